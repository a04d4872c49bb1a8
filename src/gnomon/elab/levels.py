"""Universe parameters of declarations: their order, and those that nobody named.

Counterpart in Lean: `Lean.Elab.sortDeclLevelParams`, `Lean.Elab.Term.levelMVarToParam`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Expr, Level

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


def level_mvars_to_params(t: TermElab, terms: Sequence[Expr]) -> list[Expr]:
    """Return terms in which universe metavariables are parameters `u_1`, `u_2`, … ."""
    meta = t.meta
    terms = [meta.instantiate_mvars(term) for term in terms]
    taken = {str(name) for term in terms for name in term.level_params()} | set(t.level_names)
    index = 1
    for term in terms:
        for mvar in meta.collect_level_mvars(term):
            if meta.get_level_assignment(mvar) is not None:
                continue
            while f"u_{index}" in taken:
                index += 1
            meta.assign_level(mvar, Level.param(f"u_{index}"))
            index += 1
    return [meta.instantiate_mvars(term) for term in terms]


def sort_level_params(
    t: TermElab, scope_names: Sequence[str], user_names: Sequence[str], terms: Sequence[Expr]
) -> list[str]:
    """Return the universe parameters that terms mention, in the order that a declaration has them.

    `user_names` are those that the user declared, the newest first; they come first, in the order
    of their declarations; the others follow, by name. Raises an error for one that the declaration
    declares itself and does not use.
    """
    used: list[str] = []
    for term in terms:
        for name in term.level_params():
            if str(name) not in used:
                used.append(str(name))
    for name in user_names:
        if name not in used and name not in scope_names:
            t.throw(f"unused universe parameter '{name}'")
    declared = [name for name in reversed(user_names) if name in used]
    return declared + sorted(name for name in used if name not in user_names)
