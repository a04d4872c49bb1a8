/-
Bits of integers: complement and shifts.

Lean's counterpart: `Init.Data.Int.Bitwise.Basic`.
-/
prelude
import Init.Data.Int.Basic
import Init.Data.Nat.Bitwise.Basic

namespace Int

/-- The bits that it does not have: `-n - 1`. -/
protected def not : Int → Int
  | Int.ofNat n => Int.negSucc n
  | Int.negSucc n => Int.ofNat n

instance : Complement Int := ⟨Int.not⟩

/-- The bits further right, copying the sign: the quotient by a power of two, rounded down. -/
@[extern "lean_int_arith_shift_right"]
protected def shiftRight : Int → Nat → Int
  | Int.ofNat n, s => Int.ofNat (n >>> s)
  | Int.negSucc n, s => Int.negSucc (n >>> s)

instance : HShiftRight Int Nat Int := ⟨Int.shiftRight⟩

/-- The bits further left: the product with a power of two. -/
protected def shiftLeft : Int → Nat → Int
  | Int.ofNat n, s => Int.ofNat (n <<< s)
  | Int.negSucc n, s => Int.negSucc (((n + 1) <<< s) - 1)

instance : HShiftLeft Int Nat Int := ⟨Int.shiftLeft⟩

end Int
