/-
Laws of `Int32`, nearly all of them those of its bit vectors.  Lean's counterpart: `Init.Data.SInt.Lemmas`.
-/
prelude
import Init.Data.SInt.Derived.Int16

@[simp] theorem Int32.toUInt32_ofBitVec (b : BitVec 32) : (Int32.ofBitVec b).toUInt32 = { toBitVec := b } := rfl
@[simp] theorem Int32.toUInt32_neg (a : Int32) : (-a).toUInt32 = -a.toUInt32 := rfl
@[simp] theorem Int32.ofInt_int64ToInt (x : Int64) : Int32.ofInt x.toInt = x.toInt32 := rfl
@[simp] theorem Int32.toUInt32_add (a b : Int32) : (a + b).toUInt32 = a.toUInt32 + b.toUInt32 := rfl
@[simp] theorem Int32.toInt64_ofBitVec (b : BitVec 32) :
    (Int32.ofBitVec b).toInt64 = Int64.ofBitVec (BitVec.signExtend 64 b) := rfl
@[simp] theorem Int32.toNat_toInt (x : Int32) : x.toInt.toNat = x.toNatClampNeg := rfl
@[simp] theorem Int32.toBitVec_neg (x : Int32) : (-x).toBitVec = -x.toBitVec := rfl
@[simp] theorem Int32.toBitVec_ofNat' {n : Nat} : (Int32.ofNat n).toBitVec = BitVec.ofNat 32 n := rfl
@[simp] theorem Int32.ofBitVec_neg (a : BitVec 32) : Int32.ofBitVec (-a) = -Int32.ofBitVec a := rfl
theorem Int32.toNat_toBitVec (x : Int32) : x.toBitVec.toNat = x.toUInt32.toNat := rfl
@[simp] theorem Int32.toUInt32_mul (a b : Int32) : (a * b).toUInt32 = a.toUInt32 * b.toUInt32 := rfl
@[simp] theorem Int32.ofInt_int16ToInt (x : Int16) : Int32.ofInt x.toInt = x.toInt32 := rfl
@[simp] theorem Int32.toUInt32_sub (a b : Int32) : (a - b).toUInt32 = a.toUInt32 - b.toUInt32 := rfl
@[simp] theorem Int32.ofBitVec_sub (a b : BitVec 32) :
    Int32.ofBitVec (a - b) = Int32.ofBitVec a - Int32.ofBitVec b := rfl
@[simp] theorem Int32.toBitVec_toInt64 (x : Int32) : x.toInt64.toBitVec = BitVec.signExtend 64 x.toBitVec := rfl
@[simp] theorem Int32.ofBitVec_add (a b : BitVec 32) :
    Int32.ofBitVec (a + b) = Int32.ofBitVec a + Int32.ofBitVec b := rfl
@[simp] theorem Int32.toBitVec_sub {a b : Int32} : (a - b).toBitVec = a.toBitVec - b.toBitVec := rfl
@[simp] theorem Int32.ofBitVec_toBitVec (x : Int32) : Int32.ofBitVec x.toBitVec = x := rfl
@[simp] theorem Int32.toBitVec_add {a b : Int32} : (a + b).toBitVec = a.toBitVec + b.toBitVec := rfl
@[simp] theorem Int32.toInt_ofBitVec (b : BitVec 32) : (Int32.ofBitVec b).toInt = b.toInt := rfl
@[simp] theorem Int32.ofBitVec_mul (a b : BitVec 32) :
    Int32.ofBitVec (a * b) = Int32.ofBitVec a * Int32.ofBitVec b := rfl
@[simp] theorem Int32.toBitVec_toInt16 (x : Int32) : x.toInt16.toBitVec = BitVec.signExtend 16 x.toBitVec := rfl
@[simp] theorem Int32.ofBitVec_int64ToBitVec (x : Int64) :
    Int32.ofBitVec (BitVec.signExtend 32 x.toBitVec) = x.toInt32 := rfl
