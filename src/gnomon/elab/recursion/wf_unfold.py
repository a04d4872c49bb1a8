"""Equations of functions by well-founded recursion: `f.eq_def`.

What it does: one step of the fixed point's equation gives the functional applied to the function
itself. That is equal to the body as it was written: calls ignore the proofs; what was passed through
matchers can be put into their alternatives instead.
Where to read next: `by_cases.py`, which proves that matchers commute with application.
Counterpart in Lean: `Lean.Elab.PreDefinition.WF.Unfold`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import App, Const, Expr, FVar, Lam, Let, Level, MData, Pi, Proj
from gnomon.declarations import Theorem
from gnomon.elab.errors import ElabError
from gnomon.elab.let_to_have import let_to_have
from gnomon.elab.message_data import MessageData, indented, msg
from gnomon.elab.recursion.args_packer import ArgsPacker
from gnomon.elab.recursion.by_cases import NotProved, prove_by_cases
from gnomon.elab.recursion.fixed_params import FixedParams
from gnomon.elab.recursion.matcher_app import MatcherApp, matcher_app
from gnomon.elab.recursion.wf_preprocess import Preprocessed
from gnomon.elab.terms import replace_subterms
from gnomon.meta import Meta, MetaError
from gnomon.meta.app_builder import mk_congr_arg, mk_congr_fun, mk_eq, mk_eq_trans
from gnomon.records import dataclass, replace

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.recursion.wf import Packed
    from gnomon.elab.term import TermElab


class _Different(Exception):
    """Two terms are not seen to be equal."""

    def __init__(self, lhs: Expr, rhs: Expr) -> None:
        super().__init__(lhs, rhs)
        self.lhs = lhs
        self.rhs = rhs


@dataclass(slots=True)
class _Congruence:
    """Proves that the functional's body is the written one.

    `None` as a proof means equal by definition. `fold` puts the functions in the place of the
    packed one.
    """

    t: TermElab
    unary: str
    num_fixed: int
    group: Sequence[str]
    fixed: FixedParams
    packer: ArgsPacker
    is_packed: bool
    sample: Expr

    # -- folding -------------------------------------------------------------------------------

    def fold(self, e: Expr) -> Expr:
        """Return a term in which calls of the packed function are calls of the functions."""
        if not self.is_packed:
            return e

        def change(e: Expr) -> Expr | None:
            head = e.app_fn
            if head.cname != self.unary or e.num_args <= self.num_fixed:
                return None
            args = [replace_subterms(arg, change) for arg in e.app_args]
            found = self.packer.unpack(args[self.num_fixed])
            if found is None:
                return None
            function, varying = found
            perm = self.fixed.perms[function]
            own = perm.build_args(args[: self.num_fixed], varying)
            assert isinstance(head, Const), "it has a name"
            return Const(self.group[function], head.levels)(*own, *args[self.num_fixed + 1 :])

        return replace_subterms(e, change)

    # -- congruence ----------------------------------------------------------------------------

    def prove(self, lhs: Expr, rhs: Expr) -> Expr | None:
        """Return a proof of `lhs = rhs`."""
        meta = self.t.meta
        if lhs == rhs:
            return None
        if not lhs.has_loose_bvars and meta.is_proof(lhs):
            return None
        head = lhs.app_fn
        if isinstance(head, Lam) and lhs.app_args:
            return self.prove(meta.head_beta(lhs), rhs)
        if isinstance(rhs.app_fn, Lam) and rhs.app_args:
            return self.prove(lhs, meta.head_beta(rhs))
        if isinstance(lhs, MData):
            return self.prove(lhs.expr, rhs)
        if isinstance(rhs, MData):
            return self.prove(lhs, rhs.expr)
        if lhs.is_app_of("dite") and rhs.is_app_of("ite"):
            return self.prove(lhs, self._as_dite(rhs))
        pushed = self._push(lhs, rhs)
        if pushed is not None:
            return pushed[0]
        match lhs, rhs:
            case Lam(), Lam():
                return self._lambda(lhs, rhs)
            case Let(), Let():
                return self._let(lhs, rhs)
            case Proj(), Proj():
                return self._proj(lhs, rhs)
            case App(), App():
                return self._app(lhs, rhs)
        folded = self.fold(lhs)
        if folded != lhs:
            return self.prove(folded, rhs)
        self._by_definition(lhs, rhs)
        return None

    def _as_dite(self, e: Expr) -> Expr:
        """Return `if c then a else b` as one whose branches ignore their hypotheses."""
        meta = self.t.meta
        alpha, cond, inst, then, other, *rest = e.app_args
        head = e.app_fn
        assert isinstance(head, Const), "`ite` is a constant"
        branches = [
            Lam("h", cond, then.lift_loose_bvars(1)),
            Lam("h", meta.const("Not")(cond), other.lift_loose_bvars(1)),
        ]
        return meta.const("dite", head.levels)(alpha, cond, inst, *branches, *rest)

    def _by_definition(self, lhs: Expr, rhs: Expr) -> None:
        meta = self.t.meta
        with meta.transparency("instances"):
            if meta.is_def_eq(lhs, rhs):
                return
        raise _Different(lhs, rhs)

    def _lambda(self, lhs: Lam, rhs: Lam) -> Expr | None:
        meta = self.t.meta
        with meta.scope():
            fvar = meta.push_local(str(rhs.name), lhs.type, lhs.info)
            h = self.prove(lhs.body.instantiate(fvar), rhs.body.instantiate(fvar))
            if h is None:
                return None
            return meta.mk_app_m("funext", [meta.mk_lambda([fvar], h)])

    def _let(self, lhs: Let, rhs: Let) -> Expr | None:
        meta = self.t.meta
        if self.prove(lhs.value, rhs.value) is not None:
            return self.prove(lhs.body.instantiate(lhs.value), rhs.body.instantiate(rhs.value))
        with meta.scope():
            fvar = meta.push_let(str(rhs.name), rhs.type, rhs.value, rhs.nondep)
            h = self.prove(lhs.body.instantiate(fvar), rhs.body.instantiate(fvar))
            if h is None:
                return None
            h = meta.mk_let([fvar], h, used_let_only=False, generalize_nondep_let=False)
        return self._typed(lhs, rhs, h)

    def _typed(self, lhs: Expr, rhs: Expr, h: Expr) -> Expr:
        """Return a proof whose type is stated as `lhs = rhs`."""
        meta = self.t.meta
        eq = mk_eq(meta, lhs, rhs)
        return meta.const("id", [Level.of_nat(0)])(eq, h)

    def _proj(self, lhs: Proj, rhs: Proj) -> Expr | None:
        meta = self.t.meta
        h = self.prove(lhs.struct, rhs.struct)
        if h is None:
            return None
        with meta.scope():
            x = meta.push_local("x", meta.infer_type(lhs.struct))
            f = meta.mk_lambda([x], Proj(lhs.type_name, lhs.index, x))
        return meta.mk_app_m("congrArg", [f, h])

    def _app(self, lhs: Expr, rhs: Expr) -> Expr | None:
        """Prove applications of one function equal, one argument after the other."""
        meta = self.t.meta
        if lhs.app_fn != rhs.app_fn or lhs.num_args != rhs.num_args:
            folded = self.fold(lhs)
            if folded != lhs:
                return self.prove(folded, rhs)
            self._by_definition(lhs, rhs)
            return None
        fn = lhs.app_fn
        args = list(lhs.app_args)
        result: Expr | None = None
        for index, target in enumerate(rhs.app_args):
            if args[index] == target:
                continue
            h = self.prove(args[index], target)
            if h is not None:
                before = fn(*args)
                with meta.scope():
                    x = meta.push_local("x", meta.infer_type(args[index]))
                    f = meta.mk_lambda([x], fn(*args[:index], x, *args[index + 1 :]))
                after = fn(*args[:index], target, *args[index + 1 :])
                step = self._typed(before, after, mk_congr_arg(meta, f, h))
                result = step if result is None else mk_eq_trans(meta, result, step)
            args[index] = target
        return result

    # -- matchers ------------------------------------------------------------------------------

    def _push(self, lhs: Expr, rhs: Expr) -> tuple[Expr | None] | None:
        """Put what is passed through a matcher into its alternatives."""
        meta = self.t.meta
        left = matcher_app(meta, lhs)
        right = matcher_app(meta, rhs)
        if left is None or right is None or left.name != right.name:
            return None
        if len(left.rest) != len(right.rest) + 1:
            return None
        inner = self._motive_without(left)
        levels = list(left.levels)
        if left.u_elim_pos is not None:
            levels[left.u_elim_pos] = inner[1]
        alts = [
            self._alt(alt, count) for alt, count in zip(left.alts, left.alt_num_params, strict=True)
        ]
        middle = replace(
            left, levels=tuple(levels), motive=inner[0], alts=tuple(alts), rest=left.rest[1:]
        )
        h = self._commute(left, middle)
        for arg in left.rest[1:]:
            h = mk_congr_fun(meta, h, arg)
        after = middle.to_expr(meta)
        h = self._typed(lhs, after, h)
        more = self._app(after, rhs)
        if more is None:
            return (self._typed(lhs, rhs, h),)
        return (mk_eq_trans(meta, h, more),)

    def _motive_without(self, app: MatcherApp) -> tuple[Expr, Level]:
        """Return a matcher's motive without the hypothesis that is passed through, and its level."""
        meta = self.t.meta
        with meta.scope():
            fvars, body = meta.lambda_telescope(app.motive, len(app.discrs))
            assert isinstance(body, Pi), "the matcher passes a hypothesis through"
            rest = body.body.instantiate(Const("True"))
            return meta.mk_lambda(fvars, rest), meta.get_level(rest)

    def _itself(self, domain: Expr, sample: Expr) -> Expr:
        """Return `fun y _ => f y` of a type; `sample` is such a function for the matcher as it is."""
        meta = self.t.meta
        assert isinstance(sample, Lam) and isinstance(sample.body, Lam), "calls take a proof"
        with meta.scope():
            fvars, _ = meta.forall_telescope(domain, 2)
            body = meta.beta(sample, fvars)
            return meta.mk_lambda(fvars, body)

    def _alt(self, alt: Expr, count: int) -> Expr:
        meta = self.t.meta
        with meta.scope():
            fvars, body = meta.lambda_telescope(alt, count)
            body = meta.whnf_core(body) if not isinstance(body, Lam) else body
            assert isinstance(body, Lam), "alternatives take the hypothesis"
            return meta.mk_lambda(
                fvars, body.body.instantiate(self._itself(body.type, self.sample))
            )

    def _commute(self, left: MatcherApp, middle: MatcherApp) -> Expr:
        """Return a proof that a matcher commutes with the application of its result."""
        meta = self.t.meta
        with meta.scope():
            fvars, body = meta.lambda_telescope(left.motive, len(left.discrs))
            assert isinstance(body, Pi), "the matcher passes a hypothesis through"
            itself = self._itself(body.type, self.sample)
            before = _over(meta, replace(left, rest=(itself,)), fvars).to_expr(meta)
            after = _over(meta, replace(middle, rest=()), fvars).to_expr(meta)
            goal = meta.mk_mvar(meta.mk_app_m("Eq", [before, after]), "syntheticOpaque")
            prove_by_cases(meta, goal)
            proof = meta.mk_lambda(fvars, meta.instantiate_mvars(goal))
        return meta.beta(proof, left.discrs)


