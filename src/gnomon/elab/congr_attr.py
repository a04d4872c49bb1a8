"""`@[congr]`: how the simplifier goes into the arguments of a function.

What it does: checks that a theorem says, from equations of arguments, that two applications of one
function are equal, and remembers which of its hypotheses are these equations.
Where to read next: `tactics/simp/congr.py`, which uses them.
Counterpart in Lean: `Lean.Meta.Tactic.Simp.SimpCongrTheorems`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from rpds import HashTrieMap

from gnomon import Expr, MVar
from gnomon.elab.attributes import Attribute, attribute, opt_priority
from gnomon.elab.message_data import indented
from gnomon.elab.scoped import ScopedExtension
from gnomon.meta import Meta
from gnomon.records import dataclass

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


@dataclass(frozen=True, slots=True)
class CongrTheorem:
    """A theorem about a function, and the positions of the hypotheses that are equations."""

    name: str
    fn: str
    positions: tuple[int, ...]
    priority: int


_Table: TypeAlias = "HashTrieMap[str, tuple[CongrTheorem, ...]]"


def _add(state: _Table, entry: CongrTheorem) -> _Table:
    """Add a theorem before those of the same priority."""
    known = state.get(entry.fn, ())
    place = next((i for i, each in enumerate(known) if entry.priority >= each.priority), len(known))
    return state.insert(entry.fn, (*known[:place], entry, *known[place:]))


_EMPTY: _Table = HashTrieMap()

CONGR_THEOREMS: ScopedExtension[CongrTheorem, _Table] = ScopedExtension("congr", _EMPTY, _add)
"""For each function the theorems about its applications."""


def sides(e: Expr) -> tuple[Expr, Expr] | None:
    """Return the sides of an equation or equivalence."""
    if e.is_app_of("Eq", 3) or e.is_app_of("Iff", 2):
        return e.app_args[-2], e.app_args[-1]
    return None


def read_theorem(t: TermElab, decl: str, priority: int) -> CongrTheorem:
    """Return a theorem as one about applications. Raises an error that says why it is none."""
    meta = t.meta
    with meta.without_modifying_state(), meta.transparency("reducible"):
        statement = meta.infer_type(meta.const_with_fresh_levels(decl))
        mvars, infos, conclusion = meta.forall_meta_telescope(statement)
        both = sides(conclusion)
        if both is None:
            t.throw(
                "Invalid `congr` theorem: Theorem is not an equality or iff", indented(conclusion)
            )
        lhs, rhs = both
        fn = lhs.app_fn.cname
        if fn is None or fn != rhs.app_fn.cname or lhs.num_args != rhs.num_args:
            t.throw(
                "Invalid `congr` theorem: The left- and right-hand sides of the equality are not "
                "applications of the same function",
                indented(conclusion),
            )
        assert fn is not None, "checked above"
        found = {each for arg in lhs.app_args for each in meta.collect_mvars(arg)}
        positions: list[int] = []
        for index, (mvar, info) in enumerate(zip(mvars, infos, strict=True)):
            if info != "default" or mvar in found:
                continue
            head = _hypothesis(t, meta.infer_type(mvar), index, found)
            if head is not None:
                assert isinstance(mvar, MVar), "parameters are metavariables"
                found |= {mvar, head}
                positions.append(index)
        return CongrTheorem(decl, fn, tuple(positions), priority)


def _hypothesis(t: TermElab, ty: Expr, index: int, found: set[MVar]) -> MVar | None:
    """Return the metavariable that an equation among the hypotheses determines."""
    meta = t.meta
    number = index + 1
    with meta.scope():
        fvars, body = meta.forall_telescope(ty)
        both = sides(body)
        if both is None:
            return None
        for j, fvar in enumerate(fvars):
            domain = meta.infer_type(fvar)
            if not _only(meta, domain, found):
                t.throw(
                    f"Invalid `congr` theorem: Argument #{j + 1} of parameter #{number} contains "
                    "unresolved parameter",
                    indented(domain),
                )
        lhs, rhs = both
        prefix = f"Invalid `congr` theorem: Parameter #{number} is not a valid hypothesis because "
        if not _only(meta, lhs, found):
            t.throw(prefix + "its left-hand side contains unresolved parameters", indented(lhs))
        head = rhs.app_fn
        if not isinstance(head, MVar):
            t.throw(prefix + "its right-hand side head is not a metavariable", indented(rhs))
        if head in found:
            t.throw(prefix + "its right-hand side head was already resolved", indented(rhs))
        for arg in rhs.app_args:
            if arg not in fvars:
                t.throw(
                    prefix + "its right-hand side argument is not a local variable", indented(rhs)
                )
        return head


def _only(meta: Meta, e: Expr, found: set[MVar]) -> bool:
    """Return whether a term has no metavariables but those that are determined."""
    return set(meta.collect_mvars(e)) <= found


@attribute("congr")
def add_congr(t: TermElab, decl: str, attr: Attribute) -> None:
    """Let the simplifier go into applications by a theorem."""
    priority = opt_priority(t, attr.stx[1]) if len(attr.stx) > 1 else 1000
    entry = read_theorem(t, decl, priority)
    t.core.env = CONGR_THEOREMS.add(t.core.env, entry, attr.kind, t.core.curr_namespace)
