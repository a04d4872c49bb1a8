/-
Laws of integers: sums, products, order, signs, absolute values, casts. Their modules in Lean are also `Init.Data.Int.Lemmas`, `Init.Data.Int.LemmasAux`. Part 1 of 3.

Lean's counterpart: `Init.Data.Int.Order`.
-/
prelude
import Init.Data.Nat.Lemmas
import Init.Data.Cast
import Init.Data.Int.DivMod.Basic
import Init.Data.Ord.Basic

/-- The quotient of an integer by one of its divisors. -/
@[extern "lean_int_div_exact"] protected def Int.divExact (x y : Int) (_h : y ∣ x) : Int := x / y

@[norm_cast] theorem Int.natCast_one : ((1 : Nat) : Int) = (1 : Int) := rfl

@[norm_cast] theorem Int.natCast_zero : ((0 : Nat) : Int) = (0 : Int) := rfl

@[simp, norm_cast] theorem Int.cast_id {n : Int} : Int.cast n = n := rfl

theorem Int.neg_ofNat_zero : -((0 : Nat) : Int) = 0 := rfl

instance : Ord Int := ⟨fun x y => compareOfLessAndEq x y⟩

protected theorem Int.mul_comm (a b : Int) : a * b = b * a := Lean.Omega.Ring.mul_comm a b

protected theorem Int.mul_assoc (a b c : Int) : a * b * c = a * (b * c) := Lean.Omega.Ring.mul_assoc a b c

protected theorem Int.mul_add (a b c : Int) : a * (b + c) = a * b + a * c := Lean.Omega.Ring.mul_add a b c

protected theorem Int.add_mul (a b c : Int) : (a + b) * c = a * c + b * c := Lean.Omega.Ring.add_mul a b c

protected theorem Int.mul_left_comm (a b c : Int) : a * (b * c) = b * (a * c) :=
  by rw [← Int.mul_assoc, Int.mul_comm a b, Int.mul_assoc]

protected theorem Int.mul_right_comm (a b c : Int) : a * b * c = a * c * b :=
  by rw [Int.mul_assoc, Int.mul_comm b c, ← Int.mul_assoc]

@[simp, norm_cast] theorem Int.natCast_add (n m : Nat) : ((n + m : Nat) : Int) = (n : Int) + (m : Int) := rfl

@[simp, norm_cast] theorem Int.natCast_mul (n m : Nat) : ((n * m : Nat) : Int) = (n : Int) * (m : Int) := rfl

theorem Int.ofNat_add_ofNat (m n : Nat) : (m : Int) + (n : Int) = ((m + n : Nat) : Int) := rfl

theorem Int.ofNat_mul_ofNat (m n : Nat) : (m : Int) * (n : Int) = ((m * n : Nat) : Int) := rfl

@[norm_cast] theorem Int.natCast_succ (n : Nat) : ((n.succ : Nat) : Int) = (n : Int) + 1 := rfl

@[norm_cast] theorem Int.natCast_add_one (n : Nat) : ((n + 1 : Nat) : Int) = (n : Int) + 1 := rfl

protected theorem Int.ofNat_add_one_out (n : Nat) : (n : Int) + 1 = ((n.succ : Nat) : Int) := rfl

theorem Int.NonNeg.elim {a : Int} : a.NonNeg → ∃ n : Nat, a = ↑n := fun h => match a, h with | .ofNat n, _ => ⟨n, rfl⟩

theorem Int.nonneg_def {a : Int} : a.NonNeg ↔ ∃ n : Nat, a = ↑n := ⟨Int.NonNeg.elim, fun ⟨n, h⟩ => h ▸ .mk n⟩

theorem Int.eq_ofNat_of_zero_le {a : Int} (h : 0 ≤ a) : ∃ n : Nat, a = ↑n := ⟨a.toNat, by omega⟩

theorem Int.eq_succ_of_zero_lt {a : Int} (h : 0 < a) : ∃ n : Nat, a = ↑n + 1 := ⟨a.toNat - 1, by omega⟩

protected theorem Int.eq_nat_or_neg (a : Int) : ∃ n : Nat, a = ↑n ∨ a = -↑n := ⟨a.natAbs, by omega⟩

theorem Int.exists_eq_neg_ofNat {a : Int} (H : a ≤ 0) : ∃ n : Nat, a = -↑n := ⟨a.natAbs, by omega⟩

theorem Int.le.dest {a b : Int} (h : a ≤ b) : ∃ n : Nat, a + ↑n = b := ⟨(b - a).toNat, by omega⟩

theorem Int.le.dest_sub {a b : Int} (h : a ≤ b) : ∃ n : Nat, b - a = ↑n := ⟨(b - a).toNat, by omega⟩

protected theorem Int.mul_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by
  have h₁ : a = (a.toNat : Int) := by omega
  have h₂ : b = (b.toNat : Int) := by omega
  have h₃ : 0 < a.toNat * b.toNat := Nat.mul_pos (by omega) (by omega)
  rw [h₁, h₂, ← Int.natCast_mul]
  omega

