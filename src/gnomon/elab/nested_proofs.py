"""Proofs inside definitions become theorems of their own: `f._proof_1`.

What it does: a term that computes stays small when it is unfolded, and equal proofs are shared.
What it assumes: the definition is closed.
Counterpart in Lean: `Lean.Meta.abstractNestedProofs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import App, BVar, Const, Expr, FVar, Lam, Let, Lit, MData, MVar, Pi, Proj, Sort
from gnomon.elab.aux_definition import mk_aux_definition
from gnomon.records import dataclass, field, replace

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab


def abstract_nested_proofs(t: TermElab, pre_def: PreDefinition) -> PreDefinition:
    """Return a definition whose proofs are constants.

    Theorems, examples and unsafe code stay as they are.
    """
    if pre_def.kind in ("theorem", "example") or pre_def.modifiers.is_unsafe:
        return pre_def
    return replace(pre_def, value=abstract_proofs(t, pre_def.decl_name, pre_def.value))


def abstract_proofs(t: TermElab, decl_name: str, e: Expr) -> Expr:
    """Return a term whose proofs are constants named after a declaration."""
    if t.meta.is_proof(e):
        return e
    with t.meta.transparency("default"):
        return _Abstracter(t, decl_name).visit(e)


def _is_atomic(e: Expr) -> bool:
    return isinstance(e, Const | Sort | BVar | Lit | MVar | FVar)


@dataclass(slots=True)
class _Abstracter:
    t: TermElab
    decl_name: str
    done: dict[Expr, Expr] = field(default_factory=dict)
    lemmas: dict[Expr, Expr] = field(default_factory=dict)

    def visit(self, e: Expr) -> Expr:
        if _is_atomic(e):
            return e
        found = self.done.get(e)
        if found is None:
            found = self._visit(e)
            self.done[e] = found
        return found

    def _visit(self, e: Expr) -> Expr:
        meta = self.t.meta
        if self._is_worth_a_name(e):
            return self._lemma(e)
        match e:
            case App():
                fn = self.visit(e.app_fn)
                return fn(*map(self.visit, e.app_args))
            case Lam() | Let():
                with meta.scope():
                    fvars, body = meta.lambda_telescope(e, lets=True)
                    self._visit_types(fvars)
                    return meta.mk_lambda(
                        fvars, self.visit(body), used_let_only=False, generalize_nondep_let=False
                    )
            case Pi():
                with meta.scope():
                    fvars, body = meta.forall_telescope(e)
                    self._visit_types(fvars)
                    return meta.mk_forall(fvars, self.visit(body))
            case MData(data, inner):
                return MData(data, self.visit(inner))
            case Proj(name, index, inner):
                return Proj(name, index, self.visit(inner))
        return e

    def _visit_types(self, fvars: tuple[FVar, ...]) -> None:
        meta = self.t.meta
        lctx = meta.lctx
        for fvar in fvars:
            decl = lctx[fvar]
            ty = self.visit(decl.type)
            if ty is not decl.type:
                lctx = lctx.with_type(fvar, ty)
            if decl.value is not None:
                lctx = lctx.with_value(fvar, self.visit(decl.value), decl.nondep)
        meta.lctx = lctx

    def _is_worth_a_name(self, e: Expr) -> bool:
        """Whether a term is a proof of more than a constant applied to variables."""
        fn = e.app_fn
        if _is_atomic(fn) and all(map(_is_atomic, e.app_args)):
            return False
        return self.t.meta.is_proof(e)

    def _lemma(self, proof: Expr) -> Expr:
        t = self.t
        meta = t.meta
        ty = self.visit(meta.instantiate_mvars(meta.infer_type(proof)))
        known = self.lemmas.get(ty)
        if known is not None and not ty.has_fvar:
            return known
        name = t.core.fresh_aux_name(f"{self.decl_name}._proof")
        lemma = mk_aux_definition(t.core, name, ty, proof, kind="theorem")
        self.lemmas[ty] = lemma
        return lemma
