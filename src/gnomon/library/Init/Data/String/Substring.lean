/-
Parts of strings, given by two positions.

Read next: `Init.Data.String.Legacy`.  Lean's counterpart: `Init.Data.String.Substring`, in parts.
-/
prelude
import Init.Data.String.Modify

namespace Substring.Raw

/-- Whether there are no characters. -/
@[inline] def isEmpty (ss : Substring.Raw) : Bool := ss.bsize == 0

@[export lean_substring_isempty]
def Internal.isEmptyImpl (ss : Substring.Raw) : Bool := Substring.Raw.isEmpty ss

/-- The part as a string. -/
@[inline] protected def toString : Substring.Raw → String
  | ⟨s, b, e⟩ => String.Pos.Raw.extract s b e

@[export lean_substring_tostring]
def Internal.toStringImpl : Substring.Raw → String := Substring.Raw.toString

/-- The character at a position, counted from the start of the part. -/
@[inline] def get : Substring.Raw → String.Pos.Raw → Char
  | ⟨s, b, _⟩, p => (p.offsetBy b).get s

@[export lean_substring_get]
def Internal.getImpl : Substring.Raw → String.Pos.Raw → Char := Substring.Raw.get

/-- The position after the character at a position. -/
@[inline] def next : Substring.Raw → String.Pos.Raw → String.Pos.Raw
  | ⟨s, b, e⟩, p =>
    let absP := p.offsetBy b
    if absP = e then p else { byteIdx := (absP.next s).byteIdx - b.byteIdx }

/-- The position before the character before a position. -/
@[inline] def prev : Substring.Raw → String.Pos.Raw → String.Pos.Raw
  | ⟨s, b, _⟩, p =>
    let absP := p.offsetBy b
    if absP = b then p else { byteIdx := (absP.prev s).byteIdx - b.byteIdx }

@[export lean_substring_prev]
def Internal.prevImpl : Substring.Raw → String.Pos.Raw → String.Pos.Raw := Substring.Raw.prev

/-- The position `n` characters further. -/
def nextn : Substring.Raw → Nat → String.Pos.Raw → String.Pos.Raw
  | _, 0, p => p
  | ss, i + 1, p => ss.nextn i (ss.next p)

/-- The position `n` characters back. -/
def prevn : Substring.Raw → Nat → String.Pos.Raw → String.Pos.Raw
  | _, 0, p => p
  | ss, i + 1, p => ss.prevn i (ss.prev p)

/-- The first character. -/
@[inline] def front (s : Substring.Raw) : Char := s.get 0

@[export lean_substring_front]
def Internal.frontImpl : Substring.Raw → Char := Substring.Raw.front

/-- The part without its first characters. -/
@[inline] def drop : Substring.Raw → Nat → Substring.Raw
  | ss@⟨s, b, e⟩, n => ⟨s, (ss.nextn n 0).offsetBy b, e⟩

@[export lean_substring_drop]
def Internal.dropImpl : Substring.Raw → Nat → Substring.Raw := Substring.Raw.drop

/-- The part without its last characters. -/
@[inline] def dropRight : Substring.Raw → Nat → Substring.Raw
  | ss@⟨s, b, _⟩, n => ⟨s, b, (ss.prevn n ⟨ss.bsize⟩).offsetBy b⟩

/-- The first characters of the part. -/
@[inline] def take : Substring.Raw → Nat → Substring.Raw
  | ss@⟨s, b, _⟩, n => ⟨s, b, (ss.nextn n 0).offsetBy b⟩

/-- The last characters of the part. -/
@[inline] def takeRight : Substring.Raw → Nat → Substring.Raw
  | ss@⟨s, b, e⟩, n => ⟨s, (ss.prevn n ⟨ss.bsize⟩).offsetBy b, e⟩

/-- Whether a position is the end of the part. -/
@[inline] def atEnd : Substring.Raw → String.Pos.Raw → Bool
  | ⟨_, b, e⟩, p => p.offsetBy b == e

/-- The part between two positions, which are counted from the start of the part. -/
@[inline] def extract : Substring.Raw → String.Pos.Raw → String.Pos.Raw → Substring.Raw
  | ⟨s, b, e⟩, b', e' =>
    if b' ≥ e' then ⟨"", 0, 0⟩ else ⟨s, e.min (b'.offsetBy b), e.min (e'.offsetBy b)⟩

