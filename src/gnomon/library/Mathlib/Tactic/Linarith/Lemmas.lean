/-
What the proofs that `linarith` finds consist of.

A fact is brought into one of the forms `0 ≤ e`, `0 < e`, `e = 0`; facts are multiplied by numbers and
added up; a sum that is positive, and zero by the laws of rings, is a contradiction.  All lemmas about a ring
take the same instances, needed or not, so that they are applied in one way.

Mathlib's counterpart: `Mathlib.Tactic.Linarith.Lemmas`.
-/

set_option linter.unusedSectionVars false

universe u

namespace Mathlib.Tactic.Linarith

open Lean.Grind

section Order

variable {α : Type u} [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α]

theorem le_of_not_gt {a b : α} (h : ¬ a > b) : a ≤ b := by
  refine Classical.byContradiction fun g => h ((Std.LawfulOrderLT.lt_iff b a).mpr ⟨?_, g⟩)
  cases Std.IsLinearPreorder.le_total a b with
  | inl k => exact absurd k g
  | inr k => exact k

theorem lt_of_not_ge {a b : α} (h : ¬ a ≥ b) : a < b := by
  refine (Std.LawfulOrderLT.lt_iff a b).mpr ⟨?_, h⟩
  cases Std.IsLinearPreorder.le_total a b with
  | inl k => exact k
  | inr k => exact absurd k h

theorem eq_of_not_lt_of_not_gt {a b : α} (h : ¬ a < b) (g : ¬ b < a) : a = b :=
  Std.IsPartialOrder.le_antisymm a b (le_of_not_gt g) (le_of_not_gt h)

theorem lt_or_gt_of_ne {a b : α} (h : a ≠ b) : a < b ∨ b < a :=
  Classical.byContradiction fun g =>
    h (eq_of_not_lt_of_not_gt (fun k => g (Or.inl k)) (fun k => g (Or.inr k)))

theorem le_of_lt {a b : α} (h : a < b) : a ≤ b := ((Std.LawfulOrderLT.lt_iff a b).mp h).1

theorem ne_of_gt {a b : α} (h : a < b) : b ≠ a := fun g =>
  ((Std.LawfulOrderLT.lt_iff a b).mp h).2 (g ▸ Std.IsPreorder.le_refl b)

theorem lt_of_le_of_ne {a b : α} (h : a ≤ b) (g : b ≠ a) : a < b :=
  lt_of_not_ge fun k => g (Std.IsPartialOrder.le_antisymm b a k h)

end Order

section Ring

variable {α : Type u} [CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α]
  [OrderedRing α]

theorem sub_nonneg_of_le {a b : α} (h : a ≤ b) : 0 ≤ b - a := by
  have g := OrderedAdd.add_le_left h (-a)
  rw [AddCommGroup.add_neg_cancel, ← Ring.sub_eq_add_neg] at g
  exact g

theorem sub_pos_of_lt {a b : α} (h : a < b) : 0 < b - a := by
  have g := OrderedAdd.add_lt_left h (-a)
  rw [AddCommGroup.add_neg_cancel, ← Ring.sub_eq_add_neg] at g
  exact g

theorem sub_eq_zero_of_eq {a b : α} (h : a = b) : b - a = 0 := by
  rw [h, AddCommGroup.sub_self]

theorem sub_nonneg_of_not_lt {a b : α} (h : ¬ b < a) : 0 ≤ b - a :=
  sub_nonneg_of_le (le_of_not_gt h)

theorem sub_pos_of_not_le {a b : α} (h : ¬ b ≤ a) : 0 < b - a := sub_pos_of_lt (lt_of_not_ge h)

theorem ofNat_nonneg (k : Nat) : (0 : α) ≤ OfNat.ofNat k := by
  induction k with
  | zero => exact Std.IsPreorder.le_refl _
  | succ k ih =>
    rw [Semiring.ofNat_succ]
    have h := OrderedAdd.add_le_add ih (le_of_lt (OrderedRing.zero_lt_one (R := α)))
    rw [Semiring.add_zero] at h
    exact h

theorem ofNat_pos (k : Nat) : (0 : α) < OfNat.ofNat (k + 1) := by
  rw [Semiring.ofNat_succ]
  have h := OrderedAdd.add_le_left (ofNat_nonneg (α := α) k) 1
  rw [AddCommMonoid.zero_add] at h
  have g := (Std.LawfulOrderLT.lt_iff (0 : α) 1).mp OrderedRing.zero_lt_one
  exact (Std.LawfulOrderLT.lt_iff _ _).mpr
    ⟨Std.IsPreorder.le_trans _ _ _ g.1 h, fun k => g.2 (Std.IsPreorder.le_trans _ _ _ h k)⟩

theorem mul_nonneg {a b : α} (h : 0 ≤ a) (g : 0 ≤ b) : 0 ≤ a * b := OrderedRing.mul_nonneg h g

theorem mul_pos {a b : α} (h : 0 < a) (g : 0 < b) : 0 < a * b := OrderedRing.mul_pos h g

