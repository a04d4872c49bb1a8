"""The linter for unused variables, in functions whose termination is proved."""

from __future__ import annotations

import pytest

from gnomon.check import check


def unused(text: str) -> list[str]:
    """Return the variables that are told to be unused."""
    return [
        each.text.split("`")[1]
        for each in check(text).messages
        if each.text.startswith("unused variable")
    ]


@pytest.mark.parametrize(
    "text",
    [
        # The instance of the last numeral is awaited where the scope of `h` ends.
        "def f (n : Nat) : Nat :=\n  if h : n = 0 then 0 else f (n / 2) + 1",
        "def f (n : Nat) : Nat :=\n  match h : n / 3 with\n  | 0 => 0\n  | k + 1 => f k + 1",
        "def f (n : Nat) : Nat :=\n  if h : n = 0 then 0 else\n"
        "    have hp := Nat.pos_of_ne_zero h\n    f (n / 2) + 1\n"
        "termination_by n\ndecreasing_by omega",
    ],
)
def test_a_proof_that_is_in_reach_of_an_awaited_instance_is_used(text: str) -> None:
    assert unused(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "def f (a b : Nat) : Nat :=\n  if h : b = 0 then a else f b (a % b)\n"
        "termination_by b\ndecreasing_by exact Nat.mod_lt _ (by omega)",
        "def f (n : Nat) : List Nat :=\n  if h : n < 10 then [n] else f (n / 10) ++ [n % 10]",
        "def f (xs : List Nat) : Nat :=\n  match h : xs.tail with\n  | [] => 0\n"
        "  | x :: ys => x + f ys\ntermination_by xs.length\n"
        "decreasing_by\n  have : xs.tail.length = ys.length + 1 := by rw [h]; rfl\n"
        "  simp at this\n  omega",
    ],
)
def test_a_proof_that_only_the_proof_of_termination_uses_is_unused(text: str) -> None:
    assert unused(text) == ["h"]
