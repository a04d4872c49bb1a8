/-
What Lean has in `Lean.Elab.Tactic.ElabTerm` is in the module that is imported here.
-/
import Lean.Elab.Tactic.Basic
