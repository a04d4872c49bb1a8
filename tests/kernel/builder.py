"""A small typed builder of Lean export files (NDJSON 3.1.0), for writing kernel tests compactly.

Levels, expressions and declarations are plain frozen data.  Binders are written with Python
functions, ``lam("x", Nat, lambda x: succ(x))``, and application is a Python call, ``f(a, b)``;
the builder turns both into de Bruijn terms.  Nothing here checks anything: ill-typed, ill-scoped
and forged declarations are what the tests are made of.  The informational fields of an inductive
type (field counts, indices, ...) are computed naively from the syntax and can each be overridden,
so that a forged export is one changed field away from a true one.

Read next: ``prelude.py`` (the declarations most cases start from), ``case.py`` (what a test case
is). Counterpart in Lean: ``Lean.Level``, ``Lean.Expr``, ``Lean.Declaration`` and the exporter
``lean4export``.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

# --------------------------------------------------------------------------------------------------
# Names


Name = tuple[str | int, ...]
"""A hierarchical name: its string and numeric parts; the empty tuple is the anonymous name."""

NameLike = str | Name


def mk_name(text: NameLike) -> Name:
    """The name written ``text``: dots separate string parts; a tuple is taken as it is (numeric
    parts, dots).
    """
    if isinstance(text, tuple):
        return text
    return tuple(text.split(".")) if text else ()


# --------------------------------------------------------------------------------------------------
# Universe levels


class Level:
    """A universe level; ``l + 2`` is its second successor."""

    __slots__ = ()

    def __add__(self, n: int) -> Level:
        """The ``n``-th successor."""
        level: Level = self
        for _ in range(n):
            level = Succ(level)
        return level


@dataclass(frozen=True, slots=True)
class Zero(Level):
    """The level of propositions."""


@dataclass(frozen=True, slots=True)
class Succ(Level):
    """Successor of a level."""

    of: Level


@dataclass(frozen=True, slots=True)
class Max(Level):
    """Maximum of two levels."""

    lhs: Level
    rhs: Level


@dataclass(frozen=True, slots=True)
class IMax(Level):
    """Zero when the right-hand side is zero, the maximum otherwise."""

    lhs: Level
    rhs: Level


@dataclass(frozen=True, slots=True)
class Param(Level):
    """A universe parameter."""

    name: str


LevelLike = Level | int


def mk_level(level: LevelLike) -> Level:
    """``level`` itself, or the numeral for an integer."""
    return Zero() + level if isinstance(level, int) else level


def lmax(a: LevelLike, b: LevelLike) -> Level:
    """``max a b``, not simplified."""
    return Max(mk_level(a), mk_level(b))


def imax(a: LevelLike, b: LevelLike) -> Level:
    """``imax a b``, not simplified."""
    return IMax(mk_level(a), mk_level(b))


# --------------------------------------------------------------------------------------------------
# Expressions


class Expr:
    """An expression; calling it applies it."""

    __slots__ = ()

    def __call__(self, *args: Expr) -> Expr:
        """This expression applied to ``args``, one after the other."""
        term: Expr = self
        for arg in args:
            term = App(term, arg)
        return term


@dataclass(frozen=True, slots=True)
class BVar(Expr):
    """A bound variable, by de Bruijn index.  Written by hand only to make it loose."""

    idx: int


@dataclass(frozen=True, slots=True)
class Local(Expr):
    """A variable whose binder is still under construction; never reaches an export."""

    uid: int


@dataclass(frozen=True, slots=True)
class Sort(Expr):
    """``Sort level``."""

    level: Level


@dataclass(frozen=True, slots=True)
class Const(Expr):
    """A constant at explicit universe levels."""

    name: Name
    levels: tuple[Level, ...] = ()


@dataclass(frozen=True, slots=True)
class App(Expr):
    """Application."""

    fn: Expr
    arg: Expr


@dataclass(frozen=True, slots=True)
class Binding(Expr):
    """``fun`` (kind ``lam``) or a function type (kind ``forallE``)."""

    kind: str
    name: str
    type: Expr
    body: Expr
    info: str = "default"


@dataclass(frozen=True, slots=True)
class LetE(Expr):
    """``let name : type := value; body``."""

    name: str
    type: Expr
    value: Expr
    body: Expr
    nondep: bool = False


@dataclass(frozen=True, slots=True)
class NatLit(Expr):
    """A natural-number literal."""

    value: int


@dataclass(frozen=True, slots=True)
class StrLit(Expr):
    """A string literal."""

    value: str


@dataclass(frozen=True, slots=True)
class Proj(Expr):
    """Field ``idx`` of ``struct``, said to be of the structure ``type_name``."""

    type_name: Name
    idx: int
    struct: Expr


@dataclass(frozen=True, slots=True)
class MData(Expr):
    """An annotated expression; the annotation means nothing."""

    expr: Expr


Body = Callable[[Expr], Expr]
_uids = itertools.count()


def abstract(term: Expr, local: Local, depth: int = 0) -> Expr:
    """``term`` with ``local`` replaced by the bound variable of a binder put ``depth`` binders
    above it.

    Bound variables of ``term`` that are already loose are left alone: they were written by hand
    to be loose.
    """
    match term:
        case Local():
            return BVar(depth) if term == local else term
        case App(fn, arg):
            return App(abstract(fn, local, depth), abstract(arg, local, depth))
        case Binding(kind, name, type_, body, info):
            return Binding(
                kind, name, abstract(type_, local, depth), abstract(body, local, depth + 1), info
            )
        case LetE(name, type_, value, body, nondep):
            new_type, new_value = abstract(type_, local, depth), abstract(value, local, depth)
            return LetE(name, new_type, new_value, abstract(body, local, depth + 1), nondep)
        case Proj(type_name, idx, struct):
            return Proj(type_name, idx, abstract(struct, local, depth))
        case MData(expr):
            return MData(abstract(expr, local, depth))
        case _:
            return term


def _bind(body: Body) -> Expr:
    local = Local(next(_uids))
    return abstract(body(local), local)


def lam(name: str, type_: Expr, body: Body, info: str = "default") -> Expr:
    """``fun name : type_ => body name``."""
    return Binding("lam", name, type_, _bind(body), info)


def pi(name: str, type_: Expr, body: Body, info: str = "default") -> Expr:
    """``(name : type_) → body name``."""
    return Binding("forallE", name, type_, _bind(body), info)


def let(name: str, type_: Expr, value: Expr, body: Body, nondep: bool = False) -> Expr:
    """``let name : type_ := value; body name``."""
    return LetE(name, type_, value, _bind(body), nondep)


def arrow(*types: Expr) -> Expr:
    """``A → B → ... → Z``, the last argument being the codomain."""
    *domains, result = types
    for domain in reversed(domains):
        result = Binding("forallE", "a", domain, result)
    return result


def sort(level: LevelLike) -> Expr:
    """``Sort level``."""
    return Sort(mk_level(level))


def const(name: NameLike, *levels: LevelLike) -> Expr:
    """The constant ``name`` at the given universe levels."""
    return Const(mk_name(name), tuple(mk_level(level) for level in levels))


def proj(type_name: NameLike, idx: int, struct: Expr) -> Expr:
    """Field ``idx`` of ``struct``."""
    return Proj(mk_name(type_name), idx, struct)


def nat(value: int) -> Expr:
    """The literal ``value``."""
    return NatLit(value)


Prop = sort(0)
Type = sort(1)
u, v, w = Param("u"), Param("v"), Param("w")


# --------------------------------------------------------------------------------------------------
# Declarations


@dataclass(frozen=True, slots=True)
class Axiom:
    """An axiom."""

    name: Name
    level_params: tuple[str, ...]
    type: Expr
    is_unsafe: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """A definition, theorem or opaque constant (``kind`` is ``def``, ``thm`` or ``opaque``)."""

    kind: str
    name: Name
    level_params: tuple[str, ...]
    type: Expr
    value: Expr
    safety: str = "safe"
    hints: str | int = "abbrev"
    all: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Quot:
    """One of the four quotient constants; ``kind`` is ``type``, ``ctor``, ``lift`` or ``ind``."""

    name: Name
    level_params: tuple[str, ...]
    type: Expr
    kind: str


@dataclass(frozen=True, slots=True)
class InductType:
    """One type of an inductive group, with everything an export states about it."""

    name: Name
    level_params: tuple[str, ...]
    type: Expr
    num_params: int
    num_indices: int
    all: tuple[Name, ...]
    ctors: tuple[Name, ...]
    num_nested: int = 0
    is_rec: bool = False
    is_unsafe: bool = False
    is_reflexive: bool = False


@dataclass(frozen=True, slots=True)
class Ctor:
    """A constructor, with everything an export states about it."""

    name: Name
    level_params: tuple[str, ...]
    type: Expr
    induct: Name
    cidx: int
    num_params: int
    num_fields: int
    is_unsafe: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One computation rule of a recursor."""

    ctor: Name
    nfields: int
    rhs: Expr


