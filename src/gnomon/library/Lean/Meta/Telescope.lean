/-
Going under binders, and back; settings of unification.  Lean's counterpart: the rest of `Lean.Meta.Basic`.
-/
import Lean.Meta.Basic
import Lean.Util.Transform

set_option linter.unusedVariables false

namespace Lean

namespace Meta

namespace Host

/-- Opens function types. -/
@[extern "gnomon_call:meta.forallTelescope"] opaque forallTelescope (e : Expr) (max? : Option Nat) (reducing : Bool) : MetaM (Array Expr × Expr)
/-- Opens functions. -/
@[extern "gnomon_call:meta.lambdaTelescope"] opaque lambdaTelescope (e : Expr) (max? : Option Nat) (lets : Bool) : MetaM (Array Expr × Expr)
/-- Metavariables for the parameters of a function type. -/
@[extern "gnomon_call:meta.forallMetaTelescope"] opaque forallMetaTelescope (e : Expr) (max? : Option Nat) (reducing : Bool) (kind : MetavarKind) : MetaM (Array Expr × Array BinderInfo × Expr)
/-- Metavariables for the parameters of a function. -/
@[extern "gnomon_call:meta.lambdaMetaTelescope"] opaque lambdaMetaTelescope (e : Expr) (max? : Option Nat) : MetaM (Array Expr × Array BinderInfo × Expr)
/-- Adds a hypothesis. -/
@[extern "gnomon_call:meta.pushLocal"] opaque pushLocal (n : Name) (bi : BinderInfo) (type : Expr) (isDetail : Bool) : MetaM Expr
/-- Adds a local definition. -/
@[extern "gnomon_call:meta.pushLet"] opaque pushLet (n : Name) (type value : Expr) (nondep : Bool) : MetaM Expr
/-- A function of variables. -/
@[extern "gnomon_call:meta.mkLambdaFVars"] opaque mkLambdaFVars (xs : Array Expr) (e : Expr) (usedLetOnly : Bool) : MetaM Expr
/-- A function type of variables. -/
@[extern "gnomon_call:meta.mkForallFVars"] opaque mkForallFVars (xs : Array Expr) (e : Expr) (usedOnly : Bool) : MetaM Expr
/-- Local definitions of variables. -/
@[extern "gnomon_call:meta.mkLetFVars"] opaque mkLetFVars (xs : Array Expr) (e : Expr) : MetaM Expr
/-- Leaves the setting that was made last. -/
@[extern "gnomon_call:meta.leave"] opaque leave : BaseIO Unit
/-- Sets which definitions are unfolded. -/
@[extern "gnomon_call:meta.enterTransparency"] opaque enterTransparency (mode : TransparencyMode) : BaseIO Unit
/-- Sets which definitions are unfolded at least. -/
@[extern "gnomon_call:meta.enterAtLeastTransparency"] opaque enterAtLeast (mode : TransparencyMode) : BaseIO Unit
/-- Which definitions are unfolded. -/
@[extern "gnomon_call:meta.getTransparency"] opaque getTransparency : BaseIO TransparencyMode
/-- Protects the metavariables that there are. -/
@[extern "gnomon_call:meta.enterDepth"] opaque enterDepth (allowLevels : Bool) : BaseIO Unit
/-- Lets unification guess. -/
@[extern "gnomon_call:meta.enterApprox"] opaque enterApprox (full : Bool) : BaseIO Unit
/-- Lets unification assign goals. -/
@[extern "gnomon_call:meta.enterAssignable"] opaque enterAssignable : BaseIO Unit
/-- Adds instances. -/
@[extern "gnomon_call:meta.enterLocalInstances"] opaque enterLocalInstances (xs : Array Expr) : BaseIO Unit

/-- Runs a computation between a setting and its end. -/
@[inline] def within (enter : BaseIO Unit) (x : MetaM α) : MetaM α := fun c s cc cs => do
  enter
  Lean.Host.finally_ (x c s cc cs) leave

end Host

variable {n : Type → Type} [MonadControlT MetaM n] [Monad n]

private def opened (open_ : MetaM (Array Expr × Expr)) (k : Array Expr → Expr → MetaM α) : MetaM α :=
  restoringLCtx do
    let (xs, b) ← open_
    k xs b

