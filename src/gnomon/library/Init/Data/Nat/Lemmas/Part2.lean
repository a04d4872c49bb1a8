/-
Laws of natural numbers: order, products, powers, quotients, remainders, bit shifts. Their modules in Lean are also `Init.Data.Nat.Div.Lemmas`, `Init.Data.Nat.Simproc`. Part 2 of 2.

Lean's counterpart: `Init.Data.Nat.Lemmas`.
-/
prelude
import Init.Data.Nat.Lemmas.Part1

theorem Nat.succ_div_of_dvd {a b : Nat} (h : b ∣ a + 1) : (a + 1) / b = a / b + 1 := by
  match h with
  | ⟨c, e⟩ =>
    cases Nat.eq_zero_or_pos b with
    | inl z => rw [z, Nat.zero_mul] at e; omega
    | inr hb =>
      match c with
      | 0 => rw [Nat.mul_zero] at e; omega
      | c + 1 =>
        rw [e, Nat.mul_div_cancel_left _ hb, Nat.div_eq_of_lt_le (k := c)]
        · rw [Nat.mul_comm]
          rw [Nat.mul_succ] at e
          omega
        · rw [Nat.mul_comm]
          omega

theorem Nat.succ_div_of_mod_eq_zero {a b : Nat} (h : (a + 1) % b = 0) : (a + 1) / b = a / b + 1 :=
  Nat.succ_div_of_dvd (Nat.dvd_of_mod_eq_zero h)

theorem Nat.succ_div_of_mod_ne_zero {a b : Nat} (h : (a + 1) % b ≠ 0) : (a + 1) / b = a / b := by
  cases Nat.eq_zero_or_pos b with
  | inl z => rw [z, Nat.div_zero, Nat.div_zero]
  | inr hb =>
    have h₁ := Nat.mod_add_div (a + 1) b
    have h₂ := Nat.mod_lt (a + 1) hb
    have h₃ : (a + 1) % b - 1 + b * ((a + 1) / b) = a := by omega
    exact ((Nat.div_mod_unique hb).2 ⟨h₃, by omega⟩).1.symm

theorem Nat.succ_div_of_not_dvd {a b : Nat} (h : ¬b ∣ a + 1) : (a + 1) / b = a / b :=
  Nat.succ_div_of_mod_ne_zero fun e => h (Nat.dvd_of_mod_eq_zero e)

protected theorem Nat.succ_div {a b : Nat} : (a + 1) / b = a / b + if b ∣ a + 1 then 1 else 0 := by
  by_cases h : b ∣ a + 1
  · rw [if_pos h, Nat.succ_div_of_dvd h]
  · rw [if_neg h, Nat.succ_div_of_not_dvd h, Nat.add_zero]

theorem Nat.shiftLeft_add (m n k : Nat) : m <<< (n + k) = m <<< n <<< k :=
  by rw [Nat.shiftLeft_eq, Nat.shiftLeft_eq, Nat.shiftLeft_eq, Nat.pow_add, Nat.mul_assoc]

@[simp] theorem Nat.shiftLeft_shiftRight (x n : Nat) : x <<< n >>> n = x :=
  by rw [Nat.shiftLeft_eq, Nat.shiftRight_eq_div_pow, Nat.mul_div_cancel _ (Nat.two_pow_pos n)]

@[simp] theorem Nat.zero_shiftRight (n : Nat) : 0 >>> n = 0 := by rw [Nat.shiftRight_eq_div_pow, Nat.zero_div]

protected theorem Nat.exists_eq_add_of_le {m n : Nat} (h : m ≤ n) : ∃ k, n = m + k := ⟨n - m, by omega⟩

protected theorem Nat.exists_eq_add_of_le' {m n : Nat} (h : m ≤ n) : ∃ k, n = k + m := ⟨n - m, by omega⟩

protected theorem Nat.exists_eq_add_of_lt {m n : Nat} (h : m < n) : ∃ k, n = m + k + 1 := ⟨n - m - 1, by omega⟩

@[simp] theorem Nat.exists_eq_add_one {a : Nat} : (∃ n, a = n + 1) ↔ 0 < a :=
  ⟨fun ⟨n, h⟩ => by omega, fun h => ⟨a - 1, by omega⟩⟩

