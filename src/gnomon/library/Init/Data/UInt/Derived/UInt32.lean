/-
More laws of `UInt32`, nearly all of them those of its bit vectors.  Lean's counterpart: `Init.Data.UInt.Lemmas`.
-/
prelude
import Init.Data.UInt.Derived.UInt16

@[simp] theorem UInt32.toUSize_toUInt64 (n : UInt32) : n.toUInt64.toUSize = n.toUSize := rfl
protected theorem UInt32.pos_iff_ne_zero {a : UInt32} : 0 < a ↔ a ≠ 0 := by
  simp [UInt32.lt_iff_toNat_lt, ← UInt32.toNat_inj] at *
  omega
@[simp] theorem UInt32.toUInt16_ofFin (n : Fin UInt32.size) : (UInt32.ofFin n).toUInt16 = UInt16.ofNat ↑n := rfl
@[simp] protected theorem UInt32.le_zero_iff {a : UInt32} : a ≤ 0 ↔ a = 0 := by
  simp [UInt32.le_iff_toNat_le, ← UInt32.toNat_inj]
@[simp] theorem UInt32.toFin_sub (a b : UInt32) : (a - b).toFin = a.toFin - b.toFin := rfl
@[simp] theorem UInt32.toUInt16_toUInt64 (n : UInt32) : n.toUInt64.toUInt16 = n.toUInt16 := rfl
protected theorem UInt32.le_iff_lt_or_eq {a b : UInt32} : a ≤ b ↔ a < b ∨ a = b := by
  simp [UInt32.le_iff_toNat_le, UInt32.lt_iff_toNat_lt, ← UInt32.toNat_inj] at *
  omega
@[simp] theorem UInt32.ofFin_div (a b : Fin UInt32.size) : UInt32.ofFin (a / b) = UInt32.ofFin a / UInt32.ofFin b := rfl
@[simp] protected theorem UInt32.sub_neg {a b : UInt32} : a - -b = a + b := by
  exact UInt32.eq_of_toBitVec_eq BitVec.sub_neg
@[simp] theorem UInt32.toUInt16_le {a b : UInt32} : a.toUInt16 ≤ b.toUInt16 ↔ a % 65536 ≤ b % 65536 := by
  rfl
protected theorem UInt32.ne_iff_toBitVec_ne {a b : UInt32} : a ≠ b ↔ a.toBitVec ≠ b.toBitVec := by
  simp [← UInt32.toBitVec_inj]
protected theorem UInt32.lt_or_le (a b : UInt32) : a < b ∨ b ≤ a := by
  simp [UInt32.le_iff_toNat_le, UInt32.lt_iff_toNat_lt] at *
  omega
theorem UInt32.ofNat_eq_iff_mod_eq_toNat (a : Nat) (b : UInt32) : UInt32.ofNat a = b ↔ a % 2 ^ 32 = b.toNat := by
  simp [← UInt32.toNat_inj]
@[simp] protected theorem UInt32.lt_one_iff {a : UInt32} : a < 1 ↔ a = 0 := by
  simp [UInt32.lt_iff_toNat_lt, ← UInt32.toNat_inj]
@[simp] theorem UInt32.ofNat_add (a b : Nat) : UInt32.ofNat (a + b) = UInt32.ofNat a + UInt32.ofNat b := by
  exact UInt32.eq_of_toBitVec_eq (BitVec.ofNat_add ..)
@[simp] theorem UInt32.toUInt64_mod (a b : UInt32) : (a % b).toUInt64 = a.toUInt64 % b.toUInt64 := rfl
theorem UInt32.ofFin_le_iff_le {a b : Fin UInt32.size} : UInt32.ofFin a ≤ UInt32.ofFin b ↔ a ≤ b := by
  rfl
theorem UInt32.toBitVec_one : UInt32.toBitVec 1 = 1#32 := rfl
@[simp] theorem UInt32.toNat_toUInt8 (x : UInt32) : x.toUInt8.toNat = x.toNat % 2 ^ 8 := rfl
@[simp] theorem UInt32.toFin_div (a b : UInt32) : (a / b).toFin = a.toFin / b.toFin := rfl
@[simp] theorem UInt32.toUInt16_lt {a b : UInt32} : a.toUInt16 < b.toUInt16 ↔ a % 65536 < b % 65536 := by
  rfl
