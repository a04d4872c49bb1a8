"""The elaborator of `do`.

Counterpart in Lean: `Lean.Elab.Term.elabDo`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import App, Expr, MVar
from gnomon.elab.coercion import monad_instance
from gnomon.elab.do.read import Reader
from gnomon.elab.do.to_term import Kind, Target, to_term
from gnomon.elab.message_data import indented
from gnomon.elab.registry import macro, term_elab
from gnomon.meta import MetaError
from gnomon.syntax import Atom, Ident, Node, Syntax, mk_null

if TYPE_CHECKING:
    from gnomon.elab.core import Core
    from gnomon.elab.term import TermElab

_TERM = "Lean.Parser.Term."


def _extract_bind(t: TermElab, expected: Expr | None) -> tuple[Expr, Expr] | None:
    """Return monad and result type of the type that a block is expected to have."""
    if expected is None:
        return None
    meta = t.meta
    ty = meta.instantiate_mvars(expected)
    while True:
        whnf = ty if isinstance(ty, App) else meta.whnf_core(ty)
        if isinstance(whnf, App):
            try:
                if monad_instance(t, whnf.fn) is not None:
                    return whnf.fn, whnf.arg
            except MetaError:
                pass
        if isinstance(whnf.app_fn, MVar):
            return None
        unfolded = meta.unfold_definition(whnf)
        if unfolded is None:
            break
        ty = unfolded
    if t.core.env.contains("Id"):
        identity = meta.const_with_fresh_levels("Id")
        return identity, meta.instantiate_mvars(expected)
    return None


@term_elab(_TERM + "do")
def elab_do(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`do …`"""
    t.try_postpone_if_none(expected)
    found = _extract_bind(t, expected)
    if found is None:
        if expected is None:
            t.throw("invalid `do` notation, expected type is not available")
        t.try_postpone()
        t.throw(
            "invalid `do` notation, expected type is not a monad application",
            indented(expected),
            "\nYou can use the `do` notation in pure code by writing `Id.run do` instead of `do`, "
            "where `Id` is the identity monad.",
        )
    m, _ = found
    assert expected is not None, "the expected type is known here"
    # What is elaborated later mentions the monad, too: it stands in the syntax by a metavariable.
    name = t.core.fresh_user_name("__do_monad")
    mvar = t.meta.mk_mvar(t.meta.infer_type(m), "syntheticOpaque", name)
    t.meta.assign(mvar, m)
    info = stx.ref_info()
    monad = Node(_TERM + "syntheticHole", (Atom("?", info), Ident("m", name, info)), info)
    block = Reader(t, monad).block(stx[1])
    term = to_term(block.code, Target(monad, (), Kind.REGULAR))
    with t.with_macro_expansion(stx, term):
        return t.elab_term_ensuring_type(term, expected)


@macro(_TERM + "termFor", _TERM + "termTry", _TERM + "termUnless", _TERM + "termReturn")
def expand_term_statement(core: Core, stx: Syntax) -> Syntax:
    """A statement in the place of a term is a block of its own."""
    kinds = {
        "termFor": "doFor",
        "termTry": "doTry",
        "termUnless": "doUnless",
        "termReturn": "doReturn",
    }
    elem = Node(_TERM + kinds[stx.kind.removeprefix(_TERM)], tuple(stx.args), stx.ref_info())
    info = stx.ref_info()
    item = Node(_TERM + "doSeqItem", (elem, mk_null()))
    seq = Node(_TERM + "doSeqIndent", (mk_null(item),))
    return Node(_TERM + "do", (Atom("do", info), seq), info)
