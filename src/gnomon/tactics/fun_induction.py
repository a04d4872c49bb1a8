"""`fun_induction` and `fun_cases`: induction along a function's recursion.

What it does: finds the call of the function, written or the goal's only one, and applies the
function's principle to what varies in it.
Counterpart in Lean: `Lean.Elab.Tactic.Induction` (`elabFunTarget`), `Lean.Meta.Tactic.FunIndCollect`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Const, Expr, FVar
from gnomon.elab.message_data import const_name
from gnomon.elab.recursion.fun_ind import FUN_IND_INFO, FunIndInfo
from gnomon.syntax import Syntax
from gnomon.tactics.alternatives import expanded
from gnomon.tactics.basic.generalize import GeneralizeArg, generalize
from gnomon.tactics.elim import ElimInfo, elim_info
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.induction import cases_core, induction_core


def _principle(tac: TacticElab, fn: str, *, cases: bool) -> FunIndInfo:
    """Return a function's principle; raises an error if it has none."""
    from gnomon.elab.recursion.eqns_info import eqns_info

    core = tac.core
    unfolding = core.options.get_bool("tactic.fun_induction.unfolding", True)
    name = f"{fn}.fun_cases" if cases else f"{fn}.induct"
    name += "_unfolding" if unfolding else ""
    info = eqns_info(core.env, fn)
    found: FunIndInfo | None = None
    if cases or (info is not None and len(info.group) == 1):
        core.realize(name)
        found = FUN_IND_INFO.find(core.env, name)
    if found is None:
        word = "cases" if cases else "induction"
        raise core.error(
            f"No functional {word} theorem for `",
            const_name(fn),
            "`, or function is mutually recursive ",
        )
    return found


def _calls(tac: TacticElab, fn: str, info: FunIndInfo) -> list[Expr]:
    """Return the different calls of a function in the goal whose targets are variables."""
    from gnomon.elab.terms import subterms

    found: list[Expr] = []
    for part in subterms(tac.target):
        if part.head_name != fn or part.has_loose_bvars or part.num_args != len(info.params):
            continue
        targets = [
            arg for arg, kind in zip(part.app_args, info.params, strict=True) if kind == "target"
        ]
        fvars = [arg for arg in targets if isinstance(arg, FVar)]
        if len(fvars) == len(targets) and len(set(fvars)) == len(fvars) and part not in found:
            found.append(part)
    return found


def _call(tac: TacticElab, stx: Syntax, *, cases: bool) -> Expr:
    """Return the call that is written, or the goal's if only the function is."""
    core = tac.core
    if not stx.is_ident:
        return tac.elab_term(stx)
    fn = core.realize(core.resolve_global_const_no_overload(stx))
    info = _principle(tac, fn, cases=cases)
    found = _calls(tac, fn, info)
    if not found:
        raise core.error("Could not find suitable call of `", const_name(fn), "` in the goal")
    if len(found) > 1:
        raise core.error(
            "Found more than one suitable call of `",
            const_name(fn),
            "` in the goal. Please include the desired arguments.",
        )
    return found[0]


def _target(tac: TacticElab, stx: Syntax, *, cases: bool) -> tuple[ElimInfo, list[Expr]]:
    """Return the eliminator and its targets."""
    core, meta = tac.core, tac.meta
    with core.with_ref(stx), tac.in_main():
        call = meta.instantiate_mvars(_call(tac, stx, cases=cases))
        head = call.app_fn
        if not isinstance(head, Const):
            raise core.error("Expected application headed by a function constant")
        fn = str(head.name)
        info = _principle(tac, fn, cases=cases)
        args = call.app_args
        if len(args) != len(info.params):
            raise core.error(
                "Expected fully applied application of `",
                const_name(fn),
                f"` with {len(info.params)} arguments, but found {len(args)} arguments",
            )
        params = [a for a, kind in zip(args, info.params, strict=True) if kind == "param"]
        targets = [a for a, kind in zip(args, info.params, strict=True) if kind == "target"]
        levels = [u for u, kept in zip(head.levels, info.level_mask, strict=True) if kept]
        elim: Expr = meta.const(info.name, levels)
        elim = elim(*params) if params else elim
        return elim_info(tac.t, elim), targets


def _generalized(tac: TacticElab, targets: Sequence[Expr]) -> list[Expr]:
    """Return the targets as variables: terms are generalised."""
    meta = tac.meta
    with tac.in_main() as main:
        terms = [
            e for e in targets if not isinstance(e, FVar) or meta.local_decl(e).value is not None
        ]
        if not terms:
            return list(targets)
        fvars, new = generalize(meta, main, [GeneralizeArg(e, "", "") for e in terms])
    tac.replace_main([new])
    fresh = iter(fvars)
    return [next(fresh) if e in terms else e for e in targets]


@tactic(TACTIC + "funInduction")
def fun_induction(tac: TacticElab, stx: Syntax) -> None:
    """`fun_induction f x y generalizing z with | case1 => …`"""
    again = expanded(stx, 3)
    if again is not None:
        tac.run(again)
        return
    with tac.focused():
        info, targets = _target(tac, stx[1], cases=False)
        targets = _generalized(tac, targets)
        induction_core(tac, stx, 3, info, targets, stx[2])


@tactic(TACTIC + "funCases")
def fun_cases(tac: TacticElab, stx: Syntax) -> None:
    """`fun_cases f x y with | case1 => …`"""
    again = expanded(stx, 2)
    if again is not None:
        tac.run(again)
        return
    with tac.focused():
        info, targets = _target(tac, stx[1], cases=True)
        targets = _generalized(tac, targets)
        cases_core(tac, stx, 2, info, targets)


__all__ = ["fun_cases", "fun_induction"]
