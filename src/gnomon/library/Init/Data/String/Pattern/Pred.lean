/-
Tests of characters as patterns: functions to `Bool`, and decidable predicates.

Read next: `Init.Data.String.Pattern.String`.  Lean's counterpart: `Init.Data.String.Pattern.Pred`.
-/
prelude
import Init.Data.String.Pattern.Basic

namespace String.Slice.Pattern
open Std.Internal (RankStep)

/-- The search for a character that a test accepts, from the start. -/
structure ForwardCharPredSearcher (p : Char → Bool) (s : Slice) where
  /-- Where the search is. -/
  currPos : s.Pos
deriving Inhabited

namespace ForwardCharPredSearcher

/-- The search at the start. -/
@[inline] def iter (p : Char → Bool) (s : Slice) : Std.Iter (α := ForwardCharPredSearcher p s) (SearchStep s) :=
  { internalState := { currPos := s.startPos } }

instance instIteratorIdSearchStep {p : Char → Bool} (s : Slice) : Std.Iterator (ForwardCharPredSearcher p s) Id (SearchStep s) where
  IsPlausibleStep it step := RankStep (fun it : ForwardCharPredSearcher p s => Internal.remaining it.currPos) it step
  step it :=
    let currPos := it.internalState.currPos
    if h1 : currPos = s.endPos then
      pure (.deflate ⟨.done, RankStep.done⟩)
    else
      let nextPos := currPos.next h1
      if p (currPos.get h1) then
        pure (.deflate ⟨.yield ⟨⟨nextPos⟩⟩ (.matched currPos nextPos), RankStep.yield Internal.remaining_next⟩)
      else
        pure (.deflate ⟨.yield ⟨⟨nextPos⟩⟩ (.rejected currPos nextPos), RankStep.yield Internal.remaining_next⟩)

instance instFiniteIdSearchStep {p : Char → Bool} {s : Slice} : Std.Iterators.Finite (ForwardCharPredSearcher p s) Id :=
  Std.Internal.finite_of_rank _ fun _ _ h => h

instance instIteratorLoopIdSearchStep {p : Char → Bool} {s : Slice} : Std.IteratorLoop (ForwardCharPredSearcher p s) Id Id :=
  .defaultImplementation

@[default_instance]
instance instToForwardSearcherForallCharBool {p : Char → Bool} : ToForwardSearcher p (ForwardCharPredSearcher p) where
  toSearcher := iter p

@[default_instance]
instance instForwardPatternForallCharBool {p : Char → Bool} : ForwardPattern p := .defaultImplementation

instance instToForwardSearcherForallCharPropDecide {p : Char → Prop} [DecidablePred p] :
    ToForwardSearcher p (ForwardCharPredSearcher fun b => decide (p b)) where
  toSearcher := iter (fun b => decide (p b))

instance instForwardPatternForallCharPropOfDecidablePred {p : Char → Prop} [DecidablePred p] : ForwardPattern p :=
  .defaultImplementation

end ForwardCharPredSearcher

/-- The search for a character that a test accepts, from the end. -/
structure BackwardCharPredSearcher (s : Slice) where
  /-- Where the search is. -/
  currPos : s.Pos
  /-- The test. -/
  needle : Char → Bool
deriving Inhabited

namespace BackwardCharPredSearcher

/-- The search at the end. -/
@[inline] def iter (c : Char → Bool) (s : Slice) : Std.Iter (α := BackwardCharPredSearcher s) (SearchStep s) :=
  { internalState := { currPos := s.endPos, needle := c } }

instance instIteratorIdSearchStep (s : Slice) : Std.Iterator (BackwardCharPredSearcher s) Id (SearchStep s) where
  IsPlausibleStep it step := RankStep (fun it : BackwardCharPredSearcher s => it.currPos.offset.byteIdx) it step
  step it :=
    let currPos := it.internalState.currPos
    let needle := it.internalState.needle
    if h1 : currPos = s.startPos then
      pure (.deflate ⟨.done, RankStep.done⟩)
    else
      let nextPos := currPos.prev h1
      if needle (nextPos.get (Pos.ne_of_lt (Nat.lt_of_lt_of_le Pos.prev_lt (Pos.le_endPos _)))) then
        pure (.deflate ⟨.yield ⟨⟨nextPos, needle⟩⟩ (.matched nextPos currPos), RankStep.yield (Pos.prev_lt (h := h1))⟩)
      else
        pure (.deflate ⟨.yield ⟨⟨nextPos, needle⟩⟩ (.rejected nextPos currPos), RankStep.yield (Pos.prev_lt (h := h1))⟩)

instance instFiniteIdSearchStep {s : Slice} : Std.Iterators.Finite (BackwardCharPredSearcher s) Id :=
  Std.Internal.finite_of_rank _ fun _ _ h => h

instance instIteratorLoopIdSearchStep {s : Slice} : Std.IteratorLoop (BackwardCharPredSearcher s) Id Id :=
  .defaultImplementation

@[default_instance]
instance instToBackwardSearcherForallCharBool {p : Char → Bool} : ToBackwardSearcher p BackwardCharPredSearcher where
  toSearcher := iter p

@[default_instance]
instance instBackwardPatternForallCharBool {p : Char → Bool} : BackwardPattern p :=
  ToBackwardSearcher.defaultImplementation

instance instToBackwardSearcherForallCharPropOfDecidablePred {p : Char → Prop} [DecidablePred p] :
    ToBackwardSearcher p BackwardCharPredSearcher where
  toSearcher := iter (fun b => decide (p b))

instance instBackwardPatternForallCharPropOfDecidablePred {p : Char → Prop} [DecidablePred p] : BackwardPattern p :=
  ToBackwardSearcher.defaultImplementation

end BackwardCharPredSearcher
end String.Slice.Pattern
