"""`bv_decide`: what it proves, from what axioms, and what it says of what it cannot prove."""

from __future__ import annotations

import itertools

import pytest

from gnomon.elab.frontend import Frontend
from gnomon.syntax import Source
from gnomon.tactics.bv_decide.rup import NotRefuted, trim
from gnomon.tactics.bv_decide.solver import Learnt, Model, solve

PRELUDE = "import Std.Tactic.BVDecide\n"


def check(text: str) -> list[str]:
    """Return the messages of a file that imports the tactic."""
    frontend = Frontend(Source(PRELUDE + text, "test"))
    return [message.text() for snapshot in frontend.run() for message in snapshot.messages]


PROVED = {
    "bitwise": "(x y : BitVec 64) : (x &&& y) ^^^ (x ||| y) = x ^^^ y",
    "sums": "(x y : BitVec 32) : x + y = y + x",
    "negation": "(x y : BitVec 8) : -(x + y) = -x - y",
    "products": "(x : BitVec 16) : x * 3 = x + x + x",
    "shift by a number": "(x : BitVec 8) : x * 2#8 = x <<< 1",
    "shift by a word": "(x n : BitVec 8) : x <<< n >>> n ≤ x",
    "signed shift": "(x : BitVec 8) (n : BitVec 3) : (x.sshiftRight' n).msb = x.msb",
    "rotation": "(x : BitVec 8) : x.rotateLeft 3 = x.rotateRight 5",
    "remainder": "(x y : BitVec 5) (h : y ≠ 0) : x % y < y",
    "quotient": "(x y : BitVec 4) : (x / y) * y + x % y = x",
    "signed quotient": "(x y : BitVec 4) : x.sdiv y * y + x.srem y = x",
    "modulus": "(x y : BitVec 3) (h : y.msb = false) : (x.smod y).msb = false ∨ y = 0",
    "order": "(x y : BitVec 8) (h : x < y ∧ y < 10) : x < 9",
    "signed order": "(x y : BitVec 8) : x.sle y ∨ y.sle x",
    "parts": "(x : BitVec 8) : (x ++ x).extractLsb 15 8 = x",
    "copies": "(x : BitVec 4) : x.replicate 2 = x ++ x",
    "widths": "(x : BitVec 8) : (x.signExtend 16).truncate 8 = x",
    "single bits": "(x : BitVec 8) (h : x[3] = true) : x ≠ 0",
    "choice": "(x : BitVec 8) (c : Bool) : (if c then x else x + 0) = x",
    "truth values": "(a b c : Bool) : (a && (b || c)) = (a && b || a && c)",
    "connectives": "(x y : BitVec 4) : (x = y → y = x) ∧ (x < y ↔ y > x)",
    "machine words": "(x y : UInt32) : x &&& y ≤ x",
    "signed machine words": "(x y : Int8) (h : x < y) : ¬y ≤ x",
}


@pytest.mark.parametrize("statement", PROVED.values(), ids=PROVED.keys())
def test_proved_without_new_axioms(statement: str) -> None:
    text = f"theorem t {statement} := by bv_decide\n#print axioms t"
    messages = check(text)
    assert len(messages) == 1
    assert "sorry" not in messages[0]
    assert "ofReduceBool" not in messages[0]


def test_counterexample_names_the_inputs() -> None:
    (message,) = check("example (x : BitVec 4) : x ≠ 5#4 := by bv_decide")
    assert message == (
        "The prover found a counterexample, consider the following assignment:\nx = 5#4\n"
    )


def test_counterexample_may_be_spurious() -> None:
    text = "example (f : BitVec 2 → BitVec 2) (x : BitVec 2) : f x = f (x + 0) := by bv_decide"
    (message,) = check(text)
    assert "potentially spurious" in message
    assert "opaque variables: [f" in message


def test_nothing_to_read() -> None:
    (message,) = check("example (n : Nat) : n = n + 0 := by bv_decide")
    assert message.startswith("None of the hypotheses are in the supported BitVec fragment")


def test_import_is_asked_for() -> None:
    frontend = Frontend(Source("example : 1#2 = 1#2 := by bv_decide", "test"))
    (message,) = [m.text() for snapshot in frontend.run() for m in snapshot.messages]
    assert message == "to use `bv_decide`, please include `import Std.Tactic.BVDecide`"


def pigeons(n: int) -> list[tuple[int, ...]]:
    """Return the clauses that say that `n + 1` pigeons have `n` holes for themselves."""

    def var(pigeon: int, hole: int) -> int:
        return pigeon * n + hole + 1

    each = [tuple(var(p, h) for h in range(n)) for p in range(n + 1)]
    pairs = itertools.combinations(range(n + 1), 2)
    return each + [(-var(p, h), -var(q, h)) for p, q in pairs for h in range(n)]


def test_steps_propagate_to_a_conflict() -> None:
    given = pigeons(4)
    answer = solve(given, 10)
    assert isinstance(answer, Learnt)
    known = dict(enumerate(given))
    steps = trim(given, answer.clauses)
    for step in steps:
        false = set(step.clause)
        for number, unit in zip(step.uses, step.units, strict=False):
            assert set(known[number]) - false == {unit}
            false.add(-unit)
        assert set(known[step.uses[-1]]) <= false
        known[step.number] = step.clause
    assert steps[-1].clause == ()


def test_what_does_not_follow_is_refused() -> None:
    with pytest.raises(NotRefuted):
        trim([(1, 2), (-1, 2)], [()])


def test_models_satisfy() -> None:
    answer = solve([(1, 2), (-1,), (2, 3)], 10)
    assert isinstance(answer, Model)
    assert 2 in answer.true and 1 not in answer.true
