"""The commands that are built into Lean, those that extend syntax, and the builtin tactics.

Counterparts in Lean: `Lean/Parser/Command.lean`, `Syntax.lean`, `Tactic.lean`,
`Module/Syntax.lean`, `Lean/Meta/Tactic/Grind/Parser.lean`.
"""

from __future__ import annotations

from typing import Final

COMMAND: Final = r"""
namespace Lean.Parser
term Term.quot = "`(" withoutPosition(incQuotDepth(term)) ")"
term Term.precheckedQuot = "`" Term.quot

namespace Lean.Parser.Command
term quot @100 = "`(" withoutPosition(incQuotDepth(many1Unbox(command))) ")"
command moduleDoc = ppDedent("/-!" commentBody ppLine)
node namedPrio = atomic(" (" &"priority") " := " withoutPosition(prio) ")"
def optNamedPrio = namedPrio?
node private = "private "
node public = "public "
def visibility = antiquot(visibility, pseudo, private <|> public)
node protected = "protected "
node meta = "meta "
node noncomputable = "noncomputable "
node unsafe = "unsafe "
node partial = "partial "
node nonrec = "nonrec "
node declModifiers !remember = optional(docComment) optional(attributes ppDedent(ppLine))
    optional(visibility) optional(protected) optional(meta <|> noncomputable) optional(unsafe)
    optional(partial <|> nonrec)
variant declModifiers nested !remember = optional(docComment) optional(attributes)
    optional(visibility) optional(protected) optional(meta <|> noncomputable) optional(unsafe)
    optional(partial <|> nonrec)
def declModifiersF = declModifiers
def declModifiersT = nested.declModifiers
node declId = ident (noWs("no space before '.{'") ".{"
    sepBy1(recover(ident, skipUntil(",}")), ", ") "}")?
node declSig = many(ppSpace (binderIdent <|> bracketedBinder)) typeSpec
node optDeclSig = many(ppSpace (binderIdent <|> bracketedBinder)) optType
def declBody = lookahead(hideExpected("by")) term:lead <|> term
node declValSimple = " :=" ppHardLineUnlessUngrouped declBody suffix optional(whereDecls)
node declValEqns = matchAltsWhereDecls
def structInstFieldsSemicolon =
    node(Lean.Parser.Term.structInstFields, sepByIndent(structInstField, "; "))
node whereStructInst = ppIndent(ppSpace) "where" structInstFieldsSemicolon optional(whereDecls)
def declVal = antiquot(declVal, pseudo, declValSimple <|> declValEqns <|> whereStructInst)
def recoveredDeclId = recover(declId, skipUntil("():{}|"))
node abbrev = "abbrev " declId ppIndent(optDeclSig) declVal
node derivingClass = ("@[" &"expose" "]")? withForbidden("for", term)
def derivingClasses = sepBy1(derivingClass, ", ")
def derivingClause = atomic("deriving " notFollowedBy("instance", "instance")) derivingClasses
def optDefDeriving = (ppDedent(ppLine) derivingClause)?
node definition = "def " recoveredDeclId ppIndent(optDeclSig) declVal optDefDeriving
node theorem = "theorem " recoveredDeclId ppIndent(declSig) declVal
node opaque = "opaque " recoveredDeclId ppIndent(declSig) declValSimple?
node instance = attrKind "instance" optNamedPrio (ppSpace declId)? ppIndent(declSig) declVal
node axiom = "axiom " recoveredDeclId ppIndent(declSig)
node example = "example" ppIndent(optDeclSig) declVal
node ctor = atomic(docComment? "\n| ") ppGroup(declModifiersT rawIdent optDeclSig)
node optDeriving = (ppLine derivingClause)?
node computedField = declModifiersT ident " : " term Lean.Parser.Term.matchAlts
node computedFields = "with" manyIndent(ppLine ppGroup(computedField))
node inductive = "inductive " recoveredDeclId ppIndent(optDeclSig) (" :=" <|> " where")?
    many(ctor) (ppDedent(ppLine) computedFields)? optDeriving
node coinductive = "coinductive " recoveredDeclId ppIndent(optDeclSig) (" :=" <|> " where")?
    many(ctor) (ppDedent(ppLine) computedFields)? optDeriving
node classInductive = atomic(group("class " "inductive ")) recoveredDeclId
    ppIndent(optDeclSig) (" :=" <|> " where")? many(ctor) optDeriving
node structExplicitBinder = atomic(declModifiersT "(") withoutPosition(many1(ident)
    ppIndent(optDeclSig) (binderTactic <|> binderDefault)?) ")"
node structImplicitBinder = atomic(declModifiersT "{") withoutPosition(many1(ident) declSig) "}"
node structInstBinder = atomic(declModifiersT "[") withoutPosition(many1(ident) declSig) "]"
node structSimpleBinder = atomic(declModifiersT ident) optDeclSig
    (binderTactic <|> binderDefault)?
node structFields = manyIndent(ppLine colGe ppGroup(structExplicitBinder <|>
    structImplicitBinder <|> structInstBinder <|> structSimpleBinder))
node structCtor = atomic(ppIndent(declModifiersT ident many(ppSpace bracketedBinder) " :: "))
node structureTk = "structure "
node classTk = "class "
node structParent = atomic(ident " : ")? term
node extends = " extends " sepBy1(structParent, ", ") optType
node structure = (structureTk <|> classTk) declId ppIndent(optDeclSig extends?)
    ((" := " <|> " where ") structCtor? structFields)? optDeriving
command declaration = declModifiersF (abbrev <|> definition <|> theorem <|> opaque <|>
    Command.instance <|> axiom <|> example <|> inductive <|> coinductive <|> classInductive <|>
    structure)
command deriving =
    "deriving " "instance " derivingClasses " for " sepBy1(recover(term, skip), ", ")
node sectionHeader = ("@[" &"expose" "] ")? "public "? "noncomputable "? "meta "?
command section = sectionHeader "section" (ppSpace colGt ident)?
command namespace = "namespace " colGt ident
command withWeakNamespace = "with_weak_namespace " colGt ident ppSpace colGt command
command end = "end" (ppSpace colGt identWithPartialTrailingDot)?
command variable = "variable" many1(ppSpace colGt bracketedBinder)
command universe = "universe" many1(ppSpace colGt ident)
command check = "#check " term
command check_failure = "#check_failure " term
command importPath = "#import_path " ident
command assertNotExists = "assert_not_exists " many1(ident)
command assertNotImported = "assert_not_imported " many1(ident)
command checkAssertions = "#check_assertions" "!"?
command eval = "#eval " term
command evalBang = "#eval! " term
command synth = "#synth " term
command exit = "#exit"
command print = "#print " (ident <|> str)
command printSig = "#print " &"sig " ident
command printAxioms = "#print " &"axioms " ident
command printEqns = "#print " (&"equations " <|> &"eqns ") ident
command printTacTags = "#print " &"tactic " &"tags"
command where = "#where"
command version = "#version"
command withExporting = "#with_exporting " command
command dumpAsyncEnvState = "#dump_async_env_state"
command init_quot = "init_quot"
command docs_to_verso = "docs_to_verso " sepBy1(ident, ", ")
def optionValue = &"true" <|> &"false" <|> str <|> num
command set_option = "set_option " identWithPartialTrailingDot ppSpace optionValue
node eraseAttr = "-" rawIdent
command attribute = "attribute " "["
    withoutPosition(sepBy1(eraseAttr <|> attrInstance, ", ")) "]" many1(ppSpace ident)
command export = "export " ident " (" many1(ident) ")"
command import = "import"
node openHiding = ppSpace atomic(ident " hiding") many1(ppSpace colGt ident)
node openRenamingItem = ident unicode(" → ", " -> ") colGt ident
node openRenaming = ppSpace atomic(ident " renaming ") sepBy1(openRenamingItem, ", ")
node openOnly = ppSpace atomic(ident " (") many1(ident) ")"
node openSimple = many1(ppSpace colGt ident)
node openScoped = " scoped" many1(ppSpace colGt ident)
def openDecl = antiquot(openDecl, pseudo,
    openHiding <|> openRenaming <|> openOnly <|> openSimple <|> openScoped)
command open = withPosition("open" openDecl)
command mutual = "mutual" many1(ppLine notFollowedBy("end", "end") command)
    ppDedent(ppLine "end")
node initializeKeyword = "initialize " <|> "builtin_initialize "
command initialize = declModifiersF initializeKeyword
    atomic(ident typeSpec ppSpace leftArrow)? doSeq
command in:max:0 = withOpen(ppDedent(" in" ppLine command))
command addDocString = docComment "add_decl_doc " ident
command register_tactic_tag = (docComment ppLine)? "register_tactic_tag " ident str
command tactic_extension = (docComment ppLine)? "tactic_extension " ident
command recommended_spelling = (docComment ppLine)? "recommended_spelling " str " for " str
    " in " "[" sepBy1(ident, ", ") "]"
command genInjectiveTheorems = "gen_injective_theorems% " ident
command include = "include" many1(ppSpace colGt ident)
command omit = "omit" many1(ppSpace colGt (ident <|> instBinder))
node eoi = ""
command registerErrorExplanationStx = docComment "register_error_explanation " ident term

namespace Lean.Parser
term Term.open:lead = "open" openDecl withOpenDecl(" in " term)
term Term.set_option:lead =
    "set_option " identWithPartialTrailingDot ppSpace optionValue " in " term
tactic Tactic.open:lead = "open " openDecl withOpenDecl(" in " tacticSeq)
tactic Tactic.set_option:lead =
    "set_option " identWithPartialTrailingDot ppSpace optionValue " in " tacticSeq

namespace Lean.Parser.Tactic
tactic unknown = withPosition(ident errorAtSavedPos("unknown tactic"))
bare tactic nestedTactic = tacticSeqBracketed
def matchRhs = hole <|> syntheticHole <|> tacticSeq
variant Lean.Parser.Term.matchAlt tactic !explicit =
    "| " ppIndent(sepBy1(sepBy1(term, ", "), " | ") darrow
    colGe("alternative right-hand-side to start in a column "
    "greater than or equal to the corresponding '|'")
    matchRhs)
variant Lean.Parser.Term.matchAlts tactic =
    withPosition(many1Indent(ppLine tactic.Lean.Parser.Term.matchAlt))
def matchAlts = tactic.Lean.Parser.Term.matchAlts
tactic match:lead = "match " generalizingParam? motive? sepBy1(matchDiscr, ", ") " with "
    ppDedent(matchAlts)
tactic introMatch = &"intro" matchAlts
"""

