"""What the texts of literals stand for.

The texts are those that the parser accepted; others raise :class:`ValueError`.

Counterpart in Lean: `Init/Meta/Defs.lean` (`Syntax.isNatLit?`, `isStrLit?`, `isCharLit?`, …).
"""

from __future__ import annotations

import re
from typing import Final

from .names import Name, join

_ESCAPES: Final = {"n": "\n", "r": "\r", "t": "\t"}
_NAME_PART: Final = re.compile(r"«([^»]*)»|([^.«»]+)")


def decode_nat(text: str) -> int:
    """Return the number that a numeral stands for.

    >>> decode_nat("0xFF"), decode_nat("1_000")
    (255, 1000)
    """
    text = text.replace("_", "")
    if text[:2] in ("0x", "0X", "0b", "0B", "0o", "0O"):
        return int(text, 0)
    return int(text)


def decode_scientific(text: str) -> tuple[int, bool, int]:
    """Return mantissa, whether the exponent is negative, and the exponent.

    >>> decode_scientific("1.25e1"), decode_scientific("3e4")
    ((125, True, 1), (3, False, 4))
    """
    digits, _, exponent = text.replace("_", "").lower().partition("e")
    whole, _, fraction = digits.partition(".")
    shift = (int(exponent) if exponent else 0) - len(fraction)
    return int((whole + fraction) or "0"), shift < 0, abs(shift)


def decode_string(text: str) -> str:
    r"""Return the string that a literal stands for, quotes included, raw or not.

    >>> decode_string('"a\\n"'), decode_string('r#"a\\n"#')
    ('a\n', 'a\\n')
    """
    if text.startswith("r"):
        hashes = text.index('"') - 1
        return text[hashes + 2 : len(text) - hashes - 1]
    if len(text) < 2 or text[0] != '"' or text[-1] != '"':
        raise ValueError(f"{text} is no string literal")
    return decode_escapes(text[1:-1])


def decode_escapes(text: str) -> str:
    """Return what stands between quotes with its escape sequences replaced."""
    if "\\" not in text:
        return text
    out: list[str] = []
    at = 0
    while True:
        escape = text.find("\\", at)
        if escape < 0:
            out.append(text[at:])
            return "".join(out)
        out.append(text[at:escape])
        char = text[escape + 1]
        at = escape + 2
        if char == "x":
            out.append(chr(int(text[at : at + 2], 16)))
            at += 2
        elif char == "u":
            code = int(text[at : at + 4], 16)
            # Surrogates are no characters; Lean reads them as the default one.
            out.append("A" if 0xD800 <= code < 0xE000 else chr(code))
            at += 4
        elif char == "\n":
            while at < len(text) and text[at] in " \t\r\n":
                at += 1
        else:
            out.append(_ESCAPES.get(char, char))


def decode_char(text: str) -> str:
    r"""Return the character that a literal stands for.

    >>> decode_char("'a'"), decode_char("'\\n'")
    ('a', '\n')
    """
    return decode_escapes(text[1:-1])


def decode_interpolated(text: str) -> str:
    r"""Return what a piece of an interpolated string stands for.

    >>> decode_interpolated('"a{'), decode_interpolated('}\\{"')
    ('a', '{')
    """
    return decode_escapes(text[1:-1])


def decode_name(text: str) -> Name:
    """Return the name that a name literal stands for, its backquote included.

    >>> decode_name("`a.«b c»")
    'a.«b c»'
    """
    return join([plain or quoted for quoted, plain in _NAME_PART.findall(text[1:])])
