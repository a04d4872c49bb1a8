"""Deprecated constants.

Counterpart in Lean: `Lean.Linter.Deprecated`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.elab.extensions import MapExtension
from gnomon.elab.message_data import const_name, msg
from gnomon.elab.messages import Severity
from gnomon.syntax import Syntax

if TYPE_CHECKING:
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
        explanation = msg(": Use `", const_name(found.new_name), "` instead")
    else:
        explanation = msg("")
    core.log(
        Severity.WARNING, msg("`", const_name(name), "` has been deprecated", explanation), ref
    )
