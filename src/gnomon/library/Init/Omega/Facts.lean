/-
The facts about order, division, subtraction, absolute values, powers and choices that `omega` adds to what it is given.

Read next: `Init.Omega.More`.  Lean's counterpart: `Init.Omega.Int`, `Init.Omega.Logic`.
-/
prelude
import Init.Omega.Linear
import Init.Data.Int.DivMod.Basic

universe u

set_option linter.unusedSimpArgs false

namespace Lean.Omega

open Ring

/-! ### Propositions -/

theorem em (p : Prop) : p ∨ ¬p :=
  have hl : Nonempty { x : Prop // x = True ∨ p } := ⟨⟨True, .inl rfl⟩⟩
  have hr : Nonempty { x : Prop // x = False ∨ p } := ⟨⟨False, .inl rfl⟩⟩
  have same (hp : p) : (fun x : Prop => x = True ∨ p) = (fun x : Prop => x = False ∨ p) :=
    funext fun _ => propext ⟨fun _ => Or.inr hp, fun _ => Or.inr hp⟩
  have choices (q q' : Prop → Prop) (e : q = q') (h : Nonempty { x // q x }) (h' : Nonempty { x // q' x }) :
      (Classical.choice h).val = (Classical.choice h').val := by
    cases e
    exact rfl
  match (Classical.choice hl).property, (Classical.choice hr).property with
  | .inr hp, _ => .inl hp
  | .inl _, .inr hp => .inl hp
  | .inl el, .inl er => .inr fun hp =>
    have : True = False := el.symm.trans ((choices _ _ (same hp) hl hr).trans er)
    this.mp trivial

theorem not_or_of_imp (p q : Prop) (h : p → q) : ¬p ∨ q := (em p).elim (fun hp => .inr (h hp)) .inl

theorem and_not_of_not_imp (p q : Prop) (h : ¬(p → q)) : p ∧ ¬q :=
  (em p).elim (fun hp => ⟨hp, fun hq => h fun _ => hq⟩) (fun hp => (h fun hp' => (hp hp').elim).elim)

theorem of_not_not (p : Prop) (h : ¬¬p) : p := (em p).elim (fun hp => hp) (fun hp => (h hp).elim)

theorem or_not_not_of_not_and (p q : Prop) (h : ¬(p ∧ q)) : ¬p ∨ ¬q :=
  (em p).elim (fun hp => .inr fun hq => h ⟨hp, hq⟩) .inl

theorem and_not_not_of_not_or (p q : Prop) (h : ¬(p ∨ q)) : ¬p ∧ ¬q := ⟨fun hp => h (.inl hp), fun hq => h (.inr hq)⟩

theorem and_or_not_and_not_of_iff (p q : Prop) (h : p ↔ q) : (p ∧ q) ∨ (¬p ∧ ¬q) :=
  (em q).elim (fun hq => .inl ⟨h.mpr hq, hq⟩) (fun hq => .inr ⟨fun hp => hq (h.mp hp), hq⟩)

theorem and_not_or_not_and_of_not_iff (p q : Prop) (h : ¬(p ↔ q)) : (p ∧ ¬q) ∨ (¬p ∧ q) :=
  (em p).elim (fun hp => .inl ⟨hp, fun hq => h ⟨fun _ => hq, fun _ => hp⟩⟩)
    (fun hp => .inr ⟨hp, of_not_not q fun hq => h ⟨fun hp' => (hp hp').elim, fun hq' => (hq hq').elim⟩⟩)

/-! ### Order -/

namespace Nat

theorem le_of_not_lt (x y : Nat) (h : ¬x < y) : y ≤ x := _root_.Nat.le_of_not_lt h

theorem lt_of_not_le (x y : Nat) (h : ¬x ≤ y) : y < x := _root_.Nat.gt_of_not_le h

theorem lt_or_gt_of_ne (x y : Nat) (h : x ≠ y) : x < y ∨ x > y := _root_.Nat.lt_or_gt_of_ne h

theorem emod_eq_zero_of_dvd (k x : Nat) (h : k ∣ x) : x % k = 0 :=
  match h with
  | ⟨c, e⟩ => e ▸ Nat.mul_mod_right k c

theorem emod_pos_of_not_dvd (k x : Nat) (h : ¬k ∣ x) : 0 < x % k :=
  Nat.pos_of_ne_zero fun e => h ⟨x / k, ((Nat.div_add_mod x k).symm.trans (congrArg (k * (x / k) + ·) e))⟩

end Nat

namespace Int

theorem lt_of_not_le (x y : Int) (h : ¬x ≤ y) : y < x :=
  (lt_or_le y x).elim (fun lt => lt) (fun le => _root_.absurd le h)

theorem le_of_not_lt (x y : Int) (h : ¬x < y) : y ≤ x :=
  (lt_or_le x y).elim (fun lt => _root_.absurd lt h) (fun le => le)

theorem lt_or_gt_of_ne (x y : Int) (h : x ≠ y) : x < y ∨ x > y :=
  (lt_or_le x y).elim .inl fun le => (lt_or_le y x).elim .inr fun ge => _root_.absurd (le_antisymm ge le) h

theorem ofNat_congr (a b : Nat) (h : a = b) : (a : Int) = b := congrArg Int.ofNat h

theorem ofNat_mul_nonneg (a b : Nat) : 0 ≤ (a : Int) * b := ofNat_nonneg (a * b)

theorem ite_disjunction (p : Prop) [Decidable p] (a b : Int) :
    (p ∧ (if p then a else b) = a) ∨ (¬p ∧ (if p then a else b) = b) :=
  if h : p then .inl ⟨h, if_pos h⟩ else .inr ⟨h, if_neg h⟩

theorem min_def (a b : Int) : min a b = if a ≤ b then a else b := rfl

theorem max_def (a b : Int) : max a b = if a ≤ b then b else a := rfl

theorem min_le_left (a b : Int) : min a b ≤ a := by omega

theorem min_le_right (a b : Int) : min a b ≤ b := by omega

theorem le_max_left (a b : Int) : a ≤ max a b := by omega

theorem le_max_right (a b : Int) : b ≤ max a b := by omega

theorem ofNat_min (a b : Nat) : ((min a b : Nat) : Int) = min (a : Int) b :=
  if h : a ≤ b then
    (congrArg Int.ofNat (if_pos h : min a b = a)).trans (if_pos (ofNat_le h) : min (a : Int) b = a).symm
  else
    (congrArg Int.ofNat (if_neg h : min a b = b)).trans
      (if_neg (fun h' => h (le_of_ofNat_le h')) : min (a : Int) b = b).symm

theorem ofNat_max (a b : Nat) : ((max a b : Nat) : Int) = max (a : Int) b :=
  if h : a ≤ b then
    (congrArg Int.ofNat (if_pos h : max a b = b)).trans (if_pos (ofNat_le h) : max (a : Int) b = b).symm
  else
    (congrArg Int.ofNat (if_neg h : max a b = a)).trans
      (if_neg (fun h' => h (le_of_ofNat_le h')) : max (a : Int) b = a).symm

