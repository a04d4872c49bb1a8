/-
Integers: the laws of division and remainder, by the three ways to round and by the balanced remainder.
Lean's counterpart: `Init.Data.Int.DivMod.Lemmas`.
-/
prelude
import Init.Data.Int.DivMod.Lemmas.Euclid

namespace Int

private theorem fmod_congr {a b n : Int} (h : a % n = b % n) : a.fmod n = b.fmod n := by
  rw [Int.fmod_eq_emod, Int.fmod_eq_emod, h]
  simp only [Int.dvd_iff_emod_eq_zero, h]

theorem dvd_iff_fmod_eq_zero {a b : Int} : a ∣ b ↔ b.fmod a = 0 := by
  rw [Int.fmod_eq_emod]
  simp only [Int.dvd_iff_emod_eq_zero]
  by_cases h : b % a = 0
  · simp [h]
  · simp only [h, or_false, false_iff]
    by_cases p : 0 ≤ a
    · rw [if_pos p]; omega
    · have := Int.emod_lt b (b := a) (by omega)
      rw [if_neg p]; omega

theorem dvd_of_fmod_eq_zero {a b : Int} (H : b.fmod a = 0) : a ∣ b := Int.dvd_iff_fmod_eq_zero.mpr H

theorem fmod_eq_zero_of_dvd {a b : Int} : a ∣ b → b.fmod a = 0 := Int.dvd_iff_fmod_eq_zero.mp

theorem dvd_iff_tmod_eq_zero {a b : Int} : a ∣ b ↔ b.tmod a = 0 := by
  rw [Int.tmod_eq_emod]
  simp only [Int.dvd_iff_emod_eq_zero]
  by_cases h : b % a = 0
  · simp [h]
  · simp only [h, or_false, false_iff]
    by_cases p : 0 ≤ b
    · rw [if_pos p]; simpa using h
    · rw [if_neg p]
      by_cases q : a = 0
      · subst q; simpa using h
      · have := Int.emod_lt b q
        omega

theorem dvd_of_tmod_eq_zero {a b : Int} (H : b.tmod a = 0) : a ∣ b := Int.dvd_iff_tmod_eq_zero.mpr H

theorem tmod_eq_zero_of_dvd {a b : Int} : a ∣ b → b.tmod a = 0 := Int.dvd_iff_tmod_eq_zero.mp

theorem fmod_add_mul_fdiv (a b : Int) : a.fmod b + b * a.fdiv b = a := by rw [Int.fmod_def]; omega

theorem mul_fdiv_add_fmod (a b : Int) : b * a.fdiv b + a.fmod b = a := by rw [Int.fmod_def]; omega

theorem fmod_add_fdiv_mul (a b : Int) : a.fmod b + a.fdiv b * b = a := by rw [Int.fmod_def, Int.mul_comm b]; omega

theorem fdiv_mul_add_fmod (a b : Int) : a.fdiv b * b + a.fmod b = a := by rw [Int.fmod_def, Int.mul_comm b]; omega

theorem mul_fdiv_self (a b : Int) : b * a.fdiv b = a - a.fmod b := by rw [Int.fmod_def]; omega

theorem fdiv_mul_self (a b : Int) : a.fdiv b * b = a - a.fmod b := by rw [Int.fmod_def, Int.mul_comm b]; omega

@[simp] theorem fdiv_zero (a : Int) : a.fdiv 0 = 0 := by simp [Int.fdiv_eq_ediv]

@[simp] theorem zero_fdiv (b : Int) : Int.fdiv 0 b = 0 := by simp [Int.fdiv_eq_ediv]

@[simp] theorem fdiv_one (a : Int) : a.fdiv 1 = a := by simp [Int.fdiv_eq_ediv]

@[simp] theorem fmod_zero (a : Int) : a.fmod 0 = a := by simp [Int.fmod_eq_emod]

@[simp] theorem zero_fmod (b : Int) : Int.fmod 0 b = 0 := by simp [Int.fmod_eq_emod]

@[simp] theorem fmod_one (a : Int) : a.fmod 1 = 0 := by simp [Int.fmod_eq_emod]

@[simp] theorem fdiv_self {a : Int} (H : a ≠ 0) : a.fdiv a = 1 := by
  rw [Int.fdiv_eq_ediv_of_dvd (Int.dvd_refl a), Int.ediv_self H]

@[simp] theorem tdiv_zero (a : Int) : a.tdiv 0 = 0 := by simp [Int.tdiv_eq_ediv]

@[simp] theorem tdiv_one (a : Int) : a.tdiv 1 = a := by simp [Int.tdiv_eq_ediv]

@[simp] theorem tdiv_self {a : Int} (H : a ≠ 0) : a.tdiv a = 1 := by
  rw [Int.tdiv_eq_ediv_of_dvd (Int.dvd_refl a), Int.ediv_self H]

@[simp] theorem tmod_zero (a : Int) : a.tmod 0 = a := by simp [Int.tmod_def]

@[simp] theorem tmod_one (a : Int) : a.tmod 1 = 0 := by rw [Int.tmod_def, Int.tdiv_one, Int.one_mul, Int.sub_self]

@[simp] theorem zero_tmod (b : Int) : Int.tmod 0 b = 0 := by simp [Int.tmod_def]

@[simp] theorem tmod_self {a : Int} : a.tmod a = 0 := Int.tmod_eq_zero_of_dvd (Int.dvd_refl a)

@[simp] theorem fmod_self {a : Int} : a.fmod a = 0 := Int.fmod_eq_zero_of_dvd (Int.dvd_refl a)

@[simp] theorem mul_fmod_left (a b : Int) : (a * b).fmod b = 0 := Int.fmod_eq_zero_of_dvd (Int.dvd_mul_left a b)

@[simp] theorem mul_fmod_right (a b : Int) : (a * b).fmod a = 0 := Int.fmod_eq_zero_of_dvd (Int.dvd_mul_right a b)

@[simp] theorem mul_tmod_left (a b : Int) : (a * b).tmod b = 0 := Int.tmod_eq_zero_of_dvd (Int.dvd_mul_left a b)

