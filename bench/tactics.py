"""How fast tactics are, from Python: `python bench/tactics.py [--json OUT]`.

Four parts: tactics on problems of rising size, with how their time grows; small steps a second on one
core; forking a state; memory of 10,000 live states. The exit code is 1 if a bar is missed: 2,000 small
steps a second, 2 microseconds for a fork, 500 megabytes.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import gnomon
from gnomon import ProofState

SMALL_STEPS_BAR = 2_000
FORK_BAR = 2e-6
STATES = 10_000
MEMORY_BAR = 500

TEXT = """
def total : List Nat → Nat
  | [] => 0
  | x :: xs => x + total xs
inductive Tree where
  | leaf : Tree
  | node : Tree → Nat → Tree → Tree
def Tree.mirror : Tree → Tree
  | leaf => leaf
  | node l x r => node r.mirror x l.mirror
def Tree.size : Tree → Nat
  | leaf => 0
  | node l _ r => l.size + 1 + r.size
"""


@dataclass(frozen=True)
class Problem:
    """A statement and the tactics that prove it."""

    statement: str
    script: str


def simp_problem(size: int) -> Problem:
    """A sum with `size` zeros in it."""
    return Problem(f"(x : Nat) : x{' + 0' * size} = x", "simp")


def simp_lists_problem(size: int) -> Problem:
    """The length of `size` lists appended."""
    lists = " ++ ".join(["xs"] * size)
    lengths = "xs.length + (" * (size - 1) + "xs.length" + ")" * (size - 1)
    return Problem(f"(xs : List Nat) : ({lists}).length = {lengths}", "simp")


def omega_problem(size: int) -> Problem:
    """A chain of `size` inequalities."""
    names = " ".join(f"x{index}" for index in range(size + 1))
    chain = " ".join(f"(h{index} : x{index} < x{index + 1})" for index in range(size))
    return Problem(f"({names} : Int) {chain} : x0 + {size} ≤ x{size}", "omega")


def rewrite_problem(size: int) -> Problem:
    """`size` equations, used one after the other."""
    names = " ".join(f"x{index}" for index in range(size + 1))
    equations = " ".join(f"(h{index} : x{index} = x{index + 1})" for index in range(size))
    rules = ", ".join(f"h{index}" for index in range(size))
    return Problem(f"({names} : Nat) {equations} : x0 = x{size}", f"rw [{rules}]")


def induction_problem(size: int) -> Problem:
    """An induction whose step has `size` hypotheses beside it."""
    others = " ".join(f"(h{index} : k + {index} < n + {index})" for index in range(size))
    statement = f"(k n : Nat) {others} (t : Tree) : t.mirror.size = t.size"
    script = (
        "induction t with\n| leaf => rfl\n"
        "| node l x r ihl ihr => simp only [Tree.mirror, Tree.size, ihl, ihr]; omega"
    )
    return Problem(statement, script)


PROBLEMS: dict[str, tuple[Callable[[int], Problem], tuple[int, ...]]] = {
    "simp, sums": (simp_problem, (4, 8, 16, 32, 64)),
    "simp, lists": (simp_lists_problem, (4, 8, 16, 32)),
    "omega": (omega_problem, (2, 4, 8, 16)),
    "rewriting": (rewrite_problem, (4, 8, 16, 32)),
    "induction": (induction_problem, (0, 4, 8, 16)),
}

SMALL_STEPS = {
    "intro": ("∀ p q : Prop, p → q → p ∧ q", "", "intro p"),
    "exact h": ("(p q : Prop) (h : p) (g : q) : p ∧ q", "constructor", "exact h"),
    "constructor": ("(p q : Prop) (h : p) (g : q) : p ∧ q", "", "constructor"),
    "rfl": ("(n : Nat) : n = n", "", "rfl"),
}


@dataclass(frozen=True)
class Timing:
    """A tactic on problems of some sizes: seconds a call, and the exponent of their growth."""

    name: str
    sizes: tuple[int, ...]
    seconds: tuple[float, ...]
    growth: float


def best_of(run: Callable[[], object], repeat: int) -> float:
    """Return the least time of some calls, in seconds."""
    best = math.inf
    for _ in range(repeat):
        start = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - start)
    return best


def growth(sizes: tuple[int, ...], seconds: tuple[float, ...]) -> float:
    """Return by which power of the size the time grows between the last two sizes."""
    if sizes[-2] == 0:
        return math.nan
    return math.log(seconds[-1] / seconds[-2]) / math.log(sizes[-1] / sizes[-2])


def time_problems(repeat: int) -> list[Timing]:
    """Time the tactics on all their problems."""
    env = gnomon.environment(text=TEXT)
    result = []
    for name, (make, sizes) in PROBLEMS.items():
        seconds = []
        for size in sizes:
            problem = make(size)
            state = env.goal(problem.statement)
            done = state.run(problem.script)
            if not done.is_solved:
                raise SystemExit(f"{name} at size {size} is not solved:\n{done}")
            done.check()
            seconds.append(best_of(partial(state.run, problem.script), repeat))
        result.append(Timing(name, sizes, tuple(seconds), growth(sizes, tuple(seconds))))
    return result


def steps_a_second(count: int) -> dict[str, float]:
    """Return how many steps of each small kind a thread makes in a second of processor time."""
    result: dict[str, float] = {}
    for name, (statement, before, tactic) in SMALL_STEPS.items():
        state = gnomon.goal(statement)
        if before:
            state = state.run(before)
        for _ in range(20):
            state.run(tactic)
        start = time.process_time()
        for _ in range(count):
            state.run(tactic)
        result[name] = count / (time.process_time() - start)
    return result


def fork_seconds(count: int) -> float:
    """Return how long a fork of a state takes."""
    state = gnomon.goal("∀ p q : Prop, p → q → p ∧ q").run("intro p q hp hq")
    start = time.perf_counter()
    for _ in range(count):
        state.fork()
    return (time.perf_counter() - start) / count


def live_states(count: int) -> tuple[float, float]:
    """Make so many different states and keep them; return megabytes, and those of the process."""
    env = gnomon.environment()
    roots = [
        env.goal(f"(a b : Nat) (h : a < b) : a + {size} < b + {size + 1}") for size in range(20)
    ]
    gc.collect()
    before = _resident()
    states: list[ProofState] = list(roots)
    index = 0
    while len(states) < count:
        parent = states[index]
        states.append(parent.run(f"have h{index} : a ≤ b + {index} := by omega"))
        states.append(parent.run(f"generalize e{index} : a + {index} = c{index}"))
        index += 1
    if len({str(state) for state in states[::500]}) < 2:
        raise SystemExit("the states are all the same")
    return _resident() - before, _resident()


def _resident() -> float:
    """Return the megabytes that the process has in memory now."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * resource.getpagesize() / 2**20
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10


