/-
Grammar of tactics.  What each does is in the elaborator, or in `Init.Tactics.Rules` for those that are macros.

Lean's counterpart: `Init.Tactics`.
-/
prelude
import Init.Notation

namespace Lean.Parser.Tactic

syntax (name := as_aux_lemma) "as_aux_lemma" " => " tacticSeq : tactic

scoped syntax (name := withAnnotateState) "with_annotate_state " rawStx ppSpace tactic : tactic

syntax (name := intro) "intro" notFollowedBy("|") (ppSpace colGt term:max)* : tactic

syntax (name := intros) "intros" (ppSpace colGt (ident <|> hole))* : tactic

syntax (name := rename) "rename " term " => " ident : tactic

syntax (name := revert) "revert" (ppSpace colGt term:max)+ : tactic

syntax (name := clear) "clear" (ppSpace colGt term:max)+ : tactic

syntax clearValueStar := "*"

syntax clearValueHyp := "(" binderIdent " : " term:51 " = " term:51 ")"

syntax clearValueArg := clearValueStar <|> clearValueHyp <|> term:max

syntax (name := clearValue) "clear_value" (ppSpace colGt clearValueArg)+ : tactic

syntax (name := subst) "subst" (ppSpace colGt term:max)+ : tactic

syntax:max (name := substVars) "subst_vars" : tactic

syntax:max (name := assumption) "assumption" : tactic

syntax:max (name := contradiction) "contradiction" : tactic

syntax:max (name := falseOrByContra) "false_or_by_contra" : tactic

syntax (name := apply) "apply " term : tactic

syntax (name := exact) "exact " term : tactic

syntax (name := refine) "refine " term : tactic

