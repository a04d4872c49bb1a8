/-
Machine words with signs: `Int32`.

Read next: `Init.Data.SInt.Basic`.  Lean's counterpart: `Init.Data.SInt.Basic`.
-/
prelude
import Init.Data.BitVec.More
import Init.Data.UInt.Basic
import Init.Data.Int.Basic
import Init.Data.Hashable
import Init.Data.Repr
import Init.Data.ToString.Basic

/-- Signed numbers of 32 bits in two's complement, with arithmetic that wraps around. -/
structure Int32 where
  /-- The signed number with the bits of an unsigned one. -/
  ofUInt32 ::
  /-- The unsigned number with the same bits. -/
  toUInt32 : UInt32

/-- How many there are. -/
abbrev Int32.size : Nat := 4294967296

/-- The bits. -/
@[inline] def Int32.toBitVec (x : Int32) : BitVec 32 := x.toUInt32.toBitVec

theorem Int32.toBitVec.inj : {x y : Int32} → x.toBitVec = y.toBitVec → x = y
  | ⟨⟨_⟩⟩, ⟨⟨_⟩⟩, rfl => rfl

/-- The signed number with the same bits. -/
@[inline] def UInt32.toInt32 (i : UInt32) : Int32 := Int32.ofUInt32 i

/-- The number of an integer, which wraps around. -/
@[extern "lean_int32_of_int"]
def Int32.ofInt (i : @& Int) : Int32 := ⟨⟨BitVec.ofInt 32 i⟩⟩

/-- The number of a natural number, which wraps around. -/
@[extern "lean_int32_of_nat"]
def Int32.ofNat (n : @& Nat) : Int32 := ⟨⟨BitVec.ofNat 32 n⟩⟩

/-- The number of an integer, which wraps around. -/
abbrev Int.toInt32 := Int32.ofInt

/-- The number of a natural number, which wraps around. -/
abbrev Nat.toInt32 := Int32.ofNat

/-- The integer that it is. -/
@[extern "lean_int32_to_int"]
def Int32.toInt (i : Int32) : Int := i.toBitVec.toInt

/-- The natural number that it is; zero if it is negative. -/
@[suggest_for Int32.toNat, inline]
def Int32.toNatClampNeg (i : Int32) : Nat := i.toInt.toNat

/-- The number with these bits. -/
@[inline] def Int32.ofBitVec (b : BitVec 32) : Int32 := ⟨⟨b⟩⟩

/-- The negative, which wraps around. -/
@[extern "lean_int32_neg"]
protected def Int32.neg (i : Int32) : Int32 := ⟨⟨-i.toBitVec⟩⟩

instance : ToString Int32 where
  toString i := toString i.toInt

instance : Repr Int32 where
  reprPrec i prec := reprPrec i.toInt prec

instance : ReprAtom Int32 := ⟨⟩

instance : Hashable Int32 where
  hash i := i.toUInt32.toUInt64

instance Int32.instOfNat : OfNat Int32 n := ⟨Int32.ofNat n⟩

instance Int32.instNeg : Neg Int32 where
  neg := Int32.neg

/-- The largest number. -/
abbrev Int32.maxValue : Int32 := 2147483647

/-- The smallest number. -/
abbrev Int32.minValue : Int32 := -2147483648

/-- The number of an integer in the range. -/
@[inline]
def Int32.ofIntLE (i : Int) (_hl : Int32.minValue.toInt ≤ i) (_hr : i ≤ Int32.maxValue.toInt) : Int32 := Int32.ofInt i

/-- The number nearest to an integer. -/
def Int32.ofIntTruncate (i : Int) : Int32 :=
  if hl : Int32.minValue.toInt ≤ i then
    if hr : i ≤ Int32.maxValue.toInt then Int32.ofIntLE i hl hr else Int32.maxValue
  else Int32.minValue

/-- The sum. -/
@[extern "lean_int32_add"]
protected def Int32.add (a b : Int32) : Int32 := ⟨⟨a.toBitVec + b.toBitVec⟩⟩

/-- The difference. -/
@[extern "lean_int32_sub"]
protected def Int32.sub (a b : Int32) : Int32 := ⟨⟨a.toBitVec - b.toBitVec⟩⟩

/-- The product. -/
@[extern "lean_int32_mul"]
protected def Int32.mul (a b : Int32) : Int32 := ⟨⟨a.toBitVec * b.toBitVec⟩⟩

/-- The quotient, rounded towards zero; zero when the divisor is zero. -/
@[extern "lean_int32_div"]
protected def Int32.div (a b : Int32) : Int32 := ⟨⟨BitVec.sdiv a.toBitVec b.toBitVec⟩⟩

