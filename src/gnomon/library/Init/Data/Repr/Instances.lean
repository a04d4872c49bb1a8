/-
How numbers, characters, strings and lists are shown as Lean terms.

Read next: `Init.Data.ToString.Basic`.  Lean's counterpart: the second half of `Init.Data.Repr`.
-/
prelude
import Init.Data.Repr.Basic

open Std

instance instReprNat : Repr Nat where
  reprPrec n _ := Nat.repr n

/-- The decimal digits of an integer, with `-` if it is negative. -/
protected def Int.repr : Int → String
  | ofNat m => Nat.repr m
  | negSucc m => String.Internal.append "-" (Nat.repr (Nat.succ m))

instance instReprInt : Repr Int where
  reprPrec i prec := if i < 0 then Repr.addAppParen i.repr prec else i.repr

/-- The hexadecimal digit of a number below 16. -/
def hexDigitRepr (n : Nat) : String := String.singleton (Nat.digitChar n)

/-- A character as it stands in a literal: escaped if it must be. -/
def Char.quoteCore (c : Char) (inString : Bool := false) : String :=
  if c = '\n' then "\\n"
  else if c = '\t' then "\\t"
  else if c = '\\' then "\\\\"
  else if c = '\"' then "\\\""
  else if !inString && c = '\'' then "\\'"
  else if c.toNat <= 31 ∨ c = '\x7f' then String.Internal.append "\\x" (smallCharToHex c)
  else String.singleton c
where
  /-- The two hexadecimal digits of a character below 256. -/
  smallCharToHex (c : Char) : String :=
    let n := Char.toNat c
    let d2 := n / 16
    let d1 := n % 16
    String.Internal.append (hexDigitRepr d2) (hexDigitRepr d1)

/-- The literal of a character. -/
def Char.quote (c : Char) : String :=
  String.Internal.append (String.Internal.append "'" (Char.quoteCore c)) "'"

instance instReprChar : Repr Char where
  reprPrec c _ := c.quote

/-- The literal of a character. -/
protected def Char.repr (c : Char) : String := c.quote

/-- The literal of a string. -/
def String.quote (s : String) : String :=
  if String.Internal.isEmpty s then
    "\"\""
  else
    String.Internal.append
      (String.Internal.foldl (fun s c => String.Internal.append s (c.quoteCore (inString := true))) "\"" s) "\""

instance instReprString : Repr String where
  reprPrec s _ := s.quote

instance instReprRaw : Repr String.Pos.Raw where
  reprPrec p _ := "{ byteIdx := " ++ repr p.byteIdx ++ " }"

instance instReprRaw_1 : Repr Substring.Raw where
  reprPrec s _ := Format.text (String.Internal.append (String.quote (Substring.Raw.Internal.toString s)) ".toRawSubstring")

instance instReprFin (n : Nat) : Repr (Fin n) where
  reprPrec f _ := repr f.val

instance instReprUInt8 : Repr UInt8 where
  reprPrec n _ := repr n.toNat

instance instReprUInt16 : Repr UInt16 where
  reprPrec n _ := repr n.toNat

instance instReprUInt32 : Repr UInt32 where
  reprPrec n _ := repr n.toNat

instance instReprUInt64 : Repr UInt64 where
  reprPrec n _ := repr n.toNat

instance instReprUSize : Repr USize where
  reprPrec n _ := repr n.toNat

/-- Shows a list, each element on its own line if they do not fit on one. -/
protected def List.repr [Repr α] (a : List α) (n : Nat) : Format :=
  let _ : ToFormat α := ⟨repr⟩
  match a, n with
  | .nil, _ => "[]"
  | as, _ => Format.bracket "[" (Format.joinSep as ("," ++ Format.line)) "]"

instance instReprList [Repr α] : Repr (List α) where
  reprPrec := List.repr

/-- Shows a list of short elements: its lines are filled. -/
protected def List.repr' [Repr α] [ReprAtom α] (a : List α) (n : Nat) : Format :=
  let _ : ToFormat α := ⟨repr⟩
  match a, n with
  | .nil, _ => "[]"
  | as, _ => Format.bracketFill "[" (Format.joinSep as ("," ++ Format.line)) "]"

instance instReprListOfReprAtom [Repr α] [ReprAtom α] : Repr (List α) where
  reprPrec := List.repr'

instance instReprAtomBool : ReprAtom Bool := ⟨⟩
instance instReprAtomNat : ReprAtom Nat := ⟨⟩
instance instReprAtomInt : ReprAtom Int := ⟨⟩
instance instReprAtomChar : ReprAtom Char := ⟨⟩
instance instReprAtomString : ReprAtom String := ⟨⟩
instance instReprAtomUInt8 : ReprAtom UInt8 := ⟨⟩
instance instReprAtomUInt16 : ReprAtom UInt16 := ⟨⟩
instance instReprAtomUInt32 : ReprAtom UInt32 := ⟨⟩
instance instReprAtomUInt64 : ReprAtom UInt64 := ⟨⟩
instance instReprAtomUSize : ReprAtom USize := ⟨⟩
