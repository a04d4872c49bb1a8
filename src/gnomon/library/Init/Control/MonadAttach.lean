/-
Computations whose results carry a proof that the computation can return them.

Lean's counterpart: `Init.Control.MonadAttach`.
-/
prelude
import Init.Control.Basic

universe u v

/-- Monads with a notion of what a computation can return. -/
class MonadAttach (m : Type u → Type v) where
  /-- Whether a computation can return a value. -/
  CanReturn {α : Type u} : (x : m α) → (a : α) → Prop
  /-- The computation, with a proof at its result. -/
  attach {α : Type u} (x : m α) : m (Subtype (CanReturn x))

/-- Attaching a proof does not change the computation. -/
class WeaklyLawfulMonadAttach (m : Type u → Type v) [Monad m] [MonadAttach m] : Prop where
  /-- The law. -/
  map_attach {α : Type u} {x : m α} : Subtype.val <$> MonadAttach.attach x = x

/-- Besides, computations return only what they can. -/
class LawfulMonadAttach (m : Type u → Type v) [Monad m] [MonadAttach m] extends WeaklyLawfulMonadAttach m where
  /-- What a computation with proofs can return satisfies what is proved. -/
  canReturn_map_imp {α : Type u} {P : α → Prop} {x : m (Subtype P)} {a : α} :
    MonadAttach.CanReturn (Subtype.val <$> x) a → P a

/-- One computation after the other, where the second may use that the first can return its result. -/
@[always_inline]
def MonadAttach.pbind [Monad m] [MonadAttach m] (x : m α) (f : (a : α) → MonadAttach.CanReturn x a → m β) : m β :=
  MonadAttach.attach x >>= (fun ⟨a, ha⟩ => f a ha)

/-- The notion that everything can be returned. -/
@[always_inline, inline]
protected def MonadAttach.trivial {m : Type u → Type v} [Monad m] : MonadAttach m where
  CanReturn _ _ := True
  attach x := (⟨·, True.intro⟩) <$> x
