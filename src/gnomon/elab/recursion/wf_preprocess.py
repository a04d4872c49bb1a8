"""Bodies made ready for well-founded recursion.

What it does: gives branches of `if` a hypothesis, and functions that are passed to `map` and the like
the fact that their argument is an element. Parameters, and what patterns take out of them, are marked
by `wfParam`; the rules `[wf_preprocess]` rewrite what is applied to such terms.
Counterpart in Lean: `Lean.Elab.PreDefinition.WF.Preprocess`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import App, Const, Expr, FVar, Lam, Let, Level, MData, NatLit, Pi, Proj
from gnomon.elab.recursion.calls import CallCache, is_rec_app_mark
from gnomon.elab.recursion.matcher_app import matcher_app
from gnomon.elab.terms import rebuild, subterms
from gnomon.meta import Meta, MetaError
from gnomon.meta.app_builder import mk_eq
from gnomon.records import dataclass, replace

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab


@dataclass(frozen=True, slots=True)
class Preprocessed:
    """A body, and the proof that the body before is equal to it; `None` where it is by definition."""

    value: Expr
    proof: Expr | None = None


MAX_ROUNDS = 16


def preprocess(t: TermElab, pre_def: PreDefinition) -> Preprocessed:
    """Return a function's body made ready."""
    if not t.core.options.get_bool("wf.preprocess", True):
        return Preprocessed(pre_def.value)
    value = if_to_dif(t, pre_def.value)
    return _with_elements(t, pre_def, value) or Preprocessed(value)


def _with_elements(t: TermElab, pre_def: PreDefinition, value: Expr) -> Preprocessed | None:
    """Return a body in which functions know that their arguments are elements.

    `None` if no recursive call gains by that.
    """
    from gnomon.elab.simp_attr import WF_PREPROCESS
    from gnomon.tactics.simp.engine import SimpConfig, Simplifier, StepLimit
    from gnomon.tactics.simp.theorems import attribute_theorems

    class Everywhere(Simplifier):
        """A simplifier that looks into the alternatives of a `match`, and reduces none."""

        __slots__ = ()

        def _discriminants(self, fn: Expr, count: int) -> None:
            return None

        def _reduce(self, e: Expr) -> Expr:
            return self.meta.head_beta(e) if isinstance(e.app_fn, Lam) else e

    meta = t.meta
    if not len(WF_PREPROCESS.state(t.core.env)) or not _passes_calls(t, pre_def, value):
        return None
    rules = attribute_theorems(t.core, "wf_preprocess")
    config = SimpConfig(zeta=False, literals=False, proj=False, fail_if_unchanged=False)
    with meta.scope():
        fvars, body = meta.lambda_telescope(value)
        marks: list[str] = []
        current = _Marking(t, marks).visit(body, frozenset(fvar.id for fvar in fvars))
        proof: Expr | None = None
        is_changed = False
        for _ in range(MAX_ROUNDS):
            try:
                result = Everywhere(meta, [rules], config).simp(current)
            except (MetaError, StepLimit):
                return None
            if result.e == current:
                break
            is_changed = True
            if result.proof is not None:
                proof = _trans(meta, proof, result.proof)
            current = _Marking(t, marks).visit(result.e, frozenset())
        if not is_changed:
            return None
        ready = _Unmarking(t, marks).visit(current)
        if proof is None:
            # All rules that were used hold by definition.
            return Preprocessed(meta.mk_lambda(fvars, ready))
        eq = mk_eq(meta, body, ready)
        stated = meta.const("id", [Level.of_nat(0)])(eq, proof)
        return Preprocessed(meta.mk_lambda(fvars, ready), meta.mk_lambda(fvars, stated))


def _trans(meta: Meta, before: Expr | None, proof: Expr) -> Expr:
    return proof if before is None else meta.mk_app_m("Eq.trans", [before, proof])


def _passes_calls(t: TermElab, pre_def: PreDefinition, value: Expr) -> bool:
    """Return whether a call is within a function that is passed to something."""
    group = frozenset({pre_def.decl_name}) | {
        name
        for name in map(str, value.constants())
        if t.core.env.kind(name) == "axiom" and name.startswith(pre_def.decl_name.split(".")[0])
    }
    has_call = CallCache(group)
    for part in subterms(value):
        if part.app_args and matcher_app(t.meta, part) is None and not part.is_app_of("dite"):
            for arg in part.app_args:
                while isinstance(arg, MData):
                    arg = arg.expr
                is_function = isinstance(arg, Lam) or (arg.app_fn.cname in group)
                if is_function and has_call(arg):
                    return True
    return False


