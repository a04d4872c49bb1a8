"""Where an environment comes from: the text that made it, and what is open at its end.

What it does: :func:`gnomon.check` leaves in the environment that it returns how it was called, so
that goals in it see the namespaces, variables and options that are in force where the text ends, and
so that a proof state can be sent to another process, which makes the same environment again.
What it assumes: elaboration of a text has the same result wherever it is done.
Where to read next: `start.py`, `pickling.py`.
Counterpart in Lean: none; `Lean.Elab.Command.State` comes nearest.
"""

from __future__ import annotations

from typing import Final

from gnomon.elab.scope import Scope
from gnomon.meta import ElabEnv
from gnomon.records import dataclass

SLOT: Final = "proofOrigin"
"""The slot of the environment in which its origin is."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to make an environment again: the text, checked with these settings after `base`."""

    text: str
    main_module: str = "_stdin"
    options: tuple[tuple[str, bool | int | str], ...] = ()
    roots: tuple[str, ...] = ()
    keep_examples: bool = False
    may_have_errors: bool = False
    base: Recipe | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """What made an environment, and the scopes at its end, innermost first."""

    recipe: Recipe | None
    scopes: tuple[Scope, ...]
    main_module: str = "_stdin"
    next_macro_scope: int = 1


NOWHERE: Final = Origin(None, (Scope(),))


def with_origin(env: ElabEnv, origin: Origin) -> ElabEnv:
    """Return the environment with its origin."""
    return env.with_ext(SLOT, origin)


def origin_of(env: ElabEnv) -> Origin:
    """Return where an environment comes from; nothing is open in one that no text made."""
    found: Origin | None = env.ext(SLOT)
    return NOWHERE if found is None else found
