"""Which module a constant comes from.

What it does: remembers the constants of imported modules with their modules, and those that this
file declares.
Counterpart in Lean: `Lean.Environment.getModuleIdxFor?`, `findModuleOf?`.
"""

from __future__ import annotations

from collections.abc import Mapping

from gnomon.elab.extensions import MapExtension
from gnomon.meta import ElabEnv

LOCAL: MapExtension[str, bool] = MapExtension("localConstants")
"""The constants that this file declares."""

_IMPORTED = "importedModules"


def with_imported_modules(env: ElabEnv, module_of: Mapping[str, str]) -> ElabEnv:
    """Return an environment whose constants so far are those of imported modules."""
    return env.with_ext(_IMPORTED, module_of)


def module_of(env: ElabEnv, name: str) -> str | None:
    """Return the module of an imported constant; `None` for one of this file."""
    if LOCAL.contains(env, name):
        return None
    modules = env.ext(_IMPORTED)
    found = None if modules is None else modules.get(name)
    return found if found is None or isinstance(found, str) else str(found)


def is_imported(env: ElabEnv, name: str) -> bool:
    """Return whether a constant was declared in an imported module."""
    return not LOCAL.contains(env, name)


def declare_local(env: ElabEnv, name: str) -> ElabEnv:
    """Return the environment that knows a constant to be declared in this file."""
    return LOCAL.insert(env, name, True)
