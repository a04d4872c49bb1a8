/-
Bit vectors: arithmetic, bits, shifts, signed readings, conversions.

Read next: `Init.Data.UInt.Basic`.  Lean's counterpart: `Init.Data.BitVec.Basic`.
-/
prelude
import Init.Data.Fin.Basic
import Init.Data.BitVec.BasicAux
import Init.Data.Int.DivMod.Basic
import Init.Data.Int.Bitwise.Basic
import Init.Data.ToString.Macro
import Init.Data.String.Search

namespace BitVec

/-- The literal `5#8` is the bit vector of 5 with 8 bits. -/
syntax:max num noWs "#" noWs term:max : term

macro_rules
  | `($i:num#$n) => `(BitVec.ofNat $n $i)

/-- `x#'h` is the bit vector of a natural number that is small enough, as `h` says. -/
scoped syntax:max term:max noWs "#'" noWs term:max : term

macro_rules
  | `($i#'$p) => `(BitVec.ofNatLT $i $p)

section

variable {n : Nat}

/-- Zero. -/
protected def zero (n : Nat) : BitVec n := .ofNatLT 0 (Nat.two_pow_pos n)

/-- All bits set. -/
def allOnes (n : Nat) : BitVec n := .ofNatLT (2 ^ n - 1) (Nat.sub_lt (Nat.two_pow_pos n) (Nat.zero_lt_succ 0))

instance instInhabited : Inhabited (BitVec n) where
  default := .zero n

/-- The bit vector without bits. -/
abbrev nil : BitVec 0 := BitVec.ofNat 0 0

instance instNatCast : NatCast (BitVec w) := ⟨BitVec.ofNat w⟩

/-- A bit, counted from the right; `false` outside. -/
def getLsbD (x : BitVec w) (i : Nat) : Bool := x.toNat.testBit i

/-- A bit, counted from the left; `false` outside. -/
def getMsbD (x : BitVec w) (i : Nat) : Bool := decide (i < w) && x.getLsbD (w - 1 - i)

/-- A bit, counted from the right. -/
def getLsb (x : BitVec w) (i : Fin w) : Bool := x.toNat.testBit i

/-- A bit, counted from the left. -/
def getMsb (x : BitVec w) (i : Fin w) : Bool := x.getMsbD i

/-- A bit, counted from the right, if there is one. -/
def getLsb? (x : BitVec w) (i : Nat) : Option Bool := if i < w then some (x.getLsbD i) else none

/-- A bit, counted from the left, if there is one. -/
def getMsb? (x : BitVec w) (i : Nat) : Option Bool := if i < w then some (x.getMsbD i) else none

/-- The leftmost bit. -/
protected def msb (x : BitVec n) : Bool := x.getMsbD 0

/-- The integer it denotes when the leftmost bit is a sign. -/
protected def toInt (x : BitVec n) : Int :=
  if 2 * x.toNat < 2 ^ n then x.toNat else (x.toNat : Int) - (2 ^ n : Nat)

/-- The bit vector of an integer modulo `2 ^ n`. -/
protected def ofInt (n : Nat) (i : Int) : BitVec n := .ofNat n (i % (2 ^ n : Nat)).toNat

instance instIntCast : IntCast (BitVec w) := ⟨BitVec.ofInt w⟩

/-- The negative, which wraps around. -/
protected def neg (x : BitVec n) : BitVec n := .ofNat n (2 ^ n - x.toNat)

instance instNeg : Neg (BitVec n) := ⟨.neg⟩

/-- The absolute value of the signed reading. -/
protected def abs (x : BitVec n) : BitVec n := if x.msb then .neg x else x

/-- The product, which wraps around. -/
protected def mul (x y : BitVec n) : BitVec n := .ofNat n (x.toNat * y.toNat)

instance instMul : Mul (BitVec n) := ⟨.mul⟩

/-- The power, which wraps around. -/
protected def pow (x : BitVec n) (y : Nat) : BitVec n :=
  match y with
  | 0 => .ofNat n 1
  | y + 1 => x.pow y * x

instance instPowNat : Pow (BitVec n) Nat where
  pow x y := x.pow y

