/-
Sums, differences, negatives, signs and order of bit vectors.

Lean's counterpart: `Init.Data.BitVec.Lemmas`.
-/
prelude
import Init.Data.BitVec.Lemmas.Part2

@[simp] theorem BitVec.zero_concat_false {w : Nat} : (0#w).concat false = 0#(w + 1) := by
  apply BitVec.eq_of_toNat_eq
  simp

@[simp] theorem BitVec.umod_zero {n : Nat} {x : BitVec n} : x % 0#n = x := by
  apply BitVec.eq_of_toNat_eq
  simp

@[simp] theorem BitVec.umod_self {w : Nat} {x : BitVec w} : x % x = 0#w := by
  apply BitVec.eq_of_toNat_eq
  simp

@[simp] theorem BitVec.zero_append_zero {v w : Nat} : 0#v ++ 0#w = 0#(v + w) := by
  apply BitVec.eq_of_toNat_eq
  simp

theorem BitVec.eq_nil (x : BitVec 0) : x = BitVec.nil := by
  apply BitVec.eq_of_getLsbD_eq
  intro i hi
  simp

theorem BitVec.of_length_zero {x : BitVec 0} : x = 0#0 := by
  apply BitVec.eq_of_getLsbD_eq
  intro i hi
  simp

@[simp] theorem BitVec.extractLsb'_eq_zero {w : Nat} {x : BitVec w} {start : Nat} : BitVec.extractLsb' start 0 x = 0#0 := by
  apply BitVec.eq_of_getLsbD_eq
  intro i hi
  simp

@[simp] theorem BitVec.sub_eq_self {x : BitVec 1} : -x = x := by
  simp only [BitVec.toNat_eq, BitVec.lt_def, BitVec.le_def, ne_eq]
  simp
  omega

@[simp] theorem BitVec.not_inj {w : Nat} {x y : BitVec w} : ~~~x = ~~~y ↔ x = y := by
  simp only [BitVec.toNat_eq, BitVec.lt_def, BitVec.le_def, ne_eq]
  simp
  omega

@[simp] theorem BitVec.not_allOnes_lt {w : Nat} {x : BitVec w} : ¬BitVec.allOnes w < x := by
  simp only [BitVec.toNat_eq, BitVec.lt_def, BitVec.le_def, ne_eq]
  simp
  omega

theorem BitVec.not_eq_comm {w : Nat} {x y : BitVec w} : ~~~x = y ↔ x = ~~~y := by
  simp only [BitVec.toNat_eq, BitVec.lt_def, BitVec.le_def, ne_eq]
  simp
  omega

@[simp] theorem BitVec.lt_allOnes_iff {w : Nat} {x : BitVec w} : x < BitVec.allOnes w ↔ x ≠ BitVec.allOnes w := by
  simp only [BitVec.toNat_eq, BitVec.lt_def, BitVec.le_def, ne_eq]
  simp
  omega

@[simp] theorem BitVec.allOnes_le_iff {w : Nat} {x : BitVec w} : BitVec.allOnes w ≤ x ↔ x = BitVec.allOnes w := by
  simp only [BitVec.toNat_eq, BitVec.lt_def, BitVec.le_def, ne_eq]
  simp
  omega

theorem BitVec.eq_zero_or_eq_one (a : BitVec 1) : a = 0#1 ∨ a = 1#1 := by
  simp only [BitVec.toNat_eq, BitVec.lt_def, BitVec.le_def, ne_eq]
  simp
  omega

@[simp] theorem BitVec.toFin_not {w : Nat} (x : BitVec w) : (~~~x).toFin = x.toFin.rev := by
  ext i hi
  simp
  omega

theorem BitVec.setWidth_extractLsb'_of_le {w len₁ len₂ start : Nat} {c : BitVec w} (h : len₁ ≤ len₂) : BitVec.setWidth len₁ (BitVec.extractLsb' start len₂ c) = BitVec.extractLsb' start len₁ c := by
  ext i hi
  simp
  omega

