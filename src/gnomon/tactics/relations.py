"""`symm`, `by_cases`, `injections`, `rename`, `replace`.

Counterpart in Lean: `Lean.Elab.Tactic.Symm`, `Init.ByCases`, `Lean.Meta.Tactic.Injection`.
"""

from __future__ import annotations

from gnomon import Expr, FVar, MVar, Pi, Sort
from gnomon.elab.message_data import indented, note
from gnomon.meta import MetaError
from gnomon.syntax import Syntax
from gnomon.tactics.basic.apply import apply
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.injection import injection_core
from gnomon.tactics.basic.intro import intro_n, try_clear
from gnomon.tactics.basic.replace import replace_hypothesis
from gnomon.tactics.basic.subst import heq_to_eq, match_eq
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.location import read_location, with_location

_BUILT_IN = ("Eq.symm", "Iff.symm", "Ne.symm", "HEq.symm")


def _symm_lemmas(tac: TacticElab, relation: str | None) -> list[str]:
    env = tac.core.env
    names = [*env.tagged("symm"), *(name for name in _BUILT_IN if env.contains(name))]
    return [name for name in dict.fromkeys(names) if _relation_of(tac, name) == relation]


def _relation_of(tac: TacticElab, name: str) -> str | None:
    meta = tac.meta
    with meta.without_modifying_state():
        ty = meta.infer_type(meta.const_with_fresh_levels(name))
        _, _, result = meta.forall_meta_telescope(ty)
        return result.head_name


@tactic(TACTIC + "symm")
def symm(tac: TacticElab, stx: Syntax) -> None:
    """`symm at h`"""
    meta = tac.meta

    def at_hypothesis(fvar: FVar) -> None:
        with tac.in_main() as main:
            ty = meta.instantiate_mvars(meta.local_decl(fvar).type)
            if not _symm_lemmas(tac, ty.head_name):
                ty = meta.whnf_r(ty)
            for name in _symm_lemmas(tac, ty.head_name):
                try:
                    proof = meta.mk_app_m(name, [fvar])
                except MetaError:
                    continue
                new_type = meta.instantiate_mvars(meta.infer_type(proof))
                tac.replace_main([replace_hypothesis(meta, main, fvar, new_type, proof).goal])
                return
            _no_symm(tac, ty)

    def at_target() -> None:
        with tac.in_main() as main:
            target = tac.target
            if not _symm_lemmas(tac, target.head_name):
                target = meta.whnf_r(target)
            for name in _symm_lemmas(tac, target.head_name):
                state = tac.save()
                try:
                    goals = apply(meta, main, meta.const_with_fresh_levels(name))
                except TacticFailure:
                    tac.restore(state)
                    continue
                for each in goals:
                    meta.set_mvar_user_name(each, meta.mvar_decl(main).user_name)
                tac.replace_main(goals)
                return
            _no_symm(tac, target)

    def failed(main: MVar) -> None:
        tac.throw("no symmetry lemma applies")

    with_location(tac, read_location(stx[1]), at_hypothesis, at_target, failed)


def _no_symm(tac: TacticElab, relation: Expr) -> None:
    tac.throw(
        "No applicable symmetry lemma found for",
        indented(relation),
        note("Additional symmetry lemmas can be registered using the `[symm]` attribute"),
    )


@tactic("«tacticBy_cases_:_»")
def by_cases(tac: TacticElab, stx: Syntax) -> None:
    """`by_cases h : p`; a truth value stands for being `true`"""
    name = stx[1][0].id if stx[1].args else "h"
    meta = tac.meta
    with tac.in_main() as main:
        prop = tac.t.ensure_has_type(Sort(0), tac.elab_term(stx[2], Sort(0)))
        decl = meta.mvar_decl(main)
        target = tac.target
        own = decl.user_name
        inst = meta.synth_instance(meta.const("Decidable")(prop))
        if inst is None:
            inst = meta.const("Classical.propDecidable")(prop)
        goals = []
        for suffix, condition in (("pos", prop), ("neg", meta.const("Not")(prop))):
            tag = f"{own}.{suffix}" if own else suffix
            goals.append(meta.mk_mvar(Pi(name, condition, target), "syntheticOpaque", tag))
        dite = meta.const("dite", [meta.get_level(target)])
        meta.assign(main, dite(target, prop, inst, *goals))
    tac.replace_main([intro_n(meta, goal, 1, [name])[1] for goal in goals])


