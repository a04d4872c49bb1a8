"""Calls in the bodies of recursive functions.

What it does: finds the calls of a group's functions in a term; knows the marks that the elaborator
puts on calls, so that messages stand where a call is written.
Counterpart in Lean: `Lean.Elab.RecAppSyntax`, `HasConstCache`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon import App, Const, Expr, Lam, Let, MData, Pi, Proj
from gnomon.elab.terms import replace_subterms
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

REC_APP = "_recApp"


def num_lambdas(e: Expr) -> int:
    """Return how many parameters a function has as written."""
    count = 0
    while isinstance(e, Lam):
        e = e.body
        count += 1
    return count


def calls(e: Expr, group: frozenset[str]) -> Iterator[tuple[str, tuple[Expr, ...]]]:
    """Iterate over the calls of functions of a group; bound variables in them are loose."""
    stack = [e]
    while stack:
        current = stack.pop()
        match current:
            case App():
                head, args = current.app_fn, current.app_args
                if isinstance(head, MData) and REC_APP in head.data:
                    head = head.expr
                if head.cname is not None and head.cname in group:
                    yield head.cname, args
                else:
                    stack.append(head)
                stack.extend(args)
            case Const():
                if current.cname is not None and current.cname in group:
                    yield current.cname, ()
            case Lam(_, ty, body) | Pi(_, ty, body):
                stack += [ty, body]
            case Let(_, ty, value, body):
                stack += [ty, value, body]
            case MData(_, inner):
                stack.append(inner)
            case Proj():
                stack.append(current.struct)


class CallCache:
    """Says of terms whether they call functions of a group; each term is looked at once."""

    def __init__(self, group: frozenset[str]) -> None:
        """`group` are the functions' names."""
        self.group = group
        self._known: dict[Expr, bool] = {}

    def __call__(self, e: Expr) -> bool:
        """Return whether a term has a call."""
        found = self._known.get(e)
        if found is None:
            found = any(str(name) in self.group for name in e.constants())
            self._known[e] = found
        return found


def is_rec_app_mark(e: Expr) -> bool:
    """Return whether a term is a call with the mark that says where it is written."""
    return isinstance(e, MData) and REC_APP in e.data


def rec_app_syntax(t: TermElab, e: Expr) -> Syntax | None:
    """Return where a marked call is written."""
    if not isinstance(e, MData) or REC_APP not in e.data:
        return None
    number = json.loads(e.data).get(REC_APP)
    return t.rec_apps.get(number)


def erase_marks(e: Expr) -> Expr:
    """Return a term without the marks."""

    def change(e: Expr) -> Expr | None:
        if isinstance(e, MData) and REC_APP in e.data:
            return replace_subterms(e.expr, change)
        return None

    return replace_subterms(e, change)
