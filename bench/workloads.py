"""Generated kernel workloads, written as Lean exports.

What it does: each generator below is a deterministic function of its sizes and returns the lines
of an export; `WORKLOADS` lists them with the sizes the benchmark uses.
What it assumes: its neighbours `export_builder.py` and `preludes.py`; standard library only.
Where to read next: `export_builder.py` for how terms are stated, `kernel.py` for the measurement.
Counterpart in Lean: none.

Usage: `python bench/workloads.py OUTDIR [REGEX]` writes every workload, or those that match.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from export_builder import (
    Closed,
    Const,
    Ctor,
    Export,
    Local,
    NatLit,
    Proj,
    Sort,
    StrLit,
    Term,
    arrow,
    lam,
    pi,
)
from preludes import (
    BOOL,
    FALSE,
    NAT,
    SUCC,
    TRUE,
    ZERO,
    add_eq,
    add_list,
    add_nat,
    add_string,
    by_rfl,
    eq,
    nat,
    recursion,
    refl,
)

# Deep terms


def deep_terms(count: int, depth: int) -> Iterator[str]:
    """`count` times: f (f ... a) against f (f ... (id a)), `depth` lambdas, `depth` lets."""
    ex = Export()
    add_eq(ex)
    type_ = ex.sort(ex.succ(0))
    a_type = ex.axiom("A", Closed(type_))
    a_index = ex.index(a_type)
    f = ex.index(ex.axiom("f", arrow(a_type, a_type, a_type)))
    x = Local("x", a_type)
    identity = ex.index(ex.define("same", arrow(a_type, a_type), lam([x], x)))
    for i in range(count):
        base = ex.index(ex.axiom(f"a.{i}", a_type))
        left, right, chain = base, ex.app(identity, base), base
        for _ in range(depth):
            left, right = ex.app(f, base, left), ex.app(f, base, right)
        by_rfl(ex, f"app.{i}", a_type, Closed(left), Closed(right))
        fun, fun_type = ex.app(f, ex.bvar(depth - 1), base), a_index
        for _ in range(depth):
            fun = ex.bind("lam", "x", a_index, fun)
            fun_type = ex.bind("forallE", "x", a_index, fun_type)
        ex.define(f"lam.{i}", Closed(fun_type), Closed(fun))
        # let x := f a a; let x := f x x; ... x, whose expansion as a tree is exponential.
        lets = ex.bvar(0)
        step = ex.app(f, ex.bvar(0), ex.bvar(0))
        for _ in range(depth // 4):
            lets = ex.let("x", a_index, step, lets)
            chain = ex.app(f, chain, chain)
        lets = ex.let("x", a_index, base, lets)
        by_rfl(ex, f"let.{i}", a_type, Closed(lets), Closed(chain))
    return ex.lines()


def million_deep(depth: int, args: int) -> Iterator[str]:
    """One application, one lambda and one let each `depth` deep, and one spine of `args`."""
    ex = Export()
    a_type = ex.axiom("A", Closed(ex.sort(ex.succ(0))))
    a_index = ex.index(a_type)
    a = ex.index(ex.axiom("a", a_type))
    f = ex.index(ex.axiom("f", arrow(a_type, a_type)))
    app, fun, fun_type, lets = a, ex.bvar(0), a_index, ex.bvar(0)
    step = ex.app(f, ex.bvar(0))
    for _ in range(depth):
        app = ex.app(f, app)
        fun = ex.bind("lam", "x", a_index, fun)
        fun_type = ex.bind("forallE", "x", a_index, fun_type)
        lets = ex.let("x", a_index, step, lets)
    ex.define("app", a_type, Closed(app))
    ex.define("lam", Closed(fun_type), Closed(fun))
    ex.define("lets", a_type, Closed(ex.let("x", a_index, a, lets)))
    wide_type = a_index
    for _ in range(args):
        wide_type = ex.bind("forallE", "x", a_index, wide_type)
    wide = ex.index(ex.axiom("wide", Closed(wide_type)))
    ex.define("spine", a_type, Closed(ex.app(wide, *[a] * args)))
    return ex.lines()


# Universes


@dataclass(frozen=True)
class LevelRewriter:
    """Draws universe levels and equal levels of another shape."""

    ex: Export
    rng: random.Random
    params: list[int]

    def tree(self, leaves: int) -> tuple[object, ...]:
        """Returns a random level with so many leaves, as a tree."""
        if leaves == 1:
            return ("leaf", self.rng.randrange(len(self.params)), self.rng.randrange(3))
        left = self.rng.randrange(1, leaves)
        kind = "imax" if self.rng.random() < 0.3 else "max"
        return (kind, self.tree(left), self.tree(leaves - left))

    def build(self, tree: tuple[object, ...]) -> int:
        """Returns the level of a tree."""
        match tree:
            case ("leaf", int(param), int(offset)):
                return self.ex.succ(self.params[param], offset)
            case ("max", tuple(left), tuple(right)):
                return self.ex.max(self.build(left), self.build(right))
            case ("imax", tuple(left), tuple(right)):
                return self.ex.imax(self.build(left), self.build(right))
        raise ValueError(tree)

    def rewrite(self, tree: tuple[object, ...]) -> tuple[object, ...]:
        """Returns an equal tree, by commutativity, associativity, idempotence and distribution."""
        match tree:
            case (kind, tuple(left), tuple(right)):
                left, right = self.rewrite(left), self.rewrite(right)
            case _:
                return tree
        coin = self.rng.random()
        if kind == "max":
            if left[0] == "max" and coin < 0.4:
                return ("max", left[1], ("max", left[2], right))
            return ("max", right, left) if coin < 0.8 else ("max", left, ("max", right, left))
        if right[0] == "max" and coin < 0.5:
            return ("max", ("imax", left, right[1]), ("imax", left, right[2]))
        if right[0] == "imax" and coin < 0.8:
            return ("imax", ("max", left, right[1]), right[2])
        return ("imax", ("max", left, left), right) if coin < 0.5 else ("imax", left, right)


def universes(count: int, params: int, leaves: int, wide: int) -> Iterator[str]:
    """`count` equations between levels under max and imax; telescopes over `wide` universes."""
    ex = Export()
    names = [f"u.{i}" for i in range(params)]
    levels = LevelRewriter(ex, random.Random(1), [ex.param(n) for n in names])
    for i in range(count):
        tree = levels.tree(leaves)
        left, right = levels.build(tree), levels.build(levels.rewrite(levels.rewrite(tree)))
        ex.define(f"level.{i}", Sort(ex.succ(left)), Sort(right), names)
    # (α_0 : Sort u_0) -> ... -> α_last : Sort (imax (max (u_0 + 1) ... (u_last + 1)) u_last)
    for i in range(count // 10):
        names = [f"v.{j}" for j in range(2 + i % wide)]
        us = [ex.param(n) for n in names]
        locals_ = [Local("α", Sort(u)) for u in us]
        bound = ex.succ(us[0])
        for u in us[1:]:
            bound = ex.max(bound, ex.succ(u))
        ex.define(f"telescope.{i}", Sort(ex.imax(bound, us[-1])), pi(locals_, locals_[-1]), names)
    return ex.lines()


# Inductive types


def enumerations(count: int, ctors: int) -> Iterator[str]:
    """`count` enumerations of `ctors` constructors, a function and a theorem by cases on each."""
    ex = Export()
    add_eq(ex)
    add_nat(ex)
    for i in range(count):
        family = ex.inductive(f"E.{i}", lambda _us, _ps: [Ctor(f"c{j}") for j in range(ctors)])
        t = Local("t", family)
        to_nat = ex.define(
            f"E.{i}.toNat",
            arrow(family, NAT),
            recursion(ex, family, NAT, *[NatLit(j) for j in range(ctors)]),
        )
        following = [Const(f"E.{i}.c{(j + 1) % ctors}") for j in range(ctors)]
        turn = ex.define(
            f"E.{i}.next", arrow(family, family), recursion(ex, family, family, *following)
        )
        # toNat (next t) is computed at every constructor.
        values = [NatLit((j + 1) % ctors) for j in range(ctors)]
        shifted = recursion(ex, family, NAT, *values)
        motive = lam([t], eq(ex, NAT, to_nat(turn(t)), shifted(t)))
        cases = [refl(ex, NAT, v) for v in values]
        ex.theorem(
            f"E.{i}.next_eq",
            pi([t], eq(ex, NAT, to_nat(turn(t)), shifted(t))),
            lam([t], Const(f"E.{i}.rec", (0,))(motive, *cases, t)),
        )
    return ex.lines()


def structures(count: int, fields: int) -> Iterator[str]:
    """`count` structures of `fields` dependent fields with projections, eta and an update."""
    ex = Export()
    add_eq(ex)
    add_nat(ex)
    n = Local("n", NAT)
    vec = ex.axiom("V", arrow(NAT, Sort(ex.succ(0))))
    for i in range(count):
        name = f"S.{i}"

        def build(_us: tuple[int, ...], _ps: object) -> list[Ctor]:
            locals_: list[Local] = []
            for j in range(fields):
                depends = j % 2 == 1
                locals_.append(Local(f"f{j}", vec(locals_[-1]) if depends else NAT))
            return [Ctor("mk", locals_)]

        family = ex.inductive(name, build)
        s = Local("s", family)
        projections: list[Term] = []
        for j in range(fields):
            type_ = vec(projections[-1](s)) if j % 2 else NAT
            projections.append(
                ex.define(f"{name}.f{j}", pi([s], type_), lam([s], Proj(name, j, s)))
            )
        mk = Const(f"{name}.mk")
        parts = [p(s) for p in projections]
        eta = eq(ex, family, mk(*parts), s)
        ex.theorem(f"{name}.eta", pi([s], eta), lam([s], refl(ex, family, s)))
        value = Local("v", vec(n))
        updated = mk(*parts[:-2], n, value)
        for j in range(0, fields - 2, 2):
            statement = eq(ex, NAT, projections[j](updated), parts[j])
            binders = [s, n, value]
            ex.theorem(
                f"{name}.update.{j}", pi(binders, statement), lam(binders, refl(ex, NAT, parts[j]))
            )
    return ex.lines()


def big_inductive(count: int, ctors: int, fields: int) -> Iterator[str]:
    """`count` recursive types with `ctors` constructors of up to `fields` fields, some reflexive,
    and their size function."""
    ex = Export()
    add_eq(ex)
    add_nat(ex)
    for i in range(count):
        family = Const(f"B.{i}")

        def build(_us: tuple[int, ...], _ps: object, family: Const = family) -> list[Ctor]:
            kinds = [NAT, family, BOOL, arrow(NAT, family)]
            return [Ctor("base")] + [
                Ctor(f"c{c}", [Local(f"x{j}", kinds[(c + j) % 4]) for j in range(c % fields + 1)])
                for c in range(ctors)
            ]

        ex.inductive(family.name, build)
        cases: list[Term] = []
        for ctor in build((), ()):
            total: Term = NatLit(1)
            hyps = []
            for local in ctor.fields:
                if local.type == family:
                    hyps.append(Local("ih", NAT))
                    total = nat("add", total, hyps[-1])
                elif local.type not in (NAT, BOOL):
                    hyps.append(Local("ih", arrow(NAT, NAT)))
                    total = nat("add", total, hyps[-1](ZERO))
            cases.append(lam([*ctor.fields, *hyps], total))
        size = ex.define(f"B.{i}.size", arrow(family, NAT), recursion(ex, family, NAT, *cases))
        by_rfl(ex, f"B.{i}.size_base", NAT, size(Const(f"B.{i}.base")), NatLit(1))
    return ex.lines()


def nested_generics(count: int) -> Iterator[str]:
    """`count` generic trees, nested in lists, options and pairs, each with its node count."""
    ex = Export()
    add_eq(ex)
    add_nat(ex)
    add_list(ex)
    u = ex.param("u")
    alpha = Local("α", Sort(ex.succ(u)))
    for i in range(count):
        name = f"T.{i}"

        def build(
            us: tuple[int, ...], ps: Sequence[Term], name: str = name, i: int = i
        ) -> list[Ctor]:
            value = ps[0]
            tree = Const(name, us)(value)
            inner = [
                tree,
                Const("Option", us)(tree),
                Const("Prod", us * 2)(value, tree),
                Const("List", us)(tree),
            ][i % 4]
            children = Const("List", us)(inner)
            return [Ctor("leaf"), Ctor("node", [Local("val", value), Local("children", children)])]

        ex.inductive(name, build, ["u"], [alpha], level=ex.succ(u))
    return ex.lines()


def families(count: int) -> Iterator[str]:
    """`count` vector families, their length function, and `length v = n` proved by recursion."""
    ex = Export()
    add_eq(ex)
    add_nat(ex)
    u, one = ex.param("u"), ex.succ(0)
    alpha = Local("α", Sort(ex.succ(u)))
    for i in range(count):
        name = f"Vec.{i}"
        at = Const(name, (u,))

        def build(us: tuple[int, ...], ps: Sequence[Term], name: str = name) -> list[Ctor]:
            n = Local("n", NAT)
            tail = Local("tail", Const(name, us)(ps[0], n))
            fields = [n, Local("head", ps[0]), tail]
            return [Ctor("nil", (), [ZERO]), Ctor("cons", fields, [SUCC(n)])]

        ex.inductive(name, build, ["u"], [alpha], lambda _us, _ps: [Local("n", NAT)], ex.succ(u))
        n, ih = Local("n", NAT), Local("ih", NAT)
        v, head, tail = Local("v", at(alpha, n)), Local("head", alpha), Local("tail", at(alpha, n))
        motive = lam([n, v], NAT)
        value = Const(f"{name}.rec", (one, u))(
            alpha, motive, ZERO, lam([n, head, tail, ih], SUCC(ih)), n, v
        )
        binders = [alpha, n, v]
        length = ex.define(f"{name}.length", pi(binders, NAT), lam(binders, value), ["u"])
        statement = eq(ex, NAT, length(alpha, n, v), n)
        hyp = Local("ih", eq(ex, NAT, length(alpha, n, tail), n))
        step = Const("congrArg", (one, one))(NAT, NAT, length(alpha, n, tail), n, SUCC, hyp)
        proof = Const(f"{name}.rec", (0, u))(
            alpha,
            lam([n, v], statement),
            refl(ex, NAT, ZERO),
            lam([n, head, tail, hyp], step),
            n,
            v,
        )
        ex.theorem(f"{name}.length_eq", pi(binders, statement), lam(binders, proof), ["u"])
    return ex.lines()


# Computation


def nat_literals(count: int, digits: int) -> Iterator[str]:
    """`count` rounds of add, sub, mul, pow, beq and ble on literals of `digits` digits."""
    ex = Export()
    add_eq(ex)
    add_nat(ex)
    rng = random.Random(2)
    for i in range(count):
        x, y = rng.randrange(10**digits), rng.randrange(10**digits)
        e = 2 + i % 7
        for op, left, right, result in (
            ("add", x, y, x + y),
            ("sub", x, y, max(x - y, 0)),
            ("mul", x, y, x * y),
            ("pow", x, e, x**e),
        ):
            by_rfl(ex, f"{op}.{i}", NAT, nat(op, NatLit(left), NatLit(right)), NatLit(result))
        # A polynomial identity, so that results feed further operations.
        a, b = NatLit(x), NatLit(y)
        square = nat("pow", nat("add", a, b), NatLit(2))
        cross = nat("mul", NatLit(2), nat("mul", a, b))
        expanded = nat("add", nat("add", nat("mul", a, a), cross), nat("mul", b, b))
        by_rfl(ex, f"square.{i}", NAT, square, expanded)
        by_rfl(ex, f"beq.{i}", BOOL, nat("beq", square, expanded), TRUE)
        by_rfl(ex, f"ble.{i}", BOOL, nat("ble", square, a), TRUE if (x + y) ** 2 <= x else FALSE)
    return ex.lines()


def nat_operations(count: int, digits: int) -> Iterator[str]:
    """`count` rounds of div, mod, gcd, land, lor, xor and the shifts, stated without bodies as in
    an export that leaves library proofs out."""
    ex = Export()
    add_eq(ex)
    add_nat(ex)
    for op in ("div", "mod", "gcd", "land", "lor", "xor", "shiftLeft", "shiftRight"):
        ex.axiom(f"Nat.{op}", arrow(NAT, NAT, NAT))
    rng = random.Random(3)
    for i in range(count):
        x, y, s = rng.randrange(10**digits), rng.randrange(1, 10 ** (digits // 2)), i % 500
        quotient, remainder = NatLit(x // y), NatLit(x % y)
        for op, left, right, result in (
            ("land", x, y, x & y),
            ("lor", x, y, x | y),
            ("xor", x, y, x ^ y),
            ("shiftLeft", x, s, x << s),
            ("shiftRight", x, s, x >> s),
        ):
            by_rfl(ex, f"{op}.{i}", NAT, nat(op, NatLit(left), NatLit(right)), NatLit(result))
        a, b = NatLit(x), NatLit(y)
        by_rfl(ex, f"div.{i}", NAT, nat("div", a, b), quotient)
        whole = nat("add", nat("mul", nat("div", a, b), b), remainder)
        by_rfl(ex, f"mod.{i}", NAT, whole, nat("add", nat("mul", quotient, b), nat("mod", a, b)))
        by_rfl(ex, f"gcd.{i}", NAT, nat("gcd", a, b), nat("gcd", b, nat("mod", a, b)))
    return ex.lines()


def unary(count: int, size: int) -> Iterator[str]:
    """Arithmetic by recursion: on a copy of `Nat` without literals, and sums by `Nat.rec`."""
    ex = Export()
    add_eq(ex)
    add_nat(ex)
    own, succ, zero = Const("N"), Const("N.succ"), Const("N.zero")
    ex.inductive("N", lambda _us, _ps: [Ctor("zero"), Ctor("succ", [Local("n", own)])])
    n, m, k, ih = Local("n", own), Local("m", own), Local("k", own), Local("ih", own)

    def on_second(name: str, base: Term, step: Term) -> Const:
        body = recursion(ex, own, own, base, lam([k, ih], step))(m)
        return ex.define(name, arrow(own, own, own), lam([n, m], body))

    add = on_second("N.add", n, succ(ih))
    mul = on_second("N.mul", zero, add(ih, n))
    numerals = [ex.index(zero)]
    constructor = ex.index(succ)
    for _ in range(size * size):
        numerals.append(ex.app(constructor, numerals[-1]))
    j, r = Local("j", NAT), Local("r", NAT)
    total = recursion(ex, NAT, NAT, ZERO, lam([j, r], nat("add", SUCC(j), r)))
    sum_to = ex.define("sumTo", arrow(NAT, NAT), total)
    for i in range(count):
        side = size - i % (size // 2)
        x, y = Closed(numerals[side]), Closed(numerals[size])
        by_rfl(ex, f"mul.{i}", own, mul(x, y), Closed(numerals[side * size]))
        by_rfl(ex, f"comm.{i}", own, add(mul(x, y), y), add(y, mul(y, x)))
        last = size * 4 + i
        by_rfl(ex, f"sum.{i}", NAT, sum_to(NatLit(last)), NatLit(last * (last + 1) // 2))
    return ex.lines()


def strings(count: int, length: int) -> Iterator[str]:
    """`count` rounds of literals against their characters, appended, measured and compared."""
    ex = Export()
    add_eq(ex)
    add_string(ex)
    char, string = Const("Char"), Const("String")
    chars = Const("List", (0,))(char)
    c, t, k = Local("c", char), Local("t", chars), Local("k", chars)
    s, r = Local("s", string), Local("r", NAT)
    one = ex.succ(0)

    def over_list(result: Term, base: Term, ih: Local, step: Term) -> Term:
        motive = lam([Local("l", chars)], result)
        return Const("List.rec", (one, 0))(char, motive, base, lam([c, k, ih], step))

    def data(of: Term) -> Term:
        return Proj("String", 0, of)

    cons = Const("List.cons", (0,))(char)
    ih = Local("ih", chars)
    concat = lam([s, t], Const("String.mk")(over_list(chars, t, ih, cons(c, ih))(data(s))))
    s2 = Local("s2", string)
    append = ex.define(
        "String.append", arrow(string, string, string), lam([s, s2], concat(s, data(s2)))
    )
    count_chars = over_list(NAT, ZERO, r, SUCC(r))
    measure = ex.define("String.length", arrow(string, NAT), lam([s], count_chars(data(s))))
    rng = random.Random(4)
    alphabet = 'abcdefghijklmnopqrstuvwxyz \\"\n\u00e4\u03b1\u2200\U0001d538'
    for i in range(count):
        left = "".join(rng.choice(alphabet) for _ in range(length))
        right = f"{i} " + "".join(rng.choice(alphabet) for _ in range(length))
        unfolded: Term = Const("List.nil", (0,))(char)
        for letter in reversed(left):
            tail = Closed(ex.index(unfolded))
            unfolded = cons(Const("Char.ofNat")(NatLit(ord(letter))), tail)
        by_rfl(ex, f"ofList.{i}", string, StrLit(left), Const("String.ofList")(unfolded))
        whole = append(StrLit(left), StrLit(right))
        by_rfl(ex, f"append.{i}", string, whole, StrLit(left + right))
        by_rfl(ex, f"length.{i}", NAT, measure(whole), NatLit(len(left + right)))
    return ex.lines()


# Many declarations


def delta_chains(chains: int, length: int) -> Iterator[str]:
    """`chains` chains d_n := d_(n-1) with their ends compared, and diamonds on both sides."""
    ex = Export()
    add_eq(ex)
    a_type = ex.axiom("A", Sort(ex.succ(0)))
    op = ex.axiom("op", arrow(a_type, a_type, a_type))
    x = Local("x", a_type)
    for i in range(chains):
        base: Term = ex.axiom(f"a.{i}", a_type)
        d, e, left, right = base, base, base, base
        fun: Term = ex.define(f"f.{i}.0", arrow(a_type, a_type), lam([x], op(x, x)))
        for j in range(1, length):
            d = ex.define(f"d.{i}.{j}", a_type, d)
            e = ex.define(f"e.{i}.{j}", a_type, e)
            fun = ex.define(f"f.{i}.{j}", arrow(a_type, a_type), lam([x], fun(x)))
            if j < length // 4:
                left = ex.define(f"l.{i}.{j}", a_type, op(left, left))
                right = ex.define(f"r.{i}.{j}", a_type, op(right, right))
            if j % 16 == 0:
                by_rfl(ex, f"chain.{i}.{j}", a_type, d, e)
                by_rfl(ex, f"base.{i}.{j}", a_type, fun(d), op(base, e))
        by_rfl(ex, f"diamond.{i}", a_type, left, right)
    return ex.lines()


def small_definitions(count: int) -> Iterator[str]:
    """`count` small definitions that use earlier ones, every second followed by a theorem."""
    ex = Export()
    add_eq(ex)
    add_nat(ex)
    x, y, h, z = Local("x", NAT), Local("y", NAT), Local("h", NAT), Local("z", NAT)
    rng = random.Random(5)
    functions: list[Term] = [SUCC]
    for i in range(count):
        f = functions[rng.randrange(max(0, len(functions) - 50), len(functions))]
        g = functions[rng.randrange(min(20, len(functions)))]
        by_cases = recursion(ex, NAT, NAT, g(y), lam([z, h], SUCC(g(z))))
        body = [
            nat("add", f(x), nat("mul", y, NatLit(i))),
            f(nat("mul", g(x), nat("add", y, NatLit(2)))),
            nat("sub", g(f(x)), nat("add", x, y)),
            nat("add", by_cases(x), y),
        ][i % 4]
        definition = ex.define(f"s.{i}", arrow(NAT, NAT, NAT), lam([x, y], body))
        functions.append(definition(NatLit(i)))
        if i % 64 == 63:
            functions = [SUCC]
        if i % 2:
            # s x (y + 1 - 1) reduces to s x y on the right only when the argument is compared.
            left = definition(x, nat("pred", SUCC(y)))
            statement = pi([x, y], eq(ex, NAT, left, body))
            ex.theorem(f"s.{i}.eq", statement, lam([x, y], refl(ex, NAT, definition(x, y))))
    return ex.lines()


# Trees


def trees(depth: int, labelled_depth: int) -> Iterator[str]:
    """Trees built by recursion: size and mirror images of full, labelled and lopsided ones."""
    ex = Export()
    add_eq(ex)
    add_nat(ex)
    add_list(ex)
    tree, node, leaf = Const("Tree"), Const("Tree.node"), Const("Tree.leaf")
    ex.inductive(
        "Tree",
        lambda _us, _ps: [
            Ctor("leaf"),
            Ctor("node", [Local("left", tree), Local("label", NAT), Local("right", tree)]),
        ],
    )
    left, right, label = Local("left", tree), Local("right", tree), Local("label", NAT)
    k, m = Local("k", NAT), Local("m", NAT)
    lt, rt = Local("left_ih", tree), Local("right_ih", tree)
    ln, rn = Local("left_ih", NAT), Local("right_ih", NAT)
    add = Const("Nat.add")

    def fold(name: str, result: Term, base: Term, ls: Local, rs: Local, step: Term) -> Const:
        value = recursion(ex, tree, result, base, lam([left, label, right, ls, rs], step))
        return ex.define(name, arrow(tree, result), value)

    size = fold("size", NAT, ZERO, ln, rn, SUCC(add(ln, rn)))
    total = fold("total", NAT, ZERO, ln, rn, add(label, add(ln, rn)))
    mirror = fold("mirror", tree, leaf, lt, rt, node(rt, label, lt))
    step = lam([k, lt], node(lt, k, lt))
    full = ex.define("full", arrow(NAT, tree), recursion(ex, NAT, tree, leaf, step))
    comb = ex.define(
        "comb", arrow(NAT, tree), recursion(ex, NAT, tree, leaf, lam([k, lt], node(lt, k, leaf)))
    )
    # labelled (d + 1) m = node (labelled d (2 m)) m (labelled d (2 m + 1)): no two nodes are equal.
    ih = Local("ih", arrow(NAT, tree))
    double = add(m, m)
    labelled = ex.define(
        "labelled",
        arrow(NAT, NAT, tree),
        recursion(
            ex,
            NAT,
            arrow(NAT, tree),
            lam([m], leaf),
            lam([k, ih, m], node(ih(double), m, ih(SUCC(double)))),
        ),
    )
    for d in range(1, depth + 1):
        by_rfl(ex, f"full.size.{d}", NAT, size(full(NatLit(d))), NatLit(2**d - 1))
        by_rfl(ex, f"full.mirror.{d}", tree, mirror(full(NatLit(d))), full(NatLit(d)))
    for d in range(1, labelled_depth + 1):
        built = labelled(NatLit(d), NatLit(1))
        by_rfl(ex, f"labelled.size.{d}", NAT, size(built), NatLit(2**d - 1))
        count = 2**d - 1
        by_rfl(ex, f"labelled.total.{d}", NAT, total(built), NatLit(count * (count + 1) // 2))
        by_rfl(ex, f"labelled.mirror.{d}", tree, mirror(mirror(built)), built)
    for d in range(10, 30 * depth, 30):
        lopsided = comb(NatLit(d))
        by_rfl(ex, f"comb.size.{d}", NAT, size(lopsided), NatLit(d))
        by_rfl(ex, f"comb.mirror.{d}", tree, mirror(mirror(lopsided)), lopsided)
    return ex.lines()


# The list


@dataclass(frozen=True)
class Workload:
    """A named workload; `peers` is false where recursion on the native stack is known to fail."""

    name: str
    lines: Callable[[], Iterator[str]]
    peers: bool = True

    def write(self, directory: Path) -> Path:
        """Writes the export into a directory and returns its path."""
        path = directory / f"{self.name}.ndjson"
        with path.open("w", encoding="utf-8", newline="\n") as out:
            out.writelines(f"{line}\n" for line in self.lines())
        return path


WORKLOADS = (
    Workload("deep-terms", lambda: deep_terms(40, 3000)),
    Workload("universes", lambda: universes(3000, 6, 12, 12)),
    Workload("enumerations", lambda: enumerations(8, 128)),
    Workload("enumeration-501", lambda: enumerations(1, 501)),
    Workload("structures", lambda: structures(4, 200)),
    Workload("big-inductives", lambda: big_inductive(3, 60, 20)),
    Workload("nested-generics", lambda: nested_generics(3200)),
    Workload("families", lambda: families(3200)),
    Workload("nat-literals", lambda: nat_literals(3000, 500)),
    Workload("nat-operations", lambda: nat_operations(3000, 800)),
    Workload("nat-unary", lambda: unary(60, 50)),
    Workload("strings", lambda: strings(300, 150)),
    Workload("delta-chains", lambda: delta_chains(20, 600)),
    Workload("small-definitions", lambda: small_definitions(12_800)),
    Workload("trees", lambda: trees(50, 12)),
    Workload("million-deep", lambda: million_deep(1_000_000, 100_000), peers=False),
)
"""The workloads with the benchmark's sizes: a third of a second to a few seconds each, except that
enumeration of 501 constructors, whose recursor has as many rules of as many binders."""


def main(argv: list[str]) -> int:
    """Writes the workloads whose name matches; returns the exit code."""
    if not 1 <= len(argv) <= 2:
        print("usage: python bench/workloads.py OUTDIR [REGEX]", file=sys.stderr)
        return 64
    directory = Path(argv[0])
    directory.mkdir(parents=True, exist_ok=True)
    for workload in WORKLOADS:
        if len(argv) < 2 or re.search(argv[1], workload.name):
            path = workload.write(directory)
            note = "" if workload.peers else " (gnomon only)"
            print(f"{path}: {path.stat().st_size / 1e6:.1f} MB{note}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
