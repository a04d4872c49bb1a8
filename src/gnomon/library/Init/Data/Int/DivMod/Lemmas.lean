/-
Laws of quotients, remainders, divisibility, powers and greatest common divisors of integers. Their modules in Lean are also `Init.Data.Int.DivMod.Bootstrap`, `Init.Data.Int.Pow`, `Init.Data.Int.Gcd`.

Lean's counterpart: `Init.Data.Int.DivMod.Lemmas`.
-/
prelude
import Init.Data.Int.Gcd.Basic
import Init.Data.Int.Order
import Init.Data.Nat.Gcd

theorem Int.mul_ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := Lean.Omega.Int.mul_ediv_add_emod a b

@[simp] protected theorem Int.ediv_zero (a : Int) : a / 0 = 0 := Lean.Omega.Int.ediv_zero a

@[simp] theorem Int.zero_ediv (b : Int) : 0 / b = 0 :=
  match b with | .ofNat n => congrArg Int.ofNat (Nat.zero_div n) | .negSucc n => by show -((0 / (n + 1) : Nat) : Int) = 0; rw [Nat.zero_div]; rfl

@[simp] theorem Int.emod_zero (a : Int) : a % 0 = a :=
  match a with | .ofNat m => congrArg Int.ofNat (Nat.mod_zero m) | .negSucc m => by show Int.subNatNat 0 (m % 0).succ = _; rw [Nat.mod_zero]; rfl

@[simp] theorem Int.zero_emod (b : Int) : 0 % b = 0 :=
  by show ((0 % b.natAbs : Nat) : Int) = 0; rw [Nat.zero_mod]; rfl

@[simp] theorem Int.ediv_neg (a b : Int) : a / -b = -(a / b) := Lean.Omega.Int.ediv_neg a b

theorem Int.emod_add_mul_ediv (a b : Int) : a % b + b * (a / b) = a := by have := Int.mul_ediv_add_emod a b; omega

theorem Int.emod_add_ediv_mul (a b : Int) : a % b + a / b * b = a :=
  by rw [Int.mul_comm]; exact Int.emod_add_mul_ediv a b

theorem Int.ediv_mul_add_emod (a b : Int) : a / b * b + a % b = a :=
  by rw [Int.mul_comm]; exact Int.mul_ediv_add_emod a b

theorem Int.emod_def (a b : Int) : a % b = a - b * (a / b) := by have := Int.mul_ediv_add_emod a b; omega

theorem Int.mul_ediv_self (a b : Int) : b * (a / b) = a - a % b := by have := Int.mul_ediv_add_emod a b; omega

theorem Int.ediv_mul_self (a b : Int) : a / b * b = a - a % b :=
  by have := Int.mul_ediv_add_emod a b; rw [Int.mul_comm]; omega

@[simp] theorem Int.emod_neg (a b : Int) : a % -b = a % b :=
  by rw [Int.emod_def, Int.emod_def, Int.ediv_neg, Int.neg_mul_neg]

theorem Int.emod_nonneg (a : Int) {b : Int} : b ≠ 0 → 0 ≤ a % b :=
  fun h => by cases Int.lt_or_gt_of_ne h with | inl l => rw [← Int.emod_neg]; exact Lean.Omega.Int.emod_nonneg a (-b) (by omega) | inr l => exact Lean.Omega.Int.emod_nonneg a b l

theorem Int.emod_lt_of_pos (a : Int) {b : Int} (H : 0 < b) : a % b < b := Lean.Omega.Int.emod_lt_of_pos a b H

theorem Int.emod_lt_of_neg (a : Int) {b : Int} (h : b < 0) : a % b < -b :=
  by rw [← Int.emod_neg]; exact Int.emod_lt_of_pos a (by omega)

theorem Int.emod_lt (a : Int) {b : Int} (h : b ≠ 0) : a % b < ↑b.natAbs := by
  cases Int.lt_or_gt_of_ne h with
  | inl l =>
    have := Int.emod_lt_of_neg a l
    omega
  | inr l =>
    have : a % b < b := Int.emod_lt_of_pos a l
    omega

protected theorem Int.dvd_def (a b : Int) : (a ∣ b) = ∃ c, b = a * c := rfl

@[simp] protected theorem Int.dvd_refl (n : Int) : n ∣ n := ⟨1, (Int.mul_one n).symm⟩

@[simp] protected theorem Int.dvd_zero (n : Int) : n ∣ 0 := ⟨0, (Int.mul_zero n).symm⟩

@[simp] protected theorem Int.one_dvd (n : Int) : 1 ∣ n := ⟨n, (Int.one_mul n).symm⟩

@[simp] protected theorem Int.dvd_mul_right (a b : Int) : a ∣ a * b := ⟨b, rfl⟩

@[simp] protected theorem Int.dvd_mul_left (a b : Int) : b ∣ a * b := ⟨a, Int.mul_comm a b⟩

protected theorem Int.dvd_trans {a b c : Int} : a ∣ b → b ∣ c → a ∣ c :=
  fun ⟨d, e⟩ ⟨f, g⟩ => ⟨d * f, by rw [g, e, Int.mul_assoc]⟩

theorem Int.dvd_mul_of_dvd_right {a b c : Int} (h : a ∣ c) : a ∣ b * c := Int.dvd_trans h (Int.dvd_mul_left b c)

theorem Int.dvd_mul_of_dvd_left {a b c : Int} (h : a ∣ b) : a ∣ b * c := Int.dvd_trans h (Int.dvd_mul_right b c)

protected theorem Int.dvd_add {a b c : Int} : a ∣ b → a ∣ c → a ∣ b + c :=
  fun ⟨d, e⟩ ⟨f, g⟩ => ⟨d + f, by rw [e, g, Int.mul_add]⟩

protected theorem Int.dvd_sub {a b c : Int} : a ∣ b → a ∣ c → a ∣ b - c :=
  fun ⟨d, e⟩ ⟨f, g⟩ => ⟨d - f, by rw [e, g, Int.mul_sub]⟩

