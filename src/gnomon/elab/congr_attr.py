"""`@[congr]`: how the simplifier walks into the arguments of a function.

What it does: takes a theorem `… → f a b = f a' b'` whose hypotheses say how arguments become others
(`∀ x, a x = a' x`, possibly under conditions), finds these hypotheses, and remembers them for `f`.
Where to read next: `tactics/simp/congruence.py`, which uses them.
Counterpart in Lean: `Lean.Meta.Tactic.Simp.SimpCongrTheorems`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from rpds import HashTrieMap

from gnomon import Const, Expr, FVar, MVar
from gnomon.elab.attributes import Attribute, attribute, opt_priority
from gnomon.elab.message_data import indented
from gnomon.elab.scoped import ScopedExtension
from gnomon.meta import ElabEnv, Meta
from gnomon.records import dataclass

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


@dataclass(frozen=True, slots=True)
class CongrTheorem:
    """A congruence theorem for `function`; `hypotheses` are the positions of those to be proved."""

    name: str
    function: str
    hypotheses: tuple[int, ...]
    priority: int = 1000


CongrState: TypeAlias = "HashTrieMap[str, tuple[CongrTheorem, ...]]"


def _add(state: CongrState, entry: CongrTheorem) -> CongrState:
    """Add a theorem before those of the same or a lower priority."""
    known = state.get(entry.function) or ()
    before = tuple(each for each in known if each.priority > entry.priority)
    return state.insert(entry.function, (*before, entry, *known[len(before) :]))


_EMPTY: CongrState = HashTrieMap()

CONGR: ScopedExtension[CongrTheorem, CongrState] = ScopedExtension("congr", _EMPTY, _add)


def congr_theorems(env: ElabEnv, function: str) -> tuple[CongrTheorem, ...]:
    """Return the congruence theorems for a function, those to be tried first first."""
    return CONGR.state(env).get(function) or ()


@attribute("congr")
def add_congr(t: TermElab, decl: str, attr: Attribute) -> None:
    """Let the simplifier use a congruence theorem. Raises if it is none."""
    priority = opt_priority(t, attr.stx[1]) if len(attr.stx.args) > 1 else 1000
    with t.local_scope(), t.meta.transparency("reducible"):
        entry = _checked(t, decl, priority)
    t.core.env = CONGR.add(t.core.env, entry, attr.kind, t.core.curr_namespace)


def sides(e: Expr) -> tuple[Expr, Expr] | None:
    """Return the sides of an equation or equivalence."""
    if e.is_app_of("Eq", 3):
        return e.app_args[1], e.app_args[2]
    if e.is_app_of("Iff", 2):
        return e.app_args[0], e.app_args[1]
    return None


def _checked(t: TermElab, decl: str, priority: int) -> CongrTheorem:
    meta = t.meta
    statement = meta.infer_type(meta.const_with_fresh_levels(decl))
    mvars, infos, ty = meta.forall_meta_telescope(statement)
    ty = meta.instantiate_mvars(ty)
    both = sides(ty)
    if both is None:
        t.throw("Invalid `congr` theorem: Theorem is not an equality or iff", indented(ty))
    left, right = both
    heads = left.app_fn, right.app_fn
    same = isinstance(heads[0], Const) and heads[0].cname == heads[1].cname
    if not same or left.num_args != right.num_args:
        t.throw(
            "Invalid `congr` theorem: The left- and right-hand sides of the equality are not "
            "applications of the same function",
            indented(ty),
        )
    found: set[Expr] = set()
    for arg in left.app_args:
        found.update(meta.collect_mvars(arg))
    hypotheses = []
    for index, (mvar, info) in enumerate(zip(mvars, infos, strict=True)):
        if info != "default" or mvar in found:
            continue
        result = _hypothesis(t, mvar, index + 1, found)
        if result is not None:
            found |= {mvar, result}
            hypotheses.append(index)
    name = left.head_name
    assert name is not None, "the head is a constant"
    return CongrTheorem(decl, name, tuple(hypotheses), priority)


def _hypothesis(t: TermElab, mvar: MVar, number: int, found: set[Expr]) -> Expr | None:
    """Return what a hypothesis determines; `None` if it is no equation or equivalence."""
    meta = t.meta
    bad = f"Invalid `congr` theorem: Parameter #{number} is not a valid hypothesis because its "
    with meta.scope():
        fvars, conclusion = meta.forall_telescope(meta.infer_type(mvar), reducing=True)
        both = sides(meta.instantiate_mvars(conclusion))
        if both is None:
            return None
        left, right = both
        for position, fvar in enumerate(fvars):
            ty = meta.infer_type(fvar)
            if not _only(meta, ty, found):
                t.throw(
                    f"Invalid `congr` theorem: Argument #{position + 1} of parameter #{number} "
                    "contains unresolved parameters",
                    indented(ty),
                )
        if not _only(meta, left, found):
            t.throw(bad + "left-hand side contains unresolved parameters", indented(left))
        head = right.app_fn
        if not isinstance(head, MVar):
            t.throw(bad + "right-hand side head is not a metavariable", indented(right))
        if head in found:
            t.throw(bad + "right-hand side head was already resolved", indented(right))
        if not all(isinstance(arg, FVar) for arg in right.app_args):
            t.throw(bad + "right-hand side argument is not a local variable", indented(right))
        return head


def _only(meta: Meta, e: Expr, found: set[Expr]) -> bool:
    """Return whether all metavariables in a term are among those found."""
    return all(mvar in found for mvar in meta.collect_mvars(e))


__all__ = ["CONGR", "CongrTheorem", "add_congr", "congr_theorems", "sides"]