@dataclass(frozen=True, slots=True)
class Rec:
    """A recursor, with everything an export states about it."""

    name: Name
    level_params: tuple[str, ...]
    type: Expr
    all: tuple[Name, ...]
    num_params: int
    num_indices: int
    num_motives: int
    num_minors: int
    rules: tuple[Rule, ...]
    k: bool = False
    is_unsafe: bool = False


@dataclass(frozen=True, slots=True)
class Inductive:
    """A (mutual) group of inductive types with constructors and, when stated, recursors."""

    types: tuple[InductType, ...]
    ctors: tuple[Ctor, ...]
    recs: tuple[Rec, ...] = ()

    @property
    def name(self) -> Name:
        """The first type's name."""
        return self.types[0].name


Decl = Axiom | Value | Quot | Inductive


def _params(levels: str) -> tuple[str, ...]:
    return tuple(levels.split())


def axiom(name: NameLike, type_: Expr, levels: str = "", *, unsafe: bool = False) -> Axiom:
    """``axiom name.{levels} : type_``; ``levels`` is a space-separated list."""
    return Axiom(mk_name(name), _params(levels), type_, unsafe)


def definition(
    name: NameLike,
    type_: Expr,
    value: Expr,
    levels: str = "",
    *,
    safety: str = "safe",
    hints: str | int = "abbrev",
    all: Sequence[NameLike] = (),
) -> Value:
    """``def name.{levels} : type_ := value``."""
    full = mk_name(name)
    group = tuple(mk_name(n) for n in all) or (full,)
    return Value("def", full, _params(levels), type_, value, safety, hints, group)


