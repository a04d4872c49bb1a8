/-
Natural numbers: iteration, the laws of addition and multiplication, and those of `succ` and `pred`.

Read next: `Init.Data.Nat.Basic.Order`.  Lean's counterpart: `Init.Data.Nat.Basic`.
-/
prelude
import Init.SimpLemmas
import Init.Data.NeZero

universe u

namespace Nat

/-- Recursion over the natural numbers, for which there is code. -/
private def recCompiled {motive : Nat → Sort u} (zero : motive Nat.zero)
    (succ : (n : Nat) → motive n → motive (Nat.succ n)) : (t : Nat) → motive t
  | .zero => zero
  | .succ n => succ n (recCompiled zero succ n)

@[csimp] private theorem rec_eq_recCompiled : @Nat.rec = @recCompiled :=
  funext fun _ => funext fun zero => funext fun succ => funext fun t =>
    @Nat.rec (fun t => @Nat.rec _ zero succ t = recCompiled zero succ t) rfl
      (fun n ih => congrArg (succ n) ih) t

/-- Structural recursion whose motive speaks of `0` and `n + 1`. -/
@[elab_as_elim, induction_eliminator] protected abbrev recAux {motive : Nat → Sort u} (zero : motive 0)
    (succ : ∀ n, motive n → motive (n + 1)) (t : Nat) : motive t :=
  Nat.rec zero succ t

/-- Case distinction whose motive speaks of `0` and `n + 1`. -/
@[elab_as_elim, cases_eliminator] protected abbrev casesAuxOn {motive : Nat → Sort u} (t : Nat) (zero : motive 0)
    (succ : ∀ n, motive (n + 1)) : motive t :=
  Nat.casesOn t zero succ

/-- Applies a function `n` times. -/
@[specialize] def repeat {α : Type u} (f : α → α) : (n : Nat) → (a : α) → α
  | 0, a => a
  | succ n, a => f (repeat f n a)

/-- Applies a function `n` times, from the inside. -/
@[inline] def repeatTR {α : Type u} (f : α → α) (n : Nat) (a : α) : α :=
  let rec @[specialize] loop : Nat → α → α
    | 0, a => a
    | succ n, a => loop n (f a)
  loop n a

/-- Whether `a < b`. -/
def blt (a b : Nat) : Bool :=
  ble a.succ b

attribute [simp] Nat.not_lt_zero

@[simp] theorem zero_eq : Nat.zero = 0 := rfl

@[simp] theorem add_eq {x y : Nat} : x.add y = x + y := rfl

@[simp] theorem mul_eq {x y : Nat} : x.mul y = x * y := rfl

@[simp] theorem sub_eq {x y : Nat} : x.sub y = x - y := rfl

@[simp] theorem lt_eq {x y : Nat} : x.lt y = (x < y) := rfl

@[simp] theorem le_eq {x y : Nat} : x.le y = (x ≤ y) := rfl

@[simp] theorem succ_eq_add_one (n : Nat) : n.succ = n + 1 := rfl

@[simp] theorem default_eq_zero : (default : Nat) = 0 := rfl

theorem add_one (n : Nat) : n + 1 = n.succ := rfl

theorem add_succ (n m : Nat) : n + m.succ = (n + m).succ := rfl

theorem add_one_ne_zero (n : Nat) : n + 1 ≠ 0 := nofun

theorem zero_ne_add_one (n : Nat) : 0 ≠ n + 1 := nofun

theorem succ_ne_zero (n : Nat) : n.succ ≠ 0 := nofun

@[simp] protected theorem zero_add (n : Nat) : 0 + n = n :=
  match n with
  | 0 => rfl
  | n + 1 => congrArg succ (Nat.zero_add n)

theorem succ_add (n m : Nat) : n.succ + m = (n + m).succ :=
  match m with
  | 0 => rfl
  | m + 1 => congrArg succ (succ_add n m)

protected theorem add_comm (n m : Nat) : n + m = m + n :=
  match m with
  | 0 => (Nat.zero_add n).symm
  | m + 1 => (congrArg succ (Nat.add_comm n m)).trans (succ_add m n).symm

protected theorem add_assoc (n m k : Nat) : n + m + k = n + (m + k) :=
  match k with
  | 0 => rfl
  | k + 1 => congrArg succ (Nat.add_assoc n m k)

protected theorem add_left_comm (n m k : Nat) : n + (m + k) = m + (n + k) :=
  (Nat.add_assoc n m k).symm.trans ((congrArg (· + k) (Nat.add_comm n m)).trans (Nat.add_assoc m n k))

