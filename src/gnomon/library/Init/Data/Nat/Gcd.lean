/-
Laws of greatest common divisors, least common multiples and coprime numbers. Their modules in Lean are also `Init.Data.Nat.Lcm`, `Init.Data.Nat.Coprime`.

Lean's counterpart: `Init.Data.Nat.Gcd`.
-/
prelude
import Init.Data.Nat.Gcd.Basic

@[simp] theorem Nat.gcd_zero_right (n : Nat) : n.gcd 0 = n :=
  match n with | 0 => Nat.gcd_zero_left 0 | n + 1 => by rw [Nat.gcd_succ, Nat.zero_mod, Nat.gcd_zero_left]

@[simp] theorem Nat.gcd_self (n : Nat) : n.gcd n = n :=
  match n with | 0 => Nat.gcd_zero_left 0 | n + 1 => by rw [Nat.gcd_succ, Nat.mod_self, Nat.gcd_zero_left]

@[simp] theorem Nat.gcd_one_left (n : Nat) : Nat.gcd 1 n = 1 := by rw [Nat.gcd_rec, Nat.mod_one, Nat.gcd_zero_left]

theorem Nat.gcd_dvd (m n : Nat) : m.gcd n ∣ m ∧ m.gcd n ∣ n := by
  induction m, n using Nat.gcd.induction with
  | H0 n => rw [Nat.gcd_zero_left]; exact ⟨Nat.dvd_zero n, Nat.dvd_refl n⟩
  | H1 m n hm ih =>
    rw [Nat.gcd_rec]
    exact ⟨ih.2, (Nat.dvd_mod_iff ih.2).1 ih.1⟩

theorem Nat.gcd_dvd_left (m n : Nat) : m.gcd n ∣ m := (Nat.gcd_dvd m n).1

theorem Nat.gcd_dvd_right (m n : Nat) : m.gcd n ∣ n := (Nat.gcd_dvd m n).2

theorem Nat.dvd_gcd {k m n : Nat} : k ∣ m → k ∣ n → k ∣ m.gcd n := by
  induction m, n using Nat.gcd.induction with
  | H0 n =>
    intro _ h
    rw [Nat.gcd_zero_left]
    exact h
  | H1 m n hm ih =>
    intro h₁ h₂
    rw [Nat.gcd_rec]
    exact ih ((Nat.dvd_mod_iff h₁).2 h₂) h₁

theorem Nat.dvd_gcd_iff {k : Nat} {m n : Nat} : k ∣ m.gcd n ↔ k ∣ m ∧ k ∣ n :=
  ⟨fun h => ⟨Nat.dvd_trans h (Nat.gcd_dvd_left m n), Nat.dvd_trans h (Nat.gcd_dvd_right m n)⟩, fun h => Nat.dvd_gcd
    h.1 h.2⟩

theorem Nat.gcd_comm (m n : Nat) : m.gcd n = n.gcd m :=
  Nat.dvd_antisymm (Nat.dvd_gcd (Nat.gcd_dvd_right m n) (Nat.gcd_dvd_left m n)) (Nat.dvd_gcd (Nat.gcd_dvd_right n m)
    (Nat.gcd_dvd_left n m))

theorem Nat.gcd_assoc (m n k : Nat) : (m.gcd n).gcd k = m.gcd (n.gcd k) :=
  Nat.dvd_antisymm (Nat.dvd_gcd (Nat.dvd_trans (Nat.gcd_dvd_left _ k) (Nat.gcd_dvd_left m n)) (Nat.dvd_gcd
    (Nat.dvd_trans (Nat.gcd_dvd_left _ k) (Nat.gcd_dvd_right m n)) (Nat.gcd_dvd_right _ k))) (Nat.dvd_gcd
    (Nat.dvd_gcd (Nat.gcd_dvd_left m _) (Nat.dvd_trans (Nat.gcd_dvd_right m _) (Nat.gcd_dvd_left n k)))
    (Nat.dvd_trans (Nat.gcd_dvd_right m _) (Nat.gcd_dvd_right n k)))

instance Nat.instCommutativeGcd : Std.Commutative Nat.gcd := ⟨Nat.gcd_comm⟩

instance Nat.instAssociativeGcd : Std.Associative Nat.gcd := ⟨Nat.gcd_assoc⟩

instance Nat.instIdempotentOpGcd : Std.IdempotentOp Nat.gcd := ⟨Nat.gcd_self⟩

instance Nat.instLawfulIdentityGcdOfNat : Std.LawfulIdentity (α := Nat) Nat.gcd (0 : Nat) :=
  { left_id := Nat.gcd_zero_left, right_id := Nat.gcd_zero_right }

@[simp] theorem Nat.gcd_one_right (n : Nat) : n.gcd 1 = 1 := by rw [Nat.gcd_comm, Nat.gcd_one_left]

theorem Nat.gcd_eq_left {m n : Nat} (H : m ∣ n) : m.gcd n = m :=
  Nat.dvd_antisymm (Nat.gcd_dvd_left m n) (Nat.dvd_gcd (Nat.dvd_refl m) H)

theorem Nat.gcd_eq_right {m n : Nat} (H : n ∣ m) : m.gcd n = n := by rw [Nat.gcd_comm, Nat.gcd_eq_left H]

theorem Nat.gcd_eq_left_iff_dvd {m n : Nat} : m.gcd n = m ↔ m ∣ n :=
  ⟨fun h => by rw [← h]; exact Nat.gcd_dvd_right m n, Nat.gcd_eq_left⟩

theorem Nat.gcd_eq_right_iff_dvd {n m : Nat} : n.gcd m = m ↔ m ∣ n :=
  by rw [Nat.gcd_comm]; exact Nat.gcd_eq_left_iff_dvd

theorem Nat.gcd_le_left {m : Nat} (n : Nat) (h : 0 < m) : m.gcd n ≤ m := Nat.le_of_dvd h (Nat.gcd_dvd_left m n)

