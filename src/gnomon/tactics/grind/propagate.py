"""What follows from what is known: connectives, conditions, Booleans, constructors.

What it does: `up` looks at a term one of whose arguments has become equal to something of interest;
`down` at a proposition or Boolean that has become known; `added` at a new term.
Counterpart in Lean: `Lean.Meta.Grind.Propagate`, `Lean.Meta.Grind.ForallProp`.
"""

from __future__ import annotations

from collections.abc import Callable

from gnomon import Const, Expr, FVar, Lam, Pi, Proj
from gnomon.meta import MetaError
from gnomon.tactics.grind.graph import (
    BOOL_FALSE,
    BOOL_TRUE,
    Graph,
    Node,
    Split,
    is_implication,
)
from gnomon.tactics.grind.proofs import FALSE, TRUE, with_hole

Rule = Callable[[Graph, Expr], None]

_UP: dict[str, Rule] = {}
_DOWN: dict[str, Rule] = {}


def _rule(table: dict[str, Rule], *names: str) -> Callable[[Rule], Rule]:
    def register(rule: Rule) -> Rule:
        for name in names:
            table[name] = rule
        return rule

    return register


def up(g: Graph, e: Expr) -> None:
    """Draw conclusions about a term from what its arguments are."""
    if isinstance(e, Pi):
        _up_implication(g, e)
        return
    name = e.head_name
    if name is None or not e.app_args:
        # A function by itself, as an argument, draws none.
        return
    rule = _UP.get(name)
    if rule is not None:
        rule(g, e)
    else:
        _reduce(g, e, name)


def down(g: Graph, e: Expr) -> None:
    """Draw conclusions from a proposition or Boolean that is known now."""
    if isinstance(e, Pi):
        _down_forall(g, e)
        return
    name = e.head_name if e.app_args else None
    rule = _DOWN.get(name or "")
    if rule is not None:
        rule(g, e)
    elif name is not None and g.is_true(e):
        g.env.on_true(g, e)


def merged(g: Graph, small: Node, big: Node, moved: list[Expr]) -> None:
    """Note that two classes are one now."""
    del moved
    if big.value is not None or big.ctor is not None or small.ctor is not None:
        return


def split_on(g: Graph, kind: str, e: Expr, generation: int = 0, source: str = "") -> None:
    """Remember a case distinction that may be made."""
    if (kind, e) not in g.seen_splits:
        g.seen_splits.add((kind, e))
        g.splits.append(Split(kind, e, source or g.source, generation))


# -- terms that are new -------------------------------------------------------------------------


def added(g: Graph, e: Expr, generation: int) -> None:
    """Draw conclusions about a new term."""
    name = e.head_name
    if isinstance(e, Pi):
        up(g, e)
        return
    if name is None:
        g.env.on_term(g, e, generation)
        return
    if name == "Or" and e.num_args == 2:
        split_on(g, "or", e, generation)
    elif name in ("ite", "dite") and e.num_args == 5:
        g.add(e.app_args[1], generation)
        g.nodes[g.root(e.app_args[1])].parents[e] = None
        split_on(g, "if", e, generation)
    elif name == "Eq" and e.num_args == 3 and _is_prop_type(e.app_args[0]):
        split_on(g, "iff", e, generation)
    elif name in ("Decidable.decide",):
        g.add(e.app_args[0], generation)
        g.nodes[g.root(e.app_args[0])].parents[e] = None
        split_on(g, "decide", e, generation)
    elif name in ("and", "or", "Bool.and", "Bool.or") and e.num_args == 2:
        split_on(g, "bool", e, generation)
    elif g.meta.env.matcher_info(name) is not None:
        split_on(g, "match", e, generation)
    g.env.on_term(g, e, generation)
    up(g, e)


def _is_prop_type(ty: Expr) -> bool:
    from gnomon import Sort

    return isinstance(ty, Sort)


# -- connectives --------------------------------------------------------------------------------


def _simplified(g: Graph, e: Expr, index: int, value: Expr, result: Expr, law: Expr) -> None:
    """Add `e = result`, by an argument being `value`, and a law about that."""
    args = e.app_args
    arg = args[index]
    new = e.app_fn(*args[:index], value, *args[index + 1 :])
    proof = g.build.congr_arg(
        arg, value, g.explain(arg, value),
        lambda x: e.app_fn(*args[:index], x, *args[index + 1 :]),
    )  # fmt: skip
    g.push(e, result, g.build.trans(e, new, result, proof, law))


