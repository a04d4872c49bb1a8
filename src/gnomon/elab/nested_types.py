"""Names of the auxiliary types that nested inductive types need.

What it does: the kernel makes a copy of `List` for `inductive T | mk (ts : List T)`, and refuses it
under a name of its own; this finds the name that Lean's kernel has for it, `_nested.List_1`.
What it assumes: the block was refused, so that time does not matter.
Counterpart in Lean: `elim_nested_inductive_fn` of the kernel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from gnomon import App, Const, Expr, Lam, Let, MData, Pi, Proj
from gnomon.declarations import Inductive, InductiveType
from gnomon.elab.const_info import ctor_info, inductive_info, num_params
from gnomon.meta import ElabEnv

_AUXILIARY: Final = re.compile(r"^.*\._nested\.(\d+)\.(\d+)$")


def shown_constructor(env: ElabEnv, decl: Inductive, name: str) -> str:
    """Return a constructor's name as Lean has it, be it one of the block or of a copy."""
    found = _AUXILIARY.match(name)
    if found is None:
        return name
    index = int(found[1]) - len(decl.types)
    copies = _copies(env, decl)
    if not 0 <= index < len(copies):
        return name
    info = inductive_info(env, copies[index])
    ctor = str(info.ctors[int(found[2])])
    return f"_nested.{copies[index]}_{index + 1}{ctor.removeprefix(copies[index])}"


def _copies(env: ElabEnv, decl: Inductive) -> list[str]:
    """Return the types that are copied, in the order in which they are found."""
    params = [Const(f"_param.{index}") for index in range(decl.types[0].num_params or 0)]
    block = {str(ty.name) for ty in decl.types}
    owners = {str(ctor): position for position, ty in enumerate(decl.types) for ctor in ty.ctors}
    ctors = sorted(decl.ctors, key=lambda ctor: owners.get(str(ctor.name), 0))
    todo = [_given(ctor.type, params) for ctor in ctors]
    copies: list[str] = []
    known: set[Expr] = set()
    position = 0
    while position < len(todo):
        for app in _nested(env, todo[position], block):
            if app in known:
                continue
            head = app.app_fn
            assert isinstance(head, Const), "what is nested is an application of a constant"
            for member in inductive_info(env, str(head.name)).all or ():
                copies.append(str(member))
                info = inductive_info(env, str(member))
                known.add(Const(str(member), head.levels)(*app.app_args))
                for ctor in info.ctors:
                    ctor_type = ctor_info(env, str(ctor))
                    ty = ctor_type.type.instantiate_level_params(
                        ctor_type.level_params, list(head.levels)
                    )
                    todo.append(_given(ty, app.app_args))
        position += 1
    return copies


def _given(ty: Expr, args: tuple[Expr, ...] | list[Const]) -> Expr:
    """Return a constructor's type with its parameters given."""
    for arg in args:
        if not isinstance(ty, Pi):
            return ty
        ty = ty.body.instantiate(arg)
    return ty


def _nested(env: ElabEnv, e: Expr, block: set[str]) -> Iterator[Expr]:
    """Yield the applications of other inductive types to parameters that mention the block."""
    match e:
        case Const() | App():
            name = e.head_name
            if name is not None and name not in block:
                info = env.find(name)
                if isinstance(info, InductiveType):
                    params = e.app_args[: num_params(info)]
                    if any(str(each) in block for param in params for each in param.constants()):
                        app = e.app_fn(*params)
                        if not app.has_loose_bvars:
                            yield app
            for arg in e.app_args:
                yield from _nested(env, arg, block)
        case Lam(_, ty, body) | Pi(_, ty, body):
            yield from _nested(env, ty, block)
            yield from _nested(env, body, block)
        case Let(_, ty, value, body):
            for part in (ty, value, body):
                yield from _nested(env, part, block)
        case Proj(_, _, inner) | MData(_, inner):
            yield from _nested(env, inner, block)
        case _:
            return


__all__ = ["shown_constructor"]
