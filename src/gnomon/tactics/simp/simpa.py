"""`simpa`: simplifies a goal and a proof until they are the same.

Counterpart in Lean: `Lean.Elab.Tactic.Simpa`.
"""

from __future__ import annotations

from gnomon import Expr
from gnomon.elab.message_data import indented
from gnomon.elab.type_mismatch import has_type_but_expected
from gnomon.syntax import Syntax
from gnomon.tactics.basic.subst import assert_hyp
from gnomon.tactics.closing import find_assumption
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.simp.rules import SimpArgs, read_args, read_config
from gnomon.tactics.simp.tactic import (
    apply_to_target,
    rule_list,
    run_simplifier,
    try_this,
)


@tactic(TACTIC + "simpa")
def simpa(tac: TacticElab, stx: Syntax) -> None:
    """`simpa [f] using h`"""
    rest = stx[3]
    meta, t = tac.meta, tac.t
    used: dict[str, None] = {}
    question = bool(stx[1].args)
    with tac.in_main():
        lctx = meta.lctx
    with tac.in_main() as main:
        config = read_config(tac, rest[0])
        rules = rest[3][0] if rest[3].args else rest[3]
        args = read_args(tac, rules, config, only=bool(rest[2].args), whole=stx)
        target = tac.target
        simplifier = args.simplifier(tac)
        result = run_simplifier(tac, simplifier, target, "simpa")
        used |= simplifier.used
        goal = apply_to_target(tac, main, target, result)
    if not rest[4].args:
        if goal is None:
            tac.replace_main([])
        else:
            tac.replace_main([goal])
            _close_by_hypothesis(tac, args, used)
    else:
        term = rest[4][1]
        if goal is None:
            tac.replace_main([])
        else:
            tac.replace_main([goal])
            with tac.in_main() as main:
                with tac.core.with_ref(term):
                    e = t.with_synthesize(lambda: t.elab_term(term), "partial")
                    e = meta.instantiate_mvars(e)
                ty = meta.instantiate_mvars(meta.infer_type(e))
                simplifier = args.simplifier(tac)
                result = run_simplifier(tac, simplifier, ty, "simpa")
                used |= simplifier.used
                proof: Expr = e
                if result.proof is not None:
                    proof = meta.mk_app_m("Eq.mp", [result.proof, e])
                expected = tac.target
                if result.e.cname == "False":
                    level = meta.get_level(expected)
                    meta.assign(main, meta.const("False.elim", [level])(expected, proof))
                else:
                    with meta.transparency("reducible"):
                        same = meta.is_def_eq_guarded(result.e, expected)
                    if not same:
                        tac.throw(
                            "Type mismatch: After simplification, term",
                            indented(e),
                            "\n ",
                            has_type_but_expected(t, result.e, expected),
                        )
                    meta.assign(main, proof)
            tac.replace_main([])
    tac.record_rules(used)
    if question:
        with meta.with_lctx(lctx):
            shown = tac.core.add_context(rule_list(tac, used))
            tail = f" using {_words(rest[4][1])}" if rest[4].args else ""
            try_this(tac, stx, "simpa only", shown, tail)


def _words(stx: Syntax) -> str:
    return " ".join(
        leaf.val if leaf.is_atom else leaf.id
        for leaf in stx.walk()
        if leaf.is_atom or leaf.is_ident
    )


def _close_by_hypothesis(tac: TacticElab, args: SimpArgs, used: dict[str, None]) -> None:
    """Close the goal by `this`, simplified, or by a hypothesis."""
    meta = tac.meta
    with tac.in_main() as main:
        this = meta.lctx.find_by_name("this")
        if this is not None:
            simplifier = args.simplifier(tac)
            result = run_simplifier(tac, simplifier, this.type, "simpa")
            used |= simplifier.used
            proof: Expr = this.fvar
            if result.proof is not None:
                proof = meta.mk_app_m("Eq.mp", [result.proof, proof])
            tac.replace_main([assert_hyp(meta, main, "this", result.e, proof)[1]])
    with tac.in_main() as main:
        found = find_assumption(tac, tac.target)
        if found is None:
            tac.fail("assumption")
        meta.assign(main, found)
    tac.replace_main([])
