"""Eliminators: what their types say, and applying one to targets.

Counterpart in Lean: `Lean.Meta.Tactic.ElimInfo`, `Lean.Elab.Tactic.ElimApp`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import BinderInfo, Expr, FVar, Let, MData, MVar, Pi, Sort
from gnomon.elab.errors import ElabError
from gnomon.elab.message_data import indented
from gnomon.elab.synthetic import synthesize_inst_mvar
from gnomon.elab.term import TermElab
from gnomon.elab.type_mismatch import has_type_but_expected
from gnomon.meta import MetaError
from gnomon.records import dataclass
from gnomon.tactics.framework import TacticElab


@dataclass(frozen=True, slots=True)
class ElimAlt:
    """A premise: its name, how many variables it introduces, whether it proves the motive."""

    name: str
    num_fields: int
    proves_motive: bool


@dataclass(frozen=True, slots=True)
class ElimInfo:
    """An eliminator, its type, and the positions of motive and targets among its parameters."""

    elim: Expr
    elim_type: Expr
    motive: int
    targets: tuple[int, ...]
    alts: tuple[ElimAlt, ...]


def elim_info(t: TermElab, elim: Expr) -> ElimInfo:
    """Return what the type of an eliminator says. Raises an error if it is none."""
    meta = t.meta
    ty = meta.instantiate_mvars(meta.infer_type(elim))
    with meta.scope():
        fvars, result = meta.forall_telescope(ty, reducing=True)
        motive = result.app_fn
        if motive not in fvars:
            t.throw(
                "Expected resulting type of eliminator to be an application of one of its "
                "parameters (the motive), but found",
                indented(result),
            )
        motive_type = meta.infer_type(motive)
        params, sort = meta.forall_telescope(motive_type, reducing=True)
        targets = [arg for arg in result.app_args[: len(params)] if arg in fvars]
        if not isinstance(sort, Sort):
            t.throw("motive result type must be a sort", indented(motive_type))
        alts = []
        for fvar in fvars:
            if fvar == motive or fvar in targets:
                continue
            decl = meta.local_decl(fvar)
            if decl.bi != "default":
                continue
            count, of = _fields(decl.type)
            alts.append(ElimAlt(decl.user_name, count, of.app_fn == motive))
        positions = tuple(fvars.index(target) for target in targets)
        return ElimInfo(elim, ty, fvars.index(motive), positions, tuple(alts))


def _fields(premise: Expr) -> tuple[int, Expr]:
    """Return how many variables a premise has, local definitions too, and what is below them."""
    count = 0
    while isinstance(premise, Pi | Let | MData):
        if isinstance(premise, MData):
            premise = premise.expr
        else:
            premise, count = premise.body, count + 1
    return count, premise


def add_implicit_targets(t: TermElab, info: ElimInfo, given: Sequence[Expr]) -> list[Expr]:
    """Return the targets with the implicit ones, which the types of the others determine."""
    meta = t.meta
    ty = info.elim_type
    result: list[Expr] = []
    left = list(given)
    position = 0
    while isinstance(ty := meta.whnf_forall(ty), Pi):
        arg: Expr
        if position in info.targets and ty.info == BinderInfo.default:
            if not left:
                t.throw("Insufficient number of targets for `", info.elim, "`")
            arg = left.pop(0)
            arg_type = meta.infer_type(arg)
            if not meta.is_def_eq(ty.type, arg_type):
                t.throw(
                    "Type mismatch: Target", indented(arg), "\n",
                    has_type_but_expected(t, arg_type, ty.type),
                )  # fmt: skip
        else:
            arg = meta.mk_mvar(ty.type)
        if position in info.targets:
            result.append(arg)
        ty = ty.body.instantiate(arg)
        position += 1
    if left:
        t.throw("Too many targets for `", info.elim, "`")
    targets = [meta.instantiate_mvars(each) for each in result]
    for each in targets:
        if isinstance(each, MVar):
            t.throw("failed to infer implicit target")
    return targets


@dataclass(frozen=True, slots=True)
class AltGoal:
    """The goal for a premise."""

    alt: ElimAlt
    goal: MVar

    @property
    def name(self) -> str:
        """The name by which it is written."""
        return self.alt.name


@dataclass(frozen=True, slots=True)
class ElimApp:
    """An eliminator applied: its arguments, the motive, the premises, instances not found."""

    e: Expr
    args: tuple[Expr, ...]
    motive: MVar
    alts: tuple[AltGoal, ...]
    others: tuple[MVar, ...]
    complex_args: tuple[Expr, ...]


def mk_elim_app(tac: TacticElab, info: ElimInfo, targets: Sequence[Expr], tag: str) -> ElimApp:
    """Apply an eliminator to targets; motive and premises are metavariables."""
    t, meta = tac.t, tac.meta
    e, ty = info.elim, info.elim_type
    motive: MVar | None = None
    alts: list[AltGoal] = []
    insts: list[MVar] = []
    args: list[Expr] = []
    left = list(targets)
    while isinstance(ty := meta.whnf_forall(ty), Pi):
        position = len(args)
        arg: Expr
        binder = str(ty.name)
        if position == info.motive:
            arg = motive = meta.mk_mvar(ty.type, "syntheticOpaque")
        elif position in info.targets:
            if not left:
                t.throw("Insufficient number of targets for `", info.elim, "`")
            with meta.config(assign_synthetic_opaque=True):
                arg = t.ensure_has_type(ty.type, left.pop(0))
        elif ty.info == BinderInfo.inst_implicit:
            arg = mvar = meta.mk_mvar(ty.type, "synthetic", append_tag(tag, binder))
            insts.append(mvar)
        elif ty.info != BinderInfo.default:
            arg = meta.mk_mvar(ty.type)
        else:
            arg = mvar = meta.mk_mvar(ty.type, "syntheticOpaque", append_tag(tag, binder))
            alts.append(AltGoal(info.alts[len(alts)], mvar))
        e = e(arg)
        args.append(arg)
        ty = ty.body.instantiate(arg)
    if left:
        t.throw("Too many targets for `", info.elim, "`")
    assert motive is not None, "an eliminator has a motive"
    others = []
    for inst in insts:
        try:
            found = synthesize_inst_mvar(t, inst)
        except (ElabError, MetaError):
            found = False
        if not found:
            meta.set_mvar_kind(inst, "syntheticOpaque")
            others.append(inst)
    alts = [alt for alt in alts if not meta.is_assigned(alt.goal)]
    complex_args = meta.instantiate_mvars(ty).app_args[len(targets) :]
    return ElimApp(
        meta.instantiate_mvars(e), tuple(args), motive, tuple(alts), tuple(others), complex_args
    )


def append_tag(tag: str, name: str) -> str:
    """Return the name of a goal below another one's."""
    from gnomon.syntax import names

    name = names.erase_macro_scopes(name)
    return f"{tag}.{name}" if tag else name