@_rule(_UP, "And")
def _up_and(g: Graph, e: Expr) -> None:
    if e.num_args != 2:
        return
    a, b = e.app_args
    if g.is_true(a):
        _simplified(g, e, 0, TRUE, b, Const("true_and")(b))
    elif g.is_true(b):
        _simplified(g, e, 1, TRUE, a, Const("and_true")(a))
    elif g.is_false(a):
        _simplified(g, e, 0, FALSE, FALSE, Const("false_and")(b))
    elif g.is_false(b):
        _simplified(g, e, 1, FALSE, FALSE, Const("and_false")(a))


@_rule(_UP, "Or")
def _up_or(g: Graph, e: Expr) -> None:
    if e.num_args != 2:
        return
    a, b = e.app_args
    if g.is_true(a):
        _simplified(g, e, 0, TRUE, TRUE, Const("true_or")(b))
    elif g.is_true(b):
        _simplified(g, e, 1, TRUE, TRUE, Const("or_true")(a))
    elif g.is_false(a):
        _simplified(g, e, 0, FALSE, b, Const("false_or")(b))
    elif g.is_false(b):
        _simplified(g, e, 1, FALSE, a, Const("or_false")(a))


@_rule(_UP, "Not")
def _up_not(g: Graph, e: Expr) -> None:
    (a,) = e.app_args
    if g.is_true(a):
        _simplified(g, e, 0, TRUE, FALSE, Const("not_true_eq_false"))
    elif g.is_false(a):
        _simplified(g, e, 0, FALSE, TRUE, Const("not_false_eq_true"))
    elif g.same(a, e):
        # A proposition is not its own negation.
        eq = g.explain(a, e)
        back = g.build.symm(a, e, eq)
        no = g.build.suppose(a, lambda h: g.build.mp(a, e, eq, h)(h))
        g.contradiction = no(g.build.mp(e, a, back, no))


@_rule(_UP, "Eq")
def _up_eq(g: Graph, e: Expr) -> None:
    if e.num_args != 3:
        return
    ty, a, b = e.app_args
    if g.same(a, b):
        g.push_true(e, g.explain(a, b))
        return
    if _is_prop_type(ty):
        if g.is_true(e):
            return
        for p, q, flip in ((a, b, False), (b, a, True)):
            if g.is_true(p):
                _equal_to_true(g, e, p, q, flip=flip)
                return
            if g.is_false(p):
                _equal_to_false(g, e, p, q, flip=flip)
                return
        return
    if not g.is_false(e):
        _different(g, e, a, b)


def _equal_to_true(g: Graph, e: Expr, p: Expr, q: Expr, *, flip: bool) -> None:
    """Add that `p = q` is `q`, where `p` is known; with `flip`, that `q = p` is."""
    build = g.build
    known = g.explain(p, TRUE)

    def forward(h: Expr) -> Expr:
        back = h if flip else build.symm(p, q, h)
        return build.of_eq_true(q, build.trans(q, p, TRUE, back, known))

    def backward(h: Expr) -> Expr:
        there = build.trans(p, TRUE, q, known, build.symm(q, TRUE, build.eq_true(q, h)))
        return build.symm(p, q, there) if flip else there

    _equivalent(g, e, q, forward, backward)


def _equal_to_false(g: Graph, e: Expr, p: Expr, q: Expr, *, flip: bool) -> None:
    """Add that `p = q` is `¬q`, where `p` is refuted; with `flip`, that `q = p` is."""
    build = g.build
    known = g.explain(p, FALSE)

    def forward(h: Expr) -> Expr:
        back = h if flip else build.symm(p, q, h)
        return build.of_eq_false(q, build.trans(q, p, FALSE, back, known))

    def backward(h: Expr) -> Expr:
        there = build.trans(p, FALSE, q, known, build.symm(q, FALSE, build.eq_false(q, h)))
        return build.symm(p, q, there) if flip else there

    not_q = Const("Not")(q)
    g.add(not_q, g.nodes[e].generation)
    _equivalent(g, e, not_q, forward, backward)


def _equivalent(
    g: Graph, p: Expr, q: Expr, forward: Callable[[Expr], Expr], backward: Callable[[Expr], Expr]
) -> None:
    if g.same(p, q):
        return
    build = g.build
    iff = Const("Iff.intro")(p, q, build.suppose(p, forward), build.suppose(q, backward))
    g.push(p, q, Const("propext")(p, q, iff))


