"""The kernel benchmark: time and peak memory of our kernel beside other checkers.

What it does: runs every checker on every file (the generated workloads and, with `--exports`, real
exports), interleaved (A B C A B C ...) after one warm-up each, and prints medians, ratios to the
first peer and their geometric means.
What it assumes: a POSIX system (`wait4`); peers read a JSON configuration as nanoda does.
Where to read next: `README.md` for what is compared and how to read it; `workloads.py`.
Counterpart in Lean: none.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from workloads import WORKLOADS

# One process per run. A child's `ru_maxrss` starts at what its parent had resident when it was
# forked, so a small launcher stands between this process and the checker, and a peak at or below
# the launcher's own (some 9 MB) has to come from elsewhere: the kernel's high-water mark of the
# checker itself (`VmHWM`), which is gone when the checker is, so the warm-up run polls it. The
# measured runs do not, lest polling take time from the second thread. Without `/proc` the
# launcher's own peak stands for everything below.
LAUNCHER = """
import os, resource, signal, sys, threading, time
timeout, poll, errors, command = float(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4:]
unit = 1 if sys.platform == "darwin" else 1024
null = os.open(os.devnull, os.O_RDWR)
err = os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
actions = [(os.POSIX_SPAWN_DUP2, source, to) for source, to in ((null, 0), (null, 1), (err, 2))]
high = 0
def watch():
    global high
    try:
        while True:
            with open(f"/proc/{child}/status") as status:
                high = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
            time.sleep(0.001)
    except (OSError, StopIteration):
        pass
start = time.perf_counter()
child = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
signal.setitimer(signal.ITIMER_REAL, timeout)
floor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
if poll == "poll":
    threading.Thread(target=watch, daemon=True).start()
