"""Exports as tables of names, levels and terms, which can be changed and written again.

What it does: reads an export (NDJSON, format 3.1.0) without judging it, finds the declarations that
one of them needs, and writes any list of declarations as a well-formed export.
What it assumes: a well-formed file; one that is not raises `ValueError` or `LookupError`.
Where to read next: `mutations.py`, which changes declarations.
Counterpart in Lean: `lean4export` for the format.

A node is a tuple: its kind, then its parts, where a name, a level or a term is an index into the
tables.  INVARIANT (parts first): a part has a smaller index than the whole, so that a table can be
written in order, and cut off at any length.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

Node: TypeAlias = tuple[Any, ...]
Json: TypeAlias = dict[str, Any]

CHILDREN: Final[dict[str, tuple[tuple[int, int], ...]]] = {
    "bvar": (),
    "sort": (),
    "const": (),
    "natVal": (),
    "strVal": (),
    "app": ((1, 0), (2, 0)),
    "lam": ((3, 0), (4, 1)),
    "forallE": ((3, 0), (4, 1)),
    "letE": ((2, 0), (3, 0), (4, 1)),
    "proj": ((3, 0),),
    "mdata": ((2, 0),),
}
"""Where the subterms of a term are, and how many more binders each is under:
`("app", fn, arg)`, `("lam", name, info, type, body)`, `("letE", name, type, value, body, nondep)`,
`("proj", type name, index, struct)`, `("mdata", data, expr)`, `("bvar", i)`, `("sort", level)`,
`("const", name, levels)`, `("natVal", number)`, `("strVal", text)`."""

NAMES: Final = ("name", "induct", "ctor")
NAME_LISTS: Final = ("levelParams", "all")
TERMS: Final = ("type", "value", "rhs")


def _string(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@dataclass(slots=True)
class Tables:
    """Names, levels and terms by index; equal ones have one index.

    Name 0 is the anonymous name and level 0 is zero, which the format takes for granted.
    """

    names: list[Node] = field(default_factory=lambda: [()])
    levels: list[Node] = field(default_factory=lambda: [()])
    exprs: list[Node] = field(default_factory=list)
    loose: list[int] = field(default_factory=list)
    """For each term, one more than its greatest loose bound variable."""
    _known: dict[tuple[str, Node], int] = field(default_factory=dict)
    _lines: dict[tuple[str, int], str] = field(default_factory=dict)

    def _intern(self, kind: str, table: list[Node], node: Node) -> int:
        found = self._known.get((kind, node))
        if found is None:
            found = self._known[kind, node] = len(table)
            table.append(node)
        return found

    def name(self, *node: Any) -> int:
        """The index of `("str", prefix, text)` or `("num", prefix, number)`."""
        return self._intern("in", self.names, node)

    def level(self, *node: Any) -> int:
        """The index of `("succ", l)`, `("max", l, l)`, `("imax", l, l)` or `("param", name)`."""
        return self._intern("il", self.levels, node)

    def expr(self, *node: Any) -> int:
        """The index of a term; see `CHILDREN`."""
        before = len(self.exprs)
        index = self._intern("ie", self.exprs, node)
        if index == before:
            ranges = [self.loose[node[slot]] - under for slot, under in CHILDREN[node[0]]]
            self.loose.append(node[1] + 1 if node[0] == "bvar" else max([0, *ranges]))
        return index

    def mark(self) -> tuple[int, int, int]:
        """The present size, for `release`."""
        return len(self.names), len(self.levels), len(self.exprs)

    def release(self, mark: tuple[int, int, int]) -> None:
        """Forgets everything since `mark`."""
        tables = (self.names, self.levels, self.exprs)
        for kind, table, size in zip(("in", "il", "ie"), tables, mark, strict=True):
            for index in range(size, len(table)):
                del self._known[kind, table[index]]
                self._lines.pop((kind, index), None)
            del table[size:]
        del self.loose[mark[2] :]

    def text(self, name: int) -> str:
        """A name as Lean prints it, without quotation marks."""
        parts: list[str] = []
        while name:
            _, name, part = self.names[name]
            parts.append(str(part))
        return ".".join(reversed(parts))

    def subterms(self, roots: Iterable[int]) -> set[int]:
        """All terms in `roots`."""
        todo = list(roots)
        found = set(todo)
        while todo:
            node = self.exprs[todo.pop()]
            for slot, _ in CHILDREN[node[0]]:
                if node[slot] not in found:
                    found.add(node[slot])
                    todo.append(node[slot])
        return found

    def _levels_in(self, level: int) -> Iterable[int]:
        kind, *parts = self.levels[level]
        return () if kind == "param" else parts

    # --- writing -----------------------------------------------------------------------------

    def _line(self, kind: str, index: int) -> str:
        line = self._lines.get((kind, index))
        if line is None:
            records = {"in": self._name_record, "il": self._level_record, "ie": self._expr_record}
            record = {**records[kind](index), kind: index}
            line = self._lines[kind, index] = _string(record) + "\n"
        return line

    def _name_record(self, index: int) -> Json:
        kind, prefix, part = self.names[index]
        return {kind: {"pre": prefix, "str" if kind == "str" else "i": part}}

    def _level_record(self, index: int) -> Json:
        kind, *parts = self.levels[index]
        return {kind: parts if len(parts) > 1 else parts[0]}

    def _expr_record(self, index: int) -> Json:
        match self.exprs[index]:
            case ("app", fn, arg):
                return {"app": {"fn": fn, "arg": arg}}
            case ("const", name, levels):
                return {"const": {"name": name, "us": levels}}
            case ("lam" | "forallE" as kind, name, info, type_, body):
                parts = {"name": name, "type": type_, "body": body, "binderInfo": info}
                return {kind: parts}
            case ("letE", name, type_, value, body, nondep):
                parts = {"name": name, "type": type_, "value": value, "body": body}
                return {"letE": {**parts, "nondep": nondep}}
            case ("proj", name, position, struct):
                return {"proj": {"typeName": name, "idx": position, "struct": struct}}
            case ("mdata", data, expr):
                return {"mdata": {"expr": expr, "data": json.loads(data)}}
            case (kind, value):
                return {kind: value}
        raise ValueError("there is no such term")

    def write(self, decls: Sequence[Json]) -> bytes:
        """An export of `decls`, with the nodes they need and no others."""
        exprs = self.subterms(root for decl in decls for root in roots(decl))
        names, levels = set[int](), set[int]()
        for decl in decls:
            for constant in constants(decl):
                for key in NAMES:
                    names.add(constant.get(key, 0))
                for key in NAME_LISTS:
                    names.update(constant.get(key, ()))
                names.update(constant.get("ctors", ()))
                names.update(rule["ctor"] for rule in constant.get("rules", ()))
        for index in exprs:
            match self.exprs[index]:
                case ("sort", level):
                    levels.add(level)
                case ("const", name, us):
                    names.add(name)
                    levels.update(us)
                case ("lam" | "forallE" | "letE" | "proj", name, *_):
                    names.add(name)
        levels = _closed(levels, self._levels_in)
        names.update(self.levels[level][1] for level in levels if self.levels[level][0] == "param")
        names = _closed(names, lambda name: self.names[name][1:2])
        parts = ['{"meta":{"exporter":{"name":"mutant"},"format":{"version":"3.1.0"}}}\n']
        parts += (self._line("in", index) for index in sorted(names))
        parts += (self._line("il", index) for index in sorted(levels))
        parts += (self._line("ie", index) for index in sorted(exprs))
        parts += (_string(_record(decl)) + "\n" for decl in decls)
        return "".join(parts).encode()


def _closed(start: Iterable[int], parts: Callable[[int], Iterable[int]]) -> set[int]:
    """`start` and all parts of theirs, without the index 0."""
    found = {index for index in start if index}
    todo = list(found)
    while todo:
        for part in parts(todo.pop()):
            if part and part not in found:
                found.add(part)
                todo.append(part)
    return found


# Declarations: dictionaries as in the format, with the record's key as `record`.


def constants(decl: Json) -> Iterator[Json]:
    """The constants that a declaration states."""
    if decl["record"] == "inductive":
        for part in ("types", "ctors", "recs"):
            yield from decl[part]
    else:
        yield decl


def roots(decl: Json) -> Iterator[int]:
    """The terms of a declaration."""
    for constant in constants(decl):
        for key in ("type", "value"):
            if key in constant:
                yield constant[key]
        for rule in constant.get("rules", ()):
            yield rule["rhs"]


def _record(decl: Json) -> Json:
    return {decl["record"]: {key: value for key, value in decl.items() if key != "record"}}


@dataclass(slots=True)
class Export:
    """An export: its tables and its declarations in order."""

    tables: Tables
    decls: list[Json]

    def names(self, decl: Json) -> list[int]:
        """The names that a declaration introduces."""
        return [constant["name"] for constant in constants(decl)]

    def mentioned(self, decl: Json) -> set[int]:
        """The names that a declaration refers to."""
        tables = self.tables
        found: set[int] = set()
        wanted: set[str] = {"Eq"} if decl["record"] == "quot" else set()
        for index in tables.subterms(roots(decl)):
            match tables.exprs[index]:
                case ("const", name, _) | ("proj", name, _, _):
                    found.add(name)
                case ("natVal", _):
                    wanted.add("Nat")
                case ("strVal", _):
                    wanted |= {"String", "String.ofList", "String.mk", "Char.ofNat", "List"}
        if decl["record"] == "quot":
            wanted |= {"Quot", "Quot.mk", "Quot.lift"}
        if wanted:
            declared = (name for other in self.decls for name in self.names(other))
            found.update(name for name in declared if tables.text(name) in wanted)
        return found

    def slices(self, largest: int) -> list[list[int]]:
        """For each declaration with at most `largest` terms behind it, what it needs and itself."""
        needed: list[set[int]] = []
        introduced: dict[int, int] = {}
        found: list[list[int]] = []
        for position, decl in enumerate(self.decls):
            own = {position}
            for name in self.mentioned(decl):
                if name in introduced:
                    own |= needed[introduced[name]]
            needed.append(own)
            for name in self.names(decl):
                introduced.setdefault(name, position)
            if len(own) <= largest:
                terms = self.tables.subterms(r for at in own for r in roots(self.decls[at]))
                if len(terms) <= largest:
                    found.append(sorted(own))
        return found


def read_export(text: bytes) -> Export:
    """The tables and declarations of an export."""
    tables = Tables()
    names, levels, exprs = {0: 0}, {0: 0}, dict[int, int]()
    decls: list[Json] = []

    def declaration(kind: str, value: Json) -> Json:
        found: Json = {"record": kind} if kind else {}
        for key, part in value.items():
            if key in NAMES:
                found[key] = names[part]
            elif key in NAME_LISTS or (key == "ctors" and kind != "inductive"):
                found[key] = [names[name] for name in part]
            elif key in TERMS:
                found[key] = exprs[part]
            elif key in ("types", "ctors", "recs", "rules"):
                found[key] = [declaration("", item) for item in part]
            else:
                found[key] = part
        return found

    for line in text.splitlines():
        if not line.strip():
            continue
        record = json.loads(line)
        kind, value = next((k, v) for k, v in record.items() if k not in ("in", "il", "ie"))
        match kind:
            case "meta":
                pass
            case "str" | "num":
                part = value["str" if kind == "str" else "i"]
                names[record["in"]] = tables.name(kind, names[value["pre"]], part)
            case "succ":
                levels[record["il"]] = tables.level(kind, levels[value])
            case "max" | "imax":
                levels[record["il"]] = tables.level(kind, *(levels[part] for part in value))
            case "param":
                levels[record["il"]] = tables.level(kind, names[value])
            case "bvar" | "natVal" | "strVal":
                exprs[record["ie"]] = tables.expr(kind, value)
            case "sort":
                exprs[record["ie"]] = tables.expr(kind, levels[value])
            case "const":
                us = tuple(levels[u] for u in value["us"])
                exprs[record["ie"]] = tables.expr(kind, names[value["name"]], us)
            case "app":
                exprs[record["ie"]] = tables.expr(kind, exprs[value["fn"]], exprs[value["arg"]])
            case "lam" | "forallE":
                parts = (names[value["name"]], value["binderInfo"])
                terms = (exprs[value["type"]], exprs[value["body"]])
                exprs[record["ie"]] = tables.expr(kind, *parts, *terms)
            case "letE":
                terms3 = (exprs[value[key]] for key in ("type", "value", "body"))
                node = (names[value["name"]], *terms3, bool(value.get("nondep", False)))
                exprs[record["ie"]] = tables.expr(kind, *node)
            case "proj":
                node2 = (names[value["typeName"]], value["idx"], exprs[value["struct"]])
                exprs[record["ie"]] = tables.expr(kind, *node2)
            case "mdata":
                data = json.dumps(value["data"])
                exprs[record["ie"]] = tables.expr(kind, data, exprs[value["expr"]])
            case "axiom" | "def" | "thm" | "opaque" | "quot" | "inductive":
                decls.append(declaration(kind, value))
            case _:
                raise ValueError(f"unknown record `{kind}`")
    return Export(tables, decls)
