/-
More laws of `UInt16`, nearly all of them those of its bit vectors.  Lean's counterpart: `Init.Data.UInt.Lemmas`.
-/
prelude
import Init.Data.UInt.Derived.UInt8

protected theorem UInt16.add_def (a b : UInt16) : a + b = { toBitVec := a.toBitVec + b.toBitVec } := rfl
theorem UInt16.toNat_one : UInt16.toNat 1 = 1 := rfl
@[simp] protected theorem UInt16.lt_one_iff {a : UInt16} : a < 1 ↔ a = 0 := by
  simp [UInt16.lt_iff_toNat_lt, ← UInt16.toNat_inj]
@[simp] protected theorem UInt16.le_zero_iff {a : UInt16} : a ≤ 0 ↔ a = 0 := by
  simp [UInt16.le_iff_toNat_le, ← UInt16.toNat_inj]
@[simp] protected theorem UInt16.pow_zero (x : UInt16) : x ^ 0 = 1 := rfl
protected theorem UInt16.lt_or_lt_of_ne {a b : UInt16} : a ≠ b → a < b ∨ b < a := by
  simp [UInt16.lt_iff_toNat_lt, ← UInt16.toNat_inj] at *
  omega
@[simp] theorem UInt16.toUInt64_lt {a b : UInt16} : a.toUInt64 < b.toUInt64 ↔ a < b := by
  rfl
protected theorem UInt16.le_iff_toFin_le {a b : UInt16} : a ≤ b ↔ a.toFin ≤ b.toFin := by
  rfl
@[simp] theorem UInt16.toUInt32_toUInt8 (n : UInt16) : n.toUInt8.toUInt32 = n.toUInt32 % 256 := rfl
@[simp] theorem UInt16.ofFin_mod (a b : Fin UInt16.size) : UInt16.ofFin (a % b) = UInt16.ofFin a % UInt16.ofFin b := rfl
protected theorem UInt16.le_of_eq {a b : UInt16} : a = b → a ≤ b := by
  simp [UInt16.le_iff_toNat_le, ← UInt16.toNat_inj] at *
  omega
@[simp] theorem UInt16.ofFin_mk {n : Nat} (hn : n < UInt16.size) : UInt16.ofFin ⟨n, hn⟩ = UInt16.ofNatLT n hn := rfl
theorem UInt16.toBitVec_one : UInt16.toBitVec 1 = 1#16 := rfl
@[simp] theorem UInt16.toUInt32_div (a b : UInt16) : (a / b).toUInt32 = a.toUInt32 / b.toUInt32 := rfl
protected theorem UInt16.lt_iff_le_and_ne {a b : UInt16} : a < b ↔ a ≤ b ∧ a ≠ b := by
  simp [UInt16.le_iff_toNat_le, UInt16.lt_iff_toNat_lt, ← UInt16.toNat_inj] at *
  omega
protected theorem UInt16.mod_def (a b : UInt16) : a % b = { toBitVec := a.toBitVec % b.toBitVec } := rfl
@[simp] theorem UInt16.toUInt64_mod (a b : UInt16) : (a % b).toUInt64 = a.toUInt64 % b.toUInt64 := rfl
@[simp] theorem UInt16.toUInt64_toUInt32 (n : UInt16) : n.toUInt32.toUInt64 = n.toUInt64 := rfl
theorem UInt16.ofNat_eq_iff_mod_eq_toNat (a : Nat) (b : UInt16) : UInt16.ofNat a = b ↔ a % 2 ^ 16 = b.toNat := by
  simp [← UInt16.toNat_inj]
@[simp] theorem UInt16.ofFin_mul (a b : Fin UInt16.size) : UInt16.ofFin (a * b) = UInt16.ofFin a * UInt16.ofFin b := rfl
@[simp] theorem UInt16.toUInt16_toUInt8 (n : UInt16) : n.toUInt8.toUInt16 = n % 256 := rfl
protected theorem UInt16.neg_mul_neg (a b : UInt16) : -a * -b = a * b := by
  apply UInt16.eq_of_toBitVec_eq
  simp
