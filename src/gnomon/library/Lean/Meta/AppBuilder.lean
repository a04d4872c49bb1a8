/-
Building applications, their implicit arguments found by unification.  Lean's counterpart: `Lean.Meta.AppBuilder`.
-/
import Lean.Meta.Telescope

namespace Lean.Meta

namespace Host

/-- A constant applied to its explicit arguments. -/
@[extern "gnomon_call:meta.mkAppM"] opaque mkAppM (n : Name) (xs : Array Expr) : MetaM Expr
/-- A function applied to its explicit arguments. -/
@[extern "gnomon_call:meta.mkAppFunM"] opaque mkAppFunM (f : Expr) (xs : Array Expr) : MetaM Expr
/-- A constant applied to some of its arguments. -/
@[extern "gnomon_call:meta.mkAppOptM"] opaque mkAppOptM (n : Name) (xs : Array (Option Expr)) : MetaM Expr
/-- A function applied to some of its arguments. -/
@[extern "gnomon_call:meta.mkAppFunOptM"] opaque mkAppFunOptM (f : Expr) (xs : Array (Option Expr)) : MetaM Expr
/-- A function of the engine by its name. -/
@[extern "gnomon_call:meta.build"] opaque build (n : Name) (xs : Array Expr) : MetaM Expr

end Host

/-- What `mkAppM` is applied to. -/
class AppMFunction (α : Type) where
  /-- With explicit arguments. -/
  appM : α → Array Expr → MetaM Expr
  /-- With some arguments. -/
  appOptM : α → Array (Option Expr) → MetaM Expr

/-- A constant applied to its explicit arguments. -/
def mkAppM (constName : Name) (xs : Array Expr) : MetaM Expr := Host.mkAppM constName xs
/-- A function applied to its explicit arguments. -/
def mkAppM' (f : Expr) (xs : Array Expr) : MetaM Expr := Host.mkAppFunM f xs
/-- A constant applied to some of its arguments. -/
def mkAppOptM (constName : Name) (xs : Array (Option Expr)) : MetaM Expr := Host.mkAppOptM constName xs
/-- A function applied to some of its arguments. -/
def mkAppOptM' (f : Expr) (xs : Array (Option Expr)) : MetaM Expr := Host.mkAppFunOptM f xs

/-- `id e` with a type -/
def mkId (e : Expr) : MetaM Expr := mkAppM ``id #[e]
/-- `e` with a type that is the same. -/
def mkExpectedTypeHint (e : Expr) (expectedType : Expr) : MetaM Expr := do
  let u ← getLevel expectedType
  return mkApp2 (mkConst ``id [u]) expectedType e
/-- `e` as a proof of a proposition. -/
def mkExpectedPropHint (e : Expr) (expectedProp : Expr) : Expr := mkApp2 (mkConst ``id [levelZero]) expectedProp e
/-- `a = b` -/
def mkEq (a b : Expr) : MetaM Expr := Host.build `mk_eq #[a, b]
/-- `a ≍ b` -/
def mkHEq (a b : Expr) : MetaM Expr := Host.build `mk_heq #[a, b]
/-- `a = b` or `a ≍ b` -/
def mkEqHEq (a b : Expr) : MetaM Expr := do
  if ← isDefEq (← inferType a) (← inferType b) then mkEq a b else mkHEq a b
