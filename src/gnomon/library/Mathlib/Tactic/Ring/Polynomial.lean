/-
Polynomials that the kernel computes with: how `ring` proves an equation.

Terms of a commutative semiring or ring are read as `Sum` or `Difference`.  Each of them evaluates to a
polynomial with natural coefficients, or to two, the second of which is subtracted.  Two terms are equal
if their polynomials are; in a ring, what is subtracted is added on the other side.

Lean's counterpart: none; Mathlib's `ring` builds its proofs step by step.
-/

universe u

namespace Mathlib.Tactic.Ring

open Lean.Grind

/-- A product of powers of variables: numbers of variables, each with its exponent. -/
abbrev Monomial := List (Nat × Nat)

/-- A sum of multiples of monomials. -/
abbrev Polynomial := List (Nat × Monomial)

/-- The variable of a number; zero if there is none. -/
def value {α : Type u} [CommSemiring α] : List α → Nat → α
  | [], _ => 0
  | a :: _, 0 => a
  | _ :: l, n + 1 => value l n

namespace Monomial

/-- The monomial, times a power of a variable. -/
def mulPow (v e : Nat) : Monomial → Monomial
  | [] => [(v, e)]
  | (w, f) :: m =>
    cond (Nat.beq v w) ((w, e + f) :: m) (cond (Nat.blt v w) ((v, e) :: (w, f) :: m) ((w, f) :: mulPow v e m))

/-- The product. -/
def mul : Monomial → Monomial → Monomial
  | [], n => n
  | (v, e) :: m, n => mulPow v e (mul m n)

/-- Whether two monomials are the same. -/
def same : Monomial → Monomial → Bool
  | [], [] => true
  | (v, e) :: m, (w, f) :: n => cond (Nat.beq v w) (cond (Nat.beq e f) (same m n) false) false
  | _, _ => false

/-- A linear order in which monomials are kept; nothing depends on which. -/
def less : Monomial → Monomial → Bool
  | [], [] => false
  | [], _ => true
  | _, [] => false
  | (v, e) :: m, (w, f) :: n =>
    cond (Nat.beq v w) (cond (Nat.beq e f) (less m n) (Nat.blt e f)) (Nat.blt v w)

/-- What a monomial stands for. -/
def denote {α : Type u} [CommSemiring α] (ctx : List α) : Monomial → α
  | [] => 1
  | (v, e) :: m => value ctx v ^ e * denote ctx m

theorem eq_of_same : ∀ {m n : Monomial}, same m n = true → m = n
  | [], [], _ => rfl
  | (v, e) :: m, (w, f) :: n, h => by
    unfold same at h
    cases h1 : Nat.beq v w
    · rw [h1] at h; cases h
    · rw [h1] at h
      cases h2 : Nat.beq e f
      · rw [h2] at h; cases h
      · rw [h2] at h
        rw [Nat.eq_of_beq_eq_true h1, Nat.eq_of_beq_eq_true h2, eq_of_same h]
  | [], _ :: _, h => by cases h
  | _ :: _, [], h => by cases h

section
variable {α : Type u} [CommSemiring α] (ctx : List α)

private theorem mul_left_comm (a b c : α) : a * (b * c) = b * (a * c) := by
  rw [← Semiring.mul_assoc, CommSemiring.mul_comm a b, Semiring.mul_assoc]

theorem denote_mulPow (v e : Nat) (m : Monomial) :
    denote ctx (mulPow v e m) = value ctx v ^ e * denote ctx m := by
  induction m with
  | nil => rfl
  | cons p m ih =>
    obtain ⟨w, f⟩ := p
    unfold mulPow
    cases h1 : Nat.beq v w
    · cases h2 : Nat.blt v w
      · show value ctx w ^ f * denote ctx (mulPow v e m) = _
        rw [ih]
        exact mul_left_comm _ _ _
      · rfl
    · rw [Nat.eq_of_beq_eq_true h1]
      show value ctx w ^ (e + f) * denote ctx m = _
      rw [Semiring.pow_add, Semiring.mul_assoc]
      rfl

theorem denote_mul (m n : Monomial) : denote ctx (mul m n) = denote ctx m * denote ctx n := by
  induction m with
  | nil => exact (Semiring.one_mul _).symm
  | cons p m ih =>
    obtain ⟨v, e⟩ := p
    show denote ctx (mulPow v e (mul m n)) = value ctx v ^ e * denote ctx m * denote ctx n
    rw [denote_mulPow, ih, Semiring.mul_assoc]

