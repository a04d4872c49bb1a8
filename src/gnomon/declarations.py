"""Declarations and constants: what is added to an environment and what is found there.

The fields are Lean's, in Python's spelling. All classes are immutable; they compare by their
fields, can be matched (`case Axiom(name, level_params, type)`), hashed and pickled. Where a name
is expected, its text will do.

An environment answers a look-up with an :class:`Axiom`, :class:`Definition`, :class:`Theorem`,
:class:`Opaque`, :class:`Quot`, :class:`InductiveType`, :class:`Constructor` or
:class:`Recursor`; all have `name`, `level_params` and `type`. What can be added is the first five,
and :class:`Inductive`, a whole block of inductive types.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Literal, NoReturn, TypeAlias

from ._core import Expr, Name

__all__ = [
    "Axiom",
    "ConstantInfo",
    "Constructor",
    "Declaration",
    "Definition",
    "Inductive",
    "InductiveType",
    "Opaque",
    "Quot",
    "Recursor",
    "RecursorRule",
    "Theorem",
]

NameLike: TypeAlias = "Name | str"
Hints: TypeAlias = 'int | Literal["opaque", "abbrev"]'
Safety: TypeAlias = Literal["unsafe", "safe", "partial"]
QuotKind: TypeAlias = Literal["type", "ctor", "lift", "ind"]


class _Record:
    """An immutable value with named fields."""

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()

    def _set(self, **fields: object) -> None:
        for name, value in fields.items():
            object.__setattr__(self, name, value)

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self.__match_args__)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self).__name__, self._values()))

    def __repr__(self) -> str:
        fields = ", ".join(
            f"{name}={value!r}"
            for name, value in zip(self.__match_args__, self._values(), strict=True)
            if value is not None
        )
        return f"{type(self).__name__}({fields})"

    def __reduce__(self) -> tuple[type[_Record], tuple[Any, ...]]:
        return type(self), self._values()


def _names(names: Iterable[NameLike]) -> tuple[Name, ...]:
    if isinstance(names, str | Name):
        raise TypeError("expected several names, not one")
    return tuple(Name(name) for name in names)


def _all(names: Iterable[NameLike] | None, name: Name) -> tuple[Name, ...]:
    return (name,) if names is None else _names(names)


class Axiom(_Record):
    """`axiom name.{level_params} : type`.

    >>> from gnomon import Sort
    >>> Axiom("A", (), Sort(0))
    Axiom(name=Name('A'), level_params=(), type=Sort(0), is_unsafe=False)
    """

    __slots__ = __match_args__ = ("name", "level_params", "type", "is_unsafe")
    name: Name
    level_params: tuple[Name, ...]
    type: Expr
    is_unsafe: bool

    def __init__(
        self,
        name: NameLike,
        level_params: Iterable[NameLike],
        type: Expr,
        is_unsafe: bool = False,
    ) -> None:
        """State the fields."""
        self._set(
            name=Name(name), level_params=_names(level_params), type=type, is_unsafe=is_unsafe
        )


class Definition(_Record):
    """`def name.{level_params} : type := value`.

    `hints` say when definitional equality unfolds it: `"abbrev"` before all others, `"opaque"`
    after all others, and otherwise the greater the height, the sooner. Without hints the height is
    that of Lean: one more than the greatest among the definitions in the value.
    """

    __slots__ = __match_args__ = (
        "name",
        "level_params",
        "type",
        "value",
        "hints",
        "safety",
        "all",
    )
    name: Name
    level_params: tuple[Name, ...]
    type: Expr
    value: Expr
    hints: Hints | None
    safety: Safety
    all: tuple[Name, ...]

    def __init__(
        self,
        name: NameLike,
        level_params: Iterable[NameLike],
        type: Expr,
        value: Expr,
        hints: Hints | None = None,
        safety: Safety = "safe",
        all: Iterable[NameLike] | None = None,
    ) -> None:
        """State the fields; `all` are the names of the mutual block, by default this one."""
        name = Name(name)
        self._set(
            name=name,
            level_params=_names(level_params),
            type=type,
            value=value,
            hints=hints,
            safety=safety,
            all=_all(all, name),
        )


class Theorem(_Record):
    """`theorem name.{level_params} : type := value`."""

    __slots__ = __match_args__ = ("name", "level_params", "type", "value", "all")
    name: Name
    level_params: tuple[Name, ...]
    type: Expr
    value: Expr
    all: tuple[Name, ...]

    def __init__(
        self,
        name: NameLike,
        level_params: Iterable[NameLike],
        type: Expr,
        value: Expr,
        all: Iterable[NameLike] | None = None,
    ) -> None:
        """State the fields; `all` are the names of the mutual block, by default this one."""
        name = Name(name)
        self._set(
            name=name,
            level_params=_names(level_params),
            type=type,
            value=value,
            all=_all(all, name),
        )


class Opaque(_Record):
    """`opaque name.{level_params} : type := value`: checked, and never unfolded."""

    __slots__ = __match_args__ = ("name", "level_params", "type", "value", "is_unsafe", "all")
    name: Name
    level_params: tuple[Name, ...]
    type: Expr
    value: Expr
    is_unsafe: bool
    all: tuple[Name, ...]

    def __init__(
        self,
        name: NameLike,
        level_params: Iterable[NameLike],
        type: Expr,
        value: Expr,
        is_unsafe: bool = False,
        all: Iterable[NameLike] | None = None,
    ) -> None:
        """State the fields; `all` are the names of the mutual block, by default this one."""
        name = Name(name)
        self._set(
            name=name,
            level_params=_names(level_params),
            type=type,
            value=value,
            is_unsafe=is_unsafe,
            all=_all(all, name),
        )


class Quot(_Record):
    """One constant of the quotient package: `Quot`, `Quot.mk`, `Quot.lift` or `Quot.ind`."""

    __slots__ = __match_args__ = ("name", "level_params", "type", "kind")
    name: Name
    level_params: tuple[Name, ...]
    type: Expr
    kind: QuotKind

    def __init__(
        self, name: NameLike, level_params: Iterable[NameLike], type: Expr, kind: QuotKind
    ) -> None:
        """State the fields."""
        self._set(name=Name(name), level_params=_names(level_params), type=type, kind=kind)


class InductiveType(_Record):
    """An inductive type of a block.

    What is `None` the kernel computes. What is stated it compares with what it computes.
    """

    __slots__ = __match_args__ = (
        "name",
        "level_params",
        "type",
        "num_params",
        "ctors",
        "num_indices",
        "all",
        "num_nested",
        "is_rec",
        "is_unsafe",
        "is_reflexive",
    )
    name: Name
    level_params: tuple[Name, ...]
    type: Expr
    num_params: int
    ctors: tuple[Name, ...]
    num_indices: int | None
    all: tuple[Name, ...] | None
    num_nested: int | None
    is_rec: bool | None
    is_unsafe: bool
    is_reflexive: bool | None

    def __init__(
        self,
        name: NameLike,
        level_params: Iterable[NameLike],
        type: Expr,
        num_params: int,
        ctors: Iterable[NameLike],
        num_indices: int | None = None,
        all: Iterable[NameLike] | None = None,
        num_nested: int | None = None,
        is_rec: bool | None = None,
        is_unsafe: bool = False,
        is_reflexive: bool | None = None,
    ) -> None:
        """State the fields; `ctors` are the names of the constructors in order."""
        self._set(
            name=Name(name),
            level_params=_names(level_params),
            type=type,
            num_params=num_params,
            ctors=_names(ctors),
            num_indices=num_indices,
            all=None if all is None else _names(all),
            num_nested=num_nested,
            is_rec=is_rec,
            is_unsafe=is_unsafe,
            is_reflexive=is_reflexive,
        )


class Constructor(_Record):
    """A constructor of an inductive type.

    What is `None` the kernel computes. What is stated it compares with what it computes.
    """

    __slots__ = __match_args__ = (
        "name",
        "level_params",
        "type",
        "induct",
        "cidx",
        "num_params",
        "num_fields",
        "is_unsafe",
    )
    name: Name
    level_params: tuple[Name, ...]
    type: Expr
    induct: Name
    cidx: int | None
    num_params: int | None
    num_fields: int | None
    is_unsafe: bool

    def __init__(
        self,
        name: NameLike,
        level_params: Iterable[NameLike],
        type: Expr,
        induct: NameLike,
        cidx: int | None = None,
        num_params: int | None = None,
        num_fields: int | None = None,
        is_unsafe: bool = False,
    ) -> None:
        """State the fields; `induct` is the name of the inductive type."""
        self._set(
            name=Name(name),
            level_params=_names(level_params),
            type=type,
            induct=Name(induct),
            cidx=cidx,
            num_params=num_params,
            num_fields=num_fields,
            is_unsafe=is_unsafe,
        )


class RecursorRule(_Record):
    """How a recursor computes on one constructor."""

    __slots__ = __match_args__ = ("ctor", "nfields", "rhs")
    ctor: Name
    nfields: int
    rhs: Expr

    def __init__(self, ctor: NameLike, nfields: int, rhs: Expr) -> None:
        """State the constructor, its number of fields and the right-hand side."""
        self._set(ctor=Name(ctor), nfields=nfields, rhs=rhs)


class Recursor(_Record):
    """A recursor, which the kernel generates.

    `rules` has one rule for each constructor; `k` tells that it reduces without a constructor in
    sight.
    """

    __slots__ = __match_args__ = (
        "name",
        "level_params",
        "type",
        "all",
        "num_params",
        "num_indices",
        "num_motives",
        "num_minors",
        "rules",
        "k",
        "is_unsafe",
    )
    name: Name
    level_params: tuple[Name, ...]
    type: Expr
    all: tuple[Name, ...]
    num_params: int
    num_indices: int
    num_motives: int
    num_minors: int
    rules: tuple[RecursorRule, ...]
    k: bool
    is_unsafe: bool

    def __init__(
        self,
        name: NameLike,
        level_params: Iterable[NameLike],
        type: Expr,
        all: Iterable[NameLike],
        num_params: int,
        num_indices: int,
        num_motives: int,
        num_minors: int,
        rules: Iterable[RecursorRule],
        k: bool = False,
        is_unsafe: bool = False,
    ) -> None:
        """State the fields."""
        self._set(
            name=Name(name),
            level_params=_names(level_params),
            type=type,
            all=_names(all),
            num_params=num_params,
            num_indices=num_indices,
            num_motives=num_motives,
            num_minors=num_minors,
            rules=tuple(rules),
            k=k,
            is_unsafe=is_unsafe,
        )


class Inductive(_Record):
    """A block of mutually inductive types with their constructors.

    Recursors need not be stated. If they are, they must be the ones that the kernel generates.
    """

    __slots__ = __match_args__ = ("types", "ctors", "recs")
    types: tuple[InductiveType, ...]
    ctors: tuple[Constructor, ...]
    recs: tuple[Recursor, ...]

    def __init__(
        self,
        types: Iterable[InductiveType],
        ctors: Iterable[Constructor],
        recs: Iterable[Recursor] = (),
    ) -> None:
        """State the types, the constructors of all types, and perhaps the recursors."""
        self._set(types=tuple(types), ctors=tuple(ctors), recs=tuple(recs))

    @property
    def name(self) -> Name:
        """The name of the first type, under which the block is reported."""
        return self.types[0].name if self.types else Name()

    @classmethod
    def of(
        cls,
        name: NameLike,
        type: Expr,
        ctors: Iterable[tuple[NameLike, Expr]],
        *,
        level_params: Iterable[NameLike] = (),
        num_params: int = 0,
        is_unsafe: bool = False,
    ) -> Inductive:
        """Return the block of a single type, from its constructors' names and types.

        Everything else is left to the kernel.

        >>> from gnomon import Const, Environment, Pi, Sort
        >>> nat = Const("Nat")
        >>> env = Environment()
        >>> env.add_decl(
        ...     Inductive.of(
        ...         "Nat", Sort(1), [("Nat.zero", nat), ("Nat.succ", Pi("n", nat, nat))]
        ...     )
        ... )
        >>> print(env["Nat.rec"].type)
        (motive : Nat → Sort u) → motive Nat.zero → ((n : Nat) → motive n → motive (Nat.succ n)) → \
(t : Nat) → motive t
        """
        params = _names(level_params)
        listed = [(Name(ctor), ctor_type) for ctor, ctor_type in ctors]
        info = InductiveType(
            name, params, type, num_params, [ctor for ctor, _ in listed], is_unsafe=is_unsafe
        )
        return cls(
            [info],
            [
                Constructor(ctor, params, ctor_type, name, is_unsafe=is_unsafe)
                for ctor, ctor_type in listed
            ],
        )


Declaration: TypeAlias = Axiom | Definition | Theorem | Opaque | Quot | Inductive
ConstantInfo: TypeAlias = (
    Axiom | Definition | Theorem | Opaque | Quot | InductiveType | Constructor | Recursor
)