theorem Nat.gcd_le_right {n : Nat} (m : Nat) (h : 0 < n) : m.gcd n ≤ n := Nat.le_of_dvd h (Nat.gcd_dvd_right m n)

theorem Nat.gcd_pos_of_pos_left {m : Nat} (n : Nat) (mpos : 0 < m) : 0 < m.gcd n :=
  Nat.pos_of_dvd_of_pos (Nat.gcd_dvd_left m n) mpos

theorem Nat.gcd_pos_of_pos_right (m : Nat) {n : Nat} (npos : 0 < n) : 0 < m.gcd n :=
  Nat.pos_of_dvd_of_pos (Nat.gcd_dvd_right m n) npos

theorem Nat.eq_zero_of_gcd_eq_zero_left {m n : Nat} (H : m.gcd n = 0) : m = 0 :=
  (Nat.eq_zero_or_pos m).elim id fun h => absurd H (Nat.ne_of_gt (Nat.gcd_pos_of_pos_left n h))

theorem Nat.eq_zero_of_gcd_eq_zero_right {m n : Nat} (H : m.gcd n = 0) : n = 0 :=
  (Nat.eq_zero_or_pos n).elim id fun h => absurd H (Nat.ne_of_gt (Nat.gcd_pos_of_pos_right m h))

theorem Nat.gcd_ne_zero_left {m n : Nat} : m ≠ 0 → m.gcd n ≠ 0 := fun h e => h (Nat.eq_zero_of_gcd_eq_zero_left e)

theorem Nat.gcd_ne_zero_right {n m : Nat} : n ≠ 0 → m.gcd n ≠ 0 := fun h e => h (Nat.eq_zero_of_gcd_eq_zero_right e)

@[simp] theorem Nat.gcd_eq_zero_iff {i j : Nat} : i.gcd j = 0 ↔ i = 0 ∧ j = 0 :=
  ⟨fun h => ⟨Nat.eq_zero_of_gcd_eq_zero_left h, Nat.eq_zero_of_gcd_eq_zero_right h⟩, fun h => by rw [h.1, h.2, Nat.gcd_zero_left]⟩

@[simp] theorem Nat.gcd_pos_iff {m n : Nat} : 0 < m.gcd n ↔ 0 < m ∨ 0 < n :=
  by rw [Nat.pos_iff_ne_zero, ne_eq, Nat.gcd_eq_zero_iff]; omega

theorem Nat.gcd_mul_left (m n k : Nat) : (m * n).gcd (m * k) = m * n.gcd k := by
  induction n, k using Nat.gcd.induction with
  | H0 k => rw [Nat.mul_zero, Nat.gcd_zero_left, Nat.gcd_zero_left]
  | H1 n k hn ih => rw [Nat.gcd_rec, Nat.mul_mod_mul_left, ih, ← Nat.gcd_rec]

theorem Nat.gcd_mul_right (m n k : Nat) : (m * n).gcd (k * n) = m.gcd k * n :=
  by rw [Nat.mul_comm m, Nat.mul_comm k, Nat.gcd_mul_left, Nat.mul_comm]

@[simp] theorem Nat.gcd_mul_left_right (m n : Nat) : n.gcd (m * n) = n := Nat.gcd_eq_left (Nat.dvd_mul_left n m)

@[simp] theorem Nat.gcd_mul_right_right (m n : Nat) : n.gcd (n * m) = n := Nat.gcd_eq_left (Nat.dvd_mul_right n m)

@[simp] theorem Nat.gcd_mul_left_left (m n : Nat) : (m * n).gcd n = n := Nat.gcd_eq_right (Nat.dvd_mul_left n m)

@[simp] theorem Nat.gcd_mul_right_left (m n : Nat) : (n * m).gcd n = n := Nat.gcd_eq_right (Nat.dvd_mul_right n m)

theorem Nat.gcd_dvd_gcd_of_dvd_left {m k : Nat} (n : Nat) (H : m ∣ k) : m.gcd n ∣ k.gcd n :=
  Nat.dvd_gcd (Nat.dvd_trans (Nat.gcd_dvd_left m n) H) (Nat.gcd_dvd_right m n)

theorem Nat.gcd_dvd_gcd_of_dvd_right {m k : Nat} (n : Nat) (H : m ∣ k) : n.gcd m ∣ n.gcd k :=
  Nat.dvd_gcd (Nat.gcd_dvd_left n m) (Nat.dvd_trans (Nat.gcd_dvd_right n m) H)

theorem Nat.gcd_dvd_gcd_mul_left_left (m n k : Nat) : m.gcd n ∣ (k * m).gcd n :=
  Nat.gcd_dvd_gcd_of_dvd_left n (Nat.dvd_mul_left m k)

theorem Nat.gcd_dvd_gcd_mul_right_left (m n k : Nat) : m.gcd n ∣ (m * k).gcd n :=
  Nat.gcd_dvd_gcd_of_dvd_left n (Nat.dvd_mul_right m k)

theorem Nat.gcd_dvd_gcd_mul_left_right (m n k : Nat) : m.gcd n ∣ m.gcd (k * n) :=
  Nat.gcd_dvd_gcd_of_dvd_right m (Nat.dvd_mul_left n k)

theorem Nat.gcd_dvd_gcd_mul_right_right (m n k : Nat) : m.gcd n ∣ m.gcd (n * k) :=
  Nat.gcd_dvd_gcd_of_dvd_right m (Nat.dvd_mul_right n k)

@[simp] theorem Nat.gcd_gcd_self_right_left (m n : Nat) : m.gcd (m.gcd n) = m.gcd n :=
  Nat.gcd_eq_right (Nat.gcd_dvd_left m n)

@[simp] theorem Nat.gcd_gcd_self_right_right (m n : Nat) : m.gcd (n.gcd m) = n.gcd m :=
  Nat.gcd_eq_right (Nat.gcd_dvd_right n m)

