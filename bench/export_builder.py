"""A builder of Lean exports (NDJSON, format 3.1.0), for generated workloads.

What it does: states declarations, hash-conses their terms into the format's tables and prints
them. Recursors are generated here from the constructors, so every checker, also one that insists
on stated recursors, can read the files.
What it assumes: that the declarations are well typed; nothing is checked here.
Where to read next: `preludes.py`, which states Lean's basic types with it, then `workloads.py`.
Counterpart in Lean: `lean4export` for the format, the kernel's `inductive.cpp` for recursors.

Terms come in two layers. The *named* layer (`Local`, `App`, `Bind`, ...) is for whatever a human
states: binders are objects, so a constructor's fields can be reused in minor premises and rules
without substitution. The *indexed* layer (methods of `Export` that return an index) is the
format's own hash-consed table with de Bruijn indices; very deep terms are built there directly,
since the named layer is converted by recursion.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

BinderInfo = Literal["default", "implicit", "strictImplicit", "instImplicit"]


# The named layer


class Term:
    """A term with named binders; calling one applies it."""

    __slots__ = ()

    def __call__(self, *args: Term) -> Term:
        """Returns the application of this term to `args`, as one flat spine."""
        if not args:
            return self
        if isinstance(self, App):
            return App(self.fn, self.args + args)
        return App(self, args)


@dataclass(frozen=True, slots=True, eq=False)
class Local(Term):
    """A bound variable; two locals are the same only if they are the same object."""

    name: str
    type: Term
    info: BinderInfo = "default"


@dataclass(frozen=True, slots=True)
class Sort(Term):
    """A universe, by the index of its level."""

    level: int


@dataclass(frozen=True, slots=True)
class Const(Term):
    """A constant with the indices of its universe levels."""

    name: str
    levels: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class App(Term):
    """A function with at least one argument; `fn` is not itself an `App`."""

    fn: Term
    args: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Bind(Term):
    """A telescope of lambdas or foralls."""

    kind: Literal["lam", "forallE"]
    locals: tuple[Local, ...]
    body: Term
    info: BinderInfo | None = None  # overrides that of the locals


@dataclass(frozen=True, slots=True)
class Proj(Term):
    """Field number `field` of a structure."""

    structure: str
    field: int
    term: Term


@dataclass(frozen=True, slots=True)
class NatLit(Term):
    """A natural number literal."""

    value: int


@dataclass(frozen=True, slots=True)
class StrLit(Term):
    """A string literal."""

    value: str


@dataclass(frozen=True, slots=True)
class Closed(Term):
    """A closed term that is already in the export's table."""

    index: int


def pi(binders: Sequence[Local], body: Term, info: BinderInfo | None = None) -> Term:
    """Returns `(binders) -> body`, with all binders of kind `info` if it is given."""
    return Bind("forallE", tuple(binders), body, info) if binders else body


def lam(binders: Sequence[Local], body: Term, info: BinderInfo | None = None) -> Term:
    """Returns `fun binders => body`, with all binders of kind `info` if it is given."""
    return Bind("lam", tuple(binders), body, info) if binders else body


def arrow(*types: Term) -> Term:
    """Returns the non-dependent function type `types[0] -> ... -> types[-1]`."""
    return pi([Local("a", t) for t in types[:-1]], types[-1])


def spine(term: Term) -> tuple[Term, tuple[Term, ...]]:
    """Returns the head and the arguments of an application."""
    return (term.fn, term.args) if isinstance(term, App) else (term, ())


@dataclass(frozen=True, slots=True)
class Ctor:
    """A constructor: its short name, its fields, and the indices its result is at."""

    name: str
    fields: Sequence[Local] = ()
    indices: Sequence[Term] = ()


Build = Callable[[tuple[int, ...], Sequence[Term]], Sequence[Ctor]]
"""The constructors of a family at given levels and parameters. Being a function, it also gives
the constructors of a nested occurrence, which need no substitution then."""


