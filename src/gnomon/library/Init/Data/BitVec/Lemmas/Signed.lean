/-
Bit vectors as signed numbers, bit by bit: conversions from integers, extensions and shifts that keep the sign.

Lean's counterpart: `Init.Data.BitVec.Lemmas`.
-/
prelude
import Init.Data.BitVec.Lemmas.Bits
import Init.Data.Int.DivMod.Lemmas

namespace BitVec

@[simp] theorem toNat_ofInt {n : Nat} (i : Int) : (BitVec.ofInt n i).toNat = (i % (2 ^ n : Nat)).toNat := by
  show (i % (2 ^ n : Nat)).toNat % 2 ^ n = _
  refine Nat.mod_eq_of_lt ?_
  have hp : (0 : Int) < ((2 ^ n : Nat) : Int) := Int.ofNat_lt.mpr (Nat.two_pow_pos n)
  have h0 := Int.emod_nonneg i (Int.ne_of_gt hp)
  have h1 := Int.emod_lt_of_pos i hp
  omega

private theorem getLsbD_ofInt_ofNat (v m i : Nat) :
    (BitVec.ofInt v (Int.ofNat m)).getLsbD i = (decide (i < v) && m.testBit i) := by
  have : BitVec.ofInt v (Int.ofNat m) = BitVec.ofNat v m := by
    apply eq_of_toNat_eq
    show (m % 2 ^ v) % 2 ^ v = m % 2 ^ v
    rw [Nat.mod_mod]
  rw [this, getLsbD_ofNat]

private theorem getLsbD_ofInt_negSucc (v m i : Nat) :
    (BitVec.ofInt v (Int.negSucc m)).getLsbD i = (decide (i < v) && !m.testBit i) := by
  have hm := Nat.mod_lt m (Nat.two_pow_pos v)
  have e : (BitVec.ofInt v (Int.negSucc m)).toNat = 2 ^ v - (m % 2 ^ v + 1) := by
    rw [toNat_ofInt]
    show (Int.subNatNat (2 ^ v) (m % 2 ^ v + 1)).toNat = _
    rw [Int.subNatNat_of_le (Nat.succ_le_of_lt hm)]
    rfl
  rw [← testBit_toNat, e, Nat.testBit_two_pow_sub_succ hm, Nat.testBit_mod_two_pow]
  cases decide (i < v) <;> simp

private theorem toInt_cases (x : BitVec w) :
    (x.msb = false ∧ x.toInt = Int.ofNat x.toNat) ∨ (x.msb = true ∧ x.toInt = Int.negSucc (~~~x).toNat) := by
  rw [toInt_eq_msb_cond, toNat_not]
  have := x.isLt
  cases x.msb with
  | false => exact Or.inl ⟨rfl, rfl⟩
  | true =>
    refine Or.inr ⟨rfl, ?_⟩
    rw [if_pos rfl, Int.negSucc_eq]
    omega

theorem getLsbD_signExtend (x : BitVec w) {v i : Nat} :
    (x.signExtend v).getLsbD i = (decide (i < v) && if i < w then x.getLsbD i else x.msb) := by
  show (BitVec.ofInt v x.toInt).getLsbD i = _
  cases toInt_cases x with
  | inl h =>
    rw [h.1, h.2, getLsbD_ofInt_ofNat, testBit_toNat]
    by_cases l : i < w
    · rw [if_pos l]
    · rw [if_neg l, getLsbD_of_ge x i (Nat.le_of_not_lt l)]
  | inr h =>
    rw [h.1, h.2, getLsbD_ofInt_negSucc, testBit_toNat, getLsbD_not]
    by_cases l : i < w
    · rw [if_pos l, decide_eq_true l, Bool.true_and, Bool.not_not]
    · rw [if_neg l, decide_eq_false l]; rfl

theorem getElem_signExtend {x : BitVec w} {v i : Nat} (h : i < v) :
    (x.signExtend v)[i] = if h : i < w then x[i] else x.msb := by
  have e := getLsbD_signExtend x (v := v) (i := i)
  rw [getLsbD_eq_getElem h, decide_eq_true h, Bool.true_and] at e
  rw [e]
  by_cases l : i < w
  · rw [if_pos l, dif_pos l]; rfl
  · rw [if_neg l, dif_neg l]