@[simp] theorem Int32.toBitVec_mul {a b : Int32} : (a * b).toBitVec = a.toBitVec * b.toBitVec := rfl
@[simp] theorem Int32.toBitVec_toUInt32 (x : Int32) : x.toUInt32.toBitVec = x.toBitVec := rfl
@[simp] theorem Int32.toBitVec_ofBitVec (b : BitVec 32) : (Int32.ofBitVec b).toBitVec = b := rfl
@[simp] theorem Int32.toBitVec_ofInt (i : Int) : (Int32.ofInt i).toBitVec = BitVec.ofInt 32 i := rfl
@[simp] theorem Int32.toInt16_ofBitVec (b : BitVec 32) :
    (Int32.ofBitVec b).toInt16 = Int16.ofBitVec (BitVec.signExtend 16 b) := rfl
@[simp] theorem Int32.toInt_toBitVec (x : Int32) : x.toBitVec.toInt = x.toInt := rfl
@[simp] theorem Int32.ofBitVec_int16ToBitVec (x : Int16) :
    Int32.ofBitVec (BitVec.signExtend 32 x.toBitVec) = x.toInt32 := rfl
@[simp] theorem Int32.toNatClampNeg_ofBitVec (b : BitVec 32) : (Int32.ofBitVec b).toNatClampNeg = b.toInt.toNat := rfl
@[simp] theorem Int32.ofBitVec_ofInt (n : Int) : Int32.ofBitVec (BitVec.ofInt 32 n) = Int32.ofInt n := rfl
@[simp] theorem Int32.toInt32_toUInt32 (x : Int32) : x.toUInt32.toInt32 = x := rfl
@[simp] theorem Int32.ofBitVec_ofNat (n : Nat) : Int32.ofBitVec (BitVec.ofNat 32 n) = Int32.ofNat n := rfl
@[simp] theorem Int32.toUInt32_ofNat' {n : Nat} : (Int32.ofNat n).toUInt32 = UInt32.ofNat n := rfl
@[simp] theorem Int32.ofBitVec_and (a b : BitVec 32) :
    Int32.ofBitVec (a &&& b) = Int32.ofBitVec a &&& Int32.ofBitVec b := rfl
@[simp] theorem Int32.toBitVec_or (a b : Int32) : (a ||| b).toBitVec = a.toBitVec ||| b.toBitVec := rfl
@[simp] theorem Int32.toBitVec_shiftRight (a b : Int32) :
    (a >>> b).toBitVec = a.toBitVec.sshiftRight' (b.toBitVec.smod 32) := rfl
@[simp] theorem Int32.toBitVec_shiftLeft (a b : Int32) : (a <<< b).toBitVec = a.toBitVec <<< b.toBitVec.smod 32 := rfl
@[simp] theorem Int32.ofBitVec_not (a : BitVec 32) : Int32.ofBitVec (~~~a) = ~~~Int32.ofBitVec a := rfl
@[simp] theorem Int32.toUInt32_not (a : Int32) : (~~~a).toUInt32 = ~~~a.toUInt32 := rfl
@[simp] theorem Int32.ofBitVec_or (a b : BitVec 32) :
    Int32.ofBitVec (a ||| b) = Int32.ofBitVec a ||| Int32.ofBitVec b := rfl
@[simp] theorem Int32.toUInt32_xor (a b : Int32) : (a ^^^ b).toUInt32 = a.toUInt32 ^^^ b.toUInt32 := rfl
@[simp] theorem Int32.toBitVec_xor (a b : Int32) : (a ^^^ b).toBitVec = a.toBitVec ^^^ b.toBitVec := rfl
@[simp] theorem Int32.toBitVec_not {a : Int32} : (~~~a).toBitVec = ~~~a.toBitVec := rfl
@[simp] theorem Int32.toUInt32_and (a b : Int32) : (a &&& b).toUInt32 = a.toUInt32 &&& b.toUInt32 := rfl
@[simp] theorem Int32.toUInt32_or (a b : Int32) : (a ||| b).toUInt32 = a.toUInt32 ||| b.toUInt32 := rfl
@[simp] theorem Int32.toBitVec_and (a b : Int32) : (a &&& b).toBitVec = a.toBitVec &&& b.toBitVec := rfl
@[simp] theorem Int32.ofBitVec_xor (a b : BitVec 32) :
    Int32.ofBitVec (a ^^^ b) = Int32.ofBitVec a ^^^ Int32.ofBitVec b := rfl