@[simp] theorem UInt16.toFin.ofNat {n : Nat} : (UInt16.ofNat n).toFin = Fin.ofNat UInt16.size n := rfl
@[simp] theorem UInt16.toFin_toBitVec (x : UInt16) : x.toBitVec.toFin = x.toFin := rfl
theorem UInt16.toNat.inj {a b : UInt16} : a.toNat = b.toNat → a = b := by
  simp [← UInt16.toNat_inj]
protected theorem UInt16.ne_iff_toBitVec_ne {a b : UInt16} : a ≠ b ↔ a.toBitVec ≠ b.toBitVec := by
  simp [← UInt16.toBitVec_inj]
protected theorem UInt16.le_antisymm_iff {a b : UInt16} : a = b ↔ a ≤ b ∧ b ≤ a := by
  simp [UInt16.le_iff_toNat_le, ← UInt16.toNat_inj] at *
  omega
@[simp] theorem UInt16.toUInt8_lt {a b : UInt16} : a.toUInt8 < b.toUInt8 ↔ a % 256 < b % 256 := by
  rfl
@[simp] theorem UInt16.toNat_ofFin (x : Fin UInt16.size) : (UInt16.ofFin x).toNat = ↑x := rfl
protected theorem UInt16.mul_neg (a b : UInt16) : a * -b = -(a * b) := by
  exact UInt16.eq_of_toBitVec_eq (BitVec.mul_neg ..)
protected theorem UInt16.le_iff_lt_or_eq {a b : UInt16} : a ≤ b ↔ a < b ∨ a = b := by
  simp [UInt16.le_iff_toNat_le, UInt16.lt_iff_toNat_lt, ← UInt16.toNat_inj] at *
  omega
theorem UInt16.ofNatLT_lt_iff_lt {a b : Nat} (ha : a < UInt16.size) (hb : b < UInt16.size) :
    UInt16.ofNatLT a ha < UInt16.ofNatLT b hb ↔ a < b := by
  rfl
@[simp] theorem UInt16.toUInt8_toUInt32 (n : UInt16) : n.toUInt32.toUInt8 = n.toUInt8 := rfl
protected theorem UInt16.mul_def (a b : UInt16) : a * b = { toBitVec := a.toBitVec * b.toBitVec } := rfl
@[simp] theorem UInt16.ofFin_bitVecToFin (n : BitVec 16) : UInt16.ofFin n.toFin = { toBitVec := n } := rfl
protected theorem UInt16.mul_two {a : UInt16} : a * 2 = a + a := by
  simp [← UInt16.toNat_inj] at *
  omega
@[simp] theorem UInt16.ofNat_mul (a b : Nat) : UInt16.ofNat (a * b) = UInt16.ofNat a * UInt16.ofNat b := by
  exact UInt16.eq_of_toBitVec_eq (BitVec.ofNat_mul ..)
@[simp] theorem UInt16.toFin_sub (a b : UInt16) : (a - b).toFin = a.toFin - b.toFin := rfl
@[simp] theorem UInt16.toFin_val (x : UInt16) : ↑x.toFin = x.toNat := rfl
@[simp] theorem UInt16.toUInt64_toUInt8 (n : UInt16) : n.toUInt8.toUInt64 = n.toUInt64 % 256 := rfl
@[simp] protected theorem UInt16.sub_neg {a b : UInt16} : a - -b = a + b := by
  exact UInt16.eq_of_toBitVec_eq BitVec.sub_neg
protected theorem UInt16.lt_or_eq_of_le {a b : UInt16} : a ≤ b → a < b ∨ a = b := by
  simp [UInt16.le_iff_toNat_le, UInt16.lt_iff_toNat_lt, ← UInt16.toNat_inj] at *
  omega
@[simp] theorem UInt16.toFin_mul (a b : UInt16) : (a * b).toFin = a.toFin * b.toFin := rfl
theorem UInt16.toBitVec_zero : UInt16.toBitVec 0 = 0#16 := rfl
@[simp] theorem UInt16.toNat_ofNatLT {n : Nat} {h : n < UInt16.size} : (UInt16.ofNatLT n h).toNat = n := rfl
theorem UInt16.ofNat_mod_size {x : Nat} : UInt16.ofNat (x % 2 ^ 16) = UInt16.ofNat x := by
  simp [← UInt16.toNat_inj]
