/-
Computations whose results satisfy a predicate.

Lean's counterpart: `Init.Data.Iterators.PostconditionMonad`.
-/
prelude
import Init.Control.Basic
import Init.Control.MonadAttach
import Init.Control.Id
import Init.NotationExtra
import Init.BinderPredicates

universe w w' w''

namespace Std.Iterators

/-- A computation and a property of its results. -/
structure PostconditionT (m : Type w → Type w') (α : Type w) where
  /-- The property. -/
  Property : α → Prop
  /-- The computation. -/
  operation : m (Subtype Property)

namespace PostconditionT

/-- A computation of whose results nothing is known. -/
@[always_inline, inline]
protected def lift {α : Type w} {m : Type w → Type w'} [Functor m] (x : m α) : PostconditionT m α :=
  ⟨fun _ => True, (⟨·, True.intro⟩) <$> x⟩

/-- A computation whose results come with the property. -/
@[always_inline, inline]
def liftWithProperty {α : Type w} {m : Type w → Type w'} {P : α → Prop} (x : m { α // P α }) : PostconditionT m α :=
  ⟨P, x⟩

/-- A computation; the property is that it can return the result. -/
@[always_inline, inline]
def attachLift {α : Type w} {m : Type w → Type w'} [MonadAttach m] (x : m α) : PostconditionT m α :=
  ⟨MonadAttach.CanReturn x, MonadAttach.attach x⟩

/-- No computation. -/
@[always_inline, inline]
protected def pure {m : Type w → Type w'} [Pure m] {α : Type w} (a : α) : PostconditionT m α :=
  ⟨fun y => a = y, pure ⟨a, rfl⟩⟩

/-- A function of the results. -/
@[always_inline, inline]
protected def map {m : Type w → Type w'} [Functor m] {α : Type w} {β : Type w} (f : α → β) (x : PostconditionT m α) :
    PostconditionT m β :=
  ⟨fun b => ∃ a : Subtype x.Property, f a.1 = b, (fun a => ⟨f a.val, ⟨_, rfl⟩⟩) <$> x.operation⟩

/-- One computation after the other. -/
@[always_inline, inline]
protected def bind {m : Type w → Type w'} [Monad m] {α : Type w} {β : Type w} (x : PostconditionT m α)
    (f : α → PostconditionT m β) : PostconditionT m β :=
  ⟨fun b => ∃ a, x.Property a ∧ (f a).Property b, do
    let a ← x.operation
    (fun fa => ⟨fa.val, a.val, a.property, fa.property⟩) <$> (f a.val).operation⟩

/-- One computation after the other, which knows the property of the result. -/
@[always_inline, inline]
def pbind {m : Type w → Type w'} [Monad m] {α : Type w} {β : Type w} (x : PostconditionT m α)
    (f : Subtype x.Property → PostconditionT m β) : PostconditionT m β :=
  ⟨fun b => ∃ a, (f a).Property b, x.operation >>= fun a => (fun fa => ⟨fa.val, a, fa.property⟩) <$> (f a).operation⟩

/-- A computation and a function of its results. -/
@[always_inline, inline]
protected def liftMap {m : Type w → Type w'} [Monad m] {α : Type w} {β : Type w} (f : α → β) (x : m α) :
    PostconditionT m β :=
  ⟨fun b => ∃ a, f a = b, (fun a => ⟨f a, a, rfl⟩) <$> x⟩

/-- The computation. -/
@[always_inline, inline]
def run {m : Type w → Type w'} [Monad m] {α : Type w} (x : PostconditionT m α) : m α := (fun a => a.val) <$> x.operation

end PostconditionT

instance instFunctorPostconditionT {m : Type w → Type w'} [Functor m] : Functor (PostconditionT m) where
  map := PostconditionT.map

instance instMonadPostconditionT {m : Type w → Type w'} [Monad m] : Monad (PostconditionT m) where
  pure := PostconditionT.pure
  bind := PostconditionT.bind
  map := PostconditionT.map

@[simp] theorem PostconditionT.property_pure {m : Type w → Type w'} [Monad m] {α : Type w} {x : α} :
    (pure x : PostconditionT m α).Property = (x = ·) := rfl

@[simp] theorem PostconditionT.property_lift {m : Type w → Type w'} [Functor m] {α : Type w} {x : m α} :
    (PostconditionT.lift x : PostconditionT m α).Property = (fun _ => True) := rfl

end Std.Iterators
