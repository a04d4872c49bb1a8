/-
Grammar of commands, attributes and a few terms whose meaning is in the elaborator.

Lean's counterpart: the last part of `Init.Notation`.
-/
prelude
import Init.Notation.Terms

/-- The category of syntax that macros pass on; only antiquotations are in it. -/
declare_syntax_cat rawStx

namespace Lean

instance : Coe Syntax (TSyntax `rawStx) where
  coe stx := ⟨stx⟩

syntax (name := byElab) "by_elab " doSeq : term

scoped syntax (name := withAnnotateTerm) "with_annotate_term " rawStx ppSpace term : term

syntax (name := modCast) "mod_cast " term : term

syntax (name := deprecated) "deprecated" (ppSpace ident)? (ppSpace str)? (" (" &"since" " := " str ")")? : attr

syntax (name := suggest_for) "suggest_for" (ppSpace ident)+ : attr

end Lean

namespace Lean.Attr

syntax:max (name := coe) "coe" : attr

end Lean.Attr

namespace Lean

syntax (name := command_code_action) "command_code_action" (ppSpace ident)* : attr

syntax (name := builtin_command_code_action) "builtin_command_code_action" (ppSpace ident)* : attr

syntax (name := includeStr) "include_str " term : term

syntax (name := runCmd) "run_cmd " doSeq : command

syntax (name := runElab) "run_elab " doSeq : command

syntax (name := runMeta) "run_meta " doSeq : command

syntax (name := reduceCmd) "#reduce " atomic("(" &"proofs" " := " &"true" ")")? atomic("(" &"types" " := " &"true" ")")? term : command

syntax guardMsgsFilterAction := &"check" <|> &"drop" <|> &"pass"

syntax guardMsgsFilterSeverity := &"trace" <|> &"info" <|> &"warning" <|> &"error" <|> &"all"

syntax guardMsgsFilter := (guardMsgsFilterAction)? guardMsgsFilterSeverity

syntax guardMsgsWhitespaceArg := &"exact" <|> &"normalized" <|> &"lax"

syntax guardMsgsWhitespace := &"whitespace" " := " guardMsgsWhitespaceArg

syntax guardMsgsOrderingArg := &"exact" <|> &"sorted"

syntax guardMsgsOrdering := &"ordering" " := " guardMsgsOrderingArg

syntax guardMsgsPositionsArg := &"true" <|> &"false"

syntax guardMsgsPositions := &"positions" " := " guardMsgsPositionsArg

syntax guardMsgsSpecElt := guardMsgsFilter <|> guardMsgsWhitespace <|> guardMsgsOrdering <|> guardMsgsPositions

syntax guardMsgsSpec := "(" guardMsgsSpecElt,* ")"

syntax (name := guardMsgsCmd) (plainDocComment)? "#guard_msgs" (ppSpace guardMsgsSpec)? " in" ppLine command : command

syntax (name := infoTreesCmd) "#info_trees" " in" ppLine command : command

syntax (name := setLibrarySuggestionsCmd) "set_library_suggestions" term : command

end Lean

namespace Lean.Parser

syntax (name := checkTactic) "#check_tactic " term "~>" term "by" tactic : command

syntax (name := checkTacticFailure) "#check_tactic_failure " term "by" tactic : command

syntax (name := checkSimp) "#check_simp " term "~>" term : command

syntax:max (name := checkSimpFailure) "#check_simp " term "!~>" : command

syntax (name := timeCmd) "#time " command : command

syntax (name := discrTreeKeyCmd) "#discr_tree_key " term : command

syntax (name := discrTreeSimpKeyCmd) "#discr_tree_simp_key" term : command

syntax (name := commandSeal__) "seal " (ppSpace ident)+ : command

syntax (name := commandUnseal__) "unseal " (ppSpace ident)+ : command

end Lean.Parser

namespace Lean.Parser

macro_rules
  | `(seal $fs:ident*) => `(attribute [local irreducible] $fs:ident*)
  | `(unseal $fs:ident*) => `(attribute [local semireducible] $fs:ident*)

end Lean.Parser
