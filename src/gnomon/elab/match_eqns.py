"""What is known of matchers: splitters and equations.

What it does: where alternatives overlap, later ones are taken only if earlier ones do not match; the
splitter `f.match_1.splitter` is the matcher whose alternatives may assume that. `f.match_1.eq_i` says
which alternative a matcher takes on its patterns. Both are made when they are first named.
What it assumes: matchers remember which alternatives overlap (`match_compile.py`).
Counterpart in Lean: `Lean.Meta.Match.MatchEqs`, `simpH`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Const, Expr, FVar, Level, Lit, MVar, NatLit, Pi, Sort
from gnomon.declarations import Definition, Theorem
from gnomon.elab.const_info import ctor_info, num_params
from gnomon.elab.match_compile import AltLhs, compile_match
from gnomon.elab.match_problem import mk_eq_or_heq
from gnomon.elab.patterns import Ctor, Inaccessible, Pattern, Val, Var, erase_inaccessible
from gnomon.elab.recursion.by_cases import NotProved, prove_by_cases
from gnomon.elab.recursion.matcher_app import MatcherApp
from gnomon.elab.resolve import (
    register_reserved_name_action,
    register_reserved_name_predicate,
)
from gnomon.meta import ElabEnv, MatcherInfo, Meta
from gnomon.meta.app_builder import mk_arrow, mk_eq
from gnomon.records import dataclass
from gnomon.syntax import names
from gnomon.tactics.basic.injection import constructor_app
from gnomon.tactics.basic.intro import intro_n

if TYPE_CHECKING:
    from gnomon.elab.core import Core

_ELIM = "u_motive"


@dataclass(frozen=True, slots=True)
class Alternative:
    """An alternative of a matcher: its variables, its patterns as terms, what it assumes."""

    fvars: tuple[FVar, ...]
    patterns: tuple[Expr, ...]
    hyps: tuple[Expr, ...]
    is_thunk: bool


def num_equations(info: MatcherInfo) -> int:
    """Return how many discriminants of a matcher come with an equation (`match h : d with`)."""
    return sum(name is not None for name in info.discr_names or ())


def _equations(
    meta: Meta, info: MatcherInfo, discrs: Sequence[Expr], patterns: Sequence[Expr], body: Expr
) -> Expr:
    """Return `d = p → … → body` for the discriminants with an equation."""
    if not num_equations(info):
        return body
    named = zip(discrs, patterns, info.discr_names or (), strict=True)
    for discr, pattern, name in reversed(list(named)):
        if name is not None:
            body = Pi(name, mk_eq_or_heq(meta, discr, pattern), body)
    return body


# -- what an alternative assumes ---------------------------------------------------------------


def _alternatives(meta: Meta, info: MatcherInfo, rest: Expr, motive: Expr) -> list[Alternative]:
    """Return a matcher's alternatives; `rest` is its type behind the discriminants.

    Their variables are added to the context.
    """
    thunks = info.alt_has_unit_thunk or (False,) * len(info.alt_num_params)
    found: list[tuple[tuple[FVar, ...], tuple[Expr, ...], bool]] = []
    for count, is_thunk in zip(info.alt_num_params, thunks, strict=True):
        rest = meta.whnf_forall(rest)
        assert isinstance(rest, Pi), "matchers take alternatives"
        count -= num_equations(info)
        fvars, body = meta.forall_telescope(rest.type, 1 if is_thunk else count)
        patterns = _args_of(meta, motive, body, info.num_discrs)
        found.append((() if is_thunk else fvars, patterns, is_thunk))
        rest = rest.body
    result = []
    for index, (fvars, patterns, is_thunk) in enumerate(found):
        hyps = []
        for overlapped, other in info.overlaps:
            if overlapped == index:
                hyp = _not_matched(meta, patterns, found[other][0], found[other][1])
                if hyp is not None:
                    hyps.append(hyp)
        result.append(Alternative(fvars, patterns, tuple(hyps), is_thunk))
    return result


def _args_of(meta: Meta, motive: Expr, body: Expr, count: int) -> tuple[Expr, ...]:
    """Return the patterns: what an alternative's type applies the motive to."""
    while isinstance(body, Pi):
        fvar = meta.push_local(str(body.name), body.type, instance=False)
        body = body.body.instantiate(fvar)
    body = body if body.app_fn == motive else meta.whnf_core(body)
    return tuple(map(erase_inaccessible, body.app_args[:count]))