protected theorem Int.mul_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  have h₁ : a = (a.toNat : Int) := by omega
  have h₂ : b = (b.toNat : Int) := by omega
  rw [h₁, h₂, ← Int.natCast_mul]
  omega

@[simp] theorem Int.negSucc_not_nonneg (n : Nat) : 0 ≤ Int.negSucc n ↔ False := ⟨fun h => by omega, False.elim⟩

@[simp] theorem Int.negSucc_not_pos (n : Nat) : 0 < Int.negSucc n ↔ False := ⟨fun h => by omega, False.elim⟩

theorem Int.le_def {a b : Int} : a ≤ b ↔ (b - a).NonNeg := Iff.rfl

theorem Int.sign_eq_one_of_pos {a : Int} (h : 0 < a) : a.sign = 1 := match a, h with | (n + 1 : Nat), _ => rfl

theorem Int.sign_eq_neg_one_of_neg {a : Int} (h : a < 0) : a.sign = -1 := match a, h with | .negSucc n, _ => rfl

@[simp] theorem Int.sign_neg (z : Int) : (-z).sign = -z.sign :=
  match z with | 0 => rfl | (n + 1 : Nat) => rfl | .negSucc n => rfl

@[simp] theorem Int.sign_sign {x : Int} : x.sign.sign = x.sign :=
  match x with | 0 => rfl | (n + 1 : Nat) => rfl | .negSucc n => rfl

theorem Int.sign_trichotomy (a : Int) : a.sign = 1 ∨ a.sign = 0 ∨ a.sign = -1 :=
  match a with | 0 => Or.inr (Or.inl rfl) | (n + 1 : Nat) => Or.inl rfl | .negSucc n => Or.inr (Or.inr rfl)

@[simp] theorem Int.sign_eq_one_iff_pos {a : Int} : a.sign = 1 ↔ 0 < a :=
  match a with | 0 => by decide | (n + 1 : Nat) => ⟨fun _ => by omega, fun _ => rfl⟩ | .negSucc n => ⟨fun h => (nomatch h), fun h => by omega⟩

@[simp] theorem Int.sign_eq_neg_one_iff_neg {a : Int} : a.sign = -1 ↔ a < 0 :=
  match a with | 0 => by decide | (n + 1 : Nat) => ⟨fun h => (nomatch h), fun h => by omega⟩ | .negSucc n => ⟨fun _ => by omega, fun _ => rfl⟩

@[simp] theorem Int.sign_eq_zero_iff_zero {a : Int} : a.sign = 0 ↔ a = 0 :=
  match a with | 0 => by decide | (n + 1 : Nat) => ⟨fun h => (nomatch h), fun h => by omega⟩ | .negSucc n => ⟨fun h => (nomatch h), fun h => by omega⟩

theorem Int.pos_of_sign_eq_one {a : Int} : a.sign = 1 → 0 < a := Int.sign_eq_one_iff_pos.1

theorem Int.neg_of_sign_eq_neg_one {a : Int} : a.sign = -1 → a < 0 := Int.sign_eq_neg_one_iff_neg.1

theorem Int.eq_zero_of_sign_eq_zero {a : Int} : a.sign = 0 → a = 0 := Int.sign_eq_zero_iff_zero.1

@[simp] theorem Int.sign_pos_iff {x : Int} : 0 < x.sign ↔ 0 < x :=
  by have h₁ := @Int.sign_eq_one_iff_pos x; have := Int.sign_trichotomy x; omega

@[simp] theorem Int.sign_neg_iff {x : Int} : x.sign < 0 ↔ x < 0 :=
  by have h₁ := @Int.sign_eq_neg_one_iff_neg x; have := Int.sign_trichotomy x; omega

@[simp] theorem Int.sign_nonneg_iff {x : Int} : 0 ≤ x.sign ↔ 0 ≤ x :=
  by have h₁ := @Int.sign_eq_neg_one_iff_neg x; have := Int.sign_trichotomy x; omega

@[simp] theorem Int.sign_nonpos_iff {x : Int} : x.sign ≤ 0 ↔ x ≤ 0 :=
  by have h₁ := @Int.sign_eq_one_iff_pos x; have := Int.sign_trichotomy x; omega

protected theorem Int.subNatNat_eq_coe {m n : Nat} : Int.subNatNat m n = ↑m - ↑n := by
  cases Nat.lt_or_ge m n with
  | inl h =>
    rw [Int.subNatNat, show n - m = (n - m - 1) + 1 by omega]
    show Int.negSucc (n - m - 1) = _
    omega
  | inr h =>
    rw [Int.subNatNat, show n - m = 0 by omega]
    show ((m - n : Nat) : Int) = _
    omega

theorem Int.subNatNat_self (n : Nat) : Int.subNatNat n n = 0 := by rw [Int.subNatNat_eq_coe]; omega

@[simp] theorem Int.subNat_eq_zero_iff {a b : Nat} : Int.subNatNat a b = 0 ↔ a = b :=
  by rw [Int.subNatNat_eq_coe]; omega

theorem Int.subNatNat_add_left {m n : Nat} : Int.subNatNat (m + n) m = ↑n := by rw [Int.subNatNat_eq_coe]; omega

