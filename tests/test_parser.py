"""The parser against what Lean 4.28 makes of the same text.

`data/parser_terms.txt` has terms with Lean's own trees, one a line: the text as a JSON string, a
tab, the tree.
"""

from __future__ import annotations

import ast
import doctest
import json
import re
from pathlib import Path

import pytest

from gnomon import parser
from gnomon.parser import builtin_grammar, descriptors, errors, parse_category, tokens
from gnomon.parser.follow import Follower
from gnomon.syntax import Source, literals

DATA = Path(__file__).parent / "data"
CORPUS = Path(__file__).parent / "conformance"

PARSE_ERROR = re.compile(
    "unexpected |expected |unterminated |missing |unknown tactic|invalid escape|tabs are"
)


def recorded(name: str) -> list[tuple[str, str]]:
    """The texts and answers of a file."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines)
    return [(json.loads(text), answer) for text, answer in pairs]


@pytest.mark.parametrize(("text", "tree"), recorded("parser_terms.txt"))
def test_terms(text: str, tree: str) -> None:
    """A term has the tree that Lean gives it."""
    found, wrong = parse_category("term", text, builtin_grammar())
    assert not wrong
    assert str(found) == tree


def errors_of(text: str) -> list[tuple[int, int, str]]:
    """The lines, columns and messages of all that is wrong with a file."""
    source = Source(text)
    found = [error for command in Follower(source) for error in command.errors]
    return [(*source.position(error.pos), error.message) for error in found]


def test_corpus() -> None:
    """Each file of the conformance corpus has the parse errors that Lean reports, and no others."""
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


def test_places() -> None:
    """A token knows its text and the whitespace after it, in code points."""
    text = "fun αβ  -- a comment\n => /- 😀 -/ αβ"
    tree, _ = parse_category("term", text, builtin_grammar())
    places = [(t.val, t.info.pos, t.info.end, t.info.trail) for t in tree.walk() if t.info]
    assert places == [
        ("fun", 0, 3, 4),
        ("αβ", 4, 6, 22),
        ("=>", 22, 24, 33),
        ("αβ", 33, 35, 35),
    ]
    assert tree.reprint(text) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0xFF_ff", 0xFFFF),
        ("0b1010", 10),
        ("0o17", 15),
        ("1_000", 1000),
        ("007", 7),
    ],
)
def test_numerals(text: str, value: int) -> None:
    """What a numeral stands for."""
    tree, _ = parse_category("term", text, builtin_grammar())
    assert tree.kind == "num"
    assert literals.decode_nat(tree[0].val) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (r'"a\n\t\\\"\x41\u00e9"', 'a\n\t\\"Aé'),
        ('"a\\\n   b"', "ab"),
        (r'r"a\n"', r"a\n"),
        (r'r##"a"#b"##', 'a"#b'),
    ],
)
def test_strings(text: str, value: str) -> None:
    """What a string stands for."""
    tree, _ = parse_category("term", text, builtin_grammar())
    assert tree.kind == "str"
    assert literals.decode_string(tree[0].val) == value


def test_dependencies() -> None:
    """The parser knows trees and nothing else of Gnomon; trees know nothing."""
    package = Path(parser.__file__).parents[1]
    for name, allowed in (("syntax", ()), ("parser", ("syntax",))):
        for path in (package / name).rglob("*.py"):
            depth = len(path.relative_to(package / name).parts)
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom) and node.level > depth:
                    assert (node.module or "").partition(".")[0] in allowed, path
                elif isinstance(node, ast.Import):
                    assert not any(alias.name.startswith("gnomon") for alias in node.names), path


def test_examples() -> None:
    """The examples in docstrings hold."""
    for module in (tokens, errors, descriptors, literals):
        assert doctest.testmod(module).failed == 0
