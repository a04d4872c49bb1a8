"""The tactics `simp` and `simp only`.

What it does: reads the rules that are given, simplifies the goal or hypotheses.
Counterpart in Lean: `Lean.Elab.Tactic.Simp`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gnomon import Const, Expr, FVar, MVar
from gnomon.elab.errors import ElabError
from gnomon.syntax import Syntax, names
from gnomon.tactics.basic.intro import try_clear
from gnomon.tactics.basic.subst import assert_hyp
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.simp.engine import Result, SimpConfig, Simplifier, StepLimit
from gnomon.tactics.simp.theorems import (
    SimpTheorems,
    add_constant,
    add_definition,
    add_proof,
    attribute_theorems,
)

_FLAGS = {
    "failIfUnchanged": "fail_if_unchanged",
    "zeta": "zeta",
    "decide": "decide",
    "arith": "arith",
    "unfoldPartialApp": "unfold_partial_app",
}


def read_config(stx: Syntax) -> SimpConfig:
    """Return the options that are written: `+arith`, `-zeta`, `(decide := true)`."""
    config = SimpConfig()
    for item in stx.walk():
        text: tuple[str, bool] | None = None
        if item.kind == TACTIC + "posConfigItem":
            text = _ident(item), True
        elif item.kind == TACTIC + "negConfigItem":
            text = _ident(item), False
        elif item.kind == TACTIC + "valConfigItem":
            value = next((leaf for leaf in item[3].walk() if leaf.is_ident), None)
            if value is not None:
                text = _ident(item), names.erase_macro_scopes(value.id) == "true"
        if text is not None and text[0] in _FLAGS:
            config = replace(config, **{_FLAGS[text[0]]: text[1]})
    return config


def _ident(item: Syntax) -> str:
    found = next((leaf for leaf in item.walk() if leaf.is_ident), None)
    return "" if found is None else names.erase_macro_scopes(found.id)


def _items(stx: Syntax) -> list[Syntax]:
    return [each for each in stx.args if not each.is_atom]


def read_rules(tac: TacticElab, args: Syntax, *, only: bool) -> tuple[list[SimpTheorems], bool]:
    """Return the rules to use, and whether all hypotheses are among them."""
    core, meta = tac.core, tac.meta
    given = SimpTheorems()
    erased: set[str] = set()
    star = False
    for item in _items(args[1]) if args.args else []:
        if item.kind == TACTIC + "simpStar":
            star = True
        elif item.kind == TACTIC + "simpErase":
            erased.update(core.resolve_global_const(item[1]))
        else:
            _add_rule(tac, given, item)
    if only:
        base = SimpTheorems()
        for name in ("eq_self", "iff_self"):
            if core.env.contains(name):
                add_constant(meta, base, name)
    else:
        base = attribute_theorems(core)
    base.erased = frozenset(erased)
    if star:
        for local in meta.lctx.decls():
            if local.kind == "default" and meta.is_prop(local.type):
                add_proof(meta, given, local.user_name, local.fvar)
    return [given, base], star


def _add_rule(tac: TacticElab, given: SimpTheorems, item: Syntax) -> None:
    core, meta = tac.core, tac.meta
    inverse = bool(item[1].args)
    term = item[2]
    with core.with_ref(term):
        if term.is_ident:
            local = meta.lctx.find_by_name(term.id)
            if local is not None:
                if local.value is not None:
                    return
                add_proof(meta, given, local.user_name, local.fvar, inverse)
                return
            found = _constants(tac, term)
            if found:
                for name in found:
                    core.realize(name)
                    core.references.use(term, Const(name))
                    _add_name(tac, given, name, inverse)
                return
        e = tac.elab_term(term)
        add_proof(meta, given, "_", e, inverse)


def _constants(tac: TacticElab, ident: Syntax) -> list[str]:
    """Return the constants that an identifier means as a whole."""
    try:
        return tac.core.resolve_global_const(ident)
    except ElabError:
        return []


def _add_name(tac: TacticElab, given: SimpTheorems, name: str, inverse: bool) -> None:
    meta = tac.meta
    const = meta.const_with_fresh_levels(name)
    if meta.is_prop(meta.infer_type(const)):
        add_constant(meta, given, name, inverse=inverse)
    else:
        add_definition(tac.core, given, name)


# -- goals -------------------------------------------------------------------------------------


def simplify_target(tac: TacticElab, simplifier: Simplifier, main: MVar) -> MVar | None:
    """Simplify what is to be proved; returns the new goal, `None` if it is closed."""
    meta = tac.meta
    decl = meta.mvar_decl(main)
    target = meta.instantiate_mvars(decl.type)
    result = simplifier.simp(target)
    if result.e.cname == "True":
        proof: Expr = Const("True.intro")
        if result.proof is not None:
            proof = meta.mk_app_m("of_eq_true", [result.proof])
        meta.assign(main, proof)
        return None
    if result.e == target:
        return main
    new = meta.mk_mvar(result.e, "syntheticOpaque", decl.user_name)
    value: Expr = new
    if result.proof is not None:
        value = meta.mk_app_m("Eq.mpr", [result.proof, new])
    meta.assign(main, value)
    return new


def simplify_hypothesis(tac: TacticElab, result: Result, main: MVar, fvar: FVar) -> MVar | None:
    """Replace a hypothesis by what it was rewritten to; `None` if that closes the goal."""
    meta = tac.meta
    local = meta.local_decl(fvar)
    proof: Expr = fvar
    if result.proof is not None:
        proof = meta.mk_app_m("Eq.mp", [result.proof, fvar])
    if result.e.cname == "False":
        target = meta.instantiate_mvars(meta.mvar_decl(main).type)
        level = meta.get_level(target)
        meta.assign(main, meta.const("False.elim", [level])(target, proof))
        return None
    _, new = assert_hyp(meta, main, local.user_name, result.e, proof)
    return try_clear(meta, new, fvar)


def _run(tac: TacticElab, stx: Syntax) -> None:
    config = read_config(stx[1])
    only = bool(stx[3].args)
    location = stx[5] if len(stx) > 5 else None
    changed = False
    with tac.in_main() as main:
        sets, _ = read_rules(tac, stx[4], only=only)
        where = _where(tac, location)
        try:
            goal: MVar | None = main
            for fvar in where[0]:
                if goal is None:
                    break
                with tac.meta.with_mvar_lctx(goal):
                    own = _without(tac, sets, fvar)
                    ty = tac.meta.instantiate_mvars(tac.meta.local_decl(fvar).type)
                    result = Simplifier(tac.meta, own, config).simp(ty)
                    if result.e == ty:
                        continue
                    changed = True
                    if result.e.cname == "True":
                        goal = try_clear(tac.meta, goal, fvar)
                        continue
                    goal = simplify_hypothesis(tac, result, goal, fvar)
            if goal is not None and where[1]:
                with tac.meta.with_mvar_lctx(goal):
                    new = simplify_target(tac, Simplifier(tac.meta, sets, config), goal)
                    changed = changed or new != goal
                    goal = new
        except StepLimit:
            tac.throw("simp failed, maximum number of steps exceeded")
    if not changed and config.fail_if_unchanged:
        tac.throw("`simp` made no progress")
    tac.replace_main([] if goal is None else [goal])


def _without(tac: TacticElab, sets: Sequence[SimpTheorems], fvar: FVar) -> Sequence[SimpTheorems]:
    """Return the rules without a hypothesis's own."""
    name = tac.meta.local_decl(fvar).user_name
    return [replace_erased(each, name) for each in sets]


def replace_erased(theorems: SimpTheorems, name: str) -> SimpTheorems:
    """Return a set without the rules of one origin."""
    new = theorems.copy()
    new.erased = new.erased | {name}
    return new


def _where(tac: TacticElab, location: Syntax | None) -> tuple[list[FVar], bool]:
    """Return the hypotheses to simplify, and whether the goal is to be."""
    meta = tac.meta
    if location is None or not location.args:
        return [], True
    place = location[0][1]
    if place.kind == TACTIC + "locationWildcard":
        found = [
            local.fvar
            for local in meta.lctx.decls()
            if local.kind == "default" and local.value is None and meta.is_prop(local.type)
        ]
        return found, True
    from gnomon.tactics.hypotheses import hypothesis

    hyps = [hypothesis(tac, ident) for ident in place[0].args if not ident.is_atom]
    return hyps, bool(place[1].args)


@tactic(TACTIC + "simp")
def simp(tac: TacticElab, stx: Syntax) -> None:
    """`simp only [h] at h'`"""
    _run(tac, stx)


__all__ = ["read_config", "read_rules", "simp"]
