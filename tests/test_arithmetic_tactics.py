"""`omega`, `simp`, casts and operands in any order: what they prove, and what they say."""

from __future__ import annotations

import pytest

from gnomon.elab.frontend import Frontend
from gnomon.syntax import Source


def check(text: str) -> list[str]:
    """Return the messages of a file."""
    frontend = Frontend(Source(text, "test"))
    return [message.text() for snapshot in frontend.run() for message in snapshot.messages]


PROVED = [
    "example (a b c : Nat) (h : a < b) (h' : b < c) : a + 2 ≤ c := by omega",
    "example (x y : Int) (h : 2 * x + 1 = 2 * y) : False := by omega",
    "example (x y : Int) (h : 5 * x + 7 * y = 1) (h' : x = 3) : y = -2 := by omega",
    "example (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 := by omega",
    "example (x : Int) : x / 2 * 2 ≤ x := by omega",
    "example (a b : Nat) : a - b + min a b = a := by omega",
    "example (a b : Nat) (h : a = 3 ↔ b = 4) (hb : b = 4) : a = 3 := by omega",
    "example (i : Fin 7) : i.val * 2 < 13 := by omega",
    "example (n : Nat) (h : ¬2 ∣ n) : 2 ∣ n + 1 := by omega",
    "example (a n : Nat) (h : a <<< 3 = n) : 8 ∣ n := by omega",
    "example (x y : Nat) : x * 2 + y = y + x + x := by simp +arith",
    "example (a b c : Nat) : a + b + c = c + b + a := by ac_rfl",
    "example (a b : Nat) (h : (a : Int) = b) : a = b := by exact_mod_cast h",
    "example (a b : Nat) : ((a + b : Nat) : Int) = a + b := by push_cast; rfl",
    "example (n : Nat) (h : (n : Int) = 0) : n = 0 := by exact_mod_cast h",
    "example (n m : Nat) (h : n ≤ m) : ((m - n : Nat) : Int) = m - n := by push_cast [h]; rfl",
    "example (x y z : BitVec 16) (h : x ≤ y) (h' : y ≤ z) : x ≤ z := by bv_omega",
    "example (x : BitVec 8) (h : x ≠ 0) : 0 < x.toNat := by bv_omega",
    "example (x y : BitVec 8) : ~~~(x &&& y) = ~~~x ||| ~~~y := by ext i hi; simp",
    "example (n : Nat) : n = n := by\n  if h : n = 0 then simp [h] else rfl",
]


@pytest.mark.parametrize("text", PROVED)
def test_proved(text: str) -> None:
    assert check(text) == []


FAILED = [
    (
        "example (a b : Nat) (h : a ≤ b) : a < b := by omega",
        "omega could not prove the goal:\na possible counterexample may satisfy the constraints\n"
        "  c ≥ 0\nwhere\n c := ↑a",
    ),
    (
        "example (x y : Int) (h : 5 * x + 7 * y = 3) (h' : 0 ≤ x) : y = 0 := by omega",
        "Lean.Omega.bmod_div_term 6 [5, 7] (Lean.Omega.Coeffs.ofList [x, y])",
    ),
    ("example (x y : Nat) : x * 2 + y < y + x + 3 := by simp +arith", "⊢ x ≤ 2"),
    ("example (x : Nat) : x + 3 < 5 ∧ x = 0 := by simp", "⊢ x ≤ 1 ∧ x = 0"),
    ("example (f : Nat → Nat) (x : Nat) (h : f x = f (f x)) : f x = 2 := by simp [h]", "nested"),
]


@pytest.mark.parametrize(("text", "said"), FAILED)
def test_failed(text: str, said: str) -> None:
    messages = check(text)
    assert any(said in message for message in messages), messages


def test_simp_only_computes_nothing_by_itself() -> None:
    """Procedures are used by `simp only` if they are named."""
    assert "⊢ 2 + 2 = 5" in "".join(check("example : 2 + 2 = 5 ∧ True := by simp only [and_true]"))
    text = "example : 2 + 2 = 4 := by simp only [Nat.reduceAdd]"
    assert check(text) == []


def test_blocks_in_rules_wait_for_the_rewriting() -> None:
    text = "example (a b : Nat) (h : a < b) : a % b = a := by rw [Nat.mod_eq_of_lt (by omega)]"
    assert check(text) == []


def test_substitution_forgets_the_definition_in_progress() -> None:
    text = (
        "variable {a b : Nat}\ntheorem t (h : a = b) (x : Nat) : a + x = b + x := by subst h; rfl"
    )
    assert check(text) == []
