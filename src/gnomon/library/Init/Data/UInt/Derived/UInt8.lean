/-
More laws of `UInt8`, nearly all of them those of its bit vectors.  Lean's counterpart: `Init.Data.UInt.Lemmas`.
-/
prelude
import Init.Data.Vector.Derived

@[simp] theorem UInt8.ofNat_add (a b : Nat) : UInt8.ofNat (a + b) = UInt8.ofNat a + UInt8.ofNat b := by
  exact UInt8.eq_of_toBitVec_eq (BitVec.ofNat_add ..)
@[simp] theorem UInt8.ofFin_add (a b : Fin UInt8.size) : UInt8.ofFin (a + b) = UInt8.ofFin a + UInt8.ofFin b := rfl
@[simp] theorem UInt8.toUInt64_le {a b : UInt8} : a.toUInt64 ≤ b.toUInt64 ↔ a ≤ b := by
  rfl
@[simp] theorem UInt8.toUInt64_div (a b : UInt8) : (a / b).toUInt64 = a.toUInt64 / b.toUInt64 := rfl
theorem UInt8.ofNat_mod_size {x : Nat} : UInt8.ofNat (x % 2 ^ 8) = UInt8.ofNat x := by
  simp [← UInt8.toNat_inj]
theorem UInt8.ofNat_eq_iff_mod_eq_toNat (a : Nat) (b : UInt8) : UInt8.ofNat a = b ↔ a % 2 ^ 8 = b.toNat := by
  simp [← UInt8.toNat_inj]
@[simp] theorem UInt8.toBitVec_ofFin (n : Fin UInt8.size) : (UInt8.ofFin n).toBitVec = { toFin := n } := rfl
@[simp] theorem UInt8.ofNat_uSizeToNat (n : USize) : UInt8.ofNat n.toNat = n.toUInt8 := rfl
@[simp] theorem UInt8.toUSize_toUInt16 (n : UInt8) : n.toUInt16.toUSize = n.toUSize := rfl
@[simp] theorem UInt8.ofNat_mul (a b : Nat) : UInt8.ofNat (a * b) = UInt8.ofNat a * UInt8.ofNat b := by
  exact UInt8.eq_of_toBitVec_eq (BitVec.ofNat_mul ..)
protected theorem UInt8.ne_iff_toBitVec_ne {a b : UInt8} : a ≠ b ↔ a.toBitVec ≠ b.toBitVec := by
  simp [← UInt8.toBitVec_inj]
@[simp] theorem UInt8.ofInt_one : UInt8.ofInt 1 = 1 := rfl
@[simp] theorem UInt8.toNat_toUInt16 (x : UInt8) : x.toUInt16.toNat = x.toNat := rfl
theorem UInt8.toNat.inj {a b : UInt8} : a.toNat = b.toNat → a = b := by
  simp [← UInt8.toNat_inj]
@[simp] theorem UInt8.ofNat_uInt32ToNat (n : UInt32) : UInt8.ofNat n.toNat = n.toUInt8 := rfl
@[simp] theorem UInt8.ofInt_neg (x : Int) : UInt8.ofInt (-x) = -UInt8.ofInt x := by
  exact UInt8.eq_of_toBitVec_eq BitVec.ofInt_neg
@[simp] theorem UInt8.toFin_toBitVec (x : UInt8) : x.toBitVec.toFin = x.toFin := rfl
@[simp] theorem UInt8.ofFin_mul (a b : Fin UInt8.size) : UInt8.ofFin (a * b) = UInt8.ofFin a * UInt8.ofFin b := rfl
protected theorem UInt8.mul_two {a : UInt8} : a * 2 = a + a := by
  simp [← UInt8.toNat_inj] at *
  omega
@[simp] theorem UInt8.toUInt32_le {a b : UInt8} : a.toUInt32 ≤ b.toUInt32 ↔ a ≤ b := by
  rfl
@[simp] theorem UInt8.toFin.ofNat {n : Nat} : (UInt8.ofNat n).toFin = Fin.ofNat UInt8.size n := rfl
@[simp] theorem UInt8.ofNat_one : UInt8.ofNat 1 = 1 := rfl
@[simp] theorem UInt8.toFin_mod (a b : UInt8) : (a % b).toFin = a.toFin % b.toFin := rfl
@[simp] theorem UInt8.toUInt64_lt {a b : UInt8} : a.toUInt64 < b.toUInt64 ↔ a < b := by
  rfl
