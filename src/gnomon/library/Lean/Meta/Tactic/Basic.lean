/-
Operations on goals.  Lean's counterpart: `Lean.Meta.Tactic.*`.
-/
import Lean.Meta.AppBuilder

namespace Lean

namespace Meta.Host

/-- Raises that a tactic does not apply. -/
@[extern "gnomon_call:goal.throwTacticEx"] opaque throwTacticEx (tacticName : Name) (mvarId : MVarId) (msg? : Option MessageData) : MetaM Unit
/-- Introduces hypotheses. -/
@[extern "gnomon_call:goal.introN"] opaque introN (mvarId : MVarId) (n : Nat) (keepNames : Bool) (given : List Name) : MetaM (Array FVarId × MVarId)
/-- Makes hypotheses premises. -/
@[extern "gnomon_call:goal.revert"] opaque revert (mvarId : MVarId) (fvars : Array FVarId) (preserveOrder : Bool) : MetaM (Array FVarId × MVarId)
/-- Applies a term. -/
@[extern "gnomon_call:goal.apply"] opaque apply (mvarId : MVarId) (e : Expr) : MetaM (List MVarId)
/-- Applies a constant. -/
@[extern "gnomon_call:goal.applyConst"] opaque applyConst (mvarId : MVarId) (n : Name) : MetaM (List MVarId)
/-- Changes the target. -/
@[extern "gnomon_call:goal.change"] opaque change (mvarId : MVarId) (target : Expr) (check : Bool) : MetaM MVarId
/-- One goal for each constructor. -/
@[extern "gnomon_call:goal.cases"] opaque cases (mvarId : MVarId) (fvarId : FVarId) : MetaM (Array (Name × MVarId × Array Expr))
/-- Applies a constructor. -/
@[extern "gnomon_call:goal.constructor"] opaque constructor (mvarId : MVarId) : MetaM (List MVarId)

end Meta.Host

namespace Meta

/-- Raises that a tactic does not apply. -/
def throwTacticEx (tacticName : Name) (mvarId : MVarId) (msg? : Option MessageData := none) : MetaM α := do
  Host.throwTacticEx tacticName mvarId msg?
  throw default
/-- Raises that a tactic does not apply. -/
def throwNestedTacticEx (tacticName : Name) (ex : Exception) : MetaM α :=
  Lean.«throwError» (MessageData.ofString s!"tactic '{tacticName}' failed, nested error:\n" ++ toMessageData ex)

instance : Coe MessageData (Option MessageData) := ⟨some⟩

/-- What `cases` makes. -/
structure CasesSubgoal where
  /-- The goal. -/
  mvarId : MVarId
  /-- The constructor's fields. -/
  fields : Array Expr
  /-- The constructor. -/
  ctorName : Name
  deriving Inhabited

end Meta

namespace MVarId

/-- Raises if the goal was proved. -/
@[extern "gnomon_call:goal.checkNotAssigned"] opaque checkNotAssigned (mvarId : MVarId) (tacticName : Name) : MetaM Unit
/-- Introduces a hypothesis. -/
@[extern "gnomon_call:goal.intro"] opaque intro (mvarId : MVarId) (name : Name) : MetaM (FVarId × MVarId)
/-- Introduces so many hypotheses. -/
def introN (mvarId : MVarId) (n : Nat) (givenNames : List Name := []) (_useNamesForExplicitOnly := false) : MetaM (Array FVarId × MVarId) :=
  Meta.Host.introN mvarId n false givenNames
/-- Introduces so many hypotheses, with the names of the binders. -/
def introNP (mvarId : MVarId) (n : Nat) : MetaM (Array FVarId × MVarId) := Meta.Host.introN mvarId n true []
/-- Introduces a hypothesis. -/
def intro1 (mvarId : MVarId) : MetaM (FVarId × MVarId) := do
  let (xs, g) ← mvarId.introN 1
  return (xs[0]!, g)
/-- Introduces a hypothesis, with the name of the binder. -/
def intro1P (mvarId : MVarId) : MetaM (FVarId × MVarId) := do
  let (xs, g) ← mvarId.introNP 1
  return (xs[0]!, g)
