"""Proofs from Python: what users call.

What it does: the functions here load the elaborator when they are first called, so that importing
`gnomon` stays cheap.
Where to read next: `gnomon.proofs`, which does the work; `docs/proving.md`, for users.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from .collector import resting

if TYPE_CHECKING:
    from .meta import ElabEnv
    from .proofs.finish import Proof
    from .proofs.state import ProofState

F = TypeVar("F", bound=Callable[..., Any])

__all__ = ["environment", "goal", "prove", "tactic"]


def environment(
    *modules: str, text: str = "", roots: Sequence[str | os.PathLike[str]] = ()
) -> ElabEnv:
    """Return the environment after importing modules and checking a text.

    `Init` is always imported. The text may declare what it likes; the namespaces, variables and
    options that are in force at its end are in force for statements about the environment. `roots`
    are folders with modules that may be imported. The same call returns the same environment.
    Raises :class:`ProofError` if the text has errors or a module is missing.

    >>> import gnomon
    >>> env = gnomon.environment(text="def double (n : Nat) := n + n")
    >>> env.goal("double 2 = 4").run("rfl").is_solved
    True
    """
    with resting():
        from .proofs.begin import environment
    return environment(*modules, text=text, roots=roots)


def goal(statement: str, env: ElabEnv | None = None, *, timeout: float | None = None) -> ProofState:
    """Return the state in which the proof of a statement begins.

    A statement is a type (`∀ n : Nat, 0 + n = n`), binders and a type (`(n : Nat) : 0 + n = n`, the
    binders being hypotheses), or a whole `theorem` without its proof. Without `env`, it is about what
    `Init` declares. `timeout` is in seconds of wall time. Raises :class:`ProofError` with Lean's
    messages if the statement is wrong.

    >>> import gnomon
    >>> print(gnomon.goal("(a b : Nat) : a + b = b + a"))
    a b : Nat
    ⊢ a + b = b + a
    """
    with resting():
        from .proofs.begin import goal
    return goal(statement, env, timeout=timeout)


def prove(
    statement: str,
    proof: str,
    env: ElabEnv | None = None,
    *,
    max_heartbeats: int | None = None,
    timeout: float | None = None,
    allow_sorry: bool = False,
) -> Proof:
    """Return a statement's proof, which the kernel has checked.

    `statement` is as for :func:`goal`; `proof` is a term, as `by omega`. `max_heartbeats` is Lean's
    limit, in thousands; `timeout` is in seconds of wall time. Raises :class:`ProofError` with Lean's
    messages, each with its place in the statement or in the proof; also if there is a `sorry`, unless
    `allow_sorry`.

    >>> import gnomon
    >>> result = gnomon.prove("theorem t (a b : Nat) : a + b = b + a", "by omega")
    >>> result.name, result.uses_sorry
    ('t', False)
    """
    with resting():
        from .proofs.begin import prove
    return prove(
        statement,
        proof,
        env,
        max_heartbeats=max_heartbeats,
        timeout=timeout,
        allow_sorry=allow_sorry,
    )


def tactic(syntax: str, *, name: str | None = None) -> Callable[[F], F]:
    """Register a Python function as a tactic, with its syntax, for all that this process checks.

    The syntax is written as in Lean's `elab` command; what is named in it becomes an argument of the
    function, after the :class:`~gnomon.proofs.tactics.Tactic` by which it works:

    >>> import gnomon
    >>> @gnomon.tactic('"split_and " h:ident')
    ... def split_and(tac, h):
    ...     tac.run(f"have ⟨left, right⟩ := {h}")
    >>> state = gnomon.goal("(p q : Prop) (h : p ∧ q) : p").run("split_and h")
    >>> [each.name for each in state.goals[0].hypotheses]
    ['p', 'q', 'h', 'left', 'right']

    `name` is the tactic's name, by default the function's. Raises :class:`ProofError` if the syntax
    makes no sense.
    """

    def register(function: F) -> F:
        with resting():
            from .proofs.tactics import register
        register(syntax, function, name)
        return function

    return register


def env_goal(self: ElabEnv, statement: str, *, timeout: float | None = None) -> ProofState:
    """Return the state in which the proof of a statement begins; see :func:`gnomon.goal`."""
    return goal(statement, self, timeout=timeout)


def env_prove(
    self: ElabEnv,
    statement: str,
    proof: str,
    *,
    max_heartbeats: int | None = None,
    timeout: float | None = None,
    allow_sorry: bool = False,
) -> Proof:
    """Return a statement's proof, which the kernel has checked; see :func:`gnomon.prove`."""
    return prove(
        statement,
        proof,
        self,
        max_heartbeats=max_heartbeats,
        timeout=timeout,
        allow_sorry=allow_sorry,
    )