protected theorem UInt32.neg_mul_neg (a b : UInt32) : -a * -b = a * b := by
  apply UInt32.eq_of_toBitVec_eq
  simp
@[simp] theorem UInt32.toUInt32_toUInt16 (n : UInt32) : n.toUInt16.toUInt32 = n % 65536 := rfl
protected theorem UInt32.mul_two {a : UInt32} : a * 2 = a + a := by
  simp [← UInt32.toNat_inj] at *
  omega
@[simp] theorem UInt32.ofFin_bitVecToFin (n : BitVec 32) : UInt32.ofFin n.toFin = { toBitVec := n } := rfl
@[simp] theorem UInt32.toUInt8_ofNatLT {n : Nat} (hn : n < UInt32.size) :
    (UInt32.ofNatLT n hn).toUInt8 = UInt8.ofNat n := rfl
@[simp] theorem UInt32.ofInt_neg (x : Int) : UInt32.ofInt (-x) = -UInt32.ofInt x := by
  exact UInt32.eq_of_toBitVec_eq BitVec.ofInt_neg
protected theorem UInt32.le_of_eq {a b : UInt32} : a = b → a ≤ b := by
  simp [UInt32.le_iff_toNat_le, ← UInt32.toNat_inj] at *
  omega
@[simp] theorem UInt32.toBitVec_ofFin (n : Fin UInt32.size) : (UInt32.ofFin n).toBitVec = { toFin := n } := rfl
@[simp] theorem UInt32.toUInt64_lt {a b : UInt32} : a.toUInt64 < b.toUInt64 ↔ a < b := by
  rfl
@[simp] theorem UInt32.ofFin_mod (a b : Fin UInt32.size) : UInt32.ofFin (a % b) = UInt32.ofFin a % UInt32.ofFin b := rfl
protected theorem UInt32.sub_def (a b : UInt32) : a - b = { toBitVec := a.toBitVec - b.toBitVec } := rfl
@[simp] theorem UInt32.ofFin_sub (a b : Fin UInt32.size) : UInt32.ofFin (a - b) = UInt32.ofFin a - UInt32.ofFin b := rfl
theorem UInt32.ofNat_mod_size {x : Nat} : UInt32.ofNat (x % 2 ^ 32) = UInt32.ofNat x := by
  simp [← UInt32.toNat_inj]
protected theorem UInt32.eq_sub_iff_add_eq {a b c : UInt32} : a = c - b ↔ a + b = c := by
  simp [← UInt32.toBitVec_inj, BitVec.eq_sub_iff_add_eq]
@[simp] theorem UInt32.toNat_toUInt16 (x : UInt32) : x.toUInt16.toNat = x.toNat % 2 ^ 16 := rfl
@[simp] theorem UInt32.ofNat_uSizeToNat (n : USize) : UInt32.ofNat n.toNat = n.toUInt32 := rfl
theorem UInt32.ofFin_lt_iff_lt {a b : Fin UInt32.size} : UInt32.ofFin a < UInt32.ofFin b ↔ a < b := by
  rfl
@[simp] theorem UInt32.toFin_add (a b : UInt32) : (a + b).toFin = a.toFin + b.toFin := rfl
@[simp] protected theorem UInt32.zero_sub (a : UInt32) : 0 - a = -a := rfl
protected theorem UInt32.neg_mul (a b : UInt32) : -a * b = -(a * b) := by
  exact UInt32.eq_of_toBitVec_eq (BitVec.neg_mul ..)
protected theorem UInt32.mul_sub {a b c : UInt32} : a * (b - c) = a * b - a * c := by
  exact UInt32.eq_of_toBitVec_eq BitVec.mul_sub
theorem UInt32.toBitVec_zero : UInt32.toBitVec 0 = 0#32 := rfl
theorem UInt32.toNat.inj {a b : UInt32} : a.toNat = b.toNat → a = b := by
  simp [← UInt32.toNat_inj]
@[simp] theorem UInt32.toBitVec_toUInt8 (n : UInt32) : n.toUInt8.toBitVec = BitVec.setWidth 8 n.toBitVec := rfl
@[simp] theorem UInt32.toUInt64_div (a b : UInt32) : (a / b).toUInt64 = a.toUInt64 / b.toUInt64 := rfl
protected theorem UInt32.le_iff_toFin_le {a b : UInt32} : a ≤ b ↔ a.toFin ≤ b.toFin := by
  rfl
