/-
Errors of the elaborator.  Lean's counterpart: `Lean.Exception`, `Lean.InternalExceptionId`.
-/
import Lean.Message

namespace Lean

/-- The number of an internal exception. -/
structure InternalExceptionId where
  /-- The number. -/
  idx : Nat := 0
  deriving Inhabited, BEq

/-- Errors, and what is raised for other reasons. -/
inductive Exception where
  /-- An error at a piece of syntax. -/
  | error (ref : Syntax) (msg : MessageData)
  /-- What the elaborator raises for itself. -/
  | internal (id : InternalExceptionId) (extra : KVMap := {})

namespace Exception

/-- The text of an internal exception. -/
@[extern "gnomon_call:exception.internalMessage"] private opaque internalMessage (id : Nat) : MessageData

/-- The message. -/
protected def toMessageData : Exception → MessageData
  | .error _ msg => msg
  | .internal id _ => internalMessage id.idx

/-- Whether the message mentions a `sorry` that the elaborator made. -/
def hasSyntheticSorry : Exception → Bool
  | .error _ msg => msg.hasSyntheticSorry
  | _ => false

/-- Where the error is. -/
def getRef : Exception → Syntax
  | .error ref _ => ref
  | .internal _ _ => Syntax.missing

/-- Whether a limit was reached. -/
@[extern "gnomon_call:exception.isRuntime"] private opaque isRuntimeMessage (m : MessageData) : Bool

/-- Whether a limit was reached. -/
def isRuntime : Exception → Bool
  | .error _ msg => isRuntimeMessage msg
  | _ => false

/-- Whether somebody wants the elaborator to end. -/
def isInterrupt (_ : Exception) : Bool := false

end Exception

instance : Inhabited Exception := ⟨.error default default⟩
instance : ToMessageData Exception := ⟨Exception.toMessageData⟩

/-- Monads that know in which context the terms of a message are printed. -/
class AddMessageContext (m : Type → Type) where
  /-- The message with its context. -/
  addMessageContext : MessageData → m MessageData

export AddMessageContext (addMessageContext)

instance (m n) [MonadLift m n] [AddMessageContext m] : AddMessageContext n where
  addMessageContext := fun msg => liftM (addMessageContext msg : m _)

/-- Monads that know what to add to an error. -/
class AddErrorMessageContext (m : Type → Type) where
  /-- Where the error is, and its message with all that belongs to it. -/
  add : Syntax → MessageData → m (Syntax × MessageData)

instance (m : Type → Type) [AddMessageContext m] [Monad m] : AddErrorMessageContext m where
  add ref msg := do
    let msg ← addMessageContext msg
    pure (ref, msg)

/-- Monads in which errors can be raised. -/
class MonadError (m : Type → Type) extends MonadExceptOf Exception m, MonadRef m, AddErrorMessageContext m

attribute [instance] MonadError.mk

section
variable {m : Type → Type} {α : Type} [Monad m]

/-- Raises an error where the monad is. -/
protected def «throwError» [MonadError m] (msg : MessageData) : m α := do
  let ref ← getRef
  let (ref, msg) ← AddErrorMessageContext.add ref msg
  throw <| Exception.error ref msg

/-- Raises an error at a piece of syntax. -/
protected def «throwErrorAt» [MonadError m] (ref : Syntax) (msg : MessageData) : m α := do
  withRef ref <| Lean.«throwError» msg

/-- Raises an error that says that a constant is unknown. -/
def throwUnknownConstant [MonadError m] (constName : Name) : m α :=
  Lean.«throwError» (MessageData.ofString "Unknown constant `" ++ MessageData.ofConstName constName ++ "`")

/-- Raises an error that says that a constant is unknown. -/
def throwUnknownConstantAt [MonadError m] (ref : Syntax) (constName : Name) : m α :=
  withRef ref <| throwUnknownConstant constName

/-- Gives the value, or raises the error. -/
def ofExcept [MonadExceptOf Exception m] [MonadRef m] [AddErrorMessageContext m] [ToMessageData ε] (x : Except ε α) : m α :=
  match x with
  | .ok a => return a
  | .error e => do
    let ref ← getRef
    let (ref, msg) ← AddErrorMessageContext.add ref (toMessageData e)
    throw <| Exception.error ref msg

end

end Lean
