"""The search for a contradiction.

What it does: adds facts, draws conclusions, asks for arithmetic, instantiates lemmas, and at last
distinguishes cases; the proof of `False` is put together on the way back.
Counterpart in Lean: `Lean.Meta.Tactic.Grind.Solve`, `Lean.Meta.Tactic.Grind.Split`.
"""

from __future__ import annotations

from gnomon import Const, Expr, FVar, Lam, Level, Pi, Sort
from gnomon.meta import LocalContext, Meta, MetaError
from gnomon.records import dataclass, field
from gnomon.tactics.grind import arith
from gnomon.tactics.grind.ematch import instantiate
from gnomon.tactics.grind.graph import Fact, Graph, Split
from gnomon.tactics.grind.proofs import FALSE, TRUE


@dataclass(slots=True)
class Config:
    """The options that are looked at."""

    splits: int = 9
    ematch: int = 5
    gen: int = 8
    instances: int = 1000
    split_ite: bool = True
    split_match: bool = True
    split_imp: bool = False
    split_ind_pred: bool = False
    lia: bool = True
    ring: bool = True
    verbose: bool = True
    flags: dict[str, bool] = field(default_factory=dict)


EAGER = ("Prod", "PProd", "MProd", "Subtype", "PUnit", "Empty")
"""Types whose variables are taken apart at once."""


class Stuck(Exception):
    """Nothing is left to do: the graph, the local context, and the path of cases."""

    def __init__(self, graph: Graph, lctx: LocalContext, path: tuple[int, ...]) -> None:
        super().__init__()
        self.graph, self.lctx, self.path = graph, lctx, path


def fresh_name(meta: Meta, base: str) -> str:
    """Return a name that no hypothesis has."""
    if meta.lctx.find_by_name(base) is None:
        return base
    number = 1
    while meta.lctx.find_by_name(f"{base}_{number}") is not None:
        number += 1
    return f"{base}_{number}"


