/-
The natural numbers as a type, numerals, and the classes behind the operators: order, arithmetic,
bitwise operations, alternatives, membership and relations that compose.

Read next: `Init.Prelude.Nat`.  The notation for these classes is in `Init.Notation`.
Lean's counterpart: the second part of `Init.Prelude`.
-/
prelude
import Init.Prelude.Basic

universe u v w

set_option genCtorIdx false in
/-- The natural numbers; the evaluator represents them as big integers. -/
inductive Nat where
  /-- Zero. -/
  | zero : Nat
  /-- The next number. -/
  | succ (n : Nat) : Nat

instance : Inhabited Nat where
  default := Nat.zero

/-- What the numeral `n` means in the type `α`. -/
class OfNat (α : Type u) (_ : Nat) where
  /-- The meaning of the numeral. -/
  ofNat : α

@[default_instance 100]
instance instOfNatNat (n : Nat) : OfNat Nat n where
  ofNat := n

/-- Types with a relation `≤`. -/
class LE (α : Type u) where
  /-- Written `a ≤ b`. -/
  le : α → α → Prop

/-- Types with a relation `<`. -/
class LT (α : Type u) where
  /-- Written `a < b`. -/
  lt : α → α → Prop

/-- `a ≥ b` is `b ≤ a`. -/
@[reducible] def GE.ge [LE α] (a b : α) : Prop := LE.le b a

/-- `a > b` is `b < a`. -/
@[reducible] def GT.gt [LT α] (a b : α) : Prop := LT.lt b a

/-- `<` is decidable. -/
abbrev DecidableLT (α : Type u) [LT α] := DecidableRel (LT.lt : α → α → Prop)

/-- `≤` is decidable. -/
abbrev DecidableLE (α : Type u) [LE α] := DecidableRel (LE.le : α → α → Prop)

/-- Types with a larger of two elements. -/
class Max (α : Type u) where
  /-- The larger of two elements. -/
  max : α → α → α

export Max (max)

/-- The larger of two elements by a decidable order. -/
@[inline] def maxOfLe [LE α] [DecidableRel (@LE.le α _)] : Max α where
  max x y := ite (LE.le x y) y x

/-- Types with a smaller of two elements. -/
class Min (α : Type u) where
  /-- The smaller of two elements. -/
  min : α → α → α

export Min (min)

/-- The smaller of two elements by a decidable order. -/
@[inline] def minOfLe [LE α] [DecidableRel (@LE.le α _)] : Min α where
  min x y := ite (LE.le x y) x y

/-- Relations that compose: from `r a b` and `s b c` to `t a c`; what `calc` uses. -/
class Trans (r : α → β → Sort u) (s : β → γ → Sort v) (t : outParam (α → γ → Sort w)) where
  /-- The composition. -/
  trans : r a b → s b c → t a c

export Trans (trans)

instance (r : α → γ → Sort u) : Trans Eq r r where
  trans heq h' := heq.rec (motive := fun x _ => r x _ → r _ _) (fun h => h) h'

instance (r : α → β → Sort u) : Trans r Eq r where
  trans h' heq := heq.rec h'

/-- `a + b` with types of its own for `a`, `b` and the sum. -/
class HAdd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- Written `a + b`. -/
  hAdd : α → β → γ

