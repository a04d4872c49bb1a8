"""What the parser says of broken programs, against what Lean 4.28 says.

`data/parser_errors.jsonl` has programs with words removed, repeated, exchanged or inserted, or cut
off, and for each the errors of Lean's parser: line, column, end line, end column, message.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gnomon.parser.follow import Follower
from gnomon.syntax import Source

RECORDED = [
    json.loads(line)
    for line in (Path(__file__).parent / "data" / "parser_errors.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


@pytest.mark.parametrize("record", RECORDED, ids=range(len(RECORDED)))
def test_errors_are_those_of_lean(record: dict[str, Any]) -> None:
    """Texts, places and order."""
    source = Source(record["text"], "broken")
    found = []
    for command in Follower(source):
        for error in command.errors:
            start = source.position(error.pos)
            end = None if error.end is None else source.position(error.end)
            found.append(
                [
                    start.line,
                    start.column,
                    None if end is None else end.line,
                    None if end is None else end.column,
                    error.message,
                ]
            )
    assert sorted(found, key=lambda e: (e[0], e[1], e[4])) == record["errors"]


@pytest.mark.parametrize("count", [30, 3_000])
def test_nested_antiquotations_take_no_exponential_time(count: int) -> None:
    """Each of the many kinds of antiquotations begins in the same way."""
    for text in ("$" * count, "$(" * min(count, 60)):
        assert any(command.errors for command in Follower(Source(f"#check `({text}", "broken")))


def test_parsers_that_read_nothing_do_not_loop() -> None:
    """The notation is refused; what follows is read."""
    commands = list(Follower(Source("notation foo => 3\n#check foo\n#check 1", "broken")))
    assert len(commands) == 5
