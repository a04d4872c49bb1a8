"""`structure` and `class`: parents, fields, defaults, projections.

What it does: elaborates parents (a parent whose fields are all new is a field of its own, a
subobject; of others the fields are copied), then fields, each with those before it as hypotheses;
declares the type through `inductive.py`, and projections, defaults, and the ways to parents.
What it assumes: called with the section's variables in the local context.
Where to read next: `structure_decl.py`, which declares all this.
Counterpart in Lean: `Lean.Elab.Structure`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import BinderInfo, Const, Expr, FVar, Let, Pi, Sort
from gnomon.elab.app_args import consume_annotations
from gnomon.elab.auto_bound import add_auto_bounds, with_auto_bound, without_auto_bound
from gnomon.elab.auto_param import declare_tactic_syntax
from gnomon.elab.binders import push_binders
from gnomon.elab.message_data import const_name, hint, indented
from gnomon.elab.modifiers import NO_MODIFIERS, Modifiers
from gnomon.elab.projections import project
from gnomon.elab.resolve import private_name, private_to_user_name
from gnomon.elab.sorries import has_synthetic_sorry
from gnomon.elab.structures import (
    flattened_fields,
    is_structure,
    structure_info,
)
from gnomon.elab.type_mismatch import has_type_but_expected
from gnomon.macros.build import mk_fun
from gnomon.records import dataclass, field
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


_SYNTAX_HINT = hint(
    "This error is possibly due to a change in the `structure` syntax. Now the syntax is "
    "`structure S : Type extends P` rather than `structure S extends P : Type`.\n\nThe purpose of "
    "the change is to accommodate `structure S extends toP : P` syntax for naming parent "
    "projections."
)
_NAME_HINT = hint(
    "The `toParent : P` syntax can be used to adjust the name for the parent projection"
)


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field as written: `value` is its default, `tactic` the block that finds it."""

    ref: Syntax
    name_ref: Syntax
    binders: tuple[Syntax, ...]
    ty: Syntax | None
    value: Syntax | None = None
    tactic: Syntax | None = None
    info: str = "default"
    modifiers: Modifiers = NO_MODIFIERS

    @property
    def name(self) -> str:
        """The field's name."""
        return names.erase_macro_scopes(self.name_ref.id)


@dataclass(frozen=True, slots=True)
class ParentView:
    """A parent as written, perhaps with a name for the projection to it."""

    ref: Syntax
    name: str | None
    ty: Syntax


@dataclass(frozen=True, slots=True)
class StructureView:
    """A structure as written."""

    ref: Syntax
    name_ref: Syntax
    decl_name: str
    level_names: tuple[str, ...]
    binders: tuple[Syntax, ...]
    ty: Syntax | None
    parents: tuple[ParentView, ...]
    fields: tuple[FieldView, ...]
    ctor_name: str
    is_class: bool = False
    modifiers: Modifiers = NO_MODIFIERS
    ctor_ref: Syntax | None = None


@dataclass(slots=True)
class Field:
    """A field under way.

    `kind` is `"new"`, `"copied"`, `"subobject"`, or `"inherited"` for one that a subobject has. An
    inherited one is a local definition, the others are hypotheses.
    """

    name: str
    fvar: FVar
    kind: str
    info: str = "default"
    subobject: str | None = None
    default: Expr | None = None
    auto_param: str | None = None
    view: FieldView | None = None
    defaults_from: str | None = None


@dataclass(slots=True)
class Parent:
    """An elaborated parent: its type, and whether it is a subobject."""

    name: str
    ty: Expr
    field_name: str
    is_subobject: bool


