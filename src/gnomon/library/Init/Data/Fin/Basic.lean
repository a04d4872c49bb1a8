/-
Numbers below a bound: arithmetic modulo the bound, and maps between bounds.

Read next: `Init.Data.UInt.BasicAux`.  Lean's counterpart: `Init.Data.Fin.Basic`.
-/
prelude
import Init.Data.NeZero
import Init.Data.Nat.Bitwise.Basic

open Nat

namespace Fin

instance coeToNat : CoeOut (Fin n) Nat where
  coe v := v.val

/-- There is no number below zero. -/
def elim0.{u} {α : Sort u} : Fin 0 → α
  | ⟨_, h⟩ => absurd h (not_lt_zero _)

/-- The number that follows. -/
def succ : Fin n → Fin (n + 1)
  | ⟨i, h⟩ => ⟨i + 1, Nat.succ_lt_succ h⟩

private theorem pos_of_neZero (n : Nat) [h : NeZero n] : 0 < n :=
  match Nat.eq_or_lt_of_le (Nat.zero_le n) with
  | Or.inl h' => absurd h'.symm h.out
  | Or.inr h' => h'

/-- A number modulo the bound. -/
protected def ofNat (n : Nat) [NeZero n] (a : Nat) : Fin n :=
  ⟨a % n, Nat.mod_lt _ (pos_of_neZero n)⟩

/-- The number. -/
protected def toNat (i : Fin n) : Nat := i.val

@[simp] theorem toNat_eq_val {i : Fin n} : i.toNat = i.val := rfl

private theorem mlt {b : Nat} : {n : Nat} → n < b → (a : Nat) → a % b < b
  | _, h, _ => Nat.mod_lt _ (Nat.lt_of_le_of_lt (Nat.zero_le _) h)

/-- The sum modulo the bound. -/
protected def add : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a + b) % n, mlt h _⟩

/-- The product modulo the bound. -/
protected def mul : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a * b) % n, mlt h _⟩

/-- The difference modulo the bound. -/
protected def sub : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨((n - b) + a) % n, mlt h _⟩

/-- The remainder of the numbers. -/
protected def mod : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨a % b, Nat.lt_of_le_of_lt (Nat.mod_le _ _) h⟩

/-- The quotient of the numbers. -/
protected def div : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨a / b, Nat.lt_of_le_of_lt (Nat.div_le_self _ _) h⟩

/-- The remainder by a natural number. -/
def modn : Fin n → Nat → Fin n
  | ⟨a, h⟩, m => ⟨a % m, Nat.lt_of_le_of_lt (Nat.mod_le _ _) h⟩

/-- The bits that both have. -/
def land : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(Nat.land a b) % n, mlt h _⟩

/-- The bits that one of them has. -/
def lor : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(Nat.lor a b) % n, mlt h _⟩

/-- The bits that exactly one of them has. -/
def xor : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(Nat.xor a b) % n, mlt h _⟩

/-- The bits further left, modulo the bound. -/
def shiftLeft : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a <<< b) % n, mlt h _⟩

/-- The bits further right. -/
def shiftRight : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a >>> b) % n, mlt h _⟩

instance instAdd : Add (Fin n) where
  add := Fin.add

instance instSub : Sub (Fin n) where
  sub := Fin.sub

instance instMul : Mul (Fin n) where
  mul := Fin.mul

instance instMod : Mod (Fin n) where
  mod := Fin.mod

instance instDiv : Div (Fin n) where
  div := Fin.div

instance instAndOp : AndOp (Fin n) where
  and := Fin.land

instance instOrOp : OrOp (Fin n) where
  or := Fin.lor

instance instXorOp : XorOp (Fin n) where
  xor := Fin.xor

instance instShiftLeft : ShiftLeft (Fin n) where
  shiftLeft := Fin.shiftLeft

instance instShiftRight : ShiftRight (Fin n) where
  shiftRight := Fin.shiftRight

instance neg (n : Nat) : Neg (Fin n) where
  neg a := ⟨(n - a) % n, mlt a.isLt _⟩

instance instOfNat {n : Nat} [NeZero n] {i : Nat} : OfNat (Fin n) i where
  ofNat := Fin.ofNat n i

instance instInhabited {n : Nat} [NeZero n] : Inhabited (Fin n) where
  default := 0

@[simp] theorem zero_eta : (⟨0, Nat.zero_lt_succ _⟩ : Fin (n + 1)) = 0 := rfl

theorem ne_of_val_ne {i j : Fin n} (h : val i ≠ val j) : i ≠ j := fun h' => absurd (congrArg val h') h

theorem val_ne_of_ne {i j : Fin n} (h : i ≠ j) : val i ≠ val j := fun h' => absurd (eq_of_val_eq h') h

theorem val_lt_of_le (i : Fin b) (h : b ≤ n) : i.val < n := Nat.lt_of_lt_of_le i.isLt h

-- A place of type `Fin n` is valid where `n` is at most the length.
macro_rules
  | `(tactic| get_elem_tactic_extensible) =>
    `(tactic| (with_reducible apply Fin.val_lt_of_le; get_elem_tactic_extensible; done))

/-- The largest number. -/
@[inline] def last (n : Nat) : Fin (n + 1) := ⟨n, n.lt_succ_self⟩

/-- The same number below another bound that it is below. -/
@[inline] def castLT {n m : Nat} (i : Fin m) (h : i.1 < n) : Fin n := ⟨i.1, h⟩

/-- The same number below a larger bound. -/
@[inline] def castLE (h : n ≤ m) (i : Fin n) : Fin m := ⟨i, Nat.lt_of_lt_of_le i.2 h⟩

/-- The same number below an equal bound. -/
@[inline] protected def cast (eq : n = m) (i : Fin n) : Fin m := ⟨i, eq ▸ i.2⟩

/-- The same number below a bound larger by `m`. -/
@[inline] def castAdd (m) : Fin n → Fin (n + m) := castLE <| Nat.le_add_right n m

/-- The same number below a bound larger by one. -/
@[inline] def castSucc : Fin n → Fin (n + 1) := castAdd 1

/-- `m` is added to the number and to the bound. -/
def addNat (i : Fin n) (m) : Fin (n + m) := ⟨i + m, Nat.add_lt_add_right i.2 _⟩

/-- `n` is added to the number and to the bound. -/
def natAdd (n) (i : Fin m) : Fin (n + m) := ⟨n + i, Nat.add_lt_add_left i.2 _⟩

/-- The number counted from the other end. -/
@[inline] def rev (i : Fin n) : Fin n := ⟨n - (i + 1), Nat.sub_lt (Nat.lt_of_le_of_lt (Nat.zero_le _) i.2) (Nat.zero_lt_succ _)⟩

/-- `m` is taken away from the number and from the bound. -/
@[inline] def subNat (m : Nat) (i : Fin (n + m)) (h : m ≤ (i : Nat)) : Fin n :=
  ⟨i - m, Nat.sub_lt_right_of_lt_add h i.2⟩

/-- The number before a number other than zero. -/
@[inline] def pred (i : Fin (n + 1)) (h : i ≠ 0) : Fin n :=
  subNat 1 i (Nat.pos_of_ne_zero fun h' => h (eq_of_val_eq h'))

end Fin
