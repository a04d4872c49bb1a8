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

Levels are interned (see `store.py`): structurally equal ones are one object.
Counterpart in Lean: `level.cpp`.  Read next: `expr.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from .errors import Declined
from .store import intern

# Lean's own levels need one or two case distinctions; only contrived ones need many.
MAX_CASES: Final = 10_000


@dataclass(slots=True, eq=False, repr=False)
class Level:
    """A universe level.  Build levels with the `mk_*` functions only, which intern them."""

    has_param: bool = field(init=False, default=False)

    def __repr__(self) -> str:
        """In Lean's notation."""
        return show(self)


class Zero(Level):
    """The level of propositions."""

    __slots__ = ()


@dataclass(slots=True, eq=False, repr=False)
class Succ(Level):
    """The level `pred + 1`."""

    pred: Level


@dataclass(slots=True, eq=False, repr=False)
class BinaryLevel(Level):
    """What `max` and `imax` have in common."""

    left: Level
    right: Level


class Max(BinaryLevel):
    """The level `max left right`."""

    __slots__ = ()


class IMax(BinaryLevel):
    """The level `imax left right`."""

    __slots__ = ()


@dataclass(slots=True, eq=False, repr=False)
class Param(Level):
    """The parameter `name`."""

    name: str


ZERO: Final[Level] = Zero()


def mk_succ(pred: Level) -> Level:
    """`pred + 1`"""
    level = intern((Succ, pred), Succ, pred)
    level.has_param = pred.has_param
    return level


def mk_max(left: Level, right: Level) -> Level:
    """`max left right`, exactly as written."""
    level = intern((Max, left, right), Max, left, right)
    level.has_param = left.has_param or right.has_param
    return level


def mk_imax(left: Level, right: Level) -> Level:
    """`imax left right`, exactly as written."""
    level = intern((IMax, left, right), IMax, left, right)
    level.has_param = left.has_param or right.has_param
    return level


def mk_param(name: str) -> Level:
    """The universe parameter `name`."""
    level = intern((Param, name), Param, name)
    level.has_param = True
    return level


ONE: Final[Level] = mk_succ(ZERO)


def instantiate(level: Level, values: Mapping[str, Level]) -> Level:
    """Replace parameters by `values`, simultaneously; parameters without a value stay."""
    done: dict[Level, Level] = {}

    def go(level: Level) -> Level:
        if not level.has_param:
            return level
        result = done.get(level)
        if result is None:
            match level:
                case Succ(pred):
                    result = mk_succ(go(pred))
                case Max(left, right):
                    result = mk_max(go(left), go(right))
                case IMax(left, right):
                    result = mk_imax(go(left), go(right))
                case Param(name):
                    result = values.get(name, level)
                case _:
                    result = level
            done[level] = result
        return result

    return go(level)


def split_offset(level: Level) -> tuple[int, Level]:
    """`k, ℓ` for the level `ℓ + k`, where `ℓ` is not itself a successor."""
    offset = 0
    while isinstance(level, Succ):
        level, offset = level.pred, offset + 1
    return offset, level


def params_of(levels: Iterable[Level]) -> set[str]:
    """The names of all parameters that occur in `levels`."""
    return {part.name for part in sublevels(levels) if isinstance(part, Param)}


def sublevels(levels: Iterable[Level]) -> Iterator[Level]:
    """Every distinct part of `levels` that has parameters, without recursion."""
    todo = list(levels)
    seen: set[Level] = set()
    while todo:
        level = todo.pop()
        if level.has_param and level not in seen:
            seen.add(level)
            yield level
            if isinstance(level, Succ):
                todo.append(level.pred)
            elif isinstance(level, BinaryLevel):
                todo += (level.left, level.right)


# --- Comparison --------------------------------------------------------------------------------


def leq(a: Level, b: Level) -> bool:
    """Whether `a ≤ b` under every assignment of naturals to the parameters.

    >>> u, v = mk_param("u"), mk_param("v")
    >>> leq(mk_imax(ONE, u), u), leq(mk_succ(mk_imax(u, v)), mk_imax(u, v))
    (True, False)
    """
    return a is b or a is ZERO or _leq(_simplify(a), _simplify(b), [MAX_CASES])


def is_equiv(a: Level, b: Level) -> bool:
    """Whether `a` and `b` denote the same level."""
    return a is b or (leq(a, b) and leq(b, a))


def is_zero(a: Level) -> bool:
    """Whether `Sort a` is `Prop`: not syntactically `0` only, `imax 1 0` is 0 as well."""
    return leq(a, ZERO)


def is_never_zero(a: Level) -> bool:
    """Whether no assignment makes `a` zero."""
    return leq(ONE, a)


def _leq(a: Level, b: Level, cases_left: list[int]) -> bool:
    """`leq` for simplified levels: split on a parameter that decides an `imax`, if there is one."""
    param = _deciding_param(a) or _deciding_param(b)
    if param is not None:
        cases_left[0] -= 1
        if cases_left[0] < 0:
            raise Declined("steps", f"comparing two levels takes more than {MAX_CASES} cases")
        for value in (ZERO, mk_succ(mk_param(param))):
            case = {param: value}
            a1, b1 = _simplify(instantiate(a, case)), _simplify(instantiate(b, case))
            if not _leq(a1, b1, cases_left):
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
    done: dict[Level, Level] = {}
    distributed: dict[tuple[Level, Level], Level] = {}

    def go(level: Level) -> Level:
        result = done.get(level)
        if result is None:
            offset, base = split_offset(level)
            match base:
                case Max(left, right):
                    result = mk_max(go(left), go(right))
                case IMax(left, right):
                    result = imax(go(left), go(right))
                case _:
                    return level
            for _ in range(offset):
                result = mk_succ(result)
            done[level] = result
        return result

    def imax(left: Level, right: Level) -> Level:
        match right:
            case Zero():
                return ZERO
            case Succ():
                return mk_max(left, right)
            case Max(b, c):  # Shared parts are visited once, or levels would be as large as trees.
                result = distributed.get((left, right))
                if result is None:
                    result = distributed[left, right] = mk_max(imax(left, b), imax(left, c))
                return result
            case IMax(_, c):  # imax a (imax b c) is 0 if c is 0, otherwise max a (imax b c)
                return mk_max(mk_imax(left, c), right)
        return mk_imax(left, right)

    return go(level)


def _deciding_param(level: Level) -> str | None:
    """A parameter on the right of some `imax` of a simplified level."""
    for part in sublevels([level]):
        if isinstance(part, IMax) and isinstance(part.right, Param):
            return part.right.name
    return None


def _terms(level: Level) -> dict[str | None, int]:
    """A level without `imax` as a maximum: `{None: c, "u": k}` stands for `max c (u + k)`."""
    terms: dict[str | None, int] = {None: 0}
    todo = [(level, 0)]
    seen = set(todo)
    while todo:
        part, offset = todo.pop()
        more, part = split_offset(part)
        offset += more
        if isinstance(part, Max):
            new = {(part.left, offset), (part.right, offset)} - seen
            seen |= new
            todo += new
        else:
            name = part.name if isinstance(part, Param) else None
            terms[name] = max(terms.get(name, 0), offset)
    return terms


def show(level: Level, depth: int = 12) -> str:
    """Lean's notation for a level, cut off with `…` when it is deep."""
    offset, level = split_offset(level)
    if isinstance(level, Zero):
        return str(offset)
    base = "…"
    if isinstance(level, Param):
        base = level.name
    elif isinstance(level, BinaryLevel) and depth > 0:
        word = "max" if isinstance(level, Max) else "imax"
        base = f"{word} ({show(level.left, depth - 1)}) ({show(level.right, depth - 1)})"
        base = f"({base})" if offset else base
    return f"{base}+{offset}" if offset else base
