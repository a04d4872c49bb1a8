"""Walks through terms that elaborators need.

What it does: replaces or finds subterms, each shared subterm once.
What it assumes: terms are not very deep where they come from text; for what can be a question to
the engine, that is faster.
Counterpart in Lean: `Expr.replace`, `Expr.find?`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gnomon import App, Expr, Lam, Let, MData, Pi, Proj


def children(e: Expr) -> tuple[Expr, ...]:
    """Return the immediate subterms."""
    match e:
        case App(fn, arg):
            return fn, arg
        case Lam(_, ty, body) | Pi(_, ty, body):
            return ty, body
        case Let(_, ty, value, body):
            return ty, value, body
        case MData(_, inner) | Proj(_, _, inner):
            return (inner,)
    return ()


def subterms(e: Expr) -> Iterator[Expr]:
    """Iterate over a term and all below it, each once, outer ones first."""
    seen: set[Expr] = set()
    todo = [e]
    while todo:
        current = todo.pop()
        if current in seen:
            continue
        seen.add(current)
        yield current
        todo.extend(reversed(children(current)))


def replace_subterms(e: Expr, change: Callable[[Expr], Expr | None]) -> Expr:
    """Return a term with each subterm that `change` has a result for replaced, from the top."""
    done: dict[Expr, Expr] = {}

    def visit(e: Expr) -> Expr:
        found = done.get(e)
        if found is None:
            found = change(e)
            if found is None:
                found = rebuild(e, visit)
            done[e] = found
        return found

    return visit(e)


def expand_subterms(e: Expr, change: Callable[[Expr], Expr | None]) -> Expr:
    """Return a term with subterms replaced, from the top; what replaces is looked at, too."""
    done: dict[Expr, Expr] = {}

    def visit(e: Expr) -> Expr:
        found = done.get(e)
        if found is None:
            new = change(e)
            found = done[e] = rebuild(e, visit) if new is None else visit(new)
        return found

    return visit(e)


def rebuild(e: Expr, visit: Callable[[Expr], Expr]) -> Expr:
    """Return a term with its immediate subterms changed."""
    match e:
        case App():
            # The spine is taken at once: long ones would be deep recursion.
            fn, args = e.app_fn, e.app_args
            new_fn, new_args = visit(fn), tuple(map(visit, args))
            if new_fn is fn and all(map(_is, new_args, args)):
                return e
            return new_fn(*new_args)
        case Lam(name, ty, body, info):
            return Lam(name, visit(ty), visit(body), info)
        case Pi(name, ty, body, info):
            return Pi(name, visit(ty), visit(body), info)
        case Let(name, ty, value, body, nondep):
            return Let(name, visit(ty), visit(value), visit(body), nondep)
        case MData(data, inner):
            return MData(data, visit(inner))
        case Proj(type_name, index, inner):
            return Proj(type_name, index, visit(inner))
    return e


def _is(left: object, right: object) -> bool:
    return left is right


def num_head_lambdas(e: Expr) -> int:
    """Return how many `fun` binders a term begins with."""
    count = 0
    while isinstance(e, Lam):
        count += 1
        e = e.body
    return count
