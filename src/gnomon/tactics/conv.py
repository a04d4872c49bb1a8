"""`conv`: rewriting a part of a goal or of a hypothesis.

What it does: the goals of a `conv` block are equations `lhs = ?rhs`, shown as `| lhs`. Steps go to
subterms, whose equations prove that of the whole by congruence, or replace the left side. What is
left at the end is closed by reflexivity.
Counterpart in Lean: `Lean.Elab.Tactic.Conv`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gnomon import App, Expr, Lam, MData, MVar, Pi
from gnomon.elab.message_data import indented
from gnomon.elab.terms import subterms
from gnomon.records import dataclass
from gnomon.syntax import Syntax
from gnomon.tactics.basic.replace import replace_hypothesis_eq, replace_target_eq
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.rewrite import each_rule, elab_equation, read_config, rewrite
from gnomon.tactics.simp.engine import Result
from gnomon.tactics.simp.rules import read_args, warn_unused
from gnomon.tactics.simp.rules import read_config as read_simp_config
from gnomon.tactics.simp.tactic import run_simplifier
from gnomon.tactics.unfolding import delta_all, unfold

_CONV = TACTIC + "Conv."


@dataclass(frozen=True, slots=True)
class ConvGoal:
    """A goal of a `conv` block: its left side, and the metavariable for the right side."""

    goal: MVar
    lhs: Expr
    rhs: Expr


def mk_conv_goal(tac: TacticElab, lhs: Expr, tag: str = "") -> tuple[Expr, MVar]:
    """Return the metavariable for a right side, and the goal `lhs = ?rhs`."""
    meta = tac.meta
    rhs = meta.mk_mvar(meta.infer_type(lhs))
    eq = meta.mk_app_m("Eq", [lhs, rhs])
    return rhs, meta.mk_mvar(MData('{"_lhsGoal": true}', eq), "syntheticOpaque", tag)


def conv_goal(tac: TacticElab, goal: MVar | None = None) -> ConvGoal:
    """Return the main goal's sides. Raises an error if it is no goal of a `conv` block."""
    meta = tac.meta
    goal = goal or tac.main
    ty = meta.instantiate_mvars(meta.mvar_decl(goal).type)
    while isinstance(ty, MData):
        ty = ty.expr
    if not ty.is_app_of("Eq", 3):
        tac.throw("invalid 'conv' goal")
    lhs, rhs = ty.app_args[1:]
    while isinstance(lhs, MData):
        lhs = lhs.expr
    return ConvGoal(goal, lhs, rhs)


def close_by_refl(tac: TacticElab, goal: MVar) -> bool:
    """Let the right side be the left one."""
    meta = tac.meta
    with meta.with_mvar_lctx(goal):
        found = conv_goal(tac, goal)
        with meta.transparency("reducible"):
            if not meta.is_def_eq(found.lhs, found.rhs):
                return False
        meta.assign(goal, meta.mk_app_m("Eq.refl", [meta.instantiate_mvars(found.lhs)]))
    return True


def update_lhs(tac: TacticElab, result: Result) -> None:
    """Replace the left side of the main goal."""
    meta = tac.meta
    with tac.in_main() as main:
        found = conv_goal(tac)
        tag = meta.mvar_decl(main).user_name
        rest = meta.mk_app_m("Eq", [result.e, found.rhs])
        new = meta.mk_mvar(MData('{"_lhsGoal": true}', rest), "syntheticOpaque", tag)
        if result.proof is None:
            meta.assign(main, new)
        else:
            meta.assign(main, meta.mk_app_m("Eq.trans", [result.proof, new]))
    tac.replace_main([new])


def convert(tac: TacticElab, lhs: Expr, run: Callable[[], None]) -> Result:
    """Run steps on a term; return what it becomes."""
    meta = tac.meta
    rhs, goal = mk_conv_goal(tac, lhs)
    saved = tac.goals
    tac.goals = [goal]
    try:
        run()
        for each in list(tac.unsolved()):
            close_by_refl(tac, each)
        left = tac.unsolved()
        if left:
            from gnomon.tactics.framework import unsolved_goals_message

            tac.throw(unsolved_goals_message(left))
    finally:
        tac.goals = saved
    return Result(meta.instantiate_mvars(rhs), meta.instantiate_mvars(goal))


