"""`induction` and `cases`.

Counterpart in Lean: `Lean.Elab.Tactic.Induction`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Expr, FVar, MVar
from gnomon.elab.const_info import inductive_info
from gnomon.elab.eliminator_attr import custom_eliminator
from gnomon.elab.message_data import hint, indented
from gnomon.syntax import Syntax
from gnomon.tactics.alternatives import (
    Alternatives,
    check_wildcards,
    expanded,
    run_alternatives,
)
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.generalize import GeneralizeArg, generalize, generalize_targets_eq
from gnomon.tactics.basic.intro import intro_n, revert
from gnomon.tactics.elim import (
    ElimInfo,
    add_implicit_targets,
    elim_info,
    mk_elim_app,
    set_motive,
)
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.location import hypotheses_at


def elab_targets(tac: TacticElab, stx: Syntax) -> list[Expr]:
    """Return the targets as variables; terms are generalised, `h : e` keeps an equation."""
    meta = tac.meta
    found: list[tuple[Expr, GeneralizeArg | None]] = []
    with tac.in_main() as main:
        for target in stx.args[::2]:
            h_name = ""
            if target[0].args:
                ident = target[0][0]
                ident = ident[0] if ident.kind == "Lean.binderIdent" else ident
                h_name = ident.id if ident.is_ident else tac.core.fresh_user_name("h")
            e = tac.elab_term(target[1])
            is_variable = isinstance(e, FVar) and not meta.local_decl(e).is_let
            arg = None if is_variable and not h_name else GeneralizeArg(e, "", h_name)
            found.append((e, arg))
    args = [arg for _, arg in found if arg is not None]
    if not args:
        return [e for e, _ in found]
    fvars, new = generalize(meta, main, args)
    tac.replace_main([new])
    fresh = iter(fvars)
    return [e if arg is None else next(fresh) for e, arg in found]


def _choose(
    tac: TacticElab, using: Syntax, targets: Sequence[Expr], *, induction: bool
) -> ElimInfo:
    """Return the eliminator: the one that is written, one that is declared, or the type's own."""
    t, meta = tac.t, tac.meta
    if using.args:
        with tac.core.with_ref(using[1]):
            return elim_info(t, _elab_eliminator(tac, using[1]))
    if tac.core.options.get_bool("tactic.customEliminators", True):
        name = custom_eliminator(meta, targets, induction=induction)
        if name is not None:
            return elim_info(t, meta.const_with_fresh_levels(name))
    if len(targets) != 1:
        t.throw(
            "Eliminator must be provided when multiple targets are used (use 'using "
            "<eliminator-name>'), and no default eliminator has been registered using attribute "
            "`[eliminator]`"
        )
    ty = meta.whnf(meta.infer_type(targets[0]))
    name = ty.head_name
    if name is None or tac.core.env.kind(name) != "inductive":
        word = "induction" if induction else "cases"
        raise TacticFailure(
            word, tac.main, "major premise type is not an inductive type", indented(ty),
            _not_inductive(tac, word, ty),
        )  # fmt: skip
    info = inductive_info(tac.core.env, name)
    if induction and len(info.all or (name,)) != 1:
        t.throw(
            f"The `induction` tactic does not support the type `{name}` because it is mutually "
            "inductive",
            hint("Consider using the `cases` tactic instead"),
        )
    if induction and getattr(info, "num_nested", None):
        t.throw(
            f"The `induction` tactic does not support the type `{name}` because it is a nested "
            "inductive type",
            hint("Consider using the `cases` tactic instead"),
        )
    elim = f"{name}.rec" if induction else f"{name}.casesOn"
    return elim_info(t, meta.const_with_fresh_levels(elim))


def _not_inductive(tac: TacticElab, word: str, ty: Expr) -> str:
    text = (
        f"\n\nExplanation: the `{word}` tactic is for constructor-based reasoning as well as for "
        f"applying custom {word} principles with a 'using' clause or a registered "
        f"'@[{word}_eliminator]' theorem. The above type neither is an inductive type nor has a "
        "registered theorem."
    )
    from gnomon import Sort

    if isinstance(ty, Sort) and ty.level.is_equiv(0):
        return text + (
            "\n\nConsider using the 'by_cases' tactic, which does true/false reasoning for "
            "propositions."
        )
    if isinstance(ty, Sort):
        return text + (
            "\n\nType universes are not inductive types, and type-constructor-based reasoning is "
            "not possible. This is a strong limitation. According to Lean's underlying theory, the "
            "only provable distinguishing feature of types is their cardinalities."
        )
    return text


