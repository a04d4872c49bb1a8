"""The tactics `simp`, `dsimp` and their relatives with `?`.

What it does: reads what is written, simplifies hypotheses and goal.
Where to read next: `rules.py`; `all.py` for `simp_all`, `simpa.py` for `simpa`.
Counterpart in Lean: `Lean.Elab.Tactic.Simp`, `Lean.Meta.Tactic.Simp.Main`.
"""

from __future__ import annotations

from gnomon import Const, Expr, FVar, MVar
from gnomon.elab.errors import ElabError
from gnomon.elab.message_data import MessageData, const_name, joined, msg
from gnomon.meta import MetaLimit
from gnomon.records import dataclass, field, replace
from gnomon.syntax import Syntax, names
from gnomon.tactics.basic.intro import try_clear
from gnomon.tactics.basic.replace import (
    change_hypothesis,
    replace_target_def_eq,
    replace_target_eq,
)
from gnomon.tactics.basic.subst import assert_hyp
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.location import Location, hypotheses_at, read_location
from gnomon.tactics.simp.engine import Result, Simplifier, StepLimit
from gnomon.tactics.simp.procedures import BEFORE
from gnomon.tactics.simp.rules import (
    ALWAYS,
    INVERSE,
    SimpArgs,
    local_origin,
    read_args,
    read_config,
    warn_unused,
)


@dataclass(slots=True)
class Outcome:
    """What simplification did: the goal that is left, if any, and the rules that were used."""

    goal: MVar | None
    changed: bool = False
    used: dict[str, None] = field(default_factory=dict)


class TooDeep(ElabError):
    """Simplification went on and on."""


def run_simplifier(tac: TacticElab, simplifier: Simplifier, e: Expr, name: str = "simp") -> Result:
    """Simplify a term; limits are errors."""
    try:
        result = simplifier.simp(e)
        if simplifier.great_exponent is not None:
            tac.core.log_warning(
                f"exponent {simplifier.great_exponent} exceeds the threshold 256, exponentiation "
                "operation was not evaluated, use `set_option exponentiation.threshold <num>` to set "
                "a new threshold"
            )
        return result
    except StepLimit:
        tac.throw(f"`{name}` failed: maximum number of steps exceeded")
    except RecursionError:
        from gnomon.elab.core import MAX_REC_DEPTH_MESSAGE

        nested = msg(MAX_REC_DEPTH_MESSAGE)
    except MetaLimit as error:
        if error.detail != "maxRecDepth":
            raise
        nested = tac.core.wrap(error).data
    data = msg(f"Tactic `{name}` failed with a nested error:\n", nested)
    raise TooDeep(tac.core.ref, tac.core.add_context(data))


def close_by_true(tac: TacticElab, goal: MVar, result: Result) -> None:
    """Prove a goal that is `True` after simplification."""
    meta = tac.meta
    proof: Expr = Const("True.intro")
    if result.proof is not None:
        proof = meta.mk_app_m("of_eq_true", [result.proof])
    meta.assign(goal, proof)


def apply_to_target(tac: TacticElab, goal: MVar, target: Expr, result: Result) -> MVar | None:
    """Replace a goal by its simplified form; `None` if that is `True`."""
    meta = tac.meta
    if result.e.cname == "True":
        close_by_true(tac, goal, result)
        return None
    if result.proof is not None:
        return replace_target_eq(meta, goal, result.e, result.proof)
    if result.e == target:
        return goal
    return replace_target_def_eq(meta, goal, result.e)