/-- The quotient of the unsigned readings; zero when the divisor is zero. -/
def udiv (x y : BitVec n) : BitVec n :=
  .ofNatLT (x.toNat / y.toNat) (Nat.lt_of_le_of_lt (Nat.div_le_self _ _) x.isLt)

instance instDiv : Div (BitVec n) := ⟨.udiv⟩

/-- The remainder of the unsigned readings. -/
def umod (x y : BitVec n) : BitVec n :=
  .ofNatLT (x.toNat % y.toNat) (Nat.lt_of_le_of_lt (Nat.mod_le _ _) x.isLt)

instance instMod : Mod (BitVec n) := ⟨.umod⟩

/-- The quotient of the signed readings, rounded towards zero. -/
def sdiv (x y : BitVec n) : BitVec n :=
  match x.msb, y.msb with
  | false, false => udiv x y
  | false, true => .neg (udiv x (.neg y))
  | true, false => .neg (udiv (.neg x) y)
  | true, true => udiv (.neg x) (.neg y)

/-- The remainder of `sdiv`; it has the sign of the dividend. -/
def srem (x y : BitVec n) : BitVec n :=
  match x.msb, y.msb with
  | false, false => umod x y
  | false, true => umod x (.neg y)
  | true, false => .neg (umod (.neg x) y)
  | true, true => .neg (umod (.neg x) (.neg y))

/-- One bit. -/
def ofBool (b : Bool) : BitVec 1 := cond b (.ofNat 1 1) (.ofNat 1 0)

/-- The same bit `w` times. -/
def fill (w : Nat) (b : Bool) : BitVec w := bif b then allOnes w else .zero w

/-- `x < y` for the unsigned readings. -/
protected def ult (x y : BitVec n) : Bool := x.toNat < y.toNat

/-- `x ≤ y` for the unsigned readings. -/
protected def ule (x y : BitVec n) : Bool := x.toNat ≤ y.toNat

/-- `x < y` for the signed readings. -/
protected def slt (x y : BitVec n) : Bool := x.toInt < y.toInt

/-- `x ≤ y` for the signed readings. -/
protected def sle (x y : BitVec n) : Bool := x.toInt ≤ y.toInt

/-- The same bits, when the lengths are equal. -/
@[inline] protected def cast (eq : n = m) (x : BitVec n) : BitVec m := .ofNatLT x.toNat (eq ▸ x.isLt)

/-- The bits from `start` on, `len` of them. -/
def extractLsb' (start len : Nat) (x : BitVec n) : BitVec len := .ofNat _ (x.toNat >>> start)

/-- The bits from `lo` up to `hi`. -/
def extractLsb (hi lo : Nat) (x : BitVec n) : BitVec (hi - lo + 1) := extractLsb' lo _ x

/-- The unsigned reading with another number of bits. -/
def setWidth (v : Nat) (x : BitVec w) : BitVec v := .ofNat v x.toNat

/-- The unsigned reading with another number of bits. -/
abbrev zeroExtend := @setWidth

/-- The unsigned reading with another number of bits. -/
abbrev truncate := @setWidth

/-- The signed reading with another number of bits. -/
def signExtend (v : Nat) (x : BitVec w) : BitVec v := .ofInt v x.toInt

/-- The bits that both have. -/
protected def and (x y : BitVec n) : BitVec n := .ofNat n (x.toNat &&& y.toNat)

instance instAndOp : AndOp (BitVec w) := ⟨.and⟩

/-- The bits that one of them has. -/
protected def or (x y : BitVec n) : BitVec n := .ofNat n (x.toNat ||| y.toNat)

instance instOrOp : OrOp (BitVec w) := ⟨.or⟩

/-- The bits that exactly one of them has. -/
protected def xor (x y : BitVec n) : BitVec n := .ofNat n (x.toNat ^^^ y.toNat)

instance instXorOp : XorOp (BitVec w) := ⟨.xor⟩

/-- The bits that it does not have. -/
protected def not (x : BitVec n) : BitVec n := allOnes n ^^^ x

instance instComplement : Complement (BitVec w) := ⟨.not⟩

