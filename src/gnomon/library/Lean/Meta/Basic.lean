/-
The monad of unification and inference, and what it does with terms.  Lean's counterpart: `Lean.Meta.Basic` and the
modules it is made for.
-/
import Lean.CoreM

namespace Lean

/-- What a metavariable is for. -/
inductive MetavarKind where
  /-- Unification may assign it. -/
  | natural
  /-- Only what is to be assigned anyway. -/
  | synthetic
  /-- Unification does not assign it. -/
  | syntheticOpaque
  deriving Inhabited, Repr, BEq

/-- Whether unification may assign it. -/
def MetavarKind.isNatural : MetavarKind → Bool
  | .natural => true
  | _ => false
/-- Whether it is a goal. -/
def MetavarKind.isSyntheticOpaque : MetavarKind → Bool
  | .syntheticOpaque => true
  | _ => false

/-- An instance among the hypotheses. -/
structure LocalInstance where
  /-- The class. -/
  className : Name
  /-- The variable. -/
  fvar : Expr
  deriving Inhabited

/-- The instances among the hypotheses. -/
abbrev LocalInstances := Array LocalInstance

/-- What is known about a metavariable. -/
structure MetavarDecl where
  /-- Its name for the user. -/
  userName : Name := Name.anonymous
  /-- The hypotheses it may depend on. -/
  lctx : LocalContext
  /-- Its type. -/
  type : Expr
  /-- How deep it was made. -/
  depth : Nat
  /-- What it is for. -/
  kind : MetavarKind
  deriving Inhabited

namespace Meta

/-- What does not change in a part; see `MetaM`. -/
structure Context where
  /-- It stands for the engine's. -/
  marker : Unit := ()
  deriving Inhabited

/-- What changes; see `MetaM`. -/
structure State where
  /-- It stands for the engine's. -/
  marker : Unit := ()
  deriving Inhabited

/-- Computations with metavariables. -/
abbrev MetaM := ReaderT Context $ StateRefT State CoreM

end Meta

export Meta (MetaM)

namespace Meta

@[always_inline]
instance : Monad MetaM := let i := inferInstanceAs (Monad MetaM); { bind := i.bind, pure := i.pure }

instance : Inhabited (MetaM α) where
  default := fun _ _ => default

instance : MonadLCtx MetaM where
  getLCtx := fun _ _ _ _ => Host.getLCtx

instance : AddMessageContext MetaM where
  addMessageContext m := fun _ _ _ _ => Host.addContext m

/-- A state of everything that elaborators change. -/
abbrev SavedState := Lean.SavedState

/-- The state of everything that elaborators change. -/
protected def saveState : MetaM Lean.SavedState := fun _ _ _ _ => Host.save

/-- Goes back to a state. -/
def SavedState.restore (b : Lean.SavedState) : MetaM Unit := fun _ _ _ _ => Host.restore b

instance : MonadBacktrack Lean.SavedState MetaM where
  saveState := Meta.saveState
  restoreState s := SavedState.restore s

/-- Runs a computation with other hypotheses. -/
@[inline] def withLCtxCore (lctx : LocalContext) (x : MetaM α) : MetaM α := fun c s cc cs => do
  let old ← Host.getLCtx
  Host.setLCtx lctx
  Host.finally_ (x c s cc cs) (Host.setLCtx old)

/-- Runs a computation, and afterwards has the hypotheses from before. -/
@[inline] def restoringLCtx (x : MetaM α) : MetaM α := fun c s cc cs => do
  let old ← Host.getLCtx
  Host.finally_ (x c s cc cs) (Host.setLCtx old)

variable {n : Type → Type} [MonadControlT MetaM n] [Monad n]

/-- Changes how a computation runs. -/
@[inline] def mapMetaM (f : forall {α}, MetaM α → MetaM α) {α} (x : n α) : n α :=
  controlAt MetaM fun runInBase => f <| runInBase x
/-- Changes how a function runs. -/
@[inline] def map1MetaM (f : forall {α}, (β → MetaM α) → MetaM α) {α} (k : β → n α) : n α :=
  controlAt MetaM fun runInBase => f fun b => runInBase <| k b
