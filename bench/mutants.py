"""Damaged programs: the programs of a corpus with tokens deleted, exchanged or inserted, cut off, with
unbalanced brackets, deep nesting, and lines of a megabyte.

    python bench/mutants.py [CORPUS] [--count 200] [--seed 1] [--only KIND] [--out DIR] [--jobs N]

What is asked of the elaborator: it does not crash; it says nothing of internal errors; it takes less
than `--limit` seconds and a gigabyte; and the rest of the file is not lost. A command at the end of
each program must be answered. Where the damage is within a command that declares nothing (`#eval`,
`example`), later commands that were answered must be answered still.

The last line is `mutants N, crashed A, slow B, big C, internal errors D, lost E`; the exit code is 1 if
one of these is not 0. Every mutant can be made again from the seed; `--out` writes the texts.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import queue
import random
import re
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from conformance import CORPUS, Record, Worker, find_programs

MEGABYTE: Final = 1_000_000
MARKER: Final = "\n\n#check (Nat.zero_le : ∀ n, 0 ≤ n)\n"

WORDS: Final = re.compile(
    r"\s+|--[^\n]*|\"(?:[^\"\\]|\\.)*\"|[\w.'!?₀-₉]+|[(){}\[\]⟨⟩]|[^\w\s(){}\[\]⟨⟩\"]+|.", re.DOTALL
)
INSERTED: Final = [
    *"()[]{}⟨⟩|$`«»·;,.'\\\t\x00😀∀∃",
    *["by", "do", "fun", "=>", ":=", "$(", "at", "with", "where", "match", "if", "then", "else"],
    *["let", "@[", "%$", "$[", "],*", "..", "1e", "0x", "sorry", "_", "?x", "have", "←", "<;>"],
]
OPENING: Final = "([{⟨"
CLOSING: Final = ")]}⟩"
COMMANDS: Final = ("#eval", "#check", "#reduce", "#print", "#guard", "example", "#synth")

NESTED: Final[dict[str, Callable[[int], str]]] = {
    "parentheses": lambda n: "#eval " + "(" * n + "1" + ")" * n,
    "unclosed parentheses": lambda n: "#eval " + "(" * n + "1",
    "lists": lambda n: "#check " + "[" * n + "]" * n,
    "tuples": lambda n: "#check " + "(1, " * n + "2" + ")" * n,
    "anonymous constructors": lambda n: "example : True := " + "⟨" * n + "⟩" * n,
    "functions": lambda n: "#check " + "fun (x : Nat) => " * n + "1",
    "arrows": lambda n: "#check " + "Nat → " * n + "Nat",
    "quantifiers": lambda n: "example : " + "∀ x : Nat, " * n + "True := by intros; trivial",
    "sums": lambda n: "#eval " + "1 + " * n + "1",
    "powers": lambda n: "#check (" + "1 ^ " * n + "1 : Nat)",
    "negations": lambda n: "#check " + "¬" * n + "True",
    "applications": lambda n: "#eval " + "Nat.succ (" * n + "0" + ")" * n,
    "arguments": lambda n: "#check id" + " id" * n,
    "projections": lambda n: "#check (1, 2)" + ".1" * n,
    "products": lambda n: "#check " + "Nat × " * n + "Nat",
    "conditionals": lambda n: "#eval " + "if true then 0 else " * n + "1",
    "lets": lambda n: "#eval " + "let x := 1; " * n + "x",
    "dependent lets": lambda n: "#eval let x := 1; " + "let x := x + x; " * n + "x % 7",
    "matches": lambda n: "#eval " + "match 1 with | _ => " * n + "1",
    "tactic blocks": lambda n: "example : True := " + "by exact " * n + "trivial",
    "have blocks": lambda n: "example : True := by" + " have : True := by" * n + " trivial",
    "bullets": lambda n: "example : True := by\n  " + "· " * n + "trivial",
    "tactics": lambda n: "example : True := by\n" + "  skip\n" * n + "  trivial",
    "tactic sequences": lambda n: "example : True := by " + "skip <;> " * n + "trivial",
    "parenthesized tactics": lambda n: "example : True := by " + "(" * n + "trivial" + ")" * n,
    "actions": lambda n: "#eval " + "do " * n + "return 1",
    "statements": lambda n: "#eval show IO Unit from do\n" + "  let x := 1\n" * n + "  pure ()",
    "quotations": lambda n: "#check " + "`(" * n + "1" + ")" * n,
    "interpolations": lambda n: "#eval " + 's!"{' * n + "1" + '}"' * n,
    "namespaces": lambda n: "".join(f"namespace N{i}\n" for i in range(n)) + "def x := 1",
    "sections": lambda n: "section\n" * n + "end\n" * n,
    "one namespace": lambda n: "namespace " + ".".join(f"N{i}" for i in range(n)) + "\ndef x := 1",
    "comments": lambda n: "/-" * n + " text " + "-/" * n,
    "variables": lambda n: (
        "".join(f"variable (x{i} : Nat)\n" for i in range(n // 10)) + "#check x0"
    ),
    "constructors": lambda n: "inductive Many\n" + "".join(f"  | c{i}\n" for i in range(n // 20)),
    "fields": lambda n: (
        "structure Many where\n" + "".join(f"  f{i} : Nat\n" for i in range(n // 20))
    ),
    "mutual": lambda n: "mutual\n" + "".join(f"def m{i} := {i}\n" for i in range(n // 10)) + "end",
    "instances": lambda n: (
        "class Grow (n : Nat) where\n  v : Nat\n"
        "instance [Grow (n + 1)] : Grow n := ⟨Grow.v (n + 1)⟩\n#synth Grow 0"
    ),
    "growing types": lambda n: (
        "class GrowT (α : Type) where\n  v : Nat\n"
        "instance [GrowT (α × α)] : GrowT α := ⟨GrowT.v (α × α)⟩\n#eval GrowT.v Nat"
    ),
    "coercions": lambda n: (
        "structure Box (α : Type) where\n  v : α\n"
        "instance [Coe α β] : Coe α (Box β) := ⟨fun a => ⟨Coe.coe a⟩⟩\n"
        "example (n : Nat) : Box (Box (Box Bool)) := n"
    ),
    "looping macro": lambda n: 'macro "again" : term => `(again)\n#check again',
    "growing macro": lambda n: 'macro "more" : term => `(more + more)\n#check more',
    "looping simp": lambda n: (
        "axiom turn (f : Nat → Nat → Nat) (a b : Nat) : f a b = f b (a + 0)\n"
        "example (f : Nat → Nat → Nat) : f 1 2 = 3 := by simp only [turn f]"
    ),
    "endless evaluation": lambda n: (
        "partial def loop (n : Nat) : Nat := loop (n + 1) + 1\n#eval loop 0"
    ),
    "big numeral": lambda n: "#eval " + "9" * n + " % 7",
    "big power": lambda n: "#eval (2 ^ (2 ^ 100) : Nat) % 7",
    "big reduction": lambda n: "#reduce (100000 : Nat) * 100000 + 1",
    "big decision": lambda n: "example : (List.range 100000).length = 100000 := by decide",
}
LONG: Final[dict[str, Callable[[int], str]]] = {
    "string": lambda n: '#eval "' + "a" * n + '".length',
    "escapes": lambda n: '#eval "' + "\\n" * (n // 2) + '".length',
    "line comment": lambda n: "-- " + "a " * (n // 2),
    "block comment": lambda n: "/- " + "a " * (n // 2) + "-/",
    "doc comment": lambda n: "/-- " + "a " * (n // 2) + "-/ def documented := 1",
    "identifier": lambda n: "#check " + "x" * n,
    "dotted identifier": lambda n: "#check " + "x." * (n // 2) + "x",
    "quoted identifier": lambda n: "#check «" + "x y" * (n // 3) + "»",
    "number": lambda n: "#eval " + "1" * n + " % 10",
    "list": lambda n: "#check [" + "1, " * (n // 3) + "1]",
    "list of names": lambda n: "#check [" + "true, " * (n // 6) + "true]",
    "application": lambda n: "#check f" + " a" * (n // 2),
    "sum": lambda n: "#check " + "1 + " * (n // 4) + "1",
    "spaces": lambda n: "#eval 1" + " " * n + "+ 1",
    "binders": lambda n: "example : ∀ " + "x " * (n // 2) + ": Nat, True := by intros; trivial",
    "semicolons": lambda n: "example : True := by trivial" + ";" * n,
    "unknown characters": lambda n: "#check 1 " + "\x01€" * (n // 2),
    "no commands": lambda n: "nonsense " * (n // 9),
}
KINDS: Final = (
    *("deleted", "deleted", "swapped", "inserted", "truncated", "brackets"),
    *("nested", "nested", "long"),
)


@dataclass
class Mutant:
    """A damaged program; `rest` is the number of characters after the damage, if it is local."""

    name: str
    text: str
    path: Path
    rest: int | None = None
    has_marker: bool = True
    answer: Record = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)


def mutants(corpus: Path, seed: int, count: int) -> list[Mutant]:
    """Return so many damaged programs, the same for the same seed."""
    rng = random.Random(seed)
    programs = [program.path for program in find_programs(corpus, [], None)]
    made = []
    special = {"nested": sorted(NESTED), "long": sorted(LONG)}
    for names in special.values():
        rng.shuffle(names)
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        path = rng.choice(programs)
        text = path.read_text(encoding="utf-8")
        if kind in special:
            names = special[kind]
            names.append(names.pop(0))
            mutant = grown(path, text, kind, names[-1], rng)
        else:
            mutant = damaged(path, text, kind, rng)
        mutant.name = f"{number:03} {mutant.name}"
        made.append(mutant)
    return made


def grown(path: Path, text: str, kind: str, name: str, rng: random.Random) -> Mutant:
    """Return a program with something deep or long before one of its commands."""
    depth = rng.choice([50, 1_000, 10_000])
    new = NESTED[name](depth) if kind == "nested" else LONG[name](MEGABYTE)
    starts = [match.end() for match in re.finditer(r"\n\n(?=\w|#|@|/--)", text)]
    at = rng.choice(starts) if starts else len(text)
    opens_scope = "namespace" in name or name in ("sections", "variables")
    rest = None if opens_scope or name in ("semicolons", "no commands") else len(text) - at
    whole = f"{text[:at]}{new}\n\n{text[at:]}{MARKER}"
    return Mutant(f"{kind}: {name}", whole, path, rest)


def damaged(path: Path, text: str, kind: str, rng: random.Random) -> Mutant:
    """Return a program some of whose words are changed, within one command if that can be."""
    if kind == "truncated":
        at = rng.randrange(len(text))
        # What is cut off within a comment or a string leaves nothing to be read.
        return Mutant(kind, text[:at], path, None, has_marker=False)
    chunks = command_ranges(text)
    start, end = rng.choice(chunks)
    part = text[start:end]
    words = WORDS.findall(part)
    for _ in range(rng.choice([1, 1, 2, 5])):
        change(words, kind, rng)
    new = "".join(words)
    declares_nothing = part.startswith(COMMANDS)
    swallows = "/-" in new or new.count('"') % 2 or "«" in new or "open" in new
    rest = len(text) - end if declares_nothing and not swallows else None
    whole = f"{text[:start]}{new}{text[end:]}{MARKER}"
    return Mutant(kind, whole, path, rest, has_marker=not swallows)


def command_ranges(text: str) -> list[tuple[int, int]]:
    """Return where commands begin and end, with the white space after them."""
    from gnomon.parser.follow import Follower
    from gnomon.syntax import Source

    found = []
    for command in Follower(Source(text)):
        if command.tree.pos is not None and command.tree.end is not None:
            found.append((command.tree.pos, command.tree.end))
    return [(start, end) for start, end in found if end - start > 3] or [(0, len(text))]


def change(words: list[str], kind: str, rng: random.Random) -> None:
    """Delete, exchange or insert a word, or do so with a bracket."""
    solid = [i for i, word in enumerate(words) if not word.isspace()]
    if not solid:
        return
    at = rng.choice(solid)
    match kind:
        case "deleted":
            del words[at]
        case "swapped":
            other = rng.choice(solid)
            words[at], words[other] = words[other], words[at]
        case "inserted":
            words[at:at] = [" ", rng.choice(INSERTED), " "]
        case "brackets":
            brackets = [i for i in solid if words[i] in OPENING + CLOSING]
            if brackets and rng.random() < 0.7:
                del words[rng.choice(brackets)]
            else:
                words.insert(at, rng.choice(OPENING + CLOSING))


# Asking the elaborator


def work() -> None:
    """Serve as a worker: a path per line in, a JSON object per line out."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # What a program prints must not look like an answer.
    from gnomon.check import check

    for line in sys.stdin:
        forget_peak()
        text = Path(line.rstrip("\n")).read_text(encoding="utf-8")
        started, used = time.perf_counter(), time.process_time()
        try:
            result = check(text, main_module="_stdin")
            answer: Record = {
                "messages": [[m.line, m.column, m.severity, m.text] for m in result.messages]
            }
        except Exception as error:
            answer = {"failure": f"{type(error).__name__}: {error}"}
        answer["seconds"] = time.perf_counter() - started
        answer["cpu"] = time.process_time() - used
        answer["peak"] = peak()
        print(json.dumps(answer, ensure_ascii=True), file=answers, flush=True)


