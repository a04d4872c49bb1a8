"""With which tokens a parser can begin.

There are two answers. :func:`lean_first` is Lean's own, which decides under which tokens a category
files a parser, and thereby the order in which readings are tried. :func:`predict` is sharper; it
serves to pass over a parser that cannot succeed, where that changes no message.

Counterpart in Lean: `Lean.Parser.FirstTokens` in `Lean/Parser/Types.lean`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from gnomon.records import dataclass

from . import algebra as a

if TYPE_CHECKING:
    from .state import State
    from .tokens import Token


@dataclass(frozen=True, slots=True)
class First:
    """What Lean knows: some tokens, which may be `optional`; nothing consumed; or nothing known."""

    tokens: tuple[str, ...] = ()
    optional: bool = False
    known: bool = True

    def then(self, other: First) -> First:
        """Return the first tokens of a sequence."""
        if not self.known or (self.tokens and not self.optional):
            return self
        if not self.tokens:
            return other
        if not other.known or not other.tokens:
            return self
        return First(self.tokens + other.tokens, other.optional)

    def either(self, other: First) -> First:
        """Return the first tokens of alternatives."""
        if not self.known or not other.known:
            # Nothing consumed on one side leaves the other as it is.
            return other if self == EPSILON else self if other == EPSILON else UNKNOWN
        if not self.tokens:
            return other.maybe()
        if not other.tokens:
            return self.maybe()
        return First(self.tokens + other.tokens, self.optional or other.optional)

    def maybe(self) -> First:
        """Return the first tokens of what may be absent."""
        return First(self.tokens, True) if self.tokens else self


EPSILON: Final = First()
UNKNOWN: Final = First(known=False)
DOLLAR: Final = First(("$",))

Lookup = Callable[[str], a.Parser | None]
"""The parser that a name stands for, if any."""

EPSILON_CHECKS: Final = frozenset(
    ["prec", "lhsPrec", "ws", "noWs", "linebreak", "stackTop", "colGt", "colGe", "colEq", "lineEq"]
)
SPECIAL_FIRST: Final = {
    "fieldIdx": First(("$", "fieldIdx")),
    "hygieneInfo": First(("$",), True),
    "rawIdent": UNKNOWN,
    "hexnum": First(("$", "hexnum")),
}


def lean_first(parser: a.Parser, named: Callable[[str], First]) -> First:
    """Return what Lean knows of the first tokens of a parser; `named` tells it of named ones."""
    match parser:
        case a.Symbol():
            return First((parser.token,))
        case a.NonReserved(_, include_ident):
            return First((parser.token, "ident") if include_ident else (parser.token,))
        case a.UnicodeSymbol(text, ascii_text):
            return First((text.strip(), ascii_text.strip()))
        case a.Token(kind):
            return First(("$", kind))
        case a.Special(name):
            return SPECIAL_FIRST.get(name, UNKNOWN)
        case a.InterpolatedStr():
            return First(("$", "interpolatedStr"))
        case a.Seq(parsers):
            result = EPSILON
            for part in parsers:
                result = result.then(lean_first(part, named))
            return result
        case a.OrElse(parsers):
            result = lean_first(parsers[-1], named)
            for part in reversed(parsers[:-1]):
                result = lean_first(part, named).either(result)
            return result
        case a.LeadingNode(_, _, inner) | a.TrailingNode(_, _, _, inner) | a.Node(_, inner):
            return lean_first(inner, named)
        case a.WithAntiquot(_, _, inner):
            return DOLLAR.either(lean_first(inner, named))
        case a.Optional(inner):
            # What follows an antiquotation counts, as if it could follow what is empty.
            return DOLLAR.either(lean_first(inner, named).then(First(("?",)))).maybe()
        case a.Many(inner, True, splices):
            first = lean_first(inner, named)
            return DOLLAR.either(first.then(First(("*",)))) if splices else first
        case a.SepBy(inner, text, _, _, True):
            return DOLLAR.either(lean_first(inner, named).then(First((f"{text.strip()}*",))))
        case a.Spliced(_, suffix, inner):
            return DOLLAR.either(lean_first(inner, named).then(First((suffix,))))
        case a.Many1Unbox(inner):
            return UNKNOWN
        case a.Check(condition):
            return EPSILON if condition in EPSILON_CHECKS else UNKNOWN
        case a.Format(_, None):
            return EPSILON
        case (
            a.Atomic(inner)
            | a.Lookahead(inner)
            | a.Position(_, inner)
            | a.Forbidden(_, inner)
            | a.QuotDepth(_, inner)
            | a.SetExpected(_, inner)
            | a.Recover(inner, _)
            | a.WithOpen(inner, _)
            | a.Cached(inner)
        ):
            return lean_first(inner, named)
        case a.Format(_, inner) if inner is not None:
            return lean_first(inner, named)
        case a.Reference(name):
            return named(name)
    return UNKNOWN


@dataclass(frozen=True, slots=True)
class Prediction:
    """The tokens with which a parser can begin, and whether it may succeed without any.

    `keys` are keys of tokens; `words` are texts that an identifier may have; `categories` are those
    that it may begin with.
    """

    keys: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    nullable: bool = False
    known: bool = True

    def either(self, other: Prediction) -> Prediction:
        """Return the prediction for alternatives."""
        return Prediction(
            self.keys | other.keys,
            self.words | other.words,
            self.categories | other.categories,
            self.nullable or other.nullable,
            self.known and other.known,
        )

    def then(self, other: Prediction) -> Prediction:
        """Return the prediction for a sequence."""
        if not self.nullable:
            return self
        both = self.either(other)
        return Prediction(both.keys, both.words, both.categories, other.nullable, both.known)


NULLABLE: Final = Prediction(nullable=True)
UNPREDICTABLE: Final = Prediction(nullable=True, known=False)


def predict(parser: a.Parser, lookup: Lookup) -> Prediction:
    """Return with which tokens a parser can begin."""
    return _predict(parser, lookup, frozenset())


def _predict(parser: a.Parser, lookup: Lookup, inside: frozenset[str]) -> Prediction:
    def go(inner: a.Parser) -> Prediction:
        return _predict(inner, lookup, inside)

    match parser:
        case a.Symbol():
            return Prediction(frozenset([parser.token]))
        case a.NonReserved():
            return Prediction(frozenset([parser.token]), frozenset([parser.token]))
        case a.UnicodeSymbol(text, ascii_text):
            return Prediction(frozenset([text.strip(), ascii_text.strip()]))
        case a.Token(kind):
            return Prediction(frozenset([kind]))
        case a.InterpolatedStr():
            return UNPREDICTABLE
        case a.Category(name):
            return Prediction(categories=frozenset([name]))
        case a.Seq(parsers):
            result = NULLABLE
            for part in parsers:
                if not result.nullable:
                    break
                result = result.then(go(part))
            return result
        case a.OrElse(parsers):
            result = go(parsers[0])
            for part in parsers[1:]:
                result = result.either(go(part))
            return result
        case a.LeadingNode(_, _, inner) | a.TrailingNode(_, _, _, inner) | a.Node(_, inner):
            return go(inner)
        case a.Optional(inner):
            return go(inner).either(NULLABLE)
        case a.Many(inner, least) | a.SepBy(inner, _, _, _, least):
            return go(inner) if least else go(inner).either(NULLABLE)
        case a.Check() | a.Format(_, None) | a.NotFollowedBy() | a.Push():
            return NULLABLE
        case (
            a.Atomic(inner)
            | a.Position(_, inner)
            | a.Forbidden(_, inner)
            | a.QuotDepth(_, inner)
            | a.SetExpected(_, inner)
            | a.WithOpen(inner, _)
            | a.Cached(inner)
            | a.WithAntiquot(_, _, inner)
            | a.Many1Unbox(inner)
            | a.Spliced(_, _, inner)
        ):
            return go(inner)
        case a.Format(_, inner) if inner is not None:
            return go(inner)
        case a.Reference(name):
            target = lookup(name)
            if target is None or name in inside:
                return UNPREDICTABLE
            return _predict(target, lookup, inside | {name})
    return UNPREDICTABLE


Guard = Callable[["State", "Token"], bool]
"""Whether a parser may succeed or consume, given the token where it would begin."""


def guard_of(prediction: Prediction) -> Guard | None:
    """Return the test of a prediction, or nothing where nothing can be excluded."""
    if not prediction.known or prediction.nullable:
        return None
    keys = prediction.keys | {"$", ""}
    words = prediction.words
    categories = tuple(sorted(prediction.categories))
    if not categories and not words:

        def by_key(state: State, token: Token) -> bool:
            return token.key in keys or token.error is not None

        return by_key
    if not categories:

        def by_word(state: State, token: Token) -> bool:
            key = token.key
            if key in keys or token.error is not None:
                return True
            return key == "ident" and token.tree.raw in words  # type: ignore[union-attr]

        return by_word

    def by_category(state: State, token: Token) -> bool:
        key = token.key
        if key in keys or token.error is not None:
            return True
        if key == "ident" and token.tree.raw in words:  # type: ignore[union-attr]
            return True
        known = state.grammar.categories
        for name in categories:
            category = known.get(name)
            if category is None or category.may_begin(token):
                return True
        return False

    return by_category
