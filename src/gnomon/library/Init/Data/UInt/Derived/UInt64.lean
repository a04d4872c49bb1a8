/-
More laws of `UInt64`, nearly all of them those of its bit vectors.  Lean's counterpart: `Init.Data.UInt.Lemmas`.
-/
prelude
import Init.Data.UInt.Derived.UInt32

protected theorem UInt64.mod_def (a b : UInt64) : a % b = { toBitVec := a.toBitVec % b.toBitVec } := rfl
@[simp] protected theorem UInt64.pow_zero (x : UInt64) : x ^ 0 = 1 := rfl
@[simp] theorem UInt64.ofFin_bitVecToFin (n : BitVec 64) : UInt64.ofFin n.toFin = { toBitVec := n } := rfl
@[simp] theorem UInt64.toUInt8_le {a b : UInt64} : a.toUInt8 ≤ b.toUInt8 ↔ a % 256 ≤ b % 256 := by
  rfl
protected theorem UInt64.lt_of_le_of_ne {a b : UInt64} : a ≤ b → a ≠ b → a < b := by
  simp [UInt64.le_iff_toNat_le, UInt64.lt_iff_toNat_lt, ← UInt64.toNat_inj] at *
  omega
theorem UInt64.toBitVec_zero : UInt64.toBitVec 0 = 0#64 := rfl
protected theorem UInt64.le_antisymm_iff {a b : UInt64} : a = b ↔ a ≤ b ∧ b ≤ a := by
  simp [UInt64.le_iff_toNat_le, ← UInt64.toNat_inj] at *
  omega
@[simp] theorem UInt64.toNat_toUInt8 (x : UInt64) : x.toUInt8.toNat = x.toNat % 2 ^ 8 := rfl
protected theorem UInt64.sub_def (a b : UInt64) : a - b = { toBitVec := a.toBitVec - b.toBitVec } := rfl
theorem UInt64.ofNatLT_lt_iff_lt {a b : Nat} (ha : a < UInt64.size) (hb : b < UInt64.size) :
    UInt64.ofNatLT a ha < UInt64.ofNatLT b hb ↔ a < b := by
  rfl
@[simp] theorem UInt64.ofFin_add (a b : Fin UInt64.size) : UInt64.ofFin (a + b) = UInt64.ofFin a + UInt64.ofFin b := rfl
@[simp] theorem UInt64.ofFin_mul (a b : Fin UInt64.size) : UInt64.ofFin (a * b) = UInt64.ofFin a * UInt64.ofFin b := rfl
@[simp] protected theorem UInt64.zero_sub (a : UInt64) : 0 - a = -a := rfl
@[simp] theorem UInt64.ofFin_toFin (n : UInt64) : UInt64.ofFin n.toFin = n := rfl
theorem UInt64.ofFin_le_iff_le {a b : Fin UInt64.size} : UInt64.ofFin a ≤ UInt64.ofFin b ↔ a ≤ b := by
  rfl
protected theorem UInt64.le_iff_lt_or_eq {a b : UInt64} : a ≤ b ↔ a < b ∨ a = b := by
  simp [UInt64.le_iff_toNat_le, UInt64.lt_iff_toNat_lt, ← UInt64.toNat_inj] at *
  omega
@[simp] theorem UInt64.toNat_toUInt32 (x : UInt64) : x.toUInt32.toNat = x.toNat % 2 ^ 32 := rfl
@[simp] theorem UInt64.toUInt32_ofNatLT {n : Nat} (hn : n < UInt64.size) :
    (UInt64.ofNatLT n hn).toUInt32 = UInt32.ofNat n := rfl
@[simp] theorem UInt64.toUInt8_ofNatLT {n : Nat} (hn : n < UInt64.size) :
    (UInt64.ofNatLT n hn).toUInt8 = UInt8.ofNat n := rfl
theorem UInt64.ofNat_mod_size {x : Nat} : UInt64.ofNat (x % 2 ^ 64) = UInt64.ofNat x := by
  simp [← UInt64.toNat_inj]
@[simp] theorem UInt64.toUInt8_lt {a b : UInt64} : a.toUInt8 < b.toUInt8 ↔ a % 256 < b % 256 := by
  rfl
