/-
Natural numbers bit by bit: shifts, remainders and sums by powers of two, and bounds.

Lean's counterpart: `Init.Data.Nat.Bitwise.Lemmas`.
-/
prelude
import Init.Data.Nat.Bitwise.Lemmas.Laws

namespace Nat

theorem testBit_mul_two_pow (x j i : Nat) :
    (x * 2 ^ i).testBit j = (decide (i ≤ j) && x.testBit (j - i)) := by
  by_cases h : i ≤ j
  · obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
    rw [Nat.add_comm i k, testBit_add, Nat.mul_div_cancel _ (Nat.two_pow_pos i), Nat.add_sub_cancel]
    simp
  · have hk : i = (i - j - 1) + 1 + j := by omega
    rw [testBit_eq_decide_div_mod_eq]
    rw [hk, Nat.pow_add, ← Nat.mul_assoc, Nat.mul_div_cancel _ (Nat.two_pow_pos j), Nat.pow_succ,
      ← Nat.mul_assoc, Nat.mul_mod_left]
    simp
    omega

theorem testBit_two_pow_mul {i a j : Nat} :
    testBit (2 ^ i * a) j = (decide (j ≥ i) && testBit a (j - i)) := by
  rw [Nat.mul_comm, testBit_mul_two_pow]

@[simp] theorem testBit_shiftLeft {i j : Nat} (x : Nat) :
    testBit (x <<< i) j = (decide (j ≥ i) && testBit x (j - i)) := by
  rw [shiftLeft_eq, testBit_mul_two_pow]

@[simp] theorem testBit_mod_two_pow (x j i : Nat) :
    testBit (x % 2 ^ j) i = (decide (i < j) && testBit x i) := by
  by_cases h : i < j
  · have hk : j = i + 1 + (j - i - 1) := by omega
    rw [testBit_eq_decide_div_mod_eq, testBit_eq_decide_div_mod_eq]
    have e : x % 2 ^ j / 2 ^ i % 2 = x / 2 ^ i % 2 := by
      have hp : 2 ^ j = 2 ^ i * (2 * 2 ^ (j - i - 1)) := by
        rw [← Nat.mul_assoc, ← Nat.pow_succ, ← Nat.pow_add, ← hk]
      rw [hp, Nat.mod_mul_right_div_self, Nat.mod_mul_right_mod]
    rw [e]
    simp [h]
  · have : x % 2 ^ j < 2 ^ i :=
      Nat.lt_of_lt_of_le (Nat.mod_lt _ (Nat.two_pow_pos j)) (Nat.pow_le_pow_right (by decide) (by omega))
    rw [testBit_lt_two_pow this]
    simp [h]

theorem testBit_two_pow_mul_add (a : Nat) {b i : Nat} (b_lt : b < 2 ^ i) (j : Nat) :
    testBit (2 ^ i * a + b) j = if j < i then b.testBit j else a.testBit (j - i) := by
  by_cases h : j < i
  · have e := testBit_mod_two_pow (2 ^ i * a + b) i j
    rw [Nat.mul_add_mod, Nat.mod_eq_of_lt b_lt] at e
    simp [h] at e
    simp [h, e]
  · rw [if_neg h]
    obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le (Nat.le_of_not_lt h)
    rw [Nat.add_comm i k, testBit_add, Nat.mul_add_div (Nat.two_pow_pos i), Nat.div_eq_of_lt b_lt,
      Nat.add_zero, Nat.add_sub_cancel]

theorem testBit_two_pow_add_eq (x i : Nat) : testBit (2 ^ i + x) i = !(testBit x i) := by
  rw [testBit_eq_decide_div_mod_eq, testBit_eq_decide_div_mod_eq,
    Nat.add_div_left _ (Nat.two_pow_pos i)]
  cases Nat.mod_two_eq_zero_or_one (x / 2 ^ i) with
  | inl e => simp [e]; omega
  | inr e => simp [e]; omega

