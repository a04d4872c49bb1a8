/-
What Lean has in `Lean.Meta` is in the module that is imported here.
-/
import Lean.Meta.Tactic.Basic
import Lean.Meta.Tactic.Simp
