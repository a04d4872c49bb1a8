/-
Integers: common divisors and multiples of sums, products and powers.  Lean's counterpart: `Init.Data.Int.Gcd`.
-/
prelude
import Init.Data.Int.Gcd.Laws

@[simp] theorem Int.gcd_mul_left_left (a b : Int) : (a * b).gcd b = b.natAbs := by
  simpa [Int.gcd, Int.natAbs_mul] using Nat.gcd_mul_left_left ..

@[simp] theorem Int.gcd_mul_left_right (a b : Int) : a.gcd (b * a) = a.natAbs := by
  simpa [Int.gcd, Int.natAbs_mul] using Nat.gcd_mul_left_right ..

@[simp] theorem Int.gcd_mul_right_left (a b : Int) : (b * a).gcd b = b.natAbs := by
  simpa [Int.gcd, Int.natAbs_mul] using Nat.gcd_mul_right_left ..

@[simp] theorem Int.gcd_mul_right_right (a b : Int) : a.gcd (a * b) = a.natAbs := by
  simpa [Int.gcd, Int.natAbs_mul] using Nat.gcd_mul_right_right ..

@[simp] theorem Int.lcm_mul_left_right (a b : Int) : a.lcm (b * a) = b.natAbs * a.natAbs := by
  simp [Int.lcm, Int.gcd, Int.natAbs_mul, Nat.lcm_mul_left_right]

@[simp] theorem Int.lcm_mul_right_right (a b : Int) : a.lcm (a * b) = a.natAbs * b.natAbs := by
  simp [Int.lcm, Int.gcd, Int.natAbs_mul, Nat.lcm_mul_right_right]

@[simp] theorem Int.lcm_mul_left_left (a b : Int) : (a * b).lcm b = a.natAbs * b.natAbs := by
  simp [Int.lcm, Int.gcd, Int.natAbs_mul, Nat.lcm_mul_left_left]

@[simp] theorem Int.lcm_mul_right_left (a b : Int) : (b * a).lcm b = b.natAbs * a.natAbs := by
  simp [Int.lcm, Int.gcd, Int.natAbs_mul, Nat.lcm_mul_right_left]

theorem Int.gcd_dvd_gcd_mul_left_left (a b c : Int) : a.gcd b ∣ (c * a).gcd b := by
  simpa [Int.gcd, Int.natAbs_mul] using Nat.gcd_dvd_gcd_mul_left_left ..

theorem Int.gcd_dvd_gcd_mul_right_left (a b c : Int) : a.gcd b ∣ (a * c).gcd b := by
  simpa [Int.gcd, Int.natAbs_mul] using Nat.gcd_dvd_gcd_mul_right_left ..

theorem Int.lcm_dvd_lcm_mul_right_left (a b c : Int) : a.lcm b ∣ (a * c).lcm b := by
  simp [Int.lcm, Int.gcd, Int.natAbs_mul, Nat.lcm_dvd_lcm_mul_right_left]

theorem Int.lcm_dvd_lcm_mul_left_right (a b c : Int) : a.lcm b ∣ a.lcm (c * b) := by
  simp [Int.lcm, Int.gcd, Int.natAbs_mul, Nat.lcm_dvd_lcm_mul_left_right]

theorem Int.lcm_dvd_lcm_mul_left_left (a b c : Int) : a.lcm b ∣ (c * a).lcm b := by
  simp [Int.lcm, Int.gcd, Int.natAbs_mul, Nat.lcm_dvd_lcm_mul_left_left]

theorem Int.lcm_dvd_lcm_mul_right_right (a b c : Int) : a.lcm b ∣ a.lcm (b * c) := by
  simp [Int.lcm, Int.gcd, Int.natAbs_mul, Nat.lcm_dvd_lcm_mul_right_right]

theorem Int.gcd_dvd_gcd_mul_left_right (a b c : Int) : a.gcd b ∣ a.gcd (c * b) := by
  simpa [Int.gcd, Int.natAbs_mul] using Nat.gcd_dvd_gcd_mul_left_right ..

theorem Int.gcd_dvd_gcd_mul_right_right (a b c : Int) : a.gcd b ∣ a.gcd (b * c) := by
  simpa [Int.gcd, Int.natAbs_mul] using Nat.gcd_dvd_gcd_mul_right_right ..

