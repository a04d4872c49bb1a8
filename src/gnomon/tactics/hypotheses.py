"""Tactics on hypotheses: `intro`, `revert`, `have`, `show`, `subst`, `cases`, `injection`, ….

Counterpart in Lean: `Lean.Elab.Tactic.BuiltinTactic`, `Lean.Elab.Tactic.Induction`.
"""

from __future__ import annotations

from gnomon import FVar, MVar
from gnomon.elab.expose_diff import expose_diff
from gnomon.elab.message_data import indented
from gnomon.syntax import Atom, Node, Syntax, mk_null, names
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.injection import injection_core
from gnomon.tactics.basic.intro import clear as clear_fvar
from gnomon.tactics.basic.intro import intro_n, num_binders, revert, try_clear
from gnomon.tactics.basic.replace import replace_target_def_eq
from gnomon.tactics.basic.subst import heq_to_eq, subst_core
from gnomon.tactics.closing import find_assumption
from gnomon.tactics.framework import TACTIC, TacticElab, tactic

_TERM = "Lean.Parser.Term."


def hypothesis(tac: TacticElab, ident: Syntax) -> FVar:
    """Return the hypothesis that an identifier means; raises an error if it means none."""
    found = tac.t.is_local_ident(ident)
    if not isinstance(found, FVar):
        tac.throw("Unknown identifier `", names.erase_macro_scopes(ident.id), "`", ref=ident)
    return found


# -- introducing -------------------------------------------------------------------------------


@tactic(TACTIC + "intro")
def intro(tac: TacticElab, stx: Syntax) -> None:
    """`intro x y`, also with patterns"""
    binders = stx[1].args
    if not binders:
        _intro_one(tac, "_", stx)
        return
    for binder in binders:
        with tac.core.with_ref(binder):
            if binder.is_ident:
                _intro_one(tac, binder.id, binder)
            elif binder.kind == _TERM + "hole":
                _intro_one(tac, "_", binder)
            elif binder.kind == _TERM + "typeAscription" and binder[1].is_ident:
                _intro_typed(tac, binder)
            else:
                _intro_pattern(tac, binder)


def _intro_one(tac: TacticElab, name: str, ref: Syntax) -> None:
    main = tac.main
    try:
        fvars, new = intro_n(tac.meta, main, 1, [name])
    except TacticFailure:
        tac.fail(
            "introN",
            "There are no additional binders or `let` bindings in the goal to introduce",
        )
    with tac.meta.with_mvar_lctx(new):
        tac.t.record_binder(ref, fvars[0])
    tac.replace_main([new])


def _intro_typed(tac: TacticElab, binder: Syntax) -> None:
    _intro_one(tac, binder[1].id, binder[1])
    with tac.in_main() as main:
        fvar = hypothesis(tac, binder[1])
        ty = tac.elab_type(binder[3][0])
        meta = tac.meta
        if not meta.is_def_eq(ty, meta.infer_type(fvar)):
            given, ty = expose_diff(meta, meta.infer_type(fvar), ty)
            tac.throw(
                "Type mismatch: Hypothesis `",
                binder[1].id,
                "` has type",
                indented(given),
                "\nbut is expected to have type",
                indented(ty),
                "\ndue to the provided type annotation",
            )
        decl = meta.mvar_decl(main)
        lctx = decl.lctx.with_type(fvar, meta.instantiate_mvars(ty))
        new = meta.mk_mvar(decl.type, "syntheticOpaque", decl.user_name, lctx)
        meta.assign(main, new)
    tac.replace_main([new])


def _intro_pattern(tac: TacticElab, pattern: Syntax) -> None:
    name = tac.core.fresh_user_name("x")
    _intro_one(tac, name, pattern)
    with tac.in_main() as main:
        info = pattern.ref_info()
        from gnomon.syntax import Ident

        x = Ident("x", name, info)
        hole = Node(_TERM + "syntheticHole", (Atom("?", info), Atom("_", info)))
        alt = Node(
            _TERM + "matchAlt",
            (Atom("|", info), mk_null(mk_null(pattern)), Atom("=>", info), hole),
        )
        match = Node(
            _TERM + "match",
            (
                Atom("match", info),
                mk_null(),
                mk_null(),
                mk_null(Node(_TERM + "matchDiscr", (mk_null(), x))),
                Atom("with", info),
                Node(_TERM + "matchAlts", (mk_null(alt),)),
            ),
            info,
        )
        e, goals = tac.elab_with_holes(match, tac.target, allow_natural=False)
        tac.meta.assign(main, e)
    tac.replace_main(goals)
    if tac.goals:
        with tac.in_main() as main:
            decl = tac.meta.lctx.find_by_name(name)
            if decl is not None:
                tac.replace_main([try_clear(tac.meta, main, decl.fvar)])