SYNTAX: Final = r"""
namespace Lean.Parser
node precedence = ":" prec:max
def optPrecedence = atomic(precedence)?

namespace Lean.Parser.Syntax
bare prec numPrec = checkPrec(max) num
stx paren = "(" withoutPosition(many1(stx)) ")"
stx cat = ident optPrecedence
stx unary = ident noWs "(" withoutPosition(many1(stx)) ")"
stx binary = ident noWs "(" withoutPosition(many1(stx) ", " many1(stx)) ")"
stx sepBy = "sepBy(" withoutPosition(many1(stx) ", " str (", " many1(stx))?
    (", " &"allowTrailingSep")?) ")"
stx sepBy1 = "sepBy1(" withoutPosition(many1(stx) ", " str (", " many1(stx))?
    (", " &"allowTrailingSep")?) ")"
stx atom = str
stx nonReserved = "&" str
stx unicodeAtom = "unicode(" str ", " str (", " &"preserveForPP")? ")"

namespace Lean.Parser.Command
node namedName = atomic(" (" &"name") " := " ident ")"
def optNamedName = namedName?
node prefix = "prefix"
node infix = "infix"
node infixl = "infixl"
node infixr = "infixr"
node postfix = "postfix"
def mixfixKind = prefix <|> infix <|> infixl <|> infixr <|> postfix
def syntaxHead = optional(docComment) optional(attributes) attrKind
command mixfix =
    syntaxHead mixfixKind precedence optNamedName optNamedPrio notationItem darrow term
node identPrec = ident optPrecedence
def optKind = (" (" &"kind" ":=" ident ")")?
def notationItem = ppSpace antiquot(notationItem, pseudo, str <|> Syntax.unicodeAtom <|> identPrec)
command notation = syntaxHead "notation" optPrecedence optNamedName optNamedPrio
    many(notationItem) darrow term
command macro_rules = syntaxHead "macro_rules" optKind Lean.Parser.Term.matchAlts
command syntax = syntaxHead "syntax " optPrecedence optNamedName optNamedPrio
    many1(ppSpace stx:arg) " : " ident
command syntaxAbbrev =
    optional(docComment) optional(visibility) "syntax " ident " := " many1(stx)
node catBehaviorBoth = &"both"
node catBehaviorSymbol = &"symbol"
def catBehavior = (" (" &"behavior" " := " (catBehaviorBoth <|> catBehaviorSymbol) ")")?
command syntaxCat =
    optional(docComment) "declare_syntax_cat " ident catBehavior
node macroArg = (atomic(ident noWs("no space before ':'") ":"))? stx:arg
node macroRhs = withPosition(term)
node macroTail = atomic(" : " ident) darrow macroRhs
command macro = syntaxHead "macro" optPrecedence optNamedName optNamedPrio
    many1(ppSpace Command.macroArg) macroTail
command elab_rules = syntaxHead "elab_rules" optKind (" : " ident)? (" <= " ident)?
    Lean.Parser.Term.matchAlts
def elabArg = Command.macroArg
node elabTail = atomic(" : " ident (" <= " ident)?) darrow withPosition(term)
command elab = syntaxHead "elab" optPrecedence optNamedName optNamedPrio
    many1(ppSpace elabArg) elabTail
command binderPredicate = optional(docComment) optional(attributes) optional(attrKind)
    "binder_predicate " optNamedName optNamedPrio ppSpace ident
    many(ppSpace Command.macroArg) " => " term
"""

