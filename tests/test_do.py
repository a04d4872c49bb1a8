"""`do` blocks: what Lean 4.28 says."""

from __future__ import annotations

import pytest

from tests.test_recursion import check, messages


@pytest.mark.parametrize(
    ("action", "shown", "ty"),
    [
        ("IO.getStdin", "IO.getStdin", "BaseIO IO.FS.Stream"),
        ("(pure 3 : IO Nat)", "pure 3", "IO Nat"),
    ],
)
def test_results_that_nobody_takes(action: str, shown: str, ty: str) -> None:
    """What an action in the middle returns must be nothing."""
    check(
        f"def f : IO Unit := do\n  {action}\n  IO.println 1",
        f"Type mismatch\n  {shown}\nhas type\n  {ty}\nbut is expected to have type\n  IO PUnit",
    )


def test_one_monad() -> None:
    """A block of unknown type is in one monad, which its first action tells."""
    check(
        '#eval do\n  IO.println "a"\n  for x in [1, 2] do\n    IO.println s!"{x}"',
        "a\n1\n2\n",
    )


def test_loops_in_unknown_monads() -> None:
    """A loop needs to know its monad."""
    (said,) = messages('#eval for x in [1, 2] do IO.println s!"{x}"')
    assert said.startswith("failed to synthesize instance for 'for_in%' notation\n  ForIn ?m.")