@[simp] theorem Nat.gcd_gcd_self_left_right (m n : Nat) : (n.gcd m).gcd m = n.gcd m :=
  Nat.gcd_eq_left (Nat.gcd_dvd_right n m)

@[simp] theorem Nat.gcd_gcd_self_left_left (m n : Nat) : (m.gcd n).gcd m = m.gcd n :=
  Nat.gcd_eq_left (Nat.gcd_dvd_left m n)

@[simp] theorem Nat.gcd_add_mul_right_right (m n k : Nat) : m.gcd (n + k * m) = m.gcd n :=
  by rw [Nat.gcd_rec m, Nat.add_mul_mod_self_right, ← Nat.gcd_rec]

@[simp] theorem Nat.gcd_add_mul_left_right (m n k : Nat) : m.gcd (n + m * k) = m.gcd n :=
  by rw [Nat.mul_comm, Nat.gcd_add_mul_right_right]

@[simp] theorem Nat.gcd_mul_right_add_right (m n k : Nat) : m.gcd (k * m + n) = m.gcd n :=
  by rw [Nat.add_comm, Nat.gcd_add_mul_right_right]

@[simp] theorem Nat.gcd_mul_left_add_right (m n k : Nat) : m.gcd (m * k + n) = m.gcd n :=
  by rw [Nat.add_comm, Nat.gcd_add_mul_left_right]

@[simp] theorem Nat.gcd_add_mul_right_left (m n k : Nat) : (n + k * m).gcd m = n.gcd m :=
  by rw [Nat.gcd_comm, Nat.gcd_add_mul_right_right, Nat.gcd_comm]

@[simp] theorem Nat.gcd_add_mul_left_left (m n k : Nat) : (n + m * k).gcd m = n.gcd m :=
  by rw [Nat.gcd_comm, Nat.gcd_add_mul_left_right, Nat.gcd_comm]

@[simp] theorem Nat.gcd_mul_right_add_left (m n k : Nat) : (k * m + n).gcd m = n.gcd m :=
  by rw [Nat.add_comm, Nat.gcd_add_mul_right_left]

@[simp] theorem Nat.gcd_mul_left_add_left (m n k : Nat) : (m * k + n).gcd m = n.gcd m :=
  by rw [Nat.add_comm, Nat.gcd_add_mul_left_left]

@[simp] theorem Nat.gcd_add_self_right (m n : Nat) : m.gcd (n + m) = m.gcd n :=
  by have := Nat.gcd_add_mul_right_right m n 1; rwa [Nat.one_mul] at this

@[simp] theorem Nat.gcd_self_add_right (m n : Nat) : m.gcd (m + n) = m.gcd n :=
  by rw [Nat.add_comm, Nat.gcd_add_self_right]

@[simp] theorem Nat.gcd_add_self_left (m n : Nat) : (n + m).gcd m = n.gcd m :=
  by rw [Nat.gcd_comm, Nat.gcd_add_self_right, Nat.gcd_comm]

@[simp] theorem Nat.gcd_self_add_left (m n : Nat) : (m + n).gcd m = n.gcd m :=
  by rw [Nat.add_comm, Nat.gcd_add_self_left]

@[simp] theorem Nat.gcd_add_left_left_of_dvd {m k : Nat} (n : Nat) : m ∣ k → (k + n).gcd m = n.gcd m :=
  fun ⟨c, e⟩ => by rw [e, Nat.gcd_mul_left_add_left]

@[simp] theorem Nat.gcd_add_right_left_of_dvd {m k : Nat} (n : Nat) : m ∣ k → (n + k).gcd m = n.gcd m :=
  fun ⟨c, e⟩ => by rw [e, Nat.gcd_add_mul_left_left]

@[simp] theorem Nat.gcd_add_left_right_of_dvd {n k : Nat} (m : Nat) : n ∣ k → n.gcd (k + m) = n.gcd m :=
  fun ⟨c, e⟩ => by rw [e, Nat.gcd_mul_left_add_right]

@[simp] theorem Nat.gcd_add_right_right_of_dvd {n k : Nat} (m : Nat) : n ∣ k → n.gcd (m + k) = n.gcd m :=
  fun ⟨c, e⟩ => by rw [e, Nat.gcd_add_mul_left_right]

@[simp] theorem Nat.gcd_sub_self_right {m n : Nat} (h : m ≤ n) : m.gcd (n - m) = m.gcd n :=
  by have := Nat.gcd_add_self_right m (n - m); rwa [Nat.sub_add_cancel h, eq_comm] at this

@[simp] theorem Nat.gcd_sub_self_left {m n : Nat} (h : m ≤ n) : (n - m).gcd m = n.gcd m :=
  by rw [Nat.gcd_comm, Nat.gcd_sub_self_right h, Nat.gcd_comm]

@[simp] theorem Nat.gcd_sub_mul_right_right {m n k : Nat} (h : k * m ≤ n) : m.gcd (n - k * m) = m.gcd n :=
  by have := Nat.gcd_add_mul_right_right m (n - k * m) k; rwa [Nat.sub_add_cancel h, eq_comm] at this

@[simp] theorem Nat.gcd_sub_mul_left_right {m n k : Nat} (h : m * k ≤ n) : m.gcd (n - m * k) = m.gcd n :=
  by have := Nat.gcd_add_mul_left_right m (n - m * k) k; rwa [Nat.sub_add_cancel h, eq_comm] at this

@[simp] theorem Nat.gcd_sub_mul_right_left {m n k : Nat} (h : k * m ≤ n) : (n - k * m).gcd m = n.gcd m :=
  by rw [Nat.gcd_comm, Nat.gcd_sub_mul_right_right h, Nat.gcd_comm]

@[simp] theorem Nat.gcd_sub_mul_left_left {m n k : Nat} (h : m * k ≤ n) : (n - m * k).gcd m = n.gcd m :=
  by rw [Nat.gcd_comm, Nat.gcd_sub_mul_left_right h, Nat.gcd_comm]

