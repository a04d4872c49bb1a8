/-
`aesop`: proof search with rules, and the attribute that declares rules.

Aesop's counterpart: `Aesop.Frontend.RuleExpr`, `Aesop.Frontend.Attribute`, `Aesop.Frontend.Tactic`.
-/

namespace Aesop.Frontend.Parser

/-- Whether a rule is safe, unsafe, or part of normalisation. -/
declare_syntax_cat Aesop.phase (behavior := symbol)

syntax "safe" : Aesop.phase
syntax "norm" : Aesop.phase
syntax "unsafe" : Aesop.phase

/-- How a rule is made of a declaration. -/
declare_syntax_cat Aesop.builder_name (behavior := symbol)

syntax "apply" : Aesop.builder_name
syntax "simp" : Aesop.builder_name
syntax "unfold" : Aesop.builder_name
syntax "tactic" : Aesop.builder_name
syntax "constructors" : Aesop.builder_name
syntax "forward" : Aesop.builder_name
syntax "destruct" : Aesop.builder_name
syntax "cases" : Aesop.builder_name
syntax "default" : Aesop.builder_name

/-- A success probability, or a penalty. -/
declare_syntax_cat Aesop.priority

syntax num "%" : Aesop.priority
syntax "-"? num : Aesop.priority

/-- What says something about a rule. -/
declare_syntax_cat Aesop.feature (behavior := symbol)

syntax Aesop.phase : Aesop.feature
syntax Aesop.priority : Aesop.feature
syntax Aesop.builder_name : Aesop.feature
syntax " (" &"immediate" " := " "[" ident,+,? "]" ")" : Aesop.feature
syntax "(" &"rule_sets" " := " "[" ident,+,? "]" ")" : Aesop.feature
syntax (name := featIdent) ident : Aesop.feature
syntax (name := featTerm) "(" term ")" : Aesop.feature

/-- A rule: what is said about it, one after the other, or with alternatives. -/
declare_syntax_cat Aesop.rule_expr (behavior := symbol)

syntax Aesop.feature : Aesop.rule_expr
syntax Aesop.feature ppSpace Aesop.rule_expr : Aesop.rule_expr
syntax Aesop.feature " [" Aesop.rule_expr,+,? "]" : Aesop.rule_expr

/-- What follows the attribute's name. -/
declare_syntax_cat Aesop.attr_rules

syntax Aesop.rule_expr : Aesop.attr_rules
syntax "[" Aesop.rule_expr,+,? "]" : Aesop.attr_rules

/-- Declares a rule for `aesop`. -/
syntax (name := aesop) "aesop " Aesop.attr_rules : attr

/-- What may follow `aesop`. -/
declare_syntax_cat Aesop.tactic_clause

syntax " (" &"add " Aesop.rule_expr,+,? ")" : Aesop.tactic_clause
syntax " (" &"erase " Aesop.rule_expr,+,? ")" : Aesop.tactic_clause
syntax " (" &"rule_sets" " := " "[" ident,+,? "]" ")" : Aesop.tactic_clause
syntax " (" &"config" " := " term ")" : Aesop.tactic_clause
syntax " (" &"simp_config" " := " term ")" : Aesop.tactic_clause

/-- Searches for a proof with the rules that are declared; where there is none, the safe ones are
applied. -/
syntax (name := aesopTactic) "aesop" (ppSpace colGt Aesop.tactic_clause)* : tactic

end Aesop.Frontend.Parser
