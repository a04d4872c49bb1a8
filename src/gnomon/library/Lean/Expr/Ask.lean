/-
Asking what a term is, and taking it apart.  Lean's counterpart: a part of `Lean.Expr`.
-/
import Lean.Expr.Make

namespace Lean.Expr

/-- Whether it is an application. -/
def isApp : Expr → Bool
  | app .. => true
  | _ => false
/-- Whether it is a constant. -/
def isConst : Expr → Bool
  | const .. => true
  | _ => false
/-- Whether it is a certain constant. -/
def isConstOf : Expr → Name → Bool
  | const n .., m => n == m
  | _, _ => false
/-- Whether it is a bound variable. -/
def isBVar : Expr → Bool
  | bvar .. => true
  | _ => false
/-- Whether it is a free variable. -/
def isFVar : Expr → Bool
  | fvar .. => true
  | _ => false
/-- Whether it is a certain free variable. -/
def isFVarOf : Expr → FVarId → Bool
  | .fvar fvarId, fvarId' => fvarId == fvarId'
  | _, _ => false
/-- Whether it is a metavariable. -/
def isMVar : Expr → Bool
  | mvar .. => true
  | _ => false
/-- Whether it is a sort. -/
def isSort : Expr → Bool
  | sort .. => true
  | _ => false
/-- Whether it is `Type u`. -/
def isType : Expr → Bool
  | sort (.succ ..) => true
  | _ => false
/-- Whether it is `Type`. -/
def isType0 : Expr → Bool
  | sort (.succ .zero) => true
  | _ => false
/-- Whether it is `Prop`. -/
def isProp : Expr → Bool
  | sort .zero => true
  | _ => false
/-- Whether it is a function type. -/
def isForall : Expr → Bool
  | forallE .. => true
  | _ => false
/-- Whether it is a function. -/
def isLambda : Expr → Bool
  | lam .. => true
  | _ => false
/-- Whether it is a function or a function type. -/
def isBinding : Expr → Bool
  | lam .. => true
  | forallE .. => true
  | _ => false
/-- Whether it is a local definition. -/
def isLet : Expr → Bool
  | letE .. => true
  | _ => false
/-- Whether it has metadata. -/
def isMData : Expr → Bool
  | mdata .. => true
  | _ => false
/-- Whether it is a literal. -/
def isLit : Expr → Bool
  | lit .. => true
  | _ => false
/-- Whether it is a projection. -/
def isProj : Expr → Bool
  | proj .. => true
  | _ => false
/-- Whether it is a literal of type `Nat`. -/
def isRawNatLit : Expr → Bool
  | lit (.natVal _) => true
  | _ => false
/-- The number of a literal. -/
def rawNatLit? : Expr → Option Nat
  | lit (.natVal v) => v
  | _ => none
/-- Whether it is a text. -/
def isStringLit : Expr → Bool
  | lit (.strVal _) => true
  | _ => false
/-- Whether it is an application of a constant to so many arguments. -/
def isAppOfArity (e : Expr) (n : Name) (k : Nat) : Bool :=
  e.getAppFn.isConstOf n && e.getAppNumArgs == k
/-- Likewise, through metadata. -/
def isAppOfArity' (e : Expr) (n : Name) (k : Nat) : Bool := isAppOfArity e n k
/-- Whether it is an application of a constant. -/
def isAppOf (e : Expr) (n : Name) : Bool := e.getAppFn.isConstOf n

/-- The function of `f a`. -/
def appFn! : Expr → Expr
  | app f _ => f
  | _ => panic! "application expected"
/-- The argument of `f a`. -/
def appArg! : Expr → Expr
  | app _ a => a
  | _ => panic! "application expected"
/-- The function of `f a`, through metadata. -/
def appFn!' : Expr → Expr
  | mdata _ b => appFn!' b
  | app f _ => f
  | _ => panic! "application expected"
/-- The argument of `f a`, through metadata. -/
def appArg!' : Expr → Expr
  | mdata _ b => appArg!' b
  | app _ a => a
  | _ => panic! "application expected"
