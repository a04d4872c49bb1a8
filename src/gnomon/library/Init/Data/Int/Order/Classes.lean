/-
The order of the integers is linear, and steps of a calculation may be chained.

Lean's counterpart: `Init.Data.Int.Order`.
-/
prelude
import Init.Data.Order.Classes
import Init.Data.Int.Order

namespace Int

instance instIsLinearOrder : Std.IsLinearOrder Int where
  le_refl := Int.le_refl
  le_trans := fun _ _ _ => Int.le_trans
  le_antisymm := fun _ _ => Int.le_antisymm
  le_total := Int.le_total

instance instLawfulOrderLT : Std.LawfulOrderLT Int where
  lt_iff := fun _ _ => by omega

instance instTransLt : Trans (α := Int) (· < ·) (· < ·) (· < ·) where
  trans := Int.lt_trans

instance instTransLe : Trans (α := Int) (· ≤ ·) (· ≤ ·) (· ≤ ·) where
  trans := Int.le_trans

instance instTransLtLe : Trans (α := Int) (· < ·) (· ≤ ·) (· < ·) where
  trans := Int.lt_of_lt_of_le

instance instTransLeLt : Trans (α := Int) (· ≤ ·) (· < ·) (· < ·) where
  trans := Int.lt_of_le_of_lt

end Int
