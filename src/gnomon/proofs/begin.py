"""Beginnings: the library's environment, a statement's first state, whole proofs at once.

What it does: :func:`environment`, :func:`goal` and :func:`prove`, which users call.
Where to read next: `state.py`.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from gnomon.check import CheckMessage, check, check_message
from gnomon.elab.syntax_ext import init_grammar, open_to_process
from gnomon.errors import Declined
from gnomon.meta import ElabEnv
from gnomon.proofs.errors import ProofError
from gnomon.proofs.finish import Proof
from gnomon.proofs.origin import Recipe, origin_of
from gnomon.proofs.recipes import env_of
from gnomon.proofs.start import NAME, Begun, StatementErrors, begin, read_statement
from gnomon.proofs.state import Beginning, ProofState
from gnomon.proofs.step import Place
from gnomon.proofs.workspace import Workspace, workspace_of
from gnomon.records import replace
from gnomon.syntax import Source


def environment(
    *modules: str, text: str = "", roots: Sequence[str | os.PathLike[str]] = ()
) -> ElabEnv:
    """Return an environment; see :func:`gnomon.environment`."""
    imports = "".join(f"import {module}\n" for module in modules)
    folders = tuple(os.fspath(root) for root in roots)
    return env_of(Recipe(imports + text, roots=folders))


def goal(statement: str, env: ElabEnv | None = None, *, timeout: float | None = None) -> ProofState:
    """Return the first state of a proof; see :func:`gnomon.goal`."""
    env = environment() if env is None else env
    workspace = workspace_of(env)
    return begin_in(workspace, Beginning(env, statement), timeout)


def begin_in(workspace: Workspace, beginning: Beginning, timeout: float | None) -> ProofState:
    """Return the first state of a proof, in a workspace."""
    origin = origin_of(beginning.env)

    def run() -> tuple[Begun | None, tuple[CheckMessage, ...]]:
        env = beginning.env
        if env.ext("grammarStack") is None:
            env = init_grammar(env, ["Init"])
        env = open_to_process(env)
        core = workspace.new_core(Source("", "<statement>"), origin.scopes, origin.main_module)
        workspace.enter(env, workspace.base, workspace.no_locals)
        core.next_macro_scope = origin.next_macro_scope
        try:
            statement = read_statement(core, beginning.statement)
            core.source = statement.source
            return begin(workspace.commands, statement), ()
        except StatementErrors as failed:
            source = Source(beginning.statement, "<statement>")
            offset = failed.offset
            return None, tuple(check_message(each, source, offset) for each in failed.messages)

    try:
        begun, messages = workspace.work(run, timeout)
    except Declined as limit:
        if limit.limit != "timeout":
            raise
        text = f"the statement took longer than {timeout:g} seconds"
        message = CheckMessage("error", 1, 0, None, None, text, file_name="<statement>")
        raise ProofError((message,)) from None
    if begun is None:
        raise ProofError(messages)
    place = Place(begun.env, begun.snapshot, (begun.start.root,), begun.next_macro_scope)
    return ProofState(beginning, workspace, begun.start, place, messages)


def prove(
    statement: str,
    proof: str,
    env: ElabEnv | None = None,
    *,
    max_heartbeats: int | None = None,
    timeout: float | None = None,
    allow_sorry: bool = False,
) -> Proof:
    """Return a statement's proof; see :func:`gnomon.prove`."""
    env = environment() if env is None else env
    state = goal(statement, env, timeout=timeout)
    start = state.start
    head = f"{start.prefix}{statement} :=\n"
    lines = head.count("\n")
    before = len(env)
    result = check(head + proof, env=env, max_heartbeats=max_heartbeats, timeout=timeout)
    messages = tuple(_placed(message, lines) for message in result.messages)
    name = start.header.decl_name
    if any(message.severity == "error" for message in messages):
        raise ProofError(messages)
    if len(result.env) == before or not result.env.contains(name):
        text = "the text declares nothing of that name"
        raise ProofError((CheckMessage("error", 1, 0, None, None, text, file_name="<proof>"),))
    found = Proof(name, result.env, messages)
    if found.uses_sorry and not allow_sorry:
        text = "the proof uses `sorry`"
        error = CheckMessage("error", 1, 0, None, None, text, file_name="<proof>")
        raise ProofError((*messages, error))
    return found


def _placed(message: CheckMessage, lines: int) -> CheckMessage:
    """Return a message about the proof at its place there; it begins after so many lines."""
    if message.line <= lines:
        return replace(message, file_name="<statement>")
    end_line = None if message.end_line is None else message.end_line - lines
    return replace(message, line=message.line - lines, end_line=end_line, file_name="<proof>")


__all__ = ["NAME", "environment", "goal", "prove"]