# -- the tactic --------------------------------------------------------------------------------


@tactic(_CONV + "conv")
def conv(tac: TacticElab, stx: Syntax) -> None:
    """`conv at h in pattern => steps`"""
    body = stx.args[-1]

    def steps() -> None:
        if stx[2].args:
            with tac.in_main():
                _pattern(tac, stx[2][1], stx[2][2])
        tac.run(body)

    meta = tac.meta
    if stx[1].args:
        from gnomon.tactics.hypotheses import hypothesis

        with tac.in_main() as main:
            fvar = hypothesis(tac, stx[1][1])
            result = convert(tac, meta.instantiate_mvars(meta.local_decl(fvar).type), steps)
            assert result.proof is not None, "conversion gives a proof"
            new = replace_hypothesis_eq(meta, main, fvar, result.e, result.proof).goal
        tac.replace_main([new])
        return
    with tac.in_main() as main:
        result = convert(tac, tac.target, steps)
        assert result.proof is not None, "conversion gives a proof"
        new = replace_target_eq(meta, main, result.e, result.proof)
    tac.replace_main([new])
    _try_rfl(tac)


def _try_rfl(tac: TacticElab) -> None:
    """Close the goal by `with_reducible rfl` where that is possible."""
    from gnomon.tactics.reflexivity import close_by_rfl

    def run() -> None:
        with tac.in_main(), tac.meta.transparency("reducible"):
            if not close_by_rfl(tac):
                tac.throw("not reflexive")
        tac.replace_main([])

    tac.attempt(run)


@tactic(TACTIC + "convTactic")
def conv_prime(tac: TacticElab, stx: Syntax) -> None:
    """`conv' => steps`"""
    meta = tac.meta
    with tac.in_main() as main:
        result = convert(tac, tac.target, lambda: tac.run(stx[2]))
        assert result.proof is not None, "conversion gives a proof"
        tac.replace_main([replace_target_eq(meta, main, result.e, result.proof)])


@tactic(_CONV + "convSeq", _CONV + "convSeq1Indented")
def conv_seq(tac: TacticElab, stx: Syntax) -> None:
    """Steps, one after the other"""
    items = stx[0]
    if stx.kind == _CONV + "convSeq":
        tac.run(items)
        return
    for item in items.args:
        if not item.is_atom and not item.is_none:
            tac.run(item)


@tactic(_CONV + "convSeqBracketed", _CONV + "nestedConv")
def conv_seq_bracketed(tac: TacticElab, stx: Syntax) -> None:
    """`{ steps }`"""
    inner = stx[0] if stx.kind == _CONV + "nestedConv" else stx

    def run() -> None:
        for item in inner[1].args:
            if not item.is_atom and not item.is_none:
                tac.run(item)
        _close_all(tac)

    tac.close_or_admit(run)


def _close_all(tac: TacticElab) -> None:
    for each in list(tac.unsolved()):
        close_by_refl(tac, each)


@tactic(_CONV + "paren")
def conv_paren(tac: TacticElab, stx: Syntax) -> None:
    """`(steps)`"""
    tac.run(stx[1])


@tactic(_CONV + "«conv·._»")
def conv_cdot(tac: TacticElab, stx: Syntax) -> None:
    """`· steps`"""

    def run() -> None:
        tac.run(stx[1])
        _close_all(tac)

    tac.close_or_admit(run)


@tactic(_CONV + "convDone")
def conv_done(tac: TacticElab, stx: Syntax) -> None:
    """`done`: there are no goals"""
    tac.done()


@tactic(_CONV + "skip")
def conv_skip(tac: TacticElab, stx: Syntax) -> None:
    """`skip`"""


@tactic(_CONV + "convRfl")
def conv_rfl(tac: TacticElab, stx: Syntax) -> None:
    """`rfl`"""
    if not close_by_refl(tac, tac.main):
        tac.throw("not reflexive")
    tac.replace_main([])


