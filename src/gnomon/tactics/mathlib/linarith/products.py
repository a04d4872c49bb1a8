"""What `nlinarith` adds: squares, and products of facts.

What it does: for each square that occurs, that it is not negative; for each pair of facts, their
product.
Counterpart in Lean: `Mathlib.Tactic.Linarith.nlinarithExtras`.
"""

from __future__ import annotations

from collections.abc import Iterator

from gnomon import Expr
from gnomon.tactics.mathlib.linarith.arena import Arena, Fact
from gnomon.tactics.mathlib.ring.polynomial import TooLarge

MAX_FACTS = 40
"""How many facts are multiplied with each other."""


def squares_in(arena: Arena, e: Expr, found: dict[Expr, None]) -> None:
    """Collect `a ^ 2` and `a * a` in a term."""
    args = e.app_args
    if e.is_app_of("HPow.hPow", 6) and args[0] == arena.ring.alpha:
        exponent = args[5]
        if exponent.is_app_of("OfNat.ofNat", 3) and str(exponent.app_args[1]) == "2":
            found[e] = None
    if e.is_app_of("HMul.hMul", 6) and args[0] == arena.ring.alpha and args[4] == args[5]:
        found[e] = None
    for arg in args:
        if not arg.has_loose_bvars:
            squares_in(arena, arg, found)


def square_facts(arena: Arena, terms: list[Expr]) -> Iterator[Fact]:
    """Yield that the squares in terms are not negative."""
    found: dict[Expr, None] = {}
    for e in terms:
        squares_in(arena, e, found)
    for e in found:
        base = e.app_args[4]
        name = "sq_nonneg" if e.is_app_of("HPow.hPow", 6) else "mul_self_nonneg"
        yield Fact("nonneg", e, arena.lemma(name, base), arena.reader.read(e).poly)


def product_facts(arena: Arena) -> Iterator[Fact]:
    """Yield the products of pairs of facts."""
    facts = arena.facts[:MAX_FACTS]
    for i, a in enumerate(facts):
        for b in facts[i:]:
            try:
                product = arena.product(a, b)
            except TooLarge:
                continue
            if product is not None:
                yield product
