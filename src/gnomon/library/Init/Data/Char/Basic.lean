/-
Characters: order, classes of ASCII characters, changes of case.

Read next: `Init.Data.String.Bootstrap`.  Lean's counterpart: `Init.Data.Char.Basic`.
-/
prelude
import Init.Data.UInt.BasicAux

/-- A word is a Unicode scalar value. -/
abbrev isValidChar (n : UInt32) : Prop := n.isValidChar

namespace Char

/-- `a < b` as scalar values. -/
protected def lt (a b : Char) : Prop := a.val < b.val

/-- `a ≤ b` as scalar values. -/
protected def le (a b : Char) : Prop := a.val ≤ b.val

instance instLT : LT Char := ⟨Char.lt⟩

instance instLE : LE Char := ⟨Char.le⟩

instance instDecidableLt (a b : Char) : Decidable (a < b) := UInt32.decLt _ _

instance instDecidableLe (a b : Char) : Decidable (a ≤ b) := UInt32.decLe _ _

/-- A number is a Unicode scalar value. -/
abbrev isValidCharNat (n : Nat) : Prop := Nat.isValidChar n

private theorem isValidChar_of_lt {n : Nat} (h : n < 256) : n.isValidChar :=
  Or.inl (Nat.lt_trans h (of_decide_eq_true rfl))

/-- The scalar value. -/
@[inline] def toNat (c : Char) : Nat := c.val.toNat

/-- The lowest eight bits of the scalar value. -/
@[inline] def toUInt8 (c : Char) : UInt8 := c.val.toUInt8

/-- The character with a number below 256. -/
def ofUInt8 (n : UInt8) : Char := ⟨n.toUInt32, isValidChar_of_lt n.toBitVec.toFin.isLt⟩

instance instInhabited : Inhabited Char where
  default := 'A'

/-- Whether it is a space, a tab, a carriage return or a newline. -/
@[inline] def isWhitespace (c : Char) : Bool := c = ' ' || c = '\t' || c = '\r' || c = '\n'

/-- Whether it is one of `A`, …, `Z`. -/
@[inline] def isUpper (c : Char) : Bool := c.val ≥ 65 && c.val ≤ 90

/-- Whether it is one of `a`, …, `z`. -/
@[inline] def isLower (c : Char) : Bool := c.val ≥ 97 && c.val ≤ 122

/-- Whether it is a letter of ASCII. -/
@[inline] def isAlpha (c : Char) : Bool := c.isUpper || c.isLower

/-- Whether it is one of `0`, …, `9`. -/
@[inline] def isDigit (c : Char) : Bool := c.val ≥ 48 && c.val ≤ 57

/-- Whether it is a letter or a digit of ASCII. -/
@[inline] def isAlphanum (c : Char) : Bool := c.isAlpha || c.isDigit

/-- The small letter, for a capital letter of ASCII. -/
def toLower (c : Char) : Char := if c.isUpper then ofNat (c.toNat + 32) else c

/-- The capital letter, for a small letter of ASCII. -/
def toUpper (c : Char) : Char := if c.isLower then ofNat (c.toNat - 32) else c

end Char
