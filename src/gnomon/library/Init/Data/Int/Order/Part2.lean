/-
Laws of integers: sums, products, order, signs, absolute values, casts. Their modules in Lean are also `Init.Data.Int.Lemmas`, `Init.Data.Int.LemmasAux`. Part 2 of 3.

Lean's counterpart: `Init.Data.Int.Order`.
-/
prelude
import Init.Data.Int.Order.Part1

protected theorem Int.lt_min {a b c : Int} : a < min b c ↔ a < b ∧ a < c := by omega

protected theorem Int.le_min {a b c : Int} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := by omega

@[simp] protected theorem Int.sub_le_sub_left_iff {a b c : Int} : c - a ≤ c - b ↔ b ≤ a := by omega

@[simp] protected theorem Int.sub_lt_sub_left_iff {a b c : Int} : c - a < c - b ↔ b < a := by omega

@[simp] protected theorem Int.sub_lt_sub_right_iff {a b c : Int} : a - c < b - c ↔ a < b := by omega

@[simp] protected theorem Int.sub_le_sub_right_iff {a b c : Int} : a - c ≤ b - c ↔ a ≤ b := by omega

theorem Int.natAbs_eq (a : Int) : a = ↑a.natAbs ∨ a = -↑a.natAbs := by omega

theorem Int.ofNat_natAbs_of_nonpos {a : Int} (H : a ≤ 0) : ↑a.natAbs = -a := by omega

theorem Int.eq_neg_natAbs_of_nonpos {a : Int} (h : a ≤ 0) : a = -↑a.natAbs := by omega

protected theorem Int.neg_of_neg_pos {a : Int} (h : 0 < -a) : a < 0 := by omega

protected theorem Int.neg_neg_of_pos {a : Int} (h : 0 < a) : -a < 0 := by omega

protected theorem Int.nonpos_of_neg_nonneg {a : Int} (h : 0 ≤ -a) : a ≤ 0 := by omega

protected theorem Int.neg_nonneg_of_nonpos {a : Int} (h : a ≤ 0) : 0 ≤ -a := by omega

protected theorem Int.neg_nonpos_of_nonneg {a : Int} (h : 0 ≤ a) : -a ≤ 0 := by omega

protected theorem Int.pos_of_neg_neg {a : Int} (h : -a < 0) : 0 < a := by omega

protected theorem Int.neg_pos_of_neg {a : Int} (h : a < 0) : 0 < -a := by omega

protected theorem Int.nonneg_of_neg_nonpos {a : Int} (h : -a ≤ 0) : 0 ≤ a := by omega

theorem Int.toNat_lt_toNat {n m : Int} (hn : 0 < m) : n.toNat < m.toNat ↔ n < m := by omega

theorem Int.natAbs_lt_natAbs_of_nonneg_of_lt {a b : Int} (w₁ : 0 ≤ a) (w₂ : a < b) : a.natAbs < b.natAbs := by omega

theorem Int.le.intro {a b : Int} (n : Nat) (h : a + ↑n = b) : a ≤ b := by omega

theorem Int.le.intro_sub {a b : Int} (n : Nat) (h : b - a = ↑n) : a ≤ b := by omega

@[simp] theorem Int.toNat_sub (m n : Nat) : ((m : Int) - (n : Int)).toNat = m - n := by omega

protected theorem Int.lt_add_of_pos_left (a : Int) {b : Int} (h : 0 < b) : a < b + a := by omega

protected theorem Int.lt_add_of_pos_right (a : Int) {b : Int} (h : 0 < b) : a < a + b := by omega

protected theorem Int.sub_le_self (a : Int) {b : Int} (h : 0 ≤ b) : a - b ≤ a := by omega

protected theorem Int.sub_lt_self (a : Int) {b : Int} (h : 0 < b) : a - b < a := by omega

theorem Int.zero_eq_toNat_sub_iff (m n : Int) : 0 = (m - n).toNat ↔ m ≤ n := by omega

theorem Int.toNat_sub_eq_zero_iff (m n : Int) : (m - n).toNat = 0 ↔ m ≤ n := by omega

@[simp] theorem Int.neg_ofNat_eq_negSucc_add_one_iff {a b : Nat} : -↑a = Int.negSucc b + 1 ↔ a = b := by omega

@[simp] theorem Int.negSucc_add_one_eq_neg_ofNat_iff {a b : Nat} : Int.negSucc a + 1 = -↑b ↔ a = b := by omega

theorem Int.sub_one_lt_of_le {a b : Int} (H : a ≤ b) : a - 1 < b := by omega

protected theorem Int.le_add_of_nonneg_left {a b : Int} (h : 0 ≤ b) : a ≤ b + a := by omega

theorem Int.lt_of_le_sub_one {a b : Int} (H : a ≤ b - 1) : a < b := by omega

protected theorem Int.lt_of_sub_pos {a b : Int} (h : 0 < a - b) : b < a := by omega

protected theorem Int.le_of_sub_nonpos {a b : Int} (h : a - b ≤ 0) : a ≤ b := by omega

theorem Int.add_one_le_of_lt {a b : Int} (H : a < b) : a + 1 ≤ b := by omega

theorem Int.le_of_sub_one_lt {a b : Int} (H : a - 1 < b) : a ≤ b := by omega

theorem Int.le_of_lt_add_one {a b : Int} (H : a < b + 1) : a ≤ b := by omega

protected theorem Int.sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b := by omega

theorem Int.le_add_one {a b : Int} (h : a ≤ b) : a ≤ b + 1 := by omega

protected theorem Int.lt_of_sub_neg {a b : Int} (h : a - b < 0) : a < b := by omega

