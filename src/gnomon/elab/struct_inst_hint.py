"""What to add to a structure instance that lacks fields.

What it does: finds where the missing fields go, and in which style: behind the others on a line of
theirs, or each on a line of its own, in the column of the first.
Counterpart in Lean: `Lean.Elab.StructInstHint`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.elab.hints import shown_edit
from gnomon.elab.message_data import MessageData, hint, indented, msg
from gnomon.records import dataclass
from gnomon.syntax import Source, Syntax

_WIDTH = 100
"""How wide a suggestion's lines may be (`format.inputWidth`)."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the parts of an instance are: offsets into the source."""

    leader: int
    leader_end: int
    opening: int
    closing: int
    fields: tuple[Syntax, ...]
    has_with: bool


def missing_fields_hint(
    source: Source, stx: Syntax, missing: Sequence[tuple[str, str]]
) -> MessageData:
    """Return the hint for fields and their values; it is empty where there are no braces."""
    layout = _layout(source, stx)
    if layout is None:
        return msg("")
    return hint(
        msg("Add missing fields:", indented(shown_edit("", _text(source, layout, missing))))
    )


def _layout(source: Source, stx: Syntax) -> _Layout | None:
    info = stx[0].tail_info()
    if stx.kind != "Lean.Parser.Term.structInst" or info is None or info.synthetic:
        return None
    has_with = bool(stx[1].args)
    leader = stx[1][1] if has_with else stx[0]
    places = (leader.pos, leader.end, stx[0].pos, stx[5].pos)
    if any(place is None for place in places) or source.text[stx[5].pos : stx[5].end] != "}":
        return None
    start, end, opening, closing = (place or 0 for place in places)
    return _Layout(start, end, opening, closing, tuple(stx[2][0].args), has_with)


def _text(source: Source, layout: _Layout, missing: Sequence[tuple[str, str]]) -> str:
    new = [f"{name} := {value}" for name, value in missing]
    fields = layout.fields
    if _is_single_line(source, fields):
        return _filled(source, fields, new)

    def column(place: int) -> int:
        return source.position(place).column

    def line(place: int) -> int:
        return source.position(place).line

    first = fields[0].pos if fields else None
    if first is not None:
        indent = column(first)
    else:
        indent = min(column(layout.opening), column(layout.closing)) + 2
    lines = ("\n" + " " * indent).join(new)
    is_apart = line(layout.leader) < line(layout.closing)
    if fields or (layout.has_with and not is_apart):
        return "\n" + " " * indent + lines
    if not is_apart:
        return f" {lines} "
    between = source.text[layout.leader_end : layout.closing]
    blank = between.split("\n")
    if line(layout.leader) + 1 >= line(layout.closing) or blank[0].strip() or blank[1].strip():
        return "\n" + " " * indent + lines
    return " " * max(0, indent - len(blank[1])) + lines


def _is_single_line(source: Source, fields: Sequence[Syntax]) -> bool:
    """Return whether the last two fields stand behind each other."""
    if len(fields) < 3:
        return False
    last = len(fields) - 2 - (len(fields) + 1) % 2
    if fields[last].kind != "<atom>":
        return False
    before, behind = fields[last - 1].pos, fields[last + 1].pos
    if before is None or behind is None:
        return False
    one, other = source.position(before), source.position(behind)
    return one.line == other.line or other.column < one.column


def _filled(source: Source, fields: Sequence[Syntax], new: Sequence[str]) -> str:
    """Return the fields behind commas, with line breaks where a line would be too long."""
    first = fields[0].pos
    indent = source.position(first).column if first is not None else 0
    end = max((each.end or 0 for each in fields), default=0)
    at = source.position(end).column
    result = ""
    for each in new:
        result += ","
        at += 1
        if at + 1 + len(each) > _WIDTH:
            result += "\n" + " " * indent + each
            at = indent + len(each)
        else:
            result += " " + each
            at += 1 + len(each)
    return result