@[simp] theorem UInt16.toBitVec_toUInt8 (n : UInt16) : n.toUInt8.toBitVec = BitVec.setWidth 8 n.toBitVec := rfl
@[simp] theorem UInt16.ofFin_div (a b : Fin UInt16.size) : UInt16.ofFin (a / b) = UInt16.ofFin a / UInt16.ofFin b := rfl
protected theorem UInt16.pos_iff_ne_zero {a : UInt16} : 0 < a ↔ a ≠ 0 := by
  simp [UInt16.lt_iff_toNat_lt, ← UInt16.toNat_inj] at *
  omega
protected theorem UInt16.two_mul {a : UInt16} : 2 * a = a + a := by
  simp [← UInt16.toNat_inj] at *
  omega
protected theorem UInt16.lt_iff_toFin_lt {a b : UInt16} : a < b ↔ a.toFin < b.toFin := by
  rfl
protected theorem UInt16.eq_iff_toBitVec_eq {a b : UInt16} : a = b ↔ a.toBitVec = b.toBitVec := by
  simp [← UInt16.toBitVec_inj]
protected theorem UInt16.neg_mul_comm (a b : UInt16) : -a * b = a * -b := by
  apply UInt16.eq_of_toBitVec_eq
  simp
@[simp] theorem UInt16.toNat_toUInt32 (x : UInt16) : x.toUInt32.toNat = x.toNat := rfl
protected theorem UInt16.sub_def (a b : UInt16) : a - b = { toBitVec := a.toBitVec - b.toBitVec } := rfl
@[simp] protected theorem UInt16.zero_sub (a : UInt16) : 0 - a = -a := rfl
protected theorem UInt16.sub_eq_iff_eq_add {a b c : UInt16} : a - b = c ↔ a = c + b := by
  simp [← UInt16.toBitVec_inj, BitVec.sub_eq_iff_eq_add]
@[simp] theorem UInt16.ofFin_add (a b : Fin UInt16.size) : UInt16.ofFin (a + b) = UInt16.ofFin a + UInt16.ofFin b := rfl
@[simp] theorem UInt16.toFin_ofNatLT {n : Nat} (hn : n < UInt16.size) : (UInt16.ofNatLT n hn).toFin = ⟨n, hn⟩ := rfl
protected theorem UInt16.lt_or_le (a b : UInt16) : a < b ∨ b ≤ a := by
  simp [UInt16.le_iff_toNat_le, UInt16.lt_iff_toNat_lt] at *
  omega
@[simp] theorem UInt16.toNat_sub_of_le (a b : UInt16) : b ≤ a → (a - b).toNat = a.toNat - b.toNat := by
  exact BitVec.toNat_sub_of_le
@[simp] theorem UInt16.toUInt64_div (a b : UInt16) : (a / b).toUInt64 = a.toUInt64 / b.toUInt64 := rfl
@[simp] theorem UInt16.toBitVec_ofFin (n : Fin UInt16.size) : (UInt16.ofFin n).toBitVec = { toFin := n } := rfl
protected theorem UInt16.pow_succ (x : UInt16) (n : Nat) : x ^ (n + 1) = x ^ n * x := rfl
theorem UInt16.ofFin_le_iff_le {a b : Fin UInt16.size} : UInt16.ofFin a ≤ UInt16.ofFin b ↔ a ≤ b := by
  rfl
@[simp] theorem UInt16.toFin_mod (a b : UInt16) : (a % b).toFin = a.toFin % b.toFin := rfl
@[simp] theorem UInt16.ofBitVec_uSizeToBitVec (n : USize) :
    { toBitVec := BitVec.setWidth 16 n.toBitVec } = n.toUInt16 := rfl
@[simp] theorem UInt16.ofNat_uInt64ToNat (n : UInt64) : UInt16.ofNat n.toNat = n.toUInt16 := rfl
@[simp] theorem UInt16.ofNat_uSizeToNat (n : USize) : UInt16.ofNat n.toNat = n.toUInt16 := rfl
@[simp] theorem UInt16.ofBitVec_uInt32ToBitVec (n : UInt32) :
    { toBitVec := BitVec.setWidth 16 n.toBitVec } = n.toUInt16 := rfl
