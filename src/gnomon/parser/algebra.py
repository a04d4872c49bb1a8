"""Parsers as data: what the parser runs, and what formatter and parenthesizer read backwards.

A parser pushes trees on a stack; its *arity* is how many. A parser either succeeds, or fails where
it began, or fails further on; only the second can be followed by another alternative, unless it is
in :class:`Atomic`.

The names are Lean's (`Lean/Parser/Basic.lean`, `Extra.lean`), where each of these is a function
that builds a closure. As data, one description serves four readers: the compiler to closures
(`compile.py`), the tables of first tokens (`first.py`), the formatter and the parenthesizer.
"""

from __future__ import annotations

from typing import Any, Final, TypeVar, cast, dataclass_transform

MAX_PREC: Final = 1024
ARG_PREC: Final = 1023
LEAD_PREC: Final = 1022
MIN_PREC: Final = 10


Class = TypeVar("Class", bound="type[Parser]")


@dataclass_transform(frozen_default=True)
def description(cls: Class) -> Class:
    """Return a class of values that have the annotated fields.

    This is what frozen dataclasses with slots are, without a check that nobody changes a value:
    making the classes of this file takes 2 ms, and 22 ms as dataclasses. A metaclass would make
    `isinstance` slow.
    """
    namespace = dict(cls.__dict__)
    fields = tuple(namespace.get("__annotations__", ()))
    defaults = {field: namespace.pop(field) for field in fields if field in namespace}
    parameters = ["self", *(f"{f}=defaults[{f!r}]" if f in defaults else f for f in fields)]
    body = [f"    self.{field} = {field}" for field in fields] or ["    pass"]
    scope: dict[str, Any] = {"defaults": defaults}
    exec("\n".join([f"def __init__({', '.join(parameters)}):", *body]), scope)
    namespace |= {"__slots__": fields, "__match_args__": fields, "__init__": scope["__init__"]}
    made: Any = type(cls.__name__, cls.__bases__, namespace)
    return cast("Class", made)


class Parser:
    """A description of a parser: a value."""

    __slots__ = ()
    __match_args__: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        """Whether both are the same description."""
        return type(self) is type(other) and all(
            getattr(self, field) == getattr(other, field) for field in self.__match_args__
        )

    def __hash__(self) -> int:
        """A hash that goes with equality."""
        return hash((type(self), *(getattr(self, field) for field in self.__match_args__)))

    def __repr__(self) -> str:
        """The call that makes it."""
        fields = ", ".join(repr(getattr(self, field)) for field in self.__match_args__)
        return f"{type(self).__name__}({fields})"


@description
class Symbol(Parser):
    """A symbol or keyword, which becomes a token. Blanks around it are for the formatter."""

    text: str

    @property
    def token(self) -> str:
        """The text without blanks."""
        return self.text.strip()


@description
class NonReserved(Parser):
    """A symbol, or an identifier of this text, which stays an identifier elsewhere.

    With `include_ident`, tables index it under identifiers as well.
    """

    text: str
    include_ident: bool = False

    @property
    def token(self) -> str:
        """The text without blanks."""
        return self.text.strip()


@description
class UnicodeSymbol(Parser):
    """A symbol with an ASCII form. `preserve` says that the formatter keeps what was written."""

    text: str
    ascii: str
    preserve: bool = False


@description
class Token(Parser):
    """A token of a node kind: `ident`, `num`, `str`, `char`, `name` or `scientific`."""

    kind: str


@description
class Special(Parser):
    """A parser that reads characters.

    `rawIdent`, `fieldIdx`, `hygieneInfo`, `hexnum`, `commentBody`, `eoi`, and `versoCommentBody`.
    """

    name: str


@description
class RawChar(Parser):
    """A character, as an atom."""

    char: str
    trailing_whitespace: bool = False


@description
class SkipUntil(Parser):
    """Skip to whitespace or one of some characters, and the whitespace there: for recovery."""

    delimiters: str


@description
class InterpolatedStr(Parser):
    """A string with `{…}` around what `inner` parses."""

    inner: Parser


@description
class Category(Parser):
    """A syntax category, of which only parsers of at least a precedence may run."""

    name: str
    prec: int = 0


@description
class Reference(Parser):
    """The parser of a name, looked up when it is first run."""

    name: str


@description
class ParserOfStack(Parser):
    """The category or parser that an identifier on the stack names, `offset` below the top."""

    offset: int


@description
class Seq(Parser):
    """One parser after the other; none is Lean's `skip`."""

    parsers: tuple[Parser, ...]


@description
class OrElse(Parser):
    """The first parser that does not fail where it began."""

    parsers: tuple[Parser, ...]


@description
class Node(Parser):
    """What `inner` pushes becomes the children of one node."""

    kind: str
    inner: Parser


@description
class LeadingNode(Parser):
    """A node that is a whole reading of a category, of a precedence."""

    kind: str
    prec: int
    inner: Parser


@description
class TrailingNode(Parser):
    """A node whose first child is what stands before it, of precedence at least `lhs_prec`."""

    kind: str
    prec: int
    lhs_prec: int
    inner: Parser


@description
class Optional(Parser):
    """`inner` in a `null` node, or that node without children. Lean's `optional`."""

    inner: Parser


@description
class Many(Parser):
    """`inner` as often as possible, in a `null` node. With `splices`, `$xs*` may stand for it."""

    inner: Parser
    at_least_one: bool = False
    splices: bool = True


