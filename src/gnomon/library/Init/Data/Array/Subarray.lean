/-
Parts of arrays, given by two positions.

Read next: `Init.Data.Slice.Array`.  Lean's counterpart: `Init.Data.Array.Subarray`, `Init.Data.Array.Subarray.Split`.
-/
prelude
import Init.Data.Slice.Basic
import Init.Data.Array.Basic
import Init.GetElem
import Init.Data.Nat.Dvd

universe u v w

/-- An array and two positions. -/
structure Std.Slice.Internal.SubarrayData (α : Type u) where
  /-- The array. -/
  array : Array α
  /-- Where the part begins. -/
  start : Nat
  /-- Where the part ends. -/
  stop : Nat
  /-- The begin is not behind the end. -/
  start_le_stop : start ≤ stop
  /-- The end is inside. -/
  stop_le_array_size : stop ≤ array.size

open Std.Slice

/-- A part of an array. -/
abbrev Subarray (α : Type u) := Std.Slice (Internal.SubarrayData α)

instance instSelfSliceSubarrayDataSubarray {α : Type u} :
    Std.Slice.Self (Std.Slice (Internal.SubarrayData α)) (Subarray α) where

namespace Subarray

/-- The array. -/
def array (xs : Subarray α) : Array α := xs.internalRepresentation.array

/-- Where the part begins. -/
def start (xs : Subarray α) : Nat := xs.internalRepresentation.start

/-- Where the part ends. -/
def stop (xs : Subarray α) : Nat := xs.internalRepresentation.stop

theorem start_le_stop (xs : Subarray α) : xs.start ≤ xs.stop := xs.internalRepresentation.start_le_stop

theorem stop_le_array_size (xs : Subarray α) : xs.stop ≤ xs.array.size := xs.internalRepresentation.stop_le_array_size

/-- The number of elements. -/
def size (s : Subarray α) : Nat := s.stop - s.start

theorem size_le_array_size {s : Subarray α} : s.size ≤ s.array.size :=
  Nat.le_trans (Nat.sub_le _ _) s.stop_le_array_size

/-- The element at a position, counted from the start of the part. -/
def get (s : Subarray α) (i : Fin s.size) : α :=
  have : s.start + i.val < s.array.size :=
    Nat.lt_of_lt_of_le (Nat.add_comm _ _ ▸ Nat.add_lt_of_lt_sub i.isLt) s.stop_le_array_size
  s.array[s.start + i.val]

instance instGetElemNatLtSize : GetElem (Subarray α) Nat α fun xs i => i < xs.size where
  getElem xs i h := xs.get ⟨i, h⟩

/-- The element at a position, or a default. -/
@[inline] def getD (s : Subarray α) (i : Nat) (v₀ : α) : α := if h : i < s.size then s[i] else v₀

/-- The element at a position; a default outside. -/
abbrev get! [Inhabited α] (s : Subarray α) (i : Nat) : α := getD s i default

/-- The part without its first element. -/
def popFront (s : Subarray α) : Subarray α :=
  if h : s.start < s.stop then
    ⟨⟨s.array, s.start + 1, s.stop, h, s.stop_le_array_size⟩⟩
  else
    s

/-- The empty part of the empty array. -/
protected def empty : Subarray α := ⟨⟨#[], 0, 0, Nat.le_refl 0, Nat.le_refl 0⟩⟩

instance instEmptyCollection : EmptyCollection (Subarray α) := ⟨Subarray.empty⟩

instance instInhabited : Inhabited (Subarray α) := ⟨{}⟩

/-- Combines the elements from the left, with effects. -/
@[inline] def foldlM {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m] (f : β → α → m β) (init : β)
    (as : Subarray α) : m β := as.array.foldlM f init as.start as.stop

/-- Combines the elements from the right, with effects. -/
@[inline] def foldrM {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m] (f : α → β → m β) (init : β)
    (as : Subarray α) : m β := as.array.foldrM f init as.stop as.start

