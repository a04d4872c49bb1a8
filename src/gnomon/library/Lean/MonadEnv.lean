/-
Constants of the environment, or an error.  Lean's counterpart: `Lean.MonadEnv`, `Lean.ResolveName`, `Lean.Elab.InfoTree`.
-/
import Lean.CoreM

namespace Lean

section
variable {m : Type → Type} [Monad m] [MonadEnv m] [MonadError m]

/-- The constant of a name; an error if there is none. -/
def getConstInfo (constName : Name) : m ConstantInfo := do
  match (← getEnv).find? constName with
  | some info => return info
  | none => throwUnknownConstant constName
/-- The constant of a name. -/
def getConstVal (constName : Name) : m ConstantVal := return (← getConstInfo constName).toConstantVal
/-- The inductive type of a name; an error if there is none. -/
def getConstInfoInduct (constName : Name) : m InductiveVal := do
  match ← getConstInfo constName with
  | ConstantInfo.inductInfo v => pure v
  | _ => Lean.«throwError» (MessageData.ofString "`" ++ MessageData.ofConstName constName ++ "` is not an inductive type")
/-- The constructor of a name; an error if there is none. -/
def getConstInfoCtor (constName : Name) : m ConstructorVal := do
  match ← getConstInfo constName with
  | ConstantInfo.ctorInfo v => pure v
  | _ => Lean.«throwError» (MessageData.ofString "`" ++ MessageData.ofConstName constName ++ "` is not a constructor")
/-- The recursor of a name; an error if there is none. -/
def getConstInfoRec (constName : Name) : m RecursorVal := do
  match ← getConstInfo constName with
  | ConstantInfo.recInfo v => pure v
  | _ => Lean.«throwError» (MessageData.ofString "`" ++ MessageData.ofConstName constName ++ "` is not a recursor")
/-- The definition of a name; an error if there is none. -/
def getConstInfoDefn (constName : Name) : m DefinitionVal := do
  match ← getConstInfo constName with
  | ConstantInfo.defnInfo v => pure v
  | _ => Lean.«throwError» (MessageData.ofString "`" ++ MessageData.ofConstName constName ++ "` is not a definition")
/-- A constant with its own universe parameters. -/
def mkConstWithLevelParams (constName : Name) : m Expr := do
  let info ← getConstInfo constName
  return mkConst constName (info.levelParams.map mkLevelParam)

end

/-- Whether a name is an inductive type. -/
def isInductive {m : Type → Type} [Monad m] [MonadEnv m] (declName : Name) : m Bool := do
  match (← getEnv).find? declName with
  | some (ConstantInfo.inductInfo ..) => return true
  | _ => return false
/-- The inductive type of a name. -/
def isInductive? {m : Type → Type} [Monad m] [MonadEnv m] (declName : Name) : m (Option InductiveVal) := do
  match (← getEnv).find? declName with
  | some (ConstantInfo.inductInfo v) => return some v
  | _ => return none
/-- The constructor of a name. -/
def isCtor? {m : Type → Type} [Monad m] [MonadEnv m] (declName : Name) : m (Option ConstructorVal) := do
  match (← getEnv).find? declName with
  | some (ConstantInfo.ctorInfo v) => return some v
  | _ => return none
/-- Whether a name is a recursor. -/
def isRec {m : Type → Type} [Monad m] [MonadEnv m] (declName : Name) : m Bool := do
  match (← getEnv).find? declName with
  | some (ConstantInfo.recInfo ..) => return true
  | _ => return false
/-- Whether there is a constant of a name. -/
def hasConst {m : Type → Type} [Monad m] [MonadEnv m] (constName : Name) : m Bool := return (← getEnv).contains constName
/-- Runs a computation, and puts the environment back. -/
def withoutModifyingEnv {m : Type → Type} [Monad m] [MonadEnv m] [MonadFinally m] {α : Type} (x : m α) : m α := do
  let env ← getEnv
  try x finally setEnv env
/-- Whether a constant is an instance. -/
def Meta.isInstance (declName : Name) : CoreM Bool := return isInstanceCore (← getEnv) declName
/-- Whether a constant is the auxiliary function of a `match`. -/
def Meta.isMatcher {m : Type → Type} [Monad m] [MonadEnv m] (declName : Name) : m Bool := return isMatcherCore (← getEnv) declName
/-- The documentation of a declaration. -/
def findDocString? {m : Type → Type} [Monad m] [MonadEnv m] (n : Name) (_ : Unit := ()) : m (Option String) := return findSimpleDocString? (← getEnv) n

namespace Host

