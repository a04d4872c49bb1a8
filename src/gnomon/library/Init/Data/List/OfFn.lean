/-
The list of the values of a function on the numbers below a bound.

Lean's counterpart: `Init.Data.List.OfFn`.
-/
prelude
import Init.Data.Fin.Lemmas
import Init.Data.List.Lemmas

namespace List

/-- The list `[f 0, f 1, …, f (n - 1)]`. -/
def ofFn {n} (f : Fin n → α) : List α := Fin.foldr n (f · :: ·) []

@[simp] theorem ofFn_zero.{v} {α : Type v} {f : Fin 0 → α} : ofFn f = [] := rfl

@[simp] theorem ofFn_succ.{v} {α : Type v} {n : Nat} {f : Fin (n + 1) → α} :
    ofFn f = f 0 :: ofFn fun i => f i.succ :=
  Fin.foldr_succ _ _

@[simp] theorem length_ofFn.{v} {n : Nat} {α : Type v} {f : Fin n → α} : (ofFn f).length = n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [ofFn_succ, length_cons]
    exact congrArg (· + 1) (ih (f := fun i => f i.succ))

@[simp] theorem getElem_ofFn.{v} {n : Nat} {α : Type v} {i : Nat} {f : Fin n → α}
    (h : i < (ofFn f).length) : (ofFn f)[i] = f ⟨i, length_ofFn (f := f) ▸ h⟩ := by
  induction n generalizing i with
  | zero => exact absurd h (Nat.not_lt_zero _)
  | succ n ih =>
    have e : ofFn f = f 0 :: ofFn (fun i => f i.succ) := ofFn_succ
    cases i with
    | zero => simp only [e, getElem_cons_zero]; rfl
    | succ i =>
      simp only [e, getElem_cons_succ]
      exact ih (f := fun i => f i.succ) _

end List
