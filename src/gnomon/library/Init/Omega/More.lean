/-
What `omega` knows of shifts, `Fin`, and lexicographic pairs.

Lean's counterpart: `Init.Omega.Int`.
-/
prelude
import Init.Omega.Facts
import Init.Data.Nat.Bitwise.Basic
import Init.Data.Fin.Basic
import Init.WF

universe u v

namespace Lean.Omega

/-! ### What `omega` shows of the variables that make the coefficients of an equation smaller -/

/-- Coefficients of an equation, and values of atoms. -/
abbrev Coeffs := List Int

namespace Coeffs

/-- Coefficients, given as a list. -/
abbrev ofList (xs : List Int) : Coeffs := xs

/-- The coefficients modulo a number. -/
def bmod (m : Nat) : Coeffs → Coeffs
  | .nil => .nil
  | .cons c cs => .cons (Int.bmod c m) (bmod m cs)

/-- The value of a left-hand side modulo a number, less what it is with coefficients modulo that number. -/
def bmod_dot_sub_dot_bmod (m : Nat) (a b : Coeffs) : Int :=
  Int.bmod (Coefficients.dot a b) m - Coefficients.dot (bmod m a) b

end Coeffs

/-- The value of the variable that makes the coefficients of an equation smaller. -/
abbrev bmod_div_term (m : Nat) (a b : Coeffs) : Int := Coeffs.bmod_dot_sub_dot_bmod m a b / m

namespace Int

private theorem shiftLeft_eq : (x y : Nat) → x <<< y = x * 2 ^ y
  | x, 0 => (Nat.mul_one x).symm
  | x, y + 1 => (shiftLeft_eq (2 * x) y).trans (by
      rw [Nat.pow_succ, Nat.mul_comm 2 x, Nat.mul_assoc, Nat.mul_comm 2])

private theorem div_div (x : Nat) {a b : Nat} (ha : 0 < a) (hb : 0 < b) : x / a / b = x / (a * b) :=
  have le : x / a / b ≤ x / (a * b) := by
    refine (Nat.le_div_iff_mul_le (Nat.mul_pos ha hb)).mpr ?_
    rw [Nat.mul_comm a b, ← Nat.mul_assoc]
    exact (Nat.le_div_iff_mul_le ha).mp ((Nat.le_div_iff_mul_le hb).mp (Nat.le_refl _))
  have ge : x / (a * b) ≤ x / a / b := by
    refine (Nat.le_div_iff_mul_le hb).mpr ((Nat.le_div_iff_mul_le ha).mpr ?_)
    rw [Nat.mul_assoc, Nat.mul_comm b a]
    exact (Nat.le_div_iff_mul_le (Nat.mul_pos ha hb)).mp (Nat.le_refl _)
  Nat.le_antisymm le ge

private theorem shiftRight_eq : (x y : Nat) → x >>> y = x / 2 ^ y
  | x, 0 => (Nat.div_one x).symm
  | x, y + 1 => by
    refine (?_ : x >>> y / 2 = x / 2 ^ (y + 1))
    rw [shiftRight_eq x y, div_div x (Nat.two_pow_pos y) Nat.zero_lt_two, Nat.pow_succ]

theorem ofNat_shiftLeft_eq (x y : Nat) : ((x <<< y : Nat) : Int) = (x : Int) * ((2 ^ y : Nat) : Int) :=
  congrArg Int.ofNat (shiftLeft_eq x y)

theorem ofNat_shiftRight_eq_div_pow (x y : Nat) : ((x >>> y : Nat) : Int) = (x : Int) / ((2 ^ y : Nat) : Int) :=
  congrArg Int.ofNat (shiftRight_eq x y)

end Int

namespace Fin

theorem val_congr (n : Nat) (i j : Fin n) (h : i = j) : i.val = j.val := congrArg Fin.val h

theorem le_of_not_lt (n : Nat) (i j : Fin n) (h : ¬i < j) : j ≤ i := _root_.Nat.le_of_not_lt (a := i.val) h

theorem lt_of_not_le (n : Nat) (i j : Fin n) (h : ¬i ≤ j) : j < i := _root_.Nat.gt_of_not_le (n := i.val) h

theorem lt_or_gt_of_ne (n : Nat) (i j : Fin n) (h : i ≠ j) : i < j ∨ i > j :=
  _root_.Nat.lt_or_gt_of_ne (Fin.val_ne_of_ne h)

theorem ofNat_val_add (n : Nat) (i j : Fin n) : (((i + j : Fin n) : Nat) : Int) = ((i : Int) + (j : Int)) % (n : Int) := rfl

theorem ofNat_val_mul (n : Nat) (i j : Fin n) : (((i * j : Fin n) : Nat) : Int) = ((i : Int) * (j : Int)) % (n : Int) := rfl

theorem ofNat_val_sub (n : Nat) (i j : Fin n) :
    (((i - j : Fin n) : Nat) : Int) = (((n - j : Nat) : Int) + (i : Int)) % (n : Int) := rfl

end Fin

namespace Prod

theorem of_lex {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} {p q : α × β} (w : Prod.Lex r s p q) :
    r p.1 q.1 ∨ p.1 = q.1 ∧ s p.2 q.2 :=
  Prod.lex_def.mp w

theorem of_not_lex {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} {p q : α × β}
    (w : ¬Prod.Lex r s p q) : ¬r p.1 q.1 ∧ (p.1 ≠ q.1 ∨ ¬s p.2 q.2) :=
  have h := and_not_not_of_not_or _ _ fun h => w (Prod.lex_def.mpr h)
  ⟨h.1, or_not_not_of_not_and _ _ h.2⟩

end Prod

end Lean.Omega