@tactic(TACTIC + "injections")
def injections(tac: TacticElab, stx: Syntax) -> None:
    """`injections h₁ h₂`: uses all equations between constructors, again and again"""
    given = [each.id if each.is_ident else "_" for each in stx[1].args]
    meta = tac.meta
    goal = tac.main
    todo = [local.fvar for local in meta.mvar_decl(goal).lctx.decls() if local.kind == "default"]
    for _ in range(100):
        if not todo:
            break
        fvar = todo.pop(0)
        decl = meta.mvar_decl(goal)
        if not decl.lctx.contains(fvar):
            continue
        with meta.with_lctx(decl.lctx):
            if match_eq(meta, meta.local_decl(fvar).type) is None:
                continue
        try:
            result = injection_core(meta, goal, fvar)
        except (TacticFailure, MetaError):
            continue
        if result is None:
            tac.replace_main([])
            return
        goal, count = result
        for _ in range(count):
            fvars, goal = intro_n(meta, goal, 1, given[:1])
            given = given[1:]
            new, goal = heq_to_eq(meta, goal, fvars[0])
            if isinstance(new, FVar):
                todo.append(new)
        if meta.mvar_decl(goal).lctx.contains(fvar):
            goal = try_clear(meta, goal, fvar)
    tac.replace_main([goal])
    with tac.in_main() as main:
        for local in reversed(meta.lctx.decls()):
            if local.kind == "default" and meta.is_def_eq_guarded(local.type, tac.target):
                if not meta.is_prop(local.type):
                    continue
                meta.assign(main, local.fvar)
                tac.replace_main([])
                return


@tactic(TACTIC + "rename")
def rename(tac: TacticElab, stx: Syntax) -> None:
    """`rename t => h`: the last hypothesis whose type is `t`"""
    meta = tac.meta
    with tac.in_main() as main:
        ty = tac.elab_term(stx[1], may_postpone=True)
        decl = meta.mvar_decl(main)
        for local in reversed(decl.lctx.decls()):
            if local.kind != "default":
                continue
            state = meta.save()
            if meta.is_def_eq_guarded(local.type, ty):
                lctx = decl.lctx.rename(local.fvar, stx[3].id)
                new = meta.mk_mvar(decl.type, "syntheticOpaque", decl.user_name, lctx)
                meta.assign(main, new)
                tac.replace_main([new])
                return
            meta.restore(state)
        tac.throw("Failed to find a hypothesis with type", indented(ty))


@tactic(TACTIC + "replace")
def replace(tac: TacticElab, stx: Syntax) -> None:
    """`replace h : p := e`: as `have`, and forgets the old `h`"""
    from gnomon.syntax import Atom, Node, mk_null

    with tac.in_main() as main:
        before = {local.fvar.id for local in tac.meta.lctx.decls()}
    info = stx.ref_info()
    config = Node("Lean.Parser.Term.letConfig", (mk_null(),), info)
    tac.run(Node(TACTIC + "tacticHave__", (Atom("have", info), config, stx[1]), info))
    del main
    if not tac.unsolved():
        return
    goal = tac.main
    lctx = tac.meta.mvar_decl(goal).lctx
    last = lctx.last()
    if last is None or last.fvar.id in before:
        return
    for local in reversed(lctx.decls()):
        if local.fvar.id in before and local.user_name == last.user_name:
            tac.replace_main([try_clear(tac.meta, goal, local.fvar)])
            return
