"""`ac_rfl`, `ac_nf`: equations up to associativity and commutativity.

What it does: sorts and reassociates the operands of all operations that are known to be associative
(and commutative), by ordered rewriting.
Counterpart in Lean: `Lean.Meta.AC`.
"""

from __future__ import annotations

from gnomon import Expr, Pi
from gnomon.meta import Meta
from gnomon.syntax import Syntax
from gnomon.tactics.basic.replace import replace_target_eq
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.reflexivity import eq_refl
from gnomon.tactics.simp.engine import NEUTRAL, Result, Simplifier
from gnomon.tactics.simp.tactic import run_simplifier
from gnomon.tactics.simp.theorems import SimpTheorems, add_proof


def _operations(meta: Meta, e: Expr, found: dict[Expr, None]) -> None:
    """Collect what may be operations of two operands."""
    for part in (e.app_fn, *e.app_args):
        if part != e:
            _operations(meta, part, found)
    if e.num_args >= 2 and not e.has_loose_bvars:
        op = e.app_fn(*e.app_args[:-2])
        a, b = e.app_args[-2:]
        if op not in found:
            ty = meta.infer_type(a)
            if ty == meta.infer_type(b) and ty == meta.infer_type(e):
                found[op] = None


def _rules(meta: Meta, e: Expr) -> SimpTheorems:
    rules = SimpTheorems()
    found: dict[Expr, None] = {}
    _operations(meta, e, found)
    for op in found:
        problem = meta.mk_app_m("Std.Associative", [op])
        assoc_inst = meta.synth_instance(problem)
        if assoc_inst is None:
            continue
        op_type = meta.instantiate_mvars(meta.infer_type(op))
        assert isinstance(op_type, Pi), "an associative operation is a function"
        alpha = op_type.type
        assoc = meta.mk_app_opt_m("Std.Associative.assoc", [alpha, op, assoc_inst])
        comm_inst = meta.synth_instance(meta.mk_app_m("Std.Commutative", [op]))
        comm = (
            None
            if comm_inst is None
            else meta.mk_app_opt_m("Std.Commutative.comm", [alpha, op, comm_inst])
        )
        with meta.scope():
            a, b, c = (meta.push_local(name, alpha, instance=False) for name in "abc")
            eq = meta.mk_app_m("Eq", [op(op(a, b), c), op(a, op(b, c))])
            add_proof(meta, rules, "assoc", assoc, statement=meta.mk_forall([a, b, c], eq))
            if comm is not None:
                eq = meta.mk_app_m("Eq", [op(a, b), op(b, a)])
                add_proof(meta, rules, "comm", comm, statement=meta.mk_forall([a, b], eq))
                left = _left_comm(meta, op, assoc, comm, (a, b, c))
                eq = meta.mk_app_m("Eq", [op(a, op(b, c)), op(b, op(a, c))])
                statement = meta.mk_forall([a, b, c], eq)
                add_proof(meta, rules, "left_comm", left, statement=statement)
        _add_idempotence(meta, rules, op, alpha, assoc)
    return rules


def _add_idempotence(meta: Meta, rules: SimpTheorems, op: Expr, alpha: Expr, assoc: Expr) -> None:
    """Add `a ∘ a = a` and `a ∘ (a ∘ b) = a ∘ b` for an operation that is known to be idempotent."""
    if not meta.env.contains("Std.IdempotentOp"):
        return
    inst = meta.synth_instance(meta.mk_app_m("Std.IdempotentOp", [op]))
    if inst is None:
        return
    idem = meta.mk_app_opt_m("Std.IdempotentOp.idempotent", [alpha, op, inst])
    with meta.scope():
        a, b, x = (meta.push_local(name, alpha, instance=False) for name in "abx")
        eq = meta.mk_app_m("Eq", [op(a, a), a])
        add_proof(meta, rules, "idem", idem, statement=meta.mk_forall([a], eq))
        ty = meta.mk_app_m("Eq", [op(op(a, a), b), op(a, b)])
        inner = meta.mk_app_m("congrArg", [meta.mk_lambda([x], op(x, b)), idem(a)])
        last = meta.const("id", [0])(ty, inner)
        first = meta.mk_app_m("Eq.symm", [assoc(a, a, b)])
        proof = meta.mk_lambda([a, b], meta.mk_app_m("Eq.trans", [first, last]))
        eq = meta.mk_app_m("Eq", [op(a, op(a, b)), op(a, b)])
        add_proof(meta, rules, "left_idem", proof, statement=meta.mk_forall([a, b], eq))


def _left_comm(
    meta: Meta, op: Expr, assoc: Expr, comm: Expr, variables: tuple[Expr, Expr, Expr]
) -> Expr:
    """Return the proof of `a ∘ (b ∘ c) = b ∘ (a ∘ c)`."""
    a, b, c = variables
    first = meta.mk_app_m("Eq.symm", [assoc(a, b, c)])
    with meta.scope():
        x = meta.push_local("x", meta.infer_type(a), instance=False)
        f = meta.mk_lambda([x], op(x, c))
    middle = meta.mk_app_m("congrArg", [f, comm(a, b)])
    last = assoc(b, a, c)
    ty = meta.mk_app_m("Eq", [op(op(a, b), c), op(op(b, a), c)])
    middle = meta.const("id", [0])(ty, middle)
    proof = meta.mk_app_m("Eq.trans", [first, meta.mk_app_m("Eq.trans", [middle, last])])
    return meta.mk_lambda([a, b, c], proof)


def ac_normal(tac: TacticElab, e: Expr) -> Result:
    """Return a term with operands in order."""
    simplifier = Simplifier(tac.meta, [_rules(tac.meta, e)], NEUTRAL)
    return run_simplifier(tac, simplifier, e, "ac_nf")


@tactic(TACTIC + "acRfl")
def ac_rfl(tac: TacticElab, stx: Syntax) -> None:
    """`ac_rfl`"""
    meta = tac.meta
    with tac.in_main() as main:
        target = tac.target
        result = ac_normal(tac, target)
        if result.proof is not None:
            tac.replace_main([replace_target_eq(meta, main, result.e, result.proof)])
    eq_refl(tac)


@tactic(TACTIC + "acNf0")
def ac_nf(tac: TacticElab, stx: Syntax) -> None:
    """`ac_nf0 at h`"""
    from gnomon.tactics.casts import rewrite_everywhere

    rewrite_everywhere(tac, stx[1], ac_normal)
