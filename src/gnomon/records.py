"""Data classes whose making costs little: what `dataclasses` has, in so far as Gnomon uses it.

What it does: :func:`dataclass` makes classes as `dataclasses.dataclass` does, but compiles the
methods of a class when the first of its objects is made, compared or hashed. Gnomon has 300 such
classes and a run needs a third of them: importing them takes 10 ms, with `dataclasses` 150 ms.
What it assumes: annotations are strings (`from __future__ import annotations`). Type checkers are told
that these are the functions of `dataclasses`.

Unlike there, objects with slots that are frozen are not protected while the program runs (type
checkers do protect them): setting their fields in the usual way makes building them three times as
fast.

Where to read next: :func:`dataclass`.
Counterpart in Python: `dataclasses`, whose functions accept these objects, too.
"""

from __future__ import annotations

from collections.abc import Callable
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, Final

__all__ = ["dataclass", "field", "fields", "is_dataclass", "replace"]

if TYPE_CHECKING:
    from dataclasses import dataclass, field, fields, is_dataclass, replace
else:

    def dataclass(
        cls: type | None = None,
        *,
        repr: bool = True,
        eq: bool = True,
        frozen: bool = False,
        slots: bool = False,
        kw_only: bool = False,
    ) -> Any:
        """Return the class with the methods that its annotated fields ask for."""

        def made(cls: type) -> type:
            return _made(cls, repr, eq, frozen, slots, kw_only)

        return made if cls is None else made(cls)

    def field(**settings: Any) -> Any:
        """Return what a class says about a field: `default`, `default_factory`, `init`, and so on."""
        return Field(**settings)

    def fields(of: Any) -> tuple[Field, ...]:
        """Return the fields of a class or an object, in order."""
        try:
            return of.__record_fields__
        except AttributeError:
            import dataclasses

            return dataclasses.fields(of)

    def is_dataclass(of: Any) -> bool:
        """Return whether this is a class or an object with fields."""
        return hasattr(of, "__record_fields__") or hasattr(of, "__dataclass_fields__")

    def replace(of: Any, **changes: Any) -> Any:
        """Return a copy of an object with other values in some fields."""
        for each in fields(of):
            if each.init:
                if each.name not in changes:
                    changes[each.name] = getattr(of, each.name)
            elif each.name in changes:
                raise ValueError(f"the field '{each.name}' is not given to the constructor")
        return of.__class__(**changes)


class _Missing:
    def __repr__(self) -> str:
        return "MISSING"


MISSING: Final = _Missing()
"""What stands for the default of a field that has none."""


class Field:
    """A field of a class."""

    __slots__ = ("compare", "default", "default_factory", "hash", "init", "kw_only", "name", "repr")

    def __init__(
        self,
        *,
        default: Any = MISSING,
        default_factory: Any = MISSING,
        init: bool = True,
        repr: bool = True,
        hash: bool | None = None,
        compare: bool = True,
        kw_only: bool = False,
    ) -> None:
        """See `dataclasses.field`."""
        self.name = ""
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.kw_only = kw_only


