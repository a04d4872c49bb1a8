"""Which syntax may stand where other syntax is expected.

What it does: answers for an antiquotation whether syntax of one kind fits where another is meant,
and what has to be done to it. Almost always nothing: a numeral is a term. A single identifier that
is to be a `declId` is wrapped.
What it assumes: kinds are only those that types say; a category's kind (`term`) is one of them.
Where to read next: `template.py`, which asks.
Counterpart in Lean: the `Coe` instances between `TSyntax` types in `Init.Meta.Defs`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from gnomon.macros.errors import NotNative
from gnomon.macros.values import StxType, Value, ValueType
from gnomon.syntax import Ident, Info, Node, Syntax, mk_null

Convert: TypeAlias = Callable[[Info | None, Value], Syntax]

DECL_ID: Final = "Lean.Parser.Command.declId"
FUN_BINDER: Final = "Lean.Parser.Term.funBinder"

_FITS: Final = {
    "ident": frozenset({"term", "level", FUN_BINDER, DECL_ID}),
    "num": frozenset({"term", "prec", "prio", FUN_BINDER}),
    "str": frozenset({"term", FUN_BINDER}),
    "char": frozenset({"term", FUN_BINDER}),
    "name": frozenset({"term", FUN_BINDER}),
    "scientific": frozenset({"term", FUN_BINDER}),
    "term": frozenset({FUN_BINDER}),
}
"""For each kind those of which its syntax is a case."""


def coercion(ty: ValueType | None, kinds: tuple[str, ...]) -> Convert | None:
    """Return what makes a value of type `ty` syntax of one of `kinds`; `None` if nothing need be.

    Raises :class:`NotNative` if a value of that type is no such syntax.
    """
    wraps = DECL_ID in kinds
    if ty is None:
        return _to_decl_id if wraps else None
    if not isinstance(ty, StxType):
        raise NotNative("something else than syntax where syntax is expected")
    if all(kind in kinds for kind in ty.kinds) and ty.kinds:
        return None
    if len(ty.kinds) == 1 and not _FITS.get(ty.kinds[0], frozenset()).isdisjoint(kinds):
        return _to_decl_id if wraps else None
    if "rawStx" in kinds:
        return None
    raise NotNative(f"syntax of kind {ty.kinds} where {kinds} is expected")


def _to_decl_id(info: Info | None, value: Value) -> Syntax:
    """Return an identifier as what a declaration declares."""
    assert isinstance(value, Syntax)
    if isinstance(value, Ident):
        return Node(DECL_ID, (value, mk_null()))
    return value