theorem Nat.gcd_eq_iff {g a b : Nat} : a.gcd b = g ↔ g ∣ a ∧ g ∣ b ∧ ∀ (c : Nat), c ∣ a → c ∣ b → c ∣ g :=
  ⟨fun h => by subst h; exact ⟨Nat.gcd_dvd_left a b, Nat.gcd_dvd_right a b, fun _ => Nat.dvd_gcd⟩, fun h => Nat.dvd_antisymm (h.2.2 _ (Nat.gcd_dvd_left a b) (Nat.gcd_dvd_right a b)) (Nat.dvd_gcd h.1 h.2.1)⟩

theorem Nat.gcd_eq_one_iff {m n : Nat} : m.gcd n = 1 ↔ ∀ (c : Nat), c ∣ m → c ∣ n → c = 1 :=
  ⟨fun h c d₁ d₂ => Nat.eq_one_of_dvd_one (h ▸ Nat.dvd_gcd d₁ d₂), fun h => h _ (Nat.gcd_dvd_left m n)
    (Nat.gcd_dvd_right m n)⟩

theorem Nat.gcd_div {m n k : Nat} (H1 : k ∣ m) (H2 : k ∣ n) : (m / k).gcd (n / k) = m.gcd n / k :=
  match H1, H2 with | ⟨x, e⟩, ⟨y, f⟩ => (Nat.eq_zero_or_pos k).elim (fun h => by rw [h, Nat.div_zero, Nat.div_zero, Nat.div_zero, Nat.gcd_zero_left]) fun h => by rw [e, f, Nat.mul_div_cancel_left _ h, Nat.mul_div_cancel_left _ h, Nat.gcd_mul_left, Nat.mul_div_cancel_left _ h]

theorem Nat.div_gcd_pos_of_pos_left {a : Nat} (b : Nat) (h : 0 < a) : 0 < a / a.gcd b :=
  Nat.div_pos (Nat.gcd_le_left b h) (Nat.gcd_pos_of_pos_left b h)

theorem Nat.div_gcd_pos_of_pos_right {b : Nat} (a : Nat) (h : 0 < b) : 0 < b / a.gcd b :=
  Nat.div_pos (Nat.gcd_le_right a h) (Nat.gcd_pos_of_pos_right a h)

theorem Nat.gcd_div_gcd_div_gcd_of_pos_left {n m : Nat} (h : 0 < n) : (n / n.gcd m).gcd (m / n.gcd m) = 1 :=
  by rw [Nat.gcd_div (Nat.gcd_dvd_left n m) (Nat.gcd_dvd_right n m), Nat.div_self (Nat.gcd_pos_of_pos_left m h)]

theorem Nat.gcd_div_gcd_div_gcd_of_pos_right {n m : Nat} (h : 0 < m) : (n / n.gcd m).gcd (m / n.gcd m) = 1 :=
  by rw [Nat.gcd_div (Nat.gcd_dvd_left n m) (Nat.gcd_dvd_right n m), Nat.div_self (Nat.gcd_pos_of_pos_right n h)]

theorem Nat.coprime_iff_gcd_eq_one {m n : Nat} : m.Coprime n ↔ m.gcd n = 1 := Iff.rfl

theorem Nat.Coprime.gcd_eq_one {m n : Nat} : m.Coprime n → m.gcd n = 1 := id

theorem Nat.Coprime.symm {n m : Nat} : n.Coprime m → m.Coprime n := fun h => (Nat.gcd_comm m n).trans h

theorem Nat.coprime_comm {n m : Nat} : n.Coprime m ↔ m.Coprime n := ⟨Nat.Coprime.symm, Nat.Coprime.symm⟩

theorem Nat.Coprime.dvd_of_dvd_mul_right {k n m : Nat} (H1 : k.Coprime n) (H2 : k ∣ m * n) : k ∣ m :=
  by have t := Nat.dvd_gcd (Nat.dvd_mul_left k m) H2; rwa [Nat.gcd_mul_left, H1, Nat.mul_one] at t

theorem Nat.Coprime.dvd_of_dvd_mul_left {k m n : Nat} (H1 : k.Coprime m) (H2 : k ∣ m * n) : k ∣ n :=
  H1.dvd_of_dvd_mul_right (by rwa [Nat.mul_comm])

theorem Nat.Coprime.gcd_mul_left_cancel {k n : Nat} (m : Nat) (H : k.Coprime n) : (k * m).gcd n = m.gcd n := by
  have hc : Nat.Coprime (Nat.gcd (k * m) n) k := by
    show Nat.gcd (Nat.gcd (k * m) n) k = 1
    rw [Nat.gcd_assoc, Nat.gcd_comm n k, H, Nat.gcd_one_right]
  exact Nat.dvd_antisymm
    (Nat.dvd_gcd (hc.dvd_of_dvd_mul_left (Nat.gcd_dvd_left (k * m) n)) (Nat.gcd_dvd_right (k * m) n))
    (Nat.gcd_dvd_gcd_mul_left_left m n k)

theorem Nat.Coprime.gcd_mul_right_cancel {k n : Nat} (m : Nat) (H : k.Coprime n) : (m * k).gcd n = m.gcd n :=
  by rw [Nat.mul_comm, H.gcd_mul_left_cancel]

theorem Nat.Coprime.gcd_mul_left_cancel_right {k m : Nat} (n : Nat) (H : k.Coprime m) : m.gcd (k * n) = m.gcd n :=
  by rw [Nat.gcd_comm, H.gcd_mul_left_cancel, Nat.gcd_comm]

theorem Nat.Coprime.gcd_mul_right_cancel_right {k m : Nat} (n : Nat) (H : k.Coprime m) : m.gcd (n * k) = m.gcd n :=
  by rw [Nat.mul_comm, H.gcd_mul_left_cancel_right]

