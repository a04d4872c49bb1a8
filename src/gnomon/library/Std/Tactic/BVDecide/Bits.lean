/-
What `bv_decide` knows of bit vectors: a rule for each bit of each operation, and for each comparison.

Each rule has the bits of the operands as equations among its hypotheses, and side conditions on
places that compute.  So a proof about a circuit is a tree of rules without a bound variable.
-/
prelude
import Init.Data.BitVec.Bitblast

namespace Std.Tactic.BVDecide.Bits

variable {w v n m i j k : Nat} {a b c d s : Bool}

private theorem lt (h : Nat.blt i w = true) : i < w := Nat.le_of_ble_eq_true h

private theorem le (h : Nat.ble w i = true) : w ≤ i := Nat.le_of_ble_eq_true h

/-! Bits that are those of other bit vectors. -/

theorem rw_bit {x y : BitVec w} (h : x = y) (hb : y.getLsbD i = a) : x.getLsbD i = a := h ▸ hb

theorem out_bit {x : BitVec w} (h : Nat.ble w i = true) : x.getLsbD i = false :=
  BitVec.getLsbD_of_ge x i (le h)

theorem not_bit {x : BitVec w} (h : Nat.blt i w = true) (hx : x.getLsbD i = a) : (~~~x).getLsbD i = !a := by
  rw [BitVec.getLsbD_not, hx, decide_eq_true (lt h), Bool.true_and]

theorem and_bit {x y : BitVec w} (hx : x.getLsbD i = a) (hy : y.getLsbD i = b) :
    (x &&& y).getLsbD i = and a b := by rw [BitVec.getLsbD_and, hx, hy]

theorem or_bit {x y : BitVec w} (hx : x.getLsbD i = a) (hy : y.getLsbD i = b) :
    (x ||| y).getLsbD i = or a b := by rw [BitVec.getLsbD_or, hx, hy]

theorem xor_bit {x y : BitVec w} (hx : x.getLsbD i = a) (hy : y.getLsbD i = b) :
    (x ^^^ y).getLsbD i = xor a b := by rw [BitVec.getLsbD_xor, hx, hy]

theorem cond_bit {x y : BitVec w} (hc : c = d) (hx : x.getLsbD i = a) (hy : y.getLsbD i = b) :
    (cond c x y).getLsbD i = cond d a b := by subst hc hx hy; cases c <;> rfl

theorem ite_bit {p : Prop} [inst : Decidable p] {x y : BitVec w} (hc : p ↔ d = true) (hx : x.getLsbD i = a)
    (hy : y.getLsbD i = b) : (ite p x y).getLsbD i = cond d a b := by
  subst hx hy
  cases d with
  | true => rw [if_pos (hc.mpr rfl)]; rfl
  | false => rw [if_neg fun h => Bool.false_ne_true (hc.mp h)]; rfl

theorem setWidth_bit {x : BitVec w} (h : Nat.blt i v = true) (hx : x.getLsbD i = a) :
    (x.setWidth v).getLsbD i = a := by
  rw [BitVec.getLsbD_setWidth, hx, decide_eq_true (lt h), Bool.true_and]

