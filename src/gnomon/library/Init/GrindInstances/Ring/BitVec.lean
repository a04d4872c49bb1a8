/-
Bit vectors of a width are a commutative ring.

Lean's counterpart: `Init.GrindInstances.Ring.BitVec`.
-/
prelude
import Init.Grind.Ring.Basic
import Init.Data.BitVec.Lemmas.Negation

namespace Lean.Grind

private theorem bitVec_neg_add_cancel {w : Nat} (x : BitVec w) : -x + x = 0#w := by
  rw [BitVec.add_comm, ← BitVec.sub_eq_add_neg, BitVec.sub_self]

private theorem bitVec_neg_mul {w : Nat} (x y : BitVec w) : -x * y = -(x * y) := by
  have h : (-x + x) * y = 0#w := by rw [bitVec_neg_add_cancel, BitVec.zero_mul]
  rw [BitVec.add_mul] at h
  have g := congrArg (· + -(x * y)) h
  simp only [] at g
  rw [BitVec.add_assoc, BitVec.add_comm (x * y), bitVec_neg_add_cancel, BitVec.add_zero,
    BitVec.zero_add] at g
  exact g

private theorem bitVec_ofInt_natCast (w n : Nat) : BitVec.ofInt w n = BitVec.ofNat w n := by
  apply BitVec.eq_of_toNat_eq
  rw [BitVec.toNat_ofInt, BitVec.toNat_ofNat]
  rfl

instance instCommRingBitVec {w : Nat} : CommRing (BitVec w) where
  natCast := ⟨BitVec.ofNat w⟩
  ofNat := fun _ => inferInstance
  nsmul := ⟨fun n x => BitVec.ofNat w n * x⟩
  npow := inferInstance
  intCast := ⟨BitVec.ofInt w⟩
  zsmul := ⟨fun i x => BitVec.ofInt w i * x⟩
  add_zero := BitVec.add_zero
  add_comm := BitVec.add_comm
  add_assoc := BitVec.add_assoc
  mul_assoc := BitVec.mul_assoc
  mul_comm := BitVec.mul_comm
  mul_one := BitVec.mul_one
  one_mul := BitVec.one_mul
  left_distrib := fun _ _ _ => BitVec.mul_add
  right_distrib := fun _ _ _ => BitVec.add_mul
  zero_mul := fun _ => BitVec.zero_mul
  mul_zero := fun _ => BitVec.mul_zero
  pow_zero := fun _ => BitVec.pow_zero
  pow_succ := fun _ _ => BitVec.pow_succ
  ofNat_succ := fun x => BitVec.ofNat_add x 1
  neg_add_cancel := bitVec_neg_add_cancel
  sub_eq_add_neg := BitVec.sub_eq_add_neg
  neg_zsmul := fun i x => by
    show BitVec.ofInt w (-i) * x = -(BitVec.ofInt w i * x)
    rw [BitVec.ofInt_neg, bitVec_neg_mul]
  zsmul_natCast_eq_nsmul := fun n x => congrArg (· * x) (bitVec_ofInt_natCast w n)
  intCast_ofNat := bitVec_ofInt_natCast w
  intCast_neg := fun _ => BitVec.ofInt_neg

end Lean.Grind
