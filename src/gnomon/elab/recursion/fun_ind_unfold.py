"""Principles of induction that unfold the function: `f.induct_unfolding`, `f.fun_cases_unfolding`.

What it does: the motive is also about the function's value, which each case knows. The principle
follows from the plain one, with the motive at the function's value, because in each case the
function is equal to what stands at that end of its body.
What it assumes: the plain principle is declared (`fun_ind.py`).
Counterpart in Lean: `Lean.Meta.Tactic.FunInd` (`unfolding := true`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Const, Expr, FVar, Lam, Let, Level, MData, Pi, Sort
from gnomon.elab.equations import unfold_equation
from gnomon.elab.recursion.by_cases import prove_by_cases
from gnomon.elab.recursion.calls import num_lambdas
from gnomon.elab.recursion.fun_ind import (
    FUN_IND_INFO,
    Group,
    bodies,
    declare_principle,
    definition_of,
    group_of,
    induct_name,
    mutual_principle,
    num_varying,
    refined_params,
    walk_cases,
)
from gnomon.meta import Meta
from gnomon.meta.app_builder import mk_eq, mk_eq_refl
from gnomon.tactics.basic.subst import match_eq

if TYPE_CHECKING:
    from gnomon.elab.core import Core

SUFFIX = "_unfolding"


def _push_motive(meta: Meta, ty: Expr, count: int, name: str, varying: Sequence[FVar]) -> FVar:
    """Add a motive of the parameters that vary, and of the value."""
    with meta.scope():
        fvars, result = meta.forall_telescope(ty, count)
        own = [fvar for fvar in fvars if not varying or fvar in varying]
        value = meta.push_local("x", result, instance=False)
        motive_type = meta.mk_forall([*own, value], Sort(0))
    return meta.push_local(name, motive_type, instance=False)


def derive_induct_unfolding(core: Core, group: Group) -> None:
    """Declare `f.induct_unfolding` for the functions of a group."""
    meta = core.meta
    levels = [Level.param(param) for param in group.level_params]
    perms, infos = group.perms, group.infos
    # Lean does not unfold functions that are mutually structurally recursive.
    keep = len(group.names) > 1 and infos[0].kind == "structural"
    with meta.scope():
        meta.lctx = meta.lctx.erase(*reversed(meta.lctx.fvars()))
        fixed = perms[0].open_fixed(meta, infos[0].ty)
        types = [
            perm.instantiate_forall(meta, info.ty, fixed)
            for perm, info in zip(perms, infos, strict=True)
        ]
        plain: list[FVar] = []
        motives: list[FVar] = []
        separator = "" if infos[0].kind == "wf" else "_"
        for index, (ty, perm) in enumerate(zip(types, perms, strict=True)):
            name = "motive" if len(types) == 1 else f"motive{separator}{index + 1}"
            count = num_varying(perm)
            motives.append(_push_motive(meta, ty, count, name, ()))
            with meta.scope():
                fvars, _ = meta.forall_telescope(ty, count)
                plain_type = meta.mk_forall(fvars, Sort(0))
            plain.append(meta.push_local("motive", plain_type, instance=False))

        def value_of(index: int, args: Sequence[Expr]) -> Expr:
            fn: Expr = Const(group.names[index], levels)
            given = perms[index].build_args(list(fixed), list(args))
            return fn(*given) if given else fn

        def leaf(motive: Expr, args: Sequence[Expr], e: Expr) -> Expr:
            index = next(at for at, each in enumerate(plain) if each == motive)
            return motives[index](*args, value_of(index, args) if keep else e)

        def ih(index: int, args: Sequence[Expr], call: Expr) -> Expr:
            return motives[index](*args, call)

        case_types: list[Expr] = []

        def first_pass(ty: Expr) -> Expr:
            case_types.append(ty)
            return meta.mk_mvar(ty)

        def unknown(index: int, args: Sequence[Expr]) -> Expr:
            return meta.mk_mvar(plain[index](*args))

        bodies(core, group, fixed, plain, unknown, first_pass, leaf, ih)
        if any(info.ready is not None for info in infos):
            # Ends are as they were written, not as they were made ready for the recursion.
            ready, case_types = case_types, []
            bodies(core, group, fixed, plain, unknown, first_pass, leaf, as_written=True)
            if len(ready) == len(case_types):
                pairs = zip(ready, case_types, strict=True)
                case_types = [_with_target(meta, a, b) for a, b in pairs]
            else:
                case_types = ready
        cases = _push_cases(meta, case_types)
        at_value: list[Expr] = []
        for index, (ty, perm) in enumerate(zip(types, perms, strict=True)):
            with meta.scope():
                fvars, _ = meta.forall_telescope(ty, num_varying(perm))
                body = motives[index](*fvars, value_of(index, fvars))
                at_value.append(meta.mk_lambda(fvars, body))
        for index, (name, perm) in enumerate(zip(group.names, perms, strict=True)):
            info = FUN_IND_INFO.find(core.env, induct_name(name))
            assert info is not None, "the plain principle is declared"
            slots = [None if slot is None else fixed[slot] for slot in perm.slots]
            fn = _applied(core, info.name, slots, info.params, levels, info.level_mask)
            proof = _from_plain(core, fn(*at_value), cases)
            with meta.scope():
                fvars, _ = meta.forall_telescope(types[index], num_varying(perm))
                goal = motives[index](*fvars, value_of(index, fvars))
                bound = [*motives, *cases]
                goal = meta.mk_forall(fvars, goal)
            declare_principle(
                core, info.name + SUFFIX, group.level_params, fixed, bound, goal, proof, slots
            )
        offset = len(motives) + len(cases)
    if len(group.names) > 1:
        known = FUN_IND_INFO.find(core.env, induct_name(group.names[0]) + SUFFIX)
        assert known is not None, "it was declared"
        mutual_principle(core, group.names, offset + known.params.count("param"), SUFFIX)


def _with_target(meta: Meta, case: Expr, other: Expr) -> Expr:
    """Return a case whose target is that of another one, which has no hypotheses of induction."""
    if not isinstance(case, Pi | Let):
        return other
    if not isinstance(other, Pi | Let):
        return _below(meta, case, other)
    with meta.scope():
        if isinstance(case, Let):
            fvar = meta.push_let(str(case.name), case.type, case.value, case.nondep)
        else:
            fvar = meta.push_local(str(case.name), case.type, instance=False)
        inner = _with_target(meta, case.body.instantiate(fvar), other.body.instantiate(fvar))
    body = inner.abstract(fvar)
    if isinstance(case, Let):
        return Let(case.name, case.type, case.value, body, case.nondep)
    return Pi(case.name, case.type, body, case.info)


def _below(meta: Meta, case: Expr, target: Expr) -> Expr:
    """Return a target behind the hypotheses of induction of a case."""
    if not isinstance(case, Pi):
        return target
    return Pi(case.name, case.type, _below(meta, case.body, target), case.info)


def _push_cases(meta: Meta, types: Sequence[Expr]) -> list[FVar]:
    return [
        meta.push_local(f"case{number + 1}", meta.instantiate_mvars(ty), instance=False)
        for number, ty in enumerate(types)
    ]


def _applied(
    core: Core,
    name: str,
    slots: Sequence[FVar | None],
    kinds: Sequence[str],
    levels: Sequence[Level],
    mask: Sequence[bool],
) -> Expr:
    """Return the plain principle applied to the fixed parameters that it has."""
    kept = [level for level, is_kept in zip(levels, mask, strict=True) if is_kept]
    fn: Expr = core.meta.const(name, kept)
    args = [
        slot
        for slot, kind in zip(slots, kinds, strict=True)
        if kind == "param" and slot is not None
    ]
    order = {fvar: core.meta.local_decl(fvar).index for fvar in args}
    args.sort(key=lambda fvar: order[fvar])
    return fn(*args) if args else fn


def _from_plain(core: Core, applied: Expr, cases: Sequence[FVar]) -> Expr:
    """Apply the plain principle to its cases, which those of the new one prove."""
    meta = core.meta
    ty = meta.infer_type(applied)
    for case in cases:
        ty = meta.whnf_forall(ty)
        assert isinstance(ty, Pi), "the principles have the same cases"
        proof = _case(core, case, meta.local_decl(case).type, ty.type)
        applied = applied(proof)
        ty = ty.body.instantiate(proof)
    return applied


def _case(core: Core, case: Expr, new: Expr, old: Expr) -> Expr:
    """Prove a case of the plain principle by that of the new one: `f patterns = end`."""
    meta = core.meta
    with meta.scope():
        bound: list[FVar] = []
        args: list[FVar] = []
        while isinstance(new, Pi | Let):
            if isinstance(new, Let):
                fvar = meta.push_let(str(new.name), new.type, new.value)
            else:
                fvar = meta.push_local(str(new.name), new.type, instance=False)
                args.append(fvar)
            bound.append(fvar)
            new = new.body.instantiate(fvar)
            old = meta.whnf_forall(old) if not isinstance(old, Pi | Let) else old
            assert isinstance(old, Pi | Let), "the cases have the same variables"
            old = old.body.instantiate(fvar)
        old = meta.head_beta(old)
        has, wanted = new.app_args[-1], old.app_args[-1]
        proof: Expr = case(*args) if args else case
        if not meta.is_def_eq(has, wanted):
            equal = _prove_end(core, wanted, has, args)
            congr = meta.mk_app_m("congrArg", [new.app_fn(*new.app_args[:-1]), equal])
            proof = meta.mk_app_m("Eq.mpr", [congr, proof])
        return meta.mk_lambda(bound, proof)


def _prove_end(core: Core, lhs: Expr, rhs: Expr, known: Sequence[FVar]) -> Expr:
    """Prove that a function is what stands at an end of its body, under what is known there."""
    meta = core.meta
    equation = unfold_equation(core, str(lhs.head_name))
    assert equation is not None, "functions with principles have equations"
    head = lhs.app_fn
    assert isinstance(head, Const), "the function is a constant"
    first = meta.const(equation, head.levels)(*lhs.app_args)
    body = meta.instantiate_mvars(meta.infer_type(first)).app_args[2]
    return _trans(meta, lhs, body, rhs, first, _prove_rest(meta, body, rhs, list(known)))


def _trans(meta: Meta, a: Expr, b: Expr, c: Expr, first: Expr, rest: Expr) -> Expr:
    ty = meta.infer_type(a)
    return meta.const("Eq.trans", [meta.get_level(ty)])(ty, a, b, c, first, rest)


def _prove_rest(meta: Meta, lhs: Expr, rhs: Expr, known: list[FVar]) -> Expr:
    """Prove that a body is equal to one of its ends, by what is known there."""
    while True:
        # What is matched on stays as it is: hypotheses speak of it.
        with meta.transparency("instances"):
            lhs = meta.whnf_core(lhs)
            while isinstance(lhs, MData):
                lhs = meta.whnf_core(lhs.expr)
        decided = _decided(meta, lhs, known)
        if decided is not None:
            proof, branch = decided
            rest = _prove_rest(meta, branch, rhs, known)
            return _trans(meta, lhs, branch, rhs, proof, rest)
        with meta.transparency("reducible"):
            if lhs == rhs or meta.is_def_eq(lhs, rhs):
                return mk_eq_refl(meta, lhs)
        break
    for number, h in enumerate(known):
        sides = match_eq(meta, meta.local_decl(h).type)
        if sides is None:
            continue
        a, b = meta.instantiate_mvars(sides[1]), meta.instantiate_mvars(sides[2])
        body = lhs if isinstance(a, FVar) else meta.kabstract(lhs, a)
        if not body.has_loose_bvars:
            continue
        motive = Lam("x", meta.infer_type(a), body)
        if not meta.is_type_correct(motive):
            continue
        congr = meta.mk_app_m("congrArg", [motive, h])
        new = body.instantiate(b)
        rest = _prove_rest(meta, new, rhs, known[number + 1 :])
        return _trans(meta, lhs, new, rhs, congr, rest)
    mvar = meta.mk_mvar(mk_eq(meta, lhs, rhs), "syntheticOpaque")
    prove_by_cases(meta, mvar)
    return meta.instantiate_mvars(mvar)


def _decided(meta: Meta, e: Expr, known: Sequence[FVar]) -> tuple[Expr, Expr] | None:
    """Return the branch of an `if` whose condition is known, with the proof that it is that."""
    is_dite = e.is_app_of("dite", 5)
    if not is_dite and not e.is_app_of("ite", 5):
        return None
    ty, cond, inst, then, other = e.app_args
    negated = meta.const("Not")(cond)
    for h in known:
        own = meta.local_decl(h).type
        with meta.transparency("reducible"):
            holds = meta.is_def_eq_guarded(own, cond)
            fails = not holds and meta.is_def_eq_guarded(own, negated)
        if holds or fails:
            name = ("dif" if is_dite else "if") + ("_pos" if holds else "_neg")
            branch = then if holds else other
            proof = meta.mk_app_opt_m(name, [cond, inst, h, ty, then, other])
            return proof, meta.beta(branch, [h]) if is_dite else branch
    return None


def derive_cases_unfolding(core: Core, name: str) -> bool:
    """Declare `f.fun_cases_unfolding`."""
    known = definition_of(core, name)
    info = FUN_IND_INFO.find(core.env, f"{name}.fun_cases")
    if known is None or info is None:
        return False
    params, value = known
    count = num_lambdas(value)
    refined = refined_params(core, value, count)
    meta = core.meta
    levels = [Level.param(param) for param in params]
    with meta.scope():
        meta.lctx = meta.lctx.erase(*reversed(meta.lctx.fvars()))
        fvars, body = meta.lambda_telescope(value, count)
        fixed = [fvar for i, fvar in enumerate(fvars) if i not in refined]
        varying = [fvar for i, fvar in enumerate(fvars) if i in refined]
        result_type = meta.infer_type(body)
        with meta.scope():
            result = meta.push_local("x", result_type, instance=False)
            motive_type = meta.mk_forall([*varying, result], Sort(0))
        motive = meta.push_local("motive", motive_type, instance=False)
        plain_type = meta.mk_forall(varying, Sort(0))
        plain = meta.push_local("motive", plain_type, instance=False)

        def value_of(args: Sequence[Expr]) -> Expr:
            left = iter(args)
            given = [next(left) if i in refined else fvar for i, fvar in enumerate(fvars)]
            return Const(name, levels)(*given) if given else Const(name, levels)

        case_types: list[Expr] = []

        def first_pass(ty: Expr) -> Expr:
            case_types.append(ty)
            return meta.mk_mvar(ty)

        def leaf(_: Expr, args: Sequence[Expr], e: Expr) -> Expr:
            return motive(*args, e)

        walk_cases(core, plain, varying, body, first_pass, leaf)
        cases = _push_cases(meta, case_types)
        slots = [fvar if fvar in fixed else None for fvar in fvars]
        fn = _applied(core, info.name, slots, info.params, levels, info.level_mask)
        at_value = motive(*varying, value_of(varying))
        at_value = meta.mk_lambda(varying, at_value) if varying else at_value
        proof = _from_plain(core, fn(at_value), cases)
        goal = meta.mk_forall(varying, motive(*varying, value_of(varying)))
        bound = [motive, *cases]
        declare_principle(core, info.name + SUFFIX, params, fixed, bound, goal, proof, slots)
    return True


__all__ = ["derive_cases_unfolding", "derive_induct_unfolding", "group_of"]
