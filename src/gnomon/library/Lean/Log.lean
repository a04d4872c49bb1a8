/-
What Lean has in `Lean.Log` is in the module that is imported here.
-/
import Lean.CoreM
