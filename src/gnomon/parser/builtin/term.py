"""The terms that are built into Lean, and what they are made of.

The notation is explained in `gnomon.parser.notation`. Counterparts in Lean:
`Lean/Parser/Level.lean`, `Attr.lean`, `Term/Basic.lean`, `Term.lean`.
"""

from __future__ import annotations

from typing import Final

LEVEL: Final = r"""
namespace Lean.Parser.Level
level paren = "(" withoutPosition(level) ")"
level max = nonReserved("max", includeIdent) (ppSpace level:max)+
level imax = nonReserved("imax", includeIdent) (ppSpace level:max)+
level hole = "_"
bare level num = checkPrec(max) num
bare level ident = checkPrec(max) ident
level addLit:65:0 = " + " num

namespace Lean.Parser
def identWithPartialTrailingDot = ident (noWs "." noWs ident)?

namespace Lean.Parser.Priority
bare prio numPrio = checkPrec(max) num

namespace Lean.Parser.Attr
attr simple = ident (prio <|> ident)?
attr macro = "macro " ident
attr export = "export " ident
attr recursor = &"recursor " num
attr class = "class"
attr instance = "instance" prio?
attr default_instance = &"default_instance" (ppSpace prio)?
attr specialize = &"specialize" (ident <|> num)*
node externEntry = ident? &"inline "? str
attr extern = &"extern" many(ppSpace externEntry)
attr tactic_alt = "tactic_alt" ppSpace ident
attr tactic_tag = "tactic_tag" many1(ppSpace ident)
"""

BASIC: Final = r"""
namespace Lean.Parser.Tactic
node tacticSeq1Indented = sepBy1IndentSemicolon(tactic)
node tacticSeqBracketed = "{ " sepByIndentSemicolon(tactic) ppDedent(ppLine) "}"
node tacticSeq = tacticSeqBracketed <|> tacticSeq1Indented
def tacticSeqIndentGt = antiquot(tacticSeq, node(tacticSeq,
    tacticSeqBracketed <|> colGt("indented tactic sequence") tacticSeq1Indented))
def seq1 = node(seq1, sepBy1(tactic, ";\n", allowTrailingSep))

namespace Lean.Parser.Term
term hole = "_"
term syntheticHole = "?" (ident <|> "_")
term omission = "⋯"
def binderIdent = ident <|> hole
def binderType = (" : " term)?
def requiredType = node(null, " : " term)
node binderTactic = atomic(" := " " by ") tacticSeq
node binderDefault = " := " term
node explicitBinder = ppGroup("(" withoutPosition(
    many1(binderIdent) binderType (binderTactic <|> binderDefault)?) ")")
node implicitBinder = ppGroup("{" withoutPosition(many1(binderIdent) binderType) "}")
def strictImplicitLeftBracket = atomic(group("{" "{")) <|> "⦃"
def strictImplicitRightBracket = atomic(group("}" "}")) <|> "⦄"
node strictImplicitBinder = ppGroup(strictImplicitLeftBracket many1(binderIdent)
    binderType strictImplicitRightBracket)
def optIdent = atomic(ident " : ")?
node instBinder = ppGroup("[" withoutPosition(optIdent term) "]")
def bracketedBinder = antiquot(bracketedBinder, pseudo,
    explicitBinder <|> strictImplicitBinder <|> implicitBinder <|> instBinder)
variant explicitBinder typed = ppGroup("(" withoutPosition(
    many1(binderIdent) requiredType (binderTactic <|> binderDefault)?) ")")
variant implicitBinder typed = ppGroup("{" withoutPosition(many1(binderIdent) requiredType) "}")
variant strictImplicitBinder typed = ppGroup(strictImplicitLeftBracket many1(binderIdent)
    requiredType strictImplicitRightBracket)
def typedBinder = antiquot(bracketedBinder, pseudo, typed.explicitBinder <|>
    typed.strictImplicitBinder <|> typed.implicitBinder <|> instBinder)
node typeSpec = " : " term
def optType = typeSpec?
node optEllipsis = " .."?
node structInstArrayRef = "[" withoutPosition(term) "]"
node structInstLVal = (ident <|> fieldIdx <|> structInstArrayRef)
    many(group("." (ident <|> fieldIdx)) <|> structInstArrayRef)
def structInstFieldBinder = antiquot(structInstFieldBinder, pseudo,
    binderIdent <|> bracketedBinder)
def optTypeForStructInst = atomic(typeSpec notFollowedBy("}", "}"))?
def structInstField = ppGroup(node(structInstField, structInstLVal (many(colGt ppSpace
    structInstFieldBinder) optTypeForStructInst ppDedent(structInstFieldDecl))?))
"""

