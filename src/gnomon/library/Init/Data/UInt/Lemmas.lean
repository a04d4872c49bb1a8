/-
Laws of machine words.

Lean's counterpart: `Init.Data.UInt.Lemmas`.
-/
prelude
import Init.Data.BitVec.Lemmas
import Init.Data.UInt.Basic

protected theorem UInt8.eq_of_toBitVec_eq {a b : UInt8} (h : a.toBitVec = b.toBitVec) : a = b :=
  match a, b, h with | ⟨_⟩, ⟨_⟩, rfl => rfl

protected theorem UInt8.toBitVec_inj {a b : UInt8} : a.toBitVec = b.toBitVec ↔ a = b :=
  ⟨UInt8.eq_of_toBitVec_eq, fun h => by rw [h]⟩

protected theorem UInt8.toNat_inj {a b : UInt8} : a.toNat = b.toNat ↔ a = b :=
  ⟨fun h => UInt8.eq_of_toBitVec_eq (BitVec.eq_of_toNat_eq h), fun h => by rw [h]⟩

theorem UInt8.le_iff_toNat_le {a b : UInt8} : a ≤ b ↔ a.toNat ≤ b.toNat := Iff.rfl

theorem UInt8.lt_iff_toNat_lt {a b : UInt8} : a < b ↔ a.toNat < b.toNat := Iff.rfl

theorem UInt8.le_iff_toBitVec_le {a b : UInt8} : a ≤ b ↔ a.toBitVec ≤ b.toBitVec := Iff.rfl

theorem UInt8.lt_iff_toBitVec_lt {a b : UInt8} : a < b ↔ a.toBitVec < b.toBitVec := Iff.rfl

@[simp] protected theorem UInt8.toNat_add (a b : UInt8) : (a + b).toNat = (a.toNat + b.toNat) % 2 ^ 8 := rfl

protected theorem UInt8.toNat_sub (a b : UInt8) : (a - b).toNat = (2 ^ 8 - b.toNat + a.toNat) % 2 ^ 8 := rfl

@[simp] protected theorem UInt8.toNat_mul (a b : UInt8) : (a * b).toNat = a.toNat * b.toNat % 2 ^ 8 := rfl

@[simp] protected theorem UInt8.toNat_div (a b : UInt8) : (a / b).toNat = a.toNat / b.toNat := BitVec.toNat_udiv

@[simp] protected theorem UInt8.toNat_mod (a b : UInt8) : (a % b).toNat = a.toNat % b.toNat := BitVec.toNat_umod

@[simp] theorem UInt8.toNat_neg (a : UInt8) : (-a).toNat = (UInt8.size - a.toNat) % UInt8.size := rfl

@[simp] protected theorem UInt8.toNat_zero : UInt8.toNat 0 = 0 := rfl

@[simp] theorem UInt8.toNat_ofNat' {n : Nat} : (UInt8.ofNat n).toNat = n % 2 ^ 8 := rfl

@[simp] theorem UInt8.toNat_lt (n : UInt8) : n.toNat < 2 ^ 8 := n.toBitVec.isLt

protected theorem UInt8.toNat_lt_size (a : UInt8) : a.toNat < UInt8.size := a.toBitVec.isLt

@[simp] protected theorem UInt8.toBitVec_add {a b : UInt8} : (a + b).toBitVec = a.toBitVec + b.toBitVec := rfl

@[simp] protected theorem UInt8.toBitVec_sub {a b : UInt8} : (a - b).toBitVec = a.toBitVec - b.toBitVec := rfl

@[simp] protected theorem UInt8.toBitVec_mul {a b : UInt8} : (a * b).toBitVec = a.toBitVec * b.toBitVec := rfl

@[simp] protected theorem UInt8.toBitVec_div {a b : UInt8} : (a / b).toBitVec = a.toBitVec / b.toBitVec := rfl

@[simp] protected theorem UInt8.toBitVec_mod {a b : UInt8} : (a % b).toBitVec = a.toBitVec % b.toBitVec := rfl

@[simp] protected theorem UInt8.toBitVec_neg {a : UInt8} : (-a).toBitVec = -a.toBitVec := rfl

@[simp] protected theorem UInt8.toBitVec_and (a b : UInt8) : (a &&& b).toBitVec = a.toBitVec &&& b.toBitVec := rfl

@[simp] protected theorem UInt8.toBitVec_or (a b : UInt8) : (a ||| b).toBitVec = a.toBitVec ||| b.toBitVec := rfl

@[simp] protected theorem UInt8.toBitVec_xor (a b : UInt8) : (a ^^^ b).toBitVec = a.toBitVec ^^^ b.toBitVec := rfl

@[simp] protected theorem UInt8.toBitVec_not {a : UInt8} : (~~~a).toBitVec = ~~~a.toBitVec := rfl

@[simp] theorem UInt8.toNat_toBitVec (x : UInt8) : x.toBitVec.toNat = x.toNat := rfl

@[simp] theorem UInt8.ofBitVec_toBitVec (a : UInt8) : { toBitVec := a.toBitVec } = a := rfl

theorem UInt8.toBitVec_ofNat' (n : Nat) : (UInt8.ofNat n).toBitVec = BitVec.ofNat 8 n := rfl

@[simp] protected theorem UInt8.ofNat_toNat {x : UInt8} : UInt8.ofNat x.toNat = x :=
  UInt8.toNat_inj.1 (Nat.mod_eq_of_lt x.toBitVec.isLt)

protected theorem UInt8.add_comm (a b : UInt8) : a + b = b + a := UInt8.eq_of_toBitVec_eq (BitVec.add_comm _ _)

protected theorem UInt8.add_assoc (a b c : UInt8) : a + b + c = a + (b + c) :=
  UInt8.eq_of_toBitVec_eq (BitVec.add_assoc _ _ _)

