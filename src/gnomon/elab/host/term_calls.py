"""Elaborating terms.

Counterpart in Lean: `Lean.Elab.Term`.
"""

from __future__ import annotations

from typing import Any

from gnomon import Expr
from gnomon._core import Shape
from gnomon.elab.host.running import machine_now, now, perform
from gnomon.elab.host.shapes import (
    ANY,
    BOOL,
    EXPR,
    LEVEL,
    MESSAGE,
    NAME,
    NAME_LIST,
    NAT,
    SYNTAX,
    UNIT,
    option,
)
from gnomon.elab.host.table import action, pure
from gnomon.elab.message_data import MessageData
from gnomon.syntax import Atom, Ident, Node, Syntax


@action("term.elabTerm", SYNTAX, option(EXPR), BOOL, BOOL, ret=EXPR)
def _elab(stx: Syntax, expected: Expr | None, catch: bool, implicit: bool) -> Expr:
    return now().t.elab_term(stx, expected, catch_postpone=catch, implicit_lambda=implicit)


@action("term.elabTermEnsuringType", SYNTAX, option(EXPR), ret=EXPR)
def _elab_ensuring(stx: Syntax, expected: Expr | None) -> Expr:
    return now().t.elab_term_ensuring_type(stx, expected)


@action("term.elabTermAndSynthesize", SYNTAX, option(EXPR), ret=EXPR)
def _elab_and_synthesize(stx: Syntax, expected: Expr | None) -> Expr:
    return now().t.elab_term_and_synthesize(stx, expected)


@action("term.elabType", SYNTAX, ret=EXPR)
def _elab_type(stx: Syntax) -> Expr:
    return now().t.elab_type(stx)


@action("term.elabLevel", SYNTAX, ret=LEVEL)
def _elab_level(stx: Syntax) -> Any:
    return now().t.elab_level(stx)


@action("term.synthesize", NAT, ret=UNIT)
def _synthesize(mode: int) -> None:
    now().t.synthesize(("no", "partial", "yes")[mode])


@action("term.withSynthesize", ANY, NAT, ret=ANY)
def _with_synthesize(act: Any, mode: int) -> Any:
    machine = machine_now()
    return now().t.with_synthesize(lambda: perform(machine, act), ("no", "partial", "yes")[mode])


@action("term.withSynthesizeLight", ANY, ret=ANY)
def _with_synthesize_light(act: Any) -> Any:
    machine = machine_now()
    return now().t.with_synthesize_light(lambda: perform(machine, act))


@action("term.tryPostpone", ret=UNIT)
def _try_postpone() -> None:
    now().t.try_postpone()


@action("term.tryPostponeIfMVar", EXPR, ret=UNIT)
def _try_postpone_if_mvar(e: Expr) -> None:
    now().t.try_postpone_if_mvar(e)


@action("term.tryPostponeIfNoneOrMVar", option(EXPR), ret=UNIT)
def _try_postpone_if_none(expected: Expr | None) -> None:
    now().t.try_postpone_if_none(expected)


@action("term.tryPostponeIfHasMVars", option(EXPR), MESSAGE, ret=EXPR)
def _try_postpone_if_has(expected: Expr | None, message: MessageData) -> Expr:
    return now().t.try_postpone_if_has_mvars(expected, str(message))


@action("term.ensureHasType", option(EXPR), EXPR, ret=EXPR)
def _ensure_has_type(expected: Expr | None, e: Expr) -> Expr:
    return now().t.ensure_has_type(expected, e)


@action("term.mkConst", NAME, Shape.list_of(LEVEL), ret=EXPR)
def _mk_const(name: str, levels: list[Any]) -> Expr:
    return now().t.mk_const(name, levels)


