/-
`split_ifs`.

Mathlib's counterpart: `Mathlib.Tactic.SplitIfs`.
-/

namespace Mathlib.Tactic

open Lean.Parser.Tactic

/-- Splits on every `if`, with names for the hypotheses. -/
syntax (name := splitIfs) "split_ifs" (location)? (" with" (ppSpace colGt ident)+)? : tactic

macro_rules
  | `(tactic| split_ifs $[$loc:location]?) =>
    `(tactic| (split $[$loc:location]?; all_goals (try split_ifs $[$loc:location]?)))
  | `(tactic| split_ifs $[$loc:location]? with $h:ident) =>
    `(tactic| (split $[$loc:location]? <;> rename_i $h:ident))
  | `(tactic| split_ifs $[$loc:location]? with $h:ident $[$hs:ident]*) =>
    `(tactic| ((split $[$loc:location]? <;> rename_i $h:ident) <;>
        (try split_ifs $[$loc:location]? with $[$hs:ident]*)))

end Mathlib.Tactic