/-- Changes how a function runs. -/
@[inline] def map2MetaM (f : forall {α}, (β → γ → MetaM α) → MetaM α) {α} (k : β → γ → n α) : n α :=
  controlAt MetaM fun runInBase => f fun b c => runInBase <| k b c

/-! ## Inference and reduction -/

/-- The type of a term. -/
@[extern "gnomon_call:meta.inferType"] opaque inferType (e : Expr) : MetaM Expr
/-- Weak head normal form. -/
@[extern "gnomon_call:meta.whnf"] opaque whnf (e : Expr) : MetaM Expr
/-- Weak head normal form without unfolding. -/
@[extern "gnomon_call:meta.whnfCore"] opaque whnfCore (e : Expr) : MetaM Expr
/-- Weak head normal form with reducible definitions. -/
@[extern "gnomon_call:meta.whnfR"] opaque whnfR (e : Expr) : MetaM Expr
/-- Weak head normal form with definitions. -/
@[extern "gnomon_call:meta.whnfD"] opaque whnfD (e : Expr) : MetaM Expr
/-- Weak head normal form with instances. -/
@[extern "gnomon_call:meta.whnfI"] opaque whnfI (e : Expr) : MetaM Expr
/-- Weak head normal form of a function type. -/
@[extern "gnomon_call:meta.whnfForall"] opaque whnfForall (e : Expr) : MetaM Expr
/-- Normal form. -/
@[extern "gnomon_call:meta.reduce"] opaque reduce (e : Expr) (explicitOnly : Bool := true) (skipTypes : Bool := true) (skipProofs : Bool := true) : MetaM Expr
/-- Normal form with all definitions. -/
@[extern "gnomon_call:meta.reduceAll"] opaque reduceAll (e : Expr) : MetaM Expr
/-- The number that a term is. -/
@[extern "gnomon_call:meta.evalNat"] opaque evalNat (e : Expr) : MetaM (Option Nat)
/-- A sum or product of numbers, computed. -/
@[extern "gnomon_call:meta.reduceNat"] opaque reduceNat? (e : Expr) : MetaM (Option Expr)
/-- The definition behind an application. -/
@[extern "gnomon_call:meta.unfoldDefinition"] opaque unfoldDefinition? (e : Expr) : MetaM (Option Expr)
/-- The definition behind an application. -/
@[extern "gnomon_call:meta.deltaExpand"] opaque deltaExpand (e : Expr) (p : Name → Bool) : CoreM Expr
/-- Applies functions to their arguments everywhere. -/
@[extern "gnomon_call:meta.betaReduce"] opaque Host.betaReduce (e : Expr) : CoreM Expr
/-- Puts local definitions in place. -/
@[extern "gnomon_call:meta.zetaReduce"] opaque zetaReduce (e : Expr) : MetaM Expr
/-- Whether two terms are the same; may assign metavariables. -/
@[extern "gnomon_call:meta.isDefEq"] opaque isExprDefEq (t s : Expr) : MetaM Bool
/-- Whether two terms are the same; may assign metavariables. -/
def isDefEq (t s : Expr) : MetaM Bool := isExprDefEq t s
/-- Whether two terms are the same; what raises counts as no. -/
@[extern "gnomon_call:meta.isDefEqGuarded"] opaque isDefEqGuarded (t s : Expr) : MetaM Bool
/-- Whether two terms are the same, without assigning metavariables. -/
@[extern "gnomon_call:meta.isDefEqNoConstantApprox"] opaque isDefEqNoConstantApprox (t s : Expr) : MetaM Bool
/-- Whether two levels are the same. -/
@[extern "gnomon_call:meta.isLevelDefEq"] opaque isLevelDefEq (u v : Level) : MetaM Bool
/-- Whether it is a proposition. -/
@[extern "gnomon_call:meta.isProp"] opaque isProp (e : Expr) : MetaM Bool
/-- Whether it is a proof. -/
@[extern "gnomon_call:meta.isProof"] opaque isProof (e : Expr) : MetaM Bool
/-- Whether it is a type. -/
@[extern "gnomon_call:meta.isType"] opaque isType (e : Expr) : MetaM Bool
/-- Whether it is a function to propositions. -/
@[extern "gnomon_call:meta.isPropFormerType"] opaque isPropFormerType (e : Expr) : MetaM Bool
/-- Whether it is a function type to sorts. -/
@[extern "gnomon_call:meta.isTypeFormerType"] opaque isTypeFormerType (e : Expr) : MetaM Bool
/-- Whether it is a function to types. -/
def isTypeFormer (e : Expr) : MetaM Bool := do isTypeFormerType (← inferType e)
/-- The universe of a type. -/
@[extern "gnomon_call:meta.getLevel"] opaque getLevel (type : Expr) : MetaM Level
/-- One less than the universe of a type. -/
@[extern "gnomon_call:meta.getDecLevel"] opaque getDecLevel (type : Expr) : MetaM Level
/-- One less than a universe. -/
@[extern "gnomon_call:meta.decLevel"] opaque decLevel (u : Level) : MetaM Level
/-- Raises an error if the term has a type error. -/
@[extern "gnomon_call:meta.check"] opaque check (e : Expr) : MetaM Unit
/-- Whether a term is well typed. -/
@[extern "gnomon_call:meta.isTypeCorrect"] opaque isTypeCorrect (e : Expr) : MetaM Bool
/-- The class that a type is an application of. -/
@[extern "gnomon_call:meta.isClass"] opaque isClass? (type : Expr) : MetaM (Option Name)
/-- An instance of a class; raises an error if there is none. -/
@[extern "gnomon_call:meta.synthInstance"] opaque synthInstance (type : Expr) (maxResultSize? : Option Nat := none) : MetaM Expr
/-- An instance of a class. -/
@[extern "gnomon_call:meta.synthInstanceOpt"] opaque synthInstance? (type : Expr) (maxResultSize? : Option Nat := none) : MetaM (Option Expr)
/-- An instance of a class, or `undef`. -/
@[extern "gnomon_call:meta.trySynthInstance"] opaque Host.trySynthInstance (type : Expr) : MetaM (Option (Option Expr))
/-- The term with all assigned metavariables replaced. -/
@[extern "gnomon_call:meta.instantiateMVars"] opaque Host.instantiateMVars (e : Expr) : MetaM Expr
/-- The term with metavariables in place of a pattern's occurrences. -/
@[extern "gnomon_call:meta.kabstract"] opaque Host.kabstract (e p : Expr) : MetaM Expr
/-- The term with loose bound variables in place of a pattern's occurrences. -/
def kabstract (e p : Expr) (_occs : Occurrences := .all) : MetaM Expr := Host.kabstract e p
/-- The constant that a term is, with new universe metavariables. -/
@[extern "gnomon_call:meta.mkConstWithFreshMVarLevels"] opaque mkConstWithFreshMVarLevels (declName : Name) : MetaM Expr
/-- The result of a function type with arguments in place of its parameters. -/
@[extern "gnomon_call:meta.instantiateForall"] opaque instantiateForall (e : Expr) (ps : Array Expr) : MetaM Expr
/-- The body of a function with arguments in place of its parameters. -/
@[extern "gnomon_call:meta.instantiateLambda"] opaque instantiateLambda (e : Expr) (ps : Array Expr) : MetaM Expr
/-- The term as it is printed. -/
@[extern "gnomon_call:meta.ppExpr"] opaque ppExpr (e : Expr) : MetaM Format
/-- The goal as it is printed. -/
@[extern "gnomon_call:meta.ppGoal"] opaque ppGoal (mvarId : MVarId) : MetaM Format
/-- The constant's signature as it is printed. -/
@[extern "gnomon_call:meta.ppSignature"] opaque Host.ppSignature (c : Name) : MetaM Format

