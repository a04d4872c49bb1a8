/-
Arrays of a known size as literals: what `match` with array literals is made of.
Lean's counterpart: `Init.Data.Array.GetLit`.
-/
prelude
import Init.Data.Array.Basic

universe u

namespace Array

variable {α : Type u}

/-- An element of an array whose size is known. -/
abbrev getLit {n : Nat} (xs : Array α) (i : Nat) (h₁ : xs.size = n) (h₂ : i < n) : α :=
  have : i < xs.size := h₁.symm ▸ h₂
  xs[i]

private theorem ext_list : (l k : List α) → l.length = k.length →
    (∀ (i : Nat) (h₁ : i < l.length) (h₂ : i < k.length), l[i] = k[i]) → l = k
  | [], [], _, _ => rfl
  | a :: l, b :: k, e, h =>
    have head : a = b := h 0 (Nat.zero_lt_succ _) (Nat.zero_lt_succ _)
    have tail : l = k := ext_list l k (Nat.succ.inj e) fun i h₁ h₂ =>
      h (i + 1) (Nat.succ_lt_succ h₁) (Nat.succ_lt_succ h₂)
    head ▸ tail ▸ rfl

theorem extLit {n : Nat} (xs ys : Array α) (hsz₁ : xs.size = n) (hsz₂ : ys.size = n)
    (h : ∀ (i : Nat) (hi : i < n), xs.getLit i hsz₁ hi = ys.getLit i hsz₂ hi) : xs = ys := by
  cases xs with
  | mk l => cases ys with
    | mk k =>
      apply ext'
      show l = k
      have hl : l.length = n := hsz₁
      have hk : k.length = n := hsz₂
      exact ext_list l k (hl.trans hk.symm) fun i h₁ _ => h i (hl ▸ h₁)

/-- The first `i` elements of an array before a list. -/
def toListLitAux (xs : Array α) (n : Nat) (hsz : xs.size = n) : (i : Nat) → i ≤ xs.size → List α → List α
  | 0, _, acc => acc
  | i + 1, hi, acc =>
    toListLitAux xs n hsz i (Nat.le_of_succ_le hi)
      (xs.getLit i hsz (Nat.lt_of_lt_of_eq (Nat.lt_of_lt_of_le (Nat.lt_succ_self i) hi) hsz) :: acc)

/-- An array of a known size, written out. -/
def toArrayLit (xs : Array α) (n : Nat) (hsz : xs.size = n) : Array α :=
  List.toArray <| toListLitAux xs n hsz n (hsz ▸ Nat.le_refl _) []

private theorem getElem_cons_drop' : (l : List α) → (i : Nat) → (h : i < l.length) →
    l[i] :: l.drop (i + 1) = l.drop i
  | _ :: _, 0, _ => rfl
  | _ :: l, i + 1, h => getElem_cons_drop' l i (Nat.lt_of_succ_lt_succ h)

private theorem drop_length' : (l : List α) → l.drop l.length = []
  | [] => rfl
  | _ :: l => drop_length' l

private theorem toListLitAux_drop (xs : Array α) (n : Nat) (hsz : xs.size = n) :
    (i : Nat) → (hi : i ≤ xs.size) → toListLitAux xs n hsz i hi (xs.toList.drop i) = xs.toList
  | 0, _ => rfl
  | i + 1, hi =>
    (congrArg (toListLitAux xs n hsz i _) (getElem_cons_drop' xs.toList i hi)).trans
      (toListLitAux_drop xs n hsz i (Nat.le_of_succ_le hi))

theorem toArrayLit_eq (xs : Array α) (n : Nat) (hsz : xs.size = n) : xs = toArrayLit xs n hsz := by
  cases hsz
  apply ext'
  have last : xs.toList.drop xs.size = [] := drop_length' xs.toList
  have h := toListLitAux_drop xs xs.size rfl xs.size (Nat.le_refl _)
  rw [last] at h
  exact h.symm

end Array
