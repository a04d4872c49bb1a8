/-
What `omega` proves with: linear expressions over natural numbers as data, and the evaluation that shows that a sum of
inequalities is absurd.

Lean's counterpart: `Init.Omega`.
-/
prelude
import Init.Data.Nat.Basic

namespace Lean.Omega

/-- A linear expression: variables are positions in a list of numbers. -/
inductive NatExpr where
  /-- A numeral. -/
  | num (v : Nat)
  /-- A variable. -/
  | var (i : Nat)
  /-- A sum. -/
  | add (a b : NatExpr)
  /-- A multiple. -/
  | mulL (k : Nat) (a : NatExpr)
  /-- A multiple, the factor on the right. -/
  | mulR (a : NatExpr) (k : Nat)

namespace NatExpr

/-- The value of a variable. -/
def get : (ctx : List Nat) → (i : Nat) → Nat
  | .nil, _ => 0
  | .cons a _, 0 => a
  | .cons _ as, i + 1 => get as i

/-- The value of an expression. -/
def denote (ctx : List Nat) : NatExpr → Nat
  | num v => v
  | var i => get ctx i
  | add a b => denote ctx a + denote ctx b
  | mulL k a => k * denote ctx a
  | mulR a k => denote ctx a * k

/-- The value of a list of coefficients, one for each variable. -/
def dot : (ctx cs : List Nat) → Nat
  | .cons x xs, .cons c cs => c * x + dot xs cs
  | _, _ => 0

/-- Sums of coefficients. -/
def addC : (as bs : List Nat) → List Nat
  | .nil, bs => bs
  | .cons a as, .nil => .cons a as
  | .cons a as, .cons b bs => .cons (a + b) (addC as bs)

/-- Multiples of coefficients. -/
def mulC (k : Nat) : List Nat → List Nat
  | .nil => .nil
  | .cons a as => .cons (k * a) (mulC k as)

/-- The coefficients of one variable. -/
def unit : Nat → List Nat
  | 0 => .cons 1 .nil
  | i + 1 => .cons 0 (unit i)

/-- The constant part of an expression. -/
def const : NatExpr → Nat
  | num v => v
  | var _ => 0
  | add a b => const a + const b
  | mulL k a => k * const a
  | mulR a k => const a * k

/-- The coefficients of an expression. -/
def coeffs : NatExpr → List Nat
  | num _ => .nil
  | var i => unit i
  | add a b => addC (coeffs a) (coeffs b)
  | mulL k a => mulC k (coeffs a)
  | mulR a k => mulC k (coeffs a)

/-- All coefficients of `as` are at most those of `bs`. -/
def leC : (as bs : List Nat) → Bool
  | .nil, _ => true
  | .cons a as, .cons b bs => and (Nat.ble a b) (leC as bs)
  | .cons a as, .nil => and (Nat.ble a 0) (leC as .nil)

/-- `a ≤ b` is absurd: `b` has no larger coefficients, and a smaller constant. -/
def absurd (a b : NatExpr) : Bool :=
  and (Nat.ble (const b + 1) (const a)) (leC (coeffs b) (coeffs a))

private theorem and_left : (p q : Bool) → and p q = true → p = true
  | true, _, _ => rfl
  | false, _, h => h

private theorem and_right : (p q : Bool) → and p q = true → q = true
  | true, _, h => h
  | false, _, h => Bool.noConfusion h

private theorem add_add_swap (p q r s : Nat) : p + q + (r + s) = p + r + (q + s) :=
  (Nat.add_assoc p q (r + s)).trans
    ((congrArg (fun n => p + n) (Nat.add_left_comm q r s)).trans (Nat.add_assoc p r (q + s)).symm)

theorem add_congr {a b c d : Nat} (h₁ : a = b) (h₂ : c = d) : a + c = b + d :=
  Eq.trans (congrArg (fun n => n + c) h₁) (congrArg (fun n => b + n) h₂)

private theorem dot_nil : (ctx : List Nat) → dot ctx .nil = 0
  | .nil => rfl
  | .cons _ _ => rfl

private theorem dot_addC : (ctx as bs : List Nat) → dot ctx (addC as bs) = dot ctx as + dot ctx bs
  | .nil, _, _ => rfl
  | .cons _ _, .nil, _ => (Nat.zero_add _).symm
  | .cons _ _, .cons _ _, .nil => rfl
  | .cons x xs, .cons a as, .cons b bs =>
    Eq.trans (add_congr (Nat.add_mul a b x) (dot_addC xs as bs))
      (add_add_swap (a * x) (b * x) (dot xs as) (dot xs bs))

