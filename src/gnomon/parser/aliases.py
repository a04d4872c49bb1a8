"""The short names of builtin parsers.

Counterpart in Lean: `register_parser_alias`.
"""

from __future__ import annotations

from typing import Final

ALIASES: Final = {
    "attrKind": "Lean.Parser.Term.attrKind",
    "bracketedBinder": "Lean.Parser.Term.bracketedBinder",
    "declId": "Lean.Parser.Command.declId",
    "declModifiers": "Lean.Parser.Command.declModifiersF",
    "declSig": "Lean.Parser.Command.declSig",
    "declVal": "Lean.Parser.Command.declVal",
    "doSeq": "Lean.Parser.Term.doSeq",
    "docComment": "Lean.Parser.Command.docComment",
    "hole": "Lean.Parser.Term.hole",
    "letConfig": "Lean.Parser.Term.letConfig",
    "letDecl": "Lean.Parser.Term.letDecl",
    "letRecDecls": "Lean.Parser.Term.letRecDecls",
    "matchDiscr": "Lean.Parser.Term.matchDiscr",
    "matchRhsTacticSeq": "Lean.Parser.Tactic.matchRhs",
    "nestedDeclModifiers": "Lean.Parser.Command.declModifiersT",
    "openDecl": "Lean.Parser.Command.openDecl",
    "optDeclSig": "Lean.Parser.Command.optDeclSig",
    "optionValue": "Lean.Parser.Command.optionValue",
    "plainDocComment": "Lean.Parser.Command.plainDocComment",
    "sufficesDecl": "Lean.Parser.Term.sufficesDecl",
    "syntheticHole": "Lean.Parser.Term.syntheticHole",
    "tacticSeq": "Lean.Parser.Tactic.tacticSeq",
    "tacticSeqIndentGt": "Lean.Parser.Tactic.tacticSeqIndentGt",
    "termBeforeDo": "Lean.Parser.Term.termBeforeDo",
    "visibility": "Lean.Parser.Command.visibility",
}
"""The short names under which builtin parsers are known in `syntax` commands."""
