"""`inductive`, `class inductive` and `structure` as commands.

What it does: reads the syntax into the views of `inductive.py` and `structure.py`, elaborates with
the section's variables in scope, and applies attributes and deriving clauses at the end.
Counterpart in Lean: `Lean.Elab.Inductive`, `Lean.Elab.Structure` (the syntax).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Expr
from gnomon.elab import deriving
from gnomon.elab.attributes import apply_attributes
from gnomon.elab.binders import opt_type
from gnomon.elab.declaration import set_inductive_elaborator
from gnomon.elab.docs import DOCS
from gnomon.elab.hints import shown_edit
from gnomon.elab.inductive import CtorView, InductiveView, elab_inductive_block, mk_declaration
from gnomon.elab.inductive_decl import add_inductive, gen_injective_theorems
from gnomon.elab.message_data import hint, indented, msg
from gnomon.elab.modifiers import Modifiers, apply_visibility, elab_modifiers, expand_decl_id
from gnomon.elab.registry import command_elab
from gnomon.elab.resolve import PROTECTED, private_name, register_namespace
from gnomon.elab.structure import FieldView, ParentView, StructureView
from gnomon.elab.structure_decl import elab_structure
from gnomon.elab.universes import level_mvars_to_params
from gnomon.syntax import Atom, Ident, Node, Syntax, mk_null, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab

_COMMAND = "Lean.Parser.Command."
_TERM = "Lean.Parser.Term."


# -- reading -----------------------------------------------------------------------------------


def _signature(stx: Syntax) -> tuple[tuple[Syntax, ...], Syntax | None]:
    """Return binders and type of an optional signature."""
    return tuple(stx[0].args), opt_type(stx[1])


def _read_inductive(c: CommandElab, modifiers: Modifiers, stx: Syntax) -> InductiveView:
    core = c.core
    decl_id = expand_decl_id(core, core.curr_namespace, c.scope.level_names, stx[1], modifiers)
    core.env = register_namespace(core.env, decl_id.decl_name)
    binders, ty = _signature(stx[2])
    ctors = tuple(_read_ctor(c, decl_id.decl_name, each) for each in stx[4].args)
    return InductiveView(
        stx,
        stx[1][0],
        decl_id.decl_name,
        decl_id.level_names,
        binders,
        ty,
        ctors,
        stx.kind == _COMMAND + "classInductive",
        modifiers.is_unsafe,
        modifiers,
    )


def _read_ctor(c: CommandElab, parent: str, stx: Syntax) -> CtorView:
    modifiers = elab_modifiers(c.core, stx[2])
    with c.core.with_ref(stx):
        name = names.append(parent, stx[3].id)
        if modifiers.is_private:
            name = apply_visibility(c.core, modifiers, name)
        elif modifiers.is_protected:
            c.core.env = PROTECTED.insert(c.core.env, name, True)
    if modifiers.doc is not None:
        c.core.env = DOCS.insert(c.core.env, name, modifiers.doc)
    binders, ty = _signature(stx[4])
    return CtorView(stx, stx[3], name, binders, ty, modifiers)


def _read_structure(c: CommandElab, modifiers: Modifiers, stx: Syntax) -> StructureView:
    core = c.core
    is_class = stx[0].kind == _COMMAND + "classTk"
    decl_id = expand_decl_id(core, core.curr_namespace, c.scope.level_names, stx[1], modifiers)
    core.env = register_namespace(core.env, decl_id.decl_name)
    binders, ty = _signature(stx[2])
    parents: list[ParentView] = []
    if stx[3].args:
        extends = stx[3][0]
        for each in extends[1].args[::2]:
            name = each[0][0].id if each[0].args else None
            parents.append(ParentView(each, name, each[1]))
        if len(extends) > 2 and extends[2].args:
            ty = opt_type(extends[2]) or ty
    fields: list[FieldView] = []
    ctor_name = names.append(decl_id.decl_name, "mk")
    ctor_ref: Syntax | None = None
    if stx[4].args:
        body = stx[4]
        if body[1].args:
            ctor = body[1][0]
            ctor_ref = ctor[1]
            ctor_name = names.append(decl_id.decl_name, ctor[1].id)
            ctor_modifiers = elab_modifiers(core, ctor[0])
            if ctor_modifiers.is_private and not modifiers.is_private:
                ctor_name = private_name(core.main_module, ctor_name)
            if ctor_modifiers.is_protected:
                core.env = PROTECTED.insert(core.env, ctor_name, True)
            if ctor_modifiers.doc is not None:
                core.env = DOCS.insert(core.env, ctor_name, ctor_modifiers.doc)
        for each in body[2][0].args:
            fields += _read_field(c, each, modifiers)
    for view in fields:
        if view.modifiers.is_protected:
            full = names.append(decl_id.decl_name, view.name)
            core.env = PROTECTED.insert(core.env, full, True)
        if view.modifiers.doc is not None:
            full = names.append(decl_id.decl_name, view.name)
            core.env = DOCS.insert(core.env, full, view.modifiers.doc)
    return StructureView(
        stx,
        stx[1][0],
        decl_id.decl_name,
        decl_id.level_names,
        binders,
        ty,
        tuple(parents),
        tuple(fields),
        ctor_name,
        is_class,
        modifiers,
        ctor_ref,
    )


_INFOS = {
    "structExplicitBinder": "default",
    "structImplicitBinder": "implicit",
    "structInstBinder": "instImplicit",
    "structSimpleBinder": "default",
}


def _check_field_modifiers(
    c: CommandElab, modifiers: Modifiers, structure: Modifiers, stx: Syntax
) -> None:
    """Raise an error if the modifiers of a field make no sense."""
    for word, is_set in (
        ("noncomputable", modifiers.is_noncomputable),
        ("partial", modifiers.is_partial),
        ("unsafe", modifiers.is_unsafe),
        ("meta", modifiers.is_meta),
    ):
        if is_set:
            c.throw(f"Invalid modifier: Fields cannot be marked as `{word}`", ref=stx)
    if not structure.is_private:
        return
    if modifiers.is_private:
        text = c.core.source.text[stx.pos : stx.end]
        c.throw(
            "Field cannot be marked `private` because it is already in a `private` structure",
            hint(
                msg(
                    "Remove `private` modifier from field",
                    indented(shown_edit(text, text.removeprefix("private").lstrip())),
                )
            ),
            ref=stx,
        )
    if modifiers.is_protected:
        c.throw("Field cannot be marked `protected` because this structure is `private`", ref=stx)


def _read_field(c: CommandElab, stx: Syntax, structure: Modifiers) -> list[FieldView]:
    kind = stx.kind.removeprefix(_COMMAND)
    modifiers = elab_modifiers(c.core, stx[0])
    _check_field_modifiers(c, modifiers, structure, stx)
    if kind == "structSimpleBinder":
        idents: Sequence[Syntax] = [stx[1]]
        signature, default = stx[2], stx[3]
    else:
        idents = stx[2].args
        signature = stx[3]
        default = stx[4] if kind == "structExplicitBinder" else Node("null")
    binders, ty = _signature(signature)
    if ty is None and signature[1].kind == _TERM + "typeSpec":
        ty = signature[1][1]
    value: Syntax | None = None
    block: Syntax | None = None
    if default.args:
        inner = default[0]
        if inner.kind == _TERM + "binderTactic":
            block = Node(_TERM + "byTactic", (inner[1], inner[2]))
        else:
            value = inner[1]
    return [
        FieldView(stx, ident, binders, ty, value, block, _INFOS[kind], modifiers)
        for ident in idents
    ]


# -- elaborating -------------------------------------------------------------------------------


def elab_inductives(c: CommandElab, decls: Sequence[tuple[Modifiers, Syntax]]) -> None:
    """A block of inductive types, or a structure."""
    structures = [each for each in decls if each[1].kind == _COMMAND + "structure"]
    if structures and len(decls) > 1:
        if any(_mentions(stx, decls[index + 1 :]) for index, (_, stx) in enumerate(decls)):
            c.throw("structures in mutual blocks are not supported", ref=structures[0][1])
        for declared in decls:
            with c.logging():
                elab_inductives(c, [declared])
        return
    derived: list[tuple[str, Sequence[Syntax]]] = []
    if structures:
        modifiers, stx = structures[0]
        view = _read_structure(c, modifiers, stx)

        def structure(t: TermElab, variables: list[Expr]) -> None:
            with t.scoped(decl_name=view.decl_name, save_rec_apps=False):
                elab_structure(t, variables, view, c.scope.level_names)

        c.run_term_elab(structure)
        derived.append((view.decl_name, _deriving(stx[5])))
        _finish(c, [(view.decl_name, modifiers, view.name_ref)])
    else:
        views = [_read_inductive(c, modifiers, stx) for modifiers, stx in decls]

        def inductive(t: TermElab, variables: list[Expr]) -> None:
            with t.scoped(decl_name=views[0].decl_name, save_rec_apps=False):
                _inductive(t, variables, views, c.scope.level_names)

        c.run_term_elab(inductive)
        for (_, stx), each in zip(decls, views, strict=True):
            derived.append((each.decl_name, _deriving(stx.args[-1])))
        _finish(
            c,
            [
                (each.decl_name, modifiers, each.name_ref)
                for (modifiers, _), each in zip(decls, views, strict=True)
            ],
        )
        for (_, stx), each in zip(decls, views, strict=True):
            _computed_fields(c, each.decl_name, stx)
    deriving.derive_all(c, derived)


def _mentions(stx: Syntax, later: Sequence[tuple[Modifiers, Syntax]]) -> bool:
    """Return whether a declaration mentions one of those that come after it."""
    declared = {names.last(decl[1][0].id) for _, decl in later}
    return any(leaf.is_ident and names.last(leaf.id) in declared for leaf in stx.walk())


def _inductive(
    t: TermElab, variables: list[Expr], views: list[InductiveView], scope_names: tuple[str, ...]
) -> None:
    with t.local_scope():
        block = elab_inductive_block(t, variables, views)
        for fvar in block.ind_fvars:
            level_mvars_to_params(t, t.meta.infer_type(fvar))
        for ctors in block.ctors:
            for ctor in ctors:
                ctor.ty = level_mvars_to_params(t, ctor.ty)
        decl, _, _ = mk_declaration(t, block, scope_names)
        with t.core.with_ref(views[0].ref):
            add_inductive(t.core, decl, is_class=views[0].is_class)


def _computed_fields(c: CommandElab, decl_name: str, stx: Syntax) -> None:
    """Define the fields after `with`: functions on the type, by its constructors."""
    if stx.kind == _COMMAND + "structure":
        return
    for field in stx[5][0][1].args if stx[5].args else ():
        modifiers, ident, ty, alts = field[0], field[1], field[3], field[4]
        info = ident.ref_info()
        full = f"_root_.{decl_name}.{ident.id}"
        modifiers = modifiers.with_args([modifiers[0], mk_null(), *modifiers.args[2:]])
        signature = Node(
            _COMMAND + "optDeclSig",
            (mk_null(), mk_null(Node(_TERM + "typeSpec", (Atom(":", info), ty), info))),
        )
        suffix = Node("Lean.Parser.Termination.suffix", (mk_null(), mk_null()))
        where = Node(_TERM + "matchAltsWhereDecls", (alts, suffix, mk_null()))
        value = Node(_COMMAND + "declValEqns", (where,))
        decl_id = Node(_COMMAND + "declId", (Ident(full, full, info), mk_null()))
        definition = Node(
            _COMMAND + "definition", (Atom("def", info), decl_id, signature, value, mk_null())
        )
        c.elab_command(Node(_COMMAND + "declaration", (modifiers, definition)))


def _deriving(stx: Syntax) -> Sequence[Syntax]:
    """Return the classes in a `deriving` clause."""
    if not stx.args or not stx[0].args:
        return ()
    return tuple(stx[0][1].args[::2])


def _finish(c: CommandElab, declared: Sequence[tuple[str, Modifiers, Syntax]]) -> None:
    def apply(t: TermElab) -> None:
        for name, modifiers, ref in declared:
            c.core.references.declare(ref)
            for time in ("before_elaboration", "after_type_checking", "after_compilation"):
                apply_attributes(t, name, modifiers.attrs, time)

    c.lift_term(apply)


set_inductive_elaborator(elab_inductives)


@command_elab(_COMMAND + "genInjectiveTheorems")
def elab_gen_injective_theorems(c: CommandElab, stx: Syntax) -> None:
    """`gen_injective_theorems% T`: `c.inj` and `c.injEq` for a type declared before `And`."""
    name = c.core.resolve_global_const_no_overload(stx[1])
    if c.core.env.kind(name) != "inductive":
        c.core.throw(f"`{name}` is not an inductive type", ref=stx[1])
    gen_injective_theorems(c.core, name)
