"""The code of a file, over the code of what it imports.

What it does: keeps, for the constants that one environment adds to another, their compiled functions
and the program that they make. Nothing is compiled before it is asked for. A layer is for imported
modules, for a file, or for one `#eval`; each compiles its own constants and asks the layer
below for the rest, so that what files share is compiled once.

What it assumes: a layer serves the environments of one file one after the other. Environments are
values, and a later one may have forgotten what an earlier one had; :func:`layer_of` begins a new
layer if something that was looked at has become something else.

Where to read next: `code_env.py`, `driver.py`.
"""

from __future__ import annotations

from collections.abc import Iterable

from gnomon._core import CompiledUnit, Machine, Program
from gnomon.elab.code_state import IMPORTED, STATE, ImportedCode
from gnomon.meta import ElabEnv
from gnomon.meta.active import active
from gnomon.records import dataclass

from .borrow import Borrowed, infer
from .code_env import CodeEnv
from .driver import Compiler
from .wire import encode


class CodeLayer:
    """The code of the constants that one environment adds to another.

    `units` are those of :attr:`program`, this layer's and the parent's, in the order they were added.
    """

    def __init__(self, env: ElabEnv, parent: CodeLayer | None = None) -> None:
        """Begin with nothing compiled."""
        self.parent = parent
        self.env: CodeEnv = CodeEnv(env, None if parent is None else parent.env)
        self.compiler: Compiler = Compiler(self.env, None if parent is None else parent.compiler)
        self.program: Program = Program() if parent is None else parent.program
        self.units: list[CompiledUnit] = [] if parent is None else list(parent.units)
        self.borrows: dict[str, Borrowed] = {}
        self.version = 0
        self.checked: dict[str, str | None] = {}
        """For declarations that were run, which one of those that they need mentions `sorry`."""
        self._num_of_parent = len(self.units)
        self._machine: Machine | None = None

    def ensure(self, names: Iterable[str]) -> Program:
        """Return a program with the functions of these names, and all that they need.

        Raises :class:`~.errors.CompileError` if one of them has no code.
        """
        with active(None):
            compiled = self.compiler.compile(names)
        if self.parent is not None:
            self.parent.ensure(compiled.outer)
            self._add(self.parent.units[self._num_of_parent :])
            self._num_of_parent = len(self.parent.units)
        if compiled.functions:
            self.borrows.update(infer(compiled.functions, self.borrowed))
            self._add([CompiledUnit(encode(compiled.functions))])
        self.compiler.done |= compiled.names
        return self.program

    def borrowed(self, name: str) -> Borrowed | None:
        """Return which parameters of a function are borrowed, if its code is known here."""
        layer: CodeLayer | None = self
        while layer is not None:
            found = layer.borrows.get(name)
            if found is not None:
                return found
            layer = layer.parent
        return None

    def _add(self, units: list[CompiledUnit]) -> None:
        if units:
            self.units.extend(units)
            self.program = self.program.extend(*units)

    def begin(self, env: ElabEnv) -> bool:
        """Serve another environment; `False` if this layer has seen something else than is in it."""
        if not self.env.agrees(env):
            return False
        self.env.replace(env)
        self.compiler.decls.forget_failures()
        return True

    @property
    def machine(self) -> Machine:
        """The machine that programs of this layer run on."""
        if self._machine is None:
            self._machine = Machine()
        return self._machine


@dataclass(frozen=True, slots=True)
class _State:
    """The layer of an environment, and how far the layer had come."""

    layer: CodeLayer
    version: int


def _imported_layer(env: ElabEnv) -> CodeLayer | None:
    imported = env.ext(IMPORTED)
    if not isinstance(imported, ImportedCode):
        return None
    if imported.layer is None:
        imported.layer = CodeLayer(imported.env)
        imported.layer.compiler.decls.is_imported = True
    return imported.layer


def layer_of(env: ElabEnv) -> tuple[ElabEnv, CodeLayer]:
    """Return the layer that serves an environment, and the environment that knows of it."""
    with active(None):
        return _layer_of(env)


def _layer_of(env: ElabEnv) -> tuple[ElabEnv, CodeLayer]:
    state = env.ext(STATE)
    # An environment that knew of the layer that it is in would never be freed.
    plain = env.with_ext(STATE, None)
    layer: CodeLayer | None = None
    if isinstance(state, _State):
        layer = state.layer
        if state.version == layer.version:
            layer.env.replace(plain)
        elif not layer.begin(plain):
            layer = CodeLayer(plain, layer.parent)
    if layer is None:
        layer = CodeLayer(plain, _imported_layer(env))
    layer.version += 1
    return env.with_ext(STATE, _State(layer, layer.version)), layer