/-- The bits further left. -/
protected def shiftLeft (x : BitVec n) (s : Nat) : BitVec n := .ofNat n (x.toNat <<< s)

instance instHShiftLeftNat : HShiftLeft (BitVec w) Nat (BitVec w) := ⟨.shiftLeft⟩

/-- The bits further right; zeros come from the left. -/
def ushiftRight (x : BitVec n) (s : Nat) : BitVec n := .ofNat n (x.toNat >>> s)

instance instHShiftRightNat : HShiftRight (BitVec w) Nat (BitVec w) := ⟨.ushiftRight⟩

/-- The bits further right; copies of the sign come from the left. -/
def sshiftRight (x : BitVec n) (s : Nat) : BitVec n := .ofInt n (x.toInt >>> s)

instance instHShiftLeft {n : Nat} : HShiftLeft (BitVec m) (BitVec n) (BitVec m) := ⟨fun x y => x <<< y.toNat⟩

instance instHShiftRight {n : Nat} : HShiftRight (BitVec m) (BitVec n) (BitVec m) := ⟨fun x y => x >>> y.toNat⟩

/-- The bits further right, as many places as another bit vector says; copies of the sign come from the left. -/
def sshiftRight' (a : BitVec n) (s : BitVec m) : BitVec n := a.sshiftRight s.toNat

/-- The bits `n` places to the left; those that leave come back from the right. -/
def rotateLeftAux (x : BitVec w) (n : Nat) : BitVec w := x <<< n ||| x >>> (w - n)

/-- The bits to the left; those that leave come back from the right. -/
def rotateLeft (x : BitVec w) (n : Nat) : BitVec w := rotateLeftAux x (n % w)

/-- The bits `n` places to the right; those that leave come back from the left. -/
def rotateRightAux (x : BitVec w) (n : Nat) : BitVec w := x >>> n ||| x <<< (w - n)

/-- The bits to the right; those that leave come back from the left. -/
def rotateRight (x : BitVec w) (n : Nat) : BitVec w := rotateRightAux x (n % w)

/-- The bits of `msbs`, then those of `lsbs`. -/
def append (msbs : BitVec n) (lsbs : BitVec m) : BitVec (n + m) :=
  .ofNat _ ((msbs.toNat <<< m) ||| lsbs.toNat)

instance instHAppendHAddNat : HAppend (BitVec w) (BitVec v) (BitVec (w + v)) := ⟨.append⟩

/-- One more bit at the right. -/
def concat {n} (msbs : BitVec n) (lsb : Bool) : BitVec (n + 1) := msbs ++ (ofBool lsb)

/-- One more bit at the left. -/
def cons {n} (msb : Bool) (lsbs : BitVec n) : BitVec (n + 1) := .ofNat _ (((ofBool msb).toNat <<< n) ||| lsbs.toNat)

/-- The bit vector with one bit set. -/
def twoPow (w : Nat) (i : Nat) : BitVec w := (BitVec.ofNat w 1) <<< i

/-- The smallest number of the signed reading. -/
abbrev intMin (w : Nat) := twoPow w (w - 1)

/-- The largest number of the signed reading. -/
abbrev intMax (w : Nat) := (twoPow w (w - 1)) - (BitVec.ofNat w 1)

/-- The hash value. -/
def hash {n : Nat} (bv : BitVec n) : UInt64 := UInt64.ofNat bv.toNat

instance instHashable {n : Nat} : Hashable (BitVec n) where
  hash := hash

/-- The hexadecimal digits. -/
protected def toHex {n : Nat} (x : BitVec n) : String :=
  let s := String.ofList (Nat.toDigits 16 x.toNat)
  let t := String.pushn "" '0' ((n + 3) / 4 - s.length)
  t ++ s

/-- Shows it as a literal with hexadecimal digits. -/
protected def BitVec.repr (a : BitVec n) : Std.Format := "0x" ++ (a.toHex : Std.Format) ++ "#" ++ repr n

instance instRepr : Repr (BitVec n) where
  reprPrec a _ := BitVec.BitVec.repr a

instance instToString : ToString (BitVec n) where
  toString a := toString (BitVec.BitVec.repr a)

end

end BitVec