@[simp] theorem UInt32.toUInt64_le {a b : UInt32} : a.toUInt64 ≤ b.toUInt64 ↔ a ≤ b := by
  rfl
theorem UInt32.toNat_ofNat_of_lt' {n : Nat} (h : n < UInt32.size) : (UInt32.ofNat n).toNat = n := by
  simp at *
  omega
protected theorem UInt32.eq_iff_toBitVec_eq {a b : UInt32} : a = b ↔ a.toBitVec = b.toBitVec := by
  simp [← UInt32.toBitVec_inj]
@[simp] theorem UInt32.ofInt_neg_one : UInt32.ofInt (-1) = -1 := rfl
@[simp] theorem UInt32.toUInt8_le {a b : UInt32} : a.toUInt8 ≤ b.toUInt8 ↔ a % 256 ≤ b % 256 := by
  rfl
@[simp] theorem UInt32.toNat_ofNatLT {n : Nat} {h : n < UInt32.size} : (UInt32.ofNatLT n h).toNat = n := rfl
@[simp] theorem UInt32.toFin_ofNatLT {n : Nat} (hn : n < UInt32.size) : (UInt32.ofNatLT n hn).toFin = ⟨n, hn⟩ := rfl
theorem UInt32.ofNatLT_le_iff_le {a b : Nat} (ha : a < UInt32.size) (hb : b < UInt32.size) :
    UInt32.ofNatLT a ha ≤ UInt32.ofNatLT b hb ↔ a ≤ b := by
  rfl
@[simp] theorem UInt32.toNat_sub_of_le (a b : UInt32) : b ≤ a → (a - b).toNat = a.toNat - b.toNat := by
  exact BitVec.toNat_sub_of_le
@[simp] theorem UInt32.toNat_ofFin (x : Fin UInt32.size) : (UInt32.ofFin x).toNat = ↑x := rfl
protected theorem UInt32.le_antisymm_iff {a b : UInt32} : a = b ↔ a ≤ b ∧ b ≤ a := by
  simp [UInt32.le_iff_toNat_le, ← UInt32.toNat_inj] at *
  omega
@[simp] theorem UInt32.toFin_mod (a b : UInt32) : (a % b).toFin = a.toFin % b.toFin := rfl
theorem UInt32.ofNatLT_lt_iff_lt {a b : Nat} (ha : a < UInt32.size) (hb : b < UInt32.size) :
    UInt32.ofNatLT a ha < UInt32.ofNatLT b hb ↔ a < b := by
  rfl
@[simp] protected theorem UInt32.pow_zero (x : UInt32) : x ^ 0 = 1 := rfl
protected theorem UInt32.mul_def (a b : UInt32) : a * b = { toBitVec := a.toBitVec * b.toBitVec } := rfl
@[simp] theorem UInt32.ofNat_uInt64ToNat (n : UInt64) : UInt32.ofNat n.toNat = n.toUInt32 := rfl
theorem UInt32.toNat_one : UInt32.toNat 1 = 1 := rfl
@[simp] theorem UInt32.toNat_toUInt64 (x : UInt32) : x.toUInt64.toNat = x.toNat := rfl
@[simp] theorem UInt32.ofBitVec_ofFin (n : Fin (2 ^ 32)) : { toBitVec := { toFin := n } } = UInt32.ofFin n := rfl
@[simp] theorem UInt32.ofFin_add (a b : Fin UInt32.size) : UInt32.ofFin (a + b) = UInt32.ofFin a + UInt32.ofFin b := rfl
@[simp] theorem UInt32.ofBitVec_uSizeToBitVec (n : USize) :
    { toBitVec := BitVec.setWidth 32 n.toBitVec } = n.toUInt32 := rfl
