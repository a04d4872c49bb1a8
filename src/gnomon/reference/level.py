"""Universe levels: the sizes of types, and when one is at most another.

    ℓ ::= 0 | ℓ + 1 | max ℓ ℓ | imax ℓ ℓ | u

A level with parameters `u, v, …` denotes a natural number for every assignment of naturals to the
parameters.  `imax a b` is 0 when `b` is 0 and `max a b` otherwise: it is the universe of
`(x : A) → B`, so that a function into a proposition is again a proposition, however large its
domain (impredicativity; Carneiro, The Type Theory of Lean, 2.2).

Two levels are equal, or one at most the other, when that is so *for every assignment*.  Syntactic
rules cannot decide this under `imax`; what decides it is whether a parameter is zero.  So we split:
`a ≤ b` holds if and only if it holds with `u := 0` and with `u := u + 1`.  Each half lets every
`imax _ u` compute away, and what is left (`max`, `+ 1`, parameters) is a maximum of terms `u + k`,
which is compared term by term.  The tempting alternative, Lean's `imax`-rewriting without the
split, misses for example `imax 1 u ≤ u`, and careless versions accept `imax u v + 1 ≤ imax u v`.

Levels are interned: structurally equal levels are one object and are compared with `is`.
Counterpart in Lean: `level.cpp`.  Read next: `expr.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final


class Level:
    """A universe level.  Build levels with the `mk_*` functions only, which intern them."""

    __slots__ = ("has_param",)
    has_param: bool

    def __repr__(self) -> str:
        return show(self)


class Zero(Level):
    __slots__ = ()

    def __init__(self) -> None:
        self.has_param = False


class Succ(Level):
    __slots__ = ("pred",)
    __match_args__ = ("pred",)

    def __init__(self, pred: Level) -> None:
        self.pred = pred
        self.has_param = pred.has_param


class Max(Level):
    __slots__ = ("left", "right")
    __match_args__ = ("left", "right")

    def __init__(self, left: Level, right: Level) -> None:
        self.left = left
        self.right = right
        self.has_param = left.has_param or right.has_param


class IMax(Level):
    __slots__ = ("left", "right")
    __match_args__ = ("left", "right")

    def __init__(self, left: Level, right: Level) -> None:
        self.left = left
        self.right = right
        self.has_param = left.has_param or right.has_param


class Param(Level):
    __slots__ = ("name",)
    __match_args__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name
        self.has_param = True


_table: dict[tuple[object, ...], Level] = {}

ZERO: Final[Level] = Zero()


def mk_succ(pred: Level) -> Level:
    """`pred + 1`"""
    key = (Succ, pred)
    return _table.get(key) or _table.setdefault(key, Succ(pred))


def mk_max(left: Level, right: Level) -> Level:
    """`max left right`, exactly as written."""
    key = (Max, left, right)
    return _table.get(key) or _table.setdefault(key, Max(left, right))


def mk_imax(left: Level, right: Level) -> Level:
    """`imax left right`, exactly as written."""
    key = (IMax, left, right)
    return _table.get(key) or _table.setdefault(key, IMax(left, right))


def mk_param(name: str) -> Level:
    """The universe parameter `name`."""
    key = (Param, name)
    return _table.get(key) or _table.setdefault(key, Param(name))


ONE: Final[Level] = mk_succ(ZERO)


def instantiate(level: Level, values: Mapping[str, Level]) -> Level:
    """Replace parameters by `values`, simultaneously; parameters without a value stay."""
    if not level.has_param:
        return level
    match level:
        case Succ(pred):
            return mk_succ(instantiate(pred, values))
        case Max(left, right):
            return mk_max(instantiate(left, values), instantiate(right, values))
        case IMax(left, right):
            return mk_imax(instantiate(left, values), instantiate(right, values))
        case Param(name):
            return values.get(name, level)
    return level


def params_of(levels: Iterable[Level]) -> set[str]:
    """The names of all parameters that occur in `levels`."""
    names: set[str] = set()
    todo = [level for level in levels if level.has_param]
    seen = set(todo)
    while todo:
        match todo.pop():
            case Param(name):
                names.add(name)
                continue
            case Succ(pred):
                parts: tuple[Level, ...] = (pred,)
            case Max(left, right) | IMax(left, right):
                parts = (left, right)
            case _:
                parts = ()
        new = [part for part in parts if part.has_param and part not in seen]
        seen.update(new)
        todo += new
    return names


# --- Comparison --------------------------------------------------------------------------------


def leq(a: Level, b: Level) -> bool:
    """Whether `a ≤ b` under every assignment of naturals to the parameters.

    >>> u, v = mk_param("u"), mk_param("v")
    >>> leq(mk_imax(ONE, u), u), leq(mk_succ(mk_imax(u, v)), mk_imax(u, v))
    (True, False)
    """
    if a is b or a is ZERO:
        return True
    known = _leq_cache.get((a, b))
    if known is None:
        known = _leq_split(_simplify(a), _simplify(b))
        _leq_cache[a, b] = known
    return known


def is_equiv(a: Level, b: Level) -> bool:
    """Whether `a` and `b` denote the same level."""
    return a is b or (leq(a, b) and leq(b, a))


def is_zero(a: Level) -> bool:
    """Whether `Sort a` is `Prop`: not syntactically `0` only, `imax 1 0` is 0 as well."""
    return leq(a, ZERO)


def is_never_zero(a: Level) -> bool:
    """Whether no assignment makes `a` zero."""
    return leq(ONE, a)


_leq_cache: dict[tuple[Level, Level], bool] = {}


def _leq_split(a: Level, b: Level) -> bool:
    """`leq` for simplified levels: split on a parameter that decides an `imax`, if there is one."""
    param = _deciding_param(a) or _deciding_param(b)
    if param is not None:
        for value in (ZERO, mk_succ(mk_param(param))):
            case = {param: value}
            if not _leq_split(_simplify(instantiate(a, case)), _simplify(instantiate(b, case))):
                return False
        return True
    # Now a = max (c, u + k, …).  `u + k ≤ b` needs a term `u + k'` in `b` with `k ≤ k'`, since `u`
    # may be arbitrarily large; the constant needs only what `b` is worth with every parameter 0.
    terms_a, terms_b = _terms(a), _terms(b)
    least_b = max(terms_b.values())
    return all(
        k <= (least_b if name is None else terms_b.get(name, -1)) for name, k in terms_a.items()
    )


def _simplify(level: Level) -> Level:
    """An equal level in which the right of every `imax` is a parameter."""
    offset = 0
    while isinstance(level, Succ):
        level, offset = level.pred, offset + 1
    match level:
        case Max(left, right):
            level = mk_max(_simplify(left), _simplify(right))
        case IMax(left, right):
            level = _simplify_imax(_simplify(left), _simplify(right))
    for _ in range(offset):
        level = mk_succ(level)
    return level


def _simplify_imax(left: Level, right: Level) -> Level:
    match right:
        case Zero():
            return ZERO
        case Succ():
            return mk_max(left, right)
        case Max(b, c):
            return mk_max(_simplify_imax(left, b), _simplify_imax(left, c))
        case IMax(_, c):  # imax a (imax b c) = 0 if c = 0, otherwise max a (imax b c)
            return mk_max(_simplify_imax(left, c), right)
    return mk_imax(left, right)


def _deciding_param(level: Level) -> str | None:
    """A parameter on the right of some `imax` of a simplified level."""
    todo = [level]
    while todo:
        match todo.pop():
            case IMax(_, Param(name)):
                return name
            case Succ(pred):
                todo.append(pred)
            case Max(left, right):
                todo += (left, right)
    return None


def _terms(level: Level) -> dict[str | None, int]:
    """A level without `imax` as a maximum: `{None: c, "u": k}` stands for `max c (u + k)`."""
    terms: dict[str | None, int] = {None: 0}
    todo = [(level, 0)]
    seen = set(todo)
    while todo:
        part, offset = todo.pop()
        while isinstance(part, Succ):
            part, offset = part.pred, offset + 1
        if isinstance(part, Max):
            new = {(part.left, offset), (part.right, offset)} - seen
            seen |= new
            todo += new
        else:
            name = part.name if isinstance(part, Param) else None
            terms[name] = max(terms.get(name, 0), offset)
    return terms


def show(level: Level, *, depth: int = 12) -> str:
    """Lean's notation for a level."""
    offset = 0
    while isinstance(level, Succ):
        level, offset = level.pred, offset + 1
    if depth == 0:
        return "…"
    match level:
        case Zero():
            return str(offset)
        case Param(name):
            base = name
        case Max(left, right):
            base = f"max ({show(left, depth=depth - 1)}) ({show(right, depth=depth - 1)})"
        case IMax(left, right):
            base = f"imax ({show(left, depth=depth - 1)}) ({show(right, depth=depth - 1)})"
        case _:
            base = "?"
    if not offset:
        return base
    return f"{base}+{offset}" if isinstance(level, Param) else f"({base})+{offset}"
