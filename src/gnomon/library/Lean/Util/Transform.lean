/-
What to do with a part of a term.  Lean's counterpart: `Lean.Meta.Transform`, `Lean.Data.LOption`.
-/
import Lean.Expr

namespace Lean

/-- What to do with a part of a term. -/
inductive TransformStep where
  /-- It is done. -/
  | done (e : Expr)
  /-- Look at it again. -/
  | visit (e : Expr)
  /-- Go on with its parts. -/
  | continue (e? : Option Expr := none)
  deriving Inhabited

/-- A result, none, or not known yet. -/
inductive LOption (α : Type u) where
  /-- None. -/
  | none : LOption α
  /-- A result. -/
  | some : α → LOption α
  /-- Not known yet. -/
  | undef : LOption α
  deriving Inhabited, BEq

/-- The result, if there is one. -/
def LOption.toOption : LOption α → Option α
  | .some a => .some a
  | _ => .none

end Lean
