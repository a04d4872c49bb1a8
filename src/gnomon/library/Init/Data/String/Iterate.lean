/-
Iterators over the positions, characters, bytes and lines of slices; folds; numerals.

Read next: `Init.Data.String.TakeDrop`.  Lean's counterpart: `Init.Data.String.Slice`.
-/
prelude
import Init.Data.String.Slice
import Init.Data.Iterators.Combinators.FilterMap
import Init.Data.Int.Basic

universe u

namespace String.Slice
open Pattern
open Std.Internal (RankStep)

/-- The positions of a slice, from the start. -/
structure PosIterator (s : Slice) where
  /-- The next position. -/
  currPos : s.Pos
deriving Inhabited

/-- The positions of the characters, from the start. -/
@[inline] def positions (s : Slice) : Std.Iter (α := PosIterator s) { p : s.Pos // p ≠ s.endPos } :=
  { internalState := { currPos := s.startPos } }

namespace PosIterator

instance instIteratorSubtypePosNeEndPosOfPure {m : Type → Type u_1} {s : Slice} [Pure m] :
    Std.Iterator (PosIterator s) m { p : s.Pos // p ≠ s.endPos } where
  IsPlausibleStep it step := RankStep (fun it : PosIterator s => Pattern.Internal.remaining it.currPos) it step
  step it :=
    let currPos := it.internalState.currPos
    if h : currPos = s.endPos then
      pure (.deflate ⟨.done, RankStep.done⟩)
    else
      pure (.deflate ⟨.yield ⟨⟨currPos.next h⟩⟩ ⟨currPos, h⟩, RankStep.yield Pattern.Internal.remaining_next⟩)

instance instFiniteSubtypePosNeEndPos {m : Type → Type u_1} {s : Slice} [Pure m] :
    Std.Iterators.Finite (PosIterator s) m := Std.Internal.finite_of_rank _ fun _ _ h => h

instance instIteratorLoopSubtypePosNeEndPosOfMonad {m : Type → Type u_1} {n : Type u_2 → Type u_3} {s : Slice} [Monad m]
    [Monad n] : Std.IteratorLoop (PosIterator s) m n := .defaultImplementation

end PosIterator

/-- The characters, from the start. -/
@[inline] def chars (s : Slice) := (Std.Iter.map (fun ⟨pos, h⟩ => pos.get h) (positions s) : Std.Iter Char)

/-- The positions of a slice, from the end. -/
structure RevPosIterator (s : Slice) where
  /-- The position behind the next one. -/
  currPos : s.Pos
deriving Inhabited

/-- The positions of the characters, from the end. -/
@[inline] def revPositions (s : Slice) : Std.Iter (α := RevPosIterator s) { p : s.Pos // p ≠ s.endPos } :=
  { internalState := { currPos := s.endPos } }

namespace RevPosIterator

instance instIteratorSubtypePosNeEndPosOfPure {m : Type → Type u_1} {s : Slice} [Pure m] :
    Std.Iterator (RevPosIterator s) m { p : s.Pos // p ≠ s.endPos } where
  IsPlausibleStep it step := RankStep (fun it : RevPosIterator s => it.currPos.offset.byteIdx) it step
  step it :=
    let currPos := it.internalState.currPos
    if h : currPos = s.startPos then
      pure (.deflate ⟨.done, RankStep.done⟩)
    else
      let prevPos := currPos.prev h
      pure (.deflate ⟨.yield ⟨⟨prevPos⟩⟩ ⟨prevPos, Pos.ne_of_lt (Nat.lt_of_lt_of_le Pos.prev_lt (Pos.le_endPos _))⟩,
        RankStep.yield (Pos.prev_lt (h := h))⟩)

instance instFiniteSubtypePosNeEndPos {m : Type → Type u_1} {s : Slice} [Pure m] :
    Std.Iterators.Finite (RevPosIterator s) m := Std.Internal.finite_of_rank _ fun _ _ h => h

instance instIteratorLoopSubtypePosNeEndPosOfMonad {m : Type → Type u_1} {n : Type u_2 → Type u_3} {s : Slice} [Monad m]
    [Monad n] : Std.IteratorLoop (RevPosIterator s) m n := .defaultImplementation

end RevPosIterator

/-- The characters, from the end. -/
@[inline] def revChars (s : Slice) := (Std.Iter.map (fun ⟨pos, h⟩ => pos.get h) (revPositions s) : Std.Iter Char)

/-- The bytes of a slice, from the start. -/
structure ByteIterator where
  /-- The slice. -/
  s : Slice
  /-- The next position. -/
  offset : String.Pos.Raw
deriving Inhabited

/-- The bytes, from the start. -/
@[inline] def bytes (s : Slice) : Std.Iter (α := ByteIterator) UInt8 :=
  { internalState := { s, offset := s.startPos.offset } }

namespace ByteIterator

instance instIteratorUInt8OfPure {m : Type → Type u_1} [Pure m] : Std.Iterator ByteIterator m UInt8 where
  IsPlausibleStep it step := RankStep (fun it : ByteIterator => it.s.utf8ByteSize - it.offset.byteIdx) it step
  step it :=
    let s := it.internalState.s
    let offset := it.internalState.offset
    if h : offset < s.rawEndPos then
      pure (.deflate ⟨.yield ⟨{ s, offset := offset.inc }⟩ (s.getUTF8Byte offset h),
        RankStep.yield (Nat.sub_succ_lt_self _ _ h)⟩)
    else
      pure (.deflate ⟨.done, RankStep.done⟩)

instance instFiniteUInt8 {m : Type → Type u_1} [Pure m] : Std.Iterators.Finite ByteIterator m :=
  Std.Internal.finite_of_rank _ fun _ _ h => h

instance instIteratorLoopUInt8OfMonad {m : Type → Type u_1} {n : Type u_2 → Type u_3} [Monad m] [Monad n] :
    Std.IteratorLoop ByteIterator m n := .defaultImplementation

end ByteIterator

/-- The slice without a line feed, or carriage return and line feed, at its end. -/
def lines.lineMap (s : Slice) : Slice := if let some s := s.dropSuffix? '\n' then s.dropSuffix '\r' else s

/-- The lines, without the characters that end them. -/
def lines (s : Slice) := (s.splitInclusive '\n' |>.map lines.lineMap : Std.Iter Slice)

/-- Combines the characters from the left. -/
@[inline] def foldl {α : Type u} (f : α → Char → α) (init : α) (s : Slice) : α :=
  s.copy.foldl f init

/-- Combines the characters from the right. -/
@[inline] def foldr {α : Type u} (f : Char → α → α) (init : α) (s : Slice) : α := s.copy.foldr f init

/-- The number of characters. -/
@[deprecated "There is no constant-time length function on slices. Use `s.positions.count` instead, or `isEmpty` if you only need to know whether the slice is empty." (since := "2025-11-20")]
def length (s : Slice) : Nat := s.copy.length

/-- Whether it is a decimal numeral: digits, and `_` between them. -/
@[inline] def isNat (s : Slice) : Bool := s.copy.isNat

/-- The number of a decimal numeral. -/
@[inline] def toNat? (s : Slice) : Option Nat := s.copy.toNat?

/-- The number of a decimal numeral; panics if it is none. -/
def toNat! (s : Slice) : Nat :=
  match s.toNat? with
  | some n => n
  | none => panic (mkPanicMessageWithDecl "Init.Data.String.Slice" "String.Slice.toNat!" 1272 4 "Nat expected")

/-- Whether it is a decimal numeral with a sign or without. -/
@[inline] def isInt (s : Slice) : Bool := s.copy.isInt

/-- The integer of a decimal numeral with a sign or without. -/
@[inline] def toInt? (s : Slice) : Option Int := s.copy.toInt?

/-- The first character, if there is one. -/
@[inline] def front? (s : Slice) : Option Char := s.startPos.get?

/-- The first character; a default character if there is none. -/
@[inline] def front (s : Slice) : Char := s.front?.getD default

/-- The last character, if there is one. -/
@[inline] def back? (s : Slice) : Option Char := s.endPos.prev? |>.bind (·.get?)

/-- The last character; a default character if there is none. -/
@[inline] def back (s : Slice) : Char := s.back?.getD default

/-- The slices of a list, one after the other, with `s` in between. -/
def intercalate (s : Slice) : List Slice → String
  | [] => ""
  | a :: as => go a.copy s as
where
  /-- What is there, then what is left of the list. -/
  go (acc : String) (s : Slice) : List Slice → String
    | a :: as => go (acc ++ s ++ a) s as
    | [] => acc

end String.Slice

/-- The slices as strings, in a list. -/
def Std.Iter.toStringList {α : Type} [Std.Iterator α Id String.Slice] [Std.Iterators.Finite α Id]
    (i : Std.Iter (α := α) String.Slice) : List String := i.toList.map (·.copy)

/-- The slices as strings, in an array. -/
def Std.Iter.toStringArray {α : Type} [Std.Iterator α Id String.Slice] [Std.Iterators.Finite α Id]
    (i : Std.Iter (α := α) String.Slice) : Array String := i.toArray.map (·.copy)
