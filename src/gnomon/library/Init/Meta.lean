/-
What macros and programs of the elaborator use.  Lean's counterpart: `Init.Meta`.
-/
prelude
import Init.Meta.Defs
