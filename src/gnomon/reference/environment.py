"""Constants, and the environment in which they are looked up.

An environment is a list of constants, each of which was checked in the environment before it.  That
is the whole reason why no proof can go in circles: a declaration refers to earlier ones only
(:meth:`Environment.get` raises `unknownConstant` otherwise).

The records below say what is known of a constant *after* it was accepted.  The reader of exports
uses the same records for what a file *claims*; nothing claimed is used before it was checked, and
everything the kernel can compute itself (recursors, counts, flags) is computed and compared.

Counterpart in Lean: `declaration.cpp`, `environment.cpp`.  Read next: `typechecker.py`.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from .errors import Declined, KernelError
from .expr import Expr

Safety: TypeAlias = Literal["safe", "partial", "unsafe"]

# Which of two definitions to unfold first when comparing terms: the larger number.  A regular
# definition has its height in the order of definition.  Hints steer the search and decide nothing.
HINT_OPAQUE: Final = -1
HINT_ABBREV: Final = sys.maxsize


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Constant:
    """A name with a type that may depend on universe parameters."""

    name: str
    level_params: tuple[str, ...]
    type: Expr
    safety: Safety = "safe"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Axiom(Constant):
    """A constant assumed to exist."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Definition(Constant):
    """A constant that unfolds to `value`."""

    value: Expr
    hint: int = HINT_OPAQUE
    all: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Theorem(Constant):
    """A proof `value` of the proposition `type`."""

    value: Expr


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Opaque(Constant):
    """A constant whose `value` shows that its type is inhabited, and never unfolds."""

    value: Expr


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Quotient(Constant):
    """One of the four constants of quotient types."""

    kind: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Inductive(Constant):
    """An inductive type, declared together with the types in `all`."""

    num_params: int
    num_indices: int
    all: tuple[str, ...]
    ctors: tuple[str, ...]
    num_nested: int = 0
    is_rec: bool = False
    is_reflexive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Constructor(Constant):
    """Constructor number `cidx` of the inductive type `induct`."""

    induct: str
    cidx: int
    num_params: int
    num_fields: int


@dataclass(frozen=True, slots=True, eq=False)
class RecursorRule:
    """How a recursor computes on `ctor`: `rhs` takes the parameters, motives, minor premises and
    the `num_fields` fields."""

    ctor: str
    num_fields: int
    rhs: Expr


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Recursor(Constant):
    """The eliminator of one inductive type.  Its arguments are, in this order, the parameters,
    motives, minor premises, indices, and the value to eliminate, called the major premise."""

    all: tuple[str, ...]
    num_params: int
    num_indices: int
    num_motives: int
    num_minors: int
    rules: tuple[RecursorRule, ...]
    k: bool

    @property
    def first_index(self) -> int:
        """The position of the first index."""
        return self.num_params + self.num_motives + self.num_minors

    @property
    def major(self) -> int:
        """The position of the major premise."""
        return self.first_index + self.num_indices


@dataclass(frozen=True, slots=True, eq=False)
class InductiveDecl:
    """Mutually inductive types with their constructors, and what is claimed of their recursors."""

    types: tuple[Inductive, ...]
    ctors: tuple[Constructor, ...]
    recs: tuple[Recursor, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class MutualDefinitions:
    """Unsafe or partial definitions, each of which may refer to all of them."""

    definitions: tuple[Definition, ...]


Declaration: TypeAlias = Constant | InductiveDecl | MutualDefinitions


class Budget:
    """What a check may spend.  `tick` is called once per step of inference, reduction or
    comparison, and raises :class:`Declined` when the steps or the time run out."""

    def __init__(self, timeout: float | None = None, max_steps: int | None = None) -> None:
        """`timeout` is in seconds, from now; None stands for no limit."""
        self.steps = 0
        self.max_steps = sys.maxsize if max_steps is None else max_steps
        self.deadline = None if timeout is None else time.monotonic() + timeout
        self.interrupted = False
        self._next_look = 0

    def tick(self) -> None:
        """Spend a step."""
        self.steps += 1
        if self.steps >= self._next_look:
            if self.steps > self.max_steps:
                raise Declined("steps", f"more than {self.max_steps} steps")
            if self.interrupted:
                raise Declined("interrupted", "interrupted")
            if self.deadline is not None and time.monotonic() > self.deadline:
                raise Declined("timeout", "out of time")
            self._next_look = min(self.steps + 2000, self.max_steps + 1)


class Environment:
    """The constants accepted so far.

    `genuine` names the built-in constants (`Nat`, `Nat.add`, …) whose declaration was found to be
    Lean's, so that literals and arithmetic may be used for them; see `literals.py`.
    An environment with a `parent` extends it by constants that are still being checked, and that
    disappear if the check fails.  INVARIANT (genuine constants stay): none of those is `genuine`.
    """

    def __init__(self, budget: Budget | None = None, parent: Environment | None = None) -> None:
        """An empty environment, or one that extends `parent` and spends its budget."""
        self.constants: dict[str, Constant] = {}
        self.parent = parent
        self.budget: Budget = parent.budget if parent else budget or Budget()
        self.genuine: set[str] = parent.genuine if parent else set()

    def find(self, name: str) -> Constant | None:
        """The constant `name`, if it was declared."""
        found = self.constants.get(name)
        return self.parent.find(name) if found is None and self.parent is not None else found

    def get(self, name: str) -> Constant:
        """The constant `name`; raises :class:`KernelError` (`unknownConstant`) without one."""
        found = self.find(name)
        if found is None:
            raise KernelError("unknownConstant", f"unknown constant '{name}'")
        return found

    def put(self, constants: Iterable[Constant]) -> None:
        """Record constants that have been checked."""
        for constant in constants:
            self.constants[constant.name] = constant

    def check_fresh(self, names: Iterable[str]) -> None:
        """Every name must be new, also among `names`."""
        seen: set[str] = set()
        for name in names:
            if name in seen or self.find(name) is not None:
                raise KernelError("alreadyDeclared", f"'{name}' has already been declared")
            seen.add(name)

    def structure_ctor(self, name: str | None) -> Constructor | None:
        """The constructor of `name` if that is a *structure*: an inductive type without indices and
        not recursive, with exactly one constructor.  Only structures have eta."""
        info = self.find(name) if name is not None else None
        if isinstance(info, Inductive) and len(info.ctors) == 1:
            ctor = self.find(info.ctors[0])
            if info.num_indices == 0 and not info.is_rec and isinstance(ctor, Constructor):
                return ctor
        return None


def check_level_params(names: Iterable[str], report: Callable[[str], str]) -> None:
    """Universe parameters must be distinct; `report` words the message."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise KernelError("duplicateLevelParam", report(name))
        seen.add(name)
