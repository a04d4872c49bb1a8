/-
The lexicographic order of strings.  Lean's counterpart: `Init.Data.Ord.String`.
-/
prelude
import Init.Data.Ord.Basic
import Init.Data.String.Order

instance String.instOrd : Ord String where
  compare x y := compareOfLessAndEq x y
