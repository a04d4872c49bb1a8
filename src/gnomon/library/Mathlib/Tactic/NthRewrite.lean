/-
`nth_rewrite` and `nth_rw`.

Mathlib's counterpart: `Mathlib.Tactic.NthRewrite`.
-/

namespace Mathlib.Tactic

open Lean.Parser.Tactic

/-- Rewrites only the occurrences of a pattern that are given by their numbers. -/
syntax (name := nthRewriteSeq) "nth_rewrite" optConfig (ppSpace num)+ rwRuleSeq (location)? : tactic

macro_rules
  | `(tactic| nth_rewrite $_cfg:optConfig $[$n:num]* $rules:rwRuleSeq $(loc)?) =>
    `(tactic| rewrite (occs := .pos [$[$n],*]) $rules:rwRuleSeq $(loc)?)

/-- `nth_rewrite`, and then `rfl`. -/
syntax (name := nthRwSeq) "nth_rw" optConfig (ppSpace num)+ rwRuleSeq (location)? : tactic

macro_rules
  | `(tactic| nth_rw $_cfg:optConfig $[$n:num]* $rules:rwRuleSeq $(loc)?) =>
    `(tactic| rw (occs := .pos [$[$n],*]) $rules:rwRuleSeq $(loc)?)

end Mathlib.Tactic