def forget_peak() -> None:
    """Begin to measure the peak of memory anew, where the system can."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def peak() -> int:
    """Return the peak of memory in bytes."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return next(
        int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM")
    )


def ask(worker: Worker, text: str, scratch: Path) -> Record:
    """Return what a worker answers to a program."""
    path = scratch / f"{threading.get_ident()}.lean"
    path.write_text(text, encoding="utf-8")
    return worker.ask(str(path))


def from_end(messages: list[list[object]], text: str, rest: int) -> list[tuple[object, ...]]:
    """Return the messages about the last `rest` characters, with lines counted from the end.

    The marker at the end of a mutant is not counted.
    """
    text = text.removesuffix(MARKER)
    first = text.count("\n", 0, len(text) - rest) + 1
    last = text.count("\n") + 1
    return [
        (int(str(line)) - last, column, severity, said)
        for line, column, severity, said in messages
        if first < int(str(line)) <= last
    ]


def judge(mutant: Mutant, original: Record | None, limit: float, memory: float) -> None:
    """Note what is wrong with the answer to a mutant."""
    answer, faults = mutant.answer, mutant.faults
    faults.clear()
    if "failure" in answer:
        slow = "no answer within" in answer["failure"]
        faults["slow" if slow else "crashed"] = answer["failure"]
        return
    messages = answer["messages"]
    if answer["cpu"] > limit:
        faults["slow"] = f"{answer['cpu']:.1f} s"
    if answer["peak"] > memory * 1e6:
        faults["big"] = f"{answer['peak'] / 1e6:.0f} MB"
    for line, _, _, said in messages:
        if "internal error" in said:
            faults["internal errors"] = f"line {line}: {said}"
    last_line = mutant.text.count("\n")
    # What the program declared may change how the answer is written.
    if mutant.has_marker and not any(line == last_line for line, _, _, _ in messages):
        faults["lost"] = "the last command is not answered"
    elif original is not None and mutant.rest is not None and "messages" in original:
        whole = mutant.path.read_text(encoding="utf-8") + MARKER
        before = from_end(original["messages"], whole, mutant.rest)
        after = from_end(messages, mutant.text, mutant.rest)
        # A word of the damaged command may end the one before: what uses that has another answer.
        answered = {message[:2] for message in after}
        lost = [message for message in before if message[:2] not in answered]
        if lost:
            faults["lost"] = f"{len(lost)} messages, the first: {lost[0]}"


