/-
Loops over all numbers below a bound.

Lean's counterpart: `Init.Data.Fin.Fold`.
-/
prelude
import Init.Data.Fin.Basic
import Init.Omega
import Init.Control.Basic
import Init.Control.Id
import Init.WFTactics

namespace Fin

/-- Combines all numbers below `n` from the left: `f (f (f init 0) 1) …`. -/
@[inline] def foldl (n : Nat) (f : α → Fin n → α) (init : α) : α := loop init 0
where
  /-- Continues at a number. -/
  @[semireducible, specialize] loop (x : α) (i : Nat) : α :=
    if h : i < n then loop (f x ⟨i, h⟩) (i + 1) else x
  termination_by n - i
  decreasing_by omega

/-- Combines all numbers below `n` from the right: `f 0 (f 1 (… init))`. -/
@[inline] def foldr (n : Nat) (f : Fin n → α → α) (init : α) : α := loop n (Nat.le_refl n) init
where
  /-- Continues below a number. -/
  @[specialize] loop : (i : Nat) → i ≤ n → α → α
  | 0, _, x => x
  | i + 1, h, x => loop i (Nat.le_of_lt h) (f ⟨i, h⟩ x)

/-- Combines all numbers below `n` from the left in a monad. -/
@[inline] def foldlM [Monad m] (n) (f : α → Fin n → m α) (init : α) : m α := loop init 0
where
  /-- Continues at a number. -/
  @[semireducible, specialize] loop (x : α) (i : Nat) : m α := do
    if h : i < n then f x ⟨i, h⟩ >>= (loop · (i + 1)) else pure x
  termination_by n - i
  decreasing_by omega

/-- Combines all numbers below `n` from the right in a monad. -/
@[inline] def foldrM [Monad m] (n) (f : Fin n → α → m α) (init : α) : m α := loop n (Nat.le_refl n) init
where
  /-- Continues below a number. -/
  @[specialize] loop : (i : Nat) → i ≤ n → α → m α
  | 0, _, x => pure x
  | i + 1, h, x => f ⟨i, h⟩ x >>= loop i (Nat.le_of_lt h)

end Fin
