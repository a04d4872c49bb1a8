/-
Laws of natural numbers: order, products, powers, quotients, remainders, bit shifts. Their modules in Lean are also `Init.Data.Nat.Div.Lemmas`, `Init.Data.Nat.Simproc`. Part 1 of 2.

Lean's counterpart: `Init.Data.Nat.Lemmas`.
-/
prelude
import Init.Data.Nat.Dvd
import Init.Omega.More
import Init.Data.Nat.Lemmas.Decide
import Init.Data.Nat.Bitwise.Basic
import Init.Data.Nat.Log2
import Init.Data.Ord.Basic

instance Nat.instAssociativeMin : Std.Associative (α := Nat) min := ⟨by intro a b c; omega⟩

instance Nat.instIdempotentOpMin : Std.IdempotentOp (α := Nat) min := ⟨by intro a; omega⟩

instance Nat.instAssociativeMax : Std.Associative (α := Nat) max := ⟨by intro a b c; omega⟩

instance Nat.instIdempotentOpMax : Std.IdempotentOp (α := Nat) max := ⟨by intro a; omega⟩

instance Nat.instCommutativeMin : Std.Commutative (α := Nat) min := ⟨by intro a b; omega⟩

instance Nat.instCommutativeMax : Std.Commutative (α := Nat) max := ⟨by intro a b; omega⟩

theorem Nat.shiftLeft_eq (a b : Nat) : a <<< b = a * 2 ^ b :=
  match b with | 0 => (Nat.mul_one a).symm | b + 1 => by rw [Nat.shiftLeft_succ, Nat.shiftLeft_eq (2 * a) b, Nat.pow_succ, Nat.mul_comm 2 a, Nat.mul_assoc, Nat.mul_comm 2]

theorem Nat.shiftRight_add (m n k : Nat) : m >>> (n + k) = m >>> n >>> k :=
  match k with | 0 => rfl | k + 1 => by rw [← Nat.add_assoc, Nat.shiftRight_succ, Nat.shiftRight_add m n k, Nat.shiftRight_succ]

theorem Nat.shiftRight_eq_div_pow (m n : Nat) : m >>> n = m / 2 ^ n :=
  match n with | 0 => (Nat.div_one m).symm | n + 1 => by rw [Nat.shiftRight_succ, Nat.shiftRight_eq_div_pow m n, Nat.div_div_eq_div_mul, Nat.pow_succ]

theorem Nat.shiftRight_eq_zero (m n : Nat) (hn : m < 2 ^ n) : m >>> n = 0 :=
  by rw [Nat.shiftRight_eq_div_pow, Nat.div_eq_of_lt hn]

theorem Nat.shiftRight_le (m n : Nat) : m >>> n ≤ m := by rw [Nat.shiftRight_eq_div_pow]; exact Nat.div_le_self m _

protected theorem Nat.mul_right_comm (n m k : Nat) : n * m * k = n * k * m :=
  by rw [Nat.mul_assoc, Nat.mul_comm m, ← Nat.mul_assoc]

protected theorem Nat.mul_mul_mul_comm (a b c d : Nat) : a * b * (c * d) = a * c * (b * d) :=
  by rw [Nat.mul_assoc, Nat.mul_assoc, Nat.mul_left_comm b]

protected theorem Nat.mul_left_cancel {n m k : Nat} (np : 0 < n) (h : n * m = n * k) : m = k :=
  Nat.eq_of_mul_eq_mul_left np h

protected theorem Nat.mul_right_cancel {n m k : Nat} (mp : 0 < m) (h : n * m = k * m) : n = k :=
  Nat.eq_of_mul_eq_mul_right mp h

protected theorem Nat.mul_left_cancel_iff {n : Nat} (p : 0 < n) {m k : Nat} : n * m = n * k ↔ m = k :=
  ⟨Nat.mul_left_cancel p, fun e => by rw [e]⟩

protected theorem Nat.mul_right_cancel_iff {m : Nat} (p : 0 < m) {n k : Nat} : n * m = k * m ↔ n = k :=
  ⟨Nat.mul_right_cancel p, fun e => by rw [e]⟩

protected theorem Nat.mul_right_inj {a b c : Nat} (ha : a ≠ 0) : a * b = a * c ↔ b = c :=
  Nat.mul_left_cancel_iff (Nat.pos_of_ne_zero ha)

protected theorem Nat.mul_left_inj {a b c : Nat} (ha : a ≠ 0) : b * a = c * a ↔ b = c :=
  Nat.mul_right_cancel_iff (Nat.pos_of_ne_zero ha)

protected theorem Nat.mul_ne_mul_left {a b c : Nat} (ha : a ≠ 0) : b * a ≠ c * a ↔ b ≠ c :=
  not_congr (Nat.mul_left_inj ha)

protected theorem Nat.mul_ne_mul_right {a b c : Nat} (ha : a ≠ 0) : a * b ≠ a * c ↔ b ≠ c :=
  not_congr (Nat.mul_right_inj ha)

theorem Nat.mul_eq_zero {m n : Nat} : n * m = 0 ↔ n = 0 ∨ m = 0 := by
  constructor
  · intro h
    cases n with
    | zero => exact Or.inl rfl
    | succ n =>
      rw [Nat.succ_mul] at h
      exact Or.inr (by omega)
  · intro h
    cases h with
    | inl e => rw [e, Nat.zero_mul]
    | inr e => rw [e, Nat.mul_zero]

protected theorem Nat.zero_eq_mul {m n : Nat} : 0 = m * n ↔ m = 0 ∨ n = 0 := Iff.trans eq_comm Nat.mul_eq_zero

protected theorem Nat.mul_ne_zero {n m : Nat} : n ≠ 0 → m ≠ 0 → n * m ≠ 0 :=
  fun hn hm e => (Nat.mul_eq_zero.1 e).elim hn hm

protected theorem Nat.mul_ne_zero_iff {n m : Nat} : n * m ≠ 0 ↔ n ≠ 0 ∧ m ≠ 0 :=
  by rw [ne_eq, Nat.mul_eq_zero, not_or]

protected theorem Nat.ne_zero_of_mul_ne_zero_left {n m : Nat} (h : n * m ≠ 0) : n ≠ 0 := (Nat.mul_ne_zero_iff.1 h).1

protected theorem Nat.ne_zero_of_mul_ne_zero_right {n m : Nat} (h : n * m ≠ 0) : m ≠ 0 := (Nat.mul_ne_zero_iff.1 h).2

protected theorem Nat.pos_of_mul_pos_right {a b : Nat} (h : 0 < a * b) : 0 < a :=
  Nat.pos_of_ne_zero (Nat.ne_zero_of_mul_ne_zero_left (Nat.ne_of_gt h))

