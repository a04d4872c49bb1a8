/-
A character as a pattern.

Read next: `Init.Data.String.Pattern.Pred`.  Lean's counterpart: `Init.Data.String.Pattern.Char`.
-/
prelude
import Init.Data.String.Pattern.Basic

namespace String.Slice.Pattern
open Std.Internal (RankStep)

/-- The search for a character from the start. -/
structure ForwardCharSearcher (needle : Char) (s : Slice) where
  /-- Where the search is. -/
  currPos : s.Pos
deriving Inhabited

namespace ForwardCharSearcher

/-- The search at the start. -/
@[inline] def iter (c : Char) (s : Slice) : Std.Iter (α := ForwardCharSearcher c s) (SearchStep s) :=
  { internalState := { currPos := s.startPos } }

instance instIteratorIdSearchStep {c : Char} (s : Slice) : Std.Iterator (ForwardCharSearcher c s) Id (SearchStep s) where
  IsPlausibleStep it step := RankStep (fun it : ForwardCharSearcher c s => Internal.remaining it.currPos) it step
  step it :=
    let currPos := it.internalState.currPos
    if h1 : currPos = s.endPos then
      pure (.deflate ⟨.done, RankStep.done⟩)
    else
      let nextPos := currPos.next h1
      if currPos.get h1 = c then
        pure (.deflate ⟨.yield ⟨⟨nextPos⟩⟩ (.matched currPos nextPos), RankStep.yield Internal.remaining_next⟩)
      else
        pure (.deflate ⟨.yield ⟨⟨nextPos⟩⟩ (.rejected currPos nextPos), RankStep.yield Internal.remaining_next⟩)

instance instFiniteIdSearchStep {s : Char} {c : Slice} : Std.Iterators.Finite (ForwardCharSearcher s c) Id :=
  Std.Internal.finite_of_rank _ fun _ _ h => h

instance instIteratorLoopIdSearchStep {s : Char} {c : Slice} : Std.IteratorLoop (ForwardCharSearcher s c) Id Id :=
  .defaultImplementation

instance instToForwardSearcherChar {c : Char} : ToForwardSearcher c (ForwardCharSearcher c) where
  toSearcher := iter c

instance instForwardPatternChar {c : Char} : ForwardPattern c := .defaultImplementation

end ForwardCharSearcher

/-- The search for a character from the end. -/
structure BackwardCharSearcher (s : Slice) where
  /-- Where the search is. -/
  currPos : s.Pos
  /-- The character. -/
  needle : Char
deriving Inhabited

namespace BackwardCharSearcher

/-- The search at the end. -/
@[inline] def iter (c : Char) (s : Slice) : Std.Iter (α := BackwardCharSearcher s) (SearchStep s) :=
  { internalState := { currPos := s.endPos, needle := c } }

instance instIteratorIdSearchStep (s : Slice) : Std.Iterator (BackwardCharSearcher s) Id (SearchStep s) where
  IsPlausibleStep it step := RankStep (fun it : BackwardCharSearcher s => it.currPos.offset.byteIdx) it step
  step it :=
    let currPos := it.internalState.currPos
    let needle := it.internalState.needle
    if h1 : currPos = s.startPos then
      pure (.deflate ⟨.done, RankStep.done⟩)
    else
      let nextPos := currPos.prev h1
      if nextPos.get (Pos.ne_of_lt (Nat.lt_of_lt_of_le Pos.prev_lt (Pos.le_endPos _))) = needle then
        pure (.deflate ⟨.yield ⟨⟨nextPos, needle⟩⟩ (.matched nextPos currPos), RankStep.yield (Pos.prev_lt (h := h1))⟩)
      else
        pure (.deflate ⟨.yield ⟨⟨nextPos, needle⟩⟩ (.rejected nextPos currPos), RankStep.yield (Pos.prev_lt (h := h1))⟩)

instance instFiniteIdSearchStep {s : Slice} : Std.Iterators.Finite (BackwardCharSearcher s) Id :=
  Std.Internal.finite_of_rank _ fun _ _ h => h

instance instIteratorLoopIdSearchStep {s : Slice} : Std.IteratorLoop (BackwardCharSearcher s) Id Id :=
  .defaultImplementation

instance instToBackwardSearcherChar {c : Char} : ToBackwardSearcher c BackwardCharSearcher where
  toSearcher := iter c

instance instBackwardPatternChar {c : Char} : BackwardPattern c := ToBackwardSearcher.defaultImplementation

end BackwardCharSearcher
end String.Slice.Pattern