/-- Gives a function the parameters and the result of a function type. -/
def forallTelescope (type : Expr) (k : Array Expr → Expr → n α) (cleanupAnnotations := false) : n α :=
  map2MetaM (fun k => opened (Host.forallTelescope type none false) k) k
/-- Likewise, seeing through definitions. -/
def forallTelescopeReducing (type : Expr) (k : Array Expr → Expr → n α) (cleanupAnnotations := false) (whnfType := false) : n α :=
  map2MetaM (fun k => opened (Host.forallTelescope type none true) k) k
/-- Likewise, for so many parameters at most. -/
def forallBoundedTelescope (type : Expr) (maxFVars? : Option Nat) (k : Array Expr → Expr → n α) (cleanupAnnotations := false) (whnfType := false) : n α :=
  map2MetaM (fun k => opened (Host.forallTelescope type maxFVars? true) k) k
/-- Gives a function the parameters and the body of a function. -/
def lambdaTelescope (e : Expr) (k : Array Expr → Expr → n α) (cleanupAnnotations := false) : n α :=
  map2MetaM (fun k => opened (Host.lambdaTelescope e none false) k) k
/-- Likewise, with local definitions. -/
def lambdaLetTelescope (e : Expr) (k : Array Expr → Expr → n α) (cleanupAnnotations := false) : n α :=
  map2MetaM (fun k => opened (Host.lambdaTelescope e none true) k) k
/-- Likewise, for so many parameters at most. -/
def lambdaBoundedTelescope (e : Expr) (maxFVars : Nat) (k : Array Expr → Expr → n α) (cleanupAnnotations := false) : n α :=
  map2MetaM (fun k => opened (Host.lambdaTelescope e (some maxFVars) false) k) k
/-- Gives a function the types of the parameters. -/
def arrowDomainsN (n : Nat) (type : Expr) : MetaM (Array Expr) :=
  forallBoundedTelescope type (some n) fun xs _ => xs.mapM inferType
/-- The parameters' names. -/
def getParamNames (declType : Expr) : MetaM (Array Name) :=
  forallTelescopeReducing declType fun xs _ => xs.mapM fun x => do return (← x.fvarId!.getDecl).userName

/-- Metavariables for the parameters of a function type. -/
def forallMetaTelescope (e : Expr) (kind := MetavarKind.natural) : MetaM (Array Expr × Array BinderInfo × Expr) :=
  Host.forallMetaTelescope e none false kind
/-- Likewise, seeing through definitions. -/
def forallMetaTelescopeReducing (e : Expr) (maxMVars? : Option Nat := none) (kind := MetavarKind.natural) : MetaM (Array Expr × Array BinderInfo × Expr) :=
  Host.forallMetaTelescope e maxMVars? true kind
/-- Likewise, for so many parameters. -/
def forallMetaBoundedTelescope (e : Expr) (maxMVars : Nat) (kind : MetavarKind := MetavarKind.natural) : MetaM (Array Expr × Array BinderInfo × Expr) :=
  Host.forallMetaTelescope e (some maxMVars) true kind
/-- Metavariables for the parameters of a function. -/
def lambdaMetaTelescope (e : Expr) (maxMVars? : Option Nat := none) : MetaM (Array Expr × Array BinderInfo × Expr) :=
  Host.lambdaMetaTelescope e maxMVars?

/-- Gives a function a new hypothesis. -/
def withLocalDecl (name : Name) (bi : BinderInfo) (type : Expr) (k : Expr → n α) (kind : LocalDeclKind := .default) : n α :=
  map1MetaM (fun k => restoringLCtx do k (← Host.pushLocal name bi type (kind != .default))) k
/-- Gives a function a new hypothesis. -/
def withLocalDeclD (name : Name) (type : Expr) (k : Expr → n α) : n α :=
  withLocalDecl name .default type k
/-- Gives a function a new local definition. -/
def withLetDecl (name : Name) (type : Expr) (val : Expr) (k : Expr → n α) (nondep : Bool := false) (kind : LocalDeclKind := .default) : n α :=
  map1MetaM (fun k => restoringLCtx do k (← Host.pushLet name type val nondep)) k
/-- Gives a function several new hypotheses. -/
partial def withLocalDecls [Inhabited α] (declInfos : Array (Name × BinderInfo × (Array Expr → n Expr))) (k : (xs : Array Expr) → n α) : n α :=
  loop #[]