def _over(meta: Meta, app: MatcherApp, fvars: Sequence[Expr]) -> MatcherApp:
    """Return a matcher over variables; alternatives may take equations about what is matched."""
    pairs = [
        (discr, fvar)
        for discr, fvar in zip(app.discrs, fvars, strict=True)
        if isinstance(discr, FVar)
    ]
    old, new = [discr for discr, _ in pairs], [fvar for _, fvar in pairs]
    alts = tuple(meta.replace_fvars(alt, old, new) for alt in app.alts)
    return replace(app, discrs=tuple(fvars), alts=alts)


def add_unfold_theorems(
    t: TermElab,
    group: Sequence[PreDefinition],
    unary: str,
    packed: Packed,
    results: Sequence[Preprocessed],
) -> None:
    """Declare `f.eq_def` for the functions of a group."""
    for index, (each, result) in enumerate(zip(group, results, strict=True)):
        if each.is_theorem or t.meta.is_prop(each.ty):
            continue
        name = f"{each.decl_name}.eq_def"
        try:
            _add(t, group, index, unary, packed, result, name)
        except (_Different, NotProved, MetaError, ElabError) as failure:
            t.throw(f"Cannot derive {name}:", indented(_reason(t, failure)))


def _reason(t: TermElab, failure: Exception) -> MessageData:
    if isinstance(failure, _Different):
        return msg("the terms", indented(failure.lhs), "\nand", indented(failure.rhs), "\ndiffer")
    if isinstance(failure, NotProved):
        from gnomon.elab.message_data import goal

        return goal(failure.goal)
    if isinstance(failure, MetaError):
        return t.core.wrap(failure).data
    assert isinstance(failure, ElabError), "other failures are not caught"
    return failure.data


