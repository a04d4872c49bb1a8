/-
Laws of `Int64`, nearly all of them those of its bit vectors.  Lean's counterpart: `Init.Data.SInt.Lemmas`.
-/
prelude
import Init.Data.SInt.Derived.Int32

@[simp] theorem Int64.toBitVec_ofNat' {n : Nat} : (Int64.ofNat n).toBitVec = BitVec.ofNat 64 n := rfl
@[simp] theorem Int64.ofBitVec_add (a b : BitVec 64) :
    Int64.ofBitVec (a + b) = Int64.ofBitVec a + Int64.ofBitVec b := rfl
@[simp] theorem Int64.toUInt64_ofBitVec (b : BitVec 64) : (Int64.ofBitVec b).toUInt64 = { toBitVec := b } := rfl
@[simp] theorem Int64.ofBitVec_neg (a : BitVec 64) : Int64.ofBitVec (-a) = -Int64.ofBitVec a := rfl
@[simp] theorem Int64.toUInt64_ofNat' {n : Nat} : (Int64.ofNat n).toUInt64 = UInt64.ofNat n := rfl
@[simp] theorem Int64.toBitVec_toInt16 (x : Int64) : x.toInt16.toBitVec = BitVec.signExtend 16 x.toBitVec := rfl
@[simp] theorem Int64.toUInt64_sub (a b : Int64) : (a - b).toUInt64 = a.toUInt64 - b.toUInt64 := rfl
@[simp] theorem Int64.ofBitVec_int16ToBitVec (x : Int16) :
    Int64.ofBitVec (BitVec.signExtend 64 x.toBitVec) = x.toInt64 := rfl
@[simp] theorem Int64.toNat_toInt (x : Int64) : x.toInt.toNat = x.toNatClampNeg := rfl
@[simp] theorem Int64.toInt_ofBitVec (b : BitVec 64) : (Int64.ofBitVec b).toInt = b.toInt := rfl
@[simp] theorem Int64.toBitVec_add {a b : Int64} : (a + b).toBitVec = a.toBitVec + b.toBitVec := rfl
@[simp] theorem Int64.toBitVec_toInt32 (x : Int64) : x.toInt32.toBitVec = BitVec.signExtend 32 x.toBitVec := rfl
@[simp] theorem Int64.toUInt64_mul (a b : Int64) : (a * b).toUInt64 = a.toUInt64 * b.toUInt64 := rfl
@[simp] theorem Int64.ofInt_int16ToInt (x : Int16) : Int64.ofInt x.toInt = x.toInt64 := rfl
@[simp] theorem Int64.toInt16_ofBitVec (b : BitVec 64) :
    (Int64.ofBitVec b).toInt16 = Int16.ofBitVec (BitVec.signExtend 16 b) := rfl
@[simp] theorem Int64.ofBitVec_int32ToBitVec (x : Int32) :
    Int64.ofBitVec (BitVec.signExtend 64 x.toBitVec) = x.toInt64 := rfl
@[simp] theorem Int64.toBitVec_mul {a b : Int64} : (a * b).toBitVec = a.toBitVec * b.toBitVec := rfl
@[simp] theorem Int64.toNatClampNeg_ofBitVec (b : BitVec 64) : (Int64.ofBitVec b).toNatClampNeg = b.toInt.toNat := rfl
@[simp] theorem Int64.toInt32_ofBitVec (b : BitVec 64) :
    (Int64.ofBitVec b).toInt32 = Int32.ofBitVec (BitVec.signExtend 32 b) := rfl
@[simp] theorem Int64.toBitVec_neg (x : Int64) : (-x).toBitVec = -x.toBitVec := rfl
@[simp] theorem Int64.ofBitVec_mul (a b : BitVec 64) :
    Int64.ofBitVec (a * b) = Int64.ofBitVec a * Int64.ofBitVec b := rfl