@[simp] theorem Nat.exists_ne_zero {P : Nat → Prop} : (∃ n, ¬n = 0 ∧ P n) ↔ ∃ n, P (n + 1) :=
  ⟨fun ⟨n, h, p⟩ => ⟨n - 1, by rwa [Nat.sub_add_cancel (Nat.pos_of_ne_zero h)]⟩, fun ⟨n, p⟩ => ⟨n + 1, Nat.succ_ne_zero n, p⟩⟩

@[simp] theorem Nat.exists_add_one_eq {a : Nat} : (∃ n, n + 1 = a) ↔ 0 < a :=
  ⟨fun ⟨n, h⟩ => by omega, fun h => ⟨a - 1, by omega⟩⟩

theorem Nat.forall_lt_succ_right {n : Nat} {p : Nat → Prop} : (∀ (m : Nat), m < n + 1 → p m) ↔ (∀ (m : Nat), m < n →
    p m) ∧ p n :=
  ⟨fun h => ⟨fun m l => h m (by omega), h n (by omega)⟩, fun h m l => (Nat.lt_or_eq_of_le (Nat.le_of_lt_succ l)).elim
    (h.1 m) fun e => e ▸ h.2⟩

theorem Nat.exists_lt_succ_right {n : Nat} {p : Nat → Prop} : (∃ m, m < n + 1 ∧ p m) ↔ (∃ m, m < n ∧ p m) ∨ p n :=
  ⟨fun ⟨m, l, p⟩ => (Nat.lt_or_eq_of_le (Nat.le_of_lt_succ l)).elim (fun l => Or.inl ⟨m, l, p⟩) fun e => Or.inr (e ▸ p), fun h => h.elim (fun ⟨m, l, p⟩ => ⟨m, by omega, p⟩) fun p => ⟨n, by omega, p⟩⟩

theorem Nat.forall_lt_succ_left {n : Nat} {p : Nat → Prop} : (∀ (m : Nat), m < n + 1 → p m) ↔ p 0 ∧ ∀ (m : Nat), m <
    n → p (m + 1) :=
  ⟨fun h => ⟨h 0 (by omega), fun m l => h (m + 1) (by omega)⟩, fun h m l => match m with | 0 => h.1 | m + 1 => h.2 m (by omega)⟩

theorem Nat.exists_lt_succ_left {n : Nat} {p : Nat → Prop} : (∃ m, m < n + 1 ∧ p m) ↔ p 0 ∨ ∃ m, m < n ∧ p (m + 1) :=
  ⟨fun ⟨m, l, p⟩ => match m with | 0 => Or.inl p | m + 1 => Or.inr ⟨m, by omega, p⟩, fun h => h.elim (fun p => ⟨0, by omega, p⟩) fun ⟨m, l, p⟩ => ⟨m + 1, by omega, p⟩⟩

theorem Nat.Simproc.beqEqOfEqEq {a b c d : Nat} (p : (a = b) = (c = d)) : (a == b) = (c == d) :=
  by rw [Bool.eq_iff_iff, beq_iff_eq, beq_iff_eq, p]

theorem Nat.Simproc.bneEqOfEqEq {a b c d : Nat} (p : (a = b) = (c = d)) : (a != b) = (c != d) :=
  by rw [bne, bne, Nat.Simproc.beqEqOfEqEq p]

theorem Nat.Simproc.add_eq_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b = c) = False := eq_false (by omega)

theorem Nat.Simproc.eq_add_gt (a : Nat) {b c : Nat} (h : c > a) : (a = b + c) = False := eq_false (by omega)

theorem Nat.Simproc.le_add_le (a : Nat) {b c : Nat} (h : a ≤ c) : (a ≤ b + c) = True := eq_true (by omega)

theorem Nat.Simproc.add_le_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b ≤ c) = False := eq_false (by omega)

theorem Nat.Simproc.add_eq_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b = c) = (a = c - b) := propext (by omega)

theorem Nat.Simproc.eq_add_le {a : Nat} (b : Nat) {c : Nat} (h : c ≤ a) : (a = b + c) = (b = a - c) :=
  propext (by omega)

theorem Nat.Simproc.add_le_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b ≤ c) = (a ≤ c - b) := propext (by omega)

theorem Nat.Simproc.add_eq_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b = c + d) = (a = c + (d - b)) :=
  propext (by omega)

theorem Nat.Simproc.add_eq_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b = c + d) = (a + (b - d) = c) :=
  propext (by omega)

theorem Nat.Simproc.add_le_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b ≤ c + d) = (a + (b - d) ≤ c) :=
  propext (by omega)

