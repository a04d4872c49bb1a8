/-
Natural numbers: the laws of the order, and how it goes with addition and multiplication.

Read next: `Init.Data.Nat.Basic.Sub`.  Lean's counterpart: `Init.Data.Nat.Basic`.
-/
prelude
import Init.Data.Nat.Basic.Arith

universe u

namespace Nat

/-- The smaller number. -/
protected abbrev min (n m : Nat) := Min.min n m

protected theorem min_def {n m : Nat} : min n m = if n ≤ m then n else m := rfl

instance : Max Nat := maxOfLe

/-- The larger number. -/
protected abbrev max (n m : Nat) := Max.max n m

protected theorem max_def {n m : Nat} : max n m = if n ≤ m then m else n := rfl

theorem succ_lt_succ {n m : Nat} : n < m → n.succ < m.succ := succ_le_succ

theorem lt_of_succ_lt_succ {n m : Nat} : n.succ < m.succ → n < m := le_of_succ_le_succ

theorem lt_add_one_of_le {n m : Nat} : n ≤ m → n < m + 1 := succ_le_succ

theorem le_of_lt_add_one {n m : Nat} : n < m + 1 → n ≤ m := le_of_succ_le_succ

theorem succ_le_of_lt {n m : Nat} (h : n < m) : n.succ ≤ m := h

theorem lt_of_succ_le {n m : Nat} (h : n.succ ≤ m) : n < m := h

theorem add_one_le_of_lt {n m : Nat} (h : n < m) : n + 1 ≤ m := h

theorem lt_of_add_one_le {n m : Nat} (h : n + 1 ≤ m) : n < m := h

theorem succ_le_iff {m n : Nat} : m.succ ≤ n ↔ m < n := Iff.rfl

theorem add_one_le_iff {n m : Nat} : n + 1 ≤ m ↔ n < m := Iff.rfl

protected theorem lt_succ_iff {m n : Nat} : m < n.succ ↔ m ≤ n := ⟨le_of_lt_succ, lt_succ_of_le⟩

protected theorem lt_add_one_iff {m n : Nat} : m < n + 1 ↔ m ≤ n := ⟨le_of_lt_succ, lt_succ_of_le⟩

theorem succ_le_succ_iff {a b : Nat} : a.succ ≤ b.succ ↔ a ≤ b := ⟨le_of_succ_le_succ, succ_le_succ⟩

theorem succ_lt_succ_iff {a b : Nat} : a.succ < b.succ ↔ a < b := ⟨lt_of_succ_lt_succ, succ_lt_succ⟩

theorem add_one_le_add_one_iff {a b : Nat} : a + 1 ≤ b + 1 ↔ a ≤ b := succ_le_succ_iff

theorem add_one_lt_add_one_iff {a b : Nat} : a + 1 < b + 1 ↔ a < b := succ_lt_succ_iff

protected theorem le_of_lt {n m : Nat} : n < m → n ≤ m := fun h => le_of_succ_le_succ (Nat.le.step h)

theorem le_of_succ_le {n m : Nat} (h : n.succ ≤ m) : n ≤ m := Nat.le_of_lt h

theorem lt_of_succ_lt {n m : Nat} : n.succ < m → n < m := Nat.le_of_succ_le

theorem lt_succ_of_lt {a b : Nat} (h : a < b) : a < b.succ := Nat.le.step h

theorem lt_add_one_of_lt {a b : Nat} (h : a < b) : a < b + 1 := Nat.le.step h

protected theorem lt_asymm {a b : Nat} (h : a < b) : ¬b < a := fun h' => Nat.lt_irrefl a (Nat.lt_trans h h')

protected theorem not_le_of_gt {n m : Nat} (h : n > m) : ¬n ≤ m :=
  fun h' => Nat.lt_irrefl n (Nat.lt_of_le_of_lt h' h)

protected theorem not_le_of_lt {a b : Nat} : a < b → ¬b ≤ a := Nat.not_le_of_gt

protected theorem not_lt_of_ge {a b : Nat} : b ≥ a → ¬b < a := fun h h' => Nat.lt_irrefl a (Nat.lt_of_le_of_lt h h')

