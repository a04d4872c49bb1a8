"""`open` and `export`: names of a namespace may be written without it.

What it does: :func:`elab_open_decl` serves the command, the term `open N in e` and the tactic.
Where to read next: `resolve.py`, which resolves names by what is open.
Counterpart in Lean: `Lean.Elab.OpenDecl`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon.elab import resolve, scoped
from gnomon.elab.core import Core
from gnomon.elab.errors import ElabError, UnsupportedSyntax
from gnomon.elab.message_data import MessageData, indented, joined, msg
from gnomon.elab.registry import command_elab
from gnomon.elab.scope import OpenAlias, OpenDecl, OpenNamespace
from gnomon.syntax import Ident, Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab

_COMMAND = "Lean.Parser.Command."


@command_elab(_COMMAND + "open")
def elab_open(c: CommandElab, stx: Syntax) -> None:
    """`open A B`, `open A (x y)`, `open A hiding x`, `open A renaming x → y`, `open scoped A`"""
    c.modify_scope(open_decls=elab_open_decl(c.core, stx[1]))


@command_elab(_COMMAND + "export")
def elab_export(c: CommandElab, stx: Syntax) -> None:
    """`export A (x y)`: the names are aliases in the current namespace."""
    core = c.core
    ns = stx[1]
    namespaces = resolve_namespace(core, ns)
    if namespaces == [core.curr_namespace]:
        c.throw("invalid 'export', self export")
    found = [(ident.id, resolve_in_namespaces(core, namespaces, ident)) for ident in stx[3].args]
    for name, decl in found:
        alias = names.append(core.curr_namespace, name)
        core.env = resolve.add_alias(core.env, alias, decl)


def resolve_namespace(core: Core, ident: Syntax) -> list[str]:
    """Return the namespaces that an identifier may mean; raises if there is none."""
    if isinstance(ident, Ident):
        preresolved = [name for name, fields in ident.preresolved if fields == ("<namespace>",)]
        if preresolved:
            return preresolved
    found = core.resolve_namespaces(ident.id)
    if not found:
        written = names.erase_macro_scopes(ident.id)
        core.throw(f"unknown namespace `{written}`", ref=ident)
    return found


def resolve_unique_namespace(core: Core, ident: Syntax) -> str:
    """Return the only namespace that an identifier may mean; raises if there are several."""
    found = resolve_namespace(core, ident)
    if len(found) > 1:
        listed = ", ".join(found)
        core.throw(f"ambiguous namespace `{ident.id}`, possible interpretations: `[{listed}]`")
    return found[0]


def resolve_in_namespace(core: Core, namespace: str, ident: Syntax) -> str:
    """Return the constant that an identifier means in a namespace; raises if there is none."""
    name = names.append(namespace, names.erase_macro_scopes(ident.id))
    if core.env.contains(name):
        return name
    with core.with_ref(ident):
        return core.resolve_global_const_no_overload(Ident(name, name, ident.ref_info()))


def resolve_in_namespaces(core: Core, namespaces: Sequence[str], ident: Syntax) -> str:
    """Return the constant that an identifier means in exactly one of the namespaces."""
    errors: list[ElabError] = []
    found: list[str] = []
    for namespace in namespaces:
        try:
            found.append(resolve_in_namespace(core, namespace, ident))
        except ElabError as error:
            errors.append(error)
    if not found:
        if len(errors) == 1:
            raise errors[0]
        core.throw("failed to open", nested_errors(errors), ref=ident)
    if len(found) > 1:
        listed = ", ".join(found)
        core.throw(
            f"ambiguous identifier `{ident.id}`, possible interpretations: [{listed}]", ref=ident
        )
    return found[0]


def nested_errors(errors: Sequence[ElabError]) -> MessageData:
    """Return the errors of several attempts, to be put behind what failed."""
    return msg(", errors ", indented(joined([error.data for error in errors], "\n\n")))


def elab_open_decl(core: Core, stx: Syntax) -> tuple[OpenDecl, ...]:
    """Return what is open after an `open`, the newest first, and activate scoped entries.

    Namespaces that are opened help to find those after them. What was open before is restored in
    `core`; the caller sets it anew where it is to hold.
    """
    saved = core.open_decls
    try:
        _open(core, stx)
        return core.open_decls
    finally:
        core.open_decls = saved


def _add(core: Core, decl: OpenDecl) -> None:
    core.open_decls = (decl, *core.open_decls)


def _open(core: Core, stx: Syntax) -> None:
    match stx.kind.removeprefix(_COMMAND):
        case "openSimple":
            for ident in stx[0].args:
                for namespace in resolve_namespace(core, ident):
                    _add(core, OpenNamespace(namespace))
                    core.env = scoped.activate_scoped(core.env, namespace)
        case "openScoped":
            for ident in stx[1].args:
                for namespace in resolve_namespace(core, ident):
                    core.env = scoped.activate_scoped(core.env, namespace)
        case "openOnly":
            namespaces = resolve_namespace(core, stx[0])
            for ident in stx[2].args:
                _add(core, OpenAlias(ident.id, resolve_in_namespaces(core, namespaces, ident)))
        case "openHiding":
            namespace = resolve_unique_namespace(core, stx[0])
            core.env = scoped.activate_scoped(core.env, namespace)
            for ident in stx[2].args:
                resolve_in_namespace(core, namespace, ident)
            _add(core, OpenNamespace(namespace, tuple(ident.id for ident in stx[2].args)))
        case "openRenaming":
            namespace = resolve_unique_namespace(core, stx[0])
            for item in stx[2].args[::2]:
                name = resolve_in_namespace(core, namespace, item[0])
                _add(core, OpenAlias(item[2].id, name))
        case _:
            raise UnsupportedSyntax()