@tactic(TACTIC + "intros")
def intros(tac: TacticElab, stx: Syntax) -> None:
    """`intros x y`; without names, all there are as written"""
    idents = stx[1].args
    if idents:
        given = [ident.id if ident.is_ident else "_" for ident in idents]
        _, new = intro_n(tac.meta, tac.main, len(given), given)
    else:
        _, new = intro_n(tac.meta, tac.main, num_binders(tac.meta, tac.main))
    tac.replace_main([new])


@tactic(TACTIC + "revert")
def revert_(tac: TacticElab, stx: Syntax) -> None:
    """`revert x y`"""
    with tac.in_main() as main:
        fvars = [hypothesis(tac, ident) for ident in stx[1].args]
    _, new = revert(tac.meta, main, fvars)
    tac.replace_main([new])


@tactic(TACTIC + "clear")
def clear(tac: TacticElab, stx: Syntax) -> None:
    """`clear x y`"""
    with tac.in_main() as main:
        fvars = [hypothesis(tac, ident) for ident in stx[1].args]
        order = {decl.fvar.id: decl.index for decl in tac.meta.lctx.decls()}
    for fvar in sorted(fvars, key=lambda fvar: -order[fvar.id]):
        main = clear_fvar(tac.meta, main, fvar)
    tac.replace_main([main])


# -- have, show, suffices ----------------------------------------------------------------------


def _refine_term(tac: TacticElab, term: Syntax) -> None:
    info = term.ref_info()
    tac.run(Node(TACTIC + "refine", (Atom("refine", info), term), info))


def _lift_hole(stx: Syntax) -> Syntax:
    info = stx.ref_info()
    return Node(_TERM + "syntheticHole", (Atom("?", info), Atom("_", info)))


@tactic(
    TACTIC + "tacticHave__",
    TACTIC + "tacticLet__",
    TACTIC + "tacticHaveI__",
    TACTIC + "tacticLetI__",
    TACTIC + "tacticHave_",
    TACTIC + "tacticLet_",
)
def have(tac: TacticElab, stx: Syntax) -> None:
    """`have h : p := e`, `let x := e`, …; a missing value is a goal"""
    words = {"Have": "have", "HaveI": "haveI", "Let": "let", "LetI": "letI"}
    word = words[stx.kind.removeprefix(TACTIC + "tactic").rstrip("_")]
    info = stx.ref_info()
    decl = stx.args[-1]
    config: Syntax = stx[1] if len(stx) > 2 else Node(_TERM + "letConfig", (mk_null(),))
    body = (Atom(word, info), config, decl, Atom(";", info), _lift_hole(stx))
    _refine_term(tac, Node(_TERM + word, body, info))


@tactic(TACTIC + "show")
def show(tac: TacticElab, stx: Syntax) -> None:
    """`show p`: the first goal that is `p` by definition"""
    for each in list(tac.unsolved()):
        state = tac.save()
        others = [goal for goal in tac.goals if goal is not each]
        with tac.meta.with_mvar_lctx(each):
            meta = tac.meta
            target = meta.instantiate_mvars(meta.mvar_decl(each).type)
            ty = tac.t.with_synthesize(lambda: tac.t.elab_term(stx[1]), "partial")
            if meta.is_def_eq(ty, target):
                new = replace_target_def_eq(meta, each, meta.instantiate_mvars(ty))
                tac.t.synthesize("no")
                tac.goals = [new, *others]
                return
        tac.restore(state)
    with tac.in_main():
        ty, target = expose_diff(tac.meta, tac.elab_type(stx[1]), tac.target)
        tac.throw(
            "'show' tactic failed, pattern",
            indented(ty),
            "\nis not definitionally equal to target",
            indented(target),
        )


@tactic(TACTIC + "tacticSuffices_")
def suffices(tac: TacticElab, stx: Syntax) -> None:
    """`suffices h : p from e`, `suffices h : p by tac`"""
    info = stx.ref_info()
    term = Node(
        _TERM + "suffices", (Atom("suffices", info), stx[1], Atom(";", info), _lift_hole(stx)), info
    )
    _refine_term(tac, term)


# -- equations ---------------------------------------------------------------------------------


