/-
Machine words: arithmetic of `UInt8` and `UInt16`.

Read next: `Init.Data.UInt.Basic.Large`.  Lean's counterpart: `Init.Data.UInt.Basic`.
-/
prelude
import Init.Data.BitVec.Basic

/-- The word with a number below the number of words. -/
def UInt8.ofFin (a : Fin UInt8.size) : UInt8 := ⟨⟨a⟩⟩

/-- The word of an integer modulo the number of words. -/
def UInt8.ofInt (x : Int) : UInt8 := ⟨BitVec.ofInt 8 x⟩

/-- The sum. -/
@[extern "lean_uint8_add"]
protected def UInt8.add (a b : UInt8) : UInt8 := ⟨a.toBitVec + b.toBitVec⟩

instance instAddUInt8 : Add UInt8 := ⟨UInt8.add⟩

/-- The difference. -/
@[extern "lean_uint8_sub"]
protected def UInt8.sub (a b : UInt8) : UInt8 := ⟨a.toBitVec - b.toBitVec⟩

instance instSubUInt8 : Sub UInt8 := ⟨UInt8.sub⟩

/-- The product. -/
@[extern "lean_uint8_mul"]
protected def UInt8.mul (a b : UInt8) : UInt8 := ⟨a.toBitVec * b.toBitVec⟩

instance instMulUInt8 : Mul UInt8 := ⟨UInt8.mul⟩

/-- The quotient; zero when the divisor is zero. -/
@[extern "lean_uint8_div"]
protected def UInt8.div (a b : UInt8) : UInt8 := ⟨BitVec.udiv a.toBitVec b.toBitVec⟩

instance instDivUInt8 : Div UInt8 := ⟨UInt8.div⟩

/-- The power. -/
protected def UInt8.pow (x : UInt8) (n : Nat) : UInt8 :=
  match n with
  | 0 => 1
  | n + 1 => UInt8.mul (UInt8.pow x n) x

instance instPowUInt8Nat : Pow UInt8 Nat := ⟨UInt8.pow⟩

/-- The remainder. -/
@[extern "lean_uint8_mod"]
protected def UInt8.mod (a b : UInt8) : UInt8 := ⟨BitVec.umod a.toBitVec b.toBitVec⟩

instance instModUInt8 : Mod UInt8 := ⟨UInt8.mod⟩

/-- The bits that both have. -/
@[extern "lean_uint8_land"]
protected def UInt8.land (a b : UInt8) : UInt8 := ⟨a.toBitVec &&& b.toBitVec⟩

instance instAndOpUInt8 : AndOp UInt8 := ⟨UInt8.land⟩

/-- The bits that one of them has. -/
@[extern "lean_uint8_lor"]
protected def UInt8.lor (a b : UInt8) : UInt8 := ⟨a.toBitVec ||| b.toBitVec⟩

instance instOrOpUInt8 : OrOp UInt8 := ⟨UInt8.lor⟩

/-- The bits that exactly one of them has. -/
@[extern "lean_uint8_xor"]
protected def UInt8.xor (a b : UInt8) : UInt8 := ⟨a.toBitVec ^^^ b.toBitVec⟩

instance instXorOpUInt8 : XorOp UInt8 := ⟨UInt8.xor⟩

/-- The bits further left, as many places as the other number says modulo the number of bits. -/
@[extern "lean_uint8_shift_left"]
protected def UInt8.shiftLeft (a b : UInt8) : UInt8 := ⟨a.toBitVec <<< (UInt8.mod b 8).toBitVec⟩

instance instShiftLeftUInt8 : ShiftLeft UInt8 := ⟨UInt8.shiftLeft⟩

/-- The bits further right, as many places as the other number says modulo the number of bits. -/
@[extern "lean_uint8_shift_right"]
protected def UInt8.shiftRight (a b : UInt8) : UInt8 := ⟨a.toBitVec >>> (UInt8.mod b 8).toBitVec⟩

instance instShiftRightUInt8 : ShiftRight UInt8 := ⟨UInt8.shiftRight⟩

/-- The bits that it does not have. -/
@[extern "lean_uint8_complement"]
protected def UInt8.complement (a : UInt8) : UInt8 := ⟨~~~a.toBitVec⟩

instance instComplementUInt8 : Complement UInt8 := ⟨UInt8.complement⟩

/-- The negative, which wraps around. -/
@[extern "lean_uint8_neg"]
protected def UInt8.neg (a : UInt8) : UInt8 := ⟨-a.toBitVec⟩

instance instNegUInt8 : Neg UInt8 := ⟨UInt8.neg⟩

/-- `1` or `0`. -/
@[extern "lean_bool_to_uint8"]
def Bool.toUInt8 (b : Bool) : UInt8 := if b then 1 else 0

instance instMaxUInt8 : Max UInt8 := maxOfLe

instance instMinUInt8 : Min UInt8 := minOfLe

/-- The word with a number below the number of words. -/
def UInt16.ofFin (a : Fin UInt16.size) : UInt16 := ⟨⟨a⟩⟩

/-- The word of an integer modulo the number of words. -/
def UInt16.ofInt (x : Int) : UInt16 := ⟨BitVec.ofInt 16 x⟩

