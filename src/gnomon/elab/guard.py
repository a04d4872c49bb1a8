"""`#guard`, `#guard_expr`, `#guard_msgs`: tests in the text.

Where to read next: `diff.py`; `eval_command.py`, which runs what `#guard` asks.
Counterpart in Lean: `Lean.Elab.GuardMsgs`, `Lean.Elab.Tactic.Guard`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from gnomon import Expr
from gnomon.elab.diff import diff_lines
from gnomon.elab.docs import doc_text
from gnomon.elab.errors import AbortTerm
from gnomon.elab.message_data import indented, msg
from gnomon.elab.messages import Message, Severity
from gnomon.elab.meta_errors import lifting
from gnomon.elab.registry import command_elab
from gnomon.records import dataclass
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab

TRACE_TAG = "trace"


# -- #guard_msgs -------------------------------------------------------------------------------


@dataclass(slots=True)
class _Spec:
    """What `#guard_msgs (…)` says."""

    whitespace: Literal["exact", "normalized", "lax"] = "normalized"
    sort: bool = False
    positions: bool = False
    filters: list[tuple[str, str]] | None = None

    def action(self, message: Message) -> str:
        """Return `"check"`, `"drop"` or `"pass"`."""
        if self.filters is None:
            return "check"
        for action, severity in self.filters:
            if severity == "all" or severity == severity_of(message):
                return action
        return "pass"


def severity_of(message: Message) -> str:
    """Return a message's severity; traces have one of their own."""
    if message.data.has_tag(TRACE_TAG):
        return "trace"
    return message.severity.value


def _words(stx: Syntax) -> list[str]:
    return [leaf.val.strip() for leaf in stx.walk() if leaf.is_atom]


def _read_spec(stx: Syntax) -> _Spec:
    spec = _Spec()
    if not stx.args:
        return spec
    for element in stx[0][1].args[::2]:
        words = _words(element)
        if ":=" in words:
            name, value = words[0], words[-1]
            if name == "whitespace":
                spec.whitespace = value  # type: ignore[assignment]
            elif name == "ordering":
                spec.sort = value == "sorted"
            elif name == "positions":
                spec.positions = value == "true"
            continue
        action, severity = (words[0], words[1]) if len(words) == 2 else ("check", words[0])
        spec.filters = [*(spec.filters or []), (action, severity)]
    return spec


def _normalized(text: str, mode: str) -> str:
    if mode == "normalized":
        return text.replace("\n", " ")
    return " ".join(text.split()) if mode == "lax" else text


def _shown(c: CommandElab, message: Message, spec: _Spec, line: int) -> str:
    """Return a message with its severity in front, ending in a line break."""
    text = message.text()
    if not text.startswith("\n"):
        text = " " + text
    head = severity_of(message)
    if spec.positions:
        source = c.core.source
        start = source.position(message.start)
        shown = f"@ +{start.line - line}:{start.column}"
        if message.end is not None:
            end = source.position(message.end)
            shown += f"...{end.line - line:+d}:{end.column}"
        text = f"{head}: {shown}\n{text.lstrip()}" if False else f"{shown}\n{head}:{text}"
    else:
        text = f"{head}:{text}"
    return text if text.endswith("\n") else text + "\n"


@command_elab("Lean.guardMsgsCmd")
def elab_guard_msgs(c: CommandElab, stx: Syntax) -> None:
    """`/-- info: 2 -/ #guard_msgs in #eval 1 + 1`"""
    token = stx[1]
    expected = (doc_text(stx[0][0]) or "" if stx[0].args else "").strip().replace("⏎\n", "\n")
    spec = _read_spec(stx[2])
    core = c.core
    with c.fresh_messages():
        c.elab_top_level(stx[4])
        found, core.messages = core.messages, []
        to_check = [message for message in found if spec.action(message) == "check"]
        passed = [message for message in found if spec.action(message) == "pass"]
        line = core.source.line(token.pos or 0)
        shown = [_shown(c, message, spec, line) for message in to_check]
        if spec.sort:
            shown.sort()
        actual = "---\n".join(shown).strip()
        if _normalized(expected, spec.whitespace) == _normalized(actual, spec.whitespace):
            core.messages = passed
            return
        core.messages = found
        if core.options.get_bool("guard_msgs.diff", True):
            feedback = diff_lines(expected.split("\n"), actual.split("\n"))
        else:
            feedback = actual
        core.log_error(
            f"❌️ Docstring on `#guard_msgs` does not match generated message:\n\n{feedback}",
            ref=token,
        )


