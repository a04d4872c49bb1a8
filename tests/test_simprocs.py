"""Procedures of the simplifier that programs declare; `match_expr` and `let_expr`, which they use."""

from __future__ import annotations

from gnomon.elab.frontend import Frontend
from gnomon.syntax import Source

HEADER = """import Lean
open Lean Meta Simp
def triple (n : Nat) : Nat := n + n + n
"""

LITERAL = """
simproc reduceTriple (triple _) := fun e => do
  let_expr triple n ← e | return .continue
  let some k ← Nat.fromExpr? n | return .continue
  return .done { expr := toExpr (k + k + k) }
"""


def messages(text: str) -> list[str]:
    """Return the messages that a file gets."""
    frontend = Frontend(Source(HEADER + text, "test"))
    return [message.text() for snapshot in frontend.run() for message in snapshot.messages]


def test_it_is_used() -> None:
    """By `simp`, and by `simp only` if it is named."""
    text = """
example : triple 3 = 9 := by simp
example : triple 3 = 9 := by simp only [reduceTriple]
example (f : Nat → Nat) : f (triple 2) = f 6 := by simp
"""
    assert messages(LITERAL + text) == []


def test_it_is_not_used() -> None:
    """Where it is left out, or not named."""
    text = """
example : triple 3 = 9 := by simp [-reduceTriple]
example : triple 3 = 9 := by simp only
"""
    assert messages(LITERAL + text) == ["`simp` made no progress"] * 2


def test_declared_only() -> None:
    """`simproc_decl` declares one that is used where it is named."""
    text = """
example : triple 3 = 9 := by simp
example : triple 3 = 9 := by simp [reduceTriple]
"""
    declared = LITERAL.replace("simproc ", "simproc_decl ")
    assert messages(declared + text) == ["`simp` made no progress"]


def test_a_proof() -> None:
    """A procedure may give a proof, and be used before subterms."""
    text = """
simproc ↓ twice (_ ∧ _) := fun e => do
  match_expr e with
  | And a b =>
    if a == b then return .visit { expr := a, proof? := mkApp (mkConst ``and_self) a }
    else return .continue
  | _ => return .continue
example (p : Prop) (h : p) : p ∧ p := by
  simp only [twice]
  exact h
"""
    assert messages(text) == []


def test_by_definition() -> None:
    """`dsimproc` is for `dsimp`, too."""
    text = """
dsimproc unfoldTriple (triple _) := fun e => do
  let_expr triple n := e | return .continue
  return .done (mkNatAdd (mkNatAdd n n) n)
example (n : Nat) : triple n = n + n + n := by dsimp
"""
    assert messages(text) == []


def test_match_expr_in_terms() -> None:
    """Also outside of `do`."""
    text = """
def sides (e : Expr) : Option (Expr × Expr) :=
  match_expr e with
  | Eq _ a b => some (a, b)
  | HEq _ a _ b => some (a, b)
  | _ => none
#eval show MetaM Unit from do
  let e ← mkEq (mkNatLit 1) (mkNatLit 2)
  let some (a, b) := sides e | throwError "no"
  logInfo m!"{a} {b}"
"""
    assert messages(text) == ["1 2"]


def test_run_tac() -> None:
    """A tactic that is written where it runs."""
    text = """
open Elab Tactic
example (p : Prop) (h : p) : p := by
  run_tac do
    let g ← getMainGoal
    g.assumption
example : True ∧ True := by
  run_tac evalTactic (← `(tactic| constructor))
  all_goals trivial
example : 1 + 1 = 2 := by
  run_tac logInfo "hi"
  rfl
example : 1 + 1 = 2 := by
  run_tac foo
"""
    assert messages(text) == ["hi", "Unknown identifier `foo`"]
