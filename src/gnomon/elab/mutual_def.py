"""Definitions: from views to declarations, one `mutual` block at a time.

What it does: elaborates headers, then bodies with hypotheses in the place of the functions, then
lifts local functions, settles universes, and hands everything to `pre_definition.py`.
Where to read next: `headers.py`, `section_vars.py`, `mutual_closure.py`, `pre_definition.py`.
Counterpart in Lean: `Lean.Elab.MutualDef`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Expr, FVar
from gnomon.elab import resolve
from gnomon.elab.decl_value import decl_value_to_term, where_finally
from gnomon.elab.def_view import DefView, mark_defeq, mk_def_view
from gnomon.elab.errors import ElabError
from gnomon.elab.headers import Header, elab_headers, generalize_levels
from gnomon.elab.let_rec import LetRecToLift, push_aux_decl
from gnomon.elab.match_report import check_arity
from gnomon.elab.meta_errors import lifting
from gnomon.elab.modifiers import elab_modifiers, expand_decl_id, take_decl_id
from gnomon.elab.mutual_closure import lift
from gnomon.elab.pre_definition import PreDefinition, add_pre_definitions, settle_universes
from gnomon.elab.scope import Scope
from gnomon.elab.section_vars import header_variables, warn_of_unused, with_only
from gnomon.meta import MetaError
from gnomon.records import replace
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab


def elab_mutual_def(c: CommandElab, decls: Sequence[Syntax]) -> None:
    """Elaborate declarations (with modifiers) that may refer to each other."""
    views: list[DefView] = []
    for decl in decls:
        modifiers = elab_modifiers(c.core, decl[0])
        if len(decls) > 1 and modifiers.is_nonrec:
            c.throw("invalid use of 'nonrec' modifier in 'mutual' block", ref=decl)
        view = mk_def_view(c, modifiers, decl[1])
        if view.kind != "example" and _is_rfl(view.value):
            view = mark_defeq(view)
        views.append(view)
    scope = c.scope
    c.run_term_elab(lambda t, variables: elab_def_views(t, variables, scope, views))


def _is_rfl(value: Syntax) -> bool:
    return (
        value.kind == "Lean.Parser.Command.declValSimple"
        and value[1].is_ident
        and names.erase_macro_scopes(value[1].id) == "rfl"
        and not value[2][0].args
        and not value[3].args
    )


def elab_def_views(
    t: TermElab, variables: Sequence[Expr], scope: Scope, views: Sequence[DefView]
) -> None:
    """Elaborate a block of definitions. What an `example` declares is forgotten, as a rule."""
    core = t.core
    keep = core.commands is not None and core.commands.keep_examples
    if keep or not any(view.is_example for view in views):
        _elab(t, variables, scope, views)
        return
    env = core.env
    try:
        _elab(t, variables, scope, views)
    finally:
        core.env = env


def _elab(t: TermElab, variables: Sequence[Expr], scope: Scope, views: Sequence[DefView]) -> None:
    core = t.core
    decl_ids = []
    for view in views:
        with core.with_ref(view.header_ref):
            _check_section_variable(t, view)
            decl_id = expand_decl_id(
                core, core.curr_namespace, t.level_names, view.decl_id, view.modifiers
            )
        decl_ids.append(decl_id)
    headers = elab_headers(t, views, decl_ids)
    declared = headers[0].level_names
    headers = generalize_levels(t, headers)
    for header in headers:
        _set_instance_reducibility(t, header)
    with t.local_scope():
        fvars = [
            push_aux_decl(t, header.short_name, header.decl_name, header.ty)
            for header in headers
            if not header.view.modifiers.is_nonrec
        ]
        _elab_bodies(t, variables, scope, headers, declared, fvars)
    _process_deriving(t, headers)


def _check_section_variable(t: TermElab, view: DefView) -> None:
    name, _ = take_decl_id(view.decl_id)
    if name in t.section_vars:
        t.throw(
            f"invalid declaration name `{name}`, there is a section variable with the same name"
        )


def _set_instance_reducibility(t: TermElab, header: Header) -> None:
    """Make an instance that is data unfold wherever instances do."""
    explicit = ("reducible", "instance_reducible", "irreducible", "implicit_reducible")
    if header.view.kind != "instance" or header.view.modifiers.has_attr(*explicit):
        return
    if not t.meta.is_prop(header.ty):
        t.core.env = t.core.env.with_reducibility(header.decl_name, "instanceReducible")


# -- bodies ------------------------------------------------------------------------------------


def _elab_bodies(
    t: TermElab,
    variables: Sequence[Expr],
    scope: Scope,
    headers: Sequence[Header],
    declared: tuple[str, ...],
    fvars: Sequence[FVar],
) -> None:
    meta = t.meta
    try:
        with lifting(t.core):
            values = [_elab_body(t, variables, scope, header) for header in headers]
            t.synthesize()
            values = [meta.instantiate_mvars(value) for value in values]
    except ElabError as error:
        t.core.log_exception(error)
        values = [_sorry(t, header) for header in headers]
    headers = [replace(header, ty=meta.instantiate_mvars(header.ty)) for header in headers]
    functions = [each for each in t.let_recs if isinstance(each, LetRecToLift)]
    functions = [
        replace(each, ty=meta.instantiate_mvars(each.ty), value=meta.instantiate_mvars(each.value))
        for each in functions
    ]
    _check_types(t, fvars, headers, functions)
    _run_finally(t, headers, values)
    used = _used_variables(t, variables, scope, headers, values, functions)
    with with_only(t, variables, used) as needed:
        pre_defs = lift(t, needed, headers, fvars, values, functions)
        _check_distinct(t, pre_defs)
        taken = headers[0].level_names
        pre_defs = settle_universes(t, pre_defs, t.level_names, declared, taken)
        add_pre_definitions(t, pre_defs)


def _sorry(t: TermElab, header: Header) -> Expr:
    return t.mk_sorry(header.ty, synthetic=True)


def _elab_body(t: TermElab, variables: Sequence[Expr], scope: Scope, header: Header) -> Expr:
    view = header.view
    with (
        t.core.with_ref(view.value),
        t.local_scope(),
        t.scoped(decl_name=header.decl_name, level_names=header.level_names),
    ):
        stx = decl_value_to_term(t, view.value)
        if not view.is_theorem:
            return _elab_value(t, [], scope, header, stx)
        used = header_variables(t, variables, scope, [header.ty], check=True)
        with with_only(t, variables, used) as needed:
            return _elab_value(t, needed, scope, header, stx)


def _elab_value(
    t: TermElab, variables: Sequence[Expr], scope: Scope, header: Header, stx: Syntax
) -> Expr:
    meta = t.meta
    with t.local_scope():
        fvars, body_type = meta.forall_telescope(
            header.ty, header.num_params, cleanup_annotations=True
        )
        offset = header.num_params - len(header.binder_ids)
        for ident, fvar in zip(header.binder_ids, fvars[offset:], strict=True):
            t.record_binder(ident, fvar)
        check_arity(t, header.view.value, body_type)
        references = t.core.references
        references.begin_body()
        try:
            value = t.elab_term_ensuring_type(stx, body_type)
            t.synthesize()
            value = meta.instantiate_mvars(value)
        except BaseException:
            references.end_body(())
            raise
        references.end_body(meta.collect_fvars(value))
        value = meta.mk_lambda(fvars, value)
    if variables:
        warn_of_unused(t, variables, scope, header.view.ref, header.decl_name, header.ty, value)
    return value


def _check_types(
    t: TermElab,
    fvars: Sequence[FVar],
    headers: Sequence[Header],
    functions: Sequence[LetRecToLift],
) -> None:
    """Raise an error if a local function's type mentions a function that is being defined."""
    shown = {fvar: header.short_name for fvar, header in zip(fvars, headers, strict=False)}
    shown.update((function.fvar, function.short_name) for function in functions)
    for function in functions:
        for fvar in t.meta.collect_fvars(function.ty):
            if fvar in shown:
                t.throw(
                    f"invalid type in `let rec`, it uses `{shown[fvar]}` which is being defined "
                    "simultaneously",
                    ref=function.ref,
                )