theorem Int.subNatNat_add_right {m n : Nat} : Int.subNatNat m (m + n + 1) = Int.negSucc n :=
  by rw [Int.subNatNat_eq_coe]; omega

theorem Int.subNatNat_of_lt {m n : Nat} (h : m < n) : Int.subNatNat m n = Int.negSucc (n - m).pred :=
  by rw [Int.subNatNat_eq_coe, Nat.pred_eq_sub_one]; omega

theorem Int.subNatNat_of_le {m n : Nat} (h : n ≤ m) : Int.subNatNat m n = ↑(m - n) :=
  by rw [Int.subNatNat_eq_coe]; omega

theorem Int.subNatNat_of_sub_eq_zero {m n : Nat} (h : n - m = 0) : Int.subNatNat m n = ↑(m - n) :=
  by rw [Int.subNatNat_eq_coe]; omega

theorem Int.subNatNat_of_sub_eq_succ {m n k : Nat} (h : n - m = k.succ) : Int.subNatNat m n = Int.negSucc k :=
  by rw [Int.subNatNat_eq_coe]; omega

theorem Int.subNatNat_add_add (m n k : Nat) : Int.subNatNat (m + k) (n + k) = Int.subNatNat m n :=
  by rw [Int.subNatNat_eq_coe, Int.subNatNat_eq_coe]; omega

theorem Int.subNatNat_add (m n k : Nat) : Int.subNatNat (m + n) k = ↑m + Int.subNatNat n k :=
  by rw [Int.subNatNat_eq_coe, Int.subNatNat_eq_coe]; omega

theorem Int.subNatNat_sub {n m : Nat} (h : n ≤ m) (k : Nat) : Int.subNatNat (m - n) k = Int.subNatNat m (k + n) :=
  by rw [Int.subNatNat_eq_coe, Int.subNatNat_eq_coe]; omega

theorem Int.subNatNat_add_negSucc (m n k : Nat) : Int.subNatNat m n + Int.negSucc k = Int.subNatNat m (n + k.succ) :=
  by rw [Int.subNatNat_eq_coe, Int.subNatNat_eq_coe]; omega

theorem Int.wlog_sign {P : Int → Prop} (inv : ∀ (i : Int), P i ↔ P (-i)) (w : ∀ (n : Nat), P ↑n) (i : Int) : P i :=
  match i with | .ofNat n => w n | .negSucc n => (inv _).2 (w (n + 1))

theorem Int.eq_negSucc_of_lt_zero {a : Int} : a < 0 → ∃ n, a = Int.negSucc n := fun h => ⟨a.natAbs - 1, by omega⟩

theorem Int.mem_toNat? {a : Int} {n : Nat} : a.toNat? = some n ↔ a = ↑n := by
  cases a with
  | ofNat m =>
    show some m = some n ↔ ((m : Nat) : Int) = n
    rw [Option.some.injEq]
    omega
  | negSucc m => exact ⟨fun h => (nomatch h), fun h => by omega⟩

theorem Int.natAbs_sign_of_ne_zero {z : Int} (hz : z ≠ 0) : z.sign.natAbs = 1 :=
  match z, hz with | (n + 1 : Nat), _ => rfl | .negSucc n, _ => rfl | 0, h => absurd rfl h

theorem Int.natAbs_negOfNat (n : Nat) : (Int.negOfNat n).natAbs = n := match n with | 0 => rfl | n + 1 => rfl

instance Int.instCommutativeMax : Std.Commutative (α := Int) max := ⟨by intro a b; omega⟩

instance Int.instCommutativeMin : Std.Commutative (α := Int) min := ⟨by intro a b; omega⟩

instance Int.instAssociativeMin : Std.Associative (α := Int) min := ⟨by intro a b c; omega⟩

instance Int.instAssociativeMax : Std.Associative (α := Int) max := ⟨by intro a b c; omega⟩

instance Int.instIdempotentOpMin : Std.IdempotentOp (α := Int) min := ⟨by intro a; omega⟩

instance Int.instIdempotentOpMax : Std.IdempotentOp (α := Int) max := ⟨by intro a; omega⟩

instance Int.instCommutativeHMul : Std.Commutative (α := Int) fun x1 x2 => x1 * x2 := ⟨Int.mul_comm⟩

instance Int.instAssociativeHMul : Std.Associative (α := Int) fun x1 x2 => x1 * x2 := ⟨Int.mul_assoc⟩

theorem Int.sign_natCast_of_ne_zero {n : Nat} (hn : n ≠ 0) : ((n : Int)).sign = 1 := Int.sign_eq_one_of_pos (by omega)

theorem Int.negOfNat_eq_subNatNat_zero (n : Nat) : Int.negOfNat n = Int.subNatNat 0 n :=
  match n with | 0 => rfl | n + 1 => rfl

theorem Int.natAbs_sign (z : Int) : z.sign.natAbs = if z = 0 then 0 else 1 := by
  by_cases h : z = 0
  · rw [if_pos h, h]
    rfl
  · rw [if_neg h, Int.natAbs_sign_of_ne_zero h]

