/-
What Lean has in `Lean.PrettyPrinter` is in the module that is imported here.
-/
import Lean.Elab.Term
