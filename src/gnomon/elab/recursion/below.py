"""Recursive calls as entries of `below`.

What it does: `T.below motives idx t` is the product of what a function by recursion on `t` may use;
:func:`find_in_below` returns the way to the value for a part of `t`.
Counterpart in Lean: `Lean.Elab.Structural.BRecOn` (`toBelow`).
"""

from __future__ import annotations

from gnomon import Const, Expr, FVar, Pi, Proj
from gnomon.meta import Meta


class NotBelow(Exception):
    """A term is not a part of that which the recursion is on."""


def find_in_below(
    meta: Meta, below: Expr, num_params: int, num_motives: int, motive_index: int, arg: Expr
) -> Expr:
    """Return the component of `below` for `arg`, of the given motive.

    Raises :class:`NotBelow` if there is none.
    """
    ty = meta.instantiate_mvars(meta.infer_type(below))
    head, args = ty.app_fn, ty.app_args
    if not isinstance(head, Const) or len(args) < num_params + num_motives:
        raise NotBelow()
    with meta.scope():
        motives: list[FVar] = []
        for motive in args[num_params : num_params + num_motives]:
            motives.append(meta.push_local("C", meta.infer_type(motive), instance=False))
        new_args = [*args[:num_params], *motives, *args[num_params + num_motives :]]
        found = _search(
            meta, head(*new_args), motives[motive_index], meta.instantiate_mvars(arg), below
        )
    if found is None:
        raise NotBelow()
    return found


def _search(meta: Meta, ty: Expr, motive: FVar, arg: Expr, e: Expr) -> Expr | None:
    ty = meta.whnf(ty)
    if ty.is_app_of("PProd", 2) or ty.is_app_of("And", 2):
        name = "PProd" if ty.is_app_of("PProd", 2) else "And"
        first, second = ty.app_args
        found = _search(meta, first, motive, arg, Proj(name, 0, e))
        if found is not None:
            return found
        return _search(meta, second, motive, arg, Proj(name, 1, e))
    if isinstance(ty, Pi):
        return _function(meta, ty, motive, arg, e)
    if ty.app_fn == motive and ty.app_args and meta.is_def_eq(ty.app_args[-1], arg):
        return e
    return None


def _function(meta: Meta, ty: Pi, motive: FVar, arg: Expr, e: Expr) -> Expr | None:
    """Look into what is there for all values of a function's argument."""
    with meta.scope():
        fvars, result = meta.forall_telescope(ty)
        args = arg.app_args
        if len(args) < len(fvars):
            return None
        tail = args[len(args) - len(fvars) :]
        result = meta.replace_fvars(result, fvars, tail)
    return _search(meta, result, motive, arg, e(*tail))
