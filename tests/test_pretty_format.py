"""Laying out documents, against what Lean 4.28 makes of the same ones.

`pretty/layouts.jsonl` has random documents with Lean's four layouts: at widths 10, 20 and 40, and
at width 20 with indentation 3 from column 5. A document is `["t", text]`, `["l"]` for a line break,
`["al", force]` for an alignment, `["a", first, second]`, `["n", indent, body]`, `["g", body]` for a
group or `["f", body]` for a fill group.
"""

from __future__ import annotations

import doctest
import itertools
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnomon.pretty import format as fmt
from gnomon.pretty.format import LINE, Align, Append, Format, Group, Nest, Text, layout

RECORDED = Path(__file__).parent / "pretty" / "layouts.jsonl"


def document(data: Any) -> Format:
    match data:
        case ["t", value]:
            return Text(value)
        case ["l"]:
            return LINE
        case ["al", force]:
            return Align(force)
        case ["a", first, second]:
            return Append(document(first), document(second))
        case ["n", indent, body]:
            return Nest(indent, document(body))
        case [kind, body]:
            return Group(document(body), kind == "f")
    raise ValueError(data)


def recorded() -> list[Any]:
    return [json.loads(line) for line in RECORDED.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("data", recorded(), ids=range(len(recorded())))
def test_layouts(data: Any) -> None:
    """Lines break where Lean breaks them."""
    doc, expected = document(data[0]), data[1]
    assert layout(doc, 10) == expected[0]
    assert layout(doc, 20) == expected[1]
    assert layout(doc, 40) == expected[2]
    assert layout(doc, 20, 3, 5) == expected[3]


WORDS = st.lists(st.text("abλ→", min_size=1, max_size=7), min_size=1, max_size=30)


@given(WORDS)
def test_group_is_flat_if_it_fits(words: list[str]) -> None:
    """A group has all its breaks or none of them."""
    doc = fmt.group(fmt.join_sep(words, LINE))
    flat = " ".join(words)
    assert layout(doc, 40) == (flat if len(flat) <= 40 else "\n".join(words))


@given(WORDS)
def test_fill_breaks_when_it_must(words: list[str]) -> None:
    """A fill group breaks before a word if that is not done too early or too late."""
    lines = layout(fmt.group(fmt.join_sep(words, LINE), fill=True), 20).split("\n")
    assert " ".join(lines) == " ".join(words)
    assert all(len(line) <= 20 for line in lines)
    for line, following in itertools.pairwise(lines):
        assert len(line) + 1 + len(following.split(" ")[0]) > 20


def test_width_is_in_code_points() -> None:
    """A character counts once, however many bytes it has."""
    doc = fmt.group(fmt.join_sep(["→" * 5, "λ" * 4], LINE))
    assert layout(doc, 10) == "→→→→→ λλλλ"
    assert layout(doc, 9) == "→→→→→\nλλλλ"


def test_deep() -> None:
    """Depth is no obstacle."""
    doc: Format = Text("x")
    for _ in range(20_000):
        doc = Nest(1, Append(Text("("), Append(doc, Text(")"))))
    assert len(layout(Group(doc, False))) == 40_001


def test_doctests() -> None:
    """The examples in the documentation are true."""
    assert doctest.testmod(fmt).failed == 0
