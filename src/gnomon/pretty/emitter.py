"""Emitting tokens from right to left, with the blanks they need.

What it does: holds what the formatter has emitted, and decides whether a token needs a blank before
what follows it.
What it assumes: whoever emits goes from right to left.
Where to read next: `formatter.py`, which drives this.
Counterpart in Lean: `State`, `concat`, `pushToken` in `Lean.PrettyPrinter.Formatter`.
"""

from __future__ import annotations

from typing import Final

from gnomon.parser.grammar import Grammar
from gnomon.parser.tokens import Scanner, TokenTable, skip_whitespace
from gnomon.pretty import format as fmt
from gnomon.pretty.format import Append, Format, Nest, Text
from gnomon.syntax import Info


class Backtrack(Exception):
    """The tree is not what this parser produces; another alternative may produce it."""


class State:
    """What was emitted so far, rightmost first, and what has to be known of it."""

    __slots__ = (
        "find",
        "lead_ident",
        "lead_word",
        "must_group",
        "out",
        "source",
        "table",
        "ungrouped",
        "unicode",
    )

    def __init__(self, grammar: Grammar, unicode: bool, source: str | None) -> None:
        """Nothing is emitted yet."""
        self.find = grammar.definitions.find
        """What looks up the parser of a kind."""
        self.table: TokenTable = grammar.tokens
        self.unicode = unicode
        self.source = source
        self.out: list[Format] = []
        self.lead_word = ""
        """What was emitted last, up to the first blank."""
        self.lead_ident = False
        """Whether an identifier begins there."""
        self.ungrouped = False
        """Whether what was emitted last is a category that was not made a group."""
        self.must_group = True
        """Whether the category under way has to be made a group."""

    def push(self, doc: Format) -> None:
        """Emit a document that is no blank; what it begins with is for the caller to note."""
        self.out.append(doc)
        self.ungrouped = False

    def push_blank(self, doc: Format) -> None:
        """Emit a blank or a break."""
        self.out.append(doc)
        self.lead_word = ""
        self.lead_ident = False
        self.ungrouped = False


_NEWLINE: Final = Text("\n")


def concat(state: State, mark: int) -> None:
    """Make one document of what was emitted since the output had a length."""
    out = state.out
    if len(out) == mark + 1:
        return
    result: Format = fmt.NIL
    for doc in out[mark:]:
        result = doc if result is fmt.NIL else Append(doc, result)
    del out[mark:]
    out.append(result)


_TEXTS: dict[str, Text] = {}


def text(value: str) -> Text:
    """Return a document that is this text; documents of often-used texts are shared."""
    doc = _TEXTS.get(value)
    if doc is None:
        if len(_TEXTS) > 20000:
            _TEXTS.clear()
        doc = _TEXTS[value] = Text(value)
    return doc


_MERGES: dict[tuple[int, str, str], tuple[TokenTable, bool]] = {}


def merges(table: TokenTable, token: str, following: str) -> bool:
    """Return whether more than `token` is read as one token when `following` follows directly.

    Comments count: `-` before `-1` begins one.
    """
    key = (id(table), token, following)
    known = _MERGES.get(key)
    if known is not None and known[0] is table:
        return known[1]
    if len(_MERGES) > 20000:
        _MERGES.clear()
    scanner = Scanner(token + following, table)
    pos, error = skip_whitespace(scanner.text, 0, scanner.size)
    end = pos if error is not None else scanner.scan(pos).end
    result = end > len(token)
    _MERGES[key] = (table, result)
    return result


def push_token(state: State, info: Info | None, token: str, ident: bool) -> None:
    """Emit a token, with a blank after it if it would run into what follows."""
    if info is not None and state.source is not None and not info.synthetic:
        _push_comments(state, info, token, ident)
    else:
        _push_token(state, token, ident)


def _push_token(state: State, token: str, ident: bool) -> None:
    lead = state.lead_word
    stripped = token.rstrip()
    begins = token if token[:1] != " " and token.lstrip() == token else ""
    if lead and stripped == token:
        if (ident and state.lead_ident) or merges(state.table, token.lstrip(), lead):
            state.push_blank(fmt.LINE)
            state.lead_word = begins
        else:
            state.lead_word = begins + lead if begins else ""
        state.push(text(token))
    else:
        if not lead:
            state.push(text(stripped))
        elif token.endswith(" "):
            state.push_blank(fmt.LINE)
            state.push(text(stripped))
        else:
            # A token like ":=\n" keeps its special blank.
            state.push(text(token))
        state.lead_word = begins
    state.lead_ident = ident


def _push_comments(state: State, info: Info, token: str, ident: bool) -> None:
    """Emit a token of a text, with the comments around it."""
    source = state.source
    assert source is not None
    trailing = source[info.end : info.trail]
    comment = trailing.strip()
    if comment:
        before, _, after = trailing.partition(comment)
        if "\n" in after:
            state.push_blank(_NEWLINE)
        elif state.lead_word:
            state.push_blank(fmt.LINE)
        state.push(Text(comment))
        state.push_blank(_NEWLINE if "\n" in before else fmt.LINE)
    _push_token(state, token, ident)
    leading = source[info.lead : info.pos]
    comment = leading.strip()
    if comment:
        before, _, after = leading.partition(comment)
        # Categories indent, but a comment is aligned with its token.
        mark = len(state.out)
        state.push_blank(_NEWLINE if "\n" in after else fmt.LINE)
        state.push_blank(Text(comment))
        if "\n" in before:
            state.push_blank(_NEWLINE)
        else:
            # How the comment begins could be read as part of a token before it.
            state.lead_word = comment.split()[0]
        concat(state, mark)
        state.out[-1] = Nest(-fmt.DEFAULT_INDENT, state.out[-1])
