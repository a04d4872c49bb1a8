"""What the simplifier knows about a value while it makes code.

A value is one of

- :class:`Residual`: a variable of the code that is being made; nothing else is known;
- :class:`Literal`: a number or a text;
- :class:`Built`: a constructor with known fields. It is only built at run time where somebody needs
  it whole;
- :class:`Closure`: a lambda with the values of its free variables, applied by going on in its body;
- :class:`Partial`: a constant with fewer arguments than it needs, or an instance that nobody has
  looked into yet;
- :class:`Suspended`: a term that is looked at by name, as arguments of `@[macro_inline]` functions;
- :data:`NOTHING`: what is erased, and :data:`THE_WORLD`: its state.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from .ir import Ty

if TYPE_CHECKING:
    from .erased import Term
    from .layout import CtorLayout
    from .residual import Region


class Value:
    """What is known about a value."""

    __slots__ = ()


class Residual(Value):
    """A variable of the code."""

    __slots__ = ("id", "ty")

    def __init__(self, id: int, ty: Ty) -> None:
        """State the parts."""
        self.id = id
        self.ty = ty

    def __repr__(self) -> str:
        """Show the value, for debugging."""
        return f"x{self.id}:{self.ty.name}"


class Literal(Value):
    """A number of some type, or a text.

    `ty` is ``OBJ`` for `Nat`, `Int` (an `int`) and `String` (a `str`); floats are bits.
    """

    __slots__ = ("content", "ty")

    def __init__(self, content: int | str, ty: Ty) -> None:
        """State the parts."""
        self.content = content
        self.ty = ty

    def __repr__(self) -> str:
        """Show the value, for debugging."""
        return f"{self.content!r}:{self.ty.name}"


class Built(Value):
    """A constructor; `home` and `variable` say where it was built, if it was."""

    __slots__ = ("ctor", "fields", "home", "variable")

    def __init__(
        self,
        ctor: CtorLayout,
        fields: tuple[Value, ...],
        variable: Residual | None = None,
        home: tuple[Region, int] | None = None,
    ) -> None:
        """State the parts."""
        self.ctor = ctor
        self.fields = fields
        self.variable = variable
        self.home = home

    def __repr__(self) -> str:
        """Show the value, for debugging."""
        return f"{self.ctor.name}{self.fields!r}"


class Closure(Value):
    """A lambda with its environment.

    `shared` is set if it may be called from several places: then it is not copied to each.
    """

    __slots__ = ("env", "home", "lam", "shared", "variable")

    def __init__(self, lam: Term, env: tuple[Value, ...]) -> None:
        """State the parts."""
        self.lam = lam
        self.env = env
        self.shared: Any = None
        self.variable: Residual | None = None
        self.home: tuple[Region, int] | None = None

    def __repr__(self) -> str:
        """Show the value, for debugging."""
        return f"<closure of {self.lam[1]}>"


class Partial(Value):
    """A constant with some arguments."""

    __slots__ = ("args", "name", "unfolded")

    def __init__(self, name: str, args: tuple[Value, ...]) -> None:
        """State the parts."""
        self.name = name
        self.args = args
        self.unfolded: Value | None = None

    def __repr__(self) -> str:
        """Show the value, for debugging."""
        return f"{self.name}{self.args!r}"


class Suspended(Value):
    """A term that is evaluated where it is used."""

    __slots__ = ("env", "term")

    def __init__(self, term: Term, env: tuple[Value, ...]) -> None:
        """State the parts."""
        self.term = term
        self.env = env


class _Nothing(Value):
    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def __repr__(self) -> str:
        return self._name


NOTHING: Final[Value] = _Nothing("erased")
"""A type, a proof, or what is computed from such."""

THE_WORLD: Final[Value] = _Nothing("world")
"""The state of the world. What is called with it may act."""

PROBE: Final[Value] = _Nothing("probe")
"""A value of which nothing is known, to see what a continuation does with it first."""

Env: TypeAlias = tuple[Value, ...]


def key_of(value: Value) -> Any:
    """Return what tells a value that functions are specialised for from others, or `None`.

    Constants and closed instances are equal by structure, closures by identity.
    """
    if isinstance(value, Partial):
        keys = tuple(key_of(arg) for arg in value.args)
        return None if None in keys else (value.name, keys)
    if isinstance(value, Closure):
        return value
    if value is NOTHING or value is THE_WORLD:
        return value
    if isinstance(value, Built) and value.ctor.type_name:
        keys = tuple(key_of(field) for field in value.fields)
        return None if None in keys else (value.ctor.name, keys)
    return None


def is_closed(value: Value) -> bool:
    """Return whether a value mentions no variable of the code."""
    if isinstance(value, Residual | Suspended):
        return False
    if isinstance(value, Partial):
        return all(map(is_closed, value.args))
    if isinstance(value, Built):
        return all(map(is_closed, value.fields))
    if isinstance(value, Closure):
        return all(map(is_closed, value.env))
    return True
