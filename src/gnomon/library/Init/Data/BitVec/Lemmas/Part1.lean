/-
What operations on bit vectors do to each other and to single bits.

Lean's counterpart: `Init.Data.BitVec.Lemmas`.
-/
prelude
import Init.Data.BitVec.Bitblast
import Init.SimpLemmas
import Init.Data.Bool
import Init.Data.Option.Lemmas
import Init.Data.List.Lemmas
import Init.Data.Fin.Lemmas
import Init.Data.Int.DivMod.Lemmas
import Init.Ext.Instances
import Init.Grind.Norm

@[simp] theorem BitVec.xor_eq {w : Nat} (x y : BitVec w) : x.xor y = x ^^^ y := rfl

@[simp] theorem BitVec.zero_eq {n : Nat} : BitVec.zero n = 0#n := rfl

@[simp] theorem BitVec.append_eq {w v : Nat} (x : BitVec w) (y : BitVec v) : x.append y = x ++ y := rfl

@[simp] theorem BitVec.neg_eq {w : Nat} (x : BitVec w) : x.neg = -x := rfl

@[simp] theorem BitVec.umod_eq {w : Nat} (x y : BitVec w) : x.umod y = x % y := rfl

@[simp] theorem BitVec.and_eq {w : Nat} (x y : BitVec w) : x.and y = x &&& y := rfl

@[simp] theorem BitVec.cast_eq {n : Nat} (h : n = n) (x : BitVec n) : BitVec.cast h x = x := rfl

@[simp] theorem BitVec.udiv_eq {w : Nat} (x y : BitVec w) : x.udiv y = x / y := rfl

@[simp, bitvec_to_nat] theorem BitVec.ofNat_eq_ofNat {n i : Nat} : OfNat.ofNat i = BitVec.ofNat n i := rfl

@[simp] theorem BitVec.or_eq {w : Nat} (x y : BitVec w) : x.or y = x ||| y := rfl

@[simp] theorem BitVec.not_eq {w : Nat} (x : BitVec w) : x.not = ~~~x := rfl

theorem BitVec.append_ofBool {w : Nat} (msbs : BitVec w) (lsb : Bool) : msbs ++ BitVec.ofBool lsb = msbs.concat lsb :=
  rfl

@[simp] theorem BitVec.ushiftRight_eq {w : Nat} (x : BitVec w) (n : Nat) : x.ushiftRight n = x >>> n := rfl

@[simp] theorem BitVec.add_eq {w : Nat} (x y : BitVec w) : x.add y = x + y := rfl

@[simp] theorem BitVec.shiftLeft_eq {w : Nat} (x : BitVec w) (n : Nat) : x.shiftLeft n = x <<< n := rfl

@[simp] theorem BitVec.sub_eq {w : Nat} (x y : BitVec w) : x.sub y = x - y := rfl

@[simp] theorem BitVec.ofBool_false : BitVec.ofBool false = 0 := rfl

@[simp] theorem BitVec.natCast_eq_ofNat (w x : Nat) : ↑x = BitVec.ofNat w x := rfl

@[simp] theorem BitVec.ofBool_true : BitVec.ofBool true = 1 := rfl

@[simp] theorem BitVec.getLsb?_eq_getElem? {w : Nat} (x : BitVec w) (i : Nat) : x.getLsb? i = x[i]? := rfl

@[simp] theorem BitVec.mul_eq {w : Nat} (x y : BitVec w) : x.mul y = x * y := rfl

theorem BitVec.getElem_setWidth' {w v : Nat} (x : BitVec w) (i : Nat) (h : w ≤ v) (hi : i < v) : (BitVec.setWidth' h x)[i] = x.getLsbD i :=
  rfl

@[simp] theorem BitVec.ofNat_toNat {n : Nat} (m : Nat) (x : BitVec n) : BitVec.ofNat m x.toNat = BitVec.setWidth m x :=
  rfl

theorem BitVec.mul_def {n : Nat} {x y : BitVec n} : x * y = { toFin := x.toFin * y.toFin } := rfl

theorem BitVec.msb_eq_getMsbD_zero {w : Nat} (x : BitVec w) : x.msb = x.getMsbD 0 := rfl

@[simp] theorem BitVec.smtUDiv_zero {n : Nat} {x : BitVec n} : x.smtUDiv 0#n = BitVec.allOnes n := rfl

