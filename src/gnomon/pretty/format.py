"""Documents that decide for themselves where to break lines.

What it does: a document is text with possible line breaks, nesting and groups; :func:`layout`
chooses the breaks so that lines stay within a width where they can.
What it assumes: nothing; every part of Gnomon that prints may use it.
Where to read next: the class :class:`Format`, then :func:`layout`.
Counterpart in Lean: `Std.Format` (`Init.Data.Format.Basic`). The algorithm is Oppen's, in Lean's
variant: a group is laid out flat if what it holds, and what follows up to the next possible break,
fits on the line; a *fill* group decides so at each of its breaks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

DEFAULT_WIDTH = 120
"""The width of Lean's messages, in code points."""


class Format:
    """A document; `+` puts documents (or strings) one after the other."""

    __slots__ = ()

    def __add__(self, other: Format | str) -> Format:
        return append(self, text(other) if isinstance(other, str) else other)

    def __radd__(self, other: str) -> Format:
        return append(text(other), self)

    def __str__(self) -> str:
        return layout(self)


@dataclass(frozen=True, slots=True)
class Nil(Format):
    """Nothing."""


@dataclass(frozen=True, slots=True)
class Line(Format):
    """A line break, or a blank where the group is flat."""


@dataclass(frozen=True, slots=True)
class Align(Format):
    """Blanks up to the indentation, or a line break when the column is beyond it.

    In a flat group it is nothing, unless forced.
    """

    force: bool


@dataclass(frozen=True, slots=True)
class Text(Format):
    """Text; its line breaks are kept and indented like others."""

    value: str


@dataclass(frozen=True, slots=True)
class Nest(Format):
    """A document whose breaks are indented by `indent` more."""

    indent: int
    body: Format


@dataclass(frozen=True, slots=True)
class Append(Format):
    """Documents one after the other."""

    first: Format
    second: Format


@dataclass(frozen=True, slots=True)
class Group(Format):
    """Either all breaks are blanks or none; with `fill`, each break is decided alone."""

    body: Format
    fill: bool


@dataclass(frozen=True, slots=True)
class Tag(Format):
    """A document that stands for something, which `tag` names; the text does not show it."""

    tag: object
    body: Format


NIL = Nil()
LINE = Line()


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


def bracket(left: str, body: Format, right: str) -> Format:
    """Return the document between brackets, indented behind the left one."""
    return group(nest(len(left), left + body + right))


def paren(body: Format) -> Format:
    """Return the document in parentheses."""
    return bracket("(", body, ")")


def indented(body: Format, indent: int = 2) -> Format:
    """Return the document on a line of its own, indented."""
    return nest(indent, append(LINE, body))


def join_sep(parts: Iterable[Format | str], separator: Format | str) -> Format:
    """Return the documents with the separator between them."""
    result: Format = NIL
    for index, part in enumerate(parts):
        if index:
            result = result + separator
        result = result + part
    return result


class _Space:
    """How much room a document takes up to its first break."""

    __slots__ = ("found_flat_newline", "found_line", "room", "used")

    def __init__(self, room: int) -> None:
        self.room = room
        self.used = 0
        self.found_line = False
        self.found_flat_newline = False

    @property
    def is_decided(self) -> bool:
        return self.found_line or self.used > self.room

    def measure(self, items: list[tuple[Format, int]], flat: bool, column: int) -> None:
        """Add what the items (with their indentations) take, from `column` on."""
        stack = [(doc, indent, flat) for doc, indent in items]
        while stack and not self.is_decided:
            doc, indent, is_flat = stack.pop()
            match doc:
                case Text(value):
                    newline = value.find("\n")
                    if newline < 0:
                        self.used += len(value)
                    else:
                        self.used += newline
                        self.found_line = True
                        self.found_flat_newline = is_flat
                case Append(first, second):
                    stack.append((second, indent, is_flat))
                    stack.append((first, indent, is_flat))
                case Nest(more, body):
                    stack.append((body, indent + more, is_flat))
                case Group(body, _):
                    stack.append((body, indent, True))
                case Tag(_, body):
                    stack.append((body, indent, is_flat))
                case Line():
                    if is_flat:
                        self.used += 1
                    else:
                        self.found_line = True
                case Align(force) if force or not is_flat:
                    missing = indent - (column + self.used)
                    if missing > 0:
                        self.used += missing
                    else:
                        self.found_line = True


class _Group:
    """A group under way: what is left of it, last item first."""

    __slots__ = ("fill", "flat", "items")

    def __init__(self, items: list[tuple[Format, int]], fill: bool) -> None:
        self.items = items
        self.fill = fill
        self.flat = False


class _Layout:
    """The state of :func:`layout`: what is written, and the groups under way, innermost last."""

    __slots__ = ("column", "groups", "out", "width")

    def __init__(self, width: int, column: int) -> None:
        self.width = width
        self.column = column
        self.out: list[str] = []
        self.groups: list[_Group] = []

    def write(self, value: str) -> None:
        self.out.append(value)
        self.column += len(value)

    def newline(self, indent: int) -> None:
        indent = max(indent, 0)
        self.out.append("\n" + " " * indent)
        self.column = indent

    def decide(self, new: _Group, less: int = 0) -> bool:
        """Return whether a group is to be laid out flat, given the groups around it."""
        space = _Space(self.width - less - self.column)
        space.measure(new.items, not new.fill, self.column)
        if space.found_flat_newline:
            return False
        for outer in reversed(self.groups):
            if space.is_decided:
                break
            space.measure(outer.items, outer.flat, self.column)
        return space.used <= space.room

    def push(self, items: list[tuple[Format, int]], fill: bool) -> None:
        new = _Group(items, fill)
        new.flat = self.decide(new)
        self.groups.append(new)

    def redecide(self) -> None:
        """Decide again whether the innermost group's rest is laid out flat."""
        current = self.groups.pop()
        self.push(current.items, current.fill)

    def run(self) -> None:
        while self.groups:
            current = self.groups[-1]
            if not current.items:
                self.groups.pop()
                continue
            doc, indent = current.items.pop()
            match doc:
                case Text(value):
                    newline = value.find("\n")
                    if newline < 0:
                        self.write(value)
                        continue
                    self.write(value[:newline])
                    self.newline(indent)
                    current.items.append((Text(value[newline + 1 :]), indent))
                    self.redecide()
                case Append(first, second):
                    current.items.append((second, indent))
                    current.items.append((first, indent))
                case Nest(more, body):
                    current.items.append((body, indent + more))
                case Tag(_, body):
                    current.items.append((body, indent))
                case Group(body, fill):
                    if current.flat:
                        current.items.append((body, indent))
                    else:
                        self.push([(body, indent)], fill)
                case Line():
                    self.line(current, indent)
                case Align(force) if force or not current.flat:
                    if self.column < indent:
                        self.write(" " * (indent - self.column))
                    else:
                        self.newline(indent)

    def line(self, current: _Group, indent: int) -> None:
        if not current.fill:
            if current.flat:
                self.write(" ")
            else:
                self.newline(indent)
            return
        if current.flat:
            self.groups.pop()
            rest = _Group(current.items, True)
            rest.flat = self.decide(rest, less=1)
            self.groups.append(rest)
            if rest.flat:
                self.write(" ")
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
    state.groups.append(_Group([(doc, indent)], fill=False))
    state.run()
    return "".join(state.out)
