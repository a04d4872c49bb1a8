"""Instances of lemmas, where their patterns occur.

What it does: matches patterns against terms of the graph up to known equations; what a lemma then
says becomes a fact. Hypotheses of the lemma become implications.
Counterpart in Lean: `Lean.Meta.Tactic.Grind.EMatch`.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from gnomon import Const, Expr, NatLit, Pi
from gnomon.meta import Meta, MetaError
from gnomon.tactics.grind.graph import Graph
from gnomon.tactics.grind.patterns import Any, App, Ground, Pattern, Var
from gnomon.tactics.grind.theorems import Lemma
from gnomon.tactics.omega.ground import literal

Bindings = dict[int, Expr]

MAX_MATCHES = 400
"""How many matches of one lemma are looked at in a round."""


def instantiate(g: Graph, max_instances: int, max_generation: int) -> int:
    """Add facts for all new matches of active lemmas; return how many there are."""
    count = 0
    for lemma in list(g.env.active):
        matches = 0
        for bindings in list(_matches(g, lemma)):
            matches += 1
            if g.instances >= max_instances or matches > MAX_MATCHES:
                return count
            key = (id(lemma), tuple(sorted((i, g.root(e)) for i, e in bindings.items())))
            if key in g.done:
                continue
            g.done.add(key)
            generation = max((_generation(g, e) for e in bindings.values()), default=0)
            if generation >= max_generation:
                continue
            if _instance(g, lemma, bindings, generation + 1, key):
                count += 1
                g.instances += 1
                if lemma.local is None:
                    g.counts[lemma.origin] = g.counts.get(lemma.origin, 0) + 1
    return count


def _generation(g: Graph, e: Expr) -> int:
    node = g.nodes.get(e)
    return 0 if node is None else node.generation


# -- matching -----------------------------------------------------------------------------------


def _matches(g: Graph, lemma: Lemma) -> Iterator[Bindings]:
    yield from _match_all(g, lemma.patterns, {})


def _match_all(g: Graph, patterns: tuple[App, ...], bindings: Bindings) -> Iterator[Bindings]:
    if not patterns:
        yield bindings
        return
    first, rest = patterns[0], patterns[1:]
    for e in _occurrences(g, first):
        for found in _match_args(g, first, e, bindings):
            yield from _match_all(g, rest, found)


def _occurrences(g: Graph, p: App) -> list[Expr]:
    name = p.fn.cname
    if name is not None:
        return list(g.apps.get(name, ()))
    count = len(p.args)
    return [e for e in g.nodes if e.num_args == count and e.app_fn == p.fn]


def _match_args(g: Graph, p: App, e: Expr, bindings: Bindings) -> Iterator[Bindings]:
    if e.num_args != len(p.args):
        return
    if p.fn != e.app_fn and (p.fn.cname is None or p.fn.cname != e.head_name):
        return
    yield from _match_list(g, p.args, e.app_args, bindings)


def _match_list(
    g: Graph, patterns: tuple[Pattern, ...], args: tuple[Expr, ...], bindings: Bindings
) -> Iterator[Bindings]:
    if not patterns:
        yield bindings
        return
    for found in _match(g, patterns[0], args[0], bindings):
        yield from _match_list(g, patterns[1:], args[1:], found)


def _match(g: Graph, p: Pattern, e: Expr, bindings: Bindings) -> Iterator[Bindings]:
    match p:
        case Any():
            yield bindings
        case Var(index):
            known = bindings.get(index)
            if known is None:
                yield bindings | {index: e}
            elif known == e or _equal(g, known, e):
                yield bindings
        case Ground(value):
            if value == e or _equal(g, value, e):
                yield bindings
        case App():
            if e not in g.nodes:
                yield from _match_args(g, p, e, bindings)
                return
            for member in list(g.members(e)):
                yield from _match_args(g, p, member, bindings)
                yield from _match_offset(g, p, member, bindings)


def _match_offset(g: Graph, p: App, e: Expr, bindings: Bindings) -> Iterator[Bindings]:
    """Match `n + k` with a greater literal, or with `m + l` for a greater `l`."""
    if p.fn.cname != "HAdd.hAdd" or len(p.args) != 6 or not isinstance(p.args[5], Ground):
        return
    by = literal(p.args[5].e)
    if by is None or by == 0 or (e.app_args and e.app_args[0].cname != "Nat"):
        return
    value = literal(e)
    if value is not None and value >= by:
        yield from _match(g, p.args[4], _nat(value - by), bindings)
        return
    if not e.is_app_of("HAdd.hAdd", 6):
        return
    more = literal(e.app_args[5])
    if more is not None and more > by:
        rest = e.app_fn(*e.app_args[:5], _nat(more - by))
        yield from _match(g, p.args[4], rest, bindings)


def _nat(value: int) -> Expr:
    lit = NatLit(value)
    return Const("OfNat.ofNat", [0])(Const("Nat"), lit, Const("instOfNatNat")(lit))


def _equal(g: Graph, a: Expr, b: Expr) -> bool:
    if a in g.nodes and b in g.nodes:
        return g.same(a, b)
    if g.env.build.type_of(a) == g.env.build.type_of(b) and not a.app_args and not b.app_args:
        return False
    meta = g.meta
    if meta.is_type(a) or meta.is_class(g.build.type_of(a)) is not None or a.has_mvar:
        with meta.transparency("instances"), meta.without_modifying_state():
            return meta.is_def_eq(a, b)
    from gnomon.tactics.grind.graph import _value

    value = _value(a)
    return value is not None and value == _value(b)


# -- instances ----------------------------------------------------------------------------------


def _instance(g: Graph, lemma: Lemma, bindings: Bindings, generation: int, key: Hashable) -> bool:
    """Add what a lemma says for some parameters."""
    meta = g.meta
    with meta.without_modifying_state():
        found = _instantiated(meta, lemma, bindings)
    if found is None:
        return False
    proof, statement = found
    if lemma.guarded and not _holds(g, statement):
        g.done.discard(key)
        return False
    g.sources[statement] = f"E-matching `{lemma.origin}`"
    g.pending.append((statement, proof, generation))
    return True


def _holds(g: Graph, statement: Expr) -> bool:
    """Return whether the hypotheses of an implication are known."""
    while isinstance(statement, Pi):
        p, _ = g.env.normal(statement.type)
        known = p.cname == "True" or g.is_true(p)
        if not known and p.is_app_of("Eq", 3):
            known = g.same(*p.app_args[1:])
        if not known:
            return False
        statement = statement.body
    return True


def _instantiated(meta: Meta, lemma: Lemma, bindings: Bindings) -> tuple[Expr, Expr] | None:
    proof, statement = lemma.proof, lemma.statement
    if lemma.level_params:
        levels = [meta.mk_level_mvar() for _ in lemma.level_params]
        proof = proof.instantiate_level_params(list(lemma.level_params), levels)
        statement = statement.instantiate_level_params(list(lemma.level_params), levels)
    try:
        mvars, infos, concl = meta.forall_meta_telescope(statement, lemma.count)
        for index, e in bindings.items():
            mvar = mvars[index]
            with meta.transparency("instances"):
                ty = meta.instantiate_mvars(meta.infer_type(mvar))
                if not meta.is_def_eq(ty, meta.infer_type(e)):
                    return None
                if not meta.is_def_eq(mvar, e):
                    return None
        hypotheses: list[Expr] = []
        for mvar, info in zip(mvars, infos, strict=True):
            if meta.is_assigned(mvar):
                continue
            ty = meta.instantiate_mvars(meta.infer_type(mvar))
            if info == "instImplicit" or meta.is_class(ty) is not None:
                inst = meta.synth_instance(ty)
                if inst is None or not meta.is_def_eq(mvar, inst):
                    return None
            elif meta.is_prop(ty):
                hypotheses.append(mvar)
            else:
                return None
        applied = meta.instantiate_mvars(proof(*mvars))
        concl = meta.instantiate_mvars(concl)
        if hypotheses:
            applied = meta.instantiate_mvars(meta.mk_lambda(hypotheses, applied))
            concl = meta.instantiate_mvars(
                meta.mk_forall(hypotheses, concl, binder_info_for_mvars="default")
            )
        if concl.has_mvar or applied.has_mvar:
            return None
        return applied, concl
    except MetaError:
        return None
