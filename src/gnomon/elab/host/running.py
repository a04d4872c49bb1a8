"""Running programs that extend the elaborator.

What it does: :class:`HostEvaluator` runs definitions of type `TermElab`, `Tactic`, `CommandElab`,
`Macro`; :func:`now` is the elaborator that the program under way was called by. Errors cross in both
directions: an exception of the elaborator becomes a `Lean.Exception`, and back.
What it assumes: one thread at a time runs programs.
Where to read next: `gnomon.compiler.code_layer`, where code comes from.
Counterpart in Lean: `Lean.Elab.Term.mkTermElabAttribute`, `evalConst`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from gnomon import EvaluationError, Expr, Limits
from gnomon._core import Machine, Program, RuntimeValue, Shape
from gnomon.elab.core import Core, RuntimeLimit
from gnomon.elab.errors import (
    AbortCommand,
    AbortTactic,
    AbortTerm,
    AutoBoundImplicit,
    ElabError,
    Postpone,
    UnsupportedSyntax,
)
from gnomon.elab.host.run import ElabRun
from gnomon.elab.host.shapes import (
    ANY,
    EXPR,
    MESSAGE,
    NAME,
    NAT,
    STEP,
    STRING,
    SYNTAX,
    option,
)
from gnomon.elab.host.table import FUNCTIONS
from gnomon.elab.message_data import MessageData, msg, tagged
from gnomon.errors import Declined
from gnomon.macros.errors import MacroError, MacroUnsupported
from gnomon.meta import ElabEnv, MetaError
from gnomon.syntax import MISSING, Syntax

if TYPE_CHECKING:
    from gnomon.compiler.code_layer import CodeLayer
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab
    from gnomon.tactics.framework import TacticElab

_MODULES: Final = (
    "exprs",
    "constants",
    "messages",
    "core_calls",
    "env_calls",
    "meta_calls",
    "goal_calls",
    "term_calls",
    "tactic_calls",
    "command_calls",
)
"""The files with functions."""

_RUNS: list[ElabRun] = []


def now() -> ElabRun:
    """Return the elaborator that called the program under way."""
    return _RUNS[-1]


@contextmanager
def running(run: ElabRun) -> Iterator[ElabRun]:
    """Let programs run in an elaborator."""
    _RUNS.append(run)
    try:
        yield run
    finally:
        _RUNS.pop()


# -- errors ------------------------------------------------------------------------------------

RUNTIME_TAG: Final = "runtime.maxRecDepth"
"""Marks messages about limits, which programs do not catch."""


class _Carried(MessageData):
    """The message of an error that is more than its place and its message."""

    __slots__ = ("error",)

    def __init__(self, error: ElabError) -> None:
        self.error: ElabError = error

    def format(self, pp: Any) -> Any:
        return self.error.data.format(pp)

    def has_tag(self, tag: str) -> bool:
        if tag == RUNTIME_TAG and isinstance(self.error, RuntimeLimit):
            return True
        return self.error.data.has_tag(tag)


_INTERNAL: Final = {
    Postpone: 1,
    UnsupportedSyntax: 2,
    AbortCommand: 3,
    AbortTerm: 4,
    AbortTactic: 5,
    AutoBoundImplicit: 6,
}
_BY_NUMBER: Final = {number: kind for kind, number in _INTERNAL.items()}


def to_error(error: Exception) -> tuple[object, ...]:
    """Return an exception as a `Lean.Exception`; raises it again if it is none."""
    from gnomon.tactics.basic.failure import TacticFailure

    core = now().core
    if isinstance(error, TacticFailure):
        with core.meta.with_mvar_lctx(error.mvar):
            error = core.error(error.data)
    elif isinstance(error, MetaError):
        error = core.wrap(error)
    elif isinstance(error, MacroError):
        error = core.error(error.message, ref=error.ref)
    elif isinstance(error, MacroUnsupported):
        error = UnsupportedSyntax()
    if isinstance(error, ElabError):
        data = error.data if type(error) is ElabError else _Carried(error)
        return 0, error.ref, data
    number = _INTERNAL.get(type(error))
    if number is None:
        raise error
    extra = _AUTO_BOUND.get(number)
    if isinstance(error, AutoBoundImplicit):
        extra = error.name
    return 1, number, [("localId", (2, extra))] if extra else []


_AUTO_BOUND: Final[dict[int, str]] = {}


def of_error(content: Any) -> Exception:
    """Return a `Lean.Exception` as the exception to raise."""
    if content[0] == 0:
        _, ref, data = content
        if isinstance(data, _Carried):
            carried: ElabError = data.error
            return carried
        if data.has_tag(RUNTIME_TAG):
            return RuntimeLimit(ref, data)
        return ElabError(ref, data)
    _, number, extra = content
    kind: type[Exception] | None = _BY_NUMBER.get(number)
    if kind is AutoBoundImplicit:
        return AutoBoundImplicit(str(extra[0][1][1]) if extra else "")
    if kind is None:
        return ElabError(MISSING, msg("internal exception"))
    made: Exception = kind()
    return made


def _error_shape() -> Shape:
    from gnomon.elab.host.shapes import DATA_VALUE, variants

    entries = Shape.list_of(Shape.tuple_of([NAME, DATA_VALUE]))
    return variants((SYNTAX, MESSAGE), (NAT, entries))


ERROR: Final = _error_shape()
"""`Lean.Exception`"""


def runtime_message(data: MessageData) -> MessageData:
    """Return the message of a limit."""
    return tagged(RUNTIME_TAG, data)


# -- machines ----------------------------------------------------------------------------------

_PREPARED: set[int] = set()
_SOURCES: dict[int, str] = {}


def prepare(machine: Machine, core: Core) -> None:
    """Give a machine the functions of the host, and the text of the file."""
    prepare_functions(machine)
    text = core.source.text
    if _SOURCES.get(id(machine)) is not text:
        machine.set_source(text)
        _SOURCES[id(machine)] = text


def prepare_functions(machine: Machine) -> None:
    """Give a machine the functions of the host."""
    if id(machine) not in _PREPARED:
        for module in _MODULES:
            import_module(f"gnomon.elab.host.{module}")
        functions = [
            (name, list(params), ret, function, may_fail)
            for name, (params, ret, function, may_fail) in FUNCTIONS.items()
        ]
        machine.set_functions(functions, ERROR, to_error)
        _PREPARED.add(id(machine))
        _KEPT.append(machine)


_KEPT: list[Machine] = []


def result_of(value: RuntimeValue) -> RuntimeValue:
    """Return what an action gave; raises the error that it raised."""
    if value.tag == 0:
        return value.field(0)
    raise of_error(value.field(0).decode(ERROR))


_WORLD: Final = Shape.simple("unit")


def perform(machine: Machine, act: RuntimeValue, *args: RuntimeValue) -> RuntimeValue:
    """Run an action of `EIO Exception`, or a function to such with arguments."""
    return result_of(machine.apply(act, *args, machine.encode(_WORLD, None)))


def machine_now() -> Machine:
    """Return the machine that the program under way runs on."""
    return _MACHINES[-1]


_MACHINES: list[Machine] = []


def _layer(core: Core) -> CodeLayer:
    from gnomon.compiler.code_layer import layer_of

    core.env, layer = layer_of(core.env)
    return layer


def _check_sorry(core: Core, layer: CodeLayer, decl: str) -> None:
    """Raise an error if a definition, or one of this file's that it needs, has errors."""
    from gnomon.compiler.hooks import user_of_sorry

    if decl not in layer.checked:
        layer.checked[decl] = user_of_sorry(layer, decl)
    culprit = layer.checked[decl]
    if culprit is not None:
        core.throw(f"cannot evaluate code because '{culprit}' uses 'sorry' and/or contains errors")


