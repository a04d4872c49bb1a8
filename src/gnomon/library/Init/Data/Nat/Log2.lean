/-
The logarithm to base 2, rounded down.  Lean's counterpart: `Init.Data.Nat.Log2`.
-/
prelude
import Init.Data.Nat.Bitwise.Basic

namespace Nat

private def log2Loop : (fuel n : Nat) → Nat
  | 0, _ => 0
  | fuel + 1, n => if n ≤ 1 then 0 else log2Loop fuel (n / 2) + 1

/-- The logarithm to base 2, rounded down; `0` for `0`. -/
@[extern "lean_nat_log2"]
def log2 (n : @& Nat) : Nat := log2Loop n n

end Nat