@[simp] protected theorem Int.dvd_neg {a b : Int} : a ∣ -b ↔ a ∣ b :=
  ⟨fun ⟨d, e⟩ => ⟨-d, by rw [Int.mul_neg, ← e, Int.neg_neg]⟩, fun ⟨d, e⟩ => ⟨-d, by rw [Int.mul_neg, ← e]⟩⟩

@[simp] protected theorem Int.neg_dvd {a b : Int} : -a ∣ b ↔ a ∣ b :=
  ⟨fun ⟨d, e⟩ => ⟨-d, by rw [e, Int.neg_mul_comm]⟩, fun ⟨d, e⟩ => ⟨-d, by rw [e, Int.neg_mul_neg]⟩⟩

theorem Int.natAbs_dvd {a b : Int} : ↑a.natAbs ∣ b ↔ a ∣ b :=
  (Int.natAbs_eq a).elim (fun e => by rw [← e]) fun e => by rw [← Int.neg_dvd, ← e]

theorem Int.dvd_natAbs {a b : Int} : a ∣ ↑b.natAbs ↔ a ∣ b :=
  (Int.natAbs_eq b).elim (fun e => by rw [← e]) fun e => by rw [← Int.dvd_neg, ← e]

@[norm_cast] theorem Int.ofNat_dvd {m n : Nat} : (m : Int) ∣ (n : Int) ↔ m ∣ n :=
  ⟨fun ⟨c, e⟩ => ⟨c.natAbs, by have := congrArg Int.natAbs e; rwa [Int.natAbs_mul, Int.natAbs_natCast, Int.natAbs_natCast] at this⟩, fun ⟨c, e⟩ => ⟨c, by rw [e, Int.natCast_mul]⟩⟩

@[norm_cast] theorem Int.natCast_dvd_natCast {m n : Nat} : (m : Int) ∣ (n : Int) ↔ m ∣ n := Int.ofNat_dvd

@[simp] theorem Int.natAbs_dvd_natAbs {a b : Int} : a.natAbs ∣ b.natAbs ↔ a ∣ b :=
  by rw [← Int.ofNat_dvd, Int.natAbs_dvd, Int.dvd_natAbs]

theorem Int.ofNat_dvd_left {n : Nat} {z : Int} : ↑n ∣ z ↔ n ∣ z.natAbs :=
  by rw [← Int.natAbs_dvd_natAbs, Int.natAbs_natCast]

theorem Int.ofNat_dvd_right {n : Nat} {z : Int} : z ∣ ↑n ↔ z.natAbs ∣ n :=
  by rw [← Int.natAbs_dvd_natAbs, Int.natAbs_natCast]

@[simp] protected theorem Int.zero_dvd {n : Int} : 0 ∣ n ↔ n = 0 :=
  ⟨fun ⟨c, e⟩ => by rw [e, Int.zero_mul], fun h => by rw [h]; exact Int.dvd_refl 0⟩

theorem Int.le_of_dvd {a b : Int} (bpos : 0 < b) (H : a ∣ b) : a ≤ b :=
  by have h := Int.natAbs_dvd_natAbs.2 H; have := Nat.le_of_dvd (by omega) h; omega

