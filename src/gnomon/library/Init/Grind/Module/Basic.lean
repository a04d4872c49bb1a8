/-
Structures with addition: monoids, groups, and multiples by natural numbers and integers.

Read next: `Init.Grind.Ring.Basic`.  Lean's counterpart: `Init.Grind.Module.Basic`.
-/
prelude
import Init.Data.Zero
import Init.Data.Int.Basic
import Init.NotationExtra
import Init.ByCases
import Init.RCases
import Init.Omega

universe u

namespace Lean.Grind

/-- Addition can be cancelled on the right. -/
class AddRightCancel (M : Type u) [Add M] where
  /-- A summand that both sides end with can be left out. -/
  add_right_cancel : ∀ a b c : M, a + c = b + c → a = b

/-- Addition is commutative and associative, and has a zero. -/
class AddCommMonoid (M : Type u) extends Zero M, Add M where
  /-- Zero added changes nothing. -/
  add_zero : ∀ a : M, a + 0 = a
  /-- The order of summands does not matter. -/
  add_comm : ∀ a b : M, a + b = b + a
  /-- How sums are nested does not matter. -/
  add_assoc : ∀ a b c : M, a + b + c = a + (b + c)

attribute [instance 100] AddCommMonoid.toZero AddCommMonoid.toAdd

/-- A commutative monoid with negation. -/
class AddCommGroup (M : Type u) extends AddCommMonoid M, Neg M, Sub M where
  /-- The negation is inverse to what is negated. -/
  neg_add_cancel : ∀ a : M, -a + a = 0
  /-- Subtraction is addition of the negation. -/
  sub_eq_add_neg : ∀ a b : M, a - b = a + -b

attribute [instance 100] AddCommGroup.toAddCommMonoid AddCommGroup.toNeg AddCommGroup.toSub

/-- A commutative monoid with multiples by natural numbers. -/
class NatModule (M : Type u) extends AddCommMonoid M where
  /-- Multiples by natural numbers. -/
  [nsmul : SMul Nat M]
  /-- No times a value is zero. -/
  zero_nsmul : ∀ a : M, 0 • a = 0
  /-- Once more is one summand more. -/
  add_one_nsmul : ∀ n : Nat, ∀ a : M, (n + 1) • a = n • a + a

attribute [instance 100] NatModule.toAddCommMonoid NatModule.nsmul

/-- A commutative group with multiples by integers. -/
class IntModule (M : Type u) extends AddCommGroup M where
  /-- Multiples by natural numbers. -/
  [nsmul : SMul Nat M]
  /-- Multiples by integers. -/
  [zsmul : SMul Int M]
  /-- No times a value is zero. -/
  zero_zsmul : ∀ a : M, (0 : Int) • a = 0
  /-- Once a value is that value. -/
  one_zsmul : ∀ a : M, (1 : Int) • a = a
  /-- Multiples by a sum are the sum of multiples. -/
  add_zsmul : ∀ n m : Int, ∀ a : M, (n + m) • a = n • a + m • a
  /-- Both sorts of multiples agree. -/
  zsmul_natCast_eq_nsmul : ∀ n : Nat, ∀ a : M, (n : Int) • a = n • a

attribute [instance 100] IntModule.toAddCommGroup IntModule.zsmul

/-- Multiples by numbers other than zero are different for different values. -/
class NoNatZeroDivisors (α : Type u) [NatModule α] : Prop where
  /-- Equal multiples are multiples of equal values. -/
  no_nat_zero_divisors : ∀ (k : Nat) (a b : α), k ≠ 0 → k • a = k • b → a = b

namespace AddCommMonoid

variable {M : Type u} [AddCommMonoid M]

theorem zero_add (a : M) : 0 + a = a := by rw [add_comm, add_zero]

theorem add_left_comm (a b c : M) : a + (b + c) = b + (a + c) := by
  rw [← add_assoc, add_comm a b, add_assoc]

end AddCommMonoid

namespace NatModule

variable {M : Type u} [NatModule M]

