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
from itertools import count
from typing import Final

from . import level as lvl
from .level import Level
from .store import intern, table


class Expr:
    """A term.  `loose` is one more than the largest loose bound variable, `fvars` one more than the
    largest free variable, and `has_param` says whether a universe parameter occurs."""

    __slots__ = ("fvars", "has_param", "loose")
    loose: int
    fvars: int
    has_param: bool

    def __repr__(self) -> str:
        from .pretty import show

        return show(self)


class BVar(Expr):
    __slots__ = ("index",)

    def __init__(self, index: int) -> None:
        self.index = index
        self.loose, self.fvars, self.has_param = index + 1, 0, False


class FVar(Expr):
    __slots__ = ("level", "name", "type")

    def __init__(self, level: int, type: Expr, name: str) -> None:
        self.level, self.type, self.name = level, type, name
        self.loose, self.fvars, self.has_param = 0, level + 1, type.has_param


class Sort(Expr):
    __slots__ = ("level",)

    def __init__(self, level: Level) -> None:
        self.level = level
        self.loose, self.fvars, self.has_param = 0, 0, level.has_param


class Const(Expr):
    __slots__ = ("levels", "name")

    def __init__(self, name: str, levels: tuple[Level, ...]) -> None:
        self.name, self.levels = name, levels
        self.loose, self.fvars = 0, 0
        self.has_param = any(level.has_param for level in levels)


class App(Expr):
    __slots__ = ("arg", "fn")

    def __init__(self, fn: Expr, arg: Expr) -> None:
        self.fn, self.arg = fn, arg
        self.loose = fn.loose if fn.loose > arg.loose else arg.loose
        self.fvars = fn.fvars if fn.fvars > arg.fvars else arg.fvars
        self.has_param = fn.has_param or arg.has_param


class Binder(Expr):
    """What `fun` and `→` have in common: a name, the type of the variable, and a body."""

    __slots__ = ("body", "name", "type")

    def __init__(self, name: str, type: Expr, body: Expr) -> None:
        self.name, self.type, self.body = name, type, body
        self.loose = max(type.loose, body.loose - 1)
        self.fvars = max(type.fvars, body.fvars)
        self.has_param = type.has_param or body.has_param


class Lam(Binder):
    __slots__ = ()


class Pi(Binder):
    __slots__ = ()


class Let(Expr):
    __slots__ = ("body", "name", "type", "value")

    def __init__(self, name: str, type: Expr, value: Expr, body: Expr) -> None:
        self.name, self.type, self.value, self.body = name, type, value, body
        self.loose = max(type.loose, value.loose, body.loose - 1)
        self.fvars = max(type.fvars, value.fvars, body.fvars)
        self.has_param = type.has_param or value.has_param or body.has_param


class Proj(Expr):
    """Field number `index` of `struct`, a value of the structure type named `type_name`."""

    __slots__ = ("index", "struct", "type_name")

    def __init__(self, type_name: str, index: int, struct: Expr) -> None:
        self.type_name, self.index, self.struct = type_name, index, struct
        self.loose, self.fvars, self.has_param = struct.loose, struct.fvars, struct.has_param


class NatLit(Expr):
    __slots__ = ("value",)

    def __init__(self, value: int) -> None:
        self.value = value
        self.loose, self.fvars, self.has_param = 0, 0, False


class StrLit(Expr):
    __slots__ = ("value",)

    def __init__(self, value: str) -> None:
        self.value = value
        self.loose, self.fvars, self.has_param = 0, 0, False


# --- Building terms ---


def mk_app(fn: Expr, arg: Expr) -> Expr:
    """`fn arg`"""
    # By far the most frequent term, so `intern` is written out.  The key is two terms; every other
    # key begins with something that is not a term.
    key = (fn, arg)
    e: Expr | None = table.get(key)
    if e is None:
        e = table[key] = App(fn, arg)
    return e


def mk_apps(fn: Expr, args: Sequence[Expr], start: int = 0) -> Expr:
    """`fn args[start] … args[-1]`"""
    for i in range(start, len(args)):
        fn = mk_app(fn, args[i])
    return fn


def mk_lam(name: str, type: Expr, body: Expr) -> Expr:
    """`fun (name : type), body`, where `#0` in `body` is the variable."""
    return intern((Lam, type, body), Lam, name, type, body)


def mk_pi(name: str, type: Expr, body: Expr) -> Expr:
    """`(name : type) → body`, where `#0` in `body` is the variable."""
    return intern((Pi, type, body), Pi, name, type, body)


def mk_let(name: str, type: Expr, value: Expr, body: Expr) -> Expr:
    """`let name : type := value; body`, where `#0` in `body` is the variable."""
    return intern((Let, type, value, body), Let, name, type, value, body)


def mk_bvar(index: int) -> Expr:
    """`#index`"""
    return intern((BVar, index), BVar, index)


def mk_fvar(level: int, type: Expr, name: str = "x") -> Expr:
    """The free variable number `level` of the given type."""
    return intern((FVar, level, type), FVar, level, type, name)


def mk_sort(level: Level) -> Expr:
    """`Sort level`"""
    return intern((Sort, level), Sort, level)


def mk_const(name: str, levels: Sequence[Level] = ()) -> Expr:
    """The constant `name` at the given universe levels."""
    return intern((Const, name, *levels), Const, name, tuple(levels))


def mk_proj(type_name: str, index: int, struct: Expr) -> Expr:
    """`struct.index`, a field of the structure `type_name`."""
    return intern((Proj, type_name, index, struct), Proj, type_name, index, struct)


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
