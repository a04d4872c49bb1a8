/-
Parts of arrays: loops, iterators, the elements as an array or a list.

Lean's counterpart: `Init.Data.Slice.Operations`, `Init.Data.Slice.Array.Iterator`, `Init.Data.Iterators.ToIterator`.
-/
prelude
import Init.Data.Array.Subarray
import Init.Data.Iterators.Consumers.Loop
import Init.Data.Repr

universe u v w w'

namespace Std

/-- Types whose values can be iterated over. -/
class ToIterator (γ : Type u) (m : Type w → Type w') (α β : outParam (Type w)) where
  /-- The iterator. -/
  iterMInternal (x : γ) : IterM (α := α) m β

/-- The iterator with effects. -/
@[always_inline, inline]
def ToIterator.iterM {γ : Type u} {m : Type w → Type w'} {α β : Type w} (x : γ) [ToIterator γ m α β] :
    IterM (α := α) m β := ToIterator.iterMInternal x

/-- The iterator. -/
@[always_inline, inline]
def ToIterator.iter {γ : Type u} {α β : Type w} [ToIterator γ Id α β] (x : γ) : Iter (α := α) β :=
  (ToIterator.iterM x).toIter

/-- From a function that gives iterators with effects. -/
@[always_inline, inline]
def ToIterator.ofM {γ : Type u} {m : Type w → Type w'} {β : Type w} (α : Type w)
    (iterM : γ → IterM (α := α) m β) : ToIterator γ m α β where
  iterMInternal x := iterM x

/-- From a function that gives iterators. -/
@[always_inline, inline]
def ToIterator.of {γ : Type u} {β : Type w} (α : Type w) (iter : γ → Iter (α := α) β) : ToIterator γ Id α β where
  iterMInternal x := iter x |>.toIterM

namespace Slice

/-- The iterator over the elements. -/
@[always_inline, inline]
def Internal.iter {γ : Type u} {α β : Type v} [ToIterator (Slice γ) Id α β] (s : Slice γ) : Iter (α := α) β :=
  ToIterator.iter s

/-- The elements as an array. -/
@[always_inline, inline]
def toArray {γ : Type u} {α β : Type v} [ToIterator (Slice γ) Id α β] [Iterator α Id β] [Iterators.Finite α Id]
    (s : Slice γ) : Array β := Internal.iter s |>.toArray

/-- The elements as a list. -/
@[always_inline, inline]
def toList {γ : Type u} {α β : Type v} [ToIterator (Slice γ) Id α β] [Iterator α Id β] [Iterators.Finite α Id]
    (s : Slice γ) : List β := Internal.iter s |>.toList

/-- The elements as a list, last first. -/
@[always_inline, inline]
def toListRev {γ : Type u} {α β : Type v} [ToIterator (Slice γ) Id α β] [Iterator α Id β] [Iterators.Finite α Id]
    (s : Slice γ) : List β := Internal.iter s |>.toListRev

end Slice
end Std

open Std.Slice
open Std.Internal (RankStep)

/-- The state of an iterator over a part of an array: the part that is left. -/
structure SubarrayIterator (α : Type u) where
  /-- What is left. -/
  xs : Subarray α

instance instIteratorSubarrayIteratorId {α : Type u} : Std.Iterator (SubarrayIterator α) Id α where
  IsPlausibleStep it step := RankStep (fun it : SubarrayIterator α => it.xs.stop - it.xs.start) it step
  step it :=
    let xs := it.internalState.xs
    if h : xs.start < xs.stop then
      pure (.deflate ⟨.yield ⟨⟨⟨⟨xs.array, xs.start + 1, xs.stop, h, xs.stop_le_array_size⟩⟩⟩⟩
        (xs.array[xs.start]'(Nat.lt_of_lt_of_le h xs.stop_le_array_size)), RankStep.yield (Nat.sub_succ_lt_self _ _ h)⟩)
    else
      pure (.deflate ⟨.done, RankStep.done⟩)

instance SubarrayIterator.instFinite {α : Type u} : Std.Iterators.Finite (SubarrayIterator α) Id :=
  Std.Internal.finite_of_rank _ fun _ _ h => h

instance instIteratorLoopSubarrayIteratorIdOfMonad {α : Type u} {m : Type u_1 → Type u_2} [Monad m] :
    Std.IteratorLoop (SubarrayIterator α) Id m := .defaultImplementation

instance Subarray.instToIterator {α : Type u} :
    Std.ToIterator (Std.Slice (Internal.SubarrayData α)) Id (SubarrayIterator α) α :=
  .of _ (fun xs => ⟨⟨xs⟩⟩)

instance instSliceSizeSubarrayData {α : Type u} : SliceSize (Internal.SubarrayData α) where
  size s := s.internalRepresentation.stop - s.internalRepresentation.start

namespace Subarray

/-- The loop over the elements. -/
@[inline] protected def forIn {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m] (s : Subarray α) (b : β)
    (f : α → β → m (ForInStep β)) : m β :=
  let rec
    /-- Over the last `i` elements. -/
    @[specialize] loop (i : Nat) (h : i ≤ s.size) (b : β) : m β := do
    match i, h with
    | 0, _ => pure b
    | i + 1, h =>
      have : s.size - 1 - i < s.size :=
        Nat.lt_of_le_of_lt (Nat.sub_le _ _) (Nat.sub_lt (Nat.lt_of_lt_of_le (Nat.zero_lt_succ i) h) Nat.zero_lt_one)
      match (← f s[s.size - 1 - i] b) with
      | .done b => pure b
      | .yield b => loop i (Nat.le_of_succ_le h) b
  loop s.size (Nat.le_refl _) b

end Subarray

instance instForInSubarrayOfMonad {α : Type u} {m : Type v → Type w} [Monad m] : ForIn m (Subarray α) α where
  forIn := Subarray.forIn

namespace Array

/-- The elements of a part as an array. -/
def ofSubarray {α : Type u} (s : Subarray α) : Array α := s.array.extract s.start s.stop

instance _root_.instCoeSubarrayArray {α : Type u} : Coe (Subarray α) (Array α) := ⟨Array.ofSubarray⟩

instance instAppendSubarray {α : Type u} : Append (Subarray α) where
  append x y :=
    let a := ofSubarray x ++ ofSubarray y
    a.toSubarray 0 a.size

/-- The elements, as `#[…].toSubarray`. -/
protected def Subarray.repr {α : Type u} [Repr α] (s : Subarray α) : Std.Format :=
  repr (ofSubarray s) ++ Std.Format.text ".toSubarray"

instance instReprSubarray {α : Type u} [Repr α] : Repr (Subarray α) where
  reprPrec s _ := Array.Subarray.repr s

instance instToStringSubarray {α : Type u} [ToString α] : ToString (Subarray α) where
  toString s := toString (ofSubarray s)

end Array