@tactic(_CONV + "convTrace_state")
def conv_trace_state(tac: TacticElab, stx: Syntax) -> None:
    """`trace_state`"""
    from gnomon.tactics.framework import goals_message

    tac.core.log_info(goals_message(tac.unsolved()))


@tactic(_CONV + "first")
def conv_first(tac: TacticElab, stx: Syntax) -> None:
    """`first | steps | steps`"""
    from gnomon.tactics.structuring import first

    first(tac, stx)


@tactic(_CONV + "convTry_")
def conv_try(tac: TacticElab, stx: Syntax) -> None:
    """`try steps`"""
    tac.attempt(lambda: tac.run(stx[1]))


@tactic(_CONV + "convRepeat_")
def conv_repeat(tac: TacticElab, stx: Syntax) -> None:
    """`repeat steps`"""
    while tac.unsolved() and tac.attempt(lambda: tac.run(stx[1])):
        tac.meta.check_limits()


@tactic(_CONV + "«conv_<;>_»")
def conv_and_then(tac: TacticElab, stx: Syntax) -> None:
    """`step <;> step`"""
    with tac.focused():
        tac.run(stx[0])
        result: list[MVar] = []
        for each in list(tac.unsolved()):
            tac.goals = [each]
            tac.run(stx[2])
            result += tac.unsolved()
        tac.goals = result


@tactic(_CONV + "allGoals")
def conv_all_goals(tac: TacticElab, stx: Syntax) -> None:
    """`all_goals steps`"""
    result: list[MVar] = []
    for each in list(tac.unsolved()):
        tac.goals = [each]
        tac.run(stx[1])
        result += tac.unsolved()
    tac.goals = result


@tactic(_CONV + "nestedTacticCore", _CONV + "nestedTactic")
def conv_tactic(tac: TacticElab, stx: Syntax) -> None:
    """`tactic => tacs`"""
    with tac.focused():
        tac.run(stx[2])
        if stx.kind == _CONV + "nestedTactic":
            _close_all(tac)


# -- going to subterms -------------------------------------------------------------------------


def _congr_at(tac: TacticElab, position: Sequence[int]) -> None:
    """Go to arguments of the left side's application, by position; one goal for each."""
    meta = tac.meta
    with tac.in_main() as main:
        found = conv_goal(tac)
        lhs = found.lhs
        fn, args = lhs.app_fn, lhs.app_args
        proof: Expr | None = None
        applied: Expr = fn
        goals: list[MVar] = []
        tag = meta.mvar_decl(main).user_name
        for index, arg in enumerate(args):
            if index in position:
                _, goal = mk_conv_goal(tac, arg, tag if len(position) == 1 else "")
                goals.append(goal)
                if proof is None:
                    proof = meta.mk_app_m("congrArg", [applied, goal])
                else:
                    proof = meta.mk_app_m("congr", [proof, goal])
            elif proof is not None:
                proof = meta.mk_app_m("congrFun", [proof, arg])
            applied = applied(arg)
        assert proof is not None, "there is a position"
        statement = meta.instantiate_mvars(meta.infer_type(proof))
        if not meta.is_def_eq(statement.app_args[2], found.rhs):
            tac.throw("cannot instantiate the right side")
        meta.assign(main, proof)
    tac.replace_main(goals)


def _explicit(tac: TacticElab, e: Expr) -> list[int]:
    infos = tac.meta.fun_info(e.app_fn, e.num_args)
    return [index for index in range(e.num_args) if index >= len(infos) or infos[index].is_explicit]


def _side(tac: TacticElab, from_end: int, word: str) -> None:
    with tac.in_main():
        lhs = conv_goal(tac).lhs
        explicit = _explicit(tac, lhs)
        if isinstance(lhs, Pi):
            _arrow(tac, from_end)
            return
        if len(explicit) < 2:
            tac.throw(
                f"invalid '{word}' conv tactic, application with at least 2 explicit arguments "
                "expected",
                indented(lhs),
            )
        position = explicit[-from_end]
    _congr_at(tac, [position])