TERM: Final = r"""
namespace Lean.Parser.Command
def commentBody = commentBody
node docComment !remember = ppDedent("/--" ppSpace commentBody ppLine)
def plainDocComment = docComment

namespace Lean.Parser.Term
def darrow = " => "
def semicolonOrLinebreak = ";" <|> linebreak pushNone
term byTactic:lead = ppAllowUngrouped "by " tacticSeqIndentGt
node byTactic' = "by " tacticSeqIndentGt
def optSemicolonTerm = ppDedent(semicolonOrLinebreak ppLine term)
bare term ident = checkPrec(max) ident
bare term num = checkPrec(max) num
bare term scientific = checkPrec(max) scientific
bare term str = checkPrec(max) str
bare term char = checkPrec(max) char
term type = "Type" (ws("") checkPrec(lead) colGt level:max)?
term sort = "Sort" (ws("") checkPrec(lead) colGt level:max)?
term prop = "Prop"
term sorry = "sorry"
node hygienicLParen !explicit = "(" hygieneInfo
term cdot = unicode("·", ".") hygieneInfo
term typeAscription = hygienicLParen
    withoutPosition(withoutForbidden(term " :" (ppSpace term)?)) ")"
term tuple = hygienicLParen
    (withoutPosition(withoutForbidden(term ", " sepBy1(term, ", ", allowTrailingSep))))? ")"
term paren = hygienicLParen withoutPosition(withoutForbidden(ppDedentIfGrouped(term))) ")"
term anonymousCtor =
    "⟨" withoutPosition(withoutForbidden(sepBy(term, ", ", allowTrailingSep))) "⟩"
node fromTerm = "from " term
def showRhs = fromTerm <|> byTactic'
node sufficesDecl = (atomic(group(binderIdent " : ")) <|> hygieneInfo) term ppSpace showRhs
term suffices:lead = withPosition("suffices " sufficesDecl) optSemicolonTerm
term show:lead = "show " term ppSpace showRhs
term explicit = "@" term:max
term inaccessible = ".(" withoutPosition(term) ")"
term depArrow:25 = typedBinder unicode(" → ", " -> ") term
term forall:lead = unicode("∀", "forall") many1(ppSpace (binderIdent <|> bracketedBinder))
    optType ", " term
node matchAlt !explicit = "| " ppIndent(sepBy1(sepBy1(term, ", "), " | ") darrow
    colGe("alternative right-hand-side to start in a column "
    "greater than or equal to the corresponding '|'")
    term)
def matchAltExpr = matchAlt
node matchAlts = withPosition(many1Indent(ppLine matchAlt))
node matchDiscr = atomic(binderIdent " : ")? term
node trueVal = &"true"
node falseVal = &"false"
node generalizingParam = atomic("(" &"generalizing") " := " (trueVal <|> falseVal) ")" ppSpace
node motive = atomic("(" &"motive" " := ") withoutPosition(term) ")" ppSpace
term match:lead = "match " generalizingParam? motive? sepBy1(matchDiscr, ", ") " with"
    ppDedent(matchAlts)
term nomatch:lead = "nomatch " sepBy1(term, ", ")
term nofun = "nofun"
def structInstFields = node(structInstFields, sepByIndent(structInstField, ", "))
term structInst = "{ " withoutPosition(atomic(sepBy1(term, ", ") " with ")?
    structInstFields optEllipsis (" : " term)?) " }"
structInstFieldDecl structInstFieldDef = " := " "private"? term
structInstFieldDecl structInstFieldEqns = "private"? matchAlts
def funImplicitBinder = antiquot(implicitBinder,
    atomic(lookahead("{" many1(binderIdent) (" : " <|> "}"))) implicitBinder)
def funStrictImplicitBinder = atomic(lookahead(strictImplicitLeftBracket many1(binderIdent)
    (" : " <|> strictImplicitRightBracket))) strictImplicitBinder
def funBinder = antiquot(funBinder, pseudo,
    funStrictImplicitBinder <|> funImplicitBinder <|> instBinder <|> term:max)
node basicFun !explicit = ppGroup(many1(ppSpace funBinder) optType
    unicode(" ↦", " =>", preserve)) ppSpace term
term fun = ppAllowUngrouped unicode("λ", "fun", preserve) (basicFun <|> matchAlts)
def optExprPrecedence = (atomic(":") term:max)?
node withAnonymousAntiquot =
    atomic(" (" &"withAnonymousAntiquot" " := ") (trueVal <|> falseVal) ")"
term leading_parser:lead =
    "leading_parser" optExprPrecedence withAnonymousAntiquot? ppSpace term
term trailing_parser:lead = "trailing_parser" optExprPrecedence optExprPrecedence ppSpace term
term borrowed = "@& " term:lead
term quotedName = name
term doubleQuotedName = "`" noWs rawCh("`") ident
node letId !explicit = ppSpace binderIdent notFollowedBy(noWs("") "[",
    "space is required before instance '[...]' binders to distinguish them from array "
    "updates `let x[i] := e; ...`")
    <|> hygieneInfo
def letIdBinder = antiquot(letIdBinder, pseudo, binderIdent <|> bracketedBinder)
def letIdLhs = letId many(ppSpace letIdBinder) optType
node letIdDecl !explicit = atomic(letIdLhs " := ") term
node letPatDecl !explicit = atomic(ppSpace term pushNone optType " := ") term
variant letPatDecl parenthesized !explicit =
    atomic(ppSpace lookahead("(") paren pushNone optType " := ") term
node letEqnsDecl !explicit = letIdLhs (" := " <|> matchAlts)
node letDecl !explicit = notFollowedBy(&"rec", "rec")
    (parenthesized.letPatDecl <|> letIdDecl <|> letPatDecl <|> letEqnsDecl)
node letOptNondep = &"nondep"
node letOptPostponeValue = &"postponeValue"
node letOptUsedOnly = &"usedOnly"
node letOptZeta = &"zeta"
node letOptGeneralize = &"generalize"
node letOpts = letOptNondep <|> letOptPostponeValue <|> letOptUsedOnly <|> letOptZeta
    <|> letOptGeneralize
node letPosOpt !explicit = " +" noWs letOpts
node letNegOpt !explicit = " -" noWs letOpts
node letOptEq !explicit = atomic(" (" &"eq" " := ") binderIdent ")"
def letConfigItem = letPosOpt <|> letNegOpt <|> letOptEq
node letConfig !explicit = many(letConfigItem)
term let:lead = withPosition("let" letConfig letDecl) optSemicolonTerm
term have:lead = withPosition("have" letConfig letDecl) optSemicolonTerm
term let_fun:lead = withPosition(("let_fun " <|> "let_λ ") letDecl) optSemicolonTerm
term let_delayed:lead = withPosition("let_delayed " letDecl) optSemicolonTerm
term let_tmp:lead = withPosition("let_tmp " letDecl) optSemicolonTerm
term haveI = withPosition("haveI " letConfig letDecl) optSemicolonTerm
term letI = withPosition("letI " letConfig letDecl) optSemicolonTerm
node scoped = "scoped "
node local = "local "
node attrKind = (scoped <|> local)?
node attrInstance = ppGroup(attrKind attr)
node attributes !remember = "@[" withoutPosition(sepBy1(attrInstance, ", ")) "] "

namespace Lean.Parser.Termination
node terminationBy = "termination_by " &"structural "?
    atomic(many(ppSpace Term.binderIdent) " => ")? term
node terminationBy? = "termination_by?"
node partialFixpoint = withPosition("partial_fixpoint" (colGt("indentation") &"monotonicity "
    colGt("indented monotonicity proof") term)?)
node coinductiveFixpoint = withPosition("coinductive_fixpoint" (colGt("indentation")
    &"monotonicity " colGt("indented monotonicity proof") term)?)
node inductiveFixpoint = withPosition("inductive_fixpoint" (colGt("indentation")
    &"monotonicity " colGt("indented monotonicity proof") term)?)
node decreasingBy = ppDedent(ppLine) "decreasing_by " tacticSeqIndentGt
node suffix = (ppDedent(ppLine) (terminationBy? <|> terminationBy <|> partialFixpoint <|>
    coinductiveFixpoint <|> inductiveFixpoint))? optional(decreasingBy)

namespace Lean.Parser.Term
node letRecDecl = optional(docComment) optional(attributes) letDecl suffix
node letRecDecls = sepBy1(letRecDecl, ", ")
term letrec:lead = withPosition(group("let " &"rec ") letRecDecls) optSemicolonTerm
node whereFinallySubsection = ppLine "| " ident darrow tacticSeq
node whereFinally = ppDedent(ppLine) "finally " optional(tacticSeqIndentGt)
    manyIndent(whereFinallySubsection)
node whereDecls = ppDedent(ppLine) "where" sepByIndent(ppGroup(letRecDecl), "; ")
    optional(whereFinally)
node matchAltsWhereDecls = matchAlts suffix optional(whereDecls)
term noindex = "no_index " term:max
term unsafe:lead = "unsafe " term
term binrel = "binrel% " ident ppSpace term:max ppSpace term:max
term binrel_no_prop = "binrel_no_prop% " ident ppSpace term:max ppSpace term:max
term binop = "binop% " ident ppSpace term:max ppSpace term:max
term binop_lazy = "binop_lazy% " ident ppSpace term:max ppSpace term:max
term leftact = "leftact% " ident ppSpace term:max ppSpace term:max
term rightact = "rightact% " ident ppSpace term:max ppSpace term:max
term unop = "unop% " ident ppSpace term:max
term forInMacro = "for_in% " term:max term:max ppSpace term:max
term forInMacro' = "for_in'% " term:max term:max ppSpace term:max
term declName = "decl_name%"
term privateDecl = "private_decl% " term:max
term withDeclName = "with_decl_name% " "?"? ident ppSpace term
term typeOf = "type_of% " term:max
term ensureTypeOf = "ensure_type_of% " term:max str ppSpace term
term ensureExpectedType = "ensure_expected_type% " str ppSpace term:max
term noImplicitLambda = "no_implicit_lambda% " term:max
term valueOf = "value_of% " ident
term clear = "clear% " ident semicolonOrLinebreak ppDedent(ppLine) term
term letMVar = "let_mvar% " "?" ident " := " term "; " term
term waitIfTypeMVar = "wait_if_type_mvar% " "?" ident "; " term
term waitIfTypeContainsMVar = "wait_if_type_contains_mvar% " "?" ident "; " term
term waitIfContainsMVar = "wait_if_contains_mvar% " "?" ident "; " term
term defaultOrOfNonempty = "default_or_ofNonempty% " "unsafe"?
term noErrorIfUnused = "no_error_if_unused% " term
node namedArgument !explicit = atomic("(" ident " := ") withoutPosition(term) ")"
node ellipsis !explicit = ".." notFollowedBy(noWs ".", "`.` immediately after `..`")
def argument = ws("expected space") colGt("expected to be indented")
    (namedArgument <|> ellipsis <|> term:arg)
term app:lead:max = many1(argument)
term proj:max:0 = noWs "." noWs (fieldIdx <|> rawIdent)
term completion:max:0 = noWs "."
term arrow:max:0 = checkPrec(25) unicode(" → ", " -> ") term:25
term dotIdent = "." noWs rawIdent
def explicitUnivSuffix = noWs("no space before '.{'") ".{" sepBy1(level, ", ") "}"
term explicitUniv:max:0 = checkStackTop(isIdentOrDotIdentOrProj, "expected preceding identifier")
    explicitUnivSuffix
term namedPattern:max:0 = checkStackTop(isIdent, "expected preceding identifier")
    noWs("no space before '@'") "@" atomic(ident ":")? term:max
term pipeProj:min:0 = " |>." noWs (fieldIdx <|> rawIdent) many(argument)
term pipeCompletion:min:0 = " |>."
term subst:75:0 = " ▸ " sepBy1(term:75, " ▸ ")
def bracketedBinderF = bracketedBinder
term panic:lead = "panic! " term
term unreachable:lead = "unreachable!"
term dbgTrace:lead = withPosition("dbg_trace" (interpolatedStr(term) <|> term)) optSemicolonTerm
term assert:lead = withPosition("assert! " term) optSemicolonTerm
term debugAssert:lead = withPosition("debug_assert! " term) optSemicolonTerm
def macroArg = term:max
node macroDollarArg = "$" term:10
def macroLastArg = macroDollarArg <|> macroArg
term stateRefT = "StateRefT " macroArg ppSpace macroLastArg
bare term dynamicQuot = withoutPosition(
    leading(dynamicQuot, "`(" ident "| " incQuotDepth(parserOfStack(1)) ")"))
term showTermElabImpl:lead = "show_term_elab " term
node matchExprPat = atomic(ident "@")? ident many(binderIdent)
node matchExprAlt = "| " ppIndent(matchExprPat " => " term)
node matchExprElseAlt = "| " ppIndent(hole " => " term)
node matchExprAlts = withPosition(
    many(ppLine colGe("irrelevant") notFollowedBy("| " " _ ", "irrelevant") matchExprAlt)
    (ppLine colGe("else-alternative for `match_expr`, i.e., `| _ => ...`") matchExprElseAlt))
def matchExprAltExpr = matchExprAlt
term matchExpr:lead = "match_expr " term " with" ppDedent(matchExprAlts)
term letExpr:lead = withPosition("let_expr " matchExprPat " := " term colGt " | " term)
    optSemicolonTerm
def message = interpolatedStr(term) <|> term:max
term throwNamedErrorMacro = "throwNamedError " identWithPartialTrailingDot ppSpace message
term throwNamedErrorAtMacro =
    "throwNamedErrorAt " term:max ppSpace identWithPartialTrailingDot ppSpace message
term logNamedErrorMacro = "logNamedError " identWithPartialTrailingDot ppSpace message
term logNamedErrorAtMacro =
    "logNamedErrorAt " term:max ppSpace identWithPartialTrailingDot ppSpace message
term logNamedWarningMacro = "logNamedWarning " identWithPartialTrailingDot ppSpace message
term logNamedWarningAtMacro =
    "logNamedWarningAt " term:max ppSpace identWithPartialTrailingDot ppSpace message
node mdataDiagnostic =
    group("[" "mdata" many(group(ppSpace ident (":" term)?)) "]") ppSpace term

namespace Lean.Parser
term Tactic.quot @1001 = "`(tactic| " withoutPosition(incQuotDepth(tactic)) ")"
term Tactic.quotSeq = "`(tactic| " withoutPosition(incQuotDepth(Tactic.seq1)) ")"
"""
