"""How values of Lean types look in Python.

What it does: :class:`Values` makes of a type a :class:`~gnomon._core.Shape`, by which the runtime
converts.

| in Lean | in Python |
| --- | --- |
| `Nat`, `Int`, `UInt8`, `Int64`, `Fin n` … | `int` |
| `Bool`, `String`, `Float`, `Unit` | `bool`, `str`, `float`, `None` |
| `Char` | `str` of one character |
| `List α`, `Array α`; `ByteArray`, `FloatArray` | `list`; `bytes`, `list` of `float` |
| `Option α` | the value, or `None` |
| `α × β` | `tuple` |
| constructors without fields | members of an :class:`enum.Enum` |
| structures and other inductive types | frozen dataclasses |
| anything else, as functions | :class:`~gnomon._core.RuntimeValue` |

What it assumes: types are those of constants of the environment, and well-typed.
Where to read next: `layout.py`; `gnomon.lean_module`, which calls functions.
"""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from gnomon import Const, Constructor, Expr, InductiveType, Pi, Sort
from gnomon._core import Shape

from .erased import IRRELEVANT
from .layout import CtorLayout, layout_of
from .types import Types

_SIMPLE: Final = {
    "Nat": "nat",
    "Int": "int",
    "Bool": "bool",
    "Unit": "unit",
    "PUnit": "unit",
    "Char": "char",
    "String": "string",
    "Float": "float",
    "Float32": "float32",
    "UInt8": "u8",
    "UInt16": "u16",
    "UInt32": "u32",
    "UInt64": "u64",
    "USize": "u64",
    "Int8": "i8",
    "Int16": "i16",
    "Int32": "i32",
    "Int64": "i64",
    "ISize": "i64",
    "ByteArray": "bytes",
    "FloatArray": "floats",
}
OPAQUE: Final = Shape.simple("opaque")
_MAX_UNFOLDING: Final = 64


def _last(name: str) -> str:
    from gnomon.syntax import names

    return str(names.parts(name)[-1])


