/-
Beginnings and ends of strings.

Lean's counterpart: `Init.Data.String.TakeDrop`.
-/
prelude
import Init.Data.String.Iterate
import Init.Data.String.Legacy

namespace String
open Slice.Pattern

variable {ρ : Type}

/-- The string without its first `n` characters. -/
@[inline] def drop (s : String) (n : Nat) : Slice := s.toSlice.drop n

/-- The string without its last `n` characters. -/
@[inline] def dropEnd (s : String) (n : Nat) : Slice := s.toSlice.dropEnd n

/-- The string without its last `n` characters. -/
@[deprecated String.dropEnd (since := "2025-11-14")]
def dropRight (s : String) (n : Nat) : String := (s.dropEnd n).toString

/-- The first `n` characters. -/
@[inline] def take (s : String) (n : Nat) : Slice := s.toSlice.take n

/-- The last `n` characters. -/
@[inline] def takeEnd (s : String) (n : Nat) : Slice := s.toSlice.takeEnd n

/-- The last `n` characters. -/
@[deprecated String.takeEnd (since := "2025-11-14")]
def takeRight (s : String) (n : Nat) : String := (s.takeEnd n).toString

/-- The pattern at the start, as often as it is there. -/
@[inline] def takeWhile (s : String) (pat : ρ) [ForwardPattern pat] : Slice := s.toSlice.takeWhile pat

/-- The string without the pattern at its start, as often as it is there. -/
@[inline] def dropWhile (s : String) (pat : ρ) [ForwardPattern pat] : Slice := s.toSlice.dropWhile pat

/-- The pattern at the end, as often as it is there. -/
@[inline] def takeEndWhile (s : String) (pat : ρ) [BackwardPattern pat] : Slice := s.toSlice.takeEndWhile pat

/-- The characters at the end that a test accepts. -/
@[deprecated String.takeEndWhile (since := "2025-11-17")]
def takeRightWhile (s : String) (p : Char → Bool) : String := (s.takeEndWhile p).toString

/-- The string without the pattern at its end, as often as it is there. -/
@[inline] def dropEndWhile (s : String) (pat : ρ) [BackwardPattern pat] : Slice := s.toSlice.dropEndWhile pat

/-- The string without the characters at its end that a test accepts. -/
@[deprecated String.dropEndWhile (since := "2025-11-17")]
def dropRightWhile (s : String) (p : Char → Bool) : String := (s.dropEndWhile p).toString

/-- Whether the string begins with a pattern. -/
@[inline] def startsWith (s : String) (pat : ρ) [ForwardPattern pat] : Bool := s.toSlice.startsWith pat

/-- Whether the string ends with a pattern. -/
@[inline] def endsWith (s : String) (pat : ρ) [BackwardPattern pat] : Bool := s.toSlice.endsWith pat

/-- The string without whitespace at its end. -/
@[inline] def trimAsciiEnd (s : String) : Slice := s.toSlice.trimAsciiEnd

/-- The string without whitespace at its end. -/
@[deprecated String.trimAsciiEnd (since := "2025-11-17")]
def trimRight (s : String) : String := s.trimAsciiEnd.toString

/-- The string without whitespace at its start. -/
@[inline] def trimAsciiStart (s : String) : Slice := s.toSlice.trimAsciiStart

/-- The string without whitespace at its start. -/
@[deprecated String.trimAsciiStart (since := "2025-11-17")]
def trimLeft (s : String) : String := s.trimAsciiStart.toString

/-- The string without whitespace at its ends. -/
@[inline] def trimAscii (s : String) : Slice := s.toSlice.trimAscii

/-- The string without whitespace at its ends. -/
@[deprecated String.trimAscii (since := "2025-11-17")]
def trim (s : String) : String := s.trimAscii.toString

/-- The first position from `i` on whose character a test refuses. -/
@[deprecated Pos.Raw.nextWhile (since := "2025-10-20")]
abbrev nextWhile (s : String) (p : Char → Bool) (i : Pos.Raw) : Pos.Raw := i.nextWhile s p

/-- The first position from `i` on whose character a test accepts. -/
@[deprecated Pos.Raw.nextUntil (since := "2025-10-20")]
def nextUntil (s : String) (p : Char → Bool) (i : Pos.Raw) : Pos.Raw := i.nextUntil s p

