/-
Values as terms.  Lean's counterpart: `Lean.ToExpr`.
-/
import Lean.Expr

namespace Lean

/-- Types whose values can be written as terms. -/
class ToExpr (α : Type u) where
  /-- The value as a term. -/
  toExpr : α → Expr
  /-- The type. -/
  toTypeExpr : Expr

export ToExpr (toExpr toTypeExpr)

instance : ToExpr Nat where
  toExpr := mkNatLit
  toTypeExpr := mkConst ``Nat

/-- An integer as a term. -/
protected def Int.toExpr (i : Int) : Expr :=
  if 0 ≤ i then
    lit i.toNat
  else
    mkApp3 (.const ``Neg.neg [0]) (.const ``Int []) (.const ``Int.instNegInt []) (lit (-i).toNat)
where
  /-- A natural number as an integer. -/
  lit (n : Nat) : Expr :=
    mkApp3 (.const ``OfNat.ofNat [0]) (.const ``Int []) (mkRawNatLit n) (.app (.const ``instOfNat []) (mkRawNatLit n))

instance : ToExpr Int where
  toTypeExpr := .const ``Int []
  toExpr := Int.toExpr

instance : ToExpr Bool where
  toExpr := fun b => if b then mkConst ``Bool.true else mkConst ``Bool.false
  toTypeExpr := mkConst ``Bool

instance : ToExpr Char where
  toExpr := fun c => mkApp (mkConst ``Char.ofNat) (mkRawNatLit c.toNat)
  toTypeExpr := mkConst ``Char

instance : ToExpr String where
  toExpr := mkStrLit
  toTypeExpr := mkConst ``String

instance : ToExpr Unit where
  toExpr := fun _ => mkConst `Unit.unit
  toTypeExpr := mkConst ``Unit

/-- A name as a term. -/
private def nameToExpr : Name → Expr
  | .anonymous => mkConst ``Name.anonymous
  | .str p s => mkApp2 (mkConst ``Name.str) (nameToExpr p) (toExpr s)
  | .num p i => mkApp2 (mkConst ``Name.num) (nameToExpr p) (toExpr i)

instance : ToExpr Name where
  toExpr := nameToExpr
  toTypeExpr := mkConst ``Name

instance {α : Type} [ToExpr α] : ToExpr (Option α) :=
  let type := toTypeExpr α
  { toExpr := fun o => match o with
      | none => mkApp (mkConst ``Option.none [levelZero]) type
      | some a => mkApp2 (mkConst ``Option.some [levelZero]) type (toExpr a)
    toTypeExpr := mkApp (mkConst ``Option [levelZero]) type }

/-- A list as a term. -/
private def listToExpr {α : Type} [ToExpr α] (nilFn : Expr) (consFn : Expr) : List α → Expr
  | [] => nilFn
  | a :: as => mkApp2 consFn (toExpr a) (listToExpr nilFn consFn as)

instance {α : Type} [ToExpr α] : ToExpr (List α) :=
  let type := toTypeExpr α
  { toExpr := listToExpr (mkApp (mkConst ``List.nil [levelZero]) type) (mkApp (mkConst ``List.cons [levelZero]) type)
    toTypeExpr := mkApp (mkConst ``List [levelZero]) type }

instance {α : Type} [ToExpr α] : ToExpr (Array α) :=
  let type := toTypeExpr α
  { toExpr := fun as => mkApp2 (mkConst ``List.toArray [levelZero]) type (toExpr as.toList)
    toTypeExpr := mkApp (mkConst ``Array [levelZero]) type }

instance {α β : Type} [ToExpr α] [ToExpr β] : ToExpr (α × β) :=
  let αType := toTypeExpr α
  let βType := toTypeExpr β
  { toExpr := fun ⟨a, b⟩ => mkApp4 (mkConst ``Prod.mk [levelZero, levelZero]) αType βType (toExpr a) (toExpr b)
    toTypeExpr := mkApp2 (mkConst ``Prod [levelZero, levelZero]) αType βType }

instance : ToExpr Literal where
  toTypeExpr := mkConst ``Literal
  toExpr l := match l with
    | .natVal n => mkApp (mkConst ``Literal.natVal) (mkRawNatLit n)
    | .strVal s => mkApp (mkConst ``Literal.strVal) (toExpr s)

instance : ToExpr FVarId where
  toTypeExpr := mkConst ``FVarId
  toExpr fvarId := mkApp (mkConst ``FVarId.mk) (toExpr fvarId.name)

end Lean