@[simp] theorem Int64.toBitVec_ofInt (i : Int) : (Int64.ofInt i).toBitVec = BitVec.ofInt 64 i := rfl
theorem Int64.toNat_toBitVec (x : Int64) : x.toBitVec.toNat = x.toUInt64.toNat := rfl
@[simp] theorem Int64.toBitVec_toUInt64 (x : Int64) : x.toUInt64.toBitVec = x.toBitVec := rfl
@[simp] theorem Int64.toBitVec_ofBitVec (b : BitVec 64) : (Int64.ofBitVec b).toBitVec = b := rfl
@[simp] theorem Int64.toBitVec_sub {a b : Int64} : (a - b).toBitVec = a.toBitVec - b.toBitVec := rfl
@[simp] theorem Int64.ofBitVec_sub (a b : BitVec 64) :
    Int64.ofBitVec (a - b) = Int64.ofBitVec a - Int64.ofBitVec b := rfl
@[simp] theorem Int64.ofBitVec_ofNat (n : Nat) : Int64.ofBitVec (BitVec.ofNat 64 n) = Int64.ofNat n := rfl
@[simp] theorem Int64.toInt64_toUInt64 (x : Int64) : x.toUInt64.toInt64 = x := rfl
@[simp] theorem Int64.ofBitVec_ofInt (n : Int) : Int64.ofBitVec (BitVec.ofInt 64 n) = Int64.ofInt n := rfl
@[simp] theorem Int64.toInt_toBitVec (x : Int64) : x.toBitVec.toInt = x.toInt := rfl
@[simp] theorem Int64.ofInt_int32ToInt (x : Int32) : Int64.ofInt x.toInt = x.toInt64 := rfl
@[simp] theorem Int64.ofBitVec_toBitVec (x : Int64) : Int64.ofBitVec x.toBitVec = x := rfl
@[simp] theorem Int64.toUInt64_neg (a : Int64) : (-a).toUInt64 = -a.toUInt64 := rfl
@[simp] theorem Int64.toUInt64_add (a b : Int64) : (a + b).toUInt64 = a.toUInt64 + b.toUInt64 := rfl
@[simp] theorem Int64.toUInt64_xor (a b : Int64) : (a ^^^ b).toUInt64 = a.toUInt64 ^^^ b.toUInt64 := rfl
@[simp] theorem Int64.toBitVec_shiftLeft (a b : Int64) : (a <<< b).toBitVec = a.toBitVec <<< b.toBitVec.smod 64 := rfl
@[simp] theorem Int64.ofBitVec_not (a : BitVec 64) : Int64.ofBitVec (~~~a) = ~~~Int64.ofBitVec a := rfl
@[simp] theorem Int64.toBitVec_shiftRight (a b : Int64) :
    (a >>> b).toBitVec = a.toBitVec.sshiftRight' (b.toBitVec.smod 64) := rfl
@[simp] theorem Int64.ofBitVec_and (a b : BitVec 64) :
    Int64.ofBitVec (a &&& b) = Int64.ofBitVec a &&& Int64.ofBitVec b := rfl
@[simp] theorem Int64.toBitVec_not {a : Int64} : (~~~a).toBitVec = ~~~a.toBitVec := rfl
@[simp] theorem Int64.toBitVec_xor (a b : Int64) : (a ^^^ b).toBitVec = a.toBitVec ^^^ b.toBitVec := rfl
@[simp] theorem Int64.ofBitVec_xor (a b : BitVec 64) :
    Int64.ofBitVec (a ^^^ b) = Int64.ofBitVec a ^^^ Int64.ofBitVec b := rfl
@[simp] theorem Int64.toBitVec_and (a b : Int64) : (a &&& b).toBitVec = a.toBitVec &&& b.toBitVec := rfl
@[simp] theorem Int64.toUInt64_not (a : Int64) : (~~~a).toUInt64 = ~~~a.toUInt64 := rfl
@[simp] theorem Int64.toUInt64_and (a b : Int64) : (a &&& b).toUInt64 = a.toUInt64 &&& b.toUInt64 := rfl
@[simp] theorem Int64.toUInt64_or (a b : Int64) : (a ||| b).toUInt64 = a.toUInt64 ||| b.toUInt64 := rfl
@[simp] theorem Int64.ofBitVec_or (a b : BitVec 64) :
    Int64.ofBitVec (a ||| b) = Int64.ofBitVec a ||| Int64.ofBitVec b := rfl
@[simp] theorem Int64.toBitVec_or (a b : Int64) : (a ||| b).toBitVec = a.toBitVec ||| b.toBitVec := rfl
