"""Messages that are laid out when they are read.

What it does: :class:`MessageData` is text with terms, goals and syntax in it; a term is printed in
the context in which it was put into the message, and only if somebody reads the message.
Where to read next: `messages.py` (messages with their places), `core.py` (throwing and logging).
Counterpart in Lean: `Lean.MessageData`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from gnomon import Expr, Level, MData
from gnomon.elab.sorries import has_synthetic_sorry
from gnomon.pretty import format as fmt
from gnomon.pretty.format import Format
from gnomon.records import dataclass
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.meta import LocalContext
    from gnomon.pretty.context import PPContext


class MessageData(ABC):
    """A message, or part of one."""

    __slots__ = ()

    @abstractmethod
    def format(self, pp: PPContext | None) -> Format:
        """Return the message as a document; `pp` is the context its terms are printed in."""

    def __str__(self) -> str:
        return fmt.layout(self.format(None))

    def __add__(self, other: MessagePart) -> MessageData:
        return msg(self, other)

    def has_tag(self, tag: str) -> bool:
        """Return whether a part is marked with this tag."""
        return False

    def has_synthetic_sorry(self, pp: PPContext | None = None) -> bool:
        """Return whether a term in the message contains an error that was reported before."""
        return False

    def kind(self) -> str:
        """Return the tag that the message as a whole is marked with; "" if there is none."""
        return ""


MessagePart: TypeAlias = "MessageData | Format | Expr | Level | Syntax | str | int"


def _lines(value: str) -> Format:
    """Text whose line breaks are those of the document."""
    if "\n" not in value:
        return fmt.text(value)
    return fmt.join_sep(value.split("\n"), fmt.LINE)


@dataclass(frozen=True, slots=True)
class _Document(MessageData):
    document: Format

    def format(self, pp: PPContext | None) -> Format:
        return self.document


@dataclass(frozen=True, slots=True)
class _Term(MessageData):
    term: Expr | Level | Syntax

    def format(self, pp: PPContext | None) -> Format:
        if pp is None:
            return fmt.text(str(self.term))
        return pp.format(self.term)

    def has_synthetic_sorry(self, pp: PPContext | None = None) -> bool:
        if not isinstance(self.term, Expr):
            return False
        return has_synthetic_sorry(self.term if pp is None else pp.instantiate(self.term))


@dataclass(frozen=True, slots=True)
class _ConstName(MessageData):
    """A constant's name, printed as it may be written where the message is."""

    name: str
    full: bool = False

    def format(self, pp: PPContext | None) -> Format:
        if pp is None:
            return fmt.text(self.name)
        return pp.format_const(self.name, full_names=self.full)


@dataclass(frozen=True, slots=True)
class _WithOptions(MessageData):
    """A message that is printed with other options."""

    changes: tuple[tuple[str, bool | int | str], ...]
    body: MessageData

    def format(self, pp: PPContext | None) -> Format:
        if pp is None:
            return self.body.format(None)
        saved = pp.options
        for name, value in self.changes:
            pp.options = pp.options.set(name, value)
        try:
            return self.body.format(pp)
        finally:
            pp.options = saved

    def has_tag(self, tag: str) -> bool:
        return self.body.has_tag(tag)

    def has_synthetic_sorry(self, pp: PPContext | None = None) -> bool:
        return self.body.has_synthetic_sorry(pp)


@dataclass(frozen=True, slots=True)
class _Goal(MessageData):
    goal: Expr

    def format(self, pp: PPContext | None) -> Format:
        return fmt.text(str(self.goal)) if pp is None else pp.format_goal(self.goal)


@dataclass(frozen=True, slots=True)
class _Signature(MessageData):
    name: str

    def format(self, pp: PPContext | None) -> Format:
        return fmt.text(self.name) if pp is None else pp.format_signature(self.name)


@dataclass(frozen=True, slots=True)
class _Compose(MessageData):
    parts: tuple[MessageData, ...]

    def format(self, pp: PPContext | None) -> Format:
        return fmt.concat(part.format(pp) for part in self.parts)

    def has_tag(self, tag: str) -> bool:
        return any(part.has_tag(tag) for part in self.parts)

    def has_synthetic_sorry(self, pp: PPContext | None = None) -> bool:
        return any(part.has_synthetic_sorry(pp) for part in self.parts)


