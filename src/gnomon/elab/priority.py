"""Priorities: `low`, `high`, `default + 1`, `(5)`.

Counterpart in Lean: the category `prio` in `Init.Prelude` and `Init.Meta`.
"""

from __future__ import annotations

from gnomon.elab.core import Core
from gnomon.elab.literals import nat_value
from gnomon.elab.registry import expand_macro
from gnomon.syntax import Syntax

_NAMED = {"prioLow": 100, "prioMid": 500, "prioHigh": 10000, "prioDefault": 1000}
_WORDS = {"low": 100, "mid": 500, "high": 10000, "default": 1000}


def eval_priority(core: Core, stx: Syntax) -> int | None:
    """Return the number that a priority stands for; `None` if the syntax is no priority."""
    if stx.kind == "num":
        return nat_value(stx[0].val)
    if stx.kind in _NAMED:
        return _NAMED[stx.kind]
    words = [leaf.val for leaf in stx.args if leaf.is_atom]
    if len(stx.args) == 1 and words and words[0] in _WORDS:
        return _WORDS[words[0]]
    if len(stx.args) == 3:
        if words == ["(", ")"]:
            return eval_priority(core, stx[1])
        if words in (["+"], ["-"]):
            left, right = eval_priority(core, stx[0]), eval_priority(core, stx[2])
            if left is None or right is None:
                return None
            return left + right if words == ["+"] else max(left - right, 0)
    expanded = expand_macro(core, stx)
    return None if expanded is None else eval_priority(core, expanded)


def eval_opt_named_priority(core: Core, stx: Syntax) -> int:
    """Return the number in an optional `(priority := p)`, or the default."""
    if stx.is_none:
        return 1000
    value = eval_priority(core, stx[0][3])
    return 1000 if value is None else value
