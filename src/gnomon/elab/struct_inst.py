"""Structure instances: `{ x := 1, y }`, `{ s with x := 1 }`, `{ a.b := 1 }`.

What it does: finds the structure, gives each field of its constructor the written value, or that of
a source, or an instance, a default, the result of its tactic; parents are built from their fields.
What it assumes: `structures.py` knows the structure.
Where to read next: `struct_inst_syntax.py`, which reads the syntax.
Counterpart in Lean: `Lean.Elab.StructInst`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gnomon import BinderInfo, Const, Expr, Lam, MVar, Pi
from gnomon.elab.app_args import AUTO_PARAM, OPT_PARAM, consume_annotations
from gnomon.elab.auto_param import AUTO_PARAM_TACTICS, tactic_of
from gnomon.elab.errors import ElabError
from gnomon.elab.message_data import const_name, indented, joined, msg
from gnomon.elab.registry import term_elab
from gnomon.elab.struct_inst_hint import missing_fields_hint
from gnomon.elab.struct_inst_syntax import FieldView, StructInstView, expand, modify_op, read
from gnomon.elab.structures import (
    StructureInfo,
    find_field,
    flattened_fields,
    is_structure,
    path_to_base,
    structure_info,
    subobject_of,
)
from gnomon.elab.synthetic import Tactic, TypeClass, synthesize_inst_mvar
from gnomon.elab.terms import replace_subterms
from gnomon.pretty import format as fmt
from gnomon.records import dataclass, field, replace
from gnomon.syntax import Atom, Ident, Syntax, names
from gnomon.syntax.literals import decode_nat

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

_TERM = "Lean.Parser.Term."


@dataclass(frozen=True, slots=True)
class _Source:
    """A term of a structure that fields are taken from."""

    ref: Syntax
    e: Expr
    structure: str


@dataclass(slots=True)
class _Pending:
    """A field without a written value."""

    name: str
    mvar: Expr
    ty: Expr
    structure: str
    binder: BinderInfo


@dataclass(slots=True)
class _Instance:
    """The instance under way."""

    t: TermElab
    view: StructInstView
    structure: str
    fields: dict[str, FieldView]
    sources: list[_Source]
    values: dict[str, Expr] = field(default_factory=dict)
    pending: list[_Pending] = field(default_factory=list)
    solved: list[_Pending] = field(default_factory=list)
    """Fields that must be written, and that unification has found."""
    used: set[str] = field(default_factory=set)
    params: tuple[Expr, ...] = ()

    # -- building ------------------------------------------------------------------------------

    def build(self, structure: str, params: tuple[Expr, ...], levels: Const) -> Expr:
        """Return the constructor of a structure applied to its fields."""
        t, meta = self.t, self.t.meta
        info = structure_info(t.core.env, structure)
        assert info is not None, "only structures have parents and fields"
        ctor = t.core.env.ctor_of_structure(structure)
        assert ctor is not None, "a structure has a constructor"
        e: Expr = meta.const(ctor, levels.levels)
        ty = meta.infer_type(e)
        if params:
            e = e(*params)
            ty = meta.instantiate_forall(ty, params)
        for each in info.fields:
            ty = meta.whnf_forall(ty)
            assert isinstance(ty, Pi), "a constructor has as many arguments as fields"
            value = self._field(structure, info, each.name, each.subobject, ty)
            e = e(value)
            ty = _instantiate_beta(t, ty, value)
        return e

    def _field(
        self, structure: str, info: StructureInfo, name: str, parent: str | None, ty: Pi
    ) -> Expr:
        view = self.fields.get(name)
        domain = self._reduce_projections(self.t.meta.instantiate_mvars(ty.type))
        ty = Pi(ty.name, domain, ty.body, ty.info)
        domain = consume_annotations(domain)
        if view is not None:
            self.used.add(name)
            value = self._written(name, view, domain)
            if parent is not None:
                for each in flattened_fields(self.t.core.env, parent, subobjects=True):
                    self.values.setdefault(each, self._project(parent, each, value))
            return value
        if parent is not None:
            return self._subobject(structure, name, parent, ty)
        if name in self.values:
            return self.values[name]
        source = self._from_source(name, domain)
        if source is not None:
            self.values[name] = source
            return source
        return self._await(structure, name, ty)

    def _written(self, name: str, view: FieldView, domain: Expr) -> Expr:
        t = self.t
        with t.core.with_ref(view.ref):
            value = t.elab_term_ensuring_type(view.value, domain)
        self.values[name] = value
        return value

    def _await(self, structure: str, name: str, ty: Pi) -> Expr:
        meta = self.t.meta
        is_instance = ty.info == BinderInfo.inst_implicit
        mvar = meta.mk_mvar(consume_annotations(ty.type), "synthetic" if is_instance else "natural")
        self.pending.append(_Pending(name, mvar, ty.type, structure, ty.info))
        self.values[name] = mvar
        return mvar

    def _subobject(self, structure: str, name: str, parent: str, ty: Pi) -> Expr:
        """Return a parent: of a source if all of it comes from there, else built from fields."""
        t, meta = self.t, self.t.meta
        below = flattened_fields(t.core.env, parent, subobjects=True)
        if not any(each in self.fields for each in below):
            source = self._parent_from_source(parent)
            if source is not None:
                for each in below:
                    self.values.setdefault(each, self._project(parent, each, source))
                return source
        of = meta.whnf(ty.type)
        head = of.app_fn
        if not isinstance(head, Const) or not is_structure(t.core.env, str(head.name)):
            return self._await(structure, name, ty)
        if ty.info == BinderInfo.inst_implicit and not any(f in self.fields for f in below):
            found = meta.try_synth_instance(meta.instantiate_mvars(ty.type))
            if isinstance(found, Expr):
                for each in below:
                    self.values.setdefault(each, self._project(parent, each, found))
                return found
        return self.build(str(head.name), of.app_args, head)

    def _project(self, structure: str, name: str, e: Expr) -> Expr:
        """Return a field, perhaps of an ancestor, of a term."""
        t = self.t
        base = find_field(t.core.env, structure, name)
        if base is None:
            return e
        for proj in path_to_base(t.core.env, base, structure) or []:
            e = self._apply_proj(proj, e)
        info = structure_info(t.core.env, base)
        found = info.field(name) if info is not None else None
        return e if found is None else self._apply_proj(found.proj, e)

    def _apply_proj(self, proj: str, e: Expr) -> Expr:
        # The field itself may take implicit arguments: they stay parameters of the value.
        meta = self.t.meta
        ty = meta.whnf(meta.infer_type(e))
        head = ty.app_fn
        assert isinstance(head, Const), "what is projected is of a structure's type"
        return Const(proj, head.levels)(*ty.app_args, e)

    def _parent_from_source(self, parent: str) -> Expr | None:
        env = self.t.core.env
        for source in self.sources:
            path = path_to_base(env, parent, source.structure)
            if path is not None:
                e = source.e
                for proj in path:
                    e = self._apply_proj(proj, e)
                return e
        return None

    def _from_source(self, name: str, domain: Expr) -> Expr | None:
        t = self.t
        for source in self.sources:
            if find_field(t.core.env, source.structure, name) is not None:
                value = self._project(source.structure, name, source.e)
                return t.ensure_has_type(domain, value)
        return None

    # -- what nobody wrote ---------------------------------------------------------------------

    def complete(self) -> None:
        """Find instances, defaults, and values by tactics for the fields that nobody wrote."""
        t, meta = self.t, self.t.meta
        for each in list(self.pending):
            if each.binder == BinderInfo.inst_implicit:
                self.pending.remove(each)
                if not meta.is_assigned(each.mvar) and not synthesize_inst_mvar(t, each.mvar):
                    t.register_synthetic(self.view.ref, each.mvar, TypeClass())
        # In a pattern, what `..` stands for is anything.
        if not (t.in_pattern and self.view.ellipsis):
            while self._defaults():
                pass
        for each in list(self.pending):
            if meta.is_assigned_or_delayed(each.mvar):
                self.pending.remove(each)
                if self._is_required(each):
                    self.solved.append(each)
            elif not self.view.ellipsis and (tactic := self._tactic(each)) is not None:
                self.pending.remove(each)
                self._by_tactic(each, tactic)
        if (self.pending or self.solved) and not self.view.ellipsis:
            self._missing()
        for each in self.pending:
            t.register_hole(each.mvar, self.view.ref)

    def _defaults(self) -> bool:
        """Use the defaults that depend on nothing unknown; return whether there were any."""
        meta = self.t.meta
        progress = False
        for each in list(self.pending):
            if meta.is_assigned_or_delayed(each.mvar):
                self.pending.remove(each)
                if self._is_required(each):
                    self.solved.append(each)
                continue
            value = self._default(each)
            if value is None:
                continue
            value = meta.instantiate_mvars(value)
            unknown = {mvar.id for mvar in meta.collect_mvars(value)}
            if any(
                isinstance(other.mvar, MVar) and other.mvar.id in unknown for other in self.pending
            ):
                continue
            value = self.t.ensure_has_type(meta.infer_type(each.mvar), value)
            meta.assign(each.mvar, value)
            self.pending.remove(each)
            progress = True
        return progress

    def _default(self, each: _Pending) -> Expr | None:
        """Return a field's default: that of the instance's structure before those of ancestors."""
        env = self.t.core.env
        for structure in (self.structure, each.structure):
            info = structure_info(env, structure)
            if info is None:
                continue
            for name, fn in info.defaults:
                if name == each.name:
                    if AUTO_PARAM_TACTICS.find(env, fn) is not None:
                        return None
                    return self._instantiate_default(fn, structure)
        if each.ty.is_app_of(OPT_PARAM, 2):
            return each.ty.app_args[1]
        return None

    def _is_required(self, each: _Pending) -> bool:
        """Return whether it is an error that unification alone finds a field's value."""
        return (
            each.binder == BinderInfo.default
            and self._tactic(each) is None
            and not self._has_default(each)
        )

    def _tactic(self, each: _Pending) -> Expr | None:
        """Return the tactic that finds a field: a structure may have its own for what it inherits."""
        env = self.t.core.env
        for structure in (self.structure, each.structure):
            info = structure_info(env, structure)
            for name, fn in info.defaults if info is not None else ():
                if name == each.name and AUTO_PARAM_TACTICS.find(env, fn) is not None:
                    return Const(fn)
        return each.ty.app_args[1] if each.ty.is_app_of(AUTO_PARAM, 2) else None

    def _has_default(self, each: _Pending) -> bool:
        infos = (structure_info(self.t.core.env, name) for name in (self.structure, each.structure))
        return each.ty.is_app_of(OPT_PARAM, 2) or any(
            name == each.name for info in infos if info is not None for name, _ in info.defaults
        )

    def _instantiate_default(self, fn: str, structure: str) -> Expr | None:
        """Return the value of a default, its parameters and fields being those of the instance."""
        meta = self.t.meta
        const = meta.const_with_fresh_levels(fn)
        e = meta.instantiate_value_level_params(fn, const.levels)
        params = iter(self.params_of(structure))
        while isinstance(e, Lam):
            name = str(e.name)
            value = self.values.get(name)
            if value is None or e.info != BinderInfo.default:
                value = next(params, None)
                if value is None:
                    value = self._ancestor(e.type)
                if value is None:
                    value = meta.mk_mvar(e.type)
            meta.is_def_eq(meta.infer_type(value), e.type)
            e = e.body.instantiate(value)
        if e.is_app_of("id", 2):
            e = e.app_args[1]
        return self._reduce_projections(meta.instantiate_mvars(e))

    def _reduce_projections(self, e: Expr) -> Expr:
        """Return a term in which projections of constructors are fields.

        What a default takes from an ancestor is then known although other fields of it are not.
        """
        env = self.t.core.env

        def reduce(part: Expr) -> Expr | None:
            if part.cname is not None or not isinstance(head := part.app_fn, Const):
                return None
            info = env.projection_info(str(head.name))
            args = part.app_args
            if info is None or len(args) <= info.num_params:
                return None
            struct = self._reduce_projections(args[info.num_params])
            if struct.app_fn.cname != info.ctor:
                return None
            value = struct.app_args[info.num_params + info.index]
            return self._reduce_projections(value(*args[info.num_params + 1 :]))

        return replace_subterms(e, reduce)

    def _ancestor(self, ty: Expr) -> Expr | None:
        """Return the part of the instance that is of an ancestor's type, made from the fields."""
        meta = self.t.meta
        head = ty.app_fn
        info = structure_info(self.t.core.env, str(head.name)) if isinstance(head, Const) else None
        if info is None or not isinstance(head, Const):
            return None
        ctor = self.t.core.env.ctor_of_structure(str(head.name))
        assert ctor is not None, "a structure has a constructor"
        e: Expr = meta.const(ctor, head.levels)(*ty.app_args)
        rest = meta.infer_type(e)
        for each in info.fields:
            rest = meta.whnf_forall(rest)
            assert isinstance(rest, Pi), "a constructor has as many arguments as fields"
            value = self.values.get(each.name)
            if value is None and each.subobject is not None:
                value = self._ancestor(consume_annotations(rest.type))
            if value is None:
                return None
            e = e(value)
            rest = rest.body.instantiate(value)
        return e

    def params_of(self, structure: str) -> tuple[Expr, ...]:
        """Return the parameters of a structure that the instance is built from."""
        return self.params if structure == self.structure else ()

    def _by_tactic(self, each: _Pending, tactic: Expr) -> None:
        t = self.t
        domain = each.ty.app_args[0] if each.ty.is_app_of(AUTO_PARAM, 2) else each.ty
        code = tactic_of(t, tactic)
        mvar = t.meta.mk_mvar(domain, "syntheticOpaque")
        kind = ("fieldAutoParam", each.name, self.structure)
        t.register_synthetic(t.core.ref, mvar, Tactic(code, t.save_context(), kind, True))
        t.meta.assign(each.mvar, mvar)

    def _missing(self) -> None:
        t = self.t
        # A default may wait for a field that is missing; it is not missing itself.
        order = list(self.values)
        fields = [each for each in self.pending if not self._has_default(each)] + self.solved
        fields = sorted(fields or self.pending, key=lambda each: order.index(each.name))
        shown = [msg("`", each.name, "`") for each in fields]
        solved = {each.name: t.meta.instantiate_mvars(each.mvar) for each in self.solved}
        found = [
            msg(
                "\n\nField `", name, "` must be explicitly provided; its synthesized value is",
                indented(value),
            )
            for name, value in solved.items()
        ]  # fmt: skip
        new = [(each.name, _hint_value(t, solved.get(each.name))) for each in fields]
        hint = missing_fields_hint(t.core.source, self.view.ref, new)
        error = t.core.error("Fields missing: ", joined(shown, ", "), *found, hint)
        if not t.err_to_sorry:
            raise error
        t.core.log_exception(error)
        for each in self.pending:
            t.meta.assign(each.mvar, t.mk_sorry(t.meta.infer_type(each.mvar), synthetic=True))
        self.pending = []


