/-
Strings: concatenation, bytes, repetition.

Read next: `Init.Data.String.Basic`.  Lean's counterpart: `Init.Data.String.Defs`.
-/
prelude
import Init.Data.String.PosRaw

namespace String

/-- One string after the other. -/
@[extern "lean_string_append"]
def append (s : String) (t : @& String) : String where
  toByteArray := ByteArray.append s.toByteArray t.toByteArray
  isValidUTF8 :=
    s.isValidUTF8.rec fun m hm => t.isValidUTF8.rec fun l hl =>
      .intro (List.append m l)
        ((congr (congrArg ByteArray.append hm) hl).trans (List.utf8Encode_append_data m l))

end String

instance instAppendString : Append String := ⟨String.append⟩

namespace String

/-- The strings of a list, one after the other. -/
@[inline] def join (l : List String) : String := l.foldl (fun r s => r ++ s) ""

/-- The strings of a list, one after the other, with `s` in between. -/
def intercalate (s : String) : List String → String
  | .nil => ""
  | .cons a as => go a s as
where
  /-- What is there, then what is left of the list. -/
  go (acc : String) (s : String) : List String → String
    | .cons a as => go (acc ++ s ++ a) s as
    | .nil => acc

@[export lean_string_intercalate]
def Internal.intercalateImpl (s : String) : List String → String := String.intercalate s

/-- Whether it has no characters. -/
@[inline] def isEmpty (s : String) : Bool := s.utf8ByteSize == 0

@[export lean_string_isempty]
def Internal.isEmptyImpl (s : String) : Bool := String.isEmpty s

private def pushLoop (c : Char) : Nat → String → String
  | 0, s => s
  | n + 1, s => pushLoop c n (s.push c)

/-- More of the same character at the end. -/
@[inline] def pushn (s : String) (c : Char) (n : Nat) : String := pushLoop c n s

@[export lean_string_pushn]
def Internal.pushnImpl (s : String) (c : Char) (n : Nat) : String := String.pushn s c n

/-- The bytes of its encoding. -/
@[extern "lean_string_to_utf8"]
def toUTF8 (a : @& String) : ByteArray := a.toByteArray

/-- The string with an encoding known to be valid. -/
@[inline] def fromUTF8 (a : ByteArray) (h : a.IsValidUTF8) : String := ⟨a, h⟩

/-- The position before the first character. -/
@[inline] def rawStartPos (_s : String) : Pos.Raw := 0

/-- A byte of its encoding. -/
@[extern "lean_string_get_byte_fast"]
def getUTF8Byte (s : @& String) (p : @& Pos.Raw) (h : p < s.rawEndPos) : UInt8 :=
  s.toByteArray.data.getInternal p.byteIdx h

end String
