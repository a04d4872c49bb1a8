"""`import gnomon.importer` lets Python import Lean files: `import foo` finds `foo.lean`.

What it does: puts a finder after Python's own, which looks for `NAME.lean` along `sys.path`, or along
the path of the package that it is imported from. The module has the attributes that
:func:`gnomon.load` gives.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from types import ModuleType
from typing import Any

from .lean_module import LeanModule, load


class LeanLoader(Loader):
    """Loads a Lean file as a Python module."""

    def __init__(self, path: str) -> None:
        """`path` is the file."""
        self.path = path

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Return the module, still empty."""
        return _LeanPythonModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Elaborate the file. Raises :class:`ImportError` if it has errors."""
        from .lean_module import LeanSourceError

        assert isinstance(module, _LeanPythonModule), "this loader has made it"
        try:
            module._lean = load(self.path)
        except LeanSourceError as error:
            raise ImportError(str(error), name=module.__name__, path=self.path) from error


class _LeanPythonModule(ModuleType):
    """A module whose attributes are a Lean file's constants."""

    _lean: LeanModule

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._lean, name)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *dir(self._lean)})


class LeanFinder(MetaPathFinder):
    """Finds Lean files."""

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        """Return how a module is loaded, or `None` if there is no such Lean file."""
        name = fullname.rpartition(".")[2]
        for folder in sys.path if path is None else path:
            file = os.path.join(folder or os.getcwd(), f"{name}.lean")
            if os.path.isfile(file):
                return spec_from_file_location(fullname, file, loader=LeanLoader(file))
        return None


if not any(isinstance(finder, LeanFinder) for finder in sys.meta_path):
    sys.meta_path.append(LeanFinder())
