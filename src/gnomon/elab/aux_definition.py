"""Auxiliary definitions: terms that are given a name, closed over what they mention.

Counterpart in Lean: `Lean.Meta.mkAuxDefinition`, `Lean.Meta.Closure`.
"""

from __future__ import annotations

from typing import Literal

from gnomon import BinderInfo, Const, Expr, FVar, Lam, Let, Level, Name, Pi
from gnomon.declarations import Definition, Theorem
from gnomon.elab.add_decl import warn_of_sorry
from gnomon.elab.core import Core
from gnomon.meta import Meta
from gnomon.records import dataclass


@dataclass(frozen=True, slots=True)
class Closed:
    """A term closed over its universes, variables and metavariables, and what they were."""

    level_params: tuple[str, ...]
    ty: Expr
    value: Expr
    levels: tuple[Level, ...]
    args: tuple[Expr, ...]


def _free_variables(meta: Meta, *terms: Expr) -> list[FVar]:
    """Return the variables that terms mention, and those in their types, in the context's order."""
    found: dict[int, FVar] = {}
    todo = [fvar for term in terms for fvar in meta.collect_fvars(term)]
    while todo:
        fvar = todo.pop()
        if fvar.id in found:
            continue
        found[fvar.id] = fvar
        decl = meta.local_decl(fvar)
        todo.extend(meta.collect_fvars(meta.instantiate_mvars(decl.type)))
        if decl.value is not None:
            todo.extend(meta.collect_fvars(meta.instantiate_mvars(decl.value)))
    return sorted(found.values(), key=lambda fvar: meta.local_decl(fvar).index)


def close(meta: Meta, ty: Expr, value: Expr) -> Closed:
    """Return a term and its type closed over what they mention."""
    ty, value = meta.instantiate_mvars(ty), meta.instantiate_mvars(value)
    fvars = _free_variables(meta, ty, value)
    closed_ty = meta.instantiate_mvars(meta.mk_forall(fvars, ty, used_let_only=False))
    closed_value = meta.instantiate_mvars(meta.mk_lambda(fvars, value, used_let_only=False))
    args: list[Expr] = [fvar for fvar in fvars if not meta.local_decl(fvar).is_let]
    levels: list[Level] = []
    names: list[str] = []
    if closed_ty.has_mvar or closed_value.has_mvar:
        # Both together, so that they share what stands for a metavariable.
        pair = Let("pair", closed_ty, closed_value, Const("True"))
        level_mvars = meta.collect_level_mvars(pair)
        abstracted = meta.abstract_mvars(pair)
        body = abstracted.expr
        binders: list[tuple[Name, Expr, BinderInfo]] = []
        while isinstance(body, Lam) and len(binders) < abstracted.num_mvars:
            binders.append((body.name, body.type, body.info))
            body = body.body
        assert isinstance(body, Let), "the pair is under the binders for metavariables"
        closed_ty, closed_value = _rebind(binders, body.type, body.value)
        args = [*abstracted.mvars, *args]
        for name, mvar in zip(abstracted.param_names, level_mvars, strict=False):
            names.append(name)
            levels.append(mvar)
    for param in Let("pair", closed_ty, closed_value, Const("True")).level_params():
        if str(param) not in names:
            names.append(str(param))
            levels.append(Level.param(param))
    return Closed(tuple(names), closed_ty, closed_value, tuple(levels), tuple(args))


def _rebind(
    binders: list[tuple[Name, Expr, BinderInfo]], ty: Expr, value: Expr
) -> tuple[Expr, Expr]:
    for name, domain, info in reversed(binders):
        ty = Pi(name, domain, ty, info)
        value = Lam(name, domain, value, info)
    return ty, value


def mk_aux_definition(
    core: Core,
    name: str,
    ty: Expr,
    value: Expr,
    *,
    kind: Literal["def", "theorem"] = "def",
    reducibility: Literal["reducible", "semireducible"] = "reducible",
    safety: Literal["safe", "unsafe", "partial"] = "safe",
) -> Expr:
    """Declare a term under a name, closed over what it mentions; return what it is now."""
    meta = core.meta
    closed = close(meta, ty, value)
    env = core.env
    if kind == "theorem":
        theorem = Theorem(name, closed.level_params, closed.ty, closed.value)
        warn_of_sorry(core, theorem)
        env = env.add_decl(theorem)
    else:
        env = env.add_decl(
            Definition(
                name,
                closed.level_params,
                closed.ty,
                closed.value,
                "abbrev" if reducibility == "reducible" else 0,
                safety,
            )
        )
        env = env.with_reducibility(name, reducibility)
    core.env = env
    const = meta.const(name, closed.levels)
    return const(*closed.args) if closed.args else const
