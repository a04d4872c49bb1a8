/-
Integers: the laws of division and remainder, by the three ways to round and by the balanced remainder.
Lean's counterpart: `Init.Data.Int.DivMod.Lemmas`.
-/
prelude
import Init.Data.Int.DivMod.Lemmas.Rounding

namespace Int

private theorem bmod_congr {a b : Int} {n : Nat} (h : a % n = b % n) : a.bmod n = b.bmod n := by
  rw [Int.bmod_def, Int.bmod_def, h]

private theorem emod_of_bmod {a b : Int} {n : Nat} (h : a.bmod n = b.bmod n) : a % n = b % n := by
  rw [← Int.bmod_emod, h, Int.bmod_emod]

@[simp] theorem bmod_bmod {x : Int} {m : Nat} : (x.bmod m).bmod m = x.bmod m := bmod_congr (by simp)

@[simp] theorem emod_bmod (x : Int) (n : Nat) : (x % ↑n).bmod n = x.bmod n := bmod_congr (by simp)

@[simp] theorem add_bmod_bmod {x y : Int} {n : Nat} : (x + y.bmod n).bmod n = (x + y).bmod n :=
  bmod_congr (by rw [Int.add_emod, Int.bmod_emod, ← Int.add_emod])

@[simp] theorem bmod_add_bmod {x : Int} {n : Nat} {y : Int} : (x.bmod n + y).bmod n = (x + y).bmod n :=
  bmod_congr (by rw [Int.add_emod, Int.bmod_emod, ← Int.add_emod])

@[simp] theorem sub_bmod_bmod {x y : Int} {n : Nat} : (x - y.bmod n).bmod n = (x - y).bmod n :=
  bmod_congr (by rw [Int.sub_emod, Int.bmod_emod, ← Int.sub_emod])

@[simp] theorem bmod_sub_bmod {x : Int} {n : Nat} {y : Int} : (x.bmod n - y).bmod n = (x - y).bmod n :=
  bmod_congr (by rw [Int.sub_emod, Int.bmod_emod, ← Int.sub_emod])

@[simp] theorem mul_bmod_bmod {x y : Int} {n : Nat} : (x * y.bmod n).bmod n = (x * y).bmod n :=
  bmod_congr (by rw [Int.mul_emod, Int.bmod_emod, ← Int.mul_emod])

@[simp] theorem bmod_mul_bmod {x : Int} {n : Nat} {y : Int} : (x.bmod n * y).bmod n = (x * y).bmod n :=
  bmod_congr (by rw [Int.mul_emod, Int.bmod_emod, ← Int.mul_emod])

@[simp] theorem add_emod_bmod {y : Int} (x : Int) (n : Nat) : (y + x % ↑n).bmod n = (y + x).bmod n :=
  bmod_congr (by simp)

@[simp] theorem emod_add_bmod {y : Int} (x : Int) (n : Nat) : (x % ↑n + y).bmod n = (x + y).bmod n :=
  bmod_congr (by simp)

@[simp] theorem sub_emod_bmod {y : Int} (x : Int) (n : Nat) : (x - y % ↑n).bmod n = (x - y).bmod n :=
  bmod_congr (by simp)

@[simp] theorem emod_sub_bmod {y : Int} (x : Int) (n : Nat) : (x % ↑n - y).bmod n = (x - y).bmod n :=
  bmod_congr (by simp)

@[simp] theorem mul_emod_bmod {y : Int} (x : Int) (n : Nat) : (y * (x % ↑n)).bmod n = (y * x).bmod n :=
  bmod_congr (by rw [Int.mul_emod, Int.emod_emod, ← Int.mul_emod])

@[simp] theorem emod_mul_bmod {y : Int} (x : Int) (n : Nat) : (x % ↑n * y).bmod n = (x * y).bmod n :=
  bmod_congr (by rw [Int.mul_emod, Int.emod_emod, ← Int.mul_emod])

theorem add_bmod (a b : Int) (n : Nat) : (a + b).bmod n = (a.bmod n + b.bmod n).bmod n := by
  rw [Int.bmod_add_bmod, Int.add_bmod_bmod]

theorem sub_bmod (a b : Int) (n : Nat) : (a - b).bmod n = (a.bmod n - b.bmod n).bmod n := by
  rw [Int.bmod_sub_bmod, Int.sub_bmod_bmod]

theorem mul_bmod (a b : Int) (n : Nat) : (a * b).bmod n = (a.bmod n * b.bmod n).bmod n := by
  rw [Int.bmod_mul_bmod, Int.mul_bmod_bmod]

@[simp] theorem bmod_neg_bmod {x : Int} {n : Nat} : (-x.bmod n).bmod n = (-x).bmod n := by
  have := @Int.sub_bmod_bmod 0 x n
  rwa [Int.zero_sub, Int.zero_sub] at this

@[simp] theorem add_bmod_left (a : Nat) (b : Int) : (↑a + b).bmod a = b.bmod a := bmod_congr (by simp)

@[simp] theorem add_bmod_right (a : Int) (b : Nat) : (a + ↑b).bmod b = a.bmod b := bmod_congr (by simp)

@[simp] theorem sub_bmod_left (a : Nat) (b : Int) : (↑a - b).bmod a = (-b).bmod a := bmod_congr (by simp)

@[simp] theorem sub_bmod_right (a : Int) (b : Nat) : (a - ↑b).bmod b = a.bmod b := bmod_congr (by simp)

@[simp] theorem add_neg_bmod_self (a : Int) (b : Nat) : (a + -↑b).bmod b = a.bmod b := bmod_congr (by simp)

@[simp] theorem neg_add_bmod_self (a : Nat) (b : Int) : (-↑a + b).bmod a = b.bmod a := bmod_congr (by simp)

@[simp] theorem add_mul_bmod_self_left (a : Int) (b : Nat) (c : Int) : (a + ↑b * c).bmod b = a.bmod b :=
  bmod_congr (by simp)

