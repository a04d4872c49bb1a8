/-
The tactic `grind` for the library's own files that open `Lean.Parser.Tactic`, without parameters;
others have its whole grammar, which is built in.  Lean's counterpart: `Init.Grind.Tactics`.
-/
prelude
import Init.Base

namespace Lean.Parser.Tactic
scoped syntax (name := grind) "grind" optConfig (&" only")? (" [" term,* "]")? (" => " tacticSeq)? : tactic
end Lean.Parser.Tactic