theorem Int.lt_of_add_one_le {a b : Int} (H : a + 1 ≤ b) : a < b := by omega

theorem Int.le_sub_one_of_lt {a b : Int} (H : a < b) : a ≤ b - 1 := by omega

protected theorem Int.le_of_sub_nonneg {a b : Int} (h : 0 ≤ a - b) : b ≤ a := by omega

protected theorem Int.sub_neg_of_lt {a b : Int} (h : a < b) : a - b < 0 := by omega

protected theorem Int.le_add_of_nonneg_right {a b : Int} (h : 0 ≤ b) : a ≤ a + b := by omega

protected theorem Int.sub_pos_of_lt {a b : Int} (h : b < a) : 0 < a - b := by omega

protected theorem Int.sub_nonpos_of_le {a b : Int} (h : a ≤ b) : a - b ≤ 0 := by omega

theorem Int.lt_add_one_of_le {a b : Int} (H : a ≤ b) : a < b + 1 := by omega

protected theorem Int.neg_eq_neg_one_mul (a : Int) : -a = -1 * a := by omega

protected theorem Int.two_mul (n : Int) : 2 * n = n + n := by omega

theorem Int.le_sub_one_iff {m n : Int} : m ≤ n - 1 ↔ m < n := by omega

theorem Int.lt_iff_add_one_le {a b : Int} : a < b ↔ a + 1 ≤ b := by omega

theorem Int.add_one_le_iff {a b : Int} : a + 1 ≤ b ↔ a < b := by omega

protected theorem Int.le_iff_lt_add_one {a b : Int} : a ≤ b ↔ a < b + 1 := by omega

theorem Int.lt_add_one_iff {a b : Int} : a < b + 1 ↔ a ≤ b := by omega

theorem Int.sub_one_lt_iff {m n : Int} : m - 1 < n ↔ m ≤ n := by omega

@[simp] theorem Int.neg_ofNat_eq_negSucc_iff {a b : Nat} : -↑a = Int.negSucc b ↔ a = b + 1 := by omega

@[simp] theorem Int.negSucc_eq_neg_ofNat_iff {a b : Nat} : Int.negSucc a = -↑b ↔ a + 1 = b := by omega

@[simp] theorem Int.pred_toNat (i : Int) : (i - 1).toNat = i.toNat - 1 := by omega

protected theorem Int.neg_add_cancel_left (a b : Int) : -a + (a + b) = b := by omega

protected theorem Int.neg_add_cancel_right (a b : Int) : a + -b + b = a := by omega

protected theorem Int.add_neg_cancel_right (a b : Int) : a + b + -b = a := by omega

protected theorem Int.neg_sub (a b : Int) : -(a - b) = b - a := by omega

@[simp] theorem Int.negSucc_sub_one (n : Nat) : Int.negSucc n - 1 = Int.negSucc (n + 1) := by omega

protected theorem Int.add_neg_cancel_left (a b : Int) : a + (-a + b) = b := by omega

protected theorem Int.neg_eq_of_add_eq_zero {a b : Int} (h : a + b = 0) : -a = b := by omega

protected theorem Int.sub_eq_add_neg {a b : Int} : a - b = a + -b := by omega

protected theorem Int.add_neg_eq_sub {a b : Int} : a + -b = a - b := by omega

theorem Int.negSucc_eq (n : Nat) : Int.negSucc n = -(↑n + 1) := by omega

protected theorem Int.min_max_distrib_left (a b c : Int) : min a (max b c) = max (min a b) (min a c) := by omega

protected theorem Int.min_max_distrib_right (a b c : Int) : min (max a b) c = max (min a c) (min b c) := by omega

protected theorem Int.max_min_distrib_left (a b c : Int) : max a (min b c) = min (max a b) (max a c) := by omega

protected theorem Int.max_min_distrib_right (a b c : Int) : max (min a b) c = min (max a c) (max b c) := by omega

protected theorem Int.add_left_cancel {a b c : Int} (h : a + b = a + c) : b = c := by omega

theorem Int.natAbs_eq_iff {a : Int} {n : Nat} : a.natAbs = n ↔ a = ↑n ∨ a = -↑n := by omega

protected theorem Int.sub_eq_iff_eq_add' {b a c : Int} : a - b = c ↔ a = b + c := by omega

protected theorem Int.sub_eq_iff_eq_add {b a c : Int} : a - b = c ↔ a = c + b := by omega

theorem Int.natAbs_add_le (a b : Int) : (a + b).natAbs ≤ a.natAbs + b.natAbs := by omega

theorem Int.natAbs_sub_le (a b : Int) : (a - b).natAbs ≤ a.natAbs + b.natAbs := by omega

theorem Int.ofNat_tdiv (m n : Nat) : ((m / n : Nat) : Int) = ((m : Int)).tdiv (n : Int) := rfl

theorem Int.negSucc_add_negSucc (m n : Nat) : Int.negSucc m + Int.negSucc n = Int.negSucc (m + n).succ := by omega

theorem Int.toNat_sub_toNat_neg (n : Int) : ↑n.toNat - ↑(-n).toNat = n := by omega

@[simp] theorem Int.toNat_natCast_add_one {n : Nat} : ((n : Int) + 1).toNat = n + 1 := by omega

protected theorem Int.add_le_zero_iff_le_neg' {a b : Int} : a + b ≤ 0 ↔ b ≤ -a := by omega

protected theorem Int.add_nonneg_iff_neg_le' {a b : Int} : 0 ≤ a + b ↔ -a ≤ b := by omega

protected theorem Int.add_le_zero_iff_le_neg {a b : Int} : a + b ≤ 0 ↔ a ≤ -b := by omega

