"""What all elaborators share: references, messages, names, states.

Counterpart in Lean: `Lean.CoreM`, `Lean.Log`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from gnomon._core import Shape
from gnomon.elab import registry
from gnomon.elab.core import RecursionLimit
from gnomon.elab.host.running import now
from gnomon.elab.host.shapes import (
    ANY,
    BOOL,
    ENV,
    MESSAGE,
    NAME,
    NAME_GENERATOR,
    NAME_LIST,
    NAT,
    OPTIONS,
    SAVED,
    SEVERITY,
    STRING,
    SYNTAX,
    UNIT,
    option,
)
from gnomon.elab.host.table import action, pure
from gnomon.elab.message_data import MessageData, grouped, msg, nested
from gnomon.elab.messages import Severity
from gnomon.elab.options import Options
from gnomon.meta import ElabEnv
from gnomon.syntax import MISSING, Ident, Syntax, names

if TYPE_CHECKING:
    from gnomon._core import Reducibility

_SEVERITIES: Final = {
    "information": Severity.INFO,
    "warning": Severity.WARNING,
    "error": Severity.ERROR,
}


@pure("core.getRef", ret=SYNTAX)
def _ref() -> Syntax:
    return now().core.ref


_REFS: list[Syntax] = []


@pure("core.pushRef", SYNTAX, ret=UNIT)
def _push_ref(ref: Syntax) -> None:
    core = now().core
    _REFS.append(core.ref)
    core.ref = ref


@pure("core.popRef", ret=UNIT)
def _pop_ref() -> None:
    now().core.ref = _REFS.pop()


@pure("core.getEnv", ret=ENV)
def _env() -> ElabEnv:
    return now().core.env


@pure("core.setEnv", ENV, ret=UNIT)
def _set_env(env: ElabEnv) -> None:
    now().core.env = env


@pure("core.getOptions", ret=OPTIONS)
def _options() -> Options:
    return now().core.options


@pure("core.setOptions", OPTIONS, ret=UNIT)
def _set_options(options: Options) -> None:
    now().core.options = options


@pure("core.macroScope", ret=NAT)
def _macro_scope() -> int:
    return now().core.curr_macro_scope


@pure("core.quotContext", ret=NAME)
def _quot_context() -> str:
    core = now().core
    return names.append(names.append(core.main_module, core.decl_ctx), "_hygCtx")


@pure("core.pushMacroScope", ret=NAT)
def _push_macro_scope() -> int:
    core = now().core
    saved = core.curr_macro_scope
    core.curr_macro_scope = core.next_macro_scope
    core.next_macro_scope += 1
    return saved


@pure("core.popMacroScope", NAT, ret=UNIT)
def _pop_macro_scope(scope: int) -> None:
    now().core.curr_macro_scope = scope


@pure("core.addContext", MESSAGE, ret=MESSAGE)
def _add_context(data: MessageData) -> MessageData:
    return now().core.add_context(data)


_COUNTER: list[int] = [0]


@pure("core.getNGen", ret=NAME_GENERATOR)
def _ngen() -> tuple[str, int]:
    return "_uniq", 1 << 30 | _COUNTER[0]


@pure("core.setNGen", NAME_GENERATOR, ret=UNIT)
def _set_ngen(generator: tuple[str, int]) -> None:
    _COUNTER[0] = generator[1] & ~(1 << 30)


@pure("core.logAt", SYNTAX, MESSAGE, SEVERITY, ret=UNIT)
def _log_at(ref: Syntax, data: MessageData, severity: str) -> None:
    core = now().core
    kind = _SEVERITIES[severity]
    if kind is Severity.ERROR and _is_reported(data):
        return
    core.log(kind, data, ref)


@pure("core.log", MESSAGE, SEVERITY, ret=UNIT)
def _log(data: MessageData, severity: str) -> None:
    _log_at(MISSING, data, severity)


def _is_reported(data: MessageData) -> bool:
    return False


@pure("core.hasErrors", ret=BOOL)
def _has_errors() -> bool:
    return now().core.has_errors()


@action("core.pushDepth", ret=UNIT)
def _push_depth() -> None:
    core = now().core
    limit = core.options.get_int("maxRecDepth", 512)
    if core.rec_depth >= limit:
        from gnomon.elab.core import MAX_REC_DEPTH_MESSAGE

        raise RecursionLimit(core.ref, msg(MAX_REC_DEPTH_MESSAGE))
    core.rec_depth += 1


@pure("core.popDepth", ret=UNIT)
def _pop_depth() -> None:
    now().core.rec_depth -= 1


@pure("core.save", ret=SAVED)
def _save() -> Any:
    run = now()
    if run.has_tactics:
        tac = run.tac
        state = tac.save()
        return lambda: tac.restore(state)
    if run.has_terms:
        t = run.t
        saved = t.save()
        return lambda: t.restore(saved)
    core = run.core
    env, count = core.env, len(core.messages)

    def restore() -> None:
        core.env = env
        del core.messages[count:]

    return restore


@pure("core.restore", SAVED, ret=UNIT)
def _restore(state: Any) -> None:
    state()


@action("core.mkFreshUserName", NAME, ret=NAME)
def _fresh_user_name(name: str) -> str:
    return now().core.fresh_user_name(name)


# -- traces ------------------------------------------------------------------------------------


@pure("core.isTracing", NAME, ret=BOOL)
def _is_tracing(cls: str) -> bool:
    options = now().core.options
    return options.get_bool(f"trace.{cls}") if cls else False


@pure("core.addTrace", NAME, MESSAGE, ret=UNIT)
def _add_trace(cls: str, data: MessageData) -> None:
    core = now().core
    core.log(Severity.INFO, grouped(nested(2, msg(f"[{cls}] ", data))))


@action("core.registerTraceClass", NAME, BOOL, ret=UNIT)
def _register_trace(name: str, inherited: bool) -> None:
    from gnomon.elab.options import option_default, register_option

    if option_default(f"trace.{name}") is None:
        register_option(f"trace.{name}", False)


# -- names -------------------------------------------------------------------------------------


@action("core.currNamespace", ret=NAME)
def _namespace() -> str:
    return now().core.curr_namespace


@action(
    "core.resolveGlobalName", NAME, ret=Shape.list_of(Shape.tuple_of([NAME, Shape.list_of(STRING)]))
)
def _resolve_global(name: str) -> list[tuple[str, list[str]]]:
    return [(found, list(fields)) for found, fields in now().core.resolve_global(name)]


@action("core.resolveNamespace", NAME, ret=NAME_LIST)
def _resolve_namespace(name: str) -> list[str]:
    return now().core.resolve_namespaces(name)


def _as_ident(name: str) -> Syntax:
    return Ident(name, name, now().core.ref_info())


@action("core.resolveGlobalConst", SYNTAX, ret=NAME_LIST)
def _resolve_const(ref: Syntax) -> list[str]:
    core = now().core
    return [core.realize(name) for name in core.resolve_global_const(ref)]


@action("core.resolveGlobalConstNoOverload", SYNTAX, ret=NAME)
def _resolve_one(ref: Syntax) -> str:
    core = now().core
    return core.realize(core.resolve_global_const_no_overload(ref))


@action("core.resolveConstName", NAME, ret=NAME_LIST)
def _resolve_const_name(name: str) -> list[str]:
    core = now().core
    return [core.realize(found) for found in core.resolve_global_const(_as_ident(name))]


@action("core.unresolveName", NAME, ret=NAME)
def _unresolve(name: str) -> str:
    from gnomon.pretty import format as fmt

    return fmt.layout(now().core.pp_context().format_const(name, full_names=False))


@action("core.expandMacro", SYNTAX, ret=option(SYNTAX))
def _expand_macro(stx: Syntax) -> Syntax | None:
    return registry.expand_macro(now().core, stx)


# -- declarations ------------------------------------------------------------------------------


@action("core.addDecl", ANY, BOOL, ret=UNIT)
def _add_decl(decl: Any, expose: bool) -> None:
    from gnomon.elab.add_decl import add_decl
    from gnomon.elab.host.constants import DECLARATION, to_declaration

    core = now().core
    add_decl(core, to_declaration(decl.decode(DECLARATION)))


@action("core.compileDecl", ANY, BOOL, ret=UNIT)
def _compile_decl(decl: Any, log_errors: bool) -> None:
    from gnomon.elab.code_state import compile_decls
    from gnomon.elab.host.constants import DECLARATION, to_declaration

    run = now()
    name = str(to_declaration(decl.decode(DECLARATION)).name)
    if run.has_terms:
        compile_decls(run.t, [name])
    else:
        run.c.lift_term(lambda t: compile_decls(t, [name]))


_REDUCIBILITY: Final[tuple[Reducibility, ...]] = ("reducible", "semireducible", "irreducible")


@action("core.setReducibility", NAME, NAT, ret=UNIT)
def _set_reducibility(name: str, status: int) -> None:
    core = now().core
    core.env = core.env.with_reducibility(name, _REDUCIBILITY[status])
