/-
Laws of `Int16`, nearly all of them those of its bit vectors.  Lean's counterpart: `Init.Data.SInt.Lemmas`.
-/
prelude
import Init.Data.SInt.Derived.Int8

@[simp] theorem Int16.toUInt16_add (a b : Int16) : (a + b).toUInt16 = a.toUInt16 + b.toUInt16 := rfl
@[simp] theorem Int16.toUInt16_ofNat' {n : Nat} : (Int16.ofNat n).toUInt16 = UInt16.ofNat n := rfl
@[simp] theorem Int16.toBitVec_toInt8 (x : Int16) : x.toInt8.toBitVec = BitVec.signExtend 8 x.toBitVec := rfl
@[simp] theorem Int16.ofBitVec_mul (a b : BitVec 16) :
    Int16.ofBitVec (a * b) = Int16.ofBitVec a * Int16.ofBitVec b := rfl
@[simp] theorem Int16.ofBitVec_toBitVec (x : Int16) : Int16.ofBitVec x.toBitVec = x := rfl
@[simp] theorem Int16.ofBitVec_int64ToBitVec (x : Int64) :
    Int16.ofBitVec (BitVec.signExtend 16 x.toBitVec) = x.toInt16 := rfl
@[simp] theorem Int16.toBitVec_add {a b : Int16} : (a + b).toBitVec = a.toBitVec + b.toBitVec := rfl
@[simp] theorem Int16.toInt16_toUInt16 (x : Int16) : x.toUInt16.toInt16 = x := rfl
@[simp] theorem Int16.ofInt_int32ToInt (x : Int32) : Int16.ofInt x.toInt = x.toInt16 := rfl
@[simp] theorem Int16.toUInt16_ofBitVec (b : BitVec 16) : (Int16.ofBitVec b).toUInt16 = { toBitVec := b } := rfl
@[simp] theorem Int16.toNat_toInt (x : Int16) : x.toInt.toNat = x.toNatClampNeg := rfl
@[simp] theorem Int16.ofBitVec_ofNat (n : Nat) : Int16.ofBitVec (BitVec.ofNat 16 n) = Int16.ofNat n := rfl
@[simp] theorem Int16.ofBitVec_neg (a : BitVec 16) : Int16.ofBitVec (-a) = -Int16.ofBitVec a := rfl
@[simp] theorem Int16.toUInt16_sub (a b : Int16) : (a - b).toUInt16 = a.toUInt16 - b.toUInt16 := rfl
@[simp] theorem Int16.toInt64_ofBitVec (b : BitVec 16) :
    (Int16.ofBitVec b).toInt64 = Int64.ofBitVec (BitVec.signExtend 64 b) := rfl
@[simp] theorem Int16.ofBitVec_ofInt (n : Int) : Int16.ofBitVec (BitVec.ofInt 16 n) = Int16.ofInt n := rfl
@[simp] theorem Int16.toBitVec_ofNat' {n : Nat} : (Int16.ofNat n).toBitVec = BitVec.ofNat 16 n := rfl
@[simp] theorem Int16.ofBitVec_int8ToBitVec (x : Int8) :
    Int16.ofBitVec (BitVec.signExtend 16 x.toBitVec) = x.toInt16 := rfl
@[simp] theorem Int16.toBitVec_sub {a b : Int16} : (a - b).toBitVec = a.toBitVec - b.toBitVec := rfl
@[simp] theorem Int16.toUInt16_mul (a b : Int16) : (a * b).toUInt16 = a.toUInt16 * b.toUInt16 := rfl
@[simp] theorem Int16.toUInt16_neg (a : Int16) : (-a).toUInt16 = -a.toUInt16 := rfl
@[simp] theorem Int16.ofInt_int64ToInt (x : Int64) : Int16.ofInt x.toInt = x.toInt16 := rfl
@[simp] theorem Int16.toBitVec_toInt64 (x : Int16) : x.toInt64.toBitVec = BitVec.signExtend 64 x.toBitVec := rfl
@[simp] theorem Int16.ofBitVec_add (a b : BitVec 16) :
    Int16.ofBitVec (a + b) = Int16.ofBitVec a + Int16.ofBitVec b := rfl
@[simp] theorem Int16.toBitVec_toUInt16 (x : Int16) : x.toUInt16.toBitVec = x.toBitVec := rfl
@[simp] theorem Int16.toBitVec_neg (x : Int16) : (-x).toBitVec = -x.toBitVec := rfl
@[simp] theorem Int16.toBitVec_ofBitVec (b : BitVec 16) : (Int16.ofBitVec b).toBitVec = b := rfl
@[simp] theorem Int16.toBitVec_mul {a b : Int16} : (a * b).toBitVec = a.toBitVec * b.toBitVec := rfl
theorem Int16.toNat_toBitVec (x : Int16) : x.toBitVec.toNat = x.toUInt16.toNat := rfl
@[simp] theorem Int16.ofBitVec_sub (a b : BitVec 16) :
    Int16.ofBitVec (a - b) = Int16.ofBitVec a - Int16.ofBitVec b := rfl
