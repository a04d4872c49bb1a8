"""Unfolding what structural recursion defines, where the arguments say which case holds.

What it does: takes the equations as they were written (`f._sunfold`), and reduces the matches on the
way to a case. Discriminants are evaluated as instances are: what else they call stays as it is, and
then nothing is unfolded.
Where to read next: `elab/recursion/smart_unfolding.py`, which makes these equations.
Counterpart in Lean: `smartUnfoldingReduce?`.
"""

from __future__ import annotations

from gnomon import Const, Expr, Lit, MData
from gnomon.elab.recursion.eqns_info import eqns_info
from gnomon.elab.recursion.smart_unfolding import ALTERNATIVE, MATCH, smart_unfolding_name
from gnomon.meta import Meta


def smart_unfolding(meta: Meta, e: Expr, name: str) -> Expr | None:
    """Return a call of a function with its case in place of it; `None` if no case is known."""
    head = e.app_fn
    info = eqns_info(meta.env, name)
    if not isinstance(head, Const) or info is None or e.num_args <= info.position:
        return None
    unfolded = meta.delta(meta.const(smart_unfolding_name(name), head.levels)(*e.app_args))
    if unfolded is None:
        return None
    with meta.transparency("instances"):
        if not _is_made(meta, e.app_args[info.position]):
            return None
        return _reduced(meta, unfolded)


def _is_made(meta: Meta, e: Expr) -> bool:
    """Return whether a term is a constructor applied to arguments, or a literal."""
    e = meta.whnf_matcher(e)
    name = e.head_name
    if isinstance(e, Lit) or (name is not None and meta.env.kind(name) == "constructor"):
        return True
    return name in ("OfNat.ofNat", "HAdd.hAdd")


def _reduced(meta: Meta, e: Expr) -> Expr | None:
    """Return a term with the marked matches at its head and in its parts reduced."""
    if isinstance(e, MData):
        if e.data == MATCH:
            return _reduced_match(meta, e.expr)
        inner = _reduced(meta, e.expr)
        return None if inner is None else MData(e.data, inner)
    if not e.app_args or not any(_has_mark(part) for part in (e.app_fn, *e.app_args)):
        return e
    parts = [_reduced(meta, part) for part in (e.app_fn, *e.app_args)]
    found = [part for part in parts if part is not None]
    return found[0](*found[1:]) if len(found) == len(parts) else None


def _reduced_match(meta: Meta, e: Expr) -> Expr | None:
    value = meta.reduce_matcher(e)
    if value is None:
        return None
    if isinstance(value, MData) and value.data == ALTERNATIVE:
        return value.expr
    return _reduced(meta, value)


def _has_mark(e: Expr) -> bool:
    from gnomon.elab.terms import subterms

    return any(isinstance(part, MData) and part.data == MATCH for part in subterms(e))


__all__ = ["smart_unfolding"]
