"""The alternatives of `cases … with` and `induction … with`.

Counterpart in Lean: `Lean.Elab.Tactic.ElimApp.evalAlts`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Expr, FVar, MVar
from gnomon.syntax import Syntax, names
from gnomon.tactics.framework import TacticElab, unsolved_goals


def run_alternatives(
    tac: TacticElab, stx: Syntax, goals: Sequence[tuple[str, MVar, Sequence[Expr]]]
) -> None:
    """Run the alternatives on the goals for the constructors; each must solve its goal."""
    left = list(goals)
    others = [each for each in tac.goals if each is not tac.goals[0]] if tac.goals else []
    initial = stx[1]
    if initial.args:
        new = []
        for name, goal, fields in left:
            tac.goals = [goal]
            tac.recovering(lambda: tac.run(initial[0]))
            new += [(name, each, fields) for each in tac.unsolved()]
        left = new
    for alt in stx[2].args:
        for lhs in alt[0].args:
            with tac.core.with_ref(lhs):
                left = _alternative(tac, alt, lhs, left)
    if left:
        listed = [name for name, _, _ in left]
        with tac.core.with_ref(stx):
            for name in listed:
                tac.core.log_error(f"Alternative `{name}` has not been provided")
        for _, goal, _ in left:
            tac.admit(goal)
    tac.goals = others


def _alternative(
    tac: TacticElab,
    alt: Syntax,
    lhs: Syntax,
    left: list[tuple[str, MVar, Sequence[Expr]]],
) -> list[tuple[str, MVar, Sequence[Expr]]]:
    """Run one alternative; return the goals that are left."""
    tag = lhs[1]
    ident = tag[1] if tag.kind == "group" else tag
    if ident.is_ident:
        name = names.last(names.erase_macro_scopes(ident.id))
        chosen = [each for each in left if each[0] == name]
        if not chosen:
            listed = ", ".join(f"`{each[0]}`" for each in left)
            tac.throw(
                f"Invalid alternative name `{name}`: "
                + (f"Expected {listed}" if listed else "There are no unhandled alternatives"),
                ref=ident,
            )
        rest = [each for each in left if each[0] != name]
    else:
        chosen, rest = list(left), []
        if not chosen:
            tac.throw("Wildcard alternative is not needed", ref=lhs)
    for _, goal, fields in chosen:
        goal = _named(tac, goal, fields, list(lhs[2].args))
        _run(tac, alt, goal)
    return rest


def _named(tac: TacticElab, goal: MVar, fields: Sequence[Expr], given: list[Syntax]) -> MVar:
    """Give a constructor's fields the names that an alternative writes."""
    if not given:
        return goal
    meta = tac.meta
    decl = meta.mvar_decl(goal)
    if len(given) > len(fields):
        tac.throw(
            f"Too many variable names provided at alternative: {len(given)} provided, but "
            f"{len(fields)} expected",
        )
    lctx = decl.lctx
    for ident, field in zip(given, fields, strict=False):
        if ident.is_ident and isinstance(field, FVar) and lctx.contains(field):
            lctx = lctx.rename(field, ident.id)
    new = meta.mk_mvar(decl.type, "syntheticOpaque", decl.user_name, lctx)
    meta.assign(goal, new)
    return new


def _run(tac: TacticElab, alt: Syntax, goal: MVar) -> None:
    if not alt[1].args:
        tac.goals = [goal]
        return
    rhs = alt[1][1]
    if rhs.kind in ("Lean.Parser.Term.hole", "Lean.Parser.Term.syntheticHole"):
        tac.goals = [goal]
        return
    tac.goals = [goal]
    tac.meta.set_mvar_user_name(goal, tac.meta.mvar_decl(goal).user_name)
    tac.recovering(lambda: tac.run(rhs))
    remaining = tac.unsolved()
    if remaining:
        unsolved_goals(tac.core, remaining, ref=rhs)
        for each in remaining:
            tac.admit(each)
