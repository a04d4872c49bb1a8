/-
Equations of commutative rings and semirings.

Mathlib's counterpart: `Mathlib.Tactic.Ring`.
-/
import Mathlib.Tactic.Ring.Basic
import Mathlib.Tactic.Ring.RingNF
