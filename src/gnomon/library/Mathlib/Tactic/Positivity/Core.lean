/-
`positivity`.

Mathlib's counterpart: `Mathlib.Tactic.Positivity.Core`.
-/
import Mathlib.Tactic.Positivity.Lemmas

namespace Mathlib.Tactic.Positivity

/-- Closes goals `0 ≤ e`, `0 < e` and `e ≠ 0` by the signs of the parts of `e`. -/
syntax (name := positivity) "positivity" : tactic

end Mathlib.Tactic.Positivity