/-- Introduces all hypotheses. -/
@[extern "gnomon_call:goal.intros"] opaque intros (mvarId : MVarId) : MetaM (Array FVarId × MVarId)
/-- Makes hypotheses premises. -/
def revert (mvarId : MVarId) (fvarIds : Array FVarId) (preserveOrder : Bool := false) : MetaM (Array FVarId × MVarId) :=
  Meta.Host.revert mvarId fvarIds preserveOrder
/-- Forgets a hypothesis. -/
@[extern "gnomon_call:goal.clear"] opaque clear (mvarId : MVarId) (fvarId : FVarId) : MetaM MVarId
/-- Forgets a hypothesis if nothing depends on it. -/
@[extern "gnomon_call:goal.tryClear"] opaque tryClear (mvarId : MVarId) (fvarId : FVarId) : MetaM MVarId
/-- Forgets hypotheses if nothing depends on them. -/
def tryClearMany (mvarId : MVarId) (hs : Array FVarId) : MetaM MVarId :=
  hs.foldrM (init := mvarId) fun h mvarId => mvarId.tryClear h
/-- Gives a hypothesis another name. -/
@[extern "gnomon_call:goal.rename"] opaque rename (mvarId : MVarId) (fvarId : FVarId) (newUserName : Name) : MetaM MVarId
/-- Adds a hypothesis that is proved as a premise. -/
@[extern "gnomon_call:goal.assert"] opaque assert (mvarId : MVarId) (name : Name) (type : Expr) (val : Expr) : MetaM MVarId
/-- Adds a hypothesis that is proved. -/
def note (g : MVarId) (h : Name) (v : Expr) (t? : Option Expr := .none) : MetaM (FVarId × MVarId) := do
  (← g.assert h (← match t? with | some t => pure t | none => g.withContext (Meta.inferType v)) v).intro1P
/-- Adds a local definition as a premise. -/
@[extern "gnomon_call:goal.define"] opaque define (mvarId : MVarId) (name : Name) (type : Expr) (val : Expr) : MetaM MVarId
/-- Adds a hypothesis that is proved. -/
structure _root_.Lean.Meta.Hypothesis where
  /-- Its name. -/
  userName : Name
  /-- Its type. -/
  type : Expr
  /-- Its proof. -/
  value : Expr
