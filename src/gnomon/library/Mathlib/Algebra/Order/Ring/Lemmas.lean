/-
Laws of ordered commutative rings under the names that proofs give to `nlinarith` and `exact`.

They are stated for the classes of `Lean.Grind`, of which the integers are an instance.

Mathlib's counterpart: `Mathlib.Algebra.Order.Ring.Lemmas`, `Mathlib.Algebra.Order.Ring.Defs`.
-/
import Mathlib.Tactic.Positivity.Lemmas

set_option linter.unusedSectionVars false

universe u

open Lean.Grind Mathlib.Tactic

section

variable {α : Type u} [CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α]
  [OrderedRing α] {a b : α}

theorem sq_nonneg (a : α) : 0 ≤ a ^ 2 := Linarith.sq_nonneg a

theorem mul_self_nonneg (a : α) : 0 ≤ a * a := Linarith.mul_self_nonneg a

theorem sq_pos_of_ne_zero (h : a ≠ 0) : 0 < a ^ 2 := Positivity.pow_even_pos 1 h

theorem mul_pos (ha : 0 < a) (hb : 0 < b) : 0 < a * b := Linarith.mul_pos ha hb

theorem mul_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := Linarith.mul_nonneg ha hb

theorem add_pos (ha : 0 < a) (hb : 0 < b) : 0 < a + b := Linarith.add_pos ha hb

theorem add_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b := Linarith.add_nonneg ha hb

theorem pow_pos (h : 0 < a) (n : Nat) : 0 < a ^ n := Positivity.pow_pos n h

theorem pow_nonneg (h : 0 ≤ a) (n : Nat) : 0 ≤ a ^ n := Positivity.pow_nonneg n h

theorem sub_nonneg_of_le (h : b ≤ a) : 0 ≤ a - b := Linarith.sub_nonneg_of_le h

theorem sub_pos_of_lt (h : b < a) : 0 < a - b := Linarith.sub_pos_of_lt h

end
