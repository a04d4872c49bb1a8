/-
Ranges: intervals with or without ends, the notation for them, and what is in them.

`a...b` has `a` and not `b`, `a...=b` has both, `a<...b` none; `*` stands for no end.
Read next: `Init.Data.Range.Polymorphic.RangeIterator`.  Lean's counterpart: `Init.Data.Range.Polymorphic.PRange`.
-/
prelude
import Init.Data.Range.Polymorphic.UpwardEnumerable
import Init.Core

universe u

namespace Std

/-- The elements from `lower` to `upper`, both included. -/
structure Rcc (α : Type u) where
  /-- The lower end. -/
  lower : α
  /-- The upper end. -/
  upper : α

/-- The elements from `lower` to below `upper`. -/
structure Rco (α : Type u) where
  /-- The lower end. -/
  lower : α
  /-- The upper end. -/
  upper : α

/-- The elements from `lower` on. -/
structure Rci (α : Type u) where
  /-- The lower end. -/
  lower : α

/-- The elements above `lower` to `upper`. -/
structure Roc (α : Type u) where
  /-- The lower end. -/
  lower : α
  /-- The upper end. -/
  upper : α

/-- The elements above `lower` to below `upper`. -/
structure Roo (α : Type u) where
  /-- The lower end. -/
  lower : α
  /-- The upper end. -/
  upper : α

/-- The elements above `lower`. -/
structure Roi (α : Type u) where
  /-- The lower end. -/
  lower : α

/-- The elements up to `upper`. -/
structure Ric (α : Type u) where
  /-- The upper end. -/
  upper : α

/-- The elements below `upper`. -/
structure Rio (α : Type u) where
  /-- The upper end. -/
  upper : α

/-- The elements all. -/
structure Rii (α : Type u)

/-- From `a` on. -/
syntax:max (term "...*") : term
/-- All. -/
syntax:max ("*...*") : term
/-- Above `a`. -/
syntax:max (term "<...*") : term
/-- From `a` to below `b`. -/
syntax:max (term "...<" term) : term
/-- From `a` to below `b`. -/
syntax:max (term "..." term) : term
/-- Below `b`. -/
syntax:max ("*...<" term) : term
/-- Below `b`. -/
syntax:max ("*..." term) : term
/-- Above `a` and below `b`. -/
syntax:max (term "<...<" term) : term
/-- Above `a` and below `b`. -/
syntax:max (term "<..." term) : term
/-- From `a` to `b`. -/
syntax:max (term "...=" term) : term
/-- Up to `b`. -/
syntax:max ("*...=" term) : term
/-- Above `a`, up to `b`. -/
syntax:max (term "<...=" term) : term

macro_rules
  | `($a...=$b) => `(Rcc.mk $a $b)
  | `($a...$b) => `(Rco.mk $a $b)
  | `($a...<$b) => `(Rco.mk $a $b)
  | `($a...*) => `(Rci.mk $a)
  | `($a<...=$b) => `(Roc.mk $a $b)
  | `($a<...$b) => `(Roo.mk $a $b)
  | `($a<...<$b) => `(Roo.mk $a $b)
  | `($a<...*) => `(Roi.mk $a)
  | `(*...=$b) => `(Ric.mk $b)
  | `(*...$b) => `(Rio.mk $b)
  | `(*...<$b) => `(Rio.mk $b)
  | `(*...*) => `(Rii.mk)

instance Rcc.instMembershipOfLE [LE α] : Membership α (Rcc α) where
  mem r a := r.lower ≤ a ∧ a ≤ r.upper

instance {r : Rcc α} {a : α} [LE α] [DecidableLE α] : Decidable (a ∈ r) :=
  inferInstanceAs (Decidable (r.lower ≤ a ∧ a ≤ r.upper))

instance Rco.instMembershipOfLEOfLT [LE α] [LT α] : Membership α (Rco α) where
  mem r a := r.lower ≤ a ∧ a < r.upper

instance {r : Rco α} {a : α} [LE α] [DecidableLE α] [LT α] [DecidableLT α] : Decidable (a ∈ r) :=
  inferInstanceAs (Decidable (r.lower ≤ a ∧ a < r.upper))

instance Rci.instMembershipOfLE [LE α] : Membership α (Rci α) where
  mem r a := r.lower ≤ a

instance {r : Rci α} {a : α} [LE α] [DecidableLE α] : Decidable (a ∈ r) :=
  inferInstanceAs (Decidable (r.lower ≤ a))

instance Roc.instMembershipOfLEOfLT [LE α] [LT α] : Membership α (Roc α) where
  mem r a := r.lower < a ∧ a ≤ r.upper

instance {r : Roc α} {a : α} [LE α] [DecidableLE α] [LT α] [DecidableLT α] : Decidable (a ∈ r) :=
  inferInstanceAs (Decidable (r.lower < a ∧ a ≤ r.upper))

instance Roo.instMembershipOfLT [LT α] : Membership α (Roo α) where
  mem r a := r.lower < a ∧ a < r.upper

instance {r : Roo α} {a : α} [LT α] [DecidableLT α] : Decidable (a ∈ r) :=
  inferInstanceAs (Decidable (r.lower < a ∧ a < r.upper))

instance Roi.instMembershipOfLT [LT α] : Membership α (Roi α) where
  mem r a := r.lower < a

instance {r : Roi α} {a : α} [LT α] [DecidableLT α] : Decidable (a ∈ r) :=
  inferInstanceAs (Decidable (r.lower < a))

instance Ric.instMembershipOfLE [LE α] : Membership α (Ric α) where
  mem r a := a ≤ r.upper

instance {r : Ric α} {a : α} [LE α] [DecidableLE α] : Decidable (a ∈ r) :=
  inferInstanceAs (Decidable (a ≤ r.upper))

instance Rio.instMembershipOfLT [LT α] : Membership α (Rio α) where
  mem r a := a < r.upper

instance {r : Rio α} {a : α} [LT α] [DecidableLT α] : Decidable (a ∈ r) :=
  inferInstanceAs (Decidable (a < r.upper))

instance Rii.instMembership : Membership α (Rii α) where
  mem r a := True

instance {r : Rii α} {a : α} : Decidable (a ∈ r) :=
  inferInstanceAs (Decidable (True))

/-- Between any two elements there are finitely many. -/
class Rxc.IsAlwaysFinite (α : Type u) [PRange.UpwardEnumerable α] [LE α] : Prop where
  /-- Finitely many steps lead beyond the upper end. -/
  finite (init : α) (hi : α) : ∃ n, (PRange.succMany? n init).elim True (¬ · ≤ hi)

/-- Between any two elements there are finitely many. -/
class Rxo.IsAlwaysFinite (α : Type u) [PRange.UpwardEnumerable α] [LT α] : Prop where
  /-- Finitely many steps lead beyond the upper end. -/
  finite (init : α) (hi : α) : ∃ n, (PRange.succMany? n init).elim True (¬ · < hi)

/-- From any element on there are finitely many. -/
class Rxi.IsAlwaysFinite (α : Type u) [PRange.UpwardEnumerable α] : Prop where
  /-- Finitely many steps lead to the last element. -/
  finite (init : α) : ∃ n, PRange.succMany? n init = none

end Std