theorem BitVec.msb_zero_length (x : BitVec 0) : x.msb = false := rfl

@[simp] theorem BitVec.toFin_extractLsb {n hi lo : Nat} {x : BitVec n} : (BitVec.extractLsb hi lo x).toFin = Fin.ofNat (2 ^ (hi - lo + 1)) (x.toNat >>> lo) :=
  rfl

theorem BitVec.getElem?_eq {w : Nat} (l : BitVec w) (i : Nat) : l[i]? = if h : i < w then some l[i] else none :=
  rfl

theorem BitVec.sub_def {n : Nat} (x y : BitVec n) : x - y = BitVec.ofNat n (2 ^ n - y.toNat + x.toNat) := rfl

theorem BitVec.twoPow_eq (w i : Nat) : BitVec.twoPow w i = 1#w <<< i := rfl

theorem BitVec.rotateRight_def {w : Nat} {x : BitVec w} {r : Nat} : x.rotateRight r = x >>> (r % w) ||| x <<< (w - r % w) :=
  rfl

theorem BitVec.add_def {n : Nat} (x y : BitVec n) : x + y = BitVec.ofNat n (x.toNat + y.toNat) := rfl

@[simp] theorem BitVec.toFin_or {v : Nat} (x y : BitVec v) : (x ||| y).toFin = x.toFin ||| y.toFin := rfl

@[simp] theorem BitVec.replicate_zero {w : Nat} {x : BitVec w} : BitVec.replicate 0 x = 0#0 := rfl

@[simp] theorem BitVec.concat_reverse_setWidth_msb_eq_reverse {w : Nat} {x : BitVec (w + 1)} : (BitVec.setWidth w x).reverse.concat x.msb = x.reverse :=
  rfl

theorem BitVec.getMsbD_eq_getLsbD {w : Nat} (x : BitVec w) (i : Nat) : x.getMsbD i = (decide (i < w) && x.getLsbD (w - 1 - i)) :=
  rfl

theorem BitVec.pow_succ {w n : Nat} {x : BitVec w} : x ^ (n + 1) = x ^ n * x := rfl

@[simp] theorem BitVec.extractLsb_ofFin {n : Nat} (x : Fin (2 ^ n)) (hi lo : Nat) : BitVec.extractLsb hi lo { toFin := x } = BitVec.ofNat (hi - lo + 1) (↑x >>> lo) :=
  rfl

@[simp] theorem BitVec.ofFin_add {n : Nat} (x : Fin (2 ^ n)) (y : BitVec n) : { toFin := x } + y = { toFin := x + y.toFin } :=
  rfl

@[simp] theorem BitVec.allOnes_xor {w : Nat} {x : BitVec w} : BitVec.allOnes w ^^^ x = ~~~x := rfl

theorem BitVec.ule_eq_decide_le {w : Nat} {x y : BitVec w} : x.ule y = decide (x ≤ y) := rfl

@[simp] theorem BitVec.fill_false {w : Nat} : BitVec.fill w false = 0#w := rfl

theorem BitVec.ofFin_sub {n : Nat} (x : Fin (2 ^ n)) (y : BitVec n) : { toFin := x } - y = { toFin := x - y.toFin } :=
  rfl

@[simp] theorem BitVec.toFin_xor {v : Nat} (x y : BitVec v) : (x ^^^ y).toFin = x.toFin ^^^ y.toFin := rfl

@[simp] theorem BitVec.toFin_mul {n : Nat} (x y : BitVec n) : (x * y).toFin = x.toFin * y.toFin := rfl

theorem BitVec.setWidth_eq_extractLsb' {v : Nat} {x : BitVec v} {w : Nat} (h : w ≤ v) : BitVec.setWidth w x = BitVec.extractLsb' 0 w x :=
  rfl

@[simp] theorem BitVec.zero_umod {w : Nat} {x : BitVec w} : 0#w % x = 0#w := rfl

@[simp] theorem BitVec.toFin_shiftLeft {w n : Nat} (x : BitVec w) : (x <<< n).toFin = Fin.ofNat (2 ^ w) (x.toNat <<< n) :=
  rfl

@[simp] theorem BitVec.extractLsb_ofNat (x n hi lo : Nat) : BitVec.extractLsb hi lo (BitVec.ofNat n x) = BitVec.ofNat (hi - lo + 1) ((x % 2 ^ n) >>> lo) :=
  rfl

