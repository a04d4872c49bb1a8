"""The simplifier's walk through terms.

What it does: rewrites subterms first, then the term itself, until nothing changes. A result is a
term and a proof that the term before equals it; no proof where they are the same by definition.
What it assumes: rules terminate, but for permutations, which are used in one direction of an order.
Where to read next: `theorems.py`, `procedures.py`.
Counterpart in Lean: `Lean.Meta.Tactic.Simp.Main`, `Simp.Rewrite`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from gnomon import Const, Expr, Lam, Let, Level, Lit, MData, MVar, Pi, Proj
from gnomon.meta import DiscrTree, Meta, MetaError
from gnomon.tactics.simp.procedures import procedure
from gnomon.tactics.simp.theorems import SimpTheorem, SimpTheorems


@dataclass(frozen=True, slots=True)
class Result:
    """What a term is rewritten to."""

    e: Expr
    proof: Expr | None = None


@dataclass(frozen=True, slots=True)
class SimpConfig:
    """The options of `simp` that are looked at here."""

    max_steps: int = 100000
    max_discharge_depth: int = 2
    fail_if_unchanged: bool = True
    zeta: bool = True
    decide: bool = False
    arith: bool = False
    unfold_partial_app: bool = False
    literals: bool = True


class StepLimit(Exception):
    """The simplifier took too many steps."""


@dataclass(slots=True)
class Simplifier:
    """A run of the simplifier in the present local context."""

    meta: Meta
    sets: Sequence[SimpTheorems]
    config: SimpConfig = SimpConfig()
    cache: dict[Expr, Result] = field(default_factory=dict)
    steps: int = 0
    depth: int = 0
    used: dict[str, None] = field(default_factory=dict)
    unfold_once: str = ""
    """A constant that is unfolded, but not in what it unfolds to."""
    only_discharge: Expr | None = None
    """The only proof that conditions may have."""

    # -- results -------------------------------------------------------------------------------

    def trans(self, first: Result, second: Result) -> Result:
        """Return the composition of two rewritings."""
        if first.proof is None:
            return second
        if second.proof is None:
            return Result(second.e, first.proof)
        proof = self.meta.mk_app_m("Eq.trans", [first.proof, second.proof])
        return Result(second.e, proof)

    # -- the loop ------------------------------------------------------------------------------

    def simp(self, e: Expr) -> Result:
        """Return what a term is rewritten to."""
        known = self.cache.get(e)
        if known is not None:
            return known
        self.meta.check_limits()
        self.depth += 1
        try:
            result = self._simp(e)
        finally:
            self.depth -= 1
        self.cache[e] = result
        return result

    def _simp(self, e: Expr) -> Result:
        result = Result(e)
        while True:
            self.steps += 1
            if self.steps > self.config.max_steps:
                raise StepLimit()
            before = result.e
            if isinstance(before, MVar | Lit) or self.meta.is_proof(before):
                return result
            result = Result(self._reduce(result.e), result.proof)
            pre = self._rewrite_set(result.e, post=False)
            if pre is not None:
                result = self.trans(result, pre)
                continue
            result = self.trans(result, self._congruence(result.e))
            result = Result(self._reduce(result.e), result.proof)
            post = self._post(result.e)
            if post is None:
                return result
            result = self.trans(result, post)

    def _post(self, e: Expr) -> Result | None:
        found = self._rewrite_set(e, post=True)
        if found is not None:
            return found
        if self.config.literals:
            computed = procedure(self.meta, e, decide=self.config.decide)
            if computed is not None and computed[0] != e:
                return Result(*computed)
        return None

    # -- reductions ----------------------------------------------------------------------------

    def _reduce(self, e: Expr) -> Expr:
        """Reduce a term at its head: β, projections, matchers, definitions to unfold."""
        meta = self.meta
        for _ in range(1000):
            new = self._reduce_once(e)
            if new is None:
                return e
            e = meta.instantiate_mvars(new)
        return e

    def _reduce_once(self, e: Expr) -> Expr | None:
        meta = self.meta
        head = e.app_fn
        if isinstance(e, MData):
            return e.expr
        if isinstance(head, MData):
            return head.expr(*e.app_args)
        if isinstance(head, Lam) and e.app_args:
            return meta.head_beta(e)
        if isinstance(e, Let) and self.config.zeta:
            return e.body.instantiate(e.value)
        if isinstance(head, Proj):
            with meta.transparency("instances"):
                reduced = meta.reduce_proj(head)
            if reduced is not None:
                return reduced(*e.app_args) if e.app_args else reduced
        name = head.cname
        if name is None:
            return None
        if meta.env.matcher_info(name) is not None:
            with meta.transparency("instances"):
                reduced = meta.reduce_matcher(e)
            if reduced is not None:
                return reduced
        if name.endswith(".casesOn") or name.endswith(".rec"):
            with meta.transparency("instances"):
                reduced = meta.whnf_core(e)
            if reduced != e:
                return reduced
        info = meta.env.projection_info(name)
        if info is not None:
            return self._projection(e, name, info.num_params, info.from_class)
        if any(name in each.unfold and name not in each.erased for each in self.sets):
            return self._unfold(e, name)
        return None

    def _projection(self, e: Expr, name: str, num_params: int, from_class: bool) -> Expr | None:
        """Reduce a projection of a constructor, or of an instance if it is to be unfolded."""
        meta = self.meta
        args = e.app_args
        if len(args) <= num_params:
            return None
        struct = args[num_params]
        asked = any(name in each.unfold for each in self.sets)
        is_made = struct.head_name is not None and meta.env.kind(struct.head_name) == "constructor"
        if from_class and not asked and not is_made:
            return None
        with meta.transparency("default" if asked else "instances"):
            value = meta.whnf(struct) if from_class else meta.whnf_core(struct)
        if value.head_name is None or meta.env.kind(value.head_name) != "constructor":
            return None
        unfolded = meta.delta(e)
        if unfolded is None:
            return None
        with meta.transparency("default" if asked else "instances"):
            reduced = meta.whnf_core(meta.head_beta(unfolded))
        return None if reduced == e else reduced

    def _unfold(self, e: Expr, name: str) -> Expr | None:
        meta = self.meta
        info = meta.env.find(name)
        value = getattr(info, "value", None)
        count = 0
        while isinstance(value, Lam):
            value, count = value.body, count + 1
        if e.num_args < count and not self.config.unfold_partial_app:
            return None
        unfolded = meta.delta(e)
        if unfolded is None or unfolded == e:
            return None
        self.used[name] = None
        return meta.head_beta(unfolded)

    # -- congruence ----------------------------------------------------------------------------

    def _congruence(self, e: Expr) -> Result:
        if isinstance(e, Lam):
            return self._lambda(e)
        if isinstance(e, Pi):
            return self._pi(e)
        if isinstance(e, Proj):
            inner = self.simp(e.struct)
            return Result(Proj(e.type_name, e.index, inner.e)) if inner.proof is None else Result(e)
        if not e.app_args:
            return Result(e)
        if e.is_app_of("OfNat.ofNat", 3):
            return Result(e)
        if (e.is_app_of("ite", 5) or e.is_app_of("dite", 5)) and self._has(f"{e.head_name}_congr"):
            return self._if(e)
        return self._app(e)

    def _has(self, name: str) -> bool:
        return self.meta.env.contains(name)

    def _app(self, e: Expr) -> Result:
        meta = self.meta
        fn = e.app_fn
        args = list(e.app_args)
        infos = meta.fun_info(fn, len(args))
        result_deps = set(meta.fun_result_deps(fn, len(args)))
        proof: Expr | None = None
        for index in range(len(args)):
            info = infos[index] if index < len(infos) else None
            if info is not None and (info.is_inst_implicit or info.is_prop):
                continue
            arg = args[index]
            new = self.simp(arg)
            if new.e == arg:
                continue
            fixed = index in result_deps or (info is not None and info.has_fwd_deps)
            if new.proof is None:
                if fixed and not meta.is_def_eq(arg, new.e):
                    continue
                args[index] = new.e
                continue
            if fixed:
                continue
            with meta.scope():
                x = meta.push_local("x", meta.infer_type(arg), instance=False)
                f = meta.mk_lambda([x], fn(*args[:index], x, *args[index + 1 :]))
            step = meta.mk_app_m("congrArg", [f, new.proof])
            args[index] = new.e
            proof = step if proof is None else meta.mk_app_m("Eq.trans", [proof, step])
        new_e = fn(*args)
        if proof is not None:
            eq = meta.mk_app_m("Eq", [e, new_e])
            proof = meta.const("id", [Level.of_nat(0)])(eq, proof)
        return Result(new_e, proof)

    def _lambda(self, e: Lam) -> Result:
        meta = self.meta
        with meta.scope():
            x = meta.push_local(str(e.name), e.type, e.info)
            inner = self._inside(e.body.instantiate(x))
            new = meta.mk_lambda([x], inner.e)
            if inner.proof is None:
                return Result(new)
            return Result(new, meta.mk_app_m("funext", [meta.mk_lambda([x], inner.proof)]))

    def _inside(self, e: Expr) -> Result:
        """Simplify below a binder: what is known of variables out there stays known."""
        saved, self.cache = self.cache, dict(self.cache)
        try:
            return self.simp(e)
        finally:
            self.cache = saved

    def _pi(self, e: Pi) -> Result:
        meta = self.meta
        if not meta.is_prop(e):
            return Result(e)
        if not e.body.has_loose_bvars and meta.is_prop(e.type):
            return self._arrow(e)
        with meta.scope():
            x = meta.push_local(str(e.name), e.type, e.info)
            inner = self._inside(e.body.instantiate(x))
            new = meta.mk_forall([x], inner.e)
            if inner.proof is None:
                return Result(new)
            return Result(new, meta.mk_app_m("forall_congr", [meta.mk_lambda([x], inner.proof)]))

    def _arrow(self, e: Pi) -> Result:
        meta = self.meta
        p, q = self.simp(e.type), self.simp(e.body)
        new = Pi(e.name, p.e, q.e, e.info)
        if p.proof is None and q.proof is None:
            return Result(new)
        hp = p.proof or meta.mk_app_m("Eq.refl", [p.e])
        hq = q.proof or meta.mk_app_m("Eq.refl", [q.e])
        return Result(new, meta.mk_app_m("implies_congr", [hp, hq]))

    def _if(self, e: Expr) -> Result:
        """Simplify the condition of an `if`, and the branches where it is decided."""
        meta = self.meta
        alpha, cond, inst, then, other = e.app_args
        new = self.simp(cond)
        if new.e == cond:
            return Result(e)
        head = e.app_fn
        assert isinstance(head, Const), "`if` is a constant"
        dec = meta.synth_instance(meta.const("Decidable")(new.e))
        if dec is None:
            return Result(e)
        h = new.proof or meta.mk_app_m("Eq.refl", [new.e])
        with meta.scope():
            if e.is_app_of("ite"):
                yes = meta.push_local("h", new.e, instance=False)
                h1 = meta.mk_lambda([yes], meta.mk_app_m("Eq.refl", [then]))
                no = meta.push_local("h", meta.const("Not")(new.e), instance=False)
                h2 = meta.mk_lambda([no], meta.mk_app_m("Eq.refl", [other]))
                result = head(alpha, new.e, dec, then, other)
                lemma = "ite_congr"
            else:
                yes = meta.push_local("h", new.e, instance=False)
                back = meta.mk_app_m("Eq.mpr", [h, yes])
                h1 = meta.mk_lambda([yes], meta.mk_app_m("Eq.refl", [meta.beta(then, [back])]))
                new_then = meta.mk_lambda([yes], meta.beta(then, [back]))
                no = meta.push_local("h", meta.const("Not")(new.e), instance=False)
                back = meta.mk_app_m("mt", [meta.mk_app_m("Eq.mp", [h]), no])
                h2 = meta.mk_lambda([no], meta.mk_app_m("Eq.refl", [meta.beta(other, [back])]))
                new_other = meta.mk_lambda([no], meta.beta(other, [back]))
                result = head(alpha, new.e, dec, new_then, new_other)
                lemma = "dite_congr"
            proof = meta.mk_app_opt_m(
                lemma, [None, None, None, None, None, None, None, inst, dec, h, h1, h2]
            )
        eq = meta.mk_app_m("Eq", [e, result])
        return Result(result, meta.const("id", [Level.of_nat(0)])(eq, proof))

    # -- rewriting -----------------------------------------------------------------------------

    def _rewrite_set(self, e: Expr, *, post: bool) -> Result | None:
        for theorems in self.sets:
            tree = theorems.post if post else theorems.pre
            if not len(tree):
                continue
            found = self._rewrite(e, tree, theorems.erased)
            if found is not None:
                return found
        return None

    def _rewrite(
        self, e: Expr, tree: DiscrTree[SimpTheorem], erased: frozenset[str]
    ) -> Result | None:
        meta = self.meta
        with meta.transparency("reducible"):
            found = meta.get_match_with_extra(tree, e)
        for theorem, extra in sorted(found, key=lambda pair: (pair[1], -pair[0].priority)):
            if theorem.origin in erased:
                continue
            result = self._try(e, theorem, extra)
            if result is not None:
                self.used[theorem.origin] = None
                return result
        return None

    def _try(self, e: Expr, theorem: SimpTheorem, extra: int) -> Result | None:
        meta = self.meta
        args = e.app_args
        target = e
        if extra:
            target = e.app_fn(*args[: len(args) - extra])
        state = meta.save()
        result = None
        try:
            result = self._instance(target, theorem)
        except MetaError:
            result = None
        if result is None:
            meta.restore(state)
            return None
        if extra:
            rest = args[len(args) - extra :]
            proof = result.proof
            assert proof is not None, "rules have proofs"
            for arg in rest:
                proof = meta.mk_app_m("congrFun", [proof, arg])
            result = Result(result.e(*rest), proof)
        return result

    def _instance(self, e: Expr, theorem: SimpTheorem) -> Result | None:
        """Return the instance of a rule for a term, its conditions proved."""
        meta = self.meta
        proof = _with_fresh_levels(meta, theorem)
        statement = meta.infer_type(proof)
        mvars, infos, eq = meta.forall_meta_telescope(statement)
        lhs, rhs = eq.app_args[1:]
        with meta.transparency("instances"):
            if not meta.is_def_eq(lhs, e):
                return None
        for mvar, info in zip(mvars, infos, strict=True):
            if meta.is_assigned(mvar):
                continue
            ty = meta.instantiate_mvars(meta.infer_type(mvar))
            if info == "instImplicit":
                found = meta.synth_instance(ty)
                if found is None or not meta.is_def_eq(mvar, found):
                    return None
            elif meta.is_prop(ty):
                h = self._discharge(ty)
                if h is None:
                    return None
                meta.assign(mvar, h)
        rhs = meta.instantiate_mvars(rhs)
        whole = meta.instantiate_mvars(proof(*mvars) if mvars else proof)
        if meta.has_expr_mvar(rhs) and not meta.has_expr_mvar(e):
            return None
        if theorem.is_perm and not _less(rhs, e):
            return None
        if rhs == e:
            return None
        return Result(meta.head_beta(rhs), meta.head_beta(whole))

    def _discharge(self, prop: Expr) -> Expr | None:
        """Return a proof of a rule's condition."""
        meta = self.meta
        if self.only_discharge is not None:
            ty = meta.infer_type(self.only_discharge)
            return self.only_discharge if meta.is_def_eq(ty, prop) else None
        if self.config.max_discharge_depth <= 0:
            return None
        if meta.has_expr_mvar(prop):
            return None
        inner = Simplifier(
            meta,
            self.sets,
            SimpConfig(
                self.config.max_steps,
                self.config.max_discharge_depth - 1,
                zeta=self.config.zeta,
                decide=self.config.decide,
            ),
            steps=self.steps,
        )
        result = inner.simp(prop)
        self.steps = inner.steps
        if result.e.cname != "True":
            for local in reversed(meta.lctx.decls()):
                if local.kind == "default" and local.type == prop:
                    return local.fvar
            return None
        if result.proof is None:
            return Const("True.intro")
        return meta.mk_app_m("of_eq_true", [result.proof])


def _with_fresh_levels(meta: Meta, theorem: SimpTheorem) -> Expr:
    """Return a rule's proof with new universe metavariables."""
    params = theorem.level_params
    if not params:
        return theorem.proof
    return theorem.proof.instantiate_level_params(params, [meta.mk_level_mvar() for _ in params])


def _less(a: Expr, b: Expr) -> bool:
    """Return whether a term comes before another in the order that permutations are used in."""
    return (a.dag_size(), str(a)) < (b.dag_size(), str(b))
