"""`@[congr]`: the simplifier goes into applications by theorems; what is no such theorem is refused."""

from __future__ import annotations

from gnomon.elab.frontend import Frontend
from gnomon.syntax import Source

APP = """
def App (f : Nat → Nat) (n : Nat) : Nat := f n
@[congr] theorem App_congr {f g : Nat → Nat} {n m : Nat} (h : n = m) (h2 : ∀ x, x = m → f x = g x) :
    App f n = App g m := by
  subst h
  exact h2 n rfl
"""


def messages(text: str) -> list[str]:
    """Return the messages that a file gets."""
    frontend = Frontend(Source(text, "test"))
    return [message.text() for snapshot in frontend.run() for message in snapshot.messages]


def test_arguments_are_simplified() -> None:
    """Also functions, with what their arguments are known to be."""
    text = """
example (a : Nat) : App (fun x => x + 0) (a + 0) = App (fun x => x) a := by simp
example (a : Nat) : App (fun x => if x = a then 1 else 2) a = App (fun _ => 1) a := by
  simp +contextual
attribute [local congr] ite_congr
example (a : Nat) : (if a = 0 then a + 1 else 2) = (if a = 0 then 1 else 2) := by simp +contextual
"""
    assert messages(APP + text) == []


def test_premises_are_rules_only_if_asked_for() -> None:
    """Without `+contextual`, what an argument is known to be is not used."""
    text = """
example (a : Nat) : App (fun x => if x = a then 1 else 2) a = App (fun _ => 1) a := by simp
"""
    assert messages(APP + text) == ["`simp` made no progress"]


def test_other_theorems_are_refused() -> None:
    """As Lean words it."""
    text = """
@[congr] theorem a (a b : Nat) (h : a = b) : a ≤ b := Nat.le_of_eq h
@[congr] theorem b (a b : Nat) (h : a = b) : a + b = b + a := Nat.add_comm ..
"""
    assert messages(text) == [
        "Invalid `congr` theorem: Theorem is not an equality or iff\n  ?a ≤ ?b",
        "Invalid `congr` theorem: Parameter #3 is not a valid hypothesis because its right-hand "
        "side head was already resolved\n  ?b",
    ]
