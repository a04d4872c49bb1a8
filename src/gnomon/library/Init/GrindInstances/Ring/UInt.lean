/-
Machine words without sign are commutative rings.

Lean's counterpart: `Init.GrindInstances.Ring.UInt`.
-/
prelude
import Init.GrindInstances.Ring.BitVec
import Init.Data.UInt.Lemmas

namespace UInt8

/-- Natural numbers as words. -/
def natCast : NatCast UInt8 := ⟨UInt8.ofNat⟩

/-- Integers as words. -/
def intCast : IntCast UInt8 := ⟨UInt8.ofInt⟩

attribute [local instance] natCast intCast

theorem intCast_neg (x : Int) : ((-x : Int) : UInt8) = -(x : UInt8) :=
  UInt8.eq_of_toBitVec_eq BitVec.ofInt_neg

theorem intCast_ofNat (x : Nat) : ((OfNat.ofNat (α := Int) x : Int) : UInt8) = OfNat.ofNat x :=
  UInt8.eq_of_toBitVec_eq (Lean.Grind.Ring.intCast_ofNat (α := BitVec _) x)

end UInt8

instance Lean.Grind.instCommRingUInt8 : Lean.Grind.CommRing UInt8 where
  natCast := UInt8.natCast
  ofNat := fun _ => inferInstance
  nsmul := ⟨fun n x => UInt8.ofNat n * x⟩
  npow := inferInstance
  intCast := UInt8.intCast
  zsmul := ⟨fun i x => UInt8.ofInt i * x⟩
  add_zero := UInt8.add_zero
  add_comm := UInt8.add_comm
  add_assoc := UInt8.add_assoc
  mul_assoc := UInt8.mul_assoc
  mul_comm := UInt8.mul_comm
  mul_one := UInt8.mul_one
  one_mul := UInt8.one_mul
  left_distrib := fun _ _ _ => UInt8.mul_add
  right_distrib := fun _ _ _ => UInt8.eq_of_toBitVec_eq BitVec.add_mul
  zero_mul := fun _ => UInt8.zero_mul
  mul_zero := fun _ => UInt8.mul_zero
  pow_zero := fun _ => rfl
  pow_succ := fun _ _ => rfl
  ofNat_succ := fun x => UInt8.eq_of_toBitVec_eq (BitVec.ofNat_add x 1)
  neg_add_cancel := fun _ => UInt8.eq_of_toBitVec_eq (Lean.Grind.Ring.neg_add_cancel (α := BitVec _) _)
  sub_eq_add_neg := fun _ _ => UInt8.eq_of_toBitVec_eq (Lean.Grind.Ring.sub_eq_add_neg (α := BitVec _) _ _)
  neg_zsmul := fun i x => UInt8.eq_of_toBitVec_eq (Lean.Grind.Ring.neg_zsmul (α := BitVec _) i x.toBitVec)
  zsmul_natCast_eq_nsmul := fun n x => congrArg (· * x) (UInt8.intCast_ofNat n)
  intCast_ofNat := UInt8.intCast_ofNat
  intCast_neg := UInt8.intCast_neg

namespace UInt16

/-- Natural numbers as words. -/
def natCast : NatCast UInt16 := ⟨UInt16.ofNat⟩

/-- Integers as words. -/
def intCast : IntCast UInt16 := ⟨UInt16.ofInt⟩

attribute [local instance] natCast intCast

theorem intCast_neg (x : Int) : ((-x : Int) : UInt16) = -(x : UInt16) :=
  UInt16.eq_of_toBitVec_eq BitVec.ofInt_neg

theorem intCast_ofNat (x : Nat) : ((OfNat.ofNat (α := Int) x : Int) : UInt16) = OfNat.ofNat x :=
  UInt16.eq_of_toBitVec_eq (Lean.Grind.Ring.intCast_ofNat (α := BitVec _) x)

end UInt16

