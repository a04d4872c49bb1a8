"""The parser's functions for everybody else.

Counterpart in Lean: `Lean.Parser.parseHeader`, `parseCommand`, `runParserCategory`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ..syntax import MISSING, Source, Syntax
from . import algebra as a
from .builtin import BUILTIN_CATEGORIES, builtin
from .errors import Diagnostic
from .grammar import Definitions, Entry, Grammar, SyntaxCategory, tokens_of
from .module import ModuleParser, NoScope, ParsedCommand, diagnostics, run_parser
from .state import Scope, State
from .tokens import TokenTable

_HEADER = "Lean.Parser.Module.header"


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
    parsers = (entry.parser for some in entries.values() for entry in some)
    tokens = _tokens(parsers, known.definitions)
    categories = {
        name: SyntaxCategory(name, behavior).add(entries[name]) for name, behavior in names.items()
    }
    return Grammar(TokenTable.of(tokens), categories, known.definitions)


def _tokens(parsers: Iterable[a.Parser], definitions: Definitions) -> set[str]:
    """Return the tokens of some parsers and of those they refer to."""
    found: set[str] = set()
    seen: set[str] = set()
    todo = list(parsers)
    while todo:
        tokens, references = tokens_of(todo.pop())
        found |= tokens
        for name in references - seen:
            seen.add(name)
            target = definitions.lookup(name)
            if target is not None:
                todo.append(target)
    return found


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


@lru_cache(maxsize=1)
def header_grammar() -> Grammar:
    """Return the grammar of headers. Only their words are tokens."""
    known = builtin()
    parser = known.definitions.lookup(_HEADER)
    assert parser is not None
    tokens = _tokens([parser], known.definitions)
    return Grammar(TokenTable.of(tokens), {}, known.definitions)


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