theorem Int.eq_one_of_dvd_one {a : Int} (H : 0 ≤ a) (H' : a ∣ 1) : a = 1 :=
  by have h := Int.natAbs_dvd_natAbs.2 H'; have := Nat.eq_one_of_dvd_one h; omega

theorem Int.dvd_antisymm {a b : Int} (H1 : 0 ≤ a) (H2 : 0 ≤ b) : a ∣ b → b ∣ a → a = b :=
  fun h₁ h₂ => by have e := Nat.dvd_antisymm (Int.natAbs_dvd_natAbs.2 h₁) (Int.natAbs_dvd_natAbs.2 h₂); omega

theorem Int.natAbs_eq_of_dvd_dvd {m n : Int} (hmn : m ∣ n) (hnm : n ∣ m) : m.natAbs = n.natAbs :=
  Nat.dvd_antisymm (Int.natAbs_dvd_natAbs.2 hmn) (Int.natAbs_dvd_natAbs.2 hnm)

theorem Int.add_mul_ediv_right (a b : Int) {c : Int} (H : c ≠ 0) : (a + b * c) / c = a / c + b := by
  cases Int.lt_or_gt_of_ne H with
  | inl l =>
    have h₁ := Int.mul_ediv_add_emod a c
    have h₂ := Int.mul_ediv_add_emod (a + b * c) c
    have b₁ := Int.emod_nonneg a H
    have b₂ := Int.emod_nonneg (a + b * c) H
    have c₁ := Int.emod_lt_of_neg a l
    have c₂ := Int.emod_lt_of_neg (a + b * c) l
    have e : c * ((a + b * c) / c - a / c - b) = a % c - (a + b * c) % c := by
      rw [Int.mul_sub, Int.mul_sub, Int.mul_comm c b]
      omega
    cases Int.lt_trichotomy ((a + b * c) / c - a / c - b) 0 with
    | inl t =>
      have := Int.mul_le_mul_of_nonpos_left (a := c) (Int.le_of_lt l) (show (a + b * c) / c - a / c - b ≤ -1 by omega)
      rw [Int.mul_neg, Int.mul_one] at this
      omega
    | inr t =>
      cases t with
      | inl t => omega
      | inr t =>
        have := Int.mul_le_mul_of_nonpos_left (a := c) (Int.le_of_lt l) (show 1 ≤ (a + b * c) / c - a / c - b by omega)
        rw [Int.mul_one] at this
        omega
  | inr l =>
    have h₁ := Int.mul_ediv_add_emod a c
    have h₂ := Int.mul_ediv_add_emod (a + b * c) c
    have b₁ := Int.emod_nonneg a H
    have b₂ := Int.emod_nonneg (a + b * c) H
    have c₁ := Int.emod_lt_of_pos a l
    have c₂ := Int.emod_lt_of_pos (a + b * c) l
    have e : c * ((a + b * c) / c - a / c - b) = a % c - (a + b * c) % c := by
      rw [Int.mul_sub, Int.mul_sub, Int.mul_comm c b]
      omega
    cases Int.lt_trichotomy ((a + b * c) / c - a / c - b) 0 with
    | inl t =>
      have := Int.mul_le_mul_of_nonneg_left (c := c) (show (a + b * c) / c - a / c - b ≤ -1 by omega) (Int.le_of_lt l)
      rw [Int.mul_neg, Int.mul_one] at this
      omega
    | inr t =>
      cases t with
      | inl t => omega
      | inr t =>
        have := Int.mul_le_mul_of_nonneg_left (c := c) (show 1 ≤ (a + b * c) / c - a / c - b by omega) (Int.le_of_lt l)
        rw [Int.mul_one] at this
        omega

theorem Int.add_mul_ediv_left (a : Int) {b : Int} (c : Int) (H : b ≠ 0) : (a + b * c) / b = a / b + c :=
  by rw [Int.mul_comm, Int.add_mul_ediv_right _ _ H]

@[simp] theorem Int.mul_ediv_cancel (a : Int) {b : Int} (H : b ≠ 0) : a * b / b = a :=
  by have := Int.add_mul_ediv_right 0 a H; rwa [Int.zero_add, Int.zero_ediv, Int.zero_add] at this

@[simp] theorem Int.mul_ediv_cancel_left {a : Int} (b : Int) (H : a ≠ 0) : a * b / a = b :=
  by rw [Int.mul_comm, Int.mul_ediv_cancel b H]

theorem Int.add_ediv_of_dvd_right {a b c : Int} (H : c ∣ b) : (a + b) / c = a / c + b / c := by
  match H with
  | ⟨k, e⟩ =>
    by_cases h : c = 0
    · rw [h, Int.ediv_zero, Int.ediv_zero, Int.ediv_zero, Int.add_zero]
    · rw [e, Int.add_mul_ediv_left _ _ h, Int.mul_ediv_cancel_left _ h]

theorem Int.add_ediv_of_dvd_left {a b c : Int} (H : c ∣ a) : (a + b) / c = a / c + b / c :=
  by rw [Int.add_comm, Int.add_ediv_of_dvd_right H, Int.add_comm]

@[simp] protected theorem Int.ediv_self {a : Int} (H : a ≠ 0) : a / a = 1 :=
  by have := Int.mul_ediv_cancel 1 H; rwa [Int.one_mul] at this

@[simp] theorem Int.ediv_one (a : Int) : a / 1 = a :=
  by have := Int.mul_ediv_add_emod a 1; have h₁ := Int.emod_nonneg a (b := 1) (by decide); have h₂ :=
    Int.emod_lt_of_pos a (b := 1) (by decide); omega

@[simp] theorem Int.emod_one (a : Int) : a % 1 = 0 := by omega

@[simp] theorem Int.add_mul_emod_self_right (a b c : Int) : (a + b * c) % c = a % c := by
  by_cases h : c = 0
  · rw [h, Int.mul_zero, Int.add_zero]
  · rw [Int.emod_def, Int.emod_def, Int.add_mul_ediv_right _ _ h, Int.mul_add, Int.mul_comm c b]
    omega

@[simp] theorem Int.add_mul_emod_self_left (a b c : Int) : (a + b * c) % b = a % b :=
  by rw [Int.mul_comm, Int.add_mul_emod_self_right]

@[simp] theorem Int.mul_emod_left (a b : Int) : a * b % b = 0 :=
  by have := Int.add_mul_emod_self_right 0 a b; rwa [Int.zero_add, Int.zero_emod] at this

@[simp] theorem Int.mul_emod_right (a b : Int) : a * b % a = 0 := by rw [Int.mul_comm, Int.mul_emod_left]

@[simp] theorem Int.emod_self {a : Int} : a % a = 0 := by have := Int.mul_emod_left 1 a; rwa [Int.one_mul] at this

@[simp] theorem Int.emod_emod_of_dvd (n : Int) {m k : Int} (h : m ∣ k) : n % k % m = n % m := by
  match h with
  | ⟨c, e⟩ =>
    have h₁ := Int.emod_add_mul_ediv n k
    have h₂ := Int.add_mul_emod_self_left (n % k) m (c * (n / k))
    rw [← Int.mul_assoc, ← e, h₁] at h₂
    exact h₂.symm

theorem Int.emod_emod (a b : Int) : a % b % b = a % b := Int.emod_emod_of_dvd a (Int.dvd_refl b)

@[simp] theorem Int.add_emod_right (a b : Int) : (a + b) % b = a % b :=
  by have := Int.add_mul_emod_self_left a b 1; rwa [Int.mul_one] at this

@[simp] theorem Int.add_emod_left (a b : Int) : (a + b) % a = b % a := by rw [Int.add_comm, Int.add_emod_right]

@[simp] theorem Int.sub_emod_right (a b : Int) : (a - b) % b = a % b :=
  by have := Int.add_mul_emod_self_left a b (-1); rwa [Int.mul_neg, Int.mul_one, ← Int.sub_eq_add_neg] at this

@[simp] theorem Int.sub_emod_left (a b : Int) : (a - b) % a = -b % a := by rw [Int.sub_eq_add_neg, Int.add_emod_left]

@[simp] theorem Int.emod_add_emod (m n k : Int) : (m % n + k) % n = (m + k) % n := by
  have h := Int.emod_add_mul_ediv m n
  have e : m % n + k + n * (m / n) = m + k := by omega
  rw [← e, Int.add_mul_emod_self_left]

@[simp] theorem Int.add_emod_emod (m n k : Int) : (m + n % k) % k = (m + n) % k :=
  by rw [Int.add_comm, Int.emod_add_emod, Int.add_comm]

theorem Int.add_emod (a b n : Int) : (a + b) % n = (a % n + b % n) % n := by rw [Int.emod_add_emod, Int.add_emod_emod]

theorem Int.mul_emod (a b n : Int) : a * b % n = a % n * (b % n) % n := by
  have h₁ := Int.emod_add_mul_ediv a n
  have h₂ := Int.emod_add_mul_ediv b n
  have e : a * b = a % n * (b % n) + n * (a / n * b + a % n * (b / n)) := by
    have e₁ : (a % n + n * (a / n)) * b = a * b := congrArg (· * b) h₁
    have e₂ : a % n * (b % n + n * (b / n)) = a % n * b := congrArg (a % n * ·) h₂
    rw [Int.add_mul, Int.mul_assoc] at e₁
    rw [Int.mul_add, Int.mul_left_comm] at e₂
    rw [Int.mul_add]
    omega
  exact (congrArg (· % n) e).trans (Int.add_mul_emod_self_left _ n _)

theorem Int.neg_emod_eq_sub_emod {a b : Int} : -a % b = (b - a) % b :=
  by rw [← Int.add_emod_right (-a) b]; exact congrArg (· % b) (by omega)

theorem Int.sub_emod (a b n : Int) : (a - b) % n = (a % n - b % n) % n := by
  have h₁ := Int.emod_add_mul_ediv a n
  have h₂ := Int.emod_add_mul_ediv b n
  have e : a - b = a % n - b % n + n * (a / n - b / n) := by
    rw [Int.mul_sub]
    omega
  exact (congrArg (· % n) e).trans (Int.add_mul_emod_self_left _ n _)

theorem Int.emod_sub_cancel_right {m n k : Int} (i : Int) : (m - i) % n = (k - i) % n ↔ m % n = k % n :=
  ⟨fun h => by have := Int.emod_add_emod (m - i) n i; rw [h, Int.emod_add_emod, Int.sub_add_cancel, Int.sub_add_cancel] at this; exact this.symm, fun h => by rw [Int.sub_emod, h, ← Int.sub_emod]⟩

theorem Int.dvd_of_emod_eq_zero {a b : Int} (H : b % a = 0) : a ∣ b :=
  ⟨b / a, by have := Int.mul_ediv_add_emod b a; omega⟩

theorem Int.emod_eq_zero_of_dvd {a b : Int} : a ∣ b → b % a = 0 := fun ⟨c, e⟩ => by rw [e, Int.mul_emod_right]

theorem Int.dvd_iff_emod_eq_zero {a b : Int} : a ∣ b ↔ b % a = 0 := ⟨Int.emod_eq_zero_of_dvd, Int.dvd_of_emod_eq_zero⟩

theorem Int.emod_pos_of_not_dvd {a b : Int} (h : ¬a ∣ b) : a = 0 ∨ 0 < b % a := by
  by_cases e : a = 0
  · exact Or.inl e
  · have := Int.emod_nonneg b e
    have h' : b % a ≠ 0 := fun z => h (Int.dvd_of_emod_eq_zero z)
    omega

protected theorem Int.mul_ediv_cancel' {a b : Int} (H : a ∣ b) : a * (b / a) = b :=
  by have := Int.mul_ediv_add_emod b a; rw [Int.emod_eq_zero_of_dvd H] at this; omega

protected theorem Int.ediv_mul_cancel {a b : Int} (H : b ∣ a) : a / b * b = a :=
  by rw [Int.mul_comm, Int.mul_ediv_cancel' H]

theorem Int.ediv_mul_cancel_of_dvd {a b : Int} (H : b ∣ a) : a / b * b = a := Int.ediv_mul_cancel H

theorem Int.mul_ediv_cancel_of_dvd {a b : Int} (H : b ∣ a) : b * (a / b) = a := Int.mul_ediv_cancel' H

theorem Int.emod_eq_of_lt {a b : Int} (H1 : 0 ≤ a) (H2 : a < b) : a % b = a :=
  match a, b, H1, H2 with | .ofNat m, .ofNat n, _, h => congrArg Int.ofNat (Nat.mod_eq_of_lt (Int.ofNat_lt.1 h)) | .ofNat m, .negSucc n, _, h => absurd h (by omega)

theorem Int.ediv_eq_zero_of_lt {a b : Int} (H1 : 0 ≤ a) (H2 : a < b) : a / b = 0 :=
  match a, b, H1, H2 with | .ofNat m, .ofNat n, _, h => congrArg Int.ofNat (Nat.div_eq_of_lt (Int.ofNat_lt.1 h)) | .ofNat m, .negSucc n, _, h => absurd h (by omega)

theorem Int.ediv_nonneg {a b : Int} (Ha : 0 ≤ a) (Hb : 0 ≤ b) : 0 ≤ a / b :=
  match a, b, Ha, Hb with | .ofNat m, .ofNat n, _, _ => Int.natCast_nonneg (m / n)

theorem Int.ediv_nonpos_of_nonneg_of_nonpos {a b : Int} (Ha : 0 ≤ a) (Hb : b ≤ 0) : a / b ≤ 0 :=
  by have := Int.ediv_nonneg (b := -b) Ha (by omega); rw [Int.ediv_neg] at this; omega

theorem Int.ediv_neg_of_neg_of_pos {a b : Int} (Ha : a < 0) (Hb : 0 < b) : a / b < 0 :=
  match a, b, Ha, Hb with | .negSucc m, .ofNat (n + 1), _, _ => Int.negSucc_lt_zero (m / (n + 1))

protected theorem Int.le_ediv_iff_mul_le {a b c : Int} (H : 0 < c) : a ≤ b / c ↔ a * c ≤ b := by
  have h₁ := Int.mul_ediv_add_emod b c
  have h₂ := Int.emod_nonneg b (Int.ne_of_gt H)
  have h₃ := Int.emod_lt_of_pos b H
  constructor
  · intro h
    have := Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt H)
    rw [Int.mul_comm]
    omega
  · intro h
    apply Int.not_lt.1
    intro l
    have := Int.mul_le_mul_of_nonneg_left (show b / c + 1 ≤ a from l) (Int.le_of_lt H)
    rw [Int.mul_add, Int.mul_one, Int.mul_comm c a] at this
    omega

protected theorem Int.ediv_lt_iff_lt_mul {a b c : Int} (H : 0 < c) : a / c < b ↔ a < b * c :=
  by rw [← Int.not_le, ← Int.not_le, Int.le_ediv_iff_mul_le H]

protected theorem Int.ediv_le_ediv {a b c : Int} (H : 0 < c) (H' : a ≤ b) : a / c ≤ b / c :=
  (Int.le_ediv_iff_mul_le H).2 (Int.le_trans ((Int.le_ediv_iff_mul_le H).1 (Int.le_refl _)) H')

@[simp] theorem Int.mul_ediv_mul_of_pos {a : Int} (b c : Int) (H : 0 < a) : a * b / (a * c) = b / c := by
  have h₁ := Int.mul_ediv_add_emod b c
  by_cases hc : c = 0
  · rw [hc, Int.mul_zero, Int.ediv_zero, Int.ediv_zero]
  · have h₂ := Int.emod_nonneg b hc
    have h₃ := Int.emod_lt b hc
    have e : a * b = a * (b % c) + b / c * (a * c) := by
      rw [Int.mul_left_comm, ← Int.mul_add, Int.mul_comm (b / c) c]
      exact congrArg (a * ·) (by omega)
    have hac : a * c ≠ 0 := Int.mul_ne_zero (Int.ne_of_gt H) hc
    rw [e, Int.add_mul_ediv_right _ _ hac]
    have h₄ : a * (b % c) / (a * c) = 0 := by
      cases Int.lt_or_gt_of_ne hc with
      | inl l =>
        have := Int.ediv_eq_zero_of_lt (a := a * (b % c)) (b := a * -c) (Int.mul_nonneg (Int.le_of_lt H) h₂)
          (Int.mul_lt_mul_of_pos_left (by omega) H)
        rw [Int.mul_neg, Int.ediv_neg] at this
        omega
      | inr l =>
        exact Int.ediv_eq_zero_of_lt (Int.mul_nonneg (Int.le_of_lt H) h₂) (Int.mul_lt_mul_of_pos_left (by omega) H)
    omega

@[simp] theorem Int.mul_ediv_mul_of_pos_left (a : Int) {b : Int} (c : Int) (H : 0 < b) : a * b / (c * b) = a / c :=
  by rw [Int.mul_comm, Int.mul_comm c, Int.mul_ediv_mul_of_pos _ _ H]

protected theorem Int.mul_ediv_assoc (a : Int) {b c : Int} : c ∣ b → a * b / c = a * (b / c) := by
  intro h
  match h with
  | ⟨d, e⟩ =>
    by_cases hc : c = 0
    · rw [hc, Int.ediv_zero, Int.ediv_zero, Int.mul_zero]
    · rw [e, Int.mul_left_comm, Int.mul_ediv_cancel_left _ hc, Int.mul_ediv_cancel_left _ hc]

protected theorem Int.mul_ediv_assoc' (b : Int) {a c : Int} (h : c ∣ a) : a * b / c = a / c * b :=
  by rw [Int.mul_comm, Int.mul_ediv_assoc _ h, Int.mul_comm]

theorem Int.neg_ediv_of_dvd {a b : Int} : b ∣ a → -a / b = -(a / b) := by
  intro ⟨d, e⟩
  by_cases hb : b = 0
  · rw [hb, Int.ediv_zero, Int.ediv_zero]
    rfl
  · rw [e, ← Int.mul_neg, Int.mul_ediv_cancel_left _ hb, Int.mul_ediv_cancel_left _ hb]

protected theorem Int.eq_mul_of_ediv_eq_right {a b c : Int} (H1 : b ∣ a) (H2 : a / b = c) : a = b * c :=
  by rw [← H2, Int.mul_ediv_cancel' H1]

protected theorem Int.eq_mul_of_ediv_eq_left {a b c : Int} (H1 : b ∣ a) (H2 : a / b = c) : a = c * b :=
  by rw [← H2, Int.ediv_mul_cancel H1]

protected theorem Int.ediv_eq_of_eq_mul_right {a b c : Int} (H1 : b ≠ 0) (H2 : a = b * c) : a / b = c :=
  by rw [H2, Int.mul_ediv_cancel_left _ H1]

protected theorem Int.ediv_eq_of_eq_mul_left {a b c : Int} (H1 : b ≠ 0) (H2 : a = c * b) : a / b = c :=
  by rw [H2, Int.mul_ediv_cancel _ H1]

protected theorem Int.eq_ediv_of_mul_eq_right {a b c : Int} (H1 : a ≠ 0) (H2 : a * b = c) : b = c / a :=
  (Int.ediv_eq_of_eq_mul_right H1 H2.symm).symm

protected theorem Int.eq_ediv_of_mul_eq_left {a b c : Int} (H1 : b ≠ 0) (H2 : a * b = c) : a = c / b :=
  (Int.ediv_eq_of_eq_mul_left H1 H2.symm).symm

protected theorem Int.ediv_eq_iff_eq_mul_right {a b c : Int} (H : b ≠ 0) (H' : b ∣ a) : a / b = c ↔ a = b * c :=
  ⟨Int.eq_mul_of_ediv_eq_right H', Int.ediv_eq_of_eq_mul_right H⟩

protected theorem Int.ediv_eq_iff_eq_mul_left {a b c : Int} (H : b ≠ 0) (H' : b ∣ a) : a / b = c ↔ a = c * b :=
  ⟨Int.eq_mul_of_ediv_eq_left H', Int.ediv_eq_of_eq_mul_left H⟩

theorem Int.sub_ediv_of_dvd (a : Int) {b c : Int} (hcb : c ∣ b) : (a - b) / c = a / c - b / c :=
  by rw [Int.sub_eq_add_neg, Int.add_ediv_of_dvd_right (Int.dvd_neg.2 hcb), Int.neg_ediv_of_dvd hcb, ←
    Int.sub_eq_add_neg]

theorem Int.ediv_dvd_of_dvd {m n : Int} (hmn : m ∣ n) : n / m ∣ n := by
  match hmn with
  | ⟨c, e⟩ =>
    by_cases h : m = 0
    · rw [h, Int.zero_mul] at e
      rw [h, Int.ediv_zero, e]
      exact Int.dvd_refl 0
    · exact ⟨m, by rw [e, Int.mul_ediv_cancel_left _ h, Int.mul_comm]⟩

theorem Int.emod_two_eq (x : Int) : x % 2 = 0 ∨ x % 2 = 1 := by omega

theorem Int.dvd_self_sub_of_emod_eq {a b c : Int} : a % b = c → b ∣ a - c :=
  fun h => ⟨a / b, by have := Int.mul_ediv_add_emod a b; omega⟩

theorem Int.dvd_sub_self_of_emod_eq {a b c : Int} : a % b = c → b ∣ c - a :=
  fun h => ⟨-(a / b), by have := Int.mul_ediv_add_emod a b; rw [Int.mul_neg]; omega⟩

theorem Int.dvd_self_sub_emod {x m : Int} : m ∣ x - x % m := Int.dvd_self_sub_of_emod_eq rfl

theorem Int.dvd_emod_sub_self {x m : Int} : m ∣ x % m - x := Int.dvd_sub_self_of_emod_eq rfl

protected theorem Int.dvd_add_right {a b c : Int} (H : a ∣ b) : a ∣ b + c ↔ a ∣ c :=
  ⟨fun h => by have := Int.dvd_sub h H; rwa [show b + c - b = c by omega] at this, Int.dvd_add H⟩

protected theorem Int.dvd_add_left {a b c : Int} (H : a ∣ c) : a ∣ b + c ↔ a ∣ b :=
  by rw [Int.add_comm]; exact Int.dvd_add_right H

protected theorem Int.dvd_iff_dvd_of_dvd_sub {a b c : Int} (H : a ∣ b - c) : a ∣ b ↔ a ∣ c :=
  ⟨fun h => by have := Int.dvd_sub h H; rwa [show b - (b - c) = c by omega] at this, fun h => by have := Int.dvd_add h H; rwa [show c + (b - c) = b by omega] at this⟩

protected theorem Int.dvd_iff_dvd_of_dvd_add {a b c : Int} (H : a ∣ b + c) : a ∣ b ↔ a ∣ c :=
  by rw [← Int.dvd_neg (b := c)]; exact Int.dvd_iff_dvd_of_dvd_sub (by rwa [Int.sub_neg])

protected theorem Int.mul_dvd_mul {a b c d : Int} : a ∣ b → c ∣ d → a * c ∣ b * d :=
  fun ⟨x, e⟩ ⟨y, f⟩ => ⟨x * y, by rw [e, f, Int.mul_assoc, Int.mul_assoc, Int.mul_left_comm x]⟩

protected theorem Int.mul_dvd_mul_left {b c : Int} (a : Int) (h : b ∣ c) : a * b ∣ a * c :=
  match h with | ⟨x, e⟩ => ⟨x, by rw [e, Int.mul_assoc]⟩

@[simp] protected theorem Int.pow_zero (m : Int) : m ^ 0 = 1 := rfl

protected theorem Int.pow_succ (m : Int) (n : Nat) : m ^ n.succ = m ^ n * m := rfl

protected theorem Int.pow_one (a : Int) : a ^ 1 = a := by rw [Int.pow_succ, Int.pow_zero, Int.one_mul]

protected theorem Int.pow_succ' (b : Int) (e : Nat) : b ^ (e + 1) = b * b ^ e := by rw [Int.pow_succ, Int.mul_comm]

protected theorem Int.zero_pow {n : Nat} (h : n ≠ 0) : (0 : Int) ^ n = 0 :=
  match n, h with | n + 1, _ => by rw [Int.pow_succ, Int.mul_zero]

protected theorem Int.one_pow {n : Nat} : (1 : Int) ^ n = 1 :=
  match n with | 0 => rfl | n + 1 => by rw [Int.pow_succ, Int.one_pow (n := n)]; rfl

protected theorem Int.pow_add (a : Int) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n :=
  match n with | 0 => (Int.mul_one _).symm | n + 1 => by rw [← Nat.add_assoc, Int.pow_succ, Int.pow_succ, Int.pow_add a m n, Int.mul_assoc]

protected theorem Int.mul_pow {a b : Int} {n : Nat} : (a * b) ^ n = a ^ n * b ^ n :=
  match n with | 0 => rfl | n + 1 => by rw [Int.pow_succ, Int.pow_succ, Int.pow_succ, Int.mul_pow (n := n), Int.mul_assoc, Int.mul_assoc, Int.mul_left_comm a]

protected theorem Int.pow_mul {a : Int} {n m : Nat} : a ^ (n * m) = (a ^ n) ^ m :=
  match m with | 0 => by rw [Nat.mul_zero]; rfl | m + 1 => by rw [Nat.mul_succ, Int.pow_add, Int.pow_succ, Int.pow_mul (m := m)]

@[simp, norm_cast] theorem Int.natCast_pow (m n : Nat) : ((m ^ n : Nat) : Int) = (m : Int) ^ n :=
  match n with | 0 => rfl | n + 1 => by rw [Int.pow_succ, ← Int.natCast_pow m n, Nat.pow_succ, Int.natCast_mul]

@[simp] theorem Int.natAbs_pow (n : Int) (k : Nat) : (n ^ k).natAbs = n.natAbs ^ k :=
  match k with | 0 => rfl | k + 1 => by rw [Int.pow_succ, Int.natAbs_mul, Int.natAbs_pow n k, Nat.pow_succ]

protected theorem Int.pow_pos {n : Int} {m : Nat} : 0 < n → 0 < n ^ m :=
  match m with | 0 => fun _ => Int.zero_lt_one | m + 1 => fun h => by rw [Int.pow_succ]; exact Int.mul_pos (Int.pow_pos h) h

protected theorem Int.pow_nonneg {n : Int} {m : Nat} : 0 ≤ n → 0 ≤ n ^ m :=
  match m with | 0 => fun _ => Int.one_nonneg | m + 1 => fun h => by rw [Int.pow_succ]; exact Int.mul_nonneg (Int.pow_nonneg h) h

protected theorem Int.pow_ne_zero {n : Int} {m : Nat} : n ≠ 0 → n ^ m ≠ 0 :=
  match m with | 0 => fun _ => Int.one_ne_zero | m + 1 => fun h => by rw [Int.pow_succ]; exact Int.mul_ne_zero (Int.pow_ne_zero h) h

protected theorem Int.sq_nonnneg (m : Int) : 0 ≤ m ^ 2 := by
  rw [Int.pow_succ, Int.pow_one]
  cases Int.le_total 0 m with
  | inl h => exact Int.mul_nonneg h h
  | inr h => exact Int.mul_nonneg_of_nonpos_of_nonpos h h

theorem Int.tdiv_eq_ediv_of_nonneg {a b : Int} : 0 ≤ a → a.tdiv b = a / b :=
  fun h => match a, b, h with | .ofNat m, .ofNat n, _ => rfl | .ofNat m, .negSucc n, _ => rfl

theorem Int.tmod_eq_emod_of_nonneg {a b : Int} (ha : 0 ≤ a) : a.tmod b = a % b :=
  match a, b, ha with | .ofNat m, .ofNat n, _ => rfl | .ofNat m, .negSucc n, _ => rfl

@[simp] protected theorem Int.zero_tdiv (b : Int) : Int.tdiv 0 b = 0 :=
  match b with | .ofNat n => congrArg Int.ofNat (Nat.zero_div n) | .negSucc n => by show -((0 / (n + 1) : Nat) : Int) = 0; rw [Nat.zero_div]; rfl

@[simp] protected theorem Int.neg_tdiv (a b : Int) : (-a).tdiv b = -a.tdiv b :=
  match a, b with | 0, n => by rw [Int.neg_zero, Int.zero_tdiv]; rfl | (m + 1 : Nat), .ofNat n => rfl | (m + 1 : Nat), .negSucc n => (Int.neg_neg _).symm | .negSucc m, .ofNat n => (Int.neg_neg _).symm | .negSucc m, .negSucc n => rfl

@[simp] protected theorem Int.tdiv_neg (a b : Int) : a.tdiv (-b) = -a.tdiv b :=
  match a, b with | .ofNat m, 0 => by rw [Int.neg_zero]; show ((m / 0 : Nat) : Int) = -((m / 0 : Nat) : Int); rw [Nat.div_zero]; rfl | .ofNat m, (n + 1 : Nat) => rfl | .ofNat m, .negSucc n => (Int.neg_neg _).symm | .negSucc m, 0 => by rw [Int.neg_zero]; show -(((m + 1) / 0 : Nat) : Int) = - -(((m + 1) / 0 : Nat) : Int); rw [Nat.div_zero]; rfl | .negSucc m, (n + 1 : Nat) => (Int.neg_neg _).symm | .negSucc m, .negSucc n => rfl

@[simp] theorem Int.neg_tmod (a b : Int) : (-a).tmod b = -a.tmod b :=
  match a, b with | 0, n => by rw [Int.neg_zero]; show Int.tmod (0 : Nat) n = -Int.tmod (0 : Nat) n; cases n <;> simp [Int.tmod] | (m + 1 : Nat), .ofNat n => rfl | (m + 1 : Nat), .negSucc n => rfl | .negSucc m, .ofNat n => (Int.neg_neg _).symm | .negSucc m, .negSucc n => (Int.neg_neg _).symm

theorem Int.mul_tdiv_add_tmod (a b : Int) : b * a.tdiv b + a.tmod b = a := by
  cases Int.le_total 0 a with
  | inl h => rw [Int.tdiv_eq_ediv_of_nonneg h, Int.tmod_eq_emod_of_nonneg h, Int.mul_ediv_add_emod]
  | inr h =>
    have e := Int.mul_ediv_add_emod (-a) b
    have h' : 0 ≤ -a := by omega
    rw [← Int.tdiv_eq_ediv_of_nonneg h', ← Int.tmod_eq_emod_of_nonneg h', Int.neg_tdiv, Int.neg_tmod, Int.mul_neg] at e
    omega

theorem Int.tmod_add_mul_tdiv (a b : Int) : a.tmod b + b * a.tdiv b = a := by have := Int.mul_tdiv_add_tmod a b; omega

theorem Int.tmod_def (a b : Int) : a.tmod b = a - b * a.tdiv b := by have := Int.mul_tdiv_add_tmod a b; omega

theorem Int.mul_tdiv_self (a b : Int) : b * a.tdiv b = a - a.tmod b := by have := Int.mul_tdiv_add_tmod a b; omega

theorem Int.tdiv_mul_add_tmod (m k : Int) : m.tdiv k * k + m.tmod k = m :=
  by rw [Int.mul_comm]; exact Int.mul_tdiv_add_tmod m k

theorem Int.tmod_add_tdiv_mul (m k : Int) : m.tmod k + m.tdiv k * k = m := by have := Int.tdiv_mul_add_tmod m k; omega

theorem Int.tdiv_mul_self (a b : Int) : a.tdiv b * b = a - a.tmod b :=
  by rw [Int.mul_comm]; exact Int.mul_tdiv_self a b

theorem Int.fdiv_eq_ediv_of_nonneg (a : Int) {b : Int} : 0 ≤ b → a.fdiv b = a / b :=
  fun h => match a, b, h with | 0, .ofNat n, _ => by rw [Int.zero_ediv]; rfl | (m + 1 : Nat), .ofNat n, _ => rfl | .negSucc m, 0, _ => by rw [Int.ediv_zero]; rfl | .negSucc m, (n + 1 : Nat), _ => rfl

theorem Int.fmod_eq_emod_of_nonneg (a : Int) {b : Int} (hb : 0 ≤ b) : a.fmod b = a % b :=
  match a, b, hb with | 0, .ofNat n, _ => by rw [Int.zero_emod]; rfl | (m + 1 : Nat), .ofNat n, _ => rfl | .negSucc m, .ofNat n, _ => rfl

theorem Int.gcd_comm (a b : Int) : a.gcd b = b.gcd a := Nat.gcd_comm _ _

@[simp] theorem Int.gcd_self {a : Int} : a.gcd a = a.natAbs := Nat.gcd_self _

@[simp] theorem Int.gcd_zero {a : Int} : a.gcd 0 = a.natAbs := Nat.gcd_zero_right _

@[simp] theorem Int.zero_gcd {a : Int} : Int.gcd 0 a = a.natAbs := Nat.gcd_zero_left _

theorem Int.gcd_zero_left (a : Int) : Int.gcd 0 a = a.natAbs := Nat.gcd_zero_left _

theorem Int.gcd_zero_right (a : Int) : a.gcd 0 = a.natAbs := Nat.gcd_zero_right _

@[simp] theorem Int.gcd_one {a : Int} : a.gcd 1 = 1 := Nat.gcd_one_right _

@[simp] theorem Int.one_gcd {a : Int} : Int.gcd 1 a = 1 := Nat.gcd_one_left _

theorem Int.gcd_one_left (a : Int) : Int.gcd 1 a = 1 := Nat.gcd_one_left _

theorem Int.gcd_one_right (a : Int) : a.gcd 1 = 1 := Nat.gcd_one_right _

@[simp] theorem Int.gcd_neg {a b : Int} : a.gcd (-b) = a.gcd b := by rw [Int.gcd, Int.natAbs_neg, ← Int.gcd]

@[simp] theorem Int.neg_gcd {a b : Int} : (-a).gcd b = a.gcd b := by rw [Int.gcd, Int.natAbs_neg, ← Int.gcd]

theorem Int.gcd_dvd_left (a b : Int) : ↑(a.gcd b) ∣ a := Int.ofNat_dvd_left.2 (Nat.gcd_dvd_left _ _)

theorem Int.gcd_dvd_right (a b : Int) : ↑(a.gcd b) ∣ b := Int.ofNat_dvd_left.2 (Nat.gcd_dvd_right _ _)

theorem Int.gcd_dvd_natAbs_left (a b : Int) : a.gcd b ∣ a.natAbs := Nat.gcd_dvd_left _ _

theorem Int.gcd_dvd_natAbs_right (a b : Int) : a.gcd b ∣ b.natAbs := Nat.gcd_dvd_right _ _

theorem Int.gcd_eq_natAbs_gcd_natAbs (m n : Int) : m.gcd n = m.natAbs.gcd n.natAbs := rfl

theorem Int.lcm_eq_natAbs_lcm_natAbs (m n : Int) : m.lcm n = m.natAbs.lcm n.natAbs := rfl

theorem Int.gcd_assoc (a b c : Int) : (((a.gcd b : Nat) : Int)).gcd c = a.gcd ((b.gcd c : Nat) : Int) :=
  Nat.gcd_assoc _ _ _

theorem Int.dvd_coe_gcd {a b c : Int} (ha : c ∣ a) (hb : c ∣ b) : c ∣ ↑(a.gcd b) :=
  Int.ofNat_dvd_right.2 (Nat.dvd_gcd (Int.natAbs_dvd_natAbs.2 ha) (Int.natAbs_dvd_natAbs.2 hb))

@[simp] theorem Int.gcd_eq_zero_iff {a b : Int} : a.gcd b = 0 ↔ a = 0 ∧ b = 0 :=
  by rw [Int.gcd, Nat.gcd_eq_zero_iff, Int.natAbs_eq_zero, Int.natAbs_eq_zero]

@[simp] theorem Int.gcd_pos_iff {a b : Int} : 0 < a.gcd b ↔ a ≠ 0 ∨ b ≠ 0 := by rw [Int.gcd, Nat.gcd_pos_iff]; omega

theorem Int.lcm_comm (a b : Int) : a.lcm b = b.lcm a := Nat.lcm_comm _ _

@[simp] theorem Int.lcm_self {a : Int} : a.lcm a = a.natAbs := Nat.lcm_self _

@[simp] theorem Int.lcm_zero {a : Int} : a.lcm 0 = 0 := Nat.lcm_zero_right _

@[simp] theorem Int.zero_lcm {a : Int} : Int.lcm 0 a = 0 := Nat.lcm_zero_left _

theorem Int.lcm_zero_left (a : Int) : Int.lcm 0 a = 0 := Nat.lcm_zero_left _

theorem Int.lcm_zero_right (a : Int) : a.lcm 0 = 0 := Nat.lcm_zero_right _

@[simp] theorem Int.lcm_one {a : Int} : a.lcm 1 = a.natAbs := Nat.lcm_one_right _

@[simp] theorem Int.one_lcm {a : Int} : Int.lcm 1 a = a.natAbs := Nat.lcm_one_left _

theorem Int.lcm_one_left (a : Int) : Int.lcm 1 a = a.natAbs := Nat.lcm_one_left _

theorem Int.lcm_one_right (a : Int) : a.lcm 1 = a.natAbs := Nat.lcm_one_right _

@[simp] theorem Int.lcm_neg {a b : Int} : a.lcm (-b) = a.lcm b := by rw [Int.lcm, Int.natAbs_neg, ← Int.lcm]

@[simp] theorem Int.neg_lcm {a b : Int} : (-a).lcm b = a.lcm b := by rw [Int.lcm, Int.natAbs_neg, ← Int.lcm]

theorem Int.dvd_lcm_left (a b : Int) : a ∣ ↑(a.lcm b) := Int.ofNat_dvd_right.2 (Nat.dvd_lcm_left _ _)

theorem Int.dvd_lcm_right (a b : Int) : b ∣ ↑(a.lcm b) := Int.ofNat_dvd_right.2 (Nat.dvd_lcm_right _ _)

@[simp] theorem Int.gcd_mul_lcm (m n : Int) : m.gcd n * m.lcm n = m.natAbs * n.natAbs :=
  by rw [Int.gcd, Int.lcm, Nat.gcd_mul_lcm]

@[simp] theorem Int.lcm_mul_gcd (m n : Int) : m.lcm n * m.gcd n = m.natAbs * n.natAbs :=
  by rw [Int.gcd, Int.lcm, Nat.lcm_mul_gcd]

theorem Int.gcd_mul_left (m n k : Int) : (m * n).gcd (m * k) = m.natAbs * n.gcd k :=
  by rw [Int.gcd, Int.natAbs_mul, Int.natAbs_mul, Nat.gcd_mul_left, ← Int.gcd]

theorem Int.gcd_mul_right (m n k : Int) : (m * n).gcd (k * n) = m.gcd k * n.natAbs :=
  by rw [Int.gcd, Int.natAbs_mul, Int.natAbs_mul, Nat.gcd_mul_right, ← Int.gcd]

instance Int.decidableDvd : @DecidableRel Int Int (fun x1 x2 => x1 ∣ x2) :=
  fun _ _ => decidable_of_decidable_of_iff Int.dvd_iff_emod_eq_zero.symm