@[simp] theorem BitVec.toFin_ofNatLT {w n : Nat} (h : n < 2 ^ w) : (BitVec.ofNatLT n h).toFin = ⟨n, h⟩ := rfl

@[simp] theorem BitVec.toFin_sub {n : Nat} (x y : BitVec n) : (x - y).toFin = x.toFin - y.toFin := rfl

theorem BitVec.sub_ofFin {n : Nat} (x : BitVec n) (y : Fin (2 ^ n)) : x - { toFin := y } = { toFin := x.toFin - y } :=
  rfl

theorem BitVec.ule_eq_decide {w : Nat} {x y : BitVec w} : x.ule y = decide (x.toNat ≤ y.toNat) := rfl

theorem BitVec.getElem?_succ_ofBool (b : Bool) (i : Nat) : (BitVec.ofBool b)[i + 1]? = none := rfl

@[simp] theorem BitVec.toFin_setWidth {w v : Nat} {x : BitVec w} : (BitVec.setWidth v x).toFin = Fin.ofNat (2 ^ v) x.toNat :=
  rfl

@[simp] theorem BitVec.fill_true {w : Nat} : BitVec.fill w true = BitVec.allOnes w := rfl

@[simp] theorem BitVec.extractLsb_toNat {n : Nat} (hi lo : Nat) (x : BitVec n) : (BitVec.extractLsb hi lo x).toNat = x.toNat >>> lo % 2 ^ (hi - lo + 1) :=
  rfl

theorem BitVec.extractLsb'_cast {w a_1 : Nat} {hcast : w = a_1} {start len : Nat} {x : BitVec w} : BitVec.extractLsb' start len (BitVec.cast hcast x) = BitVec.extractLsb' start len x :=
  rfl

@[simp] theorem BitVec.shiftLeft_eq' {w₁ w₂ : Nat} {x : BitVec w₁} {y : BitVec w₂} : x <<< y = x <<< y.toNat :=
  rfl

@[simp] theorem BitVec.zero_sub {n : Nat} (x : BitVec n) : 0#n - x = -x := rfl

theorem BitVec.clzAuxRec_zero {w : Nat} (x : BitVec w) : x.clzAuxRec 0 = if x.getLsbD 0 = true then BitVec.ofNat w (w - 1) else BitVec.ofNat w w :=
  rfl

theorem BitVec.getMsbD_zero_length {i : Nat} (x : BitVec 0) : x.getMsbD i = false := rfl

@[simp] theorem BitVec.setWidth_zero (m n : Nat) : BitVec.setWidth m 0#n = 0#m := rfl

theorem BitVec.ult_eq_decide {w : Nat} {x y : BitVec w} : x.ult y = decide (x.toNat < y.toNat) := rfl

theorem BitVec.sshiftRight'_ofNat_eq_sshiftRight {w : Nat} {x : BitVec w} {k : Nat} : x.sshiftRight' (BitVec.ofNat w k) = x.sshiftRight (k % 2 ^ w) :=
  rfl

theorem BitVec.smtUDiv_eq {w : Nat} (x y : BitVec w) : x.smtUDiv y = if y = 0#w then BitVec.allOnes w else x / y :=
  rfl

theorem BitVec.smod_eq {w : Nat} (x y : BitVec w) : x.smod y = match x.msb, y.msb with | false, false => x.umod y | false, true => have u := x.umod (-y); if u = 0#w then u else u + y | true, false => have u := (-x).umod y; if u = 0#w then u else y - u | true, true => -(-x).umod (-y) :=
  rfl

@[simp] theorem BitVec.toFin_extractLsb' {n s m : Nat} {x : BitVec n} : (BitVec.extractLsb' s m x).toFin = Fin.ofNat (2 ^ m) (x.toNat >>> s) :=
  rfl

theorem BitVec.rotateLeft_def {w : Nat} {x : BitVec w} {r : Nat} : x.rotateLeft r = x <<< (r % w) ||| x >>> (w - r % w) :=
  rfl

@[simp] theorem BitVec.pow_zero {w : Nat} {x : BitVec w} : x ^ 0 = 1#w := rfl

@[simp] theorem BitVec.add_ofFin {n : Nat} (x : BitVec n) (y : Fin (2 ^ n)) : x + { toFin := y } = { toFin := x.toFin + y } :=
  rfl

