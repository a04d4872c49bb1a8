/-
Comparing numerals of an ordered ring by their difference.

Mathlib's counterpart: `Mathlib.Tactic.NormNum.Ineq`.
-/
import Mathlib.Tactic.Linarith.Lemmas

set_option linter.unusedSectionVars false

universe u

namespace Mathlib.Tactic.NormNum

open Lean.Grind Mathlib.Tactic.Linarith

variable {α : Type u} [CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α]
  [OrderedRing α]

private theorem add_difference {a b c : α} (h : b - a = c) : b = a + c := by
  rw [← h, Semiring.add_comm, AddCommGroup.sub_add_cancel]

theorem lt_of_difference {a b : α} (k : Nat) (h : b - a = OfNat.ofNat (k + 1)) : a < b := by
  have g := OrderedAdd.add_lt_right a (ofNat_pos (α := α) k)
  rw [Semiring.add_zero, ← add_difference h] at g
  exact g

theorem le_of_difference {a b : α} (k : Nat) (h : b - a = OfNat.ofNat k) : a ≤ b := by
  have g := OrderedAdd.add_le_right a (ofNat_nonneg (α := α) k)
  rw [Semiring.add_zero, ← add_difference h] at g
  exact g

theorem not_lt_of_difference {a b : α} (k : Nat) (h : a - b = OfNat.ofNat k) : ¬ a < b := fun g =>
  ((Std.LawfulOrderLT.lt_iff a b).mp g).2 (le_of_difference k h)

theorem not_le_of_difference {a b : α} (k : Nat) (h : a - b = OfNat.ofNat (k + 1)) : ¬ a ≤ b :=
  ((Std.LawfulOrderLT.lt_iff b a).mp (lt_of_difference k h)).2

theorem ne_of_difference {a b : α} (k : Nat) (h : b - a = OfNat.ofNat (k + 1)) : ¬ a = b := fun e =>
  ne_of_gt (lt_of_difference k h) e.symm

theorem ne_of_difference' {a b : α} (k : Nat) (h : a - b = OfNat.ofNat (k + 1)) : ¬ a = b :=
  ne_of_gt (lt_of_difference k h)

end Mathlib.Tactic.NormNum
