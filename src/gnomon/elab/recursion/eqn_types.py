"""What the equations of a recursive function say.

What it does: a body that matches on parameters is taken apart: one equation for each alternative, in
which the parameters are the alternative's patterns; alternatives that come after overlapping ones
assume that those do not match.
Where to read next: `gnomon.elab.equations`.
Counterpart in Lean: `Lean.Elab.Eqns.mkEqnTypes`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Expr, FVar, Let, Level, Pi
from gnomon.elab.recursion.matcher_app import MatcherApp, matcher_app
from gnomon.elab.terms import children, replace_subterms
from gnomon.meta import LocalContext, Meta
from gnomon.records import dataclass
from gnomon.syntax import names


@dataclass(frozen=True, slots=True)
class EqnType:
    """`∀ fvars, hyps → lhs = rhs`, in a context."""

    lctx: LocalContext
    fvars: tuple[FVar, ...]
    hyps: tuple[FVar, ...]
    lhs: Expr
    rhs: Expr
    is_split: bool
    """Whether it is about an alternative of a match."""


def eqn_types(meta: Meta, name: str, levels: Sequence[Level], value: Expr) -> list[EqnType]:
    """Return the equations of a function with this body, in order."""
    with meta.scope():
        fvars, body = meta.lambda_telescope(value)
        lctx = meta.lctx
        for fvar in fvars:
            own = names.erase_macro_scopes(lctx[fvar].user_name)
            lctx = lctx.rename(fvar, own)
        meta.lctx = lctx
        const = meta.const(name, levels)
        result: list[EqnType] = []
        _split(meta, const(*fvars) if fvars else const, body, list(fvars), [], result)
        return result


def _unused(lctx: LocalContext, name: str) -> str:
    taken: set[str] = set()
    # Parameters without a name of their own are called `x`, `x_1`, ….
    for local in lctx.decls():
        own, count = local.user_name, 0
        while own in taken:
            count += 1
            own = f"{local.user_name}_{count}"
        taken.add(own)
    fresh, number = name, 0
    while fresh in taken:
        number += 1
        fresh = f"{name}_{number}"
    return fresh


def _split(
    meta: Meta,
    lhs: Expr,
    rhs: Expr,
    fvars: list[FVar],
    hyps: list[FVar],
    result: list[EqnType],
    *,
    has_split: bool = False,
) -> None:
    if isinstance(rhs, Let):
        # What stands for the whole is put in; what is deeper stays.
        rhs, has_split = _without_head_lets(meta, rhs), True
    rhs = _reduce_matches(meta, rhs)
    app = _match_to_split(meta, rhs, set(meta.collect_fvars(lhs)))
    if app is None:
        if has_split:
            rhs = _without_unused(rhs)
        used = _used(meta, lhs, rhs, fvars, hyps)
        own = tuple(fvar for fvar in fvars if fvar in used)
        result.append(EqnType(meta.lctx, own, tuple(hyps), lhs, rhs, has_split))
        return
    for case in split_match(meta, app):
        with meta.scope():
            meta.lctx = case.lctx
            old = [discr for discr in app.discrs if isinstance(discr, FVar)]
            replaced = [fvar for fvar in old if fvar in case.subst]
            values = [case.subst[fvar] for fvar in replaced]
            # The alternative is chosen here: that the match reduces to it is proved later.
            chosen = _replace_match(meta, rhs, app, meta.beta(case.alt, case.alt_args))
            new_lhs = meta.replace_fvars(lhs, replaced, values)
            new_rhs = meta.replace_fvars(chosen, replaced, values)
            rest = [fvar for fvar in fvars if fvar not in replaced]
            moved, sub_from, sub_to = _retype(meta, [*rest, *hyps], replaced, values)
            new_lhs = meta.replace_fvars(new_lhs, sub_from, sub_to)
            new_rhs = meta.replace_fvars(new_rhs, sub_from, sub_to)
            order = _by_index(meta, [*moved[: len(rest)], *case.fields])
            known = [*moved[len(rest) :], *case.hyps]
            new_rhs = meta.head_beta(new_rhs)
            _split(meta, new_lhs, new_rhs, order, known, result, has_split=True)


def _without_head_lets(meta: Meta, e: Expr) -> Expr:
    while isinstance(e, Let):
        e = e.body.instantiate(e.value)
    return meta.head_beta(e)


def _without_unused(e: Expr) -> Expr:
    """Return a term without the `let` and `have` whose variables do not occur."""

    def change(e: Expr) -> Expr | None:
        if isinstance(e, Let) and not e.body.has_loose_bvar(0):
            return _without_unused(e.body.instantiate(e.value))
        return None

    return replace_subterms(e, change)


def _by_index(meta: Meta, fvars: Sequence[FVar]) -> list[FVar]:
    return sorted(set(fvars), key=lambda fvar: meta.local_decl(fvar).index)


def _retype(
    meta: Meta, fvars: list[FVar], old: list[FVar], new: list[Expr]
) -> tuple[list[FVar], list[FVar], list[FVar]]:
    """Return variables, those whose types mention replaced ones being new ones."""
    moved: list[FVar] = []
    before: list[FVar] = []
    after: list[FVar] = []
    for fvar in fvars:
        decl = meta.local_decl(fvar)
        if not meta.depends_on(decl.type, [*old, *before]):
            moved.append(fvar)
            continue
        ty = meta.replace_fvars(meta.replace_fvars(decl.type, old, new), before, after)
        fresh = meta.push_local(decl.user_name, ty, decl.bi)
        before.append(fvar)
        after.append(fresh)
        moved.append(fresh)
    return moved, before, after


def _used(
    meta: Meta, lhs: Expr, rhs: Expr, fvars: Sequence[FVar], hyps: Sequence[FVar]
) -> set[FVar]:
    """Return the variables that an equation mentions, those in their types included."""
    todo = [*meta.collect_fvars(lhs), *meta.collect_fvars(rhs)]
    for hyp in hyps:
        todo += meta.collect_fvars(meta.local_decl(hyp).type)
    found: set[FVar] = set()
    while todo:
        fvar = todo.pop()
        if fvar in found:
            continue
        found.add(fvar)
        todo += meta.collect_fvars(meta.local_decl(fvar).type)
    return found


def _reduce_matches(meta: Meta, e: Expr) -> Expr:
    """Reduce matches on constructors, anywhere in a term."""

    def change(e: Expr) -> Expr | None:
        app = None if e.has_loose_bvars else matcher_app(meta, e, also_cases_on=False)
        # Structures are pairs of their projections to the engine, but not here.
        if app is None or all(isinstance(discr, FVar) for discr in app.discrs):
            return None
        with meta.transparency("instances"):
            reduced = meta.reduce_matcher(e)
        return None if reduced is None else _reduce_matches(meta, meta.head_beta(reduced))

    return replace_subterms(e, change)


def _match_to_split(meta: Meta, e: Expr, params: set[FVar]) -> MatcherApp | None:
    """Return the first match, from outside, on variables that parameters have.

    Proofs are no part of what a function computes: what they match on is left alone.
    """
    if not e.has_loose_bvars:
        app = matcher_app(meta, e)
        if (
            app is not None
            and app.discrs
            and all(isinstance(discr, FVar) for discr in app.discrs)
            and any(discr in params for discr in app.discrs)
            and len(set(app.discrs)) == len(app.discrs)
            and not meta.is_proof(e)
        ):
            return app
    parts = (e.app_fn, *e.app_args) if e.app_args else children(e)
    for part in parts:
        found = _match_to_split(meta, part, params)
        if found is not None:
            return found
    return None


def _replace_match(meta: Meta, e: Expr, app: MatcherApp, by: Expr) -> Expr:
    whole = app.to_expr(meta)
    result = meta.head_beta(by(*app.rest)) if app.rest else by

    def change(e: Expr) -> Expr | None:
        return result if e == whole else None

    return replace_subterms(e, change)


# -- alternatives ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MatchCase:
    """One alternative of a match on variables.

    `subst` is what these are there; `fields` are the new variables, `hyps` say that earlier
    alternatives do not match; the alternative takes `alt_args`.
    """

    index: int
    lctx: LocalContext
    fields: tuple[FVar, ...]
    hyps: tuple[FVar, ...]
    subst: dict[FVar, Expr]
    alt: Expr
    alt_args: tuple[Expr, ...]


def split_match(meta: Meta, app: MatcherApp) -> list[MatchCase]:
    """Return the alternatives of a match whose discriminants are variables."""
    from gnomon.elab.match_eqns import num_equations, splitter_alternatives

    result = []
    for index, (ty, num_fields, num_hyps, is_thunk) in enumerate(splitter_alternatives(meta, app)):
        with meta.scope():
            fields: list[FVar] = []
            current = ty
            if is_thunk:
                assert isinstance(current, Pi), "a thunk takes a unit"
                current = current.body.instantiate(meta.const("Unit.unit"))
            for _ in range(num_fields):
                assert isinstance(current, Pi), "an alternative takes its fields"
                name = _unused(meta.lctx, names.erase_macro_scopes(str(current.name)))
                fields.append(meta.push_local(name, current.type, instance=False))
                current = current.body.instantiate(fields[-1])
            hyps: list[FVar] = []
            for _ in range(num_hyps):
                assert isinstance(current, Pi), "an alternative takes what it assumes"
                hyps.append(meta.push_local("x", current.type, instance=False))
                current = current.body.instantiate(hyps[-1])
            patterns = _motive_args(meta, current, len(app.discrs))
            subst: dict[FVar, Expr] = {}
            kept: dict[FVar, Expr] = {}
            for discr, pattern in zip(app.discrs, patterns, strict=True):
                assert isinstance(discr, FVar), "the discriminants are variables"
                # One whose type speaks of others that are taken apart is another variable then.
                moves = meta.depends_on(meta.local_decl(discr).type, list(subst))
                is_field = isinstance(pattern, FVar) and pattern in fields and pattern not in kept
                if isinstance(pattern, FVar) and is_field and not moves:
                    kept[pattern] = discr
                else:
                    subst[discr] = pattern
            # What a pattern takes as it is keeps its name.
            old, new = list(kept), list(kept.values())
            subst = {fvar: meta.replace_fvars(e, old, new) for fvar, e in subst.items()}
            own: list[FVar] = []
            before: list[FVar] = [*old]
            after: list[Expr] = [*new]
            for each in [*fields, *hyps]:
                if each in kept:
                    continue
                decl = meta.local_decl(each)
                if meta.depends_on(decl.type, before):
                    fresh = meta.push_local(
                        decl.user_name, meta.replace_fvars(decl.type, before, after), decl.bi
                    )
                    before.append(each)
                    after.append(fresh)
                    own.append(fresh)
                else:
                    own.append(each)
            renamed = dict(zip(before, after, strict=True))
            args: list[Expr] = [renamed.get(field, field) for field in fields]
            if is_thunk:
                args = [meta.const("Unit.unit")]
            # What equations say holds by definition here.
            info = meta.env.matcher_info(app.name)
            num_eqs = 0 if info is None else num_equations(info)
            for eq in hyps[len(hyps) - num_eqs :]:
                ty = meta.infer_type(eq)
                args.append(
                    meta.mk_app_m(
                        "Eq.refl" if ty.is_app_of("Eq") else "HEq.refl", [ty.app_args[-1]]
                    )
                )
            subst = {fvar: meta.replace_fvars(e, before, after) for fvar, e in subst.items()}
            new_fields = tuple(own[: len(own) - num_hyps])
            # Equations say `p = p` here: the discriminants are variables.
            new_hyps = tuple(own[len(own) - num_hyps : len(own) - num_eqs])
            result.append(
                MatchCase(
                    index,
                    meta.lctx.erase(*before) if before else meta.lctx,
                    new_fields,
                    new_hyps,
                    subst,
                    app.alts[index],
                    tuple(args),
                )
            )
    return result


def _motive_args(meta: Meta, e: Expr, count: int) -> tuple[Expr, ...]:
    """Return the patterns: the arguments of the motive at the end of an alternative's type."""
    e = e if e.app_args else meta.whnf_core(e)
    return e.app_args[len(e.app_args) - count :]


__all__ = ["EqnType", "MatchCase", "eqn_types", "split_match"]
