/-
Bit vectors bit by bit: sums and comparisons as circuits.

Read next: `Std.Tactic.BVDecide.Bits`.  Lean's counterpart: `Init.Data.BitVec.Bitblast`.
-/
prelude
import Init.Data.BitVec.Lemmas

/-- Whether at least two of three are true: the carry of a full adder. -/
abbrev Bool.atLeastTwo (a b c : Bool) : Bool := a && b || a && c || b && c

@[simp] theorem Bool.atLeastTwo_false_left : atLeastTwo false b c = (b && c) := by
  simp [atLeastTwo]

@[simp] theorem Bool.atLeastTwo_false_mid : atLeastTwo a false c = (a && c) := by simp [atLeastTwo]

@[simp] theorem Bool.atLeastTwo_false_right : atLeastTwo a b false = (a && b) := by simp [atLeastTwo]

@[simp] theorem Bool.atLeastTwo_true_left : atLeastTwo true b c = (b || c) := by
  cases b <;> cases c <;> rfl

@[simp] theorem Bool.atLeastTwo_true_mid : atLeastTwo a true c = (a || c) := by
  cases a <;> cases c <;> rfl

@[simp] theorem Bool.atLeastTwo_true_right : atLeastTwo a b true = (a || b) := by
  cases a <;> cases b <;> rfl

namespace Nat

/-- A bit of a sum is that of the summands and of what is carried to its place. -/
private theorem testBit_add_carry (a b i : Nat) (c : Bool) :
    (a + b + c.toNat).testBit i =
      (a.testBit i ^^ (b.testBit i ^^ decide (a % 2 ^ i + b % 2 ^ i + c.toNat ≥ 2 ^ i))) := by
  have hp := Nat.two_pow_pos i
  have ha := Nat.mod_lt a hp
  have hb := Nat.mod_lt b hp
  have hc : c.toNat ≤ 1 := by cases c <;> decide
  have ea := Nat.div_add_mod a (2 ^ i)
  have eb := Nat.div_add_mod b (2 ^ i)
  have sum : a + b + c.toNat =
      2 ^ i * (a / 2 ^ i + b / 2 ^ i) + (a % 2 ^ i + b % 2 ^ i + c.toNat) := by
    rw [Nat.mul_add]; omega
  rw [sum]
  rw [testBit_eq_decide_div_mod_eq, testBit_eq_decide_div_mod_eq, testBit_eq_decide_div_mod_eq,
    Nat.mul_add_div hp]
  generalize a / 2 ^ i = A at *
  generalize b / 2 ^ i = B at *
  generalize a % 2 ^ i = r at *
  generalize b % 2 ^ i = s at *
  by_cases h : r + s + c.toNat ≥ 2 ^ i
  · have e : (r + s + c.toNat) / 2 ^ i = 1 := by
      rw [Nat.div_eq_of_lt_le] <;> omega
    rw [e]
    cases Nat.mod_two_eq_zero_or_one A with
    | inl x => cases Nat.mod_two_eq_zero_or_one B with
      | inl y => simp [x, y, h]; omega
      | inr y => simp [x, y, h]; omega
    | inr x => cases Nat.mod_two_eq_zero_or_one B with
      | inl y => simp [x, y, h]; omega
      | inr y => simp [x, y, h]; omega
  · have e : (r + s + c.toNat) / 2 ^ i = 0 := Nat.div_eq_of_lt (by omega)
    rw [e]
    cases Nat.mod_two_eq_zero_or_one A with
    | inl x => cases Nat.mod_two_eq_zero_or_one B with
      | inl y => simp [x, y, h]; omega
      | inr y => simp [x, y, h]; omega
    | inr x => cases Nat.mod_two_eq_zero_or_one B with
      | inl y => simp [x, y, h]; omega
      | inr y => simp [x, y, h]; omega

private theorem carry_bound (a b i : Nat) (c : Bool) :
    decide (a % 2 ^ (i + 1) + b % 2 ^ (i + 1) + c.toNat ≥ 2 ^ (i + 1)) =
      Bool.atLeastTwo (a.testBit i) (b.testBit i)
        (decide (a % 2 ^ i + b % 2 ^ i + c.toNat ≥ 2 ^ i)) := by
  have hp := Nat.two_pow_pos i
  have ha := Nat.mod_lt a hp
  have hb := Nat.mod_lt b hp
  have hc : c.toNat ≤ 1 := by cases c <;> decide
  rw [Nat.mod_pow_succ, Nat.mod_pow_succ, ← toNat_testBit, ← toNat_testBit, Nat.pow_succ]
  generalize a % 2 ^ i = r at *
  generalize b % 2 ^ i = s at *
  by_cases h : r + s + c.toNat ≥ 2 ^ i
  · cases a.testBit i <;> cases b.testBit i <;> simp [h] <;> omega
  · cases a.testBit i <;> cases b.testBit i <;> simp [h] <;> omega

end Nat

namespace BitVec

/-- What is carried to place `i` when two numbers and a carry are added. -/
def carry (i : Nat) (x y : BitVec w) (c : Bool) : Bool :=
  decide (x.toNat % 2 ^ i + y.toNat % 2 ^ i + c.toNat ≥ 2 ^ i)

