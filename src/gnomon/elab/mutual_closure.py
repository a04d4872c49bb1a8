"""Lifting: local functions become declarations, closed over what they mention.

What it does: makes a :class:`~gnomon.elab.pre_definition.PreDefinition` of every function of a
block, main ones and those from `let rec` and `where`; hypotheses that stood for functions become
constants, applied to what the functions are closed over.
What it assumes: bodies are elaborated; what they await of each other is the metavariables of
:class:`~gnomon.elab.let_rec.LetRecToLift`; nested functions come before those around them.
Where to read next: `pre_definition.py`.
Counterpart in Lean: `Lean.Elab.Term.MutualClosure`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Const, Expr, FVar
from gnomon.elab.decl_value import termination_suffix
from gnomon.elab.def_view import DefKind
from gnomon.elab.headers import Header
from gnomon.elab.let_rec import LetRecToLift
from gnomon.elab.message_data import indented, msg
from gnomon.elab.modifiers import Modifiers
from gnomon.elab.pre_definition import PreDefinition, selection_ref
from gnomon.elab.section_vars import with_dependencies
from gnomon.elab.terms import num_head_lambdas
from gnomon.records import dataclass, replace

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


@dataclass(frozen=True, slots=True)
class _Closure:
    """A local function, the hypotheses it is closed over, and what stands for it now."""

    function: LetRecToLift
    params: tuple[FVar, ...]
    closed: Expr


def lift(
    t: TermElab,
    section_vars: Sequence[Expr],
    headers: Sequence[Header],
    main_fvars: Sequence[FVar],
    values: Sequence[Expr],
    functions: Sequence[LetRecToLift],
) -> list[PreDefinition]:
    """Return the definitions of a block: local functions first, then the main ones.

    `main_fvars` stand for the main functions in all bodies. Universe parameters are not known yet.
    """
    meta = t.meta
    rec_fvars = {function.fvar for function in functions} | set(main_fvars)
    closures = _close_all(t, section_vars, main_fvars, rec_fvars, functions)
    values = [meta.instantiate_mvars(value) for value in values]
    fvars: list[FVar] = [*main_fvars, *(closure.function.fvar for closure in closures)]
    constants: list[Expr] = [
        _apply(Const(header.decl_name), section_vars) for header in headers[: len(main_fvars)]
    ]
    constants += [closure.closed for closure in closures]

    def final(e: Expr) -> Expr:
        return meta.replace_fvars(meta.instantiate_mvars(e), fvars, constants) if fvars else e

    kind: DefKind = "theorem" if any(h.view.is_theorem for h in headers) else "def"
    modifiers = _shared_modifiers(headers)
    result: list[PreDefinition] = []
    for closure in closures:
        function = closure.function
        with t.local_scope(function.lctx):
            ty = meta.mk_forall(closure.params, final(function.ty), used_let_only=False)
            value = meta.mk_lambda(closure.params, final(function.value), used_let_only=False)
            is_prop = meta.is_prop(function.ty)
        own_kind: DefKind = "theorem" if is_prop else ("def" if kind == "theorem" else kind)
        result.append(
            PreDefinition(
                function.ref,
                own_kind,
                (),
                replace(modifiers, attrs=function.attrs, doc=function.doc),
                function.decl_name,
                meta.instantiate_mvars(ty),
                meta.instantiate_mvars(value),
                function.suffix,
                function.extra_params,
                len(closure.params),
            )
        )
    for header, value in zip(headers, values, strict=True):
        result.append(_main(t, section_vars, header, final(header.ty), final(value)))
    return result


def _apply(fn: Expr, args: Sequence[Expr]) -> Expr:
    return fn(*args) if args else fn


def _main(
    t: TermElab, section_vars: Sequence[Expr], header: Header, ty: Expr, value: Expr
) -> PreDefinition:
    meta = t.meta
    view = header.view
    extra = max(0, num_head_lambdas(value) - header.num_params)
    ty = meta.mk_forall(section_vars, ty)
    value = meta.mk_lambda(section_vars, value)
    if view.is_theorem and not meta.is_prop(ty):
        t.throw(
            msg(f"type of theorem `{header.decl_name}` is not a proposition", indented(ty)),
            ref=view.ref,
        )
    return PreDefinition(
        selection_ref(view.ref),
        view.kind,
        (),
        view.modifiers,
        header.decl_name,
        ty,
        value,
        termination_suffix(view.value),
        extra,
        len(section_vars),
    )


def _shared_modifiers(headers: Sequence[Header]) -> Modifiers:
    """Return the modifiers that local functions have from those around them."""
    all_modifiers = [header.view.modifiers for header in headers]
    if any(modifiers.is_noncomputable for modifiers in all_modifiers):
        compute = "noncomputable"
    else:
        compute = "meta" if any(modifiers.is_meta for modifiers in all_modifiers) else "regular"
    return Modifiers(
        compute_kind=compute,  # type: ignore[arg-type]
        rec_kind="partial" if any(m.is_partial for m in all_modifiers) else "default",
        is_unsafe=any(modifiers.is_unsafe for modifiers in all_modifiers),
    )


# -- what functions are closed over --------------------------------------------------------------


def _mentioned(t: TermElab, e: Expr, functions: Sequence[LetRecToLift]) -> set[FVar]:
    """Return the hypotheses that a term mentions; local functions stand for those they need."""
    meta = t.meta
    found = set(meta.collect_fvars(e))
    by_mvar = {function.mvar: function.fvar for function in functions}
    for mvar in meta.collect_mvars(e, through_delayed=False):
        root = meta.get_delayed_root(mvar)
        if root in by_mvar:
            found.add(by_mvar[root])
            continue
        value = meta.get_assignment(root)
        if value is not None:
            found |= set(meta.collect_fvars(value))
            for inner in meta.collect_mvars(value, through_delayed=False):
                nested = meta.get_delayed_root(inner)
                if nested in by_mvar:
                    found.add(by_mvar[nested])
    return found


def _needs(
    t: TermElab,
    section_vars: Sequence[Expr],
    main_fvars: Sequence[FVar],
    functions: Sequence[LetRecToLift],
) -> dict[FVar, set[FVar]]:
    """Return for each function the hypotheses that it, and what it calls, mentions."""
    needs: dict[FVar, set[FVar]] = {
        fvar: {v for v in section_vars if isinstance(v, FVar)} for fvar in main_fvars
    }
    for function in functions:
        needs[function.fvar] = _mentioned(t, function.value, functions) | _mentioned(
            t, function.ty, functions
        )
    changed = True
    while changed:
        changed = False
        for function in functions:
            mine = needs[function.fvar]
            for other in list(mine):
                more = needs.get(other, set()) if other != function.fvar else set()
                if not more <= mine:
                    mine |= more
                    changed = True
    return needs


def _close_all(
    t: TermElab,
    section_vars: Sequence[Expr],
    main_fvars: Sequence[FVar],
    rec_fvars: set[FVar],
    functions: Sequence[LetRecToLift],
) -> list[_Closure]:
    """Close the functions, nested ones first: those around them then know what they are."""
    current = list(functions)
    result: list[_Closure] = []
    for index in range(len(current)):
        value = t.meta.instantiate_mvars(current[index].value)
        ty = t.meta.instantiate_mvars(current[index].ty)
        current[index] = replace(current[index], value=value, ty=ty)
        needs = _needs(t, section_vars, main_fvars, current)
        function = current[index]
        free = {
            fvar
            for fvar in needs[function.fvar]
            if fvar not in rec_fvars and function.lctx.contains(fvar)
        }
        closure = _close(t, function, free)
        t.meta.assign(function.mvar, closure.closed)
        result.append(closure)
    return result


def _close(t: TermElab, function: LetRecToLift, free: set[FVar]) -> _Closure:
    """Close a function over hypotheses and what these depend on.

    A local definition becomes a parameter where the function is type correct without its value;
    otherwise the function begins with it.
    """
    meta = t.meta
    with t.local_scope(function.lctx):
        everything = with_dependencies(meta, free)
        ordered = sorted(everything, key=lambda fvar: meta.local_decl(fvar).index)
        lets = [fvar for fvar in ordered if meta.local_decl(fvar).is_let]
        dependent = [fvar for fvar in lets if not _is_opaque_enough(t, function, fvar)]
        params = tuple(fvar for fvar in ordered if fvar not in dependent)
        ty, value = function.ty, function.value
        if dependent:
            count = num_head_lambdas(value)
            with t.local_scope():
                fvars, body_type = meta.forall_telescope(ty, count)
                body = meta.mk_let(dependent, meta.beta(value, fvars), used_let_only=True)
                inner_type = meta.mk_let(dependent, body_type, used_let_only=True)
                ty, value = meta.mk_forall(fvars, inner_type), meta.mk_lambda(fvars, body)
            for fvar in reversed(dependent):
                its_value = meta.local_decl(fvar).value
                assert its_value is not None, "a local definition has a value"
                ty = meta.replace_fvars(ty, [fvar], [its_value])
                value = meta.replace_fvars(value, [fvar], [its_value])
        # What is a parameter now has no value any more for those who bind it.
        lctx = function.lctx
        for fvar in params:
            if meta.local_decl(fvar).value is not None:
                lctx = lctx.with_value(fvar, None)
    closed = _apply(Const(function.decl_name), params)
    return _Closure(replace(function, ty=ty, value=value, lctx=lctx), params, closed)


def _is_opaque_enough(t: TermElab, function: LetRecToLift, fvar: FVar) -> bool:
    """Return whether a function is type correct without a local definition's value."""
    meta = t.meta
    with t.local_scope(function.lctx.with_value(fvar, None)):
        return meta.is_type_correct(function.ty) and meta.is_type_correct(function.value)
