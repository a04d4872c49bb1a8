"""Elements of containers with the fact that they are elements.

Counterpart in Lean: the simp set `wf_preprocess` in `Lean.Elab.PreDefinition.WF.Preprocess`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Expr

if TYPE_CHECKING:
    from gnomon.elab.recursion.wf_preprocess import Preprocessed
    from gnomon.elab.term import TermElab


def attach(t: TermElab, value: Expr) -> Preprocessed | None:
    """Return a body in which functions on elements know that these are elements."""
    del t, value
    return None
