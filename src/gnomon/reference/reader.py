"""Reading exports: bytes to declarations.

An export is a sequence of JSON records, one a line.  Most introduce a name, a level or a term under
a number (`in`, `il`, `ie`), by which later records refer to it; the others are declarations.  The
numbers may have gaps and come in any order, but a record refers to earlier records only, which is
why nothing in an export can be circular.  Name 0 is the anonymous name and level 0 is zero.

We read format 3.1.0 and the earlier spellings of the same records: the index `i`, keys such as
`binderType` or `inductiveVals`, and definitions in arrays.  Whatever is not such a record raises
:class:`ExportError`.  Nothing read here is believed: these are claims for the kernel to check.

Names are strings: `Nat.add`, numeric parts as in `a.1`.  A part that could be mistaken for
something else is quoted, as in `«a.b».«1»`, so that different names are different strings.

Counterpart: `format_ndjson.md` of lean4export.  Read next: `check.py`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeAlias, TypeVar

from . import expr as ex
from . import level as lvl
from .environment import (
    HINT_ABBREV,
    HINT_OPAQUE,
    Axiom,
    Constant,
    Constructor,
    Declaration,
    Definition,
    Inductive,
    InductiveDecl,
    MutualDefinitions,
    Opaque,
    Quotient,
    Recursor,
    RecursorRule,
    Theorem,
)
from .errors import ExportError
from .expr import Expr
from .level import Level

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Record: TypeAlias = dict[str, Json]
T = TypeVar("T")
C = TypeVar("C", bound=Constant)

PLAIN: Final = re.compile(r"[^\W\d][^\s.«»\\\x00]*|_[^\s.«»\\\x00]*")
SURROGATE: Final = re.compile("[\ud800-\udfff]")
BINDER_INFOS: Final = ("default", "implicit", "strictImplicit", "instImplicit")
INDEX_KEYS: Final = ("in", "il", "ie", "i")
CHUNK_DIGITS: Final = 4000


def read_export(lines: Iterable[bytes]) -> Iterator[tuple[int, Declaration]]:
    """The declarations of an export with the lines they are on."""
    reader = _Reader()
    for number, line in enumerate(lines, 1):
        reader.line, reader.kind = number, "record"
        if line.strip():
            for decl in reader.read(line):
                yield number, decl
    yield from ((reader.line, decl) for decl in reader.flush())


class _Reader:
    def __init__(self) -> None:
        self.line = 0
        self.kind = "record"
        self.has_meta = False
        self.names: dict[int, str] = {0: ""}
        self.levels: dict[int, Level] = {0: lvl.ZERO}
        self.exprs: dict[int, Expr] = {}
        self.waiting: dict[tuple[str, ...], dict[str, Definition]] = {}

    def error(self, reason: str) -> ExportError:
        return ExportError(self.line, self.kind, reason)

    def read(self, line: bytes) -> list[Declaration]:
        """The declarations on one line, usually none or one."""
        try:
            record = json.loads(line.decode("utf-8"))
        except UnicodeDecodeError as error:
            raise self.error(f"invalid UTF-8 at byte {error.start + 1}") from None
        except (ValueError, RecursionError) as error:
            raise self.error(f"invalid JSON: {error}") from None
        if b"\\u" in line and SURROGATE.search(json.dumps(record, ensure_ascii=False)):
            raise self.error("a string has an unpaired surrogate")
        if not isinstance(record, dict):
            raise self.error("a record must be an object")
        kinds = [key for key in record if key not in INDEX_KEYS]
        if len(kinds) != 1:
            raise self.error(f"a record must have exactly one kind, not {kinds[:5]}")
        self.kind = kinds[0]
        kind = self.kind.removesuffix("Info")
        if kind == "meta":
            self.meta(record[self.kind])
            return []
        if kind in NAMES:
            self.define(record, self.names, "in", NAMES[kind](self, record[self.kind]))
        elif kind in LEVELS:
            self.define(record, self.levels, "il", LEVELS[kind](self, record[self.kind]))
        elif kind in EXPRS:
            self.define(record, self.exprs, "ie", EXPRS[kind](self, record[self.kind]))
        elif kind in DECLARATIONS:
            body = record[self.kind]
            bodies = body if isinstance(body, list) else [body]
            return [d for b in bodies for d in DECLARATIONS[kind](self, self.mapping(b))]
        else:
            raise self.error("unknown kind of record")
        return []

    def define(self, record: Record, table: dict[int, T], key: str, value: T) -> None:
        index = self.natural(record.get(key, record.get("i")))
        if len(record) != 2:
            raise self.error(f"'{key}' must be the only index")
        if index in table:
            raise self.error(f"'{key}' {index} is already defined")
        table[index] = value

    # --- pieces of JSON --------------------------------------------------------------------------

    def natural(self, value: Json) -> int:
        if type(value) is not int or value < 0:
            raise self.error(f"expected a natural number, found {str(value)[:40]}")
        return value

    def mapping(self, value: Json) -> Record:
        if not isinstance(value, dict):
            raise self.error("expected an object")
        return value

    def text(self, value: Json) -> str:
        if not isinstance(value, str):
            raise self.error("expected a string")
        return value

    def array(self, value: Json) -> list[Json]:
        if not isinstance(value, list):
            raise self.error("expected an array")
        return value

    def objects(self, value: Json) -> list[Record]:
        return [self.mapping(item) for item in self.array(value)]

    def boolean(self, value: Json) -> bool:
        if not isinstance(value, bool):
            raise self.error("expected true or false")
        return value

    def get(self, record: Record, *keys: str) -> Json:
        """The entry under the first of `keys` that is there; the later ones are older spellings."""
        for key in keys:
            if key in record:
                return record[key]
        raise self.error(f"missing key '{keys[0]}'")

    def lookup(self, table: dict[int, T], value: Json, what: str) -> T:
        index = self.natural(value)
        if index not in table:
            raise self.error(f"{what} {index} is not defined")
        return table[index]

    def name(self, value: Json) -> str:
        return self.lookup(self.names, value, "name")

    def level(self, value: Json) -> Level:
        return self.lookup(self.levels, value, "level")

    def expr(self, value: Json) -> Expr:
        return self.lookup(self.exprs, value, "expression")

    def name_list(self, value: Json) -> tuple[str, ...]:
        return tuple(self.name(item) for item in self.array(value))

    # --- names, levels, terms --------------------------------------------------------------------

    def meta(self, value: Json) -> None:
        """The format's version, if given, must be one that we read; it is stated once."""
        form = self.mapping(value).get("format")
        version = form.get("version") if isinstance(form, dict) else None
        if version is not None and not re.match(r"[23]\.", self.text(version)):
            raise self.error(f"unknown format version {version}")
        if self.has_meta:
            raise self.error("there is a 'meta' record already")
        self.has_meta = True

    def name_str(self, value: Json) -> str:
        record = self.mapping(value)
        part = self.text(self.get(record, "str"))
        if not PLAIN.fullmatch(part):
            part = "«" + re.sub(r"[\\«»\x00]", lambda m: f"\\{ord(m[0])};", part) + "»"
        return self.child(self.name(self.get(record, "pre")), part)

    def name_num(self, value: Json) -> str:
        record = self.mapping(value)
        number = self.natural(self.get(record, "i"))
        return self.child(self.name(self.get(record, "pre")), str(number))

    def child(self, prefix: str, part: str) -> str:
        return f"{prefix}.{part}" if prefix else part

    def pair(self, value: Json) -> tuple[Level, Level]:
        items = self.array(value)
        if len(items) != 2:
            raise self.error("expected two levels")
        return self.level(items[0]), self.level(items[1])

    def bvar(self, value: Json) -> Expr:
        return ex.mk_bvar(
            self.natural(self.get(value, "deBrujinIndex") if isinstance(value, dict) else value)
        )

    def sort(self, value: Json) -> Expr:
        return ex.mk_sort(self.level(self.get(value, "u") if isinstance(value, dict) else value))

    def const(self, value: Json) -> Expr:
        record = self.mapping(value)
        levels = [self.level(u) for u in self.array(self.get(record, "us"))]
        return ex.mk_const(self.name(self.get(record, "name", "declName")), levels)

    def app(self, value: Json) -> Expr:
        record = self.mapping(value)
        return ex.mk_app(self.expr(self.get(record, "fn")), self.expr(self.get(record, "arg")))

    def binder(self, value: Json, mk: Callable[[str, Expr, Expr], Expr]) -> Expr:
        record = self.mapping(value)
        if record.get("binderInfo", "default") not in BINDER_INFOS:
            raise self.error("unknown binderInfo")
        name = self.name(self.get(record, "name", "binderName"))
        type_ = self.expr(self.get(record, "type", "binderType"))
        return mk(name, type_, self.expr(self.get(record, "body")))

    def let(self, value: Json) -> Expr:
        record = self.mapping(value)
        name = self.name(self.get(record, "name", "declName"))
        parts = [self.expr(self.get(record, key)) for key in ("type", "value", "body")]
        return ex.mk_let(name, *parts)

    def proj(self, value: Json) -> Expr:
        record = self.mapping(value)
        type_name = self.name(self.get(record, "typeName"))
        index = self.natural(self.get(record, "idx"))
        return ex.mk_proj(type_name, index, self.expr(self.get(record, "struct")))

    def nat(self, value: Json) -> Expr:
        digits = self.text(value)
        if not (digits.isascii() and digits.isdigit()):
            raise self.error("expected decimal digits")
        return ex.mk_nat(parse_natural(digits))

    def literal(self, value: Json) -> Expr:
        """The oldest spelling of a string, `{"lit": {"strVal": {"val": …}}}`."""
        inner = self.mapping(self.get(self.mapping(value), "strVal"))
        return ex.mk_str(self.text(self.get(inner, "val")))

    # --- declarations ----------------------------------------------------------------------------
    #
    # The classes of `environment.py` have the fields of the format, `num_params` for `numParams`.

    def constant(self, make: type[C], r: Record, *fields: Field, **given: object) -> C:
        """A constant of the class `make`, with these fields in addition to those all have."""
        name = self.name(self.get(r, "name"))
        if not name:
            raise self.error("a declaration must have a name")
        values: dict[str, Any] = {"name": name, **given}
        values["level_params"] = self.name_list(self.get(r, "levelParams"))
        values["type"] = self.expr(self.get(r, "type"))
        if "safety" not in values:
            values["safety"] = "unsafe" if self.boolean(r.get("isUnsafe", False)) else "safe"
        for read, *keys in fields:
            for key in keys:
                first, *rest = key.split("_")
                spelling = first + "".join(map(str.capitalize, rest))
                if spelling in r or key not in ("all", "num_nested", "is_reflexive"):
                    values[key] = read(self, self.get(r, spelling))
                else:  # Older formats leave out what says nothing new.
                    values[key] = (name,) if key == "all" else False if key[0] == "i" else 0
        return make(**values)

    def definition(self, r: Record) -> list[Declaration]:
        """A definition; unsafe and partial ones wait until their whole group has been read."""
        if r.keys() & {"hints", "safety", "isUnsafe"} == {"isUnsafe"}:
            # Format 3.0 has opaque constants here as well.
            return [self.constant(Opaque, r, VALUE)]
        safety = r.get("safety", "safe")
        if safety not in ("safe", "partial", "unsafe"):
            raise self.error("unknown safety")
        hint = self.hint(self.get(r, "hints"))
        definition = self.constant(Definition, r, VALUE, safety=safety, hint=hint)
        group = self.name_list(r.get("all", []))
        if safety == "safe" or len(group) < 2 or definition.name not in group:
            return [definition]
        waiting = self.waiting.setdefault(group, {})
        if definition.name in waiting:
            return [definition]
        waiting[definition.name] = definition
        return [self.complete(group)] if len(waiting) == len(set(group)) else []

    def complete(self, group: tuple[str, ...]) -> Declaration:
        return MutualDefinitions(tuple(self.waiting.pop(group).values()))

    def flush(self) -> list[Declaration]:
        """At the end, groups of which a member is missing: what it is missing will be reported."""
        return [self.complete(group) for group in list(self.waiting)]

    def hint(self, value: Json) -> int:
        if isinstance(value, dict):
            if "regular" in value:
                return self.natural(value["regular"])
            value = value.get("kind")
        if value not in ("opaque", "abbrev"):
            raise self.error("unknown hints")
        return HINT_OPAQUE if value == "opaque" else HINT_ABBREV

    def inductive(self, r: Record) -> list[Declaration]:
        types = self.objects(self.get(r, "types", "inductiveVals"))
        ctors = self.objects(self.get(r, "ctors", "constructorVals"))
        recs = self.objects(r.get("recs", r.get("recursorVals", [])))
        return [
            InductiveDecl(
                tuple(self.constant(Inductive, t, *INDUCTIVE) for t in types),
                tuple(self.constant(Constructor, c, *CONSTRUCTOR) for c in ctors),
                tuple(self.constant(Recursor, rec, *RECURSOR) for rec in recs),
            )
        ]

    def rules(self, value: Json) -> tuple[RecursorRule, ...]:
        return tuple(
            RecursorRule(
                self.name(self.get(rule, "ctor")),
                self.natural(self.get(rule, "nfields")),
                self.expr(self.get(rule, "rhs")),
            )
            for rule in self.objects(value)
        )