def set_motive(
    tac: TacticElab,
    goal: MVar,
    motive: MVar,
    targets: Sequence[FVar],
    complex_args: Sequence[Expr] = (),
) -> None:
    """Let the motive be the goal, as a function of the targets."""
    from gnomon import Lam

    t, meta = tac.t, tac.meta
    body = meta.instantiate_mvars(meta.mvar_decl(goal).type)
    motive_type = meta.instantiate_mvars(meta.mvar_decl(motive).type)
    for arg in reversed(complex_args):
        ty = meta.infer_type(arg)
        abstracted = Lam(tac.core.fresh_user_name("x"), ty, meta.kabstract(body, arg))
        if not meta.is_type_correct(abstracted):
            abstracted = Lam(tac.core.fresh_user_name("x"), ty, body)
        body = abstracted
    value = meta.mk_lambda(targets, body)
    check_motive(t, value, motive_type)
    meta.assign(motive, value)


def check_motive(t: TermElab, motive: Expr, expected: Expr) -> None:
    """Raise :class:`ElabError` unless the motive has the expected type."""
    found = t.meta.infer_type(motive)
    if not t.meta.is_def_eq_guarded(found, expected):
        t.throw(
            "Type mismatch when assigning motive",
            indented(motive),
            "\n",
            has_type_but_expected(t, found, expected),
        )


__all__ = [
    "AltGoal",
    "ElimApp",
    "ElimInfo",
    "add_implicit_targets",
    "append_tag",
    "check_motive",
    "elim_info",
    "mk_elim_app",
    "set_motive",
]
