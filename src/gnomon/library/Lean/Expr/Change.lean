/-
Substitution, abstraction, and searching through terms.  Lean's counterpart: parts of `Lean.Expr`, `Lean.Util`.
-/
import Lean.Expr.Ask

namespace Lean.Expr

/-- Replaces loose bound variables; `subst[0]` is the innermost one. -/
@[extern "gnomon_call:expr.instantiate"] opaque instantiate (e : Expr) (subst : Array Expr) : Expr
/-- Replaces the innermost loose bound variable. -/
def instantiate1 (e : Expr) (subst : Expr) : Expr := e.instantiate #[subst]
/-- Replaces loose bound variables; the last one of `subst` is the innermost one. -/
def instantiateRev (e : Expr) (subst : Array Expr) : Expr := e.instantiate subst.reverse
/-- Replaces loose bound variables by a part of an array. -/
def instantiateRange (e : Expr) (beginIdx endIdx : Nat) (subst : Array Expr) : Expr :=
  e.instantiate (subst.extract beginIdx endIdx)
/-- Replaces loose bound variables by a part of an array, the last one being the innermost. -/
def instantiateRevRange (e : Expr) (beginIdx endIdx : Nat) (subst : Array Expr) : Expr :=
  e.instantiate (subst.extract beginIdx endIdx).reverse
/-- Replaces free variables or metavariables by loose bound variables. -/
@[extern "gnomon_call:expr.abstract"] opaque abstract (e : Expr) (xs : Array Expr) : Expr
/-- Replaces the first free variables by loose bound variables. -/
def abstractRange (e : Expr) (n : Nat) (xs : Array Expr) : Expr := e.abstract (xs.extract 0 n)
/-- Replaces free variables by terms. -/
def replaceFVars (e : Expr) (fvars vs : Array Expr) : Expr := (e.abstract fvars).instantiateRev vs
/-- Replaces a free variable by a term. -/
def replaceFVar (e : Expr) (fvar v : Expr) : Expr := e.replaceFVars #[fvar] #[v]
/-- Replaces a free variable by a term. -/
def replaceFVarId (e : Expr) (fvarId : FVarId) (v : Expr) : Expr := e.replaceFVar (.fvar fvarId) v
/-- Replaces universe parameters. -/
@[extern "gnomon_call:expr.instantiateLevelParams"] opaque instantiateLevelParams (e : Expr) (paramNames : List Name) (lvls : List Level) : Expr
/-- One more than the greatest loose bound variable. -/
@[extern "gnomon_call:expr.looseBVarRange"] opaque looseBVarRange (e : Expr) : Nat
/-- Whether there are loose bound variables. -/
def hasLooseBVars (e : Expr) : Bool := e.looseBVarRange > 0
/-- Whether a loose bound variable occurs. -/
@[extern "gnomon_call:expr.hasLooseBVar"] opaque hasLooseBVar (e : Expr) (bvarIdx : Nat) : Bool
/-- Whether a loose bound variable is in a range. -/
def hasLooseBVarInExplicitDomain (e : Expr) (bvarIdx : Nat) (_tryRange : Bool) : Bool := e.hasLooseBVar bvarIdx
/-- Lowers loose bound variables. -/
@[extern "gnomon_call:expr.lowerLooseBVars"] opaque lowerLooseBVars (e : Expr) (s d : Nat) : Expr
/-- Lifts loose bound variables. -/
@[extern "gnomon_call:expr.liftLooseBVars"] opaque liftLooseBVars (e : Expr) (s d : Nat) : Expr
/-- Whether a free variable occurs. -/
@[extern "gnomon_call:expr.hasFVar"] opaque hasFVar (e : Expr) : Bool
/-- Whether a metavariable for terms occurs. -/
@[extern "gnomon_call:expr.hasExprMVar"] opaque hasExprMVar (e : Expr) : Bool
/-- Whether a universe metavariable occurs. -/
@[extern "gnomon_call:expr.hasLevelMVar"] opaque hasLevelMVar (e : Expr) : Bool
/-- Whether a metavariable occurs. -/
@[extern "gnomon_call:expr.hasMVar"] opaque hasMVar (e : Expr) : Bool
/-- Whether a universe parameter occurs. -/
@[extern "gnomon_call:expr.hasLevelParam"] opaque hasLevelParam (e : Expr) : Bool
/-- Whether `sorry` occurs. -/
@[extern "gnomon_call:expr.hasSorry"] opaque hasSorry (e : Expr) : Bool
/-- Whether a `sorry` occurs that the elaborator made. -/
@[extern "gnomon_call:expr.hasSyntheticSorry"] opaque hasSyntheticSorry (e : Expr) : Bool
/-- Whether it is a `sorry`. -/
def isSorry (e : Expr) : Bool := e.isAppOf ``sorryAx
/-- The names of the constants that occur. -/
@[extern "gnomon_call:expr.usedConstants"] opaque getUsedConstants (e : Expr) : Array Name
/-- Goes through the constants that occur. -/
def foldConsts {α : Type} (e : Expr) (init : α) (f : Name → α → α) : α :=
  e.getUsedConstants.foldl (fun a n => f n a) init
