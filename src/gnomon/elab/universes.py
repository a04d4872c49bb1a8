"""Universe parameters of declarations: generalisation and order.

Counterpart in Lean: `Lean.Elab.Term.levelMVarToParam`, `Lean.Elab.sortDeclLevelParams`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from gnomon import Expr, Level

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


def level_mvars_to_params(t: TermElab, e: Expr, but: Level | None = None) -> Expr:
    """Return a term in which level metavariables have become parameters `u_1`, `u_2`, ….

    The parameters are added to `t.level_names`, as the oldest. The metavariable `but` remains.
    """
    meta = t.meta
    e = meta.instantiate_mvars(e)
    index = 1
    for mvar in meta.collect_level_mvars(e):
        if mvar == but:
            continue
        while f"u_{index}" in t.level_names:
            index += 1
        name = f"u_{index}"
        t.level_names = (*t.level_names, name)
        meta.assign_level(mvar, Level.param(name))
    return meta.instantiate_mvars(e)


def used_level_params(terms: Iterable[Expr]) -> list[str]:
    """Return the parameters that occur, each once."""
    found: dict[str, None] = {}
    for e in terms:
        for name in e.level_params():
            found.setdefault(str(name), None)
    return list(found)


def sort_level_params(
    t: TermElab, scope_names: Sequence[str], user_names: Sequence[str], used: Sequence[str]
) -> tuple[str, ...]:
    """Return the used parameters in a declaration's order: the user's first, as declared.

    `scope_names` and `user_names` have the newest first. Raises
    :class:`~gnomon.elab.errors.ElabError` if one that the user declared is not used.
    """
    for name in user_names:
        if name not in used and name not in scope_names:
            t.throw(f"unused universe parameter '{name}'")
    declared = [name for name in reversed(user_names) if name in used]
    remaining = sorted((name for name in used if name not in user_names), key=_name_key)
    return (*declared, *remaining)


def _name_key(name: str) -> tuple[tuple[int, str], ...]:
    return tuple((0, f"{int(p):020}") if p.isdigit() else (1, p) for p in name.split("."))