@[simp] theorem add_mul_bmod_self_right (a b : Int) (c : Nat) : (a + b * ↑c).bmod c = a.bmod c :=
  bmod_congr (by simp)

@[simp] theorem add_neg_mul_bmod_self_left (a : Int) (b : Nat) (c : Int) : (a + -(↑b * c)).bmod b = a.bmod b :=
  bmod_congr (by simp)

@[simp] theorem add_neg_mul_bmod_self_right (a b : Int) (c : Nat) : (a + -(b * ↑c)).bmod c = a.bmod c :=
  bmod_congr (by simp)

@[simp] theorem sub_mul_bmod_self_left (a : Int) (b : Nat) (c : Int) : (a - ↑b * c).bmod b = a.bmod b :=
  bmod_congr (by simp)

@[simp] theorem sub_mul_bmod_self_right (a b : Int) (c : Nat) : (a - b * ↑c).bmod c = a.bmod c :=
  bmod_congr (by simp)

@[simp] theorem mul_add_bmod_self_left (a : Nat) (b c : Int) : (↑a * b + c).bmod a = c.bmod a :=
  bmod_congr (by simp)

@[simp] theorem mul_add_bmod_self_right (a : Int) (b : Nat) (c : Int) : (a * ↑b + c).bmod b = c.bmod b :=
  bmod_congr (by simp)

@[simp] theorem mul_sub_bmod_self_left (a : Nat) (b c : Int) : (↑a * b - c).bmod a = (-c).bmod a :=
  bmod_congr (by simp)

@[simp] theorem mul_sub_bmod_self_right (a : Int) (b : Nat) (c : Int) : (a * ↑b - c).bmod b = (-c).bmod b :=
  bmod_congr (by simp)

@[simp] theorem zero_bmod {m : Nat} : Int.bmod 0 m = 0 := by
  rw [Int.bmod_def, Int.zero_emod]; split <;> omega

@[simp] theorem bmod_zero {m : Int} : m.bmod 0 = m := by
  rw [Int.bmod_def]; simp

@[simp] theorem bmod_one (x : Int) : x.bmod 1 = 0 := by
  rw [Int.bmod_def]; omega

@[simp] theorem bmod_self {a : Nat} :
    @Eq Int ((@Nat.cast Int instNatCastInt a).bmod a) (@OfNat.ofNat Int (nat_lit 0) (@instOfNat (nat_lit 0))) := by
  rw [show (a : Int).bmod a = bmod 0 a from bmod_congr (by simp), Int.zero_bmod]

@[simp] theorem neg_bmod_self {a : Nat} :
    @Eq Int ((@Neg.neg Int Int.instNegInt (@Nat.cast Int instNatCastInt a)).bmod a)
        (@OfNat.ofNat Int (nat_lit 0) (@instOfNat (nat_lit 0))) := by
  rw [show (-(a : Int)).bmod a = bmod 0 a from bmod_congr (by simp), Int.zero_bmod]

theorem bmod_eq_zero_of_dvd {a : Nat} {b : Int} (h : ↑a ∣ b) : b.bmod a = 0 := by
  rw [show b.bmod a = bmod 0 a from bmod_congr (by rw [Int.emod_eq_zero_of_dvd h, Int.zero_emod]), Int.zero_bmod]

@[simp] theorem mul_bmod_left (a : Int) (b : Nat) : (a * ↑b).bmod b = 0 :=
  Int.bmod_eq_zero_of_dvd (Int.dvd_mul_left _ _)

@[simp] theorem mul_bmod_right (a : Nat) (b : Int) : (↑a * b).bmod a = 0 :=
  Int.bmod_eq_zero_of_dvd (Int.dvd_mul_right _ _)

@[simp] theorem neg_mul_bmod_left (a : Int) (b : Nat) : (-(a * ↑b)).bmod b = 0 :=
  Int.bmod_eq_zero_of_dvd (Int.dvd_neg.mpr (Int.dvd_mul_left _ _))

@[simp] theorem neg_mul_bmod_right (a : Nat) (b : Int) : (-(↑a * b)).bmod a = 0 :=
  Int.bmod_eq_zero_of_dvd (Int.dvd_neg.mpr (Int.dvd_mul_right _ _))

theorem dvd_iff_bmod_eq_zero {a : Nat} {b : Int} : ↑a ∣ b ↔ b.bmod a = 0 :=
  ⟨Int.bmod_eq_zero_of_dvd, fun h => Int.dvd_of_emod_eq_zero (by rw [← Int.bmod_emod, h, Int.zero_emod])⟩

theorem dvd_of_bmod_eq_zero {a : Nat} {b : Int} (h : b.bmod a = 0) : ↑a ∣ b := Int.dvd_iff_bmod_eq_zero.mpr h

theorem bmod_lt {x : Int} {m : Nat} (h : 0 < m) : x.bmod m < (↑m + 1) / 2 := by
  have := Int.emod_lt_of_pos x (b := m) (by omega)
  rw [Int.bmod_def]; split <;> omega

theorem le_bmod {x : Int} {m : Nat} (h : 0 < m) : -(↑m / 2) ≤ x.bmod m := by
  have := Int.emod_nonneg x (b := m) (by omega)
  rw [Int.bmod_def]; split <;> omega

theorem bmod_le {x : Int} {m : Nat} (h : 0 < m) : x.bmod m ≤ (↑m - 1) / 2 := by
  have := Int.bmod_lt (x := x) h
  omega

theorem bmod_eq_emod_of_lt {x : Int} {m : Nat} (hx : x % ↑m < (↑m + 1) / 2) : x.bmod m = x % ↑m := if_pos hx

theorem bmod_neg (x : Int) (m : Nat) (p : x % ↑m ≥ (↑m + 1) / 2) : x.bmod m = x % ↑m - ↑m := if_neg (by omega)

