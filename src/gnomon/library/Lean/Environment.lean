/-
The environment: all constants, the engine's.  Lean's counterpart: `Lean.Environment`.
-/
import Lean.Declaration

namespace Lean

/-- The type behind `Environment`. -/
opaque EnvironmentPointed : NonemptyType.{0}

/-- All constants, and what is said about them. -/
structure Environment where
  /-- What the engine has. -/
  private handle : EnvironmentPointed.type

instance : Nonempty Environment := EnvironmentPointed.property.elim fun h => ⟨⟨h⟩⟩

/-- The number of an imported module. -/
def ModuleIdx := Nat
  deriving BEq, ToString

/-- The number of a module. -/
abbrev ModuleIdx.toNat (m : ModuleIdx) : Nat := m

instance : Inhabited ModuleIdx := ⟨(0 : Nat)⟩

/-- A module that is imported. -/
structure Import where
  /-- Its name. -/
  module : Name
  /-- Whether all of it is imported. -/
  importAll : Bool := false
  /-- Whether who imports this file gets it, too. -/
  isExported : Bool := true
  /-- Whether it is imported for programs of the elaborator only. -/
  isMeta : Bool := false
  deriving Inhabited, Repr

namespace Environment

/-- The environment without constants. -/
@[extern "gnomon_call:env.empty"] opaque empty : Environment

instance : Inhabited Environment := ⟨empty⟩

/-- The constant of a name. -/
@[extern "gnomon_call:env.find"] opaque find? (env : Environment) (n : Name) (skipRealize := false) : Option ConstantInfo
/-- Whether there is a constant of a name. -/
@[extern "gnomon_call:env.contains"] opaque contains (env : Environment) (n : Name) (skipRealize := true) : Bool
/-- The name of the module that is elaborated. -/
@[extern "gnomon_call:env.mainModule"] opaque mainModule (env : Environment) : Name
/-- The modules that are imported, directly or not. -/
@[extern "gnomon_call:env.modules"] opaque allImportedModuleNames (env : Environment) : Array Name
/-- The number of the module that a constant is imported from. -/
@[extern "gnomon_call:env.moduleIdx"] opaque moduleIdxNat (env : Environment) (n : Name) : Option Nat
/-- The number of the module that a constant is imported from. -/
def getModuleIdxFor? (env : Environment) (declName : Name) : Option ModuleIdx := env.moduleIdxNat declName
/-- The names of all constants. -/
@[extern "gnomon_call:env.names"] opaque constantNames (env : Environment) : Array Name
/-- The names of the constants of this file. -/
@[extern "gnomon_call:env.localNames"] opaque localNames (env : Environment) : Array Name
/-- Whether a name is a namespace. -/
@[extern "gnomon_call:env.isNamespace"] opaque isNamespace (env : Environment) (n : Name) : Bool
/-- Whether it is a constructor. -/
def isConstructor (env : Environment) (n : Name) : Bool :=
  match env.find? n with
  | some (.ctorInfo _) => true
  | _ => false

end Environment

/-- The constants of an environment as a table. -/
structure ConstMap where
  /-- The environment. -/
  env : Environment

namespace ConstMap

/-- The constant of a name. -/
def find? (m : ConstMap) (n : Name) : Option ConstantInfo := m.env.find? n
/-- Whether there is a constant of a name. -/
def contains (m : ConstMap) (n : Name) : Bool := m.env.contains n
/-- Goes through all constants. -/
@[inline] def fold {σ : Type} (f : σ → Name → ConstantInfo → σ) (init : σ) (m : ConstMap) : σ :=
  m.env.constantNames.foldl (fun s n => match m.env.find? n with | some c => f s n c | none => s) init
/-- Goes through the constants of this file. -/
@[inline] def foldStage2 {σ : Type} (f : σ → Name → ConstantInfo → σ) (init : σ) (m : ConstMap) : σ :=
  m.env.localNames.foldl (fun s n => match m.env.find? n with | some c => f s n c | none => s) init
/-- Goes through all constants. -/
@[inline] def forM {n : Type → Type} [Monad n] (m : ConstMap) (f : Name → ConstantInfo → n PUnit) : n PUnit :=
  m.env.constantNames.forM fun x => match m.env.find? x with | some c => f x c | none => pure ()
/-- All constants with their names. -/
def toList (m : ConstMap) : List (Name × ConstantInfo) :=
  m.fold (fun acc n c => (n, c) :: acc) []
