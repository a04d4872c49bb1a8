"""What is remembered of recursive functions, so that their equations can be made when asked for.

Counterpart in Lean: `Lean.Elab.Structural.EqnInfo`, `Lean.Elab.WF.EqnInfo`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from gnomon import Expr
from gnomon.elab.extensions import MapExtension
from gnomon.elab.recursion.args_packer import ArgsPacker
from gnomon.elab.recursion.fixed_params import FixedParams
from gnomon.meta import ElabEnv
from gnomon.records import dataclass
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.recursion.hints import TerminationHints
    from gnomon.elab.recursion.structural import StructuralResult
    from gnomon.elab.recursion.termination_measure import TerminationMeasure
    from gnomon.elab.recursion.wf import Packed
    from gnomon.elab.term import TermElab


@dataclass(frozen=True, slots=True)
class EqnsInfo:
    """A recursive function as it was written: `value` has plain calls.

    `group` are the names of the functions that call each other; `unary` is the packed function of
    well-founded recursion; `position` the parameter of structural recursion.
    """

    kind: Literal["structural", "wf"]
    group: tuple[str, ...]
    level_params: tuple[str, ...]
    ty: Expr
    value: Expr
    fixed: FixedParams
    position: int = 0
    unary: str = ""
    packer: ArgsPacker | None = None
    measures: tuple[Expr, ...] = ()
    decreasing: tuple[Syntax | None, ...] = ()
    ready: Expr | None = None
    """The body as it was made ready for well-founded recursion, if that is another one."""


EQNS_INFO: MapExtension[str, EqnsInfo] = MapExtension("eqnsInfo")


def eqns_info(env: ElabEnv, name: str) -> EqnsInfo | None:
    """Return what is remembered of a recursive function; `None` for others."""
    return EQNS_INFO.find(env, name)


def is_recursive(env: ElabEnv, name: str) -> bool:
    """Return whether a function was defined by recursion."""
    return EQNS_INFO.contains(env, name)


def register_structural(
    t: TermElab, group: Sequence[PreDefinition], result: StructuralResult
) -> None:
    """Remember functions by structural recursion."""
    names = tuple(each.decl_name for each in group)
    for each, position in zip(group, result.positions, strict=True):
        info = EqnsInfo(
            "structural", names, each.level_params, each.ty, each.value, result.fixed, position
        )
        t.core.env = EQNS_INFO.insert(t.core.env, each.decl_name, info)


def register_wf(
    t: TermElab,
    group: Sequence[PreDefinition],
    unary: str,
    packed: Packed,
    measures: Sequence[TerminationMeasure],
    hints: Sequence[TerminationHints],
    ready: Sequence[Expr],
) -> None:
    """Remember functions by well-founded recursion; `ready` are bodies without marks of calls."""
    names = tuple(each.decl_name for each in group)
    for each, body in zip(group, ready, strict=True):
        info = EqnsInfo(
            "wf", names, each.level_params, each.ty, each.value, packed.fixed,
            unary=unary, packer=packed.packer,
            measures=tuple(measure.fn for measure in measures),
            decreasing=tuple(hint.decreasing for hint in hints),
            ready=body,
        )  # fmt: skip
        t.core.env = EQNS_INFO.insert(t.core.env, each.decl_name, info)
