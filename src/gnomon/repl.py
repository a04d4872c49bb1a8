"""`gnomon repl`: commands and expressions, one after the other.

What it does: :class:`Session` elaborates what is typed after what was typed before; what is no
command is evaluated. :func:`repl` reads from a terminal, with history, completion and editing of
several lines.
What it assumes: a text that ends too early is continued by what is typed next.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from . import check_view
from .check import CheckMessage, messages_of
from .collector import own_process
from .deep import NotEnded, run_deep

if TYPE_CHECKING:
    from prompt_toolkit.completion import CompleteEvent, Completer, Completion
    from prompt_toolkit.document import Document

    from .elab.frontend import Frontend, Snapshot
    from .syntax import Source

PROMPT: Final = "> "
MORE: Final = ". "
HELP: Final = """Type Lean commands or expressions.  Keys: Alt-Enter begins a new line, Tab completes.
  :help      this text
  :load F    elaborate a file's commands
  :type E    the type of an expression
  :reset     forget everything
  :quit      leave (also Ctrl-D)"""


_DECLARATION = re.compile(
    r"\s*(?:/--|@\[|(?:(?:private|protected|noncomputable|partial|unsafe|local|scoped|deriving|public"
    r"|def|theorem|abbrev|instance|inductive|structure|class|example|opaque|axiom|mutual|macro"
    r"|macro_rules|syntax|elab|elab_rules|notation|infixl?|infixr|variable|namespace|section)\b))"
)
"""How commands begin that are written on several lines."""


class Session:
    """What was typed so far."""

    def __init__(
        self, imports: Sequence[str] = (), *, roots: Sequence[Path] = (), allow_io: bool = False
    ) -> None:
        self.imports = tuple(imports)
        self.roots = tuple(roots)
        self.allow_io = allow_io
        self.frontend: Frontend
        self.last: Snapshot
        self.first_messages = self.reset()

    def reset(self) -> list[CheckMessage]:
        """Forget everything; return what is wrong with the imports."""

        def begin() -> list[CheckMessage]:
            from .elab.frontend import Frontend
            from .syntax import Source

            header = "".join(f"import {module}\n" for module in self.imports)
            source = Source(header, "<repl>")
            self.frontend = Frontend(source, roots=self.roots, allow_io=self.allow_io)
            self.last = self.frontend.header()
            return list(messages_of(self.last, source))

        return run_deep(begin)

    def is_complete(self, text: str) -> bool:
        """Return whether a text does not end too early."""
        from .elab.syntax_ext import grammar
        from .parser import ModuleParser, parse_category
        from .syntax import Source

        if text.startswith(":") or not text.strip():
            return True
        source = Source(text, "<repl>")
        rules = grammar(self.frontend.core.env)
        parser = ModuleParser(source, rules, self.frontend.parser.scope)
        parsed = parser.command(0, rules, False)
        errors = [error.message for error in parsed.errors]
        if errors and any("expected command" in error for error in errors):
            _, found = parse_category("term", text.strip(), rules, self.frontend.parser.scope)
            errors = [error.message for error in found]
        return not any("unexpected end of input" in error for error in errors)

    def run(self, text: str) -> list[CheckMessage]:
        """Elaborate what was typed and return the messages, with places in it.

        Raises :class:`KeyboardInterrupt` after Ctrl-C; what was typed is forgotten then. If it cannot
        be ended, :class:`~gnomon.deep.NotEnded` is raised and everything is forgotten.
        """
        before = self.last, self.frontend.source
        try:
            return run_deep(lambda: self._run(text), self.frontend.interrupt)
        except NotEnded:
            # It may still be at work in the front end, which is left to it.
            self.reset()
            raise
        except KeyboardInterrupt:
            self.frontend.resume()
            self._return_to(*before)
            raise

    def _run(self, text: str) -> list[CheckMessage]:
        before = self.last, self.frontend.source
        messages = self._commands(text)
        if messages and self._is_expression(messages[0]):
            self._return_to(*before)
            messages = self._commands(f"#eval {text}", shown_from=len("#eval "))
        if any(message.severity == "error" for message in messages):
            # What is wrong will be typed again, perhaps under the same name.
            self._return_to(*before)
        return messages

    def _return_to(self, snapshot: Snapshot, source: Source) -> None:
        self.last = snapshot
        self.frontend.set_source(source)

    @staticmethod
    def _is_expression(first: CheckMessage) -> bool:
        is_at_start = (first.line, first.column) == (1, 0)
        return first.severity == "error" and is_at_start and "expected command" in first.text

    def _commands(self, text: str, shown_from: int = 0) -> list[CheckMessage]:
        from .syntax import Source

        known = self.frontend.source.text[: self.last.end]
        separator = "" if not known or known.endswith("\n") else "\n"
        source = Source(known + separator + text + "\n", "<repl>")
        lines = (known + separator).count("\n")
        self.frontend.set_source(source)
        messages: list[CheckMessage] = []
        snapshot = self.last
        while not snapshot.is_last:
            self.last = snapshot
            snapshot = self.frontend.next_command(snapshot)
            messages += messages_of(snapshot, source)
        return [_moved(message, lines, shown_from) for message in messages]

    def names(self) -> list[str]:
        """Return the names of all constants, sorted."""
        found = self.frontend.core.env.names(0)
        return sorted(name for name in found if not name.startswith("_private"))


def _moved(message: CheckMessage, lines: int, columns: int) -> CheckMessage:
    from gnomon.records import replace

    def column(line: int | None, column: int | None) -> int | None:
        return column if column is None or line != lines + 1 else max(0, column - columns)

    return replace(
        message,
        line=message.line - lines,
        column=column(message.line, message.column) or 0,
        end_line=None if message.end_line is None else message.end_line - lines,
        end_column=column(message.end_line, message.end_column),
    )


def _show(messages: Iterable[CheckMessage], text: str) -> None:
    for message in messages:
        if message.severity == "info":
            print(message.text.rstrip("\n"))
        else:
            check_view.show([message], text, sys.stdout)


def _obey(session: Session, command: str) -> bool:
    """Do what a line with a colon says; return whether to go on."""
    name, _, rest = command.partition(" ")
    match name:
        case ":quit" | ":q":
            return False
        case ":help" | ":h" | ":?":
            print(HELP)
        case ":reset":
            _show(session.reset(), "")
        case ":type" | ":t":
            _show(session.run(f"#check {rest}"), f"#check {rest}")
        case ":load" | ":l":
            try:
                text = Path(rest.strip()).read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                print(f"error: {rest.strip()}: {error}")
            else:
                _show(session.run(text), text)
        case _:
            print(f"unknown command `{name}`; :help lists them")
    return True


def _answer(session: Session, text: str) -> bool:
    if text.startswith(":"):
        return _obey(session, text.strip())
    if text.strip():
        try:
            _show(session.run(text), text)
        except NotEnded:
            print("interrupted; it did not end, so that everything before it is forgotten")
        except KeyboardInterrupt:
            print("interrupted")
    return True


def repl(imports: Sequence[str], *, root: str | None, allow_io: bool) -> int:
    """Read and answer until the input ends; return the exit code."""
    roots = [Path.cwd() if root is None else Path(root)]
    own_process()
    session = Session(imports, roots=roots, allow_io=allow_io)
    _show(session.first_messages, "")
    lines = _terminal(session) if sys.stdin.isatty() else _plain(session)
    for text in lines:
        if not _answer(session, text):
            break
        sys.stdout.flush()
    return 0


def _declares(text: str) -> bool:
    """Return whether a text begins a command that the next lines may go on with."""
    return _DECLARATION.match(text) is not None


def _plain(session: Session) -> Iterator[str]:
    """Yield texts from a pipe, each as long as it takes to be complete.

    A declaration goes on with lines that are indented or begin with `|`; an empty line ends it.
    """
    pending = ""
    for line in sys.stdin:
        goes_on = line.startswith((" ", "\t", "|")) or not line.strip()
        if pending and not goes_on and session.is_complete(pending):
            yield pending.rstrip("\n")
            pending = ""
        pending += line
        if (not _declares(pending) or not line.strip()) and session.is_complete(pending):
            yield pending.rstrip("\n")
            pending = ""
    if pending.strip():
        yield pending


def _terminal(session: Session) -> Iterator[str]:
    """Yield texts that are typed."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.history import FileHistory, InMemoryHistory
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

    keys = KeyBindings()

    @keys.add("enter")
    def enter(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        text = buffer.text
        goes_on = _declares(text) and ("\n" in text or text.rstrip().endswith("where"))
        if text.endswith("\n") or (not goes_on and session.is_complete(text)):
            buffer.validate_and_handle()
        else:
            buffer.insert_text("\n")

    @keys.add("escape", "enter")
    def new_line(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    history = _history_file()
    prompt: PromptSession[str] = PromptSession(
        history=InMemoryHistory() if history is None else FileHistory(str(history)),
        multiline=True,
        key_bindings=keys,
        completer=_completer(session),
        complete_while_typing=False,
        prompt_continuation=MORE,
    )
    print("Gnomon, Lean 4.28. :help for help.")
    while True:
        try:
            yield prompt.prompt(PROMPT)
        except KeyboardInterrupt:
            continue
        except EOFError:
            return


def _history_file() -> Path | None:
    from platformdirs import user_state_path

    folder = Path(user_state_path("gnomon", appauthor=False))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder / "history"


def _completer(session: Session) -> Completer:
    import re

    from prompt_toolkit.completion import Completer, Completion

    most = 200

    class Names(Completer):
        """Completes names of constants."""

        def __init__(self) -> None:
            self.env: object = None
            self.names: list[str] = []

        def get_completions(
            self, document: Document, complete_event: CompleteEvent
        ) -> Iterator[Completion]:
            """Yield the names that begin with what stands before the cursor."""
            env = session.frontend.core.env
            if env is not self.env:
                self.env, self.names = env, session.names()
            found = re.search(r"[\w.'!?₀-₉«»]+$", document.text_before_cursor)
            word = "" if found is None else found[0]
            if not word:
                return
            start = bisect_left(self.names, word)
            for name in self.names[start : start + most]:
                if not name.startswith(word):
                    break
                yield Completion(name, start_position=-len(word))

    return Names()
