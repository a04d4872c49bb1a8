/-
Machine words with signs: `Int16`.

Read next: `Init.Data.SInt.Basic`.  Lean's counterpart: `Init.Data.SInt.Basic`.
-/
prelude
import Init.Data.BitVec.More
import Init.Data.UInt.Basic
import Init.Data.Int.Basic
import Init.Data.Hashable
import Init.Data.Repr
import Init.Data.ToString.Basic

/-- Signed numbers of 16 bits in two's complement, with arithmetic that wraps around. -/
structure Int16 where
  /-- The signed number with the bits of an unsigned one. -/
  ofUInt16 ::
  /-- The unsigned number with the same bits. -/
  toUInt16 : UInt16

/-- How many there are. -/
abbrev Int16.size : Nat := 65536

/-- The bits. -/
@[inline] def Int16.toBitVec (x : Int16) : BitVec 16 := x.toUInt16.toBitVec

theorem Int16.toBitVec.inj : {x y : Int16} → x.toBitVec = y.toBitVec → x = y
  | ⟨⟨_⟩⟩, ⟨⟨_⟩⟩, rfl => rfl

/-- The signed number with the same bits. -/
@[inline] def UInt16.toInt16 (i : UInt16) : Int16 := Int16.ofUInt16 i

/-- The number of an integer, which wraps around. -/
@[extern "lean_int16_of_int"]
def Int16.ofInt (i : @& Int) : Int16 := ⟨⟨BitVec.ofInt 16 i⟩⟩

/-- The number of a natural number, which wraps around. -/
@[extern "lean_int16_of_nat"]
def Int16.ofNat (n : @& Nat) : Int16 := ⟨⟨BitVec.ofNat 16 n⟩⟩

/-- The number of an integer, which wraps around. -/
abbrev Int.toInt16 := Int16.ofInt

/-- The number of a natural number, which wraps around. -/
abbrev Nat.toInt16 := Int16.ofNat

/-- The integer that it is. -/
@[extern "lean_int16_to_int"]
def Int16.toInt (i : Int16) : Int := i.toBitVec.toInt

/-- The natural number that it is; zero if it is negative. -/
@[suggest_for Int16.toNat, inline]
def Int16.toNatClampNeg (i : Int16) : Nat := i.toInt.toNat

/-- The number with these bits. -/
@[inline] def Int16.ofBitVec (b : BitVec 16) : Int16 := ⟨⟨b⟩⟩

/-- The negative, which wraps around. -/
@[extern "lean_int16_neg"]
protected def Int16.neg (i : Int16) : Int16 := ⟨⟨-i.toBitVec⟩⟩

instance : ToString Int16 where
  toString i := toString i.toInt

instance : Repr Int16 where
  reprPrec i prec := reprPrec i.toInt prec

instance : ReprAtom Int16 := ⟨⟩

instance : Hashable Int16 where
  hash i := i.toUInt16.toUInt64

instance Int16.instOfNat : OfNat Int16 n := ⟨Int16.ofNat n⟩

instance Int16.instNeg : Neg Int16 where
  neg := Int16.neg

/-- The largest number. -/
abbrev Int16.maxValue : Int16 := 32767

/-- The smallest number. -/
abbrev Int16.minValue : Int16 := -32768

/-- The number of an integer in the range. -/
@[inline]
def Int16.ofIntLE (i : Int) (_hl : Int16.minValue.toInt ≤ i) (_hr : i ≤ Int16.maxValue.toInt) : Int16 := Int16.ofInt i

/-- The number nearest to an integer. -/
def Int16.ofIntTruncate (i : Int) : Int16 :=
  if hl : Int16.minValue.toInt ≤ i then
    if hr : i ≤ Int16.maxValue.toInt then Int16.ofIntLE i hl hr else Int16.maxValue
  else Int16.minValue

/-- The sum. -/
@[extern "lean_int16_add"]
protected def Int16.add (a b : Int16) : Int16 := ⟨⟨a.toBitVec + b.toBitVec⟩⟩

/-- The difference. -/
@[extern "lean_int16_sub"]
protected def Int16.sub (a b : Int16) : Int16 := ⟨⟨a.toBitVec - b.toBitVec⟩⟩

/-- The product. -/
@[extern "lean_int16_mul"]
protected def Int16.mul (a b : Int16) : Int16 := ⟨⟨a.toBitVec * b.toBitVec⟩⟩

/-- The quotient, rounded towards zero; zero when the divisor is zero. -/
@[extern "lean_int16_div"]
protected def Int16.div (a b : Int16) : Int16 := ⟨⟨BitVec.sdiv a.toBitVec b.toBitVec⟩⟩

