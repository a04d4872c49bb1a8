"""The parser's functions for everybody else.

Counterpart in Lean: `Lean.Parser.parseHeader`, `parseCommand`, `runParserCategory`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ..syntax import MISSING, Source, Syntax
from .builtin import BUILTIN_CATEGORIES, HEADER, builtin
from .errors import Diagnostic
from .grammar import Entry, Grammar, SyntaxCategory
from .module import ModuleParser, NoScope, ParsedCommand, diagnostics, run_parser
from .state import Scope, State
from .tokens import TokenTable


def _is_imported(module: str, imports: frozenset[str]) -> bool:
    if not module:
        return True
    if module.startswith("Init."):
        return "Init" in imports
    if any(name == "Lean" or name.startswith("Lean.") for name in imports):
        return True
    return any(module == name or module.startswith(f"{name}.") for name in imports)


def builtin_grammar(imports: Iterable[str] = ("Init",)) -> Grammar:
    """Return the grammar of a file with some imports, before its first command.

    Without `Init`, as after `prelude`, it is what is built into Lean.
    """
    return _grammar(frozenset(imports))


@lru_cache(maxsize=64)
def _grammar(imports: frozenset[str]) -> Grammar:
    known = builtin()
    names = dict(BUILTIN_CATEGORIES)
    for module, name, behavior in known.categories:
        if _is_imported(module, imports):
            names[name] = behavior
    entries: dict[str, list[Entry]] = {name: [] for name in names}
    for module, namespace, entry in known.entries:
        if not namespace and entry.category in entries and _is_imported(module, imports):
            entries[entry.category].append(entry)
    modules = (module for module in known.tokens if module != HEADER)
    tokens = {
        token
        for module in modules
        if _is_imported(module, imports)
        for token in known.tokens[module]
    }
    categories = {
        name: SyntaxCategory(name, behavior).add(entries[name]) for name, behavior in names.items()
    }
    return Grammar(TokenTable.of(tokens), categories, known.definitions)


@lru_cache(maxsize=64)
def scoped_entries(
    namespace: str, imports: frozenset[str] = frozenset(["Init"])
) -> tuple[Entry, ...]:
    """Return the entries of Lean's libraries that opening a namespace activates."""
    return tuple(
        entry
        for module, scope, entry in builtin().entries
        if scope == namespace and _is_imported(module, imports)
    )


def is_declared(name: str, imports: frozenset[str]) -> bool:
    """Whether a file with some imports has a constant for a parser that is known here.

    What is built into Lean works without it, but is named in quotations only after `import Lean`.
    """
    module = builtin().modules.get(name)
    return module is None or _is_imported(module or "Lean", imports)


@lru_cache(maxsize=1)
def header_grammar() -> Grammar:
    """Return the grammar of headers. Only their words are tokens."""
    known = builtin()
    return Grammar(TokenTable.of(known.tokens[HEADER]), {}, known.definitions)


def parse_header(source: Source) -> ParsedCommand:
    """Return a file's header and where its commands begin."""
    return ModuleParser(source, header_grammar()).header(header_grammar())


def parse_command(
    source: Source,
    pos: int,
    grammar: Grammar,
    scope: Scope | None = None,
    recovering: bool = False,
) -> ParsedCommand:
    """Return the command at an offset. To parse many, keep a :class:`ModuleParser`."""
    return ModuleParser(source, grammar, scope).command(pos, grammar, recovering)


def parse_category(
    category: str, text: str, grammar: Grammar, scope: Scope | None = None, prec: int = 0
) -> tuple[Syntax, tuple[Diagnostic, ...]]:
    """Return the tree of a text that is wholly of a category, and what is wrong with it."""
    state = State(text, grammar, NoScope() if scope is None else scope)
    error = run_parser(state, grammar.category_fn(category, prec))
    if error is None and state.pos < state.size:
        tree = state.stack[-1]
        error = state.expect("end of input")
        state.stack[:] = [tree]
    return state.stack[-1] if state.stack else MISSING, diagnostics(state, error)
