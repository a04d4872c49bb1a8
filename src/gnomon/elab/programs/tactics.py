"""What programs of the elaborator do with goals.

Where to read next: `gnomon.tactics.framework`, the tactic block behind this.
Counterpart in Lean: `Lean.Elab.Tactic.Basic`, `Lean.Meta.Tactic`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from gnomon import Const, MVar
from gnomon.elab.message_data import indented
from gnomon.elab.programs.messages import to_message
from gnomon.elab.programs.run import ElabRun, elab_run
from gnomon.elab.programs.terms import expected_type
from gnomon.elab.programs.values import FVarId, MVarId, expr, need
from gnomon.macros.data import indexable, number
from gnomon.macros.functions import Function, effect, perform, perform_call
from gnomon.macros.library import name_of, syntax_of
from gnomon.macros.template import Run
from gnomon.macros.values import UNIT, NameLit, Pair, Some, Value

if TYPE_CHECKING:
    from gnomon.tactics.framework import TacticElab


def _tac(run: Run) -> TacticElab:
    return elab_run(run).tac


def _goal(value: Value) -> MVar:
    return need(value, MVarId).mvar


def _ids(goals: Sequence[MVar]) -> list[MVarId]:
    return [MVarId(goal) for goal in goals]


def _goals(value: Value) -> list[MVar]:
    return [_goal(item) for item in indexable(value)]


# -- the block ---------------------------------------------------------------------------------


def _set_goals(run: Run, goals: Value) -> Value:
    _tac(run).goals = _goals(goals)
    return UNIT


def _replace_main(run: Run, goals: Value) -> Value:
    tac = _tac(run)
    main = tac.goals[0]
    tac.goals = [*_goals(goals), *[each for each in tac.goals if each is not main]]
    return UNIT


def _append_goals(run: Run, goals: Value) -> Value:
    _tac(run).goals += _goals(goals)
    return UNIT


def _push_goals(run: Run, goals: Value) -> Value:
    tac = _tac(run)
    tac.goals = [*_goals(goals), *tac.goals]
    return UNIT


def _with_main(run: Run, act: Value) -> Value:
    with _tac(run).in_main():
        return perform(run, act)


def _with_context(run: Run, goal: Value, act: Value) -> Value:
    with elab_run(run).meta.with_mvar_lctx(_goal(goal)):
        return perform(run, act)


def _close_main(run: Run, name: Value, e: Value, check: Value = True) -> Value:
    tac = _tac(run)
    tac.meta.assign(tac.main, expr(e))
    tac.replace_main([])
    return UNIT


def _evaluate(run: Run, stx: Value) -> Value:
    _tac(run).run(syntax_of(stx))
    return UNIT


def _lift_goals(run: Run, function: Value) -> Value:
    """`liftMetaTactic fun goal => do …; return goals`"""
    with _tac(run).in_main() as main:
        goals = perform_call(run, function, MVarId(main))
    return _replace_main(run, goals)


def _lift_goal(run: Run, function: Value) -> Value:
    with _tac(run).in_main() as main:
        found = perform_call(run, function, MVarId(main))
    return _replace_main(run, [] if found is None else [getattr(found, "value", found)])


def _lift_finishing(run: Run, function: Value) -> Value:
    with _tac(run).in_main() as main:
        perform_call(run, function, MVarId(main))
    return _replace_main(run, [])


def _focus(run: Run, act: Value) -> Value:
    with _tac(run).focused():
        return perform(run, act)


def _admit(run: Run, goal: Value, synthetic: Value = True) -> Value:
    _tac(run).admit(_goal(goal), synthetic=synthetic is True)
    return UNIT


def _done(run: Run) -> Value:
    tac = _tac(run)
    left = tac.unsolved()
    if left:
        from gnomon.tactics.framework import unsolved_goals_message

        tac.throw(unsolved_goals_message(left))
    return UNIT


def _throw(run: Run, name: Value, goal: Value, message: Value = None) -> Value:
    from gnomon.tactics.basic.failure import TacticFailure

    parts = [] if message is None else [to_message(getattr(message, "value", message))]
    raise TacticFailure(name_of(name), _goal(goal), *parts)


def _elab(run: Run, stx: Value, expected: Value = None, may_postpone: Value = False) -> Value:
    return _tac(run).elab_term(
        syntax_of(stx), expected_type(expected), may_postpone=may_postpone is True
    )


def _elab_ensuring(
    run: Run, stx: Value, expected: Value = None, may_postpone: Value = False
) -> Value:
    tac = _tac(run)
    ty = expected_type(expected)
    if ty is None:
        return tac.elab_term(syntax_of(stx), may_postpone=may_postpone is True)
    return tac.elab_term_ensuring_type(syntax_of(stx), ty, may_postpone=may_postpone is True)


def _fvar_of(run: Run, stx: Value) -> Value:
    from gnomon.tactics.hypotheses import hypothesis

    return FVarId(hypothesis(_tac(run), syntax_of(stx)))


def _succeeds(run: Run, act: Value) -> bool:
    def attempt() -> None:
        perform(run, act)

    return _tac(run).attempt(attempt)


def _attempt(run: Run, act: Value) -> Value:
    return Some(UNIT) if _succeeds(run, act) else None


# -- goals -------------------------------------------------------------------------------------


def _sub_block(run: ElabRun, goal: MVar, act: Callable[[TacticElab], None]) -> list[MVar]:
    """Run a tactic on one goal; return the goals that are left of it."""
    from gnomon.tactics.framework import TacticElab

    block = TacticElab(run.t, [goal], recover=False)
    with run.meta.with_mvar_lctx(goal):
        act(block)
    return block.unsolved()


def _by_tactic(module: str, name: str) -> Callable[..., Value]:
    """An operation on a goal that is a tactic without arguments."""

    def call(run: Run, goal: Value) -> Value:
        from importlib import import_module

        tactic = getattr(import_module(f"gnomon.tactics.{module}"), name)
        here = elab_run(run)
        return _ids(_sub_block(here, _goal(goal), lambda block: tactic(block, here.core.ref)))

    return call


def _closing(module: str, name: str) -> Function:
    run_tactic = _by_tactic(module, name)
    return effect(1, lambda run, goal: (run_tactic(run, goal), UNIT)[1])


def _intro(run: Run, goal: Value, name: Value) -> Value:
    from gnomon.tactics.basic.intro import intro

    fvar, new = intro(elab_run(run).meta, _goal(goal), name_of(name))
    return Pair(FVarId(fvar), MVarId(new))


def _intro_n(keep: bool) -> Callable[..., Value]:
    def call(run: Run, goal: Value, count: Value) -> Value:
        from gnomon.tactics.basic.intro import intro_n

        meta = elab_run(run).meta
        fvars, new = intro_n(meta, _goal(goal), number(count), preserve_names=keep)
        return Pair(tuple(map(FVarId, fvars)), MVarId(new))

    return call


def _intro_one(keep: bool) -> Callable[..., Value]:
    many = _intro_n(keep)

    def call(run: Run, goal: Value) -> Value:
        pair = many(run, goal, 1)
        assert isinstance(pair, Pair), "the hypothesis and the goal"
        return Pair(indexable(pair.first)[0], pair.second)

    return call


def _intros(run: Run, goal: Value) -> Value:
    from gnomon.tactics.basic.intro import intro_n, num_binders

    meta = elab_run(run).meta
    fvars, new = intro_n(meta, _goal(goal), num_binders(meta, _goal(goal)))
    return Pair(tuple(map(FVarId, fvars)), MVarId(new))


def _apply(run: Run, goal: Value, e: Value) -> Value:
    from gnomon.tactics.basic.apply import apply

    return _ids(apply(elab_run(run).meta, _goal(goal), expr(e)))


def _apply_const(run: Run, goal: Value, name: Value) -> Value:
    return _apply(run, goal, elab_run(run).meta.const_with_fresh_levels(name_of(name)))


def _revert(run: Run, goal: Value, fvars: Value) -> Value:
    from gnomon.tactics.basic.intro import revert

    given = [need(fvar, FVarId).fvar for fvar in indexable(fvars)]
    reverted, new = revert(elab_run(run).meta, _goal(goal), given)
    return Pair(tuple(map(FVarId, reverted)), MVarId(new))


def _clear(run: Run, goal: Value, fvar: Value) -> Value:
    from gnomon.tactics.basic.intro import clear

    return MVarId(clear(elab_run(run).meta, _goal(goal), need(fvar, FVarId).fvar))


def _try_clear(run: Run, goal: Value, fvar: Value) -> Value:
    from gnomon.tactics.basic.intro import try_clear

    return MVarId(try_clear(elab_run(run).meta, _goal(goal), need(fvar, FVarId).fvar))


def _assert(run: Run, goal: Value, name: Value, ty: Value, value: Value) -> Value:
    """Make a statement with its proof the goal's first premise."""
    from gnomon import Pi

    meta = elab_run(run).meta
    decl = meta.mvar_decl(_goal(goal))
    stated = Pi(name_of(name), expr(ty), meta.instantiate_mvars(decl.type))
    new = meta.mk_mvar(stated, "syntheticOpaque", decl.user_name, decl.lctx)
    meta.assign(_goal(goal), new(expr(value)))
    return MVarId(new)