def _different(g: Graph, e: Expr, a: Expr, b: Expr) -> None:
    """Refute an equation between different constructors or values."""
    from gnomon.tactics.basic.injection import mk_no_confusion
    from gnomon.tactics.grind.graph import decided

    root_a, root_b = g.nodes.get(g.root(a)), g.nodes.get(g.root(b))
    if root_a is None or root_b is None:
        return
    build = g.build
    if root_a.value is not None and root_b.value is not None:
        if root_a.value == root_b.value:
            return
        x, y = root_a.e, root_b.e
        ne = decided(g.meta, Const("Not")(build.eq(x, y)))
        if ne is None:
            return

        def refuted(h: Expr) -> Expr:
            first = build.trans(x, a, b, g.explain(x, a) if x != a else None, h)
            return ne(build.trans(x, b, y, first, g.explain(b, y)) if b != y else first)

        g.push_false(e, build.suppose(e, refuted))
        return
    left, right = root_a.ctor, root_b.ctor
    if left is None or right is None or left.head_name == right.head_name:
        return

    def confused(h: Expr) -> Expr:
        first = build.trans(left, a, b, g.explain(left, a) if left != a else None, h)
        whole = build.trans(left, b, right, first, g.explain(b, right)) if b != right else first
        return mk_no_confusion(g.meta, FALSE, whole)

    try:
        g.push_false(e, build.suppose(e, confused))
    except MetaError:
        return


def _up_implication(g: Graph, e: Pi) -> None:
    if not is_implication(g.meta, e):
        if g.is_true(e) or g.is_false(e):
            _down_forall(g, e)
        return
    p, q = e.type, e.body
    build = g.build
    if g.is_false(p):
        no = g.prove_false(p)
        g.push_true(e, build.suppose(p, lambda h: Const("absurd", [0])(p, q, h, no)))
    elif g.is_true(q):
        yes = g.prove_true(q)
        g.push_true(e, Lam("h", p, yes))
    elif g.is_true(p):
        yes = g.prove_true(p)
        forward = build.suppose(e, lambda h: h(yes))
        backward = build.suppose(q, lambda h: Lam("h", p, h))
        iff = Const("Iff.intro")(e, q, forward, backward)
        g.push(e, q, Const("propext")(e, q, iff))
    elif g.is_true(e):
        _down_forall(g, e)


# -- what is known ------------------------------------------------------------------------------


@_rule(_DOWN, "And")
def _down_and(g: Graph, e: Expr) -> None:
    a, b = e.app_args
    build = g.build
    if g.is_true(e):
        proof = g.prove_true(e)
        g.push_true(a, Const("And.left")(a, b, proof))
        g.push_true(b, Const("And.right")(a, b, proof))
        return
    refutation = g.prove_false(e)
    if g.is_true(a):
        yes = g.prove_true(a)
        g.push_false(b, build.suppose(b, lambda h: refutation(Const("And.intro")(a, b, yes, h))))
    elif g.is_true(b):
        yes = g.prove_true(b)
        g.push_false(a, build.suppose(a, lambda h: refutation(Const("And.intro")(a, b, h, yes))))
    else:
        split_on(g, "not and", e)


@_rule(_DOWN, "Or")
def _down_or(g: Graph, e: Expr) -> None:
    a, b = e.app_args
    if g.is_false(e):
        no = g.prove_false(e)
        build = g.build
        g.push_false(a, build.suppose(a, lambda h: no(Const("Or.inl")(a, b, h))))
        g.push_false(b, build.suppose(b, lambda h: no(Const("Or.inr")(a, b, h))))


@_rule(_DOWN, "Not")
def _down_not(g: Graph, e: Expr) -> None:
    (a,) = e.app_args
    if g.is_true(e):
        g.push_false(a, g.prove_true(e))
    else:
        no = g.prove_false(e)
        g.push_true(a, Const("Classical.byContradiction")(a, no))


@_rule(_DOWN, "Eq")
def _down_eq(g: Graph, e: Expr) -> None:
    ty, a, b = e.app_args
    build = g.build
    if g.is_true(e):
        g.push(a, b, g.prove_true(e))
        return
    if g.same(a, b):
        # The class of the equation becomes that of `True` as well.
        g.push_true(e, g.explain(a, b))
        return
    if ty.is_const_of("Bool"):
        for x, y, flip in ((a, b, False), (b, a, True)):
            root = g.root(y)
            if root in (BOOL_TRUE, BOOL_FALSE):
                _other_boolean(g, e, x, y, root, flip=flip)
                return
        split_on(g, "boolean", e)
    elif _is_prop_type(ty):
        _up_eq(g, e)
    g.env.on_false(g, e)
    del build