theorem Nat.coprime_div_gcd_div_gcd {m n : Nat} (H : 0 < m.gcd n) : (m / m.gcd n).Coprime (n / m.gcd n) :=
  by rw [Nat.coprime_iff_gcd_eq_one, Nat.gcd_div (Nat.gcd_dvd_left m n) (Nat.gcd_dvd_right m n), Nat.div_self H]

theorem Nat.not_coprime_of_dvd_of_dvd {d m n : Nat} (dgt1 : 1 < d) (Hm : d ∣ m) (Hn : d ∣ n) : ¬m.Coprime n :=
  fun c => Nat.not_le_of_gt dgt1 (Nat.le_of_dvd Nat.zero_lt_one (c ▸ Nat.dvd_gcd Hm Hn))

theorem Nat.Coprime.mul_left {m k n : Nat} (H1 : m.Coprime k) (H2 : n.Coprime k) : (m * n).Coprime k :=
  (H1.gcd_mul_left_cancel n).trans H2

theorem Nat.Coprime.mul_right {k m n : Nat} (H1 : k.Coprime m) (H2 : k.Coprime n) : k.Coprime (m * n) :=
  (H1.symm.mul_left H2.symm).symm

theorem Nat.Coprime.coprime_dvd_left {m k n : Nat} (H1 : m ∣ k) (H2 : k.Coprime n) : m.Coprime n :=
  Nat.eq_one_of_dvd_one (by rw [← H2]; exact Nat.gcd_dvd_gcd_of_dvd_left n H1)

theorem Nat.Coprime.coprime_dvd_right {n m k : Nat} (H1 : n ∣ m) (H2 : k.Coprime m) : k.Coprime n :=
  (H2.symm.coprime_dvd_left H1).symm

theorem Nat.Coprime.coprime_mul_left {k m n : Nat} (H : (k * m).Coprime n) : m.Coprime n :=
  H.coprime_dvd_left (Nat.dvd_mul_left m k)

theorem Nat.Coprime.coprime_mul_right {m k n : Nat} (H : (m * k).Coprime n) : m.Coprime n :=
  H.coprime_dvd_left (Nat.dvd_mul_right m k)

theorem Nat.Coprime.coprime_mul_left_right {m k n : Nat} (H : m.Coprime (k * n)) : m.Coprime n :=
  H.coprime_dvd_right (Nat.dvd_mul_left n k)

theorem Nat.Coprime.coprime_mul_right_right {m n k : Nat} (H : m.Coprime (n * k)) : m.Coprime n :=
  H.coprime_dvd_right (Nat.dvd_mul_right n k)

theorem Nat.Coprime.coprime_div_left {m n a : Nat} (cmn : m.Coprime n) (dvd : a ∣ m) : (m / a).Coprime n :=
  cmn.coprime_dvd_left (Nat.div_dvd_of_dvd dvd)

theorem Nat.Coprime.coprime_div_right {m n a : Nat} (cmn : m.Coprime n) (dvd : a ∣ n) : m.Coprime (n / a) :=
  cmn.coprime_dvd_right (Nat.div_dvd_of_dvd dvd)

theorem Nat.coprime_mul_iff_left {m n k : Nat} : (m * n).Coprime k ↔ m.Coprime k ∧ n.Coprime k :=
  ⟨fun h => ⟨h.coprime_mul_right, h.coprime_mul_left⟩, fun h => h.1.mul_left h.2⟩

theorem Nat.coprime_mul_iff_right {k m n : Nat} : k.Coprime (m * n) ↔ k.Coprime m ∧ k.Coprime n :=
  ⟨fun h => ⟨h.coprime_mul_right_right, h.coprime_mul_left_right⟩, fun h => h.1.mul_right h.2⟩

theorem Nat.Coprime.gcd_left {m n : Nat} (k : Nat) (hmn : m.Coprime n) : (k.gcd m).Coprime n :=
  hmn.coprime_dvd_left (Nat.gcd_dvd_right k m)

theorem Nat.Coprime.gcd_right {m n : Nat} (k : Nat) (hmn : m.Coprime n) : m.Coprime (k.gcd n) :=
  hmn.coprime_dvd_right (Nat.gcd_dvd_right k n)

theorem Nat.Coprime.gcd_both {m n : Nat} (k l : Nat) (hmn : m.Coprime n) : (k.gcd m).Coprime (l.gcd n) :=
  (hmn.gcd_right l).gcd_left k

theorem Nat.Coprime.mul_dvd_of_dvd_of_dvd {m n a : Nat} (hmn : m.Coprime n) (hm : m ∣ a) (hn : n ∣ a) : m * n ∣ a :=
  match hn with | ⟨c, e⟩ => by subst e; rw [Nat.mul_comm m]; exact Nat.mul_dvd_mul_left n (hmn.dvd_of_dvd_mul_left hm)

@[simp] theorem Nat.coprime_zero_left (n : Nat) : Nat.Coprime 0 n ↔ n = 1 :=
  by rw [Nat.coprime_iff_gcd_eq_one, Nat.gcd_zero_left]

@[simp] theorem Nat.coprime_zero_right (n : Nat) : n.Coprime 0 ↔ n = 1 :=
  by rw [Nat.coprime_iff_gcd_eq_one, Nat.gcd_zero_right]

theorem Nat.coprime_one_left (n : Nat) : Nat.Coprime 1 n := Nat.gcd_one_left n

theorem Nat.coprime_one_right (n : Nat) : n.Coprime 1 := Nat.gcd_one_right n

@[simp] theorem Nat.coprime_one_left_eq_true (n : Nat) : Nat.Coprime 1 n = True := eq_true (Nat.coprime_one_left n)

@[simp] theorem Nat.coprime_one_right_eq_true (n : Nat) : n.Coprime 1 = True := eq_true (Nat.coprime_one_right n)

@[simp] theorem Nat.coprime_self (n : Nat) : n.Coprime n ↔ n = 1 := by rw [Nat.coprime_iff_gcd_eq_one, Nat.gcd_self]

