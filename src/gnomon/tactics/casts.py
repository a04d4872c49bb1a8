"""`push_cast`, `norm_cast`, `exact_mod_cast` and their relatives: casts between types of numbers.

What it does: `norm_cast` moves casts to the root of a term and takes away those that meet, by the laws
with `@[norm_cast]`; `push_cast` moves them to the leaves. Where casts from different types meet, one
more is put between.
Where to read next: `elab/norm_cast_attr.py` (the laws).
Counterpart in Lean: `Lean.Elab.Tactic.NormCast`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from gnomon import Const, Expr, FVar, Pi
from gnomon.elab.coercion import coerce
from gnomon.elab.errors import ElabError
from gnomon.elab.message_data import indented
from gnomon.elab.norm_cast_attr import DOWN, PUSH, SQUASH, UP, casted
from gnomon.elab.registry import term_elab
from gnomon.elab.term import TermElab
from gnomon.meta import Meta, MetaError
from gnomon.meta.app_builder import mk_numeral
from gnomon.records import replace
from gnomon.syntax import Atom, Info, Node, Syntax, mk_null
from gnomon.tactics.basic.intro import try_clear
from gnomon.tactics.basic.replace import (
    change_hypothesis,
    replace_target_def_eq,
    replace_target_eq,
)
from gnomon.tactics.basic.subst import assert_hyp
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.location import read_location
from gnomon.tactics.omega.ground import literal
from gnomon.tactics.simp.engine import Result, SimpConfig, Simplifier
from gnomon.tactics.simp.procedures import different_constructors
from gnomon.tactics.simp.rules import ALWAYS, read_args
from gnomon.tactics.simp.tactic import places, run_simplifier
from gnomon.tactics.simp.theorems import SimpTheorems, attribute_theorems

_TERM: Final = "Lean.Parser.Term."

_CONFIG: Final = SimpConfig(zeta=False, literals=False, fail_if_unchanged=False)

_PLAIN: Final = replace(_CONFIG, beta=False, proj=False, iota=False)
"""Nothing but casts changes."""


# -- the normal form ---------------------------------------------------------------------------


def normal_form(tac: TacticElab, e: Expr) -> Result:
    """Return a term with casts as far out as possible."""
    return derive(tac.t, e, lambda simplifier, e: run_simplifier(tac, simplifier, e, "norm_cast"))


def derive(t: TermElab, e: Expr, run: Callable[[Simplifier, Expr], Result]) -> Result:
    """Return a term with casts as far out as possible, as `run` does it with a simplifier.

    Numerals become casts; casts move up and vanish where two meet; what is left is merged.
    """
    meta = t.meta
    result = Result(meta.instantiate_mvars(e))
    up = attribute_theorems(t.core, UP)
    squash = attribute_theorems(t.core, SQUASH)
    with meta.transparency("reducible"):
        for sets, post in (
            ([], lambda _, e: _numeral_to_cast(t, e)),
            ([up], lambda simplifier, e: _up_and_elim(t, simplifier, e)),
            ([squash], _squashed),
        ):
            simplifier = Simplifier(meta, sets, _PLAIN, own_post=post)
            if post is not _squashed:
                simplifier.discharger = lambda prop: _hypothesis(meta, prop)
            result = simplifier.trans(result, run(simplifier, result.e))
    if result.proof is None:
        return result
    eq = meta.mk_app_m("Eq", [e, result.e])
    return Result(result.e, Const("id", [0])(eq, result.proof))


def _equal_down(t: TermElab, a: Expr, b: Expr) -> Result | None:
    """Return `b` with the proof that `a` is the same, if moving casts to the leaves shows that."""
    meta = t.meta
    simplifier = Simplifier(meta, [attribute_theorems(t.core, DOWN)], _CONFIG)
    with meta.transparency("reducible"):
        left, right = simplifier.simp(a), simplifier.simp(b)
        if not meta.is_def_eq(left.e, right.e):
            return None
    back = None if right.proof is None else meta.mk_app_m("Eq.symm", [right.proof])
    return simplifier.trans(left, Result(b, back))


def _numeral(e: Expr) -> tuple[Expr, int] | None:
    """Return the type and the number of a numeral."""
    if e.cname == "Nat.zero":
        return Const("Nat"), 0
    value = literal(e) if e.is_app_of("OfNat.ofNat", 3) else None
    return None if value is None else (e.app_args[0], value)


def _numeral_to_cast(t: TermElab, e: Expr) -> Result | None:
    """Write a numeral as the cast of a natural number."""
    meta, found = t.meta, _numeral(e)
    if found is None or meta.whnf_d(found[0]).cname == "Nat":
        return None
    state = meta.save()
    try:
        new = meta.mk_app_opt_m(
            "Nat.cast", [found[0], None, mk_numeral(meta, Const("Nat"), found[1])]
        )
        result = _equal_down(t, e, new)
    except MetaError:
        result = None
    if result is None:
        meta.restore(state)
    return result


def _hypothesis(meta: Meta, prop: Expr) -> Expr | None:
    """Return the last hypothesis that is a condition, literally."""
    for local in reversed(meta.lctx.decls()):
        if local.kind == "default" and meta.instantiate_mvars(local.type) == prop:
            return local.fvar
    return None


def _up_and_elim(t: TermElab, simplifier: Simplifier, e: Expr) -> Result | None:
    """Move casts up, take them away, or make more of them so that this will be possible."""
    result = simplifier.rewrite(e) or Result(e)
    split = _split_casts(t, result.e)
    if split is not None:
        result = simplifier.trans(result, split)
    return None if result.e == e else result


def _squashed(simplifier: Simplifier, e: Expr) -> Result | None:
    """Merge casts; an equation of different constructors is false."""
    found = simplifier.rewrite(e)
    if found is not None:
        return found
    if not e.is_app_of("Eq", 3):
        return None
    computed = different_constructors(simplifier.meta, e)
    return None if computed is None else Result(*computed)


def _split_casts(t: TermElab, e: Expr) -> Result | None:
    """Rewrite `↑x ∘ ↑y`, of casts from different types, as `↑↑x ∘ ↑y` or `↑x ∘ ↑↑y`.

    A numeral beside a cast becomes the cast of a numeral.
    """
    meta, args = t.meta, e.app_args
    if len(args) < 2:
        return None
    op, (x, y) = e.app_fn(*args[:-2]), args[-2:]
    ty = meta.infer_type(op)
    if not (isinstance(ty, Pi) and isinstance(ty.body, Pi)) or ty.body.type.loose_bvar_range:
        return None
    if ty.body.body.loose_bvar_range or not meta.is_def_eq(ty.type, ty.body.type):
        return None
    gamma = ty.type
    inner_x, inner_y = casted(t.core.env, x), casted(t.core.env, y)
    attempts: list[tuple[Expr, Callable[[], Expr | None]]] = []
    if inner_x is not None and inner_y is not None:
        alpha, beta = meta.infer_type(inner_x), meta.infer_type(inner_y)
        attempts.append((x, partial(_cast_twice, t, inner_x, beta, gamma)))
        attempts.append((y, partial(_cast_twice, t, inner_y, alpha, gamma)))
    elif inner_x is not None and (number := _numeral(y)) is not None:
        attempts.append((y, partial(_cast_numeral, t, inner_x, number[1], gamma)))
    elif inner_y is not None and (number := _numeral(x)) is not None:
        attempts.append((x, partial(_cast_numeral, t, inner_y, number[1], gamma)))
    for side, make in attempts:
        state = meta.save()
        try:
            new = make()
            found = None if new is None or new == side else _equal_down(t, side, new)
            if found is not None:
                return _beside(meta, op, x, y, found, is_left=side is x)
        except (MetaError, ElabError):
            pass
        meta.restore(state)
    return None


def _cast_twice(t: TermElab, e: Expr, between: Expr, gamma: Expr) -> Expr | None:
    inner = _coerced(t, e, between)
    return None if inner is None else _coerced(t, inner, gamma)


def _cast_numeral(t: TermElab, like: Expr, number: int, gamma: Expr) -> Expr | None:
    return _coerced(t, mk_numeral(t.meta, t.meta.infer_type(like), number), gamma)


def _coerced(t: TermElab, e: Expr, ty: Expr) -> Expr | None:
    coerced = coerce(t, e, ty)
    return coerced if isinstance(coerced, Expr) else None


def _beside(meta: Meta, op: Expr, x: Expr, y: Expr, found: Result, *, is_left: bool) -> Result:
    """Return `x ∘ y` with one side rewritten."""
    new = op(found.e, y) if is_left else op(x, found.e)
    if found.proof is None:
        return Result(new)
    if not is_left:
        return Result(new, meta.mk_app_m("congrArg", [op(x), found.proof]))
    return Result(new, meta.mk_app_m("congrFun", [meta.mk_app_m("congrArg", [op, found.proof]), y]))


def _pushed(tac: TacticElab, e: Expr, given: Sequence[SimpTheorems] = ()) -> Result:
    sets = [*given, attribute_theorems(tac.core, PUSH)]
    result = run_simplifier(tac, Simplifier(tac.meta, sets, _CONFIG), e, "push_cast")
    if result.proof is None:
        return result
    eq = tac.meta.mk_app_m("Eq", [e, result.e])
    return Result(result.e, Const("id", [0])(eq, result.proof))


# -- tactics ------------------------------------------------------------------------------------


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
        value = meta.mk_app_m("Eq.mp", [result.proof, fvar])
        goal = assert_hyp(meta, goal, meta.local_decl(fvar).user_name, result.e, value)[1]
        tac.replace_main([try_clear(meta, goal, fvar)])


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


@term_elab("Lean.modCast")
def elab_mod_cast(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`mod_cast e`: both types in normal form"""
    meta = t.meta
    if expected is None:
        t.throw("invalid `mod_cast` notation, the expected type is not known")
    expected = meta.instantiate_mvars(expected)
    if meta.has_expr_mvar(expected):
        t.try_postpone()
    wanted = derive(t, expected, _run)
    e = t.elab_term(stx[1], wanted.e)
    t.synthesize()
    ty = meta.instantiate_mvars(meta.infer_type(e))
    if meta.has_expr_mvar(ty):
        t.try_postpone()
    found = derive(t, ty, _run)
    if not meta.is_def_eq(found.e, wanted.e):
        t.throw(
            "mod_cast has type", indented(found.e), "\nbut is expected to have type",
            indented(wanted.e),
        )  # fmt: skip
    if found.proof is not None:
        e = meta.mk_app_m("Eq.mp", [found.proof, e])
    if wanted.proof is not None:
        e = meta.mk_app_m("Eq.mpr", [wanted.proof, e])
    return meta.instantiate_mvars(e)


def _run(simplifier: Simplifier, e: Expr) -> Result:
    return simplifier.simp(e)


def _mod_cast(stx: Syntax, info: Info | None) -> Syntax:
    """Return `mod_cast (e : _)`."""
    hole = Node(_TERM + "hole", (Atom("_", info),), info)
    parts = (Atom("(", info), stx, Atom(":", info), mk_null(hole), Atom(")", info))
    ascribed = Node(_TERM + "typeAscription", parts, info)
    return Node("Lean.modCast", (Atom("mod_cast", info), ascribed), info)


@tactic(TACTIC + "tacticExact_mod_cast_", TACTIC + "tacticApply_mod_cast_")
def exact_mod_cast(tac: TacticElab, stx: Syntax) -> None:
    """`exact_mod_cast e`: `exact mod_cast (e : _)`"""
    info = stx.ref_info()
    tac.run(Node(TACTIC + "exact", (Atom("exact", info), _mod_cast(stx[1], info)), info))


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
