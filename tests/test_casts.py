"""`norm_cast`, `push_cast`, `mod_cast`: casts of the library and of programs."""

from __future__ import annotations

import pytest

from gnomon import check

TRUTH = """
@[coe] def toInt (b : Bool) : Int := if b then 1 else 0
instance : Coe Bool Int := ⟨toInt⟩
@[norm_cast] theorem toInt_inj (a b : Bool) : (a : Int) = b ↔ a = b := by
  cases a <;> cases b <;> simp [toInt]
@[norm_cast] theorem toInt_and (a b : Bool) : ((a && b : Bool) : Int) = a * b := by
  cases a <;> cases b <;> simp [toInt]
"""


def texts(program: str) -> list[str]:
    """Return what is said about a program."""
    return [message.text for message in check(program).messages]


@pytest.mark.parametrize(
    "example",
    [
        "example (a b : Nat) : (a : Int) ≠ b ↔ a ≠ b := by norm_cast",
        "example (a : Nat) (h : (a : Int) = -1) : False := by exact_mod_cast h",
        "example (a b : Nat) (h : ((a : Int) + 3) * 2 = b) : (a + 3) * 2 = b := by exact_mod_cast h",
        "example (a b : Nat) (h : (a : Int) = b + 1) : a = b + 1 := mod_cast h",
        "example (a b : Nat) (h : (a : Int) < b) (k : (b : Int) ≤ 5) : a < 5 := by\n"
        "  norm_cast at *\n  omega",
    ],
)
def test_integers(example: str) -> None:
    assert texts(example) == []


def test_casts_of_programs() -> None:
    """Any function with `@[coe]` is a cast."""
    text = """
example (a b c : Bool) (h : (a : Int) * b = c) : (a && b) = c := by exact_mod_cast h
example (a b c : Bool) (h : (a && b) = c) : (a : Int) * b = c := by exact_mod_cast h
example (a b c : Bool) : ((a && b : Bool) : Int) * c = a * (b * c) := by
  push_cast; rw [Int.mul_assoc]
"""
    assert texts(TRUTH + text) == []


def test_laws_that_are_none() -> None:
    """The attribute says why."""
    law = "@[norm_cast] theorem bad (a b : Nat) : a + b = b + a := Nat.add_comm a b"
    assert texts(law) == [
        "Invalid `norm_cast` lemma: At least one coe function must appear in the left-hand side\n"
        "  a + b\n\nNote: coe functions are registered using the `[coe]` attribute"
    ]
    order = "@[norm_cast] theorem bad (a : Nat) : a ≤ a := Nat.le_refl a"
    assert texts(order) == [
        "Invalid `norm_cast` lemma: Expected an equality or iff, but found\n  a.le a"
    ]
