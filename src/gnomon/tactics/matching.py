"""The tactic `match`, and `split`.

Counterpart in Lean: `Lean.Elab.Tactic.Match`, `Lean.Meta.Tactic.Split`, `SplitIf`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Expr, FVar, MVar, Pi
from gnomon.elab.message_data import hint
from gnomon.elab.terms import subterms
from gnomon.meta import MetaError
from gnomon.syntax import Atom, Ident, Node, Syntax, mk_null
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.intro import intro_n, revert
from gnomon.tactics.basic.replace import replace_hypothesis_eq, replace_target_eq
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.location import hypotheses_at, read_location
from gnomon.tactics.simp.engine import SimpConfig, Simplifier
from gnomon.tactics.simp.theorems import SimpTheorems, add_constant

_TERM = "Lean.Parser.Term."


@tactic(TACTIC + "match")
def match(tac: TacticElab, stx: Syntax) -> None:
    """`match e with | pattern => tacs`"""
    info = stx.ref_info()
    todo: list[tuple[str, Syntax]] = []
    alts: list[Syntax] = []
    table = stx.args[-1]
    for alt in table[0].args:
        rhs = alt[3]
        if rhs.kind in (_TERM + "hole", _TERM + "syntheticHole"):
            alts.append(alt)
            continue
        name = tac.core.fresh_user_name("rhs")
        ident = Ident(name, name, rhs.ref_info(), ())
        hole = Node(_TERM + "syntheticHole", (Atom("?", info), ident), rhs.ref_info())
        alts.append(Node(alt.kind, (*alt.args[:3], hole), alt.ref_info()))
        todo.append((name, mk_null(alt[2], rhs)))
    term = Node(
        _TERM + "match",
        (*stx.args[:-1], Node(table.kind, (mk_null(*alts),), table.ref_info())),
        info,
    )
    tac.run(Node(TACTIC + "refine", (Atom("refine", info), term), info))
    for name, arrow_and_rhs in todo:
        goals = list(tac.unsolved())
        mine = [each for each in goals if tac.meta.mvar_decl(each).user_name.endswith(name)]
        if not mine:
            continue
        others = [each for each in goals if each is not mine[0]]
        tac.meta.set_mvar_user_name(mine[0], "")
        tac.goals = [mine[0]]
        with tac.core.with_ref(arrow_and_rhs):
            tac.close_or_admit(lambda rhs=arrow_and_rhs[1]: tac.run(rhs))  # type: ignore[misc]
        tac.goals = others


# -- split -------------------------------------------------------------------------------------


def find_if(e: Expr) -> Expr | None:
    """Return an `if` in a term that has no bound variables and none inside its condition."""
    for part in subterms(e):
        if (part.is_app_of("ite") or part.is_app_of("dite")) and part.num_args >= 5:
            cond = part.app_args[1]
            if not cond.has_loose_bvars and find_if(cond) is None:
                return part
    return None


def find_match(tac: TacticElab, e: Expr) -> Expr | None:
    """Return a call of a matcher in a term, one that has no bound variables."""
    env = tac.core.env
    for part in subterms(e):
        name = part.head_name
        if name is None or part.has_loose_bvars:
            continue
        info = env.matcher_info(name)
        if info is not None and part.num_args >= info.arity:
            return part
    return None


def _decided(tac: TacticElab, e: Expr, cond: Expr, h: FVar, holds: bool) -> tuple[Expr, Expr]:
    """Rewrite the `if`s on a condition by a proof that it holds, or does not."""
    meta = tac.meta
    theorems = SimpTheorems()
    for name in ("if_pos", "dif_pos") if holds else ("if_neg", "dif_neg"):
        add_constant(meta, theorems, name)
    simplifier = Simplifier(
        meta, [theorems], SimpConfig(zeta=False, literals=False, fail_if_unchanged=False),
        only_discharge=h,
    )  # fmt: skip
    result = simplifier.simp(e)
    proof = result.proof or meta.mk_app_m("Eq.refl", [e])
    del cond
    return result.e, proof


def split_if(tac: TacticElab, goal: MVar, e: Expr, target: FVar | None) -> list[MVar] | None:
    """Split on the first `if` of a term, the goal's target or a hypothesis's type."""
    meta = tac.meta
    with meta.with_mvar_lctx(goal):
        found = find_if(e)
        if found is None:
            return None
        cond, inst = found.app_args[1:3]
        decl = meta.mvar_decl(goal)
        ty = meta.instantiate_mvars(decl.type)
        level = meta.get_level(ty)
        goals = []
        for suffix, prop in (("isTrue", cond), ("isFalse", meta.const("Not")(cond))):
            own = decl.user_name
            tag = f"{own}.{suffix}" if own else suffix
            goals.append(meta.mk_mvar(Pi("h", prop, ty), "syntheticOpaque", tag))
        meta.assign(goal, meta.const("dite", [level])(ty, cond, inst, *goals))
    result = []
    for each, holds in zip(goals, (True, False), strict=True):
        fvars, new = intro_n(meta, each, 1)
        with meta.with_mvar_lctx(new):
            if target is None:
                now = meta.instantiate_mvars(meta.mvar_decl(new).type)
                value, proof = _decided(tac, now, cond, fvars[0], holds)
                new = replace_target_eq(meta, new, value, proof)
            else:
                now = meta.instantiate_mvars(meta.local_decl(target).type)
                value, proof = _decided(tac, now, cond, fvars[0], holds)
                new = replace_hypothesis_eq(meta, new, target, value, proof).goal
        result.append(new)
    return result


def _no_split(tac: TacticElab, main: MVar) -> None:
    raise tac.core.error(
        TacticFailure(
            "split",
            main,
            "Could not split an `if` or `match` expression in the goal",
            hint(
                "Use `set_option trace.split.failure true` to display additional diagnostic "
                "information"
            ),
        ).data
    )


def split_match(tac: TacticElab, goal: MVar, e: Expr, target: FVar | None) -> list[MVar] | None:
    """Split on the first `match` of a term whose alternatives exclude each other."""
    from gnomon.elab.recursion.by_cases import NotProved, case_split, stuck_term

    meta = tac.meta
    with meta.with_mvar_lctx(goal):
        found = find_match(tac, e)
    if found is None:
        return None
    if target is not None:
        reverted, goal = revert(meta, goal, [target])
    else:
        reverted = ()
    name = found.head_name
    assert name is not None, "a matcher is a constant"
    todo: list[tuple[MVar, Expr]] = [(goal, found)]
    result: list[tuple[int, MVar]] = []
    own = meta.mvar_decl(goal).user_name
    try:
        while todo:
            current, _ = todo.pop(0)
            with meta.with_mvar_lctx(current):
                now = meta.instantiate_mvars(meta.mvar_decl(current).type)
                call = find_match(tac, now)
                reduced = None
                if call is not None and call.head_name == name:
                    reduced = meta.reduce_matcher(call)
                else:
                    result.append((0, current))
                    continue
                if reduced is not None:
                    index = _alternative_of(tac, call, reduced)
                    result.append((index, _replace(tac, current, call, reduced)))
                    continue
                stuck = stuck_term(meta, call)
            if stuck is None:
                return None
            todo = [*((each, call) for each in case_split(meta, current, stuck)), *todo]
    except (NotProved, MetaError):
        return None
    result.sort(key=lambda pair: pair[0])
    goals = []
    for index, each in result:
        _, new = intro_n(meta, each, len(reverted), preserve_names=True)
        meta.set_mvar_user_name(new, f"{own}.h_{index + 1}" if own else f"h_{index + 1}")
        goals.append(new)
    return goals


def _alternative_of(tac: TacticElab, call: Expr, reduced: Expr) -> int:
    """Return which alternative a matcher's call reduces to."""
    meta = tac.meta
    info = tac.core.env.matcher_info(str(call.head_name))
    assert info is not None, "a matcher is called"
    args = list(call.app_args)
    with meta.scope():
        marks: list[Expr] = []
        for index in range(len(info.alt_num_params)):
            position = info.first_alt_pos + index
            mark = meta.push_local("alt", meta.infer_type(args[position]), instance=False)
            marks.append(mark)
            args[position] = mark
        again = meta.reduce_matcher(call.app_fn(*args))
        if again is None:
            return 0
        head = meta.head_beta(again).app_fn
        return marks.index(head) if head in marks else 0


def _replace(tac: TacticElab, goal: MVar, call: Expr, reduced: Expr) -> MVar:
    from gnomon.tactics.basic.replace import replace_target_def_eq

    meta = tac.meta
    target = meta.instantiate_mvars(meta.mvar_decl(goal).type)
    new = meta.kabstract(target, call).instantiate(meta.head_beta(reduced))
    return replace_target_def_eq(meta, goal, meta.head_beta(new))


@tactic(TACTIC + "split")
def split(tac: TacticElab, stx: Syntax) -> None:
    """`split at h`"""
    location = read_location(stx[2])
    with tac.in_main() as main:
        meta = tac.meta
        target: FVar | None = None
        if location.hypotheses:
            target = hypotheses_at(tac, location.hypotheses)[0]
            e = meta.instantiate_mvars(meta.local_decl(target).type)
        else:
            e = tac.target
    found: Sequence[MVar] | None = split_if(tac, main, e, target)
    if found is None:
        state = tac.save()
        found = split_match(tac, main, e, target)
        if found is None:
            tac.restore(state)
    if found is None:
        _no_split(tac, main)
        return
    tac.replace_main(found)
