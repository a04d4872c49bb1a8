"""The syntax of structure instances.

Counterpart in Lean: the macros of `Lean.Elab.StructInst`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from gnomon.elab.binders import opt_type
from gnomon.records import dataclass, replace
from gnomon.syntax import Atom, Ident, Node, Syntax, mk_null, names

if TYPE_CHECKING:
    from gnomon.elab.core import Core

_TERM = "Lean.Parser.Term."


@dataclass(frozen=True, slots=True)
class FieldView:
    """`path := value`; the path has the field's name first."""

    ref: Syntax
    path: tuple[Syntax, ...]
    value: Syntax

    @property
    def name(self) -> str:
        """The field's name."""
        return self.path[0].id


@dataclass(frozen=True, slots=True)
class StructInstView:
    """`{ sources with fields .. }`"""

    ref: Syntax
    sources: tuple[Syntax, ...]
    fields: list[FieldView]
    ellipsis: bool

    def with_nested(self, sources: list[Syntax]) -> StructInstView:
        """Return the view with `a.b := v, a.c := w` as `a := { s.a with b := v, c := w }`."""
        result: list[FieldView] = []
        groups: dict[str, list[FieldView]] = {}
        for each in self.fields:
            if len(each.path) == 1:
                result.append(each)
            elif each.name in groups:
                groups[each.name].append(each)
            else:
                groups[each.name] = [each]
                result.append(each)
        if not groups:
            return self
        fields = []
        for each in result:
            if len(each.path) == 1:
                fields.append(each)
                continue
            parts = groups[each.name]
            inner_sources = [
                Node(_TERM + "proj", (source, Atom(".", None), each.path[0])) for source in sources
            ]
            value = mk_struct_inst(
                each.ref,
                inner_sources,
                [FieldView(part.ref, part.path[1:], part.value) for part in parts],
            )
            fields.append(FieldView(each.ref, each.path[:1], value))
        return replace(self, fields=fields)


def mk_struct_inst(ref: Syntax, sources: Sequence[Syntax], fields: Sequence[FieldView]) -> Node:
    """Return the syntax of an instance."""
    info = ref.ref_info()
    with_part: Syntax = mk_null()
    if sources:
        listed: list[Syntax] = []
        for index, source in enumerate(sources):
            if index:
                listed.append(Atom(",", info))
            listed.append(source)
        with_part = mk_null(mk_null(*listed), Atom("with", info))
    written: list[Syntax] = []
    for index, each in enumerate(fields):
        if index:
            written.append(Atom(",", info))
        suffix = mk_null(*(_suffix(part) for part in each.path[1:]))
        lval = Node(_TERM + "structInstLVal", (each.path[0], suffix))
        value = Node(_TERM + "structInstFieldDef", (Atom(":=", info), mk_null(), each.value))
        written.append(
            Node(_TERM + "structInstField", (lval, mk_null(mk_null(), mk_null(), value)))
        )
    return Node(
        _TERM + "structInst",
        (
            Atom("{", info),
            with_part,
            Node(_TERM + "structInstFields", (mk_null(*written),)),
            Node(_TERM + "optEllipsis", (mk_null(),)),
            mk_null(),
            Atom("}", info),
        ),
        info,
    )


def _suffix(part: Syntax) -> Syntax:
    if part.kind == _TERM + "structInstArrayRef":
        return part
    return mk_null(Atom(".", None), part)


def expand(core: Core, stx: Syntax, is_local: Callable[[Syntax], bool]) -> Syntax | None:
    """Return the instance with its type as an ascription and its sources named, if it has any.

    `is_local` says whether an identifier is a local variable: only that needs no name.
    """
    ty = opt_type(stx[4])
    if ty is not None:
        info = stx.ref_info()
        plain = Node(stx.kind, (*stx.args[:4], mk_null(), stx[5]), stx.ref_info())
        return Node(
            _TERM + "typeAscription",
            (Atom("(", info), plain, Atom(":", info), mk_null(ty), Atom(")", info)),
        )
    if not stx[1].args:
        return None
    sources = list(stx[1][0].args)
    for index, source in enumerate(sources):
        if index % 2 == 1 or (source.is_ident and is_local(source)) or _is_hole(source):
            continue
        info = source.ref_info()
        name = core.fresh_user_name("__src")
        ident = Ident(name, name, info)
        rest = [*sources[:index], ident, *sources[index + 1 :]]
        inner = Node(
            stx.kind,
            (stx[0], mk_null(mk_null(*rest), stx[1][1]), *stx.args[2:]),
            stx.ref_info(),
        )
        return _let(ident, source, inner)
    return None


