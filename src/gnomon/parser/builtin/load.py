"""From the texts of this package to parsers.

Counterpart in Lean: the initialisers that `@[builtin_term_parser]` and its like make.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ...syntax.names import parts
from .. import algebra as a
from ..aliases import ALIASES
from ..descriptors import quotation
from ..first import First
from ..grammar import DEFAULT_PRIORITY, Definition, Definitions, Entry, tokens_of
from ..notation import Reader, Rule, read_rules
from . import command, do, init_conv, init_grind, init_notation, init_tactics, std, term

BUILTIN_CATEGORIES: Final = {
    "term": "default",
    "command": "default",
    "level": "default",
    "doElem": "default",
    "structInstFieldDecl": "default",
    "tactic": "both",
    "attr": "symbol",
    "prio": "both",
    "prec": "both",
    "stx": "both",
}

TEXTS: Final = (
    term.LEVEL,
    term.BASIC,
    term.TERM,
    do.DO,
    command.COMMAND,
    command.SYNTAX,
    command.MODULE,
    command.GRIND,
    init_notation.NOTATION,
    init_tactics.TACTICS,
    init_grind.GRIND,
    init_conv.CONV,
    std.STD,
)

SEARCH: Final = (
    "Lean.Parser.Term",
    "Lean.Parser.Termination",
    "Lean.Parser.Command",
    "Lean.Parser.Tactic",
    "Lean.Parser.Module",
    "Lean.Parser",
)
"""Where a name is looked for that is not in its rule's namespaces."""


_PART: Final = re.compile(r"(?:[^.«]|«[^»]*»)+")


HEADER: Final = "Lean.Parser.Module.header"


class EntryData(NamedTuple):
    """An entry, the module that declares it, and the namespace it is scoped to, if any."""

    module: str
    namespace: str
    category: str
    name: str
    parser: a.Parser
    priority: int
    first: First


class Data(NamedTuple):
    """All that is known of Lean's grammar, as data that can be kept in a file."""

    definitions: list[tuple[str, str, a.Parser]]
    """Module, name and parser."""

    entries: list[EntryData]
    categories: list[tuple[str, str, str]]
    """Module, name and behavior."""

    tokens: dict[str, set[str]]
    """The tokens that a module's entries need, without scoped ones; under `HEADER`, headers'."""


class _Names:
    """The names of all rules, and what a name in a rule stands for."""

    def __init__(self, rules: list[Rule]) -> None:
        self.names = {_full(rule) for rule in rules if rule.keyword != "category"}
        self.variants = {rule.variant for rule in rules if rule.variant}
        self.suffixes: dict[str, list[str]] = {}
        for name in self.names:
            pieces = _PART.findall(name) if "«" in name else name.split(".")
            for index in range(1, len(pieces)):
                self.suffixes.setdefault(".".join(pieces[index:]), []).append(name)

    def resolve(self, name: str, namespace: str) -> str:
        """Return the full name; `name` itself if there is none."""
        variant, _, rest = name.partition(".")
        if variant in self.variants and rest:
            return f"{variant}.{self.resolve(rest, namespace)}"
        while True:
            full = f"{namespace}.{name}" if namespace else name
            if full in self.names:
                return full
            if not namespace:
                break
            namespace = namespace.rpartition(".")[0]
        for prefix in SEARCH:
            if f"{prefix}.{name}" in self.names:
                return f"{prefix}.{name}"
        found = self.suffixes.get(name, ())
        return found[0] if len(found) == 1 else name


def _full(rule: Rule) -> str:
    return f"{rule.variant}.{rule.name}" if rule.variant else rule.name


class _Loader:
    """Turns rules into definitions."""

    def __init__(self) -> None:
        self.rules = [rule for text in TEXTS for rule in read_rules(text)]
        self.own = _Names([rule for rule in self.rules if not rule.module])
        self.all = _Names(self.rules)
        extra = {rule.name for rule in self.rules if rule.keyword == "category"}
        self.categories = frozenset(BUILTIN_CATEGORIES) | extra
        self.table: dict[str, Definition] = {}
        self.definitions = Definitions(self.table)

    def parser(self, rule: Rule) -> a.Parser:
        """Return the parser of a rule."""
        described = rule.keyword in ("syntax", "part")

        def resolve(name: str) -> str:
            if described and name in ALIASES:
                return ALIASES[name]
            # What is built in does not know of what libraries declare.
            known = self.all if described else self.own
            return known.resolve(name, rule.namespace)

        body = Reader(rule.body, self.categories, resolve).read()
        kind = rule.flags.get("kind", rule.name)
        if rule.keyword in ("def", "bare"):
            return body
        if rule.keyword == "syntax":
            prec = a.LEAD_PREC if rule.prec is None else rule.prec
            if rule.lhs_prec is None:
                return a.LeadingNode(kind, prec, body)
            return a.TrailingNode(kind, prec, rule.lhs_prec, body)
        if rule.keyword == "part":
            label = rule.flags.get("name", "").strip('"') or _label(kind)
            return a.WithAntiquot(label, kind, a.Cached(a.Node(kind, body)))
        prec = a.MAX_PREC if rule.prec is None else rule.prec
        if rule.lhs_prec is not None:
            return a.TrailingNode(kind, prec, rule.lhs_prec, body)
        anonymous = "explicit" not in rule.flags
        node = a.LeadingNode(kind, prec, body)
        cached = a.Cached(node, remember="remember" in rule.flags)
        return a.WithAntiquot(_label(kind), kind, cached, anonymous)


def _label(kind: str) -> str:
    return str(parts(kind)[-1])


def load() -> Data:
    """Read the texts of this package."""
    loader = _Loader()
    definitions, table = loader.definitions, loader.table
    categories: list[tuple[str, str, str]] = []
    entries: list[tuple[str, str, Entry]] = []
    modules: dict[str, str] = {}
    for rule in loader.rules:
        if rule.keyword == "category":
            categories.append((rule.module, rule.name, rule.body))
            entry = quotation(rule.name, definitions)
            table[entry.name] = entry
            modules[entry.name] = rule.module
            entries.append((rule.module, "", entry))
            continue
        name = _full(rule)
        modules[name] = rule.module
        parser = loader.parser(rule)
        if rule.keyword in ("def", "node", "part", "variant"):
            table[name] = Definition(name, parser, definitions)
            continue
        category = rule.category or rule.keyword
        priority = int(rule.flags.get("priority", DEFAULT_PRIORITY))
        entry = Entry(category, name, parser, definitions, priority)
        table[name] = entry
        entries.append((rule.module, rule.flags.get("in", ""), entry))
    parsers: dict[str, list[a.Parser]] = {HEADER: [table[HEADER].parser]}
    for module, namespace, entry in entries:
        if not namespace:
            parsers.setdefault(module, []).append(entry.parser)
    tokens = {module: _tokens(some, definitions) for module, some in parsers.items()}
    return Data(
        [(modules[name], name, definition.parser) for name, definition in table.items()],
        [
            EntryData(module, scope, e.category, e.name, e.parser, e.priority, e.first)
            for module, scope, e in entries
        ],
        categories,
        tokens,
    )


def _tokens(todo: list[a.Parser], definitions: Definitions) -> set[str]:
    """Return the tokens of some parsers and of those they refer to."""
    found: set[str] = set()
    seen: set[str] = set()
    while todo:
        tokens, references = tokens_of(todo.pop())
        found |= tokens
        for name in references - seen:
            seen.add(name)
            target = definitions.lookup(name)
            if target is not None:
                todo.append(target)
    return found
