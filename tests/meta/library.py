"""A small library for tests of the engine, under Lean's names, built with the engine itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from gnomon import (
    Const,
    Declaration,
    Definition,
    Expr,
    Inductive,
    Level,
    LevelMax,
    LevelParam,
    LevelSucc,
    NatLit,
    Proj,
    Sort,
)
from gnomon.meta import ElabEnv, Meta, ProjectionInfo

u, v, w = LevelParam("u"), LevelParam("v"), LevelParam("w")
Prop, Type = Sort(0), Sort(1)
Nat, Bool = Const("Nat"), Const("Bool")

Field = tuple[str, Callable[..., Expr]]


def type_(level: Level) -> Expr:
    """`Type level`."""
    return Sort(LevelSucc(level))


class Builder:
    """An environment under construction, with a `Meta` to build terms."""

    def __init__(self, env: ElabEnv | None = None) -> None:
        """Begin with an environment."""
        self.env = env or ElabEnv()
        self.meta = Meta(self.env)

    def add(self, decl: Declaration) -> None:
        """Add a declaration."""
        self.change(self.env.add_decl(decl))

    def change(self, env: ElabEnv) -> None:
        """Go on with another environment."""
        self.env = self.meta.env = env

    def _bind(self, kind: str, binders: Sequence[tuple[str, object]], body: object) -> Expr:
        m = self.meta
        with m.scope():
            fvars: list[Expr] = []
            for name, type_ in binders:
                ty = type_(*fvars) if callable(type_) and not isinstance(type_, Expr) else type_
                assert isinstance(ty, Expr)
                info = {"{": "implicit", "[": "instImplicit"}.get(name[0], "default")
                fvars.append(m.push_local(name.strip("{}[]"), ty, info))  # type: ignore[arg-type]
            e = body(*fvars) if callable(body) and not isinstance(body, Expr) else body
            assert isinstance(e, Expr)
            return m.mk_forall(fvars, e) if kind == "pi" else m.mk_lambda(fvars, e)

    def pi(self, *binders: tuple[str, object], to: object) -> Expr:
        """`(x : A) → … → to`; types and `to` may be functions of the variables before."""
        return self._bind("pi", binders, to)

    def fun(self, *binders: tuple[str, object], body: object) -> Expr:
        """`fun (x : A) … => body`."""
        return self._bind("fun", binders, body)

    def define(
        self,
        name: str,
        levels: str,
        value: Expr,
        reducible: bool = False,
        type_: Expr | None = None,
    ) -> None:
        """Define a constant."""
        ty = type_ or self.meta.infer_type(value)
        self.add(Definition(name, levels.split(), ty, value, hints="abbrev" if reducible else None))
        if reducible:
            self.change(self.env.with_reducibility(name, "reducible"))

    def structure(
        self, name: str, params: Sequence[tuple[str, object]], fields: Sequence[Field], sort: Expr,
        levels: str, is_class: bool = False,
    ) -> None:  # fmt: skip
        """Declare a structure with projection functions."""
        const = Const(name, levels.split())
        count = len(params)
        ctor = self.pi(
            *[("{" + n, t) for n, t in params], *fields, to=lambda *xs: const(*xs[:count])
        )
        decl = Inductive.of(
            name, self.pi(*params, to=sort), [(f"{name}.mk", ctor)],
            level_params=levels.split(), num_params=count,
        )  # fmt: skip
        self.add(decl)
        if is_class:
            self.change(self.env.with_class(name))
        for index, (field, _) in enumerate(fields):
            value = self.fun(
                *[("{" + n, t) for n, t in params],
                ("[self" if is_class else "self", lambda *xs: const(*xs)),
                body=lambda *xs, index=index: Proj(name, index, xs[-1]),
            )
            self.define(f"{name}.{field}", levels, value, reducible=is_class)
            info = ProjectionInfo(f"{name}.mk", count, index, is_class)
            self.change(self.env.with_projection_info(f"{name}.{field}", info))

    def instance(self, name: str, levels: str, value: Expr, priority: int = 1000) -> None:
        """Define an instance."""
        self.define(name, levels, value, reducible=True)
        self.change(self.env.with_instance(name, priority))


def arrow(a: Expr, b: Expr) -> Callable[..., Expr]:
    """`a → b`, where a type is expected."""
    return lambda *_: Builder().pi(("a", a), to=b)


@cache
def library() -> ElabEnv:
    """Nat, Bool, Eq, Prod, List, numerals and addition with their classes."""
    b = Builder()
    b.add(Inductive.of("Bool", Type, [("Bool.false", Bool), ("Bool.true", Bool)]))
    b.add(Inductive.of("Nat", Type, [("Nat.zero", Nat), ("Nat.succ", b.pi(("n", Nat), to=Nat))]))
    b.add(Inductive.of("True", Prop, [("True.intro", Const("True"))]))
    b.add(
        Inductive.of(
            "Eq",
            b.pi(("{α", Sort(u)), ("a", lambda a: a), ("b", lambda a, _: a), to=Prop),
            [
                (
                    "Eq.refl",
                    b.pi(
                        ("{α", Sort(u)),
                        ("a", lambda a: a),
                        to=lambda a, x: Const("Eq", [u])(a, x, x),
                    ),
                )
            ],
            level_params=["u"],
            num_params=2,
        )
    )
    _lists(b)
    _arithmetic(b)
    _classes(b)
    return b.env


def _lists(b: Builder) -> None:
    """`Prod`, `List`, `id`, `Function.comp`."""
    b.structure(
        "Prod", [("α", type_(u)), ("β", type_(v))],
        [("fst", lambda a, c: a), ("snd", lambda a, c, _: c)],
        Sort(LevelSucc(LevelMax(u, v))), "u v",
    )  # fmt: skip
    list_ = Const("List", ["u"])
    cons = b.pi(
        ("{α", type_(u)), ("head", lambda a: a), ("tail", lambda a, _: list_(a)),
        to=lambda a, *_: list_(a),
    )  # fmt: skip
    nil = b.pi(("{α", type_(u)), to=lambda a: list_(a))
    ty = b.pi(("α", type_(u)), to=type_(u))
    ctors = [("List.nil", nil), ("List.cons", cons)]
    b.add(Inductive.of("List", ty, ctors, level_params=["u"], num_params=1))
    b.define("id", "u", b.fun(("{α", Sort(u)), ("a", lambda a: a), body=lambda a, x: x))


def _arithmetic(b: Builder) -> None:
    """`Nat.add`, `Nat.mul`, by recursion."""
    rec = Const("Nat.rec", [1])
    motive = b.fun(("_", Nat), body=Nat)
    succ = Const("Nat.succ")
    step = b.fun(("_", Nat), ("r", Nat), body=lambda _, r: succ(r))
    add = b.fun(("n", Nat), ("m", Nat), body=lambda n, m: rec(motive, n, step, m))
    b.define("Nat.add", "", add)
    mul = b.fun(
        ("n", Nat), ("m", Nat),
        body=lambda n, m: rec(
            motive, Const("Nat.zero"),
            b.fun(("_", Nat), ("r", Nat), body=lambda _, r: Const("Nat.add")(r, n)), m,
        ),
    )  # fmt: skip
    b.define("Nat.mul", "", mul)
    double = b.fun(("n", Nat), body=lambda n: Const("Nat.add")(n, n))
    b.define("double", "", double)


def _classes(b: Builder) -> None:
    """`OfNat`, `Add`, `HAdd`, `Inhabited` and instances."""
    b.define("outParam", "u", b.fun(("α", Sort(u)), body=lambda a: a), reducible=True)
    b.structure(
        "OfNat", [("α", type_(u)), ("n", Nat)], [("ofNat", lambda a, _: a)], type_(u), "u", True
    )
    b.instance(
        "instOfNatNat", "",
        b.fun(("n", Nat), body=lambda n: Const("OfNat.mk", [0])(Nat, n, n)),
    )  # fmt: skip
    b.structure(
        "Inhabited", [("α", Sort(u))], [("default", lambda a: a)], Sort(LevelMax(1, u)), "u", True
    )
    b.instance("instInhabitedNat", "", Const("Inhabited.mk", [1])(Nat, Const("Nat.zero")))
    inhabited = Const("Inhabited", [LevelSucc(u)])
    b.instance(
        "instInhabitedProd", "u v",
        b.fun(
            ("{α", type_(u)), ("{β", type_(v)), ("[a", lambda a, _: inhabited(a)),
            ("[b", lambda a, c, _: Const("Inhabited", [LevelSucc(v)])(c)),
            body=lambda a, c, i, j: Const("Inhabited.mk", [LevelSucc(LevelMax(u, v))])(
                Const("Prod", [u, v])(a, c),
                Const("Prod.mk", [u, v])(
                    a, c, Const("Inhabited.default", [LevelSucc(u)])(a, i),
                    Const("Inhabited.default", [LevelSucc(v)])(c, j),
                ),
            ),
        ),
    )  # fmt: skip
    binary = lambda a, *_: b.pi(("x", a), ("y", a), to=a)  # noqa: E731
    b.structure("Add", [("α", type_(u))], [("add", binary)], type_(u), "u", True)
    b.instance("instAddNat", "", Const("Add.mk", [0])(Nat, Const("Nat.add")))
    out = Const("outParam", [LevelSucc(LevelSucc(w))])
    b.structure(
        "HAdd", [("α", type_(u)), ("β", type_(v)), ("γ", lambda *_: out(type_(w)))],
        [("hAdd", lambda a, c, d: b.pi(("x", a), ("y", c), to=d))],
        Sort(LevelSucc(LevelMax(LevelMax(u, v), w))), "u v w", True,
    )  # fmt: skip
    b.instance(
        "instHAdd", "u",
        b.fun(
            ("{α", type_(u)), ("[inst", lambda a: Const("Add", [u])(a)),
            body=lambda a, i: Const("HAdd.mk", [u, u, u])(a, a, a, Const("Add.add", [u])(a, i)),
        ),
    )  # fmt: skip


def meta() -> Meta:
    """A fresh `Meta` with the library."""
    return Meta(library())


def lit(number: int) -> Expr:
    """The numeral as Lean elaborates it in `Nat`."""
    return Const("OfNat.ofNat", [0])(Nat, NatLit(number), Const("instOfNatNat")(NatLit(number)))


def add(a: Expr, b: Expr) -> Expr:
    """`a + b` in `Nat` as Lean elaborates it."""
    inst = Const("instHAdd", [0])(Nat, Const("instAddNat"))
    return Const("HAdd.hAdd", [0, 0, 0])(Nat, Nat, Nat, inst, a, b)


def eq(type_: Expr, a: Expr, b: Expr) -> Expr:
    """`a = b` in a type of `Type`."""
    return Const("Eq", [1])(type_, a, b)
