/-
Machine words with signs: `ISize`.

Read next: `Init.Data.SInt.Basic`.  Lean's counterpart: `Init.Data.SInt.Basic`.
-/
prelude
import Init.Data.BitVec.More
import Init.Data.UInt.Basic
import Init.Data.Int.Basic
import Init.Data.Hashable
import Init.Data.Repr
import Init.Data.ToString.Basic

/-- Signed numbers of as many bits as a machine word in two's complement, with arithmetic that wraps around. -/
structure ISize where
  /-- The signed number with the bits of an unsigned one. -/
  ofUSize ::
  /-- The unsigned number with the same bits. -/
  toUSize : USize

/-- How many there are. -/
abbrev ISize.size : Nat := 2 ^ System.Platform.numBits

/-- The bits. -/
@[inline] def ISize.toBitVec (x : ISize) : BitVec System.Platform.numBits := x.toUSize.toBitVec

theorem ISize.toBitVec.inj : {x y : ISize} → x.toBitVec = y.toBitVec → x = y
  | ⟨⟨_⟩⟩, ⟨⟨_⟩⟩, rfl => rfl

/-- The signed number with the same bits. -/
@[inline] def USize.toISize (i : USize) : ISize := ISize.ofUSize i

/-- The number of an integer, which wraps around. -/
@[extern "lean_isize_of_int"]
def ISize.ofInt (i : @& Int) : ISize := ⟨⟨BitVec.ofInt System.Platform.numBits i⟩⟩

/-- The number of a natural number, which wraps around. -/
@[extern "lean_isize_of_nat"]
def ISize.ofNat (n : @& Nat) : ISize := ⟨⟨BitVec.ofNat System.Platform.numBits n⟩⟩

/-- The number of an integer, which wraps around. -/
abbrev Int.toISize := ISize.ofInt

/-- The number of a natural number, which wraps around. -/
abbrev Nat.toISize := ISize.ofNat

/-- The integer that it is. -/
@[extern "lean_isize_to_int"]
def ISize.toInt (i : ISize) : Int := i.toBitVec.toInt

/-- The natural number that it is; zero if it is negative. -/
@[suggest_for ISize.toNat, inline]
def ISize.toNatClampNeg (i : ISize) : Nat := i.toInt.toNat

/-- The number with these bits. -/
@[inline] def ISize.ofBitVec (b : BitVec System.Platform.numBits) : ISize := ⟨⟨b⟩⟩

/-- The negative, which wraps around. -/
@[extern "lean_isize_neg"]
protected def ISize.neg (i : ISize) : ISize := ⟨⟨-i.toBitVec⟩⟩

instance : ToString ISize where
  toString i := toString i.toInt

instance : Repr ISize where
  reprPrec i prec := reprPrec i.toInt prec

instance : ReprAtom ISize := ⟨⟩

instance : Hashable ISize where
  hash i := i.toUSize.toUInt64

instance ISize.instOfNat : OfNat ISize n := ⟨ISize.ofNat n⟩

instance ISize.instNeg : Neg ISize where
  neg := ISize.neg

/-- The largest number. -/
abbrev ISize.maxValue : ISize := .ofInt (2 ^ (System.Platform.numBits - 1) - 1)

/-- The smallest number. -/
abbrev ISize.minValue : ISize := .ofInt (-2 ^ (System.Platform.numBits - 1))

/-- The number of an integer in the range. -/
@[inline]
def ISize.ofIntLE (i : Int) (_hl : ISize.minValue.toInt ≤ i) (_hr : i ≤ ISize.maxValue.toInt) : ISize := ISize.ofInt i

/-- The number nearest to an integer. -/
def ISize.ofIntTruncate (i : Int) : ISize :=
  if hl : ISize.minValue.toInt ≤ i then
    if hr : i ≤ ISize.maxValue.toInt then ISize.ofIntLE i hl hr else ISize.maxValue
  else ISize.minValue

/-- The sum. -/
@[extern "lean_isize_add"]
protected def ISize.add (a b : ISize) : ISize := ⟨⟨a.toBitVec + b.toBitVec⟩⟩

/-- The difference. -/
@[extern "lean_isize_sub"]
protected def ISize.sub (a b : ISize) : ISize := ⟨⟨a.toBitVec - b.toBitVec⟩⟩

/-- The product. -/
@[extern "lean_isize_mul"]
protected def ISize.mul (a b : ISize) : ISize := ⟨⟨a.toBitVec * b.toBitVec⟩⟩

