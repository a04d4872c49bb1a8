"""The equations of definitions: `f.eq_1`, `f.eq_2`, …, `f.eq_def`, `f.eq_unfold`.

What it does: makes these theorems when they are first named, or when a tactic asks for them. A
definition has one equation for each alternative of the matches on its parameters.
What it assumes: well-founded recursion has declared its `f.eq_def` with the function.
Where to read next: `recursion/eqn_types.py`, `recursion/by_cases.py`.
Counterpart in Lean: `Lean.Meta.getEqnsFor?`, `Lean.Meta.getUnfoldEqnFor?`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gnomon import Const, Expr, Level, MVar
from gnomon.declarations import Definition, Theorem
from gnomon.elab.add_decl import warn_of_sorry
from gnomon.elab.errors import ElabError
from gnomon.elab.let_to_have import let_to_have
from gnomon.elab.recursion.by_cases import NotProved, prove_by_cases
from gnomon.elab.recursion.eqn_types import eqn_types
from gnomon.elab.recursion.eqns_info import eqns_info
from gnomon.elab.recursion.matcher_app import matcher_app
from gnomon.elab.resolve import (
    register_reserved_name_action,
    register_reserved_name_predicate,
)
from gnomon.errors import KernelError
from gnomon.meta import ElabEnv
from gnomon.meta.app_builder import mk_eq, mk_eq_refl
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.elab.core import Core

_EQUATION = re.compile(r"eq_[1-9][0-9]*\Z")


def _split_name(name: str) -> tuple[str, str] | None:
    """Return the definition and which of its equations a name is of."""
    last = names.last(name)
    if last in ("eq_def", "eq_unfold") or _EQUATION.match(last):
        return names.prefix(name), last
    return None


def has_equations(env: ElabEnv, name: str) -> bool:
    """Return whether a constant is a definition that has equations."""
    return (
        env.kind(name) == "definition"
        and env.matcher_info(name) is None
        and not env.is_unsafe(name)
        and not name.endswith("._unsafe_rec")
    )


def _is_reserved(env: ElabEnv, name: str) -> bool:
    parts = _split_name(name)
    return parts is not None and has_equations(env, parts[0])


def _realize(core: Core, name: str) -> bool:
    parts = _split_name(name)
    if parts is None or not has_equations(core.env, parts[0]):
        return False
    base, last = parts
    if last == "eq_def":
        return unfold_equation(core, base) is not None
    if last == "eq_unfold":
        return _eq_unfold(core, base)
    equations_of(core, base)
    return core.env.contains(name)


register_reserved_name_predicate(_is_reserved)
register_reserved_name_action(_realize)


def equations_of(core: Core, name: str) -> list[str]:
    """Return the names of the equations that a definition has, after making them."""
    if not core.env.contains(f"{name}.eq_1"):
        if not has_equations(core.env, name):
            return []
        _make_equations(core, name)
    found: list[str] = []
    while core.env.contains(equation := f"{name}.eq_{len(found) + 1}"):
        found.append(equation)
    return found


def unfold_equation(core: Core, name: str) -> str | None:
    """Return the name of `f.eq_def`, after making it; `None` if there is none."""
    equation = f"{name}.eq_def"
    if core.env.contains(equation):
        return equation
    if not has_equations(core.env, name):
        return None
    meta = core.meta
    with meta.scope():
        meta.lctx = meta.lctx.erase(*reversed(meta.lctx.fvars()))
        params, value, ty = _definition(core, name)
        fvars, body = meta.lambda_telescope(value)
        del ty
        const = Const(name, [Level.param(param) for param in params])
        lhs: Expr = const(*fvars) if fvars else const
        eq = mk_eq(meta, lhs, body)
        ty = meta.mk_forall(fvars, eq)
        try:
            proof = _prove_unfold(core, name, eq, lhs, may_be_stuck=True)
            _declare(core, equation, params, ty, meta.mk_lambda(fvars, proof))
        except (ElabError, KernelError):
            proof = _prove_unfold(core, name, eq, lhs, may_be_stuck=False)
            _declare(core, equation, params, ty, meta.mk_lambda(fvars, proof))
    return equation


def _definition(core: Core, name: str) -> tuple[tuple[str, ...], Expr, Expr]:
    """Return a definition as it was written."""
    info = eqns_info(core.env, name)
    if info is not None:
        return info.level_params, let_to_have(core.meta, info.value), info.ty
    found = core.env.find(name)
    assert isinstance(found, Definition), "only definitions have equations"
    return tuple(map(str, found.level_params)), found.value, found.type


def _prove_unfold(core: Core, name: str, eq: Expr, lhs: Expr, *, may_be_stuck: bool) -> Expr:
    meta = core.meta
    if eqns_info(core.env, name) is None:
        return mk_eq_refl(meta, lhs)
    goal = meta.mk_mvar(eq, "syntheticOpaque")
    _by_cases(core, name, goal, may_be_stuck=may_be_stuck)
    return meta.instantiate_mvars(goal)


def _by_cases(core: Core, name: str, goal: MVar, *, may_be_stuck: bool = False) -> None:
    """Prove an equation by cases.

    A match that is stuck hides the recursion: the kernel may not see it as the body. With
    `may_be_stuck`, that is left to the kernel.
    """
    meta = core.meta

    def reduce(e: Expr) -> Expr:
        if e.head_name == name:
            unfolded = meta.unfold_definition(e)
            if unfolded is None:
                return e
            reduced = meta.whnf_core(unfolded)
            is_hidden = not may_be_stuck and matcher_app(meta, reduced) is not None
            return e if is_hidden else reduced
        return meta.whnf_core(e)

    try:
        prove_by_cases(meta, goal, reduce)
    except NotProved as failure:
        from gnomon.elab.message_data import goal as shown

        core.throw(f"failed to generate equational theorem for `{name}`\n", shown(failure.goal))


def _declare(core: Core, name: str, params: tuple[str, ...], ty: Expr, value: Expr) -> None:
    meta = core.meta
    ty, value = meta.instantiate_mvars(ty), meta.instantiate_mvars(value)
    theorem = Theorem(name, params, ty, value)
    warn_of_sorry(core, theorem)
    core.env = core.env.add_decl(theorem)
    with meta.scope():
        _, eq = meta.forall_telescope(ty)
        if eq.is_app_of("Eq", 3) and meta.is_def_eq(*eq.app_args[1:]):
            core.env = core.env.with_tag("defeq", name)


def _eq_unfold(core: Core, name: str) -> bool:
    """Make `f = fun xs => body`."""
    equation = unfold_equation(core, name)
    if equation is None:
        return False
    meta = core.meta
    with meta.scope():
        meta.lctx = meta.lctx.erase(*reversed(meta.lctx.fvars()))
        params = meta.env.level_params(equation)
        levels = [Level.param(param) for param in params]
        const = meta.const(equation, levels)
        fvars, eq = meta.forall_telescope(meta.infer_type(const))
        proof: Expr = const(*fvars) if fvars else const
        rhs = meta.mk_lambda(fvars, eq.app_args[2])
        for fvar in reversed(fvars):
            proof = meta.mk_app_m("funext", [meta.mk_lambda([fvar], proof)])
        ty = mk_eq(meta, Const(name, levels), rhs)
    _declare(core, f"{name}.eq_unfold", params, ty, proof)
    return True


def _make_equations(core: Core, name: str) -> None:
    meta = core.meta
    equation = unfold_equation(core, name)
    if equation is None:
        return
    params = meta.env.level_params(equation)
    levels = [Level.param(param) for param in params]
    with meta.scope():
        meta.lctx = meta.lctx.erase(*reversed(meta.lctx.fvars()))
        _, body, _ = _definition(core, name)
        found = eqn_types(meta, name, levels, body)
        if len(found) == 1 and not found[0].is_split:
            ty = meta.infer_type(meta.const(equation, levels))
            _declare(core, f"{name}.eq_1", params, ty, meta.const(equation, levels))
            return
        for number, each in enumerate(found):
            with meta.with_lctx(each.lctx):
                bound = [*each.fvars, *each.hyps]
                ty = meta.mk_forall(bound, mk_eq(meta, each.lhs, each.rhs))
            with meta.scope():
                # Only what the equation is about is known where it is proved.
                fvars, eq = meta.forall_telescope(ty, len(bound))
                lhs, rhs = eq.app_args[1:]
                proof = _prove_equation(core, name, meta.const(equation, levels), lhs, rhs)
                value = meta.mk_lambda(fvars, proof)
            _declare(core, f"{name}.eq_{number + 1}", params, ty, value)


def _prove_equation(core: Core, name: str, unfold: Expr, lhs: Expr, rhs: Expr) -> Expr:
    """Prove one equation by the definition's, whose matches are decided."""
    meta = core.meta
    first = unfold(*lhs.app_args) if lhs.app_args else unfold
    body = meta.infer_type(first).app_args[2]
    goal = meta.mk_mvar(mk_eq(meta, body, rhs), "syntheticOpaque")
    try:
        prove_by_cases(meta, goal)
    except NotProved:
        goal = meta.mk_mvar(mk_eq(meta, body, rhs), "syntheticOpaque")
        _by_cases(core, name, goal)
    rest = meta.instantiate_mvars(goal)
    if rest.is_app_of("Eq.refl"):
        eq = mk_eq(meta, lhs, rhs)
        return meta.const("id", [Level.of_nat(0)])(eq, first)
    alpha = meta.infer_type(lhs)
    trans = meta.const("Eq.trans", [meta.get_level(alpha)])
    return trans(alpha, lhs, body, rhs, first, rest)


__all__ = ["equations_of", "has_equations", "unfold_equation"]