protected theorem UInt8.mul_def (a b : UInt8) : a * b = { toBitVec := a.toBitVec * b.toBitVec } := rfl
protected theorem UInt8.lt_of_le_of_ne {a b : UInt8} : a ≤ b → a ≠ b → a < b := by
  simp [UInt8.le_iff_toNat_le, UInt8.lt_iff_toNat_lt, ← UInt8.toNat_inj] at *
  omega
protected theorem UInt8.pos_iff_ne_zero {a : UInt8} : 0 < a ↔ a ≠ 0 := by
  simp [UInt8.lt_iff_toNat_lt, ← UInt8.toNat_inj] at *
  omega
protected theorem UInt8.lt_or_lt_of_ne {a b : UInt8} : a ≠ b → a < b ∨ b < a := by
  simp [UInt8.lt_iff_toNat_lt, ← UInt8.toNat_inj] at *
  omega
@[simp] theorem UInt8.toFin_div (a b : UInt8) : (a / b).toFin = a.toFin / b.toFin := rfl
@[simp] theorem UInt8.toUInt64_mod (a b : UInt8) : (a % b).toUInt64 = a.toUInt64 % b.toUInt64 := rfl
@[simp] theorem UInt8.ofBitVec_uInt16ToBitVec (n : UInt16) :
    { toBitVec := BitVec.setWidth 8 n.toBitVec } = n.toUInt8 := rfl
protected theorem UInt8.sub_def (a b : UInt8) : a - b = { toBitVec := a.toBitVec - b.toBitVec } := rfl
@[simp] theorem UInt8.toUInt16_le {a b : UInt8} : a.toUInt16 ≤ b.toUInt16 ↔ a ≤ b := by
  rfl
@[simp] theorem UInt8.ofNat_uInt64ToNat (n : UInt64) : UInt8.ofNat n.toNat = n.toUInt8 := rfl
@[simp] theorem UInt8.ofInt_neg_one : UInt8.ofInt (-1) = -1 := rfl
protected theorem UInt8.pow_succ (x : UInt8) (n : Nat) : x ^ (n + 1) = x ^ n * x := rfl
theorem UInt8.ofFin_lt_iff_lt {a b : Fin UInt8.size} : UInt8.ofFin a < UInt8.ofFin b ↔ a < b := by
  rfl
@[simp] theorem UInt8.ofFin_toFin (n : UInt8) : UInt8.ofFin n.toFin = n := rfl
@[simp] theorem UInt8.ofNat_uInt16ToNat (n : UInt16) : UInt8.ofNat n.toNat = n.toUInt8 := rfl
@[simp] theorem UInt8.toNat_toUInt32 (x : UInt8) : x.toUInt32.toNat = x.toNat := rfl
theorem UInt8.ofNatLT_lt_iff_lt {a b : Nat} (ha : a < UInt8.size) (hb : b < UInt8.size) :
    UInt8.ofNatLT a ha < UInt8.ofNatLT b hb ↔ a < b := by
  rfl
@[simp] protected theorem UInt8.pow_zero (x : UInt8) : x ^ 0 = 1 := rfl
@[simp] protected theorem UInt8.lt_one_iff {a : UInt8} : a < 1 ↔ a = 0 := by
  simp [UInt8.lt_iff_toNat_lt, ← UInt8.toNat_inj]
@[simp] theorem UInt8.ofFin_mk {n : Nat} (hn : n < UInt8.size) : UInt8.ofFin ⟨n, hn⟩ = UInt8.ofNatLT n hn := rfl
@[simp] theorem UInt8.toUInt64_toUInt16 (n : UInt8) : n.toUInt16.toUInt64 = n.toUInt64 := rfl
@[simp] theorem UInt8.ofBitVec_uSizeToBitVec (n : USize) :
    { toBitVec := BitVec.setWidth 8 n.toBitVec } = n.toUInt8 := rfl