def _define(run: Run, goal: Value, name: Value, ty: Value, value: Value) -> Value:
    """Make a definition the goal's first premise."""
    from gnomon import Let

    meta = elab_run(run).meta
    decl = meta.mvar_decl(_goal(goal))
    target = meta.instantiate_mvars(decl.type)
    stated = Let(name_of(name), expr(ty), expr(value), target)
    new = meta.mk_mvar(stated, "syntheticOpaque", decl.user_name, decl.lctx)
    meta.assign(_goal(goal), new)
    return MVarId(new)


def _change(run: Run, goal: Value, ty: Value) -> Value:
    meta = elab_run(run).meta
    decl = meta.mvar_decl(_goal(goal))
    new = meta.mk_mvar(expr(ty), "syntheticOpaque", decl.user_name, decl.lctx)
    meta.assign(_goal(goal), new)
    return MVarId(new)


def _refl(run: Run, goal: Value) -> Value:
    """Prove an equation whose sides are the same by definition."""
    from gnomon.tactics.basic.failure import TacticFailure

    meta = elab_run(run).meta
    with meta.with_mvar_lctx(_goal(goal)):
        target = meta.instantiate_mvars(meta.whnf(meta.mvar_decl(_goal(goal)).type))
        head = target.app_fn
        if not (target.is_app_of("Eq", 3) and isinstance(head, Const)):
            raise TacticFailure("rfl", _goal(goal), "equality expected", indented(target))
        ty, lhs, rhs = target.app_args
        with meta.approx_def_eq():
            same = meta.is_def_eq_guarded(lhs, rhs)
        if not same:
            raise TacticFailure(
                "rfl",
                _goal(goal),
                *("equality lhs", indented(lhs)),
                *("\nis not definitionally equal to rhs", indented(rhs)),
            )
        meta.assign(_goal(goal), meta.const("Eq.refl", head.levels)(ty, lhs))
    return UNIT


