/-
Laws of options.  Lean's counterpart: `Init.Data.Option.Lemmas`.
-/
prelude
import Init.Data.Option.Lemmas.Basic
import Init.Data.Option.Lemmas.Values
