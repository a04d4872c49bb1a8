/-
Tactics: grammar and macros.  Lean's counterpart: `Init.Tactics`, in parts.
-/
prelude
import Init.Tactics.Grammar
import Init.Tactics.Rules
