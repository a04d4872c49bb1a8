/-
Parts of collections: the type of all sorts of slices.

Read next: `Init.Data.Array.Subarray`.  Lean's counterpart: `Init.Data.Slice.Basic`.
-/
prelude
import Init.Core

universe u

namespace Std

/-- A part of a collection; `γ` says how it is represented. -/
structure Slice (γ : Type u) where
  /-- The representation. -/
  internalRepresentation : γ

/-- Two names of a type of slices: what it is, and what users write. -/
class Slice.Self (α : Type u) (β : outParam (Type u)) : Prop where
  /-- They are the same. -/
  eq : α = β := by rfl

/-- The number of elements of slices. -/
class Slice.SliceSize (γ : Type u) where
  /-- The number of elements. -/
  size (slice : Slice γ) : Nat

/-- The number of elements. -/
@[inline] def Slice.size (s : Slice γ) [SliceSize γ] : Nat := SliceSize.size s

end Std