@description
class SepBy(Parser):
    """`inner` with `separator` between, in a `null` node that has both.

    `text` is the separator in antiquotations: `$xs,*`.
    """

    inner: Parser
    text: str
    separator: Parser
    trailing: bool = False
    at_least_one: bool = False


@description
class Spliced(Parser):
    """`inner`, or `$[inner]suffix`, or an antiquotation of `inner` and `suffix`.

    What may be repeated or absent has this anyway; here it is stated where it comes on top.
    """

    kind: str
    suffix: str
    inner: Parser


@description
class Many1Unbox(Parser):
    """`inner` at least once: what it pushes if that is one tree, else a `null` node."""

    inner: Parser


@description
class Atomic(Parser):
    """`inner`, which fails where it began if it fails."""

    inner: Parser


@description
class Lookahead(Parser):
    """Succeed if `inner` does, and consume nothing."""

    inner: Parser


@description
class NotFollowedBy(Parser):
    """Fail with `unexpected message` if `inner` succeeds."""

    inner: Parser
    message: str


@description
class Position(Parser):
    """Run `inner` with the saved position changed.

    `mode` is `set`, to where `inner` begins, `clear`, or `afterLinebreak`: set if a line break
    precedes.
    """

    mode: str
    inner: Parser


@description
class Forbidden(Parser):
    """Run `inner` with a token that may not occur outside of brackets; none allows all again."""

    token: str | None
    inner: Parser


@description
class QuotDepth(Parser):
    """Run `inner` one quotation deeper or less deep."""

    delta: int
    inner: Parser


@description
class SetExpected(Parser):
    """Say that `expected` is expected where `inner` fails."""

    expected: tuple[str, ...]
    inner: Parser


@description
class Check(Parser):
    """Consume nothing; succeed if a condition holds.

    `prec`, `lhsPrec`: of the place and of what stands before. `ws`, `noWs`, `linebreak`: about what
    stands before. `colGt`, `colGe`, `colEq`, `lineEq`: about the saved position. `stackTop`: about
    the tree before, `argument` being the name of the condition. `noImmediateColon`.
    """

    condition: str
    message: str = ""
    argument: int | str = 0


@description
class Push(Parser):
    """Push an empty `null` node. Lean's `pushNone`."""


@description
class ErrorAtSavedPosition(Parser):
    """Fail at the saved position, or one further, if there is one."""

    message: str
    delta: bool


@description
class Recover(Parser):
    """If `inner` fails, report that, let `handler` skip text, and succeed."""

    inner: Parser
    handler: Parser


@description
class WithOpen(Parser):
    """Run `inner` with the notation that the `open` before it brings into scope."""

    inner: Parser
    command: bool


@description
class WithAntiquot(Parser):
    """An antiquotation, or `inner`.

    The antiquotation is `$x`, if `anonymous`, or `$x:name`; the node kind is that of `inner`, or
    a mere label for several ones if `pseudo`.
    """

    name: str
    kind: str
    inner: Parser
    anonymous: bool = True
    pseudo: bool = False


@description
class Cached(Parser):
    """Run `inner` as if nothing stood before it. Lean's `withCache`.

    Lean remembers the result as well; here, that costs more than it saves unless `remember` is set.
    """

    inner: Parser
    remember: bool = False


@description
class Format(Parser):
    """Advice for the formatter: `inner`, if any, is run as it is.

    `ppSpace`, `ppHardSpace`, `ppLine`, `ppHardLineUnlessUngrouped`, `ppAllowUngrouped` have no
    `inner`; `ppRealFill`, `ppRealGroup`, `ppIndent`, `ppGroup`, `ppDedent`, `ppDedentIfGrouped` do.
    """

    name: str
    inner: Parser | None = None


SKIP: Final = Seq(())
IDENT: Final = Token("ident")


def seq(*parsers: Parser) -> Parser:
    """Return the sequence of some parsers, without nesting."""
    flat: list[Parser] = []
    for parser in parsers:
        if isinstance(parser, Seq):
            flat.extend(parser.parsers)
        else:
            flat.append(parser)
    return flat[0] if len(flat) == 1 else Seq(tuple(flat))


def or_else(*parsers: Parser) -> Parser:
    """Return the alternative of some parsers, without nesting on the right."""
    flat: list[Parser] = []
    for parser in parsers:
        if isinstance(parser, OrElse):
            flat.extend(parser.parsers)
        else:
            flat.append(parser)
    return flat[0] if len(flat) == 1 else OrElse(tuple(flat))


def arity(parser: Parser) -> int | None:
    """Return how many trees a parser pushes, or nothing where that depends on what it names."""
    match parser:
        case Seq(parsers):
            total = 0
            for part in parsers:
                size = arity(part)
                if size is None:
                    return None
                total += size
            return total
        case OrElse(parsers):
            sizes = {arity(part) for part in parsers}
            return sizes.pop() if len(sizes) == 1 else None
        case Check() | Lookahead() | NotFollowedBy() | ErrorAtSavedPosition() | SkipUntil():
            return 0
        case Format(_, inner):
            return 0 if inner is None else arity(inner)
        case (
            Atomic(inner)
            | Position(_, inner)
            | Forbidden(_, inner)
            | QuotDepth(_, inner)
            | SetExpected(_, inner)
            | Recover(inner, _)
            | WithOpen(inner, _)
            | Cached(inner)
            | Spliced(_, _, inner)
        ):
            return arity(inner)
        case Reference():
            return None
    return 1
