"""Notation of parts of the library that most programs do not use: `Std.Do`, `grind`, circuits.

Where to read next: `unexpand.py`, of which this is the continuation.
Counterpart in Lean: `Std.Do.SPred.Notation`, `Std.Do.Triple.Basic`, `Init.Grind`, `Std.Sat.AIG`.
"""

from __future__ import annotations

from typing import Final

from gnomon.pretty import stx
from gnomon.pretty.unexpand import constant_unexpander, core_unexpander
from gnomon.syntax import Ident, Node, Syntax, names

_SPRED: Final = "Std.Do.«termSpred(_)»"
_PURE: Final = "Std.Do.«term⌜_⌝»"
_IF: Final = "termIfThenElse"


def _unpack(tree: Syntax) -> Syntax:
    """Return a predicate on states without the `spred(…)` around it."""
    if tree.kind == _SPRED:
        return tree[1]
    if tree.kind == _IF:
        parts = list(tree.args)
        parts[3], parts[5] = _unpack(parts[3]), _unpack(parts[5])
        return tree.with_args(parts)
    function = stx.fun_parts(tree)
    if function is not None:
        binders, body = function
        return stx.fun(binders, _unpack(body))
    return tree


def _spred(tree: Syntax) -> Node:
    return Node(_SPRED, (stx.atom("spred("), tree, stx.atom(")")))


def _connective(name: str, kind: str, symbol: str) -> None:
    def build(left: Syntax, right: Syntax) -> Syntax:
        return _spred(Node(kind, (_unpack(left), stx.atom(symbol), _unpack(right))))

    core_unexpander(f"Std.Do.SPred.{name}")(build)


_connective("and", "«term_∧_»", "∧")
_connective("or", "«term_∨_»", "∨")
_connective("imp", "Lean.Parser.Term.arrow", "→")
_connective("iff", "«term_↔_»", "↔")


@core_unexpander("Std.Do.SPred.not")
def _not(operand: Syntax) -> Syntax:
    return _spred(Node("«term¬_»", (stx.atom("¬"), _unpack(operand))))


@core_unexpander("Std.Do.SPred.pure")
def _pure(prop: Syntax) -> Syntax:
    return Node(_PURE, (stx.atom("⌜"), prop, stx.atom("⌝")))


@core_unexpander("Std.Do.SPred.entails")
def _entails(left: Syntax, right: Syntax) -> Syntax:
    left, right = _unpack(left), _unpack(right)
    if left.kind == _PURE and left[1].id == "True":
        return Node("Std.Do.«term⊢ₛ_»", (stx.atom("⊢ₛ"), right))
    return Node("Std.Do.«term_⊢ₛ_»", (left, stx.atom("⊢ₛ"), right))


@core_unexpander("Std.Do.SPred.bientails")
def _bientails(left: Syntax, right: Syntax) -> Syntax:
    return Node("Std.Do.«term_⊣⊢ₛ_»", (_unpack(left), stx.atom("⊣⊢ₛ"), _unpack(right)))


@core_unexpander("Std.Do.SPred.forall")
def _forall(family: Syntax) -> Syntax | None:
    bound = stx.fun_parts(family)
    if bound is None or len(bound[0]) != 1 or not isinstance(bound[0][0], Ident):
        return None
    return _spred(stx.forall(bound[0], _unpack(bound[1])))


@core_unexpander("Std.Do.SPred.exists")
def _exists(family: Syntax) -> Syntax | None:
    bound = stx.fun_parts(family)
    if bound is None or len(bound[0]) != 1 or not isinstance(bound[0][0], Ident):
        return None
    return _spred(stx.exists(bound[0], _unpack(bound[1])))


@core_unexpander("Std.Do.Triple")
def _triple(program: Syntax, before: Syntax, after: Syntax) -> Syntax:
    left, right = stx.atom("⦃"), stx.atom("⦄")
    return Node("Std.Do.triple", (left, _unpack(before), right, program, left, after, right))


@core_unexpander("Std.Sat.AIG.denote")
def _denote(assignment: Syntax, entry: Syntax) -> Syntax:
    parts = (stx.atom("⟦"), assignment, stx.atom(","), entry, stx.atom("⟧"))
    return Node("Std.Sat.AIG.«term⟦_,_⟧»", parts)


@core_unexpander("Lean.Grind.ToInt.toInt", "Lean.Grind.Ring.OfSemiring.toQ")
def _to_int(value: Syntax) -> Syntax:
    return Node("coeNotation", (stx.atom("↑"), value))


@core_unexpander("Lean.Grind.MatchCond")
def _match_cond(prop: Syntax) -> Syntax:
    return prop


@core_unexpander("Lean.Grind.EqMatch")
def _eq_match(left: Syntax, right: Syntax) -> Syntax:
    return Node("«term_=_»", (left, stx.atom("="), right))


@core_unexpander("Lean.Grind.offset")
def _offset(left: Syntax, right: Syntax) -> Syntax:
    return Node("«term_+_»", (left, stx.atom("+"), right))


constant_unexpander("Lean.Grind.NodeDef", stx.ident("NodeDef"))


@core_unexpander("Lean.Grind.nestedProof")
def _nested_proof(prop: Syntax) -> Syntax:
    return Node(names.escape("term‹_›"), (stx.atom("‹"), prop, stx.atom("›")))
