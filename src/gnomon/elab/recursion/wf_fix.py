"""The fixed point of well-founded recursion, and the goals that it leaves.

What it does: makes `WellFounded.fix` (`WellFounded.Nat.fix` for measures that are numbers) of a
packed function: calls become those of the functional's argument, which ask for a proof that the
argument decreases. Proves these goals by `decreasing_by` or `decreasing_tactic`.
Where to read next: `replace_calls.py`; `library/Init/WF.lean`.
Counterpart in Lean: `Lean.Elab.PreDefinition.WF.Fix`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Const, Expr, FVar, Lam, Level, MVar, Pi, Proj
from gnomon.elab.recursion.replace_calls import CallReplacer
from gnomon.records import dataclass
from gnomon.syntax import Atom, Node, Syntax
from gnomon.tactics.basic.cleanup import cleanup

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab
    from gnomon.meta import Meta
    from gnomon.tactics.framework import TacticElab

CLEAN_WF = "tacticClean_wf"
DECREASING_TACTIC = "tacticDecreasing_tactic"


@dataclass(frozen=True, slots=True)
class DecreasingGoal:
    """A goal that a call leaves; `function` is the caller's number, `ref` where the call is."""

    mvar: MVar
    function: int
    ref: Syntax


class _Fix(CallReplacer):
    """Replaces calls of the packed function by its functional's argument."""

    def __init__(self, t: TermElab, name: str, num_fixed: int) -> None:
        super().__init__(t, frozenset({name}))
        self.num_fixed = num_fixed
        self.function = 0
        self.goals: list[DecreasingGoal] = []

    def refines(self, e: Expr) -> bool:
        return True

    def arity(self, name: str) -> int:
        return self.num_fixed + 1

    def full_call(self, e: Expr, name: str, args: Sequence[Expr], hyp: Expr) -> Expr:
        meta = self.t.meta
        r = hyp(self.visit(args[self.num_fixed], hyp))
        ty = meta.whnf(meta.infer_type(r))
        assert isinstance(ty, Pi), "the functional's argument takes a proof"
        mvar = meta.mk_mvar(ty.type, "syntheticOpaque")
        goal = cleanup(meta, mvar)
        self.goals.append(DecreasingGoal(goal, self.function, self.t.core.ref))
        rest = [self.visit(arg, hyp) for arg in args[self.num_fixed + 1 :]]
        return r(mvar, *rest)

    # -- the argument taken apart --------------------------------------------------------------

    def sums(self, x: Expr, hyp: FVar, value: Expr) -> Expr:
        """Refine the hypothesis over `PSum.casesOn`: one case for each function."""
        meta = self.t.meta
        args = value.app_args
        is_cases = value.is_app_of("PSum.casesOn", 6) and args[3] == x
        if not (is_cases and isinstance(args[4], Lam) and isinstance(args[5], Lam)):
            return self.sigmas(x, hyp, value)
        alpha, beta = args[0], args[1]
        head = value.app_fn
        assert isinstance(head, Const), "`casesOn` is a constant"
        motive, level = self._motive(args[2], x, hyp)
        minors = []
        for ctor, minor in (("PSum.inl", args[4]), ("PSum.inr", args[5])):
            assert isinstance(minor, Lam), "it was asked for"
            with meta.scope():
                field = meta.push_local(str(minor.name), minor.type)
                whole = meta.const(ctor, head.levels[1:])(alpha, beta, field)
                inner = self._refined(x, hyp, whole)
                body = self.sums(field, inner, minor.body.instantiate(field))
                minors.append(meta.mk_lambda([field, inner], body))
            if ctor == "PSum.inl":
                self.function += 1
        cases = meta.const("PSum.casesOn", [level, *head.levels[1:]])
        return cases(alpha, beta, motive, x, *minors, hyp)

    def sigmas(self, x: Expr, hyp: FVar, value: Expr) -> Expr:
        """Refine the hypothesis over `PSigma.casesOn`: one function's arguments."""
        meta = self.t.meta
        args = value.app_args
        is_cases = value.is_app_of("PSigma.casesOn", 5) and args[3] == x
        if not is_cases or not isinstance(args[4], Lam) or not isinstance(args[4].body, Lam):
            return self.visit(value, hyp)
        alpha, beta, minor = args[0], args[1], args[4]
        head = value.app_fn
        assert isinstance(head, Const), "`casesOn` is a constant"
        motive, level = self._motive(args[2], x, hyp)
        with meta.scope():
            fvars, body = meta.lambda_telescope(minor, 2)
            whole = meta.const("PSigma.mk", head.levels[1:])(alpha, beta, *fvars)
            inner = self._refined(x, hyp, whole)
            new = self.sigmas(fvars[1], inner, body)
            case = meta.mk_lambda([*fvars, inner], new)
        cases = meta.const("PSigma.casesOn", [level, *head.levels[1:]])
        return cases(alpha, beta, motive, x, case, hyp)

    def _motive(self, motive: Expr, x: Expr, hyp: FVar) -> tuple[Expr, Level]:
        meta = self.t.meta
        decl = meta.local_decl(hyp)
        with meta.scope():
            fvars, body = meta.lambda_telescope(motive, 1)
            domain = meta.replace_fvars(decl.type, [x], fvars)
            new = Pi("a", domain, body)
            return meta.mk_lambda(fvars, new), meta.get_level(new)

    def _refined(self, x: Expr, hyp: FVar, whole: Expr) -> FVar:
        meta = self.t.meta
        decl = meta.local_decl(hyp)
        ty = meta.replace_fvars(decl.type, [x], [whole])
        return meta.push_local(decl.user_name, ty, instance=False)


