/-
The integers are an ordered commutative ring.

Lean's counterpart: `Init.GrindInstances.Ring.Int`, `Init.Grind.Ordered.Int`.
-/
prelude
import Init.Grind.Ordered.Ring
import Init.Data.Int.Order.Classes

namespace Lean.Grind

instance instCommRingInt : CommRing Int where
  natCast := inferInstance
  ofNat := fun _ => inferInstance
  nsmul := ⟨fun n a => n * a⟩
  npow := inferInstance
  intCast := inferInstance
  zsmul := ⟨(· * ·)⟩
  add_zero := Int.add_zero
  add_comm := Int.add_comm
  add_assoc := Int.add_assoc
  mul_assoc := Int.mul_assoc
  mul_comm := Int.mul_comm
  mul_one := Int.mul_one
  one_mul := Int.one_mul
  left_distrib := Int.mul_add
  right_distrib := Int.add_mul
  mul_zero := Int.mul_zero
  zero_mul := Int.zero_mul
  pow_zero := fun _ => rfl
  pow_succ := fun _ _ => rfl
  ofNat_succ := fun _ => rfl
  neg_add_cancel := Int.add_left_neg
  sub_eq_add_neg := fun _ _ => Int.sub_eq_add_neg
  neg_zsmul := Int.neg_mul

instance instNoNatZeroDivisorsInt : NoNatZeroDivisors Int where
  no_nat_zero_divisors := fun k a b h₁ h₂ => by
    exact Int.eq_of_mul_eq_mul_left (by omega) h₂

instance instOrderedRingInt : OrderedRing Int where
  add_le_left_iff := fun _ => by omega
  zero_lt_one := by omega
  mul_lt_mul_of_pos_left := fun h g => Int.mul_lt_mul_of_pos_left h g
  mul_lt_mul_of_pos_right := fun h g => Int.mul_lt_mul_of_pos_right h g

end Lean.Grind
