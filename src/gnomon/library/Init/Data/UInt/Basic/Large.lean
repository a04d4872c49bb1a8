/-
Machine words: arithmetic of `UInt32`, `UInt64` and `USize`, conversions.

Read next: `Init.Data.SInt.Basic`.  Lean's counterpart: `Init.Data.UInt.Basic`.
-/
prelude
import Init.Data.UInt.Basic.Small

/-- The word with a number below the number of words. -/
def UInt32.ofFin (a : Fin UInt32.size) : UInt32 := ⟨⟨a⟩⟩

/-- The word of an integer modulo the number of words. -/
def UInt32.ofInt (x : Int) : UInt32 := ⟨BitVec.ofInt 32 x⟩

/-- The product. -/
@[extern "lean_uint32_mul"]
protected def UInt32.mul (a b : UInt32) : UInt32 := ⟨a.toBitVec * b.toBitVec⟩

instance instMulUInt32 : Mul UInt32 := ⟨UInt32.mul⟩

/-- The quotient; zero when the divisor is zero. -/
@[extern "lean_uint32_div"]
protected def UInt32.div (a b : UInt32) : UInt32 := ⟨BitVec.udiv a.toBitVec b.toBitVec⟩

instance instDivUInt32 : Div UInt32 := ⟨UInt32.div⟩

/-- The power. -/
protected def UInt32.pow (x : UInt32) (n : Nat) : UInt32 :=
  match n with
  | 0 => 1
  | n + 1 => UInt32.mul (UInt32.pow x n) x

instance instPowUInt32Nat : Pow UInt32 Nat := ⟨UInt32.pow⟩

/-- The remainder. -/
@[extern "lean_uint32_mod"]
protected def UInt32.mod (a b : UInt32) : UInt32 := ⟨BitVec.umod a.toBitVec b.toBitVec⟩

instance instModUInt32 : Mod UInt32 := ⟨UInt32.mod⟩

/-- The bits that both have. -/
@[extern "lean_uint32_land"]
protected def UInt32.land (a b : UInt32) : UInt32 := ⟨a.toBitVec &&& b.toBitVec⟩

instance instAndOpUInt32 : AndOp UInt32 := ⟨UInt32.land⟩

/-- The bits that one of them has. -/
@[extern "lean_uint32_lor"]
protected def UInt32.lor (a b : UInt32) : UInt32 := ⟨a.toBitVec ||| b.toBitVec⟩

instance instOrOpUInt32 : OrOp UInt32 := ⟨UInt32.lor⟩

/-- The bits that exactly one of them has. -/
@[extern "lean_uint32_xor"]
protected def UInt32.xor (a b : UInt32) : UInt32 := ⟨a.toBitVec ^^^ b.toBitVec⟩

instance instXorOpUInt32 : XorOp UInt32 := ⟨UInt32.xor⟩

/-- The bits further left, as many places as the other number says modulo the number of bits. -/
@[extern "lean_uint32_shift_left"]
protected def UInt32.shiftLeft (a b : UInt32) : UInt32 := ⟨a.toBitVec <<< (UInt32.mod b 32).toBitVec⟩

instance instShiftLeftUInt32 : ShiftLeft UInt32 := ⟨UInt32.shiftLeft⟩

/-- The bits further right, as many places as the other number says modulo the number of bits. -/
@[extern "lean_uint32_shift_right"]
protected def UInt32.shiftRight (a b : UInt32) : UInt32 := ⟨a.toBitVec >>> (UInt32.mod b 32).toBitVec⟩

instance instShiftRightUInt32 : ShiftRight UInt32 := ⟨UInt32.shiftRight⟩

/-- The bits that it does not have. -/
@[extern "lean_uint32_complement"]
protected def UInt32.complement (a : UInt32) : UInt32 := ⟨~~~a.toBitVec⟩

instance instComplementUInt32 : Complement UInt32 := ⟨UInt32.complement⟩

/-- The negative, which wraps around. -/
@[extern "lean_uint32_neg"]
protected def UInt32.neg (a : UInt32) : UInt32 := ⟨-a.toBitVec⟩

instance instNegUInt32 : Neg UInt32 := ⟨UInt32.neg⟩

/-- `1` or `0`. -/
@[extern "lean_bool_to_uint32"]
def Bool.toUInt32 (b : Bool) : UInt32 := if b then 1 else 0

/-- The word with a number below the number of words. -/
def UInt64.ofFin (a : Fin UInt64.size) : UInt64 := ⟨⟨a⟩⟩

/-- The word of an integer modulo the number of words. -/
def UInt64.ofInt (x : Int) : UInt64 := ⟨BitVec.ofInt 64 x⟩

/-- The sum. -/
@[extern "lean_uint64_add"]
protected def UInt64.add (a b : UInt64) : UInt64 := ⟨a.toBitVec + b.toBitVec⟩

instance instAddUInt64 : Add UInt64 := ⟨UInt64.add⟩

/-- The difference. -/
@[extern "lean_uint64_sub"]
protected def UInt64.sub (a b : UInt64) : UInt64 := ⟨a.toBitVec - b.toBitVec⟩