where
  /-- The rest of the hypotheses. -/
  loop [Inhabited α] (acc : Array Expr) : n α := do
    if acc.size < declInfos.size then
      let (name, bi, typeCtor) := declInfos[acc.size]!
      withLocalDecl name bi (← typeCtor acc) fun x => loop (acc.push x)
    else
      k acc
/-- Gives a function several new hypotheses. -/
def withLocalDeclsD [Inhabited α] (declInfos : Array (Name × (Array Expr → n Expr))) (k : (xs : Array Expr) → n α) : n α :=
  withLocalDecls (declInfos.map fun (name, typeCtor) => (name, BinderInfo.default, typeCtor)) k
/-- Gives a function several new hypotheses. -/
def withLocalDeclsDND [Inhabited α] (declInfos : Array (Name × Expr)) (k : (xs : Array Expr) → n α) : n α :=
  withLocalDeclsD (declInfos.map fun (name, type) => (name, fun _ => pure type)) k
/-- Runs a part with more instances. -/
def withNewLocalInstances (fvars : Array Expr) (_j : Nat) (x : n α) : n α :=
  mapMetaM (fun x => Host.within (Host.enterLocalInstances fvars) x) x

/-- A function of variables. -/
def mkLambdaFVars (xs : Array Expr) (e : Expr) (usedOnly : Bool := false) (usedLetOnly : Bool := true) (etaReduce : Bool := false) (binderInfoForMVars := BinderInfo.implicit) : MetaM Expr := do
  if xs.isEmpty then return e else Host.mkLambdaFVars xs e usedLetOnly
/-- A function type of variables. -/
def mkForallFVars (xs : Array Expr) (e : Expr) (usedOnly : Bool := false) (usedLetOnly : Bool := true) (binderInfoForMVars := BinderInfo.implicit) : MetaM Expr := do
  if xs.isEmpty then return e else Host.mkForallFVars xs e usedOnly
/-- Local definitions of variables. -/
def mkLetFVars (xs : Array Expr) (e : Expr) (usedLetOnly := true) (generalizeNondepLet := true) (binderInfoForMVars := BinderInfo.implicit) : MetaM Expr :=
  Host.mkLetFVars xs e

/-- Runs a part with other hypotheses. -/
def withLCtx (lctx : LocalContext) (_localInsts : LocalInstances) (x : n α) : n α :=
  mapMetaM (withLCtxCore lctx) x
/-- Runs a part with other hypotheses. -/
def withLCtx' (lctx : LocalContext) (x : n α) : n α :=
  mapMetaM (withLCtxCore lctx) x

/-- Runs a part that unfolds other definitions. -/
@[inline] def withTransparency (mode : TransparencyMode) (x : n α) : n α :=
  mapMetaM (fun x => Host.within (Host.enterTransparency mode) x) x
/-- Runs a part that unfolds what is not irreducible. -/
@[inline] def withDefault (x : n α) : n α := withTransparency .default x
/-- Runs a part that unfolds reducible definitions only. -/
@[inline] def withReducible (x : n α) : n α := withTransparency .reducible x
/-- Runs a part that unfolds reducible definitions and instances. -/
@[inline] def withReducibleAndInstances (x : n α) : n α := withTransparency .instances x
/-- Runs a part that unfolds all definitions. -/
@[inline] def withUnfoldingAll (x : n α) : n α := withTransparency .all x
/-- Runs a part that unfolds these definitions at least. -/
@[inline] def withAtLeastTransparency (mode : TransparencyMode) (x : n α) : n α :=
  mapMetaM (fun x => Host.within (Host.enterAtLeast mode) x) x
/-- Which definitions are unfolded. -/
def getTransparency : MetaM TransparencyMode := fun _ _ _ _ => Host.getTransparency
/-- Runs a part that assigns no metavariable from before. -/
@[inline] def withNewMCtxDepth (x : n α) (allowLevelAssignments := false) : n α :=
  mapMetaM (fun x => Host.within (Host.enterDepth allowLevelAssignments) x) x
