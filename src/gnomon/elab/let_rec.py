"""`let rec`: local functions that become declarations of their own.

What it does: elaborates the functions with hypotheses in the place of each other; remembers them to
be lifted (`mutual_closure.py`); in the term, each is a metavariable that lifting gives a value.
What it assumes: the declaration around it is elaborated by `mutual_def.py`, which does the lifting.
Where to read next: `mutual_closure.py`.
Counterpart in Lean: `Lean.Elab.LetRec`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Expr, FVar, Lam, MVar
from gnomon.elab.attributes import Attribute, elab_decl_attrs
from gnomon.elab.binders import mk_hole, opt_type, push_binder, to_binder_views
from gnomon.elab.decl_value import expand_alts_where
from gnomon.elab.docs import doc_text
from gnomon.elab.errors import UnsupportedSyntax
from gnomon.elab.message_data import msg
from gnomon.elab.registry import term_elab
from gnomon.elab.terms import num_head_lambdas
from gnomon.meta import LocalContext
from gnomon.records import dataclass
from gnomon.syntax import Node, Syntax, mk_null, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

_TERM = "Lean.Parser.Term."


@dataclass(frozen=True, slots=True)
class LetRecDecl:
    """A local function whose type is known."""

    ref: Syntax
    attrs: tuple[Attribute, ...]
    doc: str | None
    short_name: str
    decl_name: str
    parent_name: str
    binder_ids: tuple[Syntax, ...]
    ty: Expr
    mvar: MVar
    value: Syntax
    suffix: Syntax


@dataclass(frozen=True, slots=True)
class LetRecToLift:
    """A local function that is elaborated and is to become a declaration.

    `fvar` stands for it in its own body and those of its siblings, `mvar` everywhere else. Terms
    are in the context `lctx`. `suffix` are termination hints; the value has `extra_params` more
    parameters than are written before the colon.
    """

    ref: Syntax
    fvar: FVar
    attrs: tuple[Attribute, ...]
    doc: str | None
    short_name: str
    decl_name: str
    parent_name: str
    lctx: LocalContext
    ty: Expr
    value: Expr
    mvar: MVar
    suffix: Syntax
    extra_params: int


@term_elab(_TERM + "letrec")
def elab_let_rec(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`let rec f x := e, g y := e'; b`"""
    meta = t.meta
    decls = _read_decls(t, stx[1][0].args[::2])
    with t.local_scope():
        fvars = [push_aux_decl(t, decl.short_name, decl.decl_name, decl.ty) for decl in decls]
        for decl, fvar in zip(decls, fvars, strict=True):
            t.record_binder(decl.ref, fvar)
        values = [_elab_value(t, decl) for decl in decls]
        body = t.elab_term_ensuring_type(stx[3], expected)
        _register(t, decls, fvars, values)
        function = meta.mk_lambda(fvars, body)
    for decl in decls:
        assert isinstance(function, Lam), "the body was bound"
        function = function.body.instantiate(decl.mvar)
    return function


def push_aux_decl(t: TermElab, short_name: str, decl_name: str, ty: Expr) -> FVar:
    """Add a hypothesis that stands for a function that is being defined."""
    fvar = t.meta.push_local(short_name, ty, kind="auxDecl", instance=False)
    t.aux_decl_names[fvar.id] = decl_name
    return fvar


def _read_decls(t: TermElab, items: Sequence[Syntax]) -> list[LetRecDecl]:
    decls: list[LetRecDecl] = []
    for item in items:
        decl = item[2][0]
        if decl.kind == _TERM + "letPatDecl":
            t.throw("patterns are not allowed in 'let rec' expressions", ref=decl)
        if decl.kind not in (_TERM + "letIdDecl", _TERM + "letEqnsDecl"):
            raise UnsupportedSyntax()
        ident = decl[0][0]
        if not ident.is_ident:
            t.throw("'let rec' expressions must be named", ref=ident)
        decl_name = names.append(t.decl_name, ident.id)
        if any(other.decl_name == decl_name for other in decls):
            t.throw(f"`{decl_name}` has already been declared", ref=ident)
        attrs = elab_decl_attrs(t.core, item[1][0]) if item[1].args else []
        with t.core.with_ref(ident):
            decls.append(_read_decl(t, item, decl, ident, decl_name, attrs))
    return decls


def _read_decl(
    t: TermElab,
    item: Syntax,
    decl: Syntax,
    ident: Syntax,
    decl_name: str,
    attrs: Sequence[Attribute],
) -> LetRecDecl:
    from gnomon.elab.modifiers import check_not_declared

    check_not_declared(t.core, decl_name)
    with t.local_scope():
        fvars: list[Expr] = []
        binder_ids: list[Syntax] = []
        for binder in decl[1].args:
            for view in to_binder_views(t, binder):
                fvars.append(push_binder(t, view))
                binder_ids.append(view.ident)
        written = opt_type(decl[2])
        ty_stx = mk_hole(ident) if written is None else written
        ty = t.elab_type(ty_stx)
        failure = msg("Failed to infer type of `let rec` declaration `", ident, "`")
        t.register_custom(ty, ty_stx, failure)
        ty = t.meta.mk_forall(fvars, ty)
    mvar = t.meta.mk_mvar(ty, "syntheticOpaque")
    if decl.kind == _TERM + "letIdDecl":
        value = decl[4]
    else:
        empty = mk_null()
        value = expand_alts_where(
            t.core, Node(_TERM + "matchAltsWhereDecls", (decl[3], empty, empty), decl[3].ref_info())
        )
    return LetRecDecl(
        ident,
        tuple(attrs),
        doc_text(item[0]),
        ident.id,
        decl_name,
        t.decl_name,
        tuple(binder_ids),
        ty,
        mvar,
        value,
        item[3],
    )


def _elab_value(t: TermElab, decl: LetRecDecl) -> Expr:
    meta = t.meta
    with t.local_scope(), t.scoped(decl_name=decl.decl_name):
        fvars, body_type = meta.forall_telescope(decl.ty, len(decl.binder_ids))
        for ident, fvar in zip(decl.binder_ids, fvars, strict=True):
            t.record_binder(ident, fvar)
        t.core.references.begin_body()
        value = t.elab_term_ensuring_type(decl.value, body_type)
        t.synthesize()
        value = meta.instantiate_mvars(value)
        t.core.references.end_body(meta.collect_fvars(value))
        return meta.mk_lambda(fvars, value)


def _register(
    t: TermElab, decls: Sequence[LetRecDecl], fvars: Sequence[FVar], values: Sequence[Expr]
) -> None:
    """Remember functions to be lifted: those nested inside come first."""
    known = {each.decl_name for each in t.let_recs if isinstance(each, LetRecToLift)}
    for decl in decls:
        if decl.decl_name in known:
            t.throw(f"'{decl.decl_name}' has already been declared", ref=decl.ref)
    lctx = t.meta.lctx
    new: list[object] = [
        LetRecToLift(
            decl.ref,
            fvar,
            decl.attrs,
            decl.doc,
            decl.short_name,
            decl.decl_name,
            decl.parent_name,
            lctx,
            decl.ty,
            value,
            decl.mvar,
            decl.suffix,
            max(0, num_head_lambdas(value) - len(decl.binder_ids)),
        )
        for decl, fvar, value in zip(decls, fvars, values, strict=True)
    ]
    t.let_recs = [*t.let_recs, *new]
