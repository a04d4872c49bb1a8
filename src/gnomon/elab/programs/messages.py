"""Messages and errors of programs of the elaborator.

What it does: `m!"…"`, `throwError`, `logInfo` and the like; what values show in messages.
Where to read next: `terms.py`.
Counterpart in Lean: `Lean.Message`, `Lean.Exception`, `Lean.Log`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from gnomon import Expr, Level
from gnomon.elab.core import RuntimeLimit
from gnomon.elab.errors import ElabError, UnsupportedSyntax
from gnomon.elab.message_data import (
    MessageData,
    MessagePart,
    const_name,
    goal,
    grouped,
    indented,
    joined,
    msg,
    nested,
)
from gnomon.elab.messages import Severity
from gnomon.elab.programs.run import ElabRun, elab_run
from gnomon.elab.programs.values import Failure, FVarId, Locals, MVarId, need
from gnomon.macros import data, literals
from gnomon.macros.errors import MacroError, MacroUnsupported
from gnomon.macros.functions import CannotRun, Form, Function, effect
from gnomon.macros.library import name_of, syntax_of
from gnomon.macros.template import ExprFn, Run, Vars
from gnomon.macros.values import UNIT, Action, Env, NameLit, Pair, Some, Value
from gnomon.meta import MetaError
from gnomon.pretty import format as fmt
from gnomon.pretty.format import Format
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.macros.program import Compiler

INTERPOLATED: Final = "interpolatedStrKind"


# -- what values show --------------------------------------------------------------------------


def to_message(value: Value) -> MessageData:
    """Return `toMessageData` of a value."""
    match value:
        case MessageData():
            return value
        case MVarId(mvar):
            return goal(mvar)
        case FVarId(fvar):
            return msg(fvar)
        case Expr() | Level() | Format() | Syntax():
            return msg(value)
        case Failure(error):
            return _of_error(error)
        case list():
            return _items("[", value)
        case tuple():
            return _items("#[", value)
        case Pair(first, second):
            return _bracketed("(", [to_message(first), *_rest(second)], ")")
        case Some(inner):
            return msg("some (", to_message(inner), ")")
        case Locals():
            raise CannotRun("no message for a local context")
    return msg(data.to_string(value, _other))


def _rest(value: Value) -> list[MessageData]:
    if isinstance(value, Pair):
        return [to_message(value.first), *_rest(value.second)]
    return [to_message(value)]


def _items(opening: str, items: Sequence[Value]) -> MessageData:
    return _bracketed(opening, [to_message(item) for item in items], "]")


def _bracketed(opening: str, items: list[MessageData], closing: str) -> MessageData:
    if not items:
        return msg(opening, closing)
    inner = joined(items, msg(",", fmt.LINE))
    return grouped(nested(len(opening), msg(opening, inner, closing)))


def _of_error(error: Exception) -> MessageData:
    if isinstance(error, ElabError):
        return error.data
    if isinstance(error, MacroError):
        return msg(error.message)
    raise CannotRun("no message for an exception")


def _other(value: Value) -> str:
    match value:
        case Format():
            return fmt.layout(value)
        case MessageData():
            return str(value)
        case Expr() | Level():
            return str(value)
        case Failure(error):
            return str(_of_error(error))
    raise CannotRun(f"no text for {value!r}")


def to_string(value: Value) -> str:
    """Return `toString` of a value."""
    return data.to_string(value, _other)


# -- interpolation -----------------------------------------------------------------------------


def interpolated(compiler: Compiler, text: Syntax, vars: Vars) -> ExprFn:
    """Compile the text of `m!"…"`."""
    parts: list[MessageData | ExprFn] = []
    for part in text.args:
        if part.kind == "interpolatedStrLitKind":
            parts.append(msg(literals.decode_interpolated(part[0].val)))
        else:
            parts.append(compiler.value(part, vars))

    def build(run: Run, env: Env) -> Value:
        return msg(
            *[
                part if isinstance(part, MessageData) else to_message(part(run, env))
                for part in parts
            ]
        )

    return build


def _message(compiler: Compiler, stx: Syntax, vars: Vars) -> ExprFn:
    return interpolated(compiler, stx[1], vars)


def _text(compiler: Compiler, stx: Syntax, vars: Vars) -> ExprFn:
    """A message that is an interpolated text or a term."""
    if stx.kind == INTERPOLATED:
        return interpolated(compiler, stx, vars)
    return compiler.value(stx, vars)


def _throw_form(compiler: Compiler, stx: Syntax, vars: Vars) -> ExprFn:
    """`throwError "…"`"""
    text = _text(compiler, stx[1], vars)
    return lambda run, env: Action(lambda later: throw_error(later, text(later, env)))


def _throw_at_form(compiler: Compiler, stx: Syntax, vars: Vars) -> ExprFn:
    """`throwErrorAt ref "…"`"""
    ref, text = compiler.value(stx[1], vars), _text(compiler, stx[2], vars)
    return lambda run, env: Action(
        lambda later: throw_error_at(later, ref(later, env), text(later, env))
    )


FORMS: Final[dict[str, Form]] = {
    "Lean.termM!_": _message,
    "termF!_": _message,
    "Lean.termThrowError__": _throw_form,
    "Lean.termThrowErrorAt____": _throw_at_form,
}
"""Terms that are messages, and that throw them."""


# -- errors ------------------------------------------------------------------------------------


def throw_error(run: Run, message: Value) -> Value:
    """`throwError`"""
    elab_run(run).core.throw(to_message(message))


def throw_error_at(run: Run, ref: Value, message: Value) -> Value:
    """`throwErrorAt`"""
    elab_run(run).core.throw(to_message(message), ref=syntax_of(ref))


def _throw_unsupported(run: Run) -> Value:
    raise UnsupportedSyntax


def _throw(run: Run, error: Value) -> Value:
    raise need(error, Failure).error


def caught(run: Run, error: Exception) -> Value:
    """Return the exception that a program catches; `None` if it cannot catch this one."""
    if isinstance(error, RuntimeLimit):
        return None
    match error:
        case MetaError():
            return Failure(elab_run(run).core.wrap(error))
        case ElabError() | UnsupportedSyntax():
            return Failure(error)
        case MacroError() | MacroUnsupported():
            return Failure(lifted(elab_run(run), error))
    return None


def lifted(run: ElabRun, error: Exception) -> Exception:
    """Return what a macro raises as an exception of the elaborator."""
    if isinstance(error, MacroError):
        return run.core.error(error.message, ref=error.ref)
    return UnsupportedSyntax()


# -- reports -----------------------------------------------------------------------------------


def _log(severity: Severity) -> Callable[..., Value]:
    def report(run: Run, message: Value) -> Value:
        elab_run(run).core.log(severity, to_message(message))
        return UNIT

    return report


def _log_at(severity: Severity) -> Callable[..., Value]:
    def report(run: Run, ref: Value, message: Value) -> Value:
        elab_run(run).core.log(severity, to_message(message), syntax_of(ref))
        return UNIT

    return report


def _log_exception(run: Run, failure: Value) -> Value:
    error = need(failure, Failure).error
    if isinstance(error, ElabError):
        elab_run(run).core.log_exception(error)
    return UNIT


def _with_ref(run: Run, ref: Value, act: Value) -> Value:
    with elab_run(run).at(syntax_of(ref)):
        return need(act, Action).perform(run)


def _part(build: Callable[[MessagePart], MessageData]) -> Function:
    return Function(1, lambda run, value: build(to_message(value)))


FUNCTIONS: Final[dict[str, Function]] = {
    "Lean.throwError": effect(1, throw_error),
    "Lean.throwErrorAt": effect(2, throw_error_at),
    "Lean.Elab.throwUnsupportedSyntax": effect(0, _throw_unsupported),
    "throw": effect(1, _throw),
    "throwThe": effect(2, lambda run, kind, error: _throw(run, error)),
    "MonadExcept.throw": effect(1, _throw),
    "Lean.withRef": effect(2, _with_ref),
    "Lean.getRef": effect(0, lambda run: run.scope.ref),
    "Lean.MonadRef.getRef": effect(0, lambda run: run.scope.ref),
    "Lean.logInfo": effect(1, _log(Severity.INFO)),
    "Lean.logWarning": effect(1, _log(Severity.WARNING)),
    "Lean.logError": effect(1, _log(Severity.ERROR)),
    "Lean.logInfoAt": effect(2, _log_at(Severity.INFO)),
    "Lean.logWarningAt": effect(2, _log_at(Severity.WARNING)),
    "Lean.logErrorAt": effect(2, _log_at(Severity.ERROR)),
    "Lean.logException": effect(1, _log_exception),
    "Lean.Elab.logException": effect(1, _log_exception),
    "toString": Function(1, lambda run, value: to_string(value)),
    "ToString.toString": Function(1, lambda run, value: to_string(value)),
    "Lean.toMessageData": Function(1, lambda run, value: to_message(value)),
    "Lean.ToMessageData.toMessageData": Function(1, lambda run, value: to_message(value)),
    "Lean.indentExpr": _part(indented),
    "Lean.indentD": _part(indented),
    "Lean.MessageData.joinSep": Function(
        2,
        lambda run, items, sep: joined(
            [to_message(item) for item in data.indexable(items)], to_message(sep)
        ),
    ),
    "Lean.MessageData.ofConstName": Function(1, lambda run, n: const_name(name_of(n))),
    "Lean.MessageData.ofExpr": _part(msg),
    "Lean.MessageData.ofName": _part(msg),
    "Lean.MessageData.ofGoal": _part(msg),
    "Lean.MessageData.ofFormat": _part(msg),
    "Lean.MessageData.nil": Function(0, lambda run: msg("")),
    ".ofConstName": Function(1, lambda run, n: const_name(name_of(n))),
    ".ofConst": Function(1, lambda run, e: msg(e)),
    ".ofExpr": _part(msg),
    ".ofName": _part(msg),
    ".ofSyntax": _part(msg),
    ".ofFormat": _part(msg),
}
"""Functions on messages, exceptions and logs."""

METHODS: Final[dict[str, Function]] = {
    "toMessageData": Function(1, lambda run, value: to_message(value)),
    "toString": Function(1, lambda run, value: to_string(value)),
    "getRef": Function(1, lambda run, failure: _ref_of(failure)),
    "pretty": Function(1, lambda run, value: to_string(value)),
}
"""Functions on messages and exceptions that stand after a dot."""


def _ref_of(failure: Value) -> Value:
    error = need(failure, Failure).error
    return error.ref if isinstance(error, ElabError) else Syntax()


__all__ = ["FORMS", "FUNCTIONS", "METHODS", "NameLit", "caught", "interpolated", "to_message"]