theorem one_nsmul (a : M) : 1 • a = a := by
  have h := add_one_nsmul 0 a
  rw [zero_nsmul, AddCommMonoid.zero_add] at h
  exact h

theorem add_nsmul (n m : Nat) (a : M) : (n + m) • a = n • a + m • a := by
  induction m with
  | zero => rw [Nat.add_zero, zero_nsmul, AddCommMonoid.add_zero]
  | succ m ih => rw [← Nat.add_assoc, add_one_nsmul, ih, add_one_nsmul, AddCommMonoid.add_assoc]

theorem nsmul_zero (n : Nat) : n • (0 : M) = 0 := by
  induction n with
  | zero => rw [zero_nsmul]
  | succ n ih => rw [add_one_nsmul, ih, AddCommMonoid.add_zero]

theorem nsmul_add (n : Nat) (a b : M) : n • (a + b) = n • a + n • b := by
  induction n with
  | zero => rw [zero_nsmul, zero_nsmul, zero_nsmul, AddCommMonoid.add_zero]
  | succ n ih =>
    rw [add_one_nsmul, ih, add_one_nsmul, add_one_nsmul, AddCommMonoid.add_assoc,
      AddCommMonoid.add_assoc, AddCommMonoid.add_left_comm (n • b)]

end NatModule

namespace AddCommGroup

open AddCommMonoid

variable {M : Type u} [AddCommGroup M]

theorem add_neg_cancel (a : M) : a + -a = 0 := by rw [add_comm, neg_add_cancel]

theorem add_left_inj {a b : M} (c : M) : a + c = b + c ↔ a = b := by
  constructor
  · intro h
    have g := congrArg (· + -c) h
    simp only [add_assoc, add_neg_cancel, add_zero] at g
    exact g
  · intro h
    rw [h]

theorem add_right_inj (a b c : M) : a + b = a + c ↔ b = c := by
  rw [add_comm a b, add_comm a c, add_left_inj]

theorem neg_zero : (-0 : M) = 0 := by
  rw [← add_left_inj (0 : M), neg_add_cancel, add_zero]

theorem neg_neg (a : M) : -(-a) = a := by
  rw [← add_left_inj (-a), neg_add_cancel, add_neg_cancel]

theorem neg_eq_zero (a : M) : -a = 0 ↔ a = 0 := by
  constructor
  · intro h
    have g := neg_neg a
    rw [h, neg_zero] at g
    exact g.symm
  · intro h
    rw [h, neg_zero]

theorem neg_add (a b : M) : -(a + b) = -a + -b := by
  rw [← add_left_inj (a + b), neg_add_cancel, add_assoc (-a), add_comm a b, ← add_assoc (-b),
    neg_add_cancel, zero_add, neg_add_cancel]

theorem neg_sub (a b : M) : -(a - b) = b - a := by
  rw [sub_eq_add_neg, neg_add, neg_neg, sub_eq_add_neg, add_comm]

theorem sub_self (a : M) : a - a = 0 := by rw [sub_eq_add_neg, add_neg_cancel]

theorem sub_eq_iff {a b c : M} : a - b = c ↔ a = c + b := by
  rw [sub_eq_add_neg]
  constructor
  · intro h
    rw [← h, add_assoc, neg_add_cancel, add_zero]
  · intro h
    rw [h, add_assoc, add_neg_cancel, add_zero]

theorem sub_eq_zero_iff {a b : M} : a - b = 0 ↔ a = b := by rw [sub_eq_iff, zero_add]

theorem add_sub_cancel {a b : M} : a + b - b = a := by
  rw [sub_eq_add_neg, add_assoc, add_neg_cancel, add_zero]

theorem sub_add_cancel {a b : M} : a - b + b = a := by
  rw [sub_eq_add_neg, add_assoc, neg_add_cancel, add_zero]

theorem neg_eq_iff (a b : M) : -a = b ↔ a = -b := by
  constructor
  · intro h
    rw [← h, neg_neg]
  · intro h
    rw [h, neg_neg]

end AddCommGroup

end Lean.Grind
