"""Which names bind variables in a command, and which variables are used.

What it does: elaborators tell, in the order in which they work, what is bound and used where;
linters ask when the command is done. Backtracking takes back what was told since.
What it assumes: free variables are numbered within one elaboration; :meth:`References.begin` makes
the numbers of different elaborations different.
Where to read next: `unused_variables.py`, which asks.
Counterpart in Lean: the binders, uses and bodies in `Lean.Elab.InfoTree`, as
`Lean.Linter.UnusedVariables` collects them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from gnomon import Expr, FVar
from gnomon.elab.message_data import MessageData
from gnomon.elab.options import Options
from gnomon.meta import LocalContext, Meta
from gnomon.records import dataclass
from gnomon.syntax import Syntax

VarKey: TypeAlias = "tuple[int, int]"
"""A variable: which elaboration it belongs to, and its number there."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A name binds a variable."""

    stx: Syntax
    key: VarKey
    user_name: str
    options: Options
    local: tuple[Expr, LocalContext, Meta] | None = None
    """The variable's type, and where that is to be read; `None` for a macro's parameter."""


@dataclass(frozen=True, slots=True)
class Used:
    """A name means a variable."""

    stx: Syntax
    key: VarKey


@dataclass(frozen=True, slots=True)
class Alias:
    """A variable takes another's place, as when a tactic changes a hypothesis."""

    key: VarKey
    base: VarKey


@dataclass(frozen=True, slots=True)
class BodyBegin:
    """The body of a definition begins."""


@dataclass(frozen=True, slots=True)
class BodyEnd:
    """The body of a definition ends; these variables occur in it."""

    keys: frozenset[VarKey]


@dataclass(frozen=True, slots=True)
class TacticRun:
    """A tactic was run; these variables occur in what it made, as far as that is known."""

    keys: frozenset[VarKey] = frozenset()


@dataclass(frozen=True, slots=True)
class Expansion:
    """A macro made `after` of `before`."""

    before: Syntax
    after: Syntax


@dataclass(frozen=True, slots=True)
class Declared:
    """A name declares a constant."""

    stx: Syntax


@dataclass(frozen=True, slots=True)
class SimpArgument:
    """A run of `simp` used an argument, or did not; then there is something to say of it."""

    stx: Syntax
    is_used: bool
    data: MessageData


Event: TypeAlias = (
    "Bound | Used | Alias | BodyBegin | BodyEnd | TacticRun | Expansion | Declared | SimpArgument"
)


class References:
    """What elaborators tell of one command."""

    __slots__ = ("_awaited_in", "_awaiting", "_elaboration", "events")

    def __init__(self) -> None:
        self._elaboration = 0
        self.events: list[Event] = []
        self._awaiting: list[tuple[Expr, LocalContext]] = []
        self._awaited_in: set[VarKey] = set()

    def begin(self) -> None:
        """Begin another elaboration: variables have new numbers."""
        self._elaboration += 1
        self._awaiting.clear()

    def key(self, fvar: FVar) -> VarKey:
        """Return a variable's key."""
        return self._elaboration, fvar.id

    def keys(self, fvars: Iterable[FVar]) -> frozenset[VarKey]:
        """Return the keys of variables."""
        return frozenset(map(self.key, fvars))

    def bind(self, stx: Syntax, fvar: Expr, meta: Meta, options: Options) -> None:
        """Tell that a name binds a variable."""
        lctx = meta.lctx
        decl = lctx.find(fvar)
        if isinstance(fvar, FVar) and decl is not None:
            key = self.key(fvar)
            self.events.append(Bound(stx, key, decl.user_name, options, (decl.type, lctx, meta)))

    def use(self, stx: Syntax, e: Expr) -> None:
        """Tell that syntax stands for a term; only variables matter."""
        if isinstance(e, FVar):
            self.events.append(Used(stx, self.key(e)))

    def alias(self, fvar: Expr, base: Expr) -> None:
        """Tell that a variable takes another's place."""
        if isinstance(fvar, FVar) and isinstance(base, FVar):
            self.events.append(Alias(self.key(fvar), self.key(base)))

    def simp_argument(self, stx: Syntax, is_used: bool, data: MessageData) -> None:
        """Tell whether a run of `simp` used one of its arguments."""
        self.events.append(SimpArgument(stx, is_used, data))

    def declare(self, stx: Syntax) -> None:
        """Tell that a name declares a constant."""
        self.events.append(Declared(stx))

    def begin_body(self) -> None:
        """Tell that the body of a definition begins."""
        self.events.append(BodyBegin())

    def end_body(self, fvars: Iterable[FVar]) -> None:
        """Tell that the body of a definition ends, in which these variables occur."""
        self.events.append(BodyEnd(self.keys(fvars)))

    def run_tactic(self, fvars: Iterable[FVar] = ()) -> None:
        """Tell that a tactic was run."""
        self.events.append(TacticRun(self.keys(fvars)))

    def await_instance(self, e: Expr, lctx: LocalContext) -> None:
        """Tell that an instance in a term is awaited in a context."""
        self._awaiting.append((e, lctx))

    def settle(self, meta: Meta) -> None:
        """Tell that what could be found of awaited instances has been found.

        Where a scope was left meanwhile, an instance that was awaited in it became a function of the
        scope's variables.
        """
        if not self._awaiting:
            return
        current = meta.lctx
        left: list[tuple[Expr, LocalContext]] = []
        for e, lctx in self._awaiting:
            self._awaited_in.update(
                self.key(fvar) for fvar in lctx.fvars() if not current.contains(fvar)
            )
            if meta.instantiate_mvars(e).has_mvar:
                left.append((e, lctx))
        self._awaiting = left

    def use_awaited(self, fvars: Iterable[FVar] = ()) -> None:
        """Tell that a tactic outside of the body was run; these variables occur in what it made.

        Lean looks at the values of all metavariables then, those from the elaboration of the body
        included: an instance that was awaited in the scope of a variable depends on the variable.
        """
        awaiting = {fvar for _, lctx in self._awaiting for fvar in lctx.fvars()}
        self.events.append(TacticRun(self.keys(awaiting) | self.keys(fvars) | self._awaited_in))

    def expand(self, before: Syntax, after: Syntax) -> None:
        """Tell what a macro made."""
        self.events.append(Expansion(before, after))

    def __len__(self) -> int:
        return len(self.events)

    def truncate(self, count: int) -> None:
        """Forget all but the first events."""
        del self.events[count:]
