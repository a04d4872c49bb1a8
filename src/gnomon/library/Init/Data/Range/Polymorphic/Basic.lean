/-
Ranges: how many elements there are, whether there is any.

Read next: `Init.Data.Range.Polymorphic.Iterators`.  Lean's counterpart: `Init.Data.Range.Polymorphic.Basic`.
-/
prelude
import Init.Data.Range.Polymorphic.PRange

universe u

open Std.PRange

namespace Std

/-- How many elements there are from one to another, which is included. -/
class Rxc.HasSize (α : Type u) where
  /-- The number. -/
  size (lo hi : α) : Nat

/-- How many elements there are from one to below another. -/
class Rxo.HasSize (α : Type u) where
  /-- The number. -/
  size (lo hi : α) : Nat

/-- How many elements there are from one on. -/
class Rxi.HasSize (α : Type u) where
  /-- The number. -/
  size (lo : α) : Nat

/-- The number is that of steps. -/
class Rxc.LawfulHasSize (α : Type u) [LE α] [UpwardEnumerable α] [HasSize α] : Prop where
  /-- There is none beyond the end. -/
  size_eq_zero_of_not_le (lo hi : α) (h : ¬lo ≤ hi) : HasSize.size lo hi = 0
  /-- There is one without a successor. -/
  size_eq_one_of_succ?_eq_none (lo hi : α) (h : lo ≤ hi) (h' : UpwardEnumerable.succ? lo = none) :
    HasSize.size lo hi = 1
  /-- There is one more than from the successor on. -/
  size_eq_succ_of_succ?_eq_some (lo hi lo' : α) (h : lo ≤ hi) (h' : UpwardEnumerable.succ? lo = some lo') :
    HasSize.size lo hi = HasSize.size lo' hi + 1

/-- The number is that of steps. -/
class Rxo.LawfulHasSize (α : Type u) [LT α] [UpwardEnumerable α] [HasSize α] : Prop where
  /-- There is none beyond the end. -/
  size_eq_zero_of_not_le (lo hi : α) (h : ¬lo < hi) : HasSize.size lo hi = 0
  /-- There is one without a successor. -/
  size_eq_one_of_succ?_eq_none (lo hi : α) (h : lo < hi) (h' : UpwardEnumerable.succ? lo = none) :
    HasSize.size lo hi = 1
  /-- There is one more than from the successor on. -/
  size_eq_succ_of_succ?_eq_some (lo hi lo' : α) (h : lo < hi) (h' : UpwardEnumerable.succ? lo = some lo') :
    HasSize.size lo hi = HasSize.size lo' hi + 1

/-- The number is that of steps. -/
class Rxi.LawfulHasSize (α : Type u) [UpwardEnumerable α] [HasSize α] : Prop where
  /-- There is one without a successor. -/
  size_eq_one_of_succ?_eq_none (lo : α) (h : UpwardEnumerable.succ? lo = none) : HasSize.size lo = 1
  /-- There is one more than from the successor on. -/
  size_eq_succ_of_succ?_eq_some (lo lo' : α) (h : UpwardEnumerable.succ? lo = some lo') :
    HasSize.size lo = HasSize.size lo' + 1

/-- Whether there is no element. -/
@[inline] def Rcc.isEmpty {α : Type u} [LE α] [DecidableLE α] [UpwardEnumerable α] (r : Rcc α) : Bool :=
  ¬r.lower ≤ r.upper

/-- Whether there is no element. -/
@[inline] def Rco.isEmpty {α : Type u} [LT α] [DecidableLT α] [UpwardEnumerable α] (r : Rco α) : Bool :=
  ¬r.lower < r.upper

/-- Whether there is no element. -/
@[inline] def Rci.isEmpty {α : Type u} [UpwardEnumerable α] : Rci α → Bool := fun _ => false

/-- Whether there is no element. -/
@[inline] def Roc.isEmpty {α : Type u} [LT α] [DecidableLT α] [UpwardEnumerable α] (r : Roc α) : Bool :=
  ¬r.lower < r.upper

/-- Whether there is no element. -/
@[inline] def Roo.isEmpty {α : Type u} [LT α] [DecidableLT α] [UpwardEnumerable α] (r : Roo α) : Bool :=
  match UpwardEnumerable.succ? r.lower with
  | none => true
  | some l => ¬l < r.upper

/-- Whether there is no element. -/
@[inline] def Roi.isEmpty {α : Type u} [UpwardEnumerable α] (r : Roi α) : Bool :=
  (UpwardEnumerable.succ? r.lower).isNone

/-- Whether there is no element. -/
@[inline] def Ric.isEmpty {α : Type u} [UpwardEnumerable α] : Ric α → Bool := fun _ => false

/-- Whether there is no element. -/
@[inline] def Rio.isEmpty {α : Type u} [LT α] [DecidableLT α] [UpwardEnumerable α] [Least? α] (r : Rio α) : Bool :=
  match Least?.least? (α := α) with
  | none => true
  | some l => ¬l < r.upper

/-- Whether there is no element. -/
@[inline] def Rii.isEmpty {α : Type u} [Least? α] : Rii α → Bool := fun _ => (Least?.least? (α := α)).isNone

theorem Rco.Internal.get_elem_helper_upper_open {α : Type u} {r : Rco α} {hi a : α} [LE α] [LT α] (h₁ : a ∈ r)
    (h₂ : r.upper = hi) : a < hi :=
  h₂ ▸ h₁.2

theorem Roo.Internal.get_elem_helper_upper_open {α : Type u} {r : Roo α} {hi a : α} [LE α] [LT α] (h₁ : a ∈ r)
    (h₂ : r.upper = hi) : a < hi :=
  h₂ ▸ h₁.2

theorem Rio.Internal.get_elem_helper_upper_open {α : Type u} {r : Rio α} {hi a : α} [LE α] [LT α] (h₁ : a ∈ r)
    (h₂ : r.upper = hi) : a < hi :=
  h₂ ▸ h₁

end Std

macro_rules
  | `(tactic| get_elem_tactic_extensible) =>
    `(tactic|
      first
      | apply Std.Rco.Internal.get_elem_helper_upper_open ‹_› (by trivial); done
      | apply Std.Roo.Internal.get_elem_helper_upper_open ‹_› (by trivial); done
      | apply Std.Rio.Internal.get_elem_helper_upper_open ‹_› (by trivial); done)