_, status, usage = os.wait4(child, 0)
wall = time.perf_counter() - start
above = usage.ru_maxrss > 1.05 * floor
peak = usage.ru_maxrss * unit if above or not high else high * 1024
code = os.waitstatus_to_exitcode(status)
print(wall, usage.ru_utime, usage.ru_stime, peak, int(above), code)
"""

UNSAFE = re.compile(rb'"safety"\s*:\s*"(?:unsafe|partial)"|"isUnsafe"\s*:\s*true')
NAT_OPERATION = re.compile(r"(add|sub|mul|div|mod|gcd|land|lor|xor|shiftLeft|shiftRight|pow)")


@dataclass(frozen=True, slots=True)
class Sample:
    """One run: seconds, bytes, and the exit code (negative for a signal)."""

    wall: float
    user: float
    system: float
    peak: int
    exit: int
    exact: bool  # whether the peak was seen by `wait4` itself


@dataclass(frozen=True, slots=True)
class Tool:
    """A checker: its name in the table and the command that checks a file."""

    name: str
    command: Callable[[Path, Path], list[str]]
    is_peer: bool


@dataclass(frozen=True, slots=True)
class Input:
    """A file to check; `with_bodies` is the variant for peers described in the README, if any."""

    name: str
    path: Path
    with_bodies: Path | None
    peers: bool


@dataclass(slots=True)
class Result:
    """What one tool did on one file; medians are `None` if it does not accept the file."""

    file: str
    tool: str
    samples: list[Sample] = field(default_factory=list)
    failure: str | None = None
    with_bodies: bool = False

    def median(self, of: Callable[[Sample], float]) -> float | None:
        """Returns the median over the runs."""
        return statistics.median(map(of, self.samples)) if self.samples else None

    @property
    def wall(self) -> float | None:
        """The median wall time in seconds."""
        return self.median(lambda s: s.wall)

    @property
    def user(self) -> float | None:
        """The median user time in seconds."""
        return self.median(lambda s: s.user)

    @property
    def peak(self) -> float | None:
        """The median peak memory in bytes."""
        return self.median(lambda s: s.peak)


# Inputs


def safe_lines(source: Iterable[bytes]) -> Iterator[bytes]:
    """Yields the records of an export without its unsafe and partial declarations.

    Nothing safe may refer to those, so the rest is an export again.
    """
    return (line for line in source if not UNSAFE.search(line))


def with_bodies(source: Path, target: Path) -> bool:
    """Writes `source` with a placeholder body for each `Nat` operation stated as an axiom.

    Returns whether there was any. Some checkers accelerate definitions only; the body is never
    computed with on literals, and one declaration in thousands is little to the time.
    """
    names: dict[int, str] = {0: ""}
    last, nat = 0, -1
    found: dict[int, dict[str, object]] = {}
    domains: dict[int, int] = {}
    with source.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if '"ie"' in line:
                record = json.loads(line)
                last = max(last, record["ie"])
                if "forallE" in record:
                    domains[record["ie"]] = record["forallE"]["type"]
            elif '"in"' in line:
                record = json.loads(line)
                if "str" in record:
                    prefix = names[record["str"]["pre"]]
                    names[record["in"]] = f"{prefix}.{record['str']['str']}".lstrip(".")
                elif "num" in record:
                    names[record["in"]] = f"{names[record['num']['pre']]}.{record['num']['i']}"
            elif line.startswith('{"axiom"'):
                record = json.loads(line)["axiom"]
                space, _, operation = names[record["name"]].partition(".")
                if space == "Nat" and NAT_OPERATION.fullmatch(operation):
                    found[number] = record
                    nat = domains[record["type"]]
    if not found:
        return False

    def binder(body: int) -> dict[str, object]:
        return {"name": 0, "type": nat, "body": body, "binderInfo": "default"}

    # The value is `fun (_ : Nat) (x : Nat) => x`.
    value = [
        {"bvar": 0, "ie": last + 1},
        {"lam": binder(last + 1), "ie": last + 2},
        {"lam": binder(last + 2), "ie": last + 3},
    ]
    with source.open(encoding="utf-8") as lines, target.open("w", encoding="utf-8") as out:
        for number, line in enumerate(lines):
            if number not in found:
                out.write(line)
                continue
            axiom = found[number]
            body = {key: axiom[key] for key in ("name", "levelParams", "type")} | {
                "value": last + 3,
                "hints": "opaque",
                "safety": "safe",
                "all": [axiom["name"]],
            }
            for record in [*value, {"def": body}]:
                out.write(json.dumps(record) + "\n")
            value = []
    return True


def inputs(exports: Sequence[Path], only: str, scratch: Path) -> Iterator[Input]:
    """Yields the real exports, then the workloads, prepared in `scratch`.

    Every tool gets the same bytes: decompressed, and without the unsafe and partial declarations
    that peers refuse to read.
    """
    for directory in exports:
        for path in sorted(directory.iterdir()):
            match = re.fullmatch(r"(.+)\.ndjson(\.xz)?", path.name)
            if match is None or not re.search(only, match[1]):
                continue
            target = scratch / f"{match[1]}.ndjson"
            with (
                lzma.open(path) if match[2] else path.open("rb") as source,
                target.open("wb") as out,
            ):
                out.writelines(safe_lines(source))
            yield prepared(match[1], target, peers=True)
    for workload in WORKLOADS:
        if re.search(only, workload.name):
            yield prepared(workload.name, workload.write(scratch), workload.peers)


def prepared(name: str, path: Path, peers: bool) -> Input:
    """Returns the input, with its variant for peers beside it."""
    variant = path.with_suffix(".bodies")
    return Input(name, path, variant if peers and with_bodies(path, variant) else None, peers)


# Tools


def peer(name: str, executable: str) -> Tool:
    """Returns a checker that is given a JSON configuration, on one thread."""

    def command(file: Path, scratch: Path) -> list[str]:
        config = scratch / "peer.json"
        settings = {
            "export_file_path": str(file),
            "use_stdin": False,
            "unpermitted_axiom_hard_error": False,
            "unsafe_permit_all_axioms": True,
            "nat_extension": True,
            "string_extension": True,
            "print_success_message": False,
            "num_threads": 1,
        }
        config.write_text(json.dumps(settings), encoding="utf-8")
        return [executable, str(config)]

    return Tool(name, command, is_peer=True)


def gnomon(native: str | None, jobs: int) -> Tool:
    """Returns our checker: the native executable, or else the installed `gnomon audit`."""
    name = "gnomon" if jobs == 1 else f"gnomon, {jobs} jobs"
    if native is not None:
        return Tool(name, lambda file, _: [native, str(file), "--jobs", str(jobs)], is_peer=False)
    installed = shutil.which("gnomon")
    base = [installed] if installed else [sys.executable, "-m", "gnomon"]
    options = ["--axioms", "any", "--jobs", str(jobs)]
    return Tool(name, lambda file, _: [*base, "audit", str(file), *options], is_peer=False)


# Measurement


def run(command: list[str], scratch: Path, timeout: float, poll: str = "") -> Sample:
    """Returns the measurements of one run of a command; `poll` is "poll" to watch its memory."""
    launch = [sys.executable, "-I", "-S", "-c", LAUNCHER, str(timeout), poll]
    done = subprocess.run(
        [*launch, str(scratch / "errors"), *command],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    wall, user, system, peak, exact, code = done.stdout.split()
    return Sample(float(wall), float(user), float(system), int(peak), int(code), exact == "1")


def measure(
    tools: Sequence[Tool], file: Input, runs: int, timeout: float, scratch: Path
) -> list[Result]:
    """Returns the results of all tools on one file; a tool that fails to warm up is left out."""
    results = []
    live: list[tuple[Tool, Result, Path, Sample]] = []
    for tool in tools:
        result = Result(file.name, tool.name)
        results.append(result)
        if tool.is_peer and not file.peers:
            result.failure = "not run"
            continue
        for path in (file.path, file.with_bodies if tool.is_peer else None):
            if path is None:
                continue
            sample = run(tool.command(path, scratch), scratch, timeout, "poll")
            if sample.exit == 0:
                result.failure = None
                result.with_bodies = path == file.with_bodies
                live.append((tool, result, path, sample))
                break
            errors = (scratch / "errors").read_text(encoding="utf-8", errors="replace").split("\n")
            said = " ".join(line for line in errors if line)[:200]
            late = "timeout" if sample.wall >= timeout else f"exit {sample.exit}"
            result.failure = result.failure or f"{late}: {said}"
    for _ in range(runs):
        for tool, result, path, warm_up in live:
            sample = run(tool.command(path, scratch), scratch, timeout)
            result.samples.append(sample if sample.exact else replace(sample, peak=warm_up.peak))
    for _, result, _, _ in live:
        if any(sample.exit != 0 for sample in result.samples):
            result.failure, result.samples = "fails in some runs", []
    return results


# Report


def ratio(numerator: float | None, denominator: float | None) -> float | None:
    """Returns the quotient, if both are known."""
    return numerator / denominator if numerator and denominator else None


def times(value: float | None) -> str:
    """Returns a ratio as the tables show it."""
    return "" if value is None else f"{value:.2f}×"


def details(results: Sequence[Result], base: str) -> Table:
    """Returns the table of all files and tools."""
    table = Table(title=f"Medians; speed and memory relative to {base}")
    for column in ("file", "tool"):
        table.add_column(column, no_wrap=True)
    for column in ("wall s", "user s", "MB", "speed", "memory"):
        table.add_column(column, justify="right", no_wrap=True)
    reference = {r.file: r for r in results if r.tool == base}
    last = None
    for r in results:
        if last not in (None, r.file):
            table.add_section()
        name = r.file if r.file != last else ""
        last = r.file
        tool = r.tool + ("*" if r.with_bodies else "")
        if r.wall is None or r.user is None or r.peak is None:
            table.add_row(name, tool, "not run" if r.failure == "not run" else "fails")
            continue
        to = reference.get(r.file)
        speed = ratio(to.wall, r.wall) if to else None
        memory = ratio(r.peak, to.peak) if to else None
        cells = (f"{r.wall:.3f}", f"{r.user:.3f}", f"{r.peak / 1e6:.1f}")
        table.add_row(name, tool, *cells, times(speed), times(memory))
    return table


@dataclass(frozen=True, slots=True)
class Summary:
    """A tool's ratios to the first peer over the files both accept."""

    tool: str
    accepted: int
    files: int
    speed: float | None
    slowest: float | None
    slowest_file: str
    memory: float | None
    largest: float | None
    largest_file: str


