"""Lean's parser: an extensible grammar as data, and the machine that runs it.

    source = Source(text, name)
    header = parse_header(source)
    grammar = builtin_grammar(imports)
    command = parse_command(source, header.pos, grammar)

Reading order: `algebra` (what grammars are made of), `notation` and `builtin` (Lean's grammar),
`tokens`, `state`, `compile`, `pratt` (how it runs), `grammar`, `descriptors` (how it is extended),
`module`.
"""

from __future__ import annotations

from .api import (
    builtin_grammar,
    header_grammar,
    is_declared,
    parse_category,
    parse_command,
    parse_header,
    scoped_entries,
)
from .errors import Diagnostic, Error
from .grammar import Definition, Definitions, Entry, Grammar, SyntaxCategory
from .module import ModuleParser, NoScope, ParsedCommand
from .state import Scope

__all__ = [
    "Definition",
    "Definitions",
    "Diagnostic",
    "Entry",
    "Error",
    "Grammar",
    "ModuleParser",
    "NoScope",
    "ParsedCommand",
    "Scope",
    "SyntaxCategory",
    "builtin_grammar",
    "header_grammar",
    "is_declared",
    "parse_category",
    "parse_command",
    "parse_header",
    "scoped_entries",
]
