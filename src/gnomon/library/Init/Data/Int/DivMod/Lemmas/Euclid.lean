/-
Integers: the laws of division and remainder, by the three ways to round and by the balanced remainder.
Lean's counterpart: `Init.Data.Int.DivMod.Lemmas`.
-/
prelude
import Init.Omega.More
import Init.RCases
import Init.PropLemmas
import Init.ByCases
import Init.Data.Int.DivMod.Lemmas
import Init.Data.Nat.Lemmas

namespace Int

theorem lt_of_mul_lt_mul_left {a b c : Int} (w : a * b < a * c) (h : 0 ≤ a) : b < c :=
  Int.not_le.mp fun k => Int.not_le.mpr w (Int.mul_le_mul_of_nonneg_left k h)

theorem lt_of_mul_lt_mul_right {a b c : Int} (w : b * a < c * a) (h : 0 ≤ a) : b < c :=
  Int.not_le.mp fun k => Int.not_le.mpr w (Int.mul_le_mul_of_nonneg_right k h)

theorem le_of_mul_le_mul_left {a b c : Int} (w : a * b ≤ a * c) (h : 0 < a) : b ≤ c :=
  Int.not_lt.mp fun k => Int.not_lt.mpr w (Int.mul_lt_mul_of_pos_left k h)

theorem le_of_mul_le_mul_right {a b c : Int} (w : b * a ≤ c * a) (h : 0 < a) : b ≤ c :=
  Int.not_lt.mp fun k => Int.not_lt.mpr w (Int.mul_lt_mul_of_pos_right k h)

@[simp high] theorem mul_le_mul_left {a b c : Int} (ha : 0 < a) : a * b ≤ a * c ↔ b ≤ c :=
  ⟨fun h => Int.le_of_mul_le_mul_left h ha, fun h => Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt ha)⟩

@[simp high] theorem mul_le_mul_right {a b c : Int} (ha : 0 < a) : b * a ≤ c * a ↔ b ≤ c :=
  ⟨fun h => Int.le_of_mul_le_mul_right h ha, fun h => Int.mul_le_mul_of_nonneg_right h (Int.le_of_lt ha)⟩

theorem mul_le_mul_iff_of_pos_right {a b c : Int} (ha : 0 < a) : b * a ≤ c * a ↔ b ≤ c := Int.mul_le_mul_right ha

@[simp high] theorem mul_lt_mul_left {a b c : Int} (ha : 0 < a) : a * b < a * c ↔ b < c :=
  ⟨fun h => Int.lt_of_mul_lt_mul_left h (Int.le_of_lt ha), fun h => Int.mul_lt_mul_of_pos_left h ha⟩

@[simp high] theorem mul_lt_mul_right {a b c : Int} (ha : 0 < a) : b * a < c * a ↔ b < c :=
  ⟨fun h => Int.lt_of_mul_lt_mul_right h (Int.le_of_lt ha), fun h => Int.mul_lt_mul_of_pos_right h ha⟩

@[simp high] theorem mul_le_mul_left_of_neg {a b c : Int} (ha : a < 0) : a * b ≤ a * c ↔ c ≤ b :=
  ⟨fun h => Int.not_lt.mp fun k => Int.not_lt.mpr h (Int.mul_lt_mul_of_neg_left k ha), fun h => Int.mul_le_mul_of_nonpos_left (Int.le_of_lt ha) h⟩

@[simp high] theorem mul_le_mul_right_of_neg {a b c : Int} (ha : a < 0) : b * a ≤ c * a ↔ c ≤ b :=
  ⟨fun h => Int.not_lt.mp fun k => Int.not_lt.mpr h (Int.mul_lt_mul_of_neg_right k ha), fun h => Int.mul_le_mul_of_nonpos_right h (Int.le_of_lt ha)⟩

@[simp high] theorem mul_lt_mul_left_of_neg {a b c : Int} (ha : a < 0) : a * b < a * c ↔ c < b :=
  ⟨fun h => Int.not_le.mp fun k => Int.not_le.mpr h (Int.mul_le_mul_of_nonpos_left (Int.le_of_lt ha) k), fun h => Int.mul_lt_mul_of_neg_left h ha⟩

@[simp high] theorem mul_lt_mul_right_of_neg {a b c : Int} (ha : a < 0) : b * a < c * a ↔ c < b :=
  ⟨fun h => Int.not_le.mp fun k => Int.not_le.mpr h (Int.mul_le_mul_of_nonpos_right k (Int.le_of_lt ha)), fun h => Int.mul_lt_mul_of_neg_right h ha⟩

