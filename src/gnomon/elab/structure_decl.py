"""Declaring a structure: type, constructor, projections, defaults, ways to parents.

Counterpart in Lean: the second half of `Lean.Elab.Structure`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import BinderInfo, Const, Expr, FVar, Level
from gnomon.declarations import Definition
from gnomon.elab.inductive import (
    Block,
    CtorView,
    ElabCtor,
    Header,
    InductiveView,
    implicit_params,
    mk_declaration,
)
from gnomon.elab.inductive_decl import add_inductive
from gnomon.elab.inductive_universe import check_universes, infer_universes
from gnomon.elab.projections import apply_projection
from gnomon.elab.resolve import private_to_user_name
from gnomon.elab.structure import StructureElab, StructureView, elab_header
from gnomon.elab.structures import (
    STRUCTURES,
    FieldInfo,
    ParentInfo,
    StructureInfo,
    structure_info,
)
from gnomon.elab.universes import level_mvars_to_params
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


def elab_structure(
    t: TermElab, section_vars: Sequence[Expr], view: StructureView, scope_names: Sequence[str]
) -> None:
    """Elaborate and declare a structure."""
    meta = t.meta
    t.level_names = view.level_names
    ty, count = elab_header(t, view)
    header_names = t.level_names
    with t.local_scope():
        params, sort = meta.forall_telescope(ty, count)
        full = meta.mk_forall(params, sort)
        short = names.last(private_to_user_name(view.decl_name))
        ind = meta.push_local(short, full, kind="auxDecl", instance=False)
        t.aux_decl_names[ind.id] = view.decl_name
        elab = StructureElab(t, view, list(params), ind)
        elab.add_parents()
        elab.add_fields()
        t.synthesize()
        result = ind(*params) if params else ind
        ctor_view = CtorView(view.ctor_ref or view.ref, view.name_ref, view.ctor_name, (), None)
        inductive = InductiveView(
            view.ref,
            view.name_ref,
            view.decl_name,
            view.level_names,
            view.binders,
            view.ty,
            (ctor_view,),
            view.is_class,
        )
        header = Header(inductive, ty, count, header_names)
        own_vars = [v for v in section_vars if isinstance(v, FVar)]
        block = Block([header], own_vars, list(params), [ind], [full])
        block.ctors = [[ElabCtor(ctor_view, elab.ctor_type(result))]]
        block.mentioned = [each.default for each in elab.fields if each.default is not None]
        infer_universes(t, block)
        level_mvars_to_params(t, block.ctors[0][0].ty)
        level_mvars_to_params(t, meta.infer_type(ind))
        block.ctors[0][0].ty = meta.instantiate_mvars(block.ctors[0][0].ty)
        places = {each.name: each.view.ref for each in elab.fields if each.view is not None}
        check_universes(t, block, places)
        elab.check_proofs(t.meta.instantiate_mvars(sort))
        decl, level_params, bound = mk_declaration(t, block, scope_names)
        if elab.without_projections:
            add_inductive(t.core, decl, is_class=view.is_class)
            return
        fields = [elab.projection(each) for each in elab.ctor_fields()]
        _declare_structure(t, elab, view)
        add_inductive(t.core, decl, is_class=view.is_class, projections=fields)
        levels = [Level.param(name) for name in level_params]
        const: Expr = Const(view.decl_name, levels)
        applied_vars = bound[: len(bound) - len(params)]
        const = const(*applied_vars) if applied_vars else const
        _Rest(t, elab, view, level_params, bound, ind, const).declare()


def _declare_structure(t: TermElab, elab: StructureElab, view: StructureView) -> None:
    """Say what is known of the structure."""

    fields = elab.ctor_fields()
    infos = [
        FieldInfo(
            each.name,
            elab.projection(each),
            each.subobject,
            each.info,
            each.auto_param,
        )
        for each in fields
    ]
    parents = tuple(
        ParentInfo(
            parent.name, parent.is_subobject, names.append(view.decl_name, parent.field_name)
        )
        for parent in elab.parents
    )
    info = StructureInfo(view.decl_name, tuple(infos), parents)
    t.core.env = STRUCTURES.insert(t.core.env, view.decl_name, info)


class _Rest:
    """What comes after the projections: parents that are no subobjects, and defaults."""

    def __init__(
        self,
        t: TermElab,
        elab: StructureElab,
        view: StructureView,
        level_params: Sequence[str],
        bound: Sequence[FVar],
        ind: FVar,
        const: Expr,
    ) -> None:
        self.t = t
        self.elab = elab
        self.view = view
        self.level_params = list(level_params)
        self.bound = list(bound)
        self.ind = ind
        self.const = const

    def declare(self) -> None:
        """Declare all of it."""
        for parent in self.elab.parents:
            if not parent.is_subobject:
                self._parent(parent.name, parent.ty, parent.field_name)
        self._mark_parent_instances()
        self._defaults()

    def _close(self, e: Expr) -> Expr:
        meta = self.t.meta
        e = self.elab.unfolded(e)
        return meta.instantiate_mvars(meta.replace_fvars(e, [self.ind], [self.const]))

    def _mark_parent_instances(self) -> None:
        """Make the projections from a class to its parents instances."""
        t = self.t
        if not self.view.is_class:
            return
        from gnomon.elab.instances import add_instance

        for parent in self.elab.parents:
            if t.core.env.is_class(parent.name):
                name = names.append(self.view.decl_name, parent.field_name)
                add_instance(t.core, name, reducible=True)

    def _parent(self, name: str, ty: Expr, field_name: str) -> None:
        """Declare the way to a parent that is no subobject: it is built from the fields."""
        t, meta = self.t, self.t.meta
        params = self.elab.params
        with t.local_scope():
            applied = self.const(*params) if params else self.const
            info = BinderInfo.inst_implicit if self.view.is_class else BinderInfo.default
            me = meta.push_local("self", applied, info, instance=False)
            value = self._rebuilt(name, ty, me)
            binders = [*self.bound, me]
            full_value = meta.instantiate_mvars(meta.mk_lambda(binders, value))
            target = self._at_self(self._close(ty), me)
            full_type = meta.instantiate_mvars(meta.mk_forall(binders, target))
        decl_name = names.append(self.view.decl_name, field_name)
        full_type = implicit_params(full_type, len(self.bound))
        full_value = _implicit_lambda(full_value, len(self.bound))
        decl = Definition(decl_name, self.level_params, full_type, full_value, "abbrev")
        env = t.core.env.add_decl(decl)
        t.core.env = env.with_reducibility(decl_name, "reducible")

    def _at_self(self, e: Expr, me: FVar) -> Expr:
        """Replace fields by the projections of a term."""
        meta = self.t.meta
        fields = self.elab.ctor_fields()
        values = [apply_projection(meta, self.elab.projection(each), me) for each in fields]
        return meta.replace_fvars(e, [each.fvar for each in fields], values)

    def _rebuilt(self, name: str, ty: Expr, me: FVar) -> Expr:
        value = self._close(self.elab.rebuild(name, ty))
        return self._at_self(value, me)

    def _defaults(self) -> None:
        """Declare the functions that compute defaults, own and inherited.

        For an inherited field that gets a tactic, its constant stands in place of the function.
        """
        t, meta = self.t, self.t.meta
        defaults: list[tuple[str, str]] = []
        for each in self.elab.fields:
            if each.kind != "new" and each.auto_param is not None:
                defaults.append((each.name, each.auto_param))
                continue
            if each.default is None:
                continue
            prefix = names.append(self.view.decl_name, each.name)
            fn = f"{prefix}._default" if each.kind == "new" else f"{prefix}._inherited_default"
            value = self._close_value(each.default)
            used = [
                other
                for other in self.elab.fields
                if other.fvar in meta.collect_fvars(value) and other is not each
            ]
            fvars = [other.fvar for other in used]
            value_type = meta.infer_type(value)
            level = meta.get_level(value_type)
            wrapped = meta.const("id", [level])(value_type, value)
            binders = [*self.bound, *fvars]
            full = meta.instantiate_mvars(self._bind(binders, wrapped, is_type=False))
            full_type = meta.instantiate_mvars(self._bind(binders, value_type, is_type=True))
            full = _implicit_lambda(full, len(self.bound))
            full_type = implicit_params(full_type, len(self.bound))
            decl = Definition(fn, self.level_params, full_type, full, "abbrev")
            t.core.env = t.core.env.add_decl(decl).with_reducibility(fn, "reducible")
            defaults.append((each.name, fn))
        for parent in self.elab.parents:
            info = structure_info(t.core.env, parent.name)
            for name, fn in info.defaults if info is not None else ():
                if all(known != name for known, _ in defaults):
                    defaults.append((name, fn))
        info = structure_info(t.core.env, self.view.decl_name)
        assert info is not None, "the structure is known by now"
        new = StructureInfo(info.name, info.fields, info.parents, tuple(defaults))
        t.core.env = STRUCTURES.insert(t.core.env, info.name, new)

    def _close_value(self, e: Expr) -> Expr:
        meta = self.t.meta
        return meta.instantiate_mvars(meta.replace_fvars(e, [self.ind], [self.const]))

    def _bind(self, binders: list[FVar], e: Expr, *, is_type: bool) -> Expr:
        """Bind hypotheses, inherited fields as if they were plain ones."""
        meta = self.t.meta
        with self.t.local_scope():
            lctx = meta.lctx
            for fvar in binders:
                if meta.local_decl(fvar).is_let:
                    lctx = lctx.with_value(fvar, None)
            meta.lctx = lctx
            return meta.mk_forall(binders, e) if is_type else meta.mk_lambda(binders, e)


def _implicit_lambda(e: Expr, count: int) -> Expr:
    """Make explicit parameters implicit in a function."""
    from gnomon import Lam

    if count == 0 or not isinstance(e, Lam):
        return e
    info = BinderInfo.implicit if e.info == BinderInfo.default else e.info
    return Lam(e.name, e.type, _implicit_lambda(e.body, count - 1), info)
