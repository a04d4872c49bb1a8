/-
Bit vectors bit by bit: what the bits of a result are, and equality by bits.

Lean's counterpart: `Init.Data.BitVec.Lemmas`.
-/
prelude
import Init.Data.BitVec.Lemmas.Arith
import Init.Data.Nat.Bitwise.Lemmas

namespace BitVec

@[simp, bitvec_to_nat] theorem toNat_ofFin (x : Fin (2 ^ n)) : (BitVec.ofFin x).toNat = x.val := rfl

@[simp] theorem toNat_ofNatLT (x : Nat) (p : x < 2 ^ w) : (BitVec.ofNatLT x p).toNat = x := rfl

theorem toNat_lt (x : BitVec n) : x.toNat < 2 ^ n := x.isLt

theorem testBit_toNat (x : BitVec w) : x.toNat.testBit i = x.getLsbD i := rfl

@[simp] theorem getLsbD_ofFin (x : Fin (2 ^ n)) (i : Nat) :
    getLsbD (BitVec.ofFin x) i = x.val.testBit i := rfl

@[simp] theorem getLsbD_ofNatLT {n : Nat} (x : Nat) (lt : x < 2 ^ n) (i : Nat) :
    getLsbD (BitVec.ofNatLT x lt) i = x.testBit i := rfl

theorem getLsbD_of_ge (x : BitVec w) (i : Nat) (ge : w ≤ i) : getLsbD x i = false :=
  Nat.testBit_lt_two_pow (Nat.lt_of_lt_of_le x.isLt (Nat.pow_le_pow_right (by decide) ge))

theorem lt_of_getLsbD {x : BitVec w} {i : Nat} (h : getLsbD x i = true) : i < w := by
  refine Nat.lt_of_not_le fun ge => ?_
  rw [getLsbD_of_ge x i ge] at h
  cases h

@[simp] theorem getLsbD_eq_getElem {x : BitVec w} {i : Nat} (h : i < w) : x.getLsbD i = x[i] := rfl

attribute [simp] BitVec.getLsbD_of_ge

theorem getElem_eq_testBit_toNat (x : BitVec w) (i : Nat) (h : i < w) : x[i] = x.toNat.testBit i := rfl

@[simp] theorem getLsb_eq_getElem (x : BitVec w) (i : Fin w) : x.getLsb i = x[i] := rfl

theorem eq_of_getLsbD_eq {x y : BitVec w} (pred : ∀ i, i < w → x.getLsbD i = y.getLsbD i) : x = y := by
  apply eq_of_toNat_eq
  apply Nat.eq_of_testBit_eq
  intro i
  by_cases h : i < w
  · exact pred i h
  · have h := Nat.le_of_not_lt h
    exact (getLsbD_of_ge x i h).trans (getLsbD_of_ge y i h).symm

theorem eq_of_getLsbD_eq_iff {w : Nat} {x y : BitVec w} :
    x = y ↔ ∀ i, i < w → x.getLsbD i = y.getLsbD i :=
  ⟨fun h _ _ => h ▸ rfl, eq_of_getLsbD_eq⟩

@[ext] theorem eq_of_getElem_eq {n : Nat} {x y : BitVec n} : (∀ (i : Nat) (hi : i < n), x[i] = y[i]) → x = y :=
  fun h => eq_of_getLsbD_eq fun i hi => h i hi

theorem eq_of_getMsbD_eq {x y : BitVec w} (pred : ∀ i, i < w → x.getMsbD i = y.getMsbD i) : x = y := by
  apply eq_of_getLsbD_eq
  intro i h
  have := pred (w - 1 - i) (by omega)
  simp only [getMsbD] at this
  rw [decide_eq_true (by omega : w - 1 - i < w), (by omega : w - 1 - (w - 1 - i) = i)] at this
  simpa using this

theorem getLsbD_ofNat (n : Nat) (x : Nat) (i : Nat) :
    getLsbD (BitVec.ofNat n x) i = (decide (i < n) && x.testBit i) :=
  Nat.testBit_mod_two_pow x n i

@[simp] theorem getElem_ofFin (x : Fin (2 ^ n)) (i : Nat) (h : i < n) :
    (BitVec.ofFin x)[i] = x.val.testBit i := rfl