def main() -> int:
    """Run the benchmark."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--repeat", type=int, default=5)
    arguments.add_argument("--steps", type=int, default=1_000)
    arguments.add_argument("--json", type=Path, help="write the measurements")
    options = arguments.parse_args()
    timings = time_problems(options.repeat)
    print(f"{'':14}{'size: milliseconds a call':60}growth")
    for timing in timings:
        cells = "  ".join(
            f"{size}: {1000 * seconds:.1f}"
            for size, seconds in zip(timing.sizes, timing.seconds, strict=True)
        )
        shown = "" if math.isnan(timing.growth) else f"n^{timing.growth:.1f}"
        print(f"{timing.name:14}{cells:60}{shown}")
    steps = steps_a_second(options.steps)
    mean = len(steps) / sum(1 / each for each in steps.values())
    listed = ", ".join(f"{name} {each:.0f}" for name, each in steps.items())
    print(f"small steps a second: {mean:.0f} ({listed})")
    fork = fork_seconds(100_000)
    print(f"fork: {1e6 * fork:.2f} microseconds")
    megabytes, whole = live_states(STATES)
    print(f"{STATES} live states: {megabytes:.0f} MB, the whole process {whole:.0f} MB")
    if options.json is not None:
        found = {
            "problems": [asdict(timing) for timing in timings],
            "steps": steps,
            "small_steps_a_second": mean,
            "fork_seconds": fork,
            "live_states_megabytes": megabytes,
            "process_megabytes": whole,
        }
        options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")
    is_good = mean >= SMALL_STEPS_BAR and fork <= FORK_BAR and whole <= MEMORY_BAR
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