theorem Int.lcm_assoc (a b c : Int) :
    @Eq Nat ((@Nat.cast Int instNatCastInt (a.lcm b)).lcm c) (a.lcm (@Nat.cast Int instNatCastInt (b.lcm c))) :=
  Nat.lcm_assoc ..

theorem Int.lcm_mul_left (m n k : Int) : (m * n).lcm (m * k) = m.natAbs * n.lcm k := by
  simp [Int.lcm, Int.gcd, Int.natAbs_mul, Nat.lcm_mul_left]

theorem Int.lcm_mul_right (m n k : Int) : (m * n).lcm (k * n) = m.lcm k * n.natAbs := by
  simp [Int.lcm, Int.gcd, Int.natAbs_mul, Nat.lcm_mul_right]

theorem Int.dvd_gcd {a b : Int} {c : Nat} (ha : ↑c ∣ a) (hb : ↑c ∣ b) : c ∣ a.gcd b :=
  Nat.dvd_gcd (Int.ofNat_dvd_left.mp ha) (Int.ofNat_dvd_left.mp hb)

theorem Int.dvd_gcd_iff {a b : Int} {c : Nat} : c ∣ a.gcd b ↔ ↑c ∣ a ∧ ↑c ∣ b := by
  rw [Int.ofNat_dvd_left, Int.ofNat_dvd_left]; exact Nat.dvd_gcd_iff

theorem Int.dvd_coe_gcd_iff {a b c : Int} : c ∣ ↑(a.gcd b) ↔ c ∣ a ∧ c ∣ b :=
  ⟨fun h => ⟨Int.dvd_trans h (Int.gcd_dvd_left _ _), Int.dvd_trans h (Int.gcd_dvd_right _ _)⟩, fun h => Int.dvd_coe_gcd h.1 h.2⟩

private theorem gcd_congr {m n k : Int} (h : ∀ c : Int, c ∣ m → (c ∣ n ↔ c ∣ k)) : m.gcd n = m.gcd k :=
  Nat.dvd_antisymm
    (Int.dvd_gcd (Int.gcd_dvd_left _ _) ((h _ (Int.gcd_dvd_left _ _)).mp (Int.gcd_dvd_right _ _)))
    (Int.dvd_gcd (Int.gcd_dvd_left _ _) ((h _ (Int.gcd_dvd_left _ _)).mpr (Int.gcd_dvd_right _ _)))

@[simp] theorem Int.gcd_add_mul_right_right (m n k : Int) : m.gcd (n + k * m) = m.gcd n :=
  gcd_congr fun _ h => Int.dvd_add_left (Int.dvd_mul_of_dvd_right h)

@[simp] theorem Int.gcd_add_mul_left_right (m n k : Int) : m.gcd (n + m * k) = m.gcd n :=
  gcd_congr fun _ h => Int.dvd_add_left (Int.dvd_mul_of_dvd_left h)

@[simp] theorem Int.gcd_add_self_right (m n : Int) : m.gcd (n + m) = m.gcd n :=
  gcd_congr fun _ h => Int.dvd_add_left h

@[simp] theorem Int.gcd_self_add_right (m n : Int) : m.gcd (m + n) = m.gcd n :=
  gcd_congr fun _ h => Int.dvd_add_right h

@[simp] theorem Int.gcd_mul_right_add_right (m n k : Int) : m.gcd (k * m + n) = m.gcd n :=
  gcd_congr fun _ h => Int.dvd_add_right (Int.dvd_mul_of_dvd_right h)

@[simp] theorem Int.gcd_mul_left_add_right (m n k : Int) : m.gcd (m * k + n) = m.gcd n :=
  gcd_congr fun _ h => Int.dvd_add_right (Int.dvd_mul_of_dvd_left h)

@[simp] theorem Int.gcd_sub_mul_right_right (m n k : Int) : m.gcd (n - k * m) = m.gcd n := by
  rw [Int.sub_eq_add_neg, ← Int.neg_mul]; exact Int.gcd_add_mul_right_right m n (-k)

@[simp] theorem Int.gcd_sub_mul_left_right (m n k : Int) : m.gcd (n - m * k) = m.gcd n := by
  rw [Int.sub_eq_add_neg, ← Int.mul_neg]; exact Int.gcd_add_mul_left_right m n (-k)

