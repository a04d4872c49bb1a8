"""Functions as native macro programs see them, and what a call does.

What it does: :class:`Function` is a Lean function in Python; :func:`apply` applies functions that
are values, :func:`perform` performs monadic values; a :class:`Library` is what a kind of program
may use.
Where to read next: `library.py`, the functions for programs that rewrite syntax.
Counterpart in Lean: none; real Lean compiles programs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from gnomon.macros.errors import NotNative
from gnomon.macros.template import ExprFn, Run, Vars
from gnomon.macros.values import Action, Env, Value
from gnomon.records import dataclass, field
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.macros.program import Compiler


class CannotRun(NotNative):
    """A program turned out, while running, to need more than native programs have."""


@dataclass(frozen=True, slots=True)
class Function:
    """A function of `arity` arguments. With `effect`, its value is what performing it returns.

    `params` are the names of its parameters, where programs use them: those after the first `arity`
    are optional.
    """

    arity: int
    call: Callable[..., Value]
    effect: bool = False
    params: tuple[str, ...] = ()

    def as_value(self) -> Value:
        """Return the function as a value of a program."""
        if self.arity == 0:
            return Action(self.call) if self.effect else self.call(None)
        return _curried(self, ())

    def takes(self, count: int) -> bool:
        """Return whether `count` arguments are all that a call needs."""
        return self.arity <= count <= max(self.arity, len(self.params))

    def default(self, index: int) -> Value:
        """Return the value of an optional parameter that a call leaves out."""
        from inspect import signature

        return list(signature(self.call).parameters.values())[index + 1].default


def effect(arity: int, call: Callable[..., Value], *params: str) -> Function:
    """Return a function whose value is an action."""
    return Function(arity, call, True, params)


def _curried(function: Function, given: tuple[Value, ...]) -> Callable[[Run, Value], Value]:
    def take(run: Run, value: Value) -> Value:
        args = (*given, value)
        if len(args) < function.arity:
            return _curried(function, args)
        if function.effect:
            return Action(lambda later: function.call(later, *args))
        return function.call(run, *args)

    return take


def apply(run: Run, function: Value, *args: Value) -> Value:
    """Apply a function value to arguments, one after the other."""
    for arg in args:
        if not callable(function):
            raise CannotRun("something else than a function is applied")
        function = function(run, arg)
    return function


def perform(run: Run, value: Value) -> Value:
    """Perform a monadic value and return its result."""
    if not isinstance(value, Action):
        raise CannotRun("something else than an action is performed")
    return value.perform(run)


def perform_call(run: Run, function: Value, *args: Value) -> Value:
    """Apply a function whose result is an action, and perform that."""
    return perform(run, apply(run, function, *args))


Destruct: TypeAlias = Callable[[Value], "Sequence[Value] | None"]
"""Returns what a constructor was applied to, if a value is such an application."""


Form: TypeAlias = Callable[["Compiler", Syntax, Vars], ExprFn]
"""Compiles a term of some kind that is no application to what computes its value."""


@dataclass(frozen=True, slots=True)
class Library:
    """What a kind of program may use.

    `functions` have their full names; `methods` are the functions that stand after a dot, whatever
    the type before it; `constructors` that patterns may have, by full name and by what stands after
    a dot; `forms` are terms with a meaning of their own, by kind. `to_string` says what
    `s!"{value}"` shows of a value; `caught` returns the exception as a value that `catch` gets, or
    `None` if it is none of the program; `checkpoint` returns what comes back, before that, to the
    state that there is now.
    """

    functions: Mapping[str, Function]
    methods: Mapping[str, Function]
    constructors: Mapping[str, Destruct]
    to_string: Callable[[Value], str]
    caught: Callable[[Run, Exception], Value]
    forms: Mapping[str, Form] = field(default_factory=dict)
    checkpoint: Callable[[Run], Callable[[], None]] = lambda run: _stay


@dataclass(frozen=True, slots=True)
class Operator:
    """Notation for a function: at which places its operands are.

    With `lazy`, the left operand is the result if it is that value, and else the right one.
    """

    operands: tuple[int, ...]
    function: Callable[..., Value]
    lazy: bool | None = None


def _stay() -> None:
    """Come back to where nothing has changed."""


def or_else(compiler: Compiler, stx: Syntax, vars: Vars) -> ExprFn:
    """`act <|> act` performs the second if the first raises; of options, the first that is some."""
    first, second = compiler.value(stx[0], vars), compiler.value(stx[2], vars)
    known = compiler.known

    def choose(run: Run, env: Env) -> Value:
        value = first(run, env)
        if value is None:
            return second(run, env)
        if not isinstance(value, Action):
            return value
        act = value

        def attempt(later: Run) -> Value:
            come_back = known.checkpoint(later)
            try:
                return act.perform(later)
            except Exception as error:
                if known.caught(later, error) is None:
                    raise
                come_back()
                return perform(later, second(later, env))

        return Action(attempt)

    return choose
