"""Inference, unification, reduction, telescopes, instances.

Counterpart in Lean: `Lean.Meta.Basic` and its neighbours.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from gnomon import Expr, FVar, Level, MVar
from gnomon._core import Shape
from gnomon.elab.host.env_calls import local_decl
from gnomon.elab.host.exprs import head_beta
from gnomon.elab.host.running import machine_now, now
from gnomon.elab.host.shapes import (
    ANY,
    BINDER_INFO,
    BOOL,
    EXPR,
    EXPRS,
    FORMAT,
    LCTX,
    LEVEL,
    LOCAL_DECL,
    MVAR_KIND,
    NAME,
    NAT,
    TRANSPARENCY,
    UNIT,
    VARIABLE,
    option,
)
from gnomon.elab.host.table import action, pure
from gnomon.elab.message_data import DIAGNOSTICS_HINT, hint, indented
from gnomon.elab.terms import expand_subterms
from gnomon.meta import LocalContext, MetaError


@pure("meta.getLCtx", ret=LCTX)
def _lctx() -> LocalContext:
    return now().meta.lctx


@pure("meta.setLCtx", LCTX, ret=UNIT)
def _set_lctx(lctx: LocalContext) -> None:
    now().meta.lctx = lctx


_ON_TERM: Final = {
    "inferType": "infer_type",
    "whnf": "whnf",
    "whnfCore": "whnf_core",
    "whnfR": "whnf_r",
    "whnfD": "whnf_d",
    "whnfI": "whnf_i",
    "whnfForall": "whnf_forall",
    "reduceAll": "whnf_all",
    "zetaReduce": "zeta_reduce",
    "instantiateMVars": "instantiate_mvars",
}
_TESTS: Final = {
    "isProp": "is_prop",
    "isProof": "is_proof",
    "isType": "is_type",
    "isPropFormerType": "is_prop_former_type",
    "isTypeFormerType": "is_type_former_type",
    "isTypeCorrect": "is_type_correct",
}
_MAYBE: Final = {"unfoldDefinition": "unfold_definition", "reduceNat": "reduce_nat"}


def _method(name: str) -> Callable[[Expr], Any]:
    return lambda e: getattr(now().meta, name)(e)


for _name, _target in _ON_TERM.items():
    action(f"meta.{_name}", EXPR, ret=EXPR)(_method(_target))
for _name, _target in _TESTS.items():
    action(f"meta.{_name}", EXPR, ret=BOOL)(_method(_target))
for _name, _target in _MAYBE.items():
    action(f"meta.{_name}", EXPR, ret=option(EXPR))(_method(_target))


@action("meta.reduce", EXPR, BOOL, BOOL, BOOL, ret=EXPR)
def _reduce(e: Expr, explicit_only: bool, skip_types: bool, skip_proofs: bool) -> Expr:
    return now().meta.reduce(
        e, explicit_only=explicit_only, skip_types=skip_types, skip_proofs=skip_proofs
    )


@action("meta.reduceAll", EXPR, ret=EXPR)
def _reduce_all(e: Expr) -> Expr:
    meta = now().meta
    with meta.transparency("all"):
        return meta.reduce(e, explicit_only=False, skip_types=False, skip_proofs=False)


@action("meta.evalNat", EXPR, ret=option(NAT))
def _eval_nat(e: Expr) -> int | None:
    return now().meta.eval_nat(e)


@action("meta.deltaExpand", EXPR, ANY, ret=EXPR)
def _delta_expand(e: Expr, test: Any) -> Expr:
    meta = now().meta
    machine = machine_now()

    def visit(e: Expr) -> Expr | None:
        head = e.app_fn.cname
        if head is None:
            return None
        wanted = machine.apply(test, machine.encode(NAME, head)).decode(BOOL)
        new = meta.delta(e) if wanted else None
        return None if new is None else head_beta(new)

    return expand_subterms(e, visit)


@action("meta.betaReduce", EXPR, ret=EXPR)
def _beta_reduce(e: Expr) -> Expr:
    def visit(part: Expr) -> Expr | None:
        new = head_beta(part)
        return None if new == part else new

    return expand_subterms(e, visit)


@action("meta.isDefEq", EXPR, EXPR, ret=BOOL)
def _is_def_eq(a: Expr, b: Expr) -> bool:
    return now().meta.is_def_eq(a, b)


@action("meta.isDefEqGuarded", EXPR, EXPR, ret=BOOL)
def _is_def_eq_guarded(a: Expr, b: Expr) -> bool:
    return now().meta.is_def_eq_guarded(a, b)


@action("meta.isDefEqNoConstantApprox", EXPR, EXPR, ret=BOOL)
def _is_def_eq_no_approx(a: Expr, b: Expr) -> bool:
    return now().meta.is_def_eq_no_constant_approx(a, b)


@action("meta.isLevelDefEq", LEVEL, LEVEL, ret=BOOL)
def _is_level_def_eq(a: Level, b: Level) -> bool:
    return now().meta.is_level_def_eq(a, b)


@action("meta.getLevel", EXPR, ret=LEVEL)
def _get_level(ty: Expr) -> Level:
    return now().meta.get_level(ty)


@action("meta.getDecLevel", EXPR, ret=LEVEL)
def _get_dec_level(ty: Expr) -> Level:
    return now().meta.get_dec_level(ty)


@action("meta.decLevel", LEVEL, ret=LEVEL)
def _dec_level(level: Level) -> Level:
    return now().meta.dec_level(level)


@action("meta.check", EXPR, ret=UNIT)
def _check(e: Expr) -> None:
    now().meta.type_check(e)


@action("meta.isClass", EXPR, ret=option(NAME))
def _is_class(ty: Expr) -> str | None:
    return now().meta.is_class(ty)


@action("meta.synthInstance", EXPR, option(NAT), ret=EXPR)
def _synth(ty: Expr, size: int | None) -> Expr:
    run = now()
    found = run.meta.synth_instance(ty)
    if found is None:
        run.core.throw("failed to synthesize", indented(ty), hint(DIAGNOSTICS_HINT))
    return found


@action("meta.synthInstanceOpt", EXPR, option(NAT), ret=option(EXPR))
def _synth_opt(ty: Expr, size: int | None) -> Expr | None:
    try:
        return now().meta.synth_instance(ty)
    except MetaError:
        return None


@action("meta.trySynthInstance", EXPR, ret=option(option(EXPR)))
def _try_synth(ty: Expr) -> Any:
    found = now().meta.try_synth_instance(ty)
    return found


@action("meta.kabstract", EXPR, EXPR, ret=EXPR)
def _kabstract(e: Expr, pattern: Expr) -> Expr:
    return now().meta.kabstract(e, pattern)


@action("meta.mkConstWithFreshMVarLevels", NAME, ret=EXPR)
def _const_with_mvars(name: str) -> Expr:
    return now().meta.const_with_fresh_levels(const_name(name))


def const_name(name: str) -> str:
    """Return the name of a constant; raises an error if there is none."""
    core = now().core
    from gnomon.elab.host.env_calls import find

    if find(core.env, name) is None:
        from gnomon.elab.message_data import const_name as shown

        core.throw("Unknown constant `", shown(name), "`")
    return name


@action("meta.instantiateForall", EXPR, EXPRS, ret=EXPR)
def _instantiate_forall(e: Expr, args: list[Expr]) -> Expr:
    return now().meta.instantiate_forall(e, args)


@action("meta.instantiateLambda", EXPR, EXPRS, ret=EXPR)
def _instantiate_lambda(e: Expr, args: list[Expr]) -> Expr:
    return now().meta.instantiate_lambda(e, args)


@action("meta.ppExpr", EXPR, ret=FORMAT)
def _pp_expr(e: Expr) -> Any:
    return now().core.pp_context().format_expr(e)


@action("meta.ppGoal", VARIABLE, ret=FORMAT)
def _pp_goal(goal: int) -> Any:
    return now().core.pp_context().format_goal(MVar(goal))


@action("meta.ppSignature", NAME, ret=FORMAT)
def _pp_signature(name: str) -> Any:
    return now().core.pp_context().format_signature(name)


# -- metavariables -----------------------------------------------------------------------------


@action("meta.mkFreshExprMVar", option(EXPR), MVAR_KIND, NAME, ret=EXPR)
def _mk_mvar(ty: Expr | None, kind: Any, name: str) -> Expr:
    meta = now().meta
    return meta.mk_mvar(meta.mk_type_mvar() if ty is None else ty, kind, name)


@action("meta.mkFreshTypeMVar", MVAR_KIND, NAME, ret=EXPR)
def _mk_type_mvar(kind: Any, name: str) -> Expr:
    return now().meta.mk_type_mvar(kind, name)


@action("meta.mkFreshLevelMVar", ret=LEVEL)
def _mk_level_mvar() -> Level:
    return now().meta.mk_level_mvar()


@action("meta.getMVars", EXPR, ret=Shape.array_of(VARIABLE))
def _mvars(e: Expr) -> list[int]:
    return [mvar.id for mvar in now().meta.collect_mvars(e)]


# -- telescopes --------------------------------------------------------------------------------

_OPENED: Final = Shape.tuple_of([EXPRS, EXPR])


@action("meta.forallTelescope", EXPR, option(NAT), BOOL, ret=_OPENED)
def _forall_telescope(e: Expr, limit: int | None, reducing: bool) -> Any:
    return now().meta.forall_telescope(e, limit, reducing=reducing)


@action("meta.lambdaTelescope", EXPR, option(NAT), BOOL, ret=_OPENED)
def _lambda_telescope(e: Expr, limit: int | None, lets: bool) -> Any:
    return now().meta.lambda_telescope(e, limit, lets=lets)


_META_OPENED: Final = Shape.tuple_of([EXPRS, Shape.array_of(BINDER_INFO), EXPR])


@action("meta.forallMetaTelescope", EXPR, option(NAT), BOOL, MVAR_KIND, ret=_META_OPENED)
def _forall_meta_telescope(e: Expr, limit: int | None, reducing: bool, kind: Any) -> Any:
    return now().meta.forall_meta_telescope(e, limit, reducing=reducing, kind=kind)


@action("meta.lambdaMetaTelescope", EXPR, option(NAT), ret=_META_OPENED)
def _lambda_meta_telescope(e: Expr, limit: int | None) -> Any:
    return now().meta.lambda_meta_telescope(e, limit)


@action("meta.pushLocal", NAME, BINDER_INFO, EXPR, BOOL, ret=EXPR)
def _push_local(name: str, info: Any, ty: Expr, is_detail: bool) -> Expr:
    kind: Any = "implDetail" if is_detail else "default"
    return now().meta.push_local(name, ty, info, kind)


@action("meta.pushLet", NAME, EXPR, EXPR, BOOL, ret=EXPR)
def _push_let(name: str, ty: Expr, value: Expr, nondep: bool) -> Expr:
    return now().meta.push_let(name, ty, value, nondep)


@action("meta.mkLambdaFVars", EXPRS, EXPR, BOOL, ret=EXPR)
def _mk_lambda(xs: list[Expr], e: Expr, used_lets_only: bool) -> Expr:
    return now().meta.mk_lambda(xs, e)


@action("meta.mkForallFVars", EXPRS, EXPR, BOOL, ret=EXPR)
def _mk_forall(xs: list[Expr], e: Expr, used_only: bool) -> Expr:
    return now().meta.mk_forall(xs, e)


@action("meta.mkLetFVars", EXPRS, EXPR, ret=EXPR)
def _mk_let(xs: list[Expr], e: Expr) -> Expr:
    return now().meta.mk_let(xs, e)


# -- settings ----------------------------------------------------------------------------------

_SCOPES: list[Any] = []


def _enter(scope: Any) -> None:
    scope.__enter__()
    _SCOPES.append(scope)


@pure("meta.leave", ret=UNIT)
def _leave() -> None:
    _SCOPES.pop().__exit__(None, None, None)


@pure("meta.enterTransparency", TRANSPARENCY, ret=UNIT)
def _transparency(mode: Any) -> None:
    _enter(now().meta.transparency(mode))


@pure("meta.enterAtLeastTransparency", TRANSPARENCY, ret=UNIT)
def _at_least(mode: Any) -> None:
    _enter(now().meta.at_least_transparency(mode))


@pure("meta.getTransparency", ret=TRANSPARENCY)
def _get_transparency() -> str:
    return str(now().meta.get_config().get("transparency", "default"))


@pure("meta.enterDepth", BOOL, ret=UNIT)
def _enter_depth(levels: bool) -> None:
    _enter(now().meta.with_new_mvar_depth(levels))


@pure("meta.enterApprox", BOOL, ret=UNIT)
def _enter_approx(full: bool) -> None:
    meta = now().meta
    _enter(meta.full_approx_def_eq() if full else meta.approx_def_eq())


@pure("meta.enterAssignable", ret=UNIT)
def _enter_assignable() -> None:
    _enter(now().meta.config(assign_synthetic_opaque=True))


@pure("meta.enterLocalInstances", EXPRS, ret=UNIT)
def _enter_instances(fvars: list[Expr]) -> None:
    _enter(now().meta.with_local_instances(fvars))


# -- hypotheses --------------------------------------------------------------------------------


@action("fvar.decl", VARIABLE, ret=LOCAL_DECL)
def _fvar_decl(fvar: int) -> Any:
    return local_decl(now().meta.local_decl(FVar(fvar)))


@action("fvar.type", VARIABLE, ret=EXPR)
def _fvar_type(fvar: int) -> Expr:
    return now().meta.local_decl(FVar(fvar)).type


@action("fvar.userName", VARIABLE, ret=NAME)
def _fvar_name(fvar: int) -> str:
    return now().meta.local_decl(FVar(fvar)).user_name


@action("fvar.fromUserName", NAME, ret=LOCAL_DECL)
def _from_user_name(name: str) -> Any:
    core = now().core
    found = core.meta.lctx.find_by_name(name)
    if found is None:
        core.throw(f"Unknown local declaration `{name}`")
    return local_decl(found)


@action("meta.localInstances", ret=Shape.array_of(Shape.tuple_of([NAME, EXPR])))
def _local_instances() -> Any:
    return list(now().meta.lctx.local_instances())


# -- building applications ---------------------------------------------------------------------


@action("meta.mkAppM", NAME, EXPRS, ret=EXPR)
def _mk_app_m(name: str, args: list[Expr]) -> Expr:
    return now().meta.mk_app_m(const_name(name), args)


@action("meta.mkAppFunM", EXPR, EXPRS, ret=EXPR)
def _mk_app_fun_m(f: Expr, args: list[Expr]) -> Expr:
    return now().meta.mk_app_m(f, args)


@action("meta.mkAppOptM", NAME, Shape.array_of(option(EXPR)), ret=EXPR)
def _mk_app_opt_m(name: str, args: list[Expr | None]) -> Expr:
    return now().meta.mk_app_opt_m(const_name(name), args)


@action("meta.mkAppFunOptM", EXPR, Shape.array_of(option(EXPR)), ret=EXPR)
def _mk_app_fun_opt_m(f: Expr, args: list[Expr | None]) -> Expr:
    return now().meta.mk_app_opt_m(f, args)


@action("meta.build", NAME, EXPRS, ret=EXPR)
def _build(name: str, args: list[Expr]) -> Expr:
    """The functions of `gnomon.meta.app_builder`, by Lean's names."""
    from gnomon.meta import app_builder

    result: Expr = getattr(app_builder, name)(now().meta, *args)
    return result