theorem Int.ofNat_fdiv (m n : Nat) : ((m / n : Nat) : Int) = ((m : Int)).fdiv (n : Int) :=
  match m, n with | 0, _ => by simp [Int.fdiv] | m + 1, n => rfl

theorem Int.lt.dest {a b : Int} (h : a < b) : ∃ n : Nat, a + ↑n.succ = b :=
  ⟨(b - a - 1).toNat, by rw [Nat.succ_eq_add_one]; omega⟩

theorem Int.nonneg_or_nonneg_neg (a : Int) : a.NonNeg ∨ (-a).NonNeg :=
  match a with | .ofNat n => Or.inl (.mk n) | .negSucc n => Or.inr (.mk (n + 1))

@[elab_as_elim] theorem Int.subNatNat_elim (m n : Nat) (motive : Nat → Nat → Int → Prop) (hp : ∀ (i n : Nat), motive
    (n + i) n ↑i) (hn : ∀ (i m : Nat), motive m (m + i + 1) (Int.negSucc i)) : motive m n (Int.subNatNat m n) := by
  cases Nat.lt_or_ge m n with
  | inl h =>
    have e₁ : n = m + (n - m - 1) + 1 := by omega
    have e₂ : Int.subNatNat m n = Int.negSucc (n - m - 1) := by rw [Int.subNatNat_eq_coe]; omega
    rw [e₂]
    have := hn (n - m - 1) m
    rwa [← e₁] at this
  | inr h =>
    have e₁ : m = n + (m - n) := by omega
    have e₂ : Int.subNatNat m n = ((m - n : Nat) : Int) := by rw [Int.subNatNat_eq_coe]; omega
    rw [e₂]
    have := hp (m - n) n
    rwa [← e₁] at this

theorem Int.ofNat_add_negSucc_of_lt {m n : Nat} (h : m < n.succ) : Int.ofNat m + Int.negSucc n = Int.negSucc (n - m)
    :=
  by show Int.subNatNat m (n + 1) = _; rw [Int.subNatNat_eq_coe]; omega

@[simp] protected theorem Int.le_refl (a : Int) : a ≤ a := by omega

@[simp] protected theorem Int.lt_irrefl (a : Int) : ¬a < a := by omega

@[simp] theorem Int.natAbs_ofNat' (n : Nat) : (Int.ofNat n).natAbs = n := rfl

@[simp] protected theorem Int.min_self (a : Int) : min a a = a := by omega

@[simp] protected theorem Int.max_self (a : Int) : max a a = a := by omega

@[simp] theorem Int.natAbs_negSucc (n : Nat) : (Int.negSucc n).natAbs = n.succ := by omega

@[simp] theorem Int.toNat_natCast (n : Nat) : ((n : Int)).toNat = n := by omega

@[simp, norm_cast] theorem Int.natAbs_natCast (n : Nat) : ((n : Int)).natAbs = n := by omega

@[simp] theorem Int.zero_ne_negSucc (n : Nat) : 0 ≠ Int.negSucc n := by omega

@[simp] theorem Int.negSucc_ne_zero (n : Nat) : Int.negSucc n ≠ 0 := by omega

@[simp] theorem Int.natAbs_neg (a : Int) : (-a).natAbs = a.natAbs := by omega

@[simp] theorem Int.negSucc_lt_zero (n : Nat) : Int.negSucc n < 0 := by omega

@[simp] theorem Int.toNat_negSucc (n : Nat) : (Int.negSucc n).toNat = 0 := by omega

@[simp] protected theorem Int.neg_neg (a : Int) : - -a = a := by omega

protected theorem Int.le_rfl {a : Int} : a ≤ a := by omega

@[simp] theorem Int.sign_one : Int.sign 1 = 1 := by simp

@[simp] theorem Int.sign_zero : Int.sign 0 = 0 := by simp

@[simp] protected theorem Int.not_le {a b : Int} : ¬a ≤ b ↔ b < a := by omega

@[simp] protected theorem Int.not_lt {a b : Int} : ¬a < b ↔ b ≤ a := by omega

@[simp] theorem Int.toNat_one : Int.toNat 1 = 1 := by omega

@[simp] theorem Int.toNat_zero : Int.toNat 0 = 0 := by omega

@[simp] theorem Int.natAbs_one : Int.natAbs 1 = 1 := by omega

@[simp] theorem Int.natAbs_zero : Int.natAbs 0 = 0 := by omega

@[simp] theorem Int.natCast_nonneg (n : Nat) : 0 ≤ (n : Int) := by omega

@[simp] theorem Int.mul_def {a b : Int} : a.mul b = a * b := rfl

@[simp] theorem Int.add_def {a b : Int} : a.add b = a + b := rfl

@[simp] theorem Int.sign_negSucc (x : Nat) : (Int.negSucc x).sign = -1 := by simp

@[simp] protected theorem Int.neg_zero : -0 = 0 := by omega

@[simp] protected theorem Int.sub_zero (a : Int) : a - 0 = a := by omega

