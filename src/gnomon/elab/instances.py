"""Instances: telling instance synthesis of them.

Counterpart in Lean: `Lean.Meta.addInstance`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.elab.meta_errors import lifting

if TYPE_CHECKING:
    from gnomon.elab.core import Core


def add_instance(core: Core, name: str, priority: int = 1000, *, reducible: bool = False) -> None:
    """Let instance synthesis use a constant; raises an error if it is no instance."""
    with lifting(core):
        info = core.meta.instance_info(name, priority)
    core.env = core.env.with_instance(info, priority)
    if reducible:
        core.env = core.env.with_reducibility(name, "reducible")