protected theorem add_right_comm (n m k : Nat) : n + m + k = n + k + m :=
  (Nat.add_assoc n m k).trans ((congrArg (n + ·) (Nat.add_comm m k)).trans (Nat.add_assoc n k m).symm)

theorem succ_inj {a b : Nat} : a.succ = b.succ ↔ a = b := ⟨fun h => Nat.succ.inj h, congrArg succ⟩

theorem add_one_inj {a b : Nat} : a + 1 = b + 1 ↔ a = b := succ_inj

theorem succ_ne_succ_iff {a b : Nat} : a.succ ≠ b.succ ↔ a ≠ b :=
  ⟨fun h e => h (congrArg succ e), fun h e => h (succ.inj e)⟩

theorem add_one_ne_add_one_iff {a b : Nat} : a + 1 ≠ b + 1 ↔ a ≠ b := succ_ne_succ_iff

theorem succ_succ_ne_one (a : Nat) : a.succ.succ ≠ 1 := nofun

theorem add_one_add_one_ne_one {a : Nat} : a + 1 + 1 ≠ 1 := nofun

protected theorem add_left_cancel {n m k : Nat} : n + m = n + k → m = k :=
  match n with
  | 0 => fun h => (Nat.zero_add m).symm.trans (h.trans (Nat.zero_add k))
  | n + 1 => fun h => Nat.add_left_cancel (n := n) (succ.inj ((succ_add n m).symm.trans (h.trans (succ_add n k))))

protected theorem add_right_cancel {n m k : Nat} (h : n + m = k + m) : n = k :=
  Nat.add_left_cancel ((Nat.add_comm m n).trans (h.trans (Nat.add_comm k m)))

theorem eq_zero_of_add_eq_zero {n m : Nat} : n + m = 0 → n = 0 ∧ m = 0 :=
  match n, m with
  | 0, 0 => fun _ => ⟨rfl, rfl⟩
  | _ + 1, 0 => fun h => nomatch h
  | _, _ + 1 => fun h => nomatch h

protected theorem eq_zero_of_add_eq_zero_left {n m : Nat} (h : n + m = 0) : m = 0 :=
  (Nat.eq_zero_of_add_eq_zero h).2

@[simp] protected theorem mul_zero (n : Nat) : n * 0 = 0 := rfl

theorem mul_succ (n m : Nat) : n * m.succ = n * m + n := rfl

theorem mul_add_one (n m : Nat) : n * (m + 1) = n * m + n := rfl

@[simp] protected theorem zero_mul (n : Nat) : 0 * n = 0 :=
  match n with
  | 0 => rfl
  | n + 1 => Nat.zero_mul n

theorem succ_mul (n m : Nat) : n.succ * m = n * m + m :=
  match m with
  | 0 => rfl
  | m + 1 => congrArg succ ((congrArg (· + n) (succ_mul n m)).trans (Nat.add_right_comm (n * m) m n))

theorem add_one_mul (n m : Nat) : (n + 1) * m = n * m + m := succ_mul n m

protected theorem mul_comm (n m : Nat) : n * m = m * n :=
  match m with
  | 0 => (Nat.zero_mul n).symm
  | m + 1 => (congrArg (· + n) (Nat.mul_comm n m)).trans (succ_mul m n).symm

@[simp] protected theorem mul_one (n : Nat) : n * 1 = n := Nat.zero_add n

@[simp] protected theorem one_mul (n : Nat) : 1 * n = n := (Nat.mul_comm 1 n).trans (Nat.mul_one n)

protected theorem left_distrib (n m k : Nat) : n * (m + k) = n * m + n * k :=
  match k with
  | 0 => rfl
  | k + 1 => (congrArg (· + n) (Nat.left_distrib n m k)).trans (Nat.add_assoc (n * m) (n * k) n)

protected theorem mul_add (n m k : Nat) : n * (m + k) = n * m + n * k := Nat.left_distrib n m k

protected theorem right_distrib (n m k : Nat) : (n + m) * k = n * k + m * k :=
  (Nat.mul_comm (n + m) k).trans ((Nat.left_distrib k n m).trans
  (congr (congrArg HAdd.hAdd (Nat.mul_comm k n)) (Nat.mul_comm k m)))

protected theorem add_mul (n m k : Nat) : (n + m) * k = n * k + m * k := Nat.right_distrib n m k

protected theorem mul_assoc (n m k : Nat) : n * m * k = n * (m * k) :=
  match k with
  | 0 => rfl
  | k + 1 => (congrArg (· + n * m) (Nat.mul_assoc n m k)).trans (Nat.left_distrib n (m * k) m).symm

