"""Elements of structures as syntax: `{ x := 1, y := 2 }` and `⟨1, 2⟩`.

What it does: writes applications of structures' constructors; the fields of parents are written
beside those of the structure itself; a field that has its default value is left out.
Where to read next: :func:`_delab_structure_instance`.
Counterpart in Lean: `delabStructureInstance` in `Lean.PrettyPrinter.Delaborator.Builtins`,
`Lean.Meta.instantiateStructDefaultValueFn?`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import App, Const, Expr, Lam, Level, Pi
from gnomon.elab.structures import StructureInfo, is_structure, structure_info
from gnomon.meta import MetaError
from gnomon.pretty import stx
from gnomon.pretty.attributes import uses_anonymous_constructor
from gnomon.pretty.delab import Delaborator, consume_mdata, delab_for, name_of
from gnomon.pretty.delab_app import spine
from gnomon.pretty.param_kinds import DEFAULT
from gnomon.pretty.unexpand import unexpanders
from gnomon.syntax import Syntax

MAX_DEFAULT_STEPS = 100


def structure_of_ctor(d: Delaborator, e: Expr) -> str | None:
    """Return the structure if `e` is its constructor with all arguments."""
    head = e.app_fn
    if not isinstance(head, Const):
        return None
    name = name_of(head.name)
    if d.env.kind(name) != "constructor":
        return None
    info = d.env.find(name)
    if info is None:
        return None
    struct = name_of(info.induct)  # type: ignore[union-attr]
    arity: int = info.num_params + info.num_fields  # type: ignore[union-attr]
    if len(e.app_args) != arity or not is_structure(d.env, struct):
        return None
    return struct


@delab_for("app", priority=20)
def _delab_structure_instance(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    struct = structure_of_ctor(d, e)
    if struct is None:
        return None
    options = d.opts(pos)
    if not options.structure_instances:
        return None
    head = e.app_fn
    assert isinstance(head, Const)
    name = name_of(head.name)
    info = d.env.find(name)
    num_params: int = info.num_params  # type: ignore[union-attr]
    num_fields: int = info.num_fields  # type: ignore[union-attr]
    if unexpanders(d.env, name):
        return None
    if head.levels and isinstance(e, App) and d.opts(4 * pos).universes:
        return None
    if options.explicit and num_params:
        return None
    if d.options_at:
        positions = spine(e, pos, len(e.app_args))[3]
        if any(d.opts(at).analysis_named_arg for at in positions):
            return None
    if uses_anonymous_constructor(d.env, struct):
        return _anonymous(d, e, pos, num_params, num_fields)
    fields: list[Syntax] = []
    params = e.app_args[:num_params]
    _collect_fields(d, e, pos, struct, struct, (head.levels, params), fields, {})
    type_ = d.delab_type(e, pos) if d.opts(4 * pos + 3).structure_instance_types else None
    return stx.struct_inst(fields, type_)


def _field_infos(ctor_type: Expr, num_params: int) -> list[bool]:
    """Return for each field of a constructor whether it is explicit."""
    infos: list[bool] = []
    while isinstance(ctor_type, Pi):
        infos.append(ctor_type.info == DEFAULT)
        ctor_type = ctor_type.body
    return infos[num_params:]


def _anonymous(
    d: Delaborator, e: Expr, pos: int, num_params: int, num_fields: int
) -> Syntax | None:
    _, _, args, positions = spine(e, pos, num_fields)
    constant = e.app_fn
    assert isinstance(constant, Const)
    info = d.env.find(name_of(constant.name))
    assert info is not None
    explicit = _field_infos(info.type, num_params)
    if d.opts(pos).explicit and not all(explicit):
        return None
    trees: list[Syntax] = []
    for arg, arg_pos, is_explicit in zip(args, positions, explicit, strict=True):
        if d.opts(arg_pos).analysis_hole:
            trees.append(stx.HOLE)
        elif is_explicit:
            trees.append(d.delab(arg, arg_pos))
    tree: Syntax = stx.anonymous_ctor(trees)
    if d.opts(4 * pos + 3).structure_instance_types:
        return stx.type_ascription(tree, d.delab_type(e, pos))
    return tree


def _collect_fields(
    d: Delaborator,
    e: Expr,
    pos: int,
    struct: str,
    root: str,
    applied: tuple[Sequence[Level], Sequence[Expr]],
    fields: list[Syntax],
    values: dict[str, Expr],
) -> None:
    """Add the fields of a constructor application, flattening those that are parents.

    `root` is the structure of the whole instance; `applied` are its levels and parameters.
    """
    info = structure_info(d.env, struct)
    assert info is not None
    root_info = structure_info(d.env, root)
    _, _, args, positions = spine(e, pos, len(info.fields))
    for field, arg, arg_pos in zip(info.fields, args, positions, strict=True):
        values[field.name] = arg
        options = d.opts(arg_pos)
        if (
            field.subobject is not None
            and options.structure_instances_flatten
            and structure_of_ctor(d, arg) == field.subobject
        ):
            _collect_fields(d, arg, arg_pos, field.subobject, root, applied, fields, values)
            continue
        if (
            not options.structure_instances_defaults
            and root_info is not None
            and _has_default(d, root_info, field.name, arg, applied, values)
        ):
            continue
        value = stx.HOLE if options.analysis_hole else d.delab(arg, arg_pos)
        fields.append(stx.struct_inst_field(field.name, value))


def _has_default(
    d: Delaborator,
    info: StructureInfo,
    field: str,
    value: Expr,
    applied: tuple[Sequence[Level], Sequence[Expr]],
    values: dict[str, Expr],
) -> bool:
    """Return whether a field's value is, up to reducible definitions, its default."""
    default_fn = next((fn for name, fn in info.defaults if name == field), None)
    if default_fn is None:
        return False
    default = default_value(d, default_fn, *applied, values)
    if default is None:
        return False
    meta = d.meta
    try:
        with meta.with_new_mvar_depth(), meta.transparency("reducible"):
            return meta.is_def_eq(default, value)
    except MetaError:
        return False


def default_value(
    d: Delaborator,
    default_fn: str,
    levels: Sequence[Level],
    params: Sequence[Expr],
    values: dict[str, Expr],
) -> Expr | None:
    """Return what the function that computes a default gives for parameters and other fields."""
    info = d.env.find(default_fn)
    value = getattr(info, "value", None)
    if info is None or value is None or len(info.level_params) != len(levels):
        return None
    e: Expr = value.instantiate_level_params(info.level_params, levels)
    for param in params:
        if not isinstance(e, Lam):
            return None
        e = e.body.instantiate(param)
    while isinstance(e, Lam):
        known = values.get(name_of(e.name))
        if known is None:
            return None
        e = e.body.instantiate(known)
    e = consume_mdata(e)
    # The default stands under `id`, so that what it is can be seen.
    if isinstance(e, App) and isinstance(e.app_fn, Const) and str(e.app_fn.name) == "id":
        args = e.app_args
        if len(args) == 2:
            return args[1]
    return e
