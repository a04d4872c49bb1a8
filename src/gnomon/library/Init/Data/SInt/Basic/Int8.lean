/-
Machine words with signs: `Int8`.

Read next: `Init.Data.SInt.Basic`.  Lean's counterpart: `Init.Data.SInt.Basic`.
-/
prelude
import Init.Data.BitVec.More
import Init.Data.UInt.Basic
import Init.Data.Int.Basic
import Init.Data.Hashable
import Init.Data.Repr
import Init.Data.ToString.Basic

/-- Signed numbers of 8 bits in two's complement, with arithmetic that wraps around. -/
structure Int8 where
  /-- The signed number with the bits of an unsigned one. -/
  ofUInt8 ::
  /-- The unsigned number with the same bits. -/
  toUInt8 : UInt8

/-- How many there are. -/
abbrev Int8.size : Nat := 256

/-- The bits. -/
@[inline] def Int8.toBitVec (x : Int8) : BitVec 8 := x.toUInt8.toBitVec

theorem Int8.toBitVec.inj : {x y : Int8} → x.toBitVec = y.toBitVec → x = y
  | ⟨⟨_⟩⟩, ⟨⟨_⟩⟩, rfl => rfl

/-- The signed number with the same bits. -/
@[inline] def UInt8.toInt8 (i : UInt8) : Int8 := Int8.ofUInt8 i

/-- The number of an integer, which wraps around. -/
@[extern "lean_int8_of_int"]
def Int8.ofInt (i : @& Int) : Int8 := ⟨⟨BitVec.ofInt 8 i⟩⟩

/-- The number of a natural number, which wraps around. -/
@[extern "lean_int8_of_nat"]
def Int8.ofNat (n : @& Nat) : Int8 := ⟨⟨BitVec.ofNat 8 n⟩⟩

/-- The number of an integer, which wraps around. -/
abbrev Int.toInt8 := Int8.ofInt

/-- The number of a natural number, which wraps around. -/
abbrev Nat.toInt8 := Int8.ofNat

/-- The integer that it is. -/
@[extern "lean_int8_to_int"]
def Int8.toInt (i : Int8) : Int := i.toBitVec.toInt

/-- The natural number that it is; zero if it is negative. -/
@[suggest_for Int8.toNat, inline]
def Int8.toNatClampNeg (i : Int8) : Nat := i.toInt.toNat

/-- The number with these bits. -/
@[inline] def Int8.ofBitVec (b : BitVec 8) : Int8 := ⟨⟨b⟩⟩

/-- The negative, which wraps around. -/
@[extern "lean_int8_neg"]
protected def Int8.neg (i : Int8) : Int8 := ⟨⟨-i.toBitVec⟩⟩

instance : ToString Int8 where
  toString i := toString i.toInt

instance : Repr Int8 where
  reprPrec i prec := reprPrec i.toInt prec

instance : ReprAtom Int8 := ⟨⟩

instance : Hashable Int8 where
  hash i := i.toUInt8.toUInt64

instance Int8.instOfNat : OfNat Int8 n := ⟨Int8.ofNat n⟩

instance Int8.instNeg : Neg Int8 where
  neg := Int8.neg

/-- The largest number. -/
abbrev Int8.maxValue : Int8 := 127

/-- The smallest number. -/
abbrev Int8.minValue : Int8 := -128

/-- The number of an integer in the range. -/
@[inline]
def Int8.ofIntLE (i : Int) (_hl : Int8.minValue.toInt ≤ i) (_hr : i ≤ Int8.maxValue.toInt) : Int8 := Int8.ofInt i

/-- The number nearest to an integer. -/
def Int8.ofIntTruncate (i : Int) : Int8 :=
  if hl : Int8.minValue.toInt ≤ i then
    if hr : i ≤ Int8.maxValue.toInt then Int8.ofIntLE i hl hr else Int8.maxValue
  else Int8.minValue

/-- The sum. -/
@[extern "lean_int8_add"]
protected def Int8.add (a b : Int8) : Int8 := ⟨⟨a.toBitVec + b.toBitVec⟩⟩

/-- The difference. -/
@[extern "lean_int8_sub"]
protected def Int8.sub (a b : Int8) : Int8 := ⟨⟨a.toBitVec - b.toBitVec⟩⟩

/-- The product. -/
@[extern "lean_int8_mul"]
protected def Int8.mul (a b : Int8) : Int8 := ⟨⟨a.toBitVec * b.toBitVec⟩⟩

