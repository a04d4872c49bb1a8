"""Writing declarations as an export file, NDJSON format 3.1.0.

Names, levels and expressions are numbered by structure, each line after the ones it refers to.
Nothing is checked or repaired: what a case states is what the file states.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .builder import (
    App,
    Axiom,
    Binding,
    BVar,
    Const,
    Ctor,
    Decl,
    Expr,
    IMax,
    Inductive,
    InductType,
    LetE,
    Level,
    Max,
    MData,
    Name,
    NatLit,
    Param,
    Proj,
    Quot,
    Rec,
    Sort,
    StrLit,
    Succ,
    Value,
    Zero,
)


def _decimal(value: int) -> str:
    """The decimal digits of ``value``, also where Python refuses to convert a number of that
    length.
    """
    chunks = []
    while value >= 10**4000:
        value, low = divmod(value, 10**4000)
        chunks.append(f"{low:04000}")
    return "".join([str(value), *reversed(chunks)])


@dataclass(slots=True)
class _Writer:
    """Numbers names, levels and expressions by structure and collects the lines of the export."""

    lines: list[str] = field(default_factory=list)
    names: dict[Name, int] = field(default_factory=lambda: {(): 0})
    levels: dict[Level, int] = field(default_factory=lambda: {Zero(): 0})
    exprs: dict[tuple[object, ...], int] = field(default_factory=dict)
    seen: dict[int, tuple[Expr, int]] = field(default_factory=dict)

    def put(self, record: Mapping[str, object]) -> None:
        self.lines.append(json.dumps(record, ensure_ascii=False, separators=(",", ":")))

    def name(self, name: Name) -> int:
        if (idx := self.names.get(name)) is not None:
            return idx
        pre, last = self.name(name[:-1]), name[-1]
        idx = self.names[name] = len(self.names)
        if isinstance(last, int):
            self.put({"num": {"pre": pre, "i": last}, "in": idx})
        else:
            self.put({"str": {"pre": pre, "str": last}, "in": idx})
        return idx

    def all_names(self, names: Sequence[Name]) -> list[int]:
        return [self.name(n) for n in names]

    def params(self, params: Sequence[str]) -> list[int]:
        return [self.name((p,)) for p in params]

    def level(self, level: Level) -> int:
        if (idx := self.levels.get(level)) is not None:
            return idx
        match level:
            case Succ(of):
                record: dict[str, object] = {"succ": self.level(of)}
            case Max(lhs, rhs):
                record = {"max": [self.level(lhs), self.level(rhs)]}
            case IMax(lhs, rhs):
                record = {"imax": [self.level(lhs), self.level(rhs)]}
            case Param(name):
                record = {"param": self.name((name,))}
            case _:
                raise TypeError(f"not a level: {level!r}")
        idx = self.levels[level] = len(self.levels)
        self.put({**record, "il": idx})
        return idx

    def expr(self, term: Expr) -> int:
        # A term that Python shares is visited once.  (`seen` also keeps it alive, so that its
        # identity stays its own.)
        if (known := self.seen.get(id(term))) is not None:
            return known[1]
        key, record = self._expr(term)
        idx = self.exprs.get(key)
        if idx is None:
            idx = self.exprs[key] = len(self.exprs)
            self.put({**record, "ie": idx})
        self.seen[id(term)] = (term, idx)
        return idx

    def _expr(self, term: Expr) -> tuple[tuple[object, ...], dict[str, object]]:
        match term:
            case BVar(i):
                return ("bvar", i), {"bvar": i}
            case Sort(level):
                u = self.level(level)
                return ("sort", u), {"sort": u}
            case Const(name, levels):
                n, us = self.name(name), [self.level(level) for level in levels]
                return ("const", n, *us), {"const": {"name": n, "us": us}}
            case App(fn, arg):
                f, a = self.expr(fn), self.expr(arg)
                return ("app", f, a), {"app": {"fn": f, "arg": a}}
            case Binding(kind, binder, type_, body, info):
                n, t, b = self.name((binder,)), self.expr(type_), self.expr(body)
                return (kind, n, t, b, info), {
                    kind: {"name": n, "type": t, "body": b, "binderInfo": info}
                }
            case LetE(binder, type_, value, body, nondep):
                n, t, x, b = (
                    self.name((binder,)),
                    self.expr(type_),
                    self.expr(value),
                    self.expr(body),
                )
                let_fields = {"name": n, "type": t, "value": x, "body": b, "nondep": nondep}
                return ("letE", n, t, x, b, nondep), {"letE": let_fields}
            case NatLit(value):
                return ("natVal", value), {"natVal": _decimal(value)}
            case StrLit(text):
                return ("strVal", text), {"strVal": text}
            case Proj(type_name, i, struct):
                n, s = self.name(type_name), self.expr(struct)
                return ("proj", n, i, s), {"proj": {"typeName": n, "idx": i, "struct": s}}
            case MData(expr):
                e = self.expr(expr)
                return ("mdata", e), {"mdata": {"expr": e, "data": {}}}
            case _:
                raise TypeError(f"cannot be exported: {term!r}")

    def head(self, decl: Axiom | Value | Quot | InductType | Ctor | Rec) -> dict[str, object]:
        params = self.params(decl.level_params)
        return {"name": self.name(decl.name), "levelParams": params, "type": self.expr(decl.type)}

    def decl(self, decl: Decl) -> None:
        match decl:
            case Axiom():
                self.put({"axiom": {**self.head(decl), "isUnsafe": decl.is_unsafe}})
            case Value():
                fields = {
                    **self.head(decl),
                    "value": self.expr(decl.value),
                    "all": self.all_names(decl.all),
                }
                if decl.kind == "def":
                    fields["safety"] = decl.safety
                    fields["hints"] = (
                        {"regular": decl.hints} if isinstance(decl.hints, int) else decl.hints
                    )
                elif decl.kind == "opaque":
                    fields["isUnsafe"] = decl.safety == "unsafe"
                self.put({decl.kind: fields})
            case Quot():
                self.put({"quot": {**self.head(decl), "kind": decl.kind}})
            case Inductive():
                group = {
                    "types": [self.induct_type(t) for t in decl.types],
                    "ctors": [self.ctor(c) for c in decl.ctors],
                    "recs": [self.rec(r) for r in decl.recs],
                }
                self.put({"inductive": group})

    def induct_type(self, t: InductType) -> dict[str, object]:
        return {
            **self.head(t),
            "numParams": t.num_params,
            "numIndices": t.num_indices,
            "all": self.all_names(t.all),
            "ctors": self.all_names(t.ctors),
            "numNested": t.num_nested,
            "isRec": t.is_rec,
            "isUnsafe": t.is_unsafe,
            "isReflexive": t.is_reflexive,
        }

    def ctor(self, c: Ctor) -> dict[str, object]:
        return {
            **self.head(c),
            "induct": self.name(c.induct),
            "cidx": c.cidx,
            "numParams": c.num_params,
            "numFields": c.num_fields,
            "isUnsafe": c.is_unsafe,
        }

    def rec(self, r: Rec) -> dict[str, object]:
        rules = [
            {"ctor": self.name(x.ctor), "nfields": x.nfields, "rhs": self.expr(x.rhs)}
            for x in r.rules
        ]
        return {
            **self.head(r),
            "all": self.all_names(r.all),
            "numParams": r.num_params,
            "numIndices": r.num_indices,
            "numMotives": r.num_motives,
            "numMinors": r.num_minors,
            "rules": rules,
            "k": r.k,
            "isUnsafe": r.is_unsafe,
        }


def export(decls: Sequence[Decl]) -> bytes:
    """The export file with these declarations, in this order."""
    writer = _Writer()
    versions = {
        "exporter": {"name": "gnomon-tests", "version": "1"},
        "lean": {"githash": "", "version": "4.28.0"},
        "format": {"version": "3.1.0"},
    }
    writer.put({"meta": versions})
    for decl in decls:
        writer.decl(decl)
    return ("\n".join(writer.lines) + "\n").encode()