GRIND: Final = r"""
namespace Lean.Parser.Command.GrindCnstr
node isValue = &"is_value " ident ";"?
node isStrictValue = &"is_strict_value " ident ";"?
node notValue = &"not_value " ident ";"?
node notStrictValue = &"not_strict_value " ident ";"?
node isGround = &"is_ground " ident ";"?
node sizeLt = &"size " ident " < " num ";"?
node depthLt = &"depth " ident " < " num ";"?
node genLt = &"gen" " < " num ";"?
node maxInsts = &"max_insts" " < " num ";"?
node guard = &"guard " colGe("irrelevant") term ";"?
node check = &"check " colGe("irrelevant") term ";"?
node notDefEq = atomic(ident " =/= ") colGe("irrelevant") term ";"?
node defEq = atomic(ident " =?= ") colGe("irrelevant") term ";"?
def grindPatternCnstr = isValue <|> isStrictValue <|> notValue <|> notStrictValue <|> isGround
    <|> sizeLt <|> depthLt <|> genLt <|> maxInsts <|> guard <|> check <|> notDefEq <|> defEq

namespace Lean.Parser.Command
node grindPatternCnstrs = "where " many1Indent(ppLine GrindCnstr.grindPatternCnstr)
command grindPattern = attrKind "grind_pattern " ("[" ident "]")? ident darrow
    sepBy1(term, ",") grindPatternCnstrs?
command initGrindNorm = "init_grind_norm " many(ident) "| " many(ident)
"""

MODULE: Final = r"""
namespace Lean.Parser.Module
node moduleTk = "module"
node prelude = "prelude"
node public !explicit = "public"
node meta !explicit = "meta"
node all !explicit = "all"
node import = atomic(Module.public? Module.meta? "import ") all? identWithPartialTrailingDot
node header = (moduleTk ppLine ppLine)? (prelude ppLine)? many(Module.import ppLine) ppLine
"""
