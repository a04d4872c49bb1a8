"""Documents that decide for themselves where to break lines.

What it does: a document is text with possible line breaks, nesting and groups; :func:`layout`
chooses the breaks so that lines stay within a width where they can.
What it assumes: nothing; every part of Gnomon that prints may use it.
Where to read next: the class :class:`Format`, then :func:`layout`.
Counterpart in Lean: `Std.Format` (`Init.Data.Format.Basic`). The algorithm is Wadler's, in Lean's
variant: a group is laid out flat if what it holds, and what follows up to the next possible break,
fits on the line; a *fill* group decides so at each of its breaks.

Documents are values: nobody changes one after it is made. Nothing enforces that, since printing is
mostly making documents, and a frozen class takes three times as long to make.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Final

DEFAULT_WIDTH: Final = 120
"""The width of Lean's messages, in code points."""

DEFAULT_INDENT: Final = 2
"""How much more Lean indents what belongs to something."""

_NIL, _TEXT, _APPEND, _NEST, _GROUP, _LINE, _ALIGN, _TAG = range(8)


class Format:
    """A document; `+` puts documents (or strings) one after the other."""

    __slots__ = ()

    sort: ClassVar[int]

    # Of these, each class has those that its constructor takes.
    value: str
    indent: int
    body: Format
    first: Format
    second: Format
    fill: bool
    force: bool
    tag: object

    def __add__(self, other: Format | str) -> Format:
        """Return this document followed by another, or by text."""
        return append(self, Text(other) if isinstance(other, str) else other)

    def __radd__(self, other: str) -> Format:
        """Return text followed by this document."""
        return append(Text(other), self)

    def __str__(self) -> str:
        """The document laid out at the default width."""
        return layout(self)


class Nil(Format):
    """Nothing."""

    __slots__ = ()
    sort: ClassVar[int] = _NIL


class Line(Format):
    """A line break, or a blank where the group is flat."""

    __slots__ = ()
    sort: ClassVar[int] = _LINE


class Align(Format):
    """Blanks up to the indentation, or a line break when the column is beyond it.

    In a flat group it is nothing, unless forced.
    """

    __slots__ = ("force",)
    sort: ClassVar[int] = _ALIGN

    def __init__(self, force: bool) -> None:
        """`force` says whether it counts in flat groups."""
        self.force = force


class Text(Format):
    """Text; its line breaks are kept and indented like others."""

    __slots__ = ("value",)
    sort: ClassVar[int] = _TEXT

    def __init__(self, value: str) -> None:
        """`value` is the text."""
        self.value = value


class Nest(Format):
    """A document whose breaks are indented by `indent` more."""

    __slots__ = ("body", "indent")
    sort: ClassVar[int] = _NEST

    def __init__(self, indent: int, body: Format) -> None:
        """`indent` may be negative."""
        self.indent = indent
        self.body = body


class Append(Format):
    """Documents one after the other."""

    __slots__ = ("first", "second")
    sort: ClassVar[int] = _APPEND

    def __init__(self, first: Format, second: Format) -> None:
        """`second` follows `first`."""
        self.first = first
        self.second = second


class Group(Format):
    """Either all breaks are blanks or none; with `fill`, each break is decided alone."""

    __slots__ = ("body", "fill")
    sort: ClassVar[int] = _GROUP

    def __init__(self, body: Format, fill: bool) -> None:
        """`fill` says how breaks are decided."""
        self.body = body
        self.fill = fill


class Tag(Format):
    """A document that stands for something, which `tag` names; the text does not show it."""

    __slots__ = ("body", "tag")
    sort: ClassVar[int] = _TAG

    def __init__(self, tag: object, body: Format) -> None:
        """`tag` is whatever the reader of the document understands."""
        self.tag = tag
        self.body = body


NIL: Final = Nil()
LINE: Final = Line()
ALIGN: Final = Align(False)
FORCED_ALIGN: Final = Align(True)


def text(value: str) -> Format:
    """Return a document that is this text."""
    return Text(value) if value else NIL


def append(first: Format, second: Format) -> Format:
    """Return the two documents one after the other."""
    if first is NIL:
        return second
    if second is NIL:
        return first
    return Append(first, second)


def concat(parts: Iterable[Format | str]) -> Format:
    """Return the documents one after the other."""
    result: Format = NIL
    for part in parts:
        result = append(result, text(part) if isinstance(part, str) else part)
    return result


def nest(indent: int, body: Format) -> Format:
    """Return the document with its breaks indented by so much more (or less, if negative)."""
    return Nest(indent, body)


def group(body: Format, *, fill: bool = False) -> Format:
    """Return a group, which breaks nowhere if it fits."""
    return Group(body, fill)


def bracket(left: str, body: Format, right: str, *, fill: bool = False) -> Format:
    """Return the document between brackets, indented behind the left one."""
    return Group(Nest(len(left), left + body + right), fill)


def paren(body: Format) -> Format:
    """Return the document in parentheses."""
    return bracket("(", body, ")")


def indented(body: Format, indent: int = DEFAULT_INDENT) -> Format:
    """Return the document on a line of its own, indented."""
    return Nest(indent, append(LINE, body))


def join_sep(parts: Iterable[Format | str], separator: Format | str) -> Format:
    """Return the documents with the separator between them."""
    between = text(separator) if isinstance(separator, str) else separator
    result: Format = NIL
    for index, part in enumerate(parts):
        if index:
            result = append(result, between)
        result = append(result, text(part) if isinstance(part, str) else part)
    return result


class _Group:
    """A group under way: what is left of it, next item last, each with its indentation.

    `free` is the group of everything that is in no group. It is never flat, and a line break in its
    text does not make anybody ask again.
    """

    __slots__ = ("fill", "flat", "free", "items")

    def __init__(self, items: list[tuple[Format, int]], fill: bool, free: bool = False) -> None:
        self.items = items
        self.fill = fill
        self.flat = False
        self.free = free


