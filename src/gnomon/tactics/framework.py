"""Tactic blocks: the state of one, and running it.

What it does: :class:`TacticElab` keeps the goals of a block and evaluates tactics: macros first,
then the functions registered with :func:`tactic`; an error in one tactic of a sequence ends the
sequence, is reported, and the goals it leaves are admitted, so that the rest can go on.
What it assumes: goals are metavariables of the engine; the first goal is the main one.
Where to read next: `structuring.py`, `closing.py`, `applying.py`, `hypotheses.py`.
Counterpart in Lean: `Lean.Elab.Tactic.Basic`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING, Final, NoReturn

from gnomon import Expr, MVar
from gnomon.elab import registry
from gnomon.elab.core import RuntimeLimit
from gnomon.elab.errors import AbortTactic, AbortTerm, ElabError, UnsupportedSyntax
from gnomon.elab.info import Info, InfoTree
from gnomon.elab.message_data import MessageData, MessagePart, goal, in_context, joined, msg, tagged
from gnomon.elab.registry import TacticFn
from gnomon.meta import Meta, MetaError
from gnomon.records import dataclass
from gnomon.syntax import MISSING, Syntax
from gnomon.tactics.basic.failure import TacticFailure

if TYPE_CHECKING:
    from gnomon.elab.core import Core
    from gnomon.elab.messages import Message
    from gnomon.elab.term import State, TermElab

_TACTICS: dict[str, list[TacticFn]] = {}

TACTIC = "Lean.Parser.Tactic."


def tactic(*kinds: str) -> Callable[[TacticFn], TacticFn]:
    """Register a tactic for kinds of syntax; the one registered last is asked first.

    It changes the block's goals, or raises an error, or
    :class:`~gnomon.elab.errors.UnsupportedSyntax` to leave the syntax to the next.
    """

    def register(run: TacticFn) -> TacticFn:
        for kind in kinds:
            _TACTICS.setdefault(kind, []).insert(0, run)
        return run

    return register


def set_tactic(kind: str, run: TacticFn) -> None:
    """Let a kind of syntax have this tactic, and no other."""
    _TACTICS[kind] = [run]


def tactics_for(kind: str) -> Sequence[TacticFn]:
    """Return the tactics for a kind of syntax."""
    return _TACTICS.get(kind, ())


_MACROS_OF_LIBRARY: Final = frozenset(
    TACTIC + name
    for name in (
        "tacticRfl", "tacticTrivial", "tacticTry_", "tacticRepeat_", "tacticExfalso",
        "tacticSorry", "tacticAdmit", "tacticInfer_instance", "«tactic_<;>_»",
        "«tacticExists_,,»", "tacticNofun", "tacticNomatch_,,", "tacticHave__", "tacticLet__",
        "tacticHaveI__", "tacticLetI__", "tacticSuffices_", "«tacticNext_=>_»",
    )
)  # fmt: skip
"""What the library declares as macros; the definitions here are for before it does."""


@dataclass(frozen=True, slots=True)
class TacticState:
    """A state of a block to come back to."""

    term: State
    goals: tuple[MVar, ...]


@dataclass(slots=True)
class TacticElab:
    """A tactic block under way. With `recover`, errors are reported and the block goes on."""

    t: TermElab
    goals: list[MVar]
    recover: bool = True

    # -- shorthands ----------------------------------------------------------------------------

    @property
    def meta(self) -> Meta:
        """The engine."""
        return self.t.meta

    @property
    def core(self) -> Core:
        """What all elaborators share."""
        return self.t.core

    def throw(self, *parts: MessagePart, ref: Syntax | None = None) -> NoReturn:
        """Raise an error."""
        self.core.throw(*parts, ref=ref)

    def fail(self, name: str, *reason: MessagePart) -> NoReturn:
        """Raise the error that a tactic does not apply to the main goal."""
        raise self.core.error(TacticFailure(name, self.main, *reason).data)

    # -- goals ---------------------------------------------------------------------------------

    @property
    def main(self) -> MVar:
        """The main goal. Raises an error if there is none."""
        while self.goals:
            first = self.goals[0]
            if not self.meta.is_assigned_or_delayed(first):
                return first
            self.goals.pop(0)
        self.throw("No goals to be solved")

    @property
    def target(self) -> Expr:
        """What is to be proved in the main goal."""
        return self.meta.instantiate_mvars(self.meta.mvar_decl(self.main).type)

    def unsolved(self) -> list[MVar]:
        """Return the goals that are left, and forget the others."""
        self.goals = [each for each in self.goals if not self.meta.is_assigned_or_delayed(each)]
        return self.goals

    def replace_main(self, goals: Sequence[MVar]) -> None:
        """Put goals in the place of the main goal."""
        main = self.goals[0] if self.goals else None
        rest = [each for each in self.goals if each is not main]
        self.goals = [*goals, *rest]

    @contextmanager
    def in_main(self) -> Iterator[MVar]:
        """Work in the main goal's local context."""
        main = self.main
        with self.meta.with_mvar_lctx(main):
            yield main

    @contextmanager
    def focused(self) -> Iterator[None]:
        """Work on the main goal only; the others come behind what is left of it."""
        main = self.main
        others = [each for each in self.goals if each is not main]
        self.goals = [main]
        try:
            yield
        finally:
            self.goals = [*self.unsolved(), *others]

    def save(self) -> TacticState:
        """Return the state."""
        return TacticState(self.t.save(), tuple(self.goals))

    def restore(self, state: TacticState) -> None:
        """Come back to a state."""
        self.t.restore(state.term)
        self.goals = list(state.goals)

    def admit(self, mvar: Expr, *, synthetic: bool = True) -> None:
        """Prove a goal by `sorry`."""
        with self.meta.with_mvar_lctx(mvar):
            ty = self.meta.instantiate_mvars(self.meta.infer_type(mvar))
            sorry = self.t.mk_labeled_sorry(ty, synthetic=synthetic)
            self.meta.assign(mvar, sorry)

    def admit_main(self) -> None:
        """Prove the main goal by `sorry`, an error having been reported."""
        if self.unsolved():
            self.admit(self.goals[0])
            self.unsolved()

    # -- running -------------------------------------------------------------------------------

    def run(self, stx: Syntax) -> None:
        """Evaluate a tactic or a sequence of tactics."""
        with self.core.with_ref(stx), self.core.deeper():
            kind = stx.kind
            if kind == "null":
                self.run_all(stx.args)
                return
            if stx.is_missing:
                return
            with self.recorded(stx, kind):
                self._dispatch(stx, kind)

    @contextmanager
    def recorded(self, stx: Syntax, elaborator: str = "") -> Iterator[None]:
        """Record a tactic, with its goals before and after, and the tactics inside it."""
        if not self.core.info_enabled:
            yield
            return
        trees = self.core.info_trees
        start = len(trees)
        data: dict[str, object] = {}
        self._record_goals(data, "before")
        logged = len(self.core.messages)
        try:
            yield
        except (ElabError, MetaError, TacticFailure) as error:
            data["error"] = error
            raise
        finally:
            self._record_goals(data, "after")
            data["messages"] = tuple(self.core.messages[logged:])
            children = trees[start:]
            del trees[start:]
            trees.append(InfoTree(Info("tactic", stx, elaborator, data), children))

    def _record_goals(self, data: dict[str, object], when: str) -> None:
        """Record the goals as messages, which print them as they are now, and where they are."""
        goals = tuple(self.unsolved())
        pp = self.core.pp_context()
        data[when] = tuple(in_context(pp, goal(each)) for each in goals)
        data[f"goals_{when}"] = goals
        data[f"context_{when}"] = pp

    def record_rules(self, rules: Iterable[str]) -> None:
        """Record the rules that the present tactic rewrites with, by name."""
        if self.core.info_enabled:
            data = {"names": tuple(rules)}
            self.core.info_trees.append(InfoTree(Info("rules", MISSING, data=data)))

    def _dispatch(self, stx: Syntax, kind: str) -> None:
        """Try the macros for a kind, then its elaborators, until one does not fail.

        Where all fail, the failure is that of the last one, which was declared first.
        """
        expanders = registry.macros(self.core.env, kind)
        declared = registry.user_tactics(self.core.env, kind)
        builtin = tactics_for(kind)
        if not expanders and not declared and len(builtin) == 1:
            # Nobody else is asked, so nothing need be taken back.
            with suppress(UnsupportedSyntax):
                self._guarded(builtin[0], stx)
                return
            self.throw(f"Tactic `{kind}` has not been implemented")
        state = self.save()
        failures: list[tuple[Exception, TacticState, list[Message]]] = []
        for expand in expanders:
            try:
                with self.core.fresh_macro_scope():
                    expanded = expand(self.core, stx)
                self.core.references.expand(stx, expanded)
                self.run(expanded)
                return
            except UnsupportedSyntax:
                self.restore(state)
            except (ElabError, AbortTactic) as error:
                failures.append((error, self.save(), list(self.core.messages)))
                self.restore_quietly(state, error)
        if builtin and kind in _MACROS_OF_LIBRARY and expanders:
            builtin = ()
        for run in (*declared, *builtin):
            try:
                self._guarded(run, stx)
                return
            except UnsupportedSyntax:
                self.restore(state)
            except (ElabError, AbortTactic) as error:
                failures.append((error, self.save(), list(self.core.messages)))
                self.restore_quietly(state, error)
        if failures:
            last, failed, messages = failures[-1]
            self.restore(failed)
            self.core.messages[:] = messages
            raise last
        self.throw(f"Tactic `{kind}` has not been implemented")

    def restore_quietly(self, state: TacticState, error: Exception) -> None:
        """Come back to a state after an error, unless that is a limit."""
        if isinstance(error, RuntimeLimit):
            raise error
        self.restore(state)

    def _guarded(self, run: TacticFn, stx: Syntax) -> None:
        """Run a tactic, its failures being errors of the text."""
        try:
            run(self, stx)
        except TacticFailure as failure:
            with self.core.with_ref(stx), self.meta.with_mvar_lctx(failure.mvar):
                raise self.core.error(failure.data) from failure
        except MetaError as error:
            raise self.core.wrap(error) from error

    def run_all(self, stxs: Sequence[Syntax]) -> None:
        """Evaluate tactics one after the other; every other one is a separator."""
        for stx in stxs:
            if not stx.is_atom and not stx.is_none:
                with self.steps_reported():
                    self.run(stx)

    @contextmanager
    def steps_reported(self) -> Iterator[None]:
        """Where a body did not parse: what its steps report is worth having (see `PartialBody`)."""
        partial = self.core.partial_body
        if partial is None or not partial.is_entered:
            yield
            return
        logged = len(self.core.messages)
        try:
            yield
        finally:
            partial.messages.extend(self.core.messages[logged:])

    def recovering(self, run: Callable[[], None]) -> None:
        """Run; with `recover`, an error is reported and the main goal admitted."""
        if not self.recover:
            run()
            return
        goals = self.unsolved()
        main, others = (goals[0], goals[1:]) if goals else (None, [])
        try:
            run()
        except (ElabError, AbortTerm, AbortTactic, MetaError, TacticFailure) as error:
            self._log(error)
            if main is not None:
                self.admit_all(main)
            self.goals = list(others)

    def _log(self, error: Exception) -> None:
        """Report an error, unless it has been; limits are raised."""
        if isinstance(error, RuntimeLimit):
            raise error
        if isinstance(error, TacticFailure):
            error = self.core.error(error.data)
        elif isinstance(error, MetaError):
            error = self.core.wrap(error)
        if isinstance(error, ElabError):
            self.core.log_exception(error)

    def admit_all(self, mvar: Expr) -> None:
        """Prove by `sorry` what a goal still needs."""
        for each in self.meta.collect_mvars(mvar, through_delayed=False):
            self.admit(each)

    def done(self) -> None:
        """Report the goals that are left, and give up, if there are any."""
        left = list(self.unsolved())
        if left:
            if not self.recover:
                self.throw(unsolved_goals_message(left))
            unsolved_goals(self.core, left)
            for each in left:
                self.admit(each)
            raise AbortTactic()

    def close_or_admit(self, run: Callable[[], None]) -> None:
        """Solve the main goal; with `recover`, what goes wrong is reported, and it is admitted."""
        main = self.main
        others = [each for each in self.unsolved() if each is not main]
        self.goals = [main]
        try:
            run()
            self.done()
        except (ElabError, AbortTerm, AbortTactic, MetaError, TacticFailure) as error:
            if not self.recover:
                raise
            self._log(error)
            self.admit(main)
        self.goals = others

    def attempt(self, run: Callable[[], None]) -> bool:
        """Run without recovery, and come back if that raises; return whether it did not."""
        state = self.save()
        saved, self.recover = self.recover, False
        try:
            with self.t.scoped(err_to_sorry=False):
                run()
            return True
        except (ElabError, AbortTerm, AbortTactic, TacticFailure, MetaError) as error:
            if isinstance(error, RuntimeLimit):
                raise
            self.restore(state)
            return False
        finally:
            self.recover = saved

    # -- terms ---------------------------------------------------------------------------------

    def elab_term(
        self, stx: Syntax, expected: Expr | None = None, *, may_postpone: bool = False
    ) -> Expr:
        """Return a term elaborated in the present context; nothing of it is awaited."""
        with self.core.with_ref(stx), self.t.scoped(err_to_sorry=self._err_to_sorry()):
            e = self.t.with_synthesize(
                lambda: self.t.elab_term(stx, expected), "yes" if may_postpone else "no"
            )
        return self.meta.instantiate_mvars(e)

    def elab_term_ensuring_type(
        self, stx: Syntax, expected: Expr, *, may_postpone: bool = False
    ) -> Expr:
        """Return a term of a type. No coercion is inserted around it."""
        from gnomon.elab.type_mismatch import throw_type_mismatch

        e = self.elab_term(stx, expected, may_postpone=may_postpone)
        meta = self.meta
        with meta.config(assign_synthetic_opaque=True):
            same = meta.is_def_eq_guarded(meta.infer_type(e), expected)
        if not same:
            throw_type_mismatch(self.t, expected, e)
        return meta.instantiate_mvars(e)

    def elab_type(self, stx: Syntax) -> Expr:
        """Return a type."""
        with self.core.with_ref(stx), self.t.scoped(err_to_sorry=self._err_to_sorry()):
            e = self.t.with_synthesize(lambda: self.t.elab_type(stx))
        return self.meta.instantiate_mvars(e)

    def _err_to_sorry(self) -> bool:
        return self.t.err_to_sorry and self.recover

    def elab_with_holes(
        self, stx: Syntax, expected: Expr | None, *, allow_natural: bool, tag: str = "refine"
    ) -> tuple[Expr, list[MVar]]:
        """Return a term, and the goals that its `?_` (and `_`, if natural holes may be) are."""
        meta = self.meta
        # As goals, holes below binders keep the binders; yet unification may find what they are.
        as_goals = allow_natural and tag == "refine'"
        with (
            self.t.scoped(holes_as_synthetic_opaque=as_goals),
            meta.config(assign_synthetic_opaque=True) if as_goals else nullcontext(),
        ):
            if expected is None:
                e = self.elab_term(stx, may_postpone=True)
            else:
                e = self.elab_term_ensuring_type(stx, expected, may_postpone=True)
            self.t.synthesize("no")
        e = meta.instantiate_mvars(e)
        return e, self._new_goals(e, tag, allow_natural=allow_natural)

    def with_new_goals(
        self, run: Callable[[], tuple[Expr, Expr]], tag: str
    ) -> tuple[tuple[Expr, Expr], list[MVar]]:
        """Return a proof and its type as `run` elaborates them, and the goals that its `?_` are."""
        with self.t.scoped(holes_as_synthetic_opaque=False):
            proof, ty = run()
            self.t.synthesize("no")
        proof, ty = self.meta.instantiate_mvars(proof), self.meta.instantiate_mvars(ty)
        return (proof, ty), self._new_goals(proof, tag, allow_natural=False)

    def _new_goals(self, e: Expr, tag: str, *, allow_natural: bool) -> list[MVar]:
        """Return the goals that the metavariables of a term are; raises if one may not be."""
        meta = self.meta
        # The functions of a `let rec` become declarations, not goals.
        lifted = {getattr(each, "mvar", None) for each in self.t.let_recs}
        new = [each for each in meta.collect_mvars(e) if each not in lifted]
        natural = [m for m in new if meta.mvar_decl(m).kind == "natural"]
        opaque = [m for m in new if meta.mvar_decl(m).kind != "natural"]
        if not allow_natural and natural:
            from gnomon.elab.unassigned import log_unassigned

            if log_unassigned(self.t, natural):
                raise AbortTactic()
        goals = [*natural, *opaque] if allow_natural else opaque
        self._tag(goals, tag)
        return sorted(goals, key=lambda m: meta.mvar_decl(m).index)

    def _tag(self, goals: Sequence[MVar], tag: str) -> None:
        """Name goals without a name after the main goal."""
        meta = self.meta
        own = meta.mvar_decl(self.main).user_name if self.goals else ""
        anonymous = [each for each in goals if not meta.mvar_decl(each).user_name]
        if len(anonymous) == 1:
            meta.set_mvar_user_name(anonymous[0], own)
            return
        for index, each in enumerate(anonymous):
            suffix = f"{tag}_{index + 1}"
            meta.set_mvar_user_name(each, f"{own}.{suffix}" if own else suffix)


