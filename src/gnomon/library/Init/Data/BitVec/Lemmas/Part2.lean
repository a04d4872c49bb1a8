/-
Widths, shifts, numbers and comparisons of bit vectors.

Lean's counterpart: `Init.Data.BitVec.Lemmas`.
-/
prelude
import Init.Data.BitVec.Lemmas.Part1

theorem BitVec.sdiv_eq {w : Nat} (x y : BitVec w) : x.sdiv y = match x.msb, y.msb with | false, false => x.udiv y | false, true => -x.udiv (-y) | true, false => -(-x).udiv y | true, true => (-x).udiv (-y) :=
  rfl

@[simp] theorem BitVec.extractLsb'_toNat {n : Nat} (s m : Nat) (x : BitVec n) : (BitVec.extractLsb' s m x).toNat = x.toNat >>> s % 2 ^ m :=
  rfl

theorem BitVec.smtSDiv_eq {w : Nat} (x y : BitVec w) : x.smtSDiv y = match x.msb, y.msb with | false, false => x.smtUDiv y | false, true => -x.smtUDiv (-y) | true, false => -(-x).smtUDiv y | true, true => (-x).smtUDiv (-y) :=
  rfl

@[simp] theorem BitVec.truncate_eq_setWidth {w v : Nat} {x : BitVec w} : BitVec.truncate v x = BitVec.setWidth v x :=
  rfl

theorem BitVec.ctz_eq_reverse_clz {w : Nat} {x : BitVec w} : x.ctz = x.reverse.clz := rfl

@[simp] theorem BitVec.toFin_add {w : Nat} (x y : BitVec w) : (x + y).toFin = x.toFin + y.toFin := rfl

theorem BitVec.shiftLeft_ofNat_eq {w : Nat} {x : BitVec w} {k : Nat} : x <<< BitVec.ofNat w k = x <<< (k % 2 ^ w) :=
  rfl

@[simp] theorem BitVec.setWidth_cast {w v k : Nat} {x : BitVec w} {h : w = v} : BitVec.setWidth k (BitVec.cast h x) = BitVec.setWidth k x :=
  rfl

theorem BitVec.usubOverflow_eq {w : Nat} (x y : BitVec w) : x.usubOverflow y = decide (x < y) := rfl

@[simp] theorem BitVec.ofNat_lt_ofNat {n x y : Nat} : BitVec.ofNat n x < BitVec.ofNat n y ↔ x % 2 ^ n < y % 2 ^ n :=
  Iff.rfl

@[simp] theorem BitVec.lt_ofFin {n : Nat} {x : BitVec n} {y : Fin (2 ^ n)} : x < { toFin := y } ↔ x.toFin < y :=
  Iff.rfl

@[simp] theorem BitVec.le_ofFin {n : Nat} {x : BitVec n} {y : Fin (2 ^ n)} : x ≤ { toFin := y } ↔ x.toFin ≤ y :=
  Iff.rfl

@[simp] theorem BitVec.ofFin_le {n : Nat} {x : Fin (2 ^ n)} {y : BitVec n} : { toFin := x } ≤ y ↔ x ≤ y.toFin :=
  Iff.rfl

@[simp] theorem BitVec.ofNat_le_ofNat {n x y : Nat} : BitVec.ofNat n x ≤ BitVec.ofNat n y ↔ x % 2 ^ n ≤ y % 2 ^ n :=
  Iff.rfl

@[simp] theorem BitVec.ofFin_lt {n : Nat} {x : Fin (2 ^ n)} {y : BitVec n} : { toFin := x } < y ↔ x < y.toFin :=
  Iff.rfl

theorem BitVec.getElem?_eq_none_iff {w n : Nat} {l : BitVec w} : l[n]? = none ↔ w ≤ n := by simp

theorem BitVec.sdiv_neg_one {w : Nat} {x : BitVec w} : x.toInt / -1 = -x.toInt := by simp

