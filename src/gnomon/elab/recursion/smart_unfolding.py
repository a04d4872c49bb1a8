"""What unfolding shows of structurally recursive functions: `f._sunfold`.

What it does: declares beside `f` its equations as they were written, in which the matches on the way
to recursive calls are marked. Definitional unification unfolds `f` by these, and only if all marked
matches on the way reduce, so that nobody sees `brecOn`.
Counterpart in Lean: `Lean.Elab.Structural.addSmartUnfoldingDef`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import App, Expr, Lam, Let, MData, Pi, Proj
from gnomon.elab.recursion.matcher_app import matcher_app
from gnomon.elab.terms import subterms
from gnomon.records import replace
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab
    from gnomon.meta import Meta

MATCH = '{"sunfoldMatch":true}'
ALTERNATIVE = '{"sunfoldMatchAlt":true}'


def smart_unfolding_name(name: str) -> str:
    """Return the name of a function's written equations."""
    return names.append(name, "_sunfold")


def calls_on_bound(e: Expr, name: str, position: int) -> bool:
    """Return whether a call's argument at a position has variables that are bound inside a term."""
    return any(
        part.app_fn.cname == name
        and len(part.app_args) > position
        and part.app_args[position].has_loose_bvars
        for part in subterms(e)
        if isinstance(part, App)
    )


def add_smart_unfolding(t: TermElab, pre_def: PreDefinition, position: int) -> None:
    """Declare `f._sunfold` for a function that recurses on its argument number `position`."""
    from gnomon.elab.modifiers import Modifiers
    from gnomon.elab.pre_definition import add_non_rec

    if t.meta.is_prop(pre_def.ty):
        return
    value = _Marking(t.meta, pre_def.decl_name, position).visit(pre_def.value)
    name = smart_unfolding_name(pre_def.decl_name)
    marked = replace(pre_def, decl_name=name, value=value, modifiers=Modifiers())
    add_non_rec(t, marked, compile=False, all_names=[name], apply_attrs_after_compilation=False)


class _Marking:
    """Marks matches and their alternatives."""

    def __init__(self, meta: Meta, name: str, position: int) -> None:
        self.meta = meta
        self.name = name
        self.position = position

    def visit(self, e: Expr) -> Expr:
        meta = self.meta
        if not _mentions(e, self.name):
            return e
        match e:
            case Lam():
                with meta.scope():
                    fvars, body = meta.lambda_telescope(e)
                    return meta.mk_lambda(fvars, self.visit(body))
            case Pi():
                with meta.scope():
                    fvars, body = meta.forall_telescope(e)
                    return meta.mk_forall(fvars, self.visit(body))
            case Let():
                with meta.scope():
                    fvar = meta.push_let(e.name, e.type, self.visit(e.value), e.nondep)
                    body = self.visit(e.body.instantiate(fvar))
                    return meta.mk_let(
                        [fvar], body, used_let_only=False, generalize_nondep_let=False
                    )
            case MData(data, inner):
                return MData(data, self.visit(inner))
            case Proj():
                return Proj(e.type_name, e.index, self.visit(e.struct))
            case App():
                return self._app(e)
            case _:
                return e

    def _app(self, e: Expr) -> Expr:
        app = matcher_app(self.meta, e, also_cases_on=False)
        if app is None or not calls_on_bound(e, self.name, self.position):
            return self.visit(e.app_fn)(*map(self.visit, e.app_args))
        alts = [
            self._alternative(alt, count)
            for alt, count in zip(app.alts, app.alt_num_params, strict=True)
        ]
        return MData(MATCH, replace(app, alts=tuple(alts)).to_expr(self.meta))

    def _alternative(self, alt: Expr, count: int) -> Expr:
        meta = self.meta
        with meta.scope():
            fvars, body = meta.lambda_telescope(alt, count)
            assert len(fvars) == count, "alternatives take what their patterns bind"
            body = self.visit(body)
            if not _has_marked_match(body):
                body = MData(ALTERNATIVE, body)
            return meta.mk_lambda(fvars, body)


def _mentions(e: Expr, name: str) -> bool:
    return any(str(const) == name for const in e.constants())


def _has_marked_match(e: Expr) -> bool:
    return any(isinstance(part, MData) and part.data == MATCH for part in subterms(e))