@[simp] protected theorem UInt64.sub_neg {a b : UInt64} : a - -b = a + b := by
  exact UInt64.eq_of_toBitVec_eq BitVec.sub_neg
@[simp] theorem UInt64.toFin_mul (a b : UInt64) : (a * b).toFin = a.toFin * b.toFin := rfl
@[simp] theorem UInt64.toUInt16_ofNatLT {n : Nat} (hn : n < UInt64.size) :
    (UInt64.ofNatLT n hn).toUInt16 = UInt16.ofNat n := rfl
protected theorem UInt64.add_def (a b : UInt64) : a + b = { toBitVec := a.toBitVec + b.toBitVec } := rfl
protected theorem UInt64.mul_def (a b : UInt64) : a * b = { toBitVec := a.toBitVec * b.toBitVec } := rfl
@[simp] theorem UInt64.toFin_ofNatLT {n : Nat} (hn : n < UInt64.size) : (UInt64.ofNatLT n hn).toFin = ⟨n, hn⟩ := rfl
theorem UInt64.ofNat_size : UInt64.ofNat UInt64.size = 0 := rfl
protected theorem UInt64.pos_iff_ne_zero {a : UInt64} : 0 < a ↔ a ≠ 0 := by
  simp [UInt64.lt_iff_toNat_lt, ← UInt64.toNat_inj] at *
  omega
protected theorem UInt64.le_of_eq {a b : UInt64} : a = b → a ≤ b := by
  simp [UInt64.le_iff_toNat_le, ← UInt64.toNat_inj] at *
  omega
@[simp] theorem UInt64.toFin_ofFin (n : Fin UInt64.size) : (UInt64.ofFin n).toFin = n := rfl
@[simp] theorem UInt64.toUInt64_toUInt8 (n : UInt64) : n.toUInt8.toUInt64 = n % 256 := rfl
@[simp] theorem UInt64.toNat_toUInt16 (x : UInt64) : x.toUInt16.toNat = x.toNat % 2 ^ 16 := rfl
@[simp] theorem UInt64.ofFin_sub (a b : Fin UInt64.size) : UInt64.ofFin (a - b) = UInt64.ofFin a - UInt64.ofFin b := rfl
protected theorem UInt64.add_mul {a b c : UInt64} : (a + b) * c = a * c + b * c := by
  exact UInt64.eq_of_toBitVec_eq BitVec.add_mul
protected theorem UInt64.sub_eq_iff_eq_add {a b c : UInt64} : a - b = c ↔ a = c + b := by
  simp [← UInt64.toBitVec_inj, BitVec.sub_eq_iff_eq_add]
@[simp] theorem UInt64.ofInt_neg (x : Int) : UInt64.ofInt (-x) = -UInt64.ofInt x := by
  exact UInt64.eq_of_toBitVec_eq BitVec.ofInt_neg
protected theorem UInt64.neg_mul (a b : UInt64) : -a * b = -(a * b) := by
  exact UInt64.eq_of_toBitVec_eq (BitVec.neg_mul ..)
@[simp] theorem UInt64.toNat_ofNatLT {n : Nat} {h : n < UInt64.size} : (UInt64.ofNatLT n h).toNat = n := rfl
theorem UInt64.ofFin_lt_iff_lt {a b : Fin UInt64.size} : UInt64.ofFin a < UInt64.ofFin b ↔ a < b := by
  rfl
@[simp] theorem UInt64.toBitVec_toUInt8 (n : UInt64) : n.toUInt8.toBitVec = BitVec.setWidth 8 n.toBitVec := rfl
theorem UInt64.toNat_one : UInt64.toNat 1 = 1 := rfl
@[simp] theorem UInt64.ofFin_mod (a b : Fin UInt64.size) : UInt64.ofFin (a % b) = UInt64.ofFin a % UInt64.ofFin b := rfl
@[simp] protected theorem UInt64.le_zero_iff {a : UInt64} : a ≤ 0 ↔ a = 0 := by
  simp [UInt64.le_iff_toNat_le, ← UInt64.toNat_inj]
theorem UInt64.toBitVec_one : UInt64.toBitVec 1 = 1#64 := rfl
@[simp] protected theorem UInt64.lt_one_iff {a : UInt64} : a < 1 ↔ a = 0 := by
  simp [UInt64.lt_iff_toNat_lt, ← UInt64.toNat_inj]
