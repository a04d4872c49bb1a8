"""`push_cast`, `norm_cast`, `exact_mod_cast` and their relatives: casts between types of numbers.

What it does: a lemma with `@[norm_cast]` is of one of three kinds. One that takes casts away on both
sides of a relation (`(a : Int) = b ↔ a = b`) is used from left to right; one that moves a cast to the
leaves (`↑(a + b) = ↑a + ↑b`) is used in that direction by `push_cast`, and in the other one by
`norm_cast`; one that merges casts is used from left to right by both.
Counterpart in Lean: `Lean.Meta.NormCast`, `Lean.Elab.Tactic.NormCast`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Literal

from gnomon import Const, Expr, FVar, Lit, MData
from gnomon.elab.builtin_attributes import MARKS
from gnomon.elab.message_data import indented
from gnomon.meta import Meta, MetaError
from gnomon.syntax import Atom, Node, Syntax
from gnomon.tactics.basic.replace import (
    change_hypothesis,
    replace_hypothesis_eq,
    replace_target_def_eq,
    replace_target_eq,
)
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.location import read_location
from gnomon.tactics.omega.ground import cast, literal
from gnomon.tactics.simp.engine import Result, SimpConfig, Simplifier
from gnomon.tactics.simp.rules import ALWAYS, read_args
from gnomon.tactics.simp.tactic import places, run_simplifier
from gnomon.tactics.simp.theorems import SimpTheorems, add_constant

Kind = Literal["elim", "move", "squash", "numeral"]

_CASTS: Final = frozenset({"Nat.cast", "Int.cast", "Fin.val", "Fin.toNat", "BitVec.toNat"})


def _casted(e: Expr) -> Expr | None:
    """Return what is cast."""
    if e.head_name in _CASTS and e.app_args:
        return e.app_args[-1]
    return None


def _head_casts(e: Expr) -> int:
    count = 0
    while (inner := _casted(e)) is not None:
        e, count = inner, count + 1
    return count


def _casts(e: Expr) -> int:
    inner = _casted(e)
    if inner is not None:
        return 1 + _casts(inner)
    if isinstance(e, MData):
        return _casts(e.expr)
    return sum(map(_casts, e.app_args))


def _kind(lhs: Expr, rhs: Expr) -> Kind | None:
    """Return what a lemma is used for."""
    head = _head_casts(lhs)
    if _casts(lhs) == 0:
        return None
    if head == 0:
        return "elim"
    if head == 1:
        if _head_casts(rhs):
            return None
        if rhs.is_app_of("OfNat.ofNat", 3):
            return "numeral"
        return "move" if _casts(rhs) else "squash"
    return "squash" if _head_casts(rhs) < head else None


def _rules(tac: TacticElab, *, up: bool) -> SimpTheorems:
    """Return the rules of `norm_cast`, or those of `push_cast`."""
    meta = tac.meta
    found = sorted({decl for (name, decl), _ in MARKS.items(tac.core.env) if name == "norm_cast"})
    pushed = {decl for (name, decl), _ in MARKS.items(tac.core.env) if name == "push_cast"}
    rules = SimpTheorems()
    for name in found:
        kind = _kind_of(meta, name)
        if kind is None or (kind == "elim" and not up) or (kind == "numeral" and up):
            # Literals stay casts of literals until the end, so that equations lose both casts.
            continue
        _add(meta, rules, name, inverse=up and kind == "move")
    if not up:
        for name in sorted(pushed):
            _add(meta, rules, name, inverse=False)
    return rules


def _add(meta: Meta, rules: SimpTheorems, name: str, *, inverse: bool) -> None:
    try:
        add_constant(meta, rules, name, inverse=inverse)
    except MetaError:
        return


def _kind_of(meta: Meta, name: str) -> Kind | None:
    with meta.without_modifying_state():
        statement = meta.infer_type(meta.const_with_fresh_levels(name))
        _, _, body = meta.forall_meta_telescope(statement)
        if not (body.is_app_of("Eq", 3) or body.is_app_of("Iff", 2)):
            return None
        return _kind(body.app_args[-2], body.app_args[-1])


_CONFIG: Final = SimpConfig(zeta=False, literals=False, fail_if_unchanged=False)


def _with_casts(e: Expr) -> Expr:
    """Return a term whose integer literals are casts of natural numbers."""
    if e.is_app_of("OfNat.ofNat", 3) and e.app_args[0].cname == "Int":
        value = literal(e)
        if value is not None:
            nat = Const("OfNat.ofNat", [0])(
                Const("Nat"), e.app_args[1], Const("instOfNatNat")(e.app_args[1])
            )
            return cast(nat)
    if not e.app_args or isinstance(e, Lit):
        return e
    return e.app_fn(*map(_with_casts, e.app_args))


def _without_casts(e: Expr) -> Expr:
    """Return a term whose casts of literals are literals."""
    inner = _casted(e)
    is_nat = e.head_name == "Nat.cast" and e.app_args[0].cname == "Int"
    if inner is not None and is_nat and literal(inner) is not None and inner.app_args:
        lit = inner.app_args[1]
        return Const("OfNat.ofNat", [0])(Const("Int"), lit, Const("instOfNat")(lit))
    if not e.app_args:
        return e
    return e.app_fn(*map(_without_casts, e.app_args))


def normal_form(tac: TacticElab, e: Expr) -> Result:
    """Return a term with casts as far out as possible."""
    numeral = _with_casts(e)
    result = run_simplifier(
        tac, Simplifier(tac.meta, [_rules(tac, up=True)], _CONFIG), numeral, "norm_cast"
    )
    return _cleaned(tac, e, result)


def _pushed(tac: TacticElab, e: Expr, given: Sequence[SimpTheorems] = ()) -> Result:
    sets = [*given, _rules(tac, up=False)]
    result = run_simplifier(tac, Simplifier(tac.meta, sets, _CONFIG), e, "push_cast")
    return _cleaned(tac, e, result)


def _cleaned(tac: TacticElab, e: Expr, result: Result) -> Result:
    """Return what `e` is rewritten to, with numerals as they are written."""
    new = _without_casts(result.e)
    if result.proof is None:
        return Result(new)
    eq = tac.meta.mk_app_m("Eq", [e, new])
    return Result(new, Const("id", [0])(eq, result.proof))


def replace_by(tac: TacticElab, fvar: FVar | None, result: Result) -> None:
    """Replace the target, or the type of a hypothesis."""
    meta, goal = tac.meta, tac.main
    if fvar is None:
        target = tac.target
        if result.e == target:
            return
        if result.e.cname == "True":
            proof: Expr = Const("True.intro")
            if result.proof is not None:
                proof = meta.mk_app_m("of_eq_true", [result.proof])
            meta.assign(goal, proof)
            tac.replace_main([])
        elif result.proof is None:
            tac.replace_main([replace_target_def_eq(meta, goal, result.e)])
        else:
            tac.replace_main([replace_target_eq(meta, goal, result.e, result.proof)])
        return
    if result.e == meta.instantiate_mvars(meta.local_decl(fvar).type):
        return
    if result.proof is None:
        tac.replace_main([change_hypothesis(meta, goal, fvar, result.e).goal])
    else:
        new = replace_hypothesis_eq(meta, goal, fvar, result.e, result.proof)
        tac.replace_main([new.goal])


def rewrite_everywhere(
    tac: TacticElab, location: Syntax, run: Callable[[TacticElab, Expr], Result]
) -> None:
    """Replace the hypotheses and the target of a location by what `run` makes of them."""
    hyps, target = places(tac, read_location(location))
    for fvar in hyps:
        with tac.in_main():
            ty = tac.meta.instantiate_mvars(tac.meta.local_decl(fvar).type)
            replace_by(tac, fvar, run(tac, ty))
    if target and tac.unsolved():
        with tac.in_main():
            replace_by(tac, None, run(tac, tac.target))


@tactic(TACTIC + "normCast0")
def norm_cast(tac: TacticElab, stx: Syntax) -> None:
    """`norm_cast0 at h`"""
    rewrite_everywhere(tac, stx[2], normal_form)


@tactic(TACTIC + "pushCast")
def push_cast(tac: TacticElab, stx: Syntax) -> None:
    """`push_cast [h] at h'`"""
    given = read_args(tac, stx[4], _CONFIG, only=True).sets if stx[4].args else []
    for each in given:
        # What `simp only` knows besides closes goals, which `push_cast` does not.
        each.erased = each.erased | set(ALWAYS)
    rewrite_everywhere(tac, stx[5], lambda tac, e: _pushed(tac, e, given))


@tactic(TACTIC + "tacticExact_mod_cast_")
def exact_mod_cast(tac: TacticElab, stx: Syntax) -> None:
    """`exact_mod_cast h`: both types in normal form"""
    meta = tac.meta
    with tac.in_main() as main:
        target = tac.target
        wanted = normal_form(tac, target)
        e = tac.t.with_synthesize(lambda: tac.t.elab_term(stx[1]), "partial")
        e = meta.instantiate_mvars(e)
        ty = meta.instantiate_mvars(meta.infer_type(e))
        found = normal_form(tac, ty)
        if not meta.is_def_eq(found.e, wanted.e):
            tac.throw(
                "mod_cast has type", indented(found.e), "\nbut is expected to have type",
                indented(wanted.e),
            )  # fmt: skip
        proof = e if found.proof is None else meta.mk_app_m("Eq.mp", [found.proof, e])
        if wanted.proof is not None:
            proof = meta.mk_app_m("Eq.mpr", [wanted.proof, proof])
        meta.assign(main, meta.instantiate_mvars(proof))
    tac.replace_main([])


@tactic(TACTIC + "tacticRw_mod_cast___")
def rw_mod_cast(tac: TacticElab, stx: Syntax) -> None:
    """`rw_mod_cast [h]`: normal form after each rewriting"""
    rewrite_everywhere(tac, stx[3], normal_form)
    rw = Node(TACTIC + "tacticRwSeq", (Atom("rw", stx.head_info()), stx[1], stx[2], stx[3]))
    kind = TACTIC + "rwSeq"
    tac.run(Node(kind, rw.args))
    if tac.unsolved():
        rewrite_everywhere(tac, stx[3], normal_form)


__all__ = ["normal_form", "replace_by", "rewrite_everywhere"]
