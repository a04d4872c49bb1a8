/-
What Lean has in `Lean.Util.Trace` is in the module that is imported here.
-/
import Lean.CoreM