@[simp] theorem Int16.toInt8_ofBitVec (b : BitVec 16) :
    (Int16.ofBitVec b).toInt8 = Int8.ofBitVec (BitVec.signExtend 8 b) := rfl
@[simp] theorem Int16.ofBitVec_uInt16ToBitVec (x : UInt16) : Int16.ofBitVec x.toBitVec = x.toInt16 := rfl
@[simp] theorem Int16.toBitVec_ofInt (i : Int) : (Int16.ofInt i).toBitVec = BitVec.ofInt 16 i := rfl
@[simp] theorem Int16.ofInt_int8ToInt (x : Int8) : Int16.ofInt x.toInt = x.toInt16 := rfl
@[simp] theorem Int16.toBitVec_toInt32 (x : Int16) : x.toInt32.toBitVec = BitVec.signExtend 32 x.toBitVec := rfl
@[simp] theorem Int16.ofBitVec_int32ToBitVec (x : Int32) :
    Int16.ofBitVec (BitVec.signExtend 16 x.toBitVec) = x.toInt16 := rfl
@[simp] theorem Int16.toNatClampNeg_ofBitVec (b : BitVec 16) : (Int16.ofBitVec b).toNatClampNeg = b.toInt.toNat := rfl
@[simp] theorem Int16.toInt_ofBitVec (b : BitVec 16) : (Int16.ofBitVec b).toInt = b.toInt := rfl
@[simp] theorem Int16.toInt32_ofBitVec (b : BitVec 16) :
    (Int16.ofBitVec b).toInt32 = Int32.ofBitVec (BitVec.signExtend 32 b) := rfl
@[simp] theorem Int16.toInt_toBitVec (x : Int16) : x.toBitVec.toInt = x.toInt := rfl
@[simp] theorem Int16.toBitVec_xor (a b : Int16) : (a ^^^ b).toBitVec = a.toBitVec ^^^ b.toBitVec := rfl
@[simp] theorem Int16.toUInt16_not (a : Int16) : (~~~a).toUInt16 = ~~~a.toUInt16 := rfl
@[simp] theorem Int16.toBitVec_not {a : Int16} : (~~~a).toBitVec = ~~~a.toBitVec := rfl
@[simp] theorem Int16.toBitVec_shiftLeft (a b : Int16) : (a <<< b).toBitVec = a.toBitVec <<< b.toBitVec.smod 16 := rfl
@[simp] theorem Int16.ofBitVec_not (a : BitVec 16) : Int16.ofBitVec (~~~a) = ~~~Int16.ofBitVec a := rfl
@[simp] theorem Int16.ofBitVec_or (a b : BitVec 16) :
    Int16.ofBitVec (a ||| b) = Int16.ofBitVec a ||| Int16.ofBitVec b := rfl
@[simp] theorem Int16.toUInt16_or (a b : Int16) : (a ||| b).toUInt16 = a.toUInt16 ||| b.toUInt16 := rfl
@[simp] theorem Int16.toBitVec_or (a b : Int16) : (a ||| b).toBitVec = a.toBitVec ||| b.toBitVec := rfl
@[simp] theorem Int16.toBitVec_and (a b : Int16) : (a &&& b).toBitVec = a.toBitVec &&& b.toBitVec := rfl
@[simp] theorem Int16.toUInt16_and (a b : Int16) : (a &&& b).toUInt16 = a.toUInt16 &&& b.toUInt16 := rfl
@[simp] theorem Int16.ofBitVec_xor (a b : BitVec 16) :
    Int16.ofBitVec (a ^^^ b) = Int16.ofBitVec a ^^^ Int16.ofBitVec b := rfl
@[simp] theorem Int16.ofBitVec_and (a b : BitVec 16) :
    Int16.ofBitVec (a &&& b) = Int16.ofBitVec a &&& Int16.ofBitVec b := rfl
@[simp] theorem Int16.toUInt16_xor (a b : Int16) : (a ^^^ b).toUInt16 = a.toUInt16 ^^^ b.toUInt16 := rfl
@[simp] theorem Int16.toBitVec_shiftRight (a b : Int16) :
    (a >>> b).toBitVec = a.toBitVec.sshiftRight' (b.toBitVec.smod 16) := rfl
