"""When an application is written `x.f`.

What it does: says which argument of an application can stand before the dot, and what behind it.
What it assumes: structures are declared as `gnomon.elab.structures` has them.
Where to read next: `delab_app.py`, which asks.
Counterpart in Lean: `Lean.PrettyPrinter.Delaborator.FieldNotation`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon import App, Const, Expr, MData, MVar, NatLit
from gnomon.elab import resolve
from gnomon.elab.structures import structure_info
from gnomon.meta import ElabEnv, MetaError
from gnomon.pretty.attributes import has_no_dot
from gnomon.pretty.delab import Delaborator, consume_mdata, name_of
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.meta import Meta


@dataclass(frozen=True, slots=True)
class Projection:
    """That a constant is a structure's projection.

    `is_field` is false for projections to parents that are no fields of the constructor.
    """

    field: str
    num_params: int
    is_field: bool
    is_parent: bool
    from_class: bool


def projection(env: ElabEnv, name: str) -> Projection | None:
    """Return what is known of a constant that is a projection."""
    struct = names.prefix(name)
    info = structure_info(env, struct)
    if info is None:
        return None
    field = names.last(name)
    inductive = env.find(struct)
    num_params: int = getattr(inductive, "num_params", 0)
    own = info.field(field)
    if own is not None:
        is_parent = own.subobject is not None
        return Projection(field, num_params, True, is_parent, env.is_class(struct))
    if any(parent.proj == name for parent in info.parents):
        return Projection(field, num_params, False, True, env.is_class(struct))
    return None


def cleanup_annotations(e: Expr) -> Expr:
    """Return a type without metadata, and without marks as output or optional parameter."""
    while True:
        if isinstance(e, MData):
            e = e.expr
            continue
        head = e.app_fn
        if isinstance(head, Const) and isinstance(e, App):
            args = e.app_args
            if str(head.name) == "outParam" and len(args) == 1:
                e = args[0]
                continue
            if str(head.name) in ("optParam", "autoParam") and len(args) == 2:
                e = args[0]
                continue
        return e


def _is_app_of(d: Delaborator, e: Expr, base: str) -> bool:
    head = cleanup_annotations(e).app_fn
    if not isinstance(head, Const):
        return False
    name = name_of(head.name)
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


def _object_param(d: Delaborator, name: str, base: str, num_args: int) -> int | None:
    """Return the first explicit parameter of a function if its type is of the base name."""
    info = d.env.find(name)
    if info is None:
        return None
    meta = d.meta
    with meta.scope():
        fvars, _ = meta.forall_telescope(info.type, num_args)
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
    name = name_of(f.name)
    if is_inaccessible_private(d, name) or names.is_atomic(name) or has_no_dot(d.env, name):
        return None
    proj = projection(d.env, name)
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
        return _generalized(d, name, args)
    except MetaError:
        return None


def _generalized(d: Delaborator, name: str, args: Sequence[Expr]) -> tuple[str, int] | None:
    base = resolve.private_to_user_name(names.prefix(name))
    # `Function` is the namespace of function types.
    if not base or base == "Function":
        return None
    last = names.last(name)
    if last.isdecimal():
        return None
    key = (name, min(len(args), 64))
    cache = d.shortener.object_params
    if key in cache:
        index = cache[key]
    else:
        index = cache[key] = _object_param(d, name, base, len(args))
    if index is None or index >= len(args):
        return None
    # A type that unfolds to the base does not do: then the elaborator might find another function.
    type_ = d.meta.instantiate_mvars(d.meta.infer_type(args[index]))
    return (last, index) if _is_app_of(d, type_, base) else None


def _whnf_is_app_of(d: Delaborator, type_: Expr, name: str) -> bool:
    for e in (type_, None):
        head = (d.meta.whnf_d(type_) if e is None else e).app_fn
        if isinstance(head, Const) and name_of(head.name) == name:
            return True
    return False


def parent_projection(d: Delaborator, e: Expr, explicit: bool) -> str | None:
    """Return the field if `e` is `x.toParent`; if `explicit`, of structures without parameters."""
    if not isinstance(e, App):
        return None
    head = e.app_fn
    if not isinstance(head, Const):
        return None
    proj = projection(d.env, name_of(head.name))
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
    head = e.app_fn
    if isinstance(head, MVar):
        return False
    if isinstance(head, Const):
        applied = (str(head.name), len(e.app_args))
        return applied not in (("OfNat.ofNat", 3), ("OfScientific.ofScientific", 5))
    return True
