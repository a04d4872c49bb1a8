"""What a goal shows: its hypotheses and its target, as Lean prints them and as terms.

What it does: :class:`Goal` prints when it is asked, in the state that it belongs to.
Where to read next: `state.py`; `gnomon.pretty.goal`.
Counterpart in Lean: `Lean.Widget.InteractiveGoal`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from gnomon import Expr, MVar
from gnomon.elab.syntax_ext import grammar
from gnomon.meta import LocalContext, Meta, MVarDecl
from gnomon.pretty import format as fmt
from gnomon.pretty.context import PPContext
from gnomon.pretty.inaccessible import name_text, simp_macro_scopes
from gnomon.records import dataclass
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.proofs.state import ProofState

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A hypothesis or a local definition.

    `name` is as Lean shows it, with a dagger where it cannot be written. `type` and `value` are text,
    `type_expr` and `value_expr` the same as terms, `fvar` the variable that stands for it in terms.
    """

    name: str
    type: str
    value: str | None
    is_instance: bool
    fvar: Expr
    type_expr: Expr
    value_expr: Expr | None = None

    @property
    def is_accessible(self) -> bool:
        """Whether its name can be written in a tactic."""
        return "✝" not in self.name

    def to_dict(self) -> dict[str, Any]:
        """Return what JSON can express of it."""
        result: dict[str, Any] = {"name": self.name, "type": self.type}
        if self.value is not None:
            result["value"] = self.value
        if self.is_instance:
            result["isInstance"] = True
        return result

    def __str__(self) -> str:
        shown = f"{self.name} : {self.type}"
        return shown if self.value is None else f"{shown} := {self.value}"


class Asked(Protocol):
    """Where a goal is: a state, or a tactic block under way."""

    def ask(self, mvar: MVar, run: Callable[[PPContext], T]) -> T:
        """Return what `run` returns, given what prints in a goal's context."""


class Goal:
    """A goal of a state; what it shows is made when it is asked for, once."""

    __slots__ = ("_decl", "_hypotheses", "_state", "_target", "_text", "mvar")

    mvar: MVar
    """The metavariable that is to get a value."""

    def __init__(self, state: Asked, mvar: MVar) -> None:
        """Users get goals from :attr:`ProofState.goals`."""
        self._state = state
        self.mvar = mvar
        self._decl: MVarDecl | None = None
        self._text: str | None = None
        self._target: tuple[str, Expr] | None = None
        self._hypotheses: tuple[Hypothesis, ...] | None = None

    @property
    def case(self) -> str | None:
        """The name that `case` selects it by, if it has one."""
        name = self._declaration().user_name
        return name_text(names.erase_macro_scopes(name)) if name else None

    @property
    def user_name(self) -> str:
        """The goal's tag, with macro scopes; "" if it has none."""
        return self._declaration().user_name

    @property
    def text(self) -> str:
        """The goal as Lean's InfoView shows it."""
        if self._text is None:
            self._text = self._ask(lambda pp: fmt.layout(pp.format_goal(self.mvar)))
        return self._text

    @property
    def target(self) -> str:
        """What is to be proved, as text."""
        return self._shown_target()[0]

    @property
    def target_expr(self) -> Expr:
        """What is to be proved, as a term."""
        return self._shown_target()[1]

    @property
    def hypotheses(self) -> tuple[Hypothesis, ...]:
        """The hypotheses that are shown, the oldest first."""
        if self._hypotheses is None:
            lctx = self._declaration().lctx
            self._hypotheses = self._ask(lambda pp: _hypotheses(pp, lctx))
        return self._hypotheses

    def __getitem__(self, name: str) -> Hypothesis:
        """Return the newest hypothesis of a name. Raises :class:`KeyError`."""
        for each in reversed(self.hypotheses):
            if each.name == name:
                return each
        raise KeyError(name)

    def to_dict(self) -> dict[str, Any]:
        """Return the goal as data that JSON can express."""
        return {
            "case": self.case,
            "hypotheses": [each.to_dict() for each in self.hypotheses],
            "target": self.target,
            "text": self.text,
        }

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        case = "" if self.case is None else f" {self.case}"
        return f"<Goal{case}: ⊢ {self.target}>"

    def _declaration(self) -> MVarDecl:
        if self._decl is None:
            self._decl = self._ask(lambda pp: pp.meta.mvar_decl(self.mvar))
        return self._decl

    def _shown_target(self) -> tuple[str, Expr]:
        if self._target is None:
            decl = self._declaration()

            def show(pp: PPContext) -> tuple[str, Expr]:
                target = pp.meta.instantiate_mvars(decl.type)
                return fmt.layout(pp.format_expr(target)), target

            self._target = self._ask(show)
        return self._target

    def _ask(self, run: Callable[[PPContext], T]) -> T:
        return self._state.ask(self.mvar, run)


def printing(meta: Meta, state: ProofState, mvar: MVar, run: Callable[[PPContext], T]) -> T:
    """Return what `run` returns, given what prints in a goal's context. It runs in the workspace."""
    place, start = state.place, state.start
    state.workspace.enter(place.env, place.snapshot, start.outer)
    scope = start.scopes[0]
    lctx = meta.mvar_decl(mvar).lctx
    meta.lctx = lctx
    return run(
        PPContext(
            meta,
            place.snapshot,
            lctx,
            scope.opts,
            scope.curr_namespace,
            scope.open_decls,
            module=start.main_module,
            grammar=grammar(place.env),
        )
    )


def _hypotheses(pp: PPContext, lctx: LocalContext) -> tuple[Hypothesis, ...]:
    meta = pp.meta
    instances = {fvar for _, fvar in lctx.local_instances()}
    shows_aux = pp.options.get_bool("pp.auxDecls")
    shows_details = pp.options.get_bool("pp.implementationDetailHyps")
    result: list[Hypothesis] = []
    for decl in lctx.decls():
        if decl.kind == "auxDecl" and not shows_aux:
            continue
        if decl.is_implementation_detail and not shows_details:
            continue
        name = pp.user_names.get(decl.fvar.id, decl.user_name)
        ty = meta.instantiate_mvars(decl.type)
        value = None
        if decl.is_let and decl.value is not None:
            value = meta.instantiate_mvars(decl.value)
        result.append(
            Hypothesis(
                name_text(simp_macro_scopes(name)),
                fmt.layout(pp.format_expr(ty)),
                None if value is None else fmt.layout(pp.format_expr(value)),
                decl.fvar in instances,
                decl.fvar,
                ty,
                value,
            )
        )
    return tuple(result)


__all__ = ["Goal", "Hypothesis", "printing"]
