"""The elements of `do` blocks, and the terms that begin such blocks.

Counterpart in Lean: `Lean/Parser/Do.lean`.
"""

from __future__ import annotations

from typing import Final

DO: Final = r"""
namespace Lean.Parser.Term
def leftArrow = unicode("← ", "<- ")
term liftMethod:min = leftArrow term
node doSeqItem = ppLine doElem "; "?
node doSeqIndent = many1Indent(doSeqItem)
node doSeqBracketed = "{" withoutPosition(many1(doSeqItem)) ppLine "}"
def doSeq = antiquot(doSeq, pseudo, doSeqBracketed <|> doSeqIndent)
def termBeforeDo = withForbidden("do", term)
def notFollowedByRedefinedTermToken = notFollowedBy(
    "set_option" <|> "open" <|> "if" <|> "match" <|> "match_expr" <|> "let" <|> "let_expr" <|>
    "have" <|> "do" <|> "dbg_trace" <|> "assert!" <|> "debug_assert!" <|> "for" <|> "unless" <|>
    "return" <|> "try", "token at 'do' element")
doElem doLet = "let " "mut "? letDecl
doElem doLetElse = withPosition("let " "mut "? term " := " term
    (colGe " | " doSeq))
doElem doLetExpr = withPosition("let_expr " matchExprPat " := " term
    (colGe " | " doSeq))
doElem doLetMetaExpr = withPosition("let_expr " matchExprPat leftArrow term
    (colGe " | " doSeq))
doElem doLetRec = group("let " &"rec ") letRecDecls
node doIdDecl = atomic(ident optType ppSpace leftArrow) doElem
node doPatDecl = atomic(term ppSpace leftArrow) doElem
    (colGe " | " doSeq)?
doElem doLetArrow = withPosition("let " "mut "? (doIdDecl <|> doPatDecl))
def letIdDeclNoBinders =
    node(letIdDecl, atomic(node(letId, ident) pushNone optType " := ") term)
doElem doReassign = notFollowedByRedefinedTermToken (letIdDeclNoBinders <|> letPatDecl)
doElem doReassignArrow = notFollowedByRedefinedTermToken (doIdDecl <|> doPatDecl)
doElem doHave = "have" letDecl
def elseIf = atomic(group(withPosition("else " lineEq " if ")))
node doIfLetPure = " := " term
node doIfLetBind = leftArrow term
node doIfLet !explicit = "let " term (doIfLetPure <|> doIfLetBind)
node doIfProp !explicit = atomic(ident " : ")? term
def doIfCond = antiquot(doIfCond, explicit, pseudo, doIfLet <|> doIfProp)
doElem doIf = withPositionAfterLinebreak(ppRealGroup(
    ppRealFill(ppIndent("if " doIfCond " then") ppSpace doSeq)
    many(colGe("'else if' in 'do' must be indented")
        group(ppDedent(ppSpace) ppRealFill(elseIf doIfCond " then " doSeq)))
    (colGe("'else' in 'do' must be indented") ppDedent(ppSpace) ppRealFill("else " doSeq))?))
doElem doUnless = "unless " withForbidden("do", term) " do " doSeq
node doForDecl = atomic(ident " : ")? term " in " withForbidden("do", term)
doElem doFor = "for " sepBy1(doForDecl, ", ") "do " doSeq
variant matchAlt do !explicit = "| " ppIndent(sepBy1(sepBy1(term, ", "), " | ") darrow
    colGe("alternative right-hand-side to start in a column "
    "greater than or equal to the corresponding '|'")
    doSeq)
variant matchAlts do = withPosition(many1Indent(ppLine do.matchAlt))
def doMatchAlts = ppDedent(do.matchAlts)
doElem doMatch:lead = "match " generalizingParam? motive? sepBy1(matchDiscr, ", ") " with"
    doMatchAlts
variant matchExprAlt do = "| " ppIndent(matchExprPat " => " doSeq)
variant matchExprElseAlt do = "| " ppIndent(hole " => " doSeq)
variant matchExprAlts do = withPosition(
    many(ppLine colGe("irrelevant") notFollowedBy("| " " _ ", "irrelevant") do.matchExprAlt)
    (ppLine colGe("else-alternative for `match_expr`, i.e., `| _ => ...`") do.matchExprElseAlt))
def doMatchExprAlts = ppDedent(do.matchExprAlts)
def optMetaFalse = atomic("(" &"meta" " := " &"false" ") ")?
doElem doMatchExpr:lead = "match_expr " optMetaFalse term " with" doMatchExprAlts
node doCatch = ppDedent(ppLine) atomic("catch " binderIdent) (" : " term)? darrow doSeq
node doCatchMatch = ppDedent(ppLine) "catch " doMatchAlts
node doFinally = ppDedent(ppLine) "finally " doSeq
doElem doTry = "try " doSeq many(doCatch <|> doCatchMatch) doFinally?
doElem doBreak = "break"
doElem doContinue = "continue"
doElem doReturn:lead = withPosition("return" (ppSpace lineEq term)?)
doElem doDbgTrace:lead = "dbg_trace " (interpolatedStr(term) <|> term)
doElem doAssert:lead = "assert! " term
doElem doDebugAssert:lead = "debug_assert! " term
doElem doExpr = notFollowedByRedefinedTermToken term
    notFollowedBy(":=" <|> leftArrow, "unexpected token after 'expr' in 'do' block")
doElem doNested = "do " doSeq
term do:arg = ppAllowUngrouped "do " doSeq
term termUnless = "unless " withForbidden("do", term) " do " doSeq
term termFor = "for " sepBy1(doForDecl, ", ") " do " doSeq
term termTry = "try " doSeq many(doCatch <|> doCatchMatch) doFinally?
term termReturn:lead = withPosition("return" (ppSpace lineEq term)?)
"""