/-- The power. -/
protected def Int32.pow (x : Int32) (n : Nat) : Int32 :=
  match n with
  | 0 => 1
  | n + 1 => Int32.mul (Int32.pow x n) x

/-- The remainder of the quotient rounded towards zero. -/
@[extern "lean_int32_mod"]
protected def Int32.mod (a b : Int32) : Int32 := ⟨⟨BitVec.srem a.toBitVec b.toBitVec⟩⟩

/-- The bits that both have. -/
@[extern "lean_int32_land"]
protected def Int32.land (a b : Int32) : Int32 := ⟨⟨a.toBitVec &&& b.toBitVec⟩⟩

/-- The bits that one of them has. -/
@[extern "lean_int32_lor"]
protected def Int32.lor (a b : Int32) : Int32 := ⟨⟨a.toBitVec ||| b.toBitVec⟩⟩

/-- The bits that exactly one of them has. -/
@[extern "lean_int32_xor"]
protected def Int32.xor (a b : Int32) : Int32 := ⟨⟨a.toBitVec ^^^ b.toBitVec⟩⟩

/-- The bits further left, as many places as the other number says modulo the number of bits. -/
@[extern "lean_int32_shift_left"]
protected def Int32.shiftLeft (a b : Int32) : Int32 := ⟨⟨a.toBitVec <<< (b.toBitVec.smod 32)⟩⟩

/-- The bits further right, copying the sign, as many places as the other number says modulo the number of bits. -/
@[extern "lean_int32_shift_right"]
protected def Int32.shiftRight (a b : Int32) : Int32 := ⟨⟨BitVec.sshiftRight' a.toBitVec (b.toBitVec.smod 32)⟩⟩

/-- The bits that it does not have. -/
@[extern "lean_int32_complement"]
protected def Int32.complement (a : Int32) : Int32 := ⟨⟨~~~a.toBitVec⟩⟩

/-- The absolute value; that of the smallest number is itself. -/
@[extern "lean_int32_abs"]
protected def Int32.abs (a : Int32) : Int32 := ⟨⟨a.toBitVec.abs⟩⟩

/-- Decides equality. -/
@[extern "lean_int32_dec_eq"]
def Int32.decEq (a b : Int32) : Decidable (a = b) :=
  match a, b with
  | ⟨n⟩, ⟨m⟩ => if h : n = m then isTrue (h ▸ rfl) else isFalse fun h' => Int32.noConfusion h' fun h'' => absurd h'' h

/-- The order of the integers that they are. -/
protected def Int32.lt (a b : Int32) : Prop := a.toBitVec.slt b.toBitVec = true

/-- The order of the integers that they are. -/
protected def Int32.le (a b : Int32) : Prop := a.toBitVec.sle b.toBitVec = true

instance : Inhabited Int32 where
  default := 0

instance : Add Int32 := ⟨Int32.add⟩
instance : Sub Int32 := ⟨Int32.sub⟩
instance : Mul Int32 := ⟨Int32.mul⟩
instance : Pow Int32 Nat := ⟨Int32.pow⟩
instance : Mod Int32 := ⟨Int32.mod⟩
instance : Div Int32 := ⟨Int32.div⟩
instance : LT Int32 := ⟨Int32.lt⟩
instance : LE Int32 := ⟨Int32.le⟩
instance : Complement Int32 := ⟨Int32.complement⟩
instance : AndOp Int32 := ⟨Int32.land⟩
instance : OrOp Int32 := ⟨Int32.lor⟩
instance : XorOp Int32 := ⟨Int32.xor⟩
instance : ShiftLeft Int32 := ⟨Int32.shiftLeft⟩
instance : ShiftRight Int32 := ⟨Int32.shiftRight⟩
instance : DecidableEq Int32 := Int32.decEq

/-- `1` or `0`. -/
@[extern "lean_bool_to_int32"]
def Bool.toInt32 (b : Bool) : Int32 := if b then 1 else 0

/-- Decides the order. -/
@[extern "lean_int32_dec_lt"]
instance Int32.decLt (a b : Int32) : Decidable (a < b) := inferInstanceAs (Decidable (a.toBitVec.slt b.toBitVec = true))

/-- Decides the order. -/
@[extern "lean_int32_dec_le"]
instance Int32.decLe (a b : Int32) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.toBitVec.sle b.toBitVec = true))

instance : Max Int32 := maxOfLe
instance : Min Int32 := minOfLe
