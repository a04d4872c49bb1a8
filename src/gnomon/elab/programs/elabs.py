"""Elaborators that `elab` and `elab_rules` declare, run without an evaluator.

What it does: :func:`mk_elab_rules` compiles rules whose right-hand sides use what `LIBRARY` has;
:class:`NativeElab` is their entry in the registry.
What it assumes: programs are well typed; a program that asks for more than there is while it runs
ends with an error that says so.
Where to read next: `gnomon.elab.elab_commands`, which declares them; `gnomon.macros.rules`.
Counterpart in Lean: the definitions of type `TermElab`, `Tactic`, `CommandElab` that `elab_rules`
makes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from gnomon import Expr
from gnomon.elab.errors import UnsupportedSyntax
from gnomon.elab.programs import commands, exprs, messages, questions, tactics, terms
from gnomon.elab.programs.run import ElabRun, elab_run
from gnomon.elab.registry import CommandElabFn, MacroFn, TacticFn, TermElabFn
from gnomon.macros.errors import MacroError, MacroUnsupported, NotNative
from gnomon.macros.functions import Library
from gnomon.macros.library import MACRO_LIBRARY
from gnomon.macros.pattern import Matcher
from gnomon.macros.rules import FoundGlobals, Rule, Site, SiteGlobals, compile_rules, prepare
from gnomon.macros.template import ExprFn, Run, Var
from gnomon.macros.values import Env, Value
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab
    from gnomon.tactics.framework import TacticElab


def _checkpoint(run: Run) -> Callable[[], None]:
    """Only tactics come back to the state before what raised."""
    here = elab_run(run)
    if not here.has_tactics:
        return lambda: None
    tac = here.tac
    state = tac.save()
    return lambda: tac.restore(state)


LIBRARY: Final = Library(
    functions={
        **MACRO_LIBRARY.functions,
        **exprs.FUNCTIONS,
        **messages.FUNCTIONS,
        **terms.FUNCTIONS,
        **tactics.FUNCTIONS,
        **commands.FUNCTIONS,
    },
    methods={
        **MACRO_LIBRARY.methods,
        **questions.METHODS,
        **messages.METHODS,
        **terms.METHODS,
        **tactics.METHODS,
    },
    constructors={**MACRO_LIBRARY.constructors, **exprs.CONSTRUCTORS},
    to_string=messages.to_string,
    caught=messages.caught,
    forms={**MACRO_LIBRARY.forms, **messages.FORMS},
    checkpoint=_checkpoint,
)
"""What programs of the elaborator may use."""


PREFERRED: Final = {"term": "Term", "command": "Command", "tactic": "Tactic", "conv": "Tactic"}
"""The namespace, for each category, whose functions are meant where several could be."""


class NativeElab:
    """Rules for one node kind, tried in order, as an entry of the registry."""

    __slots__ = ("_compiled", "category", "expected", "globals", "rules")

    category: str
    rules: tuple[Rule, ...]
    globals: Mapping[str, str]
    expected: str | None
    """The name that the rules have for the expected type, if they need one."""

    def __init__(
        self,
        category: str,
        rules: tuple[Rule, ...],
        globals: Mapping[str, str],
        expected: str | None = None,
    ) -> None:
        """Use :func:`mk_elab_rules`."""
        self.category = category
        self.rules = rules
        self.globals = globals
        self.expected = expected
        self._compiled: tuple[tuple[Matcher, ExprFn], ...] | None = None

    def __reduce__(self) -> tuple[Callable[..., NativeElab], tuple[object, ...]]:
        """Pickle what was declared."""
        return NativeElab, (self.category, self.rules, dict(self.globals), self.expected)

    def as_term_elab(self) -> TermElabFn | None:
        """Return the elaborator of terms, if it is one."""
        return self._elab_term if self.category == "term" else None

    def as_command_elab(self) -> CommandElabFn | None:
        """Return the elaborator of commands, if it is one."""
        return self._elab_command if self.category == "command" else None

    def as_macro(self) -> MacroFn | None:
        """Elaborators are no macros."""
        return None

    def as_tactic(self) -> TacticFn | None:
        """Return the tactic, if it is one."""
        return self._run_tactic if self.category in ("tactic", "conv") else None

    def _elab_term(self, t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
        env: Env = {}
        if self.expected is not None:
            t.try_postpone_if_none(expected)
            if expected is None:
                t.throw("expected type must be known")
            env[self.expected] = expected
        with t.core.fresh_macro_scope():
            result = self._run(ElabRun(t.core, term=t), stx, env)
        if not isinstance(result, Expr):
            t.throw("the elaborator returns no term")
        return result

    def _elab_command(self, c: CommandElab, stx: Syntax) -> None:
        with c.core.fresh_macro_scope():
            self._run(ElabRun(c.core, command=c), stx, {})

    def _run_tactic(self, tac: TacticElab, stx: Syntax) -> None:
        with tac.core.fresh_macro_scope():
            self._run(ElabRun(tac.core, term=tac.t, tactic=tac), stx, {})

    def _run(self, run: ElabRun, stx: Syntax, env: Env) -> Value:
        if self._compiled is None:
            self._compiled = _compile(self.rules, FoundGlobals(self.globals), self.expected)
        for matcher, rhs in self._compiled:
            inner = dict(env)
            if matcher(stx, inner):
                try:
                    return rhs(run, inner)
                except MacroUnsupported:
                    raise UnsupportedSyntax from None
                except MacroError as error:
                    raise messages.lifted(run, error) from None
                except NotNative as error:
                    run.core.throw(f"cannot run this elaborator without an evaluator: {error}")
        raise UnsupportedSyntax


def _compile(
    rules: Sequence[Rule], globals: SiteGlobals | FoundGlobals, expected: str | None
) -> tuple[tuple[Matcher, ExprFn], ...]:
    more = {} if expected is None else {expected: Var(expected, None)}
    return compile_rules(rules, globals, known=LIBRARY, more=more)


def mk_elab_rules(
    category: str,
    alternatives: Sequence[tuple[Syntax, Syntax]],
    expected: str | None,
    site: Site,
    section_vars: Mapping[str, str] | None = None,
) -> NativeElab:
    """Return the elaborator that some patterns and right-hand sides are.

    Raises :class:`NotNative` if they use more than `LIBRARY` has.
    """
    rules = tuple(Rule(pattern, prepare(rhs, site, section_vars)) for pattern, rhs in alternatives)
    globals = SiteGlobals(site, LIBRARY, f"Lean.Elab.{PREFERRED[category]}.")
    compiled = _compile(rules, globals, expected)
    result = NativeElab(category, rules, globals.found, expected)
    result._compiled = compiled
    return result