class _Measure:
    """How much room documents take up to the first break.

    After :meth:`add`, `used` is the room taken so far, `is_decided` whether a break was found or
    the room is exceeded, and `has_flat_newline` whether that break is one that a flat group's text
    has and cannot give up.
    """

    __slots__ = ("has_flat_newline", "is_decided", "room", "used")

    def __init__(self, room: int) -> None:
        self.room = room
        self.used = 0
        self.is_decided = False
        self.has_flat_newline = False

    def add(self, items: list[tuple[Format, int]], flat: bool, column: int) -> None:
        """Add what the items take, next item last, when the line is at `column` now."""
        for doc, indent in reversed(items):
            self._add_item(doc, flat, column - indent)
            if self.is_decided:
                return

    def _add_item(self, doc: Format, flat: bool, excess: int) -> None:
        """Add one item; the column is `excess` beyond its indentation.

        What an alignment takes is Lean's: the excess if there is any, and otherwise it counts as a
        line break, although laying it out does the opposite.
        """
        start = self.used
        used = start
        room = self.room
        stack: list[tuple[Format, bool, int]] = []
        while True:
            sort = doc.sort
            if sort == _TEXT:
                value = doc.value
                newline = value.find("\n")
                if newline >= 0:
                    self.used = used + newline
                    self.is_decided = True
                    self.has_flat_newline = flat
                    return
                used += len(value)
            elif sort == _APPEND:
                stack.append((doc.second, flat, excess))
                doc = doc.first
                continue
            elif sort == _GROUP:
                flat = True
                doc = doc.body
                continue
            elif sort == _NEST:
                excess -= doc.indent
                doc = doc.body
                continue
            elif sort == _TAG:
                doc = doc.body
                continue
            elif sort == _LINE:
                if not flat:
                    self.used = used
                    self.is_decided = True
                    return
                used += 1
            elif sort == _ALIGN and (not flat or doc.force):
                beyond = excess + used - start
                if beyond <= 0:
                    self.used = used
                    self.is_decided = True
                    return
                used += beyond
            if used > room:
                self.used = used
                self.is_decided = True
                return
            if not stack:
                self.used = used
                return
            doc, flat, excess = stack.pop()


class _Layout:
    """The state of :func:`layout`: what is written, and the groups under way, innermost last."""

    __slots__ = ("column", "groups", "out", "width")

    def __init__(self, width: int, column: int) -> None:
        self.width = width
        self.column = column
        self.out: list[str] = []
        self.groups: list[_Group] = []

    def newline(self, indent: int) -> None:
        indent = max(indent, 0)
        self.out.append("\n" + " " * indent)
        self.column = indent

    def push(self, new: _Group, width: int) -> None:
        """Begin a group, flat if it and what follows it up to the next break fits the width."""
        column = self.column
        measure = _Measure(max(width - column, 0))
        measure.add(new.items, not new.fill, column)
        if measure.has_flat_newline:
            new.flat = False
        else:
            for outer in reversed(self.groups):
                if measure.is_decided:
                    break
                measure.add(outer.items, outer.flat, column)
            new.flat = measure.used <= measure.room
        self.groups.append(new)

    def redecide(self) -> None:
        """Decide again whether the innermost group's rest is laid out flat."""
        current = self.groups.pop()
        self.push(_Group(current.items, current.fill), self.width)

    def run(self) -> None:
        """Lay out the groups under way."""
        groups = self.groups
        out = self.out
        while groups:
            current = groups[-1]
            items = current.items
            if not items:
                groups.pop()
                continue
            doc, indent = items.pop()
            sort = doc.sort
            if sort == _TEXT:
                value = doc.value
                newline = value.find("\n")
                if newline < 0:
                    out.append(value)
                    self.column += len(value)
                    continue
                out.append(value[:newline])
                self.newline(indent)
                items.append((Text(value[newline + 1 :]), indent))
                if not current.free:
                    self.redecide()
            elif sort == _APPEND:
                items.append((doc.second, indent))
                items.append((doc.first, indent))
            elif sort == _NEST:
                items.append((doc.body, indent + doc.indent))
            elif sort == _TAG:
                items.append((doc.body, indent))
            elif sort == _GROUP:
                if current.flat:
                    items.append((doc.body, indent))
                else:
                    body, fill = doc.body, doc.fill
                    self.push(_Group([(body, indent)], fill), self.width)
            elif sort == _LINE:
                self.line(current, indent)
            elif sort == _ALIGN and (not current.flat or doc.force):
                if self.column < indent:
                    out.append(" " * (indent - self.column))
                    self.column = indent
                else:
                    self.newline(indent)

    def line(self, current: _Group, indent: int) -> None:
        """Lay out a possible break of the innermost group."""
        if not current.fill:
            if current.flat:
                self.out.append(" ")
                self.column += 1
            else:
                self.newline(indent)
            return
        if current.flat:
            self.groups.pop()
            self.push(_Group(current.items, True), self.width - 1)
            if self.groups[-1].flat:
                self.out.append(" ")
                self.column += 1
                return
        self.newline(indent)
        self.redecide()


def layout(doc: Format, width: int = DEFAULT_WIDTH, indent: int = 0, column: int = 0) -> str:
    """Return the document as text.

    `width` is in code points; lines are broken where the document allows it to stay within.
    `indent` is added to every line but the first, which starts at `column`. What is in no group is
    not flat.
    """
    state = _Layout(width, column)
    state.groups.append(_Group([(doc, indent)], fill=False, free=True))
    state.run()
    return "".join(state.out)
