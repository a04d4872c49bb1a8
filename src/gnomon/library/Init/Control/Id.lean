/-
The monad without effects.  Lean's counterpart: `Init.Control.Id`.
-/
prelude
import Init.Control.MonadAttach

universe u

/-- Values as computations. -/
def Id (type : Type u) : Type u := type

namespace Id

@[always_inline]
instance : Monad Id where
  pure x := x
  bind x f := f x
  map f x := f x

/-- The sequencing of `Id` alone. -/
def hasBind : Bind Id :=
  inferInstance

/-- The value. -/
@[always_inline, inline]
protected def run (x : Id α) : α := x

instance [OfNat α n] : OfNat (Id α) n :=
  inferInstanceAs (OfNat α n)

instance {m : Type u → Type v} [Pure m] : MonadLiftT Id m where
  monadLift x := pure x.run

instance : MonadAttach Id where
  CanReturn x a := x.run = a
  attach x := pure ⟨x.run, rfl⟩

instance : LawfulMonadAttach Id where
  map_attach := rfl
  canReturn_map_imp := by
    intro _ _ x _ h
    cases h
    exact x.run.2

end Id
