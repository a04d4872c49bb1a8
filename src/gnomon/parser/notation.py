"""The notation in which the builtin grammar is written.

A line defines a parser; more deeply indented lines continue it:

    term show:lead = "show " term ppSpace showRhs    a leading parser of `term`, with precedence
    term app:lead:max = argument+                    a trailing one: the second is for the left part
    node fromTerm = "from " term                     a node that is in no category
    bare term ident = checkPrec(max) ident           an entry that makes no node of its own
    def showRhs = fromTerm <|> byTactic'             an abbreviation
    syntax term coeNotation:max = "↑" term:max       what a `syntax` command makes
    part foo = …                                     what `syntax foo := …` makes
    variant matchAlt do = …                          another parser for a node: `do.matchAlt`
    namespace Lean.Parser.Term                       names that follow are in it
    module Init.Notation                             what follows exists once that is imported
    category conv both                               a category and its behavior

Flags stand before the equals sign: `@100` a priority, `!explicit` for no anonymous antiquotation,
`!remember` to remember results, `!kind=…`, `!in=…` for the namespace it is scoped to.

In a parser, juxtaposition is sequence and `<|>` alternative; `"x"` a symbol, `&"x"` one that stays
an identifier; `p?`, `p*`, `p+`, `p,*`, `p,+`, `p,*,?`, `p,+,?` as in Lean; `term:65` a category at
a precedence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from gnomon.records import dataclass

from ..syntax.names import append, escape, parts
from . import algebra as a
from .checks import DEFAULT_MESSAGES

PRECEDENCES: Final = {
    "max": a.MAX_PREC,
    "arg": a.ARG_PREC,
    "lead": a.LEAD_PREC,
    "min": a.MIN_PREC,
}
_LEXEME: Final = re.compile(
    r"""\s+
    | (?P<string>"(?:[^"\\]|\\.)*")
    | (?P<name>(?:[^\W\d]|«[^»]*»)(?:[\w']|\.(?=[^\W\d]|«)|«[^»]*»)*)
    | (?P<number>\d+)
    | (?P<mark><\|>|,\*,\?|,\+,\?|,\*|,\+|[():?*+,&=])
    """,
    re.VERBOSE,
)
_ESCAPE: Final = re.compile(r"\\(.)")
FORMATS: Final = frozenset(
    ["ppSpace", "ppHardSpace", "ppLine", "ppHardLineUnlessUngrouped", "ppAllowUngrouped"]
)
FORMATTERS: Final = frozenset(
    ["ppRealFill", "ppRealGroup", "ppIndent", "ppGroup", "ppDedent", "ppDedentIfGrouped"]
)
TOKENS: Final = frozenset(["ident", "num", "str", "char", "name", "scientific"])
SPECIALS: Final = frozenset(["rawIdent", "fieldIdx", "hygieneInfo", "hexnum", "commentBody"])


@dataclass(frozen=True, slots=True)
class Rule:
    """A line of the notation, its body still as text."""

    keyword: str
    category: str
    name: str
    namespace: str
    prec: int | None
    lhs_prec: int | None
    flags: dict[str, str]
    body: str
    module: str
    variant: str
    """Which variant of the parser `name` this is; names of variants are no names of Lean."""


class NotationError(ValueError):
    """The notation is wrong."""


class Reader:
    """Reads the body of a rule."""

    def __init__(
        self, text: str, categories: frozenset[str], resolve: Callable[[str], str]
    ) -> None:
        """`resolve` returns the full name that a name stands for."""
        self.text = text
        self.categories = categories
        self.resolve = resolve
        self.lexemes: list[tuple[str, str, int]] = []
        pos = 0
        while pos < len(text):
            match = _LEXEME.match(text, pos)
            if match is None:
                raise NotationError(f"cannot read {text[pos : pos + 20]!r} in {text!r}")
            pos = match.end()
            if match.lastgroup == "name" and text[pos : pos + 1] == "?":
                name = f"{match.group()}?"
                if resolve(name) != name:
                    self.lexemes.append(("name", name, match.start()))
                    pos += 1
                    continue
            if match.lastgroup is not None:
                self.lexemes.append((match.lastgroup, match.group(), match.start()))
        self.lexemes.append(("end", "", pos))
        self.at = 0

    def read(self) -> a.Parser:
        """Return the parser."""
        parser = self.alternatives()
        if self.lexemes[self.at][0] != "end":
            raise NotationError(f"unexpected {self.lexemes[self.at][1]!r} in {self.text!r}")
        return parser

    def take(self, mark: str) -> bool:
        """Consume a mark if it comes next."""
        if self.lexemes[self.at][:2] == ("mark", mark):
            self.at += 1
            return True
        return False

    def need(self, mark: str) -> None:
        """Consume a mark."""
        if not self.take(mark):
            raise NotationError(f"{mark!r} expected in {self.text!r}")

    def alternatives(self) -> a.Parser:
        """Read alternatives."""
        parsers = [self.sequence()]
        while self.take("<|>"):
            parsers.append(self.sequence())
        return a.or_else(*parsers)

    def sequence(self) -> a.Parser:
        """Read a sequence."""
        parsers: list[a.Parser] = []
        while True:
            kind, text, _ = self.lexemes[self.at]
            if kind == "end" or (kind == "mark" and text not in "(&"):
                return a.seq(*parsers)
            parsers.append(self.postfix(self.primary()))

    def postfix(self, parser: a.Parser) -> a.Parser:
        """Read what may follow a parser."""
        while self.lexemes[self.at][0] == "mark":
            if self.take("?"):
                parser = a.Optional(parser)
            elif self.take("*"):
                parser = a.Many(grouped(parser))
            elif self.take("+"):
                parser = a.Many(grouped(parser), at_least_one=True)
            else:
                for mark in (",*,?", ",+,?", ",*", ",+"):
                    if self.take(mark):
                        parser = a.SepBy(
                            parser, ",", a.Symbol(", "), mark.endswith("?"), "+" in mark
                        )
                        break
                else:
                    break
        return parser

    def string(self) -> str:
        """Read a string."""
        kind, text, _ = self.lexemes[self.at]
        if kind != "string":
            raise NotationError(f"string expected in {self.text!r}")
        self.at += 1
        return unquote(text)

    def message(self) -> str:
        """Read a message, which may be of several strings."""
        text = self.string()
        while self.lexemes[self.at][0] == "string":
            text += self.string()
        return text

    def prec(self) -> int:
        """Read a precedence."""
        kind, text, _ = self.lexemes[self.at]
        self.at += 1
        return int(text) if kind == "number" else PRECEDENCES[text]

    def word(self) -> str:
        """Read a name."""
        kind, text, _ = self.lexemes[self.at]
        if kind != "name":
            raise NotationError(f"name expected in {self.text!r}")
        self.at += 1
        return text

    def primary(self) -> a.Parser:
        """Read a parser without what may follow it."""
        if self.take("("):
            parser = self.alternatives()
            self.need(")")
            return parser
        if self.take("&"):
            return a.NonReserved(self.string())
        kind, text, start = self.lexemes[self.at]
        if kind == "string":
            self.at += 1
            return a.Symbol(unquote(text))
        name = self.word()
        following = self.lexemes[self.at]
        if following[1] == "(" and following[2] == start + len(name):
            self.at += 1
            parser = self.call(name)
            self.need(")")
            return parser
        if name in self.categories:
            return a.Category(name, self.prec() if self.take(":") else 0)
        if name in FORMATS:
            return a.Format(name)
        if name in TOKENS:
            return a.Token(name)
        if name in SPECIALS:
            return a.Special(name)
        if name in DEFAULT_MESSAGES:
            return a.Check(name, DEFAULT_MESSAGES[name])
        if name == "pushNone":
            return a.Push()
        if name == "skip":
            return a.SKIP
        return a.Reference(self.resolve(name))

    def call(self, name: str) -> a.Parser:
        """Read the arguments of a function up to the closing parenthesis."""
        if name in DEFAULT_MESSAGES:
            return a.Check(name, self.message())
        make = _STRING_CALLS.get(name)
        if make is not None:
            return make(self)
        parser = self.alternatives()
        return apply(name, parser, self)


def leading(kind: str, prec: int, inner: a.Parser, anonymous: bool = True) -> a.Parser:
    """Return what Lean's `leading_parser` makes of a parser."""
    name = str(parts(kind)[-1])
    return a.WithAntiquot(name, kind, a.Cached(a.LeadingNode(kind, prec, inner)), anonymous)


def unquote(text: str) -> str:
    """Return what a string says."""
    return _ESCAPE.sub(lambda match: {"n": "\n"}.get(match[1], match[1]), text[1:-1])


def grouped(parser: a.Parser) -> a.Parser:
    """Return the parser in a group unless it pushes one tree, as Lean does for `p*` in `syntax`."""
    size = a.arity(parser)
    return a.Node("group", parser) if size is not None and size != 1 else parser


def sep_by_indent(inner: a.Parser, text: str, at_least_one: bool) -> a.Parser:
    """Return the parser of lines in one column, or of what `text` separates on a line."""
    return a.Position(
        "set",
        a.SepBy(
            a.seq(a.Check("colGe", "irrelevant"), a.Spliced("sepBy", "*", inner)),
            text,
            a.or_else(
                a.Symbol(text),
                a.seq(a.Check("colEq", "irrelevant"), a.Check("linebreak", "line break"), a.Push()),
            ),
            True,
            at_least_one,
        ),
    )


def many_indent(inner: a.Parser, at_least_one: bool) -> a.Parser:
    """Return the parser of several, none further left than the first."""
    element = a.seq(a.Check("colGe", "irrelevant"), inner)
    return a.Position("set", a.Many(grouped(element), at_least_one))


def apply(name: str, parser: a.Parser, reader: Reader | None = None) -> a.Parser:
    """Return a combinator of Lean applied to a parser."""
    make = _UNARY.get(name)
    if make is not None:
        return make(parser)
    if name in FORMATTERS:
        return a.Format(name, parser)
    if reader is not None:
        if name == "notFollowedBy":
            return a.NotFollowedBy(parser, reader.message() if reader.take(",") else "element")
        if name == "recover":
            reader.need(",")
            return a.Recover(parser, reader.alternatives())
        if name in ("sepBy", "sepBy1", "sepByIndent", "sepBy1Indent"):
            reader.need(",")
            text = reader.string()
            if name.endswith("Indent"):
                return sep_by_indent(parser, text, name == "sepBy1Indent")
            trailing = reader.take(",") and reader.word() == "allowTrailingSep"
            return a.SepBy(parser, text, a.Symbol(text), trailing, name == "sepBy1")
    raise NotationError(f"unknown combinator {name!r}")


def opt_semicolon(parser: a.Parser) -> a.Parser:
    """Return the parser after a semicolon or on the next line."""
    separator = a.or_else(a.Symbol(";"), a.seq(a.Check("linebreak", "line break"), a.Push()))
    return a.Format("ppDedent", a.seq(separator, a.Format("ppLine"), parser))


_UNARY: Final[dict[str, Callable[[a.Parser], a.Parser]]] = {
    "optional": a.Optional,
    "many": lambda p: a.Many(grouped(p)),
    "many1": lambda p: a.Many(grouped(p), at_least_one=True),
    "group": lambda p: a.Node("group", p),
    "patternIgnore": lambda p: a.Node("patternIgnore", p),
    "atomic": a.Atomic,
    "lookahead": a.Lookahead,
    "withPosition": lambda p: a.Position("set", p),
    "withoutPosition": lambda p: a.Position("clear", p),
    "withPositionAfterLinebreak": lambda p: a.Position("afterLinebreak", p),
    "withoutForbidden": lambda p: a.Forbidden(None, p),
    "incQuotDepth": lambda p: a.QuotDepth(1, p),
    "decQuotDepth": lambda p: a.QuotDepth(-1, p),
    "many1Unbox": a.Many1Unbox,
    "manyIndent": lambda p: many_indent(p, False),
    "many1Indent": lambda p: many_indent(p, True),
    "sepByIndentSemicolon": lambda p: sep_by_indent(p, "; ", False),
    "sepBy1IndentSemicolon": lambda p: sep_by_indent(p, "; ", True),
    "interpolatedStr": a.InterpolatedStr,
    "withOpen": lambda p: a.WithOpen(p, True),
    "withOpenDecl": lambda p: a.WithOpen(p, False),
    "optSemicolon": opt_semicolon,
    "structInstFields": lambda p: a.Node("Lean.Parser.Term.structInstFields", p),
}


def _unicode(reader: Reader) -> a.Parser:
    text = reader.string()
    reader.need(",")
    ascii_text = reader.string()
    return a.UnicodeSymbol(text, ascii_text, reader.take(",") and reader.word() == "preserve")


def _non_reserved(reader: Reader) -> a.Parser:
    text = reader.string()
    return a.NonReserved(text, reader.take(",") and reader.word() == "includeIdent")


def _with_antiquot(reader: Reader) -> a.Parser:
    kind = reader.resolve(reader.word())
    flags = set()
    while reader.take(","):
        save = reader.at
        if reader.lexemes[reader.at][1] in ("pseudo", "explicit"):
            flags.add(reader.word())
        else:
            reader.at = save
            break
    inner = reader.alternatives()
    name = kind.rpartition(".")[2]
    return a.WithAntiquot(name, kind, inner, "explicit" not in flags, "pseudo" in flags)


def _node(reader: Reader) -> a.Parser:
    kind = reader.word()
    reader.need(",")
    return a.Node(
        kind if kind in ("null", "group") else reader.resolve(kind), reader.alternatives()
    )


def _forbidden(reader: Reader) -> a.Parser:
    token = reader.string()
    reader.need(",")
    return a.Forbidden(token, reader.alternatives())


def _token(reader: Reader) -> a.Parser:
    """Return the node around a token for patterns to ignore: `token.«← »`."""
    parser = reader.alternatives()
    assert isinstance(parser, a.Symbol | a.NonReserved)
    kind = f"token.{escape(parser.text)}"
    return a.WithAntiquot(parser.text, kind, a.Cached(a.Node(kind, parser)))


def _leading(reader: Reader) -> a.Parser:
    kind = reader.resolve(reader.word())
    reader.need(",")
    return leading(kind, a.MAX_PREC, reader.alternatives())


def _set_expected(reader: Reader) -> a.Parser:
    return a.SetExpected((), reader.alternatives())


def _error_at_saved(reader: Reader) -> a.Parser:
    return a.ErrorAtSavedPosition(reader.string(), True)


def _stack_top(reader: Reader) -> a.Parser:
    name = reader.word()
    reader.need(",")
    return a.Check("stackTop", reader.string(), name)


_STRING_CALLS: Final[dict[str, Callable[[Reader], a.Parser]]] = {
    "unicode": _unicode,
    "nonReserved": _non_reserved,
    "antiquot": _with_antiquot,
    "node": _node,
    "token": _token,
    "leading": _leading,
    "withForbidden": _forbidden,
    "hideExpected": _set_expected,
    "errorAtSavedPos": _error_at_saved,
    "checkPrec": lambda reader: a.Check("prec", "", reader.prec()),
    "checkStackTop": _stack_top,
    "rawCh": lambda reader: a.RawChar(reader.string()),
    "skipUntil": lambda reader: a.SkipUntil(reader.string()),
    "parserOfStack": lambda reader: a.ParserOfStack(reader.prec()),
}

_RULE: Final = re.compile(
    r"""(?P<keyword>\w+)[ ]
    (?P<name>(?:[^\s:«]|«[^»]*»)+)
    (?::(?P<prec>\w+))?(?::(?P<lhs>\w+))?
    (?P<flags>(?:\s+(?:@\d+|![a-z]+(?:=(?:"[^"]*"|(?:[^\s«]|«[^»]*»)+))?))*)
    [ ]=\s(?P<body>.*)""",
    re.VERBOSE | re.DOTALL,
)
_FLAG: Final = re.compile(r"""@(\d+)|!([a-z]+)(?:=("[^"]*"|(?:[^\s«]|«[^»]*»)+))?""")


def read_rules(text: str) -> Iterator[Rule]:
    """Iterate over the rules in a text. Raises :class:`NotationError`."""
    namespace, module = "", ""
    for line in re.split(r"\n(?!\s)", text.strip()):
        keyword, _, rest = line.partition(" ")
        if keyword == "namespace":
            namespace = rest.strip()
        elif keyword == "module":
            module, namespace = rest.strip(), ""
        elif keyword == "category":
            name, _, behavior = rest.partition(" ")
            yield Rule("category", "", name, "", None, None, {}, behavior or "default", module, "")
        elif line.strip():
            yield _read_rule(line, namespace, module)


def _read_rule(line: str, namespace: str, module: str) -> Rule:
    keyword, _, rest = line.partition(" ")
    second = ""
    if keyword in ("syntax", "bare", "variant"):
        second, _, rest = rest.partition(" ")
        if keyword == "variant":
            label, _, rest = rest.partition(" ")
            second, rest = label, f"{second} {rest}"
    match = _RULE.match(f"{keyword} {rest}")
    if match is None:
        raise NotationError(f"cannot read the rule {line!r}")
    flags: dict[str, str] = {}
    for priority, flag, value in _FLAG.findall(match["flags"]):
        flags[flag or "priority"] = priority or value
    prec, lhs_prec = match["prec"], match["lhs"]
    return Rule(
        keyword,
        second,
        append(namespace, match["name"]) if not _is_absolute(match["name"]) else match["name"],
        namespace,
        None if prec is None else precedence(prec),
        None if lhs_prec is None else precedence(lhs_prec),
        flags,
        match["body"],
        module,
        second if keyword == "variant" else "",
    )


def _is_absolute(name: str) -> bool:
    return name.startswith("Lean.Parser.")


def precedence(text: str) -> int:
    """Return a precedence that is written as a number or a word."""
    return PRECEDENCES[text] if text in PRECEDENCES else int(text)
