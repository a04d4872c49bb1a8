/-
Semirings and rings, commutative or not, and how numerals and casts behave in them.

Read next: `Init.GrindInstances.Ring.Int`.  Lean's counterpart: `Init.Grind.Ring.Basic`.
-/
prelude
import Init.Grind.Module.Basic
import Init.Data.Int.DivMod.Lemmas
import Init.Omega

universe u

namespace Lean.Grind

/-- Addition and multiplication, with numerals. -/
class Semiring (α : Type u) extends Add α, Mul α where
  /-- Natural numbers are in every semiring; different ones need not be different there. -/
  [natCast : NatCast α]
  /-- Numerals, which are what natural numbers are cast to. -/
  [ofNat : ∀ n, OfNat α n]
  /-- Multiples by natural numbers. -/
  [nsmul : SMul Nat α]
  /-- Powers with natural exponents. -/
  [npow : HPow α Nat α]
  /-- Zero added changes nothing. -/
  add_zero : ∀ a : α, a + 0 = a
  /-- The order of summands does not matter. -/
  add_comm : ∀ a b : α, a + b = b + a
  /-- How sums are nested does not matter. -/
  add_assoc : ∀ a b c : α, a + b + c = a + (b + c)
  /-- How products are nested does not matter. -/
  mul_assoc : ∀ a b c : α, a * b * c = a * (b * c)
  /-- One as the right factor changes nothing. -/
  mul_one : ∀ a : α, a * 1 = a
  /-- One as the left factor changes nothing. -/
  one_mul : ∀ a : α, 1 * a = a
  /-- A sum as the right factor is distributed. -/
  left_distrib : ∀ a b c : α, a * (b + c) = a * b + a * c
  /-- A sum as the left factor is distributed. -/
  right_distrib : ∀ a b c : α, (a + b) * c = a * c + b * c
  /-- Zero as the left factor gives zero. -/
  zero_mul : ∀ a : α, 0 * a = 0
  /-- Zero as the right factor gives zero. -/
  mul_zero : ∀ a : α, a * 0 = 0
  /-- The power with exponent zero is one. -/
  pow_zero : ∀ a : α, a ^ 0 = 1
  /-- The next power has one factor more. -/
  pow_succ : ∀ a : α, ∀ n : Nat, a ^ (n + 1) = (a ^ n) * a
  /-- The next numeral is one more. -/
  ofNat_succ : ∀ a : Nat, OfNat.ofNat (α := α) (a + 1) = OfNat.ofNat a + 1 := by intros; rfl
  /-- Numerals are what natural numbers are cast to. -/
  ofNat_eq_natCast : ∀ n : Nat, OfNat.ofNat (α := α) n = Nat.cast n := by intros; rfl
  /-- Multiples are products with casts. -/
  nsmul_eq_natCast_mul : ∀ n : Nat, ∀ a : α, n • a = Nat.cast n * a := by intros; rfl

/-- A semiring with negation. -/
class Ring (α : Type u) extends Semiring α, Neg α, Sub α where
  /-- Integers are in every ring. -/
  [intCast : IntCast α]
  /-- Multiples by integers. -/
  [zsmul : SMul Int α]
  /-- The negation is inverse to what is negated. -/
  neg_add_cancel : ∀ a : α, -a + a = 0
  /-- Subtraction is addition of the negation. -/
  sub_eq_add_neg : ∀ a b : α, a - b = a + -b
  /-- Multiples by a negation are negated. -/
  neg_zsmul : ∀ (i : Int) (a : α), (-i : Int) • a = -(i • a)
  /-- Both sorts of multiples agree. -/
  zsmul_natCast_eq_nsmul : ∀ n : Nat, ∀ a : α, (n : Int) • a = n • a := by intros; rfl
  /-- Casts of integers agree with numerals. -/
  intCast_ofNat : ∀ n : Nat, Int.cast (OfNat.ofNat (α := Int) n) = OfNat.ofNat (α := α) n := by
    intros; rfl
  /-- Casts of negated integers are negated. -/
  intCast_neg : ∀ i : Int, Int.cast (R := α) (-i) = -Int.cast i := by intros; rfl

/-- A semiring whose multiplication is commutative. -/
class CommSemiring (α : Type u) extends Semiring α where
  /-- The order of factors does not matter. -/
  mul_comm : ∀ a b : α, a * b = b * a
  one_mul := by intro a; rw [mul_comm, mul_one]
  mul_zero := by intro a; rw [mul_comm, zero_mul]
  right_distrib := by intro a b c; rw [mul_comm, left_distrib, mul_comm c, mul_comm c]

/-- A ring whose multiplication is commutative. -/
class CommRing (α : Type u) extends Ring α, CommSemiring α

attribute [instance 100] Semiring.toAdd Semiring.toMul Semiring.npow Ring.toNeg Ring.toSub
attribute [instance 100] Semiring.ofNat

attribute [local instance] Semiring.natCast Ring.intCast

namespace Semiring

variable {α : Type u} [Semiring α]

theorem natCast_eq_ofNat (n : Nat) : NatCast.natCast n = OfNat.ofNat (α := α) n :=
  (ofNat_eq_natCast n).symm

theorem natCast_zero : ((0 : Nat) : α) = 0 := (ofNat_eq_natCast 0).symm

