/-
Divisibility of natural numbers, and laws of quotients, remainders, minima and maxima that need `omega` or divisibility. Their modules in Lean are also `Init.Data.Nat.Div.Basic`, `Init.Data.Nat.MinMax`, `Init.Data.Nat.Mod`.

Lean's counterpart: `Init.Data.Nat.Dvd`.
-/
prelude
import Init.Omega
import Init.PropLemmas
import Init.Data.Bool
import Init.Data.NeZero
import Init.RCases
import Init.WF
import Init.WFTactics

/-- The quotient of a number by one of its divisors. -/
@[extern "lean_nat_div_exact"] protected def Nat.divExact (x y : Nat) (_h : y ∣ x) : Nat := x / y

instance Nat.instAntisymmLe : Std.Antisymm (α := Nat) (fun x1 x2 => x1 ≤ x2) := ⟨fun _ _ => Nat.le_antisymm⟩

instance Nat.instTrichotomousLt : Std.Trichotomous (α := Nat) (fun x1 x2 => x1 < x2) := ⟨fun _ _ h₁ h₂ =>
    Nat.le_antisymm (Nat.not_lt.mp h₂) (Nat.not_lt.mp h₁)⟩

instance Nat.instLawfulIdentityHMulOfNat : Std.LawfulIdentity (α := Nat) (fun x1 x2 => x1 * x2) (1 : Nat) where
  left_id := Nat.one_mul
  right_id := Nat.mul_one

instance Nat.instLawfulIdentityHAddOfNat : Std.LawfulIdentity (α := Nat) (fun x1 x2 => x1 + x2) (0 : Nat) where
  left_id := Nat.zero_add
  right_id := Nat.add_zero

/-- Induction along division: from `x - y` to `x`. -/
@[elab_as_elim]
noncomputable def Nat.div.inductionOn {motive : Nat → Nat → Sort u} (x y : Nat)
    (ind : ∀ x y, 0 < y ∧ y ≤ x → motive (x - y) y → motive x y) (base : ∀ x y, ¬(0 < y ∧ y ≤ x) → motive x y) :
    motive x y :=
  if h : 0 < y ∧ y ≤ x then ind x y h (inductionOn (x - y) y ind base) else base x y h
termination_by x
decreasing_by omega

@[simp] protected theorem Nat.dvd_refl (a : Nat) : a ∣ a := ⟨1, (Nat.mul_one a).symm⟩

@[simp] protected theorem Nat.dvd_zero (a : Nat) : a ∣ 0 := ⟨0, rfl⟩

protected theorem Nat.dvd_mul_right (a b : Nat) : a ∣ a * b := ⟨b, rfl⟩

protected theorem Nat.dvd_mul_left (a b : Nat) : a ∣ b * a := ⟨b, Nat.mul_comm b a⟩

@[simp] protected theorem Nat.one_dvd (n : Nat) : 1 ∣ n := ⟨n, (Nat.one_mul n).symm⟩

protected theorem Nat.eq_zero_of_zero_dvd {a : Nat} (h : 0 ∣ a) : a = 0 :=
  match h with | ⟨c, e⟩ => e.trans (Nat.zero_mul c)

@[simp] protected theorem Nat.zero_dvd {n : Nat} : 0 ∣ n ↔ n = 0 :=
  ⟨Nat.eq_zero_of_zero_dvd, fun h => by rw [h]; exact Nat.dvd_refl 0⟩

