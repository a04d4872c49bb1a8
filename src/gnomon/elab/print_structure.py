"""`#print` for structures: parameters, parents, fields with their defaults, constructor.

Counterpart in Lean: `printStructure` in `Lean.Elab.Print`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import BinderInfo, Const, Expr, Lam, Level
from gnomon.declarations import InductiveType
from gnomon.elab import resolve
from gnomon.elab.auto_param import AUTO_PARAM_TACTICS
from gnomon.elab.message_data import (
    MessageData,
    MessagePart,
    full_const_name,
    indented,
    joined,
    msg,
    nested,
    signature,
)
from gnomon.elab.projections import project
from gnomon.elab.structures import (
    FieldInfo,
    ancestors,
    find_field,
    flattened_fields,
    path_to_base,
    structure_info,
)
from gnomon.meta import ElabEnv
from gnomon.pretty.format import LINE

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab


def print_structure(c: CommandElab, info: InductiveType) -> None:
    """Show a structure or class."""
    from gnomon.elab.print_command import modifiers_of

    name = str(info.name)
    kind = "class" if c.env.is_class(name) else "structure"
    before = modifiers_of(c, name, "unsafe" if info.is_unsafe else "safe")
    head = msg(f"{before}{kind} ", signature(name))

    def show(t: TermElab) -> None:
        data = _describe(t, name, info, head)
        options = t.core.options
        t.core.options = options.set("pp.proofs", False)
        t.core.log_info(data)
        t.core.options = options

    c.lift_term(show)


def _describe(t: TermElab, name: str, info: InductiveType, head: MessageData) -> MessageData:
    meta = t.meta
    env = t.core.env
    struct = structure_info(env, name)
    assert struct is not None, "only structures are shown as such"
    levels = [Level.param(param) for param in info.level_params]
    with t.local_scope():
        params, _ = meta.forall_telescope(info.type)
        const: Expr = Const(name, levels)
        fvar = meta.push_local("self", const(*params) if params else const)
        parts: list[MessagePart] = [head, LINE, f"number of parameters: {info.num_params}"]
        if struct.parents:
            parts += [LINE, "parents:"]
            for parent in struct.parents:
                ty = meta.infer_type(Const(parent.proj, levels)(*params, fvar))
                parts.append(indented(msg(full_const_name(parent.proj), " : ", ty)))
        parts += _fields(t, name, levels, list(params), fvar)
        ctor = str((info.ctors or ("",))[0])
        private = "private " if resolve.is_private(ctor) else ""
        parts += [LINE, "constructor:", indented(msg(private, signature(ctor)))]
        order = list(ancestors(env, name))
        if len(order) > 1:
            listed = joined([full_const_name(each) for each in order], ", ")
            parts += [LINE, "field notation resolution order:", indented(listed)]
        return t.core.add_context(msg(*parts))


def _fields(
    t: TermElab, name: str, levels: list[Level], params: list[Expr], fvar: Expr
) -> list[MessagePart]:
    env = t.core.env
    fields = flattened_fields(env, name)
    if not fields:
        return [LINE, "fields: (none)"]
    parts: list[MessagePart] = [LINE, "fields:"]
    values = {field: project(t.meta, name, field, fvar) for field in fields}
    for field in fields:
        origin = _origin(env, name, field)
        if origin is None:
            continue
        private = "private " if resolve.is_private(origin.proj) else ""
        ty = t.meta.infer_type(values[field])
        line: list[MessagePart] = [private, full_const_name(origin.proj), " : ", nested(2, ty)]
        tactic = _auto_param(env, name, field)
        if tactic is not None:
            line += [" := by", indented(tactic)]
        else:
            value = _default(t, name, field, levels, params, values)
            if value is not None:
                line += [" :=", indented(value)]
        parts.append(indented(msg(*line)))
    return parts


def _origin(env: ElabEnv, name: str, field: str) -> FieldInfo | None:
    """Return a field as the structure has it that it comes from."""
    info = structure_info(env, name)
    if info is None:
        return None
    for parent in info.parents:
        if find_field(env, parent.name, field) is not None:
            return _origin(env, parent.name, field)
    holder = find_field(env, name, field)
    found = structure_info(env, holder) if holder is not None else None
    return None if found is None else found.field(field)


def _auto_param(env: ElabEnv, name: str, field: str) -> MessagePart | None:
    """Return the tactic of a field, if it has one."""
    for each in ancestors(env, name):
        info = structure_info(env, each)
        for known, fn in info.defaults if info is not None else ():
            if known == field and AUTO_PARAM_TACTICS.find(env, fn) is not None:
                return _tactic(env, fn)
        found = None if info is None else info.field(field)
        if found is not None and found.auto_param is not None:
            return _tactic(env, found.auto_param)
    return None


def _tactic(env: ElabEnv, constant: str) -> MessagePart | None:
    """Return the tactic that a constant stands for."""
    code = AUTO_PARAM_TACTICS.find(env, constant)
    return None if code is None else code[1]


def _default(
    t: TermElab,
    name: str,
    field: str,
    levels: list[Level],
    params: list[Expr],
    values: dict[str, Expr],
) -> Expr | None:
    """Return a field's default in terms of the other fields."""
    env = t.core.env
    meta = t.meta
    for each in ancestors(env, name):
        info = structure_info(env, each)
        for known, fn in info.defaults if info is not None else ():
            if known != field:
                continue
            path = path_to_base(env, each, name) or []
            const = meta.const_with_fresh_levels(fn) if path else Const(fn, levels)
            e = meta.instantiate_value_level_params(fn, const.levels)
            given = iter(params if not path else ())
            while isinstance(e, Lam):
                value = values.get(str(e.name)) if e.info == BinderInfo.default else None
                if value is None:
                    value = next(given, None)
                if value is None:
                    value = meta.mk_mvar(e.type)
                meta.is_def_eq(meta.infer_type(value), e.type)
                e = e.body.instantiate(value)
            if e.is_app_of("id", 2):
                e = e.get_arg(1)
            return meta.instantiate_mvars(e)
    return None
