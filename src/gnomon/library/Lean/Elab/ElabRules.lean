/-
What Lean has in `Lean.Elab.ElabRules` is in the module that is imported here.
-/
import Lean.Elab.Command
