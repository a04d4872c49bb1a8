"""Case distinction on the constructors of an inductive type.

What it does: reverts what depends on the major premise, generalises its indices to variables with
equations, applies `casesOn`, and solves the equations: by substitution, injectivity, or because
they are absurd.
Counterpart in Lean: `Lean.Meta.Tactic.Cases`, `Lean.Meta.Tactic.UnifyEq`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Const, Expr, FVar, MVar, Pi
from gnomon.elab.const_info import ctor_info, inductive_info, num_fields, num_params
from gnomon.elab.message_data import MessageData, const_name, in_local_context, indented, msg
from gnomon.elab.patterns import nat_value
from gnomon.meta import Meta
from gnomon.records import dataclass
from gnomon.tactics.basic.acyclic import refute_cyclic
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.injection import injection_core, whnf_constructor
from gnomon.tactics.basic.intro import intro_n, revert, try_clear
from gnomon.tactics.basic.subst import (
    apply_subst,
    heq_to_eq,
    match_eq,
    match_heq,
    subst_core,
)


@dataclass(frozen=True, slots=True)
class CasesGoal:
    """The goal for one constructor: its fields, and what variables of the goal before are now."""

    ctor: str
    goal: MVar
    fields: tuple[Expr, ...]
    subst: dict[int, Expr]


class NestedFailure(TacticFailure):
    """Case distinction fails for the reason for which induction does."""

    @property
    def data(self) -> MessageData:
        """The message, with that of the other tactic in it."""
        return msg("Tactic `cases` failed with a nested error:\n", super().data)


class DependentEliminationFailure(TacticFailure):
    """An equation between indices can neither be solved nor refuted."""

    @property
    def data(self) -> MessageData:
        """The message, which speaks of the equation alone."""
        return self.explanation


class EliminationFailureInCase(TacticFailure):
    """An equation between indices can neither be solved nor refuted in the case of a constructor."""

    def __init__(self, failure: DependentEliminationFailure, ctor: str) -> None:
        """`failure` is what the equation is."""
        super().__init__("cases", failure.mvar)
        self.explanation = msg(
            "Tactic `cases` failed with a nested error:\n",
            failure.data, "\nat case `", const_name(ctor), "`",
        )  # fmt: skip

    @property
    def data(self) -> MessageData:
        """The message, which speaks of the equation and the constructor."""
        return self.explanation


def unify_eqs(
    meta: Meta, goal: MVar, count: int, subst: dict[int, Expr]
) -> tuple[MVar, dict[int, Expr]] | None:
    """Solve the equations that are a goal's first premises; `None` if one is absurd."""
    while count > 0:
        fvars, goal = intro_n(meta, goal, 1, preserve_names=True)
        step = _unify_eq(meta, goal, fvars[0], subst)
        if step is None:
            return None
        goal, subst, new = step
        count += new - 1
    return goal, subst


def _unify_eq(
    meta: Meta, goal: MVar, h: Expr, subst: dict[int, Expr]
) -> tuple[MVar, dict[int, Expr], int] | None:
    """Solve one equation; returns the goal, the substitution, and how many new premises it has."""
    with meta.with_mvar_lctx(goal):
        ty = meta.local_decl(h).type
        is_heq = match_heq(meta, ty) is not None
    if is_heq:
        h, goal = heq_to_eq(meta, goal, h)
    with meta.with_mvar_lctx(goal):
        sides = match_eq(meta, meta.local_decl(h).type)
        if sides is None:
            raise DependentEliminationFailure(
                "cases", goal, "equality expected", indented(meta.local_decl(h).type)
            )
        a, b = meta.instantiate_mvars(sides[1]), meta.instantiate_mvars(sides[2])
        decl = meta.lctx
        if isinstance(a, FVar) or isinstance(b, FVar):
            if isinstance(a, FVar) and isinstance(b, FVar):
                symm = decl[a].index > decl[b].index
            else:
                symm = isinstance(a, FVar)
            choice: bool | None = symm
        else:
            choice = None
    if choice is not None:
        state = meta.save()
        try:
            new_subst, new = subst_core(meta, goal, h, symm=choice, subst=subst, skip=True)
            return new, new_subst, 0
        except TacticFailure:
            meta.restore(state)
    with meta.with_mvar_lctx(goal):
        equal = meta.is_def_eq(a, b)
    if equal:
        return try_clear(meta, goal, h), subst, 0
    if choice is not None and refute_cyclic(meta, goal, h):
        return None
    with meta.with_mvar_lctx(goal):
        a_whnf, left = whnf_constructor(meta, a)
        b_whnf, right = whnf_constructor(meta, b)
    if left is not None and right is not None:
        result = injection_core(meta, goal, h)
        if result is None:
            return None
        return result[0], subst, result[1]
    if a_whnf != a or b_whnf != b:
        new_h, goal = _replace_type(meta, goal, h, a_whnf, b_whnf)
        return _unify_eq(meta, goal, new_h, subst)
    with meta.with_mvar_lctx(goal):
        equation = indented(meta.instantiate_mvars(meta.local_decl(h).type))
    raise DependentEliminationFailure(
        "cases",
        goal,
        "Dependent elimination failed: Failed to solve equation",
        in_local_context(meta.mvar_decl(goal).lctx, equation),
    )