@[simp] protected theorem Int.one_mul (a : Int) : 1 * a = a := by omega

@[simp] protected theorem Int.mul_one (a : Int) : a * 1 = a := by omega

@[simp] protected theorem Int.sub_self (a : Int) : a - a = 0 := by omega

@[simp] protected theorem Int.add_zero (a : Int) : a + 0 = a := by omega

@[simp] protected theorem Int.zero_add (a : Int) : 0 + a = a := by omega

@[simp] protected theorem Int.neg_inj {a b : Int} : -a = -b ↔ a = b := by omega

@[simp] theorem Int.toNat_le {m : Int} {n : Nat} : m.toNat ≤ n ↔ m ≤ ↑n := by omega

@[simp] theorem Int.lt_toNat {m : Nat} {n : Int} : m < n.toNat ↔ ↑m < n := by omega

protected theorem Int.ne_of_lt {a b : Int} (h : a < b) : a ≠ b := by omega

protected theorem Int.le_of_eq {a b : Int} (hab : a = b) : a ≤ b := by omega

protected theorem Int.ge_of_eq {a b : Int} (hab : a = b) : b ≤ a := by omega

protected theorem Int.ne_of_gt {a b : Int} (h : b < a) : a ≠ b := by omega

protected theorem Int.min_le_right (a b : Int) : min a b ≤ b := by omega

protected theorem Int.le_max_right (a b : Int) : b ≤ max a b := by omega

protected theorem Int.le_max_left (a b : Int) : a ≤ max a b := by omega

protected theorem Int.min_le_left (a b : Int) : min a b ≤ a := by omega

@[simp] protected theorem Int.max_self_assoc {m n : Int} : max m (max m n) = max m n := by omega

@[simp] protected theorem Int.min_self_assoc {m n : Int} : min m (min m n) = min m n := by omega

@[simp] protected theorem Int.min_self_assoc' {m n : Int} : min n (min m n) = min n m := by omega

@[simp] protected theorem Int.max_self_assoc' {m n : Int} : max n (max m n) = max n m := by omega

@[simp, norm_cast] theorem Int.cast_ofNat_Int {n : Nat} :
    ((no_index (OfNat.ofNat n) : Nat) : Int) = OfNat.ofNat n := rfl

@[simp] theorem Int.ofNat_toNat (a : Int) : ↑a.toNat = max a 0 := by omega

theorem Int.self_le_toNat (a : Int) : a ≤ ↑a.toNat := by omega

@[simp] theorem Int.toNat_neg_natCast (n : Nat) : (-(n : Int)).toNat = 0 := by omega

@[simp] theorem Int.natAbs_eq_zero {a : Int} : a.natAbs = 0 ↔ a = 0 := by omega

@[simp] theorem Int.zero_max_negSucc (n : Nat) : max 0 (Int.negSucc n) = 0 := by omega

@[simp] theorem Int.negSucc_max_zero (n : Nat) : max (Int.negSucc n) 0 = 0 := by omega

theorem Int.negOfNat_eq {n : Nat} : Int.negOfNat n = -Int.ofNat n := rfl

theorem Int.le_natAbs {a : Int} : a ≤ ↑a.natAbs := by omega

theorem Int.negSucc_le_zero (n : Nat) : Int.negSucc n ≤ 0 := by omega

protected theorem Int.le_total (a b : Int) : a ≤ b ∨ b ≤ a := by omega

protected theorem Int.one_ne_zero : (1 : Int) ≠ 0 := by omega

protected theorem Int.lt_or_le (a b : Int) : a < b ∨ b ≤ a := by omega

protected theorem Int.le_of_lt {a b : Int} (h : a < b) : a ≤ b := by omega

@[simp] theorem Int.neg_natCast_le_natCast (n m : Nat) : -(n : Int) ≤ (m : Int) := by omega

theorem Int.negSucc_inj {m n : Nat} : Int.negSucc m = Int.negSucc n ↔ m = n := by omega

@[simp] theorem Int.natAbs_pos {a : Int} : 0 < a.natAbs ↔ a ≠ 0 := by omega

protected theorem Int.lt_of_not_ge {a b : Int} (h : ¬a ≤ b) : b < a := by omega

protected theorem Int.not_lt_of_ge {a b : Int} (h : b ≤ a) : ¬a < b := by omega

protected theorem Int.le_of_not_gt {a b : Int} (h : ¬a > b) : a ≤ b := by omega

protected theorem Int.lt_asymm {a b : Int} : a < b → ¬b < a := by omega

protected theorem Int.le_of_not_le {a b : Int} : ¬a ≤ b → b ≤ a := by omega

protected theorem Int.not_le_of_gt {a b : Int} (h : b < a) : ¬a ≤ b := by omega

@[simp] theorem Int.toNat_eq_zero {n : Int} : n.toNat = 0 ↔ n ≤ 0 := by omega

protected theorem Int.one_nonneg : (0 : Int) ≤ 1 := by omega

@[simp, norm_cast] theorem Int.ofNat_lt {n m : Nat} : (n : Int) < (m : Int) ↔ n < m := by omega