protected theorem Nat.pos_of_mul_pos_left {a b : Nat} (h : 0 < a * b) : 0 < b :=
  Nat.pos_of_ne_zero (Nat.ne_zero_of_mul_ne_zero_right (Nat.ne_of_gt h))

protected theorem Nat.pos_of_lt_mul_left {a b c : Nat} (h : a < b * c) : 0 < c :=
  Nat.pos_of_mul_pos_left (Nat.lt_of_le_of_lt (Nat.zero_le a) h)

protected theorem Nat.pos_of_lt_mul_right {a b c : Nat} (h : a < b * c) : 0 < b :=
  Nat.pos_of_mul_pos_right (Nat.lt_of_le_of_lt (Nat.zero_le a) h)

@[simp] protected theorem Nat.mul_pos_iff_of_pos_left {a b : Nat} (h : 0 < a) : 0 < a * b ↔ 0 < b :=
  ⟨Nat.pos_of_mul_pos_left, Nat.mul_pos h⟩

@[simp] protected theorem Nat.mul_pos_iff_of_pos_right {a b : Nat} (h : 0 < b) : 0 < a * b ↔ 0 < a :=
  ⟨Nat.pos_of_mul_pos_right, fun ha => Nat.mul_pos ha h⟩

theorem Nat.succ_mul_pos {n : Nat} (m : Nat) (hn : 0 < n) : 0 < m.succ * n := Nat.mul_pos (Nat.succ_pos m) hn

protected theorem Nat.le_mul_of_pos_right {m : Nat} (n : Nat) (h : 0 < m) : n ≤ n * m :=
  by have := Nat.mul_le_mul_left n (show 1 ≤ m from h); rwa [Nat.mul_one] at this

protected theorem Nat.le_mul_of_pos_left {n : Nat} (m : Nat) (h : 0 < n) : m ≤ n * m :=
  by have := Nat.mul_le_mul_right m (show 1 ≤ n from h); rwa [Nat.one_mul] at this

theorem Nat.le_mul_self (n : Nat) : n ≤ n * n :=
  match n with | 0 => Nat.le_refl 0 | n + 1 => Nat.le_mul_of_pos_left (n + 1) (Nat.succ_pos n)

theorem Nat.mul_self_le_mul_self {m n : Nat} (h : m ≤ n) : m * m ≤ n * n := Nat.mul_le_mul h h

protected theorem Nat.mul_lt_mul_of_lt_of_le {a c b d : Nat} (hac : a < c) (hbd : b ≤ d) (hd : 0 < d) : a * b < c * d
    :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_left a hbd) (Nat.mul_lt_mul_of_pos_right hac hd)

protected theorem Nat.mul_lt_mul_of_le_of_lt {a c b d : Nat} (hac : a ≤ c) (hbd : b < d) (hc : 0 < c) : a * b < c * d
    :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_right b hac) (Nat.mul_lt_mul_of_pos_left hbd hc)

protected theorem Nat.mul_lt_mul_of_lt_of_le' {a c b d : Nat} (hac : a < c) (hbd : b ≤ d) (hb : 0 < b) : a * b < c *
    d :=
  Nat.mul_lt_mul_of_lt_of_le hac hbd (Nat.lt_of_lt_of_le hb hbd)

protected theorem Nat.mul_lt_mul_of_le_of_lt' {a c b d : Nat} (hac : a ≤ c) (hbd : b < d) (ha : 0 < a) : a * b < c *
    d :=
  Nat.mul_lt_mul_of_le_of_lt hac hbd (Nat.lt_of_lt_of_le ha hac)

protected theorem Nat.mul_lt_mul_of_lt_of_lt {a b c d : Nat} (hac : a < c) (hbd : b < d) : a * b < c * d :=
  Nat.mul_lt_mul_of_le_of_lt (Nat.le_of_lt hac) hbd (by omega)

theorem Nat.mul_lt_mul'' {a b c d : Nat} (hac : a < c) (hbd : b < d) : a * b < c * d :=
  Nat.mul_lt_mul_of_lt_of_lt hac hbd

theorem Nat.mul_self_lt_mul_self {m n : Nat} (h : m < n) : m * m < n * n := Nat.mul_lt_mul_of_lt_of_lt h h

theorem Nat.mul_self_le_mul_self_iff {m n : Nat} : m * m ≤ n * n ↔ m ≤ n :=
  ⟨fun h => Nat.le_of_not_gt fun l => Nat.not_lt_of_ge h (Nat.mul_self_lt_mul_self l), Nat.mul_self_le_mul_self⟩

theorem Nat.mul_self_lt_mul_self_iff {m n : Nat} : m * m < n * n ↔ m < n :=
  ⟨fun h => Nat.lt_of_not_ge fun l => Nat.not_le_of_gt h (Nat.mul_self_le_mul_self l), Nat.mul_self_lt_mul_self⟩

theorem Nat.mul_self_inj {m n : Nat} : m * m = n * n ↔ m = n :=
  ⟨fun h => Nat.le_antisymm (Nat.mul_self_le_mul_self_iff.1 (Nat.le_of_eq h)) (Nat.mul_self_le_mul_self_iff.1 (Nat.le_of_eq h.symm)), fun h => by rw [h]⟩

@[simp] protected theorem Nat.lt_mul_iff_one_lt_left {b a : Nat} (hb : 0 < b) : b < a * b ↔ 1 < a :=
  by have := @Nat.mul_lt_mul_right b 1 a hb; rwa [Nat.one_mul] at this

@[simp] protected theorem Nat.lt_mul_iff_one_lt_right {a b : Nat} (ha : 0 < a) : a < a * b ↔ 1 < b :=
  by have := @Nat.mul_lt_mul_left a 1 b ha; rwa [Nat.mul_one] at this

@[simp] theorem Nat.lt_mul_self_iff {n : Nat} : n < n * n ↔ 1 < n :=
  match n with | 0 => by simp | n + 1 => Nat.lt_mul_iff_one_lt_left (Nat.succ_pos n)

theorem Nat.mul_eq_left {a b : Nat} (ha : a ≠ 0) : a * b = a ↔ b = 1 :=
  by have := @Nat.mul_right_inj a b 1 ha; rwa [Nat.mul_one] at this

theorem Nat.eq_one_of_mul_eq_one_right {m n : Nat} (H : m * n = 1) : m = 1 := Nat.eq_one_of_dvd_one ⟨n, H.symm⟩

theorem Nat.eq_one_of_mul_eq_one_left {m n : Nat} (H : m * n = 1) : n = 1 :=
  Nat.eq_one_of_dvd_one ⟨m, by rw [Nat.mul_comm]; exact H.symm⟩

theorem Nat.succ_mul_succ (a b : Nat) : a.succ * b.succ = a * b + a + b + 1 :=
  by rw [Nat.succ_mul, Nat.mul_succ]; omega

