/-
What may stand behind the variable of a quantifier: `∀ x < n, p`, `∃ x ∈ s, p`.

Lean's counterpart: `Init.BinderPredicates`.
-/
prelude
import Init.NotationExtra

namespace Lean

/-- What stands behind a quantifier's variable. -/
declare_syntax_cat binderPred

/-- `satisfies_binder_pred% x > 3` is `x > 3`. -/
syntax "satisfies_binder_pred% " term:max binderPred : term

/-- `∃ x > 3, p`: there is such an `x` with `p`. -/
syntax "∃ " binderIdent binderPred ", " term : term

macro_rules
  | `(∃ $x:ident $pred:binderPred, $p) => `(∃ $x:ident, satisfies_binder_pred% $x $pred ∧ $p)
  | `(∃ _ $pred:binderPred, $p) => `(∃ x, satisfies_binder_pred% x $pred ∧ $p)

/-- `∀ x > 3, p`: each such `x` has `p`. -/
syntax "∀ " binderIdent binderPred ", " term : term

macro_rules
  | `(∀ $x:ident $pred:binderPred, $p) => `(∀ $x:ident, satisfies_binder_pred% $x $pred → $p)
  | `(∀ _ $pred:binderPred, $p) => `(∀ x, satisfies_binder_pred% x $pred → $p)

/-- `∃ x > y, p` means `∃ x, x > y ∧ p`. -/
binder_predicate x " > " y:term => `($x > $y)
/-- `∃ x ≥ y, p` means `∃ x, x ≥ y ∧ p`. -/
binder_predicate x " ≥ " y:term => `($x ≥ $y)
/-- `∃ x < y, p` means `∃ x, x < y ∧ p`. -/
binder_predicate x " < " y:term => `($x < $y)
/-- `∃ x ≤ y, p` means `∃ x, x ≤ y ∧ p`. -/
binder_predicate x " ≤ " y:term => `($x ≤ $y)
/-- `∃ x ≠ y, p` means `∃ x, x ≠ y ∧ p`. -/
binder_predicate x " ≠ " y:term => `($x ≠ $y)
/-- `∀ x ∈ y, p` means `∀ x, x ∈ y → p`. -/
binder_predicate x " ∈ " y:term => `($x ∈ $y)
/-- `∀ x ∉ y, p` means `∀ x, x ∉ y → p`. -/
binder_predicate x " ∉ " y:term => `($x ∉ $y)
/-- `∀ x ⊆ y, p` means `∀ x, x ⊆ y → p`. -/
binder_predicate x " ⊆ " y:term => `($x ⊆ $y)
/-- `∀ x ⊂ y, p` means `∀ x, x ⊂ y → p`. -/
binder_predicate x " ⊂ " y:term => `($x ⊂ $y)
/-- `∀ x ⊇ y, p` means `∀ x, x ⊇ y → p`. -/
binder_predicate x " ⊇ " y:term => `($x ⊇ $y)
/-- `∀ x ⊃ y, p` means `∀ x, x ⊃ y → p`. -/
binder_predicate x " ⊃ " y:term => `($x ⊃ $y)

end Lean
