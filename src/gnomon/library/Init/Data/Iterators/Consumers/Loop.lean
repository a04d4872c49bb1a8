/-
Loops over iterators: `for`, folds, searches.

Lean's counterpart: `Init.Data.Iterators.Consumers.Loop`.
-/
prelude
import Init.Data.Iterators.Consumers.Monadic.Loop
import Init.Data.Iterators.Consumers.Collect

universe w x x' w'

namespace Std

/-- The loop over an iterator, as `for h : x in it`. -/
@[always_inline, inline]
def Iter.instForIn' {α : Type w} {β : Type w} {n : Type x → Type x'} [Monad n] [Iterator α Id β]
    [IteratorLoop α Id n] : ForIn' n (Iter (α := α) β) β ⟨fun it out => it.IsPlausibleIndirectOutput out⟩ where
  forIn' it init f :=
    IteratorLoop.finiteForIn' (fun _ _ f c => f c.run) |>.forIn' it.toIterM init
      fun out h acc => f out (Iter.isPlausibleIndirectOutput_iff_isPlausibleIndirectOutput_toIterM.mpr h) acc

instance instForInIterOfMonadOfIteratorLoopId (α : Type w) (β : Type w) (n : Type x → Type x') [Monad n]
    [Iterator α Id β] [IteratorLoop α Id n] : ForIn n (Iter (α := α) β) β :=
  haveI : ForIn' n (Iter (α := α) β) β _ := Iter.instForIn'
  inferInstance

instance instForInPartialOfMonadOfIteratorLoopId (α : Type w) (β : Type w) (n : Type x → Type x') [Monad n]
    [Iterator α Id β] [IteratorLoop α Id n] : ForIn n (Iter.Partial (α := α) β) β where
  forIn it init f := forIn it.it init f

instance instForInTotalOfMonadOfIteratorLoopOfFiniteId (α : Type w) (β : Type w) (n : Type x → Type x') [Monad n]
    [Iterator α Id β] [IteratorLoop α Id n] [Iterators.Finite α Id] : ForIn n (Iter.Total (α := α) β) β where
  forIn it init f := forIn it.it init f

instance instForMIterOfIteratorLoopIdOfMonad {m : Type x → Type x'} {α : Type w} {β : Type w} [Iterator α Id β]
    [IteratorLoop α Id m] [Monad m] : ForM m (Iter (α := α) β) β where
  forM it f := forIn it PUnit.unit (fun out _ => do f out; return .yield .unit)

namespace Iter
variable {α : Type w} {β : Type w}

/-- Combines the outputs from the left, with effects. -/
@[always_inline, inline]
def foldM {m : Type x → Type x'} [Monad m] {α : Type w} {β : Type w} {γ : Type x} [Iterator α Id β]
    [IteratorLoop α Id m] (f : γ → β → m γ) (init : γ) (it : Iter (α := α) β) : m γ :=
  ForIn.forIn it init (fun x acc => ForInStep.yield <$> f acc x)

/-- Combines the outputs from the left. -/
@[always_inline, inline]
def fold {α : Type w} {β : Type w} {γ : Type x} [Iterator α Id β] [IteratorLoop α Id Id] (f : γ → β → γ) (init : γ)
    (it : Iter (α := α) β) : γ :=
  Id.run (ForIn.forIn (m := Id) it init (fun x acc => pure (ForInStep.yield (f acc x))))

/-- Whether a test with effects accepts some output. -/
@[specialize]
def anyM {m : Type → Type w'} [Monad m] [Iterator α Id β] [IteratorLoop α Id m] (p : β → m Bool)
    (it : Iter (α := α) β) : m Bool :=
  ForIn.forIn it false (fun x _ => do
    if (← p x) then return .done true else return .yield false)

/-- Whether a test accepts some output. -/
@[inline]
def any [Iterator α Id β] [IteratorLoop α Id Id] (p : β → Bool) (it : Iter (α := α) β) : Bool :=
  (it.anyM (fun x => pure (f := Id) (p x))).run

/-- Whether a test with effects accepts all outputs. -/
@[specialize]
def allM {m : Type → Type w'} [Monad m] [Iterator α Id β] [IteratorLoop α Id m] (p : β → m Bool)
    (it : Iter (α := α) β) : m Bool :=
  ForIn.forIn it true (fun x _ => do
    if (← p x) then return .yield true else return .done false)

/-- Whether a test accepts all outputs. -/
@[inline]
def all [Iterator α Id β] [IteratorLoop α Id Id] (p : β → Bool) (it : Iter (α := α) β) : Bool :=
  (it.allM (fun x => pure (f := Id) (p x))).run

/-- The first result of a function with effects, of those that have one. -/
@[inline]
def findSomeM? {γ : Type x} {m : Type x → Type w'} [Monad m] [Iterator α Id β] [IteratorLoop α Id m]
    (it : Iter (α := α) β) (f : β → m (Option γ)) : m (Option γ) :=
  ForIn.forIn it none (fun x _ => do
    match ← f x with
    | none => return .yield none
    | some fx => return .done (some fx))

/-- The first result of a function, of those that have one. -/
@[inline]
def findSome? {γ : Type x} [Iterator α Id β] [IteratorLoop α Id Id] (it : Iter (α := α) β) (f : β → Option γ) :
    Option γ :=
  Id.run (it.findSomeM? (fun x => pure (f := Id) (f x)))

/-- The first output that a test with effects accepts. -/
@[inline]
def findM? {m : Type w → Type w'} [Monad m] [Iterator α Id β] [IteratorLoop α Id m] (it : Iter (α := α) β)
    (f : β → m (ULift Bool)) : m (Option β) :=
  it.findSomeM? (fun x => return if (← f x).down then some x else none)

/-- The first output that a test accepts. -/
@[inline]
def find? [Iterator α Id β] [IteratorLoop α Id Id] (it : Iter (α := α) β) (f : β → Bool) : Option β :=
  Id.run (it.findM? (fun x => pure (f := Id) (.up (f x))))

/-- The number of outputs. -/
@[always_inline, inline]
def count [Iterator α Id β] [IteratorLoop α Id Id] (it : Iter (α := α) β) : Nat := it.fold (fun n _ => n + 1) 0

/-- The number of outputs. -/
@[always_inline, inline, deprecated Iter.count (since := "2025-10-29")]
def size [Iterator α Id β] [IteratorLoop α Id Id] (it : Iter (α := α) β) : Nat := it.count

end Iter
end Std
