"""Who elaborates which kind of syntax.

What it does: keeps, for each node kind, the elaborators and macros that are built in (registered
with the decorators here) and those that a program declares (kept in the environment).
What it assumes: built-in elaborators register themselves when their module is imported;
`builtin.py` imports them all.
Where to read next: `term.py`, `command.py`, whose dispatch asks here.
Counterpart in Lean: `KeyedDeclsAttribute`, `@[builtin_term_elab]`, `expandMacroImpl?`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeAlias

from rpds import HashTrieMap

from gnomon.elab.errors import UnsupportedSyntax
from gnomon.elab.scoped import AttrKind, ScopedExtension
from gnomon.meta import ElabEnv
from gnomon.records import dataclass
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon import Expr
    from gnomon.elab.command import CommandElab
    from gnomon.elab.core import Core
    from gnomon.elab.term import TermElab
    from gnomon.tactics.framework import TacticElab

TermElabFn: TypeAlias = Callable[["TermElab", Syntax, "Expr | None"], "Expr"]
CommandElabFn: TypeAlias = Callable[["CommandElab", Syntax], None]
MacroFn: TypeAlias = Callable[["Core", Syntax], Syntax]
TacticFn: TypeAlias = Callable[["TacticElab", Syntax], None]

_TERM: dict[str, list[TermElabFn]] = {}
_COMMAND: dict[str, list[CommandElabFn]] = {}
_MACRO: dict[str, list[MacroFn]] = {}


class UserElab(Protocol):
    """What a program declares for a kind: a value that can be pickled and knows what to do."""

    def as_term_elab(self) -> TermElabFn | None:
        """Return it as an elaborator of terms, if it is one."""

    def as_command_elab(self) -> CommandElabFn | None:
        """Return it as an elaborator of commands, if it is one."""

    def as_macro(self) -> MacroFn | None:
        """Return it as a macro, if it is one."""

    def as_tactic(self) -> TacticFn | None:
        """Return it as a tactic, if it is one."""


@dataclass(frozen=True, slots=True)
class KindEntry:
    """What a program declares for a node kind."""

    kind: str
    elab: UserElab


_Declared: TypeAlias = "HashTrieMap[str, tuple[UserElab, ...]]"


def _declare(state: _Declared, entry: KindEntry) -> _Declared:
    return state.insert(entry.kind, (entry.elab, *(state.get(entry.kind) or ())))


USER_ELABS: ScopedExtension[KindEntry, _Declared] = ScopedExtension(
    "userElabs", HashTrieMap(), _declare
)
"""For each node kind what programs declare for it, the newest first."""


def add_user_elab(
    env: ElabEnv, kind: str, elab: UserElab, attr_kind: AttrKind = "global", namespace: str = ""
) -> ElabEnv:
    """Return the environment with a further macro or elaborator; `namespace` is the current one."""
    return USER_ELABS.add(env, KindEntry(kind, elab), attr_kind, namespace)


def term_elab(*kinds: str) -> Callable[[TermElabFn], TermElabFn]:
    """Register a built-in elaborator of terms; the one registered last is asked first.

    It returns the term or raises :class:`~gnomon.elab.errors.UnsupportedSyntax` to leave the syntax
    to the next, :class:`~gnomon.elab.errors.Postpone` to be asked again later, or an error.
    """

    def register(elab: TermElabFn) -> TermElabFn:
        for kind in kinds:
            _TERM.setdefault(kind, []).insert(0, elab)
        return elab

    return register


def command_elab(*kinds: str) -> Callable[[CommandElabFn], CommandElabFn]:
    """Register a built-in elaborator of commands."""

    def register(elab: CommandElabFn) -> CommandElabFn:
        for kind in kinds:
            _COMMAND.setdefault(kind, []).insert(0, elab)
        return elab

    return register


def macro(*kinds: str) -> Callable[[MacroFn], MacroFn]:
    """Register a built-in macro, which returns other syntax in the place of some."""

    def register(expand: MacroFn) -> MacroFn:
        for kind in kinds:
            _MACRO.setdefault(kind, []).insert(0, expand)
        return expand

    return register


def user_elabs(env: ElabEnv, kind: str) -> tuple[UserElab, ...]:
    """Return what programs declare for a kind, the newest first."""
    return USER_ELABS.state(env).get(kind) or ()


def term_elabs(env: ElabEnv, kind: str) -> list[TermElabFn]:
    """Return the elaborators of terms for a kind, in the order in which they are asked."""
    builtin = _TERM.get(kind, [])
    declared = [elab for user in user_elabs(env, kind) if (elab := user.as_term_elab())]
    return declared + builtin if declared else builtin


def command_elabs(env: ElabEnv, kind: str) -> list[CommandElabFn]:
    """Return the elaborators of commands for a kind, in the order in which they are asked."""
    builtin = _COMMAND.get(kind, [])
    declared = [elab for user in user_elabs(env, kind) if (elab := user.as_command_elab())]
    return declared + builtin if declared else builtin


def user_tactics(env: ElabEnv, kind: str) -> list[TacticFn]:
    """Return the tactics for a kind that programs declare, in the order in which they are asked."""
    return [tactic for user in user_elabs(env, kind) if (tactic := user.as_tactic())]


def macros(env: ElabEnv, kind: str) -> list[MacroFn]:
    """Return the macros for a kind, in the order in which they are asked."""
    builtin = _MACRO.get(kind, [])
    declared = [expand for user in user_elabs(env, kind) if (expand := user.as_macro())]
    return declared + builtin if declared else builtin


def has_own_elab(env: ElabEnv, kind: str) -> bool:
    """Return whether terms of a kind have an elaborator, not only macros."""
    return bool(term_elabs(env, kind))


def has_term_elab(env: ElabEnv, kind: str) -> bool:
    """Return whether terms of a kind can be elaborated or expanded."""
    return bool(term_elabs(env, kind) or macros(env, kind))


def expand_macro(core: Core, stx: Syntax) -> Syntax | None:
    """Return what the first macro that knows the syntax makes of it; `None` if none does.

    Each expansion has a macro scope of its own. Raises what the macro raises.
    """
    for expand in macros(core.env, stx.kind):
        try:
            with core.fresh_macro_scope(), core.with_ref(stx):
                return expand(core, stx)
        except UnsupportedSyntax:
            continue
    return None
