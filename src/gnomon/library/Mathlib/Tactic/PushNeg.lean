/-
`push_neg`, `contrapose`, `contrapose!`, `by_contra!`.

Mathlib's counterpart: `Mathlib.Tactic.Push`, `Mathlib.Tactic.Contrapose`, `Mathlib.Tactic.ByContra`.
-/
import Mathlib.Tactic.ByContra
import Mathlib.Tactic.Linarith.Lemmas

universe u v

namespace Mathlib.Tactic.PushNeg

theorem not_not_eq (p : Prop) : (¬¬p) = p := propext Classical.not_not

theorem not_and_eq (p q : Prop) : (¬(p ∧ q)) = (p → ¬q) := propext not_and

theorem not_or_eq (p q : Prop) : (¬(p ∨ q)) = (¬p ∧ ¬q) := propext not_or

theorem not_iff_eq (p q : Prop) : (¬(p ↔ q)) = ((p ∧ ¬q) ∨ (¬p ∧ q)) := by
  by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

theorem not_implies_eq (p q : Prop) : (¬(p → q)) = (p ∧ ¬q) := propext Classical.not_imp

theorem not_forall_eq {α : Sort u} (s : α → Prop) : (¬∀ x, s x) = (∃ x, ¬s x) := propext Classical.not_forall

theorem not_exists_eq {α : Sort u} (s : α → Prop) : (¬∃ x, s x) = (∀ x, ¬s x) := propext not_exists

theorem not_eq_eq {α : Sort u} (a b : α) : (¬a = b) = (a ≠ b) := rfl

theorem not_ne_eq {α : Sort u} (a b : α) : (¬a ≠ b) = (a = b) := propext Classical.not_not

section Order

variable {α : Type u} [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α]

theorem not_le_eq (a b : α) : (¬a ≤ b) = (b < a) :=
  propext ⟨Linarith.lt_of_not_ge, fun h => ((Std.LawfulOrderLT.lt_iff b a).mp h).2⟩

theorem not_lt_eq (a b : α) : (¬a < b) = (b ≤ a) :=
  propext ⟨Linarith.le_of_not_gt, fun h g => ((Std.LawfulOrderLT.lt_iff a b).mp g).2 h⟩

end Order

open Lean.Parser.Tactic

/-- Moves negations in the goal or in hypotheses inside. -/
syntax (name := pushNeg) "push_neg" (location)? : tactic

end Mathlib.Tactic.PushNeg

namespace Mathlib.Tactic.Contrapose

theorem mtr {p q : Prop} (h : ¬q → ¬p) : p → q := fun hp =>
  Classical.byContradiction fun hq => h hq hp

/-- Turns a goal `p → q` into `¬q → ¬p`; with the name of a hypothesis, that is `p`. -/
syntax (name := contrapose) "contrapose" (ppSpace colGt ident (" with " ident)?)? : tactic
macro_rules
  | `(tactic| contrapose) => `(tactic| refine Mathlib.Tactic.Contrapose.mtr ?_)
  | `(tactic| contrapose $e) => `(tactic| (revert $e:ident; contrapose; intro $e:ident))
  | `(tactic| contrapose $e with $e') => `(tactic| (revert $e:ident; contrapose; intro $e':ident))

/-- `contrapose`, and negations are moved inside. -/
syntax (name := contrapose!) "contrapose!" (ppSpace colGt ident (" with " ident)?)? : tactic
macro_rules
  | `(tactic| contrapose!) => `(tactic| (contrapose; try push_neg))
  | `(tactic| contrapose! $e) => `(tactic| (revert $e:ident; contrapose!; intro $e:ident))
  | `(tactic| contrapose! $e with $e') => `(tactic| (revert $e:ident; contrapose!; intro $e':ident))

end Mathlib.Tactic.Contrapose

namespace Mathlib.Tactic.ByContra

/-- Proves a goal by contradiction; negations in the new hypothesis are moved inside. -/
syntax (name := byContra!) "by_contra!" (ppSpace colGt ident)? (" : " term)? : tactic
macro_rules
  | `(tactic| by_contra!) => `(tactic| (by_contra $(Lean.mkIdent `this):ident; try push_neg at $(Lean.mkIdent `this):ident))
  | `(tactic| by_contra! $e:ident) => `(tactic| (by_contra $e:ident; try push_neg at $e:ident))
  | `(tactic| by_contra! $e:ident : $y) => `(tactic| (by_contra! $e:ident; replace $e:ident : $y := $e))

end Mathlib.Tactic.ByContra
