"""The shortest name by which a constant can be written.

What it does: finds, for a constant, the shortest suffix of its name (or of a name that it was
exported under) that means just that constant, given the current namespace and what is open.
Where to read next: `gnomon.elab.resolve`, which says what a written name means.
Counterpart in Lean: `Lean.unresolveNameGlobal` (`Lean.ResolveName`).
"""

from __future__ import annotations

from gnomon.elab import resolve
from gnomon.elab.scope import OpenDecl
from gnomon.meta import ElabEnv
from gnomon.syntax import names

_ALIASES_OF: dict[int, tuple[object, dict[str, list[str]]]] = {}


class NameShortener:
    """Shortens names in one environment and scope, and remembers what it found."""

    __slots__ = (
        "_found",
        "curr_namespace",
        "env",
        "module",
        "open_decls",
    )

    def __init__(
        self,
        env: ElabEnv,
        module: str,
        curr_namespace: str,
        open_decls: tuple[OpenDecl, ...],
    ) -> None:
        """`module` is the one that private names of this file have."""
        self.env = env
        self.module = module
        self.curr_namespace = curr_namespace
        self.open_decls = open_decls
        self._found: dict[tuple[str, bool], str] = {}

    def _meaning(self, written: str) -> str | None:
        """Return the one constant that a name means, perhaps followed by fields."""
        found = resolve.resolve_global_name(
            self.env, self.module, self.curr_namespace, self.open_decls, written
        )
        return found[0][0] if len(found) == 1 else None

    def shorten(self, name: str, full_names: bool = False) -> str:
        """Return how a constant is written; with `full_names`, never less than its whole name."""
        key = (name, full_names)
        known = self._found.get(key)
        if known is None:
            known = self._found[key] = self._shorten(name, full_names)
        return known

    def _shorten(self, name: str, full_names: bool) -> str:
        if names.has_macro_scopes(name):
            return name
        if full_names:
            user_name = resolve.private_to_user_name(name)
            if user_name != name and self._meaning(user_name) == name:
                return user_name
            found = self._meaning(name)
            if found is None or resolve.private_to_user_name(found) == name:
                return name
            return f"{resolve.ROOT}.{name}"
        skip_atomic = resolve.is_protected(self.env, name)
        for alias in aliases_of(self.env, name):
            if skip_atomic and names.is_atomic(alias):
                continue
            # What is exported elsewhere is not what the constant is best known by.
            if not names.is_prefix_of(names.prefix(alias), names.prefix(name)):
                continue
            short = self._shortest_suffix(alias, name)
            if short is not None:
                return short
        short = self._shortest_suffix(f"{resolve.ROOT}.{name}", name)
        return name if short is None else short

    def _shortest_suffix(self, written: str, name: str) -> str | None:
        candidate = ""
        for part in reversed(names.parts(written)):
            candidate = names.append(names.escape(part), candidate)
            if self._meaning(candidate) == name:
                return candidate
        return None


def aliases_of(env: ElabEnv, name: str) -> list[str]:
    """Return the names that a constant was exported under (`export`), the newest first."""
    table = resolve.ALIASES
    local = [alias for alias, decls in table.local_items(env) if name in decls]
    state = env.ext(table.key)
    imported = getattr(state, "imported", None)
    if not imported:
        return local
    known = _ALIASES_OF.get(id(imported))
    if known is None or known[0] is not imported:
        inverse: dict[str, list[str]] = {}
        for alias, decls in imported.items():
            for decl in decls:
                inverse.setdefault(decl, []).append(alias)
        known = _ALIASES_OF[id(imported)] = (imported, inverse)
    return local + known[1].get(name, [])
