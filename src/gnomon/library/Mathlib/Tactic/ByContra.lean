/-
`by_contra`.

Mathlib's counterpart: `Batteries.Tactic.Init`.
-/

namespace Batteries.Tactic

/-- Proves a goal by contradiction, with its negation as a hypothesis. -/
syntax (name := byContra) "by_contra" (ppSpace colGt (ident <|> Lean.Parser.Term.hole))? : tactic

macro_rules
  | `(tactic| by_contra) => `(tactic| by_contra _)
  | `(tactic| by_contra $e:ident) => `(tactic| first
      | guard_target = Not _; intro $e:ident
      | refine Decidable.byContradiction fun $e:ident => ?_
      | refine Classical.byContradiction fun $e:ident => ?_)
  | `(tactic| by_contra _) => `(tactic| first
      | guard_target = Not _; intro _
      | refine Decidable.byContradiction fun _ => ?_
      | refine Classical.byContradiction fun _ => ?_)

end Batteries.Tactic