@[simp] theorem BitVec.shiftLeft_eq_zero {w : Nat} {x : BitVec w} {n : Nat} (hn : w ≤ n) : x <<< n = 0#w := by
  ext i hi
  simp
  omega

theorem BitVec.setWidth_ofNat_one_eq_ofNat_one_of_lt {v w : Nat} (hv : 0 < v) : BitVec.setWidth w 1#v = 1#w := by
  ext i hi
  simp
  omega

@[simp] theorem BitVec.setWidth_setWidth_of_le {w k l : Nat} (x : BitVec w) (h : k ≤ l) : BitVec.setWidth k (BitVec.setWidth l x) = BitVec.setWidth k x := by
  ext i hi
  simp
  omega

@[simp] theorem BitVec.extractLsb'_extractLsb'_of_le {w start len len' : Nat} {x : BitVec w} (hlt : start + len ≤ len') : BitVec.extractLsb' start len (BitVec.extractLsb' 0 len' x) = BitVec.extractLsb' start len x := by
  ext i hi
  simp
  omega

theorem BitVec.extractLsb'_setWidth_of_le {w : Nat} {b : BitVec w} {start len w' : Nat} (h : start + len ≤ w') : BitVec.extractLsb' start len (BitVec.setWidth w' b) = BitVec.extractLsb' start len b := by
  ext i hi
  simp
  omega

@[simp] theorem BitVec.allOnes_shiftLeft_or_shiftLeft {w : Nat} {x : BitVec w} {n : Nat} : BitVec.allOnes w <<< n ||| x <<< n = BitVec.allOnes w <<< n := by
  ext i hi
  simp
  omega

@[simp] theorem BitVec.extractLsb_setWidth_of_lt {w : Nat} {x : BitVec w} {hi lo v : Nat} (h : lo + hi < v) : BitVec.extractLsb hi lo (BitVec.setWidth v x) = BitVec.extractLsb hi lo x := by
  ext i hi
  simp
  omega

theorem BitVec.extractLsb_not_of_lt {w : Nat} {x : BitVec w} {hi lo : Nat} (hlo : lo ≤ hi) (hhi : hi < w) : BitVec.extractLsb hi lo (~~~x) = ~~~BitVec.extractLsb hi lo x := by
  ext i hi
  simp
  omega

theorem BitVec.extractLsb'_not_of_lt {w : Nat} {x : BitVec w} {start len : Nat} (h : start + len < w) : BitVec.extractLsb' start len (~~~x) = ~~~BitVec.extractLsb' start len x := by
  ext i hi
  simp
  omega

theorem BitVec.and_comm {w : Nat} (x y : BitVec w) : x &&& y = y &&& x := by
  ext i hi
  simp [Bool.and_comm]

theorem BitVec.or_comm {w : Nat} (x y : BitVec w) : x ||| y = y ||| x := by
  ext i hi
  simp [Bool.or_comm]

theorem BitVec.xor_comm {w : Nat} (x y : BitVec w) : x ^^^ y = y ^^^ x := by
  ext i hi
  simp [Bool.xor_comm]

theorem BitVec.and_assoc {w : Nat} (x y z : BitVec w) : x &&& y &&& z = x &&& (y &&& z) := by
  ext i hi
  simp [Bool.and_assoc]

theorem BitVec.or_assoc {w : Nat} (x y z : BitVec w) : x ||| y ||| z = x ||| (y ||| z) := by
  ext i hi
  simp [Bool.or_assoc]

theorem BitVec.sub_eq_add_neg {n : Nat} (x y : BitVec n) : x - y = x + -y := by
  apply BitVec.eq_of_toNat_eq
  rw [BitVec.toNat_sub, BitVec.toNat_add, BitVec.toNat_neg, Nat.add_mod_mod, Nat.add_comm]

theorem BitVec.add_sub_cancel {w : Nat} (x y : BitVec w) : x + y - y = x := by
  apply BitVec.eq_of_toNat_eq
  have := x.isLt
  have := y.isLt
  rw [BitVec.toNat_sub, BitVec.toNat_add, Nat.add_mod_mod, (by omega : 2 ^ w - y.toNat + (x.toNat + y.toNat) = x.toNat + 2 ^ w), Nat.add_mod_right, Nat.mod_eq_of_lt x.isLt]

theorem BitVec.sub_add_cancel {w : Nat} (x y : BitVec w) : x - y + y = x := by
  apply BitVec.eq_of_toNat_eq
  have := x.isLt
  have := y.isLt
  rw [BitVec.toNat_add, BitVec.toNat_sub, Nat.mod_add_mod, (by omega : 2 ^ w - y.toNat + x.toNat + y.toNat = x.toNat + 2 ^ w), Nat.add_mod_right, Nat.mod_eq_of_lt x.isLt]

@[simp] theorem BitVec.add_left_inj {w : Nat} {x y : BitVec w} (z : BitVec w) : x + z = y + z ↔ x = y :=
  ⟨fun h => by rw [← BitVec.add_sub_cancel x z, h, BitVec.add_sub_cancel], fun h => by rw [h]⟩

@[simp] theorem BitVec.add_right_inj {w : Nat} {x y : BitVec w} (z : BitVec w) : z + x = z + y ↔ x = y := by
  rw [BitVec.add_comm z x, BitVec.add_comm z y]
  exact BitVec.add_left_inj z

@[simp] theorem BitVec.add_left_eq_self {w : Nat} {x y : BitVec w} : x + y = y ↔ x = 0#w := by
  have := @BitVec.add_left_inj w x 0#w y
  rwa [BitVec.zero_add] at this

@[simp] theorem BitVec.add_right_eq_self {w : Nat} {x y : BitVec w} : x + y = x ↔ y = 0#w := by
  rw [BitVec.add_comm]
  exact BitVec.add_left_eq_self

@[simp] theorem BitVec.self_eq_add_right {w : Nat} {x y : BitVec w} : x = x + y ↔ y = 0#w := by
  rw [eq_comm]
  exact BitVec.add_right_eq_self

@[simp] theorem BitVec.self_eq_add_left {w : Nat} {x y : BitVec w} : x = y + x ↔ y = 0#w := by
  rw [eq_comm]
  exact BitVec.add_left_eq_self

@[simp] theorem BitVec.sub_left_inj {w : Nat} {x y : BitVec w} (z : BitVec w) : x - z = y - z ↔ x = y :=
  ⟨fun h => by rw [← BitVec.sub_add_cancel x z, h, BitVec.sub_add_cancel], fun h => by rw [h]⟩

theorem BitVec.eq_sub_iff_add_eq {w : Nat} {x y z : BitVec w} : x = z - y ↔ x + y = z :=
  ⟨fun h => by rw [h, BitVec.sub_add_cancel], fun h => by rw [← h, BitVec.add_sub_cancel]⟩

theorem BitVec.sub_eq_iff_eq_add {w : Nat} {x y z : BitVec w} : x - y = z ↔ x = z + y :=
  ⟨fun h => by rw [← h, BitVec.sub_add_cancel], fun h => by rw [h, BitVec.add_sub_cancel]⟩

theorem BitVec.neg_eq_not_add {w : Nat} (x : BitVec w) : -x = ~~~x + 1#w := by
  apply BitVec.eq_of_toNat_eq
  have := x.isLt
  rw [BitVec.toNat_neg, BitVec.toNat_add, BitVec.toNat_not, BitVec.toNat_ofNat, Nat.add_mod_mod, (by omega : 2 ^ w - 1 - x.toNat + 1 = 2 ^ w - x.toNat)]

theorem BitVec.slt_iff_toInt_lt {w : Nat} {x y : BitVec w} : x.slt y = true ↔ x.toInt < y.toInt :=
  decide_eq_true_iff

theorem BitVec.sle_iff_toInt_le {w : Nat} {x y : BitVec w} : x.sle y = true ↔ x.toInt ≤ y.toInt :=
  decide_eq_true_iff

theorem BitVec.ult_iff_lt {w : Nat} {x y : BitVec w} : x.ult y = true ↔ x < y := decide_eq_true_iff

theorem BitVec.ule_iff_le {w : Nat} {x y : BitVec w} : x.ule y = true ↔ x ≤ y := decide_eq_true_iff

theorem BitVec.le_of_eq {w : Nat} {x y : BitVec w} (h : x = y) : x ≤ y := h ▸ BitVec.le_refl x

@[simp] theorem BitVec.getMsbD_cast {w v i : Nat} (h : w = v) (x : BitVec w) : (BitVec.cast h x).getMsbD i = x.getMsbD i := by
  subst h
  rfl

@[simp] theorem BitVec.msb_cast {w v : Nat} (h : w = v) (x : BitVec w) : (BitVec.cast h x).msb = x.msb := by
  subst h
  rfl

@[simp] theorem BitVec.msb_zero {w : Nat} : (0#w).msb = false := by
  rw [BitVec.msb_eq_getLsbD_last, BitVec.getLsbD_zero]

@[simp] theorem BitVec.msb_and {w : Nat} {x y : BitVec w} : (x &&& y).msb = (x.msb && y.msb) := by
  rw [BitVec.msb_eq_getLsbD_last, BitVec.msb_eq_getLsbD_last, BitVec.msb_eq_getLsbD_last, BitVec.getLsbD_and]

@[simp] theorem BitVec.msb_or {w : Nat} {x y : BitVec w} : (x ||| y).msb = (x.msb || y.msb) := by
  rw [BitVec.msb_eq_getLsbD_last, BitVec.msb_eq_getLsbD_last, BitVec.msb_eq_getLsbD_last, BitVec.getLsbD_or]

@[simp] theorem BitVec.msb_xor {w : Nat} {x y : BitVec w} : (x ^^^ y).msb = (x.msb ^^ y.msb) := by
  rw [BitVec.msb_eq_getLsbD_last, BitVec.msb_eq_getLsbD_last, BitVec.msb_eq_getLsbD_last, BitVec.getLsbD_xor]

@[simp] theorem BitVec.msb_not {w : Nat} {x : BitVec w} : (~~~x).msb = (decide (0 < w) && !x.msb) := by
  rw [BitVec.msb_eq_getLsbD_last, BitVec.msb_eq_getLsbD_last, BitVec.getLsbD_not]
  congr 1
  exact decide_eq_decide.mpr (by omega)

@[simp] theorem BitVec.getMsbD_and {w i : Nat} {x y : BitVec w} : (x &&& y).getMsbD i = (x.getMsbD i && y.getMsbD i) := by
  simp only [BitVec.getMsbD, BitVec.getLsbD_and]
  cases decide (i < w) <;> rfl

@[simp] theorem BitVec.getMsbD_or {w i : Nat} {x y : BitVec w} : (x ||| y).getMsbD i = (x.getMsbD i || y.getMsbD i) := by
  simp only [BitVec.getMsbD, BitVec.getLsbD_or]
  cases decide (i < w) <;> rfl

@[simp] theorem BitVec.getMsbD_xor {w i : Nat} {x y : BitVec w} : (x ^^^ y).getMsbD i = (x.getMsbD i ^^ y.getMsbD i) := by
  simp only [BitVec.getMsbD, BitVec.getLsbD_xor]
  cases decide (i < w) <;> rfl

@[simp] theorem BitVec.getMsbD_of_ge {w : Nat} (x : BitVec w) (i : Nat) (ge : w ≤ i) : x.getMsbD i = false := by
  simp only [BitVec.getMsbD, decide_eq_false (Nat.not_lt.mpr ge), Bool.false_and]

@[simp] theorem BitVec.getElem?_eq_getElem {w : Nat} {l : BitVec w} {n : Nat} (h : n < w) : l[n]? = some l[n] := by
  simp only [getElem?_def, h, dite_true]

@[simp] theorem BitVec.getElem?_eq_none {w n : Nat} {l : BitVec w} (h : w ≤ n) : l[n]? = none := by
  simp only [getElem?_def, Nat.not_lt.mpr h, dite_false]

@[simp] theorem BitVec.sshiftRight_zero {w : Nat} {x : BitVec w} : x.sshiftRight 0 = x := by
  ext i hi
  rw [BitVec.getElem_sshiftRight hi, dif_pos (by omega)]
  simp

@[simp] theorem BitVec.zero_sshiftRight {w n : Nat} : (0#w).sshiftRight n = 0#w := by
  ext i hi
  rw [BitVec.getElem_sshiftRight hi]
  simp

@[simp] theorem BitVec.pow_one {w : Nat} {x : BitVec w} : x ^ 1 = x := by
  show 1#w * x = x
  rw [BitVec.one_mul]

theorem BitVec.mul_sub {w : Nat} {x y z : BitVec w} : x * (y - z) = x * y - x * z := by
  rw [BitVec.eq_sub_iff_add_eq, ← BitVec.mul_add, BitVec.sub_add_cancel]

@[simp] theorem BitVec.mul_neg {w : Nat} (x y : BitVec w) : x * -y = -(x * y) := by
  rw [← BitVec.zero_sub, BitVec.mul_sub, BitVec.mul_zero, BitVec.zero_sub]

@[simp] theorem BitVec.neg_mul {w : Nat} (x y : BitVec w) : -x * y = -(x * y) := by
  rw [BitVec.mul_comm, BitVec.mul_neg, BitVec.mul_comm]

theorem BitVec.umod_lt {n : Nat} (x : BitVec n) {y : BitVec n} : 0#n < y → x % y < y := by
  intro h
  rw [BitVec.lt_def] at *
  exact Nat.mod_lt _ (by simpa using h)

theorem BitVec.toNat_add_of_lt {w : Nat} {x y : BitVec w} (h : x.toNat + y.toNat < 2 ^ w) : (x + y).toNat = x.toNat + y.toNat := by
  rw [BitVec.toNat_add, Nat.mod_eq_of_lt h]

theorem BitVec.toNat_mul_of_lt {w : Nat} {x y : BitVec w} (h : x.toNat * y.toNat < 2 ^ w) : (x * y).toNat = x.toNat * y.toNat := by
  rw [BitVec.toNat_mul, Nat.mod_eq_of_lt h]

theorem BitVec.toNat_sub_of_le {n : Nat} {x y : BitVec n} (h : y ≤ x) : (x - y).toNat = x.toNat - y.toNat := by
  rw [BitVec.le_def] at h
  have := x.isLt
  have := y.isLt
  rw [BitVec.toNat_sub, (by omega : 2 ^ n - y.toNat + x.toNat = x.toNat - y.toNat + 2 ^ n), Nat.add_mod_right, Nat.mod_eq_of_lt (by omega)]

@[simp] theorem BitVec.le_zero_iff {w : Nat} {x : BitVec w} : x ≤ 0#w ↔ x = 0#w := by
  rw [BitVec.le_def, BitVec.toNat_eq]
  simp

@[simp] theorem BitVec.toFin_ofBool (b : Bool) : (BitVec.ofBool b).toFin = Fin.ofNat 2 b.toNat := by
  cases b <;> rfl

@[simp] theorem BitVec.msb_ofBool (b : Bool) : (BitVec.ofBool b).msb = b := by cases b <;> rfl

@[simp] theorem BitVec.or_append {w v : Nat} {x₁ x₂ : BitVec w} {y₁ y₂ : BitVec v} : x₁ ++ y₁ ||| x₂ ++ y₂ = (x₁ ||| x₂) ++ (y₁ ||| y₂) := by
  ext i hi
  simp only [BitVec.getElem_or, BitVec.getElem_append]
  split <;> rfl

@[simp] theorem BitVec.and_append {w v : Nat} {x₁ x₂ : BitVec w} {y₁ y₂ : BitVec v} : x₁ ++ y₁ &&& x₂ ++ y₂ = (x₁ &&& x₂) ++ (y₁ &&& y₂) := by
  ext i hi
  simp only [BitVec.getElem_and, BitVec.getElem_append]
  split <;> rfl

@[simp] theorem BitVec.xor_append {w v : Nat} {x₁ x₂ : BitVec w} {y₁ y₂ : BitVec v} : x₁ ++ y₁ ^^^ x₂ ++ y₂ = (x₁ ^^^ x₂) ++ (y₁ ^^^ y₂) := by
  ext i hi
  simp only [BitVec.getElem_xor, BitVec.getElem_append]
  split <;> rfl

@[simp] theorem BitVec.not_append {w v : Nat} {x : BitVec w} {y : BitVec v} : ~~~(x ++ y) = ~~~x ++ ~~~y := by
  ext i hi
  simp only [BitVec.getElem_not, BitVec.getElem_append]
  split <;> rfl

@[simp] theorem BitVec.xor_left_inj {w : Nat} {x y : BitVec w} (z : BitVec w) : x ^^^ z = y ^^^ z ↔ x = y := by
  constructor
  · intro h
    have h := congrArg (fun t => t ^^^ z) h
    simpa [BitVec.xor_assoc] using h
  · intro h
    rw [h]

@[simp] theorem BitVec.xor_right_inj {w : Nat} {x y : BitVec w} (z : BitVec w) : z ^^^ x = z ^^^ y ↔ x = y := by
  rw [BitVec.xor_comm z x, BitVec.xor_comm z y]
  exact BitVec.xor_left_inj z

@[simp] theorem BitVec.signExtend_eq {w : Nat} (x : BitVec w) : BitVec.signExtend w x = x := by
  ext i hi
  rw [BitVec.getElem_signExtend hi, dif_pos hi]

@[simp] theorem BitVec.neg_neg {w : Nat} {x : BitVec w} : - -x = x := by
  apply BitVec.eq_of_toNat_eq
  have := x.isLt
  rw [BitVec.toNat_neg, BitVec.toNat_neg]
  by_cases h : x.toNat = 0
  · rw [h]; simp
  · rw [Nat.mod_eq_of_lt (by omega : 2 ^ w - x.toNat < 2 ^ w), (by omega : 2 ^ w - (2 ^ w - x.toNat) = x.toNat),
      Nat.mod_eq_of_lt x.isLt]

@[simp] theorem BitVec.neg_inj {w : Nat} {x y : BitVec w} : -x = -y ↔ x = y :=
  ⟨fun h => by rw [← @BitVec.neg_neg w x, h, BitVec.neg_neg], fun h => by rw [h]⟩

@[simp] theorem BitVec.neg_eq_zero_iff {w : Nat} {x : BitVec w} : -x = 0#w ↔ x = 0#w := by
  have := @BitVec.neg_inj w x 0#w
  rwa [BitVec.neg_zero] at this

@[simp] theorem BitVec.sub_neg {w : Nat} {x y : BitVec w} : x - -y = x + y := by
  rw [BitVec.sub_eq_add_neg, BitVec.neg_neg]

theorem BitVec.getLsbD_eq_getMsbD {w : Nat} (x : BitVec w) (i : Nat) :
    x.getLsbD i = (decide (i < w) && x.getMsbD (w - 1 - i)) := by
  by_cases h : i < w
  · rw [BitVec.getMsbD_eq_getLsbD, decide_eq_true h, decide_eq_true (by omega : w - 1 - i < w),
      (by omega : w - 1 - (w - 1 - i) = i)]
    rfl
  · rw [BitVec.getLsbD_of_ge x i (Nat.le_of_not_lt h), decide_eq_false h]; rfl

theorem BitVec.msb_eq_false_iff_two_mul_lt {w : Nat} {x : BitVec w} : x.msb = false ↔ 2 * x.toNat < 2 ^ w := by
  rw [BitVec.msb_eq_decide, decide_eq_false_iff_not]
  have := x.isLt
  cases w with
  | zero => simp at this; simp [this]
  | succ w => rw [Nat.pow_succ, Nat.add_sub_cancel]; omega

theorem BitVec.msb_eq_true_iff_two_mul_ge {w : Nat} {x : BitVec w} : x.msb = true ↔ 2 * x.toNat ≥ 2 ^ w := by
  have := @BitVec.msb_eq_false_iff_two_mul_lt w x
  rw [← Bool.not_eq_false, this]
  omega

theorem BitVec.toInt_eq_toNat_cond {n : Nat} (x : BitVec n) :
    x.toInt = if 2 * x.toNat < 2 ^ n then (x.toNat : Int) else (x.toNat : Int) - ((2 ^ n : Nat) : Int) := rfl

theorem BitVec.toInt_eq_toNat_bmod {n : Nat} (x : BitVec n) : x.toInt = (x.toNat : Int).bmod (2 ^ n) := by
  rw [BitVec.toInt_eq_toNat_cond]
  have := x.isLt
  unfold Int.bmod
  have e : (x.toNat : Int) % ((2 ^ n : Nat) : Int) = x.toNat := Int.emod_eq_of_lt (by omega) (by omega)
  simp only [e]
  split <;> split <;> omega

theorem BitVec.toInt_inj {w : Nat} {x y : BitVec w} : x.toInt = y.toInt ↔ x = y := by
  constructor
  · intro h
    apply BitVec.eq_of_toNat_eq
    rw [BitVec.toInt_eq_toNat_cond, BitVec.toInt_eq_toNat_cond] at h
    have := x.isLt
    have := y.isLt
    split at h <;> split at h <;> omega
  · intro h
    rw [h]

theorem BitVec.eq_of_toInt_eq {n : Nat} {x y : BitVec n} : x.toInt = y.toInt → x = y := BitVec.toInt_inj.mp

theorem BitVec.toInt_ne {n : Nat} {x y : BitVec n} : x.toInt ≠ y.toInt ↔ x ≠ y := not_congr BitVec.toInt_inj

@[simp] theorem BitVec.udiv_one {w : Nat} {x : BitVec w} : x / 1#w = x := by
  apply BitVec.eq_of_toNat_eq
  rw [BitVec.toNat_udiv, BitVec.toNat_ofNat]
  cases w with
  | zero => have := x.isLt; simp at this; simp [this]
  | succ w => rw [Nat.mod_eq_of_lt (Nat.one_lt_two_pow (by omega)), Nat.div_one]

@[simp] theorem BitVec.umod_one {w : Nat} {x : BitVec w} : x % 1#w = 0#w := by
  apply BitVec.eq_of_toNat_eq
  rw [BitVec.toNat_umod, BitVec.toNat_ofNat, BitVec.toNat_ofNat, Nat.zero_mod]
  cases w with
  | zero => have := x.isLt; simp at this; simp [this]
  | succ w => rw [Nat.mod_eq_of_lt (Nat.one_lt_two_pow (by omega)), Nat.mod_one]

@[simp] protected theorem BitVec.not_lt_zero {n : Nat} {x : BitVec n} : ¬x < 0#n := by
  rw [BitVec.lt_def, BitVec.toNat_ofNat, Nat.zero_mod]
  exact Nat.not_lt_zero _
