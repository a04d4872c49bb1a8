/-
Linear integer arithmetic by evaluation: terms as data, their normal forms, and derivations of an absurd inequality from
given ones, which the kernel runs.

A derivation is a list of steps.  Each adds multiples of inequalities that are there already, and divides the sum by a
common factor of its coefficients, rounding the constant down: what is left holds of integers only.
Read next: `Init.Omega.Facts`.  Lean's counterpart: `Init.Omega.LinearCombo`, `Init.Omega.Constraint`.
-/
prelude
import Init.Omega.Int

namespace Lean.Omega

/-- A linear term: variables are positions in a list of integers. -/
inductive Term where
  /-- A numeral. -/
  | num (k : Int)
  /-- A variable. -/
  | var (i : Nat)
  /-- A sum. -/
  | add (a b : Term)
  /-- A difference. -/
  | sub (a b : Term)
  /-- A negative. -/
  | neg (a : Term)
  /-- A multiple. -/
  | mul (k : Int) (a : Term)
  /-- A multiple, the factor on the right. -/
  | mulRight (a : Term) (k : Int)

/-- Coefficients, one for each variable. -/
abbrev Coefficients := List Int

namespace Coefficients

/-- The value: the sum of products with the values of variables. -/
def dot : (cs ctx : List Int) → Int
  | .nil, _ => 0
  | .cons _ _, .nil => 0
  | .cons c cs, .cons x xs => c * x + dot cs xs

/-- Sums of coefficients. -/
def add : (cs ds : List Int) → List Int
  | .nil, ds => ds
  | .cons c cs, .nil => .cons c cs
  | .cons c cs, .cons d ds => .cons (c + d) (add cs ds)

/-- Multiples of coefficients. -/
def mul (k : Int) : List Int → List Int
  | .nil => .nil
  | .cons c cs => .cons (k * c) (mul k cs)

/-- The coefficients of one variable. -/
def unit : Nat → List Int
  | 0 => .cons 1 .nil
  | i + 1 => .cons 0 (unit i)

