/-
What Lean has in `Lean.Parser` is in the module that is imported here.
-/
import Lean.CoreM
