"""The environment and what is said about its constants; local contexts.

Counterpart in Lean: `Lean.Environment`, `Lean.LocalContext`.
"""

from __future__ import annotations

from typing import Any

from gnomon import FVar
from gnomon._core import Shape
from gnomon.declarations import InductiveType
from gnomon.elab.host.running import now
from gnomon.elab.host.shapes import (
    BOOL,
    CONSTANT,
    ENV,
    LCTX,
    LOCAL_DECL,
    NAME,
    NAMES,
    NAT,
    STRING,
    VARIABLE,
    option,
)
from gnomon.elab.host.table import pure
from gnomon.meta import ElabEnv, LocalContext
from gnomon.syntax import names


@pure("env.empty", ret=ENV)
def _empty() -> ElabEnv:
    return ElabEnv()


def find(env: ElabEnv, name: str) -> Any:
    """Return a constant; what is reserved for it is made if the environment is the present one."""
    info = env.find(name)
    if info is None and name:
        core = now().core
        if core.env is env:
            core.realize(name)
            info = core.env.find(name)
    return info


@pure("env.find", ENV, NAME, BOOL, ret=option(CONSTANT))
def _find(env: ElabEnv, name: str, skip_realize: bool) -> Any:
    return env.find(name) if skip_realize else find(env, name)


@pure("env.contains", ENV, NAME, BOOL, ret=BOOL)
def _contains(env: ElabEnv, name: str, skip_realize: bool) -> bool:
    return env.contains(name)


@pure("env.mainModule", ENV, ret=NAME)
def _main_module(env: ElabEnv) -> str:
    return now().core.main_module


@pure("env.modules", ENV, ret=NAMES)
def _modules(env: ElabEnv) -> list[str]:
    from gnomon.elab.modules import imported_modules

    return [str(name) for name in imported_modules(env)]


@pure("env.moduleIdx", ENV, NAME, ret=option(NAT))
def _module_index(env: ElabEnv, name: str) -> int | None:
    from gnomon.elab.modules import imported_modules, module_of

    module = module_of(env, name)
    if module is None:
        return None
    modules = [str(each) for each in imported_modules(env)]
    return modules.index(module) if module in modules else None


@pure("env.names", ENV, ret=NAMES)
def _names(env: ElabEnv) -> list[str]:
    return [str(name) for name in env.names()]


@pure("env.localNames", ENV, ret=NAMES)
def _local_names(env: ElabEnv) -> list[str]:
    from gnomon.elab.modules import local_names

    return [str(name) for name in local_names(env)]


@pure("env.isNamespace", ENV, NAME, ret=BOOL)
def _is_namespace(env: ElabEnv, name: str) -> bool:
    from gnomon.elab.resolve import is_namespace

    return is_namespace(env, name)


@pure("env.isStructure", ENV, NAME, ret=BOOL)
def _is_structure(env: ElabEnv, name: str) -> bool:
    from gnomon.elab.structures import is_structure

    return is_structure(env, name)


@pure("env.isStructureLike", ENV, NAME, ret=BOOL)
def _is_structure_like(env: ElabEnv, name: str) -> bool:
    info = env.find(name)
    return (
        isinstance(info, InductiveType)
        and len(info.ctors) == 1
        and not info.is_rec
        and not info.num_indices
    )


@pure("env.structureFields", ENV, NAME, ret=NAMES)
def _fields(env: ElabEnv, name: str) -> list[str]:
    from gnomon.elab.structures import structure_fields

    return list(structure_fields(env, name))


@pure("env.structureFieldsFlattened", ENV, NAME, BOOL, ret=NAMES)
def _flat_fields(env: ElabEnv, name: str, with_parents: bool) -> list[str]:
    from gnomon.elab.structures import flattened_fields

    return flattened_fields(env, name, subobjects=with_parents)


@pure("env.isClass", ENV, NAME, ret=BOOL)
def _is_class(env: ElabEnv, name: str) -> bool:
    return env.is_class(name)


