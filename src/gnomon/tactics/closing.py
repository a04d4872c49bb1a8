"""Tactics that close goals: `exact`, `rfl`, `assumption`, `decide`, `contradiction`, `sorry`, ….

Counterpart in Lean: `Lean.Elab.Tactic.ElabTerm`, `Rfl`, `Decide`, `Lean.Meta.Tactic.Assumption`.
"""

from __future__ import annotations

from gnomon import Const, Expr
from gnomon.elab.expose_diff import expose_diff
from gnomon.elab.message_data import MessageData, const_name, hint, indented, msg
from gnomon.syntax import Atom, Node, Syntax, mk_null
from gnomon.tactics.basic.contradiction import contradiction
from gnomon.tactics.basic.intro import revert
from gnomon.tactics.decide_report import stuck_report
from gnomon.tactics.framework import TACTIC, TacticElab, tactic


@tactic(TACTIC + "exact")
def exact(tac: TacticElab, stx: Syntax) -> None:
    """`exact e`"""
    with tac.in_main() as main:
        e = tac.elab_term_ensuring_type(stx[1], tac.target)
        left = tac.meta.collect_mvars(e)
        if left:
            from gnomon.elab.unassigned import log_unassigned

            if log_unassigned(tac.t, list(left)):
                from gnomon.elab.errors import AbortTactic

                raise AbortTactic()
        if not tac.meta.occurs_check(main, e):
            tac.throw("occurs check failed")
        tac.meta.assign(main, e)
    tac.replace_main([])


def find_assumption(tac: TacticElab, ty: Expr) -> Expr | None:
    """Return a hypothesis of a type, the newest first."""
    for local in reversed(tac.meta.lctx.decls()):
        if local.kind == "default" and tac.meta.is_def_eq(local.type, ty):
            return local.fvar
    return None


@tactic(TACTIC + "assumption")
def assumption(tac: TacticElab, stx: Syntax) -> None:
    """`assumption`"""
    with tac.in_main() as main:
        # What earlier tactics left open may be found by this.
        with tac.meta.config(assign_synthetic_opaque=True):
            found = find_assumption(tac, tac.target)
        if found is None:
            tac.fail("assumption")
        tac.meta.assign(main, found)
    tac.replace_main([])


@tactic(TACTIC + "tacticSorry", TACTIC + "tacticAdmit")
def sorry(tac: TacticElab, stx: Syntax) -> None:
    """`sorry`"""
    with tac.in_main() as main:
        tac.admit(main, synthetic=False)
    tac.replace_main([])


@tactic(TACTIC + "contradiction")
def contradiction_(tac: TacticElab, stx: Syntax) -> None:
    """`contradiction`"""
    if not contradiction(tac.meta, tac.main):
        tac.fail("contradiction")
    tac.replace_main([])


# -- reflexivity -------------------------------------------------------------------------------


def _relation(tac: TacticElab, target: Expr) -> tuple[Expr, Expr, Expr] | None:
    """Return relation and sides of a goal."""
    if target.is_app_of("HEq", 4):
        args = target.app_args
        return target.app_fn, args[1], args[3]
    args = target.app_args
    if len(args) < 2:
        return None
    fn = target.app_fn
    rest = args[:-2]
    return (fn(*rest) if rest else fn), args[-2], args[-1]


def close_by_rfl(tac: TacticElab) -> bool:
    """Close the main goal by reflexivity of `=`, `↔` or `≍`; return whether it can be."""
    meta = tac.meta
    main = tac.main
    target = meta.whnf_r(tac.target)
    if target.is_app_of("Eq", 3):
        alpha, lhs, rhs = target.app_args
        if not meta.is_def_eq(lhs, rhs):
            return False
        head = target.app_fn
        assert isinstance(head, Const)
        meta.assign(main, meta.const("Eq.refl", head.levels)(alpha, lhs))
        return True
    if target.is_app_of("Iff", 2):
        lhs, rhs = target.app_args
        if not meta.is_def_eq(lhs, rhs):
            return False
        meta.assign(main, meta.const("Iff.refl")(lhs))
        return True
    if target.is_app_of("HEq", 4):
        alpha, lhs, beta, rhs = target.app_args
        if not (meta.is_def_eq(alpha, beta) and meta.is_def_eq(lhs, rhs)):
            return False
        head = target.app_fn
        assert isinstance(head, Const)
        meta.assign(main, meta.const("HEq.refl", head.levels)(alpha, lhs))
        return True
    return False


