"""The equations of definitions: `f.eq_1`, `f.eq_2`, ….

Counterpart in Lean: `Lean.Meta.getEqnsFor?`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gnomon.elab.core import Core


def equations_of(core: Core, name: str) -> list[str]:
    """Return the names of the equations that a definition has."""
    found: list[str] = []
    while core.env.contains(equation := f"{name}.eq_{len(found) + 1}"):
        found.append(equation)
    return found