theorem testBit_two_pow_add_gt {i j : Nat} (j_lt_i : j < i) (x : Nat) :
    testBit (2 ^ i + x) j = testBit x j := by
  have hp : 2 ^ i = 2 ^ j * (2 * 2 ^ (i - j - 1)) := by
    rw [← Nat.mul_assoc, ← Nat.pow_succ, ← Nat.pow_add]; congr 1; omega
  rw [testBit_eq_decide_div_mod_eq, testBit_eq_decide_div_mod_eq, hp,
    Nat.mul_add_div (Nat.two_pow_pos j), Nat.mul_add_mod]

theorem testBit_mul_two_pow_add_eq (a b i : Nat) :
    testBit (2 ^ i * a + b) i = (decide (a % 2 = 1) ^^ testBit b i) := by
  rw [testBit_eq_decide_div_mod_eq, testBit_eq_decide_div_mod_eq,
    Nat.mul_add_div (Nat.two_pow_pos i)]
  cases Nat.mod_two_eq_zero_or_one a with
  | inl e => simp [e]; omega
  | inr e =>
    cases Nat.mod_two_eq_zero_or_one (b / 2 ^ i) with
    | inl f => simp [e, f]; omega
    | inr f => simp [e, f]; omega

@[simp] theorem testBit_two_pow_self {n : Nat} : testBit (2 ^ n) n = true := by
  rw [testBit_eq_decide_div_mod_eq, Nat.div_self (Nat.two_pow_pos n)]; rfl

theorem testBit_two_pow_of_ne {n m : Nat} (hm : n ≠ m) : testBit (2 ^ n) m = false := by
  have e := testBit_mul_two_pow 1 m n
  rw [Nat.one_mul] at e
  rw [e]
  by_cases h : n ≤ m
  · have h1 : (1 : Nat) < 2 ^ (m - n) := Nat.one_lt_two_pow (by omega)
    rw [testBit_lt_two_pow h1, Bool.and_false]
  · simp [h]

theorem testBit_two_pow {n m : Nat} : testBit (2 ^ n) m = decide (n = m) := by
  by_cases h : n = m
  · subst h; simp
  · rw [testBit_two_pow_of_ne h]; simp [h]

theorem testBit_two_pow_sub_succ {x n : Nat} (h₂ : x < 2 ^ n) (i : Nat) :
    testBit (2 ^ n - (x + 1)) i = (decide (i < n) && !testBit x i) := by
  induction i generalizing n x with
  | zero =>
    cases n with
    | zero => simp at h₂; subst h₂; simp
    | succ n =>
      rw [testBit_zero, testBit_zero, Nat.pow_succ] at *
      cases Nat.mod_two_eq_zero_or_one x with
      | inl e => simp [e]; omega
      | inr e => simp [e]; omega
  | succ i ih =>
    cases n with
    | zero => simp at h₂; subst h₂; simp
    | succ n =>
      rw [Nat.pow_succ] at h₂
      rw [testBit_succ, testBit_succ]
      have e : (2 ^ (n + 1) - (x + 1)) / 2 = 2 ^ n - (x / 2 + 1) := by
        rw [Nat.pow_succ]; omega
      have h : x / 2 < 2 ^ n := by omega
      rw [e, ih h]
      simp

@[simp] theorem testBit_two_pow_sub_one (n i : Nat) : testBit (2 ^ n - 1) i = decide (i < n) := by
  rw [testBit_two_pow_sub_succ (Nat.two_pow_pos n)]; simp

theorem testBit_bool_toNat (b : Bool) (i : Nat) : testBit (Bool.toNat b) i = (decide (i = 0) && b) := by
  cases b with
  | false => simp
  | true =>
    have := @testBit_two_pow 0 i
    simp only [Nat.pow_zero] at this
    simp [this, eq_comm]

theorem testBit_one_zero : testBit 1 0 = true := by decide

theorem testBit_one_eq_true_iff_self_eq_zero {i : Nat} : Nat.testBit 1 i = true ↔ i = 0 := by
  have := testBit_bool_toNat true i
  simp at this
  simp [this]

theorem not_decide_mod_two_eq_one (x : Nat) : (!decide (x % 2 = 1)) = decide (x % 2 = 0) := by
  cases Nat.mod_two_eq_zero_or_one x with
  | inl e => simp [e]
  | inr e => simp [e]

