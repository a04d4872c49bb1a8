"""Lean files as Python modules: functions are called with Python values.

What it does: :func:`load` elaborates a file; the attributes of what it returns are the file's
constants: functions to call, and values. How values look in Python is said in `gnomon.compiler.values`.

>>> import gnomon
>>> lib = gnomon.load("examples/mirror.lean")  # doctest: +SKIP

What it assumes: functions have no type parameters, since Python values do not say their types.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .check import CheckMessage, check
from .deep import run_deep
from .errors import GnomonError

if TYPE_CHECKING:
    from ._core import Shape
    from .compiler.code_layer import CodeLayer
    from .compiler.values import Values
    from .meta import ElabEnv

_MONADS = ("IO", "EIO", "BaseIO")


class LeanSourceError(GnomonError):
    """A file has errors: `messages` are all its messages."""

    def __init__(self, file: str, messages: tuple[CheckMessage, ...]) -> None:
        """`file` is the name of the file."""
        first = next(message for message in messages if message.severity == "error")
        super().__init__(str(first))
        self.file = file
        self.messages = messages


class LeanError(GnomonError):
    """A Lean function returned `Except.error`, or an `IO` action raised an error: `value`."""

    def __init__(self, value: object) -> None:
        """`value` is the error as Python value."""
        super().__init__(value)
        self.value = value


class LeanModule:
    """A Lean file that was loaded, or a namespace of it."""

    def __init__(self, program: _Program, prefix: str = "") -> None:
        """`prefix` is the namespace."""
        self._program = program
        self._prefix = prefix

    def __getattr__(self, name: str) -> Any:
        """Return a constant, a type's Python class, or a namespace. Raises `AttributeError`."""
        if name.startswith("__"):
            raise AttributeError(name)
        full = f"{self._prefix}.{name}" if self._prefix else name
        found = self._program.get(full)
        if found is None:
            raise AttributeError(f"{self._program.name} has no `{full}`")
        setattr(self, name, found)
        return found

    def __getitem__(self, name: str) -> Any:
        """Return the constant of a name with dots, as `Color.next`. Raises :class:`KeyError`."""
        found = self._program.get(f"{self._prefix}.{name}" if self._prefix else name)
        if found is None:
            raise KeyError(name)
        return found

    def __dir__(self) -> list[str]:
        return sorted(self._program.names(self._prefix))

    def __repr__(self) -> str:
        where = f" of {self._program.name}" if self._prefix else ""
        return f"<Lean {self._prefix or self._program.name}{where}>"


class LeanFunction:
    """A Lean function that can be called from Python."""

    def __init__(self, program: _Program, name: str) -> None:
        """`name` is the constant."""
        self.__name__ = name
        self.__qualname__ = name
        self._program = program
        signature = program.signature(name)
        self._params, self._result, self._is_action = signature
        self.__doc__ = program.doc(name)

    def __call__(self, *args: object) -> Any:
        """Call the function; raises :class:`LeanError` for Lean's errors."""
        wanted = sum(isinstance(each, tuple) for each in self._params)
        if len(args) != wanted:
            plural = "" if wanted == 1 else "s"
            raise TypeError(f"{self.__name__} takes {wanted} argument{plural}, not {len(args)}")
        return self._program.call(self, args)

    def __repr__(self) -> str:
        return f"<Lean function {self.__name__} : {self._program.type_text(self.__name__)}>"