@dataclass(slots=True)
class StructureElab:
    """The elaboration of one structure."""

    t: TermElab
    view: StructureView
    params: list[FVar] = field(default_factory=list)
    ind: FVar | None = None
    without_projections: bool = False
    fields: list[Field] = field(default_factory=list)
    parents: list[Parent] = field(default_factory=list)
    sort: Expr | None = None

    # -- fields --------------------------------------------------------------------------------

    def find(self, name: str) -> Field | None:
        """Return the field of a name, inherited ones included."""
        for each in self.fields:
            if each.name == name:
                return each
        return None

    def _unfold(self, e: Expr) -> Expr:
        """Replace inherited fields by projections of subobjects."""
        meta = self.t.meta
        lets = [each for each in self.fields if each.kind == "inherited"]
        for each in reversed(lets):
            value = meta.local_decl(each.fvar).value
            assert value is not None, "inherited fields are local definitions"
            e = meta.replace_fvars(e, [each.fvar], [value])
        return e

    # -- parents -------------------------------------------------------------------------------

    def add_parents(self) -> None:
        """Elaborate the parents and add their fields."""
        for view in self.view.parents:
            with self.t.core.with_ref(view.ref):
                self._add_parent(view)

    def _add_parent(self, view: ParentView) -> None:
        t, meta = self.t, self.t.meta
        ty = t.elab_type(view.ty)
        t.synthesize()
        ty = meta.instantiate_mvars(ty)
        whnf = meta.whnf(ty)
        head = whnf.app_fn
        if self.ind is not None and head == self.ind:
            t.core.log_warning("Structure extends itself; skipping", ref=view.ref)
            return
        if not isinstance(head, Const):
            t.throw("expected structure", _SYNTAX_HINT, ref=view.ref)
        name = str(head.name)
        if not is_structure(t.core.env, name):
            t.throw("`", const_name(name), "` is not a structure", _SYNTAX_HINT, ref=view.ref)
        if any(parent.name == name for parent in self.parents):
            t.core.log_warning(
                "Duplicate parent structure `", const_name(name), "`; skipping", ref=view.ref
            )
            return
        field_name = view.name or "to" + names.last(private_to_user_name(name))
        if self.find(field_name) is not None:
            t.throw("Field `", field_name, "` has already been declared", _NAME_HINT, ref=view.ref)
        inherited = flattened_fields(t.core.env, name)
        known = [each.name for each in self.fields]
        overlaps = any(each in known for each in inherited)
        parent = Parent(name, whnf, field_name, not overlaps)
        self.parents.append(parent)
        if not overlaps:
            self._add_subobject(field_name, name, whnf)
        else:
            self._copy_fields(name, whnf)

    def _add_subobject(self, field_name: str, name: str, ty: Expr) -> None:
        t, meta = self.t, self.t.meta
        is_class = self.view.is_class and t.core.env.is_class(name)
        info = "instImplicit" if is_class else "default"
        fvar = meta.push_local(field_name, ty, "instImplicit" if is_class else "default")
        self.fields.append(Field(field_name, fvar, "subobject", info, subobject=name))
        self._add_inherited(name, fvar)

    def _add_inherited(self, name: str, obj: Expr) -> None:
        """Make the fields of a subobject local definitions."""
        meta = self.t.meta
        for each in flattened_fields(self.t.core.env, name):
            value = project(meta, name, each, obj)
            ty = meta.instantiate_mvars(meta.infer_type(value))
            fvar = meta.push_let(each, ty, value)
            self.fields.append(Field(each, fvar, "inherited", defaults_from=name))

    def _copy_fields(self, name: str, ty: Expr) -> None:
        """Add those fields of a parent that are not there yet; check the types of the others."""
        t, meta = self.t, self.t.meta
        head = ty.app_fn
        assert isinstance(head, Const), "a parent's type has a constant as head"
        info = structure_info(t.core.env, name)
        assert info is not None, "parents are structures"
        ctor = t.core.env.ctor_of_structure(name)
        assert ctor is not None, "structures have a constructor"
        ctor_type = meta.infer_type(meta.const(ctor, head.levels))
        if ty.app_args:
            ctor_type = meta.instantiate_forall(ctor_type, ty.app_args)
        self._copy(name, info.fields, ctor_type)

    def _copy(self, name: str, infos: Sequence[object], ctor_type: Expr) -> Expr:
        """Copy fields along a constructor's type; return the constructor's result."""
        from gnomon.elab.structures import FieldInfo

        t, meta = self.t, self.t.meta
        for info in infos:
            assert isinstance(info, FieldInfo)
            ctor_type = meta.whnf_forall(ctor_type)
            assert isinstance(ctor_type, Pi), "a constructor binds its fields"
            domain = ctor_type.type
            if info.subobject is not None:
                value = self._copy_subobject(info.name, info.subobject, domain)
            else:
                value = self._copy_field(name, info.name, domain, info.binder)
            ctor_type = ctor_type.body.instantiate(value)
        del t
        return ctor_type

    def _copy_field(self, parent: str, name: str, ty: Expr, info: str) -> Expr:
        t, meta = self.t, self.t.meta
        known = self.find(name)
        if known is not None:
            known_type = meta.infer_type(known.fvar)
            if not meta.is_def_eq(consume_annotations(ty), consume_annotations(known_type)):
                t.throw(
                    "Field type mismatch: Field `",
                    name,
                    "` from parent `",
                    const_name(parent),
                    "` ",
                    has_type_but_expected(t, ty, known_type),
                )
            return known.fvar
        fvar = meta.push_local(name, ty, "instImplicit" if info == "instImplicit" else "default")
        self.fields.append(Field(name, fvar, "copied", info, defaults_from=parent))
        return fvar

    def _copy_subobject(self, name: str, structure: str, ty: Expr) -> Expr:
        """Copy a grandparent's fields, or take it as a subobject if they are all new."""
        t, meta = self.t, self.t.meta
        known = [each.name for each in self.fields]
        inherited = flattened_fields(t.core.env, structure)
        whnf = meta.whnf(ty)
        if not any(each in known for each in inherited) and self.find(name) is None:
            self._add_subobject(name, structure, whnf)
            found = self.find(name)
            assert found is not None, "the subobject was just added"
            return found.fvar
        held = next((each for each in self.fields if each.subobject == structure), None)
        if held is not None and held.name != name:
            t.throw(
                "Expected `",
                name,
                "` to match field `",
                held.name,
                "` for parent `",
                const_name(structure),
                "`",
                _NAME_HINT,
            )
        existing = self.find(name)
        if existing is not None and existing.kind == "subobject":
            return existing.fvar
        head = whnf.app_fn
        assert isinstance(head, Const), "a parent's type has a constant as head"
        self._copy_fields(structure, whnf)
        return self.rebuild(structure, whnf)

    def rebuild(self, structure: str, ty: Expr) -> Expr:
        """Return a parent built from the fields that are there."""
        t, meta = self.t, self.t.meta
        head = ty.app_fn
        assert isinstance(head, Const), "a parent's type has a constant as head"
        info = structure_info(t.core.env, structure)
        ctor = t.core.env.ctor_of_structure(structure)
        assert info is not None and ctor is not None, "parents are structures"
        e: Expr = meta.const(ctor, head.levels)
        if ty.app_args:
            e = e(*ty.app_args)
        for each in info.fields:
            found = self.find(each.name)
            if found is not None:
                e = e(found.fvar)
                continue
            assert each.subobject is not None, "all fields of parents are there"
            of = meta.whnf_forall(meta.infer_type(e))
            assert isinstance(of, Pi), "a constructor binds its fields"
            e = e(self.rebuild(each.subobject, meta.whnf(of.type)))
        return e

    # -- own fields ----------------------------------------------------------------------------

    def add_fields(self) -> None:
        """Elaborate the fields."""
        for view in self.view.fields:
            with self.t.core.with_ref(view.ref):
                self._add_field(view)

    def _add_field(self, view: FieldView) -> None:
        t = self.t
        known = self.find(view.name)
        if known is None:
            self._new_field(view)
            return
        if known.kind == "new":
            t.throw("Field `", view.name, "` has already been declared", ref=view.name_ref)
        if known.kind == "subobject":
            assert known.subobject is not None, "a subobject is of some structure"
            t.throw(
                "Field `",
                view.name,
                "` has already been declared as a projection for parent `",
                const_name(known.subobject),
                "`",
                ref=view.name_ref,
            )
        self._override(view, known)

    def _new_field(self, view: FieldView) -> None:
        t, meta = self.t, self.t.meta

        def run() -> tuple[Expr, Expr | None]:
            fvars = push_binders(t, view.binders)
            if view.ty is not None:
                ty = t.elab_type(view.ty)
            elif view.value is not None:
                ty = t.mk_fresh_type_mvar()
            elif view.tactic is not None:
                t.throw(
                    "Invalid field declaration: Type must be provided when auto-param tactic is "
                    "used",
                    ref=view.tactic[1],
                )
            else:
                t.throw("Invalid field: Type expected", ref=view.name_ref)
            t.synthesize("yes")
            everything = add_auto_bounds(t, fvars)
            value: Expr | None = None
            if view.value is not None:
                given = view.value
                value = without_auto_bound(t, lambda: t.elab_term_ensuring_type(given, ty))
            t.synthesize()
            full_type = meta.instantiate_mvars(meta.mk_forall(everything, ty))
            if value is None:
                return full_type, None
            return full_type, meta.instantiate_mvars(meta.mk_lambda(everything, value))

        with t.local_scope():
            ty, value = with_auto_bound(t, run)
        value = self._usable_default(value)
        auto: str | None = None
        if view.tactic is not None:
            auto = self._declare_tactic(view)
            level = meta.get_level(ty)
            ty = meta.const("autoParam", [level])(ty, Const(auto))
        fvar = meta.push_local(view.name, ty, _binder(view.info))
        self.fields.append(
            Field(view.name, fvar, "new", view.info, default=value, auto_param=auto, view=view)
        )

    def _usable_default(self, value: Expr | None) -> Expr | None:
        """Return a default unless there are errors in it, which are reported."""
        if value is None or has_synthetic_sorry(value) or self.t.meta.collect_mvars(value):
            return None
        return value

    def _declare_tactic(self, view: FieldView) -> str:
        """Declare the constant for the tactic that finds a field."""
        assert view.tactic is not None, "the field has a tactic"
        full = names.append(self.view.decl_name, view.name)
        return declare_tactic_syntax(self.t, view.tactic, f"{full}._autoParam")

    def _override(self, view: FieldView, known: Field) -> None:
        """Give an inherited field another default."""
        t, meta = self.t, self.t.meta
        expected = consume_annotations(meta.infer_type(known.fvar))
        if view.tactic is None and view.value is None:
            t.throw(
                "Field `",
                view.name,
                "` has already been declared in a parent structure",
                ref=view.name_ref,
            )
        if known.view is not None:
            t.throw(
                "A new default value for field `",
                view.name,
                "` has already been set in this structure",
                ref=view.name_ref,
            )
        if view.tactic is not None:
            if view.binders:
                t.throw(
                    "Invalid field: Unexpected binders when setting auto-param tactic for "
                    "inherited field",
                    ref=view.binders[0],
                )
            known.auto_param = self._declare_tactic(view)
            known.view = view
            return

        def run() -> Expr:
            assert view.value is not None
            if view.ty is not None:
                t.throw(
                    f"Omit the type of field `{view.name}` to set its default value", ref=view.ty
                )
            given = (
                mk_fun(view.value.ref_info(), view.binders, view.value)
                if view.binders
                else view.value
            )
            value = t.elab_term_ensuring_type(given, expected)
            t.synthesize()
            return meta.instantiate_mvars(value)

        with t.local_scope():
            known.default = self._usable_default(run()) or known.default
            known.view = view

    # -- the whole -----------------------------------------------------------------------------

    def ctor_fields(self) -> list[Field]:
        """Return the fields that the constructor has."""
        return [each for each in self.fields if each.kind != "inherited"]

    def ctor_type(self, result: Expr) -> Expr:
        """Return the constructor's type over the parameters.

        An inherited field stands for a projection of a subobject. That is put in where the field is
        bound, behind the subobject: replacing it in the whole type would leave the subobject free.
        """
        meta = self.t.meta
        telescope = meta.mk_forall([each.fvar for each in self.fields], result)
        return meta.instantiate_mvars(_without_lets(telescope))

    def projection(self, which: Field) -> str:
        """Return the name of the projection function for a field."""
        name = names.append(self.view.decl_name, which.name)
        if which.view is not None and which.kind == "new" and which.view.modifiers.is_private:
            return private_name(self.t.core.main_module, name)
        return name

    def check_proofs(self, sort: Expr) -> None:
        """Raise an error if the structure is a proposition and a field is no proof."""
        meta = self.t.meta
        if not isinstance(sort, Sort) or meta.normalize_level(sort.level).as_nat != 0:
            return
        for each in self.ctor_fields():
            ty = meta.instantiate_mvars(meta.infer_type(each.fvar))
            if not meta.is_prop(ty):
                full = names.append(self.view.decl_name, each.name)
                self.t.core.log_error(
                    f"failed to generate projection `{full}` for the 'Prop'-valued type `",
                    const_name(self.view.decl_name),
                    "`, field must be a proof, but it has type",
                    indented(ty),
                    ref=each.view.ref if each.view is not None else self.view.ref,
                )
                self.without_projections = True
                return

    def unfolded(self, e: Expr) -> Expr:
        """Return a term with inherited fields as projections."""
        return self.t.meta.instantiate_mvars(self._unfold(e))


