/-
Names as text.  Lean's counterpart: `Init.Data.ToString.Name`.
-/
prelude
import Init.Data.String.Search
import Init.Data.String.Basic
import Init.Data.Char.Basic
import Init.Data.ToString.Basic
import Init.Data.List.Notation
import Init.Data.List.Basic
import Init.Data.List.BasicAux

namespace Lean

/-- Begins a part of a name that is no identifier. -/
def idBeginEscape := '«'

/-- Ends a part of a name that is no identifier. -/
def idEndEscape := '»'

/-- Whether it begins such a part. -/
def isIdBeginEscape (c : Char) : Bool := c == idBeginEscape

/-- Whether it ends such a part. -/
def isIdEndEscape (c : Char) : Bool := c == idEndEscape

/-- The Greek letters. -/
def isGreek (c : Char) : Bool :=
  0x391 ≤ c.val && c.val ≤ 0x3dd

/-- The letters of identifiers that are not of ASCII. -/
def isLetterLike (c : Char) : Bool :=
  (0x3b1 ≤ c.val && c.val ≤ 0x3c9 && c.val != 0x3bb) ||
  (0x391 ≤ c.val && c.val ≤ 0x3a9 && c.val != 0x3a0 && c.val != 0x3a3) ||
  (0x3ca ≤ c.val && c.val ≤ 0x3fb) ||
  (0x1f00 ≤ c.val && c.val ≤ 0x1ffe) ||
  (0x2100 ≤ c.val && c.val ≤ 0x214f) ||
  (0x1d49c ≤ c.val && c.val ≤ 0x1d59f) ||
  (0x00c0 ≤ c.val && c.val ≤ 0x00ff && c.val != 0x00d7 && c.val != 0x00f7) ||
  (0x0100 ≤ c.val && c.val ≤ 0x017f)

/-- The subscript digits. -/
def isNumericSubscript (c : Char) : Bool :=
  0x2080 ≤ c.val && c.val ≤ 0x2089

/-- The subscripts that may stand in identifiers. -/
def isSubScriptAlnum (c : Char) : Bool :=
  isNumericSubscript c ||
  (0x2090 ≤ c.val && c.val ≤ 0x209c) ||
  (0x1d62 ≤ c.val && c.val ≤ 0x1d6a) ||
  c.val == 0x2c7c

/-- Whether an identifier may begin with it. -/
@[inline] def isIdFirst (c : Char) : Bool :=
  c.isAlpha || c == '_' || isLetterLike c

/-- Whether an identifier may go on with it. -/
@[inline] def isIdRest (c : Char) : Bool :=
  c.isAlphanum || c == '_' || c == '\'' || c == '!' || c == '?' || isLetterLike c || isSubScriptAlnum c

namespace Name

/-- Whether a part can be written as it is. -/
private def isPlainPart (s : String) : Bool :=
  match s.toList with
  | [] => false
  | c :: cs => isIdFirst c && cs.all isIdRest

/-- A part as it is written; `none` if it cannot be. -/
def escapePart (s : String) (force : Bool := false) : Option String :=
  if !force && isPlainPart s then some s
  else if s.toList.any isIdEndEscape then none
  else some ("«" ++ s ++ "»")

/-- Names that are shown as they are, though not all of their parts are identifiers. -/
private def isPseudoSyntax (n : Name) : Bool :=
  match n with
  | .str _ s =>
    match s.toList with
    | c :: _ => c == '#' || c == '?'
    | [] => false
  | _ => false

/-- The parts with a separator between them. -/
def toStringWithSep (sep : String) (escape : Bool) (n : Name) (isToken : String → Bool := fun _ => false) : String :=
  match n with
  | .anonymous => "[anonymous]"
  | .str .anonymous s => part s
  | .num .anonymous v => Nat.repr v
  | .str p s => toStringWithSep sep escape p isToken ++ sep ++ part s
  | .num p v => toStringWithSep sep escape p isToken ++ sep ++ Nat.repr v
where
  /-- A part, escaped if that is asked for. -/
  part (s : String) : String :=
    if escape then (escapePart s (isToken s)).getD s else s

/-- The name as it is written, with tokens among its parts escaped. -/
def toStringWithToken (n : Name) (escape := true) (isToken : String → Bool) : String :=
  toStringWithSep "." (escape && !isInaccessible n && !hasMacroScopesMark n && !isPseudoSyntax n) n isToken
where
  /-- Whether the name was made by a program and cannot be written. -/
  isInaccessible : Name → Bool
    | .str _ s => s.toList.any (· == '✝') || s == "_inaccessible"
    | .num p _ => isInaccessible p
    | .anonymous => false
  /-- Whether the name has macro scopes. -/
  hasMacroScopesMark : Name → Bool
    | .str _ s => s == "_hyg"
    | .num p _ => hasMacroScopesMark p
    | .anonymous => false

/-- The name as it is written. -/
protected def toString (n : Name) (escape := true) : String :=
  toStringWithToken n escape (fun _ => false)

instance : ToString Name where
  toString n := n.toString

end Name

end Lean
