"""Messages in programs that extend the elaborator: `m!"…"`, `throwError "…"`, `trace[cls] "…"`.

Counterpart in Lean: the macros of `Lean.Message`, `Lean.Exception`, `Lean.Util.Trace`.
"""

from __future__ import annotations

from typing import Final

from gnomon.elab.core import Core
from gnomon.elab.registry import macro
from gnomon.elab.user_macros import CoreScope
from gnomon.macros import interpolation
from gnomon.macros.quasi import quasi
from gnomon.macros.template import Run
from gnomon.syntax import Atom, Node, Syntax

MESSAGE: Final = quasi("Lean.MessageData")
TO_MESSAGE: Final = quasi("Lean.ToMessageData.toMessageData")
THROW: Final = quasi("Lean.throwError $x")
THROW_TEXT: Final = quasi("Lean.throwError ($x)")
THROW_AT: Final = quasi("Lean.throwErrorAt $ref $x")
THROW_TEXT_AT: Final = quasi("Lean.throwErrorAt $ref ($x)")

INTERPOLATED: Final = "interpolatedStrKind"


@macro("Lean.termM!_")
def expand_message(core: Core, stx: Syntax) -> Syntax:
    """`m!"a{x}"`"""
    run = Run(CoreScope(core))
    return interpolation.expand(run, stx[1], MESSAGE.run(run), TO_MESSAGE.run(run))


def as_message(core: Core, text: Syntax) -> Syntax:
    """Return `m!"…"` for an interpolated string."""
    info = core.ref_info()
    return Node("Lean.termM!_", (Atom("m!", info), text), info)


@macro("Lean.termThrowError__")
def expand_throw_error(core: Core, stx: Syntax) -> Syntax:
    """`throwError "a{x}"`"""
    scope = CoreScope(core)
    if stx[1].kind == INTERPOLATED:
        return THROW_TEXT(scope, x=as_message(core, stx[1]))
    return THROW(scope, x=stx[1])


@macro("Lean.termThrowErrorAt____")
def expand_throw_error_at(core: Core, stx: Syntax) -> Syntax:
    """`throwErrorAt ref "a{x}"`"""
    scope = CoreScope(core)
    text = stx[2]
    if text.kind == INTERPOLATED:
        return THROW_TEXT_AT(scope, ref=stx[1], x=as_message(core, text))
    return THROW_AT(scope, ref=stx[1], x=text)
