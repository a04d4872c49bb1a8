/-
Everything for programs that extend the elaborator.  Lean's counterpart: `Lean`.
-/
import Lean.ToExpr
import Lean.Meta
import Lean.Elab
