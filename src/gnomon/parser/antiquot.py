"""Antiquotations: `$x`, `$x:kind`, `$(e)`, `$[…]*`, `$xs,*` and `%$tk`.

They are accepted wherever a node or token is, inside of quotations or not: it is the elaborator
that complains about stray ones. Texts without a dollar sign never come here.

Counterpart in Lean: the section on antiquotations in `Lean/Parser/Basic.lean`.
"""

from __future__ import annotations

import re
from typing import Final

from ..syntax import CHOICE, NULL, Syntax
from ..syntax.names import ID_FIRST, ID_REST
from . import algebra as a
from .errors import Error
from .state import ParserFn, State, mk_node

DOLLAR: Final = a.Symbol("$")

_NESTED: Final = a.Node(
    "antiquotNestedExpr",
    a.seq(a.Symbol("("), a.QuotDepth(-1, a.Category("term")), a.Symbol(")")),
)
EXPRESSION: Final = a.or_else(a.Token("ident!"), a.Symbol("_"), a.Cached(_NESTED, remember=True))
"""What may follow the dollar sign. `ident!` is an identifier, not another antiquotation.

Each kind of antiquotation that is possible at a place reads the same expression, hence it is
remembered: time would be exponential in the depth of nested ones.
"""

_DOLLARS: Final = (
    a.SetExpected((), DOLLAR),
    a.Many(a.seq(a.Check("noWs"), DOLLAR), splices=False),
    a.Check("noWs", "no space before spliced term"),
)
TOKEN: Final = a.seq(
    a.Check("noWs", "no space before"),
    a.Symbol("%"),
    DOLLAR,
    a.Check("noWs", "no space before"),
    EXPRESSION,
)
"""What may follow a token, to name it."""

SUFFIX_KINDS: Final = {"optional": "?", "many": "*"}


BARE: Final = a.Atomic(a.seq(*_DOLLARS, EXPRESSION))
"""An antiquotation without its name."""

LABEL: Final = re.compile(rf":([{ID_FIRST}][{ID_REST}.]*)")
"""What may follow an antiquotation to say of what kind it is."""


def antiquot(name: str, kind: str, anonymous: bool = True, pseudo: bool = False) -> a.Parser:
    """Return the parser of `$x:name` and, if `anonymous`, of `$x`."""
    label: a.Parser = a.Node(
        "antiquotName",
        a.seq(a.Check("noWs", f"no space before ':{name}'"), a.Symbol(":"), a.NonReserved(name)),
    )
    if anonymous:
        label = a.or_else(label, a.seq(a.Check("noImmediateColon"), a.Push()))
    full = f"{kind}.pseudo.antiquot" if pseudo else f"{kind}.antiquot"
    return a.LeadingNode(full, a.MAX_PREC, a.Atomic(a.seq(*_DOLLARS, EXPRESSION, label)))


def splice(kind: str, inner: a.Parser, suffix: str) -> a.Parser:
    """Return the parser of `$[inner]suffix`."""
    return a.LeadingNode(
        f"{kind}.antiquot_scope",
        a.MAX_PREC,
        a.Atomic(
            a.seq(*_DOLLARS, a.Symbol("["), a.Node(NULL, inner), a.Symbol("]"), a.Symbol(suffix))
        ),
    )


def is_antiquot(tree: Syntax) -> bool:
    """Whether a tree is an antiquotation."""
    return tree.kind.endswith(".antiquot") or tree.kind == "antiquot"


def is_antiquots(tree: Syntax) -> bool:
    """Whether a tree is an antiquotation, or several that could be meant."""
    if tree.kind == CHOICE:
        return bool(tree.args) and all(map(is_antiquot, tree.args))
    return is_antiquot(tree)


def or_antiquot(state: State, first: ParserFn, second: ParserFn, accept: bool) -> Error | None:
    """Run an antiquotation, and else a parser.

    Unless `accept`, the parser is tried in any case and wins if it reads more: in the quotation of
    a structure's field, `$id := $e` is a field whose name is `$id`, not the field `$id` and an
    error.
    """
    return alternatives(state, first, second, "accept" if accept else "longest")


def alternatives(state: State, first: ParserFn, second: ParserFn, mode: str) -> Error | None:
    """Run `first`, and `second` if that fails where it began or reads an antiquotation only.

    If both read an antiquotation up to the same place, then `mode` `merge` keeps both.
    """
    stack = state.stack
    size, pos = len(stack), state.pos
    error = first(state)
    if error is not None:
        if state.pos != pos:
            return error
        del stack[size:]
        later = second(state)
        if later is not None and state.pos == pos:
            return error.merge(later)
        return later
    top = stack[-1]
    if mode == "accept" or len(stack) != size + 1 or not is_antiquots(top):
        return None
    end = state.pos
    del stack[size:]
    state.pos = pos
    error = second(state)
    if error is None and state.pos > end:
        return None
    if (
        error is not None
        or state.pos < end
        or mode != "merge"
        or len(stack) != size + 1
        or not is_antiquots(stack[-1])
    ):
        del stack[size:]
        stack.append(top)
        state.pos = end
        return None
    other = stack.pop()
    for tree in (top, other):
        stack.extend(tree.args if tree.kind == CHOICE else (tree,))
    mk_node(state, CHOICE, size, False)
    return None


def token_antiquot(state: State, rest: ParserFn) -> None:
    """Wrap the token on the stack if `%$name` follows it."""
    stack = state.stack
    size, pos = len(stack), state.pos
    if rest(state) is None:
        mk_node(state, "token_antiquot", size - 1, False)
    else:
        del stack[size:]
        state.pos = pos


def with_suffix(state: State, kind: str, suffix: ParserFn) -> None:
    """Put the antiquotation on the stack and the suffix after it, if there is one, into a node."""
    stack = state.stack
    size, pos = len(stack), state.pos
    if suffix(state) is None:
        mk_node(state, f"{kind}.antiquot_suffix_splice", len(stack) - 2, False)
    else:
        del stack[size:]
        state.pos = pos
