"""What `Init` declares next: sets, monads, `grind`, termination, literals, access.

Every line is what one `syntax`, `macro`, `notation` or `elab` command of Lean 4.28 adds to the
grammar: facts about node kinds, precedences and tokens. `gnomon.parser.notation` explains how they
are written.
"""

from __future__ import annotations

from typing import Final

GRIND: Final = r"""
module Init.Core
namespace
syntax term «term_<->_»:20:21 = " <-> " term:21
syntax term «term_↔_»:20:21 = " ↔ " term:21
syntax term «term_⊕_»:30:31 = " ⊕ " term:30
syntax term «term_⊕'_»:30:31 = " ⊕' " term:30
syntax term «term_≈_»:50:51 = " ≈ " term:51
syntax term «term_⊆_»:50:51 = " ⊆ " term:51
syntax term «term_⊂_»:50:51 = " ⊂ " term:51
syntax term «term_⊇_»:50:51 = " ⊇ " term:51
syntax term «term_⊃_»:50:51 = " ⊃ " term:51
syntax term «term_∪_»:65:65 = " ∪ " term:66
syntax term «term_∩_»:70:70 = " ∩ " term:71
syntax term «term_\_»:70:71 = " \\ " term:71
syntax term «term{}»:max = "{" "}"
syntax term «term∅»:max = "∅"
syntax term «term_!=_»:50:51 = " != " term:51
syntax term «term_≠_»:50:51 = " ≠ " term:51

module Init.Control.Basic
namespace
syntax term «term_<&>_»:100:101 = " <&> " term:100
syntax term «term_<||>_»:30:31 = " <||> " term:30
syntax term «term_<&&>_»:35:36 = " <&&> " term:35
syntax term «term_>=>_»:55:56 = " >=> " term:55
syntax term «term_<=<_»:55:56 = " <=< " term:55
syntax term «term_=<<_»:55:56 = " =<< " term:55

module Init.Grind.Attr
namespace Lean.Parser
syntax command resetGrindAttrs:max = "reset_grind_attrs%"
namespace Lean.Parser.Attr
part grindGen = ppSpace &"gen"
part grindEqBoth = atomic("_" "=" "_") grindGen?
part grindEqRhs = atomic("=" "_") grindGen?
part grindEq = "=" grindGen?
part grindEqBwd = patternIgnore(group(atomic("←" "=")) <|> group(atomic("<-" "=")))
part grindBwd = patternIgnore(token("←") <|> token("<-")) grindGen?
part grindFwd = patternIgnore(token("→") <|> token("->"))
part grindRL = patternIgnore(token("⇐") <|> token("<="))
part grindLR = patternIgnore(token("⇒") <|> token("=>"))
part grindUsr = &"usr"
part grindCasesEager = atomic(&"cases" &"eager")
part grindCases = &"cases"
part grindIntro = &"intro"
part grindExt = &"ext"
part grindSym = &"symbol" ppSpace prio
part grindInj = &"inj"
part grindFunCC = &"funCC"
part grindNorm = &"norm" (simpPre <|> simpPost)? patternIgnore(token("← ") <|> token("<- "))?
part grindUnfold = &"unfold"
part grindDef = patternIgnore(token(".") <|> token("·")) grindGen?
part grindMod = grindEqBoth <|> grindEqRhs <|> grindEq <|> grindEqBwd <|> grindBwd <|> grindFwd
    <|> grindRL <|> grindLR <|> grindUsr <|> grindCasesEager <|> grindCases <|> grindIntro <|>
    grindExt <|> grindGen <|> grindSym <|> grindInj <|> grindFunCC <|> grindNorm <|> grindUnfold
    <|> grindDef
syntax attr grind = &"grind" (ppSpace grindMod)?
syntax attr grind! = &"grind!" (ppSpace grindMod)?
syntax attr grind? = &"grind?" (ppSpace grindMod)?
syntax attr grind!? = &"grind!?" (ppSpace grindMod)?

module Init.Grind.Interactive
category grind_filter both
category grind both
category grind_ref both
namespace Lean.Parser.Tactic.Grind
syntax grind_filter grind_filter_:max = ident
syntax grind_filter «grind_filterGen<_»:max = &"gen" " < " num
syntax grind_filter «grind_filterGen=_»:max = &"gen" " = " num
syntax grind_filter «grind_filterGen!=_»:max = &"gen" " != " num
syntax grind_filter «grind_filterGen≤_»:max = &"gen" " ≤ " num
syntax grind_filter «grind_filterGen<=_»:max = &"gen" " <= " num
syntax grind_filter «grind_filterGen>_»:max = &"gen" " > " num
syntax grind_filter «grind_filterGen≥_»:max = &"gen" " ≥ " num
syntax grind_filter «grind_filterGen>=_»:max = &"gen" " >= " num
syntax grind_filter «grind_filter(_)»:max = &"(" grind_filter ")"
syntax grind_filter «grind_filter_&&_»:35:35 = " && " grind_filter:36
syntax grind_filter «grind_filter_||_»:35:35 = " || " grind_filter:36
syntax grind_filter grind_filter!_:max = &"!" grind_filter:40
part grindStep = grind ("|" (colGt ppSpace grind_filter)?)?
part grindSeqBracketed = "{" withoutPosition(sepByIndentSemicolon(grindStep)) "}"
part grindSeq1Indented = sepBy1IndentSemicolon(grindStep)
part grindSeq = grindSeqBracketed <|> grindSeq1Indented
syntax grind paren:max = &"(" withoutPosition(grindSeq) ")"
syntax grind skip:max = &"skip"
syntax grind lia:max = &"lia"
syntax grind ring:max = &"ring"
syntax grind ac:max = &"ac"
syntax grind linarith:max = &"linarith"
syntax grind sorry:max = &"sorry"
namespace Lean.Parser.Tactic
part anchor = "#" noWs hexnum
namespace Lean.Parser.Tactic.Grind
part thmNs = &"namespace" ident
namespace Lean.Parser.Tactic
part grindLemmaMin = ppGroup("!" (grindMod ppSpace)? term)
part grindLemma = ppGroup((grindMod ppSpace)? term)
namespace Lean.Parser.Tactic.Grind
part thm = anchor <|> thmNs <|> grindLemmaMin <|> grindLemma
syntax grind instantiate = &"instantiate" &" only"? &" approx"? (" [" withoutPosition(thm,*,?)
    "]")?
syntax grind use:max = &"use" " [" withoutPosition(thm,*,?) "]"
part grindFilter = (colGt grind_filter)?
syntax grind showAsserted = &"show_asserted" ppSpace grindFilter
syntax grind showTrue = &"show_true" ppSpace grindFilter
syntax grind showFalse = &"show_false" ppSpace grindFilter
syntax grind showEqcs = &"show_eqcs" ppSpace grindFilter
syntax grind showCases = &"show_cases" ppSpace grindFilter
syntax grind showState = &"show_state" ppSpace grindFilter
syntax grind showLocalThms:max = &"show_local_thms"
syntax grind showTerm = &"show_term " grindSeq
syntax grind_ref grind_ref_:max = anchor
syntax grind_ref grind_ref__1 = term
syntax grind cases = &"cases " grind_ref
syntax grind casesTrace = &"cases?" grindFilter
syntax grind casesNext:max = &"cases_next"
syntax grind done:max = &"done"
namespace Lean.Parser.Tactic
part grindErase = "-" ident
part grindParam = grindErase <|> grindLemmaMin <|> grindLemma <|> anchor
namespace Lean.Parser.Tactic.Grind
syntax grind finish = &"finish" (ppSpace configItem)* (ppSpace &"only")? (" ["
    withoutPosition(grindParam,*) "]")?
syntax grind finishTrace = &"finish?" (ppSpace configItem)* (ppSpace &"only")? (" ["
    withoutPosition(grindParam,*) "]")?
syntax grind have = &"have" letDecl
syntax grind nestedTacticCore = &"tactic" " => " tacticSeq
syntax grind allGoals = &"all_goals " grindSeq
syntax grind focus = &"focus " grindSeq
syntax grind next = &"next " binderIdent* " => " grindSeq
syntax grind «grind·._» = patternIgnore(token("· ") <|> token(". ")) grindSeq
syntax grind anyGoals = &"any_goals " grindSeq
syntax grind withAnnotateState !in=Lean.Parser.Tactic.Grind = &"with_annotate_state " rawStx
    ppSpace grind
syntax grind «grind_<;>_»:1:0 = " <;> " grind:2
syntax grind first = &"first " withPosition(group(ppDedent(ppLine) colGe "(" grindSeq ")")+)
syntax grind grindTry_ = &"try " grindSeq
syntax grind failIfSuccess = &"fail_if_success " grindSeq
syntax grind grindAdmit:max = &"admit"
syntax grind fail = &"fail" (ppSpace str)?
syntax grind grindRepeat_ = &"repeat " grindSeq
syntax grind renameI = &"rename_i" (ppSpace colGt binderIdent)+
syntax grind exposeNames:max = &"expose_names"
syntax grind setOption = &"set_option " ident (noWs "." noWs ident)? ppSpace optionValue " in "
    grindSeq
syntax grind setConfig = &"set_config " configItem+ " in " grindSeq
syntax grind haveSilent = &"have" (ppSpace ident)? ppSpace ": " term
syntax grind mbtc:max = &"mbtc"

module Init.Grind.Tactics
namespace Lean.Parser.Tactic
syntax tactic grind = &"grind" optConfig &" only"? (" [" withoutPosition(grindParam,*) "]")?
    (" => " grindSeq)?
syntax tactic grindTrace = &"grind?" optConfig &" only"? (" [" withoutPosition(grindParam,*) "]")?
syntax tactic cutsat = &"cutsat" optConfig
syntax tactic lia = &"lia" optConfig
syntax tactic grobner = &"grobner" optConfig

module Init.WFTactics
namespace
syntax tactic tacticSimp_wf:max = &"simp_wf"
syntax tactic tacticClean_wf:max = &"clean_wf"
syntax tactic tacticDecreasing_trivial:max = &"decreasing_trivial"
syntax tactic tacticDecreasing_trivial_pre_omega:max = &"decreasing_trivial_pre_omega"
syntax tactic tacticDecreasing_with_ = &"decreasing_with " tacticSeq
syntax tactic tacticDecreasing_tactic:max = &"decreasing_tactic"

module Init.Data.Int.Basic
namespace Int
syntax term «term-[_+1]»:max !in=Int = "-[" term "+1]"

module Init.Data.List.Notation
namespace
syntax term «term[_]»:max = "[" withoutPosition(term,*,?) "]"
syntax term «term%[_|_]»:max = "%[" withoutPosition(term,*,? " | " term) "]"

module Init.Data.List.Basic
namespace List
syntax term «term_<+_»:50:50 !in=List = " <+ " term:51
syntax term «term_<+:_»:50:50 = " <+: " term:51
syntax term «term_<:+_»:50:50 = " <:+ " term:51
syntax term «term_<:+:_»:50:50 = " <:+: " term:51
syntax term «term_~_»:50:50 !in=List = " ~ " term:51

module Init.GetElem
namespace
syntax term «term__[_]»:max:0 = noWs "[" withoutPosition(term) "]"
syntax term «term__[_]'_»:lead:0 = noWs "[" withoutPosition(term) "]'" term:max
syntax term «term__[_]_?»:max:0 = group(noWs) "[" term "]" group(noWs) "?"
syntax term «term__[_]_!»:max:0 = group(noWs) "[" term "]" group(noWs) "!"

module Init.Data.Array.Basic
namespace
syntax term «term#[_,]»:max = "#[" withoutPosition(term,*,?) "]"

module Init.Meta
namespace Lean
syntax term termEval_prec_ = "eval_prec " prec:max
syntax term termEval_prio_ = "eval_prio " prio:max
namespace Lean.Parser.Tactic
syntax tactic tacticErw___ = &"erw" optConfig rwRuleSeq location?
part simpAllKind = atomic(" (" &"all") " := " &"true" ")"
part dsimpKind = atomic(" (" &"dsimp") " := " &"true" ")"
syntax command declareSimpLikeTactic = docComment? "declare_simp_like_tactic" (simpAllKind <|>
    dsimpKind)? group(ppSpace) ident group(ppSpace) str group(ppSpace) optConfig
syntax tactic simpAutoUnfold = &"simp! " optConfig discharger? &" only"? (" [" (simpStar <|>
    simpErase <|> simpLemma),* "]")? location?
syntax tactic simpArith = &"simp_arith " optConfig discharger? &" only"? (" [" (simpStar <|>
    simpErase <|> simpLemma),* "]")? location?
syntax tactic simpArithBang = &"simp_arith! " optConfig discharger? &" only"? (" [" (simpStar <|>
    simpErase <|> simpLemma),* "]")? location?
syntax tactic simpAllAutoUnfold = &"simp_all! " optConfig discharger? &" only"? (" [" (simpErase
    <|> simpLemma),* "]")?
syntax tactic simpAllArith = &"simp_all_arith" optConfig discharger? &" only"? (" [" (simpErase
    <|> simpLemma),* "]")?
syntax tactic simpAllArithBang = &"simp_all_arith!" optConfig discharger? &" only"? (" ["
    (simpErase <|> simpLemma),* "]")?
syntax tactic dsimpAutoUnfold = &"dsimp! " optConfig discharger? &" only"? (" [" (simpErase <|>
    simpLemma),* "]")? location?
"""
