/-
Constants and what is known about them.  A `ConstantInfo` is the engine's record; the compiler takes it apart with
`ConstantInfo.Impl.view`.  Lean's counterpart: `Lean.Declaration`.
-/
import Lean.Expr

namespace Lean

/-- How eagerly a definition is unfolded. -/
inductive ReducibilityHints where
  /-- Never. -/
  | opaque : ReducibilityHints
  /-- Always. -/
  | abbrev : ReducibilityHints
  /-- The higher ones first. -/
  | regular : UInt32 → ReducibilityHints
  deriving Inhabited, BEq

/-- What a definition may do. -/
inductive DefinitionSafety where
  /-- Anything. -/
  | «unsafe»
  /-- What terminates and is checked. -/
  | safe
  /-- Not terminate. -/
  | «partial»
  deriving Inhabited, BEq, Repr

/-- What all constants have. -/
structure ConstantVal where
  /-- The name. -/
  name : Name
  /-- The universe parameters. -/
  levelParams : List Name
  /-- The type. -/
  type : Expr
  deriving Inhabited

/-- An axiom. -/
structure AxiomVal extends ConstantVal where
  /-- Whether it is unsafe. -/
  isUnsafe : Bool
  deriving Inhabited

/-- A theorem. -/
structure TheoremVal extends ConstantVal where
  /-- The proof. -/
  value : Expr
  /-- The theorems proved together. -/
  all : List Name := [name]
  deriving Inhabited

/-- An opaque constant. -/
structure OpaqueVal extends ConstantVal where
  /-- The value. -/
  value : Expr
  /-- Whether it is unsafe. -/
  isUnsafe : Bool
  /-- The constants defined together. -/
  all : List Name := [name]
  deriving Inhabited

/-- A definition. -/
structure DefinitionVal extends ConstantVal where
  /-- The value. -/
  value : Expr
  /-- How eagerly it is unfolded. -/
  hints : ReducibilityHints
  /-- What it may do. -/
  safety : DefinitionSafety
  /-- The definitions made together. -/
  all : List Name := [name]
  deriving Inhabited

/-- Which constant of quotients it is. -/
inductive QuotKind where
  /-- `Quot` -/
  | type
  /-- `Quot.mk` -/
  | ctor
  /-- `Quot.lift` -/
  | lift
  /-- `Quot.ind` -/
  | ind
  deriving Inhabited

/-- A constant of quotients. -/
structure QuotVal extends ConstantVal where
  /-- Which one. -/
  kind : QuotKind
  deriving Inhabited

/-- An inductive type. -/
structure InductiveVal extends ConstantVal where
  /-- How many parameters. -/
  numParams : Nat
  /-- How many indices. -/
  numIndices : Nat
  /-- The types declared together. -/
  all : List Name
  /-- The constructors. -/
  ctors : List Name
  /-- How many auxiliary types nested occurrences make. -/
  numNested : Nat
  /-- Whether it is recursive. -/
  isRec : Bool
  /-- Whether it is unsafe. -/
  isUnsafe : Bool
  /-- Whether a constructor has a function to the type itself. -/
  isReflexive : Bool
  deriving Inhabited

/-- How many constructors. -/
def InductiveVal.numCtors (v : InductiveVal) : Nat := v.ctors.length
/-- Whether occurrences are nested. -/
def InductiveVal.isNested (v : InductiveVal) : Bool := v.numNested > 0

/-- A constructor. -/
structure ConstructorVal extends ConstantVal where
  /-- Its type. -/
  induct : Name
  /-- Its number. -/
  cidx : Nat
  /-- How many parameters. -/
  numParams : Nat
  /-- How many fields. -/
  numFields : Nat
  /-- Whether it is unsafe. -/
  isUnsafe : Bool
  deriving Inhabited

/-- How a recursor computes. -/
structure RecursorRule where
  /-- For which constructor. -/
  ctor : Name
  /-- How many fields it has. -/
  nfields : Nat
  /-- The result. -/
  rhs : Expr
  deriving Inhabited

