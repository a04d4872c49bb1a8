"""Native code: programs that run long give what they give as register code, within their limits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import gnomon
from gnomon import Declined, EvaluationError, Limits
from gnomon._core import Shape

PROGRAMS = Path(__file__).with_name("native_programs.lean")

CALLS: list[tuple[str, tuple[int, ...]]] = [
    ("fib", (20,)),
    ("growing", (3000,)),
    ("factorials", (3000,)),
    ("integers", (20000,)),
    ("words", (20000,)),
    ("floats", (20000,)),
    ("arrays", (20000,)),
    ("trees", (3000,)),
    ("deep", (20000,)),
    ("isEven", (5001,)),
    ("ping", (20000, 0)),
    ("closures", (5000,)),
    ("strings", (3000,)),
    ("states", (5000,)),
    ("versions", (3000,)),
    ("stores", (3000,)),
    ("texts", (3000,)),
    ("divisions", (3000,)),
    ("decimals", (500,)),
]


@pytest.fixture(scope="module")
def lib() -> Any:
    """The programs."""
    return gnomon.load(str(PROGRAMS))


@pytest.mark.parametrize(("name", "args"), CALLS)
def test_native_code_gives_the_same(lib: Any, name: str, args: tuple[int, ...]) -> None:
    """Three times: cold, hot, and with what was found out about the numbers."""
    function = lib[name]
    machine = lib._program.machine
    machine.set_native(False)
    expected = function(*args)
    machine.set_native(True)
    for _ in range(3):
        assert function(*args) == expected


def test_errors_come_through(lib: Any) -> None:
    """An `Except` is a value like others."""
    for _ in range(3):
        assert lib.failing(1000) == sum(range(1000))
        with pytest.raises(gnomon.LeanError, match="too much at 1415"):
            lib.failing(5000)


def test_nothing_is_left_behind(lib: Any) -> None:
    """Hot code gives back what it takes."""
    machine = lib._program.machine
    for name, args in CALLS:
        lib[name](*args)
    before = machine.heap_size()[1]
    for name, args in CALLS:
        lib[name](*args)
    assert machine.heap_size()[1] == before


def test_deep_recursion_outgrows_the_native_stack(lib: Any) -> None:
    """A million calls inside each other are a matter of the evaluator's stack."""
    assert lib.deep(1_000_000) == sum(n % 3 for n in range(1_000_000))
    assert lib.isEven(1_000_001) is False


def test_loops_end_at_limits(lib: Any) -> None:
    """A loop without end heeds limits, and the machine can be used afterwards."""
    inner = lib._program
    program = inner.layer.ensure(["forever"])
    start = inner.machine.encode(Shape.simple("nat"), 10)
    for limits in (Limits(timeout=0.3), Limits(max_steps=10_000_000)):
        with pytest.raises((EvaluationError, Declined)):
            inner.machine.call(program, "forever", start, limits=limits)
        assert lib.fib(15) == 610