def simp_goal(
    tac: TacticElab, args: SimpArgs, hyps: list[FVar], target: bool, name: str = "simp"
) -> Outcome:
    """Simplify hypotheses, then the target of the main goal."""
    meta = tac.meta
    outcome = Outcome(tac.main)
    to_assert: list[tuple[FVar, str, Expr, Expr]] = []
    for fvar in hyps:
        goal = outcome.goal
        assert goal is not None, "a closed goal ends the loop"
        with meta.with_mvar_lctx(goal):
            local = meta.local_decl(fvar)
            ty = meta.instantiate_mvars(local.type)
            # What `*` stands for is not used for itself; a hypothesis that is named is.
            simplifier = args.simplifier(tac, [local_origin(fvar)] if args.star else [])
            result = run_simplifier(tac, simplifier, ty, name)
            outcome.used |= simplifier.used
            if result.e == ty and ty.cname != "False":
                # A type that was found later, as in `have h := e`, is written down now.
                outcome.changed |= local.type != ty and not args.config.only_def_eq
                continue
            outcome.changed = True
            if result.proof is None:
                outcome.goal = goal = change_hypothesis(meta, goal, fvar, result.e).goal
                if result.e.cname == "False":
                    _close_by_false(tac, goal, fvar)
                    outcome.goal = None
                    return outcome
                continue
            value = meta.mk_app_m("Eq.mp", [result.proof, fvar])
            if result.e.cname == "False":
                _close_by_false(tac, goal, value)
                outcome.goal = None
                return outcome
            to_assert.append((fvar, local.user_name, result.e, value))
    if target and outcome.goal is not None:
        goal = outcome.goal
        with meta.with_mvar_lctx(goal):
            e = meta.instantiate_mvars(meta.mvar_decl(goal).type)
            simplifier = args.simplifier(tac)
            result = run_simplifier(tac, simplifier, e, name)
            outcome.used |= simplifier.used
            if result.e != e or e.cname == "True":
                outcome.changed = True
                outcome.goal = apply_to_target(tac, goal, e, result)
            if outcome.goal is not None and args.config.only_def_eq:
                outcome.goal = _close_by_refl(tac, outcome)
    if outcome.goal is not None:
        outcome.goal = _assert_all(tac, outcome.goal, to_assert)
    return outcome


def _close_by_refl(tac: TacticElab, outcome: Outcome) -> MVar | None:
    """Close an equation whose sides are the same; `dsimp` has no rule for that."""
    meta, goal = tac.meta, outcome.goal
    assert goal is not None, "the goal is open"
    target = meta.instantiate_mvars(meta.mvar_decl(goal).type)
    if not target.is_app_of("Eq", 3):
        return goal
    _, lhs, rhs = target.app_args
    with meta.transparency("reducible"):
        if not meta.is_def_eq(lhs, rhs):
            return goal
    meta.assign(goal, meta.mk_app_m("Eq.refl", [lhs]))
    outcome.changed = True
    return None


def _assert_all(tac: TacticElab, goal: MVar, to_assert: list[tuple[FVar, str, Expr, Expr]]) -> MVar:
    for _, name, ty, value in to_assert:
        goal = assert_hyp(tac.meta, goal, name, ty, value)[1]
    for fvar, _, _, _ in reversed(to_assert):
        goal = try_clear(tac.meta, goal, fvar)
    return goal


def _close_by_false(tac: TacticElab, goal: MVar, proof: Expr) -> None:
    meta = tac.meta
    target = meta.instantiate_mvars(meta.mvar_decl(goal).type)
    meta.assign(goal, meta.const("False.elim", [meta.get_level(target)])(target, proof))


def places(tac: TacticElab, location: Location) -> tuple[list[FVar], bool]:
    """Return the hypotheses to simplify, and whether the goal is to be."""
    meta = tac.meta
    if location.wildcard:
        with tac.in_main():
            found = [
                local.fvar
                for local in meta.lctx.decls()
                if local.kind == "default" and not local.is_let and meta.is_prop(local.type)
            ]
        return found, True
    return hypotheses_at(tac, location.hypotheses), location.target


def _finish(tac: TacticElab, args: SimpArgs, outcome: Outcome, name: str) -> None:
    if not outcome.changed and args.config.fail_if_unchanged:
        tac.throw(f"`{name}` made no progress")
    tac.replace_main([] if outcome.goal is None else [outcome.goal])


def _run(
    tac: TacticElab, config: Syntax, only: Syntax, rules: Syntax, location: Syntax, whole: Syntax,
    name: str = "simp", *, auto_unfold: bool = False,
) -> tuple[SimpArgs, Outcome]:  # fmt: skip
    structure = "Lean.Meta.DSimp.Config" if name == "dsimp" else "Lean.Meta.Simp.Config"
    options = read_config(tac, config, structure)
    if name == "dsimp":
        options = replace(options, only_def_eq=True)
    if auto_unfold:
        options = replace(options, auto_unfold=True)
    with tac.in_main():
        args = read_args(tac, rules, options, only=bool(only.args), whole=whole)
    hyps, target = places(tac, read_location(location))
    with tac.in_main():
        try:
            outcome = simp_goal(tac, args, hyps, target, name)
        except TooDeep:
            from gnomon.tactics.simp.loops import warn_loops

            warn_loops(tac, args)
            raise
    tac.record_rules(outcome.used)
    _finish(tac, args, outcome, name)
    return args, outcome


