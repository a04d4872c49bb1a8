/-
What Lean has in `Lean.Meta.Tactic.Cases` is in the module that is imported here.
-/
import Lean.Meta.Tactic.Basic
