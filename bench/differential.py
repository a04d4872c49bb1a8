"""Differential testing of the two kernels: mutants of exports, on which they must agree.

    python bench/differential.py --seed S --count N [--exports PATH ...] [--jobs J] [--out DIR]

What it does: takes exports apart into small ones (the files given, Gnomon's own test cases, the
benchmark's workloads at small sizes), changes each a little, and asks both kernels.  The verdicts,
and the number of constants accepted, must be the same; a kernel that declines is counted apart, and
so are rejections by different rules.  A mutant on which the kernels disagree is made smaller and
written to `--out`, with what either says.
What it assumes: the package `gnomon` with its extension module.
Where to read next: `mutations.py`.
Counterpart in Lean: none.

Mutant `i` is a function of the seed, `i` and the files.  Each of the `--jobs` processes is watched;
when one dies or hangs, the mutant it was at is reported as a disagreement, and another takes over.
The exit code is 1 if there is a disagreement.
"""

from __future__ import annotations

import argparse
import importlib
import io
import multiprocessing
import pkgutil
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

import workloads
from export_ast import Export, Json, read_export
from mutations import Base, mutate
from term_mutations import Terms

LARGEST_WHOLE: Final = 1200
"""Exports with at most so many terms are mutated as a whole; of others, what single declarations
need, if that is not more than `LARGEST_SLICE` terms."""
LARGEST_SLICE: Final = 900
MOST_SLICES: Final = 400
MEMORY: Final = 1 << 30
ADDRESS_SPACE: Final = 12 << 30
HANGS: Final = 60.0
SHRINKING: Final = 30.0
BETWEEN_REPORTS: Final = 60.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a kernel says about an export."""

    verdict: str
    rule: str = ""
    declaration: str = ""
    message: str = ""
    constants: int = 0


def ask_fast(source: bytes, seconds: float) -> Answer:
    """The fast kernel's answer."""
    import gnomon

    try:
        report = gnomon.audit(source, axioms="any", timeout=seconds, max_memory=MEMORY)
    except gnomon.ExportError as error:
        if "no declarations" in str(error):  # That is the auditor's objection, not a kernel's.
            return Answer("accepted")
        return Answer("malformed", message=str(error))
    rule = report.rule or report.limit or ""
    where, message = report.declaration or "", report.message or ""
    return Answer(report.verdict, rule, where, message, sum(report.counts.values()))


def ask_reference(source: bytes, seconds: float) -> Answer:
    """The reference kernel's answer."""
    from gnomon.reference import ExportError, check_export

    try:
        outcome = check_export(io.BytesIO(source), timeout=seconds)
    except ExportError as error:
        return Answer("malformed", message=str(error))
    where, message = outcome.declaration or "", outcome.message or ""
    return Answer(outcome.verdict, outcome.rule or "", where, message, sum(outcome.counts.values()))


def agree(fast: Answer, reference: Answer) -> bool:
    """Whether two answers are compatible.

    Where a reader draws the line between malformed and wrong, for instance at a variable whose
    number is too large for any term, is its own business.
    """
    verdicts = {fast.verdict, reference.verdict}
    if "declined" in verdicts or verdicts == {"malformed", "rejected"}:
        return True
    if fast.verdict == "accepted" == reference.verdict:
        return fast.constants == reference.constants
    return fast.verdict == reference.verdict


# Bases


