"""Hints: what the user may have meant.

Counterpart in Lean: `Lean.Meta.Hint`, `Lean.Data.EditDistance`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gnomon.elab.diff import Action, diff, joined_edits
from gnomon.elab.message_data import MessageData, hint, msg

_STRUCK = "\u0335"
_UNDERLINED = "\u0332"


def shown_edit(old: str, new: str) -> str:
    """Return a replacement as Lean shows it: what goes struck through, what comes underlined."""
    marks = {"delete": _STRUCK, "insert": _UNDERLINED}
    return "".join(
        text if action == "skip" else _marked(text, marks[action])
        for action, text in readable_diff(old, new)
    )


def readable_diff(old: str, new: str) -> list[tuple[Action, str]]:
    """Return an edit script in characters, words, or as a whole: as long as it can be read."""
    shorter, longer = sorted((len(old), len(new)))
    by_char = diff(old, new)
    distance = sum(action != "skip" for action, _ in by_char)
    script = joined_edits(by_char)
    if len(script) <= 3 or distance <= shorter // 5:
        return script
    if distance <= shorter // 2 + longer // 2:
        return joined_edits(_by_words(old, new))
    return [("delete", old), ("insert", new)]


def _split_words(text: str) -> tuple[list[str], list[str]]:
    """Return the words of a text, and the whitespace between them."""
    parts = re.split(r"(\s+)", text)
    return parts[::2], parts[1::2]


def _by_words(old: str, new: str) -> list[tuple[Action, str]]:
    """Return an edit script in words. Whitespace is shown as it will be, where that can be seen."""
    words, spaces = _split_words(old)
    new_words, new_spaces = _split_words(new)
    script = diff(words, new_words, "string")
    result: list[tuple[Action, str]] = []
    at = there = 0
    in_substitution = False
    for index, (action, word) in enumerate(script):
        result.append((action, word))
        if index + 1 == len(script):
            break
        match action, script[index + 1][0]:
            case "skip", "delete":
                if there < len(new_spaces):
                    result.append(("skip", new_spaces[there]))
                else:
                    result.append(("delete", spaces[at]))
                at += 1
                there += 1
            case "skip", _:
                result.append(("skip", new_spaces[there]))
                at += 1
                there += 1
            case "insert", "insert":
                result.append(("insert", new_spaces[there]))
                there += 1
            case "insert", "skip":
                result.append(("skip" if in_substitution else "insert", new_spaces[there]))
                there += 1
                at += in_substitution
                in_substitution = False
            case "delete", "delete":
                result.append(("delete", spaces[at]))
                at += 1
            case "delete", "skip":
                if not in_substitution and "\n" not in spaces[at]:
                    result.append(("delete", spaces[at]))
                    at += 1
                there += in_substitution
                in_substitution = False
            case _:
                in_substitution = True
    return result


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
