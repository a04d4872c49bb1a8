"""Scoped extensions: facts that hold everywhere, until a section ends, or where a namespace is open.

What it does: an entry is *global*, *local* (forgotten when the scope it was added in ends) or
*scoped* (in force wherever its namespace is open). :class:`ScopedExtension` keeps a persistent
state for each scope; :class:`EngineExtension` does the same for what the engine itself keeps in the
environment (instances, reducibility), by undoing local changes when a scope ends.
What it assumes: :func:`push_scope` and :func:`pop_scope` are called in pairs by the commands that
begin and end scopes, :func:`activate_scoped` by those that open namespaces.
Where to read next: `builtin_command.py`, which calls these; `attributes.py`, which adds entries.
Counterpart in Lean: `Lean.ScopedEnvExtension`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from typing import Any, Generic, Literal, Protocol, TypeAlias, TypeVar

from rpds import HashTrieMap, List

from gnomon.elab.extensions import note_definition
from gnomon.meta import ElabEnv
from gnomon.records import dataclass, replace

E = TypeVar("E")
S = TypeVar("S")

AttrKind: TypeAlias = Literal["global", "local", "scoped"]
Undo: TypeAlias = Callable[[ElabEnv], ElabEnv]


class Lazy(Generic[S]):
    """A value that is made when it is first asked for."""

    __slots__ = ("_make", "_value")

    def __init__(self, make: Callable[[], S]) -> None:
        self._make: Callable[[], S] | None = make
        self._value: S | None = None

    def get(self) -> S:
        """Return the value."""
        if self._make is not None:
            self._value = self._make()
            self._make = None
        return self._value  # type: ignore[return-value]


class Imported(Generic[E]):
    """Entries of imported modules: `load` returns them, oldest first, each with its namespace or "".

    `namespaces` are those with scoped entries.
    """

    __slots__ = ("_by_namespace", "_entries", "namespaces")

    def __init__(
        self,
        namespaces: frozenset[str] = frozenset(),
        load: Callable[[], Iterable[tuple[str, E]]] = tuple,
    ) -> None:
        self.namespaces = namespaces
        self._entries = Lazy(lambda: list(load()))
        self._by_namespace: Lazy[dict[str, list[E]]] = Lazy(self._sort)

    def unscoped(self) -> Iterator[E]:
        """Yield the entries that hold everywhere, oldest first."""
        for namespace, entry in self._entries.get():
            if not namespace:
                yield entry

    def scoped(self, namespace: str) -> Sequence[E]:
        """Return the entries of a namespace, oldest first."""
        if namespace not in self.namespaces:
            return ()
        return self._by_namespace.get().get(namespace, ())

    def _sort(self) -> dict[str, list[E]]:
        sorted_: dict[str, list[E]] = {}
        for namespace, entry in self._entries.get():
            if namespace:
                sorted_.setdefault(namespace, []).append(entry)
        return sorted_


_NOTHING: Imported[Any] = Imported()


class ScopeSensitive(Protocol):
    """What hears of scopes that begin and end."""

    key: str

    def push_scope(self, env: ElabEnv) -> ElabEnv:
        """Return the environment in a new scope."""

    def pop_scope(self, env: ElabEnv) -> ElabEnv:
        """Return the environment after the innermost scope."""

    def activate_scoped(self, env: ElabEnv, namespace: str) -> ElabEnv:
        """Return the environment with a namespace's entries in force."""

    def set_delimits_local(self, env: ElabEnv, depth: int) -> ElabEnv:
        """Let local entries outlive the innermost scopes, `depth` many."""

    def local_items(self, env: ElabEnv) -> Iterable[tuple[str, Any]]:
        """Return what this file added and its importers need, oldest first."""

    def finished_items(self, env: ElabEnv) -> Iterable[tuple[str, Any]]:
        """Return the local items as they are written to a module file."""

    def with_imported(self, env: ElabEnv, imported: Imported[Any]) -> ElabEnv:
        """Return the environment with entries of imported modules."""


_REGISTERED: dict[str, ScopeSensitive] = {}

_FAMILIES: dict[str, Callable[[str], ScopeSensitive]] = {}

_NO_UNDO: tuple[Undo, ...] = ()