@[simp] theorem Int.gcd_sub_self_right (m n : Int) : m.gcd (n - m) = m.gcd n := by
  have := Int.gcd_add_mul_left_right m n (-1)
  rwa [Int.mul_neg_one, ← Int.sub_eq_add_neg] at this

@[simp] theorem Int.gcd_self_sub_right (m n : Int) : m.gcd (m - n) = m.gcd n := by
  rw [← Int.neg_sub, Int.gcd_neg, Int.gcd_sub_self_right]

@[simp] theorem Int.gcd_mul_right_sub_right (m n k : Int) : m.gcd (k * m - n) = m.gcd n := by
  rw [← Int.neg_sub, Int.gcd_neg, Int.gcd_sub_mul_right_right]

@[simp] theorem Int.gcd_mul_left_sub_right (m n k : Int) : m.gcd (m * k - n) = m.gcd n := by
  rw [← Int.neg_sub, Int.gcd_neg, Int.gcd_sub_mul_left_right]

@[simp] theorem Int.gcd_add_mul_right_left (m n k : Int) : (n + k * m).gcd m = n.gcd m := by
  rw [Int.gcd_comm, Int.gcd_add_mul_right_right, Int.gcd_comm]

@[simp] theorem Int.gcd_add_mul_left_left (m n k : Int) : (n + m * k).gcd m = n.gcd m := by
  rw [Int.gcd_comm, Int.gcd_add_mul_left_right, Int.gcd_comm]

@[simp] theorem Int.gcd_add_self_left (m n : Int) : (n + m).gcd m = n.gcd m := by
  rw [Int.gcd_comm, Int.gcd_add_self_right, Int.gcd_comm]

@[simp] theorem Int.gcd_self_add_left (m n : Int) : (m + n).gcd m = n.gcd m := by
  rw [Int.gcd_comm, Int.gcd_self_add_right, Int.gcd_comm]

@[simp] theorem Int.gcd_mul_right_add_left (m n k : Int) : (k * m + n).gcd m = n.gcd m := by
  rw [Int.gcd_comm, Int.gcd_mul_right_add_right, Int.gcd_comm]

@[simp] theorem Int.gcd_mul_left_add_left (m n k : Int) : (m * k + n).gcd m = n.gcd m := by
  rw [Int.gcd_comm, Int.gcd_mul_left_add_right, Int.gcd_comm]

@[simp] theorem Int.gcd_sub_mul_right_left (m n k : Int) : (n - k * m).gcd m = n.gcd m := by
  rw [Int.gcd_comm, Int.gcd_sub_mul_right_right, Int.gcd_comm]

@[simp] theorem Int.gcd_sub_mul_left_left (m n k : Int) : (n - m * k).gcd m = n.gcd m := by
  rw [Int.gcd_comm, Int.gcd_sub_mul_left_right, Int.gcd_comm]

@[simp] theorem Int.gcd_sub_self_left (m n : Int) : (n - m).gcd m = n.gcd m := by
  rw [Int.gcd_comm, Int.gcd_sub_self_right, Int.gcd_comm]

@[simp] theorem Int.gcd_self_sub_left (m n : Int) : (m - n).gcd m = n.gcd m := by
  rw [Int.gcd_comm, Int.gcd_self_sub_right, Int.gcd_comm]

@[simp] theorem Int.gcd_mul_right_sub_left (m n k : Int) : (k * m - n).gcd m = n.gcd m := by
  rw [Int.gcd_comm, Int.gcd_mul_right_sub_right, Int.gcd_comm]

@[simp] theorem Int.gcd_mul_left_sub_left (m n k : Int) : (m * k - n).gcd m = n.gcd m := by
  rw [Int.gcd_comm, Int.gcd_mul_left_sub_right, Int.gcd_comm]

@[simp] theorem Int.gcd_add_left_right_of_dvd {n k : Int} (m : Int) : n ∣ k → n.gcd (k + m) = n.gcd m :=
  fun d => gcd_congr fun _ h => Int.dvd_add_right (Int.dvd_trans h d)

@[simp] theorem Int.gcd_add_right_right_of_dvd {n k : Int} (m : Int) : n ∣ k → n.gcd (m + k) = n.gcd m :=
  fun d => gcd_congr fun _ h => Int.dvd_add_left (Int.dvd_trans h d)

