"""Syntax that only the printer makes, and nobody parses.

Counterpart in Lean: `declSigWithId` in `Lean.PrettyPrinter.Delaborator.Builtins`.
"""

from __future__ import annotations

from typing import Final

from gnomon.parser import algebra as a

SIGNATURE_KIND: Final = "Lean.PrettyPrinter.Delaborator.declSigWithId"
"""A constant, perhaps with universes, and its signature."""

OWN_PARSERS: Final[dict[str, a.Parser]] = {
    SIGNATURE_KIND: a.LeadingNode(
        SIGNATURE_KIND,
        a.MAX_PREC,
        a.seq(a.Category("term", a.MAX_PREC), a.Reference("Lean.Parser.Command.declSig")),
    ),
}
"""By kind, descriptions of what a parser of that syntax would be."""
