/-
Hash maps without a proof that they are well-formed, and the loops over their entries.

Lean's counterpart: `Std.Data.DHashMap.RawDef`.
-/
import Std.Data.DHashMap.Internal.AssocList.Basic

set_option autoImplicit false

universe u v w w'

namespace Std.DHashMap

open Internal

/-- A hash map without a proof that it is well-formed, so that it may occur in nested inductive types. -/
structure Raw (α : Type u) (β : α → Type v) where
  /-- How many entries there are. -/
  size : Nat
  /-- The entries, by the hash values of their keys. -/
  buckets : Array (AssocList α β)

namespace Raw

variable {α : Type u} {β : α → Type v} {δ : Type w} {m : Type w → Type w'}

/-- Combines the entries by a computation, in some order. -/
@[inline] def foldM [Monad m] (f : δ → (a : α) → β a → m δ) (init : δ) (b : Raw α β) : m δ :=
  b.buckets.foldlM (fun acc l => l.foldlM f acc) init

/-- Combines the entries, in some order. -/
@[inline] def fold (f : δ → (a : α) → β a → δ) (init : δ) (b : Raw α β) : δ :=
  Id.run (b.foldM (pure <| f · · ·) init)

/-- Runs a computation for each entry, in some order. -/
@[inline] def forM [Monad m] (f : (a : α) → β a → m PUnit) (b : Raw α β) : m PUnit :=
  b.buckets.forM (AssocList.forM f)

/-- A loop over the entries, in some order. -/
@[inline] def forIn [Monad m] (f : (a : α) → β a → δ → m (ForInStep δ)) (init : δ) (b : Raw α β) : m δ :=
  ForIn.forIn b.buckets init (fun bucket acc => bucket.forInStep acc f)

instance [Monad m] : ForM m (Raw α β) ((a : α) × β a) where
  forM m f := m.forM (fun a b => f ⟨a, b⟩)

instance [Monad m] : ForIn m (Raw α β) ((a : α) × β a) where
  forIn m init f := m.forIn (fun a b acc => f ⟨a, b⟩ acc) init

/-- Whether some entry has the property. -/
@[inline] def any (m : Raw α β) (p : (a : α) → β a → Bool) : Bool := Id.run do
  for ⟨a, b⟩ in m do
    if p a b then return true
  return false

/-- Whether all entries have the property. -/
@[inline] def all (m : Raw α β) (p : (a : α) → β a → Bool) : Bool := Id.run do
  for ⟨a, b⟩ in m do
    if !p a b then return false
  return true

end Raw

end Std.DHashMap