class Values:
    """The shapes of an environment's types."""

    def __init__(self, types: Types) -> None:
        """Begin with none."""
        self.types = types
        self._shapes: dict[tuple[object, ...], Shape] = {}
        self.classes: dict[str, type] = {}
        """The Python classes that were made, by the names of the Lean types or constructors."""

    def shape(self, ty: Expr) -> Shape:
        """Return the shape of a type."""
        for _ in range(_MAX_UNFOLDING):
            head = ty.app_fn
            if isinstance(head, Const):
                found = self._of_constant(str(head.name), ty.app_args)
                if found is not None:
                    return found
            unfolded = None if isinstance(ty, Pi) else self.types.whnf_step(ty)
            if unfolded is None:
                return OPAQUE
            ty = unfolded
        return OPAQUE

    def _of_constant(self, name: str, args: Sequence[Expr]) -> Shape | None:
        simple = _SIMPLE.get(name)
        if simple is not None:
            return Shape.simple(simple)
        match name:
            case "List":
                return Shape.list_of(self.shape(args[0]))
            case "Array":
                return Shape.array_of(self.shape(args[0]))
            case "Option":
                return Shape.option_of(self.shape(args[0]))
            case "Prod":
                return Shape.tuple_of(self._components(args))
            case "Thunk" | "Task":
                return OPAQUE
        info = self.types.env.find(name)
        if isinstance(info, InductiveType):
            return self._of_inductive(info, args[: info.num_params])
        return None

    def _components(self, args: Sequence[Expr]) -> list[Shape]:
        first, second = self.shape(args[0]), args[1]
        while not isinstance(second, Pi):
            head = second.app_fn
            if isinstance(head, Const) and str(head.name) == "Prod":
                return [first, *self._components(second.app_args)]
            unfolded = self.types.whnf_step(second)
            if unfolded is None or (isinstance(head, Const) and str(head.name) in _SIMPLE):
                break
            second = unfolded
        return [first, self.shape(second)]

    def _of_inductive(self, info: InductiveType, params: Sequence[Expr]) -> Shape:
        name = str(info.name)
        # Parameters that are no types make no difference, and there may be no end of them.
        types = tuple(each for each in params if self._is_type(each))
        known = self._shapes.get((name, types))
        if known is not None:
            return known
        layout = layout_of(self.types, name)
        if layout.enum_ty is not None:
            members = self._enumeration(name, layout.ctors)
            shape = self._shapes[name, types] = Shape.enumeration(members)
            return shape
        if layout.trivial_field is not None:
            ctor = layout.ctors[0]
            _, fields = self._fields(ctor, params)
            inner = self.shape(fields[layout.trivial_field][1])
            if name in ("Fin", "Subtype"):
                return inner
            make, unmake = self._trivial(name, fields[layout.trivial_field][0])
            return Shape.wrap(inner, make, unmake)
        shape = self._shapes[name, types] = Shape.inductive()
        ctors: list[tuple[Callable[..., object], list[tuple[str, int, Shape]]]] = []
        tests: list[tuple[type, list[str]]] = []
        base: type | None = None if len(layout.ctors) == 1 else self._class(name, ())
        for ctor in layout.ctors:
            _, fields = self._fields(ctor, params)
            kept = [each for each, place in zip(fields, ctor.places, strict=True) if len(place) > 1]
            cls = self._class(
                name if base is None else ctor.name, tuple(each for each, _ in kept), base
            )
            if base is not None and not hasattr(base, _last(ctor.name)):
                setattr(base, _last(ctor.name), cls)
            tests.append((cls, [each for each, _ in kept]))
            ctors.append((cls, self._places(ctor, fields)))
        shape.define(ctors, _splitter(name, tests))
        return shape

    def _is_type(self, e: Expr) -> bool:
        try:
            ty = self.types.infer(e)
        except (KeyError, TypeError):
            return False
        while isinstance(ty, Pi):
            ty = ty.body
        return isinstance(ty, Sort)

    def _fields(
        self, layout: CtorLayout, params: Sequence[Expr]
    ) -> tuple[Constructor, list[tuple[str, Expr]]]:
        """Return the names and types of a constructor's fields."""
        ctor = self.types.env.find(layout.name)
        assert isinstance(ctor, Constructor), "the layout says so"
        ty = ctor.type
        for param in params:
            assert isinstance(ty, Pi), "a constructor takes the parameters of its type"
            ty = ty.body.instantiate(param)
        fields: list[tuple[str, Expr]] = []
        while isinstance(ty, Pi):
            fields.append((str(ty.name).replace("✝", ""), ty.type))
            ty = ty.body.instantiate(self.types.fresh(ty.type))
        return ctor, fields

    def _places(
        self, layout: CtorLayout, fields: Sequence[tuple[str, Expr]]
    ) -> list[tuple[str, int, Shape]]:
        result: list[tuple[str, int, Shape]] = []
        for (_, ty), place in zip(fields, layout.places, strict=True):
            if len(place) == 1:
                result.append(("e", 0, OPAQUE))
            else:
                kind, index, _ = place
                result.append(("v" if kind == "value" else "s", index, self.shape(ty)))
        return result

    def _enumeration(self, name: str, ctors: Sequence[CtorLayout]) -> list[object]:
        cls = self.classes.get(name)
        if cls is None:
            make: Any = enum.Enum
            made: Any = make(_last(name), [_last(ctor.name) for ctor in ctors])
            cls = self.classes[name] = made
        members: Any = cls
        return list(members)

    def _class(self, name: str, fields: Sequence[str], base: type | None = None) -> type:
        found = self.classes.get(name)
        if found is None:
            unique: list[str] = []
            for field in fields:
                plain = field if field.isidentifier() else f"field{len(unique)}"
                unique.append(f"{plain}_{len(unique)}" if plain in unique else plain)
            bases = () if base is None else (base,)
            specs: list[tuple[str, Any]] = [(each, Any) for each in unique]
            found = dataclasses.make_dataclass(_last(name), specs, bases=bases, frozen=True)
            found.__qualname__ = name
            found.__module__ = "lean"
            self.classes[name] = found
        return found

    def _trivial(self, name: str, field: str) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
        cls = self._class(name, (field,))
        only = dataclasses.fields(cls)[0].name

        def unmake(content: Any) -> Any:
            if not isinstance(content, cls):
                raise TypeError(f"expected {name}, got {type(content).__name__}")
            return getattr(content, only)

        return cls, unmake


def _splitter(
    name: str, tests: Sequence[tuple[type, list[str]]]
) -> Callable[[Any], tuple[int, Sequence[object]]]:
    """Return what takes an object to its constructor's number and its fields."""

    def split(content: Any) -> tuple[int, Sequence[object]]:
        for number, (cls, _) in enumerate(tests):
            if isinstance(content, cls):
                return number, [getattr(content, field.name) for field in dataclasses.fields(cls)]
        if len(tests) == 1 and isinstance(content, Mapping):
            cls, _ = tests[0]
            made = cls(**content)
            return 0, [getattr(made, field.name) for field in dataclasses.fields(cls)]
        raise TypeError(f"expected {name}, got {type(content).__name__}")

    return split


def is_irrelevant(types: Types, ty: Expr) -> bool:
    """Return whether inhabitants of a type are types or proofs."""
    return types.code(ty) == IRRELEVANT
