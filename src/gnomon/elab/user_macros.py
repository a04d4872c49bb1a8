"""Macros of programs in the elaborator: native rules, and definitions of type `Macro`.

What it does: :class:`CoreScope` is what a macro sees of the elaborator; :class:`NativeMacro` runs
rules that were compiled to Python; :class:`DeclaredMacro` runs a definition in the evaluator.
What it assumes: the evaluator, if there is one, was set with :func:`set_evaluator`.
Where to read next: `gnomon.macros.rules`, `macro_commands.py`.
Counterpart in Lean: `Lean.Elab.liftMacroM`, `macroAttribute`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Protocol

from gnomon.elab.core import MAX_REC_DEPTH_MESSAGE, Core, RuntimeLimit
from gnomon.elab.errors import UnsupportedSyntax
from gnomon.elab.message_data import msg
from gnomon.elab.registry import CommandElabFn, MacroFn, TacticFn, TermElabFn
from gnomon.elab.scope import OpenNamespace
from gnomon.macros.errors import MacroError, MacroUnsupported
from gnomon.macros.rules import MacroRules
from gnomon.macros.template import Resolution
from gnomon.records import dataclass
from gnomon.syntax import Info, Syntax

if TYPE_CHECKING:
    from gnomon import Expr
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab
    from gnomon.meta import ElabEnv
    from gnomon.tactics.framework import TacticElab


class CoreScope:
    """What a running macro sees of the elaborator."""

    __slots__ = ("core", "ref")

    core: Core
    ref: Syntax

    def __init__(self, core: Core) -> None:
        """The syntax that is expanded is the elaborator's present reference."""
        self.core = core
        self.ref = core.ref

    def ref_info(self) -> Info | None:
        """Return where syntax that is made now stands."""
        return self.ref.ref_info()

    def add_macro_scope(self, name: str) -> str:
        """Return a name that only the current macro scope can mean."""
        return self.core.add_macro_scope(name)

    def is_constant(self, name: str) -> bool:
        """Return whether there is a constant of a full name."""
        return self.core.env.contains(name)


class CoreSite:
    """What a macro that is declared sees of the place where it stands."""

    __slots__ = ("core",)

    def __init__(self, core: Core) -> None:
        """The place is where the elaborator is."""
        self.core = core

    @property
    def curr_namespace(self) -> str:
        """The current namespace."""
        return self.core.curr_namespace

    @property
    def open_namespaces(self) -> list[str]:
        """The namespaces that are open."""
        decls = self.core.open_decls
        return [decl.namespace for decl in decls if isinstance(decl, OpenNamespace)]

    def resolve_global(self, name: str) -> list[Resolution]:
        """Return what a written name may mean as a global constant."""
        return self.core.resolve_global(name) if name else []

    def resolve_namespaces(self, name: str) -> list[str]:
        """Return the namespaces that a written name may mean."""
        return self.core.resolve_namespaces(name) if name else []


# -- native ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NativeMacro:
    """Rules as an entry of the registry."""

    rules: MacroRules

    def as_term_elab(self) -> TermElabFn | None:
        """Macros are not elaborators."""
        return None

    def as_command_elab(self) -> CommandElabFn | None:
        """Macros are not elaborators."""
        return None

    def as_macro(self) -> MacroFn | None:
        """Return the macro."""
        return self.expand

    def as_tactic(self) -> TacticFn | None:
        """Macros are no tactics."""
        return None

    def expand(self, core: Core, stx: Syntax) -> Syntax:
        """Expand syntax; raises :class:`UnsupportedSyntax` if no rule matches."""
        try:
            return self.rules.expand(CoreScope(core), stx)
        except MacroUnsupported:
            raise UnsupportedSyntax from None
        except MacroError as error:
            raise lift_error(core, error) from None


def lift_error(core: Core, error: MacroError) -> Exception:
    """Return a macro's error as one of the elaborator."""
    if error.message == MAX_REC_DEPTH_MESSAGE:
        return RuntimeLimit(core.ref, msg(MAX_REC_DEPTH_MESSAGE))
    return core.error(error.message, ref=error.ref)


