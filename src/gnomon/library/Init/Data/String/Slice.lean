/-
Slices of strings: beginnings and ends, looking for patterns, splitting.

Read next: `Init.Data.String.TakeDrop`.  Lean's counterpart: `Init.Data.String.Slice`, `Init.Data.String.ToSlice`.
-/
prelude
import Init.Data.String.Pattern.Char
import Init.Data.String.Pattern.Pred
import Init.Data.String.Pattern.String
import Init.Data.String.Order
import Init.Data.String.Modify
import Init.Data.Hashable
import Init.Data.ToString.Basic

universe u

namespace String

/-- Types whose values can be seen as slices. -/
class ToSlice (α : Type u) where
  /-- The slice. -/
  toSlice : α → Slice

@[inline] instance instToSlice : ToSlice String := ⟨String.toSlice⟩

@[inline] instance instToSliceSlice : ToSlice Slice := ⟨id⟩

namespace Slice
open Pattern
open Std.Internal (RankStep)

/-- Whether there are no characters. -/
@[inline] def isEmpty (s : Slice) : Bool := s.utf8ByteSize == 0

/-- Whether the bytes are the same. -/
def beq (s1 s2 : Slice) : Bool :=
  if h : s1.utf8ByteSize = s2.utf8ByteSize then
    Internal.memcmpSlice s1 s2 s1.startPos.offset s2.startPos.offset s1.rawEndPos
      (Nat.le_of_eq (Nat.zero_add _)) (Nat.le_trans (Nat.le_of_eq (Nat.zero_add _)) (Nat.le_of_eq h))
  else
    false

instance instBEq : BEq Slice := ⟨Slice.beq⟩

/-- A hash value, that of the string. -/
protected def hash (s : Slice) : UInt64 := s.copy.hash

instance instHashable : Hashable Slice := ⟨Slice.hash⟩

instance instToString : ToString Slice := ⟨Slice.copy⟩

/-- The characters as a string of their own. -/
protected def toString (s : Slice) : String := s.copy

instance instLT : LT Slice where
  lt x y := x.copy < y.copy

instance instDecidableLt (x y : Slice) : Decidable (x < y) := inferInstanceAs (Decidable (x.copy < y.copy))

instance instOrd : Ord Slice where
  compare x y := compareOfLessAndBEq x y

instance instLE : LE Slice where
  le x y := ¬ y < x

instance instDecidableLE : DecidableLE Slice := fun x y => inferInstanceAs (Decidable (¬ y < x))

instance instToFormat : Std.ToFormat Slice where
  format s := Std.ToFormat.format s.copy

instance instHAppend : HAppend String Slice String where
  hAppend s t := s ++ t.copy

section Prefixes
variable {ρ : Type}

/-- Whether the slice begins with a pattern. -/
@[inline] def startsWith (s : Slice) (pat : ρ) [ForwardPattern pat] : Bool := ForwardPattern.startsWith pat s

/-- What remains behind a pattern with which the slice begins. -/
@[inline] def dropPrefix? (s : Slice) (pat : ρ) [ForwardPattern pat] : Option Slice :=
  (ForwardPattern.dropPrefix? pat s).map s.sliceFrom

/-- What remains behind a pattern with which the slice begins; otherwise the slice. -/
@[specialize pat] def dropPrefix (s : Slice) (pat : ρ) [ForwardPattern pat] : Slice := (dropPrefix? s pat).getD s

/-- Whether the slice ends with a pattern. -/
@[inline] def endsWith (s : Slice) (pat : ρ) [BackwardPattern pat] : Bool := BackwardPattern.endsWith pat s

/-- What remains before a pattern with which the slice ends. -/
@[inline] def dropSuffix? (s : Slice) (pat : ρ) [BackwardPattern pat] : Option Slice :=
  (BackwardPattern.dropSuffix? pat s).map s.sliceTo

