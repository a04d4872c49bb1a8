"""The command `gnomon`.

Exit codes of `gnomon audit`: 0 accepted, 1 rejected, 2 declined, 64 usage, 65 malformed export,
66 cannot be opened, 70 the kernels disagree or an internal error, 74 reading or writing failed.
Of several files the worst decides.
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import re
import sys
from typing import TYPE_CHECKING, Final, NoReturn, cast

import click

from ._core import __version__
from .collector import leave

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .audit import Axioms, Kernel

USAGE: Final = 64
MALFORMED: Final = 65
UNREADABLE: Final = 66
INTERNAL: Final = 70
FAILED_IO: Final = 74
EXIT_CODES: Final = {"accepted": 0, "rejected": 1, "declined": 2, "disagreement": INTERNAL}
BADNESS: Final = (0, 2, 1, USAGE, MALFORMED, UNREADABLE, FAILED_IO, INTERNAL)
"""The exit codes of a file, the worst last."""

UNITS: Final = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "T": 1 << 40}


def _size(_ctx: click.Context, _param: click.Parameter, value: str | None) -> int | None:
    """A number of bytes, written as `500M` or `2G`."""
    if value is None:
        return None
    match = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?) *([KMGT]?)(?:i?B)?", value, re.IGNORECASE)
    size = float(match[1]) * UNITS[match[2].upper()] if match is not None else 0.0
    if size < 1:
        raise click.BadParameter(f"`{value}` is no size; write for example `500M` or `2G`")
    return int(min(size, sys.maxsize))  # `inf` if there are very many digits.


def _seconds(_ctx: click.Context, _param: click.Parameter, value: float | None) -> float | None:
    """A positive number; NaN passes every comparison that click makes."""
    if value is not None and math.isnan(value):
        raise click.BadParameter("`nan` is no number of seconds")
    return value


_ALLOW: Final = click.option(
    "--allow",
    type=click.Choice(["io"]),
    multiple=True,
    help="What programs may do: `io` is to use files and processes.",
)
_TACTICS: Final = click.option(
    "--tactics",
    multiple=True,
    metavar="MODULE",
    help="A Python module, or file, with tactics that FILE may use. It is executed.",
)
_ROOT: Final = click.option(
    "--root",
    metavar="FOLDER",
    help="Where modules are that are imported.  [default: the folder of the file, and those around "
    "it up to that of the project]",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="gnomon", message="%(prog)s %(version)s")
def cli() -> None:
    """Gnomon: an independent implementation of Lean 4."""


@cli.command(
    epilog="""\b
Exit codes:
   0  every file is accepted
   1  a file is rejected: a declaration breaks a rule
   2  a file is declined: a limit was reached, or Ctrl-C pressed
  64  the command line makes no sense
  65  a file is malformed: it is no export
  66  a file cannot be opened
  70  the kernels disagree (with --kernel both), or an internal error
  74  reading or writing failed
Of several files the worst decides, which is the last in the order 0 2 1 64 65 66 74 70."""
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object a line for each file.")
@click.option(
    "--kernel",
    type=click.Choice(["fast", "reference", "both"]),
    default="fast",
    show_default=True,
    help="Which kernel checks: the fast one, the readable reference kernel, or both.",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Threads of the fast kernel, at most 256. The verdict is that of one thread.",
)
@click.option(
    "--axioms",
    type=click.Choice(["standard", "any"]),
    default="standard",
    show_default=True,
    help="The axioms that definitions and theorems may depend on: propext, Classical.choice and "
    "Quot.sound, or any.",
)
@click.option(
    "--permit-axiom",
    "permit",
    multiple=True,
    metavar="NAME",
    help="An axiom that is permitted besides; may be repeated.",
)
@click.option("--only", metavar="NAME", help="Check this declaration with all that it needs.")
@click.option(
    "--compare",
    metavar="CHALLENGE",
    help="An export with unproved theorems (by sorry, or as axioms). Each FILE must have the same "
    "definitions and prove the same theorems, with permitted axioms only.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    callback=_seconds,
    metavar="SECONDS",
    help="Time for each file.  [default: none]",
)
@click.option(
    "--max-memory",
    callback=_size,
    metavar="SIZE",
    help="Memory for terms, as 2G.  [default: 4G for each job beside the export]",
)
@click.option(
    "--max-steps",
    type=click.IntRange(min=1),
    metavar="N",
    help="Steps for each declaration (with the reference kernel, for a file).  [default: none]",
)
def audit(
    files: tuple[str, ...],
    as_json: bool,
    kernel: str,
    jobs: int,
    axioms: str,
    permit: tuple[str, ...],
    only: str | None,
    compare: str | None,
    timeout: float | None,
    max_memory: int | None,
    max_steps: int | None,
) -> int:
    """Check the proofs in Lean exports.

    FILE is an export by lean4export (NDJSON, format 3; also compressed as .gz or .xz), or - for
    standard input. Every declaration is checked, and the axioms it depends on are reported.
    """
    if only is not None and compare is not None:
        raise click.UsageError("--only and --compare exclude each other")
    if [*files, compare].count("-") > 1:
        raise click.UsageError("standard input can be read once only")
    codes = []
    for file in files:
        auditor = _Auditor(file, as_json)
        code = auditor.run(
            kernel=cast("Kernel", kernel),
            jobs=jobs,
            axioms=cast("Axioms", axioms),
            permit=permit,
            only=only,
            compare=compare,
            timeout=timeout,
            max_memory=max_memory,
            max_steps=max_steps,
        )
        codes.append(code)
        if auditor.is_interrupted:
            break
    return max(codes, key=BADNESS.index)


@cli.command(
    epilog="""\b