# -- #guard ------------------------------------------------------------------------------------


@command_elab("Lean.Parser.Command.guardCmd", "Lean.guardCmd")
def elab_guard(c: CommandElab, stx: Syntax) -> None:
    """`#guard e`: an error unless `e` evaluates to `true`."""
    from gnomon.elab.evaluate import evaluate_bool

    def elab(t: TermElab) -> None:
        from gnomon import Const

        e = t.elab_term_ensuring_type(stx[1], Const("Bool"))
        t.synthesize()
        e = t.meta.instantiate_mvars(e)
        pending = t.meta.collect_mvars(e)
        from gnomon.elab.unassigned import log_unassigned

        if log_unassigned(t, pending):
            raise AbortTerm()
        with lifting(t.core):
            value = evaluate_bool(t, e)
        if not value:
            t.throw("Expression", indented(e), "\ndid not evaluate to `true`")

    with c.without_modifying_env():
        c.lift_term(lambda t: _scoped(t, "_guard", elab))


def _scoped(t: TermElab, name: str, run: Callable[[TermElab], None]) -> None:
    with t.scoped(decl_name=name):
        run(t)


_EQUALITIES = {
    "colonR": "is_def_eq_reducible",
    "equalR": "is_def_eq_reducible",
    "colonD": "is_def_eq_default",
    "equalD": "is_def_eq_default",
    "colonS": "syntactic",
    "equalS": "syntactic",
    "colonA": "alpha",
    "equalA": "alpha",
    "colonEqR": "is_def_eq_reducible",
    "colonEqD": "is_def_eq_default",
    "colonEqS": "syntactic",
    "colonEqA": "alpha",
}

_RELATIONS = {
    "is_def_eq_reducible": "definitionally equal (unfolding reducible constants) to",
    "is_def_eq_default": "definitionally equal to",
    "syntactic": "syntactically equal to",
    "alpha": "alpha-equivalent to",
}


def equality_kind(stx: Syntax) -> str:
    """Return which equality `=`, `=~`, `=ₛ`, `=ₐ` asks for."""
    for part in stx.walk():
        kind = part.kind.rpartition(".")[2]
        if kind in _EQUALITIES:
            return _EQUALITIES[kind]
    return "is_def_eq_reducible"


def are_equal(t: TermElab, kind: str, a: Expr, b: Expr) -> bool:
    """Return whether terms are equal in the sense of `kind`; nothing is assigned."""
    meta = t.meta
    match kind:
        case "syntactic":
            return a == b
        case "alpha":
            return a.alpha_eq(b)
    mode: Literal["default", "reducible"] = "reducible"
    if kind == "is_def_eq_default":
        mode = "default"
    with meta.without_modifying_state(), meta.transparency(mode):
        return meta.is_def_eq_guarded(a, b)


def check_equal(t: TermElab, left: Syntax, relation: Syntax, right: Syntax) -> None:
    """Raise an error unless two terms are equal as the syntax between them says."""
    kind = equality_kind(relation)
    meta = t.meta
    with t.scoped(err_to_sorry=False):
        a = t.elab_term(left, None)
        b = t.elab_term(right, None)
        meta.is_def_eq_guarded(meta.infer_type(a), meta.infer_type(b))
        t.synthesize()
    a, b = meta.instantiate_mvars(a), meta.instantiate_mvars(b)
    with lifting(t.core):
        same = are_equal(t, kind, a, b)
    if not same:
        t.throw("Failed: `", left, f"` is not {_RELATIONS[kind]} `", right, "`")


@command_elab("Lean.Parser.Command.guardExprCmd", "Lean.guardExprCmd")
def elab_guard_expr(c: CommandElab, stx: Syntax) -> None:
    """`#guard_expr a = b`"""

    def elab(t: TermElab) -> None:
        check_equal(t, stx[1], stx[2], stx[3])

    with c.without_modifying_env():
        c.run_term_elab(lambda t, _: _scoped(t, "_guard_expr", elab))


__all__ = ["Severity", "are_equal", "check_equal", "equality_kind", "msg"]