protected theorem UInt8.mul_comm (a b : UInt8) : a * b = b * a := UInt8.eq_of_toBitVec_eq (BitVec.mul_comm _ _)

protected theorem UInt8.mul_assoc (a b c : UInt8) : a * b * c = a * (b * c) :=
  UInt8.eq_of_toBitVec_eq (BitVec.mul_assoc _ _ _)

@[simp] protected theorem UInt8.add_zero (a : UInt8) : a + 0 = a := UInt8.eq_of_toBitVec_eq (BitVec.add_zero _)

@[simp] protected theorem UInt8.zero_add (a : UInt8) : 0 + a = a := UInt8.eq_of_toBitVec_eq (BitVec.zero_add _)

@[simp] theorem UInt8.mul_one (a : UInt8) : a * 1 = a := UInt8.eq_of_toBitVec_eq (BitVec.mul_one _)

@[simp] theorem UInt8.one_mul (a : UInt8) : 1 * a = a := UInt8.eq_of_toBitVec_eq (BitVec.one_mul _)

@[simp] theorem UInt8.mul_zero {a : UInt8} : a * 0 = 0 := UInt8.eq_of_toBitVec_eq BitVec.mul_zero

@[simp] theorem UInt8.zero_mul {a : UInt8} : 0 * a = 0 := UInt8.eq_of_toBitVec_eq BitVec.zero_mul

protected theorem UInt8.mul_add {a b c : UInt8} : a * (b + c) = a * b + a * c :=
  UInt8.eq_of_toBitVec_eq BitVec.mul_add

@[simp] protected theorem UInt8.sub_self (a : UInt8) : a - a = 0 := UInt8.eq_of_toBitVec_eq (BitVec.sub_self _)

@[simp] protected theorem UInt8.sub_zero (a : UInt8) : a - 0 = a := UInt8.eq_of_toBitVec_eq (BitVec.sub_zero _)

@[simp] protected theorem UInt8.not_le {a b : UInt8} : ¬a ≤ b ↔ b < a := Nat.not_le

@[simp] protected theorem UInt8.not_lt {a b : UInt8} : ¬a < b ↔ b ≤ a := Nat.not_lt

@[simp] protected theorem UInt8.le_refl (a : UInt8) : a ≤ a := Nat.le_refl _

protected theorem UInt8.le_rfl {a : UInt8} : a ≤ a := Nat.le_refl _

@[simp] protected theorem UInt8.lt_irrefl (a : UInt8) : ¬a < a := Nat.lt_irrefl _

protected theorem UInt8.le_trans {a b c : UInt8} : a ≤ b → b ≤ c → a ≤ c := Nat.le_trans

protected theorem UInt8.lt_trans {a b c : UInt8} : a < b → b < c → a < c := Nat.lt_trans

protected theorem UInt8.le_total (a b : UInt8) : a ≤ b ∨ b ≤ a := Nat.le_total _ _

protected theorem UInt8.le_of_lt {a b : UInt8} : a < b → a ≤ b := Nat.le_of_lt

protected theorem UInt8.lt_asymm {a b : UInt8} : a < b → ¬b < a := Nat.lt_asymm

protected theorem UInt8.le_antisymm {a b : UInt8} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b :=
  UInt8.toNat_inj.1 (Nat.le_antisymm h₁ h₂)

protected theorem UInt8.lt_of_lt_of_le {a b c : UInt8} : a < b → b ≤ c → a < c := Nat.lt_of_lt_of_le

protected theorem UInt8.lt_of_le_of_lt {a b c : UInt8} : a ≤ b → b < c → a < c := Nat.lt_of_le_of_lt

protected theorem UInt8.ne_of_lt {a b : UInt8} (h : a < b) : a ≠ b := fun e => Nat.ne_of_lt h (by rw [e])

protected theorem UInt16.eq_of_toBitVec_eq {a b : UInt16} (h : a.toBitVec = b.toBitVec) : a = b :=
  match a, b, h with | ⟨_⟩, ⟨_⟩, rfl => rfl

protected theorem UInt16.toBitVec_inj {a b : UInt16} : a.toBitVec = b.toBitVec ↔ a = b :=
  ⟨UInt16.eq_of_toBitVec_eq, fun h => by rw [h]⟩

protected theorem UInt16.toNat_inj {a b : UInt16} : a.toNat = b.toNat ↔ a = b :=
  ⟨fun h => UInt16.eq_of_toBitVec_eq (BitVec.eq_of_toNat_eq h), fun h => by rw [h]⟩

theorem UInt16.le_iff_toNat_le {a b : UInt16} : a ≤ b ↔ a.toNat ≤ b.toNat := Iff.rfl

theorem UInt16.lt_iff_toNat_lt {a b : UInt16} : a < b ↔ a.toNat < b.toNat := Iff.rfl

theorem UInt16.le_iff_toBitVec_le {a b : UInt16} : a ≤ b ↔ a.toBitVec ≤ b.toBitVec := Iff.rfl

theorem UInt16.lt_iff_toBitVec_lt {a b : UInt16} : a < b ↔ a.toBitVec < b.toBitVec := Iff.rfl

@[simp] protected theorem UInt16.toNat_add (a b : UInt16) : (a + b).toNat = (a.toNat + b.toNat) % 2 ^ 16 := rfl

protected theorem UInt16.toNat_sub (a b : UInt16) : (a - b).toNat = (2 ^ 16 - b.toNat + a.toNat) % 2 ^ 16 := rfl

@[simp] protected theorem UInt16.toNat_mul (a b : UInt16) : (a * b).toNat = a.toNat * b.toNat % 2 ^ 16 := rfl

