/-
Combinators of functors and monads, alternatives, Boolean computations, loops, and running computations of an inner
monad (`MonadControl`).

Lean's counterpart: `Init.Control.Basic`.
-/
prelude
import Init.Core
import Init.BinderNameHint

universe u v w

/-- A type with elements of which each is known to be one can be looped over without that knowledge. -/
instance instForInOfForIn' [ForIn' m ρ α d] : ForIn m ρ α where
  forIn x b f := forIn' x b fun a _ => f a

/-- A loop that uses no membership is one that ignores it. -/
theorem forIn_eq_forIn' [d : Membership α ρ] [ForIn' m ρ α d] {β} (x : ρ) (b : β)
    (f : (a : α) → β → m (ForInStep β)) :
    forIn x b f = forIn' x b (fun x h => binderNameHint x f <| binderNameHint h () <| f x) :=
  rfl

@[simp] theorem forIn'_eq_forIn [d : Membership α ρ] [ForIn' m ρ α d] {β} (x : ρ) (b : β)
    (f : (a : α) → a ∈ x → β → m (ForInStep β)) (g : (a : α) → β → m (ForInStep β))
    (h : ∀ a m b, f a m b = g a b) :
    forIn' x b f = forIn x b g :=
  congrArg (forIn' x b) (funext fun a => funext fun m => funext fun b => h a m b)

/-- What the step carries on, whether the loop ends or not. -/
def ForInStep.value (x : ForInStep α) : α :=
  match x with
  | ForInStep.done b => b
  | ForInStep.yield b => b

@[simp] theorem ForInStep.value_done (b : β) : (ForInStep.done b).value = b := rfl

@[simp] theorem ForInStep.value_yield (b : β) : (ForInStep.yield b).value = b := rfl

/-- `Functor.map` with its arguments exchanged. -/
@[reducible]
def Functor.mapRev {f : Type u → Type v} [Functor f] {α β : Type u} : f α → (α → β) → f β :=
  fun a f => f <$> a

@[inherit_doc] infixr:100 " <&> " => Functor.mapRev

/-- Forgets the result. -/
@[always_inline, inline]
def Functor.discard {f : Type u → Type v} {α : Type u} [Functor f] (x : f α) : f PUnit :=
  Functor.mapConst PUnit.unit x

export Functor (discard)

/-- Applicative functors with a choice. -/
class Alternative (f : Type u → Type v) : Type (max (u + 1) v) extends Applicative f where
  /-- The computation without results. -/
  failure : {α : Type u} → f α
  /-- Written `x <|> y`. -/
  orElse : {α : Type u} → f α → (Unit → f α) → f α

instance (f : Type u → Type v) (α : Type u) [Alternative f] : OrElse (f α) := ⟨Alternative.orElse⟩

variable {f : Type u → Type v} [Alternative f] {α : Type u}

export Alternative (failure)

/-- Nothing, if `p` holds, and failure otherwise. -/
@[always_inline, inline]
def guard {f : Type → Type v} [Alternative f] (p : Prop) [Decidable p] : f Unit :=
  if p then pure () else failure

/-- The result of `x`, or `none` when it fails. -/
@[always_inline, inline]
def optional (x : f α) : f (Option α) :=
  some <$> x <|> pure none

/-- Types with a notion of truth. -/
class ToBool (α : Type u) where
  /-- Whether an element counts as true. -/
  toBool : α → Bool

export ToBool (toBool)

instance : ToBool Bool where
  toBool b := b

/-- A choice by a condition, which comes last. -/
@[macro_inline] def bool {β : Type u} {α : Type v} [ToBool β] (f t : α) (b : β) : α :=
  match toBool b with
  | true => t
  | false => f

/-- Runs `y` when the result of `x` does not count as true. -/
@[macro_inline] def orM {m : Type u → Type v} {β : Type u} [Monad m] [ToBool β] (x y : m β) : m β := do
  let b ← x
  match toBool b with
  | true => pure b
  | false => y

@[inherit_doc] infixr:30 " <||> " => orM

/-- Runs `y` when the result of `x` counts as true. -/
@[macro_inline] def andM {m : Type u → Type v} {β : Type u} [Monad m] [ToBool β] (x y : m β) : m β := do
  let b ← x
  match toBool b with
  | true => y
  | false => pure b

@[inherit_doc] infixr:35 " <&&> " => andM

/-- The negated result. -/
@[macro_inline] def notM {m : Type → Type v} [Functor m] (x : m Bool) : m Bool :=
  not <$> x

/-- Computations in `n` can be run in `m`, if one keeps what they leave behind: one step. -/
class MonadControl (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  /-- A result together with what the computation leaves behind. -/
  stM : Type u → Type u
  /-- Gives a computation in `m` the means to run computations in `n`. -/
  liftWith : {α : Type u} → (({β : Type u} → n β → m (stM β)) → m α) → n α
  /-- Goes on from what was left behind. -/
  restoreM : {α : Type u} → m (stM α) → n α

/-- Computations in `n` can be run in `m`, if one keeps what they leave behind: any number of steps. -/
class MonadControlT (m : Type u → Type v) (n : Type u → Type w) where
  /-- A result together with what the computation leaves behind. -/
  stM : Type u → Type u
  /-- Gives a computation in `m` the means to run computations in `n`. -/
  liftWith : {α : Type u} → (({β : Type u} → n β → m (stM β)) → m α) → n α
  /-- Goes on from what was left behind. -/
  restoreM {α : Type u} : stM α → n α

export MonadControlT (stM liftWith restoreM)

@[always_inline]
instance (m n o) [MonadControl n o] [MonadControlT m n] : MonadControlT m o where
  stM α := stM m n (MonadControl.stM n o α)
  liftWith f := MonadControl.liftWith fun x₂ => liftWith fun x₁ => f (x₁ ∘ x₂)
  restoreM := MonadControl.restoreM ∘ restoreM

instance (m : Type u → Type v) [Pure m] : MonadControlT m m where
  stM α := α
  liftWith f := f fun x => x
  restoreM x := pure x

/-- Runs a computation in `m`, given, that may run computations in `n`. -/
@[always_inline, inline]
def controlAt (m : Type u → Type v) {n : Type u → Type w} [MonadControlT m n] [Bind n] {α : Type u}
    (f : ({β : Type u} → n β → m (stM m n β)) → m (stM m n α)) : n α :=
  liftWith f >>= restoreM

/-- Runs a computation in `m`, found by unification, that may run computations in `n`. -/
@[always_inline, inline]
def control {m : Type u → Type v} {n : Type u → Type w} [MonadControlT m n] [Bind n] {α : Type u}
    (f : ({β : Type u} → n β → m (stM m n β)) → m (stM m n α)) : n α :=
  controlAt m f

/-- Types `γ` over whose elements of type `α` computations in `m` run, one after the other. -/
class ForM (m : Type u → Type v) (γ : Type w₁) (α : outParam (Type w₂)) where
  /-- Runs the computation on each element. -/
  forM (coll : γ) (f : α → m PUnit) : m PUnit

export ForM (forM)

/-- The composition of functions with effects, the first one first. -/
@[always_inline] def Bind.kleisliRight [Bind m] (f₁ : α → m β) (f₂ : β → m γ) (a : α) : m γ :=
  f₁ a >>= f₂

/-- The composition of functions with effects, the last one first. -/
@[always_inline] def Bind.kleisliLeft [Bind m] (f₂ : β → m γ) (f₁ : α → m β) (a : α) : m γ :=
  f₁ a >>= f₂

/-- `bind` with its arguments exchanged. -/
@[always_inline] def Bind.bindLeft [Bind m] (f : α → m β) (ma : m α) : m β :=
  ma >>= f

@[inherit_doc] infixr:55 " >=> " => Bind.kleisliRight
@[inherit_doc] infixr:55 " <=< " => Bind.kleisliLeft
@[inherit_doc] infixr:55 " =<< " => Bind.bindLeft