@dataclass(frozen=True, slots=True)
class _Nest(MessageData):
    indent: int
    body: MessageData

    def format(self, pp: PPContext | None) -> Format:
        return fmt.nest(self.indent, self.body.format(pp))

    def has_tag(self, tag: str) -> bool:
        return self.body.has_tag(tag)

    def has_synthetic_sorry(self, pp: PPContext | None = None) -> bool:
        return self.body.has_synthetic_sorry(pp)


@dataclass(frozen=True, slots=True)
class _Group(MessageData):
    body: MessageData

    def format(self, pp: PPContext | None) -> Format:
        return fmt.group(self.body.format(pp))

    def has_tag(self, tag: str) -> bool:
        return self.body.has_tag(tag)

    def has_synthetic_sorry(self, pp: PPContext | None = None) -> bool:
        return self.body.has_synthetic_sorry(pp)


@dataclass(frozen=True, slots=True)
class _InContext(MessageData):
    context: PPContext
    body: MessageData

    def kind(self) -> str:
        return self.body.kind()

    def format(self, pp: PPContext | None) -> Format:
        return self.body.format(self.context)

    def has_tag(self, tag: str) -> bool:
        return self.body.has_tag(tag)

    def has_synthetic_sorry(self, pp: PPContext | None = None) -> bool:
        return self.body.has_synthetic_sorry(self.context)


@dataclass(frozen=True, slots=True)
class _InLocalContext(MessageData):
    lctx: LocalContext
    body: MessageData

    def format(self, pp: PPContext | None) -> Format:
        return self.body.format(None if pp is None else pp.with_lctx(self.lctx))

    def has_tag(self, tag: str) -> bool:
        return self.body.has_tag(tag)

    def has_synthetic_sorry(self, pp: PPContext | None = None) -> bool:
        return self.body.has_synthetic_sorry(pp)


@dataclass(frozen=True, slots=True)
class _Tagged(MessageData):
    tag: str
    body: MessageData

    def kind(self) -> str:
        return self.tag

    def format(self, pp: PPContext | None) -> Format:
        return self.body.format(pp)

    def has_tag(self, tag: str) -> bool:
        return self.tag == tag or self.body.has_tag(tag)

    def has_synthetic_sorry(self, pp: PPContext | None = None) -> bool:
        return self.body.has_synthetic_sorry(pp)


@dataclass(frozen=True, slots=True)
class _Lazy(MessageData):
    make: Callable[[PPContext | None], MessageData]
    about: MessageData

    def has_synthetic_sorry(self, pp: PPContext | None = None) -> bool:
        return self.about.has_synthetic_sorry(pp)

    def format(self, pp: PPContext | None) -> Format:
        return self.make(pp).format(pp)


def to_message(part: MessagePart) -> MessageData:
    """Return a part as a message. Line breaks in strings are those of the document."""
    match part:
        case MessageData():
            return part
        case str():
            return _Document(_lines(part))
        case int():
            return _Document(fmt.text(str(part)))
        case Format():
            return _Document(part)
        case _:
            return _Term(part)


def msg(*parts: MessagePart) -> MessageData:
    """Return the parts, one after the other, as a message.

    >>> str(msg("Unknown identifier `", "x", "`"))
    'Unknown identifier `x`'
    """
    if len(parts) == 1:
        return to_message(parts[0])
    return _Compose(tuple(to_message(part) for part in parts))


def const_name(name: str) -> MessageData:
    """Return a constant's name, shortened as the open namespaces allow."""
    return _ConstName(name)


def with_options(body: MessagePart, **changes: bool) -> MessageData:
    """Return a message printed with other options; `pp_explicit=True` sets `pp.explicit`."""
    named = tuple((name.replace("_", ".", 1), value) for name, value in changes.items())
    return _WithOptions(named, to_message(body))


def full_const_name(name: str) -> MessageData:
    """Return a constant's full name, whatever is open."""
    return _ConstName(name, True)


