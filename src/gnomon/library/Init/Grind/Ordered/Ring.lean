/-
Multiplication that respects an order.

Lean's counterpart: `Init.Grind.Ordered.Ring`.
-/
prelude
import Init.Grind.Ordered.Module

universe u

namespace Lean.Grind

/-- A semiring with an order that addition and positive factors respect. -/
class OrderedRing (R : Type u) [Semiring R] [LE R] [LT R] [Std.IsPreorder R] : Prop
    extends OrderedAdd R where
  /-- One is positive. -/
  zero_lt_one : (0 : R) < 1
  /-- A positive left factor changes nothing. -/
  mul_lt_mul_of_pos_left : ∀ {a b c : R}, a < b → 0 < c → c * a < c * b
  /-- A positive right factor changes nothing. -/
  mul_lt_mul_of_pos_right : ∀ {a b c : R}, a < b → 0 < c → a * c < b * c

namespace OrderedRing

section Preorder

variable {R : Type u} [Ring R] [LE R] [LT R] [Std.IsPreorder R] [OrderedRing R]

theorem mul_pos {a b : R} (h₁ : 0 < a) (h₂ : 0 < b) : 0 < a * b := by
  have h := mul_lt_mul_of_pos_right h₁ h₂
  rw [Semiring.zero_mul] at h
  exact h

variable [Std.LawfulOrderLT R]

theorem zero_le_one : (0 : R) ≤ 1 := ((Std.LawfulOrderLT.lt_iff _ _).mp zero_lt_one).1

end Preorder

section PartialOrder

variable {R : Type u} [Ring R] [LE R] [LT R] [Std.IsPartialOrder R] [OrderedRing R]
  [Std.LawfulOrderLT R]

theorem mul_le_mul_of_nonneg_left {a b c : R} (h : a ≤ b) (h' : 0 ≤ c) : c * a ≤ c * b := by
  by_cases hab : b ≤ a
  · rw [Std.IsPartialOrder.le_antisymm a b h hab]
    exact Std.IsPreorder.le_refl _
  · by_cases hc : c ≤ 0
    · rw [← Std.IsPartialOrder.le_antisymm 0 c h' hc, Semiring.zero_mul, Semiring.zero_mul]
      exact Std.IsPreorder.le_refl _
    · have hab' : a < b := (Std.LawfulOrderLT.lt_iff _ _).mpr ⟨h, hab⟩
      have hc' : 0 < c := (Std.LawfulOrderLT.lt_iff _ _).mpr ⟨h', hc⟩
      exact ((Std.LawfulOrderLT.lt_iff _ _).mp (mul_lt_mul_of_pos_left hab' hc')).1

theorem mul_le_mul_of_nonneg_right {a b c : R} (h : a ≤ b) (h' : 0 ≤ c) : a * c ≤ b * c := by
  by_cases hab : b ≤ a
  · rw [Std.IsPartialOrder.le_antisymm a b h hab]
    exact Std.IsPreorder.le_refl _
  · by_cases hc : c ≤ 0
    · rw [← Std.IsPartialOrder.le_antisymm 0 c h' hc, Semiring.mul_zero, Semiring.mul_zero]
      exact Std.IsPreorder.le_refl _
    · have hab' : a < b := (Std.LawfulOrderLT.lt_iff _ _).mpr ⟨h, hab⟩
      have hc' : 0 < c := (Std.LawfulOrderLT.lt_iff _ _).mpr ⟨h', hc⟩
      exact ((Std.LawfulOrderLT.lt_iff _ _).mp (mul_lt_mul_of_pos_right hab' hc')).1

theorem mul_nonneg {a b : R} (h₁ : 0 ≤ a) (h₂ : 0 ≤ b) : 0 ≤ a * b := by
  have h := mul_le_mul_of_nonneg_right h₁ h₂
  rw [Semiring.zero_mul] at h
  exact h

end PartialOrder

end OrderedRing

end Lean.Grind
