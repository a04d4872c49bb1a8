/-
Bit vectors: overflow, division as SMT-LIB has it, counting, lists of bits, single bits by their position.

Read next: `Init.Data.SInt.Basic`.  Lean's counterpart: `Init.Data.BitVec.Basic`.
-/
prelude
import Init.Data.BitVec.Basic
import Init.Data.Bool.Basic
import Init.Omega
import Init.GetElem

namespace BitVec

instance : GetElem (BitVec w) Nat Bool fun _ i => i < w where
  getElem xs i h := xs.getLsb ⟨i, h⟩

/-- The remainder of the quotient rounded down: it has the sign of the divisor. -/
def smod (x y : BitVec m) : BitVec m :=
  match x.msb, y.msb with
  | false, false => x.umod y
  | false, true =>
    let u := x.umod (.neg y)
    if u = .zero m then u else .add u y
  | true, false =>
    let u := umod (.neg x) y
    if u = .zero m then u else .sub y u
  | true, true => .neg (umod (.neg x) (.neg y))

/-- The quotient; all bits are set when the divisor is zero. -/
def smtUDiv (x y : BitVec n) : BitVec n := if y = .zero n then allOnes n else udiv x y

/-- The signed quotient; `-1` or `1` when the divisor is zero. -/
def smtSDiv (x y : BitVec n) : BitVec n :=
  match x.msb, y.msb with
  | false, false => smtUDiv x y
  | false, true => .neg (smtUDiv x (.neg y))
  | true, false => .neg (smtUDiv (.neg x) y)
  | true, true => smtUDiv (.neg x) (.neg y)

/-- The same bits among more. -/
def setWidth' {n w : Nat} (le : n ≤ w) (x : BitVec n) : BitVec w :=
  .ofNatLT x.toNat (Nat.lt_of_lt_of_le x.isLt (Nat.pow_le_pow_right (Nat.zero_lt_succ 1) le))

/-- The bits with zeros after them. -/
def shiftLeftZeroExtend (msbs : BitVec w) (m : Nat) : BitVec (w + m) := .ofNat _ (msbs.toNat <<< m)

/-- The bits one place further left, with a new last bit. -/
def shiftConcat (x : BitVec n) (b : Bool) : BitVec n := (x.concat b).truncate n

/-- The bits several times, one copy after the other. -/
def replicate : (i : Nat) → BitVec w → BitVec (w * i)
  | 0, _ => .ofNat 0 0
  | n + 1, x => (x ++ replicate n x).cast (by rw [Nat.mul_succ]; omega)

/-- The bits of a list, the first of which is the most significant. -/
def ofBoolListBE : (bs : List Bool) → BitVec bs.length
  | [] => .ofNat 0 0
  | b :: bs => cons b (ofBoolListBE bs)

/-- The bits of a list, the first of which is the least significant. -/
def ofBoolListLE : (bs : List Bool) → BitVec bs.length
  | [] => .ofNat 0 0
  | b :: bs => concat (ofBoolListLE bs) b

/-- The bits in the opposite order. -/
def reverse : {w : Nat} → BitVec w → BitVec w
  | 0, x => x
  | w + 1, x => concat (reverse (x.truncate w)) x.msb

/-- Whether the sum of unsigned numbers overflows. -/
def uaddOverflow {w : Nat} (x y : BitVec w) : Bool := x.toNat + y.toNat ≥ 2 ^ w

/-- Whether the sum of signed numbers overflows. -/
def saddOverflow {w : Nat} (x y : BitVec w) : Bool :=
  x.toInt + y.toInt ≥ 2 ^ (w - 1) || x.toInt + y.toInt < -2 ^ (w - 1)

/-- Whether the difference of unsigned numbers is negative. -/
def usubOverflow {w : Nat} (x y : BitVec w) : Bool := x.toNat < y.toNat

/-- Whether the difference of signed numbers overflows. -/
def ssubOverflow {w : Nat} (x y : BitVec w) : Bool :=
  x.toInt - y.toInt ≥ 2 ^ (w - 1) || x.toInt - y.toInt < -2 ^ (w - 1)

/-- Whether the negative of a signed number overflows. -/
def negOverflow {w : Nat} (x : BitVec w) : Bool := x.toInt == -2 ^ (w - 1)

/-- Whether the quotient of signed numbers overflows. -/
def sdivOverflow {w : Nat} (x y : BitVec w) : Bool :=
  2 ^ (w - 1) ≤ x.toInt / y.toInt || x.toInt / y.toInt < -2 ^ (w - 1)

/-- Whether the product of unsigned numbers overflows. -/
def umulOverflow {w : Nat} (x y : BitVec w) : Bool := x.toNat * y.toNat ≥ 2 ^ w

/-- Whether the product of signed numbers overflows. -/
def smulOverflow {w : Nat} (x y : BitVec w) : Bool :=
  x.toInt * y.toInt ≥ 2 ^ (w - 1) || x.toInt * y.toInt < -2 ^ (w - 1)

/-- Counts the leading zeros from a position on. -/
def clzAuxRec {w : Nat} (x : BitVec w) (n : Nat) : BitVec w :=
  match n with
  | 0 => if x.getLsbD 0 then BitVec.ofNat w (w - 1) else BitVec.ofNat w w
  | n' + 1 => if x.getLsbD n then BitVec.ofNat w (w - 1 - n) else clzAuxRec x n'

/-- The number of leading zeros. -/
def clz (x : BitVec w) : BitVec w := clzAuxRec x (w - 1)

/-- The number of trailing zeros. -/
def ctz (x : BitVec w) : BitVec w := x.reverse.clz

/-- Adds the set bits below a position to a number. -/
def cpopNatRec (x : BitVec w) (pos acc : Nat) : Nat :=
  match pos with
  | 0 => acc
  | n + 1 => x.cpopNatRec n (acc + (x.getLsbD n).toNat)

/-- The number of set bits. -/
def cpop (x : BitVec w) : BitVec w := BitVec.ofNat w (cpopNatRec x w 0)

end BitVec
