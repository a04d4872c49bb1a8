"""`gnomon build`, `run`, `eval`, `goals` and `export`: what these commands of the command line do."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from . import check_view
from .check import CheckMessage, Result, check
from .check_files import ERRORS, FAILED_IO, Unreadable, read_source, source_roots
from .collector import own_process

USAGE = 64
"""The exit code where a command was called wrongly."""


def _fail(text: str, code: int) -> int:
    print(f"error: {text}", file=sys.stderr)
    return code


def _elaborate(
    file: str, root: str | None, *, allow_io: bool = False, keep_examples: bool = False
) -> tuple[Result, str]:
    """Elaborate a file and show its messages on standard error. Raises :class:`Unreadable`."""
    text = read_source(file)
    own_process()
    name = "<stdin>" if file == "-" else file
    result = check(
        text,
        file_name=name,
        allow_io=allow_io,
        keep_examples=keep_examples,
        roots=source_roots(file, root),
    )
    sys.stdout.flush()
    check_view.show(result.messages, text, sys.stderr)
    return result, text


def build(modules: Sequence[str], root: str | None, jobs: int | None) -> int:
    """Make module files of these modules, by default of the library; return the exit code."""
    own_process()
    from .deep import run_deep
    from .elab.imports import ImportFailure, library_path
    from .elab.module_loader import ModuleLoader

    def make() -> int:
        from .build_view import progress_bar

        paths = [library_path()] if root is None else [library_path(), Path(root).absolute()]
        loader = ModuleLoader(paths, jobs=jobs, show_progress=progress_bar)
        wanted = modules or loader.all_modules()
        try:
            count = loader.build(wanted)
        except ImportFailure as failure:
            return _fail(f"{failure.module}: {failure.message}", ERRORS)
        total = len(loader.order(wanted))
        print(f"{total} modules are up to date, {count} of them made now")
        return 0

    return run_deep(make)


def run(file: str, args: Sequence[str], root: str | None, allow_io: bool) -> int:
    """Elaborate a file and run its `main`; return the exit code."""
    from .errors import Declined
    from .program import NoProgram, run_main

    try:
        result, _ = _elaborate(file, root, allow_io=allow_io)
    except Unreadable as failure:
        return _fail(failure.text, failure.code)
    if result.has_errors:
        return ERRORS
    try:
        return run_main(result.env, args, allow_io=allow_io)
    except NoProgram as error:
        return _fail(f"{file}: {error}", ERRORS)
    except Declined as limit:
        return _fail(f"{file}: {limit.message}", ERRORS)


def evaluate(expression: str, imports: Sequence[str], root: str | None, allow_io: bool) -> int:
    """Evaluate an expression as `#eval` does and print its value; return the exit code."""
    header = "".join(f"import {module}\n" for module in imports)
    text = f"{header}#eval\n{expression}\n"
    roots = (Path.cwd(),) if root is None else (Path(root),)
    own_process()
    result = check(text, file_name="<expression>", allow_io=allow_io, roots=roots)
    lines = len(imports) + 1
    for message in result.messages:
        if message.severity == "info":
            print(message.text.rstrip("\n"))
        else:
            sys.stdout.flush()
            check_view.show([_moved(message, lines)], expression, sys.stderr)
    return ERRORS if result.has_errors else 0


def _moved(message: CheckMessage, lines: int) -> CheckMessage:
    """Return a message with its place in the expression, which begins after some lines."""
    from gnomon.records import replace

    end = None if message.end_line is None else message.end_line - lines
    return replace(message, line=max(1, message.line - lines), end_line=end)


def goals(place: str, root: str | None) -> int:
    """Print the goals at `FILE:LINE:COLUMN`; return the exit code."""
    from .goals import goals_at, text_of

    file, *numbers = place.rsplit(":", 2)
    if len(numbers) != 2 or not all(number.isdecimal() for number in numbers):
        return _fail(f"{place}: a place is written FILE:LINE:COLUMN", USAGE)
    try:
        text = read_source(file)
    except Unreadable as failure:
        return _fail(failure.text, failure.code)
    line, column = int(numbers[0]), int(numbers[1])
    lines = text.split("\n")
    if not 1 <= line <= len(lines):
        count = len(lines) - (not lines[-1] and len(lines) > 1)
        return _fail(f"{place}: the file has {count} line{'' if count == 1 else 's'}", USAGE)
    name = "<stdin>" if file == "-" else file
    result = check(text, file_name=name, info=True, roots=source_roots(file, root))
    found = goals_at(result, text, line, column)
    if found is None:
        return _fail(f"{place}: there is no tactic", ERRORS)
    print(text_of(found))
    return 0


def export(
    file: str,
    root: str | None,
    output: str | None,
    *,
    everything: bool,
    examples: bool,
) -> int:
    """Elaborate a file and write what it declares, with all that it needs, as an export."""
    try:
        result, _ = _elaborate(file, root, keep_examples=examples)
    except Unreadable as failure:
        return _fail(failure.text, failure.code)
    contents = result.env.export(everything)
    try:
        if output is None or output == "-":
            sys.stdout.buffer.write(contents)
            sys.stdout.buffer.flush()
        else:
            Path(output).write_bytes(contents)
    except OSError as error:
        return _fail(f"{output}: {error.strerror}", FAILED_IO)
    return ERRORS if result.has_errors else 0
