"""What is done with a value when it is there.

The simplifier works in continuation-passing style: a term is evaluated together with a
continuation, so that a branch that ends in a known constructor meets the `match` that waits for it.
A continuation that is about to be used by several branches is made shareable first
(:meth:`~.simplify.Simplifier.share`): its code then becomes a join point, one for each
alternative if it is a `match`.

Source: Kennedy, *Compiling with Continuations, Continued* (2007); Maurer, Downen, Ariola, Peyton
Jones, *Compiling without Continuations* (2017).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .erased import Term, count_uses
from .ir import Ty
from .known import PROBE, Built, Closure, Env, Partial, Suspended, Value
from .residual import Slot


class Cont:
    """A continuation; `is_shared` if several branches may use it."""

    __slots__ = ()

    @property
    def is_shared(self) -> bool:
        """Whether several branches may use it."""
        return False


class Return(Cont):
    """The result of the function that is being made."""

    __slots__ = ("ret",)

    @property
    def is_shared(self) -> bool:
        """A function returns from wherever it is."""
        return True

    def __init__(self, ret: Ty) -> None:
        """State the parts."""
        self.ret = ret


class Goto(Cont):
    """On to a join point that is made when it is first reached.

    `shape` is what the join point knows about its argument: a value of fresh variables.
    """

    __slots__ = ("id", "next", "params", "shape", "slot")

    @property
    def is_shared(self) -> bool:
        """That is what a join point is for."""
        return True

    def __init__(self, next: Cont, slot: Slot, id: int) -> None:
        """State the parts."""
        self.next = next
        self.slot = slot
        self.id = id
        self.shape: Value | None = None
        self.params: list[Any] = []


class Then(Cont):
    """Anything, once. `is_probe` says that it was made for a value of which nothing is known."""

    __slots__ = ("action", "is_probe")

    def __init__(self, action: Callable[[Value], None], is_probe: bool) -> None:
        """State the parts."""
        self.action = action
        self.is_probe = is_probe


class Bind(Cont):
    """`let x := □; body`"""

    __slots__ = ("body", "env", "next", "uses")

    def __init__(self, body: Term, uses: int, env: Env, next: Cont) -> None:
        """State the parts."""
        self.body = body
        self.uses = uses
        self.env = env
        self.next = next


class Apply(Cont):
    """`□ args`"""

    __slots__ = ("args", "next")

    def __init__(self, args: tuple[Value, ...], next: Cont) -> None:
        """State the parts."""
        self.args = args
        self.next = next

    @property
    def is_shared(self) -> bool:
        """Whether what comes after is shared; arguments are values."""
        return self.next.is_shared


class Project(Cont):
    """A field of `□`."""

    __slots__ = ("index", "next", "type_name")

    def __init__(self, type_name: str, index: int, next: Cont) -> None:
        """State the parts."""
        self.type_name = type_name
        self.index = index
        self.next = next

    @property
    def is_shared(self) -> bool:
        """Whether what comes after is shared."""
        return self.next.is_shared


class Match(Cont):
    """`match □ with alternatives`"""

    __slots__ = ("alts", "env", "next", "type_name")

    def __init__(self, type_name: str, alts: tuple[Any, ...], env: Env, next: Cont) -> None:
        """State the parts."""
        self.type_name = type_name
        self.alts = alts
        self.env = env
        self.next = next


class SharedMatch(Cont):
    """A `match` with a join point for each alternative that is reached."""

    __slots__ = ("alts", "env", "joins", "next", "slot", "type_name")

    @property
    def is_shared(self) -> bool:
        """It may be resumed more than once."""
        return True

    def __init__(self, match: Match, next: Cont, slot: Slot) -> None:
        """State the parts."""
        self.type_name = match.type_name
        self.alts = match.alts
        self.env = match.env
        self.next = next
        self.slot = slot
        self.joins: dict[int, AltJoin] = {}


class AltJoin:
    """The join point of an alternative: what it knows about the fields, and its parameters."""

    __slots__ = ("id", "shapes")

    def __init__(self, id: int, shapes: tuple[Value, ...]) -> None:
        """State the parts."""
        self.id = id
        self.shapes = shapes


class ProbeHit(Exception):
    """What a continuation does first with its value is to go on with another continuation."""

    def __init__(self, cont: Cont) -> None:
        """State the parts."""
        self.cont = cont


class ProbeMiss(Exception):
    """A continuation does something else before it looks at its value."""


def forgets_probe(cont: Cont) -> bool:
    """Return whether a continuation that a probe came to looks at the probed value only once.

    The value may be in its environment, but nothing that is still to be evaluated mentions it.
    """
    seen: dict[int, bool] = {}
    while True:
        if isinstance(cont, Match):
            if any(_mentions_probe(alt[2], cont.env, seen) for alt in cont.alts):
                return False
        elif isinstance(cont, Bind):
            if _mentions_probe(cont.body, cont.env, seen):
                return False
        elif isinstance(cont, Apply):
            if any(_has_probe(arg, seen) for arg in cont.args):
                return False
        elif isinstance(cont, Then):
            return not cont.is_probe
        elif not isinstance(cont, Project):
            return True
        cont = cont.next


def _mentions_probe(term: Term, env: Env, seen: dict[int, bool]) -> bool:
    return any(
        count_uses(term, level, 1)[0] > 0
        for level, value in enumerate(env)
        if _has_probe(value, seen)
    )


def _has_probe(value: Value, seen: dict[int, bool]) -> bool:
    known = seen.get(id(value))
    if known is not None:
        return known
    found = value is PROBE
    if isinstance(value, Closure):
        found = _mentions_probe(value.lam[4], value.env, seen)
    elif isinstance(value, Suspended):
        found = _mentions_probe(value.term, value.env, seen)
    elif isinstance(value, Partial):
        found = any(_has_probe(arg, seen) for arg in value.args)
    elif isinstance(value, Built):
        found = any(_has_probe(field, seen) for field in value.fields)
    seen[id(value)] = found
    return found


def anchor(cont: Cont) -> Slot | None:
    """Return the slot that a shared continuation's code is in; `None` if it is visible anywhere."""
    while isinstance(cont, Apply | Project):
        cont = cont.next
    if isinstance(cont, Goto | SharedMatch):
        return cont.slot
    return None