def _not_matched(
    meta: Meta, values: Sequence[Expr], fvars: Sequence[FVar], patterns: Sequence[Expr]
) -> Expr | None:
    """Return `∀ fvars, value = pattern → … → False` in its simplest form; `None` if that is so."""
    todo = list(zip(values, patterns, strict=True))
    kept: list[tuple[Expr, Expr]] = []
    free = list(fvars)
    solved: list[tuple[FVar, Expr]] = []
    while todo:
        lhs, rhs = todo.pop(0)
        if lhs == rhs:
            continue
        target = next((e for e in (rhs, lhs) if isinstance(e, FVar) and e in free), None)
        if target is not None:
            by = lhs if target == rhs else rhs
            if not meta.depends_on(by, [target]):
                free.remove(target)
                solved.append((target, by))
                todo = [
                    (meta.replace_fvars(a, [target], [by]), meta.replace_fvars(b, [target], [by]))
                    for a, b in todo
                ]
                kept = [
                    (meta.replace_fvars(a, [target], [by]), meta.replace_fvars(b, [target], [by]))
                    for a, b in kept
                ]
                continue
        left, right = constructor_app(meta, lhs), constructor_app(meta, rhs)
        if left is not None and right is not None and not (_is_lit(lhs) and _is_lit(rhs)):
            if left[0] != right[0]:
                return None
            pairs = zip(left[1], right[1], strict=True)
            todo = [(a, b) for a, b in pairs if not meta.is_proof(a)] + todo
            continue
        if _is_lit(lhs) and _is_lit(rhs) and not meta.is_def_eq(lhs, rhs):
            return None
        kept.append((lhs, rhs))
    body: Expr = Const("False")
    for lhs, rhs in reversed(kept):
        if meta.is_def_eq(meta.infer_type(lhs), meta.infer_type(rhs)):
            eq = mk_eq(meta, lhs, rhs)
        else:
            eq = meta.mk_app_m("HEq", [lhs, rhs])
        body = mk_arrow(eq, body)
    return _over(meta, free, solved, body)


def _over(
    meta: Meta, free: Sequence[FVar], solved: Sequence[tuple[FVar, Expr]], body: Expr
) -> Expr:
    """Return `∀ free, body`, with what solved variables are in the types; unused ones are left."""
    types: dict[FVar, Expr] = {}
    for fvar in free:
        ty = meta.local_decl(fvar).type
        for target, by in solved:
            ty = meta.replace_fvars(ty, [target], [by])
        types[fvar] = ty
    left = list(free)
    olds: list[FVar] = []
    news: list[FVar] = []
    with meta.scope():
        while left:
            fvar = next(f for f in left if not meta.depends_on(types[f], left))
            left.remove(fvar)
            decl = meta.local_decl(fvar)
            ty = meta.replace_fvars(types[fvar], olds, news)
            olds.append(fvar)
            news.append(meta.push_local(decl.user_name, ty, decl.bi, instance=False))
        result = meta.replace_fvars(body, olds, news)
        for new in reversed(news):
            if meta.depends_on(result, [new]):
                result = meta.mk_forall([new], result)
        return result


def _is_lit(e: Expr) -> bool:
    if e.is_app_of("Char.ofNat", 1):
        return isinstance(e.app_args[0], NatLit)
    return isinstance(e, Lit) or e.is_app_of("OfNat.ofNat", 3)


def prove_no_match(meta: Meta, goal: MVar, ty: Expr) -> Expr:
    """Return a proof of what an alternative assumes, where it is chosen."""
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        mvar = meta.mk_mvar(ty, "syntheticOpaque")
        prove_absurd(meta, mvar)
        return meta.instantiate_mvars(mvar)


def prove_absurd(meta: Meta, goal: MVar) -> None:
    """Prove `∀ xs, a = b → … → False` where the equations contradict each other or hypotheses."""
    from gnomon.tactics.basic.cases import unify_eqs
    from gnomon.tactics.basic.contradiction import contradiction
    from gnomon.tactics.basic.failure import TacticFailure

    count = 0
    ty = meta.instantiate_mvars(meta.mvar_decl(goal).type)
    fvars_first = 0
    while isinstance(ty, Pi):
        is_eq = ty.type.is_app_of("Eq", 3) or ty.type.is_app_of("HEq", 4)
        if is_eq:
            count += 1
        elif not count:
            fvars_first += 1
        ty = ty.body
    _, inside = intro_n(meta, goal, fvars_first)
    state = meta.save()
    _, direct = intro_n(meta, inside, count)
    if contradiction(meta, direct):
        return
    meta.restore(state)
    try:
        solved = unify_eqs(meta, inside, count, {})
    except TacticFailure as failure:
        raise NotProved(inside) from failure
    if solved is None:
        return
    if not contradiction(meta, solved[0]):
        raise NotProved(solved[0])