def _without_lets(e: Expr) -> Expr:
    """Return a telescope of fields with the values of local definitions in the place of these."""
    match e:
        case Pi(name, ty, body, info):
            return Pi(name, ty, _without_lets(body), info)
        case Let(_, _, value, body):
            return _without_lets(body.instantiate(value))
        case _:
            return e


def _binder(info: str) -> BinderInfo:
    kinds = {"implicit": BinderInfo.implicit, "instImplicit": BinderInfo.inst_implicit}
    return kinds.get(info, BinderInfo.default)


def elab_header(t: TermElab, view: StructureView) -> tuple[Expr, int]:
    """Return the structure's type with parameters bound, and their number."""
    meta = t.meta

    def run() -> tuple[Expr, int]:
        fvars = push_binders(t, view.binders)
        if view.ty is None:
            ty: Expr = Sort(meta.mk_level_mvar())
        else:
            ty = t.elab_type(view.ty)
            t.synthesize()
            if not isinstance(meta.whnf(ty), Sort):
                t.throw(
                    "Invalid resulting type: Expected a sort",
                    hint("Examples of valid sorts include `Type _`, `Sort _`, and `Prop`"),
                    ref=view.ty,
                )
        everything = add_auto_bounds(t, fvars)
        return meta.instantiate_mvars(meta.mk_forall(everything, ty)), len(everything)

    with t.local_scope():
        return with_auto_bound(t, run)
