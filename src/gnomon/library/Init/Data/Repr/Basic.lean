/-
How values are shown as Lean terms: the class `Repr`, and numbers as digits.

Read next: `Init.Data.Repr.Instances`.  Lean's counterpart: the first half of `Init.Data.Repr`.
-/
prelude
import Init.Data.Format.Basic
import Init.Control.Id
import Init.Data.UInt.BasicAux

open Std

universe u v

/-- Types whose elements can be shown, if possible as terms that Lean reads back. -/
class Repr (α : Type u) where
  /-- The text of an element, in parentheses if need be as an argument of precedence `prec`. -/
  reprPrec : α → Nat → Format

export Repr (reprPrec)

/-- The text of an element. -/
abbrev repr [Repr α] (a : α) : Format := reprPrec a 0

/-- The text of an element as a string. -/
abbrev reprStr [Repr α] (a : α) : String := (reprPrec a 0).pretty

/-- The text of an element as an argument of a function. -/
abbrev reprArg [Repr α] (a : α) : Format := reprPrec a max_prec

/-- Types whose elements are shown in few characters, so that lists of them fill lines. -/
class ReprAtom (α : Type u)

instance instReprId [Repr α] : Repr (id α) := inferInstanceAs (Repr α)

instance instReprId_1 [Repr α] : Repr (Id α) := inferInstanceAs (Repr α)

instance instReprEmpty : Repr Empty where
  reprPrec := nofun

/-- Shows a Boolean. -/
protected def Bool.repr : Bool → Nat → Format
  | true, _ => "true"
  | false, _ => "false"

instance instReprBool : Repr Bool where
  reprPrec := Bool.repr

/-- Puts a text in parentheses where an argument of a function is expected. -/
def Repr.addAppParen (f : Format) (prec : Nat) : Format := if prec >= max_prec then Format.paren f else f

/-- Shows which way a proposition was decided. -/
protected def Decidable.repr : Decidable p → Nat → Format
  | .isTrue _, prec => Repr.addAppParen "isTrue _" prec
  | .isFalse _, prec => Repr.addAppParen "isFalse _" prec

instance instReprDecidable : Repr (Decidable p) where
  reprPrec := Decidable.repr

instance instReprPUnit : Repr PUnit.{u + 1} where
  reprPrec _ _ := "PUnit.unit"

instance instReprULift [Repr α] : Repr (ULift.{v} α) where
  reprPrec v prec := Repr.addAppParen ("ULift.up " ++ reprArg v.1) prec

instance instReprUnit : Repr Unit where
  reprPrec _ _ := "()"

/-- Shows an option. -/
protected def Option.repr [Repr α] : Option α → Nat → Format
  | none, _ => "none"
  | some a, prec => Repr.addAppParen ("some " ++ reprArg a) prec

instance instReprOption [Repr α] : Repr (Option α) where
  reprPrec := Option.repr

/-- Shows an element of a sum. -/
protected def Sum.repr [Repr α] [Repr β] : Sum α β → Nat → Format
  | Sum.inl a, prec => Repr.addAppParen ("Sum.inl " ++ reprArg a) prec
  | Sum.inr b, prec => Repr.addAppParen ("Sum.inr " ++ reprArg b) prec

instance instReprSum [Repr α] [Repr β] : Repr (Sum α β) where
  reprPrec := Sum.repr

/-- Types whose elements are shown as parts of tuples. -/
class ReprTuple (α : Type u) where
  /-- The texts of the parts, in front of those given, the last first. -/
  reprTuple : α → List Format → List Format

export ReprTuple (reprTuple)

instance instReprTupleOfRepr [Repr α] : ReprTuple α where
  reprTuple a xs := .cons (repr a) xs

/-- Shows a pair as a part of a tuple. -/
protected def Prod.reprTuple [Repr α] [ReprTuple β] : α × β → List Format → List Format
  | (a, b), xs => reprTuple b (.cons (repr a) xs)

instance instReprTupleProdOfRepr [Repr α] [ReprTuple β] : ReprTuple (α × β) where
  reprTuple := Prod.reprTuple

private def reverseOnto {α : Type u} : List α → List α → List α
  | .nil, r => r
  | .cons a l, r => reverseOnto l (.cons a r)

/-- Shows a tuple. -/
protected def Prod.repr [Repr α] [ReprTuple β] : α × β → Nat → Format
  | (a, b), _ =>
    Format.bracket "(" (Format.joinSep (reverseOnto (reprTuple b (.cons (repr a) .nil)) .nil) ("," ++ Format.line)) ")"

