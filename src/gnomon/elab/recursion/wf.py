"""Well-founded recursion.

What it does: packs functions that call each other into one of one argument; finds a measure that
decreases in every call, unless users say which; takes the fixed point, and gets the functions back.
What it assumes: the functions are not in the environment yet.
Where to read next: `args_packer.py`, `guess_lex.py`, `wf_fix.py`, `wf_unfold.py`.
Counterpart in Lean: `Lean.Elab.PreDefinition.WF.Main`, `WF.PackMutual`, `WF.Rel`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Const, Expr, FVar, Level, MData, Pi
from gnomon.declarations import Axiom
from gnomon.elab.message_data import const_name, indented
from gnomon.elab.modifiers import Modifiers
from gnomon.elab.recursion.args_packer import ArgsPacker
from gnomon.elab.recursion.calls import is_rec_app_mark
from gnomon.elab.recursion.fixed_params import FixedParams, ParamPerm, fixed_params
from gnomon.elab.recursion.hints import TerminationHints
from gnomon.elab.recursion.termination_measure import TerminationMeasure
from gnomon.elab.recursion.unsafe_rec import add_unsafe_rec
from gnomon.elab.recursion.wf_fix import mk_fix, solve_goals
from gnomon.elab.recursion.wf_preprocess import Preprocessed, preprocess
from gnomon.elab.terms import rebuild
from gnomon.records import dataclass, replace

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab


@dataclass(frozen=True, slots=True)
class Packed:
    """A group as one function: the fixed parameters, the packing, the function."""

    fixed: FixedParams
    packer: ArgsPacker
    unary: PreDefinition


def _add_axioms(t: TermElab, group: Sequence[PreDefinition]) -> None:
    env = t.core.env
    for each in group:
        env = env.add_decl(Axiom(each.decl_name, each.level_params, each.ty, False), check=False)
    t.core.env = env


def _var_names(t: TermElab, each: PreDefinition, perm: ParamPerm) -> tuple[str, ...]:
    """Return the names of the varying parameters, as the function's type has them."""
    meta = t.meta
    arity = len(perm.slots)
    if perm.num_fixed == arity:
        t.throw(
            "well-founded recursion cannot be used, `",
            const_name(each.decl_name),
            "` does not take any (non-fixed) arguments",
        )
    with meta.scope():
        fvars, _ = meta.forall_telescope(each.ty, arity, reducing=True)
        return tuple(meta.local_decl(fvar).user_name for fvar in perm.pick_varying(fvars))


# -- packing -----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Pack:
    """Replaces calls of the functions by calls of the packed one."""

    t: TermElab
    index_of: dict[str, int]
    fixed: FixedParams
    packer: ArgsPacker
    unary: Expr
    domain_type: Expr

    def visit(self, e: Expr) -> Expr:
        if not any(str(name) in self.index_of for name in e.constants()):
            return e
        head = e.app_fn
        if is_rec_app_mark(head):
            assert isinstance(head, MData), "marks are metadata"
            inner = self.t.meta.head_beta(head.expr(*e.app_args))
            return MData(head.data, self.visit(inner))
        if head.cname in self.index_of:
            return self._call(self.index_of[str(head.cname)], e)
        return rebuild(e, self.visit)

    def _call(self, function: int, e: Expr) -> Expr:
        """Return a call of the packed function; bound variables in arguments may be loose."""
        perm = self.fixed.perms[function]
        args = [self.visit(arg) for arg in e.app_args]
        meta = self.t.meta
        missing = len(perm.slots) - len(args)
        if missing > 0:
            with meta.scope():
                fvars, _ = meta.forall_telescope(meta.infer_type(e), missing, reducing=True)
                return meta.mk_lambda(fvars, self._call(function, e(*fvars)))
        own, rest = args[: len(perm.slots)], args[len(perm.slots) :]
        fixed = perm.pick_fixed(own)
        unary = self.unary(*fixed) if fixed else self.unary
        ty = meta.whnf_forall(meta.instantiate_forall(self.domain_type, fixed))
        assert isinstance(ty, Pi), "the packed function takes an argument"
        packed = self.packer.pack(meta, ty.type, function, perm.pick_varying(own))
        return unary(packed, *rest)


class _PackOpen(_Pack):
    """As :class:`_Pack`, with binders opened, so that arguments have types."""

    def visit(self, e: Expr) -> Expr:
        from gnomon import Lam, Let

        if not any(str(name) in self.index_of for name in e.constants()):
            return e
        meta = self.t.meta
        if isinstance(e, Lam | Pi):
            with meta.scope():
                fvar = meta.push_local(str(e.name), self.visit(e.type), e.info)
                body = self.visit(e.body.instantiate(fvar))
                bind = meta.mk_lambda if isinstance(e, Lam) else meta.mk_forall
                return bind([fvar], body)
        if isinstance(e, Let):
            with meta.scope():
                fvar = meta.push_let(str(e.name), self.visit(e.type), self.visit(e.value), e.nondep)
                body = self.visit(e.body.instantiate(fvar))
                return meta.mk_let([fvar], body, used_let_only=False, generalize_nondep_let=False)
        return _Pack.visit(self, e)


