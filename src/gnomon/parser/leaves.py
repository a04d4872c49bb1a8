"""Functions that read one token, or nothing.

Each runs for every token of a program, some ten times, so that they repeat a few lines that a
function call would share.

Counterpart in Lean: `symbolFn`, `nonReservedSymbolFn`, `expectTokenFn` in `Lean/Parser/Basic.lean`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ..syntax import MISSING, Atom, Ident, mk_null
from . import algebra as a
from . import antiquot, chars
from .checks import compile_check, error_at_saved
from .errors import Error
from .pratt import category_parser
from .state import FORBIDDEN, ParserFn, State
from .tokens import Token

NONE: Final = mk_null()
"""An optional part that is absent."""

KIND_KEYS: Final = frozenset(["ident", "num", "str", "char", "name", "scientific"])
EXPECTED: Final = {
    "ident": "identifier",
    "num": "numeral",
    "str": "string literal",
    "char": "character literal",
    "name": "Name literal",
    "scientific": "scientific number",
}
SPECIAL: Final[dict[str, tuple[ParserFn, str, str, bool]]] = {
    "rawIdent": (chars.raw_ident, "ident", "ident", True),
    "fieldIdx": (chars.field_idx, "fieldIdx", "fieldIdx", True),
    "hexnum": (chars.hexnum, "hexnum", "hexnum", True),
    "hygieneInfo": (chars.hygiene_info, "hygieneInfo", "hygieneInfo", False),
}
"""Parsers that have antiquotations: their names in these, node kinds, and whether `$x` will do."""


Compile = Callable[[a.Parser], ParserFn]


def leaf(parser: a.Parser, number: int, compile: Compile) -> ParserFn:
    """Return the function of a parser without parts.

    `number` tells a category and precedence from others; `compile` compiles antiquotations.
    """
    match parser:
        case a.Symbol():
            return _symbol(parser.token, compile)
        case a.NonReserved():
            return _non_reserved(parser.token, compile)
        case a.UnicodeSymbol(text, ascii_text):
            return _unicode(text.strip(), ascii_text.strip(), compile)
        case a.Token(kind):
            return _token(kind, compile)
        case a.Special(name):
            return _special(name, compile)
        case a.Category(name, prec):
            return category_parser(name, prec, number)
        case a.Check():
            return compile_check(parser)
        case a.Push():
            return _push
        case a.RawChar():
            return chars.raw_char(parser)
        case a.SkipUntil():
            return chars.skip_until(parser)
        case a.ErrorAtSavedPosition():
            return error_at_saved(parser)
    raise TypeError(parser)


def _push(state: State) -> Error | None:
    state.stack.append(NONE)
    return None


def _mismatch(state: State, token: Token, expected: tuple[str, ...]) -> Error:
    """Return the error of a token that is not what a parser wants."""
    if token.error is not None:
        return state.token_error(token, expected)
    if token.key == state.forbidden and isinstance(token.tree, Atom):
        state.stack.append(MISSING)
        return FORBIDDEN
    return state.unexpected_token(token, expected)


_token_antiquot: list[ParserFn] = []


def _after_token(state: State, compile: Compile) -> None:
    """Look for `%$name` after a token."""
    if not _token_antiquot:
        _token_antiquot.append(compile(antiquot.TOKEN))
    antiquot.token_antiquot(state, _token_antiquot[0])


def _symbol(symbol: str, compile: Compile) -> ParserFn:
    expected = (f"'{symbol}'",)
    ambiguous = symbol in KIND_KEYS

    def run(state: State) -> Error | None:
        pos = state.pos
        token = state.tokens.get(pos)
        if token is None:
            token = state.scan(pos)
        if (
            token.key == symbol
            and token.error is None
            and symbol != state.forbidden
            and (not ambiguous or isinstance(token.tree, Atom))
        ):
            state.stack.append(token.tree)  # type: ignore[arg-type]
            state.pos = end = token.end
            if state.quotes and state.text[end] == "%":
                _after_token(state, compile)
            return None
        return _mismatch(state, token, expected)

    return run


def _non_reserved(symbol: str, compile: Compile) -> ParserFn:
    expected = (f"'{symbol}'",)

    def run(state: State) -> Error | None:
        pos = state.pos
        token = state.tokens.get(pos)
        if token is None:
            token = state.scan(pos)
        tree = token.tree
        if token.error is None:
            if isinstance(tree, Ident):
                if tree.raw == symbol:
                    state.stack.append(Atom(symbol, tree.info))
                    state.pos = token.end
                    if state.quotes and state.text[token.end] == "%":
                        _after_token(state, compile)
                    return None
            elif isinstance(tree, Atom) and tree.val == symbol != state.forbidden:
                state.stack.append(tree)
                state.pos = token.end
                if state.quotes and state.text[token.end] == "%":
                    _after_token(state, compile)
                return None
        return _mismatch(state, token, expected)

    return run


def _unicode(symbol: str, ascii_symbol: str, compile: Compile) -> ParserFn:
    expected = (f"'{symbol}', '{ascii_symbol}'",)
    either = (symbol, ascii_symbol)

    def run(state: State) -> Error | None:
        pos = state.pos
        token = state.tokens.get(pos)
        if token is None:
            token = state.scan(pos)
        key = token.key
        if key in either and token.error is None and key != state.forbidden:
            state.stack.append(token.tree)  # type: ignore[arg-type]
            state.pos = token.end
            if state.quotes and state.text[token.end] == "%":
                _after_token(state, compile)
            return None
        return _mismatch(state, token, expected)

    return run


def _plain_token(kind: str) -> ParserFn:
    expected = (EXPECTED[kind],)

    def run(state: State) -> Error | None:
        pos = state.pos
        token = state.tokens.get(pos)
        if token is None:
            token = state.scan(pos)
        if token.key == kind and token.error is None and not isinstance(token.tree, Atom):
            state.stack.append(token.tree)  # type: ignore[arg-type]
            state.pos = token.end
            return None
        return _mismatch(state, token, expected)

    return run


def _token(kind: str, compile: Compile) -> ParserFn:
    if kind.endswith("!"):
        return _plain_token(kind[:-1])
    return or_antiquot(_plain_token(kind), kind, kind, True, False, compile)


def _special(name: str, compile: Compile) -> ParserFn:
    if name in SPECIAL:
        run, label, kind, anonymous = SPECIAL[name]
        return or_antiquot(run, label, kind, anonymous, False, compile)
    if name == "commentBody":
        return chars.comment_body
    raise TypeError(name)


def or_antiquot(
    inner: ParserFn, name: str, kind: str, anonymous: bool, pseudo: bool, compile: Compile
) -> ParserFn:
    """Return the function that runs `inner` or an antiquotation of it."""
    made: list[ParserFn] = []

    def run(state: State) -> Error | None:
        if state.quotes and state.text[state.pos] == "$":
            if not made:
                made.append(compile(antiquot.antiquot(name, kind, anonymous, pseudo)))
            return antiquot.or_antiquot(state, made[0], inner, False)
        return inner(state)

    return run
