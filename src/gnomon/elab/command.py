"""Commands: the state between them, scopes, and their elaboration.

What it does: :class:`CommandElab` elaborates one command after the other: macros first, then
elaborators; keeps the stack of scopes; runs term elaborators with the section's variables in scope;
turns what goes wrong into messages; runs the linters at each command's end.
What it assumes: `core` is shared by all elaborators of the file; at most one command runs at a time.
Where to read next: `frontend.py`, which parses and calls this; `builtin_command.py`,
`declaration.py`.
Counterpart in Lean: `Lean.Elab.Command`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from gnomon import Expr
from gnomon.elab import registry, scoped
from gnomon.elab.auto_bound import with_auto_bound, with_auto_bounds_added
from gnomon.elab.binders import push_binders
from gnomon.elab.core import MAX_REC_DEPTH_MESSAGE, Core
from gnomon.elab.errors import (
    AbortCommand,
    AbortTactic,
    AbortTerm,
    AutoBoundImplicit,
    ElabControl,
    ElabError,
    Postpone,
    UnsupportedSyntax,
)
from gnomon.elab.info import Info, InfoTree
from gnomon.elab.message_data import MessageData, MessagePart, indented, msg
from gnomon.elab.messages import Message, Severity
from gnomon.elab.modules import register_namespaces
from gnomon.elab.partial_body import PartialBody
from gnomon.elab.references import References
from gnomon.elab.resolve import register_namespace
from gnomon.elab.scope import Scope
from gnomon.elab.term import TermElab
from gnomon.errors import Declined
from gnomon.meta import ElabEnv, Meta, MetaError, Session
from gnomon.records import dataclass, field, replace
from gnomon.syntax import MISSING, NULL, Syntax, names

if TYPE_CHECKING:
    from gnomon.parser import Grammar

T = TypeVar("T")

Linter = Callable[["CommandElab", Syntax], None]

_LINTERS: list[Linter] = []

GUARD_MSGS = "Lean.guardMsgsCmd"


def linter(lint: Linter) -> Linter:
    """Register a linter, which is run on each command after that was elaborated."""
    _LINTERS.append(lint)
    return lint


@dataclass(frozen=True, slots=True)
class CommandState:
    """What one command leaves to the next: a value."""

    env: ElabEnv
    scopes: tuple[Scope, ...]
    next_macro_scope: int
    grammar: Grammar | None = None


@dataclass(slots=True)
class CommandElab:
    """The elaboration of a file's commands."""

    core: Core
    session: Session
    scope_stack: tuple[Scope, ...] = (Scope(),)
    allow_io: bool = False
    keep_examples: bool = False
    services: dict[str, Any] = field(default_factory=dict)

    # -- state ---------------------------------------------------------------------------------

    @property
    def env(self) -> ElabEnv:
        """The environment."""
        return self.core.env

    @env.setter
    def env(self, env: ElabEnv) -> None:
        self.core.env = env

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """The scopes, innermost first; the last is the file's own."""
        return self.scope_stack

    @scopes.setter
    def scopes(self, scopes: tuple[Scope, ...]) -> None:
        self.scope_stack = scopes
        top = scopes[0]
        self.core.options = top.opts
        self.core.curr_namespace = top.curr_namespace
        self.core.open_decls = top.open_decls

    @property
    def scope(self) -> Scope:
        """The innermost scope."""
        return self.scope_stack[0]

    def modify_scope(self, **fields: Any) -> None:
        """Change fields of the innermost scope."""
        self.scopes = (replace(self.scope, **fields), *self.scopes[1:])

    @contextmanager
    def in_scope(self, **fields: Any) -> Iterator[None]:
        """Change fields of the innermost scope for the extent of a `with` block."""
        saved = self.scopes
        self.modify_scope(**fields)
        try:
            yield
        finally:
            self.scopes = saved

    def save(self) -> CommandState:
        """Return the state, to come back to."""
        return CommandState(self.env, self.scopes, self.core.next_macro_scope)

    def restore(self, state: CommandState) -> None:
        """Come back to a state; messages stay."""
        self.env = state.env
        self.scopes = state.scopes
        self.core.next_macro_scope = state.next_macro_scope

    @contextmanager
    def without_modifying_env(self) -> Iterator[None]:
        """Forget, at the end of a `with` block, what it adds to the environment."""
        saved = self.env
        try:
            yield
        finally:
            self.env = saved

    # -- scopes --------------------------------------------------------------------------------

    def push_scope(self, header: str, namespace: str, *, is_namespace: bool, **fields: Any) -> None:
        """Begin a section, or the namespace `namespace`."""
        self.env = scoped.push_scope(register_namespace(self.env, namespace))
        top = replace(self.scope, header=header, curr_namespace=namespace, **fields)
        self.scopes = (top, *self.scopes)
        if is_namespace:
            self.env = scoped.activate_scoped(self.env, namespace)

    def pop_scopes(self, count: int) -> None:
        """End the innermost scopes."""
        self.scopes = self.scopes[count:]
        for _ in range(count):
            self.env = scoped.pop_scope(self.env)

    @contextmanager
    def in_namespace(self, namespace: str) -> Iterator[None]:
        """Work in a namespace below the current one."""
        depth = len(self.scopes)
        for part in names.parts(namespace):
            inner = names.append(self.core.curr_namespace, names.escape(part))
            self.push_scope(names.escape(part), inner, is_namespace=True)
        try:
            yield
        finally:
            self.pop_scopes(len(self.scopes) - depth)

    # -- messages ------------------------------------------------------------------------------

    def throw(self, *parts: MessagePart, ref: Syntax | None = None) -> NoReturn:
        """Raise an error at `ref`, or where the elaborator is."""
        self.core.throw(*parts, ref=ref)

    def log_info(self, *parts: MessagePart, ref: Syntax | None = None) -> None:
        """Add an information."""
        self.core.log_info(*parts, ref=ref)

    def log_error(self, *parts: MessagePart, ref: Syntax | None = None) -> None:
        """Add an error."""
        self.core.log_error(*parts, ref=ref)

    def log_warning(self, *parts: MessagePart, ref: Syntax | None = None) -> None:
        """Add a warning."""
        self.core.log_warning(*parts, ref=ref)

    @contextmanager
    def logging(self) -> Iterator[None]:
        """Turn what is raised in a `with` block into messages.

        What no elaborator should raise is an internal error, which is reported as such: it is a
        bug, but the rest of the file can still be elaborated.
        """
        try:
            yield
        except ElabError as error:
            self.core.log_exception(error)
        except (AbortCommand, AbortTerm, AbortTactic):
            pass
        except UnsupportedSyntax:
            self.log_error("unsupported syntax")
        except Postpone:
            self.log_error("postponed")
        except AutoBoundImplicit as unknown:
            self.log_error("Unknown identifier `", names.erase_macro_scopes(unknown.name), "`")
        except MetaError as error:
            self.core.log_exception(self.core.wrap(error))
        except RecursionError:
            self.log_error(MAX_REC_DEPTH_MESSAGE)
        except (KeyboardInterrupt, Declined):
            raise
        except Exception as error:
            self.log_internal_error(error)

    def log_internal_error(self, error: Exception) -> None:
        """Report a bug of ours."""
        import traceback

        frames = traceback.extract_tb(error.__traceback__)[-4:]
        places = " < ".join(
            f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}"
            for frame in reversed(frames)
        )
        what = str(error) or type(error).__name__
        self.log_error(f"internal error: {type(error).__name__}: {what}\n{places}")

    @contextmanager
    def fresh_messages(self) -> Iterator[list[Message]]:
        """Begin with no messages; those from before come back in front at the end.

        What is given is the list of new messages, which the block may change.
        """
        core = self.core
        saved, core.messages = core.messages, []
        try:
            yield core.messages
        finally:
            # The list of an outer block stays the same object.
            saved.extend(core.messages)
            core.messages = saved

    # -- commands ------------------------------------------------------------------------------

    def elab_top_level(self, stx: Syntax, *, has_parse_errors: bool = False) -> None:
        """Elaborate a command as it stands in the file, and run the linters on it.

        Where the command did not parse, most of what elaboration says of it is left out.
        """
        core = self.core
        is_partial = has_parse_errors and stx.has_missing()
        partial = core.partial_body = PartialBody.of(stx) if is_partial else None
        with core.with_ref(stx), self.fresh_messages():
            outer, core.references = core.references, References()
            try:
                self.elab_command(stx)
                if not stx.has_kind(GUARD_MSGS):
                    self.run_linters(stx)
            finally:
                core.references = outer
                shows_partial = core.options.get_bool("showPartialSyntaxErrors")
                if partial is not None and not shows_partial:
                    core.messages = partial.kept(core.messages)
                core.partial_body = None

    def elab_command(self, stx: Syntax) -> None:
        """Elaborate a command; whatever goes wrong becomes a message."""
        core = self.core
        with (
            self.logging(),
            core.with_ref(stx),
            core.deeper(),
            core.fresh_macro_scope(),
        ):
            if stx.kind == NULL:
                for each in stx.args:
                    self.elab_command(each)
                return
            if not stx.args and (stx.is_ident or stx.is_atom or stx.is_missing):
                self.throw("unexpected command")
            expanded = registry.expand_macro(core, stx)
            if expanded is not None:
                with self.info_node("macro", stx), self.with_macro_expansion(stx, expanded):
                    self.elab_command(expanded)
                return
            self._elab_with_elaborator(stx)

    def _elab_with_elaborator(self, stx: Syntax) -> None:
        elabs = registry.command_elabs(self.env, stx.kind)
        if not elabs:
            self.throw(f"elaboration function for `{stx.kind}` has not been implemented")
        state = self.save()
        for elab in elabs:
            try:
                with self.info_node("command", stx, getattr(elab, "__name__", "")):
                    elab(self, stx)
                return
            except UnsupportedSyntax:
                self.restore(state)
        self.throw("unexpected syntax", indented(stx))

    @contextmanager
    def with_macro_expansion(self, before: Syntax, after: Syntax) -> Iterator[None]:
        """Remember, for messages, that `after` is what a macro made of `before`."""
        core = self.core
        saved = core.macro_stack
        core.macro_stack = ((before, after), saved)
        self.core.references.expand(before, after)
        try:
            yield
        finally:
            core.macro_stack = saved

    @contextmanager
    def info_node(self, kind: str, stx: Syntax, elaborator: str = "") -> Iterator[None]:
        """Let what is told to the editor in a `with` block be below a node of its own."""
        core = self.core
        if not core.info_enabled:
            yield
            return
        outer, core.info_trees = core.info_trees, []
        try:
            yield
        finally:
            data = {"env": self.env, "scope": self.scope}
            outer.append(InfoTree(Info(kind, stx, elaborator, data), core.info_trees))
            core.info_trees = outer

    def run_linters(self, stx: Syntax) -> None:
        """Run the linters on a command that was elaborated; they may only add messages."""
        for lint in _LINTERS:
            state = self.save()
            with self.logging():
                lint(self, stx)
            self.restore(state)

    # -- terms ---------------------------------------------------------------------------------

    def new_meta(self, env: ElabEnv) -> Meta:
        """Return the engine's state for a new elaboration, with the limits that options set."""
        options = self.core.options
        return Meta(
            env,
            session=self.session,
            max_rec_depth=options.get_int("maxRecDepth", 512),
            max_heartbeats=options.get_int("maxHeartbeats", 200_000),
            synth_max_heartbeats=options.get_int("synthInstance.maxHeartbeats", 20_000),
            synth_max_size=options.get_int("synthInstance.maxSize", 128),
        )

    def lift_term(self, run: Callable[[TermElab], T]) -> T:
        """Return what a term elaborator returns, run without the section's variables.

        It begins with no hypotheses, metavariables and messages. What it adds to the environment
        stays even if it raises.
        """
        core = self.core
        outer = core.meta
        before = len(outer.env)
        core.meta = inner = self.new_meta(outer.env)
        t = TermElab(
            core,
            level_names=self.scope.level_names,
            section_vars=dict(zip(self.section_variables(), self.scope.var_uids, strict=False)),
            is_noncomputable_section=self.scope.is_noncomputable,
            is_meta_section=self.scope.is_meta,
        )
        core.references.begin()
        try:
            with self.fresh_messages(), inner.config(fo_approx=True, ctx_approx=True):
                return run(t)
        finally:
            core.meta = outer
            outer.env = register_namespaces(inner.env, before)

    def run_term_elab(self, run: Callable[[TermElab, list[Expr]], T]) -> T:
        """Return what a term elaborator returns, run with the section's variables as hypotheses."""
        scope = self.scope

        def with_variables(t: TermElab) -> T:
            variables = push_binders(t, scope.var_decls)
            t.synthesize()
            by_uid = dict(zip(scope.var_uids, variables, strict=False))
            self.core.messages.clear()

            def with_everything(everything: list[Expr]) -> T:
                offset = len(everything) - len(variables)
                fvars = dict(zip(by_uid, everything[offset:], strict=True))
                with t.scoped(section_fvars=fvars):
                    return run(t, everything)

            return with_auto_bounds_added(t, variables, with_everything)

        def elab(t: TermElab) -> T:
            with t.local_scope():
                return with_auto_bound(t, lambda: with_variables(t))

        return self.lift_term(elab)

    def section_variables(self) -> list[str]:
        """Return the names that the section's variable commands bind, in order."""
        from gnomon.elab.variables import bracketed_binder_ids

        return [name for decl in self.scope.var_decls for name in bracketed_binder_ids(decl)]


def log_lint(c: CommandElab, option: str, ref: Syntax, data: MessageData) -> None:
    """Add a linter's warning, which says how to silence the linter."""
    note = f"\n\nNote: This linter can be disabled with `set_option {option} false`"
    c.core.log(Severity.WARNING, msg(data, note), ref)


__all__ = [
    "MISSING",
    "CommandElab",
    "CommandState",
    "ElabControl",
    "Linter",
    "linter",
    "log_lint",
]