/-! ## Metavariables -/

/-- A new metavariable. -/
@[extern "gnomon_call:meta.mkFreshExprMVar"] opaque Host.mkFreshExprMVar (type? : Option Expr) (kind : MetavarKind) (userName : Name) : MetaM Expr
/-- A new metavariable. -/
def mkFreshExprMVar (type? : Option Expr) (kind := MetavarKind.natural) (userName := Name.anonymous) : MetaM Expr :=
  Host.mkFreshExprMVar type? kind userName
/-- A new goal. -/
def mkFreshExprSyntheticOpaqueMVar (type : Expr) (tag : Name := Name.anonymous) : MetaM Expr :=
  mkFreshExprMVar (some type) .syntheticOpaque tag
/-- A new metavariable for a type. -/
@[extern "gnomon_call:meta.mkFreshTypeMVar"] opaque Host.mkFreshTypeMVar (kind : MetavarKind) (userName : Name) : MetaM Expr
/-- A new metavariable for a type. -/
def mkFreshTypeMVar (kind := MetavarKind.natural) (userName := Name.anonymous) : MetaM Expr := Host.mkFreshTypeMVar kind userName
/-- A new metavariable for a universe. -/
@[extern "gnomon_call:meta.mkFreshLevelMVar"] opaque mkFreshLevelMVar : MetaM Level
/-- New metavariables for universes. -/
def mkFreshLevelMVars (num : Nat) : MetaM (List Level) := go num []
where
  /-- More metavariables. -/
  go : Nat → List Level → MetaM (List Level)
    | 0, us => return us
    | n + 1, us => do go n ((← mkFreshLevelMVar) :: us)