def explicit_app(app: Expr) -> MessageData:
    """Return an application shown with its implicit arguments, those of its parts hidden."""
    if not app.app_args:
        return _Term(app)
    hidden = [MData('{"pp.explicit": false}', arg) for arg in app.app_args]
    return _Term(MData('{"pp.explicit": true}', app.app_fn(*hidden)))


def goal(mvar: Expr) -> MessageData:
    """Return a goal: its hypotheses and its target."""
    return _Goal(mvar)


def in_local_context(lctx: LocalContext, body: MessagePart) -> MessageData:
    """Return a message about other hypotheses than those where it is reported."""
    return _InLocalContext(lctx, to_message(body))


def signature(name: str) -> MessageData:
    """Return a constant's signature, as `#check` shows it."""
    return _Signature(name)


def nested(indent: int, body: MessagePart) -> MessageData:
    """Return a message whose breaks are indented."""
    return _Nest(indent, to_message(body))


def grouped(body: MessagePart) -> MessageData:
    """Return a message that is laid out on one line if it fits."""
    return _Group(to_message(body))


def indented(body: MessagePart) -> MessageData:
    """Return a message on a line of its own, indented by two (Lean's `indentD`, `indentExpr`)."""
    return _Nest(2, msg(fmt.LINE, body))


def inline(body: MessagePart) -> MessageData:
    """Return a term in backticks on the same line, or indented where it is long (`inlineExpr`)."""
    return _Lazy(lambda pp: _inline(pp, to_message(body)), to_message(body))


INLINE_LIMIT = 30
"""A term longer than this is not put between words."""


def _inline(pp: PPContext | None, body: MessageData) -> MessageData:
    written = fmt.layout(body.format(pp))
    if len(written) <= INLINE_LIMIT and "\n" not in written:
        return msg(" `", body, "` ")
    return msg(indented(body), "\n")


def inline_end(body: MessagePart) -> MessageData:
    """Return a term in backticks behind a blank, or on a line of its own where it is long."""
    return _Lazy(lambda pp: _inline_end(pp, to_message(body)), to_message(body))


def _inline_end(pp: PPContext | None, body: MessageData) -> MessageData:
    written = fmt.layout(body.format(pp))
    if len(written) <= INLINE_LIMIT and "\n" not in written:
        return msg(" `", body, "`")
    return indented(body)


def in_context(context: PPContext, body: MessageData) -> MessageData:
    """Return a message whose terms are printed in a context of their own."""
    return body if isinstance(body, _InContext) else _InContext(context, body)


def tagged(tag: str, body: MessageData) -> MessageData:
    """Return a message that :meth:`MessageData.has_tag` recognises."""
    return _Tagged(tag, body)


def hint(body: MessagePart) -> MessageData:
    """Return a hint, to be put behind a message (Lean's `MessageData.hint'`)."""
    return msg("\n\nHint: ", body)


DIAGNOSTICS_HINT = (
    "Additional diagnostic information may be available using the "
    "`set_option diagnostics true` command."
)


def note(body: MessagePart) -> MessageData:
    """Return a note, to be put behind a message (Lean's `MessageData.note`)."""
    return msg("\n\nNote: ", body)


def joined(parts: list[MessageData], separator: MessagePart) -> MessageData:
    """Return the messages with the separator between them."""
    result: list[MessagePart] = []
    for index, part in enumerate(parts):
        if index:
            result.append(separator)
        result.append(part)
    return msg(*result) if result else msg("")


def or_list(parts: list[MessageData]) -> MessageData:
    """Return `a`, `a or b`, or `a, b, or c`."""
    return _english(parts, "or")


def and_list(parts: list[MessageData]) -> MessageData:
    """Return `a`, `a and b`, or `a, b, and c`."""
    return _english(parts, "and")


def _english(parts: list[MessageData], word: str) -> MessageData:
    if len(parts) <= 1:
        return joined(parts, "")
    if len(parts) == 2:
        return msg(parts[0], f" {word} ", parts[1])
    return msg(joined(parts[:-1], ", "), f", {word} ", parts[-1])
