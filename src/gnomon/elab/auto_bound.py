"""Variables that a header binds without declaring them: auto-bound implicits.

What it does: runs an elaborator; where that meets an unknown identifier that may be a variable, it
declares the variable and begins again. What such variables' types leave open becomes a variable,
too.
What it assumes: identifiers raise :class:`~gnomon.elab.errors.AutoBoundImplicit` while
`TermElab.auto_bound_implicit` is set (`ident.py`, `level.py`).
Where to read next: `headers.py`, `command.py`.
Counterpart in Lean: `Lean.Elab.AutoBound`, `Term.withAutoBoundImplicit`, `addAutoBoundImplicits`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from gnomon import Expr, FVar, MVar, Sort
from gnomon.elab.errors import AutoBoundImplicit

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

T = TypeVar("T")

_OPTION_IS_OFF = "the `autoImplicit` option is set to `false`"


def with_auto_bound(t: TermElab, run: Callable[[], T]) -> T:
    """Return what `run` returns, run in a context with the variables that it needs.

    They are `t.auto_bounds` while it runs. The local context is restored at the end.
    """
    if not t.core.options.get_bool("autoImplicit", True):
        with t.scoped(auto_bound_excluded=_OPTION_IS_OFF):
            return run()
    with t.local_scope(), t.scoped(auto_bound_implicit=True, auto_bounds=[]), t.core.deeper():
        state = t.save()
        while True:
            try:
                return run()
            except AutoBoundImplicit as unknown:
                t.restore(state)
                ty = t.mk_fresh_type_mvar()
                fvar = t.meta.push_local(unknown.name, ty, "implicit")
                t.auto_bounds = [*t.auto_bounds, fvar]
                state = t.save()


def without_auto_bound(t: TermElab, run: Callable[[], T]) -> T:
    """Return what `run` returns; unknown identifiers are errors to it."""
    with t.scoped(auto_bound_implicit=False, auto_bounds=[], auto_bound_excluded=None):
        return run()


def collect_unassigned(t: TermElab, ty: Expr, known: list[Expr]) -> list[Expr]:
    """Return `known` with the metavariables of a type behind it, each after those of its type."""
    meta = t.meta
    result = list(known)
    visited: set[Expr] = set(known)
    todo: list[Expr] = list(meta.collect_mvars(ty))
    while todo:
        mvar = todo.pop(0)
        visited.add(mvar)
        if mvar in result or meta.is_assigned(mvar):
            continue
        its_type = meta.mvar_decl(mvar).type
        new = [each for each in meta.collect_mvars(its_type) if each not in visited]
        if new:
            todo = [*new, mvar, *todo]
        else:
            result.append(mvar)
    return result


def add_auto_bounds(t: TermElab, xs: Sequence[Expr], *, named: bool = True) -> list[Expr]:
    """Return the auto-bound variables followed by `xs`.

    Among them are metavariables that the variables' types leave open; binding binds those, too.
    With `named`, they are named as the arguments that they are the values of.
    Raises :class:`~gnomon.elab.errors.ElabError` if a variable depends on one of `xs`.
    """
    autos: list[Expr] = []
    for auto in t.auto_bounds:
        autos = collect_unassigned(t, t.meta.infer_type(auto), autos)
        autos.append(auto)
    explicit = [x for x in xs if isinstance(x, FVar)]
    for auto in autos:
        if isinstance(auto, MVar) and named:
            _name_after_argument(t, auto)
        if not isinstance(auto, FVar):
            continue
        ty = t.meta.instantiate_mvars(t.meta.infer_type(auto))
        for x in explicit:
            if t.meta.depends_on(ty, [x]):
                t.throw(
                    "invalid auto implicit argument `",
                    auto,
                    "`, it depends on explicitly provided argument `",
                    x,
                    "`",
                )
    return [*autos, *xs]


def _name_after_argument(t: TermElab, mvar: MVar) -> None:
    """Give a metavariable the name of the implicit argument that it is the value of."""
    if t.meta.mvar_decl(mvar).user_name:
        return
    for number, name in t.mvar_arg_names.items():
        if number == mvar.id or t.meta.instantiate_mvars(MVar(number)) == mvar:
            t.meta.set_mvar_user_name(mvar, name)
            return


def with_auto_bounds_added(t: TermElab, xs: Sequence[Expr], run: Callable[[list[Expr]], T]) -> T:
    """Return what `run` makes of the auto-bound variables and `xs`, all of them hypotheses.

    Where metavariables are among them, the local context is made anew.
    """
    everything = add_auto_bounds(t, xs)
    if all(isinstance(x, FVar) for x in everything):
        return without_auto_bound(t, lambda: run(everything))
    meta = t.meta
    telescope = meta.mk_forall(everything, Sort(0))
    with t.local_scope():
        meta.lctx = meta.lctx.erase(*meta.lctx.fvars())
        fvars, _ = meta.forall_telescope(telescope, len(everything))
        return without_auto_bound(t, lambda: run(list(fvars)))
