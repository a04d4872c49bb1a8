"""Whether checkers accept what Gnomon exports: the programs of a corpus, and the whole library.

    python bench/exports.py [CORPUS] [--library] [--nanoda PATH] [--jobs N] [--json OUT]

Each program is elaborated and exported with all that it needs, its examples too (`gnomon export
--examples`). What was accepted of a program with errors is exported. The export is audited
by the fast kernel, by the reference kernel (what it accepted in one export it does not check again in
the next, see `known_reference.py`), and by nanoda if its path is given.
Axioms that a program declares itself, and `sorryAx` where it is used, are permitted, and listed. A
program that declares nothing (`#eval` only, say) is counted apart: there is nothing to audit.

`--library` exports every module of the library instead.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import resource
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from conformance import CORPUS, ROOT, Record, Worker, find_programs
from known_reference import Reference


@dataclass
class Exported:
    """A program, and what each checker says of its export."""

    name: str
    source: Path
    export: Path
    record: Record = field(default_factory=dict)
    verdicts: dict[str, Record] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to check."""
        return bool(self.record.get("empty"))

    def is_accepted(self, checker: str) -> bool:
        """Return whether a checker accepts the export."""
        return self.verdicts.get(checker, {}).get("verdict") == "accepted"

    def to_record(self) -> Record:
        """Return everything as JSON."""
        return {"name": self.name, **self.record, "verdicts": self.verdicts}