@[simp] theorem decide_shiftRight_mod_two_eq_one {x i : Nat} :
    decide (x >>> i % 2 = 1) = x.testBit i := by
  rw [testBit_eq_decide_div_mod_eq, shiftRight_eq_div_pow]

theorem exists_testBit_of_ne_zero {x : Nat} (xnz : x ≠ 0) : ∃ i, testBit x i = true := by
  refine Classical.byContradiction fun h => xnz (eq_of_testBit_eq fun i => ?_)
  rw [zero_testBit]
  cases e : testBit x i with
  | false => rfl
  | true => exact absurd ⟨i, e⟩ h

theorem exists_testBit_ne_of_ne {x y : Nat} (p : x ≠ y) : ∃ i, testBit x i ≠ testBit y i := by
  refine Classical.byContradiction fun h => p (eq_of_testBit_eq fun i => ?_)
  refine Classical.byContradiction fun e => h ⟨i, e⟩

theorem exists_ge_and_testBit_of_ge_two_pow {n x : Nat} (p : x ≥ 2 ^ n) :
    ∃ i, i ≥ n ∧ testBit x i = true := by
  have : x / 2 ^ n ≠ 0 := by
    have := Nat.div_pos p (Nat.two_pow_pos n)
    omega
  obtain ⟨i, h⟩ := exists_testBit_of_ne_zero this
  rw [testBit_div_two_pow] at h
  exact ⟨i + n, by omega, h⟩

theorem lt_pow_two_of_testBit {n : Nat} (x : Nat) (p : ∀ i, i ≥ n → testBit x i = false) :
    x < 2 ^ n := by
  refine Nat.lt_of_not_le fun h => ?_
  obtain ⟨i, hi, e⟩ := exists_ge_and_testBit_of_ge_two_pow h
  rw [p i hi] at e
  cases e

theorem bitwise_lt_two_pow {x n y : Nat} {f : Bool → Bool → Bool} (left : x < 2 ^ n) (right : y < 2 ^ n) :
    (Nat.bitwise f x y) < 2 ^ n := by
  induction n generalizing x y with
  | zero =>
    simp at left right
    subst left right
    rw [bitwise]; simp
  | succ n ih =>
    rw [Nat.pow_succ] at *
    rw [bitwise]
    split
    · split <;> omega
    · split
      · split <;> omega
      · have := @ih (x / 2) (y / 2) (by omega) (by omega)
        dsimp only
        split <;> omega

theorem or_lt_two_pow {x y n : Nat} (left : x < 2 ^ n) (right : y < 2 ^ n) : x ||| y < 2 ^ n :=
  bitwise_lt_two_pow left right

theorem xor_lt_two_pow {x y n : Nat} (left : x < 2 ^ n) (right : y < 2 ^ n) : x ^^^ y < 2 ^ n :=
  bitwise_lt_two_pow left right

@[simp] theorem and_two_pow_sub_one_eq_mod (x n : Nat) : x &&& 2 ^ n - 1 = x % 2 ^ n :=
  eq_of_testBit_eq fun i => by simp [Bool.and_comm]

theorem and_two_pow_sub_one_of_lt_two_pow {n x : Nat} (lt : x < 2 ^ n) : x &&& 2 ^ n - 1 = x := by
  rw [and_two_pow_sub_one_eq_mod, Nat.mod_eq_of_lt lt]

@[simp] theorem and_mod_two_eq_one {a b : Nat} : (a &&& b) % 2 = 1 ↔ a % 2 = 1 ∧ b % 2 = 1 := by
  simp only [mod_two_eq_one_iff_testBit_zero, testBit_and, Bool.and_eq_true]

@[simp] theorem or_mod_two_eq_one {a b : Nat} : (a ||| b) % 2 = 1 ↔ a % 2 = 1 ∨ b % 2 = 1 := by
  simp only [mod_two_eq_one_iff_testBit_zero, testBit_or, Bool.or_eq_true]

@[simp] theorem xor_mod_two_eq_one {a b : Nat} : (a ^^^ b) % 2 = 1 ↔ ¬ (a % 2 = 1 ↔ b % 2 = 1) := by
  simp only [mod_two_eq_one_iff_testBit_zero, testBit_xor]
  cases testBit a 0 <;> cases testBit b 0 <;> simp

