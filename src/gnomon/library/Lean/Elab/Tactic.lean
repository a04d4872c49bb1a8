/-
What Lean has in `Lean.Elab.Tactic` is in the module that is imported here.
-/
import Lean.Elab.Tactic.Basic