def _nat_measure(t: TermElab, relation: Expr) -> Expr | None:
    """Return the measure of a relation that compares natural numbers."""
    meta = t.meta
    if not relation.is_app_of("invImage", 4) or not t.core.env.contains("WellFounded.Nat.fix"):
        return None
    _, beta, measure, inst = relation.app_args
    if not meta.is_def_eq(beta, Const("Nat")):
        return None
    return measure if meta.is_def_eq(inst, Const("Nat.lt_wfRel")) else None


def mk_fix(
    t: TermElab, unary: PreDefinition, fixed: Sequence[Expr], relation: Expr
) -> tuple[Expr, list[DecreasingGoal]]:
    """Return the value of a packed function, over the fixed parameters, and the goals it leaves.

    The fixed parameters are in the context; so is the packed function, as an axiom.
    """
    meta = t.meta
    ty = meta.whnf_forall(meta.instantiate_forall(unary.ty, fixed) if fixed else unary.ty)
    assert isinstance(ty, Pi), "the packed function takes an argument"
    alpha, motive = ty.type, Lam(ty.name, ty.type, ty.body)
    with meta.scope():
        x = meta.push_local(str(ty.name), alpha)
        levels = [meta.get_level(alpha), meta.get_level(ty.body.instantiate(x))]
    measure = _nat_measure(t, relation)
    if measure is not None:
        fix = meta.const("WellFounded.Nat.fix", levels)(alpha, motive, measure)
    else:
        rel = Proj("WellFoundedRelation", 0, relation)
        wf = Proj("WellFoundedRelation", 1, relation)
        fix = meta.const("WellFounded.fix", levels)(alpha, motive, rel, wf)
    functional = meta.whnf(meta.infer_type(fix))
    assert isinstance(functional, Pi), "a fixed point takes a functional"
    replacer = _Fix(t, unary.decl_name, len(fixed))
    with meta.scope():
        step = functional.type
        assert isinstance(step, Pi), "a functional takes the argument"
        x = meta.push_local(str(ty.name), alpha)
        rest = meta.head_beta(step.body.instantiate(x))
        assert isinstance(rest, Pi), "a functional takes the function on smaller arguments"
        hyp = meta.push_local(
            t.core.fresh_user_name("a"), _beta_codomain(t, rest.type), instance=False
        )
        body = meta.beta(unary.value, [*fixed, x])
        value = fix(meta.mk_lambda([x, hyp], replacer.sums(x, hyp, body)))
    return value, replacer.goals


def _beta_codomain(t: TermElab, ty: Expr) -> Expr:
    """Return `(y : α) → rel y x → C y` with the motive applied."""
    meta = t.meta
    with meta.scope():
        fvars, result = meta.forall_telescope(ty, 2)
        return meta.mk_forall(fvars, meta.head_beta(result))


# -- proving the goals -------------------------------------------------------------------------


