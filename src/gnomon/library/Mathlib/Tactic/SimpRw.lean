/-
`simp_rw`.

Mathlib's counterpart: `Mathlib.Tactic.SimpRw`.
-/

namespace Mathlib.Tactic

open Lean.Parser.Tactic

/-- Rewrites with rules one after the other, everywhere, also below binders. -/
syntax (name := tacticSimp_rw___) "simp_rw" optConfig rwRuleSeq (location)? : tactic

end Mathlib.Tactic