/-- What remains behind a pattern with which the string begins. -/
@[inline] def dropPrefix? (s : String) (pat : ρ) [ForwardPattern pat] : Option Slice := s.toSlice.dropPrefix? pat

/-- What remains before a pattern with which the string ends. -/
@[inline] def dropSuffix? (s : String) (pat : ρ) [BackwardPattern pat] : Option Slice := s.toSlice.dropSuffix? pat

/-- What remains behind a pattern with which the string begins; otherwise the string. -/
@[inline] def dropPrefix (s : String) (pat : ρ) [ForwardPattern pat] : Slice := s.toSlice.dropPrefix pat

/-- What remains behind another string with which the string begins; otherwise the string. -/
@[deprecated String.dropPrefix (since := "2025-11-14")]
def stripPrefix (s pre : String) : String := (s.dropPrefix pre).toString

/-- What remains before a pattern with which the string ends; otherwise the string. -/
@[inline] def dropSuffix (s : String) (pat : ρ) [BackwardPattern pat] : Slice := s.toSlice.dropSuffix pat

/-- What remains before another string with which the string ends; otherwise the string. -/
@[deprecated String.dropSuffix (since := "2025-11-14")]
def stripSuffix (s suff : String) : String := (s.dropSuffix suff).toString

namespace Slice

/-- The slice without its last `n` characters. -/
@[deprecated Slice.dropEnd (since := "2025-11-20")]
def dropRight (s : Slice) (n : Nat) : Slice := s.dropEnd n

/-- The last `n` characters. -/
@[deprecated Slice.takeEnd (since := "2025-11-20")]
def takeRight (s : Slice) (n : Nat) : Slice := s.takeEnd n

/-- The characters at the end that a test accepts. -/
@[deprecated Slice.takeEndWhile (since := "2025-11-20")]
def takeRightWhile (s : Slice) (p : Char → Bool) : Slice := s.takeEndWhile p

/-- The slice without the characters at its end that a test accepts. -/
@[deprecated Slice.dropEndWhile (since := "2025-11-20")]
def dropRightWhile (s : Slice) (p : Char → Bool) : Slice := s.dropEndWhile p

/-- The slice without whitespace at its ends. -/
@[deprecated Slice.trimAscii (since := "2025-11-20")]
def trim (s : Slice) : Slice := s.trimAscii

/-- The slice without whitespace at its start. -/
@[deprecated Slice.trimAsciiStart (since := "2025-11-20")]
def trimLeft (s : Slice) : Slice := s.trimAsciiStart

/-- The slice without whitespace at its end. -/
@[deprecated Slice.trimAsciiEnd (since := "2025-11-20")]
def trimRight (s : Slice) : Slice := s.trimAsciiEnd

/-- What remains behind another slice with which the slice begins; otherwise the slice. -/
@[deprecated Slice.dropPrefix (since := "2025-11-20")]
def stripPrefix (s pre : Slice) : Slice := s.dropPrefix pre

/-- What remains before another slice with which the slice ends; otherwise the slice. -/
@[deprecated Slice.dropSuffix (since := "2025-11-20")]
def stripSuffix (s suff : Slice) : Slice := s.dropSuffix suff

end Slice

variable {σ : Slice → Type}

/-- The position of the first match from a position on, or the end. -/
@[inline]
def Slice.Pos.find? [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id] {s : Slice}
    (pos : s.Pos) (pattern : ρ) [ToForwardSearcher pattern σ] : Option s.Pos :=
  ((s.sliceFrom pos).find? pattern).map Slice.Pos.ofSliceFrom

/-- The position of the first match from a position on, or the end. -/
@[inline]
def Slice.Pos.find [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id] {s : Slice}
    (pos : s.Pos) (pattern : ρ) [ToForwardSearcher pattern σ] : s.Pos :=
  Slice.Pos.ofSliceFrom ((s.sliceFrom pos).find pattern)

/-- The position of the last match before a position, if there is one. -/
@[inline]
def Slice.Pos.revFind? [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id] {s : Slice}
    (pos : s.Pos) (pattern : ρ) [ToBackwardSearcher pattern σ] : Option s.Pos :=
  ((s.sliceTo pos).revFind? pattern).map Slice.Pos.ofSliceTo

