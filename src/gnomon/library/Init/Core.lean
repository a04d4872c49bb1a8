/-
The core: logic, sums and dependent pairs, thunks and tasks, quotients.  Lean's counterpart: `Init.Core`, in parts.
-/
prelude
import Init.Core.Logic
import Init.Core.Iff
import Init.Core.Data
import Init.Core.Quotient
