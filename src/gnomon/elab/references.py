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

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

from gnomon import Expr, FVar, MVar
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
    """A name means a variable; that of a pattern means the one that it binds."""

    stx: Syntax
    key: VarKey
    in_pattern: bool = False


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
class _Awaited:
    """An instance that is awaited in a context; its type is not known yet."""

    elaboration: int
    lctx: LocalContext
    type_mvar: Expr


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

    __slots__ = ("_awaiting", "_elaboration", "_kept", "events")

    def __init__(self) -> None:
        self._elaboration = 0
        self.events: list[Event] = []
        self._awaiting: list[_Awaited] = []
        self._kept: set[VarKey] = set()

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

    def use(self, stx: Syntax, e: Expr, *, in_pattern: bool = False) -> None:
        """Tell that syntax stands for a term; only variables matter."""
        if isinstance(e, FVar):
            self.events.append(Used(stx, self.key(e), in_pattern))

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

    def await_instance(self, lctx: LocalContext, type_mvar: Expr) -> None:
        """Tell that an instance is awaited in a context, until its type is found."""
        self._awaiting.append(_Awaited(self._elaboration, lctx, type_mvar))

    @contextmanager
    def awaiting_apart(self) -> Iterator[None]:
        """Leave what is awaited already alone in the scope."""
        saved, self._awaiting = self._awaiting, []
        try:
            yield
        finally:
            self._awaiting = saved + self._awaiting

    def find_awaited(self, meta: Meta) -> None:
        """Tell that instances of known types are found now.

        Variables whose scope has ended in the meantime occur in the value of a metavariable: the
        abstracted instance was applied to them.
        """
        if not self._awaiting:
            return
        left: list[_Awaited] = []
        lctx = meta.lctx
        for each in self._awaiting:
            if isinstance(meta.instantiate_mvars(each.type_mvar).app_fn, MVar):
                left.append(each)
            else:
                self._keep(each, lctx)
        self._awaiting = left

    def _keep(self, awaited: _Awaited, lctx: LocalContext | None) -> None:
        for decl in awaited.lctx.decls():
            if lctx is None or lctx.find(decl.fvar) is None:
                self._kept.add((awaited.elaboration, decl.fvar.id))

    def use_awaited(self, fvars: Iterable[FVar] = ()) -> None:
        """Tell that a tactic outside of the body was run; these variables occur in what it made.

        Lean looks at the values of all metavariables then, those from the elaboration of the body
        included: an instance that was awaited when the scope of a variable ended depends on it.
        """
        for each in self._awaiting:
            self._keep(each, None)
        self.events.append(TacticRun(self.keys(fvars) | self._kept))

    def expand(self, before: Syntax, after: Syntax) -> None:
        """Tell what a macro made."""
        self.events.append(Expansion(before, after))

    def __len__(self) -> int:
        return len(self.events)

    def truncate(self, count: int) -> None:
        """Forget all but the first events."""
        del self.events[count:]
