/-
Machine words: sums and differences cancel; quotients by zero and one.

Lean's counterpart: `Init.Data.UInt.Lemmas`.
-/
prelude
import Init.Data.UInt.Lemmas
import Init.Data.BitVec.Lemmas.Part3

protected theorem UInt8.sub_eq_add_neg (a b : UInt8) : a - b = a + -b := UInt8.eq_of_toBitVec_eq (BitVec.sub_eq_add_neg _ _)

@[simp] protected theorem UInt8.add_sub_cancel (a b : UInt8) : a + b - b = a := UInt8.eq_of_toBitVec_eq (BitVec.add_sub_cancel _ _)

@[simp] protected theorem UInt8.sub_add_cancel (a b : UInt8) : a - b + b = a := UInt8.eq_of_toBitVec_eq (BitVec.sub_add_cancel _ _)

@[simp] protected theorem UInt8.neg_neg {a : UInt8} : - -a = a := UInt8.eq_of_toBitVec_eq BitVec.neg_neg

@[simp] protected theorem UInt8.neg_inj {a b : UInt8} : -a = -b ↔ a = b := by
  rw [← UInt8.toBitVec_inj, ← UInt8.toBitVec_inj]; exact BitVec.neg_inj

@[simp] protected theorem UInt8.add_left_inj {a b : UInt8} (c : UInt8) : a + c = b + c ↔ a = b := by
  rw [← UInt8.toBitVec_inj, ← UInt8.toBitVec_inj]; exact (BitVec.add_left_inj _)

@[simp] protected theorem UInt8.add_right_inj {a b : UInt8} (c : UInt8) : c + a = c + b ↔ a = b := by
  rw [← UInt8.toBitVec_inj, ← UInt8.toBitVec_inj]; exact (BitVec.add_right_inj _)

@[simp] protected theorem UInt8.sub_left_inj {a b : UInt8} (c : UInt8) : a - c = b - c ↔ a = b := by
  rw [← UInt8.toBitVec_inj, ← UInt8.toBitVec_inj]; exact (BitVec.sub_left_inj _)

@[simp] protected theorem UInt8.add_eq_right {a b : UInt8} : a + b = b ↔ a = 0 := by
  rw [← UInt8.toBitVec_inj, ← UInt8.toBitVec_inj]; exact BitVec.add_left_eq_self

@[simp] protected theorem UInt8.add_eq_left {a b : UInt8} : a + b = a ↔ b = 0 := by
  rw [← UInt8.toBitVec_inj, ← UInt8.toBitVec_inj]; exact BitVec.add_right_eq_self

@[simp] protected theorem UInt8.right_eq_add {a b : UInt8} : b = a + b ↔ a = 0 := by
  rw [← UInt8.toBitVec_inj, ← UInt8.toBitVec_inj]; exact BitVec.self_eq_add_left

@[simp] protected theorem UInt8.left_eq_add {a b : UInt8} : a = a + b ↔ b = 0 := by
  rw [← UInt8.toBitVec_inj, ← UInt8.toBitVec_inj]; exact BitVec.self_eq_add_right

@[simp] protected theorem UInt8.not_lt_zero {a : UInt8} : ¬a < 0 := Nat.not_lt_zero _

@[simp] protected theorem UInt8.zero_le {a : UInt8} : 0 ≤ a := Nat.zero_le _

@[simp] protected theorem UInt8.div_zero {a : UInt8} : a / 0 = 0 := UInt8.eq_of_toBitVec_eq BitVec.udiv_zero

@[simp] protected theorem UInt8.mod_zero {a : UInt8} : a % 0 = a := UInt8.eq_of_toBitVec_eq BitVec.umod_zero

@[simp] protected theorem UInt8.zero_div {a : UInt8} : 0 / a = 0 := UInt8.eq_of_toBitVec_eq BitVec.zero_udiv

@[simp] protected theorem UInt8.zero_mod {a : UInt8} : 0 % a = 0 := UInt8.eq_of_toBitVec_eq BitVec.zero_umod

@[simp] protected theorem UInt8.div_one {a : UInt8} : a / 1 = a := UInt8.eq_of_toBitVec_eq BitVec.udiv_one

@[simp] protected theorem UInt8.mod_one {a : UInt8} : a % 1 = 0 := UInt8.eq_of_toBitVec_eq BitVec.umod_one

