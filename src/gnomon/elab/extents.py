"""What holds for the extent of a `with` block, and is taken back at its end.

What it does: the context managers that elaboration enters most often, as classes: they cost a third of
what generators cost (`contextlib.contextmanager`), and there are 2,000 in the elaboration of an
ordinary program.
What it assumes: who uses them goes through the methods of `Core` and `TermElab` that return them.
Where to read next: `core.py`, `term.py`, `meta_errors.py`.
"""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Any

from gnomon.meta import LocalContext, errors

if TYPE_CHECKING:
    from gnomon.elab.core import Core
    from gnomon.meta import Meta
    from gnomon.syntax import Syntax


class RefExtent:
    """Errors are at a place in the text, if it is one."""

    __slots__ = ("_core", "_ref", "_saved")

    def __init__(self, core: Core, ref: Syntax) -> None:
        """State the place."""
        self._core = core
        self._ref: Syntax | None = ref if ref.pos is not None else None

    def __enter__(self) -> None:
        """Begin."""
        if self._ref is not None:
            self._saved = self._core.ref
            self._core.ref = self._ref

    def __exit__(self, *_: object) -> None:
        """End."""
        if self._ref is not None:
            self._core.ref = self._saved


class DepthExtent:
    """Recursion is a level deeper."""

    __slots__ = ("_core",)

    def __init__(self, core: Core) -> None:
        """State the elaborator."""
        self._core = core

    def __enter__(self) -> None:
        """Begin; raises what :meth:`Core.check_depth` raises."""
        core = self._core
        core.check_depth()
        core.rec_depth += 1

    def __exit__(self, *_: object) -> None:
        """End."""
        self._core.rec_depth -= 1


class MacroScopeExtent:
    """Names in quotations get a macro scope of their own."""

    __slots__ = ("_core", "_saved")

    def __init__(self, core: Core) -> None:
        """State the elaborator."""
        self._core = core

    def __enter__(self) -> int:
        """Begin; return the macro scope."""
        core = self._core
        self._saved = core.curr_macro_scope
        core.curr_macro_scope = scope = core.next_macro_scope
        core.next_macro_scope += 1
        return scope

    def __exit__(self, *_: object) -> None:
        """End."""
        self._core.curr_macro_scope = self._saved


class FieldsExtent:
    """Fields of an object have other values."""

    __slots__ = ("_fields", "_of", "_saved")

    def __init__(self, of: object, fields: dict[str, object]) -> None:
        """State the values."""
        self._of = of
        self._fields = fields

    def __enter__(self) -> None:
        """Begin."""
        of = self._of
        self._saved: list[tuple[str, Any]] = [(name, getattr(of, name)) for name in self._fields]
        for name, value in self._fields.items():
            setattr(of, name, value)

    def __exit__(self, *_: object) -> None:
        """End."""
        for name, value in self._saved:
            setattr(self._of, name, value)


class LocalExtent:
    """What is added to the local context is taken back; the block may begin with another one."""

    __slots__ = ("_lctx", "_meta", "_saved")

    def __init__(self, meta: Meta, lctx: LocalContext | None) -> None:
        """State the context, if it is another."""
        self._meta = meta
        self._lctx = lctx

    def __enter__(self) -> None:
        """Begin."""
        self._saved = self._meta.lctx
        if self._lctx is not None:
            self._meta.lctx = self._lctx

    def __exit__(self, *_: object) -> None:
        """End."""
        self._meta.lctx = self._saved


class LiftingExtent:
    """The engine's errors are raised as errors of the text."""

    __slots__ = ("_core",)

    def __init__(self, core: Core) -> None:
        """State the elaborator."""
        self._core = core

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(
        self, _: type[BaseException] | None, error: BaseException | None, __: TracebackType | None
    ) -> None:
        """End; raises the error of the text."""
        if isinstance(error, errors.MetaError) and not isinstance(error, errors.IsDefEqStuck):
            raise self._core.wrap(error) from error
