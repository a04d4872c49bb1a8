"""The simplifier's walk through terms.

What it does: rewrites subterms first, then the term itself, until nothing changes. A result is a
term and a proof that the term before equals it; no proof where they are the same by definition.
What it assumes: rules terminate, but for permutations, which are used in one direction of an order.
Where to read next: `theorems.py`, `procedures.py`.
Counterpart in Lean: `Lean.Meta.Tactic.Simp.Main`, `Simp.Rewrite`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Const, Expr, FVar, Lam, Let, Level, Lit, MData, MVar, Pi, Proj
from gnomon.elab.recursion.by_cases import is_overlap
from gnomon.meta import DiscrTree, Meta, MetaError, MetaLimit
from gnomon.records import dataclass, field, replace
from gnomon.tactics.congruence import canonical_instances, dependent_parameters, replace_argument
from gnomon.tactics.simp import arith
from gnomon.tactics.simp.congr import by_theorem
from gnomon.tactics.simp.declared import DeclaredProcedures
from gnomon.tactics.simp.discharge import by_rfl, says_what
from gnomon.tactics.simp.domain import over_other_proofs
from gnomon.tactics.simp.match_equations import MatchEquations, prove_overlap
from gnomon.tactics.simp.order import ac_lt
from gnomon.tactics.simp.procedures import by_decision, great_exponent, procedures_for, same_sides
from gnomon.tactics.simp.smart import smart_unfolding
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
    zeta_delta: bool = False
    decide: bool = False
    arith: bool = False
    unfold_partial_app: bool = False
    auto_unfold: bool = False
    literals: bool = True
    beta: bool = True
    proj: bool = True
    iota: bool = True
    contextual: bool = False
    implicit_def_eq_proofs: bool = True
    single_pass: bool = False
    memoize: bool = True
    simprocs: bool = True
    only_def_eq: bool = False
    """Whether only what holds by definition is used (`dsimp`)."""


NEUTRAL = SimpConfig(
    zeta=False, literals=False, beta=False, proj=False, iota=False, fail_if_unchanged=False
)
"""Only given theorems are used, and nothing is reduced (`Simp.neutralConfig`)."""

MAX_DEPTH = 240
"""How deep in a term the simplifier goes."""

MAX_ROUNDS = 250
"""How often one term is rewritten at its head, before that is taken for a loop."""


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
    procedures: frozenset[str] | None = None
    """The procedures that are used; `None` for all."""
    parents: tuple[Expr, ...] = ()
    only_discharge: Expr | None = None
    """The only proof that conditions may have."""
    let_vars: frozenset[int] = frozenset()
    """Local definitions to unfold."""
    declared: DeclaredProcedures | None = None
    """Procedures that programs declare."""
    match_equations: MatchEquations | None = None
    """The equations of matchers, if matches are rewritten by them."""
    great_exponent: int | None = None
    """An exponent of numerals that is too great for the power to be computed."""
    definitional: Simplifier | None = None
    """What simplifies terms that others depend on."""

    # -- results -------------------------------------------------------------------------------

    def trans(self, first: Result, second: Result) -> Result:
        """Return the composition of two rewritings."""
        if first.proof is None:
            return second
        if second.proof is None:
            return Result(second.e, first.proof)
        return Result(second.e, self.mk_trans(first.proof, second.proof))

    def mk_trans(self, first: Expr, second: Expr) -> Expr:
        """Return the proof of `a = c`, given those of `a = b` and `b = c`.

        What is in the middle may be the same by definition only.
        """
        meta = self.meta
        left = meta.whnf_r(meta.instantiate_mvars(meta.infer_type(first)))
        right = meta.whnf_r(meta.instantiate_mvars(meta.infer_type(second)))
        if not (left.is_app_of("Eq", 3) and right.is_app_of("Eq", 3)):
            return meta.mk_app_m("Eq.trans", [first, second])
        alpha, a, b = left.app_args
        fn = left.app_fn
        assert isinstance(fn, Const), "the head of an equation"
        return Const("Eq.trans", fn.levels)(alpha, a, b, right.app_args[2], first, second)

    # -- the loop ------------------------------------------------------------------------------

    def simp(self, e: Expr) -> Result:
        """Return what a term is rewritten to."""
        known = self.cache.get(e)
        if known is not None:
            return known
        self.meta.check_limits()
        if self.depth > MAX_DEPTH:
            raise MetaLimit("maxRecDepth")
        self.depth += 1
        try:
            result = self._simp(e)
        finally:
            self.depth -= 1
        self.cache[e] = result
        return result

    def _simp(self, e: Expr) -> Result:
        result = Result(e)
        rounds = 0
        while True:
            self.steps += 1
            rounds += 1
            if rounds > MAX_ROUNDS:
                raise MetaLimit("maxRecDepth")
            if self.steps > self.config.max_steps:
                raise StepLimit()
            before = result.e
            if isinstance(before, MVar | Lit) or self.meta.is_proof(before):
                return result
            if self.unfold_once and before.head_name == self.unfold_once:
                unfolded = self._unfold_now(before)
                if unfolded is not None:
                    return self.trans(result, unfolded)
            pre = self._pre(before)
            if pre is not None:
                result = self.trans(result, pre)
                continue
            reduced = self._reduce(before)
            if reduced != before:
                result = Result(reduced, result.proof)
                continue
            result = self.trans(result, self._congruence(before))
            post = self._post(result.e)
            if post is not None:
                result = self.trans(result, post)
            if result.e == before or self.config.single_pass or self.unfold_once:
                return result

    def _unfold_now(self, e: Expr) -> Result | None:
        """Unfold the constant that is unfolded once; only a `match` that it is, is reduced."""
        found = self._rewrite_set(e, post=True)
        if found is None:
            return None
        reduced = self.meta.reduce_matcher(found.e)
        return found if reduced is None else Result(reduced, found.proof)

    def _pre(self, e: Expr) -> Result | None:
        found = self._rewrite_set(e, post=False)
        if found is None and self.declared is not None:
            found = self.declared.rewrite(self, e, post=False)
        if found is not None:
            return found
        if self.config.literals:
            prefix = "d" if self.config.only_def_eq else ""
            for head, name in (("ite", "reduceIte"), ("dite", "reduceDIte")):
                if e.is_app_of(head, 5) and self.allows(prefix + name):
                    return self._decided_if(e)
        return None

    def _decided_if(self, e: Expr) -> Result | None:
        """Reduce an `if` whose condition is simplified to `True` or `False`."""
        meta = self.meta
        cond = self.simp(e.app_args[1])
        word = {"True": "true", "False": "false"}.get(cond.e.cname or "")
        if self.config.only_def_eq:
            return None if word is None and cond.e.has_fvar else self._computed_if(e)
        if word is None:
            return None
        alpha, prop, inst, then, other = e.app_args
        h = cond.proof or meta.mk_app_m("Eq.refl", [prop])
        name = f"{e.head_name}_cond_eq_{word}"
        if not self._has(name):
            return None
        proof = meta.mk_app_opt_m(name, [alpha, prop, inst, then, other, h])
        rhs = meta.instantiate_mvars(meta.infer_type(proof)).app_args[2]
        self.used[f"reduce{'Ite' if e.is_app_of('ite') else 'DIte'}"] = None
        return Result(meta.head_beta(rhs), proof)

    def _computed_if(self, e: Expr) -> Result | None:
        """Reduce an `if` whose instance says by definition which branch it is."""
        meta = self.meta
        _, _, inst, then, other = e.app_args
        decided = meta.whnf_d(inst)
        for ctor, branch in (("Decidable.isTrue", then), ("Decidable.isFalse", other)):
            if decided.is_app_of(ctor, 2):
                is_dependent = e.is_app_of("dite")
                self.used["dreduceDIte" if is_dependent else "dreduceIte"] = None
                taken = branch(decided.app_args[1]) if is_dependent else branch
                return Result(meta.head_beta(taken))
        return None

    def _match(self, e: Expr) -> Result | None:
        """Rewrite a match by an equation of its matcher."""
        name = e.app_fn.cname
        if self.match_equations is None or name is None or self.config.only_def_eq:
            return None
        info = self.meta.env.matcher_info(name)
        if info is None or not self.config.iota:
            return None
        count = info.num_params + 1 + info.num_discrs + len(info.alt_num_params)
        extra = len(e.app_args) - count
        if extra < 0:
            return None
        for rule in self.match_equations.of(name):
            found = self._try(e, rule, extra)
            if found is not None:
                return found
        return None

    def _post(self, e: Expr) -> Result | None:
        found = self._match(e)
        if found is not None:
            return found
        found = self._rewrite_set(e, post=True)
        if found is None and self.declared is not None:
            found = self.declared.rewrite(self, e, post=True)
        if found is not None:
            return found
        if not self.config.literals:
            return None
        if not self.config.only_def_eq:
            same = same_sides(self.meta, e, reducibly=self.config.zeta)
            if same is not None:
                return Result(*same)
        computed = self._compute(e)
        if computed is not None:
            return computed
        if self.config.arith and not self.config.only_def_eq:
            normal = arith.normalized(self.meta, e, self.parents)
            if normal is not None:
                return Result(*normal)
        if self.config.decide:
            decided = by_decision(self.meta, e)
            if decided is not None:
                return Result(*decided)
        return None

    def allows(self, name: str) -> bool:
        """Return whether a procedure is used."""
        if self.procedures is not None and name not in self.procedures:
            return False
        return not any(name in each.erased for each in self.sets)

    def _compute(self, e: Expr) -> Result | None:
        """Rewrite a term by a procedure."""
        for name, run in procedures_for(e):
            if not self.allows(name):
                continue
            computed = run(self.meta, e)
            if computed is None or computed[0] == e:
                self.great_exponent = self.great_exponent or great_exponent(e)
                continue
            if computed[1] is not None and self.config.only_def_eq:
                continue
            self.used[name] = None
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
            return meta.head_beta(e) if self.config.beta else None
        if isinstance(e, Let) and self.config.zeta:
            return e.body.instantiate(e.value)
        if isinstance(head, FVar):
            return self._local_definition(e, head)
        if isinstance(head, Proj) and self.config.proj:
            with meta.transparency("instances"):
                reduced = meta.reduce_proj(head)
            if reduced is not None:
                return reduced(*e.app_args) if e.app_args else reduced
        name = head.cname
        if name is None:
            return None
        if self.config.iota and meta.env.matcher_info(name) is not None:
            with meta.transparency("instances"):
                reduced = meta.reduce_matcher(e)
            if reduced is not None:
                return reduced
        if self.config.iota and name.endswith((".casesOn", ".rec")):
            with meta.transparency("instances"):
                reduced = meta.whnf_core(e)
            if reduced != e:
                return reduced
        info = meta.env.projection_info(name)
        if info is not None and self.config.proj:
            return self._projection(e, name, info.num_params, info.from_class)
        if any(name in each.unfold and name not in each.erased for each in self.sets):
            return self._unfold(e, name)
        return self._unfold_alternative(e, name) if self.config.auto_unfold else None

    def _unfold_alternative(self, e: Expr, name: str) -> Expr | None:
        """Unfold a function by cases or recursion whose argument says which case holds (`simp!`)."""
        meta = self.meta
        with meta.transparency("default"):
            if meta.env.contains(f"{name}._sunfold"):
                unfolded = meta.unfold_definition(e)
            else:
                unfolded = meta.delta(e)
                body = None if unfolded is None else meta.head_beta(unfolded)
                unfolded = None if body is None else meta.reduce_matcher(body)
        if unfolded is not None:
            self.used[name] = None
        return unfolded

    def _local_definition(self, e: Expr, head: FVar) -> Expr | None:
        decl = self.meta.local_decl(head)
        if not decl.is_let or decl.value is None:
            return None
        if head.id not in self.let_vars and not self.config.zeta_delta:
            return None
        self.used[f"_fvar.{head.id}"] = None
        return self.meta.beta(decl.value, list(e.app_args))

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
        if reduced == e:
            return None
        if from_class and asked:
            self.used[name] = None
        return reduced

    def _unfold(self, e: Expr, name: str) -> Expr | None:
        meta = self.meta
        if meta.env.contains(f"{name}._sunfold"):
            found = smart_unfolding(meta, e, name)
            if found is not None:
                self.used[name] = None
            return found
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
        saved, self.parents = self.parents, (*self.parents, e)
        try:
            return self._inner_congruence(e)
        finally:
            self.parents = saved

    def _inner_congruence(self, e: Expr) -> Result:
        if isinstance(e, Let):
            return self._let(e)
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
        if not self.config.only_def_eq and (congruent := by_theorem(self, e)) is not None:
            return congruent
        return self._app(e)

    def _has(self, name: str) -> bool:
        return self.meta.env.contains(name)

    def _is_arrow(self, fn: Expr, args: list[Expr]) -> bool:
        """Whether a function applied to arguments has a type of which the result does not depend."""
        meta = self.meta
        ty = meta.whnf(meta.infer_type(fn(*args) if args else fn))
        return isinstance(ty, Pi) and not ty.body.has_loose_bvars

    def _app(self, e: Expr) -> Result:
        meta = self.meta
        fn = e.app_fn
        args = list(e.app_args)
        infos = meta.fun_info(fn, len(args))
        result_deps = set(meta.fun_result_deps(fn, len(args)))
        is_match = fn.cname is not None and meta.env.matcher_info(fn.cname) is not None
        proof: Expr | None = None
        current = e
        for index in range(len(args)):
            info = infos[index] if index < len(infos) else None
            if info is not None and (info.is_inst_implicit or info.is_prop):
                continue
            arg = args[index]
            dependents = dependent_parameters(infos, index)
            fixed = index in result_deps or any(
                not (infos[j].is_prop or infos[j].is_dec_inst) for j in dependents
            )
            if is_match and fixed and self._is_arrow(fn, args[:index]):
                # With this motive, nothing depends on what is matched.
                fixed, dependents = False, []
            if fixed and info is not None and info.is_explicit is False:
                new = Result(self.by_definition(arg))
            else:
                new = self.simp(arg)
            if new.e == arg:
                continue
            if new.proof is None:
                trial = fn(*args[:index], new.e, *args[index + 1 :])
                if (fixed or dependents) and not meta.is_type_correct(trial):
                    continue
                args[index] = new.e
                current = trial
                continue
            if fixed:
                continue
            step, moved = replace_argument(meta, fn, args, index, new.e, new.proof, dependents)
            found = canonical_instances(meta, fn, moved, dependents, step)
            if found is None:
                continue
            step, args = found
            current = fn(*args)
            proof = step if proof is None else self.mk_trans(proof, step)
        if not isinstance(fn, Const) and proof is None:
            new_fn = self.simp(fn) if not isinstance(fn, Lam) else Result(fn)
            if new_fn.e != fn:
                if new_fn.proof is None:
                    return Result(new_fn.e(*args))
                proof = new_fn.proof
                for arg in args:
                    proof = meta.mk_app_m("congrFun", [proof, arg])
                return Result(new_fn.e(*args), proof)
        if proof is not None:
            eq = meta.mk_app_m("Eq", [e, current])
            proof = meta.const("id", [Level.of_nat(0)])(eq, proof)
        return Result(current, proof)

    def by_definition(self, e: Expr) -> Expr:
        """Simplify a term that others depend on: only to what is equal by definition."""
        if not e.app_args or self.config.only_def_eq or self.only_discharge is not None:
            return e
        if self.definitional is None:
            self.definitional = Simplifier(
                self.meta,
                self.sets,
                replace(self.config, only_def_eq=True),
                procedures=self.procedures,
                declared=self.declared,
                let_vars=self.let_vars,
            )
        inner = self.definitional
        inner.sets, inner.steps, inner.depth = self.sets, self.steps, self.depth
        new = inner.simp(e).e
        self.steps = inner.steps
        if new != e:
            self.used.update(inner.used)
        return new

    def _lambda(self, e: Lam) -> Result:
        meta = self.meta
        with meta.scope():
            x = meta.push_local(str(e.name), e.type, e.info)
            inner = self.inside(e.body.instantiate(x))
            new = meta.mk_lambda([x], inner.e)
            if inner.proof is None:
                return Result(new)
            return Result(new, meta.mk_app_m("funext", [meta.mk_lambda([x], inner.proof)]))

    def _let(self, e: Let) -> Result:
        """Simplify value and body of a `have`, or a `let` that can be one."""
        meta = self.meta
        value = self.simp(e.value)
        with meta.scope():
            x = meta.push_local(str(e.name), e.type, instance=False)
            body_type = meta.infer_type(e.body.instantiate(x))
            if meta.depends_on(body_type, [x]) or not meta.is_type_correct(e.body.instantiate(x)):
                return Result(e)
            inner = self.inside(e.body.instantiate(x))
            new_body = meta.mk_lambda([x], inner.e)
            proof = None if inner.proof is None else meta.mk_lambda([x], inner.proof)
        assert isinstance(new_body, Lam), "a variable is abstracted"
        new = Let(e.name, e.type, value.e, new_body.body, nondep=True)
        if value.proof is None and proof is None:
            return Result(new)
        if proof is None:
            assert value.proof is not None, "one of them has changed by a proof"
            found = meta.mk_app_m("let_val_congr", [new_body, value.proof])
        else:
            h = value.proof or meta.mk_app_m("Eq.refl", [e.value])
            old_body = Lam(e.name, e.type, e.body)
            found = meta.mk_app_opt_m(
                "let_congr", [None, None, None, None, old_body, new_body, h, proof]
            )
        eq = meta.mk_app_m("Eq", [e, new])
        return Result(new, meta.const("id", [Level.of_nat(0)])(eq, found))

    def inside(self, e: Expr, *, fresh: bool = False) -> Result:
        """Simplify below a binder: what is known of variables out there stays known."""
        saved, self.cache = self.cache, {} if fresh else dict(self.cache)
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
        domain = self.simp(e.type) if meta.is_prop(e.type) else Result(e.type)
        if domain.proof is not None:
            return over_other_proofs(self, e, domain.e, domain.proof)
        with meta.scope():
            x = meta.push_local(str(e.name), domain.e, e.info)
            inner = self.inside(e.body.instantiate(x))
            new = meta.mk_forall([x], inner.e)
            if inner.proof is None:
                return Result(new)
            return Result(new, meta.mk_app_m("forall_congr", [meta.mk_lambda([x], inner.proof)]))

    def _arrow(self, e: Pi) -> Result:
        meta = self.meta
        p = self.simp(e.type)
        if self.config.contextual:
            return self._contextual(e, p)
        q = self.simp(e.body)
        new = Pi(e.name, p.e, q.e, e.info)
        if p.proof is None and q.proof is None:
            return Result(new)
        hp = p.proof or meta.mk_app_m("Eq.refl", [p.e])
        hq = q.proof or meta.mk_app_m("Eq.refl", [q.e])
        return Result(new, meta.mk_app_m("implies_congr", [hp, hq]))

    def _contextual(self, e: Pi, p: Result) -> Result:
        """Simplify the conclusion of an implication with its premise as a rule."""
        from gnomon.tactics.simp.theorems import SimpTheorems, add_proof

        meta = self.meta
        with meta.scope():
            h = meta.push_local(str(e.name), p.e, e.info)
            own = SimpTheorems()
            add_proof(meta, own, "h", h)
            saved, self.sets = self.sets, [own, *self.sets]
            try:
                q = self.inside(e.body, fresh=True)
            finally:
                self.sets = saved
            new = Pi(e.name, p.e, q.e, e.info)
            if p.proof is None and q.proof is None:
                return Result(new)
            hp = p.proof or meta.mk_app_m("Eq.refl", [p.e])
            hq = q.proof or meta.mk_app_m("Eq.refl", [q.e])
            return Result(new, meta.mk_app_m("implies_congr_ctx", [hp, meta.mk_lambda([h], hq)]))

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
        for theorem, extra in sorted(found, key=lambda pair: -pair[0].priority):
            if theorem.origin in erased or (self.config.only_def_eq and not theorem.rfl):
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
            with meta.with_new_mvar_depth():
                result = self._instance(target, theorem)
        except MetaError:
            result = None
        if result is None:
            meta.restore(state)
            return None
        if extra:
            rest = args[len(args) - extra :]
            proof = result.proof
            if proof is not None:
                for arg in rest:
                    proof = meta.mk_app_m("congrFun", [proof, arg])
            result = Result(result.e(*rest), proof)
        return result

    def _instance(self, e: Expr, theorem: SimpTheorem) -> Result | None:
        """Return the instance of a rule for a term, its conditions proved."""
        meta = self.meta
        proof = theorem.instance(meta)
        statement = meta.instantiate_mvars(meta.infer_type(proof))
        mvars, infos, eq = meta.forall_meta_telescope(statement)
        if not eq.is_app_of("Eq", 3):
            # A hypothesis whose type became another one since the rule was made.
            return None
        lhs, rhs = eq.app_args[1:]
        with meta.transparency("reducible"):
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
        if meta.has_expr_mvar(whole) and not meta.has_expr_mvar(e):
            return None
        rhs = meta.head_beta(rhs)
        if theorem.is_perm and not ac_lt(meta, rhs, e):
            return None
        if rhs == e:
            return None
        return Result(rhs, None if theorem.rfl else meta.head_beta(whole))

    def _discharge(self, prop: Expr) -> Expr | None:
        """Return a proof of a rule's condition."""
        meta = self.meta
        if self.only_discharge is not None:
            ty = meta.infer_type(self.only_discharge)
            return self.only_discharge if meta.is_def_eq(ty, prop) else None
        if self.config.max_discharge_depth <= 0:
            return None
        unknown = meta.has_expr_mvar(prop)
        if unknown and not says_what(meta, prop):
            return None
        if not unknown and is_overlap(prop):
            proof = prove_overlap(meta, prop)
            if proof is not None:
                return proof
        inner = Simplifier(
            meta,
            self.sets,
            SimpConfig(
                self.config.max_steps,
                self.config.max_discharge_depth - 1,
                zeta=self.config.zeta,
                decide=self.config.decide,
                arith=self.config.arith,
            ),
            steps=self.steps,
            procedures=self.procedures,
            declared=self.declared,
            match_equations=self.match_equations,
        )
        result = inner.simp(prop)
        self.steps = inner.steps
        for name in inner.used:
            self.used[name] = None
        if unknown and (proof := by_rfl(meta, meta.instantiate_mvars(result.e))) is not None:
            if result.proof is None:
                return proof
            return meta.mk_app_m("Eq.mpr", [result.proof, proof])
        if result.e.cname != "True":
            return None
        if result.proof is None:
            return Const("True.intro")
        return meta.mk_app_m("of_eq_true", [result.proof])
