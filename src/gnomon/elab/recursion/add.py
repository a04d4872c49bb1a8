"""Adding recursive functions.

Counterpart in Lean: `Lean.Elab.addPreDefinitions`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.elab.errors import ElabError
from gnomon.elab.message_data import MessageData, joined, msg
from gnomon.elab.recursion.hints import TerminationHints, read_hints
from gnomon.elab.recursion.smart_unfolding import add_smart_unfolding
from gnomon.elab.recursion.structural import StructuralFailure, structural_values
from gnomon.elab.recursion.unsafe_rec import add_unsafe_rec

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab


def add_recursive(t: TermElab, group: Sequence[PreDefinition]) -> None:
    """Add functions that call themselves or each other.

    Raises :class:`~gnomon.elab.errors.ElabError` if they cannot be shown to terminate.
    """
    hints = [read_hints(t, each) for each in group]
    wants_structural = any(hint.structural for hint in hints)
    wants_wf = any(hint.measure is not None and not hint.structural for hint in hints) or any(
        hint.decreasing is not None for hint in hints
    )
    reasons: list[MessageData] = []
    if not wants_wf:
        try:
            _add_structural(t, group, hints)
            return
        except StructuralFailure as failure:
            if wants_structural:
                raise t.core.error(failure.data) from failure
            reasons.append(failure.data)
    try:
        t.throw("well-founded recursion is not implemented yet")
    except ElabError as failure:
        if not reasons:
            raise
        shown = joined([msg(each.decl_name) for each in group], ", ")
        raise t.core.error(
            "fail to show termination for\n  ",
            shown,
            "\nwith errors\n",
            reasons[0],
            "\n",
            failure.data,
        ) from failure


def _add_structural(
    t: TermElab, group: Sequence[PreDefinition], hints: Sequence[TerminationHints]
) -> None:
    from gnomon.elab.pre_definition import add_non_rec, apply_attributes_of

    requested = [hint.structural_position for hint in hints]
    values, positions = structural_values(t, group, requested)
    all_names = [each.decl_name for each in group]
    for each, value, position in zip(group, values, positions, strict=True):
        new = replace(each, value=t.meta.instantiate_mvars(value))
        add_non_rec(
            t,
            new,
            compile=False,
            all_names=all_names,
            apply_attrs_after_compilation=False,
        )
        t.core.env = t.core.env.with_struct_rec_arg_pos(each.decl_name, position)
    for each, position in zip(group, positions, strict=True):
        add_smart_unfolding(t, each, position)
    if any(each.generates_code for each in group):
        add_unsafe_rec(t, group)
        from gnomon.elab.compile_entry import compile_decls

        compile_decls(t, all_names)
    apply_attributes_of(t, list(group), "after_compilation")
