/-
Elaborating terms.  Lean's counterpart: `Lean.Elab.Term`, `Lean.Elab.SyntheticMVars`.
-/
import Lean.Elab.Monads
import Lean.Meta.Tactic.Basic
import Lean.MonadEnv

namespace Lean.Elab

/-- Runs a macro with what the elaborator knows. -/
@[inline] def liftMacroM {α} {m : Type → Type} [Monad m] [MonadQuotation m] [MonadError m] [MonadEnv m] [MonadResolveName m] [MonadLiftT (EIO Exception) m]
    (x : MacroM α) : m α := do
  let currNamespace ← getCurrNamespace
  let ref ← getRef
  let quotContext ← MonadQuotation.getContext
  let scope ← getCurrMacroScope
  let env ← getEnv
  let methods := Macro.mkMethods {
    expandMacro? := fun _ => pure none
    getCurrNamespace := pure currNamespace
    hasDecl := fun n => pure (env.contains n)
    resolveNamespace := fun _ => pure []
    resolveGlobalName := fun n => pure (if env.contains n then [(n, [])] else []) }
  match x { methods, ref, quotContext, currMacroScope := scope } { macroScope := scope + 1 } with
  | .ok a _ => return a
  | .error .unsupportedSyntax _ => throwUnsupportedSyntax
  | .error (.error ref msg) _ => withRef ref (Lean.«throwError» (MessageData.ofString msg))

/-- Expands a macro with what the elaborator knows. -/
@[inline] def adaptMacro {m : Type → Type} [Monad m] [MonadQuotation m] [MonadError m] [MonadEnv m] [MonadResolveName m] [MonadLiftT (EIO Exception) m]
    (x : Macro) (stx : Syntax) : m Syntax :=
  liftMacroM (x stx)

namespace Term

open Meta

/-- What is awaited. -/
inductive PostponeBehavior where
  /-- Everything that can be is postponed. -/
  | yes
  /-- Nothing is. -/
  | no
  /-- Only what has default instances. -/
  | «partial»
  deriving Inhabited, Repr, BEq

/-- How the elaborator numbers it. -/
private def PostponeBehavior.number : PostponeBehavior → Nat
  | .yes => 2
  | .no => 0
  | .«partial» => 1

namespace Host

/-- Waits for postponed terms. -/
@[extern "gnomon_call:term.synthesize"] opaque synthesize (mode : Nat) : TermElabM Unit
/-- Runs a part and waits for its postponed terms. -/
@[extern "gnomon_call:term.withSynthesize"] opaque withSynthesize {α : Type} (x : EIO Exception α) (mode : Nat) : EIO Exception α
/-- Runs a part and waits for some of its postponed terms. -/
@[extern "gnomon_call:term.withSynthesizeLight"] opaque withSynthesizeLight {α : Type} (x : EIO Exception α) : EIO Exception α
/-- Runs a part in which errors are raised. -/
@[extern "gnomon_call:term.withoutErrToSorry"] opaque withoutErrToSorry {α : Type} (x : EIO Exception α) : EIO Exception α
/-- Runs a part in which unknown names become variables. -/
@[extern "gnomon_call:term.withAutoBound"] opaque withAutoBound {α : Type} (x : EIO Exception α) : EIO Exception α
/-- Runs a part for a declaration. -/
@[extern "gnomon_call:term.withDeclName"] opaque withDeclName {α : Type} (n : Name) (x : EIO Exception α) : EIO Exception α
/-- Hypotheses of binders. -/
@[extern "gnomon_call:term.elabBinders"] opaque elabBinders (binders : Array Syntax) : TermElabM (Array Expr)
/-- Runs a tactic on a goal. -/
@[extern "gnomon_call:term.runTactic"] opaque runTactic (goal : MVarId) (code : Syntax) : TermElabM (List MVarId)
/-- Reports goals. -/
@[extern "gnomon_call:term.reportUnsolvedGoals"] opaque reportUnsolvedGoals (goals : List MVarId) : BaseIO Unit
/-- Waits if there are metavariables. -/
@[extern "gnomon_call:term.tryPostponeIfHasMVars"] opaque tryPostponeIfHasMVars (e? : Option Expr) (msg : MessageData) : TermElabM Expr
/-- Terms whose universe metavariables are parameters. -/
@[extern "gnomon_call:term.levelMVarsToParam"] opaque levelMVarsToParam (e : Expr) : TermElabM Expr

end Host

/-- Runs a part through the elaborator. -/
@[inline] def mapBase (f : {β : Type} → EIO Exception β → EIO Exception β) (x : TermElabM α) : TermElabM α :=
  fun c s mc ms cc cs => f (x c s mc ms cc cs)

/-- Elaborates a term. -/
@[extern "gnomon_call:term.elabTerm"] opaque elabTerm (stx : Syntax) (expectedType? : Option Expr) (catchExPostpone := true) (implicitLambda := true) : TermElabM Expr
/-- Elaborates a term of a type. -/
@[extern "gnomon_call:term.elabTermEnsuringType"] opaque Host.elabTermEnsuringType (stx : Syntax) (expectedType? : Option Expr) : TermElabM Expr
/-- Elaborates a term of a type. -/
def elabTermEnsuringType (stx : Syntax) (expectedType? : Option Expr := none) (_catchExPostpone := true) (_implicitLambda := true) (_errorMsgHeader? : Option String := none) : TermElabM Expr :=
  Host.elabTermEnsuringType stx expectedType?
