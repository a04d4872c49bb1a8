/-
Functions of the outputs of an iterator, which may also leave outputs out.

Lean's counterpart: `Init.Data.Iterators.Combinators.FilterMap`.
-/
prelude
import Init.Data.Iterators.Combinators.Monadic.FilterMap

universe w w'

namespace Std.Iter
open Iterators

variable {α β γ : Type w} [Iterator α Id β] {m : Type w → Type w'}

/-- The outputs through a function with effects and a property. -/
@[always_inline, inline]
def filterMapWithPostcondition [Monad m] (f : β → PostconditionT m (Option γ)) (it : Iter (α := α) β) :=
  (letI : MonadLift Id m := ⟨pure⟩; it.toIterM.filterMapWithPostcondition (n := m) f : IterM m γ)

/-- The outputs that a test with effects and a property accepts. -/
@[always_inline, inline]
def filterWithPostcondition [Monad m] (f : β → PostconditionT m (ULift Bool)) (it : Iter (α := α) β) :=
  (letI : MonadLift Id m := ⟨pure⟩; it.toIterM.filterWithPostcondition (n := m) f : IterM m β)

/-- The outputs through a function with effects and a property. -/
@[always_inline, inline]
def mapWithPostcondition [Monad m] (f : β → PostconditionT m γ) (it : Iter (α := α) β) :=
  (letI : MonadLift Id m := ⟨pure⟩; it.toIterM.mapWithPostcondition (n := m) f : IterM m γ)

/-- The outputs through a function with effects that may leave some out. -/
@[always_inline, inline]
def filterMapM [Monad m] [MonadAttach m] (f : β → m (Option γ)) (it : Iter (α := α) β) :=
  (letI : MonadLift Id m := ⟨pure⟩; it.toIterM.filterMapM (n := m) f : IterM m γ)

/-- The outputs that a test with effects accepts. -/
@[always_inline, inline]
def filterM [Monad m] [MonadAttach m] (f : β → m (ULift Bool)) (it : Iter (α := α) β) :=
  (letI : MonadLift Id m := ⟨pure⟩; it.toIterM.filterM (n := m) f : IterM m β)

/-- The outputs through a function with effects. -/
@[always_inline, inline]
def mapM [Monad m] [MonadAttach m] (f : β → m γ) (it : Iter (α := α) β) :=
  (letI : MonadLift Id m := ⟨pure⟩; it.toIterM.mapM (n := m) f : IterM m γ)

/-- The outputs through a function that may leave some out. -/
@[always_inline, inline]
def filterMap (f : β → Option γ) (it : Iter (α := α) β) := ((it.toIterM.filterMap f).toIter : Iter γ)

/-- The outputs that a test accepts. -/
@[always_inline, inline]
def filter (f : β → Bool) (it : Iter (α := α) β) := ((it.toIterM.filter f).toIter : Iter β)

/-- The outputs through a function. -/
@[always_inline, inline]
def map (f : β → γ) (it : Iter (α := α) β) := ((it.toIterM.map f).toIter : Iter γ)

end Std.Iter
