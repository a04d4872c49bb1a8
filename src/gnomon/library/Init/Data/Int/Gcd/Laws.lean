/-
Integers: common divisors, powers, and other laws.  Lean's counterparts: `Init.Data.Int.Gcd`, `Init.Data.Int.Pow` and others.
-/
prelude
import Init.Data.Nat.Lemmas.Laws

@[simp] theorem Int.gcd_gcd_self_right_left (m n : Int) : m.gcd ↑(m.gcd n) = m.gcd n := by simp [Int.gcd, Nat.cast]

@[simp] theorem Int.gcd_gcd_self_right_right (m n : Int) : m.gcd ↑(n.gcd m) = n.gcd m := by simp [Int.gcd, Nat.cast]

@[simp] theorem Int.lcm_lcm_self_right_left (m n : Int) : m.lcm ↑(m.lcm n) = m.lcm n := by simp [Int.lcm, Nat.cast]

@[simp] theorem Int.gcd_gcd_self_left_right (m n : Int) :
    @Eq Nat ((@Nat.cast Int instNatCastInt (n.gcd m)).gcd m) (n.gcd m) := by simp [Int.gcd, Nat.cast]

@[simp] theorem Int.lcm_lcm_self_left_right (m n : Int) :
    @Eq Nat ((@Nat.cast Int instNatCastInt (n.lcm m)).lcm m) (n.lcm m) := by simp [Int.lcm, Nat.cast]

@[simp] theorem Int.gcd_gcd_self_left_left (m n : Int) :
    @Eq Nat ((@Nat.cast Int instNatCastInt (m.gcd n)).gcd m) (m.gcd n) := by simp [Int.gcd, Nat.cast]

@[simp, norm_cast] theorem Int.gcd_natCast_natCast (a b : Nat) :
    @Eq Nat ((@Nat.cast Int instNatCastInt a).gcd (@Nat.cast Int instNatCastInt b)) (a.gcd b) := rfl

@[simp, norm_cast] theorem Int.lcm_natCast_natCast (a b : Nat) :
    @Eq Nat ((@Nat.cast Int instNatCastInt a).lcm (@Nat.cast Int instNatCastInt b)) (a.lcm b) := rfl

@[simp] theorem Int.gcd_dvd_natAbs_mul (m n : Int) : m.gcd n ∣ m.natAbs * n.natAbs := by simp [Int.gcd, Int.natAbs]

@[simp] theorem Int.lcm_dvd_natAbs_mul (m n : Int) : m.lcm n ∣ m.natAbs * n.natAbs := by simp [Int.lcm, Int.natAbs]

@[simp] theorem Int.lcm_eq_zero_iff {m n : Int} : m.lcm n = 0 ↔ m = 0 ∨ n = 0 := by simp [Int.lcm]

@[simp] theorem Int.lcm_pos_iff {m n : Int} : 0 < m.lcm n ↔ m ≠ 0 ∧ n ≠ 0 := by simp [Int.lcm]

@[simp] theorem Int.negSucc_shiftRight (m n : Nat) : Int.negSucc m >>> n = Int.negSucc (m >>> n) := rfl

@[simp, norm_cast] theorem Int.natCast_shiftLeft (n s : Nat) :
    @Eq Int
        (@Nat.cast Int instNatCastInt
          (@HShiftLeft.hShiftLeft Nat Nat Nat (@instHShiftLeftOfShiftLeft Nat Nat.instShiftLeft) n s))
        (@HShiftLeft.hShiftLeft Int Nat Int Int.instHShiftLeftNat (@Nat.cast Int instNatCastInt n) s) := rfl

@[simp, norm_cast] theorem Int.natCast_shiftRight (n s : Nat) :
    @Eq Int
        (@Nat.cast Int instNatCastInt
          (@HShiftRight.hShiftRight Nat Nat Nat (@instHShiftRightOfShiftRight Nat Nat.instShiftRight) n s))
        (@HShiftRight.hShiftRight Int Nat Int Int.instHShiftRightNat (@Nat.cast Int instNatCastInt n) s) := rfl

theorem Int.shiftRight_eq (n : Int) (s : Nat) : n >>> s = n.shiftRight s := rfl

theorem Int.eq_zero_of_gcd_eq_zero_right {a b : Int} (h : a.gcd b = 0) : b = 0 := by simp_all

theorem Int.eq_zero_of_gcd_eq_zero_left {a b : Int} (h : a.gcd b = 0) : a = 0 := by simp_all

theorem Int.gcd_ne_zero_left {a b : Int} (ha : a ≠ 0) : a.gcd b ≠ 0 := by simp_all

theorem Int.gcd_ne_zero_right {b a : Int} (hb : b ≠ 0) : a.gcd b ≠ 0 := by simp_all

theorem Int.gcd_pos_of_ne_zero_right (a : Int) {b : Int} (hb : b ≠ 0) : 0 < a.gcd b := by simp_all

theorem Int.gcd_pos_of_ne_zero_left {a : Int} (b : Int) (ha : a ≠ 0) : 0 < a.gcd b := by simp_all

theorem Int.lcm_ne_zero {m n : Int} (hm : m ≠ 0) (hn : n ≠ 0) : m.lcm n ≠ 0 := by simp_all

theorem Int.eq_zero_of_lcm_eq_zero {m n : Int} (h : m.lcm n = 0) : m = 0 ∨ n = 0 := by simp_all

theorem Int.lcm_eq_mul_div (m n : Int) : m.lcm n = m.natAbs * n.natAbs / m.gcd n := rfl

theorem Int.lcm_pos {m n : Int} : m ≠ 0 → n ≠ 0 → 0 < m.lcm n := by intros; simp_all
