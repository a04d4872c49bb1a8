"""Recursive functions: why they terminate.

What it does: :func:`add_recursive` adds functions that call themselves or each other: by structural
recursion if one is found (`structural.py`), otherwise by well-founded recursion (`wf.py`).
What it assumes: pre-definitions without metavariables, recursive calls being constants.
Counterpart in Lean: `Lean.Elab.PreDefinition`.
"""

from __future__ import annotations

from gnomon.elab.recursion.add import add_recursive

__all__ = ["add_recursive"]
