"""The notation that `Init` declares: coercion arrows, precedences, operators.

Every line is what one `syntax`, `macro`, `notation` or `elab` command of Lean 4.28 adds to the
grammar: facts about node kinds, precedences and tokens. `gnomon.parser.notation` explains how they
are written.
"""

from __future__ import annotations

from typing import Final

NOTATION: Final = r"""
module Init.Coe
namespace
syntax term coeNotation:max = "↑" term:max
syntax term coeFunNotation:max = "⇑" term:max
syntax term coeSortNotation:max = "↥" term:max

module Init.Notation
category rawStx
namespace Lean.Parser.Syntax
syntax prec addPrec:65:0 = " + " prec:66
syntax prec subPrec:65:0 = " - " prec:66
syntax prio addPrio:65:0 = " + " prio:66
syntax prio subPrio:65:0 = " - " prio:66
namespace
syntax prec precMax:max = &"max"
syntax prec precArg:max = &"arg"
syntax prec precLead:max = &"lead"
syntax prec «prec(_)»:max = &"(" prec ")"
syntax prec precMin:max = &"min"
syntax prec precMin1:max = &"min1"
syntax term termMax_prec:max = "max_prec"
syntax prio prioDefault:max = &"default"
syntax prio prioLow:max = &"low"
syntax prio prioMid:max = &"mid"
syntax prio prioHigh:max = &"high"
syntax prio «prio(_)»:max = &"(" prio ")"
syntax stx «stx_+»:arg:max = "+"
syntax stx «stx_*»:arg:max = "*"
syntax stx stx_?:arg:max = "?"
syntax stx «stx_<|>_»:2:2 = " <|> " stx:1
syntax stx «stx_,*»:arg:max = ",*"
syntax stx «stx_,+»:arg:max = ",+"
syntax stx «stx_,*,?»:arg:max = ",*,?"
syntax stx «stx_,+,?»:arg:max = ",+,?"
syntax stx stx!_:arg = &"!" stx:max
syntax term rawNatLit = "nat_lit " num
syntax term «term_∘_»:90:91 = " ∘ " term:90
syntax term «term_×_»:35:36 = " × " term:35
syntax term «term_×'_»:35:36 = " ×' " term:35
syntax term «term_∣_»:50:51 = " ∣ " term:51
syntax term «term_|||_»:55:55 = " ||| " term:56
syntax term «term_^^^_»:58:58 = " ^^^ " term:59
syntax term «term_&&&_»:60:60 = " &&& " term:61
syntax term «term_+_»:65:65 = " + " term:66
syntax term «term_-_»:65:65 = " - " term:66
syntax term «term_*_»:70:70 = " * " term:71
syntax term «term_/_»:70:70 = " / " term:71
syntax term «term_%_»:70:70 = " % " term:71
syntax term «term_<<<_»:75:75 = " <<< " term:76
syntax term «term_>>>_»:75:75 = " >>> " term:76
syntax term «term_^_»:80:81 = " ^ " term:80
syntax term «term_++_»:65:65 = " ++ " term:66
syntax term «term-_»:75 = "-" term:75
syntax term «term~~~_»:100 = "~~~" term:100
syntax term «term_⁻¹»:max:max = "⁻¹"
syntax term «term_•_»:73:74 = " • " term:73
syntax term «term_<=_»:50:51 = " <= " term:51
syntax term «term_≤_»:50:51 = " ≤ " term:51
syntax term «term_<_»:50:51 = " < " term:51
syntax term «term_>=_»:50:51 = " >= " term:51
syntax term «term_≥_»:50:51 = " ≥ " term:51
syntax term «term_>_»:50:51 = " > " term:51
syntax term «term_=_»:50:51 = " = " term:51
syntax term «term_==_»:50:51 = " == " term:51
syntax term «term_≍_»:50:51 = " ≍ " term:51
syntax term «term_/\_»:35:36 = " /\\ " term:35
syntax term «term_∧_»:35:36 = " ∧ " term:35
syntax term «term_\/_»:30:31 = " \\/ " term:30
syntax term «term_∨_»:30:31 = " ∨  " term:30
syntax term «term¬_»:max = "¬" term:40
syntax term «term_&&_»:35:35 = " && " term:36
syntax term «term_||_»:30:30 = " || " term:31
syntax term term!_:max = "!" term:40
syntax term «term_∈_»:50:50 = " ∈ " term:50
syntax term «term_∉_»:50:50 = " ∉ " term:50
syntax term «term_::_»:67:68 = " :: " term:67
syntax term «term_<$>_»:100:101 = " <$> " term:100
syntax term «term_>>=_»:55:55 = " >>= " term:56
syntax term «term_<|>_»:20:21 = " <|> " term:20
syntax term «term_>>_»:60:61 = " >> " term:60
syntax term «term_<*>_»:60:60 = " <*> " term:61
syntax term «term_<*_»:60:60 = " <* " term:61
syntax term «term_*>_»:60:60 = " *> " term:61
namespace Lean
part binderIdent = ident <|> hole
namespace
syntax term termDepIfThenElse = ppRealGroup(ppRealFill(ppIndent("if " Lean.binderIdent " : " term
    " then") ppSpace term) ppDedent(ppSpace) ppRealFill("else " term))
syntax term termIfThenElse = ppRealGroup(ppRealFill(ppIndent("if " term " then") ppSpace term)
    ppDedent(ppSpace) ppRealFill("else " term))
syntax term termIfLet = ppRealGroup(ppRealFill(ppIndent("if " "let " term " := " term " then")
    ppSpace term) ppDedent(ppSpace) ppRealFill("else " term))
syntax term boolIfThenElse = ppRealGroup(ppRealFill(ppIndent("bif " term " then") ppSpace term)
    ppDedent(ppSpace) ppRealFill("else " term))
syntax term «term_<|_»:min:0 = " <| " term:min
syntax term «term_|>_»:min:0 = " |> " term:11
syntax term «term_$__»:min:0 = atomic(" $" ws) term:min
syntax term «term{_:_//_}»:max = "{ " withoutPosition(ident (" : " term)? " // " term) " }"
syntax term termWithout_expected_type_ = "without_expected_type " term
namespace Lean
syntax term byElab = "by_elab " doSeq
syntax term withAnnotateTerm !in=Lean = "with_annotate_term " rawStx ppSpace term
syntax term modCast = "mod_cast " term
syntax attr deprecated = &"deprecated" (ppSpace ident)? (ppSpace str)? (" (" &"since" " := " str
    ")")?
syntax attr suggest_for = &"suggest_for" (ppSpace ident)+
namespace Lean.Attr
syntax attr coe:max = &"coe"
namespace Lean
syntax attr command_code_action = &"command_code_action" (ppSpace ident)*
syntax attr builtin_command_code_action = &"builtin_command_code_action" (ppSpace ident)*
syntax term includeStr = "include_str " term
syntax command runCmd = "run_cmd " doSeq
syntax command runElab = "run_elab " doSeq
syntax command runMeta = "run_meta " doSeq
syntax command reduceCmd = "#reduce " atomic("(" &"proofs" " := " &"true" ")")? atomic("("
    &"types" " := " &"true" ")")? term
part guardMsgsFilterAction = token(&"check") <|> token(&"drop") <|> token(&"pass")
part guardMsgsFilterSeverity = token(&"trace") <|> token(&"info") <|> token(&"warning") <|>
    token(&"error") <|> token(&"all")
part guardMsgsFilter = guardMsgsFilterAction? guardMsgsFilterSeverity
part guardMsgsWhitespaceArg = token(&"exact") <|> token(&"normalized") <|> token(&"lax")
part guardMsgsWhitespace = &"whitespace" " := " guardMsgsWhitespaceArg
part guardMsgsOrderingArg = token(&"exact") <|> token(&"sorted")
part guardMsgsOrdering = &"ordering" " := " guardMsgsOrderingArg
part guardMsgsPositionsArg = token(&"true") <|> token(&"false")
part guardMsgsPositions = &"positions" " := " guardMsgsPositionsArg
part guardMsgsSpecElt = guardMsgsFilter <|> guardMsgsWhitespace <|> guardMsgsOrdering <|>
    guardMsgsPositions
part guardMsgsSpec = "(" guardMsgsSpecElt,* ")"
syntax command guardMsgsCmd = plainDocComment? "#guard_msgs" (ppSpace guardMsgsSpec)? " in" ppLine
    command
syntax command infoTreesCmd = "#info_trees" " in" ppLine command
syntax command setLibrarySuggestionsCmd = "set_library_suggestions" term
namespace Lean.Parser
syntax command checkTactic = "#check_tactic " term "~>" term "by" tactic
syntax command checkTacticFailure = "#check_tactic_failure " term "by" tactic
syntax command checkSimp = "#check_simp " term "~>" term
syntax command checkSimpFailure:max = "#check_simp " term "!~>"
syntax command timeCmd = "#time " command
syntax command discrTreeKeyCmd = "#discr_tree_key " term
syntax command discrTreeSimpKeyCmd = "#discr_tree_simp_key" term
syntax command commandSeal__ = "seal " (ppSpace ident)+
syntax command commandUnseal__ = "unseal " (ppSpace ident)+
"""
