"""How long it takes until an empty file is elaborated: `python bench/startup.py [--runs N]`.

The library is built first if it is not. Then processes check an empty file that imports `Init`, one
after the other; each is measured from its start to its end. Python's own start, and that of a Python
that imports what the elaborator needs, are beside it for comparison.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

LIMIT_SECONDS = 0.4
LIMIT_MEGABYTES = 400


@dataclass
class Measurement:
    """The runs of a command: medians, and the most memory."""

    name: str
    seconds: float
    cpu_seconds: float
    megabytes: float
    runs: int


def run_once(command: list[str]) -> tuple[float, float, float]:
    """Run a command; return its wall time, processor time and peak memory in megabytes."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with code {process.returncode}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(name: str, command: list[str], runs: int) -> Measurement:
    """Measure a command, after one run that does not count."""
    run_once(command)
    samples = [run_once(command) for _ in range(runs)]
    seconds, cpu, memory = zip(*samples, strict=True)
    return Measurement(name, statistics.median(seconds), statistics.median(cpu), max(memory), runs)


def main() -> None:
    """Run the benchmark."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--runs", type=int, default=10)
    arguments.add_argument("--json", type=Path, help="write the measurements")
    options = arguments.parse_args()
    # An installed program has its compiled files; one that is run in place writes them once.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    python = [sys.executable]
    subprocess.run([*python, "-m", "gnomon", "build", "Init"], check=True)
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.lean"
        empty.write_text("", encoding="utf-8")
        commands = {
            "python": [*python, "-c", "pass"],
            "python with the elaborator": [*python, "-c", "import gnomon.elab.frontend"],
            "empty file": [*python, "-m", "gnomon", "check", str(empty)],
        }
        found = [measure(name, command, options.runs) for name, command in commands.items()]
    print(f"{'':28}{'wall s':>8}{'cpu s':>8}{'MB':>8}")
    for each in found:
        print(f"{each.name:28}{each.seconds:8.3f}{each.cpu_seconds:8.3f}{each.megabytes:8.0f}")
    last = found[-1]
    is_fast = last.seconds <= LIMIT_SECONDS and last.megabytes <= LIMIT_MEGABYTES
    aim = f"aim {LIMIT_SECONDS} s, {LIMIT_MEGABYTES} MB"
    print(f"empty file {last.seconds:.3f} s, {last.megabytes:.0f} MB ({aim})", end=": ")
    print("reached" if is_fast else "not reached")
    if options.json is not None:
        options.json.write_text(json.dumps([asdict(each) for each in found], indent=1))


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