/-- The current namespace. -/
@[extern "gnomon_call:core.currNamespace"] opaque currNamespace : EIO Exception Name
/-- What a name may mean. -/
@[extern "gnomon_call:core.resolveGlobalName"] opaque resolveGlobalName (n : Name) : EIO Exception (List (Name × List String))
/-- The namespaces that a name may mean. -/
@[extern "gnomon_call:core.resolveNamespace"] opaque resolveNamespace (n : Name) : EIO Exception (List Name)
/-- The constants that an identifier means. -/
@[extern "gnomon_call:core.resolveGlobalConst"] opaque resolveGlobalConst (stx : Syntax) : EIO Exception (List Name)
/-- The constant that an identifier means. -/
@[extern "gnomon_call:core.resolveGlobalConstNoOverload"] opaque resolveGlobalConstNoOverload (stx : Syntax) : EIO Exception Name
/-- The constants that a name means. -/
@[extern "gnomon_call:core.resolveConstName"] opaque resolveConstName (n : Name) : EIO Exception (List Name)
/-- A constant's name as it may be written. -/
@[extern "gnomon_call:core.unresolveName"] opaque unresolveName (n : Name) : EIO Exception Name
/-- Expands a macro once. -/
@[extern "gnomon_call:core.expandMacro"] opaque expandMacro (stx : Syntax) : EIO Exception (Option Syntax)

end Host

/-- Monads that know where names are resolved. -/
class MonadResolveName (m : Type → Type) where
  /-- The current namespace. -/
  getCurrNamespace : m Name
  /-- What is open. -/
  getOpenDecls : m (List OpenDecl)

export MonadResolveName (getCurrNamespace getOpenDecls)

instance : MonadResolveName CoreM where
  getCurrNamespace := fun _ _ => Host.currNamespace
  getOpenDecls := pure []

instance (m n) [MonadLift m n] [MonadResolveName m] : MonadResolveName n where
  getCurrNamespace := liftM (m := m) getCurrNamespace
  getOpenDecls := liftM (m := m) getOpenDecls

section
variable {m : Type → Type} [Monad m] [MonadResolveName m] [MonadEnv m] [MonadError m] [MonadLiftT (EIO Exception) m]

/-- What a name may mean. -/
def resolveGlobalName (id : Name) (_enableLog := true) : m (List (Name × List String)) := liftM (Host.resolveGlobalName id)
/-- The namespaces that a name may mean. -/
def resolveNamespace (id : Ident) : m (List Name) := liftM (Host.resolveNamespace id.getId)
/-- The constants that an identifier means; an error if there are none. -/
def resolveGlobalConst (stx : Syntax) : m (List Name) := liftM (Host.resolveGlobalConst stx)
/-- The constant that an identifier means; an error if there is none, or several. -/
def resolveGlobalConstNoOverload (stx : Syntax) : m Name := liftM (Host.resolveGlobalConstNoOverload stx)
/-- The constants that an identifier means. -/
def realizeGlobalConst (stx : Syntax) : m (List Name) := liftM (Host.resolveGlobalConst stx)
/-- The constant that an identifier means. -/
def realizeGlobalConstNoOverload (stx : Syntax) : m Name := liftM (Host.resolveGlobalConstNoOverload stx)
/-- The constants that a name means. -/
def realizeGlobalConstCore (n : Name) : m (List Name) := liftM (Host.resolveConstName n)
/-- The constant that a name means. -/
def realizeGlobalConstNoOverloadCore (n : Name) : m Name := do
  match ← liftM (m := EIO Exception) (Host.resolveConstName n) with
  | c :: _ => return c
  | [] => throwUnknownConstant n
/-- A constant's name as it may be written. -/
def unresolveNameGlobal (n : Name) (_fullNames := false) : m Name := liftM (Host.unresolveName n)

namespace Elab

/-- The constant that an identifier means. -/
def realizeGlobalConstNoOverloadWithInfo (id : Syntax) (_expectedType? : Option Expr := none) : m Name := liftM (Host.resolveGlobalConstNoOverload id)
/-- The constants that an identifier means. -/
def realizeGlobalConstWithInfos (id : Syntax) (_expectedType? : Option Expr := none) : m (List Name) := liftM (Host.resolveGlobalConst id)
/-- The constant that an identifier means. -/
def resolveGlobalConstNoOverloadWithInfo (id : Syntax) (_expectedType? : Option Expr := none) : m Name := liftM (Host.resolveGlobalConstNoOverload id)
/-- Expands a macro once. -/
def expandMacroOnce? (stx : Syntax) : m (Option Syntax) := liftM (Host.expandMacro stx)

end Elab
end

end Lean
