"""The code of a Lean file, and how Python calls it.

What it does: :class:`LeanProgram` has what `gnomon.load` elaborated: it computes terms, calls functions
on threads with much stack that wait for work, and ends them after Ctrl-C. One call is under way at a
time; a Python function that Lean calls may call Lean again.

What it assumes: whoever calls from a Python function that Lean called is in the same thread.
Where to read next: `lean_function.py`; `compiler/signatures.py`.
"""

from __future__ import annotations

import os
import threading
import weakref
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from .deep import is_deep
from .errors import Declined, LeanError

if TYPE_CHECKING:
    from . import Expr, FVar
    from ._core import Machine, Program, RuntimeValue
    from .compiler.code_layer import CodeLayer
    from .compiler.signatures import Computation, Signature
    from .compiler.values import Values
    from .elab.structures import StructureInfo
    from .meta import ElabEnv

T = TypeVar("T")

_POLL_SECONDS: Final = 0.02
_MOST_PARAMS: Final = 5
"""A function value of the host takes so many arguments at once."""

_LOADED: weakref.WeakValueDictionary[str, LeanProgram] = weakref.WeakValueDictionary()


class _Call:
    """A call from Python, and the machines that it is working on."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._machines: list[Machine] = []
        self.is_stopped = False

    def stop(self) -> None:
        """End the call; may be called from another thread, and repeatedly."""
        with self._lock:
            self.is_stopped = True
            for machine in self._machines:
                machine.cancel()

    def begin(self, machine: Machine) -> None:
        with self._lock:
            self._machines.append(machine)

    def end(self, machine: Machine) -> None:
        with self._lock:
            self._machines.pop()
            if machine not in self._machines:
                machine.resume()


_NOW = threading.local()


class LeanProgram:
    """The code of a file, and a machine to run it on."""

    def __init__(self, env: ElabEnv, path: Path, allow_io: bool) -> None:
        """Make nothing yet: code is made of what is called."""
        from ._core import Machine
        from .compiler.code_layer import layer_of
        from .compiler.values import Values

        self.path: str = os.path.abspath(path)
        self.name: str = path.name
        self.env: ElabEnv
        self.layer: CodeLayer
        self.env, self.layer = layer_of(env)
        self.machine: Machine = Machine()
        self.machine.set_capture(False)
        self.machine.keep_panics(True)
        self.machine.set_permissions(files=allow_io, environment=allow_io, clock=True, random=True)
        self.values: Values = Values(self.layer.compiler.decls.types, self)
        self._lock = threading.RLock()
        self._attributes: dict[str, Any] = {}
        self._defaults: dict[tuple[str, str], Any] = {}
        self._num_computed = 0
        _LOADED[self.path] = self

    # -- names ---------------------------------------------------------------------------------

    def names(self, prefix: str) -> set[str]:
        """Return the attributes of a namespace that the file itself declares."""
        from .elab.modules import local_names

        start = f"{prefix}." if prefix else ""
        found = (name for name in local_names(self.env) if name.startswith(start))
        first = {name[len(start) :].partition(".")[0] for name in found}
        return {name for name in first if name and not name.startswith("_")}

    def attribute(self, name: str) -> Any:
        """Return what a name stands for in Python, or `None`."""
        try:
            return self._attributes[name]
        except KeyError:
            found = self.run(lambda: self._find(name))
            if found is not None:
                self._attributes[name] = found
            return found

    def _find(self, name: str) -> Any:
        from .declarations import Axiom, Constructor, Definition, InductiveType, Opaque
        from .elab.resolve import is_namespace
        from .lean_function import LeanFunction
        from .lean_module import LeanModule

        info = self.env.find(name)
        match info:
            case InductiveType():
                return self.values.python_type(name) or LeanModule(self, name)
            case Definition() | Opaque() | Constructor() | Axiom():
                function = LeanFunction(self, name)
                return function if function.is_function else self.perform(function, ())
            case None if is_namespace(self.env, name):
                return LeanModule(self, name)
        return None

    def doc(self, name: str) -> str | None:
        """Return a constant's documentation."""
        from .elab.docs import DOCS

        found = DOCS.find(self.env, name)
        return None if found is None else found.strip()

    def signature_text(self, name: str) -> str:
        """Return a constant's signature, as `#check` shows it."""
        from .pretty import format as fmt

        def text() -> str:
            return fmt.layout(self._printer()[0].format_signature(name, universes=False))

        return self.run(text)

    def text(self, variables: Sequence[FVar], term: Expr) -> str:
        """Return a term over variables as Lean prints it."""
        from .pretty import format as fmt

        _, meta = self._printer()
        lctx = self.values.types.lctx
        given: list[Expr] = []
        for index, variable in enumerate(variables):
            ty = _replaced(lctx[variable.id], variables[:index], given)
            name = self.values.types.name_of(variable)
            given.append(meta.push_local(name, ty))
        context = self._printer(meta)[0]
        return fmt.layout(context.format_expr(_replaced(term, variables, given)))

    def _printer(self, meta: Any = None) -> tuple[Any, Any]:
        from .elab.options import Options
        from .meta import Meta
        from .pretty.context import PPContext

        meta = Meta(self.env) if meta is None else meta
        return PPContext(meta, meta.save(), meta.lctx, Options(), "", ()), meta

    # -- calls ---------------------------------------------------------------------------------

    def run(self, work: Callable[[], T]) -> T:
        """Return what `work` returns, which may call the machine; one thread at a time does that.

        Raises :class:`KeyboardInterrupt` after Ctrl-C, :class:`RecursionError` and
        :class:`MemoryError` where a program has used up the stack or the heap.
        """
        call: _Call | None = getattr(_NOW, "call", None)
        if call is not None and is_deep():
            return self._alone(work, call)
        call = _Call()

        def begin() -> T:
            _NOW.call = call
            try:
                return self._alone(work, call)
            finally:
                _NOW.call = None

        from .proofs.worker import run

        return run(begin, call.stop)

    def _alone(self, work: Callable[[], T], call: _Call) -> T:
        while not self._lock.acquire(timeout=_POLL_SECONDS):
            if call.is_stopped:
                raise KeyboardInterrupt
        try:
            call.begin(self.machine)
            try:
                return work()
            finally:
                call.end(self.machine)
        except Declined as limit:
            match limit.limit:
                case "recursion":
                    raise RecursionError("the Lean program has used up the stack") from None
                case "memory":
                    raise MemoryError("the Lean program has used up its memory") from None
                case "interrupted":
                    raise KeyboardInterrupt from None
            raise
        finally:
            self._lock.release()

    def perform(self, function: Any, args: Sequence[RuntimeValue]) -> Any:
        """Call a function with a value for each parameter and return its result in Python."""
        program, kept = function.code
        given = [args[position] for position in kept]
        result = self.machine.call(program, function.__name__, *given)
        return self.decode(function.signature, result)

    def decode(self, found: Signature, result: RuntimeValue) -> Any:
        """Return a result in Python. Raises :class:`LeanError`."""
        from .compiler.signatures import decode_result

        return decode_result(found, result, self._io_error)

    def _io_error(self, error: RuntimeValue) -> str:
        from .compiler.hooks import error_text

        return error_text(self.layer, self.machine, error)

    def code(self, layer: CodeLayer, name: str) -> tuple[Program, tuple[int, ...]]:
        """Return the code of a constant, and which of its parameters are passed.

        Raises :class:`TypeError` if it has none.
        """
        from .compiler.errors import CompileError

        try:
            program = layer.ensure([name])
        except CompileError as error:
            raise TypeError(str(error)) from None
        decls = layer.compiler.decls
        return program, decls.kept_params(decls.code_of(name))

    # -- terms ---------------------------------------------------------------------------------

    def compute(self, variables: Sequence[FVar], term: Expr, ty: Expr) -> Computation:
        """Return what computes a term from the values of variables."""
        code: list[tuple[str, Program, tuple[int, ...]]] = []

        def computed(values: Sequence[RuntimeValue]) -> RuntimeValue:
            if not code:
                code.append(self._compiled(variables, term, ty))
            name, program, kept = code[0]
            return self.machine.call(program, name, *[values[position] for position in kept])

        return computed

    def _compiled(
        self, variables: Sequence[FVar], term: Expr, ty: Expr
    ) -> tuple[str, Program, tuple[int, ...]]:
        from . import Definition, Lam, Pi
        from .compiler.code_layer import CodeLayer

        types = self.values.types
        for variable in reversed(variables):
            name, domain = types.name_of(variable), types.lctx[variable.id]
            term = Lam(name, domain, term.abstract(variable))
            ty = Pi(name, domain, ty.abstract(variable))
        self._num_computed += 1
        name = f"_python.computed_{self._num_computed}"
        env = self.env.add_decl(Definition(name, (), ty, term, "abbrev"), check=False)
        return name, *self.code(CodeLayer(env, self.layer), name)

    def decide(self, variables: Sequence[FVar], proposition: Expr) -> Computation | None:
        """Return what decides a proposition; `None` if there is no instance of `Decidable`."""
        from . import Const, Expr, Pi
        from .meta import Meta

        types = self.values.types
        problem: Expr = Const("Decidable")(proposition)
        for variable in reversed(variables):
            domain = types.lctx[variable.id]
            problem = Pi(types.name_of(variable), domain, problem.abstract(variable))
        instance = Meta(self.env).try_synth_instance(problem)
        if not isinstance(instance, Expr):
            return None
        if variables:
            instance = instance(*variables)
        decided = Const("Decidable.decide")(proposition, instance)
        return self.compute(variables, decided, Const("Bool"))

    # -- structures and functions --------------------------------------------------------------

    def has_default(self, type_name: str, field: str) -> bool:
        """Return whether a field has a default."""
        from .elab.structures import structure_info

        info: StructureInfo | None = structure_info(self.env, type_name)
        return info is not None and field in dict(info.defaults)

    def default(self, type_name: str, field: str, known: dict[str, object]) -> Any:
        """Return a field's default, other fields being known. Raises :class:`KeyError`."""
        from .elab.structures import structure_info
        from .lean_function import LeanFunction

        info: StructureInfo | None = structure_info(self.env, type_name)
        function_name = dict(() if info is None else info.defaults)[field]
        function = self._defaults.get((type_name, field))
        if function is None:
            try:
                function = self.run(lambda: LeanFunction(self, function_name))
            except TypeError:
                raise KeyError(field) from None
            self._defaults[type_name, field] = function
        named = {each.name: known[each.name] for each in function.signature.params if each.name}
        if not function.is_function:
            return self.run(lambda: self.perform(function, ()))
        return function(**named)

    def functions(self, found: Signature) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
        """Return what makes Python functions of function values, and back."""
        from .lean_function import LeanClosure

        def make(value: RuntimeValue) -> LeanClosure:
            return LeanClosure(self, found, value)

        def unmake(content: Any) -> RuntimeValue:
            if isinstance(content, LeanClosure) and content.program is self:
                return content.value
            if not callable(content):
                raise TypeError(f"expected a function, got {type(content).__name__}")
            return self._callback(content, found)

        return make, unmake

    def _callback(self, function: Callable[..., object], found: Signature) -> RuntimeValue:
        """Return a function value that calls Python."""
        from .compiler.signatures import result_shape

        result = result_shape(found)
        can_fail = found.error is not None and not found.raises_io

        def invoke(values: Sequence[RuntimeValue]) -> RuntimeValue:
            args = [
                value.decode(param.shape)
                for param, value in zip(found.params, values, strict=False)
                if param.shape is not None
            ]
            content: object
            try:
                content = function(*args)
            except LeanError as error:
                if not can_fail:
                    raise
                content = error
            try:
                return self.machine.encode(result, content)
            except (TypeError, ValueError, OverflowError) as error:
                name = getattr(function, "__name__", repr(function))
                raise type(error)(f"the result of {name}: {error}") from None

        def taking(before: tuple[RuntimeValue, ...], left: int) -> RuntimeValue:
            count = min(left, _MOST_PARAMS)
            if left <= _MOST_PARAMS:
                return self.machine.function(lambda *values: invoke((*before, *values)), count)
            return self.machine.function(
                lambda *values: taking((*before, *values), left - count), count
            )

        return taking((), len(found.params) + found.is_action)


def _replaced(term: Expr, variables: Sequence[FVar], given: Sequence[Expr]) -> Expr:
    for variable, other in zip(variables, given, strict=True):
        term = term.abstract(variable).instantiate(other)
    return term


def program_of(path: str) -> LeanProgram:
    """Return the program of a file that is loaded, or load it."""
    found = _LOADED.get(path)
    if found is None:
        from .lean_module import load

        found = load(path)._program
        _KEPT.append(found)
    return found


_KEPT: list[LeanProgram] = []
"""Programs that were loaded for objects out of pickles."""
