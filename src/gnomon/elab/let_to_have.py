"""`let` becomes `have` where a definition makes sense without the variable's value.

What it does: :func:`let_to_have` looks at each `let x := v; b` of a term. If `b` is type correct
with `x` a mere variable, the term becomes `have x := v; b`, which simplifies and prints better.
What it assumes: the term is type correct and has no metavariables.
Counterpart in Lean: `Lean.Meta.letToHave`, and its use in `Lean.Elab.PreDefinition.Basic`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import App, Expr, FVar, Lam, Let, MData, Pi, Proj
from gnomon.records import dataclass, field, replace

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab
    from gnomon.meta import Meta

OPTION = "cleanup.letToHave"


def clean_lets(t: TermElab, pre_def: PreDefinition) -> PreDefinition:
    """Return a definition whose type and value have as few `let` as possible.

    The values of theorems, of other proofs, of opaque constants and of unsafe code stay.
    """
    if not t.core.options.get_bool(OPTION, True) or pre_def.kind == "example":
        return pre_def
    pre_def = replace(pre_def, ty=let_to_have(t.meta, pre_def.ty))
    if pre_def.kind in ("theorem", "opaque") or pre_def.modifiers.is_unsafe:
        return pre_def
    if not _has_let(pre_def.value, {}) or t.meta.is_prop(pre_def.ty):
        return pre_def
    return replace(pre_def, value=let_to_have(t.meta, pre_def.value))


def let_to_have(meta: Meta, e: Expr) -> Expr:
    """Return a term, equal but for `nondep`, in which `let` stands only where it must."""
    pass_ = _Pass(meta)
    return pass_.visit(e) if pass_.has_let(e) else e


def _has_let(e: Expr, known: dict[Expr, bool]) -> bool:
    """Return whether a `let` occurs that is not a `have`."""
    found = known.get(e)
    if found is not None:
        return found
    match e:
        case Let(_, ty, value, body, nondep):
            parts: tuple[Expr, ...] = (ty, value, body) if nondep else ()
            result = not nondep
        case App():
            parts, result = (e.app_fn, *e.app_args), False
        case Lam(_, ty, body) | Pi(_, ty, body):
            parts, result = (ty, body), False
        case MData(_, inner) | Proj(_, _, inner):
            parts, result = (inner,), False
        case _:
            return False
    result = result or any(_has_let(part, known) for part in parts)
    known[e] = result
    return result


@dataclass(slots=True)
class _Pass:
    meta: Meta
    known: dict[Expr, bool] = field(default_factory=dict)

    def has_let(self, e: Expr) -> bool:
        return _has_let(e, self.known)

    def visit(self, e: Expr) -> Expr:
        if not self.has_let(e):
            return e
        meta = self.meta
        match e:
            case App():
                return self.visit(e.app_fn)(*map(self.visit, e.app_args))
            case Lam(name, ty, body):
                with meta.scope():
                    fvar = meta.push_local(name, self.visit(ty), e.info)
                    return meta.mk_lambda([fvar], self.visit(body.instantiate(fvar)))
            case Pi(name, ty, body):
                with meta.scope():
                    fvar = meta.push_local(name, self.visit(ty), e.info)
                    return meta.mk_forall([fvar], self.visit(body.instantiate(fvar)))
            case Let():
                return self._let(e)
            case MData(data, inner):
                return MData(data, self.visit(inner))
            case Proj(name, index, inner):
                return Proj(name, index, self.visit(inner))
        return e

    def _let(self, e: Let) -> Expr:
        meta = self.meta
        ty, value = self.visit(e.type), self.visit(e.value)
        nondep = e.nondep or self._is_nondep(e)
        with meta.scope():
            fvar: FVar = meta.push_let(e.name, ty, value, nondep=nondep)
            body = self.visit(e.body.instantiate(fvar)).abstract(fvar)
        return Let(e.name, ty, value, body, nondep)

    def _is_nondep(self, e: Let) -> bool:
        meta = self.meta
        with meta.scope():
            fvar = meta.push_local(e.name, e.type)
            return meta.is_type_correct(e.body.instantiate(fvar))