private theorem dot_mulC (k : Nat) : (ctx as : List Nat) → dot ctx (mulC k as) = k * dot ctx as
  | .nil, _ => rfl
  | .cons _ _, .nil => rfl
  | .cons x xs, .cons a as =>
    Eq.trans (add_congr (Nat.mul_assoc k a x) (dot_mulC k xs as)) (Nat.mul_add k (a * x) (dot xs as)).symm

private theorem dot_unit : (ctx : List Nat) → (i : Nat) → dot ctx (unit i) = get ctx i
  | .nil, _ => rfl
  | .cons x xs, 0 => add_congr (Nat.one_mul x) (dot_nil xs)
  | .cons x xs, i + 1 =>
    Eq.trans (add_congr (Nat.zero_mul x) (dot_unit xs i)) (Nat.zero_add _)

private theorem denote_eq (ctx : List Nat) : (e : NatExpr) → denote ctx e = const e + dot ctx (coeffs e)
  | num v => (congrArg (fun n => v + n) (dot_nil ctx)).symm
  | var i => (Eq.trans (Nat.zero_add _) (dot_unit ctx i)).symm
  | add a b =>
    Eq.trans (add_congr (denote_eq ctx a) (denote_eq ctx b))
      (Eq.trans (add_add_swap _ _ _ _) (congrArg (fun n => const a + const b + n) (dot_addC ctx (coeffs a) (coeffs b)).symm))
  | mulL k a =>
    Eq.trans (congrArg (fun n => k * n) (denote_eq ctx a))
      (Eq.trans (Nat.mul_add _ _ _) (congrArg (fun n => k * const a + n) (dot_mulC k ctx (coeffs a)).symm))
  | mulR a k =>
    Eq.trans (congrArg (fun n => n * k) (denote_eq ctx a))
      (Eq.trans (Nat.add_mul _ _ _)
        (congrArg (fun n => const a * k + n) (Eq.trans (Nat.mul_comm _ _) (dot_mulC k ctx (coeffs a)).symm)))

private theorem dot_le : (ctx as bs : List Nat) → leC as bs = true → dot ctx as ≤ dot ctx bs
  | .nil, _, _, _ => Nat.le_refl _
  | .cons _ _, .nil, _, _ => Nat.zero_le _
  | .cons x xs, .cons _ as, .cons _ bs, h =>
    Nat.add_le_add (Nat.mul_le_mul_right x (Nat.le_of_ble_eq_true (and_left _ _ h)))
      (dot_le xs as bs (and_right _ _ h))
  | .cons x xs, .cons a as, .nil, h =>
    have ha : a ≤ 0 := Nat.le_of_ble_eq_true (and_left _ _ h)
    have rest : dot xs as ≤ 0 := Eq.subst (motive := fun n => dot xs as ≤ n) (dot_nil xs) (dot_le xs as .nil (and_right _ _ h))
    Nat.add_le_add (Eq.subst (motive := fun n => a * x ≤ n) (Nat.zero_mul x) (Nat.mul_le_mul_right x ha)) rest

theorem false_of_le (ctx : List Nat) (a b : NatExpr) (check : absurd a b = true) (h : denote ctx a ≤ denote ctx b) :
    False :=
  have lt : denote ctx b < denote ctx a :=
    Eq.subst (motive := fun n => n < denote ctx a) (denote_eq ctx b).symm
      (Eq.subst (motive := fun n => const b + dot ctx (coeffs b) < n) (denote_eq ctx a).symm
        (Nat.lt_of_lt_of_le
          (Nat.add_le_add (Nat.le_of_ble_eq_true (and_left _ _ check)) (Nat.le_refl (dot ctx (coeffs b))) |>
            fun le => Eq.subst (motive := fun n => n ≤ const a + dot ctx (coeffs b)) (Nat.succ_add _ _) le)
          (Nat.add_le_add (Nat.le_refl (const a)) (dot_le ctx _ _ (and_right _ _ check)))))
  Nat.lt_irrefl _ (Nat.lt_of_lt_of_le lt h)

theorem add_le_add (ctx : List Nat) (a b c d : NatExpr) (h₁ : denote ctx a ≤ denote ctx b)
    (h₂ : denote ctx c ≤ denote ctx d) : denote ctx (add a c) ≤ denote ctx (add b d) :=
  Nat.add_le_add h₁ h₂

theorem mul_le_mul (ctx : List Nat) (k : Nat) (a b : NatExpr) (h : denote ctx a ≤ denote ctx b) :
    denote ctx (mulL k a) ≤ denote ctx (mulL k b) :=
  Nat.mul_le_mul_left k h

