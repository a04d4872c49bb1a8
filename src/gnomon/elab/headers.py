"""Headers of definitions: binders and type, before any body is looked at.

What it does: elaborates the headers of a `mutual` block one after the other; unknown names become
implicit arguments; complains about what stays unknown, and about modifiers that do not agree.
Where to read next: `mutual_def.py`, which elaborates the bodies.
Counterpart in Lean: `elabHeaders` in `Lean.Elab.MutualDef`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import App, Expr
from gnomon.elab.attributes import apply_attributes
from gnomon.elab.auto_bound import add_auto_bounds, with_auto_bound
from gnomon.elab.binders import mk_hole, push_binder, to_binder_views
from gnomon.elab.def_view import DefView
from gnomon.elab.errors import ElabError
from gnomon.elab.message_data import MessageData, msg, note, tagged
from gnomon.elab.modifiers import DeclId
from gnomon.elab.terms import replace_subterms
from gnomon.elab.unassigned import log_unassigned
from gnomon.elab.universes import level_mvars_to_params
from gnomon.records import dataclass, replace
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


@dataclass(frozen=True, slots=True)
class Header:
    """A definition whose type is known.

    The type begins with `num_params` parameters, auto-bound ones first; `binder_ids` are the
    identifiers of the others.
    """

    view: DefView
    short_name: str
    decl_name: str
    level_names: tuple[str, ...]
    num_params: int
    ty: Expr
    binder_ids: tuple[Syntax, ...]


def elab_headers(t: TermElab, views: Sequence[DefView], decl_ids: Sequence[DeclId]) -> list[Header]:
    """Return the headers of a block. Raises what is wrong with them."""
    headers: list[Header] = []
    forbidden = frozenset(decl_id.short_name for decl_id in decl_ids)
    for view, decl_id in zip(views, decl_ids, strict=True):
        with (
            t.core.with_ref(view.header_ref),
            t.scoped(
                auto_bound_forbidden=forbidden,
                decl_name=decl_id.decl_name,
                level_names=decl_id.level_names,
            ),
        ):
            apply_attributes(t, decl_id.decl_name, view.modifiers.attrs, "before_elaboration")
            header = with_auto_bound(
                t,
                lambda view=view, decl_id=decl_id: _elab_header(t, view, decl_id, views),  # type: ignore[misc]
            )
            _check(t, headers, header)
            headers.append(header)
    return headers


def _elab_header(t: TermElab, view: DefView, decl_id: DeclId, views: Sequence[DefView]) -> Header:
    meta = t.meta
    with t.local_scope():
        fvars: list[Expr] = []
        binder_ids: list[Syntax] = []
        for binder in view.binders:
            with t.core.with_ref(binder):
                for each in to_binder_views(t, binder):
                    fvars.append(push_binder(t, each))
                    binder_ids.append(each.ident)
        ty = t.elab_type(mk_hole(view.value) if view.ty is None else view.ty)
        _register_type(t, view, ty)
        t.synthesize()
        if view.is_instance:
            ty = _clean_up_of_nat(t, ty)
        everything = add_auto_bounds(t, fvars)
        ty = meta.instantiate_mvars(meta.mk_forall(everything, ty))
        if view.ty is not None:
            log_unassigned(t, meta.collect_mvars(ty), _explanation(views))
        return Header(
            view,
            decl_id.short_name,
            decl_id.decl_name,
            t.level_names,
            len(everything),
            ty,
            tuple(binder_ids),
        )


def _register_type(t: TermElab, view: DefView, ty: Expr) -> None:
    """Say where and how to complain if the type cannot be found out."""
    written = view.decl_id if view.decl_id.is_ident else view.decl_id[0]
    name = names.erase_macro_scopes(written.id)
    match view.kind:
        case "example":
            ref, what = view.ref[0], "example"
        case "instance":
            is_named = bool(view.ref[3].args)
            ref, what = view.ref[1], f"instance `{name}`" if is_named else "instance"
        case "theorem":
            ref, what = view.decl_id, f"theorem `{name}`"
        case _:
            ref, what = view.decl_id, f"definition `{name}`"
    data = msg(f"Failed to infer type of {what}")
    t.register_custom(ty, view.ty or ref, tagged("lean.inferDefTypeFailed._namedError", data))


def _clean_up_of_nat(t: TermElab, ty: Expr) -> Expr:
    """Return an instance's type with `OfNat A 3` about the literal, not about `(3 : Nat)`."""

    def change(e: Expr) -> Expr | None:
        if not e.is_app_of("OfNat", 2):
            return None
        arg = t.meta.instantiate_mvars(e.get_arg(1))
        if not arg.is_app_of("OfNat.ofNat", 3) or not arg.get_arg(0).is_const_of("Nat"):
            return None
        assert isinstance(e, App), "an application has a function"
        return e.fn(arg.get_arg(1))

    return replace_subterms(t.meta.instantiate_mvars(ty), change)


