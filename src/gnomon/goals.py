"""The goals at a place of a text, as an editor shows them beside it.

What it does: records of tactics (:mod:`gnomon.elab.info`) are searched for the innermost one at a
position; the goals before or after it are what is shown.
What it assumes: the text was elaborated with `info=True`.
Where to read next: `tactics/framework.py`, which records.
Counterpart in Lean: `Lean.Elab.InfoTree.goalsAt?`, `Lean.Server.FileWorker`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.check import Result
from gnomon.elab.info import InfoTree
from gnomon.records import dataclass
from gnomon.syntax import Source, Syntax
from gnomon.syntax.source import Position

NO_GOALS = "No goals"


@dataclass(frozen=True, slots=True)
class _Found:
    """A tactic at the position; `after` says which of its states is meant."""

    tree: InfoTree
    after: bool
    is_indented: bool
    priority: int


def goals_at(result: Result, text: str, line: int, column: int) -> tuple[str, ...] | None:
    """Return the goals at a position, each as Lean prints it; `None` where no tactic is.

    `line` counts from 1, `column` from 0, in code points. `result` is what
    `gnomon.check(text, info=True)` returned.

    >>> import gnomon
    >>> text = "prelude\\ntheorem t (p : Prop) (h : p) : p := by\\n  exact h\\n"
    >>> print(*goals_at(gnomon.check(text, info=True), text, 3, 2))
    p : Prop
    h : p
    ⊢ p
    """
    source = Source(text, "")
    offset = source.offset(Position(line, column))
    found: list[_Found] = []
    for tree in result.info:
        found = _search(tree, source, offset) or found
    if not found:
        return None
    best = max(each.priority for each in found)
    shown = next(each for each in found if each.priority == best)
    return goals_of(shown.tree, after=shown.after)


def goals_of(tree: InfoTree, *, after: bool) -> tuple[str, ...]:
    """Return the goals before or after the tactic of a record, as text."""
    return tuple(str(goal) for goal in tree.info.data["after" if after else "before"])


def text_of(goals: Sequence[str]) -> str:
    """Return goals one after the other, as the editor shows them."""
    return "\n\n".join(goals) if goals else NO_GOALS


def _search(tree: InfoTree, source: Source, offset: int) -> list[_Found]:
    """Return the innermost tactics at an offset."""
    found: list[_Found] = []
    for child in tree.children:
        found = _search(child, source, offset) or found
    stx = tree.info.stx
    start, end = _extent(stx)
    if tree.info.kind != "tactic" or start is None or end is None:
        return found
    trail = (stx.trailing_end or end) - end
    at_end = end + trail == len(source.text)
    if not (start <= offset and (offset < end + max(1, trail) or at_end)):
        return found
    if found and not (offset >= end and all(each.is_indented for each in found)):
        return found
    nested = any(_has_nested(child, start, end, offset) for child in tree.children)
    is_indented = source.column(start) > source.column(offset) and bool(stx.args)
    priority = 0 if offset == end + trail else 1
    return [_Found(tree, offset > start and not nested, is_indented, priority)]


def _extent(stx: Syntax) -> tuple[int | None, int | None]:
    """Return where syntax begins and ends, unless a macro has made it."""
    head, tail = stx.head_info(), stx.tail_info()
    if head is None or tail is None:
        return None, None
    start = None if head.synthetic and not head.canonical else head.pos
    end = None if tail.synthetic and not tail.canonical else tail.end
    return start, end


def _has_nested(tree: InfoTree, start: int, end: int, offset: int) -> bool:
    """Return whether a tactic inside another one goes on at the offset."""
    if tree.info.kind == "tactic":
        if tree.info.elaborator == "by":
            return False
        inner_start, inner_end = _extent(tree.info.stx)
        if (
            inner_start is not None
            and inner_end is not None
            and inner_end > offset
            and (inner_start, inner_end) != (start, end)
        ):
            return True
    return any(_has_nested(child, start, end, offset) for child in tree.children)
