"""Polynomials with integer coefficients, in the order in which they are written.

What it does: sums, products and powers of polynomials whose variables are numbers.
What it assumes: INVARIANT (no zeros): no coefficient is zero, and no exponent.
Counterpart in Lean: `Mathlib.Tactic.Ring.ExSum`.
"""

from __future__ import annotations

from typing import TypeAlias

Monomial: TypeAlias = "tuple[tuple[int, int], ...]"
"""Variables in ascending order, each with its exponent."""

Polynomial: TypeAlias = "dict[Monomial, int]"
"""Coefficients by monomial."""

MAX_TERMS = 20000
"""How many terms a polynomial may have."""


class TooLarge(Exception):
    """A polynomial has too many terms."""


def constant(k: int) -> Polynomial:
    """Return a number as a polynomial."""
    return {(): k} if k else {}


def variable(index: int, exponent: int = 1) -> Polynomial:
    """Return the power of a variable."""
    return {((index, exponent),): 1} if exponent else {(): 1}


def add(p: Polynomial, q: Polynomial, k: int = 1) -> Polynomial:
    """Return `p + k * q`."""
    result = dict(p)
    for monomial, coefficient in q.items():
        total = result.get(monomial, 0) + k * coefficient
        if total:
            result[monomial] = total
        else:
            result.pop(monomial, None)
    return result


def times(m: Monomial, n: Monomial) -> Monomial:
    """Return the product of monomials."""
    exponents = dict(m)
    for index, exponent in n:
        exponents[index] = exponents.get(index, 0) + exponent
    return tuple(sorted(exponents.items()))


def mul(p: Polynomial, q: Polynomial) -> Polynomial:
    """Return the product. Raises :class:`TooLarge`."""
    result: Polynomial = {}
    for m, a in p.items():
        for n, b in q.items():
            product = times(m, n)
            total = result.get(product, 0) + a * b
            if total:
                result[product] = total
            else:
                del result[product]
        if len(result) > MAX_TERMS:
            raise TooLarge()
    return result


def power(p: Polynomial, exponent: int) -> Polynomial:
    """Return the power. Raises :class:`TooLarge`."""
    if len(p) == 1:
        ((monomial, coefficient),) = p.items()
        if not exponent:
            return constant(1)
        return {tuple((i, e * exponent) for i, e in monomial): coefficient**exponent}
    result = constant(1)
    for _ in range(exponent):
        result = mul(result, p)
    return result


def degree(m: Monomial) -> int:
    """Return the sum of exponents."""
    return sum(exponent for _, exponent in m)