def theorem(name: NameLike, type_: Expr, value: Expr, levels: str = "") -> Value:
    """``theorem name.{levels} : type_ := value``."""
    return Value("thm", mk_name(name), _params(levels), type_, value, all=(mk_name(name),))


def opaque(
    name: NameLike, type_: Expr, value: Expr, levels: str = "", *, unsafe: bool = False
) -> Value:
    """``opaque name.{levels} : type_ := value``."""
    safety = "unsafe" if unsafe else "safe"
    return Value(
        "opaque", mk_name(name), _params(levels), type_, value, safety, all=(mk_name(name),)
    )


def _pis(type_: Expr) -> int:
    """The number of function types a type visibly starts with, looking through annotations and
    lets.
    """
    count = 0
    while True:
        match type_:
            case Binding("forallE", _, _, body, _):
                type_, count = body, count + 1
            case MData(expr):
                type_ = expr
            case LetE(_, _, _, body, _):
                type_ = body
            case _:
                return count


def _domains(type_: Expr) -> list[Expr]:
    domains = []
    while isinstance(type_, Binding):
        domains.append(type_.type)
        type_ = type_.body
    return domains


def _mentions(term: Expr, names: Sequence[Name]) -> bool:
    match term:
        case Const(name, _):
            return name in names
        case App(fn, arg):
            return _mentions(fn, names) or _mentions(arg, names)
        case Binding(_, _, type_, body, _):
            return _mentions(type_, names) or _mentions(body, names)
        case LetE(_, type_, value, body, _):
            return any(_mentions(t, names) for t in (type_, value, body))
        case Proj(_, _, struct):
            return _mentions(struct, names)
        case MData(expr):
            return _mentions(expr, names)
        case _:
            return False


