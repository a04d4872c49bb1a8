/-
Linear arithmetic over ordered rings.

Mathlib's counterpart: `Mathlib.Tactic.Linarith`.
-/
import Mathlib.Tactic.Linarith.Frontend
