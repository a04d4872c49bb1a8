"""Functional induction: `f.induct`, `f.mutual_induct`, `f.fun_cases`.

What it does: the principle has a case for each end of the function's body, with hypotheses of
induction for the recursive calls on the way. Its proof is a recursive function of the same shape,
which terminates for the same reason: it is compiled as the function itself was.
What it assumes: recursive functions are remembered as they were written (`eqns_info.py`).
Where to read next: `fun_ind_cases.py`.
Counterpart in Lean: `Lean.Meta.Tactic.FunInd`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from gnomon import Const, Expr, FVar, Level, Pi, Sort
from gnomon.declarations import Axiom, Definition, Theorem
from gnomon.elab.equations import has_equations
from gnomon.elab.extensions import MapExtension
from gnomon.elab.modifiers import Modifiers
from gnomon.elab.recursion.calls import num_lambdas
from gnomon.elab.recursion.eqns_info import EqnsInfo, eqns_info
from gnomon.elab.recursion.fixed_params import ParamPerm
from gnomon.elab.recursion.fun_ind_cases import CaseProof, CaseWalker, Ih, Leaf, Recurse
from gnomon.elab.recursion.wf_preprocess import if_to_dif
from gnomon.elab.resolve import (
    register_reserved_name_action,
    register_reserved_name_predicate,
)
from gnomon.meta import ElabEnv, Meta
from gnomon.records import dataclass
from gnomon.syntax import Node, mk_null, names

if TYPE_CHECKING:
    from gnomon.elab.core import Core
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab


@dataclass(slots=True)
class Group:
    """Functions that call each other, as they were written."""

    names: tuple[str, ...]
    infos: list[EqnsInfo]

    @property
    def level_params(self) -> tuple[str, ...]:
        """Their universe parameters."""
        return self.infos[0].level_params

    @property
    def perms(self) -> list[ParamPerm]:
        """Which parameters are fixed."""
        return self.infos[0].fixed.perms


def group_of(env: ElabEnv, name: str) -> Group | None:
    info = eqns_info(env, name)
    if info is None:
        return None
    infos = [eqns_info(env, each) for each in info.group]
    return Group(info.group, [each for each in infos if each is not None])


# -- the recursive proof -----------------------------------------------------------------------


def induct_name(name: str) -> str:
    return f"{name}.induct"


@dataclass(frozen=True, slots=True)
class FunIndInfo:
    """A principle of a function: what becomes of the function's parameters and universes.

    A parameter is one of the principle, too ("param"), or one of the motive's ("target"), or the
    principle says nothing of it ("dropped").
    """

    name: str
    params: tuple[Literal["param", "target", "dropped"], ...]
    level_mask: tuple[bool, ...]


FUN_IND_INFO: MapExtension[str, FunIndInfo] = MapExtension("funIndInfo")


def declare_principle(
    core: Core,
    name: str,
    level_params: Sequence[str],
    fixed: Sequence[FVar],
    bound: Sequence[FVar],
    goal: Expr,
    proof: Expr,
    slots: Sequence[FVar | None],
) -> None:
    """Declare a principle without the fixed parameters and universes that do not matter.

    `slots` has for each parameter of the function the fixed one that it is, or `None`.
    """
    meta = core.meta
    ty = meta.instantiate_mvars(meta.mk_forall(bound, goal))
    value = meta.instantiate_mvars(meta.mk_lambda(bound, proof))
    kept: list[FVar] = []
    for fvar in reversed(fixed):
        if meta.depends_on(ty, [fvar]) or meta.depends_on(value, [fvar]):
            kept.insert(0, fvar)
            ty, value = meta.mk_forall([fvar], ty), meta.mk_lambda([fvar], value)
    used = {str(param) for param in ty.level_params()} | {str(p) for p in value.level_params()}
    params = [param for param in level_params if param in used]
    core.env = core.env.add_decl(Theorem(name, params, ty, value))
    kinds: list[Literal["param", "target", "dropped"]] = []
    for slot in slots:
        kinds.append("target" if slot is None else "param" if slot in kept else "dropped")
    info = FunIndInfo(name, tuple(kinds), tuple(param in used for param in level_params))
    core.env = FUN_IND_INFO.insert(core.env, name, info)


def _pre_definitions(t: TermElab, group: Group) -> tuple[list[PreDefinition], int]:
    """Return the proofs as recursive functions, and how many parameters come before the varying."""
    from gnomon.elab.pre_definition import PreDefinition

    core, meta = t.core, t.meta
    levels = [Level.param(param) for param in group.level_params]
    perms = group.perms
    suffix = Node("Lean.Parser.Termination.suffix", (mk_null(), mk_null()))
    with meta.scope():
        meta.lctx = meta.lctx.erase(*reversed(meta.lctx.fvars()))
        fixed = perms[0].open_fixed(meta, group.infos[0].ty)
        types = [
            perm.instantiate_forall(meta, info.ty, fixed)
            for perm, info in zip(perms, group.infos, strict=True)
        ]
        motives = _push_motives(meta, group, types)
        case_types: list[Expr] = []

        def first_pass(ty: Expr) -> Expr:
            case_types.append(ty)
            return meta.mk_mvar(ty)

        def unknown(index: int, args: Sequence[Expr]) -> Expr:
            return meta.mk_mvar(motives[index](*args))

        bodies(core, group, fixed, motives, unknown, first_pass)
        cases = [
            meta.push_local(f"case{number + 1}", ty, instance=False)
            for number, ty in enumerate(case_types)
        ]
        before = [*fixed, *motives, *cases]
        remaining = iter(cases)

        def recurse(index: int, args: Sequence[Expr]) -> Expr:
            return Const(induct_name(group.names[index]), levels)(*before, *args)

        env = core.env
        own_types = []
        for index, ty in enumerate(types):
            with meta.scope():
                varying, _ = meta.forall_telescope(ty, num_varying(perms[index]))
                goal = meta.mk_forall(varying, motives[index](*varying))
                own_types.append(meta.mk_forall(before, goal))
        for name, ty in zip(group.names, own_types, strict=True):
            axiom = Axiom(induct_name(name), group.level_params, ty, False)
            core.env = core.env.add_decl(axiom, check=False)
        try:
            values = bodies(core, group, fixed, motives, recurse, lambda ty: next(remaining))
        finally:
            core.env = env
        result = []
        for name, ty, value in zip(group.names, own_types, values, strict=True):
            result.append(
                PreDefinition(
                    core.ref,
                    "theorem",
                    group.level_params,
                    Modifiers(),
                    induct_name(name),
                    ty,
                    meta.instantiate_mvars(meta.mk_lambda(before, value)),
                    suffix,
                )
            )
    return result, len(before)


def num_varying(perm: ParamPerm) -> int:
    return len(perm.slots) - perm.num_fixed


def _push_motives(meta: Meta, group: Group, types: Sequence[Expr]) -> list[FVar]:
    """Add a motive for each function."""
    motives = []
    separator = "" if group.infos[0].kind == "wf" else "_"
    for index, (ty, perm) in enumerate(zip(types, group.perms, strict=True)):
        with meta.scope():
            varying, _ = meta.forall_telescope(ty, num_varying(perm))
            motive_type = meta.mk_forall(varying, Sort(0))
        name = "motive" if len(types) == 1 else f"motive{separator}{index + 1}"
        motives.append(meta.push_local(name, motive_type, instance=False))
    return motives


def bodies(
    core: Core,
    group: Group,
    fixed: Sequence[FVar],
    motives: Sequence[FVar],
    recurse: Recurse,
    case: CaseProof,
    leaf: Leaf | None = None,
    ih: Ih | None = None,
    *,
    as_written: bool = False,
) -> list[Expr]:
    """Return the proofs of `∀ varying, motive varying`, over unknown cases.

    With `as_written`, the bodies are those that users wrote, and there are no hypotheses of
    induction.
    """
    meta = core.meta
    index_of = {} if as_written else {name: index for index, name in enumerate(group.names)}
    walker = CaseWalker(
        core,
        index_of,
        group.perms,
        motives,
        recurse,
        case,
        leaf,
        ih,
    )
    values = []
    for index, (info, perm) in enumerate(zip(group.infos, group.perms, strict=True)):
        body = info.value if as_written else info.ready or info.value
        value = perm.instantiate_lambda(meta, if_to_dif_of(core, body), fixed)
        with meta.scope():
            count = num_varying(perm)
            varying, body = meta.lambda_telescope(value, count)
            _rename_params(meta, info, perm, varying)
            args: list[Expr] = list(varying)
            proof = walker.walk(motives[index], args, body, list(varying), [])
            _rename_by_type(meta, info, perm, fixed, varying)
            values.append(meta.mk_lambda(varying, proof))
    return values


def if_to_dif_of(core: Core, value: Expr) -> Expr:
    """Return a body whose conditions are known in their branches."""
    from gnomon.elab.term import TermElab

    return if_to_dif(TermElab(core), value)


def _rename_params(meta: Meta, info: EqnsInfo, perm: ParamPerm, varying: Sequence[FVar]) -> None:
    """Name parameters as cases show them where no pattern replaces them."""
    lctx = meta.lctx
    if info.kind == "wf" and len(info.group) == 1 and len(varying) == 1:
        lctx = lctx.rename(varying[0], "x")
    elif info.kind == "structural":
        positions = [i for i in range(len(perm.slots)) if not perm.is_fixed(i)]
        if info.position in positions:
            lctx = lctx.rename(varying[positions.index(info.position)], "t")
    meta.lctx = lctx


def _rename_by_type(
    meta: Meta,
    info: EqnsInfo,
    perm: ParamPerm,
    fixed: Sequence[FVar],
    varying: Sequence[FVar],
) -> None:
    with meta.scope():
        ty = perm.instantiate_forall(meta, info.ty, fixed)
        own, _ = meta.forall_telescope(ty, len(varying))
        shown = [meta.local_decl(fvar).user_name for fvar in own]
    lctx = meta.lctx
    for fvar, name in zip(varying, shown, strict=True):
        lctx = lctx.rename(fvar, name)
    meta.lctx = lctx


# -- compiling it ------------------------------------------------------------------------------


def _compile(t: TermElab, group: Group, pre_defs: list[PreDefinition], offset: int) -> list[Expr]:
    """Return the proofs without recursion, by the recursion that the functions have."""
    core = t.core
    env = core.env
    for each in pre_defs:
        axiom = Axiom(each.decl_name, each.level_params, each.ty, False)
        core.env = core.env.add_decl(axiom, check=False)
    try:
        if group.infos[0].kind == "structural":
            from gnomon.elab.recursion.structural import structural_values

            requested = [
                offset + sum(not perm.is_fixed(i) for i in range(info.position))
                for info, perm in zip(group.infos, group.perms, strict=True)
            ]
            return structural_values(t, pre_defs, requested, [None] * len(pre_defs)).values
    finally:
        core.env = env
    return _compile_wf(t, group, pre_defs, offset)


def _compile_wf(
    t: TermElab, group: Group, pre_defs: list[PreDefinition], offset: int
) -> list[Expr]:
    from gnomon.elab.recursion.hints import TerminationHints
    from gnomon.elab.recursion.termination_measure import TerminationMeasure
    from gnomon.elab.recursion.wf import fixed_point, pack_group

    core, meta = t.core, t.meta
    env = core.env
    info = group.infos[0]
    for each in pre_defs:
        axiom = Axiom(each.decl_name, each.level_params, each.ty, False)
        core.env = core.env.add_decl(axiom, check=False)
    try:
        packed = pack_group(t, pre_defs, pre_defs)
    finally:
        core.env = env
    measures = []
    for each, fn, perm in zip(pre_defs, info.measures, group.perms, strict=True):
        with meta.scope():
            params, _ = meta.lambda_telescope(each.value, offset + num_varying(perm))
            old = perm.build_args(params[: perm.num_fixed], params[offset:])
            measures.append(TerminationMeasure(meta.mk_lambda(params, meta.beta(fn, old))))
    hints = [TerminationHints(decreasing=block) for block in info.decreasing]
    unary = fixed_point(t, pre_defs, hints, measures, packed)
    if unary.decl_name == pre_defs[0].decl_name:
        return [unary.value]
    values = []
    for index, (each, perm) in enumerate(zip(pre_defs, packed.fixed.perms, strict=True)):
        with meta.scope():
            params, _ = meta.forall_telescope(each.ty, len(perm.slots))
            fixed = perm.pick_fixed(list(params))
            applied = meta.beta(unary.value, fixed)
            ty = meta.whnf_forall(meta.instantiate_forall(unary.ty, fixed))
            assert isinstance(ty, Pi), "the packed function takes an argument"
            argument = packed.packer.pack(
                meta,
                ty.type,
                index,
                perm.pick_varying(list(params)),
            )
            values.append(meta.mk_lambda(params, applied(argument)))
    return values


def derive_induct(core: Core, name: str) -> bool:
    """Declare `f.induct` for a recursive function and those of its group."""
    from gnomon.elab.term import TermElab

    group = group_of(core.env, name)
    if group is None:
        return False
    t = TermElab(core, decl_name=name)
    messages = list(core.messages)
    pre_defs, offset = _pre_definitions(t, group)
    values = _compile(t, group, pre_defs, offset)
    core.messages[:] = messages
    meta = core.meta
    for each, value, perm in zip(pre_defs, values, group.perms, strict=True):
        value = meta.instantiate_mvars(value)
        with meta.scope():
            meta.lctx = meta.lctx.erase(*reversed(meta.lctx.fvars()))
            fixed, goal = meta.forall_telescope(each.ty, perm.num_fixed)
            slots: list[FVar | None] = [None] * len(perm.slots)
            for index, slot in enumerate(perm.slots):
                slots[index] = None if slot is None else fixed[slot]
            proof = meta.beta(value, fixed)
            declare_principle(
                core, each.decl_name, each.level_params, fixed, (), goal, proof, slots
            )
    if len(group.names) > 1:
        offset = core_offset(core, group.names[0], offset)
        mutual_principle(core, group.names, offset, "")
    return True


def core_offset(core: Core, name: str, offset: int) -> int:
    """Return how many parameters come before the varying, without those that were dropped."""
    info = FUN_IND_INFO.find(core.env, induct_name(name))
    assert info is not None, "the principle is there"
    return offset - info.params.count("dropped")


def mutual_principle(core: Core, group: Sequence[str], offset: int, suffix: str) -> None:
    """Declare `f.mutual_induct`: the conjunction of the principles of a group.

    `offset` is how many parameters they have in common.
    """
    meta = core.meta
    principles = [induct_name(name) + suffix for name in group]
    level_params = core.env.level_params(principles[0])
    levels = [Level.param(param) for param in level_params]
    with meta.scope():
        meta.lctx = meta.lctx.erase(*reversed(meta.lctx.fvars()))
        consts = [meta.const(name, levels) for name in principles]
        params, _ = meta.forall_telescope(meta.infer_type(consts[0]), offset)
        proofs: list[Expr] = [const(*params) for const in consts]
        whole = proofs[-1]
        for proof in reversed(proofs[:-1]):
            whole = meta.mk_app_m("And.intro", [proof, whole])
        ty = meta.mk_forall(params, meta.infer_type(whole))
        value = meta.mk_lambda(params, whole)
    name = f"{group[0]}.mutual_induct{suffix}"
    core.env = core.env.add_decl(Theorem(name, level_params, ty, value))


# -- cases without induction -------------------------------------------------------------------


def definition_of(core: Core, name: str) -> tuple[tuple[str, ...], Expr] | None:
    """Return a function's universe parameters, and its body as it was written."""
    info = eqns_info(core.env, name)
    if info is not None:
        params, value = info.level_params, info.value
    else:
        found = core.env.find(name)
        if not isinstance(found, Definition):
            return None
        params, value = tuple(map(str, found.level_params)), found.value
    return params, if_to_dif_of(core, value)


