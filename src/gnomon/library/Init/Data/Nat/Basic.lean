/-
Natural numbers: the laws of arithmetic and of the order.  Lean's counterpart: `Init.Data.Nat.Basic`.
-/
prelude
import Init.Data.Nat.Basic.Arith
import Init.Data.Nat.Basic.Order
import Init.Data.Nat.Basic.Sub
