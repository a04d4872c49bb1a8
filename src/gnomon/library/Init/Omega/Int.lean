/-
What `omega` needs of the integers: they are differences of natural numbers, from which the laws of a commutative ring
and of its order follow.

Read next: `Init.Omega.Linear`.  Lean's counterpart: `Init.Omega.Int`.
-/
prelude
import Init.Data.Nat.Basic
import Init.Data.Int.Basic

set_option linter.unusedSimpArgs false

namespace Lean.Omega.Ring

/-- The integer `m - n`. -/
abbrev diff (m n : Nat) : Int := Int.subNatNat m n

theorem diff_zero (m : Nat) : diff m 0 = Int.ofNat m :=
  show (match 0 - m with | 0 => Int.ofNat (m - 0) | Nat.succ k => Int.negSucc k) = Int.ofNat m from
  Eq.subst (motive := fun d => (match d with | 0 => Int.ofNat (m - 0) | Nat.succ k => Int.negSucc k) = Int.ofNat m)
    (Nat.zero_sub m).symm rfl

theorem zero_diff (n : Nat) : diff 0 (n + 1) = Int.negSucc n := rfl

theorem diff_add_right (m n k : Nat) : diff (m + k) (n + k) = diff m n :=
  show (match n + k - (m + k) with | 0 => Int.ofNat (m + k - (n + k)) | Nat.succ k => Int.negSucc k) =
      (match n - m with | 0 => Int.ofNat (m - n) | Nat.succ k => Int.negSucc k) from
  Eq.subst (motive := fun d => (match d with | 0 => Int.ofNat (m + k - (n + k)) | Nat.succ k => Int.negSucc k) =
      (match n - m with | 0 => Int.ofNat (m - n) | Nat.succ k => Int.negSucc k)) (Nat.add_sub_add_right n k m).symm
    (Eq.subst (motive := fun d => (match n - m with | 0 => Int.ofNat d | Nat.succ k => Int.negSucc k) =
      (match n - m with | 0 => Int.ofNat (m - n) | Nat.succ k => Int.negSucc k)) (Nat.add_sub_add_right m k n).symm rfl)

/-- Two differences are equal if the crosswise sums are. -/
theorem diff_eq {m n p q : Nat} (h : m + q = p + n) : diff m n = diff p q :=
  (diff_add_right m n q).symm.trans
    ((congrArg (fun x => diff x (n + q)) h).trans
      ((congrArg (diff (p + n)) (Nat.add_comm n q)).trans (diff_add_right p q n)))

/-- Every integer is a difference. -/
theorem exists_diff : (a : Int) → Exists fun m => Exists fun n => a = diff m n
  | .ofNat m => ⟨m, 0, (diff_zero m).symm⟩
  | .negSucc n => ⟨0, n + 1, rfl⟩

/-- A difference has one of two forms. -/
theorem diff_form (m n : Nat) :
    (Exists fun k => m = n + k ∧ diff m n = Int.ofNat k) ∨ (Exists fun k => n = m + (k + 1) ∧ diff m n = Int.negSucc k) :=
  match Nat.lt_or_ge m n with
  | .inl lt =>
    match Nat.le.dest lt with
    | ⟨k, h⟩ =>
      have hn : n = m + (k + 1) := (h.symm.trans (Nat.succ_add m k))
      .inr ⟨k, hn, (diff_eq (show m + (k + 1) = 0 + n from hn.symm.trans (Nat.zero_add n).symm) : diff m n = diff 0 (k + 1))⟩
  | .inr ge =>
    match Nat.le.dest ge with
    | ⟨k, h⟩ => .inl ⟨k, h.symm, (diff_eq (show m + 0 = k + n from h.symm.trans (Nat.add_comm n k))).trans (diff_zero k)⟩