def pack_group(
    t: TermElab, group: Sequence[PreDefinition], original: Sequence[PreDefinition]
) -> Packed:
    """Return a group as one function; the functions are known as axioms.

    `original` are the functions before preprocessing, which decide what is fixed.
    """
    meta = t.meta
    fixed = fixed_params(t, original)
    packer = ArgsPacker(
        tuple(_var_names(t, each, perm) for each, perm in zip(group, fixed.perms, strict=True))
    )
    first = group[0]
    if packer.only_one_unary and not any(
        slot is None for slot in fixed.perms[0].slots[: fixed.num_fixed]
    ):
        return Packed(fixed, packer, first)
    name = f"{first.decl_name}.{'_unary' if len(group) == 1 else '_mutual'}"
    levels = [Level.param(param) for param in first.level_params]
    with meta.scope():
        params = fixed.perms[0].open_fixed(meta, first.ty)
        types = [
            perm.instantiate_forall(meta, each.ty, params)
            for each, perm in zip(group, fixed.perms, strict=True)
        ]
        packed = packer.packed_type(meta, types)
        ty = meta.mk_forall(params, packed)
        pack = _PackOpen(
            t,
            {each.decl_name: index for index, each in enumerate(group)},
            fixed,
            packer,
            Const(name, levels),
            ty,
        )
        values = []
        for each, perm in zip(group, fixed.perms, strict=True):
            value = perm.instantiate_lambda(meta, each.value, params)
            with meta.scope():
                count = len(perm.slots) - perm.num_fixed
                fvars, body = meta.lambda_telescope(value, count)
                values.append(meta.mk_lambda(fvars, pack.visit(body)))
        value = meta.mk_lambda(params, packer.uncurry(meta, values, packed))
    unary = replace(
        first,
        kind="theorem" if all(each.is_theorem for each in group) else "def",
        modifiers=Modifiers(),
        decl_name=name,
        ty=ty,
        value=value,
    )
    return Packed(fixed, packer, unary)


# -- the relation ------------------------------------------------------------------------------


def _relation(
    t: TermElab,
    group: Sequence[PreDefinition],
    measures: Sequence[TerminationMeasure],
    packed: Packed,
    params: Sequence[FVar],
    domain: Expr,
) -> Expr:
    """Return the relation that the measures give on the packed argument."""
    meta = t.meta
    functions = [
        perm.instantiate_lambda(meta, measure.fn, params)
        for measure, perm in zip(measures, packed.fixed.perms, strict=True)
    ]
    results = []
    for each, function, names in zip(group, functions, packed.packer.var_names, strict=True):
        with meta.scope():
            fvars, body = meta.lambda_telescope(function, len(names))
            ty = meta.infer_type(body)
            if meta.depends_on(ty, fvars):
                t.throw(
                    "The termination measure's type must not depend on the function's varying "
                    "parameters, but ",
                    const_name(each.decl_name),
                    "'s termination measure does:",
                    indented(function),
                    "\nTry using `sizeOf` explicitly",
                )
            results.append(ty)
    for index, ty in enumerate(results[1:], 1):
        if not meta.is_def_eq(results[0], ty):
            t.throw(
                "The termination measures of mutually recursive functions must have the same "
                "return type but the termination measure of ",
                const_name(group[0].decl_name),
                " has type",
                indented(results[0]),
                "\nwhile the termination measure of ",
                const_name(group[index].decl_name),
                " has type",
                indented(ty),
            )
    result = results[0]
    measure = packed.packer.uncurry_nondep(meta, domain, functions, result)
    level = meta.get_level(result)
    class_type = meta.const("WellFoundedRelation", [level])(result)
    inst = meta.synth_instance(class_type)
    if inst is None:
        from gnomon.elab.synthetic import failed_to_synthesize

        raise failed_to_synthesize(t, class_type)
    inv_image = meta.const("invImage", [meta.get_level(domain), level])
    return meta.instantiate_mvars(inv_image(domain, result, measure, inst))


# -- the whole ---------------------------------------------------------------------------------


def well_founded_recursion(
    t: TermElab,
    group: Sequence[PreDefinition],
    hints: Sequence[TerminationHints],
    given: Sequence[TerminationMeasure | None],
) -> None:
    """Add functions that terminate because a measure decreases.

    Raises :class:`~gnomon.elab.errors.ElabError` if none is found, or it cannot be proved.
    """
    core = t.core
    env = core.env
    try:
        _add_axioms(t, group)
        results = [preprocess(t, each) for each in group]
        ready = [replace(each, value=r.value) for each, r in zip(group, results, strict=True)]
        packed = pack_group(t, ready, group)
        measures = _measures(t, ready, hints, given, packed)
    finally:
        core.env = env
    _check_types(t)
    unary = fixed_point(t, ready, hints, measures, packed)
    _add(t, group, packed, unary, results, measures, hints)


def _check_types(t: TermElab) -> None:
    """Raise an error where the library that well-founded recursion needs is not there."""
    if not t.core.env.contains("invImage"):
        t.throw("well-founded recursion needs `WellFounded.fix`, `invImage`")


