/-
Terms.  Lean's counterpart: `Lean.Expr`.
-/
import Lean.Expr.Basic
import Lean.Expr.Make
import Lean.Expr.Ask
import Lean.Expr.Change