theorem Nat.succ_mul_succ_eq (a b : Nat) : a.succ * b.succ = a * b + a + b + 1 := Nat.succ_mul_succ a b

theorem Nat.add_one_mul_add_one (a b : Nat) : (a + 1) * (b + 1) = a * b + a + b + 1 := Nat.succ_mul_succ a b

protected theorem Nat.mul_self_sub_mul_self_eq (a b : Nat) : a * a - b * b = (a + b) * (a - b) := by
  rw [Nat.add_mul, Nat.mul_sub, Nat.mul_sub, Nat.mul_comm b a]
  cases Nat.le_total a b with
  | inl h =>
    have h₁ := Nat.mul_le_mul_left a h
    have h₂ := Nat.mul_le_mul_right b h
    omega
  | inr h =>
    have h₁ := Nat.mul_le_mul_left a h
    have h₂ := Nat.mul_le_mul_right b h
    omega

theorem Nat.eq_zero_of_mul_le {n m : Nat} (hb : 2 ≤ n) (h : n * m ≤ m) : m = 0 :=
  match m with | 0 => rfl | m + 1 => absurd h (Nat.not_le_of_gt (by have := Nat.mul_le_mul_right (m + 1) hb; omega))

protected theorem Nat.add_le_mul {a : Nat} (ha : 2 ≤ a) {b : Nat} : 2 ≤ b → a + b ≤ a * b :=
  fun hb => match a, b, ha, hb with | a + 2, b + 2, _, _ => by rw [Nat.add_mul, Nat.mul_add]; omega

theorem Nat.add_sub_one_le_mul {a b : Nat} (ha : a ≠ 0) (hb : b ≠ 0) : a + b - 1 ≤ a * b :=
  match a, b, ha, hb with | a + 1, b + 1, _, _ => by rw [Nat.succ_mul_succ]; omega

theorem Nat.mul_le_add_right {m k n : Nat} : k * m ≤ m + n ↔ (k - 1) * m ≤ n :=
  match k with | 0 => by rw [Nat.zero_mul]; simp | k + 1 => by rw [Nat.succ_mul, Nat.add_sub_cancel]; omega

theorem Nat.one_lt_mul_iff {m n : Nat} : 1 < m * n ↔ 0 < m ∧ 0 < n ∧ (1 < m ∨ 1 < n) := by
  match m, n with
  | 0, n => simp
  | m + 1, 0 => simp
  | m + 1, n + 1 =>
    rw [Nat.succ_mul_succ]
    have := Nat.zero_le (m * n)
    constructor
    · intro h
      refine ⟨Nat.succ_pos m, Nat.succ_pos n, ?_⟩
      cases m with
      | zero => exact Or.inr (by omega)
      | succ m => exact Or.inl (by omega)
    · intro h
      omega

@[simp] protected theorem Nat.one_pow (n : Nat) : 1 ^ n = 1 :=
  match n with | 0 => rfl | n + 1 => by rw [Nat.pow_succ, Nat.one_pow n]

protected theorem Nat.pow_two (a : Nat) : a ^ 2 = a * a := by rw [Nat.pow_succ, Nat.pow_one]

theorem Nat.pow_succ' {m n : Nat} : m ^ n.succ = m * m ^ n := by rw [Nat.pow_succ, Nat.mul_comm]

theorem Nat.pow_add_one' {m n : Nat} : m ^ (n + 1) = m * m ^ n := Nat.pow_succ'