def derive_cases(core: Core, name: str) -> bool:
    """Declare `f.fun_cases`."""
    known = definition_of(core, name)
    if known is None:
        return False
    params, value = known
    count = num_lambdas(value)
    refined = refined_params(core, value, count)
    meta = core.meta
    with meta.scope():
        meta.lctx = meta.lctx.erase(*reversed(meta.lctx.fvars()))
        fvars, body = meta.lambda_telescope(value, count)
        fixed = [fvar for i, fvar in enumerate(fvars) if i not in refined]
        varying = [fvar for i, fvar in enumerate(fvars) if i in refined]
        motive = meta.push_local("motive", meta.mk_forall(varying, Sort(0)), instance=False)
        case_types: list[Expr] = []

        def first_pass(ty: Expr) -> Expr:
            case_types.append(ty)
            return meta.mk_mvar(ty)

        walk_cases(core, motive, varying, body, first_pass)
        cases = [
            meta.push_local(f"case{number + 1}", ty, instance=False)
            for number, ty in enumerate(case_types)
        ]
        remaining = iter(cases)
        proof = walk_cases(core, motive, varying, body, lambda ty: next(remaining))
        goal: Expr = motive(*varying) if varying else motive
        bound = [motive, *cases, *varying]
        slots = [fvar if fvar in fixed else None for fvar in fvars]
        declare_principle(core, f"{name}.fun_cases", params, fixed, bound, goal, proof, slots)
    return True