/-- Whether a free variable occurs. -/
@[extern "gnomon_call:expr.containsFVar"] opaque containsFVar (e : Expr) (fvarId : FVarId) : Bool
/-- Whether a term occurs in another one. -/
@[extern "gnomon_call:expr.occurs"] opaque occurs (e : Expr) (t : Expr) : Bool
/-- Applies functions to their arguments at the head. -/
@[extern "gnomon_call:expr.headBeta"] opaque headBeta (e : Expr) : Expr
/-- A function that is applied to arguments, at once if it is written as one. -/
def beta (f : Expr) (args : Array Expr) : Expr := (mkAppN f args).headBeta
/-- A function that is applied to arguments, the last one first. -/
def betaRev (f : Expr) (revArgs : Array Expr) (_useZeta := false) (_preserveMData := false) : Expr := f.beta revArgs.reverse
/-- `f` of `fun x => f x`. -/
@[extern "gnomon_call:expr.eta"] opaque eta (e : Expr) : Expr
/-- Whether it is `p → q` without dependency. -/
def isArrow (e : Expr) : Bool :=
  match e with
  | .forallE _ _ b _ => !b.hasLooseBVars || !b.hasLooseBVar 0
  | _ => false
/-- Both sides of an arrow. -/
def arrow? : Expr → Option (Expr × Expr)
  | .forallE _ α β _ => if β.hasLooseBVar 0 then none else some (α, β.lowerLooseBVars 1 1)
  | _ => none
/-- How many different parts there are. -/
@[extern "gnomon_call:expr.dagSize"] opaque numObjsPure (e : Expr) : Nat
/-- About how deep it is. -/
@[extern "gnomon_call:expr.approxDepth"] opaque approxDepthNat (e : Expr) : Nat
/-- About how deep it is. -/
def approxDepth (e : Expr) : UInt32 := e.approxDepthNat.toUInt32
/-- How many nodes there are, shared ones counted each time. -/
@[extern "gnomon_call:expr.sizeWithoutSharing"] opaque sizeWithoutSharing (e : Expr) : Nat
/-- The result of a function type with arguments in place of its parameters. -/
def instantiateForall (e : Expr) (ps : Array Expr) : Expr :=
  (ps.foldl (fun e _ => match e with | .forallE _ _ b _ => b | e => e) e).instantiateRev ps
/-- The body of a function with arguments in place of its parameters. -/
def instantiateLambda (e : Expr) (ps : Array Expr) : Expr := e.beta ps

/-- The term with parts replaced for which a function has a result, from the top. -/
partial def replace (f? : Expr → Option Expr) (e : Expr) : Expr :=
  match f? e with
  | some eNew => eNew
  | none => match e with
    | .forallE n d b bi => .forallE n (d.replace f?) (b.replace f?) bi
    | .lam n d b bi => .lam n (d.replace f?) (b.replace f?) bi
    | .mdata d b => .mdata d (b.replace f?)
    | .letE n t v b nondep => .letE n (t.replace f?) (v.replace f?) (b.replace f?) nondep
    | .app f a => .app (f.replace f?) (a.replace f?)
    | .proj n i b => .proj n i (b.replace f?)
    | e => e

/-- The first part with a property, from the top. -/
partial def find? (p : Expr → Bool) (e : Expr) : Option Expr :=
  if p e then some e else match e with
    | .forallE _ d b _ => find? p d <|> find? p b
    | .lam _ d b _ => find? p d <|> find? p b
    | .mdata _ b => find? p b
    | .letE _ t v b _ => find? p t <|> find? p v <|> find? p b
    | .app f a => find? p f <|> find? p a
    | .proj _ _ b => find? p b
    | _ => none

/-- Whether a part has a property. -/
def findAny (e : Expr) (p : Expr → Bool) : Bool := (find? p e).isSome

/-- Whether a free variable with a property occurs. -/
def hasAnyFVar (e : Expr) (p : FVarId → Bool) : Bool :=
  (e.find? fun | .fvar id => p id | _ => false).isSome

/-- Whether a constant occurs. -/
def containsConst (e : Expr) (p : Name → Bool) : Bool :=
  e.getUsedConstants.any p