Exit codes:
   0  no errors
   1  a file has errors
  64  the command line makes no sense
  66  a file cannot be opened
  70  the kernels disagree (with --kernel both), or an internal error
  74  reading or writing failed"""
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object a line, as Lean does.")
@click.option(
    "--kernel",
    type=click.Choice(["fast", "both"]),
    default="fast",
    show_default=True,
    help="Which kernel checks declarations: the fast one, or the reference kernel, too.",
)
@_ALLOW
@click.option(
    "--max-heartbeats",
    type=click.IntRange(min=0),
    metavar="N",
    help="Work for each declaration, in thousands; 0 is no limit.  [default: 200000]",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    callback=_seconds,
    metavar="SECONDS",
    help="Time for each file.  [default: none]",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Files that are checked at the same time.",
)
@click.option(
    "--trace-steps",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Write each step of each proof to FILE, one JSON object a line.",
)
@_TACTICS
@_ROOT
def check(
    files: tuple[str, ...],
    as_json: bool,
    kernel: str,
    allow: tuple[str, ...],
    max_heartbeats: int | None,
    timeout: float | None,
    jobs: int,
    trace_steps: str | None,
    tactics: tuple[str, ...],
    root: str | None,
) -> int:
    """Check Lean source files.

    Messages are those of Lean, in its format. FILE is a Lean file, or - for standard input.
    """
    from .check_files import CheckOptions, check_files

    options = CheckOptions(
        as_json,
        kernel == "both",
        "io" in allow,
        max_heartbeats,
        timeout,
        min(jobs, len(files)),
        root,
        trace_steps,
        tactics,
    )
    return check_files(files, options)


@cli.command(context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False})
@click.argument("file", metavar="FILE")
@click.argument("args", nargs=-1, type=click.UNPROCESSED)
@_ALLOW
@_ROOT
def run(file: str, args: tuple[str, ...], allow: tuple[str, ...], root: str | None) -> int:
    """Run the program in a Lean file: its `main`, with ARGS.

    The exit code is that of the program, or 1 if the file has errors. Options come before FILE.
    """
    from .lean_commands import run as run_file

    return run_file(file, args, root, "io" in allow)


@cli.command("eval")
@click.argument("expression")
@click.option("--import", "imports", multiple=True, metavar="MODULE", help="A module to import.")
@_ALLOW
@_ROOT
def evaluate(
    expression: str, imports: tuple[str, ...], allow: tuple[str, ...], root: str | None
) -> int:
    """Evaluate an expression, as `#eval` does."""
    from .lean_commands import evaluate as evaluate_expression

    return evaluate_expression(expression, imports, root, "io" in allow)


@cli.command()
@click.option("--import", "imports", multiple=True, metavar="MODULE", help="A module to import.")
@_ALLOW
@_ROOT
def repl(imports: tuple[str, ...], allow: tuple[str, ...], root: str | None) -> int:
    """Read commands and expressions, and answer each."""
    from .repl import repl as answer

    return answer(imports, root=root, allow_io="io" in allow)


@cli.command()
@click.argument("place", metavar="FILE:LINE:COLUMN")
@_ROOT
def goals(place: str, root: str | None) -> int:
    """Print the goals at a place of a Lean file.

    Lines count from 1, columns from 0. It is what Lean's InfoView shows there.
    """
    from .lean_commands import goals as goals_at_place

    return goals_at_place(place, root)


@cli.command()
@click.argument("file", metavar="FILE")
@click.option("-o", "--output", metavar="OUT", help="Where to write.  [default: standard output]")
@click.option("--all", "everything", is_flag=True, help="Write all that is imported, too.")
@click.option(
    "--examples", is_flag=True, help="Write each `example`, too, as `_example_N`, N being its line."
)
@_ROOT
def export(
    file: str,
    output: str | None,
    everything: bool,
    examples: bool,
    root: str | None,
) -> int:
    """Write what a Lean file declares, and all that this needs, as an export.

    `gnomon audit` and other checkers read it. Unsafe and partial definitions are left out. If the
    file has errors, what was accepted is written, and the exit code is 1.
    """
    from .lean_commands import export as export_file

    return export_file(file, root, output, everything=everything, examples=examples)


@cli.command()
@click.argument("modules", metavar="[MODULE]...", nargs=-1)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Modules that are elaborated at the same time.  [default: one for each processor]",
)
@_ROOT
def build(modules: tuple[str, ...], jobs: int | None, root: str | None) -> int:
    """Elaborate modules and keep them for files that import them: by default the whole library.

    That happens by itself when they are first imported, too.
    """
    from .lean_commands import build as build_modules

    return build_modules(modules, root, jobs)


class _Auditor:
    """The audit of one file, as the command shows it."""

    def __init__(self, file: str, as_json: bool) -> None:
        self.file = file
        self.name = "standard input" if file == "-" else file
        self.as_json = as_json
        self.is_interrupted = False

    def run(
        self,
        *,
        kernel: Kernel,
        jobs: int,
        axioms: Axioms,
        permit: Sequence[str],
        only: str | None,
        compare: str | None,
        timeout: float | None,
        max_memory: int | None,
        max_steps: int | None,
    ) -> int:
        """Audits and shows the result; returns the exit code."""
        from . import audit_view
        from .audit import Report, audit
        from .errors import ExportError

        try:
            with audit_view.progress_bar(self.name) as progress:
                report = audit(
                    sys.stdin.buffer if self.file == "-" else self.file,
                    kernel=kernel,
                    jobs=jobs,
                    axioms=axioms,
                    permit=permit,
                    only=only,
                    compare=sys.stdin.buffer if compare == "-" else compare,
                    timeout=timeout,
                    max_memory=max_memory,
                    max_steps=max_steps,
                    progress=progress,
                )
        except KeyboardInterrupt:
            self.is_interrupted = True
            report = Report(
                verdict="declined", kernel=kernel, limit="interrupted", message="interrupted"
            )
        except ExportError as error:
            details = {"line": error.line, "record": error.record, "reason": error.reason}
            return self.fail("malformed", MALFORMED, str(error), **details)
        except LookupError as error:
            return self.fail("usage", USAGE, str(error.args[0]))
        except (FileNotFoundError, PermissionError, IsADirectoryError, NotADirectoryError) as error:
            return self.fail("unreadable", UNREADABLE, self.reason(error))
        except OSError as error:
            return self.fail("unreadable", FAILED_IO, self.reason(error))
        if self.as_json:
            print(json.dumps({"file": self.file, **report.to_dict()}, ensure_ascii=False))
        else:
            audit_view.show(self.name, report, sys.stdout)
        return EXIT_CODES[report.verdict]

    def fail(self, verdict: str, code: int, message: str, **details: object) -> int:
        """Shows why there is no report; returns the exit code."""
        from . import audit_view

        if self.as_json:
            record = {"file": self.file, "verdict": verdict, "message": message, **details}
            print(json.dumps(record, ensure_ascii=False))
        else:
            what = "malformed export: " if verdict == "malformed" else ""
            audit_view.fail(f"error: {self.name}: {what}{message}")
        return code

    def reason(self, error: OSError) -> str:
        """What went wrong, naming the file if it is another than the one that is audited."""
        text = error.strerror or str(error)
        is_other = error.filename is not None and error.filename != self.file
        return f"{error.filename}: {text}" if is_other else text


def main(args: Sequence[str] | None = None) -> None:
    """The entry point; ends the process."""
    if sys.stdout is None or sys.stderr is None:  # Closed by the caller.
        nowhere = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    code = _run(args)
    leave()
    sys.exit(code)


def _run(args: Sequence[str] | None) -> int:
    """The exit code. Python's own would be 1 for an internal error, which means rejected."""
    streams = sys.stdout, sys.stderr
    try:
        code = _dispatch(args)
        sys.stdout.flush()
        sys.stderr.flush()
        return code
    except SystemExit as exit_:
        # Both click and rich make an exit of a closed pipe; click replaces the streams, too.
        is_replaced = sys.stdout is not streams[0]
        if not is_replaced and not isinstance(exit_.__context__, BrokenPipeError):
            raise
        sys.stdout, sys.stderr = streams
        return _cannot_write(BrokenPipeError())
    except OSError as error:  # Of writing: the auditor knows what to do about the others.
        return _cannot_write(error)
    except BaseException:  # A panic in Rust is no `Exception`.
        import traceback

        with contextlib.suppress(OSError):
            traceback.print_exc()
            print("this is an internal error of gnomon; please report it", file=sys.stderr)
        return INTERNAL


def _dispatch(args: Sequence[str] | None) -> int:
    try:
        code = cli.main(args=args, prog_name="gnomon", standalone_mode=False)
        return int(code or 0)
    except click.ClickException as error:
        error.show()
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        print("interrupted", file=sys.stderr)
        _end_at_once(EXIT_CODES["declined"])


def _end_at_once(code: int) -> NoReturn:
    """End the process without waiting for threads: a program of the user's may still run in one."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def _cannot_write(error: OSError) -> int:
    """Says so, unless nobody is there any more to read it; returns the exit code."""
    if not isinstance(error, BrokenPipeError):
        with contextlib.suppress(OSError):
            print(f"error: cannot write the output: {error.strerror or error}", file=sys.stderr)
    # Python would complain once more when it flushes the streams at the end.
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return FAILED_IO