theorem Nat.Simproc.add_le_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b ≤ c + d) = (a ≤ c + (d - b)) :=
  propext (by omega)

theorem Nat.pred_eq_self_iff {n : Nat} : n.pred = n ↔ n = 0 := by rw [Nat.pred_eq_sub_one]; omega

protected theorem Nat.pred_min_pred (x y : Nat) : min x.pred y.pred = (min x y).pred :=
  by rw [Nat.pred_eq_sub_one, Nat.pred_eq_sub_one, Nat.pred_eq_sub_one]; omega

protected theorem Nat.pred_max_pred (x y : Nat) : max x.pred y.pred = (max x y).pred :=
  by rw [Nat.pred_eq_sub_one, Nat.pred_eq_sub_one, Nat.pred_eq_sub_one]; omega

theorem Nat.pred_sub (n m : Nat) : n.pred - m = (n - m).pred :=
  by rw [Nat.pred_eq_sub_one, Nat.pred_eq_sub_one]; omega

theorem Nat.self_add_pred (n : Nat) : n + n.pred = (2 * n).pred :=
  by rw [Nat.pred_eq_sub_one, Nat.pred_eq_sub_one]; omega

theorem Nat.pred_add_self (n : Nat) : n.pred + n = (2 * n).pred :=
  by rw [Nat.pred_eq_sub_one, Nat.pred_eq_sub_one]; omega

theorem Nat.le_of_pred_lt {n : Nat} {m : Nat} : m.pred < n → m ≤ n := fun h => by rw [Nat.pred_eq_sub_one] at h; omega

@[simp] theorem Nat.log2_zero : Nat.log2 0 = 0 := rfl

theorem Nat.not_succ_lt_self {n : Nat} : ¬n.succ < n := by omega

protected theorem Nat.min_self (a : Nat) : min a a = a := by omega

protected theorem Nat.max_self (a : Nat) : max a a = a := by omega

@[simp] protected theorem Nat.min_self_assoc {m n : Nat} : min m (min m n) = min m n := by omega

@[simp] protected theorem Nat.min_self_assoc' {m n : Nat} : min n (min m n) = min n m := by omega

@[simp] theorem Nat.pow_eq {m n : Nat} : m.pow n = m ^ n := by omega

theorem Nat.one_lt_succ_succ (n : Nat) : 1 < n.succ.succ := by omega

@[simp high] protected theorem Nat.add_eq_left {a b : Nat} : a + b = a ↔ b = 0 := by omega

@[simp high] protected theorem Nat.left_eq_add {a b : Nat} : a = a + b ↔ b = 0 := by omega

@[simp high] protected theorem Nat.right_eq_add {a b : Nat} : b = a + b ↔ a = 0 := by omega

@[simp high] protected theorem Nat.add_eq_right {a b : Nat} : a + b = b ↔ a = 0 := by omega

@[simp] protected theorem Nat.min_assoc (a b c : Nat) : min (min a b) c = min a (min b c) := by omega

theorem Nat.sub_lt_succ (a b : Nat) : a - b < a.succ := by omega

@[simp] protected theorem Nat.max_assoc (a b c : Nat) : max (max a b) c = max a (max b c) := by omega

theorem Nat.one_le_of_lt {a b : Nat} (h : a < b) : 1 ≤ b := by omega

protected theorem Nat.add_self_ne_one (n : Nat) : n + n ≠ 1 := by omega

theorem Nat.succ_min_succ (x y : Nat) : min x.succ y.succ = (min x y).succ := by omega

@[simp] protected theorem Nat.lt_add_right_iff_pos {n k : Nat} : n < n + k ↔ 0 < k := by omega

@[simp] protected theorem Nat.lt_add_left_iff_pos {n k : Nat} : n < k + n ↔ 0 < k := by omega

protected theorem Nat.succ_max_succ (x y : Nat) : max x.succ y.succ = (max x y).succ := by omega

theorem Nat.le_succ_iff {m n : Nat} : m ≤ n.succ ↔ m ≤ n ∨ m = n.succ := by omega

theorem Nat.add_left_min_self {a b : Nat} : min (b + a) a = a := by omega

theorem Nat.add_right_min_self {a b : Nat} : min (a + b) a = a := by omega

theorem Nat.min_add_right_self {a b : Nat} : min a (a + b) = a := by omega

