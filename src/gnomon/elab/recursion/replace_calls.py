"""Bodies in which recursive calls are replaced.

What it does: walks through a function's body; what stands for recursive calls (the `below` of
structural recursion, the functional's argument of well-founded recursion) is passed through
matchers, where its type is refined as the discriminants are.
What it assumes: :meth:`CallReplacer.full_call` is defined by a subclass.
Where to read next: `structural.py`, `wf_fix.py`.
Counterpart in Lean: `replaceRecApps` in `Lean.Elab.PreDefinition.Structural.BRecOn`, `WF.Fix`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import App, Const, Expr, Lam, Let, MData, Pi, Proj
from gnomon.elab.recursion.calls import CallCache, calls, is_rec_app_mark, rec_app_syntax
from gnomon.elab.recursion.matcher_app import MatcherApp, add_arg, matcher_app

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


class CallReplacer(ABC):
    """Replaces the calls of a group of functions, by means of a hypothesis."""

    def __init__(self, t: TermElab, group: frozenset[str]) -> None:
        """`group` are the functions' names."""
        self.t = t
        self.group = group
        self.has_call = CallCache(group)

    @abstractmethod
    def arity(self, name: str) -> int:
        """Return how many arguments a call needs for it to be replaced."""

    @abstractmethod
    def full_call(self, e: Expr, name: str, args: Sequence[Expr], hyp: Expr) -> Expr:
        """Return what stands for a call with enough arguments; they may have calls."""

    def call(self, e: Expr, name: str, args: Sequence[Expr], hyp: Expr) -> Expr:
        """Return what stands for a call; one with too few arguments is eta-expanded first."""
        missing = self.arity(name) - len(args)
        if missing <= 0:
            return self.full_call(e, name, args, hyp)
        meta = self.t.meta
        with meta.scope():
            fvars, _ = meta.forall_telescope(meta.infer_type(e), missing, reducing=True)
            return meta.mk_lambda(fvars, self.full_call(e(*fvars), name, (*args, *fvars), hyp))

    def refines(self, e: Expr) -> bool:
        """Return whether a matcher is worth passing the hypothesis through."""
        return any(any(arg.has_loose_bvars for arg in args) for _, args in calls(e, self.group))

    def visit(self, e: Expr, hyp: Expr) -> Expr:
        """Return a term without calls."""
        if not self.has_call(e):
            return e
        meta = self.t.meta
        match e:
            case Lam():
                with meta.scope():
                    fvar = meta.push_local(e.name, self.visit(e.type, hyp), e.info)
                    return meta.mk_lambda([fvar], self.visit(e.body.instantiate(fvar), hyp))
            case Pi():
                with meta.scope():
                    fvar = meta.push_local(e.name, self.visit(e.type, hyp), e.info)
                    return meta.mk_forall([fvar], self.visit(e.body.instantiate(fvar), hyp))
            case Let():
                with meta.scope():
                    ty, value = self.visit(e.type, hyp), self.visit(e.value, hyp)
                    # Proofs that arguments decrease see the value, `have` or not.
                    hidden = e.nondep and meta.is_prop(ty)
                    fvar = meta.push_let(e.name, ty, value, hidden)
                    body = self.visit(e.body.instantiate(fvar), hyp)
                    return meta.mk_let(
                        [fvar], body, used_let_only=False, generalize_nondep_let=False
                    )
            case MData(data, inner):
                if is_rec_app_mark(e):
                    syntax = rec_app_syntax(self.t, e)
                    if syntax is None:
                        return self.visit(inner, hyp)
                    with self.t.core.with_ref(syntax):
                        return self.visit(inner, hyp)
                return MData(data, self.visit(inner, hyp))
            case Proj():
                return Proj(e.type_name, e.index, self.visit(e.struct, hyp))
            case App() | Const():
                return self._app(e, hyp)
            case _:
                return e

    def _app(self, e: Expr, hyp: Expr) -> Expr:
        head = e.app_fn
        if is_rec_app_mark(head):
            assert isinstance(head, MData), "marks are metadata"
            moved = self.t.meta.head_beta(head.expr(*e.app_args))
            return self.visit(MData(head.data, moved), hyp)
        if head.cname in self.group:
            return self.call(e, str(head.cname), e.app_args, hyp)
        app = matcher_app(self.t.meta, e)
        if app is not None and self.refines(e):
            passed = self._through(app, hyp)
            if passed is not None:
                return passed
        args = [self.visit(arg, hyp) for arg in e.app_args]
        return self.visit(head, hyp)(*args)

    def _through(self, app: MatcherApp, hyp: Expr) -> Expr | None:
        """Return a matcher's call with the hypothesis passed through it."""
        meta = self.t.meta
        passed = add_arg(meta, app, hyp)
        if passed is None:
            return None
        new, types = passed
        alts = [
            self._alt(alt, count, ty, hyp)
            for alt, count, ty in zip(app.alts, app.alt_num_params, types, strict=True)
        ]
        rest = [self.visit(arg, hyp) for arg in app.rest]
        fn: Expr = meta.const(app.name, new.levels)
        discrs = [self.visit(d, hyp) for d in app.discrs]
        return fn(*app.params, new.motive, *discrs, *alts, hyp, *rest)

    def _alt(self, alt: Expr, count: int, ty: Expr, hyp: Expr) -> Expr:
        """Give an alternative the refined hypothesis as its last argument."""
        meta = self.t.meta
        with meta.scope():
            # The names are those of the alternative: matchers are shared.
            fvars, _ = meta.lambda_telescope(alt, count)
            if len(fvars) == count:
                body = meta.instantiate_forall(ty, fvars) if fvars else ty
            else:
                fvars, body = meta.forall_telescope(ty, count)
            body = meta.whnf_core(body)
            assert isinstance(body, Pi), "the motive takes the hypothesis"
            inner = meta.push_local("x._@._internal._hyg.0", body.type, instance=False)
            result = self.visit(meta.beta(alt, fvars), inner)
            return meta.mk_lambda([*fvars, inner], result)