instance instSubUInt64 : Sub UInt64 := ⟨UInt64.sub⟩

/-- The product. -/
@[extern "lean_uint64_mul"]
protected def UInt64.mul (a b : UInt64) : UInt64 := ⟨a.toBitVec * b.toBitVec⟩

instance instMulUInt64 : Mul UInt64 := ⟨UInt64.mul⟩

/-- The quotient; zero when the divisor is zero. -/
@[extern "lean_uint64_div"]
protected def UInt64.div (a b : UInt64) : UInt64 := ⟨BitVec.udiv a.toBitVec b.toBitVec⟩

instance instDivUInt64 : Div UInt64 := ⟨UInt64.div⟩

/-- The power. -/
protected def UInt64.pow (x : UInt64) (n : Nat) : UInt64 :=
  match n with
  | 0 => 1
  | n + 1 => UInt64.mul (UInt64.pow x n) x

instance instPowUInt64Nat : Pow UInt64 Nat := ⟨UInt64.pow⟩

/-- The remainder. -/
@[extern "lean_uint64_mod"]
protected def UInt64.mod (a b : UInt64) : UInt64 := ⟨BitVec.umod a.toBitVec b.toBitVec⟩

instance instModUInt64 : Mod UInt64 := ⟨UInt64.mod⟩

/-- The bits that both have. -/
@[extern "lean_uint64_land"]
protected def UInt64.land (a b : UInt64) : UInt64 := ⟨a.toBitVec &&& b.toBitVec⟩

instance instAndOpUInt64 : AndOp UInt64 := ⟨UInt64.land⟩

/-- The bits that one of them has. -/
@[extern "lean_uint64_lor"]
protected def UInt64.lor (a b : UInt64) : UInt64 := ⟨a.toBitVec ||| b.toBitVec⟩

instance instOrOpUInt64 : OrOp UInt64 := ⟨UInt64.lor⟩

/-- The bits that exactly one of them has. -/
@[extern "lean_uint64_xor"]
protected def UInt64.xor (a b : UInt64) : UInt64 := ⟨a.toBitVec ^^^ b.toBitVec⟩

instance instXorOpUInt64 : XorOp UInt64 := ⟨UInt64.xor⟩

/-- The bits further left, as many places as the other number says modulo the number of bits. -/
@[extern "lean_uint64_shift_left"]
protected def UInt64.shiftLeft (a b : UInt64) : UInt64 := ⟨a.toBitVec <<< (UInt64.mod b 64).toBitVec⟩

instance instShiftLeftUInt64 : ShiftLeft UInt64 := ⟨UInt64.shiftLeft⟩

/-- The bits further right, as many places as the other number says modulo the number of bits. -/
@[extern "lean_uint64_shift_right"]
protected def UInt64.shiftRight (a b : UInt64) : UInt64 := ⟨a.toBitVec >>> (UInt64.mod b 64).toBitVec⟩

instance instShiftRightUInt64 : ShiftRight UInt64 := ⟨UInt64.shiftRight⟩

/-- The bits that it does not have. -/
@[extern "lean_uint64_complement"]
protected def UInt64.complement (a : UInt64) : UInt64 := ⟨~~~a.toBitVec⟩

instance instComplementUInt64 : Complement UInt64 := ⟨UInt64.complement⟩

/-- The negative, which wraps around. -/
@[extern "lean_uint64_neg"]
protected def UInt64.neg (a : UInt64) : UInt64 := ⟨-a.toBitVec⟩

instance instNegUInt64 : Neg UInt64 := ⟨UInt64.neg⟩

/-- `1` or `0`. -/
@[extern "lean_bool_to_uint64"]
def Bool.toUInt64 (b : Bool) : UInt64 := if b then 1 else 0

/-- `a < b` as numbers. -/
protected def UInt64.lt (a b : UInt64) : Prop := a.toBitVec < b.toBitVec

/-- `a ≤ b` as numbers. -/
protected def UInt64.le (a b : UInt64) : Prop := a.toBitVec ≤ b.toBitVec

instance instLTUInt64 : LT UInt64 := ⟨UInt64.lt⟩

instance instLEUInt64 : LE UInt64 := ⟨UInt64.le⟩

/-- `<` is decidable. -/
@[extern "lean_uint64_dec_lt"]
instance UInt64.decLt (a b : UInt64) : Decidable (a < b) :=
  inferInstanceAs (Decidable (a.toBitVec < b.toBitVec))

/-- `≤` is decidable. -/
@[extern "lean_uint64_dec_le"]
instance UInt64.decLe (a b : UInt64) : Decidable (a ≤ b) :=
  inferInstanceAs (Decidable (a.toBitVec ≤ b.toBitVec))

instance instMaxUInt64 : Max UInt64 := maxOfLe

instance instMinUInt64 : Min UInt64 := minOfLe

/-- The word with a number below the number of words. -/
def USize.ofFin (a : Fin USize.size) : USize := ⟨⟨a⟩⟩

