"""`f.fun_cases` and `f.induct`: what Lean 4.28 says of the same texts, to the character."""

from __future__ import annotations

import pytest

from gnomon.check import check


def said(text: str) -> list[str]:
    """Return the texts of what is said about a file."""
    return [each.text for each in check(text).messages]


@pytest.mark.parametrize(
    ("definition", "principle", "expected"),
    [
        (
            "def k (a b : Nat) : Nat := if a = b then 1 else 2",
            "k.fun_cases",
            "∀ (a b : Nat) (motive : Prop), (a = b → motive) → (¬a = b → motive) → motive",
        ),
        (
            "def k (b : Bool) (n : Nat) : Nat := if b then n else n + 1",
            "k.fun_cases",
            "∀ (b : Bool) (motive : Prop), (b = true → motive) → (¬b = true → motive) → motive",
        ),
        (
            "def k (a : Nat) : List Nat → Nat\n"
            "  | [] => 0\n"
            "  | b :: bs => if a = b then k a bs else 2",
            "k.induct",
            "∀ (a : Nat) (motive : List Nat → Prop),\n"
            "  motive [] →\n"
            "    (∀ (bs : List Nat), motive bs → motive (a :: bs)) →\n"
            "      (∀ (b : Nat) (bs : List Nat), ¬a = b → motive (b :: bs)) → "
            "∀ (a : List Nat), motive a",
        ),
        (
            "def k (a b c : Nat) : Nat := match b with\n"
            "  | 0 => c\n"
            "  | k + 1 => if a = k then 1 else if c = a then 5 else 7",
            "k.fun_cases_unfolding",
            "∀ (a c : Nat) (motive : Nat → Nat → Prop),\n"
            "  motive 0 c →\n"
            "    motive a.succ 1 →\n"
            "      (∀ (k : Nat), ¬a = k → c = a → motive k.succ 5) →\n"
            "        (∀ (k : Nat), ¬a = k → ¬c = a → motive k.succ 7) → "
            "∀ (b : Nat), motive b (k a b c)",
        ),
        (
            "def k (b : Bool) (n : Nat) : Nat := bif b then n else match n with\n"
            "  | 0 => 0\n"
            "  | m + 1 => m",
            "k.fun_cases",
            "∀ (b : Bool) (motive : Nat → Prop),\n"
            "  (∀ (n : Nat), b = true → motive n) →\n"
            "    (b = false → motive 0) → (b = false → ∀ (m : Nat), motive m.succ) → "
            "∀ (n : Nat), motive n",
        ),
    ],
)
def test_parameters_are_fixed_unless_they_are_taken_apart(
    definition: str, principle: str, expected: str
) -> None:
    assert said(f"{definition}\n#check @{principle}") == [f"{principle} : {expected}"]


def test_cases_of_a_definition_proved_by_its_principle() -> None:
    text = """
def f (a : Nat) : List Nat → Nat
  | [] => 0
  | b :: _ => if a = b then 1 else 2
theorem f_le (a : Nat) (rs : List Nat) : f a rs ≤ 2 := by
  fun_cases f a rs <;> decide
def k (a b : Nat) : Nat := if a < b then 1 else if a > b then 2 else 3
theorem k_le (a b : Nat) : k a b ≤ 3 := by
  fun_cases k a b
  · decide
  · decide
"""
    assert said(text) == [
        "unsolved goals\ncase case3\na b : Nat\nh✝¹ : ¬a < b\nh✝ : ¬a > b\n⊢ 3 ≤ 3"
    ]