def _elab_eliminator(tac: TacticElab, stx: Syntax) -> Expr:
    """Return the term behind `using`; what is open in it becomes a parameter."""
    t, meta = tac.t, tac.meta
    with t.scoped(err_to_sorry=False, heed_elab_as_elim=False):
        if stx.is_ident and t.is_local_ident(stx) is None and _is_constant(tac, stx):
            name = tac.core.realize(tac.core.resolve_global_const_no_overload(stx))
            e: Expr = meta.const_with_fresh_levels(name)
            t.record_term(stx, e, None)
            return e
        e = t.elab_term(stx, None, implicit_lambda=False)
        t.synthesize("no", ignore_stuck_tc=True)
        e = meta.eta(meta.instantiate_mvars(e))
        if meta.has_expr_mvar(e):
            return meta.abstract_mvars(e, levels=False).expr
        return e


def _is_constant(tac: TacticElab, ident: Syntax) -> bool:
    """Return whether an identifier is a constant as a whole, not a field of something."""
    return any(not fields for _, fields in tac.core.resolve_global(ident.id))


def _written(stx: Syntax, position: int, tac: TacticElab) -> tuple[Syntax, ...] | None:
    if not stx[position].args:
        return None
    check_wildcards(tac, stx[position][0])
    return tuple(stx[position][0][2].args)


def _pre_tactic(stx: Syntax, position: int) -> Syntax | None:
    if not stx[position].args or not stx[position][0][1].args:
        return None
    return stx[position][0][1][0]


def _check_targets(tac: TacticElab, targets: Sequence[Expr]) -> list[FVar]:
    seen: list[FVar] = []
    for target in targets:
        if not isinstance(target, FVar):
            tac.throw(
                "Invalid target: Index in target's type is not a variable (consider using the "
                "`cases` tactic instead)",
                indented(target),
            )
        if target in seen:
            tac.throw(
                "Invalid target: Target (or one of its indices) occurs more than once",
                indented(target),
            )
        seen.append(target)
    return seen


def _forbidden(tac: TacticElab, targets: Sequence[Expr]) -> set[int]:
    """Return the variables that targets are made of, which cannot be generalised."""
    meta = tac.meta
    todo = [fvar for target in targets for fvar in meta.collect_fvars(target)]
    found: set[int] = set()
    while todo:
        fvar = todo.pop()
        if fvar.id in found:
            continue
        found.add(fvar.id)
        local = meta.local_decl(fvar)
        todo += meta.collect_fvars(meta.instantiate_mvars(local.type))
        if local.value is not None:
            todo += meta.collect_fvars(meta.instantiate_mvars(local.value))
    return found


def _generalize_variables(
    tac: TacticElab, main: MVar, given: Sequence[FVar], targets: Sequence[FVar]
) -> tuple[int, MVar]:
    """Revert what depends on targets, and the variables behind `generalizing`."""
    meta = tac.meta
    forbidden = _forbidden(tac, targets)
    chosen: list[FVar] = list(targets)
    for local in meta.lctx.decls():
        if local.fvar.id in forbidden or local.kind == "auxDecl" or local.fvar in chosen:
            continue
        depends = meta.depends_on(local.type, chosen) or (
            local.is_let and local.value is not None and meta.depends_on(local.value, chosen)
        )
        if depends:
            chosen.append(local.fvar)
    chosen = chosen[len(targets) :]
    for fvar in given:
        if fvar.id in forbidden:
            tac.throw(
                "Variable `",
                fvar,
                "` cannot be generalized because the induction target depends on it",
            )
        if fvar in chosen:
            tac.core.log_error(
                "Unnecessary `generalizing` argument: Variable `",
                fvar,
                "` is generalized automatically",
            )
        else:
            chosen.append(fvar)
    order = {local.fvar.id: local.index for local in meta.lctx.decls()}
    chosen.sort(key=lambda fvar: order[fvar.id])
    reverted, new = revert(meta, main, chosen)
    return len(reverted), new


