"""The commands that declare: dispatch, namespaces in names, axioms, `mutual`, `initialize`.

What it does: `def A.B.f` is elaborated in the namespace `A.B`; each kind of declaration goes to its
own elaborator.
Where to read next: `mutual_def.py`; `inductive.py` and `structure.py` for types.
Counterpart in Lean: `Lean.Elab.Declaration`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from gnomon import Expr
from gnomon.declarations import Axiom
from gnomon.elab import resolve
from gnomon.elab.add_decl import add_decl
from gnomon.elab.attributes import apply_attributes
from gnomon.elab.auto_bound import add_auto_bounds, with_auto_bound
from gnomon.elab.binders import push_binders
from gnomon.elab.def_view import KINDS, is_def_like, take_decl_sig
from gnomon.elab.modifiers import Modifiers, elab_modifiers, expand_decl_id, take_decl_id
from gnomon.elab.mutual_def import elab_mutual_def
from gnomon.elab.registry import command_elab, expand_macro
from gnomon.elab.unassigned import ensure_no_unassigned
from gnomon.elab.universes import level_mvars_to_params, sort_level_params, used_level_params
from gnomon.syntax import Ident, Syntax, mk_null, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab

_COMMAND = "Lean.Parser.Command."

INDUCTIVE_KINDS = frozenset(
    _COMMAND + kind for kind in ("inductive", "classInductive", "structure", "coinductive")
)
NAMED_KINDS = (
    frozenset(kind for kind, short in KINDS.items() if short not in ("instance", "example"))
    | INDUCTIVE_KINDS
    | {_COMMAND + "axiom"}
)

InductiveFn = Callable[["CommandElab", Sequence[tuple[Modifiers, Syntax]]], None]

_INDUCTIVE: list[InductiveFn] = []


def set_inductive_elaborator(elab: InductiveFn) -> None:
    """Let `elab` elaborate blocks of `inductive` and `structure`, each with its modifiers."""
    _INDUCTIVE[:] = [elab]


# -- namespaces in names ------------------------------------------------------------------------


def _decl_id_index(decl: Syntax) -> int | None:
    """Return where the name of a declaration is, if it has one."""
    if decl.kind in NAMED_KINDS:
        return 1
    if decl.kind == _COMMAND + "instance" and decl[3].args:
        return 3
    return None


def _name_of(stx: Syntax) -> str | None:
    """Return the written name of a declaration (with modifiers)."""
    if stx.kind != _COMMAND + "declaration":
        return None
    index = _decl_id_index(stx[1])
    if index is None:
        return None
    part = stx[1][index]
    return take_decl_id(part[0] if index == 3 else part)[0]


def _set(stx: Syntax, index: int, arg: Syntax) -> Syntax:
    args = list(stx.args)
    args[index] = arg
    return stx.with_args(args)


def _with_name(stx: Syntax, name: str) -> Syntax:
    """Return a declaration under another name."""
    decl = stx[1]
    index = _decl_id_index(decl)
    assert index is not None, "the declaration has a name"
    part = decl[index]
    decl_id = part[0] if index == 3 else part
    ident = decl_id if decl_id.is_ident else decl_id[0]
    new_ident = Ident(name, name, ident.head_info())
    new_id = new_ident if decl_id.is_ident else _set(decl_id, 0, new_ident)
    new_part = mk_null(new_id) if index == 3 else new_id
    return _set(stx, 1, _set(decl, index, new_part))


def _split_namespace(c: CommandElab, stx: Syntax) -> tuple[str, Syntax] | None:
    """Return the namespace in a declaration's name, and the declaration with the rest."""
    name = _name_of(stx)
    if name is None:
        return None
    if names.is_prefix_of(resolve.ROOT, name):
        _check_namespace(c, names.replace_prefix(name, resolve.ROOT, ""))
        return None
    view = names.view(name)
    namespace = names.prefix(view.name)
    if not namespace:
        return None
    short = view._replace(name=names.last(view.name)).review()
    return namespace, _with_name(stx, short)


def _check_namespace(c: CommandElab, name: str) -> None:
    for part in names.parts(name):
        if part == resolve.ROOT:
            c.throw(f"invalid namespace `{name}`, `_root_` is a reserved namespace")
        if isinstance(part, int):
            c.throw(f"invalid namespace `{name}`, it must not contain numeric parts")


@command_elab(_COMMAND + "declaration")
def elab_declaration(c: CommandElab, stx: Syntax) -> None:
    """A declaration with its modifiers."""
    split = _split_namespace(c, stx)
    if split is not None:
        namespace, inner = split
        with c.in_namespace(namespace), c.with_macro_expansion(stx, inner):
            c.elab_command(inner)
        return
    decl = stx[1]
    if decl.kind == _COMMAND + "axiom":
        elab_axiom(c, elab_modifiers(c.core, stx[0]), decl)
    elif decl.kind in INDUCTIVE_KINDS:
        _elab_inductive(c, [stx])
    elif is_def_like(decl):
        elab_mutual_def(c, [stx])
    else:
        c.throw("unexpected declaration")