theorem bmod_eq_emod (x : Int) (m : Nat) : x.bmod m = x % ↑m - ↑(if x % ↑m ≥ (↑m + 1) / 2 then m else 0) := by
  rw [Int.bmod_def]; split <;> split <;> omega

theorem add_bmod_eq_add_bmod_right {x : Int} {n : Nat} {y : Int} (i : Int) (H : x.bmod n = y.bmod n) :
    (x + i).bmod n = (y + i).bmod n := bmod_congr (Int.add_emod_eq_add_emod_right i (emod_of_bmod H))

theorem add_bmod_eq_add_bmod_left {x : Int} {n : Nat} {y : Int} (i : Int) (h : x.bmod n = y.bmod n) :
    (i + x).bmod n = (i + y).bmod n := bmod_congr (Int.add_emod_eq_add_emod_left i (emod_of_bmod h))

theorem bmod_add_cancel_right {x : Int} {n : Nat} {y : Int} (i : Int) :
    (x + i).bmod n = (y + i).bmod n ↔ x.bmod n = y.bmod n :=
  ⟨fun h => bmod_congr ((Int.emod_add_cancel_right i).mp (emod_of_bmod h)), Int.add_bmod_eq_add_bmod_right i⟩

theorem bmod_add_cancel_left {x : Int} {n : Nat} {y : Int} (i : Int) :
    (i + x).bmod n = (i + y).bmod n ↔ x.bmod n = y.bmod n :=
  ⟨fun h => bmod_congr (Int.emod_add_cancel_left.mp (emod_of_bmod h)), Int.add_bmod_eq_add_bmod_left i⟩

theorem bmod_sub_cancel_right {x : Int} {n : Nat} {y : Int} (i : Int) :
    (x - i).bmod n = (y - i).bmod n ↔ x.bmod n = y.bmod n :=
  ⟨fun h => bmod_congr ((Int.emod_sub_cancel_right i).mp (emod_of_bmod h)), fun h => bmod_congr ((Int.emod_sub_cancel_right i).mpr (emod_of_bmod h))⟩

theorem bmod_sub_cancel_left {x : Int} {n : Nat} {y : Int} (i : Int) :
    (i - x).bmod n = (i - y).bmod n ↔ x.bmod n = y.bmod n :=
  ⟨fun h => bmod_congr ((Int.emod_sub_cancel_left i).mp (emod_of_bmod h)), fun h => bmod_congr ((Int.emod_sub_cancel_left i).mpr (emod_of_bmod h))⟩

theorem bmod_eq_bmod_iff_bmod_sub_eq_zero {m : Int} {n : Nat} {k : Int} :
    m.bmod n = k.bmod n ↔ (m - k).bmod n = 0 := by rw [← Int.bmod_sub_cancel_right k, Int.sub_self, Int.zero_bmod]

theorem bmod_bmod_of_dvd {a : Int} {n m : Nat} (hnm : n ∣ m) : (a.bmod m).bmod n = a.bmod n :=
  bmod_congr (by rw [← Int.emod_emod_of_dvd _ (Int.natCast_dvd_natCast.mpr hnm), Int.bmod_emod, Int.emod_emod_of_dvd _ (Int.natCast_dvd_natCast.mpr hnm)])

theorem dvd_bmod_sub_self {x : Int} {m : Nat} : ↑m ∣ x.bmod m - x :=
  Int.dvd_of_emod_eq_zero (by rw [← Int.emod_eq_emod_iff_emod_sub_eq_zero, Int.bmod_emod])

theorem dvd_self_sub_bmod {x : Int} {m : Nat} : ↑m ∣ x - x.bmod m :=
  Int.dvd_of_emod_eq_zero (by rw [← Int.emod_eq_emod_iff_emod_sub_eq_zero, Int.bmod_emod])

theorem dvd_self_sub_of_bmod_eq {a : Int} {b : Nat} {c : Int} (h : a.bmod b = c) : ↑b ∣ a - c :=
  h ▸ Int.dvd_self_sub_bmod

theorem dvd_sub_self_of_bmod_eq {a : Int} {b : Nat} {c : Int} (h : a.bmod b = c) : ↑b ∣ c - a :=
  h ▸ Int.dvd_bmod_sub_self

