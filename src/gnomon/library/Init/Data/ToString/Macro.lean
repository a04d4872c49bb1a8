/-
`s!"…"`: interpolated strings.  Lean's counterpart: `Init.Data.ToString.Macro`.
-/
prelude
import Init.Data.ToString.Basic
import Init.Data.String.Defs

/-- `s!"a{x}b"` is the string of what is written, with the strings of the terms in braces. -/
syntax:max (name := termS!_) "s!" interpolatedStr(term) : term

macro_rules
  | `(s! $interpStr) => do Lean.TSyntax.expandInterpolatedStr interpStr (← `(String)) (← `(toString))