theorem Nat.Coprime.pow_left {m k : Nat} (n : Nat) (H1 : m.Coprime k) : (m ^ n).Coprime k := by
  induction n with
  | zero => exact Nat.coprime_one_left k
  | succ n ih =>
    rw [Nat.pow_succ]
    exact ih.mul_left H1

theorem Nat.Coprime.pow_right {k m : Nat} (n : Nat) (H1 : k.Coprime m) : k.Coprime (m ^ n) :=
  (H1.symm.pow_left n).symm

theorem Nat.Coprime.pow {k l : Nat} (m n : Nat) (H1 : k.Coprime l) : (k ^ m).Coprime (l ^ n) :=
  (H1.pow_left m).pow_right n

theorem Nat.Coprime.eq_one_of_dvd {k m : Nat} (H : k.Coprime m) (d : k ∣ m) : k = 1 :=
  by rwa [Nat.coprime_iff_gcd_eq_one, Nat.gcd_eq_left d] at H

theorem Nat.exists_coprime (m n : Nat) : ∃ m' n', m'.Coprime n' ∧ m = m' * m.gcd n ∧ n = n' * m.gcd n := by
  cases Nat.eq_zero_or_pos (Nat.gcd m n) with
  | inl h =>
    have hm := Nat.eq_zero_of_gcd_eq_zero_left h
    have hn := Nat.eq_zero_of_gcd_eq_zero_right h
    exact ⟨1, 1, Nat.gcd_self 1, by rw [h, hm], by rw [h, hn]⟩
  | inr h =>
    exact ⟨m / Nat.gcd m n, n / Nat.gcd m n, Nat.coprime_div_gcd_div_gcd h,
      (Nat.div_mul_cancel (Nat.gcd_dvd_left m n)).symm, (Nat.div_mul_cancel (Nat.gcd_dvd_right m n)).symm⟩

theorem Nat.exists_coprime' {m n : Nat} (H : 0 < m.gcd n) : ∃ g m' n', 0 < g ∧ m'.Coprime n' ∧ m = m' * g ∧ n = n' *
    g :=
  match Nat.exists_coprime m n with | ⟨m', n', h⟩ => ⟨Nat.gcd m n, m', n', H, h⟩

theorem Nat.gcd_pow_left_of_gcd_eq_one {k n m : Nat} (h : n.gcd m = 1) : (n ^ k).gcd m = 1 := Nat.Coprime.pow_left k h

theorem Nat.gcd_pow_right_of_gcd_eq_one {k n m : Nat} (h : n.gcd m = 1) : n.gcd (m ^ k) = 1 :=
  Nat.Coprime.pow_right k h

theorem Nat.pow_gcd_pow_of_gcd_eq_one {k l n m : Nat} (h : n.gcd m = 1) : (n ^ k).gcd (m ^ l) = 1 :=
  Nat.Coprime.pow k l h

theorem Nat.gcd_mul_right_left_of_gcd_eq_one {n m k : Nat} (h : n.gcd m = 1) : (n * k).gcd m = k.gcd m :=
  Nat.Coprime.gcd_mul_left_cancel k h

theorem Nat.gcd_mul_left_left_of_gcd_eq_one {n m k : Nat} (h : n.gcd m = 1) : (k * n).gcd m = k.gcd m :=
  Nat.Coprime.gcd_mul_right_cancel k h

theorem Nat.gcd_mul_left_right_of_gcd_eq_one {n m k : Nat} (h : n.gcd m = 1) : n.gcd (k * m) = n.gcd k :=
  Nat.Coprime.gcd_mul_right_cancel_right k (Nat.Coprime.symm h)

theorem Nat.gcd_mul_right_right_of_gcd_eq_one {n m k : Nat} : n.gcd m = 1 → n.gcd (m * k) = n.gcd k :=
  fun h => Nat.Coprime.gcd_mul_left_cancel_right k (Nat.Coprime.symm h)