/-! ### Subtraction of natural numbers, absolute values -/

theorem ofNat_sub_sub (a b c : Nat) : ((a - b - c : Nat) : Int) = ((a - (b + c) : Nat) : Int) :=
  congrArg Int.ofNat (Nat.sub_sub a b c)

private theorem ofNat_sub {a b : Nat} (h : b ≤ a) : ((a - b : Nat) : Int) = a - b := by
  have e : ((a - b + b : Nat) : Int) = (a : Int) := congrArg Int.ofNat (Nat.sub_add_cancel h)
  have e : ((a - b : Nat) : Int) + (b : Int) = (a : Int) := e
  omega

theorem ofNat_sub_dichotomy (a b : Nat) :
    (b ≤ a ∧ ((a - b : Nat) : Int) = a - b) ∨ (a < b ∧ ((a - b : Nat) : Int) = 0) :=
  (Nat.lt_or_ge a b).elim (fun lt => .inr ⟨lt, congrArg Int.ofNat (Nat.sub_eq_zero_of_le (Nat.le_of_lt lt))⟩)
    (fun ge => .inl ⟨ge, ofNat_sub ge⟩)

theorem negSucc_eq (n : Nat) : Int.negSucc n = -((n : Int) + 1) := rfl

theorem ofNat_natAbs (a : Int) : (a.natAbs : Int) = if 0 ≤ a then a else -a :=
  match a with
  | .ofNat n => (if_pos (ofNat_nonneg n)).symm
  | .negSucc _ => (if_neg fun h => not_lt_zero_of_negSucc h).symm

