/-
Options: membership, quantifiers over the value, functions that get to know that there is one, loops.

Lean's counterpart: `Init.Data.Option.Instances`.
-/
prelude
import Init.Data.Option.Basic
import Init.PropLemmas

universe u v

namespace Option

theorem eq_of_eq_some {α : Type u} : ∀ {x y : Option α}, (∀ z, x = some z ↔ y = some z) → x = y
  | none, none, _ => rfl
  | none, some z, h => nomatch (h z).mpr rfl
  | some z, none, h => nomatch (h z).mp rfl
  | some _, some w, h => (h w).mpr rfl

theorem eq_none_of_isNone {α : Type u} : ∀ {o : Option α}, o.isNone → o = none
  | none, _ => rfl

instance : Membership α (Option α) where
  mem b a := b = some a

@[simp] theorem mem_def {a : α} {b : Option α} : a ∈ b ↔ b = some a := .rfl

instance [DecidableEq α] (j : α) (o : Option α) : Decidable (j ∈ o) := inferInstanceAs (Decidable (o = some j))

@[simp] theorem isNone_iff_eq_none {o : Option α} : o.isNone ↔ o = none := ⟨eq_none_of_isNone, fun e => e ▸ rfl⟩

theorem some_inj {a b : α} : some a = some b ↔ a = b := ⟨Option.some.inj, congrArg some⟩

/-- Whether the value, if there is one, has a property, is decidable if the property is. -/
instance decidableForallMem {p : α → Prop} [DecidablePred p] : (o : Option α) → Decidable (∀ a, a ∈ o → p a)
  | none => isTrue nofun
  | some a =>
    if h : p a then
      isTrue fun _ e => Option.some.inj e ▸ h
    else
      isFalse fun H => h (H a rfl)

/-- Whether there is a value with a property is decidable if the property is. -/
instance decidableExistsMem {p : α → Prop} [DecidablePred p] : (o : Option α) → Decidable (∃ a, a ∈ o ∧ p a)
  | none => isFalse fun ⟨_, e, _⟩ => nomatch e
  | some a =>
    if h : p a then
      isTrue ⟨a, rfl, h⟩
    else
      isFalse fun ⟨_, e, h'⟩ => h (Option.some.inj e ▸ h')

/-- What a function says of the value and a proof that there is one. -/
@[inline] def pbind : (o : Option α) → (f : (a : α) → o = some a → Option β) → Option β
  | none, _ => none
  | some a, f => f a rfl

/-- A partial function's result for the value. -/
@[inline] def pmap {p : α → Prop} (f : (a : α) → p a → β) : (o : Option α) → (∀ a, o = some a → p a) → Option β
  | none, _ => none
  | some a, H => some (f a (H a rfl))

/-- What a function says of the value and a proof that there is one; `b` if there is none. -/
@[inline] def pelim (o : Option α) (b : β) (f : (a : α) → o = some a → β) : β :=
  match o with
  | none => b
  | some a => f a rfl

/-- The value, if a test that may use that there is one says so. -/
@[inline] def pfilter (o : Option α) (p : (a : α) → o = some a → Bool) : Option α :=
  match o with
  | none => none
  | some a => bif p a rfl then o else none

/-- A computation for the value, if there is one. -/
@[inline] protected def forM [Pure m] : Option α → (α → m PUnit) → m PUnit
  | none, _ => pure ⟨⟩
  | some a, f => f a

instance [Monad m] : ForM m (Option α) α := ⟨Option.forM⟩

instance [Monad m] : ForIn' m (Option α) α inferInstance where
  forIn' x init f := do
    match x with
    | none => return init
    | some a =>
      match ← f a rfl init with
      | .done r | .yield r => return r

end Option