@[simp] theorem UInt16.toFin_add (a b : UInt16) : (a + b).toFin = a.toFin + b.toFin := rfl
@[simp] theorem UInt16.toUInt32_mod (a b : UInt16) : (a % b).toUInt32 = a.toUInt32 % b.toUInt32 := rfl
protected theorem UInt16.le_or_lt (a b : UInt16) : a ≤ b ∨ b < a := by
  simp [UInt16.le_iff_toNat_le, UInt16.lt_iff_toNat_lt] at *
  omega
@[simp] theorem UInt16.toUInt32_lt {a b : UInt16} : a.toUInt32 < b.toUInt32 ↔ a < b := by
  rfl
protected theorem UInt16.eq_sub_iff_add_eq {a b c : UInt16} : a = c - b ↔ a + b = c := by
  simp [← UInt16.toBitVec_inj, BitVec.eq_sub_iff_add_eq]
theorem UInt16.ofFin_lt_iff_lt {a b : Fin UInt16.size} : UInt16.ofFin a < UInt16.ofFin b ↔ a < b := by
  rfl
@[simp] theorem UInt16.toNat_toUInt8 (x : UInt16) : x.toUInt8.toNat = x.toNat % 2 ^ 8 := rfl
@[simp] theorem UInt16.ofFin_sub (a b : Fin UInt16.size) : UInt16.ofFin (a - b) = UInt16.ofFin a - UInt16.ofFin b := rfl
theorem UInt16.ofNat_size : UInt16.ofNat UInt16.size = 0 := rfl
protected theorem UInt16.add_mul {a b c : UInt16} : (a + b) * c = a * c + b * c := by
  exact UInt16.eq_of_toBitVec_eq BitVec.add_mul
@[simp] theorem UInt16.toUInt8_toUInt64 (n : UInt16) : n.toUInt64.toUInt8 = n.toUInt8 := rfl
theorem UInt16.toNat_ofNat_of_lt' {n : Nat} (h : n < UInt16.size) : (UInt16.ofNat n).toNat = n := by
  simp at *
  omega
@[simp] theorem UInt16.toUInt32_le {a b : UInt16} : a.toUInt32 ≤ b.toUInt32 ↔ a ≤ b := by
  rfl
@[simp] theorem UInt16.toUInt64_le {a b : UInt16} : a.toUInt64 ≤ b.toUInt64 ↔ a ≤ b := by
  rfl
@[simp] theorem UInt16.toUSize_toUInt32 (n : UInt16) : n.toUInt32.toUSize = n.toUSize := rfl
@[simp] theorem UInt16.toBitVec_toUSize (n : UInt16) :
    n.toUSize.toBitVec = BitVec.setWidth System.Platform.numBits n.toBitVec := rfl
@[simp] theorem UInt16.toNat_toUInt64 (x : UInt16) : x.toUInt64.toNat = x.toNat := rfl
@[simp] theorem UInt16.toUInt8_ofNatLT {n : Nat} (hn : n < UInt16.size) :
    (UInt16.ofNatLT n hn).toUInt8 = UInt8.ofNat n := rfl
@[simp] theorem UInt16.ofInt_one : UInt16.ofInt 1 = 1 := rfl
@[simp] theorem UInt16.ofNat_uInt32ToNat (n : UInt32) : UInt16.ofNat n.toNat = n.toUInt16 := rfl
@[simp] theorem UInt16.ofBitVec_uInt64ToBitVec (n : UInt64) :
    { toBitVec := BitVec.setWidth 16 n.toBitVec } = n.toUInt16 := rfl
protected theorem UInt16.neg_mul (a b : UInt16) : -a * b = -(a * b) := by
  exact UInt16.eq_of_toBitVec_eq (BitVec.neg_mul ..)
protected theorem UInt16.mul_sub {a b c : UInt16} : a * (b - c) = a * b - a * c := by
  exact UInt16.eq_of_toBitVec_eq BitVec.mul_sub
@[simp] theorem UInt16.ofFin_toFin (n : UInt16) : UInt16.ofFin n.toFin = n := rfl
@[simp] theorem UInt16.ofInt_neg_one : UInt16.ofInt (-1) = -1 := rfl
@[simp] theorem UInt16.toUSize_toUInt64 (n : UInt16) : n.toUInt64.toUSize = n.toUSize := rfl
@[simp] theorem UInt16.toFin_ofFin (n : Fin UInt16.size) : (UInt16.ofFin n).toFin = n := rfl
@[simp] theorem UInt16.ofNat_add (a b : Nat) : UInt16.ofNat (a + b) = UInt16.ofNat a + UInt16.ofNat b := by
  exact UInt16.eq_of_toBitVec_eq (BitVec.ofNat_add ..)
