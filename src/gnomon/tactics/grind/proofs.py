"""Proofs of equations: composition and congruence.

What it does: builds terms with explicit arguments, so that nothing is unified again; the kernel
compares what is equal by definition only.
Counterpart in Lean: `Lean.Meta.Tactic.Grind.Proof`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, cast

from gnomon import Const, Expr, Lam, Level, Pi, Sort
from gnomon.meta import Meta, MetaError
from gnomon.records import dataclass, field

Kind = Literal["eq", "fixed", "proof", "dec"]
"""What congruence does with an argument: replaces it; wants the same; proofs; decisions."""

TRUE, FALSE = Const("True"), Const("False")
PROP_EQ = Const("Eq", [1])


def with_hole(fn: Expr, args: Sequence[Expr], index: int) -> Callable[[Expr], Expr]:
    """Return a call as a function of one of its arguments."""
    left, right = tuple(args[:index]), tuple(args[index + 1 :])
    return lambda arg: fn(*left, arg, *right)


@dataclass(slots=True)
class Builder:
    """Makes proofs; types, levels and kinds of arguments are remembered."""

    meta: Meta
    types: dict[Expr, Expr] = field(default_factory=dict)
    levels: dict[Expr, Level] = field(default_factory=dict)
    kinds_of: dict[tuple[Expr, int], tuple[Kind, ...]] = field(default_factory=dict)

    def type_of(self, e: Expr) -> Expr:
        """Return a term's type."""
        found = self.types.get(e)
        if found is None:
            found = self.types[e] = self.meta.instantiate_mvars(self.meta.infer_type(e))
        return found

    def level_of(self, ty: Expr) -> Level:
        """Return a type's universe."""
        found = self.levels.get(ty)
        if found is None:
            found = self.levels[ty] = self.meta.get_level(ty)
        return found

    # -- equations ------------------------------------------------------------------------------

    def eq(self, a: Expr, b: Expr) -> Expr:
        """Return `a = b`."""
        ty = self.type_of(a)
        return Const("Eq", [self.level_of(ty)])(ty, a, b)

    def refl(self, a: Expr) -> Expr:
        """Return the proof of `a = a`."""
        ty = self.type_of(a)
        return Const("Eq.refl", [self.level_of(ty)])(ty, a)

    def symm(self, a: Expr, b: Expr, proof: Expr) -> Expr:
        """Return the proof of `b = a`, given one of `a = b`."""
        if proof.is_app_of("Eq.symm", 4):
            return proof.app_args[3]
        ty = self.type_of(a)
        return Const("Eq.symm", [self.level_of(ty)])(ty, a, b, proof)

    def trans(self, a: Expr, b: Expr, c: Expr, first: Expr | None, second: Expr) -> Expr:
        """Return the proof of `a = c`."""
        if first is None:
            return second
        ty = self.type_of(a)
        return Const("Eq.trans", [self.level_of(ty)])(ty, a, b, c, first, second)

    def congr_arg(self, a: Expr, b: Expr, proof: Expr, f: Callable[[Expr], Expr]) -> Expr:
        """Return the proof of `f a = f b`."""
        meta = self.meta
        ty = self.type_of(a)
        with meta.scope():
            x = meta.push_local("x", ty, instance=False)
            body = f(x)
            result = meta.instantiate_mvars(meta.infer_type(body))
            lam = meta.mk_lambda([x], body)
        levels = [self.level_of(ty), self.meta.get_level(result)]
        return Const("congrArg", levels)(ty, result, a, b, lam, proof)

    def mp(self, p: Expr, q: Expr, eq: Expr, proof: Expr) -> Expr:
        """Return a proof of `q`, given those of `p = q` and `p`."""
        return Const("Eq.mp", [0])(p, q, eq, proof)

    # -- propositions ---------------------------------------------------------------------------

    def of_eq_true(self, p: Expr, proof: Expr) -> Expr:
        """Return a proof of `p`, given one of `p = True`."""
        if proof.is_app_of("eq_true", 2):
            return proof.app_args[1]
        return Const("of_eq_true")(p, proof)

    def of_eq_false(self, p: Expr, proof: Expr) -> Expr:
        """Return a proof of `¬p`, given one of `p = False`."""
        if proof.is_app_of("eq_false", 2):
            return proof.app_args[1]
        return Const("of_eq_false")(p, proof)

    def eq_true(self, p: Expr, proof: Expr) -> Expr:
        """Return a proof of `p = True`, given one of `p`."""
        if proof.is_app_of("of_eq_true", 2):
            return proof.app_args[1]
        return Const("eq_true")(p, proof)

    def eq_false(self, p: Expr, proof: Expr) -> Expr:
        """Return a proof of `p = False`, given one of `¬p`."""
        if proof.is_app_of("of_eq_false", 2):
            return proof.app_args[1]
        return Const("eq_false")(p, proof)

    def suppose(self, p: Expr, prove: Callable[[Expr], Expr]) -> Expr:
        """Return `fun h : p => …`."""
        meta = self.meta
        with meta.scope():
            h = meta.push_local("h", p, instance=False)
            return meta.mk_lambda([h], prove(h))

    def absurd(self, p: Expr, q: Expr, proof: Expr, refutation: Expr) -> Expr:
        """Return a proof of a proposition `q`, given those of `p` and `¬p`."""
        return Const("absurd", [0])(p, q, proof, refutation)

    # -- congruence -----------------------------------------------------------------------------

    def kinds(self, fn: Expr, count: int) -> tuple[Kind, ...]:
        """Return what congruence does with the arguments of a function."""
        found = self.kinds_of.get((fn, count))
        if found is None:
            found = self.kinds_of[fn, count] = self._kinds(fn, count)
        return found

    def _kinds(self, fn: Expr, count: int) -> tuple[Kind, ...]:
        meta = self.meta
        try:
            infos = meta.fun_info(fn, count)
            result_deps = set(meta.fun_result_deps(fn, count))
        except MetaError:
            return cast("tuple[Kind, ...]", ("fixed",) * count)
        if len(infos) < count:
            return cast("tuple[Kind, ...]", ("fixed",) * count)
        is_matcher = fn.cname is not None and meta.env.matcher_info(fn.cname) is not None
        kinds: list[Kind] = []
        for index, info in enumerate(infos):
            dependents = [j for j in range(index + 1, count) if index in infos[j].back_deps]
            hard = [
                j for j in dependents
                if not (infos[j].is_prop or infos[j].is_dec_inst)
            ]  # fmt: skip
            if info.is_prop:
                kinds.append("proof")
            elif info.is_dec_inst and not hard:
                kinds.append("dec")
            elif (
                info.is_inst_implicit
                or hard
                or (index in result_deps and not is_matcher)
                or self._is_type(fn, index)
            ):
                kinds.append("fixed")
            else:
                kinds.append("eq")
        return tuple(kinds)

    def _is_type(self, fn: Expr, index: int) -> bool:
        """Return whether a parameter is a type or a family of types."""
        meta = self.meta
        with meta.scope():
            try:
                fvars, _ = meta.forall_telescope(self.type_of(fn), index + 1, reducing=True)
            except MetaError:
                return True
            if len(fvars) <= index:
                return True
            ty = meta.whnf(self.type_of(fvars[index]))
            return ty != Sort(0) and meta.is_type_former(fvars[index])

    def congruence(self, a: Expr, b: Expr, explain: Callable[[Expr, Expr], Expr]) -> Expr:
        """Return the proof of `f a₁ … = g b₁ …`, equations between arguments being known."""
        fn, args = a.app_fn, list(a.app_args)
        target_fn, target = b.app_fn, b.app_args
        proof: Expr | None = None
        if fn != target_fn and not isinstance(fn, Const):
            rest = tuple(args)
            proof = self.congr_arg(fn, target_fn, explain(fn, target_fn), lambda x: x(*rest))
            fn = target_fn
        kinds = self.kinds(fn, len(args))
        if "proof" in kinds or "dec" in kinds:
            step = self._dependent(fn, args, target, kinds, explain)
            return self.trans(a, fn(*args), b, proof, step)
        for index, kind in enumerate(kinds):
            if kind != "eq" or args[index] == target[index]:
                continue
            before = fn(*args)
            x, y = args[index], target[index]
            step = self.congr_arg(x, y, explain(x, y), with_hole(fn, args, index))
            args[index] = y
            proof = self.trans(a, before, fn(*args), proof, step)
        return proof if proof is not None else self.refl(a)

    def _dependent(
        self,
        fn: Expr,
        args: Sequence[Expr],
        target: Sequence[Expr],
        kinds: Sequence[Kind],
        explain: Callable[[Expr, Expr], Expr],
    ) -> Expr:
        """Return a proof where proofs and decisions are about arguments that are replaced.

        What is shown is the equation for all proofs and decisions on its right side; replacing
        arguments one after the other there is an equation of propositions without dependencies.
        """
        lhs = fn(*args)
        moved = [
            i for i, kind in enumerate(kinds)
            if kind in ("proof", "dec") and args[i] != target[i]
        ]  # fmt: skip
        current = list(args)
        statement, binders = self._statement(fn, lhs, current, moved)
        proof = self._reflexive(fn, lhs, current, moved, kinds)
        for index, kind in enumerate(kinds):
            if kind != "eq" or args[index] == target[index]:
                continue

            def family(x: Expr, index: int = index) -> Expr:
                changed = list(current)
                changed[index] = x
                return self._statement(fn, lhs, changed, moved)[0]

            step = self.congr_arg(
                args[index], target[index], explain(args[index], target[index]), family
            )
            current[index] = target[index]
            new, binders = self._statement(fn, lhs, current, moved)
            proof = self.mp(statement, new, step, proof)
            statement = new
        del binders
        return proof(*(target[i] for i in moved)) if moved else proof

    def _statement(
        self, fn: Expr, lhs: Expr, args: Sequence[Expr], moved: Sequence[int]
    ) -> tuple[Expr, int]:
        """Return `∀ proofs, lhs = fn args`."""
        meta = self.meta
        with meta.scope():
            fvars, rhs = self._generalized(fn, args, moved)
            ty = self.type_of(lhs)
            eq = Const("Eq", [self.level_of(ty)])(ty, lhs, rhs)
            return meta.mk_forall(fvars, eq), len(fvars)

    def _generalized(
        self, fn: Expr, args: Sequence[Expr], moved: Sequence[int]
    ) -> tuple[list[Expr], Expr]:
        """Return the application with local variables for some arguments."""
        meta = self.meta
        changed = list(args)
        fvars: list[Expr] = []
        ty = self.type_of(fn)
        for index in range(len(changed)):
            ty = ty if isinstance(ty, Pi) else meta.whnf(ty)
            assert isinstance(ty, Pi), "a function is applied"
            if index in moved:
                fvar = meta.push_local("q", meta.head_beta(ty.type), instance=False)
                fvars.append(fvar)
                changed[index] = fvar
            ty = ty.body.instantiate(changed[index])
        return fvars, fn(*changed)

    def _reflexive(
        self,
        fn: Expr,
        lhs: Expr,
        args: Sequence[Expr],
        moved: Sequence[int],
        kinds: Sequence[Kind],
    ) -> Expr:
        """Return the proof of `∀ proofs, fn args = fn args`."""
        meta = self.meta
        with meta.scope():
            fvars, _ = self._generalized(fn, args, moved)
            proof: Expr | None = None
            current = list(args)
            for index, fvar in zip(moved, fvars, strict=True):
                before = fn(*current)
                if kinds[index] == "dec":
                    old = current[index]
                    same = meta.mk_app_m("Subsingleton.elim", [old, fvar])
                    same = Const("id", [0])(self.eq(old, fvar), same)
                    step = self.congr_arg(old, fvar, same, with_hole(fn, current, index))
                    current[index] = fvar
                    proof = self.trans(lhs, before, fn(*current), proof, step)
                else:
                    current[index] = fvar
            return meta.mk_lambda(fvars, proof if proof is not None else self.refl(lhs))


def imp(p: Expr, q: Expr) -> Expr:
    """Return `p → q`."""
    return Pi("a", p, q)


def constant_function(p: Expr, body: Expr) -> Expr:
    """Return a function that does not use its argument."""
    return Lam("h", p, body)
