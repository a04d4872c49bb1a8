"""The tactics of `Mathlib.Tactic`: what they prove, and what they say where they do not."""

from __future__ import annotations

import pytest

from gnomon.elab.frontend import Frontend
from gnomon.syntax import Source


def messages(text: str) -> list[str]:
    """Return the messages that a file gets, unused variables left out."""
    frontend = Frontend(Source(text, "test"))
    found = [message.text() for snapshot in frontend.run() for message in snapshot.messages]
    return [text for text in found if not text.startswith("unused variable")]


RING = """
variable {R : Type} [Lean.Grind.CommRing R] [LE R] [LT R] [Std.IsLinearOrder R]
  [Std.LawfulOrderLT R] [Lean.Grind.OrderedRing R]
"""

PROVED = {
    "ring": """
example (a b : ℕ) : a + b = b + a := by ring
example (a b : ℤ) : (a + b)^2 = a^2 + 2*a*b + b^2 := by ring
example (a b : ℤ) : (a - b) * (a + b) = a^2 - b^2 := by ring
example (a b c : ℕ) : (a + b + c)^3 = a^3 + b^3 + c^3 + 3*(a+b)*(b+c)*(c+a) := by ring
example (x : UInt8) : (x - 1)*(x+1) = x*x - 1 := by ring
example (x y : BitVec 8) : (x + y) * 2 = x * 2 + 2 * y := by ring
example (x y : Fin 7) : (x + y) * 2 = x * 2 + 2 * y := by ring
example (a b c d : R) : (a^2 + b^2) * (c^2 + d^2) = (a*c - b*d)^2 + (a*d+b*c)^2 := by ring
example (n : ℕ) : 2^(n+1) = 2 * 2^n := by ring
example (a b : ℤ) (n : ℕ) : (a*b)^(n+2) = a^n * b^n * (a*b)^2 := by ring
example (a b : ℤ) (f : ℤ → ℤ) : f (a + b) = f (b + a) := by ring_nf
example (x : ℕ) (h : x * 2 > 5) : x + x > 5 := by ring_nf; assumption
""",
    "a ring of one's own": """
structure Wrap where
  val : ℤ
instance : Add Wrap := ⟨fun a b => ⟨a.val + b.val⟩⟩
instance : Mul Wrap := ⟨fun a b => ⟨a.val * b.val⟩⟩
instance : Neg Wrap := ⟨fun a => ⟨-a.val⟩⟩
instance : Sub Wrap := ⟨fun a b => ⟨a.val - b.val⟩⟩
instance (n : ℕ) : OfNat Wrap n := ⟨⟨n⟩⟩
instance : NatCast Wrap := ⟨fun n => ⟨n⟩⟩
instance : IntCast Wrap := ⟨fun n => ⟨n⟩⟩
instance : HPow Wrap ℕ Wrap := ⟨fun a n => ⟨a.val ^ n⟩⟩
instance : SMul ℕ Wrap := ⟨fun n a => (n : Wrap) * a⟩
instance : SMul ℤ Wrap := ⟨fun n a => (n : Wrap) * a⟩
instance : Lean.Grind.CommRing Wrap where
  add_zero := fun a => congrArg Wrap.mk (Int.add_zero a.val)
  add_comm := fun _ _ => congrArg Wrap.mk (Int.add_comm _ _)
  add_assoc := fun _ _ _ => congrArg Wrap.mk (Int.add_assoc _ _ _)
  mul_assoc := fun _ _ _ => congrArg Wrap.mk (Int.mul_assoc _ _ _)
  mul_one := fun a => congrArg Wrap.mk (Int.mul_one a.val)
  one_mul := fun a => congrArg Wrap.mk (Int.one_mul a.val)
  left_distrib := fun _ _ _ => congrArg Wrap.mk (Int.mul_add _ _ _)
  right_distrib := fun _ _ _ => congrArg Wrap.mk (Int.add_mul _ _ _)
  zero_mul := fun a => congrArg Wrap.mk (Int.zero_mul a.val)
  mul_zero := fun a => congrArg Wrap.mk (Int.mul_zero a.val)
  mul_comm := fun _ _ => congrArg Wrap.mk (Int.mul_comm _ _)
  pow_zero := fun _ => rfl
  pow_succ := fun _ _ => rfl
  neg_add_cancel := fun a => congrArg Wrap.mk (Int.add_left_neg a.val)
  sub_eq_add_neg := fun _ _ => congrArg Wrap.mk Int.sub_eq_add_neg
  neg_zsmul := fun i a => congrArg Wrap.mk (Int.neg_mul i a.val)
example (x y : Wrap) : (x - y) * (x + y) = x^2 - y^2 := by ring
example (x y : Wrap) : (x + y)^3 = x^3 + 3 * x^2 * y + 3 * x * y^2 + y^3 := by ring
""",
    "linarith": """
example (a b : ℤ) (h : a < b) : a + 1 ≤ b := by linarith
example (x y z : ℤ) (h1 : 2*x < 3*y) (h2 : -4*x + 2*z < 0) (h3 : 12*y - 4*z < 0) : False := by
  linarith
example (a b : ℕ) (h : a + b = 10) (h2 : a ≥ 4) : b ≤ 6 := by linarith
example (a b : ℤ) (h1 : a ≤ b) (h2 : b ≤ a) : a = b := by linarith
example (x y : ℤ) (h : 0 ≤ x) (h2 : x ≤ 3 ∧ y ≤ 4) : x + y ≤ 7 := by linarith
example (x : ℕ) (h : x ≤ 3) (y : ℤ) (h2 : y = x) : y ≤ 3 := by linarith
example (a b c : R) (h : 2 * a < b) (h2 : b ≤ 2 * c) : a < c := by linarith
example (p : Prop) (a b : ℕ) (h : ¬ b ≤ a) (h2 : b < a) : p := by linarith
example (a b : ℕ) (f : ∀ n, n < b) : a < b := by linarith [f a]
example (a b : ℕ) (h : a * a < b) (h2 : b < a * a) : False := by linarith only [h, h2]
""",
    "nlinarith": """
example (x y : ℤ) (h : x ≥ 1) (h' : y ≥ 1) : x * y ≥ 1 := by nlinarith
example (x y : ℤ) : 2 * x * y ≤ x^2 + y^2 := by nlinarith [sq_nonneg (x - y)]
example (a b c : ℤ) : a*b + b*c + c*a ≤ a^2 + b^2 + c^2 := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - a)]
""",
    "positivity": """
example (a : ℤ) : 0 < a^2 + 1 := by positivity
example (a b : ℤ) (h : 0 < a) (h2 : b > 0): 0 < 3 * a * b + b^3 := by positivity
example (a : ℤ) (h : a ≠ 0) : 0 < a^2 := by positivity
example (a b: ℕ) (h : 0 < a) : a * 3 * (b + 1) ≠ 0 := by positivity
example (n : ℕ) : 0 < (2 : ℤ)^n := by positivity
example (a b : ℤ) (h : 2 ≤ a) (h3 : 0 ≤ b) : 0 ≤ b / a + max a b + b % a := by positivity
example (a : ℤ) (p : Prop) [Decidable p] (h : a > 0) : 0 < if p then a else 3 := by positivity
example (a b : R) (h : 0 < a) : 0 < a^3 + b^2 + 2 := by positivity
""",
    "norm_num": """
example : (2 : ℤ) - 3 < 5 * 7 := by norm_num
example : ¬ (2 : ℤ) ^ 10 = 1000 := by norm_num
example (x : ℕ) (h : x = 2 + 3) : x = 5 := by norm_num [h]
example (x : ℕ) (h : x + (2 * 3) = 7) : x = 1 := by norm_num at h; exact h
example : Nat.gcd 12 18 = 6 ∧ (3 : ℤ) ∣ 9 ∧ Nat.Coprime 4 9 := by norm_num
example : (2 : UInt8) + 3 = 5 := by norm_num1
example : (2 : R) * 3 + 1 = 7 ∧ (2 : R) - 5 ≤ -3 ∧ (2 : R) ≠ 7 := by norm_num
""",
    "tauto": """
example (p q r : Prop) (h : p ∧ (q ∨ r)) : (p ∧ q) ∨ (p ∧ r) := by tauto
example (p q : Prop) : ((p → q) → p) → p := by tauto
example (p q : Prop) : ¬ (p ↔ q) ↔ (p ↔ ¬ q) := by tauto
example (p q r s : Prop) (h : (p ∧ q) ∨ (r ∧ s)) : (p ∨ r) ∧ (p ∨ s) ∧ (q ∨ r) ∧ (q ∨ s) := by
  tauto
example (a b : ℕ) (h : a = b) (h2 : b ≠ a) : False := by tauto
example (p : Prop) (f : ℕ → Prop) (h : ∃ x, f x ∧ p) : p := by tauto
""",
    "aesop": """
example (p q : Prop) (h : p ∨ q) : q ∨ p := by aesop
example : ∃ x : ℕ, x = 3 := by aesop
@[aesop safe constructors] inductive Even' : ℕ → Prop
  | zero : Even' 0
  | step (n : ℕ) : Even' n → Even' (n + 2)
example : Even' 4 := by aesop
@[aesop unsafe 50% apply] theorem weaker (a b : ℕ) (h : a < b) : a ≤ b := Nat.le_of_lt h
example (a b : ℕ) (h : a < b) : a ≤ b := by aesop
def twice (n : ℕ) := n + n
example : twice 2 = 4 := by aesop (add norm simp twice)
example (a b : ℕ) (h : a < b) : ¬ b ≤ a := by aesop (add safe (by omega))
def safe := 1
""",
    "names of laws": """
example (a b c : ℕ) : a * b * c = c * (a * b) := by rw [mul_comm]
example (a b c : ℤ) : a * (b + c) = a * c + a * b := by rw [mul_add, add_comm]
example (a b c : R) (h : a ≤ b) (h2 : b < c) : a < c := lt_of_le_of_lt h h2
example (a b : ℤ) (h : ¬ a ≤ b) : b < a := by rwa [not_le] at h
theorem lt_two_pow (n : ℕ) : n < 2^n := by
  induction n with
  | zero => norm_num
  | succ n ih =>
    rw [pow_succ]
    linarith
""",
    "rewriting and splitting": """
example (f g : ℕ → ℕ) (h : ∀ x, f x = g x) : (fun x => f x + 0) = g := by
  simp_rw [h, Nat.add_zero]
example (p q : Prop) [Decidable p] [Decidable q] :
    (if p then (if q then 1 else 2) else 3) ≤ 3 := by
  split_ifs with hp hq <;> omega
example (a b : ℕ) : (if a < b then a else b) ≤ b := by
  split_ifs with h
  · exact le_of_lt h
  · exact le_refl b
""",
    "smaller ones": """
example : ∃ x y : ℕ, x + 1 = y := by use 3, 4
example (p : Prop) (h : ¬¬p) : p := by by_contra g; exact h g
example (p : ℕ → ℕ → Prop) (h : ¬ ∀ x, ∃ y, p x y ∧ x < y) : ∃ x, ∀ y, p x y → y ≤ x := by
  push_neg at h
  exact h
example (a b : ℕ) (h : a ≤ b) : a < b + 1 := by contrapose! h; omega
example (a b : ℕ) : a ≤ a + b := by by_contra! h; omega
example (a b : ℕ) (h : a = b) : a + a = a + b := by nth_rewrite 2 [h]; rfl
example (a b : ℕ) (h : a + b = 3) : (a + b) * (a + b) = 9 := by
  set x := a + b with hx
  rw [h]
""",
}


