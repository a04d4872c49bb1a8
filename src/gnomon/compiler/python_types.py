"""The Python classes of Lean types.

What it does: :func:`record` and :func:`enumeration` make them. Their objects are immutable, compare by
their fields, and can be pickled if the file that they come from can be loaded again. Attributes of a
class that Python does not know are the constants in the type's namespace, as `Point.norm`.
Where to read next: `values.py`.
"""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from gnomon.records import dataclass

from .signatures import Host, Signature


class PythonHost(Host, Protocol):
    """What classes and shapes ask of the program that they belong to."""

    @property
    def path(self) -> str:
        """The file."""

    def attribute(self, name: str) -> Any:
        """Return what a name stands for in Python, or `None`."""

    def doc(self, name: str) -> str | None:
        """Return a constant's documentation."""

    def default(self, type_name: str, field: str, known: dict[str, object]) -> Any:
        """Return a field's default, other fields being known. Raises :class:`KeyError`."""

    def has_default(self, type_name: str, field: str) -> bool:
        """Return whether a field has a default."""

    def functions(self, signature: Signature) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
        """Return what makes Python functions of function values, and back."""


@dataclass(frozen=True)
class Some:
    """`some value` of a type `Option α` where `value` may be `None` itself."""

    value: object


def shown_type(content: object) -> str:
    """Return what messages call the type of an object."""
    return content.__qualname__ if isinstance(content, type) else type(content).__name__


def _attribute(cls: Any, name: str) -> Any:
    host: PythonHost | None = cls.__dict__.get("_lean_host")
    if name.startswith("_") or host is None:
        raise AttributeError(name)
    found = host.attribute(f"{cls._lean_name}.{name}")
    if found is None:
        raise AttributeError(f"there is no `{cls._lean_name}.{name}`")
    return found


class LeanType(type):
    """The class of classes of Lean types: it finds what is in their namespace."""

    def __getattr__(cls, name: str) -> Any:
        """Return a constant in the type's namespace. Raises `AttributeError`."""
        return _attribute(cls, name)


class LeanValue(metaclass=LeanType):
    """What objects of structures and inductive types have in common."""

    _lean_host: PythonHost
    _lean_name: str
    _lean_type: str
    _lean_fields: tuple[str, ...] = ()

    def __init__(self, *args: object, **named: object) -> None:
        """Take the fields in order, or by name; those that are left out have their defaults."""
        cls = type(self)
        names = list(cls._lean_fields)
        if len(args) > len(names):
            count = f"{len(names)} field{'' if len(names) == 1 else 's'}"
            raise TypeError(f"{cls._lean_name} has {count}, not {len(args)}")
        found = dict(zip(names, args, strict=False))
        for name, content in named.items():
            if name not in names:
                raise TypeError(f"{cls._lean_name} has no field `{name}`")
            if name in found:
                raise TypeError(f"{cls._lean_name}: the field `{name}` is given twice")
            found[name] = content
        for name in names:
            if name not in found:
                try:
                    found[name] = cls._lean_host.default(cls._lean_type, name, found)
                except KeyError:
                    raise TypeError(f"{cls._lean_name}: the field `{name}` is missing") from None
            object.__setattr__(self, name, found[name])

    def __reduce__(self) -> tuple[object, ...]:
        """Say which file to load, and which constructor to call."""
        cls = type(self)
        return _record_again, (cls._lean_host.path, cls._lean_name, tuple(fields_of(self)))


class LeanEnumType(enum.EnumMeta):
    """The class of classes of enumerations: it finds what is in their namespace."""

    def __getattr__(cls, name: str) -> Any:
        """Return a constant in the type's namespace. Raises `AttributeError`."""
        return _attribute(cls, name)


class LeanEnum(enum.Enum, metaclass=LeanEnumType):
    """What constructors without fields have in common."""

    def __reduce_ex__(self, _: object) -> tuple[object, ...]:
        """Say which file to load, and which member it is."""
        cls: Any = type(self)
        return _member_again, (cls._lean_host.path, cls._lean_name, self.name)


def fields_of(content: Any) -> list[object]:
    """Return the fields of an object of such a class."""
    return [getattr(content, name) for name in content._lean_fields]


def record(
    host: PythonHost, name: str, type_name: str, fields: Sequence[str], base: type | None
) -> type:
    """Return the class of a structure, of an inductive type, or, with `base`, of a constructor."""
    unique: list[str] = []
    for field in fields:
        plain = field if field.isidentifier() else f"field{len(unique)}"
        unique.append(f"{plain}_{len(unique)}" if plain in unique else plain)
    made: Any = dataclasses.make_dataclass(
        name.rpartition(".")[2],
        [(each, Any) for each in unique],
        bases=(LeanValue if base is None else base,),
        frozen=True,
        init=False,
    )
    made.__qualname__ = name
    made.__module__ = "lean"
    made.__doc__ = host.doc(name) or f"{name}({', '.join(unique)})"
    made.__signature__ = _signature(host, type_name, unique)
    made._lean_fields = tuple(unique)
    # From now on the class finds what is in the namespace; fields have gone before.
    made._lean_name, made._lean_type, made._lean_host = name, type_name, host
    found: type = made
    return found


def _signature(host: PythonHost, type_name: str, fields: Sequence[str]) -> object:
    import inspect

    params = []
    has_default = False
    for each in fields:
        has_default |= host.has_default(type_name, each)
        default = ... if has_default else inspect.Parameter.empty
        kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
        params.append(inspect.Parameter(each, kind, default=default))
    return inspect.Signature(params)


def enumeration(host: PythonHost, name: str, members: Sequence[str]) -> type:
    """Return the class of a type whose constructors have no fields."""
    make: Any = LeanEnum
    made: Any = make(name.rpartition(".")[2], list(members))
    made._lean_name, made._lean_host = name, host
    made.__qualname__ = name
    made.__module__ = "lean"
    made.__doc__ = host.doc(name) or f"{name}: {', '.join(members)}"
    found: type = made
    return found


def _record_again(path: str, name: str, fields: tuple[object, ...]) -> object:
    cls: Any = _class_again(path, name)
    return cls(*fields)


def _member_again(path: str, name: str, member: str) -> object:
    cls: Any = _class_again(path, name)
    return cls[member]


def _class_again(path: str, name: str) -> type:
    from gnomon.lean_program import program_of

    found = program_of(path).values.python_type(name)
    if found is None:
        raise LookupError(f"{path} has no type or constructor `{name}`")
    return found
