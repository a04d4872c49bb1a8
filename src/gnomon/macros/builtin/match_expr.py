"""`match_expr` and `let_expr`: which constant a Lean term applies, and to what.

What it does: each alternative becomes a `match` on the arguments that `Lean.Expr.argsOf?` finds; in a
`do` block, the term's metavariables are instantiated first.
What it assumes: `Lean.Expr.argsOf?` of `library/Lean`.
Counterpart in Lean: `Lean.Elab.Term.elabMatchExpr`, `Lean.Elab.Do`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gnomon.elab.core import Core
from gnomon.elab.registry import macro
from gnomon.elab.user_macros import CoreScope
from gnomon.macros.quasi import quasi
from gnomon.syntax import Atom, Node, Syntax, mk_null

_TERM: Final = "Lean.Parser.Term."

_ARGS: Final = quasi("Lean.Expr.argsOf? $e $c $n")
_INSTANTIATED: Final = quasi("(← Lean.instantiateMVars $e)")
_CONS: Final = quasi("List.cons $x $xs")
_NIL: Final = quasi("List.nil")
_SOME: Final = quasi("Option.some $x")
_MATCH: Final = quasi("match $e:term with | $p => $t | _ => $f")


def _pattern(core: Core, pat: Syntax, e: Syntax) -> tuple[Syntax, Syntax]:
    """Return what is matched for a pattern `C a b`, and the pattern that it is matched with."""
    if pat[0].args:
        core.throw("`match_expr` patterns with `@` are not supported", ref=pat)
    scope, info = CoreScope(core), pat.ref_info()
    ticks = (Atom("`", info), Atom("`", info))
    quoted = Node(_TERM + "doubleQuotedName", (*ticks, pat[1]), info)
    args = pat[2].args
    count = Node("num", (Atom(str(len(args)), info),))
    variables: Syntax = _NIL(scope)
    for arg in reversed(args):
        hole = Node(_TERM + "hole", (Atom("_", info),))
        x = arg if arg.is_ident else arg[0] if arg.args and arg[0].is_ident else hole
        variables = _CONS(scope, x=x, xs=variables)
    return _ARGS(scope, e=e, c=quoted, n=count), _SOME(scope, x=variables)


def _alternatives(stx: Syntax) -> tuple[list[Syntax], Syntax]:
    """Return the alternatives `| pattern => value`, and what `| _ =>` gives."""
    return list(stx[0].args), stx[1][3]


@macro(_TERM + "matchExpr")
def expand_match_expr(core: Core, stx: Syntax) -> Syntax:
    """`match_expr e with | C a b => t | _ => f`"""
    alternatives, result = _alternatives(stx[3])
    for each in reversed(alternatives):
        result = _term_case(core, each[1], stx[1], each[3], result)
    return result


@macro(_TERM + "letExpr")
def expand_let_expr(core: Core, stx: Syntax) -> Syntax:
    """`let_expr C a b := e | f; t`"""
    return _term_case(core, stx[1], stx[3], stx[-1], stx[5])


def _term_case(core: Core, pat: Syntax, e: Syntax, good: Syntax, bad: Syntax) -> Syntax:
    value, pattern = _pattern(core, pat, e)
    return _MATCH(CoreScope(core), e=value, p=pattern, t=good, f=bad)


# -- statements --------------------------------------------------------------------------------


@macro(_TERM + "doLetExpr")
def expand_do_let_expr(core: Core, stx: Syntax) -> Syntax:
    """`let_expr C a b := e | alt`"""
    return _let_else(core, stx, stx[3])


@macro(_TERM + "doLetMetaExpr")
def expand_do_let_meta_expr(core: Core, stx: Syntax) -> Syntax:
    """`let_expr C a b ← e | alt`: what is assigned in `e` is put in."""
    return _let_else(core, stx, _INSTANTIATED(CoreScope(core), e=stx[3]))


def _let_else(core: Core, stx: Syntax, e: Syntax) -> Syntax:
    value, pattern = _pattern(core, stx[1], e)
    info = stx.ref_info()
    keyword, bar = Atom("let", info), Atom("|", info)
    args = (keyword, mk_null(), pattern, Atom(":=", info), value, bar, *stx.args[5:])
    return Node(_TERM + "doLetElse", args, info)


@macro(_TERM + "doMatchExpr")
def expand_do_match_expr(core: Core, stx: Syntax) -> Syntax:
    """`match_expr e with | C a b => seq | _ => seq`"""
    alternatives, last = _alternatives(stx[4])
    e = stx[2] if stx[1].args else _INSTANTIATED(CoreScope(core), e=stx[2])
    result: Syntax = last
    for each in reversed(alternatives):
        result = _sequence([_do_case(core, stx, each, e, result)])
    return result


def _sequence(elems: Sequence[Syntax]) -> Syntax:
    items = [Node(_TERM + "doSeqItem", (elem, mk_null())) for elem in elems]
    return Node(_TERM + "doSeqIndent", (mk_null(*items),))


def _do_case(core: Core, stx: Syntax, alternative: Syntax, e: Syntax, rest: Syntax) -> Syntax:
    value, pattern = _pattern(core, alternative[1], e)
    info = stx.ref_info()
    hole = Node(_TERM + "hole", (Atom("_", info),))
    alts = [
        Node(
            _TERM + "matchAlt",
            (Atom("|", info), mk_null(mk_null(left)), Atom("=>", info), right),
        )
        for left, right in ((pattern, alternative[3]), (hole, rest))
    ]
    discr = mk_null(Node(_TERM + "matchDiscr", (mk_null(), value)))
    parts = (Atom("match", info), mk_null(), mk_null(), discr, Atom("with", info))
    return Node(_TERM + "doMatch", (*parts, Node(_TERM + "matchAlts", (mk_null(*alts),))), info)