protected theorem UInt8.le_iff_lt_or_eq {a b : UInt8} : a ≤ b ↔ a < b ∨ a = b := by
  simp [UInt8.le_iff_toNat_le, UInt8.lt_iff_toNat_lt, ← UInt8.toNat_inj] at *
  omega
protected theorem UInt8.le_iff_toFin_le {a b : UInt8} : a ≤ b ↔ a.toFin ≤ b.toFin := by
  rfl
@[simp] theorem UInt8.toUInt32_lt {a b : UInt8} : a.toUInt32 < b.toUInt32 ↔ a < b := by
  rfl
@[simp] theorem UInt8.ofBitVec_uInt64ToBitVec (n : UInt64) :
    { toBitVec := BitVec.setWidth 8 n.toBitVec } = n.toUInt8 := rfl
@[simp] theorem UInt8.toUInt16_mod (a b : UInt8) : (a % b).toUInt16 = a.toUInt16 % b.toUInt16 := rfl
@[simp] theorem UInt8.ofFin_div (a b : Fin UInt8.size) : UInt8.ofFin (a / b) = UInt8.ofFin a / UInt8.ofFin b := rfl
@[simp] theorem UInt8.toFin_ofFin (n : Fin UInt8.size) : (UInt8.ofFin n).toFin = n := rfl
@[simp] theorem UInt8.ofBitVec_ofFin (n : Fin (2 ^ 8)) : { toBitVec := { toFin := n } } = UInt8.ofFin n := rfl
theorem UInt8.ofFin_le_iff_le {a b : Fin UInt8.size} : UInt8.ofFin a ≤ UInt8.ofFin b ↔ a ≤ b := by
  rfl
@[simp] theorem UInt8.toFin_sub (a b : UInt8) : (a - b).toFin = a.toFin - b.toFin := rfl
@[simp] theorem UInt8.ofFin_mod (a b : Fin UInt8.size) : UInt8.ofFin (a % b) = UInt8.ofFin a % UInt8.ofFin b := rfl
@[simp] theorem UInt8.toNat_ofNatLT {n : Nat} {h : n < UInt8.size} : (UInt8.ofNatLT n h).toNat = n := rfl
protected theorem UInt8.neg_mul (a b : UInt8) : -a * b = -(a * b) := by
  exact UInt8.eq_of_toBitVec_eq (BitVec.neg_mul ..)
protected theorem UInt8.two_mul {a : UInt8} : 2 * a = a + a := by
  simp [← UInt8.toNat_inj] at *
  omega
@[simp] theorem UInt8.toFin_add (a b : UInt8) : (a + b).toFin = a.toFin + b.toFin := rfl
protected theorem UInt8.neg_mul_comm (a b : UInt8) : -a * b = a * -b := by
  apply UInt8.eq_of_toBitVec_eq
  simp
@[simp] theorem UInt8.toFin_val (x : UInt8) : ↑x.toFin = x.toNat := rfl
theorem UInt8.toBitVec_zero : UInt8.toBitVec 0 = 0#8 := rfl
protected theorem UInt8.le_antisymm_iff {a b : UInt8} : a = b ↔ a ≤ b ∧ b ≤ a := by
  simp [UInt8.le_iff_toNat_le, ← UInt8.toNat_inj] at *
  omega
@[simp] theorem UInt8.toUInt64_toUInt32 (n : UInt8) : n.toUInt32.toUInt64 = n.toUInt64 := rfl
@[simp] theorem UInt8.toUInt32_mod (a b : UInt8) : (a % b).toUInt32 = a.toUInt32 % b.toUInt32 := rfl
protected theorem UInt8.le_or_lt (a b : UInt8) : a ≤ b ∨ b < a := by
  simp [UInt8.le_iff_toNat_le, UInt8.lt_iff_toNat_lt] at *
  omega
@[simp] theorem UInt8.toUInt32_toUInt16 (n : UInt8) : n.toUInt16.toUInt32 = n.toUInt32 := rfl
theorem UInt8.ofNatLT_le_iff_le {a b : Nat} (ha : a < UInt8.size) (hb : b < UInt8.size) :
    UInt8.ofNatLT a ha ≤ UInt8.ofNatLT b hb ↔ a ≤ b := by
  rfl