def layer_for(core: Core, decl: str) -> tuple[Program, Machine]:
    """Return a program with a definition, and the machine that it runs on."""
    from gnomon.compiler.errors import CompileError

    layer = _layer(core)
    _check_sorry(core, layer, decl)
    try:
        program = layer.ensure([decl])
    except CompileError as error:
        core.throw(f"cannot evaluate code because {error}")
    return program, layer.machine


def _call(
    run: ElabRun, runner: str, decl: str, args: Sequence[tuple[Shape, object]]
) -> RuntimeValue:
    """Call `runner decl args`, an action of `EIO Exception`."""
    from gnomon.compiler.errors import CompileError

    core = run.core
    layer = _layer(core)
    _check_sorry(core, layer, decl)
    name = _wrapper(layer, runner, decl, len(args))
    try:
        program = layer.ensure([name])
    except CompileError as error:
        core.throw(f"cannot evaluate code because {error}")
    machine = layer.machine
    prepare(machine, core)
    given = [machine.encode(shape, content) for shape, content in args]
    return call(run, machine, program, name, given)


def call(
    run: ElabRun, machine: Machine, program: Any, name: str, given: Sequence[RuntimeValue]
) -> RuntimeValue:
    """Call a function of a program; what it writes is a message, as is a limit that it reaches."""
    core = run.core
    is_outermost = not _MACHINES
    if is_outermost:
        machine.set_capture(True, joined=True)
        machine.set_permissions(files=False, environment=False, clock=True, random=False)
    before = core.running
    core.running = machine
    _MACHINES.append(machine)
    try:
        with running(run):
            value = machine.call(program, name, *given, limits=Limits())
            return result_of(value)
    except Declined as limit:
        if limit.limit == "interrupted":
            raise
        text = "Stack overflow detected. Aborting." if limit.limit == "recursion" else limit.message
        core.throw(text)
    except EvaluationError as error:
        core.throw(str(error))
    finally:
        _MACHINES.pop()
        core.running = before
        if is_outermost:
            output = b"".join(machine.take_output()).decode("utf-8", "replace")
            if output:
                core.log_info(output)


