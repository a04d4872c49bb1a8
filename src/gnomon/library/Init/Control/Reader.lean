/-
More on the transformer `ReaderT`.  Lean's counterpart: `Init.Control.Reader`.
-/
prelude
import Init.Control.Except

namespace ReaderT

/-- Runs the second computation when the first fails. -/
@[always_inline, inline]
protected def orElse [Alternative m] (x₁ : ReaderT ρ m α) (x₂ : Unit → ReaderT ρ m α) : ReaderT ρ m α :=
  fun s => x₁ s <|> x₂ () s

/-- Fails. -/
@[always_inline, inline]
protected def failure [Alternative m] : ReaderT ρ m α :=
  fun _ => failure

instance [Alternative m] [Monad m] : Alternative (ReaderT ρ m) where
  failure := ReaderT.failure
  orElse := ReaderT.orElse

end ReaderT

instance : MonadControl m (ReaderT ρ m) where
  stM := id
  liftWith f ctx := f fun x => x ctx
  restoreM x _ := x

@[always_inline]
instance ReaderT.tryFinally [MonadFinally m] : MonadFinally (ReaderT ρ m) where
  tryFinally' x h ctx := tryFinally' (x ctx) (fun a? => h a? ctx)

/-- Computations that may look at a value of type `ρ`. -/
abbrev ReaderM (ρ α : Type u) := ReaderT ρ Id α

instance [Monad m] [MonadAttach m] : MonadAttach (ReaderT ρ m) where
  CanReturn x a := Exists (fun r => MonadAttach.CanReturn (x.run r) a)
  attach x := fun r => (fun ⟨a, h⟩ => ⟨a, r, h⟩) <$> MonadAttach.attach (x.run r)
