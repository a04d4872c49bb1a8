"""What tactics on hypotheses, cases and equations do and say: what Lean 4.28 says."""

from __future__ import annotations

import pytest

from gnomon import check

TREE = "inductive T where | leaf | node (l r : T)\n"


def texts(program: str) -> list[str]:
    """Return what is said about a program."""
    return [message.text for message in check(program).messages]


@pytest.mark.parametrize("equation", ["l = .node l r", ".node l r = l", "l = .node r (.node l r)"])
def test_no_value_contains_itself(equation: str) -> None:
    """An equation of a variable with a constructor application that contains it is absurd."""
    program = TREE + f"example (l r : T) (h : {equation}) : False := by cases h"
    assert texts(program) == []
    assert texts(TREE + f"example (l r : T) (h : {equation}) : False := nomatch h") == []


def test_cyclic_numbers() -> None:
    """A number is not its own successor, nor a list its own tail."""
    assert texts("example (n : Nat) (h : n = n + 1) : False := by cases h") == []
    assert texts("example (xs : List Nat) (h : xs = 1 :: xs) : False := by cases h") == []


def test_occurs_check() -> None:
    """`subst` says where the variable occurs."""
    program = "example (a : Nat) (h : a = a + 1) : False := by subst h"
    goal = "\n\na : Nat\nh : a = a + 1\n⊢ False"
    assert texts(program) == ["Tactic `subst` failed: 'a' occurs at\n  a + 1" + goal]


def test_only_case() -> None:
    """Where there is one named goal, the hint names it."""
    program = "example (p : Prop) (hp : p) : p := by\n  refine ?aa\n  case b => exact hp"
    expected = "Case tag `b` not found.\n\nHint: The only available case tag is `aa`.\n  b̵a̲a̲"
    assert texts(program)[0] == expected


def test_holes_below_binders() -> None:
    """A hole below binders is a goal with their variables for `refine'`."""
    program = (
        "example : ∃ f : Nat → Nat, ∀ n, f n = n + 1 := by\n"
        "  refine' ⟨_, fun n => _⟩\n"
        "  · exact Nat.succ\n"
        "  · trace_state; rfl"
    )
    assert texts(program) == ["case refine'_2\nn : Nat\n⊢ n.succ = n + 1"]


def test_rules_from_right_to_left() -> None:
    """`simp?` says in which direction a rule was used."""
    program = "example (a b : Nat) (h : a = b) : b = a := by simp? [← h]"
    assert texts(program) == ["Try this:\n  [apply] simp only [← h]"]


def test_named_after_local_attribute() -> None:
    """A rule that was one in a section only can be named after it."""
    program = (
        "opaque f : Nat → Nat\n"
        "axiom f_f (x : Nat) : f (f x) = x\n"
        "section\nattribute [local simp] f_f\nexample : f (f 1) = 1 := by simp\nend\n"
        "example : f (f 1) = 1 := by simp [f_f]"
    )
    assert texts(program) == []


def test_motive_with_variables_in_scope() -> None:
    """`?p x` is not solved for `?p` where `x` was known when `?p` was made, but `apply` does that."""
    theorem = "theorem t {p : Nat → Prop} (h : p 0) (x : Nat) : p x := sorry\n"
    claim = "example (x : Nat) : x = x ∧ x = x := "
    found = texts(theorem + claim + "t sorry x")
    assert found[1].startswith("Type mismatch\n  t sorry x\nhas type\n  ?m")
    found = texts(theorem + claim + "by apply t _ x; simp")
    assert not any("mismatch" in each for each in found)


def test_stuck_universes() -> None:
    """Nothing is guessed about universes below a maximum."""
    program = "class S (R : Type u) where\n  z : R\ninstance [S R] : S (α → R) where\n  z _ := S.z"
    found = texts(program)
    assert len(found) == 1
    assert found[0].startswith("stuck at solving universe constraint\n  max (")


def test_hypotheses_of_a_match_without_a_type() -> None:
    """Hypotheses about what is matched become part of the match, even if its type is unknown yet."""
    program = (
        "example (o : Option Nat) (h : o = some 2) :\n"
        "    (match o with | some k => k | none => 0) = 2 := by simp [h]"
    )
    assert texts(program) == ["`simp` made no progress"]


def test_the_kernel_refuses_what_a_tactic_made_up() -> None:
    """The kernel's refusal shows terms as users write them."""
    text = """
import Lean
open Lean Elab Tactic Term
elab "mytriv" : tactic => do (← getMainGoal).assign (mkConst ``True.intro)
theorem foo : 1 = 1 := by mytriv
elab "badapp" : term => return mkApp (mkConst ``Nat.succ) (mkConst ``true)
def y (n : Nat) : Nat := n + badapp
example (p : Prop) (h : p) : p ∧ p := by
  constructor
  · exact h
  · mytriv
"""
    assert [each.text for each in check(text).messages] == [
        "(kernel) declaration type mismatch, 'foo' has type\n  True\n"
        "but it is expected to have type\n  1 = 1",
        "(kernel) application type mismatch\n  Nat.succ true\nargument has type\n  Bool\n"
        "but function has type\n  Nat → Nat",
        "(kernel) application type mismatch\n  ⟨h, True.intro⟩\nargument has type\n  True\n"
        "but function has type\n  p → p ∧ p",
    ]
