"""The table of functions that programs call.

Where to read next: `running.py`; any of the files with functions.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

from gnomon._core import Shape

F = TypeVar("F", bound=Callable[..., Any])

FUNCTIONS: Final[dict[str, tuple[tuple[Shape, ...], Shape, Callable[..., Any], bool]]] = {}
"""For each name the shapes of parameters and result, the function, and whether it may fail."""


def pure(name: str, *params: Shape, ret: Shape) -> Callable[[F], F]:
    """Declare what a function without an error does: one of values, or an action of `BaseIO`."""

    def declare(function: F) -> F:
        FUNCTIONS[name] = (params, ret, function, False)
        return function

    return declare


def action(name: str, *params: Shape, ret: Shape) -> Callable[[F], F]:
    """Declare what an action of `CoreM`, `MetaM`, … does, which may raise an error."""

    def declare(function: F) -> F:
        FUNCTIONS[name] = (params, ret, function, True)
        return function

    return declare
