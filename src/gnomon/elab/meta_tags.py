"""Which declarations are marked `meta`.

Counterpart in Lean: `Lean.isMarkedMeta`.
"""

from __future__ import annotations

from gnomon.elab.extensions import MapExtension
from gnomon.meta import ElabEnv

META: MapExtension[str, bool] = MapExtension("meta")


def is_marked_meta(env: ElabEnv, name: str) -> bool:
    """Return whether a declaration is only for use at compile time."""
    return META.contains(env, name)


def mark_meta(env: ElabEnv, name: str) -> ElabEnv:
    """Return the environment in which a declaration is only for use at compile time."""
    return META.insert(env, name, True)
