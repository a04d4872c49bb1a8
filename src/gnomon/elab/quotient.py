"""The constants of quotients, which `init_quot` declares.

Counterpart in Lean: `Lean.Declaration.quotDecl`.
"""

from __future__ import annotations

from gnomon import BinderInfo, BVar, Const, Expr, Level, Pi, Sort
from gnomon.declarations import Quot

_IMPLICIT = BinderInfo.implicit


def _relation(depth: int) -> Expr:
    """`α → α → Prop` where `α` is the bound variable number `depth`."""
    return Pi("a", BVar(depth), Pi("a", BVar(depth + 1), Sort(0)))


def quotient_declarations() -> list[Quot]:
    """Return the constants `Quot`, `Quot.mk`, `Quot.lift` and `Quot.ind`, in this order."""
    u = Level.param("u")
    quot = Const("Quot", [u])
    sort = Sort(u)
    type_ = Pi("α", sort, Pi("r", _relation(0), sort), _IMPLICIT)
    mk = Pi(
        "α",
        sort,
        Pi("r", _relation(0), Pi("a", BVar(1), quot(BVar(2), BVar(1)))),
        _IMPLICIT,
    )
    equal = Const("Eq", [Level.param("v")])(BVar(4), BVar(3)(BVar(2)), BVar(3)(BVar(1)))
    respects = Pi("a", BVar(3), Pi("b", BVar(4), Pi("a", BVar(4)(BVar(1), BVar(0)), equal)))
    lift = Pi(
        "α",
        sort,
        Pi(
            "r",
            _relation(0),
            Pi(
                "β",
                Sort("v"),
                Pi(
                    "f",
                    Pi("a", BVar(2), BVar(1)),
                    Pi("a", respects, Pi("a", quot(BVar(4), BVar(3)), BVar(3))),
                ),
                _IMPLICIT,
            ),
            _IMPLICIT,
        ),
        _IMPLICIT,
    )
    made = Const("Quot.mk", [u])(BVar(3), BVar(2), BVar(0))
    ind = Pi(
        "α",
        sort,
        Pi(
            "r",
            _relation(0),
            Pi(
                "β",
                Pi("a", quot(BVar(1), BVar(0)), Sort(0)),
                Pi(
                    "mk",
                    Pi("a", BVar(2), BVar(1)(made)),
                    Pi("q", quot(BVar(3), BVar(2)), BVar(2)(BVar(0))),
                ),
                _IMPLICIT,
            ),
            _IMPLICIT,
        ),
        _IMPLICIT,
    )
    return [
        Quot("Quot", ["u"], type_, "type"),
        Quot("Quot.mk", ["u"], mk, "ctor"),
        Quot("Quot.lift", ["u", "v"], lift, "lift"),
        Quot("Quot.ind", ["u"], ind, "ind"),
    ]