/-- How many constants there are. -/
def size (m : ConstMap) : Nat := m.env.constantNames.size
/-- The constants of this file as a table. -/
structure OfFile where
  /-- All constants. -/
  all : ConstMap
/-- The constants of this file. -/
def map₂ (m : ConstMap) : OfFile := ⟨m⟩
/-- The constants of this file with their names. -/
def OfFile.toList (m : OfFile) : List (Name × ConstantInfo) :=
  m.all.foldStage2 (fun acc n c => (n, c) :: acc) []
/-- Goes through the constants of this file. -/
@[inline] def OfFile.foldl {σ : Type} (m : OfFile) (f : σ → Name → ConstantInfo → σ) (init : σ) : σ :=
  m.all.foldStage2 f init
/-- How many constants this file has. -/
def OfFile.size (m : OfFile) : Nat := m.toList.length
/-- Whether this file has a constant. -/
def OfFile.contains (m : OfFile) (n : Name) : Bool := m.all.env.localNames.contains n
instance [Monad n] : ForIn n OfFile (Name × ConstantInfo) where
  forIn m init f := forIn m.toList init f

instance [Monad n] : ForIn n ConstMap (Name × ConstantInfo) where
  forIn m init f := forIn m.toList init f

end ConstMap

namespace Environment

/-- All constants. -/
def constants (env : Environment) : ConstMap := ⟨env⟩

end Environment

/-- Monads with an environment. -/
class MonadEnv (m : Type → Type) where
  /-- The environment. -/
  getEnv : m Environment
  /-- Changes it. -/
  modifyEnv : (Environment → Environment) → m Unit

export MonadEnv (getEnv modifyEnv)

@[always_inline]
instance (m n) [MonadLift m n] [MonadEnv m] : MonadEnv n where
  getEnv := liftM (getEnv : m Environment)
  modifyEnv := fun f => liftM (modifyEnv f : m Unit)

/-- Replaces the environment. -/
def setEnv [MonadEnv m] (env : Environment) : m Unit :=
  modifyEnv fun _ => env

/-- Whether a name is a structure. -/
@[extern "gnomon_call:env.isStructure"] opaque isStructure (env : Environment) (n : Name) : Bool
/-- Whether a name is a structure, or could have been declared as one. -/
@[extern "gnomon_call:env.isStructureLike"] opaque isStructureLike (env : Environment) (n : Name) : Bool
/-- The fields of a structure. -/
@[extern "gnomon_call:env.structureFields"] opaque getStructureFields (env : Environment) (n : Name) : Array Name
/-- The fields of a structure and of its parents. -/
@[extern "gnomon_call:env.structureFieldsFlattened"] opaque getStructureFieldsFlattened (env : Environment) (n : Name) (includeSubobjectFields : Bool := true) : Array Name
/-- Whether a name is a class. -/
@[extern "gnomon_call:env.isClass"] opaque isClass (env : Environment) (n : Name) : Bool
/-- Whether a constant is an instance. -/
@[extern "gnomon_call:env.isInstance"] opaque isInstanceCore (env : Environment) (n : Name) : Bool
/-- Whether a constant may be unfolded by instance search. -/
@[extern "gnomon_call:env.reducibility"] opaque reducibilityNat (env : Environment) (n : Name) : Nat
/-- The documentation of a declaration. -/
@[extern "gnomon_call:env.docString"] opaque findSimpleDocString? (env : Environment) (n : Name) (includeBuiltin := true) : Option String
/-- Whether a constant is the auxiliary function of a `match`. -/
@[extern "gnomon_call:env.isMatcher"] opaque isMatcherCore (env : Environment) (n : Name) : Bool
/-- Whether a constant is `casesOn`, `recOn` or the like. -/
@[extern "gnomon_call:env.isAuxRecursor"] opaque isAuxRecursor (env : Environment) (n : Name) : Bool
/-- Whether a constant is `noConfusion`. -/
@[extern "gnomon_call:env.isNoConfusion"] opaque isNoConfusion (env : Environment) (n : Name) : Bool
/-- Whether a definition is protected. -/
@[extern "gnomon_call:env.isProtected"] opaque isProtected (env : Environment) (n : Name) : Bool
/-- Whether a name is private. -/
@[extern "gnomon_call:name.isPrivate"] opaque isPrivateName (n : Name) : Bool
/-- The name as the user wrote it, if it is private. -/
@[extern "gnomon_call:name.privateToUser"] opaque privateToUserName? (n : Name) : Option Name
/-- The name as the user wrote it. -/
def privateToUserName (n : Name) : Name := (privateToUserName? n).getD n

end Lean