def _add(
    t: TermElab,
    group: Sequence[PreDefinition],
    index: int,
    unary: str,
    packed: Packed,
    result: Preprocessed,
    name: str,
) -> None:
    meta = t.meta
    each = group[index]
    perm = packed.fixed.perms[index]
    levels = [Level.param(param) for param in each.level_params]
    num_fixed = packed.fixed.num_fixed
    with meta.scope():
        params, body = meta.lambda_telescope(each.value, len(perm.slots))
        lhs = meta.const(each.decl_name, levels)(*params)
        fixed = perm.pick_fixed(list(params))
        fn = meta.const(unary, levels)
        itself: Expr = fn(*fixed) if fixed else fn
        domain = meta.whnf_forall(meta.infer_type(itself))
        assert isinstance(domain, Pi), "the packed function takes an argument"
        argument = packed.packer.pack(meta, domain.type, index, perm.pick_varying(list(params)))
        fix = meta.delta(itself(argument))
        assert fix is not None, "the packed function is a definition"
        fix = meta.head_beta(fix)
        head = fix.app_fn
        assert isinstance(head, Const), "the packed function is a fixed point"
        step = meta.const(f"{head.name}_eq", head.levels)(*fix.app_args)
        functional = fix.app_args[-2]
        hyp_type = meta.whnf_forall(meta.infer_type(functional(argument)))
        assert isinstance(hyp_type, Pi), "the functional takes a function"
        with meta.scope():
            ys, _ = meta.forall_telescope(hyp_type.type, 2)
            again = meta.mk_lambda(ys, itself(ys[0]))
        prover = _Congruence(
            t, unary, num_fixed, [p.decl_name for p in group], packed.fixed, packed.packer,
            unary != each.decl_name, again,
        )  # fmt: skip
        first = _functional_body(t, functional, argument, again)
        target = body
        if result.proof is not None:
            target = meta.beta(result.value, params)
        h = prover.prove(first, target)
        eq = mk_eq(meta, lhs, target)
        if h is None:
            proof: Expr = meta.const("id", [Level.of_nat(0)])(eq, step)
        else:
            # What the unifier does not see must be stated: it would unfold the fixed point for ever.
            stated = meta.const("id", [Level.of_nat(0)])(mk_eq(meta, lhs, first), step)
            alpha = meta.infer_type(lhs)
            trans = meta.const("Eq.trans", [meta.get_level(alpha)])
            proof = trans(alpha, lhs, first, target, stated, h)
        if result.proof is not None:
            back = meta.mk_app_m("Eq.symm", [meta.beta(result.proof, params)])
            proof = meta.mk_app_m("Eq.trans", [proof, back])
            eq = mk_eq(meta, lhs, body)
        ty = meta.instantiate_mvars(let_to_have(meta, meta.mk_forall(params, eq)))
        value = meta.instantiate_mvars(meta.mk_lambda(params, proof))
    t.core.env = t.core.env.add_decl(Theorem(name, each.level_params, ty, value))


def _functional_body(t: TermElab, functional: Expr, argument: Expr, again: Expr) -> Expr:
    """Return a functional applied, its argument taken apart."""
    meta = t.meta
    e = meta.beta(functional, [argument, again])
    while True:
        name = e.head_name
        if name not in ("PSum.casesOn", "PSigma.casesOn"):
            return e
        args = e.app_args
        major = args[3]
        if name == "PSigma.casesOn":
            if not major.is_app_of("PSigma.mk", 4):
                return e
            e = meta.beta(args[4], [*major.app_args[2:], *args[5:]])
        elif major.is_app_of("PSum.inl", 3):
            e = meta.beta(args[4], [major.app_args[2], *args[6:]])
        elif major.is_app_of("PSum.inr", 3):
            e = meta.beta(args[5], [major.app_args[2], *args[6:]])
        else:
            return e


__all__ = ["add_unfold_theorems"]
