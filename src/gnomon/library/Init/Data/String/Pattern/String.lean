/-
Strings and slices as patterns.

At each character the pattern is compared with what follows; the empty pattern matches everywhere.
Read next: `Init.Data.String.Slice`.  Lean's counterpart: `Init.Data.String.Pattern.String`, which has a table of borders.
-/
prelude
import Init.Data.String.Pattern.Basic

namespace String.Slice.Pattern
open Std.Internal (RankStep)

/-- The search for a slice from the start. -/
inductive ForwardSliceSearcher (s : Slice) where
  /-- The empty pattern, before it matches at a position. -/
  | emptyBefore (pos : s.Pos)
  /-- The empty pattern, after it has matched at a position. -/
  | emptyAt (pos : s.Pos) (h : pos ≠ s.endPos)
  /-- A pattern that is not empty, and where the search is. -/
  | proper (needle : Slice) (currPos : s.Pos)
  /-- The search is over. -/
  | atEnd
deriving Inhabited

/-- Where the pattern ends, if it is at a position. -/
private def matchAt? (pat : Slice) {s : Slice} (pos : s.Pos) : Option s.Pos :=
  if h : pat.rawEndPos.offsetBy pos.offset ≤ s.rawEndPos then
    if Internal.memcmpSlice s pat pos.offset 0 pat.rawEndPos h (Nat.le_of_eq (Nat.zero_add _)) then
      s.pos? (pat.rawEndPos.offsetBy pos.offset)
    else
      none
  else
    none

namespace ForwardSliceSearcher

/-- The search at the start. -/
@[inline] def iter (pat : Slice) (s : Slice) : Std.Iter (α := ForwardSliceSearcher s) (SearchStep s) :=
  { internalState := if pat.utf8ByteSize == 0 then .emptyBefore s.startPos else .proper pat s.startPos }

/-- What gets smaller. -/
def Internal.rank {s : Slice} : ForwardSliceSearcher s → Nat
  | .emptyBefore pos => 2 * Pattern.Internal.remaining pos + 2
  | .emptyAt pos _ => 2 * Pattern.Internal.remaining pos + 1
  | .proper _ pos => Pattern.Internal.remaining pos + 1
  | .atEnd => 0

private theorem emptyAt_lt {s : Slice} {pos : s.Pos} {h : pos ≠ s.endPos} :
    2 * Pattern.Internal.remaining (pos.next h) + 2 < 2 * Pattern.Internal.remaining pos + 1 :=
  Nat.lt_succ_of_le (Nat.mul_le_mul_left 2 (Pattern.Internal.remaining_next (h := h)))

instance instIteratorIdSearchStep (s : Slice) : Std.Iterator (ForwardSliceSearcher s) Id (SearchStep s) where
  IsPlausibleStep it step := RankStep Internal.rank it step
  step it :=
    match h : it.internalState with
    | .emptyBefore pos =>
      if h' : pos = s.endPos then
        pure (.deflate ⟨.yield ⟨.atEnd⟩ (.matched pos pos), RankStep.yield (h ▸ Nat.zero_lt_succ _)⟩)
      else
        pure (.deflate ⟨.yield ⟨.emptyAt pos h'⟩ (.matched pos pos), RankStep.yield (h ▸ Nat.lt_succ_self _)⟩)
    | .emptyAt pos h' =>
      pure (.deflate ⟨.yield ⟨.emptyBefore (pos.next h')⟩ (.rejected pos (pos.next h')),
        RankStep.yield (h ▸ emptyAt_lt)⟩)
    | .proper needle pos =>
      if h' : pos = s.endPos then
        pure (.deflate ⟨.done, RankStep.done⟩)
      else
        match matchAt? needle pos with
        | none =>
          pure (.deflate ⟨.yield ⟨.proper needle (pos.next h')⟩ (.rejected pos (pos.next h')),
            RankStep.yield (h ▸ Nat.succ_lt_succ Pattern.Internal.remaining_next)⟩)
        | some endPos =>
          if lt : Pattern.Internal.remaining endPos < Pattern.Internal.remaining pos then
            pure (.deflate ⟨.yield ⟨.proper needle endPos⟩ (.matched pos endPos),
              RankStep.yield (h ▸ Nat.succ_lt_succ lt)⟩)
          else
            pure (.deflate ⟨.done, RankStep.done⟩)
    | .atEnd => pure (.deflate ⟨.done, RankStep.done⟩)

instance instFiniteIdSearchStep {s : Slice} : Std.Iterators.Finite (ForwardSliceSearcher s) Id :=
  Std.Internal.finite_of_rank _ fun _ _ h => h

instance instIteratorLoopIdSearchStep {s : Slice} : Std.IteratorLoop (ForwardSliceSearcher s) Id Id :=
  .defaultImplementation

instance instToForwardSearcher {pat : Slice} : ToForwardSearcher pat ForwardSliceSearcher where
  toSearcher := iter pat

instance instToForwardSearcher_1 {pat : String} : ToForwardSearcher pat ForwardSliceSearcher where
  toSearcher := iter pat.toSlice

/-- Whether a slice begins with another. -/
@[inline] def startsWith (pat : Slice) (s : Slice) : Bool :=
  if h : pat.utf8ByteSize ≤ s.utf8ByteSize then
    Pattern.Internal.memcmpSlice s pat s.startPos.offset pat.startPos.offset pat.rawEndPos
      (Nat.le_trans (Nat.le_of_eq (Nat.zero_add _)) h) (Nat.le_of_eq (Nat.zero_add _))
  else
    false

/-- Where the beginning of a slice ends that is another. -/
@[inline] def dropPrefix? (pat : Slice) (s : Slice) : Option s.Pos :=
  if startsWith pat s then s.pos? pat.rawEndPos else none

instance instForwardPattern {pat : Slice} : ForwardPattern pat where
  startsWith := startsWith pat
  dropPrefix? := dropPrefix? pat

instance instForwardPattern_1 {pat : String} : ForwardPattern pat where
  startsWith := startsWith pat.toSlice
  dropPrefix? := dropPrefix? pat.toSlice

end ForwardSliceSearcher

namespace BackwardSliceSearcher

/-- Whether a slice ends with another. -/
@[inline] def endsWith (pat : Slice) (s : Slice) : Bool :=
  if h : pat.utf8ByteSize ≤ s.utf8ByteSize then
    Pattern.Internal.memcmpSlice s pat (s.endPos.offset.unoffsetBy pat.rawEndPos) pat.startPos.offset pat.rawEndPos
      (Nat.le_of_eq (Nat.sub_add_cancel h)) (Nat.le_of_eq (Nat.zero_add _))
  else
    false

/-- Where the end of a slice begins that is another. -/
@[inline] def dropSuffix? (pat : Slice) (s : Slice) : Option s.Pos :=
  if endsWith pat s then s.pos? (s.endPos.offset.unoffsetBy pat.rawEndPos) else none

instance instBackwardPattern {pat : Slice} : BackwardPattern pat where
  endsWith := endsWith pat
  dropSuffix? := dropSuffix? pat

instance instBackwardPattern_1 {pat : String} : BackwardPattern pat where
  endsWith := endsWith pat.toSlice
  dropSuffix? := dropSuffix? pat.toSlice

end BackwardSliceSearcher
end String.Slice.Pattern
