/-
Splitting strings into lists of strings; beginnings.

Lean's counterpart: `Init.Data.String.Legacy` and a part of `Init.Data.String.TakeDrop`.
-/
prelude
import Init.Data.String.Substring

namespace String

private def reverseOnto {α : Type u} : List α → List α → List α
  | .nil, r => r
  | .cons a l, r => reverseOnto l (.cons a r)

/-- The parts between characters that a test accepts: `b` is where the part began, `i` is where we are. -/
@[specialize] partial def splitAux (s : String) (p : Char → Bool) (b : Pos.Raw) (i : Pos.Raw)
    (r : List String) : List String :=
  if i.atEnd s then
    reverseOnto (.cons (b.extract s i) r) .nil
  else if p (i.get s) then
    let i' := i.next s
    splitAux s p i' i' (.cons (b.extract s i) r)
  else
    splitAux s p b (i.next s) r

/-- The parts between characters that a test accepts. -/
@[inline] def splitToList (s : String) (p : Char → Bool) : List String := splitAux s p 0 0 .nil

/-- The parts between separators: `b` is where the part began, `i` where we are, `j` where in the separator. -/
partial def splitOnAux (s sep : String) (b : Pos.Raw) (i : Pos.Raw) (j : Pos.Raw) (r : List String) : List String :=
  if i.atEnd s then
    let r := if j.atEnd sep then .cons "" (.cons (b.extract s ⟨i.byteIdx - j.byteIdx⟩) r) else .cons (b.extract s i) r
    reverseOnto r .nil
  else if i.get s == j.get sep then
    let i := i.next s
    let j := j.next sep
    if j.atEnd sep then
      splitOnAux s sep i i 0 (.cons (b.extract s ⟨i.byteIdx - j.byteIdx⟩) r)
    else
      splitOnAux s sep b i j r
  else
    splitOnAux s sep b (Pos.Raw.next s ⟨i.byteIdx - j.byteIdx⟩) 0 r

/-- The parts between separators. -/
@[inline] def splitOn (s : String) (sep : String := " ") : List String :=
  if sep == "" then .cons s .nil else splitOnAux s sep 0 0 0 .nil

/-- Whether the first string is how the second begins. -/
def isPrefixOf (p : String) (s : String) : Bool := Pos.Raw.substrEq p 0 s 0 p.rawEndPos.byteIdx

@[export lean_string_isprefixof]
def Internal.isPrefixOfImpl (p : String) (s : String) : Bool := String.isPrefixOf p s

/-- The first position from `i` on whose character a test refuses. -/
def Pos.Raw.nextWhile (s : String) (p : Char → Bool) (i : Pos.Raw) : Pos.Raw :=
  Substring.Raw.takeWhileAux s s.rawEndPos p i

@[export lean_string_nextwhile]
def Internal.nextWhileImpl (s : String) (p : Char → Bool) (i : Pos.Raw) : Pos.Raw := Pos.Raw.nextWhile s p i

/-- The first position from `i` on whose character a test accepts. -/
def Pos.Raw.nextUntil (s : String) (p : Char → Bool) (i : Pos.Raw) : Pos.Raw := Pos.Raw.nextWhile s (fun c => !p c) i

@[export lean_string_trim]
def Internal.trimImpl (s : String) : String := s.toRawSubstring.trim.toString

@[export lean_string_drop]
def Internal.dropImpl (s : String) (n : Nat) : String := (s.toRawSubstring.drop n).toString

@[export lean_string_dropright]
def Internal.dropRightImpl (s : String) (n : Nat) : String := (s.toRawSubstring.dropRight n).toString

end String
