/-
The comparisons of numbers, truth values and numbers below a bound are those of linear orders.

Lean's counterpart: `Init.Data.Order.Ord`.
-/
prelude
import Init.Data.Order.Ord
import Init.Omega
import Init.ByCases

open Std

private theorem Nat.compare_eq_ite (a b : Nat) : compare a b = if a < b then .lt else if a = b then .eq else .gt := rfl

instance Nat.instTransOrd : TransOrd Nat where
  eq_swap := by
    intro a b
    rw [Nat.compare_eq_ite, Nat.compare_eq_ite]
    by_cases h₁ : a < b
    · rw [if_pos h₁, if_neg (show ¬b < a by omega), if_neg (show ¬b = a by omega)]
      rfl
    · rw [if_neg h₁]
      by_cases h₂ : a = b
      · rw [if_pos h₂, if_neg (show ¬b < a by omega), if_pos h₂.symm]
        rfl
      · rw [if_neg h₂, if_pos (show b < a by omega)]
        rfl
  isLE_trans := by
    intro a b c h₁ h₂
    have le {x y : Nat} (h : (compare x y).isLE) : x ≤ y := by
      rw [Nat.compare_eq_ite] at h
      by_cases h₁ : x < y
      · omega
      · rw [if_neg h₁] at h
        by_cases h₂ : x = y
        · omega
        · rw [if_neg h₂] at h
          exact nomatch h
    have h := Nat.le_trans (le h₁) (le h₂)
    rw [Nat.compare_eq_ite]
    by_cases h₁ : a < c
    · rw [if_pos h₁]
      rfl
    · rw [if_neg h₁, if_pos (show a = c by omega)]
      rfl

instance Nat.instLawfulEqOrd : LawfulEqOrd Nat where
  eq_of_compare := by
    intro a b h
    rw [Nat.compare_eq_ite] at h
    by_cases h₁ : a < b
    · rw [if_pos h₁] at h
      exact nomatch h
    · rw [if_neg h₁] at h
      by_cases h₂ : a = b
      · exact h₂
      · rw [if_neg h₂] at h
        exact nomatch h

private theorem Int.compare_eq_ite (a b : Int) : compare a b = if a < b then .lt else if a = b then .eq else .gt := rfl

instance Int.instTransOrd : TransOrd Int where
  eq_swap := by
    intro a b
    rw [Int.compare_eq_ite, Int.compare_eq_ite]
    by_cases h₁ : a < b
    · rw [if_pos h₁, if_neg (show ¬b < a by omega), if_neg (show ¬b = a by omega)]
      rfl
    · rw [if_neg h₁]
      by_cases h₂ : a = b
      · rw [if_pos h₂, if_neg (show ¬b < a by omega), if_pos h₂.symm]
        rfl
      · rw [if_neg h₂, if_pos (show b < a by omega)]
        rfl
  isLE_trans := by
    intro a b c h₁ h₂
    have le {x y : Int} (h : (compare x y).isLE) : x ≤ y := by
      rw [Int.compare_eq_ite] at h
      by_cases h₁ : x < y
      · omega
      · rw [if_neg h₁] at h
        by_cases h₂ : x = y
        · omega
        · rw [if_neg h₂] at h
          exact nomatch h
    have h₁ := le h₁
    have h₂ := le h₂
    rw [Int.compare_eq_ite]
    by_cases h₃ : a < c
    · rw [if_pos h₃]
      rfl
    · rw [if_neg h₃, if_pos (show a = c by omega)]
      rfl

instance Int.instLawfulEqOrd : LawfulEqOrd Int where
  eq_of_compare := by
    intro a b h
    rw [Int.compare_eq_ite] at h
    by_cases h₁ : a < b
    · rw [if_pos h₁] at h
      exact nomatch h
    · rw [if_neg h₁] at h
      by_cases h₂ : a = b
      · exact h₂
      · rw [if_neg h₂] at h
        exact nomatch h

instance Bool.instTransOrd : TransOrd Bool where
  eq_swap := by
    intro a b
    cases a <;> cases b <;> rfl
  isLE_trans := by
    intro a b c
    cases a <;> cases b <;> cases c <;> decide

instance Bool.instLawfulEqOrd : LawfulEqOrd Bool where
  compare_self := by
    intro a
    cases a <;> rfl
  eq_of_compare := by
    intro a b
    cases a <;> cases b <;> decide

instance Fin.instTransOrd (n : Nat) : TransOrd (Fin n) where
  eq_swap := OrientedCmp.eq_swap (cmp := (compare : Nat → Nat → Ordering))
  isLE_trans := TransCmp.isLE_trans (cmp := (compare : Nat → Nat → Ordering))

instance Fin.instLawfulEqOrd (n : Nat) : LawfulEqOrd (Fin n) where
  eq_of_compare h := Fin.eq_of_val_eq (LawfulEqCmp.eq_of_compare (cmp := (compare : Nat → Nat → Ordering)) h)
