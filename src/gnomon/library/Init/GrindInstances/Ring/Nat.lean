/-
The natural numbers are an ordered commutative semiring.

Lean's counterpart: `Init.GrindInstances.Ring.Nat`.
-/
prelude
import Init.Grind.Ordered.Ring
import Init.Data.Nat.Order.Classes

namespace Lean.Grind

instance instCommSemiringNat : CommSemiring Nat where
  natCast := inferInstance
  ofNat := fun _ => inferInstance
  nsmul := ⟨(· * ·)⟩
  npow := inferInstance
  add_zero := Nat.add_zero
  add_comm := Nat.add_comm
  add_assoc := Nat.add_assoc
  mul_assoc := Nat.mul_assoc
  mul_one := Nat.mul_one
  one_mul := Nat.one_mul
  left_distrib := Nat.left_distrib
  right_distrib := Nat.right_distrib
  mul_zero := Nat.mul_zero
  zero_mul := Nat.zero_mul
  mul_comm := Nat.mul_comm
  pow_zero := Nat.pow_zero
  pow_succ := fun _ _ => rfl

instance instNoNatZeroDivisorsNat : NoNatZeroDivisors Nat where
  no_nat_zero_divisors := fun _ _ _ h => Nat.eq_of_mul_eq_mul_left (Nat.pos_of_ne_zero h)

instance instOrderedRingNat : OrderedRing Nat where
  add_le_left_iff := fun _ => (Nat.add_le_add_iff_right).symm
  zero_lt_one := Nat.zero_lt_one
  mul_lt_mul_of_pos_left := fun h g => Nat.mul_lt_mul_of_pos_left h g
  mul_lt_mul_of_pos_right := fun h g => Nat.mul_lt_mul_of_pos_right h g

end Lean.Grind