def walk_cases(
    core: Core,
    motive: Expr,
    varying: Sequence[FVar],
    body: Expr,
    case: CaseProof,
    leaf: Leaf | None = None,
    kept: frozenset[FVar] = frozenset(),
) -> Expr:
    """Return the proof of `motive varying` by the cases of a body.

    Equations do not replace the variables in `kept`.
    """
    walker = CaseWalker(
        core,
        {},
        [],
        [motive],
        lambda index, args: motive,
        case,
        leaf,
        kept=kept,
    )
    return walker.walk(motive, list(varying), body, list(varying), [])


def refined_params(core: Core, value: Expr, count: int) -> set[int]:
    """Return the parameters that are taken apart: some case has a pattern instead."""
    meta = core.meta
    found: set[int] = set()
    with meta.scope():
        meta.lctx = meta.lctx.erase(*reversed(meta.lctx.fvars()))
        fvars, body = meta.lambda_telescope(value, count)
        motive = meta.push_local("motive", meta.mk_forall(fvars, Sort(0)), instance=False)

        def look(ty: Expr) -> Expr:
            with meta.scope():
                inner, target = meta.forall_telescope(ty)
                for index, arg in enumerate(target.app_args):
                    is_variable = isinstance(arg, FVar) and arg in inner
                    others = [*target.app_args[:index], *target.app_args[index + 1 :]]
                    if not is_variable or arg in others:
                        found.add(index)
            return meta.mk_mvar(ty)

        walk_cases(core, motive, fvars, body, look, kept=frozenset(fvars))
        changed = True
        while changed:
            changed = False
            for index, fvar in enumerate(fvars):
                refined = [fvars[i] for i in found]
                if index not in found and meta.depends_on(meta.infer_type(fvar), refined):
                    found.add(index)
                    changed = True
    return found


