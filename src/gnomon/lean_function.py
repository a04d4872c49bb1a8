"""Lean functions as Python functions.

What it does: :class:`LeanFunction` is a constant, :class:`LeanClosure` a function that Lean gave. Both
are called with Python values, in order or by name; parameters that are left out have their defaults.
Where to read next: `lean_program.py`.
"""

from __future__ import annotations

import warnings
from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import inspect

    from ._core import Program, RuntimeValue
    from .compiler.signatures import Signature
    from .lean_program import LeanProgram

_MISSING = object()


class _Callable(ABC):
    """What can be called with Python values."""

    def __init__(self, program: LeanProgram, signature: Signature, shown: str) -> None:
        self._program = program
        self.signature = signature
        self._shown = shown
        self._wanted = [each for each in signature.params if each.shape is not None]

    def __call__(self, *args: object, **named: object) -> Any:
        """Call the function.

        Raises :class:`~gnomon.LeanError` for Lean's errors, :class:`TypeError`,
        :class:`ValueError` or :class:`OverflowError` for arguments that do not fit,
        :class:`RecursionError` if the stack is used up. A panic is a :class:`RuntimeWarning`.
        """
        contents = self._bound(args, named)
        program = self._program
        if contents is None:
            return _Partial(self, args)
        result, panics = program.run(lambda: self._perform(contents))
        for text in panics:
            warnings.warn(text, RuntimeWarning, stacklevel=2)
        return result

    def _perform(self, contents: Sequence[object]) -> tuple[Any, list[str]]:
        machine = self._program.machine
        result = self._apply(self._encoded(contents))
        return result, machine.take_panics()

    @abstractmethod
    def _apply(self, values: Sequence[RuntimeValue]) -> Any:
        """Return the result, as a Python object, for a value of each parameter."""

    def _bound(self, args: Sequence[object], named: dict[str, object]) -> list[object] | None:
        """Return an object for each parameter that is not erased; `None` for a partial application.

        That is one that lacks only parameters without names, as in `Nat → Nat`.
        """
        wanted = self._wanted
        if len(args) == len(wanted) and not named:
            return list(args)
        if len(args) > len(wanted):
            plural = "" if len(wanted) == 1 else "s"
            raise TypeError(f"{self._shown} takes {len(wanted)} argument{plural}, not {len(args)}")
        contents = [*args, *[_MISSING] * (len(wanted) - len(args))]
        for name, content in named.items():
            for index, param in enumerate(wanted):
                if param.name == name:
                    if contents[index] is not _MISSING:
                        raise TypeError(f"{self._shown}: argument `{name}` is given twice")
                    contents[index] = content
                    break
            else:
                raise TypeError(f"{self._shown} has no parameter `{name}`")
        missing = [
            index
            for index, content in enumerate(contents)
            if content is _MISSING and wanted[index].default is None
        ]
        if not missing:
            return contents
        if args and not named and all(wanted[index].name is None for index in missing):
            return None
        from .compiler.signatures import place_of

        raise TypeError(f"{self._shown}: {place_of(wanted[missing[0]], missing[0])} is missing")

    def _encoded(self, contents: Sequence[object]) -> list[RuntimeValue]:
        """Return a value for each parameter, those that are erased too, and for the world."""
        from ._core import Shape
        from .compiler.signatures import place_of

        machine = self._program.machine
        unit = machine.encode(Shape.simple("unit"), None)
        values: list[RuntimeValue] = []
        index = 0
        for param in self.signature.params:
            content: object = None
            try:
                if param.shape is None:
                    value = unit
                else:
                    content = contents[index]
                    if content is _MISSING:
                        assert param.default is not None, "it was looked for"
                        value = param.default(values)
                    else:
                        value = machine.encode(param.shape, content)
                if param.condition is not None and content is not _MISSING:
                    param.condition.check(values, content, value)
            except (TypeError, ValueError, OverflowError) as error:
                where = "" if param.shape is None else f"{place_of(param, index)}: "
                raise type(error)(f"{self._shown}: {where}{error}") from None
            index += param.shape is not None
            values.append(value)
        values.append(unit)
        return values

    @property
    def __signature__(self) -> inspect.Signature:
        """The parameters, for `inspect.signature`."""
        import inspect

        unnamed = [index for index, each in enumerate(self._wanted) if each.name is None]
        last = unnamed[-1] if unnamed else -1
        params = []
        for index, param in enumerate(self._wanted):
            # Python wants those before one without a name to be given in order.
            kind = (
                inspect.Parameter.POSITIONAL_ONLY
                if index <= last
                else inspect.Parameter.POSITIONAL_OR_KEYWORD
            )
            default = inspect.Parameter.empty if param.default is None else ...
            name = param.name or f"_{index + 1}"
            params.append(inspect.Parameter(name, kind, default=default))
        try:
            return inspect.Signature(params)
        except ValueError:
            # A parameter with a default comes before one without.
            return inspect.Signature(
                [each.replace(default=inspect.Parameter.empty) for each in params]
            )


class LeanFunction(_Callable):
    """A constant of a Lean file that can be called from Python."""

    def __init__(self, program: LeanProgram, name: str) -> None:
        """`name` is the constant. Raises :class:`TypeError` if it has type parameters."""
        from .compiler.signatures import Untyped, signature

        info = program.env.find(name)
        assert info is not None, "the caller has found it"
        try:
            found = signature(program.values, info.type)
        except Untyped as error:
            raise TypeError(f"{name} has {error}") from None
        super().__init__(program, found, name)
        self.__name__ = name
        self.__qualname__ = name
        self.__module__ = program.name.removesuffix(".lean")
        # Of what has no documentation, `help` would show the class.
        self.__doc__ = program.doc(name) or program.signature_text(name)

    @property
    def is_function(self) -> bool:
        """Whether it takes something or acts; otherwise it is a value."""
        return bool(self.signature.params) or self.signature.is_action

    @cached_property
    def code(self) -> tuple[Program, tuple[int, ...]]:
        """The code, and which parameters are passed. Raises :class:`TypeError` if there is none."""
        return self._program.code(self._program.layer, self.__name__)

    def _apply(self, values: Sequence[RuntimeValue]) -> Any:
        return self._program.perform(self, values)

    def __repr__(self) -> str:
        return f"<Lean function {self._program.signature_text(self.__name__)}>"


class LeanClosure(_Callable):
    """A function that Lean gave, as `value`."""

    def __init__(self, program: LeanProgram, signature: Signature, value: RuntimeValue) -> None:
        """It belongs to a program."""
        super().__init__(program, signature, "the function")
        self.program = program
        self.value = value

    def _apply(self, values: Sequence[RuntimeValue]) -> Any:
        # The state of the world is an argument like any other.
        given = values if self.signature.is_action else values[:-1]
        return self._program.decode(self.signature, self._program.machine.apply(self.value, *given))

    def __repr__(self) -> str:
        return f"<Lean function of {len(self._wanted)} argument{'s' * (len(self._wanted) != 1)}>"


class _Partial:
    """A function with some of its arguments."""

    def __init__(self, function: _Callable, args: Sequence[object]) -> None:
        self._function = function
        self._args = tuple(args)

    def __call__(self, *args: object) -> Any:
        """Call the function with these arguments after the others."""
        return self._function(*self._args, *args)

    def __repr__(self) -> str:
        given = ", ".join(map(repr, self._args))
        return f"<{self._function!r} with {given}>"
