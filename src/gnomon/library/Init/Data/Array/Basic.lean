/-
Arrays: the functions that programs use.  Lean's counterpart: `Init.Data.Array.Basic`.
-/
prelude
import Init.Data.Array.Basic.Core
import Init.Data.Array.Basic.Loops
import Init.Data.Array.Basic.Functions
import Init.Data.Array.Basic.Show
import Init.Data.Array.Basic.Words
