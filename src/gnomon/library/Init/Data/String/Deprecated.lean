/-
Names of functions that have got others, and the iterator of former versions.

Lean's counterpart: `Init.Data.String.Basic`, `Init.Data.String.Search`, `Init.Data.String.Iterator`, in parts.
-/
prelude
import Init.Data.String.TakeDrop
import Init.Data.Repr

namespace String

/-- The character at a position; a default character if there is none. -/
@[deprecated Pos.Raw.get (since := "2025-10-14")]
def get (s : String) (p : Pos.Raw) : Char := p.get s

/-- The character at a position, if there is one. -/
@[deprecated Pos.Raw.get? (since := "2025-10-14")]
def get? : String → Pos.Raw → Option Char
  | s, p => p.get? s

/-- The character at a position; panics if there is none. -/
@[deprecated Pos.Raw.get! (since := "2025-10-14")]
def get! (s : String) (p : Pos.Raw) : Char := p.get! s

/-- The character at a position known not to be the end. -/
@[deprecated Pos.Raw.get' (since := "2025-10-14")]
def get' (s : String) (p : Pos.Raw) (h : ¬ p.atEnd s) : Char := p.get' s h

/-- The position after the character at a position. -/
@[deprecated Pos.Raw.next (since := "2025-10-14")]
def next (s : String) (p : Pos.Raw) : Pos.Raw := p.next s

/-- The position after the character at a position known not to be the end. -/
@[deprecated Pos.Raw.next' (since := "2025-10-14")]
def next' (s : String) (p : Pos.Raw) (h : ¬ p.atEnd s) : Pos.Raw := p.next' s h

/-- The position before the character before a position. -/
@[deprecated Pos.Raw.prev (since := "2025-10-14")]
def prev : String → Pos.Raw → Pos.Raw
  | s, p => p.prev s

/-- Whether a position is the end, or behind it. -/
@[deprecated Pos.Raw.atEnd (since := "2025-10-14")]
def atEnd : String → Pos.Raw → Bool
  | s, p => p.atEnd s

/-- The string with another character at a position. -/
@[deprecated Pos.Raw.set (since := "2025-10-14")]
def set : String → Pos.Raw → Char → String
  | s, p, c => p.set s c

/-- The string with a function applied to the character at a position. -/
@[deprecated Pos.Raw.modify (since := "2025-10-10")]
def modify (s : String) (i : Pos.Raw) (f : Char → Char) : String := i.modify s f

/-- The number of characters before a position. -/
@[deprecated Pos.Raw.offsetOfPos (since := "2025-10-10")]
def offsetOfPos (s : String) (pos : Pos.Raw) : Nat := pos.offsetOfPos s

/-- Whether two parts of `sz` bytes have the same characters. -/
@[deprecated Pos.Raw.substrEq (since := "2025-10-10")]
def substrEq (s1 : String) (pos1 : Pos.Raw) (s2 : String) (pos2 : Pos.Raw) (sz : Nat) : Bool :=
  pos1.substrEq s1 s2 pos2 sz

/-- The whole string as a part of itself. -/
@[deprecated String.toRawSubstring (since := "2025-11-18")]
def toSubstring (s : String) : Substring.Raw := s.toRawSubstring

/-- The whole string as a part of itself. -/
@[deprecated String.toRawSubstring' (since := "2025-11-18")]
def toSubstring' (s : String) : Substring.Raw := s.toRawSubstring'

/-- The bytes of the encoding. -/
@[deprecated String.toByteArray (since := "2025-11-24")]
abbrev String.bytes (s : String) : ByteArray := s.toByteArray

/-- The first position of a character before `stopPos`, from `pos` on. -/
@[deprecated Pos.Raw.nextUntil (since := "2025-10-20")]
def posOfAux (s : String) (c : Char) (stopPos : Pos.Raw) (pos : Pos.Raw) : Pos.Raw :=
  Substring.Raw.takeWhileAux s stopPos (· != c) pos

/-- The first position of a character, or the end. -/
@[deprecated String.find (since := "2025-10-20")]
def posOf (s : String) (c : Char) : Pos.Raw := Substring.Raw.takeWhileAux s s.rawEndPos (· != c) 0

/-- The last position before `pos` whose character a test accepts. -/
@[deprecated String.Pos.revFind? (since := "2025-11-24")]
partial def revFindAux (s : String) (p : Char → Bool) (pos : Pos.Raw) : Option Pos.Raw :=
  if pos = 0 then none
  else
    let pos := pos.prev s
    if p (pos.get s) then some pos else revFindAux s p pos

/-- The last position whose character a test accepts. -/
@[deprecated String.revFind? (since := "2025-11-24")]
def revFind (s : String) (p : Char → Bool) : Option Pos.Raw :=
  (Substring.Raw.takeRightWhileAux s 0 (fun c => !p c) s.rawEndPos |> fun pos =>
    if pos = 0 then none else some (pos.prev s))

/-- The last position of a character before `pos`. -/
@[deprecated String.Pos.revFind? (since := "2025-11-24")]
def revPosOfAux (s : String) (c : Char) (pos : Pos.Raw) : Option Pos.Raw :=
  (Substring.Raw.takeRightWhileAux s 0 (· != c) pos |> fun pos => if pos = 0 then none else some (pos.prev s))

/-- The last position of a character. -/
@[deprecated String.revFind? (since := "2025-11-24")]
def revPosOf (s : String) (c : Char) : Option Pos.Raw :=
  (Substring.Raw.takeRightWhileAux s 0 (· != c) s.rawEndPos |> fun pos => if pos = 0 then none else some (pos.prev s))

/-- The first position from `pos` on, before `stopPos`, whose character a test accepts. -/
@[deprecated String.Pos.find (since := "2025-11-24")]
def findAux (s : String) (p : Char → Bool) (stopPos : Pos.Raw) (pos : Pos.Raw) : Pos.Raw :=
  Substring.Raw.takeWhileAux s stopPos (fun c => !p c) pos

/-- The start of the line of a position. -/
@[deprecated String.Pos.revFind? (since := "2025-11-24")]
def findLineStart (s : String) (pos : Pos.Raw) : Pos.Raw :=
  Substring.Raw.takeRightWhileAux s 0 (· != '\n') pos

/-- The first position where two strings differ. -/
partial def firstDiffPos (a b : String) : Pos.Raw := loop (a.rawEndPos.min b.rawEndPos) 0
where
  /-- From `i` on, before `stopPos`. -/
  loop (stopPos i : Pos.Raw) : Pos.Raw :=
    if i < stopPos then
      if i.get a != i.get b then i else loop stopPos (i.next a)
    else
      i

/-- Whether bytes are valid UTF-8. -/
@[extern "lean_string_validate_utf8"]
def _root_.ByteArray.validateUTF8 (b : @& ByteArray) : Bool :=
  decide ((Internal.decode b.data.toList).utf8Encode = b)

private theorem valid_of_validate {b : ByteArray} (h : b.validateUTF8 = true) : b.IsValidUTF8 :=
  ⟨Internal.decode b.data.toList, (of_decide_eq_true h).symm⟩

private theorem validate_of_valid {b : ByteArray} (h : b.IsValidUTF8) : b.validateUTF8 = true := by
  cases h with
  | intro m hm =>
    cases hm
    have e : Internal.decode (List.utf8Encode m).data.toList = m :=
      (congrArg Internal.decode List.toList_data_toByteArray).trans (Internal.decode_encode m)
    exact decide_eq_true (congrArg List.utf8Encode e)

instance _root_.instDecidableIsValidUTF8 {b : ByteArray} : Decidable b.IsValidUTF8 :=
  decidable_of_decidable_of_iff ⟨valid_of_validate, validate_of_valid⟩

/-- The string with an encoding, if it is valid. -/
@[inline] def fromUTF8? (a : ByteArray) : Option String := if h : a.IsValidUTF8 then some (fromUTF8 a h) else none

/-- The string with an encoding; panics if it is not valid. -/
@[inline] def fromUTF8! (a : ByteArray) : String :=
  if h : a.IsValidUTF8 then fromUTF8 a h else panic! "invalid UTF-8 string"

/-- The text with line feeds alone where there are carriage returns before them. -/
def crlfToLf (text : String) : String := go "" text.toList
where
  /-- What is done, then what is left. -/
  go (acc : String) : List Char → String
    | '\r' :: '\n' :: cs => go (acc.push '\n') cs
    | c :: cs => go (acc.push c) cs
    | [] => acc

namespace Legacy

/-- A string and a position in it. -/
structure Iterator where
  /-- The string. -/
  s : String
  /-- The position. -/
  i : Pos.Raw
deriving DecidableEq, Inhabited

/-- The iterator at the first character. -/
@[inline] def mkIterator (s : String) : Iterator := ⟨s, 0⟩

/-- The iterator at the first character. -/
abbrev iter := mkIterator

instance instSizeOfIterator : SizeOf String.Legacy.Iterator where
  sizeOf i := i.1.utf8ByteSize - i.2.byteIdx

theorem Iterator.sizeOf_eq (i : String.Legacy.Iterator) : sizeOf i = i.1.utf8ByteSize - i.2.byteIdx := rfl

namespace Iterator

/-- The string. -/
@[inline] def toString (self : Iterator) : String := self.s

/-- The number of bytes that remain. -/
@[inline] def remainingBytes : Iterator → Nat
  | ⟨s, i⟩ => s.rawEndPos.byteIdx - i.byteIdx

/-- The position. -/
@[inline] def pos (self : Iterator) : Pos.Raw := self.i

/-- The character at the position; a default character at the end. -/
@[inline] def curr : Iterator → Char
  | ⟨s, i⟩ => i.get s

/-- The iterator one character further. -/
@[inline] def next : Iterator → Iterator
  | ⟨s, i⟩ => ⟨s, i.next s⟩

/-- The iterator one character back. -/
@[inline] def prev : Iterator → Iterator
  | ⟨s, i⟩ => ⟨s, i.prev s⟩

/-- Whether the iterator is at the end. -/
@[inline] def atEnd : Iterator → Bool
  | ⟨s, i⟩ => i.byteIdx ≥ s.rawEndPos.byteIdx

/-- Whether there is a character at the position. -/
@[inline] def hasNext : Iterator → Bool
  | ⟨s, i⟩ => i.byteIdx < s.rawEndPos.byteIdx

/-- Whether there is a character before the position. -/
@[inline] def hasPrev : Iterator → Bool
  | ⟨_, i⟩ => i.byteIdx > 0

/-- The character at a position known not to be the end. -/
@[inline] def curr' (it : Iterator) (_h : it.hasNext) : Char := it.i.get it.s

/-- The iterator one character further, known not to be at the end. -/
@[inline] def next' (it : Iterator) (_h : it.hasNext) : Iterator := ⟨it.s, it.i.next it.s⟩

/-- Another character at the position. -/
@[inline] def setCurr : Iterator → Char → Iterator
  | ⟨s, i⟩, c => ⟨i.set s c, i⟩

/-- The iterator at the end. -/
@[inline] def toEnd : Iterator → Iterator
  | ⟨s, _⟩ => ⟨s, s.rawEndPos⟩

/-- The characters between two iterators over the same string. -/
@[inline] def extract : Iterator → Iterator → String
  | ⟨s₁, b⟩, ⟨s₂, e⟩ => if s₁ ≠ s₂ || b > e then "" else b.extract s₁ e

/-- The iterator `n` characters further. -/
def forward : Iterator → Nat → Iterator
  | it, 0 => it
  | it, n + 1 => forward it.next n

/-- The characters that remain. -/
@[inline] def remainingToString : Iterator → String
  | ⟨s, i⟩ => i.extract s s.rawEndPos

/-- The iterator `n` characters further. -/
def nextn : Iterator → Nat → Iterator
  | it, 0 => it
  | it, i + 1 => nextn it.next i

/-- The iterator `n` characters back. -/
def prevn : Iterator → Nat → Iterator
  | it, 0 => it
  | it, i + 1 => prevn it.prev i

/-- The iterator at the next character that a test accepts. -/
@[inline] partial def find (it : Iterator) (p : Char → Bool) : Iterator :=
  if it.atEnd then it else if p it.curr then it else find it.next p

/-- Combines characters from the left until the function gives nothing. -/
@[specialize] partial def foldUntil {α : Type u_1} (it : Iterator) (init : α) (f : α → Char → Option α) : α × Iterator :=
  if it.atEnd then
    (init, it)
  else
    match f init it.curr with
    | some a => foldUntil it.next a f
    | none => (init, it)

end Iterator
end Legacy

/-- The iterator at the first character. -/
@[deprecated Legacy.mkIterator (since := "2025-11-14")]
abbrev mkIterator (s : String) : Legacy.Iterator := Legacy.mkIterator s

/-- The iterator at the first character. -/
@[deprecated Legacy.iter (since := "2025-11-14")]
abbrev iter (s : String) : Legacy.Iterator := Legacy.iter s

/-- A string and a position in it. -/
@[deprecated Legacy.Iterator (since := "2025-11-14")]
abbrev Iterator := Legacy.Iterator

/-- The character at the position. -/
@[deprecated Legacy.Iterator.curr (since := "2025-11-14")]
abbrev Iterator.curr : Legacy.Iterator → Char := Legacy.Iterator.curr

/-- The iterator one character further. -/
@[deprecated Legacy.Iterator.next (since := "2025-11-14")]
abbrev Iterator.next : Legacy.Iterator → Legacy.Iterator := Legacy.Iterator.next

/-- Whether there is a character at the position. -/
@[deprecated Legacy.Iterator.hasNext (since := "2025-11-14")]
abbrev Iterator.hasNext : Legacy.Iterator → Bool := Legacy.Iterator.hasNext

end String

instance instReprIterator : Repr String.Legacy.Iterator where
  reprPrec
    | ⟨s, i⟩, prec =>
      Repr.addAppParen (Std.Format.text "String.Iterator.mk " ++ reprArg s ++ Std.Format.text " " ++ reprArg i) prec

instance instToStringIterator : ToString String.Legacy.Iterator := ⟨fun it => it.remainingToString⟩

/-- The iterator over a part of a string. -/
def Substring.Raw.toLegacyIterator : Substring.Raw → String.Legacy.Iterator
  | ⟨s, b, _⟩ => ⟨s, b⟩

/-- A part of a string. -/
@[deprecated Substring.Raw (since := "2025-11-16")]
abbrev Substring := Substring.Raw
