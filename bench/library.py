"""The share of Lean core's library that we have: constants of the same name with an equal type.

    python bench/library.py REFERENCE [--ours OURS.jsonl] [--module PREFIX] [--kinds] [--missing N]

REFERENCE is a list of constants, one JSON object a line (`.xz` is read as well) with the keys
`name`, `module`, `kind` and `type`.  Types are S-expressions with de Bruijn indices, so that binder
names do not matter; see the reference's README for the format.

What we have is read from the library of the installed package: every module of `Init` and `Std` is
imported (and first elaborated, if there is no file of it yet), and the types of the reference's
names are written in the same form.  `--write OUT` keeps that list; `--ours OURS` takes such a list
(`name` and `type` suffice) in the place of the library.

A type counts as equal when the expressions are equal up to the way universe levels are written:
levels are compared after normalising `max` (order, repetition, absorption) and nothing else.

The table has a row for each module of the reference of which we have something (`--all`: for
each) and, with `--kinds`, for each kind.  The last line is `library have A/N, equal B/N`.
"""

from __future__ import annotations

import argparse
import json
import lzma
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import gnomon
from gnomon import (
    App,
    BinderInfo,
    BVar,
    Const,
    Expr,
    Lam,
    Let,
    LevelIMax,
    LevelMax,
    LevelSucc,
    LevelZero,
    MData,
    NatLit,
    Pi,
    Proj,
    Sort,
    StrLit,
)
from gnomon import Level as UniverseLevel
from gnomon.meta import ElabEnv

Level = tuple[Any, ...]
BINDERS = {
    BinderInfo.default: "",
    BinderInfo.implicit: "{}",
    BinderInfo.strict_implicit: "{{}}",
    BinderInfo.inst_implicit: "[]",
}
"""What stands behind `pi` and `fun` for each kind of binder."""


class ImportFailed(Exception):
    """The library could not be imported; the text is that of the first message."""


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-lines file, compressed or not."""
    if path.is_dir():
        path = path / "core.jsonl.xz"
    with path.open("rb") as file, lzma.open(file) if path.suffix == ".xz" else file as stream:
        for line in stream:
            yield json.loads(line)


def tokens(text: str) -> Iterator[str]:
    """The parentheses, quoted strings and words of an S-expression."""
    at = 0
    while at < len(text):
        char = text[at]
        if char == " ":
            at += 1
        elif char in "()":
            yield char
            at += 1
        elif char == '"':
            end = at + 1
            while text[end] != '"':
                end += 2 if text[end] == "\\" else 1
            yield text[at : end + 1]
            at = end + 1
        else:
            end = at
            while end < len(text) and text[end] not in " ()":
                # A part of a name in «» may contain anything.
                end = text.index("»", end) + 1 if text[end] == "«" else end + 1
            yield text[at:end]
            at = end


def parse(text: str) -> Any:
    """An S-expression as nested tuples of strings."""
    stack: list[list[Any]] = [[]]
    for token in tokens(text):
        if token == "(":
            stack.append([])
        elif token == ")":
            done = tuple(stack.pop())
            stack[-1].append(done)
        else:
            stack[-1].append(token)
    return stack[0][0]


def atoms(level: Any, shift: int = 0) -> dict[Any, int]:
    """A level as a maximum of atoms, each with the number of successors above it."""
    if level == "0":
        return {"0": shift}
    if isinstance(level, str):
        return {level: shift, "0": shift}
    head = level[0]
    if head == "s":
        return atoms(level[1], shift + 1)
    if head == "i":
        right = atoms(level[2], 0)
        if any(value > 0 for value in right.values()):
            head = "m"
        else:
            return {("i", normal_level(level[1]), normal_level(level[2])): shift, "0": shift}
    found = atoms(level[1], shift)
    for atom, value in atoms(level[2], shift).items():
        found[atom] = max(found.get(atom, 0), value)
    return found


def normal_level(level: Any) -> Level:
    """A level in a form that does not depend on the order or repetition of its parts."""
    found = atoms(level)
    largest = max((value for atom, value in found.items() if atom != "0"), default=-1)
    if found.get("0", 0) <= largest:
        found.pop("0", None)
    return tuple(sorted(((value, repr(atom)) for atom, value in found.items())))


def normal(term: Any) -> Any:
    """An expression with its levels in normal form."""
    if isinstance(term, str):
        return term
    if term[0] == "Sort":
        return ("Sort", normal_level(term[1]))
    if term[0] == "@":
        return ("@", term[1], *(normal_level(level) for level in term[2:]))
    return tuple(normal(part) for part in term)


def same_type(ours: str, theirs: str) -> bool:
    """Whether two types are equal up to the way levels are written."""
    return ours == theirs or normal(parse(ours)) == normal(parse(theirs))


def level_text(level: UniverseLevel, parameters: Sequence[str]) -> str:
    """A level as the reference writes it; `parameters` are the constant's, in order."""
    match level:
        case LevelZero():
            return "0"
        case LevelSucc(inner):
            return f"(s {level_text(inner, parameters)})"
        case LevelMax(left, right):
            return f"(m {level_text(left, parameters)} {level_text(right, parameters)})"
        case LevelIMax(left, right):
            return f"(i {level_text(left, parameters)} {level_text(right, parameters)})"
        case _:
            name = str(level)
            return f"u{parameters.index(name)}" if name in parameters else name


