/-
Laws of `Int8`, nearly all of them those of its bit vectors.  Lean's counterpart: `Init.Data.SInt.Lemmas`.
-/
prelude
import Init.Data.UInt.Derived.UInt64

@[simp] theorem Int8.toInt16_ofBitVec (b : BitVec 8) :
    (Int8.ofBitVec b).toInt16 = Int16.ofBitVec (BitVec.signExtend 16 b) := rfl
@[simp] theorem Int8.ofBitVec_sub (a b : BitVec 8) : Int8.ofBitVec (a - b) = Int8.ofBitVec a - Int8.ofBitVec b := rfl
@[simp] theorem Int8.ofBitVec_neg (a : BitVec 8) : Int8.ofBitVec (-a) = -Int8.ofBitVec a := rfl
@[simp] theorem Int8.toBitVec_add {a b : Int8} : (a + b).toBitVec = a.toBitVec + b.toBitVec := rfl
@[simp] theorem Int8.toBitVec_ofNat' {n : Nat} : (Int8.ofNat n).toBitVec = BitVec.ofNat 8 n := rfl
@[simp] theorem Int8.ofInt_int32ToInt (x : Int32) : Int8.ofInt x.toInt = x.toInt8 := rfl
@[simp] theorem Int8.ofBitVec_int16ToBitVec (x : Int16) :
    Int8.ofBitVec (BitVec.signExtend 8 x.toBitVec) = x.toInt8 := rfl
@[simp] theorem Int8.ofBitVec_ofNat (n : Nat) : Int8.ofBitVec (BitVec.ofNat 8 n) = Int8.ofNat n := rfl
@[simp] theorem Int8.toBitVec_neg (x : Int8) : (-x).toBitVec = -x.toBitVec := rfl
@[simp] theorem Int8.ofBitVec_int32ToBitVec (x : Int32) :
    Int8.ofBitVec (BitVec.signExtend 8 x.toBitVec) = x.toInt8 := rfl
@[simp] theorem Int8.toBitVec_ofBitVec (b : BitVec 8) : (Int8.ofBitVec b).toBitVec = b := rfl
@[simp] theorem Int8.ofBitVec_mul (a b : BitVec 8) : Int8.ofBitVec (a * b) = Int8.ofBitVec a * Int8.ofBitVec b := rfl
@[simp] theorem Int8.toUInt8_mul (a b : Int8) : (a * b).toUInt8 = a.toUInt8 * b.toUInt8 := rfl
@[simp] theorem Int8.toUInt8_neg (a : Int8) : (-a).toUInt8 = -a.toUInt8 := rfl
@[simp] theorem Int8.toBitVec_toUInt8 (x : Int8) : x.toUInt8.toBitVec = x.toBitVec := rfl
@[simp] theorem Int8.ofBitVec_int64ToBitVec (x : Int64) :
    Int8.ofBitVec (BitVec.signExtend 8 x.toBitVec) = x.toInt8 := rfl
@[simp] theorem Int8.toInt8_toUInt8 (x : Int8) : x.toUInt8.toInt8 = x := rfl
@[simp] theorem Int8.toBitVec_ofInt (i : Int) : (Int8.ofInt i).toBitVec = BitVec.ofInt 8 i := rfl
@[simp] theorem Int8.ofInt_int16ToInt (x : Int16) : Int8.ofInt x.toInt = x.toInt8 := rfl
@[simp] theorem Int8.ofBitVec_add (a b : BitVec 8) : Int8.ofBitVec (a + b) = Int8.ofBitVec a + Int8.ofBitVec b := rfl
@[simp] theorem Int8.toInt32_ofBitVec (b : BitVec 8) :
    (Int8.ofBitVec b).toInt32 = Int32.ofBitVec (BitVec.signExtend 32 b) := rfl
