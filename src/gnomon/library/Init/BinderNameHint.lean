/-
Hints for the names of binders that rewriting introduces.  Lean's counterpart: `Init.BinderNameHint`.
-/
prelude
import Init.Prelude
import Init.Tactics

/-- The term `e`; when `v` becomes a bound variable, `simp` and `rw` name it after the binder in `binder`. -/
@[simp ↓] def binderNameHint {α : Sort u} {β : Sort v} {γ : Sort w} (v : α) (binder : β) (e : γ) : γ := e