instance Lean.Grind.instCommRingUInt16 : Lean.Grind.CommRing UInt16 where
  natCast := UInt16.natCast
  ofNat := fun _ => inferInstance
  nsmul := ⟨fun n x => UInt16.ofNat n * x⟩
  npow := inferInstance
  intCast := UInt16.intCast
  zsmul := ⟨fun i x => UInt16.ofInt i * x⟩
  add_zero := UInt16.add_zero
  add_comm := UInt16.add_comm
  add_assoc := UInt16.add_assoc
  mul_assoc := UInt16.mul_assoc
  mul_comm := UInt16.mul_comm
  mul_one := UInt16.mul_one
  one_mul := UInt16.one_mul
  left_distrib := fun _ _ _ => UInt16.mul_add
  right_distrib := fun _ _ _ => UInt16.eq_of_toBitVec_eq BitVec.add_mul
  zero_mul := fun _ => UInt16.zero_mul
  mul_zero := fun _ => UInt16.mul_zero
  pow_zero := fun _ => rfl
  pow_succ := fun _ _ => rfl
  ofNat_succ := fun x => UInt16.eq_of_toBitVec_eq (BitVec.ofNat_add x 1)
  neg_add_cancel := fun _ => UInt16.eq_of_toBitVec_eq (Lean.Grind.Ring.neg_add_cancel (α := BitVec _) _)
  sub_eq_add_neg := fun _ _ => UInt16.eq_of_toBitVec_eq (Lean.Grind.Ring.sub_eq_add_neg (α := BitVec _) _ _)
  neg_zsmul := fun i x => UInt16.eq_of_toBitVec_eq (Lean.Grind.Ring.neg_zsmul (α := BitVec _) i x.toBitVec)
  zsmul_natCast_eq_nsmul := fun n x => congrArg (· * x) (UInt16.intCast_ofNat n)
  intCast_ofNat := UInt16.intCast_ofNat
  intCast_neg := UInt16.intCast_neg

namespace UInt32

/-- Natural numbers as words. -/
def natCast : NatCast UInt32 := ⟨UInt32.ofNat⟩

/-- Integers as words. -/
def intCast : IntCast UInt32 := ⟨UInt32.ofInt⟩

attribute [local instance] natCast intCast

theorem intCast_neg (x : Int) : ((-x : Int) : UInt32) = -(x : UInt32) :=
  UInt32.eq_of_toBitVec_eq BitVec.ofInt_neg

theorem intCast_ofNat (x : Nat) : ((OfNat.ofNat (α := Int) x : Int) : UInt32) = OfNat.ofNat x :=
  UInt32.eq_of_toBitVec_eq (Lean.Grind.Ring.intCast_ofNat (α := BitVec _) x)

end UInt32

instance Lean.Grind.instCommRingUInt32 : Lean.Grind.CommRing UInt32 where
  natCast := UInt32.natCast
  ofNat := fun _ => inferInstance
  nsmul := ⟨fun n x => UInt32.ofNat n * x⟩
  npow := inferInstance
  intCast := UInt32.intCast
  zsmul := ⟨fun i x => UInt32.ofInt i * x⟩
  add_zero := UInt32.add_zero
  add_comm := UInt32.add_comm
  add_assoc := UInt32.add_assoc
  mul_assoc := UInt32.mul_assoc
  mul_comm := UInt32.mul_comm
  mul_one := UInt32.mul_one
  one_mul := UInt32.one_mul
  left_distrib := fun _ _ _ => UInt32.mul_add
  right_distrib := fun _ _ _ => UInt32.eq_of_toBitVec_eq BitVec.add_mul
  zero_mul := fun _ => UInt32.zero_mul
  mul_zero := fun _ => UInt32.mul_zero
  pow_zero := fun _ => rfl
  pow_succ := fun _ _ => rfl
  ofNat_succ := fun x => UInt32.eq_of_toBitVec_eq (BitVec.ofNat_add x 1)
  neg_add_cancel := fun _ => UInt32.eq_of_toBitVec_eq (Lean.Grind.Ring.neg_add_cancel (α := BitVec _) _)
  sub_eq_add_neg := fun _ _ => UInt32.eq_of_toBitVec_eq (Lean.Grind.Ring.sub_eq_add_neg (α := BitVec _) _ _)
  neg_zsmul := fun i x => UInt32.eq_of_toBitVec_eq (Lean.Grind.Ring.neg_zsmul (α := BitVec _) i x.toBitVec)
  zsmul_natCast_eq_nsmul := fun n x => congrArg (· * x) (UInt32.intCast_ofNat n)
  intCast_ofNat := UInt32.intCast_ofNat
  intCast_neg := UInt32.intCast_neg

namespace UInt64

/-- Natural numbers as words. -/
def natCast : NatCast UInt64 := ⟨UInt64.ofNat⟩

/-- Integers as words. -/
def intCast : IntCast UInt64 := ⟨UInt64.ofInt⟩

attribute [local instance] natCast intCast

theorem intCast_neg (x : Int) : ((-x : Int) : UInt64) = -(x : UInt64) :=
  UInt64.eq_of_toBitVec_eq BitVec.ofInt_neg

theorem intCast_ofNat (x : Nat) : ((OfNat.ofNat (α := Int) x : Int) : UInt64) = OfNat.ofNat x :=
  UInt64.eq_of_toBitVec_eq (Lean.Grind.Ring.intCast_ofNat (α := BitVec _) x)

