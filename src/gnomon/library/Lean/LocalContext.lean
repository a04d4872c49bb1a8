/-
Hypotheses.  Lean's counterpart: `Lean.LocalContext`.
-/
import Lean.Declaration

namespace Lean

/-- What a hypothesis is for. -/
inductive LocalDeclKind where
  /-- The user's. -/
  | default
  /-- Of the implementation of the elaborator. -/
  | implDetail
  /-- The name of what is being defined. -/
  | auxDecl
  deriving Inhabited, Repr, BEq

/-- A hypothesis. -/
inductive LocalDecl where
  /-- A variable. -/
  | cdecl (index : Nat) (fvarId : FVarId) (userName : Name) (type : Expr) (bi : BinderInfo) (kind : LocalDeclKind)
  /-- A local definition. -/
  | ldecl (index : Nat) (fvarId : FVarId) (userName : Name) (type : Expr) (value : Expr) (nondep : Bool) (kind : LocalDeclKind)
  deriving Inhabited

namespace LocalDecl

/-- Whether it is a local definition. -/
def isLet (d : LocalDecl) (allowNondep : Bool := false) : Bool :=
  match d with
  | cdecl .. => false
  | ldecl (nondep := true) .. => allowNondep
  | ldecl (nondep := false) .. => true
/-- Its place. -/
def index : LocalDecl → Nat
  | cdecl (index := i) .. => i
  | ldecl (index := i) .. => i
/-- Its variable. -/
def fvarId : LocalDecl → FVarId
  | cdecl (fvarId := id) .. => id
  | ldecl (fvarId := id) .. => id
/-- Its name. -/
def userName : LocalDecl → Name
  | cdecl (userName := n) .. => n
  | ldecl (userName := n) .. => n
/-- Its type. -/
def type : LocalDecl → Expr
  | cdecl (type := t) .. => t
  | ldecl (type := t) .. => t
/-- How its argument is given. -/
def binderInfo : LocalDecl → BinderInfo
  | cdecl (bi := bi) .. => bi
  | ldecl .. => BinderInfo.default
/-- What it is for. -/
def kind : LocalDecl → LocalDeclKind
  | cdecl (kind := k) .. => k
  | ldecl (kind := k) .. => k
/-- Whether it is the name of what is being defined. -/
def isAuxDecl (d : LocalDecl) : Bool := d.kind == .auxDecl
/-- Whether it is not the user's. -/
def isImplementationDetail (d : LocalDecl) : Bool := d.kind != .default
/-- Its value. -/
def value? (d : LocalDecl) (allowNondep : Bool := false) : Option Expr :=
  match d with
  | cdecl .. => none
  | ldecl (nondep := true) (value := v) .. => if allowNondep then some v else none
  | ldecl (value := v) .. => some v
/-- Its value. -/
def value (d : LocalDecl) (allowNondep : Bool := false) : Expr :=
  match d.value? allowNondep with
  | some v => v
  | none => panic! "let declaration expected"
/-- Whether it has a value. -/
def hasValue (d : LocalDecl) (allowNondep : Bool := false) : Bool := (d.value? allowNondep).isSome
/-- Its variable as a term. -/
def toExpr (decl : LocalDecl) : Expr := mkFVar decl.fvarId
/-- With another name. -/
def setUserName (d : LocalDecl) (userName : Name) : LocalDecl :=
  match d with
  | cdecl index id _ type bi kind => cdecl index id userName type bi kind
  | ldecl index id _ type val nd kind => ldecl index id userName type val nd kind
/-- With another type. -/
def setType (d : LocalDecl) (type : Expr) : LocalDecl :=
  match d with
  | cdecl idx id n _ bi kind => cdecl idx id n type bi kind
  | ldecl idx id n _ v nd kind => ldecl idx id n type v nd kind
/-- Whether a term occurs in it. -/
def hasExprMVar : LocalDecl → Bool
  | cdecl (type := t) .. => t.hasExprMVar
  | ldecl (type := t) (value := v) .. => t.hasExprMVar || v.hasExprMVar

end LocalDecl

/-- The type behind `LocalContext`. -/
opaque LocalContextPointed : NonemptyType.{0}

/-- All hypotheses: the engine's. -/
structure LocalContext where
  /-- What the engine has. -/
  private handle : LocalContextPointed.type

instance : Nonempty LocalContext := LocalContextPointed.property.elim fun h => ⟨⟨h⟩⟩

namespace LocalContext

/-- No hypotheses. -/
@[extern "gnomon_call:lctx.empty"] opaque empty : LocalContext

instance : Inhabited LocalContext := ⟨empty⟩
instance : EmptyCollection LocalContext := ⟨empty⟩

/-- All hypotheses, in order. -/
@[extern "gnomon_call:lctx.decls"] opaque declArray (lctx : LocalContext) : Array LocalDecl
/-- The hypothesis of a variable. -/
@[extern "gnomon_call:lctx.find"] opaque find? (lctx : LocalContext) (fvarId : FVarId) : Option LocalDecl
/-- The last hypothesis of a name. -/
@[extern "gnomon_call:lctx.findFromUserName"] opaque findFromUserName? (lctx : LocalContext) (userName : Name) : Option LocalDecl
/-- Without a hypothesis. -/
@[extern "gnomon_call:lctx.erase"] opaque erase (lctx : LocalContext) (fvarId : FVarId) : LocalContext
/-- With another name for a hypothesis. -/
@[extern "gnomon_call:lctx.setUserName"] opaque setUserName (lctx : LocalContext) (fvarId : FVarId) (userName : Name) : LocalContext
/-- With another hypothesis. -/
@[extern "gnomon_call:lctx.addDecl"] opaque addDecl (lctx : LocalContext) (decl : LocalDecl) : LocalContext

