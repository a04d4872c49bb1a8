"""Name resolution: which constants and namespaces an identifier may mean.

What it does: answers for a written name, in a namespace with open declarations, which constants it
may stand for, each with the fields that would be left over.
What it assumes: private names are `_private.Module.0.name`; reserved names (`f.eq_1`, `f.induct`)
are realized by handlers on demand.
Where to read next: `ident.py`, which elaborates identifiers by this.
Counterpart in Lean: `Lean.ResolveName`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from gnomon.elab.core import Core

from gnomon.elab.extensions import MapExtension
from gnomon.elab.scope import OpenAlias, OpenDecl, OpenNamespace
from gnomon.meta import ElabEnv
from gnomon.syntax import names

NAMESPACES: MapExtension[str, bool] = MapExtension("namespaces")
ALIASES: MapExtension[str, tuple[str, ...]] = MapExtension(
    "aliases", lambda known, more: (*more, *(each for each in known if each not in more))
)
PROTECTED: MapExtension[str, bool] = MapExtension("protected")

ROOT = "_root_"
PRIVATE_PREFIX = "_private"

Resolution: TypeAlias = "tuple[str, tuple[str, ...]]"
"""A constant, and the fields that are left over."""

_RESERVED: list[Callable[[ElabEnv, str], bool]] = []


def register_reserved_name_predicate(predicate: Callable[[ElabEnv, str], bool]) -> None:
    """Let `predicate` say which names belong to declarations that are made when first used."""
    _RESERVED.append(predicate)


def is_reserved_name(env: ElabEnv, name: str) -> bool:
    """Return whether the name is that of a declaration that is made when first used."""
    return any(predicate(env, name) for predicate in _RESERVED)


_REALIZERS: list[Callable[[Core, str], bool]] = []


def register_reserved_name_action(realize: Callable[[Core, str], bool]) -> None:
    """Let `realize` make the declarations of reserved names; it returns whether it made it."""
    _REALIZERS.append(realize)


def realize_reserved_name(core: Core, name: str) -> bool:
    """Make the declaration of a reserved name; return whether there is one now."""
    return any(realize(core, name) for realize in _REALIZERS)


def private_name(module: str, name: str) -> str:
    """Return the name under which a private declaration of a module is kept."""
    return f"{PRIVATE_PREFIX}.{module}.0.{name}" if module else f"{PRIVATE_PREFIX}.0.{name}"


def is_private(name: str) -> bool:
    """Return whether the name is that of a private declaration."""
    return name.startswith("_private.")


def private_to_user_name(name: str) -> str:
    """Return a private declaration's name as the user wrote it; other names are returned as is."""
    if not is_private(name):
        return name
    parts = names.parts(name)
    for index, part in enumerate(parts):
        if part == 0 and isinstance(part, int):
            return names.join(parts[index + 1 :])
    return name


def register_namespace(env: ElabEnv, namespace: str) -> ElabEnv:
    """Return the environment with a namespace, and those around it, known."""
    while namespace and not NAMESPACES.contains(env, namespace):
        env = NAMESPACES.insert(env, namespace, True)
        namespace = names.prefix(namespace)
    return env


def is_namespace(env: ElabEnv, name: str) -> bool:
    """Return whether there is such a namespace."""
    return NAMESPACES.contains(env, name)


def add_alias(env: ElabEnv, alias: str, decl: str) -> ElabEnv:
    """Return the environment in which `alias` stands for `decl`, too (`export`)."""
    known = ALIASES.find(env, alias) or ()
    return env if decl in known else ALIASES.insert(env, alias, (decl, *known))


def aliases(env: ElabEnv, name: str, *, skip_protected: bool = False) -> tuple[str, ...]:
    """Return what a name is an alias of."""
    found = ALIASES.find(env, name) or ()
    if skip_protected:
        return tuple(decl for decl in found if not is_protected(env, decl))
    return found


