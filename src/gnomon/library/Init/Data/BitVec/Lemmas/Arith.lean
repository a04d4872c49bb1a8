/-
Laws of bit vectors.

Lean's counterpart: `Init.Data.BitVec.Lemmas`.
-/
prelude
import Init.Data.BitVec.More
import Init.Omega.More
import Init.Data.Nat.Lemmas
import Init.Data.Fin.Lemmas

theorem BitVec.eq_of_toNat_eq {n : Nat} {x y : BitVec n} : x.toNat = y.toNat → x = y :=
  fun h => match x, y, h with | ⟨⟨_, _⟩⟩, ⟨⟨_, _⟩⟩, rfl => rfl

theorem BitVec.toNat_inj {n : Nat} {x y : BitVec n} : x.toNat = y.toNat ↔ x = y :=
  ⟨BitVec.eq_of_toNat_eq, fun h => by rw [h]⟩

@[bitvec_to_nat] theorem BitVec.toNat_eq {n : Nat} {x y : BitVec n} : x = y ↔ x.toNat = y.toNat := BitVec.toNat_inj.symm

@[bitvec_to_nat] theorem BitVec.toNat_ne {n : Nat} {x y : BitVec n} : x ≠ y ↔ x.toNat ≠ y.toNat := not_congr BitVec.toNat_eq

theorem BitVec.toNat_ne_iff_ne {n : Nat} {x y : BitVec n} : x.toNat ≠ y.toNat ↔ x ≠ y := not_congr BitVec.toNat_inj

@[simp, bitvec_to_nat] theorem BitVec.toNat_ofNat (x w : Nat) : (BitVec.ofNat w x).toNat = x % 2 ^ w := rfl

@[simp, bitvec_to_nat] theorem BitVec.toNat_add {w : Nat} (x y : BitVec w) : (x + y).toNat = (x.toNat + y.toNat) % 2 ^ w := rfl

@[simp, bitvec_to_nat] theorem BitVec.toNat_sub {n : Nat} (x y : BitVec n) : (x - y).toNat = (2 ^ n - y.toNat + x.toNat) % 2 ^ n :=
  rfl

@[simp, bitvec_to_nat] theorem BitVec.toNat_mul {n : Nat} (x y : BitVec n) : (x * y).toNat = x.toNat * y.toNat % 2 ^ n := rfl

@[simp, bitvec_to_nat] theorem BitVec.toNat_neg {n : Nat} (x : BitVec n) : (-x).toNat = (2 ^ n - x.toNat) % 2 ^ n := rfl