@[simp] theorem Int8.toBitVec_toInt32 (x : Int8) : x.toInt32.toBitVec = BitVec.signExtend 32 x.toBitVec := rfl
@[simp] theorem Int8.ofBitVec_uInt8ToBitVec (x : UInt8) : Int8.ofBitVec x.toBitVec = x.toInt8 := rfl
@[simp] theorem Int8.toUInt8_ofNat' {n : Nat} : (Int8.ofNat n).toUInt8 = UInt8.ofNat n := rfl
@[simp] theorem Int8.toUInt8_sub (a b : Int8) : (a - b).toUInt8 = a.toUInt8 - b.toUInt8 := rfl
@[simp] theorem Int8.toInt_toBitVec (x : Int8) : x.toBitVec.toInt = x.toInt := rfl
theorem Int8.toNat_toBitVec (x : Int8) : x.toBitVec.toNat = x.toUInt8.toNat := rfl
@[simp] theorem Int8.toBitVec_mul {a b : Int8} : (a * b).toBitVec = a.toBitVec * b.toBitVec := rfl
@[simp] theorem Int8.toBitVec_toInt64 (x : Int8) : x.toInt64.toBitVec = BitVec.signExtend 64 x.toBitVec := rfl
@[simp] theorem Int8.ofBitVec_toBitVec (x : Int8) : Int8.ofBitVec x.toBitVec = x := rfl
@[simp] theorem Int8.toNat_toInt (x : Int8) : x.toInt.toNat = x.toNatClampNeg := rfl
@[simp] theorem Int8.ofInt_int64ToInt (x : Int64) : Int8.ofInt x.toInt = x.toInt8 := rfl
@[simp] theorem Int8.toUInt8_add (a b : Int8) : (a + b).toUInt8 = a.toUInt8 + b.toUInt8 := rfl
@[simp] theorem Int8.toBitVec_toInt16 (x : Int8) : x.toInt16.toBitVec = BitVec.signExtend 16 x.toBitVec := rfl
@[simp] theorem Int8.toInt_ofBitVec (b : BitVec 8) : (Int8.ofBitVec b).toInt = b.toInt := rfl
@[simp] theorem Int8.toNatClampNeg_ofBitVec (b : BitVec 8) : (Int8.ofBitVec b).toNatClampNeg = b.toInt.toNat := rfl
@[simp] theorem Int8.toInt64_ofBitVec (b : BitVec 8) :
    (Int8.ofBitVec b).toInt64 = Int64.ofBitVec (BitVec.signExtend 64 b) := rfl
@[simp] theorem Int8.ofBitVec_ofInt (n : Int) : Int8.ofBitVec (BitVec.ofInt 8 n) = Int8.ofInt n := rfl
@[simp] theorem Int8.toUInt8_ofBitVec (b : BitVec 8) : (Int8.ofBitVec b).toUInt8 = { toBitVec := b } := rfl
@[simp] theorem Int8.toBitVec_sub {a b : Int8} : (a - b).toBitVec = a.toBitVec - b.toBitVec := rfl
@[simp] theorem Int8.toBitVec_shiftRight (a b : Int8) :
    (a >>> b).toBitVec = a.toBitVec.sshiftRight' (b.toBitVec.smod 8) := rfl
@[simp] theorem Int8.toUInt8_not (a : Int8) : (~~~a).toUInt8 = ~~~a.toUInt8 := rfl
@[simp] theorem Int8.toBitVec_xor (a b : Int8) : (a ^^^ b).toBitVec = a.toBitVec ^^^ b.toBitVec := rfl
@[simp] theorem Int8.toBitVec_not {a : Int8} : (~~~a).toBitVec = ~~~a.toBitVec := rfl
@[simp] theorem Int8.ofBitVec_and (a b : BitVec 8) :
    Int8.ofBitVec (a &&& b) = Int8.ofBitVec a &&& Int8.ofBitVec b := rfl
@[simp] theorem Int8.ofBitVec_not (a : BitVec 8) : Int8.ofBitVec (~~~a) = ~~~Int8.ofBitVec a := rfl
@[simp] theorem Int8.ofBitVec_or (a b : BitVec 8) : Int8.ofBitVec (a ||| b) = Int8.ofBitVec a ||| Int8.ofBitVec b := rfl
@[simp] theorem Int8.ofBitVec_xor (a b : BitVec 8) :
    Int8.ofBitVec (a ^^^ b) = Int8.ofBitVec a ^^^ Int8.ofBitVec b := rfl
@[simp] theorem Int8.toUInt8_and (a b : Int8) : (a &&& b).toUInt8 = a.toUInt8 &&& b.toUInt8 := rfl
@[simp] theorem Int8.toBitVec_shiftLeft (a b : Int8) : (a <<< b).toBitVec = a.toBitVec <<< b.toBitVec.smod 8 := rfl
@[simp] theorem Int8.toBitVec_or (a b : Int8) : (a ||| b).toBitVec = a.toBitVec ||| b.toBitVec := rfl
@[simp] theorem Int8.toUInt8_or (a b : Int8) : (a ||| b).toUInt8 = a.toUInt8 ||| b.toUInt8 := rfl
@[simp] theorem Int8.toBitVec_and (a b : Int8) : (a &&& b).toBitVec = a.toBitVec &&& b.toBitVec := rfl
@[simp] theorem Int8.toUInt8_xor (a b : Int8) : (a ^^^ b).toUInt8 = a.toUInt8 ^^^ b.toUInt8 := rfl
