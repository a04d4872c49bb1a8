"""The tactics that `Init.Tactics` declares.

Every line is what one `syntax`, `macro`, `notation` or `elab` command of Lean 4.28 adds to the
grammar: facts about node kinds, precedences and tokens. `gnomon.parser.notation` explains how they
are written.
"""

from __future__ import annotations

from typing import Final

TACTICS: Final = r"""
module Init.Tactics
namespace Lean.Parser.Tactic
syntax tactic as_aux_lemma = &"as_aux_lemma" " => " tacticSeq
syntax tactic withAnnotateState !in=Lean.Parser.Tactic = &"with_annotate_state " rawStx ppSpace
    tactic
syntax tactic intro = &"intro" notFollowedBy("|") (ppSpace colGt term:max)*
syntax tactic intros = &"intros" (ppSpace colGt (ident <|> hole))*
syntax tactic rename = &"rename " term " => " ident
syntax tactic revert = &"revert" (ppSpace colGt term:max)+
syntax tactic clear = &"clear" (ppSpace colGt term:max)+
part clearValueStar = "*"
part clearValueHyp = "(" binderIdent " : " term:51 " = " term:51 ")"
part clearValueArg = clearValueStar <|> clearValueHyp <|> term:max
syntax tactic clearValue = &"clear_value" (ppSpace colGt clearValueArg)+
syntax tactic subst = &"subst" (ppSpace colGt term:max)+
syntax tactic substVars:max = &"subst_vars"
syntax tactic assumption:max = &"assumption"
syntax tactic contradiction:max = &"contradiction"
syntax tactic falseOrByContra:max = &"false_or_by_contra"
syntax tactic apply = &"apply " term
syntax tactic exact = &"exact " term
syntax tactic refine = &"refine " term
syntax tactic refine' = &"refine' " term
syntax tactic tacticExfalso:max = &"exfalso"
syntax tactic constructor:max = &"constructor"
syntax tactic left:max = &"left"
syntax tactic right:max = &"right"
part caseArg = binderIdent (ppSpace binderIdent)*
syntax tactic case = &"case " sepBy1(caseArg, " | ") " => " tacticSeq
syntax tactic case' = &"case' " sepBy1(caseArg, " | ") " => " tacticSeq
syntax tactic «tacticNext_=>_» = &"next " binderIdent* " => " tacticSeq
syntax tactic allGoals = &"all_goals " tacticSeq
syntax tactic anyGoals = &"any_goals " tacticSeq
syntax tactic focus = &"focus " tacticSeq
syntax tactic skip:max = &"skip"
syntax tactic done:max = &"done"
syntax tactic traceState:max = &"trace_state"
syntax tactic traceMessage = &"trace " str
syntax tactic failIfSuccess = &"fail_if_success " tacticSeq
syntax tactic paren:max = &"(" withoutPosition(tacticSeq) ")"
syntax tactic withReducible = &"with_reducible " tacticSeq
syntax tactic withReducibleAndInstances = &"with_reducible_and_instances " tacticSeq
syntax tactic withUnfoldingAll = &"with_unfolding_all " tacticSeq
syntax tactic first = &"first " withPosition(group(ppDedent(ppLine) colGe "| " tacticSeq)+)
syntax tactic rotateLeft = &"rotate_left" (ppSpace num)?
syntax tactic rotateRight = &"rotate_right" (ppSpace num)?
syntax tactic tacticTry_ = &"try " tacticSeq
syntax tactic «tactic_<;>_»:1:0 = " <;> " tactic:2
syntax tactic fail = &"fail" (ppSpace str)?
syntax tactic eqRefl:max = &"eq_refl"
syntax tactic tacticRfl:max = &"rfl"
syntax tactic applyRfl:max = &"apply_rfl"
syntax tactic tacticRfl':max = &"rfl'"
syntax tactic acRfl:max = &"ac_rfl"
syntax tactic tacticSorry:max = &"sorry"
syntax tactic tacticAdmit:max = &"admit"
syntax tactic tacticInfer_instance:max = &"infer_instance"
part locationWildcard = " *"
part locationType = patternIgnore(group(atomic("|" noWs "-")) <|> token("⊢"))
part locationHyp = (ppSpace colGt (term:max <|> locationType))+
part location = withPosition(ppGroup(" at" (locationWildcard <|> locationHyp)))
syntax tactic change = &"change " term location?
syntax tactic changeWith = &"change " term " with " term location?
syntax tactic show = &"show " term
part posConfigItem = " +" noWs ident
part negConfigItem = " -" noWs ident
part valConfigItem = atomic(" (" notFollowedBy(token(&"discharger") <|> token(&"disch")) ident
    " := ") withoutPosition(term) ")"
part configItem = posConfigItem <|> negConfigItem <|> valConfigItem
part optConfig = (colGt configItem)*
syntax tactic extractLets = &"extract_lets " optConfig (ppSpace colGt (ident <|> hole))* location?
syntax tactic liftLets = &"lift_lets " optConfig location?
syntax tactic letToHave = &"let_to_have" location?
part rwRule = patternIgnore(token("← ") <|> token("<- "))? term
part rwRuleSeq = " [" withoutPosition(rwRule,*,?) "]"
syntax tactic rewriteSeq = &"rewrite" optConfig rwRuleSeq location?
syntax tactic rwSeq = &"rw " optConfig rwRuleSeq location?
syntax tactic tacticRwa__ = &"rwa " rwRuleSeq location?
syntax tactic injection = &"injection " term (" with" (ppSpace colGt (ident <|> hole))+)?
syntax tactic injections = &"injections" (ppSpace colGt (ident <|> hole))*
part discharger = atomic(" (" patternIgnore(token(&"discharger") <|> token(&"disch"))) " := "
    withoutPosition(tacticSeq) ")"
part simpStar = "*"
part simpErase = "-" term:max
part simpPre = "↓"
part simpPost = "↑"
part simpLemma = ppGroup((simpPre <|> simpPost)? patternIgnore(token("← ") <|> token("<- "))?
    term)
syntax tactic simp = &"simp" optConfig discharger? &" only"? (" [" withoutPosition((simpStar <|>
    simpErase <|> simpLemma),*,?) "]")? location?
syntax tactic simpAll = &"simp_all" optConfig discharger? &" only"? (" ["
    withoutPosition((simpErase <|> simpLemma),*,?) "]")?
syntax tactic dsimp = &"dsimp" optConfig discharger? &" only"? (" [" withoutPosition((simpErase
    <|> simpLemma),*,?) "]")? location?
part simpArgs = " [" (simpStar <|> simpErase <|> simpLemma),*,? "]"
part simpTraceArgsRest = optConfig discharger? &" only"? simpArgs? (ppSpace location)?
syntax tactic simpTrace = &"simp?" "!"? simpTraceArgsRest
syntax tactic tacticSimp?!_ = &"simp?!" simpTraceArgsRest
part dsimpArgs = " [" (simpErase <|> simpLemma),*,? "]"
part simpAllTraceArgsRest = optConfig discharger? &" only"? dsimpArgs?
syntax tactic simpAllTrace = &"simp_all?" "!"? simpAllTraceArgsRest
syntax tactic tacticSimp_all?!_ = &"simp_all?!" simpAllTraceArgsRest
part dsimpTraceArgsRest = optConfig &" only"? dsimpArgs? (ppSpace location)?
syntax tactic dsimpTrace = &"dsimp?" "!"? dsimpTraceArgsRest
syntax tactic tacticDsimp?!_ = &"dsimp?!" dsimpTraceArgsRest
part simpaArgsRest = optConfig discharger? &" only "? simpArgs? (" using " term)?
syntax tactic simpa = &"simpa" "?"? "!"? simpaArgsRest
syntax tactic tacticSimpa!_ = &"simpa!" simpaArgsRest
syntax tactic tacticSimpa?_ = &"simpa?" simpaArgsRest
syntax tactic tacticSimpa?!_ = &"simpa?!" simpaArgsRest
syntax tactic delta = &"delta" (ppSpace colGt ident)+ location?
syntax tactic unfold = &"unfold" (ppSpace colGt ident)+ location?
syntax tactic tacticRefine_lift_ = &"refine_lift " term
syntax tactic tacticHave__ = &"have" letConfig letDecl
syntax tactic tacticSuffices_ = &"suffices " sufficesDecl
syntax tactic tacticLet__ = &"let" letConfig letDecl
syntax tactic letrec = withPosition(atomic("let " &"rec ") letRecDecls)
syntax tactic tacticRefine_lift'_ = &"refine_lift' " term
syntax tactic tacticHave' = &"have'" letConfig letDecl
syntax tactic tacticLet'__ = &"let'" letConfig letDecl
part elimTarget = atomic(binderIdent " : ")? term
part inductionAltLHS = ppDedent(ppLine) withPosition("| " (group("@"? ident) <|> hole) (colGt
    (ident <|> hole))*)
part inductionAlt = inductionAltLHS+ (" => " (hole <|> syntheticHole <|> tacticSeq))?
part inductionAlts = " with" (ppSpace colGt tactic)? withPosition((colGe inductionAlt)*)
syntax tactic induction = &"induction " elimTarget,+ (" using " term)? (" generalizing" (ppSpace
    colGt term:max)+)? inductionAlts?
part generalizeArg = atomic(ident " : ")? term:51 " = " ident
syntax tactic generalize = &"generalize " generalizeArg,+ location?
syntax tactic cases = &"cases " elimTarget,+ (" using " term)? inductionAlts?
syntax tactic funInduction = &"fun_induction " term (" generalizing" (ppSpace colGt term:max)+)?
    inductionAlts?
syntax tactic funCases = &"fun_cases " term inductionAlts?
syntax tactic renameI = &"rename_i" (ppSpace colGt binderIdent)+
syntax tactic tacticRepeat_ = &"repeat " tacticSeq
syntax tactic repeat' = &"repeat' " tacticSeq
syntax tactic repeat1' = &"repeat1' " tacticSeq
syntax tactic tacticTrivial:max = &"trivial"
syntax tactic classical = &"classical" ppDedent(tacticSeq)
syntax tactic split = &"split" (ppSpace colGt term)? location?
syntax tactic dbgTrace = &"dbg_trace " str
syntax tactic tacticStop_ = &"stop" group(tacticSeq)
syntax tactic specialize = &"specialize " term
syntax tactic tacticUnhygienic_ = &"unhygienic " tacticSeq
syntax tactic sleep = &"sleep " num
syntax tactic «tacticExists_,,» = &"exists " term,+
syntax tactic congr = &"congr" (ppSpace num)?
syntax tactic tacDepIfThenElse = ppRealGroup(ppRealFill(ppIndent("if " binderIdent " : " term
    " then") ppSpace matchRhsTacticSeq) ppDedent(ppSpace) ppRealFill("else " matchRhsTacticSeq))
syntax tactic tacIfThenElse = ppRealGroup(ppRealFill(ppIndent("if " term " then") ppSpace
    matchRhsTacticSeq) ppDedent(ppSpace) ppRealFill("else " matchRhsTacticSeq))
syntax tactic tacticNofun:max = &"nofun"
syntax tactic «tacticNomatch_,,» = &"nomatch " term,+
syntax tactic replace = &"replace" letDecl
syntax tactic tacticAnd_intros:max = &"and_intros"
syntax tactic substEqs:max = &"subst_eqs"
syntax tactic runTac = &"run_tac " doSeq
syntax tactic tacticHaveI__ = &"haveI" letConfig letDecl
syntax tactic tacticLetI__ = &"letI" letConfig letDecl
syntax tactic decide = &"decide" optConfig
syntax tactic nativeDecide = &"native_decide" optConfig
syntax tactic omega = &"omega" optConfig
syntax tactic tacticBv_omega:max = &"bv_omega"
syntax tactic acNf0 = &"ac_nf0" location?
syntax tactic normCast0 = &"norm_cast0" optConfig location?
syntax tactic tacticAssumption_mod_cast_ = &"assumption_mod_cast" optConfig
syntax tactic tacticNorm_cast__ = &"norm_cast" optConfig location?
syntax tactic pushCast = &"push_cast" optConfig discharger? &" only"? (" [" (simpStar <|>
    simpErase <|> simpLemma),* "]")? location?
syntax command normCastAddElim = "norm_cast_add_elim" ident
syntax tactic tacticAc_nf_ = &"ac_nf" location?
syntax tactic symm = &"symm" location?
syntax tactic symmSaturate:max = &"symm_saturate"
namespace Lean.Parser.Tactic.SolveByElim
part star = "*"
part erase = "-" term:max
part arg = star <|> erase <|> term
part args = " [" arg,* "]"
part using_ = " using " ident,*
namespace Lean.Parser.Tactic
syntax tactic solveByElim = &"solve_by_elim" "*"? optConfig &" only"? args? using_?
syntax tactic applyAssumption = &"apply_assumption" optConfig &" only"? args? using_?
syntax tactic applyRules = &"apply_rules" optConfig &" only"? args? using_?
syntax tactic exact? = &"exact?" optConfig (" using " (colGt ident),+)?
syntax tactic apply? = &"apply?" optConfig (" using " (colGt term),+)?
part rewrites_forbidden = " [" group("-" ident),*,? "]"
syntax tactic rewrites? = &"rw?" (ppSpace location)? rewrites_forbidden?
syntax tactic showTerm = &"show_term " tacticSeq
syntax term showTermElab = "show_term " term
syntax term by? = "by?" tacticSeq
syntax tactic exposeNames:max = &"expose_names"
syntax tactic suggestions:max = &"suggestions"
syntax tactic bvDecideMacro @100 = &"bv_decide" group(optConfig)
syntax tactic bvTraceMacro @100 = &"bv_decide?" group(optConfig)
syntax tactic bvNormalizeMacro @100 = &"bv_normalize" group(optConfig)
syntax tactic massumptionMacro:max @100 = &"massumption"
syntax tactic mclearMacro:max @100 = &"mclear"
syntax tactic mconstructorMacro:max @100 = &"mconstructor"
syntax tactic mexactMacro:max @100 = &"mexact"
syntax tactic mexfalsoMacro:max @100 = &"mexfalso"
syntax tactic mexistsMacro:max @100 = &"mexists"
syntax tactic mframeMacro:max @100 = &"mframe"
syntax tactic mhaveMacro:max @100 = &"mhave"
syntax tactic mreplaceMacro:max @100 = &"mreplace"
syntax tactic mleftMacro:max @100 = &"mleft"
syntax tactic mrightMacro:max @100 = &"mright"
syntax tactic mpureMacro:max @100 = &"mpure"
syntax tactic mpureIntroMacro:max @100 = &"mpure_intro"
syntax tactic mrevertMacro:max @100 = &"mrevert"
syntax tactic mrenameIMacro:max @100 = &"mrename_i"
syntax tactic mspecializeMacro:max @100 = &"mspecialize"
syntax tactic mspecializePureMacro:max @100 = &"mspecialize_pure"
syntax tactic mstartMacro:max @100 = &"mstart"
syntax tactic mstopMacro:max @100 = &"mstop"
syntax tactic mleaveMacro:max @100 = &"mleave"
syntax tactic mcasesMacro:max @100 = &"mcases"
syntax tactic mrefineMacro:max @100 = &"mrefine"
syntax tactic mintroMacro:max @100 = &"mintro"
syntax tactic mspecMacro:max @100 = &"mspec"
syntax tactic mvcgenMacro:max @100 = &"mvcgen"
namespace Lean.Parser.Attr
syntax attr simp = &"simp" (simpPre <|> simpPost)? patternIgnore(token("← ") <|> token("<- "))?
    (ppSpace prio)?
syntax attr wf_preprocess = &"wf_preprocess" (simpPre <|> simpPost)? patternIgnore(token("← ") <|>
    token("<- "))? (ppSpace prio)?
syntax attr method_specs_simp = &"method_specs_simp" (simpPre <|> simpPost)?
    patternIgnore(token("← ") <|> token("<- "))? (ppSpace prio)?
part normCastLabel = token(&"elim") <|> token(&"move") <|> token(&"squash")
syntax attr norm_cast = &"norm_cast" (ppSpace normCastLabel)? (ppSpace num)?
namespace
syntax term «term‹_›»:max = "‹" withoutPosition(term) "›"
syntax tactic tacticGet_elem_tactic_extensible:max = &"get_elem_tactic_extensible"
syntax tactic tacticGet_elem_tactic_trivial:max = &"get_elem_tactic_trivial"
syntax tactic tacticGet_elem_tactic:max = &"get_elem_tactic"
namespace Lean.Parser.Syntax
syntax term exact?:max = "exact?%"
"""