def is_protected(env: ElabEnv, name: str) -> bool:
    """Return whether a constant is not to be found by its last part alone."""
    return PROTECTED.contains(env, name)


def _contains(env: ElabEnv, name: str) -> bool:
    return env.contains(name) or is_reserved_name(env, name)


def _resolve_qualified(env: ElabEnv, module: str, namespace: str, name: str) -> list[str]:
    """The constants that `name` means in one namespace."""
    full = names.append(namespace, name)
    result = list(aliases(env, full, skip_protected=names.is_atomic(name)))
    hidden = names.is_atomic(name) and namespace and is_protected(env, full)
    if not hidden and _contains(env, full):
        return [full, *(other for other in result if other != full)]
    private = private_name(module, full)
    if _contains(env, private) and not (
        names.is_atomic(name) and namespace and is_protected(env, private)
    ):
        return [private, *result]
    return result


def _resolve_open(
    env: ElabEnv, module: str, name: str, open_decls: Sequence[OpenDecl]
) -> list[str]:
    result: list[str] = []
    for decl in open_decls:
        match decl:
            case OpenNamespace(namespace, except_):
                if name not in except_:
                    result += _resolve_qualified(env, module, namespace, name)
            case OpenAlias(alias, target):
                if alias == name:
                    result.append(target)
                elif names.is_prefix_of(alias, name):
                    full = names.replace_prefix(name, alias, target)
                    if _contains(env, full):
                        result.append(full)
    return result


def resolve_global_name(
    env: ElabEnv, module: str, namespace: str, open_decls: Sequence[OpenDecl], written: str
) -> list[Resolution]:
    """Return what a written name may mean, the most specific reading that has any meaning first.

    Names that macros made resolve by what was written, their scopes aside; local declarations take
    precedence and are not looked at here.
    """
    view = names.view(written)
    if names.has_too_many_parts(view.name):
        return []
    parts = list(names.parts(view.name))
    fields: list[str] = []
    while parts:
        candidate = names.join(tuple(parts))
        if view.scopes:
            candidate = view._replace(name=candidate).review()
        found = _resolve_one(env, module, namespace, open_decls, candidate)
        if found:
            return [(name, tuple(fields)) for name in found]
        last = parts.pop()
        if isinstance(last, int):
            return []
        fields.insert(0, names.escape(last))
    return []


def _resolve_one(
    env: ElabEnv, module: str, namespace: str, open_decls: Sequence[OpenDecl], name: str
) -> list[str]:
    if names.root(name) == ROOT:
        rest = names.replace_prefix(name, ROOT, "")
        if not rest:
            return []
        for candidate in (rest, private_name(module, rest)):
            if _contains(env, candidate):
                return [candidate]
        return []
    around = namespace
    while True:
        found = _resolve_qualified(env, module, around, name) if around else []
        if found:
            return _unique(found)
        if not around:
            break
        around = names.prefix(around)
    found = []
    private = private_name(module, name)
    for candidate in (name, private):
        if _contains(env, candidate):
            if not names.is_atomic(name):
                # A name in full means that constant, whatever is open.
                return [candidate]
            found.append(candidate)
    found += _resolve_open(env, module, name, open_decls)
    found += aliases(env, name)
    return _unique(found)


def _unique(found: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(found))


def resolve_namespace(
    env: ElabEnv, namespace: str, open_decls: Sequence[OpenDecl], written: str
) -> list[str]:
    """Return the namespaces that a written name may mean, from the innermost out."""
    if names.root(written) == ROOT:
        rest = names.replace_prefix(written, ROOT, "")
        return [rest] if is_namespace(env, rest) else []
    result: list[str] = []
    around = namespace
    while True:
        full = names.append(around, written)
        if is_namespace(env, full):
            result.append(full)
            break
        if not around:
            break
        around = names.prefix(around)
    for decl in open_decls:
        if isinstance(decl, OpenNamespace):
            full = names.append(decl.namespace, written)
            if is_namespace(env, full):
                result.append(full)
    return _unique(result)