def _other_boolean(g: Graph, e: Expr, x: Expr, y: Expr, root: Expr, *, flip: bool) -> None:
    """Conclude from `x ≠ true` that `x` is `false`, and from `x ≠ false` that it is `true`."""
    build = g.build
    no = g.prove_false(e)
    to_root = None if y == root else g.explain(root, y)

    def refuted(h: Expr) -> Expr:
        eq = h if to_root is None else build.trans(x, root, y, h, to_root)
        return no(build.symm(x, y, eq) if flip else eq)

    statement = build.eq(x, root)
    refutation = build.suppose(statement, refuted)
    if root == BOOL_TRUE:
        g.push(x, BOOL_FALSE, Const("eq_false_of_ne_true")(x, refutation))
    else:
        g.push(x, BOOL_TRUE, Const("eq_true_of_ne_false")(x, refutation))


@_rule(_DOWN, "HEq")
def _down_heq(g: Graph, e: Expr) -> None:
    if g.is_true(e):
        a, b = e.app_args[1], e.app_args[3]
        if g.meta.is_def_eq(g.build.type_of(a), g.build.type_of(b)):
            proof = g.meta.mk_app_m("eq_of_heq", [g.prove_true(e)])
            g.push(a, b, proof)


@_rule(_DOWN, "Exists")
def _down_exists(g: Graph, e: Expr) -> None:
    if g.is_true(e):
        if ("exists", e) not in g.done:
            g.done.add(("exists", e))
            g.witnesses.append((e, g.prove_true(e), g.nodes[e].generation))
        return
    no = g.prove_false(e)
    meta = g.meta
    p = e.app_args[1]
    with meta.scope():
        x = meta.push_local("x", e.app_args[0], instance=False)
        body = meta.head_beta(p(x))
        levels = e.app_fn.levels if isinstance(e.app_fn, Const) else ()
        intro = Const("Exists.intro", levels)(*e.app_args, x)
        h = meta.push_local("h", body, instance=False)
        proof = meta.mk_lambda([x, h], no(intro(h)))
        statement = meta.mk_forall([x], Const("Not")(body))
    g.pending.append((statement, proof, g.nodes[e].generation))


def _down_forall(g: Graph, e: Pi) -> None:
    build = g.build
    if is_implication(g.meta, e):
        p, q = e.type, e.body
        if g.is_false(e):
            no = g.prove_false(e)
            yes = Const("Classical.byContradiction")(
                p,
                build.suppose(
                    Const("Not")(p),
                    lambda hn: no(build.suppose(p, lambda h: Const("absurd", [0])(p, q, h, hn))),
                ),
            )
            g.push_true(p, yes)
            g.push_false(q, build.suppose(q, lambda h: no(Lam("h", p, h))))
            return
        if g.is_true(e):
            proof = g.prove_true(e)
            if g.is_true(p):
                g.push_true(q, proof(g.prove_true(p)))
            elif g.is_false(q):
                no = g.prove_false(q)
                g.push_false(p, build.suppose(p, lambda h: no(proof(h))))
            else:
                split_on(g, "implies", e)
                g.env.on_forall(g, e, None)
        return
    if g.is_true(e) and g.meta.is_prop(e.type):
        if g.is_true(e.type) and ("apply", e) not in g.done:
            g.done.add(("apply", e))
            yes = g.prove_true(e.type)
            statement = e.body.instantiate(yes)
            g.pending.append((statement, g.prove_true(e)(yes), g.nodes[e].generation))
    elif g.is_true(e):
        g.env.on_forall(g, e, g.prove_true(e))
    elif g.is_false(e) and ("not forall", e) not in g.done:
        g.done.add(("not forall", e))
        meta = g.meta
        level = build.level_of(e.type)
        p = Lam(e.name, e.type, e.body)
        law = meta.const("Classical.not_forall", [level])(e.type, p)
        proof = Const("Iff.mp")(*meta.infer_type(law).app_args, law, g.prove_false(e))
        g.pending.append((meta.instantiate_mvars(meta.infer_type(proof)), proof, 0))