@[simp] theorem mul_tmod_right (a b : Int) : (a * b).tmod a = 0 := Int.tmod_eq_zero_of_dvd (Int.dvd_mul_right a b)

@[simp] theorem neg_fmod_self (a : Int) : (-a).fmod a = 0 :=
  Int.fmod_eq_zero_of_dvd (Int.dvd_neg.mpr (Int.dvd_refl a))

theorem neg_tmod_self (a : Int) : (-a).tmod a = 0 := Int.tmod_eq_zero_of_dvd (Int.dvd_neg.mpr (Int.dvd_refl a))

@[simp] theorem neg_mul_fmod_right (a b : Int) : (-(a * b)).fmod a = 0 :=
  Int.fmod_eq_zero_of_dvd (Int.dvd_neg.mpr (Int.dvd_mul_right a b))

@[simp] theorem neg_mul_fmod_left (a b : Int) : (-(a * b)).fmod b = 0 :=
  Int.fmod_eq_zero_of_dvd (Int.dvd_neg.mpr (Int.dvd_mul_left a b))

theorem neg_mul_tmod_left (a b : Int) : (-(a * b)).tmod b = 0 :=
  Int.tmod_eq_zero_of_dvd (Int.dvd_neg.mpr (Int.dvd_mul_left a b))

theorem neg_mul_tmod_right (a b : Int) : (-(a * b)).tmod a = 0 :=
  Int.tmod_eq_zero_of_dvd (Int.dvd_neg.mpr (Int.dvd_mul_right a b))

@[simp] theorem mul_fdiv_cancel (a : Int) {b : Int} (H : b ≠ 0) : (a * b).fdiv b = a := by
  rw [Int.fdiv_eq_ediv_of_dvd (Int.dvd_mul_left a b), Int.mul_ediv_cancel _ H]

@[simp] theorem mul_fdiv_cancel_left {a : Int} (b : Int) (H : a ≠ 0) : (a * b).fdiv a = b := by
  rw [Int.fdiv_eq_ediv_of_dvd (Int.dvd_mul_right a b), Int.mul_ediv_cancel_left _ H]

