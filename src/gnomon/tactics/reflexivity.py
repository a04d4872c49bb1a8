"""`rfl`, `eq_refl`, `apply_rfl`: goals that hold since their two sides are the same.

Where to read next: `closing.py` (other tactics that end a goal).
Counterpart in Lean: `Lean.MVarId.refl`, `Lean.MVarId.applyRfl`, `Lean.Elab.Tactic.Rfl`.
"""

from __future__ import annotations

from gnomon import Const, Expr
from gnomon.elab.expose_diff import expose_diff
from gnomon.elab.message_data import MessageData, const_name, hint, indented, msg
from gnomon.syntax import Syntax
from gnomon.tactics.basic.apply import apply
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.framework import TACTIC, TacticElab, tactic


@tactic(TACTIC + "tacticRfl")
def rfl(tac: TacticElab, stx: Syntax) -> None:
    """`rfl`: what `eq_refl`, `exact HEq.rfl` or `apply_rfl` closes"""
    with tac.in_main():
        target = tac.meta.whnf(tac.target)
        if _by_eq_refl(tac, target) or _by_heq_refl(tac, target):
            tac.replace_main([])
            return
        apply_rfl(tac)


@tactic(TACTIC + "eqRefl")
def eq_refl_(tac: TacticElab, stx: Syntax) -> None:
    """`eq_refl`"""
    eq_refl(tac)


def eq_refl(tac: TacticElab) -> None:
    """Close the main goal if it unfolds to an equation whose sides are the same by definition."""
    with tac.in_main():
        target = tac.meta.whnf(tac.target)
        if not _by_eq_refl(tac, target):
            if not target.is_app_of("Eq", 3):
                tac.fail("rfl", "equality expected", indented(target))
            lhs, rhs = expose_diff(tac.meta, *target.app_args[1:])
            tac.fail(
                "rfl", "equality lhs", indented(lhs), "\nis not definitionally equal to rhs",
                indented(rhs),
            )  # fmt: skip
    tac.replace_main([])


@tactic(TACTIC + "applyRfl")
def apply_rfl_(tac: TacticElab, stx: Syntax) -> None:
    """`apply_rfl`"""
    with tac.in_main():
        apply_rfl(tac)


def apply_rfl(tac: TacticElab) -> None:
    """Close the main goal `R x y` if `x` and `y` are the same and a `[refl]` lemma says so."""
    target = tac.meta.whnf_r(tac.target)
    if close_by_rfl(tac):
        tac.replace_main([])
        return
    if target.is_app_of("HEq", 4):
        apply(tac.meta, tac.main, tac.meta.const_with_fresh_levels("HEq.refl"))
    sides = _relation(tac, target)
    if sides is None:
        tac.fail(
            "rfl",
            "Expected the goal to be a binary relation",
            hint("Reflexivity tactics can only be used on goals of the form `x ~ x` or `R x x`"),
        )
    relation, lhs, rhs = sides
    if tac.meta.is_def_eq_guarded(lhs, rhs):
        if _by_refl_lemma(tac, target):
            return
        tac.fail(
            "rfl",
            "No `[refl]` lemma registered for relation",
            indented(_bare(relation)),
            hint(
                msg(
                    "Add the `[refl]` attribute to reflexivity lemmas for `",
                    _bare(relation),
                    "` to use this tactic",
                )
            ),
        )
    lhs, rhs = expose_diff(tac.meta, lhs, rhs)
    tac.fail(
        "rfl",
        "The left-hand side",
        indented(lhs),
        "\nis not definitionally equal to the right-hand side",
        indented(rhs),
    )


def close_by_rfl(tac: TacticElab) -> bool:
    """Close the main goal by reflexivity of `=`, `↔` or `≍`; return whether it can be."""
    target = tac.meta.whnf_r(tac.target)
    return _by_eq_refl(tac, target) or _by_iff_refl(tac, target) or _by_heq_refl(tac, target)


def _by_eq_refl(tac: TacticElab, target: Expr) -> bool:
    meta = tac.meta
    if not target.is_app_of("Eq", 3):
        return False
    alpha, lhs, rhs = target.app_args
    if not meta.is_def_eq(lhs, rhs):
        return False
    head = target.app_fn
    assert isinstance(head, Const), "the head of an equation"
    meta.assign(tac.main, meta.const("Eq.refl", head.levels)(alpha, lhs))
    return True


def _by_iff_refl(tac: TacticElab, target: Expr) -> bool:
    meta = tac.meta
    if not (target.is_app_of("Iff", 2) and meta.is_def_eq(*target.app_args)):
        return False
    meta.assign(tac.main, meta.const("Iff.refl")(target.app_args[0]))
    return True


def _by_heq_refl(tac: TacticElab, target: Expr) -> bool:
    meta = tac.meta
    if not target.is_app_of("HEq", 4):
        return False
    alpha, lhs, beta, rhs = target.app_args
    if not (meta.is_def_eq(alpha, beta) and meta.is_def_eq(lhs, rhs)):
        return False
    head = target.app_fn
    assert isinstance(head, Const), "the head of an equation"
    meta.assign(tac.main, meta.const("HEq.refl", head.levels)(alpha, lhs))
    return True


def _relation(tac: TacticElab, target: Expr) -> tuple[Expr, Expr, Expr] | None:
    """Return relation and sides of a goal."""
    args = target.app_args
    if len(args) < 2:
        return None
    fn = target.app_fn
    rest = args[:-2]
    return (fn(*rest) if rest else fn), args[-2], args[-1]


def _bare(relation: Expr) -> MessageData | Expr:
    """Return a relation for a message: its name, if it is a constant's."""
    name = relation.head_name
    return relation if name is None else const_name(name)


def _refl_lemmas(tac: TacticElab) -> tuple[str, ...]:
    return tac.core.env.tagged("refl")


def _concludes(tac: TacticElab, name: str, target: Expr) -> bool:
    meta = tac.meta
    with meta.without_modifying_state():
        ty = meta.infer_type(meta.const_with_fresh_levels(name))
        _, _, result = meta.forall_meta_telescope(ty, reducing=True)
        return result.head_name == target.head_name


def _by_refl_lemma(tac: TacticElab, target: Expr) -> bool:
    for name in _refl_lemmas(tac):
        if not _concludes(tac, name, target):
            continue
        state = tac.save()
        try:
            goals = apply(tac.meta, tac.main, tac.meta.const_with_fresh_levels(name))
            if not goals:
                tac.replace_main([])
                return True
        except TacticFailure:
            pass
        tac.restore(state)
    return False


__all__ = ["apply_rfl", "close_by_rfl", "eq_refl"]
