/-
What Lean has in `Lean.Data.Options` is in the module that is imported here.
-/
import Lean.CoreM