@[simp] theorem shiftLeft_mod_two_eq_one {x i : Nat} : x <<< i % 2 = 1 ↔ i = 0 ∧ x % 2 = 1 := by
  simp only [mod_two_eq_one_iff_testBit_zero, testBit_shiftLeft, Bool.and_eq_true, decide_eq_true_eq]
  constructor
  · rintro ⟨h, e⟩; have : i = 0 := by omega
    subst this; exact ⟨rfl, e⟩
  · rintro ⟨rfl, e⟩; exact ⟨Nat.le_refl 0, e⟩

theorem and_xor_distrib_right {a b c : Nat} : (a ^^^ b) &&& c = (a &&& c) ^^^ (b &&& c) :=
  eq_of_testBit_eq fun i => by
    simp only [testBit_and, testBit_xor]
    cases a.testBit i <;> cases b.testBit i <;> cases c.testBit i <;> rfl

theorem and_xor_distrib_left {a b c : Nat} : a &&& (b ^^^ c) = (a &&& b) ^^^ (a &&& c) :=
  eq_of_testBit_eq fun i => by
    simp only [testBit_and, testBit_xor]
    cases a.testBit i <;> cases b.testBit i <;> cases c.testBit i <;> rfl

theorem and_distrib_right (x y z : Nat) : (x ||| y) &&& z = (x &&& z) ||| (y &&& z) :=
  and_or_distrib_right x y z

@[simp] theorem mod_two_pos_mod_two_eq_one {x j : Nat} : (x % 2 ^ j) % 2 = 1 ↔ (0 < j) ∧ x % 2 = 1 := by
  simp only [mod_two_eq_one_iff_testBit_zero, testBit_mod_two_pow, Bool.and_eq_true, decide_eq_true_eq]

theorem and_mod_two_pow {a b n : Nat} : (a &&& b) % 2 ^ n = (a % 2 ^ n) &&& (b % 2 ^ n) :=
  eq_of_testBit_eq fun i => by
    simp only [testBit_and, testBit_mod_two_pow]
    cases decide (i < n) <;> simp

theorem or_mod_two_pow {a b n : Nat} : (a ||| b) % 2 ^ n = a % 2 ^ n ||| b % 2 ^ n :=
  eq_of_testBit_eq fun i => by
    simp only [testBit_or, testBit_mod_two_pow]
    cases decide (i < n) <;> simp

theorem xor_mod_two_pow {a b n : Nat} : (a ^^^ b) % 2 ^ n = (a % 2 ^ n) ^^^ (b % 2 ^ n) :=
  eq_of_testBit_eq fun i => by
    simp only [testBit_xor, testBit_mod_two_pow]
    cases decide (i < n) <;> simp

theorem and_div_two_pow {a b n : Nat} : (a &&& b) / 2 ^ n = (a / 2 ^ n) &&& (b / 2 ^ n) :=
  eq_of_testBit_eq fun i => by simp only [testBit_and, testBit_div_two_pow]

theorem or_div_two_pow {a b n : Nat} : (a ||| b) / 2 ^ n = a / 2 ^ n ||| b / 2 ^ n :=
  eq_of_testBit_eq fun i => by simp only [testBit_or, testBit_div_two_pow]

theorem xor_div_two_pow {a b n : Nat} : (a ^^^ b) / 2 ^ n = (a / 2 ^ n) ^^^ (b / 2 ^ n) :=
  eq_of_testBit_eq fun i => by simp only [testBit_xor, testBit_div_two_pow]

theorem and_div_two {a b : Nat} : (a &&& b) / 2 = a / 2 &&& b / 2 :=
  eq_of_testBit_eq fun i => by simp only [testBit_and, testBit_div_two]

theorem or_div_two {a b : Nat} : (a ||| b) / 2 = a / 2 ||| b / 2 :=
  eq_of_testBit_eq fun i => by simp only [testBit_or, testBit_div_two]

theorem xor_div_two {a b : Nat} : (a ^^^ b) / 2 = a / 2 ^^^ b / 2 :=
  eq_of_testBit_eq fun i => by simp only [testBit_xor, testBit_div_two]