def summaries(results: Sequence[Result], base: str) -> list[Summary]:
    """Returns one summary per tool, in the order of the tools."""
    reference = {r.file: r for r in results if r.tool == base}
    out = []
    for tool in dict.fromkeys(r.tool for r in results):
        own = [r for r in results if r.tool == tool and r.failure != "not run"]
        speeds: list[tuple[float, str]] = []
        memories: list[tuple[float, str]] = []
        for r in own:
            to = reference.get(r.file)
            if to and to.wall and to.peak and r.wall and r.peak:
                speeds.append((to.wall / r.wall, r.file))
                memories.append((r.peak / to.peak, r.file))
        slowest, slowest_file = min(speeds, default=(None, ""))
        largest, largest_file = max(memories, default=(None, ""))
        out.append(
            Summary(
                tool,
                sum(r.wall is not None for r in own),
                len(own),
                statistics.geometric_mean([s for s, _ in speeds]) if speeds else None,
                slowest,
                slowest_file,
                statistics.geometric_mean([m for m, _ in memories]) if memories else None,
                largest,
                largest_file,
            )
        )
    return out


def overview(rows: Sequence[Summary], base: str) -> Table:
    """Returns the table of the summaries."""
    table = Table(title=f"Geometric means relative to {base}")
    table.add_column("tool", no_wrap=True)
    for column in ("accepts", "speed", "slowest", "memory", "largest"):
        table.add_column(column, justify="right")
    for s in rows:
        table.add_row(
            s.tool,
            f"{s.accepted} of {s.files}",
            times(s.speed),
            f"{times(s.slowest)} {s.slowest_file}",
            times(s.memory),
            f"{times(s.largest)} {s.largest_file}",
        )
    return table


