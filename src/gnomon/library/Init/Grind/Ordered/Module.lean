/-
Addition that respects an order.

Read next: `Init.Grind.Ordered.Ring`.  Lean's counterpart: `Init.Grind.Ordered.Module`.
-/
prelude
import Init.Data.Order.Classes
import Init.Grind.Ring.Basic

universe u

namespace Lean.Grind

/-- A summand on both sides does not change what is at most what. -/
class OrderedAdd (M : Type u) [HAdd M M M] [LE M] [Std.IsPreorder M] : Prop where
  /-- The summand may be added or left out. -/
  add_le_left_iff : ∀ {a b : M} (c : M), a ≤ b ↔ a + c ≤ b + c

namespace OrderedAdd

open AddCommMonoid

variable {M : Type u} [LE M] [Std.IsPreorder M] [AddCommMonoid M] [OrderedAdd M]

theorem add_le_right_iff {a b : M} (c : M) : a ≤ b ↔ c + a ≤ c + b := by
  rw [add_comm c a, add_comm c b]
  exact add_le_left_iff c

theorem add_le_left {a b : M} (h : a ≤ b) (c : M) : a + c ≤ b + c := (add_le_left_iff c).mp h

theorem add_le_right {a b : M} (c : M) (h : a ≤ b) : c + a ≤ c + b := (add_le_right_iff c).mp h

theorem add_le_add {a b c d : M} (hab : a ≤ b) (hcd : c ≤ d) : a + c ≤ b + d :=
  Std.IsPreorder.le_trans _ _ _ (add_le_left hab c) (add_le_right b hcd)

variable [LT M] [Std.LawfulOrderLT M]

theorem add_lt_left_iff {a b : M} (c : M) : a < b ↔ a + c < b + c := by
  rw [Std.LawfulOrderLT.lt_iff, Std.LawfulOrderLT.lt_iff, ← add_le_left_iff c,
    ← add_le_left_iff c]

theorem add_lt_right_iff {a b : M} (c : M) : a < b ↔ c + a < c + b := by
  rw [add_comm c a, add_comm c b]
  exact add_lt_left_iff c

theorem add_lt_left {a b : M} (h : a < b) (c : M) : a + c < b + c := (add_lt_left_iff c).mp h

theorem add_lt_right {a b : M} (c : M) (h : a < b) : c + a < c + b := (add_lt_right_iff c).mp h

theorem add_lt_add {a b c d : M} (hab : a < b) (hcd : c < d) : a + c < b + d := by
  have h := add_lt_left hab c
  have g := add_lt_right b hcd
  rw [Std.LawfulOrderLT.lt_iff] at h g ⊢
  exact ⟨Std.IsPreorder.le_trans _ _ _ h.1 g.1,
    fun back => g.2 (Std.IsPreorder.le_trans _ _ _ back h.1)⟩

end OrderedAdd

end Lean.Grind