def splitter_alternatives(meta: Meta, app: MatcherApp) -> list[tuple[Expr, int, int, bool]]:
    """Return the types of a splitter's alternatives, over an unknown motive.

    With each: how many variables it has, how many assumptions (that earlier alternatives do not
    match, and equations), whether it takes a unit instead.
    """
    info = meta.env.matcher_info(app.name)
    fn: Expr = meta.const(app.name, app.levels)
    ty = meta.infer_type(fn(*app.params) if app.params else fn)
    ty = meta.whnf_forall(ty)
    assert isinstance(ty, Pi), "matchers take a motive"
    result: list[tuple[Expr, int, int, bool]] = []
    motive = meta.push_local("motive", ty.type, instance=False)
    rest = meta.instantiate_forall(ty, [motive, *app.discrs])
    if info is None:
        for count in app.alt_num_params:
            rest = meta.whnf_forall(rest)
            assert isinstance(rest, Pi), "`casesOn` takes alternatives"
            result.append((rest.type, count, 0, False))
            rest = rest.body
        return result
    with meta.scope():
        for each in _alternatives(meta, info, rest, motive):
            body = _equations(meta, info, app.discrs, each.patterns, motive(*each.patterns))
            for hyp in reversed(each.hyps):
                body = mk_arrow(hyp, body)
            alt = meta.mk_forall(each.fvars, body)
            if each.is_thunk and not each.hyps:
                alt = Pi("_", Const("Unit"), alt)
            is_thunk = each.is_thunk and not each.hyps
            num_hyps = len(each.hyps) + num_equations(info)
            result.append((alt, len(each.fvars), num_hyps, is_thunk))
    return result


# -- splitters ---------------------------------------------------------------------------------


def _to_pattern(meta: Meta, e: Expr, free: list[FVar]) -> Pattern:
    """Return a term as the pattern that it came from; each variable is bound once."""
    if isinstance(e, FVar):
        if e in free:
            free.remove(e)
            return Var(e)
        return Inaccessible(e)
    if _is_lit(e):
        return Val(e)
    found = constructor_app(meta, e)
    if found is not None and isinstance(e.app_fn, Const):
        head = e.app_fn
        name, fields = found
        if str(head.name) == name:
            count = num_params(ctor_info(meta.env, name))
            params = e.app_args[:count]
            parts = tuple(_to_pattern(meta, field, free) for field in fields)
            return Ctor(name, head, params, parts)
    return Inaccessible(e)


def splitter_of(core: Core, name: str) -> str:
    """Return the name of a matcher's splitter, after making it."""
    splitter = f"{name}.splitter"
    if core.env.contains(splitter):
        return splitter
    meta = core.meta
    info = meta.env.matcher_info(name)
    assert info is not None, "splitters are of matchers"
    found = core.env.find(name)
    assert isinstance(found, Definition), "matchers are definitions"
    params = tuple(map(str, found.level_params))
    if not info.overlaps:
        ty = erase_inaccessible(found.type)
        decl = Definition(splitter, params, ty, found.value, "abbrev")
        env = core.env.add_decl(decl)
        core.env = env.with_matcher_info(splitter, info)
        return splitter
    with meta.scope():
        meta.lctx = meta.lctx.erase(*reversed(meta.lctx.fvars()))
        const = meta.const(name, [Level.param(param) for param in params])
        own, ty = meta.forall_telescope(meta.infer_type(const), info.num_params)
        ty = meta.whnf_forall(ty)
        assert isinstance(ty, Pi), "matchers take a motive"
        # The type of the `match` has the discriminants, and the motive's universe.
        match_type = _match_type(meta, ty.type, info.num_discrs)
        motive = meta.push_local("motive", ty.type, instance=False)
        body = ty.body.instantiate(motive)
        discrs, rest = meta.forall_telescope(body, info.num_discrs)
        alternatives = _alternatives(meta, info, rest, motive)
        lhss = []
        for each in alternatives:
            free = list(each.fvars)
            patterns = tuple(_to_pattern(meta, e, free) for e in each.patterns)
            lhss.append(AltLhs(each.fvars, patterns))
        hyps = [each.hyps for each in alternatives]
        meta.lctx = meta.lctx.erase(motive, *discrs)
        eq_names = info.discr_names or ()
        result = compile_match(meta, match_type, info.num_discrs, lhss, _ELIM, hyps, eq_names)
        closed_ty = meta.mk_forall(own, result.ty)
        value = meta.mk_lambda(own, result.value)
    elim = params[info.u_elim_pos] if info.u_elim_pos is not None else None
    if elim is not None:
        closed_ty = closed_ty.instantiate_level_params([_ELIM], [Level.param(elim)])
        value = value.instantiate_level_params([_ELIM], [Level.param(elim)])
    decl = Definition(splitter, params, closed_ty, value, "abbrev")
    env = core.env.add_decl(decl)
    num_eqs = num_equations(info)
    counts = [len(each.fvars) + len(each.hyps) + num_eqs for each in alternatives]
    thunks = [each.is_thunk and not each.hyps for each in alternatives]
    new = MatcherInfo(
        info.num_params, info.num_discrs, counts, info.u_elim_pos, info.discr_names, (), thunks
    )
    core.env = env.with_matcher_info(splitter, new)
    return splitter


