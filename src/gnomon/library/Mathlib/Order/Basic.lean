/-
Laws of orders under the names that proofs use.

They are stated for the classes of `Std`.

Mathlib's counterpart: `Mathlib.Order.Defs.PartialOrder`, `Mathlib.Order.Defs.LinearOrder`.
-/
import Mathlib.Tactic.Linarith.Lemmas

universe u

section Preorder

variable {α : Type u} [LE α] [Std.IsPreorder α] {a b c : α}

theorem le_refl (a : α) : a ≤ a := Std.IsPreorder.le_refl a

theorem le_rfl : a ≤ a := le_refl a

theorem le_of_eq (h : a = b) : a ≤ b := h ▸ le_refl a

theorem le_trans (h : a ≤ b) (g : b ≤ c) : a ≤ c := Std.IsPreorder.le_trans a b c h g

variable [LT α] [Std.LawfulOrderLT α]

theorem lt_iff_le_not_ge : a < b ↔ a ≤ b ∧ ¬b ≤ a := Std.LawfulOrderLT.lt_iff a b

theorem le_of_lt (h : a < b) : a ≤ b := (lt_iff_le_not_ge.mp h).1

theorem not_le_of_gt (h : a < b) : ¬b ≤ a := (lt_iff_le_not_ge.mp h).2

theorem lt_irrefl (a : α) : ¬a < a := fun h => not_le_of_gt h (le_refl a)

theorem lt_of_lt_of_le (h : a < b) (g : b ≤ c) : a < c :=
  lt_iff_le_not_ge.mpr ⟨le_trans (le_of_lt h) g, fun k => not_le_of_gt h (le_trans g k)⟩

theorem lt_of_le_of_lt (h : a ≤ b) (g : b < c) : a < c :=
  lt_iff_le_not_ge.mpr ⟨le_trans h (le_of_lt g), fun k => not_le_of_gt g (le_trans k h)⟩

theorem lt_trans (h : a < b) (g : b < c) : a < c := lt_of_lt_of_le h (le_of_lt g)

theorem ne_of_lt (h : a < b) : a ≠ b := by
  intro e
  subst e
  exact lt_irrefl _ h

theorem ne_of_gt (h : a > b) : a ≠ b := by
  intro e
  subst e
  exact lt_irrefl _ h

instance instTransLtLe : Trans (α := α) (· < ·) (· ≤ ·) (· < ·) := ⟨lt_of_lt_of_le⟩

instance instTransLeLt : Trans (α := α) (· ≤ ·) (· < ·) (· < ·) := ⟨lt_of_le_of_lt⟩

instance instTransLt : Trans (α := α) (· < ·) (· < ·) (· < ·) := ⟨lt_trans⟩

end Preorder

theorem le_antisymm {α : Type u} [LE α] [Std.IsPartialOrder α] {a b : α} (h : a ≤ b) (g : b ≤ a) : a = b :=
  Std.IsPartialOrder.le_antisymm a b h g

section Linear

variable {α : Type u} [LE α] [Std.IsLinearOrder α] {a b : α}

theorem le_total (a b : α) : a ≤ b ∨ b ≤ a := Std.IsLinearPreorder.le_total a b

variable [LT α] [Std.LawfulOrderLT α]

theorem lt_of_not_ge (h : ¬a ≥ b) : a < b := Mathlib.Tactic.Linarith.lt_of_not_ge h

theorem le_of_not_gt (h : ¬a > b) : a ≤ b := Mathlib.Tactic.Linarith.le_of_not_gt h

theorem not_le : ¬a ≤ b ↔ b < a := ⟨lt_of_not_ge, not_le_of_gt⟩

theorem not_lt : ¬a < b ↔ b ≤ a := ⟨le_of_not_gt, fun h g => not_le_of_gt g h⟩

theorem lt_or_ge (a b : α) : a < b ∨ a ≥ b :=
  Classical.byCases (fun h : a ≥ b => Or.inr h) (fun h => Or.inl (lt_of_not_ge h))

theorem lt_or_gt_of_ne (h : a ≠ b) : a < b ∨ a > b := Mathlib.Tactic.Linarith.lt_or_gt_of_ne h

theorem lt_trichotomy (a b : α) : a < b ∨ a = b ∨ b < a :=
  Classical.byCases (fun h : a = b => Or.inr (Or.inl h)) fun h =>
    (lt_or_gt_of_ne h).elim Or.inl fun g => Or.inr (Or.inr g)

theorem lt_of_le_of_ne (h : a ≤ b) (g : a ≠ b) : a < b :=
  lt_of_not_ge fun k => g (le_antisymm h k)

end Linear