@action("term.resolveId", SYNTAX, ret=option(EXPR))
def _resolve_id(stx: Syntax) -> Expr | None:
    run = now()
    found = run.t.is_local_ident(stx)
    if found is not None:
        return found
    names = [name for name, fields in run.core.resolve_global(stx.id) if not fields]
    if not names:
        return None
    return run.meta.const_with_fresh_levels(run.core.realize(names[0]))


@action("term.isLocalIdent", SYNTAX, ret=option(EXPR))
def _is_local(stx: Syntax) -> Expr | None:
    return now().t.is_local_ident(stx)


@action("term.levelNames", ret=NAME_LIST)
def _level_names() -> list[str]:
    return list(now().t.level_names)


@action("term.declName", ret=option(NAME))
def _decl_name() -> str | None:
    return now().t.decl_name or None


@action("term.logUnassigned", ret=BOOL)
def _log_unassigned() -> bool:
    from gnomon.elab.unassigned import log_unassigned

    t = now().t
    return log_unassigned(t, list(t.meta.collect_mvars(t.meta.mk_type_mvar())))


@action("term.levelMVarsToParam", EXPR, ret=EXPR)
def _levels_to_params(e: Expr) -> Expr:
    from gnomon.elab.universes import level_mvars_to_params

    return level_mvars_to_params(now().t, e)


@action("term.mkSorry", EXPR, BOOL, ret=EXPR)
def _sorry(ty: Expr, synthetic: bool) -> Expr:
    t = now().t
    return t.mk_sorry(ty, synthetic=True) if synthetic else t.mk_labeled_sorry(ty)


@action("term.withoutErrToSorry", ANY, ret=ANY)
def _without_err_to_sorry(act: Any) -> Any:
    machine = machine_now()
    with now().t.scoped(err_to_sorry=False):
        return perform(machine, act)


@action("term.withAutoBound", ANY, ret=ANY)
def _with_auto_bound(act: Any) -> Any:
    from gnomon.elab.auto_bound import with_auto_bound

    machine = machine_now()
    return with_auto_bound(now().t, lambda: perform(machine, act))


@action("term.withDeclName", NAME, ANY, ret=ANY)
def _with_decl_name(name: str, act: Any) -> Any:
    machine = machine_now()
    with now().t.scoped(decl_name=name):
        return perform(machine, act)


@action("term.elabBinders", Shape.array_of(SYNTAX), ret=Shape.array_of(EXPR))
def _elab_binders(binders: list[Syntax]) -> list[Expr]:
    from gnomon.elab.binders import push_binders

    return list(push_binders(now().t, binders))


@action("term.exprToSyntax", EXPR, ret=SYNTAX)
def _to_syntax(e: Expr) -> Syntax:
    """Return a named hole that has the term as its value."""
    run = now()
    info = run.core.ref_info()
    name = run.core.fresh_user_name("m")
    hole = Node("Lean.Parser.Term.syntheticHole", (Atom("?", info), Ident(name, name, info)), info)
    mvar = run.t.elab_term(hole, run.meta.infer_type(e))
    run.meta.assign(mvar, e)
    return hole


@action("term.delab", EXPR, ret=SYNTAX)
def _delab(e: Expr) -> Syntax:
    return now().core.pp_context().delab(e)


@pure("term.reportUnsolvedGoals", Shape.list_of(Shape.simple("variable")), ret=UNIT)
def _report(goals: list[int]) -> None:
    from gnomon import MVar
    from gnomon.tactics.framework import unsolved_goals

    unsolved_goals(now().core, [MVar(goal) for goal in goals])


@action(
    "term.runTactic", Shape.simple("variable"), SYNTAX, ret=Shape.list_of(Shape.simple("variable"))
)
def _run_tactic(goal: int, code: Syntax) -> list[int]:
    from gnomon import MVar
    from gnomon.tactics.framework import TacticElab

    run = now()
    block = TacticElab(run.t, [MVar(goal)], recover=False)
    with run.meta.with_mvar_lctx(MVar(goal)):
        block.run(code)
    return [each.id for each in block.unsolved()]
