"""Complaints about metavariables that have no value when a declaration is complete.

What it does: words "don't know how to synthesize …" at the place that introduced the metavariable.
Where to read next: `pre_definition.py`, `headers.py`.
Counterpart in Lean: `Lean.Elab.Term.logUnassignedUsingErrorInfos`, `MVarErrorInfo.logError`.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from gnomon import Expr, MVar
from gnomon.elab.chain import oldest_first
from gnomon.elab.errors import AbortTerm
from gnomon.elab.message_data import MessageData, explicit_app, goal, indented, msg, tagged
from gnomon.elab.messages import Severity
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.elab.term import MVarErrorInfo, TermElab


def log_unassigned(t: TermElab, pending: Sequence[Expr], extra: MessageData | None = None) -> bool:
    """Report metavariables without a value; return whether there are any to report.

    Where another error was reported, nothing is said: that is likely to be the reason.
    """
    if not pending:
        return False
    wanted = set(pending)
    quiet = t.core.has_errors()
    latest: dict[Expr, MVarErrorInfo] = {info.mvar: info for info in oldest_first(t.error_infos)}
    found = False
    to_log: list[MVarErrorInfo] = []
    for mvar, info in latest.items():
        if any(each in wanted for each in t.meta.collect_mvars(mvar)):
            found = True
            if not quiet:
                to_log.append(info)
    for info in to_log:
        # A metavariable that depends on bound variables may have become an application.
        is_mvar = isinstance(info.mvar, MVar)
        with t.meta.with_mvar_lctx(info.mvar) if is_mvar else nullcontext():
            _log(t, info, extra)
    return found


def _argument_name(t: TermElab, mvar: Expr, before: str) -> str:
    name = t.mvar_arg_names.get(mvar.id) if isinstance(mvar, MVar) else None
    if name is None or not name or names.has_macro_scopes(name):
        return ""
    return f"{before} `{name}`"


def _log(t: TermElab, info: MVarErrorInfo, extra: MessageData | None) -> None:
    context = msg("\ncontext:\n", goal(info.mvar))
    match info.kind:
        case "implicit":
            assert info.app is not None, "an implicit argument is one of an application"
            app = t.meta.instantiate_mvars(info.app)
            data = msg(
                "don't know how to synthesize implicit argument",
                _argument_name(t, info.mvar, ""),
                indented(explicit_app(app)),
                context,
            )
        case "hole":
            name = _argument_name(t, info.mvar, " for argument")
            data = msg("don't know how to synthesize placeholder", name, context)
        case _:
            assert info.data is not None, "a message of its own"
            data = info.data
    if extra is not None:
        data = msg(data, extra)
    if info.kind == "hole":
        data = tagged("Elab.synthPlaceholder", data)
    t.core.log(Severity.ERROR, data, info.ref)


def ensure_no_unassigned(t: TermElab, e: Expr) -> None:
    """Report metavariables in a term; raises if there are any."""
    pending = t.meta.collect_mvars(e)
    if log_unassigned(t, pending):
        raise AbortTerm()
