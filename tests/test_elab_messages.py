"""Small facts of elaboration: what Lean 4.28 says."""

from __future__ import annotations

import pytest

import gnomon
from tests.test_recursion import check, messages


@pytest.mark.parametrize(
    ("ty", "name", "shown"),
    [
        ("a < b", "Nat.le", "`a.succ.le b`"),
        ("∀ p : Prop, p → ¬ p → p", "Function", "`∀ (p : Prop), p → ¬p → p`"),
        ("3 ∈ [1]", "List.Mem", "`List.Mem 3 [1]`"),
    ],
)
def test_fields_that_no_unfolded_type_has(ty: str, name: str, shown: str) -> None:
    """What is said is about the type as far as it can be unfolded."""
    (said,) = messages(f"example (a b : Nat) (h : {ty}) : Nat := h.zork")
    assert said.startswith(
        f"Invalid field `zork`: The environment does not contain `{name}.zork`, so it is not "
        "possible to project the field `zork` from an expression\n  h\nof type"
    )
    assert shown in said


def test_mismatch_with_an_optional_parameter() -> None:
    """The type is the one that the function gives."""
    said = messages("def f (n : Nat := 1) : Nat := n\n#check f true")
    assert said[0] == (
        "Application type mismatch: The argument\n  true\nhas type\n  Bool\n"
        "but is expected to have type\n  optParam Nat 1\nin the application\n  f true"
    )


def test_precheck_of_fields() -> None:
    """In a notation, a field of a bound variable is not known."""
    (said,) = messages('notation "first" => fun (p : Nat × Nat) => p.fst')
    assert said.startswith("Unknown identifier `p.fst` at quotation precheck")


def test_warnings_of_discriminants_that_are_names() -> None:
    """Lean elaborates an identifier twice, to see whether it is a variable."""
    text = '@[deprecated "no" (since := "")] def Nat.old (n : Nat) := n\n'
    two = "def f (n : Nat) : Nat := match n.old with | 0 => 1 | _ => 2"
    one = "def f (n : Nat) : Nat := match (n.old) with | 0 => 1 | _ => 2"
    assert len(gnomon.check(text + two).messages) == 2
    assert len(gnomon.check(text + one).messages) == 1


def test_constructors_by_number() -> None:
    """`deriving DecidableEq` declares a function without a name for its parameter."""
    check(
        "inductive D where\n  | a | b\nderiving DecidableEq\n#check D.ofNat\n#print D.ofNat",
        "D.ofNat : Nat → D",
        "def D.ofNat : Nat → D :=\nfun n => bif Nat.ble 1 n then D.b else D.a",
    )


def test_messages_in_messages() -> None:
    """What stands in `m!` is a message, if nothing else says what it is."""
    (shown,) = messages('import Lean\n#check fun n => m!"{n}"')
    assert shown == "fun n => Lean.toMessageData n : Lean.MessageData → Lean.MessageData"


def test_arrays_that_are_sorted() -> None:
    """Insertion sort and binary search; functions of positions."""
    check("#eval #[3, 1, 2].insertionSort", "#[1, 2, 3]")
    check("#eval #[1, 2, 8].binSearch 8 (· < ·)", "some 8")
    check("#eval #[1, 2, 8].binSearch 5 (· < ·)", "none")
    check("#eval [5, 6].mapIdx fun i x => i * x", "[0, 6]")


def test_patterns_that_are_no_constructors() -> None:
    """Constructors that the name may mean are listed."""
    (said,) = messages("def f (n : Nat) : Nat := match n with\n  | 0 => 0\n  | succ n => n")
    assert said == (
        "Invalid pattern: Expected a constructor or constant marked with `[match_pattern]`\n\n"
        "Hint: Using `Nat.succ` would be valid:\n  [apply] `Nat.succ`"
    )


def test_universes_that_errors_leave_open() -> None:
    """What an error in the body leaves open is no matter for the kernel; the name is declared."""
    text = "def f : List Task := []\ndef g : List Nat := f.map nope\n#check g"
    said = messages(text)
    assert [each.partition("\n")[0] for each in said] == [
        "Application type mismatch: The argument",
        "Unknown identifier `nope`",
        "g : List Nat",
    ]
