/-
Laws of arrays.  Lean's counterpart: `Init.Data.Array.Lemmas`.
-/
prelude
import Init.Data.Array.Lemmas.Basic
import Init.Data.Array.Lemmas.More
