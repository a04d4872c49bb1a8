"""`simp` on matches whose alternatives overlap. Expected messages are real Lean's."""

from __future__ import annotations

import pytest

from gnomon.check import check

DEFINITIONS = """
set_option linter.all false
def f (n : Nat) : Nat := match n with
  | 0 => 10
  | _ => 20
def g : Nat → Nat → Nat
  | 0, _ => 1
  | _, 0 => 2
  | _, _ => 3
def isSmall : Nat → Bool
  | 0 | 1 | 2 => true
  | _ => false
inductive C | r | g | b
def C.next : C → C | .r => .g | .g => .b | _ => .r
"""


def said(text: str) -> list[str]:
    """Return the texts of what is said about a file."""
    return [each.text for each in check(DEFINITIONS + text).messages]


@pytest.mark.parametrize(
    "example",
    [
        "(n : Nat) : f (n + 1) = 20 := by simp [f]",
        "(n : Nat) (h : n ≠ 0) : f n = 20 := by simp [f]",
        "(n : Nat) : g (n + 1) 0 = 2 := by simp [g]",
        "(n m : Nat) : g (n + 1) (m + 1) = 3 := by simp [g]",
        "(n : Nat) : (match n + 1 with | 0 => 1 | _ => 2) = 2 := by simp",
        "(x : Option Nat) (h : x ≠ none) : (match x with | none => 1 | _ => 2) = 2 := by simp",
        "(n : Nat) : isSmall (n + 3) = false := by simp [isSmall]",
        "(c : C) (h : c ≠ .r) (h2 : c ≠ .g) : c.next = .r := by simp [C.next]",
        "(xs : List Nat) (h : xs ≠ []) : (match xs with | [] => 0 | _ => 1) = 1 := by simp",
    ],
)
def test_the_equation_of_the_alternative_is_used(example: str) -> None:
    assert said(f"example {example}") == []


def test_other_hypotheses_do_not_decide() -> None:
    example = "example (n : Nat) (h : n > 5) : isSmall n = false := by simp [isSmall]"
    assert said(example) == [
        "unsolved goals\nn : Nat\nh : n > 5\n⊢ (match n with\n    | 0 => true\n    | 1 => true\n"
        "    | 2 => true\n    | x => false) =\n    false"
    ]