def _arrow(tac: TacticElab, from_end: int) -> None:
    """Go to a side of an implication."""
    meta = tac.meta
    with tac.in_main() as main:
        found = conv_goal(tac)
        assert isinstance(found.lhs, Pi), "an implication"
        p, q = found.lhs.type, found.lhs.body
        rhs, goal = mk_conv_goal(tac, p if from_end == 2 else q)
        refl = meta.mk_app_m("Eq.refl", [q if from_end == 2 else p])
        hs = [goal, refl] if from_end == 2 else [refl, goal]
        proof = meta.mk_app_m("implies_congr", hs)
        new = Pi(found.lhs.name, rhs if from_end == 2 else p, q if from_end == 2 else rhs)
        meta.is_def_eq(found.rhs, new)
        meta.assign(main, proof)
    tac.replace_main([goal])


@tactic(_CONV + "lhs")
def conv_lhs(tac: TacticElab, stx: Syntax) -> None:
    """`lhs`"""
    _side(tac, 2, "lhs")


@tactic(_CONV + "rhs")
def conv_rhs(tac: TacticElab, stx: Syntax) -> None:
    """`rhs`"""
    _side(tac, 1, "rhs")


@tactic(_CONV + "convLeft")
def conv_left(tac: TacticElab, stx: Syntax) -> None:
    """`left`"""
    _side(tac, 2, "lhs")


@tactic(_CONV + "convRight")
def conv_right(tac: TacticElab, stx: Syntax) -> None:
    """`right`"""
    _side(tac, 1, "rhs")


@tactic(_CONV + "congr", _CONV + "convArgs")
def conv_congr(tac: TacticElab, stx: Syntax) -> None:
    """`congr`: a goal for each explicit argument"""
    with tac.in_main():
        lhs = conv_goal(tac).lhs
        explicit = _explicit(tac, lhs)
    if not explicit:
        tac.throw("invalid 'congr' conv tactic, application or implication expected", indented(lhs))
    _congr_at(tac, explicit)


@tactic(_CONV + "fun")
def conv_fun(tac: TacticElab, stx: Syntax) -> None:
    """`fun`: to the function of an application"""
    meta = tac.meta
    with tac.in_main() as main:
        found = conv_goal(tac)
        if not isinstance(found.lhs, App):
            tac.throw("invalid 'fun' conv tactic, application expected", indented(found.lhs))
        rhs, goal = mk_conv_goal(tac, found.lhs.fn)
        meta.is_def_eq(found.rhs, rhs(found.lhs.arg))
        meta.assign(main, meta.mk_app_m("congrFun", [goal, found.lhs.arg]))
    tac.replace_main([goal])


def _arg(tac: TacticElab, number: int, explicit: bool) -> None:
    with tac.in_main():
        lhs = conv_goal(tac).lhs
        if isinstance(lhs, Pi) and not lhs.body.has_loose_bvars:
            _arrow(tac, 3 - number if number > 0 else -number)
            return
        if not isinstance(lhs, App):
            tac.throw(
                "invalid `arg` conv tactic, application or implication expected", indented(lhs)
            )
        positions = list(range(lhs.num_args)) if explicit else _explicit(tac, lhs)
        index = number - 1 if number > 0 else len(positions) + number
        if not 0 <= index < len(positions):
            tac.throw(
                f"invalid `arg` tactic, application has {len(positions)} "
                f"{'' if explicit else 'explicit '}argument(s) but the index is out of bounds",
            )
    _congr_at(tac, [positions[index]])


def _arg_of(tac: TacticElab, stx: Syntax) -> None:
    sign = -1 if stx[1].args else 1
    _arg(tac, sign * int(stx[2][0].val), bool(stx[0].args))


@tactic(_CONV + "arg")
def conv_arg(tac: TacticElab, stx: Syntax) -> None:
    """`arg i`"""
    _arg_of(tac, stx[1])


