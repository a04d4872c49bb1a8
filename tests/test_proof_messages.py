"""What proofs of everyday programs say. Expected messages are real Lean's."""

from __future__ import annotations

import pytest

from gnomon.check import check
from gnomon.elab.hints import shown_edit


def said(text: str) -> list[str]:
    """Return the texts of what is said about a file."""
    return [each.text for each in check(text).messages]


CHARACTERS = """
def lex : List Char → List Nat
  | [] => []
  | '+' :: cs => 1 :: lex cs
  | c :: cs => c.toNat :: lex cs
theorem length_lex (cs : List Char) : (lex cs).length = cs.length := by
  fun_induction lex cs <;> simp_all
def sign : Char → Nat
  | '+' => 1
  | '-' => 2
  | _ => 3
theorem sign_lt (c : Char) : sign c < 4 := by
  unfold sign
  split <;> decide
"""

DEFAULTS = """
example (a : Array Nat) : (a ++ #[]).foldl (· + ·) 0 = a.foldl (· + ·) 0 := by simp
example (a b : Array Nat) (h : a = b) : a.any (· > 0) = b.any (· > 0) := by simp [h]
"""


NUMERALS = """
example : ((2 : Nat) : Int) = 2 := by simp
example (n : Nat) (h : n = 2) : (1 : Int) + n = 3 := by simp [h]
example (n : Nat) (h : (n : Int) = 2) : n = 2 := by exact_mod_cast h
"""


@pytest.mark.parametrize("text", [CHARACTERS, DEFAULTS, NUMERALS])
def test_nothing_to_say(text: str) -> None:
    assert said(text) == []


def test_numerals_in_rcases() -> None:
    assert said(
        "example (n : Nat) (h : 0 < n) : ∃ m, n = m + 1 := by\n"
        "  obtain _ | m := n\n"
        "  · trace_state\n"
        "    simp at h\n"
        "  · exact ⟨m, rfl⟩\n"
    ) == ["case zero\nh : 0 < 0\n⊢ ∃ m, 0 = m + 1"]


def test_rewriting_nowhere() -> None:
    (message,) = said(
        "example (a b : Nat) (h : a = 3) : a + b = 3 := by\n  rw [Nat.mul_comm] at *\n"
    )
    assert message == (
        "Tactic `rewrite` failed: Did not find an occurrence of the pattern in the current goal\n\n"
        "a b : Nat\nh : a = 3\n⊢ a + b = 3"
    )


def test_erasing_what_is_no_rule() -> None:
    assert said(
        "def double (n : Nat) := n + n\n"
        "theorem double_def (n : Nat) : double n = n + n := rfl\n"
        "example (a b : Nat) : double a + b = b + double a := by simp [-double_def, Nat.add_comm]\n"
    ) == ["`double_def` does not have the `[simp]` attribute"]


def test_types_are_simplified_by_definition() -> None:
    """The lemma is about vectors of `m + n` bits; these have 16."""
    first, second = said(
        "example (x : BitVec 8) : (x ++ 0#8).toNat = x.toNat * 256 := by\n"
        "  simp [BitVec.toNat_append]\n"
        "  sorry\n"
    )
    assert {first.split("\n")[0], second.split("\n")[0]} == {
        "declaration uses `sorry`",
        "This simp argument is unused:",
    }


def struck(text: str) -> str:
    """Return text that goes."""
    return "".join(char + "\u0335" for char in text)


def underlined(text: str) -> str:
    """Return text that comes."""
    return "".join(char + "\u0332" for char in text)


def test_edits_in_words() -> None:
    old = "simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]"
    new = "simp only [Nat.add_comm, Nat.add_left_comm]"
    assert shown_edit(old, new) == (
        f"simp only {struck('[Nat.add_assoc, Nat.add_comm,')}{underlined('[Nat.add_comm,')}"
        " Nat.add_left_comm]"
    )


def test_unused_argument_on_another_line() -> None:
    (message,) = said(
        "example (a b : Nat) (h : b = a) : a + b = 2 * a := by\n"
        "  simp only [h, Nat.two_mul,\n"
        "    Nat.mul_one]\n"
    )
    assert f"Nat.two_mul{struck(',' + chr(10) + '    Nat.mul_one')}]" in message
