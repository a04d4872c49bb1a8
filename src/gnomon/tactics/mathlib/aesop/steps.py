"""What rules do with goals: each returns the goals that are left.

What it does: the built-in rules, and those that are made of declarations.
Where to read next: `search.py`.
Counterpart in Lean: `Aesop.BuiltinRules`, `Aesop.RuleTac`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gnomon import Expr, FVar, MVar, Pi
from gnomon.elab.errors import AbortTactic, ElabError
from gnomon.meta import MetaError
from gnomon.records import dataclass
from gnomon.syntax import Syntax
from gnomon.tactics.basic.apply import apply
from gnomon.tactics.basic.cases import cases
from gnomon.tactics.basic.contradiction import contradiction
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.subst import assert_hyp
from gnomon.tactics.extensionality import apply_ext
from gnomon.tactics.framework import TacticElab
from gnomon.tactics.mathlib.aesop.rules import Rule
from gnomon.tactics.reflexivity import close_by_rfl
from gnomon.tactics.split import split_if

Step = Callable[[TacticElab, MVar], "list[MVar] | None"]
"""Returns the goals that are left; `None` if it does not apply."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rule as it may be applied: its penalty or its probability in percent."""

    weight: int
    run: Step


def attempt(tac: TacticElab, goal: MVar, run: Step) -> list[MVar] | None:
    """Apply a rule; come back if it does not apply."""
    state = tac.save()
    try:
        with tac.meta.with_mvar_lctx(goal), tac.t.scoped(err_to_sorry=False):
            goals = run(tac, goal)
    except (TacticFailure, MetaError, ElabError, AbortTactic) as error:
        tac.restore_quietly(state, error)
        return None
    if goals is None:
        tac.restore(state)
    return goals


# -- built-in rules ----------------------------------------------------------------------------


def _target(tac: TacticElab, goal: MVar) -> Expr:
    meta = tac.meta
    return meta.whnf_r(meta.instantiate_mvars(meta.mvar_decl(goal).type))


def assumption(tac: TacticElab, goal: MVar) -> list[MVar] | None:
    """Close a goal by a hypothesis."""
    meta = tac.meta
    target = meta.instantiate_mvars(meta.mvar_decl(goal).type)
    for local in reversed(meta.lctx.decls()):
        if local.kind == "default":
            with meta.transparency("reducible"):
                if meta.is_def_eq(local.type, target):
                    meta.assign(goal, local.fvar)
                    return []
    return None


def reflexivity(tac: TacticElab, goal: MVar) -> list[MVar] | None:
    """Close a goal by reflexivity."""
    saved, tac.goals = tac.goals, [goal]
    try:
        with tac.meta.transparency("reducible"):
            return [] if close_by_rfl(tac) else None
    finally:
        tac.goals = saved


def absurdity(tac: TacticElab, goal: MVar) -> list[MVar] | None:
    """Close a goal by contradictory hypotheses."""
    return [] if contradiction(tac.meta, goal) else None


def connective(tac: TacticElab, goal: MVar) -> list[MVar] | None:
    """Prove the parts of a conjunction or an equivalence."""
    name = _target(tac, goal).head_name
    ctor = {"And": "And.intro", "Iff": "Iff.intro", "True": "True.intro", "Prod": "Prod.mk"}
    if name not in ctor:
        return None
    return apply(tac.meta, goal, tac.meta.const_with_fresh_levels(ctor[name]))


def disjunctive_hypothesis(tac: TacticElab, goal: MVar) -> list[MVar] | None:
    """Distinguish the cases of a disjunction among the hypotheses."""
    meta = tac.meta
    for local in meta.lctx.decls():
        if local.kind != "default":
            continue
        ty = meta.whnf_r(meta.instantiate_mvars(local.type))
        if ty.head_name in ("Or", "Sum", "PSum"):
            return [each.goal for each in cases(meta, goal, local.fvar)]
    return None


def split_target(tac: TacticElab, goal: MVar) -> list[MVar] | None:
    """Split on an `if` in the goal."""
    return split_if(tac, goal, _target(tac, goal), None)


SAFE: tuple[Candidate, ...] = (
    Candidate(-50, assumption),
    Candidate(0, reflexivity),
    Candidate(0, absurdity),
    Candidate(100, connective),
    Candidate(100, disjunctive_hypothesis),
    Candidate(100, split_target),
)
"""The built-in safe rules."""


def _applied(name: str) -> Step:
    def run(tac: TacticElab, goal: MVar) -> list[MVar] | None:
        return apply(tac.meta, goal, tac.meta.const_with_fresh_levels(name))

    return run