def _match_type(meta: Meta, motive_type: Expr, count: int) -> Expr:
    """Return `(d₁ : A₁) → … → PUnit.{u}` for a motive into `Sort u`."""
    with meta.scope():
        discrs, sort = meta.forall_telescope(motive_type, count)
        assert isinstance(sort, Sort), "a motive ends in a sort"
        is_prop = sort.level.as_nat == 0
        result = Const("True") if is_prop else meta.const("PUnit", [sort.level])
        return meta.mk_forall(discrs, result)


# -- equations ---------------------------------------------------------------------------------

_EQUATION = re.compile(r"eq_([1-9][0-9]*)\Z")


def add_equations(core: Core, name: str) -> None:
    """Declare `f.match_1.eq_i`."""
    if core.env.contains(f"{name}.eq_1"):
        return
    meta = core.meta
    info = meta.env.matcher_info(name)
    assert info is not None, "the equations are of matchers"
    params = meta.env.level_params(name)
    with meta.scope():
        meta.lctx = meta.lctx.erase(*reversed(meta.lctx.fvars()))
        const = meta.const(name, [Level.param(param) for param in params])
        own, ty = meta.forall_telescope(meta.infer_type(const), info.num_params + 1)
        motive = own[-1]
        _, rest = meta.forall_telescope(ty, info.num_discrs)
        for index, each in enumerate(_alternatives(meta, info, rest, motive)):
            with meta.scope():
                known = {*own, *each.fvars}
                others = [fvar for fvar in meta.lctx.fvars() if fvar not in known]
                meta.lctx = meta.lctx.erase(*reversed(others))
                # Alternatives may take equations about what is matched: the patterns, here.
                here = meta.instantiate_forall(ty, each.patterns)
                minors, _ = meta.forall_telescope(here, len(info.alt_num_params))
                hyps = [meta.push_local("x", hyp, instance=False) for hyp in each.hyps]
                lhs = const(*own, *each.patterns, *minors)
                unit = (Const("Unit.unit"),)
                refl = [
                    meta.mk_app_m("Eq.refl", [pattern])
                    for pattern, name in zip(each.patterns, info.discr_names or (), strict=False)
                    if name is not None
                ]
                args: Sequence[Expr] = unit if each.is_thunk else [*each.fvars, *refl]
                minor = minors[index]
                eq = mk_eq(meta, lhs, minor(*args) if args else minor)
                goal = meta.mk_mvar(eq, "syntheticOpaque")
                prove_by_cases(meta, goal)
                bound = [*own, *each.fvars, *minors, *hyps]
                statement = meta.mk_forall(bound, eq)
                value = meta.mk_lambda(bound, meta.instantiate_mvars(goal))
            theorem = Theorem(
                f"{name}.eq_{index + 1}",
                params,
                meta.instantiate_mvars(statement),
                meta.instantiate_mvars(value),
            )
            core.env = core.env.add_decl(theorem)


# -- reserved names ----------------------------------------------------------------------------


def _split_name(env: ElabEnv, name: str) -> tuple[str, str] | None:
    last = names.last(name)
    if last != "splitter" and not _EQUATION.match(last):
        return None
    base = names.prefix(name)
    return (base, last) if env.matcher_info(base) is not None else None


def _is_reserved(env: ElabEnv, name: str) -> bool:
    return _split_name(env, name) is not None


def _realize(core: Core, name: str) -> bool:
    parts = _split_name(core.env, name)
    if parts is None:
        return False
    if parts[1] == "splitter":
        splitter_of(core, parts[0])
    else:
        add_equations(core, parts[0])
    return core.env.contains(name)


register_reserved_name_predicate(_is_reserved)
register_reserved_name_action(_realize)

__all__ = [
    "add_equations",
    "num_equations",
    "prove_no_match",
    "splitter_alternatives",
    "splitter_of",
]
