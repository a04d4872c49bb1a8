/-
What Lean has in `Lean.Meta.WHNF` is in the module that is imported here.
-/
import Lean.Meta.Telescope
