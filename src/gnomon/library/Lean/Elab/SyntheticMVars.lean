/-
What Lean has in `Lean.Elab.SyntheticMVars` is in the module that is imported here.
-/
import Lean.Elab.Term
