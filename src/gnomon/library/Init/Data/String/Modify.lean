/-
Strings with some or all characters changed.

Read next: `Init.Data.String.TakeDrop`.  Lean's counterpart: `Init.Data.String.Modify`, in parts.
-/
prelude
import Init.Data.String.Search

namespace String

/-- The string with another character at a position; the same string if there is none. -/
@[extern "lean_string_utf8_set"]
def Pos.Raw.set : String → (@& Pos.Raw) → Char → String
  | s, i, c => String.ofList (Pos.Raw.utf8SetAux c s.toList 0 i)

/-- The string with a function applied to the character at a position. -/
def Pos.Raw.modify (s : String) (i : Pos.Raw) (f : Char → Char) : String := i.set s (f (i.get s))

@[specialize] private partial def mapLoop (f : Char → Char) (i : Pos.Raw) (s : String) : String :=
  if i.atEnd s then
    s
  else
    let c := f (i.get s)
    mapLoop f (i + c) (i.set s c)

/-- Applies a function to each character. -/
@[inline] def map (f : Char → Char) (s : String) : String := mapLoop f 0 s

/-- The letters of ASCII in upper case. -/
def toUpper (s : String) : String := s.map Char.toUpper

/-- The letters of ASCII in lower case. -/
def toLower (s : String) : String := s.map Char.toLower

/-- The first character in upper case. -/
@[inline] def capitalize (s : String) : String := Pos.Raw.set s 0 (Pos.Raw.get s 0).toUpper

@[export lean_string_capitalize]
def Internal.capitalizeImpl (s : String) : String := String.capitalize s

/-- The first character in lower case. -/
@[inline] def decapitalize (s : String) : String := Pos.Raw.set s 0 (Pos.Raw.get s 0).toLower

end String