/-- New metavariables for the universe parameters of a constant. -/
def mkFreshLevelMVarsFor (info : ConstantInfo) : MetaM (List Level) := mkFreshLevelMVars info.numLevelParams

end Meta

/-- What is known about a metavariable. -/
@[extern "gnomon_call:mvar.decl"] opaque MVarId.getDecl (mvarId : MVarId) : MetaM MetavarDecl
/-- The type of a metavariable. -/
@[extern "gnomon_call:mvar.type"] opaque MVarId.getType (mvarId : MVarId) : MetaM Expr
/-- The type of a metavariable, in weak head normal form. -/
@[extern "gnomon_call:mvar.typeWhnf"] opaque MVarId.getType' (mvarId : MVarId) : MetaM Expr
/-- The name of a goal. -/
@[extern "gnomon_call:mvar.tag"] opaque MVarId.getTag (mvarId : MVarId) : MetaM Name
/-- Names a goal. -/
@[extern "gnomon_call:mvar.setTag"] opaque MVarId.setTag (mvarId : MVarId) (tag : Name) : MetaM Unit
/-- What a metavariable is for. -/
@[extern "gnomon_call:mvar.kind"] opaque MVarId.getKind (mvarId : MVarId) : MetaM MetavarKind
/-- Says what a metavariable is for. -/
@[extern "gnomon_call:mvar.setKind"] opaque MVarId.setKind (mvarId : MVarId) (kind : MetavarKind) : MetaM Unit
/-- Replaces the type of a metavariable by one that is the same. -/
@[extern "gnomon_call:mvar.setType"] opaque MVarId.setType (mvarId : MVarId) (type : Expr) : MetaM Unit
/-- The hypotheses of a goal. -/
@[extern "gnomon_call:mvar.lctx"] opaque Host.mvarLCtx (mvarId : MVarId) : MetaM LocalContext
/-- Gives a metavariable its value. -/
@[extern "gnomon_call:mvar.assign"] opaque Host.assignMVar (mvarId : MVarId) (val : Expr) : MetaM Unit
/-- Whether a metavariable has its value. -/
@[extern "gnomon_call:mvar.isAssigned"] opaque Host.isAssigned (mvarId : MVarId) : MetaM Bool
/-- Whether a metavariable will have its value. -/
@[extern "gnomon_call:mvar.isDelayedAssigned"] opaque Host.isDelayedAssigned (mvarId : MVarId) : MetaM Bool
/-- The value of a metavariable. -/
@[extern "gnomon_call:mvar.getAssignment"] opaque Host.getAssignment (mvarId : MVarId) : MetaM (Option Expr)
/-- The metavariables that occur. -/
@[extern "gnomon_call:meta.getMVars"] opaque Meta.getMVars (e : Expr) : MetaM (Array MVarId)