theorem add_diff (m n p q : Nat) : diff m n + diff p q = diff (m + p) (n + q) := by
  cases diff_form m n with
  | inl h =>
    cases h with
    | intro k h =>
    cases h with
    | intro hm hd =>
    cases diff_form p q with
    | inl h' =>
      cases h' with
      | intro l h' =>
      cases h' with
      | intro hp hd' =>
      rw [hd, hd', hm, hp]
      refine Eq.trans (diff_zero (k + l)).symm (diff_eq ?_)
      simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add]
    | inr h' =>
      cases h' with
      | intro l h' =>
      cases h' with
      | intro hq hd' =>
      rw [hd, hd', hm, hq]
      refine (diff_eq ?_ : diff k (l + 1) = _)
      simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add]
  | inr h =>
    cases h with
    | intro k h =>
    cases h with
    | intro hn hd =>
    cases diff_form p q with
    | inl h' =>
      cases h' with
      | intro l h' =>
      cases h' with
      | intro hp hd' =>
      rw [hd, hd', hn, hp]
      refine (diff_eq ?_ : diff l (k + 1) = _)
      simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add]
    | inr h' =>
      cases h' with
      | intro l h' =>
      cases h' with
      | intro hq hd' =>
      rw [hd, hd', hn, hq]
      refine (diff_eq ?_ : diff 0 (k + l + 1 + 1) = _)
      simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add]

theorem negOfNat_eq (n : Nat) : Int.negOfNat n = diff 0 n :=
  match n with
  | 0 => rfl
  | _ + 1 => rfl

theorem neg_diff (m n : Nat) : -diff m n = diff n m := by
  cases diff_form m n with
  | inl h =>
    cases h with
    | intro k h =>
    cases h with
    | intro hm hd =>
    rw [hd, hm]
    refine Eq.trans (negOfNat_eq k) (diff_eq ?_)
    simp only [Nat.zero_add]
  | inr h =>
    cases h with
    | intro k h =>
    cases h with
    | intro hn hd =>
    rw [hd, hn]
    refine Eq.trans (diff_zero (k + 1)).symm (diff_eq ?_)
    simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add]