protected theorem Nat.dvd_trans {a b c : Nat} (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c :=
  match h₁, h₂ with | ⟨d, e⟩, ⟨f, g⟩ => ⟨d * f, by rw [g, e, Nat.mul_assoc]⟩

protected theorem Nat.dvd_mul_left_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ c * b :=
  Nat.dvd_trans h (Nat.dvd_mul_left b c)

protected theorem Nat.dvd_mul_right_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ b * c :=
  Nat.dvd_trans h (Nat.dvd_mul_right b c)

protected theorem Nat.dvd_add {a b c : Nat} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c :=
  match h₁, h₂ with | ⟨d, e⟩, ⟨f, g⟩ => ⟨d + f, by rw [e, g, Nat.mul_add]⟩

theorem Nat.le_of_dvd {m n : Nat} (h : 0 < n) : m ∣ n → m ≤ n :=
  fun ⟨k, e⟩ => match k with | 0 => by rw [Nat.mul_zero] at e; omega | k + 1 => by rw [Nat.mul_succ] at e; omega

protected theorem Nat.dvd_antisymm {m n : Nat} : m ∣ n → n ∣ m → m = n :=
  fun h₁ h₂ => match m, n with | 0, _ => (Nat.eq_zero_of_zero_dvd h₁).symm | _ + 1, 0 => Nat.eq_zero_of_zero_dvd h₂ | m + 1, n + 1 => Nat.le_antisymm (Nat.le_of_dvd (Nat.succ_pos n) h₁) (Nat.le_of_dvd (Nat.succ_pos m) h₂)

theorem Nat.eq_one_of_dvd_one {n : Nat} (H : n ∣ 1) : n = 1 := Nat.dvd_antisymm H (Nat.one_dvd n)

@[simp] theorem Nat.dvd_one {n : Nat} : n ∣ 1 ↔ n = 1 :=
  ⟨Nat.eq_one_of_dvd_one, fun h => by rw [h]; exact Nat.dvd_refl 1⟩

theorem Nat.pos_of_dvd_of_pos {m n : Nat} (H1 : m ∣ n) (H2 : 0 < n) : 0 < m :=
  Nat.pos_of_ne_zero fun e => by subst e; exact Nat.ne_of_gt H2 (Nat.eq_zero_of_zero_dvd H1)

theorem Nat.mod_lt_of_lt {a b c : Nat} (h : a < c) : a % b < c := Nat.lt_of_le_of_lt (Nat.mod_le a b) h

theorem Nat.mod_eq_zero_of_dvd {m n : Nat} (H : m ∣ n) : n % m = 0 :=
  match H with | ⟨z, e⟩ => by rw [e, Nat.mul_mod_right]

theorem Nat.dvd_of_mod_eq_zero {m n : Nat} (H : n % m = 0) : m ∣ n :=
  ⟨n / m, by have h := Nat.mod_add_div n m; rw [H, Nat.zero_add] at h; exact h.symm⟩

theorem Nat.dvd_iff_mod_eq_zero {m n : Nat} : m ∣ n ↔ n % m = 0 := ⟨Nat.mod_eq_zero_of_dvd, Nat.dvd_of_mod_eq_zero⟩

theorem Nat.emod_pos_of_not_dvd {a b : Nat} (h : ¬a ∣ b) : 0 < b % a :=
  Nat.pos_of_ne_zero fun e => h (Nat.dvd_of_mod_eq_zero e)

theorem Nat.dvd_sub {k m n : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n :=
  match h₁, h₂ with | ⟨d, e⟩, ⟨f, g⟩ => ⟨d - f, by rw [e, g, Nat.mul_sub]⟩

protected theorem Nat.dvd_add_iff_right {k m n : Nat} (h : k ∣ m) : k ∣ n ↔ k ∣ m + n :=
  ⟨Nat.dvd_add h, fun d => by have := Nat.dvd_sub d h; rwa [Nat.add_sub_cancel_left] at this⟩

protected theorem Nat.dvd_add_iff_left {k m n : Nat} (h : k ∣ n) : k ∣ m ↔ k ∣ m + n :=
  by rw [Nat.add_comm]; exact Nat.dvd_add_iff_right h

theorem Nat.dvd_mod_iff {k m n : Nat} (h : k ∣ n) : k ∣ m % n ↔ k ∣ m :=
  by have e := Nat.mod_add_div m n; have d : k ∣ n * (m / n) := Nat.dvd_mul_right_of_dvd h _; rw
    [Nat.dvd_add_iff_left d, e]

protected theorem Nat.mul_div_cancel' {n m : Nat} (H : n ∣ m) : n * (m / n) = m :=
  by have h := Nat.mod_add_div m n; rw [Nat.mod_eq_zero_of_dvd H, Nat.zero_add] at h; exact h

protected theorem Nat.div_mul_cancel {n m : Nat} (H : n ∣ m) : m / n * n = m :=
  by rw [Nat.mul_comm, Nat.mul_div_cancel' H]

instance Nat.instNeZeroHPowOfNat {n : Nat} : NeZero (n ^ 0) := ⟨by rw [Nat.pow_zero]; exact Nat.one_ne_zero⟩

instance Nat.instNeZeroHPow {n m : Nat} [NeZero n] : NeZero (n ^ m) :=
  ⟨Nat.ne_of_gt (Nat.pow_pos (Nat.pos_of_ne_zero (NeZero.ne n)))⟩

protected theorem Nat.lt_of_mul_lt_mul_left {a b c : Nat} (h : a * b < a * c) : b < c :=
  Nat.lt_of_not_ge fun g => Nat.not_lt_of_ge (Nat.mul_le_mul_left a g) h

protected theorem Nat.lt_of_mul_lt_mul_right {a b c : Nat} (h : b * a < c * a) : b < c :=
  Nat.lt_of_not_ge fun g => Nat.not_lt_of_ge (Nat.mul_le_mul_right a g) h

@[simp] protected theorem Nat.mul_lt_mul_left {a b c : Nat} (a0 : 0 < a) : a * b < a * c ↔ b < c :=
  ⟨Nat.lt_of_mul_lt_mul_left, fun h => Nat.mul_lt_mul_of_pos_left h a0⟩

@[simp] protected theorem Nat.mul_lt_mul_right {a b c : Nat} (a0 : 0 < a) : b * a < c * a ↔ b < c :=
  by rw [Nat.mul_comm b, Nat.mul_comm c]; exact Nat.mul_lt_mul_left a0

protected theorem Nat.div_le_of_le_mul {m n k : Nat} : m ≤ k * n → m / k ≤ n := by
  intro h
  cases Nat.eq_zero_or_pos k with
  | inl e =>
    rw [e, Nat.div_zero]
    exact Nat.zero_le n
  | inr hk =>
    apply Nat.le_of_lt_succ
    rw [Nat.div_lt_iff_lt_mul hk, Nat.succ_mul, Nat.mul_comm]
    omega

theorem Nat.pos_of_div_pos {a b : Nat} (h : 0 < a / b) : 0 < a :=
  Nat.pos_of_ne_zero fun e => by rw [e, Nat.zero_div] at h; exact Nat.lt_irrefl 0 h

protected theorem Nat.div_lt_of_lt_mul {m n k : Nat} (h : m < n * k) : m / n < k :=
  match n with | 0 => absurd h (by rw [Nat.zero_mul]; exact Nat.not_lt_zero m) | n + 1 => (Nat.div_lt_iff_lt_mul (Nat.succ_pos n)).2 (by rw [Nat.mul_comm]; exact h)

protected theorem Nat.mul_dvd_mul {a b c d : Nat} : a ∣ b → c ∣ d → a * c ∣ b * d :=
  fun ⟨x, e⟩ ⟨y, f⟩ => ⟨x * y, by rw [e, f, Nat.mul_assoc, Nat.mul_assoc, Nat.mul_left_comm x]⟩

protected theorem Nat.mul_dvd_mul_left {b c : Nat} (a : Nat) (h : b ∣ c) : a * b ∣ a * c :=
  Nat.mul_dvd_mul (Nat.dvd_refl a) h

protected theorem Nat.mul_dvd_mul_right {a b : Nat} (h : a ∣ b) (c : Nat) : a * c ∣ b * c :=
  Nat.mul_dvd_mul h (Nat.dvd_refl c)

@[simp] theorem Nat.mul_add_mod_self_left (a b c : Nat) : (a * b + c) % a = c % a :=
  by rw [Nat.add_comm, Nat.add_mul_mod_self_left]

@[simp] theorem Nat.mul_add_mod_self_right (a b c : Nat) : (a * b + c) % b = c % b :=
  by rw [Nat.add_comm, Nat.add_mul_mod_self_right]

@[simp] theorem Nat.mod_mod_of_dvd {c b : Nat} (a : Nat) (h : c ∣ b) : a % b % c = a % c :=
  match h with | ⟨d, e⟩ => by have h := Nat.mod_add_div a b; rw [e, Nat.mul_assoc] at h; rw [e]; exact (Nat.add_mul_mod_self_left (a % (c * d)) c _).symm.trans (congrArg (· % c) h)

@[simp] theorem Nat.mod_mul_right_mod (a b c : Nat) : a % (b * c) % b = a % b :=
  Nat.mod_mod_of_dvd a (Nat.dvd_mul_right b c)

@[simp] theorem Nat.mod_mul_left_mod (a b c : Nat) : a % (b * c) % c = a % c :=
  Nat.mod_mod_of_dvd a (Nat.dvd_mul_left c b)

theorem Nat.dvd_sub_iff_left {m n k : Nat} (hkn : k ≤ n) (h : m ∣ k) : m ∣ n - k ↔ m ∣ n :=
  ⟨fun d => by have := Nat.dvd_add d h; rwa [Nat.sub_add_cancel hkn] at this, fun d => Nat.dvd_sub d h⟩

theorem Nat.dvd_sub_iff_right {m n k : Nat} (hkn : k ≤ n) (h : m ∣ n) : m ∣ n - k ↔ m ∣ k :=
  ⟨fun d => by have := Nat.dvd_sub h d; rwa [show n - (n - k) = k by omega] at this, fun d => Nat.dvd_sub h d⟩

protected theorem Nat.dvd_eq_false_of_mod_ne_zero {m n : Nat} (h : (n % m != 0) = true) : (m ∣ n) = False :=
  eq_false fun d => by rw [Nat.mod_eq_zero_of_dvd d] at h; exact Bool.noConfusion h

protected theorem Nat.dvd_eq_true_of_mod_eq_zero {m n : Nat} (h : (n % m == 0) = true) : (m ∣ n) = True :=
  eq_true (Nat.dvd_of_mod_eq_zero (eq_of_beq h))

theorem Nat.mod_eq_sub_mul_div {x k : Nat} : x % k = x - k * (x / k) := by have h := Nat.mod_add_div x k; omega

theorem Nat.mod_eq_sub_div_mul {x k : Nat} : x % k = x - x / k * k :=
  by rw [Nat.mul_comm]; exact Nat.mod_eq_sub_mul_div

protected theorem Nat.div_eq_of_lt_le {k n m : Nat} (lo : k * n ≤ m) (hi : m < (k + 1) * n) : m / n = k := by
  have hn : 0 < n := Nat.pos_of_ne_zero fun e => by
    rw [e, Nat.mul_zero] at hi
    exact Nat.not_lt_zero m hi
  exact Nat.le_antisymm (Nat.le_of_lt_succ ((Nat.div_lt_iff_lt_mul hn).2 hi)) ((Nat.le_div_iff_mul_le hn).2 lo)

protected theorem Nat.div_div_eq_div_mul (m n k : Nat) : m / n / k = m / (n * k) := by
  cases Nat.eq_zero_or_pos n with
  | inl h => rw [h, Nat.div_zero, Nat.zero_div, Nat.zero_mul, Nat.div_zero]
  | inr hn =>
    cases Nat.eq_zero_or_pos k with
    | inl h => rw [h, Nat.div_zero, Nat.mul_zero, Nat.div_zero]
    | inr hk =>
      apply Nat.le_antisymm
      · rw [Nat.le_div_iff_mul_le (Nat.mul_pos hn hk), Nat.mul_comm n, ← Nat.mul_assoc]
        exact (Nat.le_div_iff_mul_le hn).1 ((Nat.le_div_iff_mul_le hk).1 (Nat.le_refl _))
      · rw [Nat.le_div_iff_mul_le hk, Nat.le_div_iff_mul_le hn, Nat.mul_assoc, Nat.mul_comm k]
        exact (Nat.le_div_iff_mul_le (Nat.mul_pos hn hk)).1 (Nat.le_refl _)

protected theorem Nat.dvd_of_mul_dvd_mul_left {k m n : Nat} (kpos : 0 < k) (H : k * m ∣ k * n) : m ∣ n :=
  match H with | ⟨c, e⟩ => ⟨c, Nat.eq_of_mul_eq_mul_left kpos (by rw [e, Nat.mul_assoc])⟩

protected theorem Nat.dvd_of_mul_dvd_mul_right {k m n : Nat} (kpos : 0 < k) (H : m * k ∣ n * k) : m ∣ n :=
  Nat.dvd_of_mul_dvd_mul_left kpos (by rw [Nat.mul_comm k, Nat.mul_comm k]; exact H)

@[simp] protected theorem Nat.sub_mod_add_mod_cancel (a b : Nat) [NeZero a] : a - b % a + b % a = a :=
  Nat.sub_add_cancel (Nat.le_of_lt (Nat.mod_lt b (Nat.pos_of_ne_zero (NeZero.ne a))))

protected theorem Nat.mul_div_mul_left {m : Nat} (n k : Nat) (H : 0 < m) : m * n / (m * k) = n / k :=
  by rw [← Nat.div_div_eq_div_mul, Nat.mul_comm m n, Nat.mul_div_cancel n H]

protected theorem Nat.mul_div_mul_right {m : Nat} (n k : Nat) (H : 0 < m) : n * m / (k * m) = n / k :=
  by rw [Nat.mul_comm, Nat.mul_comm k, Nat.mul_div_mul_left n k H]

protected theorem Nat.mul_div_assoc {k n : Nat} (m : Nat) (H : k ∣ n) : m * n / k = m * (n / k) :=
  match H with | ⟨c, e⟩ => (Nat.eq_zero_or_pos k).elim (fun h => by rw [h, Nat.div_zero, Nat.div_zero, Nat.mul_zero]) fun h => by rw [e, Nat.mul_left_comm, Nat.mul_div_cancel_left _ h, Nat.mul_div_cancel_left _ h]

theorem Nat.mul_mod_mul_left (z x y : Nat) : z * x % (z * y) = z * (x % y) :=
  (Nat.eq_zero_or_pos z).elim (fun h => by rw [h, Nat.zero_mul, Nat.zero_mul, Nat.zero_mul, Nat.mod_zero]) fun h => by rw [Nat.mod_eq_sub_mul_div (k := z * y), Nat.mod_eq_sub_mul_div (k := y), Nat.mul_div_mul_left _ _ h, Nat.mul_sub, Nat.mul_assoc]

theorem Nat.mod_mul {a b x : Nat} : x % (a * b) = x % a + a * (x / a % b) := by
  cases Nat.eq_zero_or_pos a with
  | inl h => rw [h, Nat.zero_mul, Nat.zero_mul, Nat.add_zero]
  | inr h =>
    have e₁ := Nat.mod_add_div x a
    have e₂ := Nat.mod_add_div (x / a) b
    have e₃ := Nat.mod_add_div x (a * b)
    rw [Nat.div_div_eq_div_mul] at e₂
    have e₄ : a * (x / a % b + b * (x / (a * b))) = a * (x / a) := congrArg (a * ·) e₂
    rw [Nat.mul_add, ← Nat.mul_assoc] at e₄
    omega

theorem Nat.mod_pow_succ {x b k : Nat} : x % b ^ (k + 1) = x % b ^ k + b ^ k * (x / b ^ k % b) := Nat.mod_mul

theorem Nat.mod_mul_right_div_self (m n k : Nat) : m % (n * k) / n = m / n % k :=
  (Nat.eq_zero_or_pos n).elim (fun h => by rw [h, Nat.div_zero, Nat.div_zero, Nat.zero_mod]) fun h => by rw [Nat.mod_mul, Nat.add_mul_div_left _ _ h, Nat.div_eq_of_lt (Nat.mod_lt m h), Nat.zero_add]

theorem Nat.mod_mul_left_div_self (m n k : Nat) : m % (k * n) / n = m / n % k :=
  by rw [Nat.mul_comm]; exact Nat.mod_mul_right_div_self m n k

theorem Nat.sub_mul_div_of_le (x n p : Nat) (h₁ : n * p ≤ x) : (x - n * p) / n = x / n - p := by
  cases Nat.eq_zero_or_pos n with
  | inl h => rw [h, Nat.div_zero, Nat.div_zero, Nat.zero_sub]
  | inr hn =>
    have e : x - n * p + n * p = x := Nat.sub_add_cancel h₁
    have d : (x - n * p + n * p) / n = x / n := congrArg (· / n) e
    rw [Nat.add_mul_div_left _ _ hn] at d
    exact (Nat.sub_eq_of_eq_add d.symm).symm

theorem Nat.mul_sub_div (x n p : Nat) (h₁ : x < n * p) : (n * p - (x + 1)) / n = p - (x / n + 1) := by
  have hn : 0 < n := Nat.pos_of_ne_zero fun e => by
    rw [e, Nat.zero_mul] at h₁
    exact Nat.not_lt_zero x h₁
  have q : x / n < p := Nat.div_lt_of_lt_mul h₁
  have m₁ : n * (p - (x / n + 1)) = (p - (x / n + 1)) * n := Nat.mul_comm _ _
  have e := Nat.mod_add_div x n
  have l := Nat.mod_lt x hn
  have s : n * p = n * (p - (x / n + 1)) + n * (x / n) + n := by
    rw [← Nat.mul_add, ← Nat.mul_succ]
    exact congrArg (n * ·) (by omega)
  apply Nat.div_eq_of_lt_le
  · omega
  · rw [Nat.succ_mul]
    omega

@[simp] protected theorem Nat.add_min_add_right (a b c : Nat) : min (a + c) (b + c) = min a b + c := by omega

@[simp] theorem Nat.two_pow_mod_two_eq_zero {n : Nat} : 2 ^ n % 2 = 0 ↔ 0 < n :=
  match n with | 0 => by rw [Nat.pow_zero]; omega | n + 1 => by rw [Nat.pow_succ]; omega

@[simp] theorem Nat.two_pow_mod_two_eq_one {n : Nat} : 2 ^ n % 2 = 1 ↔ n = 0 :=
  match n with | 0 => by rw [Nat.pow_zero]; omega | n + 1 => by rw [Nat.pow_succ]; omega

@[simp] protected theorem Nat.zero_max (a : Nat) : max 0 a = a := by omega

@[simp] protected theorem Nat.max_zero (a : Nat) : max a 0 = a := by omega

@[simp] protected theorem Nat.min_eq_left {a b : Nat} (h : a ≤ b) : min a b = a := by omega

@[simp] protected theorem Nat.min_eq_right {a b : Nat} (h : b ≤ a) : min a b = b := by omega

@[simp] protected theorem Nat.max_eq_right {a b : Nat} (h : a ≤ b) : max a b = b := by omega

@[simp] protected theorem Nat.max_eq_left {a b : Nat} (h : b ≤ a) : max a b = a := by omega

protected theorem Nat.min_le_right (a b : Nat) : min a b ≤ b := by omega

protected theorem Nat.min_le_left (a b : Nat) : min a b ≤ a := by omega

protected theorem Nat.le_max_right (a b : Nat) : b ≤ max a b := by omega

protected theorem Nat.le_max_left (a b : Nat) : a ≤ max a b := by omega

@[simp] protected theorem Nat.min_zero (a : Nat) : min a 0 = 0 := by omega

@[simp] protected theorem Nat.zero_min (a : Nat) : min 0 a = 0 := by omega

protected theorem Nat.min_eq_min {b : Nat} (a : Nat) : a.min b = min a b := rfl

protected theorem Nat.max_eq_max {b : Nat} (a : Nat) : a.max b = max a b := rfl

protected theorem Nat.min_comm (a b : Nat) : min a b = min b a := by omega

protected theorem Nat.max_comm (a b : Nat) : max a b = max b a := by omega

@[simp] theorem Nat.divExact_eq_div {x y : Nat} (h : y ∣ x) : x.divExact y h = x / y := rfl

protected theorem Nat.le_min_of_le_of_le {a b c : Nat} : a ≤ b → a ≤ c → a ≤ min b c := by omega

protected theorem Nat.max_le_of_le_of_le {a b c : Nat} : a ≤ c → b ≤ c → max a b ≤ c := by omega

protected theorem Nat.lt_min {a b c : Nat} : a < min b c ↔ a < b ∧ a < c := by omega

protected theorem Nat.le_min {a b c : Nat} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := by omega

protected theorem Nat.max_lt {a b c : Nat} : max a b < c ↔ a < c ∧ b < c := by omega

protected theorem Nat.max_le {a b c : Nat} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := by omega

theorem Nat.not_beq_eq_true_eq (a b : Nat) : ((!a == b) = true) = ¬a = b := by simp

@[simp] theorem Nat.mul_div_right (n : Nat) {m : Nat} (H : 0 < m) : m * n / m = n := Nat.mul_div_cancel_left n H

@[simp] theorem Nat.mul_div_left (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := Nat.mul_div_cancel m H

@[simp] protected theorem Nat.add_min_add_left (a b c : Nat) : min (a + b) (a + c) = a + min b c := by omega

@[simp] protected theorem Nat.add_max_add_right (a b c : Nat) : max (a + c) (b + c) = max a b + c := by omega

@[simp] protected theorem Nat.add_max_add_left (a b c : Nat) : max (a + b) (a + c) = a + max b c := by omega

protected theorem Nat.div_eq_of_eq_mul_left {n m k : Nat} (H1 : 0 < n) (H2 : m = k * n) : m / n = k :=
  by intros; simp [*]

protected theorem Nat.div_eq_of_eq_mul_right {n m k : Nat} (H1 : 0 < n) (H2 : m = n * k) : m / n = k :=
  by intros; simp [*]

@[simp] protected theorem Nat.mul_min_mul_right (a b c : Nat) : min (a * c) (b * c) = min a b * c :=
  (Nat.le_total a b).elim (fun h => by rw [Nat.min_eq_left h, Nat.min_eq_left (Nat.mul_le_mul_right c h)]) fun h => by rw [Nat.min_eq_right h, Nat.min_eq_right (Nat.mul_le_mul_right c h)]

@[simp] protected theorem Nat.mul_min_mul_left (a b c : Nat) : min (a * b) (a * c) = a * min b c :=
  by rw [Nat.mul_comm a b, Nat.mul_comm a c, Nat.mul_min_mul_right, Nat.mul_comm]

@[simp] protected theorem Nat.mul_max_mul_right (a b c : Nat) : max (a * c) (b * c) = max a b * c :=
  (Nat.le_total a b).elim (fun h => by rw [Nat.max_eq_right h, Nat.max_eq_right (Nat.mul_le_mul_right c h)]) fun h => by rw [Nat.max_eq_left h, Nat.max_eq_left (Nat.mul_le_mul_right c h)]

@[simp] protected theorem Nat.mul_max_mul_left (a b c : Nat) : max (a * b) (a * c) = a * max b c :=
  by rw [Nat.mul_comm a b, Nat.mul_comm a c, Nat.mul_max_mul_right, Nat.mul_comm]

instance Nat.decidable_dvd : @DecidableRel Nat Nat (fun x1 x2 => x1 ∣ x2) :=
  fun _ _ => decidable_of_decidable_of_iff Nat.dvd_iff_mod_eq_zero.symm
