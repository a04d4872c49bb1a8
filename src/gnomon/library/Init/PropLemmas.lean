/-
Laws of propositional logic, of quantifiers, and of `if` and `dite` with propositions, many of which `simp` rewrites with.

Lean's counterpart: `Init.PropLemmas`.
-/
prelude
import Init.PropLemmas.Part2
