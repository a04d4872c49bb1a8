/-
The monad of all elaborators.  The state is the elaborator's; what is passed along here stands for it.
Lean's counterpart: `Lean.CoreM`, `Lean.MonadEnv`, `Lean.Log`.
-/
import Lean.Exception
import Lean.Util.MonadBacktrack

namespace Lean

/-- The options that are set: the elaborator's. -/
opaque OptionsPointed : NonemptyType.{0}

/-- Options. -/
structure Options where
  /-- What the elaborator has. -/
  private handle : OptionsPointed.type

instance : Nonempty Options := OptionsPointed.property.elim fun h => ⟨⟨h⟩⟩

namespace Options

/-- No options are set. -/
@[extern "gnomon_call:options.empty"] opaque empty : Options

instance : Inhabited Options := ⟨empty⟩
instance : EmptyCollection Options := ⟨empty⟩

/-- What an option was set to. -/
@[extern "gnomon_call:options.find"] opaque find (o : Options) (n : Name) : Option DataValue
/-- The options with one more set. -/
@[extern "gnomon_call:options.insert"] opaque insert (o : Options) (n : Name) (v : DataValue) : Options

/-- What an option was set to. -/
def find? (o : Options) (n : Name) : Option DataValue := o.find n
/-- What an option was set to. -/
@[inline] def get? {α : Type} [KVMap.Value α] (o : Options) (k : Name) : Option α := (o.find k).bind KVMap.Value.ofDataValue?
/-- What an option was set to, or another value. -/
@[inline] def get {α : Type} [KVMap.Value α] (o : Options) (k : Name) (defVal : α) : α := (o.get? k).getD defVal
/-- What an option was set to. -/
def getBool (o : Options) (k : Name) (defVal : Bool := false) : Bool := o.get k defVal
/-- What an option was set to. -/
def getNat (o : Options) (k : Name) (defVal : Nat := 0) : Nat := o.get k defVal
/-- What an option was set to. -/
def getString (o : Options) (k : Name) (defVal : String := "") : String := o.get k defVal
/-- What an option was set to. -/
def getInt (o : Options) (k : Name) (defVal : Int := 0) : Int := o.get k defVal
/-- The options with one more set. -/
@[inline] def set {α : Type} [KVMap.Value α] (o : Options) (k : Name) (v : α) : Options := o.insert k (KVMap.Value.toDataValue v)
/-- The options with one more set. -/
def setBool (o : Options) (k : Name) (v : Bool) : Options := o.set k v
/-- The options with one more set. -/
def setNat (o : Options) (k : Name) (v : Nat) : Options := o.set k v
/-- The options with one more set. -/
def setString (o : Options) (k : Name) (v : String) : Options := o.set k v
/-- Whether an option was set. -/
def contains (o : Options) (k : Name) : Bool := (o.find k).isSome

end Options

/-- An option with its name and what it is if it is not set. -/
protected structure Option (α : Type) where
  /-- The name. -/
  name : Name
  /-- What it is if it is not set. -/
  defValue : α
  deriving Inhabited

namespace Option

/-- What a new option is. -/
protected structure Decl (α : Type) where
  /-- What it is if it is not set. -/
  defValue : α
  /-- What it belongs to. -/
  group : String := ""
  /-- What it is for. -/
  descr : String := ""
  deriving Inhabited

/-- What the option was set to. -/
protected def get? [KVMap.Value α] (opts : Options) (opt : Lean.Option α) : Option α := opts.get? opt.name
/-- What the option is. -/
protected def get [KVMap.Value α] (opts : Options) (opt : Lean.Option α) : α := opts.get opt.name opt.defValue
/-- The options with this one set. -/
protected def set [KVMap.Value α] (opts : Options) (opt : Lean.Option α) (val : α) : Options := opts.set opt.name val

/-- Makes an option known. -/
@[extern "gnomon_call:options.register"] private opaque registerValue (name : Name) (defValue : DataValue) (group descr : String) : BaseIO Unit

/-- Makes an option known. -/
protected def register [KVMap.Value α] (name : Name) (decl : Lean.Option.Decl α) (_ref : Name := by exact decl_name%) : IO (Lean.Option α) := do
  registerValue name (KVMap.Value.toDataValue decl.defValue) decl.group decl.descr
  return { name := name, defValue := decl.defValue }

