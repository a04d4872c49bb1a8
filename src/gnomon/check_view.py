"""How messages look: as `lean` prints them, as `lean --json` does, or with colour on a terminal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .check import CheckMessage

COLOURS: Final = {"error": "31", "warning": "33", "info": "36"}
DIM: Final = "2"
BOLD: Final = "1"


def show_json(messages: Sequence[CheckMessage], stream: TextIO) -> None:
    """Write one JSON object a line, with the keys of `lean --json`."""
    for message in messages:
        written = json.dumps(message.to_dict(), ensure_ascii=False, separators=(",", ":"))
        stream.write(written + "\n")


def show(messages: Sequence[CheckMessage], text: str, stream: TextIO) -> None:
    """Write the messages; on a terminal with colours and the lines that they are about."""
    lines = text.split("\n")
    for message in messages:
        if stream.isatty():
            stream.write(coloured(message, lines))
        else:
            written = str(message)
            stream.write(written if written.endswith("\n") else written + "\n")


def _paint(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"


def coloured(message: CheckMessage, lines: Sequence[str]) -> str:
    """Return a message with colours, its place, and the source line with the part that is meant."""
    colour = COLOURS[message.severity]
    name = "" if message.error_name is None else f"({message.error_name})"
    place = f"{message.file_name}:{message.line}:{message.column}:"
    head = f"{_paint(place, BOLD)} {_paint(message.severity + name, colour)}: "
    body = f"{message.caption}:\n{message.text}" if message.caption else message.text
    return head + body.rstrip("\n") + "\n" + _excerpt(message, lines, colour)


def _excerpt(message: CheckMessage, lines: Sequence[str], colour: str) -> str:
    if not 1 <= message.line <= len(lines):
        return ""
    line = lines[message.line - 1]
    end = len(line)
    if message.end_line == message.line and message.end_column is not None:
        end = message.end_column
    width = max(1, min(end, len(line)) - message.column)
    number = str(message.line)
    gutter = " " * len(number)
    # Tabs stay tabs, so that the mark stands below what it marks.
    before = "".join("\t" if char == "\t" else " " for char in line[: message.column])
    mark = _paint("^" * width, colour)
    bar = _paint("|", DIM)
    shown = "".join(char if char.isprintable() or char == "\t" else "\ufffd" for char in line)
    return f"{_paint(number, DIM)} {bar} {shown}\n{gutter} {bar} {before}{mark}\n"
