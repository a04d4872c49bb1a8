/-
`use` and `existsi`.

Mathlib's counterpart: `Mathlib.Tactic.Use`, `Mathlib.Tactic.ExistsI`.
-/

namespace Mathlib.Tactic

/-- Closes what `use` leaves, where that is simple. -/
syntax (name := useDischarger) "use_discharger" : tactic

macro_rules
  | `(tactic| use_discharger) => `(tactic| first
      | exact True.intro
      | assumption
      | with_reducible rfl
      | apply And.intro <;> use_discharger)

/-- Gives the witnesses of an existential statement, or other parts of a structure. -/
syntax (name := useSyntax) "use " term,+ : tactic

macro_rules
  | `(tactic| use $es,*) =>
    `(tactic| ((first | refine ⟨$es,*, ?_⟩ | refine ⟨$es,*⟩) <;> try use_discharger))

/-- Gives the witnesses of an existential statement. -/
macro "existsi " es:term,+ : tactic => `(tactic| refine ⟨$es,*, ?_⟩)

end Mathlib.Tactic
