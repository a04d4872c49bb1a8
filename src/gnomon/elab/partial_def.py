"""`partial` and `unsafe` functions, and functions whose definition failed.

What it does: a `partial` function is an opaque constant of an inhabited type, with code of its
own; an `unsafe` one is its own value, which no proof may use.
Counterpart in Lean: `Lean.Elab.PreDefinition.Basic` (`addAndCompilePartial`),
`Lean.Elab.PreDefinition.MkInhabitant`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Expr, FVar
from gnomon.declarations import Definition, Opaque
from gnomon.elab.compile_entry import compile_decls
from gnomon.elab.message_data import indented
from gnomon.elab.recursion.unsafe_rec import add_unsafe_rec
from gnomon.meta import MetaError
from gnomon.records import replace

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab


def add_unsafe(t: TermElab, group: Sequence[PreDefinition]) -> None:
    """Add unsafe functions that may call each other."""
    from gnomon.elab.pre_definition import after_adding, apply_attributes_of, erase_rec_app_marks

    all_names = [each.decl_name for each in group]
    env = t.core.env
    for each in group:
        clean = erase_rec_app_marks(each)
        env = env.add_decl(
            Definition(
                clean.decl_name, clean.level_params, clean.ty, clean.value, None, "unsafe",
                all_names,
            ),
            check=False,
        )  # fmt: skip
    t.core.env = env
    after_adding(t, group)
    compile_decls(t, all_names)
    apply_attributes_of(t, group, "after_compilation")


def add_partial(t: TermElab, group: Sequence[PreDefinition]) -> None:
    """Add partial functions; raises an error for one whose type may have no values."""
    from gnomon.elab.pre_definition import after_adding, apply_attributes_of

    all_names = [each.decl_name for each in group]
    for each in group:
        witness = inhabitant(t, each)
        with t.core.with_ref(each.ref):
            decl = Opaque(each.decl_name, each.level_params, each.ty, witness, False, all_names)
            t.core.env = t.core.env.add_decl(decl)
            t.core.references.declare(each.ref)
    after_adding(t, group)
    add_unsafe_rec(t, group)
    compile_decls(t, all_names)
    apply_attributes_of(t, group, "after_compilation")


def add_as_sorry(t: TermElab, group: Sequence[PreDefinition]) -> None:
    """Declare functions that could not be defined, so that what uses them is no error.

    Functions are opaque then, as partial ones are: their values are not what was written.
    """
    from gnomon.elab.pre_definition import add_non_rec

    all_names = [each.decl_name for each in group]
    for each in group:
        if t.core.env.contains(each.decl_name):
            continue
        meta = t.meta
        with meta.scope():
            fvars, result = meta.forall_telescope(each.ty)
            value = meta.mk_lambda(fvars, t.mk_sorry(result, synthetic=True))
        if each.kind in ("def", "abbrev"):
            decl = Opaque(each.decl_name, each.level_params, each.ty, value, False, all_names)
            t.core.env = t.core.env.add_decl(decl)
        else:
            add_non_rec(t, replace(each, value=value), compile=False)


def inhabitant(t: TermElab, pre_def: PreDefinition) -> Expr:
    """Return a value of a function's type; raises an error if none is found."""
    meta = t.meta
    with meta.scope():
        fvars, result = meta.forall_telescope(pre_def.ty)
        value = _value(t, list(fvars), result)
        if value is not None:
            return meta.instantiate_mvars(meta.mk_lambda(fvars, value))
    t.throw(
        f"failed to compile 'partial' definition `{pre_def.decl_name}`, could not prove that the "
        "type",
        indented(pre_def.ty),
        "\nis nonempty.\n\nThis process uses multiple strategies:\n"
        "- It looks for a parameter that matches the return type.\n"
        "- It tries synthesizing 'Inhabited' and 'Nonempty' instances for the return type, while "
        "making every parameter into a local 'Inhabited' instance.\n"
        "- It tries unfolding the return type.\n\n"
        "If the return type is defined using the 'structure' or 'inductive' command, you can try "
        "adding a 'deriving Nonempty' clause to it.",
    )


def _value(t: TermElab, fvars: Sequence[FVar], result: Expr) -> Expr | None:
    meta = t.meta
    while True:
        for fvar in fvars:
            if meta.is_def_eq(meta.infer_type(fvar), result):
                return fvar
        found = _by_instance(t, fvars, result)
        if found is not None:
            return found
        unfolded = meta.unfold_definition(result)
        if unfolded is None:
            return None
        more, rest = meta.forall_telescope(unfolded, reducing=True)
        if more:
            value = _value(t, [*fvars, *more], rest)
            return None if value is None else meta.mk_lambda(more, value)
        result = unfolded


def _by_instance(t: TermElab, fvars: Sequence[FVar], result: Expr) -> Expr | None:
    """Find `default` or a nonempty type, every parameter's type being inhabited by it."""
    meta = t.meta
    instances: list[FVar] = []
    values: list[Expr] = []
    with meta.scope():
        for fvar in fvars:
            try:
                ty = meta.mk_app_m("Inhabited", [meta.infer_type(fvar)])
                value = meta.mk_app_m("Inhabited.mk", [fvar])
            except MetaError:
                continue
            instances.append(meta.push_let("inst", ty, value))
            values.append(value)
        lctx = meta.lctx
        known = [*lctx.local_instances(), *(("Inhabited", each) for each in instances)]
        meta.lctx = lctx.with_local_instances(known)
        for name, make in (("Inhabited", "default"), ("Nonempty", "Classical.ofNonempty")):
            if not (t.core.env.contains(name) and t.core.env.contains(make)):
                continue
            try:
                found = meta.synth_instance(meta.mk_app_m(name, [result]))
                if found is not None:
                    e = meta.mk_app_opt_m(make, [result, found])
                    return meta.replace_fvars(meta.instantiate_mvars(e), instances, values)
            except MetaError:
                continue
    return None
