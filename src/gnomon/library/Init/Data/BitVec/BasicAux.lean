/-
Bit vectors: sum and difference, which machine words need early.

Read next: `Init.Data.BitVec.Basic`.  Lean's counterpart: `Init.Data.BitVec.BasicAux`.
-/
prelude
import Init.Core

namespace BitVec

variable {n : Nat}

instance instOfNat : OfNat (BitVec n) i where ofNat := .ofNat n i

theorem isLt (x : BitVec w) : x.toNat < 2 ^ w := x.toFin.isLt

/-- The sum, which wraps around. -/
protected def add (x y : BitVec n) : BitVec n := .ofNat n (x.toNat + y.toNat)

instance instAdd : Add (BitVec n) := ⟨BitVec.add⟩

/-- The difference, which wraps around. -/
protected def sub (x y : BitVec n) : BitVec n := .ofNat n ((2 ^ n - y.toNat) + x.toNat)

instance instSub : Sub (BitVec n) := ⟨BitVec.sub⟩

end BitVec
