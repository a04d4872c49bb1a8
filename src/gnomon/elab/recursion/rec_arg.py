"""Parameters that a function may be structurally recursive on.

What it does: says of each parameter whether one can recurse on it, or why not; groups parameters
of mutual functions whose types belong to one family of inductive types, auxiliary types of nested
ones among them; tries their combinations one after the other.
What it assumes: the fixed parameters are in the context.
Where to read next: `structural.py`.
Counterpart in Lean: `Lean.Elab.PreDefinition.Structural.FindRecArg`, `IndGroupInfo`.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from gnomon import Const, Expr, FVar, Level
from gnomon.elab.const_info import inductive_info, num_params
from gnomon.elab.errors import ElabError
from gnomon.elab.message_data import (
    MessageData,
    and_list,
    const_name,
    full_const_name,
    indented,
    msg,
)
from gnomon.elab.recursion.calls import num_lambdas
from gnomon.elab.recursion.fixed_params import FixedParams, ParamPerm
from gnomon.meta import Meta, MetaError
from gnomon.records import dataclass, replace
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab

A = TypeVar("A")

MAX_COMBINATIONS = 10


class StructuralFailure(Exception):
    """No parameter works; `data` says why for each."""

    def __init__(self, data: MessageData) -> None:
        """`data` is the message."""
        super().__init__(data)
        self.data = data


class Unsuitable(Exception):
    """A combination of parameters does not work."""

    def __init__(self, data: MessageData) -> None:
        """`data` says why."""
        super().__init__(data)
        self.data = data


@dataclass(frozen=True, slots=True)
class IndGroup:
    """A family of inductive types with its parameters; motives are one a type, nested ones last."""

    all: tuple[str, ...]
    num_nested: int
    levels: tuple[Level, ...]
    params: tuple[Expr, ...]

    @property
    def num_motives(self) -> int:
        """How many motives the recursors have."""
        return len(self.all) + self.num_nested

    def brec_on_name(self, index: int) -> str:
        """Return the name of `brecOn` for a motive."""
        if index < len(self.all):
            return f"{self.all[index]}.brecOn"
        return f"{self.all[0]}.brecOn_{index - len(self.all) + 1}"

    def is_def_eq(self, meta: Meta, other: IndGroup) -> bool:
        """Return whether two families are the same, parameters included."""
        return (
            self.all == other.all
            and len(self.levels) == len(other.levels)
            and all(map(meta.is_level_def_eq, self.levels, other.levels))
            and all(map(meta.is_def_eq, self.params, other.params))
        )

    def shown(self) -> MessageData:
        """Return the first type of the family, as messages name it."""
        head = Const(self.all[0], self.levels)
        return msg(head(*self.params) if self.params else head)

    def nested_types(self, meta: Meta) -> list[Expr]:
        """Return the auxiliary types, each behind binders for its indices."""
        if not self.num_nested:
            return []
        rec = f"{self.all[0]}.rec"
        extra = len(meta.env.level_params(rec)) - len(self.levels)
        levels = [*([Level.of_nat(1)] * extra), *self.levels]
        ty = meta.infer_type(meta.const(rec, levels))
        ty = meta.instantiate_forall(ty, self.params) if self.params else ty
        result = []
        with meta.scope():
            motives, _ = meta.forall_telescope(ty, self.num_motives)
            for motive in motives[len(self.all) :]:
                with meta.scope():
                    fvars, _ = meta.forall_telescope(meta.infer_type(motive))
                    major = meta.infer_type(fvars[-1])
                    result.append(meta.mk_forall(fvars[:-1], major))
        return result


@dataclass(frozen=True, slots=True)
class RecArg:
    """A parameter to recurse on: positions are among all of the function's parameters."""

    perm: ParamPerm
    position: int
    indices: tuple[int, ...]
    group: IndGroup
    index: int

    def pick(self, args: Sequence[A]) -> tuple[list[A], A, list[A]]:
        """Return indices, major premise, and the other varying arguments."""
        indices = [args[i] for i in self.indices]
        others = [
            arg
            for i, arg in enumerate(args)
            if not self.perm.is_fixed(i) and i != self.position and i not in self.indices
        ]
        return indices, args[self.position], others


def parameter_name(t: TermElab, fvar: FVar, index: int) -> str:
    """Return a parameter as messages speak of it."""
    name = t.meta.local_decl(fvar).user_name
    return f"#{index + 1}" if names.has_macro_scopes(name) else name