@[simp] protected theorem UInt8.mod_self {a : UInt8} : a % a = 0 := UInt8.eq_of_toBitVec_eq BitVec.umod_self

protected theorem UInt16.sub_eq_add_neg (a b : UInt16) : a - b = a + -b := UInt16.eq_of_toBitVec_eq (BitVec.sub_eq_add_neg _ _)

@[simp] protected theorem UInt16.add_sub_cancel (a b : UInt16) : a + b - b = a := UInt16.eq_of_toBitVec_eq (BitVec.add_sub_cancel _ _)

@[simp] protected theorem UInt16.sub_add_cancel (a b : UInt16) : a - b + b = a := UInt16.eq_of_toBitVec_eq (BitVec.sub_add_cancel _ _)

@[simp] protected theorem UInt16.neg_neg {a : UInt16} : - -a = a := UInt16.eq_of_toBitVec_eq BitVec.neg_neg

@[simp] protected theorem UInt16.neg_inj {a b : UInt16} : -a = -b ↔ a = b := by
  rw [← UInt16.toBitVec_inj, ← UInt16.toBitVec_inj]; exact BitVec.neg_inj

@[simp] protected theorem UInt16.add_left_inj {a b : UInt16} (c : UInt16) : a + c = b + c ↔ a = b := by
  rw [← UInt16.toBitVec_inj, ← UInt16.toBitVec_inj]; exact (BitVec.add_left_inj _)

@[simp] protected theorem UInt16.add_right_inj {a b : UInt16} (c : UInt16) : c + a = c + b ↔ a = b := by
  rw [← UInt16.toBitVec_inj, ← UInt16.toBitVec_inj]; exact (BitVec.add_right_inj _)

@[simp] protected theorem UInt16.sub_left_inj {a b : UInt16} (c : UInt16) : a - c = b - c ↔ a = b := by
  rw [← UInt16.toBitVec_inj, ← UInt16.toBitVec_inj]; exact (BitVec.sub_left_inj _)

@[simp] protected theorem UInt16.add_eq_right {a b : UInt16} : a + b = b ↔ a = 0 := by
  rw [← UInt16.toBitVec_inj, ← UInt16.toBitVec_inj]; exact BitVec.add_left_eq_self

@[simp] protected theorem UInt16.add_eq_left {a b : UInt16} : a + b = a ↔ b = 0 := by
  rw [← UInt16.toBitVec_inj, ← UInt16.toBitVec_inj]; exact BitVec.add_right_eq_self

@[simp] protected theorem UInt16.right_eq_add {a b : UInt16} : b = a + b ↔ a = 0 := by
  rw [← UInt16.toBitVec_inj, ← UInt16.toBitVec_inj]; exact BitVec.self_eq_add_left

@[simp] protected theorem UInt16.left_eq_add {a b : UInt16} : a = a + b ↔ b = 0 := by
  rw [← UInt16.toBitVec_inj, ← UInt16.toBitVec_inj]; exact BitVec.self_eq_add_right

@[simp] protected theorem UInt16.not_lt_zero {a : UInt16} : ¬a < 0 := Nat.not_lt_zero _

@[simp] protected theorem UInt16.zero_le {a : UInt16} : 0 ≤ a := Nat.zero_le _

@[simp] protected theorem UInt16.div_zero {a : UInt16} : a / 0 = 0 := UInt16.eq_of_toBitVec_eq BitVec.udiv_zero

@[simp] protected theorem UInt16.mod_zero {a : UInt16} : a % 0 = a := UInt16.eq_of_toBitVec_eq BitVec.umod_zero

@[simp] protected theorem UInt16.zero_div {a : UInt16} : 0 / a = 0 := UInt16.eq_of_toBitVec_eq BitVec.zero_udiv

@[simp] protected theorem UInt16.zero_mod {a : UInt16} : 0 % a = 0 := UInt16.eq_of_toBitVec_eq BitVec.zero_umod

@[simp] protected theorem UInt16.div_one {a : UInt16} : a / 1 = a := UInt16.eq_of_toBitVec_eq BitVec.udiv_one

@[simp] protected theorem UInt16.mod_one {a : UInt16} : a % 1 = 0 := UInt16.eq_of_toBitVec_eq BitVec.umod_one

