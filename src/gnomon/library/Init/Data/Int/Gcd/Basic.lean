/-
Greatest common divisors and least common multiples of integers.

Lean's counterpart: `Init.Data.Int.Gcd`.
-/
prelude
import Init.Data.Int.Order
import Init.Data.Nat.Gcd

namespace Int

/-- The greatest common divisor, as a natural number. -/
def gcd (m n : Int) : Nat := m.natAbs.gcd n.natAbs

/-- The least common multiple, as a natural number. -/
def lcm (m n : Int) : Nat := m.natAbs.lcm n.natAbs

end Int