@[simp] theorem UInt64.toFin_sub (a b : UInt64) : (a - b).toFin = a.toFin - b.toFin := rfl
@[simp] theorem UInt64.toNat_toUSize (x : UInt64) : x.toUSize.toNat = x.toNat % 2 ^ System.Platform.numBits := rfl
@[simp] theorem UInt64.ofBitVec_uSizeToBitVec (n : USize) :
    { toBitVec := BitVec.setWidth 64 n.toBitVec } = n.toUInt64 := rfl
@[simp] theorem UInt64.toFin_toBitVec (x : UInt64) : x.toBitVec.toFin = x.toFin := rfl
@[simp] theorem UInt64.ofBitVec_ofFin (n : Fin (2 ^ 64)) : { toBitVec := { toFin := n } } = UInt64.ofFin n := rfl
@[simp] theorem UInt64.toUInt8_ofFin (n : Fin UInt64.size) : (UInt64.ofFin n).toUInt8 = UInt8.ofNat ↑n := rfl
@[simp] theorem UInt64.toUInt32_ofFin (n : Fin UInt64.size) : (UInt64.ofFin n).toUInt32 = UInt32.ofNat ↑n := rfl
@[simp] theorem UInt64.ofNat_add (a b : Nat) : UInt64.ofNat (a + b) = UInt64.ofNat a + UInt64.ofNat b := by
  exact UInt64.eq_of_toBitVec_eq (BitVec.ofNat_add ..)
@[simp] theorem UInt64.toUInt16_ofFin (n : Fin UInt64.size) : (UInt64.ofFin n).toUInt16 = UInt16.ofNat ↑n := rfl
@[simp] theorem UInt64.ofFin_mk {n : Nat} (hn : n < UInt64.size) : UInt64.ofFin ⟨n, hn⟩ = UInt64.ofNatLT n hn := rfl
protected theorem UInt64.le_iff_toFin_le {a b : UInt64} : a ≤ b ↔ a.toFin ≤ b.toFin := by
  rfl
@[simp] theorem UInt64.ofNat_uSizeToNat (n : USize) : UInt64.ofNat n.toNat = n.toUInt64 := rfl
protected theorem UInt64.lt_or_le (a b : UInt64) : a < b ∨ b ≤ a := by
  simp [UInt64.le_iff_toNat_le, UInt64.lt_iff_toNat_lt] at *
  omega
@[simp] theorem UInt64.toBitVec_toUSize (n : UInt64) :
    n.toUSize.toBitVec = BitVec.setWidth System.Platform.numBits n.toBitVec := rfl
@[simp] theorem UInt64.toFin_val (x : UInt64) : ↑x.toFin = x.toNat := rfl
@[simp] theorem UInt64.toUInt16_le {a b : UInt64} : a.toUInt16 ≤ b.toUInt16 ↔ a % 65536 ≤ b % 65536 := by
  rfl
protected theorem UInt64.pow_succ (x : UInt64) (n : Nat) : x ^ (n + 1) = x ^ n * x := rfl
@[simp] theorem UInt64.toUSize_ofNatLT {n : Nat} (hn : n < UInt64.size) :
    (UInt64.ofNatLT n hn).toUSize = USize.ofNat n := rfl
@[simp] theorem UInt64.toFin.ofNat {n : Nat} : (UInt64.ofNat n).toFin = Fin.ofNat UInt64.size n := rfl
@[simp] theorem UInt64.toNat_ofFin (x : Fin UInt64.size) : (UInt64.ofFin x).toNat = ↑x := rfl
theorem UInt64.toNat_ofNat_of_lt' {n : Nat} (h : n < UInt64.size) : (UInt64.ofNat n).toNat = n := by
  simp at *
  omega
protected theorem UInt64.le_or_lt (a b : UInt64) : a ≤ b ∨ b < a := by
  simp [UInt64.le_iff_toNat_le, UInt64.lt_iff_toNat_lt] at *
  omega
@[simp] theorem UInt64.ofNat_mul (a b : Nat) : UInt64.ofNat (a * b) = UInt64.ofNat a * UInt64.ofNat b := by
  exact UInt64.eq_of_toBitVec_eq (BitVec.ofNat_mul ..)