def _is_hole(stx: Syntax) -> bool:
    return stx.kind in (_TERM + "hole", _TERM + "syntheticHole")


def _let(ident: Syntax, value: Syntax, body: Syntax) -> Syntax:
    place = ident.ref_info()
    decl = Node(
        _TERM + "letIdDecl",
        (Node(_TERM + "letId", (ident,)), mk_null(), mk_null(), Atom(":=", place), value),
    )
    return Node(
        _TERM + "let",
        (
            Atom("let", place),
            Node(_TERM + "letConfig", (mk_null(),)),
            Node(_TERM + "letDecl", (decl,)),
            Atom(";", place),
            body,
        ),
    )


def read(stx: Syntax) -> StructInstView:
    """Return the parts of an instance."""
    sources = tuple(stx[1][0].args[::2]) if stx[1].args else ()
    holder = stx[2][0] if stx[2].kind == _TERM + "structInstFields" else stx[2]
    fields = [_field(each) for each in holder.args[::2]]
    ellipsis = bool(stx[3][0].args) or bool(stx[3].kind != _TERM + "optEllipsis" and stx[3].args)
    return StructInstView(stx, sources, fields, ellipsis)


def _field(stx: Syntax) -> FieldView:
    lval = stx[0]
    path: list[Syntax] = _path(lval[0])
    for suffix in lval[1].args:
        if suffix.kind == _TERM + "structInstArrayRef":
            path.append(suffix)
        else:
            path.append(suffix[1])
    rest = stx[1]
    if not rest.args:
        return FieldView(stx, tuple(path), path[-1])
    binders, ty, definition = rest[0], rest[1], rest[2]
    value = definition[2] if len(definition.args) == 3 else definition[1]
    if definition.kind == _TERM + "structInstFieldEqns":
        from gnomon.elab.match_syntax import eqns_as_fun

        value = eqns_as_fun(definition[1])
    written = opt_type(ty)
    info = stx.ref_info()
    if written is not None:
        value = Node(
            _TERM + "typeAscription",
            (Atom("(", info), value, Atom(":", info), mk_null(written), Atom(")", info)),
        )
    if binders.args:
        basic = Node(
            _TERM + "basicFun",
            (mk_null(*binders.args), mk_null(), Atom("=>", info), value),
        )
        value = Node(_TERM + "fun", (Atom("fun", info), basic))
    return FieldView(stx, tuple(path), value)


def _path(head: Syntax) -> list[Syntax]:
    """Return the parts of `a.b`, each where all of it is."""
    if not head.is_ident:
        return [head]
    parts = names.parts(names.erase_macro_scopes(head.id))
    if len(parts) <= 1:
        return [head]
    info = head.head_info()
    return [Ident(written, written, info) for written in map(names.escape, parts)]


def modify_op(core: Core, view: StructInstView) -> Syntax | None:
    """Return `{ s with [i] := v }` as `s.modifyOp (idx := i) fun s => v`; None without `[i]`.

    Raises an elaboration error if there is anything else between the braces.
    """
    is_index = [each.path[0].kind == _TERM + "structInstArrayRef" for each in view.fields]
    if not any(is_index):
        return None
    for index, each in enumerate(view.fields[1:], 1):
        if is_index[index] and is_index[0]:
            raise core.error(
                "invalid {...} notation, can have at most one `[..]` at a given level", ref=each.ref
            )
        if is_index[index] or is_index[0]:
            raise core.error(
                "invalid {...} notation, can't mix field and `[..]` at a given level", ref=each.ref
            )
    if len(view.sources) != 1:
        raise core.error(
            "invalid {...} notation, exactly one explicit source is required when using "
            "'[<index>] := <value>' update notation"
        )
    part = view.fields[0]
    info = view.ref.ref_info()
    name = core.fresh_user_name("s")
    old = Ident(name, name, info)
    value = part.value
    if len(part.path) > 1:
        value = mk_struct_inst(part.ref, [old], [FieldView(part.ref, part.path[1:], value)])
    function = Node(
        _TERM + "fun",
        (
            Atom("fun", info),
            Node(_TERM + "basicFun", (mk_null(old), mk_null(), Atom("=>", info), value)),
        ),
    )
    index_arg = Node(
        _TERM + "namedArgument",
        (
            Atom("(", info),
            Ident("idx", "idx", info),
            Atom(":=", info),
            part.path[0][1],
            Atom(")", info),
        ),
    )
    op = Ident("modifyOp", "modifyOp", info)
    fn = Node(_TERM + "proj", (view.sources[0], Atom(".", info), op))
    return Node(_TERM + "app", (fn, mk_null(index_arg, function)), info)