def _hint_value(t: TermElab, value: Expr | None) -> str:
    """Return what the hint proposes for a field: the value that was found, or a hole."""
    return "_" if value is None else fmt.layout(t.core.pp_context().format_expr(value))


def _instantiate_beta(t: TermElab, ty: Pi, value: Expr) -> Expr:
    """Return the body of a function type for an argument; applications of that are reduced."""
    if not isinstance(t.meta.instantiate_mvars(value), Lam):
        return ty.body.instantiate(value)
    mvar = t.meta.mk_mvar(ty.type)
    t.meta.assign(mvar, value)
    return t.meta.instantiate_mvars(ty.body.instantiate(mvar))


# -- the structure -----------------------------------------------------------------------------


def _structure_of(t: TermElab, ty: Expr) -> tuple[str, Expr] | None:
    """Return the structure that a type is, and the type with that head."""
    meta = t.meta
    ty = consume_annotations(meta.instantiate_mvars(ty))
    while True:
        head = ty.head_name
        if head is not None and is_structure(t.core.env, head):
            return head, ty
        unfolded = meta.unfold_definition(ty)
        if unfolded is None:
            whnf = meta.whnf(ty)
            head = whnf.head_name
            if head is not None and is_structure(t.core.env, head):
                return head, whnf
            return None
        ty = consume_annotations(unfolded)


