/-
Changing the parts of a node.  Lean's counterpart: `Init.Syntax`.
-/
prelude
import Init.Data.Array.Set

namespace Lean.Syntax

/-- The node with other parts; leaves other trees alone. -/
def setArgs (stx : Syntax) (args : Array Syntax) : Syntax :=
  match stx with
  | node info k _ => node info k args
  | _ => stx

/-- The node with another part at a position, if it has that part. -/
def setArg (stx : Syntax) (i : Nat) (arg : Syntax) : Syntax :=
  match stx with
  | node info k args => node info k (args.setIfInBounds i arg)
  | _ => stx

end Lean.Syntax