# -- reserved names ----------------------------------------------------------------------------


_CASES = ("fun_cases", "fun_cases_unfolding")
_GROUP = ("mutual_induct", "mutual_induct_unfolding")
_INDUCT = ("induct", "induct_unfolding")


def _is_reserved(env: ElabEnv, name: str) -> bool:
    last, base = names.last(name), names.prefix(name)
    if last in _CASES:
        return has_equations(env, base)
    if last not in _INDUCT and last not in _GROUP:
        return False
    info = eqns_info(env, base)
    if info is None:
        return False
    return last in _INDUCT or (len(info.group) > 1 and info.group[0] == base)


def _realize(core: Core, name: str) -> bool:
    if not _is_reserved(core.env, name):
        return False
    from gnomon.elab.recursion import fun_ind_unfold

    base, last = names.prefix(name), names.last(name)
    if last == "fun_cases":
        derive_cases(core, base)
    elif last == "fun_cases_unfolding":
        core.realize(f"{base}.fun_cases")
        fun_ind_unfold.derive_cases_unfolding(core, base)
    else:
        group = group_of(core.env, base)
        if group is None:
            return False
        if not core.env.contains(induct_name(base)):
            derive_induct(core, base)
        if last.endswith("_unfolding"):
            fun_ind_unfold.derive_induct_unfolding(core, group)
    return core.env.contains(name)


register_reserved_name_predicate(_is_reserved)
register_reserved_name_action(_realize)

__all__ = [
    "FUN_IND_INFO",
    "FunIndInfo",
    "Group",
    "declare_principle",
    "derive_cases",
    "derive_induct",
    "mutual_principle",
    "walk_cases",
]