/-- Gives a metavariable its value. -/
def MVarId.assign {m : Type → Type} [MonadLiftT MetaM m] (mvarId : MVarId) (val : Expr) : m Unit := liftM <| Host.assignMVar mvarId val
/-- Whether a metavariable has its value. -/
def MVarId.isAssigned {m : Type → Type} [MonadLiftT MetaM m] (mvarId : MVarId) : m Bool := liftM <| Host.isAssigned mvarId
/-- Whether a metavariable will have its value. -/
def MVarId.isDelayedAssigned {m : Type → Type} [MonadLiftT MetaM m] (mvarId : MVarId) : m Bool := liftM <| Host.isDelayedAssigned mvarId
/-- Whether a metavariable has, or will have, its value. -/
def MVarId.isAssignedOrDelayedAssigned {m : Type → Type} [Monad m] [MonadLiftT MetaM m] (mvarId : MVarId) : m Bool := do
  return (← liftM (Host.isAssigned mvarId)) || (← liftM (Host.isDelayedAssigned mvarId))
/-- The value of a metavariable. -/
def getExprMVarAssignment? {m : Type → Type} [MonadLiftT MetaM m] (mvarId : MVarId) : m (Option Expr) := liftM <| Host.getAssignment mvarId
/-- The term with all assigned metavariables replaced. -/
def instantiateMVars {m : Type → Type} [MonadLiftT MetaM m] (e : Expr) : m Expr := liftM <| Meta.Host.instantiateMVars e

/-- The hypothesis of a variable. -/
@[extern "gnomon_call:fvar.decl"] opaque FVarId.getDecl (fvarId : FVarId) : MetaM LocalDecl
/-- The type of a variable. -/
@[extern "gnomon_call:fvar.type"] opaque FVarId.getType (fvarId : FVarId) : MetaM Expr
/-- The name of a variable. -/
@[extern "gnomon_call:fvar.userName"] opaque FVarId.getUserName (fvarId : FVarId) : MetaM Name
/-- How a variable's argument is given. -/
def FVarId.getBinderInfo (fvarId : FVarId) : MetaM BinderInfo := return (← fvarId.getDecl).binderInfo
/-- The value of a variable. -/
def FVarId.getValue? (fvarId : FVarId) (allowNondep : Bool := false) : MetaM (Option Expr) := return (← fvarId.getDecl).value? allowNondep
/-- Whether a variable is a local definition. -/
def FVarId.isLetVar (fvarId : FVarId) (allowNondep : Bool := false) : MetaM Bool := return (← fvarId.getDecl).isLet allowNondep
/-- The hypothesis of a variable, if there is one. -/
def FVarId.findDecl? (fvarId : FVarId) : MetaM (Option LocalDecl) := return (← getLCtx).find? fvarId

/-- Raises an error that says that a hypothesis is unknown. -/
@[extern "gnomon_call:fvar.fromUserName"] opaque Meta.getLocalDeclFromUserName (userName : Name) : MetaM LocalDecl
/-- The variable of a name. -/
def Meta.getFVarFromUserName (userName : Name) : MetaM Expr := return (← Meta.getLocalDeclFromUserName userName).toExpr
/-- The hypothesis of a variable. -/
def Meta.getFVarLocalDecl (fvar : Expr) : MetaM LocalDecl := fvar.fvarId!.getDecl
/-- The instances among the hypotheses. -/
@[extern "gnomon_call:meta.localInstances"] opaque Meta.Host.localInstances : MetaM (Array (Name × Expr))
/-- The instances among the hypotheses. -/
def Meta.getLocalInstances : MetaM LocalInstances := return (← Meta.Host.localInstances).map fun (c, x) => { className := c, fvar := x }

end Lean
