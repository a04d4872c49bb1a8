/-
How values are shown as Lean terms.  Lean's counterpart: `Init.Data.Repr`, in parts.
-/
prelude
import Init.Data.Repr.Basic
import Init.Data.Repr.Instances