@tactic(TACTIC + "tacticRfl", TACTIC + "eqRefl", TACTIC + "applyRfl")
def rfl(tac: TacticElab, stx: Syntax) -> None:
    """`rfl`"""
    with tac.in_main():
        target = tac.meta.whnf_r(tac.target)
        if close_by_rfl(tac):
            tac.replace_main([])
            return
        sides = _relation(tac, target)
        if sides is not None and _by_refl_lemma(tac, target):
            return
        if sides is None or not (
            target.head_name in ("Eq", "Iff", "HEq") or _has_refl(tac, target)
        ):
            tac.fail(
                "rfl",
                msg(
                    "Expected the goal to be a binary relation",
                    hint(
                        "Reflexivity tactics can only be used on goals of the form `x ~ x` or "
                        "`R x x`"
                    ),
                )
                if sides is None
                else msg(
                    "No `[refl]` lemma registered for relation",
                    indented(_bare(sides[0])),
                    hint(
                        msg(
                            "Add the `[refl]` attribute to reflexivity lemmas for `",
                            _bare(sides[0]),
                            "` to use this tactic",
                        )
                    ),
                ),
            )
        lhs, rhs = expose_diff(tac.meta, *sides[1:])
        tac.fail(
            "rfl",
            "The left-hand side",
            indented(lhs),
            "\nis not definitionally equal to the right-hand side",
            indented(rhs),
        )


def _bare(relation: Expr) -> MessageData | Expr:
    """Return a relation for a message: its name, if it is a constant's."""
    name = relation.head_name
    return relation if name is None else const_name(name)


def _refl_lemmas(tac: TacticElab) -> tuple[str, ...]:
    return tac.core.env.tagged("refl")


def _has_refl(tac: TacticElab, target: Expr) -> bool:
    return any(_concludes(tac, name, target) for name in _refl_lemmas(tac))


def _concludes(tac: TacticElab, name: str, target: Expr) -> bool:
    meta = tac.meta
    with meta.without_modifying_state():
        ty = meta.infer_type(meta.const_with_fresh_levels(name))
        _, _, result = meta.forall_meta_telescope(ty, reducing=True)
        return result.head_name == target.head_name


def _by_refl_lemma(tac: TacticElab, target: Expr) -> bool:
    from gnomon.tactics.basic.apply import apply
    from gnomon.tactics.basic.failure import TacticFailure

    for name in _refl_lemmas(tac):
        if not _concludes(tac, name, target):
            continue
        state = tac.save()
        try:
            goals = apply(tac.meta, tac.main, tac.meta.const_with_fresh_levels(name))
            if not goals:
                tac.replace_main([])
                return True
        except TacticFailure:
            pass
        tac.restore(state)
    return False


# -- decide ------------------------------------------------------------------------------------


def _revert_all(tac: TacticElab) -> None:
    """Revert the hypotheses that the goal depends on, and those that depend on them."""
    meta = tac.meta
    with tac.in_main() as main:
        fvars = [
            local.fvar
            for local in meta.lctx.decls()
            if local.kind == "default" and meta.depends_on(tac.target, [local.fvar])
        ]
        if not fvars:
            return
        _, goal = revert(meta, main, fvars)
    tac.replace_main([goal])


