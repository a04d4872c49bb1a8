/-
Laws of integers: sums, products, order, signs, absolute values, casts. Their modules in Lean are also `Init.Data.Int.Lemmas`, `Init.Data.Int.LemmasAux`.

Lean's counterpart: `Init.Data.Int.Order`.
-/
prelude
import Init.Data.Int.Order.Part3
