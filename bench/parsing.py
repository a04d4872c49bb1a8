"""Speed of the parser: `python bench/parsing.py PATH... [--repeat N] [--profile]`.

The paths are Lean files or folders of them. Commands that declare syntax take effect, nothing is
elaborated. The first pass compiles the parsers that occur, which it reports as `cold`; the passes
after it are what a server sees. The last line is lines per second of the best warm pass on one
core.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import time
from collections.abc import Iterable
from pathlib import Path

from gnomon.parser.follow import Follower
from gnomon.syntax import Source


def lean_files(paths: Iterable[Path]) -> list[Path]:
    """The Lean files among some paths and below them."""
    found: list[Path] = []
    for path in paths:
        found += sorted(path.rglob("*.lean")) if path.is_dir() else [path]
    return found


def parse(sources: Iterable[Source]) -> tuple[int, int]:
    """Parse all; return the number of commands and of errors."""
    commands = errors = 0
    for source in sources:
        for command in Follower(source):
            commands += 1
            errors += len(command.errors)
    return commands, errors


def main() -> None:
    """Run the benchmark."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("paths", nargs="+", type=Path)
    arguments.add_argument("--repeat", type=int, default=3, help="warm passes (default 3)")
    arguments.add_argument("--profile", action="store_true", help="profile a warm pass")
    options = arguments.parse_args()
    sources = [Source(path.read_text("utf-8"), str(path)) for path in lean_files(options.paths)]
    lines = sum(source.text.count("\n") for source in sources)
    print(f"{len(sources)} files, {lines} lines, {sum(len(s.text) for s in sources)} characters")
    best = 0.0
    for number in range(options.repeat + 1):
        start = time.process_time()
        commands, errors = parse(sources)
        seconds = time.process_time() - start
        label = "warm" if number else "cold"
        print(f"{label}: {commands} commands, {errors} errors, {seconds:.2f} s")
        if number or not options.repeat:
            best = max(best, lines / seconds)
    if options.profile:
        profile = cProfile.Profile()
        profile.runcall(parse, sources)
        pstats.Stats(profile).sort_stats("tottime").print_stats(30)
    print(f"{best:.0f} lines/s")


if __name__ == "__main__":
    main()
