/-
The tactics that prove that recursive calls decrease.

Lean's counterpart: `Init.WFTactics`.
-/
prelude
import Init.WF
import Init.SimpLemmas
import Init.Omega

/-- Shows goals of well-founded recursion without the words of well-founded relations. -/
macro "clean_wf" : tactic =>
  `(tactic|
    simp +unfoldPartialApp +zetaDelta -failIfUnchanged only
      [invImage, InvImage, Prod.lex, sizeOf_nat, Nat.lt_wfRel, sizeOfWFRel, measure, WellFoundedRelation.rel])

/--
Simplifies a goal of well-founded recursion.  Goals are shown without the words of well-founded relations anyway, so
that `simp` does the same.
-/
macro "simp_wf" : tactic =>
  `(tactic|
    simp +unfoldPartialApp -zeta -failIfUnchanged
      [invImage, InvImage, Prod.lex, sizeOf_nat, Nat.lt_wfRel, sizeOfWFRel, measure, WellFoundedRelation.rel])

/-- Proves that an argument decreases, after lexicographic orders have been taken apart.  Rules can be added. -/
syntax "decreasing_trivial" : tactic

macro_rules | `(tactic| decreasing_trivial) => `(tactic| (simp +arith -failIfUnchanged); done)
macro_rules | `(tactic| decreasing_trivial) => `(tactic| omega)
macro_rules | `(tactic| decreasing_trivial) => `(tactic| assumption)

/-- As `decreasing_trivial`, where `omega` is not known yet. -/
syntax "decreasing_trivial_pre_omega" : tactic

macro_rules | `(tactic| decreasing_trivial_pre_omega) => `(tactic| apply Nat.sub_succ_lt_self; assumption)
macro_rules | `(tactic| decreasing_trivial_pre_omega) => `(tactic| apply Nat.pred_lt_of_lt; assumption)
macro_rules | `(tactic| decreasing_trivial_pre_omega) => `(tactic| apply Nat.pred_lt; assumption)

/--
Proves that an argument decreases: simplifies, takes lexicographic orders apart, and then uses the tactics that are
given.  If that fails, it says what one can do.
-/
macro "decreasing_with " ts:tacticSeq : tactic =>
  `(tactic|
    (clean_wf
     try simp
     repeat (first | apply Prod.Lex.right | apply Prod.Lex.left)
     repeat (first | apply PSigma.Lex.right | apply PSigma.Lex.left)
     first
     | done
     | $ts
     | fail "failed to prove termination, possible solutions:
  - Use `have`-expressions to prove the remaining goals
  - Use `termination_by` to specify a different well-founded relation
  - Use `decreasing_by` to specify your own tactic for discharging this kind of goal"))

/-- What proves by default that arguments of recursive calls decrease. -/
macro "decreasing_tactic" : tactic =>
  `(tactic| decreasing_with first | decreasing_trivial | subst_vars; decreasing_trivial)