theorem mul_nonneg_of_pos_of_nonneg {a b : α} (h : 0 < a) (g : 0 ≤ b) : 0 ≤ a * b :=
  mul_nonneg (le_of_lt h) g

theorem mul_nonneg_of_nonneg_of_pos {a b : α} (h : 0 ≤ a) (g : 0 < b) : 0 ≤ a * b :=
  mul_nonneg h (le_of_lt g)

theorem mul_zero_eq {a b : α} (h : b = 0) : a * b = 0 := by rw [h, Semiring.mul_zero]

theorem zero_mul_eq {a b : α} (h : a = 0) : a * b = 0 := by rw [h, Semiring.zero_mul]

theorem scale_nonneg (k : Nat) {a : α} (h : 0 ≤ a) : 0 ≤ OfNat.ofNat (k + 1) * a :=
  mul_nonneg (ofNat_nonneg _) h

theorem scale_pos (k : Nat) {a : α} (h : 0 < a) : 0 < OfNat.ofNat (k + 1) * a :=
  mul_pos (ofNat_pos k) h

theorem add_nonneg {a b : α} (h : 0 ≤ a) (g : 0 ≤ b) : 0 ≤ a + b := by
  have k := OrderedAdd.add_le_add h g
  rw [Semiring.add_zero] at k
  exact k

theorem add_pos_of_nonneg_of_pos {a b : α} (h : 0 ≤ a) (g : 0 < b) : 0 < a + b := by
  have k := OrderedAdd.add_le_left h b
  rw [AddCommMonoid.zero_add] at k
  have g := (Std.LawfulOrderLT.lt_iff 0 b).mp g
  exact (Std.LawfulOrderLT.lt_iff _ _).mpr
    ⟨Std.IsPreorder.le_trans _ _ _ g.1 k, fun l => g.2 (Std.IsPreorder.le_trans _ _ _ k l)⟩

theorem add_pos_of_pos_of_nonneg {a b : α} (h : 0 < a) (g : 0 ≤ b) : 0 < a + b := by
  rw [Semiring.add_comm]
  exact add_pos_of_nonneg_of_pos g h

theorem add_pos {a b : α} (h : 0 < a) (g : 0 < b) : 0 < a + b :=
  add_pos_of_nonneg_of_pos (le_of_lt h) g

theorem add_zero_nonneg {a b : α} (h : 0 ≤ a) (g : b = 0) : 0 ≤ a + b := by
  rw [g, Semiring.add_zero]
  exact h

theorem add_zero_pos {a b : α} (h : 0 < a) (g : b = 0) : 0 < a + b := by
  rw [g, Semiring.add_zero]
  exact h

theorem false_of_pos {a : α} (h : 0 < a) (g : a = 0) : False := by
  rw [g] at h
  exact ((Std.LawfulOrderLT.lt_iff (0 : α) 0).mp h).2 (Std.IsPreorder.le_refl 0)

private theorem neg_nonneg_of_nonpos {a : α} (h : a ≤ 0) : 0 ≤ -a := by
  have g := OrderedAdd.add_le_left h (-a)
  rw [AddCommGroup.add_neg_cancel, AddCommMonoid.zero_add] at g
  exact g

theorem mul_self_nonneg (a : α) : 0 ≤ a * a := by
  cases Std.IsLinearPreorder.le_total 0 a with
  | inl h => exact mul_nonneg h h
  | inr h =>
    have g := mul_nonneg (neg_nonneg_of_nonpos h) (neg_nonneg_of_nonpos h)
    rw [Ring.neg_mul, Ring.mul_neg, AddCommGroup.neg_neg] at g
    exact g

theorem sq_nonneg (a : α) : 0 ≤ a ^ 2 := by
  rw [Semiring.pow_two]
  exact mul_self_nonneg a

end Ring

theorem int_sub_one_nonneg_of_lt {a b : Int} (h : a < b) : 0 ≤ b - a - 1 := by omega

theorem int_sub_one_nonneg_of_not_le {a b : Int} (h : ¬ b ≤ a) : 0 ≤ b - a - 1 := by omega

theorem nat_sub_nonneg_of_le {a b : Nat} (h : a ≤ b) : 0 ≤ (b : Int) - a := by omega

theorem nat_sub_one_nonneg_of_lt {a b : Nat} (h : a < b) : 0 ≤ (b : Int) - a - 1 := by omega

theorem nat_sub_nonneg_of_not_lt {a b : Nat} (h : ¬ b < a) : 0 ≤ (b : Int) - a := by omega

theorem nat_sub_one_nonneg_of_not_le {a b : Nat} (h : ¬ b ≤ a) : 0 ≤ (b : Int) - a - 1 := by omega

theorem nat_sub_eq_zero_of_eq {a b : Nat} (h : a = b) : (b : Int) - a = 0 := by omega

theorem nat_nonneg (a : Nat) : 0 ≤ (a : Int) := by omega

end Mathlib.Tactic.Linarith
