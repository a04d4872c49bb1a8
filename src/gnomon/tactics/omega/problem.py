"""Linear constraints on integers, and the search for a contradiction among them.

What it does: equations are solved for a variable with coefficient one; where there is none, a new
variable is introduced that makes coefficients smaller; inequalities are combined pairwise so that a
variable disappears (Fourier, Motzkin), and divided by common factors, rounding bounds.
What it assumes: coefficients are tuples, one entry for each variable, as long as they were made:
rows that differ in trailing zeros only are different, as they are in Lean.
Where to read next: `proof.py`, which reads the justifications.
Counterpart in Lean: `Lean.Elab.Tactic.Omega.Core`.
"""

from __future__ import annotations

from collections.abc import Callable
from math import gcd
from typing import TypeAlias

from gnomon.records import dataclass, field

Coeffs: TypeAlias = "tuple[int, ...]"


@dataclass(frozen=True, slots=True)
class Bounds:
    """The interval that a linear combination is in; `None` where it has no end."""

    lower: int | None = None
    upper: int | None = None

    @property
    def is_impossible(self) -> bool:
        """Whether no integer is in the interval."""
        return self.lower is not None and self.upper is not None and self.upper < self.lower

    @property
    def is_exact(self) -> bool:
        """Whether exactly one integer is in the interval."""
        return self.lower is not None and self.lower == self.upper

    def scaled(self, k: int) -> Bounds:
        """Return the interval of a multiple."""
        if k == 0:
            return self if self.is_impossible else Bounds(0, 0)
        low, up = (self.lower, self.upper) if k > 0 else (self.upper, self.lower)
        return Bounds(None if low is None else k * low, None if up is None else k * up)

    def plus(self, other: Bounds) -> Bounds:
        """Return the interval of a sum."""
        low = None if self.lower is None or other.lower is None else self.lower + other.lower
        up = None if self.upper is None or other.upper is None else self.upper + other.upper
        return Bounds(low, up)

    def met(self, other: Bounds) -> Bounds:
        """Return the intersection of two intervals."""
        lows = [x for x in (self.lower, other.lower) if x is not None]
        ups = [x for x in (self.upper, other.upper) if x is not None]
        return Bounds(max(lows) if lows else None, min(ups) if ups else None)

    def divided(self, k: int) -> Bounds:
        """Return the interval of a quotient by a positive number."""
        low = None if self.lower is None else -(-self.lower // k)
        return Bounds(low, None if self.upper is None else self.upper // k)


# -- justifications: why a constraint holds -----------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """The constraint is one of those that the search started from."""

    number: int


@dataclass(frozen=True, slots=True, eq=False)
class Tidied:
    """It is another one, perhaps negated, and divided by a common factor of its coefficients."""

    of: Fact
    negated: bool
    factor: int


@dataclass(frozen=True, slots=True, eq=False)
class Met:
    """It is what two constraints of the same combination say together."""

    left: Fact
    right: Fact


@dataclass(frozen=True, slots=True, eq=False)
class Combined:
    """It is a sum of multiples of two."""

    a: int
    left: Fact
    b: int
    right: Fact


@dataclass(frozen=True, slots=True, eq=False)
class Reduced:
    """It is an equation, written with a new variable."""

    of: Fact


Why: TypeAlias = "Given | Tidied | Met | Combined | Reduced"


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """A constraint on a linear combination, and why it holds."""

    coeffs: Coeffs
    bounds: Bounds
    why: Why

    def at(self, i: int) -> int:
        """Return the coefficient of a variable."""
        return self.coeffs[i] if i < len(self.coeffs) else 0

    def tidied(self) -> Fact:
        """Return the fact with a positive first coefficient and coefficients without a factor."""
        leading = next((c for c in self.coeffs if c), 0)
        coeffs, bounds, negated = self.coeffs, self.bounds, leading < 0
        if negated:
            coeffs, bounds = tuple(-c for c in coeffs), bounds.scaled(-1)
        common = gcd(*coeffs) if coeffs else 0
        if common == 0:
            holds = (bounds.lower is None or bounds.lower <= 0) and (
                bounds.upper is None or bounds.upper >= 0
            )
            return Fact(coeffs, Bounds() if holds else Bounds(1, 0), Tidied(self, negated, 0))
        if common == 1 and not negated:
            return self
        if common > 1:
            coeffs, bounds = tuple(c // common for c in coeffs), bounds.divided(common)
        return Fact(coeffs, bounds, Tidied(self, negated, common))


def _combined(a: int, f: Fact, b: int, g: Fact) -> Fact:
    count = max(len(f.coeffs), len(g.coeffs))
    coeffs = tuple(a * f.at(i) + b * g.at(i) for i in range(count))
    return Fact(coeffs, f.bounds.scaled(a).plus(g.bounds.scaled(b)), Combined(a, f, b, g))


def balanced_mod(x: int, m: int) -> int:
    """Return the remainder that is closest to zero."""
    r = x % m
    return r if r < (m + 1) // 2 else r - m


# -- problems -----------------------------------------------------------------------------------

NewVariable: TypeAlias = "Callable[[int, Coeffs, int], int]"
"""Makes a variable for an equation, given the modulus, its coefficients, and its constant."""


@dataclass(slots=True)
class Problem:
    """Constraints by their coefficients; equations that were used to eliminate a variable."""

    constraints: dict[Coeffs, Fact] = field(default_factory=dict)
    equalities: dict[Coeffs, None] = field(default_factory=dict)
    eliminations: tuple[tuple[Fact, int, int], ...] = ()
    num_vars: int = 0
    contradiction: Fact | None = None

    def copy(self) -> Problem:
        """Return the same problem, to be added to."""
        return Problem(
            dict(self.constraints), dict(self.equalities), self.eliminations, self.num_vars,
            self.contradiction,
        )  # fmt: skip

    @property
    def possible(self) -> bool:
        """Whether no contradiction was found yet."""
        return self.contradiction is None

    def insert(self, fact: Fact) -> None:
        """Add a constraint in place of the one with the same coefficients."""
        if fact.bounds.is_impossible:
            self.contradiction = fact
            return
        self.num_vars = max(self.num_vars, len(fact.coeffs))
        self.constraints[fact.coeffs] = fact
        if fact.bounds.is_exact:
            self.equalities[fact.coeffs] = None

    def add(self, fact: Fact) -> None:
        """Add a constraint to what is known of the same coefficients."""
        if not self.possible:
            return
        known = self.constraints.get(fact.coeffs)
        if known is None:
            if fact.bounds != Bounds():
                self.insert(fact)
            return
        both = fact.bounds.met(known.bounds)
        if both == known.bounds:
            return
        if both == fact.bounds:
            self.insert(fact)
        else:
            self.insert(Fact(fact.coeffs, both, Met(fact, known)))

    def add_given(self, fact: Fact) -> None:
        """Add a constraint, from which variables are eliminated that were so before."""
        for used, i, sign in reversed(self.eliminations):
            c = fact.at(i)
            if c:
                fact = _combined(-sign * c, used, 1, fact)
        self.add(fact.tidied())

    # -- equations ------------------------------------------------------------------------------

    def solve_equalities(self, new_variable: NewVariable) -> None:
        """Use all equations to eliminate variables."""
        while self.possible:
            chosen = self._select_equality()
            if chosen is None:
                return
            coeffs, least = chosen
            if least == 1:
                self._solve_easy(coeffs)
            else:
                self._make_easier(coeffs, least, new_variable)

    def _select_equality(self) -> tuple[Coeffs, int] | None:
        best: tuple[Coeffs, int] | None = None
        for coeffs in self.equalities:
            if best is None:
                best = coeffs, _least(coeffs)
            elif best[1] >= 2:
                least = _least(coeffs)
                if least < best[1] or (least == best[1] and _most(coeffs) < _most(best[0])):
                    best = coeffs, least
        return best

    def _solve_easy(self, coeffs: Coeffs) -> None:
        i = next((i for i, c in enumerate(coeffs) if abs(c) == 1), 0)
        sign = 1 if coeffs[i] > 0 else -1
        equation = self.constraints[coeffs]
        old = self.constraints
        self.constraints, self.equalities, self.num_vars = {}, {}, 0
        self.eliminations = ((equation, i, sign), *self.eliminations)
        for fact in old.values():
            c = fact.at(i)
            self.add(fact if c == 0 else _combined(-sign * c, equation, 1, fact).tidied())

    def _make_easier(self, coeffs: Coeffs, least: int, new_variable: NewVariable) -> None:
        m = least + 1
        equation = self.constraints[coeffs]
        constant = equation.bounds.lower
        assert constant is not None, "an equation has a lower bound"
        i = new_variable(m, coeffs, constant)
        padding = (0,) * (i - len(coeffs))
        new = (*(balanced_mod(c, m) for c in coeffs), *padding, m)
        value = balanced_mod(constant, m)
        self.add(Fact(new, Bounds(value, value), Reduced(equation)))

    # -- inequalities ---------------------------------------------------------------------------

    def eliminate(self, new_variable: NewVariable) -> None:
        """Eliminate all variables, one after the other, or find a contradiction."""
        while self.possible and self.constraints:
            self._eliminate_one()
            self.solve_equalities(new_variable)

    def _eliminate_one(self) -> None:
        choice = self._select_variable()
        i = choice.var
        self.constraints, self.equalities, self.num_vars = {}, {}, 0
        for fact in choice.irrelevant:
            self.insert(fact)
        for low in choice.lower:
            for up in choice.upper:
                self.add(_combined(up.at(i), low, -low.at(i), up).tidied())

    def _select_variable(self) -> _Elimination:
        all_data = [self._elimination(i) for i in range(self.num_vars)]
        data = [each for each in all_data if each.lower or each.upper]
        best = data[0]
        if best.size == 0:
            return best
        for each in data[1:]:
            if each.size == 0:
                return each
            if (not best.exact and each.exact) or (
                best.exact == each.exact and each.size < best.size
            ):
                best = each
        return best

    def _elimination(self, i: int) -> _Elimination:
        """Return what a variable is bounded by."""
        result = _Elimination(i)
        lower_exact = upper_exact = True
        for fact in self.constraints.values():
            c = fact.at(i)
            if c == 0:
                result.irrelevant.insert(0, fact)
                continue
            bounds = fact.bounds.scaled(c)
            if bounds.lower is not None:
                result.lower.insert(0, fact)
                lower_exact = lower_exact and abs(c) == 1
            if bounds.upper is not None:
                result.upper.insert(0, fact)
                upper_exact = upper_exact and abs(c) == 1
        result.exact = lower_exact or upper_exact
        return result


@dataclass(slots=True)
class _Elimination:
    """The constraints that bound a variable from below and from above, and the others."""

    var: int
    irrelevant: list[Fact] = field(default_factory=list)
    lower: list[Fact] = field(default_factory=list)
    upper: list[Fact] = field(default_factory=list)
    exact: bool = True

    @property
    def size(self) -> int:
        return len(self.lower) * len(self.upper)


def _least(coeffs: Coeffs) -> int:
    return min((abs(c) for c in coeffs if c), default=0)


def _most(coeffs: Coeffs) -> int:
    return max((abs(c) for c in coeffs), default=0)