theorem mul_fdiv_cancel' {a b : Int} (H : a ∣ b) : a * b.fdiv a = b := by
  rw [Int.fdiv_eq_ediv_of_dvd H, Int.mul_ediv_cancel' H]

theorem mul_fdiv_cancel_of_dvd {a b : Int} (H : b ∣ a) : b * a.fdiv b = a := Int.mul_fdiv_cancel' H

theorem fdiv_mul_cancel {a b : Int} (H : b ∣ a) : a.fdiv b * b = a := by
  rw [Int.fdiv_eq_ediv_of_dvd H, Int.ediv_mul_cancel H]

theorem fdiv_mul_cancel_of_dvd {a b : Int} (H : b ∣ a) : a.fdiv b * b = a := Int.fdiv_mul_cancel H

theorem fdiv_mul_cancel_of_fmod_eq_zero {a b : Int} (H : a.fmod b = 0) : a.fdiv b * b = a :=
  Int.fdiv_mul_cancel (Int.dvd_of_fmod_eq_zero H)

theorem mul_fdiv_cancel_of_fmod_eq_zero {a b : Int} (H : a.fmod b = 0) : b * a.fdiv b = a :=
  Int.mul_fdiv_cancel' (Int.dvd_of_fmod_eq_zero H)

@[simp] theorem mul_tdiv_cancel (a : Int) {b : Int} (H : b ≠ 0) : (a * b).tdiv b = a := by
  rw [Int.tdiv_eq_ediv_of_dvd (Int.dvd_mul_left a b), Int.mul_ediv_cancel _ H]

@[simp] theorem mul_tdiv_cancel_left {a : Int} (b : Int) (H : a ≠ 0) : (a * b).tdiv a = b := by
  rw [Int.tdiv_eq_ediv_of_dvd (Int.dvd_mul_right a b), Int.mul_ediv_cancel_left _ H]

theorem mul_tdiv_cancel' {a b : Int} (H : a ∣ b) : a * b.tdiv a = b := by
  rw [Int.tdiv_eq_ediv_of_dvd H, Int.mul_ediv_cancel' H]

theorem mul_tdiv_cancel_of_dvd {a b : Int} (H : b ∣ a) : b * a.tdiv b = a := Int.mul_tdiv_cancel' H

theorem tdiv_mul_cancel {a b : Int} (H : b ∣ a) : a.tdiv b * b = a := by
  rw [Int.tdiv_eq_ediv_of_dvd H, Int.ediv_mul_cancel H]

theorem tdiv_mul_cancel_of_dvd {a b : Int} (H : b ∣ a) : a.tdiv b * b = a := Int.tdiv_mul_cancel H

theorem tdiv_mul_cancel_of_tmod_eq_zero {a b : Int} (H : a.tmod b = 0) : a.tdiv b * b = a :=
  Int.tdiv_mul_cancel (Int.dvd_of_tmod_eq_zero H)

theorem mul_tdiv_cancel_of_tmod_eq_zero {a b : Int} (H : a.tmod b = 0) : b * a.tdiv b = a :=
  Int.mul_tdiv_cancel' (Int.dvd_of_tmod_eq_zero H)

theorem tdiv_eq_of_eq_mul_right {a b c : Int} (H1 : b ≠ 0) (H2 : a = b * c) : a.tdiv b = c := by
  rw [H2, Int.mul_tdiv_cancel_left _ H1]

theorem tdiv_eq_of_eq_mul_left {a b c : Int} (H1 : b ≠ 0) (H2 : a = c * b) : a.tdiv b = c := by
  rw [H2, Int.mul_tdiv_cancel _ H1]

theorem eq_tdiv_of_mul_eq_right {a b c : Int} (H1 : a ≠ 0) (H2 : a * b = c) : b = c.tdiv a :=
  (Int.tdiv_eq_of_eq_mul_right H1 H2.symm).symm

theorem eq_tdiv_of_mul_eq_left {a b c : Int} (H1 : b ≠ 0) (H2 : a * b = c) : a = c.tdiv b :=
  (Int.tdiv_eq_of_eq_mul_left H1 H2.symm).symm

theorem eq_mul_of_tdiv_eq_right {a b c : Int} (H1 : b ∣ a) (H2 : a.tdiv b = c) : a = b * c := by
  rw [← H2, Int.mul_tdiv_cancel' H1]

theorem eq_mul_of_tdiv_eq_left {a b c : Int} (H1 : b ∣ a) (H2 : a.tdiv b = c) : a = c * b := by
  rw [← H2, Int.tdiv_mul_cancel H1]

theorem tdiv_eq_iff_eq_mul_right {a b c : Int} (H : b ≠ 0) (H' : b ∣ a) : a.tdiv b = c ↔ a = b * c :=
  ⟨Int.eq_mul_of_tdiv_eq_right H', Int.tdiv_eq_of_eq_mul_right H⟩

theorem tdiv_eq_iff_eq_mul_left {a b c : Int} (H : b ≠ 0) (H' : b ∣ a) : a.tdiv b = c ↔ a = c * b :=
  ⟨Int.eq_mul_of_tdiv_eq_left H', Int.tdiv_eq_of_eq_mul_left H⟩

theorem fdiv_eq_of_eq_mul_right {a b c : Int} (H1 : b ≠ 0) (H2 : a = b * c) : a.fdiv b = c := by
  rw [H2, Int.mul_fdiv_cancel_left _ H1]

theorem fdiv_eq_of_eq_mul_left {a b c : Int} (H1 : b ≠ 0) (H2 : a = c * b) : a.fdiv b = c := by
  rw [H2, Int.mul_fdiv_cancel _ H1]

theorem eq_fdiv_of_mul_eq_right {a b c : Int} (H1 : a ≠ 0) (H2 : a * b = c) : b = c.fdiv a :=
  (Int.fdiv_eq_of_eq_mul_right H1 H2.symm).symm

theorem eq_fdiv_of_mul_eq_left {a b c : Int} (H1 : b ≠ 0) (H2 : a * b = c) : a = c.fdiv b :=
  (Int.fdiv_eq_of_eq_mul_left H1 H2.symm).symm

theorem eq_mul_of_fdiv_eq_right {a b c : Int} (H1 : b ∣ a) (H2 : a.fdiv b = c) : a = b * c := by
  rw [← H2, Int.mul_fdiv_cancel' H1]

theorem eq_mul_of_fdiv_eq_left {a b c : Int} (H1 : b ∣ a) (H2 : a.fdiv b = c) : a = c * b := by
  rw [← H2, Int.fdiv_mul_cancel H1]

theorem fdiv_eq_iff_eq_mul_right {a b c : Int} (H : b ≠ 0) (H' : b ∣ a) : a.fdiv b = c ↔ a = b * c :=
  ⟨Int.eq_mul_of_fdiv_eq_right H', Int.fdiv_eq_of_eq_mul_right H⟩

theorem fdiv_eq_iff_eq_mul_left {a b c : Int} (H : b ≠ 0) (H' : b ∣ a) : a.fdiv b = c ↔ a = c * b :=
  ⟨Int.eq_mul_of_fdiv_eq_left H', Int.fdiv_eq_of_eq_mul_left H⟩

theorem eq_zero_of_tdiv_eq_zero {d n : Int} (h : d ∣ n) (H : n.tdiv d = 0) : n = 0 := by
  rw [← Int.mul_tdiv_cancel' h, H, Int.mul_zero]

theorem eq_zero_of_fdiv_eq_zero {d n : Int} (h : d ∣ n) (H : n.fdiv d = 0) : n = 0 := by
  rw [← Int.mul_fdiv_cancel' h, H, Int.mul_zero]

@[simp] theorem tdiv_left_inj {a b d : Int} (hda : d ∣ a) (hdb : d ∣ b) : a.tdiv d = b.tdiv d ↔ a = b := by
  rw [Int.tdiv_eq_ediv_of_dvd hda, Int.tdiv_eq_ediv_of_dvd hdb, Int.ediv_left_inj hda hdb]

@[simp] theorem fdiv_left_inj {a b d : Int} (hda : d ∣ a) (hdb : d ∣ b) : a.fdiv d = b.fdiv d ↔ a = b := by
  rw [Int.fdiv_eq_ediv_of_dvd hda, Int.fdiv_eq_ediv_of_dvd hdb, Int.ediv_left_inj hda hdb]

theorem tdiv_dvd_tdiv {a b c : Int} : a ∣ b → b ∣ c → b.tdiv a ∣ c.tdiv a := fun h k => by
  rw [Int.tdiv_eq_ediv_of_dvd h, Int.tdiv_eq_ediv_of_dvd (Int.dvd_trans h k)]
  exact Int.ediv_dvd_ediv h k

theorem fdiv_dvd_fdiv {a b c : Int} : a ∣ b → b ∣ c → b.fdiv a ∣ c.fdiv a := fun h k => by
  rw [Int.fdiv_eq_ediv_of_dvd h, Int.fdiv_eq_ediv_of_dvd (Int.dvd_trans h k)]
  exact Int.ediv_dvd_ediv h k

theorem mul_tdiv_assoc (a : Int) {b c : Int} : c ∣ b → (a * b).tdiv c = a * b.tdiv c := fun h => by
  rw [Int.tdiv_eq_ediv_of_dvd h, Int.tdiv_eq_ediv_of_dvd (Int.dvd_mul_of_dvd_right h), Int.mul_ediv_assoc _ h]

theorem mul_tdiv_assoc' (b : Int) {a c : Int} (h : c ∣ a) : (a * b).tdiv c = a.tdiv c * b := by
  rw [Int.mul_comm, Int.mul_tdiv_assoc _ h, Int.mul_comm]

theorem mul_fdiv_assoc (a : Int) {b c : Int} : c ∣ b → (a * b).fdiv c = a * b.fdiv c := fun h => by
  rw [Int.fdiv_eq_ediv_of_dvd h, Int.fdiv_eq_ediv_of_dvd (Int.dvd_mul_of_dvd_right h), Int.mul_ediv_assoc _ h]

theorem mul_fdiv_assoc' (b : Int) {a c : Int} (h : c ∣ a) : (a * b).fdiv c = a.fdiv c * b := by
  rw [Int.mul_comm, Int.mul_fdiv_assoc _ h, Int.mul_comm]

theorem tdiv_nonneg {a b : Int} (Ha : 0 ≤ a) (Hb : 0 ≤ b) : 0 ≤ a.tdiv b := by
  rw [Int.tdiv_eq_ediv_of_nonneg Ha]; exact Int.ediv_nonneg Ha Hb

theorem neg_tdiv_neg (a b : Int) : (-a).tdiv (-b) = a.tdiv b := by rw [Int.tdiv_neg, Int.neg_tdiv, Int.neg_neg]

theorem tdiv_nonneg_of_nonpos_of_nonpos {a b : Int} (Ha : a ≤ 0) (Hb : b ≤ 0) : 0 ≤ a.tdiv b := by
  rw [← Int.neg_tdiv_neg]; exact Int.tdiv_nonneg (by omega) (by omega)

theorem tdiv_nonpos_of_nonneg_of_nonpos {a b : Int} (Ha : 0 ≤ a) (Hb : b ≤ 0) : a.tdiv b ≤ 0 := by
  rw [Int.tdiv_eq_ediv_of_nonneg Ha]; exact Int.ediv_nonpos_of_nonneg_of_nonpos Ha Hb

theorem tdiv_eq_zero_of_lt {a b : Int} (H1 : 0 ≤ a) (H2 : a < b) : a.tdiv b = 0 := by
  rw [Int.tdiv_eq_ediv_of_nonneg H1, Int.ediv_eq_zero_of_lt H1 H2]

theorem fdiv_eq_zero_of_lt {a b : Int} (H1 : 0 ≤ a) (H2 : a < b) : a.fdiv b = 0 := by
  rw [Int.fdiv_eq_ediv_of_nonneg _ (Int.le_trans H1 (Int.le_of_lt H2)), Int.ediv_eq_zero_of_lt H1 H2]

theorem tmod_eq_of_lt {a b : Int} (H1 : 0 ≤ a) (H2 : a < b) : a.tmod b = a := by
  rw [Int.tmod_eq_emod_of_nonneg H1, Int.emod_eq_of_lt H1 H2]

theorem fmod_eq_of_lt {a b : Int} (H1 : 0 ≤ a) (H2 : a < b) : a.fmod b = a := by
  rw [Int.fmod_eq_emod_of_nonneg _ (Int.le_trans H1 (Int.le_of_lt H2)), Int.emod_eq_of_lt H1 H2]

theorem fdiv_nonneg {a b : Int} (Ha : 0 ≤ a) (Hb : 0 ≤ b) : 0 ≤ a.fdiv b := by
  rw [Int.fdiv_eq_ediv_of_nonneg _ Hb]; exact Int.ediv_nonneg Ha Hb

theorem fmod_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a.fmod b := by
  rw [Int.fmod_eq_emod_of_nonneg _ hb]
  by_cases h : b = 0
  · simpa [h] using ha
  · exact Int.emod_nonneg a h

theorem fmod_nonneg_of_pos (a : Int) {b : Int} (hb : 0 < b) : 0 ≤ a.fmod b := by
  rw [Int.fmod_eq_emod_of_nonneg _ (Int.le_of_lt hb)]; exact Int.emod_nonneg a (Int.ne_of_gt hb)

theorem fmod_lt_of_pos (a : Int) {b : Int} (H : 0 < b) : a.fmod b < b := by
  rw [Int.fmod_eq_emod_of_nonneg _ (Int.le_of_lt H)]; exact Int.emod_lt_of_pos a H

theorem fdiv_neg_of_neg_of_pos {a b : Int} : a < 0 → 0 < b → a.fdiv b < 0 :=
  fun h k => by rw [Int.fdiv_eq_ediv_of_nonneg _ (Int.le_of_lt k)]; exact Int.ediv_neg_of_neg_of_pos h k

theorem fdiv_eq_tdiv_of_nonneg {a b : Int} (Ha : 0 ≤ a) (Hb : 0 ≤ b) : a.fdiv b = a.tdiv b := by
  rw [Int.fdiv_eq_ediv_of_nonneg _ Hb, Int.tdiv_eq_ediv_of_nonneg Ha]

theorem fmod_eq_tmod_of_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : a.fmod b = a.tmod b := by
  rw [Int.fmod_eq_emod_of_nonneg _ hb, Int.tmod_eq_emod_of_nonneg ha]

theorem tmod_nonneg {a : Int} (b : Int) : 0 ≤ a → 0 ≤ a.tmod b := fun h => by
  rw [Int.tmod_eq_emod_of_nonneg h]
  by_cases b0 : b = 0
  · simpa [b0] using h
  · exact Int.emod_nonneg a b0

theorem neg_tdiv_of_dvd {a b : Int} : b ∣ a → (-a).tdiv b = -a.tdiv b := fun _ => Int.neg_tdiv a b

@[simp] theorem tmod_neg (a b : Int) : a.tmod (-b) = a.tmod b := by
  rw [Int.tmod_def, Int.tmod_def, Int.tdiv_neg, Int.neg_mul_neg]

theorem tmod_lt_of_pos (a : Int) {b : Int} (H : 0 < b) : a.tmod b < b := by
  have := Int.emod_lt_of_pos a H
  rw [Int.tmod_eq_emod]
  split <;> omega

theorem lt_tmod_of_pos (a : Int) {b : Int} (H : 0 < b) : -b < a.tmod b := by
  have := Int.emod_nonneg a (Int.ne_of_gt H)
  rw [Int.tmod_eq_emod]
  split
  · omega
  · next h =>
    have := Int.emod_pos_of_not_dvd (fun d => h (.inr d))
    omega

theorem fmod_two_eq (x : Int) : x.fmod 2 = 0 ∨ x.fmod 2 = 1 := by
  rw [Int.fmod_eq_emod_of_nonneg x (b := 2) (by decide)]
  omega

theorem tmod_two_eq (x : Int) : x.tmod 2 = -1 ∨ x.tmod 2 = 0 ∨ x.tmod 2 = 1 := by
  have := Int.lt_tmod_of_pos x (b := 2) (by omega)
  have := Int.tmod_lt_of_pos x (b := 2) (by omega)
  omega

theorem tdiv_sign (a b : Int) : a.tdiv b.sign = a * b.sign := by
  rcases Int.lt_trichotomy b 0 with h | rfl | h
  · rw [Int.sign_eq_neg_one_of_neg h, Int.tdiv_neg, Int.tdiv_one, Int.mul_neg_one]
  · simp
  · rw [Int.sign_eq_one_of_pos h, Int.tdiv_one, Int.mul_one]

theorem ediv_sign (a b : Int) : a / b.sign = a * b.sign := by
  rcases Int.lt_trichotomy b 0 with h | rfl | h
  · rw [Int.sign_eq_neg_one_of_neg h, Int.ediv_neg, Int.ediv_one, Int.mul_neg_one]
  · simp
  · rw [Int.sign_eq_one_of_pos h, Int.ediv_one, Int.mul_one]

theorem fmod_fmod (a b : Int) : (a.fmod b).fmod b = a.fmod b :=
  fmod_congr (by rw [Int.fmod_eq_emod]; split <;> simp)

private theorem fmod_emod (a n : Int) : a.fmod n % n = a % n := by
  rw [Int.fmod_eq_emod]; split <;> simp

private theorem emod_of_fmod {a b n : Int} (h : a.fmod n = b.fmod n) : a % n = b % n := by
  rw [← fmod_emod a, h, fmod_emod]

@[simp] theorem fmod_add_fmod (m n k : Int) : (m.fmod n + k).fmod n = (m + k).fmod n :=
  fmod_congr (by rw [Int.add_emod, fmod_emod, ← Int.add_emod])

@[simp] theorem add_fmod_fmod (m n k : Int) : (m + n.fmod k).fmod k = (m + n).fmod k :=
  fmod_congr (by rw [Int.add_emod, fmod_emod, ← Int.add_emod])

theorem add_fmod (a b n : Int) : (a + b).fmod n = (a.fmod n + b.fmod n).fmod n := by
  rw [Int.fmod_add_fmod, Int.add_fmod_fmod]

theorem sub_fmod (a b n : Int) : (a - b).fmod n = (a.fmod n - b.fmod n).fmod n :=
  fmod_congr (by rw [Int.sub_emod, ← fmod_emod a n, ← fmod_emod b n, ← Int.sub_emod])

theorem mul_fmod (a b n : Int) : (a * b).fmod n = (a.fmod n * b.fmod n).fmod n :=
  fmod_congr (by rw [Int.mul_emod, ← fmod_emod a n, ← fmod_emod b n, ← Int.mul_emod])

theorem add_fmod_eq_add_fmod_right {m n k : Int} (i : Int) (H : m.fmod n = k.fmod n) :
    (m + i).fmod n = (k + i).fmod n := fmod_congr (Int.add_emod_eq_add_emod_right i (emod_of_fmod H))

theorem add_fmod_eq_add_fmod_left {m n k : Int} (i : Int) (H : m.fmod n = k.fmod n) :
    (i + m).fmod n = (i + k).fmod n := fmod_congr (Int.add_emod_eq_add_emod_left i (emod_of_fmod H))

theorem fmod_add_cancel_right {m n k : Int} (i : Int) : (m + i).fmod n = (k + i).fmod n ↔ m.fmod n = k.fmod n :=
  ⟨fun h => fmod_congr ((Int.emod_add_cancel_right i).mp (emod_of_fmod h)), Int.add_fmod_eq_add_fmod_right i⟩

theorem fmod_add_cancel_left {m n k i : Int} : (i + m).fmod n = (i + k).fmod n ↔ m.fmod n = k.fmod n :=
  ⟨fun h => fmod_congr (Int.emod_add_cancel_left.mp (emod_of_fmod h)), Int.add_fmod_eq_add_fmod_left i⟩

theorem fmod_sub_cancel_right {m n k : Int} (i : Int) : (m - i).fmod n = (k - i).fmod n ↔ m.fmod n = k.fmod n :=
  ⟨fun h => fmod_congr ((Int.emod_sub_cancel_right i).mp (emod_of_fmod h)), fun h => fmod_congr ((Int.emod_sub_cancel_right i).mpr (emod_of_fmod h))⟩

theorem fmod_sub_cancel_left {m n k : Int} (i : Int) : (i - m).fmod n = (i - k).fmod n ↔ m.fmod n = k.fmod n :=
  ⟨fun h => fmod_congr ((Int.emod_sub_cancel_left i).mp (emod_of_fmod h)), fun h => fmod_congr ((Int.emod_sub_cancel_left i).mpr (emod_of_fmod h))⟩

theorem fmod_eq_fmod_iff_fmod_sub_eq_zero {m n k : Int} : m.fmod n = k.fmod n ↔ (m - k).fmod n = 0 := by
  rw [← Int.fmod_sub_cancel_right k, Int.sub_self, Int.zero_fmod]

@[simp] theorem fmod_fmod_of_dvd (n : Int) {m k : Int} (h : m ∣ k) : (n.fmod k).fmod m = n.fmod m :=
  fmod_congr (by rw [← Int.emod_emod_of_dvd (n.fmod k) h, fmod_emod, Int.emod_emod_of_dvd n h])

@[simp] theorem add_fmod_right (a b : Int) : (a + b).fmod b = a.fmod b := fmod_congr (by simp)

@[simp] theorem add_fmod_left (a b : Int) : (a + b).fmod a = b.fmod a := fmod_congr (by simp)

@[simp] theorem sub_fmod_right (a b : Int) : (a - b).fmod b = a.fmod b := fmod_congr (by simp)

@[simp] theorem sub_fmod_left (a b : Int) : (a - b).fmod a = (-b).fmod a := fmod_congr (by simp)

@[simp] theorem add_neg_fmod_self (a b : Int) : (a + -b).fmod b = a.fmod b := fmod_congr (by simp)

@[simp] theorem neg_add_fmod_self (a b : Int) : (-a + b).fmod a = b.fmod a := fmod_congr (by simp)

@[simp] theorem add_mul_fmod_self_right (a b c : Int) : (a + b * c).fmod c = a.fmod c := fmod_congr (by simp)

@[simp] theorem add_mul_fmod_self_left (a b c : Int) : (a + b * c).fmod b = a.fmod b := fmod_congr (by simp)

@[simp] theorem add_neg_mul_fmod_self_right (a b c : Int) : (a + -(b * c)).fmod c = a.fmod c := fmod_congr (by simp)

@[simp] theorem add_neg_mul_fmod_self_left (a b c : Int) : (a + -(b * c)).fmod b = a.fmod b := fmod_congr (by simp)

@[simp] theorem sub_mul_fmod_self_right (a b c : Int) : (a - b * c).fmod c = a.fmod c := fmod_congr (by simp)

@[simp] theorem sub_mul_fmod_self_left (a b c : Int) : (a - b * c).fmod b = a.fmod b := fmod_congr (by simp)

@[simp] theorem mul_add_fmod_self_right (a b c : Int) : (a * b + c).fmod b = c.fmod b := fmod_congr (by simp)

@[simp] theorem mul_add_fmod_self_left (a b c : Int) : (a * b + c).fmod a = c.fmod a := fmod_congr (by simp)

@[simp] theorem mul_sub_fmod_self_right (a b c : Int) : (a * b - c).fmod b = (-c).fmod b := fmod_congr (by simp)

@[simp] theorem mul_sub_fmod_self_left (a b c : Int) : (a * b - c).fmod a = (-c).fmod a := fmod_congr (by simp)

theorem dvd_self_sub_fmod {x m : Int} : m ∣ x - x.fmod m :=
  Int.dvd_of_emod_eq_zero (by rw [← Int.emod_eq_emod_iff_emod_sub_eq_zero, fmod_emod])

theorem dvd_fmod_sub_self {x m : Int} : m ∣ x.fmod m - x :=
  Int.dvd_of_emod_eq_zero (by rw [← Int.emod_eq_emod_iff_emod_sub_eq_zero, fmod_emod])

theorem dvd_self_sub_of_fmod_eq {a b c : Int} (h : a.fmod b = c) : b ∣ a - c := h ▸ Int.dvd_self_sub_fmod

theorem dvd_sub_self_of_fmod_eq {a b c : Int} (h : a.fmod b = c) : b ∣ c - a := h ▸ Int.dvd_fmod_sub_self

theorem dvd_self_sub_tmod {x m : Int} : m ∣ x - x.tmod m := ⟨x.tdiv m, by rw [Int.tmod_def]; omega⟩

theorem dvd_tmod_sub_self {x m : Int} : m ∣ x.tmod m - x := ⟨-x.tdiv m, by rw [Int.tmod_def, Int.mul_neg]; omega⟩

theorem dvd_self_sub_of_tmod_eq {a b c : Int} (h : a.tmod b = c) : b ∣ a - c := h ▸ Int.dvd_self_sub_tmod

theorem dvd_sub_self_of_tmod_eq {a b c : Int} (h : a.tmod b = c) : b ∣ c - a := h ▸ Int.dvd_tmod_sub_self

theorem mul_fdiv_self_le {x k : Int} (h : 0 < k) : k * x.fdiv k ≤ x := by
  rw [Int.fdiv_eq_ediv_of_nonneg _ (Int.le_of_lt h)]; exact Int.mul_ediv_self_le (Int.ne_of_gt h)

theorem lt_mul_fdiv_self_add {x k : Int} (h : 0 < k) : x < k * x.fdiv k + k := by
  rw [Int.fdiv_eq_ediv_of_nonneg _ (Int.le_of_lt h)]; exact Int.lt_mul_ediv_self_add h

theorem lt_fdiv_add_one_mul_self (a : Int) {b : Int} (H : 0 < b) : a < (a.fdiv b + 1) * b := by
  rw [Int.fdiv_eq_ediv_of_nonneg _ (Int.le_of_lt H)]; exact Int.lt_ediv_add_one_mul_self a H

theorem fdiv_fmod_unique {a b r q : Int} (h : 0 < b) :
    a.fdiv b = q ∧ a.fmod b = r ↔ r + b * q = a ∧ 0 ≤ r ∧ r < b := by
  rw [Int.fdiv_eq_ediv_of_nonneg _ (Int.le_of_lt h), Int.fmod_eq_emod_of_nonneg _ (Int.le_of_lt h), Int.ediv_emod_unique h]

theorem add_mul_fdiv_left (a : Int) {b : Int} (c : Int) (H : b ≠ 0) : (a + b * c).fdiv b = a.fdiv b + c := by
  rw [Int.fdiv_eq_ediv, Int.fdiv_eq_ediv, Int.add_mul_ediv_left _ _ H]
  simp only [Int.dvd_add_self_mul]; omega

theorem add_mul_fdiv_right (a b : Int) {c : Int} (H : c ≠ 0) : (a + b * c).fdiv c = a.fdiv c + b := by
  rw [Int.mul_comm b c, Int.add_mul_fdiv_left _ _ H]

theorem mul_add_fdiv_left (b : Int) {a : Int} (c : Int) (H : a ≠ 0) : (a * b + c).fdiv a = c.fdiv a + b := by
  rw [Int.add_comm, Int.add_mul_fdiv_left _ _ H]

theorem mul_add_fdiv_right (a c : Int) {b : Int} (H : b ≠ 0) : (a * b + c).fdiv b = c.fdiv b + a := by
  rw [Int.add_comm, Int.add_mul_fdiv_right _ _ H]

theorem sub_mul_fdiv_left (a : Int) {b : Int} (c : Int) (H : b ≠ 0) : (a - b * c).fdiv b = a.fdiv b - c := by
  rw [Int.sub_eq_add_neg, ← Int.mul_neg, Int.add_mul_fdiv_left _ _ H]; rfl

theorem sub_mul_fdiv_right (a b : Int) {c : Int} (H : c ≠ 0) : (a - b * c).fdiv c = a.fdiv c - b := by
  rw [Int.sub_eq_add_neg, ← Int.neg_mul, Int.add_mul_fdiv_right _ _ H]; rfl

theorem mul_sub_fdiv_left (b : Int) {a : Int} (c : Int) (H : a ≠ 0) : (a * b - c).fdiv a = b + (-c).fdiv a := by
  rw [Int.sub_eq_add_neg, Int.mul_add_fdiv_left _ _ H, Int.add_comm]

theorem mul_sub_fdiv_right (a c : Int) {b : Int} (H : b ≠ 0) : (a * b - c).fdiv b = a + (-c).fdiv b := by
  rw [Int.sub_eq_add_neg, Int.mul_add_fdiv_right _ _ H, Int.add_comm]

@[simp] theorem natAbs_tdiv (a b : Int) : (a.tdiv b).natAbs = a.natAbs.div b.natAbs := by
  cases a <;> cases b <;> simp [Int.tdiv, Int.natAbs_neg] <;> rfl

@[simp] theorem natAbs_tmod (a b : Int) : (a.tmod b).natAbs = a.natAbs % b.natAbs := by
  cases a <;> cases b <;> simp [Int.tmod, Int.natAbs_neg] <;> rfl

theorem natAbs_tdiv_le_natAbs (a b : Int) : (a.tdiv b).natAbs ≤ a.natAbs := by
  rw [Int.natAbs_tdiv]; exact Nat.div_le_self _ _

theorem natAbs_ediv_of_nonneg {a b : Int} (ha : 0 ≤ a) : (a / b).natAbs = a.natAbs / b.natAbs := by
  rw [← Int.tdiv_eq_ediv_of_nonneg ha, Int.natAbs_tdiv]; rfl

theorem natAbs_ediv_of_dvd {a b : Int} (hab : b ∣ a) : (a / b).natAbs = a.natAbs / b.natAbs := by
  rw [← Int.tdiv_eq_ediv_of_dvd hab, Int.natAbs_tdiv]; rfl

theorem natAbs_emod_of_nonneg {a : Int} (h : 0 ≤ a) (b : Int) : (a % b).natAbs = a.natAbs % b.natAbs := by
  rw [← Int.tmod_eq_emod_of_nonneg h, Int.natAbs_tmod]

theorem toNat_emod {x y : Int} (hx : 0 ≤ x) (hy : 0 ≤ y) : (x % y).toNat = x.toNat % y.toNat := by
  obtain ⟨m, rfl⟩ := Int.eq_ofNat_of_zero_le hx
  obtain ⟨n, rfl⟩ := Int.eq_ofNat_of_zero_le hy
  rfl

@[simp] theorem natCast_tdiv_eq_ediv {a : Nat} {b : Int} :
    @Eq Int ((@Nat.cast Int instNatCastInt a).tdiv b)
        (@HDiv.hDiv Int Int Int (@instHDiv Int Int.instDiv) (@Nat.cast Int instNatCastInt a) b) :=
  Int.tdiv_eq_ediv_of_nonneg (Int.natCast_nonneg a)

theorem ediv_le_self {a : Int} (b : Int) (Ha : 0 ≤ a) : a / b ≤ a := by
  by_cases h : 0 < b
  · have := Int.mul_ediv_self_le (x := a) (Int.ne_of_gt h)
    have := Int.mul_le_mul_of_nonneg_right (a := 1) (b := b) (by omega) (Int.ediv_nonneg Ha (Int.le_of_lt h))
    omega
  · have := Int.ediv_nonpos_of_nonneg_of_nonpos Ha (b := b) (by omega)
    omega

theorem tdiv_le_self {a : Int} (b : Int) (Ha : 0 ≤ a) : a.tdiv b ≤ a := by
  rw [Int.tdiv_eq_ediv_of_nonneg Ha]; exact Int.ediv_le_self b Ha

theorem fdiv_le_self {a : Int} (b : Int) (Ha : 0 ≤ a) : a.fdiv b ≤ a := by
  have := Int.ediv_le_self b Ha
  rw [Int.fdiv_eq_ediv]
  split <;> omega

theorem ediv_lt_self_of_pos_of_ne_one {x y : Int} (hx : 0 < x) (hy : y ≠ 1) : x / y < x := by
  by_cases h : 1 < y
  · refine Int.ediv_lt_of_lt_mul (by omega) ?_
    have := Int.mul_lt_mul_of_pos_left h hx
    omega
  · have := Int.ediv_nonpos_of_nonneg_of_nonpos (Int.le_of_lt hx) (b := y) (by omega)
    omega

theorem le_mul_of_ediv_le {a b c : Int} (H1 : 0 ≤ b) (H2 : b ∣ a) (H3 : a / b ≤ c) : a ≤ c * b := by
  have := Int.mul_le_mul_of_nonneg_right H3 H1
  rwa [Int.ediv_mul_cancel H2] at this

theorem le_mul_of_tdiv_le {a b c : Int} (H1 : 0 ≤ b) (H2 : b ∣ a) (H3 : a.tdiv b ≤ c) : a ≤ c * b := by
  rw [Int.tdiv_eq_ediv_of_dvd H2] at H3
  exact Int.le_mul_of_ediv_le H1 H2 H3

theorem lt_ediv_of_mul_lt {a b c : Int} (H1 : 0 ≤ b) (H2 : b ∣ c) (H3 : a * b < c) : a < c / b := by
  refine Int.lt_of_mul_lt_mul_right (a := b) ?_ H1
  rwa [Int.ediv_mul_cancel H2]

theorem lt_tdiv_of_mul_lt {a b c : Int} (H1 : 0 ≤ b) (H2 : b ∣ c) (H3 : a * b < c) : a < c.tdiv b := by
  rw [Int.tdiv_eq_ediv_of_dvd H2]; exact Int.lt_ediv_of_mul_lt H1 H2 H3

theorem lt_ediv_iff_mul_lt {a b c : Int} (H : 0 < c) (H' : c ∣ b) : a < b / c ↔ a * c < b :=
  ⟨fun h => Int.mul_lt_of_lt_ediv H h, fun h => Int.lt_ediv_of_mul_lt (Int.le_of_lt H) H' h⟩

theorem ediv_le_iff_of_dvd_of_pos {a b c : Int} (hb : 0 < b) (hba : b ∣ a) : a / b ≤ c ↔ a ≤ b * c := by
  obtain ⟨k, rfl⟩ := hba
  rw [Int.mul_ediv_cancel_left _ (Int.ne_of_gt hb), Int.mul_le_mul_left hb]

theorem ediv_lt_iff_of_dvd_of_pos {a b c : Int} (hb : 0 < b) (hba : b ∣ a) : a / b < c ↔ a < b * c := by
  obtain ⟨k, rfl⟩ := hba
  rw [Int.mul_ediv_cancel_left _ (Int.ne_of_gt hb), Int.mul_lt_mul_left hb]

theorem ediv_le_iff_of_dvd_of_neg {a b c : Int} (hb : b < 0) (hba : b ∣ a) : a / b ≤ c ↔ b * c ≤ a := by
  obtain ⟨k, rfl⟩ := hba
  rw [Int.mul_ediv_cancel_left _ (Int.ne_of_lt hb), Int.mul_le_mul_left_of_neg hb]

theorem ediv_lt_iff_of_dvd_of_neg {a b c : Int} (hb : b < 0) (hba : b ∣ a) : a / b < c ↔ b * c < a := by
  obtain ⟨k, rfl⟩ := hba
  rw [Int.mul_ediv_cancel_left _ (Int.ne_of_lt hb), Int.mul_lt_mul_left_of_neg hb]

theorem le_ediv_iff_of_dvd_of_pos {a b c : Int} (hc : 0 < c) (hcb : c ∣ b) : a ≤ b / c ↔ c * a ≤ b := by
  obtain ⟨k, rfl⟩ := hcb
  rw [Int.mul_ediv_cancel_left _ (Int.ne_of_gt hc), Int.mul_le_mul_left hc]

theorem lt_ediv_iff_of_dvd_of_pos {a b c : Int} (hc : 0 < c) (hcb : c ∣ b) : a < b / c ↔ c * a < b := by
  obtain ⟨k, rfl⟩ := hcb
  rw [Int.mul_ediv_cancel_left _ (Int.ne_of_gt hc), Int.mul_lt_mul_left hc]

theorem le_ediv_iff_of_dvd_of_neg {a b c : Int} (hc : c < 0) (hcb : c ∣ b) : a ≤ b / c ↔ b ≤ c * a := by
  obtain ⟨k, rfl⟩ := hcb
  rw [Int.mul_ediv_cancel_left _ (Int.ne_of_lt hc), Int.mul_le_mul_left_of_neg hc]

theorem lt_ediv_iff_of_dvd_of_neg {a b c : Int} (hc : c < 0) (hcb : c ∣ b) : a < b / c ↔ b < c * a := by
  obtain ⟨k, rfl⟩ := hcb
  rw [Int.mul_ediv_cancel_left _ (Int.ne_of_lt hc), Int.mul_lt_mul_left_of_neg hc]

theorem ediv_lt_ediv_of_lt {a b c : Int} (h : a < b) (hcb : c ∣ b) (hc : 0 < c) : a / c < b / c := by
  obtain ⟨k, rfl⟩ := hcb
  rw [Int.mul_ediv_cancel_left _ (Int.ne_of_gt hc)]
  exact Int.ediv_lt_of_lt_mul hc (by rwa [Int.mul_comm])

theorem ediv_le_ediv_iff_of_dvd_of_pos_of_pos {a b c d : Int} (hb : 0 < b) (hd : 0 < d) (hba : b ∣ a)
    (hdc : d ∣ c) : a / b ≤ c / d ↔ d * a ≤ c * b := by
  obtain ⟨k, rfl⟩ := hba
  obtain ⟨l, rfl⟩ := hdc
  rw [Int.mul_ediv_cancel_left _ (Int.ne_of_gt hb), Int.mul_ediv_cancel_left _ (Int.ne_of_gt hd), Int.mul_right_comm d l,
    ← Int.mul_assoc, Int.mul_le_mul_left (Int.mul_pos hd hb)]

theorem ediv_lt_ediv_iff_of_dvd_of_pos {a b c d : Int} (hb : 0 < b) (hd : 0 < d) (hba : b ∣ a) (hdc : d ∣ c) :
    a / b < c / d ↔ d * a < c * b := by
  obtain ⟨k, rfl⟩ := hba
  obtain ⟨l, rfl⟩ := hdc
  rw [Int.mul_ediv_cancel_left _ (Int.ne_of_gt hb), Int.mul_ediv_cancel_left _ (Int.ne_of_gt hd), Int.mul_right_comm d l,
    ← Int.mul_assoc, Int.mul_lt_mul_left (Int.mul_pos hd hb)]

theorem tdiv_le_tdiv {a b c : Int} (H : 0 < c) (H' : a ≤ b) : a.tdiv c ≤ b.tdiv c := by
  have := Int.ediv_le_ediv H H'
  rw [Int.tdiv_eq_ediv, Int.tdiv_eq_ediv, Int.sign_eq_one_of_pos H]
  by_cases h : a / c = b / c
  · by_cases k : 0 ≤ a
    · have : 0 ≤ b := by omega
      simp [k, this, h]
    · by_cases d : c ∣ a
      · simp only [d, or_true, if_true]; split <;> omega
      · simp only [k, d, or_false, if_false]
        split
        · next e =>
          rcases e with e | e
          · have := Int.ediv_nonneg e (Int.le_of_lt H)
            have := Int.ediv_neg_of_neg_of_pos (a := a) (by omega) H
            omega
          · have := Int.mul_ediv_cancel' e
            have := Int.mul_ediv_self_le (x := a) (Int.ne_of_gt H)
            have := Int.emod_pos_of_not_dvd d
            have := Int.emod_add_mul_ediv a c
            rw [h] at this
            omega
        · omega
  · split <;> split <;> omega

theorem bmod_def (x : Int) (m : Nat) : x.bmod m = if x % ↑m < (↑m + 1) / 2 then x % ↑m else x % ↑m - ↑m := rfl

@[simp] theorem bmod_emod {x : Int} {m : Nat} : x.bmod m % ↑m = x % ↑m := by
  rw [Int.bmod_def]; split <;> simp

end Int