@tactic(TACTIC + "subst")
def subst(tac: TacticElab, stx: Syntax) -> None:
    """`subst h` for `h : a = x` or `h : x = a`, or a variable with such a hypothesis"""
    for arg in stx[1].args:
        with tac.in_main() as main:
            with tac.t.scoped(err_to_sorry=False):
                e = tac.elab_term(arg)
            if not isinstance(e, FVar):
                tac.throw("invalid `subst` argument, a hypothesis is expected", ref=arg)
            new = _subst(tac, main, e)
        tac.replace_main([new])


@tactic(TACTIC + "substVars", TACTIC + "substEqs")
def subst_vars(tac: TacticElab, stx: Syntax) -> None:
    """`subst_vars`: substitutes by every hypothesis that equates a variable"""
    while True:
        with tac.in_main() as main:
            new = _subst_some(tac, main)
        if new is None:
            return
        tac.replace_main([new])


def _subst_some(tac: TacticElab, main: MVar) -> MVar | None:
    meta = tac.meta
    for decl in meta.lctx.decls():
        if decl.kind != "default" or not meta.whnf_r(decl.type).is_app_of("Eq", 3):
            continue
        state = meta.save()
        for symm in (False, True):
            try:
                return subst_core(meta, main, decl.fvar, symm=symm)[1]
            except TacticFailure:
                meta.restore(state)
    return None


def _subst(tac: TacticElab, main: MVar, h: FVar) -> MVar:
    meta = tac.meta
    ty = meta.instantiate_mvars(meta.infer_type(h))
    if meta.whnf_r(ty).is_app_of("Eq", 3):
        state = meta.save()
        failure: TacticFailure | None = None
        lhs, rhs = meta.whnf_r(ty).app_args[1:]
        for symm in (False, True):
            try:
                return subst_core(meta, main, h, symm=symm)[1]
            except TacticFailure as error:
                # Where the right side is no variable, the failure with the left one says more.
                failure = error if failure is None or not isinstance(rhs, FVar) else failure
                meta.restore(state)
        if not (isinstance(lhs, FVar) or isinstance(rhs, FVar)):
            tac.fail(
                "subst",
                "invalid equality proof, it is not of the form (x = t) or (t = x)",
                indented(ty),
            )
        assert failure is not None, "both directions failed"
        raise failure
    for local in reversed(meta.lctx.decls()):
        of = meta.whnf_r(meta.instantiate_mvars(local.type))
        if of.is_app_of("Eq", 3):
            _, lhs, rhs = of.app_args
            if rhs == h and not meta.depends_on(lhs, [h]):
                return subst_core(meta, main, local.fvar)[1]
            if lhs == h and not meta.depends_on(rhs, [h]):
                return subst_core(meta, main, local.fvar, symm=True)[1]
    tac.fail("subst", "did not find equation for eliminating '", h, "'")


@tactic(TACTIC + "injection")
def injection(tac: TacticElab, stx: Syntax) -> None:
    """`injection h with h₁ h₂`"""
    with tac.in_main() as main:
        e = tac.elab_term(stx[1])
    result = injection_core(tac.meta, main, e)
    if result is None:
        tac.replace_main([])
        return
    goal, count = result
    given = [
        ident.id if ident.is_ident else "_" for ident in (stx[2][1].args if stx[2].args else ())
    ]
    for index in range(count):
        fvars, goal = intro_n(tac.meta, goal, 1, given[index : index + 1])
        _, goal = heq_to_eq(tac.meta, goal, fvars[0])
    unused = [names.erase_macro_scopes(each) for each in given[count:]]
    if unused:
        raise TacticFailure(
            "injection", main, f"too many identifiers provided, unused: [{', '.join(unused)}]"
        )
    tac.replace_main([goal])
    with tac.in_main() as main:
        found = find_assumption(tac, tac.target)
        if found is not None:
            tac.meta.assign(main, found)
            tac.replace_main([])


@tactic(TACTIC + "specialize")
def specialize(tac: TacticElab, stx: Syntax) -> None:
    """`specialize h a b`"""
    from gnomon.tactics.basic.subst import assert_hyp

    with tac.in_main() as main:
        e = tac.elab_term(stx[1])
        head = e.app_fn
        if not isinstance(head, FVar):
            tac.throw(
                "'specialize' requires a term of the form `h x_1 .. x_n` where `h` appears in the "
                "local context"
            )
        meta = tac.meta
        ty = meta.instantiate_mvars(meta.infer_type(e))
        name = meta.local_decl(head).user_name
    _, new = assert_hyp(tac.meta, main, name, ty, e)
    tac.replace_main([try_clear(tac.meta, new, head)])