def _explanation(views: Sequence[DefView]) -> MessageData:
    """Explain why a body does not help to find out what is missing in a header."""
    if len(views) == 1 and views[0].binders and all(b.is_ident for b in views[0].binders):
        ids = [binder.id for binder in views[0].binders]
        if views[0].kind == "opaque":
            return note(
                "Multiple constants cannot be declared in a single declaration. "
                + _as_parameters(ids)
            )
        if views[0].kind == "example":
            return note("Examples do not have names. " + _as_parameters(ids))
    if all(view.is_theorem for view in views):
        return note(
            "All parameter types and holes (e.g., `_`) in the header of a theorem are resolved "
            "before the proof is processed; information from the proof cannot be used to infer "
            "what these values should be"
        )
    return note(
        "Because this declaration's type has been explicitly provided, all parameter types and "
        "holes (e.g., `_`) in its header are resolved before its body is processed; information "
        "from the declaration body cannot be used to infer what these values should be"
    )


def _as_parameters(ids: Sequence[str]) -> str:
    many = len(ids) > 1
    listed = _oxford([f"`{name}`" for name in ids])
    params = _oxford([f"`({name} : _)`" for name in ids])
    return (
        f"The identifier{'s' if many else ''} {listed} {'are' if many else 'is'} being interpreted "
        f"as {'parameters' if many else 'a parameter'} {params}."
    )


def _oxford(items: Sequence[str]) -> str:
    if len(items) <= 2:
        return " and ".join(items)
    return ", ".join(items[:-1]) + ", and " + items[-1]


# -- consistency -------------------------------------------------------------------------------


def _check(t: TermElab, previous: Sequence[Header], header: Header) -> None:
    """Raise an error if modifiers make no sense, alone or beside those of the first header."""
    modifiers = header.view.modifiers
    if header.view.is_theorem:
        if modifiers.is_unsafe:
            t.throw("'unsafe' theorems are not allowed")
        if modifiers.is_partial:
            t.throw("'partial' theorems are not allowed, 'partial' is a code generation directive")
        if modifiers.is_meta:
            t.throw("'meta' theorems are not allowed, 'meta' is a code generation directive")
        if modifiers.is_noncomputable:
            t.throw("'theorem' subsumes 'noncomputable', code is not generated for theorems")
    if modifiers.is_noncomputable and modifiers.is_partial:
        t.throw("'noncomputable partial' is not allowed")
    if modifiers.is_partial and modifiers.is_unsafe:
        t.throw("'unsafe' subsumes 'partial'")
    if not previous:
        return
    try:
        _check_agreement(t, previous[0], header)
    except ElabError as error:
        t.throw("invalid mutually recursive definitions, ", error.data)


def _check_agreement(t: TermElab, first: Header, header: Header) -> None:
    if header.level_names != first.level_names:
        t.throw("universe parameters mismatch")
    mine, its = header.view.modifiers, first.view.modifiers
    if mine.is_unsafe != its.is_unsafe:
        t.throw("cannot mix unsafe and safe definitions")
    if mine.is_noncomputable != its.is_noncomputable:
        t.throw("cannot mix computable and non-computable definitions")
    if mine.is_partial != its.is_partial:
        t.throw("cannot mix partial and non-partial definitions")
    if header.view.is_example != first.view.is_example:
        t.throw("cannot mix examples and definitions")
    if header.view.is_theorem != first.view.is_theorem:
        t.throw("cannot mix theorems and definitions")


def generalize_levels(t: TermElab, headers: Sequence[Header]) -> list[Header]:
    """Return the headers, those of theorems with parameters for unknown universes.

    A theorem's proof has no influence on its statement's universes.
    """
    result: list[Header] = []
    for header in headers:
        if header.view.is_theorem or t.meta.is_prop(header.ty):
            with t.scoped(level_names=header.level_names):
                ty = level_mvars_to_params(t, header.ty)
                header = replace(header, ty=ty, level_names=t.level_names)
        result.append(header)
    return [replace(header, ty=t.meta.instantiate_mvars(header.ty)) for header in result]
