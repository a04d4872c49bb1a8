"""Modules with tactics written in Python, for the command line.

What it does: imports the modules that `gnomon check --tactics MODULE` names; they register their
tactics when they are imported. Nothing else makes Gnomon run Python code: a Lean file cannot ask for
it.
Where to read next: `proofs/tactics.py`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location

from .errors import GnomonError

_LOADED: set[str] = set()


class TacticsFailure(GnomonError):
    """A module with tactics cannot be imported."""


def load_tactics(modules: Sequence[str]) -> None:
    """Import modules, given by name or as files that end in `.py`, once each.

    Raises :class:`TacticsFailure`.
    """
    for module in modules:
        if module in _LOADED:
            continue
        try:
            if module.endswith(".py"):
                _import_file(module)
            else:
                if os.getcwd() not in sys.path:
                    sys.path.append(os.getcwd())
                import_module(module)
        except Exception as error:
            what = f"{type(error).__name__}: {error}"
            raise TacticsFailure(f"the tactics in {module} cannot be loaded: {what}") from error
        _LOADED.add(module)


def _import_file(path: str) -> None:
    name = os.path.splitext(os.path.basename(path))[0]
    spec = spec_from_file_location(name, path)
    if spec is None or spec.loader is None or not os.path.exists(path):
        raise FileNotFoundError(path)
    module = module_from_spec(spec)
    sys.modules.setdefault(name, module)
    spec.loader.exec_module(module)
