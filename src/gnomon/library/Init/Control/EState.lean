/-
More on the monad of computations with a state and errors.

Lean's counterpart: `Init.Control.EState`.
-/
prelude
import Init.Control.Except
import Init.Control.State
import Init.Data.ToString.Basic
import Init.Data.Repr
import Init.Data.ToString.Macro

universe u

namespace EStateM

instance instToStringResult {ε σ α : Type u} [ToString ε] [ToString α] : ToString (Result ε σ α) where
  toString
    | Result.ok a _ => "ok: " ++ toString a
    | Result.error e _ => "error: " ++ toString e

instance instReprResult {ε σ α : Type u} [Repr ε] [Repr α] : Repr (Result ε σ α) where
  reprPrec
    | Result.error e _, prec => Repr.addAppParen (Std.Format.text "EStateM.Result.error " ++ reprArg e) prec
    | Result.ok a _, prec => Repr.addAppParen (Std.Format.text "EStateM.Result.ok " ++ reprArg a) prec

/-- Another computation if the first fails; which of the errors is given if both fail is said by `useFirstEx`. -/
@[always_inline, inline]
protected def orElse' {ε σ α δ : Type u} [Backtrackable δ σ] (x₁ x₂ : EStateM ε σ α) (useFirstEx := true) :
    EStateM ε σ α := fun s =>
  let d := Backtrackable.save s
  match x₁ s with
  | Result.error e₁ s₁ =>
    match x₂ (Backtrackable.restore s₁ d) with
    | Result.error e₂ s₂ => Result.error (if useFirstEx then e₁ else e₂) s₂
    | ok => ok
  | ok => ok

@[always_inline]
instance instMonadFinally {ε σ : Type u} : MonadFinally (EStateM ε σ) where
  tryFinally' x h s :=
    match x s with
    | Result.ok a s =>
      match h (some a) s with
      | Result.ok b s => Result.ok (a, b) s
      | Result.error e s => Result.error e s
    | Result.error e₁ s =>
      match h none s with
      | Result.ok _ s => Result.error e₁ s
      | Result.error e₂ s => Result.error e₂ s

/-- A computation that cannot fail. -/
@[always_inline, inline]
def fromStateM {ε σ α : Type} (x : StateM σ α) : EStateM ε σ α := fun s =>
  match x.run s with
  | (a, s') => EStateM.Result.ok a s'

end EStateM