theorem BitVec.getElem_zero_ofNat_zero {w : Nat} (i : Nat) (h : i < w) : (0#w)[i] = false := by simp

@[simp] theorem BitVec.toNat_mod_cancel' {n : Nat} {x : BitVec n} : ↑x.toNat % ↑(2 ^ n) = ↑x.toNat := by simp

theorem BitVec.getLsbD_zero_length {i : Nat} (x : BitVec 0) : x.getLsbD i = false := by simp

theorem BitVec.getElem?_zero_ofBool (b : Bool) : (BitVec.ofBool b)[0]? = some b := by simp

theorem BitVec.getElem?_zero_ofNat_one {w : Nat} : (1#(w + 1))[0]? = some true := by simp

@[simp] theorem BitVec.toNat_intMin {w : Nat} : (BitVec.intMin w).toNat = 2 ^ (w - 1) % 2 ^ w := by simp

theorem BitVec.getLsbD_shiftLeft' {w₁ w₂ : Nat} {x : BitVec w₁} {y : BitVec w₂} {i : Nat} : (x <<< y).getLsbD i = (decide (i < w₁) && !decide (i < y.toNat) && x.getLsbD (i - y.toNat)) := by
  simp

theorem BitVec.getElem_shiftLeft' {w₁ w₂ : Nat} {x : BitVec w₁} {y : BitVec w₂} {i : Nat} (h : i < w₁) : (x <<< y)[i] = (!decide (i < y.toNat) && x[i - y.toNat]) := by
  simp

theorem BitVec.getElem_zero_ofNat_one {w : Nat} (h : 0 < w) : (1#w)[0] = true := by simp

theorem BitVec.getElem?_zero_ofNat_zero {w : Nat} : (0#(w + 1))[0]? = some false := by simp

theorem BitVec.extractLsb'_xor {w : Nat} {x y : BitVec w} {start len : Nat} : BitVec.extractLsb' start len (x ^^^ y) = BitVec.extractLsb' start len x ^^^ BitVec.extractLsb' start len y := by
  ext i hi
  simp

theorem BitVec.ushiftRight_xor_distrib {w : Nat} (x y : BitVec w) (n : Nat) : (x ^^^ y) >>> n = x >>> n ^^^ y >>> n := by
  ext i hi
  simp

theorem BitVec.not_and {w : Nat} {x y : BitVec w} : ~~~(x &&& y) = ~~~x ||| ~~~y := by
  ext i hi
  simp

theorem BitVec.twoPow_zero {w : Nat} : BitVec.twoPow w 0 = 1#w := by
  ext i hi
  simp

@[simp] theorem BitVec.not_and_self {w : Nat} (x : BitVec w) : ~~~x &&& x = 0 := by
  ext i hi
  simp

theorem BitVec.setWidth_ushiftRight_eq_extractLsb {w w' w'' : Nat} {b : BitVec w} : BitVec.setWidth w'' (b >>> w') = BitVec.extractLsb' w' w'' b := by
  ext i hi
  simp

@[simp] theorem BitVec.not_cast {w w' : Nat} {x : BitVec w} (h : w = w') : ~~~BitVec.cast h x = BitVec.cast h (~~~x) := by
  ext i hi
  simp

theorem BitVec.toFin_twoPow {w i : Nat} : (BitVec.twoPow w i).toFin = Fin.ofNat (2 ^ w) (2 ^ i) := by
  ext i hi
  simp

theorem BitVec.extractLsb'_and {w : Nat} {x y : BitVec w} {start len : Nat} : BitVec.extractLsb' start len (x &&& y) = BitVec.extractLsb' start len x &&& BitVec.extractLsb' start len y := by
  ext i hi
  simp

@[simp] theorem BitVec.setWidth_or {w k : Nat} {x y : BitVec w} : BitVec.setWidth k (x ||| y) = BitVec.setWidth k x ||| BitVec.setWidth k y := by
  ext i hi
  simp

@[simp] theorem BitVec.zero_or {w : Nat} {x : BitVec w} : 0#w ||| x = x := by
  ext i hi
  simp

theorem BitVec.ushiftRight_or_distrib {w : Nat} (x y : BitVec w) (n : Nat) : (x ||| y) >>> n = x >>> n ||| y >>> n := by
  ext i hi
  simp

theorem BitVec.shiftLeft_zero' {w₁ w₂ : Nat} {x : BitVec w₁} : x <<< 0#w₂ = x := by
  ext i hi
  simp

@[simp] theorem BitVec.and_cast {w w' : Nat} {x y : BitVec w} (h : w = w') : BitVec.cast h x &&& BitVec.cast h y = BitVec.cast h (x &&& y) := by
  ext i hi
  simp

@[simp] theorem BitVec.not_or_self {w : Nat} (x : BitVec w) : ~~~x ||| x = BitVec.allOnes w := by
  ext i hi
  simp

@[simp] theorem BitVec.zero_ushiftRight {w n : Nat} : 0#w >>> n = 0#w := by
  ext i hi
  simp

@[simp] theorem BitVec.allOnes_shiftLeft_and_shiftLeft {w : Nat} {x : BitVec w} {n : Nat} : BitVec.allOnes w <<< n &&& x <<< n = x <<< n := by
  ext i hi
  simp

@[simp] theorem BitVec.and_zero {w : Nat} {x : BitVec w} : x &&& 0#w = 0#w := by
  ext i hi
  simp

@[simp] theorem BitVec.xor_cast {w w' : Nat} {x y : BitVec w} (h : w = w') : BitVec.cast h x ^^^ BitVec.cast h y = BitVec.cast h (x ^^^ y) := by
  ext i hi
  simp

@[simp] theorem BitVec.or_self {w : Nat} {x : BitVec w} : x ||| x = x := by
  ext i hi
  simp

@[simp] theorem BitVec.not_not {w : Nat} {b : BitVec w} : ~~~~~~b = b := by
  ext i hi
  simp

@[simp] theorem BitVec.or_zero {w : Nat} {x : BitVec w} : x ||| 0#w = x := by
  ext i hi
  simp

@[simp] theorem BitVec.zero_and {w : Nat} {x : BitVec w} : 0#w &&& x = 0#w := by
  ext i hi
  simp

@[simp] theorem BitVec.ofBool_or_ofBool {b b' : Bool} : BitVec.ofBool b ||| BitVec.ofBool b' = BitVec.ofBool (b || b') := by
  ext i hi
  simp

theorem BitVec.not_xor_right {w : Nat} {x y : BitVec w} : ~~~(x ^^^ y) = x ^^^ ~~~y := by
  ext i hi
  simp

theorem BitVec.extractLsb'_or {w : Nat} {x y : BitVec w} {start len : Nat} : BitVec.extractLsb' start len (x ||| y) = BitVec.extractLsb' start len x ||| BitVec.extractLsb' start len y := by
  ext i hi
  simp

theorem BitVec.extractLsb_xor {w : Nat} {y x : BitVec w} {hi lo : Nat} : BitVec.extractLsb lo hi (x ^^^ y) = BitVec.extractLsb lo hi x ^^^ BitVec.extractLsb lo hi y := by
  ext i hi
  simp

@[simp] theorem BitVec.zero_shiftLeft {w : Nat} (n : Nat) : 0#w <<< n = 0#w := by
  ext i hi
  simp

theorem BitVec.not_xor_left {w : Nat} {x y : BitVec w} : ~~~(x ^^^ y) = ~~~x ^^^ y := by
  ext i hi
  simp

@[simp] theorem BitVec.shiftLeft_zero {w : Nat} (x : BitVec w) : x <<< 0 = x := by
  ext i hi
  simp

@[simp] theorem BitVec.setWidth_xor {w k : Nat} {x y : BitVec w} : BitVec.setWidth k (x ^^^ y) = BitVec.setWidth k x ^^^ BitVec.setWidth k y := by
  ext i hi
  simp

@[simp] theorem BitVec.xor_self {w : Nat} {x : BitVec w} : x ^^^ x = 0#w := by
  ext i hi
  simp

@[simp] theorem BitVec.extractLsb'_zero {w start len : Nat} : BitVec.extractLsb' start len 0#w = 0#len := by
  ext i hi
  simp

@[simp] theorem BitVec.ofBool_xor_ofBool {b b' : Bool} : BitVec.ofBool b ^^^ BitVec.ofBool b' = BitVec.ofBool (b ^^ b') := by
  ext i hi
  simp

@[simp] theorem BitVec.or_allOnes {w : Nat} {x : BitVec w} : x ||| BitVec.allOnes w = BitVec.allOnes w := by
  ext i hi
  simp

@[simp] theorem BitVec.allOnes_or {w : Nat} {x : BitVec w} : BitVec.allOnes w ||| x = BitVec.allOnes w := by
  ext i hi
  simp

@[simp] theorem BitVec.and_not_self {w : Nat} (x : BitVec w) : x &&& ~~~x = 0 := by
  ext i hi
  simp

theorem BitVec.extractLsb_or {w : Nat} {y x : BitVec w} {hi lo : Nat} : BitVec.extractLsb lo hi (x ||| y) = BitVec.extractLsb lo hi x ||| BitVec.extractLsb lo hi y := by
  ext i hi
  simp

@[simp] theorem BitVec.ofBool_and_ofBool {b b' : Bool} : BitVec.ofBool b &&& BitVec.ofBool b' = BitVec.ofBool (b && b') := by
  ext i hi
  simp

@[simp] theorem BitVec.not_allOnes {w : Nat} : ~~~BitVec.allOnes w = 0#w := by
  ext i hi
  simp

@[simp] theorem BitVec.cast_setWidth {v v' w : Nat} (h : v = v') (x : BitVec w) : BitVec.cast h (BitVec.setWidth v x) = BitVec.setWidth v' x := by
  ext i hi
  simp

@[simp] theorem BitVec.or_cast {w w' : Nat} {x y : BitVec w} (h : w = w') : BitVec.cast h x ||| BitVec.cast h y = BitVec.cast h (x ||| y) := by
  ext i hi
  simp

theorem BitVec.xor_assoc {w : Nat} (x y z : BitVec w) : x ^^^ y ^^^ z = x ^^^ (y ^^^ z) := by
  ext i hi
  simp

@[simp] theorem BitVec.not_zero {n : Nat} : ~~~0#n = BitVec.allOnes n := by
  ext i hi
  simp

@[simp] theorem BitVec.xor_zero {w : Nat} {x : BitVec w} : x ^^^ 0#w = x := by
  ext i hi
  simp

@[simp] theorem BitVec.xor_allOnes {w : Nat} {x : BitVec w} : x ^^^ BitVec.allOnes w = ~~~x := by
  ext i hi
  simp

theorem BitVec.extractLsb_and {w : Nat} {y x : BitVec w} {hi lo : Nat} : BitVec.extractLsb lo hi (x &&& y) = BitVec.extractLsb lo hi x &&& BitVec.extractLsb lo hi y := by
  ext i hi
  simp

@[simp] theorem BitVec.setWidth_and {w k : Nat} {x y : BitVec w} : BitVec.setWidth k (x &&& y) = BitVec.setWidth k x &&& BitVec.setWidth k y := by
  ext i hi
  simp

@[simp] theorem BitVec.zero_xor {w : Nat} {x : BitVec w} : 0#w ^^^ x = x := by
  ext i hi
  simp

@[simp] theorem BitVec.not_ofBool {b : Bool} : ~~~BitVec.ofBool b = BitVec.ofBool !b := by
  ext i hi
  simp

@[simp] theorem BitVec.and_allOnes {w : Nat} {x : BitVec w} : x &&& BitVec.allOnes w = x := by
  ext i hi
  simp

theorem BitVec.not_or {w : Nat} {x y : BitVec w} : ~~~(x ||| y) = ~~~x &&& ~~~y := by
  ext i hi
  simp

theorem BitVec.ushiftRight_and_distrib {w : Nat} (x y : BitVec w) (n : Nat) : (x &&& y) >>> n = x >>> n &&& y >>> n := by
  ext i hi
  simp

@[simp] theorem BitVec.and_self {w : Nat} {x : BitVec w} : x &&& x = x := by
  ext i hi
  simp

@[simp] theorem BitVec.or_not_self {w : Nat} (x : BitVec w) : x ||| ~~~x = BitVec.allOnes w := by
  ext i hi
  simp

@[simp] theorem BitVec.allOnes_and {w : Nat} {x : BitVec w} : BitVec.allOnes w &&& x = x := by
  ext i hi
  simp

@[simp] theorem BitVec.ushiftRight_zero {w : Nat} (x : BitVec w) : x >>> 0 = x := by
  ext i hi
  simp [hi]

@[simp] theorem BitVec.extractLsb'_eq_self {w : Nat} {x : BitVec w} : BitVec.extractLsb' 0 w x = x := by
  ext i hi
  simp [hi]

@[simp] theorem BitVec.neg_zero (n : Nat) : -0#n = 0#n := by
  apply BitVec.eq_of_toNat_eq
  simp

@[simp] theorem BitVec.udiv_zero {n : Nat} {x : BitVec n} : x / 0#n = 0#n := by
  apply BitVec.eq_of_toNat_eq
  simp

theorem BitVec.ofNat_sub_ofNat {n : Nat} (x y : Nat) : BitVec.ofNat n x - BitVec.ofNat n y = BitVec.ofNat n (2 ^ n - y % 2 ^ n + x) := by
  apply BitVec.eq_of_toNat_eq
  simp

@[simp] theorem BitVec.zero_concat_true {w : Nat} : (0#w).concat true = 1#(w + 1) := by
  apply BitVec.eq_of_toNat_eq
  simp

theorem BitVec.ofNat_mul_ofNat {n : Nat} (x y : Nat) : BitVec.ofNat n x * BitVec.ofNat n y = BitVec.ofNat n (x * y) := by
  apply BitVec.eq_of_toNat_eq
  simp

theorem BitVec.ofNat_add {n : Nat} (x y : Nat) : BitVec.ofNat n (x + y) = BitVec.ofNat n x + BitVec.ofNat n y := by
  apply BitVec.eq_of_toNat_eq
  simp

theorem BitVec.ofNat_add_ofNat {n : Nat} (x y : Nat) : BitVec.ofNat n x + BitVec.ofNat n y = BitVec.ofNat n (x + y) := by
  apply BitVec.eq_of_toNat_eq
  simp

@[simp] theorem BitVec.false_cons_zero {w : Nat} : BitVec.cons false 0#w = 0#(w + 1) := by
  apply BitVec.eq_of_toNat_eq
  simp

theorem BitVec.ofNat_mul {n : Nat} (x y : Nat) : BitVec.ofNat n (x * y) = BitVec.ofNat n x * BitVec.ofNat n y := by
  apply BitVec.eq_of_toNat_eq
  simp

@[simp] theorem BitVec.zero_udiv {w : Nat} {x : BitVec w} : 0#w / x = 0#w := by
  apply BitVec.eq_of_toNat_eq
  simp
