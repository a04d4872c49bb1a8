"""How fast programs run, beside CPython: `python bench/evaluator.py [--repeat N] [--json OUT]`.

The same algorithms are in `evaluator/programs.lean` and `evaluator/programs.py`. Each is run some
times in turns, in one thread, and the fastest run counts, in that thread's processor time. The last
line has the geometric mean of the ratios.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import gnomon
from gnomon.deep import run_deep

HERE = Path(__file__).resolve().parent / "evaluator"
WANTED_MEAN = 10.0

PROGRAMS: list[tuple[str, str, tuple[int, ...]]] = [
    ("fib", "fib", (28,)),
    ("sieve", "sieve", (300_000,)),
    ("binaryTrees", "binary_trees", (13, 20)),
    ("queens", "queens", (9,)),
    ("sorting", "sorting", (100_000,)),
    ("counting", "counting", (200_000,)),
    ("building", "building", (200_000,)),
    ("factorials", "factorials", (1500,)),
]
"""Names in Lean and in Python, and arguments. Python writes no numbers of more than 4300 digits."""


@dataclass
class Timing:
    """A program and its fastest runs, in seconds of processor time."""

    name: str
    args: tuple[int, ...]
    gnomon: float
    python: float

    @property
    def ratio(self) -> float:
        """How many times faster Gnomon is."""
        return self.python / self.gnomon


def seconds(run: Callable[..., Any], args: tuple[int, ...]) -> tuple[float, Any]:
    """Run a program once."""
    start = time.thread_time()
    result = run(*args)
    return time.thread_time() - start, result


def measure(lean: Any, python: Any, repeat: int) -> list[Timing]:
    """Run all programs; raises :class:`AssertionError` if results differ.

    It is in a thread with much stack already: then no call of a Lean function makes another one, whose
    time would not be counted reliably.
    """
    timings = []
    for lean_name, python_name, args in PROGRAMS:
        ours, theirs = getattr(lean, lean_name), getattr(python, python_name)
        best = best_python = float("inf")
        for _ in range(repeat):
            taken, result = seconds(ours, args)
            best = min(best, taken)
            taken, expected = seconds(theirs, args)
            best_python = min(best_python, taken)
            assert result == expected, f"{lean_name} gives {result}, not {expected}"
        timings.append(Timing(lean_name, args, best, best_python))
    return timings


def main() -> None:
    """Run the benchmark."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--repeat", type=int, default=7)
    arguments.add_argument("--json", type=Path, help="write all measurements")
    options = arguments.parse_args()
    sys.path.insert(0, str(HERE))
    import programs

    lean = gnomon.load(str(HERE / "programs.lean"))
    timings = run_deep(lambda: measure(lean, programs, options.repeat))
    print(f"{'program':14}{'gnomon':>10}{'python':>11}{'ratio':>8}")
    for each in timings:
        print(
            f"{each.name:14}{each.gnomon * 1e3:7.1f} ms{each.python * 1e3:8.1f} ms{each.ratio:8.1f}"
        )
    mean = math.exp(sum(math.log(each.ratio) for each in timings) / len(timings))
    slowest = min(each.ratio for each in timings)
    if options.json:
        records = [asdict(each) | {"ratio": each.ratio} for each in timings]
        options.json.write_text(json.dumps(records, indent=1))
    version = ".".join(map(str, sys.version_info[:3]))
    print(
        f"CPython {version}: geometric mean {mean:.1f} (aim: {WANTED_MEAN:.0f}), "
        f"least {slowest:.1f} (aim: 1)"
    )


if __name__ == "__main__":
    main()
