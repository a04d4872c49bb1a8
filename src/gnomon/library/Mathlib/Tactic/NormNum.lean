/-
Arithmetic of numerals.

Mathlib's counterpart: `Mathlib.Tactic.NormNum`.
-/
import Mathlib.Tactic.NormNum.Core
