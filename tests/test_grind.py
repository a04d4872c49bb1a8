"""The tactic `grind`: what it proves, and what it says where it does not."""

from __future__ import annotations

import pytest

from gnomon.elab.frontend import Frontend
from gnomon.syntax import Source


def messages(text: str) -> list[str]:
    """Return the messages that a file gets."""
    frontend = Frontend(Source(text, "test"))
    return [message.text() for snapshot in frontend.run() for message in snapshot.messages]


PROVED = {
    "propositions": """
example (p q r : Prop) (h : p ∧ (q ∨ r)) : (p ∧ q) ∨ (p ∧ r) := by grind
example (p q : Prop) : ¬(p ∧ q) ↔ ¬p ∨ ¬q := by grind
example (p q : Prop) : ((p → q) → p) → p := by grind
example (p q r : Prop) : (p ↔ q) → (q ↔ r) → (p ↔ r) := by grind
""",
    "equations": """
example (α : Type) (f : α → α) (a : α) (h : f (f (f a)) = a) (h2 : f (f (f (f (f a)))) = a) :
    f a = a := by grind
example (f g : Nat → Nat) (a : Nat) (h : f = g) : f a = g a := by grind
example (f g : Nat → Nat) (h : ∀ x, f x = g x) : f = g := by grind
example (f : Nat → Nat) (h : ∀ x, f (x + 1) = f x) : f 3 = f 0 := by grind
""",
    "constructors": """
example (a b c : Nat) (xs : List Nat) (h : a :: xs = b :: [c]) : a = b ∧ xs = [c] := by grind
example (a : Nat) (h : some a = none) : False := by grind
inductive Col where | r | g | b
example (c : Col) (h₁ : c ≠ .r) (h₂ : c ≠ .g) : c = .b := by grind [cases Col]
""",
    "arithmetic": """
example (f : Int → Int) (x y : Int) (h : x ≤ y) (h' : y ≤ x) : f x = f y := by grind
example (x y : Int) : (x - y) * (x + y) = x^2 - y^2 := by grind
example (a b c : Int) (h : a = b + c) : a * a = b * b + 2 * b * c + c * c := by grind
example (x y : Nat) (h : x + y = 10) (h' : x = 2 * y + 1) : y = 3 := by grind
""",
    "library": """
example (xs ys : List Nat) : (xs ++ ys).length = ys.length + xs.length := by grind
example (a : Nat) (xs ys : List Nat) (h : a ∈ ys) : a ∈ xs ++ ys := by grind
example (xs : List Nat) (h : xs.length = 0) : xs = [] := by grind
""",
    "definitions": """
inductive Tree where | leaf | node (l : Tree) (v : Nat) (r : Tree)
def Tree.mirror : Tree → Tree | .leaf => .leaf | .node l v r => .node r.mirror v l.mirror
theorem mirror_mirror (t : Tree) : t.mirror.mirror = t := by
  induction t <;> grind [Tree.mirror]
def clamp (lo hi x : Int) : Int := if x < lo then lo else if hi < x then hi else x
example (lo hi x : Int) (h : lo ≤ hi) : lo ≤ clamp lo hi x ∧ clamp lo hi x ≤ hi := by
  grind [clamp]
def g (o : Option Nat) : Nat := match o with | none => 0 | some x => x + 1
example (o : Option Nat) (h : o = some 3) : g o = 4 := by grind [g]
""",
    "attributes": """
@[grind cases] inductive Even : Nat → Prop
  | zero : Even 0
  | step (n : Nat) : Even n → Even (n + 2)
example : ¬ Even 1 := by grind
@[grind] def double (n : Nat) : Nat := n + n
example (a : Nat) : double (double a) = 4 * a := by grind
""",
    "booleans": """
example (a b : Bool) : (a || b) = (b || a) := by grind
example (a b : Bool) (h : a = !b) : a ≠ b := by grind
""",
}


@pytest.mark.parametrize("name", PROVED)
def test_proves(name: str) -> None:
    assert messages(PROVED[name]) == []


def test_axioms_are_the_usual_ones() -> None:
    text = """
theorem t (p q : Prop) (f : Nat → Nat) (h : p ∨ q) (h' : ¬p) : q ∧ f 1 = f (0 + 1) := by grind
#print axioms t
"""
    (shown,) = messages(text)
    assert "sorryAx" not in shown
    for word in shown.partition("[")[2].rstrip("]").split(", "):
        assert word in ("propext", "Classical.choice", "Quot.sound", "")


def test_says_what_is_known() -> None:
    (shown,) = messages("example (p q : Prop) (h : p ∨ q) : p := by grind")
    assert shown == (
        "`grind` failed\ncase grind\np q : Prop\nh : p ∨ q\nh_1 : ¬p\n⊢ False\n"
        "[grind] Goal diagnostics\n"
        "  [facts] Asserted facts\n    [prop] p ∨ q\n    [prop] ¬p\n"
        "  [eqc] True propositions\n    [prop] q\n    [prop] p ∨ q\n"
        "  [eqc] False propositions\n    [prop] p"
    )


def test_says_numbers() -> None:
    (shown,) = messages("example (a b : Nat) (h : a < b) : b < a := by grind")
    assert "[cutsat] Assignment satisfying linear constraints" in shown
    assert shown.endswith("[assign] a := 0\n    [assign] b := 1")


def test_refuses_options_that_there_are_not() -> None:
    (shown,) = messages("example : 1 = 1 := by grind (foo := 3)")
    assert shown == "Structure `Lean.Grind.Config` does not have a field named `foo`"
