"""Exports that the tests of the auditor and its command share."""

from __future__ import annotations

from .kernel.builder import (
    Decl,
    Expr,
    Prop,
    arrow,
    axiom,
    const,
    definition,
    lam,
    nat,
    pi,
    sort,
    theorem,
    u,
)
from .kernel.export import export
from .kernel.prelude import EQ, NAT, Nat, eq, refl

P, Q = const("P"), const("Q")
HYPOTHESES: tuple[Decl, ...] = (axiom("P", Prop), axiom("Q", Prop), axiom("p", P))
SORRY = axiom("sorryAx", pi("α", sort(u), lambda a: a), "u")


def sorry(statement: Expr) -> Expr:
    """A missing proof."""
    return const("sorryAx", 0)(statement)


GOAL = eq(Nat, const("two"), nat(2))
PROOF = refl(Nat, nat(2))
TWO = definition("two", Nat, nat(2))
CHALLENGE: list[Decl] = [NAT, EQ, TWO, SORRY, theorem("goal", GOAL, sorry(GOAL))]

FOREVER = 40_000


def hard() -> bytes:
    """A theorem that takes a kernel very long: unary arithmetic with large results."""
    step = lam("n", Nat, lambda n: lam("r", Nat, lambda r: const("Nat.succ")(r)))
    plus = lam(
        "a", Nat, lambda a: lam("b", Nat, lambda b: const("Nat.rec", 1)(motive(), a, step, b))
    )
    times_step = lam("n", Nat, lambda n: lam("r", Nat, lambda r: const("plus")(r, nat(FOREVER))))
    times = lam("b", Nat, lambda b: const("Nat.rec", 1)(motive(), nat(0), times_step, b))
    result = const("times")(nat(FOREVER))
    return export(
        [
            NAT,
            EQ,
            definition("plus", arrow(Nat, Nat, Nat), plus),
            definition("times", arrow(Nat, Nat), times),
            theorem("hard", eq(Nat, result, nat(7)), refl(Nat, result)),
        ]
    )


def motive() -> Expr:
    """`fun _ : Nat => Nat`."""
    return lam("_", Nat, lambda n: Nat)