end Option

/-- Monads with options. -/
class MonadOptions (m : Type → Type) where
  /-- The options. -/
  getOptions : m Options

export MonadOptions (getOptions)

instance [MonadLift m n] [MonadOptions m] : MonadOptions n where
  getOptions := liftM (getOptions : m _)

/-- Monads whose options can be changed for a part. -/
class MonadWithOptions (m : Type → Type) where
  /-- Runs a part with other options. -/
  withOptions (f : Options → Options) (x : m α) : m α

export MonadWithOptions (withOptions)

instance [MonadFunctor m n] [MonadWithOptions m] : MonadWithOptions n where
  withOptions f x := monadMap (m := m) (withOptions f) x

/-- What a namespace is opened with. -/
inductive OpenDecl where
  /-- `open ns hiding …` -/
  | simple (ns : Name) (except : List Name)
  /-- `open ns renaming …` -/
  | explicit (id : Name) (declName : Name)
  deriving BEq, Inhabited

namespace Core

/-- What does not change while a part of a declaration is elaborated; see `CoreM`. -/
structure Context where
  /-- It stands for the elaborator's. -/
  marker : Unit := ()
  deriving Inhabited

/-- What changes; see `CoreM`. -/
structure State where
  /-- It stands for the elaborator's. -/
  marker : Unit := ()
  deriving Inhabited

/-- What can be restored. -/
opaque SavedPointed : NonemptyType.{0}

/-- Elaborators below the level of commands. -/
abbrev CoreM := ReaderT Context <| StateRefT State (EIO Exception)

end Core

export Core (CoreM)

@[always_inline]
instance : Monad CoreM := let i := inferInstanceAs (Monad CoreM); { bind := i.bind, pure := i.pure }

instance : Inhabited (CoreM α) where
  default := fun _ _ => throw default

/-- A state of everything that elaborators change. -/
structure SavedState where
  /-- What the elaborator has. -/
  private handle : Core.SavedPointed.type

instance : Nonempty SavedState := Core.SavedPointed.property.elim fun h => ⟨⟨h⟩⟩

namespace Host

/-- The piece of syntax that is elaborated. -/
@[extern "gnomon_call:core.getRef"] opaque getRef : BaseIO Syntax
/-- Replaces it; gives what restores it. -/
@[extern "gnomon_call:core.pushRef"] opaque pushRef (ref : Syntax) : BaseIO Unit
/-- Restores it. -/
@[extern "gnomon_call:core.popRef"] opaque popRef : BaseIO Unit
/-- The environment. -/
@[extern "gnomon_call:core.getEnv"] opaque getEnv : BaseIO Environment
/-- Replaces it. -/
@[extern "gnomon_call:core.setEnv"] opaque setEnv (env : Environment) : BaseIO Unit
/-- The options. -/
@[extern "gnomon_call:core.getOptions"] opaque getOptions : BaseIO Options
/-- Replaces them. -/
@[extern "gnomon_call:core.setOptions"] opaque setOptions (o : Options) : BaseIO Unit
/-- The macro scope. -/
@[extern "gnomon_call:core.macroScope"] opaque macroScope : BaseIO Nat
/-- The context of macro scopes. -/
@[extern "gnomon_call:core.quotContext"] opaque quotContext : BaseIO Name
/-- Begins a new macro scope; gives the one before. -/
@[extern "gnomon_call:core.pushMacroScope"] opaque pushMacroScope : BaseIO Nat
/-- Goes back to a macro scope. -/
@[extern "gnomon_call:core.popMacroScope"] opaque popMacroScope (n : Nat) : BaseIO Unit
/-- A message with its context. -/
@[extern "gnomon_call:core.addContext"] opaque addContext (m : MessageData) : BaseIO MessageData
/-- The number of the next fresh name. -/
@[extern "gnomon_call:core.getNGen"] opaque getNGen : BaseIO NameGenerator
/-- Replaces it. -/
@[extern "gnomon_call:core.setNGen"] opaque setNGen (n : NameGenerator) : BaseIO Unit
/-- Adds a message. -/
@[extern "gnomon_call:core.logAt"] opaque logAt (ref : Syntax) (msg : MessageData) (sev : MessageSeverity) : BaseIO Unit
/-- Adds a message where the elaborator is. -/
@[extern "gnomon_call:core.log"] opaque log (msg : MessageData) (sev : MessageSeverity) : BaseIO Unit
/-- Goes a level deeper. -/
@[extern "gnomon_call:core.pushDepth"] opaque pushDepth : EIO Exception Unit
/-- Comes back a level. -/
@[extern "gnomon_call:core.popDepth"] opaque popDepth : BaseIO Unit
/-- The state of everything that elaborators change. -/
@[extern "gnomon_call:core.save"] opaque save : BaseIO SavedState
/-- Goes back to a state. -/
@[extern "gnomon_call:core.restore"] opaque restore (s : SavedState) : BaseIO Unit
/-- The hypotheses. -/
@[extern "gnomon_call:meta.getLCtx"] opaque getLCtx : BaseIO LocalContext
/-- Replaces them. -/
@[extern "gnomon_call:meta.setLCtx"] opaque setLCtx (lctx : LocalContext) : BaseIO Unit

