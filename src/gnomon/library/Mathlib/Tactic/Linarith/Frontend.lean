/-
`linarith` and `nlinarith`.

Mathlib's counterpart: `Mathlib.Tactic.Linarith.Frontend`.
-/
import Mathlib.Tactic.Linarith.Lemmas
import Mathlib.Tactic.Ring
import Mathlib.Algebra.Order.Ring.Lemmas
import Mathlib.Data.Int.Notation
import Mathlib.Data.Nat.Notation

namespace Mathlib.Tactic

open Lean.Parser.Tactic

/-- What may follow `linarith`: options, `only`, and terms that are used as facts. -/
syntax linarithArgsRest := optConfig (&" only")? (" [" term,* "]")?

/-- Closes a goal that follows from linear equations and inequalities among the hypotheses. -/
syntax (name := linarith) "linarith" "!"? linarithArgsRest : tactic

@[inherit_doc linarith] macro "linarith!" rest:linarithArgsRest : tactic =>
  `(tactic| linarith ! $rest:linarithArgsRest)

/-- `linarith`, given squares and products of pairs of hypotheses, too. -/
syntax (name := nlinarith) "nlinarith" "!"? linarithArgsRest : tactic

@[inherit_doc nlinarith] macro "nlinarith!" rest:linarithArgsRest : tactic =>
  `(tactic| nlinarith ! $rest:linarithArgsRest)

end Mathlib.Tactic