def _exfalso(run: Run, goal: Value) -> Value:
    from gnomon.tactics.closing import exfalso

    here = elab_run(run)
    return _ids(_sub_block(here, _goal(goal), lambda block: exfalso(block, here.core.ref)))[0]


def _cases(run: Run, goal: Value, fvar: Value) -> Value:
    """The goals, one for each constructor, without what `cases` tells besides."""
    from gnomon.tactics.basic.cases import cases

    found = cases(elab_run(run).meta, _goal(goal), need(fvar, FVarId).fvar)
    return tuple(MVarId(each.goal) for each in found)


def _tag(run: Run, goal: Value) -> Value:
    return NameLit(elab_run(run).meta.mvar_decl(_goal(goal)).user_name)


def _set_tag(run: Run, goal: Value, name: Value) -> Value:
    elab_run(run).meta.set_mvar_user_name(_goal(goal), name_of(name))
    return UNIT


def _local_hyps(run: Run) -> Value:
    lctx = elab_run(run).meta.lctx
    return tuple(decl.fvar for decl in lctx.decls() if not decl.is_implementation_detail)


BLOCK: Final[dict[str, Function]] = {
    "getMainGoal": effect(0, lambda run: MVarId(_tac(run).main)),
    "getGoals": effect(0, lambda run: _ids(_tac(run).goals)),
    "getUnsolvedGoals": effect(0, lambda run: _ids(_tac(run).unsolved())),
    "setGoals": effect(1, _set_goals),
    "replaceMainGoal": effect(1, _replace_main),
    "appendGoals": effect(1, _append_goals),
    "pushGoals": effect(1, _push_goals),
    "pushGoal": effect(1, lambda run, goal: _push_goals(run, [goal])),
    "getMainTarget": effect(0, lambda run: _tac(run).target),
    "getMainDecl": effect(0, lambda run: _tac(run).meta.mvar_decl(_tac(run).main)),
    "getMainTag": effect(0, lambda run: _tag(run, MVarId(_tac(run).main))),
    "withMainContext": effect(1, _with_main),
    "closeMainGoal": effect(2, _close_main, "tacName", "val", "checkNewUnassigned"),
    "evalTactic": effect(1, _evaluate),
    "liftMetaTactic": effect(1, _lift_goals),
    "liftMetaTactic1": effect(1, _lift_goal),
    "liftMetaFinishingTactic": effect(1, _lift_finishing),
    "focus": effect(1, _focus),
    "admitGoal": effect(1, _admit, "mvarId", "synthetic"),
    "done": effect(0, _done),
    "elabTerm": effect(2, _elab, "stx", "expectedType?", "mayPostpone"),
    "elabTermEnsuringType": effect(1, _elab_ensuring, "stx", "expectedType?", "mayPostpone"),
    "elabType": effect(1, lambda run, stx: _tac(run).elab_type(syntax_of(stx))),
    "getFVarId": effect(1, _fvar_of),
    "tryTactic": effect(1, _succeeds),
    "tryTactic?": effect(1, _attempt),
    "withoutRecover": effect(1, lambda run, act: perform(run, act)),
}

