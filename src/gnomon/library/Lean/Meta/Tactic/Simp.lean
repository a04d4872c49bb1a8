/-
What programs may know of the simplifier.  Lean's counterpart: `Lean.Meta.Tactic.Simp`.
-/
import Lean.Meta.Tactic.Basic
import Lean.Meta.Tactic.Simp.Types
