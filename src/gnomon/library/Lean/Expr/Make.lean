/-
Making terms.  Lean's counterpart: a part of `Lean.Expr`.
-/
import Lean.Expr.Basic

namespace Lean

/-- A constant. -/
def mkConst (declName : Name) (us : List Level := []) : Expr := .const declName us
/-- A literal as type. -/
def Literal.type : Literal → Expr
  | .natVal _ => mkConst `Nat
  | .strVal _ => mkConst `String
/-- A bound variable. -/
def mkBVar (idx : Nat) : Expr := .bvar idx
/-- A sort. -/
def mkSort (u : Level) : Expr := .sort u
/-- A free variable. -/
def mkFVar (fvarId : FVarId) : Expr := .fvar fvarId
/-- A metavariable. -/
def mkMVar (mvarId : MVarId) : Expr := .mvar mvarId
/-- A term with metadata. -/
def mkMData (m : MData) (e : Expr) : Expr := .mdata m e
/-- A field of a structure. -/
def mkProj (structName : Name) (idx : Nat) (struct : Expr) : Expr := .proj structName idx struct
/-- `f a` -/
@[match_pattern, expose] def mkApp (f a : Expr) : Expr := .app f a
/-- `fun x : t => b` -/
def mkLambda (x : Name) (bi : BinderInfo) (t : Expr) (b : Expr) : Expr := .lam x t b bi
/-- `(x : t) → b` -/
def mkForall (x : Name) (bi : BinderInfo) (t : Expr) (b : Expr) : Expr := .forallE x t b bi
/-- `Unit → type` -/
def mkSimpleThunkType (type : Expr) : Expr := mkForall .anonymous .default (mkConst `Unit) type
/-- `fun _ : Unit => type` -/
def mkSimpleThunk (type : Expr) : Expr := mkLambda `_ .default (mkConst `Unit) type
/-- `let x : t := v; b` -/
def mkLet (x : Name) (t : Expr) (v : Expr) (b : Expr) (nondep : Bool := false) : Expr := .letE x t v b nondep
/-- `have x : t := v; b` -/
def mkHave (x : Name) (t : Expr) (v : Expr) (b : Expr) : Expr := .letE x t v b true
/-- A literal. -/
def mkLit (l : Literal) : Expr := .lit l
/-- A literal of type `Nat`. -/
def mkRawNatLit (n : Nat) : Expr := mkLit (.natVal n)
/-- A text. -/
def mkStrLit (s : String) : Expr := mkLit (.strVal s)
/-- `f a b` -/
@[match_pattern] def mkApp2 (f a b : Expr) := mkApp (mkApp f a) b
/-- `f a b c` -/
@[match_pattern] def mkApp3 (f a b c : Expr) := mkApp (mkApp2 f a b) c
/-- `f a b c d` -/
@[match_pattern] def mkApp4 (f a b c d : Expr) := mkApp2 (mkApp2 f a b) c d
/-- `f a b c d e` -/
@[match_pattern] def mkApp5 (f a b c d e : Expr) := mkApp (mkApp4 f a b c d) e
/-- `f a b c d e₁ e₂` -/
@[match_pattern] def mkApp6 (f a b c d e₁ e₂ : Expr) := mkApp2 (mkApp4 f a b c d) e₁ e₂
/-- `f a b c d e₁ e₂ e₃` -/
@[match_pattern] def mkApp7 (f a b c d e₁ e₂ e₃ : Expr) := mkApp3 (mkApp4 f a b c d) e₁ e₂ e₃
/-- `f a b c d e₁ e₂ e₃ e₄` -/
@[match_pattern] def mkApp8 (f a b c d e₁ e₂ e₃ e₄ : Expr) := mkApp4 (mkApp4 f a b c d) e₁ e₂ e₃ e₄
/-- A number as the elaborator writes it in `Nat`. -/
def mkInstOfNatNat (n : Expr) : Expr := mkApp (mkConst `instOfNatNat) n
/-- A number as `OfNat.ofNat`. -/
def mkNatLitCore (n : Expr) : Expr := mkApp3 (mkConst `OfNat.ofNat [levelZero]) (mkConst `Nat) n (mkInstOfNatNat n)
/-- A number as `OfNat.ofNat`. -/
def mkNatLit (n : Nat) : Expr := mkNatLitCore (mkRawNatLit n)
/-- A function applied to arguments. -/
@[extern "gnomon_call:expr.mkAppN"] opaque mkAppN (f : Expr) (args : Array Expr) : Expr
/-- A function applied to some of the arguments. -/
def mkAppRange (f : Expr) (i j : Nat) (args : Array Expr) : Expr := mkAppN f (args.extract i j)
/-- A function applied to arguments, the last one first. -/
def mkAppRev (fn : Expr) (revArgs : Array Expr) : Expr := mkAppN fn revArgs.reverse
/-- A constant applied to arguments. -/
def mkAppB (f a b : Expr) : Expr := mkApp2 f a b

/-- `¬p` -/
def mkNot (p : Expr) : Expr := mkApp (mkConst ``Not) p
/-- `p ∧ q` -/
def mkAnd (p q : Expr) : Expr := mkApp2 (mkConst ``And) p q
/-- `p ∨ q` -/
def mkOr (p q : Expr) : Expr := mkApp2 (mkConst ``Or) p q
/-- Nested `∧`. -/
def mkAndN : List Expr → Expr
  | [] => mkConst ``True
  | [p] => p
  | p :: ps => mkAnd p (mkAndN ps)
/-- Excluded middle for `p`. -/
def mkEM (p : Expr) : Expr := mkApp (mkConst `Classical.em) p
/-- `p ↔ q` -/
def mkIff (p q : Expr) : Expr := mkApp2 (mkConst ``Iff) p q
/-- `a = b` in `Type`s of natural numbers. -/
private def natEq : Expr := mkApp (mkConst ``Eq [levelOne]) (mkConst ``Nat)
/-- `a = b` -/
def mkNatEq (a b : Expr) : Expr := mkApp2 natEq a b
/-- `a + b` -/
def mkNatAdd (a b : Expr) : Expr :=
  mkApp6 (mkConst ``HAdd.hAdd [0, 0, 0]) (mkConst ``Nat) (mkConst ``Nat) (mkConst ``Nat)
    (mkApp2 (mkConst ``instHAdd [0]) (mkConst ``Nat) (mkConst ``instAddNat)) a b
/-- `a * b` -/
def mkNatMul (a b : Expr) : Expr :=
  mkApp6 (mkConst ``HMul.hMul [0, 0, 0]) (mkConst ``Nat) (mkConst ``Nat) (mkConst ``Nat)
    (mkApp2 (mkConst ``instHMul [0]) (mkConst ``Nat) (mkConst ``instMulNat)) a b
/-- `a - b` -/
def mkNatSub (a b : Expr) : Expr :=
  mkApp6 (mkConst ``HSub.hSub [0, 0, 0]) (mkConst ``Nat) (mkConst ``Nat) (mkConst ``Nat)
    (mkApp2 (mkConst ``instHSub [0]) (mkConst ``Nat) (mkConst ``instSubNat)) a b
/-- `a + 1` -/
def mkNatSucc (a : Expr) : Expr := mkApp (mkConst ``Nat.succ) a
/-- `a ≤ b` -/
def mkNatLE (a b : Expr) : Expr :=
  mkApp4 (mkConst ``LE.le [0]) (mkConst ``Nat) (mkConst ``instLENat) a b
/-- `a < b` -/
def mkNatLT (a b : Expr) : Expr :=
  mkApp4 (mkConst ``LT.lt [0]) (mkConst ``Nat) (mkConst ``instLTNat) a b
/-- `p → q` with a name that nothing mentions. -/
def mkArrowOf (p q : Expr) : Expr := mkForall `a .default p q

end Lean
