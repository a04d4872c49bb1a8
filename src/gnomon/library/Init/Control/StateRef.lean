/-
Computations with a state that is kept in a reference: fast where the base monad has references.

Lean's counterpart: `Init.Control.StateRef`.
-/
prelude
import Init.System.IO
import Init.Control.Reader

/-- Computations in `m` with a state of type `σ` in a reference of the region `ω`. -/
def StateRefT' (ω : Type) (σ : Type) (m : Type → Type) (α : Type) : Type := ReaderT (ST.Ref ω σ) m α

/-- Runs the computation from a state; gives the state in the end, too. -/
@[always_inline, inline]
def StateRefT'.run {ω σ : Type} {m : Type → Type} [Monad m] [MonadLiftT (ST ω) m] {α : Type} (x : StateRefT' ω σ m α)
    (s : σ) : m (α × σ) := do
  let ref ← ST.mkRef s
  let a ← x ref
  let s ← ref.get
  pure (a, s)

/-- Runs the computation from a state. -/
@[always_inline, inline]
def StateRefT'.run' {ω σ : Type} {m : Type → Type} [Monad m] [MonadLiftT (ST ω) m] {α : Type} (x : StateRefT' ω σ m α)
    (s : σ) : m α := do
  let (a, _) ← x.run s
  pure a

namespace StateRefT'
variable {ω σ : Type} {m : Type → Type} {α : Type}

/-- A computation without the state. -/
@[always_inline, inline]
protected def lift (x : m α) : StateRefT' ω σ m α := fun _ => x

instance instMonad [Monad m] : Monad (StateRefT' ω σ m) := inferInstanceAs (Monad (ReaderT (ST.Ref ω σ) m))

instance instMonadLift : MonadLift m (StateRefT' ω σ m) := ⟨StateRefT'.lift⟩

instance instAlternativeOfMonad [Alternative m] [Monad m] : Alternative (StateRefT' ω σ m) :=
  inferInstanceAs (Alternative (ReaderT (ST.Ref ω σ) m))

instance instMonadAttachOfMonad [Monad m] [MonadAttach m] : MonadAttach (StateRefT' ω σ m) :=
  inferInstanceAs (MonadAttach (ReaderT (ST.Ref ω σ) m))

instance instMonadFunctor (σ : Type) (m : Type → Type) : MonadFunctor m (StateRefT' ω σ m) :=
  inferInstanceAs (MonadFunctor m (ReaderT (ST.Ref ω σ) m))

/-- The state. -/
@[inline] protected def get [MonadLiftT (ST ω) m] : StateRefT' ω σ m σ := fun ref => ref.get

/-- Another state. -/
@[inline] protected def set [MonadLiftT (ST ω) m] (s : σ) : StateRefT' ω σ m PUnit := fun ref => ref.set s

/-- A function of the state, which gives a result and another state. -/
@[inline] protected def modifyGet [MonadLiftT (ST ω) m] (f : σ → α × σ) : StateRefT' ω σ m α := fun ref =>
  ref.modifyGet f

instance instMonadStateOfOfMonadLiftTST [MonadLiftT (ST ω) m] : MonadStateOf σ (StateRefT' ω σ m) where
  get := StateRefT'.get
  set := StateRefT'.set
  modifyGet := StateRefT'.modifyGet

@[always_inline]
instance instMonadExceptOf (ε) [MonadExceptOf ε m] : MonadExceptOf ε (StateRefT' ω σ m) where
  throw := StateRefT'.lift ∘ throwThe ε
  tryCatch := fun x c s => tryCatchThe ε (x s) (fun e => c e s)

end StateRefT'

instance instMonadControlStateRefT' (ω σ : Type) (m : Type → Type) : MonadControl m (StateRefT' ω σ m) :=
  inferInstanceAs (MonadControl m (ReaderT _ _))

instance instMonadFinallyStateRefT' {m : Type → Type} {ω σ : Type} [MonadFinally m] :
    MonadFinally (StateRefT' ω σ m) := inferInstanceAs (MonadFinally (ReaderT _ _))
