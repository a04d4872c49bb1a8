"""The linter for variables that are named as constructors.

What it does: warns of a variable with the name of a constructor without fields of its own type; in a
pattern, the constructor was probably meant.
What it assumes: elaborators told of binders (`references.py`).
Counterpart in Lean: `Lean.Linter.ConstructorAsVariable`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.elab.command import linter, log_lint
from gnomon.elab.const_info import ctor_info, inductive_info, num_fields
from gnomon.elab.message_data import msg
from gnomon.elab.references import Bound
from gnomon.meta import MetaError
from gnomon.syntax import Syntax, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab

OPTION = "linter.constructorNameAsVariable"


def _resembled(bound: Bound) -> str | None:
    """Return the constructor that has a variable's name, if its type has such a one."""
    if bound.local is None:
        return None
    ty, lctx, meta = bound.local
    with meta.with_lctx(lctx):
        try:
            head = meta.whnf(meta.instantiate_mvars(ty)).head_name
        except MetaError:
            return None
    if head is None or meta.env.kind(head) != "inductive":
        return None
    for ctor in inductive_info(meta.env, head).ctors:
        name = str(ctor)
        if names.last(name) == bound.user_name and num_fields(ctor_info(meta.env, name)) == 0:
            return name
    return None


@linter
def constructor_variables(c: CommandElab, stx: Syntax) -> None:
    """Report variables that are named as constructors without fields."""
    core = c.core
    if stx.pos is None or stx.end is None or not core.options.get_bool(OPTION, True):
        return
    found: dict[int, tuple[Syntax, str, str]] = {}
    for event in core.references.events:
        if not isinstance(event, Bound) or not names.is_atomic(event.user_name):
            continue
        head = event.stx.head_info()
        if head is None or head.synthetic or not stx.pos <= head.pos < stx.end:
            continue
        if head.pos in found or not event.options.get_bool(OPTION, True):
            continue
        ctor = _resembled(event)
        if ctor is not None:
            found[head.pos] = (event.stx, event.user_name, ctor)
    for _, (ident, name, ctor) in sorted(found.items(), key=lambda each: each[0]):
        text = msg(
            f"Local variable '{name}' resembles constructor '{ctor}' - write "
            f"'.{name}' (with a dot) or '{ctor}' to use the constructor."
        )
        log_lint(c, OPTION, ident, text)
