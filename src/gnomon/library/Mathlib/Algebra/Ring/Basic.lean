/-
Laws of semirings and rings under the names that proofs rewrite with.

They are stated for the classes of `Lean.Grind`.

Mathlib's counterpart: `Mathlib.Algebra.Group.Defs`, `Mathlib.Algebra.Ring.Defs`.
-/
import Mathlib.Tactic.Ring

universe u

open Lean.Grind

section Semiring

variable {α : Type u} [Semiring α]

theorem add_comm (a b : α) : a + b = b + a := Semiring.add_comm a b

theorem add_assoc (a b c : α) : a + b + c = a + (b + c) := Semiring.add_assoc a b c

theorem add_left_comm (a b c : α) : a + (b + c) = b + (a + c) := by
  rw [← add_assoc, add_comm a b, add_assoc]

theorem add_right_comm (a b c : α) : a + b + c = a + c + b := by
  rw [add_assoc, add_comm b c, add_assoc]

theorem add_zero (a : α) : a + 0 = a := Semiring.add_zero a

theorem zero_add (a : α) : 0 + a = a := by rw [add_comm, add_zero]

theorem mul_assoc (a b c : α) : a * b * c = a * (b * c) := Semiring.mul_assoc a b c

theorem mul_one (a : α) : a * 1 = a := Semiring.mul_one a

theorem one_mul (a : α) : 1 * a = a := Semiring.one_mul a

theorem mul_zero (a : α) : a * 0 = 0 := Semiring.mul_zero a

theorem zero_mul (a : α) : 0 * a = 0 := Semiring.zero_mul a

theorem mul_add (a b c : α) : a * (b + c) = a * b + a * c := Semiring.left_distrib a b c

theorem add_mul (a b c : α) : (a + b) * c = a * c + b * c := Semiring.right_distrib a b c

theorem pow_zero (a : α) : a ^ 0 = 1 := Semiring.pow_zero a

theorem pow_succ (a : α) (n : Nat) : a ^ (n + 1) = a ^ n * a := Semiring.pow_succ a n

theorem pow_one (a : α) : a ^ 1 = a := Semiring.pow_one a

theorem pow_two (a : α) : a ^ 2 = a * a := Semiring.pow_two a

theorem sq (a : α) : a ^ 2 = a * a := Semiring.pow_two a

theorem pow_add (a : α) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := Semiring.pow_add a m n

theorem pow_succ' (a : α) (n : Nat) : a ^ (n + 1) = a * a ^ n := by
  rw [Nat.add_comm, pow_add, pow_one]

theorem one_pow (n : Nat) : (1 : α) ^ n = 1 := Semiring.one_pow n

end Semiring

section CommSemiring

variable {α : Type u} [CommSemiring α]

theorem mul_comm (a b : α) : a * b = b * a := CommSemiring.mul_comm a b

theorem mul_left_comm (a b c : α) : a * (b * c) = b * (a * c) := by ring1

theorem mul_right_comm (a b c : α) : a * b * c = a * c * b := by ring1

theorem two_mul (a : α) : 2 * a = a + a := by ring1

theorem mul_two (a : α) : a * 2 = a + a := by ring1

theorem mul_pow (a b : α) (n : Nat) : (a * b) ^ n = a ^ n * b ^ n := Mathlib.Tactic.Ring.mul_pow a b n

theorem add_sq (a b : α) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by ring1

end CommSemiring

section Ring

variable {α : Type u} [CommRing α]

theorem sub_eq_add_neg (a b : α) : a - b = a + -b := Ring.sub_eq_add_neg a b

theorem sub_self (a : α) : a - a = 0 := by ring1

theorem sub_zero (a : α) : a - 0 = a := by ring1

theorem zero_sub (a : α) : 0 - a = -a := by ring1

theorem neg_neg (a : α) : -(-a) = a := by ring1

theorem neg_mul (a b : α) : -a * b = -(a * b) := by ring1

theorem mul_neg (a b : α) : a * -b = -(a * b) := by ring1

theorem neg_add_cancel (a : α) : -a + a = 0 := by ring1

theorem add_neg_cancel (a : α) : a + -a = 0 := by ring1

theorem mul_sub (a b c : α) : a * (b - c) = a * b - a * c := by ring1

theorem sub_mul (a b c : α) : (a - b) * c = a * c - b * c := by ring1

theorem sub_sq (a b : α) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := by ring1

theorem sq_sub_sq (a b : α) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by ring1

theorem sub_eq_zero {a b : α} : a - b = 0 ↔ a = b := AddCommGroup.sub_eq_zero_iff

end Ring