@[simp] protected theorem UInt16.mod_self {a : UInt16} : a % a = 0 := UInt16.eq_of_toBitVec_eq BitVec.umod_self

protected theorem UInt32.sub_eq_add_neg (a b : UInt32) : a - b = a + -b := UInt32.eq_of_toBitVec_eq (BitVec.sub_eq_add_neg _ _)

@[simp] protected theorem UInt32.add_sub_cancel (a b : UInt32) : a + b - b = a := UInt32.eq_of_toBitVec_eq (BitVec.add_sub_cancel _ _)

@[simp] protected theorem UInt32.sub_add_cancel (a b : UInt32) : a - b + b = a := UInt32.eq_of_toBitVec_eq (BitVec.sub_add_cancel _ _)

@[simp] protected theorem UInt32.neg_neg {a : UInt32} : - -a = a := UInt32.eq_of_toBitVec_eq BitVec.neg_neg

@[simp] protected theorem UInt32.neg_inj {a b : UInt32} : -a = -b ↔ a = b := by
  rw [← UInt32.toBitVec_inj, ← UInt32.toBitVec_inj]; exact BitVec.neg_inj

@[simp] protected theorem UInt32.add_left_inj {a b : UInt32} (c : UInt32) : a + c = b + c ↔ a = b := by
  rw [← UInt32.toBitVec_inj, ← UInt32.toBitVec_inj]; exact (BitVec.add_left_inj _)

@[simp] protected theorem UInt32.add_right_inj {a b : UInt32} (c : UInt32) : c + a = c + b ↔ a = b := by
  rw [← UInt32.toBitVec_inj, ← UInt32.toBitVec_inj]; exact (BitVec.add_right_inj _)

@[simp] protected theorem UInt32.sub_left_inj {a b : UInt32} (c : UInt32) : a - c = b - c ↔ a = b := by
  rw [← UInt32.toBitVec_inj, ← UInt32.toBitVec_inj]; exact (BitVec.sub_left_inj _)

@[simp] protected theorem UInt32.add_eq_right {a b : UInt32} : a + b = b ↔ a = 0 := by
  rw [← UInt32.toBitVec_inj, ← UInt32.toBitVec_inj]; exact BitVec.add_left_eq_self

@[simp] protected theorem UInt32.add_eq_left {a b : UInt32} : a + b = a ↔ b = 0 := by
  rw [← UInt32.toBitVec_inj, ← UInt32.toBitVec_inj]; exact BitVec.add_right_eq_self

@[simp] protected theorem UInt32.right_eq_add {a b : UInt32} : b = a + b ↔ a = 0 := by
  rw [← UInt32.toBitVec_inj, ← UInt32.toBitVec_inj]; exact BitVec.self_eq_add_left

@[simp] protected theorem UInt32.left_eq_add {a b : UInt32} : a = a + b ↔ b = 0 := by
  rw [← UInt32.toBitVec_inj, ← UInt32.toBitVec_inj]; exact BitVec.self_eq_add_right

@[simp] protected theorem UInt32.not_lt_zero {a : UInt32} : ¬a < 0 := Nat.not_lt_zero _

@[simp] protected theorem UInt32.zero_le {a : UInt32} : 0 ≤ a := Nat.zero_le _

@[simp] protected theorem UInt32.div_zero {a : UInt32} : a / 0 = 0 := UInt32.eq_of_toBitVec_eq BitVec.udiv_zero

@[simp] protected theorem UInt32.mod_zero {a : UInt32} : a % 0 = a := UInt32.eq_of_toBitVec_eq BitVec.umod_zero

@[simp] protected theorem UInt32.zero_div {a : UInt32} : 0 / a = 0 := UInt32.eq_of_toBitVec_eq BitVec.zero_udiv

@[simp] protected theorem UInt32.zero_mod {a : UInt32} : 0 % a = 0 := UInt32.eq_of_toBitVec_eq BitVec.zero_umod

@[simp] protected theorem UInt32.div_one {a : UInt32} : a / 1 = a := UInt32.eq_of_toBitVec_eq BitVec.udiv_one

@[simp] protected theorem UInt32.mod_one {a : UInt32} : a % 1 = 0 := UInt32.eq_of_toBitVec_eq BitVec.umod_one

@[simp] protected theorem UInt32.mod_self {a : UInt32} : a % a = 0 := UInt32.eq_of_toBitVec_eq BitVec.umod_self