/-- A recursor. -/
structure RecursorVal extends ConstantVal where
  /-- The types of the family. -/
  all : List Name
  /-- How many parameters. -/
  numParams : Nat
  /-- How many indices. -/
  numIndices : Nat
  /-- How many motives. -/
  numMotives : Nat
  /-- How many minor premises. -/
  numMinors : Nat
  /-- How it computes. -/
  rules : List RecursorRule
  /-- Whether it computes without looking at the major premise. -/
  k : Bool
  /-- Whether it is unsafe. -/
  isUnsafe : Bool
  deriving Inhabited

/-- Where the major premise is. -/
def RecursorVal.getMajorIdx (v : RecursorVal) : Nat := v.numParams + v.numMotives + v.numMinors + v.numIndices

/-- A constant. -/
inductive ConstantInfo where
  /-- An axiom. -/
  | axiomInfo (val : AxiomVal)
  /-- A definition. -/
  | defnInfo (val : DefinitionVal)
  /-- A theorem. -/
  | thmInfo (val : TheoremVal)
  /-- An opaque constant. -/
  | opaqueInfo (val : OpaqueVal)
  /-- A constant of quotients. -/
  | quotInfo (val : QuotVal)
  /-- An inductive type. -/
  | inductInfo (val : InductiveVal)
  /-- A constructor. -/
  | ctorInfo (val : ConstructorVal)
  /-- A recursor. -/
  | recInfo (val : RecursorVal)

namespace ConstantInfo

instance : Inhabited ConstantInfo := ⟨.axiomInfo default⟩

namespace Impl

/-- The constructor of a constant's record. -/
@[extern "gnomon_call:const.view"] opaque view (c : ConstantInfo) : ConstantInfo
/-- Makes the record of an axiom. -/
@[extern "gnomon_call:const.axiomInfo"] opaque axiomInfo (v : AxiomVal) : ConstantInfo
/-- Makes the record of a definition. -/
@[extern "gnomon_call:const.defnInfo"] opaque defnInfo (v : DefinitionVal) : ConstantInfo
/-- Makes the record of a theorem. -/
@[extern "gnomon_call:const.thmInfo"] opaque thmInfo (v : TheoremVal) : ConstantInfo
/-- Makes the record of an opaque constant. -/
@[extern "gnomon_call:const.opaqueInfo"] opaque opaqueInfo (v : OpaqueVal) : ConstantInfo
/-- Makes the record of a constant of quotients. -/
@[extern "gnomon_call:const.quotInfo"] opaque quotInfo (v : QuotVal) : ConstantInfo
/-- Makes the record of an inductive type. -/
@[extern "gnomon_call:const.inductInfo"] opaque inductInfo (v : InductiveVal) : ConstantInfo
/-- Makes the record of a constructor. -/
@[extern "gnomon_call:const.ctorInfo"] opaque ctorInfo (v : ConstructorVal) : ConstantInfo
/-- Makes the record of a recursor. -/
@[extern "gnomon_call:const.recInfo"] opaque recInfo (v : RecursorVal) : ConstantInfo

end Impl

/-- The name. -/
@[extern "gnomon_call:const.name"] opaque name (c : ConstantInfo) : Name
/-- The type. -/
@[extern "gnomon_call:const.type"] opaque type (c : ConstantInfo) : Expr
/-- The universe parameters. -/
@[extern "gnomon_call:const.levelParams"] opaque levelParams (c : ConstantInfo) : List Name
/-- What it has as every constant. -/
def toConstantVal (c : ConstantInfo) : ConstantVal := { name := c.name, levelParams := c.levelParams, type := c.type }
/-- How many universe parameters. -/
def numLevelParams (c : ConstantInfo) : Nat := c.levelParams.length
/-- The constants declared together. -/
def all : ConstantInfo → List Name
  | .inductInfo val => val.all
  | .defnInfo val => val.all
  | .thmInfo val => val.all
  | .opaqueInfo val => val.all
  | c => [c.name]
/-- The value of a definition or the proof of a theorem. -/
def value? (info : ConstantInfo) (allowOpaque := false) : Option Expr :=
  match info with
  | .defnInfo val => some val.value
  | .thmInfo val => some val.value
  | .opaqueInfo val => if allowOpaque then some val.value else none
  | _ => none
