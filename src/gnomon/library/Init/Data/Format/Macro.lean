/-
`f!"…"`: interpolated texts.  Lean's counterpart: `Init.Data.Format.Macro`.
-/
prelude
import Init.Data.Format.Basic
import Init.Data.ToString.Macro

namespace Std

/-- `f!"a{x}b"` is the text of what is written, with the texts of the terms in braces. -/
syntax:max "f!" interpolatedStr(term) : term

macro_rules
  | `(f! $interpStr) => do Lean.TSyntax.expandInterpolatedStr interpStr (← `(Format)) (← `(Std.format))

end Std