class _Interface:
    """What the functions of `dataclasses` look for in a class, made when they do."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[type], object]) -> None:
        self.make = make

    def __get__(self, _: object, cls: type) -> object:
        return self.make(cls)


def _standard_fields(cls: type) -> dict[str, object]:
    import dataclasses

    class Empty:
        pass

    for each in fields(cls):
        settings: dict[str, Any] = {
            "init": each.init,
            "repr": each.repr,
            "hash": each.hash,
            "compare": each.compare,
        }
        for name in ("default", "default_factory"):
            value = getattr(each, name)
            if value is not MISSING:
                settings[name] = value
        if each.kw_only:
            settings["kw_only"] = True
        Empty.__annotations__[each.name] = "object"
        setattr(Empty, each.name, dataclasses.field(**settings))
    made: Any = dataclasses.dataclass(init=False)(Empty)
    return dict(made.__dataclass_fields__)


class _Parameters:
    """What `dataclasses` asks of the bases of its classes."""

    def __init__(self, frozen: bool) -> None:
        self.frozen = frozen


def _made(cls: Any, repr: bool, eq: bool, frozen: bool, slots: bool, kw_only: bool) -> type:
    namespace = dict(cls.__dict__)
    known: dict[str, Field] = {}
    for base in cls.__mro__[-1:0:-1]:
        for inherited in base.__dict__.get("__record_fields__", ()):
            known[inherited.name] = inherited
    own = []
    for name, annotation in namespace.get("__annotations__", {}).items():
        if annotation.startswith(("ClassVar", "typing.ClassVar")):
            continue
        own.append(name)
        value = namespace.get(name, MISSING)
        if isinstance(value, Field):
            known[name] = value
        else:
            # A class with slots has a descriptor where an earlier class had the field.
            known[name] = Field(default=value)
        known[name].name = name
        known[name].kw_only |= kw_only
        if known[name].default is MISSING or slots:
            namespace.pop(name, None)
        else:
            namespace[name] = known[name].default
    found = tuple(known.values())
    namespace["__record_fields__"] = found
    namespace["__dataclass_fields__"] = _Interface(_standard_fields)
    namespace["__dataclass_params__"] = _Parameters(frozen)
    namespace.setdefault(
        "__match_args__", tuple([each.name for each in found if each.init and not each.kw_only])
    )
    holder: list[type] = []
    namespace.setdefault("__init__", _later(holder, "__init__", _init_source))
    if repr:
        namespace.setdefault("__repr__", _repr)
    if eq:
        has_hash = namespace.get("__hash__") is not None
        if "__eq__" not in namespace:
            namespace["__eq__"] = _later(holder, "__eq__", _eq_source)
        if not has_hash:
            hashed = _later(holder, "__hash__", _hash_source) if frozen else None
            namespace["__hash__"] = hashed
    if frozen and not slots:
        namespace["__setattr__"] = _refuse
        namespace["__delattr__"] = _refuse
    if slots:
        inherited_slots: set[str] = set()
        for base in cls.__mro__[1:-1]:
            its = base.__dict__.get("__slots__", ())
            inherited_slots.update((its,) if isinstance(its, str) else its)
        namespace["__slots__"] = tuple([name for name in known if name not in inherited_slots])
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    result: type = type(cls)(cls.__name__, cls.__bases__, namespace)
    result.__qualname__ = cls.__qualname__
    holder.append(result)
    return result


def _later(
    holder: list[type], name: str, source: Callable[[type, dict[str, Any]], str]
) -> Callable[..., Any]:
    """Return a method that compiles itself when it is first called."""

    def method(*arguments: Any, **named: Any) -> Any:
        cls: Any = holder[0]
        if cls.__dict__[name] is method:
            scope: dict[str, Any] = {}
            exec(source(cls, scope), scope)
            compiled = scope[name]
            compiled.__qualname__ = f"{cls.__qualname__}.{name}"
            compiled.__module__ = cls.__module__
            setattr(cls, name, compiled)
        return cls.__dict__[name](*arguments, **named)

    return method


def _init_source(cls: Any, scope: dict[str, Any]) -> str:
    protected = cls.__setattr__ is _refuse
    if protected:
        scope["_set"] = object.__setattr__
    positional = ["self"]
    named: list[str] = []
    body: list[str] = []
    for each in cls.__record_fields__:
        name = each.name
        if each.default_factory is not MISSING:
            scope[f"_make_{name}"] = each.default_factory
            scope["_MISSING"] = MISSING
            value = f"_make_{name}()"
            if each.init:
                value = f"{value} if {name} is _MISSING else {name}"
            parameter = f"{name}=_MISSING"
        elif each.default is not MISSING:
            scope[f"_default_{name}"] = each.default
            value = name if each.init else f"_default_{name}"
            parameter = f"{name}=_default_{name}"
        elif each.init:
            value = parameter = name
        else:
            continue
        if each.init:
            (named if each.kw_only else positional).append(parameter)
        set_it = f"_set(self, '{name}', {value})" if protected else f"self.{name} = {value}"
        body.append(f"    {set_it}")
    if named:
        positional += ["*", *named]
    if hasattr(cls, "__post_init__"):
        body.append("    self.__post_init__()")
    return "\n".join([f"def __init__({', '.join(positional)}):", *(body or ["    pass"])])


def _tuple_of(of: str, names: list[str]) -> str:
    return f"({''.join(f'{of}.{name}, ' for name in names)})"


def _eq_source(cls: Any, _: dict[str, Any]) -> str:
    compared = [each.name for each in cls.__record_fields__ if each.compare]
    return (
        "def __eq__(self, other):\n"
        "    if other.__class__ is not self.__class__:\n"
        "        return NotImplemented\n"
        f"    return {_tuple_of('self', compared)} == {_tuple_of('other', compared)}"
    )


def _hash_source(cls: Any, _: dict[str, Any]) -> str:
    hashed = [
        each.name
        for each in cls.__record_fields__
        if (each.compare if each.hash is None else each.hash)
    ]
    return f"def __hash__(self):\n    return hash({_tuple_of('self', hashed)})"


@recursive_repr()
def _repr(self: Any) -> str:
    inside = ", ".join(
        [
            f"{each.name}={getattr(self, each.name)!r}"
            for each in self.__record_fields__
            if each.repr
        ]
    )
    return f"{type(self).__qualname__}({inside})"


def _refuse(self: Any, name: str, _value: object = None) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")
