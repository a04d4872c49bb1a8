"""Messages and options.

Counterpart in Lean: `Lean.MessageData`, `Lean.Exception`, `Lean.Options`.
"""

from __future__ import annotations

from typing import Any, Final

from gnomon import Expr, Level, MVar
from gnomon.elab import message_data as data
from gnomon.elab.host.shapes import (
    BOOL,
    DATA_VALUE,
    EXPR,
    FORMAT,
    LEVEL,
    MESSAGE,
    NAME,
    NAT,
    OPTIONS,
    STRING,
    SYNTAX,
    UNIT,
    VARIABLE,
    option,
)
from gnomon.elab.host.table import pure
from gnomon.elab.message_data import MessageData, msg
from gnomon.elab.options import Options, option_default, register_option
from gnomon.pretty import format as fmt
from gnomon.pretty.format import Format
from gnomon.syntax import Syntax

_NIL: Final = msg("")


@pure("message.nil", ret=MESSAGE)
def _nil() -> MessageData:
    return _NIL


@pure("message.line", ret=MESSAGE)
def _line() -> MessageData:
    return msg(fmt.LINE)


@pure("message.ofString", STRING, ret=MESSAGE)
def _of_string(text: str) -> MessageData:
    return msg(text)


@pure("message.ofFormat", FORMAT, ret=MESSAGE)
def _of_format(document: Format) -> MessageData:
    return msg(document)


@pure("message.ofExpr", EXPR, ret=MESSAGE)
def _of_expr(e: Expr) -> MessageData:
    return msg(e)


@pure("message.ofLevel", LEVEL, ret=MESSAGE)
def _of_level(level: Level) -> MessageData:
    return msg(level)


@pure("message.ofSyntax", SYNTAX, ret=MESSAGE)
def _of_syntax(stx: Syntax) -> MessageData:
    return msg(stx)


@pure("message.ofGoal", VARIABLE, ret=MESSAGE)
def _of_goal(goal: int) -> MessageData:
    return data.goal(MVar(goal))


@pure("message.ofConstName", NAME, BOOL, ret=MESSAGE)
def _of_const(name: str, full: bool) -> MessageData:
    return data.full_const_name(name) if full else data.const_name(name)


@pure("message.signature", NAME, ret=MESSAGE)
def _signature(name: str) -> MessageData:
    return data.signature(name)


@pure("message.compose", MESSAGE, MESSAGE, ret=MESSAGE)
def _compose(a: MessageData, b: MessageData) -> MessageData:
    return msg(a, b)


@pure("message.nest", NAT, MESSAGE, ret=MESSAGE)
def _nest(indent: int, body: MessageData) -> MessageData:
    return data.nested(indent, body)


@pure("message.group", MESSAGE, ret=MESSAGE)
def _group(body: MessageData) -> MessageData:
    return data.grouped(body)


@pure("message.tagged", NAME, MESSAGE, ret=MESSAGE)
def _tagged(tag: str, body: MessageData) -> MessageData:
    return data.tagged(tag, body)


@pure("message.hasTag", NAME, MESSAGE, ret=BOOL)
def _has_tag(tag: str, body: MessageData) -> bool:
    return body.has_tag(tag)


@pure("message.kind", MESSAGE, ret=NAME)
def _kind(body: MessageData) -> str:
    return body.kind()


@pure("message.hasSyntheticSorry", MESSAGE, ret=BOOL)
def _has_sorry(body: MessageData) -> bool:
    return False


_INTERNAL: Final = {
    1: "postpone",
    2: "unsupportedSyntax",
    3: "abortCommandElab",
    4: "abortTermElab",
    5: "abortTactic",
    6: "autoBoundImplicit",
}


@pure("exception.internalMessage", NAT, ret=MESSAGE)
def _internal(number: int) -> MessageData:
    return msg(f"internal exception #{number}")


@pure("exception.isRuntime", MESSAGE, ret=BOOL)
def _is_runtime(body: MessageData) -> bool:
    from gnomon.elab.host.running import RUNTIME_TAG

    return body.has_tag(RUNTIME_TAG)


# -- options -----------------------------------------------------------------------------------


@pure("options.empty", ret=OPTIONS)
def _no_options() -> Options:
    return Options()


def _to_value(value: object) -> Any:
    match value:
        case bool():
            return 1, value
        case int():
            return 3, value
    return 0, str(value)


@pure("options.find", OPTIONS, NAME, ret=option(DATA_VALUE))
def _find(options: Options, name: str) -> Any:
    return _to_value(options.get(name)) if options.is_set(name) else None


@pure("options.insert", OPTIONS, NAME, DATA_VALUE, ret=OPTIONS)
def _insert(options: Options, name: str, value: Any) -> Options:
    return options.set(name, value[1])


@pure("options.register", NAME, DATA_VALUE, STRING, STRING, ret=UNIT)
def _register(name: str, value: Any, group: str, descr: str) -> None:
    if option_default(name) is None:
        register_option(name, value[1])