theorem UInt64.ofNatLT_le_iff_le {a b : Nat} (ha : a < UInt64.size) (hb : b < UInt64.size) :
    UInt64.ofNatLT a ha ≤ UInt64.ofNatLT b hb ↔ a ≤ b := by
  rfl
theorem UInt64.ofNat_eq_iff_mod_eq_toNat (a : Nat) (b : UInt64) : UInt64.ofNat a = b ↔ a % 2 ^ 64 = b.toNat := by
  simp [← UInt64.toNat_inj]
@[simp] theorem UInt64.toUInt32_lt {a b : UInt64} : a.toUInt32 < b.toUInt32 ↔ a % 4294967296 < b % 4294967296 := by
  rfl
protected theorem UInt64.two_mul {a : UInt64} : 2 * a = a + a := by
  simp [← UInt64.toNat_inj] at *
  omega
protected theorem UInt64.mul_two {a : UInt64} : a * 2 = a + a := by
  simp [← UInt64.toNat_inj] at *
  omega
protected theorem UInt64.lt_or_eq_of_le {a b : UInt64} : a ≤ b → a < b ∨ a = b := by
  simp [UInt64.le_iff_toNat_le, UInt64.lt_iff_toNat_lt, ← UInt64.toNat_inj] at *
  omega
@[simp] theorem UInt64.ofFin_div (a b : Fin UInt64.size) : UInt64.ofFin (a / b) = UInt64.ofFin a / UInt64.ofFin b := rfl
@[simp] theorem UInt64.toBitVec_ofFin (n : Fin UInt64.size) : (UInt64.ofFin n).toBitVec = { toFin := n } := rfl
@[simp] theorem UInt64.toFin_div (a b : UInt64) : (a / b).toFin = a.toFin / b.toFin := rfl
protected theorem UInt64.lt_iff_toFin_lt {a b : UInt64} : a < b ↔ a.toFin < b.toFin := by
  rfl
@[simp] theorem UInt64.toUInt64_toUInt32 (n : UInt64) : n.toUInt32.toUInt64 = n % 4294967296 := rfl
@[simp] theorem UInt64.toFin_add (a b : UInt64) : (a + b).toFin = a.toFin + b.toFin := rfl
protected theorem UInt64.mul_sub {a b c : UInt64} : a * (b - c) = a * b - a * c := by
  exact UInt64.eq_of_toBitVec_eq BitVec.mul_sub
@[simp] theorem UInt64.ofInt_one : UInt64.ofInt 1 = 1 := rfl
@[simp] theorem UInt64.toUInt64_toUInt16 (n : UInt64) : n.toUInt16.toUInt64 = n % 65536 := rfl
protected theorem UInt64.eq_sub_iff_add_eq {a b c : UInt64} : a = c - b ↔ a + b = c := by
  simp [← UInt64.toBitVec_inj, BitVec.eq_sub_iff_add_eq]
protected theorem UInt64.lt_or_lt_of_ne {a b : UInt64} : a ≠ b → a < b ∨ b < a := by
  simp [UInt64.lt_iff_toNat_lt, ← UInt64.toNat_inj] at *
  omega
@[simp] theorem UInt64.toUInt32_le {a b : UInt64} : a.toUInt32 ≤ b.toUInt32 ↔ a % 4294967296 ≤ b % 4294967296 := by
  rfl
protected theorem UInt64.lt_iff_le_and_ne {a b : UInt64} : a < b ↔ a ≤ b ∧ a ≠ b := by
  simp [UInt64.le_iff_toNat_le, UInt64.lt_iff_toNat_lt, ← UInt64.toNat_inj] at *
  omega
protected theorem UInt64.ne_iff_toBitVec_ne {a b : UInt64} : a ≠ b ↔ a.toBitVec ≠ b.toBitVec := by
  simp [← UInt64.toBitVec_inj]
@[simp] theorem UInt64.toBitVec_toUInt16 (n : UInt64) : n.toUInt16.toBitVec = BitVec.setWidth 16 n.toBitVec := rfl
@[simp] theorem UInt64.toUInt16_lt {a b : UInt64} : a.toUInt16 < b.toUInt16 ↔ a % 65536 < b % 65536 := by
  rfl
