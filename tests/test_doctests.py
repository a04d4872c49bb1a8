"""The examples in docstrings are true, in the package as it is installed.

Collecting them by path would import the files of the source tree beside the installed package.
"""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from pathlib import Path

import pytest

import gnomon

ROOT = Path(__file__).parents[1]


def modules() -> list[str]:
    """The modules of the package. The reference kernel's have a test beside its other ones."""
    found = (module.name for module in pkgutil.iter_modules(gnomon.__path__, "gnomon."))
    elsewhere = ("gnomon.__main__", "gnomon._core", "gnomon.reference")
    return ["gnomon", *(name for name in found if name not in elsewhere)]


@pytest.mark.parametrize("name", modules())
def test_module(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every example in a module gives what it says."""
    monkeypatch.chdir(ROOT)
    results = doctest.testmod(importlib.import_module(name))
    assert results.failed == 0
