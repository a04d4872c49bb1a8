"""What all elaborators share: the environment, messages, options, names, macro scopes.

What it does: :class:`Core` holds the state of one file's elaboration below the level of commands.
What it assumes: one thread; terms live in the session of :attr:`Core.meta`.
Where to read next: `term.py`, `command.py`.
Counterpart in Lean: `Lean.CoreM`, and `MonadRef`, `MonadLog`, `MonadQuotation`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from gnomon.elab import resolve
from gnomon.elab.chain import Chain, newest_first
from gnomon.elab.errors import AbortTerm, ElabControl, ElabError, NestedErrors
from gnomon.elab.extents import DepthExtent, MacroScopeExtent, RefExtent
from gnomon.elab.info import InfoTree
from gnomon.elab.message_data import MessageData, MessagePart, in_context, indented, msg
from gnomon.elab.messages import Message, Severity
from gnomon.elab.options import Options
from gnomon.elab.partial_body import PartialBody
from gnomon.elab.references import References
from gnomon.elab.scope import OpenDecl
from gnomon.errors import Declined
from gnomon.meta import ElabEnv, Meta, MetaError, MetaLimit
from gnomon.pretty.context import PPContext
from gnomon.records import dataclass, field
from gnomon.syntax import MISSING, Ident, Info, Source, Syntax, names

if TYPE_CHECKING:
    from gnomon._core import Machine
    from gnomon.elab.command import CommandElab

MAX_REC_DEPTH_MESSAGE = (
    "maximum recursion depth has been reached\n"
    "use `set_option maxRecDepth <num>` to increase limit\n"
    "use `set_option diagnostics true` to get diagnostic information"
)

UNITS_PER_STEP = 2_000
"""How many units of heartbeats a step of the elaborator counts for: as many as take the engine as
long."""


MacroStack: TypeAlias = "Chain[tuple[Syntax, Syntax]]"
"""What macros made of what, the innermost expansion first."""


class RuntimeLimit(ElabError):
    """A limit was reached; not an error that a term elaborator recovers from."""


class RecursionLimit(RuntimeLimit):
    """The elaborator went deeper than `maxRecDepth` allows."""


@dataclass
class Core:
    """The state of a file's elaboration."""

    meta: Meta
    source: Source
    main_module: str = "_stdin"
    options: Options = field(default_factory=Options)
    curr_namespace: str = ""
    open_decls: tuple[OpenDecl, ...] = ()
    messages: list[Message] = field(default_factory=list)
    info_trees: list[InfoTree] = field(default_factory=list)
    info_enabled: bool = False
    references: References = field(default_factory=References)
    ref: Syntax = MISSING
    next_macro_scope: int = 1
    curr_macro_scope: int = 0
    decl_ctx: str = ""
    rec_depth: int = 0
    name_counters: dict[str, int] = field(default_factory=dict)
    deferred_checks: list[Callable[[], None]] = field(default_factory=list)
    suppress_messages: bool = False
    commands: CommandElab | None = None
    macro_stack: MacroStack = None
    is_canceled: bool = False
    running: Machine | None = None
    partial_body: PartialBody | None = None

    # -- environment ---------------------------------------------------------------------------

    @property
    def env(self) -> ElabEnv:
        """The environment."""
        return self.meta.env

    @env.setter
    def env(self, env: ElabEnv) -> None:
        self.meta.env = env

    # -- references and messages ---------------------------------------------------------------

    def with_ref(self, ref: Syntax) -> RefExtent:
        """Let errors be at `ref`, if it has a place."""
        return RefExtent(self, ref)

    def pp_context(self) -> PPContext:
        """Return the context in which terms are printed now."""
        return PPContext(
            self.meta,
            self.meta.save(),
            self.meta.lctx,
            self.options,
            self.curr_namespace,
            self.open_decls,
        )

    def add_context(self, data: MessageData) -> MessageData:
        """Return a message that prints its terms in the present context."""
        return in_context(self.pp_context(), data)

    def error(self, *parts: MessagePart, ref: Syntax | None = None) -> ElabError:
        """Return an error at `ref`, or where the elaborator is."""
        return ElabError(self._place(ref), self.add_context(self._with_macro_stack(msg(*parts))))

    def _with_macro_stack(self, data: MessageData) -> MessageData:
        """Return a message that shows the expansions around it, if `pp.macroStack` asks for it."""
        if self.macro_stack is None or not self.options.get_bool("pp.macroStack"):
            return data
        data = msg(data, "\nwith resulting expansion", indented(self.macro_stack[0][1]))
        for before, _ in newest_first(self.macro_stack):
            data = msg(data, "\nwhile expanding", indented(before))
        return data

    def wrap(self, error: MetaError) -> ElabError:
        """Return an error of the engine as an error where the elaborator is."""
        from gnomon.elab.meta_errors import message_of

        kind = RuntimeLimit if isinstance(error, MetaLimit) else ElabError
        return kind(self.ref, self.add_context(message_of(self, error)))

    def throw(self, *parts: MessagePart, ref: Syntax | None = None) -> NoReturn:
        """Raise an error at `ref`, or where the elaborator is."""
        raise self.error(*parts, ref=ref)

    def _place(self, ref: Syntax | None) -> Syntax:
        return self.ref if ref is None or ref.pos is None else ref

    def log(self, severity: Severity, data: MessageData, ref: Syntax | None = None) -> None:
        """Add a message at `ref`, or where the elaborator is.

        An error about a term that contains a reported error is not reported: it follows from that.
        """
        if self.suppress_messages:
            return
        data = self.add_context(data)
        if severity is Severity.ERROR and data.has_synthetic_sorry():
            return
        if severity is Severity.WARNING and self.options.get_bool("warningAsError"):
            severity = Severity.ERROR
        place = self._place(ref)
        start = place.pos
        end = place.end
        if start is None:
            start, end = 0, None
        self.messages.append(Message(severity, start, end, data))

    def log_info(self, *parts: MessagePart, ref: Syntax | None = None) -> None:
        """Add an information."""
        self.log(Severity.INFO, msg(*parts), ref)

    def log_warning(self, *parts: MessagePart, ref: Syntax | None = None) -> None:
        """Add a warning."""
        self.log(Severity.WARNING, msg(*parts), ref)

    def log_error(self, *parts: MessagePart, ref: Syntax | None = None) -> None:
        """Add an error."""
        self.log(Severity.ERROR, msg(*parts), ref)

    def log_exception(self, error: ElabError) -> None:
        """Add an error that was raised; one that mentions `sorry` is one that was reported."""
        if isinstance(error, NestedErrors):
            for each in error.errors:
                self.log_exception(each)
            return
        self.log(Severity.ERROR, error.data, error.ref)

    def has_errors(self) -> bool:
        """Return whether an error was reported."""
        return any(message.severity is Severity.ERROR for message in self.messages)

    # -- limits --------------------------------------------------------------------------------

    def deeper(self) -> DepthExtent:
        """Count a level of recursion; it raises what :meth:`check_depth` does."""
        return DepthExtent(self)

    def check_depth(self) -> None:
        """Raise :class:`RecursionLimit` at `maxRecDepth`, :class:`Declined` if work is to stop.

        It is a step of the elaborator, too, and raises if heartbeats are used up.
        """
        if self.is_canceled:
            raise Declined("interrupted")
        self.meta.check_limits("elaborator", UNITS_PER_STEP)
        if self.rec_depth >= self.options.get_int("maxRecDepth", 512):
            raise RecursionLimit(self.ref, msg(MAX_REC_DEPTH_MESSAGE))

    # -- names and macro scopes ----------------------------------------------------------------

    @property
    def hygiene_context(self) -> str:
        """What stands between a name and its macro scopes."""
        return names.append(names.append(self.main_module, self.decl_ctx), "_hygCtx")

    def fresh_macro_scope(self) -> MacroScopeExtent:
        """Begin a macro scope, of which names in quotations get their own."""
        return MacroScopeExtent(self)

    def add_macro_scope(self, name: str) -> str:
        """Return a name that only the current macro scope can mean."""
        return names.add_macro_scope(self.hygiene_context, name, self.curr_macro_scope)

    def fresh_user_name(self, name: str) -> str:
        """Return a name that nothing else has, and that prints as `name` with a dagger."""
        with self.fresh_macro_scope():
            return self.add_macro_scope(name)

    def mk_ident_from(self, ref: Syntax, name: str, *, canonical: bool = False) -> Ident:
        """Return an identifier that stands, for messages, where `ref` does."""
        return Ident(name, name, ref.ref_info(canonical))

    def ref_info(self) -> Info | None:
        """Return where syntax that is made now stands."""
        return self.ref.ref_info()

    def fresh_aux_name(self, base: str) -> str:
        """Return a name for an auxiliary declaration that is not taken: `base_1`, `base_2`, …."""
        while True:
            index = self.name_counters.get(base, 0) + 1
            self.name_counters[base] = index
            name = f"{base}_{index}"
            if not self.env.contains(name):
                return name

    def resolve_global(self, name: str) -> list[resolve.Resolution]:
        """Return what a written name may mean as a global constant."""
        return resolve.resolve_global_name(
            self.env, self.main_module, self.curr_namespace, self.open_decls, name
        )

    def realize(self, name: str) -> str:
        """Make the declaration of a reserved name (`f.eq_1`) if needed; return the name."""
        if not self.env.contains(name):
            resolve.realize_reserved_name(self, name)
        return name

    def resolve_namespaces(self, name: str) -> list[str]:
        """Return the namespaces that a written name may mean."""
        return resolve.resolve_namespace(self.env, self.curr_namespace, self.open_decls, name)

    def resolve_global_const(self, ref: Syntax) -> list[str]:
        """Return the constants that an identifier means; raises if it means none."""
        written = ref.id
        if isinstance(ref, Ident) and ref.preresolved:
            found = [name for name, fields in ref.preresolved if not fields]
            if found:
                return found
        found = [name for name, fields in self.resolve_global(written) if not fields]
        if not found:
            self.throw("Unknown constant `", names.erase_macro_scopes(written), "`", ref=ref)
        return found

    def resolve_global_const_no_overload(self, ref: Syntax) -> str:
        """Return the constant that an identifier means; raises if it means none or several."""
        found = self.resolve_global_const(ref)
        if len(found) > 1:
            listed = ", ".join(found)
            self.throw(f"ambiguous identifier `{ref.id}`, possible interpretations: [{listed}]")
        return found[0]


@contextmanager
def recovering(core: Core) -> Iterator[None]:
    """Report errors, and go on after them."""
    try:
        yield
    except ElabError as error:
        core.log_exception(error)
    except AbortTerm:
        pass


__all__ = ["Core", "ElabControl", "RecursionLimit", "recovering"]
