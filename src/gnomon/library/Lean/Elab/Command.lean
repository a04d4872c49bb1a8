/-
Elaborating commands.  Lean's counterpart: `Lean.Elab.Command`.
-/
import Lean.Elab.Tactic.Basic

namespace Lean.Elab.Command

open Meta Term

namespace Host

/-- Runs an elaborator of terms. -/
@[extern "gnomon_call:command.liftTermElabM"] opaque liftTermElabM {α : Type} (x : EIO Exception α) : EIO Exception α
/-- Runs an elaborator of terms with the section's variables. -/
@[extern "gnomon_call:command.runTermElabM"] opaque runTermElabM {α : Type} (x : Array Expr → EIO Exception α) : EIO Exception α
/-- Elaborates a command. -/
@[extern "gnomon_call:command.elabCommand"] opaque elabCommand (stx : Syntax) : EIO Exception Unit
/-- The universe names. -/
@[extern "gnomon_call:command.levelNames"] opaque levelNames : EIO Exception (List Name)
/-- The section's variables. -/
@[extern "gnomon_call:command.varDecls"] opaque varDecls : EIO Exception (Array Syntax)
/-- Runs a part in a namespace. -/
@[extern "gnomon_call:command.withNamespace"] opaque withNamespace {α : Type} (n : Name) (x : EIO Exception α) : EIO Exception α

end Host

/-- Runs an elaborator of terms. -/
def liftTermElabM (x : TermElabM α) : CommandElabM α := fun _ _ => Host.liftTermElabM (Lean.Elab.Host.runTermElabM x)
/-- Runs an elaborator of terms with the section's variables. -/
def runTermElabM (elabFn : Array Expr → TermElabM α) : CommandElabM α := fun _ _ =>
  Host.runTermElabM fun xs => Lean.Elab.Host.runTermElabM (elabFn xs)
/-- Elaborates a command. -/
def elabCommand (stx : Syntax) : CommandElabM Unit := fun _ _ => Host.elabCommand stx
/-- Elaborates a command as one of the file. -/
def elabCommandTopLevel (stx : Syntax) : CommandElabM Unit := fun _ _ => Host.elabCommand stx
/-- Runs a part, an expansion of a macro. -/
def withMacroExpansion (_beforeStx _afterStx : Syntax) (x : CommandElabM α) : CommandElabM α := x
/-- The universe names. -/
def getLevelNames : CommandElabM (List Name) := fun _ _ => Host.levelNames

/-- What commands are in. -/
structure Scope where
  /-- The line it begins with. -/
  header : String := ""
  /-- The options. -/
  opts : Options := {}
  /-- The namespace. -/
  currNamespace : Name := Name.anonymous
  /-- What is open. -/
  openDecls : List OpenDecl := []
  /-- The universe names. -/
  levelNames : List Name := []
  /-- The section's variables. -/
  varDecls : Array (TSyntax `Lean.Parser.Term.bracketedBinder) := #[]
  deriving Inhabited

instance : MonadResolveName CommandElabM where
  getCurrNamespace := fun _ _ => Lean.Host.currNamespace
  getOpenDecls := pure []

/-- What commands are in now. -/
def getScope : CommandElabM Scope := do
  return {
    opts := ← getOptions
    currNamespace := ← getCurrNamespace
    levelNames := ← getLevelNames
    varDecls := (← (fun _ _ => Host.varDecls : CommandElabM (Array Syntax))).map fun stx => ⟨stx⟩ }
/-- Runs a part in a namespace. -/
def withNamespace (ns : Name) (elabFn : CommandElabM α) : CommandElabM α := fun c s => Host.withNamespace ns (elabFn c s)
/-- Whether a declaration of this name can be made. -/
def checkNotAlreadyDeclared' (declName : Name) : CommandElabM Unit := do
  if (← getEnv).contains declName then
    Lean.«throwError» (MessageData.ofString "`" ++ MessageData.ofConstName declName ++ "` has already been declared")

instance : MonadLift (EIO Exception) CommandElabM where
  monadLift x := fun _ _ => x

/-- Runs a computation; what raises is reported. -/
def withLogging (x : CommandElabM Unit) : CommandElabM Unit := do
  try x catch ex =>
    match ex with
    | .error ref msg => logErrorAt ref msg
    | .internal _ _ => throw ex

/-- Runs a computation in a command. -/
@[inline] def runCore (x : CoreM α) : CommandElabM α := liftCoreM x
/-- Runs a computation with an `IO` action. -/
@[inline] def liftIO (x : IO α) : CommandElabM α := liftM x
/-- Runs a computation; it is an error of the command if it raises one. -/
def liftEIO (x : EIO Exception α) : CommandElabM α := fun _ _ => x

end Lean.Elab.Command

namespace Lean.Elab

/-- Computations that `#eval` can run. -/
class MonadEvalToCommand (m : Type → Type) where
  /-- The computation in a command. -/
  toCommand : m α → CommandElabM α

end Lean.Elab

instance : MonadEval Lean.CoreM Lean.Elab.Command.CommandElabM where
  monadEval := Lean.Elab.Command.liftCoreM
instance : MonadEval Lean.MetaM Lean.Elab.Command.CommandElabM where
  monadEval x := Lean.Elab.Command.liftTermElabM (liftM x)
instance : MonadEval Lean.Elab.Term.TermElabM Lean.Elab.Command.CommandElabM where
  monadEval := Lean.Elab.Command.liftTermElabM