protected theorem not_lt_of_le {a b : Nat} : a ≤ b → ¬b < a := fun h h' => Nat.lt_irrefl b (Nat.lt_of_lt_of_le h' h)

protected theorem lt_le_asymm {a b : Nat} : a < b → ¬b ≤ a := Nat.not_le_of_gt

protected theorem le_lt_asymm {a b : Nat} : a ≤ b → ¬b < a := Nat.not_lt_of_le

theorem gt_of_not_le {n m : Nat} (h : ¬n ≤ m) : n > m := (Nat.lt_or_ge m n).elim id (fun h' => absurd h' h)

protected theorem lt_of_not_ge {a b : Nat} : ¬b ≥ a → b < a :=
  fun h => (Nat.lt_or_ge b a).elim id (fun h' => absurd h' h)

protected theorem le_of_not_lt {a b : Nat} : ¬a < b → b ≤ a :=
  fun h => (Nat.lt_or_ge a b).elim (fun h' => absurd h' h) id

theorem ge_of_not_lt {n m : Nat} (h : ¬n < m) : n ≥ m := Nat.le_of_not_lt h

protected theorem le_of_not_gt {a b : Nat} : ¬b > a → b ≤ a := Nat.le_of_not_lt

protected theorem le_of_not_le {a b : Nat} (h : ¬b ≤ a) : a ≤ b := Nat.le_of_lt (Nat.gt_of_not_le h)

protected theorem le_of_not_ge {a b : Nat} : ¬a ≥ b → a ≤ b := fun h => Nat.le_of_not_le h

@[simp] protected theorem not_le {a b : Nat} : ¬a ≤ b ↔ b < a := ⟨Nat.gt_of_not_le, Nat.not_le_of_gt⟩

@[simp] protected theorem not_lt {a b : Nat} : ¬a < b ↔ b ≤ a := ⟨Nat.ge_of_not_lt, Nat.not_lt_of_ge⟩

protected theorem le_total (m n : Nat) : m ≤ n ∨ n ≤ m :=
  (Nat.lt_or_ge m n).elim (fun h => Or.inl (Nat.le_of_lt h)) Or.inr

protected theorem lt_trichotomy (a b : Nat) : a < b ∨ a = b ∨ b < a :=
  (Nat.lt_or_ge a b).elim Or.inl
  (fun h => (Nat.eq_or_lt_of_le h).elim (fun e => Or.inr (Or.inl e.symm)) (fun l => Or.inr (Or.inr l)))

theorem ne_of_lt {a b : Nat} (h : a < b) : a ≠ b := fun e => absurd h (e ▸ Nat.lt_irrefl a)

theorem ne_of_gt {a b : Nat} (h : b < a) : a ≠ b := fun e => absurd h (e ▸ Nat.lt_irrefl a)

protected theorem ne_of_lt' {a b : Nat} : a < b → b ≠ a := fun h => Nat.ne_of_gt h

protected theorem lt_or_gt_of_ne {a b : Nat} (ne : a ≠ b) : a < b ∨ a > b :=
  (Nat.lt_trichotomy a b).elim Or.inl (fun h => h.elim (fun e => absurd e ne) Or.inr)

protected theorem lt_or_lt_of_ne {a b : Nat} : a ≠ b → a < b ∨ b < a := Nat.lt_or_gt_of_ne

protected theorem ne_iff_lt_or_gt {a b : Nat} : a ≠ b ↔ a < b ∨ b < a :=
  ⟨Nat.lt_or_gt_of_ne, fun h => h.elim Nat.ne_of_lt Nat.ne_of_gt⟩

protected theorem eq_or_lt_of_not_lt {a b : Nat} (hnlt : ¬a < b) : a = b ∨ b < a :=
  (Nat.lt_trichotomy a b).elim (fun h => absurd h hnlt) id

protected theorem lt_or_eq_of_le {n m : Nat} (h : n ≤ m) : n < m ∨ n = m := (Nat.eq_or_lt_of_le h).symm

protected theorem le_of_eq {n m : Nat} (p : n = m) : n ≤ m := p ▸ Nat.le_refl n