@pure("env.isInstance", ENV, NAME, ret=BOOL)
def _is_instance(env: ElabEnv, name: str) -> bool:
    return env.instance_priority(name) is not None


@pure("env.reducibility", ENV, NAME, ret=NAT)
def _reducibility(env: ElabEnv, name: str) -> int:
    return {"reducible": 0, "irreducible": 2}.get(env.reducibility(name), 1)


@pure("env.docString", ENV, NAME, BOOL, ret=option(STRING))
def _doc(env: ElabEnv, name: str, builtin: bool) -> str | None:
    from gnomon.elab.docs import DOCS

    return DOCS.find(env, name)


@pure("env.isMatcher", ENV, NAME, ret=BOOL)
def _is_matcher(env: ElabEnv, name: str) -> bool:
    return env.matcher_info(name) is not None


@pure("env.isAuxRecursor", ENV, NAME, ret=BOOL)
def _is_aux_recursor(env: ElabEnv, name: str) -> bool:
    return env.is_aux_recursor(name)


@pure("env.isNoConfusion", ENV, NAME, ret=BOOL)
def _is_no_confusion(env: ElabEnv, name: str) -> bool:
    return names.last(name) == "noConfusion" and env.contains(name)


@pure("env.isProtected", ENV, NAME, ret=BOOL)
def _is_protected(env: ElabEnv, name: str) -> bool:
    from gnomon.elab.resolve import is_protected

    return is_protected(env, name)


@pure("name.isPrivate", NAME, ret=BOOL)
def _is_private(name: str) -> bool:
    from gnomon.elab.resolve import is_private

    return is_private(name)


@pure("name.privateToUser", NAME, ret=option(NAME))
def _private_to_user(name: str) -> str | None:
    from gnomon.elab.resolve import is_private, private_to_user_name

    return private_to_user_name(name) if is_private(name) else None


# -- local contexts ----------------------------------------------------------------------------


def local_decl(decl: Any) -> tuple[object, ...]:
    """Return a hypothesis as a constructor of `LocalDecl`."""
    index = getattr(decl, "index", 0)
    fvar: FVar = decl.fvar
    if decl.value is None:
        return 0, index, fvar.id, decl.user_name, decl.type, decl.bi, decl.kind
    return 1, index, fvar.id, decl.user_name, decl.type, decl.value, decl.nondep, decl.kind


@pure("lctx.empty", ret=LCTX)
def _empty_lctx() -> LocalContext:
    lctx = now().meta.lctx
    return lctx.erase(*(decl.fvar for decl in lctx.decls()))


@pure("lctx.decls", LCTX, ret=Shape.array_of(LOCAL_DECL))
def _decls(lctx: LocalContext) -> list[Any]:
    return [local_decl(decl) for decl in lctx.decls()]


@pure("lctx.find", LCTX, VARIABLE, ret=option(LOCAL_DECL))
def _find_decl(lctx: LocalContext, fvar: int) -> Any:
    decl = lctx.find(FVar(fvar))
    return None if decl is None else local_decl(decl)


@pure("lctx.findFromUserName", LCTX, NAME, ret=option(LOCAL_DECL))
def _find_by_name(lctx: LocalContext, name: str) -> Any:
    decl = lctx.find_by_name(name)
    return None if decl is None else local_decl(decl)


@pure("lctx.erase", LCTX, VARIABLE, ret=LCTX)
def _erase(lctx: LocalContext, fvar: int) -> LocalContext:
    return lctx.erase(FVar(fvar))


@pure("lctx.setUserName", LCTX, VARIABLE, NAME, ret=LCTX)
def _rename(lctx: LocalContext, fvar: int, name: str) -> LocalContext:
    return lctx.rename(FVar(fvar), name)


@pure("lctx.addDecl", LCTX, LOCAL_DECL, ret=LCTX)
def _add(lctx: LocalContext, decl: Any) -> LocalContext:
    return lctx