@tactic(TACTIC + "induction")
def induction(tac: TacticElab, stx: Syntax) -> None:
    """`induction n using rec generalizing m with | zero => … | succ n ih => …`"""
    again = expanded(stx, 4)
    if again is not None:
        tac.run(again)
        return
    with tac.focused():
        targets = elab_targets(tac, stx[1])
        with tac.in_main():
            info = _choose(tac, stx[2], targets, induction=True)
            targets = add_implicit_targets(tac.t, info, targets)
        induction_core(tac, stx, 4, info, targets, stx[3])


def induction_core(
    tac: TacticElab,
    stx: Syntax,
    position: int,
    info: ElimInfo,
    targets: Sequence[Expr],
    generalizing: Syntax,
) -> None:
    """Apply an eliminator to variables; `position` is where alternatives are written."""
    meta = tac.meta
    with tac.in_main() as main:
        fvars = _check_targets(tac, targets)
        idents = generalizing[1].args if generalizing.args else ()
        with tac.core.with_ref(stx):
            given = hypotheses_at(tac, idents)
            count, goal = _generalize_variables(tac, main, given, fvars)
    with meta.with_mvar_lctx(goal):
        with tac.core.with_ref(stx[1]):
            app = mk_elim_app(tac, info, targets, meta.mvar_decl(goal).user_name)
        set_motive(tac, goal, app.motive, fvars, app.complex_args)
        meta.assign(goal, meta.instantiate_mvars(app.e))
    written = Alternatives(
        _written(stx, position, tac),
        _pre_tactic(stx, position),
        stx[0],
        generalized=count,
        to_clear=tuple(fvars),
    )
    run_alternatives(tac, info, app.alts, written)
    tac.goals = [*tac.goals, *app.others]


@tactic(TACTIC + "cases")
def cases(tac: TacticElab, stx: Syntax) -> None:
    """`cases h with | inl h₁ => … | inr h₂ => …`"""
    again = expanded(stx, 3)
    if again is not None:
        tac.run(again)
        return
    with tac.focused():
        targets = elab_targets(tac, stx[1])
        with tac.in_main():
            info = _choose(tac, stx[2], targets, induction=False)
            targets = add_implicit_targets(tac.t, info, targets)
        cases_core(tac, stx, 3, info, targets)


def cases_core(
    tac: TacticElab, stx: Syntax, position: int, info: ElimInfo, targets: Sequence[Expr]
) -> None:
    """Apply an eliminator to targets, indices generalised by equations."""
    meta = tac.meta
    with tac.in_main() as main:
        with tac.core.with_ref(stx[1]):
            app = mk_elim_app(tac, info, targets, meta.mvar_decl(main).user_name)
        targets = [meta.instantiate_mvars(app.args[i]) for i in info.targets]
        motive_type = meta.instantiate_mvars(meta.mvar_decl(app.motive).type)
        goal = generalize_targets_eq(meta, main, motive_type, targets)
    fvars, goal = intro_n(meta, goal, len(targets))
    with meta.with_mvar_lctx(goal):
        set_motive(tac, goal, app.motive, fvars, app.complex_args)
        meta.assign(goal, meta.instantiate_mvars(app.e))
    written = Alternatives(
        _written(stx, position, tac),
        _pre_tactic(stx, position),
        stx[0],
        num_eqs=len(targets),
        to_clear=tuple(fvars),
    )
    run_alternatives(tac, info, app.alts, written)
    tac.goals = [*tac.goals, *app.others]


@tactic(TACTIC + "generalize")
def generalize_(tac: TacticElab, stx: Syntax) -> None:
    """`generalize h : e = x at l`"""
    from gnomon.tactics.location import read_location

    location = read_location(stx[2])
    with tac.in_main() as main:
        args = []
        for each in stx[1].args[::2]:
            h_name = each[0][0].id if each[0].args else ""
            args.append(GeneralizeArg(tac.elab_term(each[1]), each[3].id, h_name))
        hyps = hypotheses_at(tac, location.hypotheses)
    if location.wildcard:
        with tac.in_main():
            hyps = [
                local.fvar for local in tac.meta.lctx.decls()
                if local.kind == "default" and any(
                    tac.meta.kabstract(local.type, arg.e).has_loose_bvars for arg in args
                )
            ]  # fmt: skip
    if not hyps:
        _, new = generalize(tac.meta, main, args)
        tac.replace_main([new])
        return
    reverted, bare = revert(tac.meta, main, hyps)
    _, new = generalize(tac.meta, bare, args)
    _, new = intro_n(tac.meta, new, len(reverted), preserve_names=True)
    tac.replace_main([new])