/-- The level of a sort. -/
def sortLevel! : Expr → Level
  | sort u => u
  | _ => panic! "sort expected"
/-- The literal. -/
def litValue! : Expr → Literal
  | lit v => v
  | _ => panic! "literal expected"
/-- The name of a constant. -/
def constName! : Expr → Name
  | const n _ => n
  | _ => panic! "constant expected"
/-- The name of a constant. -/
def constName? : Expr → Option Name
  | const n _ => some n
  | _ => none
/-- The name of a constant, or the anonymous one. -/
def constName (e : Expr) : Name := e.constName?.getD Name.anonymous
/-- The universe arguments of a constant. -/
def constLevels! : Expr → List Level
  | const _ ls => ls
  | _ => panic! "constant expected"
/-- The index of a bound variable. -/
def bvarIdx! : Expr → Nat
  | bvar idx => idx
  | _ => panic! "bvar expected"
/-- The name of a free variable. -/
def fvarId! : Expr → FVarId
  | fvar n => n
  | _ => panic! "fvar expected"
/-- The name of a free variable. -/
def fvarId? : Expr → Option FVarId
  | fvar n => some n
  | _ => none
/-- The name of a metavariable. -/
def mvarId! : Expr → MVarId
  | mvar n => n
  | _ => panic! "mvar expected"
/-- The name of a binder. -/
def bindingName! : Expr → Name
  | forallE n _ _ _ => n
  | lam n _ _ _ => n
  | _ => panic! "binding expected"
/-- The type of a binder. -/
def bindingDomain! : Expr → Expr
  | forallE _ d _ _ => d
  | lam _ d _ _ => d
  | _ => panic! "binding expected"
/-- What is below a binder. -/
def bindingBody! : Expr → Expr
  | forallE _ _ b _ => b
  | lam _ _ b _ => b
  | _ => panic! "binding expected"
/-- How a binder's argument is given. -/
def bindingInfo! : Expr → BinderInfo
  | forallE _ _ _ bi => bi
  | lam _ _ _ bi => bi
  | _ => panic! "binding expected"
/-- The name that a local definition gives. -/
def letName! : Expr → Name
  | letE n .. => n
  | _ => panic! "let expression expected"
/-- The type of what is defined. -/
def letType! : Expr → Expr
  | letE _ t .. => t
  | _ => panic! "let expression expected"
/-- What is defined. -/
def letValue! : Expr → Expr
  | letE _ _ v .. => v
  | _ => panic! "let expression expected"
/-- What is below the definition. -/
def letBody! : Expr → Expr
  | letE _ _ _ b .. => b
  | _ => panic! "let expression expected"
/-- What has metadata. -/
def mdataExpr! : Expr → Expr
  | mdata _ e => e
  | _ => panic! "mdata expression expected"
/-- What is projected. -/
def projExpr! : Expr → Expr
  | proj _ _ e => e
  | _ => panic! "proj expression expected"
/-- Which field is projected. -/
def projIdx! : Expr → Nat
  | proj _ i _ => i
  | _ => panic! "proj expression expected"
/-- The term without metadata around it. -/
def consumeMData : Expr → Expr
  | mdata _ e => consumeMData e
  | e => e

/-- The arguments, if it is an application of a constant to so many; metadata does not matter. -/
def argsOf? (e : Expr) (n : Name) (k : Nat) : Option (List Expr) :=
  let e := e.consumeMData
  if e.getAppFn.isConstOf n && e.getAppNumArgs == k then some e.getAppArgs.toList else none