def _measures(
    t: TermElab,
    group: Sequence[PreDefinition],
    hints: Sequence[TerminationHints],
    given: Sequence[TerminationMeasure | None],
    packed: Packed,
) -> list[TerminationMeasure]:
    found = [each for each in given if each is not None]
    if len(found) == len(group):
        return found
    from gnomon.elab.recursion.guess_lex import guess_lex

    return guess_lex(t, group, hints, packed)


def fixed_point(
    t: TermElab,
    group: Sequence[PreDefinition],
    hints: Sequence[TerminationHints],
    measures: Sequence[TerminationMeasure],
    packed: Packed,
) -> PreDefinition:
    """Return the packed function without calls of itself."""
    meta, core = t.meta, t.core
    unary = packed.unary
    env = core.env
    try:
        _add_axioms(t, group)
        if unary.decl_name != group[0].decl_name:
            _add_axioms(t, [unary])
        known = frozenset(map(str, core.env.names(len(env))))
        with meta.scope():
            params, rest = meta.forall_telescope(unary.ty, packed.fixed.num_fixed)
            rest = meta.whnf_forall(rest)
            assert isinstance(rest, Pi), "the packed function takes an argument"
            relation = _relation(t, group, measures, packed, params, rest.type)
            value, goals = mk_fix(t, unary, params, relation)
            value = meta.mk_lambda(params, value)
        blocks = [hint.decreasing for hint in hints]
        names = [each.decl_name for each in group]
        solve_goals(t, goals, names, blocks)
        value = meta.instantiate_mvars(value)
        value = _unfold_new(t, value, known, len(env))
    finally:
        core.env = env
    return replace(unary, value=value)


def _unfold_new(t: TermElab, value: Expr, known: frozenset[str], start: int) -> Expr:
    """Put the values of auxiliary declarations into a term: they are made again with it."""
    from gnomon.declarations import Definition, Theorem
    from gnomon.elab.terms import replace_subterms

    env = t.core.env
    new = {str(name) for name in env.names(start)} - known
    if not new:
        return value

    def change(e: Expr) -> Expr | None:
        if not isinstance(e, Const) or str(e.name) not in new:
            return None
        info = env.find(str(e.name))
        if not isinstance(info, Definition | Theorem):
            return None
        body = info.value.instantiate_level_params(info.level_params, e.levels)
        return replace_subterms(body, change)

    return replace_subterms(value, change)


def _add(
    t: TermElab,
    group: Sequence[PreDefinition],
    packed: Packed,
    unary: PreDefinition,
    results: Sequence[Preprocessed],
    measures: Sequence[TerminationMeasure],
    hints: Sequence[TerminationHints],
) -> None:
    """Declare the packed function and the functions of the group."""
    from gnomon.elab.compile_entry import compile_decls
    from gnomon.elab.pre_definition import add_non_rec, apply_attributes_of, erase_rec_app_marks
    from gnomon.elab.recursion.calls import erase_marks
    from gnomon.elab.recursion.eqns_info import register_wf
    from gnomon.elab.recursion.wf_unfold import add_unfold_theorems

    core, meta = t.core, t.meta
    clean = [erase_rec_app_marks(each) for each in group]
    names = [each.decl_name for each in group]
    levels = [Level.param(param) for param in unary.level_params]
    if unary.decl_name == names[0]:
        add_non_rec(t, unary, compile=False, apply_attrs_after_compilation=False)
    else:
        add_non_rec(t, unary, compile=False, apply_attrs_after_compilation=False)
        for index, (each, perm) in enumerate(zip(clean, packed.fixed.perms, strict=True)):
            with meta.scope():
                params = perm.open_fixed(meta, each.ty)
                ty = perm.instantiate_forall(meta, each.ty, params)
                fn = Const(unary.decl_name, levels)
                applied: Expr = fn(*params) if params else fn
                with meta.scope():
                    count = len(perm.slots) - perm.num_fixed
                    fvars, _ = meta.forall_telescope(ty, count, reducing=True)
                    domain = meta.whnf_forall(meta.infer_type(applied))
                    assert isinstance(domain, Pi), "the packed function takes an argument"
                    body = applied(packed.packer.pack(meta, domain.type, index, fvars))
                    value = meta.mk_lambda(perm.build_args(list(params), list(fvars)), body)
            add_non_rec(
                t, replace(each, value=value), compile=False, all_names=names,
                apply_attrs_after_compilation=False,
            )  # fmt: skip
    if any(each.generates_code for each in clean):
        add_unsafe_rec(t, clean)
        compile_decls(t, names)
    ready = [erase_marks(result.value) for result in results]
    register_wf(t, clean, unary.decl_name, packed, measures, hints, ready)
    add_unfold_theorems(t, clean, unary.decl_name, packed, results)
    for each in clean:
        if each.is_theorem or meta.is_prop(each.ty):
            continue
        if not each.modifiers.has_attr("reducible", "semireducible", "irreducible"):
            core.env = core.env.with_reducibility(each.decl_name, "irreducible")
    apply_attributes_of(t, clean, "after_compilation")


__all__ = ["Packed", "fixed_point", "pack_group", "well_founded_recursion"]
