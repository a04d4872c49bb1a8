/-
Monads whose state can be saved and restored.  Lean's counterpart: `Lean.Util.MonadBacktrack`.
-/

namespace Lean

/-- Monads whose state can be saved and restored. -/
class MonadBacktrack (s : outParam Type) (m : Type → Type) where
  /-- The state. -/
  saveState : m s
  /-- Goes back to a state. -/
  restoreState : s → m Unit

export MonadBacktrack (saveState restoreState)

/-- Runs a computation, and undoes it unless there is a result. -/
@[specialize] def commitWhenSome? [Monad m] [MonadBacktrack s m] [MonadExcept ε m] (x? : m (Option α)) : m (Option α) := do
  let s ← saveState
  try
    match ← x? with
    | some a => return some a
    | none =>
      restoreState s
      return none
  catch ex =>
    restoreState s
    throw ex

/-- Runs a computation, and undoes it if it raises; then there is no result. -/
@[specialize] def commitWhenSomeNoEx? [Monad m] [MonadBacktrack s m] [MonadExcept ε m] (x? : m (Option α)) : m (Option α) :=
  try commitWhenSome? x? catch _ => return none

/-- Runs a computation, and undoes it unless it is true. -/
@[specialize] def commitWhen [Monad m] [MonadBacktrack s m] [MonadExcept ε m] (x : m Bool) : m Bool := do
  let s ← saveState
  try
    match ← x with
    | true => pure true
    | false =>
      restoreState s
      pure false
  catch ex =>
    restoreState s
    throw ex

/-- Runs a computation, and undoes it if it raises. -/
@[specialize] def commitIfNoEx [Monad m] [MonadBacktrack s m] [MonadExcept ε m] (x : m α) : m α := do
  let s ← saveState
  try
    x
  catch ex =>
    restoreState s
    throw ex

/-- Runs a computation, and undoes it. -/
@[specialize] def withoutModifyingState [Monad m] [MonadFinally m] [MonadBacktrack s m] (x : m α) : m α := do
  let s ← saveState
  try
    x
  finally
    restoreState s

/-- Runs a computation; if it raises, undoes it, and there is no result. -/
@[specialize] def observing? [Monad m] [MonadBacktrack s m] [MonadExcept ε m] (x : m α) : m (Option α) := do
  let s ← saveState
  try
    return some (← x)
  catch _ =>
    restoreState s
    return none

instance [MonadBacktrack s m] [Monad m] : MonadBacktrack s (ExceptT ε m) where
  saveState := ExceptT.lift saveState
  restoreState s := ExceptT.lift <| restoreState s

end Lean