end

end Monomial

namespace Polynomial

/-- The polynomial, plus a multiple of a monomial. -/
def addMul (c : Nat) (m : Monomial) : Polynomial → Polynomial
  | [] => [(c, m)]
  | (d, n) :: p =>
    cond (Monomial.same m n) ((c + d, n) :: p)
      (cond (Monomial.less m n) ((c, m) :: (d, n) :: p) ((d, n) :: addMul c m p))

/-- The sum. -/
def add : Polynomial → Polynomial → Polynomial
  | [], q => q
  | (c, m) :: p, q => addMul c m (add p q)

/-- The product with a multiple of a monomial. -/
def scale (c : Nat) (m : Monomial) : Polynomial → Polynomial
  | [] => []
  | (d, n) :: p => addMul (c * d) (Monomial.mul m n) (scale c m p)

/-- The product. -/
def mul : Polynomial → Polynomial → Polynomial
  | [], _ => []
  | (c, m) :: p, q => add (scale c m q) (mul p q)

/-- A constant. -/
def const (k : Nat) : Polynomial := cond (Nat.beq k 0) [] [(k, [])]

/-- The power. -/
def pow (p : Polynomial) : Nat → Polynomial
  | 0 => [(1, [])]
  | 1 => p
  | k + 2 => mul (pow p (k + 1)) p

/-- The power of a variable. -/
def powVar (i k : Nat) : Polynomial := cond (Nat.beq k 0) [(1, [])] [(1, [(i, k)])]

/-- Whether two polynomials are the same. -/
def same : Polynomial → Polynomial → Bool
  | [], [] => true
  | (c, m) :: p, (d, n) :: q => cond (Nat.beq c d) (cond (Monomial.same m n) (same p q) false) false
  | _, _ => false

section
variable {α : Type u} [CommSemiring α] (ctx : List α)

attribute [local instance] Semiring.natCast

/-- What a polynomial stands for. -/
def denote : Polynomial → α
  | [] => 0
  | (c, m) :: p => (c : α) * Monomial.denote ctx m + denote p

theorem eq_of_same : ∀ {p q : Polynomial}, same p q = true → p = q
  | [], [], _ => rfl
  | (c, m) :: p, (d, n) :: q, h => by
    unfold same at h
    cases h1 : Nat.beq c d
    · rw [h1] at h; cases h
    · rw [h1] at h
      cases h2 : Monomial.same m n
      · rw [h2] at h; cases h
      · rw [h2] at h
        rw [Nat.eq_of_beq_eq_true h1, Monomial.eq_of_same h2, eq_of_same h]
  | [], _ :: _, h => by cases h
  | _ :: _, [], h => by cases h

private theorem add_left_comm (a b c : α) : a + (b + c) = b + (a + c) := by
  rw [← Semiring.add_assoc, Semiring.add_comm a b, Semiring.add_assoc]

private theorem zero_add (a : α) : 0 + a = a := by rw [Semiring.add_comm, Semiring.add_zero]

theorem denote_addMul (c : Nat) (m : Monomial) (p : Polynomial) :
    denote ctx (addMul c m p) = (c : α) * Monomial.denote ctx m + denote ctx p := by
  induction p with
  | nil => rfl
  | cons h p ih =>
    obtain ⟨d, n⟩ := h
    unfold addMul
    cases h1 : Monomial.same m n
    · cases h2 : Monomial.less m n
      · show (d : α) * Monomial.denote ctx n + denote ctx (addMul c m p) = _
        rw [ih]
        exact add_left_comm _ _ _
      · rfl
    · rw [Monomial.eq_of_same h1]
      show ((c + d : Nat) : α) * Monomial.denote ctx n + denote ctx p = _
      rw [Semiring.natCast_add, Semiring.right_distrib, Semiring.add_assoc]
      rfl

theorem denote_add (p q : Polynomial) : denote ctx (add p q) = denote ctx p + denote ctx q := by
  induction p with
  | nil => exact (zero_add _).symm
  | cons h p ih =>
    obtain ⟨c, m⟩ := h
    show denote ctx (addMul c m (add p q)) = (c : α) * Monomial.denote ctx m + denote ctx p + denote ctx q
    rw [denote_addMul, ih, Semiring.add_assoc]

