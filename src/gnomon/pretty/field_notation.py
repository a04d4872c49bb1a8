"""When an application is written `x.f`.

What it does: says which argument of an application can stand before the dot, and what behind it.
What it assumes: structures are declared as `gnomon.elab.structures` has them.
Where to read next: `delab_app.py`, which asks.
Counterpart in Lean: `Lean.PrettyPrinter.Delaborator.FieldNotation`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from gnomon import App, Const, Expr, MData, MVar, NatLit
from gnomon.elab import resolve
from gnomon.meta import MetaError
from gnomon.pretty.attributes import has_no_dot
from gnomon.pretty.delab import Delaborator, consume_mdata, head_name
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.meta import Meta


_ANNOTATIONS: Final[dict[str | None, int]] = {"outParam": 1, "optParam": 2, "autoParam": 2}
"""Marks on types, with their numbers of arguments, of which the first is the type."""


def cleanup_annotations(e: Expr) -> Expr:
    """Return a type without metadata, and without marks as output or optional parameter."""
    while True:
        if isinstance(e, MData):
            e = e.expr
            continue
        name = e.head_name
        if name not in _ANNOTATIONS or e.num_args != _ANNOTATIONS[name]:
            return e
        e = e.get_arg(0)


def _is_app_of(d: Delaborator, e: Expr, base: str) -> bool:
    name = head_name(cleanup_annotations(e))
    if name is None:
        return False
    return resolve.private_to_user_name(name) == base and not is_inaccessible_private(d, name)


def is_inaccessible_private(d: Delaborator, name: str) -> bool:
    """Return whether a constant is private to another module."""
    if not resolve.is_private(name):
        return False
    return resolve.private_name(d.shortener.module, resolve.private_to_user_name(name)) != name


def _type_matches(d: Delaborator, type_: Expr, base: str) -> bool:
    """Return whether a type is, up to reducible definitions, an application of the constant."""
    meta: Meta = d.meta
    if _is_app_of(d, type_, base):
        return True
    with meta.transparency("instances"):
        while True:
            type_ = meta.whnf_core(type_)
            if _is_app_of(d, type_, base):
                return True
            unfolded = meta.unfold_definition(type_)
            if unfolded is None:
                return False
            type_ = unfolded
            if _is_app_of(d, type_, base):
                return True


def _object_param(d: Delaborator, f: Const, base: str, num_args: int) -> int | None:
    """Return the first explicit parameter of a function if its type is of the base name."""
    meta = d.meta
    with meta.scope():
        fvars, _ = meta.forall_telescope(meta.infer_type(f), num_args)
        lctx = meta.lctx
        for index, fvar in enumerate(fvars):
            decl = lctx[fvar]
            # A function with a motive is a control structure, like a recursor.
            if decl.user_name == "motive":
                return None
            is_explicit = decl.bi == "default"
            if _type_matches(d, decl.type, base):
                return index if is_explicit else None
            if is_explicit:
                return None
    return None


def candidate(
    d: Delaborator, f: Expr, args: Sequence[Expr], generalized: bool
) -> tuple[str, int] | None:
    """Return the field and the argument to stand before the dot, if there is one.

    With `generalized`, functions in a type's namespace count, not only a structure's projections.
    """
    f = consume_mdata(f)
    if not isinstance(f, Const):
        return None
    name = head_name(f)
    assert name is not None
    if is_inaccessible_private(d, name) or names.is_atomic(name) or has_no_dot(d.env, name):
        return None
    proj = d.facts.projection(name)
    if proj is not None:
        if proj.from_class and not proj.is_parent:
            return None
        if proj.num_params >= len(args):
            return None
        type_ = d.infer_type(args[proj.num_params])
        if type_ is None or not _whnf_is_app_of(d, type_, names.prefix(name)):
            return None
        return proj.field, proj.num_params
    if not generalized or d.is_proof(f):
        return None
    try:
        return _generalized(d, f, name, args)
    except MetaError:
        return None


def _generalized(
    d: Delaborator, f: Const, name: str, args: Sequence[Expr]
) -> tuple[str, int] | None:
    base = resolve.private_to_user_name(names.prefix(name))
    # `Function` is the namespace of function types.
    if not base or base == "Function":
        return None
    last = names.last(name)
    if last.isdecimal():
        return None
    key = (name, min(len(args), 64))
    cache = d.facts.object_params
    if key in cache:
        index = cache[key]
    else:
        index = cache[key] = _object_param(d, f, base, len(args))
    if index is None or index >= len(args):
        return None
    # A type that unfolds to the base does not do: then the elaborator might find another function.
    type_ = d.meta.instantiate_mvars(d.meta.infer_type(args[index]))
    return (last, index) if _is_app_of(d, type_, base) else None


def _whnf_is_app_of(d: Delaborator, type_: Expr, name: str) -> bool:
    return head_name(type_) == name or head_name(d.meta.whnf_d(type_)) == name


def parent_projection(d: Delaborator, e: Expr, explicit: bool) -> str | None:
    """Return the field if `e` is `x.toParent`; if `explicit`, of structures without parameters."""
    if not isinstance(e, App):
        return None
    name = head_name(e)
    if name is None:
        return None
    proj = d.facts.projection(name)
    if (
        proj is not None
        and proj.is_field
        and proj.is_parent
        and not (explicit and proj.num_params)
        and len(e.app_args) == proj.num_params + 1
    ):
        return proj.field
    return None


def may_stand_before_dot(e: Expr) -> bool:
    """Return whether a term can be read again where it stands before a dot."""
    if isinstance(e, NatLit):
        return False
    if e.is_app_of("OfNat.ofNat", 3) or e.is_app_of("OfScientific.ofScientific", 5):
        return False
    return not isinstance(e.app_fn, MVar)