@tactic(TACTIC + "decide")
def decide(tac: TacticElab, stx: Syntax) -> None:
    """`decide`: evaluates an instance of `Decidable`"""
    from gnomon.tactics.config import elab_options

    options = elab_options(tac, stx[1], "Lean.Parser.Tactic.DecideConfig") if len(stx) > 1 else {}
    if options.get("revert") is True:
        _revert_all(tac)
    with tac.in_main() as main:
        meta = tac.meta
        target = tac.target
        if target.has_fvar:
            # Local definitions are put in: what remains has to be closed.
            target = meta.zeta_reduce(target)
        if meta.collect_mvars(target) or target.has_fvar:
            if meta.collect_mvars(target):
                tac.throw("Expected type must not contain metavariables", indented(target))
            tac.throw(
                "Expected type must not contain free variables",
                indented(target),
                hint(
                    "Use the `+revert` option to automatically clean up and revert free variables"
                ),
            )
        problem = meta.mk_app_m("Decidable", [target])
        inst = meta.synth_instance(problem)
        if inst is None:
            from gnomon.elab.synthetic import no_instance

            raise no_instance(tac.t, problem)
        value = meta.const("Decidable.decide")(target, inst)
        kernel = options.get("kernel") is True
        with meta.transparency("all") if kernel else meta.at_least_transparency("default"):
            result = meta.whnf(value)
        if result.cname == "Bool.true":
            refl = meta.mk_app_m("Eq.refl", [Const("Bool.true")])
            if not kernel:
                # The hint says in the proof what is to be evaluated.
                eq = meta.mk_app_m("Eq", [value, Const("Bool.true")])
                refl = meta.const("id", [0])(eq, refl)
            meta.assign(main, meta.const("of_decide_eq_true")(target, inst, refl))
        elif result.cname == "Bool.false":
            tac.throw("Tactic `decide` proved that the proposition", indented(target), "\nis false")
        else:
            tac.throw(stuck_report(meta, target, inst))
    tac.replace_main([])


# -- through terms -----------------------------------------------------------------------------


def _exact_syntax(tac: TacticElab, ref: Syntax, term: Syntax) -> None:
    info = ref.ref_info()
    tac.run(Node(TACTIC + "exact", (Atom("exact", info), term)))


@tactic(TACTIC + "tacticNofun")
def nofun(tac: TacticElab, stx: Syntax) -> None:
    """`nofun`"""
    info = stx.ref_info()
    _exact_syntax(tac, stx, Node("Lean.Parser.Term.nofun", (Atom("nofun", info),)))


@tactic(TACTIC + "tacticNomatch_,,")
def nomatch(tac: TacticElab, stx: Syntax) -> None:
    """`nomatch e`"""
    info = stx.ref_info()
    term = Node("Lean.Parser.Term.nomatch", (Atom("nomatch", info), mk_null(*stx[1].args)))
    _exact_syntax(tac, stx, term)


@tactic(TACTIC + "tacticExfalso")
def exfalso(tac: TacticElab, stx: Syntax) -> None:
    """`exfalso`"""
    with tac.in_main() as main:
        meta = tac.meta
        decl = meta.mvar_decl(main)
        level = meta.get_level(tac.target)
        new = meta.mk_mvar(Const("False"), "syntheticOpaque", decl.user_name)
        meta.assign(main, meta.const("False.elim", [level])(tac.target, new))
    tac.replace_main([new])


@tactic(TACTIC + "tacticTrivial")
def trivial(tac: TacticElab, stx: Syntax) -> None:
    """`trivial`: one of the simple closing tactics"""
    for kind, word in (
        ("assumption", "assumption"),
        ("tacticRfl", "rfl"),
        ("contradiction", "contradiction"),
        ("decide", "decide"),
    ):
        info = stx.ref_info()
        args: tuple[Syntax, ...] = (Atom(word, info),)
        if kind == "decide":
            args = (*args, Node(TACTIC + "optConfig", (mk_null(),)))
        node = Node(TACTIC + kind, args, info)
        if tac.attempt(lambda node=node: tac.run(node)):  # type: ignore[misc]
            return
    with tac.in_main() as main:
        if tac.meta.whnf_r(tac.target).cname == "True":
            tac.meta.assign(main, Const("True.intro"))
            tac.replace_main([])
            return
    tac.fail("trivial")
