/-
What Lean has in `Lean.Elab.Exception` is in the module that is imported here.
-/
import Lean.Elab.Monads
