/-
Machine words: arithmetic, order, conversions.  Lean's counterpart: `Init.Data.UInt.Basic`, in parts.
-/
prelude
import Init.Data.UInt.Basic.Small
import Init.Data.UInt.Basic.Large
