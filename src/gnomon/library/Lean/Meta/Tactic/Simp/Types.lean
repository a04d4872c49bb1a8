/-
What procedures of the simplifier are: functions that rewrite a term.

The state of the simplifier is the elaborator's, so that its monad is that of the terms here.

Lean's counterpart: `Lean.Meta.Tactic.Simp.Types`, `Lean.Meta.LitValues`.
-/
import Lean.Meta.Tactic.Basic
import Lean.ToExpr

namespace Lean.Meta

/-- The number of a literal. -/
def getRawNatValue? (e : Expr) : Option Nat := e.consumeMData.rawNatLit?

/-- The number of a literal of natural numbers. -/
def getNatValue? (e : Expr) : MetaM (Option Nat) := do
  let e := (← instantiateMVars e).consumeMData
  match e.rawNatLit? with
  | some n => return some n
  | none =>
    if e.isAppOfArity ``OfNat.ofNat 3 && e.appFn!.appFn!.appArg!.isConstOf ``Nat then return e.nat?
    else return none

/-- The number of a literal of integers, perhaps negated. -/
def getIntValue? (e : Expr) : MetaM (Option Int) := do
  let e := (← instantiateMVars e).consumeMData
  let isInt (x : Expr) : Bool := x.isAppOfArity ``OfNat.ofNat 3 && x.appFn!.appFn!.appArg!.isConstOf ``Int
  if e.isAppOfArity ``Neg.neg 3 then
    if isInt e.appArg! then return e.appArg!.nat?.map fun n => -(Int.ofNat n) else return none
  else if isInt e then return e.nat?.map Int.ofNat
  else return none

/-- The text of a literal. -/
def getStringValue? (e : Expr) : Option String :=
  match e with
  | .lit (.strVal s) => some s
  | _ => none

namespace Simp

/-- What a term is rewritten to, and the proof that it is equal; none if that is by definition. -/
structure Result where
  /-- The new term. -/
  expr : Expr
  /-- The proof. -/
  proof? : Option Expr := none
  /-- Whether it may be remembered. -/
  cache : Bool := true
  deriving Inhabited

/-- The simplifier's monad. -/
abbrev SimpM := MetaM

/-- What a procedure says about a term. -/
inductive Step where
  /-- It is this. -/
  | done (r : Result)
  /-- It is this, to be simplified. -/
  | visit (e : Result)
  /-- Others may go on, perhaps with this. -/
  | continue (e? : Option Result := none)
  deriving Inhabited

/-- A procedure. -/
abbrev Simproc := Expr → SimpM Step

/-- What a procedure says about a term that equals the result by definition. -/
abbrev DStep := TransformStep

/-- A procedure whose results are equal by definition. -/
abbrev DSimproc := Expr → SimpM DStep

/-- The proof of a result. -/
def Result.getProof (r : Result) : MetaM Expr := do
  match r.proof? with
  | some p => return p
  | none => mkEqRefl r.expr

/-- What a procedure by definition says, as one says it in general. -/
def DStep.toStep : DStep → Step
  | .done e => .done { expr := e }
  | .visit e => .visit { expr := e }
  | .continue none => .continue
  | .continue (some e) => .continue (some { expr := e })

namespace Host

/-- What the simplifier calls for `simproc`. -/
def callSimproc (f : Simproc) (e : Expr) : MetaM Step := f e

/-- What the simplifier calls for `dsimproc`. -/
def callDSimproc (f : DSimproc) (e : Expr) : MetaM Step := return DStep.toStep (← f e)

end Host

end Simp

end Lean.Meta

/-- The number of a literal of natural numbers. -/
def Nat.fromExpr? (e : Lean.Expr) : Lean.Meta.Simp.SimpM (Option Nat) := Lean.Meta.getNatValue? e

/-- The number of a literal of integers. -/
def Int.fromExpr? (e : Lean.Expr) : Lean.Meta.Simp.SimpM (Option Int) := Lean.Meta.getIntValue? e

/-- The text of a literal. -/
def String.fromExpr? (e : Lean.Expr) : Lean.Meta.Simp.SimpM (Option String) :=
  return Lean.Meta.getStringValue? e