/-- The power. -/
protected def Int16.pow (x : Int16) (n : Nat) : Int16 :=
  match n with
  | 0 => 1
  | n + 1 => Int16.mul (Int16.pow x n) x

/-- The remainder of the quotient rounded towards zero. -/
@[extern "lean_int16_mod"]
protected def Int16.mod (a b : Int16) : Int16 := ⟨⟨BitVec.srem a.toBitVec b.toBitVec⟩⟩

/-- The bits that both have. -/
@[extern "lean_int16_land"]
protected def Int16.land (a b : Int16) : Int16 := ⟨⟨a.toBitVec &&& b.toBitVec⟩⟩

/-- The bits that one of them has. -/
@[extern "lean_int16_lor"]
protected def Int16.lor (a b : Int16) : Int16 := ⟨⟨a.toBitVec ||| b.toBitVec⟩⟩

/-- The bits that exactly one of them has. -/
@[extern "lean_int16_xor"]
protected def Int16.xor (a b : Int16) : Int16 := ⟨⟨a.toBitVec ^^^ b.toBitVec⟩⟩

/-- The bits further left, as many places as the other number says modulo the number of bits. -/
@[extern "lean_int16_shift_left"]
protected def Int16.shiftLeft (a b : Int16) : Int16 := ⟨⟨a.toBitVec <<< (b.toBitVec.smod 16)⟩⟩

/-- The bits further right, copying the sign, as many places as the other number says modulo the number of bits. -/
@[extern "lean_int16_shift_right"]
protected def Int16.shiftRight (a b : Int16) : Int16 := ⟨⟨BitVec.sshiftRight' a.toBitVec (b.toBitVec.smod 16)⟩⟩

/-- The bits that it does not have. -/
@[extern "lean_int16_complement"]
protected def Int16.complement (a : Int16) : Int16 := ⟨⟨~~~a.toBitVec⟩⟩

/-- The absolute value; that of the smallest number is itself. -/
@[extern "lean_int16_abs"]
protected def Int16.abs (a : Int16) : Int16 := ⟨⟨a.toBitVec.abs⟩⟩

/-- Decides equality. -/
@[extern "lean_int16_dec_eq"]
def Int16.decEq (a b : Int16) : Decidable (a = b) :=
  match a, b with
  | ⟨n⟩, ⟨m⟩ => if h : n = m then isTrue (h ▸ rfl) else isFalse fun h' => Int16.noConfusion h' fun h'' => absurd h'' h

/-- The order of the integers that they are. -/
protected def Int16.lt (a b : Int16) : Prop := a.toBitVec.slt b.toBitVec = true

/-- The order of the integers that they are. -/
protected def Int16.le (a b : Int16) : Prop := a.toBitVec.sle b.toBitVec = true

instance : Inhabited Int16 where
  default := 0

instance : Add Int16 := ⟨Int16.add⟩
instance : Sub Int16 := ⟨Int16.sub⟩
instance : Mul Int16 := ⟨Int16.mul⟩
instance : Pow Int16 Nat := ⟨Int16.pow⟩
instance : Mod Int16 := ⟨Int16.mod⟩
instance : Div Int16 := ⟨Int16.div⟩
instance : LT Int16 := ⟨Int16.lt⟩
instance : LE Int16 := ⟨Int16.le⟩
instance : Complement Int16 := ⟨Int16.complement⟩
instance : AndOp Int16 := ⟨Int16.land⟩
instance : OrOp Int16 := ⟨Int16.lor⟩
instance : XorOp Int16 := ⟨Int16.xor⟩
instance : ShiftLeft Int16 := ⟨Int16.shiftLeft⟩
instance : ShiftRight Int16 := ⟨Int16.shiftRight⟩
instance : DecidableEq Int16 := Int16.decEq

/-- `1` or `0`. -/
@[extern "lean_bool_to_int16"]
def Bool.toInt16 (b : Bool) : Int16 := if b then 1 else 0

/-- Decides the order. -/
@[extern "lean_int16_dec_lt"]
instance Int16.decLt (a b : Int16) : Decidable (a < b) := inferInstanceAs (Decidable (a.toBitVec.slt b.toBitVec = true))

/-- Decides the order. -/
@[extern "lean_int16_dec_le"]
instance Int16.decLe (a b : Int16) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.toBitVec.sle b.toBitVec = true))

instance : Max Int16 := maxOfLe
instance : Min Int16 := minOfLe
