"""A file: header, then command after command, each with the grammar of those before it.

What it does: :class:`Frontend` yields a :class:`Snapshot` for each command; whoever keeps the
snapshots can begin again after any of them. Nothing that a program does ends the process: what is
wrong becomes a message; limits of time and recursion end the file with one.
What it assumes: it runs in a thread with much stack (`deep.py`).
Where to read next: `command.py`; `gnomon.check` for users.
Counterpart in Lean: `Lean.Elab.Frontend`, `Lean.Language.Lean`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import gnomon.elab.builtin  # noqa: F401  Registers the elaborators.
from gnomon.elab.command import CommandElab, CommandState
from gnomon.elab.core import Core
from gnomon.elab.imports import load_imports, read_header
from gnomon.elab.info import InfoTree
from gnomon.elab.message_data import msg
from gnomon.elab.messages import Message, Severity
from gnomon.elab.options import Options, OptionValue
from gnomon.elab.scope import Scope
from gnomon.elab.syntax_ext import CoreScope, grammar, init_grammar, open_to_process
from gnomon.errors import Declined
from gnomon.meta import ElabEnv, Meta, Session
from gnomon.meta.active import active
from gnomon.parser import Diagnostic, ModuleParser, parse_header
from gnomon.records import dataclass, replace
from gnomon.syntax import Source, Syntax

if TYPE_CHECKING:
    from gnomon._core import Machine

SESSION_LIMIT = 512 << 20
"""When the terms of a file's session take more bytes than this, a new session begins."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A command and what came of it; `state` is the state after it, `end` where the next begins."""

    tree: Syntax
    end: int
    state: CommandState
    messages: tuple[Message, ...]
    info: tuple[InfoTree, ...]
    is_recovering: bool = False
    is_last: bool = False


