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

:func:`check` elaborates Lean source and returns Lean's messages; :func:`audit` checks a whole export
and reports on it.
"""

from __future__ import annotations

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
from .audit import Report, audit
from .check import CheckMessage, Result, check
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
from .errors import (
    ConstructionError,
    Declined,
    EvaluationError,
    ExportError,
    GnomonError,
    InternalError,
    KernelError,
    ProgramExit,
)
from .lean_module import LeanError, LeanModule, LeanSourceError, load

__all__ = [
    "App",
    "Axiom",
    "BVar",
    "BinderInfo",
    "CheckMessage",
    "Const",
    "ConstantInfo",
    "ConstructionError",
    "Constructor",
    "Declaration",
    "Declined",
    "Definition",
    "Environment",
    "EvaluationError",
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
    "LeanError",
    "LeanModule",
    "LeanSourceError",
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
    "ProgramExit",
    "Proj",
    "Quot",
    "Recursor",
    "RecursorRule",
    "Report",
    "Result",
    "Sort",
    "StrLit",
    "Theorem",
    "__version__",
    "audit",
    "check",
    "load",
]