def _wrapper(layer: CodeLayer, runner: str, decl: str, num_args: int) -> str:
    """Return the name of a function that calls a runner with a declaration."""
    from gnomon.compiler.decls import Code, no_roles
    from gnomon.compiler.erase import Decl
    from gnomon.compiler.erased import APP, CONST, VAR, WORLD
    from gnomon.compiler.ir import Ty

    name = f"{decl}._call"
    decls = layer.compiler.decls
    if not decls.knows(name):
        arity = num_args + 1
        args = ((CONST, decl), *((VAR, index) for index in range(arity)))
        tys = (*(int(Ty.OBJ) for _ in range(num_args)), WORLD)
        body = (APP, (CONST, runner), args)
        wrapper = Decl(name, tys, (1,) * arity, int(Ty.OBJ), body)
        decls.add(Code(wrapper, None, False, False, False, False, no_roles(arity)))
    return name


def _compiled(core: Core, name: str, outer: ElabEnv) -> tuple[Program, Machine]:
    """Make code of a constant; what is in `outer` has its own."""
    from gnomon.compiler.code_layer import CodeLayer, layer_of
    from gnomon.compiler.errors import CompileError

    _, below = layer_of(outer)
    layer = CodeLayer(core.env, below)
    try:
        program = layer.ensure([name])
    except CompileError as error:
        core.throw(str(error))
    _check_sorry(core, layer, name)
    prepare(below.machine, core)
    return program, below.machine


def run_action(run: ElabRun, name: str, outer: ElabEnv) -> None:
    """Run a constant of type `EIO Exception Unit`; the environment is `outer` meanwhile."""
    program, machine = _compiled(run.core, name, outer)
    run.core.env = outer
    call(run, machine, program, name, [machine.encode(_WORLD, None)])


EvalKind: TypeAlias = Literal["unit", "text", "message"]


def prepare_eval(
    c: CommandElab, name: str, outer: ElabEnv, kind: EvalKind
) -> Callable[[], str | MessageData]:
    """Make code of a constant of type `EIO Exception α`; return what runs it.

    What is returned may be called when the constant is no longer in the environment; it returns
    the result, a text or a message.
    """
    core = c.core
    program, machine = _compiled(core, name, outer)

    def run() -> str | MessageData:
        world = machine.encode(_WORLD, None)
        value = call(ElabRun(core, command=c), machine, program, name, [world])
        if kind == "unit":
            return ""
        found: str | MessageData = value.decode(MESSAGE if kind == "message" else STRING)
        return found

    return run


class HostEvaluator:
    """Runs definitions of programs that extend the elaborator."""

    def run_macro(self, core: Core, decl: str, stx: Syntax) -> Syntax:
        """Run a definition of type `Lean.Macro`."""
        run = ElabRun(core)
        from gnomon.elab.host.macros import run_macro

        return run_macro(run, decl, stx)

    def run_term_elab(self, t: TermElab, decl: str, stx: Syntax, expected: Expr | None) -> Expr:
        """Run a definition of type `Lean.Elab.Term.TermElab`."""
        run = ElabRun(t.core, term=t)
        args = [(SYNTAX, stx), (option(EXPR), expected)]
        with t.core.fresh_macro_scope():
            value = _call(run, "Lean.Elab.Host.callTermElab", decl, args)
        result = value.decode(EXPR)
        assert isinstance(result, Expr), "the program's type says so"
        return result

    def run_command_elab(self, c: CommandElab, decl: str, stx: Syntax) -> None:
        """Run a definition of type `Lean.Elab.Command.CommandElab`."""
        run = ElabRun(c.core, command=c)
        with c.core.fresh_macro_scope():
            _call(run, "Lean.Elab.Host.callCommandElab", decl, [(SYNTAX, stx)])

    def run_tactic(self, tac: TacticElab, decl: str, stx: Syntax) -> None:
        """Run a definition of type `Lean.Elab.Tactic.Tactic`."""
        run = ElabRun(tac.core, term=tac.t, tactic=tac)
        with tac.core.fresh_macro_scope():
            _call(run, "Lean.Elab.Host.callTactic", decl, [(SYNTAX, stx)])

    def run_simproc(
        self, core: Core, decl: str, e: Expr, *, only_def_eq: bool
    ) -> tuple[Expr, Expr | None] | None:
        """Run a definition of type `Lean.Meta.Simp.Simproc`, or `DSimproc` if `only_def_eq`."""
        runner = "callDSimproc" if only_def_eq else "callSimproc"
        value = _call(ElabRun(core), f"Lean.Elab.Host.{runner}", decl, [(EXPR, e)])
        content = value.decode(STEP)[1]
        if content is None:
            return None
        new, proof, _ = content
        return new, proof

    def run_unexpander(self, env: ElabEnv, decl: str, stx: Syntax) -> Syntax | None:
        """Run a definition of type `Lean.PrettyPrinter.Unexpander`; `None` if it throws."""
        from gnomon.elab.host.macros import run_unexpander

        return run_unexpander(env, decl, stx)


__all__ = ["ANY", "HostEvaluator", "call", "now", "perform", "running"]