# -- candidates --------------------------------------------------------------------------------


def _bad_index(
    meta: Meta, varying: Sequence[Expr], indices: Sequence[Expr]
) -> tuple[Expr, Expr] | None:
    """Return an index whose type mentions a varying parameter that is no index."""
    for index in indices:
        ty = meta.infer_type(index)
        for fvar in varying:
            if fvar not in indices and meta.depends_on(ty, [fvar]):
                return index, fvar
    return None


def rec_arg(t: TermElab, perm: ParamPerm, args: Sequence[FVar], index: int) -> RecArg | MessageData:
    """Return a parameter as one to recurse on, or why it cannot be."""
    meta = t.meta
    if perm.is_fixed(index):
        return msg("it is unchanged in the recursive calls")
    if meta.local_decl(args[index]).is_let:
        return msg("it is a let-binding")
    ty = meta.whnf_d(meta.infer_type(args[index]))
    head = ty.app_fn
    if not isinstance(head, Const) or t.core.env.kind(str(head.name)) != "inductive":
        return msg("its type is not an inductive")
    name = str(head.name)
    info = inductive_info(t.core.env, name)
    count = num_params(info)
    params, indices = ty.app_args[:count], ty.app_args[count:]
    family = msg("its type ", const_name(name), " is an inductive family")
    if not all(isinstance(each, FVar) for each in indices):
        return msg(family, " and indices are not variables", indented(ty))
    if len(set(indices)) < len(indices):
        return msg(family, " and indices are not pairwise distinct", indented(ty))
    varying = perm.pick_varying(list(args))
    bad = _bad_index(meta, varying, indices)
    if bad is not None:
        return msg(
            family, indented(ty), "\nand index", indented(bad[0]), "\ndepends on the non index",
            indented(bad[1]),
        )  # fmt: skip
    for param in params:
        for fvar in varying:
            if meta.depends_on(param, [fvar]):
                return msg(
                    "its type is an inductive datatype", indented(ty),
                    "\nand the datatype parameter", indented(param),
                    "\ndepends on the function parameter", indented(fvar),
                    "\nwhich is not fixed.",
                )  # fmt: skip
    everything = tuple(str(each) for each in (info.all or (name,)))
    recursor = t.core.env.find(f"{everything[0]}.rec")
    motives = int(getattr(recursor, "num_motives", len(everything)))
    group = IndGroup(everything, motives - len(everything), tuple(head.levels), params)
    positions = tuple(args.index(each) for each in indices if isinstance(each, FVar))
    return RecArg(perm, index, positions, group, everything.index(name))


@dataclass(slots=True)
class Candidates:
    """A function of the group with what it may recurse on; `value` is behind fixed parameters."""

    pre_def: PreDefinition
    perm: ParamPerm
    value: Expr
    found: list[RecArg]


def _collect(
    t: TermElab,
    each: Candidates,
    fixed: Sequence[FVar],
    wanted: int | None,
    ref: object,
) -> list[MessageData]:
    """Find what one function may recurse on; returns what is to be said of the others."""
    meta = t.meta
    report: list[MessageData] = []
    with meta.scope():
        varying, _ = meta.lambda_telescope(each.value)
        args = each.perm.build_args(list(fixed), list(varying))
        args = args[: max(len(each.perm.slots), num_lambdas(each.pre_def.value))]
        if wanted is not None:
            found = rec_arg(t, each.perm, args, wanted)
            if not isinstance(found, RecArg):
                t.throw(
                    "cannot use specified measure for structural recursion:",
                    indented(found),
                    ref=ref,  # type: ignore[arg-type]
                )
            each.found.append(found)
            return report
        for index in range(len(each.perm.slots)):
            found = rec_arg(t, each.perm, args, index)
            if isinstance(found, RecArg):
                each.found.append(found)
            else:
                shown = parameter_name(t, args[index], index)
                data = msg(
                    f"Not considering parameter {shown} of ",
                    full_const_name(each.pre_def.decl_name), ":", indented(found), "\n",
                )  # fmt: skip
                report.append(t.core.add_context(data))
    indices = {position for found in each.found for position in found.indices}
    each.found.sort(key=lambda found: found.position in indices)
    return report