/-- The quotient, rounded towards zero; zero when the divisor is zero. -/
@[extern "lean_isize_div"]
protected def ISize.div (a b : ISize) : ISize := ⟨⟨BitVec.sdiv a.toBitVec b.toBitVec⟩⟩

/-- The power. -/
protected def ISize.pow (x : ISize) (n : Nat) : ISize :=
  match n with
  | 0 => 1
  | n + 1 => ISize.mul (ISize.pow x n) x

/-- The remainder of the quotient rounded towards zero. -/
@[extern "lean_isize_mod"]
protected def ISize.mod (a b : ISize) : ISize := ⟨⟨BitVec.srem a.toBitVec b.toBitVec⟩⟩

/-- The bits that both have. -/
@[extern "lean_isize_land"]
protected def ISize.land (a b : ISize) : ISize := ⟨⟨a.toBitVec &&& b.toBitVec⟩⟩

/-- The bits that one of them has. -/
@[extern "lean_isize_lor"]
protected def ISize.lor (a b : ISize) : ISize := ⟨⟨a.toBitVec ||| b.toBitVec⟩⟩

/-- The bits that exactly one of them has. -/
@[extern "lean_isize_xor"]
protected def ISize.xor (a b : ISize) : ISize := ⟨⟨a.toBitVec ^^^ b.toBitVec⟩⟩

/-- The bits further left, as many places as the other number says modulo the number of bits. -/
@[extern "lean_isize_shift_left"]
protected def ISize.shiftLeft (a b : ISize) : ISize := ⟨⟨a.toBitVec <<< (b.toBitVec.smod System.Platform.numBits)⟩⟩

/-- The bits further right, copying the sign, as many places as the other number says modulo the number of bits. -/
@[extern "lean_isize_shift_right"]
protected def ISize.shiftRight (a b : ISize) : ISize := ⟨⟨BitVec.sshiftRight' a.toBitVec (b.toBitVec.smod System.Platform.numBits)⟩⟩

/-- The bits that it does not have. -/
@[extern "lean_isize_complement"]
protected def ISize.complement (a : ISize) : ISize := ⟨⟨~~~a.toBitVec⟩⟩

/-- The absolute value; that of the smallest number is itself. -/
@[extern "lean_isize_abs"]
protected def ISize.abs (a : ISize) : ISize := ⟨⟨a.toBitVec.abs⟩⟩

/-- Decides equality. -/
@[extern "lean_isize_dec_eq"]
def ISize.decEq (a b : ISize) : Decidable (a = b) :=
  match a, b with
  | ⟨n⟩, ⟨m⟩ => if h : n = m then isTrue (h ▸ rfl) else isFalse fun h' => ISize.noConfusion h' fun h'' => absurd h'' h

/-- The order of the integers that they are. -/
protected def ISize.lt (a b : ISize) : Prop := a.toBitVec.slt b.toBitVec = true

/-- The order of the integers that they are. -/
protected def ISize.le (a b : ISize) : Prop := a.toBitVec.sle b.toBitVec = true

instance : Inhabited ISize where
  default := 0

instance : Add ISize := ⟨ISize.add⟩
instance : Sub ISize := ⟨ISize.sub⟩
instance : Mul ISize := ⟨ISize.mul⟩
instance : Pow ISize Nat := ⟨ISize.pow⟩
instance : Mod ISize := ⟨ISize.mod⟩
instance : Div ISize := ⟨ISize.div⟩
instance : LT ISize := ⟨ISize.lt⟩
instance : LE ISize := ⟨ISize.le⟩
instance : Complement ISize := ⟨ISize.complement⟩
instance : AndOp ISize := ⟨ISize.land⟩
instance : OrOp ISize := ⟨ISize.lor⟩
instance : XorOp ISize := ⟨ISize.xor⟩
instance : ShiftLeft ISize := ⟨ISize.shiftLeft⟩
instance : ShiftRight ISize := ⟨ISize.shiftRight⟩
instance : DecidableEq ISize := ISize.decEq

/-- `1` or `0`. -/
@[extern "lean_bool_to_isize"]
def Bool.toISize (b : Bool) : ISize := if b then 1 else 0

/-- Decides the order. -/
@[extern "lean_isize_dec_lt"]
instance ISize.decLt (a b : ISize) : Decidable (a < b) := inferInstanceAs (Decidable (a.toBitVec.slt b.toBitVec = true))

/-- Decides the order. -/
@[extern "lean_isize_dec_le"]
instance ISize.decLe (a b : ISize) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.toBitVec.sle b.toBitVec = true))

instance : Max ISize := maxOfLe
instance : Min ISize := minOfLe
