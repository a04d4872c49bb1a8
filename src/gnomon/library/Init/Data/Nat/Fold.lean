/-
Loops over all natural numbers below a bound, whose functions learn that the number is below it.

Lean's counterpart: `Init.Data.Nat.Fold`.
-/
prelude
import Init.Data.Nat.Lemmas
import Init.Data.Fin.Fold

namespace Nat

universe u

/-- Applies a function to the numbers below `n`, the smallest first: `fold 3 f init` is `f 2 (f 1 (f 0 init))`. -/
@[specialize] def fold {α : Type u} : (n : Nat) → (f : (i : Nat) → i < n → α → α) → (init : α) → α
  | 0, _, a => a
  | succ n, f, a => f n (Nat.lt_succ_self n) (fold n (fun i h => f i (Nat.lt_succ_of_lt h)) a)

/-- `fold` as a loop. -/
@[inline] def foldTR {α : Type u} (n : Nat) (f : (i : Nat) → i < n → α → α) (init : α) : α :=
  loop n (Nat.le_refl n) init
where
  /-- Continues with `j` numbers left. -/
  @[specialize] loop : (j : Nat) → j ≤ n → α → α
  | 0, _, a => a
  | succ m, h, a => loop m (Nat.le_of_lt h) (f (n - succ m) (Nat.sub_lt (Nat.lt_of_lt_of_le (Nat.zero_lt_succ m) h) (Nat.zero_lt_succ m)) a)

/-- Applies a function to the numbers below `n`, the largest first: `foldRev 3 f init` is `f 0 (f 1 (f 2 init))`. -/
@[specialize] def foldRev {α : Type u} : (n : Nat) → (f : (i : Nat) → i < n → α → α) → (init : α) → α
  | 0, _, a => a
  | succ n, f, a => foldRev n (fun i h => f i (Nat.lt_succ_of_lt h)) (f n (Nat.lt_succ_self n) a)

/-- Whether a function is `true` of some number below `n`. -/
@[specialize] def any : (n : Nat) → (f : (i : Nat) → i < n → Bool) → Bool
  | 0, _ => false
  | succ n, f => any n (fun i h => f i (Nat.lt_succ_of_lt h)) || f n (Nat.lt_succ_self n)

/-- `any` as a loop. -/
@[inline] def anyTR (n : Nat) (f : (i : Nat) → i < n → Bool) : Bool := loop n (Nat.le_refl n)
where
  /-- Continues with `i` numbers left. -/
  @[specialize] loop : (i : Nat) → i ≤ n → Bool
  | 0, _ => false
  | succ m, h => f (n - succ m) (Nat.sub_lt (Nat.lt_of_lt_of_le (Nat.zero_lt_succ m) h) (Nat.zero_lt_succ m)) ||
      loop m (Nat.le_of_lt h)

/-- Whether a function is `true` of all numbers below `n`. -/
@[specialize] def all : (n : Nat) → (f : (i : Nat) → i < n → Bool) → Bool
  | 0, _ => true
  | succ n, f => all n (fun i h => f i (Nat.lt_succ_of_lt h)) && f n (Nat.lt_succ_self n)

/-- `all` as a loop. -/
@[inline] def allTR (n : Nat) (f : (i : Nat) → i < n → Bool) : Bool := loop n (Nat.le_refl n)
where
  /-- Continues with `i` numbers left. -/
  @[specialize] loop : (i : Nat) → i ≤ n → Bool
  | 0, _ => true
  | succ m, h => f (n - succ m) (Nat.sub_lt (Nat.lt_of_lt_of_le (Nat.zero_lt_succ m) h) (Nat.zero_lt_succ m)) &&
      loop m (Nat.le_of_lt h)

@[simp] theorem fold_zero {α : Type u} (f : (i : Nat) → i < 0 → α → α) (init : α) : fold 0 f init = init := rfl

@[simp] theorem fold_succ {α : Type u} (n : Nat) (f : (i : Nat) → i < n + 1 → α → α) (init : α) :
    fold (n + 1) f init = f n (by omega) (fold n (fun i h => f i (by omega)) init) := rfl

@[simp] theorem foldRev_zero {α : Type u} (f : (i : Nat) → i < 0 → α → α) (init : α) : foldRev 0 f init = init := rfl

@[simp] theorem foldRev_succ {α : Type u} (n : Nat) (f : (i : Nat) → i < n + 1 → α → α) (init : α) :
    foldRev (n + 1) f init = foldRev n (fun i h => f i (by omega)) (f n (by omega) init) := rfl

@[simp] theorem any_zero {f : (i : Nat) → i < 0 → Bool} : any 0 f = false := rfl

@[simp] theorem any_succ {n : Nat} (f : (i : Nat) → i < n + 1 → Bool) :
    any (n + 1) f = (any n (fun i h => f i (by omega)) || f n (by omega)) := rfl

@[simp] theorem all_zero {f : (i : Nat) → i < 0 → Bool} : all 0 f = true := rfl

@[simp] theorem all_succ {n : Nat} (f : (i : Nat) → i < n + 1 → Bool) :
    all (n + 1) f = (all n (fun i h => f i (by omega)) && f n (by omega)) := rfl

end Nat

namespace Prod

/-- Applies a function to the numbers from `i.1` to below `i.2`, the smallest first. -/
@[inline] def foldI {α : Type u} (i : Nat × Nat) (f : (j : Nat) → i.1 ≤ j → j < i.2 → α → α) (init : α) : α :=
  (i.2 - i.1).fold (fun j _ => f (i.1 + j) (by omega) (by omega)) init

/-- Whether a function is `true` of some number from `i.1` to below `i.2`. -/
@[inline] def anyI (i : Nat × Nat) (f : (j : Nat) → i.1 ≤ j → j < i.2 → Bool) : Bool :=
  (i.2 - i.1).any (fun j _ => f (i.1 + j) (by omega) (by omega))

/-- Whether a function is `true` of all numbers from `i.1` to below `i.2`. -/
@[inline] def allI (i : Nat × Nat) (f : (j : Nat) → i.1 ≤ j → j < i.2 → Bool) : Bool :=
  (i.2 - i.1).all (fun j _ => f (i.1 + j) (by omega) (by omega))

end Prod