@tactic(TACTIC + "simp")
def simp(tac: TacticElab, stx: Syntax) -> None:
    """`simp only [h] at h'`"""
    args, outcome = _run(tac, stx[1], stx[3], stx[4], stx[5], stx)
    warn_unused(tac, args, outcome.used)


@tactic(TACTIC + "simpAutoUnfold")
def simp_auto_unfold(tac: TacticElab, stx: Syntax) -> None:
    """`simp! [h]`: recursive functions are unfolded, too"""
    args, outcome = _run(tac, stx[1], stx[3], stx[4], stx[5], stx, auto_unfold=True)
    warn_unused(tac, args, outcome.used)


@tactic(TACTIC + "dsimpAutoUnfold")
def dsimp_auto_unfold(tac: TacticElab, stx: Syntax) -> None:
    """`dsimp! [h]`"""
    _run(tac, stx[1], stx[3], stx[4], stx[5], stx, "dsimp", auto_unfold=True)


@tactic(TACTIC + "dsimp")
def dsimp(tac: TacticElab, stx: Syntax) -> None:
    """`dsimp [f] at h`: by what holds by definition"""
    _run(tac, stx[1], stx[3], stx[4], stx[5], stx, "dsimp")


# -- `simp?` -----------------------------------------------------------------------------------


def rule_list(tac: TacticElab, used: dict[str, None]) -> MessageData:
    """Return `[a, h]` for the rules that were used; nothing if there are none."""
    shown: list[MessageData] = []
    meta = tac.meta
    for origin in used:
        name = origin.removeprefix(INVERSE)
        arrow = INVERSE if name != origin else ""
        if name in ALWAYS or name.startswith("_term."):
            continue
        if name.startswith("_fvar."):
            number = int(name.removeprefix("_fvar."))
            for local in meta.lctx.decls():
                if local.fvar.id == number and not names.has_macro_scopes(local.user_name):
                    shown.append(msg(arrow, local.user_name))
            continue
        before = "↓" if name in BEFORE else arrow
        shown.append(msg(before, const_name(name) if tac.core.env.contains(name) else name))
    if not shown:
        return msg("")
    return msg(" [", joined(shown, ", "), "]")


def _location_text(location: Syntax) -> str:
    words = [
        leaf.val.strip() if leaf.is_atom else leaf.id
        for leaf in location.walk()
        if leaf.is_atom or leaf.is_ident
    ]
    return " " + " ".join(words) if words else ""


def try_this(tac: TacticElab, ref: Syntax, *parts: MessageData | str) -> None:
    """Report what may be written instead."""
    tac.core.log_info("Try this:\n  [apply] ", *parts, ref=ref)


@tactic(TACTIC + "simpTrace")
def simp_trace(tac: TacticElab, stx: Syntax) -> None:
    """`simp? [h] at h'`"""
    rest = stx[2]
    with tac.in_main():
        lctx = tac.meta.lctx
    rules = rest[3][0] if rest[3].args else rest[3]
    _, outcome = _run(tac, rest[0], rest[2], rules, rest[4], stx)
    with tac.meta.with_lctx(lctx):
        shown = tac.core.add_context(rule_list(tac, outcome.used))
        try_this(tac, stx, "simp only", shown, _location_text(rest[4]))


@tactic(TACTIC + "dsimpTrace")
def dsimp_trace(tac: TacticElab, stx: Syntax) -> None:
    """`dsimp? [f]`"""
    rest = stx[2]
    with tac.in_main():
        lctx = tac.meta.lctx
    rules = rest[2][0] if rest[2].args else rest[2]
    _, outcome = _run(tac, rest[0], rest[1], rules, rest[3], stx, "dsimp")
    with tac.meta.with_lctx(lctx):
        shown = tac.core.add_context(rule_list(tac, outcome.used))
        try_this(tac, stx, "dsimp only", shown, _location_text(rest[3]))


__all__ = ["Outcome", "apply_to_target", "rule_list", "run_simplifier", "simp_goal", "try_this"]