def _in_group(
    t: TermElab, group: IndGroup, fixed: Sequence[FVar], each: Candidates
) -> list[RecArg]:
    """Return a function's candidates that belong to a family."""
    meta = t.meta
    nested = group.nested_types(meta)
    result = []
    for found in each.found:
        if group.is_def_eq(meta, found.group):
            result.append(replace(found, group=group))
            continue
        with meta.scope():
            varying, _ = meta.lambda_telescope(each.value)
            args = each.perm.build_args(list(fixed), list(varying))
            ty = meta.whnf_d(meta.infer_type(args[found.position]))
            for number, former in enumerate(nested):
                indices, _, former_type = meta.forall_meta_telescope(former)
                if not meta.is_def_eq_guarded(former_type, ty):
                    continue
                values = [meta.instantiate_mvars(index) for index in indices]
                if not all(isinstance(value, FVar) for value in values):
                    continue
                if len(set(values)) < len(values):
                    continue
                if _bad_index(meta, each.perm.pick_varying(args), values) is not None:
                    continue
                positions = tuple(args.index(value) for value in values)  # type: ignore[arg-type]
                result.append(
                    RecArg(each.perm, found.position, positions, group, len(group.all) + number)
                )
                break
    return result


def _shown(
    t: TermElab, fixed: Sequence[FVar], functions: Sequence[Candidates], choice: Sequence[RecArg]
) -> MessageData:
    meta = t.meta
    parts = []
    for each, found in zip(functions, choice, strict=True):
        with meta.scope():
            varying, _ = meta.lambda_telescope(each.value)
            args = each.perm.build_args(list(fixed), list(varying))
            name = parameter_name(t, args[found.position], found.position)
        if len(functions) == 1:
            return msg(f"parameter {name}")
        parts.append(msg(f"{name} of ", const_name(each.pre_def.decl_name)))
    return msg("parameters ", and_list(parts))


def try_all(
    t: TermElab,
    fixed_params: FixedParams,
    fixed: Sequence[FVar],
    functions: Sequence[Candidates],
    wanted: Sequence[int | None],
    refs: Sequence[object],
    attempt: Callable[[Sequence[RecArg]], A],
) -> A:
    """Return what `attempt` makes of the first combination of parameters that works.

    It raises :class:`Unsuitable` or an error for one that does not. Raises
    :class:`StructuralFailure` if none works.
    """
    from gnomon.elab.recursion.ind_pred import is_predicate

    meta = t.meta
    report: list[MessageData] = []
    for each, want, ref in zip(functions, wanted, refs, strict=True):
        report += _collect(t, each, fixed, want, ref)
    groups: list[IndGroup] = []
    for each in functions:
        for found in each.found:
            if not any(group.is_def_eq(meta, found.group) for group in groups):
                groups.append(found.group)
    if not groups:
        report.append(msg("no parameters suitable for structural recursion"))
    for group in groups:
        choices = [_in_group(t, group, fixed, each) for each in functions]
        lacking = next((i for i, choice in enumerate(choices) if not choice), None)
        if lacking is not None:
            name = const_name(functions[lacking].pre_def.decl_name)
            report.append(
                msg("Skipping arguments of type ", group.shown(), ", as ", name,
                    " has no compatible argument.\n")
            )  # fmt: skip
            continue
        total = 1
        for choice in choices:
            total *= len(choice)
        if total > MAX_COMBINATIONS:
            report.append(
                msg("Too many possible combinations of parameters of type ", group.shown(),
                    " (or please indicate the recursive argument explicitly using "
                    "`termination_by structural`).\n")
            )  # fmt: skip
            continue
        for combination in itertools.product(*choices):
            state = meta.save()
            env = t.core.env
            try:
                is_proof = is_predicate(t.core.env, group.all[0])
                if not is_proof and not t.core.env.contains(group.brec_on_name(0)):
                    raise Unsuitable(
                        msg("the type ", group.shown(), " does not have a `.brecOn` recursor")
                    )
                return attempt(combination)
            except Unsuitable as failure:
                reason: MessageData = failure.data
            except ElabError as failure:
                reason = failure.data
            except MetaError as failure:
                reason = t.core.wrap(failure).data
            reason = t.core.add_context(reason)
            meta.restore(state)
            t.core.env = env
            report.append(
                t.core.add_context(
                    msg(
                        "Cannot use ", _shown(t, fixed, functions, combination), ":",
                        indented(reason), "\n",
                    )
                )
            )  # fmt: skip
    raise StructuralFailure(msg("failed to infer structural recursion:\n", *report))


__all__ = [
    "Candidates",
    "IndGroup",
    "RecArg",
    "StructuralFailure",
    "Unsuitable",
    "parameter_name",
    "try_all",
]