def parse_natural(digits: str) -> int:
    """Decimal digits of any number, by halves: Python refuses to convert very long strings."""
    if len(digits) <= CHUNK_DIGITS:
        return int(digits)
    low = len(digits) // 2
    shift: int = 10**low
    return parse_natural(digits[:-low]) * shift + parse_natural(digits[-low:])


# How each kind of record is read, and each field of a declaration.

Field: TypeAlias = "tuple[Callable[[_Reader, Json], object], *tuple[str, ...]]"

VALUE: Final = (_Reader.expr, "value")
INDUCTIVE: Final = (
    (_Reader.natural, "num_params", "num_indices", "num_nested"),
    (_Reader.boolean, "is_rec", "is_reflexive"),
    (_Reader.name_list, "all", "ctors"),
)
CONSTRUCTOR: Final = (
    (_Reader.natural, "cidx", "num_params", "num_fields"),
    (_Reader.name, "induct"),
)
RECURSOR: Final = (
    (_Reader.natural, "num_params", "num_indices", "num_motives", "num_minors"),
    (_Reader.boolean, "k"),
    (_Reader.name_list, "all"),
    (_Reader.rules, "rules"),
)

NAMES: Final[dict[str, Callable[[_Reader, Json], str]]] = {
    "str": _Reader.name_str,
    "num": _Reader.name_num,
}
LEVELS: Final[dict[str, Callable[[_Reader, Json], Level]]] = {
    "succ": lambda r, v: lvl.mk_succ(r.level(v)),
    "max": lambda r, v: lvl.mk_max(*r.pair(v)),
    "imax": lambda r, v: lvl.mk_imax(*r.pair(v)),
    "param": lambda r, v: lvl.mk_param(r.name(v)),
}
EXPRS: Final[dict[str, Callable[[_Reader, Json], Expr]]] = {
    "bvar": _Reader.bvar,
    "sort": _Reader.sort,
    "const": _Reader.const,
    "app": _Reader.app,
    "lam": lambda r, v: r.binder(v, ex.mk_lam),
    "forallE": lambda r, v: r.binder(v, ex.mk_pi),
    "letE": _Reader.let,
    "proj": _Reader.proj,
    "natVal": _Reader.nat,
    "strVal": lambda r, v: ex.mk_str(r.text(v)),
    "lit": _Reader.literal,
    "mdata": lambda r, v: r.expr(r.get(r.mapping(v), "expr")),
}
DECLARATIONS: Final[dict[str, Callable[[_Reader, Record], list[Declaration]]]] = {
    "axiom": lambda r, v: [r.constant(Axiom, v)],
    "def": _Reader.definition,
    "defn": _Reader.definition,
    "thm": lambda r, v: [r.constant(Theorem, v, VALUE)],
    "opaque": lambda r, v: [r.constant(Opaque, v, VALUE)],
    "quot": lambda r, v: [r.constant(Quotient, v, (_Reader.text, "kind"))],
    "inductive": _Reader.inductive,
}