/-- What remains before a pattern with which the slice ends; otherwise the slice. -/
@[specialize pat] def dropSuffix (s : Slice) (pat : ρ) [BackwardPattern pat] : Slice := (dropSuffix? s pat).getD s

/-- Where a pattern, repeated as often as possible from the start, ends. -/
@[specialize pat] private partial def prefixEnd (pat : ρ) [ForwardPattern pat] (s : Slice) (curr : s.Pos) : s.Pos :=
  match ForwardPattern.dropPrefix? pat (s.sliceFrom curr) with
  | some pos => if pos.offset.byteIdx = 0 then curr else prefixEnd pat s (.ofSliceFrom pos)
  | none => curr

/-- Where a pattern, repeated as often as possible from the end, begins. -/
@[specialize pat] private partial def suffixStart (pat : ρ) [BackwardPattern pat] (s : Slice) (curr : s.Pos) : s.Pos :=
  match BackwardPattern.dropSuffix? pat (s.sliceTo curr) with
  | some pos => if pos.offset = curr.offset then curr else suffixStart pat s (.ofSliceTo pos)
  | none => curr

/-- The slice without the pattern at its start, as often as it is there. -/
@[inline] def dropWhile (s : Slice) (pat : ρ) [ForwardPattern pat] : Slice := s.sliceFrom (prefixEnd pat s s.startPos)

/-- The pattern at the start, as often as it is there. -/
@[inline] def takeWhile (s : Slice) (pat : ρ) [ForwardPattern pat] : Slice := s.sliceTo (prefixEnd pat s s.startPos)

/-- The slice without the pattern at its end, as often as it is there. -/
@[inline] def dropEndWhile (s : Slice) (pat : ρ) [BackwardPattern pat] : Slice := s.sliceTo (suffixStart pat s s.endPos)

/-- The pattern at the end, as often as it is there. -/
@[inline] def takeEndWhile (s : Slice) (pat : ρ) [BackwardPattern pat] : Slice := s.sliceFrom (suffixStart pat s s.endPos)

/-- Whether the slice is a repetition of the pattern; for a test of characters, whether it accepts all. -/
@[inline] def all (s : Slice) (pat : ρ) [ForwardPattern pat] : Bool := s.dropWhile pat |>.isEmpty

end Prefixes

/-- The slice without its first `n` characters. -/
@[inline] def drop (s : Slice) (n : Nat) : Slice := s.sliceFrom (s.startPos.nextn n)

/-- The first `n` characters. -/
@[inline] def take (s : Slice) (n : Nat) : Slice := s.sliceTo (s.startPos.nextn n)

/-- The slice without its last `n` characters. -/
@[inline] def dropEnd (s : Slice) (n : Nat) : Slice := s.sliceTo (s.endPos.prevn n)

/-- The last `n` characters. -/
@[inline] def takeEnd (s : Slice) (n : Nat) : Slice := s.sliceFrom (s.endPos.prevn n)

/-- The slice without whitespace at its start. -/
def trimAsciiStart (s : Slice) : Slice := s.dropWhile Char.isWhitespace

/-- The slice without whitespace at its end. -/
def trimAsciiEnd (s : Slice) : Slice := s.dropEndWhile Char.isWhitespace

/-- The slice without whitespace at its ends. -/
def trimAscii (s : Slice) : Slice := s.trimAsciiStart.trimAsciiEnd

/-- Whether the slices are the same but for the case of ASCII letters. -/
def eqIgnoreAsciiCase (s1 s2 : Slice) : Bool :=
  s1.utf8ByteSize == s2.utf8ByteSize && s1.copy.toLower == s2.copy.toLower

section Search
variable {ρ : Type} {σ : Slice → Type}

/-- The position of the first match, if there is one. -/
@[specialize pat]
def find? [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id] (s : Slice) (pat : ρ)
    [ToForwardSearcher pat σ] : Option s.Pos :=
  (ToForwardSearcher.toSearcher pat s).findSome? fun
    | .matched startPos _ => some startPos
    | .rejected .. => none

