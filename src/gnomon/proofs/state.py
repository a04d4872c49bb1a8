"""Proof states: values that tactics make other values of.

What it does: :class:`ProofState` is what remains to be proved at a moment of a proof. It is immutable:
:meth:`ProofState.run` returns another one, so that a search can go on from any state at any time, in
any order. A state is a place in a :class:`~gnomon.proofs.workspace.Workspace`; keeping it costs a few
hundred bytes, and so does forking it.
Where to read next: `view.py` (what a goal shows), `finish.py` (checking), `pickling.py`, `start.py`.
Counterpart in Lean: `Lean.Elab.Tactic.SavedState` comes nearest.

>>> import gnomon
>>> state = gnomon.environment().goal("∀ n : Nat, 0 + n = n")
>>> state = state.run("intro n")
>>> print(state)
n : Nat
⊢ 0 + n = n
>>> state.run("simp").is_solved
True
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, TypeVar

from gnomon import Expr, MVar
from gnomon.check import CheckMessage, check_message
from gnomon.errors import Declined
from gnomon.proofs.errors import ProofTimeout, TacticError
from gnomon.proofs.start import Start
from gnomon.proofs.step import Place, run_step
from gnomon.proofs.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from gnomon.elab.messages import Message
    from gnomon.meta import ElabEnv
    from gnomon.pretty.context import PPContext
    from gnomon.proofs.finish import Proof
    from gnomon.proofs.view import Goal
    from gnomon.syntax import Source

T = TypeVar("T")

NO_GOALS: Final = "No goals"


class Beginning:
    """What the states of a proof share: the statement, and the environment it is about."""

    __slots__ = ("env", "statement")

    def __init__(self, env: ElabEnv, statement: str) -> None:
        """State the environment and the statement, as the user gave them."""
        self.env = env
        self.statement = statement


class ProofState:
    """What remains to be proved. `messages` are what the last step said that is no error."""

    __slots__ = ("_beginning", "_goals", "_place", "_start", "_workspace", "messages")

    messages: tuple[CheckMessage, ...]

    def __init__(
        self,
        beginning: Beginning,
        workspace: Workspace,
        start: Start,
        place: Place,
        messages: tuple[CheckMessage, ...] = (),
    ) -> None:
        """Users get states from :func:`gnomon.goal` and :meth:`run`."""
        self._beginning = beginning
        self._workspace = workspace
        self._start = start
        self._place = place
        self._goals: tuple[Goal, ...] | None = None
        self.messages = messages

    # -- going on ------------------------------------------------------------------------------

    def run(
        self, tactics: str, *, max_heartbeats: int | None = None, timeout: float | None = None
    ) -> ProofState:
        """Return the state after some tactics, written as after `by`.

        `max_heartbeats` is Lean's limit, in thousands; without it, the option `maxHeartbeats` holds.
        `timeout` is in seconds of wall time. Raises :class:`~gnomon.proofs.errors.TacticError` with
        Lean's messages if a tactic fails, and :class:`~gnomon.proofs.errors.ProofTimeout` if it takes
        too long; this state stays what it is.
        """
        workspace = self._workspace
        if workspace.is_full:
            moved = self._moved()
            if moved is not None:
                return moved.run(tactics, max_heartbeats=max_heartbeats, timeout=timeout)
        start, place = self._start, self._place
        try:
            done, source = workspace.work(
                lambda: run_step(workspace, start, place, tactics, max_heartbeats), timeout
            )
        except Declined as limit:
            if limit.limit != "timeout":
                raise
            text = f"the tactic took longer than {timeout:g} seconds"
            message = CheckMessage("error", 1, 0, None, None, text, file_name="<tactic>")
            raise ProofTimeout((message,), tactics, self) from None
        messages = self._shown(done.messages, source) if done.messages else ()
        if done.place is None:
            raise TacticError(messages, tactics, self)
        return ProofState(self._beginning, workspace, start, done.place, messages)

    def try_run(
        self, tactics: str, *, max_heartbeats: int | None = None, timeout: float | None = None
    ) -> ProofState | None:
        """Return what :meth:`run` returns, or `None` if a tactic fails."""
        try:
            return self.run(tactics, max_heartbeats=max_heartbeats, timeout=timeout)
        except TacticError:
            return None

    def fork(self) -> ProofState:
        """Return another value for the same state.

        States are immutable, so this is never needed; going on from a state twice is a fork.
        """
        return ProofState(self._beginning, self._workspace, self._start, self._place, self.messages)

    __copy__ = fork

    def __deepcopy__(self, memo: object) -> ProofState:
        return self.fork()

    # -- looking -------------------------------------------------------------------------------

    @property
    def goals(self) -> tuple[Goal, ...]:
        """What remains to be proved, the main goal first."""
        if self._goals is None:
            from gnomon.proofs.view import Goal

            self._goals = tuple(Goal(self, mvar) for mvar in self._place.goals)
        return self._goals

    @property
    def is_solved(self) -> bool:
        """Whether nothing remains to be proved. :meth:`check` asks the kernel."""
        return not self._place.goals

    @property
    def statement(self) -> str:
        """The statement, as it was given."""
        return self._beginning.statement

    @property
    def env(self) -> ElabEnv:
        """The environment, with what tactics have added to it."""
        return self._place.env

    @property
    def term(self) -> Expr:
        """The proof so far; goals that remain are metavariables in it.

        It is a function of the statement's parameters. That of a solved state is closed.
        """
        from gnomon.proofs.finish import term_of

        return self._work(lambda: term_of(self._workspace, self._start, self._place))

    @property
    def type(self) -> Expr:
        """The statement as a term."""
        from gnomon.proofs.finish import type_of

        return self._work(lambda: type_of(self._workspace, self._start, self._place))

    def to_dict(self) -> dict[str, Any]:
        """Return the state as data that JSON can express."""
        return {
            "statement": self.statement,
            "solved": self.is_solved,
            "goals": [goal.to_dict() for goal in self.goals],
            "messages": [message.to_dict() for message in self.messages],
        }

    def __str__(self) -> str:
        """The goals as Lean's InfoView shows them."""
        if self.is_solved:
            return NO_GOALS
        return "\n\n".join(goal.text for goal in self.goals)

    def __repr__(self) -> str:
        count = len(self._place.goals)
        what = "solved" if count == 0 else "1 goal" if count == 1 else f"{count} goals"
        return f"<ProofState of {self.statement!r}: {what}>"

    # -- finishing -----------------------------------------------------------------------------

    def check(self) -> Proof:
        """Return the finished proof, which the kernel has checked.

        The declaration is named as the statement names it, and else `_goal`. Raises
        :class:`~gnomon.proofs.errors.ProofError` if goals remain, if something in the proof has no
        value, or if the kernel refuses it.
        """
        return self._finish(None)

    def qed(self, name: str | None = None) -> ElabEnv:
        """Return the environment with the theorem in it, under a name.

        Without `name`, the statement must be named. Raises what :meth:`check` raises.
        """
        if name is None and not self._start.is_named:
            raise ValueError("the statement has no name; give one: `state.qed('my_theorem')`")
        return self._finish(name).env

    def _finish(self, name: str | None) -> Proof:
        from gnomon.proofs.finish import finish

        return finish(self, name)

    # -- inside --------------------------------------------------------------------------------

    @property
    def workspace(self) -> Workspace:
        """Where the state is; for Gnomon's own use."""
        return self._workspace

    @property
    def start(self) -> Start:
        """The statement, elaborated; for Gnomon's own use."""
        return self._start

    @property
    def place(self) -> Place:
        """What the state is in its workspace; for Gnomon's own use."""
        return self._place

    @property
    def beginning(self) -> Beginning:
        """What was given when the proof began; for Gnomon's own use."""
        return self._beginning

    def ask(self, mvar: MVar, run: Callable[[PPContext], T]) -> T:
        """Return what `run` returns, given what prints in a goal's context; for Gnomon's own use."""
        from gnomon.proofs.view import printing

        meta = self._workspace.meta
        return self._workspace.work(lambda: printing(meta, self, mvar, run))

    def _work(self, run: Callable[[], T]) -> T:
        return self._workspace.work(run)

    def _shown(self, messages: Sequence[Message], source: Source) -> tuple[CheckMessage, ...]:
        def show() -> tuple[CheckMessage, ...]:
            return tuple(check_message(message, source) for message in messages)

        return self._work(show)

    def _moved(self) -> ProofState | None:
        """Return this state in a new workspace, if it can be moved."""
        from gnomon.proofs.pickling import moved

        return moved(self)

    def __reduce__(self) -> tuple[Callable[..., ProofState], tuple[Any, ...]]:
        from gnomon.proofs.pickling import reduce

        return reduce(self)