/-- The word of an integer modulo the number of words. -/
def USize.ofInt (x : Int) : USize := ⟨BitVec.ofInt System.Platform.numBits x⟩

/-- The product. -/
@[extern "lean_usize_mul"]
protected def USize.mul (a b : USize) : USize := ⟨a.toBitVec * b.toBitVec⟩

instance instMulUSize : Mul USize := ⟨USize.mul⟩

/-- The quotient; zero when the divisor is zero. -/
@[extern "lean_usize_div"]
protected def USize.div (a b : USize) : USize := ⟨BitVec.udiv a.toBitVec b.toBitVec⟩

instance instDivUSize : Div USize := ⟨USize.div⟩

/-- The power. -/
protected def USize.pow (x : USize) (n : Nat) : USize :=
  match n with
  | 0 => 1
  | n + 1 => USize.mul (USize.pow x n) x

instance instPowUSizeNat : Pow USize Nat := ⟨USize.pow⟩

/-- The remainder. -/
@[extern "lean_usize_mod"]
protected def USize.mod (a b : USize) : USize := ⟨BitVec.umod a.toBitVec b.toBitVec⟩

instance instModUSize : Mod USize := ⟨USize.mod⟩

/-- The bits that both have. -/
@[extern "lean_usize_land"]
protected def USize.land (a b : USize) : USize := ⟨a.toBitVec &&& b.toBitVec⟩

instance instAndOpUSize : AndOp USize := ⟨USize.land⟩

/-- The bits that one of them has. -/
@[extern "lean_usize_lor"]
protected def USize.lor (a b : USize) : USize := ⟨a.toBitVec ||| b.toBitVec⟩

instance instOrOpUSize : OrOp USize := ⟨USize.lor⟩

/-- The bits that exactly one of them has. -/
@[extern "lean_usize_xor"]
protected def USize.xor (a b : USize) : USize := ⟨a.toBitVec ^^^ b.toBitVec⟩

instance instXorOpUSize : XorOp USize := ⟨USize.xor⟩

/-- The bits further left, as many places as the other number says modulo the number of bits. -/
@[extern "lean_usize_shift_left"]
protected def USize.shiftLeft (a b : USize) : USize := ⟨a.toBitVec <<< (USize.mod b (USize.ofNat System.Platform.numBits)).toBitVec⟩

instance instShiftLeftUSize : ShiftLeft USize := ⟨USize.shiftLeft⟩

/-- The bits further right, as many places as the other number says modulo the number of bits. -/
@[extern "lean_usize_shift_right"]
protected def USize.shiftRight (a b : USize) : USize := ⟨a.toBitVec >>> (USize.mod b (USize.ofNat System.Platform.numBits)).toBitVec⟩

instance instShiftRightUSize : ShiftRight USize := ⟨USize.shiftRight⟩

/-- The bits that it does not have. -/
@[extern "lean_usize_complement"]
protected def USize.complement (a : USize) : USize := ⟨~~~a.toBitVec⟩

instance instComplementUSize : Complement USize := ⟨USize.complement⟩

/-- The negative, which wraps around. -/
@[extern "lean_usize_neg"]
protected def USize.neg (a : USize) : USize := ⟨-a.toBitVec⟩

instance instNegUSize : Neg USize := ⟨USize.neg⟩

/-- `1` or `0`. -/
@[extern "lean_bool_to_usize"]
def Bool.toUSize (b : Bool) : USize := if b then 1 else 0

instance instMaxUSize : Max USize := maxOfLe

instance instMinUSize : Min USize := minOfLe

/-- The number as a `USize`, modulo the number of words. -/
@[extern "lean_uint8_to_usize"]
def UInt8.toUSize (a : UInt8) : USize := USize.ofNat a.toNat

/-- The number as a `UInt8`, modulo the number of words. -/
@[extern "lean_usize_to_uint8"]
def USize.toUInt8 (a : USize) : UInt8 := UInt8.ofNat a.toNat

/-- The number as a `USize`, modulo the number of words. -/
@[extern "lean_uint16_to_usize"]
def UInt16.toUSize (a : UInt16) : USize := USize.ofNat a.toNat

/-- The number as a `UInt16`, modulo the number of words. -/
@[extern "lean_usize_to_uint16"]
def USize.toUInt16 (a : USize) : UInt16 := UInt16.ofNat a.toNat

/-- The number as a `USize`, modulo the number of words. -/
@[extern "lean_uint32_to_usize"]
def UInt32.toUSize (a : UInt32) : USize := USize.ofNat a.toNat

/-- The number as a `UInt32`, modulo the number of words. -/
@[extern "lean_usize_to_uint32"]
def USize.toUInt32 (a : USize) : UInt32 := UInt32.ofNat a.toNat

/-- The number as a `USize`, modulo the number of words. -/
@[extern "lean_uint64_to_usize"]
def UInt64.toUSize (a : UInt64) : USize := USize.ofNat a.toNat

/-- The number as a `UInt64`, modulo the number of words. -/
@[extern "lean_usize_to_uint64"]
def USize.toUInt64 (a : USize) : UInt64 := UInt64.ofNat a.toNat