class _Program:
    """The code of a file, and a machine to run it on."""

    def __init__(self, env: ElabEnv, name: str, allow_io: bool) -> None:
        from ._core import Machine
        from .compiler.code_layer import layer_of
        from .compiler.values import Values

        self.name = name
        self.env: ElabEnv
        self.layer: CodeLayer
        self.env, self.layer = layer_of(env)
        self.values: Values = Values(self.layer.compiler.decls.types)
        self.machine = Machine()
        self.machine.set_capture(False)
        self.machine.set_permissions(files=allow_io, environment=allow_io, clock=True, random=True)
        self.lock = threading.RLock()

    def names(self, prefix: str) -> set[str]:
        """Return the attributes of a namespace that the file itself declares."""
        from .elab.modules import local_names

        start = f"{prefix}." if prefix else ""
        found = (name for name in local_names(self.env) if name.startswith(start))
        first = {name[len(start) :].partition(".")[0] for name in found}
        return {name for name in first if name and not name.startswith("_")}

    def get(self, name: str) -> Any:
        """Return what a name stands for in Python, or `None`."""
        from .declarations import Axiom, Constructor, Definition, InductiveType, Opaque
        from .elab.resolve import is_namespace

        info = self.env.find(name)
        if isinstance(info, InductiveType):
            return self._type(name)
        if isinstance(info, Definition | Opaque | Constructor | Axiom):
            return run_deep(lambda: self._constant(name))
        if info is None and is_namespace(self.env, name):
            return LeanModule(self, name)
        return None

    def _type(self, name: str) -> Any:
        """Return the Python class of a type without parameters; else its namespace."""
        from . import Const

        self.values.shape(Const(name))
        return self.values.classes.get(name) or LeanModule(self, name)

    def _constant(self, name: str) -> Any:
        function = LeanFunction(self, name)
        if function._params or function._is_action:
            return function
        return self.call(function, ())

    def signature(self, name: str) -> tuple[list[tuple[Shape] | None], Shape | _Except, bool]:
        """Return each parameter's shape, or `None` if it is erased; the result's; whether it acts.

        Raises :class:`TypeError` for type parameters.
        """
        from . import App, BinderInfo, Const, Pi, Sort
        from .compiler.values import OPAQUE, is_irrelevant

        types = self.values.types
        info = self.env.find(name)
        assert info is not None, "the caller has found it"
        ty = info.type
        params: list[tuple[Shape] | None] = []
        while True:
            if isinstance(ty, Pi):
                if isinstance(ty.type, Sort) or ty.info == BinderInfo.inst_implicit:
                    raise TypeError(f"{name} has type parameters or instance arguments")
                is_erased = is_irrelevant(types, ty.type)
                params.append(None if is_erased else (self.values.shape(ty.type),))
                ty = ty.body.instantiate(types.fresh(ty.type))
                continue
            head = ty.app_fn
            if isinstance(head, Const) and str(head.name) in _MONADS:
                return params, self.values.shape(ty.app_args[-1]), True
            match ty:
                case App(App(Const(type_name), error), value) if str(type_name) == "Except":
                    shapes = self.values.shape(error), self.values.shape(value)
                    return params, _Except(*shapes), False
            unfolded = types.whnf_step(ty)
            if unfolded is None or not isinstance(unfolded, Pi):
                shape = self.values.shape(ty)
                if unfolded is None or shape is not OPAQUE:
                    return params, shape, False
            ty = unfolded

    def call(self, function: LeanFunction, args: tuple[object, ...]) -> Any:
        """Call a function."""
        with self.lock:
            return run_deep(lambda: self._call(function, args))

    def _call(self, function: LeanFunction, args: tuple[object, ...]) -> Any:
        from ._core import Shape
        from .compiler.errors import CompileError
        from .compiler.hooks import error_text

        name = function.__name__
        try:
            program = self.layer.ensure([name])
        except CompileError as error:
            raise TypeError(str(error)) from None
        decls = self.layer.compiler.decls
        kept = decls.kept_params(decls.code_of(name))
        unit = self.machine.encode(Shape.simple("unit"), None)
        rest = iter(args)
        given = []
        params = [*function._params, *([None] if function._is_action else [])]
        for position, shape in enumerate(params):
            value = unit if shape is None else self.machine.encode(shape[0], next(rest))
            if position in kept:
                given.append(value)
        result = self.machine.call(program, name, *given)
        if function._is_action:
            if result.tag != 0:
                raise LeanError(error_text(self.layer, self.machine, result.field(0)))
            result = result.field(0)
        if isinstance(function._result, _Except):
            if result.tag == 0:
                raise LeanError(result.field(0).decode(function._result.error))
            return result.field(0).decode(function._result.value)
        return result.decode(function._result)

    def doc(self, name: str) -> str | None:
        """Return a constant's documentation."""
        from .elab.docs import DOCS

        return DOCS.find(self.env, name)

    def type_text(self, name: str) -> str:
        """Return a constant's type as text."""
        info = self.env.find(name)
        return "" if info is None else str(info.type)


class _Except:
    """A result that may be an error."""

    def __init__(self, error: Shape, value: Shape) -> None:
        self.error = error
        self.value = value


def load(path: str | os.PathLike[str], *, allow_io: bool = False) -> LeanModule:
    """Elaborate a Lean file and return its constants as attributes.

    Raises :class:`LeanSourceError` if it has errors, :class:`OSError` if it cannot be read. Unless
    `allow_io`, its programs have no access to files and processes.
    """
    from .elab.imports import roots_of

    file = Path(path)
    text = file.read_text(encoding="utf-8")
    result = check(text, file_name=str(file), allow_io=allow_io, roots=roots_of(file))
    if result.has_errors:
        raise LeanSourceError(str(file), result.messages)
    return LeanModule(_Program(result.env, file.name, allow_io))