theorem le_natAbs (a : Int) : a ≤ (a.natAbs : Int) :=
  match a with
  | .ofNat n => le_refl (n : Int)
  | .negSucc n => by
    refine (?_ : -((n : Int) + 1) ≤ ((n + 1 : Nat) : Int))
    omega

theorem neg_le_natAbs (a : Int) : -a ≤ (a.natAbs : Int) :=
  match a with
  | .ofNat n => by
    refine (?_ : -(n : Int) ≤ (n : Int))
    omega
  | .negSucc n => le_refl ((n + 1 : Nat) : Int)

theorem toNat_eq_max (a : Int) : (a.toNat : Int) = max a 0 :=
  match a with
  | .ofNat n => by
    refine (?_ : (n : Int) = max (n : Int) 0)
    omega
  | .negSucc n => by
    refine (?_ : 0 = max (-((n : Int) + 1)) 0)
    omega

/-! ### Powers -/

theorem pow_succ (b : Int) (n : Nat) : b ^ (n + 1) = b ^ n * b := rfl

theorem ofNat_pow (a : Nat) : (n : Nat) → ((a ^ n : Nat) : Int) = (a : Int) ^ n
  | 0 => rfl
  | n + 1 => congrArg (· * (a : Int)) (ofNat_pow a n)

private theorem pos_of_blt' {a : Int} (h : Int.blt' 0 a = true) : Exists fun n : Nat => a = (n + 1 : Nat) :=
  match a with
  | .ofNat 0 => nomatch h
  | .ofNat (n + 1) => ⟨n, rfl⟩
  | .negSucc _ => nomatch h

theorem ofNat_pow_pos (b n : Nat) (h : Nat.blt 0 b = true) : 0 < ((b ^ n : Nat) : Int) :=
  ofNat_le (Nat.pow_pos (Nat.le_of_ble_eq_true h))

