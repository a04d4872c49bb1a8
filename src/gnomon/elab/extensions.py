"""Environment extensions: what the front end remembers beside declarations.

What it does: gives each kind of remembered fact (namespaces, attributes, documentation, ...) a slot
in the environment, with values that are persistent, so that an environment stays a value.
What it assumes: values can be pickled if they are to be written to module files.
Where to read next: `attributes.py`, `resolve.py`, which are built on this.
Counterpart in Lean: `Lean.EnvExtension`, `SimplePersistentEnvExtension`, `MapDeclarationExtension`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any, Generic, TypeVar

from rpds import HashTrieMap, List

from gnomon.meta import ElabEnv
from gnomon.records import dataclass

K = TypeVar("K")
V = TypeVar("V")

_REGISTERED: dict[str, MapExtension[object, object] | ListExtension[object]] = {}
_DEFINED_IN: dict[str, str] = {}


def note_definition(key: str) -> None:
    """Remember which Python module makes the extension of a key: the one that is being imported."""
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_name != "<module>":
        frame = frame.f_back
    _DEFINED_IN[key] = str(frame.f_globals["__name__"])


def defining_module(key: str) -> str:
    """Return the Python module that makes the extension of a key."""
    return _DEFINED_IN[key]


class LazyMapping(Mapping[K, V]):
    """A mapping that is made when it is first looked at."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], dict[K, V]]) -> None:
        self._make = make
        self._made: dict[K, V] | None = None

    def _entries(self) -> dict[K, V]:
        if self._made is None:
            self._made = self._make()
        return self._made

    def get(self, key: K, default: V | None = None) -> V | None:  # type: ignore[override]
        """Return the value of a key, or another one."""
        return self._entries().get(key, default)

    def __getitem__(self, key: K) -> V:
        return self._entries()[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._entries())

    def __len__(self) -> int:
        return len(self._entries())


class LazySequence(Sequence[V]):
    """A sequence that is made when it is first looked at."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], Iterable[V]]) -> None:
        self._make = make
        self._made: tuple[V, ...] | None = None

    def _entries(self) -> tuple[V, ...]:
        if self._made is None:
            self._made = tuple(self._make())
        return self._made

    def __getitem__(self, index: Any) -> Any:
        return self._entries()[index]

    def __len__(self) -> int:
        return len(self._entries())


@dataclass(frozen=True, slots=True)
class _MapState(Generic[K, V]):
    """What imported modules say, and what this file adds."""

    imported: Mapping[K, V]
    local: HashTrieMap[K, V]


class MapExtension(Generic[K, V]):
    """A slot that maps keys to values; a later entry hides an earlier one of the same key.

    Where two imported modules have entries of the same key, `merge` makes one of both.
    """

    def __init__(self, key: str, merge: Callable[[V, V], V] | None = None) -> None:
        self.key = key
        self._merge = merge
        note_definition(key)
        _REGISTERED[key] = self  # type: ignore[assignment]

    def _state(self, env: ElabEnv) -> _MapState[K, V]:
        state = env.ext(self.key)
        if state is None:
            return _MapState({}, HashTrieMap())
        assert isinstance(state, _MapState)
        return state

    def find(self, env: ElabEnv, key: K) -> V | None:
        """Return the value of a key, or `None`."""
        state = self._state(env)
        value = state.local.get(key)
        return state.imported.get(key) if value is None else value

    def insert(self, env: ElabEnv, key: K, value: V) -> ElabEnv:
        """Return the environment with an entry more."""
        state = self._state(env)
        return env.with_ext(self.key, _MapState(state.imported, state.local.insert(key, value)))

    def contains(self, env: ElabEnv, key: K) -> bool:
        """Return whether there is an entry."""
        return self.find(env, key) is not None

    def local_items(self, env: ElabEnv) -> Iterator[tuple[K, V]]:
        """Return the entries that this file added, in no particular order."""
        return iter(self._state(env).local.items())

    def items(self, env: ElabEnv) -> Iterator[tuple[K, V]]:
        """Return all entries, in no particular order."""
        state = self._state(env)
        for key, value in state.imported.items():
            if key not in state.local:
                yield key, value
        yield from state.local.items()

    def with_imported(self, env: ElabEnv, imported: Mapping[K, V]) -> ElabEnv:
        """Return the environment with these entries of imported modules."""
        return env.with_ext(self.key, _MapState(imported, self._state(env).local))

    def merged(self, entries: Iterable[tuple[K, V]]) -> dict[K, V]:
        """Return entries of imported modules, oldest first, as one mapping."""
        if self._merge is None:
            return dict(entries)
        imported: dict[K, V] = {}
        for key, value in entries:
            known = imported.get(key)
            imported[key] = value if known is None else self._merge(known, value)
        return imported


@dataclass(frozen=True, slots=True)
class _ListState(Generic[V]):
    imported: Sequence[V]
    local: List[V]


class ListExtension(Generic[V]):
    """A slot with a list of entries."""

    def __init__(self, key: str) -> None:
        self.key = key
        note_definition(key)
        _REGISTERED[key] = self  # type: ignore[assignment]

    def _state(self, env: ElabEnv) -> _ListState[V]:
        state = env.ext(self.key)
        if state is None:
            return _ListState((), List())
        assert isinstance(state, _ListState)
        return state

    def add(self, env: ElabEnv, value: V) -> ElabEnv:
        """Return the environment with an entry more."""
        state = self._state(env)
        return env.with_ext(self.key, _ListState(state.imported, state.local.push_front(value)))

    def newest_first(self, env: ElabEnv) -> Iterator[V]:
        """Return all entries, the newest first."""
        state = self._state(env)
        yield from state.local
        yield from reversed(state.imported)

    def local_items(self, env: ElabEnv) -> list[V]:
        """Return the entries that this file added, oldest first."""
        return list(self._state(env).local)[::-1]


def registered_extensions() -> Mapping[str, MapExtension[object, object] | ListExtension[object]]:
    """Return all extensions by key, in the order of their registration."""
    return _REGISTERED


def extension_named(
    key: str, defined_in: str
) -> MapExtension[object, object] | ListExtension[object]:
    """Return the extension of a key, which a Python module makes. Raises :class:`KeyError`."""
    if key not in _REGISTERED:
        import_module(defined_in)
    return _REGISTERED[key]


def import_entries(
    env: ElabEnv, key: str, is_map: bool, defined_in: str, load: Callable[[], Iterable[Any]]
) -> ElabEnv:
    """Return the environment with entries of imported modules, which `load` returns.

    Oldest come first. They are loaded when they are first asked for, and so is the Python module
    that makes the extension.
    """
    if not is_map:
        return env.with_ext(key, _ListState(LazySequence(load), List()))

    def make() -> dict[Any, Any]:
        extension = extension_named(key, defined_in)
        assert isinstance(extension, MapExtension)
        return extension.merged(load())

    return env.with_ext(key, _MapState(LazyMapping(make), HashTrieMap()))
