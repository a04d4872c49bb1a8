/-
What can be looked for in strings: the classes of patterns.

A pattern says where it matches (`ToForwardSearcher`, `ToBackwardSearcher`: an iterator over parts that match and parts
that do not) and whether a slice begins or ends with it (`ForwardPattern`, `BackwardPattern`).
Read next: `Init.Data.String.Pattern.Char`.  Lean's counterpart: `Init.Data.String.Pattern.Basic`.
-/
prelude
import Init.Data.String.Position
import Init.Data.Iterators.Consumers.Loop

namespace String.Slice.Pattern

/-- A part of a slice that has been looked at. -/
inductive SearchStep (s : Slice) where
  /-- No match begins there. -/
  | rejected (startPos endPos : s.Pos)
  /-- A match. -/
  | matched (startPos endPos : s.Pos)
deriving Inhabited, BEq

/-- Patterns that can be looked for from the start. -/
class ToForwardSearcher {ρ : Type} (pat : ρ) (σ : outParam (Slice → Type)) where
  /-- The parts of the slice, from its start. -/
  toSearcher : (s : Slice) → Std.Iter (α := σ s) (SearchStep s)

/-- Patterns that a slice can begin with. -/
class ForwardPattern {ρ : Type} (pat : ρ) where
  /-- Whether the slice begins with the pattern. -/
  startsWith : Slice → Bool
  /-- Where the pattern ends with which the slice begins. -/
  dropPrefix? : (s : Slice) → Option s.Pos

/-- Patterns that can be looked for from the end. -/
class ToBackwardSearcher {ρ : Type} (pat : ρ) (σ : outParam (Slice → Type)) where
  /-- The parts of the slice, from its end. -/
  toSearcher : (s : Slice) → Std.Iter (α := σ s) (SearchStep s)

/-- Patterns that a slice can end with. -/
class BackwardPattern {ρ : Type} (pat : ρ) where
  /-- Whether the slice ends with the pattern. -/
  endsWith : Slice → Bool
  /-- Where the pattern begins with which the slice ends. -/
  dropSuffix? : (s : Slice) → Option s.Pos

/-- The number of bytes behind a position. -/
def Internal.remaining {s : Slice} (pos : s.Pos) : Nat := s.utf8ByteSize - pos.offset.byteIdx

theorem Internal.remaining_next {s : Slice} {pos : s.Pos} {h : pos ≠ s.endPos} :
    remaining (pos.next h) < remaining pos :=
  Nat.sub_lt_sub_left (Nat.lt_of_lt_of_le Pos.lt_next (pos.next h).isValidForSlice.le_rawEndPos) Pos.lt_next

/-- Whether parts of two strings have the same bytes. -/
@[extern "lean_string_memcmp"]
def Internal.memcmpStr (lhs rhs : @& String) (lstart : @& String.Pos.Raw) (rstart : @& String.Pos.Raw)
    (len : @& String.Pos.Raw) (h1 : len.offsetBy lstart ≤ lhs.rawEndPos) (h2 : len.offsetBy rstart ≤ rhs.rawEndPos) :
    Bool :=
  lhs.toByteArray.extract lstart.byteIdx (lstart.byteIdx + len.byteIdx) ==
    rhs.toByteArray.extract rstart.byteIdx (rstart.byteIdx + len.byteIdx)

private theorem inside {s : Slice} {start len : String.Pos.Raw} (h : len.offsetBy start ≤ s.rawEndPos) :
    len.offsetBy (start.offsetBy s.startInclusive.offset) ≤ s.str.rawEndPos := by
  refine Nat.le_trans (Nat.le_trans (Nat.le_of_eq (Nat.add_assoc _ _ _)) (Nat.le_trans (Nat.add_le_add_left h _) ?_))
    s.endExclusive.isValid.le_rawEndPos
  exact Nat.le_of_eq (Nat.add_sub_of_le s.startInclusive_le_endExclusive)

/-- Whether parts of two slices have the same bytes. -/
@[inline]
def Internal.memcmpSlice (lhs rhs : Slice) (lstart : String.Pos.Raw) (rstart : String.Pos.Raw) (len : String.Pos.Raw)
    (h1 : len.offsetBy lstart ≤ lhs.rawEndPos) (h2 : len.offsetBy rstart ≤ rhs.rawEndPos) : Bool :=
  Internal.memcmpStr lhs.str rhs.str (lstart.offsetBy lhs.startInclusive.offset)
    (rstart.offsetBy rhs.startInclusive.offset) len (inside h1) (inside h2)

section Forward
variable {ρ : Type} {σ : Slice → Type} [∀ s, Std.Iterator (σ s) Id (SearchStep s)] (pat : ρ) [ToForwardSearcher pat σ]

/-- Whether the first part matches. -/
@[specialize pat]
def ForwardPattern.defaultStartsWith (s : Slice) : Bool :=
  match (ToForwardSearcher.toSearcher pat s).step with
  | ⟨.yield _ (.matched start ..), _⟩ => s.startPos = start
  | _ => false

/-- The end of the first part, if it matches. -/
@[specialize pat]
def ForwardPattern.defaultDropPrefix? (s : Slice) : Option s.Pos :=
  match (ToForwardSearcher.toSearcher pat s).step with
  | ⟨.yield _ (.matched _ endPos), _⟩ => some endPos
  | _ => none

/-- Beginnings, for patterns that can be looked for. -/
@[always_inline, inline]
def ForwardPattern.defaultImplementation {pat : ρ} [ToForwardSearcher pat σ] : ForwardPattern pat where
  startsWith := defaultStartsWith pat
  dropPrefix? := defaultDropPrefix? pat

end Forward

section Backward
variable {ρ : Type} {σ : Slice → Type} [∀ s, Std.Iterator (σ s) Id (SearchStep s)] (pat : ρ) [ToBackwardSearcher pat σ]

/-- Whether the last part matches. -/
@[specialize pat]
def ToBackwardSearcher.defaultEndsWith (s : Slice) : Bool :=
  match (ToBackwardSearcher.toSearcher pat s).step with
  | ⟨.yield _ (.matched _ endPos), _⟩ => s.endPos = endPos
  | _ => false

/-- The start of the last part, if it matches. -/
@[specialize pat]
def ToBackwardSearcher.defaultDropSuffix? (s : Slice) : Option s.Pos :=
  match (ToBackwardSearcher.toSearcher pat s).step with
  | ⟨.yield _ (.matched startPos _), _⟩ => some startPos
  | _ => none

/-- Ends, for patterns that can be looked for from the end. -/
@[always_inline, inline]
def ToBackwardSearcher.defaultImplementation {pat : ρ} [ToBackwardSearcher pat σ] : BackwardPattern pat where
  endsWith := defaultEndsWith pat
  dropSuffix? := defaultDropSuffix? pat

end Backward
end String.Slice.Pattern
