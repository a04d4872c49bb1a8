"""`ext`, `funext`, `congr`: equations between structures, functions, applications.

Counterpart in Lean: `Lean.Elab.Tactic.Ext`, `Init.NotationExtra`, `Lean.Meta.Tactic.Congr`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Expr, MVar, Pi
from gnomon.elab.errors import ElabError
from gnomon.elab.message_data import indented
from gnomon.meta import MetaError
from gnomon.syntax import Syntax
from gnomon.tactics.basic.apply import apply
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.intro import intro_n, num_binders
from gnomon.tactics.congruence import dependent_parameters, replace_argument, replace_decision
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.rcases import rintro_goals, rintro_patterns
from gnomon.tactics.rcases_patterns import Pattern


@tactic("tacticFunext___")
def funext(tac: TacticElab, stx: Syntax) -> None:
    """`funext x y`"""
    names = [each.id if each.is_ident else "_" for each in stx[1].args]
    meta = tac.meta
    if not names:
        tac.replace_main(_funext(tac, tac.main, "_"))
        while tac.attempt(lambda: tac.replace_main(_funext(tac, tac.main, "_"))):
            meta.check_limits()
        return
    for name in names:
        tac.replace_main(_funext(tac, tac.main, name))


def _funext(tac: TacticElab, goal: MVar, name: str) -> list[MVar]:
    meta = tac.meta
    own = meta.mvar_decl(goal).user_name
    with meta.with_mvar_lctx(goal):
        goals = apply(meta, goal, meta.const_with_fresh_levels("funext"))
    tag = f"{own}.h" if own else "h"
    result = []
    for each in goals:
        _, new = intro_n(meta, each, 1, [name])
        meta.set_mvar_user_name(new, tag)
        result.append(new)
    return result


# -- ext ---------------------------------------------------------------------------------------

_EXT = "Lean.Elab.Tactic.Ext."


def _ext_lemmas(tac: TacticElab, ty: Expr) -> list[str]:
    """Return the theorems that prove equations in a type, the newest first."""
    from gnomon.elab.ext_attr import TAG

    meta = tac.meta
    wanted = "→" if isinstance(ty, Pi) else ty.head_name
    found = []
    for name in tac.core.env.tagged(TAG):
        with meta.without_modifying_state():
            of = meta.infer_type(meta.const_with_fresh_levels(name))
            _, _, result = meta.forall_meta_telescope(of)
            if not result.is_app_of("Eq", 3):
                continue
            alpha = meta.instantiate_mvars(result.app_args[0])
            key = "→" if isinstance(alpha, Pi) else alpha.head_name
        if key == wanted:
            found.append(name)
    return list(reversed(found))


def apply_ext(tac: TacticElab, goal: MVar) -> list[MVar]:
    """Apply one extensionality theorem. Raises an error if there is none."""
    meta = tac.meta
    with meta.with_mvar_lctx(goal):
        target = meta.whnf_r(meta.instantiate_mvars(meta.mvar_decl(goal).type))
        if not target.is_app_of("Eq", 3):
            tac.throw("The `ext` tactic applies to equalities only")
        ty = meta.whnf_r(target.app_args[0])
        lemmas = _ext_lemmas(tac, ty)
        if isinstance(ty, Pi) and "funext" not in lemmas:
            lemmas.append("funext")
        for name in lemmas:
            state = tac.save()
            try:
                return apply(meta, goal, meta.const_with_fresh_levels(name))
            except TacticFailure:
                tac.restore(state)
        tac.throw("No applicable extensionality theorem found for type", indented(ty))


def _ext_goals(
    tac: TacticElab, goal: MVar, patterns: list[Pattern], depth: int, *, must: bool
) -> list[MVar]:
    """Apply theorems as long as there are any; what they introduce is matched with patterns."""
    if depth == 0:
        return [goal]
    state = tac.save()
    try:
        goals = apply_ext(tac, goal)
    except ElabError:
        if must:
            raise
        tac.restore(state)
        return [goal]
    result: list[MVar] = []
    for each in goals:
        todo = list(patterns)
        current = [each]
        if not todo:
            count = num_binders(tac.meta, each)
            current = [intro_n(tac.meta, each, count)[1]]
        while todo and all(num_binders(tac.meta, one) > 0 for one in current):
            current = [new for one in current for new in rintro_goals(tac, one, todo[:1])]
            todo = todo[1:]
        for one in current:
            result += _ext_goals(tac, one, todo, depth - 1, must=False)
    return result


@tactic(_EXT + "ext")
def ext(tac: TacticElab, stx: Syntax) -> None:
    """`ext x ⟨y, z⟩ : depth`"""
    patterns = [pattern for each in stx[1].args for pattern in rintro_patterns(each)]
    depth = int(stx[2][1][0].val) if stx[2].args else 100
    tac.replace_main(_ext_goals(tac, tac.main, patterns, depth, must=True))


@tactic(_EXT + "tacticExt1___")
def ext1(tac: TacticElab, stx: Syntax) -> None:
    """`ext1 x`"""
    patterns = [pattern for each in stx[1].args for pattern in rintro_patterns(each)]
    tac.replace_main(_ext_goals(tac, tac.main, patterns, 1, must=True))


@tactic(_EXT + "applyExtTheorem")
def apply_ext_theorem(tac: TacticElab, stx: Syntax) -> None:
    """`apply_ext_theorem`"""
    tac.replace_main(apply_ext(tac, tac.main))


# -- congr -------------------------------------------------------------------------------------


@tactic(TACTIC + "congr")
def congr(tac: TacticElab, stx: Syntax) -> None:
    """`congr n`: from `f a b = f c d` to `a = c` and `b = d`"""
    depth = int(stx[1][0][0].val) if stx[1].args else 1000000
    main = tac.main
    goals = congr_goals(tac, main, depth)
    if goals == [main]:
        tac.fail("congr")
    tac.replace_main(goals)


def congr_goals(tac: TacticElab, goal: MVar, depth: int) -> list[MVar]:
    """Return the goals that are left of an equation between applications."""
    meta = tac.meta
    if _close(tac, goal):
        return []
    if depth == 0:
        return [goal]
    new = _step(tac, goal)
    if new is None:
        return [goal]
    result: list[MVar] = []
    for each in new:
        result += congr_goals(tac, each, depth - 1)
    meta.check_limits()
    return result


def _close(tac: TacticElab, goal: MVar) -> bool:
    """Close a goal by reflexivity, a hypothesis, or because it equates proofs."""
    meta = tac.meta
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        target = meta.whnf_r(meta.instantiate_mvars(decl.type))
        if target.is_app_of("Eq", 3) or target.is_app_of("HEq", 4):
            args = target.app_args
            lhs, rhs = args[1], args[-1]
            if meta.is_def_eq_guarded(lhs, rhs):
                word = "Eq.refl" if target.is_app_of("Eq", 3) else "HEq.refl"
                meta.assign(goal, meta.mk_app_m(word, [lhs]))
                return True
            if target.is_app_of("Eq", 3) and meta.is_proof(lhs):
                meta.assign(goal, meta.mk_app_m("Eq.refl", [lhs]))
                return True
        for local in reversed(decl.lctx.decls()):
            if local.kind == "default" and meta.is_def_eq_guarded(local.type, target):
                meta.assign(goal, local.fvar)
                return True
        if target.is_app_of("Eq", 3):
            inst = meta.mk_app_m("Subsingleton", [target.app_args[0]])
            if meta.env.contains("Subsingleton.elim") and meta.synth_instance(inst) is not None:
                value = meta.mk_app_m("Subsingleton.elim", list(target.app_args[1:]))
                meta.assign(goal, value)
                return True
    return False


def _step(tac: TacticElab, goal: MVar) -> list[MVar] | None:
    meta = tac.meta
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        target = meta.whnf_r(meta.instantiate_mvars(decl.type))
        if not target.is_app_of("Eq", 3):
            return None
        _, lhs, rhs = target.app_args
        if lhs.app_fn != rhs.app_fn and not meta.is_def_eq_guarded(lhs.app_fn, rhs.app_fn):
            return None
        left, right = lhs.app_args, rhs.app_args
        if not left or len(left) != len(right):
            return None
        return _by_arguments(tac, goal, lhs, rhs)


def _by_arguments(tac: TacticElab, goal: MVar, lhs: Expr, rhs: Expr) -> list[MVar] | None:
    """Return equations between those arguments that decide; the rest is carried along.

    Proofs and instances need no equation (Lean's `mkCongrSimp?`). `None` means that the function's
    type depends on arguments that differ.
    """
    meta = tac.meta
    fn, left, right = lhs.app_fn, lhs.app_args, rhs.app_args
    infos = meta.fun_info(fn, len(left))
    result_deps = set(meta.fun_result_deps(fn, len(left)))
    names = _parameter_names(tac, fn, len(left))
    own = meta.mvar_decl(goal).user_name
    args, proof = list(left), meta.mk_app_m("Eq.refl", [lhs])
    goals: list[MVar] = []
    for index, (a, b) in enumerate(zip(left, right, strict=True)):
        info = infos[index] if index < len(infos) else None
        if info is not None and (info.is_prop or info.is_dec_inst):
            continue
        with meta.transparency("instances"):
            if a == b or meta.is_def_eq_guarded(a, b):
                continue
        dependents = dependent_parameters(infos, index)
        if index in result_deps or not all(
            infos[j].is_prop or infos[j].is_dec_inst for j in dependents
        ):
            return None
        try:
            ty = meta.mk_app_m("Eq", [a, b])
        except MetaError:
            return None
        tag = f"e_{names[index]}"
        new = meta.mk_mvar(ty, "syntheticOpaque", f"{own}.{tag}" if own else tag)
        goals.append(new)
        step, args = replace_argument(meta, fn, args, index, b, new, dependents)
        proof = step if len(goals) == 1 else meta.mk_app_m("Eq.trans", [proof, step])
    if not goals:
        return None
    for index, info in enumerate(infos):
        if info.is_dec_inst and not meta.is_def_eq_guarded(args[index], right[index]):
            proof = replace_decision(meta, fn, args, index, right[index], proof)
            args[index] = right[index]
    if not meta.is_def_eq_guarded(fn(*args), rhs):
        return None
    meta.assign(goal, proof)
    return goals


def _parameter_names(tac: TacticElab, fn: Expr, count: int) -> Sequence[str]:
    from gnomon.syntax import names

    meta = tac.meta
    result = []
    ty: Expr = meta.infer_type(fn)
    with meta.scope():
        for index in range(count):
            ty = meta.whnf_forall(ty)
            if not isinstance(ty, Pi):
                result.append(f"a_{index}")
                continue
            result.append(names.erase_macro_scopes(str(ty.name)))
            ty = ty.body.instantiate(meta.push_local(str(ty.name), ty.type, instance=False))
    return result


__all__ = ["congr", "congr_goals", "funext"]
