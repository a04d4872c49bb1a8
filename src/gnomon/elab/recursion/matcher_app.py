"""Calls of matchers taken apart, and a hypothesis passed through them.

What it does: :func:`matcher_app` takes `f.match_1 params motive discrs alts rest` apart, and calls
of `casesOn` likewise; :func:`add_arg` makes a term an argument of every alternative, whose type
is refined there as the discriminants are.
Counterpart in Lean: `Lean.Meta.MatcherApp`, `MatcherApp.addArg`.
"""

from __future__ import annotations

from gnomon import Const, Expr, Level, Pi
from gnomon.elab.const_info import ctor_info, inductive_info, num_fields, num_indices, num_params
from gnomon.elab.patterns import erase_inaccessible
from gnomon.meta import Meta, MetaError
from gnomon.meta.app_builder import mk_arrow
from gnomon.records import dataclass, replace


@dataclass(frozen=True, slots=True)
class MatcherApp:
    """The parts of a call; `alt_num_params` is how many arguments each alternative takes."""

    name: str
    levels: tuple[Level, ...]
    u_elim_pos: int | None
    params: tuple[Expr, ...]
    motive: Expr
    discrs: tuple[Expr, ...]
    alts: tuple[Expr, ...]
    alt_num_params: tuple[int, ...]
    rest: tuple[Expr, ...]

    def to_expr(self, meta: Meta) -> Expr:
        """Return the call."""
        fn: Expr = meta.const(self.name, self.levels)
        return fn(*self.params, self.motive, *self.discrs, *self.alts, *self.rest)


def matcher_app(meta: Meta, e: Expr, *, also_cases_on: bool = True) -> MatcherApp | None:
    """Take a call of a matcher (or of `casesOn`) apart; `None` if it is none, or incomplete."""
    head = e.app_fn
    if not isinstance(head, Const):
        return None
    name, args = str(head.name), e.app_args
    info = meta.env.matcher_info(name)
    if info is not None:
        if len(args) < info.arity:
            return None
        first = info.num_params
        alts_at = first + 1 + info.num_discrs
        counts = tuple(
            1 if thunk else count
            for count, thunk in zip(
                info.alt_num_params,
                info.alt_has_unit_thunk or _no(info.alt_num_params),
                strict=True,
            )
        )
        return MatcherApp(
            name,
            tuple(head.levels),
            info.u_elim_pos,
            args[:first],
            args[first],
            args[first + 1 : alts_at],
            args[alts_at : alts_at + len(counts)],
            counts,
            args[alts_at + len(counts) :],
        )
    if also_cases_on and name.endswith(".casesOn") and meta.env.is_aux_recursor(name):
        return _cases_on_app(meta, name, head, args)
    return None


def _no(counts: tuple[int, ...]) -> tuple[bool, ...]:
    return tuple(False for _ in counts)


def _cases_on_app(meta: Meta, name: str, head: Const, args: tuple[Expr, ...]) -> MatcherApp | None:
    info = inductive_info(meta.env, name.removesuffix(".casesOn"))
    params, indices = num_params(info), num_indices(info)
    counts = tuple(num_fields(ctor_info(meta.env, str(ctor))) for ctor in info.ctors)
    alts_at = params + 1 + indices + 1
    if len(args) < alts_at + len(counts):
        return None
    has_elim = len(head.levels) > len(info.level_params)
    return MatcherApp(
        name,
        tuple(head.levels),
        0 if has_elim else None,
        args[:params],
        args[params],
        args[params + 1 : alts_at],
        args[alts_at : alts_at + len(counts)],
        counts,
        args[alts_at + len(counts) :],
    )


def add_arg(meta: Meta, app: MatcherApp, e: Expr) -> tuple[MatcherApp, tuple[Expr, ...]] | None:
    """Pass a term to all alternatives.

    Returns the call with the term behind the alternatives, whose last parameters are still to be
    used, and those alternatives' types; `None` if the term's type does not depend on discriminants.
    """
    ty = meta.instantiate_mvars(meta.infer_type(e))
    with meta.scope():
        motive: Expr = app.motive
        fvars, body = meta.lambda_telescope(motive, len(app.discrs))
        if len(fvars) < len(app.discrs):
            return None
        abstracted = ty
        for discr, fvar in reversed(list(zip(app.discrs, fvars, strict=True))):
            found = meta.kabstract(abstracted, discr)
            if found.has_loose_bvars:
                abstracted = found.instantiate(fvar)
        if not any(meta.depends_on(abstracted, [fvar]) for fvar in fvars):
            return None
        new_body = mk_arrow(abstracted, body)
        new_motive = meta.mk_lambda(fvars, new_body)
        if not meta.is_type_correct(new_motive):
            return None
        levels = list(app.levels)
        if app.u_elim_pos is not None:
            levels[app.u_elim_pos] = meta.get_level(new_body)
    new = replace(app, motive=new_motive, levels=tuple(levels), rest=(e, *app.rest))
    fn: Expr = meta.const(app.name, new.levels)
    ty_left = meta.infer_type(fn(*app.params, new_motive, *app.discrs))
    types = []
    for alt in app.alts:
        ty_left = meta.whnf_forall(ty_left)
        assert isinstance(ty_left, Pi), "matchers take their alternatives"
        types.append(erase_inaccessible(ty_left.type))
        ty_left = ty_left.body.instantiate(alt)
    return new, tuple(types)


def refine_through(meta: Meta, app: MatcherApp, e: Expr) -> list[Expr] | None:
    """Return, for each alternative, a term as it is refined there, behind the alternative's binders.

    `None` if the matcher cannot be made to refine it.
    """
    with meta.scope():
        fvars, _ = meta.lambda_telescope(app.motive, len(app.discrs))
        if len(fvars) < len(app.discrs):
            return None
        abstracted = e
        for discr, fvar in reversed(list(zip(app.discrs, fvars, strict=True))):
            found = meta.kabstract(abstracted, discr)
            if found.has_loose_bvars:
                abstracted = found.instantiate(fvar)
        if not meta.is_type_correct(abstracted):
            return None
        ty = meta.infer_type(abstracted)
        # A proposition that has the term in it: its type at an alternative shows the refined term.
        carrier = meta.const("Eq", [meta.get_level(ty)])(ty, abstracted, abstracted)
        motive = meta.mk_lambda(fvars, carrier)
        levels = list(app.levels)
        if app.u_elim_pos is not None:
            levels[app.u_elim_pos] = Level.of_nat(0)
    fn: Expr = meta.const(app.name, levels)
    try:
        rest = meta.infer_type(fn(*app.params, motive, *app.discrs))
    except MetaError:
        return None
    result = []
    for alt, count in zip(app.alts, app.alt_num_params, strict=True):
        rest = meta.whnf_forall(rest)
        if not isinstance(rest, Pi):
            return None
        with meta.scope():
            fvars, body = meta.forall_telescope(erase_inaccessible(rest.type), count)
            if len(fvars) < count:
                return None
            body = meta.head_beta(body)
            result.append(meta.mk_lambda(fvars, body.app_args[-1]))
        rest = rest.body.instantiate(alt)
    return result
