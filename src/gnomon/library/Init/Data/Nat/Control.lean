/-
Natural numbers: running a computation for each number below another.

Lean's counterpart: `Init.Data.Nat.Control`.
-/
prelude
import Init.Control.Basic
import Init.Data.Nat.Basic

universe u v

namespace Nat

private theorem upwards {i n : Nat} (h : i < n) : n - i - 1 < n :=
  Nat.lt_of_le_of_lt (Nat.sub_le_sub_right (Nat.sub_le n i) 1) (Nat.sub_one_lt_of_lt (Nat.zero_lt_of_lt h))

/-- Runs a computation for `0, …, n - 1`. -/
@[inline] def forM {m} [Monad m] (n : Nat) (f : (i : Nat) → i < n → m Unit) : m Unit :=
  let rec
    /-- For the last `i` of the numbers. -/
    @[specialize] loop : (i : Nat) → i ≤ n → m Unit
    | 0, _ => pure ()
    | i + 1, h => do
      f (n - i - 1) (upwards h)
      loop i (Nat.le_of_succ_le h)
  loop n (Nat.le_refl n)

/-- Runs a computation for `n - 1, …, 0`. -/
@[inline] def forRevM {m} [Monad m] (n : Nat) (f : (i : Nat) → i < n → m Unit) : m Unit :=
  let rec
    /-- For the first `i` of the numbers. -/
    @[specialize] loop : (i : Nat) → i ≤ n → m Unit
    | 0, _ => pure ()
    | i + 1, h => do
      f i h
      loop i (Nat.le_of_succ_le h)
  loop n (Nat.le_refl n)

/-- Runs a computation for `0, …, n - 1` that carries a value on. -/
@[inline] def foldM {α : Type u} {m : Type u → Type v} [Monad m] (n : Nat) (f : (i : Nat) → i < n → α → m α)
    (init : α) : m α :=
  let rec
    /-- For the last `i` of the numbers. -/
    @[specialize] loop : (i : Nat) → i ≤ n → α → m α
    | 0, _, a => pure a
    | i + 1, h, a => f (n - i - 1) (upwards h) a >>= loop i (Nat.le_of_succ_le h)
  loop n (Nat.le_refl n) init

/-- Runs a computation for `n - 1, …, 0` that carries a value on. -/
@[inline] def foldRevM {α : Type u} {m : Type u → Type v} [Monad m] (n : Nat) (f : (i : Nat) → i < n → α → m α)
    (init : α) : m α :=
  let rec
    /-- For the first `i` of the numbers. -/
    @[specialize] loop : (i : Nat) → i ≤ n → α → m α
    | 0, _, a => pure a
    | i + 1, h, a => f i h a >>= loop i (Nat.le_of_succ_le h)
  loop n (Nat.le_refl n) init

/-- Whether a computation says yes for all of `0, …, n - 1`. -/
@[inline] def allM {m} [Monad m] (n : Nat) (p : (i : Nat) → i < n → m Bool) : m Bool :=
  let rec
    /-- For the last `i` of the numbers. -/
    @[specialize] loop : (i : Nat) → i ≤ n → m Bool
    | 0, _ => pure true
    | i + 1, h => do
      match (← p (n - i - 1) (upwards h)) with
      | true => loop i (Nat.le_of_succ_le h)
      | false => pure false
  loop n (Nat.le_refl n)

/-- Whether a computation says yes for one of `0, …, n - 1`. -/
@[inline] def anyM {m} [Monad m] (n : Nat) (p : (i : Nat) → i < n → m Bool) : m Bool :=
  let rec
    /-- For the last `i` of the numbers. -/
    @[specialize] loop : (i : Nat) → i ≤ n → m Bool
    | 0, _ => pure false
    | i + 1, h => do
      match (← p (n - i - 1) (upwards h)) with
      | true => pure true
      | false => loop i (Nat.le_of_succ_le h)
  loop n (Nat.le_refl n)

end Nat