theorem getElem_ofNat {w x i : Nat} (h : i < w) : (BitVec.ofNat w x)[i] = x.testBit i :=
  (getLsbD_ofNat w x i).trans (by simp [h])

@[simp] theorem getLsbD_zero : (0#w).getLsbD i = false := by rw [getLsbD_ofNat]; simp

@[simp] theorem getElem_zero (h : i < w) : (0#w)[i] = false := getLsbD_zero

@[simp] theorem getMsbD_zero : (0#w).getMsbD i = false := by simp only [getMsbD, getLsbD_zero, Bool.and_false]

@[simp] theorem getLsbD_one : (1#w).getLsbD i = (decide (0 < w) && decide (i = 0)) := by
  rw [getLsbD_ofNat]
  by_cases h : i = 0
  · subst h; simp
  · have : Nat.testBit 1 i = false := by
      rw [← Bool.not_eq_true, Nat.testBit_one_eq_true_iff_self_eq_zero]; exact h
    simp [this, h]

@[simp] theorem getElem_one (h : i < w) : (1#w)[i] = decide (i = 0) := by
  have := @getLsbD_one w i
  rw [getLsbD_eq_getElem h] at this
  rw [this, decide_eq_true (by omega : 0 < w), Bool.true_and]

/-! Bits of what operations make. -/

@[simp] theorem toNat_allOnes : (allOnes v).toNat = 2 ^ v - 1 := rfl

@[simp] theorem getLsbD_allOnes : (allOnes v).getLsbD i = decide (i < v) := Nat.testBit_two_pow_sub_one v i

@[simp] theorem getElem_allOnes (i : Nat) (h : i < v) : (allOnes v)[i] = true :=
  getLsbD_allOnes.trans (decide_eq_true h)

@[simp] theorem toNat_and (x y : BitVec v) : (x &&& y).toNat = x.toNat &&& y.toNat :=
  Nat.mod_eq_of_lt (Nat.and_lt_two_pow _ y.isLt)

@[simp] theorem toNat_or (x y : BitVec v) : (x ||| y).toNat = x.toNat ||| y.toNat :=
  Nat.mod_eq_of_lt (Nat.or_lt_two_pow x.isLt y.isLt)

@[simp] theorem toNat_xor (x y : BitVec v) : (x ^^^ y).toNat = x.toNat ^^^ y.toNat :=
  Nat.mod_eq_of_lt (Nat.xor_lt_two_pow x.isLt y.isLt)

@[simp] theorem getLsbD_and {x y : BitVec v} : (x &&& y).getLsbD i = (x.getLsbD i && y.getLsbD i) := by
  rw [← testBit_toNat, toNat_and]; exact Nat.testBit_and _ _ _

@[simp] theorem getLsbD_or {x y : BitVec v} : (x ||| y).getLsbD i = (x.getLsbD i || y.getLsbD i) := by
  rw [← testBit_toNat, toNat_or]; exact Nat.testBit_or _ _ _

@[simp] theorem getLsbD_xor {x y : BitVec v} : (x ^^^ y).getLsbD i = ((x.getLsbD i) ^^ (y.getLsbD i)) := by
  rw [← testBit_toNat, toNat_xor]; exact Nat.testBit_xor _ _ _

@[simp] theorem getElem_and {x y : BitVec w} {i : Nat} (h : i < w) : (x &&& y)[i] = (x[i] && y[i]) := getLsbD_and

@[simp] theorem getElem_or {x y : BitVec w} {i : Nat} (h : i < w) : (x ||| y)[i] = (x[i] || y[i]) := getLsbD_or

@[simp] theorem getElem_xor {x y : BitVec w} {i : Nat} (h : i < w) : (x ^^^ y)[i] = (x[i] ^^ y[i]) := getLsbD_xor

theorem not_def {x : BitVec v} : ~~~x = allOnes v ^^^ x := rfl

@[simp] theorem getLsbD_not {x : BitVec v} : (~~~x).getLsbD i = (decide (i < v) && !x.getLsbD i) := by
  rw [not_def, getLsbD_xor, getLsbD_allOnes]
  by_cases h : i < v
  · simp only [h, decide_true, Bool.true_xor, Bool.true_and]
  · rw [getLsbD_of_ge x i (Nat.le_of_not_lt h)]; simp [h]

@[simp] theorem getElem_not {x : BitVec w} {i : Nat} (h : i < w) : (~~~x)[i] = !x[i] :=
  getLsbD_not.trans (by rw [decide_eq_true h, Bool.true_and]; rfl)

@[simp, bitvec_to_nat] theorem toNat_not {x : BitVec v} : (~~~x).toNat = 2 ^ v - 1 - x.toNat := by
  apply Nat.eq_of_testBit_eq
  intro i
  rw [Nat.sub_sub, Nat.add_comm 1, Nat.testBit_two_pow_sub_succ x.isLt]
  exact getLsbD_not

@[simp] theorem getLsbD_shiftLeft (x : BitVec m) (n) :
    getLsbD (x <<< n) i = (decide (i < m) && !decide (i < n) && getLsbD x (i - n)) := by
  rw [← testBit_toNat, toNat_shiftLeft, Nat.testBit_mod_two_pow, Nat.testBit_shiftLeft, testBit_toNat]
  by_cases h : i < n
  · simp [h, Nat.not_le_of_lt h]
  · simp [h, Nat.le_of_not_lt h]

@[simp] theorem getElem_shiftLeft {x : BitVec m} {n : Nat} (h : i < m) :
    (x <<< n)[i] = (!decide (i < n) && x[i - n]) :=
  (getLsbD_shiftLeft x n).trans (by rw [decide_eq_true h, Bool.true_and]; rfl)

@[simp] theorem getLsbD_ushiftRight (x : BitVec n) (i j : Nat) :
    getLsbD (x >>> i) j = getLsbD x (i + j) := by
  rw [← testBit_toNat, toNat_ushiftRight, Nat.testBit_shiftRight, testBit_toNat]

@[simp] theorem getElem_ushiftRight (x : BitVec w) (i n : Nat) (h : i < w) :
    (x >>> n)[i] = x.getLsbD (n + i) := getLsbD_ushiftRight x n i

@[simp] theorem getLsbD_setWidth (m : Nat) (x : BitVec n) (i : Nat) :
    getLsbD (setWidth m x) i = (decide (i < m) && getLsbD x i) :=
  Nat.testBit_mod_two_pow x.toNat m i

@[simp] theorem getElem_setWidth (m : Nat) (x : BitVec n) (i : Nat) (h : i < m) :
    (setWidth m x)[i] = x.getLsbD i :=
  (getLsbD_setWidth m x i).trans (by rw [decide_eq_true h, Bool.true_and])

@[simp, bitvec_to_nat] theorem toNat_setWidth' {m n : Nat} (p : m ≤ n) (x : BitVec m) : (setWidth' p x).toNat = x.toNat := rfl

@[simp] theorem getLsbD_setWidth' (ge : m ≥ n) (x : BitVec n) (i : Nat) :
    getLsbD (setWidth' ge x) i = getLsbD x i := rfl

@[simp] theorem getLsbD_cast (h : w = v) (x : BitVec w) : (x.cast h).getLsbD i = x.getLsbD i := rfl

@[simp] theorem getElem_cast (h : w = v) (x : BitVec w) (p : i < v) : (x.cast h)[i] = x[i] := rfl

@[simp] theorem getLsbD_extractLsb' (start len : Nat) (x : BitVec n) (i : Nat) :
    (extractLsb' start len x).getLsbD i = (decide (i < len) && x.getLsbD (start + i)) := by
  show (BitVec.ofNat len (x.toNat >>> start)).getLsbD i = _
  rw [getLsbD_ofNat, Nat.testBit_shiftRight, testBit_toNat]

@[simp] theorem getElem_extractLsb' {start len : Nat} {x : BitVec n} {i : Nat} (h : i < len) :
    (extractLsb' start len x)[i] = x.getLsbD (start + i) :=
  (getLsbD_extractLsb' start len x i).trans (by rw [decide_eq_true h, Bool.true_and])

theorem getLsbD_extractLsb {hi lo : Nat} {x : BitVec n} {i : Nat} :
    (extractLsb hi lo x).getLsbD i = (decide (i < hi - lo + 1) && x.getLsbD (lo + i)) :=
  getLsbD_extractLsb' lo _ x i

@[simp] theorem getLsbD_extract (hi lo : Nat) (x : BitVec n) (i : Nat) :
    getLsbD (extractLsb hi lo x) i = (decide (i ≤ (hi - lo)) && getLsbD x (lo + i)) := by
  rw [getLsbD_extractLsb]; congr 1; exact decide_eq_decide.mpr Nat.lt_succ_iff

attribute [simp] BitVec.getLsbD_extractLsb

@[simp] theorem getElem_extract {hi lo : Nat} {x : BitVec n} {i : Nat} (h : i < hi - lo + 1) :
    (extractLsb hi lo x)[i] = getLsbD x (lo + i) := getElem_extractLsb' h

@[simp] theorem toNat_append (x : BitVec m) (y : BitVec n) : (x ++ y).toNat = x.toNat <<< n ||| y.toNat := by
  refine Nat.mod_eq_of_lt (Nat.or_lt_two_pow ?_ ?_)
  · rw [Nat.shiftLeft_eq, Nat.pow_add]
    exact Nat.mul_lt_mul_of_pos_right x.isLt (Nat.two_pow_pos n)
  · exact Nat.lt_of_lt_of_le y.isLt (Nat.pow_le_pow_right (by decide) (Nat.le_add_left n m))

theorem getLsbD_append {x : BitVec n} {y : BitVec m} :
    getLsbD (x ++ y) i = if i < m then getLsbD y i else getLsbD x (i - m) := by
  rw [← testBit_toNat, toNat_append, Nat.testBit_or, Nat.testBit_shiftLeft, testBit_toNat, testBit_toNat]
  by_cases h : i < m
  · simp [h, Nat.not_le_of_lt h]
  · rw [getLsbD_of_ge y i (Nat.le_of_not_lt h)]; simp [h, Nat.le_of_not_lt h]

theorem getElem_append {x : BitVec n} {y : BitVec m} (h : i < n + m) :
    (x ++ y)[i] = if h : i < m then y[i] else x[i - m] := by
  have := @getLsbD_append n m i x y
  rw [getLsbD_eq_getElem h] at this
  rw [this]
  by_cases h' : i < m
  · simp [h']
  · rw [if_neg h', dif_neg h']; rfl

@[simp] theorem toNat_ofBool (b : Bool) : (ofBool b).toNat = b.toNat := by cases b <;> rfl

@[simp] theorem getLsbD_ofBool (b : Bool) (i : Nat) : (ofBool b).getLsbD i = ((i = 0) && b) := by
  rw [← testBit_toNat, toNat_ofBool, Nat.testBit_bool_toNat]

@[simp] theorem getElem_ofBool {b : Bool} {h : i < 1} : (ofBool b)[i] = b := by
  have e := getLsbD_ofBool b i
  rw [getLsbD_eq_getElem h] at e
  rw [e, decide_eq_true (by omega : i = 0), Bool.true_and]

@[simp] theorem getElem_ofBool_zero {b : Bool} : (ofBool b)[0] = b := getElem_ofBool

@[simp] theorem toNat_concat (x : BitVec w) (b : Bool) : (concat x b).toNat = x.toNat * 2 + b.toNat := by
  show (x ++ ofBool b).toNat = _
  rw [toNat_append, toNat_ofBool, ← Nat.shiftLeft_add_eq_or_of_lt (show b.toNat < 2 ^ 1 by cases b <;> decide), Nat.shiftLeft_eq]

theorem getLsbD_concat (x : BitVec w) (b : Bool) (i : Nat) :
    (concat x b).getLsbD i = if i = 0 then b else x.getLsbD (i - 1) := by
  show (x ++ ofBool b).getLsbD i = _
  rw [getLsbD_append, getLsbD_ofBool]
  by_cases h : i = 0 <;> simp [h]

@[simp] theorem toNat_cons (b : Bool) (x : BitVec w) :
    (cons b x).toNat = (b.toNat <<< w) ||| x.toNat := by
  refine (Nat.mod_eq_of_lt (Nat.or_lt_two_pow ?_ ?_)).trans ?_
  · rw [toNat_ofBool, Nat.shiftLeft_eq, Nat.pow_succ, Nat.mul_comm (2 ^ w)]
    exact Nat.mul_lt_mul_of_pos_right (by cases b <;> decide) (Nat.two_pow_pos w)
  · exact Nat.lt_of_lt_of_le x.isLt (Nat.pow_le_pow_right (by decide) (Nat.le_succ w))
  · rw [toNat_ofBool]

theorem getLsbD_cons (b : Bool) {n} (x : BitVec n) (i : Nat) :
    getLsbD (cons b x) i = if i = n then b else getLsbD x i := by
  rw [← testBit_toNat, toNat_cons, Nat.testBit_or, Nat.testBit_shiftLeft, Nat.testBit_bool_toNat, testBit_toNat]
  by_cases h : i = n
  · subst h; simp
  · by_cases h' : n ≤ i
    · have : ¬ i - n = 0 := by omega
      simp [h, this]
    · simp [h, h']

@[simp, bitvec_to_nat] theorem toNat_twoPow (w : Nat) (i : Nat) : (twoPow w i).toNat = 2 ^ i % 2 ^ w := by
  show ((1 % 2 ^ w) <<< i) % 2 ^ w = _
  rw [Nat.mod_two_pow_shiftLeft_mod_two_pow, Nat.shiftLeft_eq, Nat.one_mul]

@[simp] theorem getLsbD_twoPow (i j : Nat) : (twoPow w i).getLsbD j = ((i < w) && (i = j)) := by
  rw [← testBit_toNat, toNat_twoPow, Nat.testBit_mod_two_pow, Nat.testBit_two_pow]
  by_cases h : i = j
  · subst h; rfl
  · simp [h]

@[simp] theorem getElem_twoPow {i j : Nat} (h : j < w) : (twoPow w i)[j] = decide (j = i) := by
  have := @getLsbD_twoPow w i j
  rw [getLsbD_eq_getElem h] at this
  rw [this]
  by_cases e : i = j
  · subst e; simp [h]
  · simp [e, Ne.symm e]

/-! The sign. -/

theorem msb_eq_getLsbD_last (x : BitVec w) : x.msb = x.getLsbD (w - 1) := by
  show (decide (0 < w) && x.getLsbD (w - 1 - 0)) = _
  cases w with
  | zero => rw [getLsbD_of_ge x _ (Nat.zero_le _)]; rfl
  | succ w => rw [decide_eq_true (Nat.succ_pos w)]; rfl

theorem msb_eq_decide (x : BitVec w) : BitVec.msb x = decide (2 ^ (w - 1) ≤ x.toNat) := by
  cases w with
  | zero =>
    have : x.toNat = 0 := by have := x.isLt; simp at this; exact this
    rw [this]; rfl
  | succ w =>
    have h := x.isLt
    rw [msb_eq_getLsbD_last, ← testBit_toNat, Nat.testBit_eq_decide_div_mod_eq]
    rw [Nat.pow_succ] at h
    apply decide_eq_decide.mpr
    simp only [Nat.add_sub_cancel]
    have hd : x.toNat / 2 ^ w < 2 := Nat.div_lt_of_lt_mul (by omega)
    constructor
    · intro e
      have := Nat.div_mul_le_self x.toNat (2 ^ w)
      generalize x.toNat / 2 ^ w = q at *
      have e1 : q = 1 := by omega
      rw [e1, Nat.one_mul] at this; exact this
    · intro e
      have := Nat.div_pos e (Nat.two_pow_pos w)
      omega

theorem toInt_eq_msb_cond (x : BitVec w) :
    x.toInt = if x.msb then (x.toNat : Int) - (2 ^ w : Nat) else (x.toNat : Int) := by
  rw [msb_eq_decide]
  show (if 2 * x.toNat < 2 ^ w then _ else _) = _
  cases w with
  | zero =>
    have : x.toNat = 0 := by have := x.isLt; simp at this; exact this
    simp [this]
  | succ w =>
    simp only [Nat.add_sub_cancel, decide_eq_true_eq]
    rw [Nat.pow_succ]
    split <;> split <;> omega

end BitVec
