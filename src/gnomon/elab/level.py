"""Universe levels in terms.

Counterpart in Lean: `Lean.Elab.Level`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Level
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

_KIND = "Lean.Parser.Level."


def elab_level(t: TermElab, stx: Syntax) -> Level:
    """Return the level that the syntax stands for.

    An unknown name is bound automatically where that is allowed; otherwise it is an error.
    """
    with t.core.with_ref(stx):
        match stx.kind:
            case "Lean.Parser.Level.paren":
                return elab_level(t, stx[1])
            case "Lean.Parser.Level.max" | "Lean.Parser.Level.imax":
                args = [elab_level(t, arg) for arg in stx[1].args]
                result = args[-1]
                for arg in reversed(args[:-1]):
                    build = Level.max if stx.kind == _KIND + "max" else Level.imax
                    result = build(arg, result)
                return result
            case "Lean.Parser.Level.hole":
                return t.meta.mk_level_mvar()
            case "num":
                return _offset(t, Level.of_nat(0), int(stx[0].val))
            case "Lean.Parser.Level.addLit":
                return _offset(t, elab_level(t, stx[0]), int(stx[2][0].val))
            case "ident":
                return _ident(t, stx)
        t.throw("unexpected universe level syntax kind")


def _offset(t: TermElab, base: Level, offset: int) -> Level:
    limit = t.core.options.get_int("maxUniverseOffset", 32)
    if offset > limit:
        t.throw(
            f"maximum universe level offset threshold ({limit}) has been reached, you can increase "
            "the limit using option `maxUniverseOffset <limit>`, but you are probably misusing "
            "universe levels since offsets are usually small natural numbers"
        )
    for _ in range(offset):
        base = Level.succ(base)
    return base


def _ident(t: TermElab, stx: Syntax) -> Level:
    name = stx.id
    if name not in t.level_names:
        written = names.erase_macro_scopes(name)
        if t.auto_bound_implicit and _may_be_bound(t, name):
            t.add_level_name(name)
        else:
            t.throw(f"unknown universe level `{written}`")
    return Level.param(name)


def _may_be_bound(t: TermElab, name: str) -> bool:
    """Return whether an unknown universe may be declared by its use."""
    if not names.is_atomic(name):
        return False
    if t.core.options.get_bool("relaxedAutoImplicit", True):
        return True
    return name[0].islower() and len(name) >= 1 and (len(name) == 1 or name[1:].isdigit())