def _find_structure(
    t: TermElab, view: StructInstView, sources: list[_Source], expected: Expr | None
) -> tuple[str, Expr | None]:
    """Return the structure, from the expected type or else from a source."""
    if expected is not None:
        found = _structure_of(t, expected)
        if found is not None:
            return found
    if sources:
        return sources[0].structure, None
    t.try_postpone_if_none(expected)
    if expected is None or isinstance(t.meta.instantiate_mvars(expected).app_fn, MVar):
        t.throw("invalid {...} notation, expected type is not known")
    t.throw(
        "invalid {...} notation, structure type expected",
        indented(t.meta.instantiate_mvars(expected)),
    )


def _elab_sources(t: TermElab, view: StructInstView) -> list[_Source]:
    sources = []
    for stx in view.sources:
        e = t.elab_term(stx)
        with t.core.with_ref(stx):
            ty = t.meta.infer_type(e)
            t.try_postpone_if_mvar(ty)
            found = _structure_of(t, ty)
            if found is None:
                head = t.meta.whnf(ty).head_name
                if head is None:
                    t.throw("expected structure", ref=view.ref)
                t.throw("`", const_name(head), "` is not a structure", ref=view.ref)
            sources.append(_Source(stx, e, found[0]))
    return sources


def _check_fields(t: TermElab, structure: str, fields: list[FieldView]) -> dict[str, FieldView]:
    """Return the fields by name; those that are unknown or there twice are reported and left out."""
    env = t.core.env
    known = set(flattened_fields(env, structure, subobjects=True))
    result: dict[str, FieldView] = {}
    specified: set[str] = set()
    for each in fields:
        name = names.erase_macro_scopes(each.name)
        with _reporting(t):
            if name in specified:
                t.throw("field `", name, "` has already been specified", ref=each.path[0])
            if name not in known:
                t.throw(
                    "`", name, "` is not a field of structure `", const_name(structure), "`",
                    ref=each.path[0],
                )  # fmt: skip
            result[name] = each
            specified.add(name)
            parent = subobject_of(env, structure, name)
            if parent is not None:
                specified.update(flattened_fields(env, parent, subobjects=True))
    return result


