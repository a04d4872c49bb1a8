"""Grammars: categories, the parsers in them, named parsers, and tokens. Immutable values.

A grammar is extended by :meth:`Grammar.add`, which returns another one that shares everything else.
Taking a snapshot is keeping the reference. Which entries are active where (`scoped`, `local`) is
the elaborator's business; it adds those that are.

Counterpart in Lean: `Lean/Parser/Extension.lean` (`ParserExtension.State`, `addParser`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from . import algebra as a
from .aliases import ALIASES
from .antiquot import BARE, antiquot
from .compile import Compiler
from .errors import Error
from .first import UNKNOWN, First, Guard, guard_of, lean_first, predict
from .pratt import lead
from .state import ParserFn, Scope, State
from .tokens import TokenTable

if TYPE_CHECKING:
    from .tokens import Token

DEFAULT_PRIORITY: Final = 1000


class Definitions:
    """The parsers that have names: a chain of tables, so that extending copies little."""

    __slots__ = ("_firsts", "parent", "table")

    def __init__(self, table: dict[str, Definition], parent: Definitions | None = None) -> None:
        """`table` hides what `parent` has under the same names."""
        self.table = table
        self.parent = parent
        self._firsts: dict[str, First] = {}

    def find(self, name: str) -> Definition | None:
        """Return the definition of a name."""
        scope: Definitions | None = self
        while scope is not None:
            found = scope.table.get(name)
            if found is not None:
                return found
            scope = scope.parent
        return None

    def lookup(self, name: str) -> a.Parser | None:
        """Return the parser of a name."""
        found = self.find(name)
        return None if found is None else found.parser

    def first(self, name: str) -> First:
        """Return what Lean knows of the first tokens of a named parser."""
        known = self._firsts.get(name)
        if known is None:
            parser = self.lookup(name)
            known = UNKNOWN if parser is None else lean_first(parser, self.first)
            self._firsts[name] = known
        return known

    def extend(self, table: dict[str, Definition]) -> Definitions:
        """Return these definitions and others."""
        if self.parent is not None and len(self.table) < 64:
            return Definitions({**self.table, **table}, self.parent)
        return Definitions(table, self)

    def names(self) -> Iterator[str]:
        """Iterate over all names, newest first, some perhaps several times."""
        scope: Definitions | None = self
        while scope is not None:
            yield from scope.table
            scope = scope.parent


class Definition:
    """A parser that has a name. It is compiled when it is first run."""

    __slots__ = ("definitions", "name", "parser", "run")

    name: str
    parser: a.Parser
    definitions: Definitions
    """What names in `parser` mean."""

    run: ParserFn

    def __init__(self, name: str, parser: a.Parser, definitions: Definitions) -> None:
        """The definitions may be completed later."""
        self.name = name
        self.parser = parser
        self.definitions = definitions
        self.run = self._first_run

    def _first_run(self, state: State) -> Error | None:
        self.run = Compiler(self.definitions).compile(self.parser)
        return self.run(state)


class Entry(Definition):
    """A parser of a category."""

    __slots__ = (
        "_first",
        "_guard",
        "category",
        "kind",
        "label",
        "lhs_prec",
        "opening",
        "prec",
        "priority",
        "trailing",
    )

    category: str
    kind: str
    """The kind of the nodes that the parser makes."""

    label: str
    """The name of its antiquotations: `$x:label`; empty if it has none."""

    opening: str
    """The kind of the token that begins its nodes, in whose place `$x:kind` may stand; or empty."""

    priority: int
    trailing: bool
    prec: int
    """At least the precedence of the parser, so that it cannot run where more is asked for."""

    lhs_prec: int

    def __init__(
        self,
        category: str,
        name: str,
        parser: a.Parser,
        definitions: Definitions,
        priority: int = DEFAULT_PRIORITY,
        first: First | None = None,
    ) -> None:
        """A parser is trailing if it is a :class:`~.algebra.TrailingNode`.

        `first` is what :func:`lean_first` says of it, if that is known.
        """
        Definition.__init__(self, name, parser, definitions)
        self.category = category
        self.kind = node_kind(parser) or name
        self.label = antiquot_label(parser)
        self.opening = opening_token(parser)
        self.priority = priority
        self.trailing = isinstance(parser, a.TrailingNode)
        self.prec, self.lhs_prec = a.MAX_PREC, 0
        if isinstance(parser, a.TrailingNode):
            self.prec, self.lhs_prec = parser.prec, parser.lhs_prec
        self._guard: Guard | bool | None = False
        self._first = first

    @property
    def first(self) -> First:
        """What Lean knows of the first tokens."""
        if self._first is None:
            self._first = lean_first(self.parser, self.definitions.first)
        return self._first

    @property
    def guard(self) -> Guard | None:
        """The test whether the parser may succeed, given the token it would begin at."""
        if isinstance(self._guard, bool):
            self._guard = guard_of(predict(self.parser, self.definitions.lookup))
        return self._guard

    def same(self, other: Entry) -> bool:
        """Whether two entries say the same."""
        return (
            self.category == other.category
            and self.name == other.name
            and self.priority == other.priority
            and self.parser == other.parser
        )


def node_kind(parser: a.Parser) -> str | None:
    """Return the kind of the nodes a parser makes, if it is known."""
    match parser:
        case a.LeadingNode(kind) | a.TrailingNode(kind) | a.Node(kind):
            return kind
        case a.WithAntiquot(_, _, inner) | a.Cached(inner) | a.Position(_, inner):
            return node_kind(inner)
        case a.Format(_, inner) if inner is not None:
            return node_kind(inner)
        case a.QuotDepth(_, inner) | a.Forbidden(_, inner):
            return node_kind(inner)
        case a.Token(kind):
            return kind
    return None


def antiquot_label(parser: a.Parser) -> str:
    """Return the name of the antiquotations that a parser begins with."""
    match parser:
        case a.WithAntiquot(name):
            return name
        case a.Token(kind):
            return kind
        case a.Seq((a.Check(), inner)) | a.Position(_, inner) | a.Cached(inner):
            return antiquot_label(inner)
    return ""


def opening_token(parser: a.Parser) -> str:
    """Return the kind of the token that the nodes of a parser begin with, if it is always one."""
    match parser:
        case a.Token(kind):
            return kind
        case (
            a.WithAntiquot(_, _, inner)
            | a.LeadingNode(_, _, inner)
            | a.Node(_, inner)
            | a.Position(_, inner)
            | a.Cached(inner)
        ):
            return opening_token(inner)
        case a.Seq(parsers):
            parts = (part for part in parsers if not isinstance(part, a.Check))
            first = next(parts, None)
            return "" if first is None else opening_token(first)
    return ""


class SyntaxCategory:
    """A category: an immutable value.

    `behavior` says what an identifier can be where the category begins: an identifier (`default`);
    the keyword of a parser if there is one, else an identifier (`symbol`); or either (`both`).
    """

    __slots__ = (
        "_antiquot",
        "_leading",
        "behavior",
        "entries",
        "lead_any",
        "lead_table",
        "name",
        "trail",
        "trail_any",
    )

    name: str
    behavior: str
    entries: dict[str, Entry]
    """All entries by name of the parser."""

    lead_table: dict[str, tuple[Entry, ...]]
    lead_any: tuple[Entry, ...]
    trail: dict[str, tuple[Entry, ...]]
    trail_any: tuple[Entry, ...]

    def __init__(self, name: str, behavior: str = "default") -> None:
        """A category without parsers."""
        self.name = name
        self.behavior = behavior
        self.entries = {}
        self.lead_table = {}
        self.lead_any = ()
        self.trail = {}
        self.trail_any = ()
        self._leading: dict[str, tuple[Entry, ...]] = {}
        self._antiquot: ParserFn | None = None

    def add(self, entries: Iterable[Entry]) -> SyntaxCategory:
        """Return the category with further entries; later ones are tried first.

        An entry replaces one of the same name: a library that declares what is built in here
        does not make it ambiguous.
        """
        result = SyntaxCategory(self.name, self.behavior)
        result.entries = dict(self.entries)
        result.lead_table = dict(self.lead_table)
        result.trail = dict(self.trail)
        result.lead_any, result.trail_any = self.lead_any, self.trail_any
        result._antiquot = self._antiquot
        for entry in entries:
            result._insert(entry)
        return result

    def _insert(self, entry: Entry) -> None:
        if entry.name in self.entries:
            self._remove(entry.name)
        self.entries[entry.name] = entry
        first = entry.first
        table = self.trail if entry.trailing else self.lead_table
        if first.known and first.tokens:
            for token in dict.fromkeys(first.tokens):
                table[token] = (entry, *table.get(token, ()))
        elif entry.trailing:
            self.trail_any = (entry, *self.trail_any)
        else:
            self.lead_any = (entry, *self.lead_any)

    def _remove(self, name: str) -> None:
        for table in (self.lead_table, self.trail):
            for token, some in table.items():
                if any(entry.name == name for entry in some):
                    table[token] = tuple(entry for entry in some if entry.name != name)
        self.lead_any = tuple(entry for entry in self.lead_any if entry.name != name)
        self.trail_any = tuple(entry for entry in self.trail_any if entry.name != name)

    def leading(self, token: Token) -> tuple[Entry, ...]:
        """Return the parsers that a token calls for."""
        key = token.key
        if key == "ident" and self.behavior != "default":
            key = f"ident {token.tree.id}"  # type: ignore[union-attr]
        known = self._leading.get(key)
        if known is None:
            known = self._leading[key] = self.lead_any + self._filed(token)
        return known

    def _filed(self, token: Token) -> tuple[Entry, ...]:
        table = self.lead_table
        if token.key != "ident" or self.behavior == "default":
            return table.get(token.key, ())
        word = token.tree.id  # type: ignore[union-attr]
        own = table.get(word)
        if own is None:
            return table.get("ident", ())
        if self.behavior == "symbol" or word == "ident":
            return own
        return own + table.get("ident", ())

    def may_begin(self, token: Token) -> bool:
        """Whether the category may begin with a token."""
        return bool(self.lead_any or self._filed(token))

    @property
    def antiquot(self) -> ParserFn:
        """The parser of `$x` and `$x:name`, where the name is that of the category."""
        if self._antiquot is None:
            parser = antiquot(self.name, self.name, pseudo=True)
            self._antiquot = Compiler(Definitions({})).compile(parser)
        return self._antiquot

    @property
    def bare_antiquot(self) -> ParserFn:
        """The parser of `$x` without a name."""
        return _bare_antiquot()

    def lead(self, state: State) -> Error | None:
        """Run the leading parsers."""
        return lead(state, self)


@lru_cache(maxsize=1)
def _bare_antiquot() -> ParserFn:
    return Compiler(Definitions({})).compile(BARE)


class NewParser(NamedTuple):
    """A parser for a category, or for none (""); the rest is what is known of it."""

    category: str
    name: str
    parser: a.Parser
    priority: int
    first: First | None = None
    tokens: frozenset[str] | None = None


class Grammar:
    """All that the parser knows at a place in a program."""

    __slots__ = ("_named", "categories", "definitions", "tokens")

    tokens: TokenTable
    categories: dict[str, SyntaxCategory]
    definitions: Definitions

    def __init__(
        self,
        tokens: TokenTable,
        categories: dict[str, SyntaxCategory],
        definitions: Definitions,
    ) -> None:
        """Use :func:`gnomon.parser.builtin_grammar`."""
        self.tokens = tokens
        self.categories = categories
        self.definitions = definitions
        self._named: dict[str, ParserFn] = {}

    def add(self, *entries: Entry) -> Grammar:
        """Return the grammar with further entries; itself if it has them already.

        Raises :class:`KeyError` if a category is unknown.
        """
        new: dict[str, list[Entry]] = {}
        for entry in entries:
            old = self.categories[entry.category].entries.get(entry.name)
            if old is None or not old.same(entry):
                new.setdefault(entry.category, []).append(entry)
        if not new:
            return self
        categories = dict(self.categories)
        tokens: set[str] = set()
        for name, some in new.items():
            categories[name] = categories[name].add(some)
            for entry in some:
                tokens |= tokens_of(entry.parser)[0]
        table = {entry.name: entry for some in new.values() for entry in some}
        return Grammar(self.tokens.extend(tokens), categories, self.definitions.extend(dict(table)))

    def add_parsers(self, parsers: Iterable[NewParser]) -> Grammar:
        """Return the grammar with parsers that may refer to each other; itself if it has them all.

        Those of categories that are unknown are left out.
        """
        table: dict[str, Definition] = {}
        definitions = Definitions(table, self.definitions)
        new: dict[str, list[Entry]] = {}
        tokens: set[str] = set()
        for each in parsers:
            if not each.category:
                table[each.name] = Definition(each.name, each.parser, definitions)
                tokens |= tokens_of(each.parser)[0] if each.tokens is None else each.tokens
                continue
            category = self.categories.get(each.category)
            if category is None:
                continue
            entry = Entry(
                each.category, each.name, each.parser, definitions, each.priority, each.first
            )
            old = category.entries.get(each.name)
            if old is None or not old.same(entry):
                new.setdefault(each.category, []).append(entry)
                table[each.name] = entry
                tokens |= tokens_of(each.parser)[0] if each.tokens is None else each.tokens
        if not table:
            return self
        categories = dict(self.categories)
        for name, some in new.items():
            categories[name] = categories[name].add(some)
        return Grammar(self.tokens.extend(tokens), categories, definitions)

    def define(self, name: str, parser: a.Parser) -> Grammar:
        """Return the grammar with a named parser that is in no category."""
        definition = Definition(name, parser, self.definitions)
        return Grammar(
            self.tokens.extend(tokens_of(parser)[0]),
            self.categories,
            self.definitions.extend({name: definition}),
        )

    def add_category(self, name: str, behavior: str = "default") -> Grammar:
        """Return the grammar with a further category; itself if it has it."""
        if name in self.categories:
            return self
        categories = {**self.categories, name: SyntaxCategory(name, behavior)}
        return Grammar(self.tokens, categories, self.definitions)

    def add_tokens(self, *tokens: str) -> Grammar:
        """Return the grammar with further tokens; itself if it has them."""
        table = self.tokens.extend(tokens)
        if table is self.tokens:
            return self
        return Grammar(table, self.categories, self.definitions)

    def entry(self, category: str, name: str, parser: a.Parser, priority: int = 1000) -> Entry:
        """Return an entry whose parser's names mean what they mean here."""
        return Entry(category, name, parser, self.definitions, priority)

    def is_kind(self, name: str) -> bool:
        """Whether a name is that of a parser."""
        return self.definitions.find(name) is not None

    def parser_of_kind(self, kind: str) -> a.Parser | None:
        """Return the parser that makes nodes of a kind: what formatters read backwards."""
        parser = self.definitions.lookup(kind)
        if parser is not None:
            return parser
        entries = (entry for some in self.categories.values() for entry in some.entries.values())
        return next((entry.parser for entry in entries if entry.kind == kind), None)

    def category_fn(self, name: str, prec: int = 0) -> ParserFn:
        """Return the parser of a category."""
        return Compiler(self.definitions).compile(a.Category(name, prec))

    def named_parser(self, name: str, scope: Scope) -> ParserFn | str:
        """Return what an identifier in a quotation stands for: a category or a parser; or an
        error."""
        if name in self.categories:
            return self.category_fn(name)
        found = [full for full in scope.resolve_parser(name) if self.is_kind(full)]
        if not found and name in ALIASES:
            found = [ALIASES[name]]
        if not found:
            return f"unknown parser `{name}"
        if len(found) > 1:
            names = ", ".join(found)
            return f"ambiguous parser declaration/category/alias '{name}': [{names}]"
        definition = self.definitions.find(found[0])
        assert definition is not None
        return definition.run


def tokens_of(parser: a.Parser) -> tuple[set[str], set[str]]:
    """Return the tokens that a parser needs, and the names it refers to, which may need others."""
    found: set[str] = set()
    references: set[str] = set()
    stack: list[object] = [parser]
    while stack:
        part = stack.pop()
        match part:
            case a.Symbol():
                found.add(part.token)
            case a.UnicodeSymbol(text, ascii_text):
                found |= {text.strip(), ascii_text.strip()}
            case tuple():
                stack.extend(part)
            case a.SepBy(inner, text, separator):
                found.add(f"{text.strip()}*")
                stack += (inner, separator)
            case a.Spliced(_, suffix, inner):
                found.add(suffix)
                stack.append(inner)
            case a.Reference(name):
                references.add(name)
            case a.NotFollowedBy() | a.SkipUntil() | a.Category() | a.Check() | a.Token():
                pass
            case a.Parser():
                stack += [getattr(part, name) for name in part.__match_args__]
    return found, references
