"""What `Init` declares last: `conv`, binders, `rcases`, ranges, simprocs, `try?`.

Every line is what one `syntax`, `macro`, `notation` or `elab` command of Lean 4.28 adds to the
grammar: facts about node kinds, precedences and tokens. `gnomon.parser.notation` explains how they
are written.
"""

from __future__ import annotations

from typing import Final

CONV: Final = r"""
module Init.Conv
category conv both
namespace Lean.Parser.Tactic.Conv
syntax conv withAnnotateState !in=Lean.Parser.Tactic.Conv = &"with_annotate_state " rawStx ppSpace
    conv
syntax conv skip:max = &"skip"
syntax conv lhs:max = &"lhs"
syntax conv rhs:max = &"rhs"
syntax conv fun:max = &"fun"
syntax conv whnf:max = &"whnf"
syntax conv zeta:max = &"zeta"
syntax conv reduce:max = &"reduce"
syntax conv congr:max = &"congr"
part argArg = "@"? "-"? num
syntax conv arg = &"arg " argArg
syntax conv ext = &"ext" (ppSpace colGt binderIdent)*
syntax conv change = &"change " term
syntax conv delta = &"delta" (ppSpace colGt ident)+
syntax conv unfold = &"unfold" (ppSpace colGt ident)+
part occsWildcard = "*"
part occsIndexed = num+
part occs = atomic("(" &"occs") " := " (occsWildcard <|> occsIndexed) ") "
syntax conv pattern = &"pattern " occs? term
syntax conv rewrite = &"rewrite" optConfig rwRuleSeq
syntax conv simp = &"simp" optConfig discharger? &" only"? (" [" withoutPosition((simpStar <|>
    simpErase <|> simpLemma),*) "]")?
syntax conv simpTrace = &"simp?" optConfig discharger? &" only"? simpArgs?
syntax conv dsimp = &"dsimp" optConfig discharger? &" only"? (" [" withoutPosition((simpErase <|>
    simpLemma),*) "]")?
syntax conv dsimpTrace = &"dsimp?" optConfig &" only"? dsimpArgs?
syntax conv simpMatch:max = &"simp_match"
syntax conv clear = &"clear" (ppSpace colGt term:max)+
syntax conv nestedTacticCore = &"tactic'" " => " tacticSeq
syntax conv nestedTactic = &"tactic" " => " tacticSeq
part convSeqBracketed = "{" withoutPosition(sepByIndentSemicolon(conv)) "}"
part convSeq1Indented = sepBy1IndentSemicolon(conv)
part convSeq = convSeqBracketed <|> convSeq1Indented
syntax tactic convTactic = &"conv'" " => " convSeq
syntax conv nestedConv = convSeqBracketed
syntax conv paren:max = &"(" withoutPosition(convSeq) ")"
syntax conv convRfl:max = &"rfl"
syntax conv convDone:max = &"done"
syntax conv convTrace_state:max = &"trace_state"
syntax conv allGoals = &"all_goals " convSeq
syntax conv anyGoals = &"any_goals " convSeq
syntax conv case = &"case " sepBy1(caseArg, "|") " => " convSeq
syntax conv case' = &"case' " sepBy1(caseArg, "|") " => " convSeq
syntax conv «convNext__=>_» = &"next" (ppSpace binderIdent)* " => " convSeq
syntax conv focus = &"focus " convSeq
syntax conv convConvSeq = &"conv" " => " convSeq
syntax conv «conv·._» = patternIgnore(token("· ") <|> token(". ")) convSeq
syntax conv failIfSuccess = &"fail_if_success " convSeq
syntax conv convRw__ = &"rw" optConfig rwRuleSeq
syntax conv convErw__ = &"erw" optConfig rwRuleSeq
syntax conv convArgs:max = &"args"
syntax conv convLeft:max = &"left"
syntax conv convRight:max = &"right"
syntax conv convIntro___ = &"intro" (ppSpace colGt binderIdent)*
part enterPattern = "in " occs? term
part enterArg = binderIdent <|> argArg <|> enterPattern
syntax conv enter:max = &"enter" " [" withoutPosition(enterArg,+) "]"
syntax conv convApply_ = &"apply " term
syntax conv first = &"first " withPosition(group(ppDedent(ppLine) colGe "| " convSeq)+)
syntax conv convTry_ = &"try " convSeq
syntax conv «conv_<;>_»:1:0 = " <;> " conv
syntax conv convRepeat_ = &"repeat " convSeq
syntax conv extractLets = &"extract_lets " optConfig (ppSpace colGt (ident <|> hole))*
syntax conv liftLets = &"lift_lets " optConfig
syntax conv letToHave:max = &"let_to_have"
syntax tactic conv = &"conv" (" at " ident)? (" in " occs? term)? " => " convSeq
syntax conv normCast:max = &"norm_cast"

module Init.While
namespace Lean
syntax doElem doElemRepeat_ = "repeat " doSeq
syntax doElem «doElemWhile_:_Do_» = "while " ident " : " termBeforeDo " do " doSeq
syntax doElem doElemWhile_Do_ = "while " termBeforeDo " do " doSeq
syntax doElem doElemRepeat__Until_ = "repeat " doSeq ppDedent(ppLine) "until " term

module Init.NotationExtra
namespace Lean
part unifConstraint = term patternIgnore(token(" =?= ") <|> token(" ≟ ")) term
part unifConstraintElem = colGe unifConstraint ", "?
syntax command «command__Unif_hint____Where_|_-⊢_» = docComment? attrKind "unif_hint" (ppSpace
    ident)? (ppSpace bracketedBinder)* " where " withPosition(unifConstraintElem*)
    patternIgnore(group(atomic("|" noWs "-")) <|> token("⊢")) unifConstraint
part bracketedExplicitBinders = "(" withoutPosition((binderIdent ppSpace)+ ": " term) ")"
part unbracketedExplicitBinders = (ppSpace binderIdent)+ (" : " term)?
part explicitBinders = (ppSpace bracketedExplicitBinders)+ <|> unbracketedExplicitBinders
namespace
syntax term «term∃_,_» = "∃" explicitBinders ", " term
syntax term «termExists_,_» = "exists" explicitBinders ", " term
syntax term «termΣ_,_» = "Σ" explicitBinders ", " term
syntax term «termΣ'_,_» = "Σ'" explicitBinders ", " term
syntax term «term_×__1»:35 = bracketedExplicitBinders " × " term:35
syntax term «term_×'__1»:35 = bracketedExplicitBinders " ×' " term:35
namespace Lean
part calcFirstStep = ppIndent(colGe term (" := " term)?)
part calcStep = ppIndent(colGe term " := " term)
part calcSteps = ppLine withPosition(calcFirstStep) withPosition((ppLine linebreak calcStep)*)
syntax term calc = "calc" calcSteps
syntax tactic calcTactic = &"calc" calcSteps
syntax conv convCalc_ = &"calc" calcSteps
namespace
syntax tactic tacticFunext___ = &"funext" (ppSpace colGt term:max)*
namespace Lean.Parser.Command
syntax command classAbbrev = declModifiers "class " "abbrev " declId bracketedBinder* (":" term)?
    ":=" withPosition(group(colGe term ","?)*)
namespace Lean
part cdotTk = patternIgnore(token("· ") <|> token(". "))
syntax tactic cdot = cdotTk tacticSeqIndentGt
syntax tactic solveTactic = &"solve" withPosition(group(ppDedent(ppLine) colGe "| " tacticSeq)+)
syntax term «term_Matches_|»:50:51 = " matches " sepBy1(term:51, " | ")
namespace
syntax term «term{_}»:max = "{" term,+ "}"

module Init.TacticsExtra
namespace Lean.Parser.Tactic
syntax tactic tacticIterate____ = &"iterate" (ppSpace num)? ppSpace tacticSeq
syntax tactic tacticRw_mod_cast___ = &"rw_mod_cast" optConfig rwRuleSeq location?
syntax tactic tacticExact_mod_cast_ = &"exact_mod_cast " term
syntax tactic tacticApply_mod_cast_ = &"apply_mod_cast " term

module Init.ByCases
namespace
syntax tactic «tacticBy_cases_:_» = &"by_cases " atomic(ident " : ")? term

module Init.RCases
category rcasesPat
category rintroPat
namespace Lean.Parser.Tactic.rcasesPat
syntax rcasesPat one = ident
syntax rcasesPat ignore:max = "_"
syntax rcasesPat clear:max = "-"
syntax rcasesPat explicit = "@" noWs rcasesPat
namespace Lean.Parser.Tactic
part rcasesPatMed = sepBy1(rcasesPat, " | ")
part rcasesPatLo = rcasesPatMed (" : " term)?
namespace Lean.Parser.Tactic.rcasesPat
syntax rcasesPat tuple:max = "⟨" rcasesPatLo,* "⟩"
syntax rcasesPat paren:max = "(" rcasesPatLo ")"
namespace Lean.Parser.Tactic.rintroPat
syntax rintroPat one = rcasesPat
syntax rintroPat binder:max @1001 = "(" rintroPat+ (" : " term)? ")"
namespace Lean.Parser.Tactic
syntax tactic rcases = &"rcases " elimTarget,* (" with " rcasesPatLo)?
syntax tactic obtain = &"obtain" (ppSpace rcasesPatMed)? (" : " term)? (" := " term,+)?
syntax tactic rintro = &"rintro" (ppSpace colGt rintroPat)+ (" : " term)?

module Init.Data.ToString.Macro
namespace
syntax term termS!_:max = "s!" interpolatedStr(term)

module Init.Ext
namespace Lean.Parser.Attr
part extIff = atomic("(" &"iff" " := " &"false" ")")
part extFlat = atomic("(" &"flat" " := " &"false" ")")
syntax attr ext = &"ext" (ppSpace extIff)? (ppSpace extFlat)? (ppSpace prio)?
namespace Lean.Elab.Tactic.Ext
syntax tactic ext = &"ext" (colGt ppSpace rintroPat)* (" : " num)?
syntax tactic applyExtTheorem:max = &"apply_ext_theorem"
syntax tactic tacticExt1___ = &"ext1" (colGt ppSpace rintroPat)*

module Init.Data.Bool
namespace Bool
syntax term «term_^^_»:33:33 = " ^^ " term:34

module Init.LawfulBEqTactics
namespace DerivingHelpers
syntax tactic tacticDeriving_ReflEq_tactic:max = &"deriving_ReflEq_tactic"
namespace
syntax tactic tacticDeriving_LawfulEq_tactic_step:max = &"deriving_LawfulEq_tactic_step"
syntax tactic tacticDeriving_LawfulEq_tactic:max = &"deriving_LawfulEq_tactic"

module Init.BinderPredicates
category binderPred
namespace Lean
syntax term «termSatisfies_binder_pred%__» = "satisfies_binder_pred% " term:max binderPred
syntax term «term∃__,_» = "∃ " binderIdent binderPred ", " term
syntax term «term∀__,_» = "∀ " binderIdent binderPred ", " term
syntax binderPred «binderPred>_» = " > " term
syntax binderPred «binderPred≥_» = " ≥ " term
syntax binderPred «binderPred<_» = " < " term
syntax binderPred «binderPred≤_» = " ≤ " term
syntax binderPred «binderPred≠_» = " ≠ " term
syntax binderPred «binderPred∈_» = " ∈ " term
syntax binderPred «binderPred∉_» = " ∉ " term
syntax binderPred «binderPred⊆_» = " ⊆ " term
syntax binderPred «binderPred⊂_» = " ⊂ " term
syntax binderPred «binderPred⊇_» = " ⊇ " term
syntax binderPred «binderPred⊃_» = " ⊃ " term

module Init.Data.List.BasicAux
namespace List
syntax tactic tacticSizeOf_list_dec:max = &"sizeOf_list_dec"

module Init.Grind.Annotated
namespace Lean.Parser.Command
syntax command grindAnnotated = "grind_annotated" str

module Init.Data.BitVec.Basic
namespace BitVec
syntax term «term__#__»:max = num noWs "#" noWs term:max
syntax term «term__#'__»:max:max !in=BitVec = noWs "#'" noWs term:max

module Init.Data.UInt.Lemmas
namespace
syntax command commandDeclare_uint_theorems__ = "declare_uint_theorems" ident term:arg

module Init.Data.UInt.Bitwise
namespace
syntax command commandDeclare_bitwise_uint_theorems__ = "declare_bitwise_uint_theorems" ident
    term:arg

module Init.Data.Array.Mem
namespace Array
syntax tactic tacticArray_get_dec:max = &"array_get_dec"
syntax tactic tacticArray_mem_dec:max = &"array_mem_dec"

module Init.Data.Range.Basic
namespace Std.Legacy.Range
syntax term «term[:_]»:max = "[" withoutPosition(":" term) "]"
syntax term «term[_:_]»:max = "[" withoutPosition(term ":" term) "]"
syntax term «term[:_:_]»:max = "[" withoutPosition(":" term ":" term) "]"
syntax term «term[_:_:_]»:max = "[" withoutPosition(term ":" term ":" term) "]"

module Init.Data.Array.Subarray
namespace Array
syntax term «term__[_:_]»:max:0 = noWs "[" withoutPosition(term ":" term) "]"
syntax term «term__[_:]»:max:0 = noWs "[" withoutPosition(term ":") "]"
syntax term «term__[:_]»:max:0 = noWs "[" withoutPosition(":" term) "]"

module Init.Data.Range.Polymorphic.PRange
namespace Std
syntax term «term_...*»:max:0 = "...*"
syntax term «term*...*»:max = "*...*"
syntax term «term_<...*»:max:0 = "<...*"
syntax term «term_...<_»:max:0 = "...<" term
syntax term «term_..._»:max:0 = "..." term
syntax term «term*...<_»:max = "*...<" term
syntax term «term*..._»:max = "*..." term
syntax term «term_<...<_»:max:0 = "<...<" term
syntax term «term_<..._»:max:0 = "<..." term
syntax term «term_...=_»:max:0 = "...=" term
syntax term «term*...=_»:max = "*...=" term
syntax term «term_<...=_»:max:0 = "<...=" term

module Init.Data.Vector.Basic
namespace Vector
syntax term «term#v[_,]»:max = "#v[" withoutPosition(term,*,?) "]"

module Init.Data.String.Grind
namespace String.Internal
syntax tactic tacticOrder:max !in=String.Internal = &"order"

module Init.Data.SInt.Lemmas
namespace
syntax command commandDeclare_int_theorems__ = "declare_int_theorems" ident term:arg

module Init.Data.Array.Perm
namespace Array
syntax term «term_~_»:50:50 !in=Array = " ~ " term:51

module Init.Data.SInt.Bitwise
namespace
syntax command commandDeclare_bitwise_int_theorems__ = "declare_bitwise_int_theorems" ident
    term:arg

module Init.System.IO
namespace
syntax term termPrintln!__ = "println! " (interpolatedStr(term) <|> term)

module Init.Data.Format.Macro
namespace Std
syntax term termF!_:max = "f!" interpolatedStr(term)

module Init.Data.Vector.Perm
namespace Vector
syntax term «term_~_»:50:50 !in=Vector = " ~ " term:51

module Init.Data.Rat.Basic
namespace Rat
syntax term «term_/._»:70:70 !in=Rat = " /. " term:71

module Init.Grind.Propagator
namespace Lean.Parser
syntax command «command_Grind_propagator___(_):=_» = docComment? "grind_propagator " (simpPre <|>
    simpPost) ident " (" ident ")" " := " term
syntax command «command_Builtin_grind_propagator____:=_» = docComment? "builtin_grind_propagator "
    ident (simpPre <|> simpPost) ident " := " term
syntax attr grindPropagatorBuiltinAttr = &"builtin_grind_propagator" (simpPre <|> simpPost) ident

module Init.Grind.Lint
namespace Lean.Grind
syntax command grindLintCheck = "#grind_lint" ppSpace &"check" (ppSpace configItem)* (ppSpace "in"
    (ppSpace &"module")? ident+)?
syntax command grindLintInspect = "#grind_lint" ppSpace &"inspect" (ppSpace configItem)* ident+
syntax command grindLintMute = "#grind_lint" ppSpace &"mute" ident+
syntax command grindLintSkip = "#grind_lint" ppSpace &"skip" (ppSpace &"suffix")? ident+

module Init.Guard
namespace Lean.Parser
part equalR = " = "
part equalD = " =~ "
part equalS = " =ₛ "
part equalA = " =ₐ "
part equal = equalR <|> equalD <|> equalS <|> equalA
namespace Lean.Parser.Tactic
syntax tactic guardExpr = &"guard_expr " term:51 equal term
syntax conv guardExprConv = &"guard_expr " term:51 equal term
syntax tactic guardTarget = &"guard_target " equal term
syntax conv guardTargetConv = &"guard_target " equal term
namespace Lean.Parser
part colonR = " : "
part colonD = " :~ "
part colonS = " :ₛ "
part colonA = " :ₐ "
part colon = colonR <|> colonD <|> colonS <|> colonA
part colonEqR = " := "
part colonEqD = " :=~ "
part colonEqS = " :=ₛ "
part colonEqA = " :=ₐ "
part colonEq = colonEqR <|> colonEqD <|> colonEqS <|> colonEqA
namespace Lean.Parser.Tactic
syntax tactic guardHyp = &"guard_hyp " term:max (colon term)? (colonEq term)?
syntax conv guardHypConv = &"guard_hyp " term:max (colon term)? (colonEq term)?
namespace Lean.Parser.Command
syntax command guardExprCmd = "#guard_expr " term:51 equal term
syntax command guardCmd = "#guard " term

module Init.Simproc
namespace Lean.Parser
syntax command «command__Simproc__[_]_(_):=_» = docComment? attrKind "simproc " (simpPre <|>
    simpPost)? ("[" ident,* "]")? ident " (" term ")" " := " term
syntax command «command__Dsimproc__[_]_(_):=_» = docComment? attrKind "dsimproc " (simpPre <|>
    simpPost)? ("[" ident,* "]")? ident " (" term ")" " := " term
syntax command «command_Simproc_decl_(_):=_» = docComment? "simproc_decl " ident " (" term ")"
    " := " term
syntax command «command_Dsimproc_decl_(_):=_» = docComment? "dsimproc_decl " ident " (" term ")"
    " := " term
syntax command «command__Builtin_simproc__[_]_(_):=_» = docComment? attrKind "builtin_simproc "
    (simpPre <|> simpPost)? ("[" ident,* "]")? ident " (" term ")" " := " term
syntax command «command__Builtin_dsimproc__[_]_(_):=_» = docComment? attrKind "builtin_dsimproc "
    (simpPre <|> simpPost)? ("[" ident,* "]")? ident " (" term ")" " := " term
syntax command «command_Builtin_simproc_decl_(_):=_» = docComment? "builtin_simproc_decl " ident
    " (" term ")" " := " term
syntax command «command_Builtin_dsimproc_decl_(_):=_» = docComment? "builtin_dsimproc_decl " ident
    " (" term ")" " := " term
syntax command simprocPattern = "simproc_pattern% " term " => " ident
syntax command simprocPatternBuiltin = "builtin_simproc_pattern% " term " => " ident
namespace Lean.Parser.Attr
syntax attr simprocAttr = &"simproc" (simpPre <|> simpPost)?
syntax attr sevalprocAttr = &"sevalproc" (simpPre <|> simpPost)?
syntax attr simprocBuiltinAttr = &"builtin_simproc" (simpPre <|> simpPost)?
syntax attr sevalprocBuiltinAttr = &"builtin_sevalproc" (simpPre <|> simpPost)?

module Init.MacroTrace
namespace Lean
syntax term «termMacro.trace[_]_» = "Macro.trace[" ident "]" interpolatedStr(term)

module Init.Internal.Order.Basic
namespace Lean.Order
syntax term «term_⊑_»:50:51 !in=Lean.Order = " ⊑ " term:51
syntax term «term⊥»:max !in=Lean.Order = "⊥"

module Init.Internal.Order.Tactic
namespace Lean.Order
syntax tactic monotonicity:max !in=Lean.Order = &"monotonicity"

module Init.Try
namespace Lean.Parser.Tactic
syntax tactic tryTrace = &"try?" optConfig
syntax tactic attemptAll = &"attempt_all " withPosition(group(ppDedent(ppLine) colGe "| "
    tacticSeq)+)
syntax tactic attemptAllPar = &"attempt_all_par " withPosition(group(ppDedent(ppLine) colGe "| "
    tacticSeq)+)
syntax tactic tryResult = &"try_suggestions " tactic*
namespace Lean.Parser.Command
syntax command registerTryTactic = docComment? "register_try?_tactic" ("(" &"priority" ":=" num
    ")")? tacticSeq
namespace
syntax tactic «tactic∎»:max = &"∎"
syntax term «term∎»:max = "∎"
"""
