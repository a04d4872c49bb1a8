"""The elaborator of `do`.

Counterpart in Lean: `Lean.Elab.Term.elabDo`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import App, Expr, Level, MVar, Pi, Sort
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


def _monad_of(t: TermElab, expected: Expr) -> tuple[Expr, Expr] | None:
    """Return the monad that a block is in, and the type that it is expected to have.

    A type of which nothing is known is in a monad that is not known either, and the block's type is
    that monad's. Returns `None` if the type is in no monad.
    """
    meta = t.meta
    ty = meta.instantiate_mvars(expected)
    while True:
        found = _monad_applied(t, ty)
        if found is not None:
            return found, expected
        reduced = meta.whnf_core(ty)
        if reduced != ty:
            ty = reduced
            continue
        if isinstance(ty.app_fn, MVar):
            u, v = meta.mk_level_mvar(), meta.mk_level_mvar()
            sort, result = Sort(Level.succ(u)), Sort(Level.succ(v))
            m = meta.mk_mvar(Pi("a", sort, result))
            return m, m(meta.mk_mvar(sort))
        unfolded = meta.unfold_definition(ty)
        if unfolded is None:
            return None
        ty = unfolded


def _monad_applied(t: TermElab, ty: Expr) -> Expr | None:
    if not isinstance(ty, App):
        return None
    try:
        found = t.meta.try_synth_instance(t.meta.mk_app_m("Bind", [ty.fn]))
    except MetaError:
        return None
    return ty.fn if isinstance(found, Expr) else None


@term_elab(_TERM + "do")
def elab_do(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`do …`"""
    t.try_postpone_if_none(expected)
    if expected is None:
        expected = t.mk_fresh_type_mvar()
    found = _monad_of(t, expected)
    if found is None:
        t.throw(
            "invalid `do` notation, expected type is not a monad application",
            indented(expected),
            "\nYou can use the `do` notation in pure code by writing `Id.run do` instead of `do`, "
            "where `Id` is the identity monad.",
        )
    m, block_type = found
    # What is elaborated later mentions the monad, too: it stands in the syntax by a metavariable.
    name = t.core.fresh_user_name("__do_monad")
    mvar = t.meta.mk_mvar(t.meta.infer_type(m), "syntheticOpaque", name)
    t.meta.assign(mvar, m)
    info = stx.ref_info()
    monad = Node(_TERM + "syntheticHole", (Atom("?", info), Ident("m", name, info)), info)
    block = Reader(t, monad).block(stx[1])
    term = to_term(block.code, Target(monad, (), Kind.REGULAR))
    with t.with_macro_expansion(stx, term):
        return t.elab_term_ensuring_type(term, block_type)


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
