/-
Lists: searching.  Lean's counterpart: `Init.Data.List.Find`.
-/
prelude
import Init.Data.List.Nat.LemmasMore

namespace List

theorem findIdx_eq_getD_findIdx? {α : Type u_1} {xs : List α} {p : α → Bool} :
    List.findIdx p xs = (List.findIdx? p xs).getD xs.length := by
  rw [findIdx?_eq_guard_findIdx_lt]
  have := findIdx_le_length (p := p) (xs := xs)
  by_cases h : findIdx p xs < xs.length
  · simp [Option.guard, h]
  · have h' : ¬decide (findIdx p xs < xs.length) = true := by rw [decide_eq_true_eq]; exact h
    rw [Option.guard, if_neg h']
    exact Nat.le_antisymm this (Nat.not_lt.mp h)

end List