/-- The position of the first match, or the end. -/
@[inline]
def find [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id] (s : Slice) (pat : ρ)
    [ToForwardSearcher pat σ] : s.Pos :=
  s.find? pat |>.getD s.endPos

/-- The position of the last match, if there is one. -/
@[specialize pat]
def revFind? {σ : Slice → Type} [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id]
    {ρ : Type} (s : Slice) (pat : ρ) [ToBackwardSearcher pat σ] : Option s.Pos :=
  (ToBackwardSearcher.toSearcher pat s).findSome? fun
    | .matched startPos _ => some startPos
    | .rejected .. => none

/-- Whether there is a match. -/
@[specialize pat]
def contains [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id] (s : Slice) (pat : ρ)
    [ToForwardSearcher pat σ] : Bool :=
  (ToForwardSearcher.toSearcher pat s).any (· matches .matched ..)

/-- Whether there is a match. -/
@[inline, specialize pat]
def any [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id] (s : Slice) (pat : ρ)
    [ToForwardSearcher pat σ] : Bool :=
  s.contains pat

/-- Each match replaced. -/
@[specialize pat]
def replace [∀ s, Std.Iterator (σ s) Id (SearchStep s)] [∀ s, Std.IteratorLoop (σ s) Id Id] {α : Type u_1} [ToSlice α]
    (s : Slice) (pattern : ρ) [ToForwardSearcher pattern σ] (replacement : α) : String :=
  (ToForwardSearcher.toSearcher pattern s).fold (init := "") fun
    | sofar, .matched .. => sofar ++ ToSlice.toSlice replacement
    | sofar, .rejected start stop => sofar ++ s.extract start stop

/-- The parts between matches. -/
inductive SplitIterator {σ : Slice → Type} {ρ : Type} (pat : ρ) (s : Slice) [ToForwardSearcher pat σ] where
  /-- A part begins at `currPos`. -/
  | operating (currPos : s.Pos) (searcher : Std.Iter (α := σ s) (SearchStep s))
  /-- All parts are done. -/
  | atEnd
deriving Inhabited

namespace SplitIterator
variable {pat : ρ} [ToForwardSearcher pat σ] {s : Slice}

/-- What a step may do: the search goes on, or is over. -/
def Internal.Plausible [Std.Iterator (σ s) Id (SearchStep s)] : SplitIterator pat s → SplitIterator pat s → Prop
  | .operating _ it', .operating _ it => it'.IsPlausibleSuccessorOf it
  | .atEnd, .operating _ _ => True
  | _, .atEnd => False

private theorem acc_atEnd [Std.Iterator (σ s) Id (SearchStep s)] :
    Acc (Internal.Plausible (pat := pat) (s := s)) .atEnd :=
  ⟨_, fun
    | .operating .., h => h.elim
    | .atEnd, h => h.elim⟩

private theorem acc_operating [Std.Iterator (σ s) Id (SearchStep s)] (it : Std.Iter (α := σ s) (SearchStep s))
    (h : Acc Std.Iter.IsPlausibleSuccessorOf it) : ∀ p, Acc (Internal.Plausible (pat := pat)) (.operating p it) := by
  induction h with
  | intro it _ ih =>
    exact fun _ => ⟨_, fun
      | .operating p' it', h => ih it' h p'
      | .atEnd, _ => acc_atEnd⟩

private theorem wf [Std.Iterator (σ s) Id (SearchStep s)] [Std.Iterators.Finite (σ s) Id] :
    WellFounded (Internal.Plausible (pat := pat) (s := s)) :=
  ⟨fun
    | .operating p it => acc_operating it (Std.Iterators.Finite.wf_of_id.apply it) p
    | .atEnd => acc_atEnd⟩

