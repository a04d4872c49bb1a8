"""From the trees of `syntax` commands to parsers, with the names that Lean gives them.

This is what the elaborators of `syntax`, `macro`, `elab`, `notation` and `declare_syntax_cat` call.
They resolve names and expand macros of the category `stx`; here is what Lean's grammar makes of the
rest.

Counterpart in Lean: `Lean/Elab/Syntax.lean` (`toParserDescr`, `mkNameFromParserSyntax`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from gnomon.records import dataclass

from ..syntax import CHOICE, NULL, Node, Syntax, names
from ..syntax.literals import decode_string
from . import algebra as a
from .aliases import ALIASES
from .checks import DEFAULT_MESSAGES
from .grammar import DEFAULT_PRIORITY, Definitions, Entry, Grammar
from .notation import FORMATS, SPECIALS, TOKENS, apply, grouped

_SYNTAX: Final = "Lean.Parser.Syntax."

GROUPING: Final = frozenset(
    ["many", "many1", "manyIndent", "many1Indent", "interpolatedStr", "lookahead", "optSemicolon",
     "sepByIndentSemicolon", "sepBy1IndentSemicolon", "structInstFields", "notFollowedBy"]
)  # fmt: skip
"""The combinators that group their arguments into one node each."""

UNARY: Final = frozenset(
    ["atomic", "group", "interpolatedStr", "lookahead", "many", "many1", "many1Indent",
     "manyIndent", "notFollowedBy", "optional", "optSemicolon", "patternIgnore", "ppDedent",
     "ppDedentIfGrouped", "ppGroup", "ppIndent", "ppRealFill", "ppRealGroup",
     "sepBy1IndentSemicolon", "sepByIndentSemicolon", "structInstFields", "withoutForbidden",
     "withoutPosition", "withPosition"]
)  # fmt: skip
"""The parsers that take one argument."""

BINARY: Final = frozenset(["andthen", "orelse", "recover"])
"""The parsers that take two arguments."""

_SUFFIXES: Final[dict[str, Callable[[a.Parser], a.Parser]]] = {
    "«stx_*»": lambda p: a.Many(grouped(p)),
    "«stx_+»": lambda p: a.Many(grouped(p), at_least_one=True),
    "stx_?": a.Optional,
    "«stx_,*»": lambda p: a.SepBy(grouped(p), ",", a.Symbol(", ")),
    "«stx_,+»": lambda p: a.SepBy(grouped(p), ",", a.Symbol(", "), at_least_one=True),
    "«stx_,*,?»": lambda p: a.SepBy(grouped(p), ",", a.Symbol(", "), True),
    "«stx_,+,?»": lambda p: a.SepBy(grouped(p), ",", a.Symbol(", "), True, True),
}


class DescriptorError(Exception):
    """A `syntax` command is wrong: where, and why."""

    def __init__(self, tree: Syntax, message: str) -> None:
        """The message is as Lean words it."""
        super().__init__(message)
        self.tree = tree
        self.message = message


@dataclass(frozen=True, slots=True)
class Description:
    """What a `syntax` command describes.

    `lhs_prec` is the precedence of the left part if the parser is trailing.
    """

    parser: a.Parser
    lhs_prec: int | None


Resolve = Callable[[str], list[str]]
Expand = Callable[[Syntax], Syntax | None]
EvalPrec = Callable[[Syntax], int]


class Describer:
    """Translates the trees of the category `stx`."""

    def __init__(
        self,
        grammar: Grammar,
        resolve: Resolve = lambda name: [name],
        expand: Expand = lambda tree: None,
        eval_prec: EvalPrec | None = None,
    ) -> None:
        """Take what names mean and what macros do.

        `resolve` returns the full names that may be meant, the best first. `expand` returns what a
        macro makes of a tree, or nothing. `eval_prec` evaluates trees of `prec` that have macros.
        """
        self.grammar = grammar
        self.resolve = resolve
        self.expand = expand
        self._eval_prec = eval_prec

    def describe(self, items: Syntax, category: str | None) -> Description:
        """Return what the items of a `syntax` command describe.

        Without a category, the command is `syntax name := items`. Raises :class:`DescriptorError`.
        """
        self._lhs_prec: int | None = None
        if not items.args:
            raise DescriptorError(items, "syntax without parts, which would read nothing")
        parser = self._sequence(list(_items(items)), category)
        return Description(parser, self._lhs_prec)

    def precedence(self, tree: Syntax) -> int:
        """Return the precedence that a tree of the category `prec` stands for."""
        kind = tree.kind
        if kind == "num":
            return int(tree[0].val.replace("_", ""), 0)
        if kind in _PRECEDENCES:
            return _PRECEDENCES[kind]
        if kind == "«prec(_)»":
            return self.precedence(tree[1])
        if kind in ("Lean.Parser.Syntax.addPrec", "Lean.Parser.Syntax.subPrec"):
            left, right = self.precedence(tree[0]), self.precedence(tree[2])
            return left + right if kind.endswith("addPrec") else max(0, left - right)
        if kind == CHOICE:
            return self.precedence(tree[0])
        if self._eval_prec is not None:
            return self._eval_prec(tree)
        raise DescriptorError(tree, "unexpected precedence")

    def _sequence(self, items: list[Syntax], category: str | None) -> a.Parser:
        parsers: list[a.Parser] = []
        for index, item in enumerate(items):
            first = category if index == 0 else None
            if first is not None and self._is_left(item, first):
                if len(items) == 1:
                    raise DescriptorError(item, "invalid atomic left recursive syntax")
                continue
            parsers.append(self._process(item, first))
        return a.seq(*parsers)

    def _is_left(self, item: Syntax, category: str) -> bool:
        """Whether an item that comes first makes the parser a trailing one."""
        if item.kind != f"{_SYNTAX}cat" or item[0].id != category:
            return False
        if self._lhs_prec is not None:
            raise DescriptorError(
                item,
                f"invalid occurrence of '{category}', parser algorithm does not allow this form "
                "of left recursion",
            )
        precedence = item[1]
        self._lhs_prec = 0 if precedence.is_none else self.precedence(precedence[0][1])
        return True

    def _process(self, tree: Syntax, first: str | None) -> a.Parser:
        kind = tree.kind
        if kind == NULL:
            return self._sequence(list(tree.args), first)
        if kind == CHOICE:
            return self._process(tree[0], first)
        if kind == f"{_SYNTAX}paren":
            return self._sequence(list(tree[1].args), first)
        if kind == f"{_SYNTAX}cat":
            return self._named(tree)
        if kind == f"{_SYNTAX}unary":
            return self._unary(tree)
        if kind == f"{_SYNTAX}binary":
            return self._binary(tree)
        if kind in (f"{_SYNTAX}sepBy", f"{_SYNTAX}sepBy1"):
            return self._sep_by(tree)
        if kind == f"{_SYNTAX}atom":
            return self._atom(tree, first)
        if kind == f"{_SYNTAX}nonReserved":
            return a.NonReserved(decode_string(tree[1][0].val))
        if kind == f"{_SYNTAX}unicodeAtom":
            text, ascii_text = decode_string(tree[1][0].val), decode_string(tree[3][0].val)
            return a.UnicodeSymbol(text, ascii_text, not tree[4].is_none)
        expanded = self.expand(tree)
        if expanded is not None:
            return self._process(expanded, first)
        if kind in _SUFFIXES:
            return _SUFFIXES[kind](self._process(tree[0], None))
        if kind == "«stx_<|>_»":
            return a.or_else(self._alternative(tree[0]), self._alternative(tree[2]))
        if kind == "stx!_":
            return a.NotFollowedBy(grouped(self._process(tree[1], None)), "element")
        raise DescriptorError(tree, "unexpected syntax kind of category `syntax`: " + kind)

    def _alternative(self, tree: Syntax) -> a.Parser:
        """One of two alternatives: a token gets a node, so that patterns can tell it apart."""
        while tree.kind == NULL and len(tree) == 1:
            tree = tree[0]
        parser = self._process(tree, None)
        literal = tree[0] if tree.kind == f"{_SYNTAX}atom" else tree[1]
        if tree.kind in (f"{_SYNTAX}atom", f"{_SYNTAX}nonReserved"):
            text = decode_string(literal[0].val)
            kind = f"token.{names.escape(text)}"
            return a.WithAntiquot(text, kind, a.Cached(a.Node(kind, parser)))
        return grouped(parser)

    def _atom(self, tree: Syntax, first: str | None) -> a.Parser:
        text = decode_string(tree[0][0].val)
        if not is_valid_atom(text):
            raise DescriptorError(tree, "invalid atom")
        if first is not None:
            category = self.grammar.categories.get(first)
            if category is not None and category.behavior != "default":
                return a.NonReserved(text)
        return a.Symbol(text)

    def _named(self, tree: Syntax) -> a.Parser:
        name = names.erase_macro_scopes(tree[0].id)
        if name in self.grammar.categories:
            prec = 0 if tree[1].is_none else self.precedence(tree[1][0][1])
            return a.Category(name, prec)
        if not tree[1].is_none and (self._is_alias(name) or self.resolve(name)):
            raise DescriptorError(tree[1], "unexpected precedence")
        parser = self._parser(name, tree)
        if parser is None:
            raise DescriptorError(tree[0], f"unknown parser declaration/category/alias `{name}`")
        return parser

    def _parser(self, name: str, tree: Syntax) -> a.Parser | None:
        found = [full for full in self.resolve(name) if self.grammar.is_kind(full)]
        if len(found) > 1:
            names_found = ", ".join(found)
            raise DescriptorError(
                tree[0], f"ambiguous parser declaration/category/alias `{name}`: [{names_found}]"
            )
        if found:
            return a.Reference(found[0])
        if name in ALIASES:
            return a.Reference(ALIASES[name])
        if name in TOKENS:
            return a.Token(name)
        if name in SPECIALS:
            return a.Special(name)
        if name in FORMATS:
            return a.Format(name)
        if name in DEFAULT_MESSAGES:
            return a.Check(name, DEFAULT_MESSAGES[name])
        if name in UNARY or name in BINARY:
            count = "one argument" if name in UNARY else "two arguments"
            raise DescriptorError(tree, f"parser `{name}` is not a constant, it takes {count}")
        return None

    def _check_arity(self, tree: Syntax, name: str, arity: int) -> None:
        """Raise what is wrong if a parser does not take so many arguments."""
        known = UNARY if arity == 1 else BINARY
        if name in known:
            return
        if self._is_alias(name):
            count = "one argument" if arity == 1 else "two arguments"
            raise DescriptorError(tree, f"parser `{name}` does not take {count}")
        raise DescriptorError(tree, f"parser `{name}` was not found")

    @staticmethod
    def _is_alias(name: str) -> bool:
        return (
            name in UNARY
            or name in BINARY
            or name in ALIASES
            or name in TOKENS
            or name in SPECIALS
            or name in FORMATS
            or name in DEFAULT_MESSAGES
        )

    def _unary(self, tree: Syntax) -> a.Parser:
        name = names.erase_macro_scopes(tree[0].id)
        self._check_arity(tree, name, 1)
        inner = self._sequence(list(tree[2].args), None)
        if name in GROUPING:
            inner = grouped(inner)
        if name == "notFollowedBy":
            return a.NotFollowedBy(inner, "element")
        return apply(name, inner)

    def _binary(self, tree: Syntax) -> a.Parser:
        name = names.erase_macro_scopes(tree[0].id)
        self._check_arity(tree, name, 2)
        if name == "orelse":
            return a.or_else(self._alternative(tree[2]), self._alternative(tree[4]))
        left = self._sequence(list(tree[2].args), None)
        right = self._sequence(list(tree[4].args), None)
        if name == "andthen":
            return a.seq(left, right)
        return a.Recover(grouped(left), grouped(right))

    def _sep_by(self, tree: Syntax) -> a.Parser:
        inner = grouped(self._sequence(list(tree[1].args), None))
        text = decode_string(tree[3][0].val)
        separator: a.Parser = a.Symbol(text)
        if not tree[4].is_none:
            separator = grouped(self._sequence(list(tree[4][1].args), None))
        at_least_one = tree.kind.endswith("sepBy1")
        return a.SepBy(inner, text, separator, not tree[5].is_none, at_least_one)


_PRECEDENCES: Final = {
    "precMax": a.MAX_PREC,
    "precArg": a.ARG_PREC,
    "precLead": a.LEAD_PREC,
    "precMin": a.MIN_PREC,
    "precMin1": a.MIN_PREC + 1,
}


def _items(tree: Syntax) -> tuple[Syntax, ...]:
    return tuple(tree.args) if tree.kind == NULL else (tree,)


def is_valid_atom(text: str) -> bool:
    """Whether a string can be a token.

    >>> is_valid_atom(" + "), is_valid_atom("'a"), is_valid_atom("`x"), is_valid_atom("1")
    (True, False, False, False)
    """
    text = text.strip()
    if not text:
        return False
    first = text[0]
    if (first == "'" and len(text) > 1 and text[1] != "'") or first == '"' or first in "0123456789":
        return False
    if first == "`" and (len(text) == 1 or names.is_id_first(text[1]) or text[1] == "«"):
        return False
    return not any(char.isspace() for char in text)


def is_atom_like(items: Syntax) -> bool:
    """Whether items begin and end with symbols, so that the parser needs no parentheses."""
    kind = items.kind
    if kind == NULL:
        return is_atom_like(items[0]) and is_atom_like(items[-1])
    if kind == CHOICE:
        return is_atom_like(items[0])
    if kind == f"{_SYNTAX}paren":
        return is_atom_like(items[1])
    return kind == f"{_SYNTAX}atom"


def default_precedence(items: Syntax) -> int:
    """Return the precedence of a `syntax` command that states none."""
    return a.MAX_PREC if is_atom_like(items) else a.LEAD_PREC


def base_name(category: str, items: Syntax, of_macro: bool = False) -> str:
    """Return the last part of the name that Lean gives a parser, before it is made unique.

    It is unescaped: `term_+_`. :func:`gnomon.syntax.names.escape` escapes it. In the arguments of
    a `macro`, `term,*` counts as `sepBy(term, ",", ", ")`; in a `syntax` only as its item.
    """
    out = [str(names.parts(category)[-1])]
    stack: list[Syntax | str] = [items]
    while stack:
        tree = stack.pop()
        if isinstance(tree, str):
            out.append(tree)
        elif tree.kind == "str":
            out.append(name_of_atom(decode_string(tree[0].val)))
        elif tree.kind == f"{_SYNTAX}cat":
            out.append("_")
        elif of_macro and tree.kind.startswith("«stx_,"):
            stack += (",,", tree[0])
        elif isinstance(tree, Node):
            stack.extend(reversed(tree.args))
    return "".join(out)


def name_of_atom(text: str) -> str:
    """Return what a symbol contributes to a name.

    >>> name_of_atom(" is_a "), name_of_atom("a b")
    ('Is_a', 'A_b')
    """
    text = "".join("_" if char.isspace() else char for char in text.strip())
    # Quotes of names cannot be quoted; nobody writes the names of such parsers.
    text = text.replace("«", "‹").replace("»", "›")
    return text[:1].upper() + text[1:]


def syntax_entry(
    grammar: Grammar,
    category: str,
    name: str,
    description: Description,
    prec: int,
    priority: int = DEFAULT_PRIORITY,
) -> Entry:
    """Return the entry that a `syntax` command adds to a category. `name` is the full name."""
    if description.lhs_prec is None:
        parser: a.Parser = a.LeadingNode(name, prec, description.parser)
    else:
        parser = a.TrailingNode(name, prec, description.lhs_prec, description.parser)
    return grammar.entry(category, name, parser, priority)


def abbreviation(name: str, description: Description) -> a.Parser:
    """Return the parser that `syntax name := …` defines, for :meth:`Grammar.define`."""
    label = str(names.parts(name)[-1])
    return a.WithAntiquot(label, name, a.Cached(a.Node(name, description.parser)))


def quotation(category: str, definitions: Definitions) -> Entry:
    """Return the entry that makes `` `(category| …) `` a term."""
    kind = "Lean.Parser.Term.quot"
    body = a.Node(
        f"{category}.quot",
        a.seq(a.Symbol(f"`({category}| "), a.Category(category), a.Symbol(")")),
    )
    parser = a.LeadingNode(
        kind, a.MAX_PREC, a.LeadingNode(f"{category}.quot", a.MAX_PREC, body.inner)
    )
    return Entry("term", f"{category}.quot", parser, definitions)
