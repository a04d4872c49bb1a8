/-
`tauto`.

Mathlib's counterpart: `Mathlib.Tactic.Tauto`.
-/

namespace Mathlib.Tactic.Tauto

open Lean.Parser.Tactic

/-- Closes a goal that follows from the hypotheses by propositional logic. -/
syntax (name := tauto) "tauto" optConfig : tactic

end Mathlib.Tactic.Tauto
