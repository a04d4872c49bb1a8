"""`decide`, `native_decide`: propositions that an instance of `Decidable` evaluates to true or false.

What it does: evaluates by reduction, or lets the kernel do so (`+kernel`, `+native`). Compiled code is
never trusted: what the kernel cannot evaluate itself is refused.
Where to read next: `decide_report.py` (where an evaluation got stuck).
Counterpart in Lean: `Lean.Elab.Tactic.ElabTerm` (`evalDecideCore`).
"""

from __future__ import annotations

from gnomon import Const, Expr
from gnomon.declarations import Theorem
from gnomon.elab.aux_definition import close
from gnomon.elab.message_data import hint, indented, note
from gnomon.errors import KernelError
from gnomon.records import dataclass
from gnomon.syntax import Syntax
from gnomon.tactics.basic.intro import revert
from gnomon.tactics.config import elab_options
from gnomon.tactics.decide_report import stuck_report
from gnomon.tactics.framework import TACTIC, TacticElab, tactic


@dataclass(frozen=True, slots=True)
class _Problem:
    """A proposition without variables, and the instance that decides it."""

    target: Expr
    inst: Expr

    @property
    def value(self) -> Expr:
        """What is evaluated."""
        return Const("Decidable.decide")(self.target, self.inst)

    def proof(self, refl: Expr) -> Expr:
        """Return the proof that uses a proof of `decide p = true`."""
        return Const("of_decide_eq_true")(self.target, self.inst, refl)


@tactic(TACTIC + "decide")
def decide(tac: TacticElab, stx: Syntax) -> None:
    """`decide`: evaluates an instance of `Decidable`"""
    _run(tac, stx, "decide")


@tactic(TACTIC + "nativeDecide")
def native_decide(tac: TacticElab, stx: Syntax) -> None:
    """`native_decide`: evaluated by the kernel, which does not trust compiled code"""
    _run(tac, stx, "native_decide")


def _run(tac: TacticElab, stx: Syntax, name: str) -> None:
    options = elab_options(tac, stx[1], "Lean.Parser.Tactic.DecideConfig") if len(stx) > 1 else {}
    if options.get("revert") is True:
        _revert_all(tac)
    with tac.in_main() as main:
        problem = _problem(tac)
        is_native = name == "native_decide" or options.get("native") is True
        if is_native or options.get("kernel") is True:
            proof = _by_kernel(tac, problem, name, is_native=is_native)
        else:
            proof = _by_reduction(tac, problem)
        tac.meta.assign(main, proof)
    tac.replace_main([])


def _problem(tac: TacticElab) -> _Problem:
    """Return what is to be evaluated. Raises an error if it has variables."""
    meta = tac.meta
    target = tac.target
    if target.has_fvar:
        # Local definitions are put in: what remains has to be closed.
        target = meta.zeta_reduce(target)
    if meta.collect_mvars(target):
        tac.throw("Expected type must not contain metavariables", indented(target))
    if target.has_fvar:
        tac.throw(
            "Expected type must not contain free variables",
            indented(target),
            hint("Use the `+revert` option to automatically clean up and revert free variables"),
        )
    wanted = meta.mk_app_m("Decidable", [target])
    inst = meta.synth_instance(wanted)
    if inst is None:
        from gnomon.elab.synthetic import no_instance

        raise no_instance(tac.t, wanted)
    return _Problem(target, inst)


def _by_reduction(tac: TacticElab, problem: _Problem) -> Expr:
    meta = tac.meta
    with meta.at_least_transparency("default"):
        result = meta.whnf(problem.value)
    if result.cname == "Bool.true":
        # The hint says in the proof what is to be evaluated.
        eq = meta.mk_app_m("Eq", [problem.value, Const("Bool.true")])
        return problem.proof(meta.const("id", [0])(eq, _refl(tac, "Bool.true")))
    if result.cname == "Bool.false":
        tac.throw(
            "Tactic `decide` proved that the proposition", indented(problem.target), "\nis false"
        )
    tac.throw(stuck_report(meta, problem.target, problem.inst))


def _by_kernel(tac: TacticElab, problem: _Problem, name: str, *, is_native: bool) -> Expr:
    """Return a proof by the kernel's evaluation, also of what Lean evaluates by compiled code."""
    proof = problem.proof(_refl(tac, "Bool.true"))
    if _is_accepted(tac, problem.target, proof):
        return proof
    if _is_false(tac, problem):
        word = "evaluated" if is_native else "proved"
        shown = indented(problem.target)
        tac.throw(f"Tactic `{name}` {word} that the proposition", shown, "\nis false")
    if not is_native:
        tac.throw(stuck_report(tac.meta, problem.target, problem.inst))
    tac.throw(
        f"Tactic `{name}` failed: The kernel cannot evaluate the proposition",
        indented(problem.target),
        note(
            "Proofs by compiled code need the axiom `Lean.ofReduceBool`, which Gnomon does not "
            "permit: what the kernel evaluates itself is all that counts"
        ),
    )


def _refl(tac: TacticElab, value: str) -> Expr:
    return tac.meta.mk_app_m("Eq.refl", [Const(value)])


def _is_false(tac: TacticElab, problem: _Problem) -> bool:
    statement = tac.meta.mk_app_m("Eq", [problem.value, Const("Bool.false")])
    return _is_accepted(tac, statement, _refl(tac, "Bool.false"))


def _is_accepted(tac: TacticElab, statement: Expr, proof: Expr) -> bool:
    """Return whether the kernel accepts a proof; nothing is declared."""
    closed = close(tac.meta, statement, proof)
    name = tac.core.fresh_aux_name(f"{tac.core.main_module}._decide")
    try:
        tac.core.env.add_decl(Theorem(name, closed.level_params, closed.ty, closed.value))
    except KernelError:
        return False
    return True


def _revert_all(tac: TacticElab) -> None:
    """Revert the hypotheses that the goal depends on, and those that depend on them."""
    meta = tac.meta
    with tac.in_main() as main:
        fvars = [
            local.fvar
            for local in meta.lctx.decls()
            if local.kind == "default" and meta.depends_on(tac.target, [local.fvar])
        ]
        if not fvars:
            return
        _, goal = revert(meta, main, fvars)
    tac.replace_main([goal])