/-- Elaborates a term and waits for all of it. -/
@[extern "gnomon_call:term.elabTermAndSynthesize"] opaque elabTermAndSynthesize (stx : Syntax) (expectedType? : Option Expr) : TermElabM Expr
/-- Elaborates a type. -/
@[extern "gnomon_call:term.elabType"] opaque elabType (stx : Syntax) : TermElabM Expr
/-- Elaborates a level. -/
@[extern "gnomon_call:term.elabLevel"] opaque elabLevel (stx : Syntax) : TermElabM Level
/-- Comes back later, if that makes sense. -/
@[extern "gnomon_call:term.tryPostpone"] opaque tryPostpone : TermElabM Unit
/-- Comes back later if a term is a metavariable. -/
@[extern "gnomon_call:term.tryPostponeIfMVar"] opaque tryPostponeIfMVar (e : Expr) : TermElabM Unit
/-- Comes back later if a type is not known. -/
@[extern "gnomon_call:term.tryPostponeIfNoneOrMVar"] opaque tryPostponeIfNoneOrMVar (e? : Option Expr) : TermElabM Unit
/-- Comes back later if a type has metavariables; raises if that is no use. -/
def tryPostponeIfHasMVars (expectedType? : Option Expr) (msg : String) : TermElabM Expr := Host.tryPostponeIfHasMVars expectedType? (MessageData.ofString msg)
/-- Comes back later if a type has metavariables. -/
def tryPostponeIfHasMVars? (expectedType? : Option Expr) : TermElabM (Option Expr) := do
  tryPostponeIfNoneOrMVar expectedType?
  let some expectedType := expectedType? | return none
  let expectedType ← instantiateMVars expectedType
  if expectedType.hasExprMVar then tryPostpone; return none else return some expectedType
/-- A term of a type, with a coercion if needed. -/
@[extern "gnomon_call:term.ensureHasType"] opaque Host.ensureHasType (expectedType? : Option Expr) (e : Expr) : TermElabM Expr
/-- A term of a type, with a coercion if needed. -/
def ensureHasType (expectedType? : Option Expr) (e : Expr) (_errorMsgHeader? : Option String := none) (_f? : Option Expr := none) : TermElabM Expr :=
  Host.ensureHasType expectedType? e
/-- A constant. -/
@[extern "gnomon_call:term.mkConst"] opaque Host.mkConst (constName : Name) (explicitLevels : List Level) : TermElabM Expr
/-- A constant with new universe metavariables. -/
def mkConst (constName : Name) (explicitLevels : List Level := []) : TermElabM Expr := Host.mkConst constName explicitLevels
/-- What an identifier means. -/
@[extern "gnomon_call:term.resolveId"] opaque Host.resolveId (stx : Syntax) : TermElabM (Option Expr)
/-- What an identifier means. -/
def resolveId? (stx : Syntax) (_kind := "term") (_withInfo := false) : TermElabM (Option Expr) := Host.resolveId stx
/-- The variable that an identifier means. -/
@[extern "gnomon_call:term.isLocalIdent"] opaque isLocalIdent? (stx : Syntax) : TermElabM (Option Expr)
/-- The universe names. -/
@[extern "gnomon_call:term.levelNames"] opaque getLevelNames : TermElabM (List Name)
/-- The declaration that is elaborated. -/
@[extern "gnomon_call:term.declName"] opaque getDeclName? : TermElabM (Option Name)
/-- A named hole that has a term as its value. -/
@[extern "gnomon_call:term.exprToSyntax"] opaque Host.exprToSyntax (e : Expr) : TermElabM Syntax
/-- A named hole that has a term as its value. -/
def exprToSyntax (e : Expr) : TermElabM Term := return ⟨← Host.exprToSyntax e⟩
/-- Reports metavariables without values. -/
@[extern "gnomon_call:term.logUnassigned"] opaque Host.logUnassigned : TermElabM Bool
/-- Reports metavariables without values. -/
def logUnassignedUsingErrorInfos (_pendingMVarIds : Array MVarId) : TermElabM Bool := return false
/-- Reports goals. -/
def reportUnsolvedGoals (goals : List MVarId) : TermElabM Unit := fun _ _ _ _ _ _ => Host.reportUnsolvedGoals goals
/-- Waits for postponed terms. -/
def synthesizeSyntheticMVars (postpone : PostponeBehavior := .yes) (_ignoreStuckTC := false) : TermElabM Unit := Host.synthesize postpone.number
/-- Waits for all postponed terms. -/
def synthesizeSyntheticMVarsNoPostponing (_ignoreStuckTC := false) : TermElabM Unit := Host.synthesize 0
/-- Runs a part and waits for its postponed terms. -/
def withSynthesize {m : Type → Type} [MonadControlT TermElabM m] [Monad m] (k : m α) (postpone : PostponeBehavior := .no) : m α :=
  controlAt TermElabM fun runInBase => mapBase (fun x => Host.withSynthesize x postpone.number) (runInBase k)
