/-
More laws of natural numbers and integers.  Lean's counterparts: `Init.Data.Nat`, `Init.Data.Int`.
-/
prelude
import Init.Base
import Init.Data.List.Derived
import Init.Data.Array.Lemmas.Derived
import Init.Data.Ord.Laws

theorem Nat.compare_eq_eq {a b : Nat} : compare a b = Ordering.eq ↔ a = b := by
  simp
@[simp] theorem Nat.toUInt16_eq {n : Nat} : n.toUInt16 = UInt16.ofNat n := rfl
@[simp] theorem Nat.toUSize_eq {n : Nat} : n.toUSize = USize.ofNat n := rfl
@[simp] theorem Nat.toUInt64_eq {n : Nat} : n.toUInt64 = UInt64.ofNat n := rfl
@[simp] theorem Nat.toUInt32_eq {n : Nat} : n.toUInt32 = UInt32.ofNat n := rfl
@[simp] theorem Nat.toUInt8_eq {n : Nat} : n.toUInt8 = UInt8.ofNat n := rfl
