"""`@[reducible]` and its relatives: when definitions are unfolded.

What it does: checks that a change cannot surprise those who rely on the old status, and tells the
engine.
Counterpart in Lean: `Lean.ReducibilityAttrs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gnomon.elab.attributes import Attribute, attribute, ensure_no_args
from gnomon.elab.message_data import MessagePart, const_name
from gnomon.elab.modules import is_imported
from gnomon.elab.scoped import EngineExtension, Undo
from gnomon.meta import ElabEnv

if TYPE_CHECKING:
    from gnomon._core import Reducibility
    from gnomon.elab.term import TermElab

STATUS: Final[dict[str, Reducibility]] = {
    "reducible": "reducible",
    "semireducible": "semireducible",
    "irreducible": "irreducible",
    "instance_reducible": "instanceReducible",
}

_SHOWN: Final = {status: f"[{name}]" for name, status in STATUS.items()}

_OVERRIDE = (
    "\n\nNote: Use `set_option allowUnsafeReducibility true` to override reducibility status "
    "validation"
)


def _apply(env: ElabEnv, entry: tuple[str, Reducibility]) -> ElabEnv:
    return env.with_reducibility(*entry)


def _undo(env: ElabEnv, entry: tuple[str, Reducibility]) -> Undo:
    name = entry[0]
    old = env.reducibility(name)
    return lambda env: env.with_reducibility(name, old)


REDUCIBILITY: EngineExtension[tuple[str, Reducibility]] = EngineExtension(
    "reducibility", _apply, _undo
)


@attribute(*STATUS, time="before_elaboration")
def add_reducibility(t: TermElab, decl: str, attr: Attribute) -> None:
    """Set a definition's status."""
    ensure_no_args(t, attr)
    status = STATUS[attr.name]
    if not t.core.options.get_bool("allowUnsafeReducibility"):
        _validate(t, decl, attr, status)
    t.core.env = REDUCIBILITY.add(t.core.env, (decl, status), attr.kind, t.core.curr_namespace)


def _validate(t: TermElab, decl: str, attr: Attribute, status: Reducibility) -> None:
    env = t.core.env
    old = env.reducibility(decl)

    def fail(*parts: MessagePart) -> None:
        t.throw(*parts, _OVERRIDE)

    shown = const_name(decl)
    if attr.kind == "scoped":
        fail(
            "failed to set reducibility status for `",
            shown,
            "`, the `scoped` modifier is not recommended for this kind of attribute",
        )
    if attr.kind == "global":
        if env.contains(decl) and is_imported(env, decl):
            fail(
                "failed to set reducibility status, `",
                shown,
                "` has not been defined in this file, consider using the `local` modifier",
            )
        if status == "semireducible":
            # A recursive definition would be irreducible without the attribute.
            if not env.contains(decl):
                return
            fail(
                "failed to set `[semireducible]` for `",
                shown,
                "`, declarations are `[semireducible]` by default",
            )
        if old not in ("semireducible", "instanceReducible"):
            fail(
                f"failed to set `[{attr.name}]`, `",
                shown,
                f"` is not currently `[semireducible]`, but `{_SHOWN[old]}`",
            )
        return
    if status == "reducible":
        fail(
            "failed to set `[local reducible]` for `",
            shown,
            "`, recall that `[reducible]` affects the term indexing datastructures used by `simp` "
            "and type class resolution",
        )
    needed = "irreducible" if status == "semireducible" else "semireducible"
    if old != needed:
        fail(
            f"failed to set `[local {attr.name}]`, `",
            shown,
            f"` is currently `{_SHOWN[old]}`, `[{needed}]` expected",
        )