@[simp] protected theorem UInt16.toNat_div (a b : UInt16) : (a / b).toNat = a.toNat / b.toNat := BitVec.toNat_udiv

@[simp] protected theorem UInt16.toNat_mod (a b : UInt16) : (a % b).toNat = a.toNat % b.toNat := BitVec.toNat_umod

@[simp] theorem UInt16.toNat_neg (a : UInt16) : (-a).toNat = (UInt16.size - a.toNat) % UInt16.size := rfl

@[simp] protected theorem UInt16.toNat_zero : UInt16.toNat 0 = 0 := rfl

@[simp] theorem UInt16.toNat_ofNat' {n : Nat} : (UInt16.ofNat n).toNat = n % 2 ^ 16 := rfl

@[simp] theorem UInt16.toNat_lt (n : UInt16) : n.toNat < 2 ^ 16 := n.toBitVec.isLt

protected theorem UInt16.toNat_lt_size (a : UInt16) : a.toNat < UInt16.size := a.toBitVec.isLt

@[simp] protected theorem UInt16.toBitVec_add {a b : UInt16} : (a + b).toBitVec = a.toBitVec + b.toBitVec := rfl

@[simp] protected theorem UInt16.toBitVec_sub {a b : UInt16} : (a - b).toBitVec = a.toBitVec - b.toBitVec := rfl

@[simp] protected theorem UInt16.toBitVec_mul {a b : UInt16} : (a * b).toBitVec = a.toBitVec * b.toBitVec := rfl

@[simp] protected theorem UInt16.toBitVec_div {a b : UInt16} : (a / b).toBitVec = a.toBitVec / b.toBitVec := rfl

@[simp] protected theorem UInt16.toBitVec_mod {a b : UInt16} : (a % b).toBitVec = a.toBitVec % b.toBitVec := rfl

@[simp] protected theorem UInt16.toBitVec_neg {a : UInt16} : (-a).toBitVec = -a.toBitVec := rfl

@[simp] protected theorem UInt16.toBitVec_and (a b : UInt16) : (a &&& b).toBitVec = a.toBitVec &&& b.toBitVec := rfl

@[simp] protected theorem UInt16.toBitVec_or (a b : UInt16) : (a ||| b).toBitVec = a.toBitVec ||| b.toBitVec := rfl

@[simp] protected theorem UInt16.toBitVec_xor (a b : UInt16) : (a ^^^ b).toBitVec = a.toBitVec ^^^ b.toBitVec := rfl

@[simp] protected theorem UInt16.toBitVec_not {a : UInt16} : (~~~a).toBitVec = ~~~a.toBitVec := rfl

@[simp] theorem UInt16.toNat_toBitVec (x : UInt16) : x.toBitVec.toNat = x.toNat := rfl

@[simp] theorem UInt16.ofBitVec_toBitVec (a : UInt16) : { toBitVec := a.toBitVec } = a := rfl

theorem UInt16.toBitVec_ofNat' (n : Nat) : (UInt16.ofNat n).toBitVec = BitVec.ofNat 16 n := rfl

@[simp] protected theorem UInt16.ofNat_toNat {x : UInt16} : UInt16.ofNat x.toNat = x :=
  UInt16.toNat_inj.1 (Nat.mod_eq_of_lt x.toBitVec.isLt)

protected theorem UInt16.add_comm (a b : UInt16) : a + b = b + a := UInt16.eq_of_toBitVec_eq (BitVec.add_comm _ _)

protected theorem UInt16.add_assoc (a b c : UInt16) : a + b + c = a + (b + c) :=
  UInt16.eq_of_toBitVec_eq (BitVec.add_assoc _ _ _)

protected theorem UInt16.mul_comm (a b : UInt16) : a * b = b * a := UInt16.eq_of_toBitVec_eq (BitVec.mul_comm _ _)

protected theorem UInt16.mul_assoc (a b c : UInt16) : a * b * c = a * (b * c) :=
  UInt16.eq_of_toBitVec_eq (BitVec.mul_assoc _ _ _)

@[simp] protected theorem UInt16.add_zero (a : UInt16) : a + 0 = a := UInt16.eq_of_toBitVec_eq (BitVec.add_zero _)

@[simp] protected theorem UInt16.zero_add (a : UInt16) : 0 + a = a := UInt16.eq_of_toBitVec_eq (BitVec.zero_add _)

@[simp] theorem UInt16.mul_one (a : UInt16) : a * 1 = a := UInt16.eq_of_toBitVec_eq (BitVec.mul_one _)

@[simp] theorem UInt16.one_mul (a : UInt16) : 1 * a = a := UInt16.eq_of_toBitVec_eq (BitVec.one_mul _)

@[simp] theorem UInt16.mul_zero {a : UInt16} : a * 0 = 0 := UInt16.eq_of_toBitVec_eq BitVec.mul_zero

@[simp] theorem UInt16.zero_mul {a : UInt16} : 0 * a = 0 := UInt16.eq_of_toBitVec_eq BitVec.zero_mul

protected theorem UInt16.mul_add {a b c : UInt16} : a * (b + c) = a * b + a * c :=
  UInt16.eq_of_toBitVec_eq BitVec.mul_add

@[simp] protected theorem UInt16.sub_self (a : UInt16) : a - a = 0 := UInt16.eq_of_toBitVec_eq (BitVec.sub_self _)

@[simp] protected theorem UInt16.sub_zero (a : UInt16) : a - 0 = a := UInt16.eq_of_toBitVec_eq (BitVec.sub_zero _)

@[simp] protected theorem UInt16.not_le {a b : UInt16} : ¬a ≤ b ↔ b < a := Nat.not_le

@[simp] protected theorem UInt16.not_lt {a b : UInt16} : ¬a < b ↔ b ≤ a := Nat.not_lt

