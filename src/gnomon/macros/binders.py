"""`∃ x y, p` and its like: a combinator applied once for each binder.

What it does: expands explicit binders, bracketed or not, to nested functions under a combinator:
`∃ (x y : α), p` is `Exists fun x : α => Exists fun y : α => p`.
What it assumes: the shapes of `Lean.explicitBinders` and its parts.
Where to read next: `library.py`, where programs find this under Lean's names.
Counterpart in Lean: `expandExplicitBinders`, `expandBrackedBinders` of `Init.NotationExtra`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.macros.build import mk_app, mk_fun, mk_hole
from gnomon.macros.errors import MacroError
from gnomon.macros.quote import mk_c_ident
from gnomon.macros.template import Run
from gnomon.macros.values import Value
from gnomon.syntax import Syntax

UNBRACKETED = "Lean.unbracketedExplicitBinders"
BRACKETED = "Lean.bracketedExplicitBinders"


def expand_explicit(run: Run, combinator: str, binders: Value, body: Value) -> Syntax:
    """Expand a node of kind `Lean.explicitBinders`."""
    assert isinstance(binders, Syntax) and isinstance(body, Syntax)
    head = mk_c_ident(run.scope.ref, combinator)
    binders = binders[0]
    if binders.kind == UNBRACKETED:
        ty = binders[1][1] if binders[1].args else None
        return _expand(run, head, binders[0].args, ty, body)
    if all(binder.kind == BRACKETED for binder in binders.args):
        return _expand_bracketed(run, head, binders.args, body)
    raise MacroError(run.scope.ref, "unexpected explicit binder")


def expand_bracketed(run: Run, combinator: str, binders: Value, body: Value) -> Syntax:
    """Expand a single node of kind `Lean.bracketedExplicitBinders`."""
    assert isinstance(binders, Syntax) and isinstance(body, Syntax)
    return _expand_bracketed(run, mk_c_ident(run.scope.ref, combinator), [binders], body)


def _expand(
    run: Run, head: Syntax, binders: Sequence[Syntax], ty: Syntax | None, body: Syntax
) -> Syntax:
    for binder in reversed(binders):
        name = binder[0] if binder[0].is_ident else mk_hole(run.info)
        body = mk_app(run.info, head, mk_fun(run.info, [name], body, ty))
    return body


def _expand_bracketed(run: Run, head: Syntax, binders: Sequence[Syntax], body: Syntax) -> Syntax:
    for binder in reversed(binders):
        body = _expand(run, head, binder[1].args, binder[3], body)
    return body
