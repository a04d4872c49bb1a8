"""Gnomon: an independent implementation of Lean 4.

Terms are built by calling the classes of their constructors, and taken apart with `match`:

>>> from gnomon import App, Const, Environment, Inductive, Pi, Sort
>>> nat, zero, succ = Const("Nat"), Const("Nat.zero"), Const("Nat.succ")
>>> env = Environment()
>>> env.add_decl(
...     Inductive.of("Nat", Sort(1), [("Nat.zero", nat), ("Nat.succ", Pi("n", nat, nat))])
... )
>>> match succ(zero):
...     case App(Const(name), arg):
...         print(name, "of", arg)
Nat.succ of Nat.zero
>>> print(env.infer_type(succ(zero)))
Nat

:func:`audit` checks a whole export and reports on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._core import (
    App,
    BinderInfo,
    BVar,
    Const,
    Environment,
    Expr,
    ForallE,
    FVar,
    Lam,
    Let,
    Level,
    LevelIMax,
    LevelMax,
    LevelMVar,
    LevelParam,
    LevelSucc,
    LevelZero,
    Limits,
    Lit,
    MData,
    MVar,
    Name,
    NatLit,
    Pi,
    Proj,
    Sort,
    StrLit,
    __version__,
)
from .declarations import (
    Axiom,
    ConstantInfo,
    Constructor,
    Declaration,
    Definition,
    Inductive,
    InductiveType,
    Opaque,
    Quot,
    Recursor,
    RecursorRule,
    Theorem,
)
from .errors import Declined, ExportError, GnomonError, InternalError, KernelError

if TYPE_CHECKING:
    from .audit import Report, audit

__all__ = [
    "App",
    "Axiom",
    "BVar",
    "BinderInfo",
    "Const",
    "ConstantInfo",
    "Constructor",
    "Declaration",
    "Declined",
    "Definition",
    "Environment",
    "ExportError",
    "Expr",
    "FVar",
    "ForallE",
    "GnomonError",
    "Inductive",
    "InductiveType",
    "InternalError",
    "KernelError",
    "Lam",
    "Let",
    "Level",
    "LevelIMax",
    "LevelMVar",
    "LevelMax",
    "LevelParam",
    "LevelSucc",
    "LevelZero",
    "Limits",
    "Lit",
    "MData",
    "MVar",
    "Name",
    "NatLit",
    "Opaque",
    "Pi",
    "Proj",
    "Quot",
    "Recursor",
    "RecursorRule",
    "Report",
    "Sort",
    "StrLit",
    "Theorem",
    "__version__",
    "audit",
]


def __getattr__(name: str) -> object:
    """Import what only an audit needs when it is first asked for."""
    if name in {"Report", "audit"}:
        from importlib import import_module

        module = import_module("gnomon.audit")
        # Importing a submodule gives its name to the module; here it is the function's.
        globals()["audit"] = module.audit
        globals()["Report"] = module.Report
        return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