@[simp] theorem UInt64.toFin_mod (a b : UInt64) : (a % b).toFin = a.toFin % b.toFin := rfl
theorem UInt64.toNat.inj {a b : UInt64} : a.toNat = b.toNat → a = b := by
  simp [← UInt64.toNat_inj]
protected theorem UInt64.eq_iff_toBitVec_eq {a b : UInt64} : a = b ↔ a.toBitVec = b.toBitVec := by
  simp [← UInt64.toBitVec_inj]
@[simp] theorem UInt64.ofNat_one : UInt64.ofNat 1 = 1 := rfl
protected theorem UInt64.mul_neg (a b : UInt64) : a * -b = -(a * b) := by
  exact UInt64.eq_of_toBitVec_eq (BitVec.mul_neg ..)
protected theorem UInt64.neg_mul_comm (a b : UInt64) : -a * b = a * -b := by
  apply UInt64.eq_of_toBitVec_eq
  simp
@[simp] theorem UInt64.toNat_sub_of_le (a b : UInt64) : b ≤ a → (a - b).toNat = a.toNat - b.toNat := by
  exact BitVec.toNat_sub_of_le
@[simp] theorem UInt64.toUSize_ofFin (n : Fin UInt64.size) : (UInt64.ofFin n).toUSize = USize.ofNat ↑n := rfl
@[simp] theorem UInt64.ofInt_neg_one : UInt64.ofInt (-1) = -1 := rfl
protected theorem UInt64.neg_mul_neg (a b : UInt64) : -a * -b = a * b := by
  apply UInt64.eq_of_toBitVec_eq
  simp
@[simp] theorem UInt64.toBitVec_toUInt32 (n : UInt64) : n.toUInt32.toBitVec = BitVec.setWidth 32 n.toBitVec := rfl
@[simp] protected theorem UInt64.not_or_self {a : UInt64} : ~~~a ||| a = -1 := by
  exact UInt64.eq_of_toBitVec_eq (BitVec.not_or_self ..)
@[simp] protected theorem UInt64.xor_right_inj {a b : UInt64} (c : UInt64) : c ^^^ a = c ^^^ b ↔ a = b := by
  simp [← UInt64.toBitVec_inj]
@[simp] theorem UInt64.ofFin_shiftRight_mod (a b : Fin UInt64.size) :
    UInt64.ofFin (a >>> (b % 64)) = UInt64.ofFin a >>> UInt64.ofFin b := rfl
@[simp] theorem UInt64.toFin_and (a b : UInt64) : (a &&& b).toFin = a.toFin &&& b.toFin := rfl
@[simp] protected theorem UInt64.not_inj {a b : UInt64} : ~~~a = ~~~b ↔ a = b := by
  simp [← UInt64.toBitVec_inj]
@[simp] theorem UInt64.toNat_shiftLeft (a b : UInt64) : (a <<< b).toNat = a.toNat <<< (b.toNat % 64) % 2 ^ 64 := rfl
@[simp] protected theorem UInt64.neg_one_xor {a : UInt64} : -1 ^^^ a = ~~~a := rfl
@[simp] protected theorem UInt64.not_and_self {a : UInt64} : ~~~a &&& a = 0 := by
  exact UInt64.eq_of_toBitVec_eq (BitVec.not_and_self ..)
@[simp] theorem UInt64.ofFin_or (a b : Fin UInt64.size) :
    UInt64.ofFin (a ||| b) = UInt64.ofFin a ||| UInt64.ofFin b := rfl
@[simp] theorem UInt64.toBitVec_shiftRight (a b : UInt64) : (a >>> b).toBitVec = a.toBitVec >>> (b.toBitVec % 64) := rfl
@[simp] theorem UInt64.ofFin_and (a b : Fin UInt64.size) :
    UInt64.ofFin (a &&& b) = UInt64.ofFin a &&& UInt64.ofFin b := rfl
@[simp] theorem UInt64.toFin_not (a : UInt64) : (~~~a).toFin = a.toFin.rev := by
  exact BitVec.toFin_not ..
