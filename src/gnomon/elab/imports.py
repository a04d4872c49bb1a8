"""Imports: from a file's header to the environment that its commands begin in.

What it does: reads `module`, `prelude`, `public import all M`; asks a loader for the environment.
Where to read next: `module_loader.py`, the loader; `frontend.py`.
Counterpart in Lean: `Lean.Elab.Import`, `Lean.importModules`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from gnomon.elab.core import Core
from gnomon.meta import ElabEnv
from gnomon.records import dataclass
from gnomon.syntax import Ident, Syntax

PRELUDE_MODULE = "Init"


@dataclass(frozen=True, slots=True)
class Import:
    """`public meta import all M`"""

    module: str
    is_all: bool = False
    is_public: bool = False
    is_meta: bool = False
    ref: Syntax | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """What stands at the beginning of a file."""

    is_module: bool
    is_prelude: bool
    imports: tuple[Import, ...]

    def all_imports(self) -> tuple[Import, ...]:
        """Return the imports with `Init`, which every file imports unless it says `prelude`."""
        if self.is_prelude or any(each.module == PRELUDE_MODULE for each in self.imports):
            return self.imports
        return (Import(PRELUDE_MODULE), *self.imports)


class ImportFailure(Exception):
    """A module cannot be imported."""

    def __init__(self, module: str, message: str) -> None:
        """`message` is what the user is told."""
        super().__init__(module, message)
        self.module = module
        self.message = message


class Loader(Protocol):
    """Where environments come from."""

    def load(self, modules: Sequence[str]) -> ElabEnv:
        """Return the environment of a file that imports these modules.

        Raises :class:`ImportFailure`.
        """


class Progress(Protocol):
    """What hears how far the making of module files is."""

    def start(self, module: str) -> None:
        """A module is being elaborated."""

    def finish(self, module: str) -> None:
        """A module is done."""


ShowProgress = Callable[[int], AbstractContextManager[Progress | None]]
"""Begins to show progress, given how many modules are to be made."""


def read_header(tree: Syntax) -> Header:
    """Return a header taken apart."""
    imports = []
    for each in tree[2].args:
        ident = each.find(lambda part: isinstance(part, Ident))
        if ident is None:
            continue
        words = [leaf.val for leaf in each.walk() if leaf.is_atom]
        imports.append(Import(ident.id, "all" in words, "public" in words, "meta" in words, each))
    return Header(bool(tree[0].args), bool(tree[1].args), tuple(imports))


def library_path() -> Path:
    """Return the folder of the standard library."""
    given = os.environ.get("GNOMON_LIBRARY")
    if given is not None:
        return Path(given)
    package = Path(__file__).resolve().parents[1]
    inside = package / "library"
    return inside if inside.is_dir() else package.parents[1] / "library"


_LOADER: list[Loader] = []
_LOADERS: dict[tuple[Path, ...], Loader] = {}
_PROGRESS: list[ShowProgress] = []


def set_loader(loader: Loader | None) -> None:
    """Let all files get their environments from a loader, or, with `None`, from new ones."""
    _LOADER[:] = [] if loader is None else [loader]
    _LOADERS.clear()


def set_progress(show: ShowProgress) -> None:
    """Let the making of module files be shown."""
    _PROGRESS[:] = [show]
    _LOADERS.clear()


def loader(roots: Sequence[Path] = ()) -> Loader:
    """Return the loader for files that may import modules from some folders and the library."""
    if _LOADER:
        return _LOADER[0]
    paths = (library_path(), *(root.absolute() for root in roots))
    found = _LOADERS.get(paths)
    if found is None:
        from gnomon.elab.module_loader import ModuleLoader

        found = _LOADERS[paths] = ModuleLoader(paths, show_progress=(*_PROGRESS, None)[0])
    return found


PROJECT_FILES = ("lakefile.lean", "lakefile.toml", "pyproject.toml", ".git")
"""A folder that has one of these is the outermost in which the modules of its files are found."""


def roots_of(file: Path) -> tuple[Path, ...]:
    """Return the folders in which modules are found that a file imports: its own first."""
    folder = file.absolute().parent
    found = [folder]
    for outer in (folder, *folder.parents):
        if outer != folder:
            found.append(outer)
        if any((outer / name).exists() for name in PROJECT_FILES):
            return tuple(found)
    return (folder,)


def load_imports(core: Core, header: Header, roots: Sequence[Path] = ()) -> ElabEnv:
    """Return the environment that a header asks for; what cannot be imported is reported."""
    modules = [each.module for each in header.all_imports()]
    while True:
        try:
            return loader(roots).load(modules)
        except ImportFailure as failure:
            ref = next((each.ref for each in header.imports if each.module == failure.module), None)
            core.log_error(failure.message, ref=ref)
            if failure.module not in modules:
                return ElabEnv()
            modules.remove(failure.module)