@[simp] theorem BitVec.val_toFin {w : Nat} (x : BitVec w) : ↑x.toFin = x.toNat := rfl

theorem BitVec.ushiftRight_ofNat_eq {w : Nat} {x : BitVec w} {k : Nat} : x >>> BitVec.ofNat w k = x >>> (k % 2 ^ w) :=
  rfl

@[simp] theorem BitVec.ofFin_toFin {w : Nat} (x : BitVec w) : { toFin := x.toFin } = x := rfl

theorem BitVec.slt_eq_decide {w : Nat} {x y : BitVec w} : x.slt y = decide (x.toInt < y.toInt) := rfl

theorem BitVec.ult_eq_decide_lt {w : Nat} {x y : BitVec w} : x.ult y = decide (x < y) := rfl

@[simp] theorem BitVec.getMsbD_ofNatLT {n x i : Nat} (h : x < 2 ^ n) : (BitVec.ofNatLT x h).getMsbD i = (decide (i < n) && x.testBit (n - 1 - i)) :=
  rfl

theorem BitVec.srem_eq {w : Nat} (x y : BitVec w) : x.srem y = match x.msb, y.msb with | false, false => x % y | false, true => x % -y | true, false => -(-x % y) | true, true => -(-x % -y) :=
  rfl

@[simp] theorem BitVec.ofNatLT_zero {w : Nat} {h : 0 < 2 ^ w} : BitVec.ofNatLT 0 h = 0#w := rfl

theorem BitVec.abs_eq {w : Nat} (x : BitVec w) : x.abs = if x.msb = true then -x else x := rfl

theorem BitVec.getElem?_setWidth' {w v : Nat} (x : BitVec w) (i : Nat) (h : w ≤ v) : (BitVec.setWidth' h x)[i]? = if i < v then some (x.getLsbD i) else none :=
  rfl

@[simp] theorem BitVec.mk_zero {w : Nat} {h : 0 < 2 ^ w} : { toFin := ⟨0, h⟩ } = 0#w := rfl

theorem BitVec.clzAuxRec_succ {w n : Nat} (x : BitVec w) : x.clzAuxRec (n + 1) = if x.getLsbD (n + 1) = true then BitVec.ofNat w (w - 1 - (n + 1)) else x.clzAuxRec n :=
  rfl

@[simp] theorem BitVec.toFin_ofNat {w : Nat} (x : Nat) : (BitVec.ofNat w x).toFin = Fin.ofNat (2 ^ w) x := rfl

@[simp] theorem BitVec.toFin_neg {n : Nat} (x : BitVec n) : (-x).toFin = Fin.ofNat (2 ^ n) (2 ^ n - x.toNat) :=
  rfl

@[simp] theorem BitVec.toFin_umod {w : Nat} {x y : BitVec w} : (x % y).toFin = x.toFin % y.toFin := rfl

theorem BitVec.sshiftRight_eq {n : Nat} {x : BitVec n} {i : Nat} : x.sshiftRight i = BitVec.ofInt n (x.toInt >>> i) :=
  rfl

@[simp] theorem BitVec.sshiftRight_eq' {w w_1 : Nat} {y : BitVec w_1} (x : BitVec w) : x.sshiftRight' y = x.sshiftRight y.toNat :=
  rfl

@[simp] theorem BitVec.ushiftRight_eq' {w₁ w₂ : Nat} (x : BitVec w₁) (y : BitVec w₂) : x >>> y = x >>> y.toNat :=
  rfl

@[simp] theorem BitVec.toFin_and {v : Nat} (x y : BitVec v) : (x &&& y).toFin = x.toFin &&& y.toFin := rfl

theorem BitVec.sle_eq_decide {w : Nat} {x y : BitVec w} : x.sle y = decide (x.toInt ≤ y.toInt) := rfl

@[simp] theorem BitVec.toFin_udiv {n : Nat} {x y : BitVec n} : (x / y).toFin = x.toFin / y.toFin := rfl

@[simp] theorem BitVec.zeroExtend_eq_setWidth {w v : Nat} {x : BitVec w} : BitVec.zeroExtend v x = BitVec.setWidth v x :=
  rfl

theorem BitVec.msb_setWidth' {w v : Nat} (x : BitVec w) (h : w ≤ v) : (BitVec.setWidth' h x).msb = (decide (0 < v) && x.getLsbD (v - 1)) :=
  rfl
