"""The grammar of Lean 4.28 as it is before a file's first command.

Some of it is built into Lean; some is declared by `Init` and, for files that import them, by `Std`
and `Lean`. All of it is known here without a library, so that every file can be parsed. A library
that declares the same adds nothing.

The files of this package are text in the notation of :mod:`gnomon.parser.notation`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from .. import algebra as a
from ..descriptors import ALIASES, quotation
from ..grammar import DEFAULT_PRIORITY, Definition, Definitions, Entry
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


class _Names:
    """The names of all rules, and what a name in a rule stands for."""

    def __init__(self, rules: list[Rule]) -> None:
        self.names = {_full(rule) for rule in rules if rule.keyword != "category"}
        self.variants = {rule.variant for rule in rules if rule.variant}
        self.suffixes: dict[str, list[str]] = {}
        for name in self.names:
            at = 0
            while (at := _next_part(name, at)) > 0:
                self.suffixes.setdefault(name[at:], []).append(name)

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


def _next_part(name: str, at: int) -> int:
    """Return where the next part of a name begins after `at`, or 0."""
    quoted = name.find("«", at)
    dot = name.find(".", at)
    if 0 <= quoted < dot:
        dot = name.find(".", name.find("»", quoted))
    return dot + 1


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
    return kind[_last_part(kind) :].strip("«»")


def _last_part(name: str) -> int:
    at = 0
    while (after := _next_part(name, at)) > 0:
        at = after
    return at


class Builtin:
    """All that is known of Lean's grammar, by module."""

    def __init__(self) -> None:
        """Read the texts of this package."""
        loader = _Loader()
        self.definitions = loader.definitions
        self.entries: list[tuple[str, str, Entry]] = []
        self.categories: list[tuple[str, str, str]] = []
        for rule in loader.rules:
            if rule.keyword == "category":
                self.categories.append((rule.module, rule.name, rule.body))
                entry = quotation(rule.name, loader.definitions)
                loader.table[entry.name] = entry
                self.entries.append((rule.module, "", entry))
                continue
            name = _full(rule)
            parser = loader.parser(rule)
            if rule.keyword in ("def", "node", "part", "variant"):
                loader.table[name] = Definition(name, parser, loader.definitions)
                continue
            category = rule.category or rule.keyword
            priority = int(rule.flags.get("priority", DEFAULT_PRIORITY))
            entry = Entry(category, name, parser, loader.definitions, priority)
            loader.table[name] = entry
            self.entries.append((rule.module, rule.flags.get("in", ""), entry))


@lru_cache(maxsize=1)
def builtin() -> Builtin:
    """Return all that is known of Lean's grammar."""
    return Builtin()
