/-
What Lean has in `Lean.Attributes` is in the module that is imported here.
-/
import Lean.CoreM
