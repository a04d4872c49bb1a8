"""Running definitions of type `Macro` and `Unexpander`.

What it does: makes the context that a macro sees, with functions of the elaborator for what it may
ask; calls the definition; gives its result, or raises what it raised. `import Lean` is not needed.
Counterpart in Lean: `Lean.Elab.liftMacroM`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from gnomon import EvaluationError, Limits
from gnomon._core import Machine, RuntimeValue, Shape
from gnomon.elab import registry
from gnomon.elab.core import Core
from gnomon.elab.host.run import ElabRun
from gnomon.elab.host.running import layer_for, prepare, prepare_functions, running
from gnomon.elab.host.shapes import (
    ANY,
    BOOL,
    NAME,
    NAME_LIST,
    NAT,
    STRING,
    SYNTAX,
    UNIT,
    option,
    structure,
    variants,
)
from gnomon.macros.errors import MacroError, MacroUnsupported
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.compiler.code_layer import CodeLayer
    from gnomon.meta import ElabEnv

_CONTEXT: Final = structure(ANY, NAME, NAT, NAT, NAT, SYNTAX)
_METHODS: Final = structure(ANY, ANY, ANY, ANY, ANY)
_STATE: Final = structure(NAT, Shape.list_of(ANY), Shape.list_of(ANY))
_OK: Final = variants((ANY, ANY), (ANY, ANY))
_EXCEPTION: Final = variants((SYNTAX, STRING), ())
_RESOLVED: Final = Shape.list_of(Shape.tuple_of([NAME, Shape.list_of(STRING)]))


def _method(
    machine: Machine, param: Shape | None, ret: Shape, function: Callable[..., object]
) -> RuntimeValue:
    """Return an action of `MacroM` that asks the elaborator, or a function to such."""

    def call(*values: RuntimeValue) -> RuntimeValue:
        state = values[-1]
        given = () if param is None else (values[0].decode(param),)
        result = machine.encode(ret, function(*given))
        return machine.encode(_OK, (0, result, state))

    return machine.function(call, 2 if param is None else 3)


def _methods(machine: Machine, core: Core) -> RuntimeValue:
    def expand(stx: Syntax) -> Syntax | None:
        return registry.expand_macro(core, stx)

    def resolve(name: str) -> list[tuple[str, list[str]]]:
        return [(found, list(fields)) for found, fields in core.resolve_global(name)]

    return machine.encode(
        _METHODS,
        (
            _method(machine, SYNTAX, option(SYNTAX), expand),
            _method(machine, None, NAME, lambda: core.curr_namespace),
            _method(machine, NAME, BOOL, core.env.contains),
            _method(machine, NAME, NAME_LIST, core.resolve_namespaces),
            _method(machine, NAME, _RESOLVED, resolve),
        ),
    )


def run_macro(run: ElabRun, decl: str, stx: Syntax) -> Syntax:
    """Return what a macro makes of syntax.

    Raises :class:`MacroUnsupported`, :class:`MacroError`.
    """
    core = run.core
    program, machine = layer_for(core, decl)
    prepare(machine, core)
    context = (
        *(
            _methods(machine, core),
            names.append(names.append(core.main_module, core.decl_ctx), "_hygCtx"),
        ),
        *(
            core.curr_macro_scope,
            core.rec_depth,
            core.options.get_int("maxRecDepth", 512),
            core.ref,
        ),
    )
    given = [
        machine.encode(SYNTAX, stx),
        machine.encode(_CONTEXT, context),
        machine.encode(_STATE, (core.next_macro_scope, [], [])),
    ]
    try:
        with running(run):
            value = machine.call(program, decl, *given, limits=Limits())
    except EvaluationError as error:
        core.throw(str(error))
    if value.tag == 0:
        core.next_macro_scope = value.field(1).decode(_STATE)[0]
        result: Syntax = value.field(0).decode(SYNTAX)
        return result
    raised = value.field(0).decode(_EXCEPTION)
    if raised[0] == 1:
        raise MacroUnsupported
    raise MacroError(raised[1], raised[2])


def run_unexpander(env: ElabEnv, decl: str, stx: Syntax) -> Syntax | None:
    """Return what an unexpander makes of syntax; `None` if it gives up, or has no code."""
    from gnomon.compiler.errors import CompileError
    from gnomon.compiler.hooks import user_of_sorry

    layer = _printing_layer(env)
    if decl not in layer.checked:
        layer.checked[decl] = user_of_sorry(layer, decl)
    if layer.checked[decl] is not None:
        return None
    machine = layer.machine
    prepare_functions(machine)
    given = [machine.encode(SYNTAX, stx), machine.encode(SYNTAX, stx), machine.encode(UNIT, None)]
    try:
        program = layer.ensure([decl])
        value = machine.call(program, decl, *given, limits=Limits())
    except (CompileError, EvaluationError):
        return None
    if value.tag != 0:
        return None
    result: Syntax = value.field(0).decode(SYNTAX)
    return result


_LAYERS: list[tuple[ElabEnv, CodeLayer]] = []
"""The environment that was printed in last, and its code."""


def _printing_layer(env: ElabEnv) -> CodeLayer:
    """Return the code of an environment; what is printed does not change the environment."""
    from gnomon.compiler.code_layer import layer_of

    if not _LAYERS or _LAYERS[0][0] is not env:
        _LAYERS[:] = [(env, layer_of(env)[1])]
    return _LAYERS[0][1]