theorem BitVec.toNat_zero {w : Nat} : (0#w).toNat = 0 := rfl

@[simp, bitvec_to_nat] theorem BitVec.toNat_umod {n : Nat} {x y : BitVec n} : (x % y).toNat = x.toNat % y.toNat := rfl

@[simp, bitvec_to_nat] theorem BitVec.toNat_udiv {n : Nat} {x y : BitVec n} : (x / y).toNat = x.toNat / y.toNat := rfl

@[simp, bitvec_to_nat] theorem BitVec.toNat_setWidth {n : Nat} (i : Nat) (x : BitVec n) : (BitVec.setWidth i x).toNat = x.toNat % 2
    ^ i :=
  rfl

@[simp, bitvec_to_nat] theorem BitVec.toNat_cast {w v : Nat} (h : w = v) (x : BitVec w) : (BitVec.cast h x).toNat = x.toNat := rfl

@[simp, bitvec_to_nat] theorem BitVec.toNat_shiftLeft {v n : Nat} {x : BitVec v} : (x <<< n).toNat = x.toNat <<< n % 2 ^ v := rfl

@[simp, bitvec_to_nat] theorem BitVec.toNat_ushiftRight {n : Nat} (x : BitVec n) (i : Nat) : (x >>> i).toNat = x.toNat >>> i :=
  by show x.toNat >>> i % 2 ^ n = x.toNat >>> i; exact Nat.mod_eq_of_lt (Nat.lt_of_le_of_lt (Nat.shiftRight_le _ _)
    x.isLt)

@[simp] theorem BitVec.toNat_mod_cancel {n : Nat} (x : BitVec n) : x.toNat % 2 ^ n = x.toNat :=
  Nat.mod_eq_of_lt x.isLt

protected theorem BitVec.add_comm {n : Nat} (x y : BitVec n) : x + y = y + x :=
  BitVec.eq_of_toNat_eq (by rw [BitVec.toNat_add, BitVec.toNat_add, Nat.add_comm])

protected theorem BitVec.add_assoc {n : Nat} (x y z : BitVec n) : x + y + z = x + (y + z) :=
  BitVec.eq_of_toNat_eq (by rw [BitVec.toNat_add, BitVec.toNat_add, BitVec.toNat_add, BitVec.toNat_add,
    Nat.mod_add_mod, Nat.add_mod_mod, Nat.add_assoc])

protected theorem BitVec.mul_comm {w : Nat} (x y : BitVec w) : x * y = y * x :=
  BitVec.eq_of_toNat_eq (by rw [BitVec.toNat_mul, BitVec.toNat_mul, Nat.mul_comm])

protected theorem BitVec.mul_assoc {w : Nat} (x y z : BitVec w) : x * y * z = x * (y * z) :=
  BitVec.eq_of_toNat_eq (by rw [BitVec.toNat_mul, BitVec.toNat_mul, BitVec.toNat_mul, BitVec.toNat_mul,
    Nat.mod_mul_mod, Nat.mul_mod_mod, Nat.mul_assoc])

@[simp] protected theorem BitVec.add_zero {n : Nat} (x : BitVec n) : x + 0#n = x :=
  BitVec.eq_of_toNat_eq (by show (x.toNat + 0 % 2 ^ n) % 2 ^ n = x.toNat; rw [Nat.zero_mod, Nat.add_zero,
    Nat.mod_eq_of_lt x.isLt])

@[simp] protected theorem BitVec.zero_add {n : Nat} (x : BitVec n) : 0#n + x = x :=
  by rw [BitVec.add_comm, BitVec.add_zero]

@[simp] theorem BitVec.mul_zero {w : Nat} {x : BitVec w} : x * 0#w = 0#w :=
  BitVec.eq_of_toNat_eq (by show x.toNat * (0 % 2 ^ _) % 2 ^ _ = 0 % 2 ^ _; rw [Nat.zero_mod, Nat.mul_zero,
    Nat.zero_mod])

@[simp] theorem BitVec.zero_mul {w : Nat} {x : BitVec w} : 0#w * x = 0#w := by rw [BitVec.mul_comm, BitVec.mul_zero]

@[simp] protected theorem BitVec.mul_one {w : Nat} (x : BitVec w) : x * 1#w = x :=
  BitVec.eq_of_toNat_eq (by show x.toNat * (1 % 2 ^ w) % 2 ^ w = x.toNat; rw [Nat.mul_mod_mod, Nat.mul_one,
    Nat.mod_eq_of_lt x.isLt])

@[simp] protected theorem BitVec.one_mul {w : Nat} (x : BitVec w) : 1#w * x = x :=
  by rw [BitVec.mul_comm, BitVec.mul_one]

theorem BitVec.mul_add {w : Nat} {x y z : BitVec w} : x * (y + z) = x * y + x * z :=
  BitVec.eq_of_toNat_eq (by rw [BitVec.toNat_mul, BitVec.toNat_add, BitVec.toNat_add, BitVec.toNat_mul,
    BitVec.toNat_mul, Nat.mul_mod_mod, Nat.mul_add, ← Nat.add_mod])

theorem BitVec.add_mul {w : Nat} {x y z : BitVec w} : (x + y) * z = x * z + y * z :=
  by rw [BitVec.mul_comm, BitVec.mul_add, BitVec.mul_comm z, BitVec.mul_comm z]

@[simp] protected theorem BitVec.sub_self {n : Nat} (x : BitVec n) : x - x = 0#n :=
  BitVec.eq_of_toNat_eq (by rw [BitVec.toNat_sub, Nat.sub_add_cancel (Nat.le_of_lt x.isLt), Nat.mod_self]; rfl)

@[simp] protected theorem BitVec.sub_zero {n : Nat} (x : BitVec n) : x - 0#n = x :=
  BitVec.eq_of_toNat_eq (by show (2 ^ n - 0 % 2 ^ n + x.toNat) % 2 ^ n = x.toNat; rw [Nat.zero_mod, Nat.sub_zero,
    Nat.add_comm, Nat.add_mod_right, Nat.mod_eq_of_lt x.isLt])

@[bitvec_to_nat] theorem BitVec.lt_def {n : Nat} {x y : BitVec n} : x < y ↔ x.toNat < y.toNat := Iff.rfl

@[bitvec_to_nat] theorem BitVec.le_def {n : Nat} {x y : BitVec n} : x ≤ y ↔ x.toNat ≤ y.toNat := Iff.rfl

@[simp] protected theorem BitVec.not_le {n : Nat} {x y : BitVec n} : ¬x ≤ y ↔ y < x :=
  by rw [BitVec.le_def, BitVec.lt_def]; exact Nat.not_le

@[simp] protected theorem BitVec.not_lt {n : Nat} {x y : BitVec n} : ¬x < y ↔ y ≤ x :=
  by rw [BitVec.le_def, BitVec.lt_def]; exact Nat.not_lt

@[simp] protected theorem BitVec.le_refl {n : Nat} (x : BitVec n) : x ≤ x := Nat.le_refl _

@[simp] protected theorem BitVec.lt_irrefl {n : Nat} (x : BitVec n) : ¬x < x := Nat.lt_irrefl _

protected theorem BitVec.le_trans {n : Nat} {x y z : BitVec n} : x ≤ y → y ≤ z → x ≤ z := Nat.le_trans

protected theorem BitVec.lt_trans {n : Nat} {x y z : BitVec n} : x < y → y < z → x < z := Nat.lt_trans

protected theorem BitVec.le_total {n : Nat} (x y : BitVec n) : x ≤ y ∨ y ≤ x := Nat.le_total _ _

protected theorem BitVec.le_antisymm {n : Nat} {x y : BitVec n} : x ≤ y → y ≤ x → x = y :=
  fun h₁ h₂ => BitVec.eq_of_toNat_eq (Nat.le_antisymm h₁ h₂)

protected theorem BitVec.le_of_lt {w : Nat} {x y : BitVec w} (h : x < y) : x ≤ y := Nat.le_of_lt h

protected theorem BitVec.lt_asymm {n : Nat} {x y : BitVec n} : x < y → ¬y < x := Nat.lt_asymm

@[simp] theorem BitVec.setWidth_eq {n : Nat} (x : BitVec n) : BitVec.setWidth n x = x :=
  BitVec.eq_of_toNat_eq (Nat.mod_eq_of_lt x.isLt)

instance BitVec.instAssociativeHAdd {w : Nat} : Std.Associative (α := BitVec w) (fun x1 x2 => x1 + x2) := ⟨BitVec.add_assoc⟩

instance BitVec.instCommutativeHAdd {w : Nat} : Std.Commutative (α := BitVec w) (fun x1 x2 => x1 + x2) := ⟨BitVec.add_comm⟩

instance BitVec.instCommutativeHMul {w : Nat} : Std.Commutative (α := BitVec w) (fun x1 x2 => x1 * x2) := ⟨BitVec.mul_comm⟩

instance BitVec.instAssociativeHMul {w : Nat} : Std.Associative (α := BitVec w) (fun x1 x2 => x1 * x2) := ⟨BitVec.mul_assoc⟩

theorem BitVec.ofFin_eq_ofNat {w x : Nat} {lt : x < 2 ^ w} : BitVec.ofFin ⟨x, lt⟩ = BitVec.ofNat w x :=
  BitVec.eq_of_toNat_eq (Nat.mod_eq_of_lt lt).symm
