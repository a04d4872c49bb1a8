/-
Types whose elements can be gone through upwards, from each to its successor.

Read next: `Init.Data.Range.Polymorphic.PRange`.  Lean's counterpart: `Init.Data.Range.Polymorphic.UpwardEnumerable`.
-/
prelude
import Init.Data.Option.Basic
import Init.Data.Nat.Basic
import Init.NotationExtra
import Init.SimpLemmas
import Init.Tactics
import Init.WFTactics

universe u

namespace Std.PRange

/-- Types with successors. -/
class UpwardEnumerable (α : Type u) where
  /-- The successor, if there is one. -/
  succ? : α → Option α
  /-- What `n` steps lead to, if there is such. -/
  succMany? (n : Nat) (a : α) : Option α := Nat.repeat (· >>= succ?) n (some a)

attribute [ext] UpwardEnumerable

export UpwardEnumerable (succ? succMany?)

/-- Some number of steps leads from the one element to the other. -/
protected def UpwardEnumerable.LE [UpwardEnumerable α] (a b : α) : Prop := ∃ n, succMany? n a = some b

/-- Some positive number of steps leads from the one element to the other. -/
protected def UpwardEnumerable.LT [UpwardEnumerable α] (a b : α) : Prop := ∃ n, succMany? (n + 1) a = some b

theorem UpwardEnumerable.le_iff_exists {_ : UpwardEnumerable α} {a b : α} :
    UpwardEnumerable.LE a b ↔ ∃ n, succMany? n a = some b := Iff.rfl

theorem UpwardEnumerable.lt_iff_exists [UpwardEnumerable α] {a b : α} :
    UpwardEnumerable.LT a b ↔ ∃ n, succMany? (n + 1) a = some b := Iff.rfl

/-- Types that may have a least element. -/
class Least? (α : Type u) where
  /-- The least element, if there is any. -/
  least? : Option α

export Least? (least?)

/-- The least element leads to all others. -/
class LawfulUpwardEnumerableLeast? (α : Type u) [UpwardEnumerable α] [Least? α] : Prop where
  /-- The law. -/
  least?_le (a : α) : ∃ init, Least?.least? (α := α) = some init ∧ UpwardEnumerable.LE init a

/-- Steps lead to ever new elements, and several steps are one after the other. -/
class LawfulUpwardEnumerable (α : Type u) [UpwardEnumerable α] : Prop where
  /-- Steps do not lead back. -/
  ne_of_lt (a b : α) : UpwardEnumerable.LT a b → a ≠ b
  /-- No step leads to the element itself. -/
  succMany?_zero (a : α) : succMany? 0 a = some a
  /-- The last of several steps. -/
  succMany?_add_one (n : Nat) (a : α) : succMany? (n + 1) a = (succMany? n a).bind succ?

/-- Every element has a successor. -/
class InfinitelyUpwardEnumerable (α : Type u) [UpwardEnumerable α] : Prop where
  /-- The law. -/
  isSome_succ? (a : α) : (succ? a).isSome

/-- Different elements have different successors. -/
class LinearlyUpwardEnumerable (α : Type u) [UpwardEnumerable α] : Prop where
  /-- The law. -/
  eq_of_succ?_eq (a b : α) : succ? a = succ? b → a = b

/-- The order is that of steps. -/
class LawfulUpwardEnumerableLE (α : Type u) [UpwardEnumerable α] [LE α] : Prop where
  /-- The law. -/
  le_iff (a b : α) : a ≤ b ↔ UpwardEnumerable.LE a b

/-- The strict order is that of steps. -/
class LawfulUpwardEnumerableLT (α : Type u) [UpwardEnumerable α] [LT α] : Prop where
  /-- The law. -/
  lt_iff (a b : α) : a < b ↔ UpwardEnumerable.LT a b

/-- The successor. -/
abbrev UpwardEnumerable.succ {α : Type u} [UpwardEnumerable α] [InfinitelyUpwardEnumerable α] (a : α) : α :=
  (succ? a).get (InfinitelyUpwardEnumerable.isSome_succ? a)

export UpwardEnumerable (succ)

theorem UpwardEnumerable.isSome_succ? [UpwardEnumerable α] [InfinitelyUpwardEnumerable α] {a : α} :
    (succ? a).isSome := InfinitelyUpwardEnumerable.isSome_succ? a

theorem UpwardEnumerable.eq_of_succ?_eq [UpwardEnumerable α] [LinearlyUpwardEnumerable α] {a b : α}
    (h : succ? a = succ? b) : a = b := LinearlyUpwardEnumerable.eq_of_succ?_eq a b h

theorem UpwardEnumerable.le_iff [LE α] [UpwardEnumerable α] [LawfulUpwardEnumerableLE α] {a b : α} :
    a ≤ b ↔ UpwardEnumerable.LE a b := LawfulUpwardEnumerableLE.le_iff a b

theorem UpwardEnumerable.lt_iff [LT α] [UpwardEnumerable α] [LawfulUpwardEnumerableLT α] {a b : α} :
    a < b ↔ UpwardEnumerable.LT a b := LawfulUpwardEnumerableLT.lt_iff a b

section

variable [UpwardEnumerable α] [LawfulUpwardEnumerable α]

theorem UpwardEnumerable.succMany?_zero {a : α} : succMany? 0 a = some a :=
  LawfulUpwardEnumerable.succMany?_zero a

theorem UpwardEnumerable.succMany?_add_one {n : Nat} {a : α} : succMany? (n + 1) a = (succMany? n a).bind succ? :=
  LawfulUpwardEnumerable.succMany?_add_one n a

theorem UpwardEnumerable.succMany?_one {a : α} : succMany? 1 a = succ? a := by
  rw [UpwardEnumerable.succMany?_add_one, UpwardEnumerable.succMany?_zero]
  rfl

theorem LawfulUpwardEnumerable.succMany?_succ_eq_succ?_bind_succMany? (n : Nat) (a : α) :
    succMany? (n + 1) a = (succ? a).bind (succMany? n ·) := by
  induction n with
  | zero =>
    rw [UpwardEnumerable.succMany?_one]
    cases h : succ? a with
    | none => rfl
    | some b => exact UpwardEnumerable.succMany?_zero.symm
  | succ n ih =>
    rw [UpwardEnumerable.succMany?_add_one, ih]
    cases succ? a with
    | none => rfl
    | some b => exact UpwardEnumerable.succMany?_add_one.symm

theorem UpwardEnumerable.le_refl (a : α) : UpwardEnumerable.LE a a := ⟨0, UpwardEnumerable.succMany?_zero⟩

theorem UpwardEnumerable.le_of_lt {a b : α} : UpwardEnumerable.LT a b → UpwardEnumerable.LE a b
  | ⟨n, h⟩ => ⟨n + 1, h⟩

theorem UpwardEnumerable.lt_succ? {a b : α} (h : succ? a = some b) : UpwardEnumerable.LT a b :=
  ⟨0, UpwardEnumerable.succMany?_one.trans h⟩

/-- One step, and then some. -/
theorem UpwardEnumerable.lt_of_succ?_le {a b c : α} (h : succ? a = some b) :
    UpwardEnumerable.LE b c → UpwardEnumerable.LT a c
  | ⟨n, h'⟩ => ⟨n, by rw [LawfulUpwardEnumerable.succMany?_succ_eq_succ?_bind_succMany?, h]; exact h'⟩

end

end Std.PRange
