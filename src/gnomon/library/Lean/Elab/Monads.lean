/-
The monads of the elaborators of terms, tactics and commands.  Lean's counterpart: the beginnings of `Lean.Elab.Term`,
`Lean.Elab.Tactic.Basic`, `Lean.Elab.Command`.
-/
import Lean.Meta.Tactic.Simp
import Lean.Meta.Basic

namespace Lean.Elab

/-! ## Internal exceptions -/

/-- The number of the exception that postpones. -/
def postponeExceptionId : InternalExceptionId := ⟨1⟩
/-- The number of the exception that leaves syntax to others. -/
def unsupportedSyntaxExceptionId : InternalExceptionId := ⟨2⟩
/-- The number of the exception that ends a command. -/
def abortCommandExceptionId : InternalExceptionId := ⟨3⟩
/-- The number of the exception that ends a term. -/
def abortTermExceptionId : InternalExceptionId := ⟨4⟩
/-- The number of the exception that ends a tactic block. -/
def abortTacticExceptionId : InternalExceptionId := ⟨5⟩
/-- The number of the exception that makes a variable. -/
def autoBoundImplicitExceptionId : InternalExceptionId := ⟨6⟩

variable {m : Type → Type} {α : Type}

/-- Comes back to the term later. -/
def throwPostpone [MonadExceptOf Exception m] : m α := throw <| Exception.internal postponeExceptionId
/-- Leaves the syntax to other elaborators. -/
def throwUnsupportedSyntax [MonadExceptOf Exception m] : m α := throw <| Exception.internal unsupportedSyntaxExceptionId
/-- Says that the syntax is not what it should be. -/
def throwIllFormedSyntax [Monad m] [MonadError m] : m α := Lean.«throwError» "ill-formed syntax"
/-- Ends the command, whose error was reported. -/
def throwAbortCommand [MonadExceptOf Exception m] : m α := throw <| Exception.internal abortCommandExceptionId
/-- Ends the term, whose error was reported. -/
def throwAbortTerm [MonadExceptOf Exception m] : m α := throw <| Exception.internal abortTermExceptionId
/-- Ends the tactic block, whose error was reported. -/
def throwAbortTactic [MonadExceptOf Exception m] : m α := throw <| Exception.internal abortTacticExceptionId
/-- Whether something ends because its error was reported. -/
def isAbortExceptionId (id : InternalExceptionId) : Bool :=
  id == abortCommandExceptionId || id == abortTermExceptionId || id == abortTacticExceptionId
/-- Whether a term is to be elaborated later. -/
def isPostponeException : Exception → Bool
  | .internal id _ => id == postponeExceptionId
  | _ => false

/-! ## Terms -/

namespace Term

/-- What does not change in a part; see `TermElabM`. -/
structure Context where
  /-- It stands for the elaborator's. -/
  marker : Unit := ()
  deriving Inhabited

/-- What changes; see `TermElabM`. -/
structure State where
  /-- It stands for the elaborator's. -/
  marker : Unit := ()
  deriving Inhabited

/-- Elaborators of terms. -/
abbrev TermElabM := ReaderT Context $ StateRefT State MetaM

/-- What elaborates a kind of term. -/
abbrev TermElab := Syntax → Option Expr → TermElabM Expr

@[always_inline]
instance : Monad TermElabM := let i := inferInstanceAs (Monad TermElabM); { bind := i.bind, pure := i.pure }

instance : Inhabited (TermElabM α) where
  default := throw default

/-- A state of everything that elaborators change. -/
abbrev SavedState := Lean.SavedState

instance : MonadBacktrack Lean.SavedState TermElabM where
  saveState := fun _ _ _ _ _ _ => Host.save
  restoreState s := fun _ _ _ _ _ _ => Host.restore s

end Term

export Term (TermElabM)

/-! ## Tactics -/

namespace Tactic

/-- What does not change in a part; see `TacticM`. -/
structure Context where
  /-- Which elaborator runs. -/
  elaborator : Name := .anonymous
  /-- Whether errors are reported and proofs go on. -/
  recover : Bool := true
  deriving Inhabited

/-- What changes; see `TacticM`. -/
structure State where
  /-- The goals. -/
  goals : List MVarId
  deriving Inhabited

/-- Tactics. -/
abbrev TacticM := ReaderT Context $ StateRefT State TermElabM

/-- What runs a kind of tactic. -/
abbrev Tactic := Syntax → TacticM Unit

@[always_inline]
instance : Monad TacticM :=
  let i := inferInstanceAs (Monad TacticM)
  { bind := i.bind, pure := i.pure }

instance : Inhabited (TacticM α) where
  default := fun _ _ => default

/-- A state of everything that tactics change. -/
abbrev SavedState := Lean.SavedState

instance : MonadBacktrack Lean.SavedState TacticM where
  saveState := fun _ _ _ _ _ _ _ _ => Host.save
  restoreState s := fun _ _ _ _ _ _ _ _ => Host.restore s

/-- Runs a tactic; if it raises, goes back and runs another one. -/
@[inline] protected def tryCatch {α} (x : TacticM α) (h : Exception → TacticM α) : TacticM α := do
  let b ← saveState
  try x catch ex => do
    restoreState b
    h ex

instance : MonadExcept Exception TacticM where
  throw := throw
  tryCatch := Tactic.tryCatch

/-- Runs a tactic; if it raises, goes back and runs another one. -/
@[inline] protected def orElse (x : TacticM α) (y : Unit → TacticM α) : TacticM α := do
  try withoutRecoverImpl x catch _ => y ()