/-- Goes through all parts, parents first; stops below where the function says so. -/
@[specialize] partial def forEachPart [Monad m] (e : Expr) (f : Expr → m Bool) : m Unit := do
  if ← f e then
    match e with
    | .forallE _ d b _ => forEachPart d f; forEachPart b f
    | .lam _ d b _ => forEachPart d f; forEachPart b f
    | .letE _ t v b _ => forEachPart t f; forEachPart v f; forEachPart b f
    | .mdata _ b => forEachPart b f
    | .app g a => forEachPart g f; forEachPart a f
    | .proj _ _ b => forEachPart b f
    | _ => pure ()

/-- Goes through all parts, parents first. -/
@[inline] def forEach [Monad m] (e : Expr) (f : Expr → m Unit) : m Unit :=
  e.forEachPart fun e => do f e; pure true

/-- Goes through all parts, parents first; stops below where the function says so. -/
@[inline] def forEach' [Monad m] (e : Expr) (f : Expr → m Bool) : m Unit :=
  e.forEachPart f

/-- The application with other parts. -/
def updateApp! (e : Expr) (newFn newArg : Expr) : Expr :=
  match e with
  | .app .. => .app newFn newArg
  | _ => panic! "application expected"
/-- The constant with other levels. -/
def updateConst! (e : Expr) (newLevels : List Level) : Expr :=
  match e with
  | .const n _ => .const n newLevels
  | _ => panic! "constant expected"
/-- The sort with another level. -/
def updateSort! (e : Expr) (newLevel : Level) : Expr :=
  match e with
  | .sort _ => .sort newLevel
  | _ => panic! "level expected"
/-- The term with other metadata. -/
def updateMData! (e : Expr) (newExpr : Expr) : Expr :=
  match e with
  | .mdata d _ => .mdata d newExpr
  | _ => panic! "mdata expected"
/-- The projection from another term. -/
def updateProj! (e : Expr) (newExpr : Expr) : Expr :=
  match e with
  | .proj s i _ => .proj s i newExpr
  | _ => panic! "proj expected"
/-- The function type with other parts. -/
def updateForall! (e : Expr) (newBinfo : BinderInfo) (newDomain newBody : Expr) : Expr :=
  match e with
  | .forallE n _ _ _ => .forallE n newDomain newBody newBinfo
  | _ => panic! "forall expected"
/-- The function type with other parts. -/
def updateForallE! (e : Expr) (newDomain newBody : Expr) : Expr :=
  match e with
  | .forallE n _ _ bi => .forallE n newDomain newBody bi
  | _ => panic! "forall expected"
/-- The function with other parts. -/
def updateLambda! (e : Expr) (newBinfo : BinderInfo) (newDomain newBody : Expr) : Expr :=
  match e with
  | .lam n _ _ _ => .lam n newDomain newBody newBinfo
  | _ => panic! "lambda expected"
/-- The function with other parts. -/
def updateLambdaE! (e : Expr) (newDomain newBody : Expr) : Expr :=
  match e with
  | .lam n _ _ bi => .lam n newDomain newBody bi
  | _ => panic! "lambda expected"
/-- The local definition with other parts. -/
def updateLet! (e : Expr) (newType newVal newBody : Expr) : Expr :=
  match e with
  | .letE n _ _ _ nondep => .letE n newType newVal newBody nondep
  | _ => panic! "let expression expected"
/-- The local definition with other parts. -/
def updateLetE! (e : Expr) (newType newVal newBody : Expr) : Expr := e.updateLet! newType newVal newBody

/-- A part that is not printed with its implicit arguments. -/
def setOption (e : Expr) (optionName : Name) (val : DataValue) : Expr :=
  .mdata (MData.empty.insert optionName val) e
/-- The term with `pp.explicit`. -/
def setPPExplicit (e : Expr) (flag : Bool) : Expr := e.setOption `pp.explicit (.ofBool flag)
/-- The term with `pp.universes`. -/
def setPPUniverses (e : Expr) (flag : Bool) : Expr := e.setOption `pp.universes (.ofBool flag)

end Lean.Expr

namespace Lean

/-- The first part with a property, from the top. -/
def FindExpr (p : Expr → Bool) (e : Expr) : Option Expr := e.find? p

/-- A term with a mark. -/
def mkAnnotation (kind : Name) (e : Expr) : Expr :=
  mkMData (KVMap.empty.insert kind (.ofBool true)) e

/-- What is marked. -/
def annotation? (kind : Name) (e : Expr) : Option Expr :=
  match e with
  | .mdata d b => if d.size == 1 && d.getBool kind false then some b else none
  | _ => none

/-- The inhabitant of a proposition that is decided. -/
def mkDecIsTrue (pred proof : Expr) : Expr := mkApp2 (mkConst `Decidable.isTrue) pred proof
/-- The inhabitant of a proposition that is decided. -/
def mkDecIsFalse (pred proof : Expr) : Expr := mkApp2 (mkConst `Decidable.isFalse) pred proof

end Lean
