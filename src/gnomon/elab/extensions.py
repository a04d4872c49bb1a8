"""Environment extensions: what the front end remembers beside declarations.

What it does: gives each kind of remembered fact (namespaces, attributes, documentation, ...) a slot
in the environment, with values that are persistent, so that an environment stays a value.
What it assumes: values can be pickled if they are to be written to module files.
Where to read next: `attributes.py`, `resolve.py`, which are built on this.
Counterpart in Lean: `Lean.EnvExtension`, `SimplePersistentEnvExtension`, `MapDeclarationExtension`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from rpds import HashTrieMap, List

from gnomon.meta import ElabEnv

K = TypeVar("K")
V = TypeVar("V")

_REGISTERED: dict[str, MapExtension[object, object] | ListExtension[object]] = {}


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

    def with_imported_entries(self, env: ElabEnv, entries: Iterable[tuple[K, V]]) -> ElabEnv:
        """Return the environment with entries of imported modules, oldest first."""
        if self._merge is None:
            return self.with_imported(env, dict(entries))
        imported: dict[K, V] = {}
        for key, value in entries:
            known = imported.get(key)
            imported[key] = value if known is None else self._merge(known, value)
        return self.with_imported(env, imported)


@dataclass(frozen=True, slots=True)
class _ListState(Generic[V]):
    imported: tuple[V, ...]
    local: List[V]


class ListExtension(Generic[V]):
    """A slot with a list of entries."""

    def __init__(self, key: str) -> None:
        self.key = key
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

    def with_imported_entries(self, env: ElabEnv, entries: Iterable[V]) -> ElabEnv:
        """Return the environment with entries of imported modules, oldest first."""
        return env.with_ext(self.key, _ListState(tuple(entries), self._state(env).local))


def registered_extensions() -> Mapping[str, MapExtension[object, object] | ListExtension[object]]:
    """Return all extensions by key, in the order of their registration."""
    return _REGISTERED


def extension_named(key: str) -> MapExtension[object, object] | ListExtension[object]:
    """Return the extension of a key. Raises :class:`KeyError`."""
    return _REGISTERED[key]
