"""What the compiler asks about an environment.

Names are Lean's escaped text. The compiler assumes that terms are well typed, and never asks the
kernel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from gnomon import ConstantInfo

if TYPE_CHECKING:
    from .erase import Decl

InlineKind: TypeAlias = Literal["inline", "always_inline", "macro_inline", "noinline"]


class CompilerEnv(Protocol):
    """An environment, as the compiler sees it."""

    def find(self, name: str) -> ConstantInfo | None:
        """Return the constant of a name."""

    def contains(self, name: str) -> bool:
        """Return whether there is a constant of a name."""

    def erased(self, name: str) -> Decl | None:
        """Return what a declaration was when code was made of it, if that is known."""

    def has_failed(self, name: str) -> bool:
        """Return whether code could not be made of a declaration."""

    def inline_kind(self, name: str) -> InlineKind | None:
        """Return which attribute about inlining a function has."""

    def is_specialize(self, name: str) -> bool:
        """Return whether a function is marked `@[specialize]`."""

    def is_nospecialize(self, name: str) -> bool:
        """Return whether a function is marked `@[nospecialize]`."""

    def extern_symbol(self, name: str) -> str | None:
        """Return the symbol in `@[extern]`."""

    def is_extern(self, name: str) -> bool:
        """Return whether a declaration is marked `@[extern]`."""

    def exported(self, symbol: str) -> str | None:
        """Return the declaration that is exported under a symbol."""

    def implemented_by(self, name: str) -> str | None:
        """Return what implements a declaration."""

    def csimp(self, name: str) -> str | None:
        """Return what a `@[csimp]` theorem says to use instead."""

    def is_class(self, name: str) -> bool:
        """Return whether a type is a class."""

    def is_matcher(self, name: str) -> bool:
        """Return whether a declaration is the auxiliary function of a `match`."""

    def is_noncomputable(self, name: str) -> bool:
        """Return whether a declaration is marked `noncomputable`."""

    def is_aux_recursor(self, name: str) -> bool:
        """Return whether a declaration is `casesOn`, `brecOn` or the like."""

    def projection(self, name: str) -> tuple[str, int, int] | None:
        """Return structure, number of parameters and index of a projection function."""