instance instIteratorId [∀ s, Std.Iterator (σ s) Id (SearchStep s)] {pat : ρ} [ToForwardSearcher pat σ] {s : Slice} :
    Std.Iterator (SplitIterator pat s) Id Slice where
  IsPlausibleStep it step := ∀ it', step.successor = some it' → Internal.Plausible it'.internalState it.internalState
  step it :=
    match it.internalState with
    | .operating currPos searcher =>
      match searcher.step with
      | ⟨.yield searcher' (.matched startPos endPos), hs⟩ =>
        pure (.deflate ⟨.yield ⟨.operating endPos searcher'⟩ (s.slice! currPos startPos), fun
          | _, rfl => Std.Iter.IsPlausibleStep.isPlausibleSuccessor_of_yield hs⟩)
      | ⟨.yield searcher' (.rejected ..), hs⟩ =>
        pure (.deflate ⟨.skip ⟨.operating currPos searcher'⟩, fun
          | _, rfl => Std.Iter.IsPlausibleStep.isPlausibleSuccessor_of_yield hs⟩)
      | ⟨.skip searcher', hs⟩ =>
        pure (.deflate ⟨.skip ⟨.operating currPos searcher'⟩, fun
          | _, rfl => Std.Iter.IsPlausibleStep.isPlausibleSuccessor_of_skip hs⟩)
      | ⟨.done, _⟩ =>
        pure (.deflate ⟨.yield ⟨.atEnd⟩ (s.sliceFrom currPos), fun
          | _, rfl => True.intro⟩)
    | .atEnd => pure (.deflate ⟨.done, fun _ h => nomatch h⟩)

instance instFiniteIdOfSearchStep [∀ s, Std.Iterator (σ s) Id (SearchStep s)] {pat : ρ} [ToForwardSearcher pat σ]
    {s : Slice} [Std.Iterators.Finite (σ s) Id] : Std.Iterators.Finite (SplitIterator pat s) Id where
  wf := Subrelation.wf (r := InvImage Internal.Plausible (fun it : Std.IterM (α := SplitIterator pat s) Id Slice =>
    it.internalState)) (h₁ := fun ⟨_, hs, hp⟩ => hp _ hs) (InvImage.wf _ wf)

instance instIteratorLoopIdOfMonad [∀ s, Std.Iterator (σ s) Id (SearchStep s)] {pat : ρ} [ToForwardSearcher pat σ]
    {n : Type u_1 → Type u_2} [Monad n] {s : Slice} : Std.IteratorLoop (SplitIterator pat s) Id n :=
  .defaultImplementation

end SplitIterator

/-- The parts between matches. -/
@[specialize pat]
def split (s : Slice) (pat : ρ) [ToForwardSearcher pat σ] : Std.Iter (α := SplitIterator pat s) Slice :=
  { internalState := .operating s.startPos (ToForwardSearcher.toSearcher pat s) }

/-- The parts up to the end of each match. -/
inductive SplitInclusiveIterator {σ : Slice → Type} {ρ : Type} (pat : ρ) (s : Slice) [ToForwardSearcher pat σ] where
  /-- A part begins at `currPos`. -/
  | operating (currPos : s.Pos) (searcher : Std.Iter (α := σ s) (SearchStep s))
  /-- All parts are done. -/
  | atEnd
deriving Inhabited

namespace SplitInclusiveIterator
variable {pat : ρ} [ToForwardSearcher pat σ] {s : Slice}

/-- What a step may do: the search goes on, or is over. -/
def Internal.Plausible [Std.Iterator (σ s) Id (SearchStep s)] :
    SplitInclusiveIterator pat s → SplitInclusiveIterator pat s → Prop
  | .operating _ it', .operating _ it => it'.IsPlausibleSuccessorOf it
  | .atEnd, .operating _ _ => True
  | _, .atEnd => False

private theorem acc_atEnd [Std.Iterator (σ s) Id (SearchStep s)] :
    Acc (Internal.Plausible (pat := pat) (s := s)) .atEnd :=
  ⟨_, fun
    | .operating .., h => h.elim
    | .atEnd, h => h.elim⟩