theorem mul_diff (m n p q : Nat) : diff m n * diff p q = diff (m * p + n * q) (m * q + n * p) := by
  cases diff_form m n with
  | inl h =>
    cases h with
    | intro k h =>
    cases h with
    | intro hm hd =>
    cases diff_form p q with
    | inl h' =>
      cases h' with
      | intro l h' =>
      cases h' with
      | intro hp hd' =>
      rw [hd, hd', hm, hp]
      refine Eq.trans (diff_zero (k * l)).symm (diff_eq ?_)
      simp only [Nat.mul_add, Nat.add_mul, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add]
    | inr h' =>
      cases h' with
      | intro l h' =>
      cases h' with
      | intro hq hd' =>
      rw [hd, hd', hm, hq]
      refine Eq.trans (negOfNat_eq (k * (l + 1))) (diff_eq ?_)
      simp only [Nat.mul_add, Nat.add_mul, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add]
  | inr h =>
    cases h with
    | intro k h =>
    cases h with
    | intro hn hd =>
    cases diff_form p q with
    | inl h' =>
      cases h' with
      | intro l h' =>
      cases h' with
      | intro hp hd' =>
      rw [hd, hd', hn, hp]
      refine Eq.trans (negOfNat_eq ((k + 1) * l)) (diff_eq ?_)
      simp only [Nat.mul_add, Nat.add_mul, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add]
    | inr h' =>
      cases h' with
      | intro l h' =>
      cases h' with
      | intro hq hd' =>
      rw [hd, hd', hn, hq]
      refine Eq.trans (diff_zero ((k + 1) * (l + 1))).symm (diff_eq ?_)
      simp only [Nat.mul_add, Nat.add_mul, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_zero, Nat.zero_add]

theorem nonNeg_diff {m n : Nat} (h : n ≤ m) : Int.NonNeg (diff m n) :=
  match Nat.le.dest h with
  | ⟨k, e⟩ =>
    have d : diff m n = Int.ofNat k := (diff_eq (show m + 0 = k + n from e.symm.trans (Nat.add_comm n k))).trans (diff_zero k)
    d ▸ Int.NonNeg.mk k

theorem le_of_nonNeg {m n : Nat} (h : Int.NonNeg (diff m n)) : n ≤ m :=
  match diff_form m n with
  | .inl ⟨k, e, _⟩ => e ▸ Nat.le_add_right n k
  | .inr ⟨k, _, d⟩ => nomatch (d ▸ h : Int.NonNeg (Int.negSucc k))

theorem sub_diff (m n p q : Nat) : diff m n - diff p q = diff (m + q) (n + p) :=
  (congrArg (fun x => diff m n + x) (neg_diff p q)).trans (add_diff m n q p)

theorem le_diff {m n p q : Nat} (h : m + q ≤ p + n) : diff m n ≤ diff p q :=
  show Int.NonNeg (diff p q - diff m n) from (sub_diff p q m n).symm ▸ nonNeg_diff (Nat.add_comm m q ▸ h)

theorem of_le_diff {m n p q : Nat} (h : diff m n ≤ diff p q) : m + q ≤ p + n :=
  have h : Int.NonNeg (diff p q - diff m n) := h
  have h := sub_diff p q m n ▸ h
  Nat.add_comm q m ▸ le_of_nonNeg h

/-! ### The laws of a commutative ring -/

theorem add_comm (a b : Int) : a + b = b + a := by
  cases exists_diff a with | intro m h => cases h with | intro n ha =>
  cases exists_diff b with | intro p h => cases h with | intro q hb =>
  rw [ha, hb, add_diff, add_diff, Nat.add_comm m p, Nat.add_comm n q]

theorem add_assoc (a b c : Int) : a + b + c = a + (b + c) := by
  cases exists_diff a with | intro m h => cases h with | intro n ha =>
  cases exists_diff b with | intro p h => cases h with | intro q hb =>
  cases exists_diff c with | intro r h => cases h with | intro s hc =>
  rw [ha, hb, hc, add_diff, add_diff, add_diff, add_diff, Nat.add_assoc, Nat.add_assoc]

theorem zero_add (a : Int) : 0 + a = a := by
  cases exists_diff a with | intro m h => cases h with | intro n ha =>
  rw [ha]
  exact (add_diff 0 0 m n).trans (by rw [Nat.zero_add, Nat.zero_add])

theorem add_zero (a : Int) : a + 0 = a := (add_comm a 0).trans (zero_add a)

theorem mul_comm (a b : Int) : a * b = b * a := by
  cases exists_diff a with | intro m h => cases h with | intro n ha =>
  cases exists_diff b with | intro p h => cases h with | intro q hb =>
  rw [ha, hb, mul_diff, mul_diff, Nat.mul_comm m p, Nat.mul_comm n q, Nat.mul_comm m q, Nat.mul_comm n p,
    Nat.add_comm (q * m) (p * n)]

theorem mul_add (a b c : Int) : a * (b + c) = a * b + a * c := by
  cases exists_diff a with | intro m h => cases h with | intro n ha =>
  cases exists_diff b with | intro p h => cases h with | intro q hb =>
  cases exists_diff c with | intro r h => cases h with | intro s hc =>
  rw [ha, hb, hc, add_diff, mul_diff, mul_diff, mul_diff, add_diff]
  refine diff_eq ?_
  simp only [Nat.mul_add, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]

theorem add_mul (a b c : Int) : (a + b) * c = a * c + b * c := by
  rw [mul_comm, mul_add, mul_comm c a, mul_comm c b]

theorem mul_assoc (a b c : Int) : a * b * c = a * (b * c) := by
  cases exists_diff a with | intro m h => cases h with | intro n ha =>
  cases exists_diff b with | intro p h => cases h with | intro q hb =>
  cases exists_diff c with | intro r h => cases h with | intro s hc =>
  rw [ha, hb, hc, mul_diff, mul_diff, mul_diff, mul_diff]
  refine diff_eq ?_
  simp only [Nat.mul_add, Nat.add_mul, Nat.mul_assoc, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]

theorem one_mul (a : Int) : 1 * a = a := by
  cases exists_diff a with | intro m h => cases h with | intro n ha =>
  rw [ha]
  refine Eq.trans (mul_diff 1 0 m n) ?_
  rw [Nat.one_mul, Nat.one_mul, Nat.zero_mul, Nat.zero_mul, Nat.add_zero, Nat.add_zero]

theorem zero_mul (a : Int) : 0 * a = 0 := by
  cases exists_diff a with | intro m h => cases h with | intro n ha =>
  rw [ha]
  refine Eq.trans (mul_diff 0 0 m n) ?_
  rw [Nat.zero_mul, Nat.zero_mul]
  exact rfl

theorem mul_zero (a : Int) : a * 0 = 0 := (mul_comm a 0).trans (zero_mul a)

theorem add_right_neg (a : Int) : a + -a = 0 := by
  cases exists_diff a with | intro m h => cases h with | intro n ha =>
  rw [ha, neg_diff, add_diff]
  exact (diff_eq ((Nat.zero_add (n + m)).trans (Nat.add_comm n m)).symm : diff (m + n) (n + m) = diff 0 0)

theorem neg_eq (a : Int) : -a = -1 * a := by
  cases exists_diff a with | intro m h => cases h with | intro n ha =>
  rw [ha, neg_diff]
  refine Eq.trans ?_ (mul_diff 0 1 m n).symm
  rw [Nat.zero_mul, Nat.zero_mul, Nat.one_mul, Nat.one_mul, Nat.zero_add, Nat.zero_add]

theorem sub_eq (a b : Int) : a - b = a + -1 * b := congrArg (fun x => a + x) (neg_eq b)

theorem add_left_comm (a b c : Int) : a + (b + c) = b + (a + c) := by
  rw [← add_assoc, add_comm a b, add_assoc]

theorem add_right_comm (a b c : Int) : a + b + c = a + c + b := by
  rw [add_assoc, add_comm b, add_assoc]

theorem add_add_swap (a b c d : Int) : a + b + (c + d) = a + c + (b + d) := by
  rw [add_assoc, add_assoc, add_left_comm b c d]

/-! ### The laws of the order -/

theorem le_refl (a : Int) : a ≤ a := by
  cases exists_diff a with | intro m h => cases h with | intro n ha =>
  rw [ha]
  exact le_diff (Nat.le_refl _)

theorem le_of_eq {a b : Int} (h : a = b) : a ≤ b := h ▸ le_refl a

theorem le_of_eq_symm {a b : Int} (h : a = b) : b ≤ a := h ▸ le_refl a

theorem add_le_add {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d := by
  cases exists_diff a with | intro m h => cases h with | intro n ha =>
  cases exists_diff b with | intro p h => cases h with | intro q hb =>
  cases exists_diff c with | intro r h => cases h with | intro s hc =>
  cases exists_diff d with | intro t h => cases h with | intro u hd =>
  rw [ha, hb] at h₁
  rw [hc, hd] at h₂
  rw [ha, hb, hc, hd, add_diff, add_diff]
  refine le_diff ?_
  have key := Nat.add_le_add (of_le_diff h₁) (of_le_diff h₂)
  rw [show m + r + (q + u) = m + q + (r + u) by simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm],
    show p + t + (n + s) = p + n + (t + s) by simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]]
  exact key

theorem le_trans {a b c : Int} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := by
  cases exists_diff a with | intro m h => cases h with | intro n ha =>
  cases exists_diff b with | intro p h => cases h with | intro q hb =>
  cases exists_diff c with | intro r h => cases h with | intro s hc =>
  rw [ha, hb] at h₁
  rw [hb, hc] at h₂
  rw [ha, hc]
  refine le_diff (Nat.le_of_add_le_add_right (b := p + q) ?_)
  have key := Nat.add_le_add (of_le_diff h₁) (of_le_diff h₂)
  rw [show m + s + (p + q) = m + q + (p + s) by simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm],
    show r + n + (p + q) = p + n + (r + q) by simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]]
  exact key

theorem le_antisymm {a b : Int} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := by
  cases exists_diff a with | intro m h => cases h with | intro n ha =>
  cases exists_diff b with | intro p h => cases h with | intro q hb =>
  rw [ha, hb] at h₁ h₂
  rw [ha, hb]
  exact diff_eq (Nat.le_antisymm (of_le_diff h₁) (of_le_diff h₂))

theorem sub_nonneg {a b : Int} (h : a ≤ b) : 0 ≤ b - a := by
  cases exists_diff a with | intro m h => cases h with | intro n ha =>
  cases exists_diff b with | intro p h => cases h with | intro q hb =>
  rw [ha, hb] at h
  rw [ha, hb, sub_diff]
  have key := of_le_diff h
  refine (le_diff ?_ : diff 0 0 ≤ _)
  rw [Nat.zero_add, Nat.add_zero, Nat.add_comm q m]
  exact key

theorem le_total (a b : Int) : a ≤ b ∨ b ≤ a := by
  cases exists_diff a with | intro m h => cases h with | intro n ha =>
  cases exists_diff b with | intro p h => cases h with | intro q hb =>
  rw [ha, hb]
  cases Nat.le_total (m + q) (p + n) with
  | inl h => exact .inl (le_diff h)
  | inr h => exact .inr (le_diff h)

theorem lt_or_le (a b : Int) : a < b ∨ b ≤ a := by
  cases exists_diff a with | intro m h => cases h with | intro n ha =>
  cases exists_diff b with | intro p h => cases h with | intro q hb =>
  rw [ha, hb]
  cases Nat.lt_or_ge (m + q) (p + n) with
  | inl h =>
    refine .inl ((show diff m n + diff 1 0 ≤ diff p q from ?_))
    rw [add_diff]
    refine le_diff ?_
    have h : m + q + 1 ≤ p + n := h
    rw [Nat.add_zero, Nat.add_right_comm]
    exact h
  | inr h => exact .inr (le_diff h)

/-- What is not negative stays so when it is multiplied with a natural number. -/
theorem mul_nonneg (k : Nat) {a : Int} (h : 0 ≤ a) : 0 ≤ (k : Int) * a := by
  cases exists_diff a with | intro m e => cases e with | intro n ha =>
  rw [ha] at h
  rw [ha, show (k : Int) = diff k 0 from (diff_zero k).symm, mul_diff]
  have h : diff 0 0 ≤ diff m n := h
  have key := of_le_diff h
  refine (le_diff ?_ : diff 0 0 ≤ _)
  rw [Nat.zero_add, Nat.zero_mul, Nat.zero_mul, Nat.add_zero, Nat.add_zero]
  rw [Nat.zero_add, Nat.add_zero] at key
  exact Nat.mul_le_mul_left k key

theorem ofNat_le {m n : Nat} (h : m ≤ n) : (m : Int) ≤ n := by
  rw [show (m : Int) = diff m 0 from (diff_zero m).symm, show (n : Int) = diff n 0 from (diff_zero n).symm]
  exact le_diff h

theorem le_of_ofNat_le {m n : Nat} (h : (m : Int) ≤ n) : m ≤ n := by
  rw [show (m : Int) = diff m 0 from (diff_zero m).symm, show (n : Int) = diff n 0 from (diff_zero n).symm] at h
  exact of_le_diff h

theorem ofNat_nonneg (n : Nat) : 0 ≤ (n : Int) := ofNat_le (Nat.zero_le n)

theorem not_lt_zero_of_negSucc {n : Nat} (h : 0 ≤ Int.negSucc n) : False := by
  have h : diff 0 0 ≤ diff 0 (n + 1) := h
  have h : n + 1 ≤ 0 := Nat.zero_add (n + 1) ▸ of_le_diff h
  exact Nat.not_succ_le_zero n h

end Lean.Omega.Ring