def _replace_type(meta: Meta, goal: MVar, h: Expr, a: Expr, b: Expr) -> tuple[Expr, MVar]:
    """Replace an equation by one with other sides, which are the same by definition."""
    reverted, new = revert(meta, goal, [h])
    decl = meta.mvar_decl(new)
    ty = decl.type
    assert isinstance(ty, Pi), "the hypothesis was reverted"
    with meta.with_lctx(decl.lctx):
        eq = meta.mk_app_m("Eq", [a, b])
    changed = meta.mk_mvar(
        Pi(str(ty.name), eq, ty.body, ty.info), "syntheticOpaque", decl.user_name, decl.lctx
    )
    meta.assign(new, changed)
    fvars, last = intro_n(meta, changed, len(reverted), preserve_names=True)
    return fvars[0], last


def generalize_indices(meta: Meta, goal: Expr, major: FVar) -> tuple[list[FVar], FVar, int, MVar]:
    """Give the goal variables for indices and major premise, and equations with the old ones.

    Returns the new variables for the indices, for the major premise, the number of equations, which
    are the goal's first premises, and the goal.
    """
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        ty = meta.whnf(meta.local_decl(major).type)
        head = ty.app_fn
        assert isinstance(head, Const), "the major premise has an inductive type"
        count = num_params(inductive_info(meta.env, str(head.name)))
        args = ty.app_args
        params, indices = args[:count], args[count:]
        base = head(*params) if params else head
        base_type = meta.infer_type(base)
        target = meta.instantiate_mvars(decl.type)
        with meta.scope():
            fvars, _ = meta.forall_telescope(base_type, len(indices), reducing=True)
            new_type = base(*fvars)
            name = meta.local_decl(major).user_name
            new_major = meta.push_local(name, new_type, instance=False)
            eqs: list[Expr] = []
            proofs: list[Expr] = []
            pairs = [*zip(indices, fvars, strict=True), (major, new_major)]
            for old, new in pairs:
                old_type, new_of = meta.infer_type(old), meta.infer_type(new)
                if meta.is_def_eq(old_type, new_of):
                    eq = meta.mk_app_m("Eq", [old, new])
                    proofs.append(meta.mk_app_m("Eq.refl", [old]))
                else:
                    eq = meta.mk_app_m("HEq", [old, new])
                    proofs.append(meta.mk_app_m("HEq.refl", [old]))
                eqs.append(eq)
            body = target
            for eq in reversed(eqs):
                body = Pi("h", eq, body)
            new_target = meta.mk_forall([*fvars, new_major], body)
        new_goal = meta.mk_mvar(new_target, "syntheticOpaque", decl.user_name)
        meta.assign(goal, new_goal(*indices, major, *proofs))
    introduced, last = intro_n(meta, new_goal, len(indices) + 1, preserve_names=True)
    return introduced[:-1], introduced[-1], len(eqs), last


def cases(
    meta: Meta,
    goal: Expr,
    major: FVar,
    given: Sequence[Sequence[str]] = (),
    *,
    numerals: bool = False,
) -> list[CasesGoal]:
    """Distinguish cases on a hypothesis; `given` has, for each constructor, names for the fields.

    With `numerals`, a natural number becomes `0` or `n + 1` in the goals.

    Raises :class:`TacticFailure` if it has no inductive type, and
    :class:`DependentEliminationFailure` if equations between its indices cannot be solved.
    """
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        ty = meta.whnf(meta.local_decl(major).type)
    head = ty.app_fn
    if not isinstance(head, Const) or meta.env.kind(str(head.name)) != "inductive":
        raise TacticFailure(
            "cases", goal, "major premise type is not an inductive type", indented(ty)
        )
    if len(ty.app_args) == num_params(inductive_info(meta.env, str(head.name))):
        return _cases_on(meta, goal, major, ty, [], given, numerals=numerals)
    fvars, new_major, num_eqs, new_goal = generalize_indices(meta, goal, major)
    with meta.with_mvar_lctx(new_goal):
        new_type = meta.whnf(meta.local_decl(new_major).type)
    result: list[CasesGoal] = []
    for each in _cases_on(meta, new_goal, new_major, new_type, fvars, given):
        try:
            solved = unify_eqs(meta, each.goal, num_eqs, each.subst)
        except DependentEliminationFailure as failure:
            raise EliminationFailureInCase(failure, each.ctor) from failure
        if solved is None:
            continue
        last, subst = solved
        with meta.with_mvar_lctx(last):
            fields = tuple(apply_subst(meta, subst, field) for field in each.fields)
            subst = {key: apply_subst(meta, subst, value) for key, value in subst.items()}
        result.append(CasesGoal(each.ctor, last, fields, subst))
    return result