def registered_scoped_extensions() -> dict[str, ScopeSensitive]:
    """Return all scoped extensions by key."""
    return _REGISTERED


def register_family(prefix: str, make: Callable[[str], ScopeSensitive]) -> None:
    """Say how extensions are made that programs ask for: `make` gets what follows the prefix."""
    _FAMILIES[prefix] = make


def scoped_extension_named(key: str, defined_in: str) -> ScopeSensitive:
    """Return the extension of a key, made by a Python module or one of a family.

    Raises :class:`KeyError`.
    """
    prefix, _, name = key.partition(":")
    if key not in _REGISTERED and prefix in _FAMILIES:
        return _FAMILIES[prefix](name)
    if key not in _REGISTERED:
        import_module(defined_in)
    return _REGISTERED[key]


def push_scope(env: ElabEnv) -> ElabEnv:
    """Return the environment in a new scope."""
    for extension in _REGISTERED.values():
        env = extension.push_scope(env)
    return env


def pop_scope(env: ElabEnv) -> ElabEnv:
    """Return the environment after the innermost scope; local entries are gone."""
    for extension in _REGISTERED.values():
        env = extension.pop_scope(env)
    return env


def activate_scoped(env: ElabEnv, namespace: str) -> ElabEnv:
    """Return the environment with the scoped entries of a namespace in force."""
    for extension in _REGISTERED.values():
        env = extension.activate_scoped(env, namespace)
    return env


def set_delimits_local(env: ElabEnv, depth: int) -> ElabEnv:
    """Let local entries that are added from now on outlive the innermost scopes, `depth` many.

    So is `open N in attribute [local simp] h` about the section around it.
    """
    for extension in _REGISTERED.values():
        env = extension.set_delimits_local(env, depth)
    return env


@dataclass(frozen=True, slots=True)
class _Level(Generic[S]):
    """What holds in one scope."""

    state: S | Lazy[S]
    active: frozenset[str] = frozenset()
    delimits_local: bool = True


@dataclass(frozen=True, slots=True)
class _Stack(Generic[E, S]):
    """The scopes, innermost first; scoped entries by namespace, newest first; what to export."""

    levels: tuple[_Level[S], ...]
    scoped: HashTrieMap[str, List[E]]
    added: List[tuple[str, E]]
    imported: Imported[E] = _NOTHING

    def scoped_entries(self, namespace: str) -> Iterator[E]:
        """Yield the scoped entries of a namespace, oldest first."""
        yield from self.imported.scoped(namespace)
        yield from reversed(list(self.scoped.get(namespace) or ()))


def _force(state: S | Lazy[S]) -> S:
    return state.get() if isinstance(state, Lazy) else state


def _local_depth(levels: Iterable[_Level[S]]) -> int:
    """Return how many scopes, from the innermost, a local entry is added to."""
    depth = 0
    for level in levels:
        depth += 1
        if level.delimits_local:
            break
    return depth


def _change(
    levels: tuple[_Level[S], ...], change: Callable[[int, _Level[S]], _Level[S]]
) -> tuple[_Level[S], ...]:
    return tuple(change(index, level) for index, level in enumerate(levels))