def builtin_unsafe(tac: TacticElab, goal: MVar) -> Iterator[Candidate]:
    """Yield the built-in unsafe rules that may apply to a goal."""
    meta = tac.meta
    with meta.with_mvar_lctx(goal):
        target = _target(tac, goal)
        for local in reversed(meta.lctx.decls()):
            if local.kind == "default" and _concludes(meta.instantiate_mvars(local.type), target):
                yield Candidate(75, _by_hypothesis(local.fvar))
    if target.is_app_of("Or", 2):
        yield Candidate(50, _applied("Or.inl"))
        yield Candidate(50, _applied("Or.inr"))
    if target.is_app_of("Eq", 3):
        yield Candidate(80, lambda tac, goal: apply_ext(tac, goal))
    if target.is_app_of("Exists", 2):
        yield Candidate(30, _applied("Exists.intro"))


def _concludes(ty: Expr, target: Expr) -> bool:
    """Return whether a hypothesis takes premises and may prove a goal."""
    if not isinstance(ty, Pi):
        return ty.is_app_of("Not", 1) and target.cname == "False"
    while isinstance(ty, Pi):
        ty = ty.body
    return ty.head_name is None or ty.head_name == target.head_name


def _by_hypothesis(fvar: FVar) -> Step:
    def run(tac: TacticElab, goal: MVar) -> list[MVar] | None:
        return apply(tac.meta, goal, fvar)

    return run


# -- rules of declarations ---------------------------------------------------------------------


def steps_of(tac: TacticElab, rule: Rule) -> list[Candidate]:
    """Return what a rule does, once for each constructor of a type."""
    weight = rule.percent if rule.phase == "unsafe" else rule.penalty
    if rule.builder == "tactic" and rule.tactic.args:
        return [Candidate(weight, _tactic(rule.tactic))]
    if rule.builder == "constructors":
        info = tac.core.env.find(rule.name)
        ctors = [str(name) for name in getattr(info, "ctors", ())]
        return [Candidate(weight, _applied(name)) for name in ctors]
    if rule.builder == "cases":
        return [Candidate(weight, _cases(rule.name))]
    if rule.builder in ("forward", "destruct"):
        return [Candidate(weight, _forward(rule.name))]
    if rule.builder == "apply":
        return [Candidate(weight, _applied(rule.name))]
    return []


def _tactic(code: Syntax) -> Step:
    """Run a tactic that is written as `by …`."""

    def run(tac: TacticElab, goal: MVar) -> list[MVar] | None:
        if code.kind != "Lean.Parser.Term.byTactic":
            return apply(tac.meta, goal, tac.elab_term(code))
        inner = TacticElab(tac.t, [goal], recover=False)
        inner.run(code[1])
        return list(inner.unsolved())

    return run


def _cases(name: str) -> Step:
    def run(tac: TacticElab, goal: MVar) -> list[MVar] | None:
        meta = tac.meta
        for local in meta.lctx.decls():
            ty = meta.whnf_r(meta.instantiate_mvars(local.type))
            if local.kind == "default" and ty.head_name == name:
                return [each.goal for each in cases(meta, goal, local.fvar)]
        return None

    return run


def _forward(name: str) -> Step:
    """Add what a theorem says about hypotheses that are its premises."""

    def run(tac: TacticElab, goal: MVar) -> list[MVar] | None:
        meta = tac.meta
        proof: Expr = meta.const_with_fresh_levels(name)
        mvars, infos, _ = meta.forall_meta_telescope(meta.infer_type(proof))
        for mvar, info in zip(mvars, infos, strict=True):
            if meta.is_assigned(mvar):
                continue
            ty = meta.instantiate_mvars(meta.infer_type(mvar))
            if info == "instImplicit":
                found = meta.synth_instance(ty)
                if found is None:
                    return None
                meta.assign(mvar, found)
            elif meta.is_prop(ty) and not _assume(tac, mvar, ty):
                return None
        value = meta.instantiate_mvars(proof(*mvars))
        statement = meta.instantiate_mvars(meta.infer_type(value))
        if meta.has_expr_mvar(value):
            return None
        for local in meta.lctx.decls():
            if meta.instantiate_mvars(local.type) == statement:
                return None
        return [assert_hyp(meta, goal, "fwd", statement, value)[1]]

    return run


def _assume(tac: TacticElab, mvar: Expr, ty: Expr) -> bool:
    meta = tac.meta
    for local in meta.lctx.decls():
        if local.kind == "default" and meta.is_def_eq(local.type, ty):
            meta.assign(mvar, local.fvar)
            return True
    return False


__all__ = ["SAFE", "Candidate", "Step", "attempt", "builtin_unsafe", "steps_of"]
