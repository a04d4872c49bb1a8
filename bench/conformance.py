"""How close Gnomon's answers are to Lean's: runs a conformance corpus and compares the messages.

    python bench/conformance.py tests/conformance [--area 01] [--json OUT] [--jobs N]

Each program of the corpus has the messages that Lean gives for it; the rules by which they are
compared are those of the corpus itself (`compare.py`). Two scores: *verdict* (errors start on the
same lines) and *messages* (the same texts at the same places).

Programs are checked by worker processes, one after the other in each, so that a library is loaded
once per worker. A program that takes longer than the limit, or that ends its worker, has failed;
the worker is replaced.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import queue
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "tests" / "conformance"

Record = dict[str, Any]


@dataclass
class Program:
    """A program of the corpus and what came of it."""

    area: str
    name: str
    path: Path
    result: Record = field(default_factory=dict)
    verdict: bool = False
    messages: bool = False
    expected_only: list[tuple[int, int, str, str]] = field(default_factory=list)
    actual_only: list[tuple[int, int, str, str]] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """How long it took."""
        return float(self.result.get("seconds", 0.0))

    def to_record(self) -> Record:
        """Return everything as JSON."""
        return {
            "area": self.area,
            "name": self.name,
            "verdict": self.verdict,
            "messages": self.messages,
            "expectedOnly": self.expected_only,
            "actualOnly": self.actual_only,
            **self.result,
        }


def load_comparer() -> ModuleType:
    """Return the corpus's own comparer as a module."""
    spec = importlib.util.spec_from_file_location("conformance_compare", CORPUS / "compare.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def find_programs(corpus: Path, areas: list[str], only: str | None) -> list[Program]:
    """Return the programs of a corpus, in order."""
    found = []
    for path in sorted(corpus.glob("*/*.lean")):
        area = path.parent.name
        if areas and not any(area.startswith(wanted) for wanted in areas):
            continue
        if only is not None and only not in f"{area}/{path.stem}":
            continue
        found.append(Program(area, path.stem, path))
    return found


def work() -> None:
    """Serve as a worker: a path per line in, a JSON object per line out."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # What a program prints must not look like an answer.
    sys.setrecursionlimit(100_000)
    from gnomon.check import check

    for line in sys.stdin:
        path = Path(line.rstrip("\n"))
        started = time.perf_counter()
        try:
            text = path.read_text(encoding="utf-8")
            result = check(text, file_name=str(path), main_module="_stdin")
            answer: Record = {"messages": [message_record(m) for m in result.messages]}
        except Exception as error:
            import traceback

            answer = {
                "failure": f"{type(error).__name__}: {error}",
                "trace": traceback.format_exc(),
            }
        answer["seconds"] = round(time.perf_counter() - started, 4)
        print(json.dumps(answer, ensure_ascii=True), file=answers, flush=True)


def message_record(message: Any) -> Record:
    """Return a message in the form of the corpus."""
    return {
        "severity": message.severity,
        "line": message.line,
        "column": message.column,
        "endLine": message.end_line,
        "endColumn": message.end_column,
        "text": message.text,
    }


class Worker:
    """A process that answers a line with a line of JSON, replaced when it ends or hangs."""

    def __init__(self, timeout: float, script: str = __file__, *options: str) -> None:
        """`timeout` is in seconds, for each line; the process runs a script with `--worker`."""
        self.timeout = timeout
        self.command = [sys.executable, script, "--worker", *options]
        self.process: subprocess.Popen[str] | None = None
        self.answers: queue.Queue[str | None] = queue.Queue()

    def start(self) -> subprocess.Popen[str]:
        """Start a process and a thread that reads its answers."""
        self.process = process = subprocess.Popen(
            self.command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        answers: queue.Queue[str | None] = queue.Queue()
        self.answers = answers

        def read() -> None:
            assert process.stdout is not None
            for line in process.stdout:
                answers.put(line)
            answers.put(None)

        threading.Thread(target=read, daemon=True).start()
        return process

    def check(self, path: Path) -> Record:
        """Return what the process says of a program, or why it says nothing."""
        return self.ask(str(path))

    def ask(self, question: str) -> Record:
        """Return what the process answers to a line, or why it does not answer."""
        process = self.process or self.start()
        assert process.stdin is not None
        try:
            process.stdin.write(f"{question}\n")
            process.stdin.flush()
            line = self.answers.get(timeout=self.timeout)
        except queue.Empty:
            self.stop()
            return {"failure": f"no answer within {self.timeout:g} s", "seconds": self.timeout}
        except OSError:
            line = None
        if line is None:
            code = process.wait()
            self.process = None
            return {"failure": f"the worker ended with exit code {code}"}
        record: Record = json.loads(line)
        return record

    def stop(self) -> None:
        """End the process."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None


def run(programs: list[Program], jobs: int, timeout: float) -> None:
    """Check the programs and compare the results."""
    comparer = load_comparer()
    todo: queue.SimpleQueue[Program] = queue.SimpleQueue()
    for program in programs:
        todo.put(program)

    def serve() -> None:
        worker = Worker(timeout)
        while True:
            try:
                program = todo.get_nowait()
            except queue.Empty:
                break
            program.result = worker.check(program.path)
            judge(program, comparer)
        worker.stop()

    threads = [threading.Thread(target=serve) for _ in range(jobs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def judge(program: Program, comparer: ModuleType) -> None:
    """Compare a program's messages with the recorded ones."""
    expected = json.loads(program.path.with_suffix(".expected.json").read_text(encoding="utf-8"))
    actual = {"messages": program.result.get("messages", [])}
    verdict, messages, expected_only, actual_only = comparer.compare(expected, actual)
    has_failed = "failure" in program.result
    program.verdict = verdict and not has_failed
    program.messages = messages and not has_failed
    program.expected_only = expected_only
    program.actual_only = actual_only


def show(programs: list[Program], details: bool) -> None:
    """Print the table, and what differs."""
    if details:
        for program in programs:
            if not program.messages:
                show_differences(program)
    print(f"{'area':24}{'files':>7}{'failed':>8}{'verdict':>9}{'messages':>10}{'seconds':>9}")
    for area in sorted({program.area for program in programs}):
        show_row(area, [program for program in programs if program.area == area])
    show_row("total", programs)
    total = len(programs)
    verdict = sum(program.verdict for program in programs)
    messages = sum(program.messages for program in programs)
    print(f"verdict {verdict}/{total}, messages {messages}/{total}")


def show_row(name: str, programs: list[Program]) -> None:
    """Print a line of the table."""
    failed = sum("failure" in program.result for program in programs)
    verdict = sum(program.verdict for program in programs)
    messages = sum(program.messages for program in programs)
    seconds = sum(program.seconds for program in programs)
    print(f"{name:24}{len(programs):7}{failed:8}{verdict:9}{messages:10}{seconds:9.1f}")


def show_differences(program: Program) -> None:
    """Print what differs in one program."""
    level = "verdict only" if program.verdict else "differs"
    print(f"{program.area}/{program.name}: {level}")
    if "failure" in program.result:
        print(f"    {program.result['failure']}")
    for mark, side in (("-", program.expected_only), ("+", program.actual_only)):
        for line, column, severity, text in side:
            print(f"    {mark} {line}:{column} {severity}: {text[:300]}")


def falls_short(programs: list[Program], baseline: Path) -> list[str]:
    """Return the programs that agreed according to a baseline and do not any more."""
    recorded = json.loads(baseline.read_text(encoding="utf-8"))
    lost = []
    for program in programs:
        level = recorded.get(f"{program.area}/{program.name}")
        if (level == "messages" and not program.messages) or (
            level == "verdict" and not program.verdict
        ):
            lost.append(f"{program.area}/{program.name}: was {level}")
    return lost


def baseline_of(programs: list[Program]) -> Record:
    """Return what to record: for each program the level at which it agrees."""
    levels = {}
    for program in programs:
        if program.messages:
            levels[f"{program.area}/{program.name}"] = "messages"
        elif program.verdict:
            levels[f"{program.area}/{program.name}"] = "verdict"
    return levels


def main() -> int:
    """Return 0, or 1 if a program lost what a baseline records."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, nargs="?", default=CORPUS, help="the corpus's folder")
    parser.add_argument("--area", action="append", default=[], help="areas that begin so only")
    parser.add_argument("--only", help="programs whose name contains this only")
    parser.add_argument("--json", type=Path, help="write every result to a file")
    parser.add_argument("--jobs", type=int, default=1, help="worker processes")
    parser.add_argument("--timeout", type=float, default=60.0, help="seconds for each program")
    parser.add_argument("--list", action="store_true", help="show what differs")
    parser.add_argument("--baseline", type=Path, help="fail if a program is worse than recorded")
    parser.add_argument("--record", type=Path, help="write a baseline")
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        work()
        return 0
    programs = find_programs(options.corpus, options.area, options.only)
    run(programs, options.jobs, options.timeout)
    show(programs, options.list)
    if options.json is not None:
        records = [program.to_record() for program in programs]
        options.json.write_text(json.dumps(records, ensure_ascii=False, indent=1), encoding="utf-8")
    if options.record is not None:
        levels = json.dumps(baseline_of(programs), indent=1, sort_keys=True)
        options.record.write_text(levels + "\n", encoding="utf-8")
    lost = falls_short(programs, options.baseline) if options.baseline is not None else []
    for line in lost:
        print(f"worse than recorded: {line}", file=sys.stderr)
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