theorem shiftLeft_and_distrib {i a b : Nat} : (a &&& b) <<< i = a <<< i &&& b <<< i :=
  eq_of_testBit_eq fun j => by
    simp only [testBit_and, testBit_shiftLeft]
    cases decide (j ≥ i) <;> simp

theorem shiftLeft_or_distrib {i a b : Nat} : (a ||| b) <<< i = a <<< i ||| b <<< i :=
  eq_of_testBit_eq fun j => by
    simp only [testBit_or, testBit_shiftLeft]
    cases decide (j ≥ i) <;> simp

theorem shiftLeft_xor_distrib {i a b : Nat} : (a ^^^ b) <<< i = a <<< i ^^^ b <<< i :=
  eq_of_testBit_eq fun j => by
    simp only [testBit_xor, testBit_shiftLeft]
    cases decide (j ≥ i) <;> simp

theorem shiftRight_and_distrib {i a b : Nat} : (a &&& b) >>> i = a >>> i &&& b >>> i :=
  eq_of_testBit_eq fun j => by simp only [testBit_and, testBit_shiftRight]

theorem shiftRight_or_distrib {i a b : Nat} : (a ||| b) >>> i = a >>> i ||| b >>> i :=
  eq_of_testBit_eq fun j => by simp only [testBit_or, testBit_shiftRight]

theorem shiftRight_xor_distrib {i a b : Nat} : (a ^^^ b) >>> i = a >>> i ^^^ b >>> i :=
  eq_of_testBit_eq fun j => by simp only [testBit_xor, testBit_shiftRight]

theorem two_pow_add_eq_or_of_lt {i b : Nat} (b_lt : b < 2 ^ i) (a : Nat) : 2 ^ i * a + b = 2 ^ i * a ||| b :=
  eq_of_testBit_eq fun j => by
    rw [testBit_two_pow_mul_add a b_lt, testBit_or, testBit_two_pow_mul]
    by_cases h : j < i
    · simp [h, Nat.not_le_of_lt h]
    · have h1 : b.testBit j = false :=
        testBit_lt_two_pow (Nat.lt_of_lt_of_le b_lt (Nat.pow_le_pow_right (by decide) (Nat.le_of_not_lt h)))
      simp [h, h1, Nat.le_of_not_lt h]

theorem shiftLeft_add_eq_or_of_lt {i b : Nat} (b_lt : b < 2 ^ i) (a : Nat) : a <<< i + b = a <<< i ||| b := by
  rw [shiftLeft_eq, Nat.mul_comm, two_pow_add_eq_or_of_lt b_lt]

theorem mod_two_pow_shiftLeft_mod_two_pow {a b c : Nat} : (a % 2 ^ c) <<< b % 2 ^ c = a <<< b % 2 ^ c :=
  by rw [shiftLeft_eq, shiftLeft_eq, Nat.mod_mul_mod]

theorem le_shiftLeft {a b : Nat} : a ≤ a <<< b := by
  rw [shiftLeft_eq]; exact Nat.le_mul_of_pos_right a (Nat.two_pow_pos b)

theorem lt_of_shiftLeft_lt {a b c : Nat} (h : a <<< b < c) : a < c :=
  Nat.lt_of_le_of_lt le_shiftLeft h

@[simp] theorem shiftLeft_eq_zero_iff {a n : Nat} : a <<< n = 0 ↔ a = 0 := by
  constructor
  · intro h; have := @le_shiftLeft a n; omega
  · rintro rfl; exact Nat.zero_shiftLeft n

@[simp] theorem two_pow_sub_one_mod_two {n : Nat} : (2 ^ n - 1) % 2 = 1 % 2 ^ n := by
  cases n with
  | zero => rfl
  | succ n =>
    have := Nat.two_pow_pos n
    rw [Nat.pow_succ, Nat.mod_eq_of_lt (by omega : 1 < 2 ^ n * 2)]
    omega

instance : Std.LawfulCommIdentity (α := Nat) (· ^^^ ·) 0 where
  right_id := Nat.xor_zero

instance : Std.LawfulCommIdentity (α := Nat) (· ||| ·) 0 where
  right_id := Nat.or_zero

end Nat
