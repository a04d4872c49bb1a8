"""A file's text, and the lines and columns of its positions.

A position inside the program is an offset in code points. Lean counts in bytes of UTF-8; nothing
that users see depends on that, since lines count from 1 and columns are code points from 0 in both.

Counterpart in Lean: `Lean.FileMap`, `Lean.Position`, `Parser.InputContext`.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple


class Position(NamedTuple):
    """A line, from 1, and a column in code points, from 0."""

    line: int
    column: int


class Source:
    """The text of a file and its name.

    A carriage return before a line feed is dropped, as Lean does when it reads a file.

    >>> source = Source("def x\\n  := 1", "a.lean")
    >>> source.position(8)
    Position(line=2, column=2)
    """

    __slots__ = ("line_starts", "name", "text")

    text: str
    name: str
    line_starts: list[int]

    def __init__(self, text: str, name: str = "<input>") -> None:
        """Take a text; `name` is for messages."""
        if "\r\n" in text:
            text = text.replace("\r\n", "\n")
        self.text = text
        self.name = name
        starts = [0]
        find = text.find
        index = find("\n")
        while index >= 0:
            starts.append(index + 1)
            index = find("\n", index + 1)
        self.line_starts = starts

    def position(self, pos: int) -> Position:
        """Return the line and column of an offset; one beyond the end counts as the end."""
        pos = max(0, min(pos, len(self.text)))
        line = bisect_right(self.line_starts, pos)
        return Position(line, pos - self.line_starts[line - 1])

    def column(self, pos: int) -> int:
        """Return the column of an offset."""
        return pos - self.line_starts[bisect_right(self.line_starts, pos) - 1]

    def line(self, pos: int) -> int:
        """Return the line of an offset, from 1."""
        return bisect_right(self.line_starts, pos)

    def offset(self, position: Position) -> int:
        """Return the offset of a position. A column beyond the line's end stands for that end."""
        index = min(max(position.line, 1), len(self.line_starts)) - 1
        start = self.line_starts[index]
        last = index + 1 == len(self.line_starts)
        end = len(self.text) if last else self.line_starts[index + 1] - 1
        return min(start + position.column, end)

    def __repr__(self) -> str:
        """The name and size."""
        return f"Source({self.name!r}, {len(self.text)} characters)"