class Frontend:
    """The elaboration of a file."""

    def __init__(
        self,
        source: Source,
        *,
        main_module: str = "_stdin",
        options: Options | None = None,
        info: bool = False,
        allow_io: bool = False,
        keep_examples: bool = False,
        env: ElabEnv | None = None,
        roots: Sequence[Path] = (),
    ) -> None:
        """With `env`, the file is elaborated in that environment, whatever its header imports.

        With `keep_examples`, what an `example` declares stays in the environment.
        `roots` are folders with modules that it may import besides those of the library.
        """
        self.roots = tuple(roots)
        self._why_canceled = ""
        self._canceled: list[Machine] = []
        self.source = source
        self.given_env = env
        session = Session()
        core = Core(
            Meta(ElabEnv() if env is None else env, session=session),
            source,
            main_module,
            info_enabled=info,
        )
        self.commands = CommandElab(core, session, allow_io=allow_io)
        self.commands.keep_examples = keep_examples
        core.commands = self.commands
        self.commands.scopes = (Scope(opts=options or Options()),)

    @property
    def core(self) -> Core:
        """What all elaborators share."""
        return self.commands.core

    def cancel(self, why: str = "the time limit was reached") -> None:
        """End the elaboration, saying why; may be called from another thread, and repeatedly.

        A program that began meanwhile is ended by the next call.
        """
        if not self.core.is_canceled:
            self._why_canceled = why
        self.core.is_canceled = True
        self.core.meta.cancel()
        machine = self.core.running
        if machine is not None:
            if machine not in self._canceled:
                self._canceled.append(machine)
            machine.cancel()

    def interrupt(self) -> None:
        """End the elaboration because somebody pressed Ctrl-C; see :meth:`cancel`."""
        self.cancel("it was interrupted")

    def resume(self) -> None:
        """Let elaboration go on after :meth:`cancel`, when it has ended."""
        self.core.is_canceled = False
        self.core.meta.resume()
        while self._canceled:
            self._canceled.pop().resume()

    def go_on(
        self, scopes: tuple[Scope, ...], options: Mapping[str, OptionValue], next_macro_scope: int
    ) -> None:
        """Begin in the scopes in which another text ended, with further options."""
        top = scopes[0]
        for name, value in options.items():
            top = replace(top, opts=top.opts.set(name, value))
        self.commands.scopes = (top, *scopes[1:])
        self.core.next_macro_scope = next_macro_scope

    def set_source(self, source: Source) -> None:
        """Go on with another text, which is the same up to the snapshots that are still used."""
        self.source = source
        self.core.source = source
        self.parser = ModuleParser(source, grammar(self.core.env), CoreScope(self.core))

    def run(self) -> Iterator[Snapshot]:
        """Elaborate the file, one snapshot after the other, that of the header first."""
        snapshot = self.header()
        yield snapshot
        while not snapshot.is_last:
            snapshot = self.next_command(snapshot)
            yield snapshot

    def header(self) -> Snapshot:
        """Parse the header and import what it says."""
        parsed = parse_header(self.source)
        self._log_parse_errors(parsed.errors)
        header = read_header(parsed.tree)
        core = self.core
        if self.given_env is None:
            env = load_imports(core, header, self.roots)
            env = init_grammar(env, [each.module for each in header.all_imports()])
            core.env = open_to_process(env)
        self.parser = ModuleParser(self.source, grammar(core.env), CoreScope(core))
        return self._snapshot(parsed.tree, parsed.pos, parsed.recovering, False)

    def next_command(self, after: Snapshot) -> Snapshot:
        """Parse and elaborate the command after a snapshot, in the state that that left."""
        commands = self.commands
        commands.restore(after.state)
        parsed = self.parser.command(after.end, grammar(self.core.env), after.is_recovering)
        self._log_parse_errors(parsed.errors)
        is_last = parsed.is_terminal
        try:
            with active(commands.session):
                commands.elab_top_level(parsed.tree, has_parse_errors=bool(parsed.errors))
        except Declined as limit:
            # What was too much for one command need not be for the next; only who waits can say stop.
            self._log_limit(parsed.tree, limit)
            is_last = is_last or limit.limit == "interrupted"
        if commands.session.bytes > SESSION_LIMIT:
            commands.session = Session()
        return self._snapshot(parsed.tree, parsed.pos, parsed.recovering, is_last)

    def _snapshot(self, tree: Syntax, end: int, is_recovering: bool, is_last: bool) -> Snapshot:
        core = self.core
        messages, core.messages = core.messages, []
        trees, core.info_trees = core.info_trees, []
        return Snapshot(
            tree,
            end,
            self.commands.save(),
            tuple(messages),
            tuple(trees),
            is_recovering,
            is_last,
        )

    def _log_parse_errors(self, errors: tuple[Diagnostic, ...]) -> None:
        for error in errors:
            self.core.messages.append(
                Message(Severity.ERROR, error.pos, error.end, msg(error.message))
            )

    def _log_limit(self, tree: Syntax, limit: Declined) -> None:
        what = self._why_canceled if limit.limit == "interrupted" else limit.message
        start = tree.pos or 0
        text = f"elaboration stopped: {what}"
        self.core.messages.append(Message(Severity.ERROR, start, tree.end, msg(text)))


def elaborate_module(env: ElabEnv, source: Source, module: str) -> ElabEnv:
    """Return the environment after a module's commands, elaborated in an environment.

    Raises :class:`~gnomon.elab.imports.ImportFailure` if there are errors.
    """
    from gnomon.elab.imports import ImportFailure

    header = read_header(parse_header(source).tree)
    env = init_grammar(env, [each.module for each in header.all_imports()])
    frontend = Frontend(source, main_module=module, env=env)
    for snapshot in frontend.run():
        for message in snapshot.messages:
            if message.severity is Severity.ERROR:
                place = source.position(message.start)
                where = f"{source.name}:{place.line}:{place.column}"
                raise ImportFailure(module, f"{where}: error: {message.text()}")
    depth = len(frontend.commands.scopes) - 1
    frontend.commands.pop_scopes(depth)
    return frontend.core.env