def _run_finally(t: TermElab, headers: Sequence[Header], values: Sequence[Expr]) -> None:
    """Let `where … finally` solve the holes that bodies leave."""
    for header, value in zip(headers, values, strict=True):
        block = where_finally(header.view.value)
        if block is None or not block[1].args:
            continue
        goals = [
            mvar
            for mvar in t.meta.collect_mvars(value, through_delayed=True)
            if t.meta.mvar_decl(mvar).kind == "syntheticOpaque"
        ]
        if not goals:
            continue
        from gnomon.elab.by_tactic import run_tactic_on_goals

        with t.core.with_ref(block), t.scoped(decl_name=header.decl_name):
            run_tactic_on_goals(t, goals, block[1][0])


def _used_variables(
    t: TermElab,
    variables: Sequence[Expr],
    scope: Scope,
    headers: Sequence[Header],
    values: Sequence[Expr],
    functions: Sequence[LetRecToLift],
) -> set[FVar]:
    meta = t.meta
    if all(header.view.is_theorem for header in headers):
        types = [header.ty for header in headers]
        return header_variables(t, variables, scope, types, check=False)
    terms = [header.ty for header in headers] + list(values)
    terms += [e for function in functions for e in (function.ty, function.value)]
    return {fvar for e in terms for fvar in meta.collect_fvars(e)}


def _check_distinct(t: TermElab, pre_defs: Sequence[PreDefinition]) -> None:
    seen: dict[str, Syntax] = {}
    for pre_def in pre_defs:
        name = resolve.private_to_user_name(pre_def.decl_name)
        if name in seen:
            text = f"`mutual` block contains two declarations of the same name `{name}`"
            t.core.log_error(text, ref=seen[name])
            t.throw(text, ref=pre_def.ref)
        seen[name] = pre_def.ref


def _process_deriving(t: TermElab, headers: Sequence[Header]) -> None:
    """Make the instances that `def … deriving` asks for."""
    for header in headers:
        for class_stx in header.view.deriving:
            from gnomon.elab.deriving import derive_for_definition

            with t.core.with_ref(class_stx), t.local_scope():
                t.meta.lctx = t.meta.lctx.erase(*t.meta.lctx.fvars())
                try:
                    with lifting(t.core):
                        derive_for_definition(t, header.decl_name, class_stx)
                except ElabError as error:
                    t.core.log_exception(error)


__all__ = ["MetaError", "elab_def_views", "elab_mutual_def", "names"]