@[simp] protected theorem UInt16.le_refl (a : UInt16) : a ≤ a := Nat.le_refl _

protected theorem UInt16.le_rfl {a : UInt16} : a ≤ a := Nat.le_refl _

@[simp] protected theorem UInt16.lt_irrefl (a : UInt16) : ¬a < a := Nat.lt_irrefl _

protected theorem UInt16.le_trans {a b c : UInt16} : a ≤ b → b ≤ c → a ≤ c := Nat.le_trans

protected theorem UInt16.lt_trans {a b c : UInt16} : a < b → b < c → a < c := Nat.lt_trans

protected theorem UInt16.le_total (a b : UInt16) : a ≤ b ∨ b ≤ a := Nat.le_total _ _

protected theorem UInt16.le_of_lt {a b : UInt16} : a < b → a ≤ b := Nat.le_of_lt

protected theorem UInt16.lt_asymm {a b : UInt16} : a < b → ¬b < a := Nat.lt_asymm

protected theorem UInt16.le_antisymm {a b : UInt16} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b :=
  UInt16.toNat_inj.1 (Nat.le_antisymm h₁ h₂)

protected theorem UInt16.lt_of_lt_of_le {a b c : UInt16} : a < b → b ≤ c → a < c := Nat.lt_of_lt_of_le

protected theorem UInt16.lt_of_le_of_lt {a b c : UInt16} : a ≤ b → b < c → a < c := Nat.lt_of_le_of_lt

protected theorem UInt16.ne_of_lt {a b : UInt16} (h : a < b) : a ≠ b := fun e => Nat.ne_of_lt h (by rw [e])

protected theorem UInt32.eq_of_toBitVec_eq {a b : UInt32} (h : a.toBitVec = b.toBitVec) : a = b :=
  match a, b, h with | ⟨_⟩, ⟨_⟩, rfl => rfl

protected theorem UInt32.toBitVec_inj {a b : UInt32} : a.toBitVec = b.toBitVec ↔ a = b :=
  ⟨UInt32.eq_of_toBitVec_eq, fun h => by rw [h]⟩

protected theorem UInt32.toNat_inj {a b : UInt32} : a.toNat = b.toNat ↔ a = b :=
  ⟨fun h => UInt32.eq_of_toBitVec_eq (BitVec.eq_of_toNat_eq h), fun h => by rw [h]⟩

theorem UInt32.le_iff_toNat_le {a b : UInt32} : a ≤ b ↔ a.toNat ≤ b.toNat := Iff.rfl

theorem UInt32.lt_iff_toNat_lt {a b : UInt32} : a < b ↔ a.toNat < b.toNat := Iff.rfl

theorem UInt32.le_iff_toBitVec_le {a b : UInt32} : a ≤ b ↔ a.toBitVec ≤ b.toBitVec := Iff.rfl

theorem UInt32.lt_iff_toBitVec_lt {a b : UInt32} : a < b ↔ a.toBitVec < b.toBitVec := Iff.rfl

@[simp] protected theorem UInt32.toNat_add (a b : UInt32) : (a + b).toNat = (a.toNat + b.toNat) % 2 ^ 32 := rfl

protected theorem UInt32.toNat_sub (a b : UInt32) : (a - b).toNat = (2 ^ 32 - b.toNat + a.toNat) % 2 ^ 32 := rfl

@[simp] protected theorem UInt32.toNat_mul (a b : UInt32) : (a * b).toNat = a.toNat * b.toNat % 2 ^ 32 := rfl

@[simp] protected theorem UInt32.toNat_div (a b : UInt32) : (a / b).toNat = a.toNat / b.toNat := BitVec.toNat_udiv

@[simp] protected theorem UInt32.toNat_mod (a b : UInt32) : (a % b).toNat = a.toNat % b.toNat := BitVec.toNat_umod

@[simp] theorem UInt32.toNat_neg (a : UInt32) : (-a).toNat = (UInt32.size - a.toNat) % UInt32.size := rfl

@[simp] protected theorem UInt32.toNat_zero : UInt32.toNat 0 = 0 := rfl

@[simp] theorem UInt32.toNat_ofNat' {n : Nat} : (UInt32.ofNat n).toNat = n % 2 ^ 32 := rfl

@[simp] theorem UInt32.toNat_lt (n : UInt32) : n.toNat < 2 ^ 32 := n.toBitVec.isLt

protected theorem UInt32.toNat_lt_size (a : UInt32) : a.toNat < UInt32.size := a.toBitVec.isLt

@[simp] protected theorem UInt32.toBitVec_add {a b : UInt32} : (a + b).toBitVec = a.toBitVec + b.toBitVec := rfl

@[simp] protected theorem UInt32.toBitVec_sub {a b : UInt32} : (a - b).toBitVec = a.toBitVec - b.toBitVec := rfl

@[simp] protected theorem UInt32.toBitVec_mul {a b : UInt32} : (a * b).toBitVec = a.toBitVec * b.toBitVec := rfl

@[simp] protected theorem UInt32.toBitVec_div {a b : UInt32} : (a / b).toBitVec = a.toBitVec / b.toBitVec := rfl

@[simp] protected theorem UInt32.toBitVec_mod {a b : UInt32} : (a % b).toBitVec = a.toBitVec % b.toBitVec := rfl

@[simp] protected theorem UInt32.toBitVec_neg {a : UInt32} : (-a).toBitVec = -a.toBitVec := rfl

@[simp] protected theorem UInt32.toBitVec_and (a b : UInt32) : (a &&& b).toBitVec = a.toBitVec &&& b.toBitVec := rfl

@[simp] protected theorem UInt32.toBitVec_or (a b : UInt32) : (a ||| b).toBitVec = a.toBitVec ||| b.toBitVec := rfl

