"""Parentheses: `(e)`, `(a, b)`, `(e : t)`, and functions written with `·`.

What it does: `(· + 1)` is `fun x => x + 1`, `(f · ·)` is `fun x1 x2 => f x1 x2`. The dots belong to
the innermost parentheses around them that stand in the same text: parentheses that a macro puts
around its argument do not take the argument's dots, which is what the hygiene of both is for.
Where to read next: `terms.py`.
Counterpart in Lean: `expandParen`, `expandTuple`, `expandTypeAscription` and `expandCDot?` of
`Lean.Elab.BuiltinNotation`.
"""

from __future__ import annotations

from typing import Final

from gnomon.elab.core import Core
from gnomon.elab.errors import UnsupportedSyntax
from gnomon.elab.registry import macro
from gnomon.elab.user_macros import CoreScope
from gnomon.macros.build import mk_fun
from gnomon.macros.quasi import quasi
from gnomon.syntax import CHOICE, Ident, Node, Syntax

_TERM: Final = "Lean.Parser.Term."
_CDOT: Final = _TERM + "cdot"
_PARENTHESES: Final = frozenset({_TERM + "paren", _TERM + "tuple", _TERM + "typeAscription"})

UNIT: Final = quasi("Unit.unit")
ASCRIPTION: Final = quasi("($e : $t)")
OPEN_ASCRIPTION: Final = quasi("($e :)")
PAIR: Final = quasi("Prod.mk $x $y")


def hygiene_of(stx: Syntax) -> str:
    """Return the name in a node's hygiene information: whose expansion it belongs to."""
    info = stx.find(lambda part: part.kind == "hygieneInfo")
    return "" if info is None else info[0].id


def has_cdot(stx: Syntax, hygiene: str) -> bool:
    """Whether a term has dots that belong to the parentheses around it."""
    if stx.kind == _CDOT:
        return hygiene_of(stx[1]) == hygiene
    if stx.kind in _PARENTHESES and hygiene_of(stx[0]) == hygiene:
        return False
    return any(has_cdot(arg, hygiene) for arg in stx.args)


def expand_cdot(core: Core, stx: Syntax, hygiene: str) -> Syntax | None:
    """Return the function that a term with dots is; `None` if it has no dots."""
    if not has_cdot(stx, hygiene):
        return None
    with core.fresh_macro_scope():
        return _Dots(core, hygiene).expand(stx)


class _Dots:
    """The dots of one pair of parentheses."""

    def __init__(self, core: Core, hygiene: str) -> None:
        self.core = core
        self.hygiene = hygiene
        self.binders: list[Ident] = []

    def expand(self, stx: Syntax) -> Syntax:
        body = self.replace(stx)
        if len(self.binders) == 1:
            only = self.binders[0]
            name = Ident("x", self.core.add_macro_scope("x"), only.info)
            body = body.replace(lambda part: name if part is only else None)
            self.binders = [name]
        return mk_fun(self.core.ref_info(), self.binders, body)

    def replace(self, stx: Syntax) -> Syntax:
        if stx.kind == _CDOT and hygiene_of(stx[1]) == self.hygiene:
            written = f"x{len(self.binders) + 1}"
            scoped = self.core.add_macro_scope(written)
            binder = Ident(written, scoped, stx.ref_info(canonical=True))
            self.binders.append(binder)
            return binder
        if stx.kind in _PARENTHESES and hygiene_of(stx[0]) == self.hygiene:
            return stx
        if not has_cdot(stx, self.hygiene):
            return stx
        if stx.kind == CHOICE:
            return self._choice(stx)
        args = [self.replace(arg) for arg in stx.args]
        return Node(stx.kind, tuple(args), stx.ref_info(canonical=True))

    def _choice(self, stx: Syntax) -> Syntax:
        """All readings of ambiguous notation share the binders of their dots."""
        before = list(self.binders)
        readings: list[Syntax] = []
        found: list[Ident] | None = None
        for reading in stx.args:
            self.binders = list(before)
            replaced = self.replace(reading)
            if found is None:
                found = self.binders
            else:
                # The readings are of the same text, so their dots are the same ones.
                replaced = _renamed(replaced, self.binders, found)
            readings.append(replaced)
        assert found is not None, "a choice has readings"
        self.binders = found
        return stx.with_args(readings)


def _renamed(stx: Syntax, old: list[Ident], new: list[Ident]) -> Syntax:
    names = dict(zip(map(id, old), new, strict=False))
    return stx.replace(lambda part: names.get(id(part)))


@macro(_TERM + "paren")
def expand_paren(core: Core, stx: Syntax) -> Syntax:
    """`(e)` is `e`, or a function if `e` has dots."""
    expanded = expand_cdot(core, stx[1], hygiene_of(stx[0]))
    return stx[1] if expanded is None else expanded


@macro(_TERM + "tuple")
def expand_tuple(core: Core, stx: Syntax) -> Syntax:
    """`(a, b, c)` is `(a, (b, c))`, and `()` the only element of `Unit`."""
    scope = CoreScope(core)
    if not stx[1].args:
        return UNIT(scope)
    items = [stx[1][0], *stx[1][2].args[::2]]
    result = items[-1]
    for item in reversed(items[:-1]):
        result = PAIR(scope, x=item, y=result)
    expanded = expand_cdot(core, result, hygiene_of(stx[0]))
    return result if expanded is None else expanded


@macro(_TERM + "typeAscription")
def expand_type_ascription(core: Core, stx: Syntax) -> Syntax:
    """`(e : t)` with dots in `e` is `(fun … => … : t)`."""
    expanded = expand_cdot(core, stx[1], hygiene_of(stx[0]))
    if expanded is None:
        raise UnsupportedSyntax
    scope = CoreScope(core)
    if stx[3].args:
        return ASCRIPTION(scope, e=expanded, t=stx[3][0])
    return OPEN_ASCRIPTION(scope, e=expanded)