/-- Runs a part and waits for some of its postponed terms. -/
def withSynthesizeLight {m : Type → Type} [MonadControlT TermElabM m] [Monad m] (k : m α) : m α :=
  controlAt TermElabM fun runInBase => mapBase (fun x => Host.withSynthesizeLight x) (runInBase k)
/-- Runs a part in which errors are raised. -/
def withoutErrToSorry {m : Type → Type} [MonadControlT TermElabM m] [Monad m] (x : m α) : m α :=
  controlAt TermElabM fun runInBase => mapBase (fun x => Host.withoutErrToSorry x) (runInBase x)
/-- Runs a part in which terms are elaborated at once. -/
def withoutPostponing (x : TermElabM α) : TermElabM α := x
/-- Runs a part in which unknown names become variables. -/
def withAutoBoundImplicit (k : TermElabM α) : TermElabM α := mapBase (fun x => Host.withAutoBound x) k
/-- Runs a part for a declaration. -/
def withDeclName (n : Name) (x : TermElabM α) : TermElabM α := mapBase (fun x => Host.withDeclName n x) x
/-- Runs a part with its own reference. -/
def withRefIfPos (ref : Syntax) (x : TermElabM α) : TermElabM α := withRef ref x
/-- Gives a function the hypotheses of binders. -/
def elabBinders (binders : Array Syntax) (k : Array Expr → TermElabM α) : TermElabM α :=
  controlAt MetaM fun runInBase => restoringLCtx (runInBase do k (← Host.elabBinders binders))
/-- Gives a function the hypothesis of a binder. -/
def elabBinder (binder : Syntax) (k : Expr → TermElabM α) : TermElabM α :=
  elabBinders #[binder] fun xs => k xs[0]!
/-- Runs a tactic on a goal. -/
def runTactic (mvarId : MVarId) (tacticCode : Syntax) (_kind : Unit := ()) : TermElabM Unit := do
  let gs ← Host.runTactic mvarId tacticCode
  unless gs.isEmpty do reportUnsolvedGoals gs
/-- The term with parameters in place of universe metavariables. -/
def levelMVarsToParam (e : Expr) : TermElabM Expr := Host.levelMVarsToParam e
/-- Runs a part, an expansion of a macro. -/
def withMacroExpansion (_beforeStx _afterStx : Syntax) (x : TermElabM α) : TermElabM α := x
/-- Runs a part with the expected type, waiting for it. -/
def withExpectedType (expectedType? : Option Expr) (x : Expr → TermElabM Expr) : TermElabM Expr := do
  tryPostponeIfNoneOrMVar expectedType?
  let some expectedType ← pure expectedType? | Lean.«throwError» "expected type must be known"
  x expectedType
/-- Adds what an elaborated term is to what the editor knows. -/
def addTermInfo (_stx : Syntax) (e : Expr) (_expectedType? : Option Expr := none) : TermElabM Expr := return e
/-- Adds what an elaborated term is to what the editor knows. -/
def addTermInfo' (_stx : Syntax) (_e : Expr) (_expectedType? : Option Expr := none) : TermElabM Unit := return ()

/-- Runs a computation with what there is at the beginning of a declaration. -/
@[inline] def _root_.Lean.Elab.Term.TermElabM.run (x : TermElabM α) (ctx : Context := {}) (s : State := {}) : MetaM (α × State) := do
  let ref ← IO.mkRef s
  let a ← x ctx ref
  return (a, ← ref.get)
/-- Runs a computation with what there is at the beginning of a declaration. -/
@[inline] def _root_.Lean.Elab.Term.TermElabM.run' (x : TermElabM α) (ctx : Context := {}) (s : State := {}) : MetaM α :=
  Prod.fst <$> x.run ctx s

end Term

namespace Command

/-- Runs a part with the expected type, waiting for it. -/
def withExpectedType (expectedType? : Option Expr) (x : Expr → TermElabM Expr) : TermElabM Expr :=
  Term.withExpectedType expectedType? x

end Command

end Lean.Elab

/-- The term as syntax. -/
@[extern "gnomon_call:term.delab"] private opaque Lean.PrettyPrinter.Host.delab (e : Lean.Expr) : Lean.MetaM Lean.Syntax

/-- The term as syntax. -/
def Lean.PrettyPrinter.delab (e : Lean.Expr) : Lean.MetaM Lean.Term := return ⟨← Lean.PrettyPrinter.Host.delab e⟩
/-- The term as it is printed. -/
def Lean.PrettyPrinter.ppExpr (e : Lean.Expr) : Lean.MetaM Lean.Format := Lean.Meta.ppExpr e
/-- The constant's signature as it is printed. -/
def Lean.PrettyPrinter.ppSignature (c : Lean.Name) : Lean.MetaM Lean.Format := Lean.Meta.Host.ppSignature c
