/-
`ring1`: equations of commutative rings and semirings.

Read next: `Mathlib.Tactic.Ring.RingNF`.  Mathlib's counterpart: `Mathlib.Tactic.Ring.Basic`.
-/
import Mathlib.Tactic.Ring.Polynomial
import Mathlib.Tactic.Ring.Exponents
import Mathlib.Data.Int.Notation
import Mathlib.Data.Nat.Notation

namespace Mathlib.Tactic.Ring

/-- Closes an equation that holds by the laws of commutative (semi)rings, and fails otherwise. -/
syntax (name := ring1) "ring1" "!"? : tactic

@[inherit_doc ring1] macro "ring1!" : tactic => `(tactic| ring1 !)

end Mathlib.Tactic.Ring
