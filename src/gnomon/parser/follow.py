"""Parsing a whole file without elaborating it.

What changes the grammar is followed: `namespace`, `section`, `open`, and the commands that declare
syntax. Macros are not run, so that declarations they would expand to are missed. That is enough to
measure and test the parser, and to outline a file in an editor before it is elaborated; everything
else asks the elaborator.

Counterpart in Lean: none. `Lean.Parser.testParseModule` parses without following anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Final

from gnomon.records import dataclass, field

from ..syntax import NULL, Node, Source, Syntax, names
from ..syntax.literals import decode_nat, decode_string
from . import algebra as a
from .api import builtin_grammar, header_grammar, is_declared, scoped_entries
from .descriptors import (
    Describer,
    Description,
    DescriptorError,
    abbreviation,
    base_name,
    default_precedence,
    name_of_atom,
    quotation,
    syntax_entry,
)
from .grammar import DEFAULT_PRIORITY, Grammar
from .module import ModuleParser, ParsedCommand

_COMMAND: Final = "Lean.Parser.Command."
_PRIORITIES: Final = {"prioLow": 100, "prioMid": 500, "prioHigh": 10000}

Change = Callable[[Grammar], Grammar]


@dataclass(slots=True)
class _Frame:
    """A namespace or section: what it began with, and what is open in it."""

    namespace: str
    opens: tuple[str, ...]
    grammar: Grammar
    log: int


@dataclass(slots=True)
class Follower:
    """Parses the commands of a file one after the other."""

    source: Source
    grammar: Grammar = field(init=False)
    imports: frozenset[str] = field(init=False)
    _frames: list[_Frame] = field(init=False)
    _log: list[Change] = field(default_factory=list)
    _scoped: dict[str, list[Change]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[ParsedCommand]:
        """Iterate over the header and the commands, the last being the end of the file."""
        parser = ModuleParser(self.source, header_grammar(), self)
        parsed = parser.header(header_grammar())
        self.imports = imports_of(parsed.tree)
        self.grammar = builtin_grammar(self.imports)
        self._frames = [_Frame("", (), self.grammar, 0)]
        yield parsed
        while True:
            parsed = parser.command(parsed.pos, self.grammar, parsed.recovering)
            yield parsed
            if parsed.is_terminal:
                return
            if not parsed.tree.has_missing():
                # The elaborator reports what is wrong with a declaration, which adds nothing.
                with suppress(DescriptorError):
                    self._follow(parsed.tree)

    @property
    def namespace(self) -> str:
        """The current namespace."""
        return self._frames[-1].namespace

    def resolve_parser(self, name: str) -> list[str]:
        """Return the names of parsers that a name may stand for."""
        for namespace in _prefixes(self.namespace):
            full = names.append(namespace, name)
            if self._is_parser(full):
                return [full]
        opened = (names.append(namespace, name) for namespace in self._frames[-1].opens)
        return [full for full in dict.fromkeys(opened) if self._is_parser(full)]

    def _is_parser(self, name: str) -> bool:
        return self.grammar.is_kind(name) and is_declared(name, self.imports)

    def open_grammar(self, grammar: Grammar, declaration: Syntax, command: bool) -> Grammar:
        """Return the grammar inside `open … in`."""
        for name in _opened(declaration):
            grammar = self._activate(grammar, name)
        return grammar

    def _activate(self, grammar: Grammar, name: str) -> Grammar:
        for namespace in _prefixes(self.namespace):
            full = names.append(namespace, name)
            for change in self._scoped.get(full, ()):
                grammar = change(grammar)
            entries = scoped_entries(full, self.imports)
            grammar = grammar.add(*(e for e in entries if e.category in grammar.categories))
        return grammar

    def _push(self, namespace: str) -> None:
        opens = self._frames[-1].opens
        self._frames.append(_Frame(namespace, opens, self.grammar, len(self._log)))

    def _pop(self) -> None:
        if len(self._frames) > 1:
            frame = self._frames.pop()
            self.grammar = frame.grammar
            for change in self._log[frame.log :]:
                self.grammar = change(self.grammar)

    def _add(self, attr_kind: Syntax, change: Change) -> None:
        """Make a change that ends with the section if it is local, and is redone if it is
        scoped."""
        self.grammar = change(self.grammar)
        kind = attr_kind[0][0].kind
        if kind.endswith(".scoped"):
            self._scoped.setdefault(self.namespace, []).append(change)
        elif not kind.endswith(".local"):
            self._log.append(change)

    def _follow(self, tree: Syntax) -> None:
        if not tree.kind.startswith(_COMMAND):
            return
        match tree.kind.removeprefix(_COMMAND):
            case "namespace":
                for part in names.parts(tree[1].id):
                    self._push(names.append(self.namespace, names.escape(part)))
                self.grammar = self._activate(self.grammar, "")
            case "section":
                for _ in range(_depth(tree[2])):
                    self._push(self.namespace)
            case "end":
                for _ in range(_depth(tree[1])):
                    self._pop()
            case "open":
                self._open(tree)
            case "in":
                self._push(self.namespace)
                self._follow(tree[0])
                self._follow(tree[2])
                self._pop()
            case "mutual":
                for command in tree[1].args:
                    self._follow(command)
            case "syntax":
                self._syntax(tree[2], tree[4], tree[5], tree[6], tree[7], tree[9].id)
            case "macro" | "elab":
                items = Node(NULL, tuple(arg[1] for arg in tree[7].args))
                self._syntax(tree[2], tree[4], tree[5], tree[6], items, tree[8][1].id, True)
            case "syntaxAbbrev":
                self._abbreviation(tree)
            case "syntaxCat":
                self._category(tree)
            case "notation":
                self._notation(tree)
            case "mixfix":
                self._mixfix(tree)

    def _open(self, tree: Syntax) -> None:
        self.grammar = self.open_grammar(self.grammar, tree, True)
        if tree[1].kind.endswith(".openSimple"):
            frame = self._frames[-1]
            frame.opens += tuple(
                names.append(namespace, name)
                for name in _opened(tree)
                for namespace in _prefixes(self.namespace)
            )

    def _describer(self) -> Describer:
        return Describer(self.grammar, self.resolve_parser)

    def _syntax(
        self,
        attr_kind: Syntax,
        prec: Syntax,
        name: Syntax,
        priority: Syntax,
        items: Syntax,
        category: str,
        of_macro: bool = False,
    ) -> None:
        describer = self._describer()
        description = describer.describe(items, category)
        level = default_precedence(items) if prec.is_none else describer.precedence(prec[0][1])
        generated = names.escape(base_name(category, items, of_macro))
        base = generated if name.is_none else name[0][3].id
        self._entry(attr_kind, category, base, description, level, _priority(priority))

    def _entry(
        self,
        attr_kind: Syntax,
        category: str,
        base: str,
        description: Description,
        prec: int,
        priority: int,
    ) -> None:
        if category not in self.grammar.categories:
            return
        full = self._unused(base)
        entry = syntax_entry(self.grammar, category, full, description, prec, priority)
        self._add(attr_kind, lambda grammar: grammar.add(entry))

    def _unused(self, base: str) -> str:
        """Return the full name, with a number if the name is taken."""
        full = names.append(self.namespace, base)
        *outer, last = names.parts(full)
        number = 0
        while self.grammar.is_kind(full):
            number += 1
            full = names.join([*outer, f"{last}_{number}"])
        return full

    def _abbreviation(self, tree: Syntax) -> None:
        name = names.append(self.namespace, tree[3].id)
        parser = abbreviation(name, self._describer().describe(tree[5], None))
        self._add(Node(NULL), lambda grammar: grammar.define(name, parser))

    def _category(self, tree: Syntax) -> None:
        name, behavior = tree[2].id, "default"
        if not tree[3].is_none:
            behavior = "both" if tree[3][3].kind.endswith("Both") else "symbol"

        def change(grammar: Grammar) -> Grammar:
            grammar = grammar.add_category(name, behavior)
            return grammar.add(quotation(name, grammar.definitions))

        self._add(Node(NULL), change)

    def _notation(self, tree: Syntax) -> None:
        describer = self._describer()
        base, lhs_prec = "term", None
        parsers: list[a.Parser] = []
        for index, item in enumerate(tree[7].args):
            if item.kind == "str":
                text = decode_string(item[0].val)
                parsers.append(a.Symbol(text))
                base += name_of_atom(text)
            else:
                prec = 0 if item[1].is_none else describer.precedence(item[1][0][1])
                base += "_"
                if index == 0:
                    lhs_prec = prec
                else:
                    parsers.append(a.Category("term", prec))
        items = tree[7]
        if lhs_prec is not None and not parsers:
            raise DescriptorError(items[0], "invalid atomic left recursive syntax")
        closed = items[0].kind == "str" and items[-1].kind == "str"
        prec = a.MAX_PREC if closed else a.LEAD_PREC
        if not tree[4].is_none:
            prec = describer.precedence(tree[4][0][1])
        name = names.escape(base) if tree[5].is_none else tree[5][0][3].id
        description = Description(a.seq(*parsers), lhs_prec)
        self._entry(tree[2], "term", name, description, prec, _priority(tree[6]))

    def _mixfix(self, tree: Syntax) -> None:
        prec = self._describer().precedence(tree[4][1])
        text = decode_string(tree[7][0].val)
        symbol, name = a.Symbol(text), name_of_atom(text)
        lhs_prec: int | None = prec
        match tree[3].kind.rpartition(".")[2]:
            case "prefix":
                parser, base = a.seq(symbol, a.Category("term", prec)), f"term{name}_"
                lhs_prec = None
            case "postfix":
                parser, base = symbol, f"term_{name}"
            case kind:
                right = prec if kind == "infixr" else prec + 1
                lhs_prec = prec if kind == "infixl" else prec + 1
                parser, base = a.seq(symbol, a.Category("term", right)), f"term_{name}_"
        base = names.escape(base) if tree[5].is_none else tree[5][0][3].id
        description = Description(parser, lhs_prec)
        self._entry(tree[2], "term", base, description, prec, _priority(tree[6]))


def imports_of(header: Syntax) -> frozenset[str]:
    """Return the modules that a header imports, `Init` among them unless there is a `prelude`."""
    found = {item[2].id for item in header[2].args}
    if header[1].is_none:
        found.add("Init")
    return frozenset(found)


def _prefixes(namespace: str) -> Iterator[str]:
    while namespace:
        yield namespace
        namespace = names.prefix(namespace)
    yield ""


def _opened(tree: Syntax) -> list[str]:
    declaration = tree[1] if tree.kind == f"{_COMMAND}open" else tree
    if declaration.kind.endswith(".openSimple"):
        return [name.id for name in declaration[0].args]
    if declaration.kind.endswith(".openScoped"):
        return [name.id for name in declaration[1].args]
    return []


def _depth(name: Syntax) -> int:
    return 1 if name.is_none else max(1, len(names.parts(name[0].id)))


def _priority(tree: Syntax) -> int:
    if tree.is_none:
        return DEFAULT_PRIORITY
    value = tree[0][3]
    if value.kind == "num":
        return decode_nat(value[0].val)
    return _PRIORITIES.get(value.kind, DEFAULT_PRIORITY)
