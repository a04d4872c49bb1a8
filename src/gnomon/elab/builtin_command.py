"""The simplest commands: namespaces, sections, universes, `in`, module documentation, `#exit`.

What it does: these change the stack of scopes, or nothing at all.
Where to read next: `end_command.py` for `end` and its many errors, `open_decl.py`,
`variables.py`, `option_commands.py`.
Counterpart in Lean: `Lean.Elab.BuiltinCommand`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.declarations import Quot
from gnomon.elab import scoped
from gnomon.elab.add_decl import add_decl
from gnomon.elab.docs import MODULE_DOCS, doc_text
from gnomon.elab.errors import UnsupportedSyntax
from gnomon.elab.registry import command_elab
from gnomon.syntax import Ident, Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab

_COMMAND = "Lean.Parser.Command."


def tokens(stx: Syntax) -> list[str]:
    """Return the atoms of a piece of syntax, in order."""
    return [leaf.val for leaf in stx.walk() if leaf.is_atom]


def idents(stx: Syntax) -> list[Ident]:
    """Return the identifiers of a piece of syntax, in order."""
    return [leaf for leaf in stx.walk() if isinstance(leaf, Ident)]


@command_elab(_COMMAND + "namespace")
def elab_namespace(c: CommandElab, stx: Syntax) -> None:
    """`namespace A.B`"""
    inner = names.append(c.core.curr_namespace, stx[1].id)
    if names.has_too_many_parts(inner):
        c.throw(names.TOO_MANY_PARTS, ref=stx[1])
    for part in _scope_names(c, stx[1].id):
        inner = names.append(c.core.curr_namespace, part)
        c.push_scope(part, inner, is_namespace=True)


def _scope_names(c: CommandElab, name: str) -> list[str]:
    parts = names.parts(name)
    if any(isinstance(part, int) for part in parts):
        c.throw("invalid scope")
    return [names.escape(part) for part in parts]


@command_elab(_COMMAND + "section")
def elab_section(c: CommandElab, stx: Syntax) -> None:
    """`section`, `noncomputable section A`, `@[expose] public section`"""
    words = tokens(stx)
    scope = c.scope
    attrs = scope.attrs
    if "expose" in words and "expose" not in attrs:
        attrs = (*attrs, "expose")
    found = idents(stx)
    for header in _scope_names(c, found[-1].id) if found else [""]:
        c.push_scope(
            header,
            c.core.curr_namespace,
            is_namespace=False,
            is_noncomputable=scope.is_noncomputable or "noncomputable" in words,
            is_public=scope.is_public or "public" in words,
            is_meta=scope.is_meta or "meta" in words,
            attrs=attrs,
        )


@command_elab(_COMMAND + "in")
def elab_in(c: CommandElab, stx: Syntax) -> None:
    """`a in b`: the command `b` in a section of its own, after `a`.

    What `b` adds with `local` outlives that section: it is not the user's.
    """
    from gnomon.elab.end_command import end_scopes

    c.push_scope("", c.core.curr_namespace, is_namespace=False)
    c.elab_command(stx[0])
    c.env = scoped.set_delimits_local(c.env, 1)
    c.elab_command(stx[2])
    with c.logging():
        end_scopes(c, None)


@command_elab("choice")
def elab_choice(c: CommandElab, stx: Syntax) -> None:
    """One of several readings: the first that is supported."""
    from gnomon.elab.registry import command_elabs, expand_macro

    for reading in stx.args:
        state = c.save()
        try:
            expanded = expand_macro(c.core, reading)
            if expanded is not None:
                with c.with_macro_expansion(reading, expanded):
                    c.elab_command(expanded)
                return
            for elab in command_elabs(c.env, reading.kind):
                elab(c, reading)
                return
        except UnsupportedSyntax:
            c.restore(state)
    raise UnsupportedSyntax()


@command_elab(_COMMAND + "universe")
def elab_universe(c: CommandElab, stx: Syntax) -> None:
    """`universe u v`"""
    for ident in stx[1].args:
        if ident.id in c.scope.level_names:
            c.throw(f"a universe level named `{ident.id}` has already been declared", ref=ident)
        c.modify_scope(level_names=(ident.id, *c.scope.level_names))


@command_elab(_COMMAND + "init_quot")
def elab_init_quot(c: CommandElab, stx: Syntax) -> None:
    """`init_quot`: declares `Quot` and what belongs to it."""
    from gnomon.elab.quotient import quotient_declarations

    for decl in quotient_declarations():
        assert isinstance(decl, Quot), "only constants of the quotient package are declared"
        add_decl(c.core, decl)


@command_elab(_COMMAND + "moduleDoc")
def elab_module_doc(c: CommandElab, stx: Syntax) -> None:
    """`/-! … -/`"""
    text = doc_text(stx)
    if text is not None:
        c.env = MODULE_DOCS.add(c.env, (text, stx.pos or 0))


@command_elab(_COMMAND + "exit")
def elab_exit(c: CommandElab, stx: Syntax) -> None:
    """`#exit`: what follows is not read."""
    c.log_warning("using 'exit' to interrupt Lean")


@command_elab(_COMMAND + "import")
def elab_import(c: CommandElab, stx: Syntax) -> None:
    """`import` after the beginning."""
    c.throw("invalid 'import' command, it must be used in the beginning of the file")


@command_elab(_COMMAND + "eoi")
def elab_eoi(c: CommandElab, stx: Syntax) -> None:
    """The end of the input."""


@command_elab(_COMMAND + "version")
def elab_version(c: CommandElab, stx: Syntax) -> None:
    """`#version`"""
    import platform

    from gnomon import __version__

    system = platform.system().lower() or "unknown"
    c.log_info(
        f"Lean 4.28.0, as implemented by Gnomon {__version__}\n"
        f"Target: {platform.machine() or 'unknown'}-{system}"
    )


@command_elab(_COMMAND + "addDocString")
def elab_add_decl_doc(c: CommandElab, stx: Syntax) -> None:
    """`/-- … -/ add_decl_doc f`"""
    from gnomon.elab.docs import DOCS
    from gnomon.elab.modules import is_imported

    name = c.core.resolve_global_const_no_overload(stx[2])
    if is_imported(c.env, name):
        c.throw("invalid 'add_decl_doc', declaration is in an imported module")
    text = doc_text(stx[0])
    if text is not None:
        c.env = DOCS.insert(c.env, name, text)
