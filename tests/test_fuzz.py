"""Readers and kernels answer damaged exports with a verdict or an error, never otherwise.

The damage is to the text of an export: numbers, keys, values, lines, bytes.  Both readers get the
same input and must agree whether it is one.  (`crates/formats/examples/fuzz_reader.rs` and
`crates/audit/examples/fuzz_kernel.rs` do the same without Python, a thousand times as often.)
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from typing import Final

import pytest

from differential import agree, ask_fast, ask_reference, own_cases

INPUTS: Final = 1500
LARGEST: Final = 6_000
NUMBERS: Final = ("0", "1", "2", "63", "67108864", "4294967295", "18446744073709551616", "-1")
VALUES: Final = (
    *NUMBERS,
    *("01", "1.5", "1e3", "null", "true", "[]", "{}", '""', '"a"', "[0]", '{"a":1}', "nul"),
    *('"opaque"', '"abbrev"', '{"regular":3}', '"unsafe"', '"default"', '"\\ud800"', '"\\u0000"'),
)
KEYS: Final = (
    *("in", "il", "ie", "str", "num", "succ", "max", "imax", "param", "bvar", "sort", "const"),
    *("app", "lam", "forallE", "letE", "proj", "natVal", "strVal", "mdata", "axiom", "def", "thm"),
    *("quot", "inductive", "meta", "name", "us", "fn", "arg", "type", "body", "value", "kind"),
    *("levelParams", "isUnsafe", "hints", "safety", "all", "types", "ctors", "recs", "rules"),
)
BYTES: Final = (b"\xff", b"\xc0\x80", b"\x00", b"\xef\xbb\xbf", b"\r", b"\n", b"\\", b'"', b"{")


def damage_line(rng: random.Random, line: str) -> str:
    """`line` with another number, key or value."""
    pattern, choices = rng.choice(
        (
            (r"-?\d+", NUMBERS),
            (r'"\w*"', VALUES),
            (r'(?<=")\w+(?=":)', KEYS),
            (r"\d+|true|\[\]", VALUES),
        )
    )
    found = list(re.finditer(pattern, line))
    if not found:
        return line + rng.choice(VALUES)
    span = rng.choice(found)
    if span[0].isdigit() and rng.random() < 0.5:
        new = str(max(0, int(span[0]) + rng.choice((-2, -1, 1, 2))))
    else:
        new = rng.choice(choices)
    return line[: span.start()] + new + line[span.end() :]


def damage(rng: random.Random, texts: Sequence[bytes]) -> bytes:
    """An export with a few changes to its text."""
    lines = rng.choice(texts).decode().splitlines()
    for _ in range(rng.choice((0, 1, 1, 1, 2, 3))):
        at, other = rng.randrange(len(lines)), rng.randrange(len(lines))
        match rng.randrange(12):
            case 0:
                lines.insert(other, lines[at])
            case 1 if len(lines) > 1:
                lines.pop(at)
            case 2:
                lines[at], lines[other] = lines[other], lines[at]
            case 3:
                lines[at] = lines[at][: rng.randint(0, len(lines[at]))]
            case _ if not lines[at].startswith('{"meta"'):  # Who exported it is of no interest.
                lines[at] = damage_line(rng, lines[at])
    text = rng.choice(("\n", "\n", "\n", "\r\n", "\n\n")).join(lines).encode()
    if rng.random() < 0.1:
        at = rng.randint(0, len(text))
        text = text[:at] + rng.choice(BYTES) + text[at:]
    return text


@pytest.mark.parametrize("seed", [1, 2])
def test_damaged_exports(seed: int) -> None:
    """Verdicts or errors, within the time given, and the same from both."""
    rng = random.Random(seed)
    texts = [text for _, text in own_cases() if len(text) <= LARGEST]
    malformed = accepted = 0
    for _ in range(INPUTS):
        text = damage(rng, texts)
        fast, reference = ask_fast(text, 5.0), ask_reference(text, 5.0)
        assert agree(fast, reference), f"{fast}\n{reference}\n{text!r}"
        malformed += fast.verdict == "malformed"
        accepted += fast.verdict == "accepted"
    assert malformed > INPUTS / 4
    assert accepted > INPUTS / 20
