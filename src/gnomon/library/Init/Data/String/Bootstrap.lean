/-
Strings: what `Repr` and `Format` need of them before the library of strings is there.

The functions in `String.Internal` and `Substring.Raw.Internal` mean the ones of the same names that come later.
Nothing is to be proved about them, so they are opaque.
Read next: `Init.Data.Format.Basic`; then `Init.Data.String.Basic`.  Lean's counterpart: `Init.Data.String.Bootstrap`.
-/
prelude
import Init.Data.Char.Basic
import Init.Data.ByteArray.Bootstrap

namespace String

instance instOfNatRaw : OfNat String.Pos.Raw (nat_lit 0) where
  ofNat := {}

instance instInhabited : Inhabited String where
  default := ""

/-- One more character at the end. -/
@[extern "lean_string_push"]
def push : String → Char → String
  | ⟨b, h⟩, c => ⟨ByteArray.append b (List.utf8Encode (.cons c .nil)),
      h.rec fun m hm => .intro (List.append m (.cons c .nil))
        ((congrArg (ByteArray.append · _) hm).trans (List.utf8Encode_append_data m _))⟩

/-- The string of one character. -/
@[inline] def singleton (c : Char) : String := "".push c

/-- The string of the characters of a list. -/
@[deprecated String.ofList (since := "2025-10-30")]
def mk (data : List Char) : String := String.ofList data

end String

/-- The string of the characters of a list. -/
@[deprecated String.ofList (since := "2025-10-30")]
def List.asString (s : List Char) : String := String.ofList s

namespace String.Internal

/-- The number of characters. -/
@[extern "lean_string_length"]
opaque length : (@& String) → Nat

/-- One string after the other. -/
@[extern "lean_string_append"]
opaque append : String → (@& String) → String

/-- The part between two positions. -/
@[extern "lean_string_utf8_extract"]
opaque extract : (@& String) → (@& Pos.Raw) → (@& Pos.Raw) → String

/-- The position after the character at a position. -/
@[extern "lean_string_utf8_next"]
opaque next (s : @& String) (p : @& Pos.Raw) : Pos.Raw

/-- The character at a position. -/
@[extern "lean_string_utf8_get"]
opaque get (s : @& String) (p : @& Pos.Raw) : Char

/-- Whether a position is the end. -/
@[extern "lean_string_utf8_at_end"]
opaque atEnd : (@& String) → (@& Pos.Raw) → Bool

/-- A byte of the encoding. -/
@[extern "lean_string_get_byte_fast"]
opaque getUTF8Byte (s : @& String) (n : @& Nat) (h : n < s.utf8ByteSize) : UInt8

/-- Whether it has no characters. -/
@[extern "lean_string_isempty"]
opaque isEmpty (s : String) : Bool

/-- The first position of a character, or the end. -/
@[extern "lean_string_posof"]
opaque posOf (s : String) (c : Char) : Pos.Raw

/-- The number of characters before a position. -/
@[extern "lean_string_offsetofpos"]
opaque offsetOfPos (s : String) (pos : Pos.Raw) : Nat

/-- More of the same character at the end. -/
@[extern "lean_string_pushn"]
opaque pushn (s : String) (c : Char) (n : Nat) : String

/-- Combines the characters from the left. -/
@[extern "lean_string_foldl"]
opaque foldl (f : String → Char → String) (init : String) (s : String) : String

/-- Whether the first string is how the second begins. -/
@[extern "lean_string_isprefixof"]
opaque isPrefixOf (p : String) (s : String) : Bool

/-- Whether a test accepts some character. -/
@[extern "lean_string_any"]
opaque any (s : String) (p : Char → Bool) : Bool

/-- Whether a character is in it. -/
@[extern "lean_string_contains"]
opaque contains (s : String) (c : Char) : Bool

/-- The first character in upper case. -/
@[extern "lean_string_capitalize"]
opaque capitalize (s : String) : String

/-- The first position from `i` on whose character a test refuses. -/
@[extern "lean_string_nextwhile"]
opaque nextWhile (s : String) (p : Char → Bool) (i : Pos.Raw) : Pos.Raw

/-- The string without whitespace at its ends. -/
@[extern "lean_string_trim"]
opaque trim (s : String) : String

/-- The strings of a list, one after the other, with `s` in between. -/
@[extern "lean_string_intercalate"]
opaque intercalate (s : String) : List String → String

/-- The first character. -/
@[extern "lean_string_front"]
opaque front (s : String) : Char

/-- The string without its first characters. -/
@[extern "lean_string_drop"]
opaque drop (s : String) (n : Nat) : String

/-- The string without its last characters. -/
@[extern "lean_string_dropright"]
opaque dropRight (s : String) (n : Nat) : String

end String.Internal

namespace Substring.Raw.Internal

/-- The part as a string. -/
@[extern "lean_substring_tostring"]
opaque toString : Substring.Raw → String

/-- The part without its first characters. -/
@[extern "lean_substring_drop"]
opaque drop : Substring.Raw → Nat → Substring.Raw

/-- The first character. -/
@[extern "lean_substring_front"]
opaque front (s : Substring.Raw) : Char

/-- The characters before the first that a test refuses. -/
@[extern "lean_substring_takewhile"]
opaque takeWhile : Substring.Raw → (Char → Bool) → Substring.Raw

/-- The part between two positions. -/
@[extern "lean_substring_extract"]
opaque extract : Substring.Raw → String.Pos.Raw → String.Pos.Raw → Substring.Raw

/-- Whether a test accepts all characters. -/
@[extern "lean_substring_all"]
opaque all (s : Substring.Raw) (p : Char → Bool) : Bool

/-- Whether the characters are the same. -/
@[extern "lean_substring_beq"]
opaque beq (ss1 ss2 : Substring.Raw) : Bool

/-- Whether there are no characters. -/
@[extern "lean_substring_isempty"]
opaque isEmpty (ss : Substring.Raw) : Bool

/-- The character at a position. -/
@[extern "lean_substring_get"]
opaque get : Substring.Raw → String.Pos.Raw → Char

/-- The position before the character before a position. -/
@[extern "lean_substring_prev"]
opaque prev : Substring.Raw → String.Pos.Raw → String.Pos.Raw

end Substring.Raw.Internal

namespace String.Pos.Raw.Internal

/-- The difference. -/
@[extern "lean_string_pos_sub"]
opaque sub : String.Pos.Raw → String.Pos.Raw → String.Pos.Raw

/-- The smaller one. -/
@[extern "lean_string_pos_min"]
opaque min (p₁ p₂ : Pos.Raw) : Pos.Raw

end String.Pos.Raw.Internal

/-- The string of the character. -/
@[inline] protected def Char.toString (c : Char) : String := String.singleton c
