"""The parser's functions for everybody else.

Counterpart in Lean: `Lean.Parser.parseHeader`, `parseCommand`, `runParserCategory`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ..syntax import Source, Syntax
from . import algebra as a
from .builtin import BUILTIN_CATEGORIES, builtin
from .errors import Diagnostic
from .grammar import Entry, Grammar, SyntaxCategory, tokens_of
from .module import (
    ModuleParser,
    NoScope,
    ParsedCommand,
    _diagnostics,
    _skip_whitespace,
    deep_recursion,
)
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
    tokens: set[str] = set()
    for module, namespace, entry in known.entries:
        if not namespace and entry.category in entries and _is_imported(module, imports):
            entries[entry.category].append(entry)
            tokens |= deep_tokens(entry.parser, known.definitions.lookup, set())
    categories = {
        name: SyntaxCategory(name, behavior).add(entries[name]) for name, behavior in names.items()
    }
    return Grammar(TokenTable.of(tokens), categories, known.definitions)


def deep_tokens(parser: a.Parser, lookup: object, seen: set[str]) -> set[str]:
    """Return the tokens of a parser and of those it refers to."""
    found = tokens_of(parser)
    for name in references(parser):
        if name not in seen:
            seen.add(name)
            target = builtin().definitions.lookup(name)
            if target is not None:
                found |= deep_tokens(target, lookup, seen)
    return found


def references(parser: a.Parser) -> set[str]:
    """Return the names that a parser refers to."""
    found: set[str] = set()
    stack: list[object] = [parser]
    while stack:
        part = stack.pop()
        if isinstance(part, a.Reference):
            found.add(part.name)
        elif isinstance(part, tuple):
            stack.extend(part)
        elif isinstance(part, a.Parser):
            fields: tuple[str, ...] = tuple(type(part).__slots__)
            stack.extend(getattr(part, field) for field in fields)
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
    tokens = deep_tokens(parser, known.definitions.lookup, set())
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
    error = _skip_whitespace(state)
    if error is None:
        with deep_recursion():
            error = grammar.category_fn(category, prec)(state)
    if error is None and state.pos < state.size:
        tree = state.stack[-1]
        error = state.expect("end of input")
        state.stack[:] = [tree]
    return state.stack[-1], _diagnostics(state, error)
