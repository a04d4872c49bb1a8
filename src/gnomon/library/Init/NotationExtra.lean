/-
What further notation means: quantifiers over several variables, dependent products, `matches`, sets of
elements, `class abbrev`, unification hints, `funext x y`, `solve`.

Read next: `Init.BinderPredicates`.
Lean's counterpart: `Init.NotationExtra`.
-/
prelude
import Init.Core

namespace Lean

syntax unifConstraint := term patternIgnore(" =?= " <|> " ≟ ") term
syntax unifConstraintElem := colGe unifConstraint ", "?

/-- Variables with a type, `(x y : α)`. -/
syntax bracketedExplicitBinders := "(" withoutPosition((binderIdent ppSpace)+ ": " term) ")"
/-- Variables, perhaps with a type, `x y : α`. -/
syntax unbracketedExplicitBinders := (ppSpace binderIdent)+ (" : " term)?
/-- The variables of a quantifier. -/
syntax explicitBinders := (ppSpace bracketedExplicitBinders)+ <|> unbracketedExplicitBinders

end Lean

open Lean

macro "∃" xs:explicitBinders ", " b:term : term => return ⟨← expandExplicitBinders ``Exists xs b⟩
macro "exists" xs:explicitBinders ", " b:term : term => return ⟨← expandExplicitBinders ``Exists xs b⟩
macro "Σ" xs:explicitBinders ", " b:term : term => return ⟨← expandExplicitBinders ``Sigma xs b⟩
macro "Σ'" xs:explicitBinders ", " b:term : term => return ⟨← expandExplicitBinders ``PSigma xs b⟩
macro:35 xs:bracketedExplicitBinders " × " b:term:35 : term => return ⟨← expandBrackedBinders ``Sigma xs b⟩
macro:35 xs:bracketedExplicitBinders " ×' " b:term:35 : term => return ⟨← expandBrackedBinders ``PSigma xs b⟩

namespace Lean

/-- The first relation of a calculation. -/
syntax calcFirstStep := ppIndent(colGe term (" := " term)?)
/-- A further relation of a calculation, which goes on from the right-hand side before it. -/
syntax calcStep := ppIndent(colGe term " := " term)
/-- The relations of a calculation. -/
syntax calcSteps := ppLine withPosition(calcFirstStep) withPosition((calcStep ppLine)*)

/-- A proof by a chain of relations. -/
syntax (name := calc) "calc" calcSteps : term

/-- A proof by a chain of relations. -/
syntax (name := calcTactic) "calc" calcSteps : tactic

end Lean

/-- `funext x y` goes on with functions' values at new variables. -/
syntax (name := tacticFunext___) "funext" (ppSpace colGt term:max)* : tactic

macro_rules
  | `(tactic| funext $x) => `(tactic| apply funext; intro $x:term)
  | `(tactic| funext $x $xs*) => `(tactic| apply funext; intro $x:term; funext $xs*)

namespace Lean

/-- The dot before a goal's own tactics. -/
syntax cdotTk := patternIgnore("· " <|> ". ")
/-- `· tac` solves the main goal with a tactic block of its own. -/
syntax (name := cdot) cdotTk tacticSeqIndentGt : tactic

/-- `solve | tac | …` is the first of the tactics that solves the goal. -/
syntax (name := solveTactic) "solve" withPosition((ppDedent(ppLine) colGe "| " tacticSeq)+) : tactic

macro_rules
  | `(tactic| solve $[| $ts]* ) => `(tactic| focus first $[| ($ts); done]*)

/-- `e matches p | q` is whether a value fits one of the patterns. -/
syntax:50 term:51 " matches " sepBy1(term:51, " | ") : term

macro_rules
  | `($t matches $ps|*) => `(match $t:term with $[| $ps:term => true]* | _ => false)

end Lean

syntax "{" term,+ "}" : term

macro_rules
  | `({$x:term}) => `(singleton $x)
  | `({$x:term, $xs:term,*}) => `(insert $x {$xs:term,*})