theorem UInt8.toBitVec_one : UInt8.toBitVec 1 = 1#8 := rfl
protected theorem UInt8.lt_iff_le_and_ne {a b : UInt8} : a < b ↔ a ≤ b ∧ a ≠ b := by
  simp [UInt8.le_iff_toNat_le, UInt8.lt_iff_toNat_lt, ← UInt8.toNat_inj] at *
  omega
protected theorem UInt8.sub_eq_iff_eq_add {a b c : UInt8} : a - b = c ↔ a = c + b := by
  simp [← UInt8.toBitVec_inj, BitVec.sub_eq_iff_eq_add]
protected theorem UInt8.le_of_eq {a b : UInt8} : a = b → a ≤ b := by
  simp [UInt8.le_iff_toNat_le, ← UInt8.toNat_inj] at *
  omega
@[simp] theorem UInt8.toUInt16_div (a b : UInt8) : (a / b).toUInt16 = a.toUInt16 / b.toUInt16 := rfl
protected theorem UInt8.mul_sub {a b c : UInt8} : a * (b - c) = a * b - a * c := by
  exact UInt8.eq_of_toBitVec_eq BitVec.mul_sub
@[simp] protected theorem UInt8.zero_sub (a : UInt8) : 0 - a = -a := rfl
@[simp] theorem UInt8.toUSize_toUInt64 (n : UInt8) : n.toUInt64.toUSize = n.toUSize := rfl
theorem UInt8.toNat_ofNat_of_lt' {n : Nat} (h : n < UInt8.size) : (UInt8.ofNat n).toNat = n := by
  simp at *
  omega
protected theorem UInt8.neg_mul_neg (a b : UInt8) : -a * -b = a * b := by
  apply UInt8.eq_of_toBitVec_eq
  simp
@[simp] theorem UInt8.toFin_ofNatLT {n : Nat} (hn : n < UInt8.size) : (UInt8.ofNatLT n hn).toFin = ⟨n, hn⟩ := rfl
@[simp] theorem UInt8.ofFin_bitVecToFin (n : BitVec 8) : UInt8.ofFin n.toFin = { toBitVec := n } := rfl
@[simp] theorem UInt8.toNat_sub_of_le (a b : UInt8) : b ≤ a → (a - b).toNat = a.toNat - b.toNat := by
  exact BitVec.toNat_sub_of_le
protected theorem UInt8.add_def (a b : UInt8) : a + b = { toBitVec := a.toBitVec + b.toBitVec } := rfl
protected theorem UInt8.add_mul {a b c : UInt8} : (a + b) * c = a * c + b * c := by
  exact UInt8.eq_of_toBitVec_eq BitVec.add_mul
protected theorem UInt8.lt_iff_toFin_lt {a b : UInt8} : a < b ↔ a.toFin < b.toFin := by
  rfl
@[simp] protected theorem UInt8.le_zero_iff {a : UInt8} : a ≤ 0 ↔ a = 0 := by
  simp [UInt8.le_iff_toNat_le, ← UInt8.toNat_inj]
@[simp] theorem UInt8.ofBitVec_uInt32ToBitVec (n : UInt32) :
    { toBitVec := BitVec.setWidth 8 n.toBitVec } = n.toUInt8 := rfl
@[simp] theorem UInt8.ofFin_sub (a b : Fin UInt8.size) : UInt8.ofFin (a - b) = UInt8.ofFin a - UInt8.ofFin b := rfl
@[simp] theorem UInt8.toFin_mul (a b : UInt8) : (a * b).toFin = a.toFin * b.toFin := rfl
@[simp] theorem UInt8.toUInt32_div (a b : UInt8) : (a / b).toUInt32 = a.toUInt32 / b.toUInt32 := rfl
protected theorem UInt8.mul_neg (a b : UInt8) : a * -b = -(a * b) := by
  exact UInt8.eq_of_toBitVec_eq (BitVec.mul_neg ..)
protected theorem UInt8.mod_def (a b : UInt8) : a % b = { toBitVec := a.toBitVec % b.toBitVec } := rfl
protected theorem UInt8.eq_iff_toBitVec_eq {a b : UInt8} : a = b ↔ a.toBitVec = b.toBitVec := by
  simp [← UInt8.toBitVec_inj]