theorem denote_scale (c : Nat) (m : Monomial) (p : Polynomial) :
    denote ctx (scale c m p) = (c : α) * Monomial.denote ctx m * denote ctx p := by
  induction p with
  | nil => exact (Semiring.mul_zero _).symm
  | cons h p ih =>
    obtain ⟨d, n⟩ := h
    show denote ctx (addMul (c * d) (Monomial.mul m n) (scale c m p)) =
      (c : α) * Monomial.denote ctx m * ((d : α) * Monomial.denote ctx n + denote ctx p)
    rw [denote_addMul, ih, Monomial.denote_mul, Semiring.natCast_mul, Semiring.left_distrib,
      Semiring.mul_assoc, Semiring.mul_assoc (c : α) (Monomial.denote ctx m) (_ * _),
      Semiring.natCast_mul_left_comm (Monomial.denote ctx m)]

theorem denote_mul (p q : Polynomial) : denote ctx (mul p q) = denote ctx p * denote ctx q := by
  induction p with
  | nil => exact (Semiring.zero_mul _).symm
  | cons h p ih =>
    obtain ⟨c, m⟩ := h
    show denote ctx (add (scale c m q) (mul p q)) =
      ((c : α) * Monomial.denote ctx m + denote ctx p) * denote ctx q
    rw [denote_add, denote_scale, ih, Semiring.right_distrib]

theorem denote_const (k : Nat) : denote ctx (const k) = OfNat.ofNat (α := α) k := by
  unfold const
  cases h : Nat.beq k 0
  · show (k : α) * 1 + 0 = _
    rw [Semiring.mul_one, Semiring.add_zero, Semiring.ofNat_eq_natCast]
  · rw [Nat.eq_of_beq_eq_true h]
    rfl

theorem denote_one : denote ctx [(1, [])] = (1 : α) := denote_const ctx 1

theorem denote_pow (p : Polynomial) : ∀ k : Nat, denote ctx (pow p k) = denote ctx p ^ k
  | 0 => by
    rw [Semiring.pow_zero]
    exact denote_one ctx
  | 1 => by
    rw [Semiring.pow_one]
    rfl
  | k + 2 => by
    show denote ctx (mul (pow p (k + 1)) p) = _
    rw [denote_mul, denote_pow p (k + 1), Semiring.pow_succ _ (k + 1)]

theorem denote_powVar (i k : Nat) : denote ctx (powVar i k) = value ctx i ^ k := by
  unfold powVar
  cases h : Nat.beq k 0
  · show ((1 : Nat) : α) * (value ctx i ^ k * 1) + 0 = _
    rw [Semiring.natCast_one, Semiring.one_mul, Semiring.mul_one, Semiring.add_zero]
  · rw [Nat.eq_of_beq_eq_true h, Semiring.pow_zero]
    exact denote_one ctx

end

end Polynomial

/-- A term of a commutative semiring. -/
inductive Sum where
  /-- A numeral. -/
  | num (k : Nat)
  /-- A variable. -/
  | var (i : Nat)
  /-- The sum. -/
  | add (a b : Sum)
  /-- The product. -/
  | mul (a b : Sum)
  /-- The power of a variable. -/
  | powVar (i k : Nat)
  /-- The power. -/
  | pow (a : Sum) (k : Nat)

namespace Sum

/-- What a term stands for. -/
def denote {α : Type u} [CommSemiring α] (ctx : List α) : Sum → α
  | num k => OfNat.ofNat (α := α) k
  | var i => value ctx i
  | add a b => denote ctx a + denote ctx b
  | mul a b => denote ctx a * denote ctx b
  | powVar i k => value ctx i ^ k
  | pow a k => denote ctx a ^ k

/-- The polynomial that a term evaluates to. -/
def eval : Sum → Polynomial
  | num k => Polynomial.const k
  | var i => [(1, [(i, 1)])]
  | add a b => Polynomial.add (eval a) (eval b)
  | mul a b => Polynomial.mul (eval a) (eval b)
  | powVar i k => Polynomial.powVar i k
  | pow a k => Polynomial.pow (eval a) k