protected theorem mul_left_comm (n m k : Nat) : n * (m * k) = m * (n * k) :=
  (Nat.mul_assoc n m k).symm.trans ((congrArg (· * k) (Nat.mul_comm n m)).trans (Nat.mul_assoc m n k))

protected theorem mul_two (n : Nat) : n * 2 = n + n := congrArg (· + n) (Nat.mul_one n)

protected theorem two_mul (n : Nat) : 2 * n = n + n := (Nat.mul_comm 2 n).trans (Nat.mul_two n)

instance : Std.Associative (α := Nat) (· + ·) := ⟨Nat.add_assoc⟩

instance : Std.Commutative (α := Nat) (· + ·) := ⟨Nat.add_comm⟩

instance : Std.LawfulIdentity (α := Nat) (· + ·) 0 where
  left_id := Nat.zero_add
  right_id := Nat.add_zero

instance : Std.Associative (α := Nat) (· * ·) := ⟨Nat.mul_assoc⟩

instance : Std.Commutative (α := Nat) (· * ·) := ⟨Nat.mul_comm⟩

instance : Std.LawfulIdentity (α := Nat) (· * ·) 1 where
  left_id := Nat.one_mul
  right_id := Nat.mul_one

protected theorem pow_succ (n m : Nat) : n ^ m.succ = n ^ m * n := rfl

protected theorem pow_add_one (n m : Nat) : n ^ (m + 1) = n ^ m * n := rfl

@[simp] protected theorem pow_zero (n : Nat) : n ^ 0 = 1 := rfl

@[simp] protected theorem pow_one (a : Nat) : a ^ 1 = a := Nat.one_mul a

protected theorem pred_zero : Nat.pred 0 = 0 := rfl

protected theorem pred_succ (n : Nat) : n.succ.pred = n := rfl

@[simp] theorem pred_eq_sub_one {n : Nat} : n.pred = n - 1 := rfl

@[simp] protected theorem sub_zero (n : Nat) : n - 0 = n := rfl

theorem sub_succ (n m : Nat) : n - m.succ = (n - m).pred := rfl

theorem succ_sub_succ (n m : Nat) : n.succ - m.succ = n - m := succ_sub_succ_eq_sub n m

@[simp] protected theorem add_one_sub_one (n : Nat) : n + 1 - 1 = n := rfl

@[simp] protected theorem zero_sub (n : Nat) : 0 - n = 0 :=
  match n with
  | 0 => rfl
  | n + 1 => congrArg pred (Nat.zero_sub n)

@[simp] protected theorem zero_sub_one : 0 - 1 = 0 := rfl

@[simp] protected theorem sub_self (n : Nat) : n - n = 0 :=
  match n with
  | 0 => rfl
  | n + 1 => (succ_sub_succ n n).trans (Nat.sub_self n)

theorem sub_add_eq (a b c : Nat) : a - (b + c) = a - b - c :=
  match c with
  | 0 => rfl
  | c + 1 => congrArg pred (Nat.sub_add_eq a b c)

protected theorem sub_sub (n m k : Nat) : n - m - k = n - (m + k) := (Nat.sub_add_eq n m k).symm

@[simp] protected theorem add_sub_cancel (n m : Nat) : n + m - m = n :=
  match m with
  | 0 => rfl
  | m + 1 => (succ_sub_succ (n + m) m).trans (Nat.add_sub_cancel n m)

@[simp] protected theorem add_sub_cancel_left (n m : Nat) : n + m - n = m :=
  (congrArg (· - n) (Nat.add_comm n m)).trans (Nat.add_sub_cancel m n)

theorem add_sub_self_left (a b : Nat) : a + b - a = b := Nat.add_sub_cancel_left a b

theorem add_sub_self_right (a b : Nat) : a + b - b = a := Nat.add_sub_cancel a b

protected theorem add_sub_add_right (n k m : Nat) : n + k - (m + k) = n - m :=
  match k with
  | 0 => rfl
  | k + 1 => (succ_sub_succ (n + k) (m + k)).trans (Nat.add_sub_add_right n k m)

protected theorem add_sub_add_left (k n m : Nat) : k + n - (k + m) = n - m :=
  (congr (congrArg HSub.hSub (Nat.add_comm k n)) (Nat.add_comm k m)).trans (Nat.add_sub_add_right n k m)

protected theorem sub_self_add (n m : Nat) : n - (n + m) = 0 :=
  (Nat.sub_add_eq n n m).trans ((congrArg (· - m) (Nat.sub_self n)).trans (Nat.zero_sub m))

end Nat