/-- Adds hypotheses that are proved. -/
def assertHypotheses (mvarId : MVarId) (hs : Array Meta.Hypothesis) : MetaM (Array FVarId × MVarId) := do
  let mut g := mvarId
  let mut fvars := #[]
  for h in hs do
    let (fvar, g') ← (← g.assert h.userName h.type h.value).intro1P
    g := g'
    fvars := fvars.push fvar
  return (fvars, g)
/-- Replaces the target by one that is the same by definition. -/
def replaceTargetDefEq (mvarId : MVarId) (targetNew : Expr) : MetaM MVarId := Meta.Host.change mvarId targetNew false
/-- Replaces the target by an equal one. -/
@[extern "gnomon_call:goal.replaceTargetEq"] opaque replaceTargetEq (mvarId : MVarId) (targetNew : Expr) (eqProof : Expr) : MetaM MVarId
/-- Changes the target. -/
def change (mvarId : MVarId) (targetNew : Expr) (checkDefEq := true) : MetaM MVarId := Meta.Host.change mvarId targetNew checkDefEq
/-- Applies a term. -/
def apply (mvarId : MVarId) (e : Expr) (_cfg : Meta.ApplyConfig := {}) (_term? : Option MessageData := none) : MetaM (List MVarId) :=
  Meta.Host.apply mvarId e
/-- Applies a constant. -/
def applyConst (mvarId : MVarId) (c : Name) (_cfg : Meta.ApplyConfig := {}) : MetaM (List MVarId) := Meta.Host.applyConst mvarId c
/-- Applies a constructor. -/
def constructor (mvarId : MVarId) (_cfg : Meta.ApplyConfig := {}) : MetaM (List MVarId) := Meta.Host.constructor mvarId
/-- Applies a term that proves the goal. -/
def exact (mvarId : MVarId) (e : Expr) : MetaM Unit := mvarId.assign e
/-- Proves an equation of things that are the same by definition. -/
@[extern "gnomon_call:goal.refl"] opaque reflCore (mvarId : MVarId) : MetaM Unit
/-- Proves an equation of things that are the same by definition. -/
def refl (mvarId : MVarId) (_check : Bool := true) : MetaM Unit := mvarId.reflCore
/-- Proves a goal by reflexivity. -/
@[extern "gnomon_call:goal.applyRfl"] opaque applyRfl (mvarId : MVarId) : MetaM Unit
/-- Proves a goal by a hypothesis. -/
@[extern "gnomon_call:goal.assumption"] opaque assumption (mvarId : MVarId) : MetaM Unit
/-- Proves a goal by a hypothesis, if there is one. -/
def assumptionCore (mvarId : MVarId) : MetaM Bool := do
  try mvarId.assumption; return true catch _ => return false
/-- Proves a goal by contradicting hypotheses. -/
@[extern "gnomon_call:goal.contradiction"] opaque contradictionHost (mvarId : MVarId) : MetaM Unit
/-- Proves a goal by contradicting hypotheses. -/
def contradiction (mvarId : MVarId) : MetaM Unit := mvarId.contradictionHost
/-- Replaces the goal by `False`. -/
@[extern "gnomon_call:goal.exfalso"] opaque exfalso (mvarId : MVarId) : MetaM MVarId
/-- One goal for each constructor. -/
def cases (mvarId : MVarId) (majorFVarId : FVarId) (_givenNames : Array Unit := #[]) : MetaM (Array Meta.CasesSubgoal) := do
  return (← Meta.Host.cases mvarId majorFVarId).map fun (c, g, xs) => { mvarId := g, fields := xs, ctorName := c }
/-- Proves a goal by `sorry`. -/
@[extern "gnomon_call:goal.admit"] opaque admit (mvarId : MVarId) (synthetic : Bool := true) : MetaM Unit
/-- The variables that nothing depends on. -/
def getNondepPropHyps (mvarId : MVarId) : MetaM (Array FVarId) := mvarId.withContext do
  let mut r := #[]
  for d in ← getLCtx do
    unless d.isImplementationDetail do
      if ← Meta.isProp d.type then r := r.push d.fvarId
  return r
/-- Whether the target is a proposition. -/
def inferInstance (mvarId : MVarId) : MetaM Unit := mvarId.withContext do
  let inst ← Meta.synthInstance (← mvarId.getType)
  mvarId.assign inst
/-- Splits conjunctions, and the like. -/
def splitAnd (mvarId : MVarId) : MetaM (List MVarId) := do
  let target ← mvarId.withContext do Meta.whnfR (← mvarId.getType)
  if target.isAppOfArity ``And 2 then
    let gs ← mvarId.constructor
    let mut r := []
    for g in gs do
      r := r ++ (← splitAndRec g 64)
    return r
  else return [mvarId]
where
  /-- Splits further. -/
  splitAndRec (g : MVarId) : Nat → MetaM (List MVarId)
    | 0 => return [g]
    | n + 1 => do
      let target ← g.withContext do Meta.whnfR (← g.getType)
      if target.isAppOfArity ``And 2 then
        let mut r : List MVarId := []
        for g in ← g.constructor do
          r := r ++ (← splitAndRec g n)
        return r
      else return [g]

end MVarId

/-- Whether a metavariable is a proof of an assigned goal. -/
def Meta.getMVarsNoDelayed (e : Expr) : MetaM (Array MVarId) := do
  (← Meta.getMVars e).filterM fun m => return !(← m.isDelayedAssigned)

/-- A goal with a name. -/
def Meta.mkFreshGoal (type : Expr) (tag : Name := .anonymous) : MetaM MVarId :=
  return (← Meta.mkFreshExprSyntheticOpaqueMVar type tag).mvarId!

end Lean
