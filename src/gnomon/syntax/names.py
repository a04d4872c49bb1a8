"""Hierarchical names as text, and which characters identifiers have.

A :data:`Name` is a `str` in Lean's escaped form: parts joined by dots, a part that is not an
identifier in `«»`, numeric parts as digits, and `""` for the anonymous name. Equal names are equal
strings, since there is one way to write each.

INVARIANT (one text a name): a part stands in `«»` exactly if it is not :func:`is_identifier` and is
not `_@`, which separates macro scopes and occurs in no program text.

Counterpart in Lean: `Init/Prelude.lean` and `Init/Meta/Defs.lean` (`Name`, `isIdFirst`, `isIdRest`,
`Name.escapePart`, `Name.eraseMacroScopes`, `MacroScopesView`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

Name: TypeAlias = str
Part: TypeAlias = str | int

ANONYMOUS: Final = ""

LETTER_LIKE: Final = (
    "\xc0-\xd6\xd8-\xf6\xf8-\u017f"
    "\u0391-\u039f\u03a1\u03a2\u03a4-\u03a9\u03b1-\u03ba\u03bc-\u03fb\u1f00-\u1ffe"
    "\u2100-\u214f\U0001d49c-\U0001d59f"
)
"""The letters beyond ASCII, as ranges of a regular expression: Latin, Greek without λ, Π and Σ,
and those of mathematics."""

SUBSCRIPTS: Final = "\u1d62-\u1d6a\u2080-\u2089\u2090-\u209c\u2c7c"
"""The subscripts that may stand inside an identifier."""

ID_FIRST: Final = f"A-Za-z_{LETTER_LIKE}"
ID_REST: Final = f"A-Za-z0-9_'!?{LETTER_LIKE}{SUBSCRIPTS}"

MAX_PARTS: Final = 1000
"""Declarations and namespaces have no more parts in their names."""

TOO_MANY_PARTS: Final = f"a name has more than {MAX_PARTS} parts"

_PLAIN: Final = re.compile(f"[{ID_FIRST}][{ID_REST}]*")
_PART: Final = re.compile(r"«([^»]*)»|([^.«»]+)")
_MACRO_SCOPES: Final = "_hyg"
_SCOPE_MARK: Final = "_@"
_HYGIENE_CONTEXT: Final = "_hygCtx"


def is_identifier(part: str) -> bool:
    """Whether a part can be written without `«»`."""
    return _PLAIN.fullmatch(part) is not None


def is_id_first(char: str) -> bool:
    """Whether an identifier may begin with a character."""
    return _PLAIN.match(char) is not None


def escape(part: Part) -> str:
    """Return a part as it is written in a name.

    Raises :class:`ValueError` for a part with `»`, which Lean cannot write either.

    >>> escape("x'"), escape("a b"), escape(7), escape("7")
    ("x'", '«a b»', '7', '«7»')
    """
    if isinstance(part, int):
        return str(part)
    if is_identifier(part) or part == _SCOPE_MARK:
        return part
    if "»" in part:
        raise ValueError(f"the part {part!r} of a name cannot be written")
    return f"«{part}»"


def join(parts: tuple[Part, ...] | list[Part]) -> Name:
    """Return the name with these parts, outermost first."""
    return ".".join(map(escape, parts))


@lru_cache(maxsize=65536)
def parts(name: Name) -> tuple[Part, ...]:
    """Return the parts of a name, outermost first; numeric ones as `int`.

    >>> parts("Nat.«a.b».3")
    ('Nat', 'a.b', 3)
    """
    if "«" not in name:
        if not name:
            return ()
        return tuple(int(part) if part.isdecimal() else part for part in name.split("."))
    result: list[Part] = []
    for match in _PART.finditer(name):
        quoted, plain = match.groups()
        if plain is None:
            result.append(quoted)
        else:
            result.append(int(plain) if plain.isdecimal() else plain)
    return tuple(result)


def has_too_many_parts(name: Name) -> bool:
    """Return whether a name has more parts than anything may be called by.

    Names are texts here, so that what looks at all prefixes of a name takes the square of its length.
    """
    return name.count(".") >= MAX_PARTS


def _split(name: Name) -> int:
    """Return the index of the last dot that separates parts, or -1."""
    if name.endswith("»"):
        return name.rfind(".", 0, name.rfind("«") + 1)
    return name.rfind(".")


def prefix(name: Name) -> Name:
    """Return a name without its last part; of the anonymous name, itself.

    >>> prefix("List.«a.b»"), prefix("x")
    ('List', '')
    """
    index = _split(name)
    return name[:index] if index > 0 else ANONYMOUS


def last(name: Name) -> str:
    """Return the last part of a name, as it is written.

    >>> last("List.map"), last("x.«a.b»")
    ('map', '«a.b»')
    """
    return name[_split(name) + 1 :]


def append(left: Name, right: Name) -> Name:
    """Return the parts of `left` followed by those of `right`; macro scopes stay where they are.

    >>> append("A.B", "c"), append("", "c")
    ('A.B.c', 'c')
    """
    if not left or not right:
        return left or right
    return f"{left}.{right}"


def is_prefix_of(left: Name, right: Name) -> bool:
    """Whether the parts of `right` begin with those of `left`.

    >>> is_prefix_of("A", "A.b"), is_prefix_of("A", "Ab")
    (True, False)
    """
    return not left or right == left or (right.startswith(left) and right[len(left)] == ".")


def replace_prefix(name: Name, old: Name, new: Name) -> Name:
    """Return `name` with its beginning `old` replaced; `name` itself if it does not begin so."""
    if not is_prefix_of(old, name):
        return name
    if not old:
        return append(new, name)
    return append(new, name[len(old) + 1 :])


def is_atomic(name: Name) -> bool:
    """Whether a name has at most one part."""
    return _split(name) < 0


def sort_key(name: Name) -> tuple[object, ...]:
    """Return what orders names as `Name.lt` does: by the prefix first, then by the last part."""
    key: tuple[object, ...] = ()
    for part in parts(name):
        key = (key, isinstance(part, str), part)
    return key


def root(name: Name) -> str:
    """Return the first part of a name, as it is written."""
    if name.startswith("«"):
        return name[: name.index("»") + 1]
    return name.partition(".")[0]


def has_num(name: Name) -> bool:
    """Whether a part of a name is numeric."""
    return any(isinstance(part, int) for part in parts(name))


class MacroScopes(NamedTuple):
    """A name taken apart into what was written and the scopes that macro expansions added.

    `Foo.x._@.Mod.bla.123._hygCtx._hyg.7.9` is `name = "Foo.x"`, `main_module = "Mod"`,
    `ctx = "bla.123._hygCtx"`-like middle part, and `scopes = (7, 9)`. As in Lean, `imported` holds
    the scopes of macros from other modules.
    """

    name: Name
    imported: Name
    ctx: Name
    scopes: tuple[int, ...]

    def review(self) -> Name:
        """Return the name again."""
        if not self.scopes:
            return self.name
        middle = append(append(append(self.name, _SCOPE_MARK), self.imported), self.ctx)
        return ".".join([middle, _MACRO_SCOPES, *map(str, self.scopes)])


def has_macro_scopes(name: Name) -> bool:
    """Whether a macro expansion made a name.

    >>> has_macro_scopes("x._@.M._hygCtx._hyg.7"), has_macro_scopes("x._hyg")
    (True, True)
    """
    if _MACRO_SCOPES not in name:
        return False
    while True:
        index = _split(name)
        final = name[index + 1 :]
        if final == _MACRO_SCOPES:
            return True
        if index < 0 or not final.isdecimal():
            return False
        name = name[:index]


@lru_cache(maxsize=16384)
def view(name: Name) -> MacroScopes:
    """Take a name apart; one without macro scopes has no `scopes`.

    >>> view("x._@.Mod.12._hygCtx._hyg.7")
    MacroScopes(name='x', imported='', ctx='Mod.12._hygCtx', scopes=(7,))
    """
    if not has_macro_scopes(name):
        return MacroScopes(name, ANONYMOUS, ANONYMOUS, ())
    scopes: list[int] = []
    rest = name
    while (final := last(rest)) != _MACRO_SCOPES:
        scopes.append(int(final))
        rest = prefix(rest)
    rest = prefix(rest)
    if rest.startswith(_SCOPE_MARK):
        rest = f".{rest}"
    head, mark, tail = rest.rpartition(f".{_SCOPE_MARK}")
    if not mark:
        return MacroScopes(name, ANONYMOUS, ANONYMOUS, ())
    first, inner_mark, imported = head.partition(f".{_SCOPE_MARK}")
    if inner_mark:
        head, imported = first, f"{imported.lstrip('.')}.{_SCOPE_MARK}"
    return MacroScopes(head, imported, tail.lstrip("."), tuple(reversed(scopes)))


def erase_macro_scopes(name: Name) -> Name:
    """Return what was written.

    >>> erase_macro_scopes("Foo.x._@.Mod.12._hygCtx._hyg.7")
    'Foo.x'
    """
    return view(name).name if _MACRO_SCOPES in name else name


def add_macro_scope(main_module: Name, name: Name, scope: int) -> Name:
    """Return a name in a further macro scope, as `Lean.addMacroScope`.

    `main_module` is the hygiene context: the module's name with what else Lean puts before `_hyg`.

    >>> add_macro_scope("Mod.12._hygCtx", "x", 7)
    'x._@.Mod.12._hygCtx._hyg.7'
    """
    taken = view(name)
    if not taken.scopes:
        return append(append(name, _SCOPE_MARK), f"{main_module}.{_MACRO_SCOPES}.{scope}")
    if taken.ctx == main_module:
        return f"{name}.{scope}"
    imported = ".".join(
        [append(append(taken.imported, taken.ctx), _MACRO_SCOPES), *map(str, taken.scopes)]
    )
    return MacroScopes(taken.name, f"{imported}.{_SCOPE_MARK}", main_module, (scope,)).review()
