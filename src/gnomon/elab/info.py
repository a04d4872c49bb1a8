"""What elaboration tells the editor: which syntax became which term, goal, constant.

Counterpart in Lean: `Lean.Elab.InfoTree`.
"""

from __future__ import annotations

from typing import Any

from gnomon.records import dataclass, field
from gnomon.syntax import Syntax


@dataclass(slots=True)
class Info:
    """One fact about a piece of syntax.

    `kind` is `"term"`, `"command"`, `"tactic"`, `"macro"`, `"completion"`, `"field"`, `"option"` or
    `"rules"`; `data` is what belongs to the kind.
    """

    kind: str
    stx: Syntax
    elaborator: str = ""
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class InfoTree:
    """A fact with the facts about parts of the syntax."""

    info: Info
    children: list[InfoTree] = field(default_factory=list)