@[simp] protected theorem UInt32.toBitVec_xor (a b : UInt32) : (a ^^^ b).toBitVec = a.toBitVec ^^^ b.toBitVec := rfl

@[simp] protected theorem UInt32.toBitVec_not {a : UInt32} : (~~~a).toBitVec = ~~~a.toBitVec := rfl

@[simp] theorem UInt32.toNat_toBitVec (x : UInt32) : x.toBitVec.toNat = x.toNat := rfl

@[simp] theorem UInt32.ofBitVec_toBitVec (a : UInt32) : { toBitVec := a.toBitVec } = a := rfl

theorem UInt32.toBitVec_ofNat' (n : Nat) : (UInt32.ofNat n).toBitVec = BitVec.ofNat 32 n := rfl

@[simp] protected theorem UInt32.ofNat_toNat {x : UInt32} : UInt32.ofNat x.toNat = x :=
  UInt32.toNat_inj.1 (Nat.mod_eq_of_lt x.toBitVec.isLt)

protected theorem UInt32.add_comm (a b : UInt32) : a + b = b + a := UInt32.eq_of_toBitVec_eq (BitVec.add_comm _ _)

protected theorem UInt32.add_assoc (a b c : UInt32) : a + b + c = a + (b + c) :=
  UInt32.eq_of_toBitVec_eq (BitVec.add_assoc _ _ _)

protected theorem UInt32.mul_comm (a b : UInt32) : a * b = b * a := UInt32.eq_of_toBitVec_eq (BitVec.mul_comm _ _)

protected theorem UInt32.mul_assoc (a b c : UInt32) : a * b * c = a * (b * c) :=
  UInt32.eq_of_toBitVec_eq (BitVec.mul_assoc _ _ _)

@[simp] protected theorem UInt32.add_zero (a : UInt32) : a + 0 = a := UInt32.eq_of_toBitVec_eq (BitVec.add_zero _)

@[simp] protected theorem UInt32.zero_add (a : UInt32) : 0 + a = a := UInt32.eq_of_toBitVec_eq (BitVec.zero_add _)

@[simp] theorem UInt32.mul_one (a : UInt32) : a * 1 = a := UInt32.eq_of_toBitVec_eq (BitVec.mul_one _)

@[simp] theorem UInt32.one_mul (a : UInt32) : 1 * a = a := UInt32.eq_of_toBitVec_eq (BitVec.one_mul _)

@[simp] theorem UInt32.mul_zero {a : UInt32} : a * 0 = 0 := UInt32.eq_of_toBitVec_eq BitVec.mul_zero

@[simp] theorem UInt32.zero_mul {a : UInt32} : 0 * a = 0 := UInt32.eq_of_toBitVec_eq BitVec.zero_mul

protected theorem UInt32.mul_add {a b c : UInt32} : a * (b + c) = a * b + a * c :=
  UInt32.eq_of_toBitVec_eq BitVec.mul_add

@[simp] protected theorem UInt32.sub_self (a : UInt32) : a - a = 0 := UInt32.eq_of_toBitVec_eq (BitVec.sub_self _)

@[simp] protected theorem UInt32.sub_zero (a : UInt32) : a - 0 = a := UInt32.eq_of_toBitVec_eq (BitVec.sub_zero _)

@[simp] protected theorem UInt32.not_le {a b : UInt32} : ¬a ≤ b ↔ b < a := Nat.not_le

@[simp] protected theorem UInt32.not_lt {a b : UInt32} : ¬a < b ↔ b ≤ a := Nat.not_lt

@[simp] protected theorem UInt32.le_refl (a : UInt32) : a ≤ a := Nat.le_refl _

protected theorem UInt32.le_rfl {a : UInt32} : a ≤ a := Nat.le_refl _

@[simp] protected theorem UInt32.lt_irrefl (a : UInt32) : ¬a < a := Nat.lt_irrefl _

protected theorem UInt32.le_trans {a b c : UInt32} : a ≤ b → b ≤ c → a ≤ c := Nat.le_trans

protected theorem UInt32.lt_trans {a b c : UInt32} : a < b → b < c → a < c := Nat.lt_trans

protected theorem UInt32.le_total (a b : UInt32) : a ≤ b ∨ b ≤ a := Nat.le_total _ _

protected theorem UInt32.le_of_lt {a b : UInt32} : a < b → a ≤ b := Nat.le_of_lt

protected theorem UInt32.lt_asymm {a b : UInt32} : a < b → ¬b < a := Nat.lt_asymm

protected theorem UInt32.le_antisymm {a b : UInt32} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b :=
  UInt32.toNat_inj.1 (Nat.le_antisymm h₁ h₂)

protected theorem UInt32.lt_of_lt_of_le {a b c : UInt32} : a < b → b ≤ c → a < c := Nat.lt_of_lt_of_le

protected theorem UInt32.lt_of_le_of_lt {a b c : UInt32} : a ≤ b → b < c → a < c := Nat.lt_of_le_of_lt

protected theorem UInt32.ne_of_lt {a b : UInt32} (h : a < b) : a ≠ b := fun e => Nat.ne_of_lt h (by rw [e])

protected theorem UInt64.eq_of_toBitVec_eq {a b : UInt64} (h : a.toBitVec = b.toBitVec) : a = b :=
  match a, b, h with | ⟨_⟩, ⟨_⟩, rfl => rfl

protected theorem UInt64.toBitVec_inj {a b : UInt64} : a.toBitVec = b.toBitVec ↔ a = b :=
  ⟨UInt64.eq_of_toBitVec_eq, fun h => by rw [h]⟩

protected theorem UInt64.toNat_inj {a b : UInt64} : a.toNat = b.toNat ↔ a = b :=
  ⟨fun h => UInt64.eq_of_toBitVec_eq (BitVec.eq_of_toNat_eq h), fun h => by rw [h]⟩

