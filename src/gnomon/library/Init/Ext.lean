/-
Grammar of extensionality: the attribute `ext` and the tactics that apply what has it.

Lean's counterpart: `Init.Ext`.
-/
prelude
import Init.RCases

namespace Lean.Parser.Attr

/-- Without the equivalence. -/
syntax extIff := atomic("(" &"iff" " := " &"false" ")")
/-- With fields of parents as one. -/
syntax extFlat := atomic("(" &"flat" " := " &"false" ")")
/-- Marks theorems, and structures for which one is made, that reduce an equation to equations of parts. -/
syntax (name := ext) "ext" (ppSpace extIff)? (ppSpace extFlat)? (ppSpace prio)? : attr

end Lean.Parser.Attr

namespace Lean.Elab.Tactic.Ext

/-- Applies extensionality as often as possible. -/
syntax (name := ext) "ext" (colGt ppSpace rintroPat)* (" : " num)? : tactic
/-- Applies one theorem of extensionality. -/
syntax (name := applyExtTheorem) "apply_ext_theorem" : tactic
/-- Applies extensionality once. -/
syntax (name := tacticExt1___) "ext1" (colGt ppSpace rintroPat)* : tactic

end Lean.Elab.Tactic.Ext
