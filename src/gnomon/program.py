"""Running a file's `main`.

What it does: makes code of `main` and of what it calls, and runs it with the streams of the process.
Files, processes and the environment are there only if the caller says so.
Counterpart in Lean: `lean --run`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from gnomon.records import dataclass

from .deep import run_deep
from .errors import Declined, EvaluationError, GnomonError, ProgramExit

if TYPE_CHECKING:
    from .meta import ElabEnv

UNCAUGHT = 1


class NoProgram(GnomonError):
    """There is no `main`, or it is none that can be run."""


@dataclass(frozen=True)
class _Signature:
    """What `main` takes and gives."""

    takes_args: bool
    gives_code: bool


def _signature(env: ElabEnv) -> _Signature:
    from . import App, Const, Pi

    info = env.find("main")
    if info is None:
        raise NoProgram("unknown declaration 'main'")
    ty: Any = info.type
    takes_args = False
    if isinstance(ty, Pi):
        takes_args = True
        ty = ty.body
    match ty:
        case App(Const(monad), Const(result)) if str(monad) == "IO":
            if str(result) in ("UInt32", "Unit", "PUnit"):
                return _Signature(takes_args, str(result) == "UInt32")
    raise NoProgram(
        "invalid `main` function, it must have type `List String → IO UInt32`, `IO UInt32`, or "
        "`IO Unit`"
    )


def run_main(env: ElabEnv, args: Sequence[str] = (), *, allow_io: bool = False) -> int:
    """Run `main` with the process's own standard streams; return the exit code.

    Raises :class:`NoProgram`, and :class:`~gnomon.errors.Declined` if a limit is reached.
    """
    return run_deep(lambda: _run(env, args, allow_io))


def _run(env: ElabEnv, args: Sequence[str], allow_io: bool) -> int:
    from ._core import Machine, Shape
    from .compiler.code_layer import layer_of
    from .compiler.errors import CompileError
    from .compiler.hooks import error_text

    signature = _signature(env)
    _, layer = layer_of(env)
    try:
        program = layer.ensure(["main"])
    except CompileError as error:
        raise NoProgram(str(error)) from None
    machine = Machine()
    machine.set_capture(False)
    machine.set_stdin(None)
    machine.set_permissions(files=allow_io, environment=allow_io, clock=True, random=True)
    world = machine.encode(Shape.simple("unit"), None)
    strings = Shape.list_of(Shape.simple("string"))
    # A function that takes a value is not given the state of the world beside it.
    given = machine.encode(strings, list(args)) if signature.takes_args else world
    sys.stdout.flush()
    try:
        result = machine.call(program, "main", given)
    except ProgramExit as end:
        return end.code
    except Declined as limit:
        if limit.limit != "recursion":
            raise
        print("Stack overflow detected. Aborting.", file=sys.stderr)
        return UNCAUGHT
    except EvaluationError as error:
        print(error, file=sys.stderr)
        return UNCAUGHT
    if result.tag != 0:
        text = error_text(layer, machine, result.field(0))
        print(f"uncaught exception: {text}", file=sys.stderr)
        return UNCAUGHT
    if signature.gives_code:
        return int(result.field(0).decode(Shape.simple("u32"))) & 0xFF
    return 0