theorem extract_bit {x : BitVec w} (h : Nat.blt i n = true) (hj : Nat.beq (m + i) j = true)
    (hx : x.getLsbD j = a) : (x.extractLsb' m n).getLsbD i = a := by
  rw [BitVec.getLsbD_extractLsb', Nat.eq_of_beq_eq_true hj, hx, decide_eq_true (lt h),
    Bool.true_and]

theorem append_low {x : BitVec n} {y : BitVec m} (h : Nat.blt i m = true) (hy : y.getLsbD i = a) :
    (x ++ y).getLsbD i = a := by
  rw [BitVec.getLsbD_append, if_pos (lt h), hy]

theorem append_high {x : BitVec n} {y : BitVec m} (h : Nat.beq i (m + j) = true) (hx : x.getLsbD j = a) :
    (x ++ y).getLsbD i = a := by
  rw [Nat.eq_of_beq_eq_true h, BitVec.getLsbD_append, if_neg (Nat.not_lt.mpr (Nat.le_add_right m j)), Nat.add_sub_cancel_left, hx]

theorem shl_low {x : BitVec w} (h : Nat.blt i n = true) : (x <<< n).getLsbD i = false := by
  rw [BitVec.getLsbD_shiftLeft, decide_eq_true (lt h)]; simp

theorem shl_bit {x : BitVec w} (h : Nat.blt i w = true) (hj : Nat.beq i (n + j) = true)
    (hx : x.getLsbD j = a) : (x <<< n).getLsbD i = a := by
  have e := Nat.eq_of_beq_eq_true hj
  have l : i < w := lt h
  subst e
  rw [BitVec.getLsbD_shiftLeft, decide_eq_true l, decide_eq_false (by omega : ¬ n + j < n),
    Nat.add_sub_cancel_left, hx]
  rfl

theorem ushr_bit {x : BitVec w} (hj : Nat.beq (n + i) j = true) (hx : x.getLsbD j = a) :
    (x >>> n).getLsbD i = a := by
  rw [BitVec.getLsbD_ushiftRight, Nat.eq_of_beq_eq_true hj, hx]

theorem ofBool_bit (h : b = a) : (BitVec.ofBool b).getLsbD 0 = a := by
  rw [BitVec.getLsbD_ofBool, h]; rfl

theorem cast_bit {x : BitVec w} (eq : w = v) (hx : x.getLsbD i = a) : (x.cast eq).getLsbD i = a := hx

theorem cons_high {x : BitVec w} (h : b = a) : (BitVec.cons b x).getLsbD w = a := by
  rw [BitVec.getLsbD_cons, if_pos rfl, h]

theorem cons_low {x : BitVec w} (h : Nat.blt i w = true) (hx : x.getLsbD i = a) :
    (BitVec.cons b x).getLsbD i = a := by
  have l : i < w := lt h
  rw [BitVec.getLsbD_cons, if_neg (Nat.ne_of_lt l), hx]

theorem replicate_bit {x : BitVec w} (h : Nat.blt i (w * n) = true) (hj : Nat.beq (i % w) j = true)
    (hx : x.getLsbD j = a) : (x.replicate n).getLsbD i = a := by
  have l : i < w * n := lt h
  have e := Nat.eq_of_beq_eq_true hj
  subst e hx
  clear h hj
  induction n generalizing i with
  | zero => rw [Nat.mul_zero] at l; omega
  | succ n ih =>
    have e : w + w * n = w * (n + 1) := by rw [Nat.mul_succ, Nat.add_comm]
    show ((x ++ BitVec.replicate n x).cast e).getLsbD i = _
    rw [BitVec.getLsbD_cast, BitVec.getLsbD_append]
    by_cases l' : i < w * n
    · rw [if_pos l', ih l']
    · rw [if_neg l']
      rw [Nat.mul_succ] at l
      obtain ⟨j, rfl⟩ := Nat.exists_eq_add_of_le (Nat.le_of_not_lt l')
      have lj : j < w := by omega
      rw [Nat.mul_add_mod, Nat.mod_eq_of_lt lj, Nat.add_sub_cancel_left]

theorem signExtend_low {x : BitVec w} (hv : Nat.blt i v = true) (h : Nat.blt i w = true)
    (hx : x.getLsbD i = a) : (x.signExtend v).getLsbD i = a := by
  rw [BitVec.getLsbD_signExtend, decide_eq_true (lt hv),
    if_pos (lt h), hx]
  rfl

theorem signExtend_high {x : BitVec w} (hv : Nat.blt i v = true) (h : Nat.ble w i = true)
    (hx : x.msb = a) : (x.signExtend v).getLsbD i = a := by
  rw [BitVec.getLsbD_signExtend, decide_eq_true (lt hv),
    if_neg (Nat.not_lt.mpr (le h)), hx]
  rfl

theorem sshr_low {x : BitVec w} (hj : Nat.beq (n + i) j = true) (h : Nat.blt j w = true)
    (hx : x.getLsbD j = a) : (x.sshiftRight n).getLsbD i = a := by
  have e := Nat.eq_of_beq_eq_true hj
  have l : j < w := lt h
  subst e
  rw [BitVec.getLsbD_sshiftRight, decide_eq_false (by omega : ¬ w ≤ i), if_pos l, hx]
  rfl

theorem sshr_high {x : BitVec w} (hi : Nat.blt i w = true) (h : Nat.ble w (n + i) = true)
    (hx : x.msb = a) : (x.sshiftRight n).getLsbD i = a := by
  have l : i < w := lt hi
  have l' : w ≤ n + i := le h
  rw [BitVec.getLsbD_sshiftRight, decide_eq_false (by omega : ¬ w ≤ i), if_neg (Nat.not_lt.mpr l'), hx]
  rfl

theorem rotateLeft_low {x : BitVec w} (h : Nat.blt i (n % w) = true)
    (hj : Nat.beq (w - n % w + i) j = true) (hx : x.getLsbD j = a) : (x.rotateLeft n).getLsbD i = a := by
  have l : i < n % w := lt h
  show (x <<< (n % w) ||| x >>> (w - n % w)).getLsbD i = a
  rw [BitVec.getLsbD_or, BitVec.getLsbD_shiftLeft, BitVec.getLsbD_ushiftRight, Nat.eq_of_beq_eq_true hj, hx,
    decide_eq_true l]
  simp

theorem rotateLeft_high {x : BitVec w} (h : Nat.ble (n % w) i = true) (hw : Nat.blt i w = true)
    (hj : Nat.beq (i - n % w) j = true) (hx : x.getLsbD j = a) : (x.rotateLeft n).getLsbD i = a := by
  have l : n % w ≤ i := le h
  have lw : i < w := lt hw
  show (x <<< (n % w) ||| x >>> (w - n % w)).getLsbD i = a
  rw [BitVec.getLsbD_or, BitVec.getLsbD_shiftLeft, BitVec.getLsbD_ushiftRight, Nat.eq_of_beq_eq_true hj, hx,
    decide_eq_false (Nat.not_lt.mpr l), decide_eq_true lw, BitVec.getLsbD_of_ge x (w - n % w + i) (by omega)]
  simp

theorem rotateRight_low {x : BitVec w} (h : Nat.blt i (w - n % w) = true)
    (hj : Nat.beq (n % w + i) j = true) (hx : x.getLsbD j = a) : (x.rotateRight n).getLsbD i = a := by
  have l : i < w - n % w := lt h
  show (x >>> (n % w) ||| x <<< (w - n % w)).getLsbD i = a
  rw [BitVec.getLsbD_or, BitVec.getLsbD_shiftLeft, BitVec.getLsbD_ushiftRight, Nat.eq_of_beq_eq_true hj, hx,
    decide_eq_true l]
  simp

theorem rotateRight_high {x : BitVec w} (h : Nat.ble (w - n % w) i = true) (hw : Nat.blt i w = true)
    (hj : Nat.beq (i - (w - n % w)) j = true) (hx : x.getLsbD j = a) : (x.rotateRight n).getLsbD i = a := by
  have l : w - n % w ≤ i := le h
  have lw : i < w := lt hw
  show (x >>> (n % w) ||| x <<< (w - n % w)).getLsbD i = a
  rw [BitVec.getLsbD_or, BitVec.getLsbD_shiftLeft, BitVec.getLsbD_ushiftRight, Nat.eq_of_beq_eq_true hj, hx,
    decide_eq_false (Nat.not_lt.mpr l), decide_eq_true lw, BitVec.getLsbD_of_ge x (n % w + i) (by omega)]
  simp

/-! Shifts by bit vectors: one bit of the distance after the other. -/

private theorem mod_succ (y : BitVec v) (k : Nat) :
    y.toNat % 2 ^ (k + 1) = y.toNat % 2 ^ k + 2 ^ k * (y.getLsbD k).toNat := by
  rw [Nat.mod_pow_succ, ← Nat.toNat_testBit]; rfl

/-- The shift by the last `k` bits of the distance. -/
def shl (x : BitVec w) (y : BitVec v) (k : Nat) : BitVec w := x <<< (y.toNat % 2 ^ k)

theorem shl_zero {x : BitVec w} {y : BitVec v} (hx : x.getLsbD i = a) : (shl x y 0).getLsbD i = a := by
  show (x <<< (y.toNat % 1)).getLsbD i = a
  rw [Nat.mod_one, BitVec.getLsbD_shiftLeft, Nat.sub_zero, hx]
  by_cases h : i < w
  · simp [h]
  · rw [BitVec.getLsbD_of_ge x i (Nat.le_of_not_lt h)] at hx
    simp [hx, h]

theorem shl_step {x : BitVec w} {y : BitVec v} (hy : y.getLsbD k = c)
    (hs : (shl x y k <<< 2 ^ k).getLsbD i = a) (hn : (shl x y k).getLsbD i = b) :
    (shl x y (Nat.succ k)).getLsbD i = cond c a b := by
  subst hs hn hy
  show (x <<< (y.toNat % 2 ^ (k + 1))).getLsbD i = _
  rw [mod_succ]
  cases y.getLsbD k with
  | false => rfl
  | true =>
    rw [Bool.toNat_true, Nat.mul_one, BitVec.shiftLeft_add]
    rfl

theorem shl_end {x : BitVec w} {y : BitVec v} (h : (shl x y v).getLsbD i = a) : (x <<< y).getLsbD i = a := by
  have : shl x y v = x <<< y := by
    show x <<< (y.toNat % 2 ^ v) = x <<< y.toNat
    rw [Nat.mod_eq_of_lt y.isLt]
  exact this ▸ h

/-- The shift by the last `k` bits of the distance. -/
def ushr (x : BitVec w) (y : BitVec v) (k : Nat) : BitVec w := x >>> (y.toNat % 2 ^ k)

theorem ushr_zero {x : BitVec w} {y : BitVec v} (hx : x.getLsbD i = a) : (ushr x y 0).getLsbD i = a := by
  show (x >>> (y.toNat % 1)).getLsbD i = a
  rw [Nat.mod_one, BitVec.getLsbD_ushiftRight, Nat.zero_add, hx]

theorem ushr_step {x : BitVec w} {y : BitVec v} (hy : y.getLsbD k = c)
    (hs : (ushr x y k >>> 2 ^ k).getLsbD i = a) (hn : (ushr x y k).getLsbD i = b) :
    (ushr x y (Nat.succ k)).getLsbD i = cond c a b := by
  subst hs hn hy
  show (x >>> (y.toNat % 2 ^ (k + 1))).getLsbD i = _
  rw [mod_succ]
  cases y.getLsbD k with
  | false => rfl
  | true =>
    rw [Bool.toNat_true, Nat.mul_one]
    show _ = ((x >>> (y.toNat % 2 ^ k)) >>> 2 ^ k).getLsbD i
    rw [BitVec.getLsbD_ushiftRight, BitVec.getLsbD_ushiftRight, BitVec.getLsbD_ushiftRight, Nat.add_assoc]

theorem ushr_end {x : BitVec w} {y : BitVec v} (h : (ushr x y v).getLsbD i = a) :
    (x >>> y).getLsbD i = a := by
  have : ushr x y v = x >>> y := by
    show x >>> (y.toNat % 2 ^ v) = x >>> y.toNat
    rw [Nat.mod_eq_of_lt y.isLt]
  exact this ▸ h

/-- The shift by the last `k` bits of the distance. -/
def sshr (x : BitVec w) (y : BitVec v) (k : Nat) : BitVec w := x.sshiftRight (y.toNat % 2 ^ k)

theorem sshr_zero {x : BitVec w} {y : BitVec v} (h : Nat.blt i w = true) (hx : x.getLsbD i = a) :
    (sshr x y 0).getLsbD i = a := by
  have l : i < w := lt h
  show (x.sshiftRight (y.toNat % 1)).getLsbD i = a
  rw [Nat.mod_one, BitVec.getLsbD_sshiftRight, decide_eq_false (Nat.not_le.mpr l), Nat.zero_add, if_pos l,
    hx]
  rfl

theorem sshr_step {x : BitVec w} {y : BitVec v} (hy : y.getLsbD k = c)
    (hs : ((sshr x y k).sshiftRight (2 ^ k)).getLsbD i = a) (hn : (sshr x y k).getLsbD i = b) :
    (sshr x y (Nat.succ k)).getLsbD i = cond c a b := by
  subst hs hn hy
  show (x.sshiftRight (y.toNat % 2 ^ (k + 1))).getLsbD i = _
  rw [mod_succ]
  cases y.getLsbD k with
  | false => rfl
  | true =>
    rw [Bool.toNat_true, Nat.mul_one, BitVec.sshiftRight_add]
    rfl

theorem sshr_end {x : BitVec w} {y : BitVec v} (h : (sshr x y v).getLsbD i = a) :
    (x.sshiftRight' y).getLsbD i = a := by
  have : sshr x y v = x.sshiftRight' y := by
    show x.sshiftRight (y.toNat % 2 ^ v) = x.sshiftRight y.toNat
    rw [Nat.mod_eq_of_lt y.isLt]
  exact this ▸ h

/-! Sums and differences. -/

theorem carry_zero {x y : BitVec w} : BitVec.carry 0 x y c = c := BitVec.carry_zero

theorem carry_step {x y : BitVec w} (hx : x.getLsbD i = a) (hy : y.getLsbD i = b)
    (hc : BitVec.carry i x y d = c) : BitVec.carry (Nat.succ i) x y d = Bool.atLeastTwo a b c := by
  rw [BitVec.carry_succ, hx, hy, hc]

theorem add_bit {x y : BitVec w} (h : Nat.blt i w = true) (hx : x.getLsbD i = a) (hy : y.getLsbD i = b)
    (hc : BitVec.carry i x y false = c) : (x + y).getLsbD i = xor a (xor b c) := by
  rw [BitVec.getLsbD_add (lt h), hx, hy, hc]

theorem sub_bit {x y : BitVec w} (h : Nat.blt i w = true) (hx : x.getLsbD i = a)
    (hy : (~~~y).getLsbD i = b) (hc : BitVec.carry i x (~~~y) true = c) :
    (x - y).getLsbD i = xor a (xor b c) := by
  subst hx hy hc
  rw [← BitVec.getLsbD_add_add_bool (lt h)]
  congr 1
  apply BitVec.eq_of_toNat_eq
  rw [BitVec.toNat_sub, BitVec.toNat_add, BitVec.toNat_add, BitVec.toNat_setWidth, BitVec.toNat_not,
    BitVec.toNat_ofBool, Nat.add_mod_mod, Nat.mod_add_mod, Bool.toNat_true]
  congr 1
  have := y.isLt
  omega

theorem neg_eq {x : BitVec w} : -x = 0#w - x := by
  apply BitVec.eq_of_toNat_eq
  rw [BitVec.toNat_neg, BitVec.toNat_sub, BitVec.toNat_ofNat, Nat.zero_mod, Nat.add_zero]

/-! Products: one bit of the second factor after the other. -/

/-- The product with the last `k` bits of the second factor. -/
def mul (x y : BitVec w) (k : Nat) : BitVec w := x * BitVec.ofNat w (y.toNat % 2 ^ k)

/-- What bit `k` of the second factor adds to the product. -/
def part (x y : BitVec w) (k : Nat) : BitVec w := cond (y.getLsbD k) (x <<< k) 0#w

theorem mul_zero {x y : BitVec w} : (mul x y 0).getLsbD i = false := by
  have : mul x y 0 = 0#w := by
    show x * BitVec.ofNat w (y.toNat % 1) = _
    rw [Nat.mod_one, BitVec.mul_zero]
  rw [this, BitVec.getLsbD_zero]

theorem part_low {x y : BitVec w} (h : Nat.blt i k = true) : (part x y k).getLsbD i = false := by
  show (cond (y.getLsbD k) (x <<< k) 0#w).getLsbD i = false
  cases y.getLsbD k with
  | false => exact BitVec.getLsbD_zero
  | true => exact shl_low h

theorem part_bit {x y : BitVec w} (h : Nat.blt i w = true) (hj : Nat.beq i (k + j) = true)
    (hx : x.getLsbD j = a) (hy : y.getLsbD k = b) : (part x y k).getLsbD i = and a b := by
  show (cond (y.getLsbD k) (x <<< k) 0#w).getLsbD i = _
  rw [hy]
  cases b with
  | false => rw [Bool.and_false]; exact BitVec.getLsbD_zero
  | true => rw [Bool.and_true]; exact shl_bit h hj hx

theorem mul_step {x y : BitVec w} (h : (mul x y k + part x y k).getLsbD i = a) :
    (mul x y (Nat.succ k)).getLsbD i = a := by
  subst h
  congr 1
  show x * BitVec.ofNat w (y.toNat % 2 ^ (k + 1)) =
    x * BitVec.ofNat w (y.toNat % 2 ^ k) + cond (y.getLsbD k) (x <<< k) 0#w
  apply BitVec.eq_of_toNat_eq
  rw [mod_succ]
  cases y.getLsbD k with
  | false => simp
  | true =>
    rw [Bool.toNat_true, Nat.mul_one, BitVec.toNat_mul, BitVec.toNat_ofNat, cond_true, BitVec.toNat_add,
      BitVec.toNat_mul, BitVec.toNat_ofNat, BitVec.toNat_shiftLeft, Nat.shiftLeft_eq, Nat.mul_mod_mod,
      Nat.mul_mod_mod, ← Nat.add_mod, Nat.mul_add]

theorem mul_skip {x y : BitVec w} (hy : y.getLsbD k = false) (h : (mul x y k).getLsbD i = a) :
    (mul x y (Nat.succ k)).getLsbD i = a := by
  refine mul_step ?_
  have : part x y k = 0#w := by
    show cond (y.getLsbD k) (x <<< k) 0#w = _
    rw [hy]; rfl
  rw [this, BitVec.add_zero, h]

theorem mul_end {x y : BitVec w} (h : (mul x y w).getLsbD i = a) : (x * y).getLsbD i = a := by
  have : mul x y w = x * y := by
    show x * BitVec.ofNat w (y.toNat % 2 ^ w) = x * y
    apply BitVec.eq_of_toNat_eq
    rw [BitVec.toNat_mul, BitVec.toNat_ofNat, Nat.mod_mod, BitVec.toNat_mod_cancel, BitVec.toNat_mul]
  exact this ▸ h

/-! Quotients and remainders: one bit of the dividend after the other, from the left. -/

/-- The remainder of the bits from place `k` on. -/
def rem (x y : BitVec w) (k : Nat) : BitVec w := BitVec.ofNat w ((x.toNat >>> k) % y.toNat)

/-- That remainder of the places after `k`, and bit `k`. -/
def next (x y : BitVec w) (k : Nat) : BitVec w :=
  BitVec.ofNat w (2 * ((x.toNat >>> (k + 1)) % y.toNat) + (x.getLsbD k).toNat)

/-- Whether the divisor can be subtracted at place `k`. -/
def fits (x y : BitVec w) (k : Nat) : Bool :=
  decide (y.toNat ≤ 2 * ((x.toNat >>> (k + 1)) % y.toNat) + (x.getLsbD k).toNat)

private theorem rem_lt (x y : BitVec w) (k : Nat) : (x.toNat >>> k) % y.toNat < 2 ^ w := by
  have : x.toNat >>> k ≤ x.toNat := Nat.shiftRight_le _ _
  have := Nat.mod_le (x.toNat >>> k) y.toNat
  have := x.isLt
  omega

private theorem shift_split (x : BitVec w) (k : Nat) :
    x.toNat >>> k = 2 * (x.toNat >>> (k + 1)) + (x.getLsbD k).toNat := by
  have : (x.getLsbD k).toNat = x.toNat / 2 ^ k % 2 := Nat.toNat_testBit x.toNat k
  rw [this, Nat.shiftRight_succ, Nat.shiftRight_eq_div_pow]
  omega

private theorem rem_split (x y : BitVec w) (k : Nat) :
    (x.toNat >>> k) % y.toNat =
      if fits x y k then 2 * ((x.toNat >>> (k + 1)) % y.toNat) + (x.getLsbD k).toNat - y.toNat
      else 2 * ((x.toNat >>> (k + 1)) % y.toNat) + (x.getLsbD k).toNat := by
  have hb : (x.getLsbD k).toNat ≤ 1 := by cases x.getLsbD k <;> decide
  rw [shift_split x k]
  simp only [fits, decide_eq_true_eq]
  generalize x.toNat >>> (k + 1) = M
  generalize (x.getLsbD k).toNat = b at *
  generalize y.toNat = D
  by_cases hD : D = 0
  · subst hD; simp
  · have hD : 0 < D := by omega
    have hr := Nat.mod_lt M hD
    have e : (2 * M + b) % D = (2 * (M % D) + b) % D := by
      rw [Nat.add_mod, Nat.mul_mod, Nat.add_mod (2 * (M % D)), Nat.mul_mod 2 (M % D), Nat.mod_mod]
    rw [e]
    split
    · have l : 2 * (M % D) + b - D < D := by omega
      rw [Nat.mod_eq_sub_mod (a := 2 * (M % D) + b) (by assumption), Nat.mod_eq_of_lt l]
    · exact Nat.mod_eq_of_lt (by omega)

theorem rem_start {x y : BitVec w} : (rem x y w).getLsbD i = false := by
  have : rem x y w = 0#w := by
    show BitVec.ofNat w ((x.toNat >>> w) % y.toNat) = _
    rw [Nat.shiftRight_eq_zero _ _ x.isLt, Nat.zero_mod]
  rw [this, BitVec.getLsbD_zero]

theorem next_zero {x y : BitVec w} (h : Nat.blt 0 w = true) (hx : x.getLsbD k = a) :
    (next x y k).getLsbD 0 = a := by
  have l : 0 < w := lt h
  subst hx
  show (BitVec.ofNat w _).getLsbD 0 = _
  rw [BitVec.getLsbD_ofNat, Nat.testBit_zero, decide_eq_true l]
  cases x.getLsbD k <;> simp <;> omega

theorem next_succ {x y : BitVec w} (h : Nat.blt (Nat.succ i) w = true)
    (hr : (rem x y (Nat.succ k)).getLsbD i = a) : (next x y k).getLsbD (Nat.succ i) = a := by
  have l : i + 1 < w := lt h
  subst hr
  show (BitVec.ofNat w _).getLsbD (i + 1) = (BitVec.ofNat w _).getLsbD i
  rw [BitVec.getLsbD_ofNat, BitVec.getLsbD_ofNat, Nat.testBit_succ, decide_eq_true l,
    decide_eq_true (by omega : i < w)]
  congr 2
  cases x.getLsbD k <;> simp <;> omega

theorem fits_eq {x y : BitVec w} (hm : (rem x y (Nat.succ k)).msb = a)
    (hu : (next x y k).ult y = b) : fits x y k = or a (not b) := by
  subst hm hu
  have hl := rem_lt x y (k + 1)
  have hy := y.isLt
  have hb : (x.getLsbD k).toNat ≤ 1 := by cases x.getLsbD k <;> decide
  have e : (rem x y (k + 1)).toNat = (x.toNat >>> (k + 1)) % y.toNat := Nat.mod_eq_of_lt hl
  have en : (next x y k).toNat = (2 * ((x.toNat >>> (k + 1)) % y.toNat) + (x.getLsbD k).toNat) % 2 ^ w := rfl
  show decide (y.toNat ≤ 2 * ((x.toNat >>> (k + 1)) % y.toNat) + (x.getLsbD k).toNat) =
    or (rem x y (k + 1)).msb (not (decide ((next x y k).toNat < y.toNat)))
  rw [BitVec.msb_eq_decide, e, en, ← decide_not, ← Bool.decide_or]
  apply decide_eq_decide.mpr
  generalize (x.toNat >>> (k + 1)) % y.toNat = R at *
  generalize (x.getLsbD k).toNat = b at *
  cases w with
  | zero =>
    simp at hl hy
    omega
  | succ w =>
    rw [Nat.pow_succ] at *
    simp only [Nat.add_sub_cancel]
    by_cases h : 2 ^ w ≤ R
    · simp only [h, true_or, iff_true]; omega
    · have l : 2 * R + b < 2 ^ w * 2 := by omega
      rw [Nat.mod_eq_of_lt l]; omega

theorem rem_step {x y : BitVec w} (hf : fits x y k = c) (hs : (next x y k - y).getLsbD i = a)
    (hn : (next x y k).getLsbD i = b) : (rem x y k).getLsbD i = cond c a b := by
  subst hs hn
  have hl := rem_lt x y k
  have hy := y.isLt
  have sp := rem_split x y k
  rw [hf] at sp
  cases c with
  | false =>
    show _ = (next x y k).getLsbD i
    congr 1
    show BitVec.ofNat w _ = BitVec.ofNat w _
    rw [sp]; rfl
  | true =>
    show _ = (next x y k - y).getLsbD i
    congr 1
    apply BitVec.eq_of_toNat_eq
    show (x.toNat >>> k) % y.toNat % 2 ^ w = _
    rw [BitVec.toNat_sub]
    show _ = (2 ^ w - y.toNat + (2 * ((x.toNat >>> (k + 1)) % y.toNat) + (x.getLsbD k).toNat) % 2 ^ w) % 2 ^ w
    have le : y.toNat ≤ 2 * ((x.toNat >>> (k + 1)) % y.toNat) + (x.getLsbD k).toNat := of_decide_eq_true hf
    rw [if_pos rfl] at sp
    rw [sp, Nat.add_mod_mod]
    have : 2 ^ w - y.toNat + (2 * (x.toNat >>> (k + 1) % y.toNat) + (x.getLsbD k).toNat) =
        2 * (x.toNat >>> (k + 1) % y.toNat) + (x.getLsbD k).toNat - y.toNat + 2 ^ w := by omega
    rw [this, Nat.add_mod_right]

theorem umod_end {x y : BitVec w} (h : (rem x y 0).getLsbD i = a) : (x % y).getLsbD i = a := by
  have : rem x y 0 = x % y := by
    apply BitVec.eq_of_toNat_eq
    exact Nat.mod_eq_of_lt (rem_lt x y 0)
  exact this ▸ h

theorem udiv_bit {x y : BitVec w} (hf : fits x y i = a) (hz : y = 0#w ↔ b = true) :
    (x / y).getLsbD i = and (not b) a := by
  subst hf
  cases b with
  | true =>
    have : y.toNat = 0 := by rw [hz.mpr rfl]; rfl
    show (x.toNat / y.toNat).testBit i = _
    rw [this, Nat.div_zero, Nat.zero_testBit]; rfl
  | false =>
    have hD : 0 < y.toNat := by
      refine Nat.pos_of_ne_zero fun h => ?_
      exact Bool.false_ne_true (hz.mp (BitVec.eq_of_toNat_eq h))
    have hb : (x.getLsbD i).toNat ≤ 1 := by cases x.getLsbD i <;> decide
    show (x.toNat / y.toNat).testBit i = fits x y i
    rw [Nat.testBit_eq_decide_div_mod_eq, Nat.div_div_eq_div_mul, Nat.mul_comm, ← Nat.div_div_eq_div_mul,
      ← Nat.shiftRight_eq_div_pow, shift_split x i]
    show _ = decide (y.toNat ≤ 2 * ((x.toNat >>> (i + 1)) % y.toNat) + (x.getLsbD i).toNat)
    apply decide_eq_decide.mpr
    generalize x.toNat >>> (i + 1) = M
    generalize (x.getLsbD i).toNat = b at *
    generalize y.toNat = D at *
    have hr := Nat.mod_lt M hD
    have e : 2 * M + b = D * (2 * (M / D)) + (2 * (M % D) + b) := by
      have := Nat.div_add_mod M D
      rw [Nat.mul_left_comm]
      omega
    rw [e, Nat.mul_add_div hD]
    by_cases h : D ≤ 2 * (M % D) + b
    · have : (2 * (M % D) + b) / D = 1 := by rw [Nat.div_eq_of_lt_le] <;> omega
      rw [this]
      simp only [h, iff_true]
      omega
    · have : (2 * (M % D) + b) / D = 0 := Nat.div_eq_of_lt (by omega)
      rw [this]
      simp only [h, iff_false]
      omega

/-! Signed quotients and remainders: those of absolute values. -/

theorem sdiv_eq {x y : BitVec w} : x.sdiv y =
    cond (x.msb ^^ y.msb) (-(cond x.msb (-x) x / cond y.msb (-y) y)) (cond x.msb (-x) x / cond y.msb (-y) y) := by
  unfold BitVec.sdiv
  cases x.msb <;> cases y.msb <;> rfl

theorem srem_eq {x y : BitVec w} : x.srem y =
    cond x.msb (-(cond x.msb (-x) x % cond y.msb (-y) y)) (cond x.msb (-x) x % cond y.msb (-y) y) := by
  unfold BitVec.srem
  cases x.msb <;> cases y.msb <;> rfl

theorem smod_eq {x y : BitVec w} : x.smod y =
    cond x.msb
      (cond y.msb (-(cond x.msb (-x) x % cond y.msb (-y) y))
        (if cond x.msb (-x) x % cond y.msb (-y) y = 0#w then cond x.msb (-x) x % cond y.msb (-y) y
          else y - cond x.msb (-x) x % cond y.msb (-y) y))
      (cond y.msb
        (if cond x.msb (-x) x % cond y.msb (-y) y = 0#w then cond x.msb (-x) x % cond y.msb (-y) y
          else cond x.msb (-x) x % cond y.msb (-y) y + y)
        (cond x.msb (-x) x % cond y.msb (-y) y)) := by
  unfold BitVec.smod
  cases x.msb <;> cases y.msb <;> rfl

theorem abs_eq {x : BitVec w} : x.abs = cond x.msb (-x) x := by
  unfold BitVec.abs
  cases x.msb <;> rfl

/-! Comparisons. -/

/-- Whether the last `k` bits are equal. -/
def same (x y : BitVec w) : Nat → Bool
  | 0 => true
  | k + 1 => and (same x y k) (x.getLsbD k == y.getLsbD k)

theorem same_zero {x y : BitVec w} : same x y 0 = true := rfl

theorem same_step {x y : BitVec w} (h : same x y k = c) (hx : x.getLsbD k = a) (hy : y.getLsbD k = b) :
    same x y (Nat.succ k) = and c (not (xor a b)) := by
  subst h hx hy
  show and (same x y k) (x.getLsbD k == y.getLsbD k) = _
  cases x.getLsbD k <;> cases y.getLsbD k <;> rfl

private theorem same_iff {x y : BitVec w} : same x y k = true ↔ ∀ i, i < k → x.getLsbD i = y.getLsbD i := by
  induction k with
  | zero => exact ⟨fun _ _ h => absurd h (Nat.not_lt_zero _), fun _ => rfl⟩
  | succ k ih =>
    show and (same x y k) (x.getLsbD k == y.getLsbD k) = true ↔ _
    rw [Bool.and_eq_true, ih, beq_iff_eq]
    constructor
    · rintro ⟨h, e⟩ i hi
      by_cases l : i < k
      · exact h i l
      · have : i = k := by omega
        subst this; exact e
    · exact fun h => ⟨fun i hi => h i (by omega), h k (by omega)⟩

theorem eq_iff {x y : BitVec w} (h : same x y w = a) : x = y ↔ a = true := by
  subst h
  rw [same_iff]
  exact BitVec.eq_of_getLsbD_eq_iff

theorem ult_eq {x y : BitVec w} (h : BitVec.carry w x (~~~y) true = a) : x.ult y = not a := by
  rw [BitVec.ult_eq_not_carry, h]

theorem ule_eq {x y : BitVec w} (h : y.ult x = a) : x.ule y = not a := by
  rw [BitVec.ule_eq_not_ult, h]

theorem slt_eq {x y : BitVec w} (h : x.ult y = a) (hx : x.msb = b) (hy : y.msb = c) :
    x.slt y = xor (xor b c) a := by
  rw [BitVec.slt_eq_ult, h, hx, hy]

theorem sle_eq {x y : BitVec w} (h : y.slt x = a) : x.sle y = not a := by
  rw [BitVec.sle_eq_not_slt, h]

theorem lt_iff {x y : BitVec w} (h : x.ult y = a) : x < y ↔ a = true := by
  subst h; exact decide_eq_true_iff.symm

theorem le_iff {x y : BitVec w} (h : y.ult x = a) : x ≤ y ↔ not a = true := by
  subst h
  rw [← BitVec.ule_eq_not_ult]
  exact decide_eq_true_iff.symm

theorem msb_eq {x : BitVec w} (h : Nat.beq (w - 1) i = true) (hx : x.getLsbD i = a) : x.msb = a := by
  rw [BitVec.msb_eq_getLsbD_last, Nat.eq_of_beq_eq_true h, hx]

theorem msbD_eq {x : BitVec w} (h : Nat.blt i w = true) (hj : Nat.beq (w - 1 - i) j = true)
    (hx : x.getLsbD j = a) : x.getMsbD i = a := by
  show (decide (i < w) && x.getLsbD (w - 1 - i)) = a
  rw [decide_eq_true (lt h), Nat.eq_of_beq_eq_true hj, hx]; rfl

theorem msbD_out {x : BitVec w} (h : Nat.ble w i = true) : x.getMsbD i = false := by
  show (decide (i < w) && x.getLsbD (w - 1 - i)) = false
  rw [decide_eq_false (Nat.not_lt.mpr (le h))]; rfl

theorem getElem_eq {x : BitVec w} (h : i < w) (hx : x.getLsbD i = a) : x[i] = a := hx

end Std.Tactic.BVDecide.Bits