protected theorem Int.zero_lt_one : (0 : Int) < 1 := by omega

protected theorem Int.one_pos : (0 : Int) < 1 := by omega

@[simp, norm_cast] theorem Int.ofNat_le {m n : Nat} : (m : Int) ≤ (n : Int) ↔ m ≤ n := by omega

protected theorem Int.min_comm (a b : Int) : min a b = min b a := by omega

protected theorem Int.max_comm (a b : Int) : max a b = max b a := by omega

@[simp] protected theorem Int.neg_le_neg_iff {a b : Int} : -a ≤ -b ↔ b ≤ a := by omega

@[simp] protected theorem Int.neg_lt_neg_iff {a b : Int} : -a < -b ↔ b < a := by omega

@[simp] theorem Int.toNat_add_toNat_neg_eq_natAbs (n : Int) : n.toNat + (-n).toNat = n.natAbs := by omega

@[simp] protected theorem Int.zero_sub (a : Int) : 0 - a = -a := by omega

@[simp] protected theorem Int.neg_eq_zero {a : Int} : -a = 0 ↔ a = 0 := by omega

@[simp] protected theorem Int.mul_zero (a : Int) : a * 0 = 0 := by omega

@[simp] protected theorem Int.zero_mul (a : Int) : 0 * a = 0 := by omega

@[simp] theorem Int.ofNat_max_zero (n : Nat) : max ((n : Int)) 0 = (n : Int) := by omega

@[simp] theorem Int.zero_max_ofNat (n : Nat) : max 0 (n : Int) = (n : Int) := by omega

@[simp] theorem Int.divExact_eq_ediv {x y : Int} (h : y ∣ x) : x.divExact y h = x / y := rfl

@[simp] protected theorem Int.add_sub_cancel (a b : Int) : a + b - b = a := by omega

@[simp] protected theorem Int.sub_add_cancel (a b : Int) : a - b + b = a := by omega

theorem Int.toNat_le_toNat {n m : Int} (h : n ≤ m) : n.toNat ≤ m.toNat := by omega

theorem Int.lt_of_toNat_lt {a b : Int} (h : a.toNat < b.toNat) : a < b := by omega

protected theorem Int.min_eq_left {a b : Int} (h : a ≤ b) : min a b = a := by omega

protected theorem Int.max_eq_right {a b : Int} (h : a ≤ b) : max a b = b := by omega

protected theorem Int.max_eq_left {a b : Int} (h : b ≤ a) : max a b = a := by omega

protected theorem Int.min_eq_right {a b : Int} (h : b ≤ a) : min a b = b := by omega

theorem Int.not_ofNat_neg (n : Nat) : ¬(n : Int) < 0 := by omega

protected theorem Int.max_eq_right_iff {a b : Int} : max a b = b ↔ a ≤ b := by omega

protected theorem Int.max_eq_left_iff {a b : Int} : max a b = a ↔ b ≤ a := by omega

protected theorem Int.lt_trichotomy (a b : Int) : a < b ∨ a = b ∨ b < a := by omega

theorem Int.neg_ofNat_succ (n : Nat) : -↑n.succ = Int.negSucc n := by omega

theorem Int.ofNat_succ_pos (n : Nat) : 0 < ((n.succ : Nat) : Int) := by omega

theorem Int.natCast_succ_pos (n : Nat) : 0 < ((n.succ : Nat) : Int) := by omega

@[simp] protected theorem Int.min_assoc (a b c : Int) : min (min a b) c = min a (min b c) := by omega

@[simp] protected theorem Int.max_assoc (a b c : Int) : max (max a b) c = max a (max b c) := by omega

protected theorem Int.lt_or_gt_of_ne {a b : Int} : a ≠ b → a < b ∨ b < a := by omega

protected theorem Int.lt_or_lt_of_ne {a b : Int} : a ≠ b → a < b ∨ b < a := by omega

protected theorem Int.le_antisymm {a b : Int} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := by omega

@[simp high] theorem Int.natCast_nonpos_iff {n : Nat} : (n : Int) ≤ 0 ↔ n = 0 := by omega

@[simp] theorem Int.natCast_le_zero {n : Nat} : (n : Int) ≤ 0 ↔ n = 0 := by omega

protected theorem Int.lt_or_eq_of_le {n m : Int} (h : n ≤ m) : n < m ∨ n = m := by omega

protected theorem Int.le_iff_lt_or_eq {a b : Int} : a ≤ b ↔ a < b ∨ a = b := by omega

protected theorem Int.ne_iff_lt_or_gt {a b : Int} : a ≠ b ↔ a < b ∨ b < a := by omega

protected theorem Int.le_iff_eq_or_lt {a b : Int} : a ≤ b ↔ a = b ∨ a < b := by omega

protected theorem Int.le_antisymm_iff {a b : Int} : a = b ↔ a ≤ b ∧ b ≤ a := by omega

protected theorem Int.lt_iff_le_and_ne {a b : Int} : a < b ↔ a ≤ b ∧ a ≠ b := by omega

protected theorem Int.eq_iff_le_and_ge {x y : Int} : x = y ↔ x ≤ y ∧ y ≤ x := by omega