@[simp] theorem Int.gcd_add_left_left_of_dvd {m k : Int} (n : Int) : m ∣ k → (k + n).gcd m = n.gcd m :=
  fun d => by rw [Int.gcd_comm, Int.gcd_add_left_right_of_dvd _ d, Int.gcd_comm]

@[simp] theorem Int.gcd_add_right_left_of_dvd {m k : Int} (n : Int) : m ∣ k → (n + k).gcd m = n.gcd m :=
  fun d => by rw [Int.gcd_comm, Int.gcd_add_right_right_of_dvd _ d, Int.gcd_comm]

theorem Int.gcd_sub_right_right_of_dvd {n k : Int} (m : Int) : n ∣ k → n.gcd (m - k) = n.gcd m :=
  fun d => by
  rw [Int.sub_eq_add_neg]; exact Int.gcd_add_right_right_of_dvd m (Int.dvd_neg.mpr d)

@[simp] theorem Int.gcd_sub_left_right_of_dvd {n k : Int} (m : Int) : n ∣ k → n.gcd (k - m) = n.gcd m :=
  fun d => by rw [← Int.neg_sub, Int.gcd_neg, Int.gcd_sub_right_right_of_dvd _ d]

attribute [simp] Int.gcd_sub_right_right_of_dvd

@[simp] theorem Int.gcd_sub_left_left_of_dvd {m k : Int} (n : Int) : m ∣ k → (k - n).gcd m = n.gcd m :=
  fun d => by rw [Int.gcd_comm, Int.gcd_sub_left_right_of_dvd _ d, Int.gcd_comm]

@[simp] theorem Int.gcd_sub_right_left_of_dvd {m k : Int} (n : Int) : m ∣ k → (n - k).gcd m = n.gcd m :=
  fun d => by rw [Int.gcd_comm, Int.gcd_sub_right_right_of_dvd _ d, Int.gcd_comm]

theorem Int.natAbs_dvd_lcm_left (a b : Int) : a.natAbs ∣ a.lcm b := Nat.dvd_lcm_left _ _

theorem Int.natAbs_dvd_lcm_right (a b : Int) : b.natAbs ∣ a.lcm b := Nat.dvd_lcm_right _ _

theorem Int.lcm_dvd {a b : Int} {c : Nat} (ha : a ∣ ↑c) (hb : b ∣ ↑c) : a.lcm b ∣ c :=
  Nat.lcm_dvd (Int.ofNat_dvd_right.mp ha) (Int.ofNat_dvd_right.mp hb)

theorem Int.lcm_dvd_iff {a b : Int} {c : Nat} : a.lcm b ∣ c ↔ a ∣ ↑c ∧ b ∣ ↑c := by
  rw [Int.ofNat_dvd_right, Int.ofNat_dvd_right]; exact Nat.lcm_dvd_iff

theorem Int.coe_lcm_dvd {a b c : Int} (ha : a ∣ c) (hb : b ∣ c) : ↑(a.lcm b) ∣ c := by
  rw [Int.ofNat_dvd_left]
  exact Nat.lcm_dvd (Int.natAbs_dvd_natAbs.mpr ha) (Int.natAbs_dvd_natAbs.mpr hb)

theorem Int.coe_lcm_dvd_iff {a b c : Int} : ↑(a.lcm b) ∣ c ↔ a ∣ c ∧ b ∣ c :=
  ⟨fun h => ⟨Int.dvd_trans (Int.dvd_lcm_left _ _) h, Int.dvd_trans (Int.dvd_lcm_right _ _) h⟩, fun h => Int.coe_lcm_dvd h.1 h.2⟩

theorem Int.gcd_dvd_gcd_of_dvd_left {a b : Int} (c : Int) (h : a ∣ b) : a.gcd c ∣ b.gcd c :=
  Nat.gcd_dvd_gcd_of_dvd_left _ (Int.natAbs_dvd_natAbs.mpr h)

theorem Int.gcd_dvd_gcd_of_dvd_right {a b : Int} (c : Int) (h : a ∣ b) : c.gcd a ∣ c.gcd b :=
  Nat.gcd_dvd_gcd_of_dvd_right _ (Int.natAbs_dvd_natAbs.mpr h)

theorem Int.lcm_dvd_lcm_of_dvd_left {a b : Int} (c : Int) (h : a ∣ b) : a.lcm c ∣ b.lcm c :=
  Nat.lcm_dvd_lcm_of_dvd_left _ (Int.natAbs_dvd_natAbs.mpr h)