def _elab_inductive(c: CommandElab, decls: Sequence[Syntax]) -> None:
    if not _INDUCTIVE:
        c.throw("inductive types cannot be declared: their elaborator is not loaded")
    _INDUCTIVE[0](c, [(elab_modifiers(c.core, decl[0]), decl[1]) for decl in decls])


# -- axioms ------------------------------------------------------------------------------------


def elab_axiom(c: CommandElab, modifiers: Modifiers, stx: Syntax) -> None:
    """`axiom f.{u} (x : A) : B`"""
    core = c.core
    scope_names = c.scope.level_names
    binders, ty_stx = take_decl_sig(stx[2])
    decl_id = expand_decl_id(core, core.curr_namespace, scope_names, stx[1], modifiers)

    def elab(t: TermElab, variables: list[Expr]) -> None:
        with t.scoped(decl_name=decl_id.decl_name, level_names=decl_id.level_names):
            apply_attributes(t, decl_id.decl_name, modifiers.attrs, "before_elaboration")
            with_auto_bound(t, lambda: elab_type(t, variables))

    def elab_type(t: TermElab, variables: list[Expr]) -> None:
        meta = t.meta
        with t.local_scope():
            fvars = push_binders(t, binders)
            ty = t.elab_type(ty_stx)
            t.synthesize()
            everything = add_auto_bounds(t, fvars)
            ty = meta.instantiate_mvars(meta.mk_forall(everything, meta.instantiate_mvars(ty)))
            used = set(meta.collect_fvars(ty))
            from gnomon.elab.section_vars import with_dependencies

            needed = with_dependencies(meta, [v for v in meta.collect_fvars(ty) if v in used])
            kept = [variable for variable in variables if variable in needed]
            ty = meta.mk_forall(kept, ty)
            declared = t.level_names
            ty = level_mvars_to_params(t, ty)
            params = sort_level_params(t, scope_names, declared, used_level_params([ty]))
            ensure_no_unassigned(t, ty)
        add_decl(core, Axiom(decl_id.decl_name, params, ty, modifiers.is_unsafe))
        core.references.declare(stx[1])
        for time in ("after_type_checking", "after_compilation"):
            apply_attributes(t, decl_id.decl_name, modifiers.attrs, time)

    c.run_term_elab(elab)


# -- mutual ------------------------------------------------------------------------------------

_PREAMBLE = frozenset(
    _COMMAND + kind for kind in ("variable", "universe", "check", "set_option", "open")
)


@command_elab(_COMMAND + "mutual")
def elab_mutual(c: CommandElab, stx: Syntax) -> None:
    """`mutual … end`: declarations that may refer to each other."""
    elems = list(stx[1].args)
    common = _common_namespace(c, elems)
    if common:
        inner = [_without_namespace(elem, common) for elem in elems]
        with c.in_namespace(common):
            c.elab_command(_set(stx, 1, mk_null(*inner)))
        return
    expanded = [expand_macro(c.core, elem) for elem in elems]
    if any(new is not None for new in expanded):
        elems = [old if new is None else new for old, new in zip(elems, expanded, strict=True)]
        c.elab_command(_set(stx, 1, mk_null(*elems)))
        return
    preamble = 0
    while preamble < len(elems) and elems[preamble].kind in _PREAMBLE:
        preamble += 1
    if 0 < preamble < len(elems):
        c.push_scope("", c.core.curr_namespace, is_namespace=False)
        for elem in elems[:preamble]:
            c.elab_command(elem)
        c.elab_command(_set(stx, 1, mk_null(*elems[preamble:])))
        c.pop_scopes(1)
        return
    _elab_block(c, elems)


def _elab_block(c: CommandElab, elems: Sequence[Syntax]) -> None:
    if all(elem[1].kind in INDUCTIVE_KINDS for elem in elems):
        _elab_inductive(c, elems)
    elif all(is_def_like(elem[1]) for elem in elems):
        elab_mutual_def(c, elems)
    else:
        c.throw(
            "invalid mutual block: either all elements of the block must be inductive/structure "
            "declarations, or they must all be definitions/theorems/abbrevs"
        )


def _common_namespace(c: CommandElab, elems: Sequence[Syntax]) -> str:
    """Return the longest namespace that all names of a block begin with."""
    common: tuple[str | int, ...] | None = None
    for elem in elems:
        split = _split_namespace(c, elem)
        if split is None:
            return ""
        parts = names.parts(split[0])
        if common is None:
            common = parts
            continue
        length = 0
        while length < min(len(common), len(parts)) and common[length] == parts[length]:
            length += 1
        common = common[:length]
    return names.join(common or ())


def _without_namespace(elem: Syntax, namespace: str) -> Syntax:
    name = _name_of(elem)
    assert name is not None, "every element of the block has a name"
    view = names.view(name)
    short = names.replace_prefix(view.name, namespace, "")
    return _with_name(elem, view._replace(name=short).review())
