"""Replacing terms in a goal by variables.

Counterpart in Lean: `Lean.Meta.Tactic.Generalize`, `Lean.Meta.generalizeTargetsEq`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Expr, FVar, MVar, Pi
from gnomon.elab.message_data import indented
from gnomon.meta import Meta
from gnomon.records import dataclass
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.intro import intro_n
from gnomon.tactics.basic.names import fresh_name


@dataclass(frozen=True, slots=True)
class GeneralizeArg:
    """A term to generalise, the variable's name, and that of the equation if there is to be one."""

    e: Expr
    name: str = ""
    h_name: str = ""


def generalize(
    meta: Meta, goal: MVar, args: Sequence[GeneralizeArg], transparency: str = "instances"
) -> tuple[list[FVar], MVar]:
    """Replace terms in the target by variables; return those, then the equations, and the goal."""
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        target = meta.instantiate_mvars(decl.type)
        es = [meta.instantiate_mvars(arg.e) for arg in args]
        ty = target
        for arg, e in zip(reversed(args), reversed(es), strict=True):
            e_type = meta.instantiate_mvars(meta.infer_type(e))
            with meta.transparency(transparency):  # type: ignore[arg-type]
                body = meta.kabstract(ty, e)
            ty = Pi(arg.name or fresh_name("x"), e_type, body)
        values = list(es)
        with_h = [(arg, e) for arg, e in zip(args, es, strict=True) if arg.h_name]
        if with_h:
            with meta.scope():
                xs, body = meta.forall_telescope(ty, len(es))
                for arg, e, x in reversed(list(zip(args, es, xs, strict=True))):
                    if arg.h_name:
                        body = Pi(arg.h_name, equation(meta, e, x)[0], body)
                ty = meta.mk_forall(xs, body)
            values += [equation(meta, e, e)[1] for _, e in with_h]
        if not meta.is_type_correct(ty):
            raise TacticFailure("generalize", goal, "result is not type correct", indented(ty))
        new = meta.mk_mvar(ty, "syntheticOpaque", decl.user_name)
        meta.assign(goal, new(*values))
    return intro_n(meta, new, len(values), preserve_names=True)


def equation(meta: Meta, a: Expr, b: Expr) -> tuple[Expr, Expr]:
    """Return `a = b`, or `a ≍ b` where the types differ, and the proof of `a = a`."""
    if meta.is_def_eq(meta.infer_type(a), meta.infer_type(b)):
        return meta.mk_app_m("Eq", [a, b]), meta.mk_app_m("Eq.refl", [a])
    return meta.mk_app_m("HEq", [a, b]), meta.mk_app_m("HEq.refl", [a])


def generalize_targets_eq(
    meta: Meta, goal: Expr, motive_type: Expr, targets: Sequence[Expr]
) -> MVar:
    """Give a goal variables in the place of targets, and equations with them as premises."""
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        target = meta.instantiate_mvars(decl.type)
        with meta.scope():
            xs, _ = meta.forall_telescope(motive_type, len(targets), reducing=True)
            pairs = [equation(meta, old, new) for old, new in zip(targets, xs, strict=True)]
            body = target
            for eq, _ in reversed(pairs):
                body = Pi("h", eq, body)
            ty = meta.mk_forall(xs, body)
        new = meta.mk_mvar(ty, "syntheticOpaque", decl.user_name)
        meta.assign(goal, new(*targets, *(proof for _, proof in pairs)))
    return new


__all__ = ["GeneralizeArg", "equation", "generalize", "generalize_targets_eq"]
