"""Deprecated constants.

Counterpart in Lean: `Lean.Linter.Deprecated`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.elab.extensions import MapExtension
from gnomon.elab.message_data import (
    MessageData,
    const_name,
    full_const_name,
    indented,
    msg,
    note,
)
from gnomon.elab.messages import Severity
from gnomon.elab.resolve import PROTECTED
from gnomon.records import dataclass
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.declarations import ConstantInfo
    from gnomon.elab.core import Core


@dataclass(frozen=True, slots=True)
class Deprecation:
    """What `@[deprecated new "text"]` says."""

    new_name: str | None = None
    text: str | None = None
    since: str | None = None


DEPRECATED: MapExtension[str, Deprecation] = MapExtension("deprecated")


def check_deprecated(core: Core, ref: Syntax, name: str) -> None:
    """Warn of a use of a deprecated constant."""
    found = DEPRECATED.find(core.env, name)
    if found is None or not core.options.get_bool("linter.deprecated", True):
        return
    if found.text is not None:
        explanation = msg(": ", found.text)
    elif found.new_name is not None:
        explanation = msg(
            ": Use `",
            full_const_name(found.new_name),
            "` instead",
            _notes(core, name, found.new_name),
        )
    else:
        explanation = msg("")
    core.log(
        Severity.WARNING,
        msg("`", full_const_name(name), "` has been deprecated", explanation),
        ref,
    )


def warn(core: Core, ref: Syntax, text: str) -> None:
    """Warn of deprecated syntax, as a linter does: with a note how to silence it."""
    option = "linter.deprecated"
    if core.options.get_bool(option, True):
        note = f"\n\nNote: This linter can be disabled with `set_option {option} false`"
        core.log(Severity.WARNING, msg(text, note), ref)


def _notes(core: Core, old_name: str, new_name: str) -> MessageData:
    """Return what else changes for those who use the new constant."""
    old, new = core.env.find(old_name), core.env.find(new_name)
    notes = msg("")
    if old is None or new is None:
        return notes
    if not _same_type(core, old, new):
        changed = msg("The updated constant has a different type:", indented(new.type))
        notes = msg(notes, note(msg(changed, "\ninstead of", indented(old.type))))
    old_space, new_space = names.prefix(old_name), names.prefix(new_name)
    if not old_space:
        return notes
    if old_space != new_space:
        field = names.last(old_name)
        return msg(
            notes,
            note(
                msg(
                    "The updated constant is in a different namespace. "
                    f"Dot notation may need to be changed (e.g., from `x.{field}` to `",
                    const_name(new_name),
                    " x`).",
                )
            ),
        )
    if PROTECTED.contains(core.env, new_name) and not PROTECTED.contains(core.env, old_name):
        parts = names.parts(new_space)
        some = f"at least the last component `{parts[-1]}` of " if len(parts) > 1 else ""
        return msg(
            notes,
            note(
                msg(
                    "`",
                    full_const_name(new_name),
                    "` is protected. References to this constant must include "
                    f"{some}its prefix `{new_space}` even when inside its namespace.",
                )
            ),
        )
    return notes


def _same_type(core: Core, old: ConstantInfo, new: ConstantInfo) -> bool:
    """Return whether the types are equal up to reducible definitions."""
    if len(old.level_params) != len(new.level_params):
        return False
    new_type = new.type.instantiate_level_params(
        new.level_params, [str(param) for param in old.level_params]
    )
    with core.meta.transparency("reducible"):
        return core.meta.is_def_eq_guarded(old.type, new_type)
