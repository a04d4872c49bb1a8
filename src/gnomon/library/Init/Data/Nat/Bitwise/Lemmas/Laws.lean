/-
Natural numbers bit by bit: what bits of results are, and the laws that follow.

Lean's counterpart: `Init.Data.Nat.Bitwise.Lemmas`.
-/
prelude
import Init.Data.Nat.Lemmas
import Init.Data.Nat.Bitwise.Basic
import Init.Data.Bool
import Init.Omega.More

namespace Nat

/-! Single bits. -/

private theorem bitwise_zero_left (f : Bool → Bool → Bool) (m : Nat) :
    bitwise f 0 m = if f false true then m else 0 := by
  rw [bitwise]; simp

private theorem bitwise_zero_right (f : Bool → Bool → Bool) (n : Nat) :
    bitwise f n 0 = if f true false then n else 0 := by
  rw [bitwise]
  by_cases h : n = 0 <;> simp [h]

private theorem bitwise_pos (f : Bool → Bool → Bool) {n m : Nat} (hn : n ≠ 0) (hm : m ≠ 0) :
    bitwise f n m =
      2 * bitwise f (n / 2) (m / 2) + (f (decide (n % 2 = 1)) (decide (m % 2 = 1))).toNat := by
  rw [bitwise]
  simp only [hn, hm, dite_false, if_false]
  cases f (decide (n % 2 = 1)) (decide (m % 2 = 1)) <;> simp <;> omega

@[simp] theorem one_and_eq_mod_two (n : Nat) : 1 &&& n = n % 2 := by
  show bitwise and 1 n = n % 2
  by_cases h : n = 0
  · subst h; rw [bitwise_zero_right]; rfl
  · rw [bitwise_pos and (n := 1) (by decide) h]
    have : bitwise and (1 / 2) (n / 2) = 0 := bitwise_zero_left and (n / 2)
    rw [this]
    cases Nat.mod_two_eq_zero_or_one n with
    | inl e => simp [e]
    | inr e => simp [e]

@[simp] theorem testBit_zero (x : Nat) : testBit x 0 = decide (x % 2 = 1) := by
  show (1 &&& (x >>> 0) != 0) = _
  rw [one_and_eq_mod_two]
  show (x % 2 != 0) = _
  cases Nat.mod_two_eq_zero_or_one x with
  | inl e => simp [e]
  | inr e => simp [e]

theorem testBit_eq_decide_div_mod_eq {i x : Nat} : testBit x i = decide (x / 2 ^ i % 2 = 1) := by
  show (1 &&& (x >>> i) != 0) = _
  rw [one_and_eq_mod_two, shiftRight_eq_div_pow]
  cases Nat.mod_two_eq_zero_or_one (x / 2 ^ i) with
  | inl e => simp [e]
  | inr e => simp [e]

@[simp] theorem zero_testBit (i : Nat) : testBit 0 i = false := by
  rw [testBit_eq_decide_div_mod_eq, Nat.zero_div]; rfl

theorem testBit_succ (x i : Nat) : testBit x (succ i) = testBit (x / 2) i := by
  rw [testBit_eq_decide_div_mod_eq, testBit_eq_decide_div_mod_eq, Nat.div_div_eq_div_mul,
    Nat.pow_succ, Nat.mul_comm 2]

theorem testBit_add_one (x i : Nat) : testBit x (i + 1) = testBit (x / 2) i :=
  testBit_succ x i

theorem testBit_div_two (x i : Nat) : testBit (x / 2) i = testBit x (i + 1) :=
  (testBit_succ x i).symm

theorem testBit_add (x i n : Nat) : testBit x (i + n) = testBit (x / 2 ^ n) i := by
  rw [testBit_eq_decide_div_mod_eq, testBit_eq_decide_div_mod_eq, Nat.div_div_eq_div_mul,
    Nat.pow_add, Nat.mul_comm (2 ^ i)]

theorem testBit_div_two_pow {n : Nat} (x i : Nat) : testBit (x / 2 ^ n) i = testBit x (i + n) :=
  (testBit_add x i n).symm

@[simp] theorem testBit_shiftRight {i j : Nat} (x : Nat) : testBit (x >>> i) j = testBit x (i + j) := by
  rw [shiftRight_eq_div_pow, testBit_div_two_pow, Nat.add_comm]

theorem toNat_testBit (x i : Nat) : (testBit x i).toNat = x / 2 ^ i % 2 := by
  rw [testBit_eq_decide_div_mod_eq]
  cases Nat.mod_two_eq_zero_or_one (x / 2 ^ i) with
  | inl e => simp [e]
  | inr e => simp [e]

theorem mod_two_eq_one_iff_testBit_zero {x : Nat} : (x % 2 = 1) ↔ x.testBit 0 = true := by
  simp

