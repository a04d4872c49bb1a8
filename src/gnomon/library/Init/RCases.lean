/-
Grammar of the patterns that take hypotheses apart: `rcases`, `rintro`, `obtain`.

Lean's counterpart: `Init.RCases`.
-/
prelude
import Init.Tactics

namespace Lean.Parser.Tactic

/-- Patterns of `rcases`. -/
declare_syntax_cat rcasesPat
/-- Patterns of `rintro`. -/
declare_syntax_cat rintroPat

/-- A name for a hypothesis. -/
syntax (name := rcasesPat.one) ident : rcasesPat
/-- A hypothesis that remains without a name. -/
syntax (name := rcasesPat.ignore) "_" : rcasesPat
/-- A hypothesis that is removed. -/
syntax (name := rcasesPat.clear) "-" : rcasesPat
/-- Also implicit arguments have patterns. -/
syntax (name := rcasesPat.explicit) "@" noWs rcasesPat : rcasesPat
/-- Alternatives. -/
syntax rcasesPatMed := sepBy1(rcasesPat, " | ")
/-- Alternatives, perhaps with a type. -/
syntax rcasesPatLo := rcasesPatMed (" : " term)?
/-- The arguments of a constructor. -/
syntax (name := rcasesPat.tuple) "⟨" rcasesPatLo,* "⟩" : rcasesPat
/-- Parentheses. -/
syntax (name := rcasesPat.paren) "(" rcasesPatLo ")" : rcasesPat

/-- A pattern for one hypothesis. -/
syntax (name := rintroPat.one) rcasesPat : rintroPat
/-- A pattern for several hypotheses, with their type. -/
syntax (name := rintroPat.binder) (priority := default + 1) "(" rintroPat+ (" : " term)? ")" : rintroPat

/-- Takes terms apart. -/
syntax (name := rcases) "rcases" elimTarget,* (" with " rcasesPatLo)? : tactic
/-- Takes a term apart, or states what is to be proved first. -/
syntax (name := obtain) "obtain" (ppSpace rcasesPatMed)? (" : " term)? (" := " term,+)? : tactic
/-- Introduces hypotheses and takes them apart. -/
syntax (name := rintro) "rintro" (ppSpace colGt rintroPat)+ (" : " term)? : tactic

end Lean.Parser.Tactic