/-- Whether there is a value. -/
def hasValue (info : ConstantInfo) (allowOpaque := false) : Bool :=
  match info with
  | .defnInfo _ => true
  | .thmInfo _ => true
  | .opaqueInfo _ => allowOpaque
  | _ => false
/-- The value. -/
def value! (info : ConstantInfo) (allowOpaque := false) : Expr :=
  match info.value? allowOpaque with
  | some v => v
  | none => panic! "declaration with value expected"
/-- How eagerly it is unfolded. -/
def hints : ConstantInfo → ReducibilityHints
  | .defnInfo val => val.hints
  | _ => ReducibilityHints.opaque
/-- Whether it is a constructor. -/
def isCtor : ConstantInfo → Bool
  | .ctorInfo _ => true
  | _ => false
/-- Whether it is an axiom. -/
def isAxiom : ConstantInfo → Bool
  | .axiomInfo _ => true
  | _ => false
/-- Whether it is an inductive type. -/
def isInductive : ConstantInfo → Bool
  | .inductInfo _ => true
  | _ => false
/-- Whether it is a definition. -/
def isDefinition : ConstantInfo → Bool
  | .defnInfo _ => true
  | _ => false
/-- Whether it is a theorem. -/
def isTheorem : ConstantInfo → Bool
  | .thmInfo _ => true
  | _ => false
/-- Whether it is a recursor. -/
def isRec : ConstantInfo → Bool
  | .recInfo _ => true
  | _ => false
/-- Whether it may do anything. -/
def isUnsafe : ConstantInfo → Bool
  | .defnInfo v => v.safety == .«unsafe»
  | .axiomInfo v => v.isUnsafe
  | .opaqueInfo v => v.isUnsafe
  | .inductInfo v => v.isUnsafe
  | .ctorInfo v => v.isUnsafe
  | .recInfo v => v.isUnsafe
  | _ => false
/-- Whether it may not terminate. -/
def isPartial : ConstantInfo → Bool
  | .defnInfo v => v.safety == .«partial»
  | _ => false
/-- The inductive type. -/
def inductiveVal! : ConstantInfo → InductiveVal
  | .inductInfo val => val
  | _ => panic! "Expected a `ConstantInfo.inductInfo`."
/-- The type with levels in place of its universe parameters. -/
def instantiateTypeLevelParams (c : ConstantInfo) (ls : List Level) : Expr :=
  c.type.instantiateLevelParams c.levelParams ls
/-- The value with levels in place of its universe parameters. -/
def instantiateValueLevelParams! (c : ConstantInfo) (ls : List Level) : Expr :=
  c.value!.instantiateLevelParams c.levelParams ls

end ConstantInfo

/-- A declaration to be added. -/
inductive Declaration where
  /-- An axiom. -/
  | axiomDecl (val : AxiomVal)
  /-- A definition. -/
  | defnDecl (val : DefinitionVal)
  /-- A theorem. -/
  | thmDecl (val : TheoremVal)
  /-- An opaque constant. -/
  | opaqueDecl (val : OpaqueVal)
  /-- Quotients. -/
  | quotDecl
  deriving Inhabited

/-- The names of `casesOn` and `rec`. -/
def mkCasesOnName (indDeclName : Name) : Name := Name.mkStr indDeclName "casesOn"
/-- The name of `rec`. -/
def mkRecName (indDeclName : Name) : Name := Name.mkStr indDeclName "rec"
/-- The name of `recOn`. -/
def mkRecOnName (indDeclName : Name) : Name := Name.mkStr indDeclName "recOn"
/-- The name of `below`. -/
def mkBelowName (indDeclName : Name) : Name := Name.mkStr indDeclName "below"
/-- The name of `brecOn`. -/
def mkBRecOnName (indDeclName : Name) : Name := Name.mkStr indDeclName "brecOn"
/-- The name of `noConfusion`. -/
def mkNoConfusionName (indDeclName : Name) : Name := Name.mkStr indDeclName "noConfusion"

end Lean