theorem getLsbD_sshiftRight (x : BitVec w) (s i : Nat) :
    getLsbD (x.sshiftRight s) i = (!decide (w ≤ i) && if s + i < w then x.getLsbD (s + i) else x.msb) := by
  show (BitVec.ofInt w (x.toInt >>> s)).getLsbD i = _
  have d : (!decide (w ≤ i)) = decide (i < w) := by
    rw [← decide_not]; exact decide_eq_decide.mpr Nat.not_le
  rw [d]
  cases toInt_cases x with
  | inl h =>
    have e : (Int.ofNat x.toNat) >>> s = Int.ofNat (x.toNat >>> s) := rfl
    rw [h.1, h.2, e, getLsbD_ofInt_ofNat, Nat.testBit_shiftRight, testBit_toNat]
    by_cases l : s + i < w
    · rw [if_pos l]
    · rw [if_neg l, getLsbD_of_ge x (s + i) (Nat.le_of_not_lt l)]
  | inr h =>
    have e : (Int.negSucc (~~~x).toNat) >>> s = Int.negSucc ((~~~x).toNat >>> s) := rfl
    rw [h.1, h.2, e, getLsbD_ofInt_negSucc, Nat.testBit_shiftRight, testBit_toNat, getLsbD_not]
    by_cases l : s + i < w
    · rw [if_pos l, decide_eq_true l, Bool.true_and, Bool.not_not]
    · rw [if_neg l, decide_eq_false l]; rfl

theorem getElem_sshiftRight {x : BitVec w} {s i : Nat} (h : i < w) :
    (x.sshiftRight s)[i] = (if h : s + i < w then x[s + i] else x.msb) := by
  have e := getLsbD_sshiftRight x s i
  rw [getLsbD_eq_getElem h, decide_eq_false (Nat.not_le.mpr h), Bool.not_false, Bool.true_and] at e
  rw [e]
  by_cases l : s + i < w
  · rw [if_pos l, dif_pos l]; rfl
  · rw [if_neg l, dif_neg l]

theorem msb_sshiftRight {n : Nat} {x : BitVec w} : (x.sshiftRight n).msb = x.msb := by
  rw [msb_eq_getLsbD_last, getLsbD_sshiftRight]
  cases w with
  | zero =>
    rw [msb_eq_getLsbD_last, getLsbD_of_ge x (0 - 1) (Nat.zero_le _), decide_eq_true (Nat.zero_le _)]; rfl
  | succ w =>
    rw [decide_eq_false (by omega : ¬ w + 1 ≤ w + 1 - 1), Bool.not_false, Bool.true_and]
    by_cases l : n + (w + 1 - 1) < w + 1
    · have : n = 0 := by omega
      subst this
      rw [if_pos l, Nat.zero_add, ← msb_eq_getLsbD_last]
    · rw [if_neg l]

theorem sshiftRight_add {x : BitVec w} {m n : Nat} : x.sshiftRight (m + n) = (x.sshiftRight m).sshiftRight n := by
  apply eq_of_getLsbD_eq
  intro i hi
  rw [getLsbD_sshiftRight, getLsbD_sshiftRight, getLsbD_sshiftRight, msb_sshiftRight,
    decide_eq_false (Nat.not_le.mpr hi), Bool.not_false, Bool.true_and, Bool.true_and]
  by_cases l : n + i < w
  · rw [if_pos l, decide_eq_false (Nat.not_le.mpr l), Nat.add_assoc]; rfl
  · have l' : ¬ m + n + i < w := by omega
    rw [if_neg l, if_neg l']

theorem shiftLeft_add {w : Nat} (x : BitVec w) (n m : Nat) : x <<< (n + m) = (x <<< n) <<< m := by
  apply eq_of_getLsbD_eq
  intro i hi
  rw [getLsbD_shiftLeft, getLsbD_shiftLeft, getLsbD_shiftLeft, decide_eq_true hi]
  by_cases h : i < m
  · simp [h, (by omega : i < n + m)]
  · by_cases h' : i < n + m
    · simp [h, h', (by omega : i - m < n)]
    · have l : ¬ i - m < n := by omega
      have l' : i - m < w := by omega
      rw [decide_eq_false h, decide_eq_false h', decide_eq_false l, decide_eq_true l', Nat.sub_sub, Nat.add_comm]
      rfl

theorem shiftRight_add {w : Nat} (x : BitVec w) (n m : Nat) : x >>> (n + m) = (x >>> n) >>> m := by
  apply eq_of_getLsbD_eq
  intro i _
  rw [getLsbD_ushiftRight, getLsbD_ushiftRight, getLsbD_ushiftRight, Nat.add_assoc]

end BitVec
