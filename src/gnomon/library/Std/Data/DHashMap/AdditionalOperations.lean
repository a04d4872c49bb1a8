/-
Hash maps: changing all values.

The result has as many buckets as the map, so that entries come in the order in which Lean has them.
Lean's counterpart: `Std.Data.DHashMap.AdditionalOperations`.
-/
import Std.Data.DHashMap.Basic

set_option autoImplicit false

universe u v w

variable {α : Type u} {β : α → Type v} {γ : α → Type w} [BEq α] [Hashable α]

namespace Std.DHashMap

/-- No entry, in as many buckets as a map has. -/
@[inline] private def emptyLike (m : DHashMap α β) : DHashMap α γ :=
  emptyWithCapacity (Internal.numBuckets m * 3 / 4)

/-- Changes the values, and leaves out entries. -/
@[inline] def filterMap (f : (a : α) → β a → Option (γ a)) (m : DHashMap α β) : DHashMap α γ :=
  m.fold (init := emptyLike m) fun acc a b =>
    match f a b with
    | none => acc
    | some c => acc.insert a c

/-- Changes the values. -/
@[inline] def map (f : (a : α) → β a → γ a) (m : DHashMap α β) : DHashMap α γ :=
  m.fold (init := emptyLike m) fun acc a b => acc.insert a (f a b)

end Std.DHashMap