class ScopedExtension(Generic[E, S]):
    """A slot in the environment with a state for each scope, made from entries.

    `initial` is the state without entries; `add` returns a state with an entry more. States and
    entries are immutable. `finish` makes of entries what is written to a module file.
    """

    def __init__(
        self,
        key: str,
        initial: S,
        add: Callable[[S, E], S],
        finish: Callable[[ElabEnv, list[tuple[str, E]]], list[tuple[str, E]]] | None = None,
    ) -> None:
        self.key = key
        self._finish = finish
        note_definition(key)
        self._initial = initial
        self._add = add
        _REGISTERED[key] = self

    def _stack(self, env: ElabEnv) -> _Stack[E, S]:
        stack = env.ext(self.key)
        if stack is None:
            return _Stack((_Level(self._initial),), HashTrieMap(), List())
        assert isinstance(stack, _Stack)
        return stack

    def state(self, env: ElabEnv) -> S:
        """Return the state in the present scope."""
        return _force(self._stack(env).levels[0].state)

    def modify(self, env: ElabEnv, change: Callable[[S], S]) -> ElabEnv:
        """Return the environment with another state in the present scope, until that ends."""
        return self.with_state(env, change(self.state(env)))

    def with_state(self, env: ElabEnv, state: S) -> ElabEnv:
        """Return the environment with a state in the present scope, until that ends."""
        stack = self._stack(env)
        levels = (replace(stack.levels[0], state=state), *stack.levels[1:])
        return env.with_ext(self.key, replace(stack, levels=levels))

    def add(
        self, env: ElabEnv, entry: E, kind: AttrKind = "global", namespace: str = ""
    ) -> ElabEnv:
        """Return the environment with an entry more; `namespace` is the current one."""
        stack = self._stack(env)
        depth = _local_depth(stack.levels)

        def is_concerned(index: int, level: _Level[S]) -> bool:
            if kind == "local":
                return index < depth
            return kind == "global" or namespace in level.active

        def change(index: int, level: _Level[S]) -> _Level[S]:
            if is_concerned(index, level):
                return replace(level, state=self._add(_force(level.state), entry))
            return level

        scoped, added = stack.scoped, stack.added
        if kind == "scoped":
            scoped = _with_scoped(scoped, namespace, entry)
            added = added.push_front((namespace, entry))
        elif kind == "global":
            added = added.push_front(("", entry))
        levels = _change(stack.levels, change)
        return env.with_ext(self.key, _Stack(levels, scoped, added, stack.imported))

    def push_scope(self, env: ElabEnv) -> ElabEnv:
        """Return the environment in a new scope."""
        stack = self._stack(env)
        top = replace(stack.levels[0], delimits_local=True)
        return env.with_ext(self.key, replace(stack, levels=(top, *stack.levels)))

    def pop_scope(self, env: ElabEnv) -> ElabEnv:
        """Return the environment after the innermost scope."""
        stack = self._stack(env)
        return env.with_ext(self.key, replace(stack, levels=stack.levels[1:]))

    def activate_scoped(self, env: ElabEnv, namespace: str) -> ElabEnv:
        """Return the environment with a namespace's entries in force."""
        stack = self._stack(env)
        top = stack.levels[0]
        if namespace in top.active:
            return env
        state = top.state
        for entry in stack.scoped_entries(namespace):
            state = self._add(_force(state), entry)
        top = replace(top, state=state, active=top.active | {namespace})
        levels = (top, *stack.levels[1:])
        return env.with_ext(self.key, replace(stack, levels=levels))

    def set_delimits_local(self, env: ElabEnv, depth: int) -> ElabEnv:
        """Let local entries outlive the innermost scopes, `depth` many."""
        stack = self._stack(env)
        levels = _change(
            stack.levels,
            lambda index, level: replace(level, delimits_local=False) if index < depth else level,
        )
        return env.with_ext(self.key, replace(stack, levels=levels))

    def local_items(self, env: ElabEnv) -> list[tuple[str, E]]:
        """Return what this file added and its importers need, oldest first.

        Each entry comes with its namespace if it is scoped, otherwise with "".
        """
        return list(self._stack(env).added)[::-1]

    def finished_items(self, env: ElabEnv) -> list[tuple[str, E]]:
        """Return the local items as they are written to a module file."""
        items = self.local_items(env)
        return items if self._finish is None else self._finish(env, items)

    def with_imported(self, env: ElabEnv, imported: Imported[E]) -> ElabEnv:
        """Return the environment with entries of imported modules."""

        def make() -> S:
            state = self._initial
            for entry in imported.unscoped():
                state = self._add(state, entry)
            return state

        state: S | Lazy[S] = Lazy(make)
        level = _Level(state)
        return env.with_ext(self.key, _Stack((level,), HashTrieMap(), List(), imported))


def _with_scoped(
    scoped: HashTrieMap[str, List[E]], namespace: str, entry: E
) -> HashTrieMap[str, List[E]]:
    known: List[E] = scoped.get(namespace) or List()
    return scoped.insert(namespace, known.push_front(entry))


