"""What goes wrong in the engine, as data: the elaborator words the messages as Lean does.

* :class:`MetaError`

  * :class:`IsDefEqStuck`: the answer depends on a metavariable that must not be assigned here.
  * :class:`MetaLimit`: a limit that users set was reached (`maxRecDepth`, `maxHeartbeats`).
  * :class:`UnknownConstant`, :class:`UnknownFVar`, :class:`UnknownMVar`,
    :class:`UnknownUniverseMVar`, :class:`IncorrectNumberOfLevels`
  * :class:`FunctionExpected`, :class:`TypeExpected`, :class:`AppTypeMismatch`,
    :class:`LetTypeMismatch`, :class:`InvalidProjection`: a term is ill typed.
  * :class:`AppBuilderError`: an application cannot be completed.
  * :class:`RevertFailure`, :class:`InstanceError`, :class:`DecLevelError`

Lean counterpart: `Lean.Exception` and the functions `throwAppTypeMismatch` … of `Lean.Meta`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ..errors import GnomonError

if TYPE_CHECKING:
    from .._core import Expr, Level

__all__ = [
    "AppBuilderError",
    "AppTypeMismatch",
    "DecLevelError",
    "FunctionExpected",
    "IncorrectNumberOfLevels",
    "InstanceError",
    "InvalidProjection",
    "IsDefEqStuck",
    "LetTypeMismatch",
    "MetaError",
    "MetaLimit",
    "RevertFailure",
    "SynthesisLimit",
    "TypeExpected",
    "UnknownConstant",
    "UnknownFVar",
    "UnknownMVar",
    "UnknownUniverseMVar",
]


class MetaError(GnomonError):
    """The engine cannot answer a question.

    `terms` has the terms that the message speaks of, by what they are; which there are, the
    subclasses say. They are to be shown in the local context in which the call was made, or in
    that of the attribute `lctx` of the :class:`~gnomon.meta.Meta` where they speak of others.
    """

    summary: ClassVar[str] = "the engine cannot answer"

    terms: dict[str, Expr | Level]
    """The terms by role."""
    detail: str
    """What else there is to say: a name, or a sentence."""

    def __init__(self, detail: str = "", terms: dict[str, Expr | Level] | None = None) -> None:
        """State a name or a sentence, and the terms."""
        self.detail = detail
        self.terms = terms or {}
        super().__init__(detail, self.terms)

    def __str__(self) -> str:
        """Say what, and show the terms as they are."""
        head = f"{self.summary}: {self.detail}" if self.detail else self.summary
        return "\n".join([head, *(f"  {what}: {term}" for what, term in self.terms.items())])


class IsDefEqStuck(MetaError):
    """Lean's `isDefEqStuck`: the answer depends on a metavariable not to be assigned now."""

    summary = "stuck"


class MetaLimit(MetaError):
    """A limit was reached; `detail` is `maxRecDepth`, or where the heartbeats ran out.

    The latter is as in Lean's message: `whnf`, `isDefEq`, `typeclass`, `elaborator` …
    """

    summary = "limit reached"


class SynthesisLimit(MetaError):
    """Instance synthesis of `type` reached a limit; `detail` as for :class:`MetaLimit`.

    Unlike a :class:`MetaLimit`, it is an ordinary error: Lean's `try` catches it.
    """

    summary = "failed to synthesize"


class UnknownConstant(MetaError):
    """`detail` is the name."""

    summary = "unknown constant"


class UnknownFVar(MetaError):
    """`term`: a free variable that is not in the local context."""

    summary = "unknown free variable"


class UnknownMVar(MetaError):
    """`term`: a metavariable that was not made here."""

    summary = "unknown metavariable"


class UnknownUniverseMVar(MetaError):
    """`level`: a level metavariable that was not made here."""

    summary = "unknown universe metavariable"


class IncorrectNumberOfLevels(MetaError):
    """`term`: a constant with too many or too few universe levels; `detail` is its name."""

    summary = "incorrect number of universe levels"


class FunctionExpected(MetaError):
    """`term`: what is applied and is no function; `type`: its type, if known."""

    summary = "function expected"


class TypeExpected(MetaError):
    """`term`: what stands where a type must."""

    summary = "type expected"


class AppTypeMismatch(MetaError):
    """`function`, `argument`, `argument type`, `expected type`."""

    summary = "application type mismatch"


class LetTypeMismatch(MetaError):
    """`value`, `value type`, `expected type`."""

    summary = "invalid let declaration, term has the wrong type"


class InvalidProjection(MetaError):
    """`term`: a projection that its structure's type does not have."""

    summary = "invalid projection"


class AppBuilderError(MetaError):
    """`detail` is Lean's text after ``AppBuilder for `f`, ``; `function` and others are terms."""

    summary = "application cannot be built"

    function: str
    """The function that was to be applied."""

    def __init__(self, detail: str = "", terms: dict[str, Expr | Level] | None = None) -> None:
        """Take the function's name off `detail`, where a line break separates them."""
        self.function, _, rest = detail.partition("\n")
        super().__init__(rest, terms)


class RevertFailure(MetaError):
    """`term`: a variable that depends on one which is to come after it."""

    summary = "failed to revert"


class InstanceError(MetaError):
    """A constant cannot be an instance; `detail` says why, `type` is its type."""

    summary = "cannot be an instance"


class DecLevelError(MetaError):
    """`level`: a universe level that is not greater than 0."""

    summary = "invalid universe level, it is not greater than 0"