def _ext(tac: TacticElab, name: str) -> None:
    """Go below a binder."""
    meta = tac.meta
    with tac.in_main() as main:
        found = conv_goal(tac)
        lhs = meta.whnf_core(found.lhs) if not isinstance(found.lhs, Lam | Pi) else found.lhs
        tag = meta.mvar_decl(main).user_name
        if isinstance(lhs, Pi):
            lemma, domain = "forall_congr", lhs.type
        elif isinstance(lhs, Lam):
            lemma, domain = "funext", lhs.type
        else:
            ty = meta.whnf(meta.infer_type(lhs))
            if not isinstance(ty, Pi):
                tac.throw("invalid 'ext' conv tactic, function or arrow expected", indented(lhs))
            lemma, domain = "funext", ty.type
        shown = name if name != "_" else tac.core.fresh_user_name("x")
        with meta.scope():
            x = meta.push_local(shown, domain)
            body = lhs.body.instantiate(x) if isinstance(lhs, Pi | Lam) else lhs(x)
            rhs, goal = mk_conv_goal(tac, body, tag)
            h = meta.mk_lambda([x], goal)
            value = (
                meta.mk_forall([x], rhs) if lemma == "forall_congr" else meta.mk_lambda([x], rhs)
            )
        if not meta.is_def_eq(found.rhs, value):
            tac.throw("cannot instantiate the right side")
        meta.assign(main, meta.mk_app_m(lemma, [h]))
    tac.replace_main([goal])


@tactic(_CONV + "ext", _CONV + "convIntro___")
def conv_ext(tac: TacticElab, stx: Syntax) -> None:
    """`ext x y`"""
    idents = [each[0] if each.kind == "Lean.binderIdent" else each for each in stx[1].args]
    if not idents:
        _ext(tac, "_")
    for ident in idents:
        _ext(tac, ident.id if ident.is_ident else "_")


@tactic(_CONV + "enter")
def conv_enter(tac: TacticElab, stx: Syntax) -> None:
    """`enter [1, x, in pattern]`"""
    for item in stx[2].args[::2]:
        arg = item[0] if item.kind == _CONV + "enterArg" else item
        with tac.core.with_ref(item):
            if arg.kind == _CONV + "argArg":
                _arg_of(tac, arg)
            elif arg.kind == _CONV + "enterPattern":
                with tac.in_main():
                    _pattern(tac, arg[1], arg[2])
            else:
                ident = arg[0] if arg.kind == "Lean.binderIdent" else arg
                _ext(tac, ident.id if ident.is_ident else "_")


def _pattern(tac: TacticElab, occs: Syntax, term: Syntax) -> None:
    """Go to the instances of a pattern."""
    meta = tac.meta
    with tac.in_main() as main:
        found = conv_goal(tac)
        with tac.t.scoped(err_to_sorry=False, ignore_tc_failures=True):
            e = tac.t.with_synthesize_light(lambda: tac.t.elab_term(term))
        e = meta.instantiate_mvars(e)
        place = _find_instance(tac, found.lhs, e)
        if place is None:
            tac.throw(
                "'pattern' conv tactic failed, pattern was not found",
                indented(_with_parameters(tac, e)),
            )  # fmt: skip
        numbers: list[int] | None = [1]
        if occs.args:
            words = [leaf.val for leaf in occs.walk() if leaf.is_atom and leaf.val.isdigit()]
            numbers = [int(word) for word in words] or None
        abstracted = meta.kabstract(found.lhs, place, numbers)
        alpha = meta.infer_type(place)
        motive = Lam("x", alpha, abstracted)
        rhs, goal = mk_conv_goal(tac, place, meta.mvar_decl(main).user_name)
        meta.is_def_eq(found.rhs, abstracted.instantiate(rhs))
        meta.assign(main, meta.mk_app_m("congrArg", [motive, goal]))
    tac.replace_main([goal])


def _with_parameters(tac: TacticElab, pattern: Expr) -> Expr:
    """Return a pattern as a function of what is open in it."""

    def renamed(e: Expr, count: int, index: int = 0) -> Expr:
        if index == count or not isinstance(e, Lam):
            return e
        return Lam(f"x_{index}", e.type, renamed(e.body, count, index + 1), e.info)

    count = len(tac.meta.collect_mvars(pattern))
    return renamed(tac.meta.abstract_mvars(pattern, levels=False).expr, count)


