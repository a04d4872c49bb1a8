"""The syntax of alternatives: `match`, `fun |`, and definitions by equations.

Counterpart in Lean: `Lean.Elab.expandMatchAlts`, `Lean.Elab.Term.expandMatchAltsIntoMatch`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon.records import dataclass
from gnomon.syntax import Atom, Ident, Node, Syntax, mk_null

if TYPE_CHECKING:
    from gnomon.elab.core import Core
    from gnomon.elab.term import TermElab

_TERM = "Lean.Parser.Term."
_TACTIC = "Lean.Parser.Tactic."


@dataclass(frozen=True, slots=True)
class AltView:
    """`| p₁, …, pₙ => rhs`"""

    ref: Syntax
    patterns: tuple[Syntax, ...]
    rhs: Syntax

    @property
    def lhs(self) -> Syntax:
        """The patterns, where messages about the alternative are."""
        return self.patterns[0] if len(self.patterns) == 1 else mk_null(*self.patterns)


@dataclass(frozen=True, slots=True)
class DiscrView:
    """`h : e`, where `h` is perhaps absent."""

    ref: Syntax
    hyp: Syntax | None
    term: Syntax


def read_alts(alts: Syntax) -> list[AltView]:
    """Return the alternatives, `| p | q => e` as two."""
    result: list[AltView] = []
    for alt in alts[0].args:
        for patterns in alt[1].args[::2]:
            result.append(AltView(alt, tuple(patterns.args[::2]), alt[3]))
    return result


def read_discrs(discrs: Syntax) -> list[DiscrView]:
    """Return the discriminants of a `match`."""
    result = []
    for discr in discrs.args[::2]:
        hyp = discr[0][0] if discr[0].args else None
        result.append(DiscrView(discr, hyp, discr[1]))
    return result


def num_patterns(alts: Syntax) -> int:
    """Return how many patterns the first alternative has."""
    views = read_alts(alts)
    return len(views[0].patterns) if views else 0


def mk_match(discrs: Sequence[Syntax], alts: Syntax, ref: Syntax) -> Node:
    """Return `match d₁, …, dₙ with alts`."""
    info = ref.ref_info()
    listed: list[Syntax] = []
    for index, discr in enumerate(discrs):
        if index:
            listed.append(Atom(",", info))
        listed.append(Node(_TERM + "matchDiscr", (mk_null(), discr)))
    return Node(
        _TERM + "match",
        (
            Atom("match", info),
            mk_null(),
            mk_null(),
            mk_null(*listed),
            Atom("with", info),
            alts,
        ),
        info,
    )


def _parameters(core: Core, count: int, ref: Syntax) -> list[Ident]:
    info = ref.ref_info()
    return [Ident("x", core.fresh_user_name("x"), info) for _ in range(count)]


def mk_fun(binders: Sequence[Syntax], body: Syntax, ref: Syntax) -> Node:
    """Return `fun binders => body`."""
    info = ref.ref_info()
    basic = Node(_TERM + "basicFun", (mk_null(*binders), mk_null(), Atom("=>", info), body))
    return Node(_TERM + "fun", (Atom("fun", info), basic), info)


def alts_as_tactic(core: Core, ref: Syntax, alts: Syntax) -> Syntax:
    """Return the tactics `intro x₁; …; match x₁, … with alts`."""
    info = ref.ref_info()
    idents = _parameters(core, num_patterns(alts), ref)
    intros = [
        Node(_TACTIC + "intro", (Atom("intro", info), mk_null(ident)), info) for ident in idents
    ]
    term = mk_match(idents, alts, ref)
    return mk_null(*intros, Node(_TACTIC + "match", term.args, info))


def clear_in_alts(alts: Syntax, idents: Sequence[Ident]) -> Syntax:
    """Return alternatives that do not see the parameters: patterns take their place.

    What is put around an alternative's right side is the alternative in messages.
    """
    changed = []
    for alt in alts[0].args:
        rhs = alt[3]
        info = alt.ref_info()
        for ident in reversed(idents):
            rhs = Node(_TERM + "clear", (Atom("clear%", info), ident, Atom(";", info), rhs), info)
        changed.append(alt.with_args((*alt.args[:3], rhs)))
    return alts.with_args((mk_null(*changed),))


def alts_as_fun(core: Core, ref: Syntax, alts: Syntax) -> Syntax:
    """Return the function that alternatives define: `fun x₁ … => match x₁, … with alts`."""
    count = num_patterns(alts)
    idents = _parameters(core, count, ref)
    return mk_fun(idents, mk_match(idents, clear_in_alts(alts, idents), ref), ref)


def expand_fun_alternatives(t: TermElab, stx: Syntax) -> Syntax:
    """Return `fun | p => e …` as a function with a `match`."""
    return alts_as_fun(t.core, stx, stx[1])


def expand_eqns(t: TermElab, alts: Syntax) -> Syntax:
    """Return the function that the equations of a local definition define."""
    return alts_as_fun(t.core, alts, alts)


def eqns_as_fun(alts: Syntax) -> Syntax:
    """Return `fun` with the alternatives of a field."""
    return Node(_TERM + "fun", (Atom("fun", alts.ref_info()), alts))
