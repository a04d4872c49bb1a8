"""What the front end asks of the compiler: code of declarations, results of programs.

What it does: erases a declaration when it is made, and says then what Lean's compiler says then;
runs programs, which is when code is made. Registered in `gnomon.elab`.
Where to read next: `code_layer.py`.
Counterpart in Lean: `Lean.compileDecls`, `Lean.Environment.evalConst`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from gnomon import Axiom, EvaluationError, Limits, ProgramExit
from gnomon._core import Machine, RuntimeValue, Shape
from gnomon.elab.evaluate import Outcome, ResultKind
from gnomon.elab.message_data import MessageData, const_name, msg
from gnomon.errors import Declined
from gnomon.meta import ElabEnv
from gnomon.meta.active import active

from . import erased
from .code_env import FAILED, with_erased
from .code_layer import CodeLayer, layer_of
from .driver import deep_recursion
from .erase import Decl
from .erased import IRRELEVANT
from .errors import CompileError, depends_on_noncomputable, no_code, unsupported_axiom

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

STACK_OVERFLOW: Final = "Stack overflow detected. Aborting."
_SHOW_ERROR: Final = "IO.Error.toString"
_SORRY: Final = "sorryAx"
_STRING: Final = Shape.simple("string")
_BOOL: Final = Shape.simple("bool")


# -- declarations ------------------------------------------------------------------------------


def compile_decls(t: TermElab, names: Sequence[str]) -> None:
    """Make code of declarations that may call each other.

    Raises :class:`~gnomon.elab.errors.ElabError` if one has none; others are then without code, too.
    """
    t.core.env, layer = layer_of(t.core.env)
    try:
        with active(None):
            decls = [decl for name in names if (decl := _erase(layer, name)) is not None]
            for decl in decls:
                _check(layer, decl, names)
    except CompileError as error:
        for name in names:
            t.core.env = FAILED.insert(t.core.env, name, True)
        t.throw(_shown(error))
    for decl in decls:
        t.core.env = with_erased(t.core.env, decl)


def _shown(error: CompileError) -> MessageData:
    """Return what the compiler says, with the constant's name as short as it may be."""
    text = str(error)
    if error.constant is None:
        return msg(text)
    before, quoted, after = text.partition(f"'{error.constant}'")
    return msg(before, "'", const_name(error.constant), "'", after) if quoted else msg(text)


def _erase(layer: CodeLayer, name: str) -> Decl | None:
    """Return a declaration erased, or `None` if no code is made of it."""
    env, decls = layer.env, layer.compiler.decls
    info = env.find(name)
    if info is None or env.is_extern(name) or env.implemented_by(name) is not None:
        return None
    if env.inline_kind(name) == "macro_inline":
        return None
    if decls.types.code(info.type) == IRRELEVANT:
        return None
    with deep_recursion():
        return decls.eraser.declaration(name)


def _check(layer: CodeLayer, decl: Decl, block: Sequence[str]) -> None:
    """Raise an error if a declaration calls what has no code."""
    if decl.body is None:
        return
    env = layer.env
    without_code: str | None = None
    for name in erased.constants(decl.body):
        if name in block or env.is_extern(name) or env.implemented_by(name) is not None:
            continue
        if env.is_noncomputable(name):
            raise depends_on_noncomputable(name)
        if isinstance(env.find(name), Axiom):
            raise unsupported_axiom(name)
        if without_code is None and (env.has_failed(name) or _is_without_code(layer, name)):
            without_code = name
    if without_code is not None:
        raise no_code(_place_of(decl), without_code)


def _place_of(decl: Decl) -> str:
    """Return where Lean finds a call: what has no parameters is computed in a constant of its own."""
    return decl.name if any(ty != IRRELEVANT for ty in decl.tys) else f"{decl.name}._closed_0"


def _is_without_code(layer: CodeLayer, name: str) -> bool:
    """Whether a constant is one of those that are made for an inductive type, not for programs."""
    return layer.env.is_aux_recursor(name) and not name.endswith(".casesOn")


# -- programs ----------------------------------------------------------------------------------


def evaluate(
    t: TermElab, name: str, kind: ResultKind, is_io: bool, allow_io: bool, outer: ElabEnv
) -> Outcome:
    """Run a constant; see :data:`~gnomon.elab.evaluate.EvaluateFn`."""
    _, below = layer_of(outer)
    layer = CodeLayer(t.core.env, below)
    try:
        program = layer.ensure([name])
    except CompileError as error:
        t.throw(str(error))
    with active(None):
        culprit = user_of_sorry(layer, name)
    if culprit is not None:
        culprit = "sorryAx" if culprit == name else culprit
        t.throw(
            f"cannot evaluate code because '{culprit}' uses 'sorry' and/or contains errors",
        )
    machine = below.machine
    machine.set_capture(True, joined=True)
    machine.set_permissions(files=allow_io, environment=allow_io, clock=True, random=allow_io)
    failure: str | None = None
    result: RuntimeValue | None = None
    args = (machine.encode(Shape.simple("unit"), None),) if is_io else ()
    t.core.running = machine
    try:
        with host_calls(t, machine):
            result = machine.call(program, name, *args, limits=Limits())
    except Declined as limit:
        if limit.limit == "interrupted":
            raise
        failure = STACK_OVERFLOW if limit.limit == "recursion" else limit.message
    except ProgramExit as end:
        failure = f"the program ended itself with code {end.code}"
    except EvaluationError as error:
        failure = str(error)
    finally:
        t.core.running = None
    output = b"".join(machine.take_output()).decode("utf-8", "replace")
    if result is None:
        return Outcome(output=output, error=failure)
    if is_io:
        if result.tag != 0:
            return Outcome(output=output, error=error_text(layer, machine, result.field(0)))
        result = result.field(0)
    if kind == "unit":
        return Outcome(output=output)
    value = result.decode(_STRING if kind == "string" else _BOOL)
    assert isinstance(value, str | bool), "the shape says so"
    return Outcome(value, output)


@contextmanager
def host_calls(t: TermElab, machine: Machine) -> Iterator[None]:
    """Let programs use terms and levels, if there are any: those of the elaborator's engine."""
    if not t.core.env.contains("Lean.Expr"):
        yield
        return
    from gnomon.elab.host.run import ElabRun
    from gnomon.elab.host.running import prepare, running

    prepare(machine, t.core)
    with running(ElabRun(t.core, term=t)):
        yield


def user_of_sorry(layer: CodeLayer, name: str) -> str | None:
    """Return a declaration among those that a program needs that mentions `sorry`, if there is one."""
    decls = layer.compiler.decls
    seen = {name}
    todo = [name]
    for each in todo:
        body = decls.code_of(each).decl.body
        if body is None:
            continue
        for needed in erased.constants(body):
            if needed == _SORRY:
                return each
            if needed not in seen and decls.is_local(needed):
                seen.add(needed)
                todo.append(needed)
    return None


def error_text(layer: CodeLayer, machine: Machine, error: RuntimeValue) -> str:
    """Return an `IO.Error` as text."""
    show = layer.env.implemented_by(_SHOW_ERROR) or _SHOW_ERROR
    try:
        program = layer.ensure([show])
    except CompileError:
        return "uncaught exception"
    return str(machine.call(program, show, error, limits=Limits()).decode(_STRING))