@[simp] theorem carry_zero : carry 0 x y c = c := by
  cases c <;> simp [carry, Nat.mod_one]

theorem carry_succ (i : Nat) (x y : BitVec w) (c : Bool) :
    carry (i + 1) x y c = Bool.atLeastTwo (x.getLsbD i) (y.getLsbD i) (carry i x y c) :=
  Nat.carry_bound x.toNat y.toNat i c

theorem carry_width {x y : BitVec w} : carry w x y c = decide (x.toNat + y.toNat + c.toNat ≥ 2 ^ w) := by
  simp [carry]

theorem getLsbD_add_add_bool {i : Nat} (i_lt : i < w) (x y : BitVec w) (c : Bool) :
    getLsbD (x + y + setWidth w (ofBool c)) i =
      (getLsbD x i ^^ (getLsbD y i ^^ carry i x y c)) := by
  rw [← testBit_toNat, toNat_add, toNat_add, toNat_setWidth, toNat_ofBool, Nat.add_mod_mod, Nat.mod_add_mod,
    Nat.testBit_mod_two_pow, Nat.testBit_add_carry, decide_eq_true i_lt, Bool.true_and]
  rfl

theorem getLsbD_add {i : Nat} (i_lt : i < w) (x y : BitVec w) :
    getLsbD (x + y) i = (getLsbD x i ^^ (getLsbD y i ^^ carry i x y false)) := by
  rw [← getLsbD_add_add_bool i_lt]
  have : setWidth w (ofBool false) = 0#w := rfl
  rw [this, BitVec.add_zero]

theorem getElem_add_add_bool {i : Nat} (i_lt : i < w) (x y : BitVec w) (c : Bool) :
    (x + y + setWidth w (ofBool c))[i] = (x[i] ^^ (y[i] ^^ carry i x y c)) :=
  getLsbD_add_add_bool i_lt x y c

theorem getElem_add {i : Nat} (i_lt : i < w) (x y : BitVec w) :
    (x + y)[i] = (x[i] ^^ (y[i] ^^ carry i x y false)) := getLsbD_add i_lt x y

theorem ult_eq_not_carry (x y : BitVec w) : x.ult y = !carry w x (~~~y) true := by
  rw [carry_width, toNat_not]
  show decide (x.toNat < y.toNat) = _
  have := y.isLt
  rw [← decide_not]
  apply decide_eq_decide.mpr
  simp only [Bool.toNat_true]
  omega

theorem ule_eq_not_ult (x y : BitVec w) : x.ule y = !y.ult x := by
  show decide (x.toNat ≤ y.toNat) = !decide (y.toNat < x.toNat)
  rw [← decide_not]
  exact decide_eq_decide.mpr Nat.not_lt.symm

theorem ule_eq_carry (x y : BitVec w) : x.ule y = carry w y (~~~x) true := by
  rw [ule_eq_not_ult, ult_eq_not_carry, Bool.not_not]

theorem slt_eq_ult_of_msb_eq {x y : BitVec w} (h : x.msb = y.msb) : x.slt y = x.ult y := by
  show decide (x.toInt < y.toInt) = decide (x.toNat < y.toNat)
  apply decide_eq_decide.mpr
  rw [toInt_eq_msb_cond, toInt_eq_msb_cond, h]
  cases y.msb <;> simp <;> omega

theorem slt_eq_ult (x y : BitVec w) : x.slt y = (x.msb != y.msb).xor (x.ult y) := by
  by_cases h : x.msb = y.msb
  · rw [slt_eq_ult_of_msb_eq h, h]; simp
  · show decide (x.toInt < y.toInt) = ((x.msb != y.msb) ^^ decide (x.toNat < y.toNat))
    have hx := msb_eq_decide x
    have hy := msb_eq_decide y
    have lx := x.isLt
    have ly := y.isLt
    rw [toInt_eq_msb_cond, toInt_eq_msb_cond]
    cases ex : x.msb <;> cases ey : y.msb <;> rw [ex, ey] at h <;> simp at h
    · rw [ex] at hx; rw [ey] at hy
      have hx := of_decide_eq_false hx.symm
      have hy := of_decide_eq_true hy.symm
      have l : x.toNat < y.toNat := by omega
      have l' : ¬ ((x.toNat : Int) < (y.toNat : Int) - ((2 ^ w : Nat) : Int)) := by omega
      simp [l]
      omega
    · rw [ex] at hx; rw [ey] at hy
      have hx := of_decide_eq_true hx.symm
      have hy := of_decide_eq_false hy.symm
      have l : ¬ x.toNat < y.toNat := by omega
      have l' : (x.toNat : Int) - ((2 ^ w : Nat) : Int) < (y.toNat : Int) := by omega
      simp [l]
      omega

theorem sle_eq_not_slt (x y : BitVec w) : x.sle y = !y.slt x := by
  show decide (x.toInt ≤ y.toInt) = !decide (y.toInt < x.toInt)
  rw [← decide_not]
  exact decide_eq_decide.mpr Int.not_lt.symm

end BitVec
