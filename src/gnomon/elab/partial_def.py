"""Functions that the kernel does not see the recursion of: `partial`, `unsafe`, and failed ones.

What it does: a partial function is an opaque constant whose type is shown to have an element, beside
an unsafe definition that is run; an unsafe one is what it says; a function whose termination could
not be shown is like a partial one whose element is `sorry`, so that its name stays usable.
Where to read next: `pre_definition.py`, which calls this.
Counterpart in Lean: `Lean.Elab.addAndCompilePartial`, `Lean.Elab.mkInhabitantFor`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from gnomon import Const, Expr, Pi
from gnomon.declarations import Axiom, Definition
from gnomon.elab.add_decl import add_decl, register
from gnomon.elab.compile_entry import compile_decls
from gnomon.elab.errors import ElabError
from gnomon.elab.extensions import MapExtension
from gnomon.elab.message_data import MessageData, indented, msg
from gnomon.elab.meta_errors import lifting
from gnomon.elab.modifiers import Modifiers
from gnomon.elab.pre_definition import (
    PreDefinition,
    add_non_rec,
    after_adding,
    apply_attributes_of,
    erase_rec_app_marks,
)
from gnomon.elab.terms import replace_subterms
from gnomon.meta import MetaError

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

UNSAFE_REC_SUFFIX = "_unsafe_rec"

UNSAFE_REC: MapExtension[str, str] = MapExtension("unsafeRec")
"""For an opaque constant the unsafe definition that is run in its place."""


def unsafe_rec_name(name: str) -> str:
    """Return the name of the definition that is run in the place of a partial function."""
    return f"{name}.{UNSAFE_REC_SUFFIX}"


def add_unsafe(
    t: TermElab,
    pre_defs: Sequence[PreDefinition],
    *,
    safety: Literal["unsafe", "partial"] = "unsafe",
) -> None:
    """Add definitions whose values mention each other, without the kernel, and make code."""
    pre_defs = [erase_rec_app_marks(each) for each in pre_defs]
    names = [each.decl_name for each in pre_defs]
    with t.core.with_ref(pre_defs[0].ref):
        env = t.core.env
        for each in pre_defs:
            before = len(env)
            decl = Definition(
                each.decl_name, each.level_params, each.ty, each.value, "opaque", safety, names
            )
            env = env.add_decl(decl, check=False)
            env = register(env, env.names(before))
        t.core.env = env
        after_adding(t, pre_defs)
        if compile_decls(t, names):
            apply_attributes_of(t, pre_defs, "after_compilation")


def _rename_calls(e: Expr, block: set[str]) -> Expr:
    def change(e: Expr) -> Expr | None:
        if isinstance(e, Const) and (e.cname or "") in block:
            return Const(unsafe_rec_name(e.cname or ""), e.levels)
        return None

    return replace_subterms(e, change)


def add_unsafe_rec(t: TermElab, pre_defs: Sequence[PreDefinition]) -> None:
    """Add what is run in the place of functions whose logical definition does not compute well."""
    if not all(each.generates_code for each in pre_defs):
        return
    block = {each.decl_name for each in pre_defs}
    renamed = [
        replace(
            each,
            decl_name=unsafe_rec_name(each.decl_name),
            value=_rename_calls(each.value, block),
            modifiers=Modifiers(),
        )
        for each in pre_defs
    ]
    for each in pre_defs:
        name = each.decl_name
        t.core.env = UNSAFE_REC.insert(t.core.env, name, unsafe_rec_name(name))
    add_unsafe(t, renamed, safety="partial")


def add_partial(
    t: TermElab, pre_defs: Sequence[PreDefinition], *, use_sorry: bool = False
) -> None:
    """Add partial functions: opaque constants, and what is run in their place."""
    meta = t.meta
    names = [each.decl_name for each in pre_defs]
    opaque: list[PreDefinition] = []
    for each in pre_defs:
        with t.local_scope(), t.core.with_ref(each.ref):
            fvars, ty = meta.forall_telescope(each.ty)
            if use_sorry:
                value = meta.mk_lambda(fvars, t.mk_sorry(ty, synthetic=True))
            else:
                failure = msg(f"failed to compile 'partial' definition `{each.decl_name}`")
                value = mk_inhabitant(t, failure, fvars, ty)
        opaque.append(replace(each, kind="opaque", value=value))
    for each in opaque:
        add_non_rec(
            t, each, compile=False, all_names=names, apply_attrs_after_compilation=False, clean=False
        )
    add_unsafe_rec(t, pre_defs)
    apply_attributes_of(t, pre_defs, "after_compilation")


def add_as_sorry(t: TermElab, pre_defs: Sequence[PreDefinition]) -> None:
    """Add functions whose termination could not be shown, so that their names stay usable."""
    state = t.save()
    env = t.core.env
    try:
        with lifting(t.core):
            if all(each.kind != "theorem" for each in pre_defs):
                add_partial(t, pre_defs, use_sorry=True)
                return
    except ElabError:
        t.restore(state)
        t.core.env = env
    for each in pre_defs:
        add_decl(t.core, Axiom(each.decl_name, each.level_params, each.ty))
        apply_attributes_of(t, [each], "after_type_checking")


# -- elements ----------------------------------------------------------------------------------


def mk_inhabitant(
    t: TermElab, failure: MessageData, fvars: Sequence[Expr], ty: Expr
) -> Expr:
    """Return a function that returns an element of a type; `fvars` are its parameters.

    Raises an error that begins with `failure` if none is found.
    """
    meta = t.meta
    full_type = meta.mk_forall(fvars, ty)
    with t.local_scope():
        instances = _push_instances(t, fvars)
        for find in (_default, _of_nonempty):
            found = _search(t, list(fvars), instances, ty, find)
            if found is not None:
                return meta.instantiate_mvars(found)
    t.throw(
        failure,
        ", could not prove that the type",
        indented(full_type),
        "\nis nonempty.\n\nThis process uses multiple strategies:\n"
        "- It looks for a parameter that matches the return type.\n"
        "- It tries synthesizing 'Inhabited' and 'Nonempty' instances for the return type, while "
        "making every parameter into a local 'Inhabited' instance.\n"
        "- It tries unfolding the return type.\n\n"
        "If the return type is defined using the 'structure' or 'inductive' command, you can try "
        "adding a 'deriving Nonempty' clause to it.",
    )


def _push_instances(t: TermElab, fvars: Sequence[Expr]) -> list[Expr]:
    """Make every parameter's type inhabited: by the parameter."""
    meta = t.meta
    instances: list[Expr] = []
    for fvar in fvars:
        ty = meta.infer_type(fvar)
        level = meta.get_level(ty)
        class_ty = Const("Inhabited", [level])(ty)
        value = Const("Inhabited.mk", [level])(ty, fvar)
        instances.append(meta.push_let("inst", class_ty, value))
    return instances


def _default(t: TermElab, ty: Expr) -> Expr | None:
    try:
        return t.meta.mk_app_opt_m("Inhabited.default", [ty, None])
    except MetaError:
        return None


def _of_nonempty(t: TermElab, ty: Expr) -> Expr | None:
    try:
        return t.meta.mk_app_opt_m("Classical.ofNonempty", [ty, None])
    except MetaError:
        return None


def _search(
    t: TermElab, fvars: list[Expr], instances: list[Expr], ty: Expr, find: FindFn
) -> Expr | None:
    meta = t.meta
    value = find(t, ty)
    if value is not None:
        return meta.mk_lambda(fvars, meta.mk_let(instances, value, used_let_only=True))
    ty = meta.whnf_core(ty)
    if isinstance(ty, Pi):
        with t.local_scope():
            more, body = meta.forall_telescope(ty)
            new = _push_instances(t, more)
            return _search(t, [*fvars, *more], [*instances, *new], body, find)
    unfolded = meta.unfold_definition(ty)
    if unfolded is None:
        return None
    return _search(t, fvars, instances, unfolded, find)


if TYPE_CHECKING:
    from collections.abc import Callable

    FindFn = Callable[[TermElab, Expr], Expr | None]
