/-
Iterators: a state, a step function and what the step function may do.

An iterator of type `IterM (α := α) m β` has a state of type `α`; a step, which is a computation in `m`, gives a value
of type `β`, or nothing for now, or ends.  `Iter` is the case of no effects.  A step comes with a proof that it is
plausible, from which termination of loops follows.
Read next: `Init.Data.Iterators.Consumers.Monadic.Loop`.  Lean's counterpart: `Init.Data.Iterators.Basic`.
-/
prelude
import Init.WF
import Init.Core
import Init.Control.Id
import Init.SimpLemmas
import Init.NotationExtra
import Init.BinderPredicates

universe w w' u u' u'' v

namespace Std

/-- A type that may be represented in a smaller universe; here it is the type itself. -/
def Shrink (α : Type u) : Type u := α

/-- The value that is represented. -/
@[always_inline] def Shrink.inflate {α : Type u} (x : Shrink α) : α := x

/-- The representation of a value. -/
@[always_inline] def Shrink.deflate {α : Type u} (x : α) : Shrink α := x

namespace Shrink
variable {α : Type u}

@[simp] theorem deflate_inflate {x : Shrink α} : Shrink.deflate x.inflate = x := rfl

@[simp] theorem inflate_deflate {x : α} : (Shrink.deflate x).inflate = x := rfl

theorem inflate_inj {x y : Shrink α} : x.inflate = y.inflate ↔ x = y := Iff.rfl

theorem deflate_inj {x y : α} : Shrink.deflate x = Shrink.deflate y ↔ x = y := Iff.rfl

end Shrink

