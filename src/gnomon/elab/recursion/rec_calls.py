"""The calls within a packed function, each with what is known where it stands.

Counterpart in Lean: `collectRecCalls`, `filterSubsumed` in `Lean.Elab.PreDefinition.WF.GuessLex`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import App, Const, Expr, Lam, Let, MData, Pi, Proj
from gnomon.elab.recursion.calls import CallCache, is_rec_app_mark, rec_app_syntax
from gnomon.elab.recursion.matcher_app import MatcherApp, matcher_app, refine_through
from gnomon.meta import LocalContext
from gnomon.records import dataclass
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.recursion.wf import Packed
    from gnomon.elab.term import TermElab


@dataclass(frozen=True, slots=True)
class RecCall:
    """A call: caller and callee by number, all their arguments, fixed ones among them."""

    ref: Syntax
    caller: int
    params: tuple[Expr, ...]
    callee: int
    args: tuple[Expr, ...]
    lctx: LocalContext

    def position(self, t: TermElab) -> str:
        """Return where the call is written."""
        start, end = self.ref.pos, self.ref.end
        if start is None:
            return ""
        source = t.core.source
        at = source.position(start)
        if end is None:
            return f"{at.line}:{at.column}"
        to = source.position(end)
        if to.line == at.line:
            return f"{at.line}:{at.column}-{to.column}"
        return f"{at.line}:{at.column}-{to.line}:{to.column}"


class _Collector:
    def __init__(self, t: TermElab, packed: Packed, fixed: Sequence[Expr]) -> None:
        self.t = t
        self.packed = packed
        self.fixed = list(fixed)
        self.name = packed.unary.decl_name
        self.has_call = CallCache(frozenset({self.name}))
        self.found: list[RecCall] = []

    def visit(self, param: Expr, e: Expr) -> None:
        if not self.has_call(e):
            return
        meta = self.t.meta
        match e:
            case Lam() | Pi():
                self.visit(param, e.type)
                with meta.scope():
                    fvar = meta.push_local(e.name, e.type, e.info)
                    self.visit(param, e.body.instantiate(fvar))
            case Let():
                self.visit(param, e.type)
                self.visit(param, e.value)
                with meta.scope():
                    fvar = meta.push_let(e.name, e.type, e.value, e.nondep)
                    self.visit(param, e.body.instantiate(fvar))
            case MData(_, inner):
                syntax = rec_app_syntax(self.t, e)
                if syntax is None:
                    self.visit(param, inner)
                else:
                    with self.t.core.with_ref(syntax):
                        self.visit(param, inner)
            case Proj():
                self.visit(param, e.struct)
            case App() | Const():
                self._app(param, e)
            case _:
                pass

    def _app(self, param: Expr, e: Expr) -> None:
        meta = self.t.meta
        head = e.app_fn
        if is_rec_app_mark(head):
            assert isinstance(head, MData), "marks are metadata"
            self.visit(param, MData(head.data, head.expr(*e.app_args)))
            return
        app = matcher_app(meta, e)
        if app is not None and self._through(param, app):
            return
        for arg in e.app_args:
            self.visit(param, arg)
        if head.cname == self.name:
            self._call(param, e)
        else:
            self.visit(param, head)

    def _through(self, param: Expr, app: MatcherApp) -> bool:
        meta = self.t.meta
        refined = refine_through(meta, app, param)
        if refined is None:
            return False
        for discr in app.discrs:
            self.visit(param, discr)
        for alt, count, inner in zip(app.alts, app.alt_num_params, refined, strict=True):
            with meta.scope():
                fvars, new_param = meta.lambda_telescope(inner, count)
                self.visit(new_param, meta.beta(alt, fvars))
        for arg in app.rest:
            self.visit(param, arg)
        return True

    def _call(self, param: Expr, e: Expr) -> None:
        meta = self.t.meta
        count = len(self.fixed)
        args = e.app_args
        if len(args) <= count:
            with meta.scope():
                missing = count + 1 - len(args)
                fvars, _ = meta.forall_telescope(meta.infer_type(e), missing, reducing=True)
                self._call(param, e(*fvars))
            return
        packer, fixed = self.packed.packer, self.packed.fixed
        own, other = packer.unpack(param), packer.unpack(args[count])
        if own is None or other is None:
            return
        caller, params = own
        callee, given = other
        self.found.append(
            RecCall(
                self.t.core.ref,
                caller,
                tuple(fixed.perms[caller].build_args(self.fixed, params)),
                callee,
                tuple(fixed.perms[callee].build_args(self.fixed, given)),
                meta.lctx,
            )
        )


def _without_subsumed(found: Sequence[RecCall]) -> list[RecCall]:
    """Return calls without those that another one with a smaller context makes superfluous."""
    removed: set[int] = set()
    for i, a in enumerate(found):
        for j in range(i + 1, len(found)):
            b = found[j]
            if i in removed or j in removed:
                continue
            if (a.caller, a.callee, a.params, a.args) != (b.caller, b.callee, b.params, b.args):
                continue
            if a.lctx.is_sub_prefix_of(b.lctx):
                removed.add(j)
            elif b.lctx.is_sub_prefix_of(a.lctx):
                removed.add(i)
    return [each for i, each in enumerate(found) if i not in removed]


def rec_calls(t: TermElab, packed: Packed) -> list[RecCall]:
    """Return the calls in a packed function, which is known only by its type."""
    meta = t.meta
    count = packed.fixed.num_fixed
    env = t.core.env
    from gnomon.declarations import Axiom

    unary = packed.unary
    if not env.contains(unary.decl_name):
        axiom = Axiom(unary.decl_name, unary.level_params, unary.ty, False)
        t.core.env = env.add_decl(axiom, check=False)
    try:
        with meta.scope():
            fvars, body = meta.lambda_telescope(unary.value, count + 1)
            collector = _Collector(t, packed, fvars[:count])
            collector.visit(fvars[count], body)
            return _without_subsumed(collector.found)
    finally:
        t.core.env = env
