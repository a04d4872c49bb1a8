"""Data classes that compile themselves late are what `dataclasses` makes."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import Any, ClassVar

import pytest

from gnomon import records
from gnomon.records import dataclass, field


@dataclass(frozen=True, slots=True)
class Point:
    """A value."""

    x: int
    y: int = 0
    note: str = field(default="", compare=False)
    unit: ClassVar[str] = "m"


@dataclass(frozen=True, slots=True)
class Point3(Point):
    """A value with a field more, and another default."""

    y: int = 5
    z: int = 7


@dataclass(slots=True)
class Box:
    """Something that changes."""

    content: list[int] = field(default_factory=list)
    size: int = field(init=False, default=3)
    total: int = field(init=False)

    def __post_init__(self) -> None:
        """Compute the total."""
        self.total = sum(self.content)


@dataclass(frozen=True, kw_only=True)
class Named:
    """Fields that are given by name."""

    name: str
    value: int = 1


@dataclass(slots=True, eq=False)
class Identity:
    """Equal to itself only."""

    x: int


def test_values_are_compared_hashed_and_shown() -> None:
    """As those of `dataclasses` are."""
    assert Point(1) == Point(1, 0, "note") != Point(1, 2)
    assert hash(Point(1)) == hash((1, 0))
    assert repr(Point(1)) == "Point(x=1, y=0, note='')"
    assert Point(1) != Point3(1)
    other: object = (1, 0)
    assert Point(1) != other
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)
    assert Point.unit == "m"
    assert not hasattr(Point(1), "__dict__")


def test_fields_are_inherited() -> None:
    """A field keeps its place if a subclass says something else about it."""
    assert Point3(1) == Point3(1, 5, "", 7)
    assert [each.name for each in records.fields(Point3)] == ["x", "y", "note", "z"]
    own: Any = Point3
    assert own.__slots__ == ("z",)


def test_defaults_are_made_for_each_object() -> None:
    """`__post_init__` runs; nobody hashes what may change."""
    one, other = Box(), Box([1, 2])
    make: Any = Box
    one.content.append(4)
    assert (one.total, other.total, Box().content, one.size) == (0, 3, [], 3)
    with pytest.raises(TypeError):
        hash(one)
    with pytest.raises(TypeError):
        make(size=1)


def test_arguments_are_those_of_the_constructor() -> None:
    """Wrong ones raise, as do assignments to what is frozen."""
    point: Any = Point
    by_name: Any = Named
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        point()
    with pytest.raises(TypeError):
        by_name("a")
    named: Any = Named(name="a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        named.name = "b"
    assert records.replace(named, value=2) == Named(name="a", value=2)
    with pytest.raises(ValueError, match="size"):
        records.replace(Box(), size=1)
    assert Identity(1) != Identity(1)
    assert len({Identity(1), Identity(1)}) == 2


def test_others_see_a_dataclass() -> None:
    """The functions of `dataclasses`, pickles and copies work."""
    point = Point3(1, note="n")
    assert dataclasses.is_dataclass(point)
    assert dataclasses.asdict(point) == {"x": 1, "y": 5, "note": "n", "z": 7}
    assert dataclasses.replace(point, x=2) == Point3(2)
    assert pickle.loads(pickle.dumps(point)) == copy.copy(point) == point
    assert [each.name for each in dataclasses.fields(Box)] == ["content", "size", "total"]

    @dataclasses.dataclass(frozen=True)
    class Derived(Point):
        w: int = 1

    assert Derived(1, w=4).w == 4