protected theorem UInt64.sub_eq_add_neg (a b : UInt64) : a - b = a + -b := UInt64.eq_of_toBitVec_eq (BitVec.sub_eq_add_neg _ _)

@[simp] protected theorem UInt64.add_sub_cancel (a b : UInt64) : a + b - b = a := UInt64.eq_of_toBitVec_eq (BitVec.add_sub_cancel _ _)

@[simp] protected theorem UInt64.sub_add_cancel (a b : UInt64) : a - b + b = a := UInt64.eq_of_toBitVec_eq (BitVec.sub_add_cancel _ _)

@[simp] protected theorem UInt64.neg_neg {a : UInt64} : - -a = a := UInt64.eq_of_toBitVec_eq BitVec.neg_neg

@[simp] protected theorem UInt64.neg_inj {a b : UInt64} : -a = -b ↔ a = b := by
  rw [← UInt64.toBitVec_inj, ← UInt64.toBitVec_inj]; exact BitVec.neg_inj

@[simp] protected theorem UInt64.add_left_inj {a b : UInt64} (c : UInt64) : a + c = b + c ↔ a = b := by
  rw [← UInt64.toBitVec_inj, ← UInt64.toBitVec_inj]; exact (BitVec.add_left_inj _)

@[simp] protected theorem UInt64.add_right_inj {a b : UInt64} (c : UInt64) : c + a = c + b ↔ a = b := by
  rw [← UInt64.toBitVec_inj, ← UInt64.toBitVec_inj]; exact (BitVec.add_right_inj _)

@[simp] protected theorem UInt64.sub_left_inj {a b : UInt64} (c : UInt64) : a - c = b - c ↔ a = b := by
  rw [← UInt64.toBitVec_inj, ← UInt64.toBitVec_inj]; exact (BitVec.sub_left_inj _)

@[simp] protected theorem UInt64.add_eq_right {a b : UInt64} : a + b = b ↔ a = 0 := by
  rw [← UInt64.toBitVec_inj, ← UInt64.toBitVec_inj]; exact BitVec.add_left_eq_self

@[simp] protected theorem UInt64.add_eq_left {a b : UInt64} : a + b = a ↔ b = 0 := by
  rw [← UInt64.toBitVec_inj, ← UInt64.toBitVec_inj]; exact BitVec.add_right_eq_self

@[simp] protected theorem UInt64.right_eq_add {a b : UInt64} : b = a + b ↔ a = 0 := by
  rw [← UInt64.toBitVec_inj, ← UInt64.toBitVec_inj]; exact BitVec.self_eq_add_left

@[simp] protected theorem UInt64.left_eq_add {a b : UInt64} : a = a + b ↔ b = 0 := by
  rw [← UInt64.toBitVec_inj, ← UInt64.toBitVec_inj]; exact BitVec.self_eq_add_right

@[simp] protected theorem UInt64.not_lt_zero {a : UInt64} : ¬a < 0 := Nat.not_lt_zero _

@[simp] protected theorem UInt64.zero_le {a : UInt64} : 0 ≤ a := Nat.zero_le _

@[simp] protected theorem UInt64.div_zero {a : UInt64} : a / 0 = 0 := UInt64.eq_of_toBitVec_eq BitVec.udiv_zero

@[simp] protected theorem UInt64.mod_zero {a : UInt64} : a % 0 = a := UInt64.eq_of_toBitVec_eq BitVec.umod_zero

@[simp] protected theorem UInt64.zero_div {a : UInt64} : 0 / a = 0 := UInt64.eq_of_toBitVec_eq BitVec.zero_udiv

@[simp] protected theorem UInt64.zero_mod {a : UInt64} : 0 % a = 0 := UInt64.eq_of_toBitVec_eq BitVec.zero_umod

@[simp] protected theorem UInt64.div_one {a : UInt64} : a / 1 = a := UInt64.eq_of_toBitVec_eq BitVec.udiv_one

@[simp] protected theorem UInt64.mod_one {a : UInt64} : a % 1 = 0 := UInt64.eq_of_toBitVec_eq BitVec.umod_one

@[simp] protected theorem UInt64.mod_self {a : UInt64} : a % a = 0 := UInt64.eq_of_toBitVec_eq BitVec.umod_self
