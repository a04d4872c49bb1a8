/-
Computations that act on the world: the monads `BaseIO`, `EIO` and `IO`, references, errors, time.

Read next: `Init.System.IO.Streams`.  Lean's counterpart: the first part of `Init.System.IO`.
-/
prelude
import Init.System.IOError
import Init.System.ST
import Init.Data.ToString.Macro
import Init.Util

/-- Why there is a state of the world. -/
opaque IO.RealWorld.nonemptyType : NonemptyType.{0}

/-- The state of the world. -/
def IO.RealWorld : Type := IO.RealWorld.nonemptyType.type

instance IO.RealWorld.instNonempty : Nonempty IO.RealWorld := IO.RealWorld.nonemptyType.property

/-- Actions without errors. -/
def BaseIO (α : Type) := ST IO.RealWorld α

@[always_inline]
instance instMonadBaseIO : Monad BaseIO := inferInstanceAs (Monad (ST IO.RealWorld))

instance instMonadFinallyBaseIO : MonadFinally BaseIO := inferInstanceAs (MonadFinally (ST IO.RealWorld))

@[always_inline]
instance IO.instMonadLiftSTRealWorldBaseIO : MonadLift (ST IO.RealWorld) BaseIO := ⟨fun x => x⟩

/-- The action, with a function applied to its result. -/
@[always_inline, inline]
def BaseIO.map (f : α → β) (x : BaseIO α) : BaseIO β := f <$> x

/-- Actions with errors of type `ε`. -/
def EIO (ε : Type) (α : Type) : Type := EST ε IO.RealWorld α

/-- Runs an action; errors become results. -/
@[inline] def EIO.toBaseIO (act : EIO ε α) : BaseIO (Except ε α) := fun s =>
  match act s with
  | .ok a s => .mk (.ok a) s
  | .error ex s => .mk (.error ex) s

/-- Runs an action; `h` deals with errors. -/
@[inline] def EIO.catchExceptions (act : EIO ε α) (h : ε → BaseIO α) : BaseIO α := fun s =>
  match act s with
  | .ok a s => .mk a s
  | .error ex s => h ex s

@[always_inline]
instance instMonadEIO : Monad (EIO ε) := inferInstanceAs (Monad (EST ε IO.RealWorld))

instance instMonadFinallyEIO : MonadFinally (EIO ε) := inferInstanceAs (MonadFinally (EST ε IO.RealWorld))

instance instMonadExceptOfEIO : MonadExceptOf ε (EIO ε) := inferInstanceAs (MonadExceptOf ε (EST ε IO.RealWorld))

instance instOrElseEIO : OrElse (EIO ε α) := ⟨MonadExcept.orElse⟩

instance instInhabitedEIO [Inhabited ε] : Inhabited (EIO ε α) := inferInstanceAs (Inhabited (EST ε IO.RealWorld α))

/-- The action, with a function applied to its result. -/
@[always_inline, inline]
def EIO.map (f : α → β) (x : EIO ε α) : EIO ε β := f <$> x

/-- The action that fails. -/
@[always_inline, inline]
protected def EIO.throw (e : ε) : EIO ε α := throw e

/-- Another action if the first fails. -/
@[always_inline, inline]
protected def EIO.tryCatch (x : EIO ε α) (handle : ε → EIO ε α) : EIO ε α := MonadExceptOf.tryCatch x handle

/-- The action that gives a value or fails, as `e` says. -/
@[always_inline, inline]
def EIO.ofExcept (e : Except ε α) : EIO ε α :=
  match e with
  | Except.ok a => pure a
  | Except.error e => throw e

/-- The action with other errors. -/
def EIO.adapt (f : ε → ε') (m : EIO ε α) : EIO ε' α := fun s =>
  match m s with
  | .ok a s => .ok a s
  | .error e s => .error (f e) s

/-- The action, seen as one with errors. -/
@[inline] def BaseIO.toEIO (act : BaseIO α) : EIO ε α := fun s =>
  match act s with
  | .mk a s => .ok a s

@[always_inline]
instance instMonadLiftBaseIOEIO : MonadLift BaseIO (EIO ε) := ⟨BaseIO.toEIO⟩

open IO (Error)

/-- Actions whose errors are those of the system and of programs. -/
abbrev IO : Type → Type := EIO Error

/-- The action, seen as one with errors. -/
@[inline] def BaseIO.toIO (act : BaseIO α) : IO α := act

/-- The action, with its errors seen as errors of `IO`. -/
@[inline] def EIO.toIO (f : ε → IO.Error) (act : EIO ε α) : IO α := act.adapt f

/-- The action, whose errors become results. -/
@[inline] def EIO.toIO' (act : EIO ε α) : IO (Except ε α) := act.toBaseIO

/-- The action with other errors. -/
@[inline] def IO.toEIO (f : IO.Error → ε) (act : IO α) : EIO ε α := act.adapt f

/-- References for actions. -/
abbrev IO.Ref (α : Type) := ST.Ref IO.RealWorld α

namespace IO

/-- A new reference. -/
def mkRef (a : α) : BaseIO (IO.Ref α) := ST.mkRef a

/-- The action that gives a value or fails, as `e` says. -/
def ofExcept [ToString ε] (e : Except ε α) : IO α :=
  match e with
  | Except.ok a => pure a
  | Except.error e => throw (IO.userError (toString e))

/-- The action that computes a value when it is run. -/
def lazyPure (fn : Unit → α) : IO α := pure (fn ())

/-- Whether the program is still being initialized. -/
@[extern "lean_io_initializing"]
opaque initializing : BaseIO Bool

/-- Milliseconds since some time in the past. -/
@[extern "lean_io_mono_ms_now"]
opaque monoMsNow : BaseIO Nat

/-- Nanoseconds since some time in the past. -/
@[extern "lean_io_mono_nanos_now"]
opaque monoNanosNow : BaseIO Nat

/-- Bytes from the system's source of random numbers. -/
@[extern "lean_io_get_random_bytes"]
opaque getRandomBytes (nBytes : USize) : IO ByteArray

/-- Waits for some milliseconds. -/
def sleep (ms : UInt32) : BaseIO Unit := fun s => dbgSleep ms fun _ => ST.Out.mk () s

/-- The value of an environment variable. -/
@[extern "lean_io_getenv"]
opaque getEnv (var : @& String) : BaseIO (Option String)

/-- Steps from a state to a state until one gives a result. -/
@[specialize] partial def iterate (a : α) (f : α → IO (Sum α β)) : IO β := do
  let v ← f a
  match v with
  | Sum.inl a => iterate a f
  | Sum.inr b => pure b

end IO

set_option linter.unusedVariables false in
/-- Runs an action, and writes how long it took. -/
@[extern "lean_io_timeit"]
def timeit (msg : @& String) (fn : IO α) : IO α := fn

set_option linter.unusedVariables false in
/-- Runs an action, and writes what it allocated. -/
@[extern "lean_io_allocprof"]
def allocprof (msg : @& String) (fn : IO α) : IO α := fn
