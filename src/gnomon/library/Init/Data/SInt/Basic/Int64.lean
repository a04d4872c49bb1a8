/-
Machine words with signs: `Int64`.

Read next: `Init.Data.SInt.Basic`.  Lean's counterpart: `Init.Data.SInt.Basic`.
-/
prelude
import Init.Data.BitVec.More
import Init.Data.UInt.Basic
import Init.Data.Int.Basic
import Init.Data.Hashable
import Init.Data.Repr
import Init.Data.ToString.Basic

/-- Signed numbers of 64 bits in two's complement, with arithmetic that wraps around. -/
structure Int64 where
  /-- The signed number with the bits of an unsigned one. -/
  ofUInt64 ::
  /-- The unsigned number with the same bits. -/
  toUInt64 : UInt64

/-- How many there are. -/
abbrev Int64.size : Nat := 18446744073709551616

/-- The bits. -/
@[inline] def Int64.toBitVec (x : Int64) : BitVec 64 := x.toUInt64.toBitVec

theorem Int64.toBitVec.inj : {x y : Int64} → x.toBitVec = y.toBitVec → x = y
  | ⟨⟨_⟩⟩, ⟨⟨_⟩⟩, rfl => rfl

/-- The signed number with the same bits. -/
@[inline] def UInt64.toInt64 (i : UInt64) : Int64 := Int64.ofUInt64 i

/-- The number of an integer, which wraps around. -/
@[extern "lean_int64_of_int"]
def Int64.ofInt (i : @& Int) : Int64 := ⟨⟨BitVec.ofInt 64 i⟩⟩

/-- The number of a natural number, which wraps around. -/
@[extern "lean_int64_of_nat"]
def Int64.ofNat (n : @& Nat) : Int64 := ⟨⟨BitVec.ofNat 64 n⟩⟩

/-- The number of an integer, which wraps around. -/
abbrev Int.toInt64 := Int64.ofInt

/-- The number of a natural number, which wraps around. -/
abbrev Nat.toInt64 := Int64.ofNat

/-- The integer that it is. -/
@[extern "lean_int64_to_int"]
def Int64.toInt (i : Int64) : Int := i.toBitVec.toInt

/-- The natural number that it is; zero if it is negative. -/
@[suggest_for Int64.toNat, inline]
def Int64.toNatClampNeg (i : Int64) : Nat := i.toInt.toNat

/-- The number with these bits. -/
@[inline] def Int64.ofBitVec (b : BitVec 64) : Int64 := ⟨⟨b⟩⟩

/-- The negative, which wraps around. -/
@[extern "lean_int64_neg"]
protected def Int64.neg (i : Int64) : Int64 := ⟨⟨-i.toBitVec⟩⟩

instance : ToString Int64 where
  toString i := toString i.toInt

instance : Repr Int64 where
  reprPrec i prec := reprPrec i.toInt prec

instance : ReprAtom Int64 := ⟨⟩

instance : Hashable Int64 where
  hash i := i.toUInt64

instance Int64.instOfNat : OfNat Int64 n := ⟨Int64.ofNat n⟩

instance Int64.instNeg : Neg Int64 where
  neg := Int64.neg

/-- The largest number. -/
abbrev Int64.maxValue : Int64 := 9223372036854775807

/-- The smallest number. -/
abbrev Int64.minValue : Int64 := -9223372036854775808

/-- The number of an integer in the range. -/
@[inline]
def Int64.ofIntLE (i : Int) (_hl : Int64.minValue.toInt ≤ i) (_hr : i ≤ Int64.maxValue.toInt) : Int64 := Int64.ofInt i

/-- The number nearest to an integer. -/
def Int64.ofIntTruncate (i : Int) : Int64 :=
  if hl : Int64.minValue.toInt ≤ i then
    if hr : i ≤ Int64.maxValue.toInt then Int64.ofIntLE i hl hr else Int64.maxValue
  else Int64.minValue

/-- The sum. -/
@[extern "lean_int64_add"]
protected def Int64.add (a b : Int64) : Int64 := ⟨⟨a.toBitVec + b.toBitVec⟩⟩

/-- The difference. -/
@[extern "lean_int64_sub"]
protected def Int64.sub (a b : Int64) : Int64 := ⟨⟨a.toBitVec - b.toBitVec⟩⟩

/-- The product. -/
@[extern "lean_int64_mul"]
protected def Int64.mul (a b : Int64) : Int64 := ⟨⟨a.toBitVec * b.toBitVec⟩⟩

