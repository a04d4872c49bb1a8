/-
`norm_num` and `norm_num1`.

Mathlib's counterpart: `Mathlib.Tactic.NormNum.Core`.
-/
import Mathlib.Tactic.NormNum.Lemmas
import Mathlib.Tactic.Ring

namespace Mathlib.Tactic

open Lean.Parser.Tactic

/-- Evaluates arithmetic of numerals, and simplifies. -/
syntax (name := normNum) "norm_num" optConfig (&" only")? (simpArgs)? (location)? : tactic

/-- Evaluates arithmetic of numerals, without the rules of `simp`. -/
syntax (name := normNum1) "norm_num1" (location)? : tactic

end Mathlib.Tactic