/-- Does something in any case after a computation. -/
@[inline] def finally_ (x : EIO Exception α) (after : BaseIO Unit) : EIO Exception α := fun w =>
  match x w with
  | .ok a w => match after w with
    | ⟨_, w⟩ => .ok a w
  | .error e w => match after w with
    | ⟨_, w⟩ => .error e w

end Host

namespace Core

@[always_inline, inline] private def ofBase (x : BaseIO α) : CoreM α := fun _ _ => x

instance : MonadRef CoreM where
  getRef := ofBase Host.getRef
  withRef ref x := fun c s => do
    Host.pushRef ref
    Host.finally_ (x c s) Host.popRef

instance : MonadEnv CoreM where
  getEnv := ofBase Host.getEnv
  modifyEnv f := ofBase do Host.setEnv (f (← Host.getEnv))

instance : MonadOptions CoreM where
  getOptions := ofBase Host.getOptions

instance : MonadWithOptions CoreM where
  withOptions f x := fun c s => do
    let old ← Host.getOptions
    Host.setOptions (f old)
    Host.finally_ (x c s) (Host.setOptions old)

instance : AddMessageContext CoreM where
  addMessageContext m := ofBase (Host.addContext m)

instance : MonadNameGenerator CoreM where
  getNGen := ofBase Host.getNGen
  setNGen n := ofBase (Host.setNGen n)

/-- Runs a part in a macro scope of its own. -/
@[inline] protected def withFreshMacroScope (x : CoreM α) : CoreM α := fun c s => do
  let old ← Host.pushMacroScope
  Host.finally_ (x c s) (Host.popMacroScope old)

instance : MonadQuotation CoreM where
  getCurrMacroScope := ofBase Host.macroScope
  getContext := ofBase Host.quotContext
  withFreshMacroScope := Core.withFreshMacroScope

/-- Catches errors that are no limits. -/
@[inline] protected def tryCatch (x : CoreM α) (h : Exception → CoreM α) : CoreM α := fun c s =>
  tryCatch (x c s) fun ex => if ex.isRuntime then throw ex else h ex c s

instance : MonadExceptOf Exception CoreM where
  throw ex := fun _ _ => throw ex
  tryCatch := Core.tryCatch

/-- Catches all errors. -/
@[inline] protected def tryCatchRuntimeEx (x : CoreM α) (h : Exception → CoreM α) : CoreM α := fun c s =>
  tryCatch (x c s) fun ex => h ex c s

/-- An error of a program as one of the elaborator. -/
private def ofIOError (ref : Syntax) (e : IO.Error) : Exception :=
  .error ref (MessageData.ofString (toString e))

instance : MonadLift IO CoreM where
  monadLift x := fun _ _ => do
    match ← x.toBaseIO with
    | .ok a => return a
    | .error e => throw (ofIOError (← Host.getRef) e)

/-- A name that nobody has. -/
@[extern "gnomon_call:core.mkFreshUserName"] opaque mkFreshUserName (n : Name) : CoreM Name