theorem UInt64.le_iff_toNat_le {a b : UInt64} : a ≤ b ↔ a.toNat ≤ b.toNat := Iff.rfl

theorem UInt64.lt_iff_toNat_lt {a b : UInt64} : a < b ↔ a.toNat < b.toNat := Iff.rfl

theorem UInt64.le_iff_toBitVec_le {a b : UInt64} : a ≤ b ↔ a.toBitVec ≤ b.toBitVec := Iff.rfl

theorem UInt64.lt_iff_toBitVec_lt {a b : UInt64} : a < b ↔ a.toBitVec < b.toBitVec := Iff.rfl

@[simp] protected theorem UInt64.toNat_add (a b : UInt64) : (a + b).toNat = (a.toNat + b.toNat) % 2 ^ 64 := rfl

protected theorem UInt64.toNat_sub (a b : UInt64) : (a - b).toNat = (2 ^ 64 - b.toNat + a.toNat) % 2 ^ 64 := rfl

@[simp] protected theorem UInt64.toNat_mul (a b : UInt64) : (a * b).toNat = a.toNat * b.toNat % 2 ^ 64 := rfl

@[simp] protected theorem UInt64.toNat_div (a b : UInt64) : (a / b).toNat = a.toNat / b.toNat := BitVec.toNat_udiv

@[simp] protected theorem UInt64.toNat_mod (a b : UInt64) : (a % b).toNat = a.toNat % b.toNat := BitVec.toNat_umod

@[simp] theorem UInt64.toNat_neg (a : UInt64) : (-a).toNat = (UInt64.size - a.toNat) % UInt64.size := rfl

@[simp] protected theorem UInt64.toNat_zero : UInt64.toNat 0 = 0 := rfl

@[simp] theorem UInt64.toNat_ofNat' {n : Nat} : (UInt64.ofNat n).toNat = n % 2 ^ 64 := rfl

@[simp] theorem UInt64.toNat_lt (n : UInt64) : n.toNat < 2 ^ 64 := n.toBitVec.isLt

protected theorem UInt64.toNat_lt_size (a : UInt64) : a.toNat < UInt64.size := a.toBitVec.isLt

@[simp] protected theorem UInt64.toBitVec_add {a b : UInt64} : (a + b).toBitVec = a.toBitVec + b.toBitVec := rfl

@[simp] protected theorem UInt64.toBitVec_sub {a b : UInt64} : (a - b).toBitVec = a.toBitVec - b.toBitVec := rfl

@[simp] protected theorem UInt64.toBitVec_mul {a b : UInt64} : (a * b).toBitVec = a.toBitVec * b.toBitVec := rfl

@[simp] protected theorem UInt64.toBitVec_div {a b : UInt64} : (a / b).toBitVec = a.toBitVec / b.toBitVec := rfl

@[simp] protected theorem UInt64.toBitVec_mod {a b : UInt64} : (a % b).toBitVec = a.toBitVec % b.toBitVec := rfl

@[simp] protected theorem UInt64.toBitVec_neg {a : UInt64} : (-a).toBitVec = -a.toBitVec := rfl

@[simp] protected theorem UInt64.toBitVec_and (a b : UInt64) : (a &&& b).toBitVec = a.toBitVec &&& b.toBitVec := rfl

@[simp] protected theorem UInt64.toBitVec_or (a b : UInt64) : (a ||| b).toBitVec = a.toBitVec ||| b.toBitVec := rfl

@[simp] protected theorem UInt64.toBitVec_xor (a b : UInt64) : (a ^^^ b).toBitVec = a.toBitVec ^^^ b.toBitVec := rfl

@[simp] protected theorem UInt64.toBitVec_not {a : UInt64} : (~~~a).toBitVec = ~~~a.toBitVec := rfl

@[simp] theorem UInt64.toNat_toBitVec (x : UInt64) : x.toBitVec.toNat = x.toNat := rfl

@[simp] theorem UInt64.ofBitVec_toBitVec (a : UInt64) : { toBitVec := a.toBitVec } = a := rfl

theorem UInt64.toBitVec_ofNat' (n : Nat) : (UInt64.ofNat n).toBitVec = BitVec.ofNat 64 n := rfl

@[simp] protected theorem UInt64.ofNat_toNat {x : UInt64} : UInt64.ofNat x.toNat = x :=
  UInt64.toNat_inj.1 (Nat.mod_eq_of_lt x.toBitVec.isLt)

protected theorem UInt64.add_comm (a b : UInt64) : a + b = b + a := UInt64.eq_of_toBitVec_eq (BitVec.add_comm _ _)

protected theorem UInt64.add_assoc (a b c : UInt64) : a + b + c = a + (b + c) :=
  UInt64.eq_of_toBitVec_eq (BitVec.add_assoc _ _ _)

protected theorem UInt64.mul_comm (a b : UInt64) : a * b = b * a := UInt64.eq_of_toBitVec_eq (BitVec.mul_comm _ _)

protected theorem UInt64.mul_assoc (a b c : UInt64) : a * b * c = a * (b * c) :=
  UInt64.eq_of_toBitVec_eq (BitVec.mul_assoc _ _ _)

@[simp] protected theorem UInt64.add_zero (a : UInt64) : a + 0 = a := UInt64.eq_of_toBitVec_eq (BitVec.add_zero _)

@[simp] protected theorem UInt64.zero_add (a : UInt64) : 0 + a = a := UInt64.eq_of_toBitVec_eq (BitVec.zero_add _)

@[simp] theorem UInt64.mul_one (a : UInt64) : a * 1 = a := UInt64.eq_of_toBitVec_eq (BitVec.mul_one _)

