"""The larger programs among the examples: their checks hold, and they run."""

from __future__ import annotations

from pathlib import Path

import pytest

from gnomon.check import check

PROGRAMS = Path(__file__).resolve().parents[1] / "examples" / "programs"


@pytest.mark.parametrize("name", ["interpreter", "json", "sudoku"])
def test_programs_have_no_errors(name: str) -> None:
    """`#guard` makes errors of checks that do not hold."""
    path = PROGRAMS / f"{name}.lean"
    result = check(path.read_text(encoding="utf-8"), file_name=path.name)
    assert [str(message) for message in result.messages if message.severity == "error"] == []


def test_the_tour() -> None:
    """It is checked by both kernels in the README's transcript, too."""
    path = PROGRAMS.parent / "tour.lean"
    result = check(path.read_text(encoding="utf-8"), file_name=path.name)
    assert [message.severity for message in result.messages] == ["info", "info"]
    assert "append_length" in result.messages[1].text
