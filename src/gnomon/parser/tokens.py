"""Tokens: the longest match of a token table, identifiers, literals, and the whitespace after them.

There is no separate lexer: a token is looked for where a parser wants one, since what is a token
depends on the notation in scope. What was found at an offset is remembered for the time of a
command.

INVARIANT (keywords win): a text that is an identifier and a token of at least its length is the
token.

Counterpart in Lean: `tokenFn`, `whitespace`, `identFnAux`, `strLitFnAux`, `decimalNumberFn` … in
`Lean/Parser/Basic.lean`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from ..syntax import Atom, Ident, Info, Node, Syntax
from ..syntax.names import ID_FIRST, ID_REST, Name, join
from .errors import Error

PADDING: Final = "\0\0\0"
"""What follows a text, so that some characters can be looked at without asking for its end."""

EOI: Final = "<end of input>"
"""The key of the token at the end."""

_PART: Final = f"(?:[{ID_FIRST}][{ID_REST}]*|«[^»]*»)"
_IDENT: Final = re.compile(rf"{_PART}(?:\.{_PART})*")
_ID_FIRST: Final = re.compile(f"[{ID_FIRST}]")
_NAME_PART: Final = re.compile(r"«([^»]*)»|([^.«»]+)")
_BLANKS: Final = re.compile(r"(?:[ \n]+|--[^\n]*)*")
_COMMENT_MARK: Final = re.compile(r"-/|/-")
_RAW_STRING: Final = re.compile(r'r(#*)"')
_DECIMAL: Final = re.compile(r"[0-9]+(?:_+[0-9]+)*")
_UNDERSCORES: Final = re.compile(r"_*")
_RADIX: Final = {
    "b": (re.compile(r"(?:_*[01]+)*"), "binary number"),
    "o": (re.compile(r"(?:_*[0-7]+)*"), "octal number"),
    "x": (re.compile(r"(?:_*[0-9a-fA-F]+)*"), "hexadecimal number"),
}
_HEX: Final = frozenset("0123456789abcdefABCDEF")
_DIGITS: Final = frozenset("0123456789")
_QUOTABLE: Final = frozenset("\\\"'rnt")
_WHITESPACE: Final = frozenset(" \t\r\n")

AFTER_POINT: Final = "unexpected identifier after decimal point; consider parenthesizing the number"
UNTERMINATED: Final = Error("unterminated comment")


class TokenTable:
    """The symbols and keywords in scope: an immutable value.

    >>> table = TokenTable.of(["+", "++", "fun"])
    >>> table.match("++ 1", 0), table.match("function", 0), table.match("x", 0)
    ('++', 'fun', '')
    """

    __slots__ = ("_by_first", "_mixed", "words")

    words: frozenset[str]
    """All tokens."""

    _by_first: dict[str, tuple[str, ...]]
    """The tokens by first character, the longest first."""

    _mixed: dict[str, tuple[str, ...]]
    """Those that begin like an identifier and are none, as `binop%`."""

    def __init__(self, words: frozenset[str], by_first: dict[str, tuple[str, ...]]) -> None:
        """Use :meth:`of` and :meth:`extend`."""
        self.words = words
        self._by_first = by_first
        self._mixed = {}
        for first, tokens in by_first.items():
            if first == "«" or _ID_FIRST.match(first):
                mixed = tuple(token for token in tokens if not _IDENT.fullmatch(token))
                if mixed:
                    self._mixed[first] = mixed

    @classmethod
    def of(cls, tokens: Iterable[str]) -> TokenTable:
        """Return the table of some tokens."""
        return cls(frozenset(), {}).extend(tokens)

    def extend(self, tokens: Iterable[str]) -> TokenTable:
        """Return a table with further tokens; itself if it has them all."""
        new = frozenset(token for token in tokens if token) - self.words
        if not new:
            return self
        by_first = dict(self._by_first)
        for token in sorted(new):
            others = (*by_first.get(token[0], ()), token)
            by_first[token[0]] = tuple(sorted(others, key=len, reverse=True))
        return TokenTable(self.words | new, by_first)

    def match(self, text: str, pos: int) -> str:
        """Return the longest token that stands at an offset; empty if there is none."""
        for token in self._by_first.get(text[pos], ()):
            if text.startswith(token, pos):
                return token
        return ""

    def match_word(self, text: str, pos: int, word: str) -> str:
        """Return the longest token at an offset where an identifier stands, if it is no shorter."""
        mixed = self._mixed.get(text[pos])
        if mixed:
            for token in mixed:
                if len(token) > len(word) and text.startswith(token, pos):
                    return token
        return word if word in self.words else ""


class Token:
    """What stands at an offset.

    `key` is the text of a symbol and else the node kind, which is what tables of parsers are
    indexed by. `end` is where the next token may begin, or where the error `error` occurred; then
    `tree` is what had been read, or absent.
    """

    __slots__ = ("end", "error", "key", "tree")

    key: str
    tree: Syntax | None
    end: int
    error: Error | None

    def __init__(self, key: str, tree: Syntax | None, end: int, error: Error | None = None) -> None:
        """A token without `error` has a `tree`."""
        self.key = key
        self.tree = tree
        self.end = end
        self.error = error


def name_of(raw: str) -> Name:
    """Return the name that an identifier's text stands for.

    >>> name_of("«x».«a b»")
    'x.«a b»'
    """
    if "«" not in raw:
        return raw
    return join([plain or quoted for quoted, plain in _NAME_PART.findall(raw)])


def skip_comment(text: str, pos: int, size: int, nesting: int = 1) -> int:
    """Return the offset after the end of a comment that is open at `pos`, or -1."""
    find = _COMMENT_MARK.search
    while True:
        match = find(text, pos, size)
        if match is None:
            return -1
        nesting += 1 if text[match.start()] == "/" else -1
        pos = match.end()
        if nesting == 0:
            return pos


def skip_whitespace(text: str, pos: int, size: int) -> tuple[int, Error | None]:
    """Return the offset after whitespace and comments, or where and why they are wrong.

    `size` is the length of the text, which is padded.
    """
    while True:
        match = _BLANKS.match(text, pos, size)
        if match is not None:
            pos = match.end()
        char = text[pos]
        if char == "/":
            if text[pos + 1] != "-" or text[pos + 2] in "-!":
                return pos, None
            after = skip_comment(text, pos + 2, size)
            if after < 0:
                return size, UNTERMINATED
            pos = after
        elif char == "\t":
            return pos, Error("tabs are not allowed; please configure your editor to expand them")
        elif char == "\r":
            return pos, Error("isolated carriage returns are not allowed")
        else:
            return pos, None


class Failure(Exception):
    """A literal is wrong: the offset where, and why."""

    def __init__(self, pos: int, error: Error) -> None:
        """The offset is where Lean reports the error."""
        super().__init__()
        self.pos = pos
        self.error = error


class Scanner:
    """The tokens of a text, found on demand and remembered."""

    __slots__ = ("size", "table", "text", "tokens")

    text: str
    """The text and :data:`PADDING`."""

    size: int
    """The length of the text without padding."""

    tokens: dict[int, Token]
    """What was found, by offset."""

    table: TokenTable

    def __init__(self, text: str, table: TokenTable) -> None:
        """`text` is without padding."""
        self.text = text + PADDING
        self.size = len(text)
        self.table = table
        self.tokens = {}

    def scan(self, pos: int) -> Token:
        """Return the token at an offset, which is not yet among the remembered ones."""
        text = self.text
        char = text[pos]
        match = _IDENT.match(text, pos)
        if match is not None:
            end = match.end()
            if char == "r" and text[pos + 1] in '#"' and _RAW_STRING.match(text, pos):
                token = self._literal(pos, self._raw_string)
            elif text[end] == "." and text[end + 1] == "«":
                token = Token("ident", None, end + 2, Error("unterminated identifier escape"))
            else:
                raw = match.group()
                word = self.table.match_word(text, pos, raw)
                token = self._atom(pos, word) if word else self.ident(pos, raw)
        elif pos >= self.size:
            return Token(EOI, None, pos, Error("unexpected end of input"))
        elif char == '"':
            token = self._literal(pos, self._string)
        elif char in _DIGITS:
            token = self._literal(pos, self._number)
        elif char == "'" and text[pos + 1] != "'":
            token = self._literal(pos, self._char)
        elif char == "`" and (text[pos + 1] == "«" or _ID_FIRST.match(text, pos + 1)):
            token = self._literal(pos, self._name)
        elif char == "«":
            token = Token("ident", None, pos + 1, Error("unterminated identifier escape"))
        else:
            word = self.table.match(text, pos)
            unknown = Token("", None, pos, Error(expected=("token",)))
            token = self._atom(pos, word) if word else unknown
        self.tokens[pos] = token
        return token

    def _atom(self, pos: int, word: str) -> Token:
        end = pos + len(word)
        after, error = skip_whitespace(self.text, end, self.size)
        return Token(word, Atom(word, Info(pos, end, pos, after)), after, error)

    def ident(self, pos: int, raw: str) -> Token:
        """Return the identifier whose text stands at an offset."""
        end = pos + len(raw)
        after, error = skip_whitespace(self.text, end, self.size)
        tree = Ident(raw, name_of(raw), Info(pos, end, pos, after))
        return Token("ident", tree, after, error)

    def raw_ident(self, pos: int) -> Token:
        """Return the identifier at an offset, be it a keyword or not."""
        match = _IDENT.match(self.text, pos)
        if match is not None:
            return self.ident(pos, match.group())
        if pos >= self.size:
            return Token(EOI, None, pos, Error("unexpected end of input"))
        if self.text[pos] == "«":
            return Token("ident", None, pos + 1, Error("unterminated identifier escape"))
        return Token("", None, pos, Error(expected=("token",)))

    def literal(self, kind: str, pos: int, end: int) -> Token:
        """Return the token of a node kind whose text reaches from `pos` to `end`."""
        after, error = skip_whitespace(self.text, end, self.size)
        tree = Node(kind, (Atom(self.text[pos:end], Info(pos, end, pos, after)),))
        return Token(kind, tree, after, error)

    def _literal(self, pos: int, scan: Callable[[int], tuple[str, int]]) -> Token:
        try:
            kind, end = scan(pos)
        except Failure as failure:
            return Token("", None, failure.pos, failure.error)
        return self.literal(kind, pos, end)

    def _name(self, pos: int) -> tuple[str, int]:
        match = _IDENT.match(self.text, pos + 1)
        if match is None:
            raise Failure(pos + 2, Error("unterminated identifier escape"))
        return "name", match.end()

    def _raw_string(self, pos: int) -> tuple[str, int]:
        match = _RAW_STRING.match(self.text, pos)
        assert match is not None
        close = '"' + match.group(1)
        end = self.text.find(close, match.end(), self.size)
        if end < 0:
            raise Failure(pos, Error("unterminated raw string literal"))
        return "str", end + len(close)

    def _string(self, pos: int) -> tuple[str, int]:
        text, size = self.text, self.size
        at = pos + 1
        while True:
            quote = text.find('"', at, size)
            if quote < 0:
                quote = size
            escape = text.find("\\", at, quote)
            if escape >= 0:
                at = self.escape(escape + 1, _QUOTABLE, True)
            elif quote == size:
                raise Failure(pos, Error("unterminated string literal"))
            else:
                return "str", quote + 1

    def _char(self, pos: int) -> tuple[str, int]:
        at = pos + 1
        if at >= self.size:
            raise Failure(at, Error("unexpected end of input"))
        at = self.escape(at + 1, _QUOTABLE, False) if self.text[at] == "\\" else at + 1
        if self.text[at] != "'":
            raise Failure(at + 1, Error("missing end of character literal"))
        return "char", at + 1

    def escape(self, pos: int, quotable: frozenset[str], in_string: bool) -> int:
        """Return the offset after an escape sequence whose backslash stands before `pos`."""
        text = self.text
        char = text[pos]
        if pos >= self.size:
            raise Failure(pos, Error("unexpected end of input"))
        if char in quotable:
            return pos + 1
        if char in "xu":
            for at in range(pos + 1, pos + (3 if char == "x" else 5)):
                if at >= self.size:
                    raise Failure(at, Error("unexpected end of input"))
                if text[at] not in _HEX:
                    raise Failure(at, Error("invalid hexadecimal numeral"))
            return at + 1
        if in_string and char == "\n":
            pos += 1
            while text[pos] in _WHITESPACE:
                if text[pos] == "\n":
                    raise Failure(pos, Error("unexpected additional newline in string gap"))
                pos += 1
            return pos
        raise Failure(pos, Error("invalid escape sequence"))

    def _missing_digits(self, end: int, expected: str) -> Failure:
        """Return the failure of digits that end in underscores."""
        match = _UNDERSCORES.match(self.text, end)
        assert match is not None
        end = match.end()
        unexpected = "unexpected end of input" if end >= self.size else "unexpected character"
        return Failure(end, Error(unexpected, (expected,)))

    def _decimal(self, pos: int) -> tuple[int, Failure | None]:
        match = _DECIMAL.match(self.text, pos)
        assert match is not None
        if self.text[match.end()] == "_":
            failure = self._missing_digits(match.end(), "decimal number")
            return failure.pos, failure
        return match.end(), None

    def _number(self, pos: int) -> tuple[str, int]:
        text = self.text
        radix = _RADIX.get(text[pos + 1].lower()) if text[pos] == "0" else None
        if radix is not None:
            digits, expected = radix
            match = digits.match(text, pos + 2)
            assert match is not None
            end = match.end()
            if end == pos + 2 or text[end] == "_":
                raise self._missing_digits(end, expected)
            return "num", end
        # As in Lean, the rest of a number is read even after an error in it.
        end, failure = self._decimal(pos)
        scientific = text[end] in ".eE" and text[end : end + 2] != ".."
        if scientific and text[end] == ".":
            end += 1
            if text[end] in _DIGITS:
                end, later = self._decimal(end)
                failure = later or failure
            elif text[end] not in "eE" and _ID_FIRST.match(text, end):
                raise Failure(pos, Error(AFTER_POINT))
        if scientific and text[end] in "eE":
            digits_at = end + 2 if text[end + 1] in "+-" else end + 1
            if text[digits_at] not in _DIGITS:
                raise Failure(end, Error("missing exponent digits in scientific literal"))
            end, later = self._decimal(digits_at)
            failure = later or failure
        if failure is not None:
            raise Failure(end, failure.error)
        return "scientific" if scientific else "num", end
