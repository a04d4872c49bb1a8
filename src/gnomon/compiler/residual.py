"""The code that the simplifier makes: :mod:`.ir` with local functions, while it grows.

A :class:`Region` is a block that is being written. Statements go to its end; a *slot* is a place
in it that is filled later, with join points and local functions that turn out to be needed.

INVARIANT (scopes): a region sees what its ancestors contain up to the place where it hangs, the
slot it is in included. :meth:`Region.sees` answers whether something that was bound somewhere can
be used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from gnomon.records import dataclass, field

from . import ir
from .ir import Ty


@dataclass(slots=True)
class Fun:
    """A local function; it may call itself, and use what is around it."""

    id: int
    params: list[tuple[int, Ty]]
    body: Region
    ret: Ty
    hint: str


@dataclass(slots=True)
class LocalCall:
    """A call of a local function, with all its arguments."""

    fun: int
    args: Sequence[int]


@dataclass(slots=True)
class LocalPap:
    """A local function as a value."""

    fun: int


@dataclass(slots=True)
class Let:
    """A binding. One with an effect stays even if nobody looks at its result."""

    var: int
    ty: Ty
    expr: ir.Expr | LocalCall | LocalPap
    has_effect: bool = False


@dataclass(slots=True)
class Join:
    """A join point."""

    id: int
    params: list[tuple[int, Ty]]
    body: Region


@dataclass(slots=True)
class Case:
    """A case, which falls through."""

    var: int
    alts: list[tuple[int, Region]]


Item: TypeAlias = "Let | Join | Case | Fun | Slot"


@dataclass(slots=True, eq=False)
class Slot:
    """A place for join points and local functions that come later."""

    region: Region
    index: int
    items: list[Item] = field(default_factory=list)


class Region:
    """A block that is being written.

    `function` is the region that the innermost function's body begins in; nothing jumps out of it.
    """

    __slots__ = ("depth", "end", "facts", "function", "items", "parent", "parent_index")

    def __init__(
        self, parent: Region | None = None, parent_index: int = 0, *, is_function: bool = False
    ) -> None:
        """State the parts."""
        self.function: Region = self if parent is None or is_function else parent.function
        self.items: list[Item] = []
        self.end: ir.End | None = None
        self.parent = parent
        self.parent_index = parent_index
        self.depth: int = 0 if parent is None else parent.depth + 1
        self.facts: dict[int, Any] = {}

    def child(self) -> Region:
        """Begin a region that sees everything so far."""
        return Region(self, len(self.items) - 1)

    def function_body(self) -> Region:
        """Begin a function's body, which sees everything so far."""
        return Region(self, len(self.items) - 1, is_function=True)

    def slot(self) -> Slot:
        """Leave a place for later."""
        slot = Slot(self, len(self.items))
        self.items.append(slot)
        return slot

    def sees(self, home: tuple[Region, int]) -> bool:
        """Return whether something that was bound at a place can be used here."""
        region, index = home
        here: Region = self
        if here is region:
            return True
        while here.parent is not None:
            if here.parent is region:
                return index <= here.parent_index
            here = here.parent
        return False

    def fact(self, variable: int) -> Any:
        """Return what a case has found out about a variable."""
        here: Region | None = self
        while here is not None:
            known = here.facts.get(variable)
            if known is not None:
                return known
            here = here.parent
        return None


def deeper(a: Slot, b: Slot | None) -> Slot:
    """Return the later one of two slots that can both be seen from one place."""
    if b is None or a.region.depth > b.region.depth:
        return a
    if a.region.depth < b.region.depth:
        return b
    return a if a.index >= b.index else b
