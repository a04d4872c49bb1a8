"""Which module a constant comes from.

What it does: remembers the constants of imported modules with their modules, and those that this
file declares.
Counterpart in Lean: `Lean.Environment.getModuleIdxFor?`, `findModuleOf?`.
"""

from __future__ import annotations

from gnomon.elab.extensions import MapExtension
from gnomon.meta import ElabEnv

LOCAL: MapExtension[str, bool] = MapExtension("localConstants")
"""The constants that this file declares."""

MODULE_OF: MapExtension[str, str] = MapExtension("moduleOf")
"""The module of each imported constant, as far as it was recorded."""


def with_imported_modules(env: ElabEnv, module: str) -> ElabEnv:
    """Return an environment in which what was declared locally is another module's."""
    for name, _ in list(LOCAL.local_items(env)):
        env = MODULE_OF.insert(env, name, module)
    return env.with_ext(LOCAL.key, None)


def module_of(env: ElabEnv, name: str) -> str | None:
    """Return the module of an imported constant; `None` for one of this file."""
    if LOCAL.contains(env, name) or not env.contains(name):
        return None
    return MODULE_OF.find(env, name) or "Init"


def is_imported(env: ElabEnv, name: str) -> bool:
    """Return whether a constant was declared in an imported module."""
    return env.contains(name) and not LOCAL.contains(env, name)


def declare_local(env: ElabEnv, name: str) -> ElabEnv:
    """Return the environment that knows a constant to be declared in this file."""
    return LOCAL.insert(env, name, True)
