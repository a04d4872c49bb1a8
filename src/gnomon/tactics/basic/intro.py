"""Introducing and reverting hypotheses.

Counterpart in Lean: `Lean.Meta.Tactic.Intro`, `Lean.Meta.Tactic.Revert`, `Lean.Meta.Tactic.Clear`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import BinderInfo, Expr, FVar, Let, MVar, Pi
from gnomon.meta import Meta
from gnomon.syntax import names
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.names import fresh_name


def intro_n(
    meta: Meta,
    goal: Expr,
    count: int,
    given: Sequence[str] = (),
    *,
    preserve_names: bool = False,
    explicit_only: bool = False,
) -> tuple[list[FVar], MVar]:
    """Introduce so many hypotheses; return them and the goal that is left.

    Names are those given; where there is none (or `_`), the binder's name, made inaccessible unless
    `preserve_names`. With `explicit_only`, names are for explicit binders. Raises
    :class:`TacticFailure` if the goal has too few binders.
    """
    if count == 0:
        assert isinstance(goal, MVar), "goals are metavariables"
        return [], goal
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        ty: Expr = meta.instantiate_mvars(decl.type)
        fvars: list[FVar] = []
        names_left = list(given)
        for _ in range(count):
            if not isinstance(ty, Pi | Let):
                ty = meta.whnf(ty)
            while ty.cname is None and type(ty).__name__ == "MData":
                ty = meta.whnf(ty)
            is_hidden = explicit_only and isinstance(ty, Pi) and ty.info != BinderInfo.default
            name = names_left.pop(0) if names_left and not is_hidden else ""
            name = "" if name == "_" else name
            if isinstance(ty, Pi):
                name = name or _binder_name(str(ty.name), preserve_names)
                fvar = meta.push_local(name, ty.type, ty.info)
            elif isinstance(ty, Let):
                name = name or _binder_name(str(ty.name), preserve_names)
                # That of a `have`, too: `simp` makes them of `let`s, and values stay usable.
                fvar = meta.push_let(name, ty.type, ty.value)
            else:
                raise TacticFailure(
                    "introN",
                    goal,
                    "There are no additional binders or `let` bindings in the goal to introduce",
                )
            fvars.append(fvar)
            ty = ty.body.instantiate(fvar)
        new = meta.mk_mvar(meta.head_beta(ty), "syntheticOpaque", decl.user_name)
        meta.assign(goal, meta.mk_lambda(fvars, new, used_let_only=False))
        return fvars, new


def _binder_name(name: str, preserve: bool) -> str:
    return name if preserve else fresh_name(names.erase_macro_scopes(name))


def intro(meta: Meta, goal: Expr, name: str) -> tuple[FVar, MVar]:
    """Introduce one hypothesis under a name."""
    fvars, new = intro_n(meta, goal, 1, [name])
    return fvars[0], new


def num_binders(meta: Meta, goal: Expr) -> int:
    """Return how many hypotheses a goal has as written."""
    ty: Expr = meta.instantiate_mvars(meta.mvar_decl(goal).type)
    count = 0
    while isinstance(ty, Pi | Let):
        ty = ty.body
        count += 1
    return count


def revert(
    meta: Meta, goal: Expr, fvars: Sequence[Expr], *, preserve_order: bool = False
) -> tuple[tuple[FVar, ...], MVar]:
    """Make hypotheses, and those that depend on them, binders of the goal; return them and it.

    What stands for a definition that is being made is forgotten if it depends on them: with a
    binder for it, the goal would be about another definition.
    """
    assert isinstance(goal, MVar), "goals are metavariables"
    if not fvars:
        return (), goal
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        reverted = meta.collect_forward_deps(fvars, preserve_order=preserve_order)
        aux = [fvar for fvar in reverted if meta.local_decl(fvar).kind == "auxDecl"]
        if aux:
            for fvar in reversed(aux):
                goal = clear(meta, goal, fvar)
            return revert(meta, goal, fvars, preserve_order=preserve_order)
        ty = meta.instantiate_mvars(decl.type)
        new_type = meta.mk_forall(reverted, ty, used_let_only=False)
        args = [fvar for fvar in reverted if not meta.local_decl(fvar).is_let]
    lctx = decl.lctx.erase(*reverted)
    new = meta.mk_mvar(new_type, "syntheticOpaque", decl.user_name, lctx)
    meta.assign(goal, new(*args) if args else new)
    return reverted, new


def clear(meta: Meta, goal: Expr, fvar: Expr) -> MVar:
    """Forget a hypothesis. Raises :class:`TacticFailure` if something depends on it."""
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        name = names.erase_macro_scopes(meta.local_decl(fvar).user_name)
        for other in decl.lctx.decls():
            if other.fvar == fvar:
                continue
            if meta.depends_on(other.type, [fvar]) or (
                other.is_let and other.value is not None and meta.depends_on(other.value, [fvar])
            ):
                raise TacticFailure(
                    "clear",
                    goal,
                    f"Variable `{other.user_name}` depends on `{name}`",
                )
        ty = meta.instantiate_mvars(decl.type)
        if meta.depends_on(ty, [fvar]):
            raise TacticFailure("clear", goal, f"Target depends on `{name}`")
    new = meta.mk_mvar(ty, "syntheticOpaque", decl.user_name, decl.lctx.erase(fvar))
    meta.assign(goal, new)
    return new


def try_clear(meta: Meta, goal: Expr, fvar: Expr) -> MVar:
    """Forget a hypothesis if nothing depends on it."""
    assert isinstance(goal, MVar), "goals are metavariables"
    try:
        return clear(meta, goal, fvar)
    except TacticFailure:
        return goal