instance instReprProdOfReprTuple [Repr α] [ReprTuple β] : Repr (α × β) where
  reprPrec := Prod.repr

/-- Shows a dependent pair. -/
protected def Sigma.repr {β : α → Type v} [Repr α] [(x : α) → Repr (β x)] : Sigma β → Nat → Format
  | ⟨a, b⟩, _ => Format.bracket "⟨" (repr a ++ ", " ++ repr b) "⟩"

instance instReprSigma {β : α → Type v} [Repr α] [(x : α) → Repr (β x)] : Repr (Sigma β) where
  reprPrec := Sigma.repr

instance instReprSubtype {p : α → Prop} [Repr α] : Repr (Subtype p) where
  reprPrec s prec := reprPrec s.val prec

namespace Nat

/-- The digit of a number below 16, in lower case; `*` for larger ones. -/
def digitChar (n : Nat) : Char :=
  if n = 0 then '0'
  else if n = 1 then '1'
  else if n = 2 then '2'
  else if n = 3 then '3'
  else if n = 4 then '4'
  else if n = 5 then '5'
  else if n = 6 then '6'
  else if n = 7 then '7'
  else if n = 8 then '8'
  else if n = 9 then '9'
  else if n = 0xa then 'a'
  else if n = 0xb then 'b'
  else if n = 0xc then 'c'
  else if n = 0xd then 'd'
  else if n = 0xe then 'e'
  else if n = 0xf then 'f'
  else '*'

/-- The digits of a number in front of `ds`; `fuel` is at least their number. -/
def toDigitsCore (base : Nat) : (fuel : Nat) → (n : Nat) → (ds : List Char) → List Char
  | 0, _, ds => ds
  | fuel + 1, n, ds =>
    let d := digitChar (n % base)
    let n' := n / base
    if n' = 0 then .cons d ds else toDigitsCore base fuel n' (.cons d ds)

/-- The digits of a number. -/
def toDigits (base : Nat) (n : Nat) : List Char := toDigitsCore base (n + 1) n .nil

/-- The decimal digits of a machine word. -/
@[extern "lean_string_of_usize"]
protected def _root_.USize.repr (n : @& USize) : String := String.ofList (toDigits 10 n.toNat)

/-- The decimal digits of a number, by a fast way for machine words. -/
private def reprFast (n : Nat) : String :=
  if h : n < USize.size then (USize.ofNatLT n h).repr else String.ofList (toDigits 10 n)

/-- The decimal digits of a number. -/
@[implemented_by reprFast]
protected def repr (n : Nat) : String := String.ofList (toDigits 10 n)

/-- The superscript digit of a number below 10. -/
def superDigitChar (n : Nat) : Char :=
  if n = 0 then '⁰'
  else if n = 1 then '¹'
  else if n = 2 then '²'
  else if n = 3 then '³'
  else if n = 4 then '⁴'
  else if n = 5 then '⁵'
  else if n = 6 then '⁶'
  else if n = 7 then '⁷'
  else if n = 8 then '⁸'
  else if n = 9 then '⁹'
  else '*'

/-- The superscript digits of a number in front of `ds`. -/
partial def toSuperDigitsAux : Nat → List Char → List Char
  | n, ds =>
    let d := superDigitChar (n % 10)
    let n' := n / 10
    if n' = 0 then .cons d ds else toSuperDigitsAux n' (.cons d ds)

/-- The superscript digits of a number. -/
def toSuperDigits (n : Nat) : List Char := toSuperDigitsAux n .nil

/-- The superscript digits of a number. -/
def toSuperscriptString (n : Nat) : String := String.ofList (toSuperDigits n)

/-- The subscript digit of a number below 10. -/
def subDigitChar (n : Nat) : Char :=
  if n = 0 then '₀'
  else if n = 1 then '₁'
  else if n = 2 then '₂'
  else if n = 3 then '₃'
  else if n = 4 then '₄'
  else if n = 5 then '₅'
  else if n = 6 then '₆'
  else if n = 7 then '₇'
  else if n = 8 then '₈'
  else if n = 9 then '₉'
  else '*'

/-- The subscript digits of a number in front of `ds`. -/
partial def toSubDigitsAux : Nat → List Char → List Char
  | n, ds =>
    let d := subDigitChar (n % 10)
    let n' := n / 10
    if n' = 0 then .cons d ds else toSubDigitsAux n' (.cons d ds)

/-- The subscript digits of a number. -/
def toSubDigits (n : Nat) : List Char := toSubDigitsAux n .nil

/-- The subscript digits of a number. -/
def toSubscriptString (n : Nat) : String := String.ofList (toSubDigits n)

end Nat
