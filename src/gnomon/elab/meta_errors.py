"""The engine's errors in Lean's words.

Counterpart in Lean: `Lean.Meta.throwAppTypeMismatch`, `throwFunctionExpected` and relatives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Expr
from gnomon.elab.expose_diff import expose_diff
from gnomon.elab.extents import LiftingExtent
from gnomon.elab.message_data import (
    DIAGNOSTICS_HINT,
    MessageData,
    MessagePart,
    hint,
    indented,
    msg,
)
from gnomon.elab.type_mismatch import argument_named
from gnomon.meta import errors

if TYPE_CHECKING:
    from gnomon.elab.core import Core


def message_of(core: Core, error: errors.MetaError) -> MessageData:
    """Return an error of the engine as a message."""
    terms = error.terms

    def shown(role: str) -> MessagePart:
        term = terms.get(role)
        return indented(term) if isinstance(term, Expr) else str(term)

    match error:
        case errors.FunctionExpected():
            return msg("function expected", shown("term"))
        case errors.TypeExpected():
            return msg("type expected", shown("term"))
        case errors.AppTypeMismatch():
            function, argument = terms["function"], terms["argument"]
            given, expected = terms["argument type"], terms["expected type"]
            assert isinstance(function, Expr) and isinstance(argument, Expr)
            assert isinstance(given, Expr) and isinstance(expected, Expr)
            given, expected = expose_diff(core.meta, given, expected)
            return msg(
                *argument_named(argument, is_last=argument in function.app_args),
                "has type",
                indented(given),
                "\nbut is expected to have type",
                indented(expected),
                "\nin the application",
                indented(function(argument)),
            )
        case errors.LetTypeMismatch():
            return msg(
                "invalid let declaration, term",
                shown("value"),
                "\nhas type",
                shown("value type"),
                "\nbut is expected to have type",
                shown("expected type"),
            )
        case errors.UnknownConstant():
            return msg("Unknown constant `", error.detail, "`")
        case errors.InvalidProjection():
            return msg("invalid projection", shown("term"))
        case errors.AppBuilderError():
            return msg(f"AppBuilder for `{error.function}`, {error.detail}")
        case errors.DecLevelError():
            return msg("invalid universe level, ", str(terms["level"]), " is not greater than 0")
        case errors.MetaLimit():
            return limit_message(core, error.detail)
        case errors.SynthesisLimit():
            limit = limit_message(core, error.detail)
            more = hint(DIAGNOSTICS_HINT)
            return msg("failed to synthesize", shown("type"), "\n", limit, more, more)
        case _ if error.detail == "failed to synthesize":
            return msg(error.detail, shown("type"), hint(DIAGNOSTICS_HINT))
        case _ if error.detail == "type class instance expected":
            return msg(error.detail, *map(shown, terms))
        case _:
            parts: list[MessagePart] = [error.summary]
            if error.detail:
                parts.append(f": {error.detail}")
            parts.extend(shown(role) for role in terms)
            return msg(*parts)


def limit_message(core: Core, what: str) -> MessageData:
    """Return the message for a limit that was reached."""
    if what == "maxRecDepth":
        from gnomon.elab.core import MAX_REC_DEPTH_MESSAGE

        return msg(MAX_REC_DEPTH_MESSAGE)
    limit = core.options.get_int("maxHeartbeats", 200000)
    option = "synthInstance.maxHeartbeats" if what == "typeclass" else "maxHeartbeats"
    if what == "typeclass":
        limit = core.options.get_int(option, 20000)
    return msg(
        f"(deterministic) timeout at `{what}`, maximum number of heartbeats ({limit}) has been "
        f"reached\n\nNote: Use `set_option {option} <num>` to set the limit."
    )


def lifting(core: Core) -> LiftingExtent:
    """Raise the engine's errors as errors of the text."""
    return LiftingExtent(core)