theorem mod_two_eq_zero_iff_testBit_zero {x : Nat} : (x % 2 = 0) ↔ x.testBit 0 = false := by
  cases Nat.mod_two_eq_zero_or_one x with
  | inl e => simp [e]
  | inr e => simp [e]

theorem testBit_lt_two_pow {x i : Nat} (lt : x < 2 ^ i) : x.testBit i = false := by
  rw [testBit_eq_decide_div_mod_eq, Nat.div_eq_of_lt lt]; rfl

theorem ge_two_pow_of_testBit {i x : Nat} (p : testBit x i = true) : x ≥ 2 ^ i := by
  refine Nat.le_of_not_lt fun lt => ?_
  rw [testBit_lt_two_pow lt] at p
  cases p

/-! Numbers with the same bits are the same. -/

private theorem eq_of_bits (n : Nat) :
    ∀ {x y : Nat}, x + y ≤ n → (∀ i, testBit x i = testBit y i) → x = y := by
  induction n with
  | zero => intro x y h _; omega
  | succ n ih =>
    intro x y h same
    have low : x % 2 = y % 2 := by
      have h := congrArg Bool.toNat (same 0)
      rw [toNat_testBit, toNat_testBit] at h
      simpa using h
    by_cases h0 : x + y = 0
    · omega
    · have high : x / 2 = y / 2 :=
        ih (by omega) fun i => by rw [testBit_div_two, testBit_div_two]; exact same (i + 1)
      omega

theorem eq_of_testBit_eq {x y : Nat} (pred : ∀ (i : Nat), testBit x i = testBit y i) : x = y :=
  eq_of_bits (x + y) (Nat.le_refl _) pred

/-! Operations, bit by bit. -/

theorem testBit_bitwise {f : Bool → Bool → Bool} (of_false_false : f false false = false)
    (x y i : Nat) : (bitwise f x y).testBit i = f (x.testBit i) (y.testBit i) := by
  induction i generalizing x y with
  | zero =>
    by_cases hx : x = 0
    · subst hx
      rw [bitwise_zero_left, zero_testBit]
      cases hb : y.testBit 0 <;> cases hf : f false true <;> simp_all
    · by_cases hy : y = 0
      · subst hy
        rw [bitwise_zero_right, zero_testBit]
        cases hb : x.testBit 0 <;> cases hf : f true false <;> simp_all
      · rw [bitwise_pos f hx hy, testBit_zero, testBit_zero, testBit_zero]
        cases f (decide (x % 2 = 1)) (decide (y % 2 = 1)) <;> simp <;> omega
  | succ i ih =>
    by_cases hx : x = 0
    · subst hx
      rw [bitwise_zero_left, zero_testBit]
      cases hb : y.testBit (i + 1) <;> cases hf : f false true <;> simp [*]
    · by_cases hy : y = 0
      · subst hy
        rw [bitwise_zero_right, zero_testBit]
        cases hb : x.testBit (i + 1) <;> cases hf : f true false <;> simp [*]
      · rw [testBit_succ, testBit_succ, testBit_succ, ← ih, bitwise_pos f hx hy]
        congr 1
        cases f (decide (x % 2 = 1)) (decide (y % 2 = 1)) <;> simp <;> omega

@[simp] theorem testBit_and (x y i : Nat) : (x &&& y).testBit i = (x.testBit i && y.testBit i) :=
  testBit_bitwise rfl x y i

@[simp] theorem testBit_or (x y i : Nat) : (x ||| y).testBit i = (x.testBit i || y.testBit i) :=
  testBit_bitwise rfl x y i

@[simp] theorem testBit_xor (x y i : Nat) : (x ^^^ y).testBit i = (x.testBit i ^^ y.testBit i) :=
  testBit_bitwise rfl x y i

@[simp] theorem zero_and (x : Nat) : 0 &&& x = 0 := eq_of_testBit_eq fun i => by simp

@[simp] theorem and_zero (x : Nat) : x &&& 0 = 0 := eq_of_testBit_eq fun i => by simp

@[simp] theorem and_self (x : Nat) : x &&& x = x := eq_of_testBit_eq fun i => by simp

@[simp] theorem zero_or (x : Nat) : 0 ||| x = x := eq_of_testBit_eq fun i => by simp

@[simp] theorem or_zero (x : Nat) : x ||| 0 = x := eq_of_testBit_eq fun i => by simp

@[simp] theorem or_self (x : Nat) : x ||| x = x := eq_of_testBit_eq fun i => by simp

@[simp] theorem zero_xor (x : Nat) : 0 ^^^ x = x := eq_of_testBit_eq fun i => by simp

