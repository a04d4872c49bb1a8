"""What programs of the elaborator do with terms: elaborate, unify, infer, print.

Where to read next: `tactics.py`, `commands.py`.
Counterpart in Lean: `Lean.Meta`, `Lean.Elab.Term`, `Lean.MonadEnv`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from gnomon import Expr, FVar, MVar, Pi
from gnomon.elab.messages import Severity
from gnomon.elab.programs.exprs import to_expr
from gnomon.elab.programs.messages import lifted, to_message
from gnomon.elab.programs.run import ElabRun, elab_run
from gnomon.elab.programs.values import (
    Binder,
    FVarId,
    Locals,
    MVarId,
    expr,
    need,
    option,
    optional,
)
from gnomon.macros.data import indexable, number
from gnomon.macros.errors import MacroError, MacroUnsupported
from gnomon.macros.functions import Function, effect, perform, perform_call
from gnomon.macros.library import name_of, syntax_of
from gnomon.macros.template import Run
from gnomon.macros.values import UNIT, NameLit, Pair, Value
from gnomon.meta import LocalDecl, Meta, MetaError
from gnomon.syntax import Atom, Ident, Node, Syntax


def _meta(run: Run) -> Meta:
    return elab_run(run).meta


def expected_type(value: Value) -> Expr | None:
    """Return an optional type; a type is coerced to an option of it."""
    found = optional(value)
    return None if found is None else expr(found)


def _exprs(values: Value) -> list[Expr]:
    return [expr(value) for value in indexable(values)]


# -- elaborating -------------------------------------------------------------------------------


def _elab_term(
    run: Run, stx: Value, expected: Value = None, catch: Value = True, implicit: Value = True
) -> Value:
    return elab_run(run).t.elab_term(
        syntax_of(stx),
        expected_type(expected),
        catch_postpone=catch is True,
        implicit_lambda=implicit is True,
    )


def _elab_ensuring_type(run: Run, stx: Value, expected: Value = None) -> Value:
    return elab_run(run).t.elab_term_ensuring_type(syntax_of(stx), expected_type(expected))


def _elab_and_synthesize(run: Run, stx: Value, expected: Value = None) -> Value:
    return elab_run(run).t.elab_term_and_synthesize(syntax_of(stx), expected_type(expected))


def _synthesize(run: Run) -> Value:
    elab_run(run).t.synthesize("no")
    return UNIT


def _with_synthesize(run: Run, act: Value) -> Value:
    return elab_run(run).t.with_synthesize(lambda: perform(run, act))


def _try_postpone_if_none(run: Run, expected: Value) -> Value:
    elab_run(run).t.try_postpone_if_none(expected_type(expected))
    return UNIT


def _try_postpone_if_mvar(run: Run, e: Value) -> Value:
    elab_run(run).t.try_postpone_if_mvar(expr(e))
    return UNIT


def _try_postpone(run: Run) -> Value:
    elab_run(run).t.try_postpone()
    return UNIT


def _ensure_has_type(run: Run, expected: Value, e: Value) -> Value:
    return elab_run(run).t.ensure_has_type(expected_type(expected), expr(e))


def _with_expected_type(run: Run, expected: Value, act: Value) -> Value:
    """What `elab … : term <= ty => …` does."""
    t = elab_run(run).t
    ty = expected_type(expected)
    t.try_postpone_if_none(ty)
    if ty is None:
        t.throw("expected type must be known")
    return perform_call(run, act, ty)


# -- inferring and unifying --------------------------------------------------------------------


def _on_term(method: str) -> Function:
    """A method of the engine that takes one term."""

    def call(run: Run, e: Value) -> Value:
        result: Value = getattr(_meta(run), method)(expr(e))
        return result

    return effect(1, call)


def _maybe(method: str) -> Function:
    """A method of the engine that takes one term and may find nothing."""

    def call(run: Run, e: Value) -> Value:
        return option(getattr(_meta(run), method)(expr(e)))

    return effect(1, call)


def _mk_mvar(run: Run, ty: Value = None, kind: Value = "natural", name: Value = None) -> Value:
    known = expected_type(ty)
    meta = _meta(run)
    if known is None:
        known = meta.mk_type_mvar()
    return meta.mk_mvar(known, str(kind), "" if name is None else name_of(name))  # type: ignore[arg-type]


def _type_check(run: Run, e: Value) -> Value:
    _meta(run).type_check(expr(e))
    return UNIT


def _synth_instance(run: Run, ty: Value) -> Value:
    from gnomon.elab.synthetic import no_instance

    found = _meta(run).synth_instance(expr(ty))
    if found is None:
        raise no_instance(elab_run(run).t, expr(ty))
    return found


def _try_synth(run: Run, ty: Value) -> Value:
    try:
        return option(_meta(run).synth_instance(expr(ty)))
    except MetaError:
        return None


def _assign(run: Run, mvar: Value, e: Value) -> Value:
    meta = _meta(run)
    target = mvar.mvar if isinstance(mvar, MVarId) else need(mvar, MVar)
    meta.assign(target, expr(e))
    return UNIT


def _telescope(method: str, **options: bool) -> Function:
    """`forallTelescope ty fun xs body => …` and the like."""

    def call(run: Run, e: Value, function: Value) -> Value:
        meta = _meta(run)
        with meta.scope():
            xs, body = getattr(meta, method)(expr(e), **options)
            return perform_call(run, function, tuple(xs), body)

    return effect(2, call)


def _bounded_telescope(run: Run, e: Value, bound: Value, function: Value) -> Value:
    meta = _meta(run)
    limit = optional(bound)
    with meta.scope():
        xs, body = meta.forall_telescope(expr(e), None if limit is None else number(limit))
        return perform_call(run, function, tuple(xs), body)


def _meta_telescope(run: Run, e: Value) -> Value:
    mvars, infos, body = _meta(run).forall_meta_telescope(expr(e))
    return Pair(tuple(mvars), Pair(tuple(map(Binder, infos)), body))


def _with_local(run: Run, name: Value, info: Value, ty: Value, function: Value) -> Value:
    meta = _meta(run)
    with meta.scope():
        bi = need(info, Binder).info
        fvar = meta.push_local(name_of(name), expr(ty), bi)  # type: ignore[arg-type]
        return perform_call(run, function, fvar)


def _with_let(run: Run, name: Value, ty: Value, value: Value, function: Value) -> Value:
    meta = _meta(run)
    with meta.scope():
        fvar = meta.push_let(name_of(name), expr(ty), expr(value))
        return perform_call(run, function, fvar)


def _bind(method: str) -> Function:
    def call(run: Run, fvars: Value, e: Value) -> Value:
        result: Value = getattr(_meta(run), method)(_exprs(fvars), expr(e))
        return result

    return effect(2, call)


def _mk_app_m(run: Run, function: Value, args: Value) -> Value:
    head = function if isinstance(function, Expr) else name_of(function)
    return _meta(run).mk_app_m(head, _exprs(args))


def _mk_app_opt_m(run: Run, function: Value, args: Value) -> Value:
    head = function if isinstance(function, Expr) else name_of(function)
    return _meta(run).mk_app_opt_m(head, [expected_type(arg) for arg in indexable(args)])


def _mk(name: str) -> Callable[..., Value]:
    return lambda run, *args: _meta(run).mk_app_m(name, [expr(arg) for arg in args])


def _with_reducible(mode: str) -> Function:
    def call(run: Run, act: Value) -> Value:
        with _meta(run).transparency(mode):  # type: ignore[arg-type]
            return perform(run, act)

    return effect(1, call)


def _without_changes(run: Run, act: Value) -> Value:
    with _meta(run).without_modifying_state():
        return perform(run, act)


def _check_app(run: Run, e: Value) -> Value:
    return _meta(run).is_type_correct(expr(e))


# -- names and constants -----------------------------------------------------------------------


def resolve(run: Run, ident: Value) -> NameLit:
    """Return the constant that an identifier means; raises if it means none or several."""
    core = elab_run(run).core
    ref = syntax_of(ident) if isinstance(ident, Syntax) else None
    if ref is None:
        name = name_of(ident)
        ref = Ident(name, name, core.ref_info())
    name = core.realize(core.resolve_global_const_no_overload(ref))
    return NameLit(name)


def _resolve_all(run: Run, ident: Value) -> Value:
    core = elab_run(run).core
    return [NameLit(core.realize(name)) for name in core.resolve_global_const(syntax_of(ident))]


def _const_info(run: Run, name: Value) -> Value:
    core = elab_run(run).core
    info = core.env.find(name_of(name))
    if info is None:
        core.throw("Unknown constant `", name_of(name), "`")
    return info


def _const_with_mvars(run: Run, name: Value) -> Value:
    _const_info(run, name)
    return _meta(run).const_with_fresh_levels(name_of(name))


def _pp_expr(run: Run, e: Value) -> Value:
    return elab_run(run).core.pp_context().format_expr(expr(e))


def _pp_goal(run: Run, goal: Value) -> Value:
    return elab_run(run).core.pp_context().format_goal(need(goal, MVarId).mvar)


def _fresh_user_name(run: Run, name: Value) -> Value:
    return NameLit(elab_run(run).core.fresh_user_name(name_of(name)))


def _lift_macro(run: Run, act: Value) -> Value:
    try:
        return perform(run, act)
    except (MacroError, MacroUnsupported) as error:
        raise lifted(elab_run(run), error) from error


def _expand_macro(run: Run, stx: Value) -> Value:
    from gnomon.elab import registry

    return option(registry.expand_macro(elab_run(run).core, syntax_of(stx)))


def _local_from_user_name(run: Run, name: Value) -> Value:
    core = elab_run(run).core
    found = core.meta.lctx.find_by_name(name_of(name))
    if found is None:
        core.throw("Unknown local declaration `", name_of(name), "`")
    return found


def _local_decl(run: Run, fvar: Value) -> Value:
    found = fvar.fvar if isinstance(fvar, FVarId) else need(fvar, FVar)
    return _meta(run).local_decl(found)


def _get_type(run: Run, value: Value) -> Value:
    """`goal.getType`, `fvar.getType`"""
    meta = _meta(run)
    if isinstance(value, MVarId):
        return meta.mvar_decl(value.mvar).type
    return meta.local_decl(need(value, FVarId).fvar).type


def _get_whnf_type(run: Run, value: Value) -> Value:
    meta = _meta(run)
    ty = expr(_get_type(run, value))
    if isinstance(value, MVarId):
        with meta.with_mvar_lctx(value.mvar):
            return meta.instantiate_mvars(meta.whnf(ty))
    return meta.whnf(ty)


def _trace(run: Run, name: Value, message: Value) -> Value:
    core = elab_run(run).core
    if core.options.get_bool(f"trace.{name_of(name)}"):
        core.log(Severity.INFO, to_message(message))
    return UNIT


def _same(run: Run, act: Value) -> Value:
    return perform(run, act)


_LIFTED: Final = effect(1, _same)

ELABORATING: Final[dict[str, Function]] = {
    "elabTerm": effect(2, _elab_term, "stx", "expectedType?", "catchExPostpone", "implicitLambda"),
    "elabTermEnsuringType": effect(1, _elab_ensuring_type, "stx", "expectedType?"),
    "elabTermAndSynthesize": effect(2, _elab_and_synthesize),
    "elabType": effect(1, lambda run, stx: elab_run(run).t.elab_type(syntax_of(stx))),
    "synthesizeSyntheticMVars": effect(0, _synthesize),
    "synthesizeSyntheticMVarsNoPostponing": effect(0, _synthesize),
    "withSynthesize": effect(1, _with_synthesize),
    "tryPostpone": effect(0, _try_postpone),
    "tryPostponeIfNoneOrMVar": effect(1, _try_postpone_if_none),
    "tryPostponeIfMVar": effect(1, _try_postpone_if_mvar),
    "ensureHasType": effect(2, _ensure_has_type),
    "throwErrorIfErrors": effect(0, lambda run: UNIT),
}

META: Final[dict[str, Function]] = {
    "inferType": _on_term("infer_type"),
    "whnf": _on_term("whnf"),
    "whnfR": _on_term("whnf_r"),
    "whnfD": _on_term("whnf_d"),
    "whnfI": _on_term("whnf_i"),
    "whnfCore": _on_term("whnf_core"),
    "reduce": effect(
        1,
        lambda run, e, explicit_only=True, skip_types=True, skip_proofs=True: _meta(run).reduce(
            expr(e), explicit_only=explicit_only, skip_types=skip_types, skip_proofs=skip_proofs
        ),
        "e",
        "explicitOnly",
        "skipTypes",
        "skipProofs",
    ),
    "isDefEq": effect(2, lambda run, a, b: _meta(run).is_def_eq(expr(a), expr(b))),
    "isProp": _on_term("is_prop"),
    "isProof": _on_term("is_proof"),
    "isType": _on_term("is_type"),
    "isTypeCorrect": effect(1, _check_app),
    "check": effect(1, _type_check),
    "getLevel": _on_term("get_level"),
    "unfoldDefinition?": _maybe("unfold_definition"),
    "reduceNat?": _maybe("reduce_nat"),
    "evalNat": _maybe("eval_nat"),
    "mkFreshExprMVar": effect(1, _mk_mvar, "type?", "kind", "userName"),
    "mkFreshTypeMVar": effect(0, lambda run: _meta(run).mk_type_mvar()),
    "mkFreshLevelMVar": effect(0, lambda run: _meta(run).mk_level_mvar()),
    "mkConstWithFreshMVarLevels": effect(1, _const_with_mvars),
    "synthInstance": effect(1, _synth_instance),
    "synthInstance?": effect(1, _try_synth),
    "mkAppM": effect(2, _mk_app_m),
    "mkAppOptM": effect(2, _mk_app_opt_m),
    "mkEq": effect(2, _mk("Eq")),
    "mkHEq": effect(2, _mk("HEq")),
    "mkEqRefl": effect(1, _mk("Eq.refl")),
    "mkEqSymm": effect(1, _mk("Eq.symm")),
    "mkEqTrans": effect(2, _mk("Eq.trans")),
    "mkCongrArg": effect(2, _mk("congrArg")),
    "mkCongrFun": effect(2, _mk("congrFun")),
    "mkDecide": effect(1, _mk("Decidable.decide")),
    "mkListLit": effect(
        2,
        lambda run, ty, items: _list_literal(elab_run(run), expr(ty), _exprs(items)),
    ),
    "mkLambdaFVars": _bind("mk_lambda"),
    "mkForallFVars": _bind("mk_forall"),
    "mkLetFVars": _bind("mk_let"),
    "forallTelescope": _telescope("forall_telescope"),
    "forallTelescopeReducing": _telescope("forall_telescope", reducing=True),
    "forallBoundedTelescope": effect(3, _bounded_telescope),
    "lambdaTelescope": _telescope("lambda_telescope"),
    "lambdaLetTelescope": _telescope("lambda_telescope", lets=True),
    "forallMetaTelescope": effect(1, _meta_telescope),
    "withLocalDecl": effect(4, _with_local),
    "withLocalDeclD": effect(
        3, lambda run, name, ty, f: _with_local(run, name, Binder("default"), ty, f)
    ),
    "withLetDecl": effect(4, _with_let),
    "withReducible": _with_reducible("reducible"),
    "withDefault": _with_reducible("default"),
    "withNewMCtxDepth": effect(1, lambda run, act: _at_new_depth(run, act)),
    "withoutModifyingState": effect(1, _without_changes),
    "ppExpr": effect(1, _pp_expr),
    "ppGoal": effect(1, _pp_goal),
    "getLocalDeclFromUserName": effect(1, _local_from_user_name),
    "mkArrow": effect(2, lambda run, a, b: _arrow(elab_run(run), expr(a), expr(b))),
    "kabstract": effect(2, lambda run, e, pattern: _meta(run).kabstract(expr(e), expr(pattern))),
    "zetaReduce": _on_term("zeta_reduce"),
    "exprToSyntax": effect(1, lambda run, e: _to_syntax(elab_run(run), expr(e))),
}


def _at_new_depth(run: Run, act: Value) -> Value:
    with _meta(run).with_new_mvar_depth():
        return perform(run, act)


def _arrow(run: ElabRun, a: Expr, b: Expr) -> Expr:
    return Pi(run.core.fresh_user_name("a"), a, b)


def _list_literal(run: ElabRun, ty: Expr, items: Sequence[Expr]) -> Expr:
    meta = run.meta
    result = meta.mk_app_opt_m("List.nil", [ty])
    for item in reversed(items):
        result = meta.mk_app_opt_m("List.cons", [ty, item, result])
    return result


def _to_syntax(run: ElabRun, e: Expr) -> Syntax:
    """Return a named hole that has the term as its value."""
    info = run.core.ref_info()
    name = run.core.fresh_user_name("m")
    hole = Node("Lean.Parser.Term.syntheticHole", (Atom("?", info), Ident(name, name, info)), info)
    mvar = run.t.elab_term(hole, run.meta.infer_type(e))
    run.meta.assign(mvar, e)
    return hole


CORE: Final[dict[str, Function]] = {
    "getEnv": effect(0, lambda run: elab_run(run).core.env),
    "MonadEnv.getEnv": effect(0, lambda run: elab_run(run).core.env),
    "getConstInfo": effect(1, _const_info),
    "getConstInfoInduct": effect(1, _const_info),
    "getConstInfoCtor": effect(1, _const_info),
    "getConstInfoDefn": effect(1, _const_info),
    "getCurrNamespace": effect(0, lambda run: NameLit(elab_run(run).core.curr_namespace)),
    "resolveGlobalConst": effect(1, _resolve_all),
    "resolveGlobalConstNoOverload": effect(1, resolve),
    "realizeGlobalConst": effect(1, _resolve_all),
    "realizeGlobalConstNoOverload": effect(1, resolve),
    "getLCtx": effect(0, lambda run: Locals(_meta(run).lctx)),
    "MonadLCtx.getLCtx": effect(0, lambda run: Locals(_meta(run).lctx)),
    "instantiateMVars": _on_term("instantiate_mvars"),
    "mkFreshUserName": effect(1, _fresh_user_name),
    "trace": effect(2, _trace),
    "liftMacroM": effect(1, _lift_macro),
    "expandMacro?": effect(1, _expand_macro),
    "Macro.expandMacro?": effect(1, _expand_macro),
    "Elab.liftMacroM": effect(1, _lift_macro),
    "Elab.expandMacro?": effect(1, _expand_macro),
    "Elab.realizeGlobalConstNoOverloadWithInfo": effect(1, resolve),
    "Elab.realizeGlobalConstWithInfos": effect(1, _resolve_all),
    "Elab.resolveGlobalConstNoOverloadWithInfo": effect(1, resolve),
}

FUNCTIONS: Final[dict[str, Function]] = {
    **{f"Lean.Elab.Term.{name}": function for name, function in ELABORATING.items()},
    "Lean.Elab.Term.withExpectedType": effect(2, _with_expected_type),
    "Lean.Elab.Command.withExpectedType": effect(2, _with_expected_type),
    "Lean.Elab.Term.exprToSyntax": META["exprToSyntax"],
    **{f"Lean.Meta.{name}": function for name, function in META.items()},
    "Lean.PrettyPrinter.ppExpr": META["ppExpr"],
    **{f"Lean.{name}": function for name, function in CORE.items()},
    "liftM": _LIFTED,
    "liftMetaM": _LIFTED,
    "Lean.Elab.Tactic.liftMetaM": _LIFTED,
    "discard": effect(1, lambda run, act: (perform(run, act), UNIT)[1]),
    "Functor.discard": effect(1, lambda run, act: (perform(run, act), UNIT)[1]),
}
"""Functions on terms by their full names."""

METHODS: Final[dict[str, Function]] = {
    "getType": effect(1, _get_type),
    "getType'": effect(1, _get_whnf_type),
    "getUserName": effect(
        1, lambda run, fvar: NameLit(_meta(run).local_decl(need(fvar, FVarId).fvar).user_name)
    ),
    "getDecl": effect(1, lambda run, value: _decl(run, value)),
    "assign": effect(2, _assign),
    "isAssigned": effect(1, lambda run, m: _meta(run).is_assigned(need(m, MVarId).mvar)),
    "toExpr": Function(1, lambda run, value: _as_term(value)),
    "headBeta": Function(1, lambda run, e: _meta(run).head_beta(expr(e))),
    "beta": Function(2, lambda run, f, args: _meta(run).beta(expr(f), _exprs(args))),
    "eta": Function(1, lambda run, e: _meta(run).eta(expr(e))),
    "run'": Function(1, lambda run, act: act),
    "run": Function(1, lambda run, act: act),
}
"""Functions on metavariables, variables and terms that stand after a dot."""


def _decl(run: Run, value: Value) -> Value:
    if isinstance(value, FVarId):
        return _local_decl(run, value)
    return _meta(run).mvar_decl(need(value, MVarId).mvar)


def _as_term(value: Value) -> Value:
    return value.fvar if isinstance(value, LocalDecl) else to_expr(value)