/-- All coefficients are zero. -/
def allZero : List Int → Bool
  | .nil => true
  | .cons c cs => and (Int.beq' c 0) (allZero cs)

/-- The coefficients divided by a number. -/
def quotients (g : Nat) : List Int → List Int
  | .nil => .nil
  | .cons (.ofNat n) cs => .cons (.ofNat (n / g)) (quotients g cs)
  | .cons (.negSucc n) cs => .cons (Int.negOfNat ((n + 1) / g)) (quotients g cs)

/-- Both lists have the same coefficients. -/
def same : (cs ds : List Int) → Bool
  | .nil, .nil => true
  | .cons c cs, .cons d ds => and (Int.beq' c d) (same cs ds)
  | _, _ => false

end Coefficients

/-- The value of a variable. -/
def get : (ctx : List Int) → (i : Nat) → Int
  | .nil, _ => 0
  | .cons a _, 0 => a
  | .cons _ as, i + 1 => get as i

namespace Term

/-- The value of a term. -/
def denote (ctx : List Int) : Term → Int
  | num k => k
  | var i => get ctx i
  | add a b => denote ctx a + denote ctx b
  | sub a b => denote ctx a - denote ctx b
  | neg a => -denote ctx a
  | mul k a => k * denote ctx a
  | mulRight a k => denote ctx a * k

/-- The constant part. -/
def const : Term → Int
  | num k => k
  | var _ => 0
  | add a b => const a + const b
  | sub a b => const a + -1 * const b
  | neg a => -1 * const a
  | mul k a => k * const a
  | mulRight a k => k * const a

/-- The coefficients of the variables. -/
def coefficients : Term → List Int
  | num _ => .nil
  | var i => Coefficients.unit i
  | add a b => Coefficients.add (coefficients a) (coefficients b)
  | sub a b => Coefficients.add (coefficients a) (Coefficients.mul (-1) (coefficients b))
  | neg a => Coefficients.mul (-1) (coefficients a)
  | mul k a => Coefficients.mul k (coefficients a)
  | mulRight a k => Coefficients.mul k (coefficients a)

end Term

/-- `0 ≤ constant + Σ coefficients · variables` -/
structure Row where
  /-- The constant. -/
  constant : Int
  /-- The coefficients. -/
  coefficients : List Int

namespace Row

/-- The right-hand side. -/
def value (ctx : List Int) (r : Row) : Int := r.constant + Coefficients.dot r.coefficients ctx

/-- Rows that hold. -/
inductive AllHold (ctx : List Int) : List Row → Prop where
  /-- There are none. -/
  | nil : AllHold ctx .nil
  /-- One more. -/
  | cons {r : Row} {rs : List Row} (h : 0 ≤ value ctx r) (hs : AllHold ctx rs) : AllHold ctx (.cons r rs)

/-- The row at a position; one that always holds, if there is none. -/
def nth : (rs : List Row) → (i : Nat) → Row
  | .nil, _ => ⟨0, .nil⟩
  | .cons r _, 0 => r
  | .cons _ rs, i + 1 => nth rs i

/-- A sum of multiples of rows. -/
def combination (rs : List Row) : List (Prod Nat Nat) → Row
  | .nil => ⟨0, .nil⟩
  | .cons (k, i) ks =>
    let r := nth rs i
    let s := combination rs ks
    ⟨k * r.constant + s.constant, Coefficients.add (Coefficients.mul k r.coefficients) s.coefficients⟩

/-- A quotient, rounded down. -/
def floor (g : Nat) : Int → Int
  | .ofNat n => .ofNat (n / g)
  | .negSucc n => .negSucc (n / g)

/-- The row with another constant and other coefficients, if those are right after a division. -/
def dividedAs (g : Nat) (r : Row) (k : Int) (q : List Int) : Row :=
  match and (and (Nat.ble 1 g) (Coefficients.same (Coefficients.mul g q) r.coefficients))
      (Int.blt' r.constant (g * (k + 1))) with
  | true => ⟨k, q⟩
  | false => r

/-- The row divided by a common factor of its coefficients; the row itself if it is none. -/
def divided (g : Nat) (r : Row) : Row :=
  match g with
  | 1 => r
  | g => dividedAs g r (floor g r.constant) (Coefficients.quotients g r.coefficients)

/-- The row cannot hold. -/
def absurd (r : Row) : Bool := and (Int.blt' r.constant 0) (Coefficients.allZero r.coefficients)

/-- One step of a derivation: multiples of rows by their positions, and a common factor. -/
structure Step where
  /-- Multiples. -/
  parts : List (Prod Nat Nat)
  /-- The factor to divide by. -/
  factor : Nat

/-- Whether the last row of a derivation is absurd.  New rows are put in front of the others. -/
def refutes : (rs : List Row) → List Step → Bool
  | rs, .nil => absurd (nth rs 0)
  | rs, .cons s ss => refutes (.cons (divided s.factor (combination rs s.parts)) rs) ss

end Row

/-- `lhs ≤ rhs` -/
structure Inequality where
  /-- What is at most the other. -/
  lhs : Term
  /-- What is at least the other. -/
  rhs : Term

namespace Inequality

/-- The difference as a row. -/
def row (i : Inequality) : Row := ⟨(Term.sub i.rhs i.lhs).const, (Term.sub i.rhs i.lhs).coefficients⟩

/-- The differences as rows. -/
def rows : List Inequality → List Row
  | .nil => .nil
  | .cons i is => .cons (row i) (rows is)

/-- Inequalities that hold. -/
inductive AllHold (ctx : List Int) : List Inequality → Prop where
  /-- There are none. -/
  | nil : AllHold ctx .nil
  /-- One more. -/
  | cons (lhs rhs : Term) (is : List Inequality) (h : lhs.denote ctx ≤ rhs.denote ctx) (hs : AllHold ctx is) :
    AllHold ctx (.cons ⟨lhs, rhs⟩ is)

end Inequality

/-! ### Evaluation is right -/

namespace Coefficients

open Lean.Omega.Ring

theorem dot_nil_right : (cs : List Int) → dot cs .nil = 0
  | .nil => rfl
  | .cons _ _ => rfl

theorem dot_add : (cs ds ctx : List Int) → dot (add cs ds) ctx = dot cs ctx + dot ds ctx
  | .nil, ds, ctx => (zero_add (dot ds ctx)).symm
  | .cons _ _, .nil, .nil => rfl
  | .cons _ _, .nil, .cons _ _ => (add_zero _).symm
  | .cons _ _, .cons _ _, .nil => rfl
  | .cons c cs, .cons d ds, .cons x xs => by
    refine (?_ : (c + d) * x + dot (add cs ds) xs = c * x + dot cs xs + (d * x + dot ds xs))
    rw [dot_add cs ds xs, add_mul, add_add_swap]

theorem dot_mul (k : Int) : (cs ctx : List Int) → dot (mul k cs) ctx = k * dot cs ctx
  | .nil, _ => (mul_zero k).symm
  | .cons _ _, .nil => (mul_zero k).symm
  | .cons c cs, .cons x xs => by
    refine (?_ : k * c * x + dot (mul k cs) xs = k * (c * x + dot cs xs))
    rw [dot_mul k cs xs, mul_add, mul_assoc]

theorem dot_unit : (i : Nat) → (ctx : List Int) → dot (unit i) ctx = get ctx i
  | 0, .nil => rfl
  | _ + 1, .nil => rfl
  | 0, .cons x _ => (add_zero (1 * x)).trans (one_mul x)
  | i + 1, .cons x xs => by
    refine (?_ : 0 * x + dot (unit i) xs = get xs i)
    rw [dot_unit i xs, zero_mul, zero_add]

private theorem eq_of_beq' : (a b : Int) → Int.beq' a b = true → a = b
  | .ofNat _, .ofNat _, h => congrArg Int.ofNat (Nat.eq_of_beq_eq_true h)
  | .negSucc _, .negSucc _, h => congrArg Int.negSucc (Nat.eq_of_beq_eq_true h)
  | .ofNat _, .negSucc _, h => nomatch h
  | .negSucc _, .ofNat _, h => nomatch h

theorem and_left : (p q : Bool) → and p q = true → p = true
  | true, _, _ => rfl
  | false, _, h => h

theorem and_right : (p q : Bool) → and p q = true → q = true
  | true, _, h => h
  | false, _, h => Bool.noConfusion h

theorem eq_of_same : (cs ds : List Int) → same cs ds = true → cs = ds
  | .nil, .nil, _ => rfl
  | .cons c cs, .cons d ds, h =>
    have h₁ : c = d := eq_of_beq' c d (and_left _ _ h)
    have h₂ : cs = ds := eq_of_same cs ds (and_right _ _ h)
    h₁ ▸ h₂ ▸ rfl
  | .nil, .cons _ _, h => nomatch h
  | .cons _ _, .nil, h => nomatch h

theorem dot_allZero : (cs ctx : List Int) → allZero cs = true → dot cs ctx = 0
  | .nil, _, _ => rfl
  | .cons _ _, .nil, _ => rfl
  | .cons c cs, .cons x xs, h => by
    refine (?_ : c * x + dot cs xs = 0)
    rw [eq_of_beq' c 0 (and_left _ _ h), dot_allZero cs xs (and_right _ _ h), zero_mul, zero_add]

end Coefficients

theorem Term.denote_eq (ctx : List Int) : (t : Term) → t.denote ctx = t.const + Coefficients.dot t.coefficients ctx
  | .num k => (Ring.add_zero k).symm
  | .var i => ((Ring.zero_add _).trans (Coefficients.dot_unit i ctx)).symm
  | .add a b => by
    refine (?_ : a.denote ctx + b.denote ctx = a.const + b.const + Coefficients.dot (Coefficients.add _ _) ctx)
    rw [denote_eq ctx a, denote_eq ctx b, Coefficients.dot_add, Ring.add_add_swap]
  | .sub a b => by
    refine (?_ : a.denote ctx - b.denote ctx =
      a.const + -1 * b.const + Coefficients.dot (Coefficients.add _ (Coefficients.mul (-1) _)) ctx)
    rw [denote_eq ctx a, denote_eq ctx b, Coefficients.dot_add, Coefficients.dot_mul, Ring.sub_eq, Ring.mul_add,
      Ring.add_add_swap]
  | .neg a => by
    refine (?_ : -a.denote ctx = -1 * a.const + Coefficients.dot (Coefficients.mul (-1) _) ctx)
    rw [denote_eq ctx a, Coefficients.dot_mul, Ring.neg_eq, Ring.mul_add]
  | .mul k a => by
    refine (?_ : k * a.denote ctx = k * a.const + Coefficients.dot (Coefficients.mul k _) ctx)
    rw [denote_eq ctx a, Coefficients.dot_mul, Ring.mul_add]
  | .mulRight a k => by
    refine (?_ : a.denote ctx * k = k * a.const + Coefficients.dot (Coefficients.mul k _) ctx)
    rw [denote_eq ctx a, Coefficients.dot_mul, Ring.mul_comm, Ring.mul_add]

namespace Row

theorem value_eq_sub (ctx : List Int) (i : Inequality) :
    value ctx i.row = i.rhs.denote ctx - i.lhs.denote ctx :=
  (Term.denote_eq ctx (Term.sub i.rhs i.lhs)).symm

theorem allHold_rows (ctx : List Int) : (is : List Inequality) → Inequality.AllHold ctx is → AllHold ctx (Inequality.rows is)
  | _, .nil => .nil
  | _, .cons lhs rhs is h hs =>
    .cons (r := Inequality.row ⟨lhs, rhs⟩) (value_eq_sub ctx ⟨lhs, rhs⟩ ▸ Ring.sub_nonneg h) (allHold_rows ctx is hs)

theorem nth_nonneg (ctx : List Int) : (rs : List Row) → (i : Nat) → AllHold ctx rs → 0 ≤ value ctx (nth rs i)
  | .nil, _, _ => Ring.le_refl 0
  | .cons _ _, 0, .cons h _ => h
  | .cons _ rs, i + 1, .cons _ hs => nth_nonneg ctx rs i hs

theorem combination_nonneg (ctx : List Int) (rs : List Row) (h : AllHold ctx rs) :
    (ks : List (Prod Nat Nat)) → 0 ≤ value ctx (combination rs ks)
  | .nil => Ring.le_refl 0
  | .cons (k, i) ks => by
    have key := Ring.add_le_add (Ring.mul_nonneg k (nth_nonneg ctx rs i h)) (combination_nonneg ctx rs h ks)
    refine Ring.le_trans key (Ring.le_of_eq ?_)
    refine (?_ : (k : Int) * ((nth rs i).constant + Coefficients.dot (nth rs i).coefficients ctx) +
        ((combination rs ks).constant + Coefficients.dot (combination rs ks).coefficients ctx) =
      (k : Int) * (nth rs i).constant + (combination rs ks).constant +
        Coefficients.dot (Coefficients.add (Coefficients.mul k (nth rs i).coefficients) (combination rs ks).coefficients) ctx)
    rw [Coefficients.dot_add, Coefficients.dot_mul, Ring.mul_add, Ring.add_add_swap]

private theorem lt_of_blt' : (a b : Int) → Int.blt' a b = true → a + 1 ≤ b
  | .ofNat _, .ofNat _, h => Ring.ofNat_le (Nat.le_of_ble_eq_true h)
  | .ofNat _, .negSucc _, h => nomatch h
  | .negSucc a, .ofNat b, _ => by
    refine (?_ : Ring.diff 0 (a + 1) + Ring.diff 1 0 ≤ Int.ofNat b)
    rw [Ring.add_diff, ← Ring.diff_zero b]
    refine Ring.le_diff ?_
    refine (?_ : 1 ≤ b + (a + 1))
    exact Nat.le_trans (Nat.le_add_left 1 a) (Nat.le_add_left (a + 1) b)
  | .negSucc a, .negSucc b, h => by
    have h : b + 1 ≤ a := Nat.le_of_ble_eq_true h
    refine (?_ : Ring.diff 0 (a + 1) + Ring.diff 1 0 ≤ Ring.diff 0 (b + 1))
    rw [Ring.add_diff]
    refine Ring.le_diff ?_
    rw [Nat.zero_add, Nat.zero_add, Nat.add_zero, Nat.add_comm 1]
    exact Nat.succ_le_succ h

/-- An integer whose multiple is more than the negative of the factor is not negative. -/
private theorem nonneg_of_mul (g : Nat) (t : Int) (h : 1 ≤ (g : Int) * (t + 1)) : 0 ≤ t := by
  cases Ring.lt_or_le t 0 with
  | inr le => exact le
  | inl lt =>
    cases Ring.exists_diff t with | intro m e => cases e with | intro n ht =>
    rw [ht] at h lt
    have lt : Ring.diff m n + Ring.diff 1 0 ≤ Ring.diff 0 0 := lt
    rw [Ring.add_diff] at lt
    have lt : m + 1 + 0 ≤ 0 + (n + 0) := Ring.of_le_diff lt
    have lt : m + 1 ≤ n := Nat.zero_add n ▸ lt
    have h : Ring.diff 1 0 ≤ (g : Int) * (Ring.diff m n + Ring.diff 1 0) := h
    rw [Ring.add_diff, show (g : Int) = Ring.diff g 0 from (Ring.diff_zero g).symm, Ring.mul_diff] at h
    have h := Ring.of_le_diff h
    rw [Nat.zero_mul, Nat.zero_mul, Nat.add_zero, Nat.add_zero, Nat.add_zero, Nat.add_comm 1] at h
    exact _root_.absurd (Nat.le_trans h (Nat.mul_le_mul_left g lt)) (Nat.not_succ_le_self _)

private theorem one_eq (a : Int) : 1 = a + 1 + -1 * a := by
  rw [Ring.add_comm a, Ring.add_assoc, ← Ring.neg_eq, Ring.add_right_neg, Ring.add_zero]

private theorem add_cancel (a b : Int) : b + a + -1 * a = b := by
  rw [Ring.add_assoc, ← Ring.neg_eq, Ring.add_right_neg, Ring.add_zero]

theorem dividedAs_nonneg (ctx : List Int) (g : Nat) (r : Row) (k : Int) (q : List Int) (h : 0 ≤ value ctx r) :
    0 ≤ value ctx (dividedAs g r k q) := by
  unfold dividedAs
  generalize hc : and (and (Nat.ble 1 g) (Coefficients.same (Coefficients.mul g q) r.coefficients))
      (Int.blt' r.constant (g * (k + 1))) = c
  cases c with
  | false => exact h
  | true =>
    have hl := Coefficients.and_left _ _ hc
    have hs := Coefficients.eq_of_same _ _ (Coefficients.and_right _ _ hl)
    have hk := lt_of_blt' _ _ (Coefficients.and_right _ _ hc)
    refine (?_ : 0 ≤ k + Coefficients.dot q ctx)
    refine nonneg_of_mul g _ ?_
    have h : 0 ≤ r.constant + Coefficients.dot r.coefficients ctx := h
    rw [← hs, Coefficients.dot_mul] at h
    have key := Ring.add_le_add (Ring.add_le_add h hk) (Ring.le_refl (-1 * r.constant))
    rw [Ring.zero_add, ← one_eq r.constant, Ring.add_comm r.constant, Ring.add_right_comm, add_cancel, ← Ring.mul_add,
      ← Ring.add_assoc, Ring.add_comm _ k] at key
    exact key

theorem divided_nonneg (ctx : List Int) (g : Nat) (r : Row) (h : 0 ≤ value ctx r) : 0 ≤ value ctx (divided g r) := by
  unfold divided
  split
  case h_1 => exact h
  case h_2 => exact dividedAs_nonneg ctx g r _ _ h

theorem false_of_absurd (ctx : List Int) (r : Row) (h : 0 ≤ value ctx r) (check : absurd r = true) : False := by
  have h : 0 ≤ r.constant + Coefficients.dot r.coefficients ctx := h
  have hk := lt_of_blt' _ _ (Coefficients.and_left _ _ check)
  rw [Coefficients.dot_allZero _ ctx (Coefficients.and_right _ _ check), Ring.add_zero] at h
  have key : (1 : Int) ≤ 0 := Ring.le_trans (Ring.add_le_add h (Ring.le_refl 1)) hk
  exact Nat.not_succ_le_zero 0 (Ring.le_of_ofNat_le key)

theorem false_of_refutes (ctx : List Int) : (rs : List Row) → (steps : List Step) → AllHold ctx rs →
    refutes rs steps = true → False
  | rs, .nil, h, check => false_of_absurd ctx (nth rs 0) (nth_nonneg ctx rs 0 h) check
  | rs, .cons s ss, h, check =>
    false_of_refutes ctx (.cons (divided s.factor (combination rs s.parts)) rs) ss
      (.cons (divided_nonneg ctx s.factor _ (combination_nonneg ctx rs h s.parts)) h) check

end Row

/-- Inequalities from which an absurd one is derived cannot all hold. -/
theorem false_of_refutes (ctx : List Int) (is : List Inequality) (steps : List Row.Step)
    (check : Row.refutes (Inequality.rows is) steps = true) (h : Inequality.AllHold ctx is) : False :=
  Row.false_of_refutes ctx _ steps (Row.allHold_rows ctx is h) check

end Lean.Omega