theorem Int.lcm_dvd_lcm_of_dvd_right {a b : Int} (c : Int) (h : a ∣ b) : c.lcm a ∣ c.lcm b :=
  Nat.lcm_dvd_lcm_of_dvd_right _ (Int.natAbs_dvd_natAbs.mpr h)

theorem Int.gcd_eq_natAbs_left {a b : Int} (h : a ∣ b) : a.gcd b = a.natAbs :=
  Nat.gcd_eq_left (Int.natAbs_dvd_natAbs.mpr h)

theorem Int.gcd_eq_natAbs_right {b a : Int} (h : b ∣ a) : a.gcd b = b.natAbs :=
  Nat.gcd_eq_right (Int.natAbs_dvd_natAbs.mpr h)

theorem Int.gcd_eq_left {a b : Int} (ha : 0 ≤ a) (h : a ∣ b) : ↑(a.gcd b) = a := by
  rw [Int.gcd_eq_natAbs_left h, Int.natAbs_of_nonneg ha]

theorem Int.gcd_eq_right {b a : Int} (hb : 0 ≤ b) (h : b ∣ a) : ↑(a.gcd b) = b := by
  rw [Int.gcd_eq_natAbs_right h, Int.natAbs_of_nonneg hb]

theorem Int.gcd_le_natAbs_left {a : Int} (b : Int) (ha : a ≠ 0) : a.gcd b ≤ a.natAbs :=
  Nat.gcd_le_left _ (Int.natAbs_pos.mpr ha)

theorem Int.gcd_le_natAbs_right {b : Int} (a : Int) (hb : b ≠ 0) : a.gcd b ≤ b.natAbs :=
  Nat.gcd_le_right _ (Int.natAbs_pos.mpr hb)

theorem Int.gcd_le_left {a : Int} (b : Int) (ha : 0 < a) : ↑(a.gcd b) ≤ a := Int.le_of_dvd ha (Int.gcd_dvd_left _ _)

theorem Int.gcd_le_right {b : Int} (a : Int) (hb : 0 < b) : ↑(a.gcd b) ≤ b :=
  Int.le_of_dvd hb (Int.gcd_dvd_right _ _)

@[simp] theorem Int.gcd_dvd_mul (m n : Int) : ↑(m.gcd n) ∣ m * n := Int.dvd_mul_of_dvd_left (Int.gcd_dvd_left _ _)

@[simp] theorem Int.lcm_dvd_mul (m n : Int) : ↑(m.lcm n) ∣ m * n :=
  Int.coe_lcm_dvd (Int.dvd_mul_right _ _) (Int.dvd_mul_left _ _)

theorem Int.gcd_eq_one_iff {m n : Int} : m.gcd n = 1 ↔ ∀ (c : Int), c ∣ m → c ∣ n → c ∣ 1 := by
  constructor
  · intro h c hm hn
    have := Int.dvd_coe_gcd hm hn
    rwa [h] at this
  · intro h
    have := h _ (Int.gcd_dvd_left m n) (Int.gcd_dvd_right m n)
    exact Nat.dvd_one.mp (Int.natCast_dvd_natCast.mp this)

theorem Int.gcd_pow_left_of_gcd_eq_one {n m : Int} {k : Nat} : n.gcd m = 1 → (n ^ k).gcd m = 1 := fun h => by
  rw [Int.gcd, Int.natAbs_pow]; exact Nat.gcd_pow_left_of_gcd_eq_one h

theorem Int.gcd_pow_right_of_gcd_eq_one {n m : Int} {k : Nat} (h : n.gcd m = 1) : n.gcd (m ^ k) = 1 := by
  rw [Int.gcd, Int.natAbs_pow]; exact Nat.gcd_pow_right_of_gcd_eq_one h

theorem Int.lcm_eq_natAbs_left {b a : Int} (h : b ∣ a) : a.lcm b = a.natAbs :=
  Nat.lcm_eq_left (Int.natAbs_dvd_natAbs.mpr h)

theorem Int.lcm_eq_natAbs_right {a b : Int} (h : a ∣ b) : a.lcm b = b.natAbs :=
  Nat.lcm_eq_right (Int.natAbs_dvd_natAbs.mpr h)
