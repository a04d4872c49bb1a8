/-
Classes that say what an order relation is like; the relations themselves are instances of `LE` and `LT`.

Lean's counterpart: `Init.Data.Order.Classes`.
-/
prelude
import Init.Core

universe u

namespace Std

/-- `≤` is reflexive and transitive. -/
class IsPreorder (α : Type u) [LE α] : Prop where
  /-- Everything is at most itself. -/
  le_refl : ∀ a : α, a ≤ a
  /-- What is at most something that is at most `c` is at most `c`. -/
  le_trans : ∀ a b c : α, a ≤ b → b ≤ c → a ≤ c

/-- `≤` is a preorder in which two values that are at most each other are equal. -/
class IsPartialOrder (α : Type u) [LE α] : Prop extends IsPreorder α where
  /-- Values that are at most each other are equal. -/
  le_antisymm : ∀ a b : α, a ≤ b → b ≤ a → a = b

/-- `≤` is a preorder that compares any two values. -/
class IsLinearPreorder (α : Type u) [LE α] : Prop extends IsPreorder α where
  /-- One of two values is at most the other. -/
  le_total : ∀ a b : α, a ≤ b ∨ b ≤ a

/-- `≤` is a partial order that compares any two values. -/
class IsLinearOrder (α : Type u) [LE α] : Prop extends IsPartialOrder α, IsLinearPreorder α

/-- `<` is the strict part of `≤`. -/
class LawfulOrderLT (α : Type u) [LT α] [LE α] : Prop where
  /-- To be less is to be at most, and not conversely. -/
  lt_iff : ∀ a b : α, a < b ↔ a ≤ b ∧ ¬ b ≤ a

instance instTransLeOfIsPreorder {α : Type u} [LE α] [IsPreorder α] :
    Trans (· ≤ · : α → α → Prop) (· ≤ · : α → α → Prop) (· ≤ · : α → α → Prop) where
  trans := fun h g => IsPreorder.le_trans _ _ _ h g

end Std
