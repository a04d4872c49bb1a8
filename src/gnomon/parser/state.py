"""What a parser works on: the text, the stack of trees, and the context.

The state is mutable and belongs to one run. What Lean keeps in its `ParserContext` (precedence,
saved position, forbidden token, depth of quotations) is here, too; who changes it restores it.

Counterpart in Lean: `Lean/Parser/Types.lean` (`ParserState`, `ParserContext`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Protocol

from ..syntax import MISSING, Info, Node, Syntax
from .algebra import MAX_PREC
from .errors import Error
from .tokens import EOI, Scanner, Token

if TYPE_CHECKING:
    from .grammar import Grammar

ParserFn = Callable[["State"], Error | None]
"""A compiled parser: returns nothing if it succeeds, and else why it fails.

It has pushed its trees on the stack and advanced the position; on failure, the position is that of
the error, and what it had read so far is on the stack, with `MISSING` where it stopped.
"""


class TooDeepError(Exception):
    """Categories nest deeper than anybody could read; :attr:`State.pos` is where."""


class Scope(Protocol):
    """What the parser asks the elaborator: what names mean where the text stands."""

    def resolve_parser(self, name: str) -> list[str]:
        """Return the full names that a name of a parser may stand for, the best first."""

    def open_grammar(self, grammar: Grammar, declaration: Syntax, command: bool) -> Grammar:
        """Return the grammar inside `open … in`; `declaration` is the tree of what is opened."""


class State(Scanner):
    """A run of the parser."""

    __slots__ = (
        "base",
        "cache",
        "context",
        "contexts",
        "depth",
        "forbidden",
        "grammar",
        "lhs_prec",
        "pos",
        "prec",
        "quot_depth",
        "quotes",
        "recovered",
        "saved",
        "saved_column",
        "scope",
        "stack",
        "starts",
    )

    pos: int
    stack: list[Syntax]
    base: int
    """Where the part of the stack begins that the current category may look at."""

    prec: int
    """The least precedence of the category that is running."""

    lhs_prec: int
    """The precedence of what was read last."""

    saved: int
    """The saved position, or -1."""

    saved_column: int
    starts: list[int]
    """Where the lines begin."""

    forbidden: str | None
    quot_depth: int
    context: int
    """The number of (saved, forbidden, quot_depth, grammar), for keys of `cache`."""

    contexts: dict[tuple[Any, ...], int]
    cache: dict[tuple[int, int, int], tuple[Syntax, int, int, Error | None]]
    recovered: list[tuple[int, Info | None, Error]]
    """The errors after which parsing went on: where, after which token, and what."""

    quotes: bool
    """Whether a dollar sign occurs in the text, so that there may be antiquotations."""

    depth: int

    def __init__(self, text: str, grammar: Grammar, scope: Scope, pos: int = 0) -> None:
        """Begin at an offset of a text."""
        Scanner.__init__(self, text, grammar.tokens)
        self.grammar = grammar
        self.scope = scope
        self.pos = pos
        self.stack = []
        self.base = 0
        self.prec = 0
        self.lhs_prec = MAX_PREC
        self.saved = -1
        self.saved_column = 0
        self.forbidden = None
        self.quot_depth = 0
        self.contexts = {}
        self.cache = {}
        self.recovered = []
        self.quotes = "$" in text
        self.starts = [0, *(match.end() for match in _LINE_BREAK.finditer(text))]
        self.depth = 0
        self.context = 0
        self.switch()

    def restart(self, pos: int, grammar: Grammar) -> None:
        """Forget everything but the text and begin at an offset."""
        self.pos = pos
        if grammar is not self.grammar:
            self.grammar = grammar
            self.table = grammar.tokens
        self.stack = []
        self.tokens = {}
        self.cache = {}
        self.contexts = {}
        self.recovered = []
        self.base = 0
        self.prec = 0
        self.lhs_prec = MAX_PREC
        self.saved = -1
        self.forbidden = None
        self.quot_depth = 0
        self.depth = 0
        self.switch()

    def switch(self) -> None:
        """Take note of a changed context."""
        key = (self.saved, self.forbidden, self.quot_depth, id(self.grammar))
        contexts = self.contexts
        number = contexts.get(key)
        if number is None:
            number = contexts[key] = len(contexts)
        self.context = number

    def peek(self) -> Token:
        """Return the token at the position."""
        token = self.tokens.get(self.pos)
        return self.scan(self.pos) if token is None else token

    def column(self, pos: int) -> int:
        """Return the column of an offset."""
        starts = self.starts
        return pos - starts[bisect_right(starts, pos) - 1]

    def fail(self, unexpected: str, expected: tuple[str, ...] = ()) -> Error:
        """Push what is missing and return an error."""
        self.stack.append(MISSING)
        return Error(unexpected, expected)

    def expect(self, expected: str) -> Error:
        """Push what is missing and return an error."""
        self.stack.append(MISSING)
        return Error("", (expected,))

    def token_error(self, token: Token, expected: tuple[str, ...]) -> Error:
        """Return the error of a token that cannot be read, with the position and stack as in
        Lean."""
        self.stack.append(MISSING if token.tree is None else token.tree)
        self.pos = token.end
        error = token.error
        assert error is not None
        if token.key is EOI and expected:
            return Error(error.unexpected, expected)
        return error

    def unexpected_token(self, token: Token, expected: tuple[str, ...]) -> Error:
        """Return the error of a token that is not the one expected."""
        self.stack.append(MISSING)
        tree = token.tree
        return Error("", expected, MISSING if tree is None else tree)

    def last_info(self) -> Info | None:
        """Return the place of the last token on the stack that may be looked at."""
        stack = self.stack
        return stack[-1].tail_info() if len(stack) > self.base else None

    def last_read(self) -> Info | None:
        """Return the place of the last token that was read, whatever is missing after it."""
        for tree in reversed(self.stack[self.base :]):
            info = tree.tail_info()
            if info is not None:
                return info
        return None


_LINE_BREAK: Final = re.compile("\n")
FORBIDDEN: Final = Error("", ("forbidden token",))


def mk_node(state: State, kind: str, size: int, failed: bool) -> None:
    """Make a node of what was pushed since the stack had a size.

    Where nothing was read there is no node but what is missing: else, of many alternatives that all
    fail, an arbitrary one would seem to be meant.
    """
    stack = state.stack
    if failed and len(stack) == size:
        stack.append(MISSING)
        return
    args = tuple(stack[size:])
    del stack[size:]
    stack.append(Node(kind, args))