theorem mul_nonneg_iff_of_pos_right {a b : Int} (hb : 0 < b) : 0 ≤ a * b ↔ 0 ≤ a :=
  ⟨fun h => Int.not_lt.mp fun k => Int.not_lt.mpr h (Int.mul_neg_of_neg_of_pos k hb), fun h => Int.mul_nonneg h (Int.le_of_lt hb)⟩

theorem eq_one_of_mul_eq_one_right {a b : Int} (H : 0 ≤ a) (H' : a * b = 1) : a = 1 :=
  Int.eq_one_of_dvd_one H ⟨b, H'.symm⟩

theorem eq_one_of_mul_eq_one_left {a b : Int} (H : 0 ≤ b) (H' : a * b = 1) : b = 1 :=
  Int.eq_one_of_dvd_one H ⟨a, by rw [Int.mul_comm, H']⟩

theorem exists_add_of_le {a b : Int} (h : a ≤ b) : ∃ (x : Nat), b = a + ↑x := ⟨(b - a).toNat, by omega⟩

theorem mul_dvd_mul_right {b c : Int} (a : Int) (h : b ∣ c) : b * a ∣ c * a := Int.mul_dvd_mul h (Int.dvd_refl a)

theorem dvd_of_mul_dvd_mul_left {a m n : Int} (ha : a ≠ 0) (h : a * m ∣ a * n) : m ∣ n := by
  obtain ⟨k, e⟩ := h
  exact ⟨k, Int.eq_of_mul_eq_mul_left ha (by rw [e, Int.mul_assoc])⟩

theorem dvd_of_mul_dvd_mul_right {a m n : Int} (ha : a ≠ 0) (h : m * a ∣ n * a) : m ∣ n := by
  rw [Int.mul_comm m, Int.mul_comm n] at h
  exact Int.dvd_of_mul_dvd_mul_left ha h

theorem mul_dvd_mul_iff_left {a b c : Int} (h : a ≠ 0) : a * b ∣ a * c ↔ b ∣ c :=
  ⟨Int.dvd_of_mul_dvd_mul_left h, Int.mul_dvd_mul_left a⟩

theorem mul_dvd_mul_iff_right {a b c : Int} (h : a ≠ 0) : b * a ∣ c * a ↔ b ∣ c :=
  ⟨Int.dvd_of_mul_dvd_mul_right h, Int.mul_dvd_mul_right a⟩

@[simp] theorem dvd_add_mul_self {a b c : Int} : a ∣ b + c * a ↔ a ∣ b := Int.dvd_add_left (Int.dvd_mul_left c a)

@[simp] theorem dvd_add_self_mul {a b c : Int} : a ∣ b + a * c ↔ a ∣ b := Int.dvd_add_left (Int.dvd_mul_right a c)

@[simp] theorem dvd_mul_self_add {a b c : Int} : a ∣ b * a + c ↔ a ∣ c := Int.dvd_add_right (Int.dvd_mul_left b a)

@[simp] theorem dvd_self_mul_add {a b c : Int} : a ∣ a * b + c ↔ a ∣ c := Int.dvd_add_right (Int.dvd_mul_right a b)

theorem natAbs_dvd_self {a : Int} : ↑a.natAbs ∣ a := Int.natAbs_dvd.mpr (Int.dvd_refl a)

theorem dvd_natAbs_self {a : Int} : a ∣ ↑a.natAbs := Int.dvd_natAbs.mpr (Int.dvd_refl a)

@[simp] theorem negSucc_dvd {a : Nat} {b : Int} : Int.negSucc a ∣ b ↔ ↑(a + 1) ∣ b := by
  rw [Int.negSucc_eq]; exact Int.neg_dvd

@[simp] theorem dvd_negSucc {a : Int} {b : Nat} : a ∣ Int.negSucc b ↔ a ∣ ↑(b + 1) := by
  rw [Int.negSucc_eq]; exact Int.dvd_neg

theorem dvd_eq_true_of_mod_eq_zero {a b : Int} (h : (b % a == 0) = true) : (a ∣ b) = True :=
  eq_true (Int.dvd_of_emod_eq_zero (eq_of_beq h))

theorem dvd_eq_false_of_mod_ne_zero {a b : Int} (h : (b % a != 0) = true) : (a ∣ b) = False :=
  eq_false fun d => bne_iff_ne.mp h (Int.emod_eq_zero_of_dvd d)

theorem div_def (a b : Int) : a / b = a.ediv b := rfl

theorem mod_def' (m n : Int) : m % n = m.emod n := rfl

theorem ediv_minus_one (a : Int) : a / -1 = -a := by rw [Int.ediv_neg, Int.ediv_one]

theorem emod_minus_one (a : Int) : a % -1 = 0 := by rw [Int.emod_neg, Int.emod_one]

theorem ediv_mul_cancel_of_emod_eq_zero {a b : Int} (H : a % b = 0) : a / b * b = a :=
  Int.ediv_mul_cancel (Int.dvd_of_emod_eq_zero H)

theorem mul_ediv_cancel_of_emod_eq_zero {a b : Int} (H : a % b = 0) : b * (a / b) = a :=
  Int.mul_ediv_cancel' (Int.dvd_of_emod_eq_zero H)

theorem ediv_mul_le (a : Int) {b : Int} (H : b ≠ 0) : a / b * b ≤ a := by
  have := Int.emod_nonneg a H
  have := Int.ediv_mul_add_emod a b
  omega

theorem mul_ediv_self_le {x k : Int} (h : k ≠ 0) : k * (x / k) ≤ x := by
  have := Int.emod_nonneg x h
  have := Int.mul_ediv_add_emod x k
  omega

theorem lt_mul_ediv_self_add {x k : Int} (h : 0 < k) : x < k * (x / k) + k := by
  have := Int.emod_lt_of_pos x h
  have := Int.mul_ediv_add_emod x k
  omega

theorem lt_ediv_mul (a : Int) {b : Int} (H : 0 < b) : a - b < a / b * b := by
  have := Int.emod_lt_of_pos a H
  have := Int.ediv_mul_add_emod a b
  omega

theorem lt_ediv_add_one_mul_self (a : Int) {b : Int} (H : 0 < b) : a < (a / b + 1) * b := by
  have := Int.lt_ediv_mul a H
  rw [Int.add_mul, Int.one_mul]
  omega

theorem mul_le_of_le_ediv {a b c : Int} (H1 : 0 < c) (H2 : a ≤ b / c) : a * c ≤ b :=
  (Int.le_ediv_iff_mul_le H1).mp H2

theorem le_ediv_of_mul_le {a b c : Int} (H1 : 0 < c) (H2 : a * c ≤ b) : a ≤ b / c :=
  (Int.le_ediv_iff_mul_le H1).mpr H2

theorem ediv_lt_of_lt_mul {a b c : Int} (H : 0 < c) (H' : a < b * c) : a / c < b :=
  (Int.ediv_lt_iff_lt_mul H).mpr H'

theorem lt_mul_of_ediv_lt {a b c : Int} (H1 : 0 < c) (H2 : a / c < b) : a < b * c :=
  (Int.ediv_lt_iff_lt_mul H1).mp H2

theorem ediv_le_of_le_mul {a b c : Int} (H : 0 < c) (H' : a ≤ b * c) : a / c ≤ b := by
  have := Int.ediv_le_ediv H H'
  rwa [Int.mul_ediv_cancel _ (Int.ne_of_gt H)] at this

theorem mul_lt_of_lt_ediv {a b c : Int} (H : 0 < c) (H3 : a < b / c) : a * c < b :=
  Int.lt_of_lt_of_le (Int.mul_lt_mul_of_pos_right H3 H) (Int.ediv_mul_le b (Int.ne_of_gt H))

theorem ediv_le_iff_le_mul {k x y : Int} (h : 0 < k) : x / k ≤ y ↔ x < y * k + k := by
  rw [← Int.lt_add_one_iff, Int.ediv_lt_iff_lt_mul h, Int.add_mul, Int.one_mul]

theorem ediv_eq_iff_of_pos {k x y : Int} (h : 0 < k) : x / k = y ↔ y * k ≤ x ∧ x < y * k + k := by
  rw [← Int.le_ediv_iff_mul_le h, ← Int.ediv_le_iff_le_mul h]
  omega

theorem ediv_emod_unique {a b r q : Int} (h : 0 < b) : a / b = q ∧ a % b = r ↔ r + b * q = a ∧ 0 ≤ r ∧ r < b := by
  constructor
  · rintro ⟨rfl, rfl⟩
    exact ⟨Int.emod_add_mul_ediv a b, Int.emod_nonneg a (Int.ne_of_gt h), Int.emod_lt_of_pos a h⟩
  · rintro ⟨rfl, p, q⟩
    rw [Int.add_mul_ediv_left _ _ (Int.ne_of_gt h), Int.ediv_eq_zero_of_lt p q, Int.add_mul_emod_self_left,
      Int.emod_eq_of_lt p q]
    exact ⟨Int.zero_add _, rfl⟩

theorem ediv_emod_unique' {a b r q : Int} (h : b < 0) :
    a / b = q ∧ a % b = r ↔ r + b * q = a ∧ 0 ≤ r ∧ r < -b := by
  have := Int.ediv_emod_unique (a := a) (b := -b) (r := r) (q := -q) (by omega)
  rwa [Int.ediv_neg, Int.emod_neg, Int.neg_mul_neg, Int.neg_inj] at this

theorem ediv_nonneg_iff_of_pos {a b : Int} (h : 0 < b) : 0 ≤ a / b ↔ 0 ≤ a := by
  rw [Int.le_ediv_iff_mul_le h, Int.zero_mul]

theorem ediv_nonneg_of_nonneg_of_nonneg {x y : Int} (hx : 0 ≤ x) (hy : 0 ≤ y) : 0 ≤ x / y := Int.ediv_nonneg hx hy

theorem ediv_nonpos_of_nonpos_of_neg {n s : Int} (h : n ≤ 0) (h2 : 0 < s) : n / s ≤ 0 := by
  have := Int.ediv_le_ediv h2 h
  rwa [Int.zero_ediv] at this

theorem ediv_nonneg_of_nonpos_of_nonpos {a b : Int} (Ha : a ≤ 0) (Hb : b ≤ 0) : 0 ≤ a / b := by
  by_cases h : b = 0
  · rw [h, Int.ediv_zero]; exact Int.le_refl 0
  · have := Int.ediv_nonpos_of_nonpos_of_neg Ha (s := -b) (by omega)
    rw [Int.ediv_neg] at this
    omega

theorem ediv_pos_of_neg_of_neg {a b : Int} (ha : a < 0) (hb : b < 0) : 0 < a / b := by
  have := Int.ediv_neg_of_neg_of_pos ha (Int.neg_pos_of_neg hb)
  rw [Int.ediv_neg] at this
  omega

theorem ediv_eq_one_of_neg_of_le {a b : Int} (H1 : a < 0) (H2 : b ≤ a) : a / b = 1 :=
  ((Int.ediv_emod_unique' (r := a - b) (q := 1) (by omega)).mpr ⟨by omega, by omega, by omega⟩).1

theorem ediv_eq_neg_one_of_neg_of_le {a b : Int} (H1 : a < 0) (H2 : -a ≤ b) : a / b = -1 :=
  ((Int.ediv_emod_unique (r := a + b) (q := -1) (by omega)).mpr ⟨by omega, by omega, by omega⟩).1

theorem ediv_pos_of_pos_of_dvd {a b : Int} (H1 : 0 < a) (H2 : 0 ≤ b) (H3 : b ∣ a) : 0 < a / b := by
  have := Int.mul_ediv_cancel' H3
  refine Int.not_le.mp fun k => ?_
  have := Int.mul_nonpos_of_nonneg_of_nonpos H2 k
  omega

@[simp] theorem ediv_left_inj {a b d : Int} (hda : d ∣ a) (hdb : d ∣ b) : a / d = b / d ↔ a = b := by
  refine ⟨fun h => ?_, congrArg (· / d)⟩
  rw [← Int.mul_ediv_cancel' hda, h, Int.mul_ediv_cancel' hdb]

theorem eq_zero_of_ediv_eq_zero {d n : Int} (h : d ∣ n) (H : n / d = 0) : n = 0 := by
  rw [← Int.mul_ediv_cancel' h, H, Int.mul_zero]

theorem dvd_ediv_of_mul_dvd {a b c : Int} (h : a * b ∣ c) : b ∣ c / a := by
  obtain ⟨k, rfl⟩ := h
  by_cases a0 : a = 0
  · simp [a0]
  · rw [Int.mul_assoc, Int.mul_ediv_cancel_left _ a0]
    exact Int.dvd_mul_right _ _

theorem mul_dvd_of_dvd_ediv {a b c : Int} (hcb : c ∣ b) (h : a ∣ b / c) : c * a ∣ b := by
  obtain ⟨k, e⟩ := h
  exact ⟨k, by rw [Int.mul_assoc, ← e, Int.mul_ediv_cancel' hcb]⟩

@[simp] theorem dvd_ediv_iff_mul_dvd {a b c : Int} (hbc : c ∣ b) : a ∣ b / c ↔ c * a ∣ b :=
  ⟨Int.mul_dvd_of_dvd_ediv hbc, Int.dvd_ediv_of_mul_dvd⟩

theorem dvd_mul_of_ediv_dvd {a b c : Int} (h : b ∣ a) (hdiv : a / b ∣ c) : a ∣ b * c := by
  have := Int.mul_dvd_mul_left b hdiv
  rwa [Int.mul_ediv_cancel' h] at this

@[simp] theorem ediv_dvd_iff_dvd_mul {a b c : Int} (h : b ∣ a) (hb : b ≠ 0) : a / b ∣ c ↔ a ∣ b * c :=
  ⟨Int.dvd_mul_of_ediv_dvd h, fun d => Int.dvd_of_mul_dvd_mul_left hb (by rwa [Int.mul_ediv_cancel' h])⟩

theorem ediv_dvd_ediv {a b c : Int} : a ∣ b → b ∣ c → b / a ∣ c / a := by
  rintro ⟨k, rfl⟩ ⟨l, rfl⟩
  by_cases h : a = 0
  · simp [h]
  · rw [Int.mul_assoc, Int.mul_ediv_cancel_left _ h, Int.mul_ediv_cancel_left _ h]
    exact Int.dvd_mul_right _ _

theorem ediv_eq_ediv_of_mul_eq_mul {a b c d : Int} (H2 : d ∣ c) (H3 : b ≠ 0) (H4 : d ≠ 0) (H5 : a * d = b * c) :
    a / b = c / d := by
  refine Int.ediv_eq_of_eq_mul_right H3 ?_
  rw [← Int.mul_ediv_assoc _ H2]
  exact (Int.ediv_eq_of_eq_mul_left H4 H5.symm).symm

theorem add_emod_eq_add_emod_right {m n k : Int} (i : Int) (H : m % n = k % n) : (m + i) % n = (k + i) % n := by
  rw [Int.add_emod, H, ← Int.add_emod]

theorem add_emod_eq_add_emod_left {m n k : Int} (i : Int) (H : m % n = k % n) : (i + m) % n = (i + k) % n := by
  rw [Int.add_emod, H, ← Int.add_emod]

theorem emod_add_cancel_right {m n k : Int} (i : Int) : (m + i) % n = (k + i) % n ↔ m % n = k % n := by
  refine ⟨fun h => ?_, Int.add_emod_eq_add_emod_right i⟩
  have := Int.add_emod_eq_add_emod_right (-i) h
  rwa [Int.add_neg_cancel_right, Int.add_neg_cancel_right] at this

theorem emod_add_cancel_left {m n k i : Int} : (i + m) % n = (i + k) % n ↔ m % n = k % n := by
  rw [Int.add_comm i m, Int.add_comm i k]
  exact Int.emod_add_cancel_right i

theorem emod_eq_emod_iff_emod_sub_eq_zero {m n k : Int} : m % n = k % n ↔ (m - k) % n = 0 := by
  rw [← Int.emod_sub_cancel_right k, Int.sub_self, Int.zero_emod]

theorem emod_sub_cancel_left {m n k : Int} (i : Int) : (i - m) % n = (i - k) % n ↔ m % n = k % n := by
  rw [Int.emod_eq_emod_iff_emod_sub_eq_zero, Int.emod_eq_emod_iff_emod_sub_eq_zero (m := m), ← Int.dvd_iff_emod_eq_zero,
    ← Int.dvd_iff_emod_eq_zero, ← Int.dvd_neg]
  have e : -(i - m - (i - k)) = m - k := by omega
  rw [e]

theorem emod_eq_add_self_emod {a b : Int} : a % b = (a + b) % b := (Int.add_emod_right a b).symm

@[simp] theorem sub_emod_emod (m n k : Int) : (m - n % k) % k = (m - n) % k := by
  rw [Int.sub_emod, Int.emod_emod, ← Int.sub_emod]

@[simp] theorem emod_sub_emod (m n k : Int) : (m % n - k) % n = (m - k) % n := by
  rw [Int.sub_emod, Int.emod_emod, ← Int.sub_emod]

theorem emod_eq_iff {a b c : Int} (hb : b ≠ 0) : a % b = c ↔ 0 ≤ c ∧ c < ↑b.natAbs ∧ b ∣ c - a := by
  constructor
  · rintro rfl
    exact ⟨Int.emod_nonneg a hb, Int.emod_lt a hb, Int.dvd_emod_sub_self⟩
  · rintro ⟨h1, h2, k, e⟩
    have : a = c + b * -k := by rw [Int.mul_neg]; omega
    rw [this, Int.add_mul_emod_self_left]
    rcases Int.lt_or_gt_of_ne hb with h | h
    · rw [← Int.emod_neg]; exact Int.emod_eq_of_lt h1 (by omega)
    · exact Int.emod_eq_of_lt h1 (by omega)

@[simp] theorem add_neg_mul_emod_self_right (a b c : Int) : (a + -(b * c)) % c = a % c := by
  rw [← Int.neg_mul, Int.add_mul_emod_self_right]

@[simp] theorem add_neg_mul_emod_self_left (a b c : Int) : (a + -(b * c)) % b = a % b := by
  rw [← Int.mul_neg, Int.add_mul_emod_self_left]

@[simp] theorem sub_mul_emod_self_right (a b c : Int) : (a - b * c) % c = a % c :=
  Int.add_neg_mul_emod_self_right a b c

@[simp] theorem sub_mul_emod_self_left (a b c : Int) : (a - b * c) % b = a % b :=
  Int.add_neg_mul_emod_self_left a b c

@[simp] theorem mul_add_emod_self_right (a b c : Int) : (a * b + c) % b = c % b := by
  rw [Int.add_comm, Int.add_mul_emod_self_right]

@[simp] theorem mul_add_emod_self_left (a b c : Int) : (a * b + c) % a = c % a := by
  rw [Int.add_comm, Int.add_mul_emod_self_left]

@[simp] theorem mul_sub_emod_self_right (a b c : Int) : (a * b - c) % b = -c % b :=
  Int.mul_add_emod_self_right a b (-c)

@[simp] theorem mul_sub_emod_self_left (a b c : Int) : (a * b - c) % a = -c % a :=
  Int.mul_add_emod_self_left a b (-c)

@[simp] theorem add_neg_emod_self (a b : Int) : (a + -b) % b = a % b := Int.sub_emod_right a b

@[simp] theorem neg_add_emod_self (a b : Int) : (-a + b) % a = b % a := by
  rw [Int.add_comm]; exact Int.sub_emod_right b a

@[simp] theorem neg_emod_self (a : Int) : -a % a = 0 := Int.emod_eq_zero_of_dvd (Int.dvd_neg.mpr (Int.dvd_refl a))

@[simp] theorem neg_mul_emod_left (a b : Int) : -(a * b) % b = 0 :=
  Int.emod_eq_zero_of_dvd (Int.dvd_neg.mpr (Int.dvd_mul_left a b))

@[simp] theorem neg_mul_emod_right (a b : Int) : -(a * b) % a = 0 :=
  Int.emod_eq_zero_of_dvd (Int.dvd_neg.mpr (Int.dvd_mul_right a b))

@[simp] theorem neg_emod_two (i : Int) : -i % 2 = i % 2 := by omega

@[simp] theorem mul_emod_mul_of_pos {a : Int} (b c : Int) (H : 0 < a) : a * b % (a * c) = a * (b % c) := by
  rw [Int.emod_def, Int.emod_def, Int.mul_ediv_mul_of_pos _ _ H, Int.mul_sub, Int.mul_assoc]

@[simp] theorem emod_self_add_one {x : Int} (h : 0 ≤ x) : x % (x + 1) = x := Int.emod_eq_of_lt h (by omega)

theorem mul_add_ediv_left (b : Int) {a : Int} (c : Int) (H : a ≠ 0) : (a * b + c) / a = b + c / a := by
  rw [Int.add_comm, Int.add_mul_ediv_left _ _ H, Int.add_comm]

theorem mul_add_ediv_right (a c : Int) {b : Int} (H : b ≠ 0) : (a * b + c) / b = a + c / b := by
  rw [Int.add_comm, Int.add_mul_ediv_right _ _ H, Int.add_comm]

theorem sub_mul_ediv_left (a : Int) {b : Int} (c : Int) (H : b ≠ 0) : (a - b * c) / b = a / b - c := by
  rw [Int.sub_eq_add_neg, ← Int.mul_neg, Int.add_mul_ediv_left _ _ H]; rfl

theorem sub_mul_ediv_right (a b : Int) {c : Int} (H : c ≠ 0) : (a - b * c) / c = a / c - b := by
  rw [Int.sub_eq_add_neg, ← Int.neg_mul, Int.add_mul_ediv_right _ _ H]; rfl

theorem mul_sub_ediv_left (b : Int) {a : Int} (c : Int) (H : a ≠ 0) : (a * b - c) / a = b + -c / a :=
  Int.mul_add_ediv_left b (-c) H

theorem mul_sub_ediv_right (a c : Int) {b : Int} (H : b ≠ 0) : (a * b - c) / b = a + -c / b :=
  Int.mul_add_ediv_right a (-c) H

theorem sub_ediv_of_dvd_sub {a b c : Int} (hcab : c ∣ a - b) : (a - b) / c = a / c - b / c := by
  rw [← Int.add_sub_cancel ((a - b) / c) (b / c), ← Int.add_ediv_of_dvd_left hcab, Int.sub_add_cancel]

@[simp, norm_cast] theorem natCast_emod (m n : Nat) :
    @Eq Int (@Nat.cast Int instNatCastInt (@HMod.hMod Nat Nat Nat (@instHMod Nat Nat.instMod) m n))
        (@HMod.hMod Int Int Int (@instHMod Int Int.instMod) (@Nat.cast Int instNatCastInt m)
          (@Nat.cast Int instNatCastInt n)) := rfl

theorem ofNat_mod_ofNat (m n : Nat) :
    @Eq Int
        (@HMod.hMod Int Int Int (@instHMod Int Int.instMod) (@Nat.cast Int instNatCastInt m)
          (@Nat.cast Int instNatCastInt n))
        (@Nat.cast Int instNatCastInt (@HMod.hMod Nat Nat Nat (@instHMod Nat Nat.instMod) m n)) := rfl

theorem ofNat_tmod (m n : Nat) :
    @Eq Int (@Nat.cast Int instNatCastInt (@HMod.hMod Nat Nat Nat (@instHMod Nat Nat.instMod) m n))
        ((@Nat.cast Int instNatCastInt m).tmod (@Nat.cast Int instNatCastInt n)) := rfl

theorem ofNat_fmod (m n : Nat) :
    @Eq Int (@Nat.cast Int instNatCastInt (@HMod.hMod Nat Nat Nat (@instHMod Nat Nat.instMod) m n))
        ((@Nat.cast Int instNatCastInt m).fmod (@Nat.cast Int instNatCastInt n)) := by cases m <;> simp [fmod]

@[simp high] theorem natCast_eq_zero {n : Nat} :
    Iff (@Eq Int (@Nat.cast Int instNatCastInt n) (@OfNat.ofNat Int (nat_lit 0) (@instOfNat (nat_lit 0))))
        (@Eq Nat n (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0)))) := by omega

theorem neg_ediv {a b : Int} : -a / b = -(a / b) - if b ∣ a then 0 else b.sign := by
  have key : ∀ {b : Int}, 0 < b → ¬b ∣ a → -a / b = -(a / b) - 1 := fun {b} hb h => by
    refine ((Int.ediv_emod_unique (r := b - a % b) hb).mpr ⟨?_, ?_, ?_⟩).1
    · have := Int.emod_add_mul_ediv a b
      rw [Int.mul_sub, Int.mul_neg]
      omega
    · have := Int.emod_lt_of_pos a hb
      omega
    · have := Int.emod_pos_of_not_dvd h
      omega
  split
  · next h => rw [Int.neg_ediv_of_dvd h, Int.sub_zero]
  · next h =>
    rcases Int.lt_trichotomy b 0 with hb | rfl | hb
    · have := key (b := -b) (by omega) (fun d => h (Int.neg_dvd.mp d))
      rw [Int.ediv_neg, Int.ediv_neg] at this
      rw [Int.sign_eq_neg_one_of_neg hb]
      omega
    · simp
    · rw [key hb h, Int.sign_eq_one_of_pos hb]

theorem neg_emod {a b : Int} : -a % b = if b ∣ a then 0 else ↑b.natAbs - a % b := by
  rw [Int.emod_def, Int.neg_ediv, Int.emod_def a]
  split
  · next h =>
    rw [Int.sub_zero, Int.mul_neg, Int.mul_ediv_cancel' h]
    omega
  · rw [Int.mul_sub, Int.mul_neg, Int.mul_sign_self]
    omega

theorem tdiv_eq_ediv {a b : Int} : a.tdiv b = a / b + if 0 ≤ a ∨ b ∣ a then 0 else b.sign := by
  by_cases h : 0 ≤ a
  · rw [Int.tdiv_eq_ediv_of_nonneg h, if_pos (Or.inl h), Int.add_zero]
  · have e := @Int.neg_ediv (-a) b
    simp only [Int.neg_neg, Int.dvd_neg] at e
    have : a.tdiv b = -((-a).tdiv b) := by rw [Int.neg_tdiv, Int.neg_neg]
    have hn : 0 ≤ -a := by omega
    rw [this, Int.tdiv_eq_ediv_of_nonneg hn, e]
    by_cases d : b ∣ a
    · rw [if_pos d, if_pos (Or.inr d)]; omega
    · rw [if_neg d, if_neg (fun x => Or.elim x h d)]; omega

theorem ediv_eq_tdiv {a b : Int} : a / b = a.tdiv b - if 0 ≤ a ∨ b ∣ a then 0 else b.sign := by
  rw [Int.tdiv_eq_ediv]; omega

theorem tmod_eq_emod {a b : Int} : a.tmod b = a % b - ↑(if 0 ≤ a ∨ b ∣ a then 0 else b.natAbs) := by
  rw [Int.tmod_def, Int.emod_def, Int.tdiv_eq_ediv, Int.mul_add]
  split
  · simp
  · rw [Int.mul_sign_self]; omega

theorem emod_eq_tmod {a b : Int} : a % b = a.tmod b + ↑(if 0 ≤ a ∨ b ∣ a then 0 else b.natAbs) := by
  rw [Int.tmod_eq_emod]; omega

theorem fmod_def (a b : Int) : a.fmod b = a - b * a.fdiv b := by
  by_cases hb : b < 0
  · obtain ⟨n, rfl⟩ := Int.eq_negSucc_of_lt_zero hb
    match a with
    | ofNat 0 => simp [fmod, fdiv]
    | ofNat (m + 1) =>
      show subNatNat (m % (n + 1)) n = ((m + 1 : Nat) : Int) - negSucc n * negSucc (m / (n + 1))
      have := Nat.mod_add_div m (n + 1)
      rw [Int.subNatNat_eq_coe, Int.negSucc_mul_negSucc, ← Int.natCast_mul, Nat.succ_eq_add_one, Nat.succ_eq_add_one,
        Nat.mul_add, Nat.mul_one]
      omega
    | negSucc m =>
      show -(((m + 1) % (n + 1) : Nat) : Int) = negSucc m - negSucc n * (((m + 1) / (n + 1) : Nat) : Int)
      have := Nat.mod_add_div (m + 1) (n + 1)
      rw [Int.negSucc_mul_ofNat, Nat.succ_eq_add_one, Int.negSucc_eq]
      omega
  · have hb := Int.not_lt.mp hb
    rw [Int.fmod_eq_emod_of_nonneg _ hb, Int.fdiv_eq_ediv_of_nonneg _ hb, Int.emod_def]

theorem fdiv_eq_ediv {a b : Int} : a.fdiv b = a / b - if 0 ≤ b ∨ b ∣ a then 0 else 1 := by
  by_cases hb : b < 0
  · obtain ⟨n, rfl⟩ := Int.eq_negSucc_of_lt_zero hb
    match a with
    | ofNat 0 => simp [fdiv]
    | ofNat (m + 1) =>
      have := @Nat.succ_div m (n + 1)
      have e : (negSucc n ∣ ((m + 1 : Nat) : Int)) ↔ n + 1 ∣ m + 1 := Int.negSucc_dvd.trans Int.natCast_dvd_natCast
      show negSucc (m / (n + 1)) = -(((m + 1) / (n + 1) : Nat) : Int) - ite (0 ≤ negSucc n ∨ negSucc n ∣ ((m + 1 : Nat) : Int)) 0 1
      have f : ¬ 0 ≤ negSucc n := by omega
      simp only [e, f, false_or]
      rw [this]
      generalize m / (n + 1) = q
      rw [Int.negSucc_eq]
      split <;> omega
    | negSucc m =>
      have := @Nat.succ_div m (n + 1)
      have e : (negSucc n ∣ negSucc m) ↔ n + 1 ∣ m + 1 :=
        Int.negSucc_dvd.trans (Int.dvd_negSucc.trans Int.natCast_dvd_natCast)
      show (((m + 1) / (n + 1) : Nat) : Int) = ((m / (n + 1) + 1 : Nat) : Int) - ite (0 ≤ negSucc n ∨ negSucc n ∣ negSucc m) 0 1
      have f : ¬ 0 ≤ negSucc n := by omega
      simp only [e, f, false_or]
      rw [this]
      generalize m / (n + 1) = q
      split <;> omega
  · have hb := Int.not_lt.mp hb
    rw [Int.fdiv_eq_ediv_of_nonneg _ hb, if_pos (Or.inl hb), Int.sub_zero]

theorem ediv_eq_fdiv {a b : Int} : a / b = a.fdiv b + if 0 ≤ b ∨ b ∣ a then 0 else 1 := by
  rw [Int.fdiv_eq_ediv]; omega

theorem fmod_eq_emod {a b : Int} : a.fmod b = a % b + if 0 ≤ b ∨ b ∣ a then 0 else b := by
  rw [Int.fmod_def, Int.emod_def, Int.fdiv_eq_ediv, Int.mul_sub]
  split
  · simp
  · rw [Int.mul_one]; omega

theorem emod_eq_fmod {a b : Int} : a % b = a.fmod b - if 0 ≤ b ∨ b ∣ a then 0 else b := by
  rw [Int.fmod_eq_emod]; omega

theorem fdiv_eq_ediv_of_dvd {a b : Int} (h : b ∣ a) : a.fdiv b = a / b := by
  rw [Int.fdiv_eq_ediv, if_pos (Or.inr h), Int.sub_zero]

theorem tdiv_eq_ediv_of_dvd {a b : Int} (h : b ∣ a) : a.tdiv b = a / b := by
  rw [Int.tdiv_eq_ediv, if_pos (Or.inr h), Int.add_zero]

end Int
