"""Checking Lean source: :func:`check` returns the environment and the messages.

>>> from gnomon.check import check
>>> [message.text for message in check("prelude\\nset_option foo true").messages]
['Unknown option `foo`']
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from gnomon.records import dataclass

from .collector import resting
from .deep import NotEnded, run_deep

if TYPE_CHECKING:
    from .elab.frontend import Snapshot
    from .elab.info import InfoTree
    from .elab.messages import Message
    from .meta import ElabEnv
    from .syntax import Source

__all__ = ["CheckMessage", "Result", "check"]

NAMED_ERROR = "._namedError"


@dataclass(frozen=True)
class CheckMessage:
    """A message: what Lean says about a place in a file.

    Lines count from 1, columns are code points from 0. `kind` is the tag that tools know a message
    by, `[anonymous]` if it has none.
    """

    severity: Literal["info", "warning", "error"]
    line: int
    column: int
    end_line: int | None
    end_column: int | None
    text: str
    caption: str = ""
    kind: str = "[anonymous]"
    file_name: str = "<input>"

    @property
    def error_name(self) -> str | None:
        """The name under which an error is explained, as `lean.unknownIdentifier`."""
        return self.kind.removesuffix(NAMED_ERROR) if self.kind.endswith(NAMED_ERROR) else None

    def __str__(self) -> str:
        """The message as the command `lean` prints it."""
        text = f"{self.caption}:\n{self.text}" if self.caption else self.text
        if self.severity == "info":
            return text
        name = "" if self.error_name is None else f"({self.error_name})"
        return f"{self.file_name}:{self.line}:{self.column}: {self.severity}{name}: {text}"

    def to_dict(self) -> dict[str, object]:
        """Return the message with the keys that `lean --json` has."""
        end = None
        if self.end_line is not None:
            end = {"column": self.end_column, "line": self.end_line}
        return {
            "caption": self.caption,
            "data": self.text,
            "endPos": end,
            "fileName": self.file_name,
            "isSilent": False,
            "keepFullRange": False,
            "kind": self.kind,
            "pos": {"column": self.column, "line": self.line},
            "severity": "information" if self.severity == "info" else self.severity,
        }


@dataclass(frozen=True)
class Result:
    """What came of a file."""

    env: ElabEnv
    messages: tuple[CheckMessage, ...]
    info: tuple[InfoTree, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether an error was reported."""
        return any(message.severity == "error" for message in self.messages)


def check(
    text: str,
    *,
    file_name: str = "<input>",
    main_module: str = "_stdin",
    options: dict[str, bool | int | str] | None = None,
    max_heartbeats: int | None = None,
    timeout: float | None = None,
    allow_io: bool = False,
    info: bool = False,
    keep_examples: bool = False,
    roots: Sequence[str | os.PathLike[str]] = (),
    env: ElabEnv | None = None,
    report: Callable[[Sequence[CheckMessage]], None] | None = None,
) -> Result:
    """Elaborate Lean source and check what it declares.

    Whatever is wrong with the text is among the messages; nothing is raised for it. `timeout` is in
    seconds of wall time, `max_heartbeats` in thousands for each declaration. Unless `allow_io`,
    programs in the text have no access to files, processes and the network. With `info`, the result
    also says which syntax means what. With `keep_examples`, each `example` stays in the environment,
    as `_example_N` if it stands on line `N`. `roots` are folders with modules that the text may import.
    With `env`, the text goes on where that which made `env` ended, and imports nothing.
    `report` is called with the messages of each command as soon as they are there, in a thread of its
    own. After Ctrl-C it is called with an error where the text was, and :class:`KeyboardInterrupt` is
    raised.
    """
    with resting():
        from .elab.frontend import Frontend
        from .elab.options import Options
        from .meta.active import active
        from .proofs.origin import Origin, Recipe, origin_of, with_origin
        from .syntax import Source

    source = Source(text, file_name)
    values = dict(options or {})
    if max_heartbeats is not None:
        values["maxHeartbeats"] = max_heartbeats
    frontend = Frontend(
        source,
        main_module=main_module,
        options=Options(values),
        info=info,
        allow_io=allow_io,
        keep_examples=keep_examples,
        env=env,
        roots=[Path(root) for root in roots],
    )
    base = None
    if env is not None:
        origin = origin_of(env)
        base = origin.recipe
        frontend.go_on(origin.scopes, values, origin.next_macro_scope)
    timer = None if timeout is None else threading.Timer(timeout, frontend.cancel)
    if timer is not None:
        timer.daemon = True
        timer.start()

    def run() -> Result:
        messages: list[CheckMessage] = []
        trees: list[InfoTree] = []
        for snapshot in frontend.run():
            with active(frontend.commands.session):
                found = messages_of(snapshot, source)
            messages.extend(found)
            if report is not None and found:
                report(found)
            trees.extend(snapshot.info)
        made_by = None
        if env is None or base is not None:
            made_by = Recipe(
                text,
                main_module,
                tuple(values.items()),
                tuple(os.fspath(root) for root in roots),
                keep_examples,
                any(message.severity == "error" for message in messages),
                base,
            )
        commands = frontend.commands
        next_scope = commands.core.next_macro_scope
        end = Origin(made_by, commands.scopes, main_module, next_scope)
        return Result(with_origin(commands.env, end), tuple(messages), tuple(trees))

    try:
        result = run_deep(run, frontend.interrupt)
    except NotEnded:
        raise
    except BaseException:
        frontend.resume()
        raise
    finally:
        if timer is not None:
            timer.cancel()
    frontend.resume()
    return result


def messages_of(snapshot: Snapshot, source: Source) -> list[CheckMessage]:
    """Return the messages of a command."""
    return [check_message(message, source) for message in snapshot.messages]


def check_message(message: Message, source: Source, offset: int = 0) -> CheckMessage:
    """Return a message with its text, at its place in a source.

    With `offset`, places count from so many characters before the text of `source`.
    """
    start = source.position(max(message.start - offset, 0))
    end = None if message.end is None else source.position(max(message.end - offset, 0))
    return CheckMessage(
        message.severity.value,
        start.line,
        start.column,
        None if end is None else end.line,
        None if end is None else end.column,
        message.body_text(),
        message.caption,
        message.data.kind() or "[anonymous]",
        source.name,
    )
