"""What all tests need of the process that they run in."""

from __future__ import annotations

import signal
from collections.abc import Callable

import pytest

import gnomon
from gnomon.lean_module import LeanModule

if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    # Shells start what runs in the background like this, and interrupts are tested, too.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="module")
def load_lean(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], LeanModule]:
    """A function that makes a Python module of the text of a Lean file."""

    def load(text: str) -> LeanModule:
        path = tmp_path_factory.mktemp("lean") / "given.lean"
        path.write_text(text, encoding="utf-8")
        return gnomon.load(path)

    return load