@dataclass(slots=True)
class Search:
    """A search with options."""

    meta: Meta
    config: Config

    # -- facts ----------------------------------------------------------------------------------

    def add_fact(self, g: Graph, statement: Expr, proof: Expr, generation: int) -> None:
        """Add what a proof proves, in normal form."""
        if g.contradiction is not None:
            return
        g.source = g.sources.get(statement, "Initial goal")
        prop, eq = g.env.normal(statement)
        if eq is not None:
            proof = g.build.mp(statement, prop, eq, proof)
        if prop.cname == "True" or (prop in g.nodes and g.is_true(prop)):
            return
        if prop.cname == "False":
            g.contradiction = proof
            return
        if not any(fact.prop == prop for fact in g.facts):
            g.facts.append(Fact(prop, proof, generation))
        if prop.is_app_of("Not", 1) and not prop.app_args[0].is_app_of("Not", 1):
            p = prop.app_args[0]
            g.add(p, generation)
            g.push_false(p, proof)
            return
        if prop.is_app_of("Eq", 3) and not isinstance(prop.app_args[0], Sort):
            _, a, b = prop.app_args
            g.add(a, generation)
            g.add(b, generation)
            g.push(a, b, proof)
            return
        g.add(prop, generation)
        g.push_true(prop, proof)

    def _saturate(self, g: Graph) -> None:
        """Work on equations and facts until there are none."""
        while g.contradiction is None:
            g.process()
            if g.contradiction is not None or not g.pending:
                return
            statement, proof, generation = g.pending.pop(0)
            self.add_fact(g, statement, proof, generation)

    # -- the loop -------------------------------------------------------------------------------

    def solve(self, g: Graph, path: tuple[int, ...] = ()) -> Expr:
        """Return a proof of `False`. Raises :class:`Stuck`."""
        while True:
            self.meta.check_limits()
            self._saturate(g)
            if g.contradiction is not None:
                return g.contradiction
            if g.witnesses:
                return self._witness(g, path)
            if self._eager(g) is not None:
                split = self._eager(g)
                assert split is not None, "it was found before"
                return self._split(g, split, path)
            if self.config.lia:
                facts = arith.facts_of(g)
                if facts is not None:
                    proof = arith.contradiction(g, facts)
                    if proof is not None:
                        return proof
                    if arith.propagate(g, facts):
                        continue
            if g.rounds < self.config.ematch:
                g.rounds += 1
                if instantiate(g, self.config.instances, self.config.gen):
                    continue
            split = self._next_split(g)
            if split is None:
                raise Stuck(g, self.meta.lctx, path)
            return self._split(g, split, path)

    def _witness(self, g: Graph, path: tuple[int, ...]) -> Expr:
        """Take an existential statement apart."""
        meta = self.meta
        e, proof, generation = g.witnesses.pop(0)
        ty, p = e.app_args
        with meta.scope():
            if isinstance(proof, FVar):
                g.cleared.append(proof)
            g.trace.append((0, 1, e, "Initial goal"))
            x = meta.push_local(fresh_name(meta, "w"), ty, instance=False)
            body = meta.head_beta(p(x))
            h = meta.push_local(fresh_name(meta, "h"), body, instance=False)
            g.pending.append((body, h, generation))
            inner = self.solve(g, path)
            fn = meta.mk_lambda([x, h], inner)
        levels = e.app_fn.levels if isinstance(e.app_fn, Const) else ()
        return Const("Exists.elim", levels)(ty, p, FALSE, proof, fn)

    # -- cases ----------------------------------------------------------------------------------

    def _eager(self, g: Graph) -> Split | None:
        for split in g.splits:
            if split.kind in ("proof", "type") and self._is_open(g, split):
                ty = split.e if split.kind == "proof" else g.build.type_of(split.e)
                name = ty.head_name or ""
                ctors = self._constructors(name)
                if g.env.cases.get(name) or (split.kind == "proof" and len(ctors) <= 1):
                    return split
        return None

    def _next_split(self, g: Graph) -> Split | None:
        if g.num_splits >= self.config.splits:
            return None
        best: tuple[int, Split] | None = None
        for split in g.splits:
            if not self._is_open(g, split):
                continue
            cost = self._cost(g, split)
            if best is None or cost < best[0]:
                best = (cost, split)
        return None if best is None else best[1]

    def _cost(self, g: Graph, split: Split) -> int:
        order = {
            "not and": 2, "or": 2, "iff": 3, "if": 2, "decide": 3, "bool": 3, "boolean": 3,
            "own negation": 1, "match": 2, "proof": 2, "type": 3, "implies": 4,
        }  # fmt: skip
        return order[split.kind] + 2 * g.nodes[split.e].generation

    def _is_open(self, g: Graph, split: Split) -> bool:
        """Return whether a distinction would tell something."""
        e, kind = split.e, split.kind
        if e not in g.nodes or ("split", kind, e) in g.done:
            return False
        args = e.app_args

        def unknown(p: Expr) -> bool:
            return p in g.nodes and not g.is_true(p) and not g.is_false(p)

        if kind == "or":
            return g.is_true(e) and unknown(args[0]) and unknown(args[1])
        if kind == "not and":
            return g.is_false(e) and unknown(args[0]) and unknown(args[1])
        if kind == "if":
            return self.config.split_ite and unknown(args[1])
        if kind == "decide":
            return False
        if kind == "iff":
            return (g.is_true(e) or g.is_false(e)) and unknown(args[1]) and unknown(args[2])
        if kind == "bool":
            values = (Const("Bool.true"), Const("Bool.false"))
            return g.root(e) in values and all(g.root(x) not in values for x in args)
        if kind == "own negation":
            return g.root(e) not in (Const("Bool.true"), Const("Bool.false"))
        if kind == "boolean":
            values = (Const("Bool.true"), Const("Bool.false"))
            return g.is_false(e) and all(g.root(x) not in values for x in args[1:])
        if kind == "match":
            return self.config.split_match and self._discriminant(g, e) is not None
        if kind == "proof":
            return g.is_true(e)
        if kind == "type":
            name = g.build.type_of(e).head_name or ""
            if isinstance(e, FVar) and g.env.cases.get(name) and name in EAGER:
                return True
            return g.ctor_of(e) is None and g.nodes[g.root(e)].value is None
        if kind == "implies":
            assert isinstance(e, Pi), "an implication"
            if not (g.is_true(e) and unknown(e.type)):
                return False
            return self.config.split_imp
        return False

    def _discriminant(self, g: Graph, e: Expr) -> Expr | None:
        """Return what a match is waiting for."""
        info = self.meta.env.matcher_info(e.head_name or "")
        if info is None or ("match", e) in g.done:
            return None
        first = info.num_params + 1
        for arg in e.app_args[first : first + info.num_discrs]:
            if arg not in g.nodes or g.ctor_of(arg) is not None:
                continue
            if g.nodes[g.root(arg)].value is not None:
                continue
            name = self.meta.whnf_r(g.build.type_of(arg)).head_name
            if (
                name is not None
                and self._constructors(name)
                and ("split", "type", arg) not in g.done
            ):
                return arg
        return None

    def _constructors(self, name: str) -> tuple[str, ...]:
        info = self.meta.env.find(name)
        ctors = getattr(info, "ctors", None)
        if ctors is None:
            return ()
        return tuple(str(each) for each in ctors)

    def _split(self, g: Graph, split: Split, path: tuple[int, ...]) -> Expr:
        e, kind = split.e, split.kind
        g.done.add(("split", kind, e))
        build = g.build
        if kind == "or":
            p, q = e.app_args
            known = g.prove_true(e)
            if isinstance(known, FVar):
                g.cleared.append(known)
            cases = [
                self._case(g, split, each, index, 2, path) for index, each in enumerate((p, q))
            ]
            return Const("Or.elim")(p, q, FALSE, g.prove_true(e), *cases)
        if kind in ("type", "match", "proof"):
            target = e
            if kind == "match":
                found = self._discriminant(g, e)
                assert found is not None, "it is open"
                target = found
                g.done.add(("split", "type", target))
            return self._by_constructor(g, split, target, path, is_proof=kind == "proof")
        if kind == "boolean":
            p = build.eq(e.app_args[1], Const("Bool.true"))
        elif kind in ("bool", "own negation"):
            p = build.eq(e.app_args[0], Const("Bool.true"))
        elif kind == "implies":
            assert isinstance(e, Pi), "an implication"
            p = e.type
        elif kind == "if" or kind == "iff":
            p = e.app_args[1]
        else:
            p = e.app_args[0]
        not_p = Const("Not")(p)
        order = (not_p, p) if kind in ("implies", "not and") else (p, not_p)
        cases = [self._case(g, split, each, i, 2, path) for i, each in enumerate(order)]
        if kind in ("implies", "not and"):
            cases.reverse()
        em = Const("Classical.em")(p)
        return Const("Or.elim")(p, not_p, FALSE, em, *cases)

    def _case(
        self, g: Graph, split: Split, p: Expr, index: int, count: int, path: tuple[int, ...]
    ) -> Expr:
        """Return `fun h : p => …`, a proof of `False`."""
        meta = self.meta
        inner = g.copy()
        inner.num_splits += 1
        inner.rounds = 0
        inner.trace.append((index, count, split.e, split.source))
        plain = p.is_app_of("Not", 1) and p.app_args[0] in g.nodes
        shown, eq = (p, None) if plain else g.env.normal(p)
        with meta.scope():
            h = meta.push_local(fresh_name(meta, "h"), shown, instance=False)
            generation = g.nodes[split.e].generation
            if plain:
                inner.facts.append(Fact(p, h, generation))
                inner.push_false(p.app_args[0], h)
            else:
                self.add_fact(inner, shown, h, generation)
            if eq is not None:
                raw = g.build.mp(shown, p, g.build.symm(p, shown, eq), h)
                if p.is_app_of("Not", 1):
                    inner.add(p.app_args[0])
                    inner.push_false(p.app_args[0], raw)
                elif p.is_app_of("Eq", 3):
                    inner.push(p.app_args[1], p.app_args[2], raw)
                elif p in inner.nodes:
                    inner.push_true(p, raw)
            proof = self.solve(inner, (*path, index + 1))
            fn = meta.mk_lambda([h], proof)
        if eq is None:
            return Lam("h", p, fn(_bvar()))
        return Lam("h", p, fn(Const("Eq.mp", [0])(p, shown, eq, _bvar())))

    def _by_constructor(
        self, g: Graph, split: Split, target: Expr, path: tuple[int, ...], *, is_proof: bool
    ) -> Expr:
        """Distinguish by which constructor a term, or a proof, is made."""
        meta = self.meta
        ty = meta.whnf_r(target if is_proof else g.build.type_of(target))
        major = g.prove_true(target) if is_proof else target
        name = ty.head_name or ""
        info = meta.env.find(name)
        num_params = int(getattr(info, "num_params", 0))
        fn = ty.app_fn
        levels = fn.levels if isinstance(fn, Const) else ()
        params, indices = ty.app_args[:num_params], ty.app_args[num_params:]
        cases_on = f"{name}.casesOn"
        elim_levels: list[Level | int] = list(levels)
        if len(meta.env.level_params(cases_on)) > len(levels):
            elim_levels = [0, *levels]
        eliminator = Const(cases_on, elim_levels)(*params)
        motive = self._motive(g, eliminator, ty, indices, target, is_proof=is_proof)
        if motive is None:
            raise Stuck(g, meta.lctx, path)
        applied = eliminator(motive, *indices, major)
        minors: list[Expr] = []
        rest = meta.whnf(meta.infer_type(applied))
        ctors = self._constructors(name)
        for index in range(len(ctors)):
            assert isinstance(rest, Pi), "a minor premise for each constructor"
            wanted = rest.type
            inner = g.copy()
            if len(ctors) > 1:
                inner.num_splits += 1
            inner.rounds = 0
            inner.trace.append((index, len(ctors), split.e, split.source))
            with meta.scope():
                fvars: list[Expr] = []
                body = meta.head_beta(_beta(meta, wanted))
                while isinstance(body, Pi):
                    is_fact = meta.is_prop(body.type)
                    name = "h" if is_fact else str(body.name)
                    ty = meta.instantiate_mvars(meta.head_beta(body.type))
                    fvar = meta.push_local(fresh_name(meta, name), ty, instance=False)
                    fvars.append(fvar)
                    if is_fact:
                        generation = g.nodes[split.e].generation
                        inner.pending.append((ty, fvar, generation))
                    body = body.body.instantiate(fvar)
                where = (*path, index + 1) if len(ctors) > 1 else path
                proof = self.solve(inner, where)
                minors.append(meta.mk_lambda(fvars, proof))
            rest = rest.body.instantiate(minors[-1])
        proof = applied(*minors)
        return proof(*self._reflexive(g, indices, target, is_proof=is_proof))

    def _reflexive(
        self, g: Graph, indices: tuple[Expr, ...], target: Expr, *, is_proof: bool
    ) -> list[Expr]:
        proofs = [g.build.refl(each) for each in indices]
        if not is_proof:
            proofs.append(g.build.refl(target))
        return proofs

    def _motive(
        self,
        g: Graph,
        eliminator: Expr,
        ty: Expr,
        indices: tuple[Expr, ...],
        target: Expr,
        *,
        is_proof: bool,
    ) -> Expr | None:
        """Return `fun is x => i = i' → x = x' → False`."""
        meta = self.meta
        expected = meta.whnf(meta.infer_type(eliminator))
        if not isinstance(expected, Pi):
            return None
        with meta.scope():
            fvars, _ = meta.forall_telescope(expected.type)
            body: Expr = FALSE
            pairs = list(zip(indices, fvars[:-1], strict=True))
            if not is_proof:
                pairs.append((target, fvars[-1]))
            for given, variable in reversed(pairs):
                if not meta.is_def_eq(g.build.type_of(given), meta.infer_type(variable)):
                    return None
                body = Pi("h", g.build.eq(variable, given), body)
            return meta.mk_lambda(fvars, body)


def _beta(meta: Meta, ty: Expr) -> Expr:
    """Beta-reduce what a telescope ends in."""
    with meta.scope():
        fvars, body = meta.forall_telescope(ty)
        return meta.mk_forall(fvars, meta.head_beta(body))


def _bvar() -> Expr:
    from gnomon import BVar

    return BVar(0)


__all__ = ["Config", "Search", "Stuck", "fresh_name"]
_ = (TRUE, MetaError)
