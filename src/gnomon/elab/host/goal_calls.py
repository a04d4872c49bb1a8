"""Goals: what the operations of `MVarId` do.

Counterpart in Lean: `Lean.Meta.Tactic`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from gnomon import Const, Expr, FVar, Let, MVar, Pi
from gnomon._core import Shape
from gnomon.elab.host.meta_calls import const_name
from gnomon.elab.host.running import now
from gnomon.elab.host.shapes import (
    BOOL,
    EXPR,
    GOALS,
    LCTX,
    MESSAGE,
    MVAR_DECL,
    MVAR_KIND,
    NAME,
    NAT,
    UNIT,
    VARIABLE,
    option,
)
from gnomon.elab.host.table import action
from gnomon.elab.message_data import MessageData, indented
from gnomon.meta import LocalContext
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.tactics.framework import TacticElab

VARIABLES: Final = Shape.array_of(VARIABLE)
_FVAR_AND_GOAL: Final = Shape.tuple_of([VARIABLE, VARIABLE])
_FVARS_AND_GOAL: Final = Shape.tuple_of([VARIABLES, VARIABLE])


@action("mvar.decl", VARIABLE, ret=MVAR_DECL)
def _decl(goal: int) -> Any:
    decl = now().meta.mvar_decl(MVar(goal))
    return decl.user_name, decl.lctx, decl.type, decl.depth, decl.kind


@action("mvar.type", VARIABLE, ret=EXPR)
def _type(goal: int) -> Expr:
    return now().meta.mvar_decl(MVar(goal)).type


@action("mvar.typeWhnf", VARIABLE, ret=EXPR)
def _type_whnf(goal: int) -> Expr:
    meta = now().meta
    return meta.instantiate_mvars(meta.whnf(meta.mvar_decl(MVar(goal)).type))


@action("mvar.tag", VARIABLE, ret=NAME)
def _tag(goal: int) -> str:
    return now().meta.mvar_decl(MVar(goal)).user_name


@action("mvar.setTag", VARIABLE, NAME, ret=UNIT)
def _set_tag(goal: int, name: str) -> None:
    now().meta.set_mvar_user_name(MVar(goal), name)


@action("mvar.kind", VARIABLE, ret=MVAR_KIND)
def _kind(goal: int) -> str:
    return now().meta.mvar_decl(MVar(goal)).kind


@action("mvar.setKind", VARIABLE, MVAR_KIND, ret=UNIT)
def _set_kind(goal: int, kind: Any) -> None:
    now().meta.set_mvar_kind(MVar(goal), kind)


@action("mvar.setType", VARIABLE, EXPR, ret=UNIT)
def _set_type(goal: int, ty: Expr) -> None:
    now().meta.set_mvar_type(MVar(goal), ty)


@action("mvar.lctx", VARIABLE, ret=LCTX)
def _lctx(goal: int) -> LocalContext:
    return now().meta.mvar_decl(MVar(goal)).lctx


@action("mvar.assign", VARIABLE, EXPR, ret=UNIT)
def _assign(goal: int, value: Expr) -> None:
    now().meta.assign(MVar(goal), value)


@action("mvar.isAssigned", VARIABLE, ret=BOOL)
def _is_assigned(goal: int) -> bool:
    return now().meta.is_assigned(MVar(goal))


@action("mvar.isDelayedAssigned", VARIABLE, ret=BOOL)
def _is_delayed(goal: int) -> bool:
    return now().meta.is_delayed_assigned(MVar(goal))


@action("mvar.getAssignment", VARIABLE, ret=option(EXPR))
def _assignment(goal: int) -> Expr | None:
    return now().meta.get_assignment(MVar(goal))


@action("goal.checkNotAssigned", VARIABLE, NAME, ret=UNIT)
def _check_not_assigned(goal: int, tactic: str) -> None:
    if now().meta.is_assigned(MVar(goal)):
        _fail(goal, tactic, "metavariable has already been assigned")


def _fail(goal: int, tactic: str, *reason: Any) -> None:
    from gnomon.tactics.basic.failure import TacticFailure

    raise TacticFailure(tactic, MVar(goal), *reason)


@action("goal.throwTacticEx", NAME, VARIABLE, option(MESSAGE), ret=UNIT)
def _throw_tactic_ex(tactic: str, goal: int, message: MessageData | None) -> None:
    _fail(goal, tactic, *([] if message is None else [message]))


# -- hypotheses --------------------------------------------------------------------------------


@action("goal.intro", VARIABLE, NAME, ret=_FVAR_AND_GOAL)
def _intro(goal: int, name: str) -> Any:
    from gnomon.tactics.basic.intro import intro

    fvar, new = intro(now().meta, MVar(goal), name)
    return fvar.id, new.id


@action("goal.introN", VARIABLE, NAT, BOOL, Shape.list_of(NAME), ret=_FVARS_AND_GOAL)
def _intro_n(goal: int, count: int, keep: bool, given: list[str]) -> Any:
    from gnomon.tactics.basic.intro import intro, intro_n

    meta = now().meta
    fvars: list[Any] = []
    current = MVar(goal)
    for name in given[:count]:
        fvar, current = intro(meta, current, name)
        fvars.append(fvar)
    rest = count - len(fvars)
    if rest or not fvars:
        more, current = intro_n(meta, current, rest, preserve_names=keep)
        fvars += more
    return [fvar.id for fvar in fvars], current.id


@action("goal.intros", VARIABLE, ret=_FVARS_AND_GOAL)
def _intros(goal: int) -> Any:
    from gnomon.tactics.basic.intro import intro_n, num_binders

    meta = now().meta
    fvars, new = intro_n(meta, MVar(goal), num_binders(meta, MVar(goal)))
    return [fvar.id for fvar in fvars], new.id


@action("goal.revert", VARIABLE, VARIABLES, BOOL, ret=_FVARS_AND_GOAL)
def _revert(goal: int, fvars: list[int], preserve_order: bool) -> Any:
    from gnomon.tactics.basic.intro import revert

    reverted, new = revert(now().meta, MVar(goal), [FVar(fvar) for fvar in fvars])
    return [fvar.id for fvar in reverted], new.id


@action("goal.clear", VARIABLE, VARIABLE, ret=VARIABLE)
def _clear(goal: int, fvar: int) -> int:
    from gnomon.tactics.basic.intro import clear

    return clear(now().meta, MVar(goal), FVar(fvar)).id


@action("goal.tryClear", VARIABLE, VARIABLE, ret=VARIABLE)
def _try_clear(goal: int, fvar: int) -> int:
    from gnomon.tactics.basic.intro import try_clear

    return try_clear(now().meta, MVar(goal), FVar(fvar)).id


@action("goal.rename", VARIABLE, VARIABLE, NAME, ret=VARIABLE)
def _rename(goal: int, fvar: int, name: str) -> int:
    meta = now().meta
    decl = meta.mvar_decl(MVar(goal))
    lctx = decl.lctx.rename(FVar(fvar), name)
    return _replace(goal, meta.instantiate_mvars(decl.type), lctx)


def _replace(goal: int, ty: Expr, lctx: LocalContext | None = None) -> int:
    """Assign a goal another one of the same type, up to definitions."""
    meta = now().meta
    decl = meta.mvar_decl(MVar(goal))
    new = meta.mk_mvar(ty, "syntheticOpaque", decl.user_name, decl.lctx if lctx is None else lctx)
    meta.assign(MVar(goal), new)
    return new.id


@action("goal.assert", VARIABLE, NAME, EXPR, EXPR, ret=VARIABLE)
def _assert(goal: int, name: str, ty: Expr, value: Expr) -> int:
    meta = now().meta
    decl = meta.mvar_decl(MVar(goal))
    stated = Pi(name, ty, meta.instantiate_mvars(decl.type))
    new = meta.mk_mvar(stated, "syntheticOpaque", decl.user_name, decl.lctx)
    meta.assign(MVar(goal), new(value))
    return new.id


@action("goal.define", VARIABLE, NAME, EXPR, EXPR, ret=VARIABLE)
def _define(goal: int, name: str, ty: Expr, value: Expr) -> int:
    meta = now().meta
    decl = meta.mvar_decl(MVar(goal))
    stated = Let(name, ty, value, meta.instantiate_mvars(decl.type))
    return _replace(goal, stated)


@action("goal.change", VARIABLE, EXPR, BOOL, ret=VARIABLE)
def _change(goal: int, ty: Expr, check: bool) -> int:
    meta = now().meta
    target = meta.instantiate_mvars(meta.mvar_decl(MVar(goal)).type)
    if check and not meta.is_def_eq(target, ty):
        _fail(
            *(goal, "change", "given type", indented(ty)),
            *("\nis not definitionally equal to", indented(target)),
        )
    return _replace(goal, ty)


@action("goal.replaceTargetEq", VARIABLE, EXPR, EXPR, ret=VARIABLE)
def _replace_target_eq(goal: int, ty: Expr, proof: Expr) -> int:
    meta = now().meta
    decl = meta.mvar_decl(MVar(goal))
    new = meta.mk_mvar(ty, "syntheticOpaque", decl.user_name, decl.lctx)
    meta.assign(MVar(goal), meta.mk_app_m("Eq.mpr", [proof, new]))
    return new.id


# -- proving -----------------------------------------------------------------------------------


def _sub_block(goal: int, act: Callable[[TacticElab], None]) -> list[int]:
    """Run a tactic on one goal; return the goals that are left of it."""
    from gnomon.tactics.framework import TacticElab

    run = now()
    block = TacticElab(run.t, [MVar(goal)], recover=False)
    with run.meta.with_mvar_lctx(MVar(goal)):
        act(block)
    return [each.id for each in block.unsolved()]


def _tactic(module: str, name: str) -> Callable[[int], list[int]]:
    def call(goal: int) -> list[int]:
        function = getattr(import_module(f"gnomon.tactics.{module}"), name)
        ref = now().core.ref
        return _sub_block(goal, lambda block: function(block, ref))

    return call


_constructor = _tactic("applying", "constructor")
_exfalso = _tactic("closing", "exfalso")
_rfl = _tactic("closing", "rfl")
_assumption = _tactic("closing", "assumption")
_contradiction = _tactic("closing", "contradiction_")


@action("goal.constructor", VARIABLE, ret=GOALS)
def _constructor_of(goal: int) -> list[int]:
    return _constructor(goal)


@action("goal.exfalso", VARIABLE, ret=VARIABLE)
def _exfalso_of(goal: int) -> int:
    return _exfalso(goal)[0]


@action("goal.applyRfl", VARIABLE, ret=UNIT)
def _apply_rfl(goal: int) -> None:
    _rfl(goal)


@action("goal.assumption", VARIABLE, ret=UNIT)
def _assume(goal: int) -> None:
    _assumption(goal)


@action("goal.contradiction", VARIABLE, ret=UNIT)
def _contradict(goal: int) -> None:
    _contradiction(goal)


@action("goal.refl", VARIABLE, ret=UNIT)
def _refl(goal: int) -> None:
    meta = now().meta
    mvar = MVar(goal)
    with meta.with_mvar_lctx(mvar):
        target = meta.instantiate_mvars(meta.whnf(meta.mvar_decl(mvar).type))
        head = target.app_fn
        if not (target.is_app_of("Eq", 3) and isinstance(head, Const)):
            _fail(goal, "rfl", "equality expected", indented(target))
        assert isinstance(head, Const), "otherwise an error was raised"
        ty, lhs, rhs = target.app_args
        with meta.approx_def_eq():
            same = meta.is_def_eq_guarded(lhs, rhs)
        if not same:
            _fail(
                *(goal, "rfl", "equality lhs", indented(lhs)),
                *("\nis not definitionally equal to rhs", indented(rhs)),
            )
        meta.assign(mvar, meta.const("Eq.refl", head.levels)(ty, lhs))


@action("goal.apply", VARIABLE, EXPR, ret=GOALS)
def _apply(goal: int, e: Expr) -> list[int]:
    from gnomon.tactics.basic.apply import apply

    with now().meta.approx_def_eq():
        return [each.id for each in apply(now().meta, MVar(goal), e)]


@action("goal.applyConst", VARIABLE, NAME, ret=GOALS)
def _apply_const(goal: int, name: str) -> list[int]:
    return _apply(goal, now().meta.const_with_fresh_levels(const_name(name)))


@action("goal.admit", VARIABLE, BOOL, ret=UNIT)
def _admit(goal: int, synthetic: bool) -> None:
    run = now()
    meta = run.meta
    mvar = MVar(goal)
    t = run.t
    with meta.with_mvar_lctx(mvar):
        ty = meta.instantiate_mvars(meta.infer_type(mvar))
        sorry = t.mk_sorry(ty, synthetic=True) if synthetic else t.mk_labeled_sorry(ty)
        meta.assign(mvar, sorry)


_CASES: Final = Shape.array_of(Shape.tuple_of([NAME, VARIABLE, Shape.array_of(EXPR)]))


@action("goal.cases", VARIABLE, VARIABLE, ret=_CASES)
def _cases(goal: int, fvar: int) -> Any:
    from gnomon.tactics.basic.cases import cases

    meta = now().meta
    tag = meta.mvar_decl(MVar(goal)).user_name
    found = cases(meta, MVar(goal), FVar(fvar))
    if len(found) > 1:
        for each in found:
            name = names.last(str(each.ctor))
            meta.set_mvar_user_name(each.goal, f"{tag}.{name}" if tag else name)
    return [
        (str(getattr(each, "ctor", "")), each.goal.id, list(getattr(each, "fields", ())))
        for each in found
    ]


def ids(goals: Sequence[MVar]) -> list[int]:
    """Return the numbers of goals."""
    return [goal.id for goal in goals]