private theorem acc_operating [Std.Iterator (σ s) Id (SearchStep s)] (it : Std.Iter (α := σ s) (SearchStep s))
    (h : Acc Std.Iter.IsPlausibleSuccessorOf it) : ∀ p, Acc (Internal.Plausible (pat := pat)) (.operating p it) := by
  induction h with
  | intro it _ ih =>
    exact fun _ => ⟨_, fun
      | .operating p' it', h => ih it' h p'
      | .atEnd, _ => acc_atEnd⟩

private theorem wf [Std.Iterator (σ s) Id (SearchStep s)] [Std.Iterators.Finite (σ s) Id] :
    WellFounded (Internal.Plausible (pat := pat) (s := s)) :=
  ⟨fun
    | .operating p it => acc_operating it (Std.Iterators.Finite.wf_of_id.apply it) p
    | .atEnd => acc_atEnd⟩

instance instIteratorId [∀ s, Std.Iterator (σ s) Id (SearchStep s)] {pat : ρ} [ToForwardSearcher pat σ] {s : Slice} :
    Std.Iterator (SplitInclusiveIterator pat s) Id Slice where
  IsPlausibleStep it step := ∀ it', step.successor = some it' → Internal.Plausible it'.internalState it.internalState
  step it :=
    match it.internalState with
    | .operating currPos searcher =>
      match searcher.step with
      | ⟨.yield searcher' (.matched _ endPos), hs⟩ =>
        pure (.deflate ⟨.yield ⟨.operating endPos searcher'⟩ (s.slice! currPos endPos), fun
          | _, rfl => Std.Iter.IsPlausibleStep.isPlausibleSuccessor_of_yield hs⟩)
      | ⟨.yield searcher' (.rejected ..), hs⟩ =>
        pure (.deflate ⟨.skip ⟨.operating currPos searcher'⟩, fun
          | _, rfl => Std.Iter.IsPlausibleStep.isPlausibleSuccessor_of_yield hs⟩)
      | ⟨.skip searcher', hs⟩ =>
        pure (.deflate ⟨.skip ⟨.operating currPos searcher'⟩, fun
          | _, rfl => Std.Iter.IsPlausibleStep.isPlausibleSuccessor_of_skip hs⟩)
      | ⟨.done, _⟩ =>
        if currPos = s.endPos then
          pure (.deflate ⟨.done, fun _ h => nomatch h⟩)
        else
          pure (.deflate ⟨.yield ⟨.atEnd⟩ (s.sliceFrom currPos), fun
            | _, rfl => True.intro⟩)
    | .atEnd => pure (.deflate ⟨.done, fun _ h => nomatch h⟩)

instance instFiniteIdOfSearchStep [∀ s, Std.Iterator (σ s) Id (SearchStep s)] {pat : ρ} [ToForwardSearcher pat σ]
    {s : Slice} [Std.Iterators.Finite (σ s) Id] : Std.Iterators.Finite (SplitInclusiveIterator pat s) Id where
  wf := Subrelation.wf (r := InvImage Internal.Plausible
    (fun it : Std.IterM (α := SplitInclusiveIterator pat s) Id Slice => it.internalState))
    (h₁ := fun ⟨_, hs, hp⟩ => hp _ hs) (InvImage.wf _ wf)

instance instIteratorLoopIdOfMonad [∀ s, Std.Iterator (σ s) Id (SearchStep s)] {pat : ρ} [ToForwardSearcher pat σ]
    {n : Type u_1 → Type u_2} [Monad n] {s : Slice} : Std.IteratorLoop (SplitInclusiveIterator pat s) Id n :=
  .defaultImplementation

end SplitInclusiveIterator

/-- The parts up to the end of each match. -/
@[specialize pat]
def splitInclusive (s : Slice) (pat : ρ) [ToForwardSearcher pat σ] :
    Std.Iter (α := SplitInclusiveIterator pat s) Slice :=
  { internalState := .operating s.startPos (ToForwardSearcher.toSearcher pat s) }

end Search
end Slice
end String
