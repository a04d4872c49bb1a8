/-
Integers: natural numbers and the negatives of positive ones; arithmetic, order, casts.

The evaluator has its own integers, so that the definitions here say what they are and not how they are computed.
Read next: `Init.Data.Int.DivMod.Basic`.  Lean's counterpart: `Init.Data.Int.Basic`.
-/
prelude
import Init.Core
import Init.Coe
import Init.Data.Cast

universe u

/-- The integers. -/
inductive Int : Type where
  /-- A natural number. -/
  | ofNat : Nat → Int
  /-- `-(n + 1)` -/
  | negSucc : Nat → Int

attribute [extern "lean_nat_to_int"] Int.ofNat
attribute [extern "lean_int_neg_succ_of_nat"] Int.negSucc

instance instNatCastInt : NatCast Int where
  natCast n := Int.ofNat n

instance instOfNat {n : Nat} : OfNat Int n where
  ofNat := Int.ofNat n

namespace Int

/-- `-[n+1]` is `-(n + 1)`. -/
scoped notation "-[" n "+1]" => negSucc n

instance instInhabited : Inhabited Int where
  default := ofNat 0

@[simp] theorem default_eq_zero : default = (0 : Int) := rfl

protected theorem zero_ne_one : (0 : Int) ≠ 1 := nofun

@[simp] theorem ofNat_eq_natCast (n : Nat) : Int.ofNat n = n := rfl

@[deprecated ofNat_eq_natCast (since := "2025-10-29")]
theorem ofNat_eq_coe {n : Nat} : Int.ofNat n = n := rfl

@[simp] theorem ofNat_zero : ((0 : Nat) : Int) = 0 := rfl

@[simp] theorem ofNat_one : ((1 : Nat) : Int) = 1 := rfl

theorem ofNat_two : ((2 : Nat) : Int) = 2 := rfl

/-- The negative of a natural number. -/
def negOfNat : Nat → Int
  | 0 => 0
  | Nat.succ m => negSucc m

/-- The negative. -/
@[extern "lean_int_neg"]
protected def neg (n : @& Int) : Int :=
  match n with
  | ofNat n => negOfNat n
  | negSucc n => Nat.succ n

@[default_instance mid] instance instNegInt : Neg Int where
  neg := Int.neg

/-- The difference of two natural numbers. -/
def subNatNat (m n : Nat) : Int :=
  match n - m with
  | 0 => ofNat (m - n)
  | Nat.succ k => negSucc k

/-- The sum. -/
@[extern "lean_int_add"]
protected def add (m n : @& Int) : Int :=
  match m, n with
  | ofNat m, ofNat n => ofNat (m + n)
  | ofNat m, negSucc n => subNatNat m (Nat.succ n)
  | negSucc m, ofNat n => subNatNat n (Nat.succ m)
  | negSucc m, negSucc n => negSucc (Nat.succ (m + n))

instance instAdd : Add Int where
  add := Int.add

/-- The product. -/
@[extern "lean_int_mul"]
protected def mul (m n : @& Int) : Int :=
  match m, n with
  | ofNat m, ofNat n => ofNat (m * n)
  | ofNat m, negSucc n => negOfNat (m * Nat.succ n)
  | negSucc m, ofNat n => negOfNat (Nat.succ m * n)
  | negSucc m, negSucc n => ofNat (Nat.succ m * Nat.succ n)

instance instMul : Mul Int where
  mul := Int.mul

/-- The difference. -/
@[extern "lean_int_sub"]
protected def sub (m n : @& Int) : Int := m + -n

instance instSub : Sub Int where
  sub := Int.sub

/-- The integer is not negative. -/
inductive NonNeg : Int → Prop where
  /-- A natural number is not. -/
  | mk (n : Nat) : NonNeg (ofNat n)

/-- The difference is not negative. -/
protected def le (a b : Int) : Prop := NonNeg (b - a)

instance instLEInt : LE Int where
  le := Int.le

/-- Less by at least one. -/
protected def lt (a b : Int) : Prop := (a + 1) ≤ b

instance instLTInt : LT Int where
  lt := Int.lt