# -- Booleans -----------------------------------------------------------------------------------


def _up_connective(g: Graph, e: Expr, name: str, neutral: Expr, absorbing: Expr) -> bool:
    """Simplify `a && b` or `a || b` by an operand's value; return whether it has one."""
    a, b = e.app_args
    words: dict[Expr, str] = {BOOL_TRUE: "true", BOOL_FALSE: "false"}
    for value in (neutral, absorbing):
        word = words[value]
        sides = ((0, a, b, f"Bool.{word}_{name}"), (1, b, a, f"Bool.{name}_{word}"))
        for index, x, y, law in sides:
            if g.root(x) == value:
                result = y if value == neutral else absorbing
                _simplified(g, e, index, value, result, Const(law)(y))
                return True
    return False


@_rule(_UP, "and", "Bool.and")
def _up_band(g: Graph, e: Expr) -> None:
    if not _up_connective(g, e, "and", BOOL_TRUE, BOOL_FALSE):
        _down_band(g, e)


@_rule(_DOWN, "and", "Bool.and")
def _down_band(g: Graph, e: Expr) -> None:
    a, b = e.app_args
    if g.root(e) == BOOL_TRUE:
        law = Const("Bool.and_eq_true")(a, b)
        eq_a, eq_b = g.build.eq(a, BOOL_TRUE), g.build.eq(b, BOOL_TRUE)
        both = Const("And")(eq_a, eq_b)
        proof = g.build.mp(g.build.eq(e, BOOL_TRUE), both, law, g.explain(e, BOOL_TRUE))
        g.push(a, BOOL_TRUE, Const("And.left")(eq_a, eq_b, proof))
        g.push(b, BOOL_TRUE, Const("And.right")(eq_a, eq_b, proof))


@_rule(_UP, "or", "Bool.or")
def _up_bor(g: Graph, e: Expr) -> None:
    if not _up_connective(g, e, "or", BOOL_FALSE, BOOL_TRUE):
        _down_bor(g, e)


@_rule(_DOWN, "or", "Bool.or")
def _down_bor(g: Graph, e: Expr) -> None:
    a, b = e.app_args
    if g.root(e) == BOOL_FALSE:
        law = g.meta.const("Bool.or_eq_false_iff")
        eq_a, eq_b = g.build.eq(a, BOOL_FALSE), g.build.eq(b, BOOL_FALSE)
        both = Const("And")(eq_a, eq_b)
        iff = g.meta.mk_app_opt_m(law, [a, b])
        proof = Const("Iff.mp")(g.build.eq(e, BOOL_FALSE), both, iff, g.explain(e, BOOL_FALSE))
        g.push(a, BOOL_FALSE, Const("And.left")(eq_a, eq_b, proof))
        g.push(b, BOOL_FALSE, Const("And.right")(eq_a, eq_b, proof))


@_rule(_UP, "not", "Bool.not")
def _up_bnot(g: Graph, e: Expr) -> None:
    (a,) = e.app_args
    for value, other in ((BOOL_TRUE, BOOL_FALSE), (BOOL_FALSE, BOOL_TRUE)):
        if g.root(a) == value:
            _simplified(g, e, 0, value, other, g.build.refl(other))
    if g.same(a, e):
        split_on(g, "own negation", e)
    _down_bnot(g, e)


@_rule(_DOWN, "not", "Bool.not")
def _down_bnot(g: Graph, e: Expr) -> None:
    (a,) = e.app_args
    for value, other in ((BOOL_TRUE, BOOL_FALSE), (BOOL_FALSE, BOOL_TRUE)):
        if g.root(e) == value and not g.same(a, other):
            inner = g.build.congr_arg(e, value, g.explain(e, value), e.app_fn)
            double = Const("Bool.not_not")(a)
            twice = e.app_fn(e)
            back = g.build.symm(twice, a, double)
            g.push(a, other, g.build.trans(a, twice, other, back, inner))


@_rule(_UP, "Decidable.decide")
def _up_decide(g: Graph, e: Expr) -> None:
    p, inst = e.app_args
    if g.is_true(p):
        g.push(e, BOOL_TRUE, Const("decide_eq_true")(p, inst, g.prove_true(p)))
    elif g.is_false(p):
        g.push(e, BOOL_FALSE, Const("decide_eq_false")(p, inst, g.prove_false(p)))
    else:
        _down_decide(g, e)