@[simp] theorem UInt16.ofBitVec_ofFin (n : Fin (2 ^ 16)) : { toBitVec := { toFin := n } } = UInt16.ofFin n := rfl
theorem UInt16.ofNatLT_le_iff_le {a b : Nat} (ha : a < UInt16.size) (hb : b < UInt16.size) :
    UInt16.ofNatLT a ha ≤ UInt16.ofNatLT b hb ↔ a ≤ b := by
  rfl
@[simp] theorem UInt16.toUInt8_le {a b : UInt16} : a.toUInt8 ≤ b.toUInt8 ↔ a % 256 ≤ b % 256 := by
  rfl
@[simp] theorem UInt16.ofNat_one : UInt16.ofNat 1 = 1 := rfl
@[simp] theorem UInt16.toFin_div (a b : UInt16) : (a / b).toFin = a.toFin / b.toFin := rfl
@[simp] theorem UInt16.toUInt8_ofFin (n : Fin UInt16.size) : (UInt16.ofFin n).toUInt8 = UInt8.ofNat ↑n := rfl
protected theorem UInt16.lt_of_le_of_ne {a b : UInt16} : a ≤ b → a ≠ b → a < b := by
  simp [UInt16.le_iff_toNat_le, UInt16.lt_iff_toNat_lt, ← UInt16.toNat_inj] at *
  omega
@[simp] theorem UInt16.ofInt_neg (x : Int) : UInt16.ofInt (-x) = -UInt16.ofInt x := by
  exact UInt16.eq_of_toBitVec_eq BitVec.ofInt_neg
@[simp] theorem UInt16.ofFin_shiftRight_mod (a b : Fin UInt16.size) :
    UInt16.ofFin (a >>> (b % 16)) = UInt16.ofFin a >>> UInt16.ofFin b := rfl
@[simp] protected theorem UInt16.zero_shiftLeft {a : UInt16} : 0 <<< a = 0 := by
  exact UInt16.eq_of_toBitVec_eq (BitVec.zero_shiftLeft ..)
@[simp] theorem UInt16.toBitVec_shiftRight (a b : UInt16) : (a >>> b).toBitVec = a.toBitVec >>> (b.toBitVec % 16) := rfl
@[simp] protected theorem UInt16.not_and_self {a : UInt16} : ~~~a &&& a = 0 := by
  exact UInt16.eq_of_toBitVec_eq (BitVec.not_and_self ..)
@[simp] protected theorem UInt16.or_not_self {a : UInt16} : a ||| ~~~a = -1 := by
  exact UInt16.eq_of_toBitVec_eq (BitVec.or_not_self ..)
@[simp] theorem UInt16.toFin_xor (a b : UInt16) : (a ^^^ b).toFin = a.toFin ^^^ b.toFin := rfl
protected theorem UInt16.neg_eq_not_add (a : UInt16) : -a = ~~~a + 1 := by
  exact UInt16.eq_of_toBitVec_eq (BitVec.neg_eq_not_add ..)
@[simp] protected theorem UInt16.not_inj {a b : UInt16} : ~~~a = ~~~b ↔ a = b := by
  simp [← UInt16.toBitVec_inj]
@[simp] theorem UInt16.ofFin_xor (a b : Fin UInt16.size) :
    UInt16.ofFin (a ^^^ b) = UInt16.ofFin a ^^^ UInt16.ofFin b := rfl
@[simp] theorem UInt16.ofFin_and (a b : Fin UInt16.size) :
    UInt16.ofFin (a &&& b) = UInt16.ofFin a &&& UInt16.ofFin b := rfl
@[simp] theorem UInt16.ofFin_or (a b : Fin UInt16.size) :
    UInt16.ofFin (a ||| b) = UInt16.ofFin a ||| UInt16.ofFin b := rfl
@[simp] protected theorem UInt16.not_or_self {a : UInt16} : ~~~a ||| a = -1 := by
  exact UInt16.eq_of_toBitVec_eq (BitVec.not_or_self ..)
