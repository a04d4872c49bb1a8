/-
The numbers below a bound are a commutative ring, modulo the bound.

Lean's counterpart: `Init.GrindInstances.Ring.Fin`.
-/
prelude
import Init.Grind.Ring.Basic
import Init.Data.Fin.Lemmas
import Init.Data.Fin.Induction
import Init.Data.Nat.Lemmas

namespace Lean.Grind.Fin

/-- Powers by repeated multiplication. -/
instance instHPowFinNatOfNeZero {n : Nat} [NeZero n] : HPow (Fin n) Nat (Fin n) where
  hPow := fun a k => k.rec 1 (fun _ p => p * a)

instance instPowFinNatOfNeZero {n : Nat} [NeZero n] : Pow (Fin n) Nat where
  pow := fun a k => a ^ k

@[simp] theorem pow_zero {n : Nat} [NeZero n] (a : Fin n) : a ^ 0 = 1 := rfl

@[simp] theorem pow_succ {n : Nat} [NeZero n] (a : Fin n) (k : Nat) : a ^ (k + 1) = a ^ k * a := rfl

theorem add_assoc {n : Nat} (a b c : Fin n) : a + b + c = a + (b + c) := by
  apply _root_.Fin.ext
  simp only [_root_.Fin.val_add, Nat.mod_add_mod, Nat.add_mod_mod, Nat.add_assoc]

theorem add_comm {n : Nat} (a b : Fin n) : a + b = b + a := by
  apply _root_.Fin.ext
  simp only [_root_.Fin.val_add, Nat.add_comm a.val]

theorem add_zero {n : Nat} [NeZero n] (a : Fin n) : a + 0 = a := by
  apply _root_.Fin.ext
  have h : (0 : Fin n).val = 0 := Nat.zero_mod n
  rw [_root_.Fin.val_add, h, Nat.add_zero, Nat.mod_eq_of_lt a.isLt]

theorem mul_assoc {n : Nat} (a b c : Fin n) : a * b * c = a * (b * c) := by
  apply _root_.Fin.ext
  simp only [_root_.Fin.val_mul, Nat.mod_mul_mod, Nat.mul_mod_mod, Nat.mul_assoc]

theorem mul_comm {n : Nat} (a b : Fin n) : a * b = b * a := by
  apply _root_.Fin.ext
  simp only [_root_.Fin.val_mul, Nat.mul_comm a.val]

theorem zero_mul {n : Nat} [NeZero n] (a : Fin n) : 0 * a = 0 := by
  apply _root_.Fin.ext
  have h : (0 : Fin n).val = 0 := Nat.zero_mod n
  rw [_root_.Fin.val_mul, h, Nat.zero_mul, Nat.zero_mod]

theorem mul_one {n : Nat} [NeZero n] (a : Fin n) : a * 1 = a := by
  apply _root_.Fin.ext
  have h : (1 : Fin n).val = 1 % n := rfl
  rw [_root_.Fin.val_mul, h, Nat.mul_mod_mod, Nat.mul_one, Nat.mod_eq_of_lt a.isLt]

theorem left_distrib {n : Nat} (a b c : Fin n) : a * (b + c) = a * b + a * c := by
  apply _root_.Fin.ext
  simp only [_root_.Fin.val_mul, _root_.Fin.val_add, Nat.mul_mod_mod, Nat.mod_add_mod,
    Nat.add_mod_mod, Nat.mul_add]

theorem ofNat_succ {n : Nat} [NeZero n] (a : Nat) :
    OfNat.ofNat (α := Fin n) (a + 1) = OfNat.ofNat a + 1 := by
  apply _root_.Fin.ext
  rw [_root_.Fin.val_add]
  show (a + 1) % n = (a % n + 1 % n) % n
  rw [Nat.mod_add_mod, Nat.add_mod_mod]

theorem neg_add_cancel {n : Nat} [NeZero n] (a : Fin n) : -a + a = 0 := by
  apply _root_.Fin.ext
  rw [_root_.Fin.val_add]
  show ((n - a.val) % n + a.val) % n = 0 % n
  rw [Nat.mod_add_mod, Nat.sub_add_cancel (Nat.le_of_lt a.isLt), Nat.mod_self, Nat.zero_mod]

theorem sub_eq_add_neg {n : Nat} [NeZero n] (a b : Fin n) : a - b = a + -b := by
  apply _root_.Fin.ext
  rw [_root_.Fin.val_add]
  show (n - b.val + a.val) % n = (a.val + (n - b.val) % n) % n
  rw [Nat.add_mod_mod, Nat.add_comm]

private theorem neg_neg {n : Nat} [NeZero n] (a : Fin n) : -(-a) = a := by
  have h : -(-a) + -a + a = 0 + a := congrArg (· + a) (neg_add_cancel (-a))
  rw [add_assoc, neg_add_cancel, add_zero, add_comm 0, add_zero] at h
  exact h

private theorem neg_zero {n : Nat} [NeZero n] : (-0 : Fin n) = 0 := by
  have h := neg_add_cancel (0 : Fin n)
  rw [add_zero] at h
  exact h

theorem intCast_neg {n : Nat} [NeZero n] (i : Int) : _root_.Fin.intCast (n := n) (-i) = -_root_.Fin.intCast i := by
  unfold _root_.Fin.intCast
  rw [Int.natAbs_neg]
  by_cases h : i = 0
  · rw [h]
    exact neg_zero.symm
  · by_cases g : 0 ≤ i
    · rw [if_pos g, if_neg (by omega)]
    · rw [if_neg g, if_pos (by omega), neg_neg]

theorem neg_mul {n : Nat} [NeZero n] (a b : Fin n) : -a * b = -(a * b) := by
  have h : (-a + a) * b = 0 := by rw [neg_add_cancel, zero_mul]
  rw [mul_comm, left_distrib, mul_comm b, mul_comm b] at h
  have g := congrArg (· + -(a * b)) h
  simp only [] at g
  rw [add_assoc, add_comm (a * b), neg_add_cancel, add_zero, add_comm 0, add_zero] at g
  exact g

instance instCommRingFinOfNeZeroNat (n : Nat) [NeZero n] : CommRing (Fin n) where
  natCast := _root_.Fin.NatCast.instNatCast n
  ofNat := fun _ => inferInstance
  nsmul := ⟨fun k a => _root_.Fin.ofNat n k * a⟩
  npow := inferInstance
  intCast := _root_.Fin.IntCast.instIntCast n
  zsmul := ⟨fun i a => _root_.Fin.intCast i * a⟩
  add_zero := add_zero
  add_comm := add_comm
  add_assoc := add_assoc
  mul_assoc := mul_assoc
  mul_comm := mul_comm
  mul_one := mul_one
  one_mul := fun a => by rw [mul_comm, mul_one]
  left_distrib := left_distrib
  right_distrib := fun a b c => by rw [mul_comm, left_distrib, mul_comm c, mul_comm c]
  mul_zero := fun a => by rw [mul_comm, zero_mul]
  zero_mul := zero_mul
  pow_zero := pow_zero
  pow_succ := pow_succ
  ofNat_succ := ofNat_succ
  neg_add_cancel := neg_add_cancel
  sub_eq_add_neg := sub_eq_add_neg
  neg_zsmul := fun i a => by
    show _root_.Fin.intCast (-i) * a = -(_root_.Fin.intCast i * a)
    rw [intCast_neg, neg_mul]
  intCast_neg := intCast_neg

end Lean.Grind.Fin