theorem Nat.min_add_left_self {a b : Nat} : min a (b + a) = a := by omega

theorem Nat.succ_sub_one (n : Nat) : n.succ - 1 = n := by omega

theorem Nat.succ_eq_one_add (n : Nat) : n.succ = 1 + n := by omega

theorem Nat.pred_one_add (n : Nat) : (1 + n).pred = n := by simp

protected theorem Nat.sub_one (n : Nat) : n - 1 = n.pred := rfl

theorem Nat.one_add (n : Nat) : 1 + n = n.succ := by omega

@[simp] protected theorem Nat.sub_add_min_cancel (n m : Nat) : n - m + min n m = n := by omega

theorem Nat.one_le_iff_ne_zero {n : Nat} : 1 ≤ n ↔ n ≠ 0 := by omega

@[simp] theorem Nat.zero_shiftLeft (n : Nat) : 0 <<< n = 0 := by rw [Nat.shiftLeft_eq, Nat.zero_mul]

@[simp] protected theorem Nat.add_sub_cancel' {n m : Nat} (h : m ≤ n) : m + (n - m) = n := by omega

@[simp high] protected theorem Nat.add_left_cancel_iff {m k n : Nat} : n + m = n + k ↔ m = k := by omega

@[simp high] protected theorem Nat.add_right_cancel_iff {m k n : Nat} : m + n = k + n ↔ m = k := by omega

protected theorem Nat.add_sub_cancel_right (n m : Nat) : n + m - m = n := by omega

@[simp] protected theorem Nat.sub_le_iff_le_add {a b c : Nat} : a - b ≤ c ↔ a ≤ c + b := by omega

@[simp] protected theorem Nat.add_lt_add_iff_left {k n m : Nat} : k + n < k + m ↔ n < m := by omega

@[simp] protected theorem Nat.add_lt_add_iff_right {k n m : Nat} : n + k < m + k ↔ n < m := by omega

protected theorem Nat.min_right_comm (a b c : Nat) : min (min a b) c = min (min a c) b := by omega

protected theorem Nat.min_left_comm (a b c : Nat) : min a (min b c) = min b (min a c) := by omega

protected theorem Nat.max_left_comm (a b c : Nat) : max a (max b c) = max b (max a c) := by omega

protected theorem Nat.max_right_comm (a b c : Nat) : max (max a b) c = max (max a c) b := by omega

protected theorem Nat.sub_eq_zero_iff_le {n m : Nat} : n - m = 0 ↔ n ≤ m := by omega

@[simp] theorem Nat.min_eq_zero_iff {m n : Nat} : min m n = 0 ↔ m = 0 ∨ n = 0 := by omega

theorem Nat.succ_add_eq_add_succ (a b : Nat) : a.succ + b = a + b.succ := by omega

protected theorem Nat.pos_of_lt_add_left {n k : Nat} : n < k + n → 0 < k := by omega

@[simp] theorem Nat.max_eq_zero_iff {m n : Nat} : max m n = 0 ↔ m = 0 ∧ n = 0 := by omega

theorem Nat.lt_of_lt_pred {m n : Nat} (h : m < n - 1) : m < n := by omega

protected theorem Nat.pos_of_lt_add_right {n k : Nat} (h : n < n + k) : 0 < k := by omega

protected theorem Nat.sub_pos_iff_lt {n m : Nat} : 0 < n - m ↔ m < n := by omega

theorem Nat.lt_iff_add_one_le {m n : Nat} : m < n ↔ m + 1 ≤ n := by omega

theorem Nat.one_add_le_iff {m n : Nat} : 1 + m ≤ n ↔ m < n := by omega

theorem Nat.lt_one_add_iff {m n : Nat} : m < 1 + n ↔ m ≤ n := by omega

theorem Nat.le_iff_lt_add_one {x y : Nat} : x ≤ y ↔ x < y + 1 := by omega

protected theorem Nat.sub_sub_eq_min (a b : Nat) : a - (a - b) = min a b := by omega

protected theorem Nat.sub_eq_sub_min (n m : Nat) : n - m = n - min n m := by omega

protected theorem Nat.sub_eq_max_sub (n m : Nat) : n - m = max n m - m := by omega

protected theorem Nat.sub_add_eq_max (a b : Nat) : a - b + b = max a b := by omega

theorem Nat.add_right_max_self {a b : Nat} : max (a + b) a = a + b := by omega