@dataclass(frozen=True, slots=True)
class Family:
    """What the builder remembers of an inductive type."""

    num_params: int
    indices: Callable[[tuple[int, ...], Sequence[Term]], Sequence[Local]]
    build: Build


@dataclass(slots=True)
class Motive:
    """One type a recursor ranges over: the family itself or a nested occurrence of another."""

    type: Term
    indices: Sequence[Local]
    ctors: Sequence[tuple[Term, str, Ctor]]
    recursor: str
    motive: Local = field(init=False)
    minors: list[Local] = field(init=False, default_factory=list)


# The indexed layer


class Export:
    """An export under construction: hash-consed tables and the declarations so far."""

    def __init__(self) -> None:
        """Starts an export with nothing but its metadata."""
        self._lines: list[str] = [
            '{"meta":{"exporter":{"name":"gnomon-bench","version":"1.0.0"},'
            '"lean":{"githash":"","version":"4.28.0"},"format":{"version":"3.1.0"}}}'
        ]
        self._names: dict[str, int] = {"": 0}
        self._levels: dict[str, int] = {}
        self._exprs: dict[str, int] = {}
        self._heights: list[int] = []  # the greatest definitional height of a constant inside
        self._const_heights: dict[str, int] = {}
        self._families: dict[str, Family] = {}

    def lines(self) -> Iterator[str]:
        """Returns the lines of the export, without line ends."""
        return iter(self._lines)

    def name(self, name: str) -> int:
        """Returns the index of a name; numeric components become numeric parts."""
        index = self._names.get(name)
        if index is None:
            prefix, _, last = name.rpartition(".")
            pre = self.name(prefix)
            index = self._names[name] = len(self._names)
            part = (
                f'"num":{{"pre":{pre},"i":{last}}}'
                if last.isdigit()
                else f'"str":{{"pre":{pre},"str":{json.dumps(last, ensure_ascii=False)}}}'
            )
            self._lines.append(f'{{{part},"in":{index}}}')
        return index

    def _level(self, body: str) -> int:
        index = self._levels.get(body)
        if index is None:
            index = self._levels[body] = len(self._levels) + 1
            self._lines.append(f'{{{body},"il":{index}}}')
        return index

    def succ(self, level: int, times: int = 1) -> int:
        """Returns `level + times`."""
        for _ in range(times):
            level = self._level(f'"succ":{level}')
        return level

    def max(self, left: int, right: int) -> int:
        """Returns `max left right`, not simplified."""
        return self._level(f'"max":[{left},{right}]')

    def imax(self, left: int, right: int) -> int:
        """Returns `imax left right`, not simplified."""
        return self._level(f'"imax":[{left},{right}]')

    def param(self, name: str) -> int:
        """Returns the universe parameter `name`."""
        return self._level(f'"param":{self.name(name)}')

    def _expr(self, body: str, height: int, named: str = "") -> int:
        # As in the real exporter, terms that differ in binder names only are one term.
        index = self._exprs.get(body)
        if index is None:
            index = self._exprs[body] = len(self._exprs)
            self._heights.append(height)
            self._lines.append(f'{{{named or body},"ie":{index}}}')
        return index

    def bvar(self, index: int) -> int:
        """Returns the bound variable with de Bruijn index `index`."""
        return self._expr(f'"bvar":{index}', 0)

    def sort(self, level: int) -> int:
        """Returns the universe at `level`."""
        return self._expr(f'"sort":{level}', 0)

    def const(self, name: str, levels: Sequence[int] = ()) -> int:
        """Returns a constant."""
        us = ",".join(map(str, levels))
        body = f'"const":{{"name":{self.name(name)},"us":[{us}]}}'
        return self._expr(body, self._const_heights.get(name, 0))

    def app(self, fn: int, *args: int) -> int:
        """Returns an application."""
        for arg in args:
            height = max(self._heights[fn], self._heights[arg])
            fn = self._expr(f'"app":{{"fn":{fn},"arg":{arg}}}', height)
        return fn

    def bind(
        self,
        kind: Literal["lam", "forallE"],
        name: str,
        type_: int,
        body: int,
        info: BinderInfo = "default",
    ) -> int:
        """Returns a lambda or a forall over the de Bruijn body."""
        key = f'"{kind}":{{"type":{type_},"body":{body}}}'
        line = (
            f'"{kind}":{{"name":{self.name(name)},"type":{type_},"body":{body},'
            f'"binderInfo":"{info}"}}'
        )
        return self._expr(key, max(self._heights[type_], self._heights[body]), line)

    def let(self, name: str, type_: int, value: int, body: int) -> int:
        """Returns `let name : type_ := value; body` over the de Bruijn body."""
        key = f'"letE":{{"type":{type_},"value":{value},"body":{body},"nondep":false}}'
        line = f'"letE":{{"name":{self.name(name)},{key[8:]}'
        return self._expr(key, max(self._heights[i] for i in (type_, value, body)), line)

    def proj(self, structure: str, field_: int, term: int) -> int:
        """Returns a projection."""
        body = f'"proj":{{"typeName":{self.name(structure)},"idx":{field_},"struct":{term}}}'
        return self._expr(body, self._heights[term])

    def nat_lit(self, value: int) -> int:
        """Returns a natural number literal."""
        return self._expr(f'"natVal":"{value}"', 0)

    def str_lit(self, value: str) -> int:
        """Returns a string literal."""
        return self._expr(f'"strVal":{json.dumps(value, ensure_ascii=False)}', 0)

    def index(self, term: Term) -> int:
        """Returns the index of a closed named term; raises `KeyError` on a free local."""
        return self._index(term, {}, 0)

    def _index(self, term: Term, scope: dict[Local, int], depth: int) -> int:
        match term:
            case Local():
                return self.bvar(depth - 1 - scope[term])
            case App(fn, args):
                return self.app(
                    self._index(fn, scope, depth), *[self._index(a, scope, depth) for a in args]
                )
            case Const(name, levels):
                return self.const(name, levels)
            case Bind(kind, binders, body, info):
                types = []
                inner = dict(scope)
                for i, local in enumerate(binders):
                    types.append(self._index(local.type, inner, depth + i))
                    inner[local] = depth + i
                result = self._index(body, inner, depth + len(binders))
                for local, type_ in zip(reversed(binders), reversed(types), strict=True):
                    result = self.bind(kind, local.name, type_, result, info or local.info)
                return result
            case Sort(level):
                return self.sort(level)
            case Proj(structure, number, value):
                return self.proj(structure, number, self._index(value, scope, depth))
            case NatLit(number):
                return self.nat_lit(number)
            case StrLit(string):
                return self.str_lit(string)
            case Closed(index):
                return index
            case _:
                raise TypeError(f"not a term: {term!r}")

    # Declarations

    def has(self, name: str) -> bool:
        """Returns whether a constant of this name is declared."""
        return name in self._const_heights

    def _declare(
        self, kind: str, name: str, lparams: Sequence[str], type_: Term, rest: str
    ) -> Const:
        ty = self.index(type_)
        ids = ",".join(str(self.name(p)) for p in lparams)
        self._lines.append(
            f'{{"{kind}":{{"name":{self.name(name)},"levelParams":[{ids}],"type":{ty},{rest}}}}}'
        )
        self._const_heights.setdefault(name, 0)
        return Const(name, tuple(self.param(p) for p in lparams))

    def axiom(self, name: str, type_: Term, lparams: Sequence[str] = ()) -> Const:
        """Declares an axiom."""
        return self._declare("axiom", name, lparams, type_, '"isUnsafe":false')

    def define(self, name: str, type_: Term, value: Term, lparams: Sequence[str] = ()) -> Const:
        """Declares a definition whose hint is its definitional height, as in Lean."""
        val = self.index(value)
        height = self._const_heights[name] = self._heights[val] + 1
        hints = f'"hints":{{"regular":{height}}},"safety":"safe","all":[{self.name(name)}]'
        return self._declare("def", name, lparams, type_, f'"value":{val},{hints}')

    def theorem(self, name: str, type_: Term, value: Term, lparams: Sequence[str] = ()) -> Const:
        """Declares a theorem."""
        rest = f'"value":{self.index(value)},"all":[{self.name(name)}]'
        return self._declare("thm", name, lparams, type_, rest)

    def inductive(
        self,
        name: str,
        build: Build,
        lparams: Sequence[str] = (),
        params: Sequence[Local] = (),
        indices: Callable[[tuple[int, ...], Sequence[Term]], Sequence[Local]] = lambda _us, _ps: (),
        level: int | None = None,
        elim_prop: bool = False,
    ) -> Const:
        """Declares an inductive type with its constructors and generated recursors.

        `level` is that of the type's sort (`Type` unless given). A proposition that eliminates
        only into propositions must say so by `elim_prop`.
        """
        us = tuple(self.param(p) for p in lparams)
        level = self.succ(0) if level is None else level
        self._families[name] = Family(len(params), indices, build)
        family = Const(name, us)
        motives, recursive, reflexive = self._motives(family, params)
        own = motives[0]

        elim = next(e for e in ("u", *(f"u_{i}" for i in range(1, 99))) if e not in lparams)
        rec_lparams = list(lparams) if elim_prop else [elim, *lparams]
        rec_us = tuple(self.param(p) for p in rec_lparams)
        motive_sort = Sort(0 if elim_prop else self.param(elim))
        for number, m in enumerate(motives, 1):
            major = Local("t", m.type(*m.indices))
            suffix = f"_{number}" if len(motives) > 1 else ""
            m.motive = Local(f"motive{suffix}", pi([*m.indices, major], motive_sort), "implicit")
        targets = {m.type: m for m in motives}
        for m in motives:
            for ctor, short, spec in m.ctors:
                hyps = [
                    Local(f"{f.name}_ih", pi(xs, t.motive(*idx, f(*xs))))
                    for f, xs, t, idx in self._recursive_fields(spec, targets)
                ]
                result = m.motive(*spec.indices, ctor(*spec.fields))
                m.minors.append(Local(short, pi([*spec.fields, *hyps], result)))
        prefix = [
            *params,
            *(m.motive for m in motives),
            *(minor for m in motives for minor in m.minors),
        ]

        names = ",".join(str(self.name(f"{name}.{spec.name}")) for _, _, spec in own.ctors)
        ids = ",".join(str(self.name(p)) for p in lparams)
        all_ = f'"all":[{self.name(name)}]'
        own_type = self.index(pi([*params, *own.indices], Sort(level)))
        types = (
            f'{{"name":{self.name(name)},"levelParams":[{ids}],"type":{own_type},'
            f'"numParams":{len(params)},"numIndices":{len(own.indices)},{all_},"ctors":[{names}],'
            f'"numNested":{len(motives) - 1},"isRec":{json.dumps(recursive)},'
            f'"isUnsafe":false,"isReflexive":{json.dumps(reflexive)}}}'
        )
        ctors = []
        for cidx, (_, short, spec) in enumerate(own.ctors):
            ctor_type = self.index(pi(params, pi(spec.fields, own.type(*spec.indices)), "implicit"))
            ctors.append(
                f'{{"name":{self.name(f"{name}.{short}")},"levelParams":[{ids}],"type":{ctor_type},'
                f'"induct":{self.name(name)},"cidx":{cidx},"numParams":{len(params)},'
                f'"numFields":{len(spec.fields)},"isUnsafe":false}}'
            )
            self._const_heights[f"{name}.{short}"] = 0
        is_k = level == 0 and len(own.ctors) == 1 and not own.ctors[0][2].fields
        rec_ids = ",".join(str(self.name(p)) for p in rec_lparams)
        recs = []
        for m in motives:
            major = Local("t", m.type(*m.indices))
            result = pi([major], m.motive(*m.indices, major))
            given = pi(prefix[len(params) :], pi(m.indices, result, "implicit"))
            rec_type = self.index(pi(params, given, "implicit"))
            rules = []
            for (ctor, _, spec), minor in zip(m.ctors, m.minors, strict=True):
                calls = [
                    lam(xs, Const(t.recursor, rec_us)(*prefix, *idx, f(*xs)))
                    for f, xs, t, idx in self._recursive_fields(spec, targets)
                ]
                # Motives are implicit in the recursor's type and explicit in its rules, as in Lean.
                body = lam(spec.fields, minor(*spec.fields, *calls))
                rhs = self.index(lam(params, lam(prefix[len(params) :], body, "default")))
                head = spine(ctor)[0]
                assert isinstance(head, Const)
                rules.append(
                    f'{{"ctor":{self.name(head.name)},"nfields":{len(spec.fields)},"rhs":{rhs}}}'
                )
            num_minors = sum(len(other.minors) for other in motives)
            recs.append(
                f'{{"name":{self.name(m.recursor)},"levelParams":[{rec_ids}],"type":{rec_type},{all_},'
                f'"numParams":{len(params)},"numIndices":{len(m.indices)},"numMotives":{len(motives)},'
                f'"numMinors":{num_minors},"rules":[{",".join(rules)}],"k":{json.dumps(is_k)},'
                '"isUnsafe":false}'
            )
            self._const_heights[m.recursor] = 0
        self._const_heights[name] = 0
        self._lines.append(
            f'{{"inductive":{{"types":[{types}],"ctors":[{",".join(ctors)}],"recs":[{",".join(recs)}]}}}}'
        )
        return family

    def _motives(self, family: Const, params: Sequence[Local]) -> tuple[list[Motive], bool, bool]:
        """Returns the types the recursors range over, nested ones in the order Lean finds them,
        and whether the family is recursive and reflexive."""
        recursive = reflexive = False
        motives: list[Motive] = []

        def visit(head: Const, args: tuple[Term, ...]) -> None:
            info = self._families[head.name]
            number = len(motives)
            motives.append(
                Motive(
                    head(*args),
                    info.indices(head.levels, args),
                    [
                        (Const(f"{head.name}.{c.name}", head.levels)(*args), c.name, c)
                        for c in info.build(head.levels, args)
                    ],
                    f"{family.name}.rec" + (f"_{number}" if number else ""),
                )
            )

        visit(family, tuple(params))
        for m in motives:  # grows while it is walked
            for _, _, spec in m.ctors:
                for f in spec.fields:
                    xs, core = (
                        (f.type.locals, f.type.body) if isinstance(f.type, Bind) else ((), f.type)
                    )
                    if not occurs(family.name, core):
                        continue
                    recursive, reflexive = True, reflexive or bool(xs)
                    head, args = spine(core)
                    assert isinstance(head, Const)
                    args = args[: self._families[head.name].num_params]
                    if all(other.type != head(*args) for other in motives):
                        visit(head, args)
        return motives, recursive, reflexive

    def _recursive_fields(
        self, spec: Ctor, targets: dict[Term, Motive]
    ) -> Iterator[tuple[Local, Sequence[Local], Motive, Sequence[Term]]]:
        """Yields each recursive field with its binders, its motive and the indices it is at."""
        for f in spec.fields:
            xs, core = (f.type.locals, f.type.body) if isinstance(f.type, Bind) else ((), f.type)
            head, args = spine(core)
            if isinstance(head, Const) and head.name in self._families:
                n = self._families[head.name].num_params
                target = targets.get(head(*args[:n]))
                if target is not None:
                    yield f, xs, target, args[n:]


def occurs(name: str, term: Term) -> bool:
    """Returns whether the constant `name` occurs in a term without binders."""
    match term:
        case Const(other, _):
            return name == other
        case App(fn, args):
            return occurs(name, fn) or any(occurs(name, a) for a in args)
        case _:
            return False