@[simp] theorem UInt64.one_mul (a : UInt64) : 1 * a = a := UInt64.eq_of_toBitVec_eq (BitVec.one_mul _)

@[simp] theorem UInt64.mul_zero {a : UInt64} : a * 0 = 0 := UInt64.eq_of_toBitVec_eq BitVec.mul_zero

@[simp] theorem UInt64.zero_mul {a : UInt64} : 0 * a = 0 := UInt64.eq_of_toBitVec_eq BitVec.zero_mul

protected theorem UInt64.mul_add {a b c : UInt64} : a * (b + c) = a * b + a * c :=
  UInt64.eq_of_toBitVec_eq BitVec.mul_add

@[simp] protected theorem UInt64.sub_self (a : UInt64) : a - a = 0 := UInt64.eq_of_toBitVec_eq (BitVec.sub_self _)

@[simp] protected theorem UInt64.sub_zero (a : UInt64) : a - 0 = a := UInt64.eq_of_toBitVec_eq (BitVec.sub_zero _)

@[simp] protected theorem UInt64.not_le {a b : UInt64} : ¬a ≤ b ↔ b < a := Nat.not_le

@[simp] protected theorem UInt64.not_lt {a b : UInt64} : ¬a < b ↔ b ≤ a := Nat.not_lt

@[simp] protected theorem UInt64.le_refl (a : UInt64) : a ≤ a := Nat.le_refl _

protected theorem UInt64.le_rfl {a : UInt64} : a ≤ a := Nat.le_refl _

@[simp] protected theorem UInt64.lt_irrefl (a : UInt64) : ¬a < a := Nat.lt_irrefl _

protected theorem UInt64.le_trans {a b c : UInt64} : a ≤ b → b ≤ c → a ≤ c := Nat.le_trans

protected theorem UInt64.lt_trans {a b c : UInt64} : a < b → b < c → a < c := Nat.lt_trans

protected theorem UInt64.le_total (a b : UInt64) : a ≤ b ∨ b ≤ a := Nat.le_total _ _

protected theorem UInt64.le_of_lt {a b : UInt64} : a < b → a ≤ b := Nat.le_of_lt

protected theorem UInt64.lt_asymm {a b : UInt64} : a < b → ¬b < a := Nat.lt_asymm

protected theorem UInt64.le_antisymm {a b : UInt64} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b :=
  UInt64.toNat_inj.1 (Nat.le_antisymm h₁ h₂)

protected theorem UInt64.lt_of_lt_of_le {a b c : UInt64} : a < b → b ≤ c → a < c := Nat.lt_of_lt_of_le

protected theorem UInt64.lt_of_le_of_lt {a b c : UInt64} : a ≤ b → b < c → a < c := Nat.lt_of_le_of_lt

protected theorem UInt64.ne_of_lt {a b : UInt64} (h : a < b) : a ≠ b := fun e => Nat.ne_of_lt h (by rw [e])

protected theorem USize.eq_of_toBitVec_eq {a b : USize} (h : a.toBitVec = b.toBitVec) : a = b :=
  match a, b, h with | ⟨_⟩, ⟨_⟩, rfl => rfl

protected theorem USize.toBitVec_inj {a b : USize} : a.toBitVec = b.toBitVec ↔ a = b :=
  ⟨USize.eq_of_toBitVec_eq, fun h => by rw [h]⟩

protected theorem USize.toNat_inj {a b : USize} : a.toNat = b.toNat ↔ a = b :=
  ⟨fun h => USize.eq_of_toBitVec_eq (BitVec.eq_of_toNat_eq h), fun h => by rw [h]⟩

theorem USize.le_iff_toNat_le {a b : USize} : a ≤ b ↔ a.toNat ≤ b.toNat := Iff.rfl

theorem USize.lt_iff_toNat_lt {a b : USize} : a < b ↔ a.toNat < b.toNat := Iff.rfl

theorem USize.le_iff_toBitVec_le {a b : USize} : a ≤ b ↔ a.toBitVec ≤ b.toBitVec := Iff.rfl

theorem USize.lt_iff_toBitVec_lt {a b : USize} : a < b ↔ a.toBitVec < b.toBitVec := Iff.rfl

@[simp] protected theorem USize.toNat_add (a b : USize) : (a + b).toNat = (a.toNat + b.toNat) % 2 ^
    System.Platform.numBits :=
  rfl

protected theorem USize.toNat_sub (a b : USize) : (a - b).toNat = (2 ^ System.Platform.numBits - b.toNat + a.toNat) %
    2 ^ System.Platform.numBits :=
  rfl

@[simp] protected theorem USize.toNat_mul (a b : USize) : (a * b).toNat = a.toNat * b.toNat % 2 ^
    System.Platform.numBits :=
  rfl

@[simp] protected theorem USize.toNat_div (a b : USize) : (a / b).toNat = a.toNat / b.toNat := BitVec.toNat_udiv

@[simp] protected theorem USize.toNat_mod (a b : USize) : (a % b).toNat = a.toNat % b.toNat := BitVec.toNat_umod

@[simp] theorem USize.toNat_neg (a : USize) : (-a).toNat = (USize.size - a.toNat) % USize.size := rfl

@[simp] protected theorem USize.toNat_zero : USize.toNat 0 = 0 := rfl

@[simp] theorem USize.toNat_ofNat' {n : Nat} : (USize.ofNat n).toNat = n % 2 ^ System.Platform.numBits := rfl

protected theorem USize.toNat_lt_size (a : USize) : a.toNat < USize.size := a.toBitVec.isLt

@[simp] protected theorem USize.toBitVec_add {a b : USize} : (a + b).toBitVec = a.toBitVec + b.toBitVec := rfl