end UInt64

instance Lean.Grind.instCommRingUInt64 : Lean.Grind.CommRing UInt64 where
  natCast := UInt64.natCast
  ofNat := fun _ => inferInstance
  nsmul := ⟨fun n x => UInt64.ofNat n * x⟩
  npow := inferInstance
  intCast := UInt64.intCast
  zsmul := ⟨fun i x => UInt64.ofInt i * x⟩
  add_zero := UInt64.add_zero
  add_comm := UInt64.add_comm
  add_assoc := UInt64.add_assoc
  mul_assoc := UInt64.mul_assoc
  mul_comm := UInt64.mul_comm
  mul_one := UInt64.mul_one
  one_mul := UInt64.one_mul
  left_distrib := fun _ _ _ => UInt64.mul_add
  right_distrib := fun _ _ _ => UInt64.eq_of_toBitVec_eq BitVec.add_mul
  zero_mul := fun _ => UInt64.zero_mul
  mul_zero := fun _ => UInt64.mul_zero
  pow_zero := fun _ => rfl
  pow_succ := fun _ _ => rfl
  ofNat_succ := fun x => UInt64.eq_of_toBitVec_eq (BitVec.ofNat_add x 1)
  neg_add_cancel := fun _ => UInt64.eq_of_toBitVec_eq (Lean.Grind.Ring.neg_add_cancel (α := BitVec _) _)
  sub_eq_add_neg := fun _ _ => UInt64.eq_of_toBitVec_eq (Lean.Grind.Ring.sub_eq_add_neg (α := BitVec _) _ _)
  neg_zsmul := fun i x => UInt64.eq_of_toBitVec_eq (Lean.Grind.Ring.neg_zsmul (α := BitVec _) i x.toBitVec)
  zsmul_natCast_eq_nsmul := fun n x => congrArg (· * x) (UInt64.intCast_ofNat n)
  intCast_ofNat := UInt64.intCast_ofNat
  intCast_neg := UInt64.intCast_neg

namespace USize

/-- Natural numbers as words. -/
def natCast : NatCast USize := ⟨USize.ofNat⟩

/-- Integers as words. -/
def intCast : IntCast USize := ⟨USize.ofInt⟩

attribute [local instance] natCast intCast

theorem intCast_neg (x : Int) : ((-x : Int) : USize) = -(x : USize) :=
  USize.eq_of_toBitVec_eq BitVec.ofInt_neg

theorem intCast_ofNat (x : Nat) : ((OfNat.ofNat (α := Int) x : Int) : USize) = OfNat.ofNat x :=
  USize.eq_of_toBitVec_eq (Lean.Grind.Ring.intCast_ofNat (α := BitVec _) x)

end USize

instance Lean.Grind.instCommRingUSize : Lean.Grind.CommRing USize where
  natCast := USize.natCast
  ofNat := fun _ => inferInstance
  nsmul := ⟨fun n x => USize.ofNat n * x⟩
  npow := inferInstance
  intCast := USize.intCast
  zsmul := ⟨fun i x => USize.ofInt i * x⟩
  add_zero := USize.add_zero
  add_comm := USize.add_comm
  add_assoc := USize.add_assoc
  mul_assoc := USize.mul_assoc
  mul_comm := USize.mul_comm
  mul_one := USize.mul_one
  one_mul := USize.one_mul
  left_distrib := fun _ _ _ => USize.mul_add
  right_distrib := fun _ _ _ => USize.eq_of_toBitVec_eq BitVec.add_mul
  zero_mul := fun _ => USize.zero_mul
  mul_zero := fun _ => USize.mul_zero
  pow_zero := fun _ => rfl
  pow_succ := fun _ _ => rfl
  ofNat_succ := fun x => USize.eq_of_toBitVec_eq (BitVec.ofNat_add x 1)
  neg_add_cancel := fun _ => USize.eq_of_toBitVec_eq (Lean.Grind.Ring.neg_add_cancel (α := BitVec _) _)
  sub_eq_add_neg := fun _ _ => USize.eq_of_toBitVec_eq (Lean.Grind.Ring.sub_eq_add_neg (α := BitVec _) _ _)
  neg_zsmul := fun i x => USize.eq_of_toBitVec_eq (Lean.Grind.Ring.neg_zsmul (α := BitVec _) i x.toBitVec)
  zsmul_natCast_eq_nsmul := fun n x => congrArg (· * x) (USize.intCast_ofNat n)
  intCast_ofNat := USize.intCast_ofNat
  intCast_neg := USize.intCast_neg