@[simp] theorem UInt32.toFin_val (x : UInt32) : ↑x.toFin = x.toNat := rfl
@[simp] theorem UInt32.toUInt32_toUInt8 (n : UInt32) : n.toUInt8.toUInt32 = n % 256 := rfl
@[simp] theorem UInt32.ofInt_one : UInt32.ofInt 1 = 1 := rfl
@[simp] theorem UInt32.toUInt64_toUInt16 (n : UInt32) : n.toUInt16.toUInt64 = n.toUInt64 % 65536 := rfl
protected theorem UInt32.pow_succ (x : UInt32) (n : Nat) : x ^ (n + 1) = x ^ n * x := rfl
protected theorem UInt32.lt_or_eq_of_le {a b : UInt32} : a ≤ b → a < b ∨ a = b := by
  simp [UInt32.le_iff_toNat_le, UInt32.lt_iff_toNat_lt, ← UInt32.toNat_inj] at *
  omega
@[simp] theorem UInt32.ofFin_toFin (n : UInt32) : UInt32.ofFin n.toFin = n := rfl
protected theorem UInt32.add_mul {a b c : UInt32} : (a + b) * c = a * c + b * c := by
  exact UInt32.eq_of_toBitVec_eq BitVec.add_mul
@[simp] theorem UInt32.toFin_ofFin (n : Fin UInt32.size) : (UInt32.ofFin n).toFin = n := rfl
protected theorem UInt32.le_or_lt (a b : UInt32) : a ≤ b ∨ b < a := by
  simp [UInt32.le_iff_toNat_le, UInt32.lt_iff_toNat_lt] at *
  omega
@[simp] theorem UInt32.toFin.ofNat {n : Nat} : (UInt32.ofNat n).toFin = Fin.ofNat UInt32.size n := rfl
@[simp] theorem UInt32.toFin_toBitVec (x : UInt32) : x.toBitVec.toFin = x.toFin := rfl
protected theorem UInt32.lt_of_le_of_ne {a b : UInt32} : a ≤ b → a ≠ b → a < b := by
  simp [UInt32.le_iff_toNat_le, UInt32.lt_iff_toNat_lt, ← UInt32.toNat_inj] at *
  omega
protected theorem UInt32.two_mul {a : UInt32} : 2 * a = a + a := by
  simp [← UInt32.toNat_inj] at *
  omega
theorem UInt32.ofNat_size : UInt32.ofNat UInt32.size = 0 := rfl
@[simp] theorem UInt32.toUInt8_toUInt64 (n : UInt32) : n.toUInt64.toUInt8 = n.toUInt8 := rfl
protected theorem UInt32.lt_or_lt_of_ne {a b : UInt32} : a ≠ b → a < b ∨ b < a := by
  simp [UInt32.lt_iff_toNat_lt, ← UInt32.toNat_inj] at *
  omega
@[simp] theorem UInt32.toFin_mul (a b : UInt32) : (a * b).toFin = a.toFin * b.toFin := rfl
@[simp] theorem UInt32.ofFin_mk {n : Nat} (hn : n < UInt32.size) : UInt32.ofFin ⟨n, hn⟩ = UInt32.ofNatLT n hn := rfl
@[simp] theorem UInt32.toUInt8_lt {a b : UInt32} : a.toUInt8 < b.toUInt8 ↔ a % 256 < b % 256 := by
  rfl
protected theorem UInt32.sub_eq_iff_eq_add {a b c : UInt32} : a - b = c ↔ a = c + b := by
  simp [← UInt32.toBitVec_inj, BitVec.sub_eq_iff_eq_add]
@[simp] theorem UInt32.toUInt64_toUInt8 (n : UInt32) : n.toUInt8.toUInt64 = n.toUInt64 % 256 := rfl
@[simp] theorem UInt32.toBitVec_toUInt16 (n : UInt32) : n.toUInt16.toBitVec = BitVec.setWidth 16 n.toBitVec := rfl
protected theorem UInt32.neg_mul_comm (a b : UInt32) : -a * b = a * -b := by
  apply UInt32.eq_of_toBitVec_eq
  simp
@[simp] theorem UInt32.ofFin_mul (a b : Fin UInt32.size) : UInt32.ofFin (a * b) = UInt32.ofFin a * UInt32.ofFin b := rfl
@[simp] theorem UInt32.ofBitVec_uInt64ToBitVec (n : UInt64) :
    { toBitVec := BitVec.setWidth 32 n.toBitVec } = n.toUInt32 := rfl
