"""`unfold`, `delta`, `change … at`: goals that are the same by definition, or by an equation.

Counterpart in Lean: `Lean.Elab.Tactic.Unfold`, `Delta`, `Change`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

from gnomon import Const, Expr, FVar, MVar
from gnomon.elab.expose_diff import expose_diff
from gnomon.elab.message_data import const_name, indented
from gnomon.elab.recursion.eqns_info import eqns_info
from gnomon.elab.terms import expand_subterms
from gnomon.syntax import Syntax
from gnomon.tactics.basic.replace import (
    change_hypothesis,
    replace_hypothesis_eq,
    replace_target_def_eq,
    replace_target_eq,
)
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.location import Location, read_location, with_location
from gnomon.tactics.simp.engine import NEUTRAL, Result, Simplifier
from gnomon.tactics.simp.theorems import SimpTheorems, add_constant


def change_at(
    tac: TacticElab, location: Location, change: Callable[[Expr], Expr], name: str
) -> None:
    """Replace types by what `change` makes of them, which is the same by definition."""
    meta = tac.meta

    def at_hypothesis(fvar: FVar) -> None:
        with tac.in_main() as main:
            ty = change(meta.instantiate_mvars(meta.local_decl(fvar).type))
            tac.replace_main([change_hypothesis(meta, main, fvar, ty).goal])

    def at_target() -> None:
        with tac.in_main() as main:
            target = change(tac.target)
            tac.replace_main([replace_target_def_eq(meta, main, target)])

    def failed(main: MVar) -> None:
        tac.throw(f"Tactic `{name}` failed to make progress")

    with_location(tac, location, at_hypothesis, at_target, failed)


def result_at(
    tac: TacticElab, location: Location, rewrite: Callable[[Expr], Result], name: str
) -> None:
    """Replace types by what `rewrite` makes of them."""
    meta = tac.meta

    def at_hypothesis(fvar: FVar) -> None:
        with tac.in_main() as main:
            result = rewrite(meta.instantiate_mvars(meta.local_decl(fvar).type))
            if result.proof is None:
                new = change_hypothesis(meta, main, fvar, result.e)
            else:
                new = replace_hypothesis_eq(meta, main, fvar, result.e, result.proof)
            tac.replace_main([new.goal])

    def at_target() -> None:
        with tac.in_main() as main:
            result = rewrite(tac.target)
            if result.proof is None:
                new = replace_target_def_eq(meta, main, result.e)
            else:
                new = replace_target_eq(meta, main, result.e, result.proof)
            tac.replace_main([new])

    def failed(main: MVar) -> None:
        tac.throw(f"Tactic `{name}` failed to make progress")

    with_location(tac, location, at_hypothesis, at_target, failed)


@tactic(TACTIC + "delta")
def delta(tac: TacticElab, stx: Syntax) -> None:
    """`delta f g at h`"""
    names = [tac.core.resolve_global_const_no_overload(ident) for ident in stx[1].args]

    def change(e: Expr) -> Expr:
        new = delta_all(tac, e, names)
        if new == e:
            tac.throw(f"Tactic `delta` failed to unfold `{names[0]}`")
        return new

    change_at(tac, read_location(stx[2]), change, "delta")


def delta_all(tac: TacticElab, e: Expr, names: list[str]) -> Expr:
    """Replace constants by their values, wherever they occur."""
    meta = tac.meta

    def visit(part: Expr) -> Expr | None:
        if part.head_name not in names:
            return None
        new = meta.delta(part)
        return None if new is None or new == part else meta.head_beta(new)

    return expand_subterms(e, visit)


def unfold(tac: TacticElab, e: Expr, name: str) -> Result:
    """Unfold a constant wherever it occurs: by its equation if it is recursive.

    In what comes of an equation, nothing is unfolded; in what comes of a value, everything.
    """
    meta = tac.meta
    if eqns_info(tac.core.env, name) is None:
        return Result(delta_all(tac, e, [name]))
    theorems = SimpTheorems()
    add_constant(meta, theorems, tac.core.realize(f"{name}.eq_def"))
    return Simplifier(meta, [theorems], NEUTRAL, unfold_once=name).simp(e)


def _unfold_failed(tac: TacticElab, name: str, e: Expr) -> NoReturn:
    tac.throw("Tactic `unfold` failed to unfold `", const_name(name), "` in", indented(e))


@tactic(TACTIC + "unfold")
def unfold_(tac: TacticElab, stx: Syntax) -> None:
    """`unfold f g at h`"""
    location = read_location(stx[2])
    for ident in stx[1].args:
        with tac.core.with_ref(ident), tac.in_main():
            local = tac.t.is_local_ident(ident)
            if local is not None:
                _unfold_local(tac, location, local, ident)
                continue
            name = tac.core.resolve_global_const_no_overload(ident)
            tac.core.references.use(ident, Const(name))

            def rewrite(e: Expr, name: str = name) -> Result:
                if tac.core.env.kind(name) != "definition" and not tac.core.env.contains(
                    f"{name}.eq_def"
                ):
                    _unfold_failed(tac, name, e)
                result = unfold(tac, e, name)
                if result.e == e:
                    _unfold_failed(tac, name, e)
                return result

            result_at(tac, location, rewrite, "unfold")


def _unfold_local(tac: TacticElab, location: Location, local: Expr, ident: Syntax) -> None:
    meta = tac.meta
    value = meta.local_decl(local).value
    if value is None:
        tac.throw(
            "Tactic `unfold` failed: Local variable `",
            local,
            "` has no definition",
            ref=ident,
        )
    change_at(tac, location, lambda e: meta.replace_fvars(e, [local], [value]), "unfold")


@tactic(TACTIC + "change")
def change(tac: TacticElab, stx: Syntax) -> None:
    """`change p at h`"""
    meta = tac.meta

    def change_to(e: Expr) -> Expr:
        with tac.t.scoped(err_to_sorry=tac.t.err_to_sorry and tac.recover):
            ty = tac.t.with_synthesize(
                lambda: tac.t.elab_term(stx[1], meta.infer_type(e)), "partial"
            )
        if not meta.is_def_eq(ty, e):
            tac.t.synthesize("no")
            given, target = expose_diff(meta, ty, e)
            tac.throw(
                "'change' tactic failed, pattern",
                indented(given),
                "\nis not definitionally equal to target",
                indented(target),
            )
        tac.t.synthesize("no")
        return meta.instantiate_mvars(ty)

    change_at(tac, read_location(stx[2]), change_to, "change")