def sources(exports: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """The exports to begin with, with a name each."""
    for path in exports:
        files = sorted(path.rglob("*.ndjson")) if path.is_dir() else [path]
        for file in files:
            yield file.stem, file.read_bytes()
    small: dict[str, Callable[[], Iterator[str]]] = {
        "deep-terms": lambda: workloads.deep_terms(1, 12),
        "universes": lambda: workloads.universes(12, 4, 5, 4),
        "enumerations": lambda: workloads.enumerations(1, 5),
        "structures": lambda: workloads.structures(1, 5),
        "big-inductives": lambda: workloads.big_inductive(1, 4, 4),
        "nested-generics": lambda: workloads.nested_generics(3),
        "families": lambda: workloads.families(2),
        "nat-literals": lambda: workloads.nat_literals(8, 6),
        "nat-operations": lambda: workloads.nat_operations(8, 6),
        "nat-unary": lambda: workloads.unary(2, 3),
        "strings": lambda: workloads.strings(3, 4),
        "delta-chains": lambda: workloads.delta_chains(2, 6),
        "small-definitions": lambda: workloads.small_definitions(12),
        "trees": lambda: workloads.trees(3, 2),
    }
    for name, lines in small.items():
        yield name, "".join(f"{line}\n" for line in lines()).encode()
    yield from own_cases()


def own_cases() -> Iterator[tuple[str, bytes]]:
    """The cases of Gnomon's own accept/reject suite, where that is at hand."""
    project = Path(__file__).resolve().parent.parent
    if not (project / "tests" / "kernel" / "case.py").exists():
        return
    sys.path.append(str(project))
    package = importlib.import_module("tests.kernel")
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        if info.name.startswith("cases_"):
            for case in importlib.import_module(f"tests.kernel.{info.name}").CASES:
                yield case.name, case.source()


def bases(exports: Sequence[Path], report: Callable[[str], None]) -> list[Base]:
    """What mutants are made of."""
    found: list[Base] = []
    for name, text in sources(exports):
        try:
            export = read_export(text)
        except (ValueError, LookupError, RecursionError, TypeError):
            report(f"{name} cannot be taken apart")
            continue
        if any(len(str(node[1])) > 2000 for node in export.tables.exprs if node[0].endswith("Val")):
            continue
        if len(export.tables.exprs) <= LARGEST_WHOLE:
            found.append(Base.of(name, export, export.decls))
            continue
        slices = export.slices(LARGEST_SLICE)
        chosen = random.Random(name).sample(slices, min(len(slices), MOST_SLICES))
        for positions in chosen:
            decls = [export.decls[at] for at in positions]
            found.append(Base.of(f"{name}[{positions[-1]}]", export, decls))
    return [base for base in found if base.decls]


def choose(bases: Sequence[Base], seed: str, number: int) -> tuple[Base, random.Random]:
    """The base of mutant `number`, and the generator that makes the mutant of it."""
    rng = random.Random(f"{seed}:{number}")
    return rng.choice(bases), rng


# Disagreements


@dataclass(slots=True)
class Shrinker:
    """Makes a mutant smaller as long as the kernels disagree about it."""

    export: Export
    seconds: float
    deadline: float

    def disagree(self, decls: Sequence[Json]) -> bool:
        """Whether the kernels do."""
        text = self.export.tables.write(decls)
        return not agree(ask_fast(text, self.seconds), ask_reference(text, self.seconds))

    def shrink(self, decls: list[Json], base: Base) -> list[Json]:
        """The smallest list of declarations found in the time that there is."""
        size = max(1, len(decls) // 2)
        while size:
            at = len(decls)
            while at > 0 and time.monotonic() < self.deadline:
                smaller = decls[: max(0, at - size)] + decls[at:]
                if smaller and self.disagree(smaller):
                    decls = smaller
                at -= size
            size //= 2
        terms = Terms(random.Random(0), self.export.tables, base.pool)
        for position in range(len(decls)):
            for key in ("value", "type"):
                if key in decls[position]:
                    decls = self.shrink_term(decls, position, key, terms)
        return decls

    def shrink_term(self, decls: list[Json], position: int, key: str, terms: Terms) -> list[Json]:
        """Puts subterms in the place of terms."""
        tables = self.export.tables
        is_smaller = True
        while is_smaller and time.monotonic() < self.deadline:
            is_smaller = False
            root = decls[position][key]
            for place in terms.places(root):
                for inner in terms.places(place.term)[1:8]:
                    if tables.loose[inner.term] > place.depth or time.monotonic() > self.deadline:
                        continue
                    new = {**decls[position], key: terms.put(place, inner.term)}
                    smaller = [*decls[:position], new, *decls[position + 1 :]]
                    if self.disagree(smaller):
                        decls, is_smaller = smaller, True
                        break
                if is_smaller:
                    break
        return decls


@dataclass(frozen=True, slots=True)
class Options:
    """What the processes need to know."""

    seed: str
    count: int
    out: Path
    jobs: int = 1
    seconds: float = 3.0
    exports: tuple[Path, ...] = ()
    first: int = 0


@dataclass(slots=True)
class Tally:
    """What was found."""

    verdicts: Counter[tuple[str, str]] = field(default_factory=Counter)
    rules: Counter[tuple[str, str]] = field(default_factory=Counter)
    changes: Counter[tuple[str, str]] = field(default_factory=Counter)
    disagreements: list[str] = field(default_factory=list)
    slow: Counter[str] = field(default_factory=Counter)

    def add(self, other: Tally) -> None:
        """Takes in what another process found."""
        self.verdicts += other.verdicts
        self.rules += other.rules
        self.changes += other.changes
        self.disagreements += other.disagreements
        self.slow += other.slow

    def text(self) -> str:
        """The tally as lines."""
        total = max(1, self.verdicts.total())
        lines = [f"{total} mutants"]
        for (fast, reference), n in self.verdicts.most_common():
            both = fast if fast == reference else f"fast {fast}, reference {reference}"
            lines.append(f"  {both}: {n} ({100 * n / total:.1f} %)")
        made = Counter(name for (name, _) in self.changes.elements())
        shares = (f"{name} {self.changes[name, 'accepted']}/{n}" for name, n in made.most_common())
        lines.append("  accepted by change: " + ", ".join(shares))
        differing = sum(self.rules.values())
        lines.append(f"  rejected by both for different rules (fast, reference): {differing}")
        lines += (f"    {f} {r}: {n}" for (f, r), n in self.rules.most_common(25))
        if self.slow:
            lines.append(f"  declined: {dict(self.slow.most_common(8))}")
        lines.append(f"  disagreements: {len(self.disagreements)}")
        return "\n".join(lines)


def examine(base: Base, rng: random.Random, options: Options, number: int, tally: Tally) -> None:
    """Asks both kernels about one mutant."""
    decls, made = mutate(base, rng)
    tables = base.export.tables
    text = tables.write(decls)
    fast, reference = ask_fast(text, options.seconds), ask_reference(text, options.seconds)
    tally.verdicts[fast.verdict, reference.verdict] += 1
    for name in set(made):
        tally.changes[name, fast.verdict] += 1
    if "declined" in (fast.verdict, reference.verdict):
        tally.slow[base.name] += 1
    if not agree(fast, reference):
        shrinker = Shrinker(base.export, options.seconds, time.monotonic() + SHRINKING)
        small = tables.write(shrinker.shrink(decls, base))
        save(options, number, f"{base.name}, {', '.join(made)}", text, small)
        said = f"fast {fast.verdict} {fast.rule}, reference {reference.verdict} {reference.rule}"
        tally.disagreements.append(f"{number}: {said}")
    elif fast.verdict == "rejected" == reference.verdict and fast.rule != reference.rule:
        pair = (fast.rule, reference.rule)
        tally.rules[pair] += 1
        example = options.out / "rules" / f"{pair[0]}-{pair[1]}.ndjson"
        if not example.exists():
            example.parent.mkdir(parents=True, exist_ok=True)
            example.write_bytes(text)
            said = f"{number} {base.name} {made}\n{fast}\n{reference}\n"
            example.with_suffix(".txt").write_text(said)


def examine_all(options: Options, numbers: Iterable[int]) -> Iterator[tuple[int, Tally | None]]:
    """What is found about each of the mutants, after its number alone."""
    found = bases(options.exports, lambda _: None)
    for number in numbers:
        yield number, None
        base, rng = choose(found, options.seed, number)
        mark = base.export.tables.mark()
        tally = Tally()
        examine(base, rng, options, number, tally)
        base.export.tables.release(mark)
        yield number, tally


def save(options: Options, number: int, what: str, text: bytes, small: bytes) -> None:
    """Writes a disagreement down."""
    options.out.mkdir(parents=True, exist_ok=True)
    stem = f"{options.seed}-{number}"
    (options.out / f"{stem}.ndjson").write_bytes(small)
    (options.out / f"{stem}.full.ndjson").write_bytes(text)
    answers = [str(ask(small, options.seconds)) for ask in (ask_fast, ask_reference)]
    said = f"mutant {number}: {what}\nfast: {answers[0]}\nreference: {answers[1]}\n"
    (options.out / f"{stem}.txt").write_text(said)


# Processes


def work(options: Options, first: int, connection: Connection) -> None:
    """Examines the mutants from `first` on, in steps of the number of processes."""
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    numbers = range(first, options.first + options.count, options.jobs)
    for number, tally in examine_all(options, numbers):
        connection.send(number if tally is None else tally)
    connection.send(None)


@dataclass(slots=True)
class Worker:
    """A process, and the mutant it is at."""

    options: Options
    at: int
    since: float = 0.0
    is_ready: bool = False
    done: bool = False
    process: multiprocessing.process.BaseProcess | None = None
    connection: Connection | None = None

    def start(self) -> None:
        """Begins, or begins anew, at `at`."""
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe(duplex=False)
        self.process = context.Process(target=work, args=(self.options, self.at, theirs))
        self.process.start()
        theirs.close()
        self.since = time.monotonic() + HANGS  # Reading the exports takes a while.
        self.is_ready = False

    def listen(self, tally: Tally) -> None:
        """Takes in what the process has to say; replaces it if it died or hangs."""
        assert self.connection is not None and self.process is not None
        try:
            while self.connection.poll(0.05):
                match self.connection.recv():
                    case None:
                        self.done = True
                        return
                    case Tally() as found:
                        tally.add(found)
                        self.at += self.options.jobs
                    case _:
                        pass
                self.since, self.is_ready = time.monotonic(), True
            if time.monotonic() - self.since < HANGS + SHRINKING:
                return
            self.process.kill()
            how = "hangs"
        except EOFError:
            self.process.join()
            how = f"ends with exit code {self.process.exitcode}"
        if not self.is_ready:
            raise SystemExit("the exports cannot be read")
        tally.disagreements.append(f"{self.at}: the process {how}")
        print(f"mutant {self.at}: the process {how}", flush=True)
        self.at += self.options.jobs
        self.start()


def run(options: Options) -> Tally:
    """Examines all mutants."""
    tally = Tally()
    workers = [Worker(options, options.first + job) for job in range(options.jobs)]
    for worker in workers:
        worker.start()
    begin = last = time.monotonic()
    while not all(worker.done for worker in workers):
        for worker in workers:
            if not worker.done:
                worker.listen(tally)
        if time.monotonic() - last > BETWEEN_REPORTS:
            last = time.monotonic()
            print(f"[{last - begin:.0f} s] {tally.text()}", flush=True)
    for worker in workers:
        if worker.process is not None:
            worker.process.join()
    return tally


def main(argv: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description="differential testing of the two kernels")
    parser.add_argument("--seed", default="0")
    parser.add_argument("--count", type=int, default=1000, help="number of mutants")
    parser.add_argument("--first", type=int, default=0, help="the first mutant's number")
    parser.add_argument("--exports", type=Path, action="append", default=[], help="file or folder")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--timeout", type=float, default=3.0, help="seconds for each kernel")
    parser.add_argument("--out", type=Path, default=Path("disagreements"))
    args = parser.parse_args(argv)
    options = Options(
        seed=args.seed,
        count=args.count,
        out=args.out,
        jobs=args.jobs,
        seconds=args.timeout,
        exports=tuple(args.exports),
        first=args.first,
    )
    tally = run(options)
    print(tally.text())
    for line in tally.disagreements:
        print(line)
    return 1 if tally.disagreements else 0


if __name__ == "__main__":
    sys.exit(main())