protected theorem le_iff_lt_or_eq {n m : Nat} : n ≤ m ↔ n < m ∨ n = m :=
  ⟨Nat.lt_or_eq_of_le, fun h => h.elim Nat.le_of_lt Nat.le_of_eq⟩

protected theorem lt_succ_iff_lt_or_eq {m n : Nat} : m < n.succ ↔ m < n ∨ m = n :=
  Iff.trans Nat.lt_succ_iff Nat.le_iff_lt_or_eq

protected theorem lt_add_one_iff_lt_or_eq {m n : Nat} : m < n + 1 ↔ m < n ∨ m = n := Nat.lt_succ_iff_lt_or_eq

protected theorem eq_of_lt_succ_of_not_lt {m n : Nat} (hmn : m < n + 1) (h : ¬m < n) : m = n :=
  Nat.le_antisymm (le_of_lt_succ hmn) (Nat.le_of_not_lt h)

protected theorem eq_of_le_of_lt_succ {n m : Nat} (h₁ : n ≤ m) (h₂ : m < n + 1) : m = n :=
  Nat.le_antisymm (le_of_lt_succ h₂) h₁

protected theorem lt_of_lt_of_eq {n m k : Nat} : n < m → m = k → n < k := fun h e => e ▸ h

protected theorem lt_iff_le_and_ne {m n : Nat} : m < n ↔ m ≤ n ∧ m ≠ n :=
  ⟨fun h => ⟨Nat.le_of_lt h, Nat.ne_of_lt h⟩, fun h => Nat.lt_of_le_of_ne h.1 h.2⟩

protected theorem lt_iff_le_not_le {m n : Nat} : m < n ↔ m ≤ n ∧ ¬n ≤ m :=
  ⟨fun h => ⟨Nat.le_of_lt h, Nat.not_le_of_gt h⟩, fun h => Nat.gt_of_not_le h.2⟩

protected theorem le_antisymm_iff {a b : Nat} : a = b ↔ a ≤ b ∧ b ≤ a :=
  ⟨fun e => ⟨Nat.le_of_eq e, Nat.le_of_eq e.symm⟩, fun h => Nat.le_antisymm h.1 h.2⟩

protected theorem eq_iff_le_and_ge {a b : Nat} : a = b ↔ a ≤ b ∧ b ≤ a := Nat.le_antisymm_iff

theorem le_or_eq_of_le_succ {m n : Nat} (h : m ≤ n.succ) : m ≤ n ∨ m = n.succ :=
  (Nat.lt_or_eq_of_le h).elim (fun l => Or.inl (le_of_lt_succ l)) Or.inr

theorem le_or_eq_of_le_add_one {m n : Nat} (h : m ≤ n + 1) : m ≤ n ∨ m = n + 1 := le_or_eq_of_le_succ h

theorem eq_zero_of_le_zero {n : Nat} (h : n ≤ 0) : n = 0 := Nat.le_antisymm h (zero_le n)

theorem le_zero {i : Nat} : i ≤ 0 ↔ i = 0 := ⟨eq_zero_of_le_zero, Nat.le_of_eq⟩

@[simp] theorem lt_one_iff {n : Nat} : n < 1 ↔ n = 0 := Iff.trans Nat.lt_succ_iff Nat.le_zero

theorem eq_zero_or_pos (n : Nat) : n = 0 ∨ n > 0 :=
  match n with
  | 0 => Or.inl rfl
  | _ + 1 => Or.inr (zero_lt_succ _)

protected theorem pos_of_ne_zero {n : Nat} : n ≠ 0 → 0 < n :=
  fun h => (eq_zero_or_pos n).elim (fun e => absurd e h) id

theorem zero_lt_of_ne_zero {a : Nat} (h : a ≠ 0) : 0 < a := Nat.pos_of_ne_zero h

protected theorem pos_iff_ne_zero {n : Nat} : 0 < n ↔ n ≠ 0 := ⟨Nat.ne_of_gt, Nat.pos_of_ne_zero⟩

protected theorem ne_zero_iff_zero_lt {n : Nat} : n ≠ 0 ↔ 0 < n := ⟨Nat.pos_of_ne_zero, Nat.ne_of_gt⟩

