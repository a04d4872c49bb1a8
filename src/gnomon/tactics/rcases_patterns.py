"""The patterns of `rcases`, `obtain` and `rintro`.

Counterpart in Lean: `Lean.Elab.Tactic.RCases.RCasesPatt`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.records import dataclass
from gnomon.syntax import Syntax
from gnomon.tactics.framework import TACTIC

_PAT = TACTIC + "rcasesPat."


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern and where it is written."""

    ref: Syntax

    @property
    def name(self) -> str | None:
        """The name that it gives to what it matches."""
        return None


@dataclass(frozen=True, slots=True)
class One(Pattern):
    """A name, `_`, or `rfl`."""

    ident: str = "_"

    @property
    def name(self) -> str | None:
        """The name, unless it is `rfl` or `_`."""
        return None if self.ident in ("rfl", "_") else self.ident


@dataclass(frozen=True, slots=True)
class Clear(Pattern):
    """`-`"""


@dataclass(frozen=True, slots=True)
class Explicit(Pattern):
    """`@p`: implicit arguments have patterns, too."""

    inner: Pattern

    @property
    def name(self) -> str | None:
        """The name of the pattern inside."""
        return self.inner.name


@dataclass(frozen=True, slots=True)
class Typed(Pattern):
    """`(p : t)`"""

    inner: Pattern
    ty: Syntax

    @property
    def name(self) -> str | None:
        """The name of the pattern inside."""
        return self.inner.name


@dataclass(frozen=True, slots=True)
class Tuple(Pattern):
    """`⟨p₁, p₂⟩`"""

    parts: tuple[Pattern, ...] = ()


@dataclass(frozen=True, slots=True)
class Alts(Pattern):
    """`p₁ | p₂`"""

    parts: tuple[Pattern, ...] = ()


def wildcard(ref: Syntax) -> Pattern:
    """Return `_`."""
    return One(ref, "_")


def alts_of(ref: Syntax, parts: Sequence[Pattern]) -> Pattern:
    """Return alternatives; a single one stands for itself."""
    return parts[0] if len(parts) == 1 else Alts(ref, tuple(parts))


def tuple_of(ref: Syntax, parts: Sequence[Pattern]) -> Pattern:
    """Return a tuple; one of a single pattern stands for itself."""
    return parts[0] if len(parts) == 1 else Tuple(ref, tuple(parts))


def as_tuple(pattern: Pattern) -> tuple[bool, tuple[Pattern, ...]]:
    """Return the patterns for a constructor's arguments, and whether these are all arguments."""
    if isinstance(pattern, Explicit):
        return True, as_tuple(pattern.inner)[1]
    if isinstance(pattern, Tuple):
        return False, pattern.parts
    return False, (pattern,)


def as_alts(pattern: Pattern) -> tuple[Pattern, ...]:
    """Return the alternatives of a pattern."""
    return pattern.parts if isinstance(pattern, Alts) else (pattern,)


def read(stx: Syntax) -> Pattern:
    """Return the pattern that syntax stands for."""
    kind = stx.kind
    if kind == TACTIC + "rcasesPatMed":
        return alts_of(stx, [read(each) for each in stx[0].args[::2]])
    if kind == TACTIC + "rcasesPatLo":
        inner = read(stx[0])
        return Typed(stx, inner, stx[1][1]) if stx[1].args else inner
    if kind == _PAT + "one":
        return One(stx, stx[0].id)
    if kind == _PAT + "ignore":
        return wildcard(stx)
    if kind == _PAT + "clear":
        return Clear(stx)
    if kind == _PAT + "explicit":
        return Explicit(stx, read(stx[1]))
    if kind == _PAT + "tuple":
        return Tuple(stx, tuple(read(each) for each in stx[1].args[::2]))
    if kind == _PAT + "paren":
        return read(stx[1])
    return wildcard(stx)


def for_arguments(
    ref: Syntax, binders: Sequence[bool], explicit: bool, parts: Sequence[Pattern]
) -> list[Pattern]:
    """Distribute patterns over a constructor's arguments; `binders` says which are explicit.

    The last argument has all patterns that are left, as a tuple.
    """
    result: list[Pattern] = []
    left = list(parts)
    for index, is_explicit in enumerate(binders):
        if not (is_explicit or explicit):
            result.append(wildcard(ref))
        elif index + 1 < len(binders):
            result.append(left.pop(0) if left else wildcard(ref))
        else:
            result.append(tuple_of(ref, left) if left else wildcard(ref))
    return result


def for_constructors(
    ref: Syntax, binders: Sequence[Sequence[bool]], alts: Sequence[Pattern]
) -> list[list[Pattern]]:
    """Distribute alternatives over constructors; the last one has all that are left."""
    result = []
    left = list(alts)
    for index, each in enumerate(binders):
        last = index + 1 == len(binders)
        if last and len(left) > 1:
            result.append(for_arguments(ref, each, False, [Alts(ref, tuple(left))]))
            continue
        pattern = left.pop(0) if left else Tuple(ref, ())
        explicit, parts = as_tuple(pattern)
        result.append(for_arguments(ref, each, explicit, parts))
    return result