def type_text(term: Expr, parameters: Sequence[str]) -> str:
    """An expression as the reference writes it; raises `TypeError` for one that no type has."""

    def text(part: Expr) -> str:
        return type_text(part, parameters)

    match term:
        case BVar():
            return f"#{term.index}"
        case Sort():
            return f"(Sort {level_text(term.level, parameters)})"
        case Const():
            levels = [level_text(level, parameters) for level in term.levels]
            name = str(term.name)
            return f"(@ {' '.join([name, *levels])})" if levels else name
        case App():
            return f"({' '.join(text(part) for part in (term.app_fn, *term.app_args))})"
        case Pi():
            return f"(pi{BINDERS[term.info]} {text(term.type)} {text(term.body)})"
        case Lam():
            return f"(fun{BINDERS[term.info]} {text(term.type)} {text(term.body)})"
        case Let():
            return f"(let {text(term.type)} {text(term.value)} {text(term.body)})"
        case NatLit():
            return str(term.value)
        case StrLit():
            return json.dumps(term.value, ensure_ascii=False)
        case MData():
            return text(term.expr)
        case Proj():
            return f"(proj {term.type_name} {term.index} {text(term.struct)})"
        case _:
            raise TypeError(f"no type contains a {type(term).__name__}")


def library() -> ElabEnv:
    """All modules of `Init` and `Std` in one environment; raises `ImportFailed`."""
    folder = Path(gnomon.__file__).parent / "library"
    files = sorted(path for part in ("Init", "Std") for path in folder.glob(f"{part}/**/*.lean"))
    modules = [".".join(path.relative_to(folder).with_suffix("").parts) for path in files]
    done = gnomon.check("".join(f"import {module}\n" for module in modules))
    for message in done.messages:
        raise ImportFailed(message.text)
    return done.env


def our_types(env: ElabEnv, names: Iterator[str]) -> Iterator[tuple[str, str]]:
    """Each of the names that the environment has, with its type."""
    for name in names:
        info = env.find(name)
        if info is not None:
            yield name, type_text(info.type, [str(level) for level in info.level_params])


def main(arguments: list[str]) -> int:
    """Prints the table; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("reference", type=Path)
    parser.add_argument(
        "--ours", type=Path, help="what to compare in the place of our library, one object a line"
    )
    parser.add_argument("--write", type=Path, metavar="OUT", help="writes down what we have")
    parser.add_argument(
        "--module", action="append", default=[], help="only modules that start with this"
    )
    parser.add_argument("--kinds", action="store_true", help="also a row for each kind")
    parser.add_argument(
        "--missing", type=int, default=0, help="print the first N missing or differing names"
    )
    parser.add_argument("--all", action="store_true", help="also modules of which we have nothing")
    options = parser.parse_args(arguments)

    reference = list(rows(options.reference))
    if options.ours is not None:
        ours = {row["name"]: row["type"] for row in rows(options.ours)}
    else:
        ours = dict(our_types(library(), (row["name"] for row in reference)))
    if options.write is not None:
        with options.write.open("w") as file:
            for name, type_ in ours.items():
                json.dump({"name": name, "type": type_}, file, ensure_ascii=False)
                file.write("\n")
    total: Counter[tuple[str, str]] = Counter()
    have: Counter[tuple[str, str]] = Counter()
    equal: Counter[tuple[str, str]] = Counter()
    unequal: list[str] = []
    for row in reference:
        module = row["module"]
        if options.module and not any(
            module == p or module.startswith(p + ".") for p in options.module
        ):
            continue
        there = row["name"] in ours
        same = there and same_type(ours[row["name"]], row["type"])
        for key in (("module", module), ("kind", row["kind"]), ("all", "")):
            total[key] += 1
            have[key] += there
            equal[key] += same
        if not same:
            unequal.append(f"{'differs' if there else 'missing'} {row['kind']:11} {row['name']}")
    for key in total:
        what, name = key
        if (what == "kind" and options.kinds) or (what == "module" and (options.all or have[key])):
            share = 100 * equal[key] / total[key]
            counts = f"{total[key]:7} have {have[key]:6} equal {equal[key]:6}"
            print(f"{what:7}{name:52}{counts} {share:6.1f}%")
    for line in unequal[: options.missing]:
        print(line)
    whole = ("all", "")
    print(f"library have {have[whole]}/{total[whole]}, equal {equal[whole]}/{total[whole]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