@dataclass(frozen=True, slots=True)
class Family:
    """What a test says of one inductive type: name, type, constructors; the rest is computed by
    `mutual`.
    """

    name: NameLike
    type: Expr
    ctors: Mapping[str, Expr]


def mutual(
    families: Sequence[Family],
    levels: str = "",
    *,
    params: int = 0,
    nested: int = 0,
    unsafe: bool = False,
    recs: Sequence[Rec] = (),
) -> Inductive:
    """A group of inductive types; the stated data are what the syntax suggests.

    ``params`` is the number of parameters, ``nested`` the number of auxiliary types of a nested
    group.  A constructor whose key has no dot is put into the namespace of its type.
    """
    level_params = _params(levels)
    names = tuple(mk_name(f.name) for f in families)
    domains = [d for f in families for type_ in f.ctors.values() for d in _domains(type_)]
    is_rec = any(_mentions(d, names) for d in domains)
    is_reflexive = any(isinstance(d, Binding) and _mentions(d, names) for d in domains)
    types, ctors = [], []
    for family, name in zip(families, names, strict=True):
        ctor_names = tuple(mk_name(c) if "." in c else (*name, c) for c in family.ctors)
        indices = max(0, _pis(family.type) - params)
        types.append(
            InductType(
                name,
                level_params,
                family.type,
                params,
                indices,
                names,
                ctor_names,
                nested,
                is_rec,
                unsafe,
                is_reflexive,
            )
        )
        for cidx, (ctor_name, type_) in enumerate(
            zip(ctor_names, family.ctors.values(), strict=True)
        ):
            fields = max(0, _pis(type_) - params)
            ctors.append(Ctor(ctor_name, level_params, type_, name, cidx, params, fields, unsafe))
    return Inductive(tuple(types), tuple(ctors), tuple(recs))


def inductive(
    name: NameLike,
    type_: Expr,
    ctors: Mapping[str, Expr],
    levels: str = "",
    *,
    params: int = 0,
    nested: int = 0,
    unsafe: bool = False,
    recs: Sequence[Rec] = (),
) -> Inductive:
    """One inductive type; see `mutual`."""
    return mutual(
        [Family(name, type_, ctors)], levels, params=params, nested=nested, unsafe=unsafe, recs=recs
    )


def forge_type(group: Inductive, at: int = 0, **changes: Any) -> Inductive:
    """``group`` with fields of its ``at``-th type replaced."""
    types = list(group.types)
    types[at] = replace(types[at], **changes)
    return replace(group, types=tuple(types))


def forge_ctor(group: Inductive, at: int = 0, **changes: Any) -> Inductive:
    """``group`` with fields of its ``at``-th constructor replaced."""
    ctors = list(group.ctors)
    ctors[at] = replace(ctors[at], **changes)
    return replace(group, ctors=tuple(ctors))


def forge_rec(group: Inductive, at: int = 0, **changes: Any) -> Inductive:
    """``group`` with fields of its ``at``-th recursor replaced."""
    recs = list(group.recs)
    recs[at] = replace(recs[at], **changes)
    return replace(group, recs=tuple(recs))
