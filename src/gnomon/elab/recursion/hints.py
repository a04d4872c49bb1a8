"""What users say about termination: `termination_by`, `decreasing_by`.

Counterpart in Lean: `Lean.Elab.TerminationHint`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.elab.recursion.structural import num_lambdas
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab


@dataclass(frozen=True, slots=True)
class TerminationHints:
    """The hints of one function.

    `vars` are the names before `=>`, `measure` the term behind it; `structural_position` is the
    argument that `termination_by structural` names.
    """

    ref: Syntax
    structural: bool = False
    vars: tuple[Syntax, ...] = ()
    measure: Syntax | None = None
    structural_position: int | None = None
    decreasing: Syntax | None = None
    is_question: bool = False


def read_hints(t: TermElab, pre_def: PreDefinition) -> TerminationHints:
    """Return the hints of a function."""
    by, decreasing = pre_def.suffix[0], pre_def.suffix[1]
    block = decreasing[0] if decreasing.args else None
    if not by.args:
        return TerminationHints(pre_def.suffix, decreasing=block)
    stx = by[0]
    if stx.kind.endswith("terminationBy?"):
        return TerminationHints(stx, decreasing=block, is_question=True)
    if stx.kind.endswith("partialFixpoint"):
        t.throw("`partial_fixpoint` is not supported", ref=stx)
    structural = bool(stx[1].args)
    binders = stx[2]
    given = tuple(binders[0].args) if binders.args else ()
    measure = stx[3]
    position = None
    if structural:
        position = _structural_position(t, pre_def, given, measure)
    return TerminationHints(stx, structural, given, measure, position, block)


def _structural_position(
    t: TermElab, pre_def: PreDefinition, given: tuple[Syntax, ...], measure: Syntax
) -> int:
    """Return the position of the parameter that `termination_by structural x` names."""
    meta = t.meta
    arity = num_lambdas(pre_def.value)
    with meta.scope():
        fvars, _ = meta.lambda_telescope(pre_def.value, arity)
        shown = [meta.local_decl(fvar).user_name for fvar in fvars]
    extra = pre_def.extra_params
    for offset, ident in enumerate(given):
        if ident.is_ident:
            shown[arity - extra + offset] = ident.id
    if measure.is_ident and measure.id in shown:
        return len(shown) - 1 - shown[::-1].index(measure.id)
    t.throw(
        "The termination measure of a structurally recursive function must be one of the "
        "parameters",
        ref=measure,
    )
