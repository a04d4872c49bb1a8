/-
How the sign of a term follows from those of its parts: what `positivity` applies.

Mathlib's counterpart: `Mathlib.Tactic.Positivity.Basic`.
-/
import Mathlib.Tactic.Linarith.Lemmas

set_option linter.unusedSectionVars false

universe u

namespace Mathlib.Tactic.Positivity

open Lean.Grind Mathlib.Tactic.Linarith

section Ring

variable {α : Type u} [CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α]
  [OrderedRing α]

theorem num_pos (k : Nat) : (0 : α) < OfNat.ofNat (k + 1) := ofNat_pos k

theorem num_nonneg (k : Nat) : (0 : α) ≤ OfNat.ofNat k := ofNat_nonneg k

theorem add_nonneg {a b : α} (h : 0 ≤ a) (g : 0 ≤ b) : 0 ≤ a + b := Linarith.add_nonneg h g

theorem add_pos {a b : α} (h : 0 < a) (g : 0 < b) : 0 < a + b := Linarith.add_pos h g

theorem add_pos_left {a b : α} (h : 0 < a) (g : 0 ≤ b) : 0 < a + b := add_pos_of_pos_of_nonneg h g

theorem add_pos_right {a b : α} (h : 0 ≤ a) (g : 0 < b) : 0 < a + b := add_pos_of_nonneg_of_pos h g

theorem mul_nonneg {a b : α} (h : 0 ≤ a) (g : 0 ≤ b) : 0 ≤ a * b := Linarith.mul_nonneg h g

theorem mul_pos {a b : α} (h : 0 < a) (g : 0 < b) : 0 < a * b := Linarith.mul_pos h g

theorem mul_self {a : α} : 0 ≤ a * a := mul_self_nonneg a

theorem mul_self_pos {a : α} (h : a ≠ 0) : 0 < a * a := by
  cases Std.IsLinearPreorder.le_total 0 a with
  | inl g =>
    have k := lt_of_le_of_ne g h
    exact Linarith.mul_pos k k
  | inr g =>
    have k := lt_of_le_of_ne g (fun e => h e.symm)
    have l := sub_pos_of_lt k
    have m := Linarith.mul_pos l l
    rw [Ring.sub_eq_add_neg, AddCommMonoid.zero_add, Ring.neg_mul, Ring.mul_neg,
      AddCommGroup.neg_neg] at m
    exact m

theorem mul_ne {a b : α} (h : a ≠ 0) (g : b ≠ 0) : a * b ≠ 0 := by
  intro k
  have l := Linarith.mul_pos (mul_self_pos h) (mul_self_pos g)
  have m : a * a * (b * b) = 0 := by
    rw [Semiring.mul_assoc, ← Semiring.mul_assoc a b b, k, Semiring.zero_mul, Semiring.mul_zero]
  rw [m] at l
  exact ((Std.LawfulOrderLT.lt_iff (0 : α) 0).mp l).2 (Std.IsPreorder.le_refl 0)

theorem pow_pos {a : α} (k : Nat) (h : 0 < a) : 0 < a ^ k := by
  induction k with
  | zero =>
    rw [Semiring.pow_zero]
    exact OrderedRing.zero_lt_one
  | succ k ih =>
    rw [Semiring.pow_succ]
    exact Linarith.mul_pos ih h

theorem pow_nonneg {a : α} (k : Nat) (h : 0 ≤ a) : 0 ≤ a ^ k := by
  induction k with
  | zero =>
    rw [Semiring.pow_zero]
    exact le_of_lt OrderedRing.zero_lt_one
  | succ k ih =>
    rw [Semiring.pow_succ]
    exact Linarith.mul_nonneg ih h

theorem pow_even {a : α} (k : Nat) : 0 ≤ a ^ (k + k) := by
  rw [Semiring.pow_add]
  exact mul_self_nonneg _

theorem pow_even_pos {a : α} (k : Nat) (h : a ≠ 0) : 0 < a ^ (k + k) := by
  induction k with
  | zero =>
    rw [Semiring.pow_zero]
    exact OrderedRing.zero_lt_one
  | succ k ih =>
    have e : k + 1 + (k + 1) = k + k + 2 := by omega
    rw [e, Semiring.pow_add, Semiring.pow_two]
    exact Linarith.mul_pos ih (mul_self_pos h)

