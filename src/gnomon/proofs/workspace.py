"""Where proof states live: one metavariable context for all the states of an environment.

What it does: :class:`Workspace` has the engine's state in which the goals of an environment are
declared; states are places in its history, between which the engine goes back and forth. What the
engine has found out about types and instances is of use to all of them.
What it assumes: one thread at a time works in it (:meth:`Workspace.work`).
Where to read next: `state.py`, whose states these are; `crates/engine/src/mctx.rs`.
Counterpart in Lean: none; Lean copies a persistent `MetavarContext`.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Final, TypeVar

from gnomon.elab.command import CommandElab
from gnomon.elab.core import Core
from gnomon.elab.options import Options
from gnomon.elab.scope import Scope
from gnomon.meta import ElabEnv, LocalContext, Meta, Session, Snapshot
from gnomon.meta.active import active
from gnomon.proofs import worker
from gnomon.syntax import Source

T = TypeVar("T")

SIZE_LIMIT: Final = 768 << 20
"""When its terms take more bytes than this, new goals go into a new workspace."""

KEPT: Final = 8
"""Of so many environments the workspaces are kept for further goals."""

NO_SOURCE: Final = Source("", "")


class _Commands(CommandElab):
    """The elaborator of commands, which elaborates all terms in one metavariable context."""

    __slots__ = ("workspace",)

    workspace: Workspace

    def new_meta(self, env: ElabEnv) -> Meta:
        """Return the workspace's context, without assignments and hypotheses."""
        workspace = self.workspace
        workspace.enter(env, workspace.base, workspace.no_locals)
        workspace.set_limits(self.core.options)
        return workspace.meta


class Workspace:
    """The place of the proof states of an environment."""

    __slots__ = ("_lock", "_owner", "base", "commands", "meta", "no_locals", "session")

    def __init__(self, env: ElabEnv) -> None:
        """`env` is the environment of the first goals."""
        self.session = Session()
        self.meta = Meta(env, session=self.session)
        self.base: Snapshot = self.meta.save()
        self.no_locals: LocalContext = self.meta.lctx
        self._lock = threading.Lock()
        self._owner: int | None = None
        core = Core(self.meta, NO_SOURCE)
        self.commands = _Commands(core, self.session)
        self.commands.workspace = self
        core.commands = self.commands

    def enter(self, env: ElabEnv, snapshot: Snapshot, lctx: LocalContext) -> None:
        """Go to a state of metavariables, with an environment and hypotheses."""
        meta = self.meta
        meta.restore(snapshot)
        meta.lctx = lctx
        if meta.env is not env:
            meta.env = env

    def new_core(self, source: Source, scopes: tuple[Scope, ...], main_module: str) -> Core:
        """Return the state of an elaboration in some scopes."""
        core = Core(self.meta, source, main_module)
        commands = self.commands
        commands.core = core
        core.commands = commands
        commands.scopes = scopes
        self.set_limits(core.options)
        return core

    def set_limits(self, options: Options) -> None:
        """Begin to count what an elaboration with some options may use."""
        meta = self.meta
        meta.rec_depth = 0
        meta.heartbeats = 0
        meta.max_rec_depth = options.get_int("maxRecDepth", 512)
        meta.max_heartbeats = options.get_int("maxHeartbeats", 200_000)
        meta.synth_max_heartbeats = options.get_int("synthInstance.maxHeartbeats", 20_000)
        meta.synth_max_size = options.get_int("synthInstance.maxSize", 128)

    @property
    def is_full(self) -> bool:
        """Whether it is time for another one."""
        return self.session.bytes > SIZE_LIMIT

    def work(self, run: Callable[[], T], timeout: float | None = None) -> T:
        """Return what `run` returns, which has the workspace for itself meanwhile.

        Raises what `run` raises, :class:`~gnomon.errors.Declined` after `timeout` seconds.
        """

        if self._owner == threading.get_ident():
            return self._inside(run)

        def owned_run() -> T:
            self._owner = threading.get_ident()
            try:
                with active(self.session):
                    return run()
            finally:
                self._owner = None

        with self._lock:
            return worker.run(owned_run, self._stop, timeout)

    def _inside(self, run: Callable[[], T]) -> T:
        """Return what `run` returns, amid work that goes on afterwards as if nothing had been.

        So a tactic written in Python can work with states. Its own limits hold; a timeout of what
        it asks for does not.
        """
        meta, commands = self.meta, self.commands
        core, scopes, env, lctx = commands.core, commands.scope_stack, meta.env, meta.lctx
        snapshot = meta.save()
        numbers = meta.rec_depth, meta.heartbeats, meta.max_rec_depth, meta.max_heartbeats
        try:
            # Scopes of the engine (transparency, depth) are those of the work outside.
            with meta.scope():
                return run()
        finally:
            commands.core = core
            commands.scope_stack = scopes
            self.enter(env, snapshot, lctx)
            spent = meta.heartbeats
            meta.rec_depth, before, meta.max_rec_depth, meta.max_heartbeats = numbers
            meta.heartbeats = before + spent

    def _stop(self) -> None:
        """Let the elaboration under way end at its next step."""
        core = self.commands.core
        core.is_canceled = True
        machine = core.running
        if machine is not None:
            machine.cancel()


_WORKSPACES: OrderedDict[int, tuple[ElabEnv, Workspace]] = OrderedDict()
_WORKSPACES_LOCK: Final = threading.Lock()


def workspace_of(env: ElabEnv) -> Workspace:
    """Return the workspace for new goals in an environment."""
    with _WORKSPACES_LOCK:
        found = _WORKSPACES.get(id(env))
        if found is not None and not found[1].is_full:
            _WORKSPACES.move_to_end(id(env))
            return found[1]
        workspace = Workspace(env)
        _WORKSPACES[id(env)] = (env, workspace)
        while len(_WORKSPACES) > KEPT:
            _WORKSPACES.popitem(last=False)
        return workspace


__all__ = ["Workspace", "workspace_of"]
