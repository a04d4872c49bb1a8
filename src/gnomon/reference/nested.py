"""Nested inductive types, by translation to mutual ones.

    inductive Tree | node : List Tree → Tree

Here `Tree` occurs as a parameter of an inductive type that was declared before.  The rules of
`inductive.py` do not allow that, and need not: the declaration means the same as the mutual one

    inductive Tree | node : Trees → Tree
    inductive Trees | nil : Trees | cons : Tree → Trees → Trees

in which `Trees` is a copy of `List` at the parameter `Tree`.  So we copy, check the mutual
declaration, make its recursors, and replace the copies by the originals in what was made
(:meth:`Nested.restore`).  The recursor of a copy becomes `Tree.rec_1`.

The parameters of an occurrence may mention the parameters of the declaration, but no variables
bound in between: there would have to be a copy for each of their values.

Counterpart in Lean: `elim_nested_inductive` in `inductive.cpp`.  Read next: `quotient.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .environment import Constant, Environment, Inductive
from .errors import KernelError
from .expr import (
    Const,
    Expr,
    Lam,
    Pi,
    bind_lam,
    bind_pi,
    fresh_from,
    get_app,
    instantiate,
    instantiate_levels,
    map_children,
    mk_apps,
    mk_const,
    mk_pi,
    occurs,
)
from .level import Level


@dataclass(slots=True)
class TypeSpec:
    """One type of the declaration to be checked: its name, its type, and its constructors."""

    name: str
    type: Expr
    ctors: list[tuple[str, Expr]]


@dataclass(slots=True)
class Nested:
    """A declaration without nesting.

    `specs` are the types, the copies after the others; `table` gives for each copy the occurrence
    it stands for (`List Tree`), over the free variables `params`; `renamed` gives the constant for
    each constructor of a copy, and its name in the original.
    """

    specs: list[TypeSpec]
    params: list[Expr]
    table: dict[str, Expr]
    renamed: dict[str, str]

    def restore(self, e: Expr) -> Expr:
        """`e`, which begins by binding the parameters, with originals instead of copies."""
        if not self.table:
            return e
        bind = bind_pi if isinstance(e, Pi) else bind_lam
        for _ in self.params:
            assert isinstance(e, (Pi, Lam))
            e = e.body
        return bind(self.params, replace(instantiate(e, self.params), self._original))

    def _original(self, e: Expr) -> Expr | None:
        head, args = get_app(e)
        if not isinstance(head, Const):
            return None
        occurrence = self.table.get(head.name)
        if occurrence is None:
            if head.name not in self.renamed:
                return None
            copy, ctor = head.name.rsplit("\0", 1)[0], self.renamed[head.name]
            outer, outer_args = get_app(self.table[copy])
            assert isinstance(outer, Const)
            occurrence = mk_apps(mk_const(ctor, outer.levels), outer_args)
        rest = [replace(arg, self._original) for arg in args[len(self.params) :]]
        return mk_apps(occurrence, rest)


def eliminate_nested(
    env: Environment, specs: Sequence[TypeSpec], num_params: int, levels: Sequence[Level]
) -> Nested:
    """Translate nested occurrences of the types in `specs`."""
    params = open_params(specs[0].type, num_params)
    nested = Nested(list(specs), params, {}, {})
    copies: dict[Expr, str] = {}
    names = {spec.name for spec in specs}

    def copy(e: Expr) -> Expr | None:
        """If `e` is an outermost nested occurrence `I params… indices…`, its translation."""
        head, args = get_app(e)
        info = env.find(head.name) if isinstance(head, Const) else None
        if not isinstance(info, Inductive) or not isinstance(head, Const):
            return None
        if len(args) < max(info.num_params, 1):
            return None
        given = args[: info.num_params]
        if not any(occurs(names, arg) for arg in given):
            return None
        if any(arg.loose for arg in given):
            message = f"the parameters of the nested type '{info.name}' contain local variables"
            raise KernelError("nestedInductive", message, e)
        occurrence = mk_apps(head, given)
        if occurrence not in copies:
            for name in info.all:
                add_copy(env.get(name), head, given)
        return mk_apps(mk_apps(mk_const(copies[occurrence], levels), params), args, info.num_params)

    def add_copy(info: Constant, head: Const, given: list[Expr]) -> None:
        assert isinstance(info, Inductive)
        if len(head.levels) != len(info.level_params):
            raise KernelError("levelArity", f"wrong number of levels for '{info.name}'", head)
        # INVARIANT (unforgeable names): no name that was read contains a NUL character.
        name = f"\0{len(copies) + 1}\0{info.name}"
        occurrence = mk_apps(mk_const(info.name, head.levels), given)
        copies[occurrence] = name
        nested.table[name] = occurrence
        names.add(name)
        values = dict(zip(info.level_params, head.levels, strict=True))

        def at_params(type_: Expr) -> Expr:
            type_ = instantiate_levels(type_, values)
            for _ in given:
                assert isinstance(type_, Pi)
                type_ = type_.body
            return bind_pi(params, instantiate(type_, given))

        ctors: list[tuple[str, Expr]] = []
        for i, ctor in enumerate(info.ctors):
            nested.renamed[f"{name}\0{i}"] = ctor
            ctors.append((f"{name}\0{i}", at_params(env.get(ctor).type)))
        nested.specs.append(TypeSpec(name, at_params(info.type), ctors))

    position = 0
    while position < len(nested.specs):  # Copies are appended on the way, and translated in turn.
        spec = nested.specs[position]
        spec.ctors = [(name, map_body(name, type_, params, copy)) for name, type_ in spec.ctors]
        position += 1
    return nested


def open_params(type_: Expr, num_params: int) -> list[Expr]:
    """Free variables for the parameters, the first `num_params` arguments of `type_`."""
    fresh = fresh_from(0)
    params: list[Expr] = []
    for _ in range(num_params):
        if not isinstance(type_, Pi):
            raise KernelError("inductiveType", f"the type does not take {num_params} parameters")
        params.append(fresh(instantiate(type_.type, params), type_.name))
        type_ = type_.body
    return params


def map_body(ctor: str, type_: Expr, params: list[Expr], f: Callable[[Expr], Expr | None]) -> Expr:
    """Translate the type of a constructor below its parameters, whose own types stay as stated."""
    binders: list[Pi] = []
    body = type_
    for _ in params:
        if not isinstance(body, Pi):
            raise KernelError("constructorType", f"'{ctor}' does not take the parameters", type_)
        binders.append(body)
        body = body.body
    opened = instantiate(body, params)
    replaced = replace(opened, f)
    if replaced is opened:
        return type_
    closed = bind_pi(params, replaced)
    for _ in params:
        assert isinstance(closed, Pi)
        closed = closed.body
    for binder in reversed(binders):
        closed = mk_pi(binder.name, binder.type, closed)
    return closed


def replace(e: Expr, f: Callable[[Expr], Expr | None]) -> Expr:
    """Replace the outermost subterms on which `f` is defined."""
    done: dict[Expr, Expr] = {}

    def go(e: Expr, depth: int) -> Expr:
        result = done.get(e)
        if result is None:
            result = f(e)
            if result is None:
                result = map_children(e, go, depth)
            done[e] = result
        return result

    return go(e, 0)