/-- The quotient, rounded towards zero; zero when the divisor is zero. -/
@[extern "lean_int8_div"]
protected def Int8.div (a b : Int8) : Int8 := ⟨⟨BitVec.sdiv a.toBitVec b.toBitVec⟩⟩

/-- The power. -/
protected def Int8.pow (x : Int8) (n : Nat) : Int8 :=
  match n with
  | 0 => 1
  | n + 1 => Int8.mul (Int8.pow x n) x

/-- The remainder of the quotient rounded towards zero. -/
@[extern "lean_int8_mod"]
protected def Int8.mod (a b : Int8) : Int8 := ⟨⟨BitVec.srem a.toBitVec b.toBitVec⟩⟩

/-- The bits that both have. -/
@[extern "lean_int8_land"]
protected def Int8.land (a b : Int8) : Int8 := ⟨⟨a.toBitVec &&& b.toBitVec⟩⟩

/-- The bits that one of them has. -/
@[extern "lean_int8_lor"]
protected def Int8.lor (a b : Int8) : Int8 := ⟨⟨a.toBitVec ||| b.toBitVec⟩⟩

/-- The bits that exactly one of them has. -/
@[extern "lean_int8_xor"]
protected def Int8.xor (a b : Int8) : Int8 := ⟨⟨a.toBitVec ^^^ b.toBitVec⟩⟩

/-- The bits further left, as many places as the other number says modulo the number of bits. -/
@[extern "lean_int8_shift_left"]
protected def Int8.shiftLeft (a b : Int8) : Int8 := ⟨⟨a.toBitVec <<< (b.toBitVec.smod 8)⟩⟩

/-- The bits further right, copying the sign, as many places as the other number says modulo the number of bits. -/
@[extern "lean_int8_shift_right"]
protected def Int8.shiftRight (a b : Int8) : Int8 := ⟨⟨BitVec.sshiftRight' a.toBitVec (b.toBitVec.smod 8)⟩⟩

/-- The bits that it does not have. -/
@[extern "lean_int8_complement"]
protected def Int8.complement (a : Int8) : Int8 := ⟨⟨~~~a.toBitVec⟩⟩

/-- The absolute value; that of the smallest number is itself. -/
@[extern "lean_int8_abs"]
protected def Int8.abs (a : Int8) : Int8 := ⟨⟨a.toBitVec.abs⟩⟩

/-- Decides equality. -/
@[extern "lean_int8_dec_eq"]
def Int8.decEq (a b : Int8) : Decidable (a = b) :=
  match a, b with
  | ⟨n⟩, ⟨m⟩ => if h : n = m then isTrue (h ▸ rfl) else isFalse fun h' => Int8.noConfusion h' fun h'' => absurd h'' h

/-- The order of the integers that they are. -/
protected def Int8.lt (a b : Int8) : Prop := a.toBitVec.slt b.toBitVec = true

/-- The order of the integers that they are. -/
protected def Int8.le (a b : Int8) : Prop := a.toBitVec.sle b.toBitVec = true

instance : Inhabited Int8 where
  default := 0

instance : Add Int8 := ⟨Int8.add⟩
instance : Sub Int8 := ⟨Int8.sub⟩
instance : Mul Int8 := ⟨Int8.mul⟩
instance : Pow Int8 Nat := ⟨Int8.pow⟩
instance : Mod Int8 := ⟨Int8.mod⟩
instance : Div Int8 := ⟨Int8.div⟩
instance : LT Int8 := ⟨Int8.lt⟩
instance : LE Int8 := ⟨Int8.le⟩
instance : Complement Int8 := ⟨Int8.complement⟩
instance : AndOp Int8 := ⟨Int8.land⟩
instance : OrOp Int8 := ⟨Int8.lor⟩
instance : XorOp Int8 := ⟨Int8.xor⟩
instance : ShiftLeft Int8 := ⟨Int8.shiftLeft⟩
instance : ShiftRight Int8 := ⟨Int8.shiftRight⟩
instance : DecidableEq Int8 := Int8.decEq

/-- `1` or `0`. -/
@[extern "lean_bool_to_int8"]
def Bool.toInt8 (b : Bool) : Int8 := if b then 1 else 0

/-- Decides the order. -/
@[extern "lean_int8_dec_lt"]
instance Int8.decLt (a b : Int8) : Decidable (a < b) := inferInstanceAs (Decidable (a.toBitVec.slt b.toBitVec = true))

/-- Decides the order. -/
@[extern "lean_int8_dec_le"]
instance Int8.decLe (a b : Int8) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.toBitVec.sle b.toBitVec = true))

instance : Max Int8 := maxOfLe
instance : Min Int8 := minOfLe