theorem Nat.add_left_max_self {a b : Nat} : max (b + a) a = b + a := by omega

theorem Nat.max_add_right_self {a b : Nat} : max a (a + b) = a + b := by omega

theorem Nat.max_add_left_self {a b : Nat} : max a (b + a) = b + a := by omega

protected theorem Nat.sub_sub_self {n m : Nat} (h : m ≤ n) : n - (n - m) = m := by omega

theorem Nat.eq_zero_of_two_mul_le {n : Nat} (h : 2 * n ≤ n) : n = 0 := by omega

protected theorem Nat.min_max_distrib_right (a b c : Nat) : min (max a b) c = max (min a c) (min b c) := by omega

protected theorem Nat.min_max_distrib_left (a b c : Nat) : min a (max b c) = max (min a b) (min a c) := by omega

theorem Nat.eq_zero_of_le_div_two {n : Nat} (h : n ≤ n / 2) : n = 0 := by omega

protected theorem Nat.max_min_distrib_right (a b c : Nat) : max (min a b) c = min (max a c) (max b c) := by omega

protected theorem Nat.max_min_distrib_left (a b c : Nat) : max a (min b c) = min (max a b) (max a c) := by omega

protected theorem Nat.eq_zero_of_add_eq_zero_right {n m : Nat} (h : n + m = 0) : n = 0 := by omega

theorem Nat.le_one_iff_eq_zero_or_eq_one {n : Nat} : n ≤ 1 ↔ n = 0 ∨ n = 1 := by omega

protected theorem Nat.sub_eq_of_eq_add' {a b c : Nat} (h : a = b + c) : a - b = c := by omega

protected theorem Nat.eq_sub_of_add_eq' {a b c : Nat} (h : b + c = a) : c = a - b := by omega

protected theorem Nat.eq_sub_of_add_eq {a b c : Nat} (h : c + b = a) : c = a - b := by omega

theorem Nat.one_lt_iff_ne_zero_and_ne_one {n : Nat} : 1 < n ↔ n ≠ 0 ∧ n ≠ 1 := by omega

protected theorem Nat.add_right_inj {m k n : Nat} : n + m = n + k ↔ m = k := by omega

protected theorem Nat.add_left_inj {m k n : Nat} : m + n = k + n ↔ m = k := by omega

theorem Nat.sub_lt_add_one (a b : Nat) : a - b < a + 1 := by omega

theorem Nat.log2_terminates (n : Nat) : n ≥ 2 → n / 2 < n := by omega

@[simp] theorem Nat.one_mod (n : Nat) : 1 % (n + 2) = 1 := rfl

@[simp high] protected theorem Nat.add_eq_zero_iff {n m : Nat} : n + m = 0 ↔ n = 0 ∧ m = 0 := by omega

@[simp] theorem Nat.add_succ_sub_one (m n : Nat) : m + n.succ - 1 = m + n := by omega

@[simp] theorem Nat.succ_add_sub_one (n m : Nat) : m.succ + n - 1 = m + n := by omega

protected theorem Nat.add_pos_left {m : Nat} (h : 0 < m) (n : Nat) : 0 < m + n := by omega

protected theorem Nat.sub_lt_of_pos_le {a b : Nat} (h₀ : 0 < a) (h₁ : a ≤ b) : b - a < b := by omega

protected theorem Nat.lt_of_add_lt_add_left {k m n : Nat} : n + k < n + m → k < m := by omega

protected theorem Nat.lt_of_add_lt_add_right {k m n : Nat} : k + n < m + n → k < m := by omega

protected theorem Nat.le_sub_of_add_le' {n k m : Nat} : m + n ≤ k → n ≤ k - m := by omega

theorem Nat.add_lt_of_lt_sub' {a b c : Nat} : b < c - a → a + b < c := by omega

protected theorem Nat.lt_sub_iff_add_lt {a b c : Nat} : a < c - b ↔ a + b < c := by omega

protected theorem Nat.lt_sub_iff_add_lt' {a b c : Nat} : a < c - b ↔ b + a < c := by omega

theorem Nat.add_lt_iff_lt_sub_right {a b c : Nat} : a + b < c ↔ a < c - b := by omega

protected theorem Nat.sub_le_iff_le_add' {a b c : Nat} : a - b ≤ c ↔ a ≤ b + c := by omega

protected theorem Nat.one_add_sub_one (n : Nat) : 1 + n - 1 = n := by omega

