"""What `Std` and `Lean` declare; it is there for files that import them.

Every line is what one `syntax`, `macro`, `notation` or `elab` command of Lean 4.28 adds to the
grammar: facts about node kinds, precedences and tokens. `gnomon.parser.notation` explains how they
are written.
"""

from __future__ import annotations

from typing import Final

STD: Final = r"""
module Std.Data.DHashMap.Raw
namespace Std.DHashMap.Raw
syntax term «term_~m_»:50:50 !in=Std.DHashMap.Raw = " ~m " term:51

module Std.Data.DHashMap.Basic
namespace Std.DHashMap
syntax term «term_~m_»:50:50 !in=Std.DHashMap = " ~m " term:51

module Std.Data.HashMap.Basic
namespace Std.HashMap
syntax term «term_~m_»:50:50 !in=Std.HashMap = " ~m " term:51

module Std.Data.HashSet.Basic
namespace Std.HashSet
syntax term «term_~m_»:50:50 !in=Std.HashSet = " ~m " term:51

module Std.Data.DTreeMap.Internal.Balancing
namespace Std.DTreeMap.Internal.Impl
syntax tactic tacticTree_tac:max !in=Std.DTreeMap.Internal.Impl = &"tree_tac"
syntax term «term✓»:max !in=Std.DTreeMap.Internal.Impl = "✓"

module Std.Data.DTreeMap.Internal.Queries
namespace Std.DTreeMap.Internal.Impl
syntax term «term_~m_»:50:51 !in=Std.DTreeMap.Internal.Impl = " ~m " term:51

module Std.Data.DTreeMap.Basic
namespace Std.DTreeMap
syntax term «term_~m_»:50:51 !in=Std.DTreeMap = " ~m " term:51

module Std.Data.TreeMap.Basic
namespace Std.TreeMap
syntax term «term_~m_»:50:51 !in=Std.TreeMap = " ~m " term:51

module Std.Data.TreeSet.Basic
namespace Std.TreeSet
syntax term «term_~m_»:50:51 !in=Std.TreeSet = " ~m " term:51

module Lean.Data.Options
namespace Lean.Option
syntax command registerBuiltinOption = docComment? visibility? "register_builtin_option" ident
    " : " term " := " term
syntax command registerOption = declModifiers "register_option" ident " : " term " := " term

module Std.Data.DTreeMap.Raw.Basic
namespace Std.DTreeMap.Raw
syntax term «term_~m_»:50:51 !in=Std.DTreeMap.Raw = " ~m " term:51

module Std.Data.TreeMap.Raw.Basic
namespace Std.TreeMap.Raw
syntax term «term_~m_»:50:51 !in=Std.TreeMap.Raw = " ~m " term:51

module Lean.Data.Json.Elab
category json symbol
namespace Lean.Json
syntax json jsonNull:max = &"null"
syntax json jsonTrue:max = &"true"
syntax json jsonFalse:max = &"false"
syntax json json_ = str
syntax json «json-_» = "-"? num
syntax json «json-__1» = "-"? scientific
syntax json «json[_]»:max = &"[" json,* "]"
part jsonIdent = ident <|> str
part jsonField = jsonIdent ": " json
syntax json «json{_}»:max = &"{" jsonField,* "}"
syntax term «termJson%_» = "json% " json

module Lean.Message
namespace Lean
syntax term termM!_:max = "m!" interpolatedStr(term)

module Lean.Exception
namespace Lean
syntax term termThrowError__ = "throwError " (interpolatedStr(term) <|> term)
syntax term termThrowErrorAt____ = "throwErrorAt " term:max ppSpace (interpolatedStr(term) <|>
    term)

module Std.Data.TreeSet.Raw.Basic
namespace Std.TreeSet.Raw
syntax term «term_~m_»:50:51 !in=Std.TreeSet.Raw = " ~m " term:51

module Lean.Util.Trace
namespace Lean
syntax doElem «doElemTrace[_]__» = "trace[" ident "]" (interpolatedStr(term) <|> term)

module Lean.Compiler.LCNF.Types
namespace Lean.Compiler
syntax term «term◾»:max !in=Lean.Compiler = "◾"

module Lean.Parser.Extra
namespace Lean
syntax term «termRegister_parser_alias(Kind:=_)______» = "register_parser_alias " group("("
    &"kind" " := " term ") ")? (str ppSpace)? ident (ppSpace colGt term)?

module Std.Do.SPred.Notation.Basic
namespace Std.Do
syntax term «termSpred(_)»:max !in=Std.Do = "spred(" term ")"
syntax term «termTerm(_)»:max !in=Std.Do = "term(" term ")"

module Std.Do.SPred.Notation
namespace Std.Do
syntax term «term⌜_⌝»:max !in=Std.Do = "⌜" term "⌝"
syntax term «term_⊢ₛ_»:25:26 !in=Std.Do = " ⊢ₛ " term:25
syntax term «term⊢ₛ_»:25 !in=Std.Do = "⊢ₛ " term:25
syntax term «term_⊣⊢ₛ_»:25:25 !in=Std.Do = " ⊣⊢ₛ " term:25

module Std.Do.PostCond
namespace Std.Do
syntax term «term_⊢ₑ_»:25:26 !in=Std.Do = " ⊢ₑ " term:25
syntax term «term_∧ₑ_»:35:36 = " ∧ₑ " term:35
syntax term «term_→ₑ_»:25:26 = " →ₑ " term:25
syntax term «termPost⟨_,,⟩»:max !in=Std.Do = "post⟨" term,+,? "⟩"
syntax term «term_⇓_=>_»:max !in=Std.Do = group(ppAllowUngrouped) "⇓" term:max+ " => " term
syntax term «term_⇓?_=>_»:max !in=Std.Do = group(ppAllowUngrouped) "⇓?" term:max+ " => " term
syntax term «term_⊢ₚ_»:25:26 !in=Std.Do = " ⊢ₚ " term:25
syntax term «term_∧ₚ_»:35:36 !in=Std.Do = " ∧ₚ " term:35
syntax term «term_→ₚ_»:25:26 !in=Std.Do = " →ₚ " term:25

module Std.Do.WP.Basic
namespace Std.Do
syntax term «termWp⟦_:_⟧»:max !in=Std.Do = "wp⟦" term:min (":" term)? "⟧"

module Std.Do.Triple.Basic
namespace Std.Do
syntax term triple !in=Std.Do = "⦃" term "⦄ " term:lead " ⦃" term "⦄"

module Std.Tactic.Do.Syntax
category mcasesPat
category mrefinePat
category mintroPat
category mrevertPat
namespace Lean.Parser.Attr
syntax attr spec = &"spec" (simpPre <|> simpPost)? patternIgnore(token("← ") <|> token("<- "))?
    (ppSpace prio)?
namespace Lean.Parser.Tactic
syntax tactic massumption:max = &"massumption"
syntax tactic mclear = &"mclear" colGt ident
syntax tactic mclearError:max = &"mclear"
syntax tactic mconstructor:max = &"mconstructor"
syntax tactic mexact = &"mexact" colGt term
syntax tactic mexactError:max = &"mexact"
syntax tactic mexfalso:max = &"mexfalso"
syntax tactic mexists = &"mexists" term,+
syntax tactic mexistsError:max = &"mexists"
syntax tactic mframe:max = &"mframe"
syntax tactic mdup = &"mdup" ident " => " ident
syntax tactic mhave = &"mhave" ident (":" term)? " := " term
syntax tactic mhaveError:max = &"mhave"
syntax tactic mreplace = &"mreplace" ident (":" term)? " := " term
syntax tactic mreplaceError:max = &"mreplace"
syntax tactic mright:max = &"mright"
syntax tactic mleft:max = &"mleft"
syntax tactic mpure = &"mpure" colGt ident
syntax tactic mpureError:max = &"mpure"
syntax tactic mpureIntro:max = &"mpure_intro"
syntax tactic mrenameI = &"mrename_i" (ppSpace colGt binderIdent)+
syntax tactic mrenameIError:max = &"mrename_i"
syntax tactic mspecialize = &"mspecialize" ident (colGt term:max)*
syntax tactic mspecializeError:max = &"mspecialize"
syntax tactic mspecializePure = &"mspecialize_pure" term (colGt term:max)* " => " ident
syntax tactic mspecializePureError:max = &"mspecialize_pure"
syntax tactic mstart:max = &"mstart"
syntax tactic mstop:max = &"mstop"
syntax tactic mleave:max = &"mleave"
syntax mcasesPat mcasesPat_ = binderIdent
syntax mcasesPat «mcasesPat-»:max = "-"
part mcasesPatAlts = sepBy1(mcasesPat, " | ")
syntax mcasesPat «mcasesPat⟨_⟩»:max = "⟨" mcasesPatAlts,* "⟩"
syntax mcasesPat «mcasesPat(_)»:max = "(" mcasesPatAlts ")"
syntax mcasesPat «mcasesPat⌜_⌝»:max = "⌜" binderIdent "⌝"
syntax mcasesPat «mcasesPat□_» = "□" binderIdent
syntax mcasesPat «mcasesPat%_» = "%" binderIdent
syntax mcasesPat «mcasesPat#_» = "#" binderIdent
syntax tactic mcases = &"mcases" ident " with " mcasesPat
syntax tactic mcasesError:max = &"mcases"
syntax mrefinePat mrefinePat_ = binderIdent
part mrefinePats = sepBy1(mrefinePat, ", ")
syntax mrefinePat «mrefinePat⟨_⟩»:max = "⟨" mrefinePats "⟩"
syntax mrefinePat «mrefinePat(_)»:max = "(" mrefinePat ")"
syntax mrefinePat «mrefinePat⌜_⌝»:max = "⌜" term "⌝"
syntax mrefinePat «mrefinePat□_» = "□" binderIdent
syntax mrefinePat mrefinePat?_ = "?" binderIdent
syntax mrefinePat «mrefinePat%_» = "%" term
syntax mrefinePat «mrefinePat#_» = "#" binderIdent
syntax tactic mrefine = &"mrefine" mrefinePat
syntax tactic mrefineError:max = &"mrefine"
syntax mintroPat mintroPat_ = mcasesPat
syntax mintroPat «mintroPat∀_» = "∀" binderIdent
syntax tactic mintro = &"mintro" (ppSpace colGt mintroPat)+
syntax tactic mintroError:max = &"mintro"
syntax mrevertPat mrevertPat_ = ident
syntax mrevertPat «mrevertPat∀_» = "∀" num?
syntax tactic mrevert = &"mrevert" (ppSpace colGt mrevertPat)*
syntax tactic mrevertError:max = &"mrevert"
syntax tactic mspecNoBind = &"mspec_no_bind" (ppSpace colGt term)?
syntax tactic mspecNoSimp = &"mspec_no_simp" (ppSpace colGt term)?
syntax tactic mspec = &"mspec" (ppSpace colGt term)?
syntax tactic tacticMvcgen_trivial_extensible:max = &"mvcgen_trivial_extensible"
syntax tactic tacticMvcgen_trivial:max = &"mvcgen_trivial"
part invariantsKW = token(&"invariants ") <|> token(&"invariants? ")
part invariantDotAlt = ppDedent(ppLine) cdotTk colGe term
part invariantCaseAlt = ppDedent(ppLine) "| " caseArg " => " colGe term
part invariantAlts = invariantsKW withPosition((colGe (invariantDotAlt <|> invariantCaseAlt))*)
part vcAlt = "| " sepBy1(caseArg, " | ") " => " tacticSeq
part vcAlts = "with " (ppSpace colGt tactic)? withPosition((colGe vcAlt)*)
syntax tactic mvcgen = &"mvcgen" optConfig (" [" withoutPosition((simpStar <|> simpErase <|>
    simpLemma),*,?) "] ")? invariantAlts? vcAlts?
syntax tactic mvcgenHint = &"mvcgen?" optConfig (" [" withoutPosition((simpStar <|> simpErase <|>
    simpLemma),*,?) "] ")?

module Lean.Parser.Command
namespace Lean.Parser.Command.InternalSyntax
syntax command end_local_scope:max !in=Lean.Parser.Command.InternalSyntax = "end_local_scope"

module Lean.PrettyPrinter.Delaborator.Basic
namespace Lean.PrettyPrinter.Delaborator
syntax attr attrApp_delab_ = &"app_delab" ident

module Std.Data.HashMap.Raw
namespace Std.HashMap.Raw
syntax term «term_~m_»:50:50 !in=Std.HashMap.Raw = " ~m " term:51

module Std.Data.DHashMap.Internal.RawLemmas
namespace Std.DHashMap.Internal.Raw₀
syntax tactic tacticWf_trivial:max !in=Std.DHashMap.Internal.Raw₀ = &"wf_trivial"
syntax tactic tacticEmpty:max !in=Std.DHashMap.Internal.Raw₀ = &"empty"
syntax tactic «tacticSimp_to_model[_]Using_» !in=Std.DHashMap.Internal.Raw₀ = &"simp_to_model"
    (" [" ident,* "]")? ("using" term)?

module Std.Data.DHashMap.RawLemmas
namespace Std.DHashMap.Internal.Raw
syntax tactic tacticSimp_to_rawUsing_ !in=Std.DHashMap.Internal.Raw = &"simp_to_raw" ("using"
    term)?

module Lean.Meta.Tactic.Simp.RegisterCommand
namespace Lean.Parser.Command
syntax command registerSimpAttr !kind=Lean.Meta.Simp._root_.Lean.Parser.Command.registerSimpAttr =
    docComment? "register_simp_attr" ident

module Lean.LabelAttribute
namespace Lean.Parser.Command
syntax command registerLabelAttr !kind=Lean._root_.Lean.Parser.Command.registerLabelAttr =
    docComment? "register_label_attr " ident

module Lean.Meta.Tactic.Simp.BuiltinSimprocs.UInt
namespace
syntax command commandDeclare_uint_simprocs_ = "declare_uint_simprocs" ident

module Lean.Meta.Tactic.Simp.BuiltinSimprocs.SInt
namespace
syntax command commandDeclare_sint_simprocs_ = "declare_sint_simprocs" ident

module Lean.Elab.Tactic.Config
namespace Lean.Elab.Tactic
syntax command configElab = docComment? "declare_config_elab" ident ident
syntax command commandConfigElab = docComment? "declare_command_config_elab" ident ident

module Lean.Elab.Do.Basic
namespace Lean.Elab.Do
syntax term dooBlock:arg = "doo" doSeq

module Lean.Elab.AuxDef
namespace Lean.Elab.Command
syntax command aux_def !in=Lean.Elab.Command = docComment? attributes? visibility "aux_def"
    Term.ident+ ":" term ":=" term

module Std.Time.Notation.Spec
namespace Std.Time
syntax term «termDatespec(_)»:max = "datespec(" str ")"
syntax term «termDatespec(_,_)»:max = "datespec(" str "," term ")"

module Lean.Meta.Tactic.Grind.Types
namespace Lean.Meta.Grind
syntax doElem doElemReportIssue!__ = "reportIssue!" (interpolatedStr(term) <|> term)
syntax doElem doElemReportDbgIssue!__ = "reportDbgIssue!" (interpolatedStr(term) <|> term)
syntax doElem «doElemTrace_goal[_]__» = "trace_goal[" ident "]" (interpolatedStr(term) <|> term)

module Lean.Meta.Tactic.Grind.EMatch
namespace Lean.Meta.Grind.EMatch
syntax doElem doElemReportEMatchIssue!__ = "reportEMatchIssue!" (interpolatedStr(term) <|> term)

module Std.Tactic.BVDecide.Syntax
namespace Lean.Parser.Tactic
syntax tactic bvCheck = &"bv_check " optConfig str
syntax tactic bvDecide = &"bv_decide" optConfig
syntax tactic bvTrace = &"bv_decide?" optConfig
syntax tactic bvNormalize = &"bv_normalize" optConfig
namespace Lean.Parser
syntax attr bv_normalize = &"bv_normalize" (simpPre <|> simpPost)? patternIgnore(token("← ") <|>
    token("<- "))? (ppSpace prio)?
syntax attr bvNormalizeProcBuiltinAttr = &"builtin_bv_normalize_proc" (simpPre <|> simpPost)?

module Std.Tactic.BVDecide.LRAT.Internal.Entails
namespace Std.Tactic.BVDecide.LRAT.Internal
syntax term «term_⊨_»:25:26 !in=Std.Tactic.BVDecide.LRAT.Internal = " ⊨ " term:26
syntax term «term_⊭_»:25:25 !in=Std.Tactic.BVDecide.LRAT.Internal = " ⊭ " term:30

module Std.Data.HashSet.Raw
namespace Std.HashSet.Raw
syntax term «term_~m_»:50:50 !in=Std.HashSet.Raw = " ~m " term:51

module Std.Sat.AIG.Basic
namespace Std.Sat.AIG
syntax term «term⟦_,_⟧»:max !in=Std.Sat.AIG = "⟦" term ", " term "⟧"
syntax term «term⟦_,_,_⟧»:max !in=Std.Sat.AIG = "⟦" term ", " term ", " term "⟧"

module Lean.Elab.Tactic.ConfigSetter
namespace Lean.Elab
syntax command elabConfigGetter = docComment? "declare_config_getter" ident ident

module Lean.Elab.Quotation
namespace Lean.Elab.Term.Quotation
syntax command commandElab_stx_quot_ = "elab_stx_quot" Term.ident

module Lean.Meta.Tactic.Grind.RegisterCommand
namespace Lean.Parser.Command
syntax command registerGrindAttr
    !kind=Lean.Meta.Grind._root_.Lean.Parser.Command.registerGrindAttr = docComment?
    "register_grind_attr" ident

module Std.Time.Notation
namespace Std.Time
syntax term «termZoned(_)»:max = "zoned(" str ")"
syntax term «termZoned(_,_)»:max = "zoned(" str "," term ")"
syntax term «termDatetime(_)»:max = "datetime(" str ")"
syntax term «termDate(_)»:max = "date(" str ")"
syntax term «termTime(_)»:max = "time(" str ")"
syntax term «termOffset(_)»:max = "offset(" str ")"
syntax term «termTimezone(_)»:max = "timezone(" str ")"

module Lean.Widget.Commands
namespace Lean.Widget
part widgetInstanceSpec = ident ("with " term)?
part addWidgetSpec = Term.attrKind widgetInstanceSpec
part eraseWidgetSpec = "-" ident
part showWidgetSpec = addWidgetSpec <|> eraseWidgetSpec
syntax command showPanelWidgetsCmd:max = "show_panel_widgets " "[" sepBy1(showWidgetSpec, ", ")
    "]"
syntax command widgetCmd = "#widget " widgetInstanceSpec

module Lean.Linter.Sets
namespace Lean.Linter
syntax command «command_Register_linter_set_:=_» = docComment? "register_linter_set" ident " := "
    ident*
"""
