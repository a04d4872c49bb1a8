"""Which of the library's constants may prove a goal.

What it does: files constants under what they conclude, in a discrimination tree; equivalences under
both of their sides, too. The tree of what a file imports is made when it is first needed, once for
all files with the same imports; what the file declares is looked at each time.
Where to read next: `exact.py`.
Counterpart in Lean: `Lean.Meta.LazyDiscrTree`, `libSearchFindDecls`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Literal, TypeAlias

from gnomon import Const, Expr
from gnomon.elab.code_state import IMPORTED
from gnomon.meta import DiscrPath, DiscrTree, ElabEnv, Meta, MetaError
from gnomon.records import dataclass
from gnomon.syntax import names

Side: TypeAlias = Literal["whole", "mp", "mpr"]
"""How a constant is used: as it is, or, if it is an equivalence, in one direction."""

Entry: TypeAlias = tuple[int, str, Side, int]
"""A constant's number, its name, how it is used, and how specific its conclusion is."""

STAR: Final = "*"

KEPT: Final = 4
"""For so many sets of imports the index is kept."""

_KINDS: Final = frozenset({"theorem", "axiom", "constructor", "definition", "opaque"})
_META: Final = ("Lean", "Mathlib.Tactic")
_INDICES: dict[tuple[int, str], tuple[object, Index]] = {}


@dataclass(frozen=True, slots=True)
class Index:
    """Constants by what they conclude; `general` are those that conclude anything."""

    tree: DiscrTree[Entry]
    general: tuple[Entry, ...]


def is_searched(env: ElabEnv, name: str) -> bool:
    """Return whether a constant is one that users may want to mention."""
    if env.kind(name) not in _KINDS or env.is_unsafe(name) or env.is_aux_recursor(name):
        return False
    if names.has_macro_scopes(name):
        return False
    parts = names.parts(name)
    if parts and parts[0] in _META:
        return False
    return all(isinstance(part, str) and not part.startswith("_") for part in parts)


Entries: TypeAlias = Callable[[Meta, Sequence[str], int], Iterator[tuple[DiscrPath, Entry]]]
"""Yields how constants are filed, of which the first has that number."""


def _index(meta: Meta, listed: Sequence[str], first: int, entries: Entries) -> Index:
    """Return the index of some constants, the first of which has that number."""
    specific: list[tuple[DiscrPath, Entry]] = []
    general: list[Entry] = []
    for path, entry in entries(meta, listed, first):
        if entry[3] == 0:
            general.append(entry)
        elif not _is_any_equation(path):
            specific.append((path, entry))
    tree: DiscrTree[Entry] = DiscrTree()
    return Index(tree.insert_many(specific), tuple(general))


def _entries(meta: Meta, listed: Sequence[str], first: int) -> Iterator[tuple[DiscrPath, Entry]]:
    env = meta.env
    for number, name in enumerate(listed, first):
        if not is_searched(env, name):
            continue
        try:
            with meta.without_modifying_state():
                ty = meta.infer_type(meta.const_with_fresh_levels(name))
                _, _, result = meta.forall_meta_telescope(ty)
                if env.kind(name) in ("definition", "opaque") and not _may_be_wanted(result):
                    continue
                found = list(_paths(meta, result))
        except MetaError:
            continue
        for path, side in found:
            yield path, (number, name, side, sum(key != STAR for key in path.keys))


def _may_be_wanted(result: Expr) -> bool:
    """Return whether a definition's type is one that a search may be about: that of a value."""
    return isinstance(result, Const) or bool(result.app_args)


def _paths(meta: Meta, result: Expr) -> Iterator[tuple[DiscrPath, Side]]:
    yield meta.discr_path(result), "whole"
    if result.is_app_of("Iff", 2):
        yield meta.discr_path(result.get_arg(1)), "mp"
        yield meta.discr_path(result.get_arg(0)), "mpr"


def _is_any_equation(path: DiscrPath) -> bool:
    """Return whether a conclusion is an equation that fits all others, so that it says nothing."""
    keys = path.keys
    return keys[0].startswith("Eq") and all(key == STAR for key in keys[1:])


def indices(meta: Meta, kind: str, entries: Entries) -> tuple[Index, Index]:
    """Return an index of what the file declares, and one of what it imports, which is kept."""
    env = meta.env
    own = _index(meta, env.names(env.num_imported), env.num_imported, entries)
    owner = env.ext(IMPORTED)
    known = _INDICES.get((id(owner), kind))
    if known is not None and known[0] is owner:
        return own, known[1]
    index = _index(meta, env.names()[: env.num_imported], 0, entries)
    if len(_INDICES) >= KEPT:
        _INDICES.clear()
    _INDICES[(id(owner), kind)] = (owner, index)
    return own, index


def find(meta: Meta, target: Expr) -> list[Entry]:
    """Return the constants whose conclusion fits a target, the most specific first."""
    found: dict[Entry, None] = {}
    for index in indices(meta, "conclusions", _entries):
        found.update(dict.fromkeys(meta.get_unify(index.tree, target)))
    return sorted(found, key=lambda entry: (-entry[3], entry[0]))


def find_general(meta: Meta) -> list[Entry]:
    """Return the constants that conclude anything, as `And.left` does."""
    return [each for index in indices(meta, "conclusions", _entries) for each in index.general]