def jobs_gain(results: Sequence[Result], one: str, many: str) -> float | None:
    """Returns how much faster our checker is with many jobs, as a geometric mean."""
    single = {r.file: r.wall for r in results if r.tool == one}
    gains = [ratio(single.get(r.file), r.wall) for r in results if r.tool == many]
    known = [g for g in gains if g is not None]
    return statistics.geometric_mean(known) if known else None


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Returns the parsed command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--gnomon", metavar="PATH", help="native checker, not `gnomon audit`")
    parser.add_argument("--peer", metavar="NAME=PATH", action="append", default=[])
    parser.add_argument("--exports", metavar="DIR", type=Path, action="append", default=[])
    parser.add_argument("--runs", metavar="N", type=int, default=5)
    parser.add_argument("--only", metavar="REGEX", default="", help="files whose name matches")
    parser.add_argument("--jobs", metavar="N", type=int, default=2, help="for the threaded run")
    parser.add_argument("--timeout", metavar="SECONDS", type=float, default=600.0)
    parser.add_argument("--json", metavar="OUT", type=Path, help="write every sample here")
    options = parser.parse_args(argv)
    if options.runs < 1 or options.jobs < 1 or options.timeout <= 0:
        parser.error("--runs, --jobs and --timeout must be positive")
    for text in options.peer:
        name, _, path = text.partition("=")
        if not name or shutil.which(path) is None:
            parser.error(f"`--peer {text}` is not NAME=PATH of an executable")
    if options.gnomon is not None and shutil.which(options.gnomon) is None:
        parser.error(f"`--gnomon {options.gnomon}` is not an executable")
    return options


def main(argv: Sequence[str] | None = None) -> int:
    """Measures and prints; returns 1 if our checker fails on some file, else 0."""
    options = arguments(argv)
    native = str(Path(shutil.which(options.gnomon) or "").resolve()) if options.gnomon else None
    tools = []
    for text in options.peer:
        name, _, path = text.partition("=")
        tools.append(peer(name, str(Path(shutil.which(path) or "").resolve())))
    ours = [gnomon(native, jobs) for jobs in dict.fromkeys((1, options.jobs))]
    tools += ours
    console, notes = Console(), Console(stderr=True)
    base = tools[0].name
    results: list[Result] = []
    with tempfile.TemporaryDirectory(prefix="gnomon-bench-") as name:
        scratch = Path(name)
        for file in inputs(options.exports, options.only, scratch):
            with notes.status(f"{file.name} ({file.path.stat().st_size / 1e6:.1f} MB)"):
                measured = measure(tools, file, options.runs, options.timeout, scratch)
            for r in measured:
                if r.failure not in (None, "not run"):
                    notes.print(f"{r.file}: {r.tool} fails: {r.failure}", markup=False)
            results += measured
            file.path.unlink()
            if file.with_bodies:
                file.with_bodies.unlink()
    if not results:
        notes.print("no file matches")
        return 64
    rows = summaries(results, base)
    console.print(details(results, base))
    console.print(overview(rows, base))
    if any(r.with_bodies for r in results):
        console.print("* on the variant whose bodiless Nat operations have a placeholder body")
    gain = jobs_gain(results, ours[0].name, ours[-1].name)
    if len(ours) > 1 and gain is not None:
        console.print(f"{ours[-1].name}: {times(gain)} as fast as one job (geometric mean)")
    if options.json:
        report = {
            "relative_to": base,
            "runs": options.runs,
            "summaries": [asdict(s) for s in rows],
            "results": [
                asdict(r) | {"wall": r.wall, "user": r.user, "peak": r.peak} for r in results
            ],
        }
        options.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    names = {tool.name for tool in ours}
    return int(any(r.tool in names and r.failure is not None for r in results))


if __name__ == "__main__":
    sys.exit(main())
