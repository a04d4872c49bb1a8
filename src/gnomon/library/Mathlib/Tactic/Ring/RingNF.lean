/-
`ring` and `ring_nf`.

Mathlib's counterpart: `Mathlib.Tactic.Ring.RingNF`.
-/
import Mathlib.Tactic.Ring.Basic

namespace Mathlib.Tactic.RingNF

open Lean.Parser.Tactic

/-- Brings terms of commutative (semi)rings in the goal or in hypotheses into a normal form. -/
syntax (name := ringNF) "ring_nf" "!"? optConfig (location)? : tactic

@[inherit_doc ringNF] macro "ring_nf!" cfg:optConfig loc:(location)? : tactic =>
  `(tactic| ring_nf ! $cfg:optConfig $(loc)?)

/-- Closes an equation that holds by the laws of commutative (semi)rings; leaves a normal form, and
suggests `ring_nf`, if it does not. -/
syntax (name := ring) "ring" : tactic

@[inherit_doc ring] syntax (name := ring!) "ring!" : tactic

end Mathlib.Tactic.RingNF
