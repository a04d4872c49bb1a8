/-
Terms.  A term is the engine's: the compiler takes it apart and makes it with the functions in `Expr.Impl`.
Lean's counterpart: `Lean.Expr`.
-/
import Lean.Level
import Lean.Data.KVMap

namespace Lean

/-- Literals. -/
inductive Literal where
  /-- A natural number. -/
  | natVal (val : Nat)
  /-- A text. -/
  | strVal (val : String)
  deriving Inhabited, BEq, Repr

/-- How the elaborator fills in the argument of a binder. -/
inductive BinderInfo where
  /-- `(x : α)` -/
  | default
  /-- `{x : α}` -/
  | implicit
  /-- `⦃x : α⦄` -/
  | strictImplicit
  /-- `[x : α]` -/
  | instImplicit
  deriving Inhabited, BEq, Repr

namespace BinderInfo

/-- Whether it is `(x : α)`. -/
def isExplicit : BinderInfo → Bool
  | implicit => false
  | strictImplicit => false
  | instImplicit => false
  | default => true

/-- Whether it is `[x : α]`. -/
def isInstImplicit : BinderInfo → Bool
  | instImplicit => true
  | _ => false

/-- Whether it is `{x : α}`. -/
def isImplicit : BinderInfo → Bool
  | implicit => true
  | _ => false

/-- Whether it is `⦃x : α⦄`. -/
def isStrictImplicit : BinderInfo → Bool
  | strictImplicit => true
  | _ => false

end BinderInfo

/-- Metadata of a term. -/
abbrev MData := KVMap

/-- No metadata. -/
abbrev MData.empty : MData := {}

/-- The name of a free variable. -/
structure FVarId where
  /-- The name. -/
  name : Name
  deriving Inhabited, BEq, Hashable

instance : Repr FVarId where
  reprPrec n p := reprPrec n.name p

/-- The name of a metavariable. -/
structure MVarId where
  /-- The name. -/
  name : Name
  deriving Inhabited, BEq, Hashable

instance : Repr MVarId where
  reprPrec n p := reprPrec n.name p

/-- Terms, types and proofs. -/
inductive Expr where
  /-- A bound variable, counted from the inside. -/
  | bvar (deBruijnIndex : Nat)
  /-- A free variable. -/
  | fvar (fvarId : FVarId)
  /-- A metavariable. -/
  | mvar (mvarId : MVarId)
  /-- `Sort u` -/
  | sort (u : Level)
  /-- A constant. -/
  | const (declName : Name) (us : List Level)
  /-- `f a` -/
  | app (fn : Expr) (arg : Expr)
  /-- `fun x : α => b` -/
  | lam (binderName : Name) (binderType : Expr) (body : Expr) (binderInfo : BinderInfo)
  /-- `(x : α) → b` -/
  | forallE (binderName : Name) (binderType : Expr) (body : Expr) (binderInfo : BinderInfo)
  /-- `let x : α := v; b` -/
  | letE (declName : Name) (type : Expr) (value : Expr) (body : Expr) (nondep : Bool)
  /-- A literal. -/
  | lit : Literal → Expr
  /-- A term with metadata. -/
  | mdata (data : MData) (expr : Expr)
  /-- A field of a structure. -/
  | proj (typeName : Name) (idx : Nat) (struct : Expr)

namespace Expr

instance : Inhabited Expr := ⟨.const `_inhabitedExprDummy []⟩

namespace Impl

/-- The constructor of a term, with terms of the engine as its parts. -/
@[extern "gnomon_call:expr.view"] opaque view (e : Expr) : Expr
/-- Makes a bound variable. -/
@[extern "gnomon_call:expr.bvar"] opaque bvar (i : Nat) : Expr
/-- Makes a free variable. -/
@[extern "gnomon_call:expr.fvar"] opaque fvar (i : FVarId) : Expr
/-- Makes a metavariable. -/
@[extern "gnomon_call:expr.mvar"] opaque mvar (i : MVarId) : Expr
/-- Makes a sort. -/
@[extern "gnomon_call:expr.sort"] opaque sort (u : Level) : Expr
/-- Makes a constant. -/
@[extern "gnomon_call:expr.const"] opaque const (n : Name) (us : List Level) : Expr
/-- Makes an application. -/
@[extern "gnomon_call:expr.app"] opaque app (f a : Expr) : Expr
/-- Makes a function. -/
@[extern "gnomon_call:expr.lam"] opaque lam (n : Name) (t b : Expr) (bi : BinderInfo) : Expr
/-- Makes a function type. -/
@[extern "gnomon_call:expr.forallE"] opaque forallE (n : Name) (t b : Expr) (bi : BinderInfo) : Expr
/-- Makes a local definition. -/
@[extern "gnomon_call:expr.letE"] opaque letE (n : Name) (t v b : Expr) (nondep : Bool) : Expr
/-- Makes a literal. -/
@[extern "gnomon_call:expr.lit"] opaque lit (l : Literal) : Expr
/-- Makes a term with metadata. -/
@[extern "gnomon_call:expr.mdata"] opaque mdata (d : MData) (e : Expr) : Expr
/-- Makes a projection. -/
@[extern "gnomon_call:expr.proj"] opaque proj (n : Name) (i : Nat) (e : Expr) : Expr

end Impl

/-- Equality up to the names of binders. -/
@[extern "gnomon_call:expr.eq"] opaque eqv (a b : Expr) : Bool

instance : BEq Expr := ⟨Expr.eqv⟩

/-- A hash. -/
@[extern "gnomon_call:expr.hash"] protected opaque hash (e : Expr) : UInt64

instance : Hashable Expr := ⟨Expr.hash⟩

/-- Equality, with the names and infos of binders. -/
@[extern "gnomon_call:expr.equal"] opaque equal (a b : Expr) : Bool

/-- The term as text, without a context. -/
@[extern "gnomon_call:expr.toString"] opaque dbgToString (e : Expr) : String

instance : ToString Expr := ⟨Expr.dbgToString⟩
instance : ToFormat Expr := ⟨fun e => Format.text e.dbgToString⟩

deriving instance Repr for Expr

/-- The function that is applied. -/
@[extern "gnomon_call:expr.appFn"] opaque getAppFn (e : Expr) : Expr

/-- How many arguments there are. -/
@[extern "gnomon_call:expr.numArgs"] opaque getAppNumArgs (e : Expr) : Nat

/-- The arguments. -/
@[extern "gnomon_call:expr.appArgs"] opaque getAppArgs (e : Expr) : Array Expr

/-- A kind of term, as its constructor's name. -/
def ctorName : Expr → String
  | bvar .. => "bvar"
  | fvar .. => "fvar"
  | mvar .. => "mvar"
  | sort .. => "sort"
  | const .. => "const"
  | app .. => "app"
  | lam .. => "lam"
  | forallE .. => "forallE"
  | letE .. => "letE"
  | lit .. => "lit"
  | mdata .. => "mdata"
  | proj .. => "proj"

end Expr

end Lean
