"""Trees, names and positions: what the parser makes and everything after it reads.

There is no grammar here. A tree knows node kinds and where its tokens stand, never how it was
parsed.

Reading order: `names`, `source`, `tree`.
"""

from __future__ import annotations

from .names import Name
from .source import Position, Source
from .tree import (
    CHOICE,
    MISSING,
    NO_IDENTS,
    NULL,
    Atom,
    Ident,
    Info,
    Missing,
    Node,
    Syntax,
    mk_null,
    synthetic,
)

__all__ = [
    "CHOICE",
    "MISSING",
    "NO_IDENTS",
    "NULL",
    "Atom",
    "Ident",
    "Info",
    "Missing",
    "Name",
    "Node",
    "Position",
    "Source",
    "Syntax",
    "mk_null",
    "synthetic",
]
