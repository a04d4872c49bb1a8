"""Which arguments of `simp` make it go on for ever.

What it does: after a run that came to no end, simplifies what each argument rewrites to, and reports
those where that comes to no end either.
Counterpart in Lean: `Lean.Meta.Simp.LoopProtection`.
"""

from __future__ import annotations

from gnomon.elab.message_data import MessageData, const_name, hint, joined, msg, note
from gnomon.meta import MetaError, MetaLimit
from gnomon.tactics.framework import TacticElab
from gnomon.tactics.simp.engine import StepLimit
from gnomon.tactics.simp.rules import INVERSE, SimpArgs


def warn_loops(tac: TacticElab, args: SimpArgs) -> None:
    """Report the arguments whose results cannot be simplified, after a run without an end."""
    if args.config.single_pass:
        return
    for item, origins in args.origins:
        for origin in origins:
            name = origin.removeprefix(INVERSE)
            if not tac.core.env.contains(name):
                continue
            others = _used_in_loop(tac, args, name, inverse=name != origin)
            if others is None:
                continue
            shown = [msg("`", _origin_name(tac, each), "`") for each in others if each != origin]
            with tac.core.with_ref(item):
                tac.core.log_warning(
                    "Possibly looping simp theorem: `", _origin_name(tac, origin), "`",
                    note(msg("Possibly caused by: ", _and_list(shown))) if shown else "",
                    hint(
                        "You can disable a simp theorem from the default simp set by passing "
                        "`- theoremName` to `simp`."
                    ),
                )  # fmt: skip


def _used_in_loop(tac: TacticElab, args: SimpArgs, name: str, *, inverse: bool) -> list[str] | None:
    """Return the rules used on the right side of a theorem; `None` if that comes to an end."""
    meta = tac.meta
    with meta.scope():
        const = meta.const_with_fresh_levels(name)
        _, statement = meta.forall_telescope(meta.infer_type(const))
        if not meta.is_prop(statement):
            return None
        statement = meta.whnf(statement) if not statement.app_args else statement
        if not statement.app_args:
            return None
        side = statement.app_args[-2 if inverse and statement.num_args > 1 else -1]
        simplifier = args.simplifier(tac)
        try:
            simplifier.simp(side)
        except (RecursionError, StepLimit, MetaLimit):
            return list(simplifier.used)
        except MetaError:
            return None
    return None


def _origin_name(tac: TacticElab, origin: str) -> MessageData:
    name = origin.removeprefix(INVERSE)
    arrow = INVERSE if name != origin else ""
    return msg(arrow, const_name(name) if tac.core.env.contains(name) else name)


def _and_list(parts: list[MessageData]) -> MessageData:
    if len(parts) < 3:
        return joined(parts, " and ")
    return msg(joined(parts[:-1], ", "), ", and ", parts[-1])


__all__ = ["warn_loops"]
