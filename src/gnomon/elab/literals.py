"""The values of literals, and expressions for values.

Counterpart in Lean: `Lean.Syntax.isNatLit?` and relatives, `Lean.ToExpr`.
"""

from __future__ import annotations

from gnomon import Const, Expr, NatLit, StrLit
from gnomon.syntax import names

_ESCAPES = {"\\": "\\", '"': '"', "'": "'", "r": "\r", "n": "\n", "t": "\t", "0": "\0"}


def nat_value(text: str) -> int:
    """Return the number that a numeral is: decimal, `0x`, `0b` or `0o`, with `_` between digits."""
    text = text.replace("_", "")
    return decimal(text) if text.isdigit() else int(text, 0)


def decimal(digits: str) -> int:
    """Return the number of decimal digits; Python's own conversion takes time by their square."""
    powers: dict[int, int] = {}

    def number(digits: str) -> int:
        if len(digits) <= _FEW_DIGITS:
            return int(digits)
        half = len(digits) // 2
        if half not in powers:
            powers[half] = 10**half
        return number(digits[:-half]) * powers[half] + number(digits[-half:])

    return number(digits)


_FEW_DIGITS = 2_000


def scientific_value(text: str) -> tuple[int, bool, int]:
    """Return `m`, whether the exponent is negative, and `e`, for the number `m * 10^(±e)`."""
    text = text.replace("_", "")
    mantissa, _, exponent = text.replace("E", "e").partition("e")
    whole, _, fraction = mantissa.partition(".")
    power = (int(exponent) if exponent else 0) - len(fraction)
    return decimal(whole + fraction), power < 0, abs(power)


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    out: list[str] = []
    index = 0
    while index < len(text):
        char = text[index]
        index += 1
        if char != "\\":
            out.append(char)
            continue
        char = text[index]
        index += 1
        if char in _ESCAPES:
            out.append(_ESCAPES[char])
        elif char == "x":
            out.append(chr(int(text[index : index + 2], 16)))
            index += 2
        elif char == "u":
            if text[index] == "{":
                end = text.index("}", index)
                out.append(chr(int(text[index + 1 : end], 16)))
                index = end + 1
            else:
                out.append(chr(int(text[index : index + 4], 16)))
                index += 4
        else:
            while index <= len(text) and char.isspace():
                if index == len(text):
                    index += 1
                    break
                char = text[index]
                index += 1
            index -= 1
    return "".join(out)


def string_value(text: str) -> str:
    """Return what a string literal stands for, raw ones included."""
    if text.startswith("r"):
        hashes = text.index('"') - 1
        return text[hashes + 2 : len(text) - hashes - 1]
    return _unescape(text[1:-1])


def interpolated_piece(text: str) -> str:
    """Return what a piece of an interpolated string stands for, its delimiters taken off."""
    text = text[1:]
    if text.endswith(('"', "{")):
        text = text[:-1]
    return _unescape(text.replace("\\{", "{"))


def char_value(text: str) -> str:
    """Return the character of a literal."""
    return _unescape(text[1:-1])


def name_expr(name: str) -> Expr:
    """Return the expression for a `Lean.Name`, as Lean's `toExpr` builds it."""
    parts = names.parts(name)
    if parts and len(parts) <= 8 and all(isinstance(part, str) for part in parts):
        fn: Expr = Const(f"Lean.Name.mkStr{len(parts)}")
        return fn(*(StrLit(str(part)) for part in parts))
    result: Expr = Const("Lean.Name.anonymous")
    for part in parts:
        if isinstance(part, int):
            result = Const("Lean.Name.num")(result, NatLit(part))
        else:
            result = Const("Lean.Name.str")(result, StrLit(part))
    return result
