/-
Laws for powers whose exponents are no numerals.

Mathlib's counterpart: `Mathlib.Tactic.Ring.Basic`.
-/

universe u

namespace Mathlib.Tactic.Ring

open Lean.Grind

theorem pow_add {α : Type u} [Semiring α] (a : α) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n :=
  Semiring.pow_add a m n

theorem pow_succ_nat {α : Type u} [Semiring α] (a : α) (n : Nat) : a ^ n.succ = a ^ n * a :=
  Semiring.pow_succ a n

theorem mul_pow {α : Type u} [CommSemiring α] (a b : α) (n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rw [Semiring.pow_zero, Semiring.pow_zero, Semiring.pow_zero, Semiring.mul_one]
  | succ n ih =>
    rw [Semiring.pow_succ, Semiring.pow_succ, Semiring.pow_succ, ih, Semiring.mul_assoc,
      Semiring.mul_assoc, ← Semiring.mul_assoc (b ^ n), CommSemiring.mul_comm (b ^ n) a,
      Semiring.mul_assoc a]

private theorem pow_mul {α : Type u} [Semiring α] (a : α) (m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rw [Nat.mul_zero, Semiring.pow_zero, Semiring.pow_zero]
  | succ n ih => rw [Nat.mul_succ, Semiring.pow_add, ih, Semiring.pow_succ]

theorem pow_mul_num {α : Type u} [Semiring α] (a : α) (m k : Nat) :
    a ^ (m * OfNat.ofNat k) = (a ^ m) ^ (OfNat.ofNat k : Nat) := pow_mul a m k

theorem pow_num_mul {α : Type u} [Semiring α] (a : α) (m k : Nat) :
    a ^ (OfNat.ofNat k * m) = (a ^ m) ^ (OfNat.ofNat k : Nat) := by
  rw [Nat.mul_comm]
  exact pow_mul a m k

end Mathlib.Tactic.Ring