theorem denote_eval {α : Type u} [CommSemiring α] (ctx : List α) (e : Sum) :
    Polynomial.denote ctx e.eval = e.denote ctx := by
  induction e with
  | num k => exact Polynomial.denote_const ctx k
  | var i => exact (Polynomial.denote_powVar ctx i 1).trans (Semiring.pow_one _)
  | add a b iha ihb =>
    show Polynomial.denote ctx (Polynomial.add a.eval b.eval) = a.denote ctx + b.denote ctx
    rw [Polynomial.denote_add, iha, ihb]
  | mul a b iha ihb =>
    show Polynomial.denote ctx (Polynomial.mul a.eval b.eval) = a.denote ctx * b.denote ctx
    rw [Polynomial.denote_mul, iha, ihb]
  | powVar i k => exact Polynomial.denote_powVar ctx i k
  | pow a k ih =>
    show Polynomial.denote ctx (Polynomial.pow a.eval k) = a.denote ctx ^ k
    rw [Polynomial.denote_pow, ih]

end Sum

/-- Terms of a commutative semiring are equal if they evaluate to the same polynomial. -/
theorem eq_of_sums {α : Type u} [CommSemiring α] (ctx : List α) (a b : Sum)
    (h : Polynomial.same a.eval b.eval = true) : a.denote ctx = b.denote ctx := by
  rw [← Sum.denote_eval, ← Sum.denote_eval, Polynomial.eq_of_same h]

/-- A term of a commutative ring. -/
inductive Difference where
  /-- A numeral. -/
  | num (k : Nat)
  /-- A variable. -/
  | var (i : Nat)
  /-- The sum. -/
  | add (a b : Difference)
  /-- The difference. -/
  | sub (a b : Difference)
  /-- The negation. -/
  | neg (a : Difference)
  /-- The product. -/
  | mul (a b : Difference)
  /-- The power of a variable. -/
  | powVar (i k : Nat)
  /-- The power. -/
  | pow (a : Difference) (k : Nat)

namespace Difference

/-- What a term stands for. -/
def denote {α : Type u} [CommRing α] (ctx : List α) : Difference → α
  | num k => OfNat.ofNat (α := α) k
  | var i => value ctx i
  | add a b => denote ctx a + denote ctx b
  | sub a b => denote ctx a - denote ctx b
  | neg a => -denote ctx a
  | mul a b => denote ctx a * denote ctx b
  | powVar i k => value ctx i ^ k
  | pow a k => denote ctx a ^ k

/-- The product of differences of polynomials. -/
def mulPair (a b : Polynomial × Polynomial) : Polynomial × Polynomial :=
  (Polynomial.add (Polynomial.mul a.1 b.1) (Polynomial.mul a.2 b.2),
    Polynomial.add (Polynomial.mul a.1 b.2) (Polynomial.mul a.2 b.1))

/-- The power of a difference of polynomials. -/
def powPair (a : Polynomial × Polynomial) : Nat → Polynomial × Polynomial
  | 0 => ([(1, [])], [])
  | 1 => a
  | k + 2 => mulPair (powPair a (k + 1)) a

/-- The polynomials whose difference a term evaluates to. -/
def eval : Difference → Polynomial × Polynomial
  | num k => (Polynomial.const k, [])
  | var i => ([(1, [(i, 1)])], [])
  | add a b => (Polynomial.add (eval a).1 (eval b).1, Polynomial.add (eval a).2 (eval b).2)
  | sub a b => (Polynomial.add (eval a).1 (eval b).2, Polynomial.add (eval a).2 (eval b).1)
  | neg a => ((eval a).2, (eval a).1)
  | mul a b => mulPair (eval a) (eval b)
  | powVar i k => (Polynomial.powVar i k, [])
  | pow a k => powPair (eval a) k

section
variable {α : Type u} [CommRing α] (ctx : List α)

/-- What the difference of two polynomials stands for. -/
def denotePair (p : Polynomial × Polynomial) : α :=
  Polynomial.denote ctx p.1 - Polynomial.denote ctx p.2

private theorem sub_zero (a : α) : a - 0 = a := by
  rw [Ring.sub_eq_add_neg, AddCommGroup.neg_zero, Semiring.add_zero]

private theorem add_sub_add (a b c d : α) : a + b - (c + d) = a - c + (b - d) := by
  rw [Ring.sub_eq_add_neg, Ring.sub_eq_add_neg, Ring.sub_eq_add_neg, AddCommGroup.neg_add,
    Semiring.add_assoc, Semiring.add_assoc, ← Semiring.add_assoc b, Semiring.add_comm b (-c),
    Semiring.add_assoc (-c)]

