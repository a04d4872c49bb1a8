"""Elements of structures as syntax: `{ x := 1, y := 2 }` and `⟨1, 2⟩`.

What it does: writes applications of structures' constructors; the fields of parents are written
beside those of the structure itself; a field that has its default value is left out.
Where to read next: :func:`_delab_structure_instance`.
Counterpart in Lean: `delabStructureInstance` in `Lean.PrettyPrinter.Delaborator.Builtins`,
`Lean.Meta.instantiateStructDefaultValueFn?`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import App, Const, Definition, Expr, Lam, Level
from gnomon.elab.structures import StructureInfo, structure_info
from gnomon.meta import MetaError
from gnomon.pretty import stx
from gnomon.pretty.attributes import uses_anonymous_constructor
from gnomon.pretty.delab import (
    Delaborator,
    consume_mdata,
    delab_for,
    head_name,
    name_of,
)
from gnomon.pretty.delab_app import spine
from gnomon.pretty.facts import StructureCtor
from gnomon.pretty.unexpand import unexpanders
from gnomon.syntax import Syntax


def structure_ctor(d: Delaborator, e: Expr) -> StructureCtor | None:
    """Return what is known of a structure's constructor if `e` applies it to all arguments."""
    name = head_name(e)
    if name is None:
        return None
    ctor = d.facts.structure_ctor(name)
    return ctor if ctor is not None and e.num_args == ctor.arity else None


@delab_for("app", priority=20)
def _delab_structure_instance(d: Delaborator, e: Expr, pos: int) -> Syntax | None:
    ctor = structure_ctor(d, e)
    if ctor is None:
        return None
    options = d.opts(pos)
    if not options.structure_instances:
        return None
    head = e.app_fn
    assert isinstance(head, Const)
    name = head_name(head)
    assert name is not None
    if unexpanders(d.env, name):
        return None
    if head.levels and isinstance(e, App) and d.opts(4 * pos).universes:
        return None
    if options.explicit and ctor.num_params:
        return None
    if d.options_at:
        positions = spine(e, pos, len(e.app_args))[3]
        if any(d.opts(at).analysis_named_arg for at in positions):
            return None
    if uses_anonymous_constructor(d.env, ctor.struct):
        return _anonymous(d, e, pos, ctor)
    fields: list[Syntax] = []
    params = e.app_args[: ctor.num_params]
    _collect_fields(d, e, pos, ctor.struct, ctor.struct, (head.levels, params), fields, {})
    type_ = d.delab_type(e, pos) if d.opts(4 * pos + 3).structure_instance_types else None
    return stx.struct_inst(fields, type_)


def _anonymous(d: Delaborator, e: Expr, pos: int, ctor: StructureCtor) -> Syntax | None:
    _, _, args, positions = spine(e, pos, len(ctor.explicit))
    if d.opts(pos).explicit and not all(ctor.explicit):
        return None
    trees: list[Syntax] = []
    for arg, arg_pos, is_explicit in zip(args, positions, ctor.explicit, strict=True):
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
            and (ctor := structure_ctor(d, arg)) is not None
            and ctor.struct == field.subobject
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
    if not isinstance(info, Definition) or len(info.level_params) != len(levels):
        return None
    e: Expr = info.value.instantiate_level_params(info.level_params, levels)
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
    return e.get_arg(1) if e.is_app_of("id", 2) else e