theorem pow_ne {a : α} (k : Nat) (h : a ≠ 0) : a ^ k ≠ 0 := by
  intro g
  have l := pow_even_pos k h
  rw [Semiring.pow_add, g, Semiring.zero_mul] at l
  exact ((Std.LawfulOrderLT.lt_iff (0 : α) 0).mp l).2 (Std.IsPreorder.le_refl 0)

theorem neg_ne {a : α} (h : a ≠ 0) : -a ≠ 0 := fun g => h ((AddCommGroup.neg_eq_zero a).mp g)

end Ring

section Order

variable {α : Type u} [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α]

theorem of_pos_le {z a b : α} (h : z < a) (g : a ≤ b) : z < b :=
  lt_of_not_ge fun k =>
    ((Std.LawfulOrderLT.lt_iff z a).mp h).2 (Std.IsPreorder.le_trans _ _ _ g k)

theorem of_nonneg_lt {z a b : α} (h : z ≤ a) (g : a < b) : z < b :=
  lt_of_not_ge fun k =>
    ((Std.LawfulOrderLT.lt_iff a b).mp g).2 (Std.IsPreorder.le_trans _ _ _ k h)

theorem of_nonneg_le {z a b : α} (h : z ≤ a) (g : a ≤ b) : z ≤ b :=
  Std.IsPreorder.le_trans _ _ _ h g

theorem lt_of_le_of_ne {z a : α} (h : z ≤ a) (g : a ≠ z) : z < a := Linarith.lt_of_le_of_ne h g

theorem le_of_lt {z a : α} (h : z < a) : z ≤ a := Linarith.le_of_lt h

theorem ne_of_lt {z a : α} (h : z < a) : a ≠ z := Linarith.ne_of_gt h

end Order

section Any

variable {α : Type u} {r : α → Prop} {p : Prop} {a b : α}

theorem ite_of {d : Decidable p} (h : r a) (g : r b) : r (ite p a b) := by
  by_cases k : p
  · rw [if_pos k]
    exact h
  · rw [if_neg k]
    exact g

end Any

theorem nat_add_pos_left {a b : Nat} (h : 0 < a) : 0 < a + b := by omega

theorem nat_add_pos_right {a b : Nat} (h : 0 < b) : 0 < a + b := by omega

theorem nat_mul_pos {a b : Nat} (h : 0 < a) (g : 0 < b) : 0 < a * b := Nat.mul_pos h g

theorem nat_pow_pos {a : Nat} (k : Nat) (h : 0 < a) : 0 < a ^ k := Nat.pow_pos h

theorem nat_num_pos (k : Nat) : 0 < k + 1 := Nat.succ_pos k

theorem nat_pos_of_ne {a : Nat} (h : a ≠ 0) : 0 < a := Nat.pos_of_ne_zero h

theorem nat_cast_nonneg (a : Nat) : 0 ≤ (a : Int) := by omega

theorem nat_cast_pos {a : Nat} (h : 0 < a) : 0 < (a : Int) := by omega

theorem nat_abs_pos {a : Int} (h : a ≠ 0) : 0 < a.natAbs := by omega

theorem int_div_nonneg {a b : Int} (h : 0 ≤ a) (g : 0 ≤ b) : 0 ≤ a / b := Int.ediv_nonneg h g

theorem int_mod_nonneg {a b : Int} (h : b ≠ 0) : 0 ≤ a % b := Int.emod_nonneg a h

theorem nat_max_pos_left {a b : Nat} (h : 0 < a) : 0 < max a b := by omega

theorem nat_max_pos_right {a b : Nat} (h : 0 < b) : 0 < max a b := by omega

theorem nat_min_pos {a b : Nat} (h : 0 < a) (g : 0 < b) : 0 < min a b := by omega

theorem int_max_pos_left {a b : Int} (h : 0 < a) : 0 < max a b := by omega

theorem int_max_pos_right {a b : Int} (h : 0 < b) : 0 < max a b := by omega

theorem int_max_nonneg_left {a b : Int} (h : 0 ≤ a) : 0 ≤ max a b := by omega

theorem int_max_nonneg_right {a b : Int} (h : 0 ≤ b) : 0 ≤ max a b := by omega

theorem int_min_pos {a b : Int} (h : 0 < a) (g : 0 < b) : 0 < min a b := by omega

theorem int_min_nonneg {a b : Int} (h : 0 ≤ a) (g : 0 ≤ b) : 0 ≤ min a b := by omega

end Mathlib.Tactic.Positivity
