"""Names that the user cannot write, and how names are written.

What it does: gives hypotheses that macros named, or that a later one of the same name hides, names
with a dagger (`x✝`, `x✝¹`), newest first; writes names, with `«»` where they need it.
What it assumes: names are text, as `gnomon.syntax.names` says; a name with a dagger is kept as
`«x✝»` and written without the quotes.
Where to read next: `delab.py` and `goal.py`, which name hypotheses so.
Counterpart in Lean: `Lean.LocalContext.sanitizeNames`, `Lean.sanitizeSyntax` (`Lean.Hygiene`),
`Lean.Name.toStringWithToken`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from gnomon import Expr, Name
from gnomon.syntax import Ident, Node, Syntax, names

DAGGER: Final = "✝"
_SUPERSCRIPTS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def name_of(name: Name | str) -> str:
    """Return a name as text, with macro scopes as `gnomon.syntax.names` writes them."""
    text = str(name)
    return text.replace("«_@»", "_@") if "«_@»" in text else text


def head_name(e: Expr) -> str | None:
    """Return the name of the constant that an expression is, or applies; `None` if it is none."""
    name = e.head_name
    return name if name is None or "«_@»" not in name else name_of(name)


def _with_suffix(name: str, suffix: str) -> str:
    parts = list(names.parts(name))
    if parts and isinstance(parts[-1], str):
        parts[-1] += suffix
    else:
        parts.append(suffix)
    return names.join(parts)


def _dagger(index: int) -> str:
    return DAGGER + str(index).translate(_SUPERSCRIPTS) if index else DAGGER


def _mark(stem: str, index: int) -> str:
    """Return the `index`-th inaccessible name of a stem (Lean's `mkInaccessibleUserName`)."""
    parts = names.parts(stem)
    if not parts or isinstance(parts[-1], str):
        return _with_suffix(stem, _dagger(index))
    # A stem that ends in a number: that number is the dagger's, and `index` follows it.
    inner = _mark(names.prefix(stem), parts[-1])
    return _with_suffix(inner, "⁻" + str(index).translate(_SUPERSCRIPTS))


class Sanitizer:
    """Hands out inaccessible names, each once."""

    __slots__ = ("_next", "_renamed", "_used")

    def __init__(self) -> None:
        """Nothing is handed out yet."""
        self._next: dict[str, int] = {}
        self._used: set[str] = set()
        self._renamed: dict[str, str] = {}

    def fresh(self, name: str) -> str:
        """Return a name with a dagger for what is named `name`."""
        stem = names.erase_macro_scopes(name)
        index = self._next.get(stem, 0)
        marked = _mark(stem, index)
        while marked in self._used:
            index += 1
            marked = _mark(stem, index)
        self._next[stem] = index + 1
        self._used.add(marked)
        self._renamed[name] = marked
        return marked

    def known(self, name: str) -> str | None:
        """Return the name that was handed out for a name last."""
        return self._renamed.get(name)


def sanitize_names(user_names: Iterable[str]) -> list[str]:
    """Return the names that hypotheses are shown with, given theirs, oldest first.

    >>> sanitize_names(["x", "x", "h._@.M._hygCtx._hyg.1"])
    ['«x✝»', 'x', '«h✝»']
    """
    sanitizer = Sanitizer()
    seen: set[str] = set()
    result: list[str] = []
    for name in reversed(list(user_names)):
        hidden = name in seen or names.has_macro_scopes(name)
        seen.add(name)
        result.append(sanitizer.fresh(name) if hidden else name)
    result.reverse()
    return result


def sanitize_syntax(tree: Syntax) -> Syntax:
    """Return the tree with daggers for macro scopes; equal identifiers get equal names."""
    sanitizer = Sanitizer()

    def visit(part: Syntax) -> Syntax:
        if isinstance(part, Node):
            args = part.args
            for index, arg in enumerate(args):
                changed = visit(arg)
                if changed is not arg:
                    rest = [visit(other) for other in args[index + 1 :]]
                    return Node(part.kind, (*args[:index], changed, *rest), part.info)
            return part
        if isinstance(part, Ident) and names.has_macro_scopes(part.val):
            shown = sanitizer.known(part.val) or sanitizer.fresh(part.val)
            return Ident(shown, shown, part.info)
        return part

    return visit(tree)


def simp_macro_scopes(name: str) -> str:
    """Return a name with its last scope only: `x.7` (Lean's `Name.simpMacroScopes`)."""
    if not names.has_macro_scopes(name):
        return name
    final = names.last(name)
    erased = names.erase_macro_scopes(name)
    return names.append(erased, final) if final.isdecimal() else erased


def is_inaccessible(name: str) -> bool:
    """Return whether a name has a dagger, so that the user cannot write it."""
    if DAGGER not in name and "_inaccessible" not in name:
        return False
    parts = list(names.parts(name))
    while parts and isinstance(parts[-1], int):
        parts.pop()
    return bool(parts) and (DAGGER in str(parts[-1]) or parts[-1] == "_inaccessible")


@lru_cache(maxsize=8192)
def _plain_text(name: str) -> str | None:
    """Return how a name is written if no token matters; `None` if a token may matter."""
    parts = names.parts(name)
    if not parts:
        return "[anonymous]"
    first = parts[0]
    if (
        name == "_"
        or is_inaccessible(name)
        or names.has_macro_scopes(name)
        or (isinstance(first, str) and first[:1] in ("#", "?"))
    ):
        return ".".join(map(str, parts))
    return None


def name_text(name: str, is_token: Callable[[str], bool] | None = None) -> str:
    """Return a name as it is written in a term (Lean's `Name.toStringWithToken`).

    A part stands in `«»` if it is no identifier, or if the name up to it would be a token.

    >>> name_text("a.end", {"a.end"}.__contains__), name_text("«x✝»")
    ('a.«end»', 'x✝')
    """
    plain = _plain_text(name)
    if plain is not None:
        return plain
    if is_token is None:
        return name
    if "." not in name:
        return f"«{name}»" if is_token(name) else name
    written = ""
    for part in names.parts(name):
        text = names.escape(part)
        longer = f"{written}.{text}" if written else text
        if isinstance(part, str) and is_token(longer):
            quoted = text if text.startswith("«") else f"«{text}»"
            longer = f"{written}.{quoted}" if written else quoted
        written = longer
    return written
