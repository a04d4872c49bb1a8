/-
Natural numbers: division with remainder.  Lean's counterpart: `Init.Data.Nat.Div.Basic`.
-/
prelude
import Init.Data.Nat.Basic