# -- definitions -------------------------------------------------------------------------------


class Evaluator(Protocol):
    """What runs definitions of programs that extend the elaborator."""

    def run_macro(self, core: Core, decl: str, stx: Syntax) -> Syntax:
        """Run a definition of type `Lean.Macro`.

        Raises :class:`MacroUnsupported`, :class:`MacroError`.
        """

    def run_term_elab(self, t: TermElab, decl: str, stx: Syntax, expected: Expr | None) -> Expr:
        """Run a definition of type `Lean.Elab.Term.TermElab`."""

    def run_command_elab(self, c: CommandElab, decl: str, stx: Syntax) -> None:
        """Run a definition of type `Lean.Elab.Command.CommandElab`."""

    def run_tactic(self, tac: TacticElab, decl: str, stx: Syntax) -> None:
        """Run a definition of type `Lean.Elab.Tactic.Tactic`."""

    def run_unexpander(self, env: ElabEnv, decl: str, stx: Syntax) -> Syntax | None:
        """Run a definition of type `Lean.PrettyPrinter.Unexpander`; `None` if it throws."""

    def run_simproc(
        self, core: Core, decl: str, e: Expr, *, only_def_eq: bool
    ) -> tuple[Expr, Expr | None] | None:
        """Run a definition of type `Lean.Meta.Simp.Simproc`, or `DSimproc` if `only_def_eq`.

        Returns the new term and the proof that it is equal, or `None` if nothing is said.
        """


_EVALUATOR: list[Evaluator] = []

TYPES: Final[Mapping[str, str]] = {
    "macro": "Lean.Macro",
    "term_elab": "Lean.Elab.Term.TermElab",
    "command_elab": "Lean.Elab.Command.CommandElab",
    "tactic": "Lean.Elab.Tactic.Tactic",
}
"""For each attribute the type that what it marks has to have."""


def set_evaluator(evaluator: Evaluator) -> None:
    """Say who runs definitions."""
    _EVALUATOR[:] = [evaluator]


def find_evaluator() -> Evaluator:
    """Return who runs definitions."""
    if not _EVALUATOR:
        # The evaluator is large, and most files have nothing for it.
        from gnomon.elab.host.running import HostEvaluator

        set_evaluator(HostEvaluator())
    return _EVALUATOR[0]


@dataclass(frozen=True, slots=True)
class DeclaredElab:
    """A definition that `@[macro k]`, `@[term_elab k]`, … marks, as an entry of the registry."""

    attribute: str
    decl: str

    def as_term_elab(self) -> TermElabFn | None:
        """Return the elaborator of terms, if it is one."""
        return self._elab_term if self.attribute == "term_elab" else None

    def as_command_elab(self) -> CommandElabFn | None:
        """Return the elaborator of commands, if it is one."""
        return self._elab_command if self.attribute == "command_elab" else None

    def as_macro(self) -> MacroFn | None:
        """Return the macro, if it is one."""
        return self._expand if self.attribute == "macro" else None

    def as_tactic(self) -> TacticFn | None:
        """Return the tactic, if it is one."""
        return self._run_tactic if self.attribute == "tactic" else None

    def _expand(self, core: Core, stx: Syntax) -> Syntax:
        try:
            return find_evaluator().run_macro(core, self.decl, stx)
        except MacroUnsupported:
            raise UnsupportedSyntax from None
        except MacroError as error:
            raise lift_error(core, error) from None

    def _elab_term(self, t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
        return find_evaluator().run_term_elab(t, self.decl, stx, expected)

    def _run_tactic(self, tac: TacticElab, stx: Syntax) -> None:
        find_evaluator().run_tactic(tac, self.decl, stx)

    def _elab_command(self, c: CommandElab, stx: Syntax) -> None:
        find_evaluator().run_command_elab(c, self.decl, stx)
