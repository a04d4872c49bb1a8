"""Where a tactic works: `at h₁ h₂ ⊢`, `at *`, or at the goal.

Counterpart in Lean: `Lean.Elab.Tactic.Location`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gnomon import FVar, MVar
from gnomon.records import dataclass
from gnomon.syntax import Syntax
from gnomon.tactics.framework import TACTIC, TacticElab


@dataclass(frozen=True, slots=True)
class Location:
    """Hypotheses as written, and whether the target is meant; `wildcard` is `at *`."""

    hypotheses: tuple[Syntax, ...] = ()
    target: bool = True
    wildcard: bool = False


def read_location(stx: Syntax) -> Location:
    """Return what an optional `at …` says. The node may be the location or wrap it."""
    if stx.kind == "null":
        if not stx.args:
            return Location()
        stx = stx[0]
    if not stx.args:
        return Location()
    place = stx[1]
    if place.kind == TACTIC + "locationWildcard":
        return Location(wildcard=True)
    items = list(place[0].args) if place.args else []
    hyps = tuple(each for each in items if each.kind != TACTIC + "locationType")
    target = len(hyps) < len(items)
    return Location(hyps, target)


def hypotheses_at(tac: TacticElab, idents: Sequence[Syntax]) -> list[FVar]:
    """Return the hypotheses that are named."""
    found = []
    for ident in idents:
        with tac.in_main(), tac.core.with_ref(ident):
            local = tac.t.is_local_ident(ident)
            e = tac.elab_term(ident) if local is None else local
            if local is not None:
                tac.t.record_term(ident, local, None)
            if not isinstance(e, FVar):
                tac.throw("Expected a local variable, but elaborated to", "\n  ", e)
            found.append(e)
    return found


def with_location(
    tac: TacticElab,
    location: Location,
    at_hypothesis: Callable[[FVar], None],
    at_target: Callable[[], None],
    failed: Callable[[MVar], None],
) -> None:
    """Work at each place; at `*`, wherever that succeeds, and `failed` is called if nowhere."""
    if not location.wildcard:
        for name in location.hypotheses:
            at_hypothesis(hypotheses_at(tac, [name])[0])
        if location.target:
            at_target()
        return
    succeeded = tac.attempt(at_target)
    if not tac.unsolved():
        return
    with tac.in_main() as main:
        fvars = [local.fvar for local in tac.meta.lctx.decls() if local.kind == "default"]
    for fvar in reversed(fvars):
        if not tac.unsolved():
            return
        main = tac.main
        if not tac.meta.mvar_decl(main).lctx.contains(fvar):
            continue
        succeeded = tac.attempt(lambda fvar=fvar: at_hypothesis(fvar)) or succeeded  # type: ignore[misc]
    if not succeeded:
        failed(tac.main)