theorem Nat.sub_one_sub_lt {i n : Nat} (h : i < n) : n - 1 - i < n := by omega

protected theorem Nat.le_of_sub_le_sub_left {n k m : Nat} : n ≤ k → k - m ≤ k - n → n ≤ m := by omega

theorem Nat.sub_one_lt_of_le {a b : Nat} (h₀ : 0 < a) (h₁ : a ≤ b) : a - 1 < b := by omega

protected theorem Nat.add_le_of_le_sub' {n k m : Nat} (h : m ≤ k) : n ≤ k - m → m + n ≤ k := by omega

protected theorem Nat.sub_le_sub_iff_left {n m k : Nat} (h : n ≤ k) : k - m ≤ k - n ↔ n ≤ m := by omega

protected theorem Nat.le_sub_iff_add_le {k m n : Nat} (h : k ≤ m) : n ≤ m - k ↔ n + k ≤ m := by omega

protected theorem Nat.sub_lt_iff_lt_add {a b c : Nat} (hba : b ≤ a) : a - b < c ↔ a < c + b := by omega

protected theorem Nat.sub_lt_sub_iff_right {a b c : Nat} (h : c ≤ a) : a - c < b - c ↔ a < b := by omega

protected theorem Nat.le_sub_iff_add_le' {k m n : Nat} (h : k ≤ m) : n ≤ m - k ↔ k + n ≤ m := by omega

theorem Nat.lt_iff_le_pred {m n : Nat} : 0 < n → (m < n ↔ m ≤ n - 1) := by omega

protected theorem Nat.sub_lt_iff_lt_add' {a b c : Nat} (hba : b ≤ a) : a - b < c ↔ a < b + c := by omega

theorem Nat.add_eq_min_iff {m n : Nat} : m + n = min m n ↔ m = 0 ∧ n = 0 := by omega

theorem Nat.add_eq_max_iff {m n : Nat} : m + n = max m n ↔ m = 0 ∨ n = 0 := by omega

protected theorem Nat.add_lt_add_of_le_of_lt {a b c d : Nat} (hle : a ≤ b) (hlt : c < d) : a + c < b + d := by omega

protected theorem Nat.add_lt_add_of_lt_of_le {a b c d : Nat} (hlt : a < b) (hle : c ≤ d) : a + c < b + d := by omega

theorem Nat.Simproc.le_add_ge (a : Nat) {b c : Nat} (h : a ≥ c) : (a ≤ b + c) = (a - c ≤ b) := by simp

theorem Nat.sub_succ' (m n : Nat) : m - n.succ = m - n - 1 := by omega

theorem Nat.le_add_pred_of_pos {b : Nat} (a : Nat) (hb : b ≠ 0) : a ≤ b + (a - 1) := by omega

@[simp] theorem Nat.mod_two_not_eq_one {n : Nat} : ¬n % 2 = 1 ↔ n % 2 = 0 := by omega

@[simp] theorem Nat.mod_two_not_eq_zero {n : Nat} : ¬n % 2 = 0 ↔ n % 2 = 1 := by omega

theorem Nat.one_shiftLeft (n : Nat) : 1 <<< n = 2 ^ n := by omega

theorem Nat.add_pos_iff_pos_or_pos {m n : Nat} : 0 < m + n ↔ 0 < m ∨ 0 < n := by omega

protected theorem Nat.sub_min_sub_right (a b c : Nat) : min (a - c) (b - c) = min a b - c := by omega

protected theorem Nat.sub_right_comm (m n k : Nat) : m - n - k = m - k - n := by omega

protected theorem Nat.sub_max_sub_left (a b c : Nat) : max (a - b) (a - c) = a - min b c := by omega

protected theorem Nat.sub_min_sub_left (a b c : Nat) : min (a - b) (a - c) = a - max b c := by omega

theorem Nat.Simproc.sub_add_eq_comm (a b c : Nat) : a - (b + c) = a - c - b := by omega

protected theorem Nat.sub_max_sub_right (a b c : Nat) : max (a - c) (b - c) = max a b - c := by omega

theorem Nat.mul_add_mod' (a b c : Nat) : (a * b + c) % b = c % b := by simp

theorem Nat.mul_add_mod (m x y : Nat) : (m * x + y) % m = y % m := by simp

theorem Nat.le_add_one_iff {m n : Nat} : m ≤ n + 1 ↔ m ≤ n ∨ m = n + 1 := by omega