protected theorem Int.add_nonneg_iff_neg_le {a b : Int} : 0 ≤ a + b ↔ -b ≤ a := by omega

protected theorem Int.add_le_add_left {a b : Int} (h : a ≤ b) (c : Int) : c + a ≤ c + b := by omega

protected theorem Int.add_le_add_right {a b : Int} (h : a ≤ b) (c : Int) : a + c ≤ b + c := by omega

protected theorem Int.sub_lt_sub_left {a b : Int} (h : a < b) (c : Int) : c - b < c - a := by omega

protected theorem Int.add_lt_add_right {a b : Int} (h : a < b) (c : Int) : a + c < b + c := by omega

protected theorem Int.add_lt_add_left {a b : Int} (h : a < b) (c : Int) : c + a < c + b := by omega

protected theorem Int.sub_le_sub_left {a b : Int} (h : a ≤ b) (c : Int) : c - b ≤ c - a := by omega

protected theorem Int.sub_le_sub_right {a b : Int} (h : a ≤ b) (c : Int) : a - c ≤ b - c := by omega

protected theorem Int.sub_lt_sub_right {a b : Int} (h : a < b) (c : Int) : a - c < b - c := by omega

protected theorem Int.sub_lt_of_sub_lt {a b c : Int} (h : a - b < c) : a - c < b := by omega

protected theorem Int.add_le_of_le_sub_right {a b c : Int} (h : a ≤ c - b) : a + b ≤ c := by omega

protected theorem Int.le_sub_right_of_add_le {a b c : Int} (h : a + b ≤ c) : a ≤ c - b := by omega

protected theorem Int.sub_right_le_of_le_add {a b c : Int} (h : a ≤ b + c) : a - c ≤ b := by omega

protected theorem Int.sub_le_of_sub_le {a b c : Int} (h : a - b ≤ c) : a - c ≤ b := by omega

protected theorem Int.lt_of_sub_lt_sub_left {a b c : Int} (h : c - a < c - b) : b < a := by omega

protected theorem Int.lt_add_of_sub_right_lt {a b c : Int} (h : a - c < b) : a < b + c := by omega

protected theorem Int.lt_of_sub_lt_sub_right {a b c : Int} (h : a - c < b - c) : a < b := by omega

protected theorem Int.sub_left_le_of_le_add {a b c : Int} (h : a ≤ b + c) : a - b ≤ c := by omega

protected theorem Int.le_of_sub_le_sub_left {a b c : Int} (h : c - a ≤ c - b) : b ≤ a := by omega

protected theorem Int.add_lt_of_lt_sub_left {a b c : Int} (h : b < c - a) : a + b < c := by omega

protected theorem Int.lt_sub_left_of_add_lt {a b c : Int} (h : a + b < c) : b < c - a := by omega

protected theorem Int.lt_add_of_sub_left_lt {a b c : Int} (h : a - b < c) : a < b + c := by omega

protected theorem Int.le_of_add_le_add_left {a b c : Int} (h : a + b ≤ a + c) : b ≤ c := by omega

protected theorem Int.sub_left_lt_of_lt_add {a b c : Int} (h : a < b + c) : a - b < c := by omega

protected theorem Int.le_of_sub_le_sub_right {a b c : Int} (h : a - c ≤ b - c) : a ≤ b := by omega

protected theorem Int.le_sub_left_of_add_le {a b c : Int} (h : a + b ≤ c) : b ≤ c - a := by omega

protected theorem Int.add_lt_of_lt_sub_right {a b c : Int} (h : a < c - b) : a + b < c := by omega

protected theorem Int.lt_sub_right_of_add_lt {a b c : Int} (h : a + b < c) : a < c - b := by omega

protected theorem Int.le_add_of_sub_left_le {a b c : Int} (h : a - b ≤ c) : a ≤ b + c := by omega

protected theorem Int.lt_of_add_lt_add_right {a b c : Int} (h : a + b < c + b) : a < c := by omega

protected theorem Int.le_add_of_sub_right_le {a b c : Int} (h : a - c ≤ b) : a ≤ b + c := by omega

protected theorem Int.add_le_of_le_sub_left {a b c : Int} (h : b ≤ c - a) : a + b ≤ c := by omega

protected theorem Int.lt_of_add_lt_add_left {a b c : Int} (h : a + b < a + c) : b < c := by omega

protected theorem Int.sub_right_lt_of_lt_add {a b c : Int} (h : a < b + c) : a - c < b := by omega

protected theorem Int.le_of_add_le_add_right {a b c : Int} (h : a + b ≤ c + b) : a ≤ c := by omega

protected theorem Int.le_add_iff_sub_le {a b c : Int} : a ≤ b + c ↔ a - c ≤ b := by omega

protected theorem Int.add_le_iff_le_sub {a b c : Int} : a + b ≤ c ↔ a ≤ c - b := by omega

protected theorem Int.lt_sub_right_iff_add_lt {a b c : Int} : a < c - b ↔ a + b < c := by omega

protected theorem Int.sub_lt_iff {a b c : Int} : a - b < c ↔ a < c + b := by omega

protected theorem Int.sub_right_le_iff_le_add {a b c : Int} : a - c ≤ b ↔ a ≤ b + c := by omega

protected theorem Int.lt_add_of_le_of_pos {a b c : Int} (hbc : b ≤ c) (ha : 0 < a) : b < c + a := by omega

theorem Int.negSucc_emod_ofNat {a b : Nat} : Int.negSucc a % ↑b = Int.subNatNat b (a % b).succ := rfl

theorem Int.lt_add_succ (a : Int) (n : Nat) : a < a + (↑n + 1) := by omega