/-- Whether a test with effects accepts some element. -/
@[inline] def anyM {α : Type u} {m : Type → Type w} [Monad m] (p : α → m Bool) (as : Subarray α) : m Bool :=
  as.array.anyM p as.start as.stop

/-- Whether a test with effects accepts all elements. -/
@[inline] def allM {α : Type u} {m : Type → Type w} [Monad m] (p : α → m Bool) (as : Subarray α) : m Bool :=
  as.array.allM p as.start as.stop

/-- Runs a computation on each element. -/
@[inline] def forM {α : Type u} {m : Type v → Type w} [Monad m] (f : α → m PUnit) (as : Subarray α) : m PUnit :=
  as.array.forM f as.start as.stop

/-- Runs a computation on each element, from the last to the first. -/
@[inline] def forRevM {α : Type u} {m : Type v → Type w} [Monad m] (f : α → m PUnit) (as : Subarray α) : m PUnit :=
  as.array.forRevM f as.stop as.start

/-- Combines the elements from the left. -/
@[inline] def foldl {α : Type u} {β : Type v} (f : β → α → β) (init : β) (as : Subarray α) : β :=
  Id.run <| as.foldlM (pure <| f · ·) (init := init)

/-- Combines the elements from the right. -/
@[inline] def foldr {α : Type u} {β : Type v} (f : α → β → β) (init : β) (as : Subarray α) : β :=
  Id.run <| as.foldrM (pure <| f · ·) (init := init)

/-- Whether a test accepts some element. -/
@[inline] def any {α : Type u} (p : α → Bool) (as : Subarray α) : Bool := Id.run <| as.anyM (pure <| p ·)

/-- Whether a test accepts all elements. -/
@[inline] def all {α : Type u} (p : α → Bool) (as : Subarray α) : Bool := Id.run <| as.allM (pure <| p ·)

/-- The first elements. -/
def take (arr : Subarray α) (i : Nat) : Subarray α :=
  ⟨⟨arr.array, arr.start, min arr.stop (arr.start + i), (Nat.le_min).mpr ⟨arr.start_le_stop, Nat.le_add_right _ _⟩,
    Nat.le_trans (Nat.min_le_left _ _) arr.stop_le_array_size⟩⟩

/-- The part without its first elements. -/
def drop (arr : Subarray α) (i : Nat) : Subarray α :=
  ⟨⟨arr.array, min (arr.start + i) arr.stop, arr.stop, Nat.min_le_right _ _, arr.stop_le_array_size⟩⟩

/-- The first elements, and the others. -/
def split (s : Subarray α) (i : Fin s.size.succ) : (Subarray α × Subarray α) := (s.take i, s.drop i)

end Subarray

namespace Array

/-- The part from one position to another, as far as there are elements. -/
def toSubarray (as : Array α) (start : Nat := 0) (stop : Nat := as.size) : Subarray α :=
  if h₂ : stop ≤ as.size then
    if h₁ : start ≤ stop then
      ⟨⟨as, start, stop, h₁, h₂⟩⟩
    else
      ⟨⟨as, stop, stop, Nat.le_refl _, h₂⟩⟩
  else
    if h₁ : start ≤ as.size then
      ⟨⟨as, start, as.size, h₁, Nat.le_refl _⟩⟩
    else
      ⟨⟨as, as.size, as.size, Nat.le_refl _, Nat.le_refl _⟩⟩

syntax:max term noWs "[" withoutPosition(term ":" term) "]" : term
syntax:max term noWs "[" withoutPosition(term ":") "]" : term
syntax:max term noWs "[" withoutPosition(":" term) "]" : term

macro_rules
  | `($a[$start : $stop]) => `(Array.toSubarray $a $start $stop)
  | `($a[ : $stop]) => `(Array.toSubarray $a 0 $stop)
  | `($a[$start : ]) => `(let a := $a; Array.toSubarray a $start a.size)

end Array

