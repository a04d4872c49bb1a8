"""`#where`: shows the scope as the commands that would bring it about.

Counterpart in Lean: `Lean.Elab.Command.elabWhere`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon.elab.message_data import MessageData, joined, msg
from gnomon.elab.options import Options, option_default
from gnomon.elab.registry import command_elab
from gnomon.elab.scope import OpenAlias, OpenDecl, OpenNamespace
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.syntax import Syntax


@command_elab("Lean.Parser.Command.where")
def elab_where(c: CommandElab, stx: Syntax) -> None:
    """`#where`"""
    scope = c.scope
    parts: list[MessageData] = []
    words = [
        word
        for word, holds in (
            ("@[expose]", "expose" in scope.attrs),
            ("public", scope.is_public),
            ("noncomputable", scope.is_noncomputable),
            ("meta", scope.is_meta),
        )
        if holds
    ]
    if words:
        parts.append(msg(" ".join([*words, "section"])))
    if scope.curr_namespace:
        parts.append(msg(f"namespace {scope.curr_namespace}"))
    if scope.open_decls:
        parts.append(msg("\n".join(_open_lines(list(reversed(scope.open_decls))))))
    if scope.level_names:
        parts.append(msg("universe " + " ".join(reversed(scope.level_names))))
    if scope.var_decls:
        listed = [msg(decl) for decl in scope.var_decls]
        parts.append(msg("variable ", joined(listed, " ")))
    for word, uids in (("include", scope.included_vars), ("omit", scope.omitted_vars)):
        if uids:
            parts.append(msg(" ".join([word, *map(names.erase_macro_scopes, uids)])))
    if list(scope.opts.items()):
        parts.append(msg("\n".join(_option_lines(scope.opts))))
    if not parts:
        c.log_info("-- In root namespace with initial scope")
    else:
        c.log_info(joined(parts, "\n\n"))


def _open_lines(decls: Sequence[OpenDecl]) -> list[str]:
    lines: list[str] = []
    simple: list[str] = []

    def flush() -> None:
        if simple:
            lines.append("open " + " ".join(simple))
            simple.clear()

    for decl in decls:
        match decl:
            case OpenAlias(alias, target):
                flush()
                old = names.last(target)
                lines.append(f"open {names.prefix(target)} renaming {old} → {alias}")
            case OpenNamespace(namespace, ()):
                simple.append(namespace)
            case OpenNamespace(namespace, hidden):
                flush()
                lines.append(f"open {namespace} hiding {' '.join(hidden)}")
    flush()
    return lines


def _option_lines(options: Options) -> list[str]:
    lines = []
    for name, value in options.items():
        if value == option_default(name):
            continue
        if isinstance(value, bool):
            shown = "true" if value else "false"
        elif isinstance(value, int):
            shown = str(value)
        else:
            escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
            shown = f'"{escaped}"'
        lines.append(f"set_option {name} {shown}")
    return lines
