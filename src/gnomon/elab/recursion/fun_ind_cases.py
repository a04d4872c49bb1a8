"""The cases of a function's body, as those of a proof by induction.

What it does: walks through a body from outside, through matches and conditions; at each end there is
a case: what is known there, the hypotheses of induction for the recursive calls on the way, and the
arguments as they are there. Builds the proof that the cases suffice, with recursive calls of itself.
What it assumes: the fixed parameters and the motives are in the context.
Where to read next: `fun_ind.py`.
Counterpart in Lean: `Lean.Meta.Tactic.FunInd` (`buildInductionBody`, `foldAndCollect`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from gnomon import Expr, FVar, Lam, Let, Level, MData, Pi, Proj
from gnomon.elab.match_eqns import num_equations, splitter_of
from gnomon.elab.patterns import erase_inaccessible
from gnomon.elab.recursion.calls import CallCache
from gnomon.elab.recursion.fixed_params import ParamPerm
from gnomon.elab.recursion.matcher_app import MatcherApp, matcher_app
from gnomon.meta.app_builder import mk_eq, mk_eq_refl
from gnomon.records import dataclass, field
from gnomon.syntax import names
from gnomon.tactics.basic.subst import apply_subst, match_eq, subst_core

if TYPE_CHECKING:
    from gnomon.elab.core import Core
    from gnomon.meta import Meta


Recurse: TypeAlias = Callable[[int, Sequence[Expr]], Expr]
"""Makes the proof for a call of a function of the group."""

CaseProof: TypeAlias = Callable[[Expr], Expr]
"""Returns the proof of a case, given its type."""

Leaf: TypeAlias = Callable[[Expr, Sequence[Expr], Expr], Expr]
"""Makes the goal at an end of a body, of motive, arguments, and the end."""

Ih: TypeAlias = Callable[[int, Sequence[Expr], Expr], Expr]
"""Makes a hypothesis of induction, of function, arguments, and the call."""


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A hypothesis of induction with its proof."""

    ty: Expr
    proof: Expr


