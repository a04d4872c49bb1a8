"""`gnomon check`: files in, messages out.

What it does: checks files one after the other with one library in memory, or several at a time in
processes of their own; writes messages in the order of the files.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, TextIO, TypeAlias

from gnomon.records import dataclass

from . import check_view
from .check import CheckMessage, check
from .collector import own_process

ERRORS: Final = 1
UNREADABLE: Final = 66
Place: TypeAlias = tuple[int, int]
"""A line, from 1, and a column, from 0."""

DISAGREEMENT: Final = 70
FAILED_IO: Final = 74
BADNESS: Final = (0, ERRORS, UNREADABLE, FAILED_IO, DISAGREEMENT)


@dataclass(frozen=True)
class CheckOptions:
    """What the command line says."""

    as_json: bool = False
    both_kernels: bool = False
    allow_io: bool = False
    max_heartbeats: int | None = None
    timeout: float | None = None
    jobs: int = 1
    root: str | None = None
    trace_steps: str | None = None
    tactics: tuple[str, ...] = ()


@dataclass(frozen=True)
class Checked:
    """What came of a file; `failure` says why it could not be read, `place` where that was found."""

    file: str
    text: str = ""
    messages: tuple[CheckMessage, ...] = ()
    failure: str | None = None
    code: int = 0
    steps: str = ""
    is_shown: bool = False
    place: Place | None = None


class Unreadable(Exception):
    """A file cannot be read; `code` is what the process ends with, `place` where it makes no sense."""

    def __init__(self, text: str, code: int, place: Place | None = None) -> None:
        super().__init__(text)
        self.text = text
        self.code = code
        self.place = place


def read_source(file: str) -> str:
    """Return the text of a file, or of standard input for `-`. Raises :class:`Unreadable`."""
    try:
        if file == "-":
            contents = sys.stdin.buffer.read()
        else:
            with open(file, "rb") as stream:
                contents = stream.read()
    except (FileNotFoundError, PermissionError, IsADirectoryError) as error:
        raise Unreadable(f"{file}: {error.strerror}", UNREADABLE) from None
    except OSError as error:
        raise Unreadable(f"{file}: {error.strerror}", FAILED_IO) from None
    try:
        text = contents.decode("utf-8")
    except UnicodeDecodeError as error:
        before = contents[: error.start].decode("utf-8")
        place = before.count("\n") + 1, len(before) - before.rfind("\n") - 1
        what = f"the byte 0x{contents[error.start]:02x} is no UTF-8"
        raise Unreadable(f"{file}:{place[0]}:{place[1]}: {what}", UNREADABLE, place) from None
    return text.replace("\r\n", "\n")


def source_roots(file: str, root: str | None) -> tuple[Path, ...]:
    """Return the folders in which modules are found that a file imports."""
    from .elab.imports import roots_of

    if root is not None:
        return (Path(root),)
    return roots_of(Path(file)) if file != "-" else (Path.cwd(),)


def check_files(files: Sequence[str], options: CheckOptions) -> int:
    """Check files and write the messages; return the exit code."""
    own_process()
    _show_building()
    if options.trace_steps is None:
        return _check_and_show(files, options, None)
    try:
        with open(options.trace_steps, "w", encoding="utf-8") as trace:
            return _check_and_show(files, options, trace)
    except OSError as error:
        what = f"{options.trace_steps}: {error.strerror}"
        print(f"error: {what}", file=sys.stderr)
        return FAILED_IO


def _check_and_show(files: Sequence[str], options: CheckOptions, trace: TextIO | None) -> int:
    code = 0
    for checked in _check_all(files, options):
        if checked.failure is not None:
            _show_failure(checked, options)
        elif not checked.is_shown:
            _show(checked.messages, checked.text, options)
        if trace is not None:
            trace.write(checked.steps)
        code = max(code, checked.code, key=BADNESS.index)
    return code


def _show(messages: Sequence[CheckMessage], text: str, options: CheckOptions) -> None:
    """Write messages at once; whoever reads them may be waiting."""
    if options.as_json:
        check_view.show_json(messages, sys.stdout)
    else:
        check_view.show(messages, text, sys.stdout)
    sys.stdout.flush()


def _show_failure(checked: Checked, options: CheckOptions) -> None:
    """Say that a file cannot be read; whoever reads JSON gets an object, too."""
    if options.as_json:
        line, column = checked.place or (1, 0)
        what = str(checked.failure)
        message = CheckMessage("error", line, column, None, None, what, file_name=checked.file)
        _show([message], "", options)
    print(f"error: {checked.failure}", file=sys.stderr)


def _show_building() -> None:
    from .build_view import progress_bar
    from .elab.imports import set_progress

    set_progress(progress_bar)


def _check_all(files: Sequence[str], options: CheckOptions) -> Iterator[Checked]:
    if options.jobs == 1:
        for file in files:
            yield check_file(file, options, show=True)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(options.jobs) as pool:
        yield from pool.map(check_file, files, [options] * len(files))


def check_file(file: str, options: CheckOptions, *, show: bool = False) -> Checked:
    """Check one file; with `show`, write each message as soon as it is there."""
    try:
        text = read_source(file)
    except Unreadable as failure:
        return Checked(file, failure=failure.text, code=failure.code, place=failure.place)
    if options.tactics:
        from .python_tactics import TacticsFailure, load_tactics

        try:
            load_tactics(options.tactics)
        except TacticsFailure as failure:
            return Checked(file, failure=str(failure), code=UNREADABLE)

    def report(messages: Sequence[CheckMessage]) -> None:
        _show(messages, text, options)

    result = check(
        text,
        file_name="<stdin>" if file == "-" else file,
        max_heartbeats=options.max_heartbeats,
        timeout=options.timeout,
        allow_io=options.allow_io,
        info=options.trace_steps is not None,
        roots=source_roots(file, options.root),
        report=report if show else None,
    )
    code = ERRORS if result.has_errors else 0
    messages = result.messages
    if options.both_kernels:
        objection = _second_opinion(result.env.export(everything=False))
        if objection is not None:
            messages = (*messages, _objection(file, objection))
            code = DISAGREEMENT
            if show:
                report(messages[-1:])
    steps = ""
    if options.trace_steps is not None:
        from .trace import steps_text

        steps = steps_text(result, text, file)
    return Checked(file, text, messages, code=code, steps=steps, is_shown=show)


def _second_opinion(export: bytes) -> str | None:
    """Return what the reference kernel has against an export that the fast kernel accepts."""
    from .audit import audit

    report = audit(export, kernel="reference", axioms="any")
    if report.verdict == "accepted":
        return None
    return f"{report.declaration}: {report.message}"


def _objection(file: str, text: str) -> CheckMessage:
    what = f"the reference kernel does not accept what the fast kernel accepted: {text}"
    return CheckMessage("error", 1, 0, None, None, what, file_name=file)