@[simp] theorem Nat.gcd_mul_lcm (m n : Nat) : m.gcd n * m.lcm n = m * n :=
  by rw [Nat.lcm, Nat.mul_div_cancel' (Nat.dvd_trans (Nat.gcd_dvd_left m n) (Nat.dvd_mul_right m n))]

@[simp] theorem Nat.lcm_mul_gcd (m n : Nat) : m.lcm n * m.gcd n = m * n := by rw [Nat.mul_comm, Nat.gcd_mul_lcm]

theorem Nat.lcm_eq_mul_div (m n : Nat) : m.lcm n = m * n / m.gcd n := rfl

theorem Nat.lcm_comm (m n : Nat) : m.lcm n = n.lcm m := by rw [Nat.lcm, Nat.lcm, Nat.mul_comm, Nat.gcd_comm]

@[simp] theorem Nat.lcm_zero_left (m : Nat) : Nat.lcm 0 m = 0 := by rw [Nat.lcm, Nat.zero_mul, Nat.zero_div]

@[simp] theorem Nat.lcm_zero_right (m : Nat) : m.lcm 0 = 0 := by rw [Nat.lcm, Nat.mul_zero, Nat.zero_div]

@[simp] theorem Nat.lcm_one_left (m : Nat) : Nat.lcm 1 m = m :=
  by rw [Nat.lcm, Nat.one_mul, Nat.gcd_one_left, Nat.div_one]

@[simp] theorem Nat.lcm_one_right (m : Nat) : m.lcm 1 = m :=
  by rw [Nat.lcm, Nat.mul_one, Nat.gcd_one_right, Nat.div_one]

@[simp] theorem Nat.lcm_self (m : Nat) : m.lcm m = m := by
  rw [Nat.lcm, Nat.gcd_self]
  cases Nat.eq_zero_or_pos m with
  | inl h => rw [h]
  | inr h => exact Nat.mul_div_cancel m h

theorem Nat.dvd_lcm_left (m n : Nat) : m ∣ m.lcm n :=
  ⟨n / Nat.gcd m n, by rw [Nat.lcm, Nat.mul_div_assoc m (Nat.gcd_dvd_right m n)]⟩

theorem Nat.dvd_lcm_right (m n : Nat) : n ∣ m.lcm n := by rw [Nat.lcm_comm]; exact Nat.dvd_lcm_left n m

theorem Nat.lcm_ne_zero {m n : Nat} (hm : m ≠ 0) (hn : n ≠ 0) : m.lcm n ≠ 0 :=
  fun h => (Nat.mul_ne_zero hm hn) (by rw [← Nat.gcd_mul_lcm, h, Nat.mul_zero])

theorem Nat.lcm_pos {m n : Nat} : 0 < m → 0 < n → 0 < m.lcm n :=
  fun hm hn => Nat.pos_of_ne_zero (Nat.lcm_ne_zero (Nat.ne_of_gt hm) (Nat.ne_of_gt hn))

theorem Nat.lcm_dvd {m n k : Nat} (H1 : m ∣ k) (H2 : n ∣ k) : m.lcm n ∣ k := by
  cases Nat.eq_zero_or_pos k with
  | inl h => rw [h]; exact Nat.dvd_zero _
  | inr kpos =>
    have hg : 0 < Nat.gcd m n := Nat.gcd_pos_of_pos_left n (Nat.pos_of_dvd_of_pos H1 kpos)
    apply Nat.dvd_of_mul_dvd_mul_left hg
    rw [Nat.gcd_mul_lcm, ← Nat.gcd_mul_right, Nat.mul_comm n k]
    exact Nat.dvd_gcd (Nat.mul_dvd_mul_left m H2) (Nat.mul_dvd_mul_right H1 n)

theorem Nat.lcm_dvd_iff {m n k : Nat} : m.lcm n ∣ k ↔ m ∣ k ∧ n ∣ k :=
  ⟨fun h => ⟨Nat.dvd_trans (Nat.dvd_lcm_left m n) h, Nat.dvd_trans (Nat.dvd_lcm_right m n) h⟩, fun h => Nat.lcm_dvd
    h.1 h.2⟩

theorem Nat.lcm_assoc (m n k : Nat) : (m.lcm n).lcm k = m.lcm (n.lcm k) :=
  Nat.dvd_antisymm (Nat.lcm_dvd (Nat.lcm_dvd (Nat.dvd_lcm_left m _) (Nat.dvd_trans (Nat.dvd_lcm_left n k)
    (Nat.dvd_lcm_right m _))) (Nat.dvd_trans (Nat.dvd_lcm_right n k) (Nat.dvd_lcm_right m _))) (Nat.lcm_dvd
    (Nat.dvd_trans (Nat.dvd_lcm_left m n) (Nat.dvd_lcm_left _ k)) (Nat.lcm_dvd (Nat.dvd_trans (Nat.dvd_lcm_right m
    n) (Nat.dvd_lcm_left _ k)) (Nat.dvd_lcm_right _ k)))

instance Nat.instCommutativeLcm : Std.Commutative Nat.lcm := ⟨Nat.lcm_comm⟩

instance Nat.instAssociativeLcm : Std.Associative Nat.lcm := ⟨Nat.lcm_assoc⟩

instance Nat.instIdempotentOpLcm : Std.IdempotentOp Nat.lcm := ⟨Nat.lcm_self⟩

instance Nat.instLawfulIdentityLcmOfNat : Std.LawfulIdentity (α := Nat) Nat.lcm (1 : Nat) :=
  { left_id := Nat.lcm_one_left, right_id := Nat.lcm_one_right }

@[simp] theorem Nat.lcm_eq_zero_iff {m n : Nat} : m.lcm n = 0 ↔ m = 0 ∨ n = 0 :=
  ⟨fun h => by have := Nat.gcd_mul_lcm m n; rw [h, Nat.mul_zero] at this; exact Nat.mul_eq_zero.1 this.symm, fun h => h.elim (fun e => by rw [e, Nat.lcm_zero_left]) fun e => by rw [e, Nat.lcm_zero_right]⟩

theorem Nat.eq_zero_of_lcm_eq_zero {m n : Nat} (h : m.lcm n = 0) : m = 0 ∨ n = 0 := Nat.lcm_eq_zero_iff.1 h

@[simp] theorem Nat.lcm_pos_iff {m n : Nat} : 0 < m.lcm n ↔ 0 < m ∧ 0 < n :=
  by rw [Nat.pos_iff_ne_zero, ne_eq, Nat.lcm_eq_zero_iff]; omega

theorem Nat.lcm_eq_left {m n : Nat} (h : n ∣ m) : m.lcm n = m :=
  Nat.dvd_antisymm (Nat.lcm_dvd (Nat.dvd_refl m) h) (Nat.dvd_lcm_left m n)

theorem Nat.lcm_eq_right {m n : Nat} (h : m ∣ n) : m.lcm n = n :=
  Nat.dvd_antisymm (Nat.lcm_dvd h (Nat.dvd_refl n)) (Nat.dvd_lcm_right m n)

theorem Nat.lcm_eq_left_iff_dvd {m n : Nat} : m.lcm n = m ↔ n ∣ m :=
  ⟨fun h => by rw [← h]; exact Nat.dvd_lcm_right m n, Nat.lcm_eq_left⟩

theorem Nat.lcm_eq_right_iff_dvd {m n : Nat} : m.lcm n = n ↔ m ∣ n :=
  ⟨fun h => by rw [← h]; exact Nat.dvd_lcm_left m n, Nat.lcm_eq_right⟩

@[simp] theorem Nat.lcm_dvd_mul (m n : Nat) : m.lcm n ∣ m * n :=
  Nat.lcm_dvd (Nat.dvd_mul_right m n) (Nat.dvd_mul_left n m)

@[simp] theorem Nat.gcd_dvd_mul (m n : Nat) : m.gcd n ∣ m * n :=
  Nat.dvd_trans (Nat.gcd_dvd_left m n) (Nat.dvd_mul_right m n)

@[simp] theorem Nat.lcm_le_mul {m n : Nat} (hm : 0 < m) (hn : 0 < n) : m.lcm n ≤ m * n :=
  Nat.le_of_dvd (Nat.mul_pos hm hn) (Nat.lcm_dvd_mul m n)

@[simp] theorem Nat.gcd_le_mul {m n : Nat} (hm : 0 < m) (hn : 0 < n) : m.gcd n ≤ m * n :=
  Nat.le_of_dvd (Nat.mul_pos hm hn) (Nat.gcd_dvd_mul m n)

theorem Nat.le_lcm_left {n : Nat} (m : Nat) (hn : 0 < n) : m ≤ m.lcm n :=
  (Nat.eq_zero_or_pos m).elim (fun e => by rw [e]; exact Nat.zero_le _) fun hm => Nat.le_of_dvd (Nat.lcm_pos hm hn) (Nat.dvd_lcm_left m n)

theorem Nat.le_lcm_right {m : Nat} (n : Nat) (hm : 0 < m) : n ≤ m.lcm n :=
  by rw [Nat.lcm_comm]; exact Nat.le_lcm_left n hm

theorem Nat.lcm_dvd_lcm_of_dvd_left {m k : Nat} (n : Nat) (h : m ∣ k) : m.lcm n ∣ k.lcm n :=
  Nat.lcm_dvd (Nat.dvd_trans h (Nat.dvd_lcm_left k n)) (Nat.dvd_lcm_right k n)

theorem Nat.lcm_dvd_lcm_of_dvd_right {m k : Nat} (n : Nat) (h : m ∣ k) : n.lcm m ∣ n.lcm k :=
  Nat.lcm_dvd (Nat.dvd_lcm_left n k) (Nat.dvd_trans h (Nat.dvd_lcm_right n k))

theorem Nat.lcm_dvd_lcm_mul_left_left (m n k : Nat) : m.lcm n ∣ (k * m).lcm n :=
  Nat.lcm_dvd_lcm_of_dvd_left n (Nat.dvd_mul_left m k)

theorem Nat.lcm_dvd_lcm_mul_right_left (m n k : Nat) : m.lcm n ∣ (m * k).lcm n :=
  Nat.lcm_dvd_lcm_of_dvd_left n (Nat.dvd_mul_right m k)

theorem Nat.lcm_dvd_lcm_mul_left_right (m n k : Nat) : m.lcm n ∣ m.lcm (k * n) :=
  Nat.lcm_dvd_lcm_of_dvd_right m (Nat.dvd_mul_left n k)

theorem Nat.lcm_dvd_lcm_mul_right_right (m n k : Nat) : m.lcm n ∣ m.lcm (n * k) :=
  Nat.lcm_dvd_lcm_of_dvd_right m (Nat.dvd_mul_right n k)

@[simp] theorem Nat.lcm_mul_left_right (m n : Nat) : n.lcm (m * n) = m * n := Nat.lcm_eq_right (Nat.dvd_mul_left n m)

@[simp] theorem Nat.lcm_mul_right_right (m n : Nat) : n.lcm (n * m) = n * m :=
  Nat.lcm_eq_right (Nat.dvd_mul_right n m)

@[simp] theorem Nat.lcm_mul_left_left (m n : Nat) : (m * n).lcm n = m * n := Nat.lcm_eq_left (Nat.dvd_mul_left n m)

@[simp] theorem Nat.lcm_mul_right_left (m n : Nat) : (n * m).lcm n = n * m := Nat.lcm_eq_left (Nat.dvd_mul_right n m)

@[simp] theorem Nat.lcm_lcm_self_right_left (m n : Nat) : m.lcm (m.lcm n) = m.lcm n :=
  Nat.lcm_eq_right (Nat.dvd_lcm_left m n)

@[simp] theorem Nat.lcm_lcm_self_left_right (m n : Nat) : (n.lcm m).lcm m = n.lcm m :=
  Nat.lcm_eq_left (Nat.dvd_lcm_right n m)

theorem Nat.lcm_mul_left (m n k : Nat) : (m * n).lcm (m * k) = m * n.lcm k :=
  (Nat.eq_zero_or_pos m).elim (fun e => by rw [e, Nat.zero_mul, Nat.zero_mul, Nat.zero_mul, Nat.lcm_zero_left]) fun h => by rw [Nat.lcm, Nat.gcd_mul_left, Nat.mul_assoc, Nat.mul_div_mul_left _ _ h, Nat.mul_left_comm, Nat.mul_div_assoc m (Nat.dvd_trans (Nat.gcd_dvd_left n k) (Nat.dvd_mul_right n k)), Nat.lcm]

theorem Nat.lcm_mul_right (m n k : Nat) : (m * n).lcm (k * n) = m.lcm k * n :=
  by rw [Nat.mul_comm m, Nat.mul_comm k, Nat.lcm_mul_left, Nat.mul_comm]

theorem Nat.lcm_eq_iff {n m l : Nat} : n.lcm m = l ↔ n ∣ l ∧ m ∣ l ∧ ∀ (c : Nat), n ∣ c → m ∣ c → l ∣ c :=
  ⟨fun h => by subst h; exact ⟨Nat.dvd_lcm_left n m, Nat.dvd_lcm_right n m, fun _ => Nat.lcm_dvd⟩, fun h => Nat.dvd_antisymm (Nat.lcm_dvd h.1 h.2.1) (h.2.2 _ (Nat.dvd_lcm_left n m) (Nat.dvd_lcm_right n m))⟩

@[simp] theorem Nat.lcm_eq_one_iff {m n : Nat} : m.lcm n = 1 ↔ m = 1 ∧ n = 1 :=
  ⟨fun h => ⟨Nat.eq_one_of_dvd_one (h ▸ Nat.dvd_lcm_left m n), Nat.eq_one_of_dvd_one (h ▸ Nat.dvd_lcm_right m n)⟩, fun h => by rw [h.1, h.2, Nat.lcm_self]⟩