@[simp] theorem UInt32.toBitVec_toUSize (n : UInt32) :
    n.toUSize.toBitVec = BitVec.setWidth System.Platform.numBits n.toBitVec := rfl
@[simp] theorem UInt32.toUInt16_ofNatLT {n : Nat} (hn : n < UInt32.size) :
    (UInt32.ofNatLT n hn).toUInt16 = UInt16.ofNat n := rfl
@[simp] theorem UInt32.ofNat_one : UInt32.ofNat 1 = 1 := rfl
@[simp] theorem UInt32.ofNat_mul (a b : Nat) : UInt32.ofNat (a * b) = UInt32.ofNat a * UInt32.ofNat b := by
  exact UInt32.eq_of_toBitVec_eq (BitVec.ofNat_mul ..)
protected theorem UInt32.lt_iff_le_and_ne {a b : UInt32} : a < b ↔ a ≤ b ∧ a ≠ b := by
  simp [UInt32.le_iff_toNat_le, UInt32.lt_iff_toNat_lt, ← UInt32.toNat_inj] at *
  omega
protected theorem UInt32.mod_def (a b : UInt32) : a % b = { toBitVec := a.toBitVec % b.toBitVec } := rfl
@[simp] theorem UInt32.toUInt8_ofFin (n : Fin UInt32.size) : (UInt32.ofFin n).toUInt8 = UInt8.ofNat ↑n := rfl
protected theorem UInt32.add_def (a b : UInt32) : a + b = { toBitVec := a.toBitVec + b.toBitVec } := rfl
protected theorem UInt32.lt_iff_toFin_lt {a b : UInt32} : a < b ↔ a.toFin < b.toFin := by
  rfl
protected theorem UInt32.mul_neg (a b : UInt32) : a * -b = -(a * b) := by
  exact UInt32.eq_of_toBitVec_eq (BitVec.mul_neg ..)
@[simp] theorem UInt32.ofFin_or (a b : Fin UInt32.size) :
    UInt32.ofFin (a ||| b) = UInt32.ofFin a ||| UInt32.ofFin b := rfl
@[simp] theorem UInt32.ofFin_shiftRight_mod (a b : Fin UInt32.size) :
    UInt32.ofFin (a >>> (b % 32)) = UInt32.ofFin a >>> UInt32.ofFin b := rfl
protected theorem UInt32.not_eq_comm {a b : UInt32} : ~~~a = b ↔ a = ~~~b := by
  simp [← UInt32.toBitVec_inj, BitVec.not_eq_comm]
@[simp] protected theorem UInt32.shiftLeft_zero {a : UInt32} : a <<< 0 = a := by
  exact UInt32.eq_of_toBitVec_eq (BitVec.shiftLeft_zero ..)
@[simp] protected theorem UInt32.not_inj {a b : UInt32} : ~~~a = ~~~b ↔ a = b := by
  simp [← UInt32.toBitVec_inj]
@[simp] protected theorem UInt32.zero_shiftLeft {a : UInt32} : 0 <<< a = 0 := by
  exact UInt32.eq_of_toBitVec_eq (BitVec.zero_shiftLeft ..)
@[simp] protected theorem UInt32.not_or_self {a : UInt32} : ~~~a ||| a = -1 := by
  exact UInt32.eq_of_toBitVec_eq (BitVec.not_or_self ..)
protected theorem UInt32.neg_eq_not_add (a : UInt32) : -a = ~~~a + 1 := by
  exact UInt32.eq_of_toBitVec_eq (BitVec.neg_eq_not_add ..)
@[simp] theorem UInt32.toFin_or (a b : UInt32) : (a ||| b).toFin = a.toFin ||| b.toFin := rfl
@[simp] theorem UInt32.ofFin_shiftLeft_mod (a b : Fin UInt32.size) :
    UInt32.ofFin (a <<< (b % 32)) = UInt32.ofFin a <<< UInt32.ofFin b := rfl
@[simp] protected theorem UInt32.or_not_self {a : UInt32} : a ||| ~~~a = -1 := by
  exact UInt32.eq_of_toBitVec_eq (BitVec.or_not_self ..)