end NatExpr

namespace Nat

theorem le_of_not_lt (a b : Nat) (h : ¬a < b) : b ≤ a :=
  Or.elim (Nat.lt_or_ge a b) (fun lt => absurd lt h) (fun ge => ge)

theorem sub_dichotomy (a b : Nat) : (b ≤ a ∧ a - b + b = a) ∨ (a < b ∧ a - b = 0) :=
  Or.elim (Nat.lt_or_ge a b)
    (fun lt => Or.inr ⟨lt, Nat.sub_eq_zero_of_le (Nat.le_of_lt lt)⟩)
    (fun ge => Or.inl ⟨ge, Nat.sub_add_cancel ge⟩)

private theorem step {y q r x : Nat} (h : y * q + r = x - y) (le : y ≤ x) : y * (q + 1) + r = x :=
  Eq.trans (congrArg (fun n => n + r) (Nat.mul_add y q 1))
    (Eq.trans (congrArg (fun n => y * q + n + r) (Nat.mul_one y))
      (Eq.trans (Nat.add_right_comm (y * q) y r)
        (Eq.trans (congrArg (fun n => n + y) h) (Nat.sub_add_cancel le))))

private theorem go_spec {y : Nat} (hy : 0 < y) : (fuel x : Nat) → (h : x < fuel) →
    y * Nat.div.go y hy fuel x h + Nat.modCore.go y hy fuel x h = x
  | 0, _, h => absurd h (Nat.not_lt_zero _)
  | fuel + 1, x, h =>
    dite (y ≤ x)
      (fun le =>
        have q : Nat.div.go y hy (fuel + 1) x h = Nat.div.go y hy fuel (x - y) (Nat.div_rec_fuel_lemma hy le h) + 1 :=
          dif_pos le
        have r : Nat.modCore.go y hy (fuel + 1) x h = Nat.modCore.go y hy fuel (x - y) (Nat.div_rec_fuel_lemma hy le h) :=
          dif_pos le
        Eq.trans (NatExpr.add_congr (congrArg (fun n => y * n) q) r)
          (step (go_spec hy fuel (x - y) (Nat.div_rec_fuel_lemma hy le h)) le))
      (fun lt =>
        have q : Nat.div.go y hy (fuel + 1) x h = 0 := dif_neg lt
        have r : Nat.modCore.go y hy (fuel + 1) x h = x := dif_neg lt
        Eq.trans (NatExpr.add_congr (congrArg (fun n => y * n) q) r)
          (Eq.trans (congrArg (fun n => n + x) (Nat.mul_zero y)) (Nat.zero_add x)))

unseal Nat.div in
private theorem div_go {a b : Nat} (h : 0 < b) : a / b = Nat.div.go b h (Nat.succ a) a (Nat.lt_succ_self a) :=
  dif_pos h

unseal Nat.modCore in
private theorem mod_core_go {a b : Nat} (h : 0 < b) :
    Nat.modCore a b = Nat.modCore.go b h (Nat.succ a) a (Nat.lt_succ_self a) :=
  dif_pos h

private theorem mod_go {a b : Nat} (h : 0 < b) : a % b = Nat.modCore.go b h (Nat.succ a) a (Nat.lt_succ_self a) :=
  match a with
  | 0 =>
    have zero : Nat.modCore.go b h (Nat.succ 0) 0 (Nat.lt_succ_self 0) = 0 := dif_neg (Nat.not_le_of_gt h)
    zero.symm
  | n + 1 =>
    dite (b ≤ n + 1)
      (fun le => Eq.trans (if_pos le) (mod_core_go h))
      (fun lt => Eq.trans (if_neg lt) (dif_neg lt).symm)

theorem div_mod_facts (a b : Nat) (h : 0 < b) : b * (a / b) + a % b = a ∧ a % b < b :=
  ⟨Eq.trans (NatExpr.add_congr (congrArg (fun n => b * n) (div_go h)) (mod_go h)) (go_spec h _ _ _), Nat.mod_lt a h⟩

end Nat

theorem not_or_imp {p q : Prop} (h : ¬(p ∨ q)) : ¬p ∧ ¬q :=
  ⟨fun hp => h (Or.inl hp), fun hq => h (Or.inr hq)⟩

theorem not_and_imp {p q : Prop} [Decidable p] (h : ¬(p ∧ q)) : ¬p ∨ ¬q :=
  match ‹Decidable p› with
  | .isTrue hp => Or.inr fun hq => h ⟨hp, hq⟩
  | .isFalse hp => Or.inl hp

end Lean.Omega