theorem bmod_eq_of_le {n : Int} {m : Nat} (hn' : -(↑m / 2) ≤ n) (hn : n < (↑m + 1) / 2) : n.bmod m = n := by
  rw [Int.bmod_def]
  by_cases h : 0 ≤ n
  · have h' : n < (m : Int) := by omega
    rw [Int.emod_eq_of_lt h h', if_pos hn]
  · have hm : 0 < (m : Int) := by omega
    have e : n + m + m * -1 = n := by omega
    rw [show n % (m : Int) = n + m from ((Int.ediv_emod_unique hm).mpr ⟨e, by omega, by omega⟩).2]
    split <;> omega

theorem bmod_eq_of_le_mul_two {x : Int} {y : Nat} (hle : -↑y ≤ x * 2) (hlt : x * 2 < ↑y) : x.bmod y = x :=
  Int.bmod_eq_of_le (by omega) (by omega)

theorem bmod_two_eq (x : Int) : x.bmod 2 = -1 ∨ x.bmod 2 = 0 := by
  rw [Int.bmod_def]; omega

theorem one_bmod_two : Int.bmod 1 2 = -1 := rfl

theorem one_bmod {b : Nat} (h : 3 ≤ b) : Int.bmod 1 b = 1 := Int.bmod_eq_of_le (by omega) (by omega)

theorem bmod_add_bdiv (x : Int) (m : Nat) : x.bmod m + ↑m * x.bdiv m = x := by
  have := Int.emod_add_mul_ediv x m
  by_cases hm : m = 0
  · subst hm; simp [bdiv]
  · rw [Int.bmod_def, bdiv, if_neg hm]
    dsimp only
    split
    · exact this
    · rw [Int.mul_add]; omega

theorem bdiv_add_bmod (x : Int) (m : Nat) : ↑m * x.bdiv m + x.bmod m = x := by rw [Int.add_comm, Int.bmod_add_bdiv]

theorem bmod_add_bdiv' (x : Int) (m : Nat) : x.bmod m + x.bdiv m * ↑m = x := by rw [Int.mul_comm, Int.bmod_add_bdiv]

theorem bdiv_add_bmod' (x : Int) (m : Nat) : x.bdiv m * ↑m + x.bmod m = x := by rw [Int.mul_comm, Int.bdiv_add_bmod]

theorem bmod_eq_self_sub_mul_bdiv (x : Int) (m : Nat) : x.bmod m = x - ↑m * x.bdiv m := by
  have := Int.bmod_add_bdiv x m
  omega

theorem bmod_eq_self_sub_bdiv_mul (x : Int) (m : Nat) : x.bmod m = x - x.bdiv m * ↑m := by
  rw [Int.mul_comm, Int.bmod_eq_self_sub_mul_bdiv]

theorem one_ediv (b : Int) : 1 / b = if b.natAbs = 1 then b else 0 := by
  rcases Int.lt_trichotomy b 0 with h | rfl | h
  · by_cases e : b = -1
    · subst e; rfl
    · have k : (1 : Int) < -b := by omega
      rw [if_neg (show ¬b.natAbs = 1 by omega), ← Int.neg_neg b, Int.ediv_neg, Int.ediv_eq_zero_of_lt (by decide) k]; rfl
  · rfl
  · by_cases e : b = 1
    · subst e; rfl
    · have k : (1 : Int) < b := by omega
      rw [if_neg (show ¬b.natAbs = 1 by omega), Int.ediv_eq_zero_of_lt (by decide) k]

theorem one_emod {b : Int} : 1 % b = if b.natAbs = 1 then 0 else 1 := by
  rw [Int.emod_def, Int.one_ediv]
  split
  · next h => rcases Int.natAbs_eq b with e | e <;> rw [h] at e <;> subst e <;> rfl
  · simp

@[simp] theorem neg_ediv_self (a : Int) (h : a ≠ 0) : -a / a = -1 := by
  rw [Int.neg_ediv_of_dvd (Int.dvd_refl a), Int.ediv_self h]

theorem ediv_ediv_of_nonneg {x y z : Int} (hy : 0 ≤ y) : x / y / z = x / (y * z) := by
  have key : ∀ {w : Int}, 0 < w → x / y / w = x / (y * w) := fun {w} hw => by
    by_cases y0 : y = 0
    · subst y0; simp
    · have hy' : 0 < y := by omega
      have hyw := Int.mul_pos hy' hw
      apply Int.le_antisymm
      · rw [Int.le_ediv_iff_mul_le hyw, Int.mul_comm y w, ← Int.mul_assoc, ← Int.le_ediv_iff_mul_le hy']
        exact Int.ediv_mul_le _ (Int.ne_of_gt hw)
      · rw [Int.le_ediv_iff_mul_le hw, Int.le_ediv_iff_mul_le hy', Int.mul_assoc, Int.mul_comm w y]
        exact Int.ediv_mul_le _ (Int.ne_of_gt hyw)
  rcases Int.lt_trichotomy z 0 with h | rfl | h
  · have := key (w := -z) (by omega)
    rw [Int.ediv_neg, Int.mul_neg, Int.ediv_neg] at this
    omega
  · simp
  · exact key h

theorem ediv_mul_of_nonneg {x y z : Int} (hy : 0 ≤ y) : x / (y * z) = x / y / z := (Int.ediv_ediv_of_nonneg hy).symm

theorem mul_tdiv_self_le {x k : Int} (h : 0 ≤ x) : k * x.tdiv k ≤ x := by
  rw [Int.tdiv_eq_ediv_of_nonneg h]
  by_cases k0 : k = 0
  · simpa [k0] using h
  · exact Int.mul_ediv_self_le k0

@[simp] theorem mul_fdiv_mul_of_pos {a : Int} (b c : Int) (H : 0 < a) : (a * b).fdiv (a * c) = b.fdiv c := by
  rw [Int.fdiv_eq_ediv, Int.fdiv_eq_ediv, Int.mul_ediv_mul_of_pos _ _ H]
  have : 0 ≤ a * c ↔ 0 ≤ c := by
    rw [Int.mul_comm]; exact Int.mul_nonneg_iff_of_pos_right H
  simp only [this, Int.mul_dvd_mul_iff_left (Int.ne_of_gt H)]

@[simp] theorem mul_fdiv_mul_of_pos_left (a : Int) {b : Int} (c : Int) (H : 0 < b) :
    (a * b).fdiv (c * b) = a.fdiv c := by rw [Int.mul_comm, Int.mul_comm c, Int.mul_fdiv_mul_of_pos _ _ H]

@[simp] theorem mul_fmod_mul_of_pos {a : Int} (b c : Int) (H : 0 < a) : (a * b).fmod (a * c) = a * b.fmod c := by
  rw [Int.fmod_def, Int.fmod_def, Int.mul_fdiv_mul_of_pos _ _ H, Int.mul_sub, Int.mul_assoc]

@[simp] theorem mul_tdiv_mul_of_pos {a : Int} (b c : Int) (H : 0 < a) : (a * b).tdiv (a * c) = b.tdiv c := by
  rw [Int.tdiv_eq_ediv, Int.tdiv_eq_ediv, Int.mul_ediv_mul_of_pos _ _ H,
    Int.sign_mul, Int.sign_eq_one_of_pos H, Int.one_mul]
  have : 0 ≤ a * b ↔ 0 ≤ b := by
    rw [Int.mul_comm]; exact Int.mul_nonneg_iff_of_pos_right H
  simp only [this, Int.mul_dvd_mul_iff_left (Int.ne_of_gt H)]

@[simp] theorem mul_tdiv_mul_of_pos_left (a : Int) {b : Int} (c : Int) (H : 0 < b) :
    (a * b).tdiv (c * b) = a.tdiv c := by rw [Int.mul_comm, Int.mul_comm c, Int.mul_tdiv_mul_of_pos _ _ H]

@[simp] theorem mul_tmod_mul_of_pos {a : Int} (b c : Int) (H : 0 < a) : (a * b).tmod (a * c) = a * b.tmod c := by
  rw [Int.tmod_def, Int.tmod_def, Int.mul_tdiv_mul_of_pos _ _ H, Int.mul_sub, Int.mul_assoc]

@[simp] theorem tmod_tmod_of_dvd (n : Int) {m k : Int} (h : m ∣ k) : (n.tmod k).tmod m = n.tmod m := by
  have key : ∀ {p : Int}, 0 ≤ p → (p.tmod k).tmod m = p.tmod m := fun {p} hp => by
    rw [Int.tmod_eq_emod_of_nonneg (Int.tmod_nonneg k hp), Int.tmod_eq_emod_of_nonneg hp, Int.tmod_eq_emod_of_nonneg hp,
      Int.emod_emod_of_dvd _ h]
  by_cases hn : 0 ≤ n
  · exact key hn
  · have := key (p := -n) (by omega)
    simp only [Int.neg_tmod] at this
    exact Int.neg_inj.mp this

theorem tmod_tmod (a b : Int) : (a.tmod b).tmod b = a.tmod b := Int.tmod_tmod_of_dvd a (Int.dvd_refl b)

@[simp] theorem neg_fdiv_neg (a b : Int) : (-a).fdiv (-b) = a.fdiv b := by
  rcases Int.lt_trichotomy b 0 with h | rfl | h
  · rw [Int.fdiv_eq_ediv, Int.fdiv_eq_ediv, Int.ediv_neg, Int.neg_ediv, Int.sign_eq_neg_one_of_neg h]
    simp only [Int.neg_dvd, Int.dvd_neg, show 0 ≤ -b by omega, show ¬ 0 ≤ b by omega, true_or, false_or, if_true]
    split <;> omega
  · simp
  · rw [Int.fdiv_eq_ediv, Int.fdiv_eq_ediv, Int.ediv_neg, Int.neg_ediv, Int.sign_eq_one_of_pos h]
    simp only [Int.neg_dvd, Int.dvd_neg, show ¬ 0 ≤ -b by omega, show 0 ≤ b by omega, true_or, false_or, if_true]
    split <;> omega

@[simp] theorem neg_fmod_neg (a b : Int) : (-a).fmod (-b) = -a.fmod b := by
  rw [Int.fmod_def, Int.fmod_def, Int.neg_fdiv_neg, Int.neg_mul]
  omega

theorem fdiv_nonneg_of_nonpos_of_nonpos {a b : Int} (Ha : a ≤ 0) (Hb : b ≤ 0) : 0 ≤ a.fdiv b := by
  rw [← Int.neg_fdiv_neg]; exact Int.fdiv_nonneg (by omega) (by omega)

theorem neg_fdiv_of_dvd {a b : Int} : b ∣ a → (-a).fdiv b = -a.fdiv b := fun h => by
  rw [Int.fdiv_eq_ediv_of_dvd h, Int.fdiv_eq_ediv_of_dvd (Int.dvd_neg.mpr h), Int.neg_ediv_of_dvd h]

theorem sub_fdiv_of_dvd (a : Int) {b c : Int} (hcb : c ∣ b) : (a - b).fdiv c = a.fdiv c - b.fdiv c := by
  obtain ⟨k, rfl⟩ := hcb
  by_cases h : c = 0
  · simp [h]
  · rw [Int.sub_mul_fdiv_left _ _ h, Int.mul_fdiv_cancel_left _ h]

theorem add_fdiv_of_dvd_right {a b c : Int} (H : c ∣ b) : (a + b).fdiv c = a.fdiv c + b.fdiv c := by
  obtain ⟨k, rfl⟩ := H
  by_cases h : c = 0
  · simp [h]
  · rw [Int.add_mul_fdiv_left _ _ h, Int.mul_fdiv_cancel_left _ h]

theorem add_fdiv_of_dvd_left {a b c : Int} (H : c ∣ a) : (a + b).fdiv c = a.fdiv c + b.fdiv c := by
  rw [Int.add_comm, Int.add_fdiv_of_dvd_right H, Int.add_comm]

theorem divExact_eq_tdiv {a b : Int} (h : b ∣ a) : a.divExact b h = a.tdiv b := by
  rw [Int.divExact_eq_ediv, Int.tdiv_eq_ediv_of_dvd h]

theorem divExact_eq_fdiv {a b : Int} (h : b ∣ a) : a.divExact b h = a.fdiv b := by
  rw [Int.divExact_eq_ediv, Int.fdiv_eq_ediv_of_dvd h]

theorem add_ediv_of_pos {a b c : Int} (h : 0 < c) :
    (a + b) / c = a / c + b / c + if c ≤ a % c + b % c then 1 else 0 := by
  have h0 := Int.ne_of_gt h
  have e1 := Int.emod_add_mul_ediv a c
  have e2 := Int.emod_add_mul_ediv b c
  have := Int.emod_nonneg a h0
  have := Int.emod_nonneg b h0
  have := Int.emod_lt_of_pos a h
  have := Int.emod_lt_of_pos b h
  split
  · refine ((Int.ediv_emod_unique (r := a % c + b % c - c) h).mpr ⟨?_, by omega, by omega⟩).1
    rw [Int.mul_add, Int.mul_add, Int.mul_one]; omega
  · refine ((Int.ediv_emod_unique (r := a % c + b % c) h).mpr ⟨?_, by omega, by omega⟩).1
    rw [Int.mul_add, Int.mul_add, Int.mul_zero]; omega

theorem negSucc_emod (m : Nat) {b : Int} (bpos : 0 < b) : Int.negSucc m % b = b - 1 - ↑m % b := by
  rw [Int.negSucc_eq, show (-((m : Int) + 1)) = -1 - m from by omega]
  refine ((Int.ediv_emod_unique (q := -(m / b) - 1) bpos).mpr ⟨?_, ?_, ?_⟩).2
  · have := Int.emod_add_mul_ediv m b
    rw [Int.mul_sub, Int.mul_neg]; omega
  · have := Int.emod_lt_of_pos m bpos
    omega
  · have := Int.emod_nonneg m (Int.ne_of_gt bpos)
    omega

theorem sign_eq_tdiv_abs (a : Int) : a.sign = a.tdiv ↑a.natAbs := by
  by_cases h : a = 0
  · simp [h]
  · exact (Int.tdiv_eq_of_eq_mul_left (by omega) (Int.sign_mul_natAbs a).symm).symm

theorem sign_eq_fdiv_abs (a : Int) : a.sign = a.fdiv ↑a.natAbs := by
  by_cases h : a = 0
  · simp [h]
  · exact (Int.fdiv_eq_of_eq_mul_left (by omega) (Int.sign_mul_natAbs a).symm).symm

theorem sign_eq_ediv_natAbs (a : Int) : a.sign = a / ↑a.natAbs := by
  by_cases h : a = 0
  · simp [h]
  · exact (Int.ediv_eq_of_eq_mul_left (by omega) (Int.sign_mul_natAbs a).symm).symm

theorem natAbs_ediv_le_natAbs (a b : Int) : (a / b).natAbs ≤ a.natAbs := by
  match a, b with
  | ofNat m, ofNat n => exact Nat.div_le_self m n
  | ofNat m, negSucc n =>
    show natAbs (-((m / (n + 1) : Nat) : Int)) ≤ m
    rw [Int.natAbs_neg]
    exact Nat.div_le_self m (n + 1)
  | negSucc m, ofNat 0 => exact Nat.zero_le _
  | negSucc m, ofNat (n + 1) => exact Nat.succ_le_succ (Nat.div_le_self m (n + 1))
  | negSucc m, negSucc n => exact Nat.succ_le_succ (Nat.div_le_self m (n + 1))

theorem natAbs_fdiv_le_natAbs (a b : Int) : (a.fdiv b).natAbs ≤ a.natAbs := by
  match a, b with
  | ofNat 0, _ => exact Nat.zero_le _
  | ofNat (m + 1), ofNat n => exact Nat.div_le_self (m + 1) n
  | ofNat (m + 1), negSucc n => exact Nat.succ_le_succ (Nat.div_le_self m (n + 1))
  | negSucc m, ofNat 0 => exact Nat.zero_le _
  | negSucc m, ofNat (n + 1) => exact Nat.succ_le_succ (Nat.div_le_self m (n + 1))
  | negSucc m, negSucc n => exact Nat.div_le_self (m + 1) (n + 1)

@[instance] theorem instNeZeroCastOfNat {n : Nat}
    [@NeZero Nat (@Zero.ofOfNat0 Nat (instOfNatNat (nat_lit 0))) n] :
    @NeZero Int (@Zero.ofOfNat0 Int (@instOfNat (nat_lit 0))) (@Nat.cast Int instNatCastInt n) :=
  ⟨by have := NeZero.ne n; omega⟩

theorem fdiv_nonpos_of_nonneg_of_nonpos {a b : Int} : 0 ≤ a → b ≤ 0 → a.fdiv b ≤ 0 := fun h k => by
  have := Int.ediv_nonpos_of_nonneg_of_nonpos h k
  rw [Int.fdiv_eq_ediv]
  split <;> omega

theorem lt_mul_of_tdiv_lt {a b c : Int} (H1 : 0 < c) (H2 : a.tdiv c < b) : a < b * c := by
  refine Int.lt_mul_of_ediv_lt H1 ?_
  rw [Int.tdiv_eq_ediv, Int.sign_eq_one_of_pos H1] at H2
  split at H2 <;> omega

theorem le_tdiv_of_mul_le {a b c : Int} (H1 : 0 < c) (H2 : a * c ≤ b) : a ≤ b.tdiv c := by
  have := Int.le_ediv_of_mul_le H1 H2
  rw [Int.tdiv_eq_ediv, Int.sign_eq_one_of_pos H1]
  split <;> omega

theorem self_le_ediv_of_nonpos_of_nonneg {x y : Int} (hx : x ≤ 0) (hy : 0 ≤ y) : x ≤ x / y := by
  by_cases h : y = 0
  · simpa [h] using hx
  · refine Int.le_ediv_of_mul_le (by omega) ?_
    have := Int.mul_le_mul_of_nonpos_left hx (show 1 ≤ y by omega)
    omega

theorem neg_self_le_ediv_of_nonneg_of_nonpos (x y : Int) (hx : 0 ≤ x) (hy : y ≤ 0) : -x ≤ x / y := by
  have := Int.ediv_le_self (-y) hx
  rw [Int.ediv_neg] at this
  omega

theorem lt_mul_tdiv_self_add {x k : Int} (h : 0 < k) : x < k * x.tdiv k + k := by
  have := Int.lt_mul_ediv_self_add (x := x) h
  rw [Int.tdiv_eq_ediv, Int.sign_eq_one_of_pos h, Int.mul_add]
  split <;> omega

theorem lt_tdiv_add_one_mul_self (a : Int) {b : Int} (H : 0 < b) : a < (a.tdiv b + 1) * b := by
  rw [Int.add_mul, Int.one_mul, Int.mul_comm]
  exact Int.lt_mul_tdiv_self_add H

theorem tdiv_pos_of_pos_of_dvd {a b : Int} (H1 : 0 < a) (H2 : 0 ≤ b) (H3 : b ∣ a) : 0 < a.tdiv b := by
  rw [Int.tdiv_eq_ediv_of_dvd H3]; exact Int.ediv_pos_of_pos_of_dvd H1 H2 H3

theorem sign_emod (a : Int) {b : Int} (h : b ≠ 0) : (a % b).sign = if b ∣ a then 0 else 1 := by
  split
  · next d => rw [Int.emod_eq_zero_of_dvd d]; rfl
  · next d => exact Int.sign_eq_one_of_pos ((Int.emod_pos_of_not_dvd d).resolve_left h)

theorem emod_natAbs_of_nonneg {x : Int} (h : 0 ≤ x) {n : Nat} : x.natAbs % n = (x % ↑n).toNat := by
  obtain ⟨m, rfl⟩ := Int.eq_ofNat_of_zero_le h
  rfl

theorem bmod_eq_neg {n : Nat} {m : Int} (hm : 0 ≤ m) (hn : ↑n = 2 * m) : m.bmod n = -m := by
  by_cases m0 : m = 0
  · obtain rfl : n = 0 := by omega
    simp [m0]
  · have h : m < n := by omega
    rw [Int.bmod_def, Int.emod_eq_of_lt hm h]
    split <;> omega

theorem ediv_lt_ediv_of_lt_of_neg {a b c : Int} (h : b < a) (hca : c ∣ a) (hc : c < 0) : a / c < b / c := by
  have := Int.ediv_lt_ediv_of_lt h (Int.neg_dvd.mpr hca) (Int.neg_pos_of_neg hc)
  rw [Int.ediv_neg, Int.ediv_neg] at this
  omega

theorem negSucc_ediv (m : Nat) {b : Int}
    (H : @LT.lt Int Int.instLTInt (@OfNat.ofNat Int (nat_lit 0) (@instOfNat (nat_lit 0))) b) :
    @Eq Int (@HDiv.hDiv Int Int Int (@instHDiv Int Int.instDiv) (Int.negSucc m) b)
        (@Neg.neg Int Int.instNegInt
          (@HAdd.hAdd Int Int Int (@instHAdd Int Int.instAdd) ((@Nat.cast Int instNatCastInt m).ediv b)
            (@OfNat.ofNat Int (nat_lit 1) (@instOfNat (nat_lit 1))))) := by
  obtain ⟨n, rfl⟩ := Int.eq_succ_of_zero_lt H
  rfl

theorem tdiv_eq_tdiv_of_mul_eq_mul {a b c d : Int} (H2 : d ∣ c) (H3 : b ≠ 0) (H4 : d ≠ 0) (H5 : a * d = b * c) :
    a.tdiv b = c.tdiv d := by
  refine Int.tdiv_eq_of_eq_mul_right H3 ?_
  rw [← Int.mul_tdiv_assoc _ H2]
  exact (Int.tdiv_eq_of_eq_mul_left H4 H5.symm).symm

theorem le_emod_self_add_one_iff {a b : Int} (h : 0 < b) : b ≤ a % b + 1 ↔ b ∣ a + 1 := by
  have := Int.emod_lt_of_pos a h
  have := Int.emod_add_mul_ediv a b
  constructor
  · intro k
    exact ⟨a / b + 1, by rw [Int.mul_add]; omega⟩
  · rintro ⟨k, e⟩
    have := ((Int.ediv_emod_unique (a := a) (r := b - 1) (q := k - 1) h).mpr ⟨by rw [Int.mul_sub]; omega, by omega, by omega⟩).2
    omega

theorem fdiv_fmod_unique' {a b r q : Int} (h : b < 0) :
    a.fdiv b = q ∧ a.fmod b = r ↔ r + b * q = a ∧ b < r ∧ r ≤ 0 := by
  have := @Int.fdiv_fmod_unique (-a) (-b) (-r) q (by omega)
  rw [Int.neg_fdiv_neg, Int.neg_fmod_neg, Int.neg_inj, Int.neg_mul] at this
  rw [this]
  omega

theorem bmod_eq_iff {a : Int} {b : Nat} {c : Int} (hb : 0 < b) :
    a.bmod b = c ↔ -(↑b / 2) ≤ c ∧ c < (↑b + 1) / 2 ∧ ↑b ∣ c - a := by
  constructor
  · rintro rfl
    exact ⟨Int.le_bmod hb, Int.bmod_lt hb, Int.dvd_bmod_sub_self⟩
  · rintro ⟨h1, h2, h3⟩
    have := bmod_congr (n := b) (Int.emod_eq_emod_iff_emod_sub_eq_zero.mpr (Int.emod_eq_zero_of_dvd h3))
    rw [← this, Int.bmod_eq_of_le h1 h2]

theorem neg_fdiv {a b : Int} : (-a).fdiv b = -a.fdiv b - if b = 0 ∨ b ∣ a then 0 else 1 := by
  rw [Int.fdiv_eq_ediv, Int.fdiv_eq_ediv, Int.neg_ediv]
  simp only [Int.dvd_neg]
  by_cases d : b ∣ a
  · simp [d]
  · rcases Int.lt_trichotomy b 0 with h | rfl | h
    · have : ¬0 ≤ b := by omega
      have b0 : ¬b = 0 := by omega
      simp only [d, b0, this, or_self, if_false, Int.sign_eq_neg_one_of_neg h]; omega
    · simp
    · have : 0 ≤ b := by omega
      have b0 : ¬b = 0 := by omega
      simp only [d, b0, this, or_self, true_or, if_true, if_false, Int.sign_eq_one_of_pos h]; omega

theorem natAbs_emod (a : Int) {b : Int} (hb : b ≠ 0) :
    (a % b).natAbs = if 0 ≤ a ∨ b ∣ a then a.natAbs % b.natAbs else b.natAbs - a.natAbs % b.natAbs := by
  split
  · next h =>
    rcases h with h | h
    · exact Int.natAbs_emod_of_nonneg h b
    · rw [Int.emod_eq_zero_of_dvd h, Nat.mod_eq_zero_of_dvd (Int.natAbs_dvd_natAbs.mpr h)]; rfl
  · next h =>
    have hd : ¬b ∣ a := fun d => h (Or.inr d)
    have := @Int.neg_emod (-a) b
    rw [Int.neg_neg] at this
    simp only [Int.dvd_neg, hd, if_false] at this
    have e := Int.natAbs_emod_of_nonneg (a := -a) (by omega) b
    rw [Int.natAbs_neg] at e
    have := Int.emod_nonneg (-a) hb
    have := Int.emod_lt (-a) hb
    omega

theorem ediv_le_ediv_iff_of_dvd_of_neg_of_neg {a b c d : Int} (hb : b < 0) (hd : d < 0) (hba : b ∣ a)
    (hdc : d ∣ c) : a / b ≤ c / d ↔ d * a ≤ c * b := by
  obtain ⟨k, rfl⟩ := hba
  obtain ⟨l, rfl⟩ := hdc
  rw [Int.mul_ediv_cancel_left _ (Int.ne_of_lt hb), Int.mul_ediv_cancel_left _ (Int.ne_of_lt hd), Int.mul_right_comm d l,
    ← Int.mul_assoc, Int.mul_le_mul_left (Int.mul_pos_of_neg_of_neg hd hb)]

theorem ediv_lt_ediv_iff_of_dvd_of_neg_of_neg {a b c d : Int} (hb : b < 0) (hd : d < 0) (hba : b ∣ a)
    (hdc : d ∣ c) : a / b < c / d ↔ d * a < c * b := by
  obtain ⟨k, rfl⟩ := hba
  obtain ⟨l, rfl⟩ := hdc
  rw [Int.mul_ediv_cancel_left _ (Int.ne_of_lt hb), Int.mul_ediv_cancel_left _ (Int.ne_of_lt hd), Int.mul_right_comm d l,
    ← Int.mul_assoc, Int.mul_lt_mul_left (Int.mul_pos_of_neg_of_neg hd hb)]

theorem ediv_le_ediv_iff_of_dvd_of_neg_of_pos {a b c d : Int} (hb : b < 0) (hd : 0 < d) (hba : b ∣ a)
    (hdc : d ∣ c) : a / b ≤ c / d ↔ c * b ≤ d * a := by
  obtain ⟨k, rfl⟩ := hba
  obtain ⟨l, rfl⟩ := hdc
  rw [Int.mul_ediv_cancel_left _ (Int.ne_of_lt hb), Int.mul_ediv_cancel_left _ (Int.ne_of_gt hd), Int.mul_right_comm d l,
    ← Int.mul_assoc, Int.mul_le_mul_left_of_neg (Int.mul_neg_of_pos_of_neg hd hb)]

theorem ediv_lt_ediv_iff_of_dvd_of_neg_of_pos {a b c d : Int} (hb : b < 0) (hd : 0 < d) (hba : b ∣ a)
    (hdc : d ∣ c) : a / b < c / d ↔ c * b < d * a := by
  obtain ⟨k, rfl⟩ := hba
  obtain ⟨l, rfl⟩ := hdc
  rw [Int.mul_ediv_cancel_left _ (Int.ne_of_lt hb), Int.mul_ediv_cancel_left _ (Int.ne_of_gt hd), Int.mul_right_comm d l,
    ← Int.mul_assoc, Int.mul_lt_mul_left_of_neg (Int.mul_neg_of_pos_of_neg hd hb)]

theorem ediv_le_ediv_iff_of_dvd_of_pos_of_neg {a b c d : Int} (hb : 0 < b) (hd : d < 0) (hba : b ∣ a)
    (hdc : d ∣ c) : a / b ≤ c / d ↔ c * b ≤ d * a := by
  obtain ⟨k, rfl⟩ := hba
  obtain ⟨l, rfl⟩ := hdc
  rw [Int.mul_ediv_cancel_left _ (Int.ne_of_gt hb), Int.mul_ediv_cancel_left _ (Int.ne_of_lt hd), Int.mul_right_comm d l,
    ← Int.mul_assoc, Int.mul_le_mul_left_of_neg (Int.mul_neg_of_neg_of_pos hd hb)]

theorem ediv_lt_ediv_iff_of_dvd_of_pos_of_neg {a b c d : Int} (hb : 0 < b) (hd : d < 0) (hba : b ∣ a)
    (hdc : d ∣ c) : a / b < c / d ↔ c * b < d * a := by
  obtain ⟨k, rfl⟩ := hba
  obtain ⟨l, rfl⟩ := hdc
  rw [Int.mul_ediv_cancel_left _ (Int.ne_of_gt hb), Int.mul_ediv_cancel_left _ (Int.ne_of_lt hd), Int.mul_right_comm d l,
    ← Int.mul_assoc, Int.mul_lt_mul_left_of_neg (Int.mul_neg_of_neg_of_pos hd hb)]

theorem fdiv_eq_tdiv {a b : Int} :
    a.fdiv b = a.tdiv b - if b ∣ a then 0 else if 0 ≤ a then if 0 ≤ b then 0 else 1 else if 0 ≤ b then b.sign else
      1 + b.sign := by
  rw [Int.fdiv_eq_ediv, Int.tdiv_eq_ediv]
  by_cases d : b ∣ a
  · simp [d]
  · by_cases h : 0 ≤ a <;> by_cases k : 0 ≤ b <;> simp [d, h, k] <;> omega

theorem tdiv_eq_fdiv {a b : Int} :
    a.tdiv b = a.fdiv b + if b ∣ a then 0 else if 0 ≤ a then if 0 ≤ b then 0 else 1 else if 0 ≤ b then b.sign else
      1 + b.sign := by
  rw [Int.fdiv_eq_tdiv]; omega

theorem emod_negSucc (m : Nat) (n : Int) : Int.negSucc m % n = Int.subNatNat n.natAbs (m % n.natAbs).succ := rfl

theorem tdiv_cases (n m : Int) :
    n.tdiv m = if 0 ≤ n then if 0 ≤ m then n / m else -(n / -m) else if 0 ≤ m then -(-n / m) else -n / -m := by
  unfold Int.tdiv; split <;> simp_all

end Int
