"""Antiquotations: the parts of a quotation that stand for other syntax.

What it does: recognises them and takes them apart. Of `` `(f $x $[: $t]? $xs,* tk%$y) ``, `$x` is
an *antiquotation*, `$[: $t]?` a *splice*, `$xs,*` a *suffix splice*, and `tk%$y` a *token
antiquotation*. `$$x` is *escaped*: it belongs to a quotation inside the quotation.
What it assumes: the parser's node shapes, which are Lean's:
`K.antiquot`, `K.pseudo.antiquot` (`"$" escapes term name?`), `K.antiquot_scope`
(`"$" escapes "[" contents "]" suffix`), `K.antiquot_suffix_splice` (`antiquotation suffix`) and
`token_antiquot` (`token "%" "$" term`). A pseudo kind is that of a category, which no node has.
Where to read next: `template.py` (quotations that build), `pattern.py` (quotations that match).
Counterpart in Lean: `Lean.Syntax.isAntiquot` and its relatives in `Lean.Syntax`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from gnomon.syntax import CHOICE, Atom, Node, Syntax, mk_null, names

ANTIQUOT: Final = "antiquot"
PSEUDO: Final = "pseudo"
SCOPE: Final = "antiquot_scope"
SUFFIX_SPLICE: Final = "antiquot_suffix_splice"
TOKEN_ANTIQUOT: Final = "token_antiquot"
NESTED_EXPR: Final = "antiquotNestedExpr"
HOLE: Final = "Lean.Parser.Term.hole"


@lru_cache(maxsize=4096)
def _role(kind: str) -> tuple[str, str, bool]:
    """Return what a node kind says: `antiquot`, `antiquot_scope`, …, or ""; of what; if pseudo."""
    role = names.last(kind)
    if role not in (ANTIQUOT, SCOPE, SUFFIX_SPLICE):
        return "", "", False
    base = names.prefix(kind)
    if role == ANTIQUOT and names.last(base) == PSEUDO:
        return role, names.prefix(base), True
    return role, base, False


def is_antiquot(stx: Syntax) -> bool:
    """Whether this is an antiquotation, not counting choices between several."""
    return _role(stx.kind)[0] == ANTIQUOT


def is_antiquots(stx: Syntax) -> bool:
    """Whether this is an antiquotation, or a choice between some that are written alike."""
    if stx.kind == CHOICE:
        return bool(stx.args) and all(map(is_antiquot, stx.args))
    return _role(stx.kind)[0] == ANTIQUOT


def canonical(stx: Syntax) -> Syntax:
    """Return an antiquotation, of a choice the first."""
    return stx[0] if stx.kind == CHOICE else stx


def antiquot_kinds(stx: Syntax) -> tuple[tuple[str, bool], ...]:
    """Return for each reading of an antiquotation its kind, and whether that is a category's."""
    readings = stx.args if stx.kind == CHOICE else (stx,)
    return tuple(_role(reading.kind)[1:] for reading in readings)


def is_escaped(stx: Syntax) -> bool:
    """Whether an antiquotation, splice or not, belongs to an inner quotation."""
    return len(canonical(stx)[1].args) > 0


def unescape(stx: Syntax) -> Syntax:
    """Return an escaped antiquotation with one `$` fewer."""
    if stx.kind == CHOICE:
        return stx.with_args([unescape(reading) for reading in stx.args])
    args = list(stx.args)
    args[1] = mk_null(*args[1].args[:-1])
    return stx.with_args(args)


def antiquot_term(stx: Syntax) -> Syntax:
    """Return the term of an antiquotation, token antiquotations included."""
    stx = canonical(stx)
    term = stx[3] if stx.kind == TOKEN_ANTIQUOT else stx[2]
    if isinstance(term, Atom):
        return Node(HOLE, (term,))
    return term[1] if term.kind == NESTED_EXPR else term


def is_splice(stx: Syntax) -> bool:
    """Whether this is `$[…]?`, `$[…]*`, `$[…],*` or the like."""
    return _role(stx.kind)[0] == SCOPE


def is_suffix_splice(stx: Syntax) -> bool:
    """Whether this is `$x?`, `$xs*`, `$xs,*` or the like."""
    return _role(stx.kind)[0] == SUFFIX_SPLICE