/-- The state of everything that elaborators change. -/
protected def saveState : CoreM SavedState := ofBase Host.save

instance : MonadBacktrack SavedState CoreM where
  saveState := Core.saveState
  restoreState s := ofBase (Host.restore s)

/-- Goes a level deeper. -/
@[inline] protected def withIncRecDepth (x : CoreM α) : CoreM α := fun c s => do
  Host.pushDepth
  Host.finally_ (x c s) Host.popDepth

/-- Runs a computation with what there is at the beginning of a file. -/
@[inline] def _root_.Lean.Core.CoreM.run' (x : CoreM α) (_ctx : Context := {}) (_s : State := {}) : EIO Exception α := do
  let s ← IO.mkRef ({} : State)
  x {} s

/-- Runs a computation. -/
@[inline] def _root_.Lean.Core.CoreM.toIO (x : CoreM α) (ctx : Context) (st : State) : IO (α × State) := do
  match ← (CoreM.run' x ctx st).toBaseIO with
  | .ok a => return (a, {})
  | .error _ => throw <| IO.userError "error"

end Core

export Core (mkFreshUserName)

/-- Monads in which the depth of recursion is limited. -/
class MonadRecDepth (m : Type → Type) where
  /-- Runs a part a level deeper. -/
  withRecDepth {α} : Nat → m α → m α
  /-- How deep it is. -/
  getRecDepth : m Nat
  /-- How deep it may become. -/
  getMaxRecDepth : m Nat

/-- Runs a part a level deeper. -/
@[always_inline, inline] def withIncRecDepth [Monad m] [MonadControlT CoreM m] (x : m α) : m α :=
  controlAt CoreM fun runInBase => Core.withIncRecDepth (runInBase x)

/-- Monads that messages can be added in. -/
class MonadLog (m : Type → Type) where
  /-- Adds a message at a piece of syntax. -/
  logMessageAt (ref : Syntax) (msg : MessageData) (severity : MessageSeverity) : m Unit
  /-- Adds a message where the monad is. -/
  logMessageHere (msg : MessageData) (severity : MessageSeverity) : m Unit
  /-- Whether there were errors. -/
  hasErrors : m Bool

/-- Whether there were errors. -/
@[extern "gnomon_call:core.hasErrors"] opaque Host.hasErrors : BaseIO Bool

instance : MonadLog CoreM where
  logMessageAt ref msg sev := fun _ _ => Host.logAt ref msg sev
  logMessageHere msg sev := fun _ _ => Host.log msg sev
  hasErrors := fun _ _ => Host.hasErrors

instance (m n) [MonadLift m n] [MonadLog m] : MonadLog n where
  logMessageAt ref msg sev := liftM (MonadLog.logMessageAt (m := m) ref msg sev)
  logMessageHere msg sev := liftM (MonadLog.logMessageHere (m := m) msg sev)
  hasErrors := liftM (m := m) MonadLog.hasErrors

section
variable {m : Type → Type} [Monad m] [MonadLog m] [AddMessageContext m] [MonadOptions m]

/-- Adds a message at a piece of syntax. -/
def logAt (ref : Syntax) (msgData : MessageData) (severity : MessageSeverity := .error) (_isSilent : Bool := false) : m Unit := do
  let msgData ← addMessageContext msgData
  MonadLog.logMessageAt ref msgData severity
/-- Adds an error at a piece of syntax. -/
def logErrorAt (ref : Syntax) (msgData : MessageData) : m Unit := logAt ref msgData .error
/-- Adds a warning at a piece of syntax. -/
def logWarningAt (ref : Syntax) (msgData : MessageData) : m Unit := logAt ref msgData .warning
/-- Adds an information at a piece of syntax. -/
def logInfoAt (ref : Syntax) (msgData : MessageData) : m Unit := logAt ref msgData .information
/-- Adds a message where the monad is. -/
def log (msgData : MessageData) (severity : MessageSeverity := .error) (_isSilent : Bool := false) : m Unit := do
  let msgData ← addMessageContext msgData
  MonadLog.logMessageHere msgData severity
/-- Adds an error where the monad is. -/
def logError (msgData : MessageData) : m Unit := log msgData .error
/-- Adds a warning where the monad is. -/
def logWarning (msgData : MessageData) : m Unit := log msgData .warning
/-- Adds an information where the monad is. -/
def logInfo (msgData : MessageData) : m Unit := log msgData .information
/-- Adds an error that says that a constant is unknown. -/
def logException [MonadLiftT IO m] (ex : Exception) : m Unit :=
  match ex with
  | .error ref msg => logErrorAt ref msg
  | .internal _ _ => pure ()

end

/-- Writes a class of messages. -/
@[extern "gnomon_call:core.isTracing"] opaque Host.isTracing (cls : Name) : BaseIO Bool
/-- Adds a trace message. -/
@[extern "gnomon_call:core.addTrace"] opaque Host.addTrace (cls : Name) (m : MessageData) : BaseIO Unit

/-- Whether messages of a class are shown. -/
def isTracingEnabledFor {m : Type → Type} [Monad m] [MonadLiftT CoreM m] (cls : Name) : m Bool :=
  liftM (m := CoreM) fun _ _ => Host.isTracing cls

/-- Adds a message of a class. -/
def addTrace {m : Type → Type} [Monad m] [MonadLiftT CoreM m] [AddMessageContext m] (cls : Name) (msg : MessageData) : m Unit := do
  let msg ← addMessageContext msg
  liftM (m := CoreM) fun _ _ => Host.addTrace cls msg

/-- Adds a message of a class, if these are shown. -/
@[inline] def trace {m : Type → Type} [Monad m] [MonadLiftT CoreM m] [AddMessageContext m] (cls : Name) (msg : Unit → MessageData) : m Unit := do
  if ← isTracingEnabledFor cls then addTrace cls (msg ())

/-- Makes a class of messages known. -/
@[extern "gnomon_call:core.registerTraceClass"] opaque registerTraceClass (traceName : Name) (inherited : Bool := false) : IO Unit

/-- Adds a declaration. -/
@[extern "gnomon_call:core.addDecl"] opaque addDecl (decl : Declaration) (forceExpose : Bool := false) : CoreM Unit
/-- Makes code of a declaration. -/
@[extern "gnomon_call:core.compileDecl"] opaque compileDecl (decl : Declaration) (logErrors : Bool := true) : CoreM Unit
/-- Adds a declaration and makes code of it. -/
def addAndCompile (decl : Declaration) (logCompileErrors : Bool := true) : CoreM Unit := do
  addDecl decl
  compileDecl decl logCompileErrors

/-- How a definition may be unfolded. -/
inductive ReducibilityStatus where
  /-- Always. -/
  | reducible
  /-- By default. -/
  | semireducible
  /-- Only if all definitions are. -/
  | irreducible
  deriving Inhabited, Repr, BEq

/-- Says how a definition may be unfolded. -/
@[extern "gnomon_call:core.setReducibility"] private opaque setReducibility (n : Name) (s : Nat) : CoreM Unit

/-- Says how a definition may be unfolded. -/
def setReducibilityStatus {m : Type → Type} [MonadLiftT CoreM m] (n : Name) (s : ReducibilityStatus) : m Unit :=
  liftM (m := CoreM) <| setReducibility n (match s with | .reducible => 0 | .semireducible => 1 | .irreducible => 2)

/-- Lets a definition always be unfolded. -/
def setReducibleAttribute {m : Type → Type} [MonadLiftT CoreM m] (n : Name) : m Unit := setReducibilityStatus n .reducible

/-- Whether a definition is always unfolded. -/
def isReducible {m : Type → Type} [Monad m] [MonadEnv m] (n : Name) : m Bool := do
  return reducibilityNat (← getEnv) n == 0
/-- Whether a definition is seldom unfolded. -/
def isIrreducible {m : Type → Type} [Monad m] [MonadEnv m] (n : Name) : m Bool := do
  return reducibilityNat (← getEnv) n == 2
/-- How a definition may be unfolded. -/
def getReducibilityStatus {m : Type → Type} [Monad m] [MonadEnv m] (n : Name) : m ReducibilityStatus := do
  let env ← getEnv
  return match reducibilityNat env n with
    | 0 => .reducible
    | 1 => .semireducible
    | _ => .irreducible

end Lean