/-- Decides equality. -/
@[extern "lean_int_dec_eq"]
protected def decEq (a b : @& Int) : Decidable (a = b) :=
  match a, b with
  | ofNat a, ofNat b =>
    match decEq a b with
    | isTrue h => isTrue (congrArg Int.ofNat h)
    | isFalse h => isFalse (fun e => h (Int.ofNat.inj e))
  | ofNat _, negSucc _ => isFalse nofun
  | negSucc _, ofNat _ => isFalse nofun
  | negSucc a, negSucc b =>
    match decEq a b with
    | isTrue h => isTrue (congrArg Int.negSucc h)
    | isFalse h => isFalse (fun e => h (Int.negSucc.inj e))

/-- Equality as a function that evaluates well in the kernel. -/
protected def beq' (a b : Int) : Bool :=
  match a, b with
  | ofNat a, ofNat b => Nat.beq a b
  | negSucc a, negSucc b => Nat.beq a b
  | _, _ => false

/-- The order as a function that evaluates well in the kernel. -/
protected def ble' (a b : Int) : Bool :=
  match a, b with
  | ofNat a, ofNat b => Nat.ble a b
  | ofNat _, negSucc _ => false
  | negSucc _, ofNat _ => true
  | negSucc a, negSucc b => Nat.ble b a

/-- The strict order as a function that evaluates well in the kernel. -/
protected def blt' (a b : Int) : Bool :=
  match a, b with
  | ofNat a, ofNat b => Nat.ble (Nat.succ a) b
  | ofNat _, negSucc _ => false
  | negSucc _, ofNat _ => true
  | negSucc a, negSucc b => Nat.ble (Nat.succ b) a

instance instDecidableEq : DecidableEq Int := Int.decEq

@[extern "lean_int_dec_nonneg"]
private def decNonnegImpl (m : @& Int) : Decidable (NonNeg m) :=
  match m with
  | ofNat m => isTrue (NonNeg.mk m)
  | negSucc _ => isFalse nofun

/-- Decides whether an integer is not negative. -/
def decNonneg (m : Int) : Decidable (NonNeg m) := decNonnegImpl m

/-- Decides the order. -/
@[extern "lean_int_dec_le"]
instance decLe (a b : @& Int) : Decidable (a ≤ b) := decNonneg _

/-- Decides the strict order. -/
@[extern "lean_int_dec_lt"]
instance decLt (a b : @& Int) : Decidable (a < b) := decNonneg _

/-- The absolute value, a natural number. -/
@[extern "lean_nat_abs"]
def natAbs (m : @& Int) : Nat :=
  match m with
  | ofNat m => m
  | negSucc m => m.succ

/-- `1`, `0` or `-1`, as the integer is positive, zero or negative. -/
def sign : Int → Int
  | ofNat (Nat.succ _) => 1
  | ofNat 0 => 0
  | negSucc _ => -1

/-- The natural number; `0` for negative integers. -/
def toNat : Int → Nat
  | ofNat n => n
  | negSucc _ => 0

/-- The natural number, if it is one. -/
def toNat? : Int → Option Nat
  | (n : Nat) => some n
  | negSucc _ => none

instance instDvd : Dvd Int where
  dvd a b := Exists (fun c => b = a * c)

/-- The power. -/
protected def pow : Int → Nat → Int
  | _, 0 => 1
  | m, Nat.succ n => Int.pow m n * m

instance instNatPow : NatPow Int where
  pow := Int.pow

instance instLawfulBEq : LawfulBEq Int where
  eq_of_beq h := of_decide_eq_true h
  rfl := of_decide_eq_self_eq_true _

instance instMin : Min Int := minOfLe

instance instMax : Max Int := maxOfLe

end Int

/-- Types with a canonical map from the integers. -/
class IntCast (R : Type u) where
  /-- The map. -/
  protected intCast : Int → R

instance instIntCastInt : IntCast Int where
  intCast n := n

/-- The canonical map from the integers; the coercion `↑n`. -/
@[coe, reducible, match_pattern] protected def Int.cast {R : Type u} [IntCast R] : Int → R :=
  IntCast.intCast

@[simp] theorem Int.cast_eq (x : Int) : Int.cast x = x := rfl

instance instCoeTailIntOfIntCast [IntCast R] : CoeTail Int R where
  coe := Int.cast

instance instCoeHTCTIntOfIntCast [IntCast R] : CoeHTCT Int R where
  coe := Int.cast
