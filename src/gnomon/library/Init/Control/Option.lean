/-
Computations that may have no result: the transformer `OptionT`.  Lean's counterpart: `Init.Control.Option`.
-/
prelude
import Init.Control.Except

universe u v

instance : ToBool (Option α) := ⟨fun | some _ => true | none => false⟩

/-- Computations in `m` that may have no result. -/
def OptionT (m : Type u → Type v) (α : Type u) : Type v :=
  m (Option α)

/-- The computation that returns the result, if any. -/
@[always_inline, inline]
def OptionT.run {m : Type u → Type v} {α : Type u} (x : OptionT m α) : m (Option α) :=
  x

namespace OptionT

variable {m : Type u → Type v} [Monad m] {α β : Type u}

/-- From a computation that returns the result, if any. -/
protected def mk {m : Type u → Type v} {α : Type u} (x : m (Option α)) : OptionT m α :=
  x

/-- One computation after the other. -/
@[always_inline, inline]
protected def bind (x : OptionT m α) (f : α → OptionT m β) : OptionT m β := OptionT.mk do
  match (← x) with
  | some a => f a
  | none => pure none

/-- Returns a value. -/
@[always_inline, inline]
protected def pure (a : α) : OptionT m α := OptionT.mk do
  pure (some a)

@[always_inline]
instance : Monad (OptionT m) where
  pure := OptionT.pure
  bind := OptionT.bind

instance {m : Type u → Type v} [Pure m] : Inhabited (OptionT m α) where
  default := OptionT.mk (pure default)

/-- Runs the second computation when the first has no result. -/
@[always_inline, inline]
protected def orElse (x : OptionT m α) (y : Unit → OptionT m α) : OptionT m α := OptionT.mk do
  match (← x) with
  | some a => pure (some a)
  | _ => y ()

/-- Has no result. -/
@[always_inline, inline]
protected def fail : OptionT m α := OptionT.mk do
  pure none

instance : Alternative (OptionT m) where
  failure := OptionT.fail
  orElse := OptionT.orElse

/-- A computation that has a result. -/
@[always_inline, inline]
protected def lift (x : m α) : OptionT m α := OptionT.mk do
  return some (← x)

instance : MonadLift m (OptionT m) := ⟨OptionT.lift⟩

instance {m : Type u → Type v} : MonadFunctor m (OptionT m) := ⟨fun f x => f x⟩

/-- Runs the handler when there is no result. -/
@[always_inline, inline]
protected def tryCatch (x : OptionT m α) (handle : PUnit → OptionT m α) : OptionT m α := OptionT.mk do
  let some a ← x | handle ⟨⟩
  pure <| some a

instance : MonadExceptOf PUnit (OptionT m) where
  throw _ := OptionT.fail
  tryCatch := OptionT.tryCatch

instance {m : Type u → Type v} (ε : Type u) [MonadExceptOf ε m] : MonadExceptOf ε (OptionT m) where
  throw e := OptionT.mk <| throwThe ε e
  tryCatch x handle := OptionT.mk <| tryCatchThe ε x handle

instance [MonadAttach m] : MonadAttach (OptionT m) where
  CanReturn x a := MonadAttach.CanReturn x.run (some a)
  attach x := .mk ((fun
      | ⟨some a, h⟩ => some ⟨a, h⟩
      | ⟨none, _⟩ => none) <$> MonadAttach.attach x.run)

end OptionT

instance [Monad m] : MonadControl m (OptionT m) where
  stM := Option
  liftWith f := liftM <| f fun x => x.run
  restoreM x := x