/-- The quotient, rounded towards zero; zero when the divisor is zero. -/
@[extern "lean_int64_div"]
protected def Int64.div (a b : Int64) : Int64 := ⟨⟨BitVec.sdiv a.toBitVec b.toBitVec⟩⟩

/-- The power. -/
protected def Int64.pow (x : Int64) (n : Nat) : Int64 :=
  match n with
  | 0 => 1
  | n + 1 => Int64.mul (Int64.pow x n) x

/-- The remainder of the quotient rounded towards zero. -/
@[extern "lean_int64_mod"]
protected def Int64.mod (a b : Int64) : Int64 := ⟨⟨BitVec.srem a.toBitVec b.toBitVec⟩⟩

/-- The bits that both have. -/
@[extern "lean_int64_land"]
protected def Int64.land (a b : Int64) : Int64 := ⟨⟨a.toBitVec &&& b.toBitVec⟩⟩

/-- The bits that one of them has. -/
@[extern "lean_int64_lor"]
protected def Int64.lor (a b : Int64) : Int64 := ⟨⟨a.toBitVec ||| b.toBitVec⟩⟩

/-- The bits that exactly one of them has. -/
@[extern "lean_int64_xor"]
protected def Int64.xor (a b : Int64) : Int64 := ⟨⟨a.toBitVec ^^^ b.toBitVec⟩⟩

/-- The bits further left, as many places as the other number says modulo the number of bits. -/
@[extern "lean_int64_shift_left"]
protected def Int64.shiftLeft (a b : Int64) : Int64 := ⟨⟨a.toBitVec <<< (b.toBitVec.smod 64)⟩⟩

/-- The bits further right, copying the sign, as many places as the other number says modulo the number of bits. -/
@[extern "lean_int64_shift_right"]
protected def Int64.shiftRight (a b : Int64) : Int64 := ⟨⟨BitVec.sshiftRight' a.toBitVec (b.toBitVec.smod 64)⟩⟩

/-- The bits that it does not have. -/
@[extern "lean_int64_complement"]
protected def Int64.complement (a : Int64) : Int64 := ⟨⟨~~~a.toBitVec⟩⟩

/-- The absolute value; that of the smallest number is itself. -/
@[extern "lean_int64_abs"]
protected def Int64.abs (a : Int64) : Int64 := ⟨⟨a.toBitVec.abs⟩⟩

/-- Decides equality. -/
@[extern "lean_int64_dec_eq"]
def Int64.decEq (a b : Int64) : Decidable (a = b) :=
  match a, b with
  | ⟨n⟩, ⟨m⟩ => if h : n = m then isTrue (h ▸ rfl) else isFalse fun h' => Int64.noConfusion h' fun h'' => absurd h'' h

/-- The order of the integers that they are. -/
protected def Int64.lt (a b : Int64) : Prop := a.toBitVec.slt b.toBitVec = true

/-- The order of the integers that they are. -/
protected def Int64.le (a b : Int64) : Prop := a.toBitVec.sle b.toBitVec = true

instance : Inhabited Int64 where
  default := 0

instance : Add Int64 := ⟨Int64.add⟩
instance : Sub Int64 := ⟨Int64.sub⟩
instance : Mul Int64 := ⟨Int64.mul⟩
instance : Pow Int64 Nat := ⟨Int64.pow⟩
instance : Mod Int64 := ⟨Int64.mod⟩
instance : Div Int64 := ⟨Int64.div⟩
instance : LT Int64 := ⟨Int64.lt⟩
instance : LE Int64 := ⟨Int64.le⟩
instance : Complement Int64 := ⟨Int64.complement⟩
instance : AndOp Int64 := ⟨Int64.land⟩
instance : OrOp Int64 := ⟨Int64.lor⟩
instance : XorOp Int64 := ⟨Int64.xor⟩
instance : ShiftLeft Int64 := ⟨Int64.shiftLeft⟩
instance : ShiftRight Int64 := ⟨Int64.shiftRight⟩
instance : DecidableEq Int64 := Int64.decEq

/-- `1` or `0`. -/
@[extern "lean_bool_to_int64"]
def Bool.toInt64 (b : Bool) : Int64 := if b then 1 else 0

/-- Decides the order. -/
@[extern "lean_int64_dec_lt"]
instance Int64.decLt (a b : Int64) : Decidable (a < b) := inferInstanceAs (Decidable (a.toBitVec.slt b.toBitVec = true))

/-- Decides the order. -/
@[extern "lean_int64_dec_le"]
instance Int64.decLe (a b : Int64) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.toBitVec.sle b.toBitVec = true))

instance : Max Int64 := maxOfLe
instance : Min Int64 := minOfLe