@[simp] protected theorem Int.max_add_right (a b c : Int) : max (a + c) (b + c) = max a b + c := by omega

@[simp] protected theorem Int.min_add_right (a b c : Int) : min (a + c) (b + c) = min a b + c := by omega

@[simp] protected theorem Int.min_add_left (a b c : Int) : min (a + b) (a + c) = a + min b c := by omega

@[simp] protected theorem Int.max_add_left (a b c : Int) : max (a + b) (a + c) = a + max b c := by omega

theorem Int.toNat_sub_of_le {a b : Int} (h : b ≤ a) : ↑(a - b).toNat = a - b := by omega

theorem Int.add_neg_one (i : Int) : i + -1 = i - 1 := by omega

protected theorem Int.neg_le_sub_left_of_le_add {a b c : Int} (h : c ≤ a + b) : -a ≤ b - c := by omega

protected theorem Int.le_add_of_neg_add_le_left {a b c : Int} (h : -b + a ≤ c) : a ≤ b + c := by omega

protected theorem Int.neg_add_lt_left_of_lt_add {a b c : Int} (h : a < b + c) : -b + a < c := by omega

protected theorem Int.neg_lt_sub_left_of_lt_add {a b c : Int} (h : c < a + b) : -a < b - c := by omega

protected theorem Int.lt_add_of_neg_add_lt {a b c : Int} (h : -b + a < c) : a < b + c := by omega

protected theorem Int.lt_neg_add_of_add_lt {a b c : Int} (h : a + b < c) : b < -a + c := by omega

protected theorem Int.le_add_of_neg_le_sub_right {a b c : Int} (h : -b ≤ a - c) : c ≤ a + b := by omega

protected theorem Int.lt_add_of_neg_add_lt_right {a b c : Int} (h : -c + a < b) : a < b + c := by omega

protected theorem Int.add_le_of_le_neg_add {a b c : Int} (h : b ≤ -a + c) : a + b ≤ c := by omega

protected theorem Int.lt_add_of_neg_add_lt_left {a b c : Int} (h : -b + a < c) : a < b + c := by omega

protected theorem Int.le_add_of_neg_add_le {a b c : Int} (h : -b + a ≤ c) : a ≤ b + c := by omega

protected theorem Int.le_add_of_neg_add_le_right {a b c : Int} (h : -c + a ≤ b) : a ≤ b + c := by omega

protected theorem Int.neg_lt_sub_right_of_lt_add {a b c : Int} (h : c < a + b) : -b < a - c := by omega

protected theorem Int.add_lt_of_lt_neg_add {a b c : Int} (h : b < -a + c) : a + b < c := by omega

protected theorem Int.le_add_of_neg_le_sub_left {a b c : Int} (h : -a ≤ b - c) : c ≤ a + b := by omega

protected theorem Int.le_neg_add_of_add_le {a b c : Int} (h : a + b ≤ c) : b ≤ -a + c := by omega

protected theorem Int.neg_add_lt_right_of_lt_add {a b c : Int} (h : a < b + c) : -c + a < b := by omega

protected theorem Int.neg_add_le_right_of_le_add {a b c : Int} (h : a ≤ b + c) : -c + a ≤ b := by omega

protected theorem Int.lt_add_of_neg_lt_sub_right {a b c : Int} (h : -b < a - c) : c < a + b := by omega

protected theorem Int.lt_add_of_neg_lt_sub_left {a b c : Int} (h : -a < b - c) : c < a + b := by omega

protected theorem Int.neg_add_le_of_le_add {a b c : Int} (h : a ≤ b + c) : -b + a ≤ c := by omega

protected theorem Int.neg_add_lt_of_lt_add {a b c : Int} (h : a < b + c) : -b + a < c := by omega

protected theorem Int.neg_add_le_left_of_le_add {a b c : Int} (h : a ≤ b + c) : -b + a ≤ c := by omega

protected theorem Int.neg_le_sub_right_of_le_add {a b c : Int} (h : c ≤ a + b) : -b ≤ a - c := by omega

protected theorem Int.add_lt_iff {a b c : Int} : a + b < c ↔ a < -b + c := by omega

protected theorem Int.neg_add {a b : Int} : -(a + b) = -a + -b := by omega

theorem Int.negSucc_mul_negSucc (m n : Nat) : Int.negSucc m * Int.negSucc n = ↑m.succ * ↑n.succ := rfl

protected theorem Int.sub_le_sub {a b c d : Int} (hab : a ≤ b) (hcd : c ≤ d) : a - d ≤ b - c := by omega

protected theorem Int.sub_lt_sub_of_le_of_lt {a b c d : Int} (hab : a ≤ b) (hcd : c < d) : a - d < b - c := by omega