@pytest.mark.parametrize("text", PROVED.values(), ids=PROVED.keys())
def test_it_proves(text: str) -> None:
    """What the kernel accepts; nothing is said about it."""
    assert messages("import Mathlib.Tactic\n" + RING + text) == []


FAILED = {
    "ring1": (
        "example (a b : ℤ) : a + b = b + a + 1 := by ring1",
        ["ring failed, ring expressions not equal\na b : ℤ\n⊢ a + b = 1 + a + b"],
    ),
    "ring": (
        "example (a b : ℤ) : a + b = b + a + 1 := by ring",
        [
            "Try this:\n  [apply] ring_nf\n\nThe `ring` tactic failed to close the goal. Use `ring_nf` "
            "to obtain a normal form.\n  \nNote that `ring` works primarily in *commutative* rings. "
            "If you have a noncommutative ring, abelian group or module, consider using "
            "`noncomm_ring`, `abel` or `module` instead.",
            "unsolved goals\na b : ℤ\n⊢ a + b = 1 + a + b",
        ],
    ),
    "no equation": (
        "example (a b : ℕ) (h : a < b) : a < b := by ring1",
        ["ring failed: not an equality"],
    ),
    "linarith": (
        "example (a b : ℕ) (h : a ≤ b) : a < b := by linarith",
        [
            "linarith failed to find a contradiction\na b : ℕ\nh : a ≤ b\na✝ : a ≥ b\n⊢ False\n"
            "failed"
        ],
    ),
    "positivity": (
        "example (a : ℤ) : 0 ≤ a := by positivity",
        ["failed to prove positivity/nonnegativity/nonzeroness"],
    ),
    "positivity, weaker": (
        "example (a : ℤ) : 0 < a ^ 2 := by positivity",
        [
            "failed to prove strict positivity, but it would be possible to prove nonnegativity if "
            "desired"
        ],
    ),
    "no sign": ("example (a : ℤ) : a < 3 := by positivity", ["not a positivity goal"]),
    "norm_num": ("example : 2 + 2 = 5 := by norm_num", ["unsolved goals\n⊢ False"]),
    "norm_num, nothing": (
        "example (x y : ℕ) : x < y := by norm_num",
        ["norm_num made no progress"],
    ),
    "tauto": (
        "example (p q : Prop) (h : p → q) : q → p := by tauto",
        ["tauto failed to solve some goals."],
    ),
    "aesop, nothing": (
        "example (p : Prop) : p := by aesop",
        ["tactic 'aesop' failed, made no progress\nInitial goal:\n  p : Prop\n  ⊢ p"],
    ),
    "aesop": (
        "example (p q : Prop) (h : p) : p ∧ q := by aesop",
        [
            "aesop: failed to prove the goal after exhaustive search.",
            "unsolved goals\np q : Prop\nh : p\n⊢ q",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), FAILED.values(), ids=FAILED.keys())
def test_it_fails(text: str, expected: list[str]) -> None:
    """What is said as Mathlib says it. `ℕ` is shown by the notation that is declared."""
    found = messages("import Mathlib.Tactic\n" + text)
    assert sorted(found) == sorted(expected)


def test_without_the_import_they_are_unknown() -> None:
    """As in Lean's core, which has none of them."""
    assert "unknown tactic" in messages("example : 1 = 1 := by ring")[0]


def test_no_axiom_of_its_own() -> None:
    """Proofs rest on the axioms of Lean's library, and `ring` on one of them."""
    text = """import Mathlib.Tactic
theorem a (x y : ℤ) : (x + y)^2 = x^2 + 2*x*y + y^2 := by ring
#print axioms a
"""
    assert messages(text) == ["'a' depends on axioms: [propext]"]


def test_calculations_with_integers() -> None:
    """Steps with `<`, `≤` and `=` may be chained."""
    text = """
example (a b c d : Int) (h : a ≤ b) (h2 : b = c) (h3 : c < d) : a < d :=
  calc a ≤ b := h
    _ = c := h2
    _ < d := h3
"""
    assert messages(text) == []


def test_an_inherited_field_gets_a_tactic() -> None:
    """A structure may say by which tactic a field of its parent is found."""
    text = """
structure A where
  x : Nat
  h : x = x
structure B extends A where
  y : Nat
  h := by rfl
example : B := { x := 1, y := 2 }
"""
    assert messages(text) == []