/-- The position of the first match from a position on, if there is one. -/
@[inline]
def Pos.find? [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id] {s : String}
    (pos : s.Pos) (pattern : ρ) [ToForwardSearcher pattern σ] : Option s.Pos :=
  (pos.toSlice.find? pattern).map Pos.ofToSlice

/-- The position of the first match from a position on, or the end. -/
@[inline]
def Pos.find [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id] {s : String}
    (pos : s.Pos) (pattern : ρ) [ToForwardSearcher pattern σ] : s.Pos :=
  Pos.ofToSlice (pos.toSlice.find pattern)

/-- The position of the first match, if there is one. -/
@[inline]
def find? [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id] (s : String)
    (pattern : ρ) [ToForwardSearcher pattern σ] : Option s.Pos := s.startPos.find? pattern

/-- The position of the first match, or the end. -/
@[inline]
def find [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id] (s : String)
    (pattern : ρ) [ToForwardSearcher pattern σ] : s.Pos := s.startPos.find pattern

/-- The position of the last match before a position, if there is one. -/
@[inline]
def Pos.revFind? [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id] {s : String}
    (pos : s.Pos) (pattern : ρ) [ToBackwardSearcher pattern σ] : Option s.Pos :=
  (pos.toSlice.revFind? pattern).map Pos.ofToSlice

/-- The position of the last match, if there is one. -/
@[inline]
def revFind? [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id] (s : String)
    (pattern : ρ) [ToBackwardSearcher pattern σ] : Option s.Pos := s.endPos.revFind? pattern

/-- The parts between matches. -/
@[inline]
def split (s : String) (pat : ρ) [ToForwardSearcher pat σ] := (s.toSlice.split pat : Std.Iter Slice)

/-- The parts up to the end of each match. -/
@[inline]
def splitInclusive (s : String) (pat : ρ) [ToForwardSearcher pat σ] := (s.toSlice.splitInclusive pat : Std.Iter Slice)

/-- Whether there is a match. -/
@[inline]
def contains [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id] (s : String) (pat : ρ)
    [ToForwardSearcher pat σ] : Bool := s.toSlice.contains pat

/-- Whether there is a match. -/
@[inline]
def any [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id] (s : String) (pat : ρ)
    [ToForwardSearcher pat σ] : Bool := s.toSlice.any pat

/-- Whether the string is a repetition of the pattern; for a test of characters, whether it accepts all. -/
@[inline] def all (s : String) (pat : ρ) [ForwardPattern pat] : Bool := s.toSlice.all pat

/-- Each match replaced. -/
@[inline]
def replace [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id] {α : Type u_1} [ToSlice α]
    (s : String) (pattern : ρ) [ToForwardSearcher pattern σ] (replacement : α) : String :=
  s.toSlice.replace pattern replacement

/-- The positions of the characters, from the start. -/
@[inline]
def Internal.toSliceWithProof {s : String} : { p : s.toSlice.Pos // p ≠ s.toSlice.endPos } → { p : s.Pos // p ≠ s.endPos }
  | ⟨p, h⟩ => ⟨Pos.ofToSlice p, fun e => h (congrArg Pos.toSlice e)⟩

/-- The positions of the characters, from the start. -/
@[inline] def positions (s : String) :=
  (s.toSlice.positions.map Internal.toSliceWithProof : Std.Iter { p : s.Pos // p ≠ s.endPos })

/-- The characters, from the start. -/
@[inline] def chars (s : String) := (s.toSlice.chars : Std.Iter Char)

/-- The positions of the characters, from the end. -/
@[inline] def revPositions (s : String) :=
  (s.toSlice.revPositions.map Internal.toSliceWithProof : Std.Iter { p : s.Pos // p ≠ s.endPos })

/-- The characters, from the end. -/
@[inline] def revChars (s : String) := (s.toSlice.revChars : Std.Iter Char)

/-- The bytes, from the start. -/
@[inline] def byteIterator (s : String) := (s.toSlice.bytes : Std.Iter UInt8)

/-- The lines, without the characters that end them. -/
def lines (s : String) := (s.toSlice.lines : Std.Iter Slice)

end String