def is_token_antiquot(stx: Syntax) -> bool:
    """Whether this is `tk%$x`."""
    return stx.kind == TOKEN_ANTIQUOT


def splice_kind(stx: Syntax) -> str:
    """Return `optional`, `many` or `sepBy`."""
    return _role(stx.kind)[1]


def splice_contents(stx: Syntax) -> tuple[Syntax, ...]:
    """Return what stands in the brackets of a splice."""
    return tuple(stx[3].args)


def suffix_inner(stx: Syntax) -> Syntax:
    """Return the antiquotation that a suffix splice repeats."""
    return stx[0]


def separator(stx: Syntax) -> str:
    """Return the separator of a splice: `,` of `$xs,*`; empty for `*` and `?`."""
    suffix = stx[1] if is_suffix_splice(stx) else stx[5]
    if isinstance(suffix, Atom):
        return suffix.val[:-1]
    if len(suffix) == 2:
        return suffix[0].val
    return ""


def is_active(stx: Syntax) -> bool:
    """Whether this is an antiquotation or splice of the quotation itself, not of an inner one."""
    if is_antiquots(stx) or is_splice(stx):
        return not is_escaped(stx)
    if is_suffix_splice(stx):
        return not is_escaped(suffix_inner(stx))
    return is_token_antiquot(stx)


def antiquotations(stx: Syntax) -> Iterator[Syntax]:
    """Iterate over the antiquotations of a quotation's contents, from left to right."""
    if (is_antiquots(stx) or is_token_antiquot(stx)) and is_active(stx):
        yield stx
        return
    for arg in stx.args:
        yield from antiquotations(arg)


# -- quotations --------------------------------------------------------------------------------

QUOT: Final = "Lean.Parser.Term.quot"
DYNAMIC_QUOT: Final = "Lean.Parser.Term.dynamicQuot"
PRECHECKED_QUOT: Final = "Lean.Parser.Term.precheckedQuot"
QUOT_SEQ: Final = "Lean.Parser.Tactic.quotSeq"


@lru_cache(maxsize=4096)
def _is_quot_kind(kind: str) -> bool:
    return names.last(kind) == "quot" or kind == DYNAMIC_QUOT


def is_quot(stx: Syntax) -> bool:
    """Whether this is a quotation of any category, as patterns are."""
    return _is_quot_kind(stx.kind)


def is_quot_term(stx: Syntax) -> bool:
    """Whether this is a quotation, or one of the variants that are terms but no patterns."""
    return _is_quot_kind(stx.kind) or stx.kind in (PRECHECKED_QUOT, QUOT_SEQ)


def is_prechecked(stx: Syntax) -> bool:
    """Whether a quotation has a second backquote: its identifiers are to be known."""
    return stx.kind == PRECHECKED_QUOT


def quot_content(stx: Syntax) -> Syntax:
    """Return what a quotation quotes; `MISSING` if this is none."""
    if stx.kind == PRECHECKED_QUOT:
        stx = stx[1]
    if len(stx) == 1:
        stx = stx[0]
    return stx[3] if stx.kind == DYNAMIC_QUOT else stx[1]


def with_content(stx: Syntax, content: Syntax) -> Syntax:
    """Return a quotation that quotes something else."""
    args = list(stx.args)
    if stx.kind == PRECHECKED_QUOT:
        args[1] = with_content(args[1], content)
    elif len(args) == 1:
        args[0] = with_content(args[0], content)
    else:
        args[3 if stx.kind == DYNAMIC_QUOT else 1] = content
    return stx.with_args(args)


__all__ = [
    "ANTIQUOT",
    "HOLE",
    "antiquot_kinds",
    "antiquot_term",
    "antiquotations",
    "canonical",
    "is_active",
    "is_antiquot",
    "is_antiquots",
    "is_escaped",
    "is_prechecked",
    "is_quot",
    "is_quot_term",
    "is_splice",
    "is_suffix_splice",
    "is_token_antiquot",
    "quot_content",
    "separator",
    "splice_contents",
    "splice_kind",
    "suffix_inner",
    "unescape",
    "with_content",
]