protected theorem eq_zero_of_not_pos {n : Nat} (h : ¬0 < n) : n = 0 :=
  (eq_zero_or_pos n).elim id (fun l => absurd l h)

theorem zero_lt_of_lt {a b : Nat} : a < b → 0 < b := fun h => Nat.lt_of_le_of_lt (zero_le a) h

protected theorem ne_zero_of_lt {b a : Nat} (h : b < a) : a ≠ 0 := Nat.ne_of_gt (zero_lt_of_lt h)

theorem pos_of_neZero (n : Nat) [NeZero n] : 0 < n := Nat.pos_of_ne_zero (NeZero.ne n)

instance instNeZeroSucc {n : Nat} : NeZero (n + 1) := ⟨succ_ne_zero n⟩

protected theorem zero_lt_one : 0 < 1 := zero_lt_succ 0

protected theorem zero_lt_two : 0 < 2 := zero_lt_succ 1

protected theorem two_pos : 0 < 2 := zero_lt_succ 1

protected theorem one_lt_two : 1 < 2 := succ_lt_succ Nat.zero_lt_one

protected abbrev one_pos := @Nat.zero_lt_one

protected theorem one_ne_zero : 1 ≠ 0 := succ_ne_zero 0

@[simp] protected theorem zero_ne_one : 0 ≠ 1 := fun h => nomatch h

theorem add_one_pos (n : Nat) : 0 < n + 1 := zero_lt_succ n

theorem not_add_one_le_zero (n : Nat) : ¬n + 1 ≤ 0 := not_succ_le_zero n

theorem not_add_one_le_self (n : Nat) : ¬n + 1 ≤ n := not_succ_le_self n

@[simp] theorem succ_ne_self (n : Nat) : n.succ ≠ n :=
  match n with
  | 0 => nofun
  | n + 1 => fun h => succ_ne_self n (succ.inj h)

theorem add_one_ne_self (n : Nat) : n + 1 ≠ n := succ_ne_self n

theorem ne_add_one (n : Nat) : n ≠ n + 1 := fun h => succ_ne_self n h.symm

theorem le.intro {n m k : Nat} (h : n + k = m) : n ≤ m :=
  h ▸ Nat.rec (motive := fun k => n ≤ n + k) (Nat.le_refl n) (fun _ ih => Nat.le.step ih) k

@[simp] theorem le_add_right (n k : Nat) : n ≤ n + k := Nat.le.intro rfl

@[simp] theorem le_add_left (n m : Nat) : n ≤ m + n := Nat.add_comm n m ▸ Nat.le_add_right n m

theorem le_add_right_of_le {n m k : Nat} (h : n ≤ m) : n ≤ m + k := Nat.le_trans h (Nat.le_add_right m k)

theorem le_add_left_of_le {n m k : Nat} (h : n ≤ m) : n ≤ k + m := Nat.le_trans h (Nat.le_add_left m k)

protected theorem lt_add_right {a b : Nat} (c : Nat) (h : a < b) : a < b + c :=
  Nat.lt_of_lt_of_le h (Nat.le_add_right b c)

protected theorem lt_add_left {a b : Nat} (c : Nat) (h : a < b) : a < c + b :=
  Nat.lt_of_lt_of_le h (Nat.le_add_left b c)

theorem le.dest {n m : Nat} : n ≤ m → (Exists fun k => n + k = m) :=
  match n, m with
  | 0, m => fun _ => ⟨m, Nat.zero_add m⟩
  | n + 1, 0 => fun h => absurd h (not_succ_le_zero n)
  | n + 1, m + 1 => fun h => match Nat.le.dest (n := n) (m := m) (le_of_succ_le_succ h) with
    | ⟨k, e⟩ => ⟨k, (succ_add n k).trans (congrArg succ e)⟩

protected theorem add_le_add_left {n m : Nat} (h : n ≤ m) (k : Nat) : k + n ≤ k + m :=
  match Nat.le.dest h with
  | ⟨w, e⟩ => Nat.le.intro ((Nat.add_assoc k n w).trans (congrArg (k + ·) e))