protected theorem Int.neg_nonpos_iff (i : Int) : -i ≤ 0 ↔ 0 ≤ i := by omega

@[simp high] protected theorem Int.neg_pos {a : Int} : 0 < -a ↔ a < 0 := by omega

@[simp] protected theorem Int.neg_lt_zero_iff {a : Int} : -a < 0 ↔ 0 < a := by omega

@[simp] protected theorem Int.zero_lt_neg_iff {a : Int} : 0 < -a ↔ a < 0 := by omega

@[simp high] protected theorem Int.neg_neg_iff_pos {a : Int} : -a < 0 ↔ 0 < a := by omega

@[simp] protected theorem Int.neg_le_zero_iff {a : Int} : -a ≤ 0 ↔ 0 ≤ a := by omega

attribute [simp] Int.neg_nonpos_iff

@[simp high] protected theorem Int.neg_nonneg {a : Int} : 0 ≤ -a ↔ a ≤ 0 := by omega

@[simp high, norm_cast] theorem Int.natCast_pos {n : Nat} : 0 < (n : Int) ↔ 0 < n := by omega

@[simp] protected theorem Int.zero_le_neg_iff {a : Int} : 0 ≤ -a ↔ a ≤ 0 := by omega

protected theorem Int.eq_neg_of_eq_neg {a b : Int} (h : a = -b) : b = -a := by omega

protected theorem Int.neg_eq_comm {a b : Int} : -a = b ↔ -b = a := by omega

protected theorem Int.eq_neg_comm {a b : Int} : a = -b ↔ b = -a := by omega

@[norm_cast] theorem Int.ofNat_inj {m n : Nat} : (m : Int) = (n : Int) ↔ m = n := by omega

@[norm_cast] theorem Int.natCast_inj {m n : Nat} : (m : Int) = (n : Int) ↔ m = n := by omega

@[simp] protected theorem Int.neg_one_mul (a : Int) : -1 * a = -a := by omega

@[simp] protected theorem Int.mul_neg_one (a : Int) : a * -1 = -a := by omega

@[simp high] protected theorem Int.sub_nonneg {a b : Int} : 0 ≤ a - b ↔ b ≤ a := by omega

@[simp high] protected theorem Int.sub_pos {a b : Int} : 0 < a - b ↔ b < a := by omega

protected theorem Int.lt_succ (a : Int) : a < a + 1 := by omega

theorem Int.toNat_eq_max (a : Int) : ↑a.toNat = max a 0 := by omega

protected theorem Int.lt_iff_le_not_le {a b : Int} : a < b ↔ a ≤ b ∧ ¬b ≤ a := by omega

protected theorem Int.lt_of_le_of_lt {a b c : Int} (h₁ : a ≤ b) (h₂ : b < c) : a < c := by omega

protected theorem Int.lt_trans {a b c : Int} (h₁ : a < b) (h₂ : b < c) : a < c := by omega

protected theorem Int.max_def (n m : Int) : max n m = if n ≤ m then m else n := by omega

protected theorem Int.min_def (n m : Int) : min n m = if n ≤ m then n else m := by omega

protected theorem Int.lt_of_lt_of_le {a b c : Int} (h₁ : a < b) (h₂ : b ≤ c) : a < c := by omega

protected theorem Int.le_trans {a b c : Int} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := by omega

theorem Int.natAbs_ne_zero {a : Int} : a.natAbs ≠ 0 ↔ a ≠ 0 := by omega

@[simp] protected theorem Int.sub_neg (a b : Int) : a - -b = a + b := by omega

@[simp] protected theorem Int.neg_max_neg (a b : Int) : max (-a) (-b) = -min a b := by omega

@[simp] protected theorem Int.neg_min_neg (a b : Int) : min (-a) (-b) = -max a b := by omega

theorem Int.toNat_of_nonneg {a : Int} (h : 0 ≤ a) : ↑a.toNat = a := by omega

@[simp] theorem Int.sign_natCast_add_one (n : Nat) : ((n : Int) + 1).sign = 1 := rfl

theorem Int.natAbs_of_nonneg {a : Int} (H : 0 ≤ a) : ↑a.natAbs = a := by omega

theorem Int.eq_natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : a = ↑a.natAbs := by omega

theorem Int.ofNat_natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : ↑a.natAbs = a := by omega

theorem Int.neg_lt_self_iff {n : Int} : -n < n ↔ 0 < n := by omega

theorem Int.natCast_toNat_eq_self {a : Int} : ↑a.toNat = a ↔ 0 ≤ a := by omega

theorem Int.eq_natCast_toNat {a : Int} : a = ↑a.toNat ↔ 0 ≤ a := by omega

@[simp] protected theorem Int.sub_right_inj {i j : Int} (k : Int) : k - i = k - j ↔ i = j := by omega

@[simp] protected theorem Int.sub_left_inj {i j : Int} (k : Int) : i - k = j - k ↔ i = j := by omega

@[simp] protected theorem Int.add_left_inj {i j : Int} (k : Int) : i + k = j + k ↔ i = j := by omega