protected theorem Nat.pow_add (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n :=
  match n with | 0 => (Nat.mul_one _).symm | n + 1 => by rw [← Nat.add_assoc, Nat.pow_succ, Nat.pow_succ, Nat.pow_add a m n, Nat.mul_assoc]

protected theorem Nat.pow_add' (a m n : Nat) : a ^ (m + n) = a ^ n * a ^ m := by rw [Nat.add_comm, Nat.pow_add]

protected theorem Nat.pow_mul (a m n : Nat) : a ^ (m * n) = (a ^ m) ^ n :=
  match n with | 0 => rfl | n + 1 => by rw [Nat.mul_succ, Nat.pow_add, Nat.pow_succ, Nat.pow_mul a m n]

protected theorem Nat.pow_mul' (a m n : Nat) : a ^ (m * n) = (a ^ n) ^ m := by rw [Nat.mul_comm, Nat.pow_mul]

protected theorem Nat.pow_right_comm (a m n : Nat) : (a ^ m) ^ n = (a ^ n) ^ m := by rw [← Nat.pow_mul, Nat.pow_mul']

theorem Nat.one_le_pow (n m : Nat) (h : 0 < m) : 1 ≤ m ^ n := Nat.pow_pos h

protected theorem Nat.one_le_two_pow {n : Nat} : 1 ≤ 2 ^ n := Nat.one_le_pow n 2 (by decide)

theorem Nat.pow_self_pos {n : Nat} : 0 < n ^ n :=
  match n with | 0 => Nat.zero_lt_one | n + 1 => Nat.pow_pos (Nat.succ_pos n)

@[simp] protected theorem Nat.pow_pred_mul {x w : Nat} (h : 0 < w) : x ^ (w - 1) * x = x ^ w :=
  match w, h with | w + 1, _ => by rw [Nat.add_sub_cancel, Nat.pow_succ]

protected theorem Nat.pow_lt_pow_succ {a n : Nat} (h : 1 < a) : a ^ n < a ^ (n + 1) :=
  by have h₁ : 0 < a ^ n := Nat.pow_pos (by omega); have := Nat.mul_lt_mul_of_pos_left h h₁; rwa [Nat.mul_one, ←
    Nat.pow_succ] at this

protected theorem Nat.pow_lt_pow_of_lt {a n m : Nat} (h : 1 < a) (w : n < m) : a ^ n < a ^ m := by
  induction m with
  | zero => exact absurd w (Nat.not_lt_zero n)
  | succ m ih =>
    cases Nat.lt_or_eq_of_le (Nat.le_of_lt_succ w) with
    | inl l => exact Nat.lt_trans (ih l) (Nat.pow_lt_pow_succ h)
    | inr e => exact e ▸ Nat.pow_lt_pow_succ h

protected theorem Nat.pow_lt_pow_right {a m n : Nat} (ha : 1 < a) (h : m < n) : a ^ m < a ^ n :=
  Nat.pow_lt_pow_of_lt ha h

protected theorem Nat.pow_le_pow_of_le {a n m : Nat} (h : 1 < a) (w : n ≤ m) : a ^ n ≤ a ^ m :=
  (Nat.lt_or_eq_of_le w).elim (fun l => Nat.le_of_lt (Nat.pow_lt_pow_of_lt h l)) fun e => Nat.le_of_eq (by rw [e])

protected theorem Nat.pow_le_pow_iff_right {a n m : Nat} (h : 1 < a) : a ^ n ≤ a ^ m ↔ n ≤ m :=
  ⟨fun p => Nat.le_of_not_gt fun l => Nat.not_lt_of_ge p (Nat.pow_lt_pow_of_lt h l), Nat.pow_le_pow_of_le h⟩

protected theorem Nat.pow_lt_pow_iff_right {a n m : Nat} (h : 1 < a) : a ^ n < a ^ m ↔ n < m :=
  ⟨fun p => Nat.lt_of_not_ge fun l => Nat.not_le_of_gt p (Nat.pow_le_pow_of_le h l), Nat.pow_lt_pow_of_lt h⟩

protected theorem Nat.pow_right_inj {a m n : Nat} (ha : 1 < a) : a ^ m = a ^ n ↔ m = n :=
  ⟨fun e => Nat.le_antisymm ((Nat.pow_le_pow_iff_right ha).1 (Nat.le_of_eq e)) ((Nat.pow_le_pow_iff_right ha).1 (Nat.le_of_eq e.symm)), fun e => by rw [e]⟩

protected theorem Nat.pow_lt_pow_iff_pow_mul_le_pow {a n m : Nat} (h : 1 < a) : a ^ n < a ^ m ↔ a ^ n * a ≤ a ^ m :=
  by rw [← Nat.pow_succ, Nat.pow_le_pow_iff_right h, Nat.pow_lt_pow_iff_right h]; exact Iff.rfl

protected theorem Nat.pow_pred_lt_pow {x w : Nat} (h₁ : 1 < x) (h₂ : 0 < w) : x ^ (w - 1) < x ^ w :=
  match w, h₂ with | w + 1, _ => Nat.pow_lt_pow_succ h₁

protected theorem Nat.lt_pow_self {n a : Nat} (h : 1 < a) : n < a ^ n := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ n ih =>
    have := Nat.pow_lt_pow_succ (n := n) h
    omega

protected theorem Nat.lt_two_pow_self {n : Nat} : n < 2 ^ n := Nat.lt_pow_self (by decide)

@[simp] protected theorem Nat.mod_two_pow_self {n : Nat} : n % 2 ^ n = n := Nat.mod_eq_of_lt Nat.lt_two_pow_self

theorem Nat.le_pow {a b : Nat} (h : 0 < b) : a ≤ a ^ b :=
  match b, h with | b + 1, _ => (Nat.eq_zero_or_pos a).elim (fun e => by rw [e]; exact Nat.zero_le _) fun p => by have := Nat.mul_le_mul_right a (Nat.pow_pos (n := b) p); rwa [Nat.succ_mul, Nat.zero_mul, Nat.zero_add, ← Nat.pow_succ] at this

theorem Nat.le_self_pow {n : Nat} (hn : n ≠ 0) (a : Nat) : a ≤ a ^ n := Nat.le_pow (Nat.pos_of_ne_zero hn)

theorem Nat.one_lt_pow {n a : Nat} (hn : n ≠ 0) (ha : 1 < a) : 1 < a ^ n :=
  by have := Nat.pow_lt_pow_of_lt ha (Nat.pos_of_ne_zero hn); rwa [Nat.pow_zero] at this

theorem Nat.one_lt_pow' (n m : Nat) : 1 < (m + 2) ^ (n + 1) := Nat.one_lt_pow (Nat.succ_ne_zero n) (by omega)

protected theorem Nat.one_lt_two_pow {n : Nat} (h : n ≠ 0) : 1 < 2 ^ n := Nat.one_lt_pow h (by decide)

theorem Nat.one_lt_two_pow' (n : Nat) : 1 < 2 ^ (n + 1) := Nat.one_lt_two_pow (Nat.succ_ne_zero n)

@[simp] protected theorem Nat.one_lt_two_pow_iff {n : Nat} : 1 < 2 ^ n ↔ n ≠ 0 :=
  ⟨fun h e => by rw [e] at h; exact Nat.lt_irrefl 1 h, Nat.one_lt_two_pow⟩

@[simp] theorem Nat.one_mod_two_pow {n : Nat} (h : 0 < n) : 1 % 2 ^ n = 1 :=
  Nat.mod_eq_of_lt (Nat.one_lt_two_pow (Nat.ne_of_gt h))

@[simp] theorem Nat.one_mod_two_pow_eq_one {n : Nat} : 1 % 2 ^ n = 1 ↔ 0 < n :=
  match n with | 0 => by simp | n + 1 => ⟨fun _ => Nat.succ_pos n, Nat.one_mod_two_pow⟩

protected theorem Nat.pow_dvd_pow {m n : Nat} (a : Nat) (h : m ≤ n) : a ^ m ∣ a ^ n :=
  ⟨a ^ (n - m), by rw [← Nat.pow_add, Nat.add_sub_of_le h]⟩

theorem Nat.pow_dvd_of_le_of_pow_dvd {p m n k : Nat} (hmn : m ≤ n) (hdiv : p ^ n ∣ k) : p ^ m ∣ k :=
  Nat.dvd_trans (Nat.pow_dvd_pow p hmn) hdiv

theorem Nat.dvd_of_pow_dvd {p k m : Nat} (hk : 1 ≤ k) (hpk : p ^ k ∣ m) : p ∣ m :=
  by have := Nat.pow_dvd_of_le_of_pow_dvd hk hpk; rwa [Nat.pow_one] at this

theorem Nat.div_pow_of_pos (a n : Nat) : n > 0 → a ∣ a ^ n :=
  fun h => match n, h with | n + 1, _ => ⟨a ^ n, Nat.pow_succ'⟩

protected theorem Nat.pow_sub_mul_pow (a : Nat) {m n : Nat} (h : m ≤ n) : a ^ (n - m) * a ^ m = a ^ n :=
  by rw [← Nat.pow_add, Nat.sub_add_cancel h]

protected theorem Nat.pow_div {x m n : Nat} (h : n ≤ m) (hx : 0 < x) : x ^ m / x ^ n = x ^ (m - n) :=
  by rw [← Nat.pow_sub_mul_pow x h, Nat.mul_div_cancel _ (Nat.pow_pos hx)]

theorem Nat.pow_two_sub_pow_two (a b : Nat) : a ^ 2 - b ^ 2 = (a + b) * (a - b) :=
  by rw [Nat.pow_two, Nat.pow_two, Nat.mul_self_sub_mul_self_eq]

@[simp] theorem Nat.two_pow_pred_mul_two {w : Nat} (h : 0 < w) : 2 ^ (w - 1) * 2 = 2 ^ w := Nat.pow_pred_mul h

protected theorem Nat.two_pow_pred_lt_two_pow {w : Nat} (h : 0 < w) : 2 ^ (w - 1) < 2 ^ w :=
  Nat.pow_pred_lt_pow (by decide) h

@[simp] protected theorem Nat.two_pow_pred_add_two_pow_pred {w : Nat} (h : 0 < w) : 2 ^ (w - 1) + 2 ^ (w - 1) = 2 ^ w
    :=
  by have := Nat.two_pow_pred_mul_two h; omega

@[simp] protected theorem Nat.two_pow_sub_two_pow_pred {w : Nat} (h : 0 < w) : 2 ^ w - 2 ^ (w - 1) = 2 ^ (w - 1) :=
  by have := Nat.two_pow_pred_mul_two h; omega

@[simp] protected theorem Nat.two_pow_pred_mod_two_pow {w : Nat} (h : 0 < w) : 2 ^ (w - 1) % 2 ^ w = 2 ^ (w - 1) :=
  Nat.mod_eq_of_lt (Nat.two_pow_pred_lt_two_pow h)

theorem Nat.pow_dvd_pow_iff_pow_le_pow {k l x : Nat} : 0 < x → (x ^ k ∣ x ^ l ↔ x ^ k ≤ x ^ l) :=
  fun hx => ⟨Nat.le_of_dvd (Nat.pow_pos hx), fun h => by cases Nat.lt_or_eq_of_le (show 1 ≤ x from hx) with | inl l => exact Nat.pow_dvd_pow x ((Nat.pow_le_pow_iff_right l).1 h) | inr e => rw [← e, Nat.one_pow, Nat.one_pow]; exact Nat.dvd_refl 1⟩

theorem Nat.pow_dvd_pow_iff_le_right {x k l : Nat} (w : 1 < x) : x ^ k ∣ x ^ l ↔ k ≤ l :=
  by rw [Nat.pow_dvd_pow_iff_pow_le_pow (by omega), Nat.pow_le_pow_iff_right w]

theorem Nat.pow_dvd_pow_iff_le_right' {b k l : Nat} : (b + 2) ^ k ∣ (b + 2) ^ l ↔ k ≤ l :=
  Nat.pow_dvd_pow_iff_le_right (by omega)

protected theorem Nat.pow_le_pow_iff_left {a b n : Nat} (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b :=
  ⟨fun h => Nat.le_of_not_gt fun l => Nat.not_lt_of_ge h (Nat.pow_lt_pow_left l hn), fun h => Nat.pow_le_pow_left h n⟩

protected theorem Nat.pow_lt_pow_iff_left {a b n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b :=
  ⟨fun h => Nat.lt_of_not_ge fun l => Nat.not_le_of_gt h (Nat.pow_le_pow_left l n), fun h => Nat.pow_lt_pow_left h hn⟩

theorem Nat.add_mod (a b n : Nat) : (a + b) % n = (a % n + b % n) % n := by
  have h₁ := Nat.mod_add_div a n
  have h₂ := Nat.mod_add_div b n
  have e : a + b = a % n + b % n + n * (a / n + b / n) := by
    rw [Nat.mul_add]
    omega
  exact (congrArg (· % n) e).trans (Nat.add_mul_mod_self_left _ n _)

@[simp] theorem Nat.mod_add_mod (m n k : Nat) : (m % n + k) % n = (m + k) % n :=
  by rw [Nat.add_mod, Nat.mod_mod, ← Nat.add_mod]

@[simp] theorem Nat.add_mod_mod (m n k : Nat) : (m + n % k) % k = (m + n) % k :=
  by rw [Nat.add_mod, Nat.mod_mod, ← Nat.add_mod]

theorem Nat.add_mod_eq_add_mod_right {a d b : Nat} (c : Nat) (H : a % d = b % d) : (a + c) % d = (b + c) % d :=
  by rw [← Nat.mod_add_mod, ← Nat.mod_add_mod b, H]

theorem Nat.add_mod_eq_add_mod_left {a d b : Nat} (c : Nat) (H : a % d = b % d) : (c + a) % d = (c + b) % d :=
  by rw [Nat.add_comm, Nat.add_mod_eq_add_mod_right c H, Nat.add_comm]

theorem Nat.mul_mod (a b n : Nat) : a * b % n = a % n * (b % n) % n := by
  have h₁ := Nat.mod_add_div a n
  have h₂ := Nat.mod_add_div b n
  have e : a * b = a % n * (b % n) + n * (a / n * b + a % n * (b / n)) := by
    have e₁ : (a % n + n * (a / n)) * b = a * b := congrArg (· * b) h₁
    have e₂ : a % n * (b % n + n * (b / n)) = a % n * b := congrArg (a % n * ·) h₂
    rw [Nat.add_mul, Nat.mul_assoc] at e₁
    rw [Nat.mul_add, Nat.mul_left_comm] at e₂
    rw [Nat.mul_add]
    omega
  exact (congrArg (· % n) e).trans (Nat.add_mul_mod_self_left _ n _)

@[simp] theorem Nat.mod_mul_mod (m n l : Nat) : m % l * n % l = m * n % l :=
  by rw [Nat.mul_mod, Nat.mod_mod, ← Nat.mul_mod]

@[simp] theorem Nat.mul_mod_mod (m n l : Nat) : m * (n % l) % l = m * n % l :=
  by rw [Nat.mul_mod, Nat.mod_mod, ← Nat.mul_mod]

theorem Nat.pow_mod (a b n : Nat) : a ^ b % n = (a % n) ^ b % n := by
  induction b with
  | zero => rfl
  | succ b ih => rw [Nat.pow_succ, Nat.pow_succ, Nat.mul_mod, ih, Nat.mod_mul_mod, ← Nat.mul_mod_mod]

theorem Nat.mul_mod_mul_right (z x y : Nat) : x * z % (y * z) = x % y * z :=
  by rw [Nat.mul_comm x, Nat.mul_comm y, Nat.mul_mod_mul_left, Nat.mul_comm]

theorem Nat.mod_eq_iff_lt {n m : Nat} (hn : n ≠ 0) : m % n = m ↔ m < n :=
  ⟨fun h => by rw [← h]; exact Nat.mod_lt m (Nat.pos_of_ne_zero hn), Nat.mod_eq_of_lt⟩

@[simp] theorem Nat.mod_succ (n : Nat) : n % n.succ = n := Nat.mod_eq_of_lt (Nat.lt_succ_self n)

@[simp] theorem Nat.mod_succ_eq_iff_lt {m n : Nat} : m % n.succ = m ↔ m < n.succ :=
  Nat.mod_eq_iff_lt (Nat.succ_ne_zero n)

theorem Nat.mod_eq_sub (x w : Nat) : x % w = x - w * (x / w) := Nat.mod_eq_sub_mul_div

theorem Nat.sub_mod_eq_zero_of_mod_eq {m k n : Nat} (h : m % k = n % k) : (m - n) % k = 0 :=
  Nat.mod_eq_zero_of_dvd (by have h₁ := Nat.mod_add_div m k; have h₂ := Nat.mod_add_div n k; exact ⟨m / k - n / k, by rw [Nat.mul_sub]; omega⟩)

theorem Nat.mul_add_mod_of_lt {a b c : Nat} (h : c < b) : (a * b + c) % b = c :=
  by rw [Nat.mul_add_mod_self_right, Nat.mod_eq_of_lt h]

theorem Nat.dvd_sub_mod {n : Nat} (k : Nat) : n ∣ k - k % n := ⟨k / n, by have := Nat.mod_add_div k n; omega⟩

theorem Nat.mul_div_self_eq_mod_sub_self {x k : Nat} : k * (x / k) = x - x % k :=
  by have := Nat.mod_add_div x k; omega

theorem Nat.div_mul_self_eq_mod_sub_self {x k : Nat} : x / k * k = x - x % k :=
  by rw [Nat.mul_comm]; exact Nat.mul_div_self_eq_mod_sub_self

@[simp] theorem Nat.mod_div_self (m n : Nat) : m % n / n = 0 :=
  (Nat.eq_zero_or_pos n).elim (fun h => by rw [h, Nat.div_zero]) fun h => Nat.div_eq_of_lt (Nat.mod_lt m h)

theorem Nat.div_pos {b a : Nat} (hba : b ≤ a) (hb : 0 < b) : 0 < a / b :=
  (Nat.le_div_iff_mul_le hb).2 (by rw [Nat.one_mul]; exact hba)

@[simp] protected theorem Nat.div_eq_zero_iff {a b : Nat} : a / b = 0 ↔ b = 0 ∨ a < b := by
  cases Nat.eq_zero_or_pos b with
  | inl h => simp [h]
  | inr h =>
    constructor
    · intro e
      exact Or.inr (Nat.lt_of_not_ge fun l => Nat.ne_of_gt (Nat.div_pos l h) e)
    · intro o
      cases o with
      | inl e => omega
      | inr l => exact Nat.div_eq_of_lt l

protected theorem Nat.div_ne_zero_iff {a b : Nat} : a / b ≠ 0 ↔ b ≠ 0 ∧ b ≤ a :=
  by rw [ne_eq, Nat.div_eq_zero_iff]; omega

@[simp] protected theorem Nat.div_pos_iff {a b : Nat} : 0 < a / b ↔ 0 < b ∧ b ≤ a :=
  by rw [Nat.pos_iff_ne_zero, Nat.div_ne_zero_iff]; omega

theorem Nat.div_eq_zero_iff_lt {k x : Nat} (h : 0 < k) : x / k = 0 ↔ x < k := by rw [Nat.div_eq_zero_iff]; omega

theorem Nat.lt_of_div_eq_zero {k x : Nat} (h : 0 < k) (h' : x / k = 0) : x < k := (Nat.div_eq_zero_iff_lt h).1 h'

theorem Nat.div_lt_one_iff {b a : Nat} (hb : 0 < b) : a / b < 1 ↔ a < b :=
  by rw [Nat.lt_one_iff, Nat.div_eq_zero_iff_lt hb]

theorem Nat.one_le_div_iff {a b : Nat} (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a :=
  by rw [Nat.le_div_iff_mul_le hb, Nat.one_mul]

theorem Nat.div_lt_of_lt {a b c : Nat} (ha : a < c) : a / b < c := Nat.lt_of_le_of_lt (Nat.div_le_self a b) ha

protected theorem Nat.div_le_div_right {a b c : Nat} (h : a ≤ b) : a / c ≤ b / c :=
  (Nat.eq_zero_or_pos c).elim (fun e => by rw [e, Nat.div_zero, Nat.div_zero]; exact Nat.le_refl 0) fun p => (Nat.le_div_iff_mul_le p).2 (Nat.le_trans ((Nat.le_div_iff_mul_le p).1 (Nat.le_refl _)) h)

theorem Nat.lt_of_div_lt_div {a b c : Nat} (h : a / c < b / c) : a < b :=
  Nat.lt_of_not_ge fun l => Nat.not_le_of_gt h (Nat.div_le_div_right l)

theorem Nat.div_le_div_left {c b a : Nat} (hcb : c ≤ b) (hc : 0 < c) : a / b ≤ a / c :=
  (Nat.le_div_iff_mul_le hc).2 (Nat.le_trans (Nat.mul_le_mul_left _ hcb) ((Nat.le_div_iff_mul_le (Nat.lt_of_lt_of_le
    hc hcb)).1 (Nat.le_refl _)))

protected theorem Nat.div_le_div {a b c d : Nat} (h1 : a ≤ b) (h2 : d ≤ c) (h3 : d ≠ 0) : a / c ≤ b / d :=
  Nat.le_trans (Nat.div_le_div_right h1) (Nat.div_le_div_left h2 (Nat.pos_of_ne_zero h3))

theorem Nat.div_add_le_right {z : Nat} (h : 0 < z) (x y : Nat) : x / (y + z) ≤ x / z :=
  Nat.div_le_div_left (Nat.le_add_left z y) h

protected theorem Nat.mul_le_of_le_div (k x y : Nat) (h : x ≤ y / k) : x * k ≤ y :=
  (Nat.eq_zero_or_pos k).elim (fun e => by rw [e, Nat.mul_zero]; exact Nat.zero_le y) fun p => (Nat.le_div_iff_mul_le p).1 h

theorem Nat.lt_mul_of_div_lt {a c b : Nat} (h : a / c < b) (hc : 0 < c) : a < b * c := (Nat.div_lt_iff_lt_mul hc).1 h

theorem Nat.mul_div_le_mul_div_assoc (a b c : Nat) : a * (b / c) ≤ a * b / c :=
  (Nat.eq_zero_or_pos c).elim (fun e => by rw [e, Nat.div_zero, Nat.mul_zero]; exact Nat.zero_le _) fun p => (Nat.le_div_iff_mul_le p).2 (by rw [Nat.mul_assoc]; exact Nat.mul_le_mul_left a (Nat.div_mul_le_self b c))

theorem Nat.lt_div_mul_add {a b : Nat} (hb : 0 < b) : a < a / b * b + b :=
  by have h₁ := Nat.mod_add_div a b; have h₂ := Nat.mod_lt a hb; rw [Nat.mul_comm]; omega

theorem Nat.lt_div_mul_self {k x : Nat} (h : 0 < k) (w : k ≤ x) : x - k < x / k * k :=
  by have h₁ := Nat.mod_add_div x k; have h₂ := Nat.mod_lt x h; rw [Nat.mul_comm]; omega

theorem Nat.mul_add_div {m : Nat} (m_pos : m > 0) (x y : Nat) : (m * x + y) / m = x + y / m :=
  by rw [Nat.add_comm, Nat.add_mul_div_left _ _ m_pos, Nat.add_comm]

theorem Nat.sub_mul_div (a b c : Nat) : (a - b * c) / b = a / b - c := by
  cases Nat.lt_or_ge a (b * c) with
  | inl l => rw [Nat.sub_eq_zero_of_le (Nat.le_of_lt l), Nat.zero_div, Nat.sub_eq_zero_of_le (Nat.le_of_lt (Nat.div_lt_of_lt_mul l))]
  | inr g => exact Nat.sub_mul_div_of_le a b c g

theorem Nat.div_le_iff_le_mul {k x y : Nat} (h : 0 < k) : x / k ≤ y ↔ x ≤ y * k + k - 1 :=
  by have h₂ := @Nat.div_lt_iff_lt_mul k x (y + 1) h; rw [Nat.succ_mul] at h₂; omega

theorem Nat.div_le_iff_le_mul_add_pred {b a c : Nat} (hb : 0 < b) : a / b ≤ c ↔ a ≤ b * c + (b - 1) :=
  by have h₂ := @Nat.div_lt_iff_lt_mul b a (c + 1) hb; rw [Nat.succ_mul, Nat.mul_comm] at h₂; omega

theorem Nat.lt_div_iff_mul_lt {k x y : Nat} (h : 0 < k) : x < y / k ↔ x * k < y - (k - 1) :=
  by have h₁ := @Nat.le_div_iff_mul_le k (x + 1) y h; rw [Nat.succ_mul] at h₁; omega

protected theorem Nat.div_mod_unique {b a d c : Nat} (h : 0 < b) : a / b = d ∧ a % b = c ↔ c + b * d = a ∧ c < b := by
  constructor
  · intro ⟨e, f⟩
    rw [← e, ← f]
    exact ⟨Nat.mod_add_div a b, Nat.mod_lt a h⟩
  · intro ⟨e, l⟩
    rw [← e, Nat.add_mul_div_left _ _ h, Nat.add_mul_mod_self_left, Nat.div_eq_of_lt l, Nat.mod_eq_of_lt l, Nat.zero_add]
    exact ⟨rfl, rfl⟩

theorem Nat.not_dvd_of_pos_of_lt {n m : Nat} (h1 : 0 < n) (h2 : n < m) : ¬m ∣ n :=
  fun d => Nat.not_lt_of_ge (Nat.le_of_dvd h1 d) h2

theorem Nat.eq_zero_of_dvd_of_lt {a b : Nat} (w : a ∣ b) (h : b < a) : b = 0 :=
  (Nat.eq_zero_or_pos b).elim id fun p => absurd h (Nat.not_lt_of_ge (Nat.le_of_dvd p w))

protected theorem Nat.dvd_add_right {a b c : Nat} (h : a ∣ b) : a ∣ b + c ↔ a ∣ c := (Nat.dvd_add_iff_right h).symm

protected theorem Nat.dvd_add_left {a b c : Nat} (h : a ∣ c) : a ∣ b + c ↔ a ∣ b := (Nat.dvd_add_iff_left h).symm

theorem Nat.dvd_iff_dvd_dvd (n d : Nat) : d ∣ n ↔ ∀ (k : Nat), k ∣ d → k ∣ n :=
  ⟨fun h _ k => Nat.dvd_trans k h, fun h => h d (Nat.dvd_refl d)⟩

protected theorem Nat.mul_div_cancel_left' {a b : Nat} (Hd : a ∣ b) : a * (b / a) = b := Nat.mul_div_cancel' Hd

theorem Nat.div_dvd_of_dvd {n m : Nat} (h : n ∣ m) : m / n ∣ m := ⟨n, (Nat.div_mul_cancel h).symm⟩

theorem Nat.dvd_iff_div_mul_eq (n d : Nat) : d ∣ n ↔ n / d * d = n :=
  ⟨Nat.div_mul_cancel, fun h => ⟨n / d, by rw [Nat.mul_comm]; exact h.symm⟩⟩

theorem Nat.mul_div_eq_iff_dvd {n d : Nat} : d * (n / d) = n ↔ d ∣ n := by rw [Nat.mul_comm, ← Nat.dvd_iff_div_mul_eq]

theorem Nat.dvd_iff_le_div_mul (n d : Nat) : d ∣ n ↔ n ≤ n / d * d :=
  by rw [Nat.dvd_iff_div_mul_eq]; have := Nat.div_mul_le_self n d; omega

theorem Nat.mul_div_lt_iff_not_dvd {n d : Nat} : d * (n / d) < n ↔ ¬d ∣ n :=
  by rw [← Nat.mul_div_eq_iff_dvd]; have := Nat.mul_div_le n d; omega

theorem Nat.eq_of_dvd_of_div_eq_one {a b : Nat} (hab : a ∣ b) (h : b / a = 1) : a = b :=
  by have := Nat.div_mul_cancel hab; rwa [h, Nat.one_mul] at this

theorem Nat.eq_zero_of_dvd_of_div_eq_zero {a b : Nat} (hab : a ∣ b) (h : b / a = 0) : b = 0 :=
  by have := Nat.div_mul_cancel hab; rw [h, Nat.zero_mul] at this; exact this.symm

protected theorem Nat.eq_mul_of_div_eq_right {a b c : Nat} (H1 : b ∣ a) (H2 : a / b = c) : a = b * c :=
  by rw [← H2, Nat.mul_div_cancel' H1]

protected theorem Nat.eq_mul_of_div_eq_left {a b c : Nat} (H1 : b ∣ a) (H2 : a / b = c) : a = c * b :=
  by rw [← H2, Nat.div_mul_cancel H1]

protected theorem Nat.div_eq_iff_eq_mul_right {a b c : Nat} (H : 0 < b) (H' : b ∣ a) : a / b = c ↔ a = b * c :=
  ⟨Nat.eq_mul_of_div_eq_right H', Nat.div_eq_of_eq_mul_right H⟩

protected theorem Nat.div_eq_iff_eq_mul_left {a b c : Nat} (H : 0 < b) (H' : b ∣ a) : a / b = c ↔ a = c * b :=
  ⟨Nat.eq_mul_of_div_eq_left H', Nat.div_eq_of_eq_mul_left H⟩

protected theorem Nat.eq_div_of_mul_eq_right {c a b : Nat} (hc : c ≠ 0) (h : c * a = b) : a = b / c :=
  by rw [← h, Nat.mul_div_cancel_left _ (Nat.pos_of_ne_zero hc)]

protected theorem Nat.eq_div_of_mul_eq_left {c a b : Nat} (hc : c ≠ 0) (h : a * c = b) : a = b / c :=
  by rw [← h, Nat.mul_div_cancel _ (Nat.pos_of_ne_zero hc)]

theorem Nat.eq_div_iff_mul_eq_left {c b a : Nat} (hc : c ≠ 0) (hcb : c ∣ b) : a = b / c ↔ b = a * c :=
  ⟨fun e => by rw [e, Nat.div_mul_cancel hcb], fun e => Nat.eq_div_of_mul_eq_left hc e.symm⟩

protected theorem Nat.mul_dvd_mul_iff_left {a b c : Nat} (h : 0 < a) : a * b ∣ a * c ↔ b ∣ c :=
  ⟨Nat.dvd_of_mul_dvd_mul_left h, Nat.mul_dvd_mul_left a⟩

protected theorem Nat.mul_dvd_mul_iff_right {a b c : Nat} (h : 0 < c) : a * c ∣ b * c ↔ a ∣ b :=
  ⟨Nat.dvd_of_mul_dvd_mul_right h, fun d => Nat.mul_dvd_mul_right d c⟩

@[simp] protected theorem Nat.div_left_inj {a b d : Nat} (hda : d ∣ a) (hdb : d ∣ b) : a / d = b / d ↔ a = b :=
  ⟨fun e => by rw [← Nat.div_mul_cancel hda, e, Nat.div_mul_cancel hdb], fun e => by rw [e]⟩

protected theorem Nat.mul_div_right_comm {a b : Nat} (hba : b ∣ a) (c : Nat) : a * c / b = a / b * c :=
  by rw [Nat.mul_comm, Nat.mul_div_assoc c hba, Nat.mul_comm]

protected theorem Nat.div_mul_right_comm {a b : Nat} (hba : b ∣ a) (c : Nat) : a / b * c = a * c / b :=
  (Nat.mul_div_right_comm hba c).symm

theorem Nat.dvd_div_of_mul_dvd {a b c : Nat} (h : a * b ∣ c) : b ∣ c / a :=
  (Nat.eq_zero_or_pos a).elim (fun e => by rw [e, Nat.div_zero]; exact Nat.dvd_zero b) fun p => match h with | ⟨d, e⟩ => ⟨d, by rw [e, Nat.mul_assoc, Nat.mul_div_cancel_left _ p]⟩

theorem Nat.mul_dvd_of_dvd_div {a b c : Nat} (hcb : c ∣ b) (h : a ∣ b / c) : c * a ∣ b :=
  match h with | ⟨d, e⟩ => ⟨d, by rw [Nat.mul_assoc, ← e, Nat.mul_div_cancel' hcb]⟩

@[simp] theorem Nat.dvd_div_iff_mul_dvd {a b c : Nat} (hbc : c ∣ b) : a ∣ b / c ↔ c * a ∣ b :=
  ⟨Nat.mul_dvd_of_dvd_div hbc, Nat.dvd_div_of_mul_dvd⟩

theorem Nat.dvd_mul_of_div_dvd {a b c : Nat} (h : b ∣ a) (hdiv : a / b ∣ c) : a ∣ b * c :=
  match hdiv with | ⟨d, e⟩ => ⟨d, by rw [e, ← Nat.mul_assoc, Nat.mul_div_cancel' h]⟩

@[simp] theorem Nat.div_dvd_iff_dvd_mul {a b c : Nat} (h : b ∣ a) (hb : 0 < b) : a / b ∣ c ↔ a ∣ b * c :=
  ⟨Nat.dvd_mul_of_div_dvd h, fun d => Nat.dvd_of_mul_dvd_mul_left hb (by rw [Nat.mul_div_cancel' h]; exact d)⟩

theorem Nat.div_dvd_div {m n k : Nat} : k ∣ m → m ∣ n → m / k ∣ n / k :=
  fun d₁ d₂ => (Nat.eq_zero_or_pos k).elim (fun e => by rw [e, Nat.div_zero, Nat.div_zero]; exact Nat.dvd_refl 0) fun p => Nat.dvd_div_of_mul_dvd (by rw [Nat.mul_div_cancel' d₁]; exact d₂)

protected theorem Nat.div_div_self {n m : Nat} (h : n ∣ m) (hm : m ≠ 0) : m / (m / n) = n :=
  match h with | ⟨c, e⟩ => by have hn : 0 < n := Nat.pos_of_ne_zero fun z => hm (by rw [e, z, Nat.zero_mul]); have hc : 0 < c := Nat.pos_of_ne_zero fun z => hm (by rw [e, z, Nat.mul_zero]); rw [e, Nat.mul_div_cancel_left c hn, Nat.mul_div_cancel n hc]

theorem Nat.eq_of_dvd_of_lt_two_mul {a b : Nat} (ha : a ≠ 0) (hdvd : b ∣ a) (hlt : a < 2 * b) : a = b :=
  match hdvd with | ⟨0, e⟩ => absurd e ha | ⟨1, e⟩ => by rw [e, Nat.mul_one] | ⟨k + 2, e⟩ => by rw [Nat.mul_add] at e; omega

theorem Nat.not_dvd_of_lt_of_lt_mul_succ {n k m : Nat} (h1 : n * k < m) (h2 : m < n * (k + 1)) : ¬n ∣ m :=
  fun ⟨c, e⟩ => by subst e; have := Nat.lt_of_mul_lt_mul_left h1; have := Nat.lt_of_mul_lt_mul_left h2; omega

theorem Nat.div_mul_div_comm {a b c d : Nat} : b ∣ a → d ∣ c → a / b * (c / d) = a * c / (b * d) :=
  fun ⟨x, e⟩ ⟨y, f⟩ => (Nat.eq_zero_or_pos b).elim (fun z => by rw [z, Nat.div_zero, Nat.zero_mul, Nat.zero_mul, Nat.div_zero]) fun hb => (Nat.eq_zero_or_pos d).elim (fun z => by rw [z, Nat.div_zero, Nat.mul_zero, Nat.mul_zero, Nat.div_zero]) fun hd => by rw [e, f, Nat.mul_div_cancel_left _ hb, Nat.mul_div_cancel_left _ hd, Nat.mul_mul_mul_comm, Nat.mul_div_cancel_left _ (Nat.mul_pos hb hd)]

protected theorem Nat.mul_div_mul_comm {a b c d : Nat} (hba : b ∣ a) (hdc : d ∣ c) : a * c / (b * d) = a / b * (c /
    d) :=
  (Nat.div_mul_div_comm hba hdc).symm

theorem Nat.le_of_lt_add_of_dvd {n a b : Nat} (h : a < b + n) : n ∣ a → n ∣ b → a ≤ b :=
  fun ⟨x, e⟩ ⟨y, f⟩ => by subst e; subst f; rw [← Nat.mul_succ] at h; exact Nat.mul_le_mul_left n (Nat.le_of_lt_succ (Nat.lt_of_mul_lt_mul_left h))

theorem Nat.le_of_mod_lt {a b : Nat} (h : a % b < a) : b ≤ a :=
  Nat.le_of_not_gt fun l => by rw [Nat.mod_eq_of_lt l] at h; exact Nat.lt_irrefl a h
