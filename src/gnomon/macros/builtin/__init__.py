"""The macros that are built into Lean, in Python.

What it does: importing this package registers them. What Lean's `Init` declares with `macro_rules`
is not here: our library declares it, too.
Where to read next: `cdot.py` for an instructive one.
Counterpart in Lean: the `@[builtin_macro]` functions of `Lean.Elab`, and the macros that modules of
`Lean` declare.
"""

from __future__ import annotations

from . import binders, cdot, match_expr, messages, terms

__all__ = ["binders", "cdot", "match_expr", "messages", "terms"]