class _Marking:
    """Marks what comes from parameters, and passes marks on to what patterns take out of that.

    The marks of calls, which say where they are written, are kept as applications that the
    simplifier does not know.
    """

    def __init__(self, t: TermElab, marks: list[str]) -> None:
        self.t = t
        self.marks = marks

    def visit(self, e: Expr, params: frozenset[int]) -> Expr:
        """Return a term with the variables `params` marked."""
        meta = self.t.meta
        match e:
            case FVar():
                return self.marked(e) if e.id in params else e
            case MData(data, inner):
                shown = self.visit(inner, params)
                if not is_rec_app_mark(e):
                    return MData(data, shown)
                self.marks.append(data)
                number = NatLit(len(self.marks) - 1)
                unit = Const("Unit.unit")
                ty = meta.infer_type(shown)
                levels: list[Level | int] = [1, 1, meta.get_level(ty)]
                fn = meta.const("binderNameHint", levels)
                return fn(Const("Nat"), Const("Unit"), ty, number, unit, shown)
            case Lam() | Pi():
                with meta.scope():
                    fvar = meta.push_local(e.name, self.visit(e.type, params), e.info)
                    body = self.visit(e.body.instantiate(fvar), params)
                    bind = meta.mk_lambda if isinstance(e, Lam) else meta.mk_forall
                    return bind([fvar], body)
            case Let():
                with meta.scope():
                    value = self.visit(e.value, params)
                    fvar = meta.push_let(e.name, self.visit(e.type, params), value, e.nondep)
                    inner_params = params
                    if _is_marked(value):
                        inner_params = params | {fvar.id}
                    body = self.visit(e.body.instantiate(fvar), inner_params)
                    return meta.mk_let(
                        [fvar], body, used_let_only=False, generalize_nondep_let=False
                    )
            case Proj():
                struct = self.visit(e.struct, params)
                if _is_marked(struct):
                    return self.marked(Proj(e.type_name, e.index, _unmarked(struct)))
                return Proj(e.type_name, e.index, struct)
            case App():
                return self._app(e, params)
            case _:
                return e

    def marked(self, e: Expr) -> Expr:
        """Return `wfParam e`."""
        meta = self.t.meta
        ty = meta.infer_type(e)
        if meta.is_prop(ty) or meta.is_type(e):
            return e
        return meta.const("wfParam", [meta.get_level(ty)])(ty, e)

    def _app(self, e: Expr, params: frozenset[int]) -> Expr:
        meta = self.t.meta
        app = matcher_app(meta, e)
        if app is None:
            head = self.visit(e.app_fn, params)
            args = [self.visit(arg, params) for arg in e.app_args]
            info = meta.env.projection_info(str(head.cname)) if head.cname else None
            if info is not None and len(args) == info.num_params + 1 and _is_marked(args[-1]):
                return self.marked(head(*args[:-1], _unmarked(args[-1])))
            return head(*args)
        discrs = [self.visit(discr, params) for discr in app.discrs]
        is_param = any(map(_is_marked, discrs))
        alts = []
        for alt, count in zip(app.alts, app.alt_num_params, strict=True):
            with meta.scope():
                fvars, body = meta.lambda_telescope(alt, count)
                inner = params
                if is_param:
                    inner = params | {fvar.id for fvar in fvars}
                alts.append(meta.mk_lambda(fvars, self.visit(body, inner)))
        rest = [self.visit(arg, params) for arg in app.rest]
        new = replace(app, discrs=tuple(map(_unmarked, discrs)), alts=tuple(alts), rest=tuple(rest))
        return new.to_expr(meta)


def _is_marked(e: Expr) -> bool:
    return e.is_app_of("wfParam", 2)


def _unmarked(e: Expr) -> Expr:
    return e.app_args[1] if _is_marked(e) else e


class _Unmarking:
    """Takes the marks away again, and names variables as the marks say."""

    def __init__(self, t: TermElab, marks: list[str]) -> None:
        self.t = t
        self.marks = marks
        self.names: dict[int, str] = {}

    def visit(self, e: Expr) -> Expr:
        """Return a term without marks, but with those of calls."""
        meta = self.t.meta
        if e.is_app_of("wfParam") and e.num_args >= 2:
            inner = self.visit(e.app_args[1])
            rest = [self.visit(arg) for arg in e.app_args[2:]]
            return inner(*rest) if rest else inner
        if e.is_app_of("binderNameHint") and e.num_args >= 6:
            _, binder_type, _, value, binder, inner, *rest = e.app_args
            shown = self.visit(inner)
            if isinstance(value, NatLit) and binder_type.cname == "Unit":
                shown = MData(self.marks[value.value], shown)
            elif isinstance(value, FVar):
                while isinstance(binder, MData):
                    binder = binder.expr
                if isinstance(binder, Lam):
                    self.names[value.id] = str(binder.name)
                else:
                    name = meta.local_decl(value).user_name
                    self.names[value.id] = self.t.core.fresh_user_name(name)
            args = [self.visit(arg) for arg in rest]
            return shown(*args) if args else shown
        if isinstance(e, Lam):
            with meta.scope():
                fvar = meta.push_local(str(e.name), e.type, e.info, instance=False)
                body = self.visit(e.body.instantiate(fvar))
                name = self.names.get(fvar.id, str(e.name))
                return Lam(name, self.visit(e.type), body.abstract(fvar), e.info)
        if isinstance(e, Pi):
            with meta.scope():
                fvar = meta.push_local(str(e.name), e.type, e.info, instance=False)
                body = self.visit(e.body.instantiate(fvar))
                return Pi(str(e.name), self.visit(e.type), body.abstract(fvar), e.info)
        if isinstance(e, Let):
            ty, value = self.visit(e.type), self.visit(e.value)
            with meta.scope():
                fvar = meta.push_let(str(e.name), e.type, e.value, e.nondep)
                body = self.visit(e.body.instantiate(fvar))
                return Let(str(e.name), ty, value, body.abstract(fvar), e.nondep)
        return rebuild(e, self.visit)


def if_to_dif(t: TermElab, e: Expr) -> Expr:
    """Return a term whose `if c then a else b` have a hypothesis in their branches."""
    has_ite = CallCache(frozenset({"ite"}))
    name = t.core.fresh_user_name("h")

    def visit(e: Expr) -> Expr:
        if not has_ite(e):
            return e
        if e.is_app_of("ite") and e.num_args >= 5:
            fn = e.app_fn
            alpha, cond, inst, then, other, *rest = map(visit, e.app_args)
            negated = t.meta.const("Not")(cond)
            branches = [
                Lam(name, cond, then.lift_loose_bvars(1)),
                Lam(name, negated, other.lift_loose_bvars(1)),
            ]
            dite = t.meta.const("dite", fn.levels)  # type: ignore[attr-defined]
            return dite(alpha, cond, inst, *branches, *rest)
        return rebuild(e, visit)

    return visit(e)