def tactic_name(stx: Syntax) -> str:
    """Return the word that a tactic begins with."""
    for leaf in stx.walk():
        if leaf.is_atom or leaf.is_ident:
            return leaf.val
    return stx.kind


def goals_message(goals: Sequence[Expr]) -> MessageData:
    """Return goals, one after the other."""
    return joined([goal(each) for each in goals], "\n\n")


def unsolved_goals_message(goals: Sequence[Expr]) -> MessageData:
    """Return the message that goals are left, which is worth having even beside a parse error."""
    return tagged("Tactic.unsolvedGoals", msg("unsolved goals\n", goals_message(goals)))


def unsolved_goals(core: Core, goals: Sequence[Expr], ref: Syntax | None = None) -> None:
    """Report that goals are left."""
    core.log_error(unsolved_goals_message(goals), ref=ref)


def run_block(t: TermElab, mvar: Expr, code: Syntax, *, recover: bool = True) -> list[MVar]:
    """Run `by …` on a goal; return the goals that are left."""
    assert isinstance(mvar, MVar), "goals are metavariables"
    block = TacticElab(t, [mvar], recover)
    with t.meta.with_mvar_lctx(mvar), t.scoped(auto_bound_implicit=False, decl_name=t.decl_name):
        t.core.references.run_tactic()
        try:
            # The word `by` has a record of its own: there, the goal is shown.
            partial = t.core.partial_body
            entered = nullcontext() if partial is None else partial.entered(code)
            with entered, block.recorded(code, "by"), block.recorded(code[0], "by"):
                block.run(code[1])
            t.synthesize("no")
        except AbortTactic:
            pass
        # In a signature, where no body's end tells of uses, this is how they are known.
        found = t.meta.collect_fvars(t.meta.instantiate_mvars(mvar))
        t.core.references.run_tactic(found)
    return block.unsolved()


__all__ = [
    "TACTIC",
    "TacticElab",
    "goals_message",
    "run_block",
    "tactic",
    "tactic_name",
    "unsolved_goals",
]
