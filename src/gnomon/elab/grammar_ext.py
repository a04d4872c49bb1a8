"""What programs add to the grammar: parsers, named parsers, categories.

What it does: defines the changes that `syntax` and its relatives make to the grammar, as values
that can be written to module files, and remembers which names were given to parsers.
What it assumes: `syntax_ext.py` keeps the grammar in the environment and knows what is in force.
Where to read next: `syntax_commands.py`, which adds; `gnomon.parser.grammar`.
Counterpart in Lean: `Lean.Parser.ParserExtension`.
"""

from __future__ import annotations

from typing import Final

from gnomon.elab.core import Core
from gnomon.elab.extensions import MapExtension
from gnomon.elab.scoped import AttrKind
from gnomon.elab.syntax_ext import add_syntax, grammar
from gnomon.meta import ElabEnv
from gnomon.parser import Entry, Grammar
from gnomon.parser import algebra as a
from gnomon.parser.descriptors import quotation
from gnomon.parser.first import First
from gnomon.parser.grammar import NewParser, tokens_of
from gnomon.records import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class ParserEntry:
    """A parser in a category; `name` is its full name and the kind of its nodes.

    `first` and `tokens` are what is known of the parser where it was declared.
    """

    category: str
    name: str
    parser: a.Parser
    priority: int
    first: First | None = field(default=None, compare=False)
    tokens: frozenset[str] | None = field(default=None, compare=False)

    def apply(self, grammar: Grammar) -> Grammar:
        """Return the grammar with this parser."""
        if self.category not in grammar.categories:
            return grammar
        return grammar.add(self.entry_for(grammar))

    def new_parser(self) -> NewParser:
        """Return what :meth:`Grammar.add_parsers` takes."""
        return NewParser(
            self.category, self.name, self.parser, self.priority, self.first, self.tokens
        )

    def entry_for(self, grammar: Grammar) -> Entry:
        """Return the parser as it is in a grammar."""
        return grammar.entry(self.category, self.name, self.parser, self.priority)


@dataclass(frozen=True, slots=True)
class NamedParser:
    """A parser with a name, in no category: `syntax name := …`."""

    name: str
    parser: a.Parser

    def new_parser(self) -> NewParser:
        """Return what :meth:`Grammar.add_parsers` takes."""
        return NewParser("", self.name, self.parser, 0)

    def apply(self, grammar: Grammar) -> Grammar:
        """Return the grammar with this parser."""
        # Lean's own libraries may define the same, but then perhaps none that this file imports,
        # and the tokens are not there yet.
        return grammar.define(self.name, self.parser)


@dataclass(frozen=True, slots=True)
class CategoryEntry:
    """A category, with quotations for it: `declare_syntax_cat`."""

    name: str
    behavior: str

    def apply(self, grammar: Grammar) -> Grammar:
        """Return the grammar with this category."""
        if self.name in grammar.categories:
            return grammar
        grammar = grammar.add_category(self.name, self.behavior)
        return grammar.add(quotation(self.name, grammar.definitions))


DECLARED: Final[MapExtension[str, str]] = MapExtension("declaredParsers")
"""The names that parsers of programs and libraries have, each with its category or ""."""

DECLARED_CATEGORIES: Final[MapExtension[str, str]] = MapExtension("declaredCategories")
"""The categories that programs and libraries declare, each with its behavior."""


BUILTIN_KINDS: Final = frozenset({"choice", "ident", "str", "num", "scientific", "char", "name"})
"""The node kinds of tokens."""


def add_parser(core: Core, entry: ParserEntry, kind: AttrKind = "global") -> None:
    """Add a parser to its category."""
    core.env = DECLARED.insert(core.env, entry.name, entry.category)
    first = entry.entry_for(grammar(core.env)).first
    tokens = frozenset(tokens_of(entry.parser)[0])
    add_syntax(core, replace(entry, first=first, tokens=tokens), kind)


def add_named_parser(core: Core, entry: NamedParser) -> None:
    """Add a parser in no category."""
    core.env = DECLARED.insert(core.env, entry.name, "")
    add_syntax(core, entry)


def add_category(core: Core, entry: CategoryEntry) -> None:
    """Add a category."""
    core.env = DECLARED_CATEGORIES.insert(core.env, entry.name, entry.behavior)
    add_syntax(core, entry)


def is_category(env: ElabEnv, name: str) -> bool:
    """Whether there is a syntax category of a name."""
    return name in grammar(env).categories


def is_declared_category(env: ElabEnv, name: str) -> bool:
    """Whether a category cannot be declared again.

    One that Lean's libraries declare is known in any case; a library may declare it once.
    """
    known = DECLARED_CATEGORIES.contains(env, name)
    return known or (is_category(env, name) and not _is_library_category(env, name))


def _is_library_category(env: ElabEnv, name: str) -> bool:
    from gnomon.parser.builtin import builtin

    return any(name == declared for _, declared, _ in builtin().categories)


def is_node_kind(env: ElabEnv, name: str) -> bool:
    """Whether a name is that of a parser, so that nodes may have it as their kind."""
    return name in BUILTIN_KINDS or DECLARED.contains(env, name) or grammar(env).is_kind(name)


def is_taken(env: ElabEnv, name: str, entry: ParserEntry) -> bool:
    """Whether a new parser cannot have a name, since something else has it.

    A parser that Lean's own libraries declare has the name already. As long as no library that was
    loaded declares it, the declaration in `entry` is that one if it says the same.
    """
    if env.contains(name) or DECLARED.contains(env, name):
        return True
    current = grammar(env)
    found = current.categories[entry.category].entries.get(name)
    return found is not None and not found.same(entry.entry_for(current))