@[simp] theorem UInt64.toFin_xor (a b : UInt64) : (a ^^^ b).toFin = a.toFin ^^^ b.toFin := rfl
@[simp] theorem UInt64.ofFin_shiftLeft_mod (a b : Fin UInt64.size) :
    UInt64.ofFin (a <<< (b % 64)) = UInt64.ofFin a <<< UInt64.ofFin b := rfl
@[simp] theorem UInt64.ofFin_xor (a b : Fin UInt64.size) :
    UInt64.ofFin (a ^^^ b) = UInt64.ofFin a ^^^ UInt64.ofFin b := rfl
@[simp] protected theorem UInt64.xor_left_inj {a b : UInt64} (c : UInt64) : a ^^^ c = b ^^^ c ↔ a = b := by
  simp [← UInt64.toBitVec_inj]
@[simp] protected theorem UInt64.zero_shiftLeft {a : UInt64} : 0 <<< a = 0 := by
  exact UInt64.eq_of_toBitVec_eq (BitVec.zero_shiftLeft ..)
@[simp] theorem UInt64.toBitVec_shiftLeft (a b : UInt64) : (a <<< b).toBitVec = a.toBitVec <<< (b.toBitVec % 64) := rfl
@[simp] protected theorem UInt64.or_not_self {a : UInt64} : a ||| ~~~a = -1 := by
  exact UInt64.eq_of_toBitVec_eq (BitVec.or_not_self ..)
protected theorem UInt64.neg_eq_not_add (a : UInt64) : -a = ~~~a + 1 := by
  exact UInt64.eq_of_toBitVec_eq (BitVec.neg_eq_not_add ..)
@[simp] theorem UInt64.toNat_not (a : UInt64) : (~~~a).toNat = UInt64.size - 1 - a.toNat := by
  exact BitVec.toNat_not
@[simp] theorem UInt64.toFin_or (a b : UInt64) : (a ||| b).toFin = a.toFin ||| b.toFin := rfl
protected theorem UInt64.not_eq_comm {a b : UInt64} : ~~~a = b ↔ a = ~~~b := by
  simp [← UInt64.toBitVec_inj, BitVec.not_eq_comm]
@[simp] protected theorem UInt64.shiftLeft_zero {a : UInt64} : a <<< 0 = a := by
  exact UInt64.eq_of_toBitVec_eq (BitVec.shiftLeft_zero ..)
@[simp] theorem UInt64.toUInt64_toInt64 (x : UInt64) : x.toInt64.toUInt64 = x := rfl
@[simp] theorem UInt64.toInt64_sub (a b : UInt64) : (a - b).toInt64 = a.toInt64 - b.toInt64 := rfl
@[simp] theorem UInt64.ofBitVec_int64ToBitVec (x : Int64) : { toBitVec := x.toBitVec } = x.toUInt64 := rfl
@[simp] theorem UInt64.toInt64_mul (a b : UInt64) : (a * b).toInt64 = a.toInt64 * b.toInt64 := rfl
@[simp] theorem UInt64.toInt64_add (a b : UInt64) : (a + b).toInt64 = a.toInt64 + b.toInt64 := rfl
@[simp] theorem UInt64.toBitVec_toInt64 (x : UInt64) : x.toInt64.toBitVec = x.toBitVec := rfl
@[simp] theorem UInt64.toInt64_neg (a : UInt64) : (-a).toInt64 = -a.toInt64 := rfl
@[simp] theorem UInt64.toInt64_ofNat' {n : Nat} : (UInt64.ofNat n).toInt64 = Int64.ofNat n := rfl
@[simp] theorem UInt64.toInt64_or (a b : UInt64) : (a ||| b).toInt64 = a.toInt64 ||| b.toInt64 := rfl
@[simp] theorem UInt64.toInt64_not (a : UInt64) : (~~~a).toInt64 = ~~~a.toInt64 := rfl
@[simp] theorem UInt64.toInt64_and (a b : UInt64) : (a &&& b).toInt64 = a.toInt64 &&& b.toInt64 := rfl
@[simp] theorem UInt64.toInt64_xor (a b : UInt64) : (a ^^^ b).toInt64 = a.toInt64 ^^^ b.toInt64 := rfl
theorem UInt64.ofNat_mod_size' {x : Nat} : UInt64.ofNat (x % 18446744073709551616) = UInt64.ofNat x := by
  simp [← UInt64.toNat_inj]
