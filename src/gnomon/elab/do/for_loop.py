"""The parts of a `for` loop that are more statements.

What it does: makes the statements before, in and after a loop that carry its variables, return what
its body returned, and run through several collections at once.
Where to read next: `read.py`, which calls it.
Counterpart in Lean: the `for` part of `Lean.Elab.Term.Do.ToCodeBlock`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon.elab.do import build as b
from gnomon.elab.do.code import Names
from gnomon.elab.do.syntax import mk_seq, seq_elems
from gnomon.syntax import Atom, Node, Syntax, mk_null

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

_TERM = "Lean.Parser.Term."


def match_return(names: Names, ref: Syntax, value: Syntax, unit: Syntax) -> Syntax:
    """Return what a loop's body returned, if it did."""
    info = ref.ref_info()
    a = names.ident("a", ref)
    returned = b.ensure_expected_type("type mismatch, `for`", a)
    none = Node(
        _TERM + "matchAlt",
        (
            Atom("|", info),
            mk_null(mk_null(b.const("Option.none", ref))),
            Atom("=>", info),
            mk_seq([b.do_expr(unit)]),
        ),
    )
    some = Node(
        _TERM + "matchAlt",
        (
            Atom("|", info),
            mk_null(mk_null(b.call("Option.some", a, ref=ref))),
            Atom("=>", info),
            mk_seq([Node(_TERM + "doReturn", (Atom("return", info), mk_null(returned)))]),
        ),
    )
    return Node(
        _TERM + "doMatch",
        (
            Atom("match", info),
            mk_null(),
            mk_null(),
            b.discr(value),
            Atom("with", info),
            Node(_TERM + "matchAlts", (mk_null(none, some),)),
        ),
        info,
    )


def destruct(names: Names, uvars: tuple[Syntax, ...], state: Syntax, body: Syntax) -> Syntax:
    """Name the parts of the tuple of mutated variables."""
    if not uvars:
        return body
    lets: list[tuple[Syntax, Syntax]] = []
    current = state
    for index, x in enumerate(uvars):
        if index == len(uvars) - 1:
            lets.append((x, current))
        else:
            lets.append((x, b.proj(current, 1)))
            rest = names.ident("r", state)
            lets.append((rest, b.proj(current, 2)))
            current = rest
    for x, value in reversed(lets):
        body = b.let(x, value, body, state)
    return body


def parallel_for(t: TermElab, names: Names, elem: Syntax, decls: Sequence[Syntax]) -> list[Syntax]:
    """Return `for x in xs, y in ys do …` with a stream for the second collection."""
    first, second = decls[0], decls[1]
    info = elem.ref_info()
    if second[0].args:
        t.throw("The proof annotation here has not been implemented yet.", ref=second[0])
    s = names.ident("s", second)
    stream = b.call("Std.ToStream.toStream", second[3], ref=second)
    let = Node(
        _TERM + "doLet",
        (Atom("let", info), mk_null(Atom("mut", info)), b.id_decl(s, stream)),
    )
    s_new = names.ident("s'", second)
    pair = Node(
        _TERM + "tuple",
        (
            Atom("(", info),
            mk_null(second[1], Atom(",", info), mk_null(s_new)),
            Atom(")", info),
        ),
    )
    none = Node(
        _TERM + "matchAlt",
        (
            Atom("|", info),
            mk_null(mk_null(b.const("Option.none", second))),
            Atom("=>", info),
            mk_seq([Node(_TERM + "doBreak", (Atom("break", info),))]),
        ),
    )
    body = [b.reassign(s, s_new, second), *seq_elems(elem[3])]
    some = Node(
        _TERM + "matchAlt",
        (
            Atom("|", info),
            mk_null(mk_null(b.call("Option.some", pair, ref=second))),
            Atom("=>", info),
            mk_seq(body),
        ),
    )
    match = Node(
        _TERM + "doMatch",
        (
            Atom("match", info),
            mk_null(),
            mk_null(),
            b.discr(b.call("Std.Stream.next?", s, ref=second)),
            Atom("with", info),
            Node(_TERM + "matchAlts", (mk_null(none, some),)),
        ),
        info,
    )
    others: list[Syntax] = [first]
    for decl in decls[2:]:
        others += [Atom(",", info), decl]
    loop = Node(elem.kind, (elem[0], mk_null(*others), elem[2], mk_seq([match])), info)
    return [let, loop]
