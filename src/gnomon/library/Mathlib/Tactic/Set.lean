/-
`set`.

Mathlib's counterpart: `Mathlib.Tactic.Set`.
-/

namespace Mathlib.Tactic

/-- What may be given to `set`: a name, a type, a value, and a name for the equation. -/
syntax setArgsRest := ppSpace ident (" : " term)? " := " term (" with " ("← ")? ident)?

/-- Gives a value a name, and uses it wherever the value occurs. -/
syntax (name := setTactic) "set" "!"? setArgsRest : tactic

@[inherit_doc setTactic] macro "set!" rest:setArgsRest : tactic => `(tactic| set ! $rest:setArgsRest)

end Mathlib.Tactic
