"""Damaged programs never crash the elaborator, hang it, or lose the rest of the file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gnomon.check import check

ROOT = Path(__file__).resolve().parents[1]
TOO_DEEP = "maximum nesting depth has been reached"


def test_a_sample_of_mutants() -> None:
    """`bench/mutants.py` takes 200, and is slower to call one slow."""
    command = [sys.executable, str(ROOT / "bench" / "mutants.py"), "--every", "7", "--limit", "30"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600)
    said = done.stdout
    assert said.splitlines()[-1] == (
        "mutants 29, crashed 0, slow 0, big 0, internal errors 0, lost 0"
    ), said


def errors(text: str) -> list[tuple[int, str]]:
    """Return the lines and the first lines of errors."""
    found = [message for message in check(text).messages if message.severity == "error"]
    return [(message.line, message.text.splitlines()[0]) for message in found]


@pytest.mark.parametrize(("opening", "closing"), [("(", ")"), ("[", "]"), ("fun x => ", "")])
def test_deep_nesting_has_a_place(opening: str, closing: str) -> None:
    """What is nested too deeply is an error where it is; the next command is elaborated."""
    text = f"#check {opening * 10_000}1{closing * 10_000}\nexample : Nat := true\n"
    (first, deep), (second, wrong) = errors(text)
    assert (first, deep) == (1, TOO_DEEP)
    assert (second, wrong) == (2, "Type mismatch")


def test_growing_instances_end() -> None:
    """Where an instance needs one of a bigger type, a limit ends the search."""
    text = """
class Grow (α : Type) where
  v : Nat
instance [Grow (α × α)] : Grow α := ⟨Grow.v (α × α)⟩
#eval Grow.v Nat
example : Nat := true
"""
    found = errors(text)
    assert found[-1] == (6, "Type mismatch")
    assert found[0][0] == 5


def test_types_of_exponential_size_end() -> None:
    """The heartbeats count what is inferred again and again."""
    text = "set_option maxHeartbeats 2000\n#check id" + " id" * 40 + "\nexample : Nat := true\n"
    found = errors(text)
    assert found[0][0] == 2
    assert "maximum number of heartbeats (2000)" in found[0][1]
    assert found[-1] == (3, "Type mismatch")
