/-
Notation for what the prelude declares.  Lean's counterpart: `Init.Notation`, in parts.
-/
prelude
import Init.Notation.Grammar
import Init.Notation.Operators
import Init.Notation.Terms
import Init.Notation.Commands
