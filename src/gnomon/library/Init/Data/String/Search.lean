/-
Looking through strings: folds, tests of all characters, numbers.

Read next: `Init.Data.String.TakeDrop`.  Lean's counterpart: `Init.Data.String.Search`, in parts.
-/
prelude
import Init.Data.String.Basic

namespace String

private partial def posOfLoop (s : String) (c : Char) (stopPos : Pos.Raw) (pos : Pos.Raw) : Pos.Raw :=
  if pos < stopPos then
    if pos.get s == c then pos else posOfLoop s c stopPos (pos.next s)
  else
    pos

@[export lean_string_posof]
def Internal.posOfImpl (s : String) (c : Char) : Pos.Raw := posOfLoop s c s.rawEndPos 0

@[specialize] private partial def foldlLoop {α : Type u} (f : α → Char → α) (s : String) (stopPos : Pos.Raw)
    (i : Pos.Raw) (a : α) : α :=
  if i < stopPos then foldlLoop f s stopPos (i.next s) (f a (i.get s)) else a

/-- Combines the characters from the left. -/
@[inline] def foldl {α : Type u} (f : α → Char → α) (init : α) (s : String) : α := foldlLoop f s s.rawEndPos 0 init

@[export lean_string_foldl]
def Internal.foldlImpl (f : String → Char → String) (init : String) (s : String) : String := String.foldl f init s

@[specialize] private partial def foldrLoop {α : Type u} (f : Char → α → α) (s : String) (i : Pos.Raw) (a : α) : α :=
  if 0 < i.byteIdx then
    let i := i.prev s
    foldrLoop f s i (f (i.get s) a)
  else
    a

/-- Combines the characters from the right. -/
@[inline] def foldr {α : Type u} (f : Char → α → α) (init : α) (s : String) : α := foldrLoop f s s.rawEndPos init

@[specialize] private partial def anyLoop (p : Char → Bool) (s : String) (stopPos : Pos.Raw) (i : Pos.Raw) : Bool :=
  if i < stopPos then
    if p (i.get s) then true else anyLoop p s stopPos (i.next s)
  else
    false

@[export lean_string_any]
def Internal.anyImpl (s : String) (p : Char → Bool) : Bool := anyLoop p s s.rawEndPos 0

@[export lean_string_contains]
def Internal.containsImpl (s : String) (c : Char) : Bool := anyLoop (fun a => a == c) s s.rawEndPos 0

/-- The first character; a default character if there is none. -/
@[inline] def front (s : String) : Char := Pos.Raw.get s 0

@[export lean_string_front]
def Internal.frontImpl (s : String) : Char := String.front s

/-- The last character; a default character if there is none. -/
@[inline] def back (s : String) : Char := (s.rawEndPos.prev s).get s

/-- Whether it is a decimal numeral: digits, and `_` between them. -/
def isNat (s : String) : Bool :=
  !s.isEmpty && (foldl (fun (ok, wasDigit) c => (ok && (c.isDigit || (c == '_' && wasDigit)), c.isDigit)) (true, false) s
    |> fun (ok, wasDigit) => ok && wasDigit)

/-- The number of a decimal numeral. -/
def toNat? (s : String) : Option Nat :=
  if s.isNat then some (s.foldl (fun n c => if c == '_' then n else n * 10 + (c.toNat - '0'.toNat)) 0) else none

/-- The number of a decimal numeral; panics if it is none. -/
def toNat! (s : String) : Nat :=
  match s.toNat? with
  | some n => n
  | none => panic (mkPanicMessageWithDecl "Init.Data.String.Slice" "String.Slice.toNat!" 1272 4 "Nat expected")

/-- The integer of a decimal numeral with a sign or without. -/
def toInt? (s : String) : Option Int :=
  if s.front == '-' then
    match (Pos.Raw.extract s ⟨1⟩ s.rawEndPos).toNat? with
    | some n => some (Int.negOfNat n)
    | none => none
  else
    match s.toNat? with
    | some n => some (Int.ofNat n)
    | none => none

/-- Whether it is a decimal numeral with a sign or without. -/
def isInt (s : String) : Bool :=
  if s.front == '-' then (Pos.Raw.extract s ⟨1⟩ s.rawEndPos).isNat else s.isNat

/-- The integer of a decimal numeral; panics if it is none. -/
def toInt! (s : String) : Int :=
  match s.toInt? with
  | some n => n
  | none => panic! "Int expected"

/-- The first character, if there is one. -/
def front? (s : String) : Option Char := Pos.Raw.get? s 0

/-- The last character, if there is one. -/
def back? (s : String) : Option Char := Pos.Raw.get? s (s.rawEndPos.prev s)

end String
