"""Parsers that read characters: comments' bodies, field indices, interpolated strings, hygiene
marks.

Counterpart in Lean: `Lean/Parser/Basic.lean` (`rawFn`, `fieldIdxFn`, `hygieneInfoFn`),
`Lean/Parser/StrInterpolation.lean`.
"""

from __future__ import annotations

import re
from typing import Final

from ..syntax import MISSING, Atom, Ident, Info, Node, Syntax
from .algebra import RawChar, SkipUntil
from .errors import Error
from .state import ParserFn, State, mk_node
from .tokens import Failure, Token, skip_comment, skip_whitespace

INTERPOLATED: Final = "interpolatedStrKind"
INTERPOLATED_LITERAL: Final = "interpolatedStrLitKind"

_INDEX: Final = re.compile(r"[1-9][0-9]*")
_HEX: Final = re.compile(r"[0-9a-fA-F]+")
_INTERPOLATED_STOP: Final = re.compile(r'["\\{]')
_QUOTABLE: Final = frozenset("{\\\"'rnt")
_BLANKS: Final = re.compile(r"[ \t\r\n]*")


def push(state: State, token: Token) -> Error | None:
    """Consume a token that is not among the remembered ones."""
    if token.error is not None:
        return state.token_error(token, ())
    assert token.tree is not None
    state.stack.append(token.tree)
    state.pos = token.end
    return None


def raw_ident(state: State) -> Error | None:
    """Read an identifier, be it a keyword or not."""
    token = state.raw_ident(state.pos)
    error = push(state, token)
    return error


def field_idx(state: State) -> Error | None:
    """Read the number of a field."""
    match = _INDEX.match(state.text, state.pos)
    if match is None:
        return state.expect("field index")
    return push(state, state.literal("fieldIdx", state.pos, match.end()))


def hexnum(state: State) -> Error | None:
    """Read hexadecimal digits."""
    match = _HEX.match(state.text, state.pos)
    if match is None:
        if state.pos >= state.size:
            return state.fail("unexpected end of input", ("hexadecimal number",))
        return state.fail("unexpected character", ("hexadecimal number",))
    return push(state, state.literal("hexnum", state.pos, match.end()))


def comment_body(state: State) -> Error | None:
    """Read a comment to its end, and that."""
    pos = state.pos
    end = skip_comment(state.text, pos, state.size)
    if end < 0:
        state.pos = state.size
        return state.fail("unterminated comment")
    return _raw(state, pos, end, True)


def _raw(state: State, pos: int, end: int, trailing: bool) -> Error | None:
    after, error = end, None
    if trailing:
        after, error = skip_whitespace(state.text, end, state.size)
    state.stack.append(Atom(state.text[pos:end], Info(pos, end, pos, after)))
    state.pos = after
    return error


def raw_char(parser: RawChar) -> ParserFn:
    """Return the parser of a character."""
    char, trailing = parser.char, parser.trailing_whitespace
    message = f"'{char}'"

    def run(state: State) -> Error | None:
        pos = state.pos
        if state.text[pos] == char and pos < state.size:
            return _raw(state, pos, pos + 1, trailing)
        return state.fail("unexpected end of input" if pos >= state.size else message)

    return run


def skip_until(parser: SkipUntil) -> ParserFn:
    """Return the parser that skips text up to a delimiter."""
    stop = re.compile(rf"[ \t\r\n{re.escape(parser.delimiters)}]")

    def run(state: State) -> Error | None:
        match = stop.search(state.text, state.pos, state.size)
        pos = state.size if match is None else match.start()
        blanks = _BLANKS.match(state.text, pos, state.size)
        state.pos = pos if blanks is None else blanks.end()
        return None

    return run


def set_tail_info(tree: Syntax, info: Info) -> Syntax:
    """Return a tree whose last token stands at another place."""
    if not isinstance(tree, Node):
        return tree.replace_info(info)
    args = list(tree.args)
    for index in range(len(args) - 1, -1, -1):
        if args[index].tail_info() is not None:
            args[index] = set_tail_info(args[index], info)
            break
    return Node(tree.kind, tuple(args), tree.info)


def hygiene_info(state: State) -> Error | None:
    """Push the mark of the macro scope at this place: an anonymous identifier.

    It stands right after the token before it and takes over the whitespace there, so that what
    looks at whitespace next is not disturbed.
    """
    stack = state.stack
    at = trail = state.pos
    info = state.last_info()
    if info is not None and not info.synthetic:
        at, trail = info.end, info.trail
        stack[-1] = set_tail_info(stack[-1], Info(info.pos, at, info.lead, at))
    stack.append(Node("hygieneInfo", (Ident("", "", Info(at, at, at, trail)),)))
    return None


def interpolated(inner: ParserFn) -> ParserFn:
    """Return the parser of a string with terms in braces.

    The pieces of text are atoms that include the quotes and braces next to them.
    """

    def run(state: State) -> Error | None:
        text, stack = state.text, state.stack
        start = state.pos
        if start >= state.size:
            return state.fail("unexpected end of input")
        if text[start] != '"':
            return state.expect("interpolated string")
        size = len(stack)
        at = start + 1
        while True:
            match = _INTERPOLATED_STOP.search(text, at, state.size)
            if match is None:
                state.pos = state.size
                stack.append(MISSING)
                mk_node(state, INTERPOLATED, size, False)
                return Error("unterminated string literal")
            at = match.end()
            char = match.group()
            if char == "\\":
                try:
                    at = state.escape(at, _QUOTABLE, True)
                except Failure as failure:
                    state.pos = failure.pos
                    stack.append(MISSING)
                    return failure.error
                continue
            error = push(state, state.literal(INTERPOLATED_LITERAL, start, at))
            if char == '"':
                mk_node(state, INTERPOLATED, size, False)
                return error
            if error is None:
                error = inner(state)
            if error is not None:
                return error
            start = state.pos
            if text[start] != "}":
                stack.append(MISSING)
                mk_node(state, INTERPOLATED, size, False)
                return Error("", ("'}'",))
            at = start + 1

    return run
