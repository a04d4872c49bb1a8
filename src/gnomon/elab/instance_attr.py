"""`@[instance]` and `@[default_instance]`: how instance synthesis finds declarations.

Counterpart in Lean: `Lean.Meta.Instances`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.elab.attributes import DEFAULT_PRIORITY, Attribute, attribute, get_priority
from gnomon.elab.message_data import const_name, msg
from gnomon.elab.scoped import EngineExtension, Undo
from gnomon.meta import ElabEnv
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


def _apply(env: ElabEnv, entry: tuple[str, int]) -> ElabEnv:
    return env.with_instance(*entry)


def _undo(env: ElabEnv, entry: tuple[str, int]) -> Undo:
    name = entry[0]
    old = env.instance_priority(name)
    if old is None:
        return lambda env: env.without_instance(name)
    return lambda env: env.with_instance(name, old)


INSTANCES: EngineExtension[tuple[str, int]] = EngineExtension("instances", _apply, _undo)


def _erase(t: TermElab, decl: str) -> None:
    env = t.core.env
    priority = env.instance_priority(decl)
    if priority is None:
        t.throw("`", const_name(decl), "` does not have [instance] attribute")
    t.core.env = INSTANCES.change_until(
        env,
        lambda env: env.without_instance(decl),
        lambda env: env.with_instance(decl, priority),
    )


@attribute("instance", erase=_erase)
def add_instance(t: TermElab, decl: str, attr: Attribute) -> None:
    """Let instance synthesis use a declaration."""
    priority = get_priority(t, attr)
    info = t.core.env.find(decl)
    if info is None or t.meta.is_class(info.type) is None:
        # What is no instance of a class is never looked for.
        return
    t.core.env = INSTANCES.add(t.core.env, (decl, priority), attr.kind, t.core.curr_namespace)


def _apply_default(env: ElabEnv, entry: tuple[str, int]) -> ElabEnv:
    return env.with_default_instance(*entry)


DEFAULT_INSTANCES: EngineExtension[tuple[str, int]] = EngineExtension(
    "defaultInstances", _apply_default, lambda env, entry: lambda env: env
)


@attribute("default_instance")
def add_default_instance(t: TermElab, decl: str, attr: Attribute) -> None:
    """Let elaboration fall back on an instance where a type stays unknown."""
    priority = get_priority(t, attr) if not attr.stx.is_missing else DEFAULT_PRIORITY
    info = t.core.env.find(decl)
    assert info is not None, "the instance is declared"
    with t.local_scope():
        _, result = t.meta.forall_telescope(info.type, reducing=True)
        head = result.head_name
        if head is None or not t.core.env.is_class(head):
            shown = names.escape(head) if head is not None and names.is_atomic(head) else head
            t.throw(
                msg("invalid default instance `", const_name(decl)),
                f"`, it has type `({shown} ...)`, but `{shown}` is not a type class",
            )
    t.core.env = DEFAULT_INSTANCES.add(
        t.core.env, (decl, priority), attr.kind, t.core.curr_namespace
    )