class EngineExtension(Generic[E]):
    """Entries that the engine keeps: `apply` adds one, `undo` says beforehand how to take it back."""

    def __init__(
        self,
        key: str,
        apply: Callable[[ElabEnv, E], ElabEnv],
        undo: Callable[[ElabEnv, E], Undo],
    ) -> None:
        self.key = key
        note_definition(key)
        self._apply = apply
        self._undo = undo
        _REGISTERED[key] = self

    def _stack(self, env: ElabEnv) -> _Stack[E, tuple[Undo, ...]]:
        stack = env.ext(self.key)
        if stack is None:
            return _Stack((_Level(_NO_UNDO),), HashTrieMap(), List())
        assert isinstance(stack, _Stack)
        return stack

    def add(
        self, env: ElabEnv, entry: E, kind: AttrKind = "global", namespace: str = ""
    ) -> ElabEnv:
        """Return the environment with an entry more; `namespace` is the current one."""
        stack = self._stack(env)
        if kind == "global":
            env = self._apply(env, entry)
            return env.with_ext(self.key, replace(stack, added=stack.added.push_front(("", entry))))
        if kind == "local":
            return self._apply_until(env, entry, _local_depth(stack.levels) - 1)
        stack = replace(
            stack,
            scoped=_with_scoped(stack.scoped, namespace, entry),
            added=stack.added.push_front((namespace, entry)),
        )
        env = env.with_ext(self.key, stack)
        active = [index for index, level in enumerate(stack.levels) if namespace in level.active]
        return self._apply_until(env, entry, active[-1]) if active else env

    def _apply_until(self, env: ElabEnv, entry: E, index: int) -> ElabEnv:
        """Apply an entry, to be undone when the scope with that number ends."""
        return self.change_until(
            env, lambda env: self._apply(env, entry), self._undo(env, entry), index
        )

    def change_until(
        self, env: ElabEnv, change: Undo, undo: Undo, index: int | None = None
    ) -> ElabEnv:
        """Change the environment until a scope, by default the innermost, ends."""
        stack = self._stack(env)
        depth = 0 if index is None else index
        levels = _change(
            stack.levels,
            lambda at, level: (
                replace(level, state=(undo, *_force(level.state))) if at == depth else level
            ),
        )
        return change(env).with_ext(self.key, replace(stack, levels=levels))

    def push_scope(self, env: ElabEnv) -> ElabEnv:
        """Return the environment in a new scope."""
        stack = self._stack(env)
        level = _Level(_NO_UNDO, stack.levels[0].active)
        return env.with_ext(self.key, replace(stack, levels=(level, *stack.levels)))

    def pop_scope(self, env: ElabEnv) -> ElabEnv:
        """Return the environment after the innermost scope."""
        stack = self._stack(env)
        for undo in _force(stack.levels[0].state):
            env = undo(env)
        return env.with_ext(self.key, replace(stack, levels=stack.levels[1:]))

    def activate_scoped(self, env: ElabEnv, namespace: str) -> ElabEnv:
        """Return the environment with a namespace's entries in force."""
        stack = self._stack(env)
        top = stack.levels[0]
        if namespace in top.active:
            return env
        levels = (replace(top, active=top.active | {namespace}), *stack.levels[1:])
        env = env.with_ext(self.key, replace(stack, levels=levels))
        for entry in stack.scoped_entries(namespace):
            env = self._apply_until(env, entry, 0)
        return env

    def set_delimits_local(self, env: ElabEnv, depth: int) -> ElabEnv:
        """Let local entries outlive the innermost scopes, `depth` many."""
        stack = self._stack(env)
        levels = _change(
            stack.levels,
            lambda index, level: replace(level, delimits_local=False) if index < depth else level,
        )
        return env.with_ext(self.key, replace(stack, levels=levels))

    def local_items(self, env: ElabEnv) -> Iterator[tuple[str, E]]:
        """Return what this file added and its importers need, oldest first."""
        return iter(list(self._stack(env).added)[::-1])

    def finished_items(self, env: ElabEnv) -> Iterator[tuple[str, E]]:
        """Return the local items as they are written to a module file."""
        return self.local_items(env)

    def with_imported(self, env: ElabEnv, imported: Imported[E]) -> ElabEnv:
        """Return the environment with entries of imported modules.

        Those that are not scoped are already there: the engine's own attributes have them.
        """
        levels = (_Level(_NO_UNDO),)
        return env.with_ext(self.key, _Stack(levels, HashTrieMap(), List(), imported))
