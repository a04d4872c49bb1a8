"""Implicit lambdas: where a function with implicit arguments is expected, these are introduced.

Counterpart in Lean: `Lean.Elab.Term.elabTerm` (`useImplicitLambda`, `blockImplicitLambda`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import BinderInfo, Expr, MData, Pi
from gnomon.elab.errors import ElabError, Postpone
from gnomon.elab.message_data import MessageData, indented, msg
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

_TERM = "Lean.Parser.Term."

_INTRODUCED = (BinderInfo.implicit, BinderInfo.inst_implicit)

NO_IMPLICIT_LAMBDA = "noImplicitLambda"
"""The key of the metadata that forbids implicit lambdas for an expected type."""

_BLOCKING = frozenset(
    _TERM + kind
    for kind in ("hole", "syntheticHole", "byTactic", "typeAscription", "explicit", "sorry")
)


def _blocks(stx: Syntax) -> bool:
    """Return whether the syntax speaks of implicit arguments itself, or should not see them."""
    while stx.kind == _TERM + "paren":
        stx = stx[1]
    kind = stx.kind
    if kind == _TERM + "fun":
        return _has_implicit_binder(stx)
    if kind == "Lean.Parser.Term.app" and stx[0].kind == _TERM + "explicit":
        return False
    return kind in _BLOCKING or kind == _TERM + "noImplicitLambda"


def _has_implicit_binder(stx: Syntax) -> bool:
    basic = stx[1]
    if basic.kind != _TERM + "basicFun":
        return False
    kinds = (_TERM + "implicitBinder", _TERM + "instBinder", _TERM + "strictImplicitBinder")
    return any(binder.kind in kinds for binder in basic[0].args)


def elab_implicit_lambda(
    t: TermElab, stx: Syntax, expected: Expr, catch_postpone: bool
) -> Expr | None:
    """Return the term under the implicit lambdas that its expected type asks for, if it asks."""
    meta = t.meta
    if isinstance(expected, MData) and NO_IMPLICIT_LAMBDA in expected.data:
        return None
    ty = meta.whnf_forall(expected)
    if not isinstance(ty, Pi) or ty.info not in _INTRODUCED or _blocks(stx):
        return None
    with t.local_scope():
        fvars: list[Expr] = []
        while isinstance(ty, Pi) and ty.info in _INTRODUCED:
            name = t.core.fresh_user_name(names.erase_macro_scopes(str(ty.name)))
            fvar = meta.push_local(name, ty.type, ty.info)
            fvars.append(fvar)
            ty = meta.whnf_forall(ty.body.instantiate(fvar))
        try:
            body = t.elab_term(stx, ty, catch_postpone=False, implicit_lambda=False)
        except Postpone:
            if not catch_postpone:
                raise
            body = t.postpone_elab_term(stx, ty)
        with t.core.with_ref(stx):
            try:
                body = t.ensure_has_type(ty, body)
            except ElabError as error:
                raise ElabError(error.ref, msg(error.data, _introduced(t, fvars))) from error
        return meta.mk_lambda(fvars, body)


def _introduced(t: TermElab, fvars: Sequence[Expr]) -> MessageData:
    """Return what an error adds about variables that are not in the text."""
    shown = [indented(msg(fvar, " : ", t.meta.infer_type(fvar))) for fvar in fvars]
    return t.core.add_context(
        msg(
            "\nthe following variables have been introduced by the implicit lambda feature",
            *shown,
            "\nyou can disable implicit lambdas using `@` or writing a lambda expression with `{}` "
            "or `[]` binder annotations.",
        )
    )
