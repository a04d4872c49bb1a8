"""Names that nothing else has.

Counterpart in Lean: `Lean.mkFreshUserName`.
"""

from __future__ import annotations

import itertools

from gnomon.syntax import names

_CONTEXT = "_tactic._hygCtx"
_COUNTER = itertools.count(1)


def fresh_name(base: str) -> str:
    """Return a name that prints as `base` with a dagger, and that nobody can write."""
    return names.add_macro_scope(_CONTEXT, base or "x", next(_COUNTER))