@[simp] theorem UInt32.toBitVec_shiftRight (a b : UInt32) : (a >>> b).toBitVec = a.toBitVec >>> (b.toBitVec % 32) := rfl
@[simp] protected theorem UInt32.xor_left_inj {a b : UInt32} (c : UInt32) : a ^^^ c = b ^^^ c ↔ a = b := by
  simp [← UInt32.toBitVec_inj]
@[simp] theorem UInt32.toNat_not (a : UInt32) : (~~~a).toNat = UInt32.size - 1 - a.toNat := by
  exact BitVec.toNat_not
@[simp] theorem UInt32.toBitVec_shiftLeft (a b : UInt32) : (a <<< b).toBitVec = a.toBitVec <<< (b.toBitVec % 32) := rfl
@[simp] theorem UInt32.toFin_xor (a b : UInt32) : (a ^^^ b).toFin = a.toFin ^^^ b.toFin := rfl
@[simp] theorem UInt32.toNat_shiftLeft (a b : UInt32) : (a <<< b).toNat = a.toNat <<< (b.toNat % 32) % 2 ^ 32 := rfl
@[simp] protected theorem UInt32.xor_right_inj {a b : UInt32} (c : UInt32) : c ^^^ a = c ^^^ b ↔ a = b := by
  simp [← UInt32.toBitVec_inj]
@[simp] protected theorem UInt32.neg_one_xor {a : UInt32} : -1 ^^^ a = ~~~a := rfl
@[simp] theorem UInt32.toFin_and (a b : UInt32) : (a &&& b).toFin = a.toFin &&& b.toFin := rfl
@[simp] theorem UInt32.toFin_not (a : UInt32) : (~~~a).toFin = a.toFin.rev := by
  exact BitVec.toFin_not ..
@[simp] protected theorem UInt32.not_and_self {a : UInt32} : ~~~a &&& a = 0 := by
  exact UInt32.eq_of_toBitVec_eq (BitVec.not_and_self ..)
@[simp] theorem UInt32.ofFin_and (a b : Fin UInt32.size) :
    UInt32.ofFin (a &&& b) = UInt32.ofFin a &&& UInt32.ofFin b := rfl
@[simp] theorem UInt32.ofFin_xor (a b : Fin UInt32.size) :
    UInt32.ofFin (a ^^^ b) = UInt32.ofFin a ^^^ UInt32.ofFin b := rfl
@[simp] theorem UInt32.toUInt32_toInt32 (x : UInt32) : x.toInt32.toUInt32 = x := rfl
@[simp] theorem UInt32.toBitVec_toInt32 (x : UInt32) : x.toInt32.toBitVec = x.toBitVec := rfl
@[simp] theorem UInt32.toInt32_ofNat' {n : Nat} : (UInt32.ofNat n).toInt32 = Int32.ofNat n := rfl
@[simp] theorem UInt32.toInt32_add (a b : UInt32) : (a + b).toInt32 = a.toInt32 + b.toInt32 := rfl
@[simp] theorem UInt32.toInt32_neg (a : UInt32) : (-a).toInt32 = -a.toInt32 := rfl
@[simp] theorem UInt32.toInt32_sub (a b : UInt32) : (a - b).toInt32 = a.toInt32 - b.toInt32 := rfl
@[simp] theorem UInt32.toInt32_mul (a b : UInt32) : (a * b).toInt32 = a.toInt32 * b.toInt32 := rfl
@[simp] theorem UInt32.ofBitVec_int32ToBitVec (x : Int32) : { toBitVec := x.toBitVec } = x.toUInt32 := rfl
@[simp] theorem UInt32.toInt32_xor (a b : UInt32) : (a ^^^ b).toInt32 = a.toInt32 ^^^ b.toInt32 := rfl
@[simp] theorem UInt32.toInt32_and (a b : UInt32) : (a &&& b).toInt32 = a.toInt32 &&& b.toInt32 := rfl
@[simp] theorem UInt32.toInt32_not (a : UInt32) : (~~~a).toInt32 = ~~~a.toInt32 := rfl
@[simp] theorem UInt32.toInt32_or (a b : UInt32) : (a ||| b).toInt32 = a.toInt32 ||| b.toInt32 := rfl
theorem UInt32.ofNat_mod_size' {x : Nat} : UInt32.ofNat (x % 4294967296) = UInt32.ofNat x := by
  simp [← UInt32.toNat_inj]