theorem UInt8.ofNat_size : UInt8.ofNat UInt8.size = 0 := rfl
protected theorem UInt8.lt_or_le (a b : UInt8) : a < b ∨ b ≤ a := by
  simp [UInt8.le_iff_toNat_le, UInt8.lt_iff_toNat_lt] at *
  omega
theorem UInt8.toNat_one : UInt8.toNat 1 = 1 := rfl
@[simp] theorem UInt8.toNat_toUInt64 (x : UInt8) : x.toUInt64.toNat = x.toNat := rfl
@[simp] theorem UInt8.toBitVec_toUSize (n : UInt8) :
    n.toUSize.toBitVec = BitVec.setWidth System.Platform.numBits n.toBitVec := rfl
protected theorem UInt8.eq_sub_iff_add_eq {a b c : UInt8} : a = c - b ↔ a + b = c := by
  simp [← UInt8.toBitVec_inj, BitVec.eq_sub_iff_add_eq]
@[simp] theorem UInt8.toUSize_toUInt32 (n : UInt8) : n.toUInt32.toUSize = n.toUSize := rfl
protected theorem UInt8.lt_or_eq_of_le {a b : UInt8} : a ≤ b → a < b ∨ a = b := by
  simp [UInt8.le_iff_toNat_le, UInt8.lt_iff_toNat_lt, ← UInt8.toNat_inj] at *
  omega
@[simp] theorem UInt8.toNat_ofFin (x : Fin UInt8.size) : (UInt8.ofFin x).toNat = ↑x := rfl
@[simp] theorem UInt8.toUInt16_lt {a b : UInt8} : a.toUInt16 < b.toUInt16 ↔ a < b := by
  rfl
@[simp] protected theorem UInt8.sub_neg {a b : UInt8} : a - -b = a + b := by
  exact UInt8.eq_of_toBitVec_eq BitVec.sub_neg
protected theorem UInt8.not_eq_comm {a b : UInt8} : ~~~a = b ↔ a = ~~~b := by
  simp [← UInt8.toBitVec_inj, BitVec.not_eq_comm]
@[simp] theorem UInt8.toFin_or (a b : UInt8) : (a ||| b).toFin = a.toFin ||| b.toFin := rfl
@[simp] protected theorem UInt8.xor_right_inj {a b : UInt8} (c : UInt8) : c ^^^ a = c ^^^ b ↔ a = b := by
  simp [← UInt8.toBitVec_inj]
@[simp] theorem UInt8.toBitVec_shiftRight (a b : UInt8) : (a >>> b).toBitVec = a.toBitVec >>> (b.toBitVec % 8) := rfl
@[simp] theorem UInt8.ofFin_shiftLeft_mod (a b : Fin UInt8.size) :
    UInt8.ofFin (a <<< (b % 8)) = UInt8.ofFin a <<< UInt8.ofFin b := rfl
@[simp] protected theorem UInt8.shiftLeft_zero {a : UInt8} : a <<< 0 = a := by
  exact UInt8.eq_of_toBitVec_eq (BitVec.shiftLeft_zero ..)
@[simp] theorem UInt8.toNat_not (a : UInt8) : (~~~a).toNat = UInt8.size - 1 - a.toNat := by
  exact BitVec.toNat_not
@[simp] protected theorem UInt8.zero_shiftLeft {a : UInt8} : 0 <<< a = 0 := by
  exact UInt8.eq_of_toBitVec_eq (BitVec.zero_shiftLeft ..)
@[simp] theorem UInt8.ofFin_or (a b : Fin UInt8.size) : UInt8.ofFin (a ||| b) = UInt8.ofFin a ||| UInt8.ofFin b := rfl
@[simp] theorem UInt8.toNat_shiftLeft (a b : UInt8) : (a <<< b).toNat = a.toNat <<< (b.toNat % 8) % 2 ^ 8 := rfl
@[simp] theorem UInt8.ofFin_xor (a b : Fin UInt8.size) : UInt8.ofFin (a ^^^ b) = UInt8.ofFin a ^^^ UInt8.ofFin b := rfl
@[simp] theorem UInt8.toFin_xor (a b : UInt8) : (a ^^^ b).toFin = a.toFin ^^^ b.toFin := rfl
@[simp] theorem UInt8.ofFin_and (a b : Fin UInt8.size) : UInt8.ofFin (a &&& b) = UInt8.ofFin a &&& UInt8.ofFin b := rfl
@[simp] theorem UInt8.toBitVec_shiftLeft (a b : UInt8) : (a <<< b).toBitVec = a.toBitVec <<< (b.toBitVec % 8) := rfl
@[simp] theorem UInt8.ofFin_shiftRight_mod (a b : Fin UInt8.size) :
    UInt8.ofFin (a >>> (b % 8)) = UInt8.ofFin a >>> UInt8.ofFin b := rfl
