"""Hints: what the user may have meant.

Counterpart in Lean: `Lean.Meta.Hint`, `Lean.Data.EditDistance`.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from gnomon.elab.message_data import MessageData, hint, msg

_STRUCK = "\u0335"
_UNDERLINED = "\u0332"


def shown_edit(old: str, new: str) -> str:
    """Return a replacement as Lean shows it: what goes struck through, what comes underlined."""
    if not set(old) & set(new):
        return _marked(old, _STRUCK) + _marked(new, _UNDERLINED)
    out: list[str] = []
    matcher = difflib.SequenceMatcher(a=old, b=new, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            out.append(old[i1:i2])
        else:
            out.append(_marked(old[i1:i2], _STRUCK) + _marked(new[j1:j2], _UNDERLINED))
    return "".join(out)


def _marked(text: str, mark: str) -> str:
    return "".join(char + mark for char in text)


def shown_replacement(old: str, new: str) -> str:
    """Return a replacement of a whole piece of text as it is shown below a hint."""
    return shown_edit(old, new)


def did_you_mean(written: str, known: Sequence[str], intro: str) -> MessageData:
    """Return a hint that lists what may be written instead, as edits of what is written."""
    if not known:
        return msg("")
    lines = [f"\n  • `{name}`: {shown_edit(written, name)}" for name in known]
    if len(known) == 1:
        return hint(msg(intro, *lines))
    return msg("\n\nHint: ", intro, *lines)
