"""What users say about termination: `termination_by`, `decreasing_by`.

What it does: reads the hints; says where those of mutual functions do not fit together.
Where to read next: `termination_measure.py`.
Counterpart in Lean: `Lean.Elab.TerminationHint`, `checkTerminationByHints`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon.elab.message_data import and_list, const_name
from gnomon.elab.recursion.calls import num_lambdas
from gnomon.records import dataclass
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab


@dataclass(frozen=True, slots=True)
class TerminationBy:
    """`termination_by structural x y => measure`"""

    ref: Syntax
    structural: bool
    vars: tuple[Syntax, ...]
    body: Syntax


@dataclass(frozen=True, slots=True)
class TerminationHints:
    """The hints of one function.

    `by_question` is `termination_by?`; `decreasing` the whole of `decreasing_by …`; the function
    binds `extra_params` parameters behind the colon.
    """

    by: TerminationBy | None = None
    by_question: Syntax | None = None
    partial_fixpoint: Syntax | None = None
    decreasing: Syntax | None = None
    extra_params: int = 0


def read_hints(pre_def: PreDefinition) -> TerminationHints:
    """Return the hints of a function."""
    by, decreasing = pre_def.suffix[0], pre_def.suffix[1]
    block = decreasing[0] if decreasing.args else None
    extra = min(pre_def.extra_params, num_lambdas(pre_def.value))
    if not by.args:
        return TerminationHints(decreasing=block, extra_params=extra)
    stx = by[0]
    if stx.kind.endswith("terminationBy?"):
        return TerminationHints(by_question=stx, decreasing=block, extra_params=extra)
    if stx.kind.endswith("Fixpoint"):
        return TerminationHints(partial_fixpoint=stx, decreasing=block, extra_params=extra)
    binders = stx[2]
    names = tuple(binders[0].args) if binders.args else ()
    given = TerminationBy(stx, bool(stx[1].args), names, stx[3])
    return TerminationHints(given, decreasing=block, extra_params=extra)


def check_hints(
    t: TermElab, group: Sequence[PreDefinition], hints: Sequence[TerminationHints]
) -> None:
    """Report hints of mutual functions that do not go together."""
    core = t.core
    first = next((i for i, each in enumerate(hints) if each.by is not None), None)
    if first is None:
        return
    by = hints[first].by
    assert by is not None, "it was found by that"
    with_hint = const_name(group[first].decl_name)
    without = [each for each, hint in zip(group, hints, strict=True) if hint.by is None]
    for hint in hints:
        if hint.by is None:
            continue
        if not by.structural and without:
            names = and_list([const_name(each.decl_name) for each in without])
            verb = "does" if len(without) == 1 else "do"
            core.log_error(
                "incomplete set of termination hints:\nThis function is mutually recursive with ",
                names,
                f", which {verb} not have a termination hint.\nThe present clause is ignored.",
                ref=hint.by.ref,
            )
        if by.structural and not hint.by.structural:
            core.log_error(
                "Incompatible termination hint; this function is mutually recursive with ",
                with_hint,
                ", which is marked as `termination_by structural` so this one also needs to be "
                "marked `structural`.",
                ref=hint.by.ref,
            )
        if not by.structural and hint.by.structural:
            core.log_error(
                "Incompatible termination hint; this function is mutually recursive with ",
                with_hint,
                ", which is not marked as `structural` so this one cannot be marked `structural` "
                "either.",
                ref=hint.by.ref,
            )
    if by.structural:
        for hint in hints:
            if hint.decreasing is not None:
                core.log_error(
                    "Incompatible termination hint; this function is marked as structurally "
                    "recursive, so no explicit termination proof is needed.",
                    ref=hint.decreasing,
                )


__all__ = ["TerminationBy", "TerminationHints", "check_hints", "read_hints"]
