/-
The tactic block.  Lean's counterpart: `Lean.Elab.Tactic.Basic`, `Lean.Elab.Tactic.ElabTerm`.
-/
import Lean.Elab.Term

namespace Lean.Elab.Tactic

open Meta Term

namespace Host

/-- Closes the main goal, or reports. -/
@[extern "gnomon_call:tactic.closeUsingOrAdmit"] opaque closeUsingOrAdmit (x : EIO Exception Unit) : EIO Exception Unit
/-- Whether errors are reported. -/
@[extern "gnomon_call:tactic.recover"] opaque recover : BaseIO Bool
/-- Sets whether errors are reported; gives what it was. -/
@[extern "gnomon_call:tactic.setRecover"] opaque setRecover (b : Bool) : BaseIO Bool
/-- Runs a tactic on goals. -/
@[extern "gnomon_call:tactic.runBlock"] opaque runBlock {α : Type} (goals : List MVarId) (x : EIO Exception α) : EIO Exception (α × List MVarId)
/-- Elaborates a term. -/
@[extern "gnomon_call:tactic.elabTerm"] opaque elabTerm (stx : Syntax) (expectedType? : Option Expr) (mayPostpone : Bool) : TacticM Expr
/-- Elaborates a term of a type. -/
@[extern "gnomon_call:tactic.elabTermEnsuringType"] opaque elabTermEnsuringType (stx : Syntax) (expectedType? : Option Expr) (mayPostpone : Bool) : TacticM Expr
/-- Elaborates a term with holes. -/
@[extern "gnomon_call:tactic.elabTermWithHoles"] opaque elabTermWithHoles (stx : Syntax) (expectedType? : Option Expr) (tag : Name) (allowNatural : Bool) : TacticM (Expr × List MVarId)

end Host

/-- The goals. -/
@[extern "gnomon_call:tactic.getGoals"] opaque getGoals : TacticM (List MVarId)
/-- Replaces the goals. -/
@[extern "gnomon_call:tactic.setGoals"] opaque setGoals (mvarIds : List MVarId) : TacticM Unit
/-- The goals that are left. -/
@[extern "gnomon_call:tactic.getUnsolvedGoals"] opaque getUnsolvedGoals : TacticM (List MVarId)
/-- The main goal; an error if there is none. -/
@[extern "gnomon_call:tactic.getMainGoal"] opaque getMainGoal : TacticM MVarId
/-- Puts goals in place of the main goal. -/
@[extern "gnomon_call:tactic.replaceMainGoal"] opaque replaceMainGoal (mvarIds : List MVarId) : TacticM Unit
/-- Runs a tactic. -/
@[extern "gnomon_call:tactic.evalTactic"] opaque evalTacticHost (stx : Syntax) : TacticM Unit
/-- Raises an error if goals are left. -/
@[extern "gnomon_call:tactic.done"] opaque done : TacticM Unit
/-- Elaborates a type. -/
@[extern "gnomon_call:tactic.elabType"] opaque elabType (stx : Syntax) (mayPostpone := false) : TacticM Expr
/-- The hypothesis that a term is. -/
@[extern "gnomon_call:tactic.getFVarId"] opaque getFVarId (id : Syntax) : TacticM FVarId

/-- Runs a tactic. -/
partial def evalTactic (stx : Syntax) : TacticM Unit := evalTacticHost stx

/-- The hypotheses that terms are. -/
def getFVarIds (ids : Array Syntax) : TacticM (Array FVarId) := ids.mapM getFVarId
/-- Forgets goals that are proved. -/
def pruneSolvedGoals : TacticM Unit := do setGoals (← getUnsolvedGoals)
/-- Adds goals behind the others. -/
def appendGoals (mvarIds : List MVarId) : TacticM Unit := do setGoals ((← getGoals) ++ mvarIds)
/-- Adds a goal before the others. -/
def pushGoal (mvarId : MVarId) : TacticM Unit := do setGoals (mvarId :: (← getGoals))
/-- Adds goals before the others. -/
def pushGoals (mvarIds : List MVarId) : TacticM Unit := do setGoals (mvarIds ++ (← getGoals))
/-- Takes the main goal away. -/
def popMainGoal : TacticM MVarId := do
  let mvarId ← getMainGoal
  replaceMainGoal []
  return mvarId
