/-
What Lean has in `Lean.Meta.InferType` is in the module that is imported here.
-/
import Lean.Meta.Telescope