def run(made: list[Mutant], options: argparse.Namespace, scratch: Path) -> None:
    """Ask for all mutants; what is at fault is asked for again in a new process."""
    todo: queue.SimpleQueue[Mutant] = queue.SimpleQueue()
    for mutant in made:
        todo.put(mutant)

    def serve() -> None:
        worker = Worker(options.timeout, __file__)
        while True:
            try:
                mutant = todo.get_nowait()
            except queue.Empty:
                break
            original = None
            if mutant.rest is not None:
                original = ask(worker, mutant.path.read_text(encoding="utf-8") + MARKER, scratch)
            for _ in range(2):
                mutant.answer = ask(worker, mutant.text, scratch)
                judge(mutant, original, options.limit, options.memory)
                if not mutant.faults:
                    break
                worker.stop()
            for fault, what in mutant.faults.items():
                print(f"{mutant.name} ({mutant.path.stem}): {fault}: {what[:600]}", flush=True)
        worker.stop()

    threads = [threading.Thread(target=serve) for _ in range(options.jobs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def show(made: list[Mutant]) -> bool:
    """Print the slowest and the sums; return whether nothing is at fault."""
    for key, unit, scale in (("cpu", "s", 1.0), ("peak", "MB", 1e6)):
        most = sorted(made, key=lambda each: -each.answer.get(key, 0.0))[:5]
        for each in most:
            print(
                f"{each.answer.get(key, 0.0) / scale:9.2f} {unit}  {each.name} ({each.path.stem})"
            )
    counts = {
        fault: sum(fault in each.faults for each in made)
        for fault in ("crashed", "slow", "big", "internal errors", "lost")
    }
    print(f"mutants {len(made)}, " + ", ".join(f"{what} {n}" for what, n in counts.items()))
    return not any(counts.values())


def main() -> int:
    """Return 0, or 1 if a mutant is at fault."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, nargs="?", default=CORPUS, help="the corpus's folder")
    parser.add_argument("--count", type=int, default=200, help="how many mutants")
    parser.add_argument("--seed", type=int, default=1, help="of the random generator")
    parser.add_argument("--only", help="mutants whose name contains this only")
    parser.add_argument("--every", type=int, default=1, help="every Nth mutant only")
    parser.add_argument("--limit", type=float, default=20.0, help="processor seconds for each")
    parser.add_argument("--memory", type=float, default=1000.0, help="megabytes")
    parser.add_argument("--timeout", type=float, default=120.0, help="seconds until one is ended")
    parser.add_argument("--jobs", type=int, default=1, help="worker processes")
    parser.add_argument("--out", type=Path, help="a folder for the texts")
    parser.add_argument("--json", type=Path, help="write every answer to a file")
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        work()
        return 0
    made = mutants(options.corpus, options.seed, options.count)
    made = [each for each in made if options.only is None or options.only in each.name]
    made = made[:: options.every]
    if options.out is not None:
        options.out.mkdir(parents=True, exist_ok=True)
        for each in made:
            name = re.sub(r"\W+", "_", each.name)
            (options.out / f"{name}.lean").write_text(each.text, encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        run(made, options, Path(folder))
    if options.json is not None:
        records = [
            {"name": each.name, "path": each.path.name, **each.answer, "faults": each.faults}
            for each in made
        ]
        options.json.write_text(json.dumps(records, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0 if show(made) else 1


if __name__ == "__main__":
    sys.exit(main())
