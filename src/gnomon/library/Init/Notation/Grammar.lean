/-
The notation of notation: syntax categories, precedences, priorities and the combinators of `syntax`.

Each category has a constant that says what it is for.
Read next: `Init.Notation.Operators`.  Lean's counterpart: the first part of `Init.Notation`.
-/
prelude
import Init.Coe

namespace Lean

/-- The type of the constants that stand for syntax categories. -/
structure Parser.Category

namespace Parser.Category

/-- What stands at the top level of a file. -/
def command : Category := {}

/-- Terms. -/
def term : Category := {}

/-- Tactics, what follows `by`. -/
def tactic : Category := {}

/-- Steps of `do` blocks. -/
def doElem : Category := {}

/-- Values of fields in structure instances. -/
def structInstFieldDecl : Category := {}

/-- Universe levels. -/
def level : Category := {}

/-- Attributes. -/
def attr : Category := {}

/-- What `syntax` and `macro` describe grammar with. -/
def stx : Category := {}

/-- Priorities: numbers, of which the larger come first. -/
def prio : Category := {}

/-- Precedences: numbers, of which the larger bind more tightly. -/
def prec : Category := {}

end Parser.Category

namespace Parser.Syntax

/-- Addition of precedences. -/
syntax:65 (name := addPrec) prec " + " prec:66 : prec

/-- Subtraction of precedences. -/
syntax:65 (name := subPrec) prec " - " prec:66 : prec

/-- Addition of priorities. -/
syntax:65 (name := addPrio) prio " + " prio:66 : prio

/-- Subtraction of priorities. -/
syntax:65 (name := subPrio) prio " - " prio:66 : prio

end Parser.Syntax

instance : CoeOut (TSyntax ks) Syntax where
  coe stx := stx.raw

instance : Coe SyntaxNodeKind SyntaxNodeKinds where
  coe k := List.cons k List.nil

end Lean

/-- The largest precedence of terms, that of what can be applied. -/
macro "max" : prec => `(prec| 1024)

/-- The precedence of arguments that are keywords' (`do`, `by`, ...). -/
macro "arg" : prec => `(prec| 1023)

/-- The precedence of terms that cannot be arguments. -/
macro "lead" : prec => `(prec| 1022)

/-- Grouping. -/
macro "(" p:prec ")" : prec => return p

/-- The smallest precedence of terms. -/
macro "min" : prec => `(prec| 10)

/-- One more than `min`. -/
macro "min1" : prec => `(prec| 11)

/-- The precedence `max` as a term. -/
macro "max_prec" : term => `(1024)

/-- The usual priority. -/
macro "default" : prio => `(prio| 1000)

/-- A low priority. -/
macro "low" : prio => `(prio| 100)

/-- A priority between low and default. -/
macro "mid" : prio => `(prio| 500)

/-- A high priority. -/
macro "high" : prio => `(prio| 10000)

/-- Grouping. -/
macro "(" p:prio ")" : prio => return p

/-- One or more. -/
syntax:arg stx:max "+" : stx

/-- Any number. -/
syntax:arg stx:max "*" : stx

/-- One or none. -/
syntax:arg stx:max "?" : stx

/-- One or the other; the second only when the first fails at its first token. -/
syntax:2 stx:2 " <|> " stx:1 : stx

macro_rules
  | `(stx| $p +) => `(stx| many1($p))
  | `(stx| $p *) => `(stx| many($p))
  | `(stx| $p ?) => `(stx| optional($p))
  | `(stx| $p₁ <|> $p₂) => `(stx| orelse($p₁, $p₂))

/-- Any number, with commas between. -/
macro:arg x:stx:max ",*" : stx => `(stx| sepBy($x, ",", ", "))

/-- One or more, with commas between. -/
macro:arg x:stx:max ",+" : stx => `(stx| sepBy1($x, ",", ", "))

/-- Any number, with commas between and perhaps after them. -/
macro:arg x:stx:max ",*,?" : stx => `(stx| sepBy($x, ",", ", ", allowTrailingSep))

/-- One or more, with commas between and perhaps after them. -/
macro:arg x:stx:max ",+,?" : stx => `(stx| sepBy1($x, ",", ", ", allowTrailingSep))

/-- Nothing, unless `x` could be read. -/
macro:arg "!" x:stx:max : stx => `(stx| notFollowedBy($x))

/-- A numeral as it is, without `OfNat`. -/
syntax (name := rawNatLit) "nat_lit " num : term
