"""Which module a constant comes from.

What it does: remembers, for each imported module, which of the environment's constants are its own;
those after them are this file's.
What it assumes: constants are numbered in the order in which they were added.
Counterpart in Lean: `Lean.Environment.getModuleIdxFor?`, `findModuleOf?`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

from gnomon.elab.resolve import private_to_user_name, register_namespace
from gnomon.meta import ElabEnv
from gnomon.syntax import names

_KEY = "moduleRanges"

Ranges: TypeAlias = "tuple[tuple[str, int], ...]"
"""For each imported module its name and the number of constants up to its end."""

_TABLES: dict[Ranges, dict[str, str]] = {}


def _ranges(env: ElabEnv) -> Ranges:
    found = env.ext(_KEY)
    return () if found is None else tuple(found)


def with_imported_module(env: ElabEnv, module: str) -> ElabEnv:
    """Return an environment in which all that was declared so far is imported.

    What is not another module's already is this one's.
    """
    return env.with_ext(_KEY, (*_ranges(env), (module, len(env))))


def local_names(env: ElabEnv) -> tuple[str, ...]:
    """Return the constants that this file declares, oldest first."""
    ranges = _ranges(env)
    return env.names(ranges[-1][1] if ranges else 0)


def is_local(env: ElabEnv, name: str) -> bool:
    """Return whether this file declares a constant."""
    return name in local_names(env)


def is_imported(env: ElabEnv, name: str) -> bool:
    """Return whether a constant was declared in an imported module."""
    return env.contains(name) and not is_local(env, name)


def module_of(env: ElabEnv, name: str) -> str | None:
    """Return the module of an imported constant; `None` for one of this file."""
    ranges = _ranges(env)
    if not ranges or not is_imported(env, name):
        return None
    table = _TABLES.get(ranges)
    if table is None:
        table = _TABLES[ranges] = _table(env, ranges)
    return table.get(name)


def _table(env: ElabEnv, ranges: Ranges) -> dict[str, str]:
    everything = env.names(0)
    table: dict[str, str] = {}
    start = 0
    for module, end in ranges:
        for name in everything[start:end]:
            table[name] = module
        start = end
    return table


@lru_cache(maxsize=65536)
def _namespace_of(name: str) -> str:
    return names.prefix(private_to_user_name(name))


def register_namespaces(env: ElabEnv, start: int) -> ElabEnv:
    """Return the environment that knows the namespaces of constants from number `start` on."""
    for name in env.names(start):
        env = register_namespace(env, _namespace_of(name))
    return env
