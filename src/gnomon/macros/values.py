"""Values of native macro programs: syntax, arrays of it, names, numbers, and so on.

What it does: says how a program that rewrites syntax represents Lean's values in Python, and what
types they have as far as is known before the program runs.

| Lean | here |
| --- | --- |
| `Syntax`, `TSyntax k` | :class:`~gnomon.syntax.Syntax` |
| `Array α`, `TSyntaxArray k` | `tuple` |
| `TSepArray k sep` | :class:`SepArray` |
| `Option α` | `None`, :class:`Some` |
| `Name` | :class:`NameLit` |
| `α × β` | :class:`Pair` |
| `List α` | `list` |
| `Nat`, `Bool`, `String`, `Char`, `Unit` | `int`, `bool`, `str`, :class:`Char`, :data:`UNIT` |
| functions | Python functions of a run and one argument |
| `MacroM α` | :class:`Action` |

Where to read next: `template.py`, `pattern.py`, `program.py`.
Counterpart in Lean: `TSyntax`, `TSyntaxArray`, `TSepArray` of `Init.Prelude` and `Init.Meta`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from gnomon.records import dataclass
from gnomon.syntax import Atom, Name, Syntax

Value: TypeAlias = object
Env: TypeAlias = dict[str, Value]
"""The values of a program's variables."""


@dataclass(frozen=True, slots=True)
class Some:
    """`some value`; `none` is `None`."""

    value: Value


@dataclass(frozen=True, slots=True)
class NameLit:
    """A value of type `Name`."""

    name: Name


@dataclass(frozen=True, slots=True)
class Action:
    """A monadic value: what `perform` does when it is called with the run it happens in."""

    perform: Callable[[Any], Value]


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair; longer tuples nest to the right."""

    first: Value
    second: Value


@dataclass(frozen=True, slots=True)
class Char:
    """A character."""

    text: str


class Unit:
    """The type of :data:`UNIT`."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Lean's notation."""
        return "()"


UNIT: Final = Unit()


@dataclass(frozen=True, slots=True)
class SepArray:
    """Syntax with separators: `items` has the elements at even places, the separators between."""

    sep: str
    items: tuple[Syntax, ...]

    @property
    def elems(self) -> tuple[Syntax, ...]:
        """The elements."""
        return self.items[::2]


def separated(elems: tuple[Syntax, ...], sep: str) -> tuple[Syntax, ...]:
    """Return the elements with separators, that stand nowhere, between them."""
    if not elems:
        return ()
    result: list[Syntax] = [elems[0]]
    for elem in elems[1:]:
        result += (Atom(sep), elem)
    return tuple(result)


# -- types -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StxType:
    """`TSyntax kinds`; without kinds, `Syntax`."""

    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArrayType:
    """`Array elem`, of which `TSyntaxArray` is a case; the element's type may be unknown."""

    elem: ValueType | None


@dataclass(frozen=True, slots=True)
class SepArrayType:
    """`TSepArray kinds sep`."""

    kinds: tuple[str, ...]
    sep: str


@dataclass(frozen=True, slots=True)
class OptionType:
    """`Option elem`."""

    elem: ValueType | None


@dataclass(frozen=True, slots=True)
class PlainType:
    """A type of values that are neither syntax nor monadic: `Nat`, `String`, …."""


ValueType: TypeAlias = PlainType | StxType | ArrayType | SepArrayType | OptionType

RAW_SYNTAX: Final = StxType(())
PLAIN: Final = PlainType()


def elem_type(ty: ValueType | None) -> ValueType | None:
    """Return the type of what an array or option holds, as far as known."""
    if isinstance(ty, SepArrayType):
        return StxType(ty.kinds)
    if isinstance(ty, ArrayType | OptionType):
        return ty.elem
    return None


def as_elems(value: Value) -> tuple[Value, ...]:
    """Return the elements of an array, with or without separators."""
    if isinstance(value, SepArray):
        return value.elems
    if isinstance(value, tuple):
        return value
    raise TypeError(f"an array is expected, not {value!r}")
