"""The goals at a place: before a tactic, after it, between tactics, and where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from gnomon import check
from gnomon.goals import goals_at, text_of
from gnomon.lean_commands import USAGE
from gnomon.lean_commands import goals as goals_command

TEXT = """set_option linter.all false

/-! A proof, a proof with an error, a term. -/

theorem both (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  . exact hp
  . exact hq
theorem failing (p q : Prop) (h : p) : p ∧ q := by
  constructor
  exact h
theorem no_tactic (p : Prop) (h : p) : p := h
"""
RESULT = check(TEXT, info=True)

P = "p q : Prop\nhp : p\nhq : q\n⊢ p"
BOTH = "p q : Prop\nhp : p\nhq : q\n⊢ p ∧ q"


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        (5, 57, BOTH),
        (6, 2, BOTH),
        (6, 13, f"case left\n{P}\n\ncase right\np q : Prop\nhp : p\nhq : q\n⊢ q"),
        (7, 4, f"case left\n{P}"),
        (7, 12, "No goals"),
        (8, 4, "case right\np q : Prop\nhp : p\nhq : q\n⊢ q"),
        (11, 9, "case right\np q : Prop\nh : p\n⊢ q"),
    ],
)
def test_goals(line: int, column: int, expected: str) -> None:
    found = goals_at(RESULT, TEXT, line, column)
    assert found is not None
    assert text_of(found) == expected


@pytest.mark.parametrize(("line", "column"), [(1, 0), (5, 10), (12, 20), (900, 3)])
def test_no_tactic(line: int, column: int) -> None:
    assert goals_at(RESULT, TEXT, line, column) is None


def test_tactics_are_recorded_inside_each_other() -> None:
    texts = [child.info.stx.kind for tree in RESULT.info for child in tree.children]
    assert texts


def test_beyond_the_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line that the file does not have is a mistake, not the end of a proof."""
    file = tmp_path / "a.lean"
    file.write_text("theorem t : True := by\n  trivial\n")
    assert goals_command(f"{file}:9:0", None) == USAGE
    assert capsys.readouterr().err == f"error: {file}:9:0: the file has 2 lines\n"
    assert goals_command(f"{file}:3:0", None) == 0
    assert capsys.readouterr().out == "No goals\n"


def test_a_tactic_that_is_a_macro() -> None:
    """At its beginning, the state before all that it stands for is shown."""
    text = "theorem t (n : Nat) : ∃ m, m = n := by\n  let k := n\n  exists k\n"
    found = goals_at(check(text, info=True), text, 2, 2)
    assert found == ("n : Nat\n⊢ ∃ m, m = n",)