syntax (name := refine') "refine' " term : tactic

syntax:max (name := tacticExfalso) "exfalso" : tactic

syntax:max (name := constructor) "constructor" : tactic

syntax:max (name := left) "left" : tactic

syntax:max (name := right) "right" : tactic

syntax (name := case) "case " sepBy1(caseArg, " | ") " => " tacticSeq : tactic

syntax (name := case') "case' " sepBy1(caseArg, " | ") " => " tacticSeq : tactic

syntax (name := «tacticNext_=>_») "next " (binderIdent)* " => " tacticSeq : tactic

syntax (name := allGoals) "all_goals " tacticSeq : tactic

syntax (name := anyGoals) "any_goals " tacticSeq : tactic

syntax (name := focus) "focus " tacticSeq : tactic

syntax:max (name := skip) "skip" : tactic

syntax:max (name := done) "done" : tactic

syntax:max (name := traceState) "trace_state" : tactic

syntax (name := traceMessage) "trace " str : tactic

syntax (name := failIfSuccess) "fail_if_success " tacticSeq : tactic

syntax:max (name := paren) "(" withoutPosition(tacticSeq) ")" : tactic

syntax (name := withReducible) "with_reducible " tacticSeq : tactic

syntax (name := withReducibleAndInstances) "with_reducible_and_instances " tacticSeq : tactic

syntax (name := withUnfoldingAll) "with_unfolding_all " tacticSeq : tactic

syntax (name := first) "first " withPosition(group(ppDedent(ppLine) colGe "| " tacticSeq)+) : tactic

syntax (name := rotateLeft) "rotate_left" (ppSpace num)? : tactic

syntax (name := rotateRight) "rotate_right" (ppSpace num)? : tactic

syntax (name := tacticTry_) "try " tacticSeq : tactic

syntax:1 (name := «tactic_<;>_») tactic " <;> " tactic:2 : tactic

syntax (name := fail) "fail" (ppSpace str)? : tactic

syntax:max (name := eqRefl) "eq_refl" : tactic

syntax:max (name := tacticRfl) "rfl" : tactic

syntax:max (name := applyRfl) "apply_rfl" : tactic

syntax:max (name := tacticRfl') "rfl'" : tactic

syntax:max (name := acRfl) "ac_rfl" : tactic

syntax:max (name := tacticSorry) "sorry" : tactic

syntax:max (name := tacticAdmit) "admit" : tactic

syntax:max (name := tacticInfer_instance) "infer_instance" : tactic

syntax locationWildcard := " *"

syntax locationType := patternIgnore(group(atomic("|" noWs "-")) <|> "⊢")

syntax locationHyp := (ppSpace colGt (term:max <|> locationType))+

syntax location := withPosition(ppGroup(" at" (locationWildcard <|> locationHyp)))

syntax (name := change) "change " term (location)? : tactic

syntax (name := changeWith) "change " term " with " term (location)? : tactic

syntax (name := «show») "show " term : tactic

syntax posConfigItem := " +" noWs ident

syntax negConfigItem := " -" noWs ident

syntax valConfigItem := atomic(" (" notFollowedBy(&"discharger" <|> &"disch") ident " := ") withoutPosition(term) ")"

syntax configItem := posConfigItem <|> negConfigItem <|> valConfigItem

syntax optConfig := (colGt configItem)*

syntax (name := extractLets) "extract_lets " optConfig (ppSpace colGt (ident <|> hole))* (location)? : tactic

syntax (name := liftLets) "lift_lets " optConfig (location)? : tactic

syntax (name := letToHave) "let_to_have" (location)? : tactic

syntax rwRule := patternIgnore("← " <|> "<- ")? term

syntax rwRuleSeq := " [" withoutPosition(rwRule,*,?) "]"

syntax (name := rewriteSeq) "rewrite" optConfig rwRuleSeq (location)? : tactic

syntax (name := injection) "injection " term (" with" (ppSpace colGt (ident <|> hole))+)? : tactic

syntax (name := injections) "injections" (ppSpace colGt (ident <|> hole))* : tactic

syntax discharger := atomic(" (" patternIgnore(&"discharger" <|> &"disch")) " := " withoutPosition(tacticSeq) ")"

syntax simpStar := "*"

syntax simpErase := "-" term:max

syntax simpPre := "↓"

syntax simpPost := "↑"

syntax simpLemma := ppGroup((simpPre <|> simpPost)? patternIgnore("← " <|> "<- ")? term)

syntax (name := simp) "simp" optConfig (discharger)? &" only"? (" [" withoutPosition((simpStar <|> simpErase <|> simpLemma),*,?) "]")? (location)? : tactic

syntax (name := simpAll) "simp_all" optConfig (discharger)? &" only"? (" [" withoutPosition((simpErase <|> simpLemma),*,?) "]")? : tactic

syntax (name := dsimp) "dsimp" optConfig (discharger)? &" only"? (" [" withoutPosition((simpErase <|> simpLemma),*,?) "]")? (location)? : tactic

syntax simpArgs := " [" (simpStar <|> simpErase <|> simpLemma),*,? "]"

syntax simpTraceArgsRest := optConfig (discharger)? &" only"? (simpArgs)? (ppSpace location)?

syntax (name := simpTrace) "simp?" "!"? simpTraceArgsRest : tactic

syntax (name := tacticSimp?!_) "simp?!" simpTraceArgsRest : tactic

syntax dsimpArgs := " [" (simpErase <|> simpLemma),*,? "]"

syntax simpAllTraceArgsRest := optConfig (discharger)? &" only"? (dsimpArgs)?

syntax (name := simpAllTrace) "simp_all?" "!"? simpAllTraceArgsRest : tactic

syntax (name := tacticSimp_all?!_) "simp_all?!" simpAllTraceArgsRest : tactic

syntax dsimpTraceArgsRest := optConfig &" only"? (dsimpArgs)? (ppSpace location)?

syntax (name := dsimpTrace) "dsimp?" "!"? dsimpTraceArgsRest : tactic

syntax (name := tacticDsimp?!_) "dsimp?!" dsimpTraceArgsRest : tactic

syntax simpaArgsRest := optConfig (discharger)? &" only "? (simpArgs)? (" using " term)?

syntax (name := simpa) "simpa" "?"? "!"? simpaArgsRest : tactic

syntax (name := tacticSimpa!_) "simpa!" simpaArgsRest : tactic

syntax (name := tacticSimpa?_) "simpa?" simpaArgsRest : tactic

syntax (name := tacticSimpa?!_) "simpa?!" simpaArgsRest : tactic

syntax (name := delta) "delta" (ppSpace colGt ident)+ (location)? : tactic

syntax (name := unfold) "unfold" (ppSpace colGt ident)+ (location)? : tactic

syntax (name := tacticRefine_lift_) "refine_lift " term : tactic

syntax (name := tacticHave__) "have" letConfig letDecl : tactic

syntax (name := tacticSuffices_) "suffices " sufficesDecl : tactic

syntax (name := tacticLet__) "let" letConfig letDecl : tactic

syntax (name := letrec) withPosition(atomic("let " &"rec ") letRecDecls) : tactic

syntax (name := tacticRefine_lift'_) "refine_lift' " term : tactic

syntax (name := tacticHave') "have'" letConfig letDecl : tactic

syntax (name := tacticLet'__) "let'" letConfig letDecl : tactic

syntax elimTarget := atomic(binderIdent " : ")? term

syntax inductionAltLHS := ppDedent(ppLine) withPosition("| " (group("@"? ident) <|> hole) (colGt (ident <|> hole))*)

syntax inductionAlt := (inductionAltLHS)+ (" => " (hole <|> syntheticHole <|> tacticSeq))?

syntax inductionAlts := " with" (ppSpace colGt tactic)? withPosition((colGe inductionAlt)*)

syntax (name := induction) "induction " elimTarget,+ (" using " term)? (" generalizing" (ppSpace colGt term:max)+)? (inductionAlts)? : tactic

syntax generalizeArg := atomic(ident " : ")? term:51 " = " ident

syntax (name := generalize) "generalize " generalizeArg,+ (location)? : tactic

syntax (name := cases) "cases " elimTarget,+ (" using " term)? (inductionAlts)? : tactic

syntax (name := funInduction) "fun_induction " term (" generalizing" (ppSpace colGt term:max)+)? (inductionAlts)? : tactic

syntax (name := funCases) "fun_cases " term (inductionAlts)? : tactic

syntax (name := renameI) "rename_i" (ppSpace colGt binderIdent)+ : tactic

syntax (name := tacticRepeat_) "repeat " tacticSeq : tactic

syntax (name := repeat') "repeat' " tacticSeq : tactic

syntax (name := repeat1') "repeat1' " tacticSeq : tactic

syntax:max (name := tacticTrivial) "trivial" : tactic

syntax (name := classical) "classical" ppDedent(tacticSeq) : tactic

syntax (name := split) "split" (ppSpace colGt term)? (location)? : tactic

syntax (name := dbgTrace) "dbg_trace " str : tactic

syntax (name := tacticStop_) "stop" group(tacticSeq) : tactic

syntax (name := specialize) "specialize " term : tactic

syntax (name := tacticUnhygienic_) "unhygienic " tacticSeq : tactic

syntax (name := sleep) "sleep " num : tactic

syntax (name := «tacticExists_,,») "exists " term,+ : tactic

syntax (name := congr) "congr" (ppSpace num)? : tactic

syntax (name := tacDepIfThenElse) ppRealGroup(ppRealFill(ppIndent("if " binderIdent " : " term " then") ppSpace matchRhsTacticSeq) ppDedent(ppSpace) ppRealFill("else " matchRhsTacticSeq)) : tactic

syntax (name := tacIfThenElse) ppRealGroup(ppRealFill(ppIndent("if " term " then") ppSpace matchRhsTacticSeq) ppDedent(ppSpace) ppRealFill("else " matchRhsTacticSeq)) : tactic

syntax:max (name := tacticNofun) "nofun" : tactic

syntax (name := «tacticNomatch_,,») "nomatch " term,+ : tactic

syntax (name := replace) "replace" letDecl : tactic

syntax:max (name := tacticAnd_intros) "and_intros" : tactic

syntax:max (name := substEqs) "subst_eqs" : tactic

syntax (name := runTac) "run_tac " doSeq : tactic

syntax (name := tacticHaveI__) "haveI" letConfig letDecl : tactic

syntax (name := tacticLetI__) "letI" letConfig letDecl : tactic

syntax (name := decide) "decide" optConfig : tactic

syntax (name := nativeDecide) "native_decide" optConfig : tactic

syntax (name := omega) "omega" optConfig : tactic

syntax:max (name := tacticBv_omega) "bv_omega" : tactic

syntax (name := acNf0) "ac_nf0" (location)? : tactic

syntax (name := normCast0) "norm_cast0" optConfig (location)? : tactic

syntax (name := tacticAssumption_mod_cast_) "assumption_mod_cast" optConfig : tactic

syntax (name := pushCast) "push_cast" optConfig (discharger)? &" only"? (" [" (simpStar <|> simpErase <|> simpLemma),* "]")? (location)? : tactic

syntax (name := normCastAddElim) "norm_cast_add_elim" ident : command

syntax (name := symm) "symm" (location)? : tactic

syntax:max (name := symmSaturate) "symm_saturate" : tactic

end Lean.Parser.Tactic

namespace Lean.Parser.Tactic.SolveByElim

syntax star := "*"

syntax erase := "-" term:max

syntax arg := star <|> erase <|> term

syntax args := " [" arg,* "]"

syntax using_ := " using " ident,*

end Lean.Parser.Tactic.SolveByElim

namespace Lean.Parser.Tactic

syntax (name := solveByElim) "solve_by_elim" "*"? optConfig &" only"? (SolveByElim.args)? (SolveByElim.using_)? : tactic

syntax (name := applyAssumption) "apply_assumption" optConfig &" only"? (SolveByElim.args)? (SolveByElim.using_)? : tactic

syntax (name := applyRules) "apply_rules" optConfig &" only"? (SolveByElim.args)? (SolveByElim.using_)? : tactic

syntax (name := exact?) "exact?" optConfig (" using " (colGt ident),+)? : tactic

syntax (name := apply?) "apply?" optConfig (" using " (colGt term),+)? : tactic

syntax rewrites_forbidden := " [" group("-" ident),*,? "]"

syntax (name := rewrites?) "rw?" (ppSpace location)? (rewrites_forbidden)? : tactic

syntax (name := showTerm) "show_term " tacticSeq : tactic

syntax (name := showTermElab) "show_term " term : term

syntax (name := by?) "by?" tacticSeq : term

syntax:max (name := exposeNames) "expose_names" : tactic

syntax:max (name := suggestions) "suggestions" : tactic

syntax (name := bvDecideMacro) (priority := 100) "bv_decide" group(optConfig) : tactic

syntax (name := bvTraceMacro) (priority := 100) "bv_decide?" group(optConfig) : tactic

syntax (name := bvNormalizeMacro) (priority := 100) "bv_normalize" group(optConfig) : tactic

syntax:max (name := massumptionMacro) (priority := 100) "massumption" : tactic

syntax:max (name := mclearMacro) (priority := 100) "mclear" : tactic

syntax:max (name := mconstructorMacro) (priority := 100) "mconstructor" : tactic

syntax:max (name := mexactMacro) (priority := 100) "mexact" : tactic

syntax:max (name := mexfalsoMacro) (priority := 100) "mexfalso" : tactic

syntax:max (name := mexistsMacro) (priority := 100) "mexists" : tactic

syntax:max (name := mframeMacro) (priority := 100) "mframe" : tactic

syntax:max (name := mhaveMacro) (priority := 100) "mhave" : tactic

syntax:max (name := mreplaceMacro) (priority := 100) "mreplace" : tactic

syntax:max (name := mleftMacro) (priority := 100) "mleft" : tactic

syntax:max (name := mrightMacro) (priority := 100) "mright" : tactic

syntax:max (name := mpureMacro) (priority := 100) "mpure" : tactic

syntax:max (name := mpureIntroMacro) (priority := 100) "mpure_intro" : tactic

syntax:max (name := mrevertMacro) (priority := 100) "mrevert" : tactic

syntax:max (name := mrenameIMacro) (priority := 100) "mrename_i" : tactic

syntax:max (name := mspecializeMacro) (priority := 100) "mspecialize" : tactic

syntax:max (name := mspecializePureMacro) (priority := 100) "mspecialize_pure" : tactic

syntax:max (name := mstartMacro) (priority := 100) "mstart" : tactic

syntax:max (name := mstopMacro) (priority := 100) "mstop" : tactic

syntax:max (name := mleaveMacro) (priority := 100) "mleave" : tactic

syntax:max (name := mcasesMacro) (priority := 100) "mcases" : tactic

syntax:max (name := mrefineMacro) (priority := 100) "mrefine" : tactic

syntax:max (name := mintroMacro) (priority := 100) "mintro" : tactic

syntax:max (name := mspecMacro) (priority := 100) "mspec" : tactic

syntax:max (name := mvcgenMacro) (priority := 100) "mvcgen" : tactic

end Lean.Parser.Tactic

namespace Lean.Parser.Attr

syntax (name := simp) "simp" (Lean.Parser.Tactic.simpPre <|> Lean.Parser.Tactic.simpPost)? patternIgnore("← " <|> "<- ")? (ppSpace prio)? : attr

syntax (name := wf_preprocess) "wf_preprocess" (Lean.Parser.Tactic.simpPre <|> Lean.Parser.Tactic.simpPost)? patternIgnore("← " <|> "<- ")? (ppSpace prio)? : attr

syntax (name := method_specs_simp) "method_specs_simp" (Lean.Parser.Tactic.simpPre <|> Lean.Parser.Tactic.simpPost)? patternIgnore("← " <|> "<- ")? (ppSpace prio)? : attr

syntax normCastLabel := &"elim" <|> &"move" <|> &"squash"

syntax (name := norm_cast) "norm_cast" (ppSpace normCastLabel)? (ppSpace num)? : attr

end Lean.Parser.Attr

syntax:max (name := «term‹_›») "‹" withoutPosition(term) "›" : term

syntax:max (name := tacticGet_elem_tactic_extensible) "get_elem_tactic_extensible" : tactic

syntax:max (name := tacticGet_elem_tactic_trivial) "get_elem_tactic_trivial" : tactic

syntax:max (name := tacticGet_elem_tactic) "get_elem_tactic" : tactic

namespace Lean.Parser.Syntax

syntax:max (name := exact?) "exact?%" : term

end Lean.Parser.Syntax

