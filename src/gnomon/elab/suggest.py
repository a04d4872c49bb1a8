"""Suggestions: which constants a user may have meant.

Counterpart in Lean: `Lean.Elab.Term.hintAutoImplicitFailure`, `Lean.IdentifierSuggestion`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.elab.message_data import MessageData, const_name, hint, msg
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

_LIMIT = 10


def constants_with_field(t: TermElab, field: str) -> MessageData:
    """Return a hint that lists functions that the field may be, once the type is known."""
    found = [name for name in _ending_with(t, field) if not names.is_atomic(name)]
    if not found:
        return msg("")
    if len(found) == 1:
        return hint(
            msg(
                f"Consider replacing the field projection `.{field}` with a call to the function `",
                const_name(found[0]),
                "`.",
            )
        )
    lines = [msg("\n  • `", const_name(name), "`") for name in found]
    return hint(
        msg(
            "Consider replacing the field projection with a call to one of the following:",
            *lines,
        )
    )


def constants_ending_with(t: TermElab, written: str) -> MessageData:
    """Return a hint that lists constants that a dotted identifier may mean."""
    found = _ending_with(t, written)
    if not found:
        return msg("")
    lines = [f"\n  [apply] `{_shortest(t, name)}`" for name in found]
    plural = "one of these" if len(found) > 1 else "this"
    return msg(f"\n\nHint: Using {plural} would be unambiguous:", *lines)


def patterns_ending_with(t: TermElab, written: str) -> MessageData:
    """Return a hint that lists constants that a name may mean in a pattern.

    Lean lists them as they come from a hash table; here, those declared last are first.
    """
    env, suffix = t.core.env, "." + written
    found = [
        name
        for name in env.names()
        if name.endswith(suffix)
        and (env.kind(name) == "constructor" or env.has_tag("match_pattern", name))
    ]
    if not found:
        return msg("")
    shown = list(reversed(found))[:_LIMIT]
    which = "one of these" if len(shown) > 1 else f"`{shown[0]}`"
    lines = [f"\n  [apply] `{name}`" for name in shown]
    return msg(f"\n\nHint: Using {which} would be valid:", *lines)


def _shortest(t: TermElab, name: str) -> str:
    last = names.last(name)
    if any(found == name and not fields for found, fields in t.core.resolve_global(last)):
        return last
    return name


def _ending_with(t: TermElab, written: str) -> list[str]:
    suffix = "." + written
    found = [
        name
        for name in t.core.env.names()
        if name.endswith(suffix) and not name.startswith("_") and "._" not in name
    ]
    return sorted(found, key=names.sort_key)[:_LIMIT]