@contextmanager
def _reporting(t: TermElab) -> Iterator[None]:
    """Report an error and go on, unless the caller wants to know of it."""
    try:
        yield
    except ElabError as error:
        if not t.err_to_sorry:
            raise
        t.core.log_exception(error)


def _without_parents(t: TermElab, structure: str, view: StructInstView) -> StructInstView:
    """Return a view in which `toParent.x := v` is `x := v`, and `1 := v` names the first field."""
    fields = []
    for each in view.fields:
        with _reporting(t):
            path = each.path
            current = structure
            while True:
                path = _named(t, current, path)
                if len(path) == 1 or not path[0].is_ident:
                    break
                name = names.erase_macro_scopes(path[0].id)
                parent = subobject_of(t.core.env, current, name)
                if parent is None:
                    break
                path, current = path[1:], parent
            fields.append(replace(each, path=path))
    return replace(view, fields=fields)


def _named(t: TermElab, structure: str, path: tuple[Syntax, ...]) -> tuple[Syntax, ...]:
    """Return a path whose first part is a name, not an index."""
    index = _index(path[0])
    info = structure_info(t.core.env, structure)
    if index is None or info is None:
        return path
    if index == 0:
        t.throw("invalid field index, index must be greater than 0", ref=path[0])
    if index > len(info.fields):
        t.throw(
            "invalid field index, structure '", const_name(structure), "' has only ",
            str(len(info.fields)), " fields", ref=path[0],
        )  # fmt: skip
    name = info.fields[index - 1].name
    return (Ident(name, name, path[0].ref_info()), *path[1:])