def _cases_on(
    meta: Meta,
    goal: Expr,
    major: FVar,
    ty: Expr,
    indices: Sequence[FVar],
    given: Sequence[Sequence[str]],
    *,
    numerals: bool = False,
) -> list[CasesGoal]:
    """Apply `casesOn`, where the indices of the major premise are variables of their own."""
    head = ty.app_fn
    assert isinstance(head, Const), "the major premise has an inductive type"
    name = str(head.name)
    info = inductive_info(meta.env, name)
    ctors = [str(ctor) for ctor in info.ctors]
    numerals = numerals and name == "Nat"
    params = ty.app_args[: num_params(info)]
    reverted, new = revert(meta, goal, [*indices, major], preserve_order=True)
    bound, new = intro_n(meta, new, len(indices) + 1, preserve_names=True)
    rest = reverted[len(indices) + 1 :]
    decl = meta.mvar_decl(new)
    goals: list[CasesGoal] = []
    with meta.with_lctx(decl.lctx):
        target = meta.instantiate_mvars(decl.type)
        motive = meta.mk_lambda(bound, target)
        u = meta.get_level(target)
        rec = meta.env.level_params(f"{name}.casesOn")
        levels = [u, *head.levels] if len(rec) > len(head.levels) else list(head.levels)
        if len(rec) == len(head.levels) and meta.instantiate_level_mvars(u).as_nat != 0:
            raise NestedFailure(
                "induction",
                new,
                f"recursor `{name}.casesOn` can only eliminate into `Prop`",
            )
        e: Expr = meta.const(f"{name}.casesOn", levels)
        e = e(*params, motive, *bound)
        ty_left: Expr = meta.whnf_forall(meta.infer_type(e))
        minors: list[MVar] = []
        for ctor in ctors:
            assert isinstance(ty_left, Pi), "casesOn has a premise for each constructor"
            minor_type = _beta_target(meta, ty_left.type)
            if numerals:
                minor_type = _numeral_minor(meta, motive, ctor)
            minor = meta.mk_mvar(minor_type, "syntheticOpaque", decl.user_name)
            minors.append(minor)
            ty_left = meta.whnf_forall(ty_left.body.instantiate(minor))
        meta.assign(new, e(*minors))
    major_name = bound[-1]
    for index, (ctor, minor) in enumerate(zip(ctors, minors, strict=True)):
        count = num_fields(ctor_info(meta.env, ctor))
        names_given = given[index] if index < len(given) else ()
        fields, last = intro_n(meta, minor, count, names_given)
        back, last = intro_n(meta, last, len(rest), preserve_names=True)
        with meta.with_mvar_lctx(last):
            args = [*params, *fields]
            value = meta.const(ctor, head.levels)(*args) if args else meta.const(ctor, head.levels)
            if numerals:
                value = _successor(meta, fields[0]) if fields else nat_value(meta, 0)
        for old in (*reversed(bound),):
            last = try_clear(meta, last, old)
        subst: dict[int, Expr] = {major.id: value, major_name.id: value}
        for old, renamed in zip(rest, back, strict=True):
            subst[old.id] = renamed
        goals.append(CasesGoal(ctor, last, tuple(fields), subst))
    return goals


def _numeral_minor(meta: Meta, motive: Expr, ctor: str) -> Expr:
    """Return the premise for a constructor of natural numbers, with `0` and `n + 1`."""
    if ctor == "Nat.zero":
        return meta.head_beta(motive(nat_value(meta, 0)))
    with meta.scope():
        n = meta.push_local("n", Const("Nat"), instance=False)
        return meta.mk_forall([n], meta.head_beta(motive(_successor(meta, n))))


def _successor(meta: Meta, n: Expr) -> Expr:
    return meta.mk_app_m("HAdd.hAdd", [n, nat_value(meta, 1)])


def _beta_target(meta: Meta, ty: Expr) -> Expr:
    """Beta-reduce the motive's application at the end of a minor premise."""
    if isinstance(ty, Pi):
        return Pi(ty.name, ty.type, _beta_target(meta, ty.body), ty.info)
    return meta.head_beta(ty)