protected theorem Int.add_lt_add_of_lt_of_le {a b c d : Int} (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d := by omega

protected theorem Int.add_le_add {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d := by omega

protected theorem Int.sub_lt_sub {a b c d : Int} (hab : a < b) (hcd : c < d) : a - d < b - c := by omega

protected theorem Int.add_lt_add_of_le_of_lt {a b c d : Int} (h₁ : a ≤ b) (h₂ : c < d) : a + c < b + d := by omega

protected theorem Int.sub_lt_sub_of_lt_of_le {a b c d : Int} (hab : a < b) (hcd : c ≤ d) : a - d < b - c := by omega

protected theorem Int.add_lt_add {a b c d : Int} (h₁ : a < b) (h₂ : c < d) : a + c < b + d := by omega

theorem Int.negSucc_mul_ofNat (m n : Nat) : Int.negSucc m * ↑n = -↑(m.succ * n) := rfl

theorem Int.ofNat_mul_negSucc (m n : Nat) : ↑m * Int.negSucc n = -↑(m * n.succ) := rfl

theorem Int.lt.intro {a b : Int} {n : Nat} (h : a + (↑n + 1) = b) : a < b := by omega

theorem Int.toNat_add_nat {a : Int} (ha : 0 ≤ a) (n : Nat) : (a + ↑n).toNat = a.toNat + n := by omega

protected theorem Int.add_pos_of_nonneg_of_pos {a b : Int} (ha : 0 ≤ a) (hb : 0 < b) : 0 < a + b := by omega

protected theorem Int.add_neg_of_nonpos_of_neg {a b : Int} (ha : a ≤ 0) (hb : b < 0) : a + b < 0 := by omega

protected theorem Int.add_pos_of_pos_of_nonneg {a b : Int} (ha : 0 < a) (hb : 0 ≤ b) : 0 < a + b := by omega

protected theorem Int.add_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b := by omega

protected theorem Int.add_nonpos {a b : Int} (ha : a ≤ 0) (hb : b ≤ 0) : a + b ≤ 0 := by omega

protected theorem Int.add_neg_of_neg_of_nonpos {a b : Int} (ha : a < 0) (hb : b ≤ 0) : a + b < 0 := by omega

protected theorem Int.add_neg {a b : Int} (ha : a < 0) (hb : b < 0) : a + b < 0 := by omega

protected theorem Int.add_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a + b := by omega

protected theorem Int.add_sub_add_right (n k m : Int) : n + k - (m + k) = n - m := by omega

protected theorem Int.add_right_comm (a b c : Int) : a + b + c = a + c + b := by omega

protected theorem Int.add_left_comm (a b c : Int) : a + (b + c) = b + (a + c) := by omega

protected theorem Int.add_sub_add_left (k n m : Int) : k + n - (k + m) = n - m := by omega

protected theorem Int.sub_sub (a b c : Int) : a - b - c = a - (b + c) := by omega

protected theorem Int.add_assoc (a b c : Int) : a + b + c = a + (b + c) := by omega

protected theorem Int.add_sub_assoc (a b c : Int) : a + b - c = a + (b - c) := by omega

protected theorem Int.sub_min_sub_right (a b c : Int) : min (a - c) (b - c) = min a b - c := by omega

protected theorem Int.sub_min_sub_left (a b c : Int) : min (a - b) (a - c) = a - max b c := by omega

protected theorem Int.sub_max_sub_left (a b c : Int) : max (a - b) (a - c) = a - min b c := by omega

protected theorem Int.sub_max_sub_right (a b c : Int) : max (a - c) (b - c) = max a b - c := by omega

@[norm_cast] theorem Int.ofNat_sub {m n : Nat} (h : m ≤ n) : ((n - m : Nat) : Int) = (n : Int) - (m : Int) := by omega

@[norm_cast] protected theorem Int.natCast_sub {n m : Nat} : n ≤ m → ((m - n : Nat) : Int) = (m : Int) - (n : Int) :=
  by omega

theorem Int.le_add_one_iff {m n : Int} : m ≤ n + 1 ↔ m ≤ n ∨ m = n + 1 := by omega

theorem Int.natAbs_sub_of_nonneg_of_le {a b : Int} (h₁ : 0 ≤ b) (h₂ : b ≤ a) : (a - b).natAbs = a.natAbs - b.natAbs :=
  by omega

theorem Int.toNat_add {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : (a + b).toNat = a.toNat + b.toNat := by omega

theorem Int.toNat_sub'' {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : (a - b).toNat = a.toNat - b.toNat := by omega

theorem Int.natAbs_add_of_nonpos {a b : Int} (ha : a ≤ 0) (hb : b ≤ 0) : (a + b).natAbs = a.natAbs + b.natAbs :=
  by omega

theorem Int.natAbs_add_of_nonneg {a b : Int} : 0 ≤ a → 0 ≤ b → (a + b).natAbs = a.natAbs + b.natAbs := by omega

theorem Int.ofNat_ediv_negSucc {a b : Nat} : Int.ofNat a / Int.negSucc b = -↑(a / (b + 1)) := rfl

theorem Int.negSucc_emod_negSucc {a b : Nat} : Int.negSucc a % Int.negSucc b = Int.subNatNat (b + 1) (a % (b +
    1)).succ :=
  rfl

protected theorem Int.add_le_add_three {a b c d e f : Int} (h₁ : a ≤ d) (h₂ : b ≤ e) (h₃ : c ≤ f) : a + b + c ≤ d + e
    + f :=
  by omega

protected theorem Int.neg_mul (a b : Int) : -a * b = -(a * b) := by
  have h : (-a + a) * b = 0 := by rw [Int.add_left_neg, Int.zero_mul]
  rw [Int.add_mul] at h
  omega

protected theorem Int.mul_neg (a b : Int) : a * -b = -(a * b) := by rw [Int.mul_comm, Int.neg_mul, Int.mul_comm]

protected theorem Int.neg_mul_eq_neg_mul (a b : Int) : -(a * b) = -a * b := (Int.neg_mul a b).symm

protected theorem Int.neg_mul_eq_mul_neg (a b : Int) : -(a * b) = a * -b := (Int.mul_neg a b).symm

protected theorem Int.neg_mul_neg (a b : Int) : -a * -b = a * b := by rw [Int.neg_mul, Int.mul_neg, Int.neg_neg]

protected theorem Int.neg_mul_comm (a b : Int) : -a * b = a * -b := by rw [Int.neg_mul, Int.mul_neg]

protected theorem Int.mul_sub (a b c : Int) : a * (b - c) = a * b - a * c :=
  by rw [Int.sub_eq_add_neg, Int.mul_add, Int.mul_neg, Int.sub_eq_add_neg]

protected theorem Int.sub_mul (a b c : Int) : (a - b) * c = a * c - b * c :=
  by rw [Int.sub_eq_add_neg, Int.add_mul, Int.neg_mul, Int.sub_eq_add_neg]

protected theorem Int.mul_nonneg_of_nonpos_of_nonpos {a b : Int} (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a * b :=
  by have := Int.mul_nonneg (a := -a) (b := -b) (by omega) (by omega); rwa [Int.neg_mul_neg] at this

protected theorem Int.mul_pos_of_neg_of_neg {a b : Int} (ha : a < 0) (hb : b < 0) : 0 < a * b :=
  by have := Int.mul_pos (a := -a) (b := -b) (by omega) (by omega); rwa [Int.neg_mul_neg] at this

protected theorem Int.mul_nonpos_of_nonneg_of_nonpos {a b : Int} (ha : 0 ≤ a) (hb : b ≤ 0) : a * b ≤ 0 :=
  by have := Int.mul_nonneg (b := -b) ha (by omega); rw [Int.mul_neg] at this; omega

protected theorem Int.mul_nonpos_of_nonpos_of_nonneg {a b : Int} (ha : a ≤ 0) (hb : 0 ≤ b) : a * b ≤ 0 :=
  by rw [Int.mul_comm]; exact Int.mul_nonpos_of_nonneg_of_nonpos hb ha

protected theorem Int.mul_neg_of_pos_of_neg {a b : Int} (ha : 0 < a) (hb : b < 0) : a * b < 0 :=
  by have := Int.mul_pos (b := -b) ha (by omega); rw [Int.mul_neg] at this; omega

protected theorem Int.mul_neg_of_neg_of_pos {a b : Int} (ha : a < 0) (hb : 0 < b) : a * b < 0 :=
  by rw [Int.mul_comm]; exact Int.mul_neg_of_pos_of_neg hb ha

protected theorem Int.mul_le_mul_of_nonneg_left {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) : c * a ≤ c * b :=
  by have := Int.mul_nonneg h₂ (Int.sub_nonneg_of_le h₁); rw [Int.mul_sub] at this; omega

protected theorem Int.mul_le_mul_of_nonneg_right {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) : a * c ≤ b * c :=
  by rw [Int.mul_comm a, Int.mul_comm b]; exact Int.mul_le_mul_of_nonneg_left h₁ h₂

protected theorem Int.mul_lt_mul_of_pos_left {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : c * a < c * b :=
  by have := Int.mul_pos h₂ (Int.sub_pos_of_lt h₁); rw [Int.mul_sub] at this; omega

protected theorem Int.mul_lt_mul_of_pos_right {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : a * c < b * c :=
  by rw [Int.mul_comm a, Int.mul_comm b]; exact Int.mul_lt_mul_of_pos_left h₁ h₂

protected theorem Int.mul_le_mul_of_nonpos_right {a b c : Int} (h : b ≤ a) (hc : c ≤ 0) : a * c ≤ b * c :=
  by have := Int.mul_le_mul_of_nonneg_right (c := -c) h (by omega); rw [Int.mul_neg, Int.mul_neg] at this; omega

protected theorem Int.mul_le_mul_of_nonpos_left {a b c : Int} (ha : a ≤ 0) (h : c ≤ b) : a * b ≤ a * c :=
  by have := Int.mul_le_mul_of_nonneg_left (c := -a) h (by omega); rw [Int.neg_mul, Int.neg_mul] at this; omega

protected theorem Int.mul_lt_mul_of_neg_right {a b c : Int} (h : b < a) (hc : c < 0) : a * c < b * c :=
  by have := Int.mul_lt_mul_of_pos_right (c := -c) h (by omega); rw [Int.mul_neg, Int.mul_neg] at this; omega

protected theorem Int.mul_lt_mul_of_neg_left {a b c : Int} (h : b < a) (hc : c < 0) : c * a < c * b :=
  by have := Int.mul_lt_mul_of_pos_left (c := -c) h (by omega); rw [Int.neg_mul, Int.neg_mul] at this; omega

protected theorem Int.mul_le_mul {a b c d : Int} (hac : a ≤ c) (hbd : b ≤ d) (nn_b : 0 ≤ b) (nn_c : 0 ≤ c) : a * b ≤
    c * d :=
  Int.le_trans (Int.mul_le_mul_of_nonneg_right hac nn_b) (Int.mul_le_mul_of_nonneg_left hbd nn_c)

protected theorem Int.mul_lt_mul {a b c d : Int} (h₁ : a < c) (h₂ : b ≤ d) (h₃ : 0 < b) (h₄ : 0 ≤ c) : a * b < c * d
    :=
  Int.lt_of_lt_of_le (Int.mul_lt_mul_of_pos_right h₁ h₃) (Int.mul_le_mul_of_nonneg_left h₂ h₄)

protected theorem Int.mul_lt_mul' {a b c d : Int} (h₁ : a ≤ c) (h₂ : b < d) (h₃ : 0 ≤ b) (h₄ : 0 < c) : a * b < c * d
    :=
  Int.lt_of_le_of_lt (Int.mul_le_mul_of_nonneg_right h₁ h₃) (Int.mul_lt_mul_of_pos_left h₂ h₄)

theorem Int.mul_le_mul_of_le_of_le_of_nonneg_of_nonneg {a b c d : Int} (hac : a ≤ c) (hbd : b ≤ d) (hb : 0 ≤ b) (hc :
    0 ≤ c) : a * b ≤ c * d :=
  Int.mul_le_mul hac hbd hb hc

theorem Int.mul_le_mul_of_le_of_le_of_nonneg_of_nonpos {a b c d : Int} (hac : a ≤ c) (hbd : d ≤ b) (hb : 0 ≤ b) (hc :
    c ≤ 0) : a * b ≤ c * d :=
  Int.le_trans (Int.mul_le_mul_of_nonneg_right hac hb) (Int.mul_le_mul_of_nonpos_left hc hbd)

theorem Int.mul_le_mul_of_le_of_le_of_nonpos_of_nonneg {a b c d : Int} (hac : c ≤ a) (hbd : b ≤ d) (hb : b ≤ 0) (hc :
    0 ≤ c) : a * b ≤ c * d :=
  Int.le_trans (Int.mul_le_mul_of_nonpos_right hac hb) (Int.mul_le_mul_of_nonneg_left hbd hc)

theorem Int.mul_le_mul_of_le_of_le_of_nonpos_of_nonpos {a b c d : Int} (hac : c ≤ a) (hbd : d ≤ b) (hb : b ≤ 0) (hc :
    c ≤ 0) : a * b ≤ c * d :=
  Int.le_trans (Int.mul_le_mul_of_nonpos_right hac hb) (Int.mul_le_mul_of_nonpos_left hc hbd)

protected theorem Int.mul_self_le_mul_self {a b : Int} (h1 : 0 ≤ a) (h2 : a ≤ b) : a * a ≤ b * b :=
  Int.mul_le_mul h2 h2 h1 (Int.le_trans h1 h2)

protected theorem Int.mul_self_lt_mul_self {a b : Int} (h1 : 0 ≤ a) (h2 : a < b) : a * a < b * b :=
  Int.mul_lt_mul' (Int.le_of_lt h2) h2 h1 (Int.lt_of_le_of_lt h1 h2)

protected theorem Int.mul_eq_zero {a b : Int} : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  constructor
  · intro h
    cases Int.lt_trichotomy a 0 with
    | inl ha =>
      cases Int.lt_trichotomy b 0 with
      | inl hb => have := Int.mul_pos_of_neg_of_neg ha hb; omega
      | inr hb =>
        cases hb with
        | inl hb => exact Or.inr hb
        | inr hb => have := Int.mul_neg_of_neg_of_pos ha hb; omega
    | inr ha =>
      cases ha with
      | inl ha => exact Or.inl ha
      | inr ha =>
        cases Int.lt_trichotomy b 0 with
        | inl hb => have := Int.mul_neg_of_pos_of_neg ha hb; omega
        | inr hb =>
          cases hb with
          | inl hb => exact Or.inr hb
          | inr hb => have := Int.mul_pos ha hb; omega
  · intro h
    cases h with
    | inl e => rw [e, Int.zero_mul]
    | inr e => rw [e, Int.mul_zero]

protected theorem Int.mul_ne_zero {a b : Int} (a0 : a ≠ 0) (b0 : b ≠ 0) : a * b ≠ 0 :=
  fun h => (Int.mul_eq_zero.1 h).elim a0 b0

@[simp] protected theorem Int.mul_ne_zero_iff {a b : Int} : a * b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 :=
  by rw [ne_eq, Int.mul_eq_zero, not_or]

instance Int.instNeZeroHMul {a b : Int} [NeZero a] [NeZero b] : NeZero (a * b) :=
  ⟨Int.mul_ne_zero (NeZero.ne a) (NeZero.ne b)⟩

protected theorem Int.eq_of_mul_eq_mul_left {a b c : Int} (ha : a ≠ 0) (h : a * b = a * c) : b = c := by
  have e : a * (b - c) = 0 := by rw [Int.mul_sub, h, Int.sub_self]
  cases Int.mul_eq_zero.1 e with
  | inl e => exact absurd e ha
  | inr e => omega

protected theorem Int.eq_of_mul_eq_mul_right {a b c : Int} (ha : a ≠ 0) (h : b * a = c * a) : b = c :=
  Int.eq_of_mul_eq_mul_left ha (by rw [Int.mul_comm, h, Int.mul_comm])

theorem Int.mul_eq_mul_left_iff {a b c : Int} (h : c ≠ 0) : c * a = c * b ↔ a = b :=
  ⟨Int.eq_of_mul_eq_mul_left h, fun e => by rw [e]⟩

theorem Int.mul_eq_mul_right_iff {a b c : Int} (h : c ≠ 0) : a * c = b * c ↔ a = b :=
  ⟨Int.eq_of_mul_eq_mul_right h, fun e => by rw [e]⟩

theorem Int.eq_one_of_mul_eq_self_left {a b : Int} (Hpos : a ≠ 0) (H : b * a = a) : b = 1 :=
  Int.eq_of_mul_eq_mul_right Hpos (by rw [H, Int.one_mul])

theorem Int.eq_one_of_mul_eq_self_right {a b : Int} (Hpos : b ≠ 0) (H : b * a = b) : a = 1 :=
  Int.eq_of_mul_eq_mul_left Hpos (by rw [H, Int.mul_one])

protected theorem Int.pos_of_mul_pos_left {a b : Int} (h : 0 < a * b) (hb : 0 < b) : 0 < a :=
  Int.not_le.1 fun l => by have := Int.mul_nonpos_of_nonpos_of_nonneg l (Int.le_of_lt hb); omega

protected theorem Int.pos_of_mul_pos_right {a b : Int} (h : 0 < a * b) (ha : 0 < a) : 0 < b :=
  Int.not_le.1 fun l => by have := Int.mul_nonpos_of_nonneg_of_nonpos (Int.le_of_lt ha) l; omega

protected theorem Int.neg_of_mul_pos_left {a b : Int} (h : 0 < a * b) (hb : b < 0) : a < 0 :=
  Int.not_le.1 fun l => by have := Int.mul_nonpos_of_nonneg_of_nonpos l (Int.le_of_lt hb); omega

protected theorem Int.neg_of_mul_pos_right {a b : Int} (h : 0 < a * b) (ha : a < 0) : b < 0 :=
  Int.not_le.1 fun l => by have := Int.mul_nonpos_of_nonpos_of_nonneg (Int.le_of_lt ha) l; omega

protected theorem Int.neg_of_mul_neg_left {a b : Int} (h : a * b < 0) (hb : 0 < b) : a < 0 :=
  Int.not_le.1 fun l => by have := Int.mul_nonneg l (Int.le_of_lt hb); omega

protected theorem Int.neg_of_mul_neg_right {a b : Int} (h : a * b < 0) (ha : 0 < a) : b < 0 :=
  Int.not_le.1 fun l => by have := Int.mul_nonneg (Int.le_of_lt ha) l; omega

protected theorem Int.pos_of_mul_neg_left {a b : Int} (h : a * b < 0) (hb : b < 0) : 0 < a :=
  Int.not_le.1 fun l => by have := Int.mul_nonneg_of_nonpos_of_nonpos l (Int.le_of_lt hb); omega

protected theorem Int.pos_of_mul_neg_right {a b : Int} (h : a * b < 0) (ha : a < 0) : 0 < b :=
  Int.not_le.1 fun l => by have := Int.mul_nonneg_of_nonpos_of_nonpos (Int.le_of_lt ha) l; omega

protected theorem Int.nonneg_of_mul_nonneg_left {a b : Int} (h : 0 ≤ a * b) (hb : 0 < b) : 0 ≤ a :=
  Int.not_lt.1 fun l => by have := Int.mul_neg_of_neg_of_pos l hb; omega

protected theorem Int.nonneg_of_mul_nonneg_right {a b : Int} (h : 0 ≤ a * b) (ha : 0 < a) : 0 ≤ b :=
  Int.not_lt.1 fun l => by have := Int.mul_neg_of_pos_of_neg ha l; omega

protected theorem Int.nonpos_of_mul_nonneg_left {a b : Int} (h : 0 ≤ a * b) (hb : b < 0) : a ≤ 0 :=
  Int.not_lt.1 fun l => by have := Int.mul_neg_of_pos_of_neg l hb; omega

protected theorem Int.nonpos_of_mul_nonneg_right {a b : Int} (h : 0 ≤ a * b) (ha : a < 0) : b ≤ 0 :=
  Int.not_lt.1 fun l => by have := Int.mul_neg_of_neg_of_pos ha l; omega

protected theorem Int.nonneg_of_mul_nonpos_left {a b : Int} (h : a * b ≤ 0) (hb : b < 0) : 0 ≤ a :=
  Int.not_lt.1 fun l => by have := Int.mul_pos_of_neg_of_neg l hb; omega

protected theorem Int.nonneg_of_mul_nonpos_right {a b : Int} (h : a * b ≤ 0) (ha : a < 0) : 0 ≤ b :=
  Int.not_lt.1 fun l => by have := Int.mul_pos_of_neg_of_neg ha l; omega

protected theorem Int.nonpos_of_mul_nonpos_left {a b : Int} (h : a * b ≤ 0) (hb : 0 < b) : a ≤ 0 :=
  Int.not_lt.1 fun l => by have := Int.mul_pos l hb; omega

protected theorem Int.nonpos_of_mul_nonpos_right {a b : Int} (h : a * b ≤ 0) (ha : 0 < a) : b ≤ 0 :=
  Int.not_lt.1 fun l => by have := Int.mul_pos ha l; omega

theorem Int.natAbs_mul (a b : Int) : (a * b).natAbs = a.natAbs * b.natAbs := by
  have key : ∀ m n : Nat, ((m : Int) * n).natAbs = m * n := fun _ _ => rfl
  cases Int.natAbs_eq a with
  | inl e₁ =>
    cases Int.natAbs_eq b with
    | inl e₂ => rw [e₁, e₂, key, Int.natAbs_natCast, Int.natAbs_natCast]
    | inr e₂ => rw [e₁, e₂, Int.mul_neg, Int.natAbs_neg, Int.natAbs_neg, key, Int.natAbs_natCast, Int.natAbs_natCast]
  | inr e₁ =>
    cases Int.natAbs_eq b with
    | inl e₂ => rw [e₁, e₂, Int.neg_mul, Int.natAbs_neg, Int.natAbs_neg, key, Int.natAbs_natCast, Int.natAbs_natCast]
    | inr e₂ => rw [e₁, e₂, Int.neg_mul_neg, Int.natAbs_neg, Int.natAbs_neg, key, Int.natAbs_natCast, Int.natAbs_natCast]

@[simp] theorem Int.natAbs_mul_self' (a : Int) : ↑a.natAbs * ↑a.natAbs = a * a := by
  rw [← Int.natCast_mul, ← Int.natAbs_mul]
  apply Int.natAbs_of_nonneg
  cases Int.le_total 0 a with
  | inl h => exact Int.mul_nonneg h h
  | inr h => exact Int.mul_nonneg_of_nonpos_of_nonpos h h

theorem Int.natAbs_mul_self {a : Int} : ↑(a.natAbs * a.natAbs) = a * a :=
  by rw [Int.natCast_mul, Int.natAbs_mul_self']
