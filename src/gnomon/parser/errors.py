"""What went wrong while parsing: one unexpected thing, and what was expected instead.

Alternatives that fail at the same place merge their errors, so that the message lists all that
could stand there. An error is made often and shown seldom; hence it keeps the unexpected token as a
tree and its message is worded at the end.

Counterpart in Lean: `Lean.Parser.Error`, `mkErrorMessage` in `Lean/Parser/Module.lean`.
"""

from __future__ import annotations

from typing import Final

from gnomon.records import dataclass

from ..syntax import MISSING, Atom, Ident, Info, Position, Source, Syntax


class Error:
    """Why a parser failed."""

    __slots__ = ("expected", "token", "unexpected")

    token: Syntax
    """The token that was not expected; `MISSING` where `unexpected` says what it was."""

    unexpected: str
    expected: tuple[str, ...]

    def __init__(
        self, unexpected: str = "", expected: tuple[str, ...] = (), token: Syntax = MISSING
    ) -> None:
        """Without arguments, nothing is known."""
        self.token = token
        self.unexpected = unexpected
        self.expected = expected

    def merge(self, later: Error) -> Error:
        """Return the error of two alternatives that failed at one place.

        What both expect is kept once: lists would double with each level of nesting otherwise.
        """
        expected = self.expected
        if later.expected != expected:
            expected = tuple(dict.fromkeys(expected + later.expected))
        return Error(later.unexpected or self.unexpected, expected, later.token)

    def __eq__(self, other: object) -> bool:
        """Whether two errors say the same of the same token."""
        return (
            isinstance(other, Error)
            and self.unexpected == other.unexpected
            and self.expected == other.expected
            and (self.token is other.token or self.token.struct_eq(other.token))
        )

    __hash__ = None  # type: ignore[assignment]

    def message(self) -> str:
        """Return the message as Lean words it.

        >>> Error("unexpected token ')'", ("term", "':='")).message()
        "unexpected token ')'; expected ':=' or term"
        """
        unexpected = self.unexpected
        if self.token is not MISSING:
            if isinstance(self.token, Ident):
                unexpected = "unexpected identifier"
            elif isinstance(self.token, Atom):
                unexpected = f"unexpected token '{self.token.val}'"
            else:
                unexpected = "unexpected token"
        told = [unexpected] if unexpected else []
        if self.expected:
            told.append("expected " + _alternatives(sorted(set(self.expected))))
        return "; ".join(told)


def _alternatives(expected: list[str]) -> str:
    if len(expected) <= 2:
        return " or ".join(expected)
    return ", ".join(expected[:-2]) + ", " + " or ".join(expected[-2:])


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """An error with its place: offsets into the source, `end` absent for a mere position."""

    pos: int
    end: int | None
    message: str

    def position(self, source: Source) -> Position:
        """Return the line and column where the error is reported."""
        return source.position(self.pos)


def diagnose(error: Error, pos: int, last: Info | None) -> Diagnostic:
    """Return what to report for an error that occurred at `pos` after a token that stands at
    `last`.

    An unexpected token is reported from the end of the token before it, because what was expected
    may be inserted anywhere between the two.
    """
    end: int | None = None
    if error.token is not MISSING:
        head, tail = error.token.head_info(), error.token.tail_info()
        if head is not None and tail is not None:
            pos, end = head.pos, tail.end
        if last is not None and not last.synthetic and last.trail == pos:
            pos = last.end
    return Diagnostic(pos, end, error.message())


PRECEDENCE: Final = Error(
    "unexpected token at this precedence level; consider parenthesizing the term"
)
"""What a parser says that binds more loosely than its place allows."""