/-- What is known about the main goal. -/
def getMainDecl : TacticM MetavarDecl := do (← getMainGoal).getDecl
/-- The main goal's name. -/
def getMainTag : TacticM Name := return (← getMainDecl).userName
/-- What is to be proved. -/
def getMainTarget : TacticM Expr := do instantiateMVars (← getMainDecl).type
/-- Runs a part with the main goal's hypotheses. -/
@[inline] def withMainContext (x : TacticM α) : TacticM α := do (← getMainGoal).withContext x
/-- Whether errors are reported and proofs go on. -/
def getRecover : TacticM Bool := fun _ _ _ _ _ _ _ _ => Host.recover
/-- Runs a part in which errors are raised. -/
def withoutRecover (x : TacticM α) : TacticM α := fun a b c d e f g h => do
  let old ← Host.setRecover false
  Lean.Host.finally_ (x a b c d e f g h) do let _ ← Host.setRecover old
/-- Runs a part in which errors are reported. -/
def withRecover (recover : Bool) (x : TacticM α) : TacticM α := fun a b c d e f g h => do
  let old ← Host.setRecover recover
  Lean.Host.finally_ (x a b c d e f g h) do let _ ← Host.setRecover old
/-- Runs a tactic on the main goal only. -/
def focus (x : TacticM α) : TacticM α := do
  let mvarId :: mvarIds ← getUnsolvedGoals | Lean.«throwError» "No goals to be solved"
  setGoals [mvarId]
  let a ← x
  let mvarIds' ← getUnsolvedGoals
  setGoals (mvarIds' ++ mvarIds)
  return a
/-- Runs a tactic that proves the main goal. -/
def focusAndDone (tactic : TacticM α) : TacticM α :=
  focus do
    let a ← tactic
    done
    return a
/-- Proves the main goal, or reports why not. -/
def closeUsingOrAdmit (tac : TacticM Unit) : TacticM Unit := fun a b c d e f g h =>
  Host.closeUsingOrAdmit (tac a b c d e f g h)
/-- Proves the main goal by a term. -/
def closeMainGoal (_tacName : Name) (val : Expr) (_checkUnassigned := true) (_checkNewUnassigned := true) : TacticM Unit := do
  let mvarId ← getMainGoal
  mvarId.assign val
  replaceMainGoal []
/-- Proves the main goal by what a function makes of its target. -/
def closeMainGoalUsing (_tacName : Name) (x : Expr → Name → TacticM Expr) (_checkNewUnassigned := true) : TacticM Unit := do
  let mvarId ← getMainGoal
  mvarId.withContext do
    let val ← x (← instantiateMVars (← mvarId.getType)) (← mvarId.getTag)
    mvarId.assign val
  replaceMainGoal []
/-- Runs a computation in the engine. -/
@[inline] def liftMetaMAtMain (x : MVarId → MetaM α) : TacticM α := do
  withMainContext do x (← getMainGoal)
/-- Runs an operation on the main goal. -/
@[inline] def liftMetaTacticAux (tactic : MVarId → MetaM (α × List MVarId)) : TacticM α := do
  withMainContext do
    let (a, mvarIds) ← tactic (← getMainGoal)
    replaceMainGoal mvarIds
    pure a
/-- Runs an operation on the main goal. -/
@[inline] def liftMetaTactic (tactic : MVarId → MetaM (List MVarId)) : TacticM Unit :=
  liftMetaTacticAux fun mvarId => do
    let gs ← tactic mvarId
    pure ((), gs)
/-- Runs an operation on the main goal that leaves one goal at most. -/
@[inline] def liftMetaTactic1 (tactic : MVarId → MetaM (Option MVarId)) : TacticM Unit :=
  withMainContext do
    if let some mvarId ← tactic (← getMainGoal) then
      replaceMainGoal [mvarId]
    else
      replaceMainGoal []
/-- Runs an operation that proves the main goal. -/
@[inline] def liftMetaFinishingTactic (tac : MVarId → MetaM Unit) : TacticM Unit :=
  liftMetaTactic fun g => do tac g; pure []
/-- Runs a tactic, and says whether it did not raise. -/
def tryTactic (tac : TacticM α) : TacticM Bool := do
  try discard tac; pure true catch _ => pure false
/-- Runs a tactic; none if it raises. -/
def tryTactic? (tac : TacticM α) : TacticM (Option α) := do
  try return some (← tac) catch _ => return none
/-- Proves the main goal by `sorry`. -/
def admitGoal (mvarId : MVarId) (synthetic : Bool := true) : TacticM Unit := mvarId.admit synthetic
/-- Raises that there are no goals. -/
def throwNoGoalsToBeProved : TacticM α := Lean.«throwError» "No goals to be solved"
/-- Runs a tactic on goals; gives what is left. -/
def run (mvarId : MVarId) (x : TacticM Unit) : TermElabM (List MVarId) := do
  let ref ← IO.mkRef ({ goals := [] } : State)
  let (_, gs) ← (fun s mc ms cc cs => fun c => Host.runBlock [mvarId] (x {} ref c s mc ms cc cs) : _)
    |> fun f => (fun c s mc ms cc cs => f s mc ms cc cs c : TermElabM (Unit × List MVarId))
  return gs
/-- Runs a tactic on goals; gives what is left. -/
def runTermElab (k : TermElabM α) (mayPostpone := false) : TacticM α :=
  if mayPostpone then Term.withSynthesize (postpone := .«partial») k else Term.withSynthesize k
/-- Elaborates a term. -/
def elabTerm (stx : Syntax) (expectedType? : Option Expr) (mayPostpone := false) : TacticM Expr := Host.elabTerm stx expectedType? mayPostpone
/-- Elaborates a term of a type. -/
def elabTermEnsuringType (stx : Syntax) (expectedType? : Option Expr) (mayPostpone := false) : TacticM Expr := Host.elabTermEnsuringType stx expectedType? mayPostpone
/-- Elaborates a term with holes, which are goals. -/
def elabTermWithHoles (stx : Syntax) (expectedType? : Option Expr) (tagSuffix : Name) (allowNaturalHoles := false) (_parentTag? : Option Name := none) : TacticM (Expr × List MVarId) :=
  Host.elabTermWithHoles stx expectedType? tagSuffix allowNaturalHoles
/-- Elaborates a term of the type of the main goal. -/
def elabTermForApply (stx : Syntax) (mayPostpone := true) : TacticM Expr := Host.elabTerm stx none mayPostpone
/-- Runs a tactic that may be left out. -/
@[inline] def withCollectingNewGoalsFrom (k : TacticM Expr) (_parentTag : Name) (_tagSuffix : Name) (_allowNaturalHoles := false) : TacticM (Expr × List MVarId) := do
  return (← k, [])
/-- Whether all goals are proved. -/
def getNameOfIdent' (id : Syntax) : Name := if id.isIdent then id.getId else `_

/-- Where a tactic works. -/
inductive Location where
  /-- Everywhere. -/
  | wildcard
  /-- At hypotheses, and perhaps the target. -/
  | targets (hypotheses : Array Syntax) (type : Bool)
  deriving Inhabited

/-- Where `at …` says that a tactic works. -/
def expandLocation (stx : Syntax) : Location :=
  let arg := stx.getArg 1
  if arg.getKind == `Lean.Parser.Tactic.locationWildcard then
    Location.wildcard
  else
    let hyps := (arg.getArg 0).getArgs
    Location.targets hyps (!(arg.getArg 1).isNone)
/-- Where an optional `at …` says that a tactic works. -/
def expandOptLocation (stx : Syntax) : Location :=
  if stx.isNone then Location.targets #[] true else expandLocation (stx.getArg 0)
/-- Runs tactics where they work. -/
def withLocation (loc : Location) (atLocal : FVarId → TacticM Unit) (atTarget : TacticM Unit) (failed : MVarId → TacticM Unit) : TacticM Unit := do
  match loc with
  | Location.targets hyps type =>
    for hyp in hyps do
      withMainContext do atLocal (← getFVarId hyp)
    if type then withMainContext atTarget
  | Location.wildcard =>
    let succeeded ← tryTactic <| withMainContext atTarget
    let fvarIds ← withMainContext do return (← getLCtx).getFVarIds.reverse
    let mut any := succeeded
    for fvarId in fvarIds do
      if ← tryTactic <| withMainContext <| atLocal fvarId then any := true
    unless any do failed (← getMainGoal)

end Lean.Elab.Tactic

namespace Lean.Elab

/-- Proves a goal by a tactic; gives the goals that are left. -/
def runTactic (mvarId : MVarId) (tacticCode : Syntax) (_ctx : Term.Context := {}) (_s : Term.State := {}) : MetaM (List MVarId × Term.State) := do
  let gs ← Term.TermElabM.run' (Term.Host.runTactic mvarId tacticCode)
  return (gs, {})

end Lean.Elab