/-- `a - b` with types of its own for `a`, `b` and the difference. -/
class HSub (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- Written `a - b`. -/
  hSub : α → β → γ

/-- `a * b` with types of its own for `a`, `b` and the product. -/
class HMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- Written `a * b`. -/
  hMul : α → β → γ

/-- `a / b` with types of its own for `a`, `b` and the quotient. -/
class HDiv (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- Written `a / b`. -/
  hDiv : α → β → γ

/-- `a % b` with types of its own for `a`, `b` and the remainder. -/
class HMod (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- Written `a % b`. -/
  hMod : α → β → γ

/-- `a ^ b` with types of its own for base, exponent and power. -/
class HPow (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- Written `a ^ b`. -/
  hPow : α → β → γ

/-- `a • b` with types of its own for scalar, vector and result. -/
class HSMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- Written `a • b`. -/
  hSMul : α → β → γ

/-- `a ++ b` with types of its own for both parts and the whole. -/
class HAppend (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- Written `a ++ b`. -/
  hAppend : α → β → γ

/-- `a <|> b` with types of its own for both alternatives and the result. -/
class HOrElse (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- Written `a <|> b`; the second alternative runs only when it is needed. -/
  hOrElse : α → (Unit → β) → γ

/-- `a >> b` with types of its own for both steps and the result. -/
class HAndThen (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- Written `a >> b`; the second step runs only when it is needed. -/
  hAndThen : α → (Unit → β) → γ

/-- `a &&& b` with types of its own for both operands and the result. -/
class HAnd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- Written `a &&& b`. -/
  hAnd : α → β → γ

/-- `a ^^^ b` with types of its own for both operands and the result. -/
class HXor (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- Written `a ^^^ b`. -/
  hXor : α → β → γ

/-- `a ||| b` with types of its own for both operands and the result. -/
class HOr (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- Written `a ||| b`. -/
  hOr : α → β → γ

/-- `a <<< b` with types of its own for both operands and the result. -/
class HShiftLeft (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- Written `a <<< b`. -/
  hShiftLeft : α → β → γ

/-- `a >>> b` with types of its own for both operands and the result. -/
class HShiftRight (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- Written `a >>> b`. -/
  hShiftRight : α → β → γ

/-- Types with a zero. -/
class Zero (α : Type u) where
  /-- The zero. -/
  zero : α

/-- Types with a one. -/
class One (α : Type u) where
  /-- The one. -/
  one : α

/-- Types with an addition. -/
class Add (α : Type u) where
  /-- Written `a + b`. -/
  add : α → α → α

/-- Types with a subtraction. -/
class Sub (α : Type u) where
  /-- Written `a - b`. -/
  sub : α → α → α

/-- Types with a multiplication. -/
class Mul (α : Type u) where
  /-- Written `a * b`. -/
  mul : α → α → α

/-- Types with a negation. -/
class Neg (α : Type u) where
  /-- Written `-a`. -/
  neg : α → α

/-- Types with a division. -/
class Div (α : Type u) where
  /-- Written `a / b`. -/
  div : α → α → α

/-- Types with an inverse. -/
class Inv (α : Type u) where
  /-- Written `a⁻¹`. -/
  inv : α → α

/-- Types with a remainder. -/
class Mod (α : Type u) where
  /-- Written `a % b`. -/
  mod : α → α → α

/-- Types with a divisibility relation. -/
class Dvd (α : Type _) where
  /-- Written `a ∣ b`. -/
  dvd : α → α → Prop

/-- Types with powers whose exponents are in `β`. -/
class Pow (α : Type u) (β : Type v) where
  /-- Written `a ^ b`. -/
  pow : α → β → α

/-- Types with powers whose exponents are natural numbers. -/
class NatPow (α : Type u) where
  /-- Written `a ^ n`. -/
  protected pow : α → Nat → α

@[default_instance]
instance instPowNat [NatPow α] : Pow α Nat where
  pow := NatPow.pow

/-- Types with powers whose exponents are of the type itself. -/
class HomogeneousPow (α : Type u) where
  /-- Written `a ^ b`. -/
  protected pow : α → α → α

@[default_instance]
instance [HomogeneousPow α] : Pow α α where
  pow := HomogeneousPow.pow

/-- Types with an associative operation written `++`. -/
class Append (α : Type u) where
  /-- Written `a ++ b`. -/
  append : α → α → α

/-- Types with alternatives. -/
class OrElse (α : Type u) where
  /-- Written `a <|> b`. -/
  orElse : α → (Unit → α) → α

/-- Types with a sequencing operation. -/
class AndThen (α : Type u) where
  /-- Written `a >> b`. -/
  andThen : α → (Unit → α) → α

/-- Types with a bitwise conjunction. -/
class AndOp (α : Type u) where
  /-- Written `a &&& b`. -/
  and : α → α → α

/-- Types with a bitwise exclusive disjunction. -/
class XorOp (α : Type u) where
  /-- Written `a ^^^ b`. -/
  xor : α → α → α

/-- Types with a bitwise disjunction. -/
class OrOp (α : Type u) where
  /-- Written `a ||| b`. -/
  or : α → α → α

/-- Types with a complement. -/
class Complement (α : Type u) where
  /-- Written `~~~a`. -/
  complement : α → α

/-- Types with a shift to the left. -/
class ShiftLeft (α : Type u) where
  /-- Written `a <<< b`. -/
  shiftLeft : α → α → α

/-- Types with a shift to the right. -/
class ShiftRight (α : Type u) where
  /-- Written `a >>> b`. -/
  shiftRight : α → α → α

/-- Types `α` on which the scalars in `M` act. -/
class SMul (M : Type u) (α : Type v) where
  /-- Written `a • b`. -/
  smul : M → α → α

@[default_instance]
instance instHAdd [Add α] : HAdd α α α where
  hAdd a b := Add.add a b

@[default_instance]
instance instHSub [Sub α] : HSub α α α where
  hSub a b := Sub.sub a b

@[default_instance]
instance instHMul [Mul α] : HMul α α α where
  hMul a b := Mul.mul a b

@[default_instance]
instance instHDiv [Div α] : HDiv α α α where
  hDiv a b := Div.div a b

@[default_instance]
instance instHMod [Mod α] : HMod α α α where
  hMod a b := Mod.mod a b

@[default_instance]
instance instHPow [Pow α β] : HPow α β α where
  hPow a b := Pow.pow a b

@[default_instance]
instance instHSMul [SMul α β] : HSMul α β β where
  hSMul := SMul.smul

instance (priority := 910) {α : Type u} [Mul α] : SMul α α where
  smul x y := Mul.mul x y

@[default_instance]
instance [Append α] : HAppend α α α where
  hAppend a b := Append.append a b

@[default_instance]
instance [OrElse α] : HOrElse α α α where
  hOrElse a b := OrElse.orElse a b

@[default_instance]
instance [AndThen α] : HAndThen α α α where
  hAndThen a b := AndThen.andThen a b

@[default_instance]
instance [AndOp α] : HAnd α α α where
  hAnd a b := AndOp.and a b

@[default_instance]
instance [XorOp α] : HXor α α α where
  hXor a b := XorOp.xor a b

@[default_instance]
instance [OrOp α] : HOr α α α where
  hOr a b := OrOp.or a b

@[default_instance]
instance [ShiftLeft α] : HShiftLeft α α α where
  hShiftLeft a b := ShiftLeft.shiftLeft a b

@[default_instance]
instance [ShiftRight α] : HShiftRight α α α where
  hShiftRight a b := ShiftRight.shiftRight a b

open HAdd (hAdd)
open HMul (hMul)
open HPow (hPow)
open HAppend (hAppend)

/-- Types `γ` whose elements contain elements of `α`. -/
class Membership (α : outParam (Type u)) (γ : Type v) where
  /-- Written `a ∈ c`. -/
  mem (γ : γ) (a : α) : Prop

attribute [match_pattern] HAdd.hAdd Add.add HMul.hMul Mul.mul Neg.neg Inv.inv