@[simp] theorem Nat.pred_eq_succ_iff {n m : Nat} : n - 1 = m + 1 ↔ n = m + 2 := by omega

theorem Nat.succ_sub_sub_succ (n m k : Nat) : n.succ - m - k.succ = n - m - k := by omega

theorem Nat.mod_two_ne_one {n : Nat} : n % 2 ≠ 1 ↔ n % 2 = 0 := by omega

theorem Nat.mod_two_ne_zero {n : Nat} : n % 2 ≠ 0 ↔ n % 2 = 1 := by omega

theorem Nat.Simproc.add_sub_le (a : Nat) {b c : Nat} (h : b ≤ c) : a + b - c = a - (c - b) := by omega

protected theorem Nat.add_sub_sub_cancel {a b c : Nat} (h : c ≤ a) : a + b - (a - c) = b + c := by omega

protected theorem Nat.sub_add_comm {n m k : Nat} (h : k ≤ n) : n + m - k = n - k + m := by omega

protected theorem Nat.sub_sub_sub_cancel_right {a b c : Nat} (h : c ≤ b) : a - c - (b - c) = a - b := by omega

theorem Nat.le_and_le_add_one_iff {n m : Nat} : n ≤ m ∧ m ≤ n + 1 ↔ m = n ∨ m = n + 1 := by omega

theorem Nat.le_div_two_of_div_two_lt_sub {a b : Nat} (h : a / 2 < a - b) : b ≤ a / 2 := by omega

theorem Nat.div_two_le_of_sub_le_div_two {a b : Nat} (h : a - b ≤ a / 2) : a / 2 ≤ b := by omega

theorem Nat.le_or_le_of_add_eq_add_pred {a c b d : Nat} (h : a + c = b + d - 1) : b ≤ a ∨ d ≤ c := by omega

theorem Nat.add_succ_lt_add {a b c d : Nat} (hab : a < b) (hcd : c < d) : a + c + 1 < b + d := by omega

protected theorem Nat.sub_add_sub_cancel {a b c : Nat} (hab : b ≤ a) (hcb : c ≤ b) : a - b + (b - c) = a - c :=
  by omega

theorem Nat.sub_one_add_self (n : Nat) : n - 1 + n = 2 * n - 1 := by omega

theorem Nat.self_add_sub_one (n : Nat) : n + (n - 1) = 2 * n - 1 := by omega

theorem Nat.add_eq_one_iff {m n : Nat} : m + n = 1 ↔ m = 0 ∧ n = 1 ∨ m = 1 ∧ n = 0 := by omega

protected theorem Nat.sub_add_lt_sub {m k n : Nat} (h₁ : m + k ≤ n) (h₂ : 0 < k) : n - (m + k) < n - m := by omega

theorem Nat.shiftLeft_succ_inside (m n : Nat) : m <<< (n + 1) = (2 * m) <<< n := rfl

protected theorem Nat.add_add_add_comm (a b c d : Nat) : a + b + (c + d) = a + c + (b + d) := by omega

theorem Nat.add_sub_sub_add_right (n m k l : Nat) : n + l - m - (k + l) = n - m - k := by omega

theorem Nat.Simproc.add_sub_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : a + b - (c + d) = a - (c + (d - b)) :=
  by omega

theorem Nat.Simproc.add_sub_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : a + b - (c + d) = a + (b - d) - c := by omega

theorem Nat.add_eq_two_iff {m n : Nat} : m + n = 2 ↔ m = 0 ∧ n = 2 ∨ m = 1 ∧ n = 1 ∨ m = 2 ∧ n = 0 := by omega

theorem Nat.two_pow_succ (n : Nat) : 2 ^ (n + 1) = 2 ^ n + 2 ^ n := by omega

theorem Nat.add_eq_three_iff {m n : Nat} : m + n = 3 ↔ m = 0 ∧ n = 3 ∨ m = 1 ∧ n = 2 ∨ m = 2 ∧ n = 1 ∨ m = 3 ∧ n = 0
    :=
  by omega

protected theorem Nat.one_sub (n : Nat) : 1 - n = if n = 0 then 1 else 0 := by cases n <;> simp

@[simp] theorem Nat.mod_two_bne_one {a : Nat} : (a % 2 != 1) = (a % 2 == 0) := by rw [Bool.eq_iff_iff]; simp
