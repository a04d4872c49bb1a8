/-
Everything for programs that extend the elaborator.  Lean's counterpart: `Lean`.
-/
import Lean.Elab.Command
