"""`do` blocks: what Lean 4.28 says."""

from __future__ import annotations

import pytest

import gnomon
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


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        ("let x := 5", 6),
        ("let x ← pure 5", 6),
        ("let mut x := 5", 10),
        ("let (x, _) := (1, 2)", 7),
        ("let some x := some 3 | return", 11),
        ("have x : 1 = 1 := rfl", 7),
        ("for x in [1] do pure ()", 6),
        ("for (x, _) in [(1, 2)] do pure ()", 7),
        ("for y in [1], x in [2] do pure ()", 16),
        ("if let some x := some 4 then pure ()", 14),
        ("try pure () catch x => pure ()", 20),
    ],
)
def test_mutable_variables_cannot_be_shadowed(statement: str, place: int) -> None:
    """No declaration of the block may have the name of a mutable variable."""
    text = f"def f : IO Unit := do\n  let mut x := 0\n  {statement}\n  pure ()"
    (said,) = gnomon.check(text).messages
    assert said.text == "mutable variable `x` cannot be shadowed"
    assert (said.line, said.column) == (3, place)


def test_what_may_have_the_name_of_a_mutable_variable() -> None:
    """Functions and terms in a statement are their own matter."""
    check(
        "def f (x : Nat) : Id Nat := do\n  let mut x := x\n  x := x + 1\n"
        "  let g := fun x => x + 1\n  return g (match x with | 0 => 1 | x + 1 => x)\n"
        "#eval (f 2).run",
        "3",
    )
