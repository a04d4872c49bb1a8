"""`end`: the innermost scopes end, and the ways in which that can be wrong.

Counterpart in Lean: `Lean.Elab.Command.elabEnd`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon.elab.hints import shown_replacement
from gnomon.elab.message_data import MessageData, hint, msg, note
from gnomon.elab.registry import command_elab
from gnomon.elab.scope import Scope
from gnomon.syntax import Ident, Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab


@command_elab("Lean.Parser.Command.end")
def elab_end(c: CommandElab, stx: Syntax) -> None:
    """`end`, `end A.B`"""
    ident = stx[1].find(lambda part: isinstance(part, Ident))
    end_scopes(c, None if ident is None else ident.id)


def end_scopes(c: CommandElab, header: str | None) -> None:
    """End the innermost scope, or those that `header` names; raises if that is not possible."""
    scopes = c.scopes
    if len(scopes) == 1:
        c.throw(
            "Invalid `end`: There is no current scope to end",
            note("Scopes are introduced using `namespace` and `section`"),
        )
    if header is None:
        innermost = scopes[0].header
        if innermost:
            offer = _suggest(
                c, f"To end the current scope `{innermost}`, specify its name:", innermost
            )
            c.throw(
                f"Missing name after `end`: Expected the current scope name `{innermost}`", offer
            )
        c.pop_scopes(1)
        return
    size = len(names.parts(header))
    if size >= len(scopes):
        _throw_too_many(c, header, scopes)
    expected = _name_of_scopes(scopes[:size])
    if expected != header:
        if not expected:
            offer = _suggest(
                c,
                f"Delete the name `{header}` to end the current unnamed scope; outer named scopes "
                "can then be closed using additional `end` command(s):",
                None,
            )
            c.throw(
                f"Unexpected name `{header}` after `end`: The current section is unnamed", offer
            )
        _throw_mismatch(c, header, expected, scopes)
    c.pop_scopes(size)


def _name_of_scopes(scopes: Sequence[Scope]) -> str:
    """Return the names of scopes, from the innermost out up to the first that has none."""
    parts: list[str] = []
    for scope in scopes:
        if not scope.header:
            break
        parts.insert(0, scope.header)
    return ".".join(parts)


def _suggest(c: CommandElab, text: str, name: str | None) -> MessageData:
    """Return a hint with the `end` that would be right."""
    right = "end" if name is None else f"end {name}"
    stx = c.core.ref
    written = c.core.source.text[stx.pos or 0 : stx.end or 0]
    return hint(msg(text, "\n", shown_replacement(written, right)))


def _single_scope(c: CommandElab, scopes: Sequence[Scope]) -> MessageData | None:
    """Return a hint where there is but one scope, so that it is clear which one ends."""
    if len(scopes) != 2:
        return None
    name = _name_of_scopes(scopes)
    return _suggest(c, f"Use current scope name `{name}`:", name)


def _throw_too_many(c: CommandElab, header: str, scopes: Sequence[Scope]) -> None:
    help_ = _single_scope(c, scopes)
    if help_ is None:
        name = _name_of_scopes(scopes)
        help_ = hint(f"The name after `end` must be `{name}` or some suffix thereof")
    c.throw(f"Invalid name after `end`: `{header}` contains too many components", help_)


def _throw_mismatch(c: CommandElab, header: str, expected: str, scopes: Sequence[Scope]) -> None:
    everything = _name_of_scopes(scopes)
    help_ = _single_scope(c, scopes)
    if help_ is None:
        suffix = _suffix_with_prefix(everything, header)
        if suffix is not None:
            text = (
                f"If you meant to end the outer scope(s) `{header}`, you must end all the "
                f"intervening scopes `{suffix}`:"
            )
            help_ = _suggest(c, text, suffix)
        elif expected != everything:
            help_ = note(f"The current scopes are `{everything}`")
        else:
            help_ = msg("")
    c.throw(f"Invalid name after `end`: Expected `{expected}`, but found `{header}`", help_)


def _suffix_with_prefix(base: str, segment: str) -> str | None:
    """Return the shortest suffix of `base` that begins with `segment`, if any does."""
    whole, wanted = names.parts(base), names.parts(segment)
    for start in range(len(whole) - len(wanted), -1, -1):
        if whole[start : start + len(wanted)] == wanted:
            return names.join(whole[start:])
    return None
