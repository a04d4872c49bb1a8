"""`let`s and hypotheses: `extract_lets`, `lift_lets`, `clear_value`, `expose_names`, `symm_saturate`.

Counterpart in Lean: `Lean.Elab.Tactic.Lets`, `Lean.Elab.Tactic.ExposeNames`, `Lean.Meta.Tactic.Symm`.
"""

from __future__ import annotations

from gnomon import Expr, FVar, Lam, Let, MVar, Pi
from gnomon.elab.errors import ElabError
from gnomon.elab.message_data import goal as goal_message
from gnomon.elab.message_data import indented
from gnomon.elab.terms import rebuild
from gnomon.meta import Meta, MetaError
from gnomon.records import dataclass
from gnomon.syntax import Syntax, names
from gnomon.tactics.basic.intro import intro_n, revert
from gnomon.tactics.basic.replace import change_hypothesis, replace_target_def_eq
from gnomon.tactics.basic.subst import assert_hyp
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.location import read_location
from gnomon.tactics.simp.tactic import places

SYMM = {"Eq": "Eq.symm", "Iff": "Iff.symm", "Ne": "Ne.symm", "HEq": "HEq.symm"}


class _Extractor:
    """Takes `let`s out of terms, and pushes them on the local context."""

    def __init__(self, tac: TacticElab, given: list[str]) -> None:
        self.tac = tac
        self.given = given
        self.extracted: list[FVar] = []
        self.done: dict[Expr, Expr] = {}
        self.values: dict[tuple[Expr, Expr], FVar] = {}

    def visit(self, e: Expr) -> Expr:
        """Return a term with variables in the place of the `let`s that depend on no binder."""
        found = self.done.get(e)
        if found is None:
            if isinstance(e, Let) and not e.type.has_loose_bvars and not e.value.has_loose_bvars:
                found = self.visit(e.body.instantiate(self.variable(e)))
            else:
                found = rebuild(e, self.visit)
            self.done[e] = found
        return found

    def variable(self, e: Let) -> FVar:
        """Return the variable for a `let`; those of equal values share one."""
        ty, value = self.visit(e.type), self.visit(e.value)
        known = self.values.get((ty, value))
        if known is not None:
            return known
        index = len(self.extracted)
        name = self.given[index] if index < len(self.given) else "_"
        if name == "_":
            name = self.tac.core.fresh_user_name(names.erase_macro_scopes(str(e.name)))
        fvar = self.tac.meta.push_let(name, ty, value)
        self.values[ty, value] = fvar
        self.extracted.append(fvar)
        return fvar


@tactic(TACTIC + "extractLets")
def extract_lets(tac: TacticElab, stx: Syntax) -> None:
    """`extract_lets x y at h`: `let`s become local definitions"""
    given = [each.id if each.is_ident else "_" for each in stx[2].args]
    hyps, at_target = places(tac, read_location(stx[3]))
    main = goal = tac.main
    count = 0
    for fvar in hyps:
        reverted, inner = revert(tac.meta, goal, [fvar], preserve_order=True)
        goal, new = _extract(tac, inner, given[count:], hypothesis=True)
        count += new
        goal = intro_n(tac.meta, goal, len(reverted), preserve_names=True)[1]
    if at_target:
        goal, new = _extract(tac, goal, given[count:], hypothesis=False)
        count += new
    if count == 0:
        tac.goals = [main, *(each for each in tac.goals if each is not main)]
        tac.fail("extract_lets", "made no progress")
    tac.replace_main([goal])


def _extract(
    tac: TacticElab, goal: MVar, given: list[str], *, hypothesis: bool
) -> tuple[MVar, int]:
    """Take `let`s out of a goal, or of the first hypothesis of what it says; count them."""
    meta = tac.meta
    with meta.with_mvar_lctx(goal):
        target = meta.instantiate_mvars(meta.mvar_decl(goal).type)
        extractor = _Extractor(tac, given)
        if hypothesis and isinstance(target, Pi):
            new_target: Expr = Pi(
                target.name, extractor.visit(target.type), target.body, target.info
            )
        else:
            new_target = extractor.visit(target)
        if not extractor.extracted:
            return goal, 0
        new = meta.mk_mvar(new_target, "syntheticOpaque", meta.mvar_decl(goal).user_name)
        meta.assign(goal, meta.mk_let(extractor.extracted, new, used_let_only=False))
    return new, len(extractor.extracted)


@dataclass(frozen=True, slots=True)
class _Float:
    """A `let` on its way out, and the variable that stands for it."""

    fvar: FVar
    name: str
    type: Expr
    value: Expr

    def around(self, body: Expr) -> Expr:
        """Return the `let` with a body."""
        return Let(self.name, self.type, self.value, body.abstract(self.fvar))