@[simp] protected theorem UInt8.not_inj {a b : UInt8} : ~~~a = ~~~b ↔ a = b := by
  simp [← UInt8.toBitVec_inj]
@[simp] protected theorem UInt8.not_or_self {a : UInt8} : ~~~a ||| a = -1 := by
  exact UInt8.eq_of_toBitVec_eq (BitVec.not_or_self ..)
@[simp] protected theorem UInt8.or_not_self {a : UInt8} : a ||| ~~~a = -1 := by
  exact UInt8.eq_of_toBitVec_eq (BitVec.or_not_self ..)
@[simp] theorem UInt8.toFin_not (a : UInt8) : (~~~a).toFin = a.toFin.rev := by
  exact BitVec.toFin_not ..
@[simp] protected theorem UInt8.xor_left_inj {a b : UInt8} (c : UInt8) : a ^^^ c = b ^^^ c ↔ a = b := by
  simp [← UInt8.toBitVec_inj]
@[simp] protected theorem UInt8.neg_one_xor {a : UInt8} : -1 ^^^ a = ~~~a := rfl
@[simp] protected theorem UInt8.not_and_self {a : UInt8} : ~~~a &&& a = 0 := by
  exact UInt8.eq_of_toBitVec_eq (BitVec.not_and_self ..)
protected theorem UInt8.neg_eq_not_add (a : UInt8) : -a = ~~~a + 1 := by
  exact UInt8.eq_of_toBitVec_eq (BitVec.neg_eq_not_add ..)
@[simp] theorem UInt8.toFin_and (a b : UInt8) : (a &&& b).toFin = a.toFin &&& b.toFin := rfl
@[simp] theorem UInt8.toInt8_sub (a b : UInt8) : (a - b).toInt8 = a.toInt8 - b.toInt8 := rfl
@[simp] theorem UInt8.toInt8_ofNat' {n : Nat} : (UInt8.ofNat n).toInt8 = Int8.ofNat n := rfl
@[simp] theorem UInt8.toInt8_add (a b : UInt8) : (a + b).toInt8 = a.toInt8 + b.toInt8 := rfl
@[simp] theorem UInt8.ofBitVec_int8ToBitVec (x : Int8) : { toBitVec := x.toBitVec } = x.toUInt8 := rfl
@[simp] theorem UInt8.toInt8_neg (a : UInt8) : (-a).toInt8 = -a.toInt8 := rfl
@[simp] theorem UInt8.toInt8_mul (a b : UInt8) : (a * b).toInt8 = a.toInt8 * b.toInt8 := rfl
@[simp] theorem UInt8.toUInt8_toInt8 (x : UInt8) : x.toInt8.toUInt8 = x := rfl
@[simp] theorem UInt8.toBitVec_toInt8 (x : UInt8) : x.toInt8.toBitVec = x.toBitVec := rfl
@[simp] theorem UInt8.toInt8_not (a : UInt8) : (~~~a).toInt8 = ~~~a.toInt8 := rfl
@[simp] theorem UInt8.toInt8_xor (a b : UInt8) : (a ^^^ b).toInt8 = a.toInt8 ^^^ b.toInt8 := rfl
@[simp] theorem UInt8.toInt8_or (a b : UInt8) : (a ||| b).toInt8 = a.toInt8 ||| b.toInt8 := rfl
@[simp] theorem UInt8.toInt8_and (a b : UInt8) : (a &&& b).toInt8 = a.toInt8 &&& b.toInt8 := rfl
theorem UInt8.ofNat_mod_size' {x : Nat} : UInt8.ofNat (x % 256) = UInt8.ofNat x := by
  simp [← UInt8.toNat_inj]