theorem natCast_one : ((1 : Nat) : α) = 1 := (ofNat_eq_natCast 1).symm

theorem ofNat_add (a b : Nat) : OfNat.ofNat (α := α) (a + b) = OfNat.ofNat a + OfNat.ofNat b := by
  induction b with
  | zero => exact (add_zero _).symm
  | succ b ih => rw [← Nat.add_assoc, ofNat_succ, ih, ofNat_succ b, add_assoc]

theorem natCast_add (a b : Nat) : ((a + b : Nat) : α) = ((a : α) + (b : α)) := by
  rw [← ofNat_eq_natCast, ← ofNat_eq_natCast, ← ofNat_eq_natCast, ofNat_add]

theorem natCast_succ (n : Nat) : ((n + 1 : Nat) : α) = ((n : α) + 1) := by
  rw [natCast_add, natCast_one]

theorem natCast_mul (a b : Nat) : ((a * b : Nat) : α) = ((a : α) * (b : α)) := by
  induction b with
  | zero => rw [Nat.mul_zero, natCast_zero, mul_zero]
  | succ b ih => rw [Nat.mul_succ, natCast_add, ih, natCast_succ, left_distrib, mul_one]

theorem ofNat_mul (a b : Nat) : OfNat.ofNat (α := α) (a * b) = OfNat.ofNat a * OfNat.ofNat b := by
  rw [ofNat_eq_natCast, natCast_mul, ← ofNat_eq_natCast, ← ofNat_eq_natCast]

instance toNatModule [I : Semiring α] : NatModule α :=
  { I with
    zero_nsmul := fun a => by rw [nsmul_eq_natCast_mul, natCast_zero, zero_mul]
    add_one_nsmul := fun n a => by
      rw [nsmul_eq_natCast_mul, natCast_succ, right_distrib, one_mul, ← nsmul_eq_natCast_mul] }

theorem natCast_mul_comm (a : Nat) (b : α) : a * b = b * a := by
  induction a with
  | zero => rw [natCast_zero, zero_mul, mul_zero]
  | succ a ih => rw [natCast_succ, right_distrib, left_distrib, ih, one_mul, mul_one]

theorem natCast_mul_left_comm (a : α) (b : Nat) (c : α) : a * (b * c) = b * (a * c) := by
  rw [← mul_assoc, ← natCast_mul_comm, mul_assoc]

theorem pow_one (a : α) : a ^ 1 = a := by
  have h := pow_succ a 0
  rw [pow_zero, one_mul] at h
  exact h

theorem pow_two (a : α) : a ^ 2 = a * a := by
  have h := pow_succ a 1
  rw [pow_one] at h
  exact h

theorem pow_add (a : α) (k₁ k₂ : Nat) : a ^ (k₁ + k₂) = a ^ k₁ * a ^ k₂ := by
  induction k₂ with
  | zero => rw [Nat.add_zero, pow_zero, mul_one]
  | succ k ih => rw [← Nat.add_assoc, pow_succ, ih, pow_succ, mul_assoc]

theorem pow_add_congr (a r : α) (k k₁ k₂ : Nat) (h : k = k₁ + k₂) (g : a ^ k₁ * a ^ k₂ = r) :
    a ^ k = r := by
  rw [h, pow_add, g]

theorem one_pow (n : Nat) : (1 : α) ^ n = 1 := by
  induction n with
  | zero => rw [pow_zero]
  | succ n ih => rw [pow_succ, ih, mul_one]

theorem natCast_pow (x : Nat) (k : Nat) : ((x ^ k : Nat) : α) = (x : α) ^ k := by
  induction k with
  | zero => rw [pow_zero, Nat.pow_zero, natCast_one]
  | succ k ih => rw [pow_succ, Nat.pow_succ, natCast_mul, ih]

theorem nsmul_eq_ofNat_mul {α} [Semiring α] {k : Nat} {a : α} : k • a = OfNat.ofNat k * a := by
  rw [nsmul_eq_natCast_mul, ofNat_eq_natCast]

end Semiring

namespace Ring

open Semiring

variable {α : Type u} [Ring α]

instance toAddCommGroup [I : Ring α] : AddCommGroup α :=
  { I with }

theorem intCast_natCast (n : Nat) : ((n : Int) : α) = (n : α) :=
  (intCast_ofNat n).trans (ofNat_eq_natCast n)

theorem intCast_zero : ((0 : Int) : α) = 0 := intCast_ofNat 0

theorem intCast_one : ((1 : Int) : α) = 1 := intCast_ofNat 1

theorem intCast_neg_one : ((-1 : Int) : α) = -1 := by rw [intCast_neg, intCast_one]

theorem neg_mul (a b : α) : (-a) * b = -(a * b) := by
  rw [← AddCommGroup.add_left_inj (a * b), ← right_distrib, neg_add_cancel, zero_mul,
    neg_add_cancel]

theorem mul_neg (a b : α) : a * (-b) = -(a * b) := by
  rw [← AddCommGroup.add_left_inj (a * b), ← left_distrib, neg_add_cancel, mul_zero,
    neg_add_cancel]

theorem neg_eq_neg_one_mul (a : α) : -a = (-1) * a := by rw [neg_mul, one_mul]

theorem neg_eq_mul_neg_one (a : α) : -a = a * (-1) := by rw [mul_neg, mul_one]

end Ring

end Lean.Grind
