"""Adding recursive functions.

What it does: chooses how functions are shown to terminate: as their hints say, and otherwise by
structural recursion if that works, or else by well-founded recursion.
Where to read next: `structural.py`, `wf.py`.
Counterpart in Lean: `Lean.Elab.addPreDefinitions`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon.declarations import Axiom
from gnomon.elab.errors import ElabError
from gnomon.elab.message_data import const_name, indented, joined, msg
from gnomon.elab.recursion.calls import num_lambdas
from gnomon.elab.recursion.eqns_info import register_structural
from gnomon.elab.recursion.hints import TerminationHints, check_hints, read_hints
from gnomon.elab.recursion.smart_unfolding import add_smart_unfolding
from gnomon.elab.recursion.structural import StructuralFailure, structural_values
from gnomon.elab.recursion.termination_measure import (
    TerminationMeasure,
    elab_measure,
    shown_measure,
    structural_position,
)
from gnomon.elab.recursion.unsafe_rec import add_unsafe_rec
from gnomon.elab.recursion.wf import well_founded_recursion
from gnomon.meta import MetaError
from gnomon.records import replace

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab


def add_recursive(t: TermElab, group: Sequence[PreDefinition]) -> None:
    """Add functions that call themselves or each other.

    Raises :class:`~gnomon.elab.errors.ElabError` if they cannot be shown to terminate.
    """
    hints = [read_hints(each) for each in group]
    check_hints(t, group, hints)
    measures = [elab_measure(t, each, hint) for each, hint in zip(group, hints, strict=True)]
    if any(each is not None and each.structural for each in measures):
        try:
            _structural(t, group, hints, measures)
        except StructuralFailure as failure:
            raise t.core.error(failure.data) from failure
        return
    for hint in hints:
        if hint.partial_fixpoint is not None:
            t.throw("`partial_fixpoint` is not supported", ref=hint.partial_fixpoint)
    if any(hint.by is not None or hint.decreasing is not None for hint in hints):
        well_founded_recursion(t, group, hints, measures)
        return
    with t.core.with_ref(group[0].ref):
        state = t.save()
        try:
            _structural(t, group, hints, measures)
            return
        except StructuralFailure as failure:
            reason = t.core.add_context(failure.data)
            ref = t.core.ref
        except ElabError as failure:
            reason, ref = failure.data, failure.ref
        except MetaError as failure:
            wrapped = t.core.wrap(failure)
            reason, ref = wrapped.data, wrapped.ref
        t.restore(state)
        try:
            well_founded_recursion(t, group, hints, measures)
        except (ElabError, MetaError) as failure:
            second = failure if isinstance(failure, ElabError) else t.core.wrap(failure)
            shown = joined([const_name(each.decl_name) for each in group], "\n")
            raise t.core.error(
                "fail to show termination for",
                indented(shown),
                "\nwith errors\n",
                reason,
                "\n\n",
                second.data,
                ref=ref,
            ) from failure


def with_axioms(t: TermElab, group: Sequence[PreDefinition]) -> None:
    """Let functions be known by their types alone."""
    env = t.core.env
    for each in group:
        env = env.add_decl(Axiom(each.decl_name, each.level_params, each.ty, False), check=False)
    t.core.env = env


def _structural(
    t: TermElab,
    group: Sequence[PreDefinition],
    hints: Sequence[TerminationHints],
    measures: Sequence[TerminationMeasure | None],
) -> None:
    from gnomon.elab.pre_definition import add_non_rec, apply_attributes_of, erase_rec_app_marks

    core = t.core
    requested = [None if each is None else structural_position(t, each) for each in measures]
    env = core.env
    with_axioms(t, group)
    try:
        refs = [None if each is None else each.ref for each in measures]
        result = structural_values(t, group, requested, refs)
    finally:
        core.env = env
    for each, hint, position in zip(group, hints, result.positions, strict=True):
        if hint.by_question is not None:
            _suggest(t, each, hint, position)
    all_names = [each.decl_name for each in group]
    for each, value in zip(group, result.values, strict=True):
        new = replace(each, value=t.meta.instantiate_mvars(value))
        try:
            add_non_rec(
                t,
                new,
                compile=False,
                all_names=all_names,
                apply_attrs_after_compilation=False,
                keep_lets=True,
            )
        except ElabError as failure:
            raise core.error(
                "structural recursion failed, produced type incorrect term",
                indented(failure.data),
            ) from failure
    group = [erase_rec_app_marks(each) for each in group]
    if any(each.generates_code for each in group):
        add_unsafe_rec(t, group)
        from gnomon.elab.compile_entry import compile_decls

        compile_decls(t, all_names)
    for each, position in zip(group, result.positions, strict=True):
        core.env = core.env.with_struct_rec_arg_pos(each.decl_name, position)
        add_smart_unfolding(t, each, position)
    register_structural(t, group, result)
    apply_attributes_of(t, list(group), "after_compilation")


def _suggest(t: TermElab, pre_def: PreDefinition, hint: TerminationHints, position: int) -> None:
    """Answer `termination_by?`."""
    meta = t.meta
    arity = num_lambdas(pre_def.value)
    with meta.scope():
        fvars, _ = meta.lambda_telescope(pre_def.value, arity)
        fn = meta.mk_lambda(fvars, fvars[position])
    suggest_measure(t, hint, TerminationMeasure(fn, structural=True), arity)


def suggest_measure(
    t: TermElab, hint: TerminationHints, measure: TerminationMeasure, arity: int
) -> None:
    """Say which measure to write."""
    shown = shown_measure(t, measure, arity, hint.extra_params)
    t.core.log_info(msg("Try this:\n  [apply] ", shown), ref=hint.by_question)


__all__ = ["add_recursive", "suggest_measure", "with_axioms"]
