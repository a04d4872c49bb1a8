"""The rules that simp uses are those of the file, whatever was checked before in the process."""

from __future__ import annotations

from gnomon.check import check

IS_ZERO = """
{attr}def isZero : Nat → Bool
  | 0 => true
  | _ + 1 => false
"""


def said(text: str) -> list[str]:
    """Return the texts of what is said about a file."""
    return [each.text for each in check(text).messages]


def test_rules_of_another_file_are_neither_used_nor_hidden() -> None:
    with_rule = IS_ZERO.format(attr="@[simp] ") + (
        "@[simp] theorem foo (n : Nat) : isZero (n + 5) = false := rfl\n"
        "example : isZero 4 = false := by simp\n"
    )
    plain = IS_ZERO.format(attr="") + (
        "example (n : Nat) : isZero (n + 1) = false := by simp [isZero]\n"
    )
    other = IS_ZERO.format(attr="") + (
        "@[simp] theorem foo (n : Nat) : isZero (n + 1) = false := rfl\n"
        "example (n : Nat) : isZero (n + 1) = false := by simp?\n"
    )
    for _ in range(2):
        assert said(with_rule) == []
        assert said(plain) == []
        assert said(other) == ["Try this:\n  [apply] simp only [foo]"]


def test_a_rule_that_was_taken_out_can_be_given() -> None:
    text = """
attribute [-simp] List.length_cons
example (x : Nat) (xs : List Nat) : (x :: xs).length = xs.length + 1 := by simp
example (x : Nat) (xs : List Nat) : (x :: xs).length = xs.length + 1 := by
  simp [List.length_cons]
"""
    assert said(text) == ["`simp` made no progress"]
