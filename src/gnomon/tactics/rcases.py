"""`rcases`, `obtain`, `rintro`: case distinctions by patterns.

Counterpart in Lean: `Lean.Elab.Tactic.RCases`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import BinderInfo, Const, Expr, FVar, MVar, Pi, Sort
from gnomon.elab.const_info import ctor_info, inductive_info, num_params
from gnomon.elab.message_data import indented
from gnomon.syntax import Syntax, names
from gnomon.tactics.basic.cases import cases
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.generalize import GeneralizeArg, generalize
from gnomon.tactics.basic.intro import intro_n, try_clear
from gnomon.tactics.basic.replace import change_hypothesis
from gnomon.tactics.basic.subst import apply_subst, assert_hyp, heq_to_eq, subst_core
from gnomon.tactics.elim import check_motive
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.rcases_patterns import (
    Clear,
    One,
    Pattern,
    Tuple,
    Typed,
    as_alts,
    for_constructors,
    read,
    wildcard,
)

Todo = tuple[tuple[Pattern, Expr], ...]
Subst = dict[int, Expr]


def run_patterns(
    tac: TacticElab, goal: MVar, subst: Subst, clears: tuple[Expr, ...], todo: Todo
) -> list[MVar]:
    """Match terms with patterns, one after the other; return the goals."""
    meta = tac.meta
    if not todo:
        for e in reversed(clears):
            with meta.with_mvar_lctx(goal):
                now = apply_subst(meta, subst, e)
            if isinstance(now, FVar) and meta.mvar_decl(goal).lctx.contains(now):
                goal = try_clear(meta, goal, now)
        return [goal]
    (pattern, e), rest = todo[0], todo[1:]
    with meta.with_mvar_lctx(goal):
        e = apply_subst(meta, subst, e)
    match pattern:
        case One(_, "rfl"):
            return _substitute(tac, goal, subst, clears, e, rest)
        case One(ref, name):
            if name != "_":
                goal = _named(tac, goal, e, name)
                with meta.with_mvar_lctx(goal):
                    tac.t.record_binder(ref, e)
            return run_patterns(tac, goal, subst, clears, rest)
        case Clear():
            return run_patterns(tac, goal, subst, (*clears, e), rest)
        case Typed(_, inner, ty):
            goal = _typed(tac, goal, e, ty)
            return run_patterns(tac, goal, subst, clears, ((inner, e), *rest))
        case _:
            return _cases(tac, goal, subst, clears, pattern, e, rest)


def _named(tac: TacticElab, goal: MVar, e: Expr, name: str) -> MVar:
    meta = tac.meta
    decl = meta.mvar_decl(goal)
    if not isinstance(e, FVar) or decl.lctx[e].user_name == name:
        return goal
    new = meta.mk_mvar(decl.type, "syntheticOpaque", decl.user_name, decl.lctx.rename(e, name))
    meta.assign(goal, new)
    return new


def _typed(tac: TacticElab, goal: MVar, e: Expr, stx: Syntax) -> MVar:
    meta = tac.meta
    with meta.with_mvar_lctx(goal):
        ty = tac.elab_type(stx)
        found = meta.instantiate_mvars(meta.infer_type(e))
        if not meta.is_def_eq(found, ty):
            tac.throw(
                "rcases: scrutinee", indented(e), "\nhas type", indented(found),
                "\nbut is expected to have type", indented(ty), ref=stx,
            )  # fmt: skip
        ty = meta.instantiate_mvars(ty)
    if isinstance(e, FVar):
        return change_hypothesis(meta, goal, e, ty).goal
    return goal


def _substitute(
    tac: TacticElab, goal: MVar, subst: Subst, clears: tuple[Expr, ...], e: Expr, rest: Todo
) -> list[MVar]:
    meta = tac.meta
    if not isinstance(e, FVar):
        fvars, goal = generalize(meta, goal, [GeneralizeArg(e)])
        e = fvars[0]
    h, goal = heq_to_eq(meta, goal, e)
    failure: TacticFailure | None = None
    for symm in (False, True):
        state = meta.save()
        try:
            new_subst, new = subst_core(meta, goal, h, symm=symm, subst=subst)
            return run_patterns(tac, new, new_subst, clears, rest)
        except TacticFailure as error:
            failure = failure or error
            meta.restore(state)
    assert failure is not None, "both directions failed"
    raise failure


def _explicit_binders(tac: TacticElab, ctor: str) -> list[bool]:
    """Return, for each field of a constructor, whether it is explicit."""
    meta = tac.meta
    info = ctor_info(tac.core.env, ctor)
    ty: Expr = meta.infer_type(meta.const_with_fresh_levels(ctor))
    result = []
    index = 0
    while isinstance(ty := meta.whnf_forall(ty), Pi):
        if index >= num_params(info):
            result.append(ty.info == BinderInfo.default)
        with meta.scope():
            ty = ty.body.instantiate(meta.push_local(str(ty.name), ty.type, instance=False))
        index += 1
    return result


def _cases(
    tac: TacticElab,
    goal: MVar,
    subst: Subst,
    clears: tuple[Expr, ...],
    pattern: Pattern,
    e: Expr,
    rest: Todo,
) -> list[MVar]:
    meta = tac.meta
    if not isinstance(e, FVar):
        fvars, goal = generalize(meta, goal, [GeneralizeArg(e)])
        e = fvars[0]
    with meta.with_mvar_lctx(goal):
        ty = meta.whnf_d(meta.infer_type(e))
        head = ty.app_fn
        if isinstance(head, Const) and ty.is_app_of("Quot", 2):
            with tac.core.with_ref(pattern.ref):
                return _quotient(tac, goal, subst, clears, pattern, e, ty, rest)
        if not isinstance(head, Const) or tac.core.env.kind(str(head.name)) != "inductive":
            tac.throw(
                "Tactic `rcases` failed: `", e, " : ", meta.instantiate_mvars(ty),
                "` is not an inductive datatype", ref=pattern.ref,
            )  # fmt: skip
        info = inductive_info(tac.core.env, str(head.name))
        ctors = [str(ctor) for ctor in info.ctors]
        binders = [_explicit_binders(tac, ctor) for ctor in ctors]
    per_ctor = for_constructors(pattern.ref, binders, as_alts(pattern))
    given = [[each.name or "_" for each in parts] for parts in per_ctor]
    own = meta.mvar_decl(goal).user_name
    result: list[MVar] = []
    try:
        split = cases(meta, goal, e, given, numerals=True)
    except TacticFailure as failure:
        tac.throw(failure.data, ref=pattern.ref)
    for each in split:
        parts = per_ctor[ctors.index(each.ctor)]
        new_subst = dict(subst)
        for key, value in each.subst.items():
            new_subst[key] = value
        if len(ctors) > 1:
            short = names.last(each.ctor)
            meta.set_mvar_user_name(each.goal, f"{own}.{short}" if own else short)
        todo = tuple(zip(parts, each.fields, strict=True))
        result += run_patterns(tac, each.goal, new_subst, clears, (*todo, *rest))
    return result


def _quotient(
    tac: TacticElab,
    goal: MVar,
    subst: Subst,
    clears: tuple[Expr, ...],
    pattern: Pattern,
    e: FVar,
    ty: Expr,
    rest: Todo,
) -> list[MVar]:
    """Let an element of a quotient be that of a representative, by `Quot.ind`."""
    meta = tac.meta
    own = meta.mvar_decl(goal).user_name
    ((part, *_),) = for_constructors(pattern.ref, [[True]], as_alts(pattern))
    decls = meta.mvar_decl(goal).lctx.decls()
    later = [each.fvar for each in decls if each.fvar != e and meta.depends_on(each.fvar, [e])]
    reverted: tuple[FVar, ...] = ()
    if later:
        reverted, applied = meta.revert(goal, later)
        assert isinstance(applied.app_fn, MVar), "a goal without the hypotheses"
        goal = applied.app_fn
    with meta.with_mvar_lctx(goal):
        motive = meta.mk_lambda([e], meta.instantiate_mvars(meta.mvar_decl(goal).type))
        expected = Pi("a", meta.infer_type(e), Sort(0))
        check_motive(tac.t, motive, expected)
        alpha, relation = ty.app_args
        assert isinstance(ty.app_fn, Const), "the type is a quotient"
        levels = ty.app_fn.levels
        with meta.scope():
            a = meta.push_local("a", alpha, instance=False)
            element = Const("Quot.mk", levels)(alpha, relation, a)
            new_type = meta.mk_forall([a], meta.beta(motive, [element]))
        new = meta.mk_mvar(new_type, "syntheticOpaque", f"{own}.mk" if own else "mk")
        meta.assign(goal, Const("Quot.ind", levels)(alpha, relation, motive, new, e))
    fields, inner = intro_n(meta, new, 1, [part.name or "_"])
    moved, inner = intro_n(meta, inner, len(reverted), preserve_names=True)
    new_subst = dict(subst)
    for old, fvar in zip(reverted, moved, strict=True):
        new_subst[old.id] = fvar
    return run_patterns(tac, inner, new_subst, clears, ((part, fields[0]), *rest))


def rcases(tac: TacticElab, goal: MVar, e: Expr, pattern: Pattern) -> list[MVar]:
    """Match a term with a pattern; return the goals."""
    return run_patterns(tac, goal, {}, (), ((pattern, e),))


# -- the tactics -------------------------------------------------------------------------------


def _targets(tac: TacticElab, targets: Sequence[tuple[Expr, str]]) -> list[Expr]:
    """Generalise the terms that are no variables; return the variables."""
    lctx = tac.meta.mvar_decl(tac.main).lctx
    is_variable = [isinstance(e, FVar) and not h and not lctx[e].is_let for e, h in targets]
    if all(is_variable):
        return [e for e, _ in targets]
    args = [
        GeneralizeArg(e, "", h)
        for (e, h), keep in zip(targets, is_variable, strict=True)
        if not keep
    ]
    fvars, goal = generalize(tac.meta, tac.main, args)
    tac.replace_main([goal])
    fresh = iter(fvars)
    return [e if keep else next(fresh) for (e, _), keep in zip(targets, is_variable, strict=True)]


def _run(tac: TacticElab, targets: Sequence[tuple[Expr, str]], pattern: Pattern) -> None:
    es = _targets(tac, targets)
    patterns: Sequence[Pattern] = [pattern]
    if len(es) > 1:
        parts = pattern.parts if isinstance(pattern, Tuple) else (pattern,)
        patterns = [*parts, *[wildcard(pattern.ref)] * (len(es) - len(parts))]
    main = tac.main
    goals = run_patterns(tac, main, {}, (), tuple(zip(patterns, es, strict=False)))
    tac.replace_main(goals)


@tactic(TACTIC + "rcases")
def rcases_(tac: TacticElab, stx: Syntax) -> None:
    """`rcases e with ⟨x, y⟩ | z`"""
    pattern = read(stx[2][1]) if stx[2].args else Tuple(stx, ())
    with tac.in_main():
        targets = []
        for target in stx[1].args[::2]:
            h = ""
            if target[0].args:
                ident = target[0][0]
                ident = ident[0] if ident.kind == "Lean.binderIdent" else ident
                h = ident.id if ident.is_ident else tac.core.fresh_user_name("h")
            targets.append((tac.elab_term(target[1]), h))
    _run(tac, targets, pattern)


@tactic(TACTIC + "obtain")
def obtain(tac: TacticElab, stx: Syntax) -> None:
    """`obtain pattern : type := value`"""
    pattern = read(stx[1][0]) if stx[1].args else Tuple(stx, ())
    values = stx[3][1].args[::2] if stx[3].args else ()
    if values:
        with tac.in_main():
            expected = tac.elab_type(stx[2][1]) if stx[2].args else None
            if expected is not None:
                e = tac.t.with_synthesize(
                    lambda: tac.t.elab_term_ensuring_type(values[0], expected)
                )
                targets = [(tac.meta.instantiate_mvars(e), "")]
            else:
                targets = [(tac.elab_term(value), "") for value in values]
        if stx[2].args:
            pattern = Typed(pattern.ref, pattern, stx[2][1])
        _run(tac, targets, pattern)
        return
    if not stx[2].args:
        tac.throw("`obtain` requires either an expected type or a value.")
    with tac.in_main() as main:
        meta = tac.meta
        ty = tac.elab_type(stx[2][1])
        first = meta.mk_mvar(ty, "syntheticOpaque")
    name = pattern.name or tac.core.fresh_user_name("this")
    fvar, goal = assert_hyp(meta, main, name, ty, first)
    tac.replace_main([first, *rcases(tac, goal, fvar, pattern)])


@tactic(TACTIC + "rintro")
def rintro(tac: TacticElab, stx: Syntax) -> None:
    """`rintro ⟨x, y⟩ (z | w)`"""
    ty = stx[2][1] if stx[2].args else None
    todo: list[Pattern] = []
    for each in stx[1].args:
        todo += rintro_patterns(each, ty)
    tac.replace_main(rintro_goals(tac, tac.main, todo))


def rintro_patterns(stx: Syntax, ty: Syntax | None = None) -> list[Pattern]:
    """Return the patterns of one argument of `rintro`."""
    if stx.kind == TACTIC + "rintroPat.one":
        pattern = read(stx[0])
        return [pattern if ty is None else Typed(stx, pattern, ty)]
    inner_type = stx[2][1] if stx[2].args else ty
    return [pattern for part in stx[1].args for pattern in rintro_patterns(part, inner_type)]


def _intro(tac: TacticElab, goal: MVar, name: str) -> tuple[list[FVar], MVar]:
    try:
        return intro_n(tac.meta, goal, 1, [name])
    except TacticFailure as failure:
        raise tac.core.error(failure.data) from None


def rintro_goals(tac: TacticElab, goal: MVar, todo: Sequence[Pattern]) -> list[MVar]:
    """Introduce hypotheses and match them with patterns."""
    goals = [goal]
    for pattern in todo:
        new: list[MVar] = []
        for each in goals:
            with tac.core.with_ref(pattern.ref):
                fvars, inner = _intro(tac, each, pattern.name or "_")
            new += rcases(tac, inner, fvars[0], pattern)
        goals = new
    return goals


__all__ = ["rcases", "rintro_goals", "rintro_patterns"]
