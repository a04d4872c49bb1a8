/-
Laws of integers: sums, products, order, signs, absolute values, casts. Their modules in Lean are also `Init.Data.Int.Lemmas`, `Init.Data.Int.LemmasAux`. Part 3 of 3.

Lean's counterpart: `Init.Data.Int.Order`.
-/
prelude
import Init.Data.Int.Order.Part2

theorem Int.natAbs_mul_natAbs_eq {a b : Int} {c : Nat} (h : a * b = ↑c) : a.natAbs * b.natAbs = c :=
  by rw [← Int.natAbs_mul, h, Int.natAbs_natCast]

theorem Int.toNat_mul {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : (a * b).toNat = a.toNat * b.toNat := by
  have h := Int.mul_nonneg ha hb
  have e : ((a.toNat * b.toNat : Nat) : Int) = a * b := by
    rw [Int.natCast_mul, Int.toNat_of_nonneg ha, Int.toNat_of_nonneg hb]
  omega

theorem Int.sign_mul_natAbs (a : Int) : a.sign * ↑a.natAbs = a :=
  match a with | 0 => rfl | (n + 1 : Nat) => Int.one_mul _ | .negSucc n => by show -1 * ((n + 1 : Nat) : Int) = _; omega

@[simp] theorem Int.mul_sign_self (i : Int) : i * i.sign = ↑i.natAbs :=
  match i with | 0 => rfl | (n + 1 : Nat) => Int.mul_one _ | .negSucc n => by show Int.negSucc n * -1 = _; omega

@[simp] theorem Int.sign_mul_self (i : Int) : i.sign * i = ↑i.natAbs := by rw [Int.mul_comm, Int.mul_sign_self]

@[simp] theorem Int.sign_mul (a b : Int) : (a * b).sign = a.sign * b.sign := by
  cases Int.lt_trichotomy a 0 with
  | inl ha =>
    cases Int.lt_trichotomy b 0 with
    | inl hb => rw [Int.sign_eq_neg_one_of_neg ha, Int.sign_eq_neg_one_of_neg hb, Int.sign_eq_one_of_pos (Int.mul_pos_of_neg_of_neg ha hb)]; rfl
    | inr hb =>
      cases hb with
      | inl hb => rw [hb, Int.mul_zero, Int.sign_zero, Int.mul_zero]
      | inr hb => rw [Int.sign_eq_neg_one_of_neg ha, Int.sign_eq_one_of_pos hb, Int.sign_eq_neg_one_of_neg (Int.mul_neg_of_neg_of_pos ha hb)]; rfl
  | inr ha =>
    cases ha with
    | inl ha => rw [ha, Int.zero_mul, Int.sign_zero, Int.zero_mul]
    | inr ha =>
      cases Int.lt_trichotomy b 0 with
      | inl hb => rw [Int.sign_eq_one_of_pos ha, Int.sign_eq_neg_one_of_neg hb, Int.sign_eq_neg_one_of_neg (Int.mul_neg_of_pos_of_neg ha hb)]; rfl
      | inr hb =>
        cases hb with
        | inl hb => rw [hb, Int.mul_zero, Int.sign_zero, Int.mul_zero]
        | inr hb => rw [Int.sign_eq_one_of_pos ha, Int.sign_eq_one_of_pos hb, Int.sign_eq_one_of_pos (Int.mul_pos ha hb)]; rfl

theorem Int.eq_zero_of_dvd_of_natAbs_lt_natAbs {d n : Int} (h : d ∣ n) (h₁ : n.natAbs < d.natAbs) : n = 0 :=
  match h with | ⟨c, e⟩ => by subst e; rw [Int.natAbs_mul] at h₁; cases Nat.eq_zero_or_pos c.natAbs with | inl z => rw [Int.natAbs_eq_zero.1 z, Int.mul_zero] | inr p => exact absurd h₁ (Nat.not_lt_of_ge (Nat.le_mul_of_pos_right _ p))

@[simp] theorem Int.zero_le_ofNat (n : Nat) : (0 : Int) ≤ OfNat.ofNat n := Int.natCast_nonneg n

instance Int.instCommutativeHAdd : Std.Commutative (α := Int) fun x1 x2 => x1 + x2 := ⟨Int.add_comm⟩

instance Int.instAssociativeHAdd : Std.Associative (α := Int) fun x1 x2 => x1 + x2 := ⟨Int.add_assoc⟩

instance Int.instLawfulIdentityHAddOfNat : Std.LawfulIdentity (α := Int) (fun x1 x2 => x1 + x2) (0 : Int) :=
  { left_id := Int.zero_add, right_id := Int.add_zero }

instance Int.instLawfulIdentityHMulOfNat : Std.LawfulIdentity (α := Int) (fun x1 x2 => x1 * x2) (1 : Int) :=
  { left_id := Int.one_mul, right_id := Int.mul_one }

@[simp] theorem Int.neg_ofNat_le_natCast (n m : Nat) : -OfNat.ofNat n ≤ (m : Int) :=
  Int.le_trans (Int.neg_nonpos_of_nonneg (Int.zero_le_ofNat n)) (Int.natCast_nonneg m)

@[simp] theorem Int.neg_natCast_le_ofNat (n m : Nat) : -(n : Int) ≤ OfNat.ofNat m :=
  Int.le_trans (Int.neg_nonpos_of_nonneg (Int.natCast_nonneg n)) (Int.zero_le_ofNat m)

@[simp] theorem Int.neg_ofNat_le_ofNat (n m : Nat) : -OfNat.ofNat n ≤ OfNat.ofNat m :=
  Int.le_trans (Int.neg_nonpos_of_nonneg (Int.zero_le_ofNat n)) (Int.zero_le_ofNat m)

theorem Int.mul_le_mul_of_natAbs_le {x y : Int} {s t : Nat} (hx : x.natAbs ≤ s) (hy : y.natAbs ≤ t) : x * y ≤ ↑s * ↑t
    := by
  have h₁ : x * y ≤ (x * y).natAbs := Int.le_natAbs
  rw [Int.natAbs_mul] at h₁
  have h₂ : ((x.natAbs * y.natAbs : Nat) : Int) ≤ ((s * t : Nat) : Int) := Int.ofNat_le.2 (Nat.mul_le_mul hx hy)
  exact Int.le_trans h₁ h₂

theorem Int.neg_mul_le_mul {x y : Int} {s t : Nat} (lbx : -↑s ≤ x) (ubx : x < ↑s) (lby : -↑t ≤ y) (uby : y < ↑t) :
    -(↑s * ↑t) ≤ x * y := by
  have := Int.mul_le_mul_of_natAbs_le (x := -x) (y := y) (s := s) (t := t) (by omega) (by omega)
  rw [Int.neg_mul] at this
  omega