/-- The name of the constant that is applied, and the arguments. -/
def getAppFnArgs (e : Expr) : Name × Array Expr :=
  match e.getAppFn with
  | .const declName _ => (declName, e.getAppArgs)
  | _ => (.anonymous, #[])
/-- The function that is applied, through metadata. -/
def getAppFn' (e : Expr) : Expr :=
  match e.consumeMData.getAppFn with
  | mdata _ e => e.getAppFn
  | e => e
/-- The arguments, the last one first. -/
def getAppRevArgs (e : Expr) : Array Expr := e.getAppArgs.reverse
/-- Gives a function what is applied, and the arguments. -/
@[inline] def withApp (e : Expr) (k : Expr → Array Expr → α) : α := k e.getAppFn e.getAppArgs
/-- An argument. -/
def getArg! (e : Expr) (i : Nat) (_n := e.getAppNumArgs) : Expr := e.getAppArgs[i]!
/-- An argument, or another term. -/
def getArgD (e : Expr) (i : Nat) (v₀ : Expr) (_n := e.getAppNumArgs) : Expr := e.getAppArgs.getD i v₀
/-- An argument, counted from the end. -/
def getRevArg! (e : Expr) (i : Nat) : Expr := e.getAppArgs.reverse[i]!
/-- An argument, counted from the end, or another term. -/
def getRevArgD (e : Expr) (i : Nat) (v : Expr) : Expr := e.getAppArgs.reverse.getD i v
/-- The first arguments are part of the function. -/
def getBoundedAppFn : (maxArgs : Nat) → Expr → Expr
  | maxArgs' + 1, .app f _ => getBoundedAppFn maxArgs' f
  | _, e => e

/-- What is below all binders of function types. -/
def getForallBody : Expr → Expr
  | .forallE _ _ b .. => getForallBody b
  | e => e
/-- The names of the binders. -/
def getForallBinderNames : Expr → List Name
  | .forallE n _ b _ => n :: getForallBinderNames b
  | _ => []
/-- How many binders there are. -/
def getNumHeadForalls : Expr → Nat
  | mdata _ b => getNumHeadForalls b
  | forallE _ _ body _ => getNumHeadForalls body + 1
  | _ => 0
/-- How many binders there are. -/
def getForallArity : Expr → Nat
  | .mdata _ b => getForallArity b
  | .forallE _ _ b _ => getForallArity b + 1
  | _ => 0
/-- How many binders there are. -/
def getNumHeadLambdas : Expr → Nat
  | mdata _ b => getNumHeadLambdas b
  | lam _ _ b _ => getNumHeadLambdas b + 1
  | _ => 0
/-- What is below all binders. -/
def getLambdaBody : Expr → Expr
  | .lam _ _ b .. => getLambdaBody b
  | e => e
/-- `α` of `optParam α v`, and the like. -/
def isOptParam (e : Expr) : Bool := e.isAppOfArity ``optParam 2
/-- The default value of an optional parameter. -/
def getOptParamDefault? (e : Expr) : Option Expr := if e.isAppOfArity ``optParam 2 then some e.appArg! else none
/-- Whether it is a parameter that a tactic fills in. -/
def isAutoParam (e : Expr) : Bool := e.isAppOfArity ``autoParam 2
/-- The tactic that fills in a parameter. -/
def getAutoParamTactic? (e : Expr) : Option Expr := if e.isAppOfArity ``autoParam 2 then some e.appArg! else none
/-- Whether it is an output parameter. -/
def isOutParam (e : Expr) : Bool := e.isAppOfArity ``outParam 1

/-- Whether it is `a = b`. -/
def isEq (e : Expr) : Bool := e.isAppOfArity ``Eq 3
/-- Whether it is `a ≍ b`. -/
def isHEq (e : Expr) : Bool := e.isAppOfArity ``HEq 4
/-- Whether it is `a ↔ b`. -/
def isIff (e : Expr) : Bool := e.isAppOfArity ``Iff 2
/-- Whether it is `False`. -/
def isFalse (e : Expr) : Bool := e.isConstOf ``False
/-- Whether it is `True`. -/
def isTrue (e : Expr) : Bool := e.isConstOf ``True
/-- The argument, if it is an application of a constant to one. -/
@[inline] def app1? (e : Expr) (fName : Name) : Option Expr :=
  if e.isAppOfArity fName 1 then some e.appArg! else none
/-- The arguments, if it is an application of a constant to two. -/
@[inline] def app2? (e : Expr) (fName : Name) : Option (Expr × Expr) :=
  if e.isAppOfArity fName 2 then some (e.appFn!.appArg!, e.appArg!) else none
/-- The arguments, if it is an application of a constant to three. -/
@[inline] def app3? (e : Expr) (fName : Name) : Option (Expr × Expr × Expr) :=
  if e.isAppOfArity fName 3 then some (e.appFn!.appFn!.appArg!, e.appFn!.appArg!, e.appArg!) else none
/-- The arguments, if it is an application of a constant to four. -/
@[inline] def app4? (e : Expr) (fName : Name) : Option (Expr × Expr × Expr × Expr) :=
  if e.isAppOfArity fName 4 then
    some (e.appFn!.appFn!.appFn!.appArg!, e.appFn!.appFn!.appArg!, e.appFn!.appArg!, e.appArg!)
  else none
/-- Type and sides of an equation. -/
@[inline] def eq? (p : Expr) : Option (Expr × Expr × Expr) := p.app3? ``Eq
/-- Type and sides of `a ≠ b`. -/
@[inline] def ne? (p : Expr) : Option (Expr × Expr × Expr) := p.app3? ``Ne
/-- Both sides of `a ↔ b`. -/
@[inline] def iff? (p : Expr) : Option (Expr × Expr) := p.app2? ``Iff
/-- `p` of `¬p`. -/
@[inline] def not? (p : Expr) : Option Expr := p.app1? ``Not
/-- Both sides of `a ∧ b`. -/
@[inline] def and? (p : Expr) : Option (Expr × Expr) := p.app2? ``And
/-- Types and sides of `a ≍ b`. -/
@[inline] def heq? (p : Expr) : Option (Expr × Expr × Expr × Expr) := p.app4? ``HEq
/-- The argument of a sum. -/
def natAdd? (e : Expr) : Option (Expr × Expr) := e.app2? ``Nat.add
/-- Type and elements of a list literal. -/
partial def listLit? (e : Expr) : Option (Expr × List Expr) :=
  go e []
where
  /-- The elements after those that are known. -/
  go (e : Expr) (acc : List Expr) : Option (Expr × List Expr) :=
    if e.isAppOfArity ``List.nil 1 then some (e.appArg!, acc.reverse)
    else if e.isAppOfArity ``List.cons 3 then go e.appArg! (e.appFn!.appArg! :: acc)
    else none
/-- Elements of an array literal. -/
def arrayLit? (e : Expr) : Option (Expr × List Expr) :=
  if e.isAppOfArity ``List.toArray 2 then listLit? e.appArg! else none
/-- Components of a pair. -/
def prod? (e : Expr) : Option (Expr × Expr) := e.app2? ``Prod
/-- The number of `OfNat.ofNat`. -/
def nat? (e : Expr) : Option Nat :=
  if e.isAppOfArity ``OfNat.ofNat 3 then
    match e.appFn!.appArg! with
    | .lit (.natVal n) => some n
    | _ => none
  else none
/-- The number of `OfNat.ofNat`, or of its negation. -/
def int? (e : Expr) : Option Int :=
  if e.isAppOfArity ``Neg.neg 3 then e.appArg!.nat?.bind fun n => if n = 0 then none else some (-(Int.ofNat n))
  else e.nat?.map Int.ofNat
/-- The number of a literal or of `OfNat.ofNat`. -/
def numeral? (e : Expr) : Option Nat :=
  match e.rawNatLit? with
  | some n => some n
  | none =>
    if e.isAppOfArity ``OfNat.ofNat 3 then e.appFn!.appArg!.rawNatLit?
    else if e.isConstOf ``Nat.zero then some 0
    else none
/-- The text of a literal. -/
def stringLit? : Expr → Option String
  | lit (.strVal s) => some s
  | _ => none

end Lean.Expr