@_rule(_DOWN, "Decidable.decide")
def _down_decide(g: Graph, e: Expr) -> None:
    p, inst = e.app_args
    root = g.root(e)
    if root == BOOL_TRUE:
        g.push_true(p, Const("of_decide_eq_true")(p, inst, g.explain(e, BOOL_TRUE)))
    elif root == BOOL_FALSE:
        g.push_false(p, Const("of_decide_eq_false")(p, inst, g.explain(e, BOOL_FALSE)))


# -- conditions ---------------------------------------------------------------------------------


@_rule(_UP, "ite", "dite")
def _up_if(g: Graph, e: Expr) -> None:
    if e.num_args != 5:
        return
    meta = g.meta
    alpha, c, inst, then, other = e.app_args
    if not (g.is_true(c) or g.is_false(c)) or ("if", e) in g.done:
        return
    g.done.add(("if", e))
    yes = g.is_true(c)
    proof = g.prove_true(c) if yes else g.prove_false(c)
    levels = e.app_fn.levels if isinstance(e.app_fn, Const) else ()
    if e.head_name == "ite":
        law = Const("if_pos" if yes else "if_neg", levels)(c, inst, proof, alpha, then, other)
        result = then if yes else other
    else:
        law = Const("dif_pos" if yes else "dif_neg", levels)(c, inst, proof, alpha, then, other)
        result = meta.head_beta((then if yes else other)(proof))
    generation = g.nodes[e].generation
    new, eq = g.env.normal(result)
    if eq is not None:
        law = g.build.trans(e, result, new, law, eq)
    g.add(new, generation)
    g.push(e, new, law)


def _reduce(g: Graph, e: Expr, name: str) -> None:
    """Reduce a projection, or a match, of what is known to be a constructor application."""
    meta = g.meta
    info = meta.env.projection_info(name)
    if info is not None:
        if e.num_args != info.num_params + 1 or info.from_class:
            return
        _project(g, e, info.num_params)
        return
    matcher = meta.env.matcher_info(name)
    if matcher is not None:
        _match(g, e)


def _project(g: Graph, e: Expr, index: int) -> None:
    """Add that a field of a structure is what the constructor application of its class says."""
    struct = e.app_args[index]
    ctor = g.ctor_of(struct)
    if ctor is None or ("project", e, ctor) in g.done:
        return
    g.done.add(("project", e, ctor))
    fn, rest = e.app_fn, e.app_args[:index]
    reduced = g.meta.delta(fn(*rest, ctor))
    if reduced is None:
        return
    field = g.meta.whnf_core(g.meta.head_beta(reduced))
    if isinstance(field, Proj):
        return
    generation = g.nodes[e].generation
    projected = fn(*rest, ctor)
    g.add(field, generation)
    g.add(projected, generation)
    g.push(projected, field, g.build.refl(field))


def _match(g: Graph, e: Expr) -> None:
    """Reduce a match whose discriminants are known."""
    meta = g.meta
    info = meta.env.matcher_info(e.head_name or "")
    if info is None or ("match", e) in g.done:
        return
    first = info.num_params + 1
    args = list(e.app_args)
    proof: Expr | None = None
    fn = e.app_fn
    if len(args) < first + info.num_discrs + len(info.alt_num_params):
        return
    for index in range(first, first + info.num_discrs):
        arg = args[index]
        node = g.nodes.get(g.root(arg))
        value = None if node is None else (node.ctor if node.ctor is not None else None)
        if value is None and node is not None and node.value is not None:
            value = node.e
        if value is None or value == arg:
            continue
        before = fn(*args)
        try:
            step = g.build.congr_arg(arg, value, g.explain(arg, value), with_hole(fn, args, index))
        except MetaError:
            return
        args[index] = value
        proof = g.build.trans(e, before, fn(*args), proof, step)
    current = fn(*args)
    with meta.transparency("default"):
        reduced = meta.reduce_matcher(current)
    if reduced is None:
        return
    g.done.add(("match", e))
    reduced = meta.instantiate_mvars(meta.head_beta(reduced))
    refl = g.build.refl(current)
    proof = g.build.trans(e, current, reduced, proof, refl)
    new, eq = g.env.normal(reduced)
    if eq is not None:
        proof = g.build.trans(e, reduced, new, proof, eq)
    g.add(new, g.nodes[e].generation)
    g.push(e, new, proof)


__all__ = ["added", "down", "merged", "split_on", "up"]
_ = FVar