@[simp] protected theorem USize.toBitVec_sub {a b : USize} : (a - b).toBitVec = a.toBitVec - b.toBitVec := rfl

@[simp] protected theorem USize.toBitVec_mul {a b : USize} : (a * b).toBitVec = a.toBitVec * b.toBitVec := rfl

@[simp] protected theorem USize.toBitVec_div {a b : USize} : (a / b).toBitVec = a.toBitVec / b.toBitVec := rfl

@[simp] protected theorem USize.toBitVec_mod {a b : USize} : (a % b).toBitVec = a.toBitVec % b.toBitVec := rfl

@[simp] protected theorem USize.toBitVec_neg {a : USize} : (-a).toBitVec = -a.toBitVec := rfl

@[simp] protected theorem USize.toBitVec_and (a b : USize) : (a &&& b).toBitVec = a.toBitVec &&& b.toBitVec := rfl

@[simp] protected theorem USize.toBitVec_or (a b : USize) : (a ||| b).toBitVec = a.toBitVec ||| b.toBitVec := rfl

@[simp] protected theorem USize.toBitVec_xor (a b : USize) : (a ^^^ b).toBitVec = a.toBitVec ^^^ b.toBitVec := rfl

@[simp] protected theorem USize.toBitVec_not {a : USize} : (~~~a).toBitVec = ~~~a.toBitVec := rfl

@[simp] theorem USize.toNat_toBitVec (x : USize) : x.toBitVec.toNat = x.toNat := rfl

@[simp] theorem USize.ofBitVec_toBitVec (a : USize) : { toBitVec := a.toBitVec } = a := rfl

theorem USize.toBitVec_ofNat' (n : Nat) : (USize.ofNat n).toBitVec = BitVec.ofNat System.Platform.numBits n := rfl

@[simp] protected theorem USize.ofNat_toNat {x : USize} : USize.ofNat x.toNat = x :=
  USize.toNat_inj.1 (Nat.mod_eq_of_lt x.toBitVec.isLt)

protected theorem USize.add_comm (a b : USize) : a + b = b + a := USize.eq_of_toBitVec_eq (BitVec.add_comm _ _)

protected theorem USize.add_assoc (a b c : USize) : a + b + c = a + (b + c) :=
  USize.eq_of_toBitVec_eq (BitVec.add_assoc _ _ _)

protected theorem USize.mul_comm (a b : USize) : a * b = b * a := USize.eq_of_toBitVec_eq (BitVec.mul_comm _ _)

protected theorem USize.mul_assoc (a b c : USize) : a * b * c = a * (b * c) :=
  USize.eq_of_toBitVec_eq (BitVec.mul_assoc _ _ _)

@[simp] protected theorem USize.add_zero (a : USize) : a + 0 = a := USize.eq_of_toBitVec_eq (BitVec.add_zero _)

@[simp] protected theorem USize.zero_add (a : USize) : 0 + a = a := USize.eq_of_toBitVec_eq (BitVec.zero_add _)

@[simp] theorem USize.mul_one (a : USize) : a * 1 = a := USize.eq_of_toBitVec_eq (BitVec.mul_one _)

@[simp] theorem USize.one_mul (a : USize) : 1 * a = a := USize.eq_of_toBitVec_eq (BitVec.one_mul _)

@[simp] theorem USize.mul_zero {a : USize} : a * 0 = 0 := USize.eq_of_toBitVec_eq BitVec.mul_zero

@[simp] theorem USize.zero_mul {a : USize} : 0 * a = 0 := USize.eq_of_toBitVec_eq BitVec.zero_mul

protected theorem USize.mul_add {a b c : USize} : a * (b + c) = a * b + a * c :=
  USize.eq_of_toBitVec_eq BitVec.mul_add

@[simp] protected theorem USize.sub_self (a : USize) : a - a = 0 := USize.eq_of_toBitVec_eq (BitVec.sub_self _)

@[simp] protected theorem USize.sub_zero (a : USize) : a - 0 = a := USize.eq_of_toBitVec_eq (BitVec.sub_zero _)

@[simp] protected theorem USize.not_le {a b : USize} : ¬a ≤ b ↔ b < a := Nat.not_le

@[simp] protected theorem USize.not_lt {a b : USize} : ¬a < b ↔ b ≤ a := Nat.not_lt

@[simp] protected theorem USize.le_refl (a : USize) : a ≤ a := Nat.le_refl _

protected theorem USize.le_rfl {a : USize} : a ≤ a := Nat.le_refl _

@[simp] protected theorem USize.lt_irrefl (a : USize) : ¬a < a := Nat.lt_irrefl _

protected theorem USize.le_trans {a b c : USize} : a ≤ b → b ≤ c → a ≤ c := Nat.le_trans

protected theorem USize.lt_trans {a b c : USize} : a < b → b < c → a < c := Nat.lt_trans

protected theorem USize.le_total (a b : USize) : a ≤ b ∨ b ≤ a := Nat.le_total _ _

protected theorem USize.le_of_lt {a b : USize} : a < b → a ≤ b := Nat.le_of_lt

protected theorem USize.lt_asymm {a b : USize} : a < b → ¬b < a := Nat.lt_asymm

protected theorem USize.le_antisymm {a b : USize} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b :=
  USize.toNat_inj.1 (Nat.le_antisymm h₁ h₂)

protected theorem USize.lt_of_lt_of_le {a b c : USize} : a < b → b ≤ c → a < c := Nat.lt_of_lt_of_le

protected theorem USize.lt_of_le_of_lt {a b c : USize} : a ≤ b → b < c → a < c := Nat.lt_of_le_of_lt

protected theorem USize.ne_of_lt {a b : USize} (h : a < b) : a ≠ b := fun e => Nat.ne_of_lt h (by rw [e])
