"""Terms, and the three operations on them that know about binders.

    e ::= #i | x | Sort ℓ | c.{ℓ…} | e e | fun (x : e), e | (x : e) → e
        | let x : e := e; e | e.i | 5 | "text"

Variables are *locally nameless*: a bound variable is a de Bruijn index `#i` (:class:`BVar`), a free
one an :class:`FVar`.  Going under a binder replaces its `#0` by a free variable (`instantiate`);
leaving it turns the variable back into an index (`abstract`, `bind_pi`, `bind_lam`).

There is no local context anywhere in this kernel, because **a free variable carries its type**:
`FVar(level, type)` is the variable number `level`, and a fresh one for a term `e` is numbered
`e.fvars`, above every variable in `e`.  So whatever we compute about a term (its type, its normal
form, whether it equals another) depends on that term alone, and every cache is valid everywhere.

INVARIANT (locally closed): what the checker works on has no loose bound variable.  Hence the values
substituted by `instantiate` are closed, and nothing ever needs to be shifted.

Terms are interned (see `store.py`; build them with `mk_*` only) and compared with `is`.  Binder
names are for the reader only; terms that differ in nothing else are one term, the first seen wins.
Metadata (`mdata`) has no typing rule of its own, and there is no node for it: the reader of exports
replaces an annotated term by the term.  Metavariables belong to elaborators and do not exist here.

Counterpart in Lean: `expr.cpp`, `instantiate.cpp`, `abstract.cpp`.  Read next: `environment.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from . import level as lvl
from .level import Level
from .store import intern, table


@dataclass(slots=True, eq=False, repr=False)
class Expr:
    """A term.  `loose` is one more than the largest loose bound variable, `fvars` one more than the
    largest free variable, and `has_param` says whether a universe parameter occurs.
    """

    loose: int = field(init=False, default=0)
    fvars: int = field(init=False, default=0)
    has_param: bool = field(init=False, default=False)

    def __repr__(self) -> str:
        """As in error messages."""
        from .pretty import show

        return show(self)


@dataclass(slots=True, eq=False, repr=False)
class BVar(Expr):
    """The variable of the binder number `index` outwards, from 0."""

    index: int


@dataclass(slots=True, eq=False, repr=False)
class FVar(Expr):
    """The free variable number `level`, of type `type`."""

    level: int
    type: Expr
    name: str


@dataclass(slots=True, eq=False, repr=False)
class Sort(Expr):
    """The universe `Sort level`."""

    level: Level


@dataclass(slots=True, eq=False, repr=False)
class Const(Expr):
    """The constant `name` at universe `levels`."""

    name: str
    levels: tuple[Level, ...]


@dataclass(slots=True, eq=False, repr=False)
class App(Expr):
    """The application `fn arg`."""

    fn: Expr
    arg: Expr


@dataclass(slots=True, eq=False, repr=False)
class Binder(Expr):
    """What `fun` and `→` have in common: a name, the type of the variable, and a body."""

    name: str
    type: Expr
    body: Expr


class Lam(Binder):
    """The function `fun (name : type), body`."""

    __slots__ = ()


class Pi(Binder):
    """The function type `(name : type) → body`."""

    __slots__ = ()


@dataclass(slots=True, eq=False, repr=False)
class Let(Expr):
    """The term `let name : type := value; body`."""

    name: str
    type: Expr
    value: Expr
    body: Expr


@dataclass(slots=True, eq=False, repr=False)
class Proj(Expr):
    """Field number `index` of `struct`, a value of the structure type named `type_name`."""

    type_name: str
    index: int
    struct: Expr


@dataclass(slots=True, eq=False, repr=False)
class NatLit(Expr):
    """A numeral."""

    value: int


@dataclass(slots=True, eq=False, repr=False)
class StrLit(Expr):
    """A string."""

    value: str


# --- Building terms ----------------------------------------------------------------------------


def mk_app(fn: Expr, arg: Expr) -> Expr:
    """`fn arg`"""
    # By far the most frequent term, so `intern` is written out.  The key is two terms; every other
    # key begins with something that is not a term.
    key = (fn, arg)
    e: Expr | None = table.get(key)
    if e is None:
        e = table[key] = App(fn, arg)
        e.loose = fn.loose if fn.loose > arg.loose else arg.loose
        e.fvars = fn.fvars if fn.fvars > arg.fvars else arg.fvars
        e.has_param = fn.has_param or arg.has_param
    return e


def mk_apps(fn: Expr, args: Sequence[Expr], start: int = 0) -> Expr:
    """`fn args[start] … args[-1]`"""
    for i in range(start, len(args)):
        fn = mk_app(fn, args[i])
    return fn


def mk_lam(name: str, type: Expr, body: Expr) -> Expr:
    """`fun (name : type), body`, where `#0` in `body` is the variable."""
    return intern((Lam, type, body), _binder, Lam(name, type, body))


def mk_pi(name: str, type: Expr, body: Expr) -> Expr:
    """`(name : type) → body`, where `#0` in `body` is the variable."""
    return intern((Pi, type, body), _binder, Pi(name, type, body))


def _binder(e: Binder | Let) -> Expr:
    value = e.value if isinstance(e, Let) else e.type
    e.loose = max(e.type.loose, value.loose, e.body.loose - 1)
    e.fvars = max(e.type.fvars, value.fvars, e.body.fvars)
    e.has_param = e.type.has_param or value.has_param or e.body.has_param
    return e


def mk_let(name: str, type: Expr, value: Expr, body: Expr) -> Expr:
    """`let name : type := value; body`, where `#0` in `body` is the variable."""
    return intern((Let, type, value, body), _binder, Let(name, type, value, body))


def mk_bvar(index: int) -> Expr:
    """`#index`"""
    e = intern((BVar, index), BVar, index)
    e.loose = index + 1
    return e


def mk_fvar(level: int, type: Expr, name: str = "x") -> Expr:
    """The free variable number `level` of the given type."""
    e = intern((FVar, level, type), FVar, level, type, name)
    e.fvars, e.has_param = level + 1, type.has_param
    return e


def mk_sort(level: Level) -> Expr:
    """`Sort level`"""
    e = intern((Sort, level), Sort, level)
    e.has_param = level.has_param
    return e


def mk_const(name: str, levels: Sequence[Level] = ()) -> Expr:
    """The constant `name` at the given universe levels."""
    e = intern((Const, name, *levels), Const, name, tuple(levels))
    e.has_param = any(level.has_param for level in levels)
    return e


def mk_proj(type_name: str, index: int, struct: Expr) -> Expr:
    """`struct.index`, a field of the structure `type_name`."""
    e = intern((Proj, type_name, index, struct), Proj, type_name, index, struct)
    e.loose, e.fvars, e.has_param = struct.loose, struct.fvars, struct.has_param
    return e


def mk_nat(value: int) -> Expr:
    """The literal `value : Nat`."""
    return intern((NatLit, value), NatLit, value)


def mk_str(value: str) -> Expr:
    """The literal `value : String`."""
    return intern((StrLit, value), StrLit, value)


PROP: Final[Expr] = mk_sort(lvl.ZERO)


# --- Taking terms apart ------------------------------------------------------------------------


def get_app(e: Expr) -> tuple[Expr, list[Expr]]:
    """`f a b c` as `f, [a, b, c]`."""
    args: list[Expr] = []
    while isinstance(e, App):
        args.append(e.arg)
        e = e.fn
    args.reverse()
    return e, args


def head_const(e: Expr) -> str | None:
    """The name of the constant at the head of an application, if it is one."""
    while isinstance(e, App):
        e = e.fn
    return e.name if isinstance(e, Const) else None


def map_children(e: Expr, f: Callable[[Expr, int], Expr], depth: int) -> Expr:
    """Rebuild `e` from `f(child, d)` for its children; `d` is `depth`, plus 1 under a binder."""
    if isinstance(e, App):
        return mk_app(f(e.fn, depth), f(e.arg, depth))
    if isinstance(e, Lam):
        return mk_lam(e.name, f(e.type, depth), f(e.body, depth + 1))
    if isinstance(e, Pi):
        return mk_pi(e.name, f(e.type, depth), f(e.body, depth + 1))
    if isinstance(e, Let):
        return mk_let(e.name, f(e.type, depth), f(e.value, depth), f(e.body, depth + 1))
    if isinstance(e, Proj):
        return mk_proj(e.type_name, e.index, f(e.struct, depth))
    return e


def subterms(root: Expr) -> Iterator[Expr]:
    """Every distinct subterm once (not the types of free variables), without recursion."""
    todo = [root]
    seen = {root}
    while todo:
        e = todo.pop()
        yield e
        if isinstance(e, App):
            parts: tuple[Expr, ...] = (e.fn, e.arg)
        elif isinstance(e, Binder):
            parts = (e.type, e.body)
        elif isinstance(e, Let):
            parts = (e.type, e.value, e.body)
        elif isinstance(e, Proj):
            parts = (e.struct,)
        else:
            continue
        for part in parts:
            if part not in seen:
                seen.add(part)
                todo.append(part)


def occurs(names: Collection[str], e: Expr) -> bool:
    """Whether a constant with one of these names occurs in `e`."""
    return any(isinstance(part, Const) and part.name in names for part in subterms(e))


# --- Substitution ------------------------------------------------------------------------------


def instantiate(e: Expr, values: Sequence[Expr], start: int = 0, stop: int | None = None) -> Expr:
    """Replace the loose bound variables by `values[start:stop]`, the *last* value for `#0`.

    So after passing the binders of `x₀, x₁, …` in this order, `instantiate(body, [x₀, x₁, …])`
    gives the body with all of them free.  Remaining loose variables move down.
    """
    if e.loose == 0:
        return e
    end = len(values) if stop is None else stop
    n = end - start
    if n == 0:
        return e
    done: dict[tuple[Expr, int], Expr] = {}

    def go(e: Expr, depth: int) -> Expr:
        if e.loose <= depth:
            return e
        if isinstance(e, BVar):
            i = e.index - depth
            return values[end - 1 - i] if i < n else mk_bvar(e.index - n)
        key = (e, depth)
        result = done.get(key)
        if result is None:
            if isinstance(e, App):
                result = mk_app(go(e.fn, depth), go(e.arg, depth))
            else:
                result = map_children(e, go, depth)
            done[key] = result
        return result

    return go(e, 0)


def instantiate_levels(e: Expr, values: Mapping[str, Level]) -> Expr:
    """Replace universe parameters by levels."""
    done: dict[Expr, Expr] = {}

    def go(e: Expr, depth: int) -> Expr:
        if not e.has_param:
            return e
        result = done.get(e)
        if result is None:
            if isinstance(e, Sort):
                result = mk_sort(lvl.instantiate(e.level, values))
            elif isinstance(e, Const):
                result = mk_const(e.name, [lvl.instantiate(u, values) for u in e.levels])
            elif isinstance(e, FVar):
                result = mk_fvar(e.level, go(e.type, 0), e.name)
            else:
                result = map_children(e, go, depth)
            done[e] = result
        return result

    return go(e, 0) if values else e


def abstract(e: Expr, positions: Mapping[Expr, int], n: int, lowest: int) -> Expr:
    """Turn free variables into bound ones: the variable at position `i` of `n` becomes `#(n-1-i)`.

    `lowest` is the least number of these variables; terms with smaller ones only are skipped.
    """
    done: dict[tuple[Expr, int], Expr] = {}

    def go(e: Expr, depth: int) -> Expr:
        if e.fvars <= lowest:
            return e
        if isinstance(e, FVar):
            i = positions.get(e)
            return e if i is None else mk_bvar(depth + n - 1 - i)
        key = (e, depth)
        result = done.get(key)
        if result is None:
            result = done[key] = map_children(e, go, depth)
        return result

    return go(e, 0)


def bind_pi(fvars: Sequence[Expr], body: Expr) -> Expr:
    """`(x₀ : T₀) → (x₁ : T₁) → … → body` for the free variables `xᵢ : Tᵢ`."""
    return _bind(mk_pi, fvars, body)


def bind_lam(fvars: Sequence[Expr], body: Expr) -> Expr:
    """`fun (x₀ : T₀) (x₁ : T₁) …, body` for the free variables `xᵢ : Tᵢ`."""
    return _bind(mk_lam, fvars, body)


def _bind(mk: Callable[[str, Expr, Expr], Expr], fvars: Sequence[Expr], body: Expr) -> Expr:
    positions = {x: i for i, x in enumerate(fvars)}
    lowest = min((x.fvars - 1 for x in fvars), default=0)
    result = abstract(body, positions, len(fvars), lowest)
    for i in reversed(range(len(fvars))):
        x = fvars[i]
        assert isinstance(x, FVar)
        result = mk(x.name, abstract(x.type, positions, i, lowest), result)
    return result


def fresh_from(start: int) -> Callable[[Expr, str], Expr]:
    """A supply of free variables numbered from `start`: `fresh(type, name)`."""
    numbers = count(start)

    def fresh(type: Expr, name: str) -> Expr:
        return mk_fvar(next(numbers), type, name)

    return fresh
