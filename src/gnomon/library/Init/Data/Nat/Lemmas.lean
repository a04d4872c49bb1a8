/-
Laws of natural numbers: order, products, powers, quotients, remainders, bit shifts. Their modules in Lean are also `Init.Data.Nat.Div.Lemmas`, `Init.Data.Nat.Simproc`.

Lean's counterpart: `Init.Data.Nat.Lemmas`.
-/
prelude
import Init.Data.Nat.Lemmas.Part2