where
  /-- Errors are raised. -/
  withoutRecoverImpl (x : TacticM α) : TacticM α := x

instance : OrElse (TacticM α) where
  orElse := Tactic.orElse

instance : Alternative TacticM where
  failure := fun {_} => Lean.«throwError» "failed"
  orElse := Tactic.orElse

end Tactic

/-! ## Commands -/

namespace Command

/-- What does not change in a command; see `CommandElabM`. -/
structure Context where
  /-- It stands for the elaborator's. -/
  marker : Unit := ()
  deriving Inhabited

/-- What changes; see `CommandElabM`. -/
structure State where
  /-- It stands for the elaborator's. -/
  marker : Unit := ()
  deriving Inhabited

/-- Elaborators of commands. -/
abbrev CommandElabM := ReaderT Context $ StateRefT State (EIO Exception)

/-- What elaborates a kind of command. -/
abbrev CommandElab := Syntax → CommandElabM Unit

@[always_inline]
instance : Monad CommandElabM := let i := inferInstanceAs (Monad CommandElabM); { bind := i.bind, pure := i.pure }

/-- A computation in the elaborator of commands. -/
def liftCoreM (x : CoreM α) : CommandElabM α := fun _ _ => do
  let s ← IO.mkRef ({} : Core.State)
  x {} s

@[always_inline, inline] private def ofBase (x : BaseIO α) : CommandElabM α := fun _ _ => x

instance : Inhabited (CommandElabM α) where
  default := throw default

instance : MonadRef CommandElabM where
  getRef := ofBase Host.getRef
  withRef ref x := fun c s => do
    Host.pushRef ref
    Host.finally_ (x c s) Host.popRef

instance : MonadEnv CommandElabM where
  getEnv := ofBase Host.getEnv
  modifyEnv f := ofBase do Host.setEnv (f (← Host.getEnv))

instance : MonadOptions CommandElabM where
  getOptions := ofBase Host.getOptions

instance : AddMessageContext CommandElabM where
  addMessageContext m := ofBase (Host.addContext m)

instance : MonadNameGenerator CommandElabM where
  getNGen := ofBase Host.getNGen
  setNGen n := ofBase (Host.setNGen n)

instance : MonadQuotation CommandElabM where
  getCurrMacroScope := ofBase Host.macroScope
  getContext := ofBase Host.quotContext
  withFreshMacroScope x := fun c s => do
    let old ← Host.pushMacroScope
    Host.finally_ (x c s) (Host.popMacroScope old)

instance : MonadLog CommandElabM where
  logMessageAt ref msg sev := ofBase (Host.logAt ref msg sev)
  logMessageHere msg sev := ofBase (Host.log msg sev)
  hasErrors := ofBase Host.hasErrors

instance : MonadExceptOf Exception CommandElabM where
  throw ex := fun _ _ => throw ex
  tryCatch x h := fun c s => tryCatch (x c s) fun ex => if ex.isRuntime then throw ex else h ex c s

instance : MonadLift IO CommandElabM where
  monadLift x := liftCoreM (liftM x : CoreM _)

end Command

export Command (CommandElabM)

/-! ## Running programs -/

namespace Host

open Term Tactic Command

/-- Runs a computation of the engine. -/
def runMeta (x : MetaM α) : EIO Exception α := do
  let cs ← IO.mkRef ({} : Core.State)
  let s ← IO.mkRef ({} : Meta.State)
  x {} s {} cs

/-- Runs an elaborator of terms. -/
def runTermElabM (x : TermElabM α) : EIO Exception α := do
  let s ← IO.mkRef ({} : Term.State)
  runMeta (x {} s)

/-- Runs a tactic. -/
def runTacticM (x : TacticM α) : EIO Exception α := do
  let s ← IO.mkRef ({ goals := [] } : Tactic.State)
  runTermElabM (x {} s)

/-- Runs an elaborator of commands. -/
def runCommandElabM (x : CommandElabM α) : EIO Exception α := do
  let s ← IO.mkRef ({} : Command.State)
  x {} s

/-- Runs a computation below commands. -/
def runCoreM (x : CoreM α) : EIO Exception α := do
  let s ← IO.mkRef ({} : Core.State)
  x {} s

/-- What `#eval` calls. -/
def callEval (x : CommandElabM α) : EIO Exception α := runCommandElabM x

/-- What the elaborator calls for `@[term_elab]`. -/
def callTermElab (f : TermElab) (stx : Syntax) (expectedType? : Option Expr) : EIO Exception Expr :=
  runTermElabM (f stx expectedType?)
/-- What the elaborator calls for `@[tactic]`. -/
def callTactic (f : Tactic) (stx : Syntax) : EIO Exception Unit :=
  runTacticM (f stx)
/-- What the simplifier calls for `simproc`. -/
def callSimproc (f : Meta.Simp.Simproc) (e : Expr) : EIO Exception Meta.Simp.Step :=
  runTermElabM (f e : MetaM Meta.Simp.Step)
/-- What the simplifier calls for `dsimproc`. -/
def callDSimproc (f : Meta.Simp.DSimproc) (e : Expr) : EIO Exception Meta.Simp.Step :=
  runTermElabM (Meta.Simp.Host.callDSimproc f e : MetaM Meta.Simp.Step)
/-- What the elaborator calls for `@[command_elab]`. -/
def callCommandElab (f : CommandElab) (stx : Syntax) : EIO Exception Unit :=
  runCommandElabM (f stx)

end Host

end Lean.Elab
