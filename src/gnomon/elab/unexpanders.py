"""Unexpanders: from applications of constants back to the notation that means them.

What it does: keeps, for each constant, the unexpanders that the pretty printer tries on an
application `f a b` (or on `f` alone): those that `notation` derives, which are data, and
definitions of type `Unexpander` that `@[app_unexpander f]` marks.
What it assumes: the pretty printer has made syntax of the application, its head an identifier.
Where to read next: `notation.py`; `gnomon.pretty.delab`, which asks.
Counterpart in Lean: `Lean.PrettyPrinter.Unexpander`, `appUnexpanderAttribute`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from rpds import HashTrieMap

from gnomon.elab.scoped import AttrKind, ScopedExtension
from gnomon.macros.errors import NotNative
from gnomon.macros.pattern import Bound, compile_content
from gnomon.macros.template import Run, Var, Vars, compile_template
from gnomon.macros.values import Env
from gnomon.meta import ElabEnv
from gnomon.records import dataclass
from gnomon.syntax import NULL, Info, Node, Syntax, names

if TYPE_CHECKING:
    from gnomon.macros.template import ExprFn
    from gnomon.macros.values import ValueType

APP: Final = "Lean.Parser.Term.app"


class Unexpander(Protocol):
    """What makes notation of an application."""

    def __call__(self, stx: Syntax, /) -> Syntax | None:
        """Return the notation for an application; `None` if this is another case."""


class _Place:
    """The scope of an unexpander: it makes no names."""

    __slots__ = ("ref",)

    def __init__(self, ref: Syntax) -> None:
        self.ref = ref

    def ref_info(self) -> Info | None:
        return self.ref.ref_info()

    def add_macro_scope(self, name: str) -> str:
        return names.erase_macro_scopes(name)


class NotationUnexpander:
    """The unexpander of `notation pattern => constant args`.

    `args` and `pattern` are contents of quotations: the first is matched, the second built. The
    head of the application may be anything, since the pretty printer may have shortened it.
    """

    __slots__ = ("_args", "_builder", "args", "pattern")

    def __init__(self, args: tuple[Syntax, ...], pattern: Syntax) -> None:
        """Compile the patterns when they are first used."""
        self.args = args
        self.pattern = pattern
        self._args: object = None
        self._builder: object = None

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle what was declared."""
        return NotationUnexpander, (self.args, self.pattern)

    def __call__(self, stx: Syntax) -> Syntax | None:
        """Return the notation; `None` if the arguments do not fit."""
        head, found = (stx[0], tuple(stx[1].args)) if stx.kind == APP else (stx, ())
        if len(found) != len(self.args):
            return None
        if self._args is None:
            self._compile()
        matcher, builder = self._args, self._builder
        assert callable(matcher) and callable(builder)
        env: Env = {}
        if not matcher(Node(NULL, found), env):
            return None
        result = builder(Run(_Place(head)), env)
        assert isinstance(result, Syntax)
        return result

    def _compile(self) -> None:
        bound: Bound = {}
        self._args = compile_content(Node(NULL, self.args), bound)
        variables = {name: Var(name, None) for name in bound}
        self._builder = compile_template(self.pattern, _no_program, variables)


def _no_program(stx: Syntax, vars: Vars) -> tuple[ExprFn, ValueType | None]:
    raise NotNative("an unexpander computes nothing")


@dataclass(frozen=True, slots=True)
class DeclaredUnexpander:
    """A definition that `@[app_unexpander f]` marks."""

    decl: str

    def within(self, env: ElabEnv) -> Unexpander:
        """Return what runs the definition as it is in an environment."""
        from gnomon.elab.user_macros import find_evaluator

        return partial(find_evaluator().run_unexpander, env, self.decl)


@dataclass(frozen=True, slots=True)
class UnexpanderEntry:
    """An unexpander of a constant."""

    constant: str
    unexpander: Unexpander | DeclaredUnexpander


_Table: TypeAlias = "HashTrieMap[str, tuple[Unexpander | DeclaredUnexpander, ...]]"


def _add(table: _Table, entry: UnexpanderEntry) -> _Table:
    known = table.get(entry.constant) or ()
    return table.insert(entry.constant, (entry.unexpander, *known))


UNEXPANDERS: ScopedExtension[UnexpanderEntry, _Table] = ScopedExtension(
    "appUnexpanders", HashTrieMap(), _add
)
"""The unexpanders of each constant, the newest first."""


def add_unexpander(
    env: ElabEnv,
    constant: str,
    unexpander: Unexpander | DeclaredUnexpander,
    kind: AttrKind = "global",
    namespace: str = "",
) -> ElabEnv:
    """Return the environment with a further unexpander of a constant."""
    return UNEXPANDERS.add(env, UnexpanderEntry(constant, unexpander), kind, namespace)


def unexpanders(env: ElabEnv, constant: str) -> Sequence[Unexpander]:
    """Return the unexpanders of a constant, in the order in which they are tried."""
    found = UNEXPANDERS.state(env).get(constant) or ()
    return [each.within(env) if isinstance(each, DeclaredUnexpander) else each for each in found]
