"""How an audit looks: the progress bar, the table and panels on a terminal, and plain text.

`rich` is imported when there is a terminal to draw on, since it takes longer to load than most
audits take.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

    from .audit import Progress, Report

PLURALS: Final = {
    "axiom": "axioms",
    "definition": "definitions",
    "theorem": "theorems",
    "opaque": "opaque constants",
    "quotient": "quotient constants",
    "inductive": "inductive types",
    "constructor": "constructors",
    "recursor": "recursors",
}
HEADLINES: Final = {
    "accepted": "every declaration is well-typed",
    "rejected": "a declaration breaks a rule of the type theory",
    "axiomNotPermitted": "it depends on an axiom that is not permitted",
    "challengeMismatch": "it does not prove what the challenge asks for",
    "declined": "a limit was reached: neither accepted nor rejected",
    "interrupted": "neither accepted nor rejected",
    "disagreement": "THE KERNELS DISAGREE: one of them is wrong; please report this",
}
STYLES: Final = {
    "accepted": "green",
    "rejected": "red",
    "declined": "yellow",
    "disagreement": "bold white on red",
}
LISTED_AXIOMS: Final = 10


def printable(text: str) -> str:
    """The text with escapes for what a terminal would obey, or a reader could not see.

    Names in an export may contain anything: line breaks that would forge lines of a report, codes
    that clear the screen, marks that turn the direction of writing.

    >>> print(printable("«a\\x1b[2J\\n\\u202e» : α → β"))
    «a\\x1b[2J\\n\\u202e» : α → β
    """
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in text
    )


def show(name: str, report: Report, stream: TextIO) -> None:
    """Writes the report on the file called `name`."""
    if stream.isatty():
        _show_rich(printable(name), report, stream)
    else:
        stream.write(plain(name, report))


def plain(name: str, report: Report) -> str:
    """The report as lines of text."""
    facts = [*_refusal(report), *_summary(report)]
    name = printable(name)
    width = max(len(what) for what, _ in facts)
    lines = [f"{name}: {report.verdict} ({_headline(report)})"]
    lines += [f"  {what:<{width}}  {text}".rstrip() for what, text in facts]
    return "\n".join(lines) + "\n"


def _headline(report: Report) -> str:
    return HEADLINES.get(report.rule or report.limit or "", HEADLINES[report.verdict])


def _refusal(report: Report) -> list[tuple[str, str]]:
    """What a report says about why an export was not accepted."""
    facts = [
        ("declaration", report.declaration),
        ("rule", report.rule),
        ("limit", report.limit),
        ("reason", report.message),
    ]
    said = [(what, text) for what, text in facts if text] + list(report.terms)
    return [(printable(what), printable(text)) for what, text in said]


def _summary(report: Report) -> list[tuple[str, str]]:
    """What a report says in any case, but nothing of what was not found out."""
    if report.verdict == "declined" and report.declarations == 0:
        return [("time", f"{report.seconds:.2f} s")]
    speed = ""
    if report.seconds > 0 and report.checked > 0:
        speed = f" ({report.checked / report.seconds:,.0f} a second)"
    done = f"{report.checked:,}"
    if report.checked != report.declarations:
        done += f" of {report.declarations:,}"
    unused = [name for name in report.axioms_declared if name not in set(report.axioms_used)]
    facts = [("declarations checked", done + speed)]
    facts += [(PLURALS[kind], f"{n:,}") for kind, n in report.counts.items() if n > 0]
    facts.append(("axioms used", _names(report.axioms_used) or "none"))
    if unused:
        facts.append(("axioms declared, not used", _names(unused)))
    if report.statements is not None:
        if report.rule == "challengeMismatch":
            said = "is not what the export proves"
        else:
            said = f"{report.statements:,} stated as in the challenge"
        facts.append(("theorems of the challenge", said))
    if report.lean_version:
        facts.append(("exported from", f"Lean {printable(report.lean_version)}"))
    kernels = [f"{opinion.kernel} {opinion.seconds:.2f} s" for opinion in report.opinions]
    time_ = f"{report.seconds:.2f} s"
    facts.append(("time", f"{time_} ({', '.join(kernels)})" if len(kernels) > 1 else time_))
    if report.peak_memory is not None:
        facts.append(("peak memory", f"{report.peak_memory / 1e6:,.0f} MB"))
    return facts


def _names(names: list[str] | tuple[str, ...]) -> str:
    text = ", ".join(map(printable, names[:LISTED_AXIOMS]))
    more = len(names) - LISTED_AXIOMS
    return f"{text} and {more:,} more" if more > 0 else text


def _show_rich(name: str, report: Report, stream: TextIO) -> None:
    from rich.console import Console, Group
    from rich.panel import Panel
    from rich.table import Table
    from rich.text import Text

    console = Console(file=stream, highlight=False)
    style = STYLES[report.verdict]
    headline = Text.assemble(
        (f" {report.verdict} ", f"bold {style} reverse"), f" {name}: {_headline(report)}"
    )
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 1))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for what, text in _summary(report):
        table.add_row(what, Text(text))
    console.print(headline)
    refusal = _refusal(report)
    if refusal:
        parts = []
        for what, text in refusal:
            if what in ("declaration", "rule", "limit", "reason"):
                parts.append(Text.assemble((f"{what}: ", "dim"), (text, "bold")))
            else:
                parts.append(Text.assemble((f"\n{what}\n", "dim"), (f"  {text}", "cyan")))
        console.print(Panel(Group(*parts), border_style=style, title=report.rule or report.limit))
    console.print(table)


def fail(message: str) -> None:
    """Writes an error message on standard error."""
    message = printable(message)
    if sys.stderr.isatty() and not os.environ.get("NO_COLOR"):
        message = message.replace("error:", "\x1b[1;31merror:\x1b[0m", 1)
    print(message, file=sys.stderr)


@contextmanager
def progress_bar(name: str) -> Iterator[Progress | None]:
    """A progress bar on standard error, if that is a terminal; it goes when the work is done."""
    if not sys.stderr.isatty():
        yield None
        return
    bar = _Bar(name)
    try:
        yield bar
    finally:
        bar.stop()


class _Bar:
    """The bar appears when the work has taken a moment, so that short audits do not flicker."""

    APPEARS: Final = 0.3

    def __init__(self, name: str) -> None:
        self.name = printable(name)
        self.phase = ""
        self.start = self.phase_start = time.monotonic()
        self.drawn: RichProgress | None = None
        self.task: TaskID | None = None

    def __call__(self, phase: str, done: int, total: int | None) -> None:
        now = time.monotonic()
        is_new = phase != self.phase
        if is_new:
            self.phase, self.phase_start = phase, now
        if now - self.start < self.APPEARS:
            return
        if self.drawn is None:
            self.drawn = _draw()
            self.task = self.drawn.add_task("", amount="")
            is_new = True
        assert self.task is not None  # It comes with the drawing.
        if is_new:
            self.drawn.reset(self.task)
        rate = done / max(now - self.phase_start, 0.001)
        if phase.startswith("reading"):
            amount = f"{done / 1e6:,.1f} MB, {rate / 1e6:,.0f} MB/s"
        else:
            of = "" if total is None else f" of {total:,}"
            amount = f"{done:,}{of} declarations, {rate:,.0f}/s"
        description = f"{os.path.basename(self.name)}: {phase}"
        self.drawn.update(
            self.task, description=description, completed=done, total=total, amount=amount
        )

    def stop(self) -> None:
        """Removes the bar."""
        if self.drawn is not None:
            self.drawn.stop()


def _draw() -> RichProgress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    drawn = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.fields[amount]}"),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    drawn.start()
    return drawn