theorem pos_pow_of_pos (b : Int) (n : Nat) (h : Int.blt' 0 b = true) : 0 < b ^ n := by
  cases pos_of_blt' h with
  | intro m e =>
    rw [e, ← ofNat_pow]
    exact ofNat_le (Nat.pow_pos (Nat.succ_pos m))

/-! ### Division -/

/-- Quotient and remainder by a positive number. -/
theorem ediv_emod (x : Int) (k : Int) (h : Int.blt' 0 k = true) :
    k * (x / k) + x % k = x ∧ 0 ≤ x % k ∧ x % k < k := by
  cases pos_of_blt' h with
  | intro n e =>
  rw [e]
  cases x with
  | ofNat m =>
    have lt : m % (n + 1) < n + 1 := Nat.mod_lt m (Nat.succ_pos n)
    exact ⟨congrArg Int.ofNat (Nat.div_add_mod m (n + 1)), ofNat_nonneg (m % (n + 1)), ofNat_le lt⟩
  | negSucc m =>
    have eq : (n + 1) * (m / (n + 1)) + m % (n + 1) = m := Nat.div_add_mod m (n + 1)
    have lt : m % (n + 1) < n + 1 := Nat.mod_lt m (Nat.succ_pos n)
    have he : Int.negSucc m % ((n + 1 : Nat) : Int) = diff (n + 1) (m % (n + 1) + 1) := rfl
    have hd : Int.negSucc m / ((n + 1 : Nat) : Int) = diff 0 (m / (n + 1) + 1) := rfl
    rw [he, hd]
    generalize m % (n + 1) = r at eq lt ⊢
    generalize m / (n + 1) = q at eq ⊢
    refine ⟨?_, ?_, ?_⟩
    case refine_1 =>
      refine (?_ : _ = diff 0 (m + 1))
      rw [show ((n + 1 : Nat) : Int) = diff (n + 1) 0 from (diff_zero _).symm, mul_diff, add_diff, ← eq]
      refine diff_eq ?_
      rw [Nat.zero_mul, Nat.zero_mul, Nat.mul_zero, Nat.mul_add, Nat.mul_one]
      omega
    case refine_2 =>
      refine (le_diff ?_ : diff 0 0 ≤ _)
      omega
    case refine_3 =>
      rw [show ((n + 1 : Nat) : Int) = diff (n + 1) 0 from (diff_zero _).symm]
      refine (?_ : diff (n + 1) (r + 1) + diff 1 0 ≤ diff (n + 1) 0)
      rw [add_diff]
      refine le_diff ?_
      omega

theorem mul_ediv_self_le (x k : Int) (h : Int.blt' 0 k = true) : k * (x / k) ≤ x := by
  have key := ediv_emod x k h
  omega

theorem lt_mul_ediv_self_add (x k : Int) (h : Int.blt' 0 k = true) : x < k * (x / k) + k := by
  have key := ediv_emod x k h
  omega

private theorem blt'_of_lt {k : Int} (h : 0 < k) : Int.blt' 0 k = true :=
  match k with
  | .ofNat 0 => nomatch Nat.not_succ_le_zero 0 (le_of_ofNat_le h)
  | .ofNat (n + 1) => Nat.ble_eq_true_of_le (Nat.succ_le_succ (Nat.zero_le n))
  | .negSucc n => by
    have h : 1 ≤ -((n : Int) + 1) := h
    omega

theorem emod_nonneg (x k : Int) (h : 0 < k) : 0 ≤ x % k := (ediv_emod x k (blt'_of_lt h)).2.1

theorem emod_lt_of_pos (x k : Int) (h : 0 < k) : x % k < k := (ediv_emod x k (blt'_of_lt h)).2.2

theorem ediv_zero (x : Int) : x / 0 = 0 :=
  match x with
  | .ofNat m => congrArg Int.ofNat (Nat.div_zero m)
  | .negSucc _ => rfl

private theorem neg_neg (a : Int) : - -a = a := by omega

theorem ediv_neg (x k : Int) : x / -k = -(x / k) :=
  match x, k with
  | .ofNat m, .ofNat 0 => by
    refine (?_ : Int.ofNat m / 0 = -(Int.ofNat m / 0))
    rw [ediv_zero]
    exact rfl
  | .ofNat _, .ofNat (_ + 1) => rfl
  | .ofNat _, .negSucc _ => (neg_neg _).symm
  | .negSucc _, .ofNat 0 => rfl
  | .negSucc _, .ofNat (_ + 1) => rfl
  | .negSucc _, .negSucc _ => rfl

private theorem emod_neg (x k : Int) : x % -k = x % k :=
  match x, k with
  | .ofNat _, .ofNat 0 => rfl
  | .ofNat _, .ofNat (_ + 1) => rfl
  | .ofNat _, .negSucc _ => rfl
  | .negSucc _, .ofNat 0 => rfl
  | .negSucc _, .ofNat (_ + 1) => rfl
  | .negSucc _, .negSucc _ => rfl

private theorem emod_zero (x : Int) : x % 0 = x :=
  match x with
  | .ofNat m => congrArg Int.ofNat (Nat.mod_zero m)
  | .negSucc m => by
    refine (?_ : diff 0 (m % 0 + 1) = diff 0 (m + 1))
    rw [Nat.mod_zero]

theorem mul_ediv_add_emod (x k : Int) : k * (x / k) + x % k = x :=
  match (lt_or_le 0 k) with
  | .inl h => (ediv_emod x k (blt'_of_lt h)).1
  | .inr h =>
    match lt_or_le k 0 with
    | .inl h' => by
      have key := (ediv_emod x (-k) (blt'_of_lt (by omega))).1
      rw [ediv_neg, emod_neg] at key
      have e : -k * -(x / k) = k * (x / k) := by
        rw [neg_eq k, neg_eq (x / k), mul_assoc, ← mul_assoc k, mul_comm k, mul_assoc (-1) k, ← mul_assoc]
        exact one_mul _
      rw [e] at key
      exact key
    | .inr h' => by
      have e : k = 0 := le_antisymm h h'
      rw [e, emod_zero, zero_mul, zero_add]

theorem emod_def (x k : Int) : x % k = x - k * (x / k) := by
  have key := mul_ediv_add_emod x k
  omega

theorem emod_ofNat_nonneg (x : Nat) (k : Int) : 0 ≤ (x : Int) % k := ofNat_nonneg (x % k.natAbs)

private theorem eq_zero_of_mul_lt {n : Nat} {t : Int} (h₀ : 0 ≤ ((n + 1 : Nat) : Int) * t)
    (h : ((n + 1 : Nat) : Int) * t < ((n + 1 : Nat) : Int)) : ((n + 1 : Nat) : Int) * t = 0 :=
  match t with
  | .ofNat 0 => mul_zero _
  | .ofNat (j + 1) =>
    have h : (n + 1) * (j + 1) < n + 1 := le_of_ofNat_le h
    absurd (Nat.lt_of_le_of_lt (Nat.mul_le_mul_left (n + 1) (Nat.succ_pos j)) (Nat.lt_of_lt_of_le h (Nat.le_of_eq (Nat.mul_one (n + 1)).symm))) (Nat.lt_irrefl _)
  | .negSucc j =>
    have e : ((n + 1 : Nat) : Int) * Int.negSucc j = Int.negSucc ((n + 1) * j + n) := rfl
    (not_lt_zero_of_negSucc (e ▸ h₀)).elim

private theorem mul_emod_succ (n : Nat) (c : Int) : (((n + 1 : Nat) : Int) * c) % ((n + 1 : Nat) : Int) = 0 := by
  have key := ediv_emod (((n + 1 : Nat) : Int) * c) ((n + 1 : Nat) : Int) (blt'_of_lt (ofNat_le (Nat.succ_pos n)))
  generalize (((n + 1 : Nat) : Int) * c) / ((n + 1 : Nat) : Int) = q at key
  generalize hr : (((n + 1 : Nat) : Int) * c) % ((n + 1 : Nat) : Int) = r at key
  have e : ((n + 1 : Nat) : Int) * (c - q) = r := by
    rw [sub_eq, mul_add, ← mul_assoc, mul_comm _ (-1), mul_assoc]
    omega
  rw [← e] at key
  rw [← e]
  exact eq_zero_of_mul_lt key.2.1 key.2.2

theorem emod_eq_zero_of_dvd (k x : Int) (h : k ∣ x) : x % k = 0 := by
  cases h with
  | intro c e =>
  rw [e]
  cases k with
  | ofNat n =>
    cases n with
    | zero =>
      refine (?_ : (0 * c) % 0 = 0)
      rw [zero_mul]
      exact rfl
    | succ n => exact mul_emod_succ n c
  | negSucc n =>
    have key := mul_emod_succ n (-c)
    rw [← emod_neg] at key
    have e : Int.negSucc n * c = ((n + 1 : Nat) : Int) * -c := by
      refine (?_ : -((n + 1 : Nat) : Int) * c = _)
      rw [neg_eq, neg_eq c, ← mul_assoc, mul_comm _ (-1)]
    rw [e]
    exact key

theorem emod_pos_of_not_dvd (k x : Int) (h : ¬k ∣ x) : k = 0 ∨ 0 < x % k :=
  match lt_or_le 0 (x % k) with
  | .inl lt => .inr lt
  | .inr le =>
    have key := mul_ediv_add_emod x k
    have nonneg : k ≠ 0 → 0 ≤ x % k := fun hk =>
      match lt_or_gt_of_ne k 0 hk with
      | .inl lt => emod_neg x k ▸ emod_nonneg x (-k) (by omega)
      | .inr gt => emod_nonneg x k gt
    match em (k = 0) with
    | .inl e => .inl e
    | .inr ne =>
      have e : x % k = 0 := le_antisymm le (nonneg ne)
      absurd ⟨x / k, by omega⟩ h

end Int

end Lean.Omega