class _Lifter:
    """Moves `let`s outwards, as far as the binders permit that they depend on."""

    def __init__(self) -> None:
        self.floats: list[_Float] = []
        self.count = 0

    def fresh(self) -> FVar:
        """Return a variable that occurs nowhere else."""
        self.count += 1
        return FVar(_FIRST_VARIABLE + self.count)

    def lift(self, e: Expr) -> Expr:
        """Return a term with its `let`s outside."""
        outer, self.floats = self.floats, []
        body = self.visit(e)
        floats, self.floats = self.floats, outer
        return _wrapped(floats, body)

    def visit(self, e: Expr) -> Expr:
        """Return a term without `let`s that can float beyond it; these are kept."""
        if isinstance(e, Let):
            ty, value = self.visit(e.type), self.visit(e.value)
            for known in self.floats:
                if known.type == ty and known.value == value:
                    return self.visit(e.body.instantiate(known.fvar))
            new = _Float(self.fresh(), str(e.name), ty, value)
            self.floats.append(new)
            return self.visit(e.body.instantiate(new.fvar))
        if isinstance(e, Lam | Pi):
            ty = self.visit(e.type)
            x = self.fresh()
            outer, self.floats = self.floats, []
            body = self.visit(e.body.instantiate(x))
            bound: list[_Float] = []
            variables: list[Expr] = [x]
            for each in self.floats:
                if any(_mentions(part, variables) for part in (each.type, each.value)):
                    bound.append(each)
                    variables.append(each.fvar)
                else:
                    outer.append(each)
            self.floats = outer
            binder = Lam if isinstance(e, Lam) else Pi
            return binder(e.name, ty, _wrapped(bound, body).abstract(x), e.info)
        return rebuild(e, self.visit)


def _mentions(e: Expr, variables: list[Expr]) -> bool:
    return e.has_fvar and e.abstract(*variables) != e


def _wrapped(floats: list[_Float], body: Expr) -> Expr:
    for each in reversed(floats):
        body = each.around(body)
    return body


_FIRST_VARIABLE = 1 << 29
"""Numbers of variables that stand for binders for a moment begin here."""


@tactic(TACTIC + "liftLets")
def lift_lets(tac: TacticElab, stx: Syntax) -> None:
    """`lift_lets at h`: `let`s inside terms go outwards"""
    meta = tac.meta
    hyps, at_target = places(tac, read_location(stx[2]))
    main = goal = tac.main
    changed = False
    for fvar in hyps:
        with meta.with_mvar_lctx(goal):
            ty = meta.instantiate_mvars(meta.local_decl(fvar).type)
        new = _Lifter().lift(ty)
        if new != ty:
            goal = change_hypothesis(meta, goal, fvar, new).goal
            changed = True
    if at_target:
        target = meta.instantiate_mvars(meta.mvar_decl(goal).type)
        new = _Lifter().lift(target)
        if new != target:
            goal = replace_target_def_eq(meta, goal, new)
            changed = True
    if not changed:
        tac.goals = [main, *(each for each in tac.goals if each is not main)]
        tac.fail("lift_lets", "made no progress")
    tac.replace_main([goal])


@tactic(TACTIC + "clearValue")
def clear_value(tac: TacticElab, stx: Syntax) -> None:
    """`clear_value x (h : y = _) *`: local definitions become variables"""
    for each in stx[1].args:
        arg = each[0] if each.kind.endswith("clearValueArg") else each
        if arg.kind.endswith("clearValueStar"):
            _clear_all_values(tac)
        elif arg.kind.endswith("clearValueHyp"):
            _clear_value_with_equation(tac, arg)
        else:
            _clear_value(tac, tac.main, _let_variable(tac, arg))


def _let_variable(tac: TacticElab, stx: Syntax) -> FVar:
    with tac.in_main():
        fvar = tac.elab_term(stx)
        if not isinstance(fvar, FVar) or not tac.meta.local_decl(fvar).is_let:
            tac.throw("Hypothesis `", fvar, "` is not a local definition.", ref=stx)
    return fvar


def _clear_all_values(tac: TacticElab) -> None:
    """Clear the values of all local definitions whose values nothing needs."""
    with tac.in_main():
        lets = [local.fvar for local in reversed(tac.meta.lctx.decls()) if local.is_let]
    for fvar in lets:
        state = tac.save()
        try:
            _clear_value(tac, tac.main, fvar)
        except ElabError as error:
            tac.restore_quietly(state, error)


