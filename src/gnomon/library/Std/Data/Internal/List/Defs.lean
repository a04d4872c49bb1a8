/-
Lists of keys with values, in which no two keys are equal: the model of maps.

Read next: `Std.Data.Internal.List.Associative`.  Lean's counterpart: `Std.Data.Internal.List.Defs`.
-/

set_option autoImplicit false

universe u v

namespace Std.Internal.List

/-- The keys, in order. -/
def keys {α : Type u} {β : α → Type v} : List ((a : α) × β a) → List α
  | [] => []
  | ⟨k, _⟩ :: l => k :: keys l

/-- The values, in order. -/
def values {α : Type u} {β : Type v} : List ((_ : α) × β) → List β
  | [] => []
  | ⟨_, v⟩ :: l => v :: values l

/-- No two keys are equal. -/
structure DistinctKeys {α : Type u} {β : α → Type v} [BEq α] (l : List ((a : α) × β a)) : Prop where
  /-- The keys differ pairwise. -/
  distinct : (keys l).Pairwise fun a b => (a == b) = false

end Std.Internal.List
