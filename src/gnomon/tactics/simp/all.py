"""`simp_all`: hypotheses and goal by each other, until nothing changes.

Counterpart in Lean: `Lean.Meta.Tactic.Simp.SimpAll`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Expr, FVar, MVar
from gnomon.meta import Meta
from gnomon.records import dataclass, replace
from gnomon.syntax import Syntax
from gnomon.tactics.basic.intro import try_clear
from gnomon.tactics.basic.subst import assert_hyp
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.simp.engine import Simplifier
from gnomon.tactics.simp.rules import SimpArgs, local_origin, read_args, read_config
from gnomon.tactics.simp.tactic import apply_to_target, rule_list, run_simplifier, try_this
from gnomon.tactics.simp.theorems import SimpTheorems, add_proof


@dataclass(slots=True)
class _Hypothesis:
    """A hypothesis, what it has become, and the proof of that."""

    fvar: FVar
    name: str
    original: Expr
    ty: Expr
    proof: Expr

    @property
    def is_new(self) -> bool:
        """Whether there is something else to be known now."""
        return self.ty != self.original and self.ty.cname != "True"


def simp_all_goal(tac: TacticElab, args: SimpArgs) -> tuple[MVar | None, bool, dict[str, None]]:
    """Return the goal that is left, whether anything changed, and the rules that were used."""
    meta = tac.meta
    goal = tac.main
    used: dict[str, None] = {}
    hyps = [
        _Hypothesis(local.fvar, local.user_name, ty, ty, local.fvar)
        for local in meta.lctx.decls()
        if local.kind == "default" and not local.is_let and meta.is_prop(local.type)
        for ty in (meta.instantiate_mvars(local.type),)
    ]
    target = meta.instantiate_mvars(meta.mvar_decl(goal).type)
    current: MVar = goal
    changed = False
    while True:
        modified = False
        for hyp in hyps:
            if hyp.ty.cname == "True":
                continue
            simplifier = _simplifier(tac, args, hyps, hyp)
            result = run_simplifier(tac, simplifier, hyp.ty, "simp_all")
            used |= simplifier.used
            if result.e == hyp.ty:
                continue
            modified = changed = True
            if result.proof is not None:
                hyp.proof = meta.mk_app_m("Eq.mp", [result.proof, hyp.proof])
            else:
                hyp.proof = meta.const("id", [0])(result.e, hyp.proof)
            hyp.ty = result.e
            if result.e.cname == "False":
                level = meta.get_level(target)
                meta.assign(current, meta.const("False.elim", [level])(target, hyp.proof))
                return None, True, used
        simplifier = _simplifier(tac, args, hyps, None)
        result = run_simplifier(tac, simplifier, target, "simp_all")
        used |= simplifier.used
        if result.e != target:
            modified = changed = True
            new = apply_to_target(tac, current, target, result)
            if new is None:
                return None, True, used
            current, target = new, result.e
        if not modified:
            break
    return _with_new_types(meta, current, hyps), changed, used


def _with_new_types(meta: Meta, goal: MVar, hyps: Sequence[_Hypothesis]) -> MVar:
    """Return the goal with what the hypotheses have become.

    The first that has changed, and those after it, come last, in their order.
    """
    first = next((i for i, hyp in enumerate(hyps) if hyp.is_new), len(hyps))
    moved = [hyp for hyp in hyps[first:] if hyp.ty.cname != "True"]
    for hyp in moved:
        goal = assert_hyp(meta, goal, hyp.name, hyp.ty, hyp.proof)[1]
    for hyp in reversed(hyps):
        if hyp.ty != hyp.original or hyp in moved:
            goal = try_clear(meta, goal, hyp.fvar)
    return goal


def _simplifier(
    tac: TacticElab, args: SimpArgs, hyps: list[_Hypothesis], own: _Hypothesis | None
) -> Simplifier:
    rules = SimpTheorems()
    for hyp in hyps:
        if hyp is not own and hyp.ty.cname != "True":
            add_proof(tac.meta, rules, local_origin(hyp.fvar), hyp.proof, statement=hyp.ty)
    return args.run(tac, [*args.sets, rules])


def _run(
    tac: TacticElab, config: Syntax, only: Syntax, rules: Syntax, *, auto_unfold: bool = False
) -> dict[str, None]:
    options = read_config(tac, config, "Lean.Meta.Simp.ConfigCtx")
    if auto_unfold:
        options = replace(options, auto_unfold=True)
    with tac.in_main():
        args = read_args(tac, rules, options, only=bool(only.args))
        goal, changed, used = simp_all_goal(tac, args)
        tac.record_rules(used)
    if not changed and options.fail_if_unchanged:
        tac.throw("simp_all made no progress")
    tac.replace_main([] if goal is None else [goal])
    return used


@tactic(TACTIC + "simpAll")
def simp_all(tac: TacticElab, stx: Syntax) -> None:
    """`simp_all [f]`"""
    _run(tac, stx[1], stx[3], stx[4])


@tactic(TACTIC + "simpAllAutoUnfold")
def simp_all_auto_unfold(tac: TacticElab, stx: Syntax) -> None:
    """`simp_all! [f]`: recursive functions are unfolded, too"""
    _run(tac, stx[1], stx[3], stx[4], auto_unfold=True)


@tactic(TACTIC + "simpAllTrace")
def simp_all_trace(tac: TacticElab, stx: Syntax) -> None:
    """`simp_all?`"""
    rest = stx[2]
    with tac.in_main():
        lctx = tac.meta.lctx
    rules = rest[3][0] if rest[3].args else rest[3]
    used = _run(tac, rest[0], rest[2], rules)
    used = {name: None for name in used if not name.startswith("_fvar.")}
    with tac.meta.with_lctx(lctx):
        try_this(tac, stx, "simp_all only", tac.core.add_context(rule_list(tac, used)))