def work(kernels: list[str]) -> None:
    """Serve as a worker: a request per line in, an answer per line out, both JSON."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # What a program prints must not look like an answer.
    reference = Reference() if "reference" in kernels else None
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer = answer_to(request, reference)
        except Exception as error:
            answer = {"failure": f"{type(error).__name__}: {error}"}
        answer["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(json.dumps(answer, ensure_ascii=True), file=answers, flush=True)


def answer_to(request: Record, reference: Reference | None) -> Record:
    """Export a program and return what the kernels say."""
    from gnomon.audit import STANDARD_AXIOMS, audit
    from gnomon.check import check

    started = time.perf_counter()
    path = Path(request["source"])
    result = check(
        path.read_text(encoding="utf-8"),
        file_name=str(path),
        main_module="_stdin",
        keep_examples=True,
    )
    elaborated = time.perf_counter()
    contents = result.env.export(request["everything"])
    Path(request["export"]).write_bytes(contents)
    answer: Record = {
        "errors": sum(message.severity == "error" for message in result.messages),
        "bytes": len(contents),
        "seconds": {
            "elaborate": elaborated - started,
            "export": time.perf_counter() - elaborated,
        },
        "empty": b'"ie"' not in contents,
        "verdicts": {},
        "axioms": [],
    }
    del result
    if answer["empty"]:
        return answer
    report = audit(request["export"], axioms="any")
    answer["axioms"] = sorted(set(report.axioms_used) - set(STANDARD_AXIOMS))
    answer["declarations"] = report.declarations
    answer["verdicts"]["fast"] = {
        "verdict": report.verdict,
        "seconds": report.seconds,
        "declaration": report.declaration,
        "reason": report.message or report.limit,
    }
    if reference is not None:
        answer["verdicts"]["reference"] = reference.check(Path(request["export"]))
    return answer


def run_nanoda(nanoda: Path, item: Exported, timeout: float) -> Record:
    """Return what nanoda says of an export."""
    from gnomon.audit import STANDARD_AXIOMS

    config = item.export.with_suffix(".json")
    settings = {
        "export_file_path": str(item.export),
        "use_stdin": False,
        "permitted_axioms": [*STANDARD_AXIOMS, *item.record.get("axioms", [])],
        "unpermitted_axiom_hard_error": False,
        "nat_extension": True,
        "string_extension": True,
        "print_success_message": False,
        "num_threads": 1,
    }
    config.write_text(json.dumps(settings), encoding="utf-8")
    started = time.perf_counter()
    try:
        done = subprocess.run(
            [str(nanoda), str(config)], capture_output=True, text=True, timeout=timeout
        )
    except subprocess.TimeoutExpired:
        return {"verdict": "timeout", "seconds": timeout}
    return {
        "verdict": "accepted" if done.returncode == 0 else "rejected",
        "seconds": time.perf_counter() - started,
        "reason": " ".join(done.stderr.split())[:300],
    }


def run(items: list[Exported], options: argparse.Namespace) -> None:
    """Export all programs and ask the checkers."""
    todo: queue.SimpleQueue[Exported] = queue.SimpleQueue()
    for item in items:
        todo.put(item)

    def serve() -> None:
        worker = Worker(options.timeout, __file__, "--kernel", options.kernel)
        while True:
            try:
                item = todo.get_nowait()
            except queue.Empty:
                break
            request = {
                "source": str(item.source),
                "export": str(item.export),
                "everything": options.library,
            }
            item.record = worker.ask(json.dumps(request))
            item.verdicts = item.record.pop("verdicts", {})
            if options.nanoda is not None and item.export.exists() and not item.is_empty:
                item.verdicts["nanoda"] = run_nanoda(options.nanoda, item, options.timeout)
            item.export.unlink(missing_ok=True)
            if options.progress:
                said = {who: verdict["verdict"] for who, verdict in item.verdicts.items()}
                print(f"{item.name}: {said}", file=sys.stderr, flush=True)
        worker.stop()

    threads = [threading.Thread(target=serve) for _ in range(options.jobs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def show(items: list[Exported], checkers: list[str]) -> bool:
    """Print the table and what was not accepted; return whether everything was."""
    columns = "".join(f"{checker + ' s':>13}" for checker in checkers)
    print(f"{'area':24}{'files':>7}{'empty':>7}{'declarations':>14}{'MB':>8}{columns}")
    for area in [*sorted({item.name.split("/")[0] for item in items}), "total"]:
        rows = [item for item in items if area in ("total", item.name.split("/")[0])]
        times = [
            sum(item.verdicts.get(c, {}).get("seconds", 0.0) for item in rows) for c in checkers
        ]
        print(
            f"{area:24}{len(rows):7}{sum(item.is_empty for item in rows):7}"
            f"{sum(item.record.get('declarations', 0) for item in rows):14}"
            f"{sum(item.record.get('bytes', 0) for item in rows) / 1e6:8.1f}"
            + "".join(f"{seconds:13.1f}" for seconds in times)
        )
    for item in items:
        if item.record.get("axioms"):
            print(f"{item.name}: with {', '.join(item.record['axioms'])}")
    is_right = True
    for item in items:
        if "failure" in item.record:
            print(f"{item.name}: not exported: {item.record['failure']}")
            is_right = False
        for checker, verdict in item.verdicts.items():
            if verdict["verdict"] != "accepted":
                at, why = verdict.get("declaration"), verdict.get("reason")
                print(f"{item.name}: {checker}: {verdict['verdict']}: {at}: {why}")
                is_right = False
    total = sum(not item.is_empty for item in items)
    counts = [
        f"{sum(item.is_accepted(checker) for item in items)}/{total} by {checker}"
        for checker in checkers
    ]
    print(f"accepted {', '.join(counts)}")
    return is_right


def library_items(scratch: Path) -> list[Exported]:
    """Return one item, a file that imports every module of the library."""
    library = ROOT / "src" / "gnomon" / "library"
    modules = sorted(
        ".".join(path.relative_to(library).with_suffix("").parts)
        for path in library.rglob("*.lean")
    )
    source = scratch / "everything.lean"
    lines = [f"import {module}\n" for module in modules]
    source.write_text("".join(lines), encoding="utf-8")
    return [Exported("library", source, scratch / "library.ndjson")]


def main() -> int:
    """Return 0, or 1 if a checker does not accept an export."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, nargs="?", default=CORPUS, help="the corpus's folder")
    parser.add_argument("--library", action="store_true", help="export the whole library instead")
    parser.add_argument("--area", action="append", default=[], help="areas that begin so only")
    parser.add_argument("--only", help="programs whose name contains this only")
    parser.add_argument("--every", type=int, default=1, help="every Nth program only")
    parser.add_argument("--kernel", choices=["fast", "both"], default="both", help="who audits")
    parser.add_argument("--nanoda", type=Path, help="nanoda's executable")
    parser.add_argument("--json", type=Path, help="write every result to a file")
    parser.add_argument("--jobs", type=int, default=1, help="worker processes")
    parser.add_argument("--timeout", type=float, default=3600.0, help="seconds for each program")
    parser.add_argument("--progress", action="store_true", help="say what is done")
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    kernels = ["fast", "reference"] if options.kernel == "both" else ["fast"]
    if options.worker:
        work(kernels)
        return 0
    checkers = kernels if options.nanoda is None else [*kernels, "nanoda"]
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        if options.library:
            items = library_items(scratch)
        else:
            programs = find_programs(options.corpus, options.area, options.only)
            items = [
                Exported(f"{each.area}/{each.name}", each.path, scratch / f"{number}.ndjson")
                for number, each in enumerate(programs)
            ][:: options.every]
        run(items, options)
    is_right = show(items, checkers)
    if options.json is not None:
        records = [item.to_record() for item in items]
        options.json.write_text(json.dumps(records, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0 if is_right else 1


if __name__ == "__main__":
    sys.exit(main())
