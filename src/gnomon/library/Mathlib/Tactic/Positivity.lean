/-
Signs of terms.

Mathlib's counterpart: `Mathlib.Tactic.Positivity`.
-/
import Mathlib.Tactic.Positivity.Core