/-- The hypothesis of a variable. -/
def findFVar? (lctx : LocalContext) (e : Expr) : Option LocalDecl := lctx.find? e.fvarId!
/-- The hypothesis of a variable. -/
def get! (lctx : LocalContext) (fvarId : FVarId) : LocalDecl :=
  match lctx.find? fvarId with
  | some d => d
  | none => panic! "unknown free variable"
/-- The hypothesis of a variable. -/
def getFVar! (lctx : LocalContext) (e : Expr) : LocalDecl := lctx.get! e.fvarId!
/-- Whether there is a variable. -/
def contains (lctx : LocalContext) (fvarId : FVarId) : Bool := (lctx.find? fvarId).isSome
/-- Whether there is a variable. -/
def containsFVar (lctx : LocalContext) (e : Expr) : Bool := lctx.contains e.fvarId!
/-- The hypotheses, with gaps where there were others. -/
def decls (lctx : LocalContext) : Array (Option LocalDecl) := lctx.declArray.map some
/-- The variables. -/
def getFVarIds (lctx : LocalContext) : Array FVarId := lctx.declArray.map (·.fvarId)
/-- The variables. -/
def getFVars (lctx : LocalContext) : Array Expr := lctx.getFVarIds.map mkFVar
/-- How many hypotheses there are. -/
def size (lctx : LocalContext) : Nat := lctx.declArray.size
/-- How many hypotheses there are. -/
def numIndices (lctx : LocalContext) : Nat := lctx.declArray.size
/-- Whether there are none. -/
def isEmpty (lctx : LocalContext) : Bool := lctx.declArray.isEmpty
/-- The last hypothesis. -/
def lastDecl (lctx : LocalContext) : Option LocalDecl := lctx.declArray.back?
/-- The hypothesis at a place. -/
def getAt? (lctx : LocalContext) (i : Nat) : Option LocalDecl := lctx.declArray[i]?
/-- Whether a name is that of a hypothesis. -/
def usesUserName (lctx : LocalContext) (userName : Name) : Bool := (lctx.findFromUserName? userName).isSome

variable {m : Type u → Type v} [Monad m] {β : Type u}

/-- Goes through the hypotheses. -/
@[inline] def foldlM (lctx : LocalContext) (f : β → LocalDecl → m β) (init : β) (start : Nat := 0) : m β :=
  lctx.declArray.foldlM f init start
/-- Goes through the hypotheses, the last one first. -/
@[inline] def foldrM (lctx : LocalContext) (f : LocalDecl → β → m β) (init : β) : m β :=
  lctx.declArray.foldrM f init
/-- Goes through the hypotheses. -/
@[inline] def forM (lctx : LocalContext) (f : LocalDecl → m PUnit) : m PUnit :=
  lctx.declArray.forM f
/-- The first result. -/
@[inline] def findDeclM? (lctx : LocalContext) (f : LocalDecl → m (Option β)) : m (Option β) :=
  lctx.declArray.findSomeM? f
/-- The last result. -/
@[inline] def findDeclRevM? (lctx : LocalContext) (f : LocalDecl → m (Option β)) : m (Option β) :=
  lctx.declArray.findSomeRevM? f

instance : ForIn m LocalContext LocalDecl where
  forIn lctx init f := forIn lctx.declArray init f

/-- Goes through the hypotheses. -/
@[inline] def foldl (lctx : LocalContext) (f : β → LocalDecl → β) (init : β) (start : Nat := 0) : β :=
  lctx.declArray.foldl f init start
/-- Goes through the hypotheses, the last one first. -/
@[inline] def foldr (lctx : LocalContext) (f : LocalDecl → β → β) (init : β) : β :=
  lctx.declArray.foldr f init
/-- The first result. -/
@[inline] def findDecl? (lctx : LocalContext) (f : LocalDecl → Option β) : Option β :=
  lctx.declArray.findSome? f
/-- The last result. -/
@[inline] def findDeclRev? (lctx : LocalContext) (f : LocalDecl → Option β) : Option β :=
  lctx.declArray.findSomeRev? f
/-- Whether all hypotheses have a property. -/
def all (lctx : LocalContext) (p : LocalDecl → Bool) : Bool := lctx.declArray.all p
/-- Whether a hypothesis has a property. -/
def any (lctx : LocalContext) (p : LocalDecl → Bool) : Bool := lctx.declArray.any p

end LocalContext

/-- Monads with hypotheses. -/
class MonadLCtx (m : Type → Type) where
  /-- The hypotheses. -/
  getLCtx : m LocalContext

export MonadLCtx (getLCtx)

instance [MonadLift m n] [MonadLCtx m] : MonadLCtx n where
  getLCtx := liftM (getLCtx : m _)

/-- The variables of the user's hypotheses. -/
def getLocalHyps [Monad m] [MonadLCtx m] : m (Array Expr) := do
  let mut hs := #[]
  for d in ← getLCtx do
    unless d.isImplementationDetail do
      hs := hs.push d.toExpr
  return hs

end Lean