protected theorem add_le_add_right {n m : Nat} (h : n ≤ m) (k : Nat) : n + k ≤ m + k :=
  Nat.add_comm k n ▸ Nat.add_comm k m ▸ Nat.add_le_add_left h k

protected theorem add_lt_add_left {n m : Nat} (h : n < m) (k : Nat) : k + n < k + m :=
  Nat.add_le_add_left (n := n + 1) h k

protected theorem add_lt_add_right {n m : Nat} (h : n < m) (k : Nat) : n + k < m + k :=
  Nat.add_comm k n ▸ Nat.add_comm k m ▸ Nat.add_lt_add_left h k

theorem add_le_add {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Nat.le_trans (Nat.add_le_add_right h₁ c) (Nat.add_le_add_left h₂ b)

theorem add_lt_add {a b c d : Nat} (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  Nat.lt_trans (Nat.add_lt_add_right h₁ c) (Nat.add_lt_add_left h₂ b)

protected theorem lt_add_of_pos_right {k n : Nat} (h : 0 < k) : n < n + k := Nat.add_lt_add_left h n

protected theorem lt_add_of_pos_left {k n : Nat} (h : 0 < k) : n < k + n :=
  Nat.add_comm n k ▸ Nat.lt_add_of_pos_right h

protected theorem le_of_add_le_add_left {a b c : Nat} (h : a + b ≤ a + c) : b ≤ c :=
  match Nat.le.dest h with
  | ⟨w, e⟩ => Nat.le.intro (Nat.add_left_cancel ((Nat.add_assoc a b w).symm.trans e))

protected theorem le_of_add_le_add_right {a b c : Nat} : a + b ≤ c + b → a ≤ c :=
  fun h => Nat.le_of_add_le_add_left (Nat.add_comm a b ▸ Nat.add_comm c b ▸ h : b + a ≤ b + c)

@[simp] protected theorem add_le_add_iff_right {m k n : Nat} : m + n ≤ k + n ↔ m ≤ k :=
  ⟨Nat.le_of_add_le_add_right, fun h => Nat.add_le_add_right h n⟩

@[simp] protected theorem add_le_add_iff_left {m k n : Nat} : n + m ≤ n + k ↔ m ≤ k :=
  ⟨Nat.le_of_add_le_add_left, fun h => Nat.add_le_add_left h n⟩

theorem le_of_add_right_le {n m k : Nat} (h : n + k ≤ m) : n ≤ m := Nat.le_trans (Nat.le_add_right n k) h

theorem le_of_add_left_le {n m k : Nat} (h : k + n ≤ m) : n ≤ m := Nat.le_trans (Nat.le_add_left n k) h

theorem lt_of_add_right_lt {n m k : Nat} (h : n + k < m) : n < m := Nat.lt_of_le_of_lt (Nat.le_add_right n k) h

theorem lt_of_add_left_lt {n m k : Nat} (h : k + n < m) : n < m := Nat.lt_of_le_of_lt (Nat.le_add_left n k) h

theorem mul_le_mul_left {n m : Nat} (k : Nat) (h : n ≤ m) : k * n ≤ k * m :=
  match Nat.le.dest h with
  | ⟨w, e⟩ => Nat.le.intro (k := k * w) ((Nat.left_distrib k n w).symm.trans (congrArg (k * ·) e))

theorem mul_le_mul_right {n m : Nat} (k : Nat) (h : n ≤ m) : n * k ≤ m * k :=
  Nat.mul_comm k n ▸ Nat.mul_comm k m ▸ Nat.mul_le_mul_left k h

protected theorem mul_le_mul {n₁ m₁ n₂ m₂ : Nat} (h₁ : n₁ ≤ n₂) (h₂ : m₁ ≤ m₂) : n₁ * m₁ ≤ n₂ * m₂ :=
  Nat.le_trans (Nat.mul_le_mul_right m₁ h₁) (Nat.mul_le_mul_left n₂ h₂)

protected theorem mul_lt_mul_of_pos_left {n m k : Nat} (h : n < m) (hk : k > 0) : k * n < k * m :=
  Nat.lt_of_lt_of_le (Nat.lt_add_of_pos_right hk) (Nat.mul_le_mul_left k h)

protected theorem mul_lt_mul_of_pos_right {n m k : Nat} (h : n < m) (hk : k > 0) : n * k < m * k :=
  Nat.mul_comm k n ▸ Nat.mul_comm k m ▸ Nat.mul_lt_mul_of_pos_left h hk

protected theorem le_of_mul_le_mul_left {a b c : Nat} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  Nat.ge_of_not_lt (fun hlt => Nat.not_le_of_gt (Nat.mul_lt_mul_of_pos_left hlt hc) h)

protected theorem le_of_mul_le_mul_right {a b c : Nat} (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b :=
  Nat.ge_of_not_lt (fun hlt => Nat.not_le_of_gt (Nat.mul_lt_mul_of_pos_right hlt hc) h)

protected theorem mul_le_mul_left_iff {n m k : Nat} (w : 0 < k) : k * n ≤ k * m ↔ n ≤ m :=
  ⟨fun h => Nat.le_of_mul_le_mul_left h w, Nat.mul_le_mul_left k⟩

protected theorem mul_le_mul_right_iff {n m k : Nat} (w : 0 < k) : n * k ≤ m * k ↔ n ≤ m :=
  ⟨fun h => Nat.le_of_mul_le_mul_right h w, Nat.mul_le_mul_right k⟩

protected theorem eq_of_mul_eq_mul_left {m k n : Nat} (hn : 0 < n) (h : n * m = n * k) : m = k :=
  Nat.le_antisymm (Nat.le_of_mul_le_mul_left (Nat.le_of_eq h) hn)
  (Nat.le_of_mul_le_mul_left (Nat.le_of_eq h.symm) hn)

theorem eq_of_mul_eq_mul_right {n m k : Nat} (hm : 0 < m) (h : n * m = k * m) : n = k :=
  Nat.eq_of_mul_eq_mul_left hm ((Nat.mul_comm m n).trans (h.trans (Nat.mul_comm k m)))

protected theorem pow_le_pow_left {n m : Nat} (h : n ≤ m) (i : Nat) : n ^ i ≤ m ^ i :=
  match i with
  | 0 => Nat.le_refl 1
  | i + 1 => Nat.mul_le_mul (Nat.pow_le_pow_left h i) h

protected theorem pow_le_pow_right {n : Nat} (hx : n > 0) {i j : Nat} : i ≤ j → n ^ i ≤ n ^ j :=
  fun h => match Nat.le.dest h with
  | ⟨w, e⟩ => e ▸ Nat.rec (motive := fun w => n ^ i ≤ n ^ (i + w)) (Nat.le_refl _)
    (fun k ih => Nat.le_trans ih (Nat.le_trans (Nat.le_of_eq (Nat.mul_one _).symm) (Nat.mul_le_mul_left (n ^ (i + k)) hx))) w

protected theorem two_pow_pos (w : Nat) : 0 < 2 ^ w := Nat.pow_pos Nat.zero_lt_two

@[simp] theorem zero_pow_of_pos (n : Nat) (h : 0 < n) : 0 ^ n = 0 :=
  match n with
  | 0 => absurd h (Nat.lt_irrefl 0)
  | _ + 1 => rfl

protected theorem pow_lt_pow_left {a b n : Nat} (hab : a < b) (h : n ≠ 0) : a ^ n < b ^ n :=
  match n with
  | 0 => absurd rfl h
  | n + 1 => Nat.lt_of_le_of_lt (Nat.mul_le_mul_right a (Nat.pow_le_pow_left (Nat.le_of_lt hab) n))
    (Nat.mul_lt_mul_of_pos_left hab (Nat.pow_pos (zero_lt_of_lt hab)))

protected theorem pow_left_inj {a b n : Nat} (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b :=
  ⟨fun e => (Nat.lt_trichotomy a b).elim (fun l => absurd e (Nat.ne_of_lt (Nat.pow_lt_pow_left l hn)))
    (fun h => h.elim id (fun l => absurd e (Nat.ne_of_gt (Nat.pow_lt_pow_left l hn)))), congrArg (· ^ n)⟩

protected theorem mul_pow (a b n : Nat) : (a * b) ^ n = a ^ n * b ^ n :=
  match n with
  | 0 => rfl
  | n + 1 => (congrArg (· * (a * b)) (Nat.mul_pow a b n)).trans ((Nat.mul_assoc _ _ _).trans ((congrArg (a ^ n * ·)
    (Nat.mul_left_comm (b ^ n) a b)).trans (Nat.mul_assoc _ _ _).symm))

@[simp] theorem beq_refl (a : Nat) : a.beq a = true :=
  match a with
  | 0 => rfl
  | a + 1 => Nat.beq_refl a

@[simp] theorem beq_eq {x y : Nat} : (x.beq y = true) = (x = y) :=
  propext ⟨eq_of_beq_eq_true, fun e => e ▸ Nat.beq_refl x⟩

@[simp] theorem ble_eq {x y : Nat} : (x.ble y = true) = (x ≤ y) := propext ⟨le_of_ble_eq_true, ble_eq_true_of_le⟩

@[simp] theorem blt_eq {x y : Nat} : (x.blt y = true) = (x < y) := propext ⟨le_of_ble_eq_true, ble_eq_true_of_le⟩

theorem beq_eq_true_eq (a b : Nat) : ((a == b) = true) = (a = b) := propext ⟨eq_of_beq, beq_of_eq⟩

instance : LawfulBEq Nat where
  eq_of_beq h := of_decide_eq_true h
  rfl := of_decide_eq_self_eq_true _

theorem not_le_eq (a b : Nat) : (¬a ≤ b) = (b + 1 ≤ a) := propext Nat.not_le

theorem not_lt_eq (a b : Nat) : (¬a < b) = (b ≤ a) := propext Nat.not_lt

theorem not_ge_eq (a b : Nat) : (¬a ≥ b) = (a + 1 ≤ b) := propext Nat.not_le

theorem not_gt_eq (a b : Nat) : (¬a > b) = (a ≤ b) := propext Nat.not_lt

instance : Trans (α := Nat) (· < ·) (· < ·) (· < ·) where
  trans := Nat.lt_trans

instance : Trans (α := Nat) (· ≤ ·) (· ≤ ·) (· ≤ ·) where
  trans := Nat.le_trans

instance : Trans (α := Nat) (· < ·) (· ≤ ·) (· < ·) where
  trans := Nat.lt_of_lt_of_le

instance : Trans (α := Nat) (· ≤ ·) (· < ·) (· < ·) where
  trans := Nat.lt_of_le_of_lt

theorem exists_eq_succ_of_ne_zero {n : Nat} : n ≠ 0 → Exists fun k => n = succ k :=
  match n with
  | 0 => fun h => absurd rfl h
  | n + 1 => fun _ => ⟨n, rfl⟩

theorem exists_eq_add_one_of_ne_zero {n : Nat} : n ≠ 0 → (Exists fun k => n = k + 1) := exists_eq_succ_of_ne_zero

theorem and_forall_add_one {p : Nat → Prop} : (p 0 ∧ ∀ (n : Nat), p (n + 1)) ↔ ∀ (n : Nat), p n :=
  ⟨fun h n => Nat.casesOn n h.1 h.2, fun h => ⟨h 0, fun n => h (n + 1)⟩⟩

theorem or_exists_add_one {p : Nat → Prop} : (p 0 ∨ (Exists fun n => p (n + 1))) ↔ Exists p :=
  ⟨fun h => h.elim (fun h => ⟨0, h⟩) (fun ⟨n, h⟩ => ⟨n + 1, h⟩), fun h => match h with
  | ⟨0, h⟩ => Or.inl h
  | ⟨n + 1, h⟩ => Or.inr ⟨n, h⟩⟩

theorem repeat_eq_repeatTR : @Nat.repeat = @Nat.repeatTR :=
  funext fun _ => funext fun f => funext fun n => funext fun a =>
  have step (n : Nat) : ∀ a, f (repeatTR.loop f n a) = repeatTR.loop f n (f a) :=
    Nat.rec (fun _ => rfl) (fun _ ih a => ih (f a)) n
  Nat.rec (motive := fun n => repeat f n a = repeatTR.loop f n a) rfl (fun n ih => (congrArg f ih).trans (step n a)) n

end Nat