def _index(part: Syntax) -> int | None:
    """Return the number that a part of a path is."""
    if part.kind not in ("num", "fieldIdx"):
        return None
    atom = part[0]
    assert isinstance(atom, Atom), "a numeral is an atom"
    return decode_nat(atom.val)


@term_elab(_TERM + "structInst")
def elab_struct_inst(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`{ s with x := 1, y := 2 : S }`"""
    expanded = expand(t.core, stx, lambda ident: t.is_local_ident(ident) is not None)
    if expanded is not None:
        return t.elab_expansion(stx, expanded, expected)
    view = read(stx)
    sources = _elab_sources(t, view)
    if (update := modify_op(t.core, view)) is not None:
        return t.elab_expansion(stx, update, expected)
    structure, ty = _find_structure(t, view, sources, expected)
    view = _without_parents(t, structure, view)
    view = view.with_nested([each.ref for each in sources])
    fields = _check_fields(t, structure, view.fields)
    meta = t.meta
    if ty is not None:
        head, params = ty.app_fn, ty.app_args
        assert isinstance(head, Const), "a structure's type has a constant as head"
        levels = head
    else:
        levels = meta.const_with_fresh_levels(structure)
        params = _fresh_params(t, levels)
    instance = _Instance(t, view, structure, fields, sources)
    instance.params = tuple(params)
    with t.core.with_ref(stx):
        e = instance.build(structure, tuple(params), levels)
        if ty is None and expected is not None:
            meta.is_def_eq(meta.infer_type(e), expected)
        instance.complete()
    return meta.instantiate_mvars(e)


def _fresh_params(t: TermElab, const: Const) -> tuple[Expr, ...]:
    mvars, _, _ = t.meta.forall_meta_telescope(t.meta.infer_type(const))
    return tuple(mvars)