private theorem denotePair_add (p q : Polynomial × Polynomial) :
    denotePair ctx (Polynomial.add p.1 q.1, Polynomial.add p.2 q.2) =
      denotePair ctx p + denotePair ctx q := by
  unfold denotePair
  rw [Polynomial.denote_add, Polynomial.denote_add, add_sub_add]

private theorem denotePair_neg (p : Polynomial × Polynomial) :
    denotePair ctx (p.2, p.1) = -denotePair ctx p := by
  unfold denotePair
  rw [AddCommGroup.neg_sub]

private theorem denotePair_mul (p q : Polynomial × Polynomial) :
    denotePair ctx (mulPair p q) = denotePair ctx p * denotePair ctx q := by
  unfold denotePair mulPair
  rw [Polynomial.denote_add, Polynomial.denote_add, Polynomial.denote_mul, Polynomial.denote_mul,
    Polynomial.denote_mul, Polynomial.denote_mul, add_sub_add]
  rw [Ring.sub_eq_add_neg (Polynomial.denote ctx p.1) (Polynomial.denote ctx p.2),
    Semiring.right_distrib, Ring.sub_eq_add_neg (Polynomial.denote ctx q.1),
    Semiring.left_distrib, Semiring.left_distrib, Ring.mul_neg, Ring.neg_mul, Ring.neg_mul,
    Ring.mul_neg, AddCommGroup.neg_neg, ← Ring.sub_eq_add_neg, Semiring.add_comm (-_ : α),
    ← Ring.sub_eq_add_neg]

private theorem denotePair_pow (p : Polynomial × Polynomial) :
    ∀ k : Nat, denotePair ctx (powPair p k) = denotePair ctx p ^ k
  | 0 => by
    rw [Semiring.pow_zero]
    exact (sub_zero _).trans (Polynomial.denote_one ctx)
  | 1 => (Semiring.pow_one _).symm
  | k + 2 => by
    show denotePair ctx (mulPair (powPair p (k + 1)) p) = _
    rw [denotePair_mul, denotePair_pow p (k + 1), Semiring.pow_succ _ (k + 1)]

theorem denote_eval (e : Difference) : denotePair ctx e.eval = e.denote ctx := by
  induction e with
  | num k => exact (sub_zero _).trans (Polynomial.denote_const ctx k)
  | var i =>
    exact (sub_zero _).trans ((Polynomial.denote_powVar ctx i 1).trans (Semiring.pow_one _))
  | add a b iha ihb =>
    show _ = a.denote ctx + b.denote ctx
    rw [← iha, ← ihb]
    exact denotePair_add ctx _ _
  | sub a b iha ihb =>
    show _ = a.denote ctx - b.denote ctx
    rw [← iha, ← ihb, Ring.sub_eq_add_neg, ← denotePair_neg]
    exact denotePair_add ctx _ (b.eval.2, b.eval.1)
  | neg a ih =>
    show _ = -a.denote ctx
    rw [← ih]
    exact denotePair_neg ctx _
  | mul a b iha ihb =>
    show _ = a.denote ctx * b.denote ctx
    rw [← iha, ← ihb]
    exact denotePair_mul ctx _ _
  | powVar i k => exact (sub_zero _).trans (Polynomial.denote_powVar ctx i k)
  | pow a k ih =>
    show _ = a.denote ctx ^ k
    rw [← ih]
    exact denotePair_pow ctx _ k

end

end Difference

/-- Terms of a commutative ring are equal if the differences that they evaluate to are. -/
theorem eq_of_differences {α : Type u} [CommRing α] (ctx : List α) (a b : Difference)
    (h : Polynomial.same (Polynomial.add a.eval.1 b.eval.2) (Polynomial.add b.eval.1 a.eval.2) = true) :
    a.denote ctx = b.denote ctx := by
  rw [← Difference.denote_eval, ← Difference.denote_eval]
  have g := congrArg (Polynomial.denote ctx) (Polynomial.eq_of_same h)
  rw [Polynomial.denote_add, Polynomial.denote_add] at g
  unfold Difference.denotePair
  rw [AddCommGroup.sub_eq_iff, Ring.sub_eq_add_neg, Semiring.add_assoc,
    Semiring.add_comm (-_ : α), ← Semiring.add_assoc, ← g, Semiring.add_assoc,
    AddCommGroup.add_neg_cancel, Semiring.add_zero]

end Mathlib.Tactic.Ring