/-- The sum. -/
@[extern "lean_uint16_add"]
protected def UInt16.add (a b : UInt16) : UInt16 := ⟨a.toBitVec + b.toBitVec⟩

instance instAddUInt16 : Add UInt16 := ⟨UInt16.add⟩

/-- The difference. -/
@[extern "lean_uint16_sub"]
protected def UInt16.sub (a b : UInt16) : UInt16 := ⟨a.toBitVec - b.toBitVec⟩

instance instSubUInt16 : Sub UInt16 := ⟨UInt16.sub⟩

/-- The product. -/
@[extern "lean_uint16_mul"]
protected def UInt16.mul (a b : UInt16) : UInt16 := ⟨a.toBitVec * b.toBitVec⟩

instance instMulUInt16 : Mul UInt16 := ⟨UInt16.mul⟩

/-- The quotient; zero when the divisor is zero. -/
@[extern "lean_uint16_div"]
protected def UInt16.div (a b : UInt16) : UInt16 := ⟨BitVec.udiv a.toBitVec b.toBitVec⟩

instance instDivUInt16 : Div UInt16 := ⟨UInt16.div⟩

/-- The power. -/
protected def UInt16.pow (x : UInt16) (n : Nat) : UInt16 :=
  match n with
  | 0 => 1
  | n + 1 => UInt16.mul (UInt16.pow x n) x

instance instPowUInt16Nat : Pow UInt16 Nat := ⟨UInt16.pow⟩

/-- The remainder. -/
@[extern "lean_uint16_mod"]
protected def UInt16.mod (a b : UInt16) : UInt16 := ⟨BitVec.umod a.toBitVec b.toBitVec⟩

instance instModUInt16 : Mod UInt16 := ⟨UInt16.mod⟩

/-- The bits that both have. -/
@[extern "lean_uint16_land"]
protected def UInt16.land (a b : UInt16) : UInt16 := ⟨a.toBitVec &&& b.toBitVec⟩

instance instAndOpUInt16 : AndOp UInt16 := ⟨UInt16.land⟩

/-- The bits that one of them has. -/
@[extern "lean_uint16_lor"]
protected def UInt16.lor (a b : UInt16) : UInt16 := ⟨a.toBitVec ||| b.toBitVec⟩

instance instOrOpUInt16 : OrOp UInt16 := ⟨UInt16.lor⟩

/-- The bits that exactly one of them has. -/
@[extern "lean_uint16_xor"]
protected def UInt16.xor (a b : UInt16) : UInt16 := ⟨a.toBitVec ^^^ b.toBitVec⟩

instance instXorOpUInt16 : XorOp UInt16 := ⟨UInt16.xor⟩

/-- The bits further left, as many places as the other number says modulo the number of bits. -/
@[extern "lean_uint16_shift_left"]
protected def UInt16.shiftLeft (a b : UInt16) : UInt16 := ⟨a.toBitVec <<< (UInt16.mod b 16).toBitVec⟩

instance instShiftLeftUInt16 : ShiftLeft UInt16 := ⟨UInt16.shiftLeft⟩

/-- The bits further right, as many places as the other number says modulo the number of bits. -/
@[extern "lean_uint16_shift_right"]
protected def UInt16.shiftRight (a b : UInt16) : UInt16 := ⟨a.toBitVec >>> (UInt16.mod b 16).toBitVec⟩

instance instShiftRightUInt16 : ShiftRight UInt16 := ⟨UInt16.shiftRight⟩

/-- The bits that it does not have. -/
@[extern "lean_uint16_complement"]
protected def UInt16.complement (a : UInt16) : UInt16 := ⟨~~~a.toBitVec⟩

instance instComplementUInt16 : Complement UInt16 := ⟨UInt16.complement⟩

/-- The negative, which wraps around. -/
@[extern "lean_uint16_neg"]
protected def UInt16.neg (a : UInt16) : UInt16 := ⟨-a.toBitVec⟩

instance instNegUInt16 : Neg UInt16 := ⟨UInt16.neg⟩

/-- `1` or `0`. -/
@[extern "lean_bool_to_uint16"]
def Bool.toUInt16 (b : Bool) : UInt16 := if b then 1 else 0

/-- `a < b` as numbers. -/
protected def UInt16.lt (a b : UInt16) : Prop := a.toBitVec < b.toBitVec

/-- `a ≤ b` as numbers. -/
protected def UInt16.le (a b : UInt16) : Prop := a.toBitVec ≤ b.toBitVec

instance instLTUInt16 : LT UInt16 := ⟨UInt16.lt⟩

instance instLEUInt16 : LE UInt16 := ⟨UInt16.le⟩

/-- `<` is decidable. -/
@[extern "lean_uint16_dec_lt"]
instance UInt16.decLt (a b : UInt16) : Decidable (a < b) :=
  inferInstanceAs (Decidable (a.toBitVec < b.toBitVec))

/-- `≤` is decidable. -/
@[extern "lean_uint16_dec_le"]
instance UInt16.decLe (a b : UInt16) : Decidable (a ≤ b) :=
  inferInstanceAs (Decidable (a.toBitVec ≤ b.toBitVec))

instance instMaxUInt16 : Max UInt16 := maxOfLe

instance instMinUInt16 : Min UInt16 := minOfLe