FUNCTIONS: Final[dict[str, Function]] = {
    **{f"Lean.Elab.Tactic.{name}": function for name, function in BLOCK.items()},
    "Lean.Meta.throwTacticEx": effect(2, _throw, "tacticName", "mvarId", "msg?"),
    "Lean.Meta.getLocalHyps": effect(0, _local_hyps),
}
"""Functions on the tactic block and its goals by their full names."""

METHODS: Final[dict[str, Function]] = {
    "withContext": effect(2, _with_context),
    "intro": effect(2, _intro),
    "intro1": effect(1, _intro_one(False)),
    "intro1P": effect(1, _intro_one(True)),
    "introN": effect(2, _intro_n(False)),
    "introNP": effect(2, _intro_n(True)),
    "intros": effect(1, _intros),
    "apply": effect(2, _apply),
    "applyConst": effect(2, _apply_const),
    "constructor": effect(1, _by_tactic("applying", "constructor")),
    "refl": effect(1, _refl),
    "applyRfl": _closing("closing", "rfl"),
    "assumption": _closing("closing", "assumption"),
    "contradiction": _closing("closing", "contradiction_"),
    "exfalso": effect(1, _exfalso),
    "revert": effect(2, _revert),
    "clear": effect(2, _clear),
    "tryClear": effect(2, _try_clear),
    "assert": effect(4, _assert),
    "define": effect(4, _define),
    "replaceTargetDefEq": effect(2, _change),
    "change": effect(2, _change),
    "cases": effect(2, _cases),
    "getTag": effect(1, _tag),
    "setTag": effect(2, _set_tag),
    "admit": effect(1, _admit, "mvarId", "synthetic"),
}
"""Operations on goals, which stand after a dot."""
