"""Which module a constant comes from.

What it does: names the modules whose constants the environment has; others are this file's.
What it assumes: an environment knows for each imported constant its file and its number there.
Counterpart in Lean: `Lean.Environment.getModuleIdxFor?`, `findModuleOf?`.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from gnomon.elab.resolve import private_to_user_name, register_namespace
from gnomon.meta import ElabEnv
from gnomon.records import dataclass
from gnomon.syntax import names

_KEY = "modules"


@dataclass(frozen=True, slots=True)
class FileContents:
    """The modules in a module file, and for each how many constants there are up to its end."""

    modules: tuple[str, ...]
    ends: tuple[int, ...]

    def module_of(self, index: int) -> str:
        """Return the module of a constant of the file."""
        return self.modules[bisect_right(self.ends, index)]


def with_modules(env: ElabEnv, files: tuple[FileContents, ...]) -> ElabEnv:
    """Return an environment whose imported files have these modules, in the order of the import."""
    return env.with_ext(_KEY, files)


def _files(env: ElabEnv) -> tuple[FileContents, ...]:
    files: tuple[FileContents, ...] = env.ext(_KEY, ())
    return files


def imported_modules(env: ElabEnv) -> tuple[str, ...]:
    """Return the names of all imported modules, each after those it imports."""
    return tuple(module for file in _files(env) for module in file.modules)


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
    found = env.module_index(name)
    return None if found is None else _files(env)[found[0]].module_of(found[1])


@lru_cache(maxsize=65536)
def _namespace_of(name: str) -> str:
    return names.prefix(private_to_user_name(name))


def register_namespaces(env: ElabEnv, start: int) -> ElabEnv:
    """Return the environment that knows the namespaces of constants from number `start` on."""
    for name in env.names(start):
        env = register_namespace(env, _namespace_of(name))
    return env
