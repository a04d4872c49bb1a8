"""Which module a constant comes from.

What it does: names the modules whose constants the environment has; others are this file's.
What it assumes: an environment knows for each imported constant the number of its module.
Counterpart in Lean: `Lean.Environment.getModuleIdxFor?`, `findModuleOf?`.
"""

from __future__ import annotations

from functools import lru_cache

from gnomon.elab.resolve import private_to_user_name, register_namespace
from gnomon.meta import ElabEnv
from gnomon.syntax import names

_KEY = "modules"


def with_modules(env: ElabEnv, modules: tuple[str, ...]) -> ElabEnv:
    """Return an environment whose imported modules have these names, in the order of the import."""
    return env.with_ext(_KEY, modules)


def imported_modules(env: ElabEnv) -> tuple[str, ...]:
    """Return the names of all imported modules, each after those it imports."""
    found = env.ext(_KEY)
    return () if found is None else tuple(found)


def local_names(env: ElabEnv) -> tuple[str, ...]:
    """Return the constants that this file declares, oldest first."""
    return env.names(env.num_imported)


def is_local(env: ElabEnv, name: str) -> bool:
    """Return whether this file declares a constant."""
    return env.contains(name) and env.module_index(name) is None


def is_imported(env: ElabEnv, name: str) -> bool:
    """Return whether a constant was declared in an imported module."""
    return env.module_index(name) is not None


def module_of(env: ElabEnv, name: str) -> str | None:
    """Return the module of an imported constant; `None` for one of this file."""
    index = env.module_index(name)
    return None if index is None else imported_modules(env)[index]


@lru_cache(maxsize=65536)
def _namespace_of(name: str) -> str:
    return names.prefix(private_to_user_name(name))


def register_namespaces(env: ElabEnv, start: int) -> ElabEnv:
    """Return the environment that knows the namespaces of constants from number `start` on."""
    for name in env.names(start):
        env = register_namespace(env, _namespace_of(name))
    return env