@[simp] protected theorem Int.add_right_inj {i j : Int} (k : Int) : k + i = k + j ↔ i = j := by omega

@[simp] theorem Int.succ_ofNat_pos (n : Nat) : 0 < (n : Int) + 1 := by omega

@[simp] theorem Int.toNat_lt {n : Nat} {z : Int} (h : 0 ≤ z) : z.toNat < n ↔ z < ↑n := by omega

@[simp] theorem Int.neg_negSucc (n : Nat) : -Int.negSucc n = ↑(n + 1) := by omega

theorem Int.toNat_of_nonpos {z : Int} : z ≤ 0 → z.toNat = 0 := by omega

@[simp] theorem Int.le_toNat {n : Nat} {z : Int} (h : 0 ≤ z) : n ≤ z.toNat ↔ ↑n ≤ z := by omega

@[simp] theorem Int.toNat_lt' {m : Int} {n : Nat} (hn : 0 < n) : m.toNat < n ↔ m < ↑n := by omega

@[simp] theorem Int.toNat_sub_self_max (a : Int) : (a - max 0 a).toNat = 0 := by omega

@[simp] theorem Int.toNat_sub_max_self (a : Int) : (a - max a 0).toNat = 0 := by omega

theorem Int.natAbs_eq_natAbs_iff {a b : Int} : a.natAbs = b.natAbs ↔ a = b ∨ a = -b := by omega

protected theorem Int.neg_le_neg {a b : Int} (h : a ≤ b) : -b ≤ -a := by omega

protected theorem Int.neg_lt_of_neg_lt {a b : Int} (h : -a < b) : -b < a := by omega

protected theorem Int.neg_lt_neg {a b : Int} (h : a < b) : -b < -a := by omega

protected theorem Int.lt_of_neg_lt_neg {a b : Int} (h : -b < -a) : a < b := by omega

protected theorem Int.neg_le_of_neg_le {a b : Int} (h : -a ≤ b) : -b ≤ a := by omega

protected theorem Int.le_neg_of_le_neg {a b : Int} (h : a ≤ -b) : b ≤ -a := by omega

protected theorem Int.lt_neg_of_lt_neg {a b : Int} (h : a < -b) : b < -a := by omega

protected theorem Int.le_of_neg_le_neg {a b : Int} (h : -b ≤ -a) : a ≤ b := by omega

protected theorem Int.add_left_neg (a : Int) : -a + a = 0 := by omega

protected theorem Int.add_right_neg (a : Int) : a + -a = 0 := by omega

protected theorem Int.neg_ne_zero {a : Int} : -a ≠ 0 ↔ a ≠ 0 := by omega

theorem Int.pos_iff_toNat_pos {n : Int} : 0 < n ↔ 0 < n.toNat := by omega

theorem Int.ofNat_ne_zero {n : Nat} : (n : Int) ≠ 0 ↔ n ≠ 0 := by omega

theorem Int.ofNat_eq_zero {n : Nat} : (n : Int) = 0 ↔ n = 0 := by omega

theorem Int.sign_neg_one : (-1).sign = -1 := by simp

theorem Int.natCast_ne_zero {n : Nat} : (n : Int) ≠ 0 ↔ n ≠ 0 := by omega

@[simp] theorem Int.toNat_sub' (a : Int) (b : Nat) : (a - ↑b).toNat = a.toNat - b := by omega

protected theorem Int.sub_sub_self (a b : Int) : a - (a - b) = b := by omega

protected theorem Int.add_comm (a b : Int) : a + b = b + a := by omega

protected theorem Int.eq_of_sub_eq_zero {a b : Int} (h : a - b = 0) : a = b := by omega

protected theorem Int.sub_eq_zero_of_eq {a b : Int} (h : a = b) : a - b = 0 := by omega

protected theorem Int.sub_eq_zero {a b : Int} : a - b = 0 ↔ a = b := by omega

theorem Int.natCast_ne_zero_iff_pos {n : Nat} : (n : Int) ≠ 0 ↔ 0 < n := by omega

theorem Int.negSucc_add_ofNat (m n : Nat) : Int.negSucc m + ↑n = Int.subNatNat n m.succ := rfl

theorem Int.ofNat_add_negSucc (m n : Nat) : ↑m + Int.negSucc n = Int.subNatNat m n.succ := rfl

@[simp] protected theorem Int.add_le_add_iff_left {b c : Int} (a : Int) : a + b ≤ a + c ↔ b ≤ c := by omega

@[simp] protected theorem Int.add_lt_add_iff_left {b c : Int} (a : Int) : a + b < a + c ↔ b < c := by omega

@[simp] protected theorem Int.add_lt_add_iff_right {a b : Int} (c : Int) : a + c < b + c ↔ a < b := by omega

@[simp] protected theorem Int.add_le_add_iff_right {a b : Int} (c : Int) : a + c ≤ b + c ↔ a ≤ b := by omega

protected theorem Int.max_lt {a b c : Int} : max a b < c ↔ a < c ∧ b < c := by omega

protected theorem Int.max_le {a b c : Int} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := by omega
