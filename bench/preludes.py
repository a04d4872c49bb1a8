"""Lean's basic types for the generated workloads: `Eq`, `Bool`, `Nat`, `List`, `String`, ...

What it does: each `add_*` declares its types and functions in an export unless they are there; the
other functions build the propositions and recursions that the workloads share.
What it assumes: levels and names as in Lean, so that literals and `Nat` operations are recognised;
`Nat` functions are defined by recursion with the defining equations of Lean's own, and `Char` and
`String` are simplified to what string literals need.
Where to read next: `workloads.py`.
Counterpart in Lean: `Init/Prelude.lean`.
"""

from __future__ import annotations

from export_builder import (
    Const,
    Ctor,
    Export,
    Local,
    Sort,
    Term,
    arrow,
    lam,
    pi,
)

NAT, ZERO, SUCC = Const("Nat"), Const("Nat.zero"), Const("Nat.succ")
BOOL, TRUE, FALSE = Const("Bool"), Const("Bool.true"), Const("Bool.false")


# Preludes: each adds its declarations unless they are there


def add_eq(ex: Export) -> None:
    """Adds `Eq` and `congrArg`."""
    if ex.has("Eq"):
        return
    u, v = ex.param("u_1"), ex.param("v")
    alpha = Local("α", Sort(u), "implicit")
    a = Local("a", alpha)
    ex.inductive(
        "Eq",
        lambda _us, ps: [Ctor("refl", (), [ps[1]])],
        ["u_1"],
        [alpha, a],
        lambda _us, ps: [Local("b", ps[0])],
        level=0,
    )
    beta = Local("β", Sort(v), "implicit")
    b, x, f = Local("b", alpha), Local("x", alpha), Local("f", arrow(alpha, beta))
    h = Local("h", Const("Eq", (u,))(alpha, a, b))
    to = Const("Eq", (v,))
    motive = lam([x, Local("h", Const("Eq", (u,))(alpha, a, x))], to(beta, f(a), f(x)))
    refl = Const("Eq.refl", (v,))(beta, f(a))
    binders = [alpha, beta, a, b, f, h]
    ex.theorem(
        "congrArg",
        pi(binders, to(beta, f(a), f(b))),
        lam(binders, Const("Eq.rec", (0, u))(alpha, a, motive, refl, b, h)),
        ["u_1", "v"],
    )


def eq(ex: Export, type_: Term, left: Term, right: Term) -> Term:
    """Returns `left = right` in a type of `Type`."""
    return Const("Eq", (ex.succ(0),))(type_, left, right)


def refl(ex: Export, type_: Term, value: Term) -> Term:
    """Returns `Eq.refl value`."""
    return Const("Eq.refl", (ex.succ(0),))(type_, value)


def by_rfl(ex: Export, name: str, type_: Term, left: Term, right: Term) -> None:
    """States `left = right` with the proof `Eq.refl right`, which the kernel must compute."""
    ex.theorem(name, eq(ex, type_, left, right), refl(ex, type_, right))


def recursion(ex: Export, family: Term, result: Term, *cases: Term) -> Term:
    """Returns the function on a family without parameters that recurses with a constant motive."""
    assert isinstance(family, Const)
    motive = lam([Local("t", family)], result)
    return Const(f"{family.name}.rec", (ex.succ(0),))(motive, *cases)


def add_bool(ex: Export) -> None:
    """Adds `Bool`."""
    if not ex.has("Bool"):
        ex.inductive("Bool", lambda _us, _ps: [Ctor("false"), Ctor("true")])


def add_nat(ex: Export) -> None:
    """Adds `Nat` with `add mul pow pred sub beq ble`, by recursion as the kernel expects them."""
    if ex.has("Nat"):
        return
    add_bool(ex)
    ex.inductive("Nat", lambda _us, _ps: [Ctor("zero"), Ctor("succ", [Local("n", NAT)])])
    n, m, k, r = Local("n", NAT), Local("m", NAT), Local("k", NAT), Local("ih", NAT)

    def on_second(name: str, base: Term, step: Term) -> Const:
        body = recursion(ex, NAT, NAT, base, lam([k, r], step))(m)
        return ex.define(name, arrow(NAT, NAT, NAT), lam([n, m], body))

    pred = ex.define("Nat.pred", arrow(NAT, NAT), recursion(ex, NAT, NAT, ZERO, lam([k, r], k)))
    add = on_second("Nat.add", n, SUCC(r))
    mul = on_second("Nat.mul", ZERO, add(r, n))
    on_second("Nat.pow", SUCC(ZERO), mul(r, n))
    on_second("Nat.sub", n, pred(r))
    j, q = Local("j", NAT), Local("q", BOOL)
    ih = Local("ih", arrow(NAT, BOOL))
    for name, at_zero, below in (
        ("Nat.beq", recursion(ex, NAT, BOOL, TRUE, lam([j, q], FALSE)), FALSE),
        ("Nat.ble", lam([m], TRUE), FALSE),
    ):
        step = lam([k, ih, m], recursion(ex, NAT, BOOL, below, lam([j, q], ih(j)))(m))
        value = lam([n, m], recursion(ex, NAT, arrow(NAT, BOOL), at_zero, step)(n, m))
        ex.define(name, arrow(NAT, NAT, BOOL), value)


def nat(name: str, *args: Term) -> Term:
    """Returns the application of a `Nat` function."""
    return Const(f"Nat.{name}")(*args)


def add_list(ex: Export) -> None:
    """Adds `List`, `Option` and `Prod`, the containers of the nested workloads."""
    if ex.has("List"):
        return
    u, v = ex.param("u"), ex.param("v")
    alpha = Local("α", Sort(ex.succ(u)))
    ex.inductive(
        "List",
        lambda us, ps: [
            Ctor("nil"),
            Ctor("cons", [Local("head", ps[0]), Local("tail", Const("List", us)(ps[0]))]),
        ],
        ["u"],
        [alpha],
        level=ex.succ(u),
    )
    ex.inductive(
        "Option",
        lambda _us, ps: [Ctor("none"), Ctor("some", [Local("val", ps[0])])],
        ["u"],
        [alpha],
        level=ex.succ(u),
    )
    ex.inductive(
        "Prod",
        lambda _us, ps: [Ctor("mk", [Local("fst", ps[0]), Local("snd", ps[1])])],
        ["u", "v"],
        [alpha, Local("β", Sort(ex.succ(v)))],
        level=ex.succ(ex.max(u, v)),
    )


def add_string(ex: Export) -> None:
    """Adds `Char`, `String` and `String.ofList`, to which string literals unfold."""
    add_nat(ex)
    add_list(ex)
    char, string = Const("Char"), Const("String")
    chars = Const("List", (0,))(char)
    n, cs = Local("n", NAT), Local("cs", chars)
    ex.inductive("Char", lambda _us, _ps: [Ctor("mk", [Local("val", NAT)])])
    ex.define("Char.ofNat", arrow(NAT, char), lam([n], Const("Char.mk")(n)))
    ex.inductive("String", lambda _us, _ps: [Ctor("mk", [Local("data", chars)])])
    ex.define("String.ofList", arrow(chars, string), lam([cs], Const("String.mk")(cs)))
