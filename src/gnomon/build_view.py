"""How the making of module files looks: a bar on a terminal, elsewhere a line if it takes long."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

    from .elab.imports import Progress

SHOWN = 3
"""Names of so many modules that are being made are shown."""

MANY = 50
"""So many modules take long enough to be announced where no bar can be shown."""


class _Bar:
    """A bar with the names of the modules that are being made."""

    def __init__(self, drawn: RichProgress, task: TaskID) -> None:
        self.drawn = drawn
        self.task = task
        self.running: list[str] = []

    def start(self, module: str) -> None:
        """A module is being elaborated."""
        self.running.append(module)
        self._show(0)

    def finish(self, module: str) -> None:
        """A module is done."""
        self.running.remove(module)
        self._show(1)

    def _show(self, advance: int) -> None:
        names = ", ".join(self.running[:SHOWN])
        self.drawn.update(self.task, advance=advance, names=names)


@contextmanager
def progress_bar(count: int) -> Iterator[Progress | None]:
    """Show on standard error how many of `count` modules are made; without a terminal, say so."""
    if not sys.stderr.isatty():
        if count >= MANY:
            text = f"building {count} modules, which are kept; this takes a few minutes"
            print(text, file=sys.stderr, flush=True)
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("building"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("[dim]{task.fields[names]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as drawn:
        yield _Bar(drawn, drawn.add_task("", total=count, names=""))
