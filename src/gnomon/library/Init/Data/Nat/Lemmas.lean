/-
Laws of natural numbers: order, products, powers, quotients, remainders, bit shifts. Their modules in Lean are also `Init.Data.Nat.Div.Lemmas`, `Init.Data.Nat.Simproc`.

Lean's counterpart: `Init.Data.Nat.Lemmas`.
-/
prelude
import Init.Data.Nat.Lemmas.Part2

@[simp high] protected theorem Nat.pow_eq_zero {a n : Nat} : a ^ n = 0 ↔ a = 0 ∧ n ≠ 0 := by
  cases a with
  | zero =>
    cases n with
    | zero => simp
    | succ n => simp [Nat.pow_succ]
  | succ a =>
    have := Nat.pow_pos (n := n) (Nat.succ_pos a)
    constructor
    · intro h; omega
    · rintro ⟨h, _⟩; cases h