@dataclass(slots=True)
class CaseWalker:
    """Walks through the bodies of a group of functions.

    `perms` say which arguments of calls vary; `recurse` makes the proof for a call of one of the
    functions. `case` is given the type of each case, and returns its proof. With `leaf` the goal at
    an end of a body is what that makes of motive, arguments, and the end; with `ih` a hypothesis of
    induction what that makes of function, arguments, and the call. Equations do not replace the
    variables in `kept`.
    """

    core: Core
    group: dict[str, int]
    perms: Sequence[ParamPerm]
    motives: Sequence[Expr]
    recurse: Recurse
    case: CaseProof
    leaf: Leaf | None = None
    ih: Ih | None = None
    kept: frozenset[FVar] = frozenset()
    has_call: CallCache = field(init=False)

    def __post_init__(self) -> None:
        self.has_call = CallCache(frozenset(self.group))

    def walk(
        self, motive: Expr, args: list[Expr], body: Expr, local: list[FVar], ihs: list[Hypothesis]
    ) -> Expr:
        """Return a proof of `motive args`; `local` are the variables that cases are about."""
        meta = self.core.meta
        body = meta.head_beta(body)
        while isinstance(body, MData):
            body = meta.head_beta(body.expr)
        if isinstance(body, Let):
            return self._let(motive, args, body, local, ihs)
        if body.is_app_of("ite", 5) or body.is_app_of("dite", 5):
            return self._condition(motive, args, body, local, ihs)
        if body.is_app_of("cond", 4):
            return self._boolean(motive, args, body, local, ihs)
        app = matcher_app(meta, body)
        if app is not None:
            return self._match(motive, args, app, local, ihs)
        return self._leaf(motive, args, body, local, ihs)

    def _let(
        self, motive: Expr, args: list[Expr], e: Let, local: list[FVar], ihs: list[Hypothesis]
    ) -> Expr:
        """A local definition is one of the cases; a `have` is known there."""
        meta = self.core.meta
        ihs = self.collect(e.value, ihs)
        with meta.scope():
            name = str(e.name)
            if e.nondep and meta.is_prop(e.type):
                fvar = meta.push_local(name, e.type, instance=False)
            else:
                fvar = meta.push_let(name, e.type, e.value)
            proof = self.walk(motive, args, e.body.instantiate(fvar), [*local, fvar], ihs)
            if meta.local_decl(fvar).is_let:
                return meta.mk_let([fvar], proof)
            return meta.mk_lambda([fvar], proof)(e.value)

    # -- conditions and matches ----------------------------------------------------------------

    def _condition(
        self, motive: Expr, args: list[Expr], e: Expr, local: list[FVar], ihs: list[Hypothesis]
    ) -> Expr:
        meta = self.core.meta
        _, cond, inst, then, other = e.app_args
        ihs = self.collect(cond, ihs)
        is_dite = e.is_app_of("dite")
        branches = []
        for prop, branch in ((cond, then), (meta.const("Not")(cond), other)):
            with meta.scope():
                h = meta.push_local("h", prop, instance=False)
                inner = meta.beta(branch, [h]) if is_dite else branch
                proof = self.walk(motive, args, inner, [*local, h], ihs)
                branches.append(meta.mk_lambda([h], proof))
        goal = motive(*args) if args else motive
        return meta.const("dite", [Level.of_nat(0)])(goal, cond, inst, *branches)

    def _boolean(
        self, motive: Expr, args: list[Expr], e: Expr, local: list[FVar], ihs: list[Hypothesis]
    ) -> Expr:
        """`bif c then t else e`: cases know what `c` is."""
        meta = self.core.meta
        _, cond, then, other = e.app_args
        ihs = self.collect(cond, ihs)
        branches = []
        for value, branch in (("Bool.true", then), ("Bool.false", other)):
            with meta.scope():
                h = meta.push_local("h", mk_eq(meta, cond, meta.const(value)), instance=False)
                proof = self.walk(motive, args, branch, [*local, h], ihs)
                branches.append(meta.mk_lambda([h], proof))
        goal = motive(*args) if args else motive
        is_true = mk_eq(meta, cond, meta.const("Bool.true"))
        with meta.scope():
            h = meta.push_local("h", meta.const("Not")(is_true), instance=False)
            is_false = meta.mk_app_m("eq_false_of_ne_true", [h])
            negative = meta.mk_lambda([h], meta.beta(branches[1], [is_false]))
        decidable = meta.mk_app_m("instDecidableEqBool", [cond, meta.const("Bool.true")])
        dite = meta.const("dite", [Level.of_nat(0)])
        return dite(goal, is_true, decidable, branches[0], negative)

    def _match(
        self,
        motive: Expr,
        args: list[Expr],
        app: MatcherApp,
        local: list[FVar],
        ihs: list[Hypothesis],
    ) -> Expr:
        meta = self.core.meta
        for discr in app.discrs:
            ihs = self.collect(discr, ihs)
        info = meta.env.matcher_info(app.name)
        name = app.name
        num_hyps = [0] * len(app.alts)
        if info is not None and info.overlaps:
            name = splitter_of(self.core, app.name)
            split = meta.env.matcher_info(name)
            assert split is not None, "splitters are matchers"
            num_hyps = [
                new - old
                for new, old in zip(split.alt_num_params, info.alt_num_params, strict=True)
            ]
        thunks: Sequence[bool] = [False] * len(app.alts)
        counts: Sequence[int] = app.alt_num_params
        num_named = 0
        if info is not None:
            num_named = num_equations(info)
            thunks = info.alt_has_unit_thunk or thunks
            counts = [1 if t else n for n, t in zip(info.alt_num_params, thunks, strict=True)]
        own = [d for d in app.discrs if isinstance(d, FVar) and d in local]
        own = [d for d in own if not meta.local_decl(d).is_let]
        with meta.scope():
            new_motive, deps, eqs = self._motive(motive, args, app, own, local)
        levels = list(app.levels)
        if app.u_elim_pos is not None:
            levels[app.u_elim_pos] = Level.of_nat(0)
        fn: Expr = meta.const(name, levels)
        fn = fn(*app.params, new_motive, *app.discrs)
        ty = erase_inaccessible(meta.infer_type(fn))
        alts = []
        for index, alt in enumerate(app.alts):
            ty = meta.whnf_forall(ty)
            assert isinstance(ty, Pi), "matchers take alternatives"
            with meta.scope():
                alts.append(
                    self._alternative(
                        motive, args, app, alt, ty.type, counts[index], num_hyps[index],
                        num_named, thunks[index], own, deps, eqs, local, ihs,
                    )
                )  # fmt: skip
            ty = ty.body.instantiate(alts[-1])
        refl = [mk_eq_refl(meta, discr) for discr in eqs]
        return fn(*alts, *app.rest, *refl, *deps)

    def _motive(
        self,
        motive: Expr,
        args: list[Expr],
        app: MatcherApp,
        own: list[FVar],
        local: list[FVar],
    ) -> tuple[Expr, list[FVar], list[Expr]]:
        """Return the motive: what is to be proved, what depends on the discriminants reverted.

        Discriminants that are no variables, or fixed, are remembered by equations.
        """
        meta = self.core.meta
        deps = [
            fvar
            for fvar in local
            if fvar not in own and meta.depends_on(meta.local_decl(fvar).type, own)
        ]
        fvars, result = meta.lambda_telescope(app.motive, len(app.discrs))
        rest, _ = meta.forall_telescope(result, len(app.rest))
        eqs: list[Expr] = []
        hyps: list[FVar] = []
        if not app.rest:
            for discr, fvar in zip(app.discrs, fvars, strict=True):
                if discr not in own and not meta.is_proof(discr):
                    same = meta.is_def_eq(meta.infer_type(discr), meta.infer_type(fvar))
                    if same:
                        hyps.append(meta.push_local("h", mk_eq(meta, discr, fvar), instance=False))
                        eqs.append(discr)
        goal = motive(*args) if args else motive
        body = meta.mk_forall(deps, goal) if deps else goal
        body = meta.mk_forall(hyps, body) if hyps else body
        news = [fvars[app.discrs.index(fvar)] for fvar in own]
        body = meta.replace_fvars(body, own, news)
        body = meta.mk_forall(rest, body) if rest else body
        return meta.mk_lambda(fvars, body), deps, eqs

    def _alternative(
        self,
        motive: Expr,
        args: list[Expr],
        app: MatcherApp,
        alt: Expr,
        ty: Expr,
        count: int,
        num_hyps: int,
        num_named: int,
        is_thunk: bool,
        own: list[FVar],
        deps: list[FVar],
        equated: list[Expr],
        local: list[FVar],
        ihs: list[Hypothesis],
    ) -> Expr:
        meta = self.core.meta
        bound: list[FVar] = []
        has_unit = is_thunk and num_hyps == 0
        num_fields = 0 if is_thunk else count - num_named
        fields, ty = meta.forall_telescope(ty, 1 if has_unit else num_fields)
        bound += fields
        hyps, ty = meta.forall_telescope(ty, num_hyps)
        bound += hyps
        named, ty = meta.forall_telescope(ty, num_named)
        bound += named
        ty = meta.head_beta(ty)
        rest, ty = meta.forall_telescope(ty, len(app.rest))
        bound += rest
        eqs, ty = meta.forall_telescope(ty, len(equated))
        bound += eqs
        moved, ty = meta.forall_telescope(ty, len(deps))
        bound += moved
        new_args = list(ty.app_args[len(ty.app_args) - len(args) :]) if args else []
        about = self._named(app, named, own, dict(zip(equated, eqs, strict=True)))
        given: Sequence[Expr] = (meta.const("Unit.unit"),) if is_thunk else [*fields, *about]
        body = meta.beta(alt, [*given, *rest])
        body = meta.replace_fvars(body, deps, moved)
        # In the alternative the discriminants are the patterns.
        values = self._patterns(app, own, args, new_args)
        old = [fvar for fvar in own if fvar in values]
        lctx = meta.lctx
        for fvar in old:
            value = values[fvar]
            is_field = isinstance(value, FVar) and value in fields
            if is_field and names.has_macro_scopes(lctx[value].user_name):
                lctx = lctx.rename(value, lctx[fvar].user_name)
        meta.lctx = lctx
        body = meta.replace_fvars(body, old, [values[fvar] for fvar in old])
        inner_ihs = [
            Hypothesis(
                meta.replace_fvars(
                    meta.replace_fvars(ih.ty, deps, moved), old, [values[f] for f in old]
                ),
                meta.replace_fvars(
                    meta.replace_fvars(ih.proof, deps, moved), old, [values[f] for f in old]
                ),
            )
            for ih in ihs
        ]
        kept = [fvar for fvar in local if fvar not in own and fvar not in deps]
        visible = [fvar for fvar in fields if not has_unit]
        left = [fvar for fvar in named if fvar in about]
        new_local = [*kept, *visible, *hyps, *left, *rest, *eqs, *moved]
        proof = self.walk(motive, new_args, body, new_local, inner_ihs)
        return meta.mk_lambda(bound, proof)

    def _named(
        self, app: MatcherApp, named: Sequence[FVar], own: list[FVar], eqs: dict[Expr, FVar]
    ) -> list[Expr]:
        """Return what an alternative takes for the equations of `match h : d with`.

        A variable is its pattern there; of other discriminants the motive's equations speak, in
        which variables are their patterns, too.
        """
        meta = self.core.meta
        info = meta.env.matcher_info(app.name)
        names_of = (info.discr_names if info is not None else None) or ()
        with_name = [d for d, name in zip(app.discrs, names_of, strict=False) if name is not None]
        result: list[Expr] = []
        for discr, fvar in zip(with_name, named, strict=True):
            ty = meta.infer_type(fvar)
            if discr in own and ty.is_app_of("Eq", 3):
                result.append(mk_eq_refl(meta, ty.app_args[2]))
            else:
                result.append(eqs.get(discr, fvar))
        return result

    def _patterns(
        self, app: MatcherApp, own: list[FVar], old: list[Expr], new: list[Expr]
    ) -> dict[FVar, Expr]:
        """Return what variables are in an alternative, as the motive's arguments show it."""
        del app
        found: dict[FVar, Expr] = {}

        def compare(a: Expr, b: Expr) -> None:
            if isinstance(a, FVar) and a in own:
                found.setdefault(a, b)
            elif a.app_args and len(a.app_args) == len(b.app_args):
                for x, y in zip(a.app_args, b.app_args, strict=True):
                    compare(x, y)

        for a, b in zip(old, new, strict=True):
            compare(a, b)
        return found

    # -- hypotheses of induction ---------------------------------------------------------------

    def collect(self, e: Expr, ihs: list[Hypothesis]) -> list[Hypothesis]:
        """Return hypotheses with those for the calls in a term; inner calls come first."""
        found = list(ihs)
        self._collect(e, found)
        return found

    def _collect(self, e: Expr, found: list[Hypothesis]) -> None:
        if not self.has_call(e):
            return
        meta = self.core.meta
        match e:
            case Lam() | Pi():
                inner: list[Hypothesis] = []
                with meta.scope():
                    fvar = meta.push_local(str(e.name), e.type, e.info)
                    self._collect(e.body.instantiate(fvar), inner)
                    for ih in inner:
                        if not meta.depends_on(ih.ty, [fvar]) and not meta.is_prop(e.type):
                            self._add(found, ih)
                            continue
                        ty = meta.mk_forall([fvar], ih.ty)
                        self._add(found, Hypothesis(ty, meta.mk_lambda([fvar], ih.proof)))
                return
            case Let():
                self._collect(e.body.instantiate(e.value), found)
                return
            case MData():
                self._collect(e.expr, found)
                return
            case Proj():
                self._collect(e.struct, found)
                return
        for arg in e.app_args:
            self._collect(arg, found)
        name = e.app_fn.cname
        if name in self.group:
            index = self.group[name]
            perm = self.perms[index]
            own = e.app_args[: len(perm.slots)]
            if len(own) == len(perm.slots):
                varying = perm.pick_varying(list(own))
                ty = self.motives[index](*varying)
                if self.ih is not None:
                    ty = self.ih(index, varying, e)
                self._add(found, Hypothesis(ty, self.recurse(index, varying)))

    def _add(self, found: list[Hypothesis], ih: Hypothesis) -> None:
        if all(other.ty != ih.ty for other in found):
            found.append(ih)

    # -- cases ---------------------------------------------------------------------------------

    def _leaf(
        self, motive: Expr, args: list[Expr], e: Expr, local: list[FVar], ihs: list[Hypothesis]
    ) -> Expr:
        meta = self.core.meta
        ihs = self.collect(e, ihs)
        with meta.scope():
            # The hypotheses of induction are fixed before variables are replaced: recursion is not
            # seen to be structural through casts.
            given = [
                meta.push_local(f"ih{len(ihs) - number}", ih.ty, instance=False)
                for number, ih in enumerate(ihs)
            ]
            target = motive(*args) if args else motive
            if self.leaf is not None:
                target = self.leaf(motive, args, e)
            goal = meta.mk_mvar(target, "syntheticOpaque")
            whole: Expr = goal
            known: list[Expr] = list(local)
            own_ihs: list[Expr] = list(given)
            while True:
                found = self._variable_equation(goal, known)
                if found is None:
                    break
                h, variable, symm = found
                subst, goal = subst_core(meta, goal, h, symm=symm)
                with meta.with_mvar_lctx(goal):
                    # What takes the place of the variable may be a parameter of all cases.
                    known = [
                        apply_subst(meta, subst, each)
                        for each in known
                        if each not in (h, variable)
                    ]
                    own_ihs = [apply_subst(meta, subst, each) for each in own_ihs]
            decl = meta.mvar_decl(goal)
            with meta.with_lctx(decl.lctx):
                fvars = sorted(
                    {each for each in known if isinstance(each, FVar)},
                    key=lambda fvar: decl.lctx[fvar].index,
                )
                target = meta.instantiate_mvars(decl.type)
                with meta.scope():
                    lctx = meta.lctx
                    for fvar in fvars:
                        lctx = lctx.rename(fvar, names.erase_macro_scopes(lctx[fvar].user_name))
                    meta.lctx = lctx
                    ty = _lets_to_haves(meta, meta.mk_forall([*fvars, *own_ihs], target))
                proof = self.case(meta.instantiate_mvars(ty))
                given_to = [fvar for fvar in fvars if not decl.lctx[fvar].is_let]
                meta.assign(goal, proof(*given_to, *own_ihs))
            result = meta.mk_lambda(given, meta.instantiate_mvars(whole))
        proofs = [ih.proof for ih in ihs]
        return meta.beta(result, proofs) if proofs else result

    def _variable_equation(
        self, goal: Expr, known: Sequence[Expr]
    ) -> tuple[FVar, Expr, bool] | None:
        """Return a hypothesis `x = e` or `e = x`, the variable of the case, and which it is."""
        meta = self.core.meta
        decl = meta.mvar_decl(goal)
        with meta.with_lctx(decl.lctx):
            for h in known:
                if not isinstance(h, FVar) or not decl.lctx.contains(h):
                    continue
                sides = match_eq(meta, decl.lctx[h].type)
                if sides is None:
                    continue
                a, b = meta.instantiate_mvars(sides[1]), meta.instantiate_mvars(sides[2])
                can_a = self._can_replace(a, b, known)
                can_b = self._can_replace(b, a, known)
                if can_a and can_b:
                    can_a = decl.lctx[a].index < decl.lctx[b].index
                if can_a or can_b:
                    return h, a if can_a else b, can_a
        return None

    def _can_replace(self, variable: Expr, value: Expr, known: Sequence[Expr]) -> bool:
        meta = self.core.meta
        return (
            isinstance(variable, FVar)
            and variable in known
            and variable not in self.kept
            and not meta.lctx[variable].is_let
            and not meta.depends_on(value, [variable])
        )


def _lets_to_haves(meta: Meta, ty: Expr) -> Expr:
    """Return a case in which local definitions whose values do not matter for types are `have`s."""
    match ty:
        case Pi():
            with meta.scope():
                fvar = meta.push_local(str(ty.name), ty.type, ty.info, instance=False)
                body = _lets_to_haves(meta, ty.body.instantiate(fvar))
            return Pi(ty.name, ty.type, body.abstract(fvar), ty.info)
        case Let():
            nondep = meta.is_type_correct(Lam(ty.name, ty.type, ty.body))
            with meta.scope():
                fvar = meta.push_let(str(ty.name), ty.type, ty.value)
                body = _lets_to_haves(meta, ty.body.instantiate(fvar))
            return Let(ty.name, ty.type, ty.value, body.abstract(fvar), nondep)
        case _:
            return ty


__all__ = ["CaseWalker", "Hypothesis"]
