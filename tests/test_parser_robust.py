"""Nothing makes the parser crash, hang, or lose the rest of a file."""

from __future__ import annotations

import random
import re
import time

import pytest

from gnomon.parser.follow import Follower
from gnomon.syntax import Source

PROGRAM = """
/-- A tree. -/
inductive Tree (α : Type u) where
  | leaf : Tree α
  | node (left : Tree α) (value : α) (right : Tree α) : Tree α
  deriving Repr

namespace Tree

@[simp, inline] def size : Tree α → Nat
  | leaf => 0
  | node l _ r => l.size + 1 + r.size

syntax "tree!" term,* : term
macro_rules
  | `(tree! $[$xs],*) => `(List.foldl insert leaf [$xs,*])

instance [ToString α] : ToString (Tree α) where
  toString t := s!"size {t.size}, {if t.size == 0 then "empty" else "full"}"

theorem size_node (l r : Tree α) : (node l x r).size = l.size + r.size + 1 := by
  simp only [size, Nat.add_comm, ← Nat.add_assoc] at *
  induction l generalizing r with
  | leaf => rfl
  | node => rw [Nat.add_right_comm]; exact ‹_›

def main (args : List String) : IO Unit := do
  let mut n := 0
  for x in args, i in [0:10] do
    if let some k := x.toNat? then
      n := n + k * i
    else
      IO.eprintln s!"no number: {x}"
  try IO.println (toString n) catch e => throw e

end Tree
#eval Tree.size (tree! 1, 2, 3)
"""

WORDS = re.compile(r"\s+|[\w.']+|.", re.DOTALL)
INSERTED = [
    *"()[]{}⟨⟩|$`\"«»·;,.'\\\t\x00😀∀∃",
    *["by", "do", "fun", "=>", ":=", "$(", "/-", "-/", "--", "at", "with", "where", "end", "match"],
    *[
        "if",
        "then",
        "else",
        "let",
        "@[",
        "#eval",
        's!"',
        "{x}",
        "%$",
        "$[",
        "],*",
        "..",
        "1e",
        "0x",
    ],
    *["notation", "syntax"],
]


def mutate(text: str, rng: random.Random) -> str:
    """A text with some words removed, exchanged, repeated or inserted, perhaps cut off."""
    words = WORDS.findall(text)
    for _ in range(rng.choice([1, 1, 2, 5, 20])):
        at, other = rng.randrange(len(words)), rng.randrange(len(words))
        match rng.randrange(6):
            case 0:
                del words[at]
            case 1:
                words[at], words[other] = words[other], words[at]
            case 2:
                words.insert(at, rng.choice(INSERTED))
            case 3:
                words.insert(at, words[other])
            case 4:
                words[at:at] = rng.choices(INSERTED, k=5)
            case 5 if rng.random() < 0.2:
                del words[at + 1 :]
    return "".join(words)


def check(text: str) -> None:
    """Assert that a file is parsed to its end, and that errors stand in it."""
    commands = list(Follower(Source(text)))
    assert commands[-1].is_terminal
    positions = [command.pos for command in commands]
    assert positions == sorted(positions)
    for command in commands:
        for error in command.errors:
            assert 0 <= error.pos <= len(text)
            assert error.message


@pytest.mark.parametrize("seed", range(20))
def test_mutations(seed: int) -> None:
    """Mutated programs are parsed to their end."""
    rng = random.Random(seed)
    for _ in range(10):
        check(mutate(PROGRAM, rng))


def test_the_program_is_right() -> None:
    """What is mutated has no errors itself."""
    assert [error for command in Follower(Source(PROGRAM)) for error in command.errors] == []


@pytest.mark.parametrize(
    "text",
    [
        "(" * 100_000 + "1" + ")" * 100_000,
        "(" * 100_000,
        "[" * 100_000,
        "fun x => " * 20_000,
        "by exact " * 20_000,
        "do " * 20_000,
        "`(" * 20_000,
        "A → " * 20_000 + "A",
        's!"{' * 2_000,
        "if a then b else " * 2_000,
    ],
    ids=lambda text: text[:6],
)
def test_nesting(text: str) -> None:
    """What is nested too deeply is one clear error; what follows it is read."""
    source = Source(f"#check {text}\ndef y := 1\n")
    commands = list(Follower(source))
    errors = [error.message for command in commands for error in command.errors]
    assert errors == ["maximum nesting depth has been reached"]
    assert commands[-2].tree.kind == "Lean.Parser.Command.declaration"


@pytest.mark.parametrize(
    "text",
    [
        "[" + "1, " * 30_000 + "2]",
        "1 + " * 30_000 + "2",
        "f " + "a " * 60_000,
        '"' + "a" * 1_000_000 + '"',
        "x" * 1_000_000,
        "/- " + "a" * 1_000_000 + " -/ x",
    ],
    ids=lambda text: text[:6],
)
def test_long_lines(text: str) -> None:
    """The time for a line grows with its length, no faster."""
    start = time.process_time()
    source = Source(f"#check {text}\ndef y := 1\n")
    assert [error for command in Follower(source) for error in command.errors] == []
    assert time.process_time() - start < 20