/-- Runs a part in which unification guesses. -/
@[inline] def approxDefEq (x : n α) : n α := mapMetaM (fun x => Host.within (Host.enterApprox false) x) x
/-- Runs a part in which unification guesses more. -/
@[inline] def fullApproxDefEq (x : n α) : n α := mapMetaM (fun x => Host.within (Host.enterApprox true) x) x
/-- Runs a part in which unification assigns goals. -/
@[inline] def withAssignableSyntheticOpaque (x : n α) : n α :=
  mapMetaM (fun x => Host.within Host.enterAssignable x) x
/-- Runs a part one level deeper. -/
@[inline] def withIncRecDepth (x : n α) : n α :=
  mapMetaM (fun x => fun c s => Core.withIncRecDepth (x c s)) x

/-- Whether two terms are the same, for a computation with a result. -/
def checkedAssignImpl (mvarId : MVarId) (val : Expr) : MetaM Bool := do
  if ← isDefEq (← inferType val) (← mvarId.getType) then
    mvarId.assign val
    return true
  else
    return false

/-- Either computation. -/
@[inline] protected def orElse (x : MetaM α) (y : Unit → MetaM α) : MetaM α := do
  let s ← saveState
  try x catch _ => restoreState s; y ()

instance : OrElse (MetaM α) := ⟨Meta.orElse⟩

instance : Alternative MetaM where
  failure := fun {_} => Lean.«throwError» "failed"
  orElse := Meta.orElse

/-- Runs a computation with what there is at the beginning of a declaration. -/
@[inline] def _root_.Lean.Meta.MetaM.run (x : MetaM α) (ctx : Context := {}) (s : State := {}) : CoreM (α × State) := do
  let ref ← IO.mkRef s
  let a ← x ctx ref
  return (a, ← ref.get)
/-- Runs a computation with what there is at the beginning of a declaration. -/
@[inline] def _root_.Lean.Meta.MetaM.run' (x : MetaM α) (ctx : Context := {}) (s : State := {}) : CoreM α :=
  Prod.fst <$> x.run ctx s

/-- The term with functions applied to their arguments everywhere. -/
def Core.betaReduce (e : Expr) : CoreM Expr := Host.betaReduce e

/-- `synthInstance?` with a third answer. -/
def trySynthInstance (type : Expr) (maxResultSize? : Option Nat := none) : MetaM (LOption Expr) := do
  match ← Host.trySynthInstance type with
  | none => return .undef
  | some none => return .none
  | some (some e) => return .some e

/-- Replaces parts of a term, from the top. -/
partial def transform {m} [Monad m] [MonadLiftT CoreM m] [MonadControlT CoreM m] (input : Expr)
    (pre : Expr → m TransformStep := fun _ => return .continue) (post : Expr → m TransformStep := fun e => return .done e) : m Expr :=
  visit input
where
  /-- A part. -/
  visit (e : Expr) : m Expr := do
    match ← pre e with
    | .done e => pure e
    | .visit e => visit e
    | .continue e? =>
      let e := e?.getD e
      let new ← match e with
        | .forallE n d b bi => do visitPost (.forallE n (← visit d) (← visit b) bi)
        | .lam n d b bi => do visitPost (.lam n (← visit d) (← visit b) bi)
        | .letE n t v b nondep => do visitPost (.letE n (← visit t) (← visit v) (← visit b) nondep)
        | .app .. => do
          let f ← visit e.getAppFn
          let args ← e.getAppArgs.mapM visit
          visitPost (mkAppN f args)
        | .mdata d b => do visitPost (.mdata d (← visit b))
        | .proj n i b => do visitPost (.proj n i (← visit b))
        | _ => visitPost e
      pure new
  /-- What comes after a part's parts. -/
  visitPost (e : Expr) : m Expr := do
    match ← post e with
    | .done e => pure e
    | .continue e? => pure (e?.getD e)
    | .visit e => visit e

end Meta

/-- Runs a part in a goal. -/
def MVarId.withContext {n : Type → Type} [MonadControlT MetaM n] [Monad n] (mvarId : MVarId) (x : n α) : n α :=
  Meta.mapMetaM (fun x => do Meta.withLCtxCore (← Host.mvarLCtx mvarId) x) x

/-- Runs a part where a variable is a hypothesis. -/
def FVarId.withContextOf {α} (_ : FVarId) (x : MetaM α) : MetaM α := x

end Lean