def _find_instance(tac: TacticElab, e: Expr, pattern: Expr) -> Expr | None:
    meta = tac.meta
    for part in subterms(e):
        if part.has_loose_bvars or part.head_name != pattern.head_name:
            continue
        if part.num_args != pattern.num_args:
            continue
        state = meta.save()
        with meta.transparency("instances"):
            if meta.is_def_eq_guarded(part, pattern):
                return part
        meta.restore(state)
    return None


@tactic(_CONV + "pattern")
def conv_pattern(tac: TacticElab, stx: Syntax) -> None:
    """`pattern t`"""
    _pattern(tac, stx[1], stx[2])


# -- replacing the left side -------------------------------------------------------------------


@tactic(_CONV + "rewrite", _CONV + "convRw__")
def conv_rewrite(tac: TacticElab, stx: Syntax) -> None:
    """`rw [h]`"""
    config = read_config(tac, stx[1])

    def step(symm: bool, term: Syntax) -> None:
        def run() -> None:
            with tac.in_main() as main:
                e = elab_equation(tac, term)
                result = rewrite(tac, main, conv_goal(tac).lhs, e, symm=symm, config=config)
                update_lhs(tac, Result(result.e, result.proof))
                tac.goals = [*tac.goals, *result.goals]

        tac.t.with_synthesize(run)

    each_rule(tac, stx[2], step)


@tactic(_CONV + "simp")
def conv_simp(tac: TacticElab, stx: Syntax) -> None:
    """`simp [h]`"""
    with tac.in_main():
        config = read_simp_config(tac, stx[1])
        args = read_args(tac, stx[4], config, only=bool(stx[3].args), whole=stx)
        simplifier = args.simplifier(tac)
        lhs = conv_goal(tac).lhs
        result = run_simplifier(tac, simplifier, lhs)
        if result.e == lhs and config.fail_if_unchanged:
            tac.throw("`simp` made no progress")
    update_lhs(tac, result)
    warn_unused(tac, args, simplifier.used)


@tactic(_CONV + "unfold")
def conv_unfold(tac: TacticElab, stx: Syntax) -> None:
    """`unfold f`"""
    for ident in stx[1].args:
        name = tac.core.resolve_global_const_no_overload(ident)
        with tac.in_main():
            result = unfold(tac, conv_goal(tac).lhs, name)
        update_lhs(tac, result)


@tactic(_CONV + "delta")
def conv_delta(tac: TacticElab, stx: Syntax) -> None:
    """`delta f`"""
    found = [tac.core.resolve_global_const_no_overload(ident) for ident in stx[1].args]
    with tac.in_main():
        new = delta_all(tac, conv_goal(tac).lhs, found)
    update_lhs(tac, Result(new))


@tactic(_CONV + "whnf")
def conv_whnf(tac: TacticElab, stx: Syntax) -> None:
    """`whnf`"""
    with tac.in_main():
        new = tac.meta.whnf(conv_goal(tac).lhs)
    update_lhs(tac, Result(new))


@tactic(_CONV + "reduce")
def conv_reduce(tac: TacticElab, stx: Syntax) -> None:
    """`reduce`"""
    with tac.in_main():
        new = tac.meta.reduce(conv_goal(tac).lhs)
    update_lhs(tac, Result(new))


@tactic(_CONV + "change")
def conv_change(tac: TacticElab, stx: Syntax) -> None:
    """`change t`"""
    meta = tac.meta
    with tac.in_main():
        lhs = conv_goal(tac).lhs
        e = tac.elab_term(stx[1], meta.infer_type(lhs), may_postpone=True)
        if not meta.is_def_eq(e, lhs):
            tac.throw(
                "invalid 'change' conv tactic, term",
                indented(e),
                "\nis not definitionally equal to left-hand-side",
                indented(lhs),
            )
        new = meta.instantiate_mvars(e)
    update_lhs(tac, Result(new))


__all__ = ["ConvGoal", "conv", "conv_goal", "convert", "update_lhs"]