@[simp] theorem xor_zero (x : Nat) : x ^^^ 0 = x := eq_of_testBit_eq fun i => by simp

@[simp] theorem xor_self (x : Nat) : x ^^^ x = 0 := eq_of_testBit_eq fun i => by simp

protected theorem and_comm (x y : Nat) : x &&& y = y &&& x :=
  eq_of_testBit_eq fun i => by simp [Bool.and_comm]

protected theorem or_comm (x y : Nat) : x ||| y = y ||| x :=
  eq_of_testBit_eq fun i => by simp [Bool.or_comm]

protected theorem xor_comm (x y : Nat) : x ^^^ y = y ^^^ x :=
  eq_of_testBit_eq fun i => by simp [Bool.xor_comm]

protected theorem and_assoc (x y z : Nat) : (x &&& y) &&& z = x &&& (y &&& z) :=
  eq_of_testBit_eq fun i => by simp [Bool.and_assoc]

protected theorem or_assoc (x y z : Nat) : (x ||| y) ||| z = x ||| (y ||| z) :=
  eq_of_testBit_eq fun i => by simp [Bool.or_assoc]

protected theorem xor_assoc (x y z : Nat) : (x ^^^ y) ^^^ z = x ^^^ (y ^^^ z) :=
  eq_of_testBit_eq fun i => by simp

instance : Std.Associative (α := Nat) (· &&& ·) := ⟨Nat.and_assoc⟩

instance : Std.Commutative (α := Nat) (· &&& ·) := ⟨Nat.and_comm⟩

instance : Std.IdempotentOp (α := Nat) (· &&& ·) := ⟨Nat.and_self⟩

instance : Std.Associative (α := Nat) (· ||| ·) := ⟨Nat.or_assoc⟩

instance : Std.Commutative (α := Nat) (· ||| ·) := ⟨Nat.or_comm⟩

instance : Std.IdempotentOp (α := Nat) (· ||| ·) := ⟨Nat.or_self⟩

instance : Std.Associative (α := Nat) (· ^^^ ·) := ⟨Nat.xor_assoc⟩

instance : Std.Commutative (α := Nat) (· ^^^ ·) := ⟨Nat.xor_comm⟩

theorem and_or_distrib_left (x y z : Nat) : x &&& (y ||| z) = (x &&& y) ||| (x &&& z) :=
  eq_of_testBit_eq fun i => by simp [Bool.and_or_distrib_left]

theorem and_or_distrib_right (x y z : Nat) : (x ||| y) &&& z = (x &&& z) ||| (y &&& z) :=
  eq_of_testBit_eq fun i => by simp [Bool.and_or_distrib_right]

theorem or_and_distrib_left (x y z : Nat) : x ||| (y &&& z) = (x ||| y) &&& (x ||| z) :=
  eq_of_testBit_eq fun i => by simp [Bool.or_and_distrib_left]

theorem or_and_distrib_right (x y z : Nat) : (x &&& y) ||| z = (x ||| z) &&& (y ||| z) :=
  eq_of_testBit_eq fun i => by simp [Bool.or_and_distrib_right]

@[simp] theorem and_one_is_mod (x : Nat) : x &&& 1 = x % 2 := by
  rw [Nat.and_comm, one_and_eq_mod_two]

theorem le_of_testBit {n m : Nat} (h : ∀ i, n.testBit i = true → m.testBit i = true) : n ≤ m := by
  induction n using Nat.strongRecOn generalizing m with
  | _ n ih =>
    by_cases hn : n = 0
    · omega
    · have high : n / 2 ≤ m / 2 :=
        ih (n / 2) (bitwise_rec_lemma hn) fun i hi => by
          rw [testBit_div_two] at hi ⊢; exact h (i + 1) hi
      have low : n % 2 = 1 → m % 2 = 1 := fun e => by
        have := h 0
        simp only [testBit_zero, decide_eq_true_eq] at this
        exact this e
      omega

theorem and_le_left {n m : Nat} : n &&& m ≤ n :=
  le_of_testBit fun i h => by
    simp only [testBit_and, Bool.and_eq_true] at h
    exact h.1

theorem and_le_right {n m : Nat} : n &&& m ≤ m :=
  le_of_testBit fun i h => by
    simp only [testBit_and, Bool.and_eq_true] at h
    exact h.2

theorem left_le_or {n m : Nat} : n ≤ n ||| m :=
  le_of_testBit fun i h => by simp [h]

theorem right_le_or {n m : Nat} : m ≤ n ||| m :=
  le_of_testBit fun i h => by simp [h]

theorem and_lt_two_pow (x : Nat) {y n : Nat} (right : y < 2 ^ n) : (x &&& y) < 2 ^ n :=
  Nat.lt_of_le_of_lt and_le_right right

end Nat
