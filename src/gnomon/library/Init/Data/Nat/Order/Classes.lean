/-
The order of the natural numbers is linear.

Lean's counterpart: `Init.Data.Nat.Order`.
-/
prelude
import Init.Data.Order.Classes
import Init.Omega

namespace Nat

instance instIsLinearOrder : Std.IsLinearOrder Nat where
  le_refl := Nat.le_refl
  le_trans := fun _ _ _ => Nat.le_trans
  le_antisymm := fun _ _ => Nat.le_antisymm
  le_total := Nat.le_total

instance instLawfulOrderLT : Std.LawfulOrderLT Nat where
  lt_iff := fun _ _ => ⟨fun h => ⟨Nat.le_of_lt h, Nat.not_le_of_lt h⟩, fun h => Nat.lt_of_not_le h.2⟩

end Nat
