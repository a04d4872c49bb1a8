/-
Functions of the outputs of an iterator, with or without effects, which may also leave outputs out.

Read next: `Init.Data.Iterators.Combinators.FilterMap`.  Lean's counterpart:
`Init.Data.Iterators.Combinators.Monadic.FilterMap`.
-/
prelude
import Init.Data.Iterators.Consumers.Loop
import Init.Data.Iterators.PostconditionMonad

universe w w' w'' x x'

namespace Std
open Iterators

namespace Iterators.Types

/-- The state of an iterator whose outputs go through a function. -/
structure FilterMap (α : Type w) {β γ : Type w} (m : Type w → Type w') (n : Type w → Type w'')
    (lift : ⦃α : Type w⦄ → m α → n α) (f : β → PostconditionT n (Option γ)) where
  /-- The iterator the outputs come from. -/
  inner : IterM (α := α) m β

/-- The state of an iterator whose outputs go through a function that leaves none out. -/
def Map (α : Type w) {β γ : Type w} (m : Type w → Type w') (n : Type w → Type w'')
    (lift : ⦃α : Type w⦄ → m α → n α) [Functor n] (f : β → PostconditionT n γ) :=
  FilterMap α m n lift (fun b => PostconditionT.map some (f b))

end Iterators.Types

open Iterators.Types

/-- The outputs through a function. -/
@[always_inline, inline]
def IterM.InternalCombinators.filterMap {α β γ : Type w} {m : Type w → Type w'} {n : Type w → Type w''}
    (lift : ⦃α : Type w⦄ → m α → n α) [Iterator α m β] (f : β → PostconditionT n (Option γ))
    (it : IterM (α := α) m β) : IterM (α := FilterMap α m n lift f) n γ := ⟨⟨it⟩⟩

/-- The outputs through a function that leaves none out. -/
@[always_inline, inline]
def IterM.InternalCombinators.map {α β γ : Type w} {m : Type w → Type w'} {n : Type w → Type w''} [Monad n]
    (lift : ⦃α : Type w⦄ → m α → n α) [Iterator α m β] (f : β → PostconditionT n γ) (it : IterM (α := α) m β) :
    IterM (α := Map α m n lift f) n γ := ⟨⟨it⟩⟩

/-- The outputs through a function with effects and a property. -/
@[always_inline, inline]
def IterM.filterMapWithPostcondition {α β γ : Type w} {m : Type w → Type w'} {n : Type w → Type w''}
    [MonadLiftT m n] [Iterator α m β] (f : β → PostconditionT n (Option γ)) (it : IterM (α := α) m β) :=
  (IterM.InternalCombinators.filterMap (n := n) (fun ⦃_⦄ => monadLift) f it : IterM n γ)

namespace Iterators.Types

/-- What a step may do. -/
inductive FilterMap.PlausibleStep {α β γ : Type w} {m : Type w → Type w'} {n : Type w → Type w''}
    {lift : ⦃α : Type w⦄ → m α → n α} {f : β → PostconditionT n (Option γ)} [Iterator α m β]
    (it : IterM (α := FilterMap α m n lift f) n γ) : IterStep (IterM (α := FilterMap α m n lift f) n γ) γ → Prop where
  /-- The output is left out. -/
  | yieldNone : ∀ {it' out}, it.internalState.inner.IsPlausibleStep (.yield it' out) → (f out).Property none →
      PlausibleStep it (.skip (IterM.InternalCombinators.filterMap lift f it'))
  /-- The output goes through the function. -/
  | yieldSome : ∀ {it' out out'}, it.internalState.inner.IsPlausibleStep (.yield it' out) →
      (f out).Property (some out') → PlausibleStep it (.yield (IterM.InternalCombinators.filterMap lift f it') out')
  /-- There is no output this time. -/
  | skip : ∀ {it'}, it.internalState.inner.IsPlausibleStep (.skip it') →
      PlausibleStep it (.skip (IterM.InternalCombinators.filterMap lift f it'))
  /-- The end. -/
  | done : it.internalState.inner.IsPlausibleStep .done → PlausibleStep it .done

instance FilterMap.instIterator {α β γ : Type w} {m : Type w → Type w'} {n : Type w → Type w''}
    {lift : ⦃α : Type w⦄ → m α → n α} {f : β → PostconditionT n (Option γ)} [Iterator α m β] [Monad n] :
    Iterator (FilterMap α m n lift f) n γ where
  IsPlausibleStep := FilterMap.PlausibleStep (m := m) (n := n)
  step it := do
    match (← lift it.internalState.inner.step).inflate with
    | ⟨.yield it' out, h⟩ => do
      match ← (f out).operation with
      | ⟨none, h'⟩ => pure (.deflate ⟨.skip (IterM.InternalCombinators.filterMap lift f it'), .yieldNone h h'⟩)
      | ⟨some out', h'⟩ =>
        pure (.deflate ⟨.yield (IterM.InternalCombinators.filterMap lift f it') out', .yieldSome h h'⟩)
    | ⟨.skip it', h⟩ => pure (.deflate ⟨.skip (IterM.InternalCombinators.filterMap lift f it'), .skip h⟩)
    | ⟨.done, h⟩ => pure (.deflate ⟨.done, .done h⟩)

private theorem FilterMap.successor {α β γ : Type w} {m : Type w → Type w'} {n : Type w → Type w''}
    {lift : ⦃α : Type w⦄ → m α → n α} {f : β → PostconditionT n (Option γ)} [Iterator α m β]
    {it it' : IterM (α := FilterMap α m n lift f) n γ} {step : IterStep (IterM (α := FilterMap α m n lift f) n γ) γ}
    (hs : step.successor = some it') (h : FilterMap.PlausibleStep it step) :
    it'.internalState.inner.IsPlausibleSuccessorOf it.internalState.inner := by
  cases h with
  | yieldNone h _ => cases hs; exact ⟨_, rfl, h⟩
  | yieldSome h _ => cases hs; exact ⟨_, rfl, h⟩
  | skip h => cases hs; exact ⟨_, rfl, h⟩
  | done _ => cases hs

instance FilterMap.instFinite {α β γ : Type w} {m : Type w → Type w'} {n : Type w → Type w''} [Monad n]
    [Iterator α m β] {lift : ⦃α : Type w⦄ → m α → n α} {f : β → PostconditionT n (Option γ)} [Finite α m] :
    Finite (FilterMap α m n lift f) n where
  wf := Subrelation.wf (r := InvImage IterM.IsPlausibleSuccessorOf
    (fun it : IterM (α := FilterMap α m n lift f) n γ => it.internalState.inner))
    (h₁ := fun ⟨_, hs, hp⟩ => FilterMap.successor hs hp) (InvImage.wf _ Finite.wf)

instance FilterMap.instIteratorLoop {α β γ : Type w} {m : Type w → Type w'} {n : Type w → Type w''}
    {o : Type x → Type x'} [Monad n] [Monad o] [Iterator α m β] {lift : ⦃α : Type w⦄ → m α → n α}
    {f : β → PostconditionT n (Option γ)} : IteratorLoop (FilterMap α m n lift f) n o := .defaultImplementation

instance Map.instIterator {α β γ : Type w} {m : Type w → Type w'} {n : Type w → Type w''} [Monad n] [Iterator α m β]
    {lift : ⦃α : Type w⦄ → m α → n α} {f : β → PostconditionT n γ} : Iterator (Map α m n lift f) n γ :=
  inferInstanceAs (Iterator (FilterMap α m n lift _) n γ)

instance Map.instFinite {α β γ : Type w} {m : Type w → Type w'} {n : Type w → Type w''} [Monad n] [Iterator α m β]
    {lift : ⦃α : Type w⦄ → m α → n α} {f : β → PostconditionT n γ} [Finite α m] : Finite (Map α m n lift f) n :=
  inferInstanceAs (Finite (FilterMap α m n lift _) n)

instance Map.instIteratorLoop {α β γ : Type w} {m : Type w → Type w'} {n : Type w → Type w''} {o : Type x → Type x'}
    [Monad n] [Monad o] [Iterator α m β] {lift : ⦃α : Type w⦄ → m α → n α} {f : β → PostconditionT n γ} :
    IteratorLoop (Map α m n lift f) n o := .defaultImplementation

end Iterators.Types

namespace IterM
variable {α β γ : Type w} {m : Type w → Type w'} {n : Type w → Type w''}

/-- The outputs through a function with effects and a property. -/
@[always_inline, inline]
def mapWithPostcondition [Monad n] [MonadLiftT m n] [Iterator α m β] (f : β → PostconditionT n γ)
    (it : IterM (α := α) m β) :=
  (InternalCombinators.map (n := n) (fun ⦃_⦄ => monadLift) f it : IterM n γ)

/-- The outputs that a test with effects and a property accepts. -/
@[always_inline, inline]
def filterWithPostcondition [Monad n] [MonadLiftT m n] [Iterator α m β] (f : β → PostconditionT n (ULift Bool))
    (it : IterM (α := α) m β) :=
  (it.filterMapWithPostcondition
    (fun b => (f b).map (fun x => if x.down = true then some b else none)) : IterM n β)

/-- The outputs through a function with effects that may leave some out. -/
@[always_inline, inline]
def filterMapM [Iterator α m β] [Monad n] [MonadAttach n] [MonadLiftT m n] (f : β → n (Option γ))
    (it : IterM (α := α) m β) :=
  (it.filterMapWithPostcondition (fun b => PostconditionT.attachLift (f b)) : IterM n γ)

/-- The outputs through a function with effects. -/
@[always_inline, inline]
def mapM [Iterator α m β] [Monad n] [MonadAttach n] [MonadLiftT m n] (f : β → n γ) (it : IterM (α := α) m β) :=
  (it.mapWithPostcondition (fun b => PostconditionT.attachLift (f b)) : IterM n γ)

/-- The outputs that a test with effects accepts. -/
@[always_inline, inline]
def filterM [Iterator α m β] [Monad n] [MonadAttach n] [MonadLiftT m n] (f : β → n (ULift Bool))
    (it : IterM (α := α) m β) :=
  (it.filterMapWithPostcondition
    (fun b => (PostconditionT.attachLift (f b)).map (if ·.down = true then some b else none)) : IterM n β)

/-- The outputs through a function that may leave some out. -/
@[always_inline, inline]
def filterMap [Iterator α m β] [Monad m] (f : β → Option γ) (it : IterM (α := α) m β) :=
  (it.filterMapWithPostcondition (fun b => pure (f b)) : IterM m γ)

/-- The outputs through a function. -/
@[always_inline, inline]
def map [Iterator α m β] [Monad m] (f : β → γ) (it : IterM (α := α) m β) :=
  (it.mapWithPostcondition (fun b => pure (f b)) : IterM m γ)

/-- The outputs that a test accepts. -/
@[always_inline, inline]
def filter [Iterator α m β] [Monad m] (f : β → Bool) (it : IterM (α := α) m β) :=
  (it.filterMap (fun b => if f b then some b else none) : IterM m β)

end IterM
end Std