@[export lean_substring_extract]
def Internal.extractImpl : Substring.Raw → String.Pos.Raw → String.Pos.Raw → Substring.Raw := Substring.Raw.extract

/-- The first position from `i` on, before `stopPos`, whose character a test refuses. -/
@[specialize] partial def takeWhileAux (s : String) (stopPos : String.Pos.Raw) (p : Char → Bool)
    (i : String.Pos.Raw) : String.Pos.Raw :=
  if i < stopPos then
    if p (i.get s) then takeWhileAux s stopPos p (i.next s) else i
  else
    i

/-- The characters before the first that a test refuses. -/
@[inline] def takeWhile : Substring.Raw → (Char → Bool) → Substring.Raw
  | ⟨s, b, e⟩, p => ⟨s, b, takeWhileAux s e p b⟩

@[export lean_substring_takewhile]
def Internal.takeWhileImpl : Substring.Raw → (Char → Bool) → Substring.Raw := Substring.Raw.takeWhile

/-- The characters from the first on that a test refuses. -/
@[inline] def dropWhile : Substring.Raw → (Char → Bool) → Substring.Raw
  | ⟨s, b, e⟩, p => ⟨s, takeWhileAux s e p b, e⟩

/-- The first position such that a test accepts all characters from there up to `i`. -/
@[specialize] partial def takeRightWhileAux (s : String) (begPos : String.Pos.Raw) (p : Char → Bool)
    (i : String.Pos.Raw) : String.Pos.Raw :=
  if begPos < i then
    let i' := i.prev s
    if p (i'.get s) then takeRightWhileAux s begPos p i' else i
  else
    i

/-- The characters after the last that a test refuses. -/
@[inline] def takeRightWhile : Substring.Raw → (Char → Bool) → Substring.Raw
  | ⟨s, b, e⟩, p => ⟨s, takeRightWhileAux s b p e, e⟩

/-- The characters up to the last that a test refuses. -/
@[inline] def dropRightWhile : Substring.Raw → (Char → Bool) → Substring.Raw
  | ⟨s, b, e⟩, p => ⟨s, b, takeRightWhileAux s b p e⟩

/-- The part without whitespace at its start. -/
@[inline] def trimLeft (s : Substring.Raw) : Substring.Raw := s.dropWhile Char.isWhitespace

/-- The part without whitespace at its end. -/
@[inline] def trimRight (s : Substring.Raw) : Substring.Raw := s.dropRightWhile Char.isWhitespace

/-- The part without whitespace at its ends. -/
@[inline] def trim : Substring.Raw → Substring.Raw
  | s => s.trimLeft.trimRight

/-- Whether a test accepts some character. -/
@[inline] def any (s : Substring.Raw) (p : Char → Bool) : Bool := String.Internal.any s.toString p

/-- Whether a test accepts all characters. -/
@[inline] def all (s : Substring.Raw) (p : Char → Bool) : Bool := !s.any (fun c => !p c)

@[export lean_substring_all]
def Internal.allImpl (s : Substring.Raw) (p : Char → Bool) : Bool := Substring.Raw.all s p

/-- Whether a character is in it. -/
@[inline] def contains (s : Substring.Raw) (c : Char) : Bool := s.any (fun a => a == c)

/-- Combines the characters from the left. -/
@[inline] def foldl {α : Type u} (f : α → Char → α) (init : α) (s : Substring.Raw) : α := s.toString.foldl f init

/-- Combines the characters from the right. -/
@[inline] def foldr {α : Type u} (f : Char → α → α) (init : α) (s : Substring.Raw) : α := s.toString.foldr f init

/-- Whether it is a decimal numeral. -/
@[inline] def isNat (s : Substring.Raw) : Bool := s.toString.isNat

/-- The number of a decimal numeral. -/
def toNat? (s : Substring.Raw) : Option Nat := s.toString.toNat?

/-- Whether the characters are the same. -/
def beq (ss1 ss2 : Substring.Raw) : Bool :=
  ss1.bsize == ss2.bsize && ss1.startPos.substrEq ss1.str ss2.str ss2.startPos ss1.bsize

@[export lean_substring_beq]
def Internal.beqImpl (ss1 ss2 : Substring.Raw) : Bool := Substring.Raw.beq ss1 ss2

instance hasBeq : BEq Substring.Raw := ⟨beq⟩

end Substring.Raw
