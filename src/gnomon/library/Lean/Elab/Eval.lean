/-
What Lean has in `Lean.Elab.Eval` is in the module that is imported here.
-/
import Lean.Elab.Command