def _without_subsumed(t: TermElab, goals: list[DecreasingGoal]) -> list[DecreasingGoal]:
    """Return goals of which none follows from another; those that do have that one's proof."""
    meta = t.meta
    kept: list[DecreasingGoal] = []
    for each in goals:
        decl = meta.mvar_decl(each.mvar)
        ty = meta.instantiate_mvars(decl.type)
        found = False
        for index, other in enumerate(kept):
            other_decl = meta.mvar_decl(other.mvar)
            if other.function != each.function:
                continue
            if meta.instantiate_mvars(other_decl.type) != ty:
                continue
            if other_decl.lctx.is_sub_prefix_of(decl.lctx):
                meta.assign(each.mvar, other.mvar)
                found = True
                break
            if decl.lctx.is_sub_prefix_of(other_decl.lctx):
                meta.assign(other.mvar, each.mvar)
                kept[index] = each
                found = True
                break
        if not found:
            kept.append(each)
    return kept


def _node(kind: str, word: str, ref: Syntax) -> Syntax:
    info = ref.ref_info()
    return Node(kind, (Atom(word, info),), info)


def clean_wf(tac: TacticElab) -> None:
    """Show the goals of a block without the words of well-founded relations."""
    goals = list(tac.goals)
    result: list[MVar] = []
    for goal in goals:
        tac.goals = [goal]
        tac.run(_node(CLEAN_WF, "clean_wf", tac.core.ref))
        result += tac.unsolved()
    tac.goals = result


def run_default(tac: TacticElab) -> None:
    """Run `decreasing_tactic` on the goals of a block."""
    tac.run(_node(DECREASING_TACTIC, "decreasing_tactic", tac.core.ref))


def solve_goals(
    t: TermElab,
    goals: list[DecreasingGoal],
    names: Sequence[str],
    blocks: Sequence[Syntax | None],
) -> None:
    """Prove the goals; `blocks` are the functions' `decreasing_by`.

    Raises an error if a goal cannot be proved; what a `decreasing_by` leaves is reported.
    """
    from gnomon.tactics.framework import TacticElab, unsolved_goals

    goals = _without_subsumed(t, goals)
    for function, block in enumerate(blocks):
        own = [each for each in goals if each.function == function]
        if not own:
            continue
        with t.scoped(decl_name=names[function], auto_bound_implicit=False):
            if block is None:
                for each in own:
                    with t.core.with_ref(each.ref):
                        tac = TacticElab(t, [each.mvar], recover=False)
                        with t.meta.with_mvar_lctx(each.mvar):
                            clean_wf(tac)
                            if tac.unsolved():
                                run_default(tac)
                        left = tac.unsolved()
                        if left:
                            unsolved_goals(t.core, left)
                            for mvar in left:
                                tac.admit(mvar)
                t.core.references.use_awaited(_occurring(t.meta, own))
                continue
            with t.core.with_ref(block):
                tac = TacticElab(t, [each.mvar for each in own], recover=True)
                clean_wf(tac)
                tac.run(block[1])
                t.synthesize("no")
                left = list(tac.unsolved())
                if left:
                    unsolved_goals(t.core, left, ref=block)
                    for mvar in left:
                        tac.admit(mvar)
                t.core.references.use_awaited(_occurring(t.meta, own))


def _occurring(meta: Meta, goals: Sequence[DecreasingGoal]) -> set[FVar]:
    """Return the variables in what stands for goals, those that tactics introduced included."""
    result: set[FVar] = set()
    seen: set[Expr] = set()
    todo: list[Expr] = [each.mvar for each in goals]
    while todo:
        mvar = todo.pop()
        if mvar in seen:
            continue
        seen.add(mvar)
        # Tactics match what goals speak of with metavariables of their own.
        result.update(meta.collect_fvars(meta.instantiate_mvars(meta.mvar_decl(mvar).type)))
        value = meta.get_assignment(mvar)
        if value is None:
            delayed = meta.get_delayed_assignment(mvar)
            if delayed is not None:
                todo.append(delayed[1])
            continue
        result.update(meta.collect_fvars(value))
        todo += meta.collect_mvars(value, through_delayed=False)
    return result


__all__ = ["DecreasingGoal", "clean_wf", "mk_fix", "run_default", "solve_goals"]