def _clear_value_with_equation(tac: TacticElab, arg: Syntax) -> None:
    """`(h : x = v)`: the value goes, an equation stays."""
    meta = tac.meta
    fvar = _let_variable(tac, arg[3])
    with tac.in_main() as main:
        decl = meta.local_decl(fvar)
        assert decl.value is not None, "it is a local definition"
        value = tac.elab_term_ensuring_type(arg[5], decl.type)
        if not meta.is_def_eq(value, decl.value):
            tac.throw(
                "Value", indented(value), "\nis not definitionally equal to", indented(decl.value)
            )
        equation = meta.mk_app_m("Eq", [fvar, value])
        name = arg[1][0].id if arg[1][0].is_ident else "this"
        fact, goal = assert_hyp(meta, main, name, equation, meta.mk_app_m("Eq.refl", [fvar]))
    del fact
    tac.replace_main([goal])
    _clear_value(tac, goal, fvar)


def _clear_value(tac: TacticElab, main: MVar, fvar: FVar) -> None:
    """Make a variable of a local definition; raise an error if the rest needs its value."""
    meta = tac.meta
    state = tac.save()
    lctx = meta.mvar_decl(main).lctx
    index = lctx[fvar].index
    # What comes later goes along, so that the order stays.
    later = [local.fvar for local in lctx.decls() if local.index >= index]
    reverted, goal = revert(meta, main, later, preserve_order=True)
    with meta.with_mvar_lctx(goal):
        decl = meta.mvar_decl(goal)
        target = meta.instantiate_mvars(decl.type)
        assert isinstance(target, Let), "a local definition was reverted"
        new_type = Pi(target.name, target.type, target.body)
        is_correct = meta.is_type_correct(new_type)
    if not is_correct:
        tac.restore(state)
        with meta.with_mvar_lctx(main):
            tac.throw(
                "Tactic `clear_value` failed, the value of `", fvar, "` cannot be cleared.\n",
                goal_message(main),
            )  # fmt: skip
    with meta.with_mvar_lctx(goal):
        new = meta.mk_mvar(new_type, "syntheticOpaque", decl.user_name)
        meta.assign(goal, new(target.value))
    tac.replace_main([intro_n(meta, new, len(reverted), preserve_names=True)[1]])


@tactic(TACTIC + "exposeNames")
def expose_names(tac: TacticElab, stx: Syntax) -> None:
    """`expose_names`: every hypothesis gets a name that can be written"""
    with tac.in_main() as main:
        new = with_exposed_names(tac.meta, main)
    tac.replace_main([new])


def with_exposed_names(meta: Meta, goal: MVar) -> MVar:
    """Return the goal with names for all hypotheses that can be written; assigns the one before.

    The latest of hypotheses with one name keeps it.
    """
    decl = meta.mvar_decl(goal)
    lctx = decl.lctx
    taken: set[str] = set()
    hidden: list[tuple[FVar, str]] = []
    with meta.with_lctx(lctx):
        for local in reversed(lctx.decls()):
            name = local.user_name
            if local.kind != "default":
                continue
            if names.has_macro_scopes(name) or name in taken:
                base = names.erase_macro_scopes(name)
                is_class = meta.is_class(local.type) is not None
                if names.has_macro_scopes(name) and not is_class and meta.is_prop(local.type):
                    base = "h"
                hidden.append((local.fvar, base))
            else:
                taken.add(name)
    if not hidden:
        return goal
    for fvar, base in reversed(hidden):
        name, index = base, 0
        while name in taken:
            index += 1
            name = f"{base}_{index}"
        taken.add(name)
        lctx = lctx.rename(fvar, name)
    with meta.with_lctx(lctx):
        new = meta.mk_mvar(decl.type, "syntheticOpaque", decl.user_name)
    meta.assign(goal, new)
    return new


@tactic(TACTIC + "symmSaturate")
def symm_saturate(tac: TacticElab, stx: Syntax) -> None:
    """`symm_saturate`: adds `h_symm : b = a` for each `h : a = b`"""
    meta = tac.meta
    with tac.in_main() as main:
        known = {meta.instantiate_mvars(local.type) for local in meta.lctx.decls()}
        found: list[tuple[str, Expr, Expr]] = []
        for local in meta.lctx.decls():
            ty = meta.instantiate_mvars(local.type)
            lemma = SYMM.get(ty.head_name or "")
            if local.kind != "default" or lemma is None:
                continue
            try:
                proof = meta.mk_app_m(lemma, [local.fvar])
            except MetaError:
                continue
            new_type = meta.instantiate_mvars(meta.infer_type(proof))
            if new_type not in known:
                found.append((f"{local.user_name}_symm", new_type, proof))
        goal = main
        for name, ty, proof in found:
            goal = assert_hyp(meta, goal, name, ty, proof)[1]
    tac.replace_main([goal])
