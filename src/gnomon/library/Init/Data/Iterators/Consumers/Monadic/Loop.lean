/-
Loops over iterators with effects: `for`, folds, searches.

The default loop recurses on the iterator without a proof that it ends; what a loop means is stated for iterators
with finitely many steps.
Read next: `Init.Data.Iterators.Consumers.Loop`.  Lean's counterpart: `Init.Data.Iterators.Consumers.Monadic.Loop`.
-/
prelude
import Init.Data.Iterators.Basic
import Init.Control.Basic
import Init.Control.Except

universe w w' w'' x x'

namespace Std

/-- The relation in which the loop over an iterator goes down. -/
def IteratorLoop.rel (α : Type w) (m : Type w → Type w') {β : Type w} [Iterator α m β] {γ : Type x}
    (plausible_forInStep : β → γ → ForInStep γ → Prop) (p' p : IterM (α := α) m β × γ) : Prop :=
  (∃ b, p.1.IsPlausibleStep (.yield p'.1 b) ∧ plausible_forInStep b p.2 (.yield p'.2)) ∨
    (p.1.IsPlausibleStep (.skip p'.1) ∧ p'.2 = p.2)

/-- A loop over the iterator ends. -/
def IteratorLoop.WellFounded (α : Type w) (m : Type w → Type w') {β : Type w} [Iterator α m β] {γ : Type x}
    (plausible_forInStep : β → γ → ForInStep γ → Prop) : Prop :=
  _root_.WellFounded (IteratorLoop.rel α m plausible_forInStep)

/-- Iterators with state `α` and steps in `m` can be looped over in `n`. -/
@[ext]
class IteratorLoop (α : Type w) (m : Type w → Type w') {β : Type w} [Iterator α m β] (n : Type x → Type x') where
  /-- The loop. -/
  forIn : ∀ (_liftBind : (γ : Type w) → (δ : Type x) → (γ → n δ) → m γ → n δ) (γ : Type x),
    (plausible_forInStep : β → γ → ForInStep γ → Prop) → (it : IterM (α := α) m β) → γ →
    ((b : β) → it.IsPlausibleIndirectOutput b → (c : γ) → n (Subtype (plausible_forInStep b c))) → n γ

/-- An iterator with the state of a loop, where the loop ends. -/
structure IteratorLoop.WithWF (α : Type w) (m : Type w → Type w') {β : Type w} [Iterator α m β] {γ : Type x}
    (PlausibleForInStep : β → γ → ForInStep γ → Prop) (hwf : IteratorLoop.WellFounded α m PlausibleForInStep) where
  /-- The iterator. -/
  it : IterM (α := α) m β
  /-- The state of the loop. -/
  acc : γ

instance IteratorLoop.WithWF.instWellFoundedRelation (α : Type w) (m : Type w → Type w') {β : Type w} [Iterator α m β]
    {γ : Type x} (PlausibleForInStep : β → γ → ForInStep γ → Prop)
    (hwf : IteratorLoop.WellFounded α m PlausibleForInStep) :
    WellFoundedRelation (WithWF α m PlausibleForInStep hwf) where
  rel := InvImage (IteratorLoop.rel α m PlausibleForInStep) (fun p => (p.it, p.acc))
  wf := InvImage.wf _ hwf

/-- The loop that steps through the iterator. -/
@[specialize] partial def IterM.DefaultConsumers.forIn' {m : Type w → Type w'} {α : Type w} {β : Type w} [Iterator α m β]
    {n : Type x → Type x'} [Monad n] (lift : (γ : Type w) → (δ : Type x) → (γ → n δ) → m γ → n δ) (γ : Type x)
    (PlausibleForInStep : β → γ → ForInStep γ → Prop) (it : IterM (α := α) m β) (init : γ) (P : β → Prop)
    (hP : ∀ b, it.IsPlausibleIndirectOutput b → P b)
    (f : (b : β) → P b → (c : γ) → n (Subtype (PlausibleForInStep b c))) : n γ :=
  have : Nonempty (n γ) := ⟨pure init⟩
  lift _ _ (fun s =>
    match s.inflate with
    | ⟨.yield it' out, h⟩ => do
      match ← f out (hP _ (.direct ⟨_, h⟩)) init with
      | ⟨.yield c, _⟩ =>
        IterM.DefaultConsumers.forIn' lift γ PlausibleForInStep it' c P
          (fun _ h' => hP _ (.indirect ⟨_, rfl, h⟩ h')) f
      | ⟨.done c, _⟩ => pure c
    | ⟨.skip it', h⟩ =>
      IterM.DefaultConsumers.forIn' lift γ PlausibleForInStep it' init P
        (fun _ h' => hP _ (.indirect ⟨_, rfl, h⟩ h')) f
    | ⟨.done, _⟩ => pure init) it.step

/-- The loop that steps through the iterator, as an instance. -/
@[always_inline, inline]
def IteratorLoop.defaultImplementation {β : Type w} {α : Type w} {m : Type w → Type w'} {n : Type x → Type x'}
    [Monad n] [Iterator α m β] : IteratorLoop α m n where
  forIn lift γ Pl it init := IterM.DefaultConsumers.forIn' lift γ Pl it init _ (fun _ => id)

private theorem IteratorLoop.wf_of {m : Type w → Type w'} {α β : Type w} {γ : Type x} [Iterator α m β]
    (it : IterM (α := α) m β) (h : Acc (IterM.IsPlausibleSuccessorOf (α := α) (m := m)) it) :
    ∀ c : γ, Acc (IteratorLoop.rel α m (fun (_ : β) (_ : γ) (_ : ForInStep γ) => True)) (it, c) := by
  induction h with
  | intro it _ ih =>
    intro c
    constructor
    intro ⟨it', c'⟩ h
    cases h with
    | inl h => exact h.elim fun b h => ih it' ⟨_, rfl, h.1⟩ c'
    | inr h => exact ih it' ⟨_, rfl, h.1⟩ c'

theorem IteratorLoop.wellFounded_of_finite {m : Type w → Type w'} {α β : Type w} {γ : Type x} [Iterator α m β]
    [Iterators.Finite α m] : WellFounded α m (γ := γ) (fun _ _ _ => True) :=
  ⟨fun ⟨it, c⟩ => IteratorLoop.wf_of it (Iterators.Finite.wf.apply it) c⟩

/-- The loop over an iterator, as `for h : x in it`. -/
@[always_inline, inline]
def IteratorLoop.finiteForIn' {m : Type w → Type w'} {n : Type x → Type x'} {α : Type w} {β : Type w} [Iterator α m β]
    [IteratorLoop α m n] [Monad n] (lift : (γ : Type w) → (δ : Type x) → (γ → n δ) → m γ → n δ) :
    ForIn' n (IterM (α := α) m β) β ⟨fun it out => it.IsPlausibleIndirectOutput out⟩ where
  forIn' {γ} it init f :=
    IteratorLoop.forIn (α := α) (m := m) lift γ (fun _ _ _ => True) it init (fun out h acc => (⟨·, True.intro⟩) <$> f out h acc)

namespace IterM
variable {m : Type w → Type w'} {n : Type w → Type w''} {α : Type w} {β : Type w}

/-- The loop over an iterator, as `for h : x in it`. -/
@[always_inline, inline]
def instForIn' [Iterator α m β] [IteratorLoop α m n] [Monad n] [MonadLiftT m n] :
    ForIn' n (IterM (α := α) m β) β ⟨fun it out => it.IsPlausibleIndirectOutput out⟩ :=
  IteratorLoop.finiteForIn' (fun _ _ f x => monadLift x >>= f)

instance instForInOfIteratorLoop [Iterator α m β] [IteratorLoop α m n] [MonadLiftT m n] [Monad n] :
    ForIn n (IterM (α := α) m β) β :=
  haveI : ForIn' n (IterM (α := α) m β) β _ := IterM.instForIn'
  inferInstance

instance instForMOfIteratorLoop [Iterator α m β] [IteratorLoop α m n] [Monad n] [MonadLiftT m n] :
    ForM n (IterM (α := α) m β) β where
  forM it f := forIn it PUnit.unit (fun out _ => do f out; return .yield .unit)

/-- Combines the outputs from the left, with effects. -/
@[always_inline, inline]
def foldM [Monad n] {γ : Type w} [Iterator α m β] [IteratorLoop α m n] [MonadLiftT m n] (f : γ → β → n γ) (init : γ)
    (it : IterM (α := α) m β) : n γ :=
  ForIn.forIn it init (fun x acc => ForInStep.yield <$> f acc x)

/-- Combines the outputs from the left. -/
@[always_inline, inline]
def fold {γ : Type w} [Monad m] [Iterator α m β] [IteratorLoop α m m] (f : γ → β → γ) (init : γ)
    (it : IterM (α := α) m β) : m γ :=
  ForIn.forIn (m := m) it init (fun x acc => pure (ForInStep.yield (f acc x)))

/-- Steps through the iterator and drops the outputs. -/
@[always_inline, inline]
def drain [Monad m] [Iterator α m β] (it : IterM (α := α) m β) [IteratorLoop α m m] : m PUnit :=
  it.fold (γ := PUnit) (fun _ _ => .unit) .unit

/-- Whether a test with effects accepts some output. -/
@[specialize]
def anyM [Monad m] [Iterator α m β] [IteratorLoop α m m] (p : β → m (ULift Bool)) (it : IterM (α := α) m β) :
    m (ULift Bool) :=
  ForIn.forIn it (ULift.up false) (fun x _ => do
    if (← p x).down then return .done (.up true) else return .yield (.up false))

/-- Whether a test accepts some output. -/
@[inline]
def any [Monad m] [Iterator α m β] [IteratorLoop α m m] (p : β → Bool) (it : IterM (α := α) m β) : m (ULift Bool) :=
  it.anyM (fun x => pure (.up (p x)))

/-- Whether a test with effects accepts all outputs. -/
@[specialize]
def allM [Monad m] [Iterator α m β] [IteratorLoop α m m] (p : β → m (ULift Bool)) (it : IterM (α := α) m β) :
    m (ULift Bool) :=
  ForIn.forIn it (ULift.up true) (fun x _ => do
    if (← p x).down then return .yield (.up true) else return .done (.up false))

/-- Whether a test accepts all outputs. -/
@[inline]
def all [Monad m] [Iterator α m β] [IteratorLoop α m m] (p : β → Bool) (it : IterM (α := α) m β) : m (ULift Bool) :=
  it.allM (fun x => pure (.up (p x)))

/-- The first result of a function with effects, of those that have one. -/
@[inline]
def findSomeM? {γ : Type w} [Monad m] [Iterator α m β] [IteratorLoop α m m] (it : IterM (α := α) m β)
    (f : β → m (Option γ)) : m (Option γ) :=
  ForIn.forIn it none (fun x _ => do
    match ← f x with
    | none => return .yield none
    | some fx => return .done (some fx))

/-- The first result of a function, of those that have one. -/
@[inline]
def findSome? {γ : Type w} [Monad m] [Iterator α m β] [IteratorLoop α m m] (it : IterM (α := α) m β)
    (f : β → Option γ) : m (Option γ) :=
  it.findSomeM? (pure <| f ·)

/-- The first output that a test with effects accepts. -/
@[inline]
def findM? [Monad m] [Iterator α m β] [IteratorLoop α m m] (it : IterM (α := α) m β) (f : β → m (ULift Bool)) :
    m (Option β) :=
  it.findSomeM? (fun x => return if (← f x).down then some x else none)

/-- The first output that a test accepts. -/
@[inline]
def find? [Monad m] [Iterator α m β] [IteratorLoop α m m] (it : IterM (α := α) m β) (f : β → Bool) : m (Option β) :=
  it.findM? (pure <| .up <| f ·)

/-- The number of outputs. -/
@[always_inline, inline]
def count [Iterator α m β] [IteratorLoop α m m] [Monad m] (it : IterM (α := α) m β) : m (ULift Nat) :=
  it.fold (init := .up 0) fun acc _ => .up (acc.down + 1)

/-- The number of outputs. -/
@[always_inline, inline, deprecated IterM.count (since := "2025-10-29")]
def size [Iterator α m β] [IteratorLoop α m m] [Monad m] (it : IterM (α := α) m β) : m (ULift Nat) := it.count

end IterM
end Std
