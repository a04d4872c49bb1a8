"""How constructors are laid out.

- An inductive type whose constructors have no fields that are computed is an *enumeration*: a word.
  With one constructor only, there is nothing to tell: the value is ``Small(0)``.
- A structure with one such field is *trivial*: it is represented as the field.
- Otherwise a constructor is an object: first the fields that are values, then those that are words,
  each in order; without any, it is ``Small(tag)``.

Types of the runtime (`Nat`, `String`, `UInt8` …) are not laid out here; see :mod:`.builtin`.

Counterpart in Lean: ``Lean.IR.CtorLayout``, ``trivialStructToMono``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from gnomon import Constructor, InductiveType, Pi
from gnomon.records import dataclass

from .erased import IRRELEVANT, WORLD
from .ir import Ty

if TYPE_CHECKING:
    from .types import Types

Place: TypeAlias = tuple[Literal["erased", "world"]] | tuple[Literal["value", "scalar"], int, Ty]
"""Where a field is: nowhere, or at an index among all fields of the object."""

MAX_TAG = 244
"""The greatest tag of a constructor with fields."""


@dataclass(frozen=True, slots=True)
class CtorLayout:
    """A constructor."""

    name: str
    type_name: str
    tag: int
    num_params: int
    places: tuple[Place, ...]
    num_values: int
    num_scalars: int


@dataclass(frozen=True, slots=True)
class Layout:
    """An inductive type.

    `enum_ty` is the type of an enumeration's words, `trivial_field` which field a trivial structure
    consists of.
    """

    name: str
    ctors: tuple[CtorLayout, ...]
    enum_ty: Ty | None
    trivial_field: int | None
    is_class: bool


def layout_of(types: Types, name: str) -> Layout:
    """Return the layout of an inductive type; raise :class:`KeyError` if it is none."""
    cache: dict[str, Layout] = types.__dict__.setdefault("layouts", {})
    known = cache.get(name)
    if known is None:
        outer = types.outer
        if outer is not None and outer.env.contains(name):
            known = cache[name] = layout_of(outer, name)
            return known
        info = types.env.find(name)
        if not isinstance(info, InductiveType):
            raise KeyError(name)
        # A recursive type has the default layout while its fields are looked at.
        cache[name] = Layout(name, (), None, None, False)
        known = cache[name] = _layout(types, info)
    return known


def _layout(types: Types, info: InductiveType) -> Layout:
    ctors = []
    for tag, ctor_name in enumerate(info.ctors):
        ctor = types.env.find(str(ctor_name))
        assert isinstance(ctor, Constructor)
        type = ctor.type
        codes = []
        while isinstance(type, Pi):
            codes.append(types.code(type.type))
            type = type.body.instantiate(types.fresh(type.type))
        codes = codes[info.num_params :]
        num_values = sum(code == Ty.OBJ for code in codes)
        next_value, next_scalar = 0, num_values
        places: list[Place] = []
        for code in codes:
            if code == IRRELEVANT:
                places.append(("erased",))
            elif code == WORLD:
                places.append(("world",))
            elif code == Ty.OBJ:
                places.append(("value", next_value, Ty.OBJ))
                next_value += 1
            else:
                places.append(("scalar", next_scalar, Ty(code)))
                next_scalar += 1
        ctors.append(
            CtorLayout(
                str(ctor_name),
                str(info.name),
                tag,
                info.num_params,
                tuple(places),
                num_values,
                next_scalar - num_values,
            )
        )
    computed = [sum(len(place) > 1 for place in ctor.places) for ctor in ctors]
    enum_ty = None
    if len(ctors) > 1 and not any(computed):
        enum_ty = Ty.U8 if len(ctors) <= 256 else Ty.U16
    trivial_field = None
    if computed == [1] and not info.is_rec:
        trivial_field = next(i for i, place in enumerate(ctors[0].places) if len(place) > 1)
    name = str(info.name)
    return Layout(name, tuple(ctors), enum_ty, trivial_field, types.env.is_class(name))
