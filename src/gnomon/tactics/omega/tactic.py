"""The tactic `omega`.

What it does: assumes the negation of the goal, collects facts, looks for a contradiction, splitting
on choices where there is none; makes the proof.
Counterpart in Lean: `Lean.Elab.Tactic.Omega.Frontend`.
"""

from __future__ import annotations

from gnomon import Const, Expr, MVar, NatLit
from gnomon.meta import Meta
from gnomon.syntax import Syntax
from gnomon.tactics.basic.intro import intro_n
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.omega.elimination import Row, refutation
from gnomon.tactics.omega.facts import Fact, Facts, Linear, added, scaled

MAX_SPLITS = 12


class NoContradiction(Exception):
    """The facts do not contradict each other, as far as this can see."""


def prove_false(facts: Facts, depth: int = 0) -> Expr:
    """Return a proof of `False` from facts. Raises :class:`NoContradiction`."""
    found = _contradiction(facts)
    if found is not None:
        return found
    if depth >= MAX_SPLITS or not facts.choices:
        raise NoContradiction()
    meta = facts.meta
    choice = facts.choices[0]
    branches = []
    for side in (choice.left, choice.right):
        with meta.scope():
            h = meta.push_local("h", side, instance=False)
            inner = facts.copy()
            inner.choices.pop(0)
            inner.add(h)
            branches.append(meta.mk_lambda([h], prove_false(inner, depth + 1)))
    elim = meta.const("Or.elim")
    return elim(choice.left, choice.right, Const("False"), choice.proof, *branches)


def _contradiction(facts: Facts) -> Expr | None:
    rows = []
    for number, fact in enumerate(facts.facts):
        coefficients = dict(fact.rhs.coefficients)
        for atom, c in fact.lhs.coefficients.items():
            coefficients[atom] = coefficients.get(atom, 0) - c
        entries = tuple(sorted((atom, c) for atom, c in coefficients.items() if c))
        constant = fact.rhs.constant - fact.lhs.constant
        rows.append(Row(entries, constant, ((number, 1),)))
    counts = refutation(rows)
    if counts is None:
        return None
    return _proof(facts, counts)


def _proof(facts: Facts, counts: dict[int, int]) -> Expr:
    """Return the proof of `False` that a sum of facts is."""
    meta = facts.meta
    context = _context(meta, facts.atoms)
    total: tuple[Linear, Linear, Expr] | None = None
    for number, count in counts.items():
        fact = facts.facts[number]
        part = _multiple(meta, context, fact, count)
        if total is None:
            total = part
            continue
        lhs, rhs, proof = total
        both = meta.const("Lean.Omega.NatExpr.add_le_add")
        terms = (lhs.reflected, rhs.reflected, part[0].reflected, part[1].reflected)
        proof = both(context, *terms, proof, part[2])
        total = added(lhs, part[0]), added(rhs, part[1]), proof
    assert total is not None, "something is absurd"
    lhs, rhs, proof = total
    check = meta.mk_app_m("Eq.refl", [Const("Bool.true")])
    lemma = meta.const("Lean.Omega.NatExpr.false_of_le")
    return lemma(context, lhs.reflected, rhs.reflected, check, proof)


def _multiple(meta: Meta, context: Expr, fact: Fact, count: int) -> tuple[Linear, Linear, Expr]:
    if count == 1:
        return fact.lhs, fact.rhs, fact.proof
    lemma = meta.const("Lean.Omega.NatExpr.mul_le_mul")
    proof = lemma(context, NatLit(count), fact.lhs.reflected, fact.rhs.reflected, fact.proof)
    return scaled(count, fact.lhs), scaled(count, fact.rhs), proof


def _context(meta: Meta, atoms: list[Expr]) -> Expr:
    nat = Const("Nat")
    result: Expr = meta.const("List.nil", [0])(nat)
    for atom in reversed(atoms):
        result = meta.const("List.cons", [0])(nat, atom, result)
    return result


# -- goals -------------------------------------------------------------------------------------


def omega_goal(meta: Meta, goal: MVar) -> None:
    """Prove a goal. Raises :class:`NoContradiction`."""
    goal = _to_false(meta, goal)
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        facts = Facts(meta)
        for local in decl.lctx.decls():
            if local.kind == "default" and meta.is_prop(local.type):
                facts.add(local.fvar)
        meta.assign(goal, prove_false(facts))


def _to_false(meta: Meta, goal: MVar) -> MVar:
    """Return the goal `False` with the negation of a goal among its hypotheses."""
    from gnomon import Pi

    while True:
        decl = meta.mvar_decl(goal)
        with meta.with_lctx(decl.lctx):
            target = meta.instantiate_mvars(meta.whnf_r(meta.instantiate_mvars(decl.type)))
            if target.cname == "False":
                return goal
            if target.is_app_of("Not", 1) or target.is_app_of("Ne", 3) or isinstance(target, Pi):
                _, goal = intro_n(meta, goal, 1)
                continue
            negated = meta.const("Not")(target)
            new = meta.mk_mvar(Pi("h", negated, Const("False")), "syntheticOpaque", decl.user_name)
            inst = meta.synth_instance(meta.const("Decidable")(target))
            if inst is not None:
                by = meta.mk_app_opt_m("Decidable.byContradiction", [target, inst, new])
            else:
                by = meta.mk_app_opt_m("Classical.byContradiction", [target, new])
            meta.assign(goal, by)
        _, goal = intro_n(meta, new, 1)


@tactic(TACTIC + "omega")
def omega(tac: TacticElab, stx: Syntax) -> None:
    """`omega`"""
    with tac.in_main() as main:
        try:
            omega_goal(tac.meta, main)
        except NoContradiction:
            tac.throw(
                "omega could not prove the goal:\n"
                "a possible counterexample may satisfy the constraints"
            )
    tac.replace_main([])