/-- A proof of `a = a`. -/
def mkEqRefl (a : Expr) : MetaM Expr := Host.build `mk_eq_refl #[a]
/-- A proof of `a ≍ a`. -/
def mkHEqRefl (a : Expr) : MetaM Expr := Host.build `mk_heq_refl #[a]
/-- A proof of `b = a`. -/
def mkEqSymm (h : Expr) : MetaM Expr := Host.build `mk_eq_symm #[h]
/-- A proof of `a = c`. -/
def mkEqTrans (h₁ h₂ : Expr) : MetaM Expr := Host.build `mk_eq_trans #[h₁, h₂]
/-- A proof of `b ≍ a`. -/
def mkHEqSymm (h : Expr) : MetaM Expr := Host.build `mk_heq_symm #[h]
/-- A proof of `a ≍ c`. -/
def mkHEqTrans (h₁ h₂ : Expr) : MetaM Expr := Host.build `mk_heq_trans #[h₁, h₂]
/-- A proof of `a = b` from `a ≍ b`. -/
def mkEqOfHEq (h : Expr) (_check := true) : MetaM Expr := Host.build `mk_eq_of_heq #[h]
/-- A proof of `a ≍ b` from `a = b`. -/
def mkHEqOfEq (h : Expr) : MetaM Expr := Host.build `mk_heq_of_eq #[h]
/-- A proof of `f a = f b`. -/
def mkCongrArg (f h : Expr) : MetaM Expr := Host.build `mk_congr_arg #[f, h]
/-- A proof of `f a = g a`. -/
def mkCongrFun (h a : Expr) : MetaM Expr := Host.build `mk_congr_fun #[h, a]
/-- A proof of `f a = g b`. -/
def mkCongr (h₁ h₂ : Expr) : MetaM Expr := Host.build `mk_congr #[h₁, h₂]
/-- Rewrites a proof. -/
def mkEqNDRec (motive h1 h2 : Expr) : MetaM Expr := Host.build `mk_eq_ndrec #[motive, h1, h2]
/-- Rewrites a value. -/
def mkEqRec (motive h1 h2 : Expr) : MetaM Expr := Host.build `mk_eq_rec #[motive, h1, h2]
/-- A proof of `b` from `a = b`. -/
def mkEqMP (eqProof pr : Expr) : MetaM Expr := Host.build `mk_eq_mp #[eqProof, pr]
/-- A proof of `a` from `a = b`. -/
def mkEqMPR (eqProof pr : Expr) : MetaM Expr := Host.build `mk_eq_mpr #[eqProof, pr]
/-- A proof that two constructors differ. -/
def mkNoConfusion (target : Expr) (h : Expr) : MetaM Expr := Host.build `mk_no_confusion #[target, h]
/-- `pure e` -/
def mkPure (monad : Expr) (e : Expr) : MetaM Expr := Host.build `mk_pure #[monad, e]
/-- A proof of `f = g`. -/
def mkFunExt (h : Expr) : MetaM Expr := Host.build `mk_fun_ext #[h]
/-- A proof of `p = q`. -/
def mkPropExt (h : Expr) : MetaM Expr := Host.build `mk_prop_ext #[h]
/-- A proof of `p` from `p = True`. -/
def mkOfEqTrue (h : Expr) : MetaM Expr := Host.build `mk_of_eq_true #[h]
/-- A proof of `p = True`. -/
def mkEqTrue (h : Expr) : MetaM Expr := Host.build `mk_eq_true #[h]
/-- A proof of `¬p` from `p = False`. -/
def mkOfEqFalse (h : Expr) : MetaM Expr := Host.build `mk_of_eq_false #[h]
/-- A proof of `p = False`. -/
def mkEqFalse (h : Expr) : MetaM Expr := Host.build `mk_eq_false #[h]
/-- A proof of anything from a contradiction. -/
def mkAbsurd (e : Expr) (hp hnp : Expr) : MetaM Expr := Host.build `mk_absurd #[e, hp, hnp]
/-- A proof of anything from `False`. -/
def mkFalseElim (e : Expr) (h : Expr) : MetaM Expr := Host.build `mk_false_elim #[e, h]
/-- `decide p` -/
def mkDecide (p : Expr) : MetaM Expr := Host.build `mk_decide #[p]
/-- A proof of `p` by `decide`. -/
def mkDecideProof (p : Expr) : MetaM Expr := Host.build `mk_decide_proof #[p]
/-- `default` -/
def mkDefault (type : Expr) : MetaM Expr := Host.build `mk_default #[type]
/-- `none` -/
def mkNone (type : Expr) : MetaM Expr := do return mkApp (mkConst ``none [← getDecLevel type]) type
/-- `some value` -/
def mkSome (type value : Expr) : MetaM Expr := do return mkApp2 (mkConst ``some [← getDecLevel type]) type value
/-- `sorry` -/
def mkSorry (type : Expr) (synthetic : Bool) : MetaM Expr := do
  return mkApp2 (mkConst ``sorryAx [← getLevel type]) type (mkConst (if synthetic then ``Bool.true else ``Bool.false))
/-- A list. -/
def mkListLit (type : Expr) (xs : List Expr) : MetaM Expr := do
  let u ← getDecLevel type
  let nil := mkApp (mkConst ``List.nil [u]) type
  return xs.foldr (fun x acc => mkApp3 (mkConst ``List.cons [u]) type x acc) nil
/-- An array. -/
def mkArrayLit (type : Expr) (xs : List Expr) : MetaM Expr := do
  let u ← getDecLevel type
  return mkApp2 (mkConst ``List.toArray [u]) type (← mkListLit type xs)
/-- `a ≤ b` -/
def mkLE (a b : Expr) : MetaM Expr := mkAppM ``LE.le #[a, b]
/-- `a < b` -/
def mkLT (a b : Expr) : MetaM Expr := mkAppM ``LT.lt #[a, b]
/-- `a + b` -/
def mkAdd (a b : Expr) : MetaM Expr := mkAppM ``HAdd.hAdd #[a, b]
/-- `a - b` -/
def mkSub (a b : Expr) : MetaM Expr := mkAppM ``HSub.hSub #[a, b]
/-- `a * b` -/
def mkMul (a b : Expr) : MetaM Expr := mkAppM ``HMul.hMul #[a, b]
/-- `a ↔ b` -/
def mkIffOfEq (h : Expr) : MetaM Expr := mkAppM ``Iff.of_eq #[h]
/-- A number of a type. -/
def mkNumeral (type : Expr) (n : Nat) : MetaM Expr := do
  let u ← getDecLevel type
  let inst ← synthInstance (mkApp2 (mkConst ``OfNat [u]) type (mkRawNatLit n))
  return mkApp3 (mkConst ``OfNat.ofNat [u]) type (mkRawNatLit n) inst
/-- `p.1` of a structure. -/
def mkProjection (s : Expr) (fieldName : Name) : MetaM Expr := do
  let type ← whnf (← inferType s)
  match type.getAppFn with
  | .const structName us => return mkApp (mkAppN (mkConst (structName ++ fieldName) us) type.getAppArgs) s
  | _ => Lean.«throwError» (MessageData.ofString "structure expected" ++ indentExpr s)

end Lean.Meta

/-- `a → b` -/
def Lean.mkArrow (a b : Lean.Expr) : Lean.CoreM Lean.Expr := return Lean.mkForall (← Lean.mkFreshUserName `a) .default a b