protected theorem UInt16.not_eq_comm {a b : UInt16} : ~~~a = b ↔ a = ~~~b := by
  simp [← UInt16.toBitVec_inj, BitVec.not_eq_comm]
@[simp] protected theorem UInt16.xor_left_inj {a b : UInt16} (c : UInt16) : a ^^^ c = b ^^^ c ↔ a = b := by
  simp [← UInt16.toBitVec_inj]
@[simp] theorem UInt16.toNat_shiftLeft (a b : UInt16) : (a <<< b).toNat = a.toNat <<< (b.toNat % 16) % 2 ^ 16 := rfl
@[simp] theorem UInt16.toFin_or (a b : UInt16) : (a ||| b).toFin = a.toFin ||| b.toFin := rfl
@[simp] theorem UInt16.toFin_not (a : UInt16) : (~~~a).toFin = a.toFin.rev := by
  exact BitVec.toFin_not ..
@[simp] protected theorem UInt16.shiftLeft_zero {a : UInt16} : a <<< 0 = a := by
  exact UInt16.eq_of_toBitVec_eq (BitVec.shiftLeft_zero ..)
@[simp] protected theorem UInt16.neg_one_xor {a : UInt16} : -1 ^^^ a = ~~~a := rfl
@[simp] theorem UInt16.ofFin_shiftLeft_mod (a b : Fin UInt16.size) :
    UInt16.ofFin (a <<< (b % 16)) = UInt16.ofFin a <<< UInt16.ofFin b := rfl
@[simp] theorem UInt16.toBitVec_shiftLeft (a b : UInt16) : (a <<< b).toBitVec = a.toBitVec <<< (b.toBitVec % 16) := rfl
@[simp] theorem UInt16.toNat_not (a : UInt16) : (~~~a).toNat = UInt16.size - 1 - a.toNat := by
  exact BitVec.toNat_not
@[simp] protected theorem UInt16.xor_right_inj {a b : UInt16} (c : UInt16) : c ^^^ a = c ^^^ b ↔ a = b := by
  simp [← UInt16.toBitVec_inj]
@[simp] theorem UInt16.toFin_and (a b : UInt16) : (a &&& b).toFin = a.toFin &&& b.toFin := rfl
@[simp] theorem UInt16.toInt16_mul (a b : UInt16) : (a * b).toInt16 = a.toInt16 * b.toInt16 := rfl
@[simp] theorem UInt16.toInt16_neg (a : UInt16) : (-a).toInt16 = -a.toInt16 := rfl
@[simp] theorem UInt16.toInt16_sub (a b : UInt16) : (a - b).toInt16 = a.toInt16 - b.toInt16 := rfl
@[simp] theorem UInt16.toInt16_add (a b : UInt16) : (a + b).toInt16 = a.toInt16 + b.toInt16 := rfl
@[simp] theorem UInt16.toInt16_ofNat' {n : Nat} : (UInt16.ofNat n).toInt16 = Int16.ofNat n := rfl
@[simp] theorem UInt16.toUInt16_toInt16 (x : UInt16) : x.toInt16.toUInt16 = x := rfl
@[simp] theorem UInt16.ofBitVec_int16ToBitVec (x : Int16) : { toBitVec := x.toBitVec } = x.toUInt16 := rfl
@[simp] theorem UInt16.toBitVec_toInt16 (x : UInt16) : x.toInt16.toBitVec = x.toBitVec := rfl
@[simp] theorem UInt16.toInt16_or (a b : UInt16) : (a ||| b).toInt16 = a.toInt16 ||| b.toInt16 := rfl
@[simp] theorem UInt16.toInt16_and (a b : UInt16) : (a &&& b).toInt16 = a.toInt16 &&& b.toInt16 := rfl
@[simp] theorem UInt16.toInt16_not (a : UInt16) : (~~~a).toInt16 = ~~~a.toInt16 := rfl
@[simp] theorem UInt16.toInt16_xor (a b : UInt16) : (a ^^^ b).toInt16 = a.toInt16 ^^^ b.toInt16 := rfl
theorem UInt16.ofNat_mod_size' {x : Nat} : UInt16.ofNat (x % 65536) = UInt16.ofNat x := by
  simp [← UInt16.toNat_inj]
