"""Tactics that close a goal by a term, a hypothesis or a contradiction.

Counterpart in Lean: `Lean.Elab.Tactic.ElabTerm`, `Rfl`, `Decide`, `Lean.Meta.Tactic.Assumption`.
"""

from __future__ import annotations

from gnomon import Const, Expr
from gnomon.syntax import Atom, Node, Syntax, mk_null
from gnomon.tactics.basic.contradiction import contradiction
from gnomon.tactics.framework import TACTIC, TacticElab, tactic


@tactic(TACTIC + "exact")
def exact(tac: TacticElab, stx: Syntax) -> None:
    """`exact e`"""
    with tac.in_main() as main:
        e = tac.elab_term_ensuring_type(stx[1], tac.target)
        left = tac.meta.collect_mvars(e)
        if left:
            from gnomon.elab.unassigned import log_unassigned

            if log_unassigned(tac.t, list(left)):
                from gnomon.elab.errors import AbortTactic

                raise AbortTactic()
        if not tac.meta.occurs_check(main, e):
            tac.throw("occurs check failed")
        tac.meta.assign(main, e)
    tac.replace_main([])


def find_assumption(tac: TacticElab, ty: Expr) -> Expr | None:
    """Return a hypothesis of a type, the newest first."""
    for local in reversed(tac.meta.lctx.decls()):
        if local.kind == "default" and tac.meta.is_def_eq(local.type, ty):
            return local.fvar
    return None


@tactic(TACTIC + "assumption")
def assumption(tac: TacticElab, stx: Syntax) -> None:
    """`assumption`"""
    with tac.in_main() as main:
        # What earlier tactics left open may be found by this.
        with tac.meta.config(assign_synthetic_opaque=True):
            found = find_assumption(tac, tac.target)
        if found is None:
            tac.fail("assumption")
        tac.meta.assign(main, found)
    tac.replace_main([])


@tactic(TACTIC + "tacticSorry", TACTIC + "tacticAdmit")
def sorry(tac: TacticElab, stx: Syntax) -> None:
    """`sorry`"""
    with tac.in_main() as main:
        tac.admit(main, synthetic=False)
    tac.replace_main([])


@tactic(TACTIC + "contradiction")
def contradiction_(tac: TacticElab, stx: Syntax) -> None:
    """`contradiction`"""
    if not contradiction(tac.meta, tac.main):
        tac.fail("contradiction")
    tac.replace_main([])


# -- through terms -----------------------------------------------------------------------------


def _exact_syntax(tac: TacticElab, ref: Syntax, term: Syntax) -> None:
    info = ref.ref_info()
    tac.run(Node(TACTIC + "exact", (Atom("exact", info), term)))


@tactic(TACTIC + "tacticNofun")
def nofun(tac: TacticElab, stx: Syntax) -> None:
    """`nofun`"""
    info = stx.ref_info()
    _exact_syntax(tac, stx, Node("Lean.Parser.Term.nofun", (Atom("nofun", info),)))


@tactic(TACTIC + "tacticNomatch_,,")
def nomatch(tac: TacticElab, stx: Syntax) -> None:
    """`nomatch e`"""
    info = stx.ref_info()
    term = Node("Lean.Parser.Term.nomatch", (Atom("nomatch", info), mk_null(*stx[1].args)))
    _exact_syntax(tac, stx, term)


@tactic(TACTIC + "tacticExfalso")
def exfalso(tac: TacticElab, stx: Syntax) -> None:
    """`exfalso`"""
    with tac.in_main() as main:
        meta = tac.meta
        decl = meta.mvar_decl(main)
        level = meta.get_level(tac.target)
        new = meta.mk_mvar(Const("False"), "syntheticOpaque", decl.user_name)
        meta.assign(main, meta.const("False.elim", [level])(tac.target, new))
    tac.replace_main([new])


@tactic(TACTIC + "tacticTrivial")
def trivial(tac: TacticElab, stx: Syntax) -> None:
    """`trivial`: one of the simple closing tactics"""
    for kind, word in (
        ("assumption", "assumption"),
        ("tacticRfl", "rfl"),
        ("contradiction", "contradiction"),
        ("decide", "decide"),
    ):
        info = stx.ref_info()
        args: tuple[Syntax, ...] = (Atom(word, info),)
        if kind == "decide":
            args = (*args, Node(TACTIC + "optConfig", (mk_null(),)))
        node = Node(TACTIC + kind, args, info)
        if tac.attempt(lambda node=node: tac.run(node)):  # type: ignore[misc]
            return
    with tac.in_main() as main:
        if tac.meta.whnf_r(tac.target).cname == "True":
            tac.meta.assign(main, Const("True.intro"))
            tac.replace_main([])
            return
    tac.fail("trivial")
