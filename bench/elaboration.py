"""How long elaboration takes: `python bench/elaboration.py [CORPUS] [--area A]... [--repeat N]`.

Programs of the conformance corpus (areas 01 to 05 unless others are named) are elaborated in one
process, one after the other, with the library loaded. Messages are made but not compared; that
is what `conformance.py` does. The last line has the mean of a file and the process's peak memory.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from gnomon.check import check

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "conformance"
AREAS = ("01", "02", "03", "04", "05")
LIMIT_SECONDS = 0.15
LIMIT_MEGABYTES = 400


@dataclass
class Timing:
    """A program and the seconds of its fastest run."""

    area: str
    name: str
    lines: int
    seconds: float
    messages: int


def measure(path: Path, repeat: int, timeout: float) -> Timing:
    """Elaborate a program some times."""
    text = path.read_text(encoding="utf-8")
    best = float("inf")
    count = 0
    for _ in range(repeat):
        start = time.perf_counter()
        result = check(text, file_name=path.name, timeout=timeout)
        best = min(best, time.perf_counter() - start)
        count = len(result.messages)
    return Timing(path.parent.name, path.stem, text.count("\n"), best, count)


def main() -> None:
    """Run the benchmark."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    arguments.add_argument("--area", action="append", help="the beginning of an area's name")
    arguments.add_argument("--repeat", type=int, default=1)
    arguments.add_argument("--timeout", type=float, default=20.0, help="seconds for a program")
    arguments.add_argument("--slowest", type=int, default=10, help="so many programs are listed")
    arguments.add_argument("--json", type=Path, help="write all measurements")
    options = arguments.parse_args()
    areas = tuple(options.area or AREAS)
    paths = [
        path
        for path in sorted(options.corpus.glob("*/*.lean"))
        if path.parent.name.startswith(areas)
    ]
    if not paths:
        raise SystemExit(f"no programs in {options.corpus}")
    start = time.perf_counter()
    check("")
    print(f"library loaded in {time.perf_counter() - start:.2f} s")
    timings = [measure(path, options.repeat, options.timeout) for path in paths]
    print(f"{'area':24}{'files':>6}{'lines':>8}{'seconds':>9}{'a file':>9}{'lines/s':>9}")
    for area in dict.fromkeys(each.area for each in timings):
        some = [each for each in timings if each.area == area]
        seconds, lines = sum(each.seconds for each in some), sum(each.lines for each in some)
        print(
            f"{area:24}{len(some):6}{lines:8}{seconds:9.2f}{seconds / len(some):9.3f}"
            f"{lines / seconds:9.0f}"
        )
    print("slowest:")
    for each in sorted(timings, key=lambda each: -each.seconds)[: options.slowest]:
        print(f"  {each.seconds:7.3f} s  {each.area}/{each.name}")
    mean = sum(each.seconds for each in timings) / len(timings)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    aim = f"aim {LIMIT_SECONDS} s, {LIMIT_MEGABYTES} MB"
    print(f"{mean:.3f} s a file, {memory:.0f} MB ({aim})")
    if options.json is not None:
        options.json.write_text(json.dumps([asdict(each) for each in timings], indent=1))


if __name__ == "__main__":
    main()