/-- An iterator with state `α`, steps in `m` and outputs in `β`. -/
structure IterM {α : Type w} (m : Type w → Type w') (β : Type w) where
  /-- From a state. -/
  mk' ::
  /-- The state. -/
  internalState : α

attribute [ext] IterM

/-- The iterator with a state. -/
def IterM.mk {α : Type w} (it : α) (m : Type w → Type w') (β : Type w) : IterM (α := α) m β := ⟨it⟩

/-- The iterator with a state. -/
@[deprecated IterM.mk (since := "2025-12-01")]
def Iterators.toIterM {α : Type w} (it : α) (m : Type w → Type w') (β : Type w) : IterM (α := α) m β := IterM.mk it m β

@[simp] theorem IterM.mk_internalState {α m β} (it : IterM (α := α) m β) : IterM.mk it.internalState m β = it := rfl

@[simp] theorem internalState_toIterM {α m β} (it : α) : (IterM.mk it m β).internalState = it := rfl

/-- An iterator with state `α`, outputs in `β` and no effects. -/
structure Iter {α : Type w} (β : Type w) where
  /-- The state. -/
  internalState : α

/-- The iterator as one with steps in `Id`. -/
def Iter.toIterM {α : Type w} {β : Type w} (it : Iter (α := α) β) : IterM (α := α) Id β := ⟨it.internalState⟩

/-- An iterator with steps in `Id` as one with no effects. -/
def IterM.toIter {α : Type w} {β : Type w} (it : IterM (α := α) Id β) : Iter (α := α) β := ⟨it.internalState⟩

@[simp] theorem Iter.toIter_toIterM {α : Type w} {β : Type w} (it : Iter (α := α) β) : it.toIterM.toIter = it := rfl

@[simp] theorem Iter.toIterM_toIter {α : Type w} {β : Type w} (it : IterM (α := α) Id β) : it.toIter.toIterM = it := rfl

@[simp] theorem Iter.toIter_comp_toIterM {α : Type w} {β : Type w} :
    IterM.toIter ∘ Iter.toIterM (α := α) (β := β) = id := rfl

@[simp] theorem Iter.toIterM_comp_toIter {α : Type w} {β : Type w} :
    Iter.toIterM ∘ IterM.toIter (α := α) (β := β) = id := rfl

/-- What a step does. -/
inductive IterStep.{u_1, u_2} (α : Sort u_1) (β : Sort u_2) : Sort (max (max 1 u_1) u_2) where
  /-- There is an output; `it` goes on. -/
  | yield : (it : α) → (out : β) → IterStep α β
  /-- No output this time; `it` goes on. -/
  | skip : (it : α) → IterStep α β
  /-- The end. -/
  | done : IterStep α β

namespace IterStep
variable {α : Type u} {β : Type w} {α' : Type u'} {α'' : Type u''}

/-- What goes on, if anything. -/
def successor : IterStep α β → Option α
  | .yield it _ => some it
  | .skip it => some it
  | .done => none

@[simp] theorem successor_yield {it : α} {out : β} : (IterStep.yield it out).successor = some it := rfl
@[simp] theorem successor_skip {it : α} : (IterStep.skip (β := β) it).successor = some it := rfl
@[simp] theorem successor_done : (IterStep.done (α := α) (β := β)).successor = none := rfl

/-- A function applied to what goes on. -/
@[always_inline, inline] def mapIterator (f : α → α') : IterStep α β → IterStep α' β
  | .yield it out => .yield (f it) out
  | .skip it => .skip (f it)
  | .done => .done

@[simp] theorem mapIterator_yield {f : α → α'} {it : α} {out : β} :
    (IterStep.yield it out).mapIterator f = IterStep.yield (f it) out := rfl
@[simp] theorem mapIterator_skip {f : α → α'} {it : α} :
    (IterStep.skip it (β := β)).mapIterator f = IterStep.skip (f it) := rfl
@[simp] theorem mapIterator_done {f : α → α'} :
    (IterStep.done (α := α) (β := β)).mapIterator f = IterStep.done := rfl

@[simp] theorem mapIterator_mapIterator {f : α → α'} {g : α' → α''} {step : IterStep α β} :
    (step.mapIterator f).mapIterator g = step.mapIterator (g ∘ f) := by
  cases step <;> rfl

theorem mapIterator_comp {f : α → α'} {g : α' → α''} :
    IterStep.mapIterator (β := β) (g ∘ f) = IterStep.mapIterator g ∘ IterStep.mapIterator f :=
  funext fun _ => mapIterator_mapIterator.symm

@[simp] theorem mapIterator_id {step : IterStep α β} : step.mapIterator id = step := by
  cases step <;> rfl

@[simp] theorem mapIterator_id' {step : IterStep α β} : step.mapIterator (fun x => x) = step := by
  cases step <;> rfl

end IterStep

/-- A step that satisfies a predicate. -/
def PlausibleIterStep {α : Type u} {β : Type w} (IsPlausibleStep : IterStep α β → Prop) := Subtype IsPlausibleStep

namespace PlausibleIterStep
variable {α : Type u} {β : Type w} {IsPlausibleStep : IterStep α β → Prop}

/-- There is an output. -/
@[match_pattern, always_inline, inline]
def yield (it' : α) (out : β) (h : IsPlausibleStep (.yield it' out)) : PlausibleIterStep IsPlausibleStep :=
  ⟨.yield it' out, h⟩

/-- No output this time. -/
@[match_pattern, always_inline, inline]
def skip (it' : α) (h : IsPlausibleStep (.skip it')) : PlausibleIterStep IsPlausibleStep := ⟨.skip it', h⟩

/-- The end. -/
@[match_pattern, always_inline, inline]
def done (h : IsPlausibleStep .done) : PlausibleIterStep IsPlausibleStep := ⟨.done, h⟩

end PlausibleIterStep

/-- What makes a type the state of iterators: the step function, and what it may do. -/
class Iterator (α : Type w) (m : Type w → Type w') (β : outParam (Type w)) where
  /-- What a step may do. -/
  IsPlausibleStep : IterM (α := α) m β → IterStep (IterM (α := α) m β) β → Prop
  /-- One step. -/
  step : (it : IterM (α := α) m β) → m (Shrink (PlausibleIterStep (IsPlausibleStep it)))

section Monadic
variable {α : Type w} {m : Type w → Type w'} {β : Type w} [Iterator α m β]

/-- What a step may do. -/
abbrev IterM.IsPlausibleStep : IterM (α := α) m β → IterStep (IterM (α := α) m β) β → Prop := Iterator.IsPlausibleStep

/-- A step that is plausible. -/
abbrev IterM.Step (it : IterM (α := α) m β) := PlausibleIterStep it.IsPlausibleStep

/-- The iterator may give an output in one step. -/
def IterM.IsPlausibleOutput (it : IterM (α := α) m β) (out : β) : Prop := ∃ it', it.IsPlausibleStep (.yield it' out)

/-- `it'` may be what goes on after one step of `it`. -/
def IterM.IsPlausibleSuccessorOf (it' it : IterM (α := α) m β) : Prop :=
  ∃ step, step.successor = some it' ∧ it.IsPlausibleStep step

theorem IterM.isPlausibleSuccessorOf_of_yield {it' it : IterM (α := α) m β} {out : β}
    (h : it.IsPlausibleStep (.yield it' out)) : it'.IsPlausibleSuccessorOf it := ⟨_, rfl, h⟩

theorem IterM.isPlausibleSuccessorOf_of_skip {it it' : IterM (α := α) m β}
    (h : it.IsPlausibleStep (.skip it')) : it'.IsPlausibleSuccessorOf it := ⟨_, rfl, h⟩

/-- `it'` may be what goes on after one step of `it` without an output. -/
def IterM.IsPlausibleSkipSuccessorOf (it' it : IterM (α := α) m β) : Prop := it.IsPlausibleStep (.skip it')

/-- One step. -/
@[always_inline, inline] def IterM.step (it : IterM (α := α) m β) : m (Shrink it.Step) := Iterator.step it

/-- `it'` may be what goes on after some steps of `it`. -/
inductive IterM.IsPlausibleIndirectSuccessorOf {α β : Type w} {m : Type w → Type w'} [Iterator α m β] :
    IterM (α := α) m β → IterM (α := α) m β → Prop where
  /-- After no steps. -/
  | refl (it : IterM (α := α) m β) : it.IsPlausibleIndirectSuccessorOf it
  /-- After one step more. -/
  | cons_right {it'' it' it : IterM (α := α) m β} (h' : it''.IsPlausibleIndirectSuccessorOf it')
      (h : it'.IsPlausibleSuccessorOf it) : it''.IsPlausibleIndirectSuccessorOf it

/-- The iterator may give an output after some steps. -/
inductive IterM.IsPlausibleIndirectOutput {α β : Type w} {m : Type w → Type w'} [Iterator α m β] :
    IterM (α := α) m β → β → Prop where
  /-- In the first step. -/
  | direct {it : IterM (α := α) m β} {out : β} : it.IsPlausibleOutput out → it.IsPlausibleIndirectOutput out
  /-- After the first step. -/
  | indirect {it it' : IterM (α := α) m β} {out : β} : it'.IsPlausibleSuccessorOf it →
      it'.IsPlausibleIndirectOutput out → it.IsPlausibleIndirectOutput out

theorem IterM.IsPlausibleIndirectSuccessorOf.trans {α β : Type w} {m : Type w → Type w'} [Iterator α m β]
    {it'' it' it : IterM (α := α) m β} (h' : it''.IsPlausibleIndirectSuccessorOf it')
    (h : it'.IsPlausibleIndirectSuccessorOf it) : it''.IsPlausibleIndirectSuccessorOf it := by
  induction h with
  | refl => exact h'
  | cons_right _ h ih => exact .cons_right ih h

theorem IterM.IsPlausibleIndirectSuccessorOf.single {α β : Type w} {m : Type w → Type w'} [Iterator α m β]
    {it' it : IterM (α := α) m β} (h : it'.IsPlausibleSuccessorOf it) : it'.IsPlausibleIndirectSuccessorOf it :=
  .cons_right (.refl _) h

theorem IterM.IsPlausibleIndirectOutput.trans {α β : Type w} {m : Type w → Type w'} [Iterator α m β]
    {it' it : IterM (α := α) m β} {out : β} (h : it'.IsPlausibleIndirectSuccessorOf it)
    (h' : it'.IsPlausibleIndirectOutput out) : it.IsPlausibleIndirectOutput out := by
  induction h with
  | refl => exact h'
  | cons_right _ h ih => exact .indirect h ih

/-- What a step does is determined by the iterator. -/
class LawfulDeterministicIterator (α : Type w) (m : Type w → Type w') [Iterator α m β] where
  /-- Exactly one step is plausible. -/
  isPlausibleStep_eq_eq : ∀ it : IterM (α := α) m β, ∃ step, it.IsPlausibleStep = (· = step)

/-- There are finitely many steps. -/
class Iterators.Finite (α : Type w) (m : Type w → Type w') {β : Type w} [Iterator α m β] : Prop where
  /-- To go on is well-founded. -/
  wf : WellFounded (IterM.IsPlausibleSuccessorOf (α := α) (m := m))

/-- There are finitely many steps between two outputs. -/
class Iterators.Productive (α m) {β} [Iterator α m β] : Prop where
  /-- To go on without an output is well-founded. -/
  wf : WellFounded (IterM.IsPlausibleSkipSuccessorOf (α := α) (m := m))

instance Iterators.instProductiveOfFinte {α m β} [Iterator α m β] [Iterators.Finite α m] : Iterators.Productive α m where
  wf := Subrelation.wf (h₁ := fun h => ⟨_, rfl, h⟩) (Iterators.Finite.wf (α := α) (m := m))

/-- An iterator, as something that gets smaller with each step. -/
structure IterM.TerminationMeasures.Finite (α : Type w) (m : Type w → Type w') {β : Type w} [Iterator α m β] where
  /-- The iterator. -/
  it : IterM (α := α) m β

/-- One comes after the other, in one step or more. -/
def IterM.TerminationMeasures.Finite.Rel {α : Type w} {m : Type w → Type w'} {β : Type w} [Iterator α m β] :
    TerminationMeasures.Finite α m → TerminationMeasures.Finite α m → Prop :=
  Relation.TransGen <| InvImage IterM.IsPlausibleSuccessorOf IterM.TerminationMeasures.Finite.it

/-- An iterator, as something that gets smaller with each step without an output. -/
structure IterM.TerminationMeasures.Productive (α : Type w) (m : Type w → Type w') {β : Type w} [Iterator α m β] where
  /-- The iterator. -/
  it : IterM (α := α) m β

/-- One comes after the other, in one step or more, all without an output. -/
def IterM.TerminationMeasures.Productive.Rel {α : Type w} {m : Type w → Type w'} {β : Type w} [Iterator α m β] :
    TerminationMeasures.Productive α m → TerminationMeasures.Productive α m → Prop :=
  Relation.TransGen <| InvImage IterM.IsPlausibleSkipSuccessorOf IterM.TerminationMeasures.Productive.it

theorem IterM.TerminationMeasures.Finite.rel_of_yield {α : Type w} {m : Type w → Type w'} {β : Type w} [Iterator α m β]
    {it it' : IterM (α := α) m β} {out : β} (h : it.IsPlausibleStep (.yield it' out)) : Finite.Rel ⟨it'⟩ ⟨it⟩ :=
  .single ⟨_, rfl, h⟩

theorem IterM.TerminationMeasures.Finite.rel_of_skip {α : Type w} {m : Type w → Type w'} {β : Type w} [Iterator α m β]
    {it it' : IterM (α := α) m β} (h : it.IsPlausibleStep (.skip it')) : Finite.Rel ⟨it'⟩ ⟨it⟩ :=
  .single ⟨_, rfl, h⟩

theorem IterM.TerminationMeasures.Finite.rel_trans {α : Type w} {m : Type w → Type w'} {β : Type w} [Iterator α m β]
    {it it' it'' : TerminationMeasures.Finite α m} : it.Rel it' → it'.Rel it'' → it.Rel it'' := .trans

theorem IterM.TerminationMeasures.Productive.rel_of_skip {α : Type w} {m : Type w → Type w'} {β : Type w}
    [Iterator α m β] {it it' : IterM (α := α) m β} (h : it.IsPlausibleStep (.skip it')) : Productive.Rel ⟨it'⟩ ⟨it⟩ :=
  .single h

instance IterM.TerminationMeasures.instWellFoundedRelationFinite {α : Type w} {m : Type w → Type w'} {β : Type w}
    [Iterator α m β] [Iterators.Finite α m] : WellFoundedRelation (IterM.TerminationMeasures.Finite α m) where
  rel := IterM.TerminationMeasures.Finite.Rel
  wf := (InvImage.wf _ Iterators.Finite.wf).transGen

instance IterM.TerminationMeasures.instWellFoundedRelationProductive {α : Type w} {m : Type w → Type w'} {β : Type w}
    [Iterator α m β] [Iterators.Productive α m] : WellFoundedRelation (IterM.TerminationMeasures.Productive α m) where
  rel := IterM.TerminationMeasures.Productive.Rel
  wf := (InvImage.wf _ Iterators.Productive.wf).transGen

/-- A measure for recursion on iterators with finitely many steps. -/
def IterM.finitelyManySteps {α : Type w} {m : Type w → Type w'} {β : Type w} [Iterator α m β] [Iterators.Finite α m]
    (it : IterM (α := α) m β) : IterM.TerminationMeasures.Finite α m := ⟨it⟩

/-- A measure for recursion on iterators. -/
def IterM.finitelyManySteps! {α : Type w} {m : Type w → Type w'} {β : Type w} [Iterator α m β]
    (it : IterM (α := α) m β) : IterM.TerminationMeasures.Finite α m := ⟨it⟩

/-- A measure for recursion on iterators with finitely many steps between outputs. -/
def IterM.finitelyManySkips {α : Type w} {m : Type w → Type w'} {β : Type w} [Iterator α m β] [Iterators.Productive α m]
    (it : IterM (α := α) m β) : IterM.TerminationMeasures.Productive α m := ⟨it⟩

end Monadic

section Pure
variable {α : Type w} {β : Type w} [Iterator α Id β]

/-- What a step may do. -/
def Iter.IsPlausibleStep (it : Iter (α := α) β) (step : IterStep (Iter (α := α) β) β) : Prop :=
  it.toIterM.IsPlausibleStep (step.mapIterator Iter.toIterM)

/-- A step that is plausible. -/
def Iter.Step (it : Iter (α := α) β) := PlausibleIterStep (Iter.IsPlausibleStep it)

/-- A step of the iterator with steps in `Id`. -/
def Iter.Step.toMonadic {it : Iter (α := α) β} (step : it.Step) : it.toIterM.Step :=
  ⟨step.val.mapIterator Iter.toIterM, step.property⟩

/-- A step of the iterator with no effects. -/
@[always_inline, inline] def IterM.Step.toPure {it : IterM (α := α) Id β} (step : it.Step) : it.toIter.Step :=
  ⟨step.val.mapIterator IterM.toIter,
    have h : (step.val.mapIterator IterM.toIter).mapIterator Iter.toIterM = step.val := by
      cases step.val <;> rfl
    show it.IsPlausibleStep _ from h.symm ▸ step.property⟩

@[simp] theorem IterM.Step.toPure_yield {it it' : IterM (α := α) Id β} {out : β} {h : it.IsPlausibleStep (.yield it' out)} :
    IterM.Step.toPure (⟨.yield it' out, h⟩ : it.Step) = .yield it'.toIter out h := rfl

@[simp] theorem IterM.Step.toPure_skip {it it' : IterM (α := α) Id β} {h : it.IsPlausibleStep (.skip it')} :
    IterM.Step.toPure (⟨.skip it', h⟩ : it.Step) = .skip it'.toIter h := rfl

@[simp] theorem IterM.Step.toPure_done {it : IterM (α := α) Id β} {h : it.IsPlausibleStep .done} :
    IterM.Step.toPure (⟨.done, h⟩ : it.Step) = .done h := rfl

/-- The iterator may give an output in one step. -/
def Iter.IsPlausibleOutput (it : Iter (α := α) β) (out : β) : Prop := it.toIterM.IsPlausibleOutput out

theorem Iter.isPlausibleOutput_iff_exists {it : Iter (α := α) β} {out : β} :
    it.IsPlausibleOutput out ↔ ∃ it', it.IsPlausibleStep (.yield it' out) :=
  ⟨fun ⟨it', h⟩ => ⟨it'.toIter, h⟩, fun ⟨it', h⟩ => ⟨it'.toIterM, h⟩⟩

/-- `it'` may be what goes on after one step of `it`. -/
def Iter.IsPlausibleSuccessorOf (it' it : Iter (α := α) β) : Prop := it'.toIterM.IsPlausibleSuccessorOf it.toIterM

theorem Iter.isPlausibleSuccessorOf_eq_invImage :
    IsPlausibleSuccessorOf (α := α) (β := β) = InvImage IterM.IsPlausibleSuccessorOf Iter.toIterM := rfl

theorem Iter.IsPlausibleStep.isPlausibleSuccessor_of_yield {it' it : Iter (α := α) β} {out : β}
    (h : it.IsPlausibleStep (.yield it' out)) : it'.IsPlausibleSuccessorOf it := ⟨_, rfl, h⟩

theorem Iter.IsPlausibleStep.isPlausibleSuccessor_of_skip {it' it : Iter (α := α) β}
    (h : it.IsPlausibleStep (.skip it')) : it'.IsPlausibleSuccessorOf it := ⟨_, rfl, h⟩

/-- `it'` may be what goes on after one step of `it` without an output. -/
def Iter.IsPlausibleSkipSuccessorOf (it' it : Iter (α := α) β) : Prop :=
  it'.toIterM.IsPlausibleSkipSuccessorOf it.toIterM

/-- One step. -/
@[always_inline, inline] def Iter.step (it : Iter (α := α) β) : it.Step := it.toIterM.step.run.inflate.toPure

/-- `it'` may be what goes on after some steps of `it`. -/
inductive Iter.IsPlausibleIndirectSuccessorOf {α : Type w} {β : Type w} [Iterator α Id β] :
    Iter (α := α) β → Iter (α := α) β → Prop where
  /-- After no steps. -/
  | refl (it : Iter (α := α) β) : IsPlausibleIndirectSuccessorOf it it
  /-- After one step more. -/
  | cons_right {it'' it' it : Iter (α := α) β} (h' : it''.IsPlausibleIndirectSuccessorOf it')
      (h : it'.IsPlausibleSuccessorOf it) : it''.IsPlausibleIndirectSuccessorOf it

/-- The iterator may give an output after some steps. -/
inductive Iter.IsPlausibleIndirectOutput {α β : Type w} [Iterator α Id β] : Iter (α := α) β → β → Prop where
  /-- In the first step. -/
  | direct {it : Iter (α := α) β} {out : β} : it.IsPlausibleOutput out → it.IsPlausibleIndirectOutput out
  /-- After the first step. -/
  | indirect {it it' : Iter (α := α) β} {out : β} : it'.IsPlausibleSuccessorOf it →
      it'.IsPlausibleIndirectOutput out → it.IsPlausibleIndirectOutput out

theorem Iter.IsPlausibleIndirectSuccessorOf.trans {it'' it' it : Iter (α := α) β}
    (h' : it''.IsPlausibleIndirectSuccessorOf it') (h : it'.IsPlausibleIndirectSuccessorOf it) :
    it''.IsPlausibleIndirectSuccessorOf it := by
  induction h with
  | refl => exact h'
  | cons_right _ h ih => exact .cons_right ih h

theorem Iter.IsPlausibleIndirectOutput.trans {it' it : Iter (α := α) β} {out : β}
    (h : it'.IsPlausibleIndirectSuccessorOf it) (h' : it'.IsPlausibleIndirectOutput out) :
    it.IsPlausibleIndirectOutput out := by
  induction h with
  | refl => exact h'
  | cons_right _ h ih => exact .indirect h ih

private theorem indirectOutput_of_toIterM {it : IterM (α := α) Id β} {out : β} (h : it.IsPlausibleIndirectOutput out) :
    it.toIter.IsPlausibleIndirectOutput out := by
  induction h with
  | direct h => exact .direct h
  | @indirect it it' _ h _ ih => exact .indirect (it' := it'.toIter) h ih

private theorem toIterM_indirectOutput {it : Iter (α := α) β} {out : β} (h : it.IsPlausibleIndirectOutput out) :
    it.toIterM.IsPlausibleIndirectOutput out := by
  induction h with
  | direct h => exact .direct h
  | indirect h _ ih => exact .indirect h ih

theorem Iter.isPlausibleIndirectOutput_iff_isPlausibleIndirectOutput_toIterM {it : Iter (α := α) β} {out : β} :
    it.IsPlausibleIndirectOutput out ↔ it.toIterM.IsPlausibleIndirectOutput out :=
  ⟨toIterM_indirectOutput, indirectOutput_of_toIterM⟩

theorem Iterators.Finite.wf_of_id [Iterators.Finite α Id] : WellFounded (Iter.IsPlausibleSuccessorOf (α := α)) :=
  InvImage.wf _ Iterators.Finite.wf

/-- A measure for recursion on iterators with finitely many steps. -/
def Iter.finitelyManySteps [Iterators.Finite α Id] (it : Iter (α := α) β) : IterM.TerminationMeasures.Finite α Id :=
  it.toIterM.finitelyManySteps

/-- A measure for recursion on iterators with finitely many steps between outputs. -/
def Iter.finitelyManySkips [Iterators.Productive α Id] (it : Iter (α := α) β) :
    IterM.TerminationMeasures.Productive α Id := it.toIterM.finitelyManySkips

theorem Iter.TerminationMeasures.Finite.rel_of_yield {it it' : Iter (α := α) β} {out : β}
    (h : it.IsPlausibleStep (.yield it' out)) : IterM.TerminationMeasures.Finite.Rel ⟨it'.toIterM⟩ ⟨it.toIterM⟩ :=
  IterM.TerminationMeasures.Finite.rel_of_yield h

theorem Iter.TerminationMeasures.Finite.rel_of_skip {it it' : Iter (α := α) β}
    (h : it.IsPlausibleStep (.skip it')) : IterM.TerminationMeasures.Finite.Rel ⟨it'.toIterM⟩ ⟨it.toIterM⟩ :=
  IterM.TerminationMeasures.Finite.rel_of_skip h

theorem Iter.TerminationMeasures.Productive.rel_of_skip {it it' : Iter (α := α) β}
    (h : it.IsPlausibleStep (.skip it')) : IterM.TerminationMeasures.Productive.Rel ⟨it'.toIterM⟩ ⟨it.toIterM⟩ :=
  IterM.TerminationMeasures.Productive.rel_of_skip h

end Pure

/-- A well-founded relation in which each step goes down. -/
structure Iterators.FinitenessRelation (α : Type w) (m : Type w → Type w') {β : Type w} [Iterator α m β] where
  /-- The relation. -/
  rel (it' it : IterM (α := α) m β) : Prop
  /-- It is well-founded. -/
  wf : WellFounded rel
  /-- Each step goes down. -/
  subrelation : ∀ {it it'}, it'.IsPlausibleSuccessorOf it → rel it' it

theorem Iterators.Finite.of_finitenessRelation {α : Type w} {m : Type w → Type w'} {β : Type w} [Iterator α m β]
    (r : Iterators.FinitenessRelation α m) : Iterators.Finite α m where
  wf := Subrelation.wf (h₁ := r.subrelation) r.wf

/-- A well-founded relation in which each step without an output goes down. -/
structure Iterators.ProductivenessRelation (α : Type w) (m : Type w → Type w') {β : Type w} [Iterator α m β] where
  /-- The relation. -/
  rel : (IterM (α := α) m β) → (IterM (α := α) m β) → Prop
  /-- It is well-founded. -/
  wf : WellFounded rel
  /-- Each step without an output goes down. -/
  subrelation : ∀ {it it'}, it'.IsPlausibleSkipSuccessorOf it → rel it' it

theorem Iterators.Productive.of_productivenessRelation {α : Type w} {m : Type w → Type w'} {β : Type w} [Iterator α m β]
    (r : Iterators.ProductivenessRelation α m) : Iterators.Productive α m where
  wf := Subrelation.wf (h₁ := r.subrelation) r.wf

end Std

namespace Std.Internal

/-- A step after which the rank of the state, a number, is smaller. -/
def RankStep {α : Type w} {m : Type w → Type w'} {β : Type w} (rank : α → Nat) (it : IterM (α := α) m β)
    (step : IterStep (IterM (α := α) m β) β) : Prop :=
  ∀ it', step.successor = some it' → rank it'.internalState < rank it.internalState

theorem RankStep.yield {α : Type w} {m : Type w → Type w'} {β : Type w} {rank : α → Nat} {it it' : IterM (α := α) m β}
    {out : β} (h : rank it'.internalState < rank it.internalState) : RankStep rank it (.yield it' out) := fun
  | _, rfl => h

theorem RankStep.skip {α : Type w} {m : Type w → Type w'} {β : Type w} {rank : α → Nat} {it it' : IterM (α := α) m β}
    (h : rank it'.internalState < rank it.internalState) : RankStep rank it (.skip it') := fun
  | _, rfl => h

theorem RankStep.done {α : Type w} {m : Type w → Type w'} {β : Type w} {rank : α → Nat} {it : IterM (α := α) m β} :
    RankStep rank it .done := fun _ h => nomatch h

/-- Iterators whose steps all make the rank smaller have finitely many steps. -/
theorem finite_of_rank {α : Type w} {m : Type w → Type w'} {β : Type w} [Iterator α m β] (rank : α → Nat)
    (h : ∀ (it : IterM (α := α) m β) step, it.IsPlausibleStep step → RankStep rank it step) : Iterators.Finite α m where
  wf := Subrelation.wf (r := InvImage (· < ·) (fun it : IterM (α := α) m β => rank it.internalState))
    (h₁ := fun ⟨_, hs, hp⟩ => h _ _ hp _ hs) (InvImage.wf _ Nat.lt_wfRel.wf)

end Std.Internal
