"""An environment as the compiler sees it: constants, attributes, and what was erased before.

What it does: answers :class:`.env.CompilerEnv`'s questions from an :class:`~gnomon.meta.ElabEnv` and
the extensions of the front end. Constants that were looked up are remembered, so that it can be
asked whether another environment agrees about them.
Where to read next: `code_layer.py`.
"""

from __future__ import annotations

from typing import Final

from rpds import HashTrieMap

from gnomon import ConstantInfo, Definition, Opaque
from gnomon.declarations import Constructor
from gnomon.elab.builtin_attributes import (
    CSIMP,
    EXPORT,
    EXTERN,
    IMPLEMENTED_BY,
    INLINE,
    NO_SPECIALIZE,
    SPECIALIZE,
)
from gnomon.elab.extensions import MapExtension
from gnomon.elab.pre_definition import NONCOMPUTABLE
from gnomon.meta import ElabEnv

from .env import InlineKind
from .erase import Decl

ERASED: Final = "erased"
"""The slot for this file's declarations that code was made of, as they were then.

It is not written to module files: what is imported is erased when it is needed.
"""

FAILED: MapExtension[str, bool] = MapExtension("codeFailed")
"""Declarations that code could not be made of."""


def with_erased(env: ElabEnv, decl: Decl) -> ElabEnv:
    """Return an environment that remembers what a declaration is made of."""
    known = env.ext(ERASED) or HashTrieMap()
    return env.with_ext(ERASED, known.insert(decl.name, decl))


_INLINE_PATTERN = "inline "
_BACKENDS = ("all", "c")


class CodeEnv:
    """What the compiler may know of an environment; `env` may be exchanged for a later one."""

    def __init__(self, env: ElabEnv, outer: CodeEnv | None = None) -> None:
        """Look into an environment; what the outer one has is asked of that."""
        self.env = env
        self.outer = outer
        self._infos: dict[str, ConstantInfo | None] = {}
        self._imported: dict[str, ConstantInfo | None] = (
            self._infos if outer is None else outer._imported
        )
        self._exports: dict[str, str] | None = None

    def find(self, name: str) -> ConstantInfo | None:
        """Return the constant of a name."""
        try:
            return self._infos[name]
        except KeyError:
            # What is imported was most probably looked up before, for this file or another.
            known = self._imported.get(name)
            if known is not None:
                return known
            if self.outer is not None and self.outer.contains(name):
                return self.outer.find(name)
            info = self._infos[name] = self.env.find(name)
            return info

    def replace(self, env: ElabEnv) -> None:
        """Look into another environment, which :meth:`agrees` with this one."""
        self.env = env
        self._exports = None
        for name in [name for name, info in self._infos.items() if info is None]:
            del self._infos[name]

    def agrees(self, env: ElabEnv) -> bool:
        """Return whether the constants that were found are the same in another environment."""
        return all(
            info is None or _is_same(info, env.find(name)) for name, info in self._infos.items()
        )

    def contains(self, name: str) -> bool:
        """Return whether there is a constant of a name."""
        return self.env.contains(name)

    def erased(self, name: str) -> Decl | None:
        """Return what a declaration was when code was made of it, if that is known."""
        known: HashTrieMap[str, Decl] | None = self.env.ext(ERASED)
        return None if known is None else known.get(name)

    def has_failed(self, name: str) -> bool:
        """Return whether code could not be made of a declaration."""
        return FAILED.find(self.env, name) is not None

    def inline_kind(self, name: str) -> InlineKind | None:
        """Return which attribute about inlining a function has."""
        kind = INLINE.find(self.env, name)
        match kind:
            case "inline" | "always_inline" | "macro_inline" | "noinline":
                return kind
            case _:
                return None

    def is_specialize(self, name: str) -> bool:
        """Return whether a function is marked `@[specialize]`."""
        return SPECIALIZE.values.contains(self.env, name)

    def is_nospecialize(self, name: str) -> bool:
        """Return whether a function is marked `@[nospecialize]`."""
        return NO_SPECIALIZE.contains(self.env, name)

    def extern_symbol(self, name: str) -> str | None:
        """Return the symbol in `@[extern]`; a pattern for C code is none."""
        for backend, symbol in EXTERN.values.find(self.env, name) or ():
            if backend in _BACKENDS and not symbol.startswith(_INLINE_PATTERN):
                return symbol
        return None

    def is_extern(self, name: str) -> bool:
        """Return whether a declaration is marked `@[extern]`."""
        return EXTERN.values.contains(self.env, name)

    def exported(self, symbol: str) -> str | None:
        """Return the declaration that is exported under a symbol."""
        if self._exports is None:
            self._exports = {symbol: name for name, symbol in EXPORT.values.items(self.env)}
        return self._exports.get(symbol)

    def implemented_by(self, name: str) -> str | None:
        """Return what implements a declaration."""
        return IMPLEMENTED_BY.values.find(self.env, name)

    def csimp(self, name: str) -> str | None:
        """Return what a `@[csimp]` theorem says to use instead."""
        return CSIMP.find(self.env, name)

    def is_class(self, name: str) -> bool:
        """Return whether a type is a class."""
        return self.env.is_class(name)

    def is_matcher(self, name: str) -> bool:
        """Return whether a declaration is the auxiliary function of a `match`."""
        return self.env.matcher_info(name) is not None

    def is_noncomputable(self, name: str) -> bool:
        """Return whether a declaration is marked `noncomputable`."""
        return NONCOMPUTABLE.contains(self.env, name)

    def is_aux_recursor(self, name: str) -> bool:
        """Return whether a declaration is `casesOn`, `brecOn` or the like."""
        return self.env.is_aux_recursor(name)

    def projection(self, name: str) -> tuple[str, int, int] | None:
        """Return structure, number of parameters and index of a projection function."""
        info = self.env.projection_info(name)
        if info is None:
            return None
        ctor = self.find(info.ctor)
        assert isinstance(ctor, Constructor), "projection functions have a constructor"
        return str(ctor.induct), info.num_params, info.index


def _is_same(info: ConstantInfo, other: ConstantInfo | None) -> bool:
    """Return whether two constants of one name are the same, as far as code goes."""
    if other is None or type(info) is not type(other) or info.type != other.type:
        return False
    if isinstance(info, Definition | Opaque) and isinstance(other, Definition | Opaque):
        return info.value == other.value
    return True
