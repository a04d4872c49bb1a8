"""Quotient types: the one type former that is neither a function nor an inductive type.

    Quot : {α : Sort u} → (α → α → Prop) → Sort u
    Quot.mk : {α : Sort u} → (r : α → α → Prop) → α → Quot r
    Quot.lift : {α : Sort u} → {r : α → α → Prop} → {β : Sort v} → (f : α → β)
              → ((a b : α) → r a b → f a = f b) → Quot r → β
    Quot.ind : {α : Sort u} → {r : α → α → Prop} → {β : Quot r → Prop}
             → ((a : α) → β (Quot.mk r a)) → (q : Quot r) → β q

together with the computation rule `Quot.lift f h (Quot.mk r a) ⟶ f a` of `reduce.py`.  (That
`r a b` makes `Quot.mk r a = Quot.mk r b` is an axiom, `Quot.sound`, unknown to the kernel.)

The rule is sound only if the hypothesis of `lift` really says that `f a` and `f b` are equal, so
`=` must be Lean's `Eq`.  An export lists the four constants one by one; each must be exactly this.

Source: Carneiro, section 2.7.1.  Counterpart in Lean: `quot.cpp`.  Read next: `declaration.py`.
"""

from __future__ import annotations

from .environment import Environment, Inductive, Quotient
from .errors import KernelError
from .expr import (
    PROP,
    Expr,
    bind_pi,
    instantiate_levels,
    mk_app,
    mk_apps,
    mk_const,
    mk_fvar,
    mk_pi,
    mk_sort,
)
from .level import mk_param


def check_quotient(env: Environment, claim: Quotient) -> None:
    """Raise `quotient` unless `claim` is one of the constants above, on top of a genuine `Eq`."""
    expected = expected_type(claim.kind)
    if expected is None:
        raise KernelError("quotient", f"there is no quotient constant of kind '{claim.kind}'")
    name, params, type_ = expected
    if claim.name != name or len(claim.level_params) != len(params):
        raise KernelError("quotient", f"'{claim.name}' is not '{name}'")
    renaming = dict(zip(params, map(mk_param, claim.level_params), strict=True))
    truth = instantiate_levels(type_, renaming)
    if claim.type is not truth:
        raise KernelError("quotient", f"the type of '{name}' is not Lean's", claim.type, truth)
    check_eq(env)
    # A user's own `Quot` need not keep apart what these constants keep apart.
    for needed in {"type": (), "ctor": ("Quot",)}.get(claim.kind, ("Quot", "Quot.mk")):
        if not isinstance(env.find(needed), Quotient):
            raise KernelError("quotient", f"'{needed}' is not that of the quotient package")


def expected_type(kind: str) -> tuple[str, tuple[str, ...], Expr] | None:
    """The name, universe parameters and type of the quotient constant of this kind."""
    u, v = mk_param("u"), mk_param("v")
    alpha = mk_fvar(0, mk_sort(u), "α")
    r = mk_fvar(1, mk_pi("a", alpha, mk_pi("b", alpha, PROP)), "r")
    a, b = mk_fvar(2, alpha, "a"), mk_fvar(3, alpha, "b")
    quot = mk_apps(mk_const("Quot", [u]), [alpha, r])
    mk_a = mk_apps(mk_const("Quot.mk", [u]), [alpha, r, a])
    if kind == "type":
        return "Quot", ("u",), bind_pi([alpha, r], mk_sort(u))
    if kind == "ctor":
        return "Quot.mk", ("u",), bind_pi([alpha, r, a], quot)
    if kind == "lift":
        beta = mk_fvar(4, mk_sort(v), "β")
        f = mk_fvar(5, mk_pi("a", alpha, beta), "f")
        related = mk_fvar(6, mk_apps(r, [a, b]), "h")
        equal = mk_apps(mk_const("Eq", [v]), [beta, mk_app(f, a), mk_app(f, b)])
        respects = mk_fvar(7, bind_pi([a, b, related], equal), "h")
        q = mk_fvar(8, quot, "q")
        return "Quot.lift", ("u", "v"), bind_pi([alpha, r, beta, f, respects, q], beta)
    if kind == "ind":
        motive = mk_fvar(4, mk_pi("q", quot, PROP), "β")
        mk = mk_fvar(5, bind_pi([a], mk_app(motive, mk_a)), "mk")
        q = mk_fvar(6, quot, "q")
        return "Quot.ind", ("u",), bind_pi([alpha, r, motive, mk, q], mk_app(motive, q))
    return None


def check_eq(env: Environment) -> None:
    """`Eq` must be `inductive Eq {α : Sort u} : α → α → Prop | refl (a : α) : Eq a a`."""
    eq = env.find("Eq")
    if not isinstance(eq, Inductive) or len(eq.level_params) != 1 or len(eq.ctors) != 1:
        raise KernelError("quotient", "quotients need the inductive type Eq")
    u = mk_param(eq.level_params[0])
    alpha = mk_fvar(0, mk_sort(u), "α")
    a = mk_fvar(1, alpha, "a")
    type_ = bind_pi([alpha], mk_pi("a", alpha, mk_pi("b", alpha, PROP)))
    refl = bind_pi([alpha, a], mk_apps(mk_const("Eq", [u]), [alpha, a, a]))
    ctor = env.get(eq.ctors[0])
    if eq.type is not type_ or ctor.type is not refl:
        raise KernelError("quotient", "Eq is not Lean's equality", eq.type, ctor.type)
